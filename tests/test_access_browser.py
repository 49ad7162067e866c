"""Nobody is kept out: what axe-core finds on every page, in every language, in light and dark;
what a finger can hit; and all of it on a narrow phone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from axe_core_python.base import AXE_SCRIPT
from exports import written
from full_workshop import Full, fill, painter
from pages import LAPTOP, PHONE, visit
from playwright.sync_api import Page, expect

from visioning import prompts
from visioning.workers import FakeWorker

GRAVE = ("moderate", "serious", "critical")
# A scheme changes colours and nothing else: in the dark only the rules about colours are asked.
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}
RUN_AXE = """([where, options]) => axe
  .run(where || document, {resultTypes: ["violations"], ...options})
  .then(({passes, violations}) => ({
    passed: passes.length,
    found: violations.map(({id, impact, nodes}) => ({
      id, impact, nodes: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`),
    })),
  }))"""
SHOWS = """scheme => document.body.classList.contains("dark") === (scheme === "dark")
  || !document.querySelector("#page")"""
# What a finger has to hit: a control, with its label where that is hit as well. Links inside a
# sentence are as high as its lines, things in a picture can be chosen from a list.
TOO_SMALL = """where => [...(document.querySelector(where || "#page") || document.body)
  .querySelectorAll("button, a[href], input, select, textarea, summary, [role=button]")]
  .filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.closest(".away, svg"))
  .filter((e) => getComputedStyle(e).display !== "inline")
  .map((e) => [e, e.matches("[type=checkbox], [type=radio]") && e.closest("label") || e])
  .filter(([, hit]) => {
    const {width, height} = hit.getBoundingClientRect();
    return Math.min(width, height) < 43.9;
  })
  .map(([e, hit]) => {
    const {width, height} = hit.getBoundingClientRect();
    return `${width.toFixed()} x ${height.toFixed()} ${e.outerHTML.slice(0, 160)}`;
  })"""
SHOWN = {
    "one": ".large",
    "wall": ".plenary-wall",
    "side": ".large-sides",
    "timeline": ".large-timeline",
    "quiz": ".large-quiz",
    "slides": ".large",
}


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    return fill(visioning)


@pytest.fixture(scope="module")
def page(browser, address, full) -> Iterator[Page]:
    """The page that all tests go through, with axe on it wherever it goes."""
    with closing(browser.new_context(viewport=LAPTOP, locale="en-GB")) as context:
        context.add_init_script(AXE_SCRIPT)
        yield visit(context.new_page(), address)


class Report:
    """What axe says of one page after the other, in one language."""

    def __init__(self, page: Page, language: str) -> None:
        self.page = page
        self.language = language
        self.lines: list[str] = []
        self.grave: list[tuple] = []

    def look(self, name: str, where: str = "") -> None:
        """Ask axe about the page, or a part of it, in light and in dark."""
        said = []
        self.grave += [
            (name, self.language, "too small", one) for one in self.page.evaluate(TOO_SMALL, where)
        ]
        for scheme, options in RULES.items():
            self.page.emulate_media(color_scheme=scheme)
            self.page.wait_for_function(SHOWS, arg=scheme)
            answer = self.page.evaluate(RUN_AXE, [where, options])
            found = [f"{one['id']} ({one['impact']})" for one in answer["found"]]
            said.append(f"{scheme} {answer['passed']} passed, {', '.join(found) or '0 violations'}")
            self.grave += [
                (name, self.language, scheme, one["id"], node)
                for one in answer["found"]
                if one["impact"] in GRAVE
                for node in one["nodes"]
            ]
        self.lines.append(f"{self.language}  {name:<26} {'; '.join(said)}")


def begin(page: Page, address: str, full: Full, language: str) -> None:
    """Open the tandem's page in a language, with the picture that has a scene."""
    prompt = f"{full.picture.prompt}, blockchain"  # which the model has no picture for
    desk = {"picture": full.picture.id, "prompt": prompt}
    kept = {"language": language, "tandem": full.tandem.id, "desks": {full.tandem.id: desk}}
    remember = """kept => {
      sessionStorage.clear();
      localStorage.setItem("tandem-visions", JSON.stringify(kept));
    }"""
    page.emulate_media(color_scheme="light")
    visit(page, address)
    page.evaluate(remember, kept)
    visit(page, address)
    expect(page.locator("html")).to_have_attribute("lang", language)


def go(page: Page, step: str) -> None:
    page.click(f'.stepbar [data-step="{step}"]')
    page.wait_for_selector(f'#main[data-step="{step}"]')


def unfold(page: Page) -> None:
    """Open whatever can be opened in place."""
    page.evaluate("document.querySelectorAll('#page details').forEach((e) => { e.open = true })")


def steps(report: Report, address: str, full: Full) -> None:
    """All steps of the exercise, with what opens in them."""
    page = report.page
    go(page, "warmup")
    page.click(".choice")
    page.wait_for_selector(".said .bars")
    report.look("warmup")
    go(page, "reflect")
    page.locator("[data-edit]").first.click()
    page.locator("[data-pick]").first.click()
    report.look("reflect")
    page.keyboard.press("Escape")  # the list of groups lies over what is below it
    go(page, "keywords")
    page.wait_for_selector("[data-author]")
    unfold(page)
    report.look("keywords")
    go(page, "pictures")
    page.wait_for_selector("#part-unknown mark")
    page.click("[data-do=more]")
    report.look("pictures")
    go(page, "discuss")
    page.locator(".pin-things path").first.click()
    report.look("discuss")
    page.locator(f'.strip [data-picture="{full.flat.id}"]').click()
    page.wait_for_selector(f'.stage[data-picture="{full.flat.id}"]')
    page.click(".kind[data-kind=missing]")
    page.wait_for_selector(".pin-grid")
    page.locator("[data-bin=note]").first.click()
    page.wait_for_selector("#undo")
    report.look("discuss, no scene, undo")
    page.click("#undo button")
    page.click("#note [type=submit]")
    page.locator(f'.strip [data-picture="{full.picture.id}"]').click()
    page.wait_for_selector(f'.stage[data-picture="{full.picture.id}"]')
    go(page, "choose")
    page.wait_for_selector("#choose-go")
    report.look("choose")
    go(page, "realistic")
    page.wait_for_selector("#realistic-slider")
    report.look("realistic")
    page.click("[data-half=sentences]")
    page.click("[data-trace]")
    page.wait_for_selector(".real-trace")
    report.look("realistic, sentences")
    go(page, "plan")
    page.wait_for_selector(".milestone")
    page.locator(".milestone [data-pick]").first.click()
    page.wait_for_selector(".origin")
    unfold(page)
    report.look("plan")
    go(page, "close")
    page.wait_for_selector(".open-question")
    report.look("close")


def dialogs(report: Report, address: str, full: Full) -> None:
    """What opens above the steps; the page below it cannot be reached meanwhile."""
    page = report.page
    go(page, "pictures")
    page.click("[data-do=open-panel]")
    page.wait_for_selector("#panel[open] .way")
    # All ways at once, of which people open one after the other.
    page.evaluate("document.querySelectorAll('.way').forEach((e) => { e.name = '' })")
    unfold(page)
    report.look("change panel", "#panel")
    page.click("[data-do=close-panel]")
    page.locator("[data-word-of]").first.click()
    page.wait_for_selector(".one-word")
    report.look("one other word", "#versions-dialog")
    page.click("[data-do=close-versions]")
    page.locator("[data-pairs-of]").first.click()
    page.wait_for_selector(".pair-of-versions")
    report.look("old and new", "#versions-dialog")
    page.click("[data-do=close-versions]")
    go(page, "choose")
    page.locator(".choose-look").first.click()
    report.look("picture to choose, large", "#choose-large")
    page.keyboard.press("Escape")
    go(page, "realistic")
    page.locator("[data-why]").first.click()
    report.look("why", "#realistic-why")
    page.keyboard.press("Escape")


def plenary(report: Report, address: str, full: Full) -> None:
    page = report.page
    visit(page, f"{address}/plenary")
    for mode, shown in SHOWN.items():
        page.click(f"[data-mode={mode}]")
        page.wait_for_selector(f"[data-mode={mode}][aria-pressed=true]")
        page.wait_for_selector(shown)
        report.look(f"plenary, {mode}", "" if mode == "one" else "#part-show")
    page.click("[data-do=keys]")
    report.look("plenary, keys", "#keys")
    page.keyboard.press("Escape")


def facilitator(report: Report, address: str, full: Full) -> None:
    page = report.page
    visit(page, f"{address}/facilitator")
    page.locator(f'.wall [data-picture="{full.picture.id}"]').click()
    page.wait_for_selector("#part-pair figure")
    unfold(page)
    report.look("facilitator")
    page.fill("#search [name=text]", "zzz")
    page.wait_for_selector(".none")
    report.look("facilitator, nothing found", ".all")


def checking(report: Report, address: str, full: Full) -> None:
    """The page that checks pictures: before one is chosen, with a good one, with a bad one."""
    page = report.page
    visit(page, f"{address}/check")
    report.look("check picture")
    whole = page.request.get(f"{address}/pictures/{full.picture.id}.png").body()
    for name, data in (("intact", whole), ("changed", whole.replace(b"Steps: ", b"Stops: "))):
        file = {"name": f"{name}.png", "mimeType": "image/png", "buffer": data}
        page.set_input_files("#check-file", file)
        page.wait_for_selector(f".check-card[data-verdict={name}]")
        report.look(f"check picture, {name}")


@pytest.mark.parametrize("language", prompts.languages())
def test_axe_finds_nothing_grave(page, address, visioning, full, tmp_path, capsys, language):
    report = Report(page, language)
    begin(page, address, full, language)
    for walk in (steps, dialogs, plenary, facilitator, checking):
        walk(report, address, full)
    gallery = tmp_path / "gallery.html"
    written(visioning, gallery, language=language, tandem_id=full.tandem.id)
    page.goto(gallery.as_uri())
    report.look("gallery")
    with capsys.disabled():
        print("", *report.lines, sep="\n")
    assert not report.grave, "\n".join(map(str, report.grave))


# --- On a phone ----------------------------------------------------------------------------------

# What reaches over the right edge, but for what scrolls inside a frame of its own.
TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [
  `scrolls sideways to ${document.documentElement.scrollWidth}`,
  ...[...document.querySelectorAll("#page *")]
    .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 8).map((e) => e.outerHTML.slice(0, 160)),
]"""


class Narrow(Report):
    """As well, what is too wide for a phone."""

    def look(self, name: str, where: str = "") -> None:
        super().look(name, where)
        self.grave += [(name, "too wide", one) for one in self.page.evaluate(TOO_WIDE)]


@pytest.mark.parametrize("language", ["de", "el"])  # the longest words, the longest texts
def test_nobody_is_kept_out_on_a_phone(browser, address, full, language):
    with closing(browser.new_context(viewport=PHONE, locale=language, has_touch=True)) as context:
        context.add_init_script(AXE_SCRIPT)
        page = visit(context.new_page(), address)
        report = Narrow(page, language)
        begin(page, address, full, language)
        for walk in (steps, dialogs, plenary, facilitator, checking):
            walk(report, address, full)
    assert not report.grave, "\n".join(map(str, report.grave))
