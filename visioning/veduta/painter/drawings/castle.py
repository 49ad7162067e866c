"""Castles: keeps, towers and palaces on a hill or a rock."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    box,
    foliage,
    pennant,
    slope,
    snowy,
    spread,
    trace,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("castle")
def castle(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stone = pen.pick(["#c7b392", "#b0a08a", "#d3bf9c", "#b58a6c", "#c9c0b0", "#a98f78"])
    roof = pen.pick(["#a9553f", "#5f6c7d", "#8a5040", "#6f8f8a"], 1)
    kind = pen.pick(["keep", "towers", "wall", "palace", "keep"], 2)
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
    if vary(pen, ("meadow", "rock"), 1, 3) == "rock":  # it stands on bare rock
        crag = [
            (-w * 0.42, 0),
            (-w * 0.37, rock * 0.62),
            (-w * 0.3, rock * 0.7),
            (-w * 0.24, rock),
            (w * 0.26, rock),
            (w * 0.31, rock * 0.74),
            (w * 0.36, rock * 0.7),
            (w * 0.43, 0),
        ]
        pen.polygon(crag, pen.shade(stone, -0.12))
        for x in spread(-w * 0.36, w * 0.36, 6):
            tip = pen.rng.uniform(0.55, 0.95) * rock
            cleft = [(x, tip), (x + 9, tip * 0.5), (x + 4, 0), (x - 7, 0), (x - 3, tip * 0.5)]
            pen.polygon(cleft, SHADOW, opacity=0.13)
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
            joinery.spire(pen, x - half - 7, x + half + 7, top + 1, tip, roof)
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
    if kind == "palace":  # later lords wanted windows: four storeys between round towers
        wall(pen, -w * 0.26, w * 0.28, -h * 0.6, pen.shade(stone, 0.08), bottom=rock * 0.8)
        slope(pen, [(-w * 0.28, -h * 0.6 + 3), (-w * 0.22, -h * 0.76), (w * 0.24, -h * 0.76),
                    (w * 0.3, -h * 0.6 + 3)], roof, rows=6)  # fmt: skip
        for x in spread(-w * 0.2, w * 0.22, 4):
            y = -h * 0.64
            pen.polygon([(x - 8, y + 6), (x, y - 16), (x + 8, y + 6)], pen.shade(roof, -0.2))
        rows = [(x, -h * t) for t in (0.56, 0.47, 0.38)
                for x in spread(-w * 0.22, w * 0.24, 7)]  # fmt: skip
        windows(pen, rows, w * 0.026, h * 0.05, bars="cross", frame=pen.shade(stone, 0.4))
        for x in (-w * 0.29, w * 0.31):
            tower(x, w * 0.06, -h * 0.64, -h * 0.9, rock * 0.6)
        tower(w * 0.01, w * 0.05, -h * 0.76, -h * 0.97, -h * 0.6)
        pen.path(arch(-w * 0.02, -h * 0.36, w * 0.06, h * 0.36 + rock * 0.8), "#5f463a")
        pennant(pen, w * 0.01, -h + 1, h * 0.05, flag, 20)
        foliage(
            pen,
            [
                (x, rock * 0.6 + pen.rng.uniform(-3, 6), pen.rng.uniform(9, 14))
                for x in spread(-w * 0.4, w * 0.42, 14)
                if abs(x - w * 0.01) > w * 0.05
            ],
        )
        return
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
