"""Cloth on the front of a house: flags, banners, bunting and awnings."""

from __future__ import annotations

import math

from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    WHITE,
    box,
    bunting,
    disc,
    foliage,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws

AREA = 5200.0  # what a child covers at least, in square units


def _flag(pen: Pen, foot: tuple[float, float], size: float, stripes: list[str]) -> None:
    """A flag on a pole that leans from the wall."""
    x, y = foot
    pen.line([(x, y), (x + size * 0.14, y - size)], "#efe7d4", 2.2)
    tall = size * 0.24
    for k, colour in enumerate(stripes):
        x0, y0 = x + size * (0.13 - 0.034 * k), y - size + 2 + k * tall
        reach, wave = size * 0.38, size * 0.1
        top = trace("M{} {}q{} {} {} 0t{} 0", x0, y0, reach / 2, -wave, reach, reach)
        pen.path(
            top + trace("l{} {}q{} {} {} 0t{} 0z", -1, tall, -reach / 2, wave, -reach, 1 - reach),
            colour,
        )


@draws("flags")
def flags(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    sets = [
        ("#d9574a", "#f0b93f", "#4f95a8", "#7aa85a", "#c97fa0"),
        ("#e8823f", "#3f7fae", "#f3d46b", "#a9527a", "#5fa88a"),
        ("#3f6aa8", "#f2c94f", "#e9e2d0", "#d9605a", "#6fb0a8"),
        ("#b9486a", "#f0a04f", "#5f8f5a", "#4f6fae", "#f3e2b0"),
    ]
    colours = pen.pick(sets)
    left, right = s.left, s.right
    if s.side:  # the other side shows the house's sign
        left, right = (
            (s.left, s.left + 0.6 * s.width) if s.side < 0 else (s.right - 0.6 * s.width, s.right)
        )
    narrow = s.width < 150 or s.ground - s.cover < 60 or s.side != 0 or s.cover > s.eaves
    kinds = ["banners", "bunting"] if narrow else ["banners", "poles", "bunting"]
    kind = "banners" if s.cover > s.eaves else pen.kind(kinds)
    if kind == "banners":
        _banners(pen, s, left, right, colours)
    elif kind == "poles":
        count = 5 if pen.style[1] < 0.5 else 4
        size = (right - left) / count * pen.between(0.88, 0.98, 2)
        rows = math.ceil(4600 / (count * 0.53 * size * size))
        for row in range(rows):
            y = s.cover + (s.ground * 0.9 - s.cover) * (row + 0.9) / (rows + 0.25)
            for k, middle in enumerate(spread(left, right, count)):
                foot = (middle - size * 0.4, y)
                _flag(pen, foot, size, [colours[(k + row) % 5], "#f8f3e6", colours[(k + 1) % 5]])
    else:
        rows = 2 if pen.style[1] < 0.5 else 3
        a, b = max(left, 2 - pen.w / 2), min(right, pen.w / 2 - 2)
        size = math.sqrt(2 * AREA / 1.15 / (rows * 6)) * pen.between(1, 1.15, 2)
        count = max(6, round((b - a) / size / 1.15))
        step = (min(s.ground, 0.8 * s.cover) * 0.5 - s.cover) / rows
        for k in range(rows):
            y = s.cover + 4 + k * step
            ends = (a, y + 7 * (k % 2)), (b, y + 7 * (1 - k % 2))
            bunting(pen, *ends, pen.between(4, 11), colours[k:] + colours[:k], count, size)


def _banners(pen: Pen, s: HouseShape, left: float, right: float, colours: tuple[str, ...]) -> None:
    """Long cloths that hang from the eaves, the door between them."""
    top = s.cover + 4
    foot = s.ground * 0.72 if s.ground - s.cover > 50 else 0.1 * max(s.ground, s.cover)
    count = 4 if right - left >= 170 else 2 if right - left < 130 else 3
    tall = foot - top
    w = max(AREA / tall / count, s.width * 0.085) * pen.between(1, 1.25)
    w = min(w, (right - left) / count * 0.84)
    fields = spread(left, right, count if count % 2 else count + 1)
    if count % 2 == 0:
        fields.pop(count // 2)
    if (right - left) / len(fields) * 0.84 <= w:
        fields = spread(left, right, count)
    end = pen.pick(("tails", "point", "fringe", "round"), 1)
    pattern = pen.pick(("chevrons", "disc", "stripes", "star", "quarters"), 2)
    for k, x in enumerate(fields):
        colour, other = colours[k % 5], colours[(k + 2) % 5]
        a, half = x - w / 2, w / 2
        pen.path(box(a + 2, top + 3, w, tall - 4), SHADOW, opacity=0.18)
        hem = {
            "tails": trace("V{}l{} {}l{} {}z", foot, -half, -w / 3, -half, w / 3),
            "point": trace("V{}L{} {}L{} {}z", foot - w / 3, x, foot, a, foot - w / 3),
            "round": trace("V{}a{} {} 0 0 1 {} 0z", foot - half, half, half, -w),
            "fringe": trace("V{}H{}z", foot - 5, a),
        }[end]
        pen.path(trace("M{} {}h{}", a, top, w) + hem, colour)
        if end == "fringe":
            pen.path("".join(trace("M{} {}v6", fx, foot - 6) for fx in spread(a, a + w, 6)),
                     stroke=other, width=1.6)  # fmt: skip
        _charge(pen, pattern, (x, top, w, tall), other, k)
        pen.rect(a - 2, top - 2, w + 4, 3, "#e8e0cc")


def _charge(
    pen: Pen, pattern: str, field: tuple[float, float, float, float], colour: str, k: int
) -> None:
    """What a banner shows: chevrons, a disc, stripes, a star or quarters."""
    x, top, w, tall = field
    a, half = x - w / 2, w / 2
    if pattern == "chevrons":
        rise, thick = tall * 0.09, tall * 0.08
        edge = (half, -rise, half, rise, thick, -half, -rise, -half, rise)
        d = "".join(trace("M{} {}l{} {}l{} {}v{}l{} {}l{} {}z", a, top + tall * t, *edge)
                    for t in (0.26, 0.46, 0.66))  # fmt: skip
        pen.path(d, colour)
    elif pattern == "disc":
        pen.circle(x, top + tall * 0.4, min(w, tall) * 0.3, colour)
        pen.path("".join(box(a, top + tall * t, w, tall * 0.05) for t in (0.12, 0.66)), colour)
    elif pattern == "stripes":
        pen.path("".join(box(a + w * t, top, w * 0.16, tall * 0.8) for t in (0.2, 0.64)), colour)
    elif pattern == "star":
        r, y = min(w, tall) * 0.38, top + tall * (0.34 + 0.1 * (k % 2))
        points = []
        for j in range(10):
            reach, t = (r if j % 2 == 0 else r * 0.42), -math.pi / 2 + j * math.pi / 5
            points.append((x + reach * math.cos(t), y + reach * math.sin(t)))
        pen.polygon(points, colour)
    else:
        deep = tall * 0.4
        pen.path(box(a, top, half, deep) + box(x, top + deep, half, deep * 0.9), colour)


@draws("awning")
def awning(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    a, b = pen.pick(
        [
            ("#c9503f", "#f7efdc"),
            ("#3f7f6a", "#f7efdc"),
            ("#e0a03f", "#f9f0d8"),
            ("#3f6a96", "#f2ecdf"),
            ("#a9527a", "#f7e6dc"),
            ("#d9784a", "#f3dfb0"),
            ("#6f8f4f", "#f0ead0"),
            ("#5f5a86", "#ece4dc"),
        ]
    )
    kind = pen.kind(
        ["scallop", "straight", "rounds", "points", "tent", "points", "rounds", "scallop"]
    )
    high = max(40.0, AREA / (s.width * 0.92)) * pen.between(1, 1.18, 1)
    top = min(max(s.ground - 0.55 * high, -high - 30), -high - 22)
    left, right = s.left + 4, s.right - 4
    out = min(5.0, pen.w / 2 - right)
    w = right - left
    parts = 1 if pen.style[1] < 0.5 else 2
    pen.rect(left, top + high * 0.9, w, high * 0.32, SHADOW, opacity=0.2)
    gap = 8 if parts == 2 else 0
    for part in range(parts):
        x0 = left + part * (w + gap) / parts
        x1 = x0 + (w - gap * (parts - 1)) / parts
        if kind == "rounds":
            n = max(2, round((x1 - x0) / pen.pick((40, 50), 0)))
            step = (x1 - x0) / n
            for k in range(n):
                m = x0 + (k + 0.5) * step
                r = step * 0.48
                dome = trace(
                    "M{} {}C{} {} {} {} {} {}z",
                    m - r,
                    top + high,
                    m - r,
                    top - high * 0.12,
                    m + r,
                    top - high * 0.12,
                    m + r,
                    top + high,
                )
                pen.path(dome, a)
                pen.path(
                    trace(
                        "M{} {}Q{} {} {} {}Q{} {} {} {}z",
                        m - r * 0.34,
                        top + high,
                        m - r * 0.26,
                        top + high * 0.3,
                        m,
                        top + high * 0.19,
                        m + r * 0.26,
                        top + high * 0.3,
                        m + r * 0.34,
                        top + high,
                    ),
                    b,
                )
                pen.path(
                    "".join(disc(m - r + (j + 0.5) * r / 3, top + high, r / 6) for j in range(6)),
                    pen.shade(a, -0.12),
                )
            continue
        if kind == "tent":  # sails between masts, low and high in turn
            n = max(2, round((x1 - x0) / 46))
            step = (x1 - x0) / n
            for k in range(n):
                p, q, foot = x0 + k * step, x0 + (k + 1) * step, top + high
                m = (p + q) / 2
                sail = trace("M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z", p, foot, m - step * 0.1,
                             top + high * 0.4, m, top, m + step * 0.1, top + high * 0.4, q, foot, m,
                             foot - high * 0.16, p, foot)  # fmt: skip
                pen.path(sail, (a, b)[k % 2])
                side = trace(
                    "M{} {}Q{} {} {} {}Q{} {} {} {}z",
                    m,
                    top,
                    m + step * 0.1,
                    top + high * 0.4,
                    q,
                    foot,
                    m + step * 0.2,
                    foot - high * 0.1,
                    m,
                    top,
                )
                pen.path(side, pen.shade((a, b)[k % 2], -0.14))
                pen.line([(m, top - 2), (m, 0)], "#8f6a4a", 2)
            pen.line([(x0, top + high), (x0, 0)], "#8f6a4a", 2.4)
            pen.line([(x1, top + high), (x1, 0)], "#8f6a4a", 2.4)
            continue
        n = max(6, 2 * round((x1 - x0) / pen.pick((26, 16, 40), 0)))
        step, foot = (x1 - x0) / n, (x1 - x0 + 2 * out / parts) / n
        f0 = x0 - (out if part == 0 else 0)
        slant = high * 0.76
        for colour, shift in ((a, 0), (b, 1)):
            d = ""
            for k in range(shift, n, 2):
                p, q = x0 + k * step, f0 + k * foot
                d += (
                    track([(p, top), (p + step, top), (q + foot, top + slant), (q, top + slant)])
                    + "z"
                )
            pen.path(d, colour)
            hem = ""
            for k in range(shift, n, 2):
                q = f0 + k * foot
                if kind == "scallop":
                    hem += trace(
                        "M{} {}h{}v{}a{} {} 0 0 1 {} 0z",
                        q,
                        top + slant,
                        foot,
                        high * 0.12,
                        foot / 2,
                        high * 0.12,
                        -foot,
                    )
                elif kind == "points":
                    hem += trace("M{} {}h{}v{}l{} {}l{} {}z", q, top + slant, foot, high * 0.06,
                                 -foot / 2, high * 0.18, -foot / 2, -high * 0.18)  # fmt: skip
                else:
                    hem += box(q, top + slant, foot, high * 0.24)
            pen.path(hem, pen.shade(colour, -0.12))
        pen.rect(x0, top - 3, x1 - x0, 4, WHITE)
    lights = spread(left, right, 8)
    pen.path(
        "".join(disc(x, top + high + 6, 2.2) for x in lights),
        "#ffe2a0",
        glow=max(0.3, pen.light.lamps),
    )
    for side, x in ((-1, left + 11), (1, right - 11)):
        pen.path(trace("M{} -11h18l-3 11h-12z", x - 9), pen.shade(a, -0.1))
        foliage(pen, [(x - 5 * side, -15, 7), (x + 4 * side, -17, 8)])
