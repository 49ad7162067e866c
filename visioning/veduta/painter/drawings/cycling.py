"""The cycle lane: bicycles, cargo bikes, scooters and a robot that brings things."""

from __future__ import annotations

import math

from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, smooth, trace, vary

FRAMES = ("#d2634a", "#3f7f8c", "#e2a93b", "#4f8a5f", "#5b6d9a", "#8a4f74", "#3a3f4c")


def spoked(pen: Pen, x: float, r: float, colour: str) -> None:
    """A bicycle wheel on the baseline."""
    pen.circle(x, -r - 1, r - 1, "#dfe5e8", opacity=0.45)
    pen.circle(x, -r - 1, r - 1.5, "none", stroke="#2f333d", width=3)
    for k in range(3):
        a = math.pi * k / 3 + 0.4
        dx, dy = (r - 3) * math.cos(a), (r - 3) * math.sin(a)
        pen.line([(x - dx, -r - 1 - dy), (x + dx, -r - 1 + dy)], "#aab2b8", 1)
    pen.circle(x, -r - 1, 2.6, colour)


def rider(pen: Pen, seat: Point, bar: Point, crank: Point, tall: float, salt: int = 0) -> None:
    """Somebody in the saddle, hands on the bar, feet on the pedals."""
    who = somebody(pen, salt)
    helmet = vary(pen, ("#e2604f", "#f0c24a", "#4f9bb5", "#f3efe6", "#6fa06a"), 2, 3)
    if who.hat != "beanie" and who.hair_style not in ("headscarf", "afro"):
        who = dressed(who, hat=None)
    if who.outfit in ("coat", "skirt", "dress"):
        who = dressed(who, outfit="jacket" if pen.light.season != "summer" else "shirt")
    ground = seat[1] + who.legs * tall

    def local(point: Point) -> Point:
        return (point[0] - seat[0]) / tall, (ground - point[1]) / tall

    pedal = 0.05 * tall
    feet = (
        local((crank[0] - pedal, crank[1] - pedal * 0.5)),
        local((crank[0] + pedal, crank[1] + pedal * 1.1)),
    )
    grip = local(bar)
    figure(
        pen,
        seat[0],
        ground,
        tall,
        who,
        lean=0.11,
        feet=feet,
        hands=((grip[0] + 0.02, grip[1]), grip),
    )
    if who.hair_style not in ("headscarf", "afro", "bun") and who.hat is None:
        shoulder = 0.905 - 2.1 * who.head + 0.06
        x = seat[0] + (0.11 + 0.02) * tall
        y = ground - (shoulder + 0.035 + 1.28 * who.head) * tall
        r = who.head * tall
        pen.path(
            trace(
                "M# #A# # 0 0 1 # #Z",
                (x - 1.25 * r, y - 0.25 * r),
                (1.2 * r, 1.15 * r),
                (x + 1.05 * r, y - 0.4 * r),
            ),
            helmet,
        )
        pen.line(
            [(x - 0.5 * r, y - 0.95 * r), (x + 0.5 * r, y - 0.95 * r)],
            pen.shade(helmet, -0.25),
            1.6,
        )


@draws("cyclist")
def cyclist(pen: Pen) -> None:
    """Somebody on a city bicycle, often with a basket or a child seat."""
    w, h = pen.w, pen.h
    colour = pen.pick(FRAMES, 0)
    extra = pen.pick(("basket", "pannier", "crate", "plain"), 1)
    ground_shadow(pen, 0, w * 0.96, 5)
    r = w * 0.22
    back, front = -w * 0.275, w * 0.275
    axle = -r - 1
    crank = (-w * 0.03, axle + 1)
    seat = (-w * 0.13, -h * 0.48)
    bar = (w * 0.2, -h * 0.56)
    head = (w * 0.19, -h * 0.46)
    spoked(pen, back, r, colour)
    spoked(pen, front, r, colour)
    pen.line([(back, axle), seat], colour, 3.4)
    pen.line([(back, axle), crank, (seat[0] + 2, seat[1] + 4)], colour, 3.8)
    pen.line([crank, head], colour, 4.2)
    pen.line([(seat[0] + w * 0.035, seat[1] + h * 0.12), head], colour, 3.4)
    pen.line([(front, axle), bar, (bar[0] - w * 0.05, bar[1] - 2)], colour, 3.6)
    if extra == "pannier":
        pen.rect(
            back - w * 0.12,
            -h * 0.41,
            w * 0.22,
            h * 0.2,
            vary(pen, ("#c98a4b", "#5b6d9a", "#a4533f"), 2, 4),
            rx=3,
        )
    elif extra == "crate":
        pen.rect(back - w * 0.14, -h * 0.52, w * 0.24, h * 0.12, "#b98452", rx=1)
        for k, fill in enumerate(("#6fa055", "#d8453c", "#f0bb3f")):
            pen.circle(back + (k - 1.2) * w * 0.065, -h * 0.53, w * 0.045, fill)
    pen.rect(seat[0] - 7, seat[1] - 3, 15, 4.5, "#3a2f2c", rx=2)
    rider(pen, (seat[0] + 1, seat[1] - 1), (bar[0] - w * 0.03, bar[1] - 3), crank, h * 0.84)
    if extra in ("basket", "plain"):
        pen.path(
            trace(
                "M# #h#l# #h#Z", (w * 0.2, -h * 0.53), w * 0.22, (-w * 0.03, h * 0.13), -w * 0.15
            ),
            "#c99a5f",
        )
        for k, fill in enumerate(
            ("#d98c86", "#f0c75e", "#8fb56a") if extra == "basket" else ("#e6d3b1",)
        ):
            pen.circle(w * (0.25 + 0.055 * k), -h * 0.55, w * 0.045, fill)
    pen.circle(w * 0.3, -h * 0.45, 2.8, "#fff3cf", glow=pen.light.lamps)


@draws("cargo_bike")
def cargo_bike(pen: Pen) -> None:
    """A bicycle with a long box in front: children or goods ride in it."""
    w, h = pen.w, pen.h
    colour = pen.pick(FRAMES, 0)
    box = vary(pen, ("#b98452", "#e2a93b", "#4f8a8c", "#d2734a", "#f0ead9"), 1, 1)
    load = pen.pick(("children", "plants", "parcels"), 2)
    ground_shadow(pen, 0, w * 0.96, 5)
    r = h * 0.21
    back, front = -w * 0.335, w * 0.385
    crank = (-w * 0.19, -r)
    seat = (-w * 0.25, -h * 0.49)
    bar = (-w * 0.045, -h * 0.56)
    spoked(pen, back, r, colour)
    spoked(pen, front, h * 0.155, colour)
    pen.line([(back, -r - 1), seat], colour, 3.4)
    pen.line(
        [(back, -r - 1), crank, (w * 0.02, -h * 0.13), (w * 0.3, -h * 0.13), (front, -h * 0.165)],
        colour,
        4.4,
    )
    pen.line([(seat[0], seat[1] + h * 0.16), (-w * 0.06, -h * 0.3), crank], colour, 3.8)
    pen.line([(-w * 0.03, -h * 0.13), bar, (bar[0] - w * 0.04, bar[1] - 2)], colour, 3.6)
    pen.rect(seat[0] - 7, seat[1] - 3, 15, 4.5, "#3a2f2c", rx=2)
    if load == "children":
        for k, x in enumerate((0.06, 0.2)):
            kid = dressed(
                somebody(pen, k + 2, "child"),
                hat="beanie" if pen.light.season == "winter" else None,
            )
            tall = h * 0.6
            figure(
                pen,
                x * w,
                -h * 0.18 + 0.02 * tall,
                tall,
                kid,
                hip=(0, -0.3),
                feet=((0.1, 0), (0.1, 0)),
                hands=((0.12, 0.3), (0.05, 0.72) if k else (0.1, 0.3)),
            )
    elif load == "plants":
        for k in range(4):
            pen.circle(
                (0.04 + 0.07 * k) * w,
                -h * (0.5 + 0.06 * (k % 2)),
                w * 0.06,
                ("#6f9a55", "#8fb56a")[k % 2],
            )
            pen.circle(
                (0.06 + 0.07 * k) * w,
                -h * (0.55 + 0.05 * (k % 2)),
                3.4,
                ("#e88aa8", "#f0c24a")[k % 2],
            )
    else:
        pen.rect(w * 0.02, -h * 0.56, w * 0.15, h * 0.18, "#c99a63", rx=1)
        pen.rect(w * 0.085, -h * 0.56, w * 0.02, h * 0.18, "#8a5c34")
        pen.rect(w * 0.17, -h * 0.5, w * 0.1, h * 0.12, "#a9764a", rx=1)
        pen.rect(w * 0.04, -h * 0.68, w * 0.1, h * 0.12, "#8fa86f", rx=1)
    pen.path(
        trace("M# #H#L# #H#Z", (-w * 0.02, -h * 0.42), w * 0.34, (w * 0.29, -h * 0.15), w * 0.03),
        box,
    )
    pen.path(
        trace("M# #H#L# #H#Z", (-w * 0.012, -h * 0.27), w * 0.315, (w * 0.29, -h * 0.15), w * 0.03),
        pen.shade(box, -0.16),
    )
    pen.rect(-w * 0.03, -h * 0.45, w * 0.38, h * 0.05, pen.shade(box, 0.2), rx=2)
    rider(pen, (seat[0] + 1, seat[1] - 1), (bar[0] - w * 0.02, bar[1] - 3), crank, h * 0.86)
    pen.circle(w * 0.345, -h * 0.3, 2.8, "#fff3cf", glow=pen.light.lamps)


@draws("e_scooter")
def e_scooter(pen: Pen) -> None:
    """Somebody standing on an electric scooter."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#4fb08c", "#f0a63a", "#5a86c5", "#d2634a", "#8a6aa0"), 0)
    ground_shadow(pen, 0, w * 0.96, 5)
    lamp = pen.light.lamps
    r = h * 0.075
    back, front = -w * 0.5 + r + 2, w * 0.5 - r - 2
    bar = (w * 0.3, -h * 0.55)
    pen.line([(bar[0] + 4, -h * 0.56), (front - 2, -r * 1.4)], "#3a3f4c", 7)
    pen.path(
        smooth(
            [
                (back - 2, -r * 1.9),
                (back + 6, -r * 1.2),
                (front - w * 0.16, -r * 1.2),
                (front - 3, -r * 2.6),
                (front + 2, -r * 2),
                (front - w * 0.1, -r * 0.2),
                (back, -r * 0.3),
            ],
            ease=0.35,
        ),
        colour,
    )
    for x in (back, front):
        pen.circle(x, -r - 1, r, "#2b2f3a")
        pen.circle(x, -r - 1, r * 0.42, "#c3c9ce")
    who = somebody(pen)
    if who.outfit in ("coat", "dress", "skirt"):
        who = dressed(who, outfit="jacket")
    tall = stature(h - 3, who) - h * 0.13
    ground = -r * 1.7
    hand = (bar[0] + w * 0.08) / tall
    bag = vary(pen, ("#a4643f", "#2f5d62", "#d8b25a", "#7c4a5e"), 1, 3)
    x = -w * 0.08
    kind = vary(pen, ("rucksack", "parcel", "roll"), 2, 3)
    if kind == "parcel":
        pen.rect(x - 0.33 * tall, ground - 0.82 * tall, 0.26 * tall, 0.28 * tall, bag, rx=3)
        lid = pen.shade(bag, 0.25)
        pen.rect(x - 0.33 * tall, ground - 0.82 * tall, 0.26 * tall, 0.05 * tall, lid, rx=2)
    else:
        pen.path(
            smooth(
                [
                    (x + u * tall, ground - v * tall)
                    for u, v in ((-0.06, 0.82), (-0.23, 0.77), (-0.25, 0.52), (-0.08, 0.49))
                ],
                ease=0.7,
            ),
            bag,
        )
    if kind == "roll":
        mat = vary(pen, ("#e2a93b", "#d8604a", "#5fa3a8"), 1, 5)
        pen.rect(x - 0.28 * tall, ground - 0.88 * tall, 0.2 * tall, 0.09 * tall, mat, rx=4)
    figure(
        pen,
        x,
        ground,
        tall,
        who,
        feet=((0.1, 0), (-0.1, 0)),
        hands=((hand, 0.56), (hand - 0.02, 0.55)),
        lean=0.03,
    )
    pen.rect(w * 0.29, -h * 0.44, w * 0.2, h * 0.2, colour, rx=3)
    pen.rect(w * 0.29, -h * 0.44, w * 0.2, h * 0.06, pen.shade(colour, -0.2), rx=2)
    pen.line([(bar[0] - 4, bar[1]), (bar[0] + 9, bar[1] - 2)], "#2b2f3a", 4)
    pen.circle(w * 0.39, -h * 0.48, 3.4, "#fff3cf", glow=lamp)
    pen.circle(back - 2, -r * 2.4, 2.4, "#d2423a", glow=lamp)


@draws("delivery_robot")
def delivery_robot(pen: Pen) -> None:
    """A six-wheeled robot with friendly eyes and a flag."""
    w, h = pen.w, pen.h
    body = pen.pick(("#f5f3ee", "#f0b93f", "#7fb3b8", "#d97a5f", "#a9c08a", "#8f9ac0"), 0)
    flag = vary(pen, ("#e2604f", "#3f7f8c", "#f0a63a", "#6fa06a"), 1, 1)
    lamp = pen.light.lamps
    ground_shadow(pen, 0, w * 0.96, 5)
    n = w * 0.48
    pen.line([(-w * 0.36, -h * 0.5), (-w * 0.36, -h * 0.97)], "#4a4e59", 2.4)
    pen.path(
        trace(
            "M# #h#l# #l# #h#Z",
            (-w * 0.36, -h * 0.985),
            w * 0.3,
            (-w * 0.06, h * 0.1),
            (w * 0.06, h * 0.1),
            -w * 0.3,
        ),
        flag,
    )
    pen.path(
        smooth(
            [
                (-n, -h * 0.26),
                (-n + 2, -h * 0.6),
                (-n * 0.7, -h * 0.73),
                (n * 0.62, -h * 0.73),
                (n * 0.95, -h * 0.56),
                (n, -h * 0.26),
            ],
            ease=0.5,
        ),
        body,
    )
    pen.rect(-n, -h * 0.36, n * 2, h * 0.16, pen.shade(body, -0.3), rx=4)
    lid = vary(pen, (pen.shade(body, -0.1), "#3f4a5a", "#f5f3ee"), 2, 1)
    pen.path(
        smooth(
            [
                (-n + 2, -h * 0.6),
                (-n * 0.7, -h * 0.73),
                (n * 0.62, -h * 0.73),
                (n * 0.93, -h * 0.58),
            ],
            ease=0.4,
        ),
        lid,
    )
    pen.rect(w * 0.02, -h * 0.58, w * 0.4, h * 0.19, "#2f3644", rx=h * 0.09)
    eye = "#7fe3d8"
    kind = pen.pick(("dots", "smile", "bars"), 2)
    for x in (0.13, 0.3):
        if kind == "smile":
            pen.path(
                arc(x * w, -h * 0.46, h * 0.05, 20, 160),
                stroke=eye,
                width=2.6,
                glow=0.7 + 0.3 * lamp,
            )
        elif kind == "bars":
            pen.rect(x * w - 2, -h * 0.54, 4.4, h * 0.11, eye, rx=2, glow=0.7 + 0.3 * lamp)
        else:
            pen.circle(x * w, -h * 0.485, h * 0.052, eye, glow=0.7 + 0.3 * lamp)
    pen.rect(-w * 0.34, -h * 0.53, w * 0.22, h * 0.16, "#c58f55", rx=1.5)
    pen.rect(-w * 0.25, -h * 0.53, w * 0.035, h * 0.16, "#8a5c34")
    for x in (-0.33, 0.0, 0.33):
        pen.circle(x * w, -h * 0.15 - 1, h * 0.15, "#2b2f3a")
        pen.circle(x * w, -h * 0.15 - 1, h * 0.065, flag)
