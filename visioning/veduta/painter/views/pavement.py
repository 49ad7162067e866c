"""The ground of the district: lanes, water, lawns and the square, in the plan."""

from __future__ import annotations

import random

from visioning.veduta.painter.light import Light, mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.surface import Surface
from visioning.veduta.painter.views import square
from visioning.veduta.painter.views.plan import AWAY, SLOPE, at, behind, field, path
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH

# Upper and lower row of each band, back to front.
BANDS = {
    "walk": (300, 330),
    "strip": (330, 392),
    "water": (392, 460),
    "rail": (466, 512),
    "road": (518, 574),
    "cycle": (578, 608),
    "square": (608, 1000),
}
LEFT, RIGHT = -20.0, WIDTH + 20.0


class Pavement:
    """Draws bands and lines along the lanes."""

    def __init__(self, scene: Scene, light: Light) -> None:
        self.scene, self.light, self.form = scene, light, scene.attributes["form"]
        self.pen = Pen(light, WIDTH, 1000, layout=scene.layout, uid="pavement")
        self.rng = random.Random(f"pavement {scene.layout}")
        groups = {element.group for element in scene}
        self.wet = bool(groups & {"water", "bridge", "afloat"})
        self.used = {name: name in groups for name in ("rail", "road", "cycle")}
        surface = Surface(self.pen, scene)
        self.near, self.far, self.joint, self.pattern = surface.paving()
        self.evergreen = surface.evergreen()

    def svg(self) -> str:
        self._walk()
        self.lawn(*BANDS["strip"])
        if not self.wet:
            self._park()
        square.furnish(self)
        if self.used["rail"]:
            self._rails()
        if self.used["road"]:
            self._road()
        if self.used["cycle"] or self.used["road"]:
            self._cycle()
            square.tubs(self, 626)
        return self.pen.svg

    def line(self, row: float, x0: float = LEFT, x1: float = RIGHT) -> str:
        (ax, ay), (bx, by) = at(x0, row), at(x1, row)
        return f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"

    def band(self, top: float, bottom: float, colour: str, opacity: float = 1.0) -> None:
        corners = [at(LEFT, top), at(RIGHT, top), at(RIGHT, bottom), at(LEFT, bottom)]
        self.pen.parts.append(field(corners, self.pen.tone(colour), opacity))

    def stroke(self, row: float, colour: str, width: float, **look) -> None:
        self.pen.path(self.line(row), stroke=colour, width=width, **look)

    def dots(self, d: str, colour: str, size: float) -> None:
        """Round dots at the ends of a path's moves."""
        self.pen.parts.append(
            f'<path d="{d}" fill="none" stroke="{self.pen.tone(colour)}" stroke-width="{size}" '
            f'stroke-linecap="round"/>'
        )

    def kerb(self, row: float, width: float = 3.0) -> None:
        self.stroke(row, "#ffffff" if self.light.snowy else "#efe9dd", width)

    def joints(self, top: float, bottom: float, pace: float, colour: str, opacity: float) -> None:
        """Joints that run away from the viewer."""
        d, x = "", -600.0
        while x < RIGHT:
            (ax, ay), (bx, by) = at(x, bottom), behind(x, bottom, bottom - top)
            if bx > -10:
                d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
            x += pace
        self.pen.path(d, stroke=colour, width=1.3, opacity=opacity)

    def _walk(self) -> None:
        top, bottom = BANDS["walk"]
        self.band(top - 6, bottom, self.near)
        self.joints(top - 6, bottom, 48, self.joint, 0.4)
        self.kerb(bottom, 2.6)

    def lawn(self, top: float, bottom: float) -> None:
        lit, shaded = self.light.grass
        self.band(bottom - 8, bottom, shaded)
        self.band(top - 4, bottom - 7, lit)
        self.tufts(top + 8, bottom - 4, 60)

    def tufts(self, top: float, bottom: float, count: int) -> None:
        rng, d = self.rng, ""
        for _ in range(count):
            x, y = at(rng.uniform(0, WIDTH), rng.uniform(top, bottom))
            d += f"M{x:.0f} {y:.1f}l-2 -4M{x + 3:.0f} {y:.1f}l1.6 -4.6"
        green = self.pen.shade(self.light.grass[1], -0.22)
        self.pen.path(d, stroke=green, width=1.3, opacity=0.55)
        blooms = {"spring": ("#fff6e8", "#f7d35e", "#e79ab5"), "summer": ("#fff6e8", "#f2c94c"),
                  "autumn": ("#d98a3d", "#b65a35"), "winter": ()}[self.light.season]  # fmt: skip
        for colour in () if self.light.snowy else blooms:
            d = ""
            for _ in range(count // 2):
                x, y = at(rng.uniform(0, WIDTH), rng.uniform(top, bottom))
                d += f"M{x:.0f} {y:.1f}h.1"
            self.dots(d, colour, 3.2)

    def _park(self) -> None:
        """A park with a winding path where there is no water."""
        top, bottom = BANDS["water"]
        self.lawn(top - 3, bottom)
        y = (top + bottom) / 2
        d = f"M{LEFT:.0f} {at(LEFT, y)[1]:.1f}"
        for k in range(5):
            x = WIDTH * k / 4
            (ax, ay), (bx, by) = at(x + 200, y + 26 * (-1) ** k), at(x + 400, y)
            d += f"Q{ax:.0f} {ay:.1f} {bx:.0f} {by:.1f}"
        self.pen.path(d, stroke=self.near, width=14)
        self.tufts(top + 4, bottom - 4, 60)
        self.kerb(bottom, 2.4)

    def _rails(self) -> None:
        top, bottom = BANDS["rail"]
        lit, shaded = self.light.grass
        self.kerb(top - 1, 2.4)
        self.band(top, bottom, shaded)
        self.band(top + 3, bottom - 4, lit)
        for low in (bottom - 8,):
            high = low - 26
            d, x = "", -60.0
            while x < RIGHT:
                (ax, ay), (bx, by) = at(x, low + 5), behind(x, low + 5, 36)
                d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
                x += 22
            self.pen.path(d, stroke="#8d8274" if not self.light.snowy else "#cfd6dc", width=4.5,
                          opacity=0.75)  # fmt: skip
            for row in (low, high):
                self.stroke(row + 1.2, "#6c6a70", 3.6)
                self.stroke(row - 0.6, "#c9cdd3", 1.6)
        self.kerb(bottom + 1, 2.4)

    def _road(self) -> None:
        top, bottom = BANDS["road"]
        grey = "#7d8087" if not self.light.snowy else "#a7adb4"
        self.band(top, bottom, grey)
        self.kerb(top, 3)
        self.kerb(bottom, 3)
        d, x, middle = "", -30.0, (top + bottom) / 2
        while x < WIDTH:
            d += self.line(middle, x, x + 36)
            x += 74
        self.pen.path(d, stroke="#f3f0e6", width=2.8, opacity=0.9)
        x, d = WIDTH * (0.2 + 0.6 * self.scene.layout[0]), ""
        for k in range(7):
            a = x + 18 * (k - 3.5)
            rows = bottom - top - 10
            near = bottom - 5
            corners = [behind(a, near, rows), behind(a + 10, near, rows), at(a + 10, near),
                       at(a, near)]  # fmt: skip
            d += path(corners)
        self.pen.path(d, "#f5f2ea", opacity=0.92)

    def _cycle(self) -> None:
        top, bottom = BANDS["cycle"]
        red = "#b9705a" if not self.light.snowy else "#c9a59b"
        self.band(top, bottom, red)
        for row in (top + 3, bottom - 4):
            self.stroke(row, "#f5efe6", 1.8, opacity=0.8)
        for k in range(4):
            x, y = at(WIDTH * (k + 0.3) / 4 + 80 * self.scene.layout[0], (top + bottom) / 2 + 3)
            wheel = "a7 4 0 1 0 14 3a7 4 0 1 0 -14 -3z"
            self.pen.path(
                f"M{x - 18:.0f} {y - 4:.1f}{wheel}M{x + 5:.0f} {y + 1:.1f}{wheel}"
                f"M{x - 11:.0f} {y - 2:.1f}l8 -5l11 2.5l-6 6l-5 -8.5"
                f"M{x + 12:.0f} {y + 3:.1f}l-5 -10",
                stroke="#f8f3ea", width=1.6, opacity=0.9,
            )  # fmt: skip
        self.kerb(bottom, 2.8)

    # --- water

    def water(self, cls: str, style: tuple[float, float, float]) -> str:
        """River, canal or harbour: the far bank's wall and the surface below it."""
        pen = Pen(self.light, WIDTH, 70, style, uid="basin")
        top, bottom = BANDS["water"]
        light, snowy = self.light, self.light.snowy
        stone = {"canal": pen.pick(("#a4624c", "#8f6455", "#b07a5e")),
                 "harbour": pen.pick(("#b8b2a8", "#a9adb0", "#c2b49f")),
                 "river": light.grass[1]}[cls]  # fmt: skip
        deep = {"canal": pen.pick(("#4d8794", "#54808f", "#5a8a80"), 1),
                "harbour": pen.pick(("#35729a", "#3b7f93", "#456f93"), 1),
                "river": pen.pick(("#5590a8", "#4f93b3", "#5d9a9c"))}[cls]  # fmt: skip
        toned = parse(pen.tone(deep))

        def band(a: float, b: float, colour: str, glow: float = 0.0) -> None:
            corners = [at(LEFT, a), at(RIGHT, a), at(RIGHT, b), at(LEFT, b)]
            pen.parts.append(field(corners, pen.tone(colour, glow)))

        surface = top + 13
        band(top - 3, bottom + 2, pen.shade(stone, -0.1))
        band(top + 1, surface, pen.shade(stone, -0.34))
        for k in range(6):
            t = k / 5
            mirror = mix(parse(light.sky[1]), parse(light.sky[-2]), t)
            colour = unparse(mix(mix(toned, parse(pen.tone("#26384e")), 0.3 * (1 - t)), mirror,
                                 0.18 + 0.2 * t))  # fmt: skip
            a, b = (surface + (bottom - surface) * j / 6 for j in (k, k + 1))
            band(a, b + 1, colour, glow=1)
        if cls == "river":
            self._banks(pen, surface, bottom)
        else:
            rim = "#ffffff" if snowy else pen.shade(stone, 0.5)
            pen.path(self.line(top), stroke=rim, width=5)
            pen.path(self.line(bottom), stroke=rim, width=6)
            pen.path(self.line(bottom + 4), stroke=pen.shade(stone, -0.3), width=2.5, opacity=0.5)
            d = ""
            for k in range(54 if cls == "canal" else 30):
                x = LEFT + k * (31 if cls == "canal" else 56)
                px, py = at(x, top + 3)
                d += f"M{px:.0f} {py:.1f}v9"
            pen.path(d, stroke=pen.shade(stone, -0.5), width=1.4, opacity=0.5)
            d = ""
            for k in range(30):
                px, py = at(LEFT + k * 58, top - 1)
                if cls == "canal":
                    d += f"M{px:.0f} {py:.1f}v-11"
                else:
                    pen.path(f"M{px:.0f} {py + 2:.1f}l1 -8h6l1 8z", "#3a4049")
            if d:
                pen.path(d + self.line(top - 12), stroke="#3f4a52", width=1.4, opacity=0.8)
        self._ripples(pen, surface, bottom, deep)
        return pen.svg

    def _banks(self, pen: Pen, surface: float, bottom: float) -> None:
        lit, shaded = self.light.grass
        for row, colour, sign in ((surface, pen.shade(shaded, -0.12), 1), (bottom, lit, -1)):
            d, x = f"M{LEFT:.0f} {at(LEFT, row - 14 * sign)[1]:.1f}", LEFT
            d += f"L{LEFT:.0f} {at(LEFT, row)[1]:.1f}"
            while x < RIGHT:
                w = pen.rng.uniform(60, 130)
                (mx, my), (ex, ey) = (
                    at(x + w / 2, row + sign * pen.rng.uniform(3, 11)),
                    at(x + w, row),
                )
                d += f"Q{mx:.0f} {my:.1f} {ex:.0f} {ey:.1f}"
                x += w
            pen.path(f"{d}L{x:.0f} {at(x, row - 14 * sign)[1]:.1f}Z", colour)
        for _ in range(16):
            x, d = pen.rng.uniform(0, WIDTH), ""
            px, py = at(x, surface + 3)
            for _ in range(6):
                dx = pen.rng.uniform(-8, 8)
                d += f"M{px + dx:.1f} {py:.1f}q0 -8 {dx * 0.4:.1f} -14"
            pen.path(d, stroke=pen.shade(self.light.leaf[2], 0.05), width=1.8)

    def _ripples(self, pen: Pen, top: float, bottom: float, deep: str) -> None:
        light, d = self.light, ""
        for _ in range(48):
            x, y = at(pen.rng.uniform(0, WIDTH), pen.rng.uniform(top + 6, bottom - 6))
            w = pen.rng.uniform(12, 34)
            d += f"M{x:.0f} {y:.1f}q{w / 2:.0f} {SLOPE * w / 2 - 2.4:.1f} {w:.0f} {SLOPE * w:.1f}"
        pen.path(d, stroke="#ffffff", width=1.6, opacity=0.42)
        if light.time == "night":
            d = ""
            for k in range(22):
                x, y = at(40 + k * 74 + pen.rng.uniform(-16, 16), top + 8)
                for j in range(4):
                    d += f"M{x - 7 + pen.rng.uniform(-2, 2):.0f} {y + 8 * j:.1f}l14 3"
            pen.path(d, stroke="#ffd48a", width=2.6, opacity=0.6, glow=1)


def evening(scene: Scene, light: Light) -> str:
    """Lamplight on the ground: pools under lanterns along the walk and over the square."""
    if light.lamps < 0.3:
        return ""
    parts = []
    for k in range(7):
        parts.append((*at(110 + 228 * k, 326), 92.0))
    for k in range(4):
        parts.append((*at(150 + 300 * k, 690), 150.0))
    colour = "#ffcf94"
    return "".join(
        f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="{r * t:.0f}" ry="{r * t * 0.42:.0f}" '
        f'fill="{colour}" fill-opacity="{0.09 * light.lamps:.3f}"/>'
        for x, y, r in parts
        for t in (1.0, 0.66, 0.36)
    )


def lanterns(light: Light) -> str:
    """Street lanterns along the walk and the rails' masts have their own group of scenery."""
    pen = Pen(light, WIDTH, 60, uid="lantern")
    for k in range(7):
        x, y = at(110 + 228 * k, 328)
        pen.ellipse(x - light.sun * 8, y, 9, 2.6, "#30304e", opacity=0.18)
        pen.rect(x - 1.4, y - 44, 2.8, 44, "#4b545c")
        pen.halo(x, y - 48, 44, strength=0.6)
        pen.path(f"M{x - 4:.1f} {y - 44:.1f}l-2 -8h12l-2 8z", "#fff1cf", glow=light.lamps)
        pen.path(f"M{x - 7:.1f} {y - 52:.1f}l7 -5 7 5z", "#4b545c")
    return pen.svg


def wires(light: Light) -> str:
    """Masts and the contact wire over the rails."""
    pen = Pen(light, WIDTH, 100, uid="wire")
    top = BANDS["rail"][0] + 2
    for k in range(5):
        x, y = at(120 + 340 * k, top)
        pen.rect(x - 1.8, y - 92, 3.6, 92, "#5c6670")
        tip = (x - AWAY[0] * 14, y - 86 - AWAY[1] * 14)
        pen.line([(x, y - 88), tip], "#5c6670", 2.2)
        pen.line([(x, y - 74), ((x + tip[0]) / 2, (y - 88 + tip[1]) / 2)], "#5c6670", 1.5)
    (ax, ay), (bx, by) = at(LEFT - AWAY[0] * 14, top), at(RIGHT, top)
    drop = -86 - AWAY[1] * 14 + SLOPE * AWAY[0] * 14
    pen.line([(ax, ay + drop), (bx, by + drop)], "#4a5560", 1.5, opacity=0.8)
    return pen.svg
