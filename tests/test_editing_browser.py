"""The panel that changes a picture, in Chromium: by mouse, touch, keyboard and screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pages import LAPTOP, PHONE, paint, serving, visit
from playwright.sync_api import Browser, Locator, Page, expect

from visioning import editing, prompts
from visioning.model import EditKind, Picture, Understood
from visioning.veduta.scene import Element, Scene
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

SCENE = Scene(
    (
        Element("land", 0, "hills"),
        Element("front", 1, "arcade_house"),
        Element("front", 4, "arcade_house"),
        Element("roof", 4, "solar_roof"),
        Element("strip", 0, "street_tree"),
        Element("strip", 6, "street_tree"),
        Element("sky", 0, "drone", size=1.0),
        Element("sky", 3, "drone", size=1.0),
        Element("rail", 1, "tram"),
        Element("place", 1, "fountain"),
        Element("people", 5, "wheelchair_user"),
    ),
    {
        "time": "day",
        "season": "summer",
        "weather": "clear",
        "form": "arcade",
        "density": "medium",
        "ambition": "bold",
        "view": "street",
    },
)
WORDS = "a future city with a tram, street trees and delivery drones"


class Worker(FakeWorker):
    """Paints one scene in flat colour; reads "2 trams" and "no drones"."""

    def paint(self, request, index, cancelled):
        shares = {element.id: 0.02 for element in SCENE}
        self._script = iter([Act(scene=SCENE.to_dict(), elements=shares)])
        return super().paint(request, index, cancelled)

    def understand(self, model, phrases):
        known = {"2 trams": ("tram", 2, False), "no drones": ("drones", None, True)}
        return [
            Understood(p, known[p][0], 1.0, *known[p][1:]) if p in known else Understood(p, p, 1.0)
            for p in phrases
        ]


@pytest.fixture(scope="module")
def worker() -> Worker:
    return Worker()


@pytest.fixture
def picture(visioning: Visioning) -> Picture:
    """The newest picture of the tandem that the page opens with."""
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    vision = visioning.make_vision(tandem.id, prompt=WORDS)
    for _ in visioning.paint(vision.id).events():
        pass
    return visioning.store.pictures(tandem_id=tandem.id)[0]


@pytest.fixture
def page(browser: Browser, address: str, picture: Picture) -> Iterator[Page]:
    """The panel of the picture, open on a laptop's screen."""
    context = browser.new_context(viewport=LAPTOP, locale="en-GB")
    yield opened(visit(context.new_page(), address))
    context.close()


def opened(page: Page) -> Page:
    """Press the button that opens the panel."""
    page.click("[data-do=open-panel]")
    page.wait_for_selector("#panel[open] .things")
    return page


def point_of(page: Page, id: str) -> tuple[float, float]:
    """Where on the screen a thing is seen."""
    style = page.get_attribute(f'[data-badge="{id}"]', "style")
    x, y = (float(number) for number in re.findall(r"(-?[\d.]+)px", style))
    box = page.locator(".things").bounding_box()
    return box["x"] + x / 1600 * box["width"], box["y"] + y / 1000 * box["height"]


def thing(page: Page, id: str) -> Locator:
    return page.locator(f'[data-thing="{id}"]')


def row(page: Page, kind: str) -> Locator:
    return page.locator(f"[data-kind-of={kind}]")


def last_child(visioning: Visioning, picture: Picture) -> Picture:
    newest = visioning.store.pictures(tandem_id=picture.tandem_id)[0]
    assert newest.parent_id == picture.id
    return newest


# --- What stays and what goes --------------------------------------------------------------------


def test_a_click_lets_a_thing_stay_then_go_then_change(page):
    where = point_of(page, "rail-1")
    for state, words in (("keep", "Stays"), ("drop", "Goes"), ("free", "May change")):
        page.mouse.click(*where)
        expect(thing(page, "rail-1")).to_have_attribute("data-state", state)
        expect(thing(page, "rail-1")).to_have_attribute("aria-label", f"tram: {words}")
        expect(page.locator("#panel-live")).to_have_text(f"tram: {words}")
        expect(row(page, "tram").locator(f"[value={state}]")).to_be_checked()
        expect(page.locator(".thing-name")).to_have_text(f"tram: {words}")


def test_states_differ_in_shape_and_not_in_colour_alone(page):
    row(page, "tram").locator(".keep").click()
    row(page, "drone").locator(".drop").click()
    tram, drone = (page.locator(f'[data-badge="{id}"]') for id in ("rail-1", "sky-0"))
    expect(tram.locator(".tick")).to_be_visible()
    expect(tram.locator(".cross")).to_be_hidden()
    expect(drone.locator(".cross")).to_be_visible()
    expect(drone.locator(".tick")).to_be_hidden()
    dashes = "e => getComputedStyle(e).strokeDasharray"
    assert thing(page, "sky-0").locator(".line").evaluate(dashes) != "none"
    assert thing(page, "rail-1").locator(".line").evaluate(dashes) == "none"
    expect(page.locator('[data-badge="strip-0"] circle')).to_be_hidden()


def test_what_is_pointed_at_is_outlined_and_named(page):
    page.mouse.move(*point_of(page, "strip-6"))
    expect(thing(page, "strip-6")).to_have_class(re.compile("pointed"))
    expect(page.locator(".thing-name")).to_have_text("street tree 2: May change")
    row(page, "street_tree").hover()
    expect(page.locator(".thing.pointed")).to_have_count(2)


def test_a_roof_stays_with_its_house_and_goes_free_with_it(page):
    page.mouse.click(*point_of(page, "roof-4"))
    expect(thing(page, "front-4")).to_have_attribute("data-state", "keep")
    expect(page.locator("#panel-live")).to_have_text("solar roof: stays, with its house")
    expect(row(page, "arcade_house").locator(".some")).to_have_text("1 of 2 stay")
    expect(row(page, "arcade_house").locator(":checked")).to_have_count(0)
    row(page, "arcade_house").locator(".free").click()
    expect(thing(page, "roof-4")).to_have_attribute("data-state", "free")


def test_the_keyboard_reaches_everything(page):
    expect(page.locator("#panel-title")).to_be_focused()
    thing(page, "strip-0").focus()
    first = page.evaluate("document.activeElement.dataset.thing")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.dataset.thing")
    assert second not in (first, None)
    page.keyboard.press("Space")
    expect(thing(page, second)).to_have_attribute("data-state", "keep")
    assert page.locator(".thing[tabindex='0']").count() == 1
    row(page, "drone").locator("[value=free]").focus()
    page.keyboard.press("ArrowRight")
    expect(thing(page, "sky-0")).to_have_attribute("data-state", "drop")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("[data-do=open-panel]")).to_be_focused()
    opened(page)  # what was chosen is still chosen
    expect(thing(page, "sky-0")).to_have_attribute("data-state", "drop")


def test_presets_keep_or_free_everything(page, visioning, picture, worker):
    page.click("[data-all=keep]")
    expect(page.locator(".thing:not([data-state=keep])")).to_have_count(0)
    page.click("[data-all=free]")
    expect(page.locator(".thing:not([data-state=free])")).to_have_count(0)
    page.click("[data-all=keep]")
    page.click("[data-do=repaint]")
    expect(page.locator(".story")).to_contain_text("painted again")
    assert set(last_child(visioning, picture).edit.kept) == {element.id for element in SCENE}


# --- Painting ------------------------------------------------------------------------------------


def test_the_rest_is_painted_again_and_the_strip_says_from_where(page, visioning, picture):
    row(page, "tram").locator(".keep").click()
    row(page, "drone").locator(".drop").click()
    page.fill("#panel-word", "library")
    page.press("#panel-word", "Enter")
    expect(page.locator("#panel-prompt")).to_have_value(f"{WORDS}, a library")
    page.click("[data-do=repaint]")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator(".story")).to_contain_text("Stays: tram. Left out: drone.")
    child = last_child(visioning, picture)
    assert (child.edit.kept, child.edit.dropped) == (("rail-1",), ("drone",))
    assert child.prompt == f"{WORDS}, a library"
    numbers = visioning.store.picture_numbers(picture.tandem_id)
    expect(page.locator(".strip-number").first).to_contain_text(f"from {numbers[picture.id]}")
    opened(page)  # the words still ask for drones, so they are still left out
    expect(row(page, "drone").locator("[value=drop]")).to_be_checked()


def test_words_are_added_in_the_readers_language(browser, address, picture):
    context = browser.new_context(viewport=LAPTOP, locale="de-DE")
    page = opened(visit(context.new_page(), address))
    page.fill("#panel-word", "Bibliothek, zwei Straßenbahnen, keine Drohnen")
    page.press("#panel-word", "Enter")
    expect(page.locator("#panel-prompt")).to_have_value(f"{WORDS}, a library, 2 trams, no drones")
    context.close()


def open_way(page: Page, name: str) -> None:
    page.click(f"summary:text-is('{prompts.texts('en')(f'ui.panel.{name}')}')")


def test_like_this_but_different_by_degrees(page, visioning, picture):
    strengths = []
    for degree, words in (("1", "slightly"), ("5", "very much")):
        open_way(page, "vary")
        page.fill("#how-different", degree)
        expect(page.locator("#different-said")).to_have_text(words)
        page.click("[data-do=vary]")
        expect(page.locator(".story")).to_contain_text("but different")
        strengths.append(last_child(visioning, picture).edit.strength)
        page.click(f'.strip [data-picture="{picture.id}"]')
        expect(page.locator(".stage")).to_have_attribute("data-picture", picture.id)
        opened(page)
    assert strengths[0] < strengths[1]


def test_step_by_step_to_what_is_feasible(page, visioning, picture):
    open_way(page, "ladder")
    expect(page.locator(".steps li")).to_have_text(
        ["In ten years", "Small steps", "As it is today"]
    )
    page.click("[data-do=ladder]")
    expect(page.locator(".story")).to_contain_text("As it is today")
    rungs = visioning.store.pictures(tandem_id=picture.tandem_id, limit=3)[::-1]
    assert [rung.parent_id for rung in rungs] == [picture.id, rungs[0].id, rungs[1].id]


def test_seen_from_elsewhere(page, visioning, picture):
    open_way(page, "view")
    expect(page.locator("[data-view=street]")).to_be_disabled()
    page.click("[data-view=district]")
    expect(page.locator(".story")).to_contain_text("From above")
    assert last_child(visioning, picture).edit.kind is EditKind.VIEW


def test_mixed_with_another_vision(page, visioning, picture, address):
    vision = visioning.make_vision(picture.tandem_id, prompt="a harbour with ferries")
    for _ in visioning.paint(vision.id).events():
        pass
    other = visioning.store.pictures(tandem_id=picture.tandem_id)[0]
    page.keyboard.press("Escape")
    opened(page)
    open_way(page, "blend")
    page.click(f'.others label:has([value="{other.id}"])')
    page.fill("#how-much", "30")
    page.click("[data-do=blend]")
    expect(page.locator(".story")).to_contain_text("(30 %)")
    mixed = visioning.store.pictures(tandem_id=picture.tandem_id)[0]
    assert (mixed.edit.blend.picture_id, mixed.edit.blend.weight) == (other.id, 0.3)


def test_what_is_wrong_is_said_in_the_panel_and_nothing_is_lost(page):
    row(page, "tram").locator(".keep").click()
    page.fill("#panel-prompt", " ")
    page.click("[data-do=repaint]")
    expect(page.locator("#panel-problem[role=alert]")).to_contain_text("The prompt is empty")
    expect(thing(page, "rail-1")).to_have_attribute("data-state", "keep")


def test_a_picture_without_a_scene_has_no_such_button(page, visioning, picture, address):
    flat = visioning.file(picture).read_bytes()
    visioning.store.keep_picture(_flat(picture), flat, "")
    visit(page, address)
    expect(page.locator(".stage")).to_have_attribute("data-picture", re.compile("."))
    page.click(f'.strip [data-picture="{_flat(picture).id}"]')
    expect(page.locator("[data-do=open-panel]")).to_have_count(0)


def _flat(picture: Picture) -> Picture:
    return replace(picture, id=picture.id[::-1], scene=None, elements=None)


# --- For everyone --------------------------------------------------------------------------------


CUT = """() => [...document.querySelectorAll('#panel *')].filter((e) => {
  const style = getComputedStyle(e);
  const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  return own && e.checkVisibility() && !e.closest('.away, svg, select, textarea')
    && (e.scrollWidth > e.clientWidth + 1 && style.display !== 'inline'
      || e.getBoundingClientRect().right > innerWidth + 1);
}).map((e) => e.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("language", prompts.languages())
@pytest.mark.parametrize("screen", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_no_text_is_cut_in_any_language(browser, address, picture, language, screen):
    context = browser.new_context(viewport=screen, locale=language)
    page = opened(visit(context.new_page(), address))
    expect(page.locator("html")).to_have_attribute("lang", language)
    cut = page.evaluate(CUT)
    for summary in page.locator("#panel summary").all()[1:]:
        summary.click()
        cut += page.evaluate(CUT)
    wide = page.evaluate("document.querySelector('.panel-body').scrollWidth - innerWidth")
    context.close()
    assert not cut
    assert wide <= 0


@pytest.mark.parametrize("screen", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_everything_in_the_panel_can_be_touched(browser, address, picture, screen):
    context = browser.new_context(viewport=screen, locale="en-GB")
    page = opened(visit(context.new_page(), address))
    small = []
    for summary in page.locator("#panel summary").all():
        if summary.locator("xpath=..").get_attribute("open") is None:
            summary.click()
        for control in page.locator(
            "#panel :is(button, summary, .three label, .others label, [type=range], textarea)"
        ).all():
            box = control.bounding_box() if control.is_visible() else None
            if box and (box["height"] < 43.9 or box["width"] < 43.9):
                small.append((control.evaluate("e => e.outerHTML.slice(0, 100)"), box))
    context.close()
    assert not small, small


def test_the_panel_needs_no_scrolling_on_a_laptop(page):
    for part in (".panel-canvas", ".legend", "#panel-prompt", "[data-do=repaint]"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= LAPTOP["height"], part
    for summary in page.locator("#panel summary").all():
        box = summary.bounding_box()
        assert box["y"] + box["height"] <= LAPTOP["height"]


# --- The desk ------------------------------------------------------------------------------------


def test_chips_show_numbers_and_negations(browser, address, picture):
    context = browser.new_context(viewport=LAPTOP, locale="de-DE")
    page = visit(context.new_page(), address)
    page.fill("#own-word", "zwei Straßenbahnen, keine Drohnen")
    page.press("#own-word", "Enter")
    expect(page.locator(".chip bdi")).to_have_text(["2 × Straßenbahn", "ohne Lieferdrohnen"])
    page.fill("#prompt", "a city, 2 trams")
    expect(page.locator("#part-unknown .exactly")).to_have_count(0)
    page.click("[data-do=clear]")
    expect(page.locator("#prompt")).to_have_value("")
    page.fill("#prompt", "a city, 2 trams")
    expect(page.locator("#part-unknown .exactly b")).to_have_text("2 × Straßenbahn")
    context.close()


def test_view_and_ambition_can_be_fixed(browser, address, picture, worker):
    context = browser.new_context(viewport=LAPTOP, locale="en-GB")
    page = visit(context.new_page(), address)
    page.select_option("[data-fix=view]", "district")
    page.select_option("[data-fix=ambition]", "feasible")
    expect(page.locator("#prompt")).to_have_value("a future city, seen from above, in ten years")
    paint(page)
    request, _ = worker.calls[-1]
    assert dict(request.atmosphere) == {"view": "district", "ambition": "feasible"}
    context.close()


# --- The whole way, with the bundled model -------------------------------------------------------


def test_a_group_keeps_the_tram_and_drops_the_drones(browser, tmp_path: Path):
    visioning = Visioning(tmp_path / "outputs")
    tandem = visioning.store.tandems(visioning.first_workshop().id)[0]
    vision = visioning.make_vision(
        tandem.id, prompt="a future city with a tram and drones", atmosphere={"view": "street"}
    )
    for _ in visioning.paint(vision.id, seed=3).events():
        pass
    (picture,) = visioning.store.pictures()
    before = editing.scene_of(picture)
    with serving(visioning) as address:
        context = browser.new_context(viewport=LAPTOP, locale="en-GB")
        page = opened(visit(context.new_page(), address))
        tram = next(element for element in before if element.cls == "tram")
        page.mouse.click(*point_of(page, tram.id))
        row(page, "drone").locator(".drop").click()
        page.click("[data-do=repaint]")
        expect(page.locator(".story")).to_contain_text("Left out: drone.")
        context.close()
    after = editing.scene_of(last_child(visioning, picture))
    visioning.close()
    assert tram in after.elements
    assert "drone" not in {element.cls for element in after}
