"""The community centre: an open hall, a long table, a circle of people."""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery, signs
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    blend,
    box,
    bunting,
    disc,
    hedge,
    pennant,
    shadow,
    slope,
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


@draws("community_centre")
def community_centre(pen: Pen) -> None:
    s = shape("community_centre", pen.style, pen.w, pen.h)
    wood = pen.pick(
        ["#c9935f", "#b9764f", "#d9ab73", "#8f7a62", "#e0c08a", "#a9845f", "#c9a98a", "#7f8f7a"]
    )
    roof = pen.pick(["#7a8f5f", "#a9553f", "#5f6c78", "#8a5a46"], 1)
    trim = "#f7f0df"
    party = ["#d9574a", "#f0b93f", "#4f95a8", "#7aa85a", "#c97fa0"]
    # A long house shows the roof's slope and a gable in its middle; else the front is the gable.
    long = s.roof == "slope"
    reach, peak = (s.gap[1], -pen.h) if s.gap else (s.right, s.ridge)
    rise = s.eaves - peak
    if long:
        lean = [(-pen.w / 2, s.eaves + 3), (s.ridge_left, s.ridge), (s.ridge_right, s.ridge),
                (pen.w / 2, s.eaves + 3)]  # fmt: skip
        slope(pen, lean, roof)
        dormers = [(side * s.width * 0.36, s.eaves - rise * 0.12) for side in (-1, 1)]
        joinery.dormers(pen, dormers, s.width * 0.1, rise * 0.4, wood, roof,
                        vary(pen, ("shed", "gable", "hip"), 1, 5))  # fmt: skip
    wall(pen, s.left, s.right, s.eaves, wood)
    edge = [(-reach, s.eaves), (0, peak), (reach, s.eaves)] if long else s.profile()
    profile = [(x, y + 3) for x, y in edge]
    pen.polygon([(-reach, s.eaves + 1), *profile, (reach, s.eaves + 1)], wood)
    _cladding(pen, s, reach, rise, wood)
    lee = reach if pen.sun < 0 else -reach
    pen.polygon([(0, peak + 4), (lee, s.eaves), (0, s.eaves)], SHADOW, opacity=0.08)
    # The open hall: folding doors, warm inside, people at a long table.
    glow = pen.light.lamps
    half, top = s.width * 0.25, s.ground * 1.06
    pen.rect(-half - 4, top - 4, 2 * half + 8, -top + 4, trim)
    pen.rect(-half, top, 2 * half, -top, blend("#e8b878", "#ffd58f", glow), glow=0.25 + 0.65 * glow)
    pen.rect(-half, top, 2 * half, 8, "#8a5a3c", opacity=0.25)
    lamps = spread(-half, half, 3)
    pen.path("".join(trace("M{} {}v9", x, top) for x in lamps), stroke="#6a4a38", width=1)
    pen.path("".join(disc(x, top + 12, 4) for x in lamps), "#fff3cf", glow=max(0.5, glow))
    gathering = vary(pen, ("table", "dance", "choir"), 2, 3)
    count = {"table": 5, "dance": 4, "choir": 7}[gathering]
    seats = spread(-half + 8, half - 8, count)
    skins = ["#e9bb94", "#c98f66", "#8a5a40", "#f0cba8"]
    for k, x in enumerate(seats if gathering != "table" else ()):
        hue, skin = party[(k + int(pen.style[0] * 5)) % 5], pen.rng.choice(skins)
        if gathering == "dance":
            hop = 5 * (k % 2)
            pen.path(trace("M{} {}l4 -16h6l4 16z", x - 7, -4 - hop), hue)
            arms = track([(x - 9, -27 - hop), (x, -20 - hop), (x + 9, -27 - hop)])
            pen.path(arms, stroke=skin, width=2.2)
            pen.circle(x, -25 - hop, 4.2, skin)
        else:
            row = 9 * (k % 2)
            pen.path(trace("M{} {}v-13q0 -7 6 -7t6 7v13z", x - 6, -3 - row), hue)
            pen.circle(x, -28 - row, 4.2, skin)
            pen.path(trace("M{} {}h8v6h-8z", x - 4, -19 - row), "#fdf8ea")
    for k, x in enumerate(seats if gathering == "table" else ()):
        high = pen.rng.uniform(-2, 3)
        pen.path(
            trace("M{} -17v-6q0 -8 7 -8t7 8v6z", x - 7), party[(k + int(pen.style[0] * 5)) % 5]
        )
        pen.circle(
            x, -35 - high * 0.3, 4.6, pen.rng.choice(["#e9bb94", "#c98f66", "#8a5a40", "#f0cba8"])
        )
    if gathering == "table":
        pen.path(
            box(-half + 6, -18, 2 * half - 12, 4)
            + box(-half + 14, -14, 4, 14)
            + box(half - 18, -14, 4, 14),
            "#8a5f40",
        )
    _doors(pen, s, half, top, trim, roof)
    # The circle of people, under the gable.
    r, y = rise * 0.42, s.eaves - rise * 0.33
    if long:  # as large as the steep gable has room for
        r = 0.74 * reach * rise / (reach + math.hypot(reach, rise))
        y = s.eaves - 1.28 * r
    pen.circle(0, y, r * 1.16, trim, glow=0.4 * glow)
    signs.people_circle(
        pen,
        0,
        y,
        r * 1.02,
        (tuple((party * 2)[int(pen.style[1] * 5) :][:5]) + ("#6a5f9a", "#d98a4a", "#5f8a86"))[
            : vary(pen, (5, 6, 8), 0, 7)
        ],
    )
    if not long:
        spots = [(x, s.eaves - rise * 0.2) for x in (-s.width * 0.31, s.width * 0.31)]
        windows(pen, spots, s.width * 0.09, rise * 0.22, bars="cross", frame=trim)
    if s.roof == "arch":
        verge(pen, [(x * 1.03, y) for x, y in profile], roof, 9)
        pen.path(track([(x * 0.97, y + 9) for x, y in profile[2:-2]]), stroke=trim, width=3)
    else:
        out = (reach + 7, s.eaves + 8) if long else (pen.w / 2 - 2, s.eaves + 7)
        verge(pen, [(-out[0], out[1]), (0, peak + 3), out], roof, 8)
    shift = int(pen.style[2] * 5)
    colours = party[shift:] + party[:shift]
    bunting(pen, (s.left + 3, s.eaves + 10), (0, s.eaves + 12), 9, colours, 7)
    bunting(pen, (0, s.eaves + 12), (s.right - 3, s.eaves + 10), 9, colours, 7)
    if pen.style[2] > 0.5 and s.roof == "gable":
        pennant(pen, s.right - 16, -pen.h * 0.86, pen.h * 0.3, colours[:3], 20)
    hedge(pen, s.left, -half - 18, 13)
    hedge(pen, half + 18, s.right, 13)
    shadow(pen, s.left, s.right, s.eaves, 0, 0.05)


def _cladding(pen: Pen, s: HouseShape, reach: float, rise: float, wood: str) -> None:
    """Boards, bands or bricks on the wall and on the gable, which is 2 reach wide."""

    def half_at(y: float) -> float:
        t = (s.eaves - y) / rise
        if t <= 0:
            return s.right
        return reach * (math.sqrt(max(0.0, 1 - t * t)) if s.roof == "arch" else max(0.0, 1 - t))

    clad, d = vary(pen, ("boards", "bands", "bricks"), 1, 3), ""
    if clad == "boards":
        for x in spread(s.left, s.right, 26):
            t = min(1.0, abs(x) / reach)
            share = math.sqrt(1 - t * t) if s.roof == "arch" else 1 - t
            d += trace("M{} {}V-2", x, s.eaves - rise * share + 4)
    else:
        for k, y in enumerate(spread(s.eaves - rise + 10, -4, 19)):
            half = half_at(y)
            if clad == "bands":
                d += trace("M{} {}H{}", -half, y, half)
            elif half > 9:
                d += "".join(trace("M{} {}h9", x + 7 * (k % 2), y)
                             for x in spread(-half, half - 9, max(2, int(half / 12))))  # fmt: skip
    pen.path(d, stroke=pen.shade(wood, -0.13), width=1.1)


def _doors(pen: Pen, s: HouseShape, half: float, top: float, trim: str, roof: str) -> None:
    """What is on both sides of the hall's opening, which is 2 half wide."""
    kind = pen.pick(("folding doors", "veranda", "barn doors"), 2)
    outer = [(x, top + 4) for x in (-s.width * 0.41, s.width * 0.41)]
    if kind == "barn doors":  # slid aside on their rail
        wide, paint = s.width * 0.17, pen.shade(roof, -0.06)
        pen.rect(-half - wide - 6, top - 7, 2 * (half + wide) + 12, 3, "#4a4648")
        for side in (-1, 1):
            x = half if side > 0 else -half - wide
            pen.rect(x, top - 4, wide, -top + 1, paint)
            cross = track([(x + 3, top), (x + wide - 3, -6)])
            cross += track([(x + wide - 3, top), (x + 3, -6)])
            pen.path(cross + box(x + 2, top - 2, wide - 4, -top - 2), stroke=trim, width=2.6)
        return
    windows(pen, outer, s.width * 0.1, -top * 0.5, bars="cross", frame=trim, edge=2.2,
            flowers="#e2705a")  # fmt: skip
    if kind == "veranda":
        posts = [-s.width * 0.48, -s.width * 0.33, -half - 3, half + 3, s.width * 0.33,
                 s.width * 0.48]  # fmt: skip
        pen.path("".join(box(x - 2, top - 6, 4, -top + 6) for x in posts), trim)
        deep = -top * 0.3
        pen.polygon([(-pen.w / 2 + 1, top + 2), (s.left + 6, top - deep), (s.right - 6, top - deep),
                     (pen.w / 2 - 1, top + 2)], roof)  # fmt: skip
        pen.rect(-pen.w / 2 + 1, top, pen.w - 2, 4, trim)
        return
    leaves = "".join(box(side * (half + 9) - 5, top - 2, 10, -top + 2) for side in (-1, 1))
    pen.path(leaves, pen.shade(trim, -0.08))
    panes = [(side * (half + 9), top + 5) for side in (-1, 1)]
    windows(pen, panes, 5, -top * 0.5, bars="none", edge=0)
