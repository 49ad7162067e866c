"""The warm-up in Chromium: two devices answer, the bars live, the right answer, a broken file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pages import LAPTOP, PHONE, visit
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.exercise import quiz
from visioning.workers import FakeWorker


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def workshop(visioning) -> str:
    return visioning.first_workshop().id


def arrive(page: Page, address: str) -> Page:
    visit(page, address)
    page.click("[data-step=warmup]")
    page.wait_for_selector("#part-question")
    return page


def counts(page: Page):
    return page.locator("#part-question .bar-count")


def test_two_devices_answer(browser: Browser, address, visioning, workshop):
    with (
        closing(browser.new_context(viewport=LAPTOP, locale="en")) as laptop,
        closing(browser.new_context(viewport=PHONE, locale="bg")) as phone,
    ):
        page, other = (arrive(context.new_page(), address) for context in (laptop, phone))
        expect(page.locator(".waiting")).to_be_visible()
        quiz.open_question(visioning, workshop, "krefeld")
        expect(page.locator("#quiz-question")).to_have_text(
            "What has made Krefeld famous for centuries?"
        )
        expect(other.locator("[data-choice=silk]")).to_have_text("Кадифе и коприна")
        expect(counts(page)).to_have_count(0)  # nobody is led by what others said

        # By keyboard; the other device's answer arrives by itself.
        page.focus("[data-choice=glass]")
        page.keyboard.press("Enter")
        expect(counts(page)).to_have_text(["0", "0", "1"])
        other.click("[data-choice=silk]")
        expect(counts(other)).to_have_text(["1", "0", "1"])
        expect(counts(page)).to_have_text(["1", "0", "1"])
        page.click("[data-choice=clocks]")
        expect(counts(page)).to_have_text(["1", "1", "0"])
        quiz.show_of_hands(visioning, workshop, "krefeld", {"clocks": "4"})
        expect(counts(other)).to_have_text(["1", "5", "0"])
        expect(page.locator(".bar-right")).to_have_count(0)

        # Without a network an answer waits; a reload forgets nothing.
        phone.set_offline(True)
        other.click("[data-choice=glass]")
        expect(other.locator("#problem")).to_be_visible()
        expect(other.locator("[data-choice=glass]")).to_have_attribute("aria-pressed", "true")
        phone.set_offline(False)
        expect(counts(page)).to_have_text(["0", "5", "1"])
        other.reload()
        expect(other.locator("[data-choice=glass]")).to_have_attribute("aria-pressed", "true")

        quiz.reveal(visioning, workshop, "krefeld")
        expect(page.locator(".verdict")).to_contain_text("Velvet and silk")
        expect(page.locator(".bar-row.right")).to_contain_text("right answer")
        expect(other.locator("[data-choice=silk]")).to_be_disabled()
        wide = other.evaluate("document.querySelector('#step').scrollWidth")
        assert wide <= PHONE["width"]

        quiz.open_question(visioning, workshop, "driver")
        expect(page.locator("#quiz-question")).to_contain_text("Who mainly drives")
        expect(page.locator(".earlier h3")).to_have_text(
            ["What has made Krefeld famous for centuries?"]
        )


def test_a_file_that_is_just_being_changed_stops_nothing(
    browser: Browser, address, visioning, workshop, tmp_path: Path, monkeypatch
):
    folder = tmp_path / "prompts"
    folder.mkdir()
    for path in prompts.FOLDER.iterdir():
        if path.name != "quiz.yaml":
            (folder / path.name).symlink_to(path)
    file = folder / "quiz.yaml"
    file.write_text("- {id: lunch, question: [", encoding="utf-8")
    monkeypatch.setattr(prompts, "FOLDER", folder)
    with closing(browser.new_context(viewport=LAPTOP, locale="en")) as context:
        page = arrive(context.new_page(), address)
        expect(page.locator(".waiting")).to_contain_text("look at line 1")
        file.write_text("- {id: lunch, question: Pizza, choices: {a: Sì, b: No}}", encoding="utf-8")
        quiz.open_question(visioning, workshop, "lunch")
        expect(page.locator("#quiz-question")).to_have_text("Pizza")
        page.click("[data-choice=a]")
        expect(counts(page)).to_have_text(["1", "0"])
