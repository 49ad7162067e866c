"""Benches of the square, from the slatted one to the picnic table, and who rests on them."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, smooth, trace, vary

WOODS = ("#b98452", "#a06f47", "#c99a63", "#8a5f42")
METALS = ("#46505f", "#5d6470", "#3f5a52", "#6b4f52")
SEAT = 0.4  # height of the seat in heights of the box
LAP = {"hands": ((0.2, 0.46), (0.18, 0.44))}
TALK = {"hands": ((0.2, 0.52), (0.16, 0.38))}


def sitter(
    pen: Pen, x: float, facing: int, salt: int, age: str = "adult", lean: float = 0.015, **hands
) -> None:
    """Somebody on the seat."""
    who = seated(somebody(pen, salt, age), hat=None)
    tall = min(pen.h * 1.03, stature(pen.h * (1 - SEAT) - 2, who, lowered=who.legs))
    pose = {"hip": (0, 0.31 - who.legs), "feet": ((0.25, -0.035), (0.28, -0.05))}
    y = -pen.h * SEAT + 0.31 * tall
    figure(pen, x, y, tall, who, facing=facing, lean=lean, **pose, **hands)


@draws("bench")
def bench(pen: Pen) -> None:
    """A bench of wood, stone or iron where somebody reads, talks, plays chess or works."""
    ground_shadow(pen, 0, pen.w * 0.96, 5)
    kinds = (_slats, _stone, _picnic, _wave, _iron, _planters, _double, _smart)
    pen.pick(kinds, 0)(pen, vary(pen, WOODS, 1, 3), vary(pen, METALS, 2, 1))


def _legs(pen: Pen, metal: str, at: tuple[float, ...] = (-0.4, 0.4)) -> None:
    seat = -pen.h * SEAT
    for x in at:
        foot = (x * pen.w, seat + pen.h * 0.1)
        d = trace("M# #L# -2M# #L# -2", foot, foot[0] - 5, foot, foot[0] + 5)
        pen.path(d, stroke=metal, width=4)


def _seat(pen: Pen, wood: str, left: float = -0.49, right: float = 0.49) -> None:
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    pen.rect(left * w, seat - 1, (right - left) * w, h * 0.12, wood, rx=2.5)
    pen.rect(left * w, seat + h * 0.055, (right - left) * w, h * 0.055, pen.shade(wood, -0.2), rx=2)


def _snow(pen: Pen, y: float, left: float = -0.48, right: float = 0.48) -> None:
    if snowy(pen):
        pen.rect(left * pen.w, -y * pen.h - 2, (right - left) * pen.w, 3.6, SNOW, rx=1.8)


def _book(pen: Pen, x: float) -> None:
    """An open book before somebody who sits at x."""
    tall = pen.h * 1.03
    x, y = x + 0.24 * tall, -pen.h * SEAT - 0.16 * tall
    cover = vary(pen, ("#d2634a", "#3f7f8c", "#e2a93b"), 1, 4)
    pen.polygon([(x - 8, y - 7), (x, y - 4), (x, y + 6), (x - 8, y + 3)], cover)
    pen.polygon([(x + 8, y - 7), (x, y - 4), (x, y + 6), (x + 8, y + 3)], "#f6f1e4")


def _bag(pen: Pen, x: float) -> None:
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    colour = vary(pen, ("#a4643f", "#2f5d62", "#d8b25a"), 1, 5)
    pen.rect(x, seat - h * 0.22, w * 0.13, h * 0.22, colour, rx=3)
    pen.path(arc(x + w * 0.065, seat - h * 0.21, w * 0.035, 0, 180), stroke="#5b4a3f", width=2)


def _slats(pen: Pen, wood: str, metal: str) -> None:
    """The park bench that everyone knows."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    for k in range(3):
        y = seat - h * (0.15 + 0.13 * k)
        pen.rect(-w * 0.48, y, w * 0.96, h * 0.095, pen.shade(wood, 0.08 * k), rx=2)
    for x in (-0.4, 0.4):
        pen.line([(x * w, seat), (x * w * 1.04, seat - h * 0.46)], metal, 3.6)
    _seat(pen, wood)
    _legs(pen, metal)
    sitter(pen, -w * 0.12, 1, 0, "elder" if pen.style[2] > 0.5 else "adult", **LAP)
    _book(pen, -w * 0.12)
    _bag(pen, w * 0.28)
    _snow(pen, 0.83)


def _stone(pen: Pen, _: str, __: str) -> None:
    """Two friends on a block of stone."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    stone = vary(pen, ("#c9bda6", "#b3aca6", "#d6b894", "#a9adb4"), 2, 3)
    pen.rect(-w * 0.46, seat + h * 0.06, w * 0.92, h * (SEAT - 0.06) - 2, pen.shade(stone, -0.14))
    for x in (-0.16, 0.16):
        pen.rect(x * w, seat + h * 0.06, 1.6, h * (SEAT - 0.06) - 2, pen.shade(stone, -0.3))
    pen.rect(-w * 0.49, seat - 1, w * 0.98, h * 0.13, pen.shade(stone, 0.12), rx=2)
    sitter(pen, -w * 0.24, 1, 0, **LAP)
    sitter(pen, w * 0.2, -1, 2, "elder" if pen.style[1] > 0.5 else "adult", **TALK)
    _snow(pen, SEAT, -0.48, -0.34)


def _picnic(pen: Pen, wood: str, _: str) -> None:
    """A table with two benches and a game of chess."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    top = -h * 0.62
    pen.rect(-w * 0.1, -h * 0.3, w * 0.16, h * 0.28, vary(pen, ("#a4643f", "#2f5d62"), 1, 5), rx=4)
    for side in (-1, 1):
        pen.line([(side * w * 0.1, top + 3), (side * w * 0.3, -3)], pen.shade(wood, -0.3), 5)
        pen.rect(side * w * 0.36 - w * 0.13, seat, w * 0.26, h * 0.1, pen.shade(wood, -0.12), rx=2)
    pen.line([(-w * 0.38, seat + h * 0.14), (w * 0.38, seat + h * 0.14)], pen.shade(wood, -0.3), 4)
    for side, salt in ((-1, 0), (1, 2)):
        age = "elder" if (salt == 0) == (pen.style[2] > 0.5) else "child"
        sitter(pen, side * w * 0.37, -side, salt, age, hands=((0.27, 0.56), (0.24, 0.6)))
    pen.rect(-w * 0.28, top, w * 0.56, h * 0.15, wood, rx=2)
    for k in range(6):
        fill = ("#f3ead6", "#4a3b3a")[k % 2]
        pen.rect(-w * 0.09 + k * w * 0.03, top - 2.4, w * 0.03, 3, fill)
        tall = h * (0.1 + 0.05 * (k * 0.618 % 1))
        pen.rect(-w * 0.085 + k * w * 0.03, top - 2 - tall, w * 0.018, tall, fill, rx=1.5)
    _snow(pen, 0.62, -0.27, -0.14)


def _wave(pen: Pen, wood: str, _: str) -> None:
    """A wave of laths: somebody lies back on the crest."""
    w, h = pen.w, pen.h
    crest = [(-0.49, 0.99), (-0.4, 0.84), (-0.28, 0.44), (-0.12, 0.38), (0.08, 0.42)]
    crest += [(0.22, 0.3), (0.36, 0.36), (0.49, 0.7)]
    upper = [(a * w, -b * h) for a, b in crest]
    lower = [(a * w * 0.99, min(-2.0, -(b - 0.36) * h)) for a, b in reversed(crest)]
    pen.path(smooth([*upper, *lower], ease=0.7), wood)
    d = ""
    for k in range(13):
        a = upper[k * 7 // 12]
        x = -w * 0.46 + k * w * 0.077
        y = a[1] + (upper[min(7, k * 7 // 12 + 1)][1] - a[1]) * (k * 7 % 12) / 12
        d += f"M{x:.1f} {y + 3:.1f}V{min(-3.0, y + h * 0.28):.1f}"
    pen.path(d, stroke=pen.shade(wood, -0.25), width=2)
    for x in (-0.3, 0.12, 0.4):
        pen.rect(x * w - 3, -h * 0.26, 6, h * 0.25, pen.shade(wood, -0.35), rx=1)
    who = seated(somebody(pen), hat=None)
    tall = min(h * 1.1, stature(h * 0.6, who, lowered=who.legs))
    pose = {"hip": (0, 0.38 - who.legs), "feet": ((0.42, 0.33), (0.46, 0.28))}
    pose["hands"] = ((0.06, 0.52), (-0.08, 0.44))
    figure(pen, -w * 0.2, -h * 0.06, tall, who, lean=-0.14, **pose)
    _snow(pen, 0.42, 0.1, 0.26)


def _iron(pen: Pen, wood: str, metal: str) -> None:
    """Cast iron with a bowed back: an old couple."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    bow = trace("M# #Q# # # #Q# # # #", (-w * 0.47, seat), (-w * 0.46, -h * 0.86), (0, -h * 0.86),
                (w * 0.46, -h * 0.86), (w * 0.47, seat))  # fmt: skip
    pen.path(bow, stroke=metal, width=4)
    d = ""
    for k in range(9):
        x = (k - 4) * w * 0.1
        rise = h * (0.44 - 0.3 * (x / (w * 0.5)) ** 4)
        d += f"M{x:.1f} {seat:.1f}q{w * 0.03:.1f} {-rise * 0.5:.1f} 0 {-rise:.1f}"
    pen.path(d, stroke=metal, width=2.2)
    pen.path(arc(0, seat - h * 0.22, h * 0.12, 0, 359), stroke=metal, width=2.6)
    _seat(pen, wood)
    for x in (-0.44, 0.44):
        leg = trace("M# #q# # # #q# # # #", (x * w, seat - h * 0.22), (x * w * 0.16, 2),
                    (0, h * 0.3), (-x * w * 0.2, h * 0.2), (0, h * 0.3))  # fmt: skip
        pen.path(leg, stroke=metal, width=4)
    _snow(pen, 0.84, -0.3, 0.3)
    sitter(pen, -w * 0.22, 1, 1, "elder", **LAP)
    sitter(pen, w * 0.06, 1, 4, "elder", hands=((0.2, 0.46), (-0.1, 0.6)))
    _bag(pen, w * 0.3)


def _planters(pen: Pen, wood: str, _: str) -> None:
    """A bench between two tubs of green, and a cat."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    box = vary(pen, ("#8a8f98", "#c8704f", "#7f97a0"), 2, 3)
    green = {"winter": "#7d8f70", "autumn": "#b59445"}.get(pen.light.season, "#6f9a55")
    for side in (-1, 1):
        x = side * w * 0.385
        for dx, up, r in ((-0.06, 0.72, 0.17), (0.06, 0.76, 0.17), (0.0, 0.84, 0.16)):
            tone = pen.shade(green, 0.1 if dx * pen.sun > 0 else -0.08)
            pen.ellipse(x + dx * w, -h * up, w * 0.065, h * r, tone)
        if not snowy(pen):
            for k, fill in enumerate(("#e88aa8", "#f0c24a", "#fbf3e0")):
                pen.circle(x + (k - 1) * w * 0.06, -h * (0.78 + 0.06 * (k % 2)), 3.2, fill)
        pen.rect(x - w * 0.11, -h * 0.6, w * 0.22, h * 0.6 - 2, box, rx=2)
        pen.rect(x - w * 0.115, -h * 0.62, w * 0.23, h * 0.08, pen.shade(box, 0.2), rx=2)
    _seat(pen, wood, -0.28, 0.28)
    pen.rect(-w * 0.2, seat + h * 0.1, w * 0.4, 3, pen.shade(wood, -0.3))
    sitter(pen, -w * 0.12, 1, 0, **LAP)
    fur = vary(pen, ("#d9914a", "#4a4650", "#e9e2d4"), 1, 4)
    cx = w * 0.17
    cat = [(-9, 0), (-8, -11), (2, -15), (9, -7), (10, 0)]
    pen.path(smooth([(cx + a, seat + b) for a, b in cat]), fur)
    pen.circle(cx - 6, seat - 17, 6.4, fur)
    pen.polygon([(cx - 12, seat - 19), (cx - 11, seat - 27), (cx - 7, seat - 22)], fur)
    pen.polygon([(cx - 5, seat - 22), (cx - 1, seat - 27), (cx, seat - 19)], fur)
    _snow(pen, 0.62, -0.48, -0.28)


def _double(pen: Pen, wood: str, metal: str) -> None:
    """Back to back: one looks this way, one that."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    _legs(pen, metal, (-0.4, 0.0, 0.4))
    pen.rect(-w * 0.03, seat - h * 0.52, w * 0.06, h * 0.56, pen.shade(wood, -0.2), rx=2)
    pen.rect(-w * 0.045, seat - h * 0.55, w * 0.09, h * 0.1, wood, rx=2)
    _seat(pen, wood)
    sitter(pen, w * 0.12, 1, 0, **LAP)
    _book(pen, w * 0.12)
    sitter(pen, -w * 0.12, -1, 2, "child" if pen.style[2] > 0.5 else "elder", **TALK)
    _bag(pen, -w * 0.47)
    pen.rect(-w * 0.38, seat + h * 0.12, w * 0.76, h * 0.06, pen.shade(metal, 0.1))
    _snow(pen, 0.94, -0.04, 0.04)


def _smart(pen: Pen, wood: str, metal: str) -> None:
    """A solar bench that charges: somebody works on a laptop."""
    w, h, seat = pen.w, pen.h, -pen.h * SEAT
    body = pen.shade(metal, 0.1)
    leg = [(-w * 0.49, -2), (-w * 0.44, seat), (-w * 0.18, seat), (-w * 0.24, -2)]
    pen.polygon(leg, body)
    pen.polygon([(-x, y) for x, y in leg], body)
    _seat(pen, "#eceae2")
    pen.rect(-w * 0.2, seat + h * 0.1, w * 0.4, h * 0.13, pen.shade(metal, -0.1))
    for k in range(6):
        pen.rect(w * (0.05 + 0.068 * k), seat - 1.4, w * 0.06, h * 0.045, "#2f4b78")
    pen.line([(w * 0.42, seat), (w * 0.42, -h * 0.97)], metal, 3.6)
    pen.polygon([(w * 0.26, -h * 0.86), (w * 0.46, -h * 0.985), (w * 0.5, -h * 0.93),
                 (w * 0.3, -h * 0.8)], "#2f4b78")  # fmt: skip
    for r in (5, 9):
        pen.path(arc(w * 0.42, -h * 0.66, r, 140, 220), stroke="#3aa9b8", width=2.2, glow=0.6)
    sitter(pen, -w * 0.2, 1, 0, hands=((0.22, 0.47), (0.2, 0.42)))
    tall = h * 1.03
    x, y = -w * 0.2 + 0.15 * tall, seat - 0.1 * tall
    pen.polygon(
        [(x - 4, y), (x + 13, y), (x + 20, y - 14), (x + 17, y - 14), (x + 11, y - 2)], "#5d6470"
    )
    pen.rect(w * 0.22, seat - h * 0.15, 6, h * 0.15, wood, rx=1.5)
    pen.rect(-w * 0.46, seat - h * 0.3, w * 0.13, h * 0.3, "#7c4a5e", rx=4)
    pen.rect(w * 0.12, seat - h * 0.1, w * 0.07, h * 0.1, "#e2a93b", rx=1)
    _snow(pen, SEAT, -0.47, -0.32)
