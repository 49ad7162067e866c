"""The close: open questions, the next meeting, what is taken home, and the day of deletion."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import date

from visioning.errors import InvalidInput
from visioning.exercise import notes
from visioning.model import Milestone, Note, NoteKind, VisionSentence, Workshop
from visioning.workshop import Visioning

# Looking at a workshop's dates and changing one must not be torn apart.
_turn = threading.Lock()


@dataclass(frozen=True)
class TakenHome:
    """How much a tandem has made."""

    pictures: int
    notes: int
    sentences: int
    milestones: int


def open_questions(visioning: Visioning, tandem_id: str) -> list[Note]:
    """A tandem's notes that ask something, on pictures and without, oldest first."""
    written = visioning.store.notes(tandem_id=tandem_id)
    return [note for note in written if note.kind is NoteKind.QUESTION]


def ask(visioning: Visioning, tandem_id: str, *, id: str, text: str, role: str = "") -> Note:
    """Add an open question that belongs to no picture; the same again adds nothing.

    Args:
        id: Made by the writer's browser.

    Raises:
        InvalidInput: There is no text, or too much of it.
    """
    written = notes.write(
        visioning,
        None,
        id=id,
        tandem_id=tandem_id,
        kind=NoteKind.QUESTION,
        text=text,
        was=(),
        role=role,
    )
    return written.note


def taken_home(visioning: Visioning, tandem_id: str) -> TakenHome:
    """How much there is to take home."""
    store = visioning.store
    workshop_id = store.tandem(tandem_id).workshop_id
    return TakenHome(
        pictures=len(store.picture_summaries(workshop_id, tandem_id=tandem_id)),
        notes=len(store.notes(tandem_id=tandem_id)),
        sentences=len(store.records(VisionSentence, tandem_id=tandem_id)),
        milestones=len(store.records(Milestone, tandem_id=tandem_id)),
    )


def set_next_meeting(visioning: Visioning, workshop_id: str, typed: str) -> Workshop:
    """Say when the tandems meet again; an empty text takes the day away.

    Args:
        typed: As a date field gives it, such as ``2027-03-31``.

    Raises:
        InvalidInput: It is no date or over already, or the data will be deleted by then.
    """
    day = _day(typed)
    with _turn:
        workshop = visioning.store.workshop(workshop_id)
        if day and workshop.retention and day > workshop.retention:
            retention = workshop.retention
            raise InvalidInput("error.meeting_too_late", date=day, retention=retention)
        return _keep(visioning, replace(workshop, next_meeting=day))


def set_retention(visioning: Visioning, workshop_id: str, typed: str) -> Workshop:
    """Say when the workshop's data is to be deleted; an empty text takes the day away.

    Args:
        typed: As a date field gives it, such as ``2027-12-31``.

    Raises:
        InvalidInput: It is no date or over already, or lies before the next meeting.
    """
    day = _day(typed)
    with _turn:
        workshop = visioning.store.workshop(workshop_id)
        if day and workshop.next_meeting and day < workshop.next_meeting:
            meeting = workshop.next_meeting
            raise InvalidInput("error.retention_too_early", date=day, meeting=meeting)
        return _keep(visioning, replace(workshop, retention=day))


def _keep(visioning: Visioning, workshop: Workshop) -> Workshop:
    visioning.store.update_workshop(workshop)
    return workshop


def _day(typed: str) -> date | None:
    text = typed.strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("error.date_invalid", text=text[:40]) from error
    if day < date.today():
        raise InvalidInput("error.date_over", date=day)
    return day
