"""The reflection in Chromium: cards are written, dragged, sorted by keyboard and changed by two."""

from __future__ import annotations

from contextlib import closing

import pytest
from pages import LAPTOP, PHONE, visit
from playwright.sync_api import Browser, Page, expect

from visioning.exercise import reflect, room
from visioning.model import Tandem
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker()


@pytest.fixture
def tandem(visioning: Visioning) -> Tandem:
    """A tandem without cards, which the page opens with."""
    workshop = visioning.make_workshop(f"Workshop {len(visioning.store.workshops())}", presets=True)
    return visioning.store.tandems(workshop.id)[0]


@pytest.fixture
def person(browser: Browser, address: str, tandem: Tandem):
    """Somebody who opens the step on a laptop."""
    with closing(browser.new_context(viewport=LAPTOP, locale="en")) as context:
        yield arrive(context.new_page(), address)


def arrive(page: Page, address: str) -> Page:
    visit(page, address)
    page.click("[data-step=reflect]")
    page.wait_for_selector("#reflect-challenge")
    return page


def write(page: Page, kind: str, text: str) -> None:
    page.fill(f"form[data-kind={kind}] textarea", text)
    page.press(f"form[data-kind={kind}] textarea", "Enter")
    expect(page.locator(f"#part-cards-{kind} .reflection").first).to_contain_text(text)
    expect(page.locator(f"form[data-kind={kind}] textarea")).to_have_value("")


def test_cards_are_written_dragged_and_deleted(person: Page, visioning, tandem):
    person.select_option("#reflect-city", "Krefeld")
    person.fill("#reflect-role", "Treasury")
    write(person, "challenge", "No money")
    write(person, "challenge", "No staff")
    expect(person.locator("#part-cards-challenge .whose").first).to_have_text("Krefeld · Treasury")

    card = person.locator(".reflection", has_text="No money").bounding_box()
    group = person.locator("[data-group=funding]").bounding_box()
    person.mouse.move(card["x"] + 30, card["y"] + 20)
    person.mouse.down()
    person.mouse.move(card["x"] + 60, card["y"] + 40)
    person.mouse.move(group["x"] + 30, group["y"] + 20, steps=5)
    expect(person.locator(".ghost")).to_be_visible()
    person.mouse.up()
    expect(person.locator("[data-group=funding] strong")).to_have_text("1")
    assert {c.text: c.cluster for c in reflect.cards(visioning, tandem.id)} == {
        "No money": "funding",
        "No staff": "",
    }

    person.click("[data-group=funding]")
    expect(person.locator(".reflection")).to_have_count(1)
    write(person, "need", "A second grant")  # while the group is shown, cards go there
    assert reflect.cards(visioning, tandem.id)[-1].cluster == "funding"
    person.click("[data-group='']")

    person.locator(".reflection", has_text="No staff").locator("[data-remove]").click()
    expect(person.locator(".reflection")).to_have_count(2)
    expect(person.locator("[data-undo]")).to_be_focused()
    person.keyboard.press("Enter")
    expect(person.locator(".reflection")).to_have_count(3)


def test_a_finger_drags_a_card_by_its_grip(browser: Browser, address, visioning, tandem):
    with closing(browser.new_context(viewport=PHONE, has_touch=True, locale="en")) as context:
        page = arrive(context.new_page(), address)
        write(page, "today", "Buses")
        page.locator(".grip").scroll_into_view_if_needed()
        touch = context.new_cdp_session(page)

        def point(selector: str) -> tuple[float, float]:
            box = page.locator(selector).bounding_box()
            return box["x"] + 15, box["y"] + 15

        def send(kind: str, *points: tuple[float, float]) -> None:
            sent = {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
            touch.send("Input.dispatchTouchEvent", sent)

        to = point("[data-group=funding]")
        send("touchStart", point(".grip"))
        send("touchMove", (to[0] + 40, to[1] - 40))
        send("touchMove", to)
        expect(page.locator("[data-group=funding]")).to_have_class("group over")
        send("touchEnd")
        expect(page.locator("[data-group=funding] strong")).to_have_text("1")
        assert [card.cluster for card in reflect.cards(visioning, tandem.id)] == ["funding"]


def test_all_of_it_goes_by_keyboard(person: Page, visioning, tandem):
    person.focus("form[data-kind=today] textarea")
    person.keyboard.type("Buses every ten minutes")
    person.keyboard.press("Enter")
    button = person.locator("[data-pick]")
    expect(button).to_have_count(1)
    for _ in range(2):  # the button that adds, then the card's first control
        person.keyboard.press("Tab")
    expect(button).to_be_focused()
    person.keyboard.press("Enter")
    expect(person.locator("[data-to='-']")).to_be_focused()
    for _ in range(2):
        person.keyboard.press("ArrowDown")
    person.keyboard.press("Enter")
    expect(button).to_have_text("Tailored consulting")
    expect(button).to_be_focused()
    expect(person.locator("#live")).to_have_text("Sorted under: Tailored consulting")

    person.keyboard.press("Enter")
    for _ in range(4):  # past the other groups to own words
        person.keyboard.press("Tab")
    expect(person.locator("#reflect-own input")).to_be_focused()
    person.keyboard.type("Night traffic")
    person.keyboard.press("Enter")
    expect(button).to_have_text("Night traffic")

    person.keyboard.press("Tab")
    person.keyboard.press("Enter")
    expect(person.locator("#reflect-edit textarea")).to_be_focused()
    person.keyboard.press("Escape")
    expect(person.locator("#reflect-edit")).to_be_hidden()
    expect(person.locator("[data-edit]")).to_be_focused()


def test_two_who_change_a_card_both_keep_their_text(
    person: Page, browser: Browser, address, visioning, tandem
):
    write(person, "today", "Buses")
    with closing(browser.new_context(viewport=PHONE, locale="de")) as context:
        other = arrive(context.new_page(), address)
        for page, text in ((other, "Nachtbusse"), (person, "Trams")):
            page.click("[data-edit]")
            page.fill("#reflect-edit textarea", text)
        for page in (other, person):
            page.click("#reflect-edit button[type=submit]")
            expect(page.locator("#reflect-edit")).to_be_hidden()
        expect(person.locator(".said-now")).to_contain_text("Both texts are kept")
        for page in (other, person):
            expect(page.locator(".reflection p")).to_have_text(["Trams", "Nachtbusse"])
        wide = other.evaluate("document.querySelector('#step').scrollWidth")
        assert wide <= PHONE["width"]


def test_nothing_is_lost_without_a_network_or_over_a_reload(person: Page, visioning, tandem):
    write(person, "need", "Data for both offices")
    person.context.set_offline(True)
    person.fill("form[data-kind=today] textarea", "Written in the tunnel")
    person.press("form[data-kind=today] textarea", "Enter")
    expect(person.locator("#problem")).to_be_visible()
    expect(person.locator("form[data-kind=today] textarea")).to_have_value("Written in the tunnel")
    person.click("[data-edit]")
    person.fill("#reflect-edit textarea", "Data for all offices")
    person.context.set_offline(False)
    expect(person.locator("#part-cards-today .reflection")).to_have_count(1)
    expect(person.locator("form[data-kind=today] textarea")).to_have_value("")

    person.fill("form[data-kind=challenge] textarea", "Half a thou")
    person.reload()
    expect(person.locator("#reflect-edit textarea")).to_have_value("Data for all offices")
    expect(person.locator("form[data-kind=challenge] textarea")).to_have_value("Half a thou")
    person.click("#reflect-edit button[type=submit]")
    expect(person.locator("#part-cards-need .reflection p")).to_have_text("Data for all offices")
    assert len(reflect.cards(visioning, tandem.id)) == 2


def test_bad_input_and_a_frozen_room_leave_the_text_in_its_field(person: Page, visioning, tandem):
    person.click("form[data-kind=need] button")
    expect(person.locator("#problem")).to_contain_text("The card is empty")
    room.freeze(visioning, tandem.workshop_id, True)
    person.fill("form[data-kind=need] textarea", "Patience")
    person.click("form[data-kind=need] button")
    expect(person.locator("#problem")).to_contain_text("paused")
    expect(person.locator("form[data-kind=need] textarea")).to_have_value("Patience")
    room.freeze(visioning, tandem.workshop_id, False)
    person.click("form[data-kind=need] button")
    expect(person.locator("#part-cards-need .reflection")).to_have_count(1)
    expect(person.locator("form[data-kind=need] textarea")).to_have_value("")
