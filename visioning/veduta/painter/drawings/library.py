"""The library: shelves one sees from the street, and a great open book."""

from __future__ import annotations

import math

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import HouseShape, library_kind, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    WHITE,
    arch,
    blend,
    box,
    cornice,
    disc,
    door,
    foliage,
    shadow,
    snow_on,
    spread,
    trace,
    track,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("library")
def library(pen: Pen) -> None:
    s = shape("library", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#e9dcc2", "#c98a63", "#d8d3c6", "#b8694f", "#a9b8a6", "#e3c79a", "#c7b2a6", "#9fb0b8"]
    )
    cover = pen.pick(["#a8453d", "#2f5f78", "#5a7a4a", "#8a5a86"], 1)
    kind = pen.pick(["modern", "arched", "stacked"], 2)
    wall(pen, s.left, s.right, s.eaves, tone)
    upper = s.ground - s.eaves
    house = library_kind(pen.style)
    if house != "shelves":
        {"spines": _spines, "stack": _stack, "vault": _vault, "reading": _reading_house}[house](
            pen, s, tone, cover
        )
        _entrance(pen, s, tone, cover, kind == "arched")
        return
    spines = ["#b9564a", "#d9a04f", "#6f8f86", "#4f6d86", "#8a5f7a", "#e0c48a", "#7d8f5a"]
    glow = pen.light.lamps
    if kind == "arched":
        bays = [x for x in spread(s.left + 4, s.right - 4, 5)]
        w = s.width / 5 * 0.7
    elif kind == "modern":
        bays, w = spread(s.left + 6, s.right - 6, 3), (s.width - 12) / 3 - 8
    else:
        bays, w = spread(s.left + 6, s.right - 6, 7), (s.width - 12) / 7 - 7
    top, tall = s.eaves + upper * 0.44, upper * 0.51
    hole = arch if kind == "arched" else box
    pen.path("".join(hole(x - w / 2 - 3, top - 3, w + 6, tall + 6) for x in bays), WHITE)
    pen.path(
        "".join(hole(x - w / 2, top, w, tall) for x in bays),
        blend("#7a5f4a", "#ffd99a", glow),
        glow=0.9 * glow,
    )
    shelves = 3
    rows: dict[str, str] = {}
    for x in bays:
        for k in range(shelves):
            foot = (
                top
                + tall * (0.3 if kind == "arched" else 0.06)
                + (k + 1) * tall * (0.7 if kind == "arched" else 0.92) / shelves
                - 2
            )
            at = x - w / 2 + 1.5
            while at < x + w / 2 - 5:
                wide = pen.rng.uniform(2.4, 4.4)
                high = tall / shelves * pen.rng.uniform(0.44, 0.68)
                colour = pen.rng.choice(spines)
                if pen.rng.random() > 0.1:
                    rows[colour] = rows.get(colour, "") + box(at, foot - high, wide, high)
                at += wide + 0.5
    for colour, d in rows.items():
        pen.path(d, colour, glow=0.35 * glow)
    step = 0.7 if kind == "arched" else 0.92
    start = 0.3 if kind == "arched" else 0.06
    pen.path(
        "".join(
            box(x - w / 2, top + tall * start + (k + 1) * tall * step / shelves - 2, w, 1.8)
            for x in bays
            for k in range(shelves)
        ),
        "#e9d9b8",
    )
    cornice(pen, s.left - 2, s.right + 2, -pen.h, pen.shade(tone, 0.3), 6)
    cornice(pen, s.left, s.right, s.ground - 2, pen.shade(tone, 0.3), 4)
    _entrance(pen, s, tone, cover, kind == "arched")
    y = s.eaves + upper * 0.21
    x = vary(pen, (0.0, -0.3, 0.0, 0.3), 0, 3) * s.width
    sides = [(t * s.width, y) for t in (-0.3, 0.0, 0.3) if abs(t * s.width - x) > 9]
    pen.path("".join(box(t - s.width * 0.13, y - 1.5, s.width * 0.26, 3) for t, y in sides), cover)
    _book(pen, x, y, upper * 0.235, tone, cover)
    shadow(pen, s.left, s.right, s.eaves, 0, 0.05)
    snow_on(pen, s.left - 2, s.right + 2, -pen.h - 0)


def _book(pen: Pen, x: float, y: float, r: float, tone: str, cover: str) -> None:
    """The sign: an open book in a disc that shines at night."""
    pen.circle(x, y, r, pen.shade(tone, 0.45), glow=0.4 * pen.light.lamps)
    pen.circle(x, y, r, "none", stroke=cover, width=3)
    signs.open_book(pen, x, y + r * 0.06, r * 0.8, cover)


def _entrance(pen: Pen, s: HouseShape, tone: str, cover: str, arched: bool) -> None:
    """The ground floor: glass, a wide door, pots with small trees."""
    pen.rect(s.left, s.ground + 2, s.width, -s.ground - 2, pen.shade(tone, -0.14))
    sides = [x for x in spread(s.left + 4, s.right - 4, 7) if abs(x) > s.width * 0.15]
    windows(
        pen,
        [(x, s.ground + 12) for x in sides],
        s.width / 7 * 0.7,
        -s.ground - 22,
        bars="tee",
        frame=WHITE,
        arched=arched,
    )
    half = s.width * 0.15
    pen.rect(-half, s.ground - 2, 2 * half, -s.ground + 2, pen.shade(tone, 0.2))
    door(pen, 0, half * 1.2, -s.ground * 0.62, pen.shade(cover, -0.1), frame=WHITE)
    way = vary(pen, ("pots", "portico", "pots", "steps"), 0, 1)
    if way == "portico":
        posts = [-half * 1.5, -half * 0.9, half * 0.9, half * 1.5]
        pen.path("".join(box(x - 3, s.ground, 6, -s.ground) for x in posts), WHITE)
        pen.rect(-half * 1.7, s.ground - 4, half * 3.4, 9, pen.shade(tone, 0.45))
        pen.rect(-half * 1.6, s.ground + 5, half * 3.2, 4, SHADOW, opacity=0.2)
        return
    if way == "steps":  # books to sit on
        for k in range(2):
            pen.rect(-half * (1.5 - 0.2 * k), -4 * (k + 1), half * (3 - 0.4 * k), 4,
                     pen.shade(tone, 0.3 - 0.2 * k))  # fmt: skip
        for k, (side, at) in enumerate(((-1, 2.2), (1, 2.2), (1, 2.7))):
            x = side * half * at
            pen.rect(x - 13, -8 - 7 * (k == 2), 26, 8, pen.shade(cover, 0.3 * (k - 1)), rx=2)
            pen.rect(x - 11, -6 - 7 * (k == 2), 24, 4, "#f3e8cf")
        return
    for side in (-1, 1):
        pen.path(trace("M{} -12h16l-3 12h-10z", side * (half + 13) - 8), pen.shade(cover, 0.15))
        foliage(
            pen,
            [
                (side * (half + 13), -18, 8),
                (side * (half + 13) - 4, -13, 6),
                (side * (half + 13) + 4, -13, 6),
            ],
        )


def _spines(pen: Pen, s: HouseShape, tone: str, cover: str) -> None:
    """A front of giant books, the open one among them."""
    colours = ["#b9564a", "#d9a04f", "#6f8f86", "#4f6d86", "#8a5f7a", "#e0c48a", "#7d8f5a"]
    count = vary(pen, (7, 9, 8), 1, 7)
    turn, step = int(pen.style[0] * 7), s.width / count
    upper = s.ground - s.eaves
    for k in range(count):
        x, colour = s.left + k * step, colours[(3 * k + turn) % 7]
        dip = 0.0 if k in (0, count - 1) else upper * pen.rng.choice((0.0, 0.03, 0.07, 0.1))
        pen.rect(x + 0.6, s.eaves + dip, step - 1.2, upper - dip, colour, rx=3)
        pen.rect(x + 0.6 + (step * 0.62 if pen.sun < 0 else 0), s.eaves + dip + 2, step * 0.36,
                 upper - dip - 2, SHADOW, opacity=0.12)  # fmt: skip
        bands = "".join(
            box(x + 2, s.eaves + dip + upper * t, step - 4, 3) for t in (0.1, 0.15, 0.86)
        )
        pen.path(bands, "#f3dfae")
        kind = (k + turn) % 3
        if kind == 0:
            pen.path(disc(x + step / 2, s.eaves + dip + upper * 0.34, step * 0.26), "#f3dfae")
        elif kind == 1:
            pen.path("".join(box(x + step * 0.36, s.eaves + dip + upper * (0.26 + 0.07 * j),
                                 step * 0.28, 3) for j in range(5)), "#f3dfae")  # fmt: skip
        else:
            windows(pen, [(x + step / 2, s.eaves + dip + upper * t) for t in (0.26, 0.52)],
                    step * 0.42, upper * 0.17, frame="#f3dfae", bars="tee")  # fmt: skip
    _book(pen, 0, s.eaves + upper * 0.5, upper * 0.27, tone, pen.shade(cover, -0.2))
    snow_on(pen, s.left, s.right, s.eaves - 2)


def _galleries(pen: Pen, rows: list[tuple[float, float]], half: float, high: float) -> None:
    """Floors lined with books, 2 half wide; rows are the floor and half the width of the books."""
    spines: dict[str, str] = {}
    for foot, reach in rows:
        x = -reach
        while x < reach - 4:
            wide = pen.rng.uniform(2.6, 4.8)
            colour = pen.rng.choice(["#b9564a", "#d9a04f", "#6f8f86", "#4f6d86", "#e0c48a"])
            if pen.rng.random() > 0.18:
                tall = high * pen.rng.uniform(0.2, 0.28)
                spines[colour] = spines.get(colour, "") + box(x, foot - tall, wide, tall)
            x += wide + 0.6
        pen.rect(-min(half, reach + 6), foot, 2 * min(half, reach + 6), 3, "#e9d9b8")
    for colour, d in spines.items():
        pen.path(d, colour, glow=0.35 * pen.light.lamps)


def _stack(pen: Pen, s: HouseShape, tone: str, cover: str) -> None:
    """A pile of lying books, some seen from their back and some from their pages."""
    colours = ["#b9564a", "#4f6d86", "#d9a04f", "#6f8f86", "#8a5f7a"]
    count, turn = vary(pen, (3, 4), 1, 1), int(pen.style[0] * 5)
    tall = (s.ground - s.eaves) / count
    for k in range(count):
        y, colour = s.eaves + k * tall, colours[(k + turn) % 5]
        left, right = s.left, s.right
        if k:
            left, right = left + pen.rng.uniform(0, 10), right - pen.rng.uniform(0, 10)
        wide = right - left
        pages = (k + turn) % 2 == 0
        pen.rect(left, y + 0.5, wide, tall - 1, colour, rx=2 if pages else 6)
        if pages:
            a = left if turn % 2 else left + 7
            pen.rect(a, y + tall * 0.13, wide - 7, tall * 0.74, "#f3e8cf")
            lines = "".join(trace("M{} {}h{}", a, y + tall * t, wide - 7)
                            for t in (0.28, 0.43, 0.58, 0.73))  # fmt: skip
            pen.path(lines, stroke="#dccdaa", width=1.3)
        else:
            d = "".join(box(left + wide * t, y + 1, 5, tall - 2) for t in (0.06, 0.1, 0.88, 0.92))
            pen.path(d, "#f3dfae")
        bays = 7 if pages else 5
        spots = [(x, y + tall * 0.26)
                 for x in spread(left + wide * 0.14, right - wide * 0.14, bays)]  # fmt: skip
        windows(pen, spots, wide / bays * 0.42, tall * 0.46, bars="tee",
                frame=WHITE if pages else "#f3dfae")  # fmt: skip
        pen.rect(left, y + tall - 1, wide, 3, SHADOW, opacity=0.2)
    shadow(pen, s.left, s.right, s.eaves, s.ground, 0.08)
    x = vary(pen, (-0.28, 0.28, 0.0), 0, 3) * s.width
    _book(pen, x, s.eaves + tall * (count - 0.9), tall * 0.62, tone, cover)
    snow_on(pen, s.left, s.right, s.eaves - 2)


def _vault(pen: Pen, s: HouseShape, tone: str, cover: str) -> None:
    """A hall under a round roof, its books in galleries behind a great fan of glass."""
    rise, glow, upper = s.eaves - s.ridge, pen.light.lamps, s.ground - s.eaves
    profile = [(x, y + 3) for x, y in s.profile()]
    pen.polygon([(s.left, s.eaves + 1), *profile, (s.right, s.eaves + 1)], tone)
    inner = 0.84
    half, high, foot = s.right * inner, rise * inner, s.ground - 4
    fan = trace("M{} {}V{}A{} {} 0 0 1 {} {}V{}z", -half, foot, s.eaves, half, high, half, s.eaves,
                foot)  # fmt: skip
    pen.path(fan, blend("#8a6a50", "#ffd99a", glow), glow=0.9 * glow)
    rows = []
    for t in (0.44, 0.02, -0.6):
        y = s.eaves - high * t if t > 0 else s.eaves - upper * t * 1.5
        share = max(0.0, s.eaves - y + upper * 0.28) / high
        rows.append((min(y, foot - 2), half * (1 - share * share) ** 0.5 - 4 if share < 1 else 0.0))
    _galleries(pen, rows, half, upper * 1.5)
    turns = [math.pi * k / vary(pen, (6, 8, 10), 1, 1) for k in range(1, 10)]
    ribs = "".join(
        track([(half * q * math.cos(t), s.eaves - high * q * math.sin(t)) for q in (0.36, 1)])
        for t in turns
        if t < math.pi - 0.01
    )
    ring = trace("M{} {}A{} {} 0 0 1 {} {}", -half * 0.68, s.eaves, half * 0.68, high * 0.68,
                 half * 0.68, s.eaves)  # fmt: skip
    pen.path(ribs + ring, stroke=WHITE, width=1.8)
    posts = "".join(trace("M{} {}V{}", x, s.eaves, foot) for x in spread(-half, half, 6))
    pen.path(posts + trace("M{} {}h{}", -half, s.eaves, 2 * half), stroke=WHITE, width=1.8)
    pen.path(fan, stroke=pen.shade(tone, 0.45), width=3)
    verge(pen, profile, cover, 8)
    _book(pen, 0, s.eaves - high * 0.12, rise * 0.3, tone, cover)


def _reading_house(pen: Pen, s: HouseShape, tone: str, cover: str) -> None:
    """A gabled house whose glazed front shows galleries of books and people who read."""
    rise, glow, upper = s.eaves - s.ridge, pen.light.lamps, s.ground - s.eaves
    gable = [(s.left, s.eaves + 1), (0, s.ridge + 3), (s.right, s.eaves + 1)]
    pen.polygon(gable, tone)
    inner = 0.86
    glass = [(s.left * inner, s.ground - 4), (s.left * inner, s.eaves + 4),
             (0, s.eaves - rise * 0.78), (s.right * inner, s.eaves + 4),
             (s.right * inner, s.ground - 4)]  # fmt: skip
    pen.polygon(glass, blend("#8a6a50", "#ffd99a", glow), glow=0.9 * glow)
    galleries = [
        (s.eaves + upper * t - 3, s.right * inner * 0.96 - (4 if t > 0.2 else 0))
        for t in (0.14, 0.56, 0.98)
    ]
    _galleries(pen, galleries, s.right * inner, upper)
    bars = "".join(
        trace("M{} {}V{}", x, s.ground - 4, s.eaves - rise * 0.78 * (1 - abs(x) / s.right / inner))
        for x in spread(s.left * inner, s.right * inner, vary(pen, (5, 7, 9), 1, 5))
    )
    pen.path(bars, stroke=WHITE, width=1.8)
    for x, hue in zip(spread(s.left * 0.6, s.right * 0.6, 3), ("#d9604a", "#4f8a8a", "#f0b93f"),
                      strict=True):  # fmt: skip
        y = s.ground - 8
        pen.path(trace("M{} {}v-9q0 -6 6 -6t6 6v9z", x - 6, y), hue)
        pen.circle(x, y - 19, 4.4, pen.rng.choice(["#e9bb94", "#c98f66", "#8a5a40"]))
        pen.path(trace("M{} {}l6 3l6 -3v5l-6 3l-6 -3z", x - 6, y - 9), "#fdf8ea")
    edge = pen.w / 2 - 2
    verge(pen, [(-edge, s.eaves + 5), (0, s.ridge + 3), (edge, s.eaves + 5)], cover, 7)
    _book(pen, 0, s.eaves - rise * 0.26, rise * 0.36, tone, cover)
