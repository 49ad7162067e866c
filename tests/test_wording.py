"""What all writers say of a gallery in the same words."""

from __future__ import annotations

from pathlib import Path

import full_workshop
import pytest

from visioning.exercise.lettering import shortened, width_of
from visioning.export import Part, collect
from visioning.export.wording import Wording, by_kind
from visioning.model import EditKind, NoteKind
from visioning.workers import FakeWorker


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return full_workshop.painter()


@pytest.fixture(scope="module")
def full(visioning) -> full_workshop.Full:
    return full_workshop.fill(visioning)


@pytest.fixture
def wording(visioning, full) -> Wording:
    part = Part(workshop_id=full.tandem.workshop_id)
    return Wording(visioning, collect(visioning, part), "de")


def test_facts_of_the_workshop_are_in_the_readers_language(wording, full):
    facts = dict(wording.facts())
    assert facts["Die Vision gilt für (Datum)"] == "1. Januar 2035"
    assert wording.cities(full.tandem).endswith("Geestland (Deutschland)")
    assert "1. Mai 2034" in wording.next_meeting()
    assert "31. Dezember 2034" in wording.deletion()


def test_questions_that_stay_open_are_those_on_pictures_and_without(wording, full):
    asked = [note.text for note in wording.open_questions(full.tandem)]
    assert asked == ["Who pays for the rails?", "Who drives the tram at night?"]


def test_a_picture_says_its_star_its_place_on_the_list_and_its_dots(wording, full):
    assert wording.name(full.picture) == "Bild 2"
    assert wording.marks(full.picture) == ["Mit Stern", "Auf der Liste", "Punkte: 2"]
    assert wording.marks(full.flat) == []


def test_a_vista_is_a_utopia_with_its_verdicts_and_its_realistic_picture(wording, full):
    (vista,) = wording.vistas(full.tandem)
    assert vista.utopia.id == full.picture.id
    assert vista.feasible.edit.kind is EditKind.REALISTIC
    assert [(wording.thing(v), wording.reasons(v)) for v in vista.verdicts] == [
        ("Straßenbahn", ""),
        ("Drohne", "Geld, Recht"),
    ]


def test_notes_stand_under_their_kinds_and_say_where_they_are_pinned(wording, full):
    notes = by_kind(wording.gallery.notes_on(full.picture))
    assert list(notes) == [*list(NoteKind)[:3], NoteKind.QUESTION]
    assert wording.note_head(notes[NoteKind.LIKE][0]) == "Gefällt mir (zu: Straßenbahn)"


def test_a_picture_that_is_gone_or_damaged_is_none(wording, visioning, full):
    file: Path = visioning.file(full.flat)
    whole = file.read_bytes()
    assert wording.png(full.flat) == whole
    for broken in (whole[:-40], b"", whole[:-60] + b"?" + whole[-59:]):
        file.write_bytes(broken)
        assert wording.png(full.flat) is None
    file.unlink()
    assert wording.png(full.flat) is None
    file.write_bytes(whole)


def test_a_long_text_is_shortened_as_a_short_one_is():
    assert shortened("tram " * 10_000, 10, 200) == shortened("tram " * 40, 10, 200)
    assert width_of(shortened("W" * 50_000, 10, 200, bold=True), 10, bold=True) <= 200


def test_pictures_that_are_no_utopia_make_no_vista(wording):
    others = [t for t in wording.gallery.tandems if t.id != wording.gallery.pictures[0].tandem_id]
    assert all(wording.vistas(tandem) == [] for tandem in others)
