"""The realistic vision in Chromium: decisions, the slider, sentences; by keyboard, and by two."""

from __future__ import annotations

import pytest
from pages import at_step, visit
from playwright.sync_api import Page, expect
from test_editing import SCENE

from visioning.exercise import realistic
from visioning.model import EditKind, Picture, Stored, VisionSentence
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

FIRST = "In 2035 a tram runs along the river."


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    shares = {element.id: 0.02 for element in SCENE}
    return FakeWorker([Act(scene=SCENE.to_dict(), elements=shares)] * 40)


def prepared(visioning: Visioning, tandem: str) -> Picture:
    vision = visioning.make_vision(tandem, prompt="a utopia", atmosphere={"ambition": "utopian"})
    events = visioning.paint(vision.id, seed=1).events()
    (picture,) = (event.picture for event in events if isinstance(event, Stored))
    return picture


def write(page: Page, text: str, dissent: str = "") -> None:
    page.fill("#realistic-text", text)
    page.fill("#realistic-dissent", dissent)
    page.click("#realistic-sentence [type=submit]")
    expect(page.locator("#realistic-text")).to_have_value("")


def texts(visioning: Visioning, tandem: str) -> list[str]:
    return [one.text for one in visioning.store.records(VisionSentence, tandem_id=tandem)]


def test_from_utopia_to_a_sentence_by_keyboard(visioning, address, browser):
    tandem = visioning.find_tandem("Arezzo - Hamm").id
    picture = prepared(visioning, tandem)
    with at_step(browser, address, tandem, "realistic") as page:
        expect(page.locator("#realistic-paint")).to_have_attribute("aria-disabled", "true")
        page.focus("#verdict-tram-keep")
        page.keyboard.press(" ")
        expect(page.locator("#why-tram")).to_be_visible()
        page.focus("#verdict-drone-keep")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        expect(page.locator("#verdict-drone-drop")).to_be_focused()
        expect(page.locator("[data-thing=drone] small")).to_have_text("Goes · Why? not said yet")
        page.focus("#why-drone")
        page.keyboard.press("Enter")
        page.check("[name=reason][value=law]")
        page.fill("#realistic-words", "Not above the school")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        said = page.locator("[data-thing=drone] small")
        expect(said).to_have_text("Goes · Law · Not above the school")

        page.focus("#realistic-paint")
        page.keyboard.press("Enter")
        slider = page.locator("#realistic-slider")
        expect(slider).to_have_attribute("aria-valuetext", "50 % utopia, 50 % feasible")
        slider.focus()
        page.keyboard.press("ArrowLeft")
        expect(slider).to_have_attribute("aria-valuetext", "45 % utopia, 55 % feasible")
        width = "image => getComputedStyle(image).clipPath"
        assert page.locator(".real-over").evaluate(width) == "inset(0px 55% 0px 0px)"
        assert slider.evaluate("slider => slider.labels[0].innerText") == "Utopia or feasible"
        (child,) = realistic.made_from(visioning, picture)
        assert child.edit.kind is EditKind.REALISTIC
        both = page.locator(".real-two img")
        expect(both).to_have_count(2)
        for image in both.all():
            assert "AI-generated picture" in image.get_attribute("alt")
        expect(page.locator(".real-two figure").nth(1)).to_contain_text("Left out: drone.")

        page.focus("[data-half=sentences]")
        page.keyboard.press("Enter")
        write(page, FIRST, "Hamm: without a tram")
        expect(page.locator(".real-said")).to_have_text(FIRST)
        expect(page.locator(".real-dissent")).to_contain_text("Hamm: without a tram")
        page.focus("[data-trace]")
        page.keyboard.press("Enter")
        expect(page.locator(".real-trace")).to_contain_text("drone: Goes · Law")
        expect(page.locator(".real-trace ol li")).to_have_count(2)
        expect(page.locator("[data-trace]")).to_be_focused()

        page.click("[data-delete]")
        expect(page.locator(".real-said")).to_have_count(0)
        page.keyboard.press("Enter")  # the undo has the focus
        expect(page.locator(".real-said")).to_have_text(FIRST)


def test_two_change_one_sentence_and_a_reload_loses_nothing(visioning, address, browser):
    tandem = visioning.find_tandem("Sofia - Krefeld").id
    prepared(visioning, tandem)
    with (
        at_step(browser, address, tandem, "realistic") as one,
        at_step(browser, address, tandem, "realistic") as other,
    ):
        one.click("[data-half=sentences]")
        other.click("[data-half=sentences]")
        write(one, "A tram.")
        expect(other.locator(".real-said")).to_have_text("A tram.")
        one.click("[data-change]")
        other.click("[data-change]")
        one.fill("#realistic-text", "Two trams.")
        visit(one, address)
        expect(one.locator("#realistic-text")).to_have_value("Two trams.")
        one.click("#realistic-sentence [type=submit]")
        expect(other.locator(".real-said")).to_have_text("Two trams.")
        other.fill("#realistic-text", "No cars.")
        other.click("#realistic-sentence [type=submit]")
        expect(other.locator("#live")).to_contain_text("Both are kept")
        expect(one.locator(".real-said")).to_have_count(2)
        assert texts(visioning, tandem) == ["Two trams.", "No cars."]

        # Written without a network, sent later and once.
        one.context.set_offline(True)
        one.fill("#realistic-text", "A quiet river.")
        one.click("#realistic-sentence [type=submit]")
        expect(one.locator("#problem")).to_be_visible()
        one.context.set_offline(False)
        expect(one.locator(".real-said")).to_have_count(3)
        expect(one.locator("#realistic-text")).to_have_value("")
        assert texts(visioning, tandem)[2:] == ["A quiet river."]
