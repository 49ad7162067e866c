"""The district from above, in parallel projection: houses are bodies, lanes run through.

Everything stands in one plan (see `plan.py`) and is painted by its depth on the ground: rows from
the back to the front, within a row from left to right. Where an element stands depends on itself
and the layout alone, as in the street.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from visioning.veduta.painter import weather
from visioning.veduta.painter.light import light_of
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.survey import Survey
from visioning.veduta.painter.views import quarter, terrain
from visioning.veduta.painter.views.layer import Layer, Titles, drawn, group, turned
from visioning.veduta.painter.views.pavement import BANDS, Pavement, evening, lanterns, wires
from visioning.veduta.painter.views.plan import (
    AWAY,
    SLOPE,
    STEP,
    along,
    at,
    field,
    matrix,
    path,
    shadow,
    shadow_reach,
    upright,
)
from visioning.veduta.painter.views.volume import Body, house, roof_item, roof_stand_in, tower
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS, WIDTH, cell

EDGE = 20.0  # the row in which the land begins


@dataclass(frozen=True)
class Track:
    """Where a group's elements stand: rows at depth 0 and 1, left and right end, scale."""

    far: float
    near: float
    left: float
    right: float
    scale: float


# A group with several tracks deals its cells out to them in turn.
TRACKS: dict[str, tuple[Track, ...]] = {
    "sky": (Track(0, 0, 60, 1590, 0.8),),
    "far": (Track(26, 42, 660, 1590, 0.7),),
    "landmark": (Track(158, 164, 560, 1540, 0.66),),
    "mid": (Track(144, 150, 420, 1520, 0.62),),
    "front": (Track(302, 306, 20, 1500, 0.86),),
    "strip": (Track(352, 380, 12, 1590, 0.8),),
    "afloat": (Track(436, 448, 20, 1590, 0.84),),
    "bridge": (Track(460, 460, 80, 1500, 1.0),),
    "rail": (Track(504, 504, 14, 1590, 0.86),),
    "road": (Track(542, 568, 14, 1590, 0.86),),
    "cycle": (Track(597, 603, 14, 1590, 0.84),),
    "place": (Track(658, 674, 16, 1410, 0.84),),
    "people": (Track(730, 750, 20, 1070, 0.82), Track(806, 826, 20, 760, 0.84)),
}
DISTANCE = {"sky": 0.1, "far": 0.34, "landmark": 0.2, "mid": 0.2, "front": 0.05}
# What faces the viewer; all else in these groups turns along the lanes.
ROUND = {"fountain", "smart_lamp", "wifi_mast", "sensor_post", "info_kiosk", "charging_station",
         "ballot_box", "book_box", "street_tree", "fruit_tree", "cypress", "conifer", "palm",
         "swans", "swimmer", "sailboat"}  # fmt: skip
TURNING = ("strip", "afloat", "rail", "road", "cycle", "place", "far")
_SKY = ((150, 96), (420, 112), (1180, 92), (1450, 150))


def layers(scene: Scene, titles: Titles = None) -> Iterator[Layer]:
    """Everything in the picture, back to front."""
    return _District(scene, titles).layers()


class _District:
    def __init__(self, scene: Scene, titles: Titles) -> None:
        self.scene, self.titles = scene, titles
        self.light = light_of(scene)
        self.ground = Pavement(scene, self.light)

    def layers(self) -> Iterator[Layer]:
        yield from self._land()
        yield from self._quarter()
        yield Layer(self.ground.svg())
        yield from self._water()
        yield Layer(evening(self.scene, self.light))
        yield from self._row("front")
        yield Layer(lanterns(self.light))
        yield from self._row("strip")
        yield from self._row("bridge")
        yield from self._row("afloat")
        if self.ground.used["rail"]:
            yield Layer(wires(self.light))
        for name in ("rail", "road", "cycle", "place", "people"):
            yield from self._row(name)
        yield from self._over()
        if self.light.weather == "fog":
            yield Layer(terrain.haze(self.light, 420))
        yield Layer(weather.before_all(self.scene, self.light))

    # --- the parts of the picture

    def _land(self) -> Iterator[Layer]:
        land = self.scene.at("land")
        inner = terrain.terrain(self.scene, land, self.light, EDGE)
        yield Layer(group(land, inner, self.titles) if land else inner, land)
        yield Layer(terrain.haze(self.light, EDGE))

    def _quarter(self) -> Iterator[Layer]:
        light, scene = self.light, self.scene
        lawn = light.tone(light.grass[1], 0.2)
        corners = [at(-20, EDGE), at(WIDTH + 20, EDGE), at(WIDTH + 20, 330), at(-20, 330)]
        yield Layer(field(corners, lawn) + quarter.lanes(light, (92, 148)))
        yield from self._row("far")
        yield Layer(quarter.block(scene, light, 66, (-60, TRACKS["far"][0].left - 70), 0.28, 0.92))
        yield Layer(quarter.block(scene, light, 114, (-60, WIDTH + 30), 0.24, 0.92))
        yield from self._row("mid")
        yield from self._row("landmark")
        yield Layer(quarter.block(scene, light, 182, (-70, WIDTH + 30), 0.16, 0.98))
        yield Layer(quarter.gardens(scene, light))

    def _water(self) -> Iterator[Layer]:
        named = self.scene.at("water")
        if named:
            inner = self.ground.water(named.cls, named.style)
            yield Layer(group(named, inner, self.titles), named)
        elif self.ground.wet:
            cls = "harbour" if self.scene.attributes["form"] == "harbour" else "canal"
            yield Layer(self.ground.water(cls, (*self.scene.layout, 0.5)))

    def _over(self) -> Iterator[Layer]:
        """What hovers above all: cable car, network, what flies."""
        for name, row, tall in (("cable", 96, 0.8), ("network", 150, 0.86)):
            for element in self._members(name):
                pen = drawn(self.scene, element, self.light, 0.1)
                x, y = at(WIDTH / 2, row)
                place = matrix((1, SLOPE), (0, tall), (x, y))
                inner = pen.svg
                if name == "cable":  # the masts end on the ground
                    cut = '<clipPath id="masts"><path d="M-900 -400H900V120H-900Z"/></clipPath>'
                    inner = f'{cut}<g clip-path="url(#masts)">{inner}</g>'
                yield Layer(group(element, inner, self.titles, place), element)
        for element in self._members("sky"):
            yield from self._flying(element)

    def _flying(self, element: Element) -> Iterator[Layer]:
        box, scale = self.scene.place(element), TRACKS["sky"][0].scale
        x, y = _SKY[element.index]
        x += 120 * (element.u - 0.5)
        half = box.width * scale / 2 + 14
        x = min(WIDTH - half, max(half, x))
        y += 30 * (element.depth - 0.5)
        y = max(y, box.height * scale / 2 + 12)
        ground_y = y + 150 + 0.25 * box.height
        dark = self.light.tone("#30304e")
        yield Layer(
            f'<ellipse cx="{x:.0f}" cy="{ground_y:.0f}" rx="{box.width * 0.3:.0f}" '
            f'ry="{box.width * 0.1:.0f}" fill="{dark}" fill-opacity="0.16"/>'
        )
        pen = drawn(self.scene, element, self.light, DISTANCE["sky"])
        place = upright((x, y + box.height * scale / 2), scale, turned(self.scene, element))
        yield Layer(group(element, pen.svg, self.titles, place), element)

    # --- rows of elements

    def _members(self, name: str) -> list[Element]:
        return [element for element in self.scene if element.group == name]

    def _row(self, name: str) -> Iterator[Layer]:
        seats = [(self._seat(element), element) for element in self._members(name)]
        for (x, row, scale), element in sorted(seats, key=lambda s: (round(s[0][1], 1), s[0][0])):
            yield from self._standing(element, x, row, scale)

    def _seat(self, element: Element) -> tuple[float, float, float]:
        """Where an element stands: x and row of its foot, and its scale."""
        tracks = TRACKS[element.group]
        track = tracks[element.index % len(tracks)]
        count = GROUPS[element.group].cells
        if len(tracks) == 1:
            a, b = (edge / WIDTH for edge in cell(element.group, element.index, self.scene.layout))
        else:
            rank = element.index // len(tracks)
            total = len(range(element.index % len(tracks), count, len(tracks)))
            a, b = rank / total, (rank + 1) / total
        left = track.left + a * (track.right - track.left)
        room = (b - a) * (track.right - track.left)
        box = self.scene.place(element)
        gap = 34 if element.group == "front" else 6
        scale = min(track.scale, (room - gap) / box.width)
        x = left + box.width * scale / 2 + element.u * (room - box.width * scale)
        row = track.far + element.depth * (track.near - track.far)
        if element.group in ("landmark", "mid", "far"):  # what is tall must not be cut off
            tall = box.height + (0.36 * box.width if element.group == "mid" else 0)
            scale = min(scale, (row + SLOPE * x - 24) / tall)
        return x, row, scale

    def _standing(self, element: Element, x: float, row: float, scale: float) -> Iterator[Layer]:
        if element.group == "front":
            yield from self._house(element, x, row, scale)
        elif element.cls == "roofs":
            yield self._old_town(element, x, row, scale)
        elif element.group == "mid":
            yield from self._tower(element, x, row, scale)
        elif element.group == "bridge":
            yield self._bridge(element, x, row)
        else:
            yield from self._figure(element, x, row, scale)

    def _house(self, element: Element, x: float, row: float, scale: float) -> Iterator[Layer]:
        box = self.scene.place(element)
        depth = min(80.0, max(58.0, 0.42 * box.width * scale))
        body = Body(element, (box.width, box.height), at(x, row), scale, depth)
        yield Layer(shadow(body.footprint(), -body.shape.eaves * scale, self.light))
        pen = drawn(self.scene, element, self.light, DISTANCE["front"], Survey)
        yield Layer(group(element, house(body, pen), self.titles), element)
        for name in ("facade", "roof"):
            child = self.scene.at(name, element.index)
            if child is None:
                continue
            if name == "facade":
                pen = drawn(self.scene, child, self.light, DISTANCE["front"])
                inner = f'<g transform="{body.front()}">{pen.svg}</g>'
            else:
                changed = roof_stand_in(body, child.cls)
                pen = drawn(self.scene, child, self.light, DISTANCE["front"], **changed)
                inner = roof_item(body, child.cls, pen)
            yield Layer(group(child, inner, self.titles), child)

    def _tower(self, element: Element, x: float, row: float, scale: float) -> Iterator[Layer]:
        box = self.scene.place(element)
        depth = 0.34 * box.width * scale
        body = Body(element, (box.width, box.height), at(x, row), scale, depth)
        yield Layer(shadow(body.footprint(), box.height * scale * 0.6, self.light, 0.8))
        pen = drawn(self.scene, element, self.light, DISTANCE["mid"], Survey)
        yield Layer(group(element, tower(body, pen), self.titles), element)

    def _old_town(self, element: Element, x: float, row: float, scale: float) -> Layer:
        """A cluster of old roofs: small houses on three lines."""
        box = self.scene.place(element)
        pen = Pen(self.light, box.width, box.height, element.style, distance=0.18, uid=element.id)
        look = quarter.look_of(self.scene.attributes["form"])
        w, base = box.width * scale / 4, at(x, row)
        for line in range(3):
            for k in range(4):
                wide = w * pen.rng.uniform(0.8, 0.96)
                back = 30 * (2 - line)
                left = (k - 2) * w - 10 * (2 - line)
                foot = (base[0] + left + AWAY[0] * back, base[1] + SLOPE * left + AWAY[1] * back)
                tall = box.height * scale * pen.rng.uniform(0.3, 0.44)
                quarter.small_house(pen, pen.rng, look, foot, (wide, 22.0, tall))
        return Layer(group(element, pen.svg, self.titles), element)

    def _bridge(self, element: Element, x: float, row: float) -> Layer:
        """A bridge across the water: deck between two railings that run away from the viewer."""
        box = self.scene.place(element)
        top, bottom = BANDS["water"]
        steps = (bottom - top + 26) / STEP
        pen = drawn(self.scene, element, self.light, 0.04)
        size = 0.62
        right = (AWAY[0] * steps / box.width, AWAY[1] * steps / box.width)
        wide = 56.0
        foot = at(x, row + 14)
        middle = (foot[0] + AWAY[0] * steps / 2, foot[1] + AWAY[1] * steps / 2)
        deck_colour = self.light.tone("#c9b79c" if not self.light.snowy else "#eef2f5")
        rise = 0.45 * box.height * size
        deck = []
        for side in (-wide / 2, wide / 2):
            edge = []
            for k in range(9):
                t = k / 8
                lift = rise * (0.55 + 0.45 * (1 - (2 * t - 1) ** 2)) * (1 if 0 < k < 8 else 0.62)
                edge.append((foot[0] + side + AWAY[0] * steps * t,
                             foot[1] + SLOPE * side + AWAY[1] * steps * t - lift))  # fmt: skip
            deck.append(edge)
        parts = []
        for k, side in enumerate((-wide / 2, wide / 2)):
            origin = (middle[0] + side, middle[1] + SLOPE * side)
            place = matrix(right, (0, size), origin)
            parts.append(f'<g transform="{place}">{pen.svg}</g>')
            if k == 0:
                outline = path([*deck[0], *reversed(deck[1])])
                parts.append(f'<path d="{outline}" fill="{deck_colour}"/>')
        return Layer(group(element, "".join(parts), self.titles), element)

    def _figure(self, element: Element, x: float, row: float, scale: float) -> Iterator[Layer]:
        """What is drawn from the front and stands in the plan, with its shadow."""
        box, point = self.scene.place(element), at(x, row)
        afloat = element.group == "afloat"
        if not afloat:
            yield Layer(self._cast(point, box.width * scale, box.height * scale, element))
        pen = drawn(self.scene, element, self.light, DISTANCE.get(element.group, 0.0))
        flip = turned(self.scene, element)
        turn = element.group in TURNING and element.cls not in ROUND
        place = (along if turn else upright)(point, scale, flip)
        yield Layer(group(element, pen.svg, self.titles, place), element)

    def _cast(self, point: tuple[float, float], width: float, height: float, e: Element) -> str:
        """The shadow of something slender or low."""
        dark = self.light.tone("#30304e")
        x, y = point
        if e.group in ("rail", "road", "strip", "place") and width > 60 and e.cls not in ROUND:
            half = width / 2
            corners = [(x - half, y - SLOPE * half), (x + half, y + SLOPE * half)]
            corners += [(px + AWAY[0] * 12, py + AWAY[1] * 12) for px, py in corners[::-1]]
            return shadow(corners, min(height, 60) * 0.6, self.light, 0.9)
        rx, ry = width * 0.36, max(3.0, width * 0.11)
        if not self.light.shadows:
            return (f'<ellipse cx="{x:.1f}" cy="{y - 1:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" '
                    f'fill="{dark}" fill-opacity="0.14"/>')  # fmt: skip
        dx, dy = shadow_reach(self.light, height * 0.7)
        opacity = 0.24 if self.light.weather == "clear" else 0.14
        parts = (
            f"M{x - rx * 0.5:.1f} {y:.1f}C{x - rx * 0.6:.1f} {y - ry:.1f} "
            f"{x + dx * 0.4:.1f} {y + dy * 0.5 - ry * 1.6:.1f} {x + dx:.1f} {y + dy - ry:.1f}"
            f"C{x + dx * 1.25:.1f} {y + dy - ry * 0.6:.1f} {x + dx * 1.25:.1f} "
            f"{y + dy + ry * 0.8:.1f} {x + dx:.1f} {y + dy + ry:.1f}"
            f"C{x + dx * 0.5:.1f} {y + dy + ry:.1f} {x + rx * 0.6:.1f} {y + ry * 0.9:.1f} "
            f"{x + rx * 0.5:.1f} {y:.1f}Z"
        )
        return f'<path d="{parts}" fill="{dark}" fill-opacity="{opacity}"/>'
