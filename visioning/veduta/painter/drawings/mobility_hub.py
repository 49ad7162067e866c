"""The mobility hub: a light roof over tram, bus and bicycle."""

from __future__ import annotations

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    TIMBER,
    WHITE,
    blend,
    box,
    disc,
    snow_on,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, vary


@draws("mobility_hub")
def mobility_hub(pen: Pen) -> None:
    s = shape("mobility_hub", pen.style, pen.w, pen.h)
    roof = pen.pick(["#f2eee2", "#5f7f76", "#c98a5a", "#d9d4c8"], 1)
    colours = pen.pick(
        [
            ("#3f7fae", "#d9694a", "#4f9a6a"),
            ("#c9574a", "#4f8aa8", "#e0a03f"),
            ("#4f9a8a", "#8a6aa8", "#d98a4a"),
            ("#e09a3f", "#4f7fae", "#5f9a5a"),
        ]
    )
    kind = pen.pick(["wave", "wings", "flat", "petals", "vault", "trees"], 2)
    w, top = pen.w, -pen.h
    left, right = s.left, s.right
    glow = pen.light.lamps
    pen.rect(
        left + 8,
        -pen.h * 0.6,
        right - left - 16,
        pen.h * 0.6,
        blend("#a9c3c9", "#ffe0a6", 0.8 * glow),
        glow=0.75 * glow,
    )
    pen.path(
        "".join(trace("M{} {}v{}", x, -pen.h * 0.6, pen.h * 0.6) for x in spread(left, right, 8)),
        stroke=WHITE,
        width=1.4,
    )
    pen.polygon(
        [
            (left + 20, -pen.h * 0.6),
            (left + 70, -pen.h * 0.6),
            (left + 34, 0),
            (left + 8, 0),
            (left + 8, -14),
        ],
        "#ffffff",
        opacity=0.22,
    )
    # Timber columns that carry the roof.
    columns = spread(left, right, 4)
    low = top + pen.h * 0.28

    def under(x: float) -> float:
        """Underside of the roof at x."""
        if kind == "vault":
            return top + pen.h * 0.1 + (low - top - pen.h * 0.06) * (2 * x / w) ** 2
        if kind != "wings":
            return low + 4
        return low + 4 - (low + 4 - top - pen.h * 0.1) * abs(x) / (w / 2)

    if kind == "petals":  # round roofs, each on a stem of its own
        d = "".join(box(x - 3, low - 4, 6, -low + 4) for x in spread(-w / 2, w / 2, 3))
        pen.path(d, TIMBER)
    elif kind == "trees":
        d = "".join(
            track([(x, 0), (x, low + 34)]) + track([(x, low + 36), (x + t, low + 4)])
            for x in columns
            for t in (-22, -8, 8, 22)
        )
        pen.path(d, stroke=TIMBER, width=4.4)
    else:
        d = "".join(
            track([(x - 5, 0), (x - 12, under(x - 12))])
            + track([(x + 5, 0), (x + 12, under(x + 12))])
            for x in columns
        )
        pen.path(d, stroke=TIMBER, width=4.4)
    # The roof.
    a, thick = top + pen.h * 0.02, pen.h * 0.1
    if kind == "wave":
        edge = trace("M{} {}C{} {} {} {} 0 {}S{} {} {} {}", -w / 2, low, -w * 0.3,
                     top - pen.h * 0.02, -w * 0.2, top + pen.h * 0.02, top + pen.h * 0.12,
                     w * 0.3, top - pen.h * 0.04, w / 2, low - pen.h * 0.06)  # fmt: skip
        pen.path(edge + trace("V{}H{}z", low + 6, -w / 2), roof)
        pen.path(edge, stroke=pen.shade(roof, 0.4), width=3)
    elif kind == "petals":
        for k, x in enumerate(spread(-w / 2, w / 2, 3)):
            y = a + (pen.h * 0.05 if k == 1 else 0.0)
            cup = trace("M{} {}C{} {} {} {} {} {}L{} {}C{} {} {} {} {} {}z", x - w * 0.168, y,
                        x - w * 0.13, y + pen.h * 0.12, x - w * 0.05, y + pen.h * 0.15, x - 4,
                        low + 8, x + 4, low + 8, x + w * 0.05, y + pen.h * 0.15, x + w * 0.13,
                        y + pen.h * 0.12, x + w * 0.168, y)  # fmt: skip
            pen.path(cup, TIMBER)
            pen.rect(x - w * 0.17, y - pen.h * 0.015, w * 0.34, pen.h * 0.045, roof, rx=3)
            snow_on(pen, x - w * 0.16, x + w * 0.16, y - pen.h * 0.02, 4)
    elif kind == "vault":
        shell = trace(
            "M{} {}Q0 {} {} {}v{}Q0 {} {} {}z",
            -w / 2,
            low,
            2 * top - low,
            w / 2,
            low,
            pen.h * 0.06,
            2 * top - low + pen.h * 0.2,
            -w / 2,
            low + pen.h * 0.06,
        )
        pen.path(shell, roof)
        rim = trace("M{} {}Q0 {} {} {}", -w / 2, low + pen.h * 0.05, 2 * top - low + pen.h * 0.19,
                    w / 2, low + pen.h * 0.05)  # fmt: skip
        pen.path(rim, stroke=TIMBER, width=3)
    elif kind == "wings":
        pen.polygon(
            [
                (-w / 2, top),
                (0, top + pen.h * 0.17),
                (w / 2, top),
                (w / 2, top + pen.h * 0.1),
                (0, low + 4),
                (-w / 2, top + pen.h * 0.1),
            ],
            roof,
        )
        pen.polygon(
            [
                (0, top + pen.h * 0.17),
                (-pen.sun * -w / 2, top),
                (-pen.sun * -w / 2, top + pen.h * 0.1),
                (0, low + 4),
            ],
            SHADOW,
            opacity=0.12,
        ) if pen.sun > 0 else pen.polygon(
            [(0, top + pen.h * 0.17), (w / 2, top), (w / 2, top + pen.h * 0.1), (0, low + 4)],
            SHADOW,
            opacity=0.12,
        )
    else:
        pen.rect(-w / 2, a, w, thick, roof, rx=thick / 2 if kind == "flat" else 3)
        pen.rect(-w / 2 + 4, a + thick - 3, w - 8, 3, pen.shade(roof, -0.2))
        pen.rect(left + 10, a + thick, right - left - 20, low - a - thick + 4, TIMBER)
        pen.path(
            "".join(
                trace("M{} {}V{}", x, a + thick, low + 4) for x in spread(left + 10, right - 10, 26)
            ),
            stroke=pen.shade(TIMBER, -0.2),
            width=1,
        )
        snow_on(pen, -w / 2 + 3, w / 2 - 3, a - 2)
    # Three round signs: tram, bus, bicycle.
    r = pen.h * 0.155
    y = -pen.h * 0.52
    icons = [signs.tram, signs.bus, signs.bicycle]
    turn = int(pen.style[0] * 7) % 3
    for k, x in enumerate((-w * 0.27, 0.0, w * 0.27)):
        pen.rect(x - 1.2, under(x) - 2, 2.4, y - under(x), "#5f5a5a")
        pen.circle(x, y, r, colours[k], glow=0.8 * glow)
        pen.circle(x, y, r * 0.86, "#fdfbf4", glow=0.8 * glow)
        icon = icons[(k + turn) % 3]
        icon(pen, x, y + (r * 0.04), r * 0.82, colours[k])
    _forecourt(pen, turn)
    pen.rect(-w / 2 + 2, -3, w - 4, 3, pen.shade(STONE, 0.15))


def _forecourt(pen: Pen, turn: int) -> None:
    """Bicycles in their racks and a bench, lockers, or a shared car at its charger."""
    w = pen.w
    hue = ["#c9574a", "#3f7f9a", "#d99a3f", "#5f8a5a", "#7a5f8a"]
    place = vary(pen, ("bench", "lockers", "car", "tower"), 1, 3)
    side = vary(pen, (1, -1), 0, 9)
    for k, x in enumerate(spread(-w * 0.44, w * 0.08, 3)):
        signs.bicycle(pen, side * x, -pen.h * 0.125, pen.h * 0.19, hue[(k + turn) % 5], width=0.09)
    x = side * w * 0.27
    if place == "lockers":
        for k in range(4):
            pen.rect(x - 26 + 13 * k, -34, 12, 34, hue[(k + turn) % 5])
        pen.path("".join(box(x - 24 + 13 * k, -30, 8, 5) for k in range(4)), "#ffffff", opacity=0.6)
    elif place == "car":
        body = trace("M{} -8q0 -9 9 -10l10 -11h22l12 11q9 1 9 10z", x - 31)
        pen.path(body, hue[(turn + 1) % 5])
        pen.path(trace("M{} -19l7 -7h9v7zM{} -19v-7h8l8 7z", x - 19, x + 1), "#dcebef")
        pen.path(disc(x - 17, -6, 6) + disc(x + 17, -6, 6), "#39404c")
        pen.rect(x + side * 38 - 4, -34, 8, 34, WHITE, rx=2)
        bolt(pen, x + side * 38, -25, 11)
    elif place == "tower":  # a silo that parks bicycles by itself
        pen.rect(x - 22, -pen.h * 0.36, 44, pen.h * 0.36, "#e3e7e6", rx=4)
        for k in range(2):
            signs.bicycle(pen, x, -pen.h * (0.08 + 0.17 * k), pen.h * 0.12, hue[(k + turn + 2) % 5])
    else:
        pen.path(
            box(x - 24, -15, 48, 4) + box(x - 20, -12, 4, 12) + box(x + 16, -12, 4, 12), TIMBER
        )
        pen.path(
            box(x - 24, -27, 48, 4) + box(x - 24, -24, 3, 12) + box(x + 21, -24, 3, 12),
            pen.shade(TIMBER, -0.15),
        )
