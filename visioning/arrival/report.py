"""What an import did: as data for programs, as lines for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from visioning import prompts
from visioning.model import Workshop
from visioning.store import plain

_LONGEST = 160  # characters of a text in the report


@dataclass(frozen=True)
class Problem:
    """Something that was left out, or taken in without a part.

    Attributes:
        key, values: Of a text in the language files that says why.
        kind: Name of the record's class in small letters.
        id: Of the record, as far as it has one.
    """

    key: str
    kind: str
    id: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Conflict:
    """A record that was changed on both laptops; nothing of it is lost.

    Attributes:
        kept: The version that has the record's id now.
        other: The other one.
        beside_id: Of the record that holds the other one; empty where `kept` and its history do.
    """

    kind: str
    kept: Any
    other: Any
    beside_id: str


@dataclass(frozen=True)
class Difference:
    """A setting of the workshop, or of a tandem, that is another one there; the one here stays."""

    name: str
    field: str
    here: Any
    there: Any


@dataclass(frozen=True)
class InBin:
    """A record that was deleted here and stays in the bin."""

    kind: str
    id: str
    text: str


@dataclass(frozen=True)
class Arrival:
    """What an import did.

    Attributes:
        workshop: As it is stored here now.
        is_new: Whether the workshop was not here before.
        changed: Whether anything is another way than before.
        new, updated: How many records were added, and brought up to date, by kind.
        known: How many were here already, just so.
    """

    workshop: Workshop
    is_new: bool
    changed: bool
    new: Mapping[str, int]
    updated: Mapping[str, int]
    known: int
    conflicts: tuple[Conflict, ...]
    differences: tuple[Difference, ...]
    in_bin: tuple[InBin, ...]
    problems: tuple[Problem, ...]

    def to_dict(self) -> dict:
        """The report as JSON-ready data."""
        return plain(self)


def lines(arrival: Arrival, language: str) -> list[str]:
    """What an import did, in the reader's language, line by line; lists are indented."""
    say = prompts.texts(language)

    def kind(name: str) -> str:
        if name == "alttext":
            return say("alt.title")
        key = f"console.record.{name}"
        return say(key if key in say else f"arrival.kind.{name}")

    title = arrival.workshop.title
    found = []
    if arrival.is_new:
        found.append(say("arrival.came", title=title))
    elif arrival.changed:
        found.append(say("arrival.merged", title=title))
    else:
        found.append(say("arrival.nothing_new", title=title))
    for key, count in (
        ("arrival.added", sum(arrival.new.values())),
        ("arrival.updated", sum(arrival.updated.values())),
        ("arrival.known", arrival.known),
    ):
        if count:
            found.append(say(key, count=count, pictures=arrival.new.get("picture", 0)))
    if arrival.conflicts:
        found.append(say("arrival.conflicts", count=len(arrival.conflicts)))
        for one in arrival.conflicts:
            kept, other = (_in_words(version, of, say) for version, of in _pair(one))
            found.append("  " + say("arrival.both", kind=kind(one.kind), kept=kept, other=other))
    if arrival.differences:
        found.append(say("arrival.differences", count=len(arrival.differences)))
        for one in arrival.differences:
            here, there = (_value(value) for value in (one.here, one.there))
            label = say(f"arrival.field.{one.field}")
            found.append(
                "  " + say("arrival.differs", name=one.name, field=label, here=here, there=there)
            )
    if arrival.in_bin:
        found.append(say("arrival.in_bin", count=len(arrival.in_bin)))
        found += [f"  {kind(one.kind)}: {_short(one.text)}" for one in arrival.in_bin]
    if arrival.problems:
        found.append(say("arrival.problems", count=len(arrival.problems)))
        for one in arrival.problems:
            values = {name: _short(str(value)) for name, value in one.values.items()}
            found.append(f"  {kind(one.kind)} {one.id}: {say(one.key, **values)}")
    return found


def words_of(record: Any) -> str:
    """What a record says, for people who look for it."""
    names = ("text", "action", "prompt", "said", "name", "title")
    return next((getattr(record, name) for name in names if getattr(record, name, "")), "")


def _pair(one: Conflict) -> tuple[tuple[Any, Any], tuple[Any, Any]]:
    return (one.kept, one.other), (one.other, one.kept)


def _in_words(version: Any, other: Any, say: prompts.Texts) -> str:
    """What a version says; where the words are the same, what else differs."""
    text = words_of(version)
    if text != words_of(other):
        return _short(text)
    unsaid = {"id", "created", "updated", "revisions"}
    a, b = plain(version), plain(other)
    rest = [_value(a[name]) for name in a if a[name] != b[name] and name not in unsaid]
    return _short(f"{text} ({'; '.join(rest)})")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    if isinstance(value, dict):
        return str(value.get("name", ""))
    return "–" if value in (None, "") else str(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " …"
