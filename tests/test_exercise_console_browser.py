"""The console in Chromium: what the facilitator does reaches the room."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pages import LAPTOP, choose_tandem, visit
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.model import Picture, Stored
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def device(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Makes browsers that know nothing of each other."""
    contexts = []

    def make(**options: object) -> Page:
        context = browser.new_context(**{"viewport": LAPTOP, "locale": "en", **options})
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def pictures(visioning: Visioning) -> list[Picture]:
    """Three pictures of the first tandem, oldest first; the middle one has notes."""
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    vision = visioning.make_vision(tandem.id, prompt="a city with a tram, green roofs and a river")
    events = visioning.paint(vision.id, count=3, seed=1).events()
    painted = [event.picture for event in events if isinstance(event, Stored)]
    for text in ("The tram in the middle", "Who waters the roofs in August? " * 8, "Stairs!"):
        visioning.note(kind="unrealistic", text=text, picture_id=painted[1].id)
    return painted


def test_a_call_moves_another_browser_once_and_its_time_is_shown_there(device, address, pictures):
    tandem, console = visit(device(), address), visit(device(), f"{address}/facilitator")
    expect(tandem.locator(".stepbar [aria-current]")).to_have_attribute("data-step", "pictures")
    console.click("#time-reflect")
    expect(console.locator("#time-reflect")).to_have_attribute("data-time", "pause")
    console.click("#call-reflect")
    current = tandem.locator(".stepbar [aria-current]")
    expect(current).to_have_attribute("data-step", "reflect")
    before = tandem.locator("#timer").inner_text()
    expect(tandem.locator("#timer")).not_to_have_text(before)  # it runs
    # Who goes elsewhere stays there until the next call.
    tandem.click('.stepbar [data-step="discuss"]')
    expect(current).to_have_attribute("data-step", "discuss")
    console.click("#more-reflect")
    tandem.reload()
    expect(current).to_have_attribute("data-step", "discuss")
    people = console.locator("#part-people li")
    expect(people).to_contain_text(prompts.texts("en")("step.discuss"))


def test_two_windows_of_one_browser_are_two_tandems_and_follow_each_call(
    device, address, visioning, pictures
):
    first, second, *_ = visioning.store.tandems(visioning.first_workshop().id)
    left, console = visit(device(), address), visit(device(), f"{address}/facilitator")
    right = visit(left.context.new_page(), address)
    right.select_option("#language", "ro")
    expect(right.locator("html")).to_have_attribute("lang", "ro")
    choose_tandem(right, value=second.id)
    right.wait_for_selector("#main[data-step]")
    for step in ("reflect", "close"):
        console.click(f"#call-{step}")
        for page in (left, right):
            expect(page.locator("#main")).to_have_attribute("data-step", step)
    left.click('.stepbar [data-step="plan"]')
    expect(left.locator("#main")).to_have_attribute("data-step", "plan")
    for page, tandem, step, language in (
        (left, first, "plan", "en"),
        (right, second, "close", "ro"),
    ):
        page.reload()
        expect(page.locator("#main")).to_have_attribute("data-step", step)
        expect(page.locator("#tandem")).to_have_value(tandem.id)
        expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_frozen_room_refuses_and_keeps_what_was_typed(device, address, visioning, pictures):
    tandem, console = visit(device(), address), visit(device(), f"{address}/facilitator")
    tandem.fill("#prompt", "a city without cars")
    console.click("#freeze")
    expect(console.locator("#freeze")).to_have_attribute("aria-pressed", "true")
    expect(tandem.locator("#frozen")).to_be_visible()
    count = len(visioning.store.pictures())
    tandem.click("#paint")
    expect(tandem.locator("#problem")).to_contain_text(prompts.texts("en")("error.frozen")[:40])
    expect(tandem.locator("#prompt")).to_have_value("a city without cars")
    assert len(visioning.store.pictures()) == count
    console.click("#freeze")
    expect(tandem.locator("#frozen")).to_be_hidden()


def test_a_picture_goes_to_the_bin_comes_back_and_goes_for_good(device, address, visioning):
    tandem = visioning.store.tandems(visioning.first_workshop().id)[3]
    vision = visioning.make_vision(tandem.id, prompt="a zeppelin")
    for _ in visioning.paint(vision.id, count=2).events():
        pass
    first, second = visioning.store.pictures(tandem_id=tandem.id)
    page = visit(device(), f"{address}/facilitator")
    page.fill("#search [name=text]", "ZEPPELIN")
    expect(page.locator(".wall [data-picture]")).to_have_count(2)
    page.click(f'.wall [data-picture="{first.id}"]')
    page.click(f"#put-{first.id}")
    expect(page.locator("#undo")).to_be_focused()
    expect(page.locator(".wall [data-picture]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".wall [data-picture]")).to_have_count(2)

    page.click(f'.wall [data-picture="{second.id}"]')
    page.click(f"#put-{second.id}")
    page.click("#bin summary")
    page.click("#empty")
    expect(page.locator("#empty-bin")).to_contain_text("1")
    page.keyboard.press("Enter")  # what has the focus first keeps everything
    expect(page.locator("#empty-bin")).to_be_hidden()
    assert visioning.file(second).exists()
    page.click("#empty")
    page.click('[data-do="empty-yes"]')
    expect(page.locator("#part-bin")).to_contain_text(prompts.texts("en")("console.bin_is_empty"))
    assert not visioning.file(second).exists()
    expect(page.locator(".wall [data-picture]")).to_have_count(1)
