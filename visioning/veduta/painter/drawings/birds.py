"""Birds over the city: gulls, geese, swallows, storks."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import smooth, vary


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


def _geese(pen: Pen, colour: str) -> None:
    """Wild geese in a wedge, necks stretched."""
    w, h = pen.w, pen.h
    count = 3 + int(pen.style[1] * 1.99)
    places = [(0.36, 0.3)]
    for k in range(1, count):
        places += [(0.36 - 0.23 * k, 0.36 + 0.18 * k), (0.36 - 0.25 * k, 0.34 - 0.08 * k)]
    for k, (x, y) in enumerate(places):
        span = w * (0.34 - 0.014 * k)
        cx, cy = min(w * 0.3, max(-w * 0.32, x * w)), -h + max(0.2, y) * h
        up = 1 if k % 2 else -1
        far, near = pen.shade(colour, -0.16), pen.shade(colour, -0.04)
        for shift, tone in ((0.1, far), (0.0, near)):
            wing = ((0.06, 0), (-0.04 - shift, 0.3 * up), (-0.2 - shift, 0.42 * up), (-0.12, 0.02))
            pen.path(smooth([(cx + a * span, cy + b * span) for a, b in wing], ease=0.6), tone)
        body = ((0.5, -0.03), (0.3, 0.0), (0.16, -0.07), (-0.1, -0.08), (-0.34, 0.0), (-0.1, 0.08),
                (0.16, 0.07), (0.3, 0.04))  # fmt: skip
        pen.path(smooth([(cx + a * span, cy + b * span) for a, b in body], ease=0.8), "#4d5364")
        bill = ((0.48, -0.05), (0.58, -0.01), (0.48, 0.02))
        pen.polygon([(cx + a * span, cy + b * span) for a, b in bill], "#e8a13c")


def _swallows(pen: Pen) -> None:
    """Swallows on the hunt: sickle wings, forked tails, rust throats."""
    w, h = pen.w, pen.h
    places = ((-0.27, 0.3, 0.54, -20), (0.2, 0.3, 0.5, 15), (-0.02, 0.68, 0.58, -8),
              (0.34, 0.72, 0.4, -30), (-0.34, 0.78, 0.38, 10))  # fmt: skip
    for x, y, size, turn in places[: 4 + int(pen.style[1] * 1.99)]:
        cx, cy, s, t = x * w, -h + y * h, size * w * 0.5, math.radians(turn + 20 * pen.style[0])
        c, q = math.cos(t), math.sin(t)

        def at(points, s=s, c=c, q=q, cx=cx, cy=cy):
            return [(cx + s * (a * c - b * q), cy + s * (a * q + b * c)) for a, b in points]

        pen.polygon(at(((-0.16, 0.0), (-0.62, -0.14), (-0.34, 0.02), (-0.62, 0.16))), "#2f3a56")
        for side in (-1, 1):
            wing = ((0.2, 0), (0.06, 0.34 * side), (-0.42, 0.66 * side), (-0.08, 0.26 * side),
                    (-0.08, 0.0))  # fmt: skip
            tone = "#3b4a6e" if side * pen.sun > 0 else "#2f3a56"
            pen.path(smooth(at(wing), ease=0.6), tone)
        body = ((0.42, 0), (0.2, -0.1), (-0.2, -0.06), (-0.26, 0), (-0.2, 0.06), (0.2, 0.1))
        pen.path(smooth(at(body)), "#33405f")
        pen.path(smooth(at(((0.38, 0.03), (0.2, 0.09), (-0.14, 0.06), (0.1, 0.02)))), "#f3e9dc")
        pen.path(smooth(at(((0.42, 0.0), (0.34, 0.05), (0.26, 0.02), (0.34, -0.02)))), "#c9603f")


def _stork(pen: Pen) -> None:
    """A stork with a long red bill glides home, gulls far behind it."""
    w, h = pen.w, pen.h

    def at(points):
        return [(a * w, -h + b * h) for a, b in points]

    lit, dim = ("#fbf8f0", "#dfe2e4") if pen.sun < 0 else ("#dfe2e4", "#fbf8f0")
    for side, tone in ((-1, lit), (1, dim)):
        base = ((0.0, 0.52), (side * 0.14, 0.32), (side * 0.34, 0.2), (side * 0.44, 0.24),
                (side * 0.3, 0.42), (side * 0.1, 0.62))  # fmt: skip
        pen.path(smooth(at(base), ease=0.7), tone)
        edge = ((side * 0.16, 0.58), (side * 0.3, 0.42), (side * 0.44, 0.24), (side * 0.5, 0.3),
                (side * 0.42, 0.44), (side * 0.3, 0.58))  # fmt: skip
        pen.path(smooth(at(edge), ease=0.4), "#3b4152")
    pen.path(
        smooth(at(((0.02, 0.46), (0.1, 0.5), (0.04, 0.72), (-0.06, 0.74), (-0.06, 0.52)))), lit
    )
    pen.line(at(((0.04, 0.52), (0.12, 0.46), (0.2, 0.44))), lit, h * 0.05)
    pen.circle(w * 0.21, -h + 0.44 * h, h * 0.05, lit)
    pen.polygon(at(((0.23, 0.41), (0.38, 0.47), (0.23, 0.48))), "#d9573f")
    pen.line(at(((-0.03, 0.72), (-0.14, 0.92))), "#d9573f", 2.6)
    pen.line(at(((0.0, 0.73), (-0.1, 0.97))), "#d9573f", 2.6)
    for k in range(1 + int(pen.style[1] * 2.99)):
        _gull(
            pen, (-0.36 + 0.3 * k) * w, -h + (0.82 - 0.06 * (k % 2)) * h, w * 0.17, 0.2, "#dfe4ea"
        )


@draws("birds")
def birds(pen: Pen) -> None:
    """A flock: gulls, storks or rooks in a loose formation."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#f4f3ef", "#dfe4ea", "#6d7488", "#f1e2cc", "#8d94a8"), 0)
    kind = vary(pen, ("gulls", "geese", "swallows", "stork", "gulls"), 2, 5)
    if kind == "geese":
        _geese(pen, colour)
        return
    if kind == "swallows":
        _swallows(pen)
        return
    if kind == "stork":
        _stork(pen)
        return
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
