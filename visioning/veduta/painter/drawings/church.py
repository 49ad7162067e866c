"""Churches: needles, onions, helms and twin towers over a nave."""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    clock,
    cornice,
    foliage,
    slope,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("church")
def church(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(
        ["#d9c7a4", "#b5694f", "#e6dccb", "#c7a582", "#a9604c", "#d6c9b8", "#e3c9a0", "#b8a58f"]
    )
    roof = pen.pick(["#6f9a8c", "#5f6672", "#a9553f", "#7a8a7f"], 1)
    trim = pen.shade(stone, 0.4)
    kind = pen.pick(["needle", "octagon", "twin", "onion", "saddle", "dome", "helm"], 2)
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
        bays = spread(*start, vary(pen, (3, 4, 2), 0, 3))
        crest = vary(pen, ("plain", "turret", "dormers"), 1, 5)
        m = (start[0] + start[1]) / 2
        if crest == "turret":  # a slender ridge turret over the choir
            pen.rect(m - 4, ridge - h * 0.04, 8, h * 0.05, trim)
            joinery.spire(pen, m - 6, m + 6, ridge - h * 0.035, ridge - h * 0.13, roof)
        elif crest == "dormers":
            for x in spread(*start, 3):
                y = (nave + ridge) / 2
                pen.polygon([(x - 7, y + 8), (x, y - 8), (x + 7, y + 8)], pen.shade(roof, -0.22))
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
        if kind not in ("twin", "dome"):
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
        elif kind == "saddle":  # stepped gables carry a roof like a saddle
            y, steps = top - h * 0.12, []
            for k in range(4):
                reach, up = half * (1 - k / 4), top - h * 0.12 * (k + 1) / 4
                steps += [(reach, up), (half * (1 - (k + 1) / 4) if k < 3 else reach, up)]
            outline = [(x - half, top), *[(x - a, b) for a, b in steps]]
            outline += [*[(x + a, b) for a, b in reversed(steps)], (x + half, top)]
            pen.polygon(outline, pen.shade(stone, 0.07))
            pen.line(outline, trim, 2.4)
            blind = [(x + t * half, y + h * 0.06) for t in (-0.34, 0.34)]
            pen.path("".join(arch(px - 3, py, 6, h * 0.045) for px, py in blind), "#55484a")
            joinery.spire(pen, x - half * 0.24, x + half * 0.24, y + 1, -h * 0.96, roof)
        elif kind == "dome":  # a drum under a cupola, as in the east
            y = top - h * 0.09
            wall(pen, x - half * 0.86, x + half * 0.86, y, pen.shade(stone, 0.1), bottom=top + 1)
            fields = spread(x - half * 0.8, x + half * 0.8, 4)
            openings = "".join(arch(px - half * 0.1, y + 8, half * 0.2, h * 0.065) for px in fields)
            pen.path(openings, blend("#55484a", "#ffcf80", pen.light.lamps), glow=pen.light.lamps)
            r = half * 1.02
            cap = trace("M{} {}C{} {} {} {} {} {}C{} {} {} {} {} {}z", x - r, y, x - r,
                        y - h * 0.09, x - r * 0.4, y - h * 0.13, x, y - h * 0.17, x + r * 0.4,
                        y - h * 0.13, x + r, y - h * 0.09, x + r, y)  # fmt: skip
            pen.path(cap, roof)
            dark = 1 if pen.sun < 0 else -1
            pen.path(trace("M{} {}C{} {} {} {} {} {}Q{} {} {} {}z", x + dark * r, y, x + dark * r,
                           y - h * 0.09, x + dark * r * 0.4, y - h * 0.13, x, y - h * 0.17,
                           x + dark * r * 0.6, y - h * 0.08, x + dark * r * 0.4, y),
                     SHADOW, opacity=0.17)  # fmt: skip
            pen.line([(x, y - h * 0.17), (x, -h * 0.96)], "#d9b04f", 3)
            cornice(pen, x - r, x + r, y - 2, trim, 4)
        elif kind == "helm":  # four gables under a folded spire
            y = top - h * 0.1
            pen.polygon([(x - half, top + 1), (x, y), (x + half, top + 1)], pen.shade(stone, 0.07))
            pen.path(arch(x - half * 0.16, y + h * 0.04, half * 0.32, h * 0.045), "#55484a")
            pen.polygon([(x - half - 2, top), (x, y), (x, -h * 0.96)], roof)
            pen.polygon([(x + half + 2, top), (x, y), (x, -h * 0.96)], roof)
            dark = half + 2 if pen.sun < 0 else -half - 2
            pen.polygon([(x + dark, top), (x, y), (x, -h * 0.96)], SHADOW, opacity=0.17)
            pen.line([(x - half, top), (x, y), (x + half, top)], trim, 2.6)
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
            joinery.spire(pen, x - half * 0.82, x + half * 0.82, y, -h * 0.96, roof)
        else:
            tip = -h * 0.96
            joinery.spire(pen, x - half - 2, x + half + 2, top + 2, tip, roof)
            for s in (-1, 1):
                joinery.spire(
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
