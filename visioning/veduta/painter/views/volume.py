"""Houses, towers and vehicles as bodies: the front drawing stands on the front face.

A front drawing is used in pieces: the wall upright, the roof laid onto the slope of the roof, what
rises above the ridge upright again. Only the side and what closes the body are drawn anew, in the
colours that the drawing itself uses.
"""

from __future__ import annotations

from dataclasses import replace

from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.light import mix, parse, unparse
from visioning.veduta.painter.pen import Gable, Pen, Point
from visioning.veduta.painter.survey import Survey, pale
from visioning.veduta.painter.views.plan import AWAY, SLOPE, along, matrix, path
from visioning.veduta.scene import Element

PITCH = 0.8  # of what a roof rises in its front drawing, now that one sees it from above
FAR = 4000
TILES = "#96594a"
TOWERED = ("town_hall", "arcade_house")
LYING = ("solar_roof", "green_roof")  # they cover a roof; the others stand on it


class Body:
    """A house or a tower in the plan.

    Attributes:
        origin: Middle of the front's baseline in the picture.
        scale: Picture units per unit of the drawing.
        depth: Steps from the front to the back.
        shape: Main lines as they stand, mirrored where the drawing is; None for towers.
    """

    def __init__(
        self, element: Element, size: Point, origin: Point, scale: float, depth: float
    ) -> None:
        self.element, self.size, self.origin = element, size, origin
        self.scale, self.depth, self.flip = scale, depth, element.flip
        self.raw = shape_of(element, *size) if element.group == "front" else None
        self.shape = mirrored(self.raw) if self.raw and self.flip else self.raw

    def at(self, x: float, y: float, back: float = 0.0) -> Point:
        """A point of the body: x, y as in the front drawing, `back` 0 front to 1 rear."""
        reach = back * self.depth
        return (
            self.origin[0] + x * self.scale + AWAY[0] * reach,
            self.origin[1] + (x * SLOPE + y) * self.scale + AWAY[1] * reach,
        )

    @property
    def rise(self) -> Point:
        """From the eaves up the slope to the ridge, in the picture."""
        up = PITCH * (self.raw.eaves - self.raw.ridge) * self.scale
        return AWAY[0] * self.depth / 2, AWAY[1] * self.depth / 2 - up

    def front(self) -> str:
        return along(self.origin, self.scale, self.flip)

    def slope(self) -> str:
        """The transform that lays the drawing's roof onto the front slope."""
        tall = self.raw.eaves - self.raw.ridge
        return self._laid(self.raw.eaves, (-self.rise[0] / tall, -self.rise[1] / tall))

    def flat(self, tall: float) -> str:
        """The transform that lays what stands above a flat roof, so high, onto the roof."""
        down = (-AWAY[0] * self.depth / tall, -AWAY[1] * self.depth / tall)
        return self._laid(self.raw.ridge, down)

    def above_ridge(self) -> str:
        """The transform of what stands upright on the ridge, or in the middle of a flat roof."""
        base = self.at(0, self.raw.eaves)
        if self.raw.roof == "slope":
            ridge = base[0] + self.rise[0], base[1] + self.rise[1]
        else:
            ridge = self.at(0, self.raw.ridge, 0.45)
        origin = ridge[0], ridge[1] - self.raw.ridge * self.scale
        return along(origin, self.scale, self.flip)

    def right_slope(self, width: float, eaves: float, ridge: float) -> str:
        """The transform that lays a drawn slope onto the right half of a gable roof."""
        s = self.shape
        peak = (s.left + s.right) / 2 if s.roof == "arch" else s.middle
        foot, top = self.at(s.right, s.eaves), self.at(peak, s.ridge)
        if s.roof == "arch":  # the vault bulges beyond the straight line
            bulge = 0.16 * (s.eaves - s.ridge) * self.scale
            foot, top = (foot[0] + 2, foot[1] - 2 * bulge), (top[0] + bulge, top[1] - bulge)
        right = AWAY[0] * self.depth / width, AWAY[1] * self.depth / width
        down = (foot[0] - top[0]) / (eaves - ridge), (foot[1] - top[1]) / (eaves - ridge)
        x = foot[0] + right[0] * width / 2 - down[0] * eaves
        y = foot[1] + right[1] * width / 2 - down[1] * eaves
        return matrix(right, down, (x, y))

    def footprint(self) -> list[Point]:
        left = self.shape.left if self.shape else -0.45 * self.size[0]
        right = self.shape.right if self.shape else 0.45 * self.size[0]
        return [self.at(left, 0), self.at(right, 0), self.at(right, 0, 1), self.at(left, 0, 1)]

    def _laid(self, level: float, down: Point) -> str:
        side = -self.scale if self.flip else self.scale
        x, y = self.at(0, level)
        return matrix((side, side * SLOPE), down, (x - level * down[0], y - level * down[1]))


def mirrored(s: HouseShape) -> HouseShape:
    """The shape of a house that is drawn mirrored."""
    return replace(
        s,
        left=-s.right,
        right=-s.left,
        ridge_left=-s.ridge_right,
        ridge_right=-s.ridge_left,
        gap=s.gap and (-s.gap[1], -s.gap[0]),
        side=-s.side,
    )


def house(body: Body, pen: Survey) -> str:
    """All of a house."""
    s, sketch = body.shape, _Sketch(pen, body)
    {"slope": _sloped, "flat": _flat}.get(s.roof, _gabled)(sketch, s)
    return "".join(sketch.parts)


def roof_item(body: Body, cls: str, pen: Pen) -> str:
    """What a roof carries, drawn by a pen with `roof_stand_in(body, cls)`."""
    kind = body.raw.roof
    if cls not in LYING:
        place = body.above_ridge()
    elif kind == "slope":
        place = body.slope()
    elif kind == "flat":
        place = body.flat(52.0 if cls == "solar_roof" else 34.0)
    else:
        stand_in = shape_of(pen.house, pen.w, pen.h)
        place = body.right_slope(0.86 * pen.w, stand_in.eaves, stand_in.ridge)
    return f'<g transform="{place}">{pen.svg}</g>'


def tower(body: Body, pen: Survey) -> str:
    """A tower: its front, and whatever its roofline encloses drawn out to the rear."""
    sketch = _Sketch(pen, body)
    side = -1 if body.flip else 1
    line = [(x0 * side, y0, x1 * side, y1) for x0, y0, x1, y1 in pen.roofline()]
    if body.flip:
        line = [(x1, y1, x0, y0) for x0, y0, x1, y1 in reversed(line)]
    wall = pen.colour(-pen.h, 0) or "#c9c6bc"
    for k, (x0, y0, x1, y1) in enumerate(line):
        drop = line[k + 1][1] if k + 1 < len(line) else 0.0
        sketch.quad([(x0, y0, 0), (x1, y1, 0), (x1, y1, 1), (x0, y0, 1)], sketch.roof(wall, 0.3))
        if drop > y1 + 2:
            sketch.side(x1, y1, drop, wall, floor=26)
    sketch.front()
    return "".join(sketch.parts)


class _Sketch:
    """Collects the faces of one body, in its colours."""

    def __init__(self, pen: Survey, body: Body) -> None:
        self.pen, self.body = pen, body
        self.parts: list[str] = []
        # The pen's sun is the drawing's; the body stands unmirrored.
        self.dark = -0.27 if pen.light.sun < 0 else -0.1

    def quad(self, corners: list[tuple[float, float, float]], colour: str, glow=0.0) -> None:
        points = [self.body.at(*corner) for corner in corners]
        tone = self.pen.tone(colour, glow)
        self.parts.append(f'<path d="{path(points)}" fill="{tone}"/>')

    def stroke(self, corners: list[tuple[float, float, float]], colour: str, width: float) -> None:
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (self.body.at(*c) for c in corners))
        self.parts.append(
            f'<path d="{d}" fill="none" stroke="{self.pen.tone(colour)}" stroke-width="{width}"/>'
        )

    def front(self) -> None:
        """The whole front drawing, upright."""
        self.parts.append(f'<g transform="{self.body.front()}">{self.pen.svg}</g>')

    def piece(self, transform: str, clip: str) -> None:
        """A piece of the front drawing; `clip` is a path in the drawing's coordinates."""
        name = f"{self.pen.uid}-front"
        if not any(part.startswith("<symbol") for part in self.parts):
            drawn = self.pen.svg_without_gables
            self.parts.append(f'<symbol id="{name}" overflow="visible">{drawn}</symbol>')
        part = f"{name}-{len(self.parts)}"
        self.parts.append(
            f'<clipPath id="{part}"><path d="{clip}"/></clipPath>'
            f'<g transform="{transform}" clip-path="url(#{part})"><use href="#{name}"/></g>'
        )

    def roof(self, colour: str, light: float = 0.0) -> str:
        if self.pen.light.snowy:
            return unparse(mix(parse(colour), (0.97, 0.98, 1.0), 0.8))
        return self.pen.shade(colour, light)

    def chimney(self, x: float, ridge: float, colour: str) -> None:
        """A chimney behind the ridge."""
        high, half = 13.0, 4.5
        snow = self.pen.light.snowy
        for corners, shade in (
            (
                [
                    (x + half, ridge - high, 0.5),
                    (x + half, ridge - high, 0.62),
                    (x + half, ridge + 8, 0.62),
                    (x + half, ridge + 8, 0.5),
                ],
                -0.5,
            ),
            (
                [
                    (x - half, ridge - high, 0.5),
                    (x + half, ridge - high, 0.5),
                    (x + half, ridge + 8, 0.5),
                    (x - half, ridge + 8, 0.5),
                ],
                -0.28,
            ),
            (
                [
                    (x - half, ridge - high, 0.5),
                    (x + half, ridge - high, 0.5),
                    (x + half, ridge - high, 0.62),
                    (x - half, ridge - high, 0.62),
                ],
                0.8 if snow else -0.6,
            ),
        ):
            self.quad(corners, self.pen.shade(colour, shade))

    def wall_colour(self) -> str:
        return self.pen.colour(self.body.raw.eaves, 0) or "#d9cdb8"

    def roof_colour(self, *, lines: bool) -> str:
        s = self.body.raw
        if lines:
            edge = [p for p in self.pen.shapes if p.line and max(y for _, y in p.points) < s.ground]
            colour = max(edge, key=lambda p: p.area).colour if edge else None
        else:
            colour = self.pen.colour(-2 * self.pen.h, s.eaves - 4)
        return TILES if colour is None or pale(colour) else colour

    def side(self, x: float, top: float, bottom: float, wall: str, *, floor: float) -> None:
        """The wall to the right with its windows."""
        self.quad([(x, top, 0), (x, top, 1), (x, bottom, 1), (x, bottom, 0)],
                  self.pen.shade(wall, self.dark))  # fmt: skip
        count = round((bottom - top) / floor)
        bays = max(1, round(self.body.depth * 1.1 / 24))
        lamps, panes, frames = self.pen.light.lamps, {True: "", False: ""}, ""
        for k in range(count):
            y = top + (k + 0.26) * (bottom - top) / count
            high = 0.46 * (bottom - top) / count
            for j in range(bays):
                a, b = (j + 0.28) / bays, (j + 0.72) / bays
                corners = [(x, y, a), (x, y, b), (x, y + high, b), (x, y + high, a)]
                panes[self.pen.rng.random() < 0.6] += path([self.body.at(*c) for c in corners])
                e, f = 0.035, 2.2
                corners = [(x, y - f, a - e), (x, y - f, b + e), (x, y + high + f, b + e),
                           (x, y + high + f, a - e)]  # fmt: skip
                frames += path([self.body.at(*c) for c in corners])
        if frames:
            tone = self.pen.tone(self.pen.shade(wall, 0.45 if self.dark < -0.2 else 0.6))
            self.parts.append(f'<path d="{frames}" fill="{tone}"/>')
        for lit, d in panes.items():
            if d:
                glow = lamps if lit else 0.0
                glass = unparse(mix(parse("#54728a"), parse("#ffd488"), glow))
                tone = self.pen.tone(glass, 0.9 * glow)
                self.parts.append(f'<path d="{d}" fill="{tone}"/>')


def _box(left: float, top: float, right: float, bottom: float) -> str:
    return f"M{left:.1f} {top:.1f}H{right:.1f}V{bottom:.1f}H{left:.1f}Z"


def _sloped(sketch: _Sketch, s: HouseShape) -> None:
    body, pen = sketch.body, sketch.pen
    raw = body.raw
    wall, roof = sketch.wall_colour(), sketch.roof_colour(lines=False)
    up = s.eaves + PITCH * (s.ridge - s.eaves)  # where the ridge is above the middle
    sketch.side(s.right, s.eaves, 0, wall, floor=max(26.0, -s.eaves / 3.2))
    lip = s.right + 0.02 * pen.w
    hip = sketch.roof(pen.shade(roof, sketch.dark), 0.0)
    sketch.quad(
        [(lip, s.eaves + 2, -0.03), (s.ridge_right, up, 0.5), (lip, s.eaves + 2, 1.03)], hip
    )
    gap = None if pen.gables else raw.gap
    if gap is None:
        slope = _box(-FAR, raw.ridge, FAR, raw.eaves)
        front = _box(-FAR, raw.eaves, FAR, FAR)
    else:
        slope = _box(-FAR, raw.ridge, gap[0], raw.eaves) + _box(gap[1], raw.ridge, FAR, raw.eaves)
        front = _box(-FAR, raw.eaves, FAR, FAR)
        if body.element.cls in TOWERED:
            front += _box(gap[0], -FAR, gap[1], raw.eaves)
        else:  # a gable: what is left and right of it belongs to the roof
            half, middle = (gap[1] - gap[0]) / 2, (gap[0] + gap[1]) / 2
            grow = 1 + 6 / half
            front += (
                f"M{middle - half * grow:.1f} {raw.eaves + 1:.1f}L{middle:.1f} "
                f"{-pen.h * 1.02:.1f}L{middle + half * grow:.1f} {raw.eaves + 1:.1f}Z"
            )
    if raw.gap is None:
        for t in (0.16, 0.84):
            x = s.ridge_left + t * (s.ridge_right - s.ridge_left)
            sketch.chimney(x, up, wall)
    # The slope itself lies below the drawing's, which leaves a gap where a gable stands before it.
    sketch.quad([(s.left - 0.02 * pen.w, s.eaves, 0), (s.ridge_left, up, 0.5),
                 (s.ridge_right, up, 0.5), (lip, s.eaves, 0)], sketch.roof(roof))  # fmt: skip
    sketch.piece(body.slope(), slope)
    if gap is not None:
        _dormer(sketch, s, up, roof, wall)
    sketch.piece(body.front(), front)
    for gable in pen.gables:
        _gable(sketch, gable, up, roof, wall)


def _gable(sketch: _Sketch, gable: Gable, up: float, roof: str, wall: str) -> None:
    """A gable that stands on the eaves, and its own roof, which runs back into the slope."""
    pen, eaves = sketch.pen, sketch.body.raw.eaves
    x, top, shoulder = gable.x, gable.top, gable.shoulder
    x = -x if sketch.body.flip else x

    def reach(y: float) -> float:
        return min(0.5, 0.5 * (y - eaves) / (up - eaves))

    right = x + gable.half
    for edge, shade in ((x - gable.half, 0.06), (right, sketch.dark)):
        sketch.quad([(x, top, 0), (edge, shoulder, 0), (edge, shoulder, reach(shoulder)),
                     (x, top, reach(top))], sketch.roof(pen.shade(roof, shade)))  # fmt: skip
    sketch.quad([(right, shoulder, 0), (right, eaves, 0), (right, shoulder, reach(shoulder))],
                pen.shade(wall, sketch.dark))  # fmt: skip
    front = "".join(pen.parts[gable.start : gable.stop])
    sketch.parts.append(f'<g transform="{sketch.body.front()}">{front}</g>')


def _dormer(sketch: _Sketch, s: HouseShape, up: float, roof: str, wall: str) -> None:
    """What lies behind a gable or a tower that stands in the middle of the front."""
    pen, edge = sketch.pen, s.gap[1]
    top = -0.97 * pen.h
    middle = (s.gap[0] + s.gap[1]) / 2
    if sketch.body.element.cls in TOWERED:
        edge = middle + 0.36 * (s.gap[1] - s.gap[0])
        top = -0.86 * pen.h
        sketch.quad([(edge, top, 0), (edge, top, 0.34), (edge, s.eaves, 0.34), (edge, s.eaves, 0)],
                    pen.shade(wall, sketch.dark))  # fmt: skip
        sketch.quad([(middle, top * 1.06, 0), (edge, top, 0), (edge, top, 0.34),
                     (middle, top * 1.06, 0.34)], sketch.roof(roof))  # fmt: skip
        return
    reach = min(0.5, 0.5 * (top - s.eaves) / (up - s.eaves))
    face = sketch.roof(pen.shade(roof, sketch.dark * 0.7))
    sketch.quad([(middle, top, 0), (edge + 3, s.eaves, 0), (middle, top, reach)], face)


def _gabled(sketch: _Sketch, s: HouseShape) -> None:
    pen = sketch.pen
    wall, roof = sketch.wall_colour(), sketch.roof_colour(lines=True)
    sketch.side(s.right, s.eaves, 0, wall, floor=max(26.0, -s.eaves / 3.2))
    profile = s.profile()
    out = 0.02 * pen.w
    if s.roof == "gable":
        profile = [(s.left - out, s.eaves + out), profile[1], (s.right + out, s.eaves + out)]
    lit = 0.1 if pen.light.sun < 0 else -0.12
    for k, ((ax, ay), (bx, by)) in enumerate(zip(profile, profile[1:], strict=False)):
        turn = (k + 0.5) / (len(profile) - 1)  # 0 faces left, 1 right
        shade = lit + (sketch.dark * 0.8 - lit) * turn
        face = sketch.roof(pen.shade(roof, shade))
        sketch.quad([(ax, ay, 0), (bx, by, 0), (bx, by, 1), (ax, ay, 1)], face)
    ridge = min(profile, key=lambda p: p[1])
    if s.roof == "gable":
        for t in (0.25, 0.5, 0.75):
            x = ridge[0] + (profile[-1][0] - ridge[0]) * t
            y = ridge[1] + (profile[-1][1] - ridge[1]) * t
            sketch.stroke([(x, y, 0), (x, y, 1)], sketch.roof(pen.shade(roof, -0.34)), 1.3)
        sketch.stroke([(*ridge, 0), (*ridge, 1)], sketch.roof(pen.shade(roof, 0.2)), 2.4)
    sketch.front()


def _flat(sketch: _Sketch, s: HouseShape) -> None:
    body, pen = sketch.body, sketch.pen
    wall = sketch.wall_colour()
    gravel = sketch.roof(unparse(mix(parse(wall), parse("#b3b0a6"), 0.6)), 0.12)
    rim = sketch.roof(pen.shade(wall, 0.35))
    stepped = s.ridge_right - s.ridge_left < 0.8 * s.width and s.ridge < s.eaves - 4
    boxes = [(s.left, s.right, s.ridge)]
    if stepped:
        boxes = [(s.left, s.right, s.eaves), (s.ridge_left, s.ridge_right, s.ridge)]
    elif s.ridge == s.eaves and s.ridge_right - s.ridge_left < 0.8 * s.width:
        boxes = [(s.left, s.right, s.eaves)]
    if body.element.cls == "mobility_hub":
        _canopy(sketch, s, gravel, rim)
    else:
        for k, (left, right, top) in enumerate(boxes):
            bottom = boxes[0][2] if k else 0.0
            sketch.side(right, top, bottom, wall, floor=max(26.0, (bottom - top) / 4))
            sketch.quad([(left, top, 0), (right, top, 0), (right, top, 1), (left, top, 1)], rim)
            inset = 0.035 * pen.w
            sketch.quad([(left + inset, top, 0.1), (right - inset, top, 0.1),
                         (right - inset, top, 0.9), (left + inset, top, 0.9)], gravel)  # fmt: skip
    sketch.front()


def _canopy(sketch: _Sketch, s: HouseShape, gravel: str, rim: str) -> None:
    """A roof on posts: one sees the ground below it."""
    left, right, top = s.ridge_left, s.ridge_right, s.ridge
    for x in (s.left, (s.left + s.right) / 2, s.right):
        sketch.stroke([(x, 0, 1), (x, s.eaves, 1)], "#8f6a4a", 3)
    low = top + 0.1 * (s.eaves - s.ridge)
    sketch.quad([(right, top, 0), (right, top, 1), (right, low + 6, 1), (right, low + 6, 0)],
                sketch.pen.shade(rim, -0.25))  # fmt: skip
    sketch.quad([(left, top, 0), (right, top, 0), (right, top, 1), (left, top, 1)], rim)
    sketch.quad([(left + 7, top, 0.12), (right - 7, top, 0.12), (right - 7, top, 0.88),
                 (left + 7, top, 0.88)], gravel)  # fmt: skip


def roof_stand_in(body: Body, item: str) -> dict:
    """Arguments of the pen for what lies on a gable or a vault: a plain slope of that size."""
    if item not in LYING or body.raw.roof not in ("gable", "arch"):
        return {}
    wide = Element("front", body.element.index, "arcade_house", style=(0.5, 0.5, 0.5))
    return {"house": wide, "w": 132.0, "h": 260.0}
