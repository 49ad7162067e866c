"""The cycle lane: bicycles, cargo bikes, scooters and a robot that brings things."""

from __future__ import annotations

import math

from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import BULKY, dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, smooth, trace, vary

FRAMES = ("#d2634a", "#3f7f8c", "#e2a93b", "#4f8a5f", "#5b6d9a", "#8a4f74", "#3a3f4c")


def spoked(pen: Pen, x: float, r: float, colour: str) -> None:
    """A bicycle wheel on the baseline."""
    pen.circle(x, -r - 1, r - 1, "#dfe5e8", opacity=0.45)
    pen.circle(x, -r - 1, r - 1.5, "none", stroke="#2f333d", width=3)
    d = ""
    for k in range(3):
        a = math.pi * k / 3 + 0.4
        dx, dy = (r - 3) * math.cos(a), (r - 3) * math.sin(a)
        d += f"M{x - dx:.1f} {-r - 1 - dy:.1f}L{x + dx:.1f} {-r - 1 + dy:.1f}"
    pen.path(d, stroke="#aab2b8", width=1)
    pen.circle(x, -r - 1, 2.6, colour)


def rider(
    pen: Pen, seat: Point, bar: Point, crank: Point, tall: float, salt: int = 0, lean: float = 0.11
) -> None:
    """Somebody in the saddle, hands on the bar, feet on the pedals."""
    who = seated(somebody(pen, salt))
    helmet = vary(pen, ("#e2604f", "#f0c24a", "#4f9bb5", "#f3efe6", "#6fa06a"), 2, 3)
    if who.hat != "beanie":
        who = dressed(who, hat=None)
    # hair and hat must stay below the upper edge
    room = pen.h + seat[1] - 3
    tall = min(tall, stature(room, who, lowered=who.legs))
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
        lean=lean,
        feet=feet,
        hands=((grip[0] + 0.02, grip[1]), grip),
    )
    if not who.covered and who.hair_style not in BULKY and who.hat is None:
        shoulder = 0.905 - 2.1 * who.head + 0.06
        x = seat[0] + (lean + 0.02) * tall
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
    """Somebody on a city bike, a racer, a folding bike, a recumbent, with a child behind."""
    w, h = pen.w, pen.h
    colour = vary(pen, FRAMES, 1, 5)
    kind = pen.pick(
        ("basket", "racer", "child", "folding", "pannier", "dutch", "crate", "recumbent"), 0
    )
    ground_shadow(pen, 0, w * 0.96, 5)
    if kind == "recumbent":
        _recumbent(pen, colour)
        return
    r = w * (0.17 if kind == "folding" else 0.22)
    back, front = (
        -w * (0.34 if kind == "folding" else 0.275),
        w * (0.34 if kind == "folding" else 0.275),
    )
    axle = -r - 1
    crank = (-w * 0.03, -w * 0.22)
    seat = (-w * 0.13, -h * (0.5 if kind == "racer" else 0.48))
    bar = (w * (0.27 if kind == "racer" else 0.2), -h * (0.5 if kind == "racer" else 0.56))
    head = (w * 0.19, -h * 0.46)
    spoked(pen, back, r, colour)
    spoked(pen, front, r, colour)
    post = (seat[0] + 2, seat[1] + 4)
    if kind == "folding":
        frame = ((back, axle), crank, (front - w * 0.1, -h * 0.26))
        fork = ((front, axle), (front - w * 0.1, -h * 0.26), bar)
        pen.line([crank, post], colour, 3.8)
    elif kind == "dutch":  # a low step, a curved tube
        frame = ((back, axle), crank, (w * 0.1, -h * 0.26), head)
        fork = ((front, axle), bar, (bar[0] - w * 0.12, bar[1] + 2))
        pen.line([(back, axle), seat, crank], colour, 3.6)
        pen.path(
            trace(
                "M# #A# # 0 0 1 # #",
                (back - r * 1.04, axle),
                (r * 1.04, r * 1.04),
                (back + r * 0.6, axle - r),
            ),
            stroke=colour,
            width=3,
        )
        pen.rect(back - w * 0.12, -h * 0.44, w * 0.24, h * 0.03, "#33363f", rx=1)
    else:
        frame = ((back, axle), crank, head)
        fork = ((front, axle), bar, (bar[0] - w * 0.05, bar[1] - 2))
        pen.line([(back, axle), seat], colour, 3.4)
        pen.line([crank, post], colour, 3.8)
        pen.line([(seat[0] + w * 0.035, seat[1] + h * 0.12), head], colour, 3.4)
    pen.line(frame, colour, 4.2)
    pen.line(fork, colour, 3.6)
    if kind == "racer":
        pen.line(
            [head, bar, (bar[0] + w * 0.04, bar[1] + h * 0.06), (bar[0] - 2, bar[1] + h * 0.09)],
            "#33363f",
            3,
        )
    _luggage(pen, kind, back)
    pen.rect(seat[0] - 7, seat[1] - 3, 15, 4.5, "#3a2f2c", rx=2)
    lean = {"racer": 0.24, "dutch": 0.03}.get(kind, 0.11)
    grip = (bar[0] - (w * 0.03 if kind != "dutch" else w * 0.1), bar[1] - 3)
    rider(pen, (seat[0] + 1, seat[1] - 1), grip, crank, h * 0.84, lean=lean)
    if kind in ("basket", "dutch", "folding"):
        basket = ((w * 0.2, -h * 0.53), w * 0.22, (-w * 0.03, h * 0.13), -w * 0.15)
        pen.path(trace("M# #h#l# #h#Z", *basket), "#c99a5f")
        fills = {"basket": ("#d98c86", "#f0c75e", "#8fb56a"), "dutch": ("#e6d3b1",)}
        for k, fill in enumerate(fills.get(kind, ("#5b6d9a", "#f6f1e4"))):
            pen.circle(w * (0.25 + 0.055 * k), -h * 0.55, w * 0.045, fill)
    pen.circle(w * 0.3, -h * 0.45, 2.8, "#fff3cf", glow=pen.light.lamps)


def _luggage(pen: Pen, kind: str, back: float) -> None:
    """What rides behind the saddle."""
    w, h = pen.w, pen.h
    colour = vary(pen, ("#c98a4b", "#5b6d9a", "#a4533f"), 2, 4)
    if kind == "pannier":
        pen.rect(back - w * 0.13, -h * 0.43, w * 0.24, h * 0.23, colour, rx=3)
        pen.rect(back - w * 0.13, -h * 0.43, w * 0.24, h * 0.07, pen.shade(colour, -0.2), rx=3)
        pen.rect(back - w * 0.12, -h * 0.5, w * 0.24, h * 0.08, "#6f9a62", rx=5)
    elif kind == "crate":
        pen.rect(back - w * 0.14, -h * 0.52, w * 0.24, h * 0.12, "#b98452", rx=1)
        for k, fill in enumerate(("#6fa055", "#d8453c", "#f0bb3f")):
            pen.circle(back + (k - 1.2) * w * 0.065, -h * 0.53, w * 0.045, fill)
    elif kind == "child":
        kid = seated(somebody(pen, 2, "child"), hat=None)
        tall = h * 0.44
        pose = {
            "hip": (0, 0.0),
            "feet": ((0.1, 0.06), (0.14, 0.05)),
            "hands": ((0.2, 0.5), (0.18, 0.62)),
        }
        figure(pen, back - w * 0.02, -h * 0.45 + kid.legs * tall, tall, kid, **pose)
        seat = [
            (-0.15, 0.68),
            (-0.12, 0.42),
            (0.1, 0.42),
            (0.12, 0.3),
            (0.08, 0.3),
            (0.04, 0.38),
            (-0.16, 0.38),
        ]
        pen.path(smooth([(back + a * w, -b * h) for a, b in seat], ease=0.3), colour)


def _recumbent(pen: Pen, colour: str) -> None:
    """A recumbent trike with a flag."""
    w, h = pen.w, pen.h
    r = w * 0.19
    back, front = -w * 0.5 + r + 1, w * 0.5 - r * 0.8 - 1
    who = seated(somebody(pen))
    who = dressed(who, hat=None)
    spoked(pen, back, r, colour)
    pen.line(
        [(back, -r), (-w * 0.1, -h * 0.24), (front, -h * 0.24), (w * 0.46, -h * 0.4)], colour, 4.6
    )
    shell = [(-0.34, 0.66), (-0.24, 0.3), (0.06, 0.22), (0.06, 0.28), (-0.16, 0.36), (-0.27, 0.68)]
    pen.path(smooth([(a * w, -b * h) for a, b in shell], ease=0.4), pen.shade(colour, -0.3))
    pen.line([(back, -h * 0.3), (back - 2, -h * 0.985)], "#8d949c", 1.8)
    pen.polygon(
        [(back - 2, -h * 0.985), (back + w * 0.24, -h * 0.92), (back - 2, -h * 0.85)], "#e8953a"
    )
    tall = min(h * 0.98, stature(h * 0.64, who, lowered=who.legs))
    x, seat = -w * 0.12, -h * 0.3
    pose = {
        "hip": (0, 0.3 - who.legs),
        "feet": ((0.42, 0.36), (0.48, 0.26)),
        "hands": ((0.2, 0.42), (0.14, 0.4)),
    }
    figure(pen, x, seat + 0.3 * tall, tall, who, lean=-0.1, **pose)
    spoked(pen, front - w * 0.06, r * 0.8, colour)
    pen.circle(w * 0.46, -h * 0.42, 3, "#fff3cf", glow=pen.light.lamps)


@draws("cargo_bike")
def cargo_bike(pen: Pen) -> None:
    """A bicycle that carries children, plants, parcels, ice cream or a grandmother."""
    w, h = pen.w, pen.h
    colour = vary(pen, FRAMES, 1, 5)
    box = vary(pen, ("#b98452", "#e2a93b", "#4f8a8c", "#d2734a", "#f0ead9"), 2, 3)
    kind = pen.pick(
        ("children", "parcels", "trike", "trailer", "plants", "ice", "rickshaw", "dog"), 0
    )
    ground_shadow(pen, 0, w * 0.96, 5)
    if kind == "trailer":
        _trailer(pen, colour, box)
        return
    if kind == "rickshaw":
        _rickshaw(pen, colour, box)
        return
    r = h * 0.21
    back, front = -w * 0.335, w * 0.385
    crank, seat, bar = (-w * 0.19, -r), (-w * 0.25, -h * 0.49), (-w * 0.045, -h * 0.56)
    spoked(pen, back, r, colour)
    spoked(
        pen,
        w * 0.2 if kind in ("trike", "ice") else front,
        h * (0.17 if kind in ("trike", "ice") else 0.155),
        colour,
    )
    pen.line([(back, -r - 1), seat], colour, 3.4)
    low = [(back, -r - 1), crank, (w * 0.02, -h * 0.13), (w * 0.3, -h * 0.13)]
    pen.line(low if kind in ("trike", "ice") else [*low, (front, -h * 0.165)], colour, 4.4)
    pen.line([(seat[0], seat[1] + h * 0.16), (-w * 0.06, -h * 0.3), crank], colour, 3.8)
    pen.line([(-w * 0.03, -h * 0.13), bar, (bar[0] - w * 0.04, bar[1] - 2)], colour, 3.6)
    pen.rect(seat[0] - 7, seat[1] - 3, 15, 4.5, "#3a2f2c", rx=2)
    _cargo(pen, kind, box)
    if kind in ("trike", "ice"):
        pen.rect(-w * 0.02, -h * 0.44, w * 0.5, h * 0.26, box, rx=3)
        pen.rect(-w * 0.02, -h * 0.26, w * 0.5, h * 0.08, pen.shade(box, -0.16), rx=2)
        pen.rect(-w * 0.035, -h * 0.47, w * 0.53, h * 0.05, pen.shade(box, 0.2), rx=2)
        spoked(pen, w * 0.34, h * 0.17, colour)
    else:
        trough = trace(
            "M# #H#L# #H#Z", (-w * 0.02, -h * 0.42), w * 0.34, (w * 0.29, -h * 0.15), w * 0.03
        )
        pen.path(trough, box)
        hull = trace(
            "M# #H#L# #H#Z", (-w * 0.012, -h * 0.27), w * 0.315, (w * 0.29, -h * 0.15), w * 0.03
        )
        pen.path(hull, pen.shade(box, -0.16))
        pen.rect(-w * 0.03, -h * 0.45, w * 0.38, h * 0.05, pen.shade(box, 0.2), rx=2)
    rider(pen, (seat[0] + 1, seat[1] - 1), (bar[0] - w * 0.02, bar[1] - 3), crank, h * 0.86)
    pen.circle(
        w * (0.47 if kind in ("trike", "ice") else 0.345),
        -h * 0.3,
        2.8,
        "#fff3cf",
        glow=pen.light.lamps,
    )


def _cargo(pen: Pen, kind: str, box: str) -> None:
    """What looks over the rim of the box."""
    w, h = pen.w, pen.h
    if kind in ("children", "trike"):
        cold = "beanie" if pen.light.season == "winter" else None
        for k, x in enumerate((0.06, 0.2) if kind == "children" else (0.04, 0.19, 0.34)):
            kid = dressed(seated(somebody(pen, k + 2, "child")), hat=cold)
            tall = h * 0.58
            pose = {"hip": (0, -0.3), "feet": ((0.1, 0), (0.1, 0))}
            hands = ((0.12, 0.3), (0.05, 0.72) if k else (0.1, 0.3))
            figure(pen, x * w, -h * 0.18 + 0.02 * tall, tall, kid, hands=hands, **pose)
        if kind == "trike":  # a rain cover
            d = (
                (-w * 0.02, -h * 0.44),
                (-w * 0.02, -h * 0.86),
                (w * 0.46, -h * 0.86),
                (w * 0.48, -h * 0.44),
            )
            pen.path(trace("M# #C# # # # # #Z", *d), "#dfeef2", opacity=0.38)
            pen.path(trace("M# #C# # # # # #", *d), stroke="#f6f1e4", width=2)
    elif kind == "plants":
        for k in range(4):
            leaf_colour = ("#6f9a55", "#8fb56a")[k % 2]
            pen.circle((0.04 + 0.07 * k) * w, -h * (0.5 + 0.06 * (k % 2)), w * 0.06, leaf_colour)
            pen.circle(
                (0.06 + 0.07 * k) * w,
                -h * (0.55 + 0.05 * (k % 2)),
                3.4,
                ("#e88aa8", "#f0c24a")[k % 2],
            )
        pen.rect(w * 0.14, -h * 0.8, 3, h * 0.34, "#7a5b45")
        pen.circle(w * 0.15, -h * 0.82, w * 0.075, "#5f914f")
    elif kind == "parcels":
        for x, y, a, b, fill in (
            (0.02, 0.56, 0.15, 0.18, "#c99a63"),
            (0.17, 0.5, 0.1, 0.12, "#a9764a"),
            (0.04, 0.68, 0.1, 0.12, "#8fa86f"),
        ):
            pen.rect(x * w, -y * h, a * w, b * h, fill, rx=1)
            pen.rect((x + a * 0.4) * w, -y * h, a * 0.2 * w, b * h, pen.shade(fill, -0.3))
    elif kind == "dog":
        fur = vary(pen, ("#c58a4d", "#f1ece2", "#5d5650"), 2, 4)
        pen.path(
            smooth(
                [
                    (w * 0.06, -h * 0.42),
                    (w * 0.07, -h * 0.6),
                    (w * 0.16, -h * 0.66),
                    (w * 0.22, -h * 0.42),
                ]
            ),
            fur,
        )
        pen.ellipse(w * 0.18, -h * 0.69, w * 0.07, h * 0.075, fur)
        pen.ellipse(w * 0.245, -h * 0.67, w * 0.045, h * 0.04, fur)
        pen.ellipse(w * 0.13, -h * 0.67, w * 0.03, h * 0.075, pen.shade(fur, -0.25))
        pen.circle(w * 0.285, -h * 0.68, 2.6, "#2b2529")
        pen.circle(w * 0.2, -h * 0.71, 1.8, "#2b2529")
        pen.rect(w * 0.1, -h * 0.55, w * 0.1, h * 0.035, "#d2634a", rx=2)
    elif kind == "ice":
        pen.rect(w * 0.21, -h * 0.98, 3, h * 0.54, "#6b5a4a")
        low, top, x, half = -h * 0.8, -h * 0.985, w * 0.22, w * 0.24
        pen.path(
            trace(
                "M# #Q# # # #Q# # # #Z",
                (x - half, low),
                (x - half * 0.5, top),
                (x, top),
                (x + half * 0.5, top),
                (x + half, low),
            ),
            "#d98c86",
        )
        pen.path(
            trace("M# #L# #L# #Z", (x, top), (x + half * 0.3, low), (x - half * 0.35, low)),
            "#f6f1e4",
        )
        for k, fill in enumerate(("#f3c3cf", "#f6ecd9", "#a8793f")):
            cx = w * (0.06 + 0.13 * k)
            pen.polygon([(cx - 5, -h * 0.53), (cx + 5, -h * 0.53), (cx, -h * 0.45)], "#d9a05c")
            pen.circle(cx, -h * 0.55, 5.4, fill)


def _trailer(pen: Pen, colour: str, box: str) -> None:
    """A bicycle with a trailer for two behind."""
    w, h = pen.w, pen.h
    r = h * 0.2
    back, front = w * 0.1, w * 0.5 - r - 1
    crank, seat, bar = (w * 0.21, -r), (w * 0.14, -h * 0.49), (w * 0.34, -h * 0.56)
    for x in (back, front):
        spoked(pen, x, r, colour)
    pen.line([(back, -r - 1), seat, crank, (w * 0.33, -h * 0.44)], colour, 3.8)
    pen.line([(back, -r - 1), crank], colour, 3.8)
    pen.line([(front, -r - 1), bar, (bar[0] - w * 0.04, bar[1] - 2)], colour, 3.6)
    pen.line([(back, -r), (-w * 0.1, -h * 0.16)], "#5d6470", 3)
    kid = dressed(seated(somebody(pen, 2, "child")), hat=None)
    tall = h * 0.52
    pose = {"hip": (0, -0.3), "feet": ((0.1, 0), (0.1, 0)), "hands": ((0.14, 0.35), (0.1, 0.35))}
    figure(pen, -w * 0.28, -h * 0.14, tall, kid, **pose)
    shell = [(-0.495, 0.18), (-0.47, 0.5), (-0.36, 0.58), (-0.16, 0.5), (-0.08, 0.3), (-0.1, 0.14)]
    pen.path(smooth([(a * w, -b * h) for a, b in shell], ease=0.4), box, opacity=0.45)
    low = [(-0.495, 0.3), (-0.09, 0.3), (-0.1, 0.14), (-0.48, 0.14)]
    pen.path(smooth([(a * w, -b * h) for a, b in low], ease=0.2), box)
    pen.path(
        smooth([(a * w, -b * h) for a, b in shell[:5]], closed=False, ease=0.4),
        stroke=pen.shade(box, -0.2),
        width=3,
    )
    spoked(pen, -w * 0.29, h * 0.14, box)
    pen.line([(-w * 0.47, -h * 0.3), (-w * 0.48, -h * 0.97)], "#8d949c", 1.6)
    pen.polygon([(-w * 0.48, -h * 0.97), (-w * 0.34, -h * 0.92), (-w * 0.48, -h * 0.86)], "#e8953a")
    pen.rect(seat[0] - 7, seat[1] - 3, 15, 4.5, "#3a2f2c", rx=2)
    rider(pen, (seat[0] + 1, seat[1] - 1), (bar[0] - w * 0.02, bar[1] - 3), crank, h * 0.84)


def _rickshaw(pen: Pen, colour: str, box: str) -> None:
    """A bench in front on which somebody old is driven out."""
    w, h = pen.w, pen.h
    r = h * 0.2
    back = -w * 0.5 + r + 1
    crank, seat, bar = (-w * 0.22, -r), (-w * 0.28, -h * 0.5), (-w * 0.08, -h * 0.56)
    spoked(pen, back, r, colour)
    pen.line([(back, -r - 1), seat, crank], colour, 3.6)
    pen.line([(back, -r - 1), crank, (w * 0.1, -h * 0.2)], colour, 4.2)
    pen.line([bar, (w * 0.02, -h * 0.3)], colour, 3.8)
    guest = dressed(seated(somebody(pen, 3, "elder")), hat=None)
    tall = min(h * 0.84, stature(h * 0.56, guest, lowered=guest.legs))
    back_rest = [(0.02, 0.7), (0.06, 0.3), (0.34, 0.3), (0.36, 0.2), (0.02, 0.2), (-0.03, 0.7)]
    pen.path(smooth([(a * w, -b * h) for a, b in back_rest], ease=0.3), box)
    pose = {
        "hip": (0, 0.34 - guest.legs),
        "feet": ((0.27, 0.03), (0.31, 0.02)),
        "hands": ((0.2, 0.5), (0.1, 0.72)),
    }
    figure(pen, w * 0.15, -h * 0.36 + 0.34 * tall, tall, guest, **pose)
    pen.line([(w * 0.1, -h * 0.14), (w * 0.48, -h * 0.12)], box, 4)
    blanket = [(0.12, 0.42), (0.32, 0.42), (0.38, 0.24), (0.32, 0.18), (0.14, 0.3)]
    pen.path(smooth([(a * w, -b * h) for a, b in blanket]), "#a4606f")
    hood = (
        (-w * 0.04, -h * 0.68),
        (-w * 0.04, -h * 0.985),
        (w * 0.2, -h * 0.99),
        (w * 0.34, -h * 0.92),
    )
    pen.path(trace("M# #C# # # # # #", *hood), stroke=pen.shade(box, -0.2), width=4)
    spoked(pen, w * 0.22, h * 0.16, colour)
    rider(pen, (seat[0] + 1, seat[1] - 1), (bar[0] - w * 0.02, bar[1] - 3), crank, h * 0.84)
