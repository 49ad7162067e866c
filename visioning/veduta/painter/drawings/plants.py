"""What feeds the city from outside: hydrogen and heat."""

from __future__ import annotations

from visioning.veduta.painter import signs
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    disc,
    foliage,
    snow_on,
    spread,
    trace,
    track,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("hydrogen_plant")
def hydrogen_plant(pen: Pen) -> None:
    w, h = pen.w, pen.h
    blue = pen.pick(["#3f8fc0", "#4fa39a", "#5f7fc0", "#5f9a5a"], 1)
    kind = pen.pick(["spheres", "upright", "lying", "great sphere"], 2)
    white = pen.pick(["#f8f7f2", "#eef2f3", "#f6f1e6"])
    s = 1 if pen.sun < 0 else -1
    # The electrolysis hall on one side.
    turn = 1 if pen.style[0] < 0.5 else -1
    hall = turn * w * 0.27
    half = w * 0.2
    top = -h * pen.between(0.42, 0.54, 1)
    pen.rect(hall - half, top, 2 * half, -top, "#dfe2df")
    pen.path(
        "".join(trace("M{} {}V-2", x, top + 3) for x in spread(hall - half, hall + half, 14)),
        stroke="#c5ccca",
        width=1,
    )
    cover = vary(pen, ("flat", "saw", "arch", "gable"), 0, 3)
    if cover == "saw":
        step = 2 * half / 3
        tooth = (top + 1, -h * 0.12, step, h * 0.12)
        d = "".join(trace("M{} {}v{}l{} {}z", hall - half + k * step, *tooth) for k in range(3))
        pen.path(d, "#c9d0d0")
    elif cover == "arch":
        pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", hall - half, top + 1, half, h * 0.13, 2 * half),
                 "#cfd6d4")  # fmt: skip
    elif cover == "gable":
        eave = half + 3
        roof = [(hall - eave, top + 1), (hall, top - h * 0.13), (hall + eave, top + 1)]
        pen.polygon(roof, "#c3cbca")
    pen.rect(hall - half - 2, top - 4, 2 * half + 4, 5, blue)
    windows(
        pen,
        [(x, top * 0.42) for x in spread(hall - half + 2, hall + half - 2, 4)],
        half * 0.3,
        -top * 0.22,
        bars="none",
        edge=0,
    )
    pen.path(
        "".join(
            box(x - 2, top - h * 0.2, 4, h * 0.2)
            for x in (hall + turn * half * 0.5, hall + turn * half * 0.72)
        ),
        "#cfd4d3",
    )
    left, right = (-w * 0.49, hall - half - 5) if turn > 0 else (hall + half + 5, w * 0.49)
    wide = right - left
    if kind in ("spheres", "great sphere"):
        middles = (left + wide * 0.29, left + wide * 0.74)
        for k, x in enumerate(middles if kind == "spheres" else ((left + right) / 2,)):
            r = min(wide * (0.25 if kind == "spheres" else 0.46), h * (0.3 if k else 0.36))
            y = -r - h * 0.14
            pen.path(
                track([(x - r * 0.7, 0), (x - r * 0.55, y)])
                + track([(x + r * 0.7, 0), (x + r * 0.55, y)])
                + track([(x, 0), (x, y)]),
                stroke="#aeb8bb",
                width=3,
            )
            pen.circle(x, y, r, white)
            dark = trace("M{} {}a{} {} 0 0 {} 0 {}", x, y - r, r, r, s > 0, 2 * r)
            pen.path(
                dark + trace("a{} {} 0 0 {} 0 {}z", r * 0.6, r, s < 0, -2 * r), SHADOW, opacity=0.1
            )
            pen.rect(x - r * 0.99, y - 2, r * 1.98, 4, blue)
            snow_on(pen, x - r * 0.5, x + r * 0.5, y - r)
            if k == 0:
                pen.line([(x, y - r), (x, y - r - 5)], "#aeb8bb", 2)
        place, r = (hall, top * 0.72), half * 0.42
    elif kind == "upright":
        n = 3
        r = wide / n * 0.42
        for x in spread(left, right, n):
            pen.path(
                trace("M{} 0V{}a{} {} 0 0 1 {} 0V0z", x - r, -h * 0.84 + r, r, r, 2 * r), white
            )
            a = x if s > 0 else x - r
            pen.rect(
                a + (r * 0.25 if s > 0 else 0),
                -h * 0.84 + r * 0.8,
                r * 0.75,
                h * 0.84 - r * 0.8,
                SHADOW,
                opacity=0.1,
            )
            pen.rect(x - r, -h * 0.3, 2 * r, 5, blue)
        pen.path(
            track(
                [
                    (left + r, -h * 0.84),
                    (left + r, -h * 0.92),
                    (right - r, -h * 0.92),
                    (right - r, -h * 0.84),
                ]
            ),
            stroke="#aeb8bb",
            width=2.4,
        )
        place, r = (hall, top * 0.72), half * 0.42
    else:
        for k in range(3):
            y = -h * 0.1 - k * h * 0.26
            pen.rect(
                left + k * wide * 0.07,
                y - h * 0.2,
                wide * (1 - 0.14 * k),
                h * 0.2,
                white,
                rx=h * 0.1,
            )
            pen.rect(
                left + k * wide * 0.07 + 4,
                y - h * 0.08,
                wide * (1 - 0.14 * k) - 8,
                h * 0.07,
                SHADOW,
                opacity=0.1,
                rx=h * 0.03,
            )
            pen.rect(left + wide * 0.3, y - h * 0.2, 5, h * 0.2, blue)
        place, r = (hall, top * 0.72), half * 0.42
    # The sign: two atoms in a white disc, above the hall's gate.
    x, y = place[0], top - h * 0.1
    r = h * 0.2
    pen.rect(x - 2, y, 4, -y + top + 2, "#aeb8bb")
    y = -h + r * 1.05
    pen.rect(x - 2.4, y, 4.8, top - y, "#aeb8bb")
    pen.circle(x, y, r * 1.04, "#fdfdf8", glow=0.6 * pen.light.lamps)
    pen.circle(x, y, r * 0.96, "none", stroke=blue, width=2)
    signs.molecule(pen, x, y, r * 0.74, blue)
    pen.path(track([(left + 4, -6), (right, -6), (hall, -6)]), stroke=blue, width=2.6)
    foliage(
        pen,
        [(x, -4, 5) for x in (*spread(-w * 0.48, -w * 0.36, 3), *spread(w * 0.36, w * 0.48, 3))],
    )


@draws("heat_plant")
def heat_plant(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#d98a62", "#e6c48a", "#8fa99a", "#c9786a", "#a9b5bd", "#e3d6bc"])
    accent = pen.pick(["#c9503f", "#3f7f8f", "#e0a03f", "#5f8a5a"], 1)
    kind = pen.pick(["round", "steps", "dunes", "slope", "glass"], 2)
    top = -h * pen.between(0.34, 0.44, 1)
    half = w * 0.46
    s = 1 if pen.sun < 0 else -1
    # A slender chimney with a soft cloud of steam.
    x = half * (0.5 if pen.style[0] < 0.5 else -0.5)
    stack = -h * 0.74
    wind = -s
    puffs = [
        (x + wind * 6, stack - h * 0.045, h * 0.045),
        (x + wind * h * 0.09, stack - h * 0.095, h * 0.062),
        (x + wind * h * 0.2, stack - h * 0.125, h * 0.075),
        (x + wind * h * 0.32, stack - h * 0.15, h * 0.06),
    ]
    puffs = [(min(max(px, -w / 2 + r), w / 2 - r), max(py, -h + r), r) for px, py, r in puffs]
    pen.path("".join(disc(*p) for p in puffs), "#ffffff", opacity=0.82)
    flue = vary(pen, ("stripes", "twin", "sail", "stripes"), 0, 3)
    for shift, rise in ((0.0, 1.0), (15.0, 0.86)) if flue == "twin" else ((0.0, 1.0),):
        cx, tip = x + shift, stack * rise
        if flue == "sail":  # a chimney in a curved sleeve
            sleeve = trace("M{} 0Q{} {} {} {}h9Q{} {} {} 0z", cx - 16, cx - 4, tip * 0.5, cx - 4,
                           tip, cx + 8, tip * 0.5, cx + 20)  # fmt: skip
            pen.path(sleeve, accent)
            pen.path(trace("M{} 0Q{} {} {} {}", cx - 2, cx + 2, tip * 0.5, cx, tip),
                     stroke=pen.shade(accent, 0.4), width=3)  # fmt: skip
            continue
        pen.polygon([(cx - 6, 0), (cx - 4.2, tip), (cx + 4.2, tip), (cx + 6, 0)], "#f3eee2")
        if flue == "stripes":
            pen.path("".join(box(cx - 4.8, tip + k * 13 + 3, 9.6, 5) for k in range(3)), accent)
        else:
            pen.rect(cx - 4.8, tip, 9.6, 10, accent)
        dark = [(cx + s * 6, 0), (cx + s * 4.2, tip), (cx, tip), (cx, 0)]
        pen.polygon(dark, SHADOW, opacity=0.12)
    # The hall and its heat store.
    if kind == "round":
        pen.path(
            trace(
                "M{} 0V{}Q{} {} {} {}H{}Q{} {} {} {}V0z",
                -half,
                top * 0.7,
                -half,
                top,
                -half * 0.7,
                top,
                half * 0.7,
                half,
                top,
                half,
                top * 0.7,
            ),
            tone,
        )
    elif kind == "slope":  # a green slope that one may ski down
        turn = 1 if x > 0 else -1
        hill = trace("M{} 0V{}L{} {}L{} {}V0z", -turn * half, top * 0.3, turn * half * 0.7,
                     top * 1.1, turn * half, top * 1.06)  # fmt: skip
        pen.path(hill, tone)
        ski = trace("M{} {}L{} {}l{} 7L{} {}z", -turn * half, top * 0.3 - 3, turn * half * 0.7,
                    top * 1.1 - 3, 0, -turn * half, top * 0.3 + 4)  # fmt: skip
        pen.path(ski, "#7fb065")
    elif kind == "glass":  # one sees the turbines from the street
        pen.rect(-half, top, 2 * half, -top, tone)
        lamps = pen.light.lamps
        pen.rect(-half + 5, top + 5, 2 * half - 10, -top * 0.6, blend("#8fb3bd", "#ffdc98", lamps),
                 glow=0.85 * lamps)  # fmt: skip
        pipes = "".join(trace("M{} {}v{}q0 7 7 7h9", px, top + 8, -top * 0.26)
                        for px in spread(-half + 10, half - 10, 6))  # fmt: skip
        pen.path(pipes, stroke=accent, width=3)
    elif kind == "steps":
        pen.path(
            trace(
                "M{} 0V{}H{}V{}H{}V{}H{}V0z",
                -half,
                top,
                -half * 0.2,
                top * 0.76,
                half * 0.5,
                top * 0.56,
                half,
            ),
            tone,
        )
    else:
        pen.path(
            trace(
                "M{} 0V{}q{} {} {} 0q{} {} {} 0q{} {} {} 0V0z",
                -half,
                top * 0.6,
                half * 0.33,
                top * 0.75,
                half * 0.667,
                half * 0.33,
                top * 0.75,
                half * 0.667,
                half * 0.33,
                top * 0.75,
                half * 0.667,
            ),
            tone,
        )
    pen.path(
        "".join(trace("M{} {}V-2", a, top * 0.5) for a in spread(-half, half, 22)),
        stroke=pen.shade(tone, -0.12),
        width=1,
    )
    pen.rect(-half, top * 0.5, 2 * half, 3, pen.shade(tone, 0.35))
    tank = -x * 0.9
    r = w * 0.12
    pen.rect(tank - r, -h * 0.56, 2 * r, h * 0.56, "#f0e7d6")
    pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", tank - r, -h * 0.555, r, r * 0.4, 2 * r), accent)
    pen.rect(tank + (r * 0.2 if s > 0 else -r), -h * 0.555, r * 0.8, h * 0.555, SHADOW, opacity=0.1)
    flame = r * 0.62
    y = -h * 0.27
    pen.path(
        trace(
            "M{} {}q{} {} {} {}a{} {} 0 0 1 {} 0q{} {} {} {}q{} {} {} {}z",
            tank,
            y - flame * 1.3,
            flame * 1.1,
            flame * 0.9,
            flame * 0.8,
            flame * 1.7,
            flame * 0.8,
            flame * 0.8,
            -flame * 1.6,
            flame * 0.02,
            -flame * 0.6,
            flame * 0.42,
            -flame * 0.8,
            flame * 0.5,
            -flame * 0.3,
            flame * 0.38,
            -flame * 0.9,
        ),
        accent,
        glow=0.5 * pen.light.lamps,
    )
    pen.circle(tank, y + flame * 0.6, flame * 0.34, "#f6d27a", glow=0.6 * pen.light.lamps)
    rest = [a for a in spread(-half + 4, half - 4, 6) if abs(a - tank) > r + 6]
    windows(pen, [(a, top * 0.36) for a in rest], half * 0.16, -top * 0.24, bars="sash", edge=1.4)
    pen.path(
        arch(x - 8, -22, 16, 22) if abs(x - tank) > r + 10 else "M0 0", pen.shade(accent, -0.15)
    )
    foliage(
        pen,
        [
            (a, -4, 6)
            for a in (*spread(-w * 0.49 + 6, -w * 0.34, 3), *spread(w * 0.34, w * 0.49 - 6, 3))
        ],
    )
