"""The roadmap in Chromium: written backwards, by two people, through a lost network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pages import PHONE, at_step, serving
from playwright.sync_api import Browser, Page, expect

from visioning.model import Milestone, Tandem
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def visioning(tmp_path_factory) -> Iterator[Visioning]:
    folder: Path = tmp_path_factory.mktemp("roadmap")
    with closing(Visioning(folder, worker=FakeWorker())) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(visioning: Visioning) -> Iterator[str]:
    with serving(visioning) as found:
        yield found


@pytest.fixture
def tandem(visioning: Visioning) -> Tandem:
    """A tandem of a workshop of its own."""
    number = len(visioning.store.workshops())
    workshop = visioning.make_workshop(f"Roadmap {number}", presets=True)
    return visioning.store.tandems(workshop.id)[0]


def give_horizon(visioning: Visioning, tandem: Tandem) -> None:
    workshop = visioning.store.workshop(tandem.workshop_id)
    visioning.store.update_workshop(replace(workshop, horizon=date(2035, 1, 1)))


def stored(visioning: Visioning, tandem: Tandem) -> list[Milestone]:
    return visioning.store.records(Milestone, tandem_id=tandem.id)


def write(page: Page, action: str) -> None:
    page.fill("[name=action]", action)
    page.click("#plan-form [type=submit]")
    expect(page.locator(".milestone .action", has_text=action)).to_be_visible()
    expect(page.locator("[name=action]")).to_have_value("")


def open_step(browser: Browser, address: str, tandem: Tandem, **how):
    return at_step(browser, address, tandem.id, "plan", **how)


def test_the_roadmap_is_written_from_the_vision_backwards(visioning, address, browser, tandem):
    sentence = visioning.sentence(tandem.id, "A tram every ten minutes")
    with open_step(browser, address, tandem) as page:
        page.fill("#plan-horizon [name=date]", "2035-01-01")
        page.click("#plan-horizon button")
        expect(page.locator("#plan-horizon")).to_have_count(0)
        expect(page.locator("[name=due]")).to_have_value("2034-01-01")
        write(page, "The tram runs on trial")
        expect(page.locator("[name=due]")).to_have_value("2033-01-01")
        expect(page.locator("#plan-question")).to_contain_text("The tram runs on trial")

        page.fill("[name=due]", "2020-05-01")
        page.fill("[name=climate]", "Fewer cars")
        page.click("#plan-form summary")
        page.fill("[name=funding]", "European Urban Initiative (EUI)")
        page.select_option("[name=sentence_id]", sentence.id)
        write(page, "The council decides")
        first = page.locator(".milestone").first
        expect(first.locator(".action")).to_have_text("The council decides")
        expect(first.locator(".warning")).to_contain_text("This date has passed.")
        expect(
            page.locator("#part-plan-timeline title", has_text="The council decides")
        ).to_have_count(1)

        first.locator("[data-pick]").click()
        expect(page.locator(".origin")).to_contain_text("A tram every ten minutes")
        first.locator("[data-status]").select_option("done")
        expect(page.locator(".warning")).to_have_count(0)
        page.locator(".plan-sentences [data-status]").select_option("under_way")
        expect(page.locator("#live")).to_have_text("Noted: Under way")
    early, late = stored(visioning, tandem)
    assert (early.funding, early.status, early.climate) == ("eui", "done", "Fewer cars")
    assert late.due == date(2034, 1, 1)


def test_a_milestone_is_deleted_and_brought_back(visioning, address, browser, tandem):
    give_horizon(visioning, tandem)
    visioning.milestone(tandem.id, date(2030, 1, 1), "Lay the rails")
    with open_step(browser, address, tandem) as page:
        page.click("[data-remove]")
        expect(page.locator(".milestone")).to_have_count(0)
        expect(page.locator("[data-undo]")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator(".milestone .action")).to_have_text("Lay the rails")


def test_both_texts_of_two_people_stay(visioning, address, browser, tandem):
    give_horizon(visioning, tandem)
    visioning.milestone(tandem.id, date(2030, 1, 1), "Lay the rails")
    with (
        open_step(browser, address, tandem) as one,
        open_step(browser, address, tandem) as other,
    ):
        for page, text in ((one, "Lay green rails"), (other, "Lay silent rails")):
            page.click("[data-edit]")
            expect(page.locator("[name=action]")).to_have_value("Lay the rails")
            page.fill("[name=action]", text)
        other.reload()  # what was being changed is still there
        expect(other.locator("[name=action]")).to_have_value("Lay silent rails")
        for page in (one, other):
            page.click("#plan-form [type=submit]")
            expect(page.locator("#plan-changing")).to_be_hidden()
        expect(other.locator("#part-plan-said")).to_contain_text("Both texts")
        expect(one.locator(".milestone")).to_have_count(2)
    said = {one.action for one in stored(visioning, tandem)}
    assert said == {"Lay green rails", "Lay silent rails"}


def test_a_lost_network_loses_nothing(visioning, address, browser, tandem):
    give_horizon(visioning, tandem)
    with open_step(browser, address, tandem, viewport=PHONE) as page:
        page.context.set_offline(True)
        page.fill("[name=action]", "Lay the rails")
        page.click("#plan-form [type=submit]")
        expect(page.locator("#problem")).to_be_visible()
        expect(page.locator("[name=action]")).to_have_value("Lay the rails")
        page.context.set_offline(False)
        expect(page.locator(".milestone .action")).to_have_text("Lay the rails")
        expect(page.locator("[name=action]")).to_have_value("")
        page.fill("[name=action]", " ")
        page.click("#plan-form [type=submit]")
        expect(page.locator("#problem")).to_contain_text("Write what has happened")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert len(stored(visioning, tandem)) == 1
