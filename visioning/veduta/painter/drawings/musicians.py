"""Music in the street, from the guitar to the drum."""

from __future__ import annotations

from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import Person, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary

LININGS = ("#b5413c", "#3f7f8c", "#8a5f86", "#d9a441")
STANCE = {"feet": ((-0.1, 0.01), (0.1, 0))}
BRASS = "#e2b64c"


@draws("musician")
def musician(pen: Pen) -> None:
    """Somebody who plays, with an open case for coins."""
    w, h = pen.w, pen.h
    who = seated(somebody(pen))
    ground_shadow(pen, 0, w * 0.96, 6)
    plays = (_guitar, _accordion, _cello, _trumpet, _violin, _djembe, _saxophone, _keyboard)
    tall = stature(h - 4, who)
    lining = vary(pen, LININGS, 2, 3)
    play = pen.pick(plays, 0)
    if play not in (_djembe, _keyboard):
        _open_case(pen, lining)
    if play in (_guitar, _violin, _saxophone):
        _amplifier(pen, lining)
    elif play in (_accordion, _trumpet):
        _music_stand(pen)
    play(pen, tall, who, vary(pen, ("#c98a4b", "#a85a35", "#dcae6a"), 1, 4))


def _open_case(pen: Pen, lining: str) -> None:
    w, h = pen.w, pen.h
    lid = [(0.14, -9), (0.49, -9), (0.47, -h * 0.22), (0.19, -h * 0.22)]
    pen.polygon([(x * w, y) for x, y in lid], "#5b4036")
    pen.polygon(
        [(w * 0.18, -10), (w * 0.46, -10), (w * 0.44, -h * 0.2), (w * 0.22, -h * 0.2)], lining
    )
    pen.rect(w * 0.12, -11, w * 0.38, 10, "#5b4036", rx=2)
    for k in range(3):
        pen.circle(w * (0.22 + 0.08 * k), -11.5, 2.4, "#f0c75e")


def _amplifier(pen: Pen, lining: str) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * 0.49, -h * 0.2, w * 0.2, h * 0.19, "#3f4450", rx=2)
    pen.circle(-w * 0.39, -h * 0.085, w * 0.07, "#5d6470")
    pen.circle(-w * 0.39, -h * 0.085, w * 0.03, lining)
    pen.circle(-w * 0.39, -h * 0.165, w * 0.03, "#5d6470")


def _music_stand(pen: Pen) -> None:
    w, h = pen.w, pen.h
    x = -w * 0.38
    pen.path(
        trace(
            "M# #V#M# #V-12L# -2M# -12L# -2", x, -h * 0.5, -h * 0.08, x, -h * 0.2, x - 7, x, x + 7
        ),
        stroke="#4a4e59",
        width=2,
    )
    pen.polygon(
        [(x - 8, -h * 0.46), (x + 9, -h * 0.5), (x + 8, -h * 0.63), (x - 8, -h * 0.6)], "#f6f1e4"
    )
    for k in range(3):
        pen.line(
            [(x - 5, -h * (0.49 + 0.035 * k)), (x + 6, -h * (0.515 + 0.035 * k))], "#8d8a82", 1.3
        )


def _guitar(pen: Pen, tall: float, who: Person, wood: str) -> None:
    w = pen.w
    figure(pen, -w * 0.05, -2, tall, who, hands=((0.24, 0.68), (0.0, 0.56)), **STANCE)
    x, y = -w * 0.02, -0.57 * tall
    pen.line([(x, y), (x + 0.27 * tall, y - 0.13 * tall)], "#5b3b2a", 4.4)
    pen.ellipse(x - 0.07 * tall, y + 0.03 * tall, 0.11 * tall, 0.1 * tall, wood)
    pen.ellipse(x + 0.03 * tall, y - 0.01 * tall, 0.075 * tall, 0.08 * tall, wood)
    pen.circle(x + 0.005 * tall, y, 0.03 * tall, "#4a3024")
    arm = ((-w * 0.06, -0.74 * tall), (-w * 0.13, -0.62 * tall), (x - 0.01 * tall, -0.57 * tall))
    pen.path(limb(arm, (9, 8, 6)), pen.shade(who.top, -0.12))
    pen.circle(x - 0.005 * tall, -0.565 * tall, 4, who.skin)


def _accordion(pen: Pen, tall: float, who: Person, wood: str) -> None:
    figure(pen, 0, -2, tall, who, hands=((0.2, 0.62), (-0.2, 0.62)), **STANCE)
    pen.rect(-0.2 * tall, -0.73 * tall, 0.4 * tall, 0.2 * tall, pen.shade(wood, -0.25), rx=3)
    for k in range(6):
        pen.rect((-0.12 + 0.043 * k) * tall, -0.735 * tall, 0.022 * tall, 0.21 * tall, "#f2e6cf")
    pen.rect(-0.21 * tall, -0.74 * tall, 0.09 * tall, 0.22 * tall, "#b5413c", rx=3)
    pen.rect(0.14 * tall, -0.74 * tall, 0.08 * tall, 0.22 * tall, "#b5413c", rx=3)
    for x in (-0.21, 0.22):
        pen.circle(x * tall, -0.62 * tall, 4.4, who.skin)


def _cello(pen: Pen, tall: float, who: Person, wood: str) -> None:
    """Played sitting on a stool."""
    w, h = pen.w, pen.h
    tall = stature(h - 6, who, lowered=who.legs - 0.34)
    tall = min(tall, h * 1.02)
    pen.rect(-w * 0.42, -0.33 * tall, w * 0.3, 5, "#6b4e3d", rx=2)
    for x in (-w * 0.38, -w * 0.16):
        pen.line([(x, -0.32 * tall), (x, -3)], "#6b4e3d", 3)
    pose = {"hip": (0, 0.34 - who.legs), "feet": ((0.26, 0.0), (0.24, 0.0))}
    figure(pen, -w * 0.26, -1, tall, who, hands=((0.24, 0.66), (0.34, 0.36)), lean=0.03, **pose)
    x = w * 0.13
    pen.line([(x, -4), (x - 0.07 * tall, -0.8 * tall)], "#4a3024", 4)
    pen.ellipse(x, -0.22 * tall, 0.14 * tall, 0.14 * tall, wood)
    pen.ellipse(x - 0.02 * tall, -0.41 * tall, 0.11 * tall, 0.11 * tall, wood)
    pen.line([(x, -0.2 * tall), (x - 0.03 * tall, -0.5 * tall)], "#4a3024", 3)
    pen.line([(x - 0.12 * tall, -0.37 * tall), (w * 0.47, -0.33 * tall)], "#efe3cd", 2)
    pen.circle(x + 0.1 * tall, -0.355 * tall, 4.2, who.skin)


def _trumpet(pen: Pen, tall: float, who: Person, _: str) -> None:
    w = pen.w
    figure(pen, -w * 0.14, -2, tall, who, hands=((0.2, 0.83), (0.16, 0.81)), lean=-0.02, **STANCE)
    x, y = -w * 0.05, -0.86 * tall
    pen.line([(x, y), (w * 0.38, y)], BRASS, 4)
    pen.ellipse(w * 0.2, y + 4, 9, 5, "none", stroke=BRASS, width=3)
    pen.polygon(
        [(w * 0.33, y - 2), (w * 0.49, y - 10), (w * 0.49, y + 10), (w * 0.33, y + 2)], BRASS
    )
    pen.circle(w * 0.12, y + 6, 4, who.skin)


def _violin(pen: Pen, tall: float, who: Person, wood: str) -> None:
    w = pen.w
    pose = {"hands": ((0.3, 0.8), (0.12, 0.72)), "feet": ((-0.12, 0.01), (0.13, 0.0))}
    figure(pen, -w * 0.08, -2, tall, who, **pose)
    x, y = -w * 0.08 + 0.12 * tall, -0.83 * tall
    pen.line([(x, y), (x + 0.2 * tall, y + 0.02 * tall)], "#4a3024", 3.4)
    pen.ellipse(x + 0.01 * tall, y, 0.075 * tall, 0.052 * tall, wood)
    pen.ellipse(x + 0.08 * tall, y + 0.005 * tall, 0.05 * tall, 0.042 * tall, wood)
    pen.line(
        [(x - 0.02 * tall, y + 0.13 * tall), (x + 0.14 * tall, y - 0.12 * tall)], "#efe3cd", 2.2
    )
    pen.circle(x + 0.01 * tall, y + 0.09 * tall, 4, who.skin)


def _djembe(pen: Pen, tall: float, who: Person, wood: str) -> None:
    """A drummer on a box, with a hat for the coins."""
    w, h = pen.w, pen.h
    tall = min(stature(h - 4, who, lowered=who.legs - 0.36), h * 1.05)
    pen.rect(-w * 0.42, -0.34 * tall, w * 0.34, 0.33 * tall, "#b27a45", rx=2)
    pen.rect(-w * 0.42, -0.18 * tall, w * 0.34, 2, "#8f6a4c")
    pose = {"hip": (0, 0.36 - who.legs), "feet": ((0.3, 0.0), (0.2, 0.0))}
    figure(pen, -w * 0.22, -1, tall, who, hands=((0.34, 0.6), (0.26, 0.5)), **pose)
    x, top = w * 0.14, -0.45 * tall
    drum = [(x - 0.13 * tall, top), (x + 0.13 * tall, top), (x + 0.04 * tall, -0.2 * tall)]
    drum += [(x + 0.08 * tall, -3), (x - 0.08 * tall, -3), (x - 0.04 * tall, -0.2 * tall)]
    pen.path(smooth(drum, ease=0.35), wood)
    for k in range(5):
        a = (-0.11 + 0.055 * k) * tall
        pen.line([(x + a, top + 4), (x + a * 0.4, -0.23 * tall)], "#efe3cd", 1.5)
    pen.ellipse(x, top, 0.135 * tall, 0.035 * tall, "#f3ead6")
    pen.circle(x - 0.02 * tall, top - 3, 4.4, who.skin)
    pen.path(trace("M# -2a# 9 0 0 1 # 0Z", w * 0.3, w * 0.08, w * 0.16), "#3d3f49")
    pen.ellipse(w * 0.38, -3, w * 0.12, 2.6, "#3d3f49")


def _saxophone(pen: Pen, tall: float, who: Person, _: str) -> None:
    w = pen.w
    x = -w * 0.1
    pose = {"hands": ((0.17, 0.6), (0.14, 0.5)), "feet": ((-0.13, 0.01), (0.12, 0.0))}
    figure(pen, x, -2, tall, who, lean=-0.02, **pose)

    def at(u: float, v: float) -> Point:
        return x + u * tall, -v * tall

    pen.line([at(0.09, 0.85), at(0.14, 0.86), at(0.16, 0.8)], BRASS, 3.4)
    pen.path(limb((at(0.16, 0.8), at(0.18, 0.52), at(0.22, 0.44)), (4, 7, 9)), BRASS)
    bell = (at(0.2, 0.43), at(0.3, 0.45), at(0.36, 0.6), at(0.26, 0.62), at(0.27, 0.52))
    pen.path(smooth(bell, ease=0.7), BRASS)
    pen.ellipse(*at(0.31, 0.61), 0.052 * tall, 0.018 * tall, "#b98a2c")
    for v in (0.74, 0.68, 0.62):
        pen.circle(*at(0.19, v), 2.4, "#f6e3a4")
    pen.circle(*at(0.16, 0.6), 4.2, who.skin)
    pen.circle(*at(0.175, 0.5), 4.2, who.skin)


def _keyboard(pen: Pen, tall: float, who: Person, _: str) -> None:
    """A keyboard on crossed legs, and a singer's microphone."""
    w = pen.w
    x = -w * 0.24
    top = -0.5 * tall
    pen.line([(-w * 0.02, top + 5), (w * 0.36, -3)], "#4a4e59", 3.4)
    pen.line([(w * 0.36, top + 5), (-w * 0.02, -3)], "#4a4e59", 3.4)
    pose = {"hands": ((0.36, 0.53), (0.24, 0.52)), "feet": ((-0.1, 0.01), (0.1, 0.0))}
    figure(pen, x, -2, tall, who, lean=0.03, **pose)
    pen.line([(w * 0.3, top), (w * 0.12, -0.82 * tall)], "#4a4e59", 2.2)
    pen.circle(w * 0.1, -0.83 * tall, 4, "#33363f")
    pen.rect(-w * 0.1, top, w * 0.59, 9, "#33363f", rx=2)
    pen.rect(-w * 0.08, top + 1, w * 0.55, 4, "#f3f1ea")
    for k in range(7):
        pen.rect(-w * 0.05 + k * w * 0.075, top + 1, 2.2, 2.6, "#33363f")
    pen.rect(w * 0.24, -12, w * 0.25, 10, "#5b4036", rx=2)
    for k in range(3):
        pen.circle(w * (0.3 + 0.06 * k), -12.5, 2.2, "#f0c75e")
