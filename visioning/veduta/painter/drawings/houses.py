"""Town houses of the north: timber frames, brick gables on the water, baroque stucco."""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    CORAL,
    ROSE,
    SHADOW,
    STONE,
    WHITE,
    box,
    chimney,
    cornice,
    disc,
    door,
    slope,
    snowy,
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


@draws("half_timbered_house")
def half_timbered_house(pen: Pen) -> None:
    """Gable or eaves to the street, four kinds of braces, a ground floor of three kinds."""
    s = shape("half_timbered_house", pen.style, pen.w, pen.h)
    plaster = pen.pick(["#f3e6cc", "#f0d9a8", "#e9c8ae", "#f5efe2", "#dfe0c6", "#e6d3c4"])
    beam = pen.pick(["#6b4636", "#59483f", "#7d3f35", "#4f5a55"], 1)
    roof = pen.pick(["#b4573c", "#8d4a3c", "#a8643f", "#5d6270"], 1)
    shutter = pen.pick(["#5f8a63", "#9c4a3d", "#4f7387", "#b98b46"], 2)
    floors = 2 if s.ground - s.eaves > 62 else 1
    bays = vary(pen, (3, 4), 1, 7)
    if s.roof == "slope":
        x = s.ridge_left + 18 if s.gap and s.gap[0] > 0 else s.ridge_right - 18
        chimney(pen, x, -pen.h, 34, "#a8604a")
        corners = [(-pen.w / 2, s.eaves + 4), (s.ridge_left, s.ridge)]
        slope(pen, [*corners, (s.ridge_right, s.ridge), (pen.w / 2, s.eaves + 4)], roof, rows=6)
    jetty = 3
    ground = vary(pen, [STONE, plaster, "#d8b9a0"], 0, 5)
    wall(pen, s.left + jetty, s.right - jetty, s.ground, ground)
    wall(pen, s.left, s.right, s.eaves, plaster, bottom=s.ground)
    posts = [s.left + 3 + k * (s.width - 6) / bays for k in range(bays + 1)]
    _frame(pen, s, posts, floors, beam)
    tall, size = (s.ground - s.eaves) / floors, min(15.0, s.width / bays * 0.36)
    inner = range(1, bays - 1) if bays > 3 else range(bays)
    windows(
        pen,
        [
            ((posts[k] + posts[k + 1]) / 2, s.eaves + (f + 0.2) * tall)
            for f in range(floors)
            for k in inner
        ],
        size,
        tall * 0.5,
        bars="grid" if size > 12 else "cross",
        shutters=shutter if bays == 3 else None,
        flowers=pen.pick([ROSE, CORAL, WHITE], 1),
    )
    pen.rect(s.left, s.ground - 3, s.width, 5, beam)
    pen.rect(s.left + jetty, s.ground + 2, s.width - 2 * jetty, 4, SHADOW, opacity=0.2)
    if s.roof == "slope" and s.gap is None:
        rise = s.eaves - s.ridge
        kind = vary(pen, ("shed", "gable", "hip", "eyebrow"), 0, 3)
        count = 2 if kind == "eyebrow" else 3
        spots = [(x, s.eaves - rise * 0.18) for x in spread(s.left + 8, s.right - 8, count)]
        joinery.dormers(pen, spots, s.width * 0.15, rise * 0.52, plaster, roof, kind)
    else:
        edges = (s.left, s.right) if s.gap is None else (s.gap[0] - 2, s.gap[1] + 2)
        _timber_gable(pen, s, edges, plaster, beam, roof, half_hip=vary(pen, (0, 1), 0, 4) == 1)
        if s.gap is None and bays == 4 and floors == 2:  # a bay that looks up and down the street
            x = s.left + s.width * vary(pen, (0.14, 0.86), 2, 9)
            foot = s.ground - tall * 0.3
            joinery.oriel(pen, x, s.eaves, foot, s.width * 0.2, plaster, roof, "pointed",
                          frame=beam, tip=s.eaves - pen.h * 0.26)  # fmt: skip
    _ground_floor(pen, s, shutter)


def _frame(pen: Pen, s: HouseShape, posts: list[float], floors: int, beam: str) -> None:
    """Posts, rails and braces of the upper floors, in two strokes."""
    tall, bays = (s.ground - s.eaves) / floors, len(posts) - 1
    kind = vary(pen, ("slant", "cross", "man", "lozenge"), 2, 5)
    d = braces = ""
    for f in range(floors):
        top, foot = s.eaves + f * tall, s.eaves + (f + 1) * tall
        d += track([(s.left, top + 2), (s.right, top + 2)])
        d += track([(s.left, foot - 2), (s.right, foot - 2)])
        sill = foot - tall * 0.24
        for k in range(bays):
            a, b = posts[k], posts[k + 1]
            if k not in (0, bays - 1) or (kind == "lozenge" and bays == 3):
                braces += track([(a, sill), (b, sill)])
                if kind == "lozenge":
                    m = (a + b) / 2
                    braces += track([(a, sill), (m, foot)]) + track([(b, sill), (m, foot)])
                continue
            out, inn = (a, b) if k == 0 else (b, a)
            if kind == "cross":
                braces += track([(a, top), (b, foot)]) + track([(b, top), (a, foot)])
            elif kind == "man":  # a post with raised arms and spread legs
                m, y = (a + b) / 2, (top + foot) / 2
                braces += trace("M{} {}V{}", m, top, foot)
                for x in (a, b):
                    braces += track([(m, y + tall * 0.1), (x, top)])
                    braces += track([(m, y - tall * 0.08), (x, foot)])
            elif kind == "lozenge":
                m, y = (a + b) / 2, (top + foot) / 2
                braces += track([(a, y), (m, top), (b, y), (m, foot), (a, y)])
            else:
                braces += track([(out, foot), (inn, top)])
    d += "".join(trace("M{} {}V{}", x, s.eaves, s.ground) for x in posts)
    pen.path(d + braces, stroke=beam, width=3.4)


def _timber_gable(
    pen: Pen,
    s: HouseShape,
    edges: tuple[float, float],
    plaster: str,
    beam: str,
    roof: str,
    *,
    half_hip: bool,
) -> None:
    """The triangle under the roof, or a cross gable before it; a half-hip cuts off its tip."""
    (gl, gr), peak = edges, -pen.h + 4
    mid, half, gable = (gl + gr) / 2, (gr - gl) / 2, s.eaves - peak
    pen.polygon([(gl, s.eaves + 1), (mid, peak), (gr, s.eaves + 1)], plaster)
    dark = gr if pen.sun < 0 else gl
    pen.polygon([(mid, peak), (dark, s.eaves), (mid, s.eaves)], SHADOW, opacity=0.1)
    d = ""
    for t in (0.36, 0.7):
        reach, y = half * (1 - t), s.eaves - t * gable
        d += track([(mid - reach, y), (mid + reach, y)])
    for t in (-0.5, 0.5):
        d += track([(mid + t * half, s.eaves), (mid + t * half, s.eaves - 0.5 * gable)])
        start = (mid + 1.72 * t * half, s.eaves)
        d += track([start, (mid + t * half, s.eaves - 0.36 * gable)])
    if not half_hip:
        d += track([(mid, s.eaves - 0.7 * gable), (mid, peak)])
    pen.path(d, stroke=beam, width=3.4)
    attic = [(mid, s.eaves - 0.62 * gable)]
    sides = (-0.25, 0.25) if half > 60 else (0,)
    attic += [(mid + t * half, s.eaves - 0.3 * gable) for t in sides]
    windows(pen, attic, min(13.0, half * 0.22), gable * 0.19, bars="cross")
    edge = pen.w / 2 - 2
    feet = (max(gl - 5, -edge), s.eaves + 4), (min(gr + 5, edge), s.eaves + 4)
    if half_hip:
        cut, y = half * 0.34, s.eaves - gable * 0.7
        verge(pen, [feet[0], (mid - cut, y), (mid - 2, peak), (mid + 2, peak), (mid + cut, y),
                    feet[1]], roof, 6)  # fmt: skip
        slope(pen, [(mid - cut - 3, y + 3), (mid - 5, peak), (mid + 5, peak),
                    (mid + cut + 3, y + 3)], roof, rows=3)  # fmt: skip
    else:
        verge(pen, [feet[0], (mid, peak), feet[1]], roof, 6)


def _ground_floor(pen: Pen, s: HouseShape, paint: str) -> None:
    """A door between windows, a shop, or a gate to the yard."""
    wide, ground = s.width, s.ground
    kind = vary(pen, ("windows", "shop", "gate"), 1, 3)
    at = pen.pick([-0.25, 0.0, 0.25], 0) * wide
    if kind == "windows":
        low = [(x, ground * 0.76) for x in spread(s.left + 8, s.right - 8, 4) if abs(x - at) > 24]
        windows(pen, low, 17, -ground * 0.4, bars="grid", sill=STONE, flowers=ROSE)
    else:
        at = 0.3 * wide * (1 if at >= 0 else -1)
        field = (s.left + 8, at - 18) if at > 0 else (at + 18, s.right - 8)
        front = "gate" if kind == "gate" else vary(pen, ("grid", "bow", "arches"), 0, 9)
        if kind == "gate":
            m = sum(field) / 2
            field = m - min(32, wide * 0.19), m + min(32, wide * 0.19)
        joinery.shop(pen, *field, ground * 0.86, pen.shade(paint, -0.1), front)
    door(pen, at, 19, -ground * 0.74, paint, arched=pen.style[1] > 0.4)


def _gable(kind: str, half: float, rise: float) -> list[tuple[float, float]]:
    """The right half of a canal house's gable, from the wall up; y up from the eaves."""
    if kind == "step":
        steps, points = 5, [(half, 0.0)]
        for k in range(steps):
            x, y = half * (1 - k / steps), rise * (k + 1) / steps
            points += [(x, y), (half * (1 - (k + 1) / steps) if k < steps - 1 else x, y)]
        return points
    if kind == "neck":
        neck = half * 0.5
        curl = [
            (half - (half - neck) * t, rise * 0.46 * (1 - math.cos(t * math.pi / 2)))
            for t in (0, 0.25, 0.5, 0.75, 1)
        ]
        return [
            *curl,
            (neck, rise * 0.8),
            (neck * 1.15, rise * 0.8),
            (neck * 1.15, rise * 0.86),
            (0.001, rise),
        ]
    if kind == "bell":
        return [
            (
                half * (1 - 0.62 * t**0.75 if t < 0.8 else 0.475 - (t - 0.8) * 1.6),
                rise * (0.9 * t**1.5 if t < 0.8 else 0.644 + (t - 0.8) * 1.4),
            )
            for t in (0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1)
        ] + [(half * 0.12, rise)]
    if kind == "spout":
        return [(half, 0.0), (half * 0.17, rise * 0.88), (half * 0.17, rise)]
    return [
        (half, 0.0),
        (half, rise * 0.1),
        (half * 0.62, rise * 0.55),
        (half * 0.62, rise * 0.72),
        (0.001, rise),
    ]


@draws("canal_house")
def canal_house(pen: Pen) -> None:
    s = shape("canal_house", pen.style, pen.w, pen.h)
    brick = pen.pick(
        ["#9d5340", "#7c4a41", "#b87757", "#c9a06e", "#6c5a5b", "#a8453d", "#d9c2a0", "#5f6d74"]
    )
    trim = pen.pick([WHITE, "#efe0bf"], 1)
    kind = pen.pick(["step", "neck", "bell", "spout", "step", "bell", "neck", "cornice"], 2)
    paint = pen.pick(["#2f5a4c", "#34506b", "#8a3134", "#3f3f4a", "#b78a3d"], 1)
    rise = s.eaves - s.ridge
    right = _gable(kind, s.right, rise)
    outline = [(x, s.eaves - y) for x, y in right]
    outline = [(-x, y) for x, y in outline] + outline[::-1]
    wall(pen, s.left, s.right, s.eaves, brick)
    pen.polygon(outline, brick)
    dark = [p for p in outline if p[0] * pen.sun <= 0.01]
    pen.polygon(
        [*dark, (0, s.eaves)] if pen.sun > 0 else [(0, s.eaves), *dark], SHADOW, opacity=0.09
    )
    pen.line(outline, trim, 4.2)
    if snowy(pen):
        pen.line([(x, y - 1.5) for x, y in outline], "#f7fafc", 3.4)
    pen.polygon([(-9, s.ridge + 3), (0, s.ridge - 0), (9, s.ridge + 3)], trim)
    if kind in ("neck", "bell", "cornice"):
        d = disc(s.left + 7, s.eaves - 4, 4.5) + disc(s.right - 7, s.eaves - 4, 4.5)
        pen.path(d, trim)
    # Bands of stone, floor by floor.
    floors = 3 if s.ground - s.eaves > 88 else 2
    tall = (s.ground - s.eaves) / floors
    bands = "".join(box(s.left, s.eaves + k * tall, s.width, 2.2) for k in range(floors))
    pen.path(bands, pen.shade(trim, -0.1), opacity=0.75)
    across = 3 if s.width > 118 or pen.style[1] < 0.5 else 2
    wide = s.width / across * 0.42
    for f in range(floors):
        y = s.eaves + f * tall + tall * 0.16
        spots = [(x, y) for x in spread(s.left + 5, s.right - 5, across)]
        shut = paint if f == floors - 1 and wide < 16 and pen.style[0] * 5 % 1 > 0.4 else None
        windows(
            pen,
            spots,
            wide,
            tall * 0.66,
            bars=pen.pick(["cross", "grid", "tee"]),
            sill=trim,
            frame=trim,
            shutters=shut,
            arched=kind == "step" and f == 0,
        )
    low = rise * 0.16
    windows(
        pen,
        [(0, s.eaves - rise * 0.44)],
        wide * 0.95,
        rise * 0.27,
        bars="cross",
        frame=trim,
        arched=kind in ("step", "bell"),
    )
    if kind in ("step", "spout"):
        windows(
            pen,
            [(x, s.eaves - low - rise * 0.12) for x in (-s.right * 0.55, s.right * 0.55)],
            wide * 0.6,
            rise * 0.2,
            bars="sash",
            frame=trim,
        )
    pen.rect(-2.5, s.eaves - rise * 0.58, 5, 9, pen.shade(brick, -0.4))
    pen.line([(0, s.eaves - rise * 0.55), (0, s.eaves - rise * 0.47)], "#4b4038", 1.2)
    if vary(pen, ("flat", "bay", "bay", "flat", "balcony"), 0, 5) == "bay":
        y = s.eaves + tall * (floors - 2) if floors > 2 else s.eaves + tall * 0.1
        kind = vary(pen, joinery.ORIELS, 1, 4)
        paint_roof = "#5f6672" if kind != "box" else trim
        joinery.oriel(pen, 0, y + 6, s.ground - 14, s.width * 0.4, pen.shade(brick, 0.16),
                      paint_roof, kind, frame=trim)  # fmt: skip
    elif vary(pen, (0, 0, 0, 0, 1), 0, 5):
        for f in range(1, floors):
            y = s.eaves + f * tall + tall * 0.86
            joinery.balcony(pen, 0, y, s.width * 0.44, "iron", "#3d3f49", tall * 0.34)
    # Ground floor: living room over a stoop, a shop, or a gate for boats and carts.
    cornice(pen, s.left, s.right, s.ground - 3, trim, 3.5)
    pen.rect(s.left, -12, s.width, 12, pen.shade(STONE, -0.16))
    at = pen.pick([-0.28, 0.28, -0.28], 2) * s.width
    rest = (s.left + 6, at - 16) if at > 0 else (at + 16, s.right - 6)
    front = vary(pen, ("rooms", "grid", "rooms", "arches", "bow"), 1, 3)
    if front != "rooms":
        joinery.shop(pen, *rest, s.ground + 8, pen.shade(paint, -0.05), front, frame=trim)
        door(pen, at, 20, -s.ground - 14, paint, frame=trim, arched=front == "arches")
        return
    count = 2 if rest[1] - rest[0] > 60 else 1
    tall = -s.ground - 24
    windows(
        pen,
        [(x, s.ground + 8) for x in spread(*rest, count)],
        min(30, (rest[1] - rest[0]) / count * 0.74),
        tall,
        bars="grid",
        frame=trim,
        sill=trim,
        flowers=pen.pick([ROSE, CORAL, "#f4c95d"], 1),
    )
    door(pen, at, 20, -s.ground - 14, paint, frame=trim, arched=kind in ("bell", "neck"), bottom=-4)
    pen.rect(at - 17, -5, 34, 5, pen.shade(STONE, 0.2))
    pen.line([(at - 16, -3), (at - 16, -16), (at - 11, -19)], "#3d3f49", 1.5)
