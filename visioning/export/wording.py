"""What writers say of a gallery in the same words, whatever they set it in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from visioning import locales, prompts
from visioning.exercise.notes import pinned_to
from visioning.export.gallery import Gallery
from visioning.export.pictures import stored_png
from visioning.model import Note, NoteKind, Picture, Tandem, Verdict
from visioning.workshop import Visioning


@dataclass(frozen=True)
class Vista:
    """A picture with what was decided about its things, and what was made of it.

    Attributes:
        feasible: The newest realistic picture, else the last rung towards today; None where
            nothing was painted, or only outside of the gallery.
    """

    utopia: Picture
    feasible: Picture | None
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True)
class Wording:
    """A gallery in a reader's language."""

    visioning: Visioning
    gallery: Gallery
    language: str

    def say(self, key: str, **values: object) -> str:
        return prompts.texts(self.language)(key, **values)

    # --- The workshop ----------------------------------------------------------------------------

    def facts(self) -> list[tuple[str, str]]:
        """Name and value of what is known of the workshop: where, when, what was asked."""
        workshop = self.gallery.workshop
        found = {
            "ui.facilitator.location": workshop.place,
            "ui.facilitator.date": self._day(workshop.date),
            "ui.facilitator.question": workshop.question,
            "ui.facilitator.horizon": self._day(workshop.horizon),
        }
        return [(self.say(key), value) for key, value in found.items() if value]

    def where_and_when(self) -> str:
        """Place and date in a line."""
        workshop = self.gallery.workshop
        return ", ".join(filter(None, (workshop.place, self._day(workshop.date))))

    def cities(self, tandem: Tandem) -> str:
        """The tandem's cities with their countries."""
        return " – ".join(
            f"{city.name} ({locales.country(city.country, self.language)})"
            for city in tandem.cities
        )

    def next_meeting(self) -> str:
        day = self.gallery.workshop.next_meeting
        return self.say("close.meeting_on", date=day) if day else self.say("close.meeting_none")

    def deletion(self) -> str:
        day = self.gallery.workshop.retention
        if day:
            return self.say("close.retention_on", date=day)
        return self.say("close.retention_none")

    def open_questions(self, tandem: Tandem) -> list[Note]:
        """The tandem's notes that ask something, on pictures and without."""
        mine = (note for note in self.gallery.notes if note.tandem_id == tandem.id)
        return [note for note in mine if note.kind is NoteKind.QUESTION]

    # --- Pictures --------------------------------------------------------------------------------

    def number(self, picture_id: str | None) -> int | None:
        """The picture's number in its tandem, as the pages count them."""
        return self._numbers.get(picture_id or "")

    def name(self, picture: Picture) -> str:
        """The picture's name in its tandem, such as "Picture 3"."""
        return self.say("ui.picture_number", number=self.number(picture.id) or "?")

    def marks(self, picture: Picture) -> list[str]:
        """Whether it has a star or is on the shortlist, and its dots, in words."""
        found = []
        if picture.starred:
            found.append(self.say("ui.starred"))
        if picture.id in self.gallery.shortlist:
            found.append(self.say("choose.on_list"))
        votes = self.gallery.votes_on(picture)
        for round, count in sorted(votes.items()):
            dots = self.say("choose.count", count=count)
            first = self.say("console.round", number=round)
            found.append(f"{first}, {dots}" if list(votes) != [1] else dots)
        return found

    def png(self, picture: Picture) -> bytes | None:
        """The picture's PNG as it is stored; None where it is gone or damaged."""
        return stored_png(self.visioning, picture)

    def lost(self) -> list[str]:
        """Files of the gallery's pictures that are missing or damaged."""
        return [one.file for one in self.gallery.pictures if self.png(one) is None]

    def licence(self, model: str) -> str:
        return self.visioning.licence(model, self.language)

    # --- What is said about them -----------------------------------------------------------------

    def pin(self, note: Note) -> str:
        """Where a note is pinned, in words; empty where it is not."""
        picture = self._pictures.get(note.picture_id or "")
        return pinned_to(note, picture, self.language) if picture else ""

    def note_head(self, note: Note) -> str:
        """A note's kind, and where it is pinned."""
        kind, pin = self.say(f"kind.{note.kind}"), self.pin(note)
        return f"{kind} ({pin})" if pin else kind

    def thing(self, verdict: Verdict) -> str:
        """What was decided about."""
        key = f"element.{verdict.element}"
        return self.say(key) if key in prompts.texts(self.language) else verdict.name

    def reasons(self, verdict: Verdict) -> str:
        return ", ".join(self.say(f"reason.{reason}") for reason in verdict.reasons)

    def decided(self, verdict: Verdict) -> list[str]:
        """A decision as a row of a table: about what, which one, its reasons, and in own words."""
        decision = self.say(f"decision.{verdict.decision}")
        return [self.thing(verdict), decision, self.reasons(verdict), verdict.text]

    def vistas(self, tandem: Tandem) -> list[Vista]:
        """The tandem's pictures that were decided about, or from which a feasible one came."""
        found = []
        for picture in self.gallery.pictures_of(tandem):
            verdicts = tuple(self.gallery.verdicts_on(picture))
            made = [
                one
                for one in self.gallery.pictures
                if self.gallery.utopias.get(one.id) == picture.id
            ]
            if verdicts or made:
                best = [one for one in self.gallery.realistic_of(tandem) if one in made] or made
                found.append(Vista(picture, best[-1] if best else None, verdicts))
        return found

    # --- Looked up once --------------------------------------------------------------------------

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        numbers: dict[str, int] = {}
        for tandem in self.gallery.tandems:
            numbers |= self.visioning.store.picture_numbers(tandem.id)
        return numbers

    @cached_property
    def _pictures(self) -> Mapping[str, Picture]:
        return {picture.id: picture for picture in self.gallery.pictures}

    def _day(self, day) -> str:
        return locales.day(day, self.language) if day else ""


def by_kind(notes: Iterable[Note]) -> dict[NoteKind, list[Note]]:
    """Notes under their kinds, in the order of the kinds."""
    found: dict[NoteKind, list[Note]] = {kind: [] for kind in NoteKind}
    for note in notes:
        found[note.kind].append(note)
    return {kind: notes for kind, notes in found.items() if notes}
