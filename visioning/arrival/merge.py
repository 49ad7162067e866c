"""Two laptops that went on with the same records: what becomes of one of them.

A record is compared by what it says. A version that only lags behind, because the other laptop has
it among what the record said before, gives way. Where both went on, nothing is lost: the version
changed last keeps the record's id, and the other one is kept

- as a second record beside it, where people write as many as they like (notes, cards, keywords,
  sentences, milestones);
- in the record's history, where there can be one only (the words, the decision, the answer); what
  was written in words stays in the record as well, one below the other.

All of it follows from the two versions alone, ids included, so that it is the same on whichever
laptop and in whichever order it is done, and the same again changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from visioning.model import (
    AltText,
    Answer,
    Dot,
    Former,
    Note,
    Picture,
    Reason,
    Revision,
    Room,
    Verdict,
    Vision,
    Voting,
)
from visioning.store import plain, restored

FIXED = (Vision, Dot, Picture)
"""What nobody changes once it is made."""

_ONLY_ONE = (AltText, Verdict, Answer)
# What an export may leave out, or cannot know, says nothing when it is empty; a person who is a
# number in an export without people has an id that is none where they are known.
_FILLED_IN = ("role", "picture_id")
_PEOPLE = ("voter", "author")
_NOT_SAID = {"id", "created", "updated", "revisions", *_FILLED_IN, *_PEOPLE}


@dataclass(frozen=True)
class Line:
    """A record, and what it was before each change, oldest first; a note has revisions instead."""

    record: Any
    former: tuple[Former, ...] = ()


@dataclass(frozen=True)
class Merged:
    """What becomes of a record.

    Attributes:
        line: What is stored under the record's id.
        beside: What is stored as a second record; None where nothing is.
        other: The version that differs and did not keep the record's id; None without conflict.
    """

    line: Line
    beside: Line | None = None
    other: Any = None


def merged(mine: Line, theirs: Line) -> Merged:
    """What becomes of a record that is here and in the archive."""
    own, others = said(mine.record), said(theirs.record)
    lags, leads = others in _said_before(mine), own in _said_before(theirs)
    first, last = sorted((mine, theirs), key=_changed)
    if lags != leads:
        first, last = (theirs, mine) if lags else (mine, theirs)
    now = _joined(last, first)
    if own == others or lags or leads:
        return Merged(now)
    if isinstance(now.record, _ONLY_ONE):
        return Merged(_both_in_one(now, first, last), other=first.record)
    return Merged(now, beside=_beside(first), other=first.record)


def said(record: Any) -> str:
    """What a record says, to be compared."""
    if isinstance(record, Note | Revision):
        return json.dumps([record.text, record.kind])  # where it is pinned is no other text
    return _text_of({name: v for name, v in plain(record).items() if name not in _NOT_SAID})


def merged_room(mine: Room, theirs: Room) -> Room:
    """Where the workshop stands: the steering here stays; what was opened anywhere is open."""
    revealed = mine.revealed
    if not set(theirs.revealed) <= set(revealed):
        revealed = tuple(sorted({*revealed, *theirs.revealed}))
    votings = {
        **mine.votings,
        **{
            tandem: voting
            for tandem, voting in theirs.votings.items()
            if tandem not in mine.votings or _how_far(voting) > _how_far(mine.votings[tandem])
        },
    }
    return replace(mine, revealed=revealed, votings=votings)


def differing(mine: Any, theirs: Any, *, without: Iterable[str]) -> dict[str, tuple[Any, Any]]:
    """The fields in which two records differ, with both values as JSON holds them."""
    pairs = {f.name: (getattr(mine, f.name), getattr(theirs, f.name)) for f in fields(mine)}
    return {
        name: (plain(a), plain(b))
        for name, (a, b) in pairs.items()
        if plain(a) != plain(b) and name not in set(without)
    }


# --- Versions of one record -----------------------------------------------------------------------


def _said_before(line: Line) -> set[str]:
    if isinstance(line.record, Note):
        return {said(revision) for revision in line.record.revisions}
    return {said(restored(type(line.record), one.data)) for one in line.former}


def _changed(line: Line) -> tuple[datetime, str]:
    """When a record was changed last; of two at once, any order that both laptops agree on."""
    record = line.record
    when = max(
        getattr(record, "updated", record.created),
        *(one.replaced for one in line.former),
        record.created,
    )
    return when, hashlib.sha256(_text_of(plain(record)).encode()).hexdigest()


def _joined(last: Line, first: Line) -> Line:
    """The version that stays, with what both laptops know of its past."""
    a, b = last.record, first.record
    known = {f.name for f in fields(a)}
    values: dict[str, Any] = {"created": min(a.created, b.created)}
    values |= {n: getattr(a, n) or getattr(b, n) for n in _FILLED_IN if n in known}
    values |= {n: _known_as(getattr(a, n), getattr(b, n)) for n in _PEOPLE if n in known}
    if "updated" in known:
        values["updated"] = max(a.updated, b.updated)
    if isinstance(a, Note):
        both = {(r.replaced, r.text, r.kind): r for r in (*b.revisions, *a.revisions)}
        values["revisions"] = tuple(both[key] for key in sorted(both))
    return Line(replace(a, **values), _union(last.former, first.former))


def _known_as(one: str, other: str) -> str:
    return other if one.isdecimal() else one


def _union(*histories: Iterable[Former]) -> tuple[Former, ...]:
    both = {one.id: one for former in histories for one in former}
    return tuple(sorted(both.values(), key=lambda one: (one.replaced, one.id)))


def _both_in_one(now: Line, first: Line, last: Line) -> Line:
    """One record of two versions, with both of them in its history."""
    when, _ = _changed(last)
    record = now.record
    if isinstance(record, AltText | Verdict):
        texts = dict.fromkeys(filter(None, (first.record.text, last.record.text)))
        record = replace(record, text="\n".join(texts))
    if isinstance(record, Verdict):
        given = {*first.record.reasons, *last.record.reasons}
        record = replace(record, reasons=tuple(reason for reason in Reason if reason in given))
    past = [
        _former(line.record, when) for line in (first, last) if said(line.record) != said(record)
    ]
    return Line(record, _union(now.former, past))


def _former(record: Any, when: datetime) -> Former:
    id = _derived(record.id, "before", said(record))
    return Former(id, type(record).__name__, record.id, plain(record), when)


def _beside(line: Line) -> Line:
    """A version as a record of its own, with its past."""
    id = _derived(line.record.id, "beside", said(line.record))
    past = (
        replace(one, id=_derived(one.id, id), record_id=id, data={**one.data, "id": id})
        for one in line.former
    )
    return Line(replace(line.record, id=id), tuple(past))


def _derived(*parts: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_OID, "\n".join(parts)).hex


def _how_far(voting: Voting) -> tuple[int, bool]:
    return voting.round, not voting.open


def _text_of(data: Mapping) -> str:
    return json.dumps(data, sort_keys=True, ensure_ascii=False)
