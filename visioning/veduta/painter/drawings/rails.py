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
from visioning.veduta.painter.shapes import bolt, leaf, smooth, trace, vary


def pantograph(pen: Pen, x: float, top: float, foot: float) -> None:
    """A folding arm up to the wire."""
    middle = (top + foot) / 2
    reach = (foot - top) * 0.8
    pen.line([(x, foot), (x - reach, middle), (x + reach * 0.1, top + 2)], "#4a4e59", 2.8)
    pen.line([(x - reach * 0.9, top + 2), (x + reach, top + 2)], "#3a3d47", 3)


# How far the ends of a tram lean at sill, shoulder and roof (in heights), and how softly.
TRAM_ENDS = {
    "modern": (0.1, 0.3, 0.48, 0.3),
    "round": (0.1, 0.22, 0.5, 0.36),
    "flat": (0.02, 0.06, 0.12, 0.15),
    "arrow": (0.34, 0.66, 0.88, 0.2),
}


@draws("tram")
def tram(pen: Pen) -> None:
    """A tram: of three or five sections, an old two-car set, with a green roof, for cargo."""
    w, h = pen.w, pen.h
    colour = vary(pen, LIVERIES, 1, 5)
    second = vary(pen, (CREAM, "#fbf7ee", "#e9e4d6", "#dfe6e4"), 2, 3)
    kind = pen.pick(("three", "old", "arrow", "five", "garden", "round", "cargo", "full"), 0)
    ends = TRAM_ENDS.get(
        {"old": "flat", "cargo": "flat", "arrow": "arrow", "round": "round", "five": "arrow"}.get(
            kind, "modern"
        )
    )
    top, sill, foot = -h * 0.79, -h * 0.4, -h * 0.06
    body, low = (colour, second) if kind in ("full", "old") else (second, colour)
    if kind == "arrow":
        low = pen.shade(colour, 0.05)
    pantograph(pen, {"old": -0.26, "five": -0.2, "cargo": 0.3}.get(kind, 0.02) * w, -h, top)
    if kind not in ("old", "garden"):
        for x in (-0.3, 0.26):
            pen.rect(x * w - w * 0.07, top - h * 0.055, w * 0.14, h * 0.075, "#aeb4b8", rx=3)
    pen.rect(-w * 0.4, -h * 0.12, w * 0.8, h * 0.11, "#2b2f3a", rx=4)
    for x in (-0.35, -0.25, -0.05, 0.05, 0.25, 0.35):
        pen.circle(x * w, -h * 0.075, h * 0.07, "#4a4e59")
    n = w * 0.5 - 1
    cars = ((-n, -w * 0.01), (w * 0.01, n)) if kind == "old" else ((-n, n),)
    for left, right in cars:
        _tram_body(pen, left, right, ends, (top, sill, foot), body, low, kind)
    roof = (-n + h * (ends[2] + 0.02), top, 2 * n - h * (2 * ends[2] + 0.04), h * 0.055)
    if kind == "garden":
        for k in range(13):
            green = SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2]
            pen.ellipse(
                roof[0] + (k + 0.5) * roof[2] / 13,
                top - 1,
                roof[2] / 22,
                h * (0.05 + 0.02 * (k % 3)),
                green,
            )
    elif kind != "old":
        pen.rect(*roof, pen.shade(low, -0.1), rx=2)
    if kind == "cargo":
        _freight(pen, top, foot, colour)
    _tram_windows(pen, kind, n, ends, top, sill)
    at = {
        "old": (-0.42, -0.1, 0.1, 0.42),
        "five": (-0.34, -0.12, 0.12, 0.34),
        "cargo": (0.31,),
        "full": (-0.12, 0.12),
    }
    for x in at.get(kind, (-0.31, 0, 0.31)):
        doors(
            pen,
            x * w - h * 0.15,
            top + h * 0.09,
            h * 0.3,
            foot - top - h * 0.13,
            pen.shade(low, 0.12),
        )
    joints = {"old": (), "full": (-0.26, 0.26), "five": (-0.23, 0.0, 0.23), "cargo": (0.16,)}.get(
        kind, (-0.175, 0.175)
    )
    for x in joints:
        pen.rect(x * w - h * 0.065, top + 1, h * 0.13, foot - top - 1, "#3a3f4c")
        for k in (-0.03, 0.03):
            pen.rect(x * w + k * h - 1, top + 1, 2, foot - top - 1, "#565c6b")
    if kind == "garden":
        leaf(pen, w * 0.09, -h * 0.2, h * 0.22, "#8fc06a", 40)
        leaf(pen, -w * 0.09, -h * 0.2, h * 0.22, "#8fc06a", 140)
    lights(pen, n - h * 0.1, -n + h * 0.07, foot - h * 0.13, h * 0.05)
    if snowy(pen) and kind != "garden":
        pen.rect(roof[0], top - 2, roof[2], 4, SNOW, rx=2)


def _tram_body(
    pen: Pen, left: float, right: float, ends, levels, body: str, low: str, kind: str
) -> None:
    """The shell of a car between left and right in two colours."""
    h = pen.h
    top, sill, foot = levels
    a, b, c, ease = ends
    side = [(0.0, foot - h * 0.08), (a, sill), (b, top + h * 0.08), (c, top)]
    shell = [(left + h * x, y) for x, y in side] + [(right - h * x, y) for x, y in reversed(side)]
    pen.path(smooth([*shell, (right - h * 0.1, foot), (left + h * 0.1, foot)], ease=ease), body)
    y = sill + h * 0.1
    if kind in ("round", "full"):
        d = (
            (left + h * 0.04, y),
            ((left * 3 + right) / 4, sill - h * 0.08),
            ((left + right) / 2, y),
        )
        end = (
            (right - h * 0.04, sill + h * 0.1),
            (right - h * 0.08, foot),
            (left + h * 0.08, foot),
        )
        pen.path(trace("M# #Q# # # #T# #L# #L# #Z", *d, *end), low)
    elif kind == "arrow":  # the nose alone is in colour
        for x, way in ((left, 1), (right, -1)):
            nose = [
                (x, foot - h * 0.08),
                (x + way * h * a, sill),
                (x + way * h * b, top + h * 0.08),
            ]
            nose += [
                (x + way * h * c, top),
                (x + way * h * (c + 0.5), top),
                (x + way * h * 0.9, foot),
            ]
            pen.path(smooth([*nose, (x + way * h * 0.1, foot)], ease=ease), low)
        pen.rect(left + h * 0.8, foot - h * 0.1, right - left - h * 1.6, h * 0.1, low)
    else:
        skirt = [(left + h * 0.05, y), (right - h * 0.05, y), (right, foot - h * 0.08)]
        skirt += [(right - h * 0.1, foot), (left + h * 0.1, foot), (left, foot - h * 0.08)]
        pen.path(smooth(skirt, ease=0.2), low)
    if kind == "old":  # a raised roof
        pen.rect(
            left + h * 0.2,
            top - h * 0.07,
            right - left - h * 0.4,
            h * 0.09,
            pen.shade(low, -0.12),
            rx=4,
        )
        pen.rect(left + h * 0.06, sill + h * 0.06, right - left - h * 0.12, h * 0.04, "#e2b64c")


def _tram_windows(pen: Pen, kind: str, n: float, ends, top: float, sill: float) -> None:
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    band_top, band = top + h * 0.1, h * 0.3
    glass = "#ffe8b4" if lamp > 0.4 else "#48647a"
    if kind == "old":  # single windows with round corners
        for k in range(14):
            x = -n + h * 0.16 + k * (2 * n - h * 0.32) / 14
            pen.window(x + 2, band_top, (2 * n - h * 0.32) / 14 - 4, band, lit=True, rx=4)
        riders(pen, -n + h * 0.4, n - h * 0.4, band_top + band, h * 0.08)
        return
    left, right = -n + h * (ends[2] - 0.06), n - h * (ends[2] - 0.06)
    if kind == "cargo":
        left = w * 0.19
    glass_band(pen, left, band_top, right - left, band, 3)
    riders(pen, left + h * 0.1, right - h * 0.1, band_top + band, h * 0.085, 3)
    for side in (1,) if kind == "cargo" else (-1, 1):
        pane = [(ends[0] + 0.03, sill + h * 0.02), (ends[1], top + h * 0.09)]
        pane += [(ends[2] - 0.01, top + h * 0.1), (ends[2] - 0.05, sill + h * 0.02)]
        pen.path(
            smooth([(side * (n - h * a), b) for a, b in pane], ease=0.25), glass, glow=0.6 * lamp
        )


def _freight(pen: Pen, top: float, foot: float, colour: str) -> None:
    """Open bays with boxes and young trees behind the cab of a cargo tram."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.48, top + h * 0.1, w * 0.62, foot - top - h * 0.3, "#4a4048", rx=2)
    for k in range(7):
        x, tall = -w * 0.46 + k * w * 0.085, h * (0.3 + 0.12 * ((k * 0.618) % 1))
        fill = ("#c99a63", "#8fa86f", "#a9764a", "#5b6d9a")[k % 4]
        pen.rect(x, foot - h * 0.2 - tall, w * 0.07, tall, fill, rx=1)
        pen.rect(x + w * 0.028, foot - h * 0.2 - tall, w * 0.014, tall, pen.shade(fill, -0.3))
    pen.rect(-w * 0.485, foot - h * 0.22, w * 0.64, h * 0.2, colour, rx=2)
    for k in range(4):
        pen.rect(
            -w * 0.48 + k * w * 0.205,
            top + h * 0.08,
            4,
            foot - top - h * 0.2,
            pen.shade(colour, -0.2),
        )


@draws("train")
def train(pen: Pen) -> None:
    """A train: regional, double-decked, an arrow, behind an engine, on hydrogen, a metro."""
    w, h = pen.w, pen.h
    colour = vary(pen, LIVERIES, 1, 5)
    body = vary(pen, ("#f3f1ec", "#dfe4e6", "#f5ecd9", "#c9d6d8"), 2, 3)
    stripe = vary(pen, LIVERIES, 2, 5)
    kind = pen.pick(
        ("regional", "double", "arrow", "hauled", "round", "hydrogen", "panorama", "metro"), 0
    )
    top, foot, n = -h * (0.95 if kind == "double" else 0.84), -h * 0.12, w * 0.5 - h * 0.14
    if kind not in ("hydrogen", "double", "panorama"):
        pantograph(pen, {"hauled": 0.36, "arrow": 0.1}.get(kind, -0.2) * w, -h, top)
    cars = 4 if kind == "metro" else 3
    for car in range(cars):
        for x in (-0.11, -0.075, 0.075, 0.11):
            middle = (car - (cars - 1) / 2) * w * 0.975 / cars
            pen.circle(middle + x * w * 3 / cars, -h * 0.085, h * 0.08, "#3a3d47")
    pen.rect(-n + h * 0.6, -h * 0.17, 2 * n - h * 1.2, h * 0.1, "#2b2f3a", rx=3)
    nose = {"arrow": 1.7, "double": 0.5, "hauled": 0.5, "round": 0.6, "metro": 0.3}.get(kind, 1.0)
    ease = {"round": 0.42, "metro": 0.2, "hauled": 0.25}.get(kind, 0.42)
    half = [(0.0, foot - h * 0.16), (nose * 0.45, -h * 0.6), (nose, top)]
    shell = [(-n + h * x, y) for x, y in half] + [(n - h * x, y) for x, y in reversed(half)]
    pen.path(smooth([*shell, (n - h * 0.12, foot), (-n + h * 0.12, foot)], ease=ease), body)
    _train_paint(pen, kind, n, nose, top, foot, colour, stripe, ease)
    _train_windows(pen, kind, n, nose, top)
    ends = {"metro": (-0.38, -0.14, 0.14, 0.38), "hauled": (-0.4, -0.2, 0.0, 0.13)}
    for x in ends.get(kind, (-0.265, -0.06, 0.06, 0.265)):
        up = -h * 0.56 if kind == "double" else top + h * 0.1
        doors(pen, x * w - h * 0.14, up, h * 0.28, foot - up - h * 0.03, pen.shade(colour, 0.1))
    joints = {"metro": (-0.25, 0.0, 0.25), "hauled": (-0.17, 0.18)}.get(kind, (-0.165, 0.165))
    for x in joints:
        pen.rect(x * w - h * 0.05, top + 1, h * 0.1, foot - top, "#3a3f4c")
    if kind == "hydrogen":  # tanks on the roof
        for k in range(6):
            pen.rect(
                (-0.36 + 0.125 * k) * w,
                top - h * 0.12,
                w * 0.11,
                h * 0.14,
                ("#dfe9ec", "#bcd8e2")[k % 2],
                rx=6,
            )
        for k in range(3):
            pen.circle((-0.3 + 0.28 * k) * w, foot - h * 0.1, h * 0.07, "#6fb8d0")
    elif kind in ("regional", "round", "metro"):
        for k in range(3):
            pen.rect((-0.34 + 0.3 * k) * w, top - h * 0.035, w * 0.1, h * 0.05, "#aeb4b8", rx=2)
    elif kind == "panorama":
        for k in range(3):
            d = (
                ((-0.41 + 0.29 * k) * w, top + 2),
                (w * 0.03, -h * 0.17),
                (w * 0.19, -h * 0.17),
                (w * 0.22, 0),
            )
            pen.path(trace("M# #c# # # # # #Z", *d), "#9fc4d2", glow=0.5 * pen.light.lamps)
    lights(pen, n - h * 0.16, -n + h * 0.1, foot - h * 0.14, h * 0.05)
    bolt(pen, w * 0.115, foot - h * 0.1, h * 0.13)
    if snowy(pen) and kind not in ("panorama", "hydrogen"):
        pen.rect(-n + h * nose, top - 2, 2 * n - 2 * h * nose, 4, SNOW, rx=2)


def _train_paint(
    pen: Pen, kind: str, n: float, nose: float, top: float, foot: float, *look
) -> None:
    """Noses, engine, skirt and stripe; `look` is colour, stripe and how soft the nose is."""
    colour, stripe, ease = look
    w, h = pen.w, pen.h
    if kind in ("arrow", "panorama", "round"):  # noses in colour
        for side in (-1, 1):
            patch = [
                (0.0, foot - h * 0.16),
                (nose * 0.45, -h * 0.6),
                (nose, top),
                (nose + 0.5, top),
            ]
            patch += [(nose * 0.9, foot), (0.12, foot)]
            pen.path(smooth([(side * (n - h * x), y) for x, y in patch], ease=ease * 0.8), colour)
    if kind == "hauled":  # an engine of its own at the head
        engine = [
            (0.19, 0.12),
            (0.19, 0.84),
            (0.3, 0.86),
            (0.455, 0.78),
            (0.49, 0.44),
            (0.485, 0.12),
        ]
        pen.path(smooth([(x * w, -y * h) for x, y in engine], ease=0.2), colour)
        pen.rect(w * 0.2, -h * 0.4, w * 0.28, h * 0.08, "#f6f1e4")
        for k in range(5):
            pen.rect(
                w * (0.24 + 0.03 * k), -h * 0.72, w * 0.016, h * 0.22, pen.shade(colour, -0.25)
            )
    low = [(-n + h * 0.03, foot - h * 0.18), (n - h * 0.03, foot - h * 0.18), (n - h * 0.12, foot)]
    pen.path(smooth([*low, (-n + h * 0.12, foot)], ease=0.2), colour)
    if kind == "metro":
        for k in range(8):
            pen.rect(
                (-0.46 + 0.118 * k) * w,
                top + 2,
                w * 0.03,
                foot - top - 4,
                pen.shade(colour, 0.1 * (k % 2)),
            )
    elif kind == "hydrogen":
        wave = (
            (-n + h * 0.3, foot - h * 0.2),
            (-w * 0.2, -h * 0.62),
            (0, foot - h * 0.2),
            (n - h * 0.3, -h * 0.42),
            (n - h * 0.05, foot - h * 0.1),
            (-n + h * 0.1, foot - h * 0.05),
        )
        pen.path(trace("M# #Q# # # #T# #L# #L# #Z", *wave), pen.shade(colour, 0.25))
    else:
        pen.rect(-n + h * 0.1, foot - h * 0.25, 2 * n - h * 0.2, h * 0.035, stripe)


def _train_windows(pen: Pen, kind: str, n: float, nose: float, top: float) -> None:
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    band_top, band = top + h * 0.14, h * 0.27
    right = w * 0.17 if kind == "hauled" else n - h * (nose + 0.05)
    left = -n + h * (nose + 0.05)
    if kind == "double":
        for y in (top + h * 0.1, top + h * 0.46):
            glass_band(pen, left, y, right - left, h * 0.22, 5)
            riders(pen, left + h * 0.15, right - h * 0.15, y + h * 0.22, h * 0.07, int(-y))
    elif kind in ("hauled", "metro"):
        many = 16 if kind == "hauled" else 20
        step = (right - left) / many
        for k in range(many):
            pen.window(left + k * step + 2, band_top, step - 4, band, lit=True, rx=3)
        riders(pen, left, right, band_top + band, h * 0.075)
    else:
        glass_band(pen, left, band_top, right - left, band, 5)
        riders(pen, left + h * 0.15, right - h * 0.15, band_top + band, h * 0.08)
    glass = "#ffe8b4" if lamp > 0.4 else "#3f5a70"
    for side in (-1, 1):
        if kind == "hauled" and side == 1:
            pane = [
                (w * 0.44, -h * 0.52),
                (w * 0.42, -h * 0.72),
                (w * 0.46, -h * 0.7),
                (w * 0.478, -h * 0.52),
            ]
        else:
            shape = [
                (nose * 0.36, -h * 0.52),
                (nose * 0.62, -h * 0.69),
                (nose * 0.95, -h * 0.73),
                (nose * 0.9, -h * 0.5),
            ]
            if kind == "double":
                shape = [(0.16, -h * 0.5), (0.34, -h * 0.8), (0.5, -h * 0.82), (0.5, -h * 0.5)]
            pane = [(side * (n - h * x), y) for x, y in shape]
        pen.path(smooth(pane, ease=0.4), glass, glow=0.6 * lamp)
