"""The gallery as HTML and ZIP; what every format does where something is missing or full."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from exports import written
from scarcity import FULL_DISKS, on_full_disk, read_only, run

from visioning.export import WRITERS
from visioning.model import Picture, Stored
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

NASTY = "<script>alert('note')</script>"


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path / "outputs", worker=FakeWorker())
    yield opened
    opened.close()


def paint(visioning: Visioning, tandem: str, prompt: str = "a city with a tram") -> Picture:
    vision = visioning.make_vision(visioning.find_tandem(tandem).id, prompt=prompt)
    events = visioning.paint(vision.id).events()
    return next(event.picture for event in events if isinstance(event, Stored))


@pytest.fixture
def gallery(visioning: Visioning) -> list[Picture]:
    """Two tandems with a picture each, the first starred, with notes that try mischief."""
    first = paint(visioning, "Arezzo - Hamm", f"a city {NASTY}")
    second = paint(visioning, "Alba Iulia - Arnsberg")
    visioning.star(first.id, True)
    visioning.note(picture_id=first.id, kind="idea", text=f"=cmd()|' {NASTY}")
    visioning.note(picture_id=second.id, kind="missing", text="Unde sunt copiii? Ș ț ă")
    visioning.note(tandem_id=second.tandem_id, kind="question", text="+40 jobs?")
    return [first, second]


def test_html_is_one_file_with_every_pair_its_notes_and_its_label(visioning, gallery, tmp_path):
    report = written(visioning, tmp_path / "g.html")
    page = report.file.read_text(encoding="utf-8")
    assert (report.pictures, report.notes, report.bytes) == (2, 3, report.file.stat().st_size)
    assert page.count("<figure ") == 2
    assert "AI-generated picture. Prompt: “a city with a tram”" in page
    assert "Unde sunt copiii? Ș ț ă" in page
    assert "http://" not in page.replace("http-equiv", "")
    assert "https://" not in page


def test_html_shows_mischief_as_text(visioning, gallery, tmp_path):
    page = written(visioning, tmp_path / "g.html").file.read_text(encoding="utf-8")
    assert NASTY not in page
    assert "&lt;script&gt;" in page


def test_html_speaks_the_readers_language(visioning, gallery, tmp_path):
    page = written(visioning, tmp_path / "g.html", language="de").file.read_text("utf-8")
    assert '<html lang="de">' in page
    assert "KI-generiertes Bild" in page


def test_zip_holds_the_stored_pngs_byte_for_byte(visioning, gallery, tmp_path):
    report = written(visioning, tmp_path / "g.zip")
    with zipfile.ZipFile(report.file) as archive:
        names = set(archive.namelist())
        assert {"gallery.json", "notes.csv", "gallery.html"} < names
        for picture in gallery:
            stored = visioning.file(picture).read_bytes()
            assert archive.read(f"pictures/{picture.file}") == stored
        record = json.loads(archive.read("gallery.json"))
    assert record["format"] == 2
    assert {p["id"] for p in record["pictures"]} == {p.id for p in gallery}
    assert len(record["notes"]) == 3
    assert not list(tmp_path.glob(".*part"))


def test_formulas_in_the_csv_are_text(visioning, gallery, tmp_path):
    with zipfile.ZipFile(written(visioning, tmp_path / "g.zip").file) as archive:
        text = archive.read("notes.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Note"][:6] for row in rows] == ["'=cmd(", "Unde s", "'+40 j"]
    assert rows[0]["Kind of note"] == "Idea"


def test_only_a_tandem_or_only_the_starred(visioning, gallery, tmp_path):
    second = gallery[1]
    one = written(visioning, tmp_path / "one.zip", tandem_id=second.tandem_id)
    assert (one.pictures, one.notes) == (1, 2)
    starred = written(visioning, tmp_path / "starred.html", starred=True)
    assert starred.pictures == 1


def test_an_empty_workshop_exports_an_empty_gallery(visioning, tmp_path):
    report = written(visioning, tmp_path / "g.html")
    assert report.pictures == 0
    assert "There are no pictures yet." in report.file.read_text(encoding="utf-8")


def test_the_same_gallery_is_the_same_zip(visioning, gallery, tmp_path):
    for name in ("one.zip", "two.zip"):
        written(visioning, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        first = archive.getinfo(f"pictures/{gallery[0].file}")
    assert first.date_time[:5] == gallery[0].created.timetuple()[:5]


def test_the_zip_says_what_is_in_it_and_under_which_licence(visioning, gallery, tmp_path):
    with zipfile.ZipFile(written(visioning, tmp_path / "g.zip", language="de").file) as archive:
        told = archive.read("README.txt").decode()
    assert all(name in told for name in ("pictures/", "gallery.json", "notes.csv", "gallery.html"))
    assert "- veduta: apache-2.0" in told
    assert "Alle Bilder dieser Galerie hat ein KI-Modell erzeugt" in told


def test_the_page_in_the_zip_leads_to_the_stored_files(visioning, gallery, tmp_path):
    with zipfile.ZipFile(written(visioning, tmp_path / "g.zip").file) as archive:
        links = re.findall('href="(pictures/[^"]+)"', archive.read("gallery.html").decode())
        assert {unquote(link) for link in links} == {f"pictures/{p.file}" for p in gallery}
        assert {unquote(link) for link in links} <= set(archive.namelist())
    assert "pictures/" not in written(visioning, tmp_path / "g.html").file.read_text("utf-8")


# --- What is missing, what is full ----------------------------------------------------------------


def test_a_picture_without_its_file_is_named_and_all_else_is_exported(visioning, gallery, tmp_path):
    missing, damaged = gallery
    visioning.file(missing).unlink()
    visioning.file(damaged).write_bytes(visioning.file(damaged).read_bytes()[:-20])
    for kind in WRITERS:
        report = written(visioning, tmp_path / f"g.{kind}")
        assert (report.pictures, report.notes) == (2, 3), kind
        if kind != "json":  # which holds no pictures
            assert set(report.lost) == {missing.file, damaged.file}, kind
    page = (tmp_path / "g.html").read_text("utf-8")
    assert page.count("The file of this picture is missing or damaged.") == 2
    assert "Unde sunt copiii?" in page
    with zipfile.ZipFile(tmp_path / "g.zip") as archive:
        assert not [name for name in archive.namelist() if name.endswith(".png")]
        told = archive.read("README.txt").decode()
        assert len(json.loads(archive.read("gallery.json"))["pictures"]) == 2
    assert missing.file in told and damaged.file in told


SCARCE = """
import resource, sys, tempfile
from pathlib import Path
from visioning.errors import StorageProblem
from visioning.export import WRITERS, collect
from visioning.workers import FakeWorker
from visioning.workshop import Visioning
"".encode("cp437")  # which zipfile loads late, when the library may not be readable any more

visioning = Visioning(Path(tempfile.mkdtemp()), worker=FakeWorker())
tandem = visioning.find_tandem("Arezzo - Hamm")
vision = visioning.make_vision(tandem.id, prompt="a city with a tram")
list(visioning.paint(vision.id).events())
visioning.note(tandem_id=tandem.id, kind="idea", text="A long note. " * 1000)
gallery = collect(visioning)
{limit}
for kind, write in WRITERS.items():
    try:
        write(visioning, gallery, Path(sys.argv[1], f"gallery.{{kind}}"), language="en")
    except StorageProblem as error:
        print(kind, error.key)
print(list(Path(sys.argv[1]).iterdir()))
visioning.close()
"""


def said(problem: str) -> list[str]:
    return [*(f"{kind} {problem}" for kind in WRITERS), "[]"]


def test_a_file_that_grows_too_large_is_said_and_leaves_nothing_behind(tmp_path):
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
    told = run(SCARCE.format(limit=limit), tmp_path)
    assert told.splitlines() == said("error.disk_full")


@pytest.mark.skipif(on_full_disk not in FULL_DISKS, reason="a disk cannot be mounted here")
def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path):
    told = on_full_disk(SCARCE.format(limit=""), tmp_path / "disk", limit=4096)
    assert told.splitlines() == said("error.disk_full")


def test_a_folder_that_cannot_be_written_is_said():
    with read_only(SCARCE.format(limit="")) as told:
        assert told.splitlines() == said("error.outputs_read_only")
