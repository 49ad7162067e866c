"""Houses as Europe's old towns have them: timber, brick, arcades, stucco, whitewash and stone."""

from __future__ import annotations

import math

from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
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
    snowy,
    spread,
    trace,
    track,
    verge,
    vine,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws

ROSE, CORAL = "#d9577a", "#e2705a"


@draws("half_timbered_house")
def half_timbered_house(pen: Pen) -> None:
    s = shape("half_timbered_house", pen.style, pen.w, pen.h)
    plaster = pen.pick(["#f3e6cc", "#f0d9a8", "#e9c8ae", "#f5efe2", "#dfe0c6", "#e6d3c4"])
    beam = pen.pick(["#6b4636", "#59483f", "#7d3f35", "#4f5a55"], 1)
    roof = pen.pick(["#b4573c", "#8d4a3c", "#a8643f", "#5d6270"], 1)
    shutter = pen.pick(["#5f8a63", "#9c4a3d", "#4f7387", "#b98b46"], 2)
    wide, ground = s.width, s.ground
    if s.roof == "slope":
        chimney(
            pen, s.ridge_right - 18 if s.gap[0] < -9 else s.ridge_left + 18, -pen.h, 34, "#a8604a"
        )
        corners = [(-pen.w / 2, s.eaves + 4), (s.ridge_left, s.ridge)]
        slope(pen, [*corners, (s.ridge_right, s.ridge), (pen.w / 2, s.eaves + 4)], roof, rows=6)
        gl, gr = s.gap[0] - 2, s.gap[1] + 2
    else:
        gl, gr = s.left, s.right
    peak = -pen.h + 4
    mid = (gl + gr) / 2
    jetty = 3
    wall(pen, s.left + jetty, s.right - jetty, ground, pen.pick([STONE, plaster, "#d8b9a0"], 2))
    wall(pen, s.left, s.right, s.eaves, plaster, bottom=ground)
    pen.polygon([(gl, s.eaves + 1), (mid, peak), (gr, s.eaves + 1)], plaster)
    if pen.sun < 0:
        pen.polygon([(mid, peak), (gr, s.eaves), (mid, s.eaves)], SHADOW, opacity=0.1)
    else:
        pen.polygon([(mid, peak), (gl, s.eaves), (mid, s.eaves)], SHADOW, opacity=0.1)
    # The frame: posts, rails and braces in two strokes.
    floors = 2 if ground - s.eaves > 62 else 1
    bays = 4 if wide > 160 else 3
    tall = (ground - s.eaves) / floors
    posts = [s.left + 3 + k * (wide - 6) / bays for k in range(bays + 1)]
    d, braces, spots = "", "", []
    for f in range(floors):
        top = s.eaves + f * tall
        d += track([(s.left, top + 2), (s.right, top + 2)]) + track(
            [(s.left, top + tall - 2), (s.right, top + tall - 2)]
        )
        for k in range(bays):
            a, b = posts[k], posts[k + 1]
            outer = k in (0, bays - 1)
            if outer and (pen.style[2] * 7 % 1 < 0.5 or bays == 3):
                braces += track(
                    [(a, top + tall), (b, top)] if k == 0 else [(a, top), (b, top + tall)]
                )
            elif outer:
                braces += track([(a, top), (b, top + tall)]) + track([(b, top), (a, top + tall)])
            else:
                braces += track([(a, top + tall * 0.78), (b, top + tall * 0.78)])
        spots += [((posts[k] + posts[k + 1]) / 2, top + tall * 0.2) for k in range(bays)][
            (1 if bays > 3 else 0) : (bays - 1 if bays > 3 else bays)
        ]
    d += "".join(trace("M{} {}V{}", x, s.eaves, ground) for x in posts)
    gable = s.eaves - peak
    for t in (0.36, 0.7):
        half = (gr - gl) / 2 * (1 - t)
        d += track([(mid - half, s.eaves - t * gable), (mid + half, s.eaves - t * gable)])
    half = (gr - gl) / 2
    for t in (-0.5, 0.5):
        d += track([(mid + t * half, s.eaves), (mid + t * half, s.eaves - 0.5 * gable)])
    d += track([(mid, s.eaves - 0.7 * gable), (mid, peak)])
    braces += track([(mid - 0.86 * half, s.eaves), (mid - 0.5 * half, s.eaves - 0.36 * gable)])
    braces += track([(mid + 0.86 * half, s.eaves), (mid + 0.5 * half, s.eaves - 0.36 * gable)])
    pen.path(d + braces, stroke=beam, width=3.4)
    size = min(15.0, wide / bays * 0.36)
    windows(
        pen,
        spots,
        size,
        tall * 0.5,
        bars="grid" if size > 12 else "cross",
        shutters=shutter if bays == 3 else None,
        flowers=pen.pick([ROSE, CORAL, WHITE], 1),
    )
    attic = [(mid, s.eaves - 0.62 * gable)]
    if half > 60:
        attic += [
            (mid - 0.25 * half, s.eaves - 0.3 * gable),
            (mid + 0.25 * half, s.eaves - 0.3 * gable),
        ]
    else:
        attic += [(mid, s.eaves - 0.3 * gable)]
    windows(pen, attic, size * 0.85, gable * 0.19, bars="cross")
    pen.rect(s.left, ground - 3, wide, 5, beam)
    pen.rect(s.left + jetty, ground + 2, wide - 2 * jetty, 4, SHADOW, opacity=0.2)
    at = pen.pick([-0.25, 0.0, 0.25], 0) * wide
    door(pen, at, 19, -ground * 0.74, shutter, arched=pen.style[1] > 0.4)
    low = [(x, ground * 0.76) for x in spread(s.left + 8, s.right - 8, 4) if abs(x - at) > 24]
    windows(pen, low, 17, -ground * 0.4, bars="grid", sill=STONE, flowers=ROSE)
    edge = pen.w / 2 - 2
    rim = [(max(gl - 5, -edge), s.eaves + 4), (mid, -pen.h + 4), (min(gr + 5, edge), s.eaves + 4)]
    verge(pen, rim, roof, 6)


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
    # Ground floor: shop front or living room, with stoop.
    cornice(pen, s.left, s.right, s.ground - 3, trim, 3.5)
    pen.rect(s.left, -12, s.width, 12, pen.shade(STONE, -0.16))
    at = pen.pick([-0.28, 0.28, -0.28], 2) * s.width
    rest = (s.left + 6, at - 16) if at > 0 else (at + 16, s.right - 6)
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


@draws("baroque_house")
def baroque_house(pen: Pen) -> None:
    s = shape("baroque_house", pen.style, pen.w, pen.h)
    stucco = pen.pick(
        ["#f0d08e", "#e8b7a4", "#bcd0bd", "#a9c3d2", "#ecd9b8", "#d9b6bd", "#e4a983", "#c9c6a0"]
    )
    roof = pen.pick(["#a9553f", "#6a6d78", "#8f4f42", "#7f8f88"], 1)
    trim = "#fbf5e8"
    middle = pen.style[2] > 0.4  # a curved gable in the middle
    break_y = s.eaves + (s.ridge - s.eaves) * 0.66
    lower = [
        (-pen.w / 2, s.eaves + 2),
        (s.ridge_left - 1, break_y),
        (s.ridge_right + 1, break_y),
        (pen.w / 2, s.eaves + 2),
    ]
    for x in (s.ridge_left + 16, s.ridge_right - 16):
        chimney(pen, x, -pen.h, 26, "#b0705a", 10)
    slope(
        pen,
        [
            (s.ridge_left - 3, break_y + 1),
            (s.ridge_left + 22, s.ridge),
            (s.ridge_right - 22, s.ridge),
            (s.ridge_right + 3, break_y + 1),
        ],
        pen.shade(roof, 0.1),
        rows=3,
    )
    slope(pen, lower, roof, rows=5)
    tall = s.eaves - break_y
    dormers = [
        x
        for x in spread(s.left + 12, s.right - 12, 4 if s.width > 185 else 3)
        if not (middle and abs(x) < s.width * 0.2)
    ]
    if not middle and s.width <= 185 or not middle:
        dormers = spread(s.left + 14, s.right - 14, 4 if s.width > 185 else 3)
    top = s.eaves - tall * 0.86
    pen.path("".join(box(x - 9, top + 5, 18, tall * 0.72) for x in dormers), trim)
    pen.path(
        "".join(trace("M{} {}q12 -13 24 0z", x - 12, top + 6) for x in dormers),
        pen.shade(roof, -0.15),
    )
    windows(
        pen, [(x, top + 8) for x in dormers], 10, tall * 0.5, bars="cross", frame=trim, arched=True
    )
    wall(pen, s.left, s.right, s.eaves, stucco)
    upper = s.ground - s.eaves
    floors = 2 if upper > 78 else 1
    bays = 6 if s.width > 190 and not middle else 5
    step = s.width / bays
    half = step * 0.56 if bays == 5 else step
    if middle:
        rise = (s.eaves - s.ridge) * 0.7
        half = step * 1.5
        gable = trace("M{} {}v-8q{} 2 {} {}", -half, s.eaves, half * 0.35, half * 0.4, -rise * 0.55)
        gable += trace("h5q{} {} {} {}", half * 0.2, -rise * 0.5, half * 0.6 - 5, -rise * 0.5)
        gable += trace(
            "t{} {}h5q{} {} {} {}v8z",
            half * 0.6 - 5,
            rise * 0.5,
            half * 0.05,
            rise * 0.5,
            half * 0.4,
            rise * 0.55,
        )
        pen.path(gable, stucco, stroke=trim, width=3)
        pen.path(
            trace("M{} {}h{}v{}h{}z", -half, s.eaves, 2 * half, -s.eaves, -2 * half),
            pen.shade(stucco, 0.18),
        )
        pen.ellipse(0, s.eaves - rise * 0.5, 10, 12, trim)
        windows(pen, [(0, s.eaves - rise * 0.5 - 9)], 14, 18, arched=True, edge=0, frame=trim)
        shadow(pen, s.left, s.right, s.eaves, 0, 0.07)
    pilasters = [s.left + 4, s.right - 4] + (
        [-half + 3, half - 3] if middle else [0] if bays % 2 == 0 else []
    )
    pen.path("".join(box(x - 3.5, s.eaves, 7, upper) for x in pilasters), trim, opacity=0.9)
    cornice(pen, s.left - 4, s.right + 4, s.eaves - 3, trim, 6)
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    tall = upper / floors
    for f in range(floors):
        y = s.eaves + f * tall + tall * 0.25
        spots = [(x, y) for x in spread(s.left + 4, s.right - 4, bays)]
        w, h = step * 0.4, tall * 0.56
        if f == floors - 1:
            hood = "".join(
                trace("M{} {}l{} -6l{} 6z", x - w * 0.75, y - 4, w * 0.75, w * 0.75)
                if k % 2 == (1 if middle else 0)
                else trace("M{} {}q{} -9 {} 0z", x - w * 0.75, y - 4, w * 0.75, w * 1.5)
                for k, (x, y) in enumerate(spots)
            )
        else:
            hood = "".join(box(x - w * 0.75, y - 6.5, w * 1.5, 2.5) for x, y in spots)
        pen.path(hood, trim)
        windows(
            pen,
            spots,
            w,
            h,
            bars="tee",
            frame=trim,
            sill=trim,
            edge=2.4,
            flowers=ROSE if f == floors - 1 and pen.style[1] > 0.5 else None,
        )
    pen.path(
        "".join(
            trace("M{} {}h{}", s.left, y, s.width)
            for y in (s.ground * 0.75, s.ground * 0.5, s.ground * 0.25)
        ),
        stroke=pen.shade(stucco, -0.14),
        width=1.1,
    )
    pen.rect(s.left, -8, s.width, 8, pen.shade(STONE, -0.1))
    at = 0 if bays == 5 else -step * 0.5
    spots = [
        (x, s.ground * 0.76)
        for x in spread(s.left + 4, s.right - 4, bays)
        if abs(x - at) > step * 0.6
    ]
    windows(
        pen, spots, step * 0.44, -s.ground * 0.5, bars="grid", arched=True, frame=trim, edge=2.2
    )
    door(
        pen,
        at,
        step * 0.56,
        -s.ground * 0.78,
        pen.pick(["#5b7a66", "#8a5a3c", "#4f6d86", "#94463f"], 2),
        frame=trim,
        arched=True,
    )


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
