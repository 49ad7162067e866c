"""Drawings that are kept for a while, and what else the exports share."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from test_editing import SCENE

from visioning import prompts
from visioning.veduta import drawings as module
from visioning.veduta.drawings import Drawings
from visioning.veduta.painter import paint_svg
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning


@pytest.fixture
def painted(monkeypatch) -> list:
    """The scenes that were really painted."""
    calls: list = []

    def paint(scene):
        calls.append(scene)
        return paint_svg(scene)

    monkeypatch.setattr(module, "paint_svg", paint)
    return calls


def test_a_scene_is_painted_once_for_all_who_ask_at_once(painted):
    kept = Drawings()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: kept.of("a", SCENE.to_dict()), range(24)))
    assert set(found) == {paint_svg(SCENE)}
    assert len(painted) == 1


def test_the_one_that_was_wanted_longest_ago_goes_first(painted):
    kept = Drawings(most=2)
    for id in ("a", "b", "a", "c", "a", "b"):
        kept.of(id, SCENE.to_dict())
    assert len(painted) == 4  # a, b, c, and b again


def test_what_cannot_be_drawn_is_said_each_time():
    kept = Drawings()
    for _ in range(2):
        with pytest.raises(ValueError, match="newer"):
            kept.of("a", {**SCENE.to_dict(), "format": 99})


def test_each_reader_gets_titles_of_their_own_language(tmp_path, painted):
    shares = {element.id: 0.02 for element in SCENE}
    act = Act(scene=SCENE.to_dict(), elements=shares)
    visioning = Visioning(tmp_path, worker=FakeWorker([act]))
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, prompt="a city")
    list(visioning.paint(vision.id).events())
    (picture,) = visioning.store.pictures()
    for language in prompts.languages():
        svg = visioning.svg(picture, language)
        say = prompts.texts(language)
        for name in ("tram", "street_tree", "arcade_house", "solar_roof"):
            assert f"<title>{say(f'element.{name}')}</title>" in svg
    assert len(painted) == 1
    visioning.close()
