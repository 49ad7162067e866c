"""Windmills: on a gallery, on a post, thatched, or with the jibs of the islands."""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    WHITE,
    arch,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("windmill")
def windmill(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(
        ["#f1e8d6", "#a9604a", "#e3d2ac", "#8a6a58", "#d9cfc0", "#c9825c", "#f6f1e6", "#7a8a80"]
    )
    cap = pen.pick(["#5f6672", "#8a5040", "#5f8a6a", "#a9553f"], 1)
    kind = pen.pick(["tower", "gallery", "post", "thatch", "island"], 2)
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
    if kind == "post":
        _post_mill(pen, tone, cap, wood, hub)
        _sails(pen, hub, reach, arms, sails, wood)
        return
    if kind == "island":  # short, white and round, under a cone of straw
        foot, neck, tone = w * 0.24, w * 0.19, "#fbf7ee"
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
    joinery.round_shade(pen, (-foot, 0), (foot, 0), (-neck, top), (neck, top))
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
    if kind in ("gallery", "thatch"):
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
    style = "cone" if kind == "island" else vary(pen, ("round", "boat", "cone", "round"), 1, 3)
    if style == "cone":
        straw = "#b59a6a" if kind == "island" else cap
        pen.polygon([(-neck - 8, top + 3), (0, top - h * 0.13), (neck + 8, top + 3)], straw)
        dark = neck + 8 if pen.sun < 0 else -neck - 8
        pen.polygon([(0, top - h * 0.13), (dark, top + 3), (0, top + 3)], SHADOW, opacity=0.14)
    elif style == "boat":
        keel = trace("M{} {}Q{} {} {} {}L{} {}L{} {}Q{} {} {} {}z", -neck - 4, top + 3, -neck,
                     top - h * 0.07, -neck * 0.5, top - h * 0.1, neck * 0.7, top - h * 0.12,
                     neck + 10, top - h * 0.04, neck + 8, top, neck + 2, top + 3)  # fmt: skip
        pen.path(keel, cap)
    else:
        _round_cap(pen, neck, top, cap)
    if kind == "island":
        _jibs(pen, hub, reach, turn, sails, wood)
    else:
        _sails(pen, hub, reach, arms, sails, wood)


def _round_cap(pen: Pen, neck: float, top: float, cap: str) -> None:
    """A cap like a beehive, its far side in shade."""
    h = pen.h
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


def _post_mill(pen: Pen, tone: str, cap: str, wood: str, hub: Point) -> None:
    """The whole house turns into the wind on one post."""
    w, h = pen.w, pen.h
    half, low, top = w * 0.2, -h * 0.3, hub[1] - h * 0.03
    for side in (-1, 1):
        pen.line([(side * w * 0.26, 0), (0, low)], wood, 6)
        pen.line([(side * w * 0.2, 0), (side * w * 0.04, low)], pen.shade(wood, -0.2), 4)
    pen.rect(-5, low, 10, -low, pen.shade(wood, -0.1))
    pen.rect(-w * 0.28, -8, w * 0.56, 8, pen.shade(STONE, -0.1))
    wall(pen, -half, half, top, tone, bottom=low)
    boards = "".join(trace("M{} {}V{}", x, top, low) for x in spread(-half, half, 10))
    pen.path(boards, stroke=pen.shade(tone, -0.16), width=1.2)
    pen.polygon([(-half - 6, top + 4), (0, top - h * 0.13), (half + 6, top + 4)], cap)
    dark = half + 6 if pen.sun < 0 else -half - 6
    pen.polygon([(0, top - h * 0.13), (dark, top + 4), (0, top + 4)], SHADOW, opacity=0.14)
    windows(pen, [(-half * 0.5, low * 1.5), (half * 0.5, low * 1.5)], 11, 15, bars="cross")
    stairs = "".join(trace("M{} {}h8", w * 0.2 + k * w * 0.02, low * (1 - k / 9)) for k in range(9))
    pen.path(track([(half, low), (w * 0.42, 0)]) + stairs, stroke=wood, width=2.6)


def _jibs(pen: Pen, hub: Point, reach: float, turn: float, cloth: str, wood: str) -> None:
    """Triangular sails on eight poles, as on the islands of the south."""
    poles, sails, turns = "", "", [turn + k * math.pi / 4 for k in range(8)]
    wide, high = (max(abs(f(t)) for t in turns) for f in (math.cos, math.sin))
    reach = min(reach, 0.49 * pen.w / wide, (0.985 * pen.h + hub[1]) / high)
    tips = [(hub[0] + reach * math.cos(t), hub[1] + reach * math.sin(t))
            for t in turns]  # fmt: skip
    for k, tip in enumerate(tips):
        poles += track([hub, tip])
        nxt = tips[(k + 1) % 8]
        root = hub[0] + 0.3 * (tip[0] - hub[0]), hub[1] + 0.3 * (tip[1] - hub[1])
        corner = tip[0] + 0.62 * (nxt[0] - tip[0]), tip[1] + 0.62 * (nxt[1] - tip[1])
        sails += track([tip, corner, root]) + "z"
    pen.path(sails, "#fdf9ef" if cloth == "#f7f3ea" else cloth)
    pen.path(poles, stroke=wood, width=2.2)
    pen.circle(*hub, 5, pen.shade(wood, -0.2))


def _sails(pen: Pen, hub: Point, reach: float, arms: list[float], sails: str, wood: str) -> None:
    """Four sails: cloth on a lattice."""
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
