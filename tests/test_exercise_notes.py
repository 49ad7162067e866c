"""Notes on a picture: pins, two people at one note, the bin; on a real store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from exports import written
from typer.testing import CliRunner

from visioning.cli import app
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import bin, notes
from visioning.model import NoteKind, Picture
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES
from visioning.workers import Act, FakeWorker
from visioning.workshop import LONGEST_TEXT, Visioning

SCENE = Scene(
    (Element("rail", 1, "tram"), Element("sky", 0, "balloon")),
    {name: values[0] for name, values in ATTRIBUTES.items()},
).to_dict()
ID = "ab" * 16


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    worker = FakeWorker([Act(scene=SCENE, elements={"rail-1": 0.2, "sky-0": 0.1})])
    opened = Visioning(tmp_path / "outputs", worker=worker)
    yield opened
    opened.close()


@pytest.fixture
def picture(visioning: Visioning) -> Picture:
    return painted(visioning)


def painted(visioning: Visioning) -> Picture:
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    vision = visioning.make_vision(tandem.id, prompt="a tram")
    list(visioning.paint(vision.id).events())
    return visioning.store.pictures(limit=1)[0]


def write(visioning: Visioning, picture: Picture, text: str, **changes) -> notes.Written:
    return notes.write(
        visioning, picture.id, **{"id": ID, "kind": "idea", "text": text, "was": [], **changes}
    )


def texts(visioning: Visioning, picture: Picture) -> list[str]:
    return [note.text for note in visioning.store.notes(picture_id=picture.id)]


# --- Pins -----------------------------------------------------------------------------------------


def test_a_note_is_pinned_to_a_thing_by_its_id_or_kind_and_said_in_words(visioning, picture):
    for element in ("rail-1", "tram"):
        note = visioning.note(picture_id=picture.id, kind="like", text="More!", element=element)
        assert (note.element, note.spot) == ("rail-1", None)
        assert notes.pinned_to(note, picture, "en") == "on: tram"
        assert notes.pinned_to(note, picture, "de") == "zu: Straßenbahn"


def test_a_note_is_pinned_to_a_place_that_has_a_name(visioning, picture):
    note = visioning.note(picture_id=picture.id, kind="like", text="More!", spot=(0.1, 0.9))
    assert visioning.store.note(note.id).spot == (0.1, 0.9)
    assert notes.pinned_to(note, picture, "en") == "on: bottom left"
    free = visioning.note(picture_id=picture.id, kind="like", text="All of it")
    assert notes.pinned_to(free, picture, "en") == ""
    assert notes.numbers(visioning.store.notes(picture_id=picture.id)) == {note.id: 1}


@pytest.mark.parametrize("spot", [(0.5,), (0.5, 1.1), (-0.1, 0.5), (float("nan"), 0.5)])
def test_what_is_no_place_in_the_picture_is_refused(visioning, picture, spot):
    with pytest.raises(InvalidInput, match="spot_invalid"):
        visioning.note(picture_id=picture.id, kind="like", text="Here", spot=spot)


def test_what_is_not_in_the_picture_cannot_be_pinned_to(visioning, picture):
    with pytest.raises(NotFound, match="element_unknown"):
        visioning.note(picture_id=picture.id, kind="like", text="Here", element="airship")
    assert texts(visioning, picture) == []


def test_pins_are_words_in_the_export_and_options_of_the_command_line(visioning, picture, tmp_path):
    visioning.note(picture_id=picture.id, kind="like", text="More of it", element="tram")
    report = written(visioning, tmp_path / "gallery.html", language="de")
    assert "zu: Straßenbahn" in report.file.read_text(encoding="utf-8")
    folder = ["--outputs", str(visioning.outputs), "--json"]
    arguments = ["note", picture.id, "--kind", "question", "--text", "Who pays?"]
    told = CliRunner().invoke(app, [*arguments, "--spot", "0.9", "0.1", *folder])
    assert json.loads(told.output)["spot"] == [0.9, 0.1]
    told = CliRunner().invoke(app, [*arguments, "--element", "balloon", *folder])
    assert json.loads(told.output)["element"] == "sky-0"
    shown = CliRunner().invoke(app, ["show", picture.id, *folder])
    pins = [note["pinned"] for note in json.loads(shown.output)["notes"]]
    assert len([pin for pin in pins if pin]) == 3


# --- Two people -----------------------------------------------------------------------------------


def test_a_note_that_arrives_twice_is_one_note(visioning, picture):
    assert write(visioning, picture, "Bridges").note == write(visioning, picture, "Bridges").note
    assert texts(visioning, picture) == ["Bridges"]


def test_a_note_is_revised_by_who_knows_what_it_says(visioning, picture):
    write(visioning, picture, "Bri")
    changed = write(visioning, picture, "Bridges", was=["Bri"], kind="missing")
    assert (changed.beside, changed.note.kind) == ("", NoteKind.MISSING)
    assert texts(visioning, picture) == ["Bridges"]
    assert [revision.text for revision in changed.note.revisions] == ["Bri"]


def test_two_people_at_one_note_both_keep_their_text(visioning, picture):
    write(visioning, picture, "Bridges")
    write(visioning, picture, "Bridges for all", was=["Bridges"])
    other = write(visioning, picture, "Bridges by night", was=["Bridges"])
    assert other.beside == "changed"
    assert texts(visioning, picture) == ["Bridges for all", "Bridges by night"]
    again = write(visioning, picture, "Bridges by night", was=["Bridges"])  # no answer came
    assert again.note == other.note
    assert len(texts(visioning, picture)) == 2
    write(visioning, picture, "Bridges by night!", id=other.note.id, was=["Bridges by night"])
    assert texts(visioning, picture) == ["Bridges for all", "Bridges by night!"]


def test_five_thousand_words_are_a_note_and_a_book_is_not(visioning, picture):
    long = "Entwicklungsgesellschaft " * 1000 + "und Stadt " * 2000
    assert len(long.split()) == 5000
    assert write(visioning, picture, long).note.text == long
    with pytest.raises(InvalidInput, match="text_too_long"):
        write(visioning, picture, "x" * (LONGEST_TEXT + 1), was=[long])
    assert texts(visioning, picture) == [long]


# --- The bin --------------------------------------------------------------------------------------


def test_a_note_deleted_while_somebody_writes_it_is_kept_beside(visioning, picture):
    first = write(visioning, picture, "Bridges").note
    bin.put(visioning, "Note", first.id)
    assert texts(visioning, picture) == []
    other = write(visioning, picture, "Bridges for all", was=["Bridges"])
    assert other.beside == "deleted"
    assert texts(visioning, picture) == ["Bridges for all"]
    visioning.store.take_out_of_bin(first.id)
    assert sorted(texts(visioning, picture)) == ["Bridges", "Bridges for all"]


def test_a_picture_deleted_while_it_is_discussed_keeps_what_is_written(visioning, picture):
    bin.put(visioning, "Picture", picture.id)
    assert notes.is_binned(visioning, picture)
    assert visioning.store.pictures() == []
    write(visioning, picture, "Bridges")
    visioning.store.take_out_of_bin(picture.id)
    assert not notes.is_binned(visioning, picture)
    assert texts(visioning, picture) == ["Bridges"]


def test_who_is_absent_is_asked_until_somebody_said_it(visioning, picture):
    write(visioning, picture, "Bridges")
    assert notes.asks_who_is_absent(visioning, picture.id)
    write(visioning, picture, "Children", id="cd" * 16, kind="absent")
    assert not notes.asks_who_is_absent(visioning, picture.id)
