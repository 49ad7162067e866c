"""Trams and trains on their rails. All of them face right."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.drawings.vehicles import (
    CREAM,
    LIVERIES,
    doors,
    glass_band,
    lights,
    riders,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, smooth, trace, vary


def pantograph(pen: Pen, x: float, top: float, foot: float) -> None:
    """A folding arm up to the wire."""
    middle = (top + foot) / 2
    reach = (foot - top) * 0.8
    pen.line([(x, foot), (x - reach, middle), (x + reach * 0.1, top + 2)], "#4a4e59", 2.8)
    pen.line([(x - reach * 0.9, top + 2), (x + reach, top + 2)], "#3a3d47", 3)


@draws("tram")
def tram(pen: Pen) -> None:
    """A low-floor tram of three sections with a pantograph."""
    w, h = pen.w, pen.h
    colour = pen.pick(LIVERIES, 0)
    second = vary(pen, (CREAM, "#fbf7ee", "#e9e4d6", "#dfe6e4"), 1, 1)
    kind = pen.pick(("skirt", "full", "wave"), 2)
    top, sill, foot = -h * 0.79, -h * 0.4, -h * 0.06
    body = colour if kind == "full" else second
    low = second if kind == "full" else colour
    pantograph(pen, w * 0.02, -h, top)
    for x in (-0.3, 0.26):
        pen.rect(x * w - w * 0.07, top - h * 0.055, w * 0.14, h * 0.075, "#aeb4b8", rx=3)
    pen.rect(-w * 0.4, -h * 0.12, w * 0.8, h * 0.11, "#2b2f3a", rx=4)
    for x in (-0.35, -0.25, -0.05, 0.05, 0.25, 0.35):
        pen.circle(x * w, -h * 0.075, h * 0.07, "#4a4e59")
    n = w * 0.5 - 1
    outline = [
        (-n, foot - h * 0.08),
        (-n + h * 0.1, sill),
        (-n + h * 0.3, top + h * 0.08),
        (-n + h * 0.48, top),
    ]
    outline += [
        (n - h * 0.48, top),
        (n - h * 0.3, top + h * 0.08),
        (n - h * 0.1, sill),
        (n, foot - h * 0.08),
    ]
    outline += [(n - h * 0.1, foot), (-n + h * 0.1, foot)]
    pen.path(smooth(outline, ease=0.3), body)
    if kind == "wave":
        pen.path(
            trace(
                "M# #Q# # # #T# #L# #L# #Z",
                (-n + h * 0.04, sill + h * 0.12),
                (-w * 0.25, sill - h * 0.08),
                (0, sill + h * 0.12),
                (n - h * 0.04, sill + h * 0.1),
                (n - h * 0.08, foot),
                (-n + h * 0.08, foot),
            ),
            low,
        )
    else:
        pen.path(
            smooth(
                [
                    (-n + h * 0.05, sill + h * 0.1),
                    (n - h * 0.05, sill + h * 0.1),
                    (n, foot - h * 0.08),
                    (n - h * 0.1, foot),
                    (-n + h * 0.1, foot),
                    (-n, foot - h * 0.08),
                ],
                ease=0.2,
            ),
            low,
        )
    pen.rect(-n + h * 0.5, top, 2 * n - h, h * 0.055, pen.shade(low, -0.1), rx=2)
    band_top, band = top + h * 0.1, h * 0.3
    glass_band(pen, -n + h * 0.42, band_top, 2 * n - h * 0.84, band, 3)
    for a, b in ((-n + h * 0.5, -w * 0.2), (-w * 0.13, w * 0.13), (w * 0.2, n - h * 0.5)):
        riders(pen, a, b, band_top + band, h * 0.085, int(a))
    glass = "#ffe8b4" if pen.light.lamps > 0.4 else "#48647a"
    for side in (-1, 1):
        pen.path(
            smooth(
                [
                    (side * (n - h * 0.13), sill + h * 0.02),
                    (side * (n - h * 0.3), top + h * 0.09),
                    (side * (n - h * 0.47), top + h * 0.1),
                    (side * (n - h * 0.43), sill + h * 0.02),
                ],
                ease=0.25,
            ),
            glass,
            glow=0.6 * pen.light.lamps,
        )
    for x in (-0.31, 0, 0.31):
        doors(
            pen,
            x * w - h * 0.17,
            top + h * 0.09,
            h * 0.34,
            foot - top - h * 0.13,
            pen.shade(low, 0.12),
        )
    for x in (-0.175, 0.175):
        pen.rect(x * w - h * 0.065, top + 1, h * 0.13, foot - top - 1, "#3a3f4c")
        for k in (-0.03, 0.03):
            pen.rect(x * w + k * h - 1, top + 1, 2, foot - top - 1, "#565c6b")
    lights(pen, n - h * 0.1, -n + h * 0.07, foot - h * 0.13, h * 0.05)
    if snowy(pen):
        pen.rect(-n + h * 0.5, top - 2, 2 * n - h, 4, SNOW, rx=2)


@draws("train")
def train(pen: Pen) -> None:
    """A regional train of three cars with a long nose."""
    w, h = pen.w, pen.h
    colour = pen.pick(LIVERIES, 0)
    body = vary(pen, ("#f3f1ec", "#dfe4e6", "#f5ecd9", "#c9d6d8"), 1, 1)
    stripe = vary(pen, LIVERIES, 2, 1)
    top, foot, n = -h * 0.84, -h * 0.12, w * 0.5 - h * 0.14
    pantograph(pen, -w * 0.2, -h, top)
    for car in range(3):
        for x in (-0.11, -0.075, 0.075, 0.11):
            pen.circle((car - 1) * w * 0.325 + x * w, -h * 0.085, h * 0.08, "#3a3d47")
    pen.rect(-n + h * 0.6, -h * 0.17, 2 * n - h * 1.2, h * 0.1, "#2b2f3a", rx=3)
    outline = [
        (-n, foot - h * 0.16),
        (-n + h * 0.45, -h * 0.6),
        (-n + h * 1.0, top),
        (n - h * 1.0, top),
    ]
    outline += [
        (n - h * 0.45, -h * 0.6),
        (n, foot - h * 0.16),
        (n - h * 0.12, foot),
        (-n + h * 0.12, foot),
    ]
    pen.path(smooth(outline, ease=0.42), body)
    kind = pen.pick(("band", "nose", "double"), 2)
    if kind == "nose":
        for side in (-1, 1):
            pen.path(
                smooth(
                    [
                        (side * n, foot - h * 0.16),
                        (side * (n - h * 0.45), -h * 0.6),
                        (side * (n - h * 1.0), top),
                        (side * (n - h * 1.5), top),
                        (side * (n - h * 0.9), foot),
                        (side * (n - h * 0.12), foot),
                    ],
                    ease=0.35,
                ),
                colour,
            )
    pen.path(
        smooth(
            [
                (-n + h * 0.03, foot - h * 0.18),
                (n - h * 0.03, foot - h * 0.18),
                (n - h * 0.12, foot),
                (-n + h * 0.12, foot),
            ],
            ease=0.2,
        ),
        colour,
    )
    if kind == "double":
        pen.rect(-n + h * 0.9, top, 2 * n - h * 1.8, h * 0.1, colour, rx=3)
    pen.rect(-n + h * 0.1, foot - h * 0.25, 2 * n - h * 0.2, h * 0.035, stripe)
    band_top, band = top + h * 0.14, h * 0.27
    glass_band(pen, -n + h * 1.05, band_top, 2 * n - h * 2.1, band, 5)
    riders(pen, -n + h * 1.2, n - h * 1.2, band_top + band, h * 0.08)
    glass = "#ffe8b4" if pen.light.lamps > 0.4 else "#3f5a70"
    for side in (-1, 1):
        pen.path(
            smooth(
                [
                    (side * (n - h * 0.36), -h * 0.52),
                    (side * (n - h * 0.62), -h * 0.69),
                    (side * (n - h * 0.95), -h * 0.73),
                    (side * (n - h * 0.9), -h * 0.5),
                ],
                ease=0.4,
            ),
            glass,
            glow=0.6 * pen.light.lamps,
        )
    for x in (-0.265, -0.06, 0.06, 0.265):
        doors(
            pen,
            x * w - h * 0.14,
            top + h * 0.1,
            h * 0.28,
            foot - top - h * 0.13,
            pen.shade(colour, 0.1),
        )
    for x in (-0.165, 0.165):
        pen.rect(x * w - h * 0.05, top + 1, h * 0.1, foot - top, "#3a3f4c")
    for k in range(3):
        pen.rect((-0.34 + 0.3 * k) * w, top - h * 0.035, w * 0.1, h * 0.05, "#aeb4b8", rx=2)
    lights(pen, n - h * 0.16, -n + h * 0.1, foot - h * 0.14, h * 0.05)
    bolt(pen, w * 0.115, foot - h * 0.1, h * 0.13)
    if snowy(pen):
        pen.rect(-n + h, top - 2, 2 * n - 2 * h, 4, SNOW, rx=2)
