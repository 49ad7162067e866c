"""Repair and recovery: pictures bring their rows back, damaged databases give up what they hold."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from samples import LABEL, START, family, kept, new_id, note, picture, png, tandem, vision, workshop

from visioning import images
from visioning.model import Milestone, NoteKind, Revision, VisionSentence
from visioning.store import RepairReport, Store, repair, rows
from visioning.store.records import picture_record

DATABASE = "visions.sqlite3"
NOISE = random.Random(7).randbytes(4096)


def snapshot(folder: Path) -> dict[str, bytes]:
    """The bytes of all pictures."""
    return {str(path): path.read_bytes() for path in folder.rglob("*.png")}


def forget(store: Store, *tables: str) -> None:
    """Delete all rows of these tables."""
    with store.database.write() as connection:
        for table in tables:
            connection.exec_driver_sql(f"DELETE FROM {table}")


# --- Repair ----------------------------------------------------------------------------------


def test_a_sound_store_has_nothing_to_repair(store: Store):
    first = family(store)
    for seed in range(3):
        kept(store, first, seed)
    counted = store.changed()
    assert repair(store) == RepairReport(3, (), (), (), (), (), (), (), 0)
    assert store.changed() == counted


def test_lost_rows_come_back_from_the_pictures(store: Store):
    first = family(store)
    painted = [kept(store, first, seed) for seed in range(3)]
    meeting, pair = store.workshops()[0], store.tandem(first.tandem_id)
    before = snapshot(store.outputs)
    forget(store, "pictures", "visions", "tandems", "workshops")
    assert set(repair(store).added) == {picture.file for picture in painted}
    assert store.workshops() == [meeting] and store.tandems(meeting.id) == [pair]
    assert store.visions(pair.id) == [first]
    assert store.pictures() == painted[::-1]
    assert repair(store) == RepairReport(3, (), (), (), (), (), (), (), 0)
    assert snapshot(store.outputs) == before


def test_missing_and_changed_files_are_listed_and_left(store: Store):
    first = family(store)
    gone, edited, sound = (kept(store, first, seed) for seed in range(3))
    store.path(gone).unlink()
    store.path(edited).write_bytes(png(99))
    for _ in range(2):
        report = repair(store)
        assert (report.missing, report.changed) == ((gone.file,), (edited.file,))
        assert report.checked == 1 and report.added == ()
    assert store.path(edited).read_bytes() == png(99)
    assert {p.id for p in store.pictures()} == {gone.id, edited.id, sound.id}


def test_a_moved_file_is_found_again(store: Store):
    painted = kept(store, family(store))
    store.set_starred(painted.id, True)
    shutil.move(store.path(painted), store.outputs / "elsewhere.png")
    assert repair(store).moved == ("elsewhere.png",)
    assert store.pictures() == [replace(painted, file="elsewhere.png", starred=True)]
    assert repair(store).moved == ()


def test_foreign_and_unreadable_pngs_are_listed_and_left(store: Store):
    painted = kept(store, family(store))
    data = store.path(painted).read_bytes()
    files = {
        "foreign.png": png(1),
        "second copy.png": data,
        "cut.png": data[:-20],
        "text.png": b"no picture",
    }
    for name, content in files.items():
        (store.outputs / name).write_bytes(content)
    (store.outputs / "link.png").symlink_to(store.path(painted))
    for _ in range(2):
        report = repair(store)
        assert report.foreign == ("foreign.png", "second copy.png")
        assert report.unreadable == ("cut.png", "text.png")
    assert store.pictures() == [painted]
    assert {name: (store.outputs / name).read_bytes() for name in files} == files


def test_half_written_files_are_set_aside_but_not_those_being_written(store: Store):
    painted = kept(store, family(store))
    old = store.path(painted).with_name(f".old.png.1234abcd{images.PARTIAL}")
    young = old.with_name(f".young.png.1234abcd{images.PARTIAL}")
    for path in (old, young):
        path.write_bytes(b"half")
    long_ago = old.stat().st_mtime - 3600
    os.utime(old, (long_ago, long_ago))
    assert repair(store).set_aside == (old.relative_to(store.outputs).as_posix(),)
    assert not old.exists() and young.exists()
    assert (store.outputs / ".set-aside" / old.name).read_bytes() == b"half"
    assert repair(store).set_aside == ()


def test_thumbnails_are_made_again(store: Store):
    painted = kept(store, family(store))
    store.thumbnail(painted).unlink()
    assert repair(store).thumbnails == 1
    assert store.thumbnail(painted).is_file()


def test_a_picture_from_another_laptop_gets_a_folder_name_of_its_own(store: Store, tmp_path: Path):
    mine = kept(store, family(store))
    with Store(tmp_path / "other laptop") as other:
        theirs = kept(other, family(other), seed=8)
        shutil.copy(other.path(theirs), store.outputs / "from the other laptop.png")
    assert repair(store).added == ("from the other laptop.png",)
    assert len({meeting.slug for meeting in store.workshops()}) == 2
    assert {p.id for p in store.pictures()} == {mine.id, theirs.id}


def wrong_records() -> dict[str, dict]:
    """Records that no version of the program wrote."""
    meeting = workshop()
    pair = tandem(meeting.id)
    first = vision(pair.id)
    right = picture_record(meeting, pair, first, picture(first))

    def but(part: str, **values: object) -> dict:
        return {**right, part: {**right[part], **values}}

    return {
        "newer format": {**right, "format": 2},
        "no workshop": {key: value for key, value in right.items() if key != "workshop"},
        "list": {**right, "picture": [1]},
        "other tandem": but("picture", tandem_id="x"),
        "folder": but("workshop", slug="../../etc"),
        "id": but("picture", id="../x"),
        "long id": but("picture", id="x" * 65),
        "seed": but("picture", seed="7"),
        "huge seed": but("picture", seed=2**70),
        "huge steps": but("picture", steps=2**40),
        "time": but("picture", created="yesterday"),
        "no zone": but("picture", created="2026-01-01T00:00:00"),
        "cities": but("tandem", cities=["Arezzo"]),
        "nul": but("vision", prompt="a\0b"),
    }


@pytest.mark.parametrize("name", wrong_records())
def test_a_wrong_record_is_refused_whole(name: str, store: Store):
    data = images.with_record(png(), wrong_records()[name], "p", LABEL)
    (store.outputs / "a.png").write_bytes(data)
    assert repair(store).unreadable == ("a.png",)
    assert store.workshops() == store.pictures() == []


# --- Recovery --------------------------------------------------------------------------------


def furnish(outputs: Path, notes: int = 40) -> tuple[list, list]:
    """Fill a store; return its pictures and notes, both as stored."""
    with Store(outputs) as store:
        first = family(store)
        painted = [kept(store, first, seed) for seed in range(3)]
        store.set_starred(painted[0].id, True)
        with store.database.write() as connection:  # One transaction is faster than hundreds.
            for n in range(notes):
                text = f"note {n} 🙂 " + "ü" * (n % 40 * 50)
                where = painted[n % 3].id if n % 4 else None
                before = Revision(text[:-1], NoteKind.IDEA, START + timedelta(minutes=n))
                remark = note(first.tandem_id, text, picture_id=where)
                rows.insert(connection, replace(remark, revisions=(before,)))
        store.save(VisionSentence(new_id(), first.tandem_id, "Trams.", START, painted[0].id))
        store.save(Milestone(new_id(), first.tandem_id, START.date(), "Plan", START))
        store.add_vision(replace(vision(first.tandem_id), parent_id=first.id))
        return store.pictures(), store.notes()


def overwrite(file: Path, at: int, data: bytes) -> None:
    with open(file, "r+b") as opened:
        opened.seek(at)
        opened.write(data)


def damaged_store(outputs: Path) -> Store:
    """Open a store that must find its database damaged."""
    store = Store(outputs)
    assert store.recovered is not None and store.recovered.kept_aside is not None
    assert store.recovered.kept_aside.name.startswith("visions.damaged-")
    assert store.recovered.kept_aside.is_file()
    assert {
        p.name for p in outputs.iterdir() if "salvage" in p.name or "rebuild" in p.name
    } == set()
    return store


FIRST_PAGE: dict[str, Callable[[Path], None]] = {
    "magic": lambda file: overwrite(file, 0, bytes(16)),
    "header": lambda file: overwrite(file, 0, NOISE[:100]),
    "first page": lambda file: overwrite(file, 0, NOISE),
    "first page zeroed": lambda file: overwrite(file, 0, bytes(4096)),
}


@pytest.mark.parametrize("harm", FIRST_PAGE)
def test_a_damaged_first_page_loses_nothing(harm: str, tmp_path: Path):
    pictures, notes = furnish(tmp_path)
    FIRST_PAGE[harm](tmp_path / DATABASE)
    with damaged_store(tmp_path) as store:
        assert store.pictures() == pictures
        assert [n.id for n in store.notes()] == [n.id for n in notes]
        assert all(store.note(n.id) == n for n in notes)
        pair = notes[0].tandem_id
        for kind in (VisionSentence, Milestone):
            assert len(store.records(kind, tandem_id=pair)) == 1
        assert len(store.visions(pair)) == 2
        assert (store.recovered.pictures, store.recovered.notes, store.recovered.lost) == (3, 40, 0)
    with Store(tmp_path) as again:
        assert again.recovered is None and len(again.notes()) == 40


@pytest.mark.parametrize("harm", FIRST_PAGE)
def test_notes_that_were_not_yet_in_the_main_file_are_salvaged(harm: str, tmp_path: Path):
    with Store(tmp_path / "running") as store:
        pair = family(store).tandem_id
        last = store.save_note(note(pair, "the last words before the power cut"))
        shutil.copytree(tmp_path / "running", tmp_path / "after")  # The log is not folded in yet.
    assert (tmp_path / "after" / f"{DATABASE}-wal").stat().st_size > 0
    FIRST_PAGE[harm](tmp_path / "after" / DATABASE)
    with Store(tmp_path / "after") as store:
        assert store.notes() == [last]


def test_damage_in_the_middle_costs_only_the_rows_that_lay_there(tmp_path: Path):
    pictures, notes = furnish(tmp_path, notes=120)
    file = tmp_path / DATABASE
    with closing(sqlite3.connect(file)) as connection:
        leaves = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name IN ('ix_notes_picture_id', 'pictures')"
        ).fetchall()
    pages = file.stat().st_size // 4096
    for page in [*(root for (root,) in leaves), pages // 2, pages // 2 + 1, pages - 3]:
        overwrite(file, (page - 1) * 4096, NOISE)
    with damaged_store(tmp_path) as store:
        found = store.notes()
        assert {p.id for p in store.pictures()} == {p.id for p in pictures}
        known = {n.id: n for n in notes}
        assert all(n.text == known[n.id].text for n in found)
        assert len(found) > 80
        assert len(found) == store.recovered.notes


def test_a_database_cut_in_half_gives_up_what_is_left(tmp_path: Path):
    pictures, notes = furnish(tmp_path, notes=120)
    file = tmp_path / DATABASE
    os.truncate(file, file.stat().st_size // 2)
    with damaged_store(tmp_path) as store:
        assert {p.id for p in store.pictures()} == {p.id for p in pictures}
        assert {n.id for n in store.notes()} <= {n.id for n in notes}
        assert len(store.notes()) > 10


@pytest.mark.parametrize("content", [b"garbage", b"\0" * 50_000, b"SQLite format 3\0" * 4096])
def test_a_file_that_is_no_database_is_rebuilt_from_the_pictures(content: bytes, tmp_path: Path):
    pictures, _ = furnish(tmp_path)
    (tmp_path / DATABASE).write_bytes(content)
    with damaged_store(tmp_path) as store:
        assert [replace(p, starred=False) for p in pictures] == store.pictures()
        assert store.recovered.kept_aside.read_bytes() == content
        assert (store.recovered.pictures, store.recovered.notes) == (3, 0)


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_database_that_is_gone_is_rebuilt_from_the_pictures(harm: Callable, tmp_path: Path):
    pictures, _ = furnish(tmp_path)
    harm(tmp_path / DATABASE)
    with Store(tmp_path) as store:
        assert store.recovered.kept_aside is None
        assert {p.id for p in store.pictures()} == {p.id for p in pictures}


def test_a_note_outlives_its_picture(tmp_path: Path):
    pictures, notes = furnish(tmp_path, notes=8)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        connection.execute("DELETE FROM pictures WHERE id = ?", [pictures[0].id])
        connection.commit()
    (tmp_path / pictures[0].file).unlink()
    overwrite(tmp_path / DATABASE, 0, bytes(16))
    with damaged_store(tmp_path) as store:
        assert {n.text for n in store.notes()} == {n.text for n in notes}
        orphans = [n for n in notes if n.picture_id == pictures[0].id]
        assert orphans
        assert all(store.note(n.id).picture_id is None for n in orphans)


def test_an_interrupted_rebuilding_starts_again(tmp_path: Path):
    pictures, notes = furnish(tmp_path)
    overwrite(tmp_path / DATABASE, 0, bytes(16))
    (tmp_path / "visions.rebuilding.sqlite3").write_bytes(b"half")
    with damaged_store(tmp_path) as store:
        assert store.pictures() == pictures
        assert [n.id for n in store.notes()] == [n.id for n in notes]
        assert all(store.note(n.id) == n for n in notes)


def test_two_damages_keep_two_files(tmp_path: Path):
    furnish(tmp_path)
    kept_aside = set()
    for _ in range(2):
        overwrite(tmp_path / DATABASE, 0, bytes(16))
        with damaged_store(tmp_path) as store:
            kept_aside.add(store.recovered.kept_aside)
            assert len(store.notes()) == 40
    assert len(kept_aside) == 2
