"""A workshop that comes back: import, import again, export again."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from arrivals import everything, exported, gallery_of, laptop, rewritten
from exports import written
from full_workshop import fill

from visioning import images, prompts
from visioning.arrival import lines, take_in
from visioning.errors import StorageProblem
from visioning.exercise import alt_texts
from visioning.model import AltText, Milestone, Note, Picture, Reflection, VisionSentence
from visioning.store import repair
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
NASTY = '<script>alert(1)</script> #import "x" =cmd()|\' {{ 7*7 }}'


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Iterator[Visioning]:
    """A laptop on which a tandem has done every step, and changed some of it afterwards."""
    with laptop(tmp_path_factory.mktemp("source")) as visioning:
        full = fill(visioning)
        store = visioning.store
        note = store.notes(picture_id=full.picture.id)[0]
        visioning.note(kind="idea", text=NASTY, note_id=note.id)
        card = store.records(Reflection)[0]
        store.save(replace(card, text="The last bus leaves at nine."))
        milestone = store.records(Milestone)[0]
        store.save(replace(milestone, office=NASTY))
        alt_texts.review(visioning, full.picture.id, "A tram by the sea.", language="en", before="")
        yield visioning


@pytest.fixture(scope="module")
def archive(source: Visioning, tmp_path_factory) -> Path:
    return exported(source, tmp_path_factory.mktemp("archive") / "gallery.zip")


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Visioning]:
    """Another laptop, on which there is nothing yet."""
    with laptop(tmp_path / "other") as visioning:
        yield visioning


def test_everything_comes_back_and_goes_out_again_just_so(source, archive, other, tmp_path):
    arrival = take_in(other, archive)
    assert arrival.is_new and arrival.changed
    assert not (arrival.conflicts or arrival.problems or arrival.differences or arrival.in_bin)
    again = exported(other, tmp_path / "again.zip")
    with zipfile.ZipFile(archive) as first, zipfile.ZipFile(again) as second:
        assert first.namelist() == second.namelist()
        for name in first.namelist():
            assert first.read(name) == second.read(name), name
    found = gallery_of(again)
    for name in ("history", "alt_texts", "answers", "suggestions", "dots", "verdicts"):
        assert found[name], name
    assert found["room"]["step"] == "warmup"
    assert [note for note in found["notes"] if note["revisions"]]
    before, after = everything(source), everything(other)
    assert {**before, "changed": 0} == {**after, "changed": 0}


def test_a_second_import_changes_nothing_and_says_so(archive, other):
    take_in(other, archive)
    before = everything(other)
    arrival = take_in(other, archive)
    assert everything(other) == before
    assert not (arrival.is_new or arrival.changed or arrival.new or arrival.updated)
    assert arrival.known > 30
    assert "already" in lines(arrival, "en")[0]


@pytest.mark.parametrize("language", prompts.languages())
def test_the_report_speaks_the_readers_language(archive, other, language):
    said = lines(take_in(other, archive), language)
    assert "Connected in Europe" in said[0]
    assert len(said) == 2


def test_pictures_can_be_opened_repaired_and_told_apart(archive, other):
    take_in(other, archive)
    report = repair(other.store)
    assert report.checked == len(other.store.pictures())
    assert not (report.added or report.missing or report.foreign or report.unreadable)
    assert not list(other.outputs.rglob("*.part"))


def test_a_tandem_first_and_the_whole_workshop_later(source, archive, other, tmp_path):
    tandem = source.store.records(VisionSentence)[0].tandem_id
    part = exported(source, tmp_path / "part.zip", tandem_id=tandem, starred=True)
    take_in(other, part)
    assert len(other.store.tandems(other.first_workshop().id)) == 1
    take_in(other, archive)
    again = exported(other, tmp_path / "again.zip")
    assert gallery_of(again) == gallery_of(archive)


def test_what_speaks_of_a_missing_picture_finds_it_when_that_comes(archive, other, tmp_path):
    found = gallery_of(archive)
    sentence = found["sentences"][0]
    gone = next(one for one in found["pictures"] if one["id"] == sentence["picture_id"])
    without = rewritten(archive, tmp_path / "without.zip", files={f"pictures/{gone['file']}": None})
    arrival = take_in(other, without)
    missing = next(one for one in arrival.problems if one.kind == "picture")
    assert (missing.key, missing.id) == ("arrival.problem.picture_missing", gone["id"])
    assert gone["prompt"] in "\n".join(lines(arrival, "en"))
    assert other.store.record(VisionSentence, sentence["id"]).picture_id is None
    take_in(other, archive)
    assert other.store.record(VisionSentence, sentence["id"]).picture_id == gone["id"]
    assert gallery_of(exported(other, tmp_path / "again.zip")) == found


def test_a_folder_that_another_workshop_has_stays_its_own(archive, other, tmp_path):
    title = gallery_of(archive)["workshop"]["title"]
    other.make_workshop(title, presets=True)
    arrival = take_in(other, archive)
    assert arrival.workshop.title == title
    slugs = {workshop.slug for workshop in other.store.workshops()}
    assert len(slugs) == 2
    folders = {picture.file.split("/")[0] for picture in other.store.pictures()}
    assert folders == {arrival.workshop.slug}
    assert not take_in(other, archive).changed


def test_what_was_deleted_here_stays_deleted(archive, other):
    workshop = take_in(other, archive).workshop
    picture, note = other.store.pictures()[0], other.store.notes()[0]
    other.store.put_in_bin(Picture, picture.id, workshop.id)
    other.store.put_in_bin(Note, note.id, workshop.id)
    before = everything(other)
    arrival = take_in(other, archive)
    assert everything(other) == before
    assert {one.id for one in arrival.in_bin} == {picture.id, note.id}
    assert any(note.text[:20] in line for line in lines(arrival, "en"))


def test_a_picture_whose_file_got_lost_comes_back(archive, other):
    take_in(other, archive)
    picture = other.store.pictures()[0]
    other.file(picture).unlink()
    take_in(other, archive)
    assert repair(other.store).checked == len(other.store.pictures())


def test_an_older_export_brings_what_it_has(archive, other, tmp_path):
    newer = ("room", "reflections", "suggestions", "dots", "verdicts", "answers", "history")

    def older(found: dict) -> None:
        found["format"] = 1
        for name in newer:
            del found[name]

    arrival = take_in(other, rewritten(archive, tmp_path / "older.zip", older))
    assert not arrival.problems
    assert len(other.store.pictures()) == len(gallery_of(archive)["pictures"])
    assert other.store.records(AltText) and not other.store.records(Reflection)


def test_a_full_disk_leaves_no_trace(archive, other, monkeypatch):
    write, kept = images.write_atomically, []

    def full(path: Path, data: bytes) -> None:
        if len(kept) == 2:
            raise StorageProblem("error.disk_full", folder=str(path.parent))
        kept.append(path)
        write(path, data)

    before = everything(other)
    monkeypatch.setattr(images, "write_atomically", full)
    with pytest.raises(StorageProblem):
        take_in(other, archive)
    assert everything(other) == before
    assert not [path for path in other.outputs.rglob("*") if path.is_dir()]


def test_rows_that_cannot_be_written_take_their_files_with_them(archive, other):
    with other.store.database.write() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON milestones BEGIN SELECT RAISE(ABORT, 'x'); END"
        )
    before = everything(other)
    with pytest.raises(Exception, match="x"):
        take_in(other, archive)
    assert everything(other) == before


def test_files_of_an_import_that_was_cut_off_are_used(archive, other, tmp_path):
    with zipfile.ZipFile(archive) as source:
        for name in [n for n in source.namelist() if n.endswith(".png")][:3]:
            path = other.outputs / name.removeprefix("pictures/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read(name))
    take_in(other, archive)
    assert gallery_of(exported(other, tmp_path / "again.zip")) == gallery_of(archive)
    assert not repair(other.store).foreign


def test_words_that_try_mischief_stay_words(archive, other, tmp_path):
    take_in(other, archive)
    assert NASTY in {note.text for note in other.store.notes()}
    page = written(other, tmp_path / "g.html").file.read_text("utf-8")
    assert "<script>alert" not in page


@pytest.mark.parametrize("rows", [0, 20])
def test_a_program_that_dies_on_the_way_leaves_files_that_repair_takes_in(
    archive, other, tmp_path, rows
):
    outputs = other.outputs
    other.close()
    script = f"""
import os
from pathlib import Path
from visioning.arrival import take_in
from visioning.store.intake import Intake
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

add, added = Intake.add, []

def dying(self, record):
    if len(added) == {rows}:
        os._exit(9)
    added.append(record)
    return add(self, record)

Intake.add = dying
take_in(Visioning(Path({str(outputs)!r}), worker=FakeWorker()), Path({str(archive)!r}))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False)
    assert done.returncode == 9
    with laptop(outputs) as again:
        assert again.store.workshops() == [] and len(list(outputs.rglob("*.png"))) > 3
        take_in(again, archive)
        assert gallery_of(exported(again, tmp_path / "again.zip")) == gallery_of(archive)
        assert not repair(again.store).foreign
