"""Play on the strip."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import Person, dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, smooth, trace, vary

BRIGHT = ("#d2634a", "#3f7f8c", "#7a9c5a", "#e0a83e", "#5b6d9a")


@draws("playground")
def playground(pen: Pen) -> None:
    """Things to climb, swing, slide, spin and dig on; no two grounds have the same."""
    w, h = pen.w, pen.h
    a, b = vary(pen, BRIGHT, 1, 5), vary(pen, BRIGHT, 2, 3)
    wood = vary(pen, ("#b98452", "#a06f47", "#c99a63"), 2, 5)
    sand = "#e9eef2" if snowy(pen) else "#ddc08f"
    ground = (
        -w * 0.5,
        (-w * 0.48, -h * 0.09),
        (-w * 0.4, -h * 0.09),
        w * 0.4,
        (w * 0.48, -h * 0.09),
        w * 0.5,
    )
    pen.path(trace("M# -1Q# # # #H#Q# # # -1Z", *ground), sand)
    left, right = pen.pick(
        (
            (_tower, _swing),
            (_dome, _rocker),
            (_ship, _sandpit),
            (_net, _spinner),
            (_tower, _seesaw),
            (_house, _swing),
            (_zip_line, _rocker),
            (_hill, _seesaw),
        ),
        0,
    )
    left(pen, -w * 0.2, a, b, wood)
    right(pen, w * 0.25, b, a, wood)


def _child(pen: Pen, salt: int, room: float) -> tuple[Person, float]:
    who = dressed(seated(somebody(pen, salt, "child")), hat=None)
    return who, stature(room, who)


def _tower(pen: Pen, tower: float, a: str, b: str, wood: str) -> None:
    """A roofed tower with a ladder and a slide."""
    w, h = pen.w, pen.h
    tower -= w * 0.04
    deck = -h * 0.46
    for x in (-0.1, 0.1):
        pen.rect(tower + x * w - 2.5, -h * 0.76, 5, h * 0.74, wood, rx=1)
    d = ""
    for k in range(4):
        d += f"M{tower - w * 0.17:.1f} {-h * (0.06 + 0.1 * k):.1f}h{w * 0.07:.1f}"
    pen.path(d, stroke=wood, width=2.6)
    pen.line([(tower - w * 0.17, -3), (tower - w * 0.15, deck)], wood, 3)
    pen.rect(tower - w * 0.12, deck, w * 0.24, h * 0.06, pen.shade(wood, -0.15), rx=1)
    pen.rect(tower - w * 0.1, deck - h * 0.13, w * 0.2, h * 0.13, b)
    kid, tall = _child(pen, 1, h * 0.29)
    figure(pen, tower - w * 0.01, deck, tall, kid, hands=((0.3, 0.5), (-0.25, 0.35)))
    pen.rect(tower - w * 0.1, deck - h * 0.09, w * 0.2, h * 0.1, b, rx=1)
    roof = [(tower - w * 0.15, -h * 0.74), (tower, -h * 0.985), (tower + w * 0.15, -h * 0.74)]
    pen.polygon(roof, a)
    dark = -pen.sun
    shade = [(tower + dark * w * 0.15, -h * 0.74), (tower, -h * 0.985), (tower, -h * 0.74)]
    pen.polygon(shade, pen.shade(a, -0.16))
    if snowy(pen):
        cap = [(-0.08, 0.86), (0, 0.985), (0.08, 0.86), (0, 0.83)]
        pen.polygon([(tower + x * w, -y * h) for x, y in cap], SNOW)
    _slide(pen, tower + w * 0.1, deck + 2, w * 0.22, a)


def _slide(pen: Pen, x: float, y: float, reach: float, fill: str) -> None:
    """A slide from x, y down to the ground."""
    h = pen.h
    low = x + reach
    shape = (
        (x, y - h * 0.08),
        (x + reach * 0.45, y),
        (x + reach * 0.45, -h * 0.08),
        (low, -h * 0.1),
    )
    back = (low - reach * 0.7, (low - reach * 0.7, y + h * 0.06), (x, y + h * 0.05))
    pen.path(trace("M# #C# # # # # #V-2C# -2 # # # #Z", *shape, *back), fill)
    run = ((x, y), (x + reach * 0.36, y + 6), (x + reach * 0.36, -h * 0.05), (low - 2, -h * 0.06))
    pen.path(trace("M# #C# # # # # #", *run), stroke=pen.shade(fill, 0.35), width=3)


def _swing(pen: Pen, middle: float, b: str, a: str, wood: str) -> None:
    """A swing in motion."""
    w, h = pen.w, pen.h
    left, right, beam = middle - w * 0.17, middle + w * 0.17, -h * 0.78
    for x in (left, right):
        pen.line([(x - w * 0.045, -2), (x, beam), (x + w * 0.045, -2)], b, 3.6)
    pen.line([(left, beam), (right, beam)], b, 4.6)
    angle = pen.between(-0.38, 0.38, 2)
    length = h * 0.5
    seat = (middle + length * math.sin(angle), beam + length * math.cos(angle))
    for dx in (-5, 5):
        pen.line([(middle + dx, beam), (seat[0] + dx, seat[1])], "#6b6f7a", 1.4)
    child = dressed(somebody(pen, 2, "child"), outfit="shirt")
    tall = h * 0.46
    pose = {
        "hip": (0, 0.0),
        "feet": ((0.3, 0.2), (0.32, 0.16)),
        "hands": ((0.12, 0.72), (0.08, 0.74)),
    }
    figure(pen, seat[0], seat[1] + 0.4 * tall, tall, child, lean=-0.05, **pose)
    pen.rect(seat[0] - 8, seat[1] - 1, 16, 3.4, "#4a4e59", rx=1.5)


def _dome(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A dome of bars to climb."""
    w, h = pen.w, pen.h
    r, rise = w * 0.27, h * 0.9
    d = trace("M# -3C# # # # # -3", x - r, (x - r, -rise * 1.3), (x + r, -rise * 1.3), x + r)
    for s in (0.35, -0.35):
        d += trace(
            "M# -3Q# # # #", x + s * r * 1.3, (x + s * r * 1.9, -rise * 0.62), (x, -rise * 0.97)
        )
    for up, half in ((0.36, 0.95), (0.7, 0.74)):
        d += trace("M# #H#", (x - r * half, -rise * up), x + r * half)
        d += trace("M# #L# -3M# #L# -3", (x, -rise * up), x - r * 0.5, (x, -rise * up), x + r * 0.5)
    pen.path(d, stroke=a, width=3.2)
    kid, tall = _child(pen, 1, h * 0.5)
    figure(
        pen,
        x - r * 0.4,
        -rise * 0.36,
        tall,
        kid,
        feet=((-0.1, 0.0), (0.12, 0.12)),
        hands=((0.28, 0.9), (0.2, 0.8)),
    )
    kid, tall = _child(pen, 4, h * 0.42)
    figure(
        pen,
        x + r * 0.1,
        -rise * 0.6 + 0.2 * tall,
        tall,
        kid,
        facing=-1,
        hip=(0, -0.12),
        feet=((0.2, 0.12), (0.22, 0.1)),
    )


def _ship(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A pirate ship of wood with a mast."""
    w, h = pen.w, pen.h
    pen.rect(x - 2, -h * 0.985, 4.4, h * 0.7, wood)
    pen.path(
        trace(
            "M# #Q# # # #L# #Z",
            (x + 4, -h * 0.95),
            (x + w * 0.2, -h * 0.74),
            (x + w * 0.17, -h * 0.5),
            (x + 4, -h * 0.52),
        ),
        a,
    )
    pen.polygon([(x, -h * 0.985), (x - w * 0.1, -h * 0.94), (x, -h * 0.9)], "#2f3644")
    for px, salt, facing in ((-0.14, 1, 1), (0.12, 4, 1)):
        kid, tall = _child(pen, salt, h * 0.42)
        figure(pen, x + px * w, -h * 0.3, tall, kid, facing=facing, hands=((0.3, 0.6), (0.25, 0.5)))
    hull = (
        (-0.28, 0.5),
        (-0.22, 0.34),
        (0.18, 0.34),
        (0.3, 0.5),
        (0.22, 0.1),
        (0.16, 0.02),
        (-0.18, 0.02),
        (-0.24, 0.1),
    )
    pen.path(smooth([(x + px * w, -y * h) for px, y in hull], ease=0.2), wood)
    for y in (0.27, 0.16):
        pen.line([(x - w * 0.24, -h * y), (x + w * 0.23, -h * y)], pen.shade(wood, -0.25), 1.6)
    for k in range(3):
        pen.circle(x + (k - 1) * w * 0.12, -h * 0.21, h * 0.05, b)


def _net(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A tall pyramid of ropes."""
    w, h = pen.w, pen.h
    pen.rect(x - 2.4, -h * 0.985, 4.8, h * 0.97, "#8d949c")
    top, r = -h * 0.95, w * 0.28
    d = "".join(trace("M# #L# -3", (x, top), x + s * r) for s in (-1, -0.5, 0.5, 1))
    for k in range(1, 5):
        y, half = top + (-3 - top) * k / 5, r * k / 5
        d += trace("M# #H#", (x - half, y), x + half)
    pen.path(d, stroke=a, width=2.2)
    for dx, up, salt, facing in ((-0.1, 0.22, 1, 1), (0.07, 0.44, 4, -1)):
        kid, tall = _child(pen, salt, h * 0.4)
        figure(
            pen,
            x + dx * w,
            -h * up,
            tall,
            kid,
            facing=facing,
            feet=((-0.1, 0.0), (0.1, 0.12)),
            hands=((0.2, 0.95), (0.22, 0.75)),
        )
    pen.circle(x, -h * 0.955, h * 0.03, b)


def _house(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A crooked tree house on poles, with a rope ladder and a slide."""
    w, h = pen.w, pen.h
    x -= w * 0.05
    for dx in (-0.13, 0.02, 0.12):
        pen.line([(x + dx * w * 1.1, -2), (x + dx * w, -h * 0.42)], pen.shade(wood, -0.2), 5)
    walls = [(-0.16, 0.4), (-0.18, 0.74), (0.14, 0.7), (0.15, 0.4)]
    pen.polygon([(x + px * w, -y * h) for px, y in walls], a)
    pen.polygon(
        [(x - w * 0.22, -h * 0.71), (x - w * 0.04, -h * 0.985), (x + w * 0.19, -h * 0.66)], wood
    )
    pen.circle(x - w * 0.06, -h * 0.57, h * 0.09, "#4a4038")
    kid, tall = _child(pen, 1, h * 0.3)
    pen.circle(x - w * 0.06, -h * 0.56, h * 0.055, kid.skin)
    pen.path(arc(x - w * 0.06, -h * 0.57, h * 0.06, 0, 180) + "Z", kid.hair)
    pen.rect(x + w * 0.05, -h * 0.6, w * 0.06, h * 0.2, pen.shade(a, -0.25))
    d = f"M{x - w * 0.2:.1f} -3V{-h * 0.42:.1f}M{x - w * 0.24:.1f} -3V{-h * 0.42:.1f}"
    d += "".join(
        f"M{x - w * 0.24:.1f} {-h * (0.08 + 0.09 * k):.1f}h{w * 0.04:.1f}" for k in range(4)
    )
    pen.path(d, stroke="#8a6a50", width=1.8)
    _slide(pen, x + w * 0.14, -h * 0.4, w * 0.2, b)


def _zip_line(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A rope that one flies along."""
    w, h = pen.w, pen.h
    left, right = x - w * 0.26, x + w * 0.4
    pen.line([(left - w * 0.03, -3), (left + w * 0.02, -h * 0.98), (left + w * 0.07, -3)], wood, 4)
    pen.line([(right - w * 0.04, -3), (right, -h * 0.84), (right + w * 0.04, -3)], wood, 4)
    pen.rect(left - w * 0.02, -h * 0.4, w * 0.12, h * 0.05, wood)
    pen.line([(left + w * 0.02, -h * 0.95), (right, -h * 0.82)], "#6b6f7a", 1.8)
    at = left + w * (0.24 + 0.2 * pen.style[2])
    pen.line([(at, -h * 0.9), (at - 5, -h * 0.4)], a, 2.4)
    kid, tall = _child(pen, 2, h * 0.52)
    tall = h * 0.46
    pose = {
        "hip": (0, 0.0),
        "feet": ((0.26, 0.2), (0.3, 0.14)),
        "hands": ((0.06, 0.78), (0.04, 0.7)),
    }
    figure(pen, at - 5, -h * 0.38 + 0.4 * tall, tall, kid, lean=-0.04, **pose)
    pen.ellipse(at - 5, -h * 0.37, 9, 3, "#4a4e59")
    kid, tall = _child(pen, 5, h * 0.46)
    figure(
        pen,
        left + w * 0.05,
        -h * 0.4,
        tall,
        kid,
        hands=((0.26, 0.8), (0.2, 0.7)),
        feet=((-0.06, 0), (0.06, 0)),
    )


def _hill(pen: Pen, x: float, a: str, b: str, wood: str) -> None:
    """A round hill with a tunnel and a slide."""
    w, h = pen.w, pen.h
    green = SNOW if snowy(pen) else pen.light.grass[1]
    hill = ((-0.28, 0.02), (-0.22, 0.4), (-0.06, 0.56), (0.1, 0.4), (0.2, 0.02))
    pen.path(smooth([(x + px * w, -y * h) for px, y in hill], ease=0.8), green)
    pen.path(
        trace(
            "M# -2v#a# # 0 0 1 # 0v#Z",
            x - w * 0.16,
            -h * 0.12,
            (w * 0.07, h * 0.16),
            w * 0.14,
            h * 0.12,
        ),
        "#8d949c",
    )
    pen.path(
        trace(
            "M# -2v#a# # 0 0 1 # 0v#Z",
            x - w * 0.135,
            -h * 0.1,
            (w * 0.045, h * 0.12),
            w * 0.09,
            h * 0.1,
        ),
        "#3a3f4c",
    )
    _slide(pen, x + w * 0.0, -h * 0.5, w * 0.24, a)
    for dx, salt, facing in ((-0.07, 1, 1), (-0.17, 4, 1)):
        kid, tall = _child(pen, salt, h * 0.4)
        y = -h * (0.54 if dx > -0.1 else 0.42)
        figure(pen, x + dx * w, y, tall, kid, facing=facing, hands=((0.3, 0.7), (-0.26, 0.6)))
    pen.line([(x - w * 0.02, -h * 0.5), (x - w * 0.02, -h * 0.985)], "#8a6a50", 2.6)
    pen.polygon(
        [(x - w * 0.02, -h * 0.985), (x + w * 0.12, -h * 0.91), (x - w * 0.02, -h * 0.84)], b
    )


def _rocker(pen: Pen, x: float, b: str, a: str, wood: str) -> None:
    """An animal on a spring."""
    w, h = pen.w, pen.h
    d = "".join(f"M{x - 5:.1f} {-h * (0.04 + 0.05 * k):.1f}h10" for k in range(4))
    pen.path(d, stroke="#5d6470", width=3)
    body = (
        (-0.12, 0.26),
        (-0.13, 0.42),
        (-0.02, 0.38),
        (0.06, 0.44),
        (0.1, 0.66),
        (0.17, 0.6),
        (0.14, 0.44),
        (0.1, 0.24),
    )
    kid, tall = _child(pen, 2, h * 0.6)
    tall = h * 0.56
    pose = {
        "hip": (0, -0.06),
        "feet": ((0.1, 0.14), (0.16, 0.12)),
        "hands": ((0.24, 0.6), (0.22, 0.56)),
    }
    figure(pen, x - w * 0.02, -h * 0.4 + 0.37 * tall, tall, kid, **pose)
    pen.path(smooth([(x + px * w, -y * h) for px, y in body], ease=0.7), b)
    pen.circle(x + w * 0.125, -h * 0.6, 2.4, "#2b2529")
    pen.line([(x + w * 0.04, -h * 0.52), (x + w * 0.12, -h * 0.5)], a, 3)


def _sandpit(pen: Pen, x: float, b: str, a: str, wood: str) -> None:
    """A sandpit with a castle below a sun sail."""
    w, h = pen.w, pen.h
    for dx in (-0.17, 0.17):
        pen.line([(x + dx * w, -3), (x + dx * w * 0.9, -h * 0.8)], wood, 3.4)
    pen.path(
        trace(
            "M# #Q# # # #Q# # # #Z",
            (x - w * 0.19, -h * 0.8),
            (x, -h * 0.68),
            (x + w * 0.19, -h * 0.84),
            (x, -h * 0.56),
            (x - w * 0.19, -h * 0.8),
        ),
        b,
    )
    sand = "#e6cf9c" if not snowy(pen) else SNOW
    castle = [
        (-0.08, 0.12),
        (-0.07, 0.3),
        (-0.03, 0.24),
        (0.0, 0.36),
        (0.03, 0.24),
        (0.07, 0.3),
        (0.08, 0.12),
    ]
    pen.polygon([(x + px * w, -y * h) for px, y in castle], sand)
    for dx, salt, facing in ((-0.13, 2, 1), (0.13, 5, -1)):
        kid, tall = _child(pen, salt, h * 0.5)
        tall = h * 0.52
        pose = {
            "hip": (0, -0.26),
            "feet": ((0.2, 0.0), (0.16, 0.0)),
            "hands": ((0.3, 0.2), (0.24, 0.16)),
        }
        figure(pen, x + dx * w, -h * 0.08, tall, kid, facing=facing, lean=0.06, **pose)
    pen.rect(x - w * 0.2, -h * 0.12, w * 0.4, h * 0.11, wood, rx=2)
    pen.rect(x + w * 0.02, -h * 0.2, 8, 8, a, rx=1.5)


def _spinner(pen: Pen, x: float, b: str, a: str, wood: str) -> None:
    """A roundabout."""
    w, h = pen.w, pen.h
    for dx, salt, facing in ((-0.1, 2, 1), (0.1, 5, -1)):
        kid, tall = _child(pen, salt, h * 0.52)
        figure(
            pen,
            x + dx * w,
            -h * 0.15,
            tall,
            kid,
            facing=facing,
            feet=((-0.06, 0), (0.06, 0)),
            hands=((0.24, 0.5), (0.2, 0.54)),
        )
    d = f"M{x:.1f} {-h * 0.1:.1f}V{-h * 0.5:.1f}"
    for s in (-1, 1):
        d += trace(
            "M# #Q# # # #",
            (x, -h * 0.46),
            (x + s * w * 0.14, -h * 0.5),
            (x + s * w * 0.17, -h * 0.12),
        )
    pen.path(d, stroke=a, width=3.4)
    pen.ellipse(x, -h * 0.13, w * 0.2, h * 0.05, b)
    pen.ellipse(x, -h * 0.09, w * 0.2, h * 0.045, pen.shade(b, -0.25))


def _seesaw(pen: Pen, x: float, b: str, a: str, wood: str) -> None:
    w, h = pen.w, pen.h
    tilt = 0.1 if pen.style[2] > 0.5 else -0.1
    pen.polygon([(x - w * 0.05, -3), (x, -h * 0.26), (x + w * 0.05, -3)], wood)
    ends = [(x + s * w * 0.19, -h * (0.26 + s * tilt)) for s in (-1, 1)]
    pen.line(ends, b, 5)
    for (ex, ey), salt, facing in ((ends[0], 2, 1), (ends[1], 5, -1)):
        kid, tall = _child(pen, salt, h * 0.5)
        tall = h * 0.5
        pose = {
            "hip": (0, -0.04),
            "feet": ((0.14, 0.12), (0.2, 0.1)),
            "hands": ((0.24, 0.48), (0.22, 0.44)),
        }
        figure(pen, ex - facing * w * 0.01, ey - 2 + 0.39 * tall, tall, kid, facing=facing, **pose)
        pen.line([(ex + facing * w * 0.05, ey), (ex + facing * w * 0.05, ey - h * 0.13)], a, 2.6)
