"""Hot-air balloons: three envelopes, nine cloths, four baskets."""

from __future__ import annotations

import math
from bisect import bisect
from dataclasses import dataclass

from visioning.veduta.painter.drawings.sky_life import ACCENTS, CREAM
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import smooth, trace, vary

# How an envelope narrows to its neck: two points of a curve, as shares of its radius.
_FORMS = {"drop": (0.6, 0.35, 0.2), "cone": (0.28, 0.62, 0.42), "globe": (0.62, 0.95, 0.04)}


@dataclass(frozen=True)
class _Envelope:
    """The outline of a balloon around 0, cy."""

    r: float
    cy: float
    neck: float
    form: tuple[float, float, float]

    def gore(self, share: float) -> str:
        """The envelope, or a strip of it from the crown to the neck."""
        x, cy, r, neck = self.r * share, self.cy, self.r, self.neck
        a, b, c = self.form
        low, foot = cy + r * a, neck - r * c
        return trace("M# #C# # # # # #C# # # # # #H#C# # # # # #Z", -x, cy, -x, cy - r * 1.35, x,
                     cy - r * 1.35, x, cy, x, low, x * b, foot, x * 0.24, neck, -x * 0.24, -x * b,
                     foot, -x, low, -x, cy)  # fmt: skip

    def shade(self, side: float) -> str:
        """What the sun does not reach on that side (-1 or 1)."""
        r, cy, neck, top = self.r * side, self.cy, self.neck, self.cy - self.r * 1.01
        a, b, c = self.form
        low, foot, s = cy + self.r * a, neck - self.r * c, 0.64 * r
        return trace("M# #C# # # # 0 #C# # # # # #C# # # # # #H#C# # # # # #Z", r, cy, r,
                     cy - self.r * 0.67, r / 2, top, top, s / 2, top, s, cy - self.r * 0.67, s, cy,
                     s, low, s * b, foot, s * 0.24, neck, r * 0.24, r * b, foot, r, low, r,
                     cy)  # fmt: skip

    def outline(self) -> list[tuple[float, float]]:
        """Height, top to bottom, and half the width there."""
        a, b, c = self.form
        points = []
        for k in range(13):
            t = 0.5 - k / 24
            u = 1 - t
            x = self.r * (u**3 + 3 * u * u * t - 3 * u * t * t - t**3)
            points.append((self.cy - 4.05 * self.r * t * u, x))
        ends = (self.cy, self.cy + self.r * a, self.neck - self.r * c, self.neck)
        wide = (self.r, self.r, self.r * b, self.r * 0.24)
        for k in range(1, 13):
            t = k / 12
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points.append(tuple(sum(w * v for w, v in zip(weights, row, strict=True))
                                for row in (ends, wide)))  # fmt: skip
        return points


def _cloth(pen: Pen, pattern: str, envelope: _Envelope, b: str, c: str, glow: float) -> None:
    """The pattern on a balloon; heights are shares of its radius from the middle, y down."""
    r, cy, outline = envelope.r, envelope.cy, envelope.outline()

    def reach(y: float) -> float:
        k = min(len(outline) - 1, max(1, bisect(outline, (cy + y * r, 0.0))))
        (y0, x0), (y1, x1) = outline[k - 1], outline[k]
        t = min(1.0, max(0.0, (cy + y * r - y0) / max(1e-6, y1 - y0)))
        return 0.985 * (x0 + t * (x1 - x0))

    def band(y0: float, y1: float, *, zigzag: int = 0, wave: float = 0.0, foot=1.0) -> str:
        """Path of a stripe between two heights; its lower edge waves by a share of the upper's."""
        points = []
        steps = 2 * zigzag or 22
        for y, order in ((y0, 1), (y1, -1)):
            wave *= 1.0 if order > 0 else foot
            row = []
            for k in range(steps + 1):
                t = -1 + 2 * k / steps
                lift = (0.13 if k % 2 else -0.03) if zigzag else wave * math.sin(3 * math.pi * t)
                yy = y + lift + 0.1 * (1 - t * t)
                row.append((t * reach(yy), cy + yy * r))
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
    elif pattern == "hills":  # green country below, a sun above it
        pen.circle(r * 0.26, cy - 0.36 * r, 0.24 * r, "#f7d98a", glow=glow)
        for y, wave, colour in ((0.0, 0.09, b), (0.26, -0.07, c)):
            pen.path(band(y, 0.62, wave=wave, foot=0.0), colour, glow=glow)
    elif pattern == "checks":
        d = ""
        for row in range(6):
            y = -0.78 + 0.24 * row
            for k in range(-3, 4):
                if (k + row) % 2:
                    continue
                half = min(reach(y), reach(y + 0.24))
                x0, x1 = (max(-1, min(1, (k + s) / 3.5)) * half for s in (-0.5, 0.5))
                d += trace("M# #H#V#H#z", x0, cy + y * r, x1, cy + (y + 0.24) * r, x0)
        pen.path(d, b, glow=glow)
    elif pattern == "rhombs":  # corner to corner, smaller towards the edges
        for row, colour in enumerate((b, c, b)):
            d, y = "", -0.76 + 0.44 * row
            for k in (-4, -2, 0, 2, 4):
                corners = ((k, y), (k + 1, y + 0.22), (k, y + 0.44), (k - 1, y + 0.22))
                line = [(u / 5 * reach(v), cy + v * r) for u, v in corners]
                d += trace("M# #L# #L# #L# #z", *line)
            pen.path(d, colour, glow=glow)
    elif pattern == "stars":
        for k, (x, y) in enumerate(((0, -0.62), (-0.5, -0.22), (0.06, -0.08), (0.56, -0.26),
                                    (-0.3, 0.38), (0.36, 0.34))):  # fmt: skip
            size = 0.2 if k % 3 else 0.27
            points = []
            for j in range(10):
                reached, t = (size if j % 2 == 0 else size * 0.45) * r, (j - 2.5) * math.pi / 5
                points.append((x * r + reached * math.cos(t), cy + y * r + reached * math.sin(t)))
            pen.polygon(points, (b, c)[k % 2], glow=glow)
    else:
        points = []
        for k in range(24):
            reached = 0.62 if k % 2 else 0.42
            t = k * math.pi / 12
            points.append((r * reached * math.cos(t), cy - 0.05 * r + r * reached * math.sin(t)))
        pen.polygon(points, b, glow=glow)
        pen.circle(0, cy - 0.05 * r, 0.34 * r, c, glow=glow)


@draws("balloon")
def balloon(pen: Pen) -> None:
    """A hot-air balloon: envelope, cloth and basket vary."""
    w, h = pen.w, pen.h
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, (CREAM, "#f2d38a", "#f3e3d0", "#dfe9ea"), 1, 1)
    c = vary(pen, [tone for tone in ACCENTS if tone != a], 1, 3)
    form = vary(pen, tuple(_FORMS), 2, 3)
    r = w * pen.between(0.44, 0.49)
    envelope = _Envelope(r, -h + r * 1.02, -h * 0.27, _FORMS[form])
    neck, lamp = envelope.neck, pen.light.lamps
    pattern = pen.kind(("stars", "gores", "bands", "chevrons", "rhombs", "gores", "hills", "bands",
                        "checks", "gores", "sun", "waves", "stars", "chevrons", "hills",
                        "rhombs"))  # fmt: skip
    pen.path(envelope.gore(1), a, glow=0.15 * lamp)
    if pattern == "gores":
        strips = pen.pick((((0.8, b, 0.3), (0.56, a, 0.5), (0.27, b, 0.7)),
                           ((0.66, b, 0.4), (0.3, a, 0.7)),
                           ((0.86, c, 0.2), (0.66, b, 0.4), (0.42, a, 0.5), (0.2, b, 0.7))),
                          1)  # fmt: skip
        for share, fill, glow in strips:
            pen.path(envelope.gore(share), fill, glow=glow * lamp)  # lit by the burner within
    else:
        if lamp > 0.3:
            pen.path(envelope.gore(0.7), pen.shade(a, 0.15), glow=0.5 * lamp)
        _cloth(pen, pattern, envelope, b, c, 0.4 * lamp)
    if pattern == "gores" and pen.style[0] < 0.7:
        cy = envelope.cy
        pen.path(trace("M# #Q0 # # #L# #Q0 # # #Z", -r * 0.985, cy + r * 0.06, cy + r * 0.3,
                       r * 0.985, cy + r * 0.06, r * 0.93, cy + r * 0.28, cy + r * 0.52, -r * 0.93,
                       cy + r * 0.28), vary(pen, ACCENTS, 2, 1))  # fmt: skip
    pen.path(envelope.shade(-pen.sun), "#2b3145", opacity=0.15)
    for x in (-0.22, -0.07, 0.07, 0.22):
        pen.line([(x * r, neck), (x * r * 0.8, -h * 0.16)], "#6b5a4a", 1.2)
    if form == "globe":  # a scoop below its neck
        pen.path(trace("M# #h#l# #h#z", -r * 0.3, neck - 1, r * 0.6, -r * 0.1, h * 0.045, -r * 0.4),
                 c)  # fmt: skip
    pen.ellipse(0, neck + h * 0.025, r * 0.07, h * 0.024, "#ffb74a", glow=0.5 + 0.5 * lamp)
    _basket(pen, r, vary(pen, ("box", "long", "tub", "flags"), 0, 3), a, c)


def _basket(pen: Pen, r: float, kind: str, a: str, c: str) -> None:
    """A basket with two passengers, with four, round, or with pennants on its ropes."""
    h = pen.h
    half = r * (0.44 if kind == "long" else 0.24)
    people = ((-0.3, "#e3b493"), (-0.1, "#7a513c"), (0.1, "#c98f66"), (0.3, "#e3b493"))
    for x, skin in people if kind == "long" else ((-0.1, "#e3b493"), (0.1, "#7a513c")):
        pen.circle(x * r, -h * 0.175, r * 0.075, skin)
    if kind == "tub":
        tub = ((-0.25, -0.15), (0.25, -0.15), (0.27, -0.07), (0.13, -0.005), (-0.13, -0.005),
               (-0.27, -0.07))  # fmt: skip
        pen.path(smooth([(x * r, y * h) for x, y in tub], ease=0.7), "#a8743f")
        pen.path(trace("M# #q# # # 0", -r * 0.26, -h * 0.08, r * 0.26, h * 0.03, r * 0.52),
                 stroke=c, width=3)  # fmt: skip
    else:
        pen.rect(-half, -h * 0.15, half * 2, h * 0.145, "#a8743f", rx=4)
        pen.line([(-half * 0.92, -h * 0.07), (half * 0.92, -h * 0.07)], "#8a5c30", 1.6)
    pen.rect(-half - r * 0.03, -h * 0.155, half * 2 + r * 0.06, h * 0.035, "#c9945b", rx=2)
    if kind == "long":  # sandbags over the edge
        for x in (-0.3, 0.0, 0.3):
            pen.ellipse(x * r, -h * 0.1, r * 0.06, h * 0.03, "#e6d3ae")
    elif kind == "flags":
        for side in (-1, 1):
            x, y = side * r * 0.24, -h * 0.15
            pen.line([(x, y), (x + side * r * 0.52, -h * 0.08)], "#6b5a4a", 1.2)
            for k in range(3):
                t = 0.2 + 0.3 * k
                px, py = x + side * r * 0.52 * t, y + h * 0.07 * t
                pen.polygon([(px - 4, py), (px + 4, py + 1), (px, py + 9)], (a, c, CREAM)[k])
