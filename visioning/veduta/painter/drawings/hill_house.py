"""The stone house on the hill: a tall part and a lower one, stairs between them."""

from __future__ import annotations

from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    CORAL,
    ROSE,
    SHADOW,
    WHITE,
    arch,
    box,
    chimney,
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
    verge,
    vine,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


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
    _hill_top(pen, s, stone, roof, turn)
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
    _lower_top(pen, front, low, light, roof)
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


def _hill_top(pen: Pen, s: HouseShape, stone: str, roof: str, turn: int) -> None:
    """The tall part's roof: tiles over the eaves, a gable, or battlements."""
    if s.roof == "slope":
        chimney(pen, s.left + 26 if turn > 0 else s.right - 26, -pen.h, 26, stone)
        slope(
            pen,
            [
                (s.left - 5, s.eaves + 3),
                (s.ridge_left + 2, s.ridge),
                (s.ridge_right - 2, s.ridge),
                (s.right + 4, s.eaves + 3),
            ],
            roof,
            rows=5,
        )
        return
    if s.roof == "gable":
        peak = [(s.left, s.eaves + 2), (s.middle, s.ridge + 3), (s.right, s.eaves + 2)]
        pen.polygon(peak, stone)
        pen.path(disc(s.middle, s.eaves - (s.eaves - s.ridge) * 0.4, 7), pen.shade(stone, -0.4))
        edge = pen.w / 2 - 2
        left, right = max(s.left - 5, -edge), min(s.right + 5, edge)
        verge(pen, [(left, s.eaves + 5), (s.middle, s.ridge + 3), (right, s.eaves + 5)], roof, 6.5)
        return
    top = pen.shade(stone, 0.1)
    pen.rect(s.left - 3, s.ridge, s.width + 6, 9, top)
    teeth = spread(s.left - 3, s.right + 3, 7)
    pen.path("".join(box(x - 5, -pen.h, 10, pen.h + s.ridge + 1) for x in teeth), top)
    corbels = "".join(arch(x - 4, s.ridge + 8, 8, 7) for x in spread(s.left, s.right, 9))
    pen.path(corbels, pen.shade(stone, -0.25))
    snow_on(pen, s.left - 3, s.right + 3, s.ridge - 2)


def _lower_top(pen: Pen, front: tuple[float, float], low: float, wall_tone: str, roof: str) -> None:
    """The lower part's roof: tiles, a terrace under vines, or an open loggia."""
    a, b = front
    kind = vary(pen, ("tiles", "terrace", "loggia"), 1, 3)
    rise = pen.h * 0.13
    if kind == "terrace":
        pen.rect(a, low - 6, b - a, 12, pen.shade(wall_tone, 0.12))
        pen.path("".join(box(x - 1.5, low - rise, 3, rise) for x in spread(a + 2, b - 2, 4)),
                 "#8f6a4a")  # fmt: skip
        pen.rect(a, low - rise - 2, b - a, 4, "#8f6a4a")
        foliage(pen, [(x, low - rise - 2 + k % 2 * 4, 7) for k, x in enumerate(spread(a, b, 9))])
        return
    if kind == "loggia":
        tall = rise * 0.8
        pen.rect(a, low + 5 - tall, b - a, tall, pen.shade(wall_tone, 0.1))
        step = (b - a) / 3
        fields = spread(a, b, 3)
        pen.path("".join(arch(x - step * 0.34, low + 9 - tall, step * 0.68, tall) for x in fields),
                 "#5d4b4a")  # fmt: skip
        low, rise = low - tall, rise * 0.55
    corners = [(a - 4, low + 5), (a + 6, low - rise), (b - 6, low - rise), (b + 5, low + 5)]
    slope(pen, corners, pen.shade(roof, 0.08), rows=4)
    pen.rect(a, low + 5, b - a, 4, SHADOW, opacity=0.18)


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
