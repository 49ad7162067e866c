"""The gallery as minutes: opened again with the library that wrote them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import full_workshop
import pytest
import samples
from docx.oxml.ns import qn
from exports import written
from scarcity import FULL_DISKS
from test_slides import BAD, FULL_DISK, LONG_WORD, paint

from visioning.exercise import sentences
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return full_workshop.painter()


@pytest.fixture(scope="module")
def full(visioning) -> full_workshop.Full:
    return full_workshop.fill(visioning)


@pytest.fixture(scope="module")
def file(visioning, full, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("minutes") / "workshop.docx"
    return written(visioning, out, language="de", workshop_id=full.tandem.workshop_id).file


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path / "outputs", worker=FakeWorker())
    yield opened
    opened.close()


def lines_of(file: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(file).paragraphs]


def headings_of(file: Path) -> list[tuple[str, str]]:
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in docx.Document(file).paragraphs
        if paragraph.style.name.startswith(("Title", "Heading"))
    ]


def rows_of(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


# --- What stands in them -------------------------------------------------------------------------


def test_headings_lead_through_the_whole_exercise(file, full):
    headings = headings_of(file)
    assert headings[0] == ("Title", "Connected in Europe")
    tandem = headings.index(("Heading 1", f"■ {full.tandem.name}"))
    below = [text for style, text in headings[tandem:] if style == "Heading 2"]
    assert below == [
        "Nachdenken",
        "Stichwörter",
        "Bilder",
        "Was davon kann wirklich werden?",
        "Sätze der Vision",
        "Offene Fragen",
        f"Fahrplan: {full.tandem.name}",
    ]
    assert [text for _, text in headings if text.startswith("Bild")][:3] == [
        "Bilder",
        "Bild 1",
        "Bild 2",
    ]
    assert headings[-2:] == [("Heading 1", "Nächstes Treffen"), ("Heading 1", "Löschung")]


def test_facts_steps_and_answers_stand_first(file):
    document = docx.Document(file)
    facts, steps = document.tables[:2]
    assert ["Die Vision gilt für (Datum)", "1. Januar 2035"] in rows_of(facts)
    assert rows_of(steps)[0] == ["Schritt", "Was daraus wurde"]
    assert ["Auswählen", "Punkte: 3. Bilder auf einer Liste: 2"] in rows_of(steps)
    assert ["Planen", "Meilensteine: 3"] in rows_of(steps)
    lines = lines_of(file)
    assert "Arbeitet Ihre Stadt an einer städtischen Datenplattform?" in lines
    assert any(line.endswith("(25 %)") or "%)" in line for line in lines)


def test_cards_stand_under_their_challenge_and_keywords_are_merged(file):
    lines = lines_of(file)
    funded = lines.index("Finanzierung von Projekten")
    assert lines[funded + 1] == (
        "The last bus leaves at eight. (Herausforderungen, Vari-Voula-Vouliagmeni, planning office)"
    )
    assert "Straßenbahn (2), Gründächer, quiet" in lines


def test_each_picture_has_its_text_its_line_and_its_notes(file, visioning, full):
    document = docx.Document(file)
    pictures = visioning.store.pictures(tandem_id=full.tandem.id)[::-1]
    alts = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert alts == [visioning.alt_text(picture, "de") for picture in pictures]
    lines = lines_of(file)
    for picture in pictures:
        assert visioning.label(picture, "de") in lines
        assert visioning.credit(picture, "de") in lines
    liked = lines.index("Gefällt mir")
    assert lines[liked + 1] == "The tram to the sea (zu: Straßenbahn)"
    assert "Mit Stern · Auf der Liste · Punkte: 2" in lines


def test_decisions_sentences_and_the_roadmap_are_whole(file):
    document = docx.Document(file)
    (decided,) = (t for t in document.tables if t.rows[0].cells[0].text == "Was")
    assert rows_of(decided)[1:] == [
        ["Straßenbahn", "Bleibt", "", ""],
        ["Drohne", "Fällt weg", "Geld, Recht", "Not above the school"],
    ]
    assert "1. In 2035 a tram runs along the coast. (Offen, Bild 2)" in lines_of(file)
    assert "Anders gesehen: Geestland: a bus first" in lines_of(file)
    roadmap = document.tables[-1]
    assert len(roadmap.columns) == 9
    assert rows_of(roadmap)[1][:3] == [
        "1. März 2028",
        "A study of the line\n(Offen, Satz der Vision 1)",
        "Transport office\nGeestland",
    ]
    assert rows_of(roadmap)[1][7] == "Fewer cars"
    assert "Sie sehen sich wieder am 1. Mai 2034." in lines_of(file)


# --- For everyone --------------------------------------------------------------------------------


def test_tables_say_what_they_are_and_repeat_their_heads(file):
    for table in docx.Document(file).tables:
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        has_head = look.get(qn("w:firstRow")) == "1"
        assert has_head or look.get(qn("w:firstColumn")) == "1"
        heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads == [has_head and number == 0 for number in range(len(heads))]


def test_the_document_names_its_language_its_title_and_its_pages(file):
    document = docx.Document(file)
    properties = document.core_properties
    assert (properties.language, properties.author) == ("de-DE", "Tandem Visions")
    assert properties.title == "Connected in Europe"
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"de-DE"}
    footer = document.sections[0].footer._element
    assert [f.get(qn("w:instr")) for f in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_the_roadmap_lies_and_everything_else_stands(file):
    wide = [s.page_width > s.page_height for s in docx.Document(file).sections]
    assert wide == [False, True, False]


def test_the_look_is_our_own(file):
    with zipfile.ZipFile(file) as archive:
        theme = archive.read("word/theme/theme1.xml").decode()
        fonts = archive.read("word/fontTable.xml").decode()
        assert not any("thumbnail" in name for name in archive.namelist())
    assert theme.count('typeface="IBM Plex Sans"') == 2
    assert '<w:altName w:val="Arial"/>' in fonts


def test_pictures_inside_are_the_stored_files_byte_for_byte_and_each_once(file, visioning, full):
    stored = {
        visioning.file(picture).read_bytes()
        for picture in visioning.store.pictures(tandem_id=full.tandem.id)
    }
    with zipfile.ZipFile(file) as archive:
        inside = [archive.read(n) for n in archive.namelist() if n.startswith("word/media/")]
    assert set(inside) == stored
    assert len(inside) == len(stored)


# --- What is hard to write -----------------------------------------------------------------------


def test_text_is_only_text(small, tmp_path):
    picture = paint(small, "a city <script>alert(1)</script>")
    bad = BAD.encode("utf-16", "surrogatepass").decode("utf-16").replace("\x00", "\x01")
    small.note(picture_id=picture.id, kind="idea", text=f"{bad} end of the note")
    small.note(picture_id=picture.id, kind="like", text=LONG_WORD)
    said = "\n".join(lines_of(written(small, tmp_path / "m.docx").file))
    for words in ("[31m", "=cmd()|'/C calc'!A0", "<b>&amp;</b>", "🚋", "קו חדש", "end of the note"):
        assert words in said
    assert LONG_WORD in said
    assert "<script>alert(1)</script>" in said


def test_text_from_right_to_left_runs_from_right_to_left(small, tmp_path):
    picture = paint(small)
    sentences.write(small, picture.tandem_id, samples.new_id(), "قطار على طول الشاطئ")
    small.note(picture_id=picture.id, kind="idea", text="קו חדש לרכבת")
    document = docx.Document(written(small, tmp_path / "m.docx").file)
    (note,) = (p for p in document.paragraphs if "קו" in p.text)
    assert note._p.pPr.find(qn("w:bidi")) is not None
    assert note.runs[0].font.rtl


def test_long_and_many_notes_are_whole(small, tmp_path):
    picture = paint(small)
    long = " ".join(f"word{number}" for number in range(5000))
    small.note(picture_id=picture.id, kind="idea", text=long)
    texts = [f"Note number {number}" for number in range(200)]
    for text in texts:
        small.note(picture_id=picture.id, kind="missing", text=text)
    lines = lines_of(written(small, tmp_path / "m.docx").file)
    assert long in lines
    assert [line for line in lines if line.startswith("Note number")] == texts


def test_a_missing_and_a_damaged_file_leave_a_clear_gap(small, tmp_path):
    gone, damaged, _ = paint(small), paint(small), paint(small)
    small.file(gone).unlink()
    small.file(damaged).write_bytes(small.file(damaged).read_bytes()[:-30])
    file = written(small, tmp_path / "m.docx").file
    assert lines_of(file).count("The file of this picture is missing or damaged.") == 2
    assert len(docx.Document(file).inline_shapes) == 1
    assert lines_of(file).count(small.label(gone, "en")) == 3


def test_an_empty_workshop_says_so(small, tmp_path):
    report = written(small, tmp_path / "m.docx")
    assert report.pictures == 0
    assert "There are no pictures yet." in lines_of(report.file)
    assert "The day of the next meeting is not set yet." in lines_of(report.file)


@pytest.mark.parametrize("scarce", FULL_DISKS)
def test_a_full_disk_is_said_and_leaves_nothing_behind(scarce, store, tmp_path: Path):
    large = samples.picture(samples.family(store))
    store.keep_picture(large, samples.png(1, 900, 600), "")  # noise, 1.6 MB
    script = FULL_DISK.replace("s.pptx", "m.docx")
    said = scarce(script, tmp_path / "disk", limit=1 << 20).splitlines()
    assert said == ["error.disk_full", "[]"]
