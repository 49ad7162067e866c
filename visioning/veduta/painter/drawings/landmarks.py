"""Landmarks of the old town: church, campanile, dome and castle."""

from __future__ import annotations

import math

from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    clock,
    cornice,
    foliage,
    pennant,
    slope,
    snowy,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


def _spire(pen: Pen, left: float, right: float, foot: float, top: float, colour: str) -> None:
    """A pointed roof with a sunny and a shaded side and a knob."""
    mid = (left + right) / 2
    pen.polygon([(left, foot), (mid, top), (right, foot)], colour)
    dark = right if pen.sun < 0 else left
    pen.polygon([(mid, top), (dark, foot), (mid + (dark - mid) * 0.1, foot)], SHADOW, opacity=0.17)
    if snowy(pen):
        edge = left if pen.sun < 0 else right
        pen.line([(mid, top), (mid + (edge - mid) * 0.8, foot + (top - foot) * 0.2)], "#f7fafc", 3)


@draws("church")
def church(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(
        ["#d9c7a4", "#b5694f", "#e6dccb", "#c7a582", "#a9604c", "#d6c9b8", "#e3c9a0", "#b8a58f"]
    )
    roof = pen.pick(["#6f9a8c", "#5f6672", "#a9553f", "#7a8a7f"], 1)
    trim = pen.shade(stone, 0.4)
    kind = pen.pick(["needle", "octagon", "twin", "onion"], 2)
    turn = 1 if pen.style[1] > 0.5 else -1
    half = w * (0.15 if kind == "twin" else 0.19)
    nave = -h * 0.3
    # Nave with its steep roof, choir and buttresses.
    x0, x1 = (-w * 0.5, w * 0.5)
    towers = [-w * 0.33, w * 0.33] if kind == "twin" else [-turn * w * 0.29]
    ridge = -h * 0.47
    wall(pen, x0 + 6, x1 - 6, nave, stone)
    slope(
        pen,
        [(x0, nave + 3), (x0 + w * 0.1, ridge), (x1 - w * 0.1, ridge), (x1, nave + 3)],
        roof,
        rows=6,
    )
    if kind == "twin":
        pen.polygon([(-w * 0.2, nave + 4), (0, -h * 0.5), (w * 0.2, nave + 4)], trim)
        wall(pen, -w * 0.18, w * 0.18, nave, stone)
        pen.polygon([(-w * 0.17, nave + 4), (0, -h * 0.48), (w * 0.17, nave + 4)], stone)
        bays = []
        pen.circle(0, -h * 0.27, w * 0.1, trim)
        pen.circle(
            0,
            -h * 0.27,
            w * 0.08,
            blend("#6f86a0", "#ffcf80", pen.light.lamps),
            glow=pen.light.lamps,
        )
        d = "".join(
            track([(0, -h * 0.27), (w * 0.08 * math.cos(t), -h * 0.27 + w * 0.08 * math.sin(t))])
            for t in (k * math.pi / 4 for k in range(8))
        )
        pen.path(d, stroke=trim, width=1.4)
        pen.path(arch(-w * 0.075, -h * 0.15, w * 0.15, h * 0.15), trim)
        pen.path(arch(-w * 0.055, -h * 0.14, w * 0.11, h * 0.14), "#6a4a3a")
    else:
        start = (x0 + w * 0.45, x1 - 14) if turn > 0 else (x0 + 14, x1 - w * 0.45)
        bays = spread(*start, 3)
        pen.path(
            "".join(
                trace("M{} 0V{}l5 -10l5 10V0z", x - 5, nave * 0.8)
                for x in spread(start[0] - w * 0.09, start[1] + w * 0.09, 4)
            ),
            pen.shade(stone, -0.1),
        )
        windows(
            pen,
            [(x, nave * 0.82) for x in bays],
            w * 0.075,
            -nave * 0.62,
            arched=True,
            bars="tee",
            frame=trim,
            glass="#6f86a0",
        )
    for x in towers:
        top = -h * (0.62 if kind != "twin" else 0.6)
        wall(pen, x - half, x + half, top, pen.shade(stone, 0.07))
        corners = "".join(box(x + s * (half - 4) - 4, top, 8, -top) for s in (-1, 1))
        pen.path(corners, pen.shade(stone, -0.08))
        for t in (0.33, 0.66):
            cornice(pen, x - half - 1, x + half + 1, top * t, trim, 3)
        cornice(pen, x - half - 3, x + half + 3, top, trim, 5)
        pen.path(
            "".join(
                arch(x + s * half * 0.42 - half * 0.2, top + 14, half * 0.4, h * 0.085)
                for s in (-1, 1)
            ),
            "#55484a",
        )
        pen.path(
            "".join(
                trace("M{} {}h{}", x + s * half * 0.42 - half * 0.2, top + 26 + k * 7, half * 0.4)
                for s in (-1, 1)
                for k in range(3)
            ),
            stroke=pen.shade(stone, -0.2),
            width=1.4,
        )
        if kind != "twin":
            clock(pen, x, top + h * 0.155, half * 0.42)
            pen.path(arch(x - half * 0.42, -h * 0.13, half * 0.84, h * 0.13), trim)
            pen.path(arch(x - half * 0.32, -h * 0.122, half * 0.64, h * 0.122), "#6a4a3a")
            pen.path(trace("M{} {}V0", x, -h * 0.12), stroke="#4a342a", width=1.2)
        windows(
            pen,
            [(x, top * 0.56)],
            half * 0.4,
            h * 0.07,
            arched=True,
            bars="none",
            frame=trim,
            glass="#6f86a0",
        )
        if kind == "onion":
            r = half * 1.12
            y = top - h * 0.02
            pen.rect(x - half * 0.9, y - 3, half * 1.8, h * 0.025, trim)
            pen.path(
                trace(
                    "M{} {}C{} {} {} {} {} {}h{}C{} {} {} {} {} {}z",
                    x - half * 0.8,
                    y,
                    x - r * 1.45,
                    y - h * 0.09,
                    x - r * 0.55,
                    y - h * 0.15,
                    x - half * 0.3,
                    y - h * 0.185,
                    half * 0.6,
                    x + r * 0.55,
                    y - h * 0.15,
                    x + r * 1.45,
                    y - h * 0.09,
                    x + half * 0.8,
                    y,
                ),
                roof,
            )
            s = 1 if pen.sun < 0 else -1
            pen.path(
                trace(
                    "M{} {}C{} {} {} {} {} {}Q{} {} {} {}z",
                    x + s * half * 0.8,
                    y,
                    x + s * r * 1.45,
                    y - h * 0.09,
                    x + s * r * 0.55,
                    y - h * 0.15,
                    x + s * half * 0.3,
                    y - h * 0.185,
                    x + s * half * 0.5,
                    y - h * 0.09,
                    x + s * half * 0.2,
                    y,
                ),
                SHADOW,
                opacity=0.17,
            )
            pen.rect(x - half * 0.3, y - h * 0.235, half * 0.6, h * 0.055, trim)
            pen.path(
                "".join(
                    arch(x + k * half * 0.14 - half * 0.1, y - h * 0.225, half * 0.2, h * 0.04)
                    for k in (-1, 1)
                ),
                "#55484a",
            )
            pen.path(
                trace(
                    "M{} {}Q{} {} {} {}Q{} {} {} {}z",
                    x - half * 0.42,
                    y - h * 0.23,
                    x - half * 0.42,
                    y - h * 0.275,
                    x,
                    -h * 0.96,
                    x + half * 0.42,
                    y - h * 0.275,
                    x + half * 0.42,
                    y - h * 0.23,
                ),
                roof,
            )
        elif kind == "octagon":
            y = top - h * 0.1
            wall(pen, x - half * 0.72, x + half * 0.72, y, stone, bottom=top + 1)
            pen.path(
                "".join(
                    arch(x + k * half * 0.42 - half * 0.14, y + 9, half * 0.28, h * 0.065)
                    for k in (-1, 0, 1)
                ),
                "#55484a",
            )
            cornice(pen, x - half * 0.8, x + half * 0.8, y - 2, trim, 4)
            _spire(pen, x - half * 0.82, x + half * 0.82, y, -h * 0.96, roof)
        else:
            tip = -h * 0.96
            _spire(pen, x - half - 2, x + half + 2, top + 2, tip, roof)
            for s in (-1, 1):
                _spire(
                    pen,
                    x + s * half * 0.9 - 5,
                    x + s * half * 0.9 + 5,
                    top + 2,
                    top - h * 0.07,
                    roof,
                )
        pen.circle(x, -h * 0.965, 3, "#d9b04f")
        pen.path(
            trace("M{} {}V{}M{} {}h10", x, -h * 0.965, -h, x - 5, -h * 0.985),
            stroke="#d9b04f",
            width=2,
        )
    foliage(
        pen,
        [
            (x, -7 - (k % 2) * 3, 11)
            for k, x in enumerate(spread(-w * 0.46, w * 0.46, 7))
            if abs(x - towers[0]) > half * 0.7 and abs(x - towers[-1]) > half * 0.7 and abs(x) > 10
        ],
    )


@draws("campanile")
def campanile(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(
        ["#c98a62", "#dcbf92", "#b56a4e", "#e6d3ae", "#c9a47a", "#d99f78", "#a9624c", "#cfc2a8"]
    )
    trim = pen.shade(stone, 0.45)
    kind = pen.pick(["pyramid", "battlement", "stripes", "loggia"], 2)
    roof = pen.pick(["#a9553f", "#b9683f", "#6f9a8c"], 1)
    half = w * 0.36
    belfry = -h * 0.78
    wall(pen, -half, half, belfry, stone)
    if kind == "stripes":
        d = "".join(box(-half, y, 2 * half, 6) for y in spread(belfry, 0, 16))
        pen.path(d, pen.shade(stone, -0.28), opacity=0.7)
    pen.path(
        "".join(box(s * (half - 5) - 5, belfry, 10, -belfry) for s in (-1, 1)),
        pen.shade(stone, 0.12),
    )
    for t in (0.2, 0.4, 0.6, 0.8):
        cornice(pen, -half - 1, half + 1, belfry * t, trim, 3)
    for k, t in enumerate((0.3, 0.5, 0.7, 0.9)):
        fields = [0.0] if k < 2 else [-half * 0.3, half * 0.3]
        pen.path("".join(arch(x - 5, belfry * t - 14, 10, 26) for x in fields), "#574a4c")
    if kind != "stripes":
        clock(pen, 0, belfry * 0.88 + 24, half * 0.34)
    # The belfry: three open arches and a bell.
    out = half * 1.12
    top = -h * 0.9 if kind != "battlement" else -h * 0.89
    pen.path(
        "".join(
            trace("M{} {}v-10h6v10q-3 -5 -6 0z", x - 3, belfry + 10) for x in spread(-out, out, 7)
        ),
        trim,
    )
    wall(pen, -out, out, top, pen.shade(stone, 0.06), bottom=belfry + 1)
    step = 2 * out / 3
    tall = belfry - top
    glow = pen.light.lamps
    fields = spread(-out + 2, out - 2, 3)
    pen.path(
        "".join(arch(x - step * 0.36, top + tall * 0.16, step * 0.72, tall * 0.76) for x in fields),
        trim,
    )
    pen.path(
        "".join(arch(x - step * 0.28, top + tall * 0.2, step * 0.56, tall * 0.72) for x in fields),
        blend("#4f4a58", "#ffcf86", 0.7 * glow),
        glow=0.7 * glow,
    )
    pen.path(trace("M{} {}q3 -2 3 -9q0 -6 4 -6q4 0 4 6q0 7 3 9z", -7, top + tall * 0.66), "#c9a04a")
    cornice(pen, -out - 3, out + 3, top - 2, trim, 5)
    if kind == "battlement":
        wide = out * 1.12
        pen.rect(-wide, top - 12, 2 * wide, 14, pen.shade(stone, 0.1))
        pen.path(
            "".join(
                trace(
                    "M{} {}v-14l{} 6l{} -6v14z", x - wide * 0.13, top - 11, wide * 0.13, wide * 0.13
                )
                for x in spread(-wide, wide, 5)
            ),
            pen.shade(stone, 0.1),
        )
        _spire(pen, -half * 0.7, half * 0.7, top - 12, -h, roof)
    elif kind == "loggia":
        wall(pen, -half * 0.62, half * 0.62, top - h * 0.05, stone, bottom=top)
        pen.path(
            "".join(
                arch(x - 4, top - h * 0.042, 8, h * 0.036)
                for x in spread(-half * 0.55, half * 0.55, 3)
            ),
            "#574a4c",
        )
        pen.path(
            trace(
                "M{} {}q0 {} {} {}q{} {} {} {}z",
                -half * 0.7,
                top - h * 0.048,
                -h * 0.05,
                half * 0.7,
                -h * 0.052,
                half * 0.7,
                h * 0.002,
                half * 0.7,
                h * 0.052,
            ),
            roof,
        )
        pen.path(trace("M0 {}V{}", top - h * 0.09, -h + 2), stroke="#d9b04f", width=2.4)
    else:
        _spire(pen, -out - 4, out + 4, top - 1, -h, roof)
    pen.circle(0, -h + 3, 3, "#d9b04f")
    pen.path(arch(-half * 0.36, -h * 0.085, half * 0.72, h * 0.085), trim)
    pen.path(arch(-half * 0.27, -h * 0.078, half * 0.54, h * 0.078), "#6a4a3a")


@draws("dome")
def dome(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(["#e6d8bc", "#d9c29a", "#ece6da", "#d6b08c", "#c9b8a0", "#e3c9a8"])
    copper = pen.pick(
        ["#7fae9e", "#a9604a", "#8a9aa8", "#c9a65a", "#6f9a94", "#b5785a", "#8fa3b0", "#9fb89a"], 1
    )
    kind = pen.pick(["round", "high", "ribbed"], 2)
    trim = pen.shade(stone, 0.45)
    base, drum = -h * 0.34, -h * 0.54
    wings = w * 0.5
    wall(pen, -wings + 4, wings - 4, base, stone)
    cornice(pen, -wings, wings, base - 3, trim, 6)
    for s in (-1, 1):  # side turrets with small domes
        x = s * w * 0.41
        wall(pen, x - w * 0.06, x + w * 0.06, base - h * 0.1, stone, bottom=base)
        pen.path(arch(x - 5, base - h * 0.08, 10, h * 0.06), "#5f5458")
        pen.path(
            trace(
                "M{} {}a{} {} 0 0 1 {} 0z",
                x - w * 0.068,
                base - h * 0.098,
                w * 0.068,
                h * 0.06,
                w * 0.136,
            ),
            copper,
        )
        pen.line([(x, base - h * 0.155), (x, base - h * 0.19)], "#d9b04f", 2)
    r = w * 0.3
    wall(pen, -r * 0.96, r * 0.96, drum, pen.shade(stone, 0.08), bottom=base)
    windows(
        pen,
        [(x, drum + h * 0.045) for x in spread(-r * 0.9, r * 0.9, 6)],
        r * 0.16,
        h * 0.12,
        arched=True,
        bars="none",
        frame=trim,
        edge=2.2,
    )
    pen.path(
        "".join(box(x - 2, drum + 4, 4, base - drum - 4) for x in spread(-r * 1.05, r * 1.05, 7)),
        trim,
    )
    cornice(pen, -r * 1.04, r * 1.04, drum - 3, trim, 6)
    lantern = -h * 0.88
    rise = drum - lantern + 2
    curve = {"round": (1.0, 0.6), "high": (1.02, 0.85), "ribbed": (0.96, 0.7)}[kind]
    body = trace(
        "M{} {}C{} {} {} {} 0 {}S{} {} {} {}z",
        -r,
        drum,
        -r * curve[0],
        drum - rise * curve[1],
        -r * 0.5,
        drum - rise,
        drum - rise,
        r * curve[0],
        drum - rise * curve[1],
        r,
        drum,
    )
    pen.path(body, copper)
    s = 1 if pen.sun < 0 else -1
    pen.path(
        trace(
            "M{} {}C{} {} {} {} 0 {}Q{} {} {} {}z",
            s * r,
            drum,
            s * r * curve[0],
            drum - rise * curve[1],
            s * r * 0.5,
            drum - rise,
            drum - rise,
            s * r * 0.66,
            drum - rise * 0.7,
            s * r * 0.42,
            drum,
        ),
        SHADOW,
        opacity=0.17,
    )
    ribs = "".join(
        trace("M{} {}Q{} {} 0 {}", r * t, drum, r * t * 1.05, drum - rise * 0.78, drum - rise)
        for t in (-0.72, -0.36, 0, 0.36, 0.72)
    )
    pen.path(
        ribs,
        stroke=pen.shade(copper, 0.28 if kind == "ribbed" else 0.14),
        width=3.4 if kind == "ribbed" else 1.8,
    )
    pen.path(
        trace(
            "M{} {}Q{} {} {} {}",
            -s * r * 0.74,
            drum - rise * 0.3,
            -s * r * 0.7,
            drum - rise * 0.66,
            -s * r * 0.42,
            drum - rise * 0.82,
        ),
        stroke="#ffffff",
        width=4,
        opacity=0.22,
    )
    if snowy(pen):
        pen.path(
            trace(
                "M{} {}Q0 {} {} {}Q0 {} {} {}z",
                -r * 0.72,
                drum - rise * 0.66,
                drum - rise * 1.32,
                r * 0.72,
                drum - rise * 0.66,
                drum - rise * 0.9,
                -r * 0.72,
                drum - rise * 0.66,
            ),
            "#f7fafc",
            opacity=0.95,
        )
    pen.rect(-r * 0.16, lantern - h * 0.045, r * 0.32, h * 0.06, trim)
    glow = pen.light.lamps
    pen.path(
        "".join(
            arch(x - r * 0.04, lantern - h * 0.038, r * 0.08, h * 0.045)
            for x in (-r * 0.07, r * 0.07)
        ),
        blend("#5f5458", "#ffd07f", glow),
        glow=glow,
    )
    pen.path(
        trace(
            "M{} {}q{} {} {} {}q{} {} {} {}z",
            -r * 0.2,
            lantern - h * 0.042,
            r * 0.02,
            -h * 0.045,
            r * 0.2,
            -h * 0.05,
            r * 0.18,
            h * 0.005,
            r * 0.2,
            h * 0.05,
        ),
        copper,
    )
    pen.path(trace("M0 {}V{}", lantern - h * 0.09, -h), stroke="#d9b04f", width=2.4)
    pen.circle(0, -h * 0.985, 4, "#d9b04f")
    # A portico before the body.
    half = w * 0.17
    pen.polygon([(-half - 6, base * 0.74), (0, base * 1.02), (half + 6, base * 0.74)], trim)
    pen.polygon(
        [(-half + 8, base * 0.755), (0, base * 0.95), (half - 8, base * 0.755)],
        pen.shade(stone, -0.1),
    )
    pen.rect(-half, base * 0.74, 2 * half, -base * 0.74, pen.shade(stone, -0.25))
    pen.path(
        arch(-half * 0.24, base * 0.5, half * 0.48, -base * 0.5),
        blend("#6a5048", "#ffcf86", glow),
        glow=0.8 * glow,
    )
    pen.path(
        "".join(
            box(x - 5, base * 0.74, 10, -base * 0.74)
            for x in spread(-half - 6, half + 6, 5)
            if abs(x) > 4
        ),
        trim,
    )
    windows(
        pen,
        [(x, base * 0.78) for x in (-w * 0.41, -w * 0.27, w * 0.27, w * 0.41)],
        w * 0.05,
        -base * 0.42,
        arched=True,
        frame=trim,
        bars="cross",
        sill=trim,
    )
    pen.rect(-half - 12, -6, 2 * half + 24, 6, pen.shade(stone, 0.25))


@draws("castle")
def castle(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(["#c7b392", "#b0a08a", "#d3bf9c", "#b58a6c", "#c9c0b0", "#a98f78"])
    roof = pen.pick(["#a9553f", "#5f6c7d", "#8a5040", "#6f8f8a"], 1)
    kind = pen.pick(["keep", "towers", "wall"], 2)
    flag = pen.pick([("#c9503f", "#f3e6c4"), ("#3f6aa0", "#f0c95a"), ("#4f8a5f", "#f3e6c4")], 0)
    # The hill that it stands on.
    rock = -h * 0.3
    leaves = {"spring": "#9ab873", "summer": "#7fa262", "autumn": "#c09a5a", "winter": "#9aa08a"}[
        pen.light.season
    ]
    if snowy(pen):
        leaves = "#e6ecee"
    pen.path(
        trace(
            "M{} 0Q{} {} {} {}T{} {}H{}Q{} {} {} {}T{} 0z",
            -w / 2,
            -w * 0.46,
            rock * 0.5,
            -w * 0.34,
            rock * 0.72,
            -w * 0.2,
            rock,
            w * 0.24,
            w * 0.36,
            rock * 0.8,
            w * 0.4,
            rock * 0.5,
            w / 2,
        ),
        leaves,
    )
    side = trace(
        "M{} {}H{}Q{} {} {} {}T{} 0H{}Q{} {} {} {}z",
        w * 0.05,
        rock,
        w * 0.24,
        w * 0.36,
        rock * 0.8,
        w * 0.4,
        rock * 0.5,
        w / 2,
        w * 0.2,
        w * 0.18,
        rock * 0.6,
        w * 0.05,
        rock,
    )
    pen.path(
        side
        if pen.sun < 0
        else trace(
            "M{} 0Q{} {} {} {}T{} {}H0Q{} {} {} 0z",
            -w / 2,
            -w * 0.46,
            rock * 0.5,
            -w * 0.34,
            rock * 0.72,
            -w * 0.2,
            rock,
            -w * 0.14,
            rock * 0.5,
            -w * 0.2,
        ),
        SHADOW,
        opacity=0.1,
    )
    pen.path(
        trace(
            "M{} 0Q{} {} {} {}T{} {}",
            -w * 0.1,
            w * 0.2,
            rock * 0.3,
            -w * 0.05,
            rock * 0.55,
            w * 0.02,
            rock,
        ),
        stroke="#e2d2ae",
        width=5,
    )

    def battlements(left: float, right: float, top: float, colour: str) -> None:
        n = max(3, round((right - left) / 14))
        step = (right - left) / n
        pen.path(
            "".join(box(x - step * 0.3, top - 8, step * 0.6, 9) for x in spread(left, right, n)),
            colour,
        )

    def tower(x: float, half: float, top: float, tip: float | None, base: float) -> None:
        wall(pen, x - half, x + half, top, pen.shade(stone, 0.06), bottom=base)
        pen.rect(x - half - 4, top, 2 * half + 8, 12, pen.shade(stone, 0.14))
        pen.path(
            "".join(
                trace("M{} {}v-6h6v6q-3 -4 -6 0z", a - 3, top + 17)
                for a in spread(x - half - 3, x + half + 3, 4)
            ),
            pen.shade(stone, 0.14),
        )
        if tip is None:
            battlements(x - half - 4, x + half + 4, top, pen.shade(stone, 0.14))
        else:
            _spire(pen, x - half - 7, x + half + 7, top + 1, tip, roof)
            pen.circle(x, tip, 2.6, "#d9b04f")
        n = 2 if base - top > 90 else 1
        windows(
            pen,
            [(x, top + 28 + k * 44) for k in range(n)],
            9,
            20,
            arched=True,
            bars="none",
            edge=2,
            frame=pen.shade(stone, 0.3),
        )

    base = rock * 0.86
    tower(-w * 0.12, w * 0.085, -h * 0.66, -h * 0.92 if kind != "keep" else None, base)
    tower(w * 0.23, w * 0.06, -h * 0.54, -h * 0.76, base)
    wall(pen, -w * 0.06, w * 0.22, -h * 0.5, stone, bottom=base)
    slope(
        pen,
        [
            (-w * 0.07, -h * 0.5 + 3),
            (-w * 0.03, -h * 0.6),
            (w * 0.18, -h * 0.6),
            (w * 0.23, -h * 0.5 + 3),
        ],
        roof,
        rows=4,
    )
    windows(
        pen,
        [(x, -h * 0.45) for x in spread(-w * 0.04, w * 0.17, 4)],
        w * 0.024,
        h * 0.06,
        arched=True,
        bars="none",
        frame=pen.shade(stone, 0.3),
    )
    if kind == "keep":
        tower(w * 0.06, w * 0.1, -h * 0.78, None, -h * 0.45)
        pennant(pen, w * 0.06, -h + 1, h * 0.22, flag, 26)
    elif kind == "towers":
        tower(w * 0.09, w * 0.05, -h * 0.7, -h * 0.9, -h * 0.5)
        pennant(pen, -w * 0.12, -h + 1, h * 0.1, flag, 24)
    else:
        tower(w * 0.1, w * 0.07, -h * 0.68, None, -h * 0.48)
        pennant(pen, -w * 0.12, -h + 1, h * 0.1, flag, 24)
    # The curtain wall with the gate.
    top = -h * 0.4
    left, right = -w * 0.36, w * 0.38
    wall(pen, left, right, top, pen.shade(stone, 0.1), bottom=rock * 0.62)
    battlements(left, right, top, pen.shade(stone, 0.1))
    for x, tip in ((left, kind != "wall"), (right, kind == "towers")):
        tower(x, w * 0.048, top - h * 0.06, top - h * 0.2 if tip else None, rock * 0.5)
    d = "".join(
        box(pen.rng.uniform(left + 16, right - 26), pen.rng.uniform(top + 10, rock * 0.7 - 4), 9, 4)
        for _ in range(18)
    )
    pen.path(d, pen.shade(stone, -0.1))
    pen.path(
        arch(-w * 0.01, top * 0.84, w * 0.07, -(rock * 0.62 - top * 0.84) * -1),
        pen.shade(stone, 0.35),
    )
    pen.path(arch(w * 0.002, top * 0.82, w * 0.046, rock * 0.62 - top * 0.82), "#5f463a")
    foliage(
        pen,
        [
            (
                x,
                rock * 0.56 + pen.rng.uniform(-2, 5) + abs(x) / w * h * 0.12,
                pen.rng.uniform(9, 14),
            )
            for x in spread(-w * 0.4, w * 0.4, 13)
            if abs(x - w * 0.02) > w * 0.05
        ],
    )
