"""All text can be read: nothing cut, overlapping or broken, in eight languages, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from full_workshop import Full, fill, painter
from layout import unreadable
from pages import LAPTOP, PHONE
from playwright.sync_api import Browser, Page
from test_access_browser import begin, checking, dialogs, facilitator, plenary, steps

from visioning import prompts
from visioning.workers import FakeWorker

# What is wrong in each, and how it is told.
WRONG = {
    "cut off": '<p style="width: 60px; overflow: hidden; white-space: nowrap">A longer text</p>',
    "cut off below": '<p style="width: 99px; height: 25px; overflow: hidden">A longer text</p>',
    "outside the window": '<p style="position: absolute; left: -40px">A longer text</p>',
    "the page is too wide": '<p style="width: 2000px">Text</p>',
    "runs out of its button": '<button style="width: 30px; padding: 0">Straßenbahn</button>',
    "broken within a word": '<p style="width: 60px; overflow-wrap: anywhere">Straßenbahn</p>',
    "does not fit its field": '<input style="width: 60px" placeholder="A longer text">',
    "hint cut off": '<textarea rows="1" cols="3" placeholder="A longer text"></textarea>',
    "on top of each other": '<p>One text</p><p style="position: absolute; top: 0">Another</p>',
}
RIGHT = """
    <div style="width: 60px; height: 25px; overflow: auto"><p>What scrolls can be reached</p></div>
    <p style="width: 99px; overflow: hidden">Words that take new lines</p>
    <button>Paint</button><select><option>Time</option></select><input placeholder="Words">
    <p>Text</p><div style="background: #fff; position: absolute; top: 20px">lies above it</div>
"""


class Report:
    """What cannot be read on one page after the other, on a laptop and on a phone."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []

    def look(self, name: str, where: str = "") -> None:
        for size in (PHONE, LAPTOP):
            self.page.set_viewport_size(size)
            self.wrong += [f"{name}, {size['width']}: {one}" for one in unreadable(self.page)]


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    return fill(visioning)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(viewport=LAPTOP, locale="en-GB")) as context:
        yield context.new_page()


@pytest.mark.parametrize("language", prompts.languages())
def test_all_text_can_be_read(page: Page, address: str, full: Full, language: str):
    report = Report(page)
    begin(page, address, full, language)
    for walk in (steps, dialogs, plenary, facilitator, checking):
        walk(report, address, full)
    assert not report.wrong, "\n".join(report.wrong)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_read_is_found(page: Page, wrong: str):
    show(page, WRONG[wrong])
    assert [one.split(":")[0] for one in unreadable(page)] == [wrong]


def test_what_can_be_read_is_not_told(page: Page):
    show(page, RIGHT)
    assert unreadable(page) == []


def show(page: Page, body: str) -> None:
    page.set_viewport_size(LAPTOP)
    style = "body { font: 20px/25px sans-serif; margin: 0 } p { margin: 0 } * { color: #000 }"
    page.set_content(f'<style>{style}</style><div id="page">{body}</div>')
