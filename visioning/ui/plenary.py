"""The plenary's page, for the projector: pictures large, with their prompts and notes, live."""

from __future__ import annotations

from collections.abc import Mapping

import gradio as gr

from visioning import prompts
from visioning.ui.pages import page
from visioning.ui.pairs import Choice, choice, pair, pictures, wall
from visioning.ui.templates import render
from visioning.workshop import Visioning

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

    def open(self, language: str, values: Mapping) -> dict:
        """The page with its controls and what is to be seen."""
        chosen = choice(self._visioning, values)
        say = prompts.texts(language)
        html = render(
            "plenary",
            language,
            page="/plenary",
            workshops=self._visioning.store.workshops(),
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
        """What is to be seen now; only a token where nothing changed since the last look.

        `picture` is the one that was shown, `step` how many further to go (1 is the next older
        one), `newest` that the newest is to be shown whenever it comes.
        """
        chosen = choice(self._visioning, values)
        token = self._visioning.store.changed()
        if token == values.get("token"):
            return {"token": token}
        if _mode(values) == "wall":
            return {"token": token, "parts": {"show": self._wall(language, chosen)}}
        found = pictures(self._visioning, chosen)
        if not found:
            return {"token": token, "picture": None, "parts": {"show": self._empty(language)}}
        ids = [picture.id for picture in found]
        place = ids.index(values["picture"]) if values.get("picture") in ids else 0
        if values.get("newest") is True:
            place = 0
        step = values.get("step")
        place = max(0, min(len(ids) - 1, place + (step if isinstance(step, int) else 0)))
        return {
            "token": token,
            "picture": ids[place],
            "newest": place == 0,
            "parts": {"show": self._one(language, chosen, found[place], place, len(ids))},
        }

    def _one(self, language, chosen, picture, place, count) -> str:
        tandem = next(t for t in chosen.tandems if t.id == picture.tandem_id)
        shown = pair(self._visioning, picture, tandem, language)
        return render(
            "plenary_one", language, pair=shown, index=place + 1, count=count, most=NOTES_SHOWN
        )

    def _wall(self, language: str, chosen: Choice) -> str:
        pairs = wall(self._visioning, chosen, language, ON_THE_WALL)
        return render("plenary_wall", language, pairs=pairs) if pairs else self._empty(language)

    def _empty(self, language: str) -> str:
        return render("plenary_empty", language)


def _mode(values: Mapping) -> str:
    return "wall" if values.get("mode") == "wall" else "one"
