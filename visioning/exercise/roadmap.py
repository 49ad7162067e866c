"""The roadmap: milestones from the vision's date back to today, and what becomes of them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from visioning.errors import InvalidInput, NotFound
from visioning.model import Milestone, Status, VisionSentence, Workshop
from visioning.store import plain
from visioning.workshop import LONGEST_TEXT, Visioning

TEXTS = (
    "action",
    "office",
    "partner_city",
    "funding",
    "first_step",
    "barrier",
    "lever",
    "climate",
    "digital",
)
"""What can be written about a milestone."""

WRITTEN = (*TEXTS, "due", "sentence_id")
"""What a person enters; the status is asked later."""


def write(visioning: Visioning, milestone: Milestone, before: Milestone | None = None) -> Milestone:
    """Keep a milestone, new or changed; the same one that arrives again changes nothing.

    A date in the past or after the horizon is kept too; `warnings` tells of it.

    Args:
        milestone: Its id is made by the browser; its status counts only where it is new.
        before: What the writer changed. Where two people change the same milestone, each field
            that only one of them changed gets what that one wrote; a field that both changed
            leaves two milestones, so that both texts survive.

    Returns:
        The milestone with this text; its id is another one where both survive.

    Raises:
        InvalidInput: It says nothing to be done or too much, or speaks of a sentence of another
            tandem.
    """
    milestone = replace(milestone, **{name: getattr(milestone, name).strip() for name in TEXTS})
    _check(visioning, milestone)
    stored = _stored(visioning, milestone.id)
    if stored is None:
        return visioning.store.save(milestone)
    if stored.tandem_id != milestone.tandem_id:
        raise InvalidInput("error.not_found", what="milestone", id=milestone.id)
    if _written(stored) == _written(milestone):
        return stored
    base = before or stored
    mine = {n for n in WRITTEN if getattr(milestone, n) != getattr(base, n)}
    theirs = {n for n in WRITTEN if getattr(stored, n) != getattr(base, n)}
    both = {n for n in mine & theirs if getattr(milestone, n) != getattr(stored, n)}
    if not both:
        # It may have been deleted while somebody still wrote it.
        visioning.store.take_out_of_bin(stored.id)
        return visioning.store.save(
            replace(stored, **{name: getattr(milestone, name) for name in mine})
        )
    written = {name: plain(getattr(milestone, name)) for name in WRITTEN}
    if written in ({n: old.data[n] for n in WRITTEN} for old in visioning.store.former(stored.id)):
        return stored  # it had arrived already, and was changed since
    said = "\n".join(str(text) for text in _written(milestone))
    twin = uuid.uuid5(uuid.NAMESPACE_OID, f"{milestone.id}\n{said}").hex
    return _stored(visioning, twin) or visioning.store.save(
        replace(milestone, id=twin, status=stored.status)
    )


def set_status(
    visioning: Visioning, kind: type[Milestone] | type[VisionSentence], id: str, status: str
) -> Milestone | VisionSentence:
    """Say what became of a milestone or a sentence.

    Raises:
        InvalidInput: There is no such status.
    """
    if status not in set(Status):
        raise InvalidInput("error.status_unknown", status=status, known=", ".join(Status))
    record = visioning.store.record(kind, id)
    return visioning.store.save(replace(record, status=Status(status)))


def set_horizon(visioning: Visioning, workshop_id: str, horizon: date) -> Workshop:
    """Say for which date the vision is; a workshop that has one already keeps it."""
    workshop = visioning.store.workshop(workshop_id)
    if workshop.horizon is None:
        workshop = replace(workshop, horizon=horizon)
        visioning.store.update_workshop(workshop)
    return workshop


def warnings(milestone: Milestone, horizon: date | None, today: date | None = None) -> list[str]:
    """Keys of what is odd about a milestone's date; empty for one that is done or dropped."""
    if milestone.status in (Status.DONE, Status.DROPPED):
        return []
    found = []
    if milestone.due < (today or _today()):
        found.append("plan.warning.past")
    if horizon is not None and milestone.due > horizon:
        found.append("plan.warning.after_horizon")
    return found


def next_question(
    milestones: Sequence[Milestone], horizon: date, today: date | None = None
) -> tuple[Milestone | None, date]:
    """From where to look back next, and to which date.

    Returns:
        The earliest milestone that still lies ahead (None for the vision itself), and the day a
        year before it, or halfway to today where that is less than a year off.
    """
    today = today or _today()
    ahead = [one for one in milestones if today < one.due <= horizon]
    earliest = min(ahead, key=lambda one: one.due, default=None)
    start = earliest.due if earliest else max(horizon, today)
    back = _year_before(start)
    return earliest, back if back > today else today + (start - today) / 2


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # the 29th of February
        return day - timedelta(days=365)


def _check(visioning: Visioning, milestone: Milestone) -> None:
    if not milestone.action:
        raise InvalidInput("error.milestone_empty")
    for name in TEXTS:
        length = len(getattr(milestone, name))
        if length > LONGEST_TEXT:
            raise InvalidInput("error.text_too_long", length=length, limit=LONGEST_TEXT)
    if milestone.sentence_id is not None:
        sentence = visioning.store.record(VisionSentence, milestone.sentence_id)
        if sentence.tandem_id != milestone.tandem_id:
            raise InvalidInput("error.not_found", what="sentence", id=sentence.id)


def _written(milestone: Milestone) -> tuple:
    return tuple(getattr(milestone, name) for name in WRITTEN)


def _stored(visioning: Visioning, milestone_id: str) -> Milestone | None:
    try:
        return visioning.store.record(Milestone, milestone_id)
    except NotFound:
        return None


def _today() -> date:
    return datetime.now(UTC).date()
