"""Kites: diamonds, hexagons, wings of cloth, boxes, stars and animals, with their tails."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.sky_life import ACCENTS, CREAM
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import smooth, trace, vary

STICK = "#6b5a4a"


@draws("kite")
def kite(pen: Pen) -> None:
    """A big kite with a tail of bows, rings, pennants or ribbons."""
    a = pen.pick(ACCENTS, 0)
    b = vary(pen, ("#f2d38a", CREAM, "#e58f6b", "#9fc5bf"), 1, 1)
    c = vary(pen, [tone for tone in ACCENTS if tone != a], 1, 3)
    kinds = (_dragon, _diamond, _delta, _box, _hexagon, _star, _diamond, _bird, _butterfly,
             _diamond, _fish, _delta, _hexagon, _parafoil, _fish, _parafoil)  # fmt: skip
    pen.kind(kinds)(pen, a, b, c)


def _tail(pen: Pen, y: float, a: str, b: str, c: str) -> None:
    """A tail from 0, y down to the baseline."""
    w = pen.w
    line = [(0.0, y), (w * 0.14, y * 0.78), (-w * 0.1, y * 0.53), (w * 0.12, y * 0.28),
            (-w * 0.02, y * 0.06)]  # fmt: skip
    kind = pen.pick(("bows", "rings", "pennants", "ribbons"), 2)
    if kind == "ribbons":
        for side, colour in ((-1, a), (0, c), (1, b)):
            ends = [(x + side * w * (0.02 + 0.06 * k), v) for k, (x, v) in enumerate(line)]
            pen.path(smooth(ends, closed=False), stroke=colour, width=4)
        return
    pen.path(smooth(line, closed=False), stroke="#7b6a58", width=1.8)
    for k, (x, v) in enumerate(line[1:4]):
        fill = (a, b, c)[k]
        if kind == "bows":
            pen.polygon([(x, v), (x - 12, v - 7), (x - 12, v + 7)], fill)
            pen.polygon([(x, v), (x + 12, v - 7), (x + 12, v + 7)], fill)
        elif kind == "rings":
            pen.circle(x, v, 7.5 - k, "none", stroke=fill, width=4)
        else:
            pen.polygon([(x - 8, v - 6), (x + 8, v - 6), (x, v + 11)], fill)


def _diamond(pen: Pen, a: str, b: str, c: str) -> None:
    """The kite of children's books, in quarters, with a frame, in bands or with a face."""
    w, h = pen.w, pen.h
    bar, foot = -h * pen.between(0.66, 0.78), (0.0, -h * 0.36)
    top, left, right = (0.0, -h + 2), (-w * 0.48, bar), (w * 0.48, bar)
    cross, shade = (0.0, bar), "#2b3145" if pen.sun < 0 else "#ffffff"
    cloth = vary(pen, ("quarters", "frame", "bands", "face"), 2, 3)
    if cloth == "quarters":
        for corner, fill in (((top, left), a), ((top, right), b), ((foot, left), b),
                             ((foot, right), a)):  # fmt: skip
            pen.polygon([cross, *corner], fill)
    else:
        pen.polygon([top, right, foot, left], a)
    if cloth == "bands":  # slanting, from edge to edge
        for t in (0.2, 0.6):
            ends = [(p[0] * (1 - s) + q[0] * s, p[1] * (1 - s) + q[1] * s)
                    for p, q, s in ((left, top, t), (left, top, t + 0.2), (foot, right, t + 0.2),
                                    (foot, right, t))]  # fmt: skip
            pen.polygon(ends, b if t < 0.5 else c)
    elif cloth in ("frame", "face"):
        q = 0.62 if cloth == "frame" else 0.82
        pen.polygon([(x * q, bar + (y - bar) * q) for x, y in (top, right, foot, left)], b)
    pen.polygon([cross, top, right], shade, opacity=0.12)
    pen.polygon([cross, foot, right], shade, opacity=0.12)
    if cloth == "face":
        for side in (-1, 1):
            pen.circle(side * w * 0.11, bar - h * 0.03, w * 0.05, "#34435f")
            pen.circle(side * w * 0.2, bar + h * 0.03, w * 0.04, "#e58f6b", opacity=0.7)
        smile = trace("M# #q# # # 0", -w * 0.1, bar + h * 0.05, w * 0.1, h * 0.07, w * 0.2)
        pen.path(smile, stroke="#34435f", width=2.4)
    else:
        pen.line([left, right], STICK, 1.4)
        pen.line([top, foot], STICK, 1.4)
    _tail(pen, foot[1], a, b, c)


def _delta(pen: Pen, a: str, b: str, c: str) -> None:
    """A triangle with a keel."""
    w, h = pen.w, pen.h
    tip, foot = (w * 0.06, -h + 2), (0.0, -h * 0.36)
    pen.polygon([tip, (w * 0.48, -h * 0.5), foot], b)
    pen.polygon([tip, (-w * 0.48, -h * 0.55), foot], a)
    pen.polygon([tip, (-w * 0.2, -h * 0.52), foot], pen.shade(a, 0.2))
    pen.polygon([tip, (w * 0.24, -h * 0.49), foot], pen.shade(b, -0.1))
    _tail(pen, foot[1], a, b, c)


def _hexagon(pen: Pen, a: str, b: str, c: str) -> None:
    """A tall hexagon after the Japanese kites: a sun over hills, a wave, or a leaf's ribs."""
    w, h = pen.w, pen.h
    top, high, low, foot = -h + 2, -h * 0.83, -h * 0.47, -h * 0.3
    half = w * 0.46
    pen.polygon([(0, top), (half, high), (half, low), (0, foot), (-half, low), (-half, high)], b)
    picture = pen.pick(("sun", "wave", "ribs"), 1)
    middle = -h * 0.65
    if picture == "sun":
        pen.circle(0, middle - h * 0.05, w * 0.2, a)
        pen.path(trace("M# #Q# # 0 #T# #V#L0 #L# #z", -half, middle + h * 0.1, -half * 0.5,
                       middle, middle + h * 0.08, half, middle + h * 0.08, low, foot, -half, low),
                 c)  # fmt: skip
    elif picture == "wave":
        for k, tone in enumerate((a, c, a)):
            y = high + h * (0.06 + 0.11 * k)
            pen.path(trace("M# #q# # # 0t# 0v#q# # # 0t# 0z", -half, y, half / 2, -h * 0.08, half,
                           half, h * 0.06, -half / 2, h * 0.08, -half, -half), tone)  # fmt: skip
    else:
        pen.polygon([(0, top), (half, high), (0, middle), (-half, high)], a)
        pen.polygon([(0, foot), (half, low), (0, middle), (-half, low)], c)
    pen.polygon([(0, top), (half, high), (half, low), (0, foot)], "#2b3145", opacity=0.1)
    for y in (high, low):
        pen.line([(-half, y), (half, y)], STICK, 1.4)
    pen.line([(0, top), (0, foot)], STICK, 1.4)
    _tail(pen, foot, a, b, c)


def _parafoil(pen: Pen, a: str, b: str, c: str) -> None:
    """A wing of cells that the wind fills, on many lines, with ribbons at its tips."""
    w, h = pen.w, pen.h
    count = pen.pick((5, 7, 9), 1)
    bow, deep, top = h * pen.between(0.1, 0.17, 2), h * 0.3, -h + 2

    def at(t: float) -> tuple[float, float]:
        return (t - 0.5) * 0.97 * w, top + bow * (2 * t - 1) ** 2

    knot = (0.0, -h * 0.04)
    for side in (-1, 1):
        x, y = side * w * 0.45, top + bow + deep
        ribbon = [(x, y - 4), (x - side * w * 0.1, y * 0.75), (x + side * w * 0.02, y * 0.5),
                  (x - side * w * 0.08, y * 0.28)]  # fmt: skip
        pen.path(smooth(ribbon, closed=False), stroke=c, width=4)
    lines = "".join(trace("M# #L# #", at(k / count)[0] * 0.92, at(k / count)[1] + deep, knot)
                    for k in range(count + 1))  # fmt: skip
    pen.path(lines, stroke="#7b6a58", width=1.4)
    for k in range(count):
        (x0, y0), (x1, y1) = at(k / count), at((k + 1) / count)
        tone = (a, b, c)[k % 3] if count == 9 else (a, b)[k % 2]
        cell = trace("M# #Q# # # #L# #Q# # # #z", x0, y0, (x0 + x1) / 2, min(y0, y1) - h * 0.006,
                     x1, y1, x1 * 0.92, y1 + deep, (x0 + x1) * 0.46, max(y0, y1) + deep + h * 0.05,
                     x0 * 0.92, y0 + deep)  # fmt: skip
        pen.path(cell, tone)
        mouth = trace("M# #L# #L# #L# #z", x0, y0 + h * 0.05, x1, y1 + h * 0.05, x1 * 0.985,
                      y1 + h * 0.12, x0 * 0.985, y0 + h * 0.12)  # fmt: skip
        pen.path(mouth, pen.shade(tone, -0.3))
    pen.circle(*knot, 4, STICK)


def _fish(pen: Pen, a: str, b: str, c: str) -> None:
    """A carp that the wind fills, with scales or stripes."""
    w, h = pen.w, pen.h
    foot = (0.0, -h * 0.36)
    tail = ((0, -0.5), (0.3, -0.34), (0.22, -0.24), (0, -0.34), (-0.22, -0.24), (-0.3, -0.34))
    pen.polygon([(x * w, y * h) for x, y in tail], c)
    for side in (-1, 1):
        fin = ((0.22, -0.8), (0.48, -0.62), (0.4, -0.56), (0.22, -0.62))
        pen.polygon([(side * x * w, y * h) for x, y in fin], c)
    body = ((0.0, -0.97), (0.24, -0.93), (0.3, -0.75), (0.2, -0.52), (0.05, -0.38), (-0.05, -0.38),
            (-0.2, -0.52), (-0.3, -0.75), (-0.24, -0.93))  # fmt: skip
    pen.path(smooth([(x * w, y * h) for x, y in body], ease=0.8), a)
    if pen.style[2] < 0.5:
        rows = ((0.74, 3, 0.18), (0.66, 2, 0.16), (0.58, 3, 0.14), (0.5, 2, 0.1))
        scales = "".join(
            trace("M# #q# # # 0z", ((k - (n - 1) / 2) * wide - wide / 2) * w, -y * h,
                  wide * w / 2, h * 0.1, wide * w)
            for y, n, wide in rows for k in range(n)
        )  # fmt: skip
        pen.path(scales, b)
    else:
        for y, half in ((0.72, 0.28), (0.61, 0.23), (0.5, 0.16)):
            pen.rect(-half * w, -y * h, 2 * half * w, h * 0.05, b, rx=2)
    pen.ellipse(0, -h * 0.955, w * 0.2, h * 0.03, pen.shade(a, -0.35))
    for side in (-1, 1):
        pen.circle(side * w * 0.14, -h * 0.84, w * 0.075, CREAM)
        pen.circle(side * w * 0.14, -h * 0.84, w * 0.036, "#34435f")
    _streamers(pen, (foot[0], -h * 0.3), a, b, c)


def _butterfly(pen: Pen, a: str, b: str, c: str) -> None:
    """Four wings with eyes, a body with feelers."""
    w, h = pen.w, pen.h
    for side in (-1, 1):
        lower = ((0, -0.66), (0.28, -0.66), (0.4, -0.5), (0.24, -0.38), (0.06, -0.48))
        pen.path(smooth([(side * x * w, y * h) for x, y in lower]), c)
        upper = ((0, -0.72), (0.18, -0.92), (0.44, -0.96), (0.47, -0.78), (0.3, -0.62), (0, -0.62))
        pen.path(smooth([(side * x * w, y * h) for x, y in upper], ease=0.9), a)
        pen.ellipse(side * w * 0.31, -h * 0.8, w * 0.1, h * 0.07, b)
        pen.circle(side * w * 0.31, -h * 0.8, w * 0.045, c)
        pen.circle(side * w * 0.24, -h * 0.52, w * 0.07, b)
        pen.line([(0, -h * 0.86), (side * w * 0.1, -h * 0.97)], STICK, 2)
    body = ((0, -0.9), (0.05, -0.78), (0.04, -0.5), (0, -0.38), (-0.04, -0.5), (-0.05, -0.78))
    pen.path(smooth([(x * w, y * h) for x, y in body]), "#4a4a5a")
    _streamers(pen, (0.0, -h * 0.4), a, b, c)


def _box(pen: Pen, a: str, b: str, c: str) -> None:
    """Two cells of cloth on sticks."""
    w, h = pen.w, pen.h
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
        pen.line([(x * w, y * h), (x * w, y * h + h * 0.56)], STICK, 1.6)
    _streamers(pen, (0.0, -h * 0.4), a, b, c)


def _star(pen: Pen, a: str, b: str, c: str) -> None:
    """A star of ten triangles."""
    w, h = pen.w, pen.h
    y, points = -h * 0.68, []
    for k in range(10):
        reach, t = (0.48 if k % 2 == 0 else 0.33) * w, -math.pi / 2 + k * math.pi / 5
        points.append((reach * math.cos(t), y + reach * math.sin(t) * 0.92))
    for k in range(10):
        pen.polygon([(0, y), points[k], points[(k + 1) % 10]], (a, b)[k % 2])
    pen.circle(0, y, w * 0.08, c)
    _streamers(pen, (0.0, y + w * 0.18), a, b, c)


def _bird(pen: Pen, a: str, b: str, c: str) -> None:
    """A bird with spread wings."""
    w, h = pen.w, pen.h
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
    _streamers(pen, (0.0, -h * 0.4), a, b, c)


def _dragon(pen: Pen, a: str, b: str, c: str) -> None:
    """A dragon of discs with a laughing face."""
    w, h = pen.w, pen.h
    crown = 1 - 0.3 * w / h
    chain = ((-0.18, crown, 0.3), (0.08, 0.72, 0.24), (-0.08, 0.55, 0.2), (0.1, 0.42, 0.16))
    line = [(x * w, -y * h) for x, y, _ in chain]
    pen.line(line, STICK, 1.4)
    for k, (x, y, r) in reversed(list(enumerate(chain))):
        pen.circle(x * w, -y * h + (r * w * 0.05), r * w, (a, b, c, a)[k])
        pen.circle(x * w, -y * h, r * w * 0.56, (b, a, b, c)[k])
    x, y = chain[0][0] * w, -chain[0][1] * h
    for side in (-1, 1):
        pen.circle(x + side * w * 0.1, y - w * 0.04, w * 0.06, CREAM)
        pen.circle(x + side * w * 0.1, y - w * 0.04, w * 0.03, "#34435f")
    pen.path(trace("M# #q# # # 0", x - w * 0.1, y + w * 0.12, w * 0.1, w * 0.1, w * 0.2),
             stroke="#34435f", width=2.4)  # fmt: skip
    _streamers(pen, line[-1], a, b, c)


def _streamers(pen: Pen, foot: tuple[float, float], a: str, b: str, c: str) -> None:
    """Three ribbons from there down to the baseline."""
    w = pen.w
    for k, side in enumerate((-1, 0, 1)):
        x, y = foot[0] + side * w * 0.07, foot[1]
        ends = [(x, y), (x + side * w * 0.1 + 5, y + (-y) * 0.35), (x + side * w * 0.04 - 5,
                y * 0.35), (x + side * w * 0.14, y * 0.04)]  # fmt: skip
        pen.path(smooth(ends, closed=False), stroke=(a, c, b)[k], width=3.2)
