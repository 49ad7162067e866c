"""`import FILE.zip`: a workshop comes back from another laptop, or what it has more than here.

Files of pictures are written first, all records follow in one transaction: cut off in between,
there are at most files without a row, which the next import, or a repair, takes in.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from visioning import images
from visioning.arrival.archive import Archive, opened
from visioning.arrival.merge import FIXED, Line, differing, merged, merged_room, said
from visioning.arrival.parcel import KINDS, Parcel, read
from visioning.arrival.report import Arrival, Conflict, Difference, InBin, Problem, words_of
from visioning.errors import Damaged, InvalidInput
from visioning.images import is_reserved
from visioning.model import (
    AltText,
    Dot,
    Former,
    Picture,
    Room,
    Tandem,
    Verdict,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store.database import utc_stamp
from visioning.store.intake import Intake
from visioning.workshop import Visioning

_FOLDER = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_FILE = re.compile(rf"({_FOLDER})/({_FOLDER})/[A-Za-z0-9][A-Za-z0-9_-]{{0,150}}\.png")

_WITH_PICTURE = (AltText, Dot, Verdict)
"""What is nothing without its picture; a note or a sentence stays with its tandem."""


def take_in(visioning: Visioning, file: Path) -> Arrival:
    """Take in an exported ZIP; the same again changes nothing.

    Raises:
        NotFound: There is no such file.
        InvalidInput: It is no export of this program, or of a newer version; nothing has changed.
        StorageProblem: The disk is full or read-only; nothing has changed.
    """
    with opened(file) as archive:
        parcel = read(archive.name, archive.gallery())
        with _Files(visioning, archive, parcel) as files, visioning.store.taking_in() as intake:
            return _Taking(intake, parcel, files).all()


class _Files:
    """The files of the pictures that are not here yet, written to their places.

    Whoever leaves it by an error takes them away again.

    Attributes:
        pictures: Of the archive, those that have a file here now, at their places here.
        problems: Of those that were left out.
    """

    def __init__(self, visioning: Visioning, archive: Archive, parcel: Parcel) -> None:
        self._store, self._archive, self._parcel = visioning.store, archive, parcel
        self._written: list[Path] = []
        self.pictures: dict[str, Picture] = {}
        self.problems: list[Problem] = []

    def __enter__(self) -> _Files:
        wanted = self._parcel.records[Picture]
        workshop = self._parcel.workshop
        slugs = {other.id: other.slug for other in self._store.workshops()}
        with self._store.taking_in() as intake:
            self._slug = slugs.pop(workshop.id, intake.with_free_slug(workshop).slug)
            self._of_others = set(slugs.values())
            here = intake.stored(Picture, [picture.id for picture in wanted])
            self._taken = intake.taken([file for p in wanted for file in self._places(p)])
        try:
            for picture in wanted:
                placed = self._placed(picture, here.get(picture.id))
                if placed is not None:
                    self.pictures[picture.id] = placed
        except BaseException:
            self._take_away()
            raise
        return self

    def __exit__(self, kind: type | None, *_: object) -> None:
        if kind is not None:
            self._take_away()

    def _take_away(self) -> None:
        for path in self._written:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
                for folder in path.parents[:2]:  # of the tandem, of the workshop; if empty
                    folder.rmdir()

    def _placed(self, picture: Picture, here: Picture | None) -> Picture | None:
        """The picture with its place here, its file written; None where that cannot be."""
        if here is not None and here.sha256 != picture.sha256:
            return self._leave(picture, "picture_other")
        if here is not None and self._store.path(here).exists():
            return replace(picture, file=here.file)
        try:
            data = self._archive.png(picture.file)
            if data is None:
                return self._leave(picture, "picture_missing")
            if images.sha256(data) != picture.sha256:
                return self._leave(picture, "picture_changed")
            images.read_record(data)
        except (Damaged, InvalidInput):
            return self._leave(picture, "picture_unreadable")
        if here is not None:
            places = [here.file]
        else:
            places = [file for file in self._places(picture) if file not in self._taken]
        for file in places:
            path = self._store.outputs / file
            if not path.exists():
                images.write_atomically(path, data)
                self._written.append(path)
            elif images.sha256(path.read_bytes()) != picture.sha256:
                continue
            self._taken.add(file)
            return replace(picture, file=file)
        return self._leave(picture, "picture_unreadable")

    def _places(self, picture: Picture) -> Iterator[str]:
        """Where the file may go, the place that it had there first."""
        found = _FILE.fullmatch(picture.file)
        if found and found[1] not in self._of_others and not any(map(is_reserved, found.groups())):
            yield picture.file
        tandem = next(t for t in self._parcel.records[Tandem] if t.id == picture.tandem_id)
        name = f"{utc_stamp(picture.created)}-{picture.id}-{picture.sha256[:8]}.png"
        yield f"{self._slug}/{tandem.slug}/{name}"

    def _leave(self, picture: Picture, why: str) -> None:
        key = f"arrival.problem.{why}"
        self.problems.append(Problem(key, "picture", picture.id, {"what": picture.prompt}))


class _Taking:
    """One import, within the transaction that stores it."""

    def __init__(self, intake: Intake, parcel: Parcel, files: _Files) -> None:
        self._intake, self._parcel, self._files = intake, parcel, files
        self._problems = [*parcel.problems, *files.problems]
        self._new: Counter[str] = Counter()
        self._updated: Counter[str] = Counter()
        self._known = 0
        self._conflicts: list[Conflict] = []
        self._differences: list[Difference] = []
        self._in_bin: list[InBin] = []

    def all(self) -> Arrival:
        """Take in everything; return what was done."""
        workshop, is_new = self._workshop()
        self._room(is_new)
        self._tandems()
        self._fixed(Vision, self._parcel.records[Vision])
        self._pictures()
        spoken_of = {
            getattr(r, "picture_id", None) for of in self._parcel.records.values() for r in of
        }
        self._pictures_here = self._intake.stored(Picture, spoken_of - {None})
        for kind in KINDS.values():
            if kind in FIXED and kind not in (Vision, Picture):
                self._fixed(kind, self._placed(kind))
            elif kind not in (Tandem, Former, *FIXED):
                self._changeable(kind, self._placed(kind))
        return Arrival(
            workshop,
            is_new,
            self._intake.changed,
            dict(self._new),
            dict(self._updated),
            self._known,
            tuple(self._conflicts),
            tuple(self._differences),
            tuple(self._in_bin),
            tuple(self._problems),
        )

    def _workshop(self) -> tuple[Workshop, bool]:
        theirs = self._parcel.workshop
        mine = self._intake.stored(Workshop, [theirs.id]).get(theirs.id)
        if mine is None:
            return self._intake.add(theirs), True
        self._differ(mine.title, mine, theirs, without=("id", "slug", "created"))
        return mine, False

    def _room(self, is_new: bool) -> None:
        theirs = self._parcel.room
        if theirs is None:
            return
        mine = self._intake.room(theirs.id)
        before = mine or Room(theirs.id)
        after = theirs if is_new else merged_room(before, theirs)
        if after != before:
            (self._intake.change if mine else self._intake.add)(after)

    def _tandems(self) -> None:
        tandems = self._parcel.records[Tandem]
        here = self._intake.stored(Tandem, [tandem.id for tandem in tandems])
        for theirs in tandems:
            mine = here.get(theirs.id)
            if mine is None:
                self._add(Line(theirs))
            elif mine.workshop_id != theirs.workshop_id:
                raise InvalidInput("error.archive_stray", name=theirs.name)
            else:
                self._known += 1
                self._differ(mine.name, mine, theirs, without=("id", "slug", "created"))

    def _fixed(self, kind: type, records: Any) -> None:
        """Take in what nobody changes once it is made."""
        here = self._intake.stored(kind, [record.id for record in records])
        binned = self._intake.binned(here)
        for theirs in records:
            mine = here.get(theirs.id)
            if mine is None:
                self._add(Line(theirs))
            elif theirs.id in binned:
                self._leave_in_bin(theirs)
            elif said(mine) != said(theirs):
                self._leave(theirs, "other")
            else:
                self._known += 1

    def _pictures(self) -> None:
        pictures = self._files.pictures
        here = self._intake.stored(Picture, pictures)
        binned = self._intake.binned(here)
        visions = self._intake.stored(Vision, {one.vision_id for one in pictures.values()})
        for theirs in pictures.values():
            mine = here.get(theirs.id)
            owners = {visions[theirs.vision_id].tandem_id, (mine or theirs).tandem_id}
            if owners != {theirs.tandem_id}:
                self._leave(theirs, "stray")
            elif mine is None:
                self._add(Line(theirs))
            elif theirs.id in binned:
                self._leave_in_bin(theirs)
            else:
                readable = (
                    {} if mine.scene else {"scene": theirs.scene, "elements": theirs.elements}
                )
                now = replace(mine, starred=mine.starred or theirs.starred, **readable)
                self._keep(Line(mine), Line(now))

    def _placed(self, kind: type) -> list[Any]:
        """The records of a kind whose picture is here; without it where they can be without."""
        found = []
        for record in self._parcel.records[kind]:
            picture_id = getattr(record, "picture_id", None)
            picture = self._pictures_here.get(picture_id)
            if picture is not None and picture.tandem_id != record.tandem_id:
                self._leave(record, "stray")
            elif picture is None and kind in _WITH_PICTURE:
                self._leave(record, "no_picture")
            elif picture is None and picture_id is not None:
                found.append(replace(record, picture_id=None))
            else:
                found.append(record)
        return found

    def _changeable(self, kind: type, records: list[Any]) -> None:
        """Take in what people go on writing."""
        ids = {record.id for record in records}
        former = self._intake.former(ids)
        here = {
            id: Line(record, tuple(former.get(id, ())))
            for id, record in self._intake.stored(kind, ids).items()
        }
        binned = self._intake.binned(here)
        for record in records:
            theirs = Line(record, self._parcel.former.get(record.id, ()))
            mine = here.get(record.id)
            if mine is None:
                self._add(theirs)
            elif not _same_place(mine.record, record):
                self._leave(record, "stray")
            elif record.id in binned:
                self._leave_in_bin(record)
            else:
                self._merge(mine, theirs, coming=ids)

    def _merge(self, mine: Line, theirs: Line, *, coming: Collection[str]) -> None:
        """Bring two versions together.

        Args:
            coming: Ids of the archive's records; what is stored beside may be among them, because
                the other laptop has brought the same two versions together before.
        """
        outcome = merged(mine, theirs)
        self._keep(mine, outcome.line)
        if outcome.other is None:
            return
        beside = outcome.beside
        if beside is not None:
            id = beside.record.id
            if id in coming or self._intake.stored(type(beside.record), [id]):
                return
            self._store(beside)
        beside_id = beside.record.id if beside else ""
        conflict = Conflict(_name(outcome.other), outcome.line.record, outcome.other, beside_id)
        self._conflicts.append(conflict)

    # --- What is written ---

    def _add(self, line: Line) -> None:
        self._store(line)
        self._new[_name(line.record)] += 1

    def _store(self, line: Line) -> None:
        self._intake.add(line.record)
        self._add_former(line)

    def _keep(self, mine: Line, now: Line) -> None:
        """Bring a record up to date, or leave it where it is so already."""
        if now.record != mine.record:
            self._intake.change(now.record)
        elif len(now.former) == len(mine.former):
            self._known += 1
            return
        self._add_former(now)
        self._updated[_name(now.record)] += 1

    def _add_former(self, line: Line) -> None:
        there = self._intake.stored(Former, [one.id for one in line.former])
        for one in line.former:
            if one.id not in there:
                self._intake.add(one)

    # --- What is told ---

    def _differ(self, name: str, mine: Any, theirs: Any, without: tuple[str, ...]) -> None:
        for field, (here, there) in differing(mine, theirs, without=without).items():
            self._differences.append(Difference(name, field, here, there))

    def _leave(self, record: Any, why: str) -> None:
        values = {"what": words_of(record)}
        self._problems.append(Problem(f"arrival.problem.{why}", _name(record), record.id, values))

    def _leave_in_bin(self, record: Any) -> None:
        self._in_bin.append(InBin(_name(record), record.id, words_of(record)))


def _same_place(mine: Any, theirs: Any) -> bool:
    """Tell whether two records of one id belong to the same tandem and picture."""
    homes = ("workshop_id", "tandem_id")
    if any(getattr(mine, name, None) != getattr(theirs, name, None) for name in homes):
        return False
    pictures = {mine.picture_id, theirs.picture_id} if hasattr(mine, "picture_id") else set()
    return isinstance(mine, VisionSentence) or len(pictures - {None}) < 2


def _name(record: Any) -> str:
    return type(record).__name__.lower()
