"""What floats over the city; a flyer's baseline is the lower edge of what is drawn."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import leaf, smooth, trace

ACCENTS = ("#d2634a", "#e0a83e", "#3f7f8c", "#7a9c6a", "#8a5f86", "#4f78a8")
CREAM = "#f6ecd9"
_WHALE = ((-0.47, -0.1), (-0.3, -0.5), (0.0, -0.95), (0.28, -1.0), (0.46, -0.4), (0.49, 0.2),
          (0.34, 0.85), (0.05, 1.0), (-0.28, 0.6))  # fmt: skip


@draws("airship")
def airship(pen: Pen) -> None:
    """A silent electric airship with fins and a cabin."""
    w, h = pen.w, pen.h
    hull = pen.pick(("#f0ebdf", "#9fc0cc", "#e3b878", "#c9d3c0", "#d99a84"), 0)
    accent = pen.pick(ACCENTS, 1)
    cy, ry = -h * 0.6, h * 0.385
    shape = pen.pick(("cigar", "twin", "whale"), 0)
    if shape == "twin":  # a second hull behind the first
        far = [(-0.4, -0.5), (-0.1, -1.02), (0.3, -0.84), (0.47, -0.3), (0.2, 0.1), (-0.3, 0.0)]
        pen.path(smooth([(a * w, cy + b * ry) for a, b in far]), pen.shade(hull, -0.24))
        ry *= 0.86
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
        _WHALE
        if shape == "whale"
        else (
            (-0.47, 0),
            (-0.3, -0.72),
            (0.0, -1),
            (0.3, -0.82),
            (0.49, 0),
            (0.3, 0.82),
            (0.0, 1),
            (-0.3, 0.72),
        )
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
    kind = pen.kind(("stripe", "panels", "leaf", "bands", "stripe", "panels", "leaf", "dots"))
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
    elif kind == "bands":
        for k, t in enumerate((-0.24, -0.08, 0.08, 0.24)):
            half = ry * math.sqrt(1 - (t / 0.5) ** 2) * 0.95
            d = trace("M# #q# # 0 #h#q# # 0 #z", t * w, cy - half, w * 0.02, half, 2 * half,
                      w * 0.05, w * 0.02, -half, -2 * half)  # fmt: skip
            pen.path(d, accent if k % 2 else pen.shade(accent, 0.4))
    elif kind == "dots":
        for k in range(5):
            t = -0.26 + 0.13 * k
            pen.circle(t * w, cy - ry * (0.1 if k % 2 else 0.34), h * 0.055, accent)
    else:
        leaf(pen, w * 0.02, cy - ry * 0.1, h * 0.42, accent, 30)
    pen.polygon(
        [(-w * 0.48, cy - h * 0.015), (-w * 0.3, cy - h * 0.05), (-w * 0.3, cy + h * 0.05)], accent
    )
    long = pen.between(0.14, 0.25, 1)
    for x in (-0.3, 0.26) if long > 0.2 else (-0.24, 0.22):  # propellers on arms
        y = cy + ry * 0.92
        pen.line([(x * w, cy + ry * 0.6), (x * w, y)], "#5b6475", 2.4)
        pen.ellipse(x * w - 4, y, 2.4, h * 0.1, "#c3cdd6", opacity=0.8)
        pen.rect(x * w - 4, y - 3, 13, 6, pen.shade(accent, -0.2), rx=3)
    pen.path(
        smooth(
            [
                (-w * long, -h * 0.23),
                (w * long, -h * 0.23),
                (w * (long - 0.03), -h * 0.04),
                (-w * (long - 0.05), -h * 0.02),
            ],
            ease=0.5,
        ),
        pen.shade(accent, -0.1),
    )
    for k in range(5 if long < 0.2 else 9):
        pen.window((0.045 * k - long * 0.7) * w, -h * 0.17, w * 0.032, h * 0.08, lit=True, rx=1.5)
