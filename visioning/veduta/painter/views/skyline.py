"""The skyline: the whole town from outside, across water or meadows, under a wide sky.

The near bank is the street's own foreground; across the water the quay with what drives there,
the houses in front of rows of roofs that fade with distance, towers and landmarks above them.
"""

from __future__ import annotations

from collections.abc import Iterator

from visioning.veduta.painter import ground, lanes, plaza, sky, weather
from visioning.veduta.painter.drawings import land
from visioning.veduta.painter.light import light_of, mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.surface import Surface
from visioning.veduta.painter.survey import Survey
from visioning.veduta.painter.views import panorama
from visioning.veduta.painter.views.layer import Layer, Titles, drawn, group, turned
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS, HEIGHT, WIDTH, Box

DROP = 138  # how much lower than in the street the horizon lies
QUAY, SHORE, NEAR = 682, 742, 826  # upper edges: the far quay, the water, the near bank

# Scale, and baseline at depth 0 and 1; what is not here keeps the street's.
SEATS: dict[str, tuple[float, float, float]] = {
    "sky": (0.92, 160, 330),
    "land": (1.0, 440 + DROP, 440 + DROP),
    "far": (0.92, 372 + DROP, 418 + DROP),
    "landmark": (0.96, 656, 668),
    "mid": (0.8, 660, 668),
    "cable": (1.0, 400, 430),
    "network": (1.0, 452, 452),
    "front": (0.64, 690, 696),
    "strip": (0.68, 702, 710),
    "bridge": (0.86, 796, 796),
    "afloat": (0.88, 776, 812),
    "rail": (0.62, 723, 723),
    "road": (0.76, 735, 740),
    "cycle": (0.88, 850, 858),
    "place": (0.88, 884, 908),
    "people": (0.88, 940, 984),
}
DISTANCE = {"sky": 0.3, "land": 0.95, "far": 0.78, "landmark": 0.4, "mid": 0.36, "cable": 0.25,
            "front": 0.16, "facade": 0.16, "roof": 0.16, "strip": 0.1, "rail": 0.08,
            "road": 0.06}  # fmt: skip
SHADED = ("strip", "rail", "road", "cycle", "place", "people")
WIDE = ("land", "cable", "network")  # these span the picture
MARGIN = 0.965  # all else keeps a little away from the picture's edges
REFLECTED = ("landmark", "mid", "front")


def layers(scene: Scene, titles: Titles = None) -> Iterator[Layer]:
    """Everything in the picture, back to front."""
    return _Skyline(scene, titles).layers()


class _Skyline:
    def __init__(self, scene: Scene, titles: Titles) -> None:
        self.scene, self.titles = scene, titles
        self.light = light_of(scene)
        self.wet = any(element.group in ("water", "bridge", "afloat") for element in scene)
        self.mirrored: list[tuple[Box, str]] = []

    def layers(self) -> Iterator[Layer]:
        scene, light = self.scene, self.light
        yield Layer(self._sky())
        yield from self._row("sky")
        if scene.at("land") is None:
            yield Layer(f'<g transform="translate(0 {DROP})">{land.bare_land(scene, light)}</g>')
        yield from self._row("land")
        for element in self._members("far"):
            box = scene.place(element)
            knoll = land.knoll(box, light)
            shift = self._seat(element).x - box.x
            yield Layer(f'<g transform="translate({shift:.1f} {DROP})">{knoll}</g>')
            yield from self._element(element)
        yield Layer(weather.veil(light, 440, 680, 0.38))
        for k in range(2):
            yield Layer(panorama.roofs(scene, light, k))
        dusk = sky.dusk(scene, light)
        yield Layer(f'<g transform="translate(0 {DROP})">{dusk}</g>')
        for name in ("mid", "landmark"):
            yield from self._row(name)
        yield Layer(panorama.roofs(scene, light, 2))
        yield from self._row("cable")
        yield from self._row("network")
        yield Layer(weather.veil(light, 520, 720, 0.38))
        yield Layer(panorama.roofs(scene, light, 3))
        yield Layer(panorama.quay(scene, light, QUAY, SHORE))
        for name in ("front", "strip", "rail", "road"):
            yield from self._row(name)
        yield from self._between()
        for name in ("bridge", "afloat"):
            yield from self._row(name)
        yield Layer(self._near_bank())
        for name in ("cycle", "place", "people"):
            yield from self._row(name)
        yield Layer(weather.before_all(scene, light))

    # --- scenery

    def _sky(self) -> str:
        """The street's sky, lower and with more of its zenith above."""
        inner = sky.sky(self.scene, self.light)
        if self.light.weather in ("rain", "fog", "snow"):  # clouds from edge to edge, no round sun
            return f'<g transform="scale(1 {1 + DROP / sky.HORIZON:.4f})">{inner}</g>'
        above = panorama.zenith(self.scene, self.light, DROP)
        return f'{above}<g transform="translate(0 {DROP})">{inner}</g>'

    def _between(self) -> Iterator[Layer]:
        """Water with the town's reflection, or meadows."""
        if not self.wet:
            yield Layer(panorama.meadows(self.scene, self.light, SHORE, NEAR + 10))
            return
        named = self.scene.at("water")
        harbour = self.scene.attributes["form"] == "harbour"
        cls = named.cls if named else "harbour" if harbour else "canal"
        style = named.style if named else (*self.scene.layout, 0.5)
        pen = panorama.water(self.scene, self.light, cls, style, SHORE, NEAR + 10)
        yield Layer(group(named, pen.svg, self.titles) if named else pen.svg, named)
        yield Layer(panorama.reflections(self.light, self.mirrored, SHORE + 10, NEAR))

    def _near_bank(self) -> str:
        pen = Pen(self.light, WIDTH, HEIGHT, layout=self.scene.layout, uid="near")
        surface = Surface(pen, self.scene)
        lit, shaded = self.light.grass
        surface.wash(NEAR - 2, NEAR + 10, [shaded, lit], 2)
        plaza.square(surface, NEAR + 8)
        if any(element.group == "cycle" for element in self.scene):
            lanes.cycle_lane(surface)
        surface.edge(NEAR + 7, 3)
        if self.light.time == "night":
            plaza.pools(surface)
        if self.light.weather == "rain":
            plaza.puddles(surface)
        return pen.svg

    # --- elements

    def _members(self, name: str) -> list[Element]:
        return [element for element in self.scene if element.group == name]

    def _row(self, name: str) -> Iterator[Layer]:
        for element in sorted(self._members(name), key=lambda e: (self._seat(e).y, e.index)):
            yield from self._element(element)

    def _seat(self, element: Element) -> Box:
        """Where an element stands; its size is that of the picture, not of the drawing."""
        box = self.scene.place(element)
        scale, far, near = SEATS[element.group]
        y = far + element.depth * (near - far)
        if element.group in ("cycle", "place", "people"):
            y = box.y  # they follow the bend of the near bank
        if element.group == "far":
            y = box.y + DROP
        x = box.x if element.group in WIDE else WIDTH / 2 + MARGIN * (box.x - WIDTH / 2)
        return Box(x, y, box.width * scale, box.height * scale)

    def _element(self, element: Element) -> Iterator[Layer]:
        seat = self._seat(element)
        if element.group in SHADED:
            yield Layer(ground.shadow(seat, self.light))
        pen = self._drawn(element)
        if element.group in REFLECTED:
            colour = pen.colour(-pen.h, 0) or "#c9c0b0"
            self.mirrored.append(
                (seat, unparse(mix(parse(pen.tone(colour)), (0.3, 0.4, 0.5), 0.2)))
            )
        yield Layer(self._group(element, seat, pen), element)
        for child in (c for c in GROUPS.values() if c.parent == element.group):
            carried = self.scene.at(child.name, element.index)
            if carried is not None:
                yield Layer(self._group(carried, seat, self._drawn(carried)), carried)

    def _drawn(self, element: Element) -> Survey:
        return drawn(self.scene, element, self.light, DISTANCE.get(element.group, 0.0), Survey)

    def _group(self, element: Element, seat: Box, pen: Pen) -> str:
        scale = SEATS[GROUPS[element.group].parent or element.group][0]
        side = -scale if turned(self.scene, element) else scale
        tall = 0.8 if element.group == "cable" else scale
        place = f"translate({seat.x:.1f} {seat.y:.1f}) scale({side:g} {tall:g})"
        return group(element, pen.svg, self.titles, place)
