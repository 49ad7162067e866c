"""The day of deletion: rows, pictures and every copy go, and the disk is searched for the rest."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from exports import written
from full_workshop import TANDEM, fill, painter
from samples import family, kept, note, png
from typer.testing import CliRunner

from visioning.cli import app
from visioning.errors import NotFound, StorageProblem
from visioning.exercise import close, deletion, follow_up
from visioning.model import Workshop
from visioning.store import EXPORTS, Store, repair
from visioning.store.repair import SET_ASIDE
from visioning.workshop import Visioning

SECRET = "Unde sunt copiii? The mayor's own words"


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    with closing(Visioning(tmp_path / "outputs", worker=painter())) as opened:
        yield opened


@pytest.fixture
def old(visioning: Visioning) -> Workshop:
    """A workshop in which everything was done, with exports and copies lying around."""
    full = fill(visioning)
    workshop = visioning.store.workshop(full.tandem.workshop_id)
    first = visioning.note(kind="idea", text=SECRET, picture_id=full.picture.id, role="the mayor")
    visioning.note(kind="idea", text="Changed words", note_id=first.id)
    exports = visioning.outputs / EXPORTS
    for ending in ("html", "zip"):
        written(visioning, exports / f"{workshop.slug}-20261128-101500-1.{ending}")
        written(visioning, exports / f"renamed.{ending}")
    database = visioning.outputs / "visions.sqlite3"
    shutil.copy(database, visioning.outputs / "visions.damaged-20261128-101500.sqlite3")
    (visioning.outputs / SET_ASIDE).mkdir()
    (visioning.outputs / SET_ASIDE / ".x.part").write_bytes(png()[:100])
    return workshop


def holding(outputs: Path, *texts: str) -> list[str]:
    """Files below the data folder in which one of the texts can be read."""
    return [
        str(path)
        for path in outputs.rglob("*")
        if path.is_file() and any(text.encode() in path.read_bytes() for text in texts)
    ]


def test_nothing_of_it_is_left_on_the_disk(visioning, old):
    tandem = visioning.find_tandem(TANDEM, old.id)
    assert holding(visioning.outputs, SECRET, old.id)
    report = deletion.purge(visioning, old.id)
    assert report.left == ()
    assert report.rows > 30
    assert report.needles > 10
    assert report.searched == sum(path.is_file() for path in visioning.outputs.rglob("*"))
    assert holding(visioning.outputs, SECRET, old.id, tandem.id, "Changed words") == []
    assert not (visioning.outputs / old.slug).exists()
    for folder in (EXPORTS, SET_ASIDE, ".thumbnails"):
        assert list((visioning.outputs / folder).iterdir()) == []
    assert repair(visioning.store).added == ()
    with pytest.raises(NotFound):
        visioning.store.workshop(old.id)


def test_other_workshops_stay_with_all_that_they_took_over(visioning, old):
    tandem = visioning.find_tandem(TANDEM, old.id)
    said = visioning.sentence(tandem.id, "In 2035 everybody walks to the tram.")
    made = follow_up.make_follow_up(visioning, old.id, title="Second meeting")
    before = visioning.store.pictures(workshop_id=made.workshop.id)
    named = visioning.outputs / EXPORTS / f"{old.slug}-2-20261128-101500-1.zip"
    other = visioning.make_workshop("Third meeting", presets=True)
    written(visioning, named, workshop_id=other.id)
    report = deletion.purge(visioning, old.id)
    assert report.left == ()
    assert visioning.store.pictures(workshop_id=made.workshop.id) == before
    assert all(visioning.file(picture).is_file() for picture in before)
    assert named.is_file()
    successor = visioning.find_tandem(TANDEM, made.workshop.id)
    texts = [one.text for one in visioning.store.records(type(said), tandem_id=successor.id)]
    assert said.text in texts


def test_a_picture_of_another_workshop_in_its_folder_stays(store: Store):
    mine = family(store)
    meeting = store.workshop(store.tandem(mine.tandem_id).workshop_id)
    kept(store, mine)
    other = replace(meeting, id="f" * 32, slug="other", title="Other")
    store.add_workshop(other)
    pair = replace(store.tandem(mine.tandem_id), id="e" * 32, workshop_id=other.id)
    store.add_tandem(pair)
    vision = replace(mine, id="d" * 32, tandem_id=pair.id)
    store.add_vision(vision)
    others = kept(store, vision)
    store.path(others).rename(store.outputs / meeting.slug / "moved.png")
    repair(store)
    report = store.purge(meeting.id)
    assert report.left == ()
    assert store.path(store.picture(others.id)).is_file()


def test_what_is_left_is_told(store: Store):
    """A copy that somebody put into the data folder by hand is found, not deleted."""
    vision = family(store)
    pair = store.tandem(vision.tandem_id)
    store.save_note(note(pair.id, SECRET))
    (store.outputs / "mine").mkdir()
    (store.outputs / "mine" / "copy.txt").write_text(f"They said: {SECRET}", encoding="utf-8")
    report = store.purge(pair.workshop_id)
    assert report.left == ("mine/copy.txt",)


def test_a_damaged_archive_is_told_since_nobody_can_search_it(store: Store):
    vision = family(store)
    workshop_id = store.tandem(vision.tandem_id).workshop_id
    for folder in ("mine", EXPORTS):
        path = store.outputs / folder / "copy.zip"
        path.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("notes.csv", SECRET * 50)
        data = bytearray(path.read_bytes())
        data[45:60] = bytes(15)  # within the packed text
        path.write_bytes(data)
    report = store.purge(workshop_id)
    assert report.left == ("mine/copy.zip",)
    assert list((store.outputs / EXPORTS).iterdir()) == []


def test_a_file_that_cannot_go_leaves_the_rows(store: Store, monkeypatch):
    vision = family(store)
    picture = kept(store, vision)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "used by another program", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageProblem):
        store.purge(store.tandem(vision.tandem_id).workshop_id)
    assert store.picture(picture.id) == picture


def test_a_reader_elsewhere_is_told_of_and_the_next_try_ends_it(store: Store):
    vision = family(store)
    kept(store, vision)
    workshop_id = store.tandem(vision.tandem_id).workshop_id
    with closing(sqlite3.connect(store.outputs / "visions.sqlite3")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM notes").fetchall()
        with pytest.raises(StorageProblem, match="database_busy"):
            store.purge(workshop_id)
    assert store.purge(workshop_id).left == ()


# --- Whose day has come --------------------------------------------------------------------------


def test_only_those_whose_day_has_come_are_due(visioning):
    today = date(2026, 11, 28)
    for title, day in (("yesterday", -1), ("today", 0), ("tomorrow", 1)):
        visioning.make_workshop(title, retention=today + timedelta(days=day))
    visioning.make_workshop("never")
    assert [one.title for one in deletion.due(visioning, today)] == ["yesterday", "today"]


def run(outputs: Path, *words: str):
    return CliRunner().invoke(app, ["purge", "--outputs", str(outputs), *words])


def test_the_command_deletes_what_is_due_and_says_what_it_searched(visioning, old):
    result = run(visioning.outputs)
    assert (result.exit_code, "Nothing was deleted" in result.output) == (0, True)
    visioning.store.update_workshop(replace(old, retention=date(2026, 1, 1)))
    result = run(visioning.outputs)
    assert result.exit_code == 0
    assert f"“{old.title}” is deleted" in result.output
    assert "Nothing is left" in result.output
    assert holding(visioning.outputs, SECRET, old.id) == []


def test_before_its_day_a_workshop_goes_only_when_that_is_said(visioning, old):
    close.set_retention(visioning, old.id, "2099-01-01")
    refused = run(visioning.outputs, "--workshop", old.title)
    assert refused.exit_code == 2
    assert "--yes" in refused.output
    assert visioning.store.workshop(old.id)
    done = run(visioning.outputs, "--workshop", old.title, "--yes", "--json")
    assert json.loads(done.stdout)["purged"][0]["left"] == []
    with pytest.raises(NotFound):
        visioning.store.workshop(old.id)


def test_a_workshop_that_is_not_there_is_said_with_those_that_are(visioning, old):
    result = run(visioning.outputs, "--workshop", "Nowhere")
    assert result.exit_code == 2
    assert old.title in result.output
