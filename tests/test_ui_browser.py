"""The pages in Chromium: for everyone, on every screen, offline, and over a reload."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import LAPTOP, PATIENCE_MS, PHONE, choose_tandem, visit, write_note
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.model import Understood
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
SCRIPT = "<script>document.title = 'taken over'</script><img src=x onerror=alert(1)>"
PAGES = ("/", "/plenary", "/facilitator")


class Worker(FakeWorker):
    """Paints flat pictures; has no picture for a blockchain. `hold` keeps a picture from ending."""

    def __init__(self) -> None:
        super().__init__()
        self.hold: threading.Event | None = None

    def paint(self, request, index, cancelled):
        self._script = iter([Act(hold=self.hold)])
        return super().paint(request, index, cancelled)

    def understand(self, model, phrases):
        return [Understood(p, None if p == "blockchain" else p, 1.0) for p in phrases]


@pytest.fixture(scope="module")
def worker() -> Worker:
    return Worker()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh browser that nobody used before, on a laptop's screen."""
    context = browser.new_context(viewport=LAPTOP, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def picture(visioning: Visioning, address: str) -> str:
    """A starred picture with a note, made without a browser."""
    tandem = visioning.store.tandems(visioning.first_workshop().id)[1]
    vision = visioning.make_vision(tandem.id, prompt=f"a city with a tram {SCRIPT}")
    for _ in visioning.paint(vision.id).events():
        pass
    painted = visioning.store.pictures(tandem_id=tandem.id)[0]
    visioning.note(kind="like", text=SCRIPT, picture_id=painted.id, role="Hamm")
    visioning.star(painted.id, True)
    return painted.id


# --- For everyone ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_what_people_typed_never_becomes_markup(page, address, picture, path):
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog), dialog.dismiss()))
    visit(page, address + path)
    if path == "/":
        choose_tandem(page, label="Arezzo - Hamm")
    page.wait_for_selector("text=onerror", state="attached")
    assert "taken over" not in page.title()
    assert page.locator("#page img[src='x']").count() == 0
    assert not dialogs


@pytest.mark.parametrize("language", ["en", "de", "bg", "el"])
def test_the_main_act_needs_no_scrolling_on_a_laptop(page, address, picture, language):
    visit(page, address)
    page.select_option("#language", language)
    expect(page.locator("html")).to_have_attribute("lang", language)
    choose_tandem(page, label="Arezzo - Hamm")
    for card in ("solar_roofs", "charging", "sustainable"):
        page.click(f"[data-card={card}]")
    expect(page.locator(".chip")).to_have_count(3)
    for part in (
        "h1",
        "[role=tab]",
        "#own-word",
        "#prompt",
        "[data-fix=time]",
        "#paint",
        ".stage .canvas",
    ):
        assert page.locator(part).first.is_visible()
        box = page.locator(part).first.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 720, part
    assert page.evaluate("document.documentElement.scrollHeight") <= 720


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_one_column(browser, address, picture, path):
    context = browser.new_context(viewport=PHONE)
    page = visit(context.new_page(), address + path)
    page.wait_for_load_state("networkidle")
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert width <= PHONE["width"]


def test_touch_targets_are_large(page, address, picture):
    visit(page, address)
    choose_tandem(page, label="Arezzo - Hamm")
    page.wait_for_selector(".kind", state="visible")
    for control in page.locator(
        ".card:visible, #paint, .kind:visible, [role=tab], .bar select"
    ).all():
        assert control.bounding_box()["height"] >= 44


def test_a_language_is_chosen_and_remembered(page, address):
    visit(page, address)
    page.select_option("#language", "de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("#paint span")).to_have_text(prompts.texts("de")("ui.paint.4"))
    visit(page, f"{address}/facilitator")
    expect(page.locator("html")).to_have_attribute("lang", "de")


def test_cards_can_be_reached_by_keys(page, address):
    visit(page, address)
    page.focus("[role=tab][aria-selected=true]")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-mobility")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".chip bdi")).to_have_text("tram")
    expect(page.locator("[data-card=tram]")).to_have_attribute("aria-pressed", "true")


# --- The desk ----------------------------------------------------------------------------------


def test_own_words_are_marked_where_the_model_has_no_picture(page, address):
    visit(page, address)
    page.fill("#own-word", "blockchain")
    page.press("#own-word", "Enter")
    expect(page.locator("#part-unknown mark")).to_have_text("blockchain")
    expect(page.locator(".prompt-marks mark")).to_have_text("blockchain")
    page.click(".chip")
    expect(page.locator("#part-unknown mark")).to_have_count(0)
    expect(page.locator("#prompt")).to_have_value("")


def test_an_error_is_said_and_nothing_typed_is_lost(page, address):
    visit(page, address)
    page.fill("#own-word", "x" * 100)
    page.press("#own-word", "Enter")
    expect(page.locator("#problem[role=alert]")).to_be_visible()
    assert page.input_value("#own-word") == "x" * 100


def test_the_desk_survives_a_reload(page, address):
    visit(page, address)
    choose_tandem(page, label="Utrecht - München")
    page.click("[data-card=hydrogen]")
    page.select_option("[data-fix=season]", "winter")
    expect(page.locator("#prompt")).to_have_value("a future city with a hydrogen plant, in winter")
    visit(page, address)
    assert page.locator("#tandem option:checked").inner_text() == "Utrecht - München"
    expect(page.locator(".chip bdi")).to_have_text("hydrogen plant")
    assert page.input_value("[data-fix=season]") == "winter"
    assert page.input_value("#prompt") == "a future city with a hydrogen plant, in winter"


# --- Pictures and notes ------------------------------------------------------------------------


def test_a_note_is_kept_at_a_pause_and_survives_a_reload(page, address, visioning, picture):
    visit(page, address)
    choose_tandem(page, label="Arezzo - Hamm")
    write_note(page, "idea", "Bridges for everyone")
    visit(page, address)
    expect(page.locator("#note-text")).to_have_value("Bridges for everyone")
    page.fill("#note-text", "Bridges for everyone, also by night")
    expect(page.locator("#part-notes .note-text").first).to_have_text(
        "Bridges for everyone, also by night"
    )
    ideas = [n for n in visioning.store.notes(picture_id=picture) if n.kind == "idea"]
    assert [n.text for n in ideas] == ["Bridges for everyone, also by night"]
    page.click("#note button[type=submit]")
    expect(page.locator("#note")).to_be_hidden()
    page.click("#part-notes [data-edit]")
    expect(page.locator("#note-text")).to_have_value("Bridges for everyone, also by night")


def test_a_reload_while_painting_comes_back_to_it(page, address, worker):
    worker.hold = threading.Event()
    visit(page, address)
    choose_tandem(page, label="Alba Iulia - Arnsberg")
    page.click("[data-card=solar_roofs]")
    expect(page.locator("#prompt")).not_to_have_value("")
    page.click("#paint")
    page.wait_for_selector(".preview", state="visible")
    visit(page, address)
    page.wait_for_selector("#progress", state="visible")
    page.wait_for_selector(".preview", state="visible")
    worker.hold.set()
    page.wait_for_selector("#paint", state="visible")
    expect(page.locator(".strip [data-picture]")).to_have_count(4)
    worker.hold = None


def test_painting_can_be_stopped_and_others_see_their_place(browser, page, address, worker):
    worker.hold = threading.Event()
    visit(page, address)
    choose_tandem(page, label="Sofia - Krefeld")
    page.click("[data-card=solar_roofs]")
    expect(page.locator("#prompt")).not_to_have_value("")
    page.click("#paint")
    page.wait_for_selector(".preview", state="visible")
    context = browser.new_context(locale="en-GB")
    other = visit(context.new_page(), address)
    choose_tandem(other, label="Bolesławiec - Pirna")
    other.click("[data-card=solar_roofs]")
    expect(other.locator("#prompt")).not_to_have_value("")
    other.click("#paint")
    expect(other.locator("#progress p")).to_contain_text("1")
    other.click("[data-do=cancel]")
    other.wait_for_selector("#paint", state="visible")
    context.close()
    page.click("[data-do=cancel]")
    page.wait_for_selector("#paint", state="visible")
    expect(page.locator(".strip [data-picture]")).to_have_count(0)
    worker.hold = None


def test_a_picture_of_another_browser_appears_by_itself(browser, page, address, visioning):
    tandem = visioning.find_tandem("Vari-Voula-Vouliagmeni - Geestland")
    visit(page, address)
    choose_tandem(page, label=tandem.name)
    plenary = visit(page.context.new_page(), f"{address}/plenary")
    vision = visioning.make_vision(tandem.id, prompt="a quay with a ferry")
    for _ in visioning.paint(vision.id).events():
        pass
    expect(page.locator(".strip [data-picture]")).to_have_count(1)
    expect(plenary.locator(".large-prompt")).to_contain_text("a quay with a ferry")


# --- Facilitator -------------------------------------------------------------------------------


def test_a_workshop_with_its_own_tandem_is_made_and_opened(page, address):
    visit(page, f"{address}/facilitator")
    page.click("summary:has-text('New workshop')")
    page.fill("[name=title]", "Basel, Freiburg, Mulhouse")
    page.fill("[name=question]", "What connects us?")
    page.uncheck("[name=presets]")
    page.click("#make-workshop button[type=submit]")
    expect(page.locator(".about b")).to_have_text("Basel, Freiburg, Mulhouse")
    page.click("summary:has-text('New tandem')")
    page.click("[data-do=another-city]")
    for place, city in enumerate(("Basel", "Freiburg", "Mulhouse")):
        page.locator("[name=city]").nth(place).fill(city)
        page.locator("[name=country]").nth(place).fill(("CH", "DE", "FR")[place])
    page.click("#make-tandem button[type=submit]")
    expect(page.locator("[data-only]")).to_have_count(2)
    visit(page, address)
    assert page.locator("#tandem option:checked").inner_text() == "Basel - Freiburg - Mulhouse"
    expect(page.locator("h1:visible")).to_have_text("What connects us?")


def test_thousands_of_pictures_open_quickly_since_few_are_shown(page, address, visioning):
    first = visioning.store.workshops()[0]
    tandem = visioning.find_tandem("Utrecht - München", first.id)
    vision = visioning.make_vision(tandem.id, prompt="a canal")
    for _ in range(9):
        for _ in visioning.paint(vision.id, count=8).events():
            pass
    visit(page, address)
    page.select_option("#workshop", first.id)
    choose_tandem(page, label=tandem.name)
    expect(page.locator(".strip [data-picture]")).to_have_count(60)
    page.click("[data-many]")
    expect(page.locator(".strip [data-picture]")).to_have_count(72)


# --- Offline -----------------------------------------------------------------------------------


def test_the_pages_work_without_a_network(tmp_path):
    """In a network namespace without a route where that is allowed; watched in any case."""
    visit_offline = [sys.executable, str(ROOT / "tests" / "offline_visit.py"), str(tmp_path)]
    inside = ["unshare", "--net", "--map-root-user"]
    allowed = (
        shutil.which("unshare") is not None
        and subprocess.run([*inside, "true"], check=False, capture_output=True).returncode == 0
    )
    done = subprocess.run(
        [*(inside if allowed else []), *visit_offline],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=10 * PATIENCE_MS / 1000,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("everything came from this machine")
