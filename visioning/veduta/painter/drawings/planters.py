"""Planters: troughs, pots, barrels, a boat full of flowers."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, cloud, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, leaf, limb, smooth, trace, vary

BOXES = ("#b98452", "#c9c1b2", "#c8704f", "#5f7f86", "#8f9a78")
GREENS = {
    "spring": ("#8fb861", "#6f9a55"),
    "summer": ("#6f9a55", "#4c8457"),
    "autumn": ("#a8a050", "#c98a40"),
    "winter": ("#7d8f70", "#5f7a66"),
}


@draws("planter")
def planter(pen: Pen) -> None:
    """Flowers in whatever holds earth, one kind of box beside the other."""
    ground_shadow(pen, 0, pen.w * 0.98, 6)
    kinds = (_trough, _pots, _grasses, _tiers, _barrels, _boat, _trellis, _cubes)
    pen.pick(kinds, 0)(pen, vary(pen, BOXES, 1, 3), GREENS[pen.light.season])


def _bush(pen: Pen, x: float, y: float, rx: float, ry: float, green: tuple[str, str]) -> None:
    pen.path(cloud(x, y, rx, ry, 7, 0.1, rx + x), green[1])
    lit = cloud(x + pen.sun * rx * 0.2, y - ry * 0.25, rx * 0.68, ry * 0.62, 7, 0.1, ry)
    pen.path(lit, SNOW if snowy(pen) else green[0])


def _bloom(pen: Pen, x: float, y: float, r: float, k: int) -> None:
    """A flower of the season; berries in winter."""
    if pen.light.season == "winter":
        pen.circle(x, y, r * 0.7, "#b8443a" if k % 2 else "#e9eef2")
        return
    pen.circle(x, y, r, petals(pen, 1)[k % 3])
    pen.circle(x, y, r * 0.4, "#f6d468")


def _trough(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """A wooden trough with a row of tall and low flowers."""
    w, h = pen.w, pen.h
    rim = -h * 0.42
    for k in range(9):
        r = h * (0.16 + 0.05 * ((k * 0.618 + pen.style[2]) % 1))
        pen.ellipse((-0.41 + 0.1025 * k) * w, rim - r * 0.6, w * 0.075, r, green[k % 2])
    for k in range(13):
        x = (-0.43 + 0.0715 * k) * w
        y = max(rim - h * (0.36 + 0.16 * (k % 2 == (pen.style[2] > 0.5))), -h + 6)
        pen.line([(x, rim), (x, y)], green[1], 1.8)
        _bloom(pen, x, y, h * 0.075, k)
        if k % 2 == (pen.style[2] > 0.5) and pen.light.season != "winter":
            for step in (1, 2):
                pen.circle(
                    x, y + step * h * 0.067, h * (0.045 + 0.011 * step), petals(pen, 1)[k % 3]
                )
    pen.path(trace("M# #H#L# -2H#Z", -w * 0.485, rim, w * 0.485, w * 0.455, -w * 0.455), box)
    dark = -pen.sun
    pen.polygon([(dark * w * 0.25, rim), (dark * w * 0.485, rim), (dark * w * 0.455, -2),
                 (dark * w * 0.25, -2)], pen.shade(box, -0.13))  # fmt: skip
    for k in (1, 2):
        y = rim * (1 - k / 3)
        pen.line([(-w * 0.47, y), (w * 0.47, y)], pen.shade(box, -0.18), 1.4)
    _rim(pen, rim, 0.495, box)


def _rim(pen: Pen, y: float, half: float, box: str) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * half, y - h * 0.04, 2 * w * half, h * 0.1, pen.shade(box, 0.22), rx=2.5)
    if snowy(pen):
        pen.rect(-w * half * 0.97, y - h * 0.07, 2 * w * half * 0.97, h * 0.06, SNOW, rx=2.5)


def _pots(pen: Pen, _: str, green: tuple[str, str]) -> None:
    """Three pots of clay: a little tree, a bush, hanging flowers."""
    w, h = pen.w, pen.h
    clay = vary(pen, ("#c4714c", "#b8624a", "#7f97a0", "#d9c7a4"), 2, 3)
    pots = ((-0.33, 0.3, 0.16), (0.0, 0.42, 0.19), (0.34, 0.26, 0.15))
    pen.path(limb(((-w * 0.33, -h * 0.28), (-w * 0.33, -h * 0.65)), (4, 3)), "#6b4e3d")
    _bush(pen, -w * 0.33, -h * 0.76, w * 0.13, h * 0.22, green)
    _bush(pen, 0, -h * 0.6, w * 0.18, h * 0.24, green)
    for k in range(7):
        _bloom(pen, (k - 3) * w * 0.05, -h * (0.66 + 0.1 * (k % 3)), h * 0.06, k)
    for k in range(5):
        leaf(pen, w * (0.34 + 0.04 * (k - 2)), -h * 0.42, h * 0.4, green[k % 2], 50 + 20 * k)
    for k in range(3):
        _bloom(pen, w * (0.28 + 0.06 * k), -h * (0.36 - 0.06 * (k % 2)), h * 0.06, k)
    for x, tall, half in pots:
        cx = x * w
        side = ((cx - half * w, -h * tall), (cx + half * w, -h * tall), (cx + half * w * 0.66, -2))
        pen.polygon([*side, (cx - half * w * 0.66, -2)], clay)
        dark = cx - pen.sun * half * w * 0.45
        pen.rect(
            dark - half * w * 0.2, -h * tall, half * w * 0.4, h * tall - 3, pen.shade(clay, -0.14)
        )
        pen.rect(
            cx - half * w * 1.06,
            -h * tall - 2,
            half * w * 2.12,
            h * 0.09,
            pen.shade(clay, 0.18),
            rx=2,
        )


def _grasses(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """Tall grasses in rusty steel."""
    w, h = pen.w, pen.h
    steel = "#a5603c" if pen.style[2] > 0.4 else pen.shade(box, -0.2)
    straw = {"autumn": "#c9a05a", "winter": "#b8a06c"}.get(pen.light.season, green[0])
    for k in range(22):
        x = (-0.44 + 0.042 * k) * w
        top = -h * (0.72 + 0.27 * ((k * 0.618 + pen.style[1]) % 1))
        lean = w * 0.05 * math.sin(k * 1.9)
        blade = ((x, -h * 0.3), (x + lean * 0.4, top * 0.75), (x + lean, top))
        pen.path(limb(blade, (4, 3.4, 1.4)), (straw, green[1], pen.shade(straw, 0.2))[k % 3])
        if k % 4 == 0:
            pen.ellipse(
                x + lean, top + 5, 2.6, 6, "#d9c08a" if pen.light.season != "winter" else "#a8875f"
            )
    pen.rect(-w * 0.49, -h * 0.36, w * 0.98, h * 0.36 - 2, steel)
    for x in (-0.25, 0.0, 0.25):
        pen.rect(x * w - 1, -h * 0.36, 2, h * 0.36 - 2, pen.shade(steel, -0.2))
    pen.rect(-w * 0.49, -h * 0.36, w * 0.98, h * 0.04, pen.shade(steel, 0.25))


def _tiers(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """Beds in steps, herbs with their labels."""
    w, h = pen.w, pen.h
    for k, (half, low, high) in enumerate(
        ((0.17, 0.46, 0.68), (0.33, 0.22, 0.46), (0.49, 0.0, 0.22))
    ):
        count = 3 + 3 * k
        for j in range(count):
            x = (2 * (j + 0.5) / count - 1) * half * w * 0.96
            _bush(pen, x, -h * (high + 0.06), w * 0.065, h * (0.13 if k else 0.18), green)
            if (j + k) % 2:
                _bloom(pen, x, -h * (high + (0.14 if k else 0.2)), h * 0.055, j)
        tone = pen.shade(box, 0.08 * (2 - k))
        pen.rect(-half * w, -h * high, 2 * half * w, h * (high - low) - 2 * (k == 2), tone, rx=1.5)
        pen.rect(-half * w, -h * (high + low) / 2, 2 * half * w, 1.8, pen.shade(tone, -0.2))
        pen.rect(half * w * 0.55, -h * high - 6, 9, 6, "#f6f1e4", rx=1)


def _barrels(pen: Pen, _: str, green: tuple[str, str]) -> None:
    """Two half barrels with sunflowers and strawberries."""
    w, h = pen.w, pen.h
    wood = vary(pen, ("#a06f47", "#8a5f42", "#b98452"), 2, 3)
    for x, half, tall, up in ((-0.24, 0.25, 0.5, 0.93), (0.28, 0.21, 0.4, 0.62)):
        cx = x * w
        _bush(pen, cx, -h * (tall + 0.07), half * w * 0.92, h * 0.15, green)
        for k in range(4):
            px, top = cx + (k - 1.5) * half * w * 0.5, -h * (up - 0.09 * (k % 2))
            if x < 0 and pen.light.season in ("summer", "autumn"):
                pen.line([(px, -h * tall), (px, top)], green[1], 2.4)
                pen.circle(px, top, h * 0.095, "#f0bb3f")
                pen.circle(px, top, h * 0.045, "#6b4a38")
            else:
                pen.line([(px, -h * tall), (px, top)], green[1], 1.8)
                _bloom(pen, px, top, h * 0.075, k)
        r = half * w
        sides = [(cx - r * 0.92, -h * tall), (cx + r * 0.92, -h * tall), (cx + r, -h * tall * 0.5)]
        sides += [(cx + r * 0.86, -2), (cx - r * 0.86, -2), (cx - r, -h * tall * 0.5)]
        pen.path(smooth(sides, ease=0.5), wood)
        for k in (-0.5, 0.0, 0.5):
            pen.line([(cx + k * r, -h * tall), (cx + k * r * 0.95, -3)], pen.shade(wood, -0.2), 1.5)
        for y in (0.82, 0.24):
            pen.rect(cx - r * 0.97, -h * tall * y - 2, r * 1.94, 4, "#5d6470")


def _boat(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """An old rowing boat full of flowers."""
    w, h = pen.w, pen.h
    for k in range(8):
        x = (-0.36 + 0.1 * k) * w
        _bush(pen, x, -h * (0.48 + 0.06 * (k % 2)), w * 0.075, h * 0.16, green)
    for k in range(11):
        x = (-0.38 + 0.074 * k) * w
        _bloom(pen, x, -h * (0.58 + 0.12 * ((k * 0.618) % 1)), h * 0.062, k)
    pen.line([(-w * 0.1, -h * 0.46), (w * 0.26, -h * 0.97)], "#8a5f42", 3.6)
    pen.path(
        smooth(
            [
                (w * 0.24, -h * 0.86),
                (w * 0.28, -h * 0.985),
                (w * 0.33, -h * 0.97),
                (w * 0.29, -h * 0.83),
            ]
        ),
        "#8a5f42",
    )
    hull = ((-w * 0.495, -h * 0.46), (-w * 0.3, -h * 0.36), (w * 0.495, -h * 0.5))
    d = trace("M# #Q# # # #L# #Q# -2 # -2H#Q# -2 # #Z", hull[0], (0, -h * 0.3), hull[2],
              (w * 0.47, -h * 0.3), w * 0.4, w * 0.3, -w * 0.3, -w * 0.46, hull[0])  # fmt: skip
    pen.path(d, box)
    stripe = trace("M# #Q# # # #", (-w * 0.49, -h * 0.42), (0, -h * 0.26), (w * 0.485, -h * 0.45))
    pen.path(stripe, stroke=pen.shade(box, 0.4), width=h * 0.07)
    pen.path(trace("M# #Q# # # #", (-w * 0.44, -h * 0.2), (0, -h * 0.1), (w * 0.44, -h * 0.22)),
             stroke=pen.shade(box, -0.22), width=2)  # fmt: skip
    for x in (-0.28, 0.26):
        pen.rect(x * w, -h * 0.07, w * 0.05, h * 0.06, "#6b4e3d")


def _trellis(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """A box with a trellis that roses climb."""
    w, h = pen.w, pen.h
    lath = pen.shade(box, -0.12)
    d = "".join(f"M{(k - 4) * w * 0.11:.1f} {-h * 0.3:.1f}V{-h * 0.98:.1f}" for k in range(9))
    d += "".join(f"M{-w * 0.46:.1f} {-h * y:.1f}H{w * 0.46:.1f}" for y in (0.5, 0.72, 0.94))
    pen.path(d, stroke=lath, width=2.6)
    for k in range(19):
        x = w * (-0.44 + 0.88 * ((k * 0.618 + pen.style[2]) % 1))
        y = -h * (0.36 + 0.56 * ((k * 0.754 + 0.2) % 1))
        _bush(pen, x, y, w * 0.055, h * 0.095, green)
        if k % 2:
            _bloom(pen, x, y - 2, h * 0.06, k)
    pen.rect(-w * 0.49, -h * 0.34, w * 0.98, h * 0.34 - 2, box, rx=2)
    for k in range(1, 8):
        pen.rect(-w * 0.49 + k * w * 0.1225, -h * 0.34, 1.6, h * 0.34 - 2, pen.shade(box, -0.2))
    _rim(pen, -h * 0.32, 0.495, box)


def _cubes(pen: Pen, box: str, green: tuple[str, str]) -> None:
    """A cube, a low box and a round one, set together; clipped balls and flowers."""
    w, h = pen.w, pen.h
    stone = vary(pen, ("#c9c1b2", "#8f979c", "#b98a6a"), 2, 3)
    _bush(pen, -w * 0.32, -h * 0.76, w * 0.165, h * 0.225, green)
    for k in range(6):
        _bush(pen, w * (-0.09 + 0.065 * k), -h * 0.37, w * 0.05, h * 0.1, green)
        _bloom(pen, w * (-0.09 + 0.065 * k), -h * (0.44 + 0.05 * (k % 2)), h * 0.06, k)
    for k in range(5):
        leaf(pen, w * (0.365 + 0.03 * (k - 2)), -h * 0.66, h * 0.46, green[k % 2], 58 + 16 * k)
    pen.rect(-w * 0.49, -h * 0.56, w * 0.34, h * 0.56 - 2, stone, rx=2)
    pen.rect(
        -w * 0.49 if pen.sun > 0 else -w * 0.23,
        -h * 0.56,
        w * 0.08,
        h * 0.56 - 2,
        pen.shade(stone, -0.12),
    )
    pen.rect(-w * 0.15, -h * 0.32, w * 0.4, h * 0.32 - 2, box, rx=2)
    pen.rect(-w * 0.15, -h * 0.17, w * 0.4, 1.8, pen.shade(box, -0.2))
    tub = [(w * 0.24, -h * 0.46), (w * 0.49, -h * 0.46), (w * 0.46, -2), (w * 0.28, -2)]
    pen.path(smooth(tub, ease=0.3), pen.shade(stone, -0.1))
    pen.ellipse(w * 0.365, -h * 0.46, w * 0.125, h * 0.05, "#6b4a38" if not snowy(pen) else SNOW)
