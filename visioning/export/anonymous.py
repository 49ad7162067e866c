"""A gallery without its people: no roles, and numbers in place of the ids that tell them apart.

What they wrote stays as it is, so a name that somebody typed into a note is still in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from visioning.export.gallery import Gallery

_PEOPLE = ("author", "voter")


def without_people(gallery: Gallery) -> Gallery:
    """The gallery without roles; whoever wrote or voted twice has the same number both times.

    The numbers follow the order of the records, so that the same gallery has the same ones.
    """
    numbers: dict[str, str] = {}

    def number(id: str) -> str:
        return numbers.setdefault(id, str(len(numbers) + 1)) if id else ""

    return replace(
        gallery,
        notes=tuple(replace(note, role="") for note in gallery.notes),
        reflections=tuple(replace(card, role="") for card in gallery.reflections),
        answers=tuple(replace(a, voter=number(a.voter)) for a in gallery.answers),
        suggestions=tuple(
            replace(one, role="", author=number(one.author)) for one in gallery.suggestions
        ),
        dots=tuple(replace(dot, voter=number(dot.voter)) for dot in gallery.dots),
        history=tuple(
            replace(former, data=_told_by_nobody(former.data, number)) for former in gallery.history
        ),
        anonymous=True,
    )


def _told_by_nobody(data: Mapping, number: Callable[[str], str]) -> dict:
    """A former record's fields, likewise."""
    people = {name: number(data[name]) for name in _PEOPLE if name in data}
    role = {"role": ""} if "role" in data else {}
    return {**data, **role, **people}
