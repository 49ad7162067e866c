"""The three views: the same elements in each, all in sight, from the same drawings."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest

from training.grammar.compose import compose
from training.grammar.concepts import THINGS
from visioning.veduta.painter import element_mask, element_shares, paint_png, paint_svg
from visioning.veduta.painter.canvas import layers
from visioning.veduta.painter.light import light_of
from visioning.veduta.painter.views.district import DISTANCE
from visioning.veduta.painter.views.layer import drawn
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS

SVG = "{http://www.w3.org/2000/svg}"
VIEWS = ATTRIBUTES["view"]
OTHERS = tuple(view for view in VIEWS if view != "street")
WIDE = ("land", "water", "cable", "network")  # these span the picture
STANDING = [n for n, row in GROUPS.items() if row.parent is None and n not in WIDE]


def seen(scene: Scene, view: str) -> Scene:
    return replace(scene, attributes=scene.attributes | {"view": view})


def town(seed: int, **attributes: str) -> Scene:
    scene = compose(random.Random(seed))[0]
    return replace(scene, attributes=scene.attributes | attributes)


def groups(svg: str) -> list[ElementTree.Element]:
    """The groups that are elements, in painting order."""
    root = ElementTree.fromstring(svg)
    return [g for g in root.iter(f"{SVG}g") if g.get("class") in CLASSES]


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_shows_the_same_elements_with_titles(view: str):
    scene = seen(town(5), view)
    found = groups(paint_svg(scene, {"bench": 'Bank <b> & "Co"'}))
    assert {(g.get("id"), g.get("class")) for g in found} == {(e.id, e.cls) for e in scene}
    assert len(found) == len(scene.elements)
    assert all(g.find(f"{SVG}title").text for g in found)


@pytest.mark.parametrize("view", OTHERS)
@pytest.mark.parametrize("form", ATTRIBUTES["form"])
def test_every_form_gives_a_sound_file(view: str, form: str):
    root = ElementTree.fromstring(paint_svg(seen(town(7, form=form), view)))
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    for node in root.iter():
        for value in node.attrib.values():
            if name := re.fullmatch(r"url\(#(.*)\)", value):
                assert name[1] in ids
            assert "nan" not in value and "inf" not in value


@pytest.mark.parametrize("view", OTHERS)
@pytest.mark.parametrize(
    "change",
    [
        {"time": "night", "weather": "rain"},
        {"season": "winter", "weather": "snow"},
        {"time": "sunset", "weather": "fog"},
    ],
)
def test_light_and_weather_change_the_picture(view: str, change: dict[str, str]):
    scene = seen(town(9, time="day", season="summer", weather="clear"), view)
    changed = replace(scene, attributes=scene.attributes | change)
    assert paint_png(scene, 160, 100) != paint_png(changed, 160, 100)


@pytest.mark.parametrize("view", VIEWS)
def test_the_same_scene_gives_the_same_bytes(view: str):
    assert paint_png(seen(town(3), view), 320, 200) == paint_png(seen(town(3), view), 320, 200)


@pytest.mark.parametrize("view", OTHERS)
def test_mask_and_picture_agree(view: str):
    """Where an element owns a pixel, the picture without it differs there."""
    scene = seen(town(6, weather="clear", time="day"), view)
    mask, ids = element_mask(scene, 320)
    shares = element_shares(scene, 320)
    assert set(ids) == {element.id for element in scene}
    assert mask.max() <= len(ids)
    for k, name in enumerate(ids):
        assert shares[name] == pytest.approx(float(np.mean(mask == k + 1)))
    drawn = [layer.owner.id for layer in layers(scene) if layer.owner]
    assert drawn == ids


@pytest.mark.parametrize("view", OTHERS)
def test_what_is_kept_stays_where_it_is(view: str):
    """An element's group does not depend on its neighbours, but for the house that carries it."""
    scene = seen(town(8), view)
    kept = next(e for e in scene if e.group == "people")
    alone = Scene((kept,), scene.attributes, scene.layout)
    pattern = rf'<g id="{kept.id}".*?</g>'
    both = [re.search(pattern, paint_svg(s)).group(0) for s in (scene, alone)]
    assert both[0] == both[1]


@pytest.mark.parametrize("cls", ["baroque_house", "school"])
def test_gables_stand_upright_from_above(cls: str):
    fronts = []
    for style in ((0.1, 0.1, 0.3), (0.5, 0.4, 0.5), (0.9, 0.9, 0.55)):
        scene = seen(town(3), "district")
        house = Element("front", 2, cls, style=style, flip=style[0] > 0.4)
        scene = replace(scene, elements=(house,))
        pen = drawn(scene, house, light_of(scene), DISTANCE["front"])
        root = ElementTree.fromstring(paint_svg(scene))
        for gable in pen.gables:
            front = "".join(pen.parts[gable.start : gable.stop])
            shapes = ElementTree.fromstring(f"<g>{front}</g>")
            wanted = [(s.tag, s.attrib) for s in shapes.iter() if s.tag != "g"]
            holders = [
                g for g in root.iter(f"{SVG}g")
                if [(s.tag.removeprefix(SVG), s.attrib) for s in g] == wanted
            ]  # fmt: skip
            assert len(holders) == 1, "the gable stands by itself, and nowhere else"
            along_x, down_x = holders[0].get("transform").removeprefix("matrix(").split()[0:3:2]
            assert float(along_x) != 0 == float(down_x), "its height is upright"
            # What lies on the slope is the drawing without it.
            assert front not in pen.svg_without_gables
        fronts += pen.gables
    assert fronts


def test_the_street_is_not_touched_by_the_other_views():
    """The street's elements stand where the scene says, unskewed."""
    scene = seen(town(4), "street")
    svg = paint_svg(scene)
    for element in scene:
        box = scene.place(element)
        place = rf'<g id="{element.id}" class="{element.cls}" transform="translate\({box.x:.1f} '
        assert re.search(place, svg)
    assert "matrix(" not in svg.split("<g", 1)[0]


def test_what_is_asked_for_is_in_sight_in_every_view():
    """At least a thousandth of the picture, the project's measure of "present"."""
    asked: Counter[str] = Counter()
    hidden: dict[str, list[str]] = {view: [] for view in OTHERS}
    for k, concept in enumerate(THINGS):
        scene, shown = compose(random.Random(f"views {k}"), [concept])
        if not shown:
            continue
        wanted = {name for look in concept.looks for name in look} & {e.cls for e in scene}
        for view in OTHERS:
            owned: Counter[str] = Counter()
            classes = {element.id: element.cls for element in scene}
            for name, share in element_shares(seen(scene, view)).items():
                owned[classes[name]] += share
            asked[view] += len(wanted)
            hidden[view] += [f"{concept.name}: {c}" for c in wanted if owned[c] < 0.001]
    for view in OTHERS:
        print(view, asked[view], "asked, hidden:", *hidden[view])
        assert len(hidden[view]) <= 0.03 * asked[view], hidden[view]


@pytest.mark.parametrize("view", OTHERS)
@pytest.mark.parametrize("group", STANDING)
def test_nothing_is_cut_off(view: str, group: str):
    """The largest of each class, as far left and as far right as it can stand."""
    frame = town(2, weather="clear")
    for cls in [c for c in CLASSES.values() if c.group == group]:
        for index, u in ((0, 0.0), (GROUPS[group].cells - 1, 1.0)):
            element = Element(group, index, cls.name, u, 0.5, 1.0)
            scene = seen(Scene((element,), frame.attributes, frame.layout), view)
            mask, _ = element_mask(scene, 320)
            assert (mask == 1).sum() >= 0.001 * mask.size, cls.name
            edge = [*mask[0], *mask[-1], *mask[:, 0], *mask[:, -1]]
            assert 1 not in edge, (cls.name, index)
