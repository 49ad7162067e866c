"""The pages in a real browser: what the tests of the user interface share."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from visioning.ui import build
from visioning.ui.serve import listen
from visioning.workshop import Visioning

CHROMIUM = "/usr/bin/chromium"
# No sandbox, since it does not work as root; nothing but our own pages is opened.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LAPTOP, PHONE = {"width": 1280, "height": 720}, {"width": 360, "height": 740}
PATIENCE_MS = 120_000  # on a machine that is busy with something else


@contextmanager
def serving(visioning: Visioning) -> Iterator[str]:
    """Serve the pages in a thread; yields their address."""
    listener = listen(0)
    server = uvicorn.Server(uvicorn.Config(build(visioning), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def visit(page: Page, address: str) -> Page:
    """Open a page and wait until it is filled."""
    page.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    page.goto(address)
    page.wait_for_selector("#page .bar")
    return page


def choose_tandem(page: Page, **which: str) -> None:
    """Choose a tandem as `Page.select_option` takes it, and wait for its page.

    What is clicked before that is there would belong to the former one.
    """
    page.evaluate("document.querySelector('.page').dataset.before = ''")
    page.select_option("#tandem", **which)
    page.wait_for_selector(".page:not([data-before])")


def paint(page: Page) -> None:
    """Press the big button and wait until the pictures are there."""
    page.click("#paint")
    page.wait_for_selector("#progress", state="visible")
    page.wait_for_selector("#paint", state="visible")


def write_note(page: Page, kind: str, text: str) -> None:
    """Write a note of a kind and wait until it is kept, without pressing anything."""
    page.click(f".kind[data-kind={kind}]")
    page.fill("#note-text", text)
    expect(page.locator("#part-notes .note-text").first).to_have_text(text)


@contextmanager
def at_step(
    browser: Browser, address: str, tandem_id: str, step: str, viewport: dict = LAPTOP
) -> Iterator[Page]:
    """A device of its own that opens the page at a tandem and a step of the exercise."""
    begin = json.dumps({"tandem": tandem_id, "step": step})
    with closing(browser.new_context(viewport=viewport, locale="en")) as context:
        context.add_init_script(
            f"localStorage.getItem('tandem-visions') ?? "
            f"localStorage.setItem('tandem-visions', '{begin}')"
        )
        page = visit(context.new_page(), address)
        page.wait_for_selector(f"#main[data-step={step}]")
        yield page
