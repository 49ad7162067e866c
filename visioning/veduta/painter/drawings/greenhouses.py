"""Glass houses."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, leaf, smooth, trace, vary


@draws("greenhouse")
def greenhouse(pen: Pen) -> None:
    """Glass over green plants that glows at night: a gable, a vault, an orangery, a dome, a row."""
    w, h = pen.w, pen.h
    frame = vary(pen, ("#f3f1ea", "#4f6d62", "#8a6a4d", "#54708c"), 1, 3)
    warm = pen.light.lamps
    glass = "#bfe0dd" if warm < 0.5 else "#ffe6a6"
    ground_shadow(pen, 0, w, 6)
    kind = pen.pick(("gable", "arch", "row", "dome", "lantern", "orangery", "lean", "palm"), 0)
    half = w * 0.47
    low = ((-half, -3), (half, -3))
    ridges = [-half + k * half / 3 for k in range(7)]  # three gables in a row
    points = {
        "gable": ((-1, 0.56), (0, 0.98), (1, 0.56)),
        "row": tuple((x / half, 0.96 if k % 2 else 0.56) for k, x in enumerate(ridges)),
        "lantern": ((-1, 0.56), (-0.4, 0.78), (-0.4, 0.86), (0, 0.985))
        + ((0.4, 0.86), (0.4, 0.78), (1, 0.56)),
        "orangery": ((-1, 0.74), (-0.9, 0.84), (0.9, 0.84), (1, 0.74)),
        "lean": ((-1, 0.96), (-0.6, 0.97), (1, 0.46)),
    }.get(kind)
    if points:
        roof = [(x * half, -y * h) for x, y in points]
        d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (low[0], *roof, low[1])) + "Z"
    elif kind == "arch":
        d = trace(
            "M# #V#C# # # # # #V#Z",
            low[0],
            -h * 0.42,
            (-half, -h * 1.18),
            (half, -h * 1.18),
            (half, -h * 0.42),
            -3.0,
        )
    elif kind == "dome":
        d = trace(
            "M# #C# # # # # #Z", low[0], (-half * 0.96, -h * 1.3), (half * 0.96, -h * 1.3), low[1]
        )
    else:  # a high middle with two wings
        wing, middle = half * 0.5, -h * 0.58
        left = (-h * 0.4, (-half, -h * 0.56), (-wing, middle), (-wing, -h * 1.12))
        right = ((wing, -h * 1.12), (wing, middle), (half, -h * 0.56), (half, -h * 0.4), -3.0)
        d = trace("M# #V#Q# # # #C# # # # # #Q# # # #V#Z", low[0], *left, *right)
    pen.path(d, glass, glow=0.75 * warm)
    _glass_plants(pen, kind, half)
    pen.rect(-half, -h * 0.2, half * 2, h * 0.2 - 2, pen.shade(frame, -0.25))
    _glazing(pen, kind, d, frame, half)
    pen.rect(-w * 0.07, -h * 0.47, w * 0.14, h * 0.46, frame, rx=1)
    pen.rect(-w * 0.05, -h * 0.43, w * 0.1, h * 0.2, pen.shade(glass, 0.2), glow=0.75 * warm)
    if snowy(pen) and kind not in ("lean", "row", "orangery"):
        cap = [(-half * 0.3, -h * 0.84), (0, -h * 0.985), (half * 0.3, -h * 0.84), (0, -h * 0.88)]
        pen.path(smooth(cap, ease=0.5), SNOW)


def _glass_plants(pen: Pen, kind: str, half: float) -> None:
    w, h, warm = pen.w, pen.h, pen.light.lamps
    greens = ("#5f9150", "#7da457", "#3f7560", "#8bab5a")
    fruit = vary(pen, ("#d8453c", "#f0bb3f", "#e88aa8", "#8a5a9c"), 2, 1)
    if kind in ("palm", "dome"):  # one palm in the middle
        pen.rect(-3, -h * 0.66, 6, h * 0.5, "#8a6a4d")
        for turn in (170, 10, 140, 40, 110, 70):
            a = math.radians(turn)
            leaf(
                pen,
                w * 0.1 * math.cos(a),
                -h * 0.68 - h * 0.1 * math.sin(a),
                w * 0.22,
                greens[turn % 3],
                turn,
            )
    many = 5 if kind in ("orangery", "lean") else 8
    for k in range(many):
        x = -half * 0.86 + half * 1.72 * k / (many - 1)
        if kind in ("palm", "dome") and abs(x) < w * 0.12:
            continue
        tall = h * (0.3 + 0.18 * ((k * 0.618 + pen.style[2]) % 1))
        if kind == "orangery":  # little trees in tubs
            pen.rect(x - 2, -h * 0.5, 4, h * 0.3, "#8a6a4d")
            pen.circle(x, -h * 0.56, w * 0.07, greens[k % 2], glow=0.3 * warm)
            for j in range(3):
                pen.circle(
                    x + (j - 1) * 6, -h * (0.54 + 0.05 * (j % 2)), 2.8, "#ee9136", glow=0.3 * warm
                )
            continue
        pen.ellipse(
            x, -h * 0.12 - tall * 0.5, w * 0.058, tall * 0.55, greens[k % 4], glow=0.3 * warm
        )
        pen.circle(x + 2, -h * 0.1 - tall * 0.7, 2.8, fruit, glow=0.3 * warm)


def _glazing(pen: Pen, kind: str, outline: str, frame: str, half: float) -> None:
    """Glazing bars and the outline."""
    w, h = pen.w, pen.h
    thick = max(2.0, w * 0.017)
    bars = ""
    for k in range(1, 6 if kind != "orangery" else 5):
        x = -half + half * 2 * k / (6 if kind != "orangery" else 5)
        s = abs(x) / half
        top = {
            "arch": 0.42 + 0.5 * math.sqrt(1 - s * s),
            "gable": 0.56 + 0.42 * (1 - s),
            "dome": 0.92 * math.sqrt(1 - s**3),
            "orangery": 0.84,
            "lean": 0.96 - 0.5 * (k / 6) if k > 1 else 0.96,
            "palm": 0.9 - 0.3 * s if s < 0.5 else 0.56,
        }.get(kind, 0.56)
        bars += f"M{x:.1f} {-h * 0.2:.1f}V{-h * min(0.96, top):.1f}"
    bars += f"M{-half:.1f} {-h * 0.5:.1f}H{half:.1f}" if kind not in ("dome", "lean") else ""
    if kind == "dome":
        bars += trace("M# #Q0 # # #", -half * 0.9, -h * 0.45, -h * 0.62, half * 0.9, -h * 0.45)
    pen.path(bars, stroke=frame, width=thick * 0.8)
    pen.path(outline, stroke=frame, width=thick)
    shine = ((-0.62, 0.44), (-0.5, 0.46), (-0.18, 0.24), (-0.3, 0.24))
    pen.polygon([(x * half, -y * h) for x, y in shine], "#ffffff", opacity=0.16)
    if kind == "orangery":
        pen.rect(-half, -h * 0.985, half * 2, h * 0.15, frame, rx=2)
        for k in range(5):
            pen.circle((k - 2) * half * 0.4, -h * 0.91, h * 0.04, pen.shade(frame, -0.25))
    elif kind == "lean":  # against a wall of brick
        pen.rect(-half - 3, -h * 0.985, w * 0.07, h * 0.98, "#a4624c")
