"""The people on the promenade: of every age, on foot, on wheels, with a pram, a dog, a song."""

from __future__ import annotations

import math

from visioning.veduta.painter.figure import (
    SCARVES,
    dressed,
    figure,
    somebody,
    stature,
    umbrella,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary

BAGS = ("#a4643f", "#2f5d62", "#d8b25a", "#7c4a5e", "#e7dcc6")


def _stride(pen: Pen, tall: float, room: float) -> dict:
    """How far apart feet and hands are: a stroll or a brisk walk.

    Args:
        tall: Height of the person.
        room: How far a toe may reach.
    """
    reach = min(pen.between(0.1, 0.16, 2), room / tall - 0.1)
    return {
        "feet": ((-reach - 0.02, 0.035), (reach, 0.0)),
        "hands": ((reach + 0.02, 0.5), (-reach - 0.01, 0.475)),
    }


@draws("adult")
def adult(pen: Pen) -> None:
    """Somebody on their way, with a bag, a rucksack, flowers or an umbrella."""
    w, h = pen.w, pen.h
    who = somebody(pen)
    ground_shadow(pen, 0, w * 0.96, 6)
    wet = pen.light.weather == "rain"
    tall = stature(h - 4, who) * (0.94 if wet else 1)
    thing = "umbrella" if wet else vary(pen, ("bag", "rucksack", "tote", "flowers", "phone"), 0, 7)
    stride = _stride(pen, tall, w / 2)
    bag = vary(pen, BAGS, 1, 5)
    if thing == "rucksack":
        pen.path(
            smooth(
                [
                    (u * tall, -v * tall)
                    for u, v in ((-0.1, 0.8), (-0.19, 0.76), (-0.2, 0.56), (-0.08, 0.53))
                ],
                ease=0.7,
            ),
            bag,
        )
    if thing in ("flowers", "phone", "umbrella"):
        stride["hands"] = (stride["hands"][0], (0.15, 0.62))
    figure(pen, 0, -2, tall, who, **stride)
    if thing == "rucksack":
        pen.path(
            limb(((-0.04 * tall, -0.8 * tall), (-0.075 * tall, -0.6 * tall)), (3.4, 3.4)),
            pen.shade(bag, -0.2),
        )
    elif thing == "bag":
        pen.line(
            [(0.06 * tall, -0.8 * tall), (-0.12 * tall, -0.5 * tall)], pen.shade(bag, -0.2), 2.6
        )
        pen.rect(-0.2 * tall, -0.53 * tall, 0.19 * tall, 0.15 * tall, bag, rx=4)
        pen.rect(-0.2 * tall, -0.53 * tall, 0.19 * tall, 0.06 * tall, pen.shade(bag, -0.15), rx=3)
    elif thing == "tote":
        hand = stride["hands"][1]
        x, y = hand[0] * tall, -hand[1] * tall
        pen.path(trace("M# #L# #L# #", (x - 5, y + 8), (x, y), (x + 5, y + 8)), stroke=bag, width=2)
        pen.rect(max(-w / 2, x - 9), y + 7, 19, 21, bag, rx=2)
        pen.circle(max(-w / 2, x - 9) + 9.5, y + 17, 4.5, "#7fa36f")
    elif thing == "flowers":
        x, y = 0.16 * tall, -0.63 * tall
        pen.polygon([(x, y + 9), (x - 7, y - 8), (x + 7, y - 8)], "#7c9f72")
        for dx, dy, colour in (
            (-5, -9, "#e9a0a0"),
            (1, -13, "#f0c75e"),
            (6, -8, "#d9685f"),
            (0, -7, "#f6efe2"),
        ):
            pen.circle(x + dx, y + dy, 4.2, colour)
    elif thing == "phone":
        x, y = 0.165 * tall, -0.655 * tall
        pen.rect(x - 3, y - 7, 6.5, 11, "#2c3444", rx=1.4)
        pen.rect(x - 2, y - 6, 4.5, 9, "#bfe3ea", rx=0.8, glow=0.6 * pen.light.lamps)
    elif thing == "umbrella":
        umbrella(pen, 0, -h + 1, w * 0.98, vary(pen, SCARVES, 1, 3), (0.15 * tall, -0.6 * tall))


@draws("elder")
def elder(pen: Pen) -> None:
    """An old person with a cane, unhurried, leaning a little forward."""
    w, h = pen.w, pen.h
    who = dressed(somebody(pen, age="elder"), hat=vary(pen, (None, "brim", "cap", None), 0, 5))
    if who.outfit in ("shorts", "shirt"):
        who = dressed(who, outfit="jacket")
    if who.hair_style == "headscarf":
        who = dressed(who, hat=None)
    ground_shadow(pen, 0, w * 0.96, 6)
    tall = stature(h - 4, who)
    x = -w * 0.06
    grip = (x + 0.215 * tall, -0.45 * tall)
    if vary(pen, (True, False), 1, 6):  # a shopping trolley pulled behind, or a bag
        colour = vary(pen, BAGS, 1, 9)
        pen.line([(x - 0.12 * tall, -0.44 * tall), (-w * 0.36, -16)], "#5d6068", 2.4)
        pen.rect(-w / 2 + 1, -0.36 * tall, w * 0.3, 0.29 * tall, colour, rx=4)
        pen.rect(-w / 2 + 1, -0.36 * tall, w * 0.3, 0.08 * tall, pen.shade(colour, -0.18), rx=3)
        pen.circle(-w * 0.36, -6, 5, "#3d3f49")
        pen.circle(-w * 0.36, -6, 2, "#a9adb5")
    else:
        bag = vary(pen, BAGS, 1, 9)
        left = -w / 2 + 1
        pen.line([(left + w * 0.1, -0.36 * tall), (x - 0.12 * tall, -0.44 * tall)], bag, 2.6)
        pen.line([(left + w * 0.28, -0.36 * tall), (x - 0.12 * tall, -0.44 * tall)], bag, 2.6)
        pen.rect(left, -0.37 * tall, w * 0.36, 0.22 * tall, bag, rx=4)
        for k, fill in enumerate(("#8fb56a", "#e2a93b", "#d8604a")):
            pen.circle(left + w * (0.08 + 0.1 * k), -0.38 * tall, w * 0.06, fill)
        pen.rect(left, -0.34 * tall, w * 0.36, 0.19 * tall, bag, rx=4)
    figure(
        pen,
        x,
        -2,
        tall,
        who,
        lean=0.05,
        feet=((-0.1, 0.015), (0.09, 0)),
        hands=((0.205, 0.46), (-0.12, 0.45)),
    )
    pen.line([(grip[0] - 6, grip[1] - 1), grip, (grip[0] + 5, -3)], "#6d4630", 3.4)


def _big_wheel(pen: Pen, x: float, r: float, colour: str) -> None:
    pen.circle(x, -r - 1, r, "none", stroke="#33363f", width=r * 0.16)
    pen.circle(x, -r - 1, r * 0.8, "#dfe5e8", opacity=0.45)
    for k in range(4):
        a = math.pi * k / 4 + 0.3
        dx, dy = r * 0.84 * math.cos(a), r * 0.84 * math.sin(a)
        pen.line([(x - dx, -r - 1 - dy), (x + dx, -r - 1 + dy)], "#b9c0c6", 1.1)
    pen.circle(x, -r - 1, r * 0.76, "none", stroke=colour, width=r * 0.06)
    pen.circle(x, -r - 1, r * 0.17, "#4a4e59")


@draws("wheelchair_user")
def wheelchair_user(pen: Pen) -> None:
    """Somebody rolling along in a light wheelchair."""
    w, h = pen.w, pen.h
    who = dressed(somebody(pen, age=vary(pen, ("adult", "adult", "elder"), 0, 3)), hat=None)
    if who.outfit in ("dress", "coat", "skirt"):
        who = dressed(who, outfit="jacket")
    frame = vary(pen, ("#c2524a", "#3f7f8c", "#e0a83e", "#4d5464", "#6b8f5e"), 1, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    tall = stature(h - 3, who, lowered=who.legs - 0.325)
    r = h * 0.235
    x = -w * 0.15
    pen.line([(x - 0.17 * tall, -0.56 * tall), (x - 0.13 * tall, -0.27 * tall)], frame, 5)
    pen.line([(-w * 0.46, -0.57 * tall), (x - 0.17 * tall, -0.56 * tall)], "#3b3e49", 4.5)
    pen.line([(x - 0.13 * tall, -0.27 * tall), (x + 0.2 * tall, -0.27 * tall)], frame, 5)
    pen.line(
        [
            (x + 0.2 * tall, -0.27 * tall),
            (x + 0.27 * tall, -0.06 * tall),
            (x + 0.36 * tall, -0.06 * tall),
        ],
        frame,
        4,
    )
    pen.circle(x + 0.22 * tall, -7, 6, "#3a3d47")
    pen.circle(x + 0.22 * tall, -7, 2.4, "#b9c0c6")
    bag = vary(pen, BAGS, 0, 7)
    pen.rect(-w * 0.49, -0.52 * tall, w * 0.19, 0.25 * tall, bag, rx=4)
    pen.rect(-w * 0.49, -0.52 * tall, w * 0.19, 0.07 * tall, pen.shade(bag, -0.18), rx=3)
    push = pen.between(-0.02, 0.1, 2)
    figure(
        pen,
        x - 0.04 * tall,
        0,
        tall,
        who,
        hip=(0.0, 0.325 - who.legs),
        lean=0.015,
        feet=((0.31, 0.075), (0.34, 0.06)),
        hands=((push + 0.1, 0.4), (push, 0.375)),
    )
    _big_wheel(pen, x, r, frame)


@draws("pram")
def pram(pen: Pen) -> None:
    """A parent pushing a pram."""
    w, h = pen.w, pen.h
    who = somebody(pen)
    colour = vary(pen, ("#3f7480", "#c8654a", "#dda63f", "#5b6d9a", "#8fae8b", "#a4606f"), 1, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    wet = pen.light.weather == "rain"
    tall = stature(h - 4, who) * (0.94 if wet else 1)
    x = -w * 0.24
    handle = (x + 0.25 * tall, -0.55 * tall)
    cx, cy, r = w * 0.24, -h * 0.36, h * 0.2
    pen.line([handle, (cx - r * 0.9, cy + r * 0.1), (cx + r * 0.75, -12)], "#4a4e59", 3.2)
    pen.line([(cx + r * 0.7, cy + r * 0.5), (cx - r * 0.75, -12)], "#4a4e59", 3.2)
    figure(
        pen,
        x,
        -2,
        tall,
        who,
        **{**_stride(pen, tall, w / 2), "hands": ((0.24, 0.54), (0.25, 0.55))},
    )
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
        pen.circle(wheel, -r * 0.46, r * 0.44, "#383b46")
        pen.circle(wheel, -r * 0.46, r * 0.26, "#cfd4d6")
    if wet:
        umbrella(
            pen,
            x + 0.08 * tall,
            -h + 1,
            min(w * 0.5, 2 * (x + 0.08 * tall + w / 2)),
            vary(pen, SCARVES, 0, 5),
            (x + 0.2 * tall, -0.58 * tall),
        )


@draws("child")
def child(pen: Pen) -> None:
    """Two children on their way, hand in hand or at play."""
    w, h = pen.w, pen.h
    one, two = somebody(pen, age="child"), somebody(pen, 2, "child")
    ground_shadow(pen, 0, w * 0.98, 6)
    thing = pen.pick(("balloon", "satchel", "ball", "pinwheel"), 0)
    bright = vary(pen, ("#e2604f", "#f0b93f", "#4f9bb5", "#79ad6a", "#b77bb0"), 1, 3)
    other = vary(pen, ("#f0b93f", "#4f9bb5", "#e2604f", "#79ad6a"), 2, 3)
    share = 1.0 if thing in ("satchel", "ball") else 0.95
    tall = stature((h - 4) * share, one)
    small = stature((h - 4) * pen.between(0.82, 0.96, 2), two)
    left, right = -w * 0.25, w * 0.2
    for x, who, size, bag in ((left, two, small, other), (right, one, tall, bright)):
        if thing == "satchel" or who is two:
            rucksack = ((-0.1, 0.74), (-0.25, 0.72), (-0.27, 0.46), (-0.1, 0.43))
            pen.path(smooth([(x + u * size, -2 - v * size) for u, v in rucksack], ease=0.6), bag)
            strap = [(x - 0.25 * size, -2 - 0.57 * size), (x - 0.12 * size, -2 - 0.57 * size)]
            pen.line(strap, pen.shade(bag, 0.5), 2.4)
    meet = (right - left) / 2
    figure(
        pen,
        left,
        -2,
        small,
        two,
        feet=((-0.16, 0.03), (0.12, 0)),
        hands=((meet / small, 0.47), (-0.14, 0.42)),
        lean=0.03,
    )
    raised = thing in ("balloon", "pinwheel")
    top = (w * 0.5 - 12, -h + 13)
    if raised:
        pen.line([(right + 0.2 * tall, -0.62 * tall), (top[0], top[1] + 8)], "#8b8f99", 1.4)
    figure(
        pen,
        right,
        -2,
        tall,
        one,
        feet=((-0.18, 0.05), (0.13, 0)),
        hands=((0.22, 0.66) if raised else (0.18, 0.4), (-meet / tall, 0.47 * small / tall)),
        lean=0.03,
    )
    if thing == "balloon":
        pen.ellipse(*top, 11.5, 12.5, bright)
        pen.ellipse(top[0] + 3 * pen.sun, top[1] - 4, 3, 4, pen.shade(bright, 0.5))
    elif thing == "pinwheel":
        for k in range(4):
            a = k * math.pi / 2 + 0.4
            tip = (top[0] + 11.5 * math.cos(a), top[1] + 11.5 * math.sin(a))
            side = (top[0] + 9 * math.cos(a + 0.8), top[1] + 9 * math.sin(a + 0.8))
            pen.polygon([top, tip, side], (bright, "#f3e3bd")[k % 2])
        pen.circle(*top, 2, "#5b4a3f")
    elif thing == "ball":
        pen.circle(w / 2 - 11, -11, 10.5, bright)
        pen.path(trace("M# -11q9 -6 19 0", w / 2 - 20.5), stroke="#f6efe2", width=2.6)


@draws("dog_walker")
def dog_walker(pen: Pen) -> None:
    """Somebody with a dog on the lead."""
    w, h = pen.w, pen.h
    who = somebody(pen)
    coat = vary(pen, ("#8a5a34", "#e6d3b1", "#3d3a40", "#c58a4d", "#f1ece2", "#7b6f68"), 1, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    tall = stature(h - 4, who)
    x = -w * 0.27
    s = h * pen.between(0.34, 0.44, 0)  # height of the dog
    dx = w / 2 - s * 0.72
    hand = (x + 0.19 * tall, -0.54 * tall)
    stride = _stride(pen, tall, w / 2)
    stride["hands"] = ((0.19, 0.54), stride["hands"][1])
    figure(pen, x, -2, tall, who, **stride)
    neck = (dx + s * 0.3, -s * 0.72)
    pen.path(
        trace(
            "M# #Q# # # #",
            (hand[0], hand[1]),
            ((hand[0] + neck[0]) / 2, neck[1] + 4),
            (neck[0], neck[1]),
        ),
        stroke="#b8483e",
        width=2.2,
    )
    dark = pen.shade(coat, -0.2)
    for foot, colour in ((-0.36, dark), (0.34, dark), (-0.5, coat), (0.2, coat)):
        pen.path(
            limb(
                ((dx + (foot * 0.8 + 0.02) * s, -s * 0.45), (dx + foot * s, -3)),
                (s * 0.17, s * 0.11),
            ),
            colour,
        )
    pen.path(
        limb(
            ((dx - 0.42 * s, -s * 0.6), (dx - 0.6 * s, -s * 0.78), (dx - 0.62 * s, -s * 0.98)),
            (s * 0.12, s * 0.1, s * 0.06),
        ),
        coat,
    )
    body = ((-0.5, 0.62), (-0.05, 0.68), (0.38, 0.74), (0.42, 0.45), (0.1, 0.36), (-0.46, 0.38))
    pen.path(smooth([(dx + a * s, -b * s) for a, b in body]), coat)
    head = (
        (0.2, 0.8),
        (0.3, 1.0),
        (0.5, 0.98),
        (0.7, 0.84),
        (0.66, 0.74),
        (0.46, 0.72),
        (0.3, 0.6),
    )
    pen.path(smooth([(dx + a * s, -b * s) for a, b in head]), coat)
    pen.path(
        smooth(
            [(dx + a * s, -b * s) for a, b in ((0.26, 1.0), (0.14, 0.9), (0.18, 0.72), (0.3, 0.82))]
        ),
        dark,
    )
    pen.circle(dx + 0.67 * s, -0.84 * s, s * 0.045, "#2b2529")
    pen.line([(dx + 0.24 * s, -0.74 * s), (dx + 0.4 * s, -0.66 * s)], "#b8483e", s * 0.08)


@draws("musician")
def musician(pen: Pen) -> None:
    """Somebody playing the guitar, the violin, the accordion or the trumpet."""
    w, h = pen.w, pen.h
    who = somebody(pen)
    if who.outfit in ("coat", "dress"):
        who = dressed(who, outfit="jacket")
    ground_shadow(pen, 0, w * 0.96, 6)
    tall = stature(h - 4, who)
    kind = pen.pick(("guitar", "accordion", "cello", "trumpet"), 0)
    wood = vary(pen, ("#c98a4b", "#a85a35", "#dcae6a"), 1, 4)
    stance = {"feet": ((-0.1, 0.01), (0.1, 0))}
    lining = vary(pen, ("#b5413c", "#3f7f8c", "#8a5f86", "#d9a441"), 2, 3)
    pen.polygon(
        [(w * 0.14, -9), (w * 0.49, -9), (w * 0.47, -h * 0.22), (w * 0.19, -h * 0.22)], "#5b4036"
    )
    pen.polygon(
        [(w * 0.18, -10), (w * 0.46, -10), (w * 0.44, -h * 0.2), (w * 0.22, -h * 0.2)], lining
    )
    pen.rect(w * 0.12, -11, w * 0.38, 10, "#5b4036", rx=2)
    for k in range(3):
        pen.circle(w * (0.22 + 0.08 * k), -11.5, 2.4, "#f0c75e")
    pen.rect(-w * 0.49, -h * 0.2, w * 0.2, h * 0.19, "#3f4450", rx=2)
    pen.circle(-w * 0.39, -h * 0.085, w * 0.07, "#5d6470")
    pen.circle(-w * 0.39, -h * 0.085, w * 0.03, lining)
    pen.circle(-w * 0.39, -h * 0.165, w * 0.03, "#5d6470")
    if kind == "guitar":
        figure(pen, -w * 0.05, -2, tall, who, hands=((0.24, 0.68), (0.0, 0.56)), **stance)
        x, y = -w * 0.02, -0.57 * tall
        pen.line([(x, y), (x + 0.27 * tall, y - 0.13 * tall)], "#5b3b2a", 4.4)
        pen.ellipse(x - 0.07 * tall, y + 0.03 * tall, 0.11 * tall, 0.1 * tall, wood)
        pen.ellipse(x + 0.03 * tall, y - 0.01 * tall, 0.075 * tall, 0.08 * tall, wood)
        pen.circle(x + 0.005 * tall, y, 0.03 * tall, "#4a3024")
        pen.path(
            limb(
                (
                    (-w * 0.06, -0.74 * tall),
                    (-w * 0.13, -0.62 * tall),
                    (x - 0.01 * tall, -0.57 * tall),
                ),
                (9, 8, 6),
            ),
            pen.shade(who.top, -0.12),
        )
        pen.circle(x - 0.005 * tall, -0.565 * tall, 4, who.skin)
    elif kind == "accordion":
        figure(pen, 0, -2, tall, who, hands=((0.2, 0.62), (-0.2, 0.62)), **stance)
        pen.rect(-0.2 * tall, -0.73 * tall, 0.4 * tall, 0.2 * tall, pen.shade(wood, -0.25), rx=3)
        for k in range(6):
            pen.rect(
                (-0.12 + 0.043 * k) * tall, -0.735 * tall, 0.022 * tall, 0.21 * tall, "#f2e6cf"
            )
        pen.rect(-0.21 * tall, -0.74 * tall, 0.09 * tall, 0.22 * tall, "#b5413c", rx=3)
        pen.rect(0.14 * tall, -0.74 * tall, 0.08 * tall, 0.22 * tall, "#b5413c", rx=3)
        pen.circle(-0.21 * tall, -0.62 * tall, 4.4, who.skin)
        pen.circle(0.22 * tall, -0.62 * tall, 4.4, who.skin)
    elif kind == "cello":
        figure(pen, -w * 0.12, -2, tall, who, hands=((0.16, 0.75), (0.24, 0.42)), **stance)
        x = w * 0.14
        pen.line([(x, -5), (x, -0.8 * tall)], "#4a3024", 4)
        pen.ellipse(x, -0.23 * tall, 0.135 * tall, 0.14 * tall, wood)
        pen.ellipse(x, -0.42 * tall, 0.105 * tall, 0.11 * tall, wood)
        pen.line([(x, -0.2 * tall), (x, -0.5 * tall)], "#4a3024", 3)
        pen.line([(x - 0.2 * tall, -0.37 * tall), (w * 0.49, -0.31 * tall)], "#efe3cd", 2)
        pen.circle(x + 0.02 * tall, -0.355 * tall, 4.2, who.skin)
    else:
        figure(pen, -w * 0.14, -2, tall, who, hands=((0.2, 0.83), (0.16, 0.81)), **stance)
        x, y = -w * 0.05, -0.86 * tall
        brass = "#e2b64c"
        pen.line([(x, y), (w * 0.38, y)], brass, 4)
        pen.ellipse(w * 0.2, y + 4, 9, 5, "none", stroke=brass, width=3)
        pen.polygon(
            [(w * 0.33, y - 2), (w * 0.49, y - 10), (w * 0.49, y + 10), (w * 0.33, y + 2)], brass
        )
        pen.circle(w * 0.12, y + 6, 4, who.skin)
