"""Grown people on the promenade: on an errand, on a stroll, old and unhurried."""

from __future__ import annotations

from visioning.veduta.painter.figure import figure, stature, umbrella
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import SCARVES, Person, dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary

BAGS = ("#a4643f", "#2f5d62", "#d8b25a", "#7c4a5e", "#e7dcc6")


def stride(pen: Pen, tall: float, room: float) -> dict:
    """How far apart feet and hands are: a stroll or a brisk walk.

    Args:
        tall: Height of the person.
        room: How far a toe may reach.
    """
    reach = min(pen.between(0.115, 0.16, 2), room / tall - 0.1)
    return {
        "feet": ((-reach - 0.02, 0.035), (reach, 0.0)),
        "hands": ((reach + 0.02, 0.5), (-reach - 0.01, 0.475)),
    }


@draws("adult")
def adult(pen: Pen) -> None:
    """Somebody on their way with what they carry, or under an umbrella."""
    w, h = pen.w, pen.h
    who = somebody(pen)
    ground_shadow(pen, 0, w * 0.96, 6)
    wet = pen.light.weather == "rain"
    tall = stature(h - 4, who) * (0.94 if wet else 1)
    options = ("bag", "rucksack", "flowers", "suitcase", "newspaper", "tote", "phone", "crate")
    thing = "umbrella" if wet else pen.pick(options, 0)
    pose = stride(pen, tall, w / 2)
    colour = vary(pen, BAGS, 1, 5)

    shift = {
        "newspaper": -0.08,
        "crate": -0.06,
        "flowers": -0.05,
        "phone": -0.05,
        "suitcase": -0.03,
    }.get(thing, 0) * w

    def at(u: float, v: float) -> Point:
        return shift + u * tall, -v * tall

    if thing == "rucksack":
        pack = ((-0.1, 0.82), (-0.2, 0.78), (-0.2, 0.54), (-0.08, 0.51))
        pen.path(smooth([at(*p) for p in pack], ease=0.7), colour)
        pen.line([at(-0.19, 0.85), at(-0.06, 0.85)], vary(pen, SCARVES, 1, 3), tall * 0.06)
    elif thing == "suitcase":
        x = -w / 2 + 1
        pen.line([at(-0.15, 0.47), (x + 10, -0.3 * tall)], "#6a6f78", 2)
        pen.rect(x, -0.33 * tall, 0.18 * tall, 0.3 * tall, colour, rx=3)
        for v in (0.25, 0.15):
            pen.rect(x, -v * tall, 0.18 * tall, 2, pen.shade(colour, -0.25))
        pen.circle(x + 4, -4, 3, "#33363f")
    holding = {
        "flowers": ((0.19, 0.5), (0.15, 0.62)),
        "phone": ((0.02, 0.48), (0.16, 0.66)),
        "umbrella": ((0.19, 0.5), (0.15, 0.62)),
        "newspaper": ((0.2, 0.61), (0.15, 0.58)),
        "crate": ((0.19, 0.53), (0.12, 0.52)),
    }
    if thing in holding:
        pose["hands"] = holding[thing]
    figure(pen, shift, -2, tall, who, **pose)
    if thing == "rucksack":
        pen.path(limb((at(-0.04, 0.8), at(-0.075, 0.6)), (3.4, 3.4)), pen.shade(colour, -0.2))
    elif thing == "bag":
        pen.line([at(0.06, 0.8), at(-0.12, 0.5)], pen.shade(colour, -0.2), 2.6)
        pen.rect(*at(-0.2, 0.53), 0.19 * tall, 0.15 * tall, colour, rx=4)
        pen.rect(*at(-0.2, 0.53), 0.19 * tall, 0.06 * tall, pen.shade(colour, -0.15), rx=3)
    elif thing == "tote":
        x, y = at(*pose["hands"][1])
        pen.path(
            trace("M# #L# #L# #", (x - 5, y + 8), (x, y), (x + 5, y + 8)), stroke=colour, width=2
        )
        left = max(-w / 2, x - 10)
        for k, fill in enumerate(("#6f9a55", "#d9a05c", "#6f9a55")):
            pen.ellipse(left + 4 + 6 * k, y + 6, 3, 6 - k % 2, fill)
        pen.rect(left, y + 8, 20, 22, colour, rx=2)
        pen.circle(left + 10, y + 19, 4.5, "#7fa36f")
    elif thing == "flowers":
        x, y = at(0.16, 0.63)
        pen.polygon([(x, y + 9), (x - 7, y - 8), (x + 7, y - 8)], "#7c9f72")
        for dx, dy, fill in (
            (-5, -9, "#e9a0a0"),
            (1, -13, "#f0c75e"),
            (6, -8, "#d9685f"),
            (0, -7, "#f6efe2"),
        ):
            pen.circle(x + dx, y + dy, 4.2, fill)
    elif thing == "phone":
        x, y = at(0.17, 0.7)
        pen.rect(x - 3, y - 7, 6.5, 11, "#2c3444", rx=1.4)
        pen.rect(x - 2, y - 6, 4.5, 9, "#bfe3ea", rx=0.8, glow=0.6 * pen.light.lamps)
    elif thing == "newspaper":
        sheet = [at(0.04, 0.73), at(0.21, 0.76), at(0.2, 0.53), at(0.03, 0.5)]
        pen.polygon(sheet, "#f4efe2")
        pen.polygon([sheet[0], between_top(sheet), at(0.11, 0.51), sheet[3]], "#e2dccb")
        for v in (0.69, 0.65, 0.61):
            pen.line([at(0.06, v), at(0.17, v + 0.02)], "#9a958a", 1.3)
    elif thing == "crate":
        for k, fill in enumerate(("#6fa055", "#d8453c", "#8fb56a", "#f0bb3f")):
            pen.circle(*at(0.05 + 0.045 * k, 0.6 + 0.012 * (k % 2)), tall * 0.034, fill)
        pen.rect(*at(0.01, 0.59), 0.2 * tall, 0.11 * tall, "#c08a52", rx=1.5)
        pen.rect(*at(0.01, 0.535), 0.2 * tall, 1.6, "#8f6a4c")
        pen.circle(*at(0.06, 0.5), tall * 0.033, who.skin)
    elif thing == "umbrella":
        umbrella(pen, 0, -h + 1, w * 0.98, vary(pen, SCARVES, 1, 3), at(0.15, 0.6))


def between_top(sheet: list[Point]) -> Point:
    """The fold at the upper edge of a newspaper."""
    return (sheet[0][0] + sheet[1][0]) / 2, (sheet[0][1] + sheet[1][1]) / 2 + 2


@draws("elder")
def elder(pen: Pen) -> None:
    """An old person, unhurried: with a cane or two, a rollator, a trolley, for the pigeons."""
    w, h = pen.w, pen.h
    who = somebody(pen, age="elder")
    if not who.covered:
        who = dressed(who, hat=vary(pen, (None, "brim", "cap", None), 0, 5))
    if who.outfit in ("shorts", "shirt", "hoodie", "overalls"):
        who = dressed(who, outfit="jacket")
    ground_shadow(pen, 0, w * 0.96, 6)
    kind = pen.pick(
        ("trolley", "rollator", "basket", "poles", "resting", "pigeons", "newspaper", "flowers"), 0
    )
    if kind == "resting":
        _resting(pen, who)
        return
    tall = stature(h - 4, who)
    x = -w * (0.15 if kind == "rollator" else 0.02 if kind == "poles" else 0.08)
    bag = vary(pen, BAGS, 1, 9)

    def at(u: float, v: float) -> Point:
        return x + u * tall, -v * tall

    pose = {
        "lean": 0.05,
        "feet": ((-0.1, 0.015), (0.09, 0)),
        "hands": ((0.205, 0.46), (-0.12, 0.45)),
    }
    left = -w / 2 + 1
    if kind == "trolley":
        pen.line([at(-0.12, 0.44), (-w * 0.36, -16)], "#5d6068", 2.4)
        pen.rect(left, -0.36 * tall, w * 0.3, 0.29 * tall, bag, rx=4)
        pen.rect(left, -0.36 * tall, w * 0.3, 0.08 * tall, pen.shade(bag, -0.18), rx=3)
        pen.circle(-w * 0.36, -6, 5, "#3d3f49")
        pen.circle(-w * 0.36, -6, 2, "#a9adb5")
    elif kind == "basket":
        for share in (0.1, 0.28):
            pen.line([(left + w * share, -0.36 * tall), at(-0.12, 0.44)], bag, 2.6)
        for k, fill in enumerate(("#8fb56a", "#e2a93b", "#d8604a")):
            pen.circle(left + w * (0.08 + 0.1 * k), -0.38 * tall, w * 0.06, fill)
        pen.rect(left, -0.35 * tall, w * 0.36, 0.2 * tall, bag, rx=4)
    elif kind == "rollator":
        pose["hands"] = ((0.23, 0.5), (0.21, 0.5))
        _rollator(pen, w, tall, bag)
    elif kind == "poles":
        pose |= {"feet": ((-0.14, 0.03), (0.14, 0)), "hands": ((0.2, 0.52), (-0.16, 0.5))}
        pen.line([at(0.21, 0.56), (w * 0.46, -4)], "#8a8f98", 3)
    elif kind == "pigeons":
        x = -w * 0.02
        pose["hands"] = ((0.21, 0.6), (0.05, 0.5))
        pose["feet"] = ((-0.13, 0.01), (0.13, 0.0))
    elif kind == "newspaper":
        pose["hands"] = ((0.205, 0.46), (-0.06, 0.53))
        pen.rect(*at(-0.22, 0.62), 0.2 * tall, 0.13 * tall, "#e8e2d2", rx=4)
        pen.rect(*at(-0.22, 0.58), 0.2 * tall, 2, "#b9b2a0")
    else:
        pose["hands"] = ((0.205, 0.46), (-0.15, 0.5))
        for k, fill in enumerate(("#e9a0a0", "#f0c75e", "#d9685f")):
            pen.circle(*at(-0.2 + 0.05 * (k % 2), 0.62 + 0.05 * k), 4.6, fill)
        pen.polygon([at(-0.12, 0.42), at(-0.24, 0.6), at(-0.13, 0.68)], "#7c9f72")
    figure(pen, x, -2, tall, who, **pose)
    if kind == "poles":
        pen.line([at(-0.13, 0.53), (-w * 0.48, -4)], "#6d737d", 3.2)
    elif kind == "pigeons":
        pen.rect(*at(0.0, 0.53), 0.1 * tall, 0.09 * tall, "#d9b380", rx=1)
        for px, side in ((w * 0.22, 1), (w * 0.34, -1), (-w * 0.33, 1), (-w * 0.18, -1)):
            _pigeon(pen, px, side)
    elif kind != "rollator":
        grip = at(0.215, 0.45)
        pen.line([(grip[0] - 6, grip[1] - 1), grip, (grip[0] + 5, -3)], "#6d4630", 3.4)


def _rollator(pen: Pen, w: float, tall: float, colour: str) -> None:
    """A walking frame on wheels with a basket."""
    pen.line([(0.03 * w, -0.5 * tall), (0.2 * w, -0.48 * tall), (0.42 * w, -8)], "#8d949c", 3)
    pen.line([(0.2 * w, -0.46 * tall), (0.12 * w, -8)], "#8d949c", 3)
    pen.rect(0.12 * w, -0.33 * tall, 0.3 * w, 0.13 * tall, colour, rx=3)
    pen.rect(0.1 * w, -0.36 * tall, 0.32 * w, 0.04 * tall, "#3d3f49", rx=2)
    for x in (0.12 * w, 0.43 * w):
        pen.circle(x, -5, 4.6, "#33363f")
        pen.circle(x, -5, 1.8, "#b9c0c6")


def _pigeon(pen: Pen, x: float, side: int) -> None:
    """A pigeon that pecks."""
    body = ((-10, -7), (-3, -13), (5, -13), (8, -6), (0, -3))
    pen.path(smooth([(x + side * a, b) for a, b in body]), "#8b93a1")
    pen.circle(x + side * 7, -14, 3.6, "#6d7686")
    pen.line([(x, -4), (x, -0.8)], "#c8704f", 1.6)


def _resting(pen: Pen, who: Person) -> None:
    """Somebody who sits on the seat of their walker, a book in hand."""
    w, h = pen.w, pen.h
    who = dressed(who, outfit="jacket")
    tall = stature(h - 3, who, lowered=who.legs - 0.4) * 0.96
    x, seat = -w * 0.16, -0.36 * h
    bag = vary(pen, BAGS, 1, 9)
    pen.line([(-w * 0.46, -h * 0.62), (-w * 0.4, -8)], "#8d949c", 3.4)
    pen.line([(-w * 0.4, seat), (w * 0.1, seat), (w * 0.14, -8)], "#8d949c", 3.4)
    pen.rect(-w * 0.42, seat - 2, w * 0.5, 5, "#3d3f49", rx=2)
    pen.rect(-w * 0.38, seat + 7, w * 0.4, h * 0.13, bag, rx=3)
    for wheel in (-w * 0.4, w * 0.13):
        pen.circle(wheel, -5.5, 5.4, "#33363f")
        pen.circle(wheel, -5.5, 2, "#b9c0c6")
    pose = {"hip": (0, 0.4 - who.legs), "feet": ((0.2, 0.0), (0.26, 0.0))}
    figure(pen, x, -1, tall, who, hands=((0.21, 0.56), (0.2, 0.5)), lean=0.0, **pose)
    bx, by = x + 0.2 * tall, -0.56 * tall
    pen.polygon([(bx - 9, by - 8), (bx, by - 4), (bx, by + 8), (bx - 9, by + 4)], "#b5523f")
    pen.polygon([(bx + 9, by - 8), (bx, by - 4), (bx, by + 8), (bx + 9, by + 4)], "#f6f1e4")
