"""The ground from the front row to the viewer: each band looks like what stands on it.

Paving, lawn, quay, tracks and carriageway are one town square seen from above the viewer's head:
joints run to one vanishing point and everything follows the bend of the street.
"""

from __future__ import annotations

import math
import random

from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen, blend
from visioning.veduta.scene import Scene
from visioning.veduta.world import BANDS, HEIGHT, WIDTH, Box, sway

LANTERNS = 6
VANISHING = (WIDTH / 2, 380.0)
_PAVING = {
    # form: colours of the paving near and far, of its joints, pattern
    "half_timbered": ("#d9c6a8", "#cdb897", "#a8906f", "cobbles"),
    "canal": ("#cf9f83", "#c08f74", "#98674f", "clinker"),
    "arcade": ("#e6cba3", "#dbb98d", "#b98f63", "slabs"),
    "coastal": ("#efe3cd", "#e5d5ba", "#c9b390", "slabs"),
    "baroque": ("#dfd2bd", "#d2c2a9", "#ab9878", "cobbles"),
    "slab": ("#d6d4cd", "#c9c7c0", "#a5a39b", "slabs"),
    "garden": ("#dccdb0", "#cfbf9f", "#ab997a", "clinker"),
    "harbour": ("#c9b3a0", "#baa28d", "#8f7763", "clinker"),
    "hill": ("#dcc8a4", "#cfb88f", "#a58d66", "cobbles"),
    "glass": ("#dadbd8", "#cccecd", "#a3a8aa", "slabs"),
}


def bands(scene: Scene, light: Light) -> str:
    """All the ground, back to front."""
    used = {group: any(e.group == group for e in scene) for group in BANDS} | {
        "water": any(e.group in ("water", "bridge", "afloat") for e in scene)
    }
    pen = Pen(light, WIDTH, HEIGHT, layout=scene.layout, uid="ground")
    ground = _Ground(pen, scene)
    ground.front_walk()
    ground.lawn(640, 678 if used["water"] else 737)
    if not used["water"]:
        ground.lawn_path(706)
        ground.hedges(734)
    ground.lanterns()
    ground.square(BANDS["rail"][0])
    if used["rail"]:
        ground.tracks()
    if used["road"]:
        ground.road()
    if used["cycle"] or used["road"]:
        ground.cycle_lane()
    if not used["road"]:
        ground.beds(*((788, 822) if used["rail"] else (758, 806)))
    ground.edge(BANDS["rail"][0], 3.2)
    if light.time == "night":
        ground.pools()
    if light.weather == "rain":
        ground.puddles()
    return pen.svg


def lantern_x(k: int, layout: tuple[float, float]) -> float:
    """Where the k-th lantern stands."""
    return WIDTH * (k + 0.2 + 0.6 * layout[0]) / LANTERNS


def evening(light: Light) -> str:
    """The shine of shop windows on the walls and the pavement of the front row."""
    if light.lamps < 0.5:
        return ""
    strips = []
    for k in range(25):
        share = k / 15 if k <= 15 else 1 - (k - 15) / 10
        strips.append(
            f'<rect y="{545 + 5 * k}" width="{WIDTH}" height="5" fill="#ffc987" '
            f'fill-opacity="{0.3 * light.lamps * share:.3f}" shape-rendering="crispEdges"/>'
        )
    return "".join(strips)


def shadow(box: Box, light: Light) -> str:
    """A soft shadow on the ground, away from the sun: long in the morning and the evening."""
    if not light.shadows:
        x, rx, opacity = box.x, box.width * 0.46, 0.13
    else:
        reach = min(90, box.height * (0.34 if light.time == "day" else 0.62))
        x, rx = box.x - light.sun * reach / 2, box.width * 0.44 + reach / 2
        opacity = 0.24 if light.weather == "clear" else 0.13
    return (
        f'<ellipse cx="{x:.1f}" cy="{box.y - 1:.1f}" rx="{rx:.1f}" ry="{3.5 + 0.02 * rx:.1f}" '
        f'fill="{light.tone("#30304e")}" fill-opacity="{opacity}"/>'
    )


def house_shadow(box: Box, light: Light) -> str:
    """The shadow of a house on the pavement before it."""
    lean = -light.sun * (46 if light.shadows else 0)
    y, dark = box.y - 4, light.tone("#30304e")
    return (
        f'<path d="M{box.left:.1f} {y:.1f}h{box.width:.1f}l{lean} 18H{box.left + lean:.1f}z" '
        f'fill="{dark}" fill-opacity="{0.2 if light.shadows else 0.1}"/>'
    )


class _Ground:
    """Draws with a pen in world coordinates; y values are those of an unbent street."""

    def __init__(self, pen: Pen, scene: Scene) -> None:
        self.pen, self.form = pen, scene.attributes["form"]
        self.light = pen.light
        self.rng = random.Random(f"ground {scene.layout}")
        self.dip = 2 * sway(WIDTH / 2, scene.layout)
        self.layout = scene.layout

    def line(self, y: float) -> str:
        """The bent line at y, from left to right (a path to continue)."""
        return f"M-10 {y:.1f}Q{WIDTH / 2:.0f} {y + self.dip:.1f} {WIDTH + 10} {y:.1f}"

    def band(self, top: float, bottom: float, fill: str, **look) -> None:
        back = (
            f"L{WIDTH + 10} {bottom:.1f}Q{WIDTH / 2:.0f} {bottom + self.dip:.1f} -10 {bottom:.1f}Z"
        )
        self.pen.path(self.line(top) + back, fill, **look)

    def wash(self, top: float, bottom: float, colours: list[str], steps: int) -> None:
        """A band that runs through colours."""
        stops = [(k / (len(colours) - 1), colour) for k, colour in enumerate(colours)]
        back = (
            f"L{WIDTH + 10} {bottom:.1f}Q{WIDTH / 2:.0f} {bottom + self.dip:.1f} -10 {bottom:.1f}Z"
        )
        self.pen.wash(lambda y: self.line(y) + back, top, bottom, stops, steps)

    def stroke(self, y: float, colour: str, width: float, **look) -> None:
        self.pen.path(self.line(y), stroke=colour, width=width, **look)

    def bent(self, x: float, y: float) -> tuple[float, float]:
        return x, y + sway(x, self.layout)

    def edge(self, y: float, width: float) -> None:
        """A kerb: a lit edge above a thin shadow."""
        self.stroke(y + width * 0.8, "#5b5560", width * 0.7, opacity=0.3)
        self.stroke(y, "#f1ece1" if not self.light.snowy else "#ffffff", width)

    def paving(self) -> tuple[str, str, str, str]:
        if self.light.snowy:
            return ("#f3f5f7", "#e6ebf0", "#c8d2db", "slabs")
        return _PAVING[self.form]

    def front_walk(self) -> None:
        """The pavement along the houses."""
        near, far, joint, _ = self.paving()
        self.wash(606, 660, [self.pen.shade(far, -0.12), near, near], 6)
        self.joints(616, 641, 26, joint, 0.55)

    def joints(self, top: float, bottom: float, step: float, colour: str, opacity: float) -> None:
        """Joints that run to the vanishing point between two bent lines."""
        vx, vy = VANISHING
        share = (top - vy) / (bottom - vy)
        d, x = "", vx - step * int((WIDTH * 0.9) / step)
        while x < vx + WIDTH * 0.9:
            upper = vx + (x - vx) * share
            if -20 < upper < WIDTH + 20:
                (ax, ay), (bx, by) = self.bent(upper, top), self.bent(x, bottom)
                d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
            x += step
        self.pen.path(d, stroke=colour, width=1.1, opacity=opacity)

    def lawn(self, top: float, bottom: float) -> None:
        """Grass with tufts, and flowers or leaves as the season has them."""
        lit, shaded = self.light.grass
        self.wash(top, bottom + 10, [shaded, lit, shaded], 7)
        self.edge(top, 2.4)
        rng, d = self.rng, ""
        for _ in range(90):
            x, y = self.bent(rng.uniform(0, WIDTH), rng.uniform(top + 8, bottom - 2))
            d += f"M{x:.0f} {y:.1f}l-2 -4M{x + 3:.0f} {y:.1f}l1.6 -4.6"
        self.pen.path(d, stroke=self.pen.shade(shaded, -0.22), width=1.2, opacity=0.5)
        dots = {
            "spring": ("#fff6e8", "#f7d35e", "#e79ab5"),
            "summer": ("#fff6e8", "#f2c94c"),
            "autumn": ("#d98a3d", "#b65a35", "#e8b44f"),
            "winter": (),
        }[self.light.season]
        for colour in () if self.light.snowy else dots:
            self.specks(rng, top + 8, bottom, 46, colour, 3.2)

    def specks(
        self, rng: random.Random, top: float, bottom: float, count: int, colour: str, size: float
    ) -> None:
        d = ""
        for _ in range(count):
            x, y = self.bent(rng.uniform(0, WIDTH), rng.uniform(top, bottom))
            d += f"M{x:.0f} {y:.1f}h.1"
        self.dots(d, colour, size)

    def dots(self, d: str, colour: str, size: float) -> None:
        """Round dots at the ends of a path's moves."""
        self.pen.parts.append(
            f'<path d="{d}" fill="none" stroke="{self.pen.tone(colour)}" stroke-width="{size}" '
            f'stroke-linecap="round"/>'
        )

    def leaves(self, count: int, colour: str) -> None:
        """Fallen leaves, larger towards the viewer."""
        d = ""
        for _ in range(count):
            x, y = self.bent(self.rng.uniform(0, WIDTH), self.rng.uniform(872, 992))
            s = 2.2 + 2.4 * (y - 860) / 140
            lean = self.rng.choice((-1, 1)) * s * 0.5
            d += f"M{x - s:.1f} {y:.1f}q{s:.1f} {-s + lean:.1f} {2 * s:.1f} 0"
            d += f"q{-s:.1f} {s:.1f} {-2 * s:.1f} 0z"
        self.pen.path(d, colour)

    def lawn_path(self, y: float) -> None:
        """A winding path through a park that is not a river today."""
        near = self.paving()[0]
        s = self.dip
        self.pen.path(
            f"M-10 {y - 6:.0f}C300 {y - 22:.0f} 520 {y + 18 + s:.0f} 830 {y - 2 + s:.0f}"
            f"S1300 {y - 22:.0f} 1610 {y:.0f}V{y + 15:.0f}C1320 {y - 4:.0f} 1130 {y + 20 + s:.0f} "
            f"830 {y + 15 + s:.0f}S290 {y - 4:.0f} -10 {y + 11:.0f}Z",
            near,
        )

    def evergreen(self) -> tuple[str, str]:
        """Lit and shaded green of clipped box, which keeps its leaves."""
        return ("#dfe8ea", "#7d9a8c") if self.light.snowy else ("#6f9c55", "#44724c")

    def hedges(self, y: float) -> None:
        """Low clipped hedges along the lower edge of the lawn, with gaps to walk through."""
        leaf, dark = self.evergreen()
        pen, x = self.pen, -60.0
        while x < WIDTH:
            w = self.rng.uniform(90, 190)
            (ax, ay), (bx, by) = self.bent(x, y), self.bent(x + w, y)
            pen.path(f"M{ax:.0f} {ay:.1f}v-8q0 -7 7 -7L{bx - 7:.0f} {by - 15:.1f}q7 0 7 7v8z", dark)
            pen.path(
                f"M{ax + 3:.0f} {ay - 9:.1f}q0 -5 6 -5L{bx - 9:.0f} {by - 14:.1f}q6 0 6 5z", leaf
            )
            x += w + self.rng.uniform(50, 130)

    def square(self, top: float) -> None:
        """Paving from `top` to the viewer's feet."""
        near, far, joint, pattern = self.paving()
        pen = self.pen
        self.wash(top, HEIGHT + 30, [pen.shade(far, -0.05), far, near, near, far], 16)
        rows, y, step = [], top + 8.0, 9.5
        while y < HEIGHT + 10:
            rows.append(y)
            y += step
            step *= 1.15 if pattern == "slabs" else 1.11
        d = "".join(self.line(row) for row in rows)
        pen.path(d, stroke=joint, width=1.1, opacity=0.32)
        if pattern == "slabs":
            self.joints(top, HEIGHT + 10, 104, joint, 0.34)
        else:
            self.broken_joints(rows, joint, 46 if pattern == "cobbles" else 64)
        self.odd_stones(rows, near, 104 if pattern == "slabs" else 52)
        if self.light.season == "autumn" and not self.light.snowy:
            for colour in ("#d98a3d", "#b9603a", "#e3b04e"):
                self.leaves(16, colour)

    def odd_stones(self, rows: list[float], colour: str, step: float) -> None:
        """Single stones that are a little lighter or darker than the rest."""
        bottom, vx = HEIGHT + 10, VANISHING[0]
        for tint in (self.pen.shade(colour, 0.3), self.pen.shade(colour, -0.1)):
            d = ""
            for _ in range(30):
                k = self.rng.randrange(len(rows) // 3, len(rows) - 1)
                x = vx + step * self.rng.randrange(-8, 8)
                corners = [(self.to_vanishing(x, bottom, rows[k]), rows[k]),
                           (self.to_vanishing(x + step, bottom, rows[k]), rows[k]),
                           (self.to_vanishing(x + step, bottom, rows[k + 1]), rows[k + 1]),
                           (self.to_vanishing(x, bottom, rows[k + 1]), rows[k + 1])]  # fmt: skip
                bent = (self.bent(*corner) for corner in corners)
                d += "M" + "L".join(f"{px:.0f} {py:.1f}" for px, py in bent) + "Z"
            self.pen.path(d, tint, opacity=0.4)

    def lanterns(self) -> None:
        """Plain lanterns along the lawn."""
        pen = self.pen
        for k in range(LANTERNS):
            x, y = self.bent(lantern_x(k, self.layout), 668)
            pen.rect(x - 1.6, y - 58, 3.2, 58, "#4b545c")
            pen.rect(x - 4, y - 4, 8, 4, "#4b545c", rx=1.5)
            pen.halo(x, y - 63, 62, strength=0.6)
            pen.path(
                f"M{x - 5:.1f} {y - 58:.1f}l-2.5 -11h15l-2.5 11z", "#fff1cf", glow=self.light.lamps
            )
            pen.path(f"M{x - 9:.1f} {y - 69:.1f}l9 -6 9 6z", "#4b545c")

    def to_vanishing(self, x: float, y0: float, y1: float) -> float:
        """Where the joint through (x, y0) is at y1."""
        vx, vy = VANISHING
        return vx + (x - vx) * (y1 - vy) / (y0 - vy)

    def broken_joints(self, rows: list[float], colour: str, step: float) -> None:
        """Joints that are staggered from row to row."""
        d = ""
        for k, (y0, y1) in enumerate(zip(rows, rows[1:], strict=False)):
            if y1 < 850:  # further back one sees the rows only
                continue
            pace = step * (y0 - VANISHING[1]) / (HEIGHT - VANISHING[1])
            x = WIDTH / 2 % pace + (k % 2) * pace / 2
            while x < WIDTH:
                (ax, ay), (bx, by) = self.bent(x, y0), self.bent(self.to_vanishing(x, y0, y1), y1)
                d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
                x += pace
        self.pen.path(d, stroke=colour, width=1.0, opacity=0.34)

    def beds(self, top: float, bottom: float) -> None:
        """Planted beds between stone kerbs, where no carriageway crosses the square."""
        blooms = {
            "spring": ("#f4cf57", "#e88aa8", "#fdf3e3"),
            "summer": ("#d9576b", "#f0b94b", "#b98bd0"),
            "autumn": ("#c9623c", "#e0a63f", "#a8527a"),
            "winter": ("#c7c2a8", "#a9b08f"),
        }[self.light.season]
        round_ones = self.layout[0] * 10 % 2 >= 1
        count = 5 if round_ones else 4
        for k in range(count):
            x = WIDTH * (k + 0.5) / count + 50 * (self.layout[0] - 0.5)
            if round_ones:
                self.round_bed(x, (top + bottom) / 2, (bottom - top) * 0.46, blooms)
            else:
                half = 118 + 20 * ((k + round(9 * self.layout[1])) % 2)
                self.long_bed(x, half, top, bottom, blooms)

    def kerbs(self) -> tuple[tuple[float, str], ...]:
        """How much wider than its grass a bed's rings are, and their colours."""
        lit, shaded = self.light.grass
        return (5, "#ffffff" if self.light.snowy else "#efe7d8"), (0, shaded), (-4, lit)

    def round_bed(self, x: float, y: float, r: float, blooms: tuple[str, ...]) -> None:
        """An oval bed: rings of flowers around a clipped bush."""
        wide = 4.6 * r
        mid = self.to_vanishing(x, y - r, y)
        cx, cy = self.bent(mid, y)
        for grow, colour in self.kerbs():
            self.pen.ellipse(cx, cy, wide + 1.6 * grow, r + 0.8 * grow, colour)
        for share, colour in zip((0.78, 0.52), blooms, strict=False):
            d = ""
            for k in range(26):
                angle = 2 * math.pi * k / 26
                fx, fy = cx + wide * share * math.cos(angle), cy + r * share * math.sin(angle)
                d += f"M{fx:.0f} {fy:.1f}h.1"
            if not self.light.snowy:
                self.dots(d, colour, 5.2)
        for dx, size in ((-26, 10), (26, 10), (0, 16)):
            self.topiary(mid + dx, y + 2, size)

    def long_bed(
        self, x: float, half: float, top: float, bottom: float, blooms: tuple[str, ...]
    ) -> None:
        """A bed in perspective: rows of flowers and three clipped bushes."""
        for grow, colour in self.kerbs():
            corners = [(x - half - grow, top - grow * 0.6), (x + half + grow, top - grow * 0.6)]
            low = bottom + grow * 0.7
            corners += [
                (self.to_vanishing(edge, top, low), low)
                for edge in (x + half + grow, x - half - grow)
            ]
            self.pen.polygon([self.bent(*corner) for corner in corners], colour)
        if not self.light.snowy:
            self.flowers(x, half - 14, top + 7, bottom - 5, blooms)
        middle = (top + bottom) / 2
        for dx in (-0.72, 0.0, 0.72):
            self.topiary(self.to_vanishing(x + dx * half, top, middle), middle + 4, 13)

    def flowers(self, x: float, half: float, top: float, bottom: float, colours: tuple) -> None:
        """Rows of flowers in a bed, one colour a row."""
        rows = 3
        for k in range(rows):
            y = top + (bottom - top) * k / (rows - 1)
            d = ""
            for j in range(21):
                fx = self.to_vanishing(x + half * (j / 10 - 1), top, y)
                bx, by = self.bent(fx, y + (j % 2) * 2)
                d += f"M{bx:.0f} {by:.1f}h.1"
            self.dots(d, colours[k % len(colours)], 5.2)

    def topiary(self, x: float, y: float, r: float) -> None:
        """A clipped bush."""
        leaf, dark = self.evergreen()
        x, y = self.bent(x, y)
        self.pen.ellipse(x - self.pen.sun * 6, y, r * 1.1, 3.4, "#30304e", opacity=0.2)
        self.pen.circle(x, y - r * 0.85, r, dark)
        self.pen.circle(x + self.pen.sun * r * 0.22, y - r * 1.02, r * 0.68, leaf)

    def pools(self) -> None:
        """Lamplight on the promenade."""
        for k in range(3):
            x, y = self.bent(WIDTH * (k + 0.5) / 3 + 180 * (self.layout[0] - 0.5), 925)
            for share in (1.0, 0.72, 0.45):
                self.pen.ellipse(x, y, 300 * share, 62 * share, "#ffcf94", opacity=0.07, glow=1)

    def puddles(self) -> None:
        """Puddles on the promenade that mirror the sky, with rings of drops."""
        pen, sky = self.pen, self.light.sky
        for _ in range(9):
            x, y = self.bent(self.rng.uniform(0, WIDTH), self.rng.uniform(876, 988))
            w = self.rng.uniform(40, 110) * (y - 700) / 250
            h = w * 0.1
            pen.path(
                f"M{x - w:.0f} {y:.1f}C{x - w:.0f} {y - h:.1f} {x - w * 0.2:.0f} {y - h * 0.6:.1f} "
                f"{x + w * 0.1:.0f} {y - h:.1f}"
                f"S{x + w:.0f} {y - h * 0.4:.1f} {x + w * 0.9:.0f} {y:.1f}"
                f"S{x - w * 0.1:.0f} {y + h * 0.5:.1f} {x - w * 0.3:.0f} {y + h:.1f}"
                f"S{x - w:.0f} {y + h * 0.6:.1f} {x - w:.0f} {y:.1f}Z",
                blend([(0, sky[-1]), (1, sky[1])], 0.5), opacity=0.62, glow=1,
            )  # fmt: skip
            for r in (5, 10):
                pen.ellipse(x - w * 0.2, y, r, r * 0.3, "none", stroke="#ffffff", opacity=0.5)

    def tracks(self) -> None:
        """Rails in a green track, the contact wire on its masts."""
        top, bottom = BANDS["rail"]
        pen, (lit, shaded) = self.pen, self.light.grass
        self.wash(top + 5, bottom - 1, [shaded, lit], 3)
        self.edge(top + 4, 2.6)
        self.joints(750, 773, 22, "#8d8274" if not self.light.snowy else "#cfd6dc", 0.6)
        for y in (755.5, 768.5):
            self.stroke(y + 1.6, "#4e4a4c", 3.4, opacity=0.55)
            self.stroke(y, "#8f9096", 2.6)
            self.stroke(y - 0.9, "#d5d9de", 0.9)
        for k in range(4):
            x = (k + 0.5) * WIDTH / 4 + 60 * (self.layout[0] - 0.5)
            x, y = self.bent(x, top + 10)
            pen.rect(x - 2, y - 128, 4, 128, "#5c6670")
            pen.line([(x, y - 118), (x + 40, y - 112)], "#5c6670", 2.4)
            pen.line([(x, y - 98), (x + 34, y - 111)], "#5c6670", 1.4)
        for y, width in ((top - 102, 1.5), (top - 114, 1.0)):
            self.stroke(y, "#4a5560", width, opacity=0.75)

    def road(self) -> None:
        """A carriageway with kerbs, a dashed middle line and a crossing."""
        top, bottom = BANDS["road"]
        pen, grey = self.pen, "#7d8087" if not self.light.snowy else "#a7adb4"
        self.wash(top, bottom, [pen.shade(grey, 0.08), grey], 4)
        for y in (top + 15, bottom - 12):
            self.stroke(y, pen.shade(grey, -0.12), 6, opacity=0.35)
        self.edge(top, 3.4)
        self.edge(bottom, 4)
        d, x = "", -30.0
        while x < WIDTH:
            (ax, ay), (bx, by) = self.bent(x, top + 26), self.bent(x + 40, top + 26)
            d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
            x += 78
        pen.path(d, stroke="#f3f0e6", width=2.6, opacity=0.85)
        self.crossing(WIDTH * (0.18 + 0.64 * self.layout[0]), top + 4, bottom - 4)

    def crossing(self, x: float, top: float, bottom: float) -> None:
        d = ""
        for k in range(7):
            a = x + 19 * (k - 3.5)
            corners = [(a, top), (a + 10, top),
                       (self.to_vanishing(a + 10, top, bottom), bottom),
                       (self.to_vanishing(a, top, bottom), bottom)]  # fmt: skip
            d += (
                "M"
                + "L".join(f"{p[0]:.1f} {p[1]:.1f}" for p in (self.bent(*c) for c in corners))
                + "Z"
            )
        self.pen.path(d, "#f5f2ea", opacity=0.9)

    def cycle_lane(self) -> None:
        """A red lane with its edge lines and painted bicycles."""
        top, bottom = BANDS["cycle"]
        pen, red = self.pen, "#b9705a" if not self.light.snowy else "#c9a59b"
        self.wash(top + 3, bottom - 3, [red, pen.shade(red, 0.1)], 2)
        for y in (top + 5.5, bottom - 5.5):
            self.stroke(y, "#f5efe6", 1.8, opacity=0.8)
        for k in range(3):
            x, y = self.bent(WIDTH * (k + 0.35) / 3 + 90 * self.layout[0], top + 19)
            for dx in (-11, 11):
                pen.path(f"M{x + dx - 7:.1f} {y:.1f}a7 3.4 0 1 0 14 0a7 3.4 0 1 0 -14 0z",
                         stroke="#f8f3ea", width=1.6)  # fmt: skip
            pen.line([(x - 11, y), (x - 3, y - 6), (x + 8, y - 6), (x + 1, y), (x - 3, y - 6)],
                     "#f8f3ea", 1.5)  # fmt: skip
            pen.line([(x + 11, y), (x + 7, y - 8.5), (x + 11, y - 9)], "#f8f3ea", 1.5)
        self.edge(bottom, 3)
