"""Vans that deliver. All of them face right."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.drawings.vehicles import CREAM, LIVERIES, lights, wheel
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import SKINS
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, leaf, smooth, vary


@draws("delivery_van")
def delivery_van(pen: Pen) -> None:
    """An electric van that carries parcels; of eight makes."""
    w, h = pen.w, pen.h
    colour = vary(pen, LIVERIES, 1, 5)
    cab = vary(pen, (CREAM, "#e2e8e6", colour, "#f0dfb8"), 2, 3)
    kind = pen.pick(("box", "bonnet", "milk", "round", "open", "flatbed", "three", "high"), 0)
    n, top, foot = w * 0.5 - 1, -h * (0.86 if kind in ("bonnet", "milk") else 0.985), -h * 0.14
    split = w * {"bonnet": 0.04, "three": 0.1, "milk": 0.2, "flatbed": 0.12}.get(kind, 0.16)
    _cab(pen, kind, split, n, top, foot, cab if kind != "round" else colour)
    dark = pen.shade(colour, -0.16)
    if kind == "flatbed":
        _load(pen, n, split, colour)
    elif kind == "milk":
        _crates(pen, n, split, top, colour)
    else:
        left, wide = -n, n + split - 2
        if kind == "round":
            back = [
                (-n, foot),
                (-n, top + h * 0.3),
                (-n + h * 0.26, top),
                (split - h * 0.1, top),
                (split + 2, top + h * 0.24),
                (split + 2, foot),
            ]
            pen.path(smooth(back, ease=0.5), colour)
        else:
            pen.rect(left, top, wide, foot - top, colour, rx=h * (0.02 if kind == "high" else 0.06))
        pen.rect(left, -h * 0.26, wide, h * 0.12, dark, rx=3)
        if kind == "open":  # the side door stands open: parcels on shelves
            pen.rect(-w * 0.36, top + h * 0.14, w * 0.38, -top - h * 0.36, "#4a4038", rx=2)
            for k in range(6):
                x, y = -w * 0.34 + (k % 3) * w * 0.12, -h * (0.7 - 0.23 * (k // 3))
                pen.rect(x, y, w * 0.1, h * 0.2, ("#c99a63", "#a9764a", "#8fa86f")[k % 3], rx=1)
                pen.rect(x + w * 0.04, y, w * 0.02, h * 0.2, "#8a5c34")
            pen.rect(
                -w * 0.44, top + h * 0.1, w * 0.07, -top - h * 0.32, pen.shade(colour, 0.2), rx=1
            )
        else:
            _van_sign(pen, kind, -w * 0.17 if kind != "bonnet" else -w * 0.22, top, colour)
        if kind == "high":
            for k in range(5):
                pen.rect(-n + k * wide / 5, top, 1.6, foot - top, dark)
            pen.rect(-n + w * 0.04, top - 0, w * 0.5, h * 0.06, "#2f4b78")
    pen.rect(split - 4, -h * 0.26, n - split + 3, h * 0.12, pen.shade(cab, -0.16), rx=3)
    for x in (-0.3, 0.36) if kind == "three" else (-0.3, 0.31):
        r = h * (0.12 if kind == "three" else 0.145)
        pen.circle(x * w, -r * 1.04, r * 1.18, "#3a3f4c")
        wheel(pen, x * w, r)
    lights(pen, n - h * 0.05, -n, -h * 0.33, h * 0.05)
    if snowy(pen) and kind not in ("flatbed", "milk"):
        pen.rect(-n + h * 0.2, top, n + split - h * 0.4, 4, SNOW, rx=2)


def _cab(pen: Pen, kind: str, split: float, n: float, top: float, foot: float, cab: str) -> None:
    """The driver's cab with its windscreen."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    low, up = -h * 0.52, max(top, -h * 0.985) + h * 0.12
    if kind == "bonnet":  # an old-timer with a bonnet
        shape = [
            (split - 6, foot),
            (split - 6, up),
            (w * 0.2, up),
            (w * 0.24, -h * 0.5),
            (n - h * 0.1, -h * 0.46),
            (n, -h * 0.3),
            (n, foot),
        ]
        pane = [
            (split + h * 0.05, low),
            (split + h * 0.05, up + h * 0.1),
            (w * 0.17, up + h * 0.1),
            (w * 0.2, low),
        ]
    elif kind in ("high", "milk", "three"):  # flat-fronted
        shape = [
            (split - 6, foot),
            (split - 6, up),
            (n - h * 0.16, up),
            (n - h * 0.02, -h * 0.5),
            (n, foot),
        ]
        pane = [
            (split + h * 0.06, low),
            (split + h * 0.06, up + h * 0.08),
            (n - h * 0.2, up + h * 0.08),
            (n - h * 0.07, low),
        ]
    else:
        shape = [
            (split - 6, foot),
            (split - 6, up),
            (split + h * 0.06, up),
            (n - h * 0.24, -h * 0.56),
            (n - h * 0.02, -h * 0.42),
            (n, foot),
        ]
        pane = [
            (split + h * 0.05, low),
            (split + h * 0.05, up + h * 0.08),
            (split + h * 0.12, up + h * 0.08),
            (n - h * 0.3, low),
        ]
    pen.path(smooth(shape, ease=0.25), cab)
    warm = "#ffe1a0" if lamp > 0.4 else "#567589"
    pen.path(smooth(pane, ease=0.15), warm, glow=0.5 * lamp)
    pen.circle(split + h * 0.17, -h * 0.61, h * 0.07, vary(pen, SKINS, 2, 3))


def _van_sign(pen: Pen, kind: str, cx: float, top: float, colour: str) -> None:
    """What it brings: parcels, green things, power."""
    w, h = pen.w, pen.h
    cy = (top - h * 0.26) / 2
    r = h * (0.2 if kind in ("bonnet", "high") else 0.24)
    sign = {"box": "parcel", "round": "leaf", "bonnet": "loaf", "three": "bolt"}.get(kind, "parcel")
    pen.circle(cx, cy, r, pen.shade(colour, 0.78))
    if sign == "parcel":
        pen.rect(cx - r * 0.54, cy - r * 0.46, r * 1.08, r * 0.96, "#c58f55", rx=1)
        pen.rect(cx - r * 0.54, cy - r * 0.46, r * 1.08, r * 0.3, "#d9a86c", rx=1)
        pen.rect(cx - r * 0.1, cy - r * 0.46, r * 0.2, r * 0.96, "#8a5c34")
    elif sign == "leaf":
        leaf(pen, cx, cy, r * 1.4, "#5f9a58", 45)
    elif sign == "loaf":
        pen.ellipse(cx, cy, r * 0.66, r * 0.4, "#c98a4b")
        for k in (-0.3, 0.0, 0.3):
            pen.line([(cx + k * r - 2, cy + r * 0.2), (cx + k * r + 3, cy - r * 0.2)], "#e6c890", 2)
    else:
        bolt(pen, cx, cy, r * 1.5, "#e0a12f")
    if kind == "box":
        for k in range(3):
            pen.rect(
                -w * 0.47,
                top + h * (0.16 + 0.09 * k),
                w * (0.1 - 0.02 * k),
                2.6,
                pen.shade(colour, 0.3),
                rx=1,
            )


def _load(pen: Pen, n: float, split: float, colour: str) -> None:
    """A flat bed with young trees and sacks."""
    w, h = pen.w, pen.h
    for k, x in enumerate((-0.4, -0.24, -0.08)):
        pen.rect(x * w - 2, -h * 0.7, 4, h * 0.3, "#7a5b45")
        pen.circle(
            x * w, -h * (0.76 + 0.06 * (k % 2)), h * 0.165, ("#6f9a55", "#8fb56a", "#5f914f")[k]
        )
        pen.circle(x * w + pen.sun * h * 0.04, -h * (0.8 + 0.06 * (k % 2)), h * 0.09, "#a6c47a")
        pen.rect(x * w - h * 0.09, -h * 0.48, h * 0.18, h * 0.14, "#c4714c", rx=2)
    pen.rect(-n, -h * 0.38, n + split - 2, h * 0.24, colour, rx=2)
    for k in range(5):
        pen.rect(
            -n + (k + 0.5) * (n + split) / 5, -h * 0.38, 1.8, h * 0.24, pen.shade(colour, -0.2)
        )


def _crates(pen: Pen, n: float, split: float, top: float, colour: str) -> None:
    """An open float with crates of bottles under a roof."""
    w, h = pen.w, pen.h
    for x in (-n + 2, -n + (n + split) / 2, split - 8):
        pen.rect(x, top, 4, -top - h * 0.3, pen.shade(colour, -0.2))
    for row in range(2):
        for k in range(5):
            x, y = -n + w * (0.03 + 0.118 * k), -h * (0.52 - 0.2 * row)
            for j in range(3):
                pen.rect(x + 2 + j * w * 0.03, y - h * 0.06, w * 0.02, h * 0.1, "#f6f1e4", rx=1.5)
            pen.rect(
                x, y, w * 0.108, h * 0.14, ("#5b6d9a", "#d2634a", "#e2a93b")[(k + row) % 3], rx=1
            )
    pen.rect(-n, -h * 0.26, n + split - 2, h * 0.12, colour, rx=2)
    pen.rect(-n, -h * 0.985, n + split + w * 0.08, h * 0.14, colour, rx=4)
    pen.rect(-n, -h * 0.88, n + split + w * 0.08, h * 0.03, pen.shade(colour, 0.4))
