"""The day of deletion: a workshop's data goes for good, and it is shown that it went."""

from __future__ import annotations

from datetime import date

from visioning import prompts
from visioning.model import Workshop
from visioning.store import PurgeReport
from visioning.workshop import Visioning


def due(visioning: Visioning, today: date | None = None) -> list[Workshop]:
    """The workshops whose day of deletion has come, oldest first."""
    today = today or date.today()
    workshops = visioning.store.workshops()
    return [one for one in workshops if one.retention and one.retention <= today]


def purge(visioning: Visioning, workshop_id: str) -> PurgeReport:
    """Delete a workshop with its pictures, notes, votes and all copies, and search for the rest.

    What waits to be painted for it is cancelled. Galleries that were taken home stay where
    people put them.

    Raises:
        NotFound: There is no such workshop.
        StorageProblem: A file cannot be deleted, or the database is in use elsewhere.
    """
    tandems = {tandem.id for tandem in visioning.store.tandems(workshop_id)}
    for place in visioning.queue.jobs():
        if place.group in tandems:
            place.job.cancel()
            for _ in place.job.events():  # a picture that is stored just now goes too
                pass
    return visioning.store.purge(workshop_id)


def told(report: PurgeReport, language: str) -> list[str]:
    """What went and what the search found, in sentences."""
    say = prompts.texts(language)
    gone = say("purge.gone", title=report.title, rows=report.rows, files=report.files)
    if report.left:
        return [gone, say("purge.left", count=len(report.left)), *report.left]
    megabytes = round(report.searched_bytes / 1e6, 1)
    searched = say(
        "purge.searched",
        needles=report.needles,
        files=report.searched,
        size=megabytes,
    )
    return [gone, searched]
