"""Meadows for bees, hollows for the rain."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.gardens import GRASS, grass, mound, petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import limb, smooth, trace, vary


@draws("flower_meadow")
def flower_meadow(pen: Pen) -> None:
    """A meadow for bees: with an insect hotel, hives, poppies and corn, a log, bulbs."""
    w, h = pen.w, pen.h
    green = GRASS[pen.light.season]
    ground = SNOW if snowy(pen) else green
    kind = pen.pick(("mixed", "hotel", "tall", "hives", "poppies", "log", "beds", "butterflies"), 0)
    mound(pen, h * (0.66 if kind != "beds" else 0.4), pen.shade(ground, -0.08))
    mound(pen, h * 0.44, ground)
    colours = petals(pen, 1)
    if kind == "hotel":
        _insect_hotel(pen, w * 0.22)
    elif kind == "hives":
        for x, fill in ((-0.26, "#e2a93b"), (0.0, "#8fb0c8"), (0.24, "#d98c86")):
            pen.rect(x * w - w * 0.055, -h * 0.6, w * 0.11, h * 0.36, fill, rx=1)
            pen.rect(x * w - w * 0.065, -h * 0.66, w * 0.13, h * 0.08, "#f3ece0", rx=1.5)
            pen.rect(x * w - w * 0.055, -h * 0.42, w * 0.11, 1.8, pen.shade(fill, -0.25))
            pen.rect(x * w - 4, -h * 0.3, 8, 3, "#4a3b3a", rx=1)
    elif kind == "log":
        pen.rect(-w * 0.36, -h * 0.44, w * 0.4, h * 0.22, "#8a6a50", rx=6)
        pen.ellipse(w * 0.04, -h * 0.33, w * 0.035, h * 0.11, "#d2a56c")
        pen.ellipse(w * 0.04, -h * 0.33, w * 0.018, h * 0.055, "#b98452")
        for k in range(4):
            pen.ellipse(
                (-0.32 + 0.1 * k) * w,
                -h * 0.46,
                w * 0.04,
                h * 0.05,
                "#6f9a55" if not snowy(pen) else SNOW,
            )
    if kind == "beds":  # stripes of one colour each, as in bulb fields
        for k in range(5):
            y = 0.12 + 0.13 * k
            half = w * (0.47 - 0.055 * k)
            d = "".join(
                f"M{-half + j * half / 9:.1f} {-h * (y + 0.03 * math.sin(j)):.1f}h.1"
                for j in range(19)
            )
            fill = colours[k % 3] if pen.light.season != "winter" else "#a8875f"
            pen.parts.append(
                f'<path d="{d}" fill="none" stroke="{pen.tone(fill)}" '
                f'stroke-width="{h * 0.13:.1f}" stroke-linecap="round"/>'
            )
        d = "".join(f"M{(k - 5) * w * 0.08:.1f} {-h * 0.66:.1f}v{-h * 0.26:.1f}" for k in range(11))
        pen.path(d, stroke="#5d8a48", width=2)
        for k in range(11):
            pen.circle((k - 5) * w * 0.08, -h * 0.9, h * 0.075, colours[k % 3])
        return
    rise = pen.between(1.05, 1.25, 1)
    for k in range(34 if kind in ("tall", "poppies") else 24):
        x = (-0.46 + 0.92 * ((k * 0.618 + pen.style[1]) % 1)) * w
        if (
            kind in ("hotel", "hives", "log")
            and abs(x - w * (0.22 if kind == "hotel" else -0.05)) < w * 0.1
            and k % 3
        ):
            continue
        arch = 1 - (2 * x / w) ** 2 * 0.55
        spread = (0.62, 0.34) if kind in ("tall", "poppies") else (0.36, 0.6)
        top = -h * (spread[0] + spread[1] * ((k * 0.37 + pen.style[2]) % 1)) * arch * rise
        _meadow_flower(pen, kind, k, x, max(top, -h + 8), colours)
    if pen.light.season in ("spring", "summer"):
        _bees(pen, kind)


def _meadow_flower(pen: Pen, kind: str, k: int, x: float, top: float, colours) -> None:
    h = pen.h
    foot = min(-2.0, top + h * 0.36)
    stalk = "#5d8a48" if pen.light.season in ("spring", "summer") else "#8a7a4c"
    pen.line([(x - 2, foot), (x, top)], stalk, 1.5)
    fill, r = colours[k % 3], h * (0.075 + 0.03 * (k % 3 == 0))
    if pen.light.season == "winter":
        pen.ellipse(x, top, r * 0.7, r * 1.2, fill)
    elif kind == "tall" and k % 2:  # spires
        for step in range(4):
            pen.circle(x, min(-3, top + step * r * 0.95), r * (0.42 + 0.12 * step), fill)
    elif kind == "poppies":
        if k % 3 == 0:  # ears of corn
            pen.ellipse(x, top, r * 0.4, r * 1.5, "#e0c070")
        else:
            poppy = (
                ("#d8453c", "#e2604f") if pen.light.season != "autumn" else ("#c9623c", "#d98a35")
            )
            pen.circle(x, top, r * 1.15, poppy[k % 2])
            pen.circle(x, top, r * 0.36, "#3a2a2c")
    elif pen.light.season == "spring" and k % 2:
        d = (
            (x - r, top - r),
            (r * 0.5, r * 0.6),
            r,
            (r * 0.5, r * 0.6),
            r,
            r * 0.9,
            (r, r),
            -2 * r,
        )
        pen.path(trace("M# #q# # # 0q# # # 0v#a# # 0 0 1 # 0Z", *d), fill)
    else:
        pen.circle(x, top, r, fill)
        pen.circle(x, top, r * 0.38, "#f6d468" if k % 3 else "#4a3b3a")


def _insect_hotel(pen: Pen, x: float) -> None:
    """A house of wood, reeds and cones for insects."""
    w, h = pen.w, pen.h
    pen.rect(x - w * 0.08, -h * 0.74, w * 0.16, h * 0.56, "#a8764a", rx=1)
    pen.polygon([(x - w * 0.11, -h * 0.72), (x, -h * 0.985), (x + w * 0.11, -h * 0.72)], "#7a4a35")
    for row in range(3):
        for col in range(3):
            cx, cy = x + (col - 1) * w * 0.048, -h * (0.64 - 0.16 * row)
            pen.circle(cx, cy, h * 0.055, ("#e0c890", "#6b4a38", "#c9945b")[(row + col) % 3])
            pen.circle(cx, cy, h * 0.02, "#4a3b3a")


def _bees(pen: Pen, kind: str) -> None:
    w, h = pen.w, pen.h
    if kind == "butterflies":
        for x, y, fill in (
            (-0.3, 0.88, "#e8953a"),
            (-0.02, 0.93, "#8fb0e0"),
            (0.28, 0.84, "#f3c64f"),
        ):
            for side in (-1, 1):
                pen.ellipse(x * w + side * 4.4, -y * h, 4.2, 3.4, fill)
                pen.ellipse(x * w + side * 3.4, -y * h + 4.4, 2.8, 2.4, pen.shade(fill, -0.15))
            pen.rect(x * w - 0.8, -y * h - 3.4, 1.6, 9, "#4a3b3a", rx=0.8)
        return
    for x, y in ((-0.2, 0.9), (0.27, 0.82)):
        pen.ellipse(x * w - 2.5, -y * h - 1.5, 3.2, 2, "#fbf3e0", opacity=0.9)
        pen.ellipse(x * w, -y * h, 3.6, 2.4, "#e2a63a")
        pen.rect(x * w - 0.5, -y * h - 2.2, 1.4, 4.4, "#4a3b3a")


@draws("rain_garden")
def rain_garden(pen: Pen) -> None:
    """A hollow that holds the rain: reeds, iris, stepping stones, a channel, a bridge."""
    w, h = pen.w, pen.h
    mound(pen, h * 0.52, grass(pen))
    frozen = snowy(pen)
    kind = pen.pick(
        ("reeds", "bridge", "iris", "stones", "channel", "frogs", "terraces", "willow"), 0
    )
    pool = "#d3e3ea" if frozen else "#5f9fb8"
    if kind == "terraces":
        for k, (x, y, r) in enumerate(((-0.24, 0.32, 0.2), (0.0, 0.22, 0.24), (0.22, 0.12, 0.24))):
            pen.ellipse(x * w, -h * y, r * w * 1.08, h * 0.13, "#8f7a5c")
            pen.ellipse(x * w, -h * y, r * w, h * 0.1, pen.shade(pool, 0.12 * (2 - k)))
            pen.line(
                [((x + r * 0.6) * w, -h * (y - 0.03)), ((x + r * 0.9) * w, -h * (y - 0.09))],
                "#eaf5f7",
                3,
            )
    else:
        half = 0.44 if kind == "channel" else 0.4
        pen.ellipse(0, -h * 0.2, w * half, h * (0.18 if kind != "channel" else 0.13), "#8f7a5c")
        pen.ellipse(
            0, -h * 0.19, w * (half - 0.025), h * (0.155 if kind != "channel" else 0.1), pool
        )
        pen.ellipse(pen.sun * w * 0.1, -h * 0.23, w * 0.2, h * 0.05, pen.shade(pool, 0.3))
        d = trace("M# #h#M# #h#", (-w * 0.18, -h * 0.14), w * 0.12, (w * 0.06, -h * 0.11), w * 0.14)
        pen.path(d, stroke="#eaf5f7", width=1.6)
    _rain_plants(pen, kind)
    if kind == "bridge":
        pen.path(
            trace("M# #Q0 # # #", (-w * 0.32, -h * 0.16), -h * 0.58, (w * 0.32, -h * 0.16)),
            stroke="#a8764a",
            width=h * 0.09,
        )
        pen.path(
            trace("M# #Q0 # # #", (-w * 0.32, -h * 0.42), -h * 0.86, (w * 0.32, -h * 0.42)),
            stroke="#8a5f42",
            width=2.6,
        )
        for k in range(7):
            x = (k - 3) * w * 0.1
            y = -h * (0.37 - 0.2 * (x / (w * 0.32)) ** 2)
            pen.line([(x, y), (x, y - h * 0.27)], "#8a5f42", 2)
        kid = somebody(pen, 1, "child")
        tall = stature(h * 0.56, kid)
        figure(pen, 0, -h * 0.38, tall, kid, feet=((-0.08, 0), (0.08, 0)))
    elif kind == "channel":  # a pipe lets the roof's water in
        pen.rect(-w * 0.46, -h * 0.98, w * 0.05, h * 0.64, "#8d949c", rx=2)
        pen.rect(-w * 0.46, -h * 0.4, w * 0.12, h * 0.08, "#8d949c", rx=2)
        pen.path(
            trace("M# #q# # # #", (-w * 0.34, -h * 0.36), (w * 0.06, 0), (w * 0.06, h * 0.15)),
            stroke="#d6ecf3" if not frozen else "#f4f7fa",
            width=4,
        )
        pen.circle(-w * 0.435, -h * 0.94, w * 0.04, "#5d6470")
    elif kind == "stones":
        for k in range(5):
            pen.ellipse(
                (-0.28 + 0.14 * k) * w, -h * (0.2 + 0.05 * (k % 2)), w * 0.055, h * 0.06, "#b7b1a8"
            )
        who = somebody(pen, 0, "child")
        tall = stature(h * 0.7, who)
        figure(
            pen,
            0,
            -h * 0.22,
            tall,
            who,
            feet=((-0.18, 0.06), (0.1, 0.0)),
            hands=((0.3, 0.62), (-0.3, 0.62)),
        )
    elif kind == "frogs":
        for x, side in ((-0.12, 1), (0.14, -1)):
            frog = ((-0.05, 0.18), (-0.03, 0.34), (0.03, 0.4), (0.06, 0.3), (0.05, 0.18))
            pen.path(smooth([((x + side * a) * w, -b * h) for a, b in frog]), "#7da457")
            pen.circle((x + side * 0.035) * w, -h * 0.41, h * 0.055, "#8fb56a")
            pen.circle((x + side * 0.042) * w, -h * 0.42, h * 0.022, "#2b2529")
            pen.ellipse(x * w, -h * 0.16, w * 0.07, h * 0.04, "#6fa066")
    spots = ((-0.3, 0.05), (-0.2, 0.035), (0.28, 0.05), (0.18, 0.035), (0.36, 0.03))
    for x, r in spots:
        pen.ellipse(x * w, -h * 0.07 - r * 10, r * w, r * w * 0.62, "#a9a8a4")
        pen.ellipse(x * w + pen.sun * 2, -h * 0.07 - r * 14, r * w * 0.55, r * w * 0.28, "#c9c8c2")
    if not frozen and pen.light.season != "winter" and kind in ("reeds", "iris", "willow"):
        for x in (-0.1, 0.03):
            pen.ellipse(x * w, -h * 0.2, w * 0.035, h * 0.045, "#6fa066")
        pen.circle(0.03 * w, -h * 0.235, 3.4, "#f3c3cf")


def _rain_plants(pen: Pen, kind: str) -> None:
    """What stands with its feet in the water."""
    w, h = pen.w, pen.h
    green = {"spring": "#7fae5c", "summer": "#5c8f57", "autumn": "#b0954a", "winter": "#b09c72"}[
        pen.light.season
    ]
    bloom = vary(pen, ("#7a6cc0", "#e3b341", "#c86aa0", "#f3eee2"), 1, 1)
    if kind == "willow":  # a young willow at one end
        x = w * 0.28
        pen.path(limb(((x, -h * 0.2), (x - 3, -h * 0.6), (x, -h * 0.9)), (8, 6, 3)), "#7a5b45")
        for k in range(9):
            dx = (k - 4) * w * 0.045
            low = -h * (0.34 + 0.1 * (k % 3))
            shoot = ((x, -h * 0.88), (x + dx * 0.9, -h * (0.97 - 0.02 * abs(k - 4))), (x + dx, low))
            pen.path(limb(shoot, (4, 7, 3)), pen.shade(green, 0.12 * (k % 3 - 1)))
    sides = {"willow": (-1,), "channel": (1,), "bridge": (-1, 1)}.get(kind, (-1, 1))
    many = {"bridge": 4, "terraces": 4, "stones": 5, "frogs": 5}.get(kind, 7)
    for side in sides:
        for k in range(many):
            x = side * w * (0.44 - 0.038 * k)
            tall = 0.58 + 0.38 * ((k * 0.618 + pen.style[1] + 0.3 * (side > 0)) % 1)
            top, bend = -h * tall, side * w * 0.03 * math.sin(k * 1.7)
            blade = ((x, -h * 0.18), (x + bend * 0.4, top * 0.6), (x + bend, top))
            pen.path(limb(blade, (3.8, 3.0, 1.2)), pen.shade(green, 0.1 if k % 2 else -0.12))
            if k % 2:
                continue
            if kind in ("reeds", "channel", "frogs"):
                pen.line([(x + bend, top + 4), (x + bend * 0.8, top + h * 0.2)], "#7a4a2f", 4.4)
            elif kind in ("iris", "terraces") and pen.light.season != "winter":
                for dx in (-2.4, 2.4):
                    pen.circle(x + bend + dx, top + 5, 3.6, bloom)
                pen.circle(x + bend, top + 3.4, 3.2, pen.shade(bloom, 0.25))
            else:
                plume = [(0, 0), (4, h * 0.12), (0, h * 0.24), (-3, h * 0.12)]
                pen.path(smooth([(x + bend + a, top + b) for a, b in plume]), "#c9a978")
