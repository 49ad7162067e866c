"""The gallery as a booklet to print: cover, contact sheet, a page a picture, roadmap, close."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from textwrap import shorten
from typing import Any

from PIL import Image

from visioning import editing, images, locales, prompts
from visioning.exercise import funding, keywords, quiz
from visioning.exercise.timeline import timeline_svg, told
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.export.pictures import drawn
from visioning.export.typesetting import mark_svg, typeset
from visioning.export.wording import Vista, Wording, by_kind
from visioning.model import Milestone, Note, NoteKind, Picture, Reflection, ReflectionKind, Tandem
from visioning.workshop import Visioning

_CARD, _SMALL_PROMPT = 240, 110  # characters; cards and the contact sheet are told in short
_LONG = 1500  # characters; a longer milestone may go on on the next page
_THUMBNAIL_QUALITY = 85


def export_pdf(visioning: Visioning, gallery: Gallery, out: Path, *, language: str) -> ExportReport:
    """Write the gallery as a tagged PDF that keeps to PDF/UA-1.

    Pictures with a scene are drawn as vectors, but for the small ones of the contact sheet. A
    picture of which nothing is left has its place and its words.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    wording = Wording(visioning, gallery, language)
    booklet = _Booklet(wording)
    pdf = typeset("booklet", booklet.data(), language, booklet.files)
    images.write_atomically(out, pdf)
    return reported(gallery, out, wording.lost())


class _Booklet:
    """What the template sets.

    Attributes:
        files: Pictures that the data speaks of, by name; filled while the data is made.
    """

    def __init__(self, wording: Wording) -> None:
        self.files: dict[str, bytes | str] = {}
        self._wording = wording
        self._gallery, self._language = wording.gallery, wording.language
        self._visioning, self._say = wording.visioning, wording.say
        self._shown = self._gallery.tandems_with_something()
        self._parts = {tandem.id: f"tandem-{n}" for n, tandem in enumerate(self._shown)}
        self._places = {p.id: f"place-{n}" for n, p in enumerate(self._gallery.pictures)}
        self._sentence_numbers: dict[str, int] = {}  # within their tandem
        self._large: dict[str, str | None] = {}  # files of large pictures, by picture

    def data(self) -> dict[str, Any]:
        """All of it, ready for JSON."""
        say, workshop, wording = self._say, self._gallery.workshop, self._wording
        return {
            "title": workshop.title,
            "description": say("export.made_with"),
            "place_and_date": wording.where_and_when(),
            "question": workshop.question,
            "cover": self._cover(),
            "tandems": [self._tandem(tandem) for tandem in self._gallery.tandems],
            "sheet": [
                self._small(picture, tandem)
                for tandem in self._shown
                for picture in self._gallery.pictures_of(tandem)
            ],
            "parts": [self._part(tandem) for tandem in self._shown],
            "warmup": self._warmup(),
            "questions": self._questions(),
            "meeting": wording.next_meeting(),
            "deletion": wording.deletion(),
            "texts": self._texts(),
        }

    def _texts(self) -> dict[str, Any]:
        say = self._say
        return {
            "made_with": say("export.made_with"),
            "empty": say("export.empty"),
            "gone": say("booklet.gone"),
            "sheet": say("booklet.sheet"),
            "cards": say("booklet.cards"),
            "keywords": say("step.keywords"),
            "notes": say("ui.notes"),
            "verdict_columns": [
                say("booklet.thing"),
                say("console.record.verdict"),
                say("realistic.why"),
            ],
            "sentences": say("plan.sentences"),
            "dissent": say("realistic.dissent"),
            "milestone_columns": [
                say("close.date"),
                say("booklet.action"),
                say("booklet.who"),
                say("booklet.obstacles"),
                say("plan.twin"),
            ],
            "close": say("step.close"),
            "warmup": say("step.warmup"),
            "questions": say("close.questions"),
            "meeting": say("close.meeting"),
            "deletion": say("close.retention"),
            "marking": say("booklet.marking"),
            "marked": say("booklet.marked"),
            "unshown": say("booklet.unshown"),
        }

    # --- Pictures -------------------------------------------------------------------------------

    def _cover(self) -> dict[str, Any] | None:
        """The picture that most dots, else a star, speak for; else the first one."""
        there = {picture.id: picture for picture in self._gallery.pictures}
        listed = [there[id] for id in self._gallery.shortlist if id in there]
        starred = [picture for picture in there.values() if picture.starred]
        for picture in (*listed, *starred, *there.values()):
            if file := self._file(picture):
                return {"file": file, "alt": self._alt(picture), "label": self._label(picture)}
        return None

    def _file(self, picture: Picture) -> str | None:
        """Name of the picture's file: drawn where it has a scene, else its PNG; None if gone."""
        if picture.id not in self._large:
            self._large[picture.id] = self._drawn(picture)
        return self._large[picture.id]

    def _drawn(self, picture: Picture) -> str | None:
        found = drawn(self._visioning, picture)
        if found is None:
            return None
        name = f"picture-{len(self._large)}.{found.kind}"
        self.files[name] = found.content
        return name

    def _thumbnail(self, picture: Picture) -> str | None:
        """Name of a small JPEG; where the PNG is gone, its drawing."""
        if self._wording.png(picture) is None:
            return self._file(picture)
        small = io.BytesIO()
        with Image.open(self._visioning.thumbnail(picture)) as image:
            image.convert("RGB").save(small, "JPEG", quality=_THUMBNAIL_QUALITY)
        name = f"small-{len(self.files)}.jpg"
        self.files[name] = small.getvalue()
        return name

    def _small(self, picture: Picture, tandem: Tandem) -> dict[str, Any]:
        prompt = shorten(picture.prompt, _SMALL_PROMPT, placeholder=" …")
        return {
            "file": self._thumbnail(picture),
            "alt": self._alt(picture),
            "ratio": picture.width / picture.height,
            "label": self._say("label.ai_picture", prompt=prompt),
            "number": self._wording.name(picture),
            "place": self._places[picture.id],
            "tandem": self._tandem(tandem),
        }

    def _picture(self, picture: Picture) -> dict[str, Any]:
        """A picture with the lines that it always carries."""
        return {
            "file": self._file(picture),
            "alt": self._alt(picture),
            "ratio": picture.width / picture.height,
            "label": self._label(picture),
            "credit": self._visioning.credit(picture, self._language),
            "story": editing.story(self._visioning, picture, self._language),
        }

    def _pair(self, picture: Picture) -> dict[str, Any]:
        """A picture and what was said about it; large where anything was."""
        said = self._gallery.notes_on(picture)
        chips = self._wording.marks(picture)
        return {
            **self._picture(picture),
            "number": self._wording.name(picture),
            "place": self._places[picture.id],
            "marks": chips,
            "notes": self._kinds(said),
            "large": bool(said or chips),
        }

    def _alt(self, picture: Picture) -> str:
        return self._visioning.alt_text(picture, self._language)

    def _label(self, picture: Picture) -> str:
        return self._visioning.label(picture, self._language)

    # --- Tandems --------------------------------------------------------------------------------

    def _tandem(self, tandem: Tandem) -> dict[str, Any]:
        return {
            "name": tandem.name,
            "cities": self._wording.cities(tandem),
            "mark": self._mark(tandem),
            "part": self._parts.get(tandem.id),
        }

    def _mark(self, tandem: Tandem) -> str:
        """Name of the file with the tandem's colour and shape."""
        name = f"mark-{self._gallery.tandems.index(tandem)}.svg"
        self.files[name] = mark_svg(tandem.colour)
        return name

    def _part(self, tandem: Tandem) -> dict[str, Any]:
        gallery, wording = self._gallery, self._wording
        return {
            "tandem": self._tandem(tandem),
            "cards": self._cards(gallery.reflections_of(tandem)),
            "keywords": self._keywords(tandem),
            "notes": self._kinds(
                note for note in gallery.notes_of(tandem) if note.kind is not NoteKind.QUESTION
            ),
            "pictures": sorted(  # two that nobody spoke of share a page
                (self._pair(picture) for picture in gallery.pictures_of(tandem)),
                key=lambda pair: not pair["large"],
            ),
            "vistas": [self._vista(vista) for vista in wording.vistas(tandem)],
            "sentences": self._sentences(tandem),
            "roadmap": self._roadmap(tandem),
        }

    def _cards(self, cards: Iterable[Reflection]) -> list[dict[str, Any]]:
        """The cards in short, today before needs before challenges."""
        found: dict[ReflectionKind, list] = {kind: [] for kind in ReflectionKind}
        for card in cards:
            cluster = f"cluster.{card.cluster}"
            known = cluster in prompts.texts(self._language)
            named = self._say(cluster) if known else card.cluster
            about = ", ".join(filter(None, (card.city, named, card.role)))
            text = shorten(card.text, _CARD, placeholder=" …")
            found[card.kind].append({"text": text, "meta": about})
        return [
            {"name": self._say(f"reflect.kind.{kind}"), "items": items}
            for kind, items in found.items()
            if items
        ]

    def _keywords(self, tandem: Tandem) -> list[str]:
        """What the tandem revealed, each word once, with how many people said it."""
        if not self._gallery.revealed_of(tandem):
            return []
        merged = keywords.merged(self._visioning, tandem.id, self._language)
        return [
            f"{prompts.label_of(one.keyword, self._language)} · {one.people}"
            if one.people > 1
            else prompts.label_of(one.keyword, self._language)
            for one in merged
        ]

    def _kinds(self, notes: Iterable[Note]) -> list[dict[str, Any]]:
        return [
            {
                "name": self._say(f"kind.{kind}"),
                "items": [
                    {"text": note.text, "meta": self._whose(note, pinned=True)} for note in found
                ],
            }
            for kind, found in by_kind(notes).items()
        ]

    def _whose(self, note: Note, *, pinned: bool) -> str:
        """Where a note is pinned and whose role wrote it."""
        place = self._wording.pin(note) if pinned else ""
        return " · ".join(filter(None, (place, note.role)))

    def _vista(self, vista: Vista) -> dict[str, Any]:
        sides = [("projector.utopia", vista.utopia), ("projector.realistic", vista.feasible)]
        return {
            "title": self._say("realistic.title"),
            "sides": [
                {
                    **self._picture(picture),
                    "name": f"{self._say(key)} – {self._wording.name(picture)}",
                }
                for key, picture in sides
                if picture is not None
            ],
            "verdicts": [
                {
                    "thing": self._wording.thing(verdict),
                    "decision": self._say(f"decision.{verdict.decision}"),
                    "reasons": self._wording.reasons(verdict),
                    "text": verdict.text,
                }
                for verdict in vista.verdicts
            ],
        }

    def _sentences(self, tandem: Tandem) -> list[dict[str, str]]:
        pictures = {picture.id: picture for picture in self._gallery.pictures}
        found = []
        for number, sentence in enumerate(self._gallery.sentences_of(tandem), start=1):
            self._sentence_numbers[sentence.id] = number
            picture = pictures.get(sentence.picture_id or "")
            of = self._wording.name(picture) if picture else ""
            status = self._say(f"plan.status.{sentence.status}")
            meta = " · ".join(filter(None, (of, status)))
            found.append(
                {
                    "number": str(number),
                    "text": sentence.text,
                    "meta": meta,
                    "dissent": sentence.dissent,
                }
            )
        return found

    def _roadmap(self, tandem: Tandem) -> dict[str, Any] | None:
        milestones = self._gallery.milestones_of(tandem)
        if not milestones:
            return None
        name = f"roadmap-{len(self.files)}.svg"
        self.files[name] = timeline_svg(self._visioning, self._language, tandem_id=tandem.id)
        return {
            "title": self._say("plan.timeline"),
            "file": name,
            "alt": " ".join(
                (
                    self._say("plan.timeline_of", names=tandem.name) + ".",
                    *(told(milestone, self._language) for milestone in milestones),
                )
            ),
            "milestones": [
                {
                    "cells": self._milestone(milestone),
                    "long": len(told(milestone, self._language)) > _LONG,
                }
                for milestone in milestones
            ],
        }

    def _milestone(self, milestone: Milestone) -> list[list[dict[str, str]]]:
        """The cells of its row, each a list of named lines."""

        def lines(*names: str) -> list[dict[str, str]]:
            said = {name: getattr(milestone, name) for name in names}
            if said.get("funding"):
                said["funding"] = funding.label(milestone.funding, self._language)
            return [
                {"name": self._say(f"plan.{name}"), "text": text}
                for name, text in said.items()
                if text
            ]

        about = self._sentence_numbers.get(milestone.sentence_id or "")
        return [
            [
                {"name": "", "text": locales.day(milestone.due, self._language)},
                {"name": "", "text": self._say(f"plan.status.{milestone.status}")},
            ],
            [
                {"name": "", "text": milestone.action},
                *(
                    [{"name": self._say("plan.origin_sentence"), "text": str(about)}]
                    if about
                    else []
                ),
            ],
            lines("office", "partner_city", "funding", "first_step"),
            lines("barrier", "lever"),
            lines("climate", "digital"),
        ]

    # --- Close ----------------------------------------------------------------------------------

    def _warmup(self) -> list[dict[str, Any]]:
        if not self._gallery.answers:
            return []
        return [
            {
                "question": found.text,
                "bars": [
                    {
                        "text": bar.text,
                        "meta": self._say("warmup.right") if bar.right else "",
                        "share": bar.share,
                        "count": f"{bar.count} ({locales.percent(bar.share, self._language)})",
                    }
                    for bar in found.bars
                ],
            }
            for found in quiz.results(self._visioning, self._gallery.workshop.id, self._language)
        ]

    def _questions(self) -> list[dict[str, Any]]:
        found = []
        for tandem in self._gallery.tandems:
            items = []
            for note in self._wording.open_questions(tandem):
                number = self._wording.number(note.picture_id)
                where = self._say("close.on_picture", number=number) if number else ""
                about = " · ".join(filter(None, (where, note.role)))
                items.append({"text": note.text, "meta": about})
            if items:
                found.append({"name": tandem.name, "items": items})
        return found
