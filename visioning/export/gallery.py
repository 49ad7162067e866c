"""What goes into an export, whatever its format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Protocol

from visioning.marks import PROGRAM, VERSION
from visioning.model import (
    AltText,
    Answer,
    Dot,
    EditKind,
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
from visioning.store import plain
from visioning.workshop import Visioning

FORMAT = 2
_DERIVED = ("votes", "shortlist", "utopias", "anonymous")


@dataclass(frozen=True)
class Part:
    """Which part of a workshop is wanted.

    Attributes:
        workshop_id: By default that of the tandem, or the newest workshop.
        tandem_id: Only this tandem.
        step: Only what was made in this step, one of `visioning.exercise.steps.NAMES`.
        starred: Only starred pictures; what is said about the others stays out too.
        shortlisted: Likewise, only pictures on their tandem's shortlist.
        anonymous: Without roles; people are numbers that tell them apart in this export alone.
    """

    workshop_id: str | None = None
    tandem_id: str | None = None
    step: str | None = None
    starred: bool = False
    shortlisted: bool = False
    anonymous: bool = False


@dataclass(frozen=True)
class Gallery:
    """A workshop, or the part of it that was asked for, oldest picture first.

    The fields up to `room` are all that is stored of it; nothing from the bin is among them.

    Attributes:
        history: What records were before they were changed.
        votes: Dots by picture and round, without rounds that are still secret.
        shortlist: Ids of the pictures that are on their tandem's shortlist, most dots first.
        utopias: By a picture that was made on the way to the feasible, the one it was made from,
            which may have stayed outside.
        anonymous: Roles are left out, and people are numbers.
    """

    workshop: Workshop
    room: Room
    tandems: tuple[Tandem, ...]
    visions: tuple[Vision, ...]
    pictures: tuple[Picture, ...]
    alt_texts: tuple[AltText, ...]
    notes: tuple[Note, ...]
    reflections: tuple[Reflection, ...]
    suggestions: tuple[Suggestion, ...]
    dots: tuple[Dot, ...]
    verdicts: tuple[Verdict, ...]
    sentences: tuple[VisionSentence, ...]
    milestones: tuple[Milestone, ...]
    answers: tuple[Answer, ...]
    history: tuple[Former, ...]
    votes: Mapping[str, Mapping[int, int]] = field(default_factory=dict)
    shortlist: tuple[str, ...] = ()
    utopias: Mapping[str, str] = field(default_factory=dict)
    anonymous: bool = False

    def pictures_of(self, tandem: Tandem) -> list[Picture]:
        return [picture for picture in self.pictures if picture.tandem_id == tandem.id]

    def realistic_of(self, tandem: Tandem) -> list[Picture]:
        """The tandem's realistic pictures, each made from a utopian one; no rungs of a ladder."""
        made = [picture for picture in self.pictures_of(tandem) if picture.id in self.utopias]
        return [p for p in made if p.edit is None or p.edit.kind is not EditKind.LADDER]

    def notes_on(self, picture: Picture) -> list[Note]:
        return [note for note in self.notes if note.picture_id == picture.id]

    def notes_of(self, tandem: Tandem) -> list[Note]:
        """The tandem's notes that belong to no picture."""
        mine = (note for note in self.notes if note.tandem_id == tandem.id)
        return [note for note in mine if note.picture_id is None]

    def verdicts_on(self, picture: Picture) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.picture_id == picture.id]

    def votes_on(self, picture: Picture) -> Mapping[int, int]:
        """Dots by round; none of a round that is still secret."""
        return self.votes.get(picture.id, {})

    def reflections_of(self, tandem: Tandem) -> list[Reflection]:
        return [card for card in self.reflections if card.tandem_id == tandem.id]

    def revealed_of(self, tandem: Tandem) -> list[Suggestion]:
        """The tandem's keywords that all may see."""
        mine = (one for one in self.suggestions if one.tandem_id == tandem.id)
        return [one for one in mine if f"{tandem.id}:{one.round}" in self.room.revealed]

    def sentences_of(self, tandem: Tandem) -> list[VisionSentence]:
        return [sentence for sentence in self.sentences if sentence.tandem_id == tandem.id]

    def milestones_of(self, tandem: Tandem) -> list[Milestone]:
        """The tandem's milestones in time order."""
        return [milestone for milestone in self.milestones if milestone.tandem_id == tandem.id]

    def tandems_with_something(self) -> list[Tandem]:
        """The tandems of which there is anything to show."""
        kinds = (
            *(self.pictures_of, self.notes_of, self.sentences_of, self.milestones_of),
            *(self.reflections_of, self.revealed_of),
        )
        return [tandem for tandem in self.tandems if any(of(tandem) for of in kinds)]

    def stored(self) -> Iterator[tuple[str, object]]:
        """What ``gallery.json`` says, name by name; a tuple holds records."""
        yield "format", FORMAT
        yield "made_with", {"program": PROGRAM, "version": VERSION}
        yield "anonymous", self.anonymous
        for one in fields(self):
            if one.name not in _DERIVED:
                yield one.name, getattr(self, one.name)

    def to_dict(self) -> dict:
        """The gallery as JSON-ready data: the content of ``gallery.json``."""
        return {name: plain(value) for name, value in self.stored()}


@dataclass(frozen=True)
class ExportReport:
    """What an export wrote.

    Attributes:
        lost: Files of pictures, as `Picture.file` names them, that are missing or damaged and
            could not be exported as they should; all else was.
    """

    file: Path
    pictures: int
    notes: int
    bytes: int
    lost: tuple[str, ...] = ()


class Writer(Protocol):
    """Writes a gallery into a file in one format, whole or not at all.

    Raises:
        StorageProblem: `out` cannot be written.
    """

    def __call__(
        self, visioning: Visioning, gallery: Gallery, out: Path, *, language: str
    ) -> ExportReport: ...


def reported(gallery: Gallery, out: Path, lost: Iterable[str] = ()) -> ExportReport:
    """What a writer says of the file that it has just written."""
    size = out.stat().st_size
    return ExportReport(out, len(gallery.pictures), len(gallery.notes), size, tuple(lost))
