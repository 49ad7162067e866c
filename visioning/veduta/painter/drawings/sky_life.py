"""What flies over the city. The baseline of the box is the lower edge of what is drawn."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, leaf, smooth, trace, vary

ACCENTS = ("#d2634a", "#e0a83e", "#3f7f8c", "#7a9c6a", "#8a5f86", "#4f78a8")
CREAM = "#f6ecd9"


def _rotor(pen: Pen, x: float, y: float, half: float, colour: str) -> None:
    pen.rect(x - 2.2, y, 4.4, 9, "#3d4352", rx=1.5)
    pen.ellipse(x, y, half, max(3.4, half * 0.3), colour, opacity=0.6)
    pen.line([(x - half * 0.85, y), (x + half * 0.85, y)], "#3d4352", 2)


@draws("drone")
def drone(pen: Pen) -> None:
    """A delivery drone: four rotors, a body, a parcel with ribbon below."""
    w, h = pen.w, pen.h
    body = pen.pick(("#eef1f2", "#f0b93f", "#5b6d8a", "#d2634a", "#8fb7b0"), 0)
    parcel = pen.pick(("#c99a63", "#e0c090", "#b98452", "#8aa66c"), 1)
    accent = vary(pen, ACCENTS, 2, 1)
    for x, y in ((-0.23, -0.9), (0.23, -0.9), (-0.36, -0.75), (0.36, -0.75)):
        pen.line([(0, -h * 0.58), (x * w, y * h + 8)], "#565e70", h * 0.075)
        _rotor(pen, x * w, y * h, w * (0.137 if abs(x) > 0.3 else 0.12), "#aebdca")
    for side in (-1, 1):
        pen.line(
            [
                (side * w * 0.14, -h * 0.5),
                (side * w * 0.26, -h * 0.15),
                (side * w * 0.34, -h * 0.15),
            ],
            "#565e70",
            h * 0.05,
        )
    half = w * 0.17
    pen.rect(-half, -h * 0.44, half * 2, h * 0.43, parcel, rx=2)
    pen.rect(0 if pen.sun < 0 else -half, -h * 0.44, half, h * 0.43, pen.shade(parcel, -0.12), rx=2)
    pen.rect(-w * 0.025, -h * 0.44, w * 0.05, h * 0.43, accent)
    pen.rect(-half, -h * 0.26, half * 2, h * 0.07, accent)
    hull = ((-0.3, -0.6), (-0.16, -0.8), (0.16, -0.8), (0.3, -0.6), (0.16, -0.43), (-0.16, -0.43))
    pen.path(smooth([(a * w, b * h) for a, b in hull], ease=0.8), body)
    belly = ((-0.28, -0.56), (0.28, -0.56), (0.16, -0.43), (-0.16, -0.43))
    pen.path(smooth([(a * w, b * h) for a, b in belly], ease=0.6), pen.shade(body, -0.18))
    pen.rect(-w * 0.14, -h * 0.72, w * 0.16, h * 0.06, accent, rx=2)
    pen.circle(w * 0.15, -h * 0.63, h * 0.075, "#2c3444")
    pen.circle(w * 0.16, -h * 0.645, h * 0.03, "#9fd8e6", glow=0.8)
    pen.circle(-w * 0.2, -h * 0.6, h * 0.04, "#5fd08a", glow=0.4 + 0.6 * pen.light.lamps)


@draws("air_taxi")
def air_taxi(pen: Pen) -> None:
    """A round cabin with passengers under a ring of rotors."""
    w, h = pen.w, pen.h
    body = pen.pick(("#f3f1ec", "#3f7f8c", "#e0b04a", "#d97a5f", "#aebfcb"), 0)
    accent = pen.pick(ACCENTS, 1)
    wide = pen.between(0.2, 0.26, 2)
    pen.line([(0, -h * 0.5), (0, -h * 0.84)], "#565e70", h * 0.06)
    pen.ellipse(0, -h * 0.83, w * 0.47, h * 0.11, "none", stroke="#e9edf0", width=h * 0.055)
    pen.ellipse(0, -h * 0.83, w * 0.47, h * 0.11, "none", stroke=accent, width=h * 0.018)
    for k in range(8):
        a = math.pi * 2 * k / 8 + 0.2
        x, y = w * 0.43 * math.cos(a), -h * 0.83 + h * 0.105 * math.sin(a)
        pen.ellipse(x, y, w * 0.062, h * 0.035, "#ccd6dd")
        pen.circle(x, y, h * 0.018, "#3d4352")
    for side in (-1, 1):
        pen.line([(side * w * 0.46, -h * 0.82), (side * w * 0.1, -h * 0.58)], "#e9edf0", h * 0.045)
        pen.line([(side * w * 0.12, -h * 0.2), (side * w * 0.17, -h * 0.04)], "#565e70", h * 0.04)
    pen.line([(-w * 0.27, -h * 0.03), (w * 0.27, -h * 0.03)], "#565e70", h * 0.045)
    pen.path(
        smooth(
            [
                (-w * (wide + 0.1), -h * 0.4),
                (-w * wide, -h * 0.6),
                (w * 0.02, -h * 0.67),
                (w * wide, -h * 0.58),
                (w * (wide + 0.12), -h * 0.36),
                (w * wide, -h * 0.17),
                (-w * wide, -h * 0.15),
            ]
        ),
        body,
    )
    lit = pen.light.lamps
    glass = "#ffdf9e" if lit > 0.5 else "#6f98ad"
    pen.path(
        smooth(
            [
                (-w * 0.17, -h * 0.4),
                (-w * 0.13, -h * 0.57),
                (w * 0.1, -h * 0.59),
                (w * (wide + 0.05), -h * 0.42),
                (w * wide, -h * 0.35),
                (-w * 0.14, -h * 0.35),
            ],
            ease=0.7,
        ),
        glass,
        glow=0.8 * lit,
    )
    for x, top in ((-0.06, vary(pen, ACCENTS, 1, 3)), (0.1, vary(pen, ACCENTS, 2, 3))):
        pen.circle(x * w, -h * 0.485, h * 0.048, "#7a513c" if x > 0 else "#e3b493")
        pen.rect(x * w - h * 0.06, -h * 0.43, h * 0.12, h * 0.08, top, rx=3)
    pen.path(
        smooth(
            [
                (-w * (wide + 0.09), -h * 0.34),
                (w * (wide + 0.1), -h * 0.32),
                (w * wide, -h * 0.17),
                (-w * wide, -h * 0.15),
            ],
            ease=0.7,
        ),
        accent,
    )
    pen.circle(w * (wide + 0.06), -h * 0.32, h * 0.035, "#fff1c4", glow=lit)
    bolt(pen, -w * 0.02, -h * 0.24, h * 0.13)


@draws("balloon")
def balloon(pen: Pen) -> None:
    """A hot-air balloon in gores."""
    w, h = pen.w, pen.h
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, (CREAM, "#f2d38a", "#f3e3d0", "#dfe9ea"), 1, 1)
    r = w * 0.49
    cy = -h + r * 1.02
    neck = -h * 0.27

    def gore(share: float) -> str:
        x = r * share
        return trace(
            "M# #C# # # # # #C# # # # # #H#C# # # # # #Z",
            (-x, cy),
            (-x, cy - r * 1.35),
            (x, cy - r * 1.35),
            (x, cy),
            (x, cy + r * 0.6),
            (x * 0.35, neck - r * 0.2),
            (x * 0.24, neck),
            -x * 0.24,
            (-x * 0.35, neck - r * 0.2),
            (-x, cy + r * 0.6),
            (-x, cy),
        )

    lamp = pen.light.lamps
    pen.path(gore(1), a, glow=0.15 * lamp)
    for share, fill, glow in ((0.8, b, 0.3), (0.56, a, 0.5), (0.27, b, 0.7)):
        pen.path(gore(share), fill, glow=glow * lamp)  # the burner lights it from within
    dark = -pen.sun
    pen.path(
        trace(
            "M# #C# # # # # #C# # # # # #C# # # # # #Z",
            (dark * r, cy),
            (dark * r, cy - r * 0.47),
            (dark * r * 0.755, cy - r * 0.78),
            (dark * r * 0.437, cy - r * 0.92),
            (dark * r * 0.75, cy - r * 0.5),
            (dark * r * 0.8, cy + r * 0.3),
            (dark * r * 0.2, neck),
            (dark * r * 0.35, neck - r * 0.2),
            (dark * r, cy + r * 0.6),
            (dark * r, cy),
        ),
        "#2b3145",
        opacity=0.15,
    )
    band = vary(pen, ACCENTS, 2, 1)
    if vary(pen, (True, False), 2, 3):
        pen.path(
            trace(
                "M# #Q0 # # #L# #Q0 # # #Z",
                (-r * 0.985, cy + r * 0.06),
                cy + r * 0.3,
                (r * 0.985, cy + r * 0.06),
                (r * 0.93, cy + r * 0.28),
                cy + r * 0.52,
                (-r * 0.93, cy + r * 0.28),
            ),
            band,
        )
    for x in (-0.22, -0.07, 0.07, 0.22):
        pen.line([(x * r, neck), (x * r * 0.8, -h * 0.16)], "#6b5a4a", 1.2)
    pen.ellipse(
        0, neck + h * 0.025, r * 0.07, h * 0.024, "#ffb74a", glow=0.5 + 0.5 * pen.light.lamps
    )
    for x, skin in ((-0.1, "#e3b493"), (0.1, "#7a513c")):
        pen.circle(x * r, -h * 0.175, r * 0.075, skin)
    pen.rect(-r * 0.24, -h * 0.15, r * 0.48, h * 0.145, "#a8743f", rx=4)
    pen.rect(-r * 0.27, -h * 0.155, r * 0.54, h * 0.035, "#c9945b", rx=2)
    pen.line([(-r * 0.22, -h * 0.07), (r * 0.22, -h * 0.07)], "#8a5c30", 1.6)


def _gull(pen: Pen, x: float, y: float, span: float, lift: float, colour: str) -> None:
    def at(points, side: int = 1):
        return [(x + side * a * span, y + b * span) for a, b in points]

    for side in (-1, 1):
        wing = ((0, -0.03), (0.1, -lift * 0.9 - 0.03), (0.24, -lift * 1.25 - 0.02), (0.5, -lift))
        wing += ((0.36, -lift * 0.85 + 0.04), (0.2, -lift * 0.35 + 0.08), (0.03, 0.09))
        lit = side * pen.sun > 0
        pen.path(smooth(at(wing, side), ease=0.8), pen.shade(colour, 0.12 if lit else -0.1))
        tip = ((0.5, -lift), (0.34, -lift * 1.2 - 0.01), (0.36, -lift * 0.86 + 0.03))
        pen.path(smooth(at(tip, side), ease=0.3), "#4a5162")
    body = ((-0.25, 0.05), (-0.05, -0.05), (0.12, -0.05), (0.19, 0.0), (0.12, 0.07), (-0.05, 0.1))
    pen.path(smooth(at(body)), pen.shade(colour, 0.45))
    pen.polygon(at(((0.17, -0.035), (0.25, 0.01), (0.17, 0.035))), "#e8a13c")


@draws("birds")
def birds(pen: Pen) -> None:
    """A flock: gulls, storks or rooks in a loose formation."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#f4f3ef", "#dfe4ea", "#6d7488", "#f1e2cc", "#8d94a8"), 0)
    places = (
        ((-0.24, 0.46, 0.52), (0.25, 0.34, 0.5), (0.07, 0.82, 0.42)),
        ((0.2, 0.36, 0.56), (-0.3, 0.34, 0.38), (-0.06, 0.78, 0.44), (0.35, 0.84, 0.3)),
        (
            (-0.17, 0.4, 0.58),
            (0.31, 0.3, 0.37),
            (0.17, 0.74, 0.36),
            (-0.36, 0.82, 0.28),
            (0.4, 0.86, 0.2),
        ),
    )
    for k, (x, y, span) in enumerate(pen.pick(places, 1)):
        lift = 0.17 + 0.12 * ((pen.style[2] * 2 + k * 0.37) % 1)
        size = min(span * w, span * h * 2.15)
        _gull(pen, x * w, -h + y * h, size, min(lift, y * h / size * 0.72), colour)


@draws("airship")
def airship(pen: Pen) -> None:
    """A silent electric airship with fins and a cabin."""
    w, h = pen.w, pen.h
    hull = pen.pick(("#f0ebdf", "#9fc0cc", "#e3b878", "#c9d3c0", "#d99a84"), 0)
    accent = pen.pick(ACCENTS, 1)
    cy, ry = -h * 0.6, h * 0.385
    for side in (-1, 1):
        pen.polygon(
            [
                (-w * 0.33, cy + side * h * 0.12),
                (-w * 0.49, cy + side * h * 0.39),
                (-w * 0.4, cy + side * h * 0.39),
                (-w * 0.24, cy + side * h * 0.2),
            ],
            accent,
        )
    body = (
        (-0.47, 0),
        (-0.3, -0.72),
        (0.0, -1),
        (0.3, -0.82),
        (0.49, 0),
        (0.3, 0.82),
        (0.0, 1),
        (-0.3, 0.72),
    )
    pen.path(smooth([(a * w, cy + b * ry) for a, b in body], ease=0.95), hull)
    pen.path(
        smooth(
            [
                (-w * 0.45, cy + ry * 0.15),
                (0, cy + ry * 0.45),
                (w * 0.47, cy + ry * 0.18),
                (w * 0.3, cy + ry * 0.82),
                (0, cy + ry),
                (-w * 0.3, cy + ry * 0.72),
            ],
            ease=0.9,
        ),
        pen.shade(hull, -0.14),
    )
    pen.path(
        smooth(
            [
                (-w * 0.3, cy - ry * 0.6),
                (0, cy - ry * 0.88),
                (w * 0.28, cy - ry * 0.68),
                (0, cy - ry * 0.62),
            ],
            ease=0.9,
        ),
        pen.shade(hull, 0.45),
    )
    kind = pen.pick(("stripe", "panels", "leaf"), 2)
    if kind == "stripe":
        pen.path(
            smooth(
                [
                    (-w * 0.43, cy - ry * 0.06),
                    (0, cy - ry * 0.12),
                    (w * 0.445, cy - ry * 0.08),
                    (w * 0.445, cy + ry * 0.12),
                    (0, cy + ry * 0.22),
                    (-w * 0.43, cy + ry * 0.08),
                ],
                ease=0.8,
            ),
            accent,
        )
    elif kind == "panels":
        for k in range(5):
            x = (-0.22 + 0.1 * k) * w
            pen.polygon(
                [
                    (x, cy - ry * 0.68),
                    (x + w * 0.08, cy - ry * 0.68),
                    (x + w * 0.085, cy - ry * 0.2),
                    (x - w * 0.005, cy - ry * 0.2),
                ],
                "#34507c",
            )
    else:
        leaf(pen, w * 0.02, cy - ry * 0.1, h * 0.42, accent, 30)
    pen.polygon(
        [(-w * 0.48, cy - h * 0.015), (-w * 0.3, cy - h * 0.05), (-w * 0.3, cy + h * 0.05)], accent
    )
    pen.path(
        smooth(
            [
                (-w * 0.15, -h * 0.23),
                (w * 0.15, -h * 0.23),
                (w * 0.12, -h * 0.04),
                (-w * 0.1, -h * 0.02),
            ],
            ease=0.5,
        ),
        pen.shade(accent, -0.1),
    )
    for k in range(5):
        pen.window((-0.105 + 0.045 * k) * w, -h * 0.17, w * 0.032, h * 0.08, lit=True, rx=1.5)


@draws("kite")
def kite(pen: Pen) -> None:
    """A big kite with a tail of bows."""
    w, h = pen.w, pen.h
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, ("#f2d38a", CREAM, "#e58f6b", "#9fc5bf"), 1, 1)
    kind = pen.pick(("diamond", "delta", "diamond", "fish"), 2)
    foot = (0, -h * 0.36)
    if kind == "delta":
        tip = (w * 0.06, -h + 2)
        pen.polygon([tip, (w * 0.48, -h * 0.5), foot], b)
        pen.polygon([tip, (-w * 0.48, -h * 0.55), foot], a)
        pen.polygon([tip, (-w * 0.2, -h * 0.52), foot], pen.shade(a, 0.2))
        pen.polygon([tip, (w * 0.24, -h * 0.49), foot], pen.shade(b, -0.1))
    else:
        top, left, right = (0, -h + 2), (-w * 0.48, -h * 0.72), (w * 0.48, -h * 0.72)
        cross = (0, -h * 0.72)
        for corner, fill in (
            ((top, left), a),
            ((top, right), b),
            ((foot, left), b),
            ((foot, right), a),
        ):
            pen.polygon([cross, *corner], fill)
        pen.polygon([cross, top, right], "#2b3145" if pen.sun < 0 else "#ffffff", opacity=0.12)
        pen.polygon([cross, foot, right], "#2b3145" if pen.sun < 0 else "#ffffff", opacity=0.12)
        if kind == "fish":
            pen.circle(0, -h * 0.78, w * 0.1, CREAM)
            pen.circle(0, -h * 0.78, w * 0.05, "#34435f")
        pen.line([left, right], "#6b5a4a", 1.4)
        pen.line([top, foot], "#6b5a4a", 1.4)
    tail = [
        foot,
        (w * 0.14, -h * 0.28),
        (-w * 0.1, -h * 0.19),
        (w * 0.12, -h * 0.1),
        (-w * 0.02, -h * 0.02),
    ]
    pen.path(smooth(tail, closed=False), stroke="#7b6a58", width=1.8)
    for k, (x, y) in enumerate(tail[1:4]):
        fill = (a, b, vary(pen, ACCENTS, 1, 3))[k % 3]
        pen.polygon([(x, y), (x - 12, y - 7), (x - 12, y + 7)], fill)
        pen.polygon([(x, y), (x + 12, y - 7), (x + 12, y + 7)], fill)
