"""The facilitator's page: make workshops and tandems, see all pairs, take everything home."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import UTC, date, datetime

import gradio as gr

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.export import export_html, export_zip
from visioning.model import City
from visioning.ui.pages import page
from visioning.ui.pairs import Choice, choice, pair, wall
from visioning.ui.templates import render
from visioning.workshop import COLOURS, Visioning

EXPORTS = "exports"  # below the data folder
ON_THE_WALL = 60
_WRITERS = {"html": export_html, "zip": export_zip}


def facilitator_page(visioning: Visioning) -> gr.Blocks:
    """Return the facilitator's page."""
    return page("facilitator", FacilitatorPage(visioning).actions())


class FacilitatorPage:
    """What the page's script can ask for."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def actions(self) -> dict:
        return {
            "open": self.open,
            "wall": self.wall,
            "pair": self.pair,
            "make_workshop": self.make_workshop,
            "make_tandem": self.make_tandem,
            "export": self.export,
            "repair": self.repair,
        }

    def open(self, language: str, values: Mapping) -> dict:
        """The whole page."""
        chosen = choice(self._visioning, values)
        say = prompts.texts(language)
        recovered = self._store.recovered
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
            free_gb=_gigabytes(shutil.disk_usage(self._visioning.outputs).free),
        )
        return {
            "title": f"{say('ui.page.facilitator')} · {say('ui.product')}",
            "language": language,
            "html": html,
            "workshop": chosen.workshop.id,
        }

    # --- Looking -------------------------------------------------------------------------------

    def wall(self, language: str, values: Mapping) -> dict:
        """The pairs that were chosen; only a token where nothing changed since the last look."""
        chosen = choice(self._visioning, values)
        token = self._store.changed()
        if token == values.get("token"):
            return {"token": token}
        many = values.get("many")
        many = many if isinstance(many, int) and many > 0 else ON_THE_WALL
        pairs = wall(self._visioning, chosen, language, many + 1)
        parts = {
            "counts": self._counts(language, chosen),
            "wall": render(
                "facilitator_wall",
                language,
                pairs=pairs[:many],
                more=many + ON_THE_WALL if len(pairs) > many else None,
                shown=values.get("picture"),
            ),
        }
        if values.get("picture"):
            parts["pair"] = self._pair(language, str(values["picture"]))
        return {"token": token, "parts": parts}

    def _counts(self, language: str, chosen: Choice) -> str:
        found = self._store.pictures(workshop_id=chosen.workshop.id, tandem_id=chosen.tandem_id)
        notes = self._store.notes(workshop_id=chosen.workshop.id, tandem_id=chosen.tandem_id)
        starred = sum(picture.starred for picture in found)
        return prompts.texts(language)(
            "ui.facilitator.counts", pictures=len(found), notes=len(notes), starred=starred
        )

    def pair(self, language: str, values: Mapping) -> dict:
        """One picture with everything about it."""
        return {"parts": {"pair": self._pair(language, str(values.get("picture")))}}

    def _pair(self, language: str, picture_id: str) -> str:
        picture = self._store.picture(picture_id)
        tandem = self._store.tandem(picture.tandem_id)
        return render(
            "facilitator_pair", language, pair=pair(self._visioning, picture, tandem, language)
        )

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

    # --- Taking home, upkeep ----------------------------------------------------------------

    def export(self, language: str, values: Mapping) -> dict:
        """Write the chosen pairs into one file and say where it is."""
        chosen = choice(self._visioning, values)
        kind = "zip" if values.get("format") == "zip" else "html"
        folder = self._visioning.outputs / EXPORTS
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        report = _WRITERS[kind](
            self._visioning,
            folder / f"{chosen.workshop.slug}-{stamp}.{kind}",
            language=language,
            workshop_id=chosen.workshop.id,
            tandem_id=chosen.tandem_id,
            starred=chosen.starred,
        )
        say = prompts.texts(language)
        text = say(
            "ui.facilitator.exported",
            pictures=report.pictures,
            notes=report.notes,
            size=max(0.1, round(report.bytes / 1e6, 1)),
        )
        address = f"/exports/{report.file.name}"
        return {
            "address": address,
            "announce": text,
            "parts": {
                "exported": render("exported", language, text=text, address=address, kind=kind)
            },
        }

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
