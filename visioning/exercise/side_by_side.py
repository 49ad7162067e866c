"""Pictures that are looked at together: one, and what was made from it."""

from __future__ import annotations

from typing import NamedTuple

from visioning.model import EditKind, Verdict
from visioning.workshop import Visioning


class SideBySide(NamedTuple):
    """Ids of a picture and of one that was made from it.

    Attributes:
        realistic: Whether it was made on the way to the feasible.
    """

    start: str
    made: str
    realistic: bool


def pairs(
    visioning: Visioning,
    workshop_id: str,
    *,
    tandem_id: str | None = None,
    starred: bool = False,
) -> list[SideBySide]:
    """Return pictures beside those that they were made from, newest first.

    Utopias with their realistic children come before all others: what was decided on element by
    element, and the rungs of a ladder, each beside the picture on top.

    Args:
        starred: Only pairs that both have a star.
    """
    shown = visioning.store.picture_summaries(workshop_id, tandem_id=tandem_id, starred=starred)
    tandem_of = {picture.id: picture.tandem_id for picture in shown}
    judged = {v.picture_id for v in visioning.store.records(Verdict, workshop_id=workshop_id)}
    found = []
    for picture in shown:
        start = picture.edit_of or picture.parent_id
        if start is None or tandem_of.get(start) != picture.tandem_id:
            continue
        feasible = picture.edit_kind == EditKind.LADDER or start in judged
        found.append(SideBySide(start, picture.id, feasible))
    return sorted(found, key=lambda one: not one.realistic)
