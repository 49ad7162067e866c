"""What covers a roof: solar cells and meadows.

It follows the roof itself; a shallow one is raised a little, so that one sees what is on it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.masonry import (
    disc,
    foliage,
    green_season,
    leaf,
    snowy,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

AREA = 4600.0  # what a child covers at least, in square units


def _along(points: list[Point], thick: float) -> list[list[Point]]:
    """Fields of a band of that thickness outside along a roof's edge, one for each stretch."""
    fields = []
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        length = math.dist((x0, y0), (x1, y1))
        nx, ny = (y1 - y0) / length * thick, -(x1 - x0) / length * thick
        if ny > 0:
            nx, ny = -nx, -ny
        fields.append([(x0, y0), (x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1, y1)])
    return fields


def _mix(a: Point, b: Point, t: float) -> Point:
    return a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])


def _faces(s: HouseShape) -> list[list[Point]]:
    """The parts of a visible slope that no tower or gable takes: lower left, upper left ..."""
    low, high = s.eaves - 0.06 * (s.eaves - s.ridge), s.ridge + 0.07 * (s.eaves - s.ridge)
    (a, b), (c, d) = s.across(low), s.across(high)
    inset = 5
    if s.gap is None:
        return [[(a + inset, low), (c + inset, high), (d - inset, high), (b - inset, low)]]
    parts = []
    if s.gap[0] - a > 24:
        parts.append(
            [(a + inset, low), (c + inset, high), (s.gap[0] - 3, high), (s.gap[0] - 3, low)]
        )
    if b - s.gap[1] > 24:
        parts.append(
            [(s.gap[1] + 3, low), (s.gap[1] + 3, high), (d - inset, high), (b - inset, low)]
        )
    return parts


def _area(corners: list[Point]) -> float:
    return (
        abs(
            sum(
                x0 * y1 - x1 * y0
                for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True)
            )
        )
        / 2
    )


@draws("solar_roof")
def solar_roof(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    panel = pen.pick(["#2f4f86", "#35487d", "#2f5a80", "#27436f"])
    frame = pen.pick(["#e6edf1", "#c9d4dc", "#f3e9d2"], 1)
    wish = pen.between(15, 24, 2)
    quads: list[list[Point]] = []
    pattern = pen.kind(("panels", "shingles", "tubes", "rhombs", "mosaic", "panels", "rhombs",
                        "shingles", "tubes", "mosaic", "panels", "rhombs", "shingles", "panels",
                        "mosaic", "shingles"))  # fmt: skip
    if s.roof == "flat" and pen.kind((0, 1, 0, 0, 0, 0, 1, 0)):
        _tents(pen, s, panel, frame)
        return
    if s.roof == "flat":
        left, right = s.ridge_left + 5, s.ridge_right - 5
        rows = 1
        tall = max(40.0, AREA / (right - left)) * pen.between(1, 1.1, 2)
        if tall > 58:
            rows, tall = 2, tall / 2 + 3
        lean = min(pen.between(0.24, 0.42) * tall, 0.13 * (right - left))
        lean *= 1 if pen.style[1] < 0.5 else -1
        for r in range(rows):
            foot = s.ridge - 5 - r * (tall + 5)
            pen.path(
                "".join(
                    track([(x, foot + 6), (x, foot - tall * 0.4)]) for x in spread(left, right, 6)
                ),
                stroke="#8f979d",
                width=2.2,
            )
            a, b = left + max(0, -lean), right - max(0, lean)
            quads.append([(a, foot), (a + lean, foot - tall), (b + lean, foot - tall), (b, foot)])
    elif s.roof == "slope":
        quads = _faces(s)
        total = sum(_area(q) for q in quads)
        if total < AREA:  # a shallow roof: the panels stand up a little
            lift = (AREA - total) / max(1.0, sum(q[3][0] - q[0][0] for q in quads))
            quads = [
                [q[0], (q[1][0], q[1][1] - lift), (q[2][0], q[2][1] - lift), q[3]] for q in quads
            ]
    else:
        profile = s.profile()
        if s.roof == "gable":  # lifted a little, the panels of both sides meet at the ridge
            left, top, right = profile
            thick = max(26.0, AREA / s.width)
            for a, b in ((left, top), (top, right)):
                quads.append([a, (a[0], a[1] - thick), (b[0], b[1] - thick), b])
        else:
            profile = [(x * 0.985, y) for x, y in profile[3:-3]]
            length = sum(math.dist(p, q) for p, q in zip(profile, profile[1:], strict=False))
            quads = _along(profile, max(24.0, AREA / length))
    if s.roof == "slope":
        cuts = vary(pen, ((), ((0.46, 0.54),), ((0.31, 0.35), (0.65, 0.69))), 2, 3)
        quads = [part for q in quads for part in _parted(q, cuts)]
    cells, lines, gleam, tones = "", "", "", ""
    for q in quads:
        low0, high0, high1, low1 = q
        columns = max(1, round(math.dist(low0, low1) / wish))
        rows = max(1, round(math.dist(low0, high0) / 24))
        cells += track(q) + "z"
        lines += _seams(q, columns, rows, pattern)
        if pattern == "mosaic":
            tones += _mosaic(q, columns, rows)
        if columns > 2:
            for t in (0.12, 0.55):
                gleam += (
                    track(
                        [
                            _mix(low0, low1, t),
                            _mix(high0, high1, t + 0.14),
                            _mix(high0, high1, t + 0.27),
                            _mix(low0, low1, t + 0.09),
                        ]
                    )
                    + "z"
                )
    pen.path(cells, panel, stroke=frame, width=2.6)
    pen.path(tones, pen.pick(("#5f86b8", "#8a6a9c", "#4f9a96", "#c9794a"), 1))
    pen.path(gleam, "#ffffff", opacity=0.17)
    pen.path(lines, stroke=frame, width=1.3)
    if s.roof == "slope" and vary(pen, (True, False), 1, 5):
        _skylights(pen, quads)
    if snowy(pen):
        pen.path("".join(track([q[1], q[2]]) for q in quads), stroke="#f7fafc", width=5)


def _parted(q: list[Point], cuts: Sequence[tuple[float, float]]) -> list[list[Point]]:
    """A field of panels parted by strips of roof, each from one share of its width to another."""
    low0, high0, high1, low1 = q
    ends = [0.0, *(t for cut in cuts for t in cut), 1.0]
    return [
        [_mix(low0, low1, a), _mix(high0, high1, a), _mix(high0, high1, b), _mix(low0, low1, b)]
        for a, b in zip(ends[::2], ends[1::2], strict=True)
    ]


def _at(q: list[Point], t: float, v: float) -> Point:
    """The point of a field at shares of its width and of its height."""
    return _mix(_mix(q[0], q[3], t), _mix(q[1], q[2], t), v)


def _mosaic(q: list[Point], columns: int, rows: int) -> str:
    """Some modules of a field, for another colour."""
    rows, d = max(2, rows), ""
    for k in range(columns):
        for r in range(rows):
            if (3 * k + 2 * r) % 5 < 2:
                corners = ((0, 0), (0, 1), (1, 1), (1, 0))
                d += track([_at(q, (k + a) / columns, (r + b) / rows) for a, b in corners]) + "z"
    return d


def _skylights(pen: Pen, quads: list[list[Point]]) -> None:
    """A window for those under the roof, in each field that is wide enough."""
    for q in quads:
        wide, tall = math.dist(q[0], q[3]), math.dist(q[0], q[1])
        if wide < 44 or tall < 30:
            continue
        half = min(0.2, 9 / wide)
        for t in (0.5,) if wide < 110 else (0.3, 0.7):
            frame = ((t - half, 0.34), (t - half, 0.72), (t + half, 0.72), (t + half, 0.34))
            pen.path(track([_at(q, a, b) for a, b in frame]) + "z", "#bfdce6", stroke="#f3ead6",
                     width=2.6, glow=0.8 * pen.light.lamps)  # fmt: skip
            bar = track([_at(q, t, 0.34), _at(q, t, 0.72)])
            pen.path(bar, stroke="#f3ead6", width=1.4)


def _seams(q: list[Point], columns: int, rows: int, pattern: str) -> str:
    """The lines in a field: between panels, shingles, tubes, rhombs or a mosaic."""

    def at(t: float, v: float) -> Point:
        return _at(q, t, v)

    d = ""
    if pattern == "tubes":  # water runs through them and comes back hot
        count = columns * 3
        d = "".join(track([at(k / count, 0.06), at(k / count, 0.94)]) for k in range(1, count))
        return d + track([at(0.02, 0.9), at(0.98, 0.9)])
    if pattern == "rhombs":
        for k in range(columns):
            for r in range(rows):
                a, b = (k / columns, r / rows), ((k + 1) / columns, (r + 1) / rows)
                m = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
                d += track([at(a[0], m[1]), at(m[0], b[1]), at(b[0], m[1]), at(m[0], a[1]),
                            at(a[0], m[1])])  # fmt: skip
        return d
    if pattern == "shingles":
        rows = max(3, rows * 2)
        for r in range(rows):
            v = r / rows
            if r:
                d += track([at(0, v), at(1, v)])
            for k in range(1, columns + 1):
                t = (k - 0.5 * (r % 2)) / columns
                if t < 0.99:
                    d += track([at(t, v), at(t, v + 1 / rows)])
        return d
    for k in range(1, columns):
        d += track([at(k / columns, 0), at(k / columns, 1)])
    if pattern == "mosaic":
        rows = max(2, rows)
    for k in range(1, rows * 2):
        if k % 2 == 0 or rows == 1:
            d += track([at(0, k / rows / 2), at(1, k / rows / 2)])
    return d


def _tents(pen: Pen, s: HouseShape, panel: str, frame: str) -> None:
    """Panels like tents on a flat roof: one side for the morning, one for the evening."""
    left, right = s.ridge_left + 4, s.ridge_right - 4
    count = max(2, round((right - left) / pen.pick((64, 52, 42), 0)))
    step, foot = (right - left) / count, s.ridge - 2
    tall = max(44.0, 2.1 * AREA / (right - left))
    for side, tone in ((-1, 0.12 if pen.sun < 0 else -0.1), (1, -0.1 if pen.sun < 0 else 0.12)):
        d = lines = ""
        for k in range(count):
            m = left + (k + 0.5) * step
            a, b = (m + side * step * 0.49, foot), (m, foot - tall)
            d += track([a, b, (m, foot)]) + "z"
            for t in (0.33, 0.66):
                p = _mix(a, b, t)
                lines += track([p, (p[0], foot)]) + track([_mix((m, foot), b, t), p])
        pen.path(d, pen.shade(panel, tone), stroke=frame, width=2)
        pen.path(lines, stroke=frame, width=1.1)
    pen.rect(left - 2, foot - 1, right - left + 4, 4, frame)
    if snowy(pen):
        pen.rect(left, foot - 4, right - left, 4, "#f7fafc", rx=2)


def _meadow(pen: Pen, points: list[Point], thick: float) -> None:
    """A cushion of grass, sedum and flowers along an upper edge."""
    base = leaf(pen)
    tone = pen.pick(["#86ad5c", "#6f9f5a", "#a3b35f", "#78a06a"]) if green_season(pen) else base
    tufts = []
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        count = max(2, round(math.dist((x0, y0), (x1, y1)) / 9))
        for k in range(count):
            x, y = _mix((x0, y0), (x1, y1), (k + 0.5) / count)
            tufts.append(
                (x, y - thick * 0.35 + pen.rng.uniform(-2, 2), thick * pen.rng.uniform(0.42, 0.62))
            )
    edge = pen.w / 2
    tufts = [(min(max(x, -edge + r), edge - r), y, r) for x, y, r in tufts]
    pen.path(track(points), stroke="#7a6248", width=7)
    pen.path("".join(disc(*t) for t in tufts), pen.shade(tone, -0.18))
    pen.path(
        "".join(disc(x + 0.2 * pen.sun * r, y - r * 0.25, r * 0.74) for x, y, r in tufts), tone
    )
    blades = "".join(
        trace("M{} {}q{} {} {} {}", x, y, 2 * pen.sun, -r, pen.rng.uniform(-4, 4), -r - 7)
        for x, y, r in tufts
    )
    pen.path(blades, stroke=pen.shade(tone, 0.2), width=1.7)
    if green_season(pen):
        for colour in pen.pick(
            [
                ("#f3d46b", "#f7f3ea"),
                ("#e58aa8", "#f7f3ea"),
                ("#b98fd0", "#f3d46b"),
                ("#e2705a", "#f3d46b"),
            ],
            1,
        ):
            pen.path(
                "".join(
                    disc(x + pen.rng.uniform(-4, 4), y - r - pen.rng.uniform(-2, 6), 2.3)
                    for x, y, r in tufts[::2]
                ),
                colour,
            )
    kind = vary(pen, ("flowers", "shrubs", "grasses", "heath", "flowers"), 2, 3)
    if kind == "shrubs":
        spots = [(x, y - r * 1.1, r * 0.8) for x, y, r in tufts[2:-2:5]]
        foliage(pen, [(min(max(x, -edge + r), edge - r), y, r) for x, y, r in spots])
    elif kind == "grasses":  # high plumes that move in the wind
        plumes = [(x, y, 12 + 9 * pen.rng.random()) for x, y, r in tufts[1:-1:2]]
        stems = "".join(trace("M{} {}q0 {} {} {}", x, y, -t * 0.7, -3 * pen.sun, -t)
                        for x, y, t in plumes)  # fmt: skip
        pen.path(stems, stroke="#b9a35f", width=1.6)
        heads = "".join(disc(x - 3 * pen.sun, y - t, 2.8) for x, y, t in plumes)
        pen.path(heads, "#e3cf95")
    elif kind == "heath" and not snowy(pen):
        tone = "#b98fc0" if green_season(pen) else "#9a7f86"
        pen.path("".join(disc(x, y - r * 0.4, r * 0.5) for x, y, r in tufts[::2]), tone)
    if snowy(pen):
        pen.path("".join(disc(x, y - r * 0.5, r * 0.5) for x, y, r in tufts), "#f7fafc")


@draws("green_roof")
def green_roof(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    if s.roof == "slope":
        faces = _faces(s)
        tone = (
            pen.pick(["#86ad5c", "#6f9f5a", "#a3b35f", "#78a06a"])
            if green_season(pen)
            else leaf(pen)
        )
        pen.path("".join(track(q) + "z" for q in faces), pen.shade(tone, -0.08))
        light, dark, bloom = "", "", ""
        if vary(pen, ("wild", "rows"), 0, 3) == "rows":  # sedum mats in bands
            for q in faces:
                for k in range(1, 6, 2):
                    a, b = k / 6, (k + 1) / 6
                    band = [_mix(q[0], q[1], a), _mix(q[0], q[1], b), _mix(q[3], q[2], b),
                            _mix(q[3], q[2], a)]  # fmt: skip
                    tones = ("#b98a7a", "#9db25f", "#c9a75a") if green_season(pen) else (tone,) * 3
                    pen.path(track(band) + "z", tones[k // 2])
        for q in faces:
            for _ in range(int(_area(q) / 75)):
                t, v = pen.rng.uniform(0.03, 0.97), pen.rng.uniform(0.05, 0.95)
                x, y = _mix(_mix(q[0], q[3], t), _mix(q[1], q[2], t), v)
                r = pen.rng.uniform(3, 6)
                kind = pen.rng.random()
                if kind < 0.4:
                    light += disc(x, y, r)
                elif kind < 0.75:
                    dark += disc(x, y, r)
                else:
                    bloom += disc(x, y, 2.2)
        pen.path(dark, pen.shade(tone, -0.2))
        pen.path(light, pen.shade(tone, 0.16))
        if green_season(pen):
            pen.path(bloom, pen.pick(["#f3d46b", "#f2a9bd", "#f7f3ea", "#c99fd8"], 1))
        wide = sum(q[2][0] - q[1][0] for q in faces)
        thick = max(14.0, 1.3 * (AREA - sum(_area(q) for q in faces)) / wide)
        for q in faces:
            pen.path(track([q[0], q[3]]), stroke="#7a6248", width=4)
            _meadow(pen, [q[1], q[2]], thick)
    elif s.roof == "flat":
        wide = s.ridge_right - s.ridge_left
        _meadow(
            pen, [(s.ridge_left, s.ridge), (s.ridge_right, s.ridge)], max(26.0, AREA / wide * 0.85)
        )
    else:
        points = s.profile()
        length = sum(math.dist(p, q) for p, q in zip(points, points[1:], strict=False))
        _meadow(pen, points, max(22.0, AREA / length))
