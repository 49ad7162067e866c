"""Pictures and their discussion in Chromium: versions, pins, who is absent, two people, the bin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from pages import LAPTOP, PATIENCE_MS, PHONE, visit
from playwright.sync_api import Browser, Page, Route, expect

from visioning import prompts
from visioning.model import Picture
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

SCENE = Scene(
    (Element("rail", 1, "tram", size=1.0), Element("sky", 0, "balloon", size=1.0)),
    {name: values[0] for name, values in ATTRIBUTES.items()},
).to_dict()


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    with_scenes = [Act(scene=SCENE, elements={"rail-1": 0.2, "sky-0": 0.1}) for _ in range(5)]
    return FakeWorker(with_scenes)


@contextmanager
def person(browser: Browser, address: str, step: str, size=LAPTOP) -> Iterator[Page]:
    """Somebody with a browser of their own, in a step."""
    with closing(browser.new_context(viewport=size, locale="en")) as context:
        page = visit(context.new_page(), address)
        go(page, step)
        yield page


def go(page: Page, step: str) -> None:
    page.click(f'.stepbar [data-step="{step}"]')
    expect(page.locator("#main")).to_have_attribute("data-step", step)


def painted(visioning: Visioning, *words: str) -> Picture:
    """The newest picture of the first tandem, which everybody sees first."""
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    keywords = [prompts.keyword_of(word, "en") for word in words or ("tram", "river")]
    vision = visioning.make_vision(tandem.id, keywords=keywords)
    list(visioning.paint(vision.id, seed=7).events())
    return visioning.store.pictures(limit=1)[0]


def notes(page: Page):
    return page.locator("#part-notes .note")


def keep(page: Page) -> None:
    """Close the note in the form; it goes when it is kept."""
    page.click("#note button[type=submit]")
    expect(page.locator("#note")).to_be_hidden()


def test_notes_are_pinned_by_click_and_by_list(visioning, browser, address):
    picture = painted(visioning)
    with person(browser, address, "discuss") as page:
        page.locator('.pin-things path[data-element="rail-1"]').click()
        expect(page.locator("#note-thing")).to_have_value("rail-1")
        page.fill("#note-text", "Does it run at night?")
        expect(notes(page).first.locator(".note-pin")).to_contain_text("on: tram")
        expect(page.locator(".pin-layer .pin:not(.new)")).to_have_text("1")
        keep(page)

        page.click(".kind[data-kind=idea]")  # and without a mouse in the picture
        page.select_option("#note-thing", "sky-0")
        page.fill("#note-text", "Rides for children")
        expect(notes(page).first.locator(".note-pin")).to_contain_text("on: balloon")
        keep(page)

        box = page.locator(".pin-layer").bounding_box()
        page.mouse.click(box["x"] + 3, box["y"] + box["height"] - 3)
        page.fill("#note-text", "A bench")
        expect(notes(page).first.locator(".note-pin")).to_contain_text("on: bottom left")
        expect(page.locator(".pin-layer .pin:not(.new)")).to_have_text(["1", "2", "3"])
    kept = visioning.store.notes(picture_id=picture.id)
    assert [(note.kind, note.element) for note in kept] == [
        ("like", "rail-1"),
        ("idea", "sky-0"),
        ("idea", ""),
    ]


def test_a_late_answer_of_the_step_before_takes_no_thing_away(visioning, browser, address):
    picture = painted(visioning)
    held = []

    def hold_one(route: Route) -> None:
        if held or '"refresh"' not in (route.request.post_data or ""):
            route.continue_()
            return
        answer = route.fetch()
        if "data-do=" in answer.text():  # the picture with its star
            held.append((route, answer))
        else:
            route.fulfill(response=answer)

    with person(browser, address, "pictures") as page:
        page.route("**/component_server/", hold_one)
        visioning.star(picture.id, True)
        for _ in range(PATIENCE_MS // 50):
            if not held:
                page.wait_for_timeout(50)
        route, answer = held[0]
        go(page, "discuss")
        expect(page.locator(".pin-things path")).to_have_count(2)
        with page.expect_request(lambda request: '"refresh"' in (request.post_data or "")):
            route.fulfill(response=answer)  # the next look begins when this answer has been read
        expect(page.locator(".pin-things path")).to_have_count(2)
        expect(page.locator("[data-do=star]")).to_have_attribute("aria-pressed", "true")


def test_two_people_at_one_note_both_keep_their_text(visioning, browser, address):
    picture = painted(visioning)
    visioning.note(picture_id=picture.id, kind="idea", text="Bridges")
    with (
        person(browser, address, "discuss") as one,
        person(browser, address, "discuss", PHONE) as other,
    ):
        for page in (one, other):
            page.click("#part-notes [data-edit]")
        one.fill("#note-text", "Bridges for all")
        expect(notes(one).first).to_contain_text("Bridges for all")
        other.fill("#note-text", "Bridges by night")
        expect(other.locator("#problem")).to_contain_text("Both texts are kept")
        for page in (one, other):
            expect(notes(page)).to_have_count(2)
        other.fill("#note-text", "Bridges by night, lit")  # goes on in the own note
        expect(notes(one)).to_contain_text(["Bridges by night, lit", "Bridges for all"])


def test_who_is_absent_is_asked_once_and_can_be_skipped(visioning, browser, address):
    picture = painted(visioning)
    with person(browser, address, "discuss") as page:
        expect(page.locator(".absent")).to_be_visible()
        page.click("[data-do=skip-absent]")
        expect(page.locator(".absent")).to_be_hidden()
        visit(page, address)
        expect(page.locator("#note-thing")).to_be_attached()
        expect(page.locator(".absent")).to_be_hidden()
    with person(browser, address, "discuss") as page:
        page.fill("#absent-text", "People who work at night")
        page.click(".absent button[type=submit]")
        expect(notes(page)).to_contain_text("People who work at night")
        expect(page.locator(".absent")).to_have_count(0)
    assert [note.kind for note in visioning.store.notes(picture_id=picture.id)] == ["absent"]


def test_a_picture_deleted_while_somebody_writes_about_it_loses_nothing(
    visioning, browser, address
):
    kept, gone = painted(visioning), painted(visioning)
    with (
        person(browser, address, "pictures") as one,
        person(browser, address, "discuss") as other,
    ):
        other.click(".kind[data-kind=like]")
        other.fill("#note-text", "The tr")
        one.click(".actions [data-bin=picture]")
        expect(one.locator("#undo")).to_be_visible()
        expect(one.locator(".stage")).to_have_attribute("data-picture", kept.id)
        expect(other.locator(".gone")).to_be_visible()
        other.fill("#note-text", "The tram")
        expect(notes(other)).to_contain_text(["The tram"])
        one.click("#undo [data-do=undo]")
        expect(one.locator(".stage")).to_have_attribute("data-picture", gone.id)
        expect(other.locator(".gone")).to_have_count(0)
        expect(notes(one)).to_contain_text(["The tram"])

        other.click("#note button[type=submit]")
        other.click("#part-notes [data-bin=note]")
        expect(notes(other)).to_have_count(0)
        other.click("#undo [data-do=undo]")
        expect(notes(other)).to_have_count(1)


def test_a_picture_without_a_scene_has_a_grid_of_places(visioning, browser, address):
    picture = painted(visioning)
    assert picture.scene is None
    with person(browser, address, "discuss", PHONE) as page:
        page.click(".kind[data-kind=missing]")
        page.check("[name=note-place][value=top_right]")
        page.keyboard.press("ArrowLeft")
        page.fill("#note-text", "Clouds")
        expect(notes(page).first.locator(".note-pin")).to_contain_text("on: top centre")
    (note,) = visioning.store.notes(picture_id=picture.id)
    assert note.spot == pytest.approx((0.5, 1 / 6))


def test_one_other_word_stands_beside_the_old_one(visioning, browser, address):
    before = painted(visioning, "tram", "river")
    with person(browser, address, "pictures") as page:
        page.locator(f'[data-word-of="{before.vision_id}"]').click()
        page.check('.one-word [value="a river"]')
        page.fill("#instead", "sea")
        page.click(".one-word button[type=submit]")
        pair = page.locator(".pair-of-versions img")
        expect(pair).to_have_count(2)
        after = visioning.store.pictures(limit=1)[0]
        assert after.seed == before.seed
        assert [keyword.text for keyword in after.keywords] == ["tram", "sea"]
        assert [one.split("/")[-1] for one in pair.evaluate_all("all => all.map(i => i.src)")] == [
            f"{before.id}.png",
            f"{after.id}.png",
        ]
        expect(page.locator(".versions-dialog del")).to_have_text("river")
        page.keyboard.press("Escape")

        version = page.locator(f'.versions [data-version="{before.vision_id}"]')
        version.click()
        expect(version).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".stage")).to_have_attribute("data-picture", before.id)
        expect(page.locator(".strip li:visible")).to_have_count(1)
        page.click("[data-do=all-versions]")
        expect(page.locator(".strip li:visible")).not_to_have_count(1)
