"""Taking home, bringing in and deleting on the facilitator's page, in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from exports import written
from full_workshop import Full, fill, painter
from pages import LAPTOP, serving, visit
from playwright.sync_api import Browser, Page, expect

from visioning import prompts
from visioning.export import WRITERS
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

say = prompts.texts("en")


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning: Visioning) -> Full:
    return fill(visioning)


@pytest.fixture
def page(browser: Browser, address: str, full: Full) -> Iterator[Page]:
    with closing(browser.new_context(viewport=LAPTOP, locale="en")) as context:
        yield visit(context.new_page(), f"{address}/facilitator")


def test_the_evening_report_by_keyboard_alone(page: Page):
    page.focus("#take-home .button")
    page.keyboard.press("Enter")
    made = page.locator("#part-taken-home .made a")
    expect(made).to_have_count(len(WRITERS))
    expect(page.locator("#take-home .button")).to_be_focused()
    expect(page.locator("#live")).to_contain_text(say("take_home.format.zip"))
    for link in made.all():
        answered = page.request.get(f"{page.url.split('/fac')[0]}{link.get_attribute('href')}")
        assert answered.ok
        assert len(answered.body()) > 1000


def test_only_what_was_chosen_is_taken_home(page: Page, full: Full, visioning: Visioning):
    visioning.note(kind="idea", text="Mine", picture_id=full.picture.id, role="the chief of youth")
    page.click("#take-home summary")
    page.select_option("[name=only]", full.tandem.id)
    page.select_option("[name=which]", "starred")
    page.check("[name=anonymous]")
    with page.expect_popup() as opened:
        page.click("#take-home [value=html]")
    gallery = opened.value
    expect(gallery.locator("figure").first).to_be_visible()
    expect(gallery.locator("body")).to_contain_text("Mine")
    expect(gallery.locator("body")).not_to_contain_text("the chief of youth")


@pytest.fixture
def elsewhere(tmp_path: Path, browser: Browser) -> Iterator[tuple[Visioning, Page]]:
    """Another laptop that knows nothing of the workshop."""
    with (
        closing(Visioning(tmp_path / "elsewhere", worker=FakeWorker())) as other,
        serving(other) as address,
        closing(browser.new_context(viewport=LAPTOP, locale="en")) as context,
    ):
        yield other, visit(context.new_page(), f"{address}/facilitator")


def bring(page: Page, file: Path) -> None:
    form = page.locator("#bring")
    if not form.is_visible():
        page.click(f"summary:text-is('{say('take_home.bring')}')")
    form.locator("[type=file]").set_input_files(file)
    form.locator("button").click()


def hashes(visioning: Visioning, workshop_id: str) -> dict[str, str]:
    pictures = visioning.store.pictures(workshop_id=workshop_id)
    return {picture.id: picture.sha256 for picture in pictures}


def test_a_workshop_is_brought_to_another_laptop_and_deleted_there(
    visioning: Visioning, full: Full, elsewhere, tmp_path: Path
):
    other, page = elsewhere
    workshop = visioning.store.workshop(full.tandem.workshop_id)
    archive = written(visioning, tmp_path / "workshop.zip", workshop_id=workshop.id).file
    (tmp_path / "broken.zip").write_bytes(archive.read_bytes()[:5000])
    bring(page, tmp_path / "broken.zip")
    expect(page.locator("#problem p")).not_to_be_empty()
    assert workshop.id not in {one.id for one in other.store.workshops()}

    bring(page, archive)
    expect(page.locator("#part-brought")).to_contain_text(workshop.title)
    expect(page.locator("#problem")).to_be_hidden()
    assert hashes(other, workshop.id) == hashes(visioning, workshop.id)
    expect(page.locator(f'.wall [data-picture="{full.picture.id}"]')).to_be_visible()
    assert not list(other.outputs.glob(".upload*"))

    page.click(f"summary:text-is('{say('take_home.delete')}')")
    page.fill("#purge [name=title]", "Something else")
    page.click("#purge button")
    expect(page.locator("#problem p")).to_contain_text(workshop.title)
    page.fill("#purge [name=title]", workshop.title)
    page.click("#purge button")
    expect(page.locator("#live")).to_contain_text("Nothing is left")
    assert workshop.id not in {one.id for one in other.store.workshops()}
    assert visioning.store.workshop(workshop.id) == workshop  # the first laptop's own


def test_files_come_from_our_own_page_alone(address: str, page: Page, tmp_path: Path):
    sent = page.request.post(
        f"{address}/arrivals", data=b"PK", headers={"Origin": "http://elsewhere.example"}
    )
    assert sent.json() == {"problem": say("error.upload_foreign")}
    assert page.request.post(f"{address}/arrivals", data=b"").json() == {
        "problem": say("error.upload_empty")
    }
