"""The plenary's page, for the projector: pictures large, with their prompts and notes, live."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import gradio as gr
from markupsafe import Markup

from visioning import prompts
from visioning.exercise import quiz, room, side_by_side
from visioning.exercise.steps import step_named
from visioning.exercise.timeline import timeline_svg
from visioning.model import Room, Tandem
from visioning.ui.pages import page
from visioning.ui.pairs import Choice, bare, choice, newest, pair
from visioning.ui.templates import render
from visioning.workshop import Visioning

MODES = ("one", "wall", "side", "timeline", "quiz", "slides")
ON_THE_WALL = 24
NOTES_SHOWN = 5


def plenary_page(visioning: Visioning) -> gr.Blocks:
    """Return the page for the projector."""
    plenary = PlenaryPage(visioning)
    return page("plenary", {"open": plenary.open, "look": plenary.look})


class PlenaryPage:
    """What the page's script can ask for."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def open(self, language: str, values: Mapping) -> dict:
        """The page with its controls and what is to be seen."""
        chosen = choice(self._visioning, values)
        say = prompts.texts(language)
        html = render(
            "plenary",
            language,
            page="/plenary",
            workshops=self._store.workshops(),
            workshop=chosen.workshop,
            tandems=chosen.tandems,
            chosen=chosen,
            mode=_mode(values),
        )
        return {
            "title": f"{say('ui.page.plenary')} · {say('ui.product')}",
            "language": language,
            "html": html,
            "workshop": chosen.workshop.id,
        }

    def look(self, language: str, values: Mapping) -> dict:
        """What is to be seen now; of the pictures, nothing where nothing changed.

        `picture` is the one that was shown, `step` how many further to go (1 is the next older
        one), `newest` that the newest is to be shown whenever it comes, `around` that the oldest
        is followed by the newest. In the mode "timeline" steps go from tandem to tandem.
        """
        chosen = choice(self._visioning, values)
        now = self._store.room(chosen.workshop.id)
        chosen = replace(chosen, starred=chosen.starred or now.private)
        token = self._store.changed()
        answer = {"token": token, "room": self._room(language, now)}
        if token == values.get("token"):
            return answer
        match _mode(values):
            case "wall":
                return answer | _show(self._wall(language, chosen))
            case "side":
                return answer | self._side(language, chosen, values)
            case "timeline":
                return answer | self._timeline(language, chosen, values)
            case "quiz":
                return answer | _show(self._quiz(language, chosen, now.question))
        return answer | self._one(language, chosen, values)

    def _room(self, language: str, now: Room) -> dict:
        """The time of the step to which all were called, and which question is open."""
        step = step_named(now.step).name
        return {
            "step": prompts.texts(language)(f"step.{step}") if now.call else "",
            "left": round(room.seconds_left(now, step)),
            "running": room.is_running(now, step),
            "private": now.private,
            "question": now.question,
        }

    # --- Modes ---------------------------------------------------------------------------------

    def _one(self, language: str, chosen: Choice, values: Mapping) -> dict:
        found = self._store.picture_summaries(
            chosen.workshop.id, tandem_id=chosen.tandem_id, starred=chosen.starred
        )
        if not found:
            return {"picture": None, **_show(render("plenary_empty", language))}
        ids = [picture.id for picture in found]
        place = _place(ids, values)
        picture = self._store.picture(ids[place])
        shown = pair(self._visioning, picture, self._tandem(chosen, picture.tandem_id), language)
        return {
            "picture": picture.id,
            "newest": place == 0,
            **_show(
                render(
                    "plenary_one",
                    language,
                    pair=shown,
                    index=place + 1,
                    count=len(ids),
                    most=NOTES_SHOWN,
                )
            ),
        }

    def _wall(self, language: str, chosen: Choice) -> str:
        shown = newest(self._visioning, chosen, language, ON_THE_WALL)
        if not shown:
            return render("plenary_empty", language)
        return render("plenary_wall", language, pairs=shown)

    def _side(self, language: str, chosen: Choice, values: Mapping) -> dict:
        found = side_by_side.pairs(
            self._visioning,
            chosen.workshop.id,
            tandem_id=chosen.tandem_id,
            starred=chosen.starred,
        )
        if not found:
            said = prompts.texts(language)("projector.no_pairs")
            return _show(render("plenary_said", language, said=said))
        ids = [one.made for one in found]
        place = _place(ids, {**values, "newest": False})
        captions = ("utopia", "realistic") if found[place].realistic else ("before", "after")
        sides = [self._store.picture(id) for id in (found[place].start, found[place].made)]
        tandem = self._tandem(chosen, sides[0].tandem_id)
        return {
            "picture": sides[1].id,
            **_show(
                render(
                    "plenary_side",
                    language,
                    sides=[bare(self._visioning, side, tandem, language) for side in sides],
                    captions=captions,
                    tandem=tandem,
                    index=place + 1,
                    count=len(ids),
                )
            ),
        }

    def _timeline(self, language: str, chosen: Choice, values: Mapping) -> dict:
        """The roadmaps of all tandems, or of one; steps go through them."""
        ids = ["", *(tandem.id for tandem in chosen.tandems)]
        if chosen.tandem_id:
            ids = [chosen.tandem_id]
        place = _place(ids, {**values, "picture": values.get("roadmap"), "newest": False})
        whose = {"tandem_id": ids[place]} if ids[place] else {"workshop_id": chosen.workshop.id}
        svg = timeline_svg(self._visioning, language, dark=True, **whose)
        # What people wrote is escaped inside the drawing.
        shown = render("plenary_timeline", language, svg=Markup(svg))
        return {"roadmap": ids[place], **_show(shown)}

    def _quiz(self, language: str, chosen: Choice, question: str) -> str:
        if not question:
            said = prompts.texts(language)("projector.no_question")
            return render("plenary_said", language, said=said)
        bars = quiz.bars(self._visioning, chosen.workshop.id, question, language)
        return render("plenary_quiz", language, bars=bars)

    # --- Shared --------------------------------------------------------------------------------

    @staticmethod
    def _tandem(chosen: Choice, id: str) -> Tandem:
        return next(tandem for tandem in chosen.tandems if tandem.id == id)


def _place(ids: Sequence[str], values: Mapping) -> int:
    """Where to go among the ids, from the one that was shown."""
    place = ids.index(values["picture"]) if values.get("picture") in ids else 0
    if values.get("newest") is True:
        place = 0
    step = values.get("step")
    place += step if isinstance(step, int) else 0
    if values.get("around") is True:
        return place % len(ids)
    return max(0, min(len(ids) - 1, place))


def _show(markup: str) -> dict:
    return {"parts": {"show": markup}}


def _mode(values: Mapping) -> str:
    return values["mode"] if values.get("mode") in MODES else MODES[0]
