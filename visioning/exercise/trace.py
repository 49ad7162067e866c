"""Where a sentence of the vision comes from: pictures, prompt versions, notes, dots, reasons."""

from __future__ import annotations

from dataclasses import dataclass

from visioning.errors import NotFound
from visioning.exercise import dots
from visioning.model import Note, Picture, Verdict, Vision, VisionSentence
from visioning.workshop import Visioning


@dataclass(frozen=True)
class Votes:
    """Dots that a picture got in a round that is closed."""

    picture_id: str
    round: int
    count: int


@dataclass(frozen=True)
class Trace:
    """What led to a sentence.

    Attributes:
        pictures: The one it speaks of, then those that it was made from.
        versions: Of the first picture's prompt, newest first.
        notes, votes, verdicts: On these pictures.
    """

    pictures: tuple[Picture, ...] = ()
    versions: tuple[Vision, ...] = ()
    notes: tuple[Note, ...] = ()
    votes: tuple[Votes, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


def trace(visioning: Visioning, sentence: VisionSentence) -> Trace:
    """Return what led to a sentence; nothing where it speaks of no picture."""
    store = visioning.store
    if sentence.picture_id is None:
        return Trace()
    pictures = _lineage(visioning, sentence.picture_id)
    if not pictures:
        return Trace()
    # A picture may have come along from an earlier meeting, with the dots of that one.
    counted = {
        (tandem_id, number): found
        for tandem_id in {picture.tandem_id for picture in pictures}
        for number, found in _counted(visioning, tandem_id).items()
    }
    return Trace(
        pictures=tuple(pictures),
        versions=tuple(_versions(visioning, pictures[0].vision_id)),
        notes=tuple(note for one in pictures for note in store.notes(picture_id=one.id)),
        votes=tuple(
            Votes(one.id, number, found[one.id])
            for one in pictures
            for (_, number), found in counted.items()
            if one.id in found
        ),
        verdicts=tuple(
            verdict for one in pictures for verdict in store.records(Verdict, picture_id=one.id)
        ),
    )


def _counted(visioning: Visioning, tandem_id: str) -> dict[int, dict[str, int]]:
    """Dots by round, then by picture; an open round stays secret here too."""
    now = dots.voting(visioning, tandem_id)
    rounds = range(1, now.round + (not now.open))
    return {number: dots.counts(visioning, tandem_id, number) for number in rounds}


def _lineage(visioning: Visioning, picture_id: str | None) -> list[Picture]:
    """A picture and those it was made from, as far as they are here."""
    found: list[Picture] = []
    while picture_id is not None and picture_id not in {picture.id for picture in found}:
        try:
            picture = visioning.store.picture(picture_id)
        except NotFound:  # it stayed on another laptop
            break
        found.append(picture)
        picture_id = picture.edit.picture_id if picture.edit else picture.parent_id
    return found


def _versions(visioning: Visioning, vision_id: str | None) -> list[Vision]:
    found: list[Vision] = []
    while vision_id is not None and vision_id not in {vision.id for vision in found}:
        try:
            vision = visioning.store.vision(vision_id)
        except NotFound:
            break
        found.append(vision)
        vision_id = vision.parent_id
    return found
