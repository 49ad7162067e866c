"""The painter: what is in the scene is in the picture, and the same scene gives the same bytes."""

from __future__ import annotations

import io
import random
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from visioning.veduta.painter import element_mask, element_shares, paint_png, paint_svg
from visioning.veduta.painter.light import light_of, parse
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS

SVG = "{http://www.w3.org/2000/svg}"
NOON = {name: values[0] for name, values in ATTRIBUTES.items()} | {
    "time": "day",
    "season": "summer",
    "weather": "clear",
    "form": "baroque",
    "density": "medium",
}


def alone(cls: str, size: float = 0.5, seed: int = 0) -> Scene:
    """A scene with one element, on a house if it needs one."""
    rng = random.Random(f"{cls} {seed}")
    group = CLASSES[cls].group
    style = (rng.random(), rng.random(), rng.random())
    element = Element(group, 0, cls, rng.random(), rng.random(), size, seed % 2 == 1, style)
    house = ()
    if (parent := GROUPS[group].parent) is not None:
        house = (Element(parent, 0, "baroque_house", size=size),)
    return Scene((*house, element), NOON)


def crowd(seed: int, **attributes: str) -> Scene:
    """An element in most slots."""
    rng = random.Random(seed)
    elements = []
    for group in GROUPS.values():
        classes = [cls.name for cls in CLASSES.values() if cls.group == group.name]
        for index in range(group.cells):
            style = (rng.random(), rng.random(), rng.random())
            elements.append(
                Element(
                    group.name,
                    index,
                    rng.choice(classes),
                    rng.random(),
                    rng.random(),
                    rng.random(),
                    rng.random() < 0.5,
                    style,
                )
            )
    return Scene(tuple(elements), NOON | attributes, (rng.random(), rng.random()))


def test_fog_takes_the_colour_of_what_is_far_first():
    def colourful(weather: str, distance: float) -> float:
        light = light_of(Scene((), NOON | {"weather": weather}))
        red, green, blue = parse(light.tone("#c8432f", distance))
        return max(red, green, blue) - min(red, green, blue)

    kept = [colourful("fog", d) / colourful("clear", d) for d in (0.0, 0.2, 0.4)]
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > 0.8 and kept[-1] < 0.7


def test_at_night_people_stand_out_from_the_square_as_by_day():
    def contrast(time: str) -> float:
        scene = crowd(2, time=time)
        mask, ids = element_mask(scene, 640)
        picture = np.asarray(Image.open(io.BytesIO(paint_png(scene, 640, 400))).convert("RGB"), int)
        found = []
        for number, name in enumerate(ids, 1):
            if name.startswith("people-"):
                ys, xs = np.where(mask == number)
                window = np.s_[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
                ground = np.median(picture[window][mask[window] == 0], axis=0)
                found.append(np.abs(picture[mask == number] - ground).mean())
        return float(np.mean(found))

    assert contrast("night") >= 0.8 * contrast("day")


def test_every_class_has_a_drawing():
    assert set(DRAWINGS) == set(CLASSES)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_is_visible_at_any_size(cls: str):
    for size, seed in ((0.0, 0), (1.0, 1)):
        scene = alone(cls, size, seed)
        element = scene.elements[-1]
        assert element_shares(scene)[element.id] >= 0.0015


@pytest.mark.parametrize("cls", CLASSES)
def test_style_numbers_change_the_drawing(cls: str):
    drawings = {paint_svg(alone(cls, seed=2 * seed)) for seed in range(4)}
    assert len(drawings) >= 3


def test_the_same_scene_gives_the_same_bytes():
    assert paint_svg(crowd(3)) == paint_svg(crowd(3))
    assert paint_png(crowd(3), 320, 200) == paint_png(crowd(3), 320, 200)


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in ATTRIBUTES.items() for value in values]
)
def test_every_attribute_value_paints_well_formed_svg(name: str, value: str):
    svg = paint_svg(crowd(5, **{name: value}))
    ElementTree.fromstring(svg)
    assert not re.search(r"\bnan\b|\binf\b|None", svg)
    assert "<text" not in svg


@pytest.mark.parametrize("time", ATTRIBUTES["time"])
def test_ids_are_unique_and_every_element_has_a_titled_group(time: str):
    scene = crowd(7, time=time)
    root = ElementTree.fromstring(paint_svg(scene))
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    titles = {
        group.get("id"): group.find(f"{SVG}title").text
        for group in root.iter(f"{SVG}g")
        if group.find(f"{SVG}title") is not None
    }
    assert titles == {element.id: element.cls.replace("_", " ") for element in scene}


def test_titles_are_escaped():
    svg = paint_svg(alone("bench"), {"bench": 'Bank <b> & "Co"'})
    assert '<title>Bank &lt;b&gt; &amp; "Co"</title>' in svg
    ElementTree.fromstring(svg)


@pytest.mark.parametrize("size", [(320, 200), (201, 126), (200, 200), (320, 120)])
def test_the_png_has_the_size_asked_for(size: tuple[int, int]):
    image = Image.open(io.BytesIO(paint_png(crowd(1), *size)))
    assert (image.size, image.mode, image.format) == (size, "RGBA", "PNG")


def test_the_mask_knows_who_owns_each_pixel():
    scene = crowd(2)
    mask, ids = element_mask(scene, 320)
    assert mask.shape == (200, 320)
    assert sorted(ids) == sorted(element.id for element in scene)
    assert mask.min() >= 0 and mask.max() <= len(ids)
    shares = element_shares(scene)
    assert set(shares) == set(ids)
    assert 0.2 < sum(shares.values()) <= 1


def test_what_stands_before_owns_the_pixels():
    near, far = Element("people", 3, "adult", depth=1.0), Element("place", 3, "stage", size=1.0)
    both = element_shares(Scene((far, near), NOON))
    assert both[near.id] == element_shares(Scene((near,), NOON))[near.id]
    assert both[far.id] < element_shares(Scene((far,), NOON))[far.id]


def test_kept_elements_look_the_same_whatever_else_is_painted():
    tram = Element("rail", 1, "tram", style=(0.2, 0.9, 0.4))
    drawn = [
        re.search(r'<g id="rail-1".*?</g>', paint_svg(Scene((tram, *others), NOON))).group(0)
        for others in ((), (Element("road", 0, "bus"), Element("land", 0, "sea")))
    ]
    assert drawn[0] == drawn[1]
