"""Rough rooms: a reload at any step, a participant in the wrong tandem, steps that are left out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from full_workshop import Full, fill, painter
from pages import at_step, choose_tandem
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.exercise import steps
from visioning.model import Reflection
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

TEXT = "Ποιος ποτίζει τις στέγες; Who waters the roofs?"
# Where people type in each step, and what they press before.
FIELDS = {
    "reflect": ("form[data-kind=need] textarea", ""),
    "keywords": ("#keywords-text", ""),
    "pictures": ("#prompt", ""),
    "discuss": ("#note-text", ".kind[data-kind=idea]"),
    "realistic": ("#realistic-text", "[data-half=sentences]"),
    "plan": ("#plan-form [name=action]", ""),
    "close": ("#close-text", ""),
}


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning: Visioning) -> Full:
    return fill(visioning)


def reload(page: Page, step: str) -> None:
    page.reload()
    page.wait_for_selector(f"#main[data-step={step}]")


@pytest.mark.parametrize("step", FIELDS)
def test_a_reload_leads_back_to_the_same_step_and_text(browser, address, full, step):
    field, before = FIELDS[step]
    with at_step(browser, address, full.tandem.id, step) as page:
        if before:
            page.click(before)
        page.fill(field, TEXT)
        reload(page, step)
        expect(page.locator(field)).to_have_value(TEXT)
        expect(page.locator(field)).to_be_visible()


def test_a_reload_keeps_an_answer_and_the_dots(browser, address, full):
    with at_step(browser, address, full.tandem.id, "warmup") as page:
        page.locator(".choice").first.click()
        expect(page.locator(".choice").first).to_have_attribute("aria-pressed", "true")
        reload(page, "warmup")
        expect(page.locator(".choice").first).to_have_attribute("aria-pressed", "true")
    with at_step(browser, address, full.tandem.id, "choose") as page:
        page.click("#choose-reopen")
        page.locator("[data-plus]").last.click()
        own = page.locator(".plus-minus strong").last
        expect(own).to_have_text("1")
        reload(page, "choose")
        expect(own).to_have_text("1")
        page.click("#choose-close")
        expect(page.locator("#choose-go")).to_be_visible()


def test_a_reload_keeps_a_reason_and_what_it_was_changed_from(browser, address, full):
    with at_step(browser, address, full.tandem.id, "realistic") as page:
        why = page.locator("[data-why]").last
        why.click()
        page.fill("#realistic-words", TEXT)
        reload(page, "realistic")
        why.click()
        expect(page.locator("#realistic-words")).to_have_value(TEXT)
        page.click("#realistic-why [type=submit]")
        expect(page.locator("#part-realistic-things")).to_contain_text(TEXT)
        why.click()
        expect(page.locator("#realistic-words")).to_have_value(TEXT)


def test_a_participant_in_the_wrong_tandem_loses_nothing_and_is_told(
    browser: Browser, address: str, visioning: Visioning, full: Full
):
    other = visioning.find_tandem("Arezzo - Hamm")
    field, _ = FIELDS["reflect"]
    with at_step(browser, address, other.id, "reflect") as page:
        page.select_option("#language", "el")
        expect(page.locator("html")).to_have_attribute("lang", "el")
        page.fill(field, TEXT)
        choose_tandem(page, value=full.tandem.id)
        said = prompts.texts("el")("ui.left_text", tandem=other.name)
        expect(page.locator("#problem p")).to_have_text(said)
        expect(page.locator(field)).to_have_value("")
        assert TEXT not in page.locator("#main").inner_text()
        choose_tandem(page, value=other.id)
        expect(page.locator(field)).to_have_value(TEXT)
        expect(page.locator("#problem")).to_be_hidden()
    cards = visioning.store.records(Reflection, tandem_id=full.tandem.id)
    assert TEXT not in {card.text for card in cards}


@pytest.fixture
def three_steps(tmp_path, monkeypatch) -> Iterator[None]:
    """The choice first; neither pictures nor what is feasible."""
    folder = tmp_path / "prompts"
    shutil.copytree(prompts.FOLDER, folder)
    lines = [f"- {{step: {name}, minutes: 5}}\n" for name in ("choose", "plan", "keywords")]
    (folder / "exercise.yaml").write_text("".join(lines), "utf-8")
    monkeypatch.setattr(prompts, "FOLDER", folder)
    steps.steps.cache_clear()
    yield
    steps.steps.cache_clear()


def test_steps_that_are_left_out_are_led_to_by_nothing(browser, address, full, three_steps):
    with at_step(browser, address, full.tandem.id, "choose") as page:
        names = page.locator(".stepbar [data-step]").evaluate_all(
            "all => all.map(b => b.dataset.step)"
        )
        assert names == ["choose", "plan", "keywords"]
        expect(page.locator("#choose-reopen")).to_be_visible()
        expect(page.locator("#choose-go")).to_have_count(0)
        for name in ("plan", "keywords"):
            page.click(f'.stepbar [data-step="{name}"]')
            page.wait_for_selector(f"#main[data-step={name}]")
        expect(page.locator("#part-keywords-merged [data-pick]").first).to_be_visible()
        expect(page.locator("[data-do=go-on]")).to_have_count(0)
