"""The whole exercise in Chromium: keywords, paint, note, reload, star, plenary, export."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pages import LAPTOP, choose_tandem, paint, serving, visit, write_note
from playwright.sync_api import Browser, Page, expect

from visioning import images, prompts
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent
TANDEM = "Arezzo - Hamm"
KEYWORDS = {
    "energy": ["sustainable"],
    "digital": ["connected", "digital_infrastructure"],
    "participation": ["user_friendly", "co_creation"],
}
PROMPT = (
    "a future city which is sustainable, connected and user-friendly, "
    "with digital infrastructure and co-creation"
)


def pick_keywords(page: Page) -> None:
    choose_tandem(page, label=TANDEM)
    for group, cards in KEYWORDS.items():
        page.click(f"[data-group={group}]")
        for card in cards:
            page.click(f"[data-card={card}]")
    expect(page.locator("#prompt")).to_have_value(PROMPT)


def shown(page: Page) -> list[str]:
    """Ids of the pictures in the strip, newest first."""
    return page.eval_on_selector_all(
        ".strip [data-picture]", "all => all.map(one => one.dataset.picture)"
    )


@pytest.mark.parametrize("model", ["pretended", "bundled"])
def test_the_exercise(tmp_path: Path, browser: Browser, model: str):
    worker = FakeWorker() if model == "pretended" else None
    with (
        closing(Visioning(tmp_path, worker=worker)) as visioning,
        serving(visioning) as address,
        closing(browser.new_context(viewport=LAPTOP)) as context,
    ):
        page = visit(context.new_page(), address)
        pick_keywords(page)
        page.click("[data-do=more]")
        page.select_option("[data-set=count]", "2")
        paint(page)
        expect(page.locator(".strip [data-picture]")).to_have_count(2)
        for picture in map(visioning.store.picture, shown(page)):
            assert picture.prompt == PROMPT
            assert images.sha256(visioning.file(picture).read_bytes()) == picture.sha256
        label = prompts.texts("en")("label.ai_picture", prompt=PROMPT)
        expect(page.locator(".stage figcaption")).to_have_text(label)

        # The other picture, a note that nobody saves by hand, a reload, a star.
        page.locator(".strip [data-picture]").nth(1).click()
        chosen = shown(page)[1]
        expect(page.locator(".stage")).to_have_attribute("data-picture", chosen)
        write_note(page, "unrealistic", "Who pays for all the sensors?")
        visit(page, address)
        expect(page.locator(".stage")).to_have_attribute("data-picture", chosen)
        expect(page.locator("#part-notes .note-text")).to_have_text("Who pays for all the sensors?")
        page.click("#note button[type=submit]")
        page.click(".actions [data-do=star]")
        expect(page.locator(".actions [data-do=star]")).to_have_attribute("aria-pressed", "true")

        # A child version of its prompt, and one more like it.
        page.click(".actions [data-do=change]")
        page.fill("#prompt", f"{PROMPT}, by the river")
        page.select_option("[data-fix=time]", "sunset")
        paint(page)
        expect(page.locator(".strip [data-picture]")).to_have_count(4)
        newest = visioning.store.picture(shown(page)[0])
        parent = visioning.store.vision(newest.vision_id).parent_id
        assert parent == visioning.store.picture(chosen).vision_id
        assert newest.atmosphere == {"time": "sunset"}

        plenary = visit(context.new_page(), f"{address}/plenary")
        plenary.check("#starred")
        expect(plenary.locator(".large-notes li")).to_contain_text("Who pays for all the sensors?")
        expect(plenary.locator(".large-prompt")).to_have_text(label)

        facilitator = visit(context.new_page(), f"{address}/facilitator")
        expect(facilitator.locator(".wall li")).to_have_count(4)
        facilitator.click("[data-do=starred]")
        expect(facilitator.locator(".wall li")).to_have_count(1)
        facilitator.click("#take-home summary")
        facilitator.select_option("#take-home [name=which]", "starred")
        with context.expect_page() as opened:
            facilitator.click("#take-home [value=html]")
        gallery = opened.value
        expect(gallery.locator("figure")).to_have_count(1)
        expect(gallery.locator("body")).to_contain_text("Who pays for all the sensors?")
        with facilitator.expect_download() as download:
            facilitator.click("#take-home [value=zip]")
        with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as archive:
            pngs = [name for name in archive.namelist() if name.endswith(".png")]
            assert len(pngs) == 1
            assert (
                archive.read(pngs[0])
                == visioning.file(visioning.store.picture(chosen)).read_bytes()
            )


# --- A server that is killed -------------------------------------------------------------------


@contextmanager
def running(outputs: Path, port: int) -> Iterator[subprocess.Popen]:
    """Run the program as people do, until the block ends or it is killed."""
    arguments = ["--port", str(port), "--outputs", str(outputs), "--no-browser"]
    program = subprocess.Popen(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert str(port) in program.stdout.readline()
        yield program
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
        program.stdout.close()


def test_what_was_shown_survives_a_killed_server(tmp_path: Path, browser: Browser):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with closing(browser.new_context(viewport=LAPTOP)) as context:
        page = context.new_page()
        with running(tmp_path, port):
            visit(page, address)
            pick_keywords(page)
            page.click("#paint")
            expect(page.locator(".strip [data-picture]").first).to_be_visible()
            before = shown(page)  # and killed while it paints the next one
        expect(page.locator("#problem")).to_be_visible()

        with running(tmp_path, port):
            page.wait_for_selector("#paint", state="visible")  # the page goes on by itself
            expect(page.locator("#problem")).to_be_hidden()
            assert set(before) <= set(shown(page))
            page.locator(f".strip [data-picture='{before[-1]}']").click()
            expect(page.locator(".stage")).to_have_attribute("data-picture", before[-1])
            write_note(page, "like", "The tram in the middle")

        page.fill("#note-text", "The tram in the middle, and no cars")
        expect(page.locator("#problem")).to_be_visible()

        with running(tmp_path, port):
            # What was typed while nobody listened is kept now, in the same note.
            expect(page.locator("#part-notes .note-text")).to_have_text(
                "The tram in the middle, and no cars"
            )
            visit(page, address)
            assert set(before) <= set(shown(page))
            expect(page.locator("#part-notes .note-text")).to_have_text(
                "The tram in the middle, and no cars"
            )
            image = page.locator(".stage img").first
            assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
