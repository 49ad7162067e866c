"""Coffee in the open: parasols, a kiosk, a bicycle that carries a bar, a long table."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, smooth, trace, vary

CLOTHS = ("#c8604a", "#3f7f8c", "#e2a93b", "#6f9a62", "#5b6d9a", "#a4606f")
CREAMS = ("#f6ecd9", "#f2d38a", "#f3e3e0")
WOODS = ("#b98452", "#a06f47", "#c99a63")


@draws("cafe")
def cafe(pen: Pen) -> None:
    """A cafe of eight makes, with guests, cups and whoever brings them."""
    ground_shadow(pen, 0, pen.w * 0.98, 6)
    kinds = (_parasol_table, _kiosk, _bicycle, _square, _bars, _two_tables, _pergola, _long_table)
    cloth = vary(pen, CLOTHS, 1, 5)
    pen.pick(kinds, 0)(pen, cloth, vary(pen, CREAMS, 2, 3))


def _guest(pen: Pen, x: float, side: int, salt: int, chair: str, size: float = 0.78) -> None:
    """Somebody on a chair; `side` -1 sits left of the table and looks right."""
    h = pen.h
    seat, tall = -h * 0.23 * size / 0.78, h * size
    age = "elder" if salt and pen.style[1] > 0.6 else "adult"
    who = seated(somebody(pen, salt, age), hat=None)
    tall = min(tall, stature(h * 0.7 * size / 0.78, who, lowered=who.legs - 0.33))
    back = [(x + side * 0.13 * tall, seat - h * 0.27), (x + side * 0.11 * tall, seat)]
    pen.line([*back, (x + side * 0.13 * tall, -3)], chair, 3.4)
    front = [(x + side * 0.12 * tall, seat), (x - side * 0.1 * tall, seat)]
    pen.line([*front, (x - side * 0.1 * tall, -3)], chair, 3.4)
    hands = ((0.25, 0.5), (0.22, 0.58 if side > 0 else 0.47))
    pose = {"hip": (0, 0.33 - who.legs), "feet": ((0.22, 0), (0.25, 0)), "hands": hands}
    figure(pen, x, -2, tall, who, facing=-side, **pose)


def _table(pen: Pen, x: float, half: float, tall: float = 0.37) -> None:
    """A round table with two cups and a flower."""
    h = pen.h
    y = -h * tall
    pen.rect(x - 1.8, y, 3.6, h * tall - 3, "#5d6470")
    pen.ellipse(x, -4, half * 0.5, 3, "#5d6470")
    pen.ellipse(x, y + h * 0.015, half, h * 0.035, pen.shade("#f6f1e4", -0.2))
    pen.ellipse(x, y, half, h * 0.035, "#f6f1e4")
    for dx, fill in ((-0.6, "#c8604a"), (0.4, "#3f7f8c")):
        pen.rect(x + dx * half - 3, y - h * 0.06, 7, h * 0.06, fill, rx=1.5)
    pen.circle(x, y - h * 0.045, 3.4, petals(pen)[0])


def _round_parasol(pen: Pen, x: float, half: float, a: str, b: str, low: float, top: float) -> None:
    """Six panels in two colours."""
    h = pen.h
    pen.path(
        trace(
            "M# #Q# # # #Q# # # #Z",
            (x - half, low),
            (x - half * 0.7, top + 2),
            (x, top),
            (x + half * 0.7, top + 2),
            (x + half, low),
        ),
        a,
    )
    for inner, outer in ((0.12, 0.36), (-0.36, -0.12), (0.66, 1.0), (-1.0, -0.66)):
        pen.path(
            trace(
                "M# #Q# # # #L# #Q# # # #Z",
                (x, top),
                (x + inner * half * 0.9, top + h * 0.07),
                (x + inner * half, low),
                (x + outer * half, low),
                (x + outer * half * 0.86, top + h * 0.05),
                (x, top),
            ),
            b,
        )
    step = half / 3
    for k in range(6):
        flap = trace(
            "M# #h#q# # # 0Z", (x - half + k * step, low - 0.5), step, (-step / 2, h * 0.07), -step
        )
        pen.path(flap, pen.shade((a, b)[k % 2], -0.12))
    if snowy(pen):
        cap = [(x - half * 0.5, top + h * 0.09), (x, top), (x + half * 0.5, top + h * 0.09)]
        pen.path(smooth([*cap, (x, top + h * 0.06)]), SNOW)


def _parasol_table(pen: Pen, a: str, b: str) -> None:
    """One large parasol, two guests."""
    w, h = pen.w, pen.h
    pen.rect(-2.4, -h * 0.92, 4.8, h * 0.9, "#6b5a4a", rx=1)
    _guest(pen, -w * 0.3, -1, 0, a)
    _guest(pen, w * 0.3, 1, 2, a)
    _table(pen, 0, w * 0.165)
    _round_parasol(pen, 0, w * 0.485, a, b, -h * 0.7, -h * 0.985)


def _square(pen: Pen, a: str, b: str) -> None:
    """A square parasol on an arm, with a tub of green, one guest and a waiter."""
    w, h = pen.w, pen.h
    pen.line([(w * 0.45, -3), (w * 0.45, -h * 0.94), (w * 0.02, -h * 0.96)], "#5d6470", 4)
    pen.rect(w * 0.38, -h * 0.1, w * 0.11, h * 0.095, "#8d949c", rx=2)
    _guest(pen, -w * 0.28, -1, 0, a)
    _table(pen, -w * 0.02, w * 0.14)
    waiter = seated(somebody(pen, 4), hat=None)
    tall = min(h * 0.68, stature(h * 0.66, waiter))
    pose = {"feet": ((-0.12, 0.02), (0.1, 0)), "hands": ((0.22, 0.72), (0.1, 0.5))}
    figure(pen, w * 0.27, -2, tall, waiter, facing=-1, **pose)
    tray = (w * 0.27 - 0.25 * tall, -0.76 * tall)
    pen.rect(tray[0] - 9, tray[1], 19, 3, "#8d949c", rx=1.5)
    for dx in (-4, 4):
        pen.rect(tray[0] + dx - 2.5, tray[1] - 7, 6, 7, "#f6f1e4", rx=1.5)
    low, top, half = -h * 0.74, -h * 0.985, w * 0.44
    x = -w * 0.05
    roof = [(x - half, low), (x - half * 0.3, top), (x + half * 0.3, top), (x + half, low)]
    pen.polygon(roof, a)
    pen.polygon(
        [
            (x - half * 0.36, low),
            (x - half * 0.1, top),
            (x + half * 0.1, top),
            (x + half * 0.36, low),
        ],
        b,
    )
    pen.rect(x - half, low - 1, half * 2, h * 0.05, pen.shade(a, -0.15), rx=1)
    if snowy(pen):
        pen.polygon(
            [
                (x - half * 0.5, top + h * 0.07),
                (x - half * 0.3, top),
                (x + half * 0.3, top),
                (x + half * 0.5, top + h * 0.07),
            ],
            SNOW,
        )


def _kiosk(pen: Pen, a: str, b: str) -> None:
    """A wooden kiosk with its barista, and a table beside it."""
    w, h = pen.w, pen.h
    wood = vary(pen, WOODS, 1, 3)
    base, lamp = -h * 0.62, pen.light.lamps
    pen.rect(-w * 0.47, base, w * 0.4, -base - 2, wood, rx=2)
    inside = "#ffe1a0" if lamp > 0.3 else "#4a5560"
    pen.rect(-w * 0.43, base + h * 0.04, w * 0.32, h * 0.24, inside, rx=1, glow=0.8 * lamp)
    barista = seated(somebody(pen, 4), hat=None)
    still = {"feet": ((-0.03, 0), (0.03, 0)), "hands": ((0.2, 0.6), (0.05, 0.58))}
    figure(pen, -w * 0.27, -h * 0.02, h * 0.64, barista, **still)
    pen.rect(-w * 0.47, -h * 0.36, w * 0.4, h * 0.35, wood, rx=2)
    pen.rect(-w * 0.49, -h * 0.38, w * 0.44, h * 0.045, pen.shade(wood, 0.25), rx=2)
    _cup(pen, -w * 0.27, -h * 0.18, h * 0.1, b, a)
    _striped(pen, -w * 0.495, w * 0.45, -h * 0.73, -h * 0.86, a, b)
    pen.rect(w * 0.22 - 2.4, -h * 0.92, 4.8, h * 0.9, "#6b5a4a", rx=1)
    _guest(pen, w * 0.22 - w * 0.17, -1, 0, a)
    _guest(pen, w * 0.22 + w * 0.17, 1, 2, a)
    _table(pen, w * 0.22, w * 0.09)
    _round_parasol(pen, w * 0.22, w * 0.265, a, b, -h * 0.7, -h * 0.985)


def _cup(pen: Pen, x: float, y: float, r: float, ground: str, ink: str) -> None:
    """The sign of a coffee cup."""
    pen.circle(x, y, r, ground)
    bowl = ((x - r * 0.5, y - r * 0.3), r, r * 0.8, (-r * 0.4, r * 0.8), -r * 0.2, -r * 0.4)
    pen.path(trace("M# #h#q0 # # #h#q# 0 # #Z", *bowl, (-r * 0.4, -r * 0.8)), ink)
    pen.path(arc(x + r * 0.52, y, r * 0.22, -90, 90), stroke=ink, width=2)


def _striped(pen: Pen, left: float, wide: float, low: float, top: float, a: str, b: str) -> None:
    """A striped awning with scallops."""
    step, inset = wide / 6, wide * 0.14
    for k in range(6):
        x, fill = left + k * step, (a, b)[k % 2]
        upper = left + inset + k * (wide - 2 * inset) / 6
        far = upper + (wide - 2 * inset) / 6
        pen.polygon([(x, low), (upper, top), (far, top), (x + step, low)], fill)
        scallop = trace(
            "M# #h#a# # 0 0 1 # 0Z", (x, low - 0.4), step, (step / 2, step * 0.45), -step
        )
        pen.path(scallop, pen.shade(fill, -0.12))


def _bicycle(pen: Pen, a: str, b: str) -> None:
    """A coffee bike under a small roof; somebody waits."""
    w, h = pen.w, pen.h
    barista = seated(somebody(pen, 4), hat="cap" if pen.style[2] > 0.5 else None)
    tall = min(h * 0.72, stature(h * 0.7, barista))
    pose = {"feet": ((-0.06, 0), (0.08, 0)), "hands": ((0.22, 0.62), (0.16, 0.58))}
    figure(pen, -w * 0.2, -3, tall, barista, **pose)
    for x in (-0.12, 0.24):
        pen.rect(x * w - 2, -h * 0.88, 4, h * 0.5, "#5d6470")
    pen.rect(-w * 0.16, -h * 0.48, w * 0.44, h * 0.32, a, rx=4)
    pen.rect(-w * 0.18, -h * 0.51, w * 0.48, h * 0.05, "#c99a63", rx=2)
    _cup(pen, w * 0.06, -h * 0.31, h * 0.1, b, a)
    pen.rect(w * 0.08, -h * 0.68, w * 0.12, h * 0.18, "#b9bfc6", rx=3)
    pen.rect(w * 0.1, -h * 0.72, w * 0.08, h * 0.05, "#5d6470", rx=2)
    for k in range(2):
        pen.rect(-w * (0.06 - 0.06 * k), -h * 0.57, 7, h * 0.07, "#f6f1e4", rx=1.5)
    _striped(pen, -w * 0.2, w * 0.54, -h * 0.86, -h * 0.985, a, b)
    pen.line([(-w * 0.16, -h * 0.2), (-w * 0.36, -h * 0.2), (-w * 0.42, -h * 0.45)], "#33363f", 4)
    pen.line([(-w * 0.47, -h * 0.46), (-w * 0.38, -h * 0.46)], "#33363f", 4)
    for x, r in ((-0.38, 0.17), (0.06, 0.15)):
        pen.circle(x * w, -h * r, h * r - 2, "#dfe5e8", opacity=0.45)
        pen.circle(x * w, -h * r, h * r - 2, "none", stroke="#2f333d", width=3.4)
    who = somebody(pen, 0)
    size = min(h * 0.8, stature(h * 0.8, who))
    pose = {"feet": ((-0.09, 0.01), (0.09, 0)), "hands": ((0.22, 0.62), (-0.08, 0.5))}
    figure(pen, w * 0.41, -2, size, who, facing=-1, **pose)


def _bars(pen: Pen, a: str, b: str) -> None:
    """High tables where one stands, below strings of lights."""
    w, h = pen.w, pen.h
    for x in (-0.47, 0.46):
        pen.rect(x * w, -h * 0.985, 3.4, h * 0.98, "#5d6470")
    for dy in (0.0, 0.06):
        pen.path(
            trace(
                "M# #Q0 # # #",
                (-w * 0.46, -h * (0.97 - dy)),
                -h * (0.66 - dy),
                (w * 0.47, -h * (0.97 - dy)),
            ),
            stroke="#4a4e59",
            width=1.4,
        )
    for k in range(7):
        x = (-0.39 + 0.13 * k) * w
        y = -h * (0.97 - 0.155 * (1 - (x / (w * 0.47)) ** 2))
        pen.circle(x, y + 4, 3.6, (b, "#ffd77a")[k % 2], glow=0.4 + 0.6 * pen.light.lamps)
    for x, facing, salt in ((-0.36, 1, 0), (0.0, -1, 2), (0.16, 1, 4), (0.4, -1, 6)):
        who = somebody(pen, salt)
        tall = min(h * 0.76, stature(h * 0.76, who))
        pose = {"feet": ((-0.07, 0), (0.08, 0)), "hands": ((0.2, 0.62), (0.16, 0.66))}
        figure(pen, x * w, -2, tall, who, facing=facing, **pose)
    for x in (-0.18, 0.28):
        _table(pen, x * w, w * 0.095, 0.46)
        cloth = [
            (x * w - w * 0.09, -h * 0.45),
            (x * w + w * 0.09, -h * 0.45),
            (x * w + w * 0.03, -h * 0.2),
        ]
        pen.path(
            smooth(
                [
                    *cloth,
                    (x * w + w * 0.06, -4),
                    (x * w - w * 0.06, -4),
                    (x * w - w * 0.03, -h * 0.2),
                ],
                ease=0.3,
            ),
            a,
        )
    pen.rect(-w * 0.495, -h * 0.1, w * 0.08, h * 0.095, "#c4714c", rx=2)
    pen.circle(-w * 0.455, -h * 0.15, w * 0.05, "#6f9a55" if not snowy(pen) else SNOW)


def _two_tables(pen: Pen, a: str, b: str) -> None:
    """Two small tables, two small parasols of different heights; one reads, one works."""
    w, h = pen.w, pen.h
    for k, (x, side, top) in enumerate(((-0.25, -1, 0.985), (0.25, 1, 0.9))):
        cx = x * w
        pen.rect(cx + side * w * 0.02 - 2, -h * top + 3, 4, h * top - 6, "#6b5a4a", rx=1)
        _guest(pen, cx + side * w * 0.12, side, 3 * k, (a, b)[k], 0.74)
        _table(pen, cx - side * w * 0.08, w * 0.1)
        fills = (a, b) if k == 0 else (b, a)
        _round_parasol(pen, cx, w * 0.245, *fills, -h * (top - 0.24), -h * top)
    y = -h * 0.38
    pen.polygon([(-w * 0.2, y), (-w * 0.13, y), (-w * 0.1, y - 12), (-w * 0.12, y - 12)], "#5d6470")
    pen.rect(w * 0.11, y - 4, 14, 4, "#d2634a", rx=1)


def _pergola(pen: Pen, a: str, b: str) -> None:
    """Vines over a bench along a wooden wall."""
    w, h = pen.w, pen.h
    wood = vary(pen, WOODS, 1, 3)
    for k in range(5):
        pen.rect((-0.4 + 0.165 * k) * w, -h * 0.5, w * 0.145, h * 0.36, pen.shade(wood, 0.3))
    for x in (-0.46, 0.44):
        pen.rect(x * w, -h * 0.86, w * 0.03, h * 0.85, pen.shade(wood, -0.25))
    pen.rect(-w * 0.42, -h * 0.24, w * 0.84, h * 0.06, wood, rx=1)
    for x, side, salt in ((-0.26, -1, 0), (0.03, 1, 2), (0.32, 1, 5)):
        _guest(pen, x * w, side, salt, pen.shade(wood, -0.3), 0.74)
    _table(pen, -w * 0.12, w * 0.085)
    _table(pen, w * 0.18, w * 0.075)
    pen.rect(-w * 0.49, -h * 0.88, w * 0.98, h * 0.06, pen.shade(wood, -0.15), rx=1)
    for k in range(9):
        pen.rect((-0.46 + 0.112 * k) * w, -h * 0.94, w * 0.025, h * 0.09, wood)
    leaf = {"autumn": ("#c9623c", "#e0a63f"), "winter": ("#8f8f78", "#a39a78")}.get(
        pen.light.season, ("#6f9a55", "#8fb56a")
    )
    for k in range(13):
        x, r = (-0.45 + 0.075 * k) * w, w * (0.034 + 0.014 * (k % 3))
        pen.circle(x, -h * (0.93 - 0.02 * (k % 2)), r, SNOW if snowy(pen) else leaf[k % 2])
        if k % 3 == 0:
            pen.ellipse(x, -h * 0.79, 3, h * 0.07, leaf[1])
    for x in (-0.2, 0.1, 0.36):
        pen.line([(x * w, -h * 0.82), (x * w, -h * 0.72)], "#4a4e59", 1.3)
        pen.circle(x * w, -h * 0.7, 4.4, "#ffe3a0", glow=0.4 + 0.6 * pen.light.lamps)


def _long_table(pen: Pen, a: str, b: str) -> None:
    """A long table under a sail, where strangers sit together."""
    w, h = pen.w, pen.h
    pen.line([(-w * 0.47, -3), (-w * 0.44, -h * 0.96)], "#6b5a4a", 4)
    pen.line([(w * 0.47, -3), (w * 0.42, -h * 0.82)], "#6b5a4a", 4)
    for x, facing, salt in ((-0.17, 1, 2), (0.13, -1, 4)):
        who = seated(somebody(pen, salt), hat=None)
        tall = min(h * 0.84, stature(h * 0.66, who, lowered=who.legs - 0.38))
        pose = {"hip": (0, 0.38 - who.legs), "feet": ((0.1, 0), (0.12, 0))}
        figure(pen, x * w, -3, tall, who, facing=facing, hands=((0.2, 0.56), (0.15, 0.6)), **pose)
    _guest(pen, -w * 0.38, -1, 0, a, 0.76)
    _guest(pen, w * 0.38, 1, 6, a, 0.76)
    pen.rect(-w * 0.3, -h * 0.4, w * 0.6, h * 0.055, "#c99a63", rx=2)
    for x in (-0.25, 0.25):
        pen.line([(x * w, -h * 0.35), (x * w * 0.84, -3)], "#8a5f42", 4)
    for k in range(5):
        x = (-0.22 + 0.11 * k) * w
        pen.rect(x, -h * 0.46, 6, h * 0.06, ("#f6f1e4", a, "#3f7f8c")[k % 3], rx=1.5)
    pen.circle(0, -h * 0.46, 5, petals(pen)[1])
    left, right, hem = (-w * 0.49, -h * 0.97), (w * 0.49, -h * 0.87), (w * 0.06, -h * 0.66)
    edge = (right, (w * 0.2, -h * 0.76), hem)
    sail = (left, (0, -h * 0.84), *edge, (-w * 0.16, -h * 0.84), left)
    pen.path(trace("M# #Q# # # #Q# # # #Q# # # #Z", *sail), b)
    pen.path(trace("M# #Q# # # #Q# # # #Z", *edge, (w * 0.16, -h * 0.82), right), a)
    pen.line([(-w * 0.49, -h * 0.97), (0, -h * 0.895), (w * 0.49, -h * 0.87)], a, 3)
