"""The roadmap's picture: readable, whole, and with nothing on top of anything else."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from visioning.exercise.lettering import width_of, wrapped
from visioning.exercise.timeline import timeline_svg
from visioning.model import Tandem
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

SVG = "{http://www.w3.org/2000/svg}"
TODAY, HORIZON = date(2026, 11, 24), date(2035, 1, 1)
ACTIONS = [
    "Отваряме платформата за данни за двата града",
    "Το δημοτικό συμβούλιο αποφασίζει για τη στρατηγική δεδομένων",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung",
    'Tram <1> & "more"\x0b',
]


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


def fill(visioning: Visioning, count: int) -> list[Tandem]:
    """A workshop whose tandems have so many milestones together, some out of the way."""
    workshop = visioning.first_workshop()
    visioning.store.update_workshop(replace(workshop, horizon=HORIZON))
    tandems = visioning.store.tandems(workshop.id)
    for k in range(count):
        day = TODAY - timedelta(days=200) + timedelta(days=(k * 701) % 3500)
        visioning.milestone(tandems[k % 6].id, day, ACTIONS[k % 4], "Office of mobility")
    return tandems


def drawn(visioning: Visioning, tandem: Tandem, language: str = "en") -> str:
    return timeline_svg(visioning, language, workshop_id=tandem.workshop_id, today=TODAY)


@pytest.mark.parametrize(("count", "cards"), [(0, 0), (1, 1), (3, 3), (10, 10), (30, 30), (45, 40)])
def test_it_is_xml_with_large_text_and_a_title_for_each(visioning, count, cards):
    root = ElementTree.fromstring(drawn(visioning, fill(visioning, count)[0], "bg"))
    assert len(root.findall(f"{SVG}g/{SVG}title")) == cards
    sizes = [
        float(text.get("font-size", root.get("font-size"))) for text in root.iter(f"{SVG}text")
    ]
    assert min(sizes) >= 28
    assert root.find(f"{SVG}desc").text is None or count


@pytest.mark.parametrize("count", [3, 10, 30])
def test_nothing_lies_on_anything_else(visioning, browser: Browser, count):
    svg = drawn(visioning, fill(visioning, count)[0], "el")
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.set_content(f"<body style='margin:0'>{svg}</body>")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('text, g > rect:first-of-type')].map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          const cards = [...document.querySelectorAll('g')];
          const card = one.closest('g') && cards.indexOf(one.closest('g'));
          const middle = one.tagName === 'text' ? (bottom - top) * 0.15 : 0;
          return { kind: one.tagName, card, left, top: top + middle, right, bottom: bottom - middle,
                   said: one.textContent };
        })"""
    )
    page.close()
    for box in boxes:
        assert box["left"] >= 0 and box["right"] <= 1920, box
        assert box["top"] >= 0 and box["bottom"] <= 1080, box
    for one, other in itertools.combinations(boxes, 2):
        same_card = one["card"] is not None and one["card"] == other["card"]
        if same_card and one["kind"] != other["kind"]:
            text, card = (one, other) if one["kind"] == "text" else (other, one)
            assert text["right"] <= card["right"] and text["bottom"] <= card["bottom"] + 1, text
            continue
        apart = (
            one["right"] <= other["left"] + 0.5
            or other["right"] <= one["left"] + 0.5
            or one["bottom"] <= other["top"] + 0.5
            or other["bottom"] <= one["top"] + 0.5
        )
        assert apart, (one, other)


def test_a_tandem_is_drawn_alone_in_dark_and_light(visioning):
    first, second, *_ = fill(visioning, 8)
    light = timeline_svg(visioning, "en", tandem_id=first.id, today=TODAY)
    dark = timeline_svg(visioning, "en", tandem_id=first.id, dark=True, today=TODAY)
    assert first.colour in light and second.colour not in light
    assert light != dark and "#10141c" in dark
    assert "24 November 2026" in light and "1 January 2035" in light


def test_lines_fit_whatever_the_words():
    for text in ACTIONS:
        lines = wrapped(text, 32, 300, 3)
        assert len(lines) <= 3
        assert all(width_of(line, 32) <= 300 for line in lines)
    assert "".join(wrapped(ACTIONS[2], 32, 400, 9)) == ACTIONS[2]
