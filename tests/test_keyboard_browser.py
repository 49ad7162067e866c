"""The whole exercise with a keyboard alone, from the language to the close; what is read out."""

from __future__ import annotations

from contextlib import closing

import pytest
from full_workshop import painter
from keyboard import Keyboard
from pages import LAPTOP, visit
from playwright.sync_api import Page, expect

from visioning import prompts
from visioning.exercise import quiz
from visioning.model import (
    Answer,
    Dot,
    Milestone,
    NoteKind,
    Reflection,
    Suggestion,
    Verdict,
    VisionSentence,
)
from visioning.workers import FakeWorker

TANDEM = "Arezzo - Hamm"
HEARD = """
  window.heard = [];
  new MutationObserver(() => {
    const text = document.querySelector("#live")?.textContent;
    if (text && text !== heard.at(-1)) heard.push(text);
  }).observe(document, {subtree: true, childList: true, characterData: true});
"""
say = prompts.texts("de")


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


def heard(page: Page, text: str) -> None:
    """Wait until the live region has said something."""
    page.wait_for_function("text => heard.some((one) => one.includes(text))", arg=text)


def test_the_whole_exercise_by_keyboard(visioning, address, browser):
    tandem = visioning.find_tandem(TANDEM)
    question = quiz.questions()[0]
    quiz.open_question(visioning, tandem.workshop_id, question.id)
    with closing(browser.new_context(viewport=LAPTOP, locale="en-GB")) as context:
        context.add_init_script(HEARD)
        page = visit(context.new_page(), address)
        page.keyboard.press("Tab")
        keys = Keyboard(page)
        begin(page, keys)
        for step in (warmup, reflect, keywords, pictures, discuss, choose, realistic, plan, close):
            step(page, keys)
        print(f"{keys.stops} stops")
    records = visioning.store.records
    assert len(records(Answer, workshop_id=tandem.workshop_id)) == 1
    for kind in (Reflection, Suggestion, Dot, Verdict, VisionSentence, Milestone):
        assert records(kind, tandem_id=tandem.id), kind
    kinds = {note.kind for note in visioning.store.notes(tandem_id=tandem.id)}
    assert kinds >= {NoteKind.ABSENT, NoteKind.LIKE, NoteKind.QUESTION}


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True).locator("visible=true").first


def go(page: Page, keys: Keyboard, step: str) -> None:
    keys.use(page.locator(f'.stepbar [data-step="{step}"]'))
    page.wait_for_selector(f'#main[data-step="{step}"]')
    expect(page.locator("#main")).to_be_focused()
    heard(page, say(f"step.{step}"))


def begin(page: Page, keys: Keyboard) -> None:
    page.evaluate("document.querySelector('.page').dataset.before = ''")
    keys.choose(page.locator("#tandem"), TANDEM)
    page.wait_for_selector(".page:not([data-before])")  # the other tandem's page is there
    expect(page.locator("#tandem")).to_be_focused()
    keys.tab_to(page.locator("#language"))
    keys.write("Deu")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator("#language")).to_be_focused()


def warmup(page: Page, keys: Keyboard) -> None:
    go(page, keys, "warmup")
    keys.use(page.locator(".choice").nth(1), "Space")
    expect(page.locator(".choice").nth(1)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".said")).to_be_visible()


def reflect(page: Page, keys: Keyboard) -> None:
    go(page, keys, "reflect")
    keys.tab_to(page.locator("form[data-kind=challenge] textarea"))
    keys.write("Wer bezahlt das?")
    keys.press("Enter")
    card = page.locator(".reflection")
    expect(card).to_contain_text("Wer bezahlt das?")
    keys.use(card.locator("[data-pick]"))
    keys.press("ArrowDown", "Enter")
    expect(card.locator("[data-pick]")).to_have_class("sort sorted")
    keys.use(card.locator("[data-remove]"))
    expect(card).to_have_count(0)
    keys.press("Enter")  # the undo has the focus
    expect(card).to_have_count(1)


def keywords(page: Page, keys: Keyboard) -> None:
    go(page, keys, "keywords")
    keys.tab_to(page.locator("#keywords-text"))
    keys.write("Straßenbahn, Fluss, ruhig")
    keys.press("Enter")
    expect(page.locator("#part-keywords-own .chip")).to_have_count(3)
    keys.use(page.locator(".keywords-reveal summary"))
    keys.use(page.locator("[data-do=reveal]"))
    first = page.locator("[data-pick]").first
    expect(first).to_be_focused()
    keys.press("Space")
    expect(first).to_have_attribute("aria-pressed", "true")
    keys.use(page.locator("[data-do=go-on]"))
    page.wait_for_selector('#main[data-step="pictures"]')


def pictures(page: Page, keys: Keyboard) -> None:
    keys.tab_to(page.locator("[role=tab][aria-selected=true]").locator("visible=true"))
    keys.press("ArrowRight", "Tab", "Enter")
    expect(page.locator(".chip").locator("visible=true")).to_have_count(2)
    keys.use(page.locator("#paint"))
    expect(page.locator(".strip [data-picture]")).to_have_count(4)
    heard(page, say("label.ai_picture", prompt="")[:20])
    expect(page.locator("#paint")).to_be_focused()
    keys.use(page.locator(".strip [data-picture]").nth(1))
    expect(page.locator(".strip [data-picture]").nth(1)).to_have_attribute("aria-current", "true")
    keys.use(page.locator("[data-do=star]"))
    expect(page.locator("[data-do=star]")).to_have_attribute("aria-pressed", "true")
    heard(page, say("ui.starred"))


def discuss(page: Page, keys: Keyboard) -> None:
    go(page, keys, "discuss")
    keys.tab_to(page.locator("#absent-text"))
    keys.write("Kinder")
    keys.use(button(page, say("discuss.keep")))
    expect(page.locator("#absent-text")).to_have_count(0)
    keys.use(page.locator("#alt-text summary"))
    keys.tab_to(page.locator("#alt-shows"))
    keys.press("Control+End")
    keys.write(" Abends.")
    keys.use(button(page, say("alt.confirm")))
    heard(page, say("alt.kept"))
    expect(page.locator("#alt-text summary")).to_be_focused()
    expect(page.locator("#alt-text summary")).to_contain_text(say("alt.reviewed"))
    keys.use(page.locator(".kind[data-kind=like]"))
    expect(page.locator("#note-text")).to_be_focused()
    keys.write("Die Bahn!")
    keys.choose(page.locator("#note-thing"), say("element.tram"))
    keys.use(page.locator("#note [type=submit]"))
    note = page.locator(".note", has_text="Die Bahn!")
    expect(note.locator(".note-pin")).to_contain_text(say("element.tram"))
    keys.use(note.locator("[data-bin]"))
    expect(note).to_have_count(0)
    keys.press("Enter")  # the undo has the focus
    expect(note).to_have_count(1)


def choose(page: Page, keys: Keyboard) -> None:
    go(page, keys, "choose")
    plus = page.locator("[data-plus]")
    keys.use(plus.first)
    expect(page.locator(".plus-minus strong").first).to_have_text("1")
    keys.press("Enter")
    expect(page.locator(".plus-minus strong").first).to_have_text("2")
    keys.use(plus.nth(1))
    keys.use(page.locator(".choose-look").first)
    expect(page.locator("#choose-large")).to_be_visible()
    keys.press("Escape")
    expect(page.locator(".choose-look").first).to_be_focused()
    keys.use(page.locator("#choose-close"))
    keys.use(page.locator("#choose-go"))
    page.wait_for_selector('#main[data-step="realistic"]')


def realistic(page: Page, keys: Keyboard) -> None:
    rows = page.locator("[data-thing]")
    keys.tab_to(rows.first.locator("input").first)
    keys.press("Space")
    expect(rows.first.locator("small")).to_contain_text(say("decision.keep"))
    keys.tab_to(rows.nth(1).locator("input").first)
    keys.press("Space", "ArrowRight", "ArrowRight")
    expect(rows.nth(1).locator("small")).to_contain_text(say("decision.drop"))
    keys.tab_to(rows.nth(1).locator("[data-why]"), "Shift+Tab")
    keys.press("Enter")
    keys.use(page.locator("[name=reason][value=money]"), "Space")
    keys.tab_to(page.locator("#realistic-words"))
    keys.write("Zu teuer")
    keys.use(page.locator("#realistic-why [type=submit]"))
    expect(rows.nth(1).locator("small")).to_contain_text("Zu teuer")
    expect(rows.nth(1).locator("[data-why]")).to_be_focused()
    keys.use(page.locator("#realistic-paint"))
    expect(page.locator("#realistic-slider")).to_be_visible()
    expect(page.locator("#realistic-paint")).to_be_focused()
    keys.tab_to(page.locator("#realistic-slider"), "Shift+Tab")
    keys.press("ArrowLeft")
    expect(page.locator("#realistic-slider")).to_have_value("45")
    keys.use(page.locator("[data-half=sentences]"))
    keys.tab_to(page.locator("#realistic-text"))
    keys.write("2035 fährt eine Bahn am Fluss.")
    keys.use(page.locator("#realistic-sentence [type=submit]"))
    expect(page.locator(".real-said")).to_have_text("2035 fährt eine Bahn am Fluss.")


def plan(page: Page, keys: Keyboard) -> None:
    go(page, keys, "plan")
    keys.tab_to(page.locator("#plan-horizon [name=date]"))
    keys.write("01012035")
    keys.use(page.locator("#plan-horizon [type=submit]"))
    expect(page.locator("#plan-horizon")).to_have_count(0)
    keys.tab_to(page.locator("#plan-form [name=due]"))
    keys.write("01032031")
    keys.tab_to(page.locator("#plan-form [name=action]"))
    keys.write("Gleise liegen")
    keys.tab_to(page.locator("#plan-form [name=climate]"))
    keys.write("Weniger Autos")
    keys.use(page.locator("#plan-form [type=submit]"))
    milestone = page.locator(".milestone")
    expect(milestone).to_contain_text("Gleise liegen")
    keys.use(milestone.locator("[data-pick]"))
    expect(page.locator("#plan-origin")).to_be_focused()
    keys.use(page.locator("[data-do=close-origin]"))
    keys.tab_to(milestone.locator("select"))
    keys.press("ArrowDown")
    expect(milestone.locator("select")).to_have_value("under_way")
    expect(milestone.locator("select")).to_be_focused()


def close(page: Page, keys: Keyboard) -> None:
    go(page, keys, "close")
    keys.tab_to(page.locator("#close-text"))
    keys.write("Wer fährt nachts?")
    keys.use(page.locator("#close-ask [type=submit]"))
    expect(page.locator(".open-question")).to_contain_text("Wer fährt nachts?")
    day = page.locator(".close-day").first
    keys.tab_to(day.locator("[name=date]"))
    keys.write("01052034")
    keys.use(day.locator("[type=submit]"))
    expect(page.locator("#part-close-meeting")).to_contain_text("2034")
    keys.tab_to(page.get_by_role("link", name=say("close.export")))
