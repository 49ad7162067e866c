"""The town hall: a tower with a clock, flags, an arcade and steps."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    arch,
    box,
    clock,
    cornice,
    door,
    pennant,
    shadow,
    slope,
    spread,
    trace,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

FLAGS = (
    ("#3f6aa8", "#f0c95a"),
    ("#b9483f", "#f4ecd8"),
    ("#4f8a5f", "#f4ecd8", "#b9483f"),
    ("#e0a94a", "#3f4a5f"),
)


@draws("town_hall")
def town_hall(pen: Pen) -> None:
    s = shape("town_hall", pen.style, pen.w, pen.h)
    stone = pen.pick(
        ["#e3cfa8", "#c9795c", "#ecdcc0", "#d9b58a", "#b9694f", "#d8c9b4", "#e6bfa0", "#c8c2a8"]
    )
    roof = pen.pick(["#6f9a8c", "#a9553f", "#5f6672", "#8a5040"], 1)
    trim = pen.pick(["#fbf4e4", "#efe3c6"], 1)
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
    wall(pen, s.left, s.right, s.eaves, stone)
    c, half = sum(s.gap) / 2, pen.w * 0.115
    wings = vary(pen, ("dormers", "gables", "plain"), 1, 3)
    sides = [x for x in spread(s.left + 18, s.right - 18, 5) if abs(x - c) > half * 2]
    rise = s.eaves - s.ridge
    if wings == "dormers":
        spots = [(x, s.eaves - rise * 0.14) for x in sides]
        joinery.dormers(pen, spots, 22, rise * 0.6, pen.shade(stone, 0.1), roof,
                        vary(pen, ("gable", "hip", "round"), 2, 5))  # fmt: skip
    elif wings == "gables":  # stepped gables over the ends
        for x in (s.left + half * 1.1, s.right - half * 1.1):
            if abs(x - c) > half * 2.3:
                _stepped(pen, x, s.eaves, half * 1.1, min(rise * 1.25, pen.h * 0.26), stone, trim)
    _tower(pen, c, half, s, stone, roof, trim)
    cornice(pen, s.left - 3, s.right + 3, s.eaves - 2, trim, 5)
    upper = s.ground - s.eaves
    arched = pen.style[1] > 0.5
    fields = spread(s.left + 3, s.right - 3, 11)
    pen.rect(c - half, s.eaves, 2 * half, upper, pen.shade(stone, 0.08))
    shadow(pen, c - half, c + half, s.eaves, s.ground, 0.1)
    windows(
        pen,
        [(x, s.eaves + upper * 0.2) for x in fields],
        s.width / 11 * 0.56,
        upper * 0.62,
        frame=trim,
        bars="tee",
        arched=arched,
        sill=trim,
        edge=2,
    )
    # Balcony, flags, arcade, steps.
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    pen.rect(-half * 1.35, s.ground - 12, half * 2.7, 12, trim)
    pen.path(
        "".join(box(x - 1.2, s.ground - 9, 2.4, 7) for x in spread(-half * 1.25, half * 1.25, 9)),
        pen.shade(stone, -0.2),
    )
    pen.rect(s.left, -9, s.width, 9, pen.shade(STONE, -0.12))
    bays = spread(s.left + 3, -half - 3, 3) + spread(half + 3, s.right - 3, 3)
    gap = (bays[1] - bays[0]) * 0.66
    if vary(pen, ("windows", "arcade"), 2, 3) == "arcade":  # one walks dry under it
        gap = s.width / 7 * 0.82
        bays = [x for x in spread(s.left + 2, s.right - 2, 7) if abs(x) > half]
    pen.path(
        "".join(arch(x - gap / 2 - 2.5, s.ground + 8, gap + 5, -s.ground - 16) for x in bays), trim
    )
    windows(
        pen,
        [(x, s.ground + 11) for x in bays],
        gap,
        -s.ground - 20,
        arched=True,
        bars="tee",
        edge=0,
        frame=trim,
    )
    pen.rect(-half, s.ground + 3, 2 * half, -s.ground - 3, pen.shade(stone, 0.12))
    door(
        pen,
        0,
        half * 0.95,
        -s.ground - 17,
        pen.pick(["#7a4f3a", "#3f5f6d", "#5f6f4a"], 2),
        arched=True,
        frame=trim,
        bottom=-7,
        step=False,
    )
    pen.path(
        "".join(
            box(-half * (1 + 0.2 * k), -8 + 2.7 * k, half * (2 + 0.4 * k), 2.7) for k in range(3)
        ),
        pen.shade(STONE, 0.25),
    )
    pen.path(
        "".join(
            trace("M{} {}h{}", -half * (1 + 0.2 * k), -8 + 2.7 * k, half * (2 + 0.4 * k))
            for k in range(1, 3)
        ),
        stroke=pen.shade(STONE, -0.15),
        width=0.8,
    )
    flags = pen.rng.sample(FLAGS, 3)
    for k, x in enumerate((-half * 1.9, half * 1.5, -half * 3.1)):
        pennant(pen, x, s.ground - 34 - 3 * (k == 0), 36, flags[k], 22)


def _stepped(pen: Pen, x: float, y: float, half: float, rise: float, stone: str, trim: str) -> None:
    """A stepped gable with a round window."""
    steps, points = 4, []
    for k in range(steps):
        reach, up = half * (1 - k / steps), y - rise * (k + 1) / steps
        points += [(reach, up), (half * (1 - (k + 1) / steps) if k < steps - 1 else reach, up)]
    outline = [(x - half, y), *[(x - px, py) for px, py in points]]
    outline += [*[(x + px, py) for px, py in reversed(points)], (x + half, y)]
    pen.polygon(outline, pen.shade(stone, 0.1))
    pen.line(outline, trim, 2.4)
    windows(pen, [(x, y - rise * 0.62)], half * 0.5, rise * 0.34, arched=True, frame=trim)


def _tower(
    pen: Pen, c: float, half: float, s: HouseShape, stone: str, roof: str, trim: str
) -> None:
    """The tower with its clock and one of four spires; c is its middle."""
    start = len(pen.parts)
    top = -pen.h * 0.82
    kind = pen.pick(["spire", "onion", "battlement", "lantern"], 2)
    wall(pen, -half, half, top, pen.shade(stone, 0.08))
    face = top + half * 1.25
    if kind == "spire":
        pen.polygon([(-half - 4, top + 2), (0, -pen.h), (half + 4, top + 2)], roof)
        dark = half + 4 if pen.sun < 0 else -half - 4
        pen.polygon([(0, -pen.h), (dark, top + 2), (0, top + 2)], SHADOW, opacity=0.16)
        for side in (-1, 1):
            x = side * half
            pen.polygon([(x - 5, top + 2), (x, top - 20), (x + 5, top + 2)], roof)
    elif kind == "onion":
        rise = pen.h * 0.18
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}C{} {} {} {} {} {}z",
                -half,
                top,
                -half * 1.5,
                top - rise * 0.5,
                -half * 0.2,
                top - rise * 0.55,
                -pen.h,
                half * 0.2,
                top - rise * 0.55,
                half * 1.5,
                top - rise * 0.5,
                half,
                top,
            ),
            roof,
        )
        side = half if pen.sun < 0 else -half
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}Q{} {} {} {}z",
                side,
                top,
                side * 1.5,
                top - rise * 0.5,
                side * 0.2,
                top - rise * 0.55,
                -pen.h,
                side * 0.5,
                top - rise * 0.3,
                side * 0.2,
                top,
            ),
            SHADOW,
            opacity=0.16,
        )
    elif kind == "battlement":
        wide = half * 1.24
        pen.rect(-wide, top - 8, 2 * wide, 14, pen.shade(stone, 0.16))
        pen.path(
            "".join(
                box(x - wide * 0.14, top - 17, wide * 0.28, 10) for x in spread(-wide, wide, 4)
            ),
            pen.shade(stone, 0.16),
        )
        pen.path(
            "".join(arch(x - 3, top - 1, 6, 8) for x in spread(-wide, wide, 5)),
            pen.shade(stone, -0.3),
        )
        pen.rect(-half * 0.5, -pen.h * 0.94, half, pen.h * 0.08, stone)
        pen.polygon(
            [(-half * 0.62, -pen.h * 0.94), (0, -pen.h), (half * 0.62, -pen.h * 0.94)], roof
        )
        pen.path(arch(-4, -pen.h * 0.925, 8, 12), "#5a4a48")
    else:
        pen.path(
            trace(
                "M{} {}q{} {} {} {}h{}q{} 0 {} {}z",
                -half - 3,
                top + 2,
                half * 0.2,
                -pen.h * 0.055,
                half * 0.55 + 3,
                -pen.h * 0.06,
                half * 0.9,
                half * 0.35,
                half * 0.55 + 3,
                pen.h * 0.06,
            ),
            roof,
        )
        y = top - pen.h * 0.055
        pen.rect(-half * 0.5, y - pen.h * 0.06, half, pen.h * 0.065, trim)
        pen.path(
            "".join(
                arch(x - half * 0.14, y - pen.h * 0.05, half * 0.28, pen.h * 0.05)
                for x in spread(-half * 0.45, half * 0.45, 2)
            ),
            "#5a5058",
        )
        pen.path(
            trace(
                "M{} {}Q{} {} 0 {}Q{} {} {} {}z",
                -half * 0.62,
                y - pen.h * 0.055,
                -half * 0.4,
                -pen.h * 0.965,
                -pen.h,
                half * 0.4,
                -pen.h * 0.965,
                half * 0.62,
                y - pen.h * 0.055,
            ),
            roof,
        )
    cornice(pen, -half - 3, half + 3, top, trim, 4)
    clock(pen, 0, face, half * 0.72)
    windows(
        pen,
        [(x, face + half * 0.92) for x in (-half * 0.42, half * 0.42)],
        half * 0.42,
        max(6.0, s.eaves - 6 - face - half * 0.92),
        arched=True,
        frame=trim,
        bars="none",
    )
    cornice(pen, -half - 2, half + 2, s.eaves - 3, trim, 3)
    if c:
        pen.parts[start:] = [f'<g transform="translate({c:.1f} 0)">', *pen.parts[start:], "</g>"]
