"""The HTML gallery as people open it: a file, without a network, by keyboard, on paper."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from axe_core_python.base import AXE_SCRIPT
from exports import written
from full_workshop import Full, fill, painter
from pages import LAPTOP, PHONE
from playwright.sync_api import Page, expect
from test_access_browser import Report

from visioning.export import Part, collect
from visioning.model import NoteKind
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

NASTY = '"><script>hit = 1</script><img src=x onerror="hit = 1"></title></svg><p id="out">'


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    return fill(visioning)


@pytest.fixture(scope="module")
def gallery(visioning: Visioning, full: Full, tmp_path_factory) -> Path:
    """The file, with a second tandem whose words try mischief."""
    other = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(other.id, prompt=f"a city {NASTY}")
    list(visioning.paint(vision.id).events())
    visioning.note(tandem_id=other.id, kind="idea", text=NASTY, role=NASTY)
    return written(visioning, tmp_path_factory.mktemp("out") / "gallery.html").file


@pytest.fixture
def page(browser, gallery: Path) -> Iterator[Page]:
    """The gallery with the network cut; anything but silence on the console fails the test."""
    with closing(browser.new_context(viewport=LAPTOP, locale="en-GB", offline=True)) as context:
        opened = context.new_page()
        said, asked = [], []
        opened.on("console", lambda message: said.append(message.text))
        opened.on("pageerror", lambda error: said.append(str(error)))
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(gallery.as_uri())
        yield opened
        assert said == []
        assert {url for url in asked if not url.startswith("data:")} == {gallery.as_uri()}


def figures(page: Page) -> list[str]:
    """The names of the pictures that are to be seen."""
    return page.locator("figure:visible h4").all_text_contents()


# --- What is in it --------------------------------------------------------------------------------


def test_a_picture_with_a_scene_is_a_drawing_whose_things_have_titles(page, full):
    drawn = page.locator(f"figure svg[role=img][aria-label*='{full.picture.prompt}']").first
    assert "tram" in drawn.locator("g > title").all_text_contents()
    assert drawn.get_attribute("aria-label").startswith("AI-generated picture. Prompt: “")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    used = page.evaluate(
        "[...document.querySelectorAll('[fill^=\"url(#\"]')].map((e) => e.getAttribute('fill'))"
    )
    assert {name[5:-1] for name in used} <= set(ids)


def test_what_marks_a_drawing_stays_in_the_page(visioning, gallery, full):
    text = gallery.read_text(encoding="utf-8")
    (marks,) = re.findall("<metadata>(.*)</metadata>", visioning.svg(full.picture), re.DOTALL)
    assert "trainedAlgorithmicMedia" in marks
    assert marks in text


def test_a_picture_of_pixels_is_the_stored_file(page, visioning, full):
    source = page.locator("figure img").first.get_attribute("src")
    stored = visioning.file(full.flat).read_bytes()
    assert base64.b64decode(source.removeprefix("data:image/png;base64,")) == stored


def test_every_picture_has_its_line_and_its_licence(page, visioning):
    labels = page.locator("figure .label").all_text_contents()
    credits = page.locator("figure .credit").all_text_contents()
    pictures = collect(visioning).pictures
    assert sorted(labels) == sorted(visioning.label(picture, "en") for picture in pictures)
    assert all("licence: apache-2.0" in credit for credit in credits)
    assert len(credits) == len(pictures)


def test_what_was_made_in_every_step_is_to_be_read(page, full):
    text = " ".join(page.locator("main").text_content().split())
    for said in (
        *("Does your city work on an urban data platform?", "Answers: 4"),
        *("The last bus leaves at eight.", "Funding of projects", "planning office"),
        *("green roofs", "People who said it: 2"),
        *("I like this (on: ", "Missing (on: the middle)", "Geestland, youth"),
        *("Starred", "On the list", "Dots: 2"),
        *("Stays: tram", "Goes: drone", "Money, Law: Not above the school"),
        *("In 2035 a tram runs along the coast.", "Geestland: a bus first", "Open"),
        *("1 March 2028", "A study of the line", "Transport office", "Fewer cars"),
        "Who drives the tram at night?",
    ):
        assert said in text, said
    assert "harbour" not in page.locator(".keywords").inner_text()  # a round that is secret
    head = page.locator("header").inner_text()
    assert "You meet again on 1 May 2034." in head
    assert "is to be deleted on 31 December 2034." in head


def test_the_feasible_stands_beside_its_utopia(page):
    names = page.locator(".beside figure h4").all_text_contents()
    assert [name.split(" · ")[1] for name in names] == ["Utopia", "Feasible"]
    left, right = (one.bounding_box() for one in page.locator(".beside figure").all())
    assert left["y"] == right["y"] and left["x"] < right["x"]


def test_mischief_is_text(page):
    assert page.evaluate("typeof hit") == "undefined"
    assert page.locator("#out").count() == 0
    expect(page.locator(".label", has_text=NASTY)).to_be_visible()
    expect(page.locator(".notes span", has_text=NASTY)).to_be_visible()


def test_no_other_script_can_run_in_it(browser, gallery):
    with closing(browser.new_context(offline=True)) as context:
        page = context.new_page()
        page.goto(gallery.as_uri())
        with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
            page.evaluate(
                "document.body.append(Object.assign(document.createElement('script'),"
                " {textContent: 'hit = 1'}))"
            )
        assert page.evaluate("typeof hit") == "undefined"


# --- Filter and slideshow, by keyboard ------------------------------------------------------------


def tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached by keyboard")


def test_filters_work_by_keyboard(page, visioning, full):
    everything = len(figures(page))
    tab_to(page, "[name=tandem]")
    page.keyboard.type("Vari")
    status = page.get_by_role("status")
    mine = len(collect(visioning, Part(tandem_id=full.tandem.id)).pictures)
    expect(status).to_have_text(f"Found: {mine}")
    assert len(figures(page)) == mine < everything
    assert page.locator("section[data-tandem]:visible").count() == 1

    tab_to(page, "[name=starred]")
    page.keyboard.press("Space")
    expect(status).to_have_text("Found: 1")
    assert page.locator(".cards:visible, .milestones:visible").count() == 0
    page.keyboard.press("Space")
    tab_to(page, "[name=listed]")
    page.keyboard.press("Space")
    listed = collect(visioning, Part(shortlisted=True)).pictures
    expect(status).to_have_text(f"Found: {len(listed)}")
    page.keyboard.press("Space")

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.name") == "kind"
    page.keyboard.type("Unre")
    expect(status).to_have_text("Found: 1")
    shown = page.locator("figure:visible .notes li:visible")
    assert [one.get_attribute("data-kind") for one in shown.all()] == [NoteKind.UNREALISTIC]


def test_a_filter_that_nothing_fits_says_so(page):
    page.select_option("[name=tandem]", label="Arezzo - Hamm")
    page.check("[name=starred]")
    expect(page.get_by_role("status")).to_have_text("Nothing fits. Take a filter away.")


def test_the_slideshow_goes_by_keyboard_and_gives_the_focus_back(page):
    names = figures(page)
    tab_to(page, "#slides")
    page.keyboard.press("f")
    show = page.locator("#show")
    expect(show).to_be_visible()
    place = show.locator(".of")
    expect(place).to_contain_text(f"1 / {len(names)}")
    pause = show.get_by_role("button", name="Pause")
    expect(pause).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Space")
    expect(pause).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("ArrowRight")
    expect(place).to_contain_text(f"2 / {len(names)}")
    expect(place).to_contain_text(names[1])
    expect(show.locator(".label")).to_contain_text("AI-generated picture. Prompt: “")
    expect(show.locator(".credit")).to_contain_text("licence: apache-2.0")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(place).to_contain_text(f"{len(names)} / {len(names)}")
    page.keyboard.press("Escape")
    expect(show).to_be_hidden()
    expect(page.locator("#slides")).to_be_focused()


def test_the_slideshow_goes_on_by_itself_until_it_is_paused(page):
    page.clock.install()
    page.reload()
    page.locator("#slides").click()
    place = page.locator("#show .of")
    expect(place).to_contain_text("1 / ")
    page.clock.fast_forward(9000)
    expect(place).to_contain_text("2 / ")
    page.keyboard.press("Space")
    page.clock.fast_forward(20_000)
    expect(place).to_contain_text("2 / ")


def test_a_picture_is_seen_large_and_only_what_is_shown_follows(page, full):
    page.select_option("[name=tandem]", full.tandem.id)
    count = len(figures(page))
    page.locator("figure:visible .look").nth(1).press("Enter")
    expect(page.locator("#show .of")).to_contain_text(f"2 / {count}")
    expect(page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    inside = page.locator("#show .stage > *").bounding_box()
    assert inside["width"] <= LAPTOP["width"] and inside["height"] <= LAPTOP["height"]
    page.get_by_role("button", name="Close").click()
    expect(page.locator("figure:visible .look").nth(1)).to_be_focused()


# --- Phone, paper, dark ---------------------------------------------------------------------------


def test_it_fits_a_phone(page):
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.locator("#slides").click()
    wide = [one.bounding_box() for one in page.locator("#show button").all()]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"] for box in wide)


def test_paper_has_all_pictures_and_no_controls(page, gallery):
    page.emulate_media(media="print")
    for control in (".filter", ".look", "#show"):
        assert page.locator(f"{control}:visible").count() == 0
    lazy = "(figure) => getComputedStyle(figure).contentVisibility"
    assert {figure.evaluate(lazy) for figure in page.locator("figure").all()} == {"visible"}
    page.emulate_media(media="screen")
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as pdf:
        text = b"".join(sheet.Contents.read_bytes() for sheet in pdf.pages)
        assert len(pdf.pages) >= 3  # each tandem begins on a new page
    assert len(text) > 100_000  # the drawings are vectors there


def test_the_dark_has_a_dark_roadmap(page):
    expect(page.locator(".by-day")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".by-day")).to_be_hidden()
    expect(page.locator(".by-night")).to_be_visible()


def test_without_scripts_everything_is_to_be_seen(browser, gallery, visioning):
    with closing(browser.new_context(java_script_enabled=False, offline=True)) as context:
        page = context.new_page()
        page.goto(gallery.as_uri())
        assert len(figures(page)) == len(collect(visioning).pictures)


# --- For everyone ---------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("language", ["en", "el"])
def test_axe_finds_nothing_grave(browser, visioning, gallery, tmp_path, language, viewport):
    file = written(visioning, tmp_path / "gallery.html", language=language).file
    with closing(browser.new_context(viewport=viewport, offline=True)) as context:
        context.add_init_script(AXE_SCRIPT)
        page = context.new_page()
        page.goto(file.as_uri())
        report = Report(page, language)
        report.look("gallery")
        page.locator("#slides").click()
        report.look("slideshow", "#show")
    assert not report.grave, "\n".join(map(str, report.grave))
