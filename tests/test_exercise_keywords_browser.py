"""Keywords, first alone, in a real browser: two people, one laptop, and what they make of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pages import LAPTOP, PHONE, visit
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.exercise import keywords
from visioning.model import Suggestion
from visioning.workers import FakeWorker

KNOWN = {"tram": "tram", "green roofs": "green_roofs", "sensors": "sensors", "river": "river"}


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker(vocabulary=KNOWN)


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator:
    contexts = []

    def opened(language: str = "en", viewport: dict = LAPTOP) -> Page:
        context = browser.new_context(viewport=viewport, locale=language)
        contexts.append(context)
        page = visit(context.new_page(), address)
        page.click(".stepbar [data-step=keywords]")
        page.wait_for_selector("[data-author]:not([data-author=''])")  # the script is there
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def tandem(visioning, request) -> str:
    """A tandem of the test's own; the page opens with the newest workshop's first."""
    workshop = visioning.make_workshop(request.node.name, presets=True)
    return visioning.store.tandems(workshop.id)[0].id


def write(page: Page, text: str) -> None:
    page.fill("#keywords-text", text)
    page.keyboard.press("Enter")
    expect(page.locator("#keywords-text")).to_have_value("")


def test_alone_then_together_then_to_the_pictures(open_page, tandem):
    anna, bruno = open_page("de", PHONE), open_page("it")
    write(anna, "Gründächer, Blockchain")
    expect(anna.locator("#part-keywords-own .chip")).to_have_count(2)
    roofs = anna.locator("#part-keywords-own .chip").first
    expect(roofs).to_contain_text("green roofs")  # what was understood

    write(bruno, "tetti verdi, sensori")
    count = prompts.texts("it")("keywords.others", people=2, words=4)
    expect(bruno.locator(".keywords-count")).to_have_text(count)
    assert "Blockchain" not in bruno.content()

    bruno.click(".keywords-reveal summary")
    bruno.click("[data-do=reveal]")
    together = bruno.locator("#part-keywords-merged [data-pick]")
    expect(together).to_have_count(3)
    expect(together.first).to_contain_text(prompts.texts("it")("card.green_roofs"))
    expect(together.first).to_contain_text("Gründächer")  # as the partner typed it
    expect(together.first).to_contain_text("×2")
    # The phone sees them too, in its own language.
    mine = anna.locator("#part-keywords-merged [data-pick]")
    expect(mine.first).to_contain_text("Gründächer")
    assert anna.evaluate("document.documentElement.scrollWidth <= innerWidth")

    together.first.click()
    bruno.locator("[data-pick=blockchain]").press("Enter")
    expect(bruno.locator("[data-pick=blockchain]")).to_be_focused()
    expect(bruno.locator("[data-pick][aria-pressed=true]")).to_have_count(2)
    bruno.click("[data-do=go-on]")
    expect(bruno.locator("#prompt")).to_have_value("a future city with green roofs and Blockchain")
    expect(bruno.locator(".chip bdi")).to_have_text(
        [prompts.texts("it")("card.green_roofs"), "Blockchain"]
    )

    # The painter does not know one word: a card that is near takes its place with one click.
    expect(bruno.locator(".chip.unknown-word")).to_contain_text("Blockchain")
    bruno.click("#part-unknown [data-swap^=sensors]")
    expect(bruno.locator("#prompt")).to_have_value("a future city with green roofs and sensors")
    expect(bruno.locator(".unknown-word")).to_have_count(0)


def test_one_laptop_goes_round_and_nobody_sees_the_words_before(open_page, tandem):
    page = open_page()
    write(page, "happiness")
    page.click("#step [data-card=wind_turbines]")
    expect(page.locator("#step [data-card=wind_turbines]")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.click("#step [data-card=wind_turbines]")  # and off again, with an undo
    page.click("[data-bring-back]")
    expect(page.locator("#part-keywords-own .chip")).to_have_count(2)

    page.fill("#keywords-text", "calm streets")  # not sent yet: it is hers, too
    page.click("[data-do=next-person]")
    expect(page.locator("#part-keywords-own .chip")).to_have_count(0)
    expect(page.locator("#keywords-text")).to_be_focused()
    expect(page.locator("#keywords-text")).to_have_value("")
    assert "happiness" not in page.content()
    assert "calm streets" not in page.content()
    expect(page.locator("#step [data-card=wind_turbines]")).to_have_attribute(
        "aria-pressed", "false"
    )
    write(page, "Happiness")
    page.click(".keywords-reveal summary")
    page.click("[data-do=reveal]")
    expect(page.locator("[data-pick]")).to_have_count(3)
    expect(page.locator("[data-pick=happiness]")).to_contain_text("×2")

    # A further round is hidden again; a reload changes nothing.
    write(page, "second thoughts")
    page.reload()
    expect(page.locator("#part-keywords-own .chip")).to_have_count(1)
    expect(page.locator("[data-pick]")).to_have_count(3)


def test_words_typed_without_a_network_arrive_once_and_a_long_one_is_said(
    open_page, tandem, visioning
):
    page = open_page("pl")
    page.context.set_offline(True)
    page.fill("#keywords-text", "tramwaj")
    page.keyboard.press("Enter")
    expect(page.locator("#problem")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("#part-keywords-own .chip")).to_have_count(1)
    found = visioning.store.records(Suggestion, tandem_id=tandem)
    assert [one.text for one in found] == ["tramwaj"]
    page.fill("#keywords-text", "x" * 81)
    page.keyboard.press("Enter")
    limit = prompts.texts("pl")("error.keyword_too_long", limit=80, length=81)
    expect(page.locator("#problem")).to_contain_text(limit)
    expect(page.locator("#keywords-text")).to_have_value("x" * 81)


def test_two_hundred_words_can_be_searched(open_page, tandem, visioning):
    for author in range(10):
        keywords.suggest(
            visioning,
            tandem,
            ", ".join(f"Idee {20 * author + n}" for n in range(20)),
            id=f"{author:032}",
            author=f"{author:032}",
            language="de",
        )
    keywords.reveal(visioning, tandem, 1)
    page = open_page("de")
    expect(page.locator("[data-pick]")).to_have_count(200)
    page.fill("#keywords-filter", "idee 17")
    expect(page.locator("[data-pick]:visible")).to_have_count(11)
    # What comes next is in sight without scrolling.
    expect(page.locator("[data-do=go-on]")).to_be_in_viewport(ratio=1)
