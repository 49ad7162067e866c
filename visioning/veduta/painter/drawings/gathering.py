"""Where people come together: coffee, market, stage."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary

CLOTHS = ("#c8604a", "#3f7f8c", "#e2a93b", "#6f9a62", "#5b6d9a", "#a4606f")
WOODS = ("#b98452", "#a06f47", "#c99a63")


@draws("cafe")
def cafe(pen: Pen) -> None:
    """Tables under a parasol, two guests, cups."""
    w, h = pen.w, pen.h
    a = pen.pick(CLOTHS, 0)
    b = vary(pen, ("#f6ecd9", "#f2d38a", "#f3e3e0"), 1, 1)
    shape = pen.pick(("parasol", "square", "kiosk"), 2)
    ground_shadow(pen, 0, w * 0.98, 6)
    base = -h * 0.62
    if shape == "kiosk":
        wood = vary(pen, WOODS, 1, 3)
        pen.rect(-w * 0.47, base, w * 0.4, -base - 2, wood, rx=2)
        pen.rect(
            -w * 0.43,
            base + h * 0.04,
            w * 0.32,
            h * 0.24,
            "#ffe1a0" if pen.light.lamps > 0.3 else "#4a5560",
            rx=1,
            glow=0.8 * pen.light.lamps,
        )
        barista = dressed(somebody(pen, 4), hat=None)
        figure(
            pen,
            -w * 0.27,
            -h * 0.02,
            h * 0.64,
            barista,
            feet=((-0.03, 0), (0.03, 0)),
            hands=((0.2, 0.6), (0.05, 0.58)),
        )
        pen.rect(-w * 0.47, -h * 0.36, w * 0.4, h * 0.35, wood, rx=2)
        pen.rect(-w * 0.49, -h * 0.38, w * 0.44, h * 0.045, pen.shade(wood, 0.25), rx=2)
        cx, cy, r = -w * 0.27, -h * 0.18, h * 0.1
        pen.circle(cx, cy, r, b)
        pen.path(
            trace(
                "M# #h#q0 # # #h#q# 0 # #Z",
                (cx - r * 0.5, cy - r * 0.3),
                r,
                r * 0.8,
                (-r * 0.4, r * 0.8),
                -r * 0.2,
                -r * 0.4,
                (-r * 0.4, -r * 0.8),
            ),
            a,
        )
        pen.path(arc(cx + r * 0.52, cy, r * 0.22, -90, 90), stroke=a, width=2)
        for k in range(6):
            x = -w * 0.495 + k * w * 0.075
            pen.path(
                trace(
                    "M# #h#v#a# # 0 0 1 # 0Z",
                    (x, -h * 0.74),
                    w * 0.075,
                    h * 0.12,
                    (w * 0.0375, w * 0.03),
                    -w * 0.075,
                ),
                (a, b)[k % 2],
            )
        pen.polygon(
            [
                (-w * 0.495, -h * 0.73),
                (-w * 0.43, -h * 0.86),
                (-w * 0.11, -h * 0.86),
                (-w * 0.045, -h * 0.73),
            ],
            a,
        )
        for k in range(1, 6, 2):
            pen.polygon(
                [
                    (-w * 0.495 + k * w * 0.075, -h * 0.73),
                    (-w * 0.43 + k * w * 0.0533, -h * 0.86),
                    (-w * 0.43 + (k + 1) * w * 0.0533, -h * 0.86),
                    (-w * 0.495 + (k + 1) * w * 0.075, -h * 0.73),
                ],
                b,
            )
        centre, spread = w * 0.22, w * 0.27
    else:
        centre, spread = 0.0, w * 0.485
    seat = -h * 0.23
    pen.rect(centre - 2.4, -h * 0.92, 4.8, h * 0.9, "#6b5a4a", rx=1)
    tall = h * 0.78
    for side, salt in ((-1, 0), (1, 2)):
        x = centre + side * (spread * 0.62 if shape != "kiosk" else spread * 0.68)
        who = dressed(
            somebody(pen, salt, "elder" if salt and pen.style[1] > 0.6 else "adult"), hat=None
        )
        if who.outfit in ("coat", "dress", "skirt"):
            who = dressed(who, outfit="jacket")
        pen.line(
            [
                (x + side * 0.13 * tall, seat - h * 0.27),
                (x + side * 0.11 * tall, seat),
                (x + side * 0.13 * tall, -3),
            ],
            a,
            3.4,
        )
        pen.line(
            [
                (x + side * 0.12 * tall, seat),
                (x - side * 0.1 * tall, seat),
                (x - side * 0.1 * tall, -3),
            ],
            a,
            3.4,
        )
        figure(
            pen,
            x,
            -2,
            tall,
            who,
            facing=-side,
            hip=(0, 0.33 - who.legs),
            feet=((0.22, 0), (0.25, 0)),
            hands=((0.25, 0.5), (0.22, 0.58 if side > 0 else 0.47)),
        )
    pen.ellipse(centre, -h * 0.37, spread * 0.34, h * 0.035, "#f6f1e4")
    pen.ellipse(centre, -h * 0.355, spread * 0.34, h * 0.035, pen.shade("#f6f1e4", -0.2))
    pen.ellipse(centre, -h * 0.375, spread * 0.34, h * 0.035, "#f6f1e4")
    pen.rect(centre - 1.8, -h * 0.33, 3.6, h * 0.3, "#5d6470")
    pen.ellipse(centre, -4, spread * 0.16, 3, "#5d6470")
    for x in (-0.2, 0.13):
        pen.rect(
            centre + x * spread - 3, -h * 0.44, 7, h * 0.06, ("#c8604a", "#3f7f8c")[x > 0], rx=1.5
        )
    pen.circle(centre + 0.0 * spread, -h * 0.42, 3.4, petals(pen)[0])
    top, low, half = -h * 0.985, -h * 0.7, spread if shape != "kiosk" else spread * 0.98
    if shape == "square":
        pen.polygon(
            [
                (centre - half, low),
                (centre - half * 0.3, top),
                (centre + half * 0.3, top),
                (centre + half, low),
            ],
            a,
        )
        pen.polygon(
            [
                (centre - half * 0.36, low),
                (centre - half * 0.1, top),
                (centre + half * 0.1, top),
                (centre + half * 0.36, low),
            ],
            b,
        )
        pen.rect(centre - half, low - 1, half * 2, h * 0.05, pen.shade(a, -0.15), rx=1)
    else:
        pen.path(
            trace(
                "M# #Q# # # #Q# # # #Z",
                (centre - half, low),
                (centre - half * 0.7, top + 2),
                (centre, top),
                (centre + half * 0.7, top + 2),
                (centre + half, low),
            ),
            a,
        )
        for inner, outer in ((0.12, 0.36), (-0.36, -0.12), (0.66, 1.0), (-1.0, -0.66)):
            pen.path(
                trace(
                    "M# #Q# # # #L# #Q# # # #Z",
                    (centre, top),
                    (centre + inner * half * 0.9, top + h * 0.07),
                    (centre + inner * half, low),
                    (centre + outer * half, low),
                    (centre + outer * half * 0.86, top + h * 0.05),
                    (centre, top),
                ),
                b,
            )
        step = half * 2 / 6
        for k in range(6):
            x = centre - half + k * step
            pen.path(
                trace("M# #h#q# # # 0Z", (x, low - 0.5), step, (-step / 2, h * 0.07), -step),
                pen.shade((a, b)[k % 2], -0.12),
            )
    if snowy(pen):
        pen.path(
            smooth(
                [
                    (centre - half * 0.5, top + h * 0.09),
                    (centre, top),
                    (centre + half * 0.5, top + h * 0.09),
                    (centre, top + h * 0.06),
                ]
            ),
            SNOW,
        )


@draws("market_stall")
def market_stall(pen: Pen) -> None:
    """A stall with a striped roof, fruit in crates and somebody who sells."""
    w, h = pen.w, pen.h
    a = pen.pick(CLOTHS, 0)
    b = "#f8f0df"
    wood = pen.pick(WOODS, 1)
    goods = pen.pick(("fruit", "flowers", "bread"), 2)
    ground_shadow(pen, 0, w * 0.98, 6)
    for x in (-0.44, 0.44):
        pen.rect(x * w - 2.6, -h * 0.8, 5.2, h * 0.79, pen.shade(wood, -0.2))
    pen.rect(-w * 0.43, -h * 0.72, w * 0.86, h * 0.35, "#4a4048", opacity=0.16)
    seller = somebody(pen)
    tall = stature(h * 0.68, seller)
    figure(
        pen,
        -w * 0.14,
        -h * 0.02,
        tall,
        dressed(seller, hat=None if seller.hat == "sunhat" else seller.hat),
        feet=((-0.04, 0), (0.04, 0)),
        hands=((0.24, 0.58), (-0.1, 0.52)),
    )
    pen.path(
        smooth(
            [
                (-w * 0.14 + u * tall, -h * 0.02 - v * tall)
                for u, v in ((-0.06, 0.72), (0.07, 0.72), (0.1, 0.4), (-0.1, 0.4))
            ],
            ease=0.3,
        ),
        b,
    )
    buyer = somebody(pen, 3, "elder" if pen.style[1] > 0.5 else "adult")
    figure(
        pen,
        w * 0.26,
        -h * 0.02,
        tall * 0.97,
        dressed(buyer, hat=None),
        facing=-1,
        feet=((-0.04, 0), (0.04, 0)),
        hands=((0.22, 0.6), (0.16, 0.56)),
    )
    counter = -h * 0.38
    crates = {
        "fruit": (
            ("#d8453c", "#e2604f"),
            ("#f0a63a", "#f2c04f"),
            ("#8fb56a", "#a6c47a"),
            ("#7a4a8c", "#8f5fa0"),
        ),
        "flowers": tuple((c, pen.shade(c, 0.3)) for c in (*petals(pen), "#e88aa8")),
        "bread": (
            ("#c98a4b", "#d9a05c"),
            ("#e0b878", "#c98a4b"),
            ("#a86a3a", "#c98a4b"),
            ("#d9a05c", "#e6c890"),
        ),
    }[goods]
    step = w * 0.92 / 4
    for k in range(4):
        x = -w * 0.46 + step * k
        for j in range(4):
            px = x + step * (0.16 + 0.23 * j)
            fill = crates[k][j % 2]
            if goods == "bread":
                pen.ellipse(px, counter - 3, step * 0.17, h * 0.045, fill)
            elif goods == "flowers":
                pen.line([(px, counter), (px, counter - h * 0.06)], "#5f914f", 2)
                pen.circle(px, counter - h * (0.06 + 0.03 * (j % 2)), step * 0.12, fill)
            else:
                pen.circle(px, counter - 2 - 3 * (j % 2), step * 0.13, fill)
        pen.rect(x + 1, counter, step - 2, h * 0.09, pen.shade(wood, 0.14), rx=1)
        pen.rect(x + 1, counter + h * 0.04, step - 2, 1.6, pen.shade(wood, -0.2))
    pen.rect(-w * 0.47, counter + h * 0.09, w * 0.94, -counter - h * 0.09 - 3, a)
    for k in range(5):
        pen.rect(
            -w * 0.47 + w * 0.94 * (k + 0.5) / 5.2,
            counter + h * 0.09,
            w * 0.09,
            -counter - h * 0.09 - 3,
            b,
        )
    pen.rect(-w * 0.485, counter + h * 0.075, w * 0.97, h * 0.035, wood, rx=1.5)
    if pen.light.lamps > 0.3:
        for k in range(5):
            pen.circle((-0.36 + 0.18 * k) * w, -h * 0.68, 3.2, "#ffd77a", glow=1)
    low, top = -h * 0.755, -h * 0.985
    count = 8
    for k in range(count):
        x0, x1 = -w * 0.495 + w * 0.99 * k / count, -w * 0.495 + w * 0.99 * (k + 1) / count
        fill = (a, b)[k % 2]
        pen.polygon([(x0, low), (x1, low), (x1 * 0.84, top), (x0 * 0.84, top)], fill)
        pen.path(
            trace(
                "M# #H#V#A# # 0 0 1 # #Z",
                (x0, low - 0.4),
                x1,
                low + h * 0.035,
                ((x1 - x0) / 2, h * 0.035),
                (x0, low + h * 0.035),
            ),
            pen.shade(fill, -0.12),
        )
    if snowy(pen):
        pen.rect(-w * 0.4, top - 1, w * 0.8, h * 0.04, SNOW, rx=2)


@draws("stage")
def stage(pen: Pen) -> None:
    """A small open stage: musicians or a speaker, bunting and lights."""
    w, h = pen.w, pen.h
    back = pen.pick(("#5b4a78", "#2f5d72", "#a4483f", "#3f6a52", "#34435f"), 0)
    wood = vary(pen, WOODS, 1, 1)
    kind = pen.pick(("band", "speaker", "choir"), 2)
    lamp = pen.light.lamps
    ground_shadow(pen, 0, w * 0.99, 6)
    deck = -h * 0.2
    shape = vary(pen, ("arch", "truss"), 1, 5)
    if shape == "arch":
        pen.path(
            trace(
                "M# #V#C# # # # # #V#Z",
                (-w * 0.48, deck),
                -h * 0.5,
                (-w * 0.48, -h * 1.15),
                (w * 0.48, -h * 1.15),
                (w * 0.48, -h * 0.5),
                deck,
            ),
            pen.shade(back, 0.25),
        )
        pen.path(
            trace(
                "M# #V#C# # # # # #V#Z",
                (-w * 0.43, deck),
                -h * 0.48,
                (-w * 0.43, -h * 1.05),
                (w * 0.43, -h * 1.05),
                (w * 0.43, -h * 0.48),
                deck,
            ),
            back,
        )
    else:
        pen.rect(-w * 0.46, -h * 0.9, w * 0.92, h * 0.71, back, rx=2)
        for k in range(6):
            pen.rect((-0.44 + 0.16 * k) * w, -h * 0.88, w * 0.05, h * 0.68, pen.shade(back, -0.18))
        for x in (-0.47, 0.47):
            pen.rect(x * w - 3, -h * 0.95, 6, h * 0.76, "#8d949c")
        pen.rect(-w * 0.495, -h * 0.985, w * 0.99, h * 0.07, "#8d949c", rx=2)
    for x, facing in ((-0.3, 1), (0.3, -1)):
        pen.polygon(
            [
                (x * w, -h * 0.87),
                (x * w + facing * w * 0.05, deck),
                (x * w + facing * w * 0.36, deck),
            ],
            "#ffe9b0",
            opacity=0.14 + 0.16 * lamp,
            glow=1,
        )
        pen.circle(x * w, -h * 0.86, h * 0.03, "#ffe9b0", glow=0.5 + 0.5 * lamp)
    for k in range(9):
        x = (k - 4) * w * (0.1 if shape == "truss" else 0.086)
        y = -h * (0.84 - 0.07 * (1 - (x / (w * 0.4)) ** 2)) + (h * 0.02 if shape == "truss" else 0)
        pen.polygon(
            [(x - w * 0.03, y), (x + w * 0.03, y), (x, y + h * 0.085)],
            ("#e2a93b", "#e2604f", "#f3ece0", "#5fa3a8")[k % 4],
        )
    tall = h * 0.56
    if kind == "speaker":
        who = somebody(pen)
        figure(
            pen,
            -w * 0.02,
            deck,
            tall,
            dressed(who, hat=None),
            hands=((0.24, 0.78), (0.14, 0.6)),
            feet=((-0.06, 0), (0.06, 0)),
        )
        pen.polygon(
            [
                (w * 0.045, deck),
                (w * 0.045, deck - h * 0.28),
                (w * 0.15, deck - h * 0.28),
                (w * 0.13, deck),
            ],
            wood,
        )
        pen.line([(w * 0.08, deck - h * 0.28), (w * 0.055, deck - h * 0.4)], "#d6dade", 2)
        pen.circle(w * 0.053, deck - h * 0.41, 3, "#2b2f3a")
        pen.rect(-w * 0.36, -h * 0.67, w * 0.22, h * 0.27, "#f6f1e4", rx=2)
        leaf(pen, -w * 0.25, -h * 0.54, h * 0.2, "#6fa055", 50)
        other = somebody(pen, 2)
        figure(
            pen,
            w * 0.28,
            deck,
            tall,
            other,
            facing=-1,
            feet=((-0.05, 0), (0.05, 0)),
            hands=((0.15, 0.62), (0.13, 0.6)),
        )
    elif kind == "choir":
        for k, (x, age) in enumerate(
            ((-0.3, "adult"), (-0.15, "elder"), (0.0, "child"), (0.15, "adult"), (0.3, "child"))
        ):
            size = tall * (0.75 if age == "child" else 1)
            figure(
                pen,
                x * w,
                deck,
                size,
                dressed(somebody(pen, k, age), hat=None),
                facing=-1 if x > 0 else 1,
                feet=((-0.05, 0), (0.05, 0)),
                hands=((0.17, 0.55), (0.13, 0.57)),
            )
            pen.rect(x * w + (-9 if x > 0 else 3), deck - size * 0.62, 8, 6, "#f6f1e4")
    else:
        one, two, three = (dressed(somebody(pen, k), outfit="jacket") for k in (0, 2, 4))
        figure(
            pen,
            -w * 0.24,
            deck,
            tall,
            one,
            hands=((0.24, 0.66), (0.0, 0.55)),
            feet=((-0.08, 0), (0.08, 0)),
        )
        x, y = -w * 0.23, deck - 0.56 * tall
        pen.line([(x, y), (x + 0.3 * tall, y - 0.12 * tall)], "#5b3b2a", 3)
        pen.ellipse(x - 1, y + 1, 0.13 * tall, 0.1 * tall, "#c98a4b")
        figure(
            pen, 0, deck, tall, two, hands=((0.12, 0.76), (0.1, 0.73)), feet=((-0.06, 0), (0.06, 0))
        )
        pen.line([(w * 0.05, deck), (w * 0.05, deck - 0.78 * tall)], "#d6dade", 1.8)
        pen.circle(w * 0.045, deck - 0.8 * tall, 2.8, "#2b2f3a")
        figure(
            pen,
            w * 0.26,
            deck,
            tall,
            three,
            facing=-1,
            hands=((0.2, 0.5), (0.24, 0.56)),
            feet=((-0.05, 0), (0.05, 0)),
        )
        for dx, r, fill in ((-0.03, 0.12, "#c2473f"), (-0.1, 0.09, "#f3ece0")):
            pen.rect(
                w * (0.22 + dx) - r * tall, deck - tall * 0.33, 2 * r * tall, tall * 0.3, fill, rx=2
            )
            pen.ellipse(
                w * (0.22 + dx), deck - tall * 0.33, r * tall, r * tall * 0.3, pen.shade(fill, 0.4)
            )
    if lamp > 0.3:  # the beams also fall on those who perform
        for x, facing in ((-0.3, 1), (0.3, -1)):
            beam = [
                (x * w, -h * 0.87),
                (x * w + facing * w * 0.05, deck),
                (x * w + facing * w * 0.36, deck),
            ]
            pen.polygon(beam, "#ffe9b0", opacity=0.2 * lamp, glow=1)
        pen.rect(
            -w * 0.4, -h * 0.72, w * 0.8, h * 0.52, "#ffd9a0", rx=8, opacity=0.13 * lamp, glow=1
        )
    pen.rect(-w * 0.495, deck, w * 0.99, h * 0.06, wood, rx=2)
    pen.rect(-w * 0.48, deck + h * 0.055, w * 0.96, -deck - h * 0.055 - 2, pen.shade(wood, -0.22))
    for k in range(1, 8):
        pen.rect(
            -w * 0.48 + w * 0.96 * k / 8,
            deck + h * 0.055,
            1.6,
            -deck - h * 0.055 - 2,
            pen.shade(wood, -0.38),
        )
    pen.rect(-w * 0.34, -h * 0.1, w * 0.14, h * 0.09, pen.shade(wood, 0.1), rx=1)
    if snowy(pen) and shape == "truss":
        pen.rect(-w * 0.48, -h * 0.99, w * 0.96, 4, SNOW, rx=2)
