"""The store: what goes in comes out, also from many threads, and nothing shown is lost."""

from __future__ import annotations

import itertools
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic import command
from PIL import Image
from samples import (
    EDIT,
    LABEL,
    START,
    family,
    kept,
    new_id,
    note,
    picture,
    png,
    tandem,
    vision,
    workshop,
)
from scarcity import FULL_DISKS, ROOT, read_only
from sqlalchemy.exc import StatementError

from visioning import images
from visioning.errors import InvalidInput, NotFound, StorageProblem
from visioning.model import Milestone, Note, NoteKind, Revision, VisionSentence
from visioning.store import Store, plain, repair, restored, rows
from visioning.store.database import Database, alembic_config

HARD_TEXTS = [
    "🙂👩‍👩‍👧‍👦 grün",
    "مدينة خضراء שלום",
    "<script>alert(1)</script>",
    "=cmd()|' /C calc'!A0",
    "ü\n\t\"'\\%_;--" * 10,
    "ä🙂" * 5_000,
    "\ufeff\u200b\u202e \r\n",
]

# --- In and out ------------------------------------------------------------------------------


def test_everything_comes_back_as_it_went_in(store: Store):
    meeting = workshop()
    pair = tandem(meeting.id)
    first = vision(pair.id)
    store.add_workshop(meeting)
    store.add_tandem(pair)
    store.add_vision(first)
    painted = kept(store, first)
    remark = replace(
        note(pair.id, picture_id=painted.id, role="youth council"),
        revisions=(Revision("before", NoteKind.IDEA, START),),
    )
    store.save_note(remark)
    sentence = VisionSentence(new_id(), pair.id, "Trams every 5 minutes.", START, painted.id)
    milestone = Milestone(new_id(), pair.id, date(2030, 6, 1), "Plan the line", START, "Office 61")
    store.save(sentence)
    store.save(milestone)
    with Store(store.outputs) as again:
        assert again.workshop(meeting.id) == meeting and again.workshops() == [meeting]
        assert again.tandem(pair.id) == pair and again.tandems(meeting.id) == [pair]
        assert again.vision(first.id) == first and again.visions(pair.id) == [first]
        assert again.picture(painted.id) == painted and again.pictures() == [painted]
        assert again.note(remark.id) == remark and again.notes() == [remark]
        assert again.records(VisionSentence, tandem_id=pair.id) == [sentence]
        assert again.records(Milestone, tandem_id=pair.id) == [milestone]
        assert again.recovered is None


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_hard_texts_survive_unchanged(text: str, store: Store):
    first = family(store)
    words = replace(vision(first.tandem_id, prompt=text), prompt_typed=text)
    store.add_vision(words)
    painted = kept(store, words)
    store.save_note(note(first.tandem_id, text, role=text))
    assert store.vision(words.id).prompt == text
    assert store.picture(painted.id).prompt_typed == text
    assert (store.notes()[0].text, store.notes()[0].role) == (text, text)
    assert images.read_record(store.path(painted))["picture"]["prompt"] == text


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d of a pair"])
def test_texts_that_no_database_can_hold_are_refused(text: str, store: Store):
    first = family(store)
    with pytest.raises(InvalidInput, match="error.text_not_storable"):
        store.save_note(note(first.tandem_id, text))
    assert store.notes() == []


def test_times_come_back_in_utc(store: Store):
    berlin = timezone(timedelta(hours=1))
    meeting = replace(workshop(), created=datetime(2026, 1, 1, 12, 0, tzinfo=berlin))
    store.add_workshop(meeting)
    assert store.workshop(meeting.id).created.isoformat() == "2026-01-01T11:00:00+00:00"
    with pytest.raises(StatementError, match="time zone"):
        store.add_workshop(replace(workshop(slug="other"), created=datetime(2026, 1, 1)))


def test_records_survive_json_and_wrong_ones_are_named(store: Store):
    painted = kept(store, family(store))
    assert restored(type(painted), plain(painted)) == painted
    remark = note("t", revisions=(Revision("a", NoteKind.LIKE, START),))
    assert restored(Note, plain(remark)) == remark


# --- Names and ids ---------------------------------------------------------------------------


def test_the_same_name_twice_is_refused(store: Store):
    first, other = workshop(), workshop(slug="other")
    store.add_workshop(first)
    store.add_workshop(other)
    with pytest.raises(InvalidInput, match=r"error.name_taken \(name=Arezzo 2026\)"):
        store.add_workshop(workshop())
    with pytest.raises(InvalidInput, match="error.name_taken"):
        store.update_workshop(replace(other, slug=first.slug))
    store.update_workshop(replace(first, title="New title"))
    assert store.workshop(first.id).title == "New title"
    store.add_tandem(tandem(first.id))
    store.add_tandem(tandem(other.id))
    with pytest.raises(InvalidInput, match="name=Arezzo - Hamm"):
        store.add_tandem(tandem(first.id))
    assert [len(store.tandems(meeting.id)) for meeting in (first, other)] == [1, 1]


@pytest.mark.parametrize("slug", ["..", "a/b", "", "A", "-a", "a" * 81])
def test_a_slug_that_is_no_folder_name_is_refused(slug: str, store: Store):
    with pytest.raises(ValueError, match="slug"):
        store.add_workshop(workshop(slug=slug))


UNKNOWN: list[Callable[[Store], object]] = [
    lambda s: s.workshop("x"),
    lambda s: s.update_workshop(workshop()),
    lambda s: s.tandem("x"),
    lambda s: s.add_tandem(tandem("x")),
    lambda s: s.vision("x"),
    lambda s: s.add_vision(vision("x")),
    lambda s: s.picture("x"),
    lambda s: s.set_starred("x", True),
    lambda s: s.keep_picture(picture(vision("x")), png(), LABEL),
    lambda s: s.note("x"),
    lambda s: s.save_note(note("x")),
    lambda s: s.save_note(note(family(s).tandem_id, picture_id="x")),
    lambda s: s.save(VisionSentence(new_id(), "x", "text", START)),
    lambda s: s.save(Milestone(new_id(), "x", date(2030, 1, 1), "text", START)),
]


@pytest.mark.parametrize("use", UNKNOWN)
def test_an_unknown_id_is_said(use: Callable[[Store], object], store: Store):
    with pytest.raises(NotFound, match="error.not_found"):
        use(store)
    assert store.pictures() == [] and store.notes() == []


# --- Pictures --------------------------------------------------------------------------------


def test_a_kept_picture_is_a_readable_file_with_everything_inside(store: Store):
    first = family(store)
    painted = kept(store, first, seed=42)
    folder, name = painted.file.rsplit("/", 1)
    assert folder == "arezzo-2026/arezzo-hamm"
    assert name == f"20261123-094200-a-city-by-the-river-with-trams-42-{painted.id[:8]}.png"
    assert images.sha256(store.path(painted).read_bytes()) == painted.sha256
    with Image.open(store.path(painted)) as image:
        assert image.text["Description"] == LABEL
        assert image.text["parameters"].startswith("a city by the river with trams\nSteps: 20")
    record = images.read_record(store.path(painted))
    assert record["tandem"]["name"] == "Arezzo - Hamm"
    assert record["workshop"]["title"] == "Arezzo 2026"
    assert record["vision"]["prompt_typed"] == first.prompt_typed
    assert record["picture"]["scene"] == painted.scene
    assert store.thumbnail(painted).suffix == ".webp"


def test_pictures_are_listed_newest_first_and_by_what_they_belong_to(store: Store):
    first, meeting = family(store), workshop("Other", "other")
    store.add_workshop(meeting)
    pair = tandem(meeting.id)
    store.add_tandem(pair)
    second = vision(pair.id)
    store.add_vision(second)
    painted = [kept(store, [second, first][seed % 2], seed) for seed in (1, 2, 3, 4)]
    seeds = {picture.id: picture.seed for picture in painted}

    def listed(**which: object) -> list[int]:
        return [seeds[picture.id] for picture in store.pictures(**which)]

    assert listed() == [4, 3, 2, 1]
    assert listed(limit=2) == [4, 3]
    assert listed(tandem_id=first.tandem_id) == [3, 1]
    assert listed(workshop_id=meeting.id) == [4, 2]
    assert listed(workshop_id="x") == []
    star = next(id for id, seed in seeds.items() if seed == 2)
    store.set_starred(star, True)
    assert listed(starred=True) == [2] and store.picture(star).starred
    store.set_starred(star, False)
    assert listed(starred=True) == []


def test_a_picture_whose_row_failed_is_found_by_repair(store: Store):
    first = family(store)
    refuse = "CREATE TRIGGER refuse BEFORE INSERT ON pictures BEGIN SELECT RAISE(ABORT, 'no'); END"
    with closing(sqlite3.connect(store.outputs / "visions.sqlite3")) as other:
        other.execute(refuse)
        other.commit()
        with pytest.raises(Exception, match="no"):
            kept(store, first)
        assert store.pictures() == []
        other.execute("DROP TRIGGER refuse")
        other.commit()
    assert len(repair(store).added) == 1
    assert store.pictures()[0].seed == 7


def test_a_picture_added_twice_is_there_once(store: Store):
    painted = kept(store, family(store))
    store.add_picture(painted)
    assert store.pictures() == [painted]


# --- Notes -----------------------------------------------------------------------------------


def test_a_changed_note_keeps_what_it_said(store: Store):
    first = note(family(store).tandem_id, "More")
    assert store.save_note(first) == first
    later = START + timedelta(seconds=3)
    second = store.save_note(replace(first, text="More trees", updated=later))
    assert second.revisions == (Revision("More", NoteKind.LIKE, later),)
    latest = later + timedelta(seconds=3)
    third = store.save_note(replace(first, text="More trees", kind=NoteKind.IDEA, updated=latest))
    assert [r.text for r in third.revisions] == ["More", "More trees"]
    assert third.revisions[1].kind is NoteKind.LIKE
    assert store.note(first.id) == third
    assert (third.created, third.updated) == (START, latest)


def test_the_same_note_again_changes_nothing(store: Store):
    first = store.save_note(note(family(store).tandem_id))
    counted = store.changed()
    assert store.save_note(replace(first, updated=START + timedelta(hours=1))) == first
    assert store.note(first.id) == first
    assert store.changed() == counted


def test_another_role_is_no_revision(store: Store):
    first = store.save_note(note(family(store).tandem_id))
    store.save_note(replace(first, role="Hamm"))
    assert (store.note(first.id).role, store.note(first.id).revisions) == ("Hamm", ())


def test_a_note_cannot_move(store: Store):
    vision = family(store)
    first = store.save_note(note(vision.tandem_id))
    with pytest.raises(ValueError, match="move"):
        store.save_note(replace(first, picture_id=kept(store, vision).id))


def test_notes_are_listed_by_what_they_belong_to(store: Store):
    first = family(store)
    painted = kept(store, first)
    on_tandem = store.save_note(note(first.tandem_id))
    later = START + timedelta(seconds=1)
    on_picture = store.save_note(
        note(
            first.tandem_id,
            picture_id=painted.id,
        )
    )
    on_picture = store.save_note(replace(on_picture, text="changed", updated=later))
    workshop_id = store.workshops()[0].id
    assert {n.id for n in store.notes(workshop_id=workshop_id)} == {on_tandem.id, on_picture.id}
    assert store.notes(picture_id=painted.id) == [on_picture]
    assert store.notes(tandem_id="x") == store.notes(workshop_id="x") == []


def test_notes_with_thousands_of_revisions_are_listed(store: Store):
    pair = family(store).tandem_id
    revisions = tuple(Revision(str(n), NoteKind.LIKE, START) for n in range(3))
    with store.database.write() as connection:
        for _ in range(1_100):
            rows.insert(connection, replace(note(pair), revisions=revisions))
    assert all(len(n.revisions) == 3 for n in store.notes(tandem_id=pair))


OPEN = """
import sys
from pathlib import Path
from visioning.errors import StorageProblem
from visioning.store import Store

try:
    Store(Path(sys.argv[1])).close()
except StorageProblem as error:
    print(error.key)
"""

# --- Many at once ----------------------------------------------------------------------------


def save_sixty(store: Store, tandem_id: str, who: str) -> None:
    for n in range(60):
        store.save_note(note(tandem_id, f"{who} {n}"))


def test_eight_threads_write_without_lock_errors(store: Store):
    pair, before = family(store).tandem_id, store.changed()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda who: save_sixty(store, pair, str(who)), range(8)))
    assert len({n.text for n in store.notes(tandem_id=pair)}) == 480
    assert store.changed() == before + 480


def test_one_note_from_many_threads_keeps_every_text(store: Store):
    first = note(family(store).tandem_id, "0")
    store.save_note(first)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: store.save_note(replace(first, text=str(n))), range(1, 41)))
    stored = store.note(first.id)
    assert {*(r.text for r in stored.revisions), stored.text} == {str(n) for n in range(41)}


SAVE_SIXTY = """
import sys
from pathlib import Path
from samples import note
from visioning.store import Store
with Store(Path(sys.argv[1])) as store:
    for n in range(60):
        store.save_note(note(sys.argv[2], f"{sys.argv[3]} {n}"))
"""
PATHS = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'tests')!r}]\n"


def test_processes_open_one_new_folder_together_and_see_each_other(tmp_path: Path):
    opening = [sys.executable, "-c", PATHS + OPEN, str(tmp_path)]
    started = [subprocess.Popen(opening) for _ in range(3)]
    assert [process.wait() for process in started] == [0, 0, 0]
    with Store(tmp_path) as store:
        pair, before = family(store).tandem_id, store.changed()
        writing = [sys.executable, "-c", PATHS + SAVE_SIXTY, str(tmp_path), pair]
        started = [subprocess.Popen([*writing, who]) for who in "ab"]
        save_sixty(store, pair, "c")
        assert [process.wait() for process in started] == [0, 0]
        assert len({n.text for n in store.notes(tandem_id=pair)}) == 180
        assert store.changed() == before + 180


def test_every_write_is_counted(store: Store):
    counts = [store.changed()]
    first = family(store)
    counts.append(store.changed())
    painted = kept(store, first)
    counts.append(store.changed())
    store.set_starred(painted.id, True)
    counts.append(store.changed())
    store.save_note(note(first.tandem_id))
    counts.append(store.changed())
    assert counts == sorted(set(counts))


# --- Trouble ---------------------------------------------------------------------------------

KEEP_FOR_EVER = """
import itertools
from pathlib import Path
from samples import family, kept, note
from visioning.store import Store
with Store(Path(sys.argv[1])) as store:
    vision = family(store)
    for seed in itertools.count():
        store.save_note(note(vision.tandem_id, f"note {seed}"))
        print(kept(store, vision, seed).id, flush=True)
"""


@pytest.mark.parametrize("shown", [1, 4, 9])
def test_kill_9_loses_nothing_that_was_shown(shown: int, tmp_path: Path):
    script = [sys.executable, "-c", PATHS + KEEP_FOR_EVER, str(tmp_path)]
    with subprocess.Popen(script, stdout=subprocess.PIPE, text=True) as writer:
        ids = [line.strip() for line in itertools.islice(writer.stdout, shown)]
        writer.kill()
        ids += [line.strip() for line in writer.stdout]
    with Store(tmp_path) as store:
        assert store.recovered is None
        for id in ids:
            painted = store.picture(id)
            assert images.sha256(store.path(painted).read_bytes()) == painted.sha256
        assert len(store.notes()) >= len(ids)
        report = repair(store)
        assert report.missing == report.changed == report.unreadable == ()


FULL_DISK = """
import sys
from pathlib import Path
from samples import family, kept, note
from visioning.errors import StorageProblem
from visioning.images import sha256
from visioning.store import Store, repair

store = Store(Path(sys.argv[1]))
vision = family(store)
pictures, notes = [], 0
try:
    while True:
        pictures.append(kept(store, vision, len(pictures)))
except StorageProblem as error:
    print(error.key)
try:
    while True:
        store.save_note(note(vision.tandem_id, "x" * 1000))
        notes += 1
except StorageProblem as error:
    print(error.key)
whole = all(sha256(store.path(p).read_bytes()) == p.sha256 for p in pictures)
store.close()
Path(sys.argv[1], pictures[0].file).unlink()
with Store(Path(sys.argv[1])) as store:
    print(whole, store.recovered, len(store.notes()) == notes)
    print({p.id for p in pictures} <= {p.id for p in store.pictures()})
"""


@pytest.mark.parametrize("scarce", FULL_DISKS)
def test_a_full_disk_is_said_and_loses_nothing(scarce: Callable, tmp_path: Path):
    said = scarce(FULL_DISK, tmp_path / "outputs", limit=1 << 20).splitlines()
    assert said == ["error.disk_full", "error.disk_full", "True None True", "True"]


def test_a_read_only_folder_is_said():
    with read_only(OPEN) as said:
        assert said.strip() == "error.outputs_read_only"


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path):
    (tmp_path / "outputs").write_text("not a folder")
    with pytest.raises(StorageProblem, match="error.outputs_read_only"):
        Store(tmp_path / "outputs")


def test_a_newer_database_is_left_alone(store: Store):
    store.close()
    with closing(sqlite3.connect(store.outputs / "visions.sqlite3")) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    with pytest.raises(StorageProblem, match="error.database_newer"):
        Store(store.outputs)


def test_an_unreachable_database_is_said(tmp_path: Path):
    url = "postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=5"
    with pytest.raises(StorageProblem, match=r"error.database_unreachable \(host=127.0.0.1\)"):
        Store(tmp_path, url)


def test_a_folder_with_an_unusual_name_works(tmp_path: Path):
    with Store(tmp_path / "Übung 50% #1 ?x=y & שלום") as store:
        painted = kept(store, family(store))
        assert store.path(painted).is_file()


# --- The schema ------------------------------------------------------------------------------


def test_the_database_is_set_to_keep_what_it_was_given(store: Store):
    with store.database.read() as connection:
        for pragma, value in {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_migrations_lead_to_the_tables(store: Store):
    with store.database.engine.begin() as connection:
        command.check(alembic_config(connection))


def test_the_migrations_can_be_undone_and_done_again(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/a.sqlite3"
    database = Database(url, tmp_path)
    with database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "base")
        left = set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
        assert {name for name in left if not name.startswith("sqlite_")} <= {"alembic_version"}
    Database(url, tmp_path).close()


def test_a_database_of_the_first_version_keeps_its_pictures(store: Store):
    painted = kept(store, family(store), edit=None)
    with store.database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "0001")
    with Store(store.outputs) as again:
        assert again.pictures() == [painted]
        edited = kept(again, again.vision(painted.vision_id), seed=8)
        assert again.picture(edited.id).edit == EDIT
