"""What serves on the square: bins, books, a ramp."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary

BINS = (
    ("#4f78a8", "#e2b23f", "#5f9a58", "#8a5f42"),
    ("#d2634a", "#3f7f8c", "#e2a93b", "#7a9c5a"),
    ("#5b6d9a", "#e8c34f", "#c2574a", "#5f9a78"),
)


@draws("recycling_bins")
def recycling_bins(pen: Pen) -> None:
    """Bins for four kinds of waste, of eight makes."""
    w, h = pen.w, pen.h
    colours = vary(pen, BINS, 1, 3)
    kind = pen.pick(("box", "igloos", "wheels", "tall", "wall", "cans", "sacks", "column"), 0)
    ground_shadow(pen, 0, w * 0.99, 6)
    if kind == "wall":  # one long cabinet with a green roof
        wood = vary(pen, ("#b98452", "#8d949c", "#a06f47"), 2, 3)
        pen.rect(-w * 0.48, -h * 0.84, w * 0.96, h * 0.84 - 2, wood, rx=2)
        pen.rect(-w * 0.495, -h * 0.92, w * 0.99, h * 0.11, pen.shade(wood, -0.3), rx=2)
        for k in range(9):
            green = SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2]
            pen.ellipse((k - 4) * w * 0.11, -h * 0.93, w * 0.065, h * 0.055, green)
    share = {"igloos": 3, "column": 3, "sacks": 3}.get(kind, 4)
    step = w * 0.98 / share
    for k in range(share):
        colour = colours[(k + int(pen.style[2] * 4)) % 4]
        x, wide = -w * 0.49 + step * k + 1, step - 3
        BODIES[kind](pen, x, wide, colour, k)
        low = {"column": 0.5, "igloos": 0.42, "wall": 0.3, "tall": 0.62}.get(kind, 0.36)
        _sort(pen, x + wide / 2, -h * low, wide * (0.32 if share == 4 else 0.24), colour, k)
    if snowy(pen) and kind in ("box", "wheels", "tall"):
        pen.line([(-w * 0.46, -h * 0.95), (w * 0.46, -h * 0.95)], SNOW, 4)


def _tapered(pen: Pen, x: float, wide: float, top: float, colour: str) -> None:
    pen.path(
        trace("M# #h#l# #H#Z", (x, -top), wide, (-wide * 0.06, top - 2), x + wide * 0.06), colour
    )
    pen.rect(x + wide * 0.66, -top, wide * 0.28, top - 3, "#2b3145", opacity=0.12)


def _box_bin(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    h = pen.h
    _tapered(pen, x, wide, h * 0.78, "#8d949c")
    lid = ((x - 1, -h * 0.78), wide + 2, -h * 0.1, (-wide * 0.5, -h * 0.16), -wide - 2)
    pen.path(trace("M# #h#v#q# # # 0Z", *lid), colour)
    pen.rect(x + wide * 0.2, -h * 0.85, wide * 0.6, h * 0.05, "#2f3644", rx=1.5)


def _igloo(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    h = pen.h
    dome = [
        (x, -2),
        (x + wide * 0.02, -h * 0.5),
        (x + wide * 0.2, -h * 0.86),
        (x + wide / 2, -h * 0.96),
    ]
    dome += [(2 * x + wide - a, b) for a, b in reversed(dome[:3])]
    pen.path(smooth(dome, ease=0.6), colour)
    pen.rect(x + wide * 0.7, -h * 0.62, wide * 0.26, h * 0.6, "#2b3145", rx=5, opacity=0.12)
    for dx in (0.27, 0.73):
        pen.circle(x + wide * dx, -h * 0.7, wide * 0.085, "#2f3644")
    pen.rect(x + wide * 0.42, -h * 0.985, wide * 0.16, h * 0.06, pen.shade(colour, -0.3), rx=2)


def _wheeled(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    h = pen.h
    up = 0.78 if k % 2 else 0.7
    _tapered(pen, x, wide, h * up, colour)
    lid = ((x - 1, -h * up), wide + 2, -h * 0.08, (-wide * 0.5, -h * 0.16), -wide - 2)
    pen.path(trace("M# #h#v#q# # # 0Z", *lid), pen.shade(colour, -0.18))
    pen.circle(x + wide * 0.2, -5.5, 5.5, "#2b2f3a")
    if k == 1:  # somebody left it open
        pen.line(
            [(x + wide, -h * up - 4), (x + wide * 0.86, -h * 0.98)], pen.shade(colour, -0.3), 4
        )


def _tall(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    h = pen.h
    pen.rect(x, -h * 0.98, wide, h * 0.98 - 2, "#5d6470", rx=3)
    pen.rect(x + 2, -h * 0.4, wide - 4, h * 0.36, colour, rx=2)
    pen.rect(x + wide * 0.18, -h * 0.92, wide * 0.64, h * 0.1, "#2f3644", rx=3)
    pen.rect(x, -h * 0.8, wide, h * 0.035, colour)


def _hatch(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    h = pen.h
    pen.rect(x + 3, -h * 0.76, wide - 6, h * 0.7, colour, rx=3)
    pen.ellipse(x + wide / 2, -h * 0.63, wide * 0.26, h * 0.07, "#2f3644")


def _can(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    """A round can of laths under a lid on a stalk."""
    h = pen.h
    pen.rect(x + wide * 0.46, -h * 0.9, wide * 0.08, h * 0.3, "#46505f")
    pen.path(
        trace("M# #q# # # 0Z", (x + wide * 0.1, -h * 0.86), (wide * 0.4, -h * 0.24), wide * 0.8),
        colour,
    )
    pen.rect(x + wide * 0.06, -h * 0.72, wide * 0.88, h * 0.7, pen.shade(colour, 0.12), rx=4)
    for j in range(4):
        pen.rect(x + wide * (0.16 + 0.2 * j), -h * 0.7, 1.8, h * 0.66, pen.shade(colour, -0.2))
    pen.rect(x + wide * 0.03, -h * 0.74, wide * 0.94, h * 0.07, "#46505f", rx=2)
    pen.rect(x + wide * 0.03, -h * 0.12, wide * 0.94, h * 0.06, "#46505f", rx=2)


def _sack(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    """A bag in a stand."""
    h = pen.h
    for dx in (0.1, 0.88):
        pen.rect(x + wide * dx, -h * 0.98, 3, h * 0.96, "#5d6470")
    bag = [(0.12, 0.86), (0.88, 0.86), (0.96, 0.3), (0.84, 0.03), (0.16, 0.03), (0.04, 0.3)]
    pen.path(smooth([(x + a * wide, -b * h) for a, b in bag], ease=0.7), pen.shade(colour, 0.2))
    pen.path(
        smooth(
            [(x + a * wide, -b * h) for a, b in ((0.62, 0.8), (0.86, 0.7), (0.9, 0.2), (0.7, 0.1))]
        ),
        colour,
    )
    pen.rect(x, -h * 0.98, wide, h * 0.14, colour, rx=3)
    pen.rect(x + wide * 0.25, -h * 0.94, wide * 0.5, h * 0.06, "#2f3644", rx=2)


def _column(pen: Pen, x: float, wide: float, colour: str, k: int) -> None:
    """The chute of a container below the ground."""
    h = pen.h
    pen.ellipse(x + wide / 2, -h * 0.06, wide * 0.5, h * 0.055, "#8d949c")
    pen.rect(x + wide * 0.18, -h * 0.9, wide * 0.64, h * 0.86, "#c9ced3", rx=5)
    pen.path(
        smooth(
            [
                (x + wide * 0.12, -h * 0.72),
                (x + wide * 0.2, -h * 0.95),
                (x + wide * 0.8, -h * 0.95),
                (x + wide * 0.88, -h * 0.72),
            ],
            ease=0.6,
        ),
        colour,
    )
    pen.circle(x + wide / 2, -h * 0.8, wide * 0.15, "#2f3644")
    pen.rect(x + wide * 0.18, -h * 0.2, wide * 0.64, h * 0.1, colour)


BODIES = {
    "box": _box_bin,
    "igloos": _igloo,
    "wheels": _wheeled,
    "tall": _tall,
    "wall": _hatch,
    "cans": _can,
    "sacks": _sack,
    "column": _column,
}


def _sort(pen: Pen, cx: float, cy: float, r: float, colour: str, sign: int) -> None:
    """What belongs in: paper, glass, leaves, scraps."""
    pen.circle(cx, cy, r, "#f6f1e4")
    if sign == 0:
        pen.rect(cx - r * 0.4, cy - r * 0.5, r * 0.8, r, colour, rx=1)
    elif sign == 1:
        pen.rect(cx - r * 0.26, cy - r * 0.35, r * 0.52, r * 0.95, colour, rx=1.5)
        pen.rect(cx - r * 0.12, cy - r * 0.66, r * 0.24, r * 0.4, colour)
    elif sign == 2:
        leaf(pen, cx, cy, r * 1.4, colour, 45)
    else:
        pen.circle(cx, cy + r * 0.1, r * 0.48, colour)
        pen.rect(cx - 0.8, cy - r * 0.68, 1.8, r * 0.45, colour)


@draws("book_box")
def book_box(pen: Pen) -> None:
    """A cabinet of books for everyone: a hut, a booth, a tree trunk, a tower."""
    w, h = pen.w, pen.h
    colour = vary(pen, ("#c2473f", "#3f7f8c", "#e2a93b", "#5f8a5a", "#5b6d9a", "#8a4f74"), 1, 5)
    kind = pen.pick(("gable", "booth", "arch", "trunk", "tower", "shed", "round", "reader"), 0)
    ground_shadow(pen, 0, w * 0.9, 6)
    n, top = w * 0.42, -h * 0.78
    foot = -h * (0.16 if kind in ("gable", "arch", "shed") else 0.05)
    dark = pen.shade(colour, -0.3)
    shelves = 3
    if kind == "trunk":
        bark = "#7a5b45"
        body = [
            (-0.5, 0.0),
            (-0.42, 0.3),
            (-0.4, 0.8),
            (-0.46, 0.97),
            (0.44, 0.99),
            (0.4, 0.8),
            (0.42, 0.3),
            (0.5, 0.0),
        ]
        pen.path(smooth([(a * w, -b * h - 1) for a, b in body], ease=0.5), bark)
        pen.ellipse(0, -h * 0.965, w * 0.43, h * 0.03, "#d2a56c")
        pen.ellipse(0, -h * 0.965, w * 0.24, h * 0.016, "#b98452")
        for x in (-0.41, 0.37):
            pen.line([(x * w, -h * 0.9), (x * w + 2, -h * 0.1)], pen.shade(bark, -0.25), 2.4)
        n, top, foot, colour = w * 0.34, -h * 0.84, -h * 0.1, pen.shade(bark, 0.2)
    elif kind == "tower":
        n, top, foot, shelves = w * 0.36, -h * 0.9, -h * 0.06, 4
        pen.rect(-w * 0.43, -h * 0.985, w * 0.86, h * 0.98, colour, rx=5)
        pen.rect(-w * 0.43, -h * 0.985, w * 0.86, h * 0.05, pen.shade(colour, 0.25), rx=4)
    elif kind == "round":
        n, top, foot = w * 0.36, -h * 0.7, -h * 0.12
        pen.ellipse(0, -h * 0.78, w * 0.5, h * 0.2, dark)
        pen.rect(-w * 0.44, -h * 0.8, w * 0.88, h * 0.76, colour, rx=6)
        pen.path(trace("M# #Q0 # # #Z", -w * 0.5, -h * 0.76, -h * 1.2, w * 0.5, -h * 0.76), dark)
        pen.circle(0, -h * 0.965, w * 0.04, "#f0d080")
    elif kind == "reader":
        n, top, foot, shelves = w * 0.2, -h * 0.8, -h * 0.1, 3
        pen.rect(-w * 0.48, -h * 0.86, w * 0.54, h * 0.85, colour, rx=3)
        pen.polygon(
            [
                (-w * 0.5, -h * 0.84),
                (-w * 0.38, -h * 0.985),
                (w * 0.08, -h * 0.9),
                (w * 0.1, -h * 0.84),
            ],
            dark,
        )
    else:
        if kind == "booth":
            pen.rect(-n, foot, 2 * n, -foot - 1, dark, rx=2)
        for x in () if kind == "booth" else (-0.26, 0.26):
            pen.rect(x * w - 3, foot - 2, 6, -foot, dark)
        if kind == "arch":
            d = ((-n, foot), top, (-n, -h * 1.07), (n, -h * 1.07), (n, top), foot)
            pen.path(trace("M# #V#C# # # # # #V#Z", *d), colour)
        else:
            pen.rect(-n, top - 1, 2 * n, foot - top + 1, colour, rx=2)
        if kind == "gable":
            pen.polygon([(-w * 0.5, top + 1), (0, -h * 0.985), (w * 0.5, top + 1)], dark)
            gable = [(-w * 0.32, top + 1), (0, -h * 0.91), (w * 0.32, top + 1)]
            pen.polygon(gable, pen.shade(colour, 0.12))
            pen.circle(0, top - h * 0.05, w * 0.055, "#f6efdc")
        elif kind == "booth":
            d = trace("M# #Q0 # # #Z", -w * 0.48, top, -h * 1.16, w * 0.48, top)
            pen.path(d, pen.shade(colour, -0.15))
            pen.rect(-w * 0.48, top - 1, w * 0.96, h * 0.035, pen.shade(colour, 0.2), rx=2)
        elif kind == "shed":  # a roof of plants that leans to one side
            pen.polygon(
                [
                    (-w * 0.5, top + 2),
                    (-w * 0.5, top - h * 0.05),
                    (w * 0.5, -h * 0.97),
                    (w * 0.5, top + 2),
                ],
                dark,
            )
            for k in range(6):
                x, y = (-0.42 + 0.165 * k) * w, top - h * (0.04 + 0.024 * k)
                pen.circle(x, y, w * 0.07, SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2])
    middle = -w * 0.21 if kind == "reader" else 0.0
    _shelves(pen, middle, n * 0.84, top + h * 0.05, foot - h * 0.03, shelves, colour)
    if kind == "reader":
        kid = somebody(pen, 1, "child")
        tall = min(stature(h * 0.66, kid), h * 0.62)
        figure(pen, w * 0.3, -2, tall, kid, facing=-1, feet=((-0.09, 0.01), (0.1, 0)),
               hands=((0.22, 0.62), (0.18, 0.56)))  # fmt: skip
        pen.rect(w * 0.3 - 0.3 * tall, -0.68 * tall, 11, 9, "#d2634a", rx=1)
    elif snowy(pen):
        d = (
            (-w * 0.3, -h * 0.87),
            -h * 0.99,
            (w * 0.3, -h * 0.87),
            -h * 0.92,
            (-w * 0.3, -h * 0.87),
        )
        pen.path(trace("M# #L0 #L# #Q0 # # #Z", *d), SNOW)


def _shelves(
    pen: Pen, x: float, half: float, top: float, low: float, count: int, colour: str
) -> None:
    """Rows of books behind glass doors."""
    lamp = pen.light.lamps
    paper = "#fff0cc" if lamp > 0.3 else "#f1e4c8"
    pen.rect(x - half, top, half * 2, low - top, paper, rx=2, glow=0.8 * lamp)
    books = ("#c2574a", "#3f7480", "#e2b04a", "#5f8a5a", "#8a5578", "#34435f", "#e8d8b8", "#d98c5a")
    height = (low - top) / count
    for row in range(count):
        base, at, k = top + height * (row + 1), x - half + 1.5, 0
        while at < x + half - 4:
            turn = pen.style[2] * 8 + row * 2.3 + k * 0.618
            wide = min(3.6 + 3.6 * (turn % 1), x + half - 1.5 - at)
            tall = height * (0.6 + 0.25 * (turn * 1.7 % 1))
            fill = books[int(turn * 3) % len(books)]
            pen.rect(at, base - tall, wide - 0.6, tall - 2, fill, glow=0.25 * lamp)
            at, k = at + wide, k + 1
        pen.rect(x - half, base - 2, half * 2, 2.4, pen.shade(colour, -0.2))
    pen.rect(x - 1.2, top, 2.4, low - top, pen.shade(colour, 0.1))


@draws("ramp")
def ramp(pen: Pen) -> None:
    """A gentle ramp with the sign of a wheelchair, and whoever is glad of it."""
    w, h = pen.w, pen.h
    stone = vary(pen, ("#c9c1b2", "#b7a89a", "#d6c09c", "#aeb4ba"), 1, 3)
    rail = vary(pen, ("#e2a93b", "#3f7f8c", "#d2634a", "#46505f"), 2, 3)
    kind = pen.pick(
        ("wheelchair", "steps", "pram", "glass", "wood", "elder", "green", "trolley"), 0
    )
    ground_shadow(pen, 0, w, 5)
    n, top = w * 0.495, -h * 0.4
    turn = w * {"steps": 0.08, "glass": 0.06, "elder": 0.3, "pram": 0.14}.get(kind, 0.22)
    if kind == "wood":
        stone = "#c08a52"
    _slope(pen, n, turn, top, stone, kind)
    share = pen.between(0.35, 0.85, 2)
    x = -n * 0.72 + share * (turn + n * 0.5) * 0.8
    _user(pen, x, top * min(1, (x + n) / (turn + n)), kind)
    _handrail(pen, n, turn, top, rail, kind)
    _sign(pen, top)
    if snowy(pen):
        pen.line([(turn + 4, top + 1), (n - 4, top + 1)], SNOW, 3)


def _slope(pen: Pen, n: float, turn: float, top: float, stone: str, kind: str) -> None:
    w, h = pen.w, pen.h
    pen.polygon([(-n, -2), (turn, top), (n, top), (n, -2)], stone)
    lit = [(-n, -2), (turn, top), (n, top), (n, top + h * 0.07), (turn, top + h * 0.07)]
    pen.polygon([*lit, (-n + w * 0.1, -2)], pen.shade(stone, 0.28))
    dark = pen.shade(stone, -0.16)
    pen.rect(turn, top + h * 0.07, n - turn, -top - h * 0.07 - 2, dark)
    if kind == "steps":  # stairs beside it, for comparison
        for k in range(4):
            y = top + (-top - 2) * k / 4
            pen.rect(
                n - w * (0.19 + 0.045 * k),
                y,
                w * (0.19 + 0.045 * k),
                -y - 2,
                pen.shade(stone, 0.2 - 0.1 * k),
            )
    elif kind == "wood":
        for k in range(9):
            x = -n + w * 0.14 + k * w * 0.1
            y = top * min(1, (x + n) / (turn + n))
            pen.line([(x, y + 3), (x, -3)], dark, 2)
    elif kind == "green":
        for k in range(8):
            x = -n + w * 0.18 + k * w * 0.11
            green = SNOW if snowy(pen) else ("#6f9a55", "#4c8457")[k % 2]
            r = h * (0.09 + 0.035 * (k % 2))
            pen.circle(x, -r - 1, r, green)
    elif kind == "glass":
        for k in range(4):
            pen.circle(
                turn + w * (0.07 + 0.1 * k), -h * 0.17, h * 0.05, "#ffe3a0", glow=pen.light.lamps
            )


def _handrail(pen: Pen, n: float, turn: float, top: float, rail: str, kind: str) -> None:
    h = pen.h
    high = h * 0.27
    start = -n + (turn + n) * 0.04
    line = [(start, top * 0.04 - high), (turn, top - high), (n - 3, top - high), (n - 3, top)]
    if kind == "glass":
        pane = [
            (start, top * 0.04),
            (turn, top),
            (n - 3, top),
            (n - 3, top - high),
            (turn, top - high),
            line[0],
        ]
        pen.polygon(pane, "#bfe0e6", opacity=0.5)
    many = {"wood": 9, "green": 6}.get(kind, 3)
    d = ""
    for k in range(many + 1):
        s = 0.06 + 0.94 * k / many
        px, py = -n + (turn + n) * s, top * s - 2 * (1 - s)
        d += f"M{px:.1f} {py:.1f}v{-high:.1f}"
    pen.path(d, stroke=rail, width=3)
    pen.line(line, rail, 3.6)
    if kind in ("elder", "pram", "steps"):  # a second rail for the small
        pen.line([(x, y + high * 0.45) for x, y in line[:3]], rail, 2.6)


def _user(pen: Pen, x: float, y: float, kind: str) -> None:
    h = pen.h
    tall = h * 0.62
    who = somebody(pen, age="elder" if kind in ("elder", "glass") else "adult")
    if kind in ("wheelchair", "glass", "green", "wood"):
        who, tall = seated(who, hat=None), h * 0.66
        chair = [(-0.17, 0.5), (-0.12, 0.2), (0.18, 0.2), (0.26, 0.05), (0.34, 0.05)]
        pen.line([(x + a * tall, y - b * tall) for a, b in chair], "#3f4a5a", 3)
        pose = {"hip": (0, 0.27 - who.legs), "feet": ((0.31, 0.07), (0.34, 0.06))}
        pose["hands"] = ((0.1, 0.36), (0.04, 0.34))
        figure(pen, x - 0.04 * tall, y, tall, who, **pose)
        pen.circle(x, y - 0.19 * tall, 0.175 * tall, "#dfe5e8", opacity=0.45)
        pen.circle(x, y - 0.19 * tall, 0.175 * tall, "none", stroke="#2f333d", width=2.6)
        pen.circle(x, y - 0.19 * tall, 2.4, "#2f333d")
        return
    walk = {"feet": ((-0.14, -0.02), (0.13, 0.05)), "hands": ((0.22, 0.52), (0.2, 0.5))}
    if kind == "steps":
        walk["hands"] = ((0.15, 0.5), (-0.15, 0.48))
    figure(pen, x - 0.12 * tall, y, tall, who, lean=0.05, **walk)
    if kind in ("pram", "trolley"):
        cart = x + 0.22 * tall
        pen.line([(x + 0.08 * tall, y - 0.54 * tall), (cart, y - 0.14 * tall)], "#4a4e59", 2.6)
        colour = "#c8654a" if kind == "pram" else "#2f5d62"
        up = 0.42 if kind == "trolley" else 0.34
        pen.rect(cart - 0.13 * tall, y - up * tall, 0.27 * tall, (up - 0.12) * tall, colour, rx=5)
        if kind == "pram":
            hood = arc(cart, y - 0.32 * tall, 0.15 * tall, 0, 100)
            pen.path(f"{hood}L{cart:.1f} {y - 0.3 * tall:.1f}Z", pen.shade(colour, -0.2))
        for dx in (-0.08, 0.1):
            pen.circle(cart + dx * tall, y - 0.075 * tall, 0.06 * tall, "#33363f")
    elif kind == "elder":
        pen.line(
            [(x + 0.1 * tall, y - 0.5 * tall), (x + 0.12 * tall, y + 0.04 * tall)], "#6d4630", 2.6
        )


def _sign(pen: Pen, top: float) -> None:
    """The wheelchair in white on blue."""
    w, h = pen.w, pen.h
    sign, sx, sy = h * 0.4, w * 0.37, -h * 0.78
    pen.rect(sx - 2, sy, 4, top - sy, "#5d6470")
    pen.rect(sx - sign / 2, sy - sign / 2 - 1, sign, sign, "#2f6fae", rx=4)
    icon = "#ffffff"
    pen.circle(sx - sign * 0.06, sy - sign * 0.33, sign * 0.085, icon)
    body = ((-0.05, -0.2), (-0.02, 0.06), (0.16, 0.06), (0.25, 0.3))
    pen.line([(sx + a * sign, sy + b * sign) for a, b in body], icon, sign * 0.085)
    arm = ((-0.04, -0.08), (0.14, -0.08))
    pen.line([(sx + a * sign, sy + b * sign) for a, b in arm], icon, sign * 0.07)
    wheel = arc(sx - sign * 0.02, sy + sign * 0.14, sign * 0.2, 130, 345)
    pen.path(wheel, stroke=icon, width=sign * 0.08)
