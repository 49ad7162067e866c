"""The water between the town and the promenade: river, canal, harbour.

The origin is the middle of the near edge; the water reaches back by the height of its band.
"""

from __future__ import annotations

from visioning.veduta.painter import lawn
from visioning.veduta.painter.light import Light, mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.scene import Scene
from visioning.veduta.world import CLASSES, GROUPS, WIDTH, sway

HALF = WIDTH / 2
BACK = -59.0
DEFAULT = "canal"  # boats and bridges bring their water along


def unnamed_water(scene: Scene, light: Light) -> str:
    """The water below boats and bridges where the scene names none."""
    cls = CLASSES["harbour" if scene.attributes["form"] == "harbour" else DEFAULT]
    pen = Pen(light, WIDTH, cls.height[0], (*scene.layout, 0.5), layout=scene.layout, uid="water")
    canal(pen) if cls.name == DEFAULT else harbour(pen)
    y = GROUPS["water"].near + sway(HALF, scene.layout)
    return f'<g transform="translate({HALF:.0f} {y:.1f})">{pen.svg}</g>'


def _edge(pen: Pen, y: float) -> str:
    """The bent line at y over the full width, from left to right."""
    side, middle = y + pen.bend(-HALF), y - pen.bend(-HALF)
    return f"M{-HALF - 10:.0f} {side:.1f}Q0 {middle:.1f} {HALF + 10:.0f} {side:.1f}"


def _band(pen: Pen, top: float, bottom: float, fill: str, **look) -> None:
    side, middle = bottom + pen.bend(-HALF), bottom - pen.bend(-HALF)
    back = f"L{HALF + 10:.0f} {side:.1f}Q0 {middle:.1f} {-HALF - 10:.0f} {side:.1f}Z"
    pen.path(_edge(pen, top) + back, fill, **look)


def _wash(
    pen: Pen, top: float, bottom: float, stops: list[tuple[float, str]], steps: int, glow: float = 0
) -> None:
    depth = (bottom - top) / steps + 2
    bend = pen.bend(-HALF)

    def strip(y: float) -> str:
        low = min(bottom, y + depth)
        back = f"L{HALF + 10:.0f} {low + bend:.1f}Q0 {low - bend:.1f} {-HALF - 10:.0f}"
        return f"{_edge(pen, y)}{back} {low + bend:.1f}Z"

    pen.wash(strip, top, bottom, stops, steps, glow=glow)


def _surface(pen: Pen, top: float, deep: str) -> None:
    """Water that mirrors the sky, with ripples and, at night, the shine of the windows."""
    light = pen.light
    toned = parse(pen.tone(deep))
    stops = [
        (0, unparse(mix(toned, parse(pen.tone("#26384e")), 0.35))),
        (0.3, unparse(mix(toned, parse(light.sky[1]), 0.25))),
        (1, unparse(mix(toned, parse(light.sky[-2]), 0.45))),
    ]
    _wash(pen, top, 4, stops, 8, glow=1)
    if light.time == "night":
        _lamp_columns(pen, top)
    for colour, count, opacity in (("#ffffff", 44, 0.42), ("#1f3c58", 26, 0.2)):
        d = ""
        for _ in range(count):
            x, t = pen.rng.uniform(-HALF, HALF), pen.rng.random()
            y = top + 5 + t * (-top - 8) + pen.bend(x)
            w = 14 + 46 * t * pen.rng.random()
            d += f"M{x:.0f} {y:.1f}q{w / 4:.0f} -1.6 {w / 2:.0f} 0t{w / 2:.0f} 0"
        pen.path(d, stroke=colour, width=1.5, opacity=opacity)


def _lamp_columns(pen: Pen, top: float) -> None:
    """What lanterns and windows leave on dark water: broken columns of light."""
    lanterns = [lawn.lantern_x(k, pen.layout) - HALF for k in range(lawn.LANTERNS)]
    windows = [pen.rng.uniform(-HALF, HALF) for _ in range(8)]
    for columns, width, opacity in ((lanterns, 11.0, 0.7), (windows, 6.0, 0.4)):
        d = ""
        for x in columns:
            for k in range(5):
                w = width * pen.rng.uniform(0.5, 1.3)
                y = top + 6 + 8.5 * k + pen.bend(x)
                d += f"M{x - w + pen.rng.uniform(-3, 3):.0f} {y:.1f}h{2 * w:.0f}"
        pen.path(d, stroke="#ffd48a", width=2.6, opacity=opacity, glow=1)


def _stones(pen: Pen, top: float, bottom: float, step: float, colour: str) -> None:
    """Upright joints of a quay wall."""
    d, x = "", -HALF
    while x < HALF:
        d += f"M{x:.0f} {top + pen.bend(x):.1f}V{bottom + pen.bend(x):.1f}"
        x += step
    pen.path(d, stroke=colour, width=1, opacity=0.45)


@draws("canal")
def canal(pen: Pen) -> None:
    """Straight water between walls of brick, with an iron railing."""
    brick = pen.pick(("#a4624c", "#9c8f80", "#b07a5e", "#7f7a78"))
    stone = "#e5dac6" if not pen.light.snowy else "#ffffff"
    _wash(pen, BACK, BACK + 18, [(0, brick), (1, pen.shade(brick, -0.3))], 4)
    _stones(pen, BACK + 4, BACK + 16, 17, pen.shade(brick, -0.4))
    _band(pen, BACK - 3, BACK + 2, stone)
    _surface(pen, BACK + 17, pen.pick(("#4d8794", "#54808f", "#5a8a80"), 1))
    _band(pen, -3, 3, stone)
    _band(pen, 2, 5, pen.shade(brick, -0.1), opacity=0.7)
    edge = pen.pick((_railing, _chains, _railing, _moorings), 2)
    edge(pen, pen.pick(("#3f4a52", "#4f6a5a", "#6b4f52"), 1))
    if pen.style[0] * 8 % 2 >= 1:
        _stairs(pen, brick)


def _chains(pen: Pen, colour: str) -> None:
    """Stone posts with chains between them."""
    posts, d, step = "", "", 58
    for k in range(WIDTH // step + 1):
        x = -HALF + k * step
        y = BACK - 2 + pen.bend(x)
        posts += f"M{x:.0f} {y:.1f}v-11"
        d += f"M{x:.0f} {y - 9:.1f}q{step / 2} 9 {step} {pen.bend(x + step) - pen.bend(x):.1f}"
    pen.path(posts, stroke="#d8cfbf", width=4.4)
    pen.path(d, stroke=colour, width=1.4, opacity=0.8)


def _moorings(pen: Pen, colour: str) -> None:
    """Striped mooring posts that stand in the water."""
    posts, bands = "", ""
    for k in range(9):
        x = -HALF + 70 + 178 * k + pen.rng.uniform(-30, 30)
        for dx in (0, 13):
            y = BACK + 26 + pen.bend(x)
            posts += f"M{x + dx:.0f} {y:.1f}v-30"
            bands += f"M{x + dx:.0f} {y - 8:.1f}v-6m0 -7v-6"
    pen.path(posts, stroke="#f3ece0", width=4)
    pen.path(bands, stroke="#a4483f", width=4)
    _railing(pen, colour)


def _stairs(pen: Pen, brick: str) -> None:
    """Steps from the near quay down to the water."""
    for k in range(3):
        x = -HALF + 260 + 520 * k + pen.rng.uniform(-90, 90)
        y = pen.bend(x)
        for j in range(3):
            pen.rect(
                x + 9 * j, y - 3 - 4.6 * (2 - j) + 9, 54 - 18 * j, 5, pen.shade("#d8cdb9", -0.1 * j)
            )
        pen.rect(x - 3, y - 14, 2.6, 16, "#4a4e59")


def _railing(pen: Pen, colour: str) -> None:
    """A light railing on the far wall."""
    d, x = "", -HALF + 10
    while x < HALF:
        y = BACK - 2 + pen.bend(x)
        d += f"M{x:.0f} {y:.1f}v-13"
        x += 32
    pen.path(d, stroke=colour, width=1.4, opacity=0.75)
    pen.path(_edge(pen, BACK - 14.5), stroke=colour, width=1.4, opacity=0.75)


@draws("river")
def river(pen: Pen) -> None:
    """Slow water between green banks, with reeds and stones."""
    lit, shaded = pen.light.grass
    _wash(pen, BACK - 2, BACK + 16, [(0, lit), (1, pen.shade(shaded, -0.25))], 4)
    _surface(pen, BACK + 11, pen.pick(("#5590a8", "#4f93b3", "#5d9a9c")))
    d = f"M{-HALF - 10:.0f} {BACK + 6 + pen.bend(-HALF):.1f}"
    x = -HALF - 10.0
    while x < HALF + 20:  # the far bank meets the water in scallops
        w = pen.rng.uniform(50, 130)
        dip = pen.rng.uniform(8, 20)
        y = BACK + 6 + pen.bend(min(HALF, x + w))
        d += f"Q{x + w / 2:.0f} {y + dip:.1f} {x + w:.0f} {y + 3:.1f}"
        x += w
    pen.path(f"{d}V{BACK - 12:.0f}H{-HALF - 10:.0f}Z", pen.shade(shaded, -0.05))
    for _ in range(15):
        x = pen.rng.uniform(-HALF, HALF)
        _reeds(pen, x, BACK + 15 + pen.bend(x), 16)
    d, x = f"M{-HALF - 10:.0f} 12", -HALF - 10.0
    while x < HALF + 20:
        w = pen.rng.uniform(70, 160)
        y = pen.bend(min(HALF, x + w)) - 1
        d += f"Q{x + w / 2:.0f} {y - pen.rng.uniform(2, 9):.1f} {x + w:.0f} {y:.1f}"
        x += w
    pen.path(f"{d}V14H{-HALF - 10:.0f}Z", lit)
    pen.pick((_boulders, _beach, _boulders, _lily_pads), 2)(pen)


def _boulders(pen: Pen) -> None:
    """Stones along the near bank."""
    for _ in range(22):
        x, r = pen.rng.uniform(-HALF, HALF), pen.rng.uniform(3, 7)
        fill = pen.rng.choice(("#b9b2a6", "#d1cabb", "#a39e98"))
        pen.ellipse(x, pen.bend(x) - 2, r, r * 0.6, fill)


def _beach(pen: Pen) -> None:
    """Spits of sand."""
    sand = "#e6d3a8" if not pen.light.snowy else "#f4f7f9"
    for k in range(3):
        x, w = -HALF + 300 + 500 * k + pen.rng.uniform(-120, 120), pen.rng.uniform(120, 210)
        y = pen.bend(x)
        pen.path(f"M{x - w:.0f} {y + 3:.1f}Q{x:.0f} {y - 21:.1f} {x + w:.0f} {y + 3:.1f}Z", sand)
    _boulders(pen)


def _lily_pads(pen: Pen) -> None:
    """Islands of water lilies."""
    if pen.light.snowy or pen.light.season == "winter":
        _boulders(pen)
        return
    pads, blooms = "", ""
    for _ in range(7):
        x = pen.rng.uniform(-HALF, HALF)
        for _ in range(6):
            px, y = x + pen.rng.uniform(-34, 34), pen.bend(x) - pen.rng.uniform(8, 22)
            pads += f"M{px:.0f} {y:.1f}h9"
            if pen.rng.random() < 0.4:
                blooms += f"M{px + 4:.0f} {y - 3:.1f}h.1"
    pen.path(pads, stroke=pen.shade(pen.light.grass[1], -0.2), width=4)
    for colour, width in (("#f3c3cf", 6), ("#fff6e8", 3)):
        pen.parts.append(
            f'<path d="{blooms}" fill="none" stroke="{pen.tone(colour)}" stroke-width="{width}" '
            f'stroke-linecap="round"/>'
        )


def _reeds(pen: Pen, x: float, y: float, tall: float) -> None:
    d = ""
    for _ in range(7):
        dx = pen.rng.uniform(-9, 9)
        d += f"M{x + dx:.1f} {y:.1f}q{dx * 0.1:.1f} {-tall * 0.5:.1f} {dx * 0.4:.1f} {-tall:.1f}"
    pen.path(d, stroke=pen.shade(pen.light.leaf[2], 0.05), width=1.8)


@draws("harbour")
def harbour(pen: Pen) -> None:
    """Deep water at quays of stone, with bollards, fenders and a life buoy."""
    stone = pen.pick(("#b8b2a8", "#a9adb0", "#c2b49f"))
    top = "#f6f8fa" if pen.light.snowy else pen.shade(stone, 0.45)
    _wash(pen, BACK - 3, BACK + 20, [(0, stone), (1, pen.shade(stone, -0.42))], 4)
    _stones(pen, BACK + 3, BACK + 18, 58, pen.shade(stone, -0.4))
    _band(pen, BACK - 4, BACK + 2, top)
    for k in range(14):
        x = -HALF + 60 + k * 116
        pen.rect(x - 4, BACK + 5 + pen.bend(x), 8, 14, "#3c3f46", rx=3)
    _surface(pen, BACK + 19, pen.pick(("#35729a", "#3b7f93", "#456f93"), 1))
    _band(pen, -5, 5, top)
    _band(pen, 3, 7, pen.shade(stone, -0.2))
    for k in range(7):
        x = -HALF + 120 + k * 226
        y = pen.bend(x) + 2
        pen.path(f"M{x - 6:.0f} {y:.1f}l1.5 -12h9l1.5 12z", "#3a4049")
        pen.rect(x - 7, y - 15, 14, 5, "#4d5560", rx=2.5)
    if pen.style[2] > 0.5:  # tyres as fenders on the far wall, ladders down to the water
        for k in range(8):
            x = -HALF + 130 + k * 196
            pen.circle(x, BACK + 12 + pen.bend(x), 6.5, "none", stroke="#33363f", width=4)
    d = ""
    for k in range(4):
        x = -HALF + 190 + 400 * k + 60 * pen.style[1]
        y = BACK + pen.bend(x)
        d += f"M{x:.0f} {y - 4:.1f}v24M{x + 9:.0f} {y - 4:.1f}v24"
        d += "".join(f"M{x:.0f} {y + 5 * j:.1f}h9" for j in range(4))
    pen.path(d, stroke="#8d949c", width=1.8)
    x = -HALF + 235
    pen.circle(x, BACK - 12 + pen.bend(x), 6, "none", stroke="#e2574c", width=4)
    pen.rect(x - 1, BACK - 6 + pen.bend(x), 2, 8, "#5c5550")
