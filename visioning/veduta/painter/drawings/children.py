"""Children: in the pram, by the hand, at play."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.people import stride
from visioning.veduta.painter.figure import figure, stature, umbrella
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import SCARVES, Person, dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, smooth, trace, vary

BRIGHT = ("#e2604f", "#f0b93f", "#4f9bb5", "#79ad6a", "#b77bb0")
PRAMS = ("#3f7480", "#c8654a", "#dda63f", "#5b6d9a", "#8fae8b", "#a4606f")


def _wheel(pen: Pen, x: float, r: float) -> None:
    pen.circle(x, -r, r, "#383b46")
    pen.circle(x, -r, r * 0.55, "#cfd4d6")


@draws("pram")
def pram(pen: Pen) -> None:
    """Somebody with the smallest: a pram, a buggy, a sling, a handcart, a cargo trailer."""
    w, h = pen.w, pen.h
    kind = pen.pick(("pram", "buggy", "jogger", "twins", "sling", "cart", "hand", "grandparent"), 0)
    who = somebody(pen, age="elder" if kind == "grandparent" else "adult")
    colour = vary(pen, PRAMS, 1, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    wet = pen.light.weather == "rain"
    tall = stature(h - 4, who) * (0.94 if wet else 1)
    x = -w * 0.24
    pose = stride(pen, tall, w / 2) | {"hands": ((0.24, 0.54), (0.25, 0.55))}
    if kind == "jogger":
        pose |= {"feet": ((-0.17, 0.14), (0.15, 0.0)), "lean": 0.05}
    handle = (x + 0.25 * tall, -0.55 * tall)
    if kind == "cart":
        _cart(pen, who, tall, colour)
    else:
        draw = {"buggy": _buggy, "jogger": _jogger, "twins": _twins}.get(kind, _pram)
        if kind == "hand":
            _walking_along(pen, tall, x, colour)
            pose["hands"] = ((0.24, 0.43), (-0.14, 0.46))
        else:
            draw(pen, handle, colour)
        figure(pen, x, -2, tall, who, **pose)
        if kind in ("sling", "hand"):
            _sling(pen, x, tall, vary(pen, SCARVES, 2, 3))
        if kind not in ("hand", "buggy", "jogger", "twins"):
            _basket(pen, colour)
    if wet:
        middle = x + 0.08 * tall if kind != "cart" else w * 0.2
        spread = min(w * 0.5, 2 * (w / 2 - abs(middle)))
        hand = (middle + 0.08 * tall, -0.58 * tall)
        umbrella(pen, middle, -h + 1, spread, vary(pen, SCARVES, 0, 5), hand)


def _pram(pen: Pen, handle, colour: str) -> None:
    """The frame of a classic pram; `_basket` lies in front of the hands."""
    w, h = pen.w, pen.h
    cx, cy, r = w * 0.24, -h * 0.36, h * 0.2
    pen.line([handle, (cx - r * 0.9, cy + r * 0.1), (cx + r * 0.75, -12)], "#4a4e59", 3.2)
    pen.line([(cx + r * 0.7, cy + r * 0.5), (cx - r * 0.75, -12)], "#4a4e59", 3.2)


def _basket(pen: Pen, colour: str) -> None:
    w, h = pen.w, pen.h
    cx, cy, r = w * 0.24, -h * 0.36, h * 0.2
    baby = vary(pen, ("#f1cdb0", "#8d5a3c", "#d9a47a"), 2, 4)
    pen.circle(cx - r * 0.25, cy - r * 0.22, r * 0.34, baby)
    pen.path(
        trace(
            "M# #H#Q# # # #H#Q# # # #Z",
            (cx - r * 1.15, cy),
            cx + r * 1.15,
            (cx + r, cy + r * 0.95),
            (cx + r * 0.2, cy + r * 0.95),
            cx - r * 0.4,
            (cx - r * 1.05, cy + r * 0.9),
            (cx - r * 1.15, cy),
        ),
        colour,
    )
    hood = pen.shade(colour, 0.16 if pen.sun > 0 else -0.1)
    pen.path(
        trace(
            "M# #L# #A# # 0 0 1 # #Z",
            (cx + r * 0.12, cy),
            (cx - r * 0.18, cy - r * 1.1),
            (r * 1.25, r * 1.25),
            (cx + r * 1.2, cy),
        ),
        hood,
    )
    pen.rect(cx - r * 1.2, cy - 1, r * 2.4, 4, pen.shade(colour, -0.25), rx=2)
    for wheel in (cx - r * 0.75, cx + r * 0.75):
        _wheel(pen, wheel, r * 0.44)


def _toddler(pen: Pen, x: float, y: float, tall: float, salt: int) -> None:
    """A small child that sits at x with the seat at y."""
    kid = seated(somebody(pen, salt, "child"))
    pose = {
        "hip": (0, 0.0),
        "feet": ((0.3, 0.22), (0.33, 0.2)),
        "hands": ((0.24, 0.6), (0.2, 0.55)),
    }
    figure(pen, x, y + kid.legs * tall, tall, kid, lean=-0.03, **pose)


def _seat(pen: Pen, x: float, y: float, s: float, colour: str, salt: int) -> None:
    """A seat with a passenger and a hood: x, y is its corner, s the height of its back."""

    def shape(points, fill: str, ease: float = 0.5) -> None:
        pen.path(smooth([(x + a * s, y + b * s) for a, b in points], ease=ease), fill)

    shell = ((-0.22, -1.0), (-0.1, -0.05), (0.1, 0.16), (0.78, 0.1), (0.8, -0.04), (0.2, -0.1))
    shape((*shell, (0.0, -0.98)), colour)
    _toddler(pen, x + 0.2 * s, y, s * 1.36, salt)
    hood = (
        (-0.24, -0.85),
        (-0.28, -1.22),
        (0.12, -1.52),
        (0.58, -1.32),
        (0.3, -1.26),
        (0.02, -0.86),
    )
    shape(hood, pen.shade(colour, -0.16), 0.8)
    shape(
        ((-0.24, -0.95), (-0.2, -1.25), (0.1, -1.46), (0.02, -1.2), (-0.08, -0.9)),
        pen.shade(colour, 0.1),
    )


def _buggy(pen: Pen, handle, colour: str) -> None:
    """An upright buggy whose passenger looks ahead."""
    w, h = pen.w, pen.h
    pen.line([handle, (w * 0.08, -h * 0.42), (w * 0.38, -9)], "#4a4e59", 3.4)
    pen.line([(w * 0.3, -h * 0.26), (w * 0.12, -9)], "#4a4e59", 3.4)
    _seat(pen, w * 0.08, -h * 0.29, h * 0.34, colour, 2)
    pen.rect(w * 0.13, -h * 0.17, w * 0.2, h * 0.08, pen.shade(colour, -0.25), rx=3)
    for wheel in (w * 0.12, w * 0.38):
        _wheel(pen, wheel, h * 0.06)


def _jogger(pen: Pen, handle, colour: str) -> None:
    """A three-wheeler for runners."""
    w, h = pen.w, pen.h
    pen.line([handle, (w * 0.12, -h * 0.36), (w * 0.42, -h * 0.08)], "#4a4e59", 3.8)
    pen.line([(w * 0.22, -h * 0.3), (w * 0.13, -h * 0.13)], "#4a4e59", 3.8)
    _seat(pen, w * 0.13, -h * 0.28, h * 0.32, colour, 3)
    _wheel(pen, w * 0.12, h * 0.13)
    _wheel(pen, w * 0.43, h * 0.085)


def _twins(pen: Pen, handle, colour: str) -> None:
    """A long buggy for two, one behind the other."""
    w, h = pen.w, pen.h
    pen.line([handle, (w * 0.02, -h * 0.4), (w * 0.06, -9)], "#4a4e59", 3.4)
    pen.line([(w * 0.02, -h * 0.2), (w * 0.42, -h * 0.14), (w * 0.43, -9)], "#4a4e59", 4)
    _seat(pen, w * 0.06, -h * 0.34, h * 0.29, colour, 2)
    _seat(pen, w * 0.22, -h * 0.24, h * 0.24, pen.shade(colour, 0.2), 5)
    for wheel in (0.06, 0.25, 0.42):
        _wheel(pen, wheel * w, h * 0.055)


def _cart(pen: Pen, who: Person, tall: float, colour: str) -> None:
    """A handcart with a child in it, pulled along."""
    w, h = pen.w, pen.h
    x = w * 0.3
    pen.line([(x - 0.12 * tall, -0.46 * tall), (-w * 0.06, -h * 0.2)], "#6b4e3d", 3.4)
    _toddler(pen, -w * 0.34, -h * 0.3, h * 0.55, 2)
    for k in range(2):
        pen.circle(-w * (0.14 - 0.06 * k), -h * 0.37, h * 0.05, ("#f0bb3f", "#6fa055")[k])
    pen.rect(-w * 0.49, -h * 0.35, w * 0.45, h * 0.2, colour, rx=3)
    pen.rect(-w * 0.49, -h * 0.26, w * 0.45, 2, pen.shade(colour, -0.25))
    pen.rect(-w * 0.5, -h * 0.37, w * 0.47, h * 0.035, pen.shade(colour, 0.25), rx=2)
    for wheel in (-w * 0.39, -w * 0.13):
        _wheel(pen, wheel, h * 0.085)
    pose = stride(pen, tall, w / 2 - x) | {"hands": ((0.16, 0.5), (-0.13, 0.46))}
    pose["feet"] = ((-0.17, 0.035), (min(0.14, (w / 2 - x) / tall - 0.1), 0.0))
    figure(pen, x, -2, tall, who, **pose)


def _walking_along(pen: Pen, tall: float, x: float, colour: str) -> None:
    """A child by the hand, with a toy animal on a string."""
    w, h = pen.w, pen.h
    kid = somebody(pen, 3, "child")
    small = stature(h * 0.62, kid)
    kx = w * 0.12
    grip = (x + 0.24 * tall, -0.43 * tall)
    pose = {"hands": ((0.2, 0.42), ((grip[0] - kx) / small, -grip[1] / small))}
    figure(pen, kx, -2, small, kid, feet=((-0.16, 0.03), (0.13, 0)), **pose)
    toy = w * 0.37
    pen.line([(kx + 0.2 * small, -0.42 * small), (toy - 8, -14)], "#8b8f99", 1.4)
    body = ((-10, -8), (-8, -17), (0, -14), (8, -18), (11, -26), (13, -14), (8, -7))
    pen.path(smooth([(toy + a, b) for a, b in body], ease=0.7), colour)
    for wheel in (-7, 7):
        pen.circle(toy + wheel, -4, 3.6, "#6b4e3d")


def _sling(pen: Pen, x: float, tall: float, colour: str) -> None:
    """A baby carried at the breast."""
    cx, cy = x + 0.1 * tall, -0.66 * tall
    pen.line([(x - 0.1 * tall, -0.56 * tall), (x + 0.04 * tall, -0.8 * tall)], colour, 0.05 * tall)
    pen.circle(
        cx + 1, cy - 0.08 * tall, 0.05 * tall, vary(pen, ("#d9a47a", "#8d5a3c", "#f1cdb0"), 2, 4)
    )
    bundle = ((-0.07, -0.07), (0.05, -0.06), (0.075, 0.04), (0.02, 0.1), (-0.08, 0.08))
    pen.path(smooth([(cx + a * tall, cy + b * tall) for a, b in bundle]), colour)


@draws("child")
def child(pen: Pen) -> None:
    """Children on their way or at play: never only the same two hand in hand."""
    ground_shadow(pen, 0, pen.w * 0.98, 6)
    kinds = (
        _hand_in_hand,
        _kick_scooter,
        _football,
        _kite,
        _chalk,
        _tricycle,
        _skipping,
        _balloons,
    )
    pen.pick(kinds, 0)(pen, vary(pen, BRIGHT, 1, 3))


def _kid(pen: Pen, room: float, salt: int = 0) -> tuple[Person, float]:
    who = somebody(pen, salt, "child")
    return who, stature(room, who)


def _satchel(pen: Pen, x: float, tall: float, colour: str, facing: int = 1) -> None:
    pack = ((-0.1, 0.74), (-0.25, 0.72), (-0.27, 0.46), (-0.1, 0.43))
    pen.path(smooth([(x + facing * u * tall, -2 - v * tall) for u, v in pack], ease=0.6), colour)
    strap = [(x - facing * u * tall, -2 - 0.57 * tall) for u in (0.25, 0.12)]
    pen.line(strap, pen.shade(colour, 0.5), 2.4)


def _hand_in_hand(pen: Pen, colour: str) -> None:
    w, h = pen.w, pen.h
    one, tall = _kid(pen, h - 4)
    two, small = _kid(pen, (h - 4) * pen.between(0.8, 0.95, 2), 2)
    left, right = -w * 0.24, w * 0.21
    _satchel(pen, left, small, vary(pen, BRIGHT, 2, 3))
    _satchel(pen, right, tall, colour)
    meet = (right - left) / 2
    feet = ((-0.16, 0.03), (0.12, 0))
    figure(
        pen, left, -2, small, two, feet=feet, hands=((meet / small, 0.47), (-0.14, 0.42)), lean=0.03
    )
    grip = (-meet / tall, 0.47 * small / tall)
    figure(pen, right, -2, tall, one, feet=feet, hands=((0.18, 0.4), grip), lean=0.03)


def _kick_scooter(pen: Pen, colour: str) -> None:
    w, h = pen.w, pen.h
    who, tall = _kid(pen, h - 4)
    helmet = vary(pen, BRIGHT, 2, 3)
    _satchel(pen, -w * 0.06, tall * 0.98, helmet)
    pen.line([(w * 0.36, -h * 0.54), (w * 0.4, -7)], "#6a6f78", 4.4)
    pen.line([(-w * 0.34, -9), (w * 0.4, -9)], colour, 7)
    pose = {"feet": ((0.16, 0.06), (-0.26, 0.02)), "hands": ((0.34, 0.53), (0.33, 0.5))}
    figure(pen, -w * 0.02, -4, tall, dressed(who, hat=None), lean=0.06, **pose)
    pen.line([(w * 0.3, -h * 0.55), (w * 0.42, -h * 0.57)], "#33363f", 5.4)
    for x in (-w * 0.36, w * 0.37):
        _wheel(pen, x, 9)


def _football(pen: Pen, colour: str) -> None:
    w, h = pen.w, pen.h
    one, tall = _kid(pen, h - 4)
    two, small = _kid(pen, h * 0.86, 2)
    one, two = dressed(one, striped=True), dressed(two, outfit="shorts", top=colour)
    kick = {"feet": ((0.2, 0.16), (-0.12, 0)), "hands": ((0.2, 0.55), (-0.22, 0.56))}
    figure(pen, -w * 0.22, -2, tall, one, lean=-0.03, **kick)
    keep = {"feet": ((-0.16, 0.02), (0.16, 0.0)), "hands": ((0.3, 0.62), (-0.22, 0.62))}
    figure(pen, w * 0.28, -2, small, two, facing=-1, **keep)
    pen.circle(w * 0.06, -12, 9.5, "#fbf8f0")
    pen.circle(w * 0.06, -12, 3.6, "#34435f")
    pen.path(
        trace("M# -7l5 -4M# -19l-4 4", w * 0.06 - 8, w * 0.06 + 7), stroke="#34435f", width=1.6
    )


def _kite(pen: Pen, colour: str) -> None:
    w, h = pen.w, pen.h
    who, tall = _kid(pen, h * 0.96)
    x = -w * 0.17
    top = (w * 0.3, -h * 0.72)
    hand = (x + 0.26 * tall, -0.72 * tall)
    pen.line([hand, top], "#8b8f99", 2)
    run = {"feet": ((-0.26, 0.12), (0.18, 0.0)), "hands": ((0.24, 0.72), (-0.2, 0.5))}
    figure(pen, x, -2, tall, who, lean=0.06, **run)
    sail = [(0, -h * 0.26), (w * 0.19, 0), (0, h * 0.34), (-w * 0.19, 0)]
    pen.polygon([(top[0] + a, top[1] + b) for a, b in sail], colour)
    pen.polygon([(top[0] + a, top[1] + b) for a, b in (sail[0], sail[1], (0, 0))], "#f6efe2")
    pen.polygon([(top[0] + a, top[1] + b) for a, b in (sail[2], sail[3], (0, 0))], "#f6efe2")
    tail = (top[0], top[1] + h * 0.34)
    pen.path(trace("M# #q8 8 0 16q-7 8 2 16", tail), stroke=colour, width=2)
    for dy in (14, 28):
        pen.polygon(
            [
                (tail[0] - 4, tail[1] + dy),
                (tail[0] + 9, tail[1] + dy - 5),
                (tail[0] + 9, tail[1] + dy + 5),
            ],
            "#f0b93f",
        )


def _chalk(pen: Pen, colour: str) -> None:
    """One draws with chalk, the other looks on."""
    w, h = pen.w, pen.h
    two, tall = _kid(pen, h - 4, 2)
    pose = {"feet": ((-0.1, 0.01), (0.1, 0)), "hands": ((0.14, 0.44), (0.1, 0.66))}
    figure(pen, -w * 0.28, -4, tall, two, **pose)
    one = seated(somebody(pen, 0, "child"))
    small = h * 0.84
    pose = {
        "hip": (-0.02, -0.23),
        "feet": ((-0.2, 0.0), (0.1, 0.0)),
        "hands": ((0.37, 0.07), (0.12, 0.22)),
    }
    figure(pen, w * 0.1, -3, small, one, lean=0.16, **pose)
    for k, fill in enumerate((colour, "#f6efe2", "#f0b93f")):
        pen.path(
            trace(
                "M# -2q# # # 0", w * 0.28 + 3 * k, w * 0.08 - 2 * k, -12 + 4 * k, w * 0.2 - 6 * k
            ),
            stroke=fill,
            width=2.6,
        )
    pen.rect(-w * 0.1, -8, 14, 7, "#c08a52", rx=1)


def _tricycle(pen: Pen, colour: str) -> None:
    """A balance bike with a friend who runs beside it."""
    w, h = pen.w, pen.h
    friend, tall = _kid(pen, h - 4, 2)
    run = {"feet": ((-0.22, 0.1), (0.16, 0.0)), "hands": ((0.22, 0.6), (-0.24, 0.5))}
    figure(pen, -w * 0.25, -4, tall, friend, lean=0.05, **run)
    r = h * 0.14
    back, front = w * 0.06, w * 0.5 - r - 1
    for x in (back, front):
        pen.circle(x, -r - 1, r - 1.5, "#dfe5e8", opacity=0.45)
        pen.circle(x, -r - 1, r - 1.5, "none", stroke="#2f333d", width=3.6)
    pen.line([(back, -r), (w * 0.16, -h * 0.34), (front - 7, -h * 0.32)], colour, 4.4)
    pen.line([(front, -r), (front - 9, -h * 0.47)], colour, 4)
    kid = dressed(seated(somebody(pen, 0, "child")), hat=None)
    small = h * 0.86
    pose = {
        "hip": (0, -0.08),
        "feet": ((-0.14, 0.05), (0.2, 0.0)),
        "hands": ((0.22, 0.5), (0.23, 0.48)),
    }
    figure(pen, w * 0.14, -2, small, kid, lean=0.05, **pose)
    pen.line([(front - 16, -h * 0.47), (front - 4, -h * 0.49)], "#33363f", 4)


def _skipping(pen: Pen, colour: str) -> None:
    """One skips, another claps the beat."""
    w, h = pen.w, pen.h
    x = -w * 0.17
    who, tall = _kid(pen, h * 0.88)
    ends = (-w * 0.2, -0.48 * h), (-w * 0.5, -h * 1.18), (w * 0.5, -h * 1.18), (w * 0.2, -0.48 * h)
    pen.path(trace("M# #C# # # # # #", *((x + a, b) for a, b in ends)), stroke=colour, width=3.6)
    friend, small = _kid(pen, h * 0.9, 2)
    beat = {"feet": ((-0.09, 0.01), (0.09, 0.0)), "hands": ((0.22, 0.6), (0.2, 0.57))}
    figure(pen, w * 0.33, -3, small, friend, facing=-1, **beat)
    jump = {"feet": ((-0.1, 0.11), (0.08, 0.1)), "hands": ((0.24, 0.52), (-0.24, 0.52))}
    figure(pen, x, -2, tall, who, **jump)
    for side in (-1, 1):
        pen.line([(x + side * w * 0.2, -0.52 * h), (x + side * w * 0.2, -0.44 * h)], "#6b4e3d", 3.6)


def _balloons(pen: Pen, colour: str) -> None:
    """One with balloons, one with a pinwheel."""
    w, h = pen.w, pen.h
    one, tall = _kid(pen, h * 0.88)
    two, small = _kid(pen, h * 0.74, 2)
    left, right = -w * 0.26, w * 0.22
    hand = (left + 0.22 * tall, -0.6 * tall)
    for k, (dx, dy) in enumerate(((-2, 0), (16, 7), (7, -3))):
        x, y = hand[0] + dx - 3, -h + 15 + dy
        pen.line([hand, (x, y + 10)], "#8b8f99", 1.3)
        pen.ellipse(x, y, 9, 11, (colour, "#f0b93f", vary(pen, BRIGHT, 2, 5))[k])
    walk = {"feet": ((-0.17, 0.05), (0.13, 0))}
    figure(pen, left, -2, tall, one, hands=((0.22, 0.58), (-0.16, 0.42)), lean=0.03, **walk)
    hand = (right + 0.27 * small, -0.7 * small)
    top = (w * 0.5 - 11, -h * 0.75)
    pen.line([hand, top], "#8a6a50", 1.6)
    figure(pen, right, -2, small, two, hands=((0.26, 0.68), (-0.2, 0.45)), lean=0.03, **walk)
    for k in range(4):
        a = k * math.pi / 2 + 0.4
        tip = (top[0] + 10.5 * math.cos(a), top[1] + 10.5 * math.sin(a))
        side = (top[0] + 8 * math.cos(a + 0.8), top[1] + 8 * math.sin(a + 0.8))
        pen.polygon([top, tip, side], ("#e2604f", "#4f9bb5")[k % 2])
    pen.circle(*top, 2, "#5b4a3f")
