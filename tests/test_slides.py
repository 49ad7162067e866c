"""The gallery as slides: opened again with the library that wrote them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import full_workshop
import pytest
import samples
from exports import written
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from scarcity import FULL_DISKS

from visioning.exercise import realistic, sentences
from visioning.model import Decision, Picture, Reason, Stored
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

BAD = "A\x00B \x1b[31m =cmd()|'/C calc'!A0 <b>&amp;</b> \ud83d\ude8b קו חדש"
LONG_WORD = "Donaudampfschifffahrtsgesellschaft" * 60


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return full_workshop.painter()


@pytest.fixture(scope="module")
def full(visioning) -> full_workshop.Full:
    return full_workshop.fill(visioning)


@pytest.fixture(scope="module")
def file(visioning, full, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("slides") / "workshop.pptx"
    return written(visioning, out, language="de", workshop_id=full.tandem.workshop_id).file


@pytest.fixture(scope="module")
def slides(file: Path) -> list:
    return list(Presentation(file).slides)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Visioning]:
    """A workshop of its own, to be filled with what is hard to show."""
    opened = Visioning(tmp_path / "outputs", worker=FakeWorker())
    yield opened
    opened.close()


def paint(visioning: Visioning, prompt: str = "a city with a tram") -> Picture:
    vision = visioning.make_vision(visioning.find_tandem("Arezzo - Hamm").id, prompt=prompt)
    events = visioning.paint(vision.id).events()
    return next(event.picture for event in events if isinstance(event, Stored))


def text_of(slide) -> str:
    """All text that is seen on a slide."""
    return "\n".join(t.text or "" for t in slide._element.iter(qn("a:t")))


def notes_of(slide) -> str:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def pictures_of(slide) -> list:
    return [shape for shape in slide.shapes if shape.shape_type == 13]


def slide_with(slides: list, title: str):
    (found,) = (slide for slide in slides if slide.shapes.title.text == title)
    return found


# --- What is on the slides -----------------------------------------------------------------------


def test_every_slide_has_a_title_of_its_own_in_its_first_place(slides):
    titles = [slide.shapes.title.text for slide in slides]
    assert len(set(titles)) == len(titles)
    assert all(titles)
    for slide in slides:
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        ids = [one.get("id") for one in slide._element.iter(qn("p:cNvPr"))]
        assert len(set(ids)) == len(ids)


def test_the_opening_says_that_all_pictures_are_generated(slides, visioning, full):
    workshop = visioning.store.workshop(full.tandem.workshop_id)
    said = text_of(slides[0])
    assert workshop.title in said
    assert workshop.place in said
    assert "hat ein KI-Modell erzeugt; keines ist ein Foto" in said
    assert full.tandem.name in said


def test_each_picture_has_a_slide_with_its_line_its_notes_and_its_marks(slides, visioning, full):
    for number, picture in enumerate(visioning.store.pictures(tandem_id=full.tandem.id)[::-1], 1):
        slide = slide_with(slides, f"{full.tandem.name} · Bild {number}")
        (shown,) = pictures_of(slide)
        alt = shown._element.nvPicPr.cNvPr.get("descr")
        assert alt == visioning.alt_text(picture, "de")
        assert visioning.label(picture, "de") in text_of(slide)
        assert visioning.credit(picture, "de") in notes_of(slide)
        assert "apache-2.0" in text_of(slide)
        for note in visioning.store.notes(picture_id=picture.id):
            assert note.text in text_of(slide)
            assert note.text in notes_of(slide)
    marked = text_of(slide_with(slides, f"{full.tandem.name} · Bild 2"))
    assert "Mit Stern · Auf der Liste · Punkte: 2" in marked
    assert "zu: Straßenbahn" in marked
    assert "(Geestland, youth)" in marked


def test_the_utopia_stands_beside_the_feasible_with_decisions_and_reasons(slides, full):
    slide = slide_with(slides, f"{full.tandem.name} · Was davon kann wirklich werden?")
    assert len(pictures_of(slide)) == 2
    (table,) = (shape.table for shape in slide.shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Bleibt", "Ändert sich", "Fällt weg"],
        ["Straßenbahn", "", "Drohne (Geld, Recht): Not above the school"],
    ]
    assert "Not above the school" in notes_of(slide)


def test_sentences_roadmap_and_close_are_there(slides, full):
    said = text_of(slide_with(slides, f"{full.tandem.name} · Sätze der Vision"))
    assert "In 2035 a tram runs along the coast." in said
    assert "Geestland: a bus first" in said
    roadmap = slide_with(slides, f"Fahrplan: {full.tandem.name}")
    (table,) = (shape.table for shape in roadmap.shapes if shape.has_table)
    assert table.first_row
    assert [row.cells[2].text for row in table.rows][1:] == [
        "A study of the line",
        "Rails",
        "A second line",
    ]
    assert "Fewer cars" in notes_of(roadmap)
    closing = text_of(slides[-1])
    assert "Who drives the tram at night?" in closing
    assert "1. Mai 2034" in closing
    assert "31. Dezember 2034" in closing


def test_whoever_cannot_see_the_slides_hears_them(slides):
    for slide in slides:
        for shape in slide.shapes:
            properties = next(shape._element.iter(qn("p:cNvPr")))
            is_text = shape.has_text_frame and shape.text_frame.text
            is_decorative = 'val="1"' in etree.tostring(properties).decode()
            assert is_text or is_decorative or properties.get("descr"), (slide, shape.name)


def test_all_text_names_its_language_and_every_slide_its_number(file, slides):
    presentation = Presentation(file)
    properties = presentation.core_properties
    assert (properties.language, properties.author) == ("de-DE", "Tandem Visions")
    assert properties.title == "Connected in Europe"
    for slide in slides:
        assert {run.get("lang") for run in slide._element.iter(qn("a:rPr"))} == {"de-DE"}
        fields = [f.get("type") for f in slide._element.iter(qn("a:fld"))]
        assert fields == ["slidenum"]
    for layout in presentation.slide_layouts:
        assert "en-US" not in etree.tostring(layout._element).decode()


def test_the_look_is_our_own(file):
    presentation = Presentation(file)
    assert presentation.slide_width / presentation.slide_height == pytest.approx(16 / 9, abs=0.001)
    assert [layout.name for layout in presentation.slide_layouts] == [
        "Beginn",
        "Titel und Text",
        "Ein Tandem",
        "Nur Titel",
        "Bild mit Notizen",
    ]
    with zipfile.ZipFile(file) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
        assert not any("thumbnail" in name for name in archive.namelist())
    assert "IBM Plex Sans" in theme
    assert all(colour in theme for colour in ("FAF8F4", "1D2433", "0F766E", "D55E00"))


def test_tandems_are_sections_that_hold_all_slides(file):
    root = Presentation(file).part._element
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    names = [section.get("name") for section in root.iter(f"{space}section")]
    assert names[1:-1] == [full_workshop.TANDEM]
    listed = [slide.get("id") for slide in root.iter(f"{space}sldId")]
    assert listed == [slide.get("id") for slide in root.iter(qn("p:sldId"))]


def test_pictures_inside_are_the_stored_files_byte_for_byte_and_each_once(file, visioning, full):
    stored = {
        visioning.file(picture).read_bytes()
        for picture in visioning.store.pictures(tandem_id=full.tandem.id)
    }
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.startswith("ppt/media/")]
        inside = [archive.read(name) for name in names]
    assert set(inside) == stored
    assert len(inside) == len(stored)


# --- What is hard to show ------------------------------------------------------------------------


def test_text_is_only_text(small, tmp_path):
    picture = paint(small, "a city <script>alert(1)</script>")
    bad = BAD.encode("utf-16", "surrogatepass").decode("utf-16").replace("\x00", "\x01")
    small.note(picture_id=picture.id, kind="idea", text=f"{bad} end of the note")
    small.note(picture_id=picture.id, kind="like", text=LONG_WORD)
    slides = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)
    told = notes_of(slides[2])
    for words in ("[31m", "=cmd()|'/C calc'!A0", "<b>&amp;</b>", "🚋", "קו חדש", "end of the note"):
        assert words in told
    assert LONG_WORD in told
    assert "<script>alert(1)</script>" in text_of(slides[2])


def test_text_from_right_to_left_runs_from_right_to_left(small, tmp_path):
    picture = paint(small)
    small.note(tandem_id=picture.tandem_id, kind="idea", text="קו חדש לרכבת")
    sentences.write(small, picture.tandem_id, samples.new_id(), "قطار على طول الشاطئ")
    slides = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)
    (paragraph,) = (
        p for p in slides[3]._element.iter(qn("a:p")) if "قطار" in "".join(p.itertext())
    )
    assert paragraph.pPr.get("rtl") == "1"


def test_notes_that_do_not_fit_are_counted_and_all_are_in_the_speaker_notes(small, tmp_path):
    picture = paint(small)
    texts = [f"Note number {number}" for number in range(200)]
    for text in texts:
        small.note(picture_id=picture.id, kind="idea", text=text)
    slide = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)[2]
    told = notes_of(slide)
    assert all(text in told for text in texts)
    shown = sum(text in text_of(slide).split("\n") for text in texts)
    assert 5 < shown < 40
    assert f"More in the speaker notes: {200 - shown}" in text_of(slide)


def test_a_note_of_five_thousand_words_is_whole_in_the_speaker_notes(small, tmp_path):
    picture = paint(small)
    text = "\n".join(" ".join(f"word{n}" for n in range(k, k + 50)) for k in range(0, 5000, 50))
    small.note(picture_id=picture.id, kind="idea", text=text[:50_000])
    slide = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)[2]
    assert text[:50_000] in notes_of(slide)
    assert "…" in text_of(slide)
    assert "More in the speaker notes: 1" in text_of(slide)
    assert len(text_of(slide)) < 2_000


def test_long_prompts_titles_and_names_do_not_stop_it(small, tmp_path):
    long = paint(small, "a city with " + ", ".join(f"tram number {n}" for n in range(100)))
    slides = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)
    assert small.label(long, "en") in notes_of(slides[2])
    assert "…”" in text_of(slides[2])


def test_many_sentences_milestones_and_decisions_take_several_slides(small, tmp_path):
    first, second = paint(small), paint(small)
    for number in range(30):
        small.sentence(first.tandem_id, f"Sentence {number}. " + "And so on. " * 10)
        small.milestone(first.tandem_id, date(2030, 1, 1 + number), f"Milestone {number}.")
        for picture in (first, second):
            decided = realistic.decide(small, picture.id, f"thing {number}", Decision.ADAPT, True)
            realistic.explain(small, decided.id, [Reason.LAW], f"Since it is so {number}.")
    slides = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)
    titles = [slide.shapes.title.text for slide in slides]
    assert len(set(titles)) == len(titles)
    for title, words in (
        ("Vision sentences", "Sentence {}."),
        ("Roadmap: ", "Milestone {}."),
        ("Picture 1 · Decisions and reasons", "Since it is so {}."),
        ("Picture 2 · Decisions and reasons", "Since it is so {}."),
    ):
        those = [slide for slide in slides if title in slide.shapes.title.text]
        assert len(those) > 1, title
        said = "\n".join(map(text_of, those))
        assert all(words.format(number) in said for number in range(30)), title


def test_a_missing_and_a_damaged_file_leave_a_clear_gap(small, tmp_path):
    gone, damaged, whole = paint(small), paint(small), paint(small)
    small.file(gone).unlink()
    small.file(damaged).write_bytes(small.file(damaged).read_bytes()[:-30])
    slides = list(Presentation(written(small, tmp_path / "s.pptx").file).slides)
    for slide in slides[2:4]:
        assert "The file of this picture is missing or damaged." in text_of(slide)
        assert not pictures_of(slide)
    assert len(pictures_of(slides[4])) == 1
    assert small.label(whole, "en") in text_of(slides[2])


def test_an_empty_workshop_says_so(small, tmp_path):
    report = written(small, tmp_path / "s.pptx")
    slides = list(Presentation(report.file).slides)
    assert report.pictures == 0
    assert "There are no pictures yet." in text_of(slides[0])
    assert "No question is open yet." in text_of(slides[-1])


FULL_DISK = """
import sys
from pathlib import Path
from exports import written
from visioning.errors import StorageProblem
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

folder = Path(sys.argv[1])
visioning = Visioning(folder.parent / "outputs", worker=FakeWorker())
try:
    written(visioning, folder / "s.pptx")
except StorageProblem as error:
    print(error.key)
print(list(folder.iterdir()))
"""


@pytest.mark.parametrize("scarce", FULL_DISKS)
def test_a_full_disk_is_said_and_leaves_nothing_behind(scarce, store, tmp_path: Path):
    large = samples.picture(samples.family(store))
    store.keep_picture(large, samples.png(1, 900, 600), "")  # noise, 1.6 MB
    said = scarce(FULL_DISK, tmp_path / "disk", limit=1 << 20).splitlines()
    assert said == ["error.disk_full", "[]"]
