"""Murals: eight motifs on the wall of a house."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.facades import field
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import (
    box,
    disc,
    spread,
    trace,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("mural")
def mural(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    top, foot = s.cover + 6, s.ground * 0.9
    if foot - top < 56:
        foot = 0.12 * max(s.ground, s.cover)
    left, right = field(pen, s, 0.46, top, foot)
    foot = min(foot, top + 1.5 * (right - left))  # a tall house keeps some of its wall
    w, h = right - left, foot - top
    x, y = (left + right) / 2, (top + foot) / 2
    a, b, c, d, e = pen.pick(
        [
            ("#f3c45f", "#e2694a", "#2f6f86", "#f7ecd0", "#8a4f7a"),
            ("#9fd0c8", "#e88a5f", "#2f5a6f", "#f9e7c4", "#d9556f"),
            ("#f0a98a", "#4f8a8f", "#7a3f5f", "#fbe6c8", "#f0c24f"),
            ("#b9a3d6", "#f0b24f", "#3f5a8a", "#f6ead6", "#e2708a"),
        ]
    )
    motif = pen.kind(["sunrise", "bird", "faces", "fish", "plant", "waves", "hands", "shapes"])
    pen.rect(left, top, w, h, a)
    r = min(w, h)
    if motif == "sunrise":
        pen.circle(x, y + h * 0.08, r * 0.3, b)
        pen.circle(x, y + h * 0.08, r * 0.2, d)
        for k, colour in enumerate((c, e, c)):
            yy = y + h * (0.14 + 0.12 * k)
            pen.path(
                trace(
                    "M{} {}q{} {} {} 0t{} 0V{}H{}z",
                    left,
                    yy,
                    w * 0.25,
                    -h * 0.12,
                    w * 0.5,
                    w * 0.5,
                    foot,
                    left,
                ),
                colour if k != 2 else pen.shade(c, -0.3),
            )
    elif motif == "bird":
        pen.circle(x - w * 0.2, top + h * 0.24, r * 0.14, d)
        pen.path(
            trace(
                "M{} {}q{} {} {} {}l{} {}l{} {}q{} {} {} {}z",
                x - r * 0.42,
                y + r * 0.1,
                r * 0.2,
                -r * 0.34,
                r * 0.5,
                -r * 0.16,
                r * 0.2,
                -r * 0.02,
                -r * 0.16,
                r * 0.12,
                -r * 0.1,
                r * 0.36,
                -r * 0.54,
                r * 0.06,
            ),
            c,
        )
        pen.path(
            trace(
                "M{} {}q{} {} {} {}q{} {} {} {}z",
                x - r * 0.16,
                y - r * 0.02,
                -r * 0.02,
                -r * 0.44,
                -r * 0.3,
                -r * 0.4,
                0,
                r * 0.34,
                r * 0.3,
                r * 0.52,
            ),
            b,
        )
        pen.circle(x + r * 0.12, y - r * 0.02, r * 0.03, d)
        pen.path(
            "".join(
                trace(
                    "M{} {}q{} {} {} {}q{} {} {} {}z",
                    left + w * t,
                    foot,
                    w * 0.02,
                    -h * 0.2,
                    w * 0.1,
                    -h * 0.22,
                    w * 0.02,
                    h * 0.12,
                    -w * 0.06,
                    h * 0.22,
                )
                for t in (0.05, 0.25, 0.48, 0.7)
            ),
            e,
        )
    elif motif == "faces":
        for k, colour in ((-1, b), (1, c)):
            pen.path(
                trace(
                    "M{} {}V{}Q{} {} {} {}l{} {}l{} {}v{}q0 {} {} {}V{}z",
                    x + k * w * 0.5,
                    foot,
                    top + h * 0.22,
                    x + k * w * 0.14,
                    top + h * 0.12,
                    x + k * w * 0.12,
                    top + h * 0.4,
                    -k * w * 0.07,
                    h * 0.12,
                    k * w * 0.05,
                    h * 0.03,
                    h * 0.1,
                    h * 0.08,
                    k * w * 0.14,
                    h * 0.06,
                    foot,
                ),
                colour,
            )
            pen.circle(x + k * w * 0.22, top + h * 0.4, r * 0.035, d)
        pen.path(
            trace(
                "M{} {}q{} {} {} {}q{} {} {} {}q{} {} {} {}q{} {} {} {}z",
                x,
                top + h * 0.3,
                -r * 0.16,
                -r * 0.14,
                -r * 0.08,
                -r * 0.22,
                r * 0.06,
                -r * 0.04,
                r * 0.08,
                r * 0.05,
                r * 0.02,
                -r * 0.09,
                r * 0.08,
                -r * 0.05,
                r * 0.08,
                r * 0.08,
                -r * 0.08,
                r * 0.22,
            ),
            e,
        )
    elif motif == "fish":
        pen.rect(left, y, w, h / 2, c)
        for k, (across, down, large, colour) in enumerate(
            ((-0.14, -0.1, 0.3, b), (0.16, 0.2, 0.24, d), (-0.2, 0.34, 0.16, e))
        ):
            fx, fy, q = x + across * w, y + down * h, large * r
            pen.path(
                trace(
                    "M{} {}q{} {} {} 0l{} {}v{}l{} {}q{} {} {} 0z",
                    fx - q,
                    fy,
                    q * 0.8,
                    -q * 0.95,
                    q * 1.5,
                    q * 0.5,
                    -q * 0.42,
                    q * 0.84,
                    -q * 0.5,
                    -q * 0.42,
                    -q * 0.7,
                    q * 0.95,
                    -q * 1.5,
                ),
                colour,
            )
            pen.circle(fx - q * 0.55, fy - q * 0.1, q * 0.09, c if k != 0 else d)
    elif motif == "plant":
        stem = trace(
            "M{} {}C{} {} {} {} {} {}",
            x,
            foot,
            x + w * 0.1,
            y + h * 0.1,
            x - w * 0.1,
            y,
            x,
            top + h * 0.24,
        )
        pen.path(stem, stroke=c, width=r * 0.05)
        for k, t in enumerate((0.82, 0.66, 0.5)):
            for side in (-1, 1):
                yy = top + h * (t + 0.05 * side)
                pen.path(
                    trace(
                        "M{} {}q{} {} {} {}q{} {} {} {}z",
                        x,
                        yy,
                        side * r * 0.08,
                        -r * 0.24,
                        side * r * 0.4,
                        -r * 0.2,
                        -side * r * 0.06,
                        r * 0.24,
                        -side * r * 0.4,
                        r * 0.2,
                    ),
                    (c, e, c)[k],
                )
        petals = "".join(
            disc(x + r * 0.13 * math.cos(t), top + h * 0.22 + r * 0.13 * math.sin(t), r * 0.09)
            for t in (k * math.pi / 3 for k in range(6))
        )
        pen.path(petals, b)
        pen.circle(x, top + h * 0.22, r * 0.08, d)
    elif motif == "waves":
        for k, colour in enumerate((b, d, c, e, b)):
            yy = top + h * (0.16 + 0.17 * k)
            pen.path(
                trace(
                    "M{} {}c{} {} {} {} {} 0s{} {} {} 0V{}H{}z",
                    left,
                    yy,
                    w * 0.2,
                    -h * 0.2,
                    w * 0.32,
                    h * 0.16,
                    w * 0.52,
                    w * 0.3,
                    -h * 0.08,
                    w * 0.48,
                    foot,
                    left,
                ),
                colour,
            )
    elif motif == "hands":
        for k, colour in enumerate((b, c, e)):
            hx, hy, q = x + (k - 1) * w * 0.29, y + h * (0.14 if k != 1 else -0.02), r * 0.17
            fingers = "".join(
                trace(
                    "M{} {}L{} {}",
                    hx + (j - 1.5) * q * 0.42,
                    hy,
                    hx + (j - 1.5) * q * 0.56,
                    hy - q * (1.3 if j in (1, 2) else 1.1),
                )
                for j in range(4)
            )
            fingers += trace(
                "M{} {}L{} {}", hx + q * 0.6, hy + q * 0.4, hx + q * 1.15, hy - q * 0.2
            )
            pen.line([(hx, hy + q * 0.3), (hx, foot - 2)], colour, q * 0.9)
            pen.circle(hx, hy + q * 0.2, q * 0.86, colour)
            pen.path(fingers, stroke=colour, width=q * 0.34)
            pen.circle(hx, hy + q * 0.2, q * 0.34, d)
    else:
        pen.path(trace("M{} {}V{}L{} {}z", left, foot, top + h * 0.4, left + w * 0.6, foot), c)
        pen.path(
            trace(
                "M{} {}V{}A{} {} 0 0 1 {} {}z",
                right,
                top,
                top + h * 0.62,
                w * 0.62,
                h * 0.62,
                right - w * 0.62,
                top,
            ),
            b,
        )
        pen.circle(x - w * 0.12, y, r * 0.2, d)
        pen.circle(x - w * 0.12, y, r * 0.1, e)
        pen.path(
            "".join(
                box(right - w * 0.4 + k * w * 0.1, foot - h * 0.3, w * 0.05, h * 0.3)
                for k in range(4)
            ),
            e,
        )
    edge = vary(pen, ("line", "stripes", "none", "dots"), 2, 3)
    if edge == "line":
        pen.rect(left, top, w, h, "none", stroke=pen.shade(d, 0.2), width=2.2)
    elif edge == "stripes":
        pen.path(box(left, top, w, 4) + box(left, foot - 4, w, 4), c)
        pen.path(box(left, top + 5, w, 3) + box(left, foot - 8, w, 3), b)
    elif edge == "dots":
        dots = "".join(disc(px, py, 2.6) for px in spread(left, right, max(4, round(w / 10)))
                       for py in (top + 4, foot - 4))  # fmt: skip
        pen.path(dots, d)
