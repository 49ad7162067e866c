"""The street: over a square, its lanes and its water to the houses; people are near."""

from __future__ import annotations

from collections.abc import Iterator

from visioning.veduta.painter import ground, sky, town, weather
from visioning.veduta.painter.drawings import land, water
from visioning.veduta.painter.light import Light, light_of
from visioning.veduta.painter.views.layer import Layer, Titles, drawn, group, turned
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS

DISTANCE = {
    "sky": 0.3,
    "land": 0.9,
    "far": 0.72,
    "landmark": 0.42,
    "mid": 0.42,
    "cable": 0.25,
    "front": 0.12,
    "facade": 0.12,
    "roof": 0.12,
    "strip": 0.06,
}
SHADED = ("strip", "rail", "road", "cycle", "place", "people")


def layers(scene: Scene, titles: Titles = None) -> Iterator[Layer]:
    """Everything in the picture, back to front."""
    light = light_of(scene)
    wet = any(element.group in ("water", "bridge", "afloat") for element in scene)
    yield Layer(sky.sky(scene, light))
    for name, row in GROUPS.items():
        if row.parent is not None:
            continue
        if name == "land" and scene.at("land") is None:
            yield Layer(land.bare_land(scene, light))
        if name == "landmark":
            yield Layer(weather.veil(light, 330, 520, 0.8) + town.quarter(scene, light))
        if name == "front":
            yield Layer(weather.veil(light, 380, 640, 0.75) + town.gardens(scene, light))
            yield Layer(sky.dusk(scene, light) + ground.bands(scene, light, "below"))
        if name == "strip":
            yield Layer(
                weather.veil(light, 500, 680, 0.35)
                + ground.bands(scene, light, "ground")
                + ground.evening(light)
            )
        if name == "water" and wet and scene.at("water") is None:
            yield Layer(water.unnamed_water(scene, light))
        children = [child.name for child in GROUPS.values() if child.parent == name]
        members = [element for element in scene if element.group == name]
        for element in sorted(members, key=lambda e: (scene.place(e).y, e.index)):
            if name in SHADED:
                yield Layer(ground.shadow(scene.place(element), light))
            elif name == "far":
                yield Layer(land.knoll(scene.place(element), light))
            elif name == "front":
                yield Layer(ground.house_shadow(scene.place(element), light))
            yield Layer(_group(scene, element, light, titles), element)
            for child in children:
                carried = scene.at(child, element.index)
                if carried is not None:
                    yield Layer(_group(scene, carried, light, titles), carried)
    yield Layer(weather.before_all(scene, light))


def _group(scene: Scene, element: Element, light: Light, titles: Titles) -> str:
    box = scene.place(element)
    pen = drawn(scene, element, light, DISTANCE.get(element.group, 0.0))
    mirror = " scale(-1 1)" if turned(scene, element) else ""
    return group(element, pen.svg, titles, f"translate({box.x:.1f} {box.y:.1f}){mirror}")
