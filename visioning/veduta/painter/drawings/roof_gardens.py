"""Gardens on roofs: trees on one side, a place for people on the other, plants along the edge."""

from __future__ import annotations

import math

from visioning.veduta.painter.deck import deck
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import (
    TIMBER,
    blend,
    box,
    disc,
    foliage,
    green_season,
    leaf,
    snowy,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

SKINS = ("#e9bb94", "#c98f66", "#8a5a40", "#f0cba8")
CLOTHS = (("#d9604a", "#f6ecd6"), ("#e0a43f", "#f9f0d8"), ("#3f8f96", "#f2ecdf"),
          ("#a9527a", "#f7e6dc"))  # fmt: skip


@draws("roof_garden")
def roof_garden(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = deck(pen, s, max(120.0, 0.74 * pen.w))
    w, middle = right - left, (left + right) / 2
    turn = 1 if pen.style[2] < 0.5 else -1
    _trees(pen, left, right, y, turn)
    seat = min(21.0, 0.24 * w - 4)
    x = middle + turn * min(0.26 * w, w / 2 - seat - 7)
    half = min(30.0, w * 0.24, w / 2 - abs(x - middle))
    places = (_parasol, _pergola, _feast, _hammock, _beds, _glasshouse, _parasol, _beds, _hammock,
              _pergola, _glasshouse, _feast, _parasol, _beds, _feast, _hammock)  # fmt: skip
    pen.kind(places)(pen, x, y, half)
    _edge(pen, left, right, y)
    if snowy(pen):
        pen.rect(left, y - 19, w, 4, "#f7fafc", rx=2)


def _trees(pen: Pen, left: float, right: float, y: float, turn: int) -> None:
    """Three small trees in tubs: round, with fruit, slim as cypresses, or like birches."""
    w = right - left
    kind = vary(pen, ("round", "slim", "fruit", "birch"), 0, 3)
    for k, (t, low) in enumerate(((0.12, 30), (0.27, 22), (0.44, 27))):
        high = low if w > 110 else low + 22 if w > 70 else low + 38
        x = (left + right) / 2 - turn * (0.5 - t) * w
        x = min(max(x, left + 13), right - 13)
        pen.path(box(x - 8, y - 12, 16, 12), pen.pick(["#b9764f", "#8f8a80", TIMBER], 2))
        if kind == "slim":
            top = y - 34 - high * 1.15
            q = 1.0 if w > 110 else 1.5
            shape = trace("M{} {}C{} {} {} {} {} {}C{} {} {} {} {} {}z", x - 7 * q, y - 14,
                          x - 13 * q, y - 34, x - 5 * q, top + 12, x, top, x + 5 * q, top + 12,
                          x + 13 * q, y - 34, x + 7 * q, y - 14)  # fmt: skip
            green = blend(leaf(pen), "#3f7a58", 0.6)
            pen.path(shape, green)
            lit = x - 3 if pen.sun < 0 else x + 3
            pen.line([(lit, y - 22), (lit, top + 20)], pen.shade(green, 0.16), 4)
            continue
        if kind == "birch":
            for lean in (-5, 4):
                pen.line([(x, y - 12), (x + lean, y - 24 - high)], "#efeae0", 2.6)
            tiers = ((0, 1.25, 9), (-7, 0.85, 7.5), (8, 0.95, 7.5), (-3, 0.5, 7), (6, 0.45, 6))
            foliage(pen, [(x + a, y - 16 - high * b, r) for a, b, r in tiers])
            continue
        pen.line([(x, y - 12), (x, y - 12 - high * 0.5)], "#7a5b45", 2.6)
        crown = [(x, y - 16 - high * 0.75, 12.5), (x - 7, y - 12 - high * 0.5, 9),
                 (x + 7, y - 12 - high * 0.5, 9)]  # fmt: skip
        foliage(pen, crown)
        if kind == "fruit" and pen.light.season in ("summer", "autumn"):
            spots = ((-8, -10), (0, -19), (7, -11), (-2, -7), (9, -19), (-7, -20))
            fruit = "".join(disc(x + a, y - 2 - high * 0.6 + b * 0.8, 2.4) for a, b in spots)
            pen.path(fruit, ("#d9463f", "#e8963f", "#f0c24f")[k])


def _table(pen: Pen, x: float, y: float, seat: float, colour: str) -> None:
    """A round table with two people in chairs."""
    pen.path(box(x - 15, y - 17, 30, 3) + box(x - 1.5, y - 15, 3, 15), "#f3ead6")
    for side, tone in ((-1, colour), (1, "#4f7f9a")):
        _sitting(pen, x + side * seat, y - 7, tone)


def _sitting(pen: Pen, x: float, y: float, colour: str) -> None:
    pen.path(trace("M{} {}v-10q0 -6 5.5 -6t5.5 6v10z", x - 5.5, y), colour)
    pen.circle(x, y - 21, 4.4, pen.rng.choice(SKINS))


def _parasol(pen: Pen, x: float, y: float, half: float) -> None:
    """A table under a parasol: a striped dome, a flat one, or a square sail on a leaning mast."""
    shade = pen.pick(CLOTHS)
    kind = pen.pick(("dome", "flat", "sail"), 1)
    if kind == "sail":
        foot = x - half + 2
        pen.line([(foot, y), (foot + 5, y - 62), (x, y - 56)], "#efe6d2", 2.4)
        pen.polygon([(x - half, y - 40), (x + 2, y - 57), (x + half, y - 47), (x + 6, y - 34)],
                    shade[0])  # fmt: skip
        pen.polygon([(x - half, y - 40), (x + 6, y - 34), (x + half, y - 47)],
                    pen.shade(shade[0], -0.16))  # fmt: skip
    else:
        pen.line([(x, y), (x, y - 52)], "#efe6d2", 2.4)
        peak, hem = (y - 55, y - 37) if kind == "dome" else (y - 51, y - 42)
        for k in range(4):
            a, b = x - half + k * half / 2, x - half + (k + 1) * half / 2
            bow = peak + 3 if kind == "dome" else (peak + hem) / 2
            panel = trace("M{} {}Q{} {} {} {}Q{} {} {} {}z", a, hem, (a + x) / 2, bow, x, peak,
                          (b + x) / 2, bow, b, hem)  # fmt: skip
            pen.path(panel, shade[k % 2])
        if kind == "flat":
            pen.rect(x - half, hem - 1, 2 * half, 5, pen.shade(shade[0], -0.12))
    _table(pen, x, y, min(21.0, half - 5), shade[0])


def _pergola(pen: Pen, x: float, y: float, half: float) -> None:
    """A table under beams with a climber, or under a round arch of roses."""
    half = min(28.0, half - 3)
    arched = pen.style[0] > 0.5
    if arched:
        hoop = trace("M{} {}v-26a{} 26 0 0 1 {} 0v26", x - half, y, half, 2 * half)
        pen.path(hoop, stroke=TIMBER, width=3.5)
        turns = [math.pi * (1 - k / 8) for k in range(9)]
        spots = [(x + half * math.cos(t), y - 26 - 26 * math.sin(t), 6.4) for t in turns]
    else:
        posts = box(x - half, y - 44, 3.5, 44) + box(x + half - 3.5, y - 44, 3.5, 44)
        pen.path(posts + box(x - half - 6, y - 47, 2 * half + 12, 4), TIMBER)
        across = spread(x - half - 4, x + half + 4, 7)
        spots = [(px, y - 49 + (k % 2) * 3, 7.5) for k, px in enumerate(across)]
    foliage(pen, spots)
    if green_season(pen):
        blooms = "".join(disc(px + pen.rng.uniform(-4, 4), py + pen.rng.uniform(-4, 5), 2.2)
                         for px, py, _ in spots)  # fmt: skip
        pen.path(blooms, pen.pick(("#d65a9a", "#f3d46b", "#9a7fd0"), 1))
    _table(pen, x, y, min(21.0, half - 6), pen.pick(CLOTHS)[0])


def _glasshouse(pen: Pen, x: float, y: float, half: float) -> None:
    """Tomatoes under glass: a gable, or a round tunnel."""
    half = min(27.0, half - 1)
    lamps = pen.light.lamps
    if pen.style[1] < 0.5:
        shell = trace("M{} {}v-30l{} -18l{} 18v30z", x - half, y, half, half)
        bars = trace("M{} {}v-48M{} {}h{}", x, y, x - half, y - 30, 2 * half)
    else:
        shell = trace("M{} {}v-20a{} 27 0 0 1 {} 0v20z", x - half, y, half, 2 * half)
        bars = trace("M{} {}v-40M{} {}v-40M{} {}h{}", x - half * 0.5, y, x + half * 0.5, y,
                     x - half, y - 20, 2 * half)  # fmt: skip
    pen.path(shell, blend("#cfe6df", "#ffdf9c", 0.8 * lamps), stroke="#fbf8ee", width=2.2,
             glow=0.8 * lamps)  # fmt: skip
    plants = [(x + t * half, y - 12 - 5 * (k % 2), 6) for k, t in enumerate((-0.6, -0.1, 0.5))]
    foliage(pen, plants)
    pen.path("".join(disc(x + t * half, y - 14, 2) for t in (-0.5, 0.1, 0.6)), "#d9463f")
    pen.path(bars, stroke="#fbf8ee", width=1.6)


def _hammock(pen: Pen, x: float, y: float, half: float) -> None:
    """Someone reads in a hammock between two posts, under a string of lights or a cloth."""
    half = min(28.0, half - 2)
    shade = pen.pick(CLOTHS)
    a, b = x - half, x + half
    covered = vary(pen, (True, False), 1, 1)
    high = 50 if covered else 40
    for post in (a, b):
        pen.line([(post, y), (post, y - high)], TIMBER, 3)
    sling = trace("M{} {}Q{} {} {} {}", a, y - 34, x, y - 4, b, y - 34)
    sling += trace("Q{} {} {} {}z", x, y - 16, a, y - 34)
    pen.path(sling, shade[0])
    pen.circle(x - half * 0.4, y - 27, 4.2, "#c98f66")
    pen.path(trace("M{} {}l8 -4v7l-8 4z", x - 2, y - 29), "#fdf8ea")
    if covered:
        cloth = trace("M{} {}Q{} {} {} {}v6Q{} {} {} {}z", a - 4, y - 51, x, y - 45, b + 4, y - 51,
                      x, y - 38, a - 4, y - 45)  # fmt: skip
        pen.path(cloth, shade[1])
    else:
        rope = trace("M{} {}Q{} {} {} {}", a, y - 40, x, y - 46, b, y - 40)
        pen.path(rope, stroke="#d9b04f", width=1.6)


def _feast(pen: Pen, x: float, y: float, half: float) -> None:
    """Neighbours at a long table under lamps."""
    colour, cloth = pen.pick(CLOTHS)
    a, b = x - half, x + half
    guests = spread(a + 3, b - 3, max(2, round(half / 10)))
    for k, px in enumerate(guests):
        _sitting(pen, px, y - 12 - (k % 2), (colour, "#4f7f9a", "#7a9c6a", "#e0a43f")[k % 4])
    pen.rect(a, y - 17, 2 * half, 4, "#c9945b")
    pen.path(trace("M{} {}h{}v7l-4 -3l-4 3l-4 -3l-4 3v-4h{}z", a + 2, y - 17, 2 * half - 4,
                   -(2 * half - 20)), cloth)  # fmt: skip
    pen.path(box(a + 3, y - 13, 3, 13) + box(b - 6, y - 13, 3, 13), "#a3744a")
    pen.path("".join(disc(px, y - 19, 2.2) for px in spread(a, b, 4)), "#d9604a")
    for post in (a, b):
        pen.line([(post, y), (post, y - 54)], TIMBER, 2.4)
    pen.path(trace("M{} {}Q{} {} {} {}", a, y - 54, x, y - 40, b, y - 54), stroke="#6b5a4a",
             width=1.4)  # fmt: skip
    drop = [(t, y - 53 + 24 * t * (1 - t)) for t in (0.14, 0.38, 0.62, 0.86)]
    bulbs = "".join(disc(a + 2 * half * t, v + 3, 2.8) for t, v in drop)
    pen.path(bulbs, "#ffe2a0", glow=max(0.3, pen.light.lamps))


def _beds(pen: Pen, x: float, y: float, half: float) -> None:
    """Raised beds: cabbages in front, beans up their poles, a sunflower, someone with a hat."""
    a, wide = x - half, 2 * half
    poles = [a + wide * t for t in (0.16, 0.44)]
    for px in poles:
        tent = track([(px - 7, y - 22), (px + 2, y - 58)]) + track([(px + 7, y - 22),
                                                                    (px - 2, y - 58)])  # fmt: skip
        pen.path(tent, stroke="#b98a5a", width=1.8)
    foliage(pen, [(px + dx, y - v, r) for px in poles
                  for dx, v, r in ((-3, 30, 6), (3, 38, 5.4), (-1, 47, 4.4))])  # fmt: skip
    gardener = a + wide * 0.72
    _sitting(pen, gardener, y - 19, pen.pick(CLOTHS)[0])
    pen.ellipse(gardener, y - 43, 7.5, 2.2, "#e3c77a")
    pen.rect(gardener - 4, y - 47.5, 8, 5, "#e3c77a", rx=2)
    if green_season(pen):
        px = a + wide * 0.94
        pen.line([(px, y - 20), (px, y - 46)], "#5f8f4a", 2)
        pen.circle(px, y - 48, 6, "#f3c94f")
        pen.circle(px, y - 48, 2.6, "#6b4a2e")
    pen.rect(a, y - 23, wide, 23, "#b98a5a")
    pen.path(trace("M{} {}h{}M{} {}h{}", a, y - 15, wide, a, y - 8, wide), stroke="#96693f",
             width=1.4)  # fmt: skip
    count = max(3, round(wide / 11))
    foliage(pen, [(px, y - 24, 5.4) for px in spread(a + 1, a + wide - 1, count)])


def _edge(pen: Pen, left: float, right: float, y: float) -> None:
    """Along the edge: boxes of flowers, a glass railing, plants that hang down, or high grasses."""
    w = right - left
    planters = spread(left + 2, right - 2, max(4, round(w / 24)))
    step = planters[1] - planters[0]
    kind = vary(pen, ("boxes", "railing", "trailing", "grasses"), 2, 3)
    wood = pen.pick([TIMBER, "#c98a66", "#a9aa9a"], 2)
    if kind == "railing":
        pen.rect(left, y - 15, w, 15, "#d5e6e6", opacity=0.45)
        bars = "".join(trace("M{} {}v-15", px, y) for px in spread(left, right, round(w / 16)))
        pen.path(bars + trace("M{} {}h{}", left, y - 15, w), stroke="#f4efe2", width=1.8)
        planters = planters[::2]
    boxes = "".join(box(px - step * 0.44, y - 9, step * 0.88, 9) for px in planters)
    pen.path(boxes, wood)
    tufts = [(px + t * step, y - 11, 6.4) for px in planters for t in (-0.25, 0.2)]
    if kind == "grasses":
        d, heads = "", ""
        for px, py, _ in tufts:
            for lean in (-5, -1, 4):
                tall = 13 + 9 * pen.rng.random()
                d += trace("M{} {}q0 {} {} {}", px, py, -tall * 0.7, lean, -tall)
                heads += disc(px + lean, py - tall, 2)
        pen.path(d, stroke=blend(leaf(pen), "#cdb56a", 0.4), width=1.8)
        pen.path(heads, "#e3cf95")
    foliage(pen, tufts)
    if kind == "trailing":  # over the edge and down the wall
        for px in planters:
            ends = [(px + t * step, y - 2 + v, r) for t, v, r in ((-0.3, 0, 5), (-0.24, 8, 4),
                    (0.1, 1, 5), (0.14, 9, 4.4), (0.16, 16, 3))]  # fmt: skip
            foliage(pen, [e for e in ends if e[1] + e[2] < -1])
    if green_season(pen):
        blooms = "".join(disc(px + pen.rng.uniform(-0.4, 0.4) * step,
                              y - 13 + pen.rng.uniform(-4, 3), 2)
                         for px in planters for _ in range(3))  # fmt: skip
        pen.path(blooms, pen.pick(["#e58aa8", "#f3d46b", "#e2705a", "#b98fd0"], 1))
