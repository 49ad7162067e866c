"""A pulled plug: the server is killed, and what was shown is there again."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pages import chromium, paint, visit, write_note
from playwright.sync_api import Page, expect

from visioning import images
from visioning.store import Store

ROOT = Path(__file__).parent.parent


class Server:
    """``python app.py`` as a program of its own."""

    def __init__(self, outputs: Path) -> None:
        command = [sys.executable, "app.py", "--port", "0", "--no-browser", "--outputs", outputs]
        environment = {**os.environ, "VISIONING_LANGUAGE": "en"}
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        line = self.process.stdout.readline()
        self.address = re.search(r"http://\S+:\d+", line).group()

    def kill(self) -> None:
        """As if the plug were pulled: no handler runs, nothing is flushed."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


@contextmanager
def page_on(server: Server) -> Iterator[Page]:
    with chromium() as browser:
        yield visit(browser.new_page(viewport={"width": 1280, "height": 720}), server.address)


def shown(page: Page) -> list[str]:
    """Ids of the pictures in the filmstrip."""
    buttons = page.locator("#part-strip button[data-picture]")
    return buttons.evaluate_all("all => all.map(one => one.dataset.picture)")


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    return tmp_path / "outputs"


def test_killed_while_it_paints_every_shown_picture_is_there_again(outputs: Path):
    server = Server(outputs)
    with page_on(server) as page:
        page.fill("#prompt", "a future city with a tram")
        page.click("button[data-do=more]")
        page.select_option("select[data-set=count]", "8")
        page.click("#paint")
        page.wait_for_selector("#part-strip button[data-picture]")
        seen = shown(page)
        assert page.is_visible("#progress"), "the kill is to hit a server that paints"
        server.kill()
    with Store(outputs) as store:
        for id in seen:
            picture = store.picture(id)
            assert images.sha256(store.path(picture).read_bytes()) == picture.sha256
        for file in outputs.rglob("*.png"):  # nothing half written carries a picture's name
            assert images.read_record(file) is not None

    again = Server(outputs)
    with page_on(again) as page:
        page.wait_for_selector("#part-strip button[data-picture]")
        assert set(seen) <= set(shown(page))
        paint(page)  # and it paints on
        assert len(shown(page)) > len(seen)
    again.kill()


def test_killed_after_a_note_the_note_is_there_again(outputs: Path):
    server = Server(outputs)
    with page_on(server) as page:
        page.fill("#prompt", "a future city with trees")
        page.click("button[data-do=more]")
        page.select_option("select[data-set=count]", "1")
        paint(page)
        write_note(page, "missing", "Where do the children play? Ș ț 🚲")
        server.kill()

    again = Server(outputs)
    with page_on(again) as page:
        note = page.locator("#part-notes .note-text").first
        expect(note).to_have_text("Where do the children play? Ș ț 🚲")
    again.kill()
