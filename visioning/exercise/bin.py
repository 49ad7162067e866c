"""What was deleted: it can be taken out of the bin until somebody empties it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from visioning.errors import NotFound
from visioning.model import (
    Answer,
    Dot,
    Milestone,
    Note,
    Picture,
    Reflection,
    Suggestion,
    Verdict,
    VisionSentence,
)
from visioning.workshop import Visioning

KINDS = {
    kind.__name__: kind
    for kind in (
        *(Picture, Note, Reflection, Suggestion, Dot, Verdict, VisionSentence, Milestone, Answer),
    )
}
"""What can be in the bin, by the names that `Binned.kind` has."""


@dataclass(frozen=True)
class InBin:
    """Something in the bin.

    Attributes:
        kind: Name of its class.
        text: What it says; of a dot, the prompt of its picture.
        element: Of a verdict on an element of a scene, its class.
        deleted: When it was put in.
    """

    id: str
    kind: str
    tandem_id: str
    text: str
    element: str
    deleted: datetime


def put(visioning: Visioning, kind: str, id: str) -> str:
    """Put a record in the bin; return what it says.

    Raises:
        NotFound: There is no such record.
    """
    if kind not in KINDS:
        raise NotFound("error.not_found", what="record", id=id)
    record = visioning.store.record(KINDS[kind], id)
    tandem = getattr(record, "tandem_id", None)
    workshop_id = visioning.store.tandem(tandem).workshop_id if tandem else record.workshop_id
    visioning.store.put_in_bin(KINDS[kind], id, workshop_id)
    return _text(visioning, record)


def contents(visioning: Visioning, workshop_id: str) -> list[InBin]:
    """Return what is in a workshop's bin, what was deleted last first."""
    found = []
    for binned in reversed(visioning.store.binned(workshop_id)):
        if binned.kind not in KINDS:
            continue  # of a newer version
        record = visioning.store.record(KINDS[binned.kind], binned.id)
        found.append(
            InBin(
                binned.id,
                binned.kind,
                getattr(record, "tandem_id", ""),
                _text(visioning, record),
                getattr(record, "element", "") if binned.kind == "Verdict" else "",
                binned.created,
            )
        )
    return found


def _text(visioning: Visioning, record: object) -> str:
    match record:
        case Picture():
            return record.prompt
        case Dot():
            return visioning.store.picture(record.picture_id).prompt
        case Milestone():
            return record.action
        case Verdict():
            return record.name
        case Answer():
            return record.said
        case Note() | Reflection() | Suggestion() | VisionSentence():
            return record.text
    raise TypeError(f"{type(record).__name__} is not what a bin holds")
