"""Pictures with their prompts and notes, as the plenary and the facilitator look at them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from visioning.model import Note, Picture, Tandem, Workshop
from visioning.workshop import Visioning


@dataclass(frozen=True)
class Pair:
    """A picture with what belongs to it, in a reader's language.

    Attributes:
        label: The line that says that it is AI-generated, with the prompt.
        alt: What it shows.
    """

    picture: Picture
    tandem: Tandem
    notes: tuple[Note, ...]
    label: str
    alt: str


@dataclass(frozen=True)
class Choice:
    """Which pictures are looked at.

    Attributes:
        tandem: None for all of the workshop.
    """

    workshop: Workshop
    tandems: tuple[Tandem, ...]
    tandem: Tandem | None
    starred: bool

    @property
    def tandem_id(self) -> str | None:
        return self.tandem.id if self.tandem else None


def choice(visioning: Visioning, values: Mapping) -> Choice:
    """Return what a browser wants to look at; what is gone falls back to everything."""
    workshops = visioning.store.workshops() or [visioning.first_workshop()]
    workshop = next((w for w in workshops if w.id == values.get("workshop")), workshops[-1])
    tandems = tuple(visioning.store.tandems(workshop.id))
    tandem = next((t for t in tandems if t.id == values.get("only")), None)
    return Choice(workshop, tandems, tandem, values.get("starred") is True)


def pair(visioning: Visioning, picture: Picture, tandem: Tandem, language: str) -> Pair:
    """Return a picture with its notes, newest note first."""
    notes = tuple(reversed(visioning.store.notes(picture_id=picture.id)))
    return replace(bare(visioning, picture, tandem, language), notes=notes)


def bare(visioning: Visioning, picture: Picture, tandem: Tandem, language: str) -> Pair:
    """Return a picture without its notes."""
    label = visioning.label(picture, language)
    return Pair(picture, tandem, (), label, visioning.alt_text(picture, language))


def newest(visioning: Visioning, chosen: Choice, language: str, limit: int) -> list[Pair]:
    """Return the newest chosen pictures without their notes."""
    found = visioning.store.pictures(
        workshop_id=chosen.workshop.id,
        tandem_id=chosen.tandem_id,
        starred=chosen.starred,
        limit=limit,
    )
    tandems = {tandem.id: tandem for tandem in chosen.tandems}
    return [bare(visioning, one, tandems[one.tandem_id], language) for one in found]
