"""The facilitator's page: the room, all that was made, new workshops and tandems, taking home."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date

import gradio as gr

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.exercise import deletion, follow_up
from visioning.exercise.steps import steps
from visioning.export import WRITERS
from visioning.model import City, NoteKind
from visioning.ui.console import Console
from visioning.ui.grid import Grid
from visioning.ui.pages import page
from visioning.ui.pairs import choice
from visioning.ui.presence import Presence
from visioning.ui.take_home import TakeHome
from visioning.ui.templates import render
from visioning.workshop import COLOURS, Visioning


def facilitator_page(visioning: Visioning, presence: Presence) -> gr.Blocks:
    """Return the facilitator's page."""
    return page("facilitator", FacilitatorPage(visioning, presence).actions())


class FacilitatorPage:
    """What the page's script can ask for."""

    def __init__(self, visioning: Visioning, presence: Presence) -> None:
        self._visioning = visioning
        self._store = visioning.store
        self._console = Console(visioning, presence)
        self._grid = Grid(visioning)
        self._take_home = TakeHome(visioning)

    def actions(self) -> dict:
        return {
            "open": self.open,
            "wall": self.wall,
            **self._console.actions(),
            **self._grid.actions(),
            "make_workshop": self.make_workshop,
            "make_tandem": self.make_tandem,
            "make_follow_up": self.make_follow_up,
            **self._take_home.actions(),
            "purge": self.purge,
            "repair": self.repair,
        }

    def open(self, language: str, values: Mapping) -> dict:
        """The whole page."""
        chosen = choice(self._visioning, values)
        say = prompts.texts(language)
        recovered = self._store.recovered
        unsigned = self._store.signing_problem()
        html = render(
            "facilitator",
            language,
            page="/facilitator",
            workshops=self._store.workshops(),
            workshop=chosen.workshop,
            tandems=chosen.tandems,
            chosen=chosen,
            colours=COLOURS,
            recovered=recovered,
            unsigned=unsigned,
            has_own_key=isinstance(unsigned, InvalidInput),  # what is wrong is the city's
            steps=steps(),
            kinds=list(NoteKind),
            formats=list(WRITERS),
            due=chosen.workshop in deletion.due(self._visioning),
            free_gb=_gigabytes(shutil.disk_usage(self._visioning.outputs).free),
        )
        return {
            "title": f"{say('ui.page.facilitator')} · {say('ui.product')}",
            "language": language,
            "html": html,
            "workshop": chosen.workshop.id,
        }

    def wall(self, language: str, values: Mapping) -> dict:
        """What is to be seen now; of what is stored, nothing where nothing changed."""
        workshop = choice(self._visioning, values).workshop
        token = self._store.changed()
        parts = self._console.live(language, workshop)
        if token != values.get("token"):
            parts |= self._console.parts(language, workshop) | self._grid.parts(language, values)
        return {"token": token, "parts": parts}

    # --- Making --------------------------------------------------------------------------------

    def make_workshop(self, language: str, values: Mapping) -> dict:
        """A new workshop, which is then the chosen one."""
        sent = _form(values)
        workshop = self._visioning.make_workshop(
            _text(sent, "title"),
            date=_date(sent, "date"),
            place=_text(sent, "place"),
            question=_text(sent, "question"),
            horizon=_date(sent, "horizon"),
            languages=tuple(_texts(sent, "languages")) or (language,),
            retention=_date(sent, "retention"),
            presets="presets" in sent,
        )
        say = prompts.texts(language)
        return {
            "workshop": workshop.id,
            "announce": say("ui.facilitator.made_workshop", title=workshop.title),
        }

    def make_tandem(self, language: str, values: Mapping) -> dict:
        """A new tandem of the chosen workshop; rows without a city's name are left out."""
        sent = _form(values)
        rows = zip(
            _texts(sent, "city"),
            _texts(sent, "country"),
            _texts(sent, "city_language"),
            strict=True,
        )
        cities = [
            City(name, country.strip().upper(), code)
            for name, country, code in rows
            if name.strip()
        ]
        colour = _text(sent, "colour")
        tandem = self._visioning.make_tandem(
            str(values.get("workshop")),
            cities,
            name=_text(sent, "name"),
            colour=colour if colour in COLOURS else None,
        )
        say = prompts.texts(language)
        return {
            "tandem": tandem.id,
            "announce": say("ui.facilitator.made_tandem", name=tandem.name),
        }

    def make_follow_up(self, language: str, values: Mapping) -> dict:
        """A workshop that goes on where the chosen one ended, and is then the chosen one."""
        sent = _form(values)
        made = follow_up.make_follow_up(
            self._visioning,
            str(values.get("workshop")),
            title=_text(sent, "next_title"),
            date=_date(sent, "next_date"),
        )
        said = prompts.texts(language)(
            "console.follow_up_made",
            title=made.workshop.title,
            pictures=made.pictures,
            sentences=made.sentences,
            milestones=made.milestones,
        )
        return {"workshop": made.workshop.id, "announce": said}

    # --- Taking home, upkeep ----------------------------------------------------------------

    def purge(self, language: str, values: Mapping) -> dict:
        """Delete the chosen workshop for good; its title was typed to confirm it."""
        workshop = choice(self._visioning, values).workshop
        if str(values.get("title", "")).strip() != workshop.title:
            raise InvalidInput("error.purge_title", title=workshop.title)
        report = deletion.purge(self._visioning, workshop.id)
        return {"workshop": "", "announce": " ".join(deletion.told(report, language))}

    def repair(self, language: str, values: Mapping) -> dict:
        """Check every picture's file, bring back what the database lacks, and report."""
        report = self._visioning.repair()
        say = prompts.texts(language)
        findings = [
            (say(f"ui.facilitator.repair.{name}", count=len(files)), files)
            for name in ("missing", "changed", "added", "moved", "unreadable", "foreign")
            if (files := getattr(report, name))
        ]
        checked = say("ui.facilitator.repair.checked", count=report.checked)
        return {
            "announce": checked,
            "parts": {"repaired": render("repaired", language, checked=checked, findings=findings)},
        }


def _form(values: Mapping) -> Mapping:
    sent = values.get("form")
    return sent if isinstance(sent, Mapping) else {}


def _texts(sent: Mapping, name: str) -> list[str]:
    """All values of a form's fields of that name."""
    found = sent.get(name)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


def _text(sent: Mapping, name: str) -> str:
    return next(iter(_texts(sent, name)), "")


def _date(sent: Mapping, name: str) -> date | None:
    text = _text(sent, name).strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("error.date_invalid", text=text) from error


def _gigabytes(size: int) -> float:
    return round(size / 1e9, 1)
