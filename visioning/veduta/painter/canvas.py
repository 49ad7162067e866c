"""The composition: a scene's layers from the sky to the viewer's feet.

A layer is either scenery (no owner) or an element in its own group. The picture and the element
mask are made from the same layers, so they cannot disagree on what covers what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from visioning.veduta.painter import ground, sky, town, weather
from visioning.veduta.painter.drawings import land, water
from visioning.veduta.painter.light import Light, light_of
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS, HEIGHT, WIDTH

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


@dataclass(frozen=True)
class Layer:
    """SVG that lies above the layers before it; `owner` is None for scenery."""

    svg: str
    owner: Element | None = None


def layers(scene: Scene, titles: Mapping[str, str] | None = None) -> Iterator[Layer]:
    """Everything in the picture, back to front.

    Args:
        titles: Human words for classes; by default the class name with spaces.
    """
    light = light_of(scene)
    wet = any(element.group in ("water", "bridge", "afloat") for element in scene)
    yield Layer(sky.sky(scene, light))
    for name, group in GROUPS.items():
        if group.parent is not None:
            continue
        if name == "land" and scene.at("land") is None:
            yield Layer(land.bare_land(scene, light))
        if name == "landmark":
            yield Layer(weather.veil(light, 330, 520, 0.8) + town.quarter(scene, light))
        if name == "front":
            yield Layer(weather.veil(light, 380, 640, 0.75) + town.gardens(scene, light))
            yield Layer(sky.dusk(scene, light) + ground.bands(scene, light))
        if name == "strip":
            yield Layer(
                weather.veil(light, 500, 680, 0.35)
                + ground.bands(scene, light)
                + ground.evening(light)
            )
        if name == "water" and wet and scene.at("water") is None:
            yield Layer(water.unnamed_water(scene, light))
        children = [child.name for child in GROUPS.values() if child.parent == name]
        row = [element for element in scene if element.group == name]
        for element in sorted(row, key=lambda e: (scene.place(e).y, e.index)):
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


def document(inner: str, size: tuple[int, int] | None = None, *, crisp: bool = False) -> str:
    """The SVG file around the layers.

    Args:
        size: Width and height in pixels; another shape than the scene's crops sides or sky.
        crisp: No antialiasing.
    """
    pixels = ""
    if size:
        pixels = f' width="{size[0]}" height="{size[1]}" preserveAspectRatio="xMidYMax slice"'
    edges = ' shape-rendering="crispEdges"' if crisp else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{pixels} viewBox="0 0 {WIDTH} {HEIGHT}"'
        f"{edges}>{inner}</svg>"
    )


def _group(scene: Scene, element: Element, light: Light, titles: Mapping[str, str] | None) -> str:
    box = scene.place(element)
    house = scene.at(parent, element.index) if (parent := GROUPS[element.group].parent) else None
    flip = (house or element).flip  # what is fixed to a house turns with it
    pen = Pen(
        light,
        box.width,
        box.height,
        element.style,
        distance=DISTANCE.get(element.group, 0.0),
        flip=flip,
        uid=element.id,
        house=house,
        layout=scene.layout,
        form=scene.attributes["form"],
    )
    DRAWINGS[element.cls](pen)
    title = escape((titles or {}).get(element.cls, element.cls.replace("_", " ")))
    mirror = " scale(-1 1)" if flip else ""
    return (
        f'<g id="{element.id}" class="{element.cls}" '
        f'transform="translate({box.x:.1f} {box.y:.1f}){mirror}">'
        f"<title>{title}</title>{pen.svg}</g>"
    )
