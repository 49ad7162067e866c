"""Dots in Chromium: two people, a shared laptop, the keyboard alone, a network that goes away."""

from __future__ import annotations

import pytest
from pages import PHONE, at_step
from playwright.sync_api import Page, expect

from visioning.exercise import dots
from visioning.model import Dot, Picture, Stored
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker()


def prepared(visioning: Visioning, tandem: str) -> list[Picture]:
    """Four pictures of a tandem that has none yet, oldest first."""
    vision = visioning.make_vision(tandem, prompt="a city")
    events = visioning.paint(vision.id, count=4, seed=1).events()
    return [event.picture for event in events if isinstance(event, Stored)]


def press(page: Page, button: str, key: str = "Enter") -> None:
    page.focus(button)
    page.keyboard.press(key)


def own(page: Page, picture: Picture, count: int) -> None:
    group = page.locator(f".plus-minus:has(#plus-{picture.id}) strong")
    expect(group).to_have_text(str(count))


def test_a_laptop_and_a_phone_vote_in_two_rounds(visioning, address, browser):
    tandem = visioning.find_tandem("Arezzo - Hamm").id
    first, second, third, fourth = prepared(visioning, tandem)
    with (
        at_step(browser, address, tandem, "choose") as laptop,
        at_step(browser, address, tandem, "choose", PHONE) as phone,
    ):
        for count in (1, 2):
            press(laptop, f"#plus-{first.id}")
            own(laptop, first, count)
            expect(laptop.locator(f"#plus-{first.id}")).to_be_focused()
        press(laptop, f"#plus-{second.id}", " ")
        own(laptop, second, 1)
        expect(laptop.locator(f"#plus-{third.id}")).to_have_attribute("aria-disabled", "true")
        press(laptop, f"#minus-{first.id}")
        own(laptop, first, 1)
        press(laptop, f"#plus-{third.id}")
        own(laptop, third, 1)

        # The next person at the laptop sees no dots, and neither does the phone.
        laptop.click("#choose-next-person")
        own(laptop, first, 0)
        expect(laptop.locator("#choose-person")).to_have_text("Person 2 at this device")
        press(laptop, f"#plus-{first.id}")
        own(laptop, first, 1)
        expect(phone.locator(".choose-left")).to_contain_text("People who placed dots: 2")
        own(phone, first, 0)
        expect(phone.locator(".choose-count")).to_have_count(0)
        wide = "document.documentElement.scrollWidth > innerWidth"
        assert not phone.evaluate(wide)
        phone.click(f"#plus-{second.id}")
        own(phone, second, 1)

        press(laptop, "#choose-close")
        expect(phone.locator(".listed .choose-count")).to_have_count(3)
        expect(phone.locator(f"li:has(#look-{first.id}) .choose-count")).to_contain_text("Dots: 2")

        press(laptop, "#choose-again")
        for page in (laptop, phone):
            expect(page.locator(".choose-grid > li")).to_have_count(3)
            expect(page.locator(".choose-results")).to_contain_text("Picture 1: 2")
        assert fourth.id not in phone.locator(".choose-grid").inner_html()
        phone.click(f"#plus-{second.id}")
        own(phone, second, 1)
        press(laptop, "#choose-close")
        expect(laptop.locator(".listed")).to_have_count(1)
        expect(laptop.locator("#choose-again")).to_have_count(0)


def test_dots_placed_without_a_network_arrive_once(visioning, address, browser):
    tandem = visioning.find_tandem("Sofia - Krefeld").id
    first = prepared(visioning, tandem)[0]
    with at_step(browser, address, tandem, "choose", PHONE) as phone:
        phone.context.set_offline(True)
        phone.click(f"#plus-{first.id}")
        expect(phone.locator("#problem")).to_be_visible()
        phone.click(f"#plus-{first.id}")
        assert visioning.store.records(Dot, tandem_id=tandem) == []
        phone.context.set_offline(False)
        own(phone, first, 2)
        assert dots.counts(visioning, tandem, 1) == {first.id: 2}
        phone.reload()
        own(phone, first, 2)
