"""The pages in a real browser: what the tests of the user interface share."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from visioning.ui import build
from visioning.ui.serve import listen
from visioning.workshop import Visioning

CHROMIUM = "/usr/bin/chromium"
# No sandbox, since it does not work as root; nothing but our own pages is opened.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE_MS = 60_000  # on a machine that is busy with something else


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
