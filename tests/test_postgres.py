"""The store on PostgreSQL: the same migrations, the same behaviour."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from alembic import command
from arrivals import laptop, packed
from samples import START, family, full_bin, kept, note, workshop

from visioning.arrival import take_in
from visioning.errors import InvalidInput, NotFound
from visioning.export import collect
from visioning.model import NoteKind, Reflection, ReflectionKind
from visioning.store import Store, repair
from visioning.store.database import alembic_config

MISSING = (
    "PostgreSQL is needed for this test and was not found. Install it: "
    "'apt install postgresql' (Debian, Ubuntu), 'brew install postgresql' (macOS)."
)


def find(program: str) -> str:
    """Path of a PostgreSQL program; Debian keeps some of them off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), reverse=True)
    path = str(found[0]) if found else shutil.which(program)
    if path is None:
        pytest.fail(MISSING)
    return path


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a private PostgreSQL server that ends with the tests."""
    # PostgreSQL refuses to run as root, and pytest's folders are closed to other users.
    folder = Path(tempfile.mkdtemp(prefix="visions-postgres-"))
    user = {}
    if os.name != "nt" and os.geteuid() == 0:
        user = {"user": "nobody", "group": "nogroup"}
        shutil.chown(folder, "nobody", "nogroup")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    def call(*words: str) -> None:
        # To a file: the server would keep a pipe open for ever.
        with open(folder.with_suffix(".log"), "ab") as log:
            subprocess.run(words, check=True, stdout=log, stderr=log, cwd=folder, **user)

    data = str(folder / "data")
    options = (
        f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off"
    )
    call(find("initdb"), "-D", data, "-U", "visions", "-A", "trust", "-E", "UTF8", "--locale=C")
    call(find("pg_ctl"), "-D", data, "-w", "-o", options, "start")
    try:
        yield f"visions@127.0.0.1:{port}"
    finally:
        call(find("pg_ctl"), "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(folder)
        folder.with_suffix(".log").unlink()


@pytest.fixture
def url(server: str) -> str:
    """The address of a new, empty database."""
    name = f"visions_{os.urandom(4).hex()}"
    with psycopg.connect(f"postgresql://{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql+psycopg://{server}/{name}"


@pytest.fixture
def shared(url: str, tmp_path: Path) -> Iterator[Store]:
    """An empty store on PostgreSQL."""
    with Store(tmp_path / "outputs", url) as store:
        yield store


def test_the_migrations_lead_to_the_tables_and_back(shared: Store):
    with shared.database.engine.begin() as connection:
        command.check(alembic_config(connection))
        command.downgrade(alembic_config(connection), "base")
        command.upgrade(alembic_config(connection), "head")


def test_a_database_of_the_first_version_keeps_its_pictures(shared: Store, url: str):
    painted = kept(shared, family(shared), edit=None)
    with shared.database.engine.begin() as connection:
        command.downgrade(alembic_config(connection), "0001")
    with Store(shared.outputs, url) as again:
        assert again.pictures() == [painted]


def test_everything_comes_back_as_it_went_in(shared: Store, url: str):
    first = family(shared)
    painted = kept(shared, first, seed=2**32 - 1, created=START)
    text = "🙂 שלום <script> =cmd() " + "ü" * 10_000
    remark = shared.save_note(note(first.tandem_id, text, picture_id=painted.id))
    later = START + timedelta(seconds=3)
    remark = shared.save_note(replace(remark, kind=NoteKind.IDEA, updated=later))
    shared.set_starred(painted.id, True)
    with Store(shared.outputs, url) as again:
        assert again.picture(painted.id) == replace(painted, starred=True)
        assert again.pictures(starred=True, workshop_id=again.workshops()[0].id)
        assert again.visions(first.tandem_id) == [first]
        assert again.notes() == [remark]
        assert [r.text for r in remark.revisions] == [text]
    assert not (shared.outputs / "visions.sqlite3").exists()


def test_the_same_name_and_unknown_ids_are_said(shared: Store):
    family(shared)
    with pytest.raises(InvalidInput, match="error.name_taken"):
        shared.add_workshop(workshop())
    with pytest.raises(NotFound, match="error.not_found"):
        shared.save_note(note("x"))


def test_eight_threads_write_at_once(shared: Store):
    pair, before = family(shared).tandem_id, shared.changed()

    def save_sixty(who: int) -> None:
        for n in range(60):
            shared.save_note(note(pair, f"{who} {n}"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(save_sixty, range(8)))
    assert len({n.text for n in shared.notes(tandem_id=pair)}) == 480
    assert shared.changed() == before + 480


def test_two_laptops_open_one_new_database_together(url: str, tmp_path: Path):
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda n: Store(tmp_path / str(n), url), range(4)))
    pair = family(stores[0]).tandem_id
    assert stores[1].tandem(pair).name == "Arezzo - Hamm"
    for store in stores:
        store.close()


def test_the_bin_is_emptied_for_good(shared: Store):
    full = full_bin(shared)
    assert shared.empty_bin(full.workshop_id, shared.bin_size(full.workshop_id)) == 5
    assert [one.id for one in shared.pictures()] == [full.child.id]
    assert [one.text for one in shared.notes()] == ["stays"]
    assert not shared.path(full.gone).exists()


def test_rows_come_back_from_the_pictures(shared: Store):
    painted = kept(shared, family(shared))
    with shared.database.write() as connection:
        for table in ("pictures", "visions", "tandems", "workshops"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    assert repair(shared).added == (painted.file,)
    assert shared.pictures() == [painted]


def test_two_laptops_come_together(url: str, tmp_path: Path):
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(laptop(tmp_path / name, address))
            for name, address in (("sqlite", None), ("postgres", url))
        )
        tandem = first.find_tandem("Arezzo - Hamm")
        vision = first.make_vision(tandem.id, prompt="a city")
        list(first.paint(vision.id).events())
        text = first.note(kind="idea", text="before", tandem_id=tandem.id)
        assert take_in(second, packed(first, tmp_path / "first.zip")).is_new
        assert collect(second).to_dict() == collect(first).to_dict()
        for visioning, said in ((first, "here"), (second, "there")):
            visioning.note(kind="idea", text=said, note_id=text.id)
            card = Reflection(text.id, tandem.id, ReflectionKind.NEED, said, START, START)
            visioning.store.save(card)
        take_in(first, packed(second, tmp_path / "second.zip"))
        assert len(take_in(second, packed(first, tmp_path / "first.zip")).conflicts) == 0
        assert {note.text for note in second.store.notes()} == {"here", "there"}
        assert collect(second).to_dict() == collect(first).to_dict()
        before = second.store.changed()
        assert not take_in(second, packed(first, tmp_path / "first.zip")).changed
        assert second.store.changed() == before
