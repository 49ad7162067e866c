"""The digital square: kiosk and mast. Each shows what it does."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary

METALS = ("#46505f", "#2f7480", "#8b939c", "#8a5048")
SIGNALS = ("#3aa9b8", "#f0a63a", "#6fb35f", "#d9637a")


def waves(pen: Pen, x: float, y: float, reach: float, colour: str, count: int = 3) -> None:
    """Arcs that radiate to both sides."""
    for k in range(count):
        r = reach * (k + 1) / count
        d = arc(x, y, r, -42, 42) + arc(x, y, r, 138, 222)
        pen.path(d, stroke=colour, width=max(2.6, reach * 0.1), glow=0.6)


@draws("info_kiosk")
def info_kiosk(pen: Pen) -> None:
    """A glowing screen with an i: a slab, a column, a desk, a totem, with somebody who reads."""
    w, h = pen.w, pen.h
    frame = vary(pen, METALS, 1, 3)
    colour = vary(pen, ("#3f93b5", "#4fa58c", "#5a74b8", "#d08445"), 2, 3)
    ground_shadow(pen, 0, w * 0.9, 6)
    kind = pen.pick(("slab", "column", "desk", "arrow", "house", "reader", "arch", "totem"), 0)
    dark, glow = pen.shade(frame, -0.2), 0.25 + 0.75 * pen.light.lamps
    n, top, low = w * 0.44, -h * 0.985, -h * 0.22
    if kind == "column":  # an advertising pillar
        pen.rect(-w * 0.4, -h * 0.84, w * 0.8, h * 0.82, frame, rx=4)
        pen.path(
            trace(
                "M# #Q# # # #Q# # # #Z",
                (-w * 0.47, -h * 0.82),
                (-w * 0.44, -h * 0.93),
                (0, -h * 0.95),
                (w * 0.44, -h * 0.93),
                (w * 0.47, -h * 0.82),
            ),
            dark,
        )
        pen.circle(0, -h * 0.955, w * 0.06, "#f0d080")
        pen.rect(-w * 0.43, -h * 0.1, w * 0.86, h * 0.095, dark, rx=2)
        _screen(pen, -w * 0.32, -h * 0.8, w * 0.64, h * 0.66, colour, 3, glow)
    elif kind == "desk":  # low and tilted, to be used sitting
        pen.polygon(
            [(-w * 0.16, -2), (-w * 0.1, -h * 0.42), (w * 0.14, -h * 0.42), (w * 0.2, -2)], frame
        )
        pen.rect(-w * 0.36, -h * 0.06, w * 0.72, h * 0.055, dark, rx=2)
        board = [
            (-w * 0.49, -h * 0.36),
            (-w * 0.42, -h * 0.42),
            (w * 0.49, -h * 0.62),
            (w * 0.45, -h * 0.5),
        ]
        pen.polygon(
            [board[0], (-w * 0.46, -h * 0.45), (w * 0.49, -h * 0.68), (w * 0.47, -h * 0.54)], dark
        )
        pen.polygon(
            [
                (-w * 0.4, -h * 0.46),
                (w * 0.42, -h * 0.655),
                (w * 0.44, -h * 0.6),
                (-w * 0.36, -h * 0.415),
            ],
            pen.shade(colour, 0.6),
            glow=glow,
        )
        pen.rect(-w * 0.02, -h * 0.985, w * 0.05, h * 0.42, frame)
        _letter_i(pen, 0, -h * 0.985 + w * 0.32, w * 0.32, colour, glow)
    elif kind == "arrow":  # a signpost of boards
        pen.rect(-w * 0.05, -h * 0.9, w * 0.1, h * 0.88, frame, rx=2)
        _letter_i(pen, 0, -h * 0.985 + w * 0.25, w * 0.25, colour, glow)
        for k, (side, tone) in enumerate(((1, 0.0), (-1, 0.2), (1, -0.1))):
            y, fill = -h * (0.66 - 0.18 * k), pen.shade(colour, tone)
            tip = [(-0.36, -0.07), (0.34, -0.07), (0.49, 0.0), (0.34, 0.07), (-0.36, 0.07)]
            pen.polygon([(side * a * w, y + b * h) for a, b in tip], fill)
            pen.line([(-side * w * 0.26, y), (side * w * 0.2, y)], "#f6f1e4", 3)
        pen.rect(-w * 0.26, -h * 0.06, w * 0.52, h * 0.055, dark, rx=2)
    elif kind == "house":  # a map under a small roof
        for x in (-0.4, 0.36):
            pen.rect(x * w, -h * 0.8, w * 0.07, h * 0.78, frame)
        _screen(pen, -w * 0.38, -h * 0.74, w * 0.76, h * 0.52, colour, 0, glow)
        pen.polygon([(-w * 0.5, -h * 0.76), (0, -h * 0.985), (w * 0.5, -h * 0.76)], dark)
        pen.circle(0, -h * 0.84, w * 0.075, "#f6f1e4")
    elif kind == "reader":  # a narrow screen, and somebody before it
        pen.rect(-w * 0.49, -h * 0.985, w * 0.46, h * 0.98, frame, rx=4)
        _screen(pen, -w * 0.45, -h * 0.95, w * 0.38, h * 0.66, colour, 1, glow)
        who = seated(somebody(pen), hat=None)
        tall = min(stature(h * 0.9, who), w * 1.75)
        pose = {"feet": ((-0.09, 0.01), (0.09, 0)), "hands": ((0.2, 0.7), (0.1, 0.48))}
        figure(pen, w * 0.26, -2, tall, who, facing=-1, **pose)
        return
    elif kind == "totem":  # a stele with a leaf on top
        pen.polygon(
            [(-w * 0.26, -2), (-w * 0.4, -h * 0.9), (w * 0.4, -h * 0.9), (w * 0.26, -2)], frame
        )
        for turn, x in ((140, -0.12), (40, 0.12)):
            leaf(pen, x * w, -h * 0.935, w * 0.3, "#6fa055", turn)
        _letter_i(pen, 0, -h * 0.74, w * 0.25, colour, glow)
        for k in range(4):
            half = w * (0.26 - 0.02 * k)
            pen.rect(
                -half,
                -h * (0.52 - 0.1 * k),
                2 * half,
                h * 0.06,
                pen.shade(colour, 0.55),
                rx=2,
                glow=glow,
            )
        pen.rect(-w * 0.42, -h * 0.05, w * 0.84, h * 0.045, dark, rx=2)
    else:
        rx = 0.5 if kind == "arch" else 0.12
        pen.rect(-n - 2, -h * 0.06, 2 * n + 4, h * 0.055, dark, rx=2)
        leg = (-n * 0.8, -n * 0.9, -h * 0.3, n * 0.9, n * 0.8)
        if kind == "arch":
            for x in (-n * 0.7, n * 0.5):
                pen.rect(x, -h * 0.3, n * 0.2, h * 0.26, dark)
        else:
            pen.path(trace("M# -4L# #H#L# -4Z", *leg), pen.shade(frame, -0.12))
        pen.rect(-n, top, 2 * n, low - top, frame, rx=n * rx)
        _screen(
            pen,
            -n * 0.84,
            top + h * 0.03,
            n * 1.68,
            low - top - h * 0.06,
            colour,
            2 if rx < 0.2 else 1,
            glow,
        )
    if snowy(pen) and kind in ("slab", "arch"):
        pen.rect(-n + 4, -h * 0.99, 2 * n - 8, 4.4, SNOW, rx=2)


def _letter_i(pen: Pen, x: float, y: float, r: float, colour: str, glow: float) -> None:
    pen.circle(x, y, r, "#ffffff", glow=glow)
    pen.circle(x, y - r * 0.46, r * 0.2, colour, glow=0.6)
    pen.rect(x - r * 0.17, y - r * 0.14, r * 0.34, r * 0.76, colour, rx=2, glow=0.6)


def _screen(
    pen: Pen, x: float, y: float, w: float, h: float, colour: str, shows: int, glow: float
) -> None:
    """A screen: above an i, below a map, a list, a route or the weather."""
    pen.rect(x, y, w, h, colour, rx=4, glow=glow)
    _letter_i(pen, x + w / 2, y + h * 0.3, min(w * 0.36, h * 0.25), colour, glow)
    top, tall = y + h * 0.6, h * 0.38
    pen.rect(x, top, w, tall, pen.shade(colour, 0.72), rx=4, glow=glow)
    ink = pen.shade(colour, -0.1)
    if shows == 1:
        for k in range(3):
            row = top + tall * (0.14 + 0.29 * k)
            pen.circle(x + w * 0.16, row + 2, 2.6, ("#d2634a", "#e2a93b", "#5f9a58")[k])
            pen.rect(x + w * 0.28, row, w * (0.6 - 0.1 * k), tall * 0.12, ink, rx=1.5)
    elif shows == 0:
        for a, b, c, d, fill in (
            (0.06, 0.1, 0.36, 0.3, "#8fb86f"),
            (0.5, 0.1, 0.44, 0.22, "#e6c58a"),
            (0.06, 0.52, 0.5, 0.36, "#e8b0a0"),
            (0.64, 0.44, 0.3, 0.44, "#8fbfd8"),
        ):
            pen.rect(x + a * w, top + b * tall, c * w, d * tall, fill, rx=2)
        pen.circle(x + w * 0.52, top + tall * 0.42, 4.4, "#d2423a", glow=0.5)
    elif shows == 2:
        start, end = (x + w * 0.14, top + tall * 0.76), (x + w * 0.84, top + tall * 0.26)
        bend = (x + w * 0.4, top + tall * 0.76), (x + w * 0.5, top + tall * 0.2)
        pen.path(trace("M# #C# # # # # #", start, *bend, end), stroke=ink, width=3.4)
        pen.circle(*start, 3.6, "#5f9a58")
        pen.circle(*end, 4.4, "#d2423a")
    else:
        pen.circle(x + w * 0.3, top + tall * 0.4, tall * 0.22, "#f0bb3f", glow=0.5)
        pen.path(arc(x + w * 0.56, top + tall * 0.78, tall * 0.3, 0, 180) + "Z", "#ffffff")
        pen.path(arc(x + w * 0.74, top + tall * 0.78, tall * 0.22, 0, 180) + "Z", "#ffffff")


@draws("wifi_mast")
def wifi_mast(pen: Pen) -> None:
    """A mast whose arcs radiate: free wireless for the square."""
    w, h = pen.w, pen.h
    metal = vary(pen, METALS, 1, 3)
    signal = vary(pen, SIGNALS, 2, 3)
    kind = pen.pick(("tapered", "lattice", "tree", "seat", "tripod", "slim", "bulb", "solar"), 0)
    ground_shadow(pen, 0, w * 0.8, 6)
    y = -h * (0.76 if kind not in ("bulb", "lattice") else 0.8)
    for k, r in enumerate((0.17, 0.33, 0.48)):
        d = arc(0, y, w * r, -48, 48) + arc(0, y, w * r, 132, 228)
        pen.path(d, stroke=pen.shade(signal, 0.12 * k), width=w * 0.085, glow=0.6)
    dark = pen.shade(metal, -0.2)
    if kind == "lattice":
        pen.line(
            [(-w * 0.26, -3), (-w * 0.05, -h * 0.74), (w * 0.05, -h * 0.74), (w * 0.26, -3)],
            metal,
            5,
        )
        d = ""
        for k in range(6):
            a, b = w * (0.25 - 0.033 * k), w * (0.25 - 0.033 * (k + 1))
            y0, y1 = -h * (0.03 + 0.118 * k), -h * (0.03 + 0.118 * (k + 1))
            d += f"M{-a:.1f} {y0:.1f}L{b:.1f} {y1:.1f}M{a:.1f} {y0:.1f}L{-b:.1f} {y1:.1f}"
        pen.path(d, stroke=metal, width=3)
    elif kind == "tripod":
        for x in (-0.36, 0.0, 0.36):
            pen.line([(x * w, -3), (0, -h * 0.5)], dark if x == 0 else metal, 6)
        pen.rect(-w * 0.05, -h * 0.72, w * 0.1, h * 0.3, metal, rx=2)
    elif kind == "tree":
        pen.path(
            smooth(
                [
                    (-w * 0.2, -2),
                    (-w * 0.09, -h * 0.2),
                    (-w * 0.06, -h * 0.72),
                    (w * 0.06, -h * 0.72),
                    (w * 0.09, -h * 0.2),
                    (w * 0.2, -2),
                ],
                ease=0.5,
            ),
            "#7a5b45",
        )
        for side, up in ((-1, 0.5), (1, 0.42), (-1, 0.3)):
            pen.line([(0, -h * (up - 0.05)), (side * w * 0.26, -h * (up + 0.03))], "#7a5b45", 4)
            leaf(pen, side * w * 0.32, -h * (up + 0.045), w * 0.26, "#6fa055", 90 - side * 50)
    else:
        foot, neck = {"slim": (0.09, 0.06), "bulb": (0.14, 0.05)}.get(kind, (0.17, 0.055))
        pole = [(-foot * w, -2), (-neck * w, -h * 0.72), (neck * w, -h * 0.72), (foot * w, -2)]
        pen.polygon(pole, metal)
        side = -pen.sun
        pen.polygon(
            [(0, -2), (0, -h * 0.72), (side * w * neck, -h * 0.72), (side * w * foot, -2)], dark
        )
    pen.rect(-w * 0.04, -h * 0.985, w * 0.08, h * 0.3, metal, rx=2)
    pen.circle(0, y, w * 0.105, "#f6f7f4")
    pen.circle(0, y, w * 0.06, signal, glow=0.8)
    _mast_top(pen, kind)
    _mast_foot(pen, kind, metal, signal)
    if snowy(pen):
        pen.rect(-w * 0.34, -h * 0.115, w * 0.68, 4.4, SNOW, rx=2)


def _mast_top(pen: Pen, kind: str) -> None:
    w, h = pen.w, pen.h
    if kind in ("tapered", "seat"):
        pen.ellipse(0, -h * 0.92, w * 0.2, h * 0.028, "#f3f1ec")
        pen.ellipse(0, -h * 0.955, w * 0.14, h * 0.02, "#d7dcde")
    elif kind in ("lattice", "slim"):
        for x in (-0.16, 0.07):
            pen.rect(w * x, -h * 0.97, w * 0.09, h * 0.12, "#f3f1ec", rx=2)
    elif kind == "bulb":
        pen.circle(0, -h * 0.93, w * 0.085, "#f3f1ec")
    elif kind == "solar":
        pen.polygon(
            [
                (-w * 0.3, -h * 0.91),
                (w * 0.18, -h * 0.985),
                (w * 0.3, -h * 0.95),
                (-w * 0.18, -h * 0.875),
            ],
            "#2f4b78",
        )
        pen.line([(-w * 0.24, -h * 0.893), (w * 0.24, -h * 0.967)], "#9fbbdc", 1.2)
    else:
        for turn, x in ((150, -0.14), (30, 0.14), (90, 0)):
            leaf(pen, w * x, -h * 0.93, w * 0.3, "#6fa055", turn)


def _mast_foot(pen: Pen, kind: str, metal: str, signal: str) -> None:
    """The sign of wireless, and what the mast stands on."""
    w, h = pen.w, pen.h
    if kind != "tripod":
        pen.rect(-w * 0.36, -h * 0.09, w * 0.72, h * 0.088, "#a9a8a4", rx=3)
        pen.rect(-w * 0.36, -h * 0.1, w * 0.72, h * 0.03, "#c9c8c2", rx=2)
    if kind == "seat":  # a ring to sit on, and somebody with a telephone
        who = seated(somebody(pen), hat=None)
        tall = h * 0.44
        pen.rect(-w * 0.44, -h * 0.15, w * 0.88, h * 0.03, "#b98452", rx=2)
        pen.rect(-w * 0.38, -h * 0.12, w * 0.76, h * 0.115, metal)
        pose = {"hip": (0, 0.36 - who.legs), "feet": ((0.24, 0.02), (0.28, 0.0))}
        figure(pen, -w * 0.2, -2, tall, who, hands=((0.2, 0.55), (0.2, 0.6)), **pose)
        pen.rect(-w * 0.2 + 0.2 * tall, -0.68 * tall, 5, 8, "#2c3444", rx=1)
        return
    sy = -h * 0.33
    if kind in ("slim", "bulb"):  # a round sign
        pen.circle(0, sy - h * 0.03, w * 0.25, "#f6f1e4")
    elif kind == "tripod":
        pen.rect(-w * 0.36, -h * 0.3, w * 0.72, h * 0.16, "#f6f1e4", rx=4)
        sy = -h * 0.17
    elif kind == "solar":  # a screen with the count of those who are connected
        pen.rect(-w * 0.3, -h * 0.52, w * 0.6, h * 0.3, "#2f3644", rx=4)
        pen.rect(
            -w * 0.25, -h * 0.49, w * 0.5, h * 0.19, "#f6f1e4", rx=2, glow=0.5 * pen.light.lamps
        )
        for k in range(4):
            pen.rect(
                w * (-0.22 + 0.12 * k),
                -h * (0.25 + 0.008 * k),
                w * 0.07,
                h * (0.02 + 0.008 * k),
                signal,
                glow=0.6,
            )
        sy = -h * 0.34
    else:
        pen.rect(-w * 0.23, -h * 0.46, w * 0.46, h * 0.17, "#f6f1e4", rx=4)
    for r in (0.06, 0.115, 0.17):
        pen.path(arc(0, sy, w * r, 45, 135), stroke=signal, width=w * 0.04, glow=0.4)
    pen.circle(0, sy, w * 0.032, signal, glow=0.4)
    if kind in ("tapered", "bulb"):
        pen.rect(-w * 0.3, -h * 0.2, w * 0.6, h * 0.022, "#b98452", rx=2)
