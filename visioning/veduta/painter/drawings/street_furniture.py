"""What serves on the square: lamps, bins, books, bicycles, a ramp."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary


@draws("bike_stand")
def bike_stand(pen: Pen) -> None:
    """A row of parked bicycles at hoops."""
    w, h = pen.w, pen.h
    count = pen.pick((2, 3, 3), 2)
    hoop = pen.pick(("#46505f", "#3f7f8c", "#d2634a", "#8f979f"), 1)
    colours = ("#d2634a", "#3f7f8c", "#e2a93b", "#4f8a5f", "#5b6d9a", "#8a4f74", "#f0ead9")
    ground_shadow(pen, 0, w * 0.98, 6)
    pen.rect(-w * 0.49, -5, w * 0.98, 4, "#8d9096", rx=2)
    step = w * 0.92 / count
    for k in range(count):
        x = -w * 0.46 + step * (k + 0.5)
        pen.path(
            trace(
                "M# -3V#a# # 0 0 1 # 0V-3",
                x - step * 0.13,
                -h * 0.62,
                step * 0.13,
                step * 0.13,
                step * 0.26,
            ),
            stroke=hoop,
            width=4.6,
        )
    for k in range(count):
        x = -w * 0.46 + step * (k + 0.5)
        colour = colours[int(pen.style[0] * 7 + k * 2) % len(colours)]
        r = min(h * 0.27, step * 0.245)
        a, b = x - step * 0.26, x + step * 0.26
        for wheel in (a, b):
            pen.circle(wheel, -r - 2, r - 1, "#dfe5e8", opacity=0.45)
            pen.circle(wheel, -r - 2, r - 1.5, "none", stroke="#2f333d", width=3)
            pen.circle(wheel, -r - 2, 2.4, "#8d939b")
        crank, saddle, head = (
            (x - step * 0.04, -r - 1),
            (x - step * 0.12, -h * 0.74),
            (x + step * 0.18, -h * 0.72),
        )
        pen.line(
            [(a, -r - 2), crank, head, (saddle[0] + 2, saddle[1] + h * 0.12), (a, -r - 2)],
            colour,
            3.4,
        )
        pen.line([crank, saddle], colour, 3.4)
        pen.line(
            [(b, -r - 2), (head[0], -h * 0.86), (head[0] + step * 0.07, -h * 0.9)], colour, 3.4
        )
        pen.rect(saddle[0] - 8, saddle[1] - 4, 16, 5, "#4a342c", rx=2.5)
        if k % 2 == int(pen.style[1] * 2):
            pen.path(
                trace(
                    "M# #h#l# #h#Z",
                    (head[0] + 1, -h * 0.84),
                    step * 0.2,
                    (-step * 0.03, h * 0.2),
                    -step * 0.14,
                ),
                "#c99a5f",
            )
            pen.circle(head[0] + step * 0.08, -h * 0.86, step * 0.05, petals(pen)[0])
            pen.circle(head[0] + step * 0.15, -h * 0.86, step * 0.05, petals(pen)[1])


@draws("smart_lamp")
def smart_lamp(pen: Pen) -> None:
    """A lamp with warm light, a sensor ring and a small solar panel."""
    w, h = pen.w, pen.h
    metal = pen.pick(("#3f4a5a", "#3f6a62", "#7d858f", "#6b4f4a"), 0)
    kind = pen.pick(("arm", "lantern", "twin"), 1)
    accent = vary(pen, ("#5fd0c8", "#f0a63a", "#8fd06f"), 2, 1)
    lamp = pen.light.lamps
    warm = "#ffe3a0"
    ground_shadow(pen, 0, w * 0.7, 6)
    pole = w * 0.085
    pen.rect(-pole * 1.9, -h * 0.085, pole * 3.8, h * 0.083, metal, rx=3)
    pen.rect(-pole, -h * 0.84, pole * 2, h * 0.83, metal, rx=2)
    pen.rect(
        -pole if pen.sun > 0 else pole * 0.2,
        -h * 0.84,
        pole * 0.8,
        h * 0.8,
        pen.shade(metal, -0.22),
    )
    if kind == "lantern":
        if lamp > 0.3:
            pen.circle(0, -h * 0.82, w * 0.48, warm, opacity=0.25, glow=1)
        pen.polygon(
            [
                (-w * 0.24, -h * 0.9),
                (w * 0.24, -h * 0.9),
                (w * 0.16, -h * 0.73),
                (-w * 0.16, -h * 0.73),
            ],
            warm,
            glow=0.35 + 0.65 * lamp,
        )
        pen.path(
            trace("M# #L0 #L# #Z", -w * 0.32, -h * 0.89, -h * 0.965, w * 0.32, -h * 0.89), metal
        )
        pen.rect(-w * 0.18, -h * 0.735, w * 0.36, h * 0.02, metal, rx=2)
        pen.line([(0, -h * 0.73), (0, -h * 0.9)], metal, 2)
    else:
        for side in (-1, 1) if kind == "twin" else (1,):
            for deep, share in ((0.5, 0.16), (0.62, 0.16)) if lamp > 0.3 else ():
                cone = ((0.22, 0.8), (0.44, 0.8), (0.5, deep), (0.06, deep))
                pen.polygon(
                    [(side * x * w, -y * h) for x, y in cone], warm, opacity=share * lamp, glow=1
                )
            pen.path(
                trace(
                    "M0 #Q# # # #",
                    -h * 0.78,
                    side * w * 0.04,
                    -h * 0.86,
                    side * w * 0.22,
                    -h * 0.845,
                ),
                stroke=metal,
                width=5,
            )
            pen.path(
                smooth(
                    [
                        (side * w * 0.14, -h * 0.825),
                        (side * w * 0.2, -h * 0.87),
                        (side * w * 0.48, -h * 0.845),
                        (side * w * 0.49, -h * 0.82),
                    ],
                    ease=0.4,
                ),
                metal,
            )
            pen.ellipse(
                side * w * 0.33, -h * 0.815, w * 0.15, h * 0.018, warm, glow=0.4 + 0.6 * lamp
            )
        pen.polygon(
            [
                (-w * 0.36, -h * 0.9),
                (w * 0.16, -h * 0.985),
                (w * 0.3, -h * 0.955),
                (-w * 0.22, -h * 0.865),
            ],
            "#2f4b78",
        )
        pen.line([(-w * 0.29, -h * 0.883), (w * 0.23, -h * 0.97)], "#9fbbdc", 1.2)
        pen.line([(-w * 0.1, -h * 0.945), (w * 0.04, -h * 0.908)], "#9fbbdc", 1.2)
    pen.rect(-pole * 1.6, -h * 0.61, pole * 3.2, h * 0.05, "#2f3644", rx=4)
    pen.rect(-pole * 1.6, -h * 0.592, pole * 3.2, h * 0.014, accent, glow=0.7)
    for r in (7, 12):
        pen.path(arc(pole * 1.6, -h * 0.585, r, -40, 40), stroke=accent, width=2.4, glow=0.6)
        pen.path(arc(-pole * 1.6, -h * 0.585, r, 140, 220), stroke=accent, width=2.4, glow=0.6)
    banner = vary(pen, ("#d2634a", "#e2a93b", "#3f7f8c", "#7a9c6a"), 0, 3)
    pen.rect(pole + 2, -h * 0.5, w * 0.34, h * 0.2, banner, rx=2)
    pen.polygon(
        [
            (pole + 2, -h * 0.31),
            (pole + 2 + w * 0.34, -h * 0.31),
            (pole + 2 + w * 0.17, -h * 0.265),
        ],
        banner,
    )
    leaf(pen, pole + 2 + w * 0.17, -h * 0.4, w * 0.25, "#f6efdc", 55)
    flower = petals(pen)[0]
    for x, y in ((-0.26, 0.36), (-0.15, 0.385), (-0.36, 0.375), (-0.31, 0.4), (-0.2, 0.355)):
        pen.circle(
            x * w,
            -y * h,
            w * 0.085,
            flower if pen.light.season != "winter" and x > -0.3 else "#6f9a55",
        )
    pen.path(
        trace(
            "M# #h#q# # # #q# # # #Z",
            (-w * 0.42, -h * 0.355),
            w * 0.36,
            (-w * 0.02, h * 0.05),
            (-w * 0.18, h * 0.05),
            (-w * 0.16, 0),
            (-w * 0.18, -h * 0.05),
        ),
        "#a8764a",
    )


@draws("recycling_bins")
def recycling_bins(pen: Pen) -> None:
    """Four bins in four colours, each with its sign."""
    w, h = pen.w, pen.h
    sets = (
        ("#4f78a8", "#e2b23f", "#5f9a58", "#8a5f42"),
        ("#d2634a", "#3f7f8c", "#e2a93b", "#7a9c5a"),
        ("#5b6d9a", "#e8c34f", "#c2574a", "#5f9a78"),
    )
    colours = pen.pick(sets, 0)
    shift = int(pen.style[1] * 4)
    kind = pen.pick(("box", "round", "wheels"), 2)
    ground_shadow(pen, 0, w * 0.99, 6)
    step = w * 0.98 / 4
    for k in range(4):
        colour = colours[(k + shift) % 4]
        x = -w * 0.49 + step * k + 1
        wide = step - 3
        body = "#8d949c" if kind == "box" else colour
        if kind == "round":
            pen.path(
                trace("M# #a# # 0 0 1 # 0V-2H#Z", (x, -h * 0.6), (wide / 2, h * 0.37), wide, x),
                colour,
            )
            pen.ellipse(x + wide / 2, -h * 0.68, wide * 0.3, h * 0.085, "#2f3644")
        else:
            pen.path(
                trace(
                    "M# #h#l# #h#Z", (x, -h * 0.78), wide, (-wide * 0.06, h * 0.76), -wide * 0.88
                ),
                body,
            )
            pen.path(
                trace(
                    "M# #h#v#q# # # 0Z",
                    (x - 1, -h * 0.78),
                    wide + 2,
                    -h * 0.1,
                    (-wide * 0.5, -h * 0.16),
                    -wide - 2,
                ),
                colour,
            )
            if kind == "wheels":
                pen.circle(x + wide * 0.2, -5, 5, "#2b2f3a")
            else:
                pen.rect(x + wide * 0.2, -h * 0.85, wide * 0.6, h * 0.05, "#2f3644", rx=1.5)
        pen.rect(x + wide * 0.64, -h * 0.55, wide * 0.3, h * 0.53, "#2b3145", opacity=0.1)
        cx, cy, r = x + wide / 2, -h * 0.36, wide * 0.32
        pen.circle(cx, cy, r, "#f6f1e4")
        sign = (k + shift) % 4
        if sign == 0:
            pen.rect(cx - r * 0.4, cy - r * 0.5, r * 0.8, r, colour, rx=1)
        elif sign == 1:
            pen.rect(cx - r * 0.26, cy - r * 0.35, r * 0.52, r * 0.95, colour, rx=1.5)
            pen.rect(cx - r * 0.12, cy - r * 0.66, r * 0.24, r * 0.4, colour)
        elif sign == 2:
            leaf(pen, cx, cy, r * 1.4, colour, 45)
        else:
            pen.circle(cx, cy + r * 0.1, r * 0.48, colour)
            pen.rect(cx - 0.8, cy - r * 0.68, 1.8, r * 0.45, colour)
    if snowy(pen):
        pen.line([(-w * 0.46, -h * 0.95), (w * 0.46, -h * 0.95)], SNOW, 4)


@draws("book_box")
def book_box(pen: Pen) -> None:
    """A cabinet of books for everyone, with a gabled or a curved roof."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#c2473f", "#3f7f8c", "#e2a93b", "#5f8a5a", "#5b6d9a", "#8a4f74"), 0)
    kind = pen.pick(("gable", "booth", "arch"), 1)
    lamp = pen.light.lamps
    ground_shadow(pen, 0, w * 0.9, 6)
    n = w * 0.42
    top = -h * 0.78
    foot = -h * 0.16 if kind != "booth" else -h * 0.04
    if kind != "booth":
        for x in (-0.26, 0.26):
            pen.rect(x * w - 3, foot - 2, 6, -foot, pen.shade(colour, -0.3))
    else:
        pen.rect(-n, foot, 2 * n, -foot - 1, pen.shade(colour, -0.3), rx=2)
    if kind == "arch":
        pen.path(
            trace(
                "M# #V#C# # # # # #V#Z",
                (-n, foot),
                top,
                (-n, -h * 1.07),
                (n, -h * 1.07),
                (n, top),
                foot,
            ),
            colour,
        )
    else:
        pen.rect(-n, top - 1, 2 * n, foot - top + 1, colour, rx=2)
    if kind == "gable":
        pen.polygon(
            [(-w * 0.5, top + 1), (0, -h * 0.985), (w * 0.5, top + 1)], pen.shade(colour, -0.28)
        )
        pen.polygon(
            [(-w * 0.32, top + 1), (0, -h * 0.91), (w * 0.32, top + 1)], pen.shade(colour, 0.12)
        )
        pen.circle(0, top - h * 0.05, w * 0.055, "#f6efdc")
    elif kind == "booth":
        pen.path(
            trace("M# #Q0 # # #Z", -w * 0.48, top, -h * 1.16, w * 0.48, top),
            pen.shade(colour, -0.15),
        )
        pen.rect(-w * 0.48, top - 1, w * 0.96, h * 0.035, pen.shade(colour, 0.2), rx=2)
    inner = n * 0.82
    low = foot - h * 0.05
    pen.rect(
        -inner,
        top + h * 0.05,
        inner * 2,
        low - top - h * 0.05,
        "#fff0cc" if lamp > 0.3 else "#f1e4c8",
        rx=2,
        glow=0.8 * lamp,
    )
    shelves = 3
    height = (low - top - h * 0.05) / shelves
    books = ("#c2574a", "#3f7480", "#e2b04a", "#5f8a5a", "#8a5578", "#34435f", "#e8d8b8", "#d98c5a")
    for row in range(shelves):
        base = top + h * 0.05 + height * (row + 1)
        x = -inner + 1.5
        k = 0
        while x < inner - 4:
            turn = pen.style[2] * 8 + row * 2.3 + k * 0.618
            wide = 3.6 + 3.6 * (turn % 1)
            wide = min(wide, inner - 1.5 - x)
            tall = height * (0.6 + 0.25 * (turn * 1.7 % 1))
            pen.rect(
                x,
                base - tall,
                wide - 0.6,
                tall - 2,
                books[int(turn * 3) % len(books)],
                glow=0.25 * lamp,
            )
            x += wide
            k += 1
        pen.rect(-inner, base - 2, inner * 2, 2.4, pen.shade(colour, -0.2))
    pen.rect(-1.2, top + h * 0.05, 2.4, low - top - h * 0.05, pen.shade(colour, 0.1))
    pen.circle(4, (top + low) / 2, 1.8, "#f0d080")
    if snowy(pen):
        pen.path(
            trace(
                "M# #L0 #L# #Q0 # # #Z",
                (-w * 0.3, -h * 0.87),
                -h * 0.99,
                (w * 0.3, -h * 0.87),
                -h * 0.92,
                (-w * 0.3, -h * 0.87),
            ),
            SNOW,
        )


@draws("ramp")
def ramp(pen: Pen) -> None:
    """A gentle ramp with a handrail and the sign of a wheelchair."""
    w, h = pen.w, pen.h
    stone = pen.pick(("#c9c1b2", "#b7a89a", "#d6c09c", "#aeb4ba"), 0)
    rail = pen.pick(("#e2a93b", "#3f7f8c", "#d2634a", "#46505f"), 1)
    ground_shadow(pen, 0, w, 5)
    n, top = w * 0.495, -h * 0.4
    turn = w * 0.22
    pen.polygon([(-n, -2), (turn, top), (n, top), (n, -2)], stone)
    pen.polygon(
        [
            (-n, -2),
            (turn, top),
            (n, top),
            (n, top + h * 0.07),
            (turn, top + h * 0.07),
            (-n + w * 0.1, -2),
        ],
        pen.shade(stone, 0.28),
    )
    dark = pen.shade(stone, -0.16)
    pen.rect(turn, top + h * 0.07, n - turn, -top - h * 0.07 - 2, dark)
    share = pen.between(0.1, 0.85, 2)
    x = -n * 0.72 + share * w * 0.42
    y = top * min(1, (x + n) / (turn + n))
    who = dressed(somebody(pen), hat=None)
    who = dressed(who, outfit="jacket") if who.outfit in ("coat", "dress", "skirt") else who
    tall = h * 0.66
    pen.line(
        [
            (x - 0.17 * tall, y - 0.5 * tall),
            (x - 0.12 * tall, y - 0.2 * tall),
            (x + 0.18 * tall, y - 0.2 * tall),
            (x + 0.26 * tall, y - 0.05 * tall),
            (x + 0.34 * tall, y - 0.05 * tall),
        ],
        "#3f4a5a",
        3,
    )
    figure(
        pen,
        x - 0.04 * tall,
        y,
        tall,
        who,
        hip=(0, 0.27 - who.legs),
        feet=((0.31, 0.07), (0.34, 0.06)),
        hands=((0.1, 0.36), (0.04, 0.34)),
    )
    pen.circle(x, y - 0.19 * tall, 0.175 * tall, "#dfe5e8", opacity=0.45)
    pen.circle(x, y - 0.19 * tall, 0.175 * tall, "none", stroke="#2f333d", width=2.6)
    pen.circle(x, y - 0.19 * tall, 2.4, "#2f333d")
    high = h * 0.27
    for s in (0.08, 0.36, 0.66, 1.0):
        px, py = -n + (turn + n) * s, top * s - 2 * (1 - s)
        pen.line([(px, py), (px, py - high)], rail, 3)
    pen.line(
        [
            (-n + (turn + n) * 0.04, top * 0.04 - high),
            (turn, top - high),
            (n - 3, top - high),
            (n - 3, top),
        ],
        rail,
        3.6,
    )
    sign, sx, sy = h * 0.4, w * 0.37, -h * 0.78
    pen.rect(sx - 2, sy, 4, top - sy, "#5d6470")
    pen.rect(sx - sign / 2, sy - sign / 2 - 1, sign, sign, "#2f6fae", rx=4)
    icon = "#ffffff"
    pen.circle(sx - sign * 0.06, sy - sign * 0.33, sign * 0.085, icon)
    pen.line(
        [
            (sx - sign * 0.05, sy - sign * 0.2),
            (sx - sign * 0.02, sy + sign * 0.06),
            (sx + sign * 0.16, sy + sign * 0.06),
            (sx + sign * 0.25, sy + sign * 0.3),
        ],
        icon,
        sign * 0.085,
    )
    pen.line(
        [(sx - sign * 0.04, sy - sign * 0.08), (sx + sign * 0.14, sy - sign * 0.08)],
        icon,
        sign * 0.07,
    )
    pen.path(
        arc(sx - sign * 0.02, sy + sign * 0.14, sign * 0.2, 130, 345),
        stroke=icon,
        width=sign * 0.08,
    )
    if snowy(pen):
        pen.line([(turn + 4, top + 1), (n - 4, top + 1)], SNOW, 3)
