"""The page that checks pictures, in a real browser; and who may send it something."""

from __future__ import annotations

import base64
import http.client
import io
import json
from contextlib import closing

import pytest
from pages import LAPTOP, PHONE, visit
from PIL import Image
from playwright.sync_api import Page, expect
from samples import LABEL, family, picture, png
from test_marks_check import SIZE, drawn

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.marks.check import LARGEST
from visioning.workers import FakeWorker

DROP = """async (field, [data, name]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name, {type: "image/png"}));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const event = {dataTransfer: carried, bubbles: true, cancelable: true};
    field.dispatchEvent(new DragEvent(kind, event));
  }
}"""


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return FakeWorker([])


@pytest.fixture(scope="module")
def data(visioning) -> bytes:
    store = visioning.store
    return store.path(
        store.keep_picture(picture(family(store), **SIZE), drawn(7), LABEL)
    ).read_bytes()


@pytest.fixture
def page(browser, address):
    with closing(browser.new_context(viewport=LAPTOP, locale="en")) as context:
        yield visit(context.new_page(), f"{address}/check")


def choose(page: Page, data: bytes, name: str = "city.png", kind: str = "image/png") -> None:
    page.set_input_files("#check-file", {"name": name, "mimeType": kind, "buffer": data})


def test_a_whole_picture_is_told_about(page, data):
    choose(page, data)
    card = page.locator(".check-card")
    say = prompts.texts("en")
    expect(card.locator("h2")).to_have_text(say("marks.verdict.intact"))
    expect(card).to_contain_text("picture 1 of Arezzo - Hamm in the workshop “Arezzo 2026”")
    expect(card.locator(".check-marks li")).to_have_count(6)
    expect(card.locator(".check-marks .check-state")).to_have_text(["intact"] * 6)
    expect(card.locator(".check-says")).to_contain_text("a city by the river with trams")
    expect(page.locator("#live")).to_have_text(say("marks.verdict.intact"))
    expect(page.locator("#check-shown img")).to_have_attribute("alt", "city.png")
    assert page.eval_on_selector("#check-shown img", "image => image.naturalWidth") == 1280


def test_a_picture_sent_by_a_messenger_is_known_by_its_watermark(page, data):
    file = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.save(file, "JPEG", quality=75)
    choose(page, file.getvalue(), "sent.jpg", "image/jpeg")
    card = page.locator(".check-card[data-verdict=stripped]")
    expect(card).to_contain_text("By its watermark it comes from the workshop “Arezzo 2026”.")


def test_a_picture_can_be_dropped(page, data):
    dropped = base64.b64encode(data.replace(b"Steps: ", b"Stops: ")).decode()
    page.eval_on_selector("#check-drop", DROP, [dropped, "dropped.png"])
    card = page.locator(".check-card[data-verdict=changed]")
    expect(card.locator(".check-broken")).to_contain_text("Damaged: Prompt and settings")


def test_a_picture_can_be_chosen_by_keyboard(page, data):
    # The browser has to be told before the key is pressed; told at once with it, it may miss it.
    page.on("filechooser", lambda _: None)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "check-file":
            break
    assert page.evaluate("document.activeElement.id") == "check-file"
    outline = page.eval_on_selector("#check-drop", "field => getComputedStyle(field).outlineStyle")
    assert outline == "solid"
    with page.expect_file_chooser() as chosen:
        page.keyboard.press("Enter")
    chosen.value.set_files({"name": "a.png", "mimeType": "image/png", "buffer": data})
    expect(page.locator(".check-card[data-verdict=intact]")).to_be_visible()
    assert page.evaluate("document.activeElement.id") == "check-file"


def test_what_is_no_picture_is_said_and_the_next_one_is_checked(page, data):
    say = prompts.texts("en")
    choose(page, b"%PDF-1.7", "paper.pdf", "application/pdf")
    expect(page.locator("#problem p")).to_have_text(say("marks.check.not_a_picture"))
    expect(page.locator("#check-looking")).to_be_hidden()
    choose(page, data)
    expect(page.locator(".check-card[data-verdict=intact]")).to_be_visible()
    expect(page.locator("#problem")).to_be_hidden()


def test_the_result_follows_a_change_of_the_language(page, data):
    choose(page, data)
    expect(page.locator(".check-card")).to_be_visible()
    page.select_option("#language", "el")
    expect(page.locator(".check-card h2")).to_have_text(prompts.texts("el")("marks.verdict.intact"))


def test_the_facilitators_page_leads_here_and_tells_of_a_bad_certificate(
    browser, address, visioning
):
    with closing(browser.new_context(viewport=LAPTOP, locale="en")) as context:
        page = visit(context.new_page(), f"{address}/facilitator")
        page.click("a[href='/check']")
        page.wait_for_selector("#check-drop")
        expect(page.locator("h1")).to_have_text("Check picture")
        values = {"file": "city.pem"}
        visioning.store.keys().problem = InvalidInput("marks.certificate_locked", **values)
        try:
            visit(page, f"{address}/facilitator")
            expect(page.locator(".notice").first).to_contain_text("city.pem")
            expect(page.locator(".notice").first).to_contain_text("installation's own key")
        finally:
            visioning.store.keys().problem = None


def test_a_phone_shows_everything_without_scrolling_sideways(browser, address, data):
    with closing(browser.new_context(viewport=PHONE, locale="de", has_touch=True)) as context:
        page = visit(context.new_page(), f"{address}/check")
        choose(page, data)
        expect(page.locator(".check-card")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


# --- Who may send something -----------------------------------------------------------------------


def post(address: str, body: bytes, headers: dict[str, str]) -> dict:
    with closing(http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)) as line:
        line.request("POST", "/check/picture?language=en", body, headers)
        return json.loads(line.getresponse().read())


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_sites_cannot_send_anything(address, headers):
    refused = prompts.texts("en")("error.upload_foreign")
    assert post(address, png(), headers) == {"problem": refused}


def test_our_page_can(address):
    told = post(address, png(), {"Sec-Fetch-Site": "same-origin", "Origin": address})
    assert told["announce"] == prompts.texts("en")("marks.verdict.unmarked")


def test_nothing_is_kept(address, visioning):
    before = sorted(visioning.outputs.rglob("*"))
    post(address, png(), {})
    post(address, b"no picture", {})
    assert sorted(visioning.outputs.rglob("*")) == before


def test_too_much_is_refused(address):
    said = post(address, b"\x89PNG" + bytes(LARGEST), {})["problem"]
    assert "64" in said
