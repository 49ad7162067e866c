"""The school: bright frames, a clock, what children made in the panes."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    WHITE,
    arch,
    blend,
    box,
    clock,
    cornice,
    disc,
    door,
    shadow,
    slope,
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


@draws("school")
def school(pen: Pen) -> None:
    s = shape("school", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#f0dcae", "#c7694c", "#f2e8d4", "#e6b48c", "#bcd0c4", "#e9c8bc", "#cfd9dc", "#d9a45a"]
    )
    roof = pen.pick(["#a9553f", "#5f7480", "#7f9a86", "#8a5040"], 1)
    bright = pen.pick(
        [
            ("#e2574c", "#f0b93f", "#3f8fb0", "#5fa864"),
            ("#e88a3f", "#4fa3a0", "#d65a86", "#7a9ad0"),
            ("#f0b93f", "#7ab05a", "#d9605a", "#4f86b8"),
        ],
        2,
    )
    if s.roof == "flat":
        _new_school(pen, s, tone, bright)
        return
    pen.rect(s.ridge_right - 40, -pen.h * 0.99, 14, pen.h * 0.1, "#b0664e")
    slope(
        pen,
        [
            (-pen.w / 2, s.eaves + 3),
            (s.ridge_left, s.ridge),
            (s.ridge_right, s.ridge),
            (pen.w / 2, s.eaves + 3),
        ],
        roof,
        rows=6,
    )
    crown, rise = vary(pen, ("plain", "dormers", "turret", "gables"), 1, 5), s.eaves - s.ridge
    if crown == "dormers":
        spots = [(t * s.width, s.eaves - rise * 0.16) for t in (-0.34, -0.22, 0.22, 0.34)]
        kind = vary(pen, joinery.DORMERS, 1, 9)
        joinery.dormers(pen, spots, s.width * 0.09, rise * 0.52, bright[1], roof, kind)
    elif crown == "turret":  # the school bell hangs in it
        x, y = s.ridge_left + 26, s.ridge + rise * 0.44
        pen.rect(x - 12, y, 24, rise * 0.26, pen.shade(tone, 0.3))
        pen.rect(x - 10, s.ridge + 4, 20, y - s.ridge - 4, pen.shade(roof, -0.5))
        pen.path(box(x - 11, s.ridge + 4, 3, y - s.ridge) + box(x + 8, s.ridge + 4, 3, y - s.ridge),
                 bright[0])  # fmt: skip
        pen.path(trace("M{} {}q5 -2 5 -10q5 8 5 10z", x - 5, y - 2), "#f0c95a")
        pen.polygon([(x - 16, s.ridge + 6), (x, -pen.h), (x + 16, s.ridge + 6)], bright[0])
    wall(pen, s.left, s.right, s.eaves, tone)
    half = s.width * 0.17
    pen.rect(-half, s.eaves, 2 * half, -s.eaves, pen.shade(tone, 0.18))
    _clock_gable(pen, s, half, tone, roof, bright[0])
    if crown == "gables":  # one over each wing
        for x in (-s.width * 0.335, s.width * 0.335):
            a, y = s.width * 0.14, s.eaves - rise * 0.74
            with pen.gable(x, a, y, s.eaves):
                pen.polygon([(x - a, s.eaves + 1), (x, y), (x + a, s.eaves + 1)], tone)
                verge(pen, [(x - a - 4, s.eaves + 4), (x, y), (x + a + 4, s.eaves + 4)], roof, 5)
                windows(pen, [(x, s.eaves - rise * 0.42)], a * 0.42, rise * 0.3, arched=True,
                        frame=bright[2], edge=3)  # fmt: skip
    floors = [
        (s.eaves + (s.ground - s.eaves) * 0.2, (s.ground - s.eaves) * 0.58),
        (s.ground + 10, -s.ground * 0.5),
    ]
    rhythm = vary(pen, ("even", "broad", "ribbon", "arcade"), 0, 1)
    count, share = {"even": (3, 0.5), "broad": (2, 0.68), "ribbon": (1, 0.86), "arcade": (3, 0.5)}[
        rhythm
    ]
    wing = (half + 6, s.right - 6)
    fields, w = spread(*wing, count), (wing[1] - wing[0]) / count * share
    fields = [-x for x in reversed(fields)] + fields
    bars = {"broad": "grid", "arcade": "tee", "ribbon": "sash"}.get(rhythm, "cross")
    for f, (y, tall) in enumerate(floors):
        for k, colour in enumerate(bright):
            d = "".join(
                (arch if rhythm == "arcade" else box)(x - w / 2 - 3, y - 3, w + 6, tall + 6)
                for j, x in enumerate(fields)
                if (j + f) % len(bright) == k
            )
            pen.path(d, colour)
        windows(pen, [(x, y) for x in fields], w, tall, bars=bars, edge=0.0, frame=WHITE,
                arched=rhythm == "arcade")  # fmt: skip
        if rhythm == "ribbon":  # one long window, boards of colour between its panes
            panes = [px for x in fields for px in spread(x - w / 2, x + w / 2, 5)]
            for k, colour in enumerate(bright[1:3]):
                d = "".join(box(x - w * 0.09, y, w * 0.18, tall * 0.4)
                            for j, x in enumerate(panes) if j % 5 == 1 + 2 * k)  # fmt: skip
                pen.path(d, colour)
            posts = "".join(trace("M{} {}v{}", x + w * 0.1, y, tall)
                            for j, x in enumerate(panes) if j % 5 < 4)  # fmt: skip
            pen.path(posts, stroke=WHITE, width=1.6)
    windows(
        pen,
        [(x, floors[0][0]) for x in (-half * 0.5, half * 0.5)],
        half * 0.6,
        floors[0][1],
        bars="cross",
        frame=bright[1],
        edge=3,
    )
    # What children made: suns, fish and hearts in the panes, hands along the wall.
    d = "".join(disc(x, floors[1][0] + floors[1][1] * 0.62, 3.6) for x in fields[::2])
    pen.path(d, "#f6cf4f")
    d = "".join(
        trace(
            "M{} {}q-8 -6 -4 -10q3 -2 4 2q1 -4 4 -2q4 4 -4 10z",
            x,
            floors[1][0] + floors[1][1] * 0.8,
        )
        for x in fields[1::2]
    )
    pen.path(d, "#e8697a")
    cornice(pen, s.left, s.right, s.ground - 1, pen.shade(tone, 0.3), 3)
    pen.rect(s.left, -8, s.width, 8, pen.shade(bright[2], 0.1))
    door(pen, 0, half * 1.0, -s.ground * 0.72, bright[0], frame=WHITE, arched=pen.style[1] > 0.5)
    _porch(pen, s, half, bright)


def _clock_gable(pen: Pen, s: HouseShape, half: float, tone: str, roof: str, bright: str) -> None:
    """The gable in the middle: pointed, stepped or round, with the clock."""
    top, fill = s.eaves - pen.h * 0.1, pen.shade(tone, 0.18)
    front = pen.pick(["gable", "steps", "round"], 2)
    # The roof behind it: how high in the middle and at the sides.
    ridge = -pen.h * {"gable": 0.99, "steps": 0.9, "round": 0.94}[front]
    eaves = -pen.h * 0.84 if front == "round" else top
    with pen.gable(0, half, ridge, eaves):
        pen.rect(-half, top, 2 * half, s.eaves - top, fill)
        if front == "steps":
            rise, outline = pen.h * 0.99 + top, [(-half, top + 1)]
            for k in range(4):
                x, y = half * (1 - k / 4), top - rise * (k + 1) / 4
                outline += [(-x, y), (-half * (1 - (k + 1) / 4) if k < 3 else -x, y)]
            outline += [(-x, y) for x, y in reversed(outline)]
            pen.polygon(outline, fill)
            pen.line(outline, bright, 3)
        elif front == "gable":
            pen.polygon([(-half, top + 1), (0, -pen.h * 0.99), (half, top + 1)], fill)
            verge(pen, [(-half - 5, top + 4), (0, -pen.h * 0.985), (half + 5, top + 4)], roof, 6)
        else:
            y, bow = -pen.h * 0.84, -pen.h * 1.08
            d = trace("M{} {}V{}Q0 {} {} {}V{}z", -half, top + 1, y, bow, half, y, top + 1)
            pen.path(d, fill)
            pen.path(trace("M{} {}Q0 {} {} {}", -half, y, bow, half, y), stroke=roof, width=6)
        clock(pen, 0, top - pen.h * 0.075, half * 0.48, bright)


def _new_school(pen: Pen, s: HouseShape, tone: str, bright: tuple[str, ...]) -> None:
    """A flat-roofed school: boxes of colour pushed out of its front, a clock cube, a slide."""
    glow, upper = pen.light.lamps, s.ground - s.eaves
    wall(pen, s.left, s.right, s.eaves, tone)
    cornice(pen, s.left - 2, s.right + 2, s.eaves - 2, pen.shade(tone, 0.4), 4)
    half = s.width * 0.15
    pen.rect(-half, -pen.h, 2 * half, pen.h, bright[2])
    shadow(pen, -half, half, -pen.h, 0, 0.1)
    clock(pen, 0, -pen.h + half * 0.85, half * 0.62, bright[0])
    kind = vary(pen, ("boxes", "bands", "portholes"), 1, 3)
    for side in (-1, 1):
        a, b = (s.left + 6, -half - 6) if side < 0 else (half + 6, s.right - 6)
        if kind == "boxes":
            for k, (t, f, w, h) in enumerate(
                ((0.24, 0.1, 0.44, 0.34), (0.74, 0.2, 0.4, 0.44), (0.3, 0.58, 0.5, 0.34))
            ):
                x, y = a + t * (b - a), s.eaves + f * upper
                wide, tall = w * (b - a), h * upper
                pen.rect(x - wide / 2 - pen.sun * 4, y + 4, wide, tall, SHADOW, opacity=0.18)
                pen.rect(x - wide / 2, y, wide, tall, bright[k % len(bright)])
                windows(pen, [(x, y + 5)], wide - 10, tall - 10, bars="cross", edge=0, frame=WHITE)
        elif kind == "bands":
            for f in range(2):
                y, tall = s.eaves + upper * (0.14 + 0.46 * f), upper * 0.28
                fields = spread(a, b, 4)
                for k, x in enumerate(fields):
                    pen.rect(
                        x - (b - a) / 8, y, (b - a) / 4 - 1, tall, bright[(k + f) % len(bright)]
                    )
                spots = [(x, y + 4) for x in fields]
                windows(pen, spots, (b - a) / 4 * 0.6, tall - 8, bars="tee", edge=0, frame=WHITE)
        else:
            for f, t in ((0, 0.25), (0, 0.75), (1, 0.25), (1, 0.75)):
                x, y = a + t * (b - a), s.eaves + upper * (0.26 + 0.46 * f)
                r = min((b - a) * 0.19, upper * 0.18)
                pen.circle(x, y, r + 3.5, bright[int(2 * f + t * 2) % len(bright)])
                pen.circle(x, y, r, blend("#7d9aa6", "#ffd488", glow), glow=0.9 * glow)
                pen.path(track([(x - r, y), (x + r, y)]) + track([(x, y - r), (x, y + r)]),
                         stroke=WHITE, width=1.4)  # fmt: skip
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(tone, -0.14))
    low = [(x, s.ground + 9) for x in spread(s.left + 6, s.right - 6, 7) if abs(x) > half + 8]
    windows(pen, low, s.width / 7 * 0.7, -s.ground - 18, bars="tee", frame=WHITE)
    pen.rect(-half, s.ground, 2 * half, -s.ground, bright[2])
    door(pen, 0, half * 1.1, -s.ground * 0.72, bright[0], frame=WHITE)
    if vary(pen, (True, False, True), 2, 3):  # the quick way to the break
        x = s.right - 12
        y = s.eaves + upper * 0.62
        tube = trace("M{} {}C{} {} {} {} {} {}S{} {} {} -7", x - 4, y, x - 60, y + 10, x + 24,
                     s.ground * 0.8, x - 34, s.ground * 0.52, x - 30, -9, x - 62)  # fmt: skip
        pen.path(tube, stroke=pen.shade(bright[1], -0.25), width=13)
        pen.path(tube, stroke=bright[1], width=9)
    _porch(pen, s, half, bright)
    snow_on(pen, s.left, s.right, s.eaves - 4)


def _porch(pen: Pen, s: HouseShape, half: float, bright: tuple[str, ...]) -> None:
    """A canopy, and coloured pencils or hopping numbers on both sides of the door."""
    pen.polygon(
        [
            (-half - 6, s.ground + 9),
            (-half * 0.8, s.ground - 2),
            (half * 0.8, s.ground - 2),
            (half + 6, s.ground + 9),
        ],
        bright[1],
    )
    for side in (-1, 1):  # a row of coloured pencils guards the door
        d = [side * (half + 7 + 9 * k) for k in range(3)]
        for x, colour in zip(d, bright[1:], strict=True):
            pen.path(trace("M{} 0v-20l3.2 -8l3.2 8V0z", x - 3.2), colour)
        pen.path("".join(trace("M{} -20l3.2 -8l3.2 8z", x - 3.2) for x in d), "#f3dcb4")
