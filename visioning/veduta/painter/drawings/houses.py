"""Town houses of the north: timber frames, brick gables on the water, baroque stucco."""

from __future__ import annotations

import math

from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    WHITE,
    box,
    chimney,
    cornice,
    disc,
    door,
    shadow,
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
