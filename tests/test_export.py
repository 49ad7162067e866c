"""The gallery as HTML and ZIP."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from visioning.export import export_html, export_zip
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
    report = export_html(visioning, tmp_path / "g.html")
    page = report.file.read_text(encoding="utf-8")
    assert (report.pictures, report.notes, report.bytes) == (2, 3, report.file.stat().st_size)
    assert page.count("<figure>") == 2
    assert "AI-generated picture. Prompt: “a city with a tram”" in page
    assert "Unde sunt copiii? Ș ț ă" in page
    assert "http://" not in page.replace("http-equiv", "")
    assert "https://" not in page


def test_html_shows_mischief_as_text(visioning, gallery, tmp_path):
    page = export_html(visioning, tmp_path / "g.html").file.read_text(encoding="utf-8")
    assert NASTY not in page
    assert "&lt;script&gt;" in page


def test_html_speaks_the_readers_language(visioning, gallery, tmp_path):
    page = export_html(visioning, tmp_path / "g.html", language="de").file.read_text("utf-8")
    assert '<html lang="de">' in page
    assert "KI-generiertes Bild" in page


def test_zip_holds_the_stored_pngs_byte_for_byte(visioning, gallery, tmp_path):
    report = export_zip(visioning, tmp_path / "g.zip")
    with zipfile.ZipFile(report.file) as archive:
        names = set(archive.namelist())
        assert {"gallery.json", "notes.csv", "gallery.html"} < names
        for picture in gallery:
            stored = visioning.file(picture).read_bytes()
            assert archive.read(f"pictures/{picture.file}") == stored
        record = json.loads(archive.read("gallery.json"))
    assert record["format"] == 1
    assert {p["id"] for p in record["pictures"]} == {p.id for p in gallery}
    assert len(record["notes"]) == 3
    assert not list(tmp_path.glob(".*part"))


def test_formulas_in_the_csv_are_text(visioning, gallery, tmp_path):
    with zipfile.ZipFile(export_zip(visioning, tmp_path / "g.zip").file) as archive:
        text = archive.read("notes.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Note"][:6] for row in rows] == ["'=cmd(", "Unde s", "'+40 j"]
    assert rows[0]["Kind of note"] == "Idea"


def test_only_a_tandem_or_only_the_starred(visioning, gallery, tmp_path):
    second = gallery[1]
    one = export_zip(visioning, tmp_path / "one.zip", tandem_id=second.tandem_id)
    assert (one.pictures, one.notes) == (1, 2)
    starred = export_html(visioning, tmp_path / "starred.html", starred=True)
    assert starred.pictures == 1


def test_an_empty_workshop_exports_an_empty_gallery(visioning, tmp_path):
    report = export_html(visioning, tmp_path / "g.html")
    assert report.pictures == 0
    assert "There are no pictures yet." in report.file.read_text(encoding="utf-8")
