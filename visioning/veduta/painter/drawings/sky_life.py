"""What floats over the city; a flyer's baseline is the lower edge of what is drawn."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import leaf, smooth, trace, vary

ACCENTS = ("#d2634a", "#e0a83e", "#3f7f8c", "#7a9c6a", "#8a5f86", "#4f78a8")
CREAM = "#f6ecd9"


def _cloth(pen: Pen, pattern: str, r: float, cy: float, b: str, c: str, glow: float) -> None:
    """The pattern on a balloon of radius r around 0, cy."""

    def band(y0: float, y1: float, *, zigzag: int = 0, wave: float = 0.0) -> str:
        """Path of a stripe between two heights, as shares of r from the middle, y down."""
        points = []
        steps = 2 * zigzag or 16
        for y, order in ((y0, 1), (y1, -1)):
            row = []
            for k in range(steps + 1):
                t = -1 + 2 * k / steps
                lift = (0.13 if k % 2 else -0.03) if zigzag else wave * math.sin(3 * math.pi * t)
                yy = y + lift + 0.1 * (1 - t * t)
                reach = (
                    math.sqrt(max(0.02, 1 - yy * yy)) if yy < 0.35 else 0.94 - 0.93 * (yy - 0.35)
                )
                row.append((t * reach * r * 0.985, cy + yy * r))
            points += row[::order]
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"

    if pattern == "bands":
        for y, colour in ((-0.62, b), (-0.2, c), (0.22, b), (0.58, c)):
            pen.path(band(y, y + 0.2), colour, glow=glow)
    elif pattern == "chevrons":
        for y, colour in ((-0.5, b), (-0.1, c), (0.3, b)):
            pen.path(band(y, y + 0.18, zigzag=4), colour, glow=glow)
    elif pattern == "waves":
        for y, colour in ((-0.55, b), (-0.12, c), (0.3, b)):
            pen.path(band(y, y + 0.2, wave=0.08), colour, glow=glow)
    elif pattern == "checks":
        d = ""
        for row in range(6):
            y = -0.78 + 0.24 * row
            for k in range(-3, 4):
                if (k + row) % 2:
                    continue
                reach = math.sqrt(max(0.04, 1 - (y + 0.12) ** 2)) * 0.94
                x0, x1 = (max(-1, min(1, (k + s) / 3.5)) * reach * r for s in (-0.5, 0.5))
                d += trace("M# #H#V#H#z", x0, cy + y * r, x1, cy + (y + 0.24) * r, x0)
        pen.path(d, b, glow=glow)
    else:
        points = []
        for k in range(24):
            reach = 0.62 if k % 2 else 0.42
            t = k * math.pi / 12
            points.append((r * reach * math.cos(t), cy - 0.05 * r + r * reach * math.sin(t)))
        pen.polygon(points, b, glow=glow)
        pen.circle(0, cy - 0.05 * r, 0.34 * r, c, glow=glow)


@draws("balloon")
def balloon(pen: Pen) -> None:
    """A hot-air balloon in gores."""
    w, h = pen.w, pen.h
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, (CREAM, "#f2d38a", "#f3e3d0", "#dfe9ea"), 1, 1)
    r = w * pen.between(0.44, 0.49)
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
    pattern = pen.kind(("gores", "bands", "chevrons", "checks", "gores", "bands", "waves", "sun"))
    pen.path(gore(1), a, glow=0.15 * lamp)
    if pattern == "gores":
        for share, fill, glow in ((0.8, b, 0.3), (0.56, a, 0.5), (0.27, b, 0.7)):
            pen.path(gore(share), fill, glow=glow * lamp)  # the burner lights it from within
    else:
        if lamp > 0.3:
            pen.path(gore(0.7), pen.shade(a, 0.15), glow=0.5 * lamp)
        _cloth(pen, pattern, r, cy, b, vary(pen, ACCENTS, 1, 3), 0.4 * lamp)
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
    if pattern == "gores" and vary(pen, (True, False), 0, 7):
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


@draws("kite")
def kite(pen: Pen) -> None:
    """A big kite with a tail of bows."""
    w, h = pen.w, pen.h
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, ("#f2d38a", CREAM, "#e58f6b", "#9fc5bf"), 1, 1)
    kind = pen.kind(("diamond", "delta", "box", "star", "diamond", "bird", "dragon", "fish"))
    if kind in ("box", "star", "bird", "dragon"):
        _special_kite(pen, kind, a, b)
        return
    foot = (0, -h * 0.36)
    if kind == "delta":
        tip = (w * 0.06, -h + 2)
        pen.polygon([tip, (w * 0.48, -h * 0.5), foot], b)
        pen.polygon([tip, (-w * 0.48, -h * 0.55), foot], a)
        pen.polygon([tip, (-w * 0.2, -h * 0.52), foot], pen.shade(a, 0.2))
        pen.polygon([tip, (w * 0.24, -h * 0.49), foot], pen.shade(b, -0.1))
    else:
        bar = -h * pen.between(0.66, 0.78)
        top, left, right = (0, -h + 2), (-w * 0.48, bar), (w * 0.48, bar)
        cross = (0, bar)
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
            pen.circle(0, bar - h * 0.06, w * 0.1, CREAM)
            pen.circle(0, bar - h * 0.06, w * 0.05, "#34435f")
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


def _special_kite(pen: Pen, kind: str, a: str, b: str) -> None:
    """A box kite, a star, a bird or a dragon of discs, with streamers."""
    w, h = pen.w, pen.h
    c = vary(pen, ACCENTS, 1, 3)
    foot, stick = (0.0, -h * 0.4), "#6b5a4a"
    if kind == "box":
        for y, colour in ((-0.98, a), (-0.62, b)):
            top, deep = y * h, h * 0.2
            side = [(-w * 0.43, top), (-w * 0.08, top + h * 0.05), (-w * 0.08,
                    top + h * 0.05 + deep), (-w * 0.43, top + deep)]  # fmt: skip
            pen.polygon(side, pen.shade(colour, -0.14))
            face = [(-w * 0.08, top + h * 0.05), (w * 0.44, top), (w * 0.44, top + deep),
                    (-w * 0.08, top + h * 0.05 + deep)]  # fmt: skip
            pen.polygon(face, colour)
            pen.polygon([(-w * 0.43, top), (-w * 0.08, top + h * 0.05), (w * 0.44, top),
                         (w * 0.1, top - h * 0.01)], pen.shade(colour, -0.3))  # fmt: skip
        for x, y in ((-0.43, -0.98), (-0.08, -0.93), (0.44, -0.98)):
            pen.line([(x * w, y * h), (x * w, y * h + h * 0.56)], stick, 1.6)
    elif kind == "star":
        y, points = -h * 0.68, []
        for k in range(10):
            reach, t = (0.48 if k % 2 == 0 else 0.33) * w, -math.pi / 2 + k * math.pi / 5
            points.append((reach * math.cos(t), y + reach * math.sin(t) * 0.92))
        for k in range(10):
            pen.polygon([(0, y), points[k], points[(k + 1) % 10]], (a, b)[k % 2])
        pen.circle(0, y, w * 0.08, c)
        foot = (0.0, y + w * 0.18)
    elif kind == "bird":
        for side, colour in ((-1, a), (1, pen.shade(a, -0.12))):
            wing = ((0, -0.86), (side * 0.26, -0.98), (side * 0.49, -0.76), (side * 0.3, -0.72),
                    (side * 0.22, -0.6), (0, -0.56))  # fmt: skip
            pen.polygon([(x * w, y * h) for x, y in wing], colour)
            tip = ((side * 0.26, -0.98), (side * 0.49, -0.76), (side * 0.34, -0.78))
            pen.polygon([(x * w, y * h) for x, y in tip], b)
        body = ((0, -0.95), (0.07, -0.8), (0.05, -0.56), (0.12, -0.4), (-0.12, -0.4),
                (-0.05, -0.56), (-0.07, -0.8))  # fmt: skip
        pen.polygon([(x * w, y * h) for x, y in body], c)
        pen.circle(0, -h * 0.88, w * 0.03, CREAM)
    else:
        crown = 1 - 0.3 * w / h
        chain = ((-0.18, crown, 0.3), (0.08, 0.72, 0.24), (-0.08, 0.55, 0.2), (0.1, 0.42, 0.16))
        line = [(x * w, -y * h) for x, y, _ in chain]
        pen.line(line, stick, 1.4)
        for k, (x, y, r) in reversed(list(enumerate(chain))):
            pen.circle(x * w, -y * h + (r * w * 0.05), r * w, (a, b, c, a)[k])
            pen.circle(x * w, -y * h, r * w * 0.56, (b, a, b, c)[k])
        x, y = chain[0][0] * w, -chain[0][1] * h
        for side in (-1, 1):
            pen.circle(x + side * w * 0.1, y - w * 0.04, w * 0.06, CREAM)
            pen.circle(x + side * w * 0.1, y - w * 0.04, w * 0.03, "#34435f")
        pen.path(trace("M# #q# # # 0", x - w * 0.1, y + w * 0.12, w * 0.1, w * 0.1, w * 0.2),
                 stroke="#34435f", width=2.4)  # fmt: skip
        foot = line[-1]
    for k, side in enumerate((-1, 0, 1)):
        x, y = foot[0] + side * w * 0.07, foot[1]
        ends = [(x, y), (x + side * w * 0.1 + 5, y + (-y) * 0.35), (x + side * w * 0.04 - 5,
                y * 0.35), (x + side * w * 0.14, y * 0.04)]  # fmt: skip
        pen.path(smooth(ends, closed=False), stroke=(a, c, b)[k], width=3.2)
