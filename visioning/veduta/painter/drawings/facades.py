"""What is mounted on the front of a house: leaves, cells, art and screens.

Each covers one side of the wall and leaves the door and the house's own sign in sight.
"""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    box,
    disc,
    green_season,
    leaf,
    speck,
    spread,
    trace,
    track,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

AREA = 5200.0  # what a child covers at least, in square units


def field(pen: Pen, s: HouseShape, share: float, top: float, foot: float) -> tuple[float, float]:
    """Left and right edge of the part of the wall that is covered, on a side the style chooses."""
    wide = max(share * s.width, AREA / max(1.0, foot - top))
    wide = min(wide, s.width * 0.94)
    if s.side < 0 or (s.side == 0 and pen.style[2] < 0.5):
        return s.left + 2, s.left + 2 + wide
    return s.right - 2 - wide, s.right - 2


@draws("green_facade")
def green_facade(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    top = s.cover + 3
    left, right = field(pen, s, 0.52, top, 0)
    wide, tall = right - left, -top
    colour = leaf(pen)
    tones = ["#7fae5f", "#4f8458", "#98b36a", "#5f9a6a"]
    second = pen.pick(tones) if green_season(pen) else pen.shade(colour, 0.12)
    # Climbers grow in fields between the windows; their edge is soft, their wall stays straight.
    columns, rows = max(3, round(wide / 21)), max(3, round(tall / 21))
    step, rise = wide / columns, tall / rows
    bays = pen.pick([1, 2], 0) if wide > 70 else 1
    floors = max(1, round(tall / 68))
    w, h = min(20.0, wide / bays * 0.3), min(28.0, tall / floors * 0.42)
    panes = [(x, y - h / 2) for y in spread(top + 4, -8, floors) for x in spread(left, right, bays)]
    kind = vary(pen, ("tufts", "troughs", "art", "ivy", "trees"), 1, 3)
    if kind in ("troughs", "art", "trees"):
        _living_wall(pen, kind, (left, right, top), colour, second)
        windows(pen, panes, w, h, bars="cross", edge=2.4)
        return
    spots = []
    for r in range(rows):
        for k in range(columns):
            x = left + (k + 0.5 + pen.rng.uniform(-0.2, 0.2)) * step
            y = top + (r + 0.5 + pen.rng.uniform(-0.2, 0.2)) * rise
            radius = 0.66 * max(step, rise) * pen.rng.uniform(0.85, 1.1)
            x = min(max(x, s.left + radius - 4), s.right - radius + 4)
            spots.append((x, min(y, -radius), radius))
    pen.rect(left + 3, top, wide - 6, tall, pen.shade(colour, -0.2))
    pen.path("".join(disc(*spot) for spot in spots), pen.shade(colour, -0.2))
    if kind == "ivy":  # pointed leaves, some of them catching the light
        for shift, tone in ((0.0, colour), (0.34, pen.shade(second, 0.1))):
            d = "".join(
                trace("M{} {}l{} {}l{} {}l{} {}z", x + shift * r - r * 0.6, y - r * 0.3, r * 0.6,
                      -r * 0.4, r * 0.6, r * 0.4, -r * 0.6, r * 0.9)
                for x, y, r in spots[:: 1 if shift == 0 else 2]
            )  # fmt: skip
            pen.path(d, tone)
        stems = "".join(trace("M{} 0C{} {} {} {} {} {}", x, x + 9, top * 0.3, x - 9, top * 0.6,
                              x + 4, top * 0.9) for x in spread(left, right, 3))  # fmt: skip
        pen.path(stems, stroke="#6f5a44", width=2)
        windows(pen, panes, w, h, bars="cross", edge=2.4)
        return
    lean = pen.sun
    lit = "".join(disc(x + 0.2 * lean * r, y - 0.25 * r, r * 0.66) for x, y, r in spots)
    pen.path(lit, colour)
    tufts = [(x + 0.3 * lean * r, y - 0.42 * r, r * 0.36) for x, y, r in spots]
    pen.path("".join(disc(*t) for t in tufts[::2]), second)
    pen.path("".join(disc(*t) for t in tufts[1::2]), pen.shade(second, 0.2))
    windows(pen, panes, w, h, bars="cross", edge=2.4)
    fringe = [(x + t * w * 0.5, y + h + 3, 4.4) for x, y in panes for t in (-1, -0.3, 0.4, 1)]
    pen.path("".join(disc(*t) for t in fringe), pen.shade(colour, 0.06))
    if green_season(pen):
        blooms = ["#f2d9e4", "#e58aa8", "#f3d46b", "#b98fd0", "#f7f3ea", "#e2705a", "#d65a9a"]
        d = "".join(
            speck(x + pen.rng.uniform(-9, 9), y + pen.rng.uniform(-9, 9), 2.3)
            for x, y, _ in (*spots, *spots[::2])
        )
        pen.path(d, pen.pick(blooms, 1))


def _living_wall(
    pen: Pen, kind: str, edges: tuple[float, float, float], colour: str, second: str
) -> None:
    """Plants on a wall of their own: troughs in rows, a picture of leaves, or trained trees."""
    left, right, top = edges
    wide, tall = right - left, -top
    dark = pen.shade(colour, -0.2)
    if kind == "troughs":
        pen.rect(left, top, wide, tall, "#b79468")
        rows = max(3, round(tall / 24))
        step = tall / rows
        for r in range(rows):
            y = top + (r + 1) * step
            plants = [
                (x, y - step * 0.42, step * 0.4)
                for x in spread(left, right, max(3, round(wide / 11)))
            ]
            pen.path("".join(disc(*plant) for plant in plants), dark)
            pen.path("".join(disc(x + 1.5 * pen.sun, y - 2, q * 0.66) for x, y, q in plants),
                     (colour, second)[r % 2])  # fmt: skip
            pen.path(box(left - 1, y - step * 0.2, wide + 2, step * 0.2), "#8f6a48")
            if green_season(pen):
                bloom = ("#e58aa8", "#f3d46b", "#f7f3ea", "#b98fd0")[
                    (r + int(pen.style[0] * 4)) % 4
                ]
                pen.path("".join(speck(x, y - q, 2.2) for x, y, q in plants[::2]), bloom)
        return
    if kind == "art":  # broad waves of different plants
        pen.rect(left, top, wide, tall, dark)
        tones = (colour, pen.shade(second, 0.18), dark, pen.shade(colour, 0.25), second)
        sweep = tall * (0.3 if pen.style[0] < 0.5 else -0.3)
        bands, middle = 5, (left + right) / 2

        def low(y: float) -> float:
            return min(0.0, max(top, y))

        for k in range(bands):
            y0, y1 = (top + tall * j / bands for j in (k, k + 1))
            d = trace("M{} {}Q{} {} {} {}V{}Q{} {} {} {}z", left, low(y0 + sweep * 0.35), middle,
                      low(y0), right, low(y0 - sweep * 0.35), low(y1 - sweep * 0.35), middle,
                      low(y1 + 12), left, low(y1 + sweep * 0.35))  # fmt: skip
            pen.path(d, tones[k])
        tufts = [(pen.rng.uniform(left + 5, right - 5), pen.rng.uniform(top + 5, -5), 4.6)
                 for _ in range(int(wide * tall / 190))]  # fmt: skip
        pen.path("".join(disc(*t) for t in tufts[::2]), pen.shade(second, 0.24))
        pen.path("".join(disc(*t) for t in tufts[1::2]), pen.shade(colour, -0.08))
        return
    pen.rect(left, top, wide, tall, pen.shade(colour, 0.5))
    count = max(2, round(wide / 46))
    for x in spread(left, right, count):
        half = wide / count * 0.46
        joinery.lattice(pen, x - half, x + half, top + 4, 0, pen.pick(["#d9463f", "#e8a13c"], 0))
    hedge = [(x, -8, 9) for x in spread(left + 4, right - 4, max(4, round(wide / 12)))]
    pen.path("".join(disc(*spot) for spot in hedge), dark)


@draws("display")
def display(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    top, foot = s.cover + 7, s.ground * 0.9
    if foot - top < 56:
        foot = 0.2 * max(s.ground, s.cover)
    left, right = field(pen, s, 0.44, top, foot)
    # A tall house keeps some of its wall.
    foot = min(foot, top + max(1.25 * (right - left), 0.85 * AREA / (right - left), 40))
    w, h = right - left, foot - top
    screen = pen.pick(["#24405f", "#2f3a66", "#1f4f58", "#40355f"])
    bright = pen.pick(["#6fe0d0", "#f6c95a", "#7fb8f0", "#f08fa8"], 1)
    kind = pen.kind(["chart", "map", "weather", "departures", "vote", "air", "clock", "departures"])
    glow = 0.35 + 0.6 * pen.light.lamps
    pen.rect(left + 3, top + 4, w, h, SHADOW, opacity=0.25)
    case = vary(pen, ("#e6e9ea", "#b98a5a", "#3d4653"), 0, 3)
    pen.rect(left, top, w, h, case, rx=4)
    pen.rect(left + 4, top + 4, w - 8, h - 8, screen, rx=2, glow=0.5 * glow)
    inset = w * pen.between(0.1, 0.19)
    a, b, c, d = left + inset, right - inset, top + h * 0.2, foot - h * 0.16
    look = {"glow": glow}
    if kind == "chart":
        n = 5
        heights = [pen.rng.uniform(0.25, 0.6) + 0.1 * k for k in range(n)]
        pen.path(
            "".join(
                box(
                    x - (b - a) / n * 0.3,
                    d - (d - c) * min(1, t),
                    (b - a) / n * 0.6,
                    (d - c) * min(1, t),
                )
                for x, t in zip(spread(a, b, n), heights, strict=True)
            ),
            bright,
            **look,
        )
        pen.line(
            [
                (x, d - (d - c) * min(1, t + 0.14))
                for x, t in zip(spread(a, b, n), heights, strict=True)
            ],
            "#ffffff",
            2.4,
            **look,
        )
    elif kind == "map":
        pen.path(
            track([(a, c + (d - c) * 0.3), (b, c + (d - c) * 0.5)])
            + track([(a + (b - a) * 0.3, c), (a + (b - a) * 0.2, d)])
            + track([(a + (b - a) * 0.7, c), (a + (b - a) * 0.82, d)])
            + track([(a, d - 6), (b, d - 12)]),
            stroke="#8fa8c0",
            width=3,
            **look,
        )
        x, y, r = (a + b) / 2, c + (d - c) * 0.42, min(w, h) * 0.15
        pen.path(
            trace(
                "M{} {}Q{} {} {} {}A{} {} 0 1 1 {} {}Q{} {} {} {}z",
                x,
                y + r * 2,
                x - r * 1.2,
                y + r * 0.6,
                x - r,
                y,
                r,
                r,
                x + r,
                y,
                x + r * 1.2,
                y + r * 0.6,
                x,
                y + r * 2,
            ),
            bright,
            **look,
        )
        pen.circle(x, y, r * 0.4, screen)
    elif kind == "weather":
        x, y, r = a + (b - a) * 0.62, c + (d - c) * 0.3, min(w, h) * 0.15
        pen.circle(x, y, r, "#f6c95a", **look)
        pen.path(
            disc(x - r * 1.5, y + r * 0.9, r * 0.7)
            + disc(x - r * 0.7, y + r * 0.5, r * 0.9)
            + box(x - r * 1.6, y + r * 0.6, r * 1.8, r)
            + disc(x + r * 0.1, y + r * 0.95, r * 0.65),
            "#ffffff",
            **look,
        )
        pen.path(
            "".join(
                box(a + (b - a) * t, d - (d - c) * q, (b - a) * 0.12, (d - c) * q)
                for t, q in ((0.05, 0.14), (0.3, 0.22), (0.55, 0.18), (0.8, 0.27))
            ),
            bright,
            **look,
        )
    elif kind == "vote":  # what the town decides: thumbs for and against
        for k, (share, tone) in enumerate(((0.86, "#8fd08a"), (0.52, "#f6c95a"), (0.3, "#f08f8f"))):
            y, tall = c + (d - c) * (k + 0.1) / 3, (d - c) / 3 * 0.62
            pen.path(box(a + tall * 1.4, y, (b - a - tall * 1.4), tall), "#ffffff", opacity=0.2)
            pen.path(box(a + tall * 1.4, y, (b - a - tall * 1.4) * share, tall), tone, **look)
            tick = track([(a, y + tall * 0.5), (a + tall * 0.4, y + tall * 0.9), (a + tall, y)])
            pen.path(tick, stroke=tone, width=max(2, tall * 0.2), **look)
    elif kind == "air":  # how clean the air is, on a dial
        x, y, r = (a + b) / 2, d - 3, min((b - a) / 2, (d - c) * 0.9)
        tones = ("#f08f8f", "#f6c95a", "#8fd08a")
        for k, tone in enumerate(tones):
            t0, t1 = math.pi * (1 - k / 3), math.pi * (1 - (k + 0.92) / 3)
            ends = [(x + r * math.cos(t), y - r * math.sin(t)) for t in (t0, t1)]
            arc = trace("M{} {}A{} {} 0 0 1 {} {}", *ends[0], r, r, *ends[1])
            pen.path(arc, stroke=tone, width=r * 0.26, **look)
        turn = math.pi * (0.32 - 0.22 * pen.style[1])
        tip = (x + r * 0.8 * math.cos(turn), y - r * 0.8 * math.sin(turn))
        pen.line([(x, y), tip], "#ffffff", 3, **look)
        pen.circle(x, y, r * 0.12, "#ffffff", **look)
    elif kind == "clock":
        x, y, r = (a + b) / 2, (c + d) / 2, min(b - a, d - c) * 0.48
        pen.circle(x, y, r, "none", stroke=bright, width=r * 0.16, **look)
        hours = "".join(
            disc(x + r * 0.74 * math.cos(t), y + r * 0.74 * math.sin(t), r * 0.06)
            for t in (k * math.pi / 6 for k in range(12))
        )
        pen.path(hours, "#ffffff", **look)
        turn = 6.28 * pen.style[0]
        for reach, t in ((0.42, turn), (0.62, turn * 3)):
            tip = (x + r * reach * math.sin(t), y - r * reach * math.cos(t))
            pen.line([(x, y), tip], "#ffffff", 2.6, **look)
    else:
        for k in range(3):
            y = c + (d - c) * (k + 0.5) / 3
            r = (d - c) * 0.1
            pen.circle(a + r, y, r, (bright, "#f6c95a", "#8fd08a")[k], **look)
            pen.path(box(a + r * 3, y - r * 0.55, (b - a) * 0.5, r * 1.1), "#ffffff", **look)
            pen.path(box(b - r * 2.4, y - r * 0.55, r * 2.4, r * 1.1), bright, **look)
    y = top + 11
    r = 2.6
    x = left + 13
    arcs = "".join(
        trace("M{} {}q{} {} {} 0", x - q, y - q * 0.5, q, -q * 0.9, 2 * q) for q in (3.2, 6.0)
    )
    pen.path(arcs, stroke="#ffffff", width=1.5, **look)
    pen.circle(x, y + 1.2, 1.6, "#ffffff", **look)
