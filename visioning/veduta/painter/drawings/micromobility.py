"""Scooters and the robots that share the lane with them."""

from __future__ import annotations

from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, smooth, vary


@draws("e_scooter")
def e_scooter(pen: Pen) -> None:
    """Somebody on an electric scooter: standing, seated, in working clothes, with a companion."""
    w, h = pen.w, pen.h
    colour = vary(pen, ("#4fb08c", "#f0a63a", "#5a86c5", "#d2634a", "#8a6aa0"), 1, 5)
    kind = pen.pick(("rucksack", "roller", "box", "guitar", "seat", "scarf", "child", "cargo"), 0)
    ground_shadow(pen, 0, w * 0.96, 5)
    if kind == "roller":
        _roller(pen, colour)
        return
    lamp = pen.light.lamps
    r = h * (0.095 if kind == "cargo" else 0.075)
    back, front = -w * 0.5 + r + 2, w * 0.5 - r - 2
    bar = (w * 0.3, -h * 0.55)
    pen.line([(bar[0] + 4, -h * 0.56), (front - 2, -r * 1.4)], "#3a3f4c", 7)
    deck = [(back - 2, -r * 1.9), (back + 6, -r * 1.2), (front - w * 0.16, -r * 1.2)]
    deck += [
        (front - 3, -r * 2.6),
        (front + 2, -r * 2),
        (front - w * 0.1, -r * 0.2),
        (back, -r * 0.3),
    ]
    pen.path(smooth(deck, ease=0.35), colour)
    for x in (back, front):
        pen.circle(x, -r - 1, r, "#2b2f3a")
        pen.circle(x, -r - 1, r * 0.42, "#c3c9ce")
    who = seated(somebody(pen))
    tall = stature(h - 3, who) - h * 0.13
    ground = -r * 1.7
    stand = {"feet": ((0.12, 0.0), (-0.16, 0.01)), "lean": 0.02}
    stand["hands"] = ((0.31, 0.53), (0.3, 0.51))
    x = -w * 0.1
    bag = vary(pen, ("#a4643f", "#2f5d62", "#d8b25a", "#7c4a5e"), 2, 3)
    if kind == "seat":  # a saddle on a post
        pen.line([(back + w * 0.16, -r * 1.4), (back + w * 0.16, -h * 0.4)], "#3a3f4c", 5)
        pen.rect(back + w * 0.02, -h * 0.42, w * 0.3, h * 0.035, "#3a2f2c", rx=3)
        tall = min(h * 0.96, stature(h * 0.56, who, lowered=who.legs))
        stand = {"hip": (0, 0.42 - who.legs), "feet": ((0.26, 0.12), (0.2, 0.1)), "lean": 0.03}
        stand["hands"] = ((0.42, 0.58), (0.41, 0.56))
        x, ground = back + w * 0.14, -h * 0.42 + 0.42 * tall
    elif kind == "child":  # somebody small holds on in front
        kid = dressed(somebody(pen, 2, "child"), hat=None)
        small = tall * 0.62
    _carried(pen, kind, x, ground, tall, bag)
    figure(pen, x, ground, tall, who, **stand)
    if kind == "child":
        pose = {"feet": ((-0.05, 0.0), (0.06, 0.0)), "hands": ((0.3, 0.7), (0.26, 0.66))}
        figure(pen, x + w * 0.22, ground, small, kid, **pose)
    elif kind == "scarf":
        scarf = vary(pen, ("#d9a441", "#b9493f", "#5a9088"), 2, 5)
        tail = [(-0.02, 0.83), (-0.2, 0.86), (-0.34, 0.8), (-0.34, 0.75), (-0.18, 0.8), (0.0, 0.78)]
        ends = [(max(-w / 2 + 2, x + a * tall), ground - b * tall) for a, b in tail]
        pen.path(smooth(ends), scarf)
    pen.rect(bar[0] - 2, -h * 0.42, w * 0.19, h * 0.2, colour, rx=4)
    pen.line([(bar[0] - w * 0.08, -h * 0.565), (bar[0] + w * 0.07, -h * 0.57)], "#2b2f3a", 5)
    pen.circle(bar[0] + w * 0.1, -h * 0.5, 4, "#fff3cf", glow=lamp)
    pen.circle(back - 2, -h * 0.13, 2.4, "#d2423a", glow=lamp * 0.8)
    if kind == "cargo":
        pen.rect(w * 0.22, -h * 0.4, w * 0.28, h * 0.24, "#c99a63", rx=2)
        pen.rect(w * 0.33, -h * 0.4, w * 0.05, h * 0.24, "#8a5c34")


def _carried(pen: Pen, kind: str, x: float, ground: float, tall: float, bag: str) -> None:
    """What is on the back."""
    w = pen.w

    def at(u: float, v: float) -> Point:
        return max(-w / 2 + 1, x + u * tall), ground - v * tall

    if kind in ("rucksack", "cargo"):
        pack = (at(-0.08, 0.84), at(-0.24, 0.82), at(-0.26, 0.54), at(-0.08, 0.5))
        pen.path(smooth(pack, ease=0.6), bag)
        pen.path(
            smooth((at(-0.12, 0.64), at(-0.25, 0.63), at(-0.25, 0.54), at(-0.1, 0.53)), ease=0.5),
            pen.shade(bag, -0.2),
        )
    elif kind == "box":  # who delivers
        left, top = at(-0.36, 0.86)
        pen.rect(left, top, 0.28 * tall, 0.27 * tall, bag, rx=3)
        pen.rect(left, top, 0.28 * tall, 0.06 * tall, pen.shade(bag, 0.3), rx=3)
    elif kind == "guitar":
        case = (
            at(0.0, 1.0),
            at(-0.08, 0.98),
            at(-0.2, 0.72),
            at(-0.34, 0.62),
            at(-0.3, 0.42),
            at(-0.1, 0.46),
            at(-0.08, 0.7),
        )
        pen.path(smooth(case, ease=0.8), "#4a3b3a")
        pen.circle(*at(-0.2, 0.55), 0.05 * tall, bag)


def _roller(pen: Pen, colour: str) -> None:
    """An electric motor scooter with a seat and a top box."""
    w, h = pen.w, pen.h
    lamp = pen.light.lamps
    r = h * 0.105
    back, front = -w * 0.5 + r + 2, w * 0.5 - r - 1
    for x in (back, front):
        pen.circle(x, -r - 1, r, "#2b2f3a")
        pen.circle(x, -r - 1, r * 0.45, "#c3c9ce")
    body = [
        (-0.48, 0.22),
        (-0.46, 0.38),
        (-0.1, 0.4),
        (-0.02, 0.16),
        (0.2, 0.14),
        (0.3, 0.5),
        (0.38, 0.5),
    ]
    body += [(0.4, 0.24), (0.3, 0.08), (-0.1, 0.08), (-0.26, 0.2)]
    who = seated(somebody(pen), hat=None)
    tall = min(h * 0.98, stature(h * 0.57, who, lowered=who.legs))
    pose = {"hip": (0, 0.42 - who.legs), "feet": ((0.24, 0.1), (0.2, 0.08)), "lean": 0.02}
    grip = (w * 0.26, -h * 0.58)
    x = -w * 0.2
    ground = -h * 0.42 + 0.42 * tall
    hand = ((grip[0] - x) / tall, (ground - grip[1]) / tall)
    pen.line([grip, (w * 0.34, -h * 0.5), (front, -r)], "#3a3f4c", 5)
    pen.rect(-w * 0.49, -h * 0.62, w * 0.22, h * 0.2, pen.shade(colour, -0.2), rx=3)
    pen.rect(-w * 0.44, -h * 0.44, w * 0.36, h * 0.05, "#3a2f2c", rx=4)
    figure(pen, x, ground, tall, who, hands=(hand, (hand[0] - 0.02, hand[1] - 0.02)), **pose)
    pen.path(smooth([(a * w, -b * h) for a, b in body], ease=0.5), colour)
    pen.circle(w * 0.41, -h * 0.44, 4, "#fff3cf", glow=lamp)
    pen.rect(-w * 0.49, -h * 0.3, 4, 6, "#d2423a", glow=lamp * 0.8)
    pen.line([(w * 0.2, -h * 0.6), (w * 0.32, -h * 0.58)], "#2b2f3a", 4.4)


@draws("delivery_robot")
def delivery_robot(pen: Pen) -> None:
    """A small robot that brings things: on six wheels, on legs, with a tray, a drawer, a plant."""
    w, h = pen.w, pen.h
    body = vary(pen, ("#f5f3ee", "#f0b93f", "#7fb0b8", "#d2735a", "#a6b98a", "#8f93c0"), 1, 5)
    flag = vary(pen, ("#e2604f", "#f0a63a", "#3f7f8c", "#6f9a62"), 2, 3)
    kind = pen.pick(("six", "tower", "round", "legs", "tray", "garden", "drawer", "truck"), 0)
    ground_shadow(pen, 0, w * 0.96, 5)
    n = w * 0.5 - 1
    dark = pen.shade(body, -0.3)
    if kind == "tower":
        pen.rect(-w * 0.34, -h * 0.985, w * 0.68, h * 0.86, body, rx=10)
        pen.rect(-w * 0.47, -h * 0.26, w * 0.94, h * 0.14, dark, rx=5)
        for k in range(2):
            pen.rect(
                -w * 0.27, -h * (0.56 - 0.2 * k), w * 0.54, h * 0.16, pen.shade(body, -0.14), rx=3
            )
            pen.rect(-w * 0.08, -h * (0.5 - 0.2 * k), w * 0.16, 3, dark, rx=1.5)
        _robot_face(pen, 0, -h * 0.78, w * 0.48, h * 0.2)
        _robot_wheels(pen, (-0.3, 0.3), 0.12, flag)
    elif kind == "round":
        pen.circle(0, -h * 0.53, min(h * 0.45, w * 0.49), body)
        pen.path(arc(0, -h * 0.53, min(h * 0.45, w * 0.49), 190, 350) + "Z", dark)
        pen.rect(-w * 0.4, -h * 0.2, w * 0.8, h * 0.1, dark, rx=4)
        _robot_face(pen, w * 0.08, -h * 0.62, w * 0.5, h * 0.22)
        _robot_wheels(pen, (-0.34, 0.34), 0.15, flag)
        pen.line([(0, -h * 0.95), (0, -h * 0.985)], "#5d6470", 3)
    elif kind == "legs":
        for a, b, c in (
            (-0.34, -0.44, -0.3),
            (-0.18, -0.3, -0.14),
            (0.2, 0.1, 0.26),
            (0.36, 0.28, 0.44),
        ):
            pen.line([(a * w, -h * 0.36), (b * w, -h * 0.2), (c * w, -3)], "#4a4e59", 5)
        pen.rect(-n, -h * 0.62, w * 0.78, h * 0.3, body, rx=8)
        pen.rect(-w * 0.36, -h * 0.8, w * 0.44, h * 0.2, "#c58f55", rx=2)
        pen.rect(-w * 0.18, -h * 0.8, w * 0.07, h * 0.2, "#8a5c34")
        pen.line([(w * 0.22, -h * 0.5), (w * 0.3, -h * 0.7)], "#4a4e59", 5)
        pen.rect(w * 0.14, -h * 0.985, w * 0.35, h * 0.34, body, rx=7)
        _robot_face(pen, w * 0.33, -h * 0.82, w * 0.3, h * 0.2)
    elif kind == "tray":
        pen.rect(-w * 0.3, -h * 0.7, w * 0.6, h * 0.58, body, rx=9)
        pen.rect(-w * 0.48, -h * 0.26, w * 0.96, h * 0.14, dark, rx=6)
        pen.rect(-w * 0.48, -h * 0.76, w * 0.96, h * 0.07, dark, rx=3)
        for x, tall, fill in (
            (-0.36, 0.2, "#f6f1e4"),
            (-0.14, 0.14, "#d2634a"),
            (0.24, 0.18, "#f6f1e4"),
        ):
            pen.rect(x * w, -h * (0.76 + tall), w * 0.16, h * tall, fill, rx=3)
        pen.circle(w * 0.1, -h * 0.81, w * 0.08, "#c98a4b")
        _robot_face(pen, 0, -h * 0.52, w * 0.46, h * 0.2)
        _robot_wheels(pen, (-0.33, 0.33), 0.13, flag)
    else:
        top = {"garden": 0.62, "truck": 0.5}.get(kind, 0.7)
        shell = [
            (-n, -h * 0.26),
            (-n * 0.96, -h * top * 0.86),
            (-n * 0.72, -h * top),
            (n * 0.62, -h * top),
        ]
        shell += [(n * 0.96, -h * top * 0.8), (n, -h * 0.26)]
        if kind in ("six", "drawer"):
            pen.line([(-n * 0.8, -h * 0.6), (-n * 0.8, -h * 0.97)], "#4a4e59", 2.4)
            pennant = [
                (-n * 0.8, -h * 0.985),
                (-w * 0.02, -h * 0.985),
                (-w * 0.1, -h * 0.9),
                (-w * 0.02, -h * 0.8),
                (-n * 0.8, -h * 0.8),
            ]
            pen.polygon(pennant, flag)
        elif kind == "garden":
            for k in range(5):
                pen.circle(
                    (-0.34 + 0.14 * k) * w,
                    -h * (0.68 + 0.06 * (k % 2)),
                    w * 0.1,
                    ("#6f9a55", "#8fb56a")[k % 2],
                )
            pen.line([(0, -h * 0.7), (0, -h * 0.9)], "#5f914f", 2.4)
            pen.circle(0, -h * 0.91, w * 0.09, flag)
            pen.circle(0, -h * 0.91, w * 0.04, "#f6d468")
        elif kind == "truck":
            for x, y, wide, tall, fill in (
                (-0.48, 0.8, 0.3, 0.32, "#c58f55"),
                (-0.16, 0.72, 0.24, 0.24, "#8fa86f"),
                (-0.4, 0.985, 0.24, 0.2, "#5b8fa8"),
            ):
                pen.rect(x * w, -y * h, wide * w, tall * h, fill, rx=2)
                pen.rect(
                    (x + wide * 0.4) * w, -y * h, wide * 0.2 * w, tall * h, pen.shade(fill, -0.3)
                )
        pen.path(smooth(shell, ease=0.5), body)
        pen.rect(-n, -h * 0.36, n * 2, h * 0.16, dark, rx=4)
        if kind == "drawer":
            pen.rect(-w * 0.44, -h * 0.6, w * 0.4, h * 0.2, dark, rx=2)
            pen.rect(-w * 0.4, -h * 0.64, w * 0.32, h * 0.1, "#c98a4b", rx=4)
            pen.rect(-w * 0.46, -h * 0.54, w * 0.44, h * 0.14, pen.shade(body, 0.3), rx=2)
        elif kind == "six":
            pen.rect(-w * 0.34, -h * 0.53, w * 0.22, h * 0.16, "#c58f55", rx=1.5)
            pen.rect(-w * 0.25, -h * 0.53, w * 0.035, h * 0.16, "#8a5c34")
        face = {"garden": 0.5, "truck": 0.41}.get(kind, 0.5)
        _robot_face(pen, w * 0.22, -h * face, w * 0.4, h * 0.18)
        at, r = ((-0.33, 0.0, 0.33), 0.15) if kind in ("six", "garden") else ((-0.31, 0.31), 0.18)
        _robot_wheels(pen, at, r, flag)


def _robot_face(pen: Pen, x: float, y: float, w: float, h: float) -> None:
    """Two friendly eyes on dark glass."""
    pen.rect(x - w / 2, y - h / 2, w, h, "#2f3644", rx=h / 2)
    eye, glow = "#7fe3d8", 0.7 + 0.3 * pen.light.lamps
    mood = vary(pen, ("dots", "smile", "bars"), 2, 5)
    for side in (-0.22, 0.22):
        if mood == "smile":
            pen.path(
                arc(x + side * w, y + h * 0.16, h * 0.28, 20, 160), stroke=eye, width=2.6, glow=glow
            )
        elif mood == "bars":
            pen.rect(x + side * w - 2, y - h * 0.28, 4.4, h * 0.56, eye, rx=2, glow=glow)
        else:
            pen.circle(x + side * w, y, h * 0.26, eye, glow=glow)


def _robot_wheels(pen: Pen, at: tuple[float, ...], r: float, hub: str) -> None:
    r *= pen.h
    for x in at:
        pen.circle(x * pen.w, -r - 1, r, "#2b2f3a")
        pen.circle(x * pen.w, -r - 1, r * 0.43, hub)
