"""Landmarks that stand alone: television tower, windmill and lighthouse."""

from __future__ import annotations

import math

from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    WHITE,
    arch,
    blend,
    box,
    disc,
    slope,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws


def _round_shade(pen: Pen, left: Point, right: Point, top_left: Point, top_right: Point) -> None:
    """The shade of a round tower: a soft band on the far side and a gleam on the near one."""

    def strip(a: float, b: float) -> list[Point]:
        def mixed(p: Point, q: Point, t: float) -> Point:
            return p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])

        ends = [(left, right), (top_left, top_right)]
        (p, q), (r, s) = ends
        return [mixed(p, q, a), mixed(r, s, a), mixed(r, s, b), mixed(p, q, b)]

    dark = ((0.58, 1.0), (0.8, 1.0)) if pen.sun < 0 else ((0.0, 0.42), (0.0, 0.2))
    for a, b in dark:
        pen.polygon(strip(a, b), SHADOW, opacity=0.1)
    pen.polygon(strip(*((0.1, 0.24) if pen.sun < 0 else (0.76, 0.9))), "#ffffff", opacity=0.16)


@draws("tv_tower")
def tv_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#e2ddd2", "#d6d2c8", "#ece6da", "#cfd6d8"])
    accent = pen.pick(
        ["#d9694a", "#4f8aa8", "#e0a94a", "#5f9a86", "#8a6f9f", "#c9574a", "#7f9a5a", "#3f6a8a"], 1
    )
    kind = pen.pick(["saucer", "lantern", "rings", "bud"], 2)
    glow = pen.light.lamps
    pod = -h * 0.62
    foot, neck = w * 0.17, w * 0.06
    pen.path(
        trace(
            "M{} 0Q{} {} {} {}H{}Q{} {} {} 0z",
            -foot,
            -neck * 1.1,
            -h * 0.2,
            -neck,
            pod,
            neck,
            neck * 1.1,
            -h * 0.2,
            foot,
        ),
        tone,
    )
    s = 1 if pen.sun < 0 else -1
    pen.path(
        trace(
            "M{} 0Q{} {} {} {}H{}Q{} {} {} 0z",
            s * foot,
            s * neck * 1.1,
            -h * 0.2,
            s * neck,
            pod,
            s * neck * 0.2,
            s * neck * 0.3,
            -h * 0.2,
            s * foot * 0.3,
        ),
        SHADOW,
        opacity=0.13,
    )
    slit = "".join(box(-1.6, -h * t, 3.2, 8) for t in (0.1, 0.18, 0.26, 0.34, 0.42, 0.5))
    pen.path(slit, blend("#7f8f98", "#ffd98a", glow), glow=glow)
    mast = -h * 0.72
    top = pod
    if kind == "saucer":
        r = w * 0.46
        pen.path(
            trace(
                "M{} {}L{} {}Q{} {} {} {}L{} {}H{}L{} {}Q{} {} {} {}L{} {}z",
                -neck,
                pod + h * 0.05,
                -r,
                pod - h * 0.012,
                -r,
                pod - h * 0.035,
                -r * 0.7,
                pod - h * 0.045,
                -r * 0.3,
                pod - h * 0.1,
                r * 0.3,
                r * 0.7,
                pod - h * 0.045,
                r,
                pod - h * 0.035,
                r,
                pod - h * 0.012,
                neck,
                pod + h * 0.05,
            ),
            pen.shade(tone, 0.1),
        )
        bands = [(pod - h * 0.036, r * 0.88, h * 0.022)]
        pen.rect(-r * 0.66, pod - h * 0.052, r * 1.32, h * 0.008, accent)
        mast = pod - h * 0.098
    elif kind == "lantern":
        r = w * 0.3
        pen.rect(-r, pod - h * 0.12, 2 * r, h * 0.14, pen.shade(tone, 0.1), rx=r * 0.3)
        pen.polygon(
            [
                (-r * 0.9, pod + h * 0.018),
                (r * 0.9, pod + h * 0.018),
                (neck, pod + h * 0.06),
                (-neck, pod + h * 0.06),
            ],
            pen.shade(tone, -0.12),
        )
        bands = [(pod - h * 0.1 + k * h * 0.038, r * 0.92, h * 0.02) for k in range(3)]
        pen.rect(-r - 3, pod - h * 0.128, 2 * r + 6, h * 0.014, accent)
        mast = pod - h * 0.12
    elif kind == "rings":
        bands = []
        for k, share in enumerate((1.0, 0.82, 0.6)):
            r, y = w * 0.4 * share, pod - k * h * 0.062
            pen.rect(-r, y - h * 0.026, 2 * r, h * 0.04, pen.shade(tone, 0.12), rx=h * 0.018)
            pen.rect(-neck * 0.9, y - h * 0.06, neck * 1.8, h * 0.04, pen.shade(tone, -0.1))
            pen.rect(-r * 0.96, y + h * 0.006, r * 1.92, h * 0.007, accent)
            bands.append((y - h * 0.016, r * 0.9, h * 0.016))
        mast = pod - h * 0.18
    else:
        r = w * 0.34
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}C{} {} {} {} {} {}z",
                -neck,
                pod + h * 0.06,
                -r * 1.3,
                pod,
                -r,
                pod - h * 0.11,
                pod - h * 0.16,
                r,
                pod - h * 0.11,
                r * 1.3,
                pod,
                neck,
                pod + h * 0.06,
            ),
            pen.shade(tone, 0.1),
        )
        pen.path(
            trace(
                "M{} {}Q0 {} {} {}L{} {}Q0 {} {} {}z",
                -r * 0.72,
                pod - h * 0.088,
                pod - h * 0.1,
                r * 0.72,
                pod - h * 0.088,
                r * 0.3,
                pod - h * 0.137,
                pod - h * 0.15,
                -r * 0.3,
                pod - h * 0.137,
            ),
            accent,
        )
        bands = [(pod - h * 0.07, r * 0.8, h * 0.03), (pod - h * 0.025, r * 0.84, h * 0.03)]
        mast = pod - h * 0.15
    for y, half, tall in bands:
        pen.rect(
            -half,
            y,
            2 * half,
            tall,
            blend("#6f8d9c", "#ffdc98", glow),
            rx=tall / 3,
            glow=0.9 * glow,
        )
    if bands:
        pen.path(
            "".join(
                trace("M{} {}v{}", x, y, tall)
                for y, half, tall in bands
                for x in spread(-half, half, 7)
            ),
            stroke=tone,
            width=1.2,
        )
    top = mast
    for k, (wide, share) in enumerate(((0.055, 0.4), (0.036, 0.72), (0.018, 1.0))):
        y = mast + (-h * 0.99 - mast) * share
        pen.rect(-w * wide, y, 2 * w * wide, top - y + 1, (accent, WHITE, accent)[k])
        top = y
    pen.circle(0, -h + 3, 3, "#e8574a", glow=max(0.4, glow))
    hall = w * 0.42
    pen.path(trace("M{} 0v-14q{} -14 {} 0v14z", -hall, hall, 2 * hall), pen.shade(tone, -0.1))
    windows(
        pen, [(x, -12) for x in spread(-hall + 3, hall - 3, 5)], hall * 0.26, 9, bars="none", edge=0
    )


@draws("windmill")
def windmill(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(
        ["#f1e8d6", "#a9604a", "#e3d2ac", "#8a6a58", "#d9cfc0", "#c9825c", "#f6f1e6", "#7a8a80"]
    )
    cap = pen.pick(["#5f6672", "#8a5040", "#5f8a6a", "#a9553f"], 1)
    kind = pen.pick(["tower", "gallery", "thatch"], 2)
    sails = pen.pick(["#f4ead2", "#e9d8b4", "#f7f3ea"], 0)
    wood = "#8a6548"
    foot, neck = w * 0.22, w * 0.13
    turn = pen.between(0.3, 1.27, 0)
    arms = [turn + k * math.pi / 2 for k in range(4)]
    reach = min(0.42 * h, 0.47 * w / max(abs(math.cos(t)) for t in arms))
    hub = (0.0, reach * max(abs(math.sin(t)) for t in arms) - 0.965 * h)
    top = hub[1] + 0.035 * h
    if kind == "thatch":
        tone = pen.pick(["#b59a6e", "#a58a62", "#c2a878"])
    pen.polygon([(-foot, 0), (-neck, top), (neck, top), (foot, 0)], tone)
    if kind == "thatch":
        rows = "".join(
            track(
                [(-foot + (foot - neck) * t - 2, top * t), (foot - (foot - neck) * t + 2, top * t)]
            )
            for t in (0.36, 0.5, 0.64, 0.78, 0.9)
        )
        pen.path(rows, stroke=pen.shade(tone, -0.2), width=2)
        pen.polygon(
            [
                (-foot, 0),
                (-foot + (foot - neck) * 0.3, top * 0.3),
                (foot - (foot - neck) * 0.3, top * 0.3),
                (foot, 0),
            ],
            "#a9604a",
        )
    _round_shade(pen, (-foot, 0), (foot, 0), (-neck, top), (neck, top))
    pen.path(arch(-12, -34, 24, 34), wood)
    pen.path("M0 -32V0", stroke=pen.shade(wood, -0.25), width=1.3)
    windows(
        pen,
        [(-foot * 0.3, top * 0.42), (foot * 0.3, top * 0.42), (0, top * 0.7), (0, top * 0.9)],
        12,
        17,
        bars="cross",
        arched=kind == "tower",
        frame=WHITE,
    )
    if kind != "tower":
        y = top * 0.32
        wide = foot * 1.35
        pen.path(
            "".join(track([(s * foot * 0.86, y + 34), (s * wide * 0.92, y + 5)]) for s in (-1, 1)),
            stroke=wood,
            width=3,
        )
        pen.rect(-wide, y, 2 * wide, 5, wood)
        rail = "".join(trace("M{} {}v-15", x, y) for x in spread(-wide, wide, 11)) + trace(
            "M{} {}h{}", -wide, y - 15, 2 * wide
        )
        pen.path(rail, stroke=wood, width=1.6)
    pen.path(
        trace(
            "M{} {}C{} {} {} {} 0 {}S{} {} {} {}z",
            -neck - 5,
            top + 3,
            -neck,
            top - h * 0.11,
            -neck * 0.4,
            top - h * 0.12,
            top - h * 0.12,
            neck,
            top - h * 0.11,
            neck + 5,
            top + 3,
        ),
        cap,
    )
    s = 1 if pen.sun < 0 else -1
    pen.path(
        trace(
            "M{} {}C{} {} {} {} 0 {}Q{} {} {} {}z",
            s * (neck + 5),
            top + 3,
            s * neck,
            top - h * 0.11,
            s * neck * 0.4,
            top - h * 0.12,
            top - h * 0.12,
            s * neck * 0.5,
            top - h * 0.05,
            s * neck * 0.3,
            top + 3,
        ),
        SHADOW,
        opacity=0.16,
    )
    stocks, cloth, lattice = "", "", ""
    for t in arms:
        c, q = math.cos(t), math.sin(t)

        def at(along: float, aside: float, c: float = c, q: float = q) -> Point:
            return hub[0] + c * along - q * aside, hub[1] + q * along + c * aside

        wide = reach * 0.13
        stocks += track([hub, at(reach, 0)])
        a, b = reach * 0.22, reach * 0.97
        cloth += track([at(a, 1), at(b, 1), at(b, wide), at(a, wide)]) + "z"
        lattice += "".join(
            track([at(a + (b - a) * j / 7, -wide * 0.25), at(a + (b - a) * j / 7, wide)])
            for j in range(8)
        )
        lattice += track([at(a, wide), at(b, wide)]) + track([at(a, wide * 0.5), at(b, wide * 0.5)])
    pen.path(cloth, sails)
    pen.path(lattice, stroke=wood, width=1.3)
    pen.path(stocks, stroke=wood, width=4)
    pen.circle(*hub, 6.5, pen.shade(wood, -0.2))
    pen.circle(*hub, 2.8, "#d9b04f")


@draws("lighthouse")
def lighthouse(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stripes = pen.pick(
        ["#c9503f", "#3f5f86", "#c9503f", "#3f4650", "#2f7a78", "#b5483f", "#d98a3f", "#5f7f9a"]
    )
    kind = pen.pick(["bands", "spiral", "half", "bands"], 2)
    white = "#f8f3e8"
    foot, neck = w * 0.27, w * 0.17
    top = -h * 0.78
    glow = pen.light.lamps

    def edge(t: float) -> float:
        return foot + (neck - foot) * t

    base = -h * 0.05
    pen.path(
        trace(
            "M{} 0l{} {}l{} {}h{}l{} {}L{} 0z",
            -w / 2,
            w * 0.1,
            base,
            w * 0.12,
            -h * 0.02,
            w * 0.56,
            w * 0.14,
            h * 0.025,
            w / 2,
        ),
        "#9a9488",
    )
    pen.path(
        trace(
            "M{} 0l{} {}l{} {}l{} {}L{} 0z",
            w * 0.05,
            w * 0.09,
            base * 0.9,
            w * 0.14,
            -h * 0.012,
            w * 0.1,
            h * 0.03,
            w / 2,
        ),
        "#857f78",
    )
    pen.polygon([(-foot, base), (-neck, top), (neck, top), (foot, base)], white)
    span = top - base
    count = pen.pick([3, 4, 5], 1)
    d = ""
    for k in range(count):
        a, b = (2 * k + 0.6) / (2 * count + 0.2), (2 * k + 1.6) / (2 * count + 0.2)
        if kind == "half" and a < 0.5:
            continue
        lift = 0.07 if kind == "spiral" else 0.0
        d += (
            track(
                [
                    (-edge(a), base + span * a),
                    (-edge(b), base + span * b),
                    (edge(b + lift), base + span * (b + lift)),
                    (edge(a + lift), base + span * (a + lift)),
                ]
            )
            + "z"
        )
    if kind == "half":
        d = (
            track(
                [
                    (-edge(0.45), base + span * 0.45),
                    (-neck, top),
                    (neck, top),
                    (edge(0.45), base + span * 0.45),
                ]
            )
            + "z"
        )
    pen.path(d, stripes)
    _round_shade(pen, (-foot, base), (foot, base), (-neck, top), (neck, top))
    windows(
        pen,
        [(0, base + span * t) for t in (0.34, 0.58, 0.82)],
        10,
        17,
        arched=True,
        bars="sash",
        frame="#e6dcc8",
    )
    pen.path(arch(-10, base - 30, 20, 30), "#6a4a3a")
    # Gallery, lantern and roof.
    wide = neck * 1.55
    pen.path(
        trace("M{} {}L{} {}H{}L{} {}z", -neck, top + 12, -wide, top, wide, neck, top + 12),
        pen.shade(stripes, -0.1),
    )
    rail = "".join(trace("M{} {}v-14", x, top) for x in spread(-wide, wide, 9)) + trace(
        "M{} {}h{}M{} {}h{}", -wide, top - 14, 2 * wide, -wide, top - 7, 2 * wide
    )
    room = h * 0.105
    if glow > 0.3:
        pen.circle(
            0, top - room * 0.55, min(w * 0.5, room * 1.1), "#ffe9a8", opacity=0.28 * glow, glow=1
        )
    pen.rect(
        -neck * 0.82,
        top - room,
        neck * 1.64,
        room,
        blend("#bcd6dc", "#fff0b8", max(0.25, glow)),
        glow=max(0.2, glow),
    )
    pen.circle(0, top - room * 0.5, neck * 0.42, "#fff3c4", glow=max(0.4, glow))
    pen.path(
        "".join(
            trace("M{} {}v{}", x, top, -room)
            for x in (-neck * 0.82, -neck * 0.3, neck * 0.3, neck * 0.82)
        ),
        stroke="#5a5f66",
        width=2,
    )
    pen.path(rail, stroke="#4f545c", width=1.5)
    pen.path(
        trace(
            "M{} {}Q{} {} 0 {}Q{} {} {} {}z",
            -neck * 1.05,
            top - room + 1,
            -neck * 0.7,
            top - room - h * 0.055,
            top - room - h * 0.065,
            neck * 0.7,
            top - room - h * 0.055,
            neck * 1.05,
            top - room + 1,
        ),
        stripes,
    )
    pen.line([(0, top - room - h * 0.06), (0, -h + 2)], "#4f545c", 2.2)
    pen.circle(0, top - room - h * 0.068, 4, "#d9b04f")
    # The keeper's cottage.
    x = w * 0.3 * (1 if pen.style[1] > 0.5 else -1)
    half = w * 0.18
    wall(pen, x - half, x + half, base - 26, STONE, bottom=base)
    slope(
        pen,
        [
            (x - half - 3, base - 25),
            (x - half + 4, base - 44),
            (x + half - 4, base - 44),
            (x + half + 3, base - 25),
        ],
        pen.pick(["#a9553f", "#5f6672"], 1),
        rows=3,
    )
    windows(pen, [(x + t, base - 18) for t in (-half * 0.45, half * 0.45)], 8, 10, frame=WHITE)
    pen.path(disc(-w * 0.34, base * 0.5, 4) + disc(w * 0.4, base * 0.35, 3), "#b8b2a4")
