"""What goes into an export, whatever its format."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from visioning.model import Milestone, Note, Picture, Tandem, Vision, VisionSentence, Workshop
from visioning.store import plain
from visioning.workshop import Visioning

FORMAT = 1


@dataclass(frozen=True)
class Gallery:
    """A workshop, or the part of it that was asked for, oldest picture first."""

    workshop: Workshop
    tandems: tuple[Tandem, ...]
    visions: tuple[Vision, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[Note, ...]
    sentences: tuple[VisionSentence, ...]
    milestones: tuple[Milestone, ...]

    def pictures_of(self, tandem: Tandem) -> list[Picture]:
        return [picture for picture in self.pictures if picture.tandem_id == tandem.id]

    def notes_on(self, picture: Picture) -> list[Note]:
        return [note for note in self.notes if note.picture_id == picture.id]

    def notes_of(self, tandem: Tandem) -> list[Note]:
        """The tandem's notes that belong to no picture."""
        mine = (note for note in self.notes if note.tandem_id == tandem.id)
        return [note for note in mine if note.picture_id is None]

    def to_dict(self) -> dict:
        """The gallery as JSON-ready data: the content of ``gallery.json``."""
        fields = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return {"format": FORMAT, **{name: plain(value) for name, value in fields.items()}}


@dataclass(frozen=True)
class ExportReport:
    """What an export wrote."""

    file: Path
    pictures: int
    notes: int
    bytes: int


def collect(
    visioning: Visioning,
    *,
    workshop_id: str | None = None,
    tandem_id: str | None = None,
    starred: bool = False,
) -> Gallery:
    """The part of a workshop that is to be exported.

    Args:
        workshop_id: By default the workshop of the tandem, or the newest one.
        tandem_id: Only this tandem.
        starred: Only starred pictures; notes on the others stay out too.
    """
    store = visioning.store
    if tandem_id is not None:
        tandems = [store.tandem(tandem_id)]
        workshop = store.workshop(tandems[0].workshop_id)
    else:
        first = visioning.first_workshop
        workshop = store.workshop(workshop_id) if workshop_id else first()
        tandems = store.tandems(workshop.id)
    pictures = store.pictures(workshop_id=workshop.id, tandem_id=tandem_id, starred=starred)[::-1]
    chosen = {picture.id for picture in pictures}
    notes = store.notes(workshop_id=workshop.id, tandem_id=tandem_id)
    return Gallery(
        workshop=workshop,
        tandems=tuple(tandems),
        visions=tuple(v for t in tandems for v in store.visions(t.id)),
        pictures=tuple(pictures),
        notes=tuple(n for n in notes if n.picture_id is None or n.picture_id in chosen),
        sentences=tuple(s for t in tandems for s in store.sentences(t.id)),
        milestones=tuple(m for t in tandems for m in store.milestones(t.id)),
    )
