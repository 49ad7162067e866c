"""The projector's page in Chromium: read at eight metres in every mode, led by keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from full_workshop import Full, fill, painter
from pages import visit
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.exercise import quiz, room
from visioning.workers import FakeWorker

PROJECTOR = {"width": 1920, "height": 1080}
LARGE, STRONG = 28, 7  # pixels; contrast
MODES = {
    "w": ".plenary-wall",
    "s": ".large-sides",
    "l": ".large-timeline",
    "q": ".large-quiz",
    "p": ".large",
    "Escape": ".large",
}
# Size on the screen and contrast of every text that is seen. Over a picture the worst is white,
# since all text on it is light; in a drawing, text lies on its card or on the paper.
TEXTS = """(selector) => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const [r, g, b, a = 1] = channels(getComputedStyle(one).backgroundColor);
      if (a > 0) return [r, g, b].map((c) => a * c + (1 - a) * 255);
    }
    return [255, 255, 255];
  };
  const drawn = (text) => {
    const paper = (text.closest("g") || text.ownerSVGElement).querySelector("rect");
    const {fill, fontSize} = getComputedStyle(text);
    const size = parseFloat(fontSize) * text.getScreenCTM().a;
    return [channels(fill), channels(getComputedStyle(paper).fill), size];
  };
  const written = (e) => {
    const {color, fontSize} = getComputedStyle(e);
    return [channels(color), behind(e), parseFloat(fontSize)];
  };
  return [...document.querySelectorAll(selector)]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((e) => e.checkVisibility() && !e.closest(".away, title, desc"))
    .map((e) => {
      const [ink, paper, size] = e.ownerSVGElement ? drawn(e) : written(e);
      const [a, b] = [light(ink), light(paper)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return {contrast, size, said: e.textContent.slice(0, 40)};
    });
}"""


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    return fill(visioning)


@pytest.fixture
def projector(browser: Browser, address, full) -> Iterator[Callable[..., Page]]:
    """Opens the page on a projector that shows one tandem's pictures."""
    contexts = []

    def opened(**options: object) -> Page:
        context = browser.new_context(**{"viewport": PROJECTOR, "locale": "en", **options})
        contexts.append(context)
        page = visit(context.new_page(), f"{address}/plenary")
        page.wait_for_selector("#part-show article")
        page.evaluate("document.activeElement.blur()")
        return page

    yield opened
    for context in contexts:
        context.close()


def place(page: Page):
    return page.locator(".large-place")


@pytest.mark.parametrize(("scheme", "language"), [("light", "el"), ("dark", "bg")])
def test_all_text_is_large_and_strong_in_every_mode(projector, visioning, full, scheme, language):
    page = projector(color_scheme=scheme, locale=language)
    expect(page.locator("#clock")).to_be_visible()
    seen = 0
    for key, selector in MODES.items():
        page.keyboard.press(key)
        expect(page.locator(f"#part-show {selector}")).to_be_visible()
        texts = page.evaluate(TEXTS, "#part-show *, .plenary-head *")
        seen += len(texts)
        assert [one for one in texts if one["size"] < LARGE] == [], key
        assert [one for one in texts if one["contrast"] < STRONG] == [], key
        assert not page.evaluate("document.documentElement.scrollHeight > innerHeight"), key
        pictures = page.locator("#part-show img").count()
        assert page.locator("#part-show .ai").count() == pictures
    assert seen > 40
    room.keep_private(visioning, full.tandem.workshop_id, True)
    expect(page.locator("#private")).to_be_visible()
    page.keyboard.press("?")
    texts = page.evaluate(TEXTS, "#keys *, .plenary-head *")
    room.keep_private(visioning, full.tandem.workshop_id, False)
    assert len(texts) > 20
    assert [one for one in texts if one["size"] < LARGE or one["contrast"] < STRONG] == []


@pytest.mark.parametrize("language", ["en", "el"])
def test_a_picture_with_its_prompt_and_notes_needs_no_scrolling(projector, full, language):
    page = projector(locale=language)
    page.keyboard.press("w")
    page.click(f'[data-pick="{full.picture.id}"]')
    expect(page.locator(".large-notes li")).to_have_count(4)
    for part in (".large-picture", ".large-prompt", ".large-notes", ".large-notes li"):
        for one in page.locator(part).all():
            box = one.bounding_box()
            assert box["y"] >= 0 and box["y"] + box["height"] <= PROJECTOR["height"], part
    cut = "all => all.filter((e) => e.scrollHeight > e.clientHeight + 1).map((e) => e.textContent)"
    parts = ".large-prompt, .large-notes, .large-notes ul, .large-notes .note-text"
    assert page.eval_on_selector_all(parts, cut) == []
    assert page.locator(".large-picture").bounding_box()["height"] >= 0.6 * PROJECTOR["height"]


def test_notes_that_do_not_fit_are_counted_not_cut(projector, visioning, full):
    long = [
        visioning.note(kind="idea", text="Trees in front of the town hall. " * 9, picture_id=id)
        for id in [full.flat.id] * 6
    ]
    page = projector()
    page.keyboard.press("w")
    page.click(f'[data-pick="{full.flat.id}"]')
    seen = page.locator(".large-notes li:visible")
    expect(seen.first).to_be_visible()
    for note in seen.all():
        box = note.bounding_box()
        assert box["y"] + box["height"] <= PROJECTOR["height"]
    left = len(long) + 1 - seen.count()
    assert left > 1
    expect(page.locator(".large-more")).to_have_text(f"and {left} more")
    page.keyboard.press("f")
    expect(page.locator(".plenary-bar")).to_be_hidden()
    left = len(long) + 1 - seen.count()
    expect(page.locator(".large-more")).to_have_text(f"and {left} more")


def test_arrows_and_space_go_from_picture_to_picture(projector, full):
    page = projector()
    page.select_option("#only", full.tandem.id)
    page.evaluate("document.activeElement.blur()")
    expect(place(page)).to_contain_text("1 of 8")
    for key, number in {"ArrowRight": 2, "Space": 3, "ArrowLeft": 2}.items():
        page.keyboard.press(key)
        expect(place(page)).to_contain_text(f"{number} of 8")
    page.keyboard.press("s")
    expect(page.locator(".side-picture")).to_have_count(2)
    page.keyboard.press("s")  # the same key again leads back
    expect(page.locator(".large-picture")).to_be_visible()
    page.select_option("#only", "")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("l")  # the line of time of all tandems, then of one after the other
    line = page.locator(".large-timeline svg")
    expect(line).to_have_attribute("aria-label", re.compile(full.tandem.name))
    page.keyboard.press("ArrowRight")
    expect(line).not_to_have_attribute("aria-label", re.compile(full.tandem.name))
    page.keyboard.press("ArrowLeft")
    expect(line).to_have_attribute("aria-label", re.compile(full.tandem.name))


def test_f_fills_the_screen_and_t_shows_the_time(projector):
    page = projector()
    expect(page.locator("#clock")).to_contain_text(prompts.texts("en")("step.warmup"))
    page.keyboard.press("t")
    expect(page.locator("#clock")).to_be_hidden()
    page.keyboard.press("t")
    expect(page.locator("#clock")).to_be_visible()
    page.keyboard.press("f")
    expect(page.locator(".plenary-bar")).to_be_hidden()
    assert page.evaluate("Boolean(document.fullscreenElement)")
    page.keyboard.press("f")
    expect(page.locator(".plenary-bar")).to_be_visible()


def test_escape_leads_back_to_one_picture_from_every_mode(projector):
    page = projector()
    for key in "wslqp":
        page.keyboard.press(key)
        expect(page.locator("[data-mode=one]")).to_have_attribute("aria-pressed", "false")
        page.keyboard.press("Escape")
        expect(page.locator("[data-mode=one]")).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".large-picture")).to_be_visible()


def test_slides_go_on_by_themselves_until_space_pauses_them(projector):
    page = projector()
    page.clock.install()
    page.keyboard.press("p")
    expect(page.locator("[data-mode=slides]")).to_have_attribute("aria-pressed", "true")
    first = place(page).inner_text()
    page.clock.run_for(14_000)
    expect(place(page)).not_to_have_text(first)
    page.keyboard.press("Space")
    page.clock.run_for(500)
    expect(page.locator("#paused")).to_be_visible()
    shown = place(page).inner_text()
    page.clock.run_for(30_000)
    expect(place(page)).to_have_text(shown)
    page.keyboard.press("Space")
    page.clock.run_for(500)
    expect(page.locator("#paused")).to_be_hidden()


def test_who_wants_less_motion_starts_the_slides_by_hand(projector):
    page = projector(reduced_motion="reduce")
    page.keyboard.press("p")
    expect(page.locator("#paused")).to_be_visible()
    page.keyboard.press("Space")
    expect(page.locator("#paused")).to_be_hidden()


def test_the_keys_list_themselves(projector):
    page = projector()
    page.focus('[data-do="keys"]')
    page.keyboard.press("?")
    listed = page.locator("#keys")
    expect(listed).to_be_visible()
    for key in ("←", "→", "Esc", "W", "S", "L", "Q", "P", "T", "F", "?"):
        expect(listed.locator("kbd", has_text=key).first).to_be_visible()
    expect(page.locator('[data-do="close-keys"]')).to_be_focused()
    page.keyboard.press("w")  # is only listed now
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()
    expect(page.locator('[data-do="keys"]')).to_be_focused()
    expect(page.locator("[data-mode=one]")).to_have_attribute("aria-pressed", "true")


def test_a_question_comes_to_the_screen_by_itself_and_goes_again(projector, visioning, full):
    quiz.open_question(visioning, full.tandem.workshop_id, "")
    page = projector()
    expect(page.locator(".large")).to_be_visible()
    expect(page.locator("#clock")).to_be_visible()  # it knows where the room stands
    quiz.open_question(visioning, full.tandem.workshop_id, full.question)
    expect(page.locator(".large-quiz")).to_be_visible()
    quiz.open_question(visioning, full.tandem.workshop_id, "")
    expect(page.locator(".large")).to_be_visible()
    quiz.open_question(visioning, full.tandem.workshop_id, full.question)
