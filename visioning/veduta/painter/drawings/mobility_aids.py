"""People on wheels of their own: wheelchairs of several makes, a handbike, a mobility scooter."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.people import BAGS
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import Person, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, smooth, vary

FRAMES = ("#c2524a", "#3f7f8c", "#e0a83e", "#4d5464", "#6b8f5e")


def big_wheel(pen: Pen, x: float, r: float, colour: str) -> None:
    """The wheel of a wheelchair with its hand rim."""
    pen.circle(x, -r - 1, r, "#dfe5e8", opacity=0.45)
    pen.circle(x, -r - 1, r * 0.93, "none", stroke="#33363f", width=r * 0.15)
    d = ""
    for k in range(4):
        a = math.pi * k / 4 + 0.3
        dx, dy = r * 0.84 * math.cos(a), r * 0.84 * math.sin(a)
        d += f"M{x - dx:.1f} {-r - 1 - dy:.1f}L{x + dx:.1f} {-r - 1 + dy:.1f}"
    pen.path(d, stroke="#b9c0c6", width=1.2)
    pen.circle(x, -r - 1, r * 0.74, "none", stroke=colour, width=r * 0.07)
    pen.circle(x, -r - 1, r * 0.17, "#4a4e59")


@draws("wheelchair_user")
def wheelchair_user(pen: Pen) -> None:
    """Somebody rolling along: by hand, by motor, with a cat in the lap, on a handbike."""
    who = seated(somebody(pen, age=vary(pen, ("adult", "adult", "elder"), 0, 3)))
    if who.hat == "sunhat":
        who = seated(who, hat=None)
    frame = vary(pen, FRAMES, 1, 3)
    ground_shadow(pen, 0, pen.w * 0.96, 6)
    kind = pen.pick(
        ("rucksack", "motor", "cat", "handbike", "parcel", "scooter", "sport", "laptop"), 0
    )
    if kind == "handbike":
        _handbike(pen, who, frame)
    elif kind == "scooter":
        _scooter(pen, who, frame)
    else:
        _wheelchair(pen, who, frame, kind)


def _wheelchair(pen: Pen, who: Person, frame: str, kind: str) -> None:
    w, h = pen.w, pen.h
    tall = stature(h - 3, who, lowered=who.legs - 0.325)
    x, r = -w * 0.15, h * (0.17 if kind == "motor" else 0.235)
    bag = vary(pen, BAGS, 0, 7)

    def at(u: float, v: float):
        return x + u * tall, -v * tall

    pen.line([at(-0.17, 0.56), at(-0.13, 0.27), at(0.2, 0.27)], frame, 5)
    if kind != "sport":
        pen.line([(-w * 0.46, -0.57 * tall), at(-0.17, 0.56)], "#3b3e49", 4.5)
    pen.line([at(0.2, 0.27), at(0.27, 0.06), at(0.36, 0.06)], frame, 4)
    pen.circle(x + 0.22 * tall, -7, 6, "#3a3d47")
    pen.circle(x + 0.22 * tall, -7, 2.4, "#b9c0c6")
    if kind == "motor":
        pen.rect(*at(-0.24, 0.7), 0.09 * tall, 0.36 * tall, "#3b3e49", rx=4)
        pen.rect(*at(-0.25, 0.85), 0.08 * tall, 0.1 * tall, "#3b3e49", rx=4)
        pen.rect(*at(-0.24, 0.24), 0.4 * tall, 0.14 * tall, "#4a4e59", rx=5)
    elif kind == "sport":
        pen.rect(-w * 0.47, -0.45 * tall, w * 0.14, 0.18 * tall, frame, rx=4)
        pen.circle(-w * 0.44, -5, 4, "#3a3d47")
    else:
        pen.rect(-w * 0.49, -0.52 * tall, w * 0.19, 0.25 * tall, bag, rx=4)
        pen.rect(-w * 0.49, -0.52 * tall, w * 0.19, 0.07 * tall, pen.shade(bag, -0.18), rx=3)
    push = pen.between(-0.02, 0.1, 2)
    if kind == "laptop":  # under a sunshade
        tall *= 0.88
    hands = {
        "motor": ((0.12, 0.45), (0.16, 0.42)),
        "cat": ((0.18, 0.42), (0.12, 0.4)),
        "parcel": ((0.24, 0.45), (0.22, 0.42)),
        "laptop": ((0.22, 0.43), (0.2, 0.42)),
        "sport": ((push + 0.12, 0.37), (-0.1, 0.4)),
    }.get(kind, ((push + 0.1, 0.4), (push, 0.375)))
    lean = 0.07 if kind == "sport" else 0.015
    pose = {"hip": (0.0, 0.325 - who.legs), "feet": ((0.31, 0.075), (0.34, 0.06)), "hands": hands}
    figure(pen, x - 0.04 * tall, 0, tall, who, lean=lean, **pose)
    if kind == "cat":
        fur = vary(pen, ("#d9914a", "#4a4650", "#e9e2d4"), 1, 4)
        cat = ((0.02, 0.36), (0.03, 0.47), (0.13, 0.47), (0.2, 0.44), (0.22, 0.36))
        pen.path(smooth([at(*p) for p in cat]), fur)
        pen.circle(*at(0.2, 0.49), tall * 0.048, fur)
        pen.polygon([at(0.16, 0.52), at(0.165, 0.565), at(0.2, 0.535)], fur)
        pen.polygon([at(0.21, 0.535), at(0.24, 0.56), at(0.245, 0.51)], fur)
    elif kind == "parcel":
        pen.rect(*at(0.06, 0.6), 0.26 * tall, 0.22 * tall, "#c99a63", rx=1.5)
        pen.rect(*at(0.16, 0.6), 0.05 * tall, 0.22 * tall, "#8a5c34")
        pen.rect(*at(0.08, 0.73), 0.18 * tall, 0.13 * tall, "#8fa86f", rx=1.5)
        pen.circle(*at(0.19, 0.5), 0.036 * tall, who.skin)
    elif kind == "laptop":
        pen.line([at(-0.2, 0.5), (x - 0.2 * tall, -h * 0.94)], "#5d6470", 2.4)
        shade = ((-0.48, -0.86), (-0.35, -0.97), (0.0, -0.985), (0.35, -0.87), (0.0, -0.89))
        pen.path(smooth([(a * w, b * h) for a, b in shade]), frame)
        pen.polygon([at(0.09, 0.4), at(0.25, 0.4), at(0.31, 0.55), at(0.285, 0.55)], "#5d6470")
        pen.line([at(0.08, 0.39), at(0.26, 0.39)], "#8d949c", 3)
    elif kind == "motor":
        pen.line([at(0.05, 0.38), at(0.17, 0.4), at(0.18, 0.45)], "#33363f", 4)
        for wheel in (x - 0.17 * tall, x + 0.1 * tall):
            pen.circle(wheel, -r * 0.62, r * 0.6, "#33363f")
            pen.circle(wheel, -r * 0.62, r * 0.25, "#b9c0c6")
        return
    big_wheel(pen, x, r, frame)


def _handbike(pen: Pen, who: Person, frame: str) -> None:
    """A wheelchair with a hand-cranked wheel in front."""
    w, h = pen.w, pen.h
    tall = stature(h - 3, who, lowered=who.legs - 0.3)
    x, r = -w * 0.24, h * 0.2
    front = w * 0.5 - h * 0.15
    pen.line([(x - 0.12 * tall, -0.5 * tall), (x - 0.08 * tall, -0.26 * tall)], frame, 6)
    pen.line(
        [(x - 0.08 * tall, -0.25 * tall), (w * 0.12, -0.2 * tall), (front, -h * 0.3)], frame, 5
    )
    pen.line([(front, -h * 0.14), (w * 0.2, -h * 0.5)], frame, 4.4)
    pen.circle(front, -h * 0.15 - 1, h * 0.14, "none", stroke="#33363f", width=4)
    pen.circle(front, -h * 0.15 - 1, 3, frame)
    crank = (w * 0.2, -h * 0.5)
    pose = {"hip": (0.0, 0.3 - who.legs), "feet": ((0.34, 0.1), (0.37, 0.09))}
    reach = (crank[0] - x) / tall
    figure(pen, x, 0, tall, who, hands=((reach, 0.6), (reach - 0.02, 0.46)), lean=0.0, **pose)
    pen.line([(crank[0], -0.6 * tall), (crank[0] - 2, -0.44 * tall)], "#33363f", 3.4)
    pen.line([(-w * 0.47, -h * 0.16), (-w * 0.47, -h * 0.92)], "#8d949c", 1.6)
    pen.polygon([(-w * 0.47, -h * 0.92), (-w * 0.3, -h * 0.86), (-w * 0.47, -h * 0.8)], "#e8953a")
    big_wheel(pen, x, r, frame)


def _scooter(pen: Pen, who: Person, frame: str) -> None:
    """A mobility scooter with a basket."""
    w, h = pen.w, pen.h
    tall = stature(h - 3, who, lowered=who.legs - 0.4)
    x = -w * 0.17
    pen.rect(-w * 0.42, -h * 0.36, w * 0.36, h * 0.22, frame, rx=5)
    pen.rect(-w * 0.45, -h * 0.64, w * 0.09, h * 0.28, "#3b3e49", rx=4)
    pen.rect(-w * 0.4, -h * 0.4, w * 0.36, h * 0.06, "#3b3e49", rx=3)
    pen.line([(-w * 0.1, -h * 0.14), (w * 0.26, -h * 0.14), (w * 0.34, -h * 0.3)], frame, 6)
    pen.line([(w * 0.36, -h * 0.14), (w * 0.24, -h * 0.62)], "#4a4e59", 4.4)
    pose = {"hip": (0.0, 0.4 - who.legs), "feet": ((0.3, 0.15), (0.34, 0.14))}
    figure(pen, x, 0, tall, who, hands=((0.36, 0.58), (0.36, 0.55)), lean=0.0, **pose)
    pen.rect(w * 0.27, -h * 0.58, w * 0.21, h * 0.17, "#c99a5f", rx=2)
    for k, fill in enumerate(("#8fb56a", "#d8604a", "#f0bb3f")):
        pen.circle(w * (0.31 + 0.065 * k), -h * 0.59, w * 0.04, fill)
    for wheel in (-w * 0.3, w * 0.37):
        pen.circle(wheel, -h * 0.1, h * 0.1, "#33363f")
        pen.circle(wheel, -h * 0.1, h * 0.045, "#b9c0c6")
    pen.circle(w * 0.35, -h * 0.36, 3.4, "#fff3cf", glow=pen.light.lamps)
