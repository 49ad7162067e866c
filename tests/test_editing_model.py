"""Editing with the bundled model: what stays is the same, what goes is gone, new words appear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from visioning import editing
from visioning.model import Finished, Picture, Stored
from visioning.veduta.painter import element_mask, paint_svg
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS
from visioning.workers import Job
from visioning.workshop import Visioning

PROMPT = "a future city with a tram, street trees, drones, solar roofs and a river, in summer"


@pytest.fixture(scope="module")
def visioning(tmp_path_factory) -> Iterator[Visioning]:
    opened = Visioning(tmp_path_factory.mktemp("outputs"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def picture(visioning: Visioning) -> Picture:
    """A bold summer's day with a tram, trees, drones, solar roofs and a river."""
    tandem = visioning.find_tandem("Arezzo - Hamm")
    fixed = {"time": "day", "season": "summer", "ambition": "bold", "view": "street"}
    vision = visioning.make_vision(tandem.id, prompt=PROMPT, atmosphere=fixed)
    (painted,) = of(visioning.paint(vision.id, seed=5))
    assert {"tram", "street_tree", "drone", "solar_roof", "river"} <= classes(painted)
    return painted


@pytest.fixture(scope="module")
def repainted(visioning: Visioning, picture: Picture) -> Picture:
    """The picture with its tram, trees and solar roofs, without drones, and with a fountain."""
    (child,) = of(
        editing.repaint(
            visioning,
            picture.id,
            keep=["tram", "street_tree", "solar_roof"],
            drop=["drone"],
            prompt=f"{PROMPT}, a fountain",
            seed=6,
        )
    )
    return child


def of(job: Job) -> list[Picture]:
    events = list(job.events())
    assert isinstance(events[-1], Finished), events[-1]
    return [event.picture for event in events if isinstance(event, Stored)]


def scene_of(picture: Picture) -> Scene:
    return Scene.from_dict(picture.scene)


def classes(picture: Picture) -> set[str]:
    return {element.cls for element in scene_of(picture)}


def pixels(visioning: Visioning, picture: Picture) -> np.ndarray:
    """RGB as (H, W, 3)."""
    return np.asarray(Image.open(visioning.file(picture)).convert("RGB"))


def group_in(scene: Scene, element: Element) -> str:
    """An element's part of the SVG."""
    found = re.search(rf'<g id="{element.id}".*?</title>.*?</g>(?=<g id=|<)', paint_svg(scene))
    assert found, element
    return found[0]


def test_kept_things_are_the_same_to_the_last_number(picture, repainted):
    before, after = scene_of(picture), scene_of(repainted)
    kept = {element for element in before if element.id in repainted.edit.kept}
    assert {"tram", "street_tree", "solar_roof"} <= {element.cls for element in kept}
    assert kept <= set(after)
    for element in kept:  # with what is fixed to a house, the house stays
        parent = GROUPS[element.group].parent
        assert parent is None or after.at(parent, element.index) in kept
        assert before.place(element) == after.place(element)
        assert group_in(before, element) == group_in(after, element)
    assert (after.attributes, after.layout) == (before.attributes, before.layout)


def test_where_nothing_covers_the_tram_its_pixels_are_the_same(visioning, picture, repainted):
    images = pixels(visioning, picture), pixels(visioning, repainted)
    trams = []
    for scene in (scene_of(picture), scene_of(repainted)):
        mask, ids = element_mask(scene, picture.width)
        seen = np.isin(mask, [ids.index(e.id) + 1 for e in scene if e.id in _trams(picture)])
        for _ in range(3):  # edges blend with what is behind
            seen = seen & np.roll(seen, 1, 0) & np.roll(seen, -1, 0)
            seen = seen & np.roll(seen, 1, 1) & np.roll(seen, -1, 1)
        trams.append(seen)
    both = trams[0] & trams[1]
    same = (images[0] == images[1]).all(axis=-1)
    assert both.sum() > 2000
    assert same[both].mean() > 0.99
    assert same.mean() < 0.9  # while the rest is another picture


def _trams(picture: Picture) -> set[str]:
    return {element.id for element in scene_of(picture) if element.cls == "tram"}


def test_what_goes_is_gone_and_new_words_appear(repainted):
    assert "drone" not in classes(repainted)
    assert "fountain" in classes(repainted)


def test_everything_kept_is_the_same_picture(visioning, picture):
    everything = [element.id for element in scene_of(picture)]
    (child,) = of(editing.repaint(visioning, picture.id, keep=everything, strength=0.2))
    assert set(scene_of(picture)) <= set(scene_of(child))


def test_a_little_different_is_nearer_than_very_different(visioning, picture):
    def apart(strength: float) -> float:
        mine = {(e.id, e.cls) for e in scene_of(picture)}
        others = of(editing.repaint(visioning, picture.id, strength=strength, seed=11, count=3))
        found = [{(e.id, e.cls) for e in scene_of(other)} for other in others]
        return float(np.mean([len(mine ^ other) / len(mine | other) for other in found]))

    assert apart(0.2) < apart(0.4) < apart(0.9)


def test_a_ladder_comes_down_to_today_in_one_layout(visioning, picture):
    rungs = of(editing.ladder(visioning, picture.id, 2))
    scenes = [scene_of(one) for one in (picture, *rungs)]
    assert [scene.attributes["ambition"] for scene in scenes] == ["bold", "modest", "today"]
    for scene in scenes[1:]:
        assert scene.layout == scenes[0].layout
        ambition = {"ambition": "bold"}
        assert {**scene.attributes, **ambition} == scenes[0].attributes


def test_an_airship_and_drones_do_not_come_down_to_today(visioning):
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(
        tandem.id,
        prompt="a future city with an airship, drones, air taxis and a tram",
        atmosphere={"ambition": "utopian", "view": "street"},
    )
    (top,) = of(visioning.paint(vision.id, seed=2))
    assert {"airship", "drone", "air_taxi"} <= classes(top)
    (today,) = of(editing.ladder(visioning, top.id, 1))
    assert not classes(today) & set(editing.NOT_YET)
    assert "tram" in classes(today)


def test_a_blend_takes_from_both_and_keeps_the_light(visioning, picture):
    tandem = visioning.find_tandem("Utrecht - München")
    vision = visioning.make_vision(tandem.id, prompt="a hill town with a castle, a market and snow")
    (other,) = of(visioning.paint(vision.id, seed=8))
    slight, strong = of(editing.blend(visioning, picture.id, other.id, [0.1, 0.9]))
    light = {name: scene_of(picture).attributes[name] for name in ("time", "season", "weather")}
    for child in (slight, strong):
        assert light.items() <= scene_of(child).attributes.items()
    theirs = {"castle", "market_stall", "market_hall"}
    assert classes(strong) & theirs
    assert "tram" in classes(slight)


@pytest.mark.parametrize("view", ["skyline", "district"])
def test_another_view_shows_the_same_things_in_other_places(visioning, picture, view):
    child = editing.in_view(visioning, picture.id, view)
    assert scene_of(child).elements == scene_of(picture).elements
    assert (pixels(visioning, child) == pixels(visioning, picture)).all(axis=-1).mean() < 0.5
    assert child.elements is not None and child.elements[next(iter(_trams(picture)))] > 0


def test_a_picture_of_the_first_scene_format_is_varied(visioning, picture):
    attributes = dict(picture.scene["attributes"])
    del attributes["view"], attributes["ambition"]
    old = {**picture.scene, "format": 1, "attributes": attributes, "ambition": 0.75}
    png = visioning.file(picture).read_bytes()
    stored = visioning.store.keep_picture(replace(picture, id="0" * 32, scene=old), png, "")
    (child,) = of(editing.vary(visioning, stored.id, 0.3))
    assert scene_of(child).attributes == scene_of(picture).attributes
