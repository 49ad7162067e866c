"""The market: stalls of eight makes with what the season brings."""

from __future__ import annotations

from visioning.veduta.painter.drawings.cafes import CLOTHS, WOODS
from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, leaf, smooth, trace, vary

CREAM = "#f8f0df"


@draws("market_stall")
def market_stall(pen: Pen) -> None:
    """A stall with fruit, flowers, bread, cheese or books and somebody who sells."""
    w, h = pen.w, pen.h
    cloth, wood = vary(pen, CLOTHS, 1, 5), vary(pen, WOODS, 2, 3)
    kind = pen.pick(("stripes", "flowers", "hut", "truck", "cart", "tent", "arch", "sail"), 0)
    goods = {"flowers": "flowers", "hut": "bread", "truck": "cheese", "cart": "fruit"}.get(
        kind
    ) or vary(pen, ("fruit", "bread", "books", "flowers"), 2, 5)
    ground_shadow(pen, 0, w * 0.98, 6)
    back = {"hut": _hut, "truck": _truck, "cart": _cart, "flowers": _steps}.get(kind)
    if back is None:
        for x in (-0.44, 0.44):
            pen.rect(x * w - 2.6, -h * 0.8, 5.2, h * 0.79, pen.shade(wood, -0.2))
        pen.rect(-w * 0.43, -h * 0.72, w * 0.86, h * 0.35, "#4a4048", opacity=0.16)
        _people(pen, -0.14, 0.26)
        _counter(pen, kind, goods, cloth, wood)
        {"tent": _tent, "arch": _arched, "sail": _sail}.get(kind, _stripes)(pen, cloth)
    else:
        back(pen, goods, cloth, wood)
    if pen.light.lamps > 0.3:
        for k in range(5):
            pen.circle((-0.36 + 0.18 * k) * w, -h * 0.68, 3.2, "#ffd77a", glow=1)


def _people(pen: Pen, seller: float | None, buyer: float | None, foot: float = 0.02) -> None:
    """Who sells (with an apron) and who buys."""
    w, h = pen.w, pen.h
    if seller is not None:
        who = somebody(pen)
        who = dressed(seated(who), hat=None if who.hat == "sunhat" else who.hat)
        tall = stature(h * 0.68, who)
        pose = {"feet": ((-0.04, 0), (0.04, 0)), "hands": ((0.24, 0.58), (-0.1, 0.52))}
        figure(pen, seller * w, -h * foot, tall, who, **pose)
        apron = ((-0.06, 0.72), (0.07, 0.72), (0.1, 0.4), (-0.1, 0.4))
        points = [(seller * w + u * tall, -h * foot - v * tall) for u, v in apron]
        pen.path(smooth(points, ease=0.3), CREAM)
    if buyer is not None:
        who = dressed(somebody(pen, 3, "elder" if pen.style[1] > 0.5 else "adult"), hat=None)
        tall = stature(h * 0.66, who)
        pose = {"feet": ((-0.04, 0), (0.04, 0)), "hands": ((0.22, 0.6), (0.16, 0.56))}
        figure(pen, buyer * w, -h * 0.02, tall, who, facing=-1, **pose)


REDS, GOLDS = ("#d8453c", "#e2604f"), ("#f0a63a", "#f2c04f")
CRUSTS, WHEYS = ("#c98a4b", "#d9a05c"), ("#f2d27a", "#e9c05a")
GOODS = {
    "fruit": (REDS, GOLDS, ("#8fb56a", "#a6c47a"), ("#7a4a8c", "#8f5fa0")),
    "bread": (CRUSTS, ("#e0b878", "#c98a4b"), ("#a86a3a", "#c98a4b"), ("#d9a05c", "#e6c890")),
    "cheese": (WHEYS, ("#f7ecc8", "#f2d27a"), ("#e2a04a", "#f2d27a"), ("#f7ecc8", "#e9c05a")),
    "books": (("#c2574a", "#3f7480"), GOLDS, ("#8a5578", "#34435f"), ("#5f8a5a", "#d98c5a")),
}


def _goods(pen: Pen, goods: str, left: float, right: float, y: float, crates: int) -> None:
    """What is sold, heaped along a board at y."""
    h = pen.h
    step = (right - left) / crates
    for k in range(crates):
        if goods == "flowers":
            colours = tuple((c, pen.shade(c, 0.3)) for c in (*petals(pen), "#e88aa8"))
        else:
            colours = GOODS[goods]
        for j in range(4):
            x, fill = left + step * (k + 0.16 + 0.23 * j), colours[k % 4][j % 2]
            if goods == "bread":
                pen.ellipse(x, y - 3, step * 0.17, h * 0.045, fill)
            elif goods == "cheese":
                pen.path(
                    trace(
                        "M# #h#v#Z", (x - step * 0.13, y), step * 0.26, -h * (0.06 + 0.03 * (j % 2))
                    ),
                    fill,
                )
            elif goods == "books":
                tall = h * (0.08 + 0.03 * (j * 0.618 % 1))
                pen.rect(x - step * 0.08, y - tall, step * 0.17, tall, fill)
            elif goods == "flowers":
                pen.line([(x, y), (x, y - h * 0.06)], "#5f914f", 2)
                pen.circle(x, y - h * (0.06 + 0.03 * (j % 2)), step * 0.12, fill)
            else:
                pen.circle(x, y - 2 - 3 * (j % 2), step * 0.13, fill)


def _counter(pen: Pen, kind: str, goods: str, cloth: str, wood: str) -> None:
    w, h = pen.w, pen.h
    y = -h * 0.38
    _goods(pen, goods, -w * 0.46, w * 0.46, y, 4)
    step = w * 0.23
    for k in range(4):
        x = -w * 0.46 + step * k
        pen.rect(x + 1, y, step - 2, h * 0.09, pen.shade(wood, 0.14), rx=1)
        pen.rect(x + 1, y + h * 0.04, step - 2, 1.6, pen.shade(wood, -0.2))
    front, tall = y + h * 0.09, -y - h * 0.09 - 3
    if kind == "tent":  # crates in front instead of a cloth
        for x in (-0.44, 0.41):
            pen.rect(x * w, front, w * 0.03, tall, pen.shade(wood, -0.2))
        for k, x in enumerate((-0.36, -0.1, 0.16)):
            _goods(pen, goods, x * w, (x + 0.22) * w, -h * 0.13, 1)
            pen.rect(x * w, -h * 0.13, w * 0.22, h * 0.12, pen.shade(wood, 0.1 * (k % 2)), rx=1)
    elif kind == "sail":
        pen.rect(-w * 0.47, front, w * 0.94, tall, pen.shade(wood, 0.25))
        for k in range(1, 7):
            pen.rect(-w * 0.47 + k * w * 0.134, front, 1.6, tall, pen.shade(wood, -0.1))
    else:
        pen.rect(-w * 0.47, front, w * 0.94, tall, cloth)
        if kind == "stripes":
            for k in range(5):
                pen.rect(-w * 0.47 + w * 0.94 * (k + 0.5) / 5.2, front, w * 0.09, tall, CREAM)
        else:
            for k in range(9):
                pen.circle(
                    -w * 0.42 + k * w * 0.105,
                    front + tall * (0.3 + 0.4 * (k % 2)),
                    h * 0.025,
                    CREAM,
                )
    pen.rect(-w * 0.485, y + h * 0.075, w * 0.97, h * 0.035, wood, rx=1.5)


def _stripes(pen: Pen, cloth: str) -> None:
    """The striped roof of every market."""
    w, h = pen.w, pen.h
    low, top, count = -h * 0.755, -h * 0.985, 8
    for k in range(count):
        x0, x1 = (-w * 0.495 + w * 0.99 * j / count for j in (k, k + 1))
        fill = (cloth, CREAM)[k % 2]
        pen.polygon([(x0, low), (x1, low), (x1 * 0.84, top), (x0 * 0.84, top)], fill)
        low_edge = low + h * 0.035
        d = ((x0, low - 0.4), x1, low_edge, ((x1 - x0) / 2, h * 0.035), (x0, low_edge))
        pen.path(trace("M# #H#V#A# # 0 0 1 # #Z", *d), pen.shade(fill, -0.12))
    if snowy(pen):
        pen.rect(-w * 0.4, top - 1, w * 0.8, h * 0.04, SNOW, rx=2)


def _tent(pen: Pen, cloth: str) -> None:
    """Two pointed tents."""
    w, h = pen.w, pen.h
    for side, fill in ((-1, cloth), (1, CREAM)):
        x, half = side * w * 0.245, w * 0.25
        d = (
            (x - half, -h * 0.72),
            (x - half * 0.2, -h * 0.78),
            (x, -h * 0.985),
            (x + half * 0.2, -h * 0.78),
            (x + half, -h * 0.72),
        )
        pen.path(trace("M# #Q# # # #Q# # # #Z", *d), fill)
        d = ((x, -h * 0.985), (x + half * 0.2, -h * 0.78), (x + half, -h * 0.72), x)
        pen.path(trace("M# #Q# # # #H#Z", *d), pen.shade(fill, -0.12 if pen.sun < 0 else 0.1))
        pen.rect(x - half, -h * 0.725, 2 * half, h * 0.06, pen.shade(fill, -0.15))
        if snowy(pen):
            pen.polygon([(x - 8, -h * 0.86), (x, -h * 0.985), (x + 8, -h * 0.86)], SNOW)


def _arched(pen: Pen, cloth: str) -> None:
    """A barrel of canvas with a round gable."""
    w, h = pen.w, pen.h
    d = trace(
        "M# #C# # # # # #Z",
        (-w * 0.495, -h * 0.7),
        (-w * 0.42, -h * 1.08),
        (w * 0.42, -h * 1.08),
        (w * 0.495, -h * 0.7),
    )
    pen.path(d, cloth)
    inner = trace(
        "M# #C# # # # # #Z",
        (-w * 0.3, -h * 0.7),
        (-w * 0.24, -h * 0.97),
        (w * 0.24, -h * 0.97),
        (w * 0.3, -h * 0.7),
    )
    pen.path(inner, CREAM)
    leaf(pen, 0, -h * 0.8, h * 0.15, cloth, 60)
    pen.rect(-w * 0.495, -h * 0.71, w * 0.99, h * 0.045, pen.shade(cloth, -0.18), rx=2)
    if snowy(pen):
        pen.path(
            smooth([(-w * 0.3, -h * 0.93), (0, -h * 0.985), (w * 0.3, -h * 0.93), (0, -h * 0.95)]),
            SNOW,
        )


def _sail(pen: Pen, cloth: str) -> None:
    """A sail drawn out between poles, with bunting below."""
    w, h = pen.w, pen.h
    sail = (
        (-w * 0.495, -h * 0.76),
        (-w * 0.1, -h * 0.84),
        (w * 0.2, -h * 0.985),
        (w * 0.3, -h * 0.84),
        (w * 0.495, -h * 0.8),
    )
    pen.path(
        trace("M# #Q# # # #Q# # # #Q0 # # #Z", *sail, -h * 0.7, (-w * 0.495, -h * 0.76)), cloth
    )
    lit = (
        (w * 0.2, -h * 0.985),
        (w * 0.3, -h * 0.84),
        (w * 0.495, -h * 0.8),
        (w * 0.24, -h * 0.76),
        (w * 0.1, -h * 0.755),
    )
    pen.path(trace("M# #Q# # # #Q# # # #Z", *lit), pen.shade(cloth, 0.2))
    for k in range(8):
        x = (-0.4 + 0.115 * k) * w
        pen.polygon(
            [(x - 6, -h * 0.72), (x + 6, -h * 0.72), (x, -h * 0.65)],
            (CREAM, "#e2a93b", "#5fa3a8")[k % 3],
        )


def _hut(pen: Pen, goods: str, cloth: str, wood: str) -> None:
    """A wooden hut with a gable, as on winter markets."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.43, -h * 0.74, w * 0.86, h * 0.73, wood)
    warm = "#ffd98a" if pen.light.lamps > 0.3 else "#5b4a44"
    pen.rect(-w * 0.36, -h * 0.7, w * 0.72, h * 0.34, warm, glow=0.6 * pen.light.lamps)
    for x in (-0.24, 0.0, 0.24):
        pen.line([(x * w, -h * 0.7), (x * w, -h * 0.6)], "#8a5f42", 1.4)
        pen.circle(
            x * w,
            -h * 0.585,
            h * 0.035,
            ("#c98a4b", "#d8453c", "#e0b878")[int(x > 0) + int(x >= 0)],
        )
    _people(pen, -0.08, None)
    pen.rect(-w * 0.43, -h * 0.35, w * 0.86, h * 0.34, pen.shade(wood, 0.1))
    for k in range(1, 8):
        pen.rect(-w * 0.43 + k * w * 0.1075, -h * 0.35, 1.6, h * 0.34, pen.shade(wood, -0.15))
    _goods(pen, goods, -w * 0.42, w * 0.42, -h * 0.38, 4)
    pen.rect(-w * 0.46, -h * 0.385, w * 0.92, h * 0.045, pen.shade(wood, -0.25), rx=1)
    pen.polygon(
        [
            (-w * 0.5, -h * 0.7),
            (0, -h * 0.985),
            (w * 0.5, -h * 0.7),
            (w * 0.42, -h * 0.69),
            (0, -h * 0.9),
            (-w * 0.42, -h * 0.69),
        ],
        pen.shade(cloth, -0.1),
    )
    pen.polygon([(-w * 0.41, -h * 0.7), (0, -h * 0.9), (w * 0.41, -h * 0.7)], pen.shade(wood, 0.2))
    pen.circle(0, -h * 0.78, h * 0.05, cloth)
    if snowy(pen):
        pen.line([(-w * 0.44, -h * 0.745), (0, -h * 0.975), (w * 0.44, -h * 0.745)], SNOW, 4)


def _truck(pen: Pen, goods: str, cloth: str, wood: str) -> None:
    """A van whose side opens."""
    w, h = pen.w, pen.h
    cab = [(0.28, 0.14), (0.28, 0.72), (0.4, 0.7), (0.49, 0.42), (0.495, 0.14)]
    pen.path(smooth([(x * w, -y * h) for x, y in cab], ease=0.3), pen.shade(cloth, 0.2))
    pen.polygon(
        [
            (w * 0.32, -h * 0.42),
            (w * 0.32, -h * 0.63),
            (w * 0.39, -h * 0.62),
            (w * 0.45, -h * 0.42),
        ],
        "#567589",
    )
    pen.rect(-w * 0.49, -h * 0.84, w * 0.78, h * 0.72, cloth, rx=6)
    warm = "#ffe1a0" if pen.light.lamps > 0.3 else "#4a5560"
    pen.rect(-w * 0.43, -h * 0.74, w * 0.64, h * 0.34, warm, rx=2, glow=0.7 * pen.light.lamps)
    _people(pen, -0.24, None, 0.1)
    pen.rect(-w * 0.46, -h * 0.4, w * 0.72, h * 0.28, pen.shade(cloth, -0.12))
    _goods(pen, goods, -w * 0.42, w * 0.2, -h * 0.42, 4)
    pen.rect(-w * 0.47, -h * 0.42, w * 0.72, h * 0.045, CREAM, rx=2)
    for k in range(6):
        x = (-0.46 + 0.12 * k) * w
        flap = [
            (x, -h * 0.74),
            (x + w * 0.12, -h * 0.74),
            (x + w * 0.12 + 3, -h * 0.9),
            (x + 3, -h * 0.9),
        ]
        pen.polygon(flap, (CREAM, pen.shade(cloth, 0.3))[k % 2])
    pen.rect(-w * 0.46, -h * 0.985, w * 0.2, h * 0.1, CREAM, rx=2)
    pen.circle(-w * 0.36, -h * 0.935, h * 0.035, cloth)
    who = dressed(somebody(pen, 3), hat=None)
    tall = stature(h * 0.62, who)
    pose = {"feet": ((-0.08, 0), (0.08, 0)), "hands": ((0.22, 0.66), (0.16, 0.6))}
    for x in (-0.32, 0.36):
        pen.circle(x * w, -h * 0.115, h * 0.11, "#2b2f3a")
        pen.circle(x * w, -h * 0.115, h * 0.055, "#c3c9ce")
    figure(pen, w * 0.1, -2, tall, who, facing=-1, **pose)
    if snowy(pen):
        pen.rect(-w * 0.24, -h * 0.86, w * 0.5, h * 0.035, SNOW, rx=2)


def _cart(pen: Pen, goods: str, cloth: str, wood: str) -> None:
    """A handcart under a parasol."""
    w, h = pen.w, pen.h
    _people(pen, -0.3, None)
    pen.rect(-w * 0.02, -h * 0.9, 4, h * 0.6, "#6b5a4a")
    for k in range(3):
        left, right, y = w * (-0.36 + 0.03 * k), w * (0.4 - 0.09 * k), -h * (0.4 + 0.085 * k)
        _goods(pen, goods, left, right, y, 4 - k)
    deck = [(-0.42, 0.4), (0.46, 0.4), (0.4, 0.18), (-0.36, 0.18)]
    pen.polygon([(x * w, -y * h) for x, y in deck], wood)
    pen.rect(-w * 0.44, -h * 0.42, w * 0.92, h * 0.05, pen.shade(wood, 0.25), rx=1.5)
    pen.line([(w * 0.44, -h * 0.36), (w * 0.495, -h * 0.46)], pen.shade(wood, -0.3), 4)
    for k in range(6):
        pen.polygon(
            [
                (w * (-0.36 + 0.13 * k), -h * 0.36),
                (w * (-0.29 + 0.13 * k), -h * 0.36),
                (w * (-0.325 + 0.13 * k), -h * 0.25),
            ],
            (cloth, CREAM)[k % 2],
        )
    for x in (-0.22, 0.26):
        r = h * 0.155
        pen.circle(x * w, -r - 1, r - 2, "none", stroke="#6b4e3d", width=4.4)
        pen.path(
            trace("M# #v#M# #h#", (x * w, -2 * r), 2 * r - 3, (x * w - r + 2, -r), 2 * r - 4),
            stroke="#6b4e3d",
            width=2,
        )
        pen.circle(x * w, -r - 1, 3.4, "#6b4e3d")
    half, low, top = w * 0.47, -h * 0.78, -h * 0.985
    pen.path(
        trace(
            "M# #Q# # 0 #Q# # # #Z",
            (-half, low),
            (-half * 0.7, top),
            top,
            (half * 0.7, top),
            (half, low),
        ),
        cloth,
    )
    for a, b in ((-0.5, -0.16), (0.2, 0.55)):
        pen.path(trace("M0 #L# #L# #Z", top, (a * half, low), (b * half, low)), CREAM)
    pen.rect(-half, low - 1, 2 * half, h * 0.04, pen.shade(cloth, -0.15), rx=2)
    if snowy(pen):
        pen.path(
            smooth(
                [
                    (-half * 0.4, top + h * 0.06),
                    (0, top),
                    (half * 0.4, top + h * 0.06),
                    (0, top + h * 0.04),
                ]
            ),
            SNOW,
        )


def _steps(pen: Pen, goods: str, cloth: str, wood: str) -> None:
    """Buckets of flowers on steps, a florist with a bunch, a big umbrella."""
    w, h = pen.w, pen.h
    pen.rect(w * 0.14 - 2, -h * 0.92, 4.4, h * 0.9, "#6b5a4a")
    _people(pen, 0.3, None)
    for row, (y, left, right, many) in enumerate(
        ((0.42, -0.46, 0.06, 4), (0.22, -0.48, 0.16, 5), (0.0, -0.49, 0.49, 8))
    ):
        if row < 2:
            board = (left * w, -h * (y + 0.02), (right - left) * w, h * (y + 0.02) - 2)
            pen.rect(*board, pen.shade(wood, 0.1 * (2 - row)), rx=1)
        step = (right - left) * w / many
        for k in range(many):
            x = left * w + step * (k + 0.5)
            fill = (*petals(pen), "#e88aa8")[(k + row) % 4]
            for dx, dy in ((-0.26, 0.16), (0.0, 0.2), (0.26, 0.155), (-0.1, 0.13), (0.14, 0.12)):
                pen.circle(
                    x + dx * step, -h * (y + dy), step * 0.17, fill if dy > 0.14 else "#6f9a55"
                )
            bucket = trace(
                "M# #h#l# #h#Z",
                (x - step * 0.3, -h * (y + 0.11)),
                step * 0.6,
                (-step * 0.08, h * 0.1),
                -step * 0.44,
            )
            pen.path(bucket, ("#8d949c", "#7f97a0", "#c4714c")[(k + row) % 3])
    half, low, top, x = w * 0.42, -h * 0.74, -h * 0.985, w * 0.07
    pen.path(
        trace(
            "M# #Q# # # #Q# # # #Z",
            (x - half, low),
            (x - half * 0.6, top),
            (x, top),
            (x + half * 0.6, top),
            (x + half, low),
        ),
        cloth,
    )
    for a, b in ((-0.6, -0.25), (0.1, 0.5)):
        pen.path(trace("M# #L# #L# #Z", (x, top), (x + a * half, low), (x + b * half, low)), CREAM)
    if snowy(pen):
        pen.path(
            smooth(
                [
                    (x - half * 0.4, top + h * 0.06),
                    (x, top),
                    (x + half * 0.4, top + h * 0.06),
                    (x, top + h * 0.04),
                ]
            ),
            SNOW,
        )
