"""Birds over the city: gulls, geese, swallows, storks."""

from __future__ import annotations

import math
from collections.abc import Sequence

from visioning.veduta.painter.pen import Pen, Point
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


Shape = tuple[list[Point], str, float]  # outline, fill, and how round it is


def _fitted(pen: Pen, shapes: list[Shape]) -> None:
    """Draw a flock so that it just fills its box; its own unit does not matter."""
    points = [point for outline, _, _ in shapes for point in outline]
    (left, right), (top, foot) = ((min(v), max(v)) for v in zip(*points, strict=True))
    margin = 3.0
    wide, tall = (pen.w - 2 * margin) / (right - left), (pen.h - 2 * margin) / (foot - top)

    def at(x: float, y: float) -> Point:
        return -pen.w / 2 + margin + (x - left) * wide, -pen.h + margin + (y - top) * tall

    for outline, fill, ease in shapes:
        placed = [at(*point) for point in outline]
        if ease:
            pen.path(smooth(placed, ease=ease), fill)
        else:
            pen.polygon(placed, fill)


def _moved(
    outline: Sequence[Point], x: float, y: float, size: float, turn: float = 0
) -> list[Point]:
    """An outline in another place and size, turned clockwise by degrees."""
    c, q = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return [(x + size * (a * c - b * q), y + size * (a * q + b * c)) for a, b in outline]


def _geese(pen: Pen, colour: str) -> list[Shape]:
    """Wild geese in a wedge, necks stretched."""
    shapes: list[Shape] = []
    places = [(0.0, 0.0)]
    for k in range(1, 3 + int(pen.style[1] * 1.99)):
        places += [(-0.62 * k, 0.3 * k), (-0.7 * k, -0.2 * k)]
    for k, (x, y) in enumerate(places):
        size, up = 1.3 - 0.04 * k, (1 if k % 2 else -1) * (0.75 + 0.5 * pen.style[0])
        for shift, tone in ((0.1, -0.16), (0.0, -0.04)):
            wing = ((0.1, 0), (-0.04 - shift, 0.3 * up), (-0.22 - shift, 0.42 * up), (-0.16, 0.02))
            shapes.append((_moved(wing, x, y, size), pen.shade(colour, tone), 0.6))
        body = ((0.5, -0.04), (0.3, 0.0), (0.16, -0.09), (-0.1, -0.1), (-0.34, 0.0), (-0.1, 0.1),
                (0.16, 0.09), (0.3, 0.05))  # fmt: skip
        shapes.append((_moved(body, x, y, size), "#4d5364", 0.8))
        bill = ((0.48, -0.06), (0.6, -0.01), (0.48, 0.03))
        shapes.append((_moved(bill, x, y, size), "#e8a13c", 0.0))
    return shapes


def _swallows(pen: Pen) -> list[Shape]:
    """Swallows on the hunt: sickle wings, forked tails, rust throats."""
    shapes: list[Shape] = []
    places = ((-0.85, 0.0, 1.05, -20), (0.5, -0.05, 0.95, 15), (-0.1, 0.6, 1.12, -8),
              (0.85, 0.68, 0.85, -30), (-0.95, 0.78, 0.85, 10))  # fmt: skip
    for x, y, size, lean in places[: 4 + int(pen.style[1] * 1.99)]:
        turn = lean + 26 * pen.style[0]
        tail = ((-0.16, 0.0), (-0.62, -0.16), (-0.34, 0.02), (-0.62, 0.18))
        shapes.append((_moved(tail, x, y, size, turn), "#2f3a56", 0.0))
        for side in (-1, 1):
            wing = ((0.24, 0), (0.06, 0.38 * side), (-0.42, 0.68 * side), (-0.12, 0.26 * side),
                    (-0.14, 0.0))  # fmt: skip
            tone = "#3b4a6e" if side * pen.sun > 0 else "#2f3a56"
            shapes.append((_moved(wing, x, y, size, turn), tone, 0.6))
        body = ((0.42, 0), (0.2, -0.12), (-0.2, -0.08), (-0.26, 0), (-0.2, 0.08), (0.2, 0.12))
        shapes.append((_moved(body, x, y, size, turn), "#33405f", 1.0))
        belly = ((0.38, 0.03), (0.2, 0.1), (-0.14, 0.07), (0.1, 0.02))
        shapes.append((_moved(belly, x, y, size, turn), "#f3e9dc", 1.0))
        throat = ((0.42, 0.0), (0.34, 0.05), (0.26, 0.02), (0.34, -0.02))
        shapes.append((_moved(throat, x, y, size, turn), "#c9603f", 1.0))
    return shapes


def _stork(pen: Pen) -> list[Shape]:
    """A stork with a long red bill that glides home on broad wings."""
    lit, dim = ("#fbf8f0", "#dfe2e4") if pen.sun < 0 else ("#dfe2e4", "#fbf8f0")
    lift, spread = 0.06 + 0.24 * pen.style[0], 0.44 + 0.12 * pen.style[1]
    shapes: list[Shape] = []
    for side, tone in ((-1, lit), (1, dim)):
        tip = side * spread
        wing = [(0.0, 0.52), (tip * 0.35, 0.42 - lift * 0.6), (tip * 0.8, 0.34 - lift),
                (tip, 0.36 - lift), (tip * 0.7, 0.46), (tip * 0.25, 0.64)]  # fmt: skip
        shapes.append((wing, tone, 0.7))
        fringe = [
            (tip * 0.36, 0.6),
            (tip * 0.7, 0.44 - lift * 0.2),
            (tip, 0.36 - lift),
            (tip * 1.14, 0.44 - lift),
            (tip * 0.98, 0.54 - lift * 0.4),
            (tip * 0.7, 0.62),
        ]
        shapes.append((fringe, "#3b4152", 0.4))
    for x in (0.0, 0.035):  # the legs trail behind
        leg = [(-0.04 + x, 0.72), (-0.02 + x, 0.72), (-0.12 + x, 0.96), (-0.15 + x, 0.96)]
        shapes.append((leg, "#d9573f", 0.0))
    shapes.append(
        ([(0.02, 0.44), (0.11, 0.5), (0.04, 0.74), (-0.07, 0.76), (-0.06, 0.52)], lit, 1.0)
    )
    shapes.append(([(0.03, 0.48), (0.12, 0.42), (0.22, 0.4), (0.22, 0.47), (0.13, 0.51),
                    (0.08, 0.56)], lit, 0.8))  # fmt: skip
    shapes.append(([(0.21, 0.4), (0.37, 0.45), (0.21, 0.47)], "#d9573f", 0.0))
    return shapes


@draws("birds")
def birds(pen: Pen) -> None:
    """A flock: gulls, storks or rooks in a loose formation."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#f4f3ef", "#dfe4ea", "#6d7488", "#f1e2cc", "#8d94a8"), 0)
    kind = vary(pen, ("gulls", "geese", "swallows", "stork", "gulls"), 2, 5)
    if kind != "gulls":
        flock = {"geese": lambda: _geese(pen, colour), "swallows": lambda: _swallows(pen),
                 "stork": lambda: _stork(pen)}[kind]()  # fmt: skip
        _fitted(pen, flock)
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
