"""Solar panels that float."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.boats import ripples
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.drawings.waterlife import duck
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import trace, vary

PANEL_EDGE = "#9fbbdc"


def _panel(pen: Pen, corners, fill: str, columns: int = 2) -> None:
    """A module; corners from the lower left against the clock."""
    a, b, c, d = corners
    pen.polygon(corners, fill)
    half = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b, c, ((c[0] + d[0]) / 2, (c[1] + d[1]) / 2)]
    pen.polygon(half, pen.shade(fill, 0.1 if pen.sun > 0 else -0.15))
    lines = ""
    for s in (0.33, 0.66):
        p = (a[0] + (d[0] - a[0]) * s, a[1] + (d[1] - a[1]) * s)
        q = (b[0] + (c[0] - b[0]) * s, b[1] + (c[1] - b[1]) * s)
        lines += trace("M# #L# #", p, q)
    for k in range(1, columns):
        s = k / columns
        p = (a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s)
        q = (d[0] + (c[0] - d[0]) * s, d[1] + (c[1] - d[1]) * s)
        lines += trace("M# #L# #", p, q)
    pen.path(lines, stroke=PANEL_EDGE, width=1)
    pen.path(trace("M# #L# #L# #L# #Z", *corners), stroke="#dfe7ec", width=1.6)
    if snowy(pen):
        pen.line([(d[0] + 2, d[1] + 2), (c[0] - 2, c[1] + 2)], SNOW, 3.4)


@draws("floating_solar")
def floating_solar(pen: Pen) -> None:
    """Solar panels on floats: in rows, back to back, as an island, a flower, with a hut."""
    w, h = pen.w, pen.h
    fill = vary(pen, ("#24395f", "#3a72ac", "#4a4380"), 1, 3)
    raft = vary(pen, ("#f0b93f", "#e8e2d4", "#d2734a", "#6fa39a"), 2, 3)
    kind = pen.pick(("three", "gables", "island", "five", "flower", "hut", "trackers", "boat"), 0)
    low = -h * 0.2
    if kind in ("island", "flower"):
        pen.ellipse(0, -h * 0.16, w * 0.495, h * 0.15, raft)
        pen.ellipse(0, -h * 0.1, w * 0.47, h * 0.09, pen.shade(raft, -0.25))
    elif kind == "trackers":
        for x in (-0.33, 0.0, 0.33):
            pen.rect(x * w - w * 0.15, -h * 0.22, w * 0.3, h * 0.2, raft, rx=h * 0.1)
    else:
        pen.rect(-w * 0.495, -h * 0.25, w * 0.99, h * 0.22, raft, rx=h * 0.1)
        pen.rect(-w * 0.495, -h * 0.13, w * 0.99, h * 0.1, pen.shade(raft, -0.25), rx=h * 0.05)
    if kind in ("three", "five", "hut", "boat"):
        rows = {"three": 3, "five": 5, "hut": 3, "boat": 2}[kind]
        span = 0.96 if kind in ("three", "five") else 0.72
        step = w * span / rows
        for k in range(rows):
            x = -w * 0.48 + k * step
            corners = (
                (x + step * 0.02, low),
                (x + step * 0.84, low),
                (x + step * 0.98, -h * 0.97),
                (x + step * 0.2, -h * 0.97),
            )
            _panel(pen, corners, fill)
    if kind == "gables":
        step = w * 0.96 / 4
        for k in range(4):
            x, side = -w * 0.48 + k * step, (1, -1)[k % 2]
            low_y, high_y = (low, -h * 0.7) if side > 0 else (-h * 0.7, low)
            tops = (-h * 0.5, -h * 0.97) if side > 0 else (-h * 0.97, -h * 0.5)
            right = x + step * 0.96
            _panel(pen, ((x, low_y), (right, high_y), (right, tops[1]), (x, tops[0])), fill)
    elif kind == "island":
        for k in range(3):
            half, y = w * (0.42 - 0.09 * k), -h * (0.2 + 0.26 * k)
            _panel(
                pen,
                ((-half, y), (half, y), (half * 0.9, y - h * 0.23), (-half * 0.9, y - h * 0.23)),
                fill,
                6 - k,
            )
    elif kind == "flower":
        for turn in (172, 8, 140, 40, 108, 72):
            a, b, c = (math.radians(turn + d) for d in (-13, 13, 0))
            tip = [(w * 0.47 * math.cos(c), -h * 0.26 - h * 0.72 * math.sin(c))]
            petal = [
                (w * 0.07 * math.cos(c), -h * 0.26),
                (w * 0.36 * math.cos(a), -h * 0.26 - h * 0.58 * math.sin(a)),
            ]
            petal += [*tip, (w * 0.36 * math.cos(b), -h * 0.26 - h * 0.58 * math.sin(b))]
            pen.polygon(petal, fill)
            pen.line([petal[0], tip[0]], PANEL_EDGE, 1.4)
            pen.line([petal[1], petal[3]], PANEL_EDGE, 1.2)
        pen.ellipse(0, -h * 0.28, w * 0.07, h * 0.12, raft)
    elif kind == "trackers":
        for x in (-0.33, 0.0, 0.33):
            pen.rect(x * w - 2, -h * 0.5, 4, h * 0.3, "#5d6470")
            _panel(
                pen,
                (
                    (x * w - w * 0.15, -h * 0.4),
                    (x * w + w * 0.1, -h * 0.28),
                    (x * w + w * 0.15, -h * 0.85),
                    (x * w - w * 0.1, -h * 0.97),
                ),
                fill,
                3,
            )
    elif kind == "hut":
        x = w * 0.37
        pen.rect(x - w * 0.075, -h * 0.66, w * 0.15, h * 0.44, "#b98452", rx=1)
        pen.polygon([(x - w * 0.1, -h * 0.64), (x, -h * 0.97), (x + w * 0.1, -h * 0.64)], "#a4533f")
        pen.circle(x, -h * 0.44, w * 0.03, "#4a3b3a")
        duck(pen, w * 0.28, h * 0.3, -1, True)
    elif kind == "boat":  # somebody who looks after it
        who = seated(somebody(pen), hat=None, outfit="vest")
        tall = stature(h * 0.78, who)
        figure(
            pen,
            w * 0.38,
            -h * 0.22,
            tall,
            who,
            facing=-1,
            feet=((-0.08, 0), (0.08, 0)),
            hands=((0.22, 0.6), (0.1, 0.5)),
        )
        pen.line([(w * 0.3, -h * 0.24), (w * 0.3, -h * 0.7)], "#6d4630", 2.4)
    ripples(pen, w)
