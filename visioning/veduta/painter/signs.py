"""Pictograms that tell what a building is for; drawn shapes, so that no font is needed.

Every sign is centred on x, y and fits a circle of radius r.
"""

from __future__ import annotations

import math

from visioning.veduta.painter.masonry import box, disc, trace, track
from visioning.veduta.painter.pen import Pen


def open_book(pen: Pen, x: float, y: float, r: float, cover: str) -> None:
    """An open book whose pages catch the light."""
    w, top, foot = r, y - r * 0.5, y + r * 0.5
    for side in (-1, 1):
        edge = x + side * w
        pen.path(
            trace(
                "M{} {}Q{} {} {} {}V{}Q{} {} {} {}z",
                x,
                foot + r * 0.16,
                x + side * w * 0.5,
                foot - r * 0.12,
                edge,
                foot,
                top - r * 0.06,
                x + side * w * 0.5,
                top - r * 0.3,
                x,
                top + r * 0.08,
            ),
            cover,
        )
        edge = x + side * w * 0.88
        pen.path(
            trace(
                "M{} {}Q{} {} {} {}V{}Q{} {} {} {}z",
                x,
                foot,
                x + side * w * 0.45,
                foot - r * 0.28,
                edge,
                foot - r * 0.14,
                top - r * 0.2,
                x + side * w * 0.45,
                top - r * 0.42,
                x,
                top - r * 0.05,
            ),
            "#fdf8ea" if side * pen.sun >= 0 else "#e9e0ca",
            glow=0.5 * pen.light.lamps,
        )
    d = "".join(
        trace(
            "M{} {}L{} {}",
            x + side * w * 0.16,
            top + r * t,
            x + side * w * 0.72,
            top + r * (t - 0.1),
        )
        for side in (-1, 1)
        for t in (0.18, 0.38, 0.58)
    )
    pen.path(d, stroke="#b3a68c", width=max(0.9, r * 0.06))


def cross(pen: Pen, x: float, y: float, r: float, colour="#3f9a63") -> None:
    """The green cross of health care on a white disc; it shines at night."""
    glow = 0.8 * pen.light.lamps
    a, b = r * 0.62, r * 0.22
    pen.circle(x, y, r, colour, glow=glow)
    pen.circle(x, y, r * 0.88, "#fdfbf4", glow=glow)
    pen.path(box(x - b, y - a, 2 * b, 2 * a) + box(x - a, y - b, 2 * a, 2 * b), colour, glow=glow)


def gear(pen: Pen, x: float, y: float, r: float, colour: str, hub: str, teeth=9) -> None:
    """A gear wheel."""
    points = []
    for k in range(teeth):
        for reach, offset in ((0.76, -0.30), (1.0, -0.2), (1.0, 0.2), (0.76, 0.30)):
            t = 2 * math.pi * (k + offset) / teeth
            points.append((x + r * reach * math.sin(t), y - r * reach * math.cos(t)))
    pen.polygon(points, colour)
    pen.circle(x, y, r * 0.5, hub)


def wrench(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """An open-ended wrench, lying across."""
    a = r * 0.62
    pen.line([(x - a, y + a), (x + a * 0.55, y - a * 0.55)], colour, r * 0.26)
    pen.path(
        trace(
            "M{} {}A{} {} 0 1 0 {} {}L{} {}L{} {}z",
            x + r * 0.34,
            y - r * 0.86,
            r * 0.42,
            r * 0.42,
            x + r * 0.86,
            y - r * 0.34,
            x + r * 0.56,
            y - r * 0.34,
            x + r * 0.36,
            y - r * 0.54,
        ),
        colour,
    )


def bus(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """A bus from the side."""
    w, h = r * 0.72, r * 0.42
    pen.rect(x - w, y - h, 2 * w, 2 * h * 0.86, colour, rx=r * 0.14)
    pen.path(
        disc(x - w * 0.55, y + h * 0.75, r * 0.17) + disc(x + w * 0.55, y + h * 0.75, r * 0.17),
        colour,
    )
    panes = "".join(
        box(x - w * 0.86 + k * w * 0.6, y - h * 0.72, w * 0.48, h * 0.66) for k in range(3)
    )
    pen.path(panes, "#fdfbf4")


def tram(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """A tram from the front, on its rails."""
    w = r * 0.44
    pen.rect(x - w, y - r * 0.5, 2 * w, r * 0.98, colour, rx=r * 0.18)
    pen.path(box(x - w * 0.74, y - r * 0.32, w * 1.48, r * 0.36), "#fdfbf4")
    pen.path(
        disc(x - w * 0.5, y + r * 0.26, r * 0.08) + disc(x + w * 0.5, y + r * 0.26, r * 0.08),
        "#fdfbf4",
    )
    pen.path(
        track([(x - r * 0.24, y - r * 0.76), (x + r * 0.24, y - r * 0.76)])
        + track([(x, y - r * 0.76), (x, y - r * 0.45)])
        + track([(x - w * 0.5, y + r * 0.5), (x - w, y + r * 0.74)])
        + track([(x + w * 0.5, y + r * 0.5), (x + w, y + r * 0.74)]),
        stroke=colour,
        width=r * 0.11,
    )


def bicycle(pen: Pen, x: float, y: float, r: float, colour: str, *, width=0.1) -> None:
    """A bicycle from the side."""
    wheel, foot = r * 0.34, y + r * 0.26
    a, b = x - r * 0.48, x + r * 0.48
    d = disc(a, foot, wheel) + disc(b, foot, wheel)
    seat, head, pedal = (
        (x - r * 0.2, y - r * 0.28),
        (x + r * 0.3, y - r * 0.28),
        (x - r * 0.04, foot),
    )
    d += track([(a, foot), seat, pedal, (a, foot)]) + track([seat, head, pedal])
    d += track([(b, foot), (x + r * 0.26, y - r * 0.5), (x + r * 0.46, y - r * 0.54)])
    d += track([(x - r * 0.32, y - r * 0.4), (x - r * 0.1, y - r * 0.4)]) + track(
        [seat, (x - r * 0.22, y - r * 0.4)]
    )
    pen.path(d, stroke=colour, width=max(1.0, r * width))


def people_circle(pen: Pen, x: float, y: float, r: float, colours: tuple[str, ...]) -> None:
    """People with linked arms around a circle."""
    count = len(colours)
    for k, colour in enumerate(colours):
        t = 2 * math.pi * k / count

        s, c = math.sin(t), math.cos(t)
        ring = [
            (0.5, -0.44),
            (0.82, 0),
            (0.5, 0.44),
            (0.46, 0.16),
            (0.2, 0),
            (0.46, -0.16),
            (0.5, -0.44),
        ]
        points = [(x + r * (o * s + a * c), y - r * (o * c - a * s)) for o, a in ring]
        body = trace("M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z", *sum(points, ()))
        pen.path(body, colour)
        pen.circle(x + r * 0.84 * s, y - r * 0.84 * c, r * 0.16, colour)


def sprout(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """Two leaves on a stem."""
    pen.line([(x, y + r * 0.8), (x, y - r * 0.1)], colour, r * 0.16)
    for side, lift in ((-1, 0.0), (1, -0.25)):
        pen.path(
            trace(
                "M{} {}q{} {} {} {}q{} {} {} {}z",
                x,
                y + r * (0.1 + lift),
                side * r * 0.1,
                -r * 0.75,
                side * r * 0.85,
                -r * 0.7,
                -side * r * 0.02,
                r * 0.72,
                -side * r * 0.85,
                r * 0.7,
            ),
            colour,
        )


def molecule(pen: Pen, x: float, y: float, r: float, colour: str) -> None:
    """Two atoms bound to each other: hydrogen."""
    pen.path(disc(x - r * 0.42, y, r * 0.5), colour)
    pen.path(disc(x + r * 0.42, y, r * 0.5), pen.shade(colour, 0.25), opacity=0.92)
    pen.circle(x - r * 0.52, y - r * 0.14, r * 0.13, "#ffffff", opacity=0.8)
    pen.circle(x + r * 0.32, y - r * 0.14, r * 0.13, "#ffffff", opacity=0.8)
