"""What is said about pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoteKind(StrEnum):
    """What a note says about a picture or a tandem."""

    LIKE = "like"
    MISSING = "missing"
    UNREALISTIC = "unrealistic"
    NOT_OUR_CITY = "not_our_city"
    ALREADY_EXISTS = "already_exists"
    QUESTION = "question"
    IDEA = "idea"
    ABSENT = "absent"


@dataclass(frozen=True)
class Revision:
    """What a note said before it was changed at `replaced`."""

    text: str
    kind: NoteKind
    replaced: datetime


@dataclass(frozen=True)
class Note:
    """A remark on a picture, or on the tandem where `picture_id` is None.

    Attributes:
        role: The writer's role or city, never a required name.
        element: Id of the element of the picture's scene that it is pinned to.
        spot: Where else it is pinned: shares of the picture's width and height, from top left.
        revisions: Earlier texts, oldest first.
    """

    id: str
    tandem_id: str
    kind: NoteKind
    text: str
    created: datetime
    updated: datetime
    picture_id: str | None = None
    role: str = ""
    element: str = ""
    spot: tuple[float, ...] | None = None
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True)
class NoteSummary:
    """What a list of many notes says of one; the fields are those of `Note`."""

    id: str
    tandem_id: str
    picture_id: str | None
    kind: NoteKind
    text: str
    role: str
    created: datetime
