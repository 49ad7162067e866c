"""The close in Chromium: questions by keyboard, dates, undo, a lost network, two readers."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta

import pytest
from pages import LAPTOP, PHONE, visit
from playwright.sync_api import Browser, Page, expect

from visioning import locales
from visioning.exercise import close
from visioning.workers import FakeWorker


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker()


def arrive(page: Page, address: str) -> Page:
    visit(page, address)
    page.click("[data-step=close]")
    page.wait_for_selector("#close-questions")
    return page


def test_questions_and_dates(browser: Browser, address, visioning):
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    with (
        closing(browser.new_context(viewport=LAPTOP, locale="en")) as laptop,
        closing(browser.new_context(viewport=PHONE, locale="el")) as phone,
    ):
        page, other = (arrive(context.new_page(), address) for context in (laptop, phone))

        # By keyboard: two questions, one deleted and brought back.
        page.focus("#close-text")
        for text in ("Who pays?", "Who leads?"):
            page.keyboard.type(text)
            page.keyboard.press("Enter")
            expect(page.locator("#close-text")).to_have_value("")
        expect(page.locator(".open-question p")).to_have_text(["Who leads?", "Who pays?"])
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".open-question p")).to_have_text(["Who pays?"])
        expect(page.locator("[data-undo]")).to_be_focused()
        page.keyboard.press("Enter")
        expect(other.locator(".open-question p")).to_have_text(["Who leads?", "Who pays?"])

        # A phone without network keeps what was written and sends it once.
        phone.set_offline(True)
        other.fill("#close-text", "Ποιος θα μιλήσει;")
        other.click("#close-ask button")
        expect(other.locator("#problem")).to_be_visible()
        expect(other.locator("#close-text")).to_have_value("Ποιος θα μιλήσει;")
        phone.set_offline(False)
        expect(other.locator("#close-text")).to_have_value("")
        expect(page.locator(".open-question")).to_have_count(3)
        assert len(close.open_questions(visioning, tandem.id)) == 3

        # Both dates, in the words of each reader; what cannot be is said and stays in its field.
        meeting = date.today() + timedelta(days=90)
        page.fill("[data-day=meeting] input", meeting.isoformat())
        page.click("[data-day=meeting] button")
        expect(page.locator("#part-close-meeting")).to_contain_text(locales.day(meeting, "en"))
        expect(other.locator("#part-close-meeting")).to_contain_text(locales.day(meeting, "el"))
        early = (meeting - timedelta(days=1)).isoformat()
        page.fill("[data-day=retention] input", early)
        page.press("[data-day=retention] input", "Enter")
        expect(page.locator("#problem")).to_contain_text(locales.day(meeting, "en"))
        expect(page.locator("[data-day=retention] input")).to_have_value(early)
        page.fill("[data-day=retention] input", meeting.isoformat())
        page.click("[data-day=retention] button")
        expect(page.locator("#problem")).to_be_hidden()
        expect(page.locator("#part-close-retention")).to_contain_text(locales.day(meeting, "en"))
        kept = visioning.store.workshop(tandem.workshop_id)
        assert kept.next_meeting == kept.retention == meeting

        expect(page.locator("#part-close-home dd").nth(1)).to_have_text("3")
        wide = other.evaluate("document.querySelector('#step').scrollWidth")
        assert wide <= PHONE["width"]
        page.click("text=Export on the facilitator's page")
        page.wait_for_selector("#take-home [value=html]")
