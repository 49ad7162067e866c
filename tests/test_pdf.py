"""The booklet and the posters: tagged, PDF/UA-1, with every picture and all that was said."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import full_workshop
import pikepdf
import pytest
import samples
import scarcity
from exports import written

from visioning.errors import InvalidInput, NotFound
from visioning.exercise import roadmap
from visioning.export import SIZES, export_poster
from visioning.model import Milestone, Picture, Stored
from visioning.workshop import Visioning

UA = "{http://www.aiim.org/pdfua/ns/id/}part"
INJECTED = (
    r"""#eval("1+1") *bold* _flat_ ] [ } $x^2$ <label> @ref \ #import "words.typ" \u{41}"""
    r""" #image("/etc/passwd") `raw` = No heading"""
)
# Greek, Bulgarian, Romanian, Polish
LANGUAGES = {
    "el": "Όλες οι εικόνες με μια ματιά",
    "bg": "Всички картини накратко",
    "ro": "Toate imaginile dintr-o privire",
    "pl": "Wszystkie obrazy w skrócie",
}


@pytest.fixture(scope="module")
def visioning(tmp_path_factory) -> Iterator[Visioning]:
    opened = Visioning(tmp_path_factory.mktemp("outputs"), worker=full_workshop.painter())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def full(visioning) -> full_workshop.Full:
    return full_workshop.fill(visioning)


@pytest.fixture
def empty(tmp_path) -> Iterator[Visioning]:
    """A workshop that may be spoiled."""
    opened = Visioning(tmp_path / "outputs", worker=full_workshop.painter())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def booklet(visioning, full, tmp_path_factory) -> Iterator[pikepdf.Pdf]:
    """The full workshop in Greek."""
    out = tmp_path_factory.mktemp("exports") / "booklet.pdf"
    written(visioning, out, language="el", workshop_id=full.tandem.workshop_id)
    with pikepdf.open(out) as opened:
        yield opened


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """All structure elements below a node, in reading order."""
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def paint(visioning: Visioning, prompt: str = "a city with a tram") -> list[Picture]:
    """A picture without a scene and one with."""
    tandem = visioning.find_tandem(full_workshop.TANDEM)
    vision = visioning.make_vision(tandem.id, prompt=prompt)
    events = visioning.paint(vision.id, count=2, seed=7).events()
    return [event.picture for event in events if isinstance(event, Stored)]


def text_of(file: Path) -> str:
    """All text in reading order, words separated by single spaces."""
    ran = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return " ".join(ran.stdout.decode().replace("\u200b", "").split())


def fonts_of(pdf: pikepdf.Pdf) -> set[str]:
    """Names of the fonts that are set in; each is embedded and says what its letters are."""
    names = set()
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            assert "/ToUnicode" in font
            (inside,) = font.DescendantFonts
            assert {"/FontFile2", "/FontFile3"} & set(inside.FontDescriptor.keys())
            names.add(re.sub("^[A-Z]{6}\\+", "", str(font.BaseFont)[1:]))
    return names


def untagged(pdf: pikepdf.Pdf) -> list[str]:
    """Operators that draw something that is neither tagged nor an artifact."""
    drawing = {"Tj", "TJ", "f", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}
    loose = []
    for page in pdf.pages:
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            name = str(instruction.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            if depth == 0 and name in drawing:
                loose.append(name)
    return loose


def tags(pdf: pikepdf.Pdf, *names: str) -> list[pikepdf.Dictionary]:
    return [one for one in elements(pdf.Root.StructTreeRoot) if str(one.S)[1:] in names]


def test_it_says_that_it_is_tagged_and_keeps_to_pdf_ua(booklet):
    assert booklet.Root.MarkInfo.Marked
    assert booklet.Root.ViewerPreferences.DisplayDocTitle
    assert str(booklet.Root.Lang) == "el"
    with booklet.open_metadata() as metadata:
        assert metadata[UA] == "1"
        assert metadata["dc:title"] == "Connected in Europe"


def test_every_picture_has_an_alternative_text_with_its_prompt(booklet):
    figures = tags(booklet, "Figure")
    assert len(figures) > 8
    alts = [str(figure.get("/Alt", "")) for figure in figures]
    assert all(alts)
    assert sum("«a city with a tram, green roofs»" in alt for alt in alts) > 2
    assert any("τραμ" in alt for alt in alts)


def test_no_heading_is_skipped(booklet):
    levels = [int(str(one.S)[2:]) for one in tags(booklet, "H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in zip(levels, levels[1:], strict=False))


def test_nothing_is_drawn_outside_of_the_tags(booklet):
    assert untagged(booklet) == []


def test_the_heads_of_tables_are_said_with_their_cells(booklet):
    tables = tags(booklet, "Table")
    assert len(tables) == 2  # decisions and roadmap
    for table in tables:
        heads = [one for one in elements(table) if str(one.S) == "/TH"]
        assert len(heads) in (3, 5)
        assert all("/Column" in str(list(one.A) if "/A" in one else "") for one in heads)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_alphabets_are_set_in_the_font_on_board(visioning, full, tmp_path, language):
    out = tmp_path / "booklet.pdf"
    written(visioning, out, language=language, workshop_id=full.tandem.workshop_id)
    assert LANGUAGES[language] in text_of(out)
    with pikepdf.open(out) as pdf:
        assert fonts_of(pdf) == {"IBMPlexSans-Regular", "IBMPlexSans-Bold"}
        assert str(pdf.Root.Lang) == language


def test_every_picture_has_its_label_and_credit(visioning, full, tmp_path):
    out = tmp_path / "booklet.pdf"
    report = written(visioning, out, language="de", workshop_id=full.tandem.workshop_id)
    text = text_of(out)
    assert (report.pictures, report.bytes) == (8, out.stat().st_size)
    # In the contact sheet, on its page, on the cover, and where utopia meets what is feasible.
    assert text.count("KI-generiertes Bild. Prompt:") == 8 + 8 + 1 + 2
    assert text.count("Lizenz: apache-2.0") == 8 + 2


def test_all_that_was_said_is_in_it(visioning, full, tmp_path):
    out = tmp_path / "booklet.pdf"
    written(visioning, out, workshop_id=full.tandem.workshop_id)
    text = text_of(out)
    for said in (
        *("Berlin", "Sofia - Krefeld", "The last bus leaves at eight.", "Funding of projects"),
        *("quiet", "The tram to the sea", "on: tram", "A crane", "on: the middle", "Who pays"),
        *("Starred", "On the list", "Dots: 2", "Geestland, youth", "Who drives the tram at night?"),
        *("The utopia – Picture 2", "The realistic vision – Picture 8", "Money, Law"),
        *("Not above the school", "In 2035 a tram runs along the coast.", "Geestland: a bus first"),
        *("A study of the line", "Transport office", "Fewer cars", "1 March 2031", "Open"),
        *("You meet again on 1 May 2034.", "deleted on 31 December 2034", "25%"),
        "All pictures in this gallery were generated by an AI model",
    ):
        assert said in text, said


def test_pictures_with_a_scene_are_drawn_and_others_are_pixels(visioning, full, tmp_path):
    kinds = {}
    for picture in (full.picture, full.flat):
        out = tmp_path / "poster.pdf"
        export_poster(visioning, [picture.id], out, size="A3", language="en")
        with pikepdf.open(out) as pdf:
            kinds[picture.id] = bool(pdf.pages[0].get_images())
    assert kinds == {full.picture.id: False, full.flat.id: True}


# --- What people write --------------------------------------------------------------------------


def test_what_looks_like_markup_is_printed_as_it_was_typed(empty, tmp_path):
    first, _ = paint(empty, f"a city {INJECTED}")
    empty.note(picture_id=first.id, kind="idea", text=INJECTED, role=INJECTED[:100])
    empty.sentence(first.tandem_id, INJECTED)
    empty.milestone(first.tandem_id, date(2031, 1, 1), INJECTED, office=INJECTED)
    empty.make_workshop(INJECTED[:100], question=INJECTED)
    out = tmp_path / "g.pdf"
    tandem = first.tandem_id
    written(empty, out, tandem_id=tandem)
    # Prompt (cover, sheet, two pages), note, sentence, action and office.
    assert text_of(out).count("#eval") >= 8
    assert text_of(out).count(INJECTED) >= 4
    written(empty, tmp_path / "other.pdf")
    with pikepdf.open(tmp_path / "other.pdf") as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == INJECTED[:100].strip()


def test_other_scripts_and_emoji_are_set_or_named_as_missing(empty, tmp_path):
    first, _ = paint(empty)
    texts = (
        *("مرحبا بالعالم", "שלום עולם", "Ж́ é e\u0301 ﬁ", "a\x07bell\u2028line", "👩‍👩‍👧 🙂 ❤️ 漢字"),
        "\U0010fffd \u0378",
    )
    for text in texts:
        empty.note(picture_id=first.id, kind="idea", text=text, role="🙂")
    empty.milestone(first.tandem_id, date(2031, 1, 1), "🙂 A party 漢")
    written(empty, tmp_path / "g.pdf")
    text = text_of(tmp_path / "g.pdf")
    assert "abell line" in text
    assert "□" in text
    assert "The sign □ stands for characters" in text
    with pikepdf.open(tmp_path / "g.pdf") as pdf:
        assert untagged(pdf) == []


def test_long_texts_go_on_on_the_next_page_and_long_words_break(empty, tmp_path):
    first, second = paint(empty, "a city with " + "x" * 400)
    long = " ".join(f"word{number}" for number in range(5000))
    empty.note(picture_id=first.id, kind="idea", text=long)
    for number in range(200):
        empty.note(picture_id=second.id, kind="like", text=f"Note number {number}\nand more")
    now = datetime.now(UTC)
    roadmap.write(
        empty,
        Milestone(
            samples.new_id(), first.tandem_id, date(2031, 1, 1), "w" * 3000, now, office=long
        ),
    )
    out = tmp_path / "g.pdf"
    written(empty, out)
    text = text_of(out)
    assert text.count("word4999") == 2
    assert "Note number 199 and more" in text
    inside = subprocess.run(["pdftotext", "-bbox", out, "-"], capture_output=True, check=True)
    edges = [float(x) for x in re.findall(r'<word [^>]*xMax="([\d.]+)"', inside.stdout.decode())]
    assert max(edges) < 595.3 - 40  # nothing runs into the margin of the paper


# --- What is missing ----------------------------------------------------------------------------


def test_an_empty_workshop_is_a_booklet_that_says_so(empty, tmp_path):
    report = written(empty, tmp_path / "g.pdf")
    assert report.pictures == 0
    assert "There are no pictures yet." in text_of(tmp_path / "g.pdf")


def test_a_picture_whose_file_is_gone_says_so_in_its_place(empty, tmp_path):
    flat, drawn = paint(empty)
    for picture in (flat, drawn):
        empty.file(picture).unlink()
    report = written(empty, tmp_path / "g.pdf")
    assert set(report.lost) == {flat.file, drawn.file}
    assert "The file of this picture is missing or damaged." in text_of(tmp_path / "g.pdf")
    with pytest.raises(NotFound, match=r"booklet\.gone"):
        export_poster(empty, [flat.id], tmp_path / "p.pdf", size="A3", language="en")
    assert not (tmp_path / "p.pdf").exists()
    assert export_poster(empty, [drawn.id], tmp_path / "p.pdf", size="A3", language="en").bytes


FILL = """
import sys
from pathlib import Path
from visioning.errors import StorageProblem
from visioning.export import WRITERS, collect
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

folder = Path(sys.argv[1])
visioning = Visioning(Path({outputs!r}), worker=FakeWorker())
try:
    WRITERS["pdf"](visioning, collect(visioning), folder / "g.pdf", language="en")
except StorageProblem as problem:
    print(problem.key, sorted(path.name for path in folder.iterdir()))
visioning.close()
"""


@pytest.mark.parametrize("fill", scarcity.FULL_DISKS, ids=lambda fill: fill.__name__)
def test_a_full_disk_is_said_and_leaves_nothing_half_written(fill, store, tmp_path):
    flat = {"scene": None, "elements": None, "edit": None, "width": 1280, "height": 800}
    noise = samples.picture(samples.family(store), **flat)
    store.keep_picture(noise, samples.png(1, 1280, 800), samples.LABEL)  # of three million bytes
    store.close()
    said = fill(FILL.strip().format(outputs=str(tmp_path / "outputs")), tmp_path / "disk", 1 << 20)
    assert said == "error.disk_full []\n"


# --- Posters ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_a_poster_is_a_page_of_its_size_for_each_picture(visioning, full, tmp_path, size):
    out = tmp_path / "poster.pdf"
    report = export_poster(
        visioning, [full.picture.id, full.flat.id], out, size=size.lower(), language="el"
    )
    assert report.pictures == 2
    with pikepdf.open(out) as pdf:
        width, height = (float(side) / 72 * 25.4 for side in pdf.pages[0].MediaBox[2:])
        assert (round(width), round(height)) == SIZES[size]
        assert len(pdf.pages) == 2
        assert str(pdf.Root.Lang) == "el"
        assert len(tags(pdf, "H1")) == 2
        assert all(str(figure.Alt) for figure in tags(pdf, "Figure"))
        assert untagged(pdf) == []
    assert "Εικόνα που δημιούργησε τεχνητή νοημοσύνη." in text_of(out)


def test_the_longest_prompt_fits_on_its_poster(empty, tmp_path):
    first, _ = paint(empty, "a city " + "with trams and green roofs " * 70)
    out = tmp_path / "poster.pdf"
    export_poster(empty, [first.id], out, size="A3", language="de")
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 1
    assert text_of(out).count("green roofs") == 70


def test_a_poster_of_no_size_or_of_nothing_is_refused(visioning, full, tmp_path):
    for wrong in ({"size": "A9"}, {"picture_ids": []}):
        wanted = {"picture_ids": [full.picture.id], "size": "A3", **wrong}
        with pytest.raises(InvalidInput):
            export_poster(visioning, out=tmp_path / "p.pdf", language="en", **wanted)
    with pytest.raises(NotFound):
        export_poster(visioning, ["none"], tmp_path / "p.pdf", size="A3", language="en")
