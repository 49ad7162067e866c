"""Homes on the water."""

from __future__ import annotations

from visioning.veduta.painter.drawings.boats import ACCENTS, ripples
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import trace, vary

WALLS = ("#c8704f", "#5f8f8c", "#e3bd6a", "#7d8fae", "#efe3cd", "#8fa86f")


@draws("houseboat")
def houseboat(pen: Pen) -> None:
    """A home on the water: with a garden, a gable, a dome, a glass house, a workshop."""
    w, h = pen.w, pen.h
    wall = vary(pen, WALLS, 1, 5)
    hull = vary(pen, ("#3d4a63", "#4a6458", "#7a4a3c"), 2, 3)
    kind = pen.pick(("garden", "gable", "panels", "dome", "terrace", "narrow", "glass", "boxes"), 0)
    HOMES[kind](pen, wall)
    _washing(pen, kind)
    prow = 0.24 if kind == "narrow" else 0.34
    d = (
        (-w * 0.49, -h * prow),
        w * 0.49,
        w * 0.47,
        w * 0.42,
        -w * 0.42,
        -w * 0.48,
        (-w * 0.49, -h * prow),
    )
    if kind in ("boxes", "glass"):  # a flat pontoon
        pen.rect(-w * 0.49, -h * 0.34, w * 0.98, h * 0.31, hull, rx=3)
    else:
        pen.path(trace("M# #H#Q# -3 # -3H#Q# -3 # #Z", *d), hull)
    pen.rect(-w * 0.485, -h * prow, w * 0.97, h * 0.06, pen.shade(hull, 0.35), rx=1)
    for x in (-0.3, 0, 0.3):
        pen.circle(x * w, -h * 0.13, h * 0.055, "#2b2f3a")
        pen.circle(x * w, -h * 0.13, h * 0.022, hull)
    ripples(pen, w)


def _walls(pen: Pen, wall: str, roof: float, left: float = -0.34, right: float = 0.32) -> None:
    """The walls of a cabin up to y = roof, with its door and windows."""
    w, h = pen.w, pen.h
    pen.rect(left * w, roof, (right - left) * w, -roof - h * 0.3, wall)
    side = left * w if pen.sun > 0 else (right - 0.12) * w
    pen.rect(side, roof, w * 0.12, -roof - h * 0.3, pen.shade(wall, -0.13))
    for x in (left + 0.05, left + 0.21, right - 0.13):
        pen.window(x * w, roof + h * 0.1, w * 0.1, h * 0.18, lit=True, rx=2)
        pen.rect(x * w - 2, roof + h * 0.28, w * 0.1 + 4, 3, "#f3ece0")
    door = vary(pen, ACCENTS, 1, 3)
    pen.rect((right - 0.285) * w, roof + h * 0.08, w * 0.085, -roof - h * 0.4, door, rx=2)


def _flat(pen: Pen, roof: float, left: float = -0.37, right: float = 0.35) -> None:
    w, h = pen.w, pen.h
    pen.rect(left * w, roof - h * 0.05, (right - left) * w, h * 0.075, "#f3ece0", rx=2)


def _garden_home(pen: Pen, wall: str) -> None:
    w, h = pen.w, pen.h
    roof = -h * 0.73
    for k in range(6):
        x = (-0.29 + 0.105 * k) * w
        green = "#8c7f6c" if pen.light.season == "winter" else ("#6f9a55", "#4c8457")[k % 2]
        pen.circle(x, roof - h * 0.1, h * 0.095, SNOW if snowy(pen) else green)
        pen.circle(x + 4, roof - h * 0.13, h * 0.03, ("#e88aa8", "#f0bb3f")[k % 2])
    _walls(pen, wall, roof)
    _flat(pen, roof)
    pen.rect(w * 0.22, roof - h * 0.24, w * 0.035, h * 0.2, "#5d6470")


def _gable_home(pen: Pen, wall: str) -> None:
    """A little house with a steep roof and a chimney."""
    w, h = pen.w, pen.h
    roof = -h * 0.6
    pen.rect(w * 0.1, -h * 0.985, w * 0.05, h * 0.2, "#8a5a48")
    _walls(pen, wall, roof)
    tiles = vary(pen, ("#a4533f", "#4f5a6b", "#6b4e3d"), 2, 5)
    pen.polygon(
        [
            (-w * 0.38, roof + 2),
            (-w * 0.24, -h * 0.92),
            (w * 0.22, -h * 0.92),
            (w * 0.36, roof + 2),
        ],
        tiles,
    )
    for k in (1, 2):
        y = roof + (-h * 0.92 - roof) * k / 3
        pen.line(
            [(-w * (0.38 - 0.047 * k), y), (w * (0.36 - 0.047 * k), y)], pen.shade(tiles, -0.2), 1.5
        )
    pen.window(-w * 0.06, -h * 0.83, w * 0.09, h * 0.14, lit=True, rx=1)
    if snowy(pen):
        pen.line([(-w * 0.23, -h * 0.92), (w * 0.21, -h * 0.92)], SNOW, 4)


def _panel_home(pen: Pen, wall: str) -> None:
    w, h = pen.w, pen.h
    roof = -h * 0.73
    for k in range(3):
        x = (-0.28 + 0.2 * k) * w
        panel = [
            (x, roof - h * 0.05),
            (x + w * 0.05, roof - h * 0.23),
            (x + w * 0.17, roof - h * 0.23),
            (x + w * 0.14, roof - h * 0.05),
        ]
        pen.polygon(panel, "#34507c")
        pen.line([(x + w * 0.07, roof - h * 0.05), (x + w * 0.11, roof - h * 0.23)], "#8fb0d4", 1.2)
    _walls(pen, wall, roof)
    _flat(pen, roof)


def _dome_home(pen: Pen, wall: str) -> None:
    """A round hut of wood and glass."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    dome = ((-w * 0.34, -h * 0.3), (-w * 0.34, -h * 1.2), (w * 0.3, -h * 1.2), (w * 0.3, -h * 0.3))
    pen.path(trace("M# #C# # # # # #Z", *dome), wall)
    pane = (
        (-w * 0.02, -h * 0.34),
        (-w * 0.02, -h * 1.02),
        (w * 0.22, -h * 1.02),
        (w * 0.24, -h * 0.34),
    )
    pen.path(
        trace("M# #C# # # # # #Z", *pane), "#ffe1a0" if lamp > 0.4 else "#9fc4d2", glow=0.7 * lamp
    )
    d = ""
    for x in (-0.2, -0.02, 0.16):
        d += trace(
            "M# #Q# # # #", (x * w, -h * 0.32), (x * w * 0.9, -h * 0.8), (-w * 0.02, -h * 0.97)
        )
    for y, half in ((0.55, 0.31), (0.76, 0.24)):
        d += trace("M# #H#", (-w * (half + 0.02), -h * y), w * (half - 0.02))
    pen.path(d, stroke=pen.shade(wall, 0.35), width=2)
    pen.path(
        trace(
            "M# #v#a# # 0 0 1 # 0v#Z",
            (-w * 0.2, -h * 0.34),
            -h * 0.2,
            (w * 0.05, w * 0.05),
            w * 0.1,
            h * 0.2,
        ),
        vary(pen, ACCENTS, 1, 3),
    )


def _terrace_home(pen: Pen, wall: str) -> None:
    w, h = pen.w, pen.h
    roof = -h * 0.64
    _walls(pen, wall, roof)
    _flat(pen, roof)
    guest = somebody(pen, 1)
    tall = stature(h * 0.3, guest)
    figure(pen, -w * 0.06, roof - h * 0.04, tall, guest, hands=((0.2, 0.6), (-0.15, 0.5)))
    pen.rect(w * 0.12, roof - h * 0.12, w * 0.1, h * 0.08, "#b27a45")
    pen.circle(w * 0.17, roof - h * 0.16, h * 0.075, "#6f9a55")
    pen.line([(-w * 0.3, roof), (-w * 0.3, -h * 0.97)], "#6b5a4a", 3)
    pen.path(
        trace(
            "M# #Q# # # #Z", (-w * 0.43, -h * 0.84), (-w * 0.3, -h * 1.1), (-w * 0.17, -h * 0.84)
        ),
        vary(pen, ACCENTS, 2, 3),
    )


def _narrow_home(pen: Pen, wall: str) -> None:
    """A narrowboat: long and low, with round windows, a chimney, a bicycle on the roof."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.38, -h * 0.6, w * 0.76, h * 0.38, wall, rx=3)
    pen.rect(-w * 0.4, -h * 0.63, w * 0.8, h * 0.06, pen.shade(wall, 0.35), rx=2)
    pen.rect(-w * 0.34, -h * 0.54, w * 0.68, h * 0.26, "none", stroke="#f0d080", width=2)
    for k in range(4):
        x = (-0.25 + 0.16 * k) * w
        pen.circle(x, -h * 0.41, h * 0.085, "#f0d080")
        pen.circle(
            x,
            -h * 0.41,
            h * 0.06,
            "#ffe1a0" if pen.light.lamps > 0.4 else "#58788c",
            glow=0.8 * pen.light.lamps,
        )
    pen.rect(-w * 0.28, -h * 0.985, w * 0.05, h * 0.38, "#3a3f4c", rx=1)
    for k in range(4):
        pen.circle(
            (-0.16 + 0.05 * k) * w,
            -h * 0.68,
            h * 0.06,
            ("#6f9a55", "#e88aa8", "#f0bb3f", "#6f9a55")[k],
        )
    d = ""
    for x in (0.12, 0.26):
        r = h * 0.1
        d += trace(
            "M# #a# # 0 1 0 # 0a# # 0 1 0 # 0",
            (x * w - r, -h * 0.73),
            (r, r),
            2 * r,
            (r, r),
            -2 * r,
        )
    d += trace(
        "M# #L# #L# #L# #",
        (w * 0.12, -h * 0.73),
        (w * 0.18, -h * 0.88),
        (w * 0.25, -h * 0.88),
        (w * 0.26, -h * 0.73),
    )
    pen.path(d, stroke="#2f333d", width=2.2)
    who = seated(somebody(pen, 2))
    figure(
        pen, w * 0.43, -h * 0.2, stature(h * 0.5, who), who, facing=-1, feet=((-0.06, 0), (0.06, 0))
    )


def _glass_home(pen: Pen, wall: str) -> None:
    """A modern cube of glass with a deck."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    pen.rect(
        -w * 0.4,
        -h * 0.92,
        w * 0.6,
        h * 0.6,
        "#ffe1a0" if lamp > 0.4 else "#8fb3c2",
        glow=0.6 * lamp,
    )
    who = seated(somebody(pen, 1))
    figure(pen, -w * 0.06, -h * 0.34, stature(h * 0.48, who), who, feet=((-0.06, 0), (0.06, 0)))
    pen.rect(-w * 0.3, -h * 0.56, w * 0.12, h * 0.24, wall, rx=3)
    for k in range(5):
        pen.rect((-0.4 + 0.145 * k) * w, -h * 0.92, w * 0.018, h * 0.6, "#f3ece0")
    pen.rect(-w * 0.44, -h * 0.985, w * 0.72, h * 0.09, wall, rx=2)
    pen.rect(w * 0.2, -h * 0.38, w * 0.28, h * 0.05, "#b98452")
    pen.rect(w * 0.3, -h * 0.5, w * 0.1, h * 0.13, "#c4714c", rx=2)
    pen.circle(w * 0.35, -h * 0.6, h * 0.12, SNOW if snowy(pen) else "#6f9a55")


def _box_home(pen: Pen, wall: str) -> None:
    """Two containers, one on the other."""
    w, h = pen.w, pen.h
    for left, right, y, fill in (
        (-0.44, 0.28, 0.64, wall),
        (-0.16, 0.42, 0.985, vary(pen, WALLS, 2, 3)),
    ):
        pen.rect(left * w, -h * y, (right - left) * w, h * 0.345, fill, rx=1)
        for k in range(int((right - left) / 0.05)):
            pen.rect(
                (left + 0.02 + 0.05 * k) * w, -h * (y - 0.03), 1.8, h * 0.28, pen.shade(fill, -0.13)
            )
        pen.window((left + 0.08) * w, -h * (y - 0.08), w * 0.16, h * 0.2, lit=True, rx=1)
        pen.window((right - 0.2) * w, -h * (y - 0.08), w * 0.13, h * 0.2, lit=True, rx=1)
    pen.line([(w * 0.3, -h * 0.34), (w * 0.46, -h * 0.64)], "#8d949c", 3)
    for k in range(4):
        pen.circle(
            (-0.4 + 0.06 * k) * w,
            -h * 0.69,
            h * 0.065,
            SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2],
        )


HOMES = {
    "garden": _garden_home,
    "gable": _gable_home,
    "panels": _panel_home,
    "dome": _dome_home,
    "terrace": _terrace_home,
    "narrow": _narrow_home,
    "glass": _glass_home,
    "boxes": _box_home,
}


def _washing(pen: Pen, kind: str) -> None:
    """Washing in the wind at the stern, where there is room."""
    w, h = pen.w, pen.h
    if kind in ("narrow", "glass", "boxes"):
        return
    line = [(0.34, 0.33), (0.34, 0.62), (0.47, 0.58), (0.47, 0.33)]
    pen.line([(x * w, -y * h) for x, y in line], "#6b5a4a", 2)
    for k, x in enumerate((0.365, 0.41)):
        pen.rect(x * w, -h * 0.6, w * 0.035, h * 0.15, ("#f3ece0", "#d98c86")[k], rx=1)
