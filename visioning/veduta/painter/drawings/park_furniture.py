"""Seats, water and flowers of the square."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, smooth, trace, vary

WOODS = ("#b98452", "#a06f47", "#c99a63", "#8a5f42")
METALS = ("#46505f", "#5d6470", "#3f5a52", "#6b4f52")


@draws("bench")
def bench(pen: Pen) -> None:
    """A bench where somebody sits, reads, or where two talk."""
    w, h = pen.w, pen.h
    wood = pen.pick(WOODS, 0)
    metal = vary(pen, METALS, 1, 1)
    kind = pen.pick(("reader", "two", "cat", "elder"), 2)
    ground_shadow(pen, 0, w * 0.96, 5)
    seat = -h * 0.4
    for k in range(3):
        pen.rect(
            -w * 0.48,
            seat - h * (0.15 + 0.13 * k),
            w * 0.96,
            h * 0.095,
            pen.shade(wood, 0.08 * k),
            rx=2,
        )
    for x in (-0.4, 0.4):
        pen.line([(x * w, seat), (x * w * 1.04, seat - h * 0.46)], metal, 3.6)
    tall = h * 1.03

    def sitter(x: float, facing: int, salt: int, age: str = "adult", **hands) -> None:
        who = dressed(somebody(pen, salt, age), hat=None)
        if who.outfit in ("coat", "dress"):
            who = dressed(who, outfit="jacket")
        figure(
            pen,
            x,
            seat + 0.31 * tall,
            tall,
            who,
            facing=facing,
            hip=(0, 0.31 - who.legs),
            feet=((0.25, -0.035), (0.28, -0.05)),
            **hands,
        )

    pen.rect(-w * 0.49, seat - 1, w * 0.98, h * 0.12, wood, rx=2.5)
    pen.rect(-w * 0.49, seat + h * 0.055, w * 0.98, h * 0.055, pen.shade(wood, -0.2), rx=2)
    for x in (-0.4, 0.4):
        pen.path(
            trace(
                "M# #L# -2M# #L# -2",
                (x * w, seat + h * 0.1),
                x * w - 5,
                (x * w, seat + h * 0.1),
                x * w + 5,
            ),
            stroke=metal,
            width=4,
        )
    if kind == "two":
        sitter(-w * 0.2, 1, 0, hands=((0.2, 0.46), (0.18, 0.4)))
        sitter(w * 0.24, -1, 2, hands=((0.2, 0.52), (0.16, 0.38)))
    else:
        sitter(
            -w * 0.12,
            1,
            0,
            "elder" if kind == "elder" else "adult",
            hands=((0.2, 0.46), (0.18, 0.44)),
        )
    x, y = -w * 0.12 + 0.24 * tall, seat - 0.16 * tall
    if kind in ("reader", "elder"):
        book = vary(pen, ("#d2634a", "#3f7f8c", "#e2a93b"), 1, 4)
        pen.polygon([(x - 8, y - 7), (x, y - 4), (x, y + 6), (x - 8, y + 3)], book)
        pen.polygon([(x + 8, y - 7), (x, y - 4), (x, y + 6), (x + 8, y + 3)], "#f6f1e4")
    if kind == "cat":
        fur = vary(pen, ("#d9914a", "#4a4650", "#e9e2d4"), 1, 4)
        cx = w * 0.32
        pen.path(
            smooth(
                [
                    (cx - 9, seat),
                    (cx - 8, seat - 11),
                    (cx + 2, seat - 15),
                    (cx + 9, seat - 7),
                    (cx + 10, seat),
                ]
            ),
            fur,
        )
        pen.circle(cx - 6, seat - 17, 6.4, fur)
        pen.polygon([(cx - 12, seat - 19), (cx - 11, seat - 27), (cx - 7, seat - 22)], fur)
        pen.polygon([(cx - 5, seat - 22), (cx - 1, seat - 27), (cx, seat - 19)], fur)
        pen.path(trace("M# #q12 -2 8 -16", cx + 8, seat - 3), stroke=fur, width=3.6)
    elif kind != "two":
        pen.rect(
            w * 0.28,
            seat - h * 0.22,
            w * 0.13,
            h * 0.22,
            vary(pen, ("#a4643f", "#2f5d62", "#d8b25a"), 1, 3),
            rx=3,
        )
        pen.path(arc(w * 0.345, seat - h * 0.21, w * 0.035, 0, 180), stroke="#5b4a3f", width=2)
    if snowy(pen):
        pen.rect(-w * 0.48, seat - h * 0.44, w * 0.96, 3.4, SNOW, rx=1.7)


@draws("fountain")
def fountain(pen: Pen) -> None:
    """A basin with water; in frost it rests under ice."""
    w, h = pen.w, pen.h
    stone = pen.pick(("#c9bda6", "#b3aca6", "#d6b894", "#a9adb4"), 0)
    kind = pen.pick(("bowls", "jets", "ring"), 1)
    tiles = pen.pick(("#3f7f8c", "#d08a45", "#7a9c6a"), 2)
    water = "#7fb6cc"
    frozen = pen.light.season == "winter"
    ground_shadow(pen, 0, w, 6)
    spray = "#d6ecf3"
    if kind == "bowls":
        pen.rect(-w * 0.045, -h * 0.82, w * 0.09, h * 0.6, pen.shade(stone, -0.06), rx=3)
        for y, half in ((0.5, 0.24), (0.74, 0.145)):
            if not frozen:
                for side in (-1, 1):
                    pen.path(
                        trace(
                            "M# #Q# # # #",
                            (side * half * w * 0.8, -h * (y + 0.03)),
                            (side * half * w * 1.3, -h * (y - 0.02)),
                            (side * half * w * 1.38, -h * (y - 0.24)),
                        ),
                        stroke=spray,
                        width=4,
                        opacity=0.85,
                    )
            pen.path(
                trace(
                    "M# #H#Q# # 0 #Q# # # #Z",
                    (-half * w, -h * y),
                    half * w,
                    (half * w * 0.7, -h * (y - 0.12)),
                    -h * (y - 0.12),
                    (-half * w * 0.7, -h * (y - 0.12)),
                    (-half * w, -h * y),
                ),
                stone,
            )
            pen.ellipse(0, -h * y, half * w, h * 0.035, water if not frozen else "#dcebf2")
        if not frozen:
            pen.path(
                smooth(
                    [
                        (-w * 0.02, -h * 0.76),
                        (-w * 0.05, -h * 0.93),
                        (0, -h * 0.985),
                        (w * 0.05, -h * 0.93),
                        (w * 0.02, -h * 0.76),
                    ]
                ),
                spray,
                opacity=0.9,
            )
        else:
            pen.circle(0, -h * 0.86, w * 0.06, stone)
    elif kind == "jets":
        heights = (0.55, 0.78, 0.98, 0.78, 0.55)
        for k, height in enumerate(heights):
            x = (k - 2) * w * 0.145
            top = height * (0.9 + 0.1 * pen.style[2]) if not frozen else 0.42
            pen.path(
                smooth(
                    [
                        (x - w * 0.02, -h * 0.25),
                        (x - w * 0.045, -h * top * 0.8),
                        (x, -h * top),
                        (x + w * 0.045, -h * top * 0.8),
                        (x + w * 0.02, -h * 0.25),
                    ]
                ),
                spray,
                opacity=0.85,
            )
            if not frozen:
                pen.circle(x - w * 0.06, -h * (top * 0.72), 3, spray)
                pen.circle(x + w * 0.062, -h * (top * 0.6), 2.6, spray)
    else:
        for x in (-0.07, 0.07):
            pen.rect(x * w - w * 0.02, -h * 0.45, w * 0.04, h * 0.25, pen.shade(stone, -0.15))
        pen.circle(0, -h * 0.66, h * 0.27, "none", stroke=pen.shade(stone, 0.06), width=h * 0.1)
        if not frozen:
            for side in (-1, 1):
                pen.path(
                    trace(
                        "M0 #C# # # # # #",
                        -h * 0.94,
                        (side * w * 0.1, -h * 0.8),
                        (side * w * 0.3, -h * 0.85),
                        (side * w * 0.36, -h * 0.28),
                    ),
                    stroke=spray,
                    width=4.4,
                    opacity=0.85,
                )
            pen.rect(-w * 0.035, -h * 0.9, w * 0.07, h * 0.66, spray, opacity=0.6)
    pen.ellipse(0, -h * 0.26, w * 0.475, h * 0.09, water if not frozen else "#dcebf2")
    pen.ellipse(pen.sun * w * 0.12, -h * 0.275, w * 0.24, h * 0.035, pen.shade(water, 0.4))
    pen.path(
        trace(
            "M# #A# # 0 0 0 # #V#Q0 1 # #Z",
            (-w * 0.495, -h * 0.28),
            (w * 0.495, h * 0.11),
            (w * 0.495, -h * 0.28),
            -h * 0.1,
            (-w * 0.495, -h * 0.1),
        ),
        stone,
    )
    pen.path(
        trace(
            "M# #A# # 0 0 0 # #V#A# # 0 0 1 # #Z",
            (-w * 0.495, -h * 0.28),
            (w * 0.495, h * 0.11),
            (w * 0.495, -h * 0.28),
            -h * 0.22,
            (w * 0.495, h * 0.11),
            (-w * 0.495, -h * 0.22),
        ),
        pen.shade(stone, 0.25),
    )
    dark = -pen.sun
    pen.path(
        trace(
            "M# #Q# # # #V#L# #Z",
            (dark * w * 0.495, -h * 0.22),
            (dark * w * 0.36, -h * 0.12),
            (dark * w * 0.2, -h * 0.12),
            -h * 0.045,
            (dark * w * 0.495, -h * 0.1),
        ),
        pen.shade(stone, -0.15),
    )
    for k in range(9):
        x = (k - 4) * w * 0.108
        y = -h * (0.165 - 0.055 * (x / (w * 0.5)) ** 2 * 1.2)
        pen.rect(x - w * 0.035, y - h * 0.035, w * 0.07, h * 0.07, tiles, rx=1.5)
        pen.circle(x, y, h * 0.016, "#f6efdc")


@draws("planter")
def planter(pen: Pen) -> None:
    """A raised trough of flowers that is also a seat."""
    w, h = pen.w, pen.h
    box = pen.pick(("#b98452", "#c9c1b2", "#c8704f", "#5f7f86", "#8f9a78"), 0)
    flowers = petals(pen, 1)
    season = pen.light.season
    ground_shadow(pen, 0, w * 0.98, 6)
    green = {
        "spring": ("#8fb861", "#6f9a55"),
        "summer": ("#6f9a55", "#4c8457"),
        "autumn": ("#a8a050", "#c98a40"),
        "winter": ("#7d8f70", "#5f7a66"),
    }[season]
    rim = -h * 0.42
    for k in range(9):
        x = (-0.41 + 0.1025 * k) * w
        r = h * (0.16 + 0.05 * ((k * 0.618 + pen.style[2]) % 1))
        pen.ellipse(x, rim - r * 0.6, w * 0.075, r, green[k % 2])
    kind = pen.pick(("tall", "round", "mixed"), 2)
    for k in range(13):
        x = (-0.43 + 0.0715 * k) * w
        up = {
            "tall": 0.36 + 0.16 * (k % 2),
            "round": 0.2 + 0.1 * (k % 3),
            "mixed": 0.2 + 0.32 * ((k * 0.618 + 0.3) % 1),
        }[kind]
        y = max(rim - h * up, -h + 6)
        pen.line([(x, rim), (x, y)], green[1], 1.8)
        r = h * 0.075
        fill = flowers[k % 3]
        if season == "winter":
            pen.circle(x, y, r * 0.7, "#b8443a" if k % 2 else "#e9eef2")
        elif kind == "tall" and k % 2:
            for step in range(3):
                pen.circle(x, y + step * r * 0.9, r * (0.5 + 0.15 * step), fill)
        else:
            pen.circle(x, y, r, fill)
            pen.circle(x, y, r * 0.4, "#f6d468")
    pen.path(trace("M# #H#L# -2H#Z", -w * 0.485, rim, w * 0.485, w * 0.455, -w * 0.455), box)
    dark = -pen.sun
    pen.polygon(
        [
            (dark * w * 0.25, rim),
            (dark * w * 0.485, rim),
            (dark * w * 0.455, -2),
            (dark * w * 0.25, -2),
        ],
        pen.shade(box, -0.13),
    )
    for k in range(1, 3):
        pen.line(
            [(-w * 0.47, rim * (1 - k / 3)), (w * 0.47, rim * (1 - k / 3))],
            pen.shade(box, -0.18),
            1.4,
        )
    pen.rect(-w * 0.495, rim - h * 0.04, w * 0.99, h * 0.1, pen.shade(box, 0.22), rx=2.5)
    if snowy(pen):
        pen.rect(-w * 0.48, rim - h * 0.07, w * 0.96, h * 0.06, SNOW, rx=2.5)
