"""The seed's exercise, played from the keywords to the exported gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from visioning import prompts
from visioning.errors import GenerationFailed
from visioning.export import ExportReport, Part, collect, export_html, export_zip
from visioning.model import Event, Failed, NoteKind, Picture, Stored
from visioning.workers import Job
from visioning.workshop import Visioning

TANDEM = "Arezzo - Hamm"
KEYWORDS = "connected, sustainable, user-friendly, digital infrastructure, co-creation"
SEED = 23_10_2023  # the first day of the meeting in Berlin


@dataclass(frozen=True)
class DemoReport:
    """What the demo left in the data folder."""

    pictures: tuple[Picture, ...]
    notes: int
    html: ExportReport
    zip: ExportReport


def play(visioning: Visioning, tell: Callable[[Event], None], count: int = 2) -> DemoReport:
    """Play the exercise: keywords, pictures, notes, a star and the exports.

    Args:
        tell: Is told each event of the painting.
        count: Pictures to paint, 1 to 8.

    Raises:
        GenerationFailed, ModelProblem, StorageProblem: Painting or storing did not work.
    """
    tandem = visioning.find_tandem(TANDEM)
    keywords = prompts.keywords_of(KEYWORDS, prompts.DEFAULT_LANGUAGE)
    vision = visioning.make_vision(tandem.id, keywords=keywords)
    pictures = wait_for(visioning.paint(vision.id, count=count, seed=SEED), tell)
    say = prompts.texts(prompts.DEFAULT_LANGUAGE)
    for kind in (NoteKind.LIKE, NoteKind.UNREALISTIC, NoteKind.QUESTION):
        visioning.note(picture_id=pictures[0].id, kind=kind, text=say(f"demo.{kind}"))
    visioning.star(pictures[0].id, True)
    workshop = visioning.store.workshop(tandem.workshop_id)
    folder = visioning.outputs / workshop.slug
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    gallery = collect(visioning, Part(tandem_id=tandem.id))
    file = folder / f"gallery-{stamp}"
    return DemoReport(
        pictures=tuple(pictures),
        notes=3,
        html=export_html(visioning, gallery, file.with_suffix(".html"), language=say.language),
        zip=export_zip(visioning, gallery, file.with_suffix(".zip"), language=say.language),
    )


def wait_for(job: Job, tell: Callable[[Event], None]) -> list[Picture]:
    """The pictures of a job, once it has ended.

    Raises:
        GenerationFailed: The job failed; pictures stored before stay in the store.
    """
    pictures = []
    for event in job.events():
        tell(event)
        if isinstance(event, Stored):
            pictures.append(event.picture)
        elif isinstance(event, Failed):
            raise GenerationFailed(event.key, **event.values)
    return pictures
