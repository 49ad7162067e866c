"""What an archive says, as records: each one read strictly, those that cannot be used set aside."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime

from visioning import prompts
from visioning.arrival.report import Problem
from visioning.errors import Damaged, InvalidInput, UserError
from visioning.exercise.dots import MOST_DOTS
from visioning.export.gallery import FORMAT, Gallery
from visioning.images import is_reserved
from visioning.model import (
    AltText,
    Answer,
    Former,
    Milestone,
    Note,
    Picture,
    Reflection,
    Room,
    Suggestion,
    Tandem,
    Verdict,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store import restored
from visioning.store.database import values_of
from visioning.veduta.scene import Scene
from visioning.workshop import LONGEST_TEXT

OLDEST_FORMAT = 1  # had no cards, keywords, dots, verdicts, answers, histories and no room

KINDS: Mapping[str, type] = {
    name: typing.get_args(hint)[0]
    for name, hint in typing.get_type_hints(Gallery).items()
    if typing.get_origin(hint) is tuple and typing.get_args(hint)[0] is not str
}
"""The lists of ``gallery.json`` and what they hold; a record stands after those it points to."""

CHANGEABLE = (AltText, Reflection, Suggestion, Verdict, VisionSentence, Milestone, Answer)
"""What has a history; a note has revisions instead."""

MOST_ROUNDS = 1_000

_LANGUAGE_KNOWN = (Vision, Picture, Suggestion, AltText)
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

Record = typing.Any


@dataclass(frozen=True)
class Parcel:
    """The records of an archive, of which none points to anything that may not be.

    A picture that a record speaks of may still be missing: it may be here already.

    Attributes:
        room: None where the archive has none.
        records: By kind, in the order in which they can be stored.
        former: What records were before each change, oldest first, by the record's id.
    """

    workshop: Workshop
    room: Room | None
    records: Mapping[type, tuple[Record, ...]]
    former: Mapping[str, tuple[Former, ...]]
    problems: tuple[Problem, ...]


def read(name: str, gallery: Mapping) -> Parcel:
    """The records of ``gallery.json``.

    A record that cannot be used is left out and named among the problems; where the workshop or
    one of its tandems cannot be used, nothing can.

    Args:
        name: Of the file, for messages.

    Raises:
        InvalidInput: A newer version wrote it, or it is no gallery.
    """
    found = gallery.get("format")
    if type(found) is not int or found < OLDEST_FORMAT:
        raise _broken(name, "format")
    if found > FORMAT:
        raise InvalidInput("error.archive_newer", file=name)
    try:
        workshop = _checked(Workshop, gallery.get("workshop"))
        room = _room(workshop, gallery)
        tandems = tuple(_checked(Tandem, data) for data in _listed(name, gallery, "tandems"))
    except (Damaged, ValueError, UserError) as error:
        raise _broken(name, str(error)) from error
    ids = {tandem.id for tandem in tandems}
    if len(ids) < len(tandems) or any(one.workshop_id != workshop.id for one in tandems):
        raise _broken(name, "tandems")
    reading = _Reading(workshop, ids)
    records: dict[type, tuple] = {Tandem: tandems}
    for field_name, kind in KINDS.items():
        if kind not in (Tandem, Former):
            records[kind] = tuple(reading.all(kind, _listed(name, gallery, field_name)))
    former = reading.history(_listed(name, gallery, "history"), records)
    return Parcel(workshop, room, records, former, tuple(reading.problems))


class _Reading:
    """Reads the lists one after the other and remembers what they hold."""

    def __init__(self, workshop: Workshop, tandem_ids: set[str]) -> None:
        self._workshop, self._tandems = workshop, tandem_ids
        self._owners: dict[tuple[type, str], str] = {}  # tandem by record
        self.problems: list[Problem] = []

    def all(self, kind: type, listed: list) -> Iterator[Record]:
        """Yield those records of a list that can be used."""
        seen: set[str] = set()
        for data in listed:
            id = str(data.get("id")) if isinstance(data, Mapping) else ""
            id = id if _ID.fullmatch(id) else ""
            try:
                record = _checked(kind, data)
            except (Damaged, ValueError, UserError) as error:
                problem = "text" if _is_too_long(data) else "record"
                self._leave(kind, id, problem, reason=str(error)[:200])
                continue
            if record.id in seen:
                self._leave(kind, id, "twice")
            elif not self._is_at_home(record):
                self._leave(kind, id, "stray")
            else:
                seen.add(record.id)
                self._owners[kind, record.id] = getattr(record, "tandem_id", "")
                yield self._drawable(record) if kind is Picture else record

    def history(
        self, listed: list, records: Mapping[type, tuple[Record, ...]]
    ) -> dict[str, tuple[Former, ...]]:
        """What the records were before, as far as it can be used."""
        kinds = {kind.__name__: kind for kind in CHANGEABLE}
        known = {(kind.__name__, one.id) for kind in CHANGEABLE for one in records[kind]}
        found: dict[str, list[Former]] = {}
        for former in self.all(Former, listed):
            try:
                if (former.kind, former.record_id) not in known:
                    raise Damaged("it belongs to no record")
                before = _checked(kinds[former.kind], former.data)
                if before.id != former.record_id:
                    raise Damaged("it is of another record")
            except (Damaged, ValueError, UserError) as error:
                self._leave(Former, former.id, "record", reason=str(error)[:200])
                continue
            found.setdefault(former.record_id, []).append(former)
        ordered = {id: sorted(of, key=lambda f: (f.replaced, f.id)) for id, of in found.items()}
        return {id: tuple(of) for id, of in ordered.items()}

    def _is_at_home(self, record: Record) -> bool:
        """Tell whether what a record points to is of the same workshop and tandem."""
        if isinstance(record, Answer):
            return record.workshop_id == self._workshop.id
        if isinstance(record, Former):
            return True
        if record.tandem_id not in self._tandems:
            return False
        if isinstance(record, Picture):
            return self._owners.get((Vision, record.vision_id)) == record.tandem_id
        picture_id = getattr(record, "picture_id", None)
        owner = self._owners.get((Picture, picture_id), record.tandem_id)
        return owner == record.tandem_id

    def _drawable(self, picture: Picture) -> Picture:
        """The picture, without its scene where that cannot be drawn here."""
        if picture.scene is None:
            return picture
        try:
            scene = Scene.from_dict(dict(picture.scene))
            for element in scene:
                scene.place(element)
        except ValueError as error:
            self._leave(Picture, picture.id, "scene", reason=str(error)[:200])
            return replace(picture, scene=None, elements=None)
        return picture

    def _leave(self, kind: type, id: str, why: str, **values: str) -> None:
        self.problems.append(Problem(f"arrival.problem.{why}", kind.__name__.lower(), id, values))


def _listed(name: str, gallery: Mapping, field_name: str) -> list:
    """A list of the gallery; empty where an older format has none."""
    found = gallery.get(field_name)
    if found is None and gallery["format"] < FORMAT:
        return []
    if not isinstance(found, list):
        raise _broken(name, field_name)
    return found


def _room(workshop: Workshop, gallery: Mapping) -> Room | None:
    if gallery["format"] < FORMAT and "room" not in gallery:
        return None
    room = _checked(Room, gallery.get("room"))
    if room.id != workshop.id:
        raise ValueError("the room is of another workshop")
    for voting in room.votings.values():
        if not (0 < voting.dots <= MOST_DOTS and 0 < voting.round < MOST_ROUNDS):
            raise ValueError(f"{voting} is no vote")
    timers = {step: _in_utc(timer) for step, timer in room.timers.items()}
    return replace(room, timers=timers)


def _broken(name: str, reason: str) -> InvalidInput:
    return InvalidInput("error.archive_gallery", file=name, reason=reason[:200])


# --- One record -----------------------------------------------------------------------------------


def _checked(kind: type, data: object) -> Record:
    """The record that is written down, with all that its type alone does not say.

    Raises:
        Damaged, ValueError, InvalidInput: It cannot be used.
    """
    record = _in_utc(restored(kind, data))  # type: ignore[arg-type]
    _check_ids(data)
    if _is_too_long(data):
        raise ValueError("a text is too long")
    values_of(record)
    if kind in _LANGUAGE_KNOWN:
        prompts.texts(record.language)
    if kind in (Workshop, Tandem) and is_reserved(record.slug):
        raise ValueError(f"{record.slug} is the name of a device")
    if kind is Workshop:
        for language in record.languages:
            prompts.texts(language)
    if kind is Tandem and not (_COLOUR.fullmatch(record.colour) and len(record.cities) > 1):
        raise ValueError("a tandem needs a colour and two cities")
    if kind is Note:
        for number, revision in enumerate(record.revisions):
            values_of(revision, note_id=record.id, number=number)
        _check_spot(record.spot)
    return record


def _in_utc(record: Record) -> Record:
    """The record with its times as the program writes them; raise ValueError about others."""
    times = {}
    for one in fields(record):
        value = getattr(record, one.name)
        if isinstance(value, datetime):
            try:
                times[one.name] = value.astimezone(UTC)
            except OverflowError as error:
                raise ValueError(f"{one.name}: {value} is no time") from error
    return replace(record, **times)


def _check_ids(data: object) -> None:
    """Raise ValueError about an id that could not be a file's name or an element's."""
    if not isinstance(data, Mapping):
        return
    for name, value in data.items():
        if (name == "id" or name.endswith("_id")) and value and not _ID.fullmatch(str(value)):
            raise ValueError(f"{name} is no id")
        if name in ("edit", "blend"):
            _check_ids(value)


def _is_too_long(data: object) -> bool:
    if isinstance(data, str):
        return len(data) > LONGEST_TEXT
    inside = data.values() if isinstance(data, Mapping) else data
    return isinstance(data, Mapping | list) and any(_is_too_long(one) for one in inside)


def _check_spot(spot: tuple[float, ...] | None) -> None:
    if spot is not None and (len(spot) != 2 or not all(0 <= share <= 1 for share in spot)):
        raise ValueError(f"{spot} is no place in a picture")
