"""The gallery as one HTML file that opens anywhere without a network."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from collections.abc import Iterator
from functools import cache, cached_property
from html import escape
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from visioning import editing, images, locales, prompts
from visioning.exercise import funding, keywords, quiz, reflect
from visioning.exercise.marks import shape_of
from visioning.exercise.roadmap import TEXTS
from visioning.exercise.timeline import timeline_svg
from visioning.export.gallery import ExportReport, Gallery, reported
from visioning.export.typeface import faces
from visioning.export.wording import Wording, by_kind
from visioning.model import EditKind, Milestone, Note, NoteKind, Picture, Reflection, Tandem
from visioning.workshop import Visioning

log = logging.getLogger(__name__)

_PAGE = Path(__file__).with_name("page")

_ID = re.compile(r'( id="|url\(#)')


def export_html(
    visioning: Visioning, gallery: Gallery, out: Path, *, language: str
) -> ExportReport:
    """Write the gallery as one self-contained HTML file.

    A picture whose file is missing or damaged is named in the page and the report.

    Raises:
        StorageProblem: `out` cannot be written.
    """
    wording = Wording(visioning, gallery, language)
    with images.replacing(out) as target, open(target, "wb") as file:
        file.writelines(page(wording))
    return reported(gallery, out, wording.lost())


def page(wording: Wording, files: str = "") -> Iterator[bytes]:
    """The gallery's HTML page, piece by piece: with all pictures in it, it is large.

    A picture with a scene is drawn in the page, with a title on each of its things and its marks
    inside; another one is the stored PNG file, byte for byte.

    Args:
        files: Where the stored PNG files lie beside the page; empty where they do not.
    """
    stream = _template().stream(_Page(wording, files).names())
    stream.enable_buffering(20)
    return (piece.encode() for piece in stream)


class _Page:
    """What the template asks for."""

    def __init__(self, wording: Wording, files: str) -> None:
        self._wording, self._files = wording, files
        self._visioning, self._gallery = wording.visioning, wording.gallery
        self._language = wording.language
        self._anchors = {p.id: f"p{n}" for n, p in enumerate(self._gallery.pictures, start=1)}

    def names(self) -> dict:
        """By the name that the template uses."""
        visioning, language, style, script = self._visioning, self._language, _style(), _script()
        return {
            "w": self._wording,
            "say": self._wording.say,
            "language": language,
            "gallery": self._gallery,
            "workshop": self._gallery.workshop,
            "tandems": self._gallery.tandems_with_something(),
            "kinds": list(by_kind(n for n in self._gallery.notes if n.picture_id)),
            "bars": self._bars(),
            "style": style,
            "script": script,
            "script_hash": _hash_of(script),
            "shape": lambda tandem: shape_of(tandem.colour),
            "cluster": self.cluster,
            "merged": lambda tandem: keywords.merged(visioning, tandem.id, language),
            "card_label": lambda keyword: prompts.label_of(keyword, language),
            "alone": self.alone,
            "feasible": self.feasible,
            "anchor": lambda picture: self._anchors[picture.id],
            "anchor_of": self._anchors.__getitem__,
            "drawing": self.drawing,
            "source": self.source,
            "link": self.link,
            "is_lost": lambda picture: picture.file in self._lost,
            "alt_text": lambda picture: visioning.alt_text(picture, language),
            "label": lambda picture: visioning.label(picture, language),
            "credit": lambda picture: visioning.credit(picture, language),
            "story": lambda picture: editing.story(visioning, picture, language),
            "by_kind": by_kind,
            "remarks_of": self.remarks_of,
            "timeline": self.timeline,
            "fields": self.fields,
        }

    # --- Pictures --------------------------------------------------------------------------------

    def alone(self, tandem: Tandem) -> list[Picture]:
        """Pictures that stand for themselves, not on the way to the feasible."""
        return [group[0] for group in self._groups(tandem) if not self._is_vista(group)]

    def feasible(self, tandem: Tandem) -> list[tuple[Picture, list[Picture]]]:
        """Utopias, each with what was made of it on the way to the feasible.

        What is feasible stands beside the utopia, the rungs of a ladder follow.
        """
        vistas = [group for group in self._groups(tandem) if self._is_vista(group)]
        return [
            (utopia, [*reversed([p for p in made if not _is_rung(p)]), *filter(_is_rung, made)])
            for utopia, *made in vistas
        ]

    def drawing(self, picture: Picture) -> Markup | None:
        """The picture as SVG, None where it has no scene that can be drawn."""
        if picture.scene is None:
            return None
        try:
            svg = self._visioning.svg(picture, self._language)
        except ValueError as error:  # a newer version made it
            log.warning("picture %s: %s", picture.id, error)
            return None
        alt = self._visioning.alt_text(picture, self._language)
        return Markup(inlined(svg, f"{self._anchors[picture.id]}-", alt))

    def source(self, picture: Picture) -> str:
        """The stored PNG as an address; empty where the file is missing or damaged."""
        png = self._wording.png(picture)
        return "data:image/png;base64," + base64.b64encode(png).decode() if png else ""

    def link(self, picture: Picture) -> str:
        """Where the stored PNG lies beside the page; empty where it does not."""
        there = self._files and picture.file not in self._lost
        return self._files + quote(picture.file) if there else ""

    def _groups(self, tandem: Tandem) -> list[list[Picture]]:
        """Pictures that were made from the same utopia, which comes first."""
        groups: dict[str, list[Picture]] = {}
        for picture in self._gallery.pictures_of(tandem):
            groups.setdefault(self._root(picture.id), []).append(picture)
        return [sorted(group, key=lambda p: p.id != root) for root, group in groups.items()]

    def _root(self, id: str) -> str:
        """The picture in the gallery that another one was made from, step by step."""
        seen = {id}
        while (start := self._gallery.utopias.get(id)) in self._anchors and start not in seen:
            seen.add(id := start)
        return id

    def _is_vista(self, group: list[Picture]) -> bool:
        return len(group) > 1 or bool(self._gallery.verdicts_on(group[0]))

    @cached_property
    def _lost(self) -> set[str]:
        return set(self._wording.lost())

    # --- What is said ----------------------------------------------------------------------------

    def cluster(self, card: Reflection) -> str:
        """What a card was sorted under."""
        shared = card.cluster in reflect.CLUSTERS
        return self._wording.say(f"cluster.{card.cluster}") if shared else card.cluster

    def remarks_of(self, tandem: Tandem) -> list[Note]:
        """Notes on the tandem as a whole, but for the open questions."""
        return [n for n in self._gallery.notes_of(tandem) if n.kind is not NoteKind.QUESTION]

    def fields(self, milestone: Milestone) -> list[tuple[str, str]]:
        """What is written about a milestone beside its action, field by field."""
        found = []
        for name in TEXTS:
            text = getattr(milestone, name)
            if text and name != "action":
                told = funding.label(text, self._language) if name == "funding" else text
                found.append((self._wording.say(f"plan.{name}"), told))
        return found

    def timeline(self, tandem: Tandem, *, dark: bool = False) -> Markup:
        svg = timeline_svg(self._visioning, self._language, tandem_id=tandem.id, dark=dark)
        return Markup(svg)  # escaped where it is drawn

    def _bars(self) -> list[quiz.Bars]:
        if not self._gallery.answers:
            return []
        return quiz.results(self._visioning, self._gallery.workshop.id, self._language)


def inlined(svg: str, prefix: str, alt: str) -> str:
    """An SVG as a part of a page beside others: its ids begin with `prefix`, it has one name.

    The marks that it carries stand before it, byte for byte. Inside of it a browser would read them
    as elements of the page, in languages that are none.
    """
    head, inside = svg.split(">", 1)
    metadata, _, drawn = inside.rpartition("</metadata>")
    packet = metadata.removeprefix("<metadata>")
    marks = f'<script type="application/rdf+xml">{packet}</script>' if packet else ""
    drawn = _ID.sub(rf"\g<1>{prefix}", drawn)
    return f'{marks}{head} role="img" aria-label="{escape(alt)}">{drawn}'


def _is_rung(picture: Picture) -> bool:
    return picture.edit is not None and picture.edit.kind is EditKind.LADDER


def _style() -> Markup:
    return Markup(faces() + (_PAGE / "gallery.css").read_text(encoding="utf-8"))


def _script() -> Markup:
    return Markup((_PAGE / "gallery.js").read_text(encoding="utf-8"))


def _hash_of(script: str) -> Markup:
    """What lets this script run, and no other (Content Security Policy, level 3)."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return Markup(f"'sha256-{digest}'")


@cache
def _template():
    environment = Environment(
        loader=FileSystemLoader(_PAGE),
        autoescape=True,  # notes and prompts are text, never markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= locales.filters()
    return environment.get_template("gallery.html.j2")
