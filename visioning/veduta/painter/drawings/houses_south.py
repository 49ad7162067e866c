"""Houses of the south: ochre arcades, white cubes by the sea, stone on the hill."""

from __future__ import annotations

from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    WHITE,
    arch,
    box,
    chimney,
    cornice,
    disc,
    door,
    flower_boxes,
    foliage,
    shadow,
    slope,
    snow_on,
    spread,
    trace,
    track,
    vine,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws

ROSE, CORAL = "#d9577a", "#e2705a"


@draws("arcade_house")
def arcade_house(pen: Pen) -> None:
    s = shape("arcade_house", pen.style, pen.w, pen.h)
    stucco = pen.pick(
        ["#dcae6a", "#cf8a5c", "#e3c48b", "#c9a36c", "#d9967a", "#e8d2a2", "#bf7a5a", "#d8b98c"]
    )
    shutter = pen.pick(["#5f7d5c", "#7a5340", "#56788a", "#8a9a72"], 1)
    stone = "#e6d8bb"
    roof = pen.pick(["#b9603f", "#c4714a", "#a9553c"], 1)
    slope(
        pen,
        [
            (-pen.w / 2, s.eaves + 3),
            (s.ridge_left, s.ridge),
            (s.ridge_right, s.ridge),
            (pen.w / 2, s.eaves + 3),
        ],
        roof,
        rows=5,
    )
    if s.gap:  # an altana, the little tower for the evening air
        at, top = (s.gap[0] + s.gap[1]) / 2, -pen.h
        half = (s.gap[1] - s.gap[0]) / 2 - 2
        foot = s.ridge + 0.5 * (s.eaves - s.ridge)
        wall(pen, at - half, at + half, top + 14, pen.shade(stucco, 0.1), bottom=foot)
        fields = spread(at - half + 2, at + half - 2, 3)
        openings = "".join(
            arch(x - half * 0.24, top + 18, half * 0.48, pen.h * 0.1) for x in fields
        )
        pen.path(openings, "#5a4a48")
        eave = half + 7
        corners = [(at - eave, top + 14), (at - half * 0.4, top)]
        corners += [(at + half * 0.4, top), (at + eave, top + 14)]
        slope(pen, corners, "#b9603f", rows=2)
    wall(pen, s.left, s.right, s.eaves, stucco)
    d = "".join(box(x, s.eaves, 3, 5) for x in spread(s.left, s.right, 22))
    pen.path(d, pen.shade(roof, -0.35))
    pen.rect(s.left, s.eaves, s.width, 7, SHADOW, opacity=0.17)
    upper = s.ground - s.eaves
    bays = 5 if s.width > 195 else 4
    loggia = pen.style[2] < 0.4
    if loggia:
        top, tall = s.eaves + 10, upper * 0.34
        glow = pen.light.lamps
        fields = spread(s.left + 6, s.right - 6, bays * 2)
        step = fields[1] - fields[0]
        openings = "".join(arch(x - step * 0.38, top + 1, step * 0.76, tall - 1) for x in fields)
        pen.path(box(s.left + 6, top, s.width - 12, tall), stone)
        pen.path(openings, "#5d4b4a")
        pen.path(
            "".join(
                box(x - step * 0.3, top + tall * 0.35, step * 0.6, tall * 0.4) for x in fields[::3]
            ),
            "#ffcf87",
            glow=0.9 * glow,
            opacity=max(0.05, glow),
        )
        cornice(pen, s.left + 3, s.right - 3, top + tall, stone, 3)
        first, tall = top + tall + 9, upper - (top + tall + 9 - s.eaves) - 8
        rows = [(first, tall)]
    else:
        rows = [(s.eaves + upper * 0.14, upper * 0.28), (s.eaves + upper * 0.56, upper * 0.32)]
        cornice(pen, s.left, s.right, s.eaves + upper * 0.49, pen.shade(stucco, 0.25), 2.5)
    for k, (y, tall) in enumerate(rows):
        spots = [(x, y) for x in spread(s.left + 4, s.right - 4, bays)]
        windows(
            pen,
            spots,
            13,
            tall,
            bars="cross",
            frame=stone,
            sill=stone,
            shutters=shutter,
            arched=pen.style[1] > 0.6 and k == len(rows) - 1,
            flowers=CORAL if k == len(rows) - 1 else None,
        )
    # The arcade: deep shade, shop fronts, arches on pillars.
    cornice(pen, s.left, s.right, s.ground - 2, stone, 4)
    arches = pen.pick([3, 4, 4, 5], 0)
    fields = spread(s.left + 3, s.right - 3, arches)
    step = fields[1] - fields[0]
    gap, top = step * 0.8, s.ground + 7
    openings = "".join(arch(x - gap / 2, top, gap, -top) for x in fields)
    pen.path(
        "".join(arch(x - gap / 2 - 3.2, top - 3.2, gap + 6.4, -top + 3.2) for x in fields), stone
    )
    pen.path(openings, "#594748")
    back = [(x, top + (-top) * 0.4) for x in fields]
    windows(
        pen,
        [b for k, b in enumerate(back) if k % 2 == 0],
        gap * 0.62,
        -top * 0.42,
        bars="cross",
        frame="#8a6a4e",
        edge=1.5,
    )
    pen.path(
        "".join(box(x - gap * 0.2, top - top * 0.4, gap * 0.4, -top * 0.6) for x in fields[1::2]),
        shutter,
    )
    side = "".join(
        trace("M{} 0v{}l{} 4V0z", x - pen.sun * gap * 0.5, top * 0.55, pen.sun * gap * 0.22)
        for x in fields
    )
    pen.path(side, pen.shade(stucco, -0.28))
    ends = [s.left, *[(a + b) / 2 for a, b in zip(fields, fields[1:], strict=False)], s.right]
    wide = (step - gap) * 1.1
    imposts = "".join(
        box(min(max(x - wide / 2, s.left), s.right - wide), top * 0.56, wide, 3) for x in ends
    )
    pen.path(imposts, stone)


@draws("coastal_house")
def coastal_house(pen: Pen) -> None:
    s = shape("coastal_house", pen.style, pen.w, pen.h)
    white = pen.pick(["#fbf7ee", "#f7efe0", "#fdfaf5", "#f6ead6"])
    blue = pen.pick(["#2f75b0", "#4b93b8", "#3a63a0", "#5aa3a0"], 1)
    turn = 1 if s.ridge_right > -s.ridge_left else -1  # the upper cube is on this side
    low = s.eaves
    a, b = s.ridge_left, s.ridge_right
    if pen.style[1] > 0.62:  # a blue dome on the terrace
        x = -turn * pen.w * 0.30
        r = pen.w * 0.15
        pen.rect(x - r * 0.95, low - r * 0.5, 1.9 * r, r * 0.6, pen.shade(white, -0.05))
        pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", x - r, low - r * 0.45, r, r, 2 * r), blue)
        pen.path(
            trace(
                "M{} {}q{} {} {} {}",
                x + pen.sun * r * 0.55,
                low - r * 0.95,
                pen.sun * r * 0.3,
                r * 0.15,
                pen.sun * r * 0.28,
                r * 0.4,
            ),
            stroke=pen.shade(blue, 0.4),
            width=2.4,
        )
        pen.circle(x, low - r * 1.52, 2.6, white)
    else:  # a pergola with a parasol pine's shade
        x0, x1 = (s.left + 6, a - 6) if turn > 0 else (b + 6, s.right - 6)
        pen.path(
            "".join(box(x, low - 34, 3, 34) for x in (x0, (x0 + x1) / 2, x1 - 3))
            + box(x0 - 4, low - 37, x1 - x0 + 8, 3.5),
            "#b08a5f",
        )
        foliage(pen, [(x, low - 37 + pen.rng.uniform(-2, 3), 7) for x in spread(x0 - 2, x1 + 2, 6)])
    wall(pen, a, b, s.ridge + 3, white, bottom=low)
    pen.rect(a, s.ridge, b - a, 6, pen.shade(white, -0.06), rx=2)
    wall(pen, s.left, s.right, low, pen.shade(white, -0.02))
    pen.rect(min(a, b), low, b - a, 3, SHADOW, opacity=0.1)
    rail = (s.left, a) if turn > 0 else (b, s.right)
    pen.rect(rail[0], low - 11, rail[1] - rail[0], 13, white)
    pen.path(
        "".join(arch(x - 3, low - 8, 6, 7) for x in spread(rail[0] + 3, rail[1] - 3, 5)),
        pen.shade(white, -0.16),
    )
    tall = low - s.ridge
    up = spread(a + 6, b - 6, 2 if b - a < 120 else 3)
    arched = pen.style[2] * 3 % 1 > 0.5
    windows(
        pen,
        [(x, s.ridge + tall * 0.26) for x in up],
        17,
        tall * 0.45,
        bars="cross",
        frame=blue,
        shutters=blue,
        edge=1.5,
        sill="#d9cfbd",
        flowers=ROSE,
        arched=arched,
    )
    at = turn * pen.w * 0.03
    h = -low
    fields = [x for x in spread(s.left + 8, s.right - 8, 4)]
    gate = fields[pen.pick([1, 2, 1, 2], 0)]
    side = [x for x in fields if x != gate]
    climber = s.left + 15 if turn > 0 else s.right - 15
    windows(
        pen,
        [(x, low + h * 0.26) for x in side if abs(x - climber) > 18],
        18,
        h * 0.3,
        bars="cross",
        frame=blue,
        shutters=blue,
        edge=1.5,
        sill="#d9cfbd",
    )
    door(pen, gate, 22, h * 0.55, blue, frame="#e2d6c2", arched=True)
    if pen.style[0] * 4 % 1 > 0.5:  # steps of white stone up to the terrace
        n, x0 = 6, -turn * pen.w * 0.49
        d = "".join(
            box(x0 if turn > 0 else x0 - (n - k) * 9, -(k + 1) * h / 7, (n - k) * 9, h / 7 + 0.5)
            for k in range(n)
        )
        pen.path(d, pen.shade(white, -0.09))
        pen.path(
            "".join(trace("M{} {}h{}", x0, -(k + 1) * h / 7, turn * (n - k) * 9) for k in range(n)),
            stroke=white,
            width=1.6,
        )
    blossom = pen.pick(["#c93f86", "#d65a9a", "#b03a9c", "#e2705a"], 2)
    vine(pen, climber, 0, low - 12, 27, blossom)
    cascade = [(a if turn > 0 else b) + turn * (6 + 7 * k) for k in range(4)]
    foliage(pen, [(x, low - 4 + (k % 2) * 4, 6.5) for k, x in enumerate(cascade)])
    if pen.light.season in ("spring", "summer"):
        pen.path(
            "".join(
                disc(x + pen.rng.uniform(-5, 5), low - 5 + pen.rng.uniform(-4, 6), 1.7)
                for x in cascade * 4
            ),
            blossom,
        )
    pot = at + (20 if gate < at else -20)
    pen.path(trace("M{} -11h12l-2 11h-8z", pot - 6), "#c0714b")
    foliage(pen, [(pot - 4, -15, 5), (pot + 3, -17, 6)])
    snow_on(pen, a, b, s.ridge - 2)
    snow_on(pen, *rail, low - 13)


@draws("hill_house")
def hill_house(pen: Pen) -> None:
    s = shape("hill_house", pen.style, pen.w, pen.h)
    stone = pen.pick(["#c9b391", "#b8a48c", "#d3bf9d", "#bda27c", "#c7b5a3", "#a99a85"])
    roof = pen.pick(["#b0603f", "#9a5540", "#c07a50", "#86705f"], 1)
    paint = pen.pick(["#6f8a5f", "#8a5a3c", "#5b7d8c", "#a85545"], 2)
    turn = 1 if s.ridge_right > -s.ridge_left else -1
    low = -pen.h * 0.46  # the lower house stands in front, on the other side
    tall = (s.left, s.right)
    pen.rect(s.left, s.eaves, s.width, -s.eaves, stone)
    shadow(pen, s.left, s.right, s.eaves, 0)
    _stones(pen, *tall, s.eaves + 4, 0, stone)
    high = [
        (tall[0] - 5, s.eaves + 3),
        (tall[0] + 6, s.ridge),
        (tall[1] - 6, s.ridge),
        (tall[1] + 4, s.eaves + 3),
    ]
    chimney(pen, tall[0] + 26 if turn > 0 else tall[1] - 26, -pen.h, 26, stone)
    slope(pen, high, roof, rows=5)
    pen.rect(tall[0], s.eaves + 3, tall[1] - tall[0], 5, SHADOW, opacity=0.18)
    windows(
        pen,
        [(x, s.eaves + pen.h * 0.08) for x in spread(tall[0] + 12, tall[1] - 8, 3)],
        12,
        pen.h * 0.11,
        frame=pen.shade(stone, 0.35),
        shutters=paint,
        bars="cross",
        flowers=CORAL,
    )
    outer = s.right - 0.11 * pen.w if turn > 0 else s.left + 0.11 * pen.w
    windows(
        pen,
        [(outer, s.eaves + pen.h * 0.25)],
        12,
        pen.h * 0.12,
        frame=pen.shade(stone, 0.35),
        shutters=paint,
    )
    edge = -turn * 0.47 * pen.w
    front = (edge, 0.02 * pen.w) if turn > 0 else (-0.02 * pen.w, edge)
    light = pen.shade(stone, 0.14)
    pen.rect(front[0], low + 4, front[1] - front[0], -low - 4, light)
    shadow(pen, *front, low + 4, 0)
    _stones(pen, *front, low + 8, 0, light)
    rise = pen.h * 0.13
    slope(
        pen,
        [
            (front[0] - 4, low + 5),
            (front[0] + 6, low - rise),
            (front[1] - 6, low - rise),
            (front[1] + 5, low + 5),
        ],
        pen.shade(roof, 0.08),
        rows=4,
    )
    pen.rect(front[0], low + 5, front[1] - front[0], 4, SHADOW, opacity=0.18)
    windows(
        pen,
        [(x, low + pen.h * 0.08) for x in spread(*front, 2)],
        14,
        pen.h * 0.12,
        frame=pen.shade(stone, 0.4),
        shutters=paint,
        arched=pen.style[1] > 0.5,
        flowers=ROSE,
    )
    door(pen, sum(front) / 2, 21, pen.h * 0.18, paint, frame=pen.shade(stone, 0.35), arched=True)
    # Stairs climb from the street to a landing before the upper door.
    count, run, foot = 7, pen.w * 0.26, pen.h * 0.24
    x0 = turn * 0.47 * pen.w
    landing, end = x0 - turn * run, turn * 0.02 * pen.w
    door(
        pen,
        (landing + end) / 2,
        16,
        pen.h * 0.16,
        pen.shade(paint, -0.1),
        frame=pen.shade(stone, 0.35),
        bottom=-foot,
        step=False,
    )
    treads = [
        (x0 - turn * k * run / count, -(k + 1) * foot / count, -turn * run / count)
        for k in range(count)
    ]
    body = trace("M{} 0", x0) + "".join(trace("V{}h{}", y, step) for _, y, step in treads)
    pen.path(body + trace("H{}V0z", end), pen.shade(stone, -0.08))
    steps = "".join(trace("M{} {}h{}", *tread) for tread in treads)
    pen.path(steps + track([(landing, -foot), (end, -foot)]), stroke=pen.shade(stone, 0.3), width=2)
    pen.path(arch((landing + end) / 2 - 10, -foot * 0.66, 20, foot * 0.66), pen.shade(stone, -0.45))
    rail = [(x0 - turn * 2, -foot / count - 12), (landing, -foot - 12), (end, -foot - 12)]
    pen.line(rail, "#5a4f48", 1.5)
    pot = x0 - turn * 9
    pen.path(trace("M{} {}h12l-2 10h-8z", pot - 6, -foot / count - 10), "#c0714b")
    flower_boxes(pen, [(pot, -foot / count - 12)], 15, CORAL)
    bloom = pen.pick([ROSE, "#b58bd0", WHITE], 0)
    vine(pen, edge + turn * 8, 0, low + 14, 20, bloom)


def _stones(pen: Pen, left: float, right: float, top: float, bottom: float, colour: str) -> None:
    """Single stones in a rubble wall."""
    light, dark = "", ""
    for _ in range(int((right - left) * (bottom - top) / 650)):
        stone = box(
            pen.rng.uniform(left, right - 12),
            pen.rng.uniform(top, bottom - 5),
            pen.rng.uniform(6, 11),
            3.6,
        )
        if pen.rng.random() < 0.5:
            light += stone
        else:
            dark += stone
    pen.path(light, pen.shade(colour, 0.2))
    pen.path(dark, pen.shade(colour, -0.12))
