"""Who lives and swims in the water."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.boats import RIPPLE, ripples
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import limb, smooth, trace, vary

REED = {"spring": "#7fae5c", "summer": "#6f9a58", "autumn": "#b0954a", "winter": "#b09c72"}


def reeds(pen: Pen, left: float, right: float, top: float, salt: int = 0) -> None:
    """A stand of reeds and bulrushes between left and right (in widths)."""
    w, h = pen.w, pen.h
    green = REED[pen.light.season]
    many = max(3, int((right - left) * w / 4.4))
    for k in range(many):
        x = w * (left + (right - left) * (k + 0.5) / many)
        tall = h * top * (0.66 + 0.34 * ((k * 0.618 + salt * 0.3) % 1))
        lean = w * 0.02 * math.sin(k * 2.1 + salt)
        blade = ((x, -1), (x + lean * 0.4, -tall * 0.6), (x + lean, -tall))
        pen.path(limb(blade, (3.4, 2.8, 1.3)), pen.shade(green, (0.1, -0.12, 0.0)[k % 3]))
        if k % 3 == 1:
            pen.line([(x + lean, -tall + 2), (x + lean * 0.9, -tall + h * 0.17)], "#7a4a2f", 4)


def _bird(pen: Pen, x: float, s: float, side: int, colour: str, pose: str = "swims") -> None:
    """A swan about s long that swims, preens, feeds or spreads its wings."""

    def at(points):
        return [(x + side * a * s, -1.5 - b * s) for a, b in points]

    shade = pen.shade(colour, -0.12)
    pen.ellipse(x, -2, s * 0.62, 2.6, RIPPLE, opacity=0.6)
    if pose == "feeds":  # tail up
        pen.path(
            smooth(at(((-0.2, 0.0), (-0.26, 0.5), (-0.08, 0.72), (0.14, 0.45), (0.2, 0.0)))), colour
        )
        pen.path(smooth(at(((0.02, 0.0), (0.06, 0.42), (0.16, 0.4), (0.2, 0.0)))), shade)
        return
    if pose == "spreads":
        for lift, tone in ((0.16, shade), (0.0, pen.shade(colour, 0.5))):
            wing = ((-0.1, 0.3), (-0.5 - lift, 0.7), (-0.52 - lift, 1.15), (-0.2, 1.0), (0.15, 0.5))
            pen.path(smooth(at(wing)), tone)
    hull = (
        (-0.6, 0.34),
        (-0.4, 0.05),
        (0.1, 0.0),
        (0.42, 0.08),
        (0.46, 0.28),
        (0.1, 0.4),
        (-0.28, 0.44),
    )
    pen.path(smooth(at(hull)), colour)
    neck, head, beak = {
        "preens": (((0.36, 0.22), (0.52, 0.6), (0.36, 0.82), (0.12, 0.6)), (0.08, 0.56), -1),
        "drinks": (((0.36, 0.22), (0.54, 0.52), (0.72, 0.5), (0.78, 0.26)), (0.8, 0.22), 1),
    }.get(pose, (((0.36, 0.22), (0.52, 0.48), (0.4, 0.72), (0.47, 0.86)), (0.48, 0.88), 1))
    pen.path(smooth(at(neck), closed=False), stroke=colour, width=s * 0.17)
    cx, cy = at((head,))[0]
    pen.ellipse(cx, cy, s * 0.14, s * 0.11, colour)
    way = side * beak
    tip = [(cx + way * 0.1 * s, cy - 0.06 * s), (cx + way * 0.3 * s, cy + 0.04 * s)]
    pen.polygon([*tip, (cx + way * 0.09 * s, cy + 0.06 * s)], "#e8893a")
    pen.circle(cx + way * 0.09 * s, cy - 0.02 * s, s * 0.025, "#2b2f3a")
    if pose != "spreads":
        wing = ((-0.62, 0.46), (-0.28, 0.14), (0.2, 0.14), (0.26, 0.34), (0.0, 0.5), (-0.34, 0.57))
        pen.path(smooth(at(wing)), shade)
        wing = (
            (-0.58, 0.5),
            (-0.26, 0.25),
            (0.18, 0.24),
            (0.22, 0.38),
            (-0.04, 0.54),
            (-0.34, 0.6),
        )
        pen.path(smooth(at(wing)), pen.shade(colour, 0.5))


def duck(pen: Pen, x: float, s: float, side: int, drake: bool, young: bool = False) -> None:
    body = "#d9c27a" if young else "#b9aea0" if drake else "#a8845c"
    head = "#e3cf8a" if young else "#3f7a58" if drake else "#94714c"
    hull = ((-0.6, 0.42), (-0.4, 0.04), (0.3, 0.04), (0.5, 0.3), (0.1, 0.46), (-0.3, 0.4))
    pen.path(smooth([(x + side * a * s, -1 - b * s) for a, b in hull]), body)
    if drake:
        pen.circle(x + side * 0.4 * s, -1 - 0.3 * s, s * 0.16, "#7a4a3a")
    pen.circle(x + side * 0.46 * s, -1 - 0.66 * s, s * 0.21, head)
    bill = [(0.62, 0.68), (0.9, 0.6), (0.62, 0.54)]
    pen.polygon([(x + side * a * s, -1 - b * s) for a, b in bill], "#e8b04a")


@draws("swans")
def swans(pen: Pen) -> None:
    """Swans among reeds: a pair, a family, a nest, wings spread, ducks and a heron with them."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#f7f5f0", "#f1e9dc", "#eef1f5"), 1)
    kind = pen.pick(("heart", "family", "spread", "nest", "feeding", "ducks", "heron", "island"), 0)
    s = min(w * 0.3, h * 0.72)
    turn = 1 if pen.style[2] > 0.5 else -1
    pen.ellipse(0, -h * 0.07, w * 0.49, h * 0.065, RIPPLE, opacity=0.5)
    if kind == "heart":
        reeds(pen, -0.48, -0.3, 0.97 if turn > 0 else 0.7, int(4 * pen.style[1]))
        reeds(pen, 0.3, 0.48, 0.7 if turn > 0 else 0.97, 2)
        _bird(pen, -w * 0.15, s, 1, colour)
        _bird(pen, w * 0.15, s, -1, colour)
    elif kind == "family":
        reeds(pen, -0.49, -0.24, 0.97)
        _bird(pen, -w * 0.16, s, 1, colour, "drinks" if turn > 0 else "swims")
        for k in range(3):
            duck(pen, w * (0.04 + 0.08 * k), s * 0.36, 1, False, True)
        _bird(pen, w * 0.36, s * 0.94, 1, colour)
    elif kind == "spread":
        reeds(pen, 0.26, 0.49, 0.86)
        _bird(pen, -w * 0.12, s * 0.92, turn, colour, "spreads")
        _bird(pen, w * 0.22, s * 0.86, -turn, colour)
        _lilies(pen, -0.49, -0.3)
    elif kind == "nest":
        reeds(pen, -0.34, 0.34, 0.97)
        heap = ((-0.3, 0.02), (-0.22, 0.2), (0.0, 0.26), (0.22, 0.2), (0.3, 0.02))
        pen.path(smooth([(a * w, -b * h) for a, b in heap]), "#a8875f")
        for k in range(6):
            x = (-0.22 + 0.085 * k) * w
            pen.line([(x - 5, -h * (0.08 + 0.03 * (k % 2))), (x + 7, -h * 0.14)], "#7d6446", 1.6)
        pen.parts.append(f'<g transform="translate(0 {-h * 0.14:.1f})">')
        _bird(pen, 0, s * 0.95, turn, colour, "preens")
        pen.parts.append("</g>")
        duck(pen, -w * 0.4, s * 0.42, 1, True)
        duck(pen, w * 0.4, s * 0.42, -1, False)
    elif kind == "feeding":
        reeds(pen, 0.3, 0.49, 0.97)
        reeds(pen, -0.49, -0.38, 0.7, 3)
        _bird(pen, -w * 0.22, s, 1, colour, "preens")
        _bird(pen, w * 0.04, s, 1, colour, "feeds")
        _bird(pen, w * 0.2, s * 0.9, -1, colour, "drinks" if turn > 0 else "swims")
    elif kind == "ducks":
        reeds(pen, -0.49, -0.34, 0.97)
        reeds(pen, 0.36, 0.49, 0.9, 1)
        _bird(pen, -w * 0.2, s, 1, colour)
        duck(pen, w * 0.1, s * 0.56, 1, True)
        duck(pen, w * 0.3, s * 0.52, -1, False)
        for k in range(3):
            duck(pen, w * (0.02 + 0.075 * k), s * 0.27, 1, False, True)
        _lilies(pen, 0.16, 0.4)
    elif kind == "heron":
        reeds(pen, 0.12, 0.34, 0.8)
        _heron(pen, w * 0.38, -1)
        _bird(pen, -w * 0.32, s * 0.9, 1, colour)
        _bird(pen, -w * 0.02, s * 0.86, -1, colour, "drinks")
        _lilies(pen, 0.2, 0.46)
    else:  # an islet with a house for the birds
        isle = ((-0.4, 0.0), (-0.3, 0.16), (0.0, 0.2), (0.3, 0.16), (0.4, 0.0))
        reeds(pen, -0.34, -0.16, 0.9, int(4 * pen.style[1]))
        pen.path(smooth([(a * w, -b * h) for a, b in isle], ease=0.6), pen.light.grass[0])
        pen.rect(-w * 0.09, -h * 0.62, w * 0.26, h * 0.46, "#b98452", rx=1)
        pen.polygon(
            [(-w * 0.13, -h * 0.6), (w * 0.04, -h * 0.985), (w * 0.21, -h * 0.6)], "#a4533f"
        )
        pen.path(
            trace(
                "M# #v#a# # 0 0 1 # 0v#Z",
                (-w * 0.02, -h * 0.16),
                -h * 0.2,
                (w * 0.06, w * 0.06),
                w * 0.12,
                h * 0.2,
            ),
            "#4a3b3a",
        )
        _bird(pen, -w * 0.29, s * 0.76, turn, colour)
        _bird(pen, w * 0.25, s * 0.74, -turn, colour, "drinks" if pen.style[1] > 0.5 else "swims")
        if snowy(pen):
            pen.polygon(
                [(-w * 0.05, -h * 0.78), (w * 0.04, -h * 0.985), (w * 0.13, -h * 0.78)], SNOW
            )
    ripples(pen, w)


def _lilies(pen: Pen, left: float, right: float) -> None:
    w = pen.w
    if pen.light.season == "winter":
        return
    for k in range(4):
        x = w * (left + (right - left) * (k + 0.5) / 4)
        pen.ellipse(x, -3.4, w * 0.036, 3, "#6f9a58")
        if k % 2:
            pen.circle(x, -6.4, 2.8, ("#f3c3cf", "#f6efdc")[k // 2])


def _heron(pen: Pen, x: float, side: int) -> None:
    """A grey heron that stands and waits."""
    h = pen.h

    def at(points):
        return [(x + side * a * h, -b * h) for a, b in points]

    for dx in (-0.02, 0.05):
        pen.line([(x + side * dx * h, -1), (x + side * dx * h, -h * 0.4)], "#8a7a5c", 2)
    pen.path(
        smooth(at(((-0.26, 0.34), (-0.1, 0.36), (0.12, 0.5), (0.16, 0.62), (-0.04, 0.62)))),
        "#8b97a5",
    )
    pen.path(
        smooth(at(((0.1, 0.54), (0.2, 0.7), (0.08, 0.84), (0.14, 0.94))), closed=False),
        stroke="#b9c2cb",
        width=h * 0.07,
    )
    pen.polygon(at(((0.12, 0.985), (0.44, 0.9), (0.12, 0.9))), "#e0a83e")
    pen.line(at(((0.14, 0.96), (-0.06, 0.92))), "#3f4a5a", 2)


CAPS = ("#e2604f", "#f0b93f", "#fbf3e0", "#4f9bb5", "#8a5f9c")
FLOATS = ("#f08a3c", "#e8527a", "#f2cd3f")


def _swims(pen: Pen, x: float, s: float, side: int, salt: int, stroke: str) -> None:
    """Somebody about s long in the water: crawl, breast, back, or only the head."""
    who = somebody(pen, salt)
    skin, cap = who.skin, CAPS[(int(pen.style[0] * 5) + salt) % 5]

    def at(points):
        return [(x + side * a * s, -1.5 - b * s) for a, b in points]

    pen.ellipse(x, -3.2, s * 0.62, s * 0.06 + 1.4, "#d3e9ef", opacity=0.8)
    head = (0.3, 0.16)
    if stroke == "back":
        pen.path(smooth(at(((-0.6, 0.04), (-0.3, 0.13), (0.1, 0.14), (0.2, 0.03)))), who.top)
        pen.line(at(((0.1, 0.1), (0.2, 0.42), (0.5, 0.5))), skin, s * 0.09)
        pen.line(at(((-0.6, 0.06), (-0.72, 0.14))), skin, s * 0.07)
    elif stroke == "head":
        head = (0.0, 0.17)
        pen.path(smooth(at(((-0.2, 0.0), (-0.14, 0.09), (0.14, 0.09), (0.2, 0.0)))), skin)
        pen.line(at(((-0.12, 0.05), (-0.34, 0.1))), skin, s * 0.08)
        pen.line(at(((0.12, 0.05), (0.34, 0.08))), skin, s * 0.08)
    else:
        pen.path(smooth(at(((-0.5, 0.02), (-0.24, 0.14), (0.14, 0.16), (0.24, 0.02)))), who.top)
        if stroke == "crawl":
            pen.line(at(((0.04, 0.12), (0.16, 0.42), (0.44, 0.32), (0.56, 0.04))), skin, s * 0.1)
            pen.line(at(((-0.5, 0.06), (-0.62, 0.16))), "#f4fbfd", s * 0.07)
        else:
            pen.line(at(((0.14, 0.06), (0.62, 0.08))), skin, s * 0.08)
    cx, cy = at((head,))[0]
    r = s * 0.125
    pen.circle(cx, cy, r, skin)
    if salt % 2 and not who.covered:
        pen.path(
            trace("M# #a# # 0 0 1 # #Z", (cx - r, cy), (r, r), (2 * r, -0.3 * r * side)), who.hair
        )
    else:
        pen.path(trace("M# #a# # 0 0 1 # #Z", (cx - r, cy), (r, r), (2 * r, -0.3 * r * side)), cap)


def _jetty(pen: Pen, left: float, right: float, y: float) -> None:
    """A wooden deck on posts."""
    w, h = pen.w, pen.h
    wood = vary(pen, ("#b98452", "#a06f47", "#c99a63"), 2, 3)
    for k in range(4):
        x = w * (left + (right - left) * (k + 0.3) / 4)
        pen.rect(x, -h * y, 4, h * y - 1, pen.shade(wood, -0.35))
    pen.rect(left * w, -h * y, (right - left) * w, h * 0.2, wood, rx=1)
    pen.rect(left * w, -h * (y - 0.12), (right - left) * w, h * 0.1, pen.shade(wood, -0.2), rx=1)


def _on_deck(
    pen: Pen, x: float, y: float, salt: int, side: int, pose: str, age: str = "adult"
) -> None:
    """Somebody in bathing clothes who sits on the edge, stands, or jumps."""
    h = pen.h
    who = seated(somebody(pen, salt, age), hat=None, outfit="shorts")
    if pose == "sits":
        tall = min(h * 0.9, stature(h * (1 - y) - 1, who, lowered=who.legs))
        feet = {"hip": (0, 0.24 - who.legs), "feet": ((0.2, -0.08), (0.24, -0.1))}
        figure(
            pen,
            x,
            -h * y + 0.24 * tall,
            tall,
            who,
            facing=side,
            hands=((0.16, 0.3), (-0.1, 0.26)),
            **feet,
        )
    elif pose == "stands":
        tall = stature(h * (1 - y) - 2, who)
        figure(pen, x, -h * y, tall, who, facing=side, feet=((-0.06, 0), (0.06, 0)))
    else:
        tall = stature(h * 0.62, who)
        figure(pen, x, -h * y, tall, who, facing=side, lean=0.1, feet=((-0.26, 0.2), (-0.2, 0.12)),
               hands=((0.24, 0.98), (0.18, 0.95)))  # fmt: skip


@draws("swimmer")
def swimmer(pen: Pen) -> None:
    """People who bathe in clean water: from a jetty, a raft, between buoys, on boards and rings."""
    w, h = pen.w, pen.h
    kind = pen.pick(("jetty", "buoys", "raft", "ring", "paddle", "ladder", "polo", "divers"), 0)
    ripples(pen, w)
    pen.ellipse(0, -h * 0.16, w * 0.49, h * 0.15, "#9fd0d8", opacity=0.75)  # clear, shallow water
    s = w * 0.33
    bright = vary(pen, FLOATS, 1, 3)
    if kind == "jetty":
        _jetty(pen, -0.48, 0.26, 0.4)
        pen.rect(-w * 0.27, -h * 0.5, w * 0.1, h * 0.1, bright, rx=1)
        _on_deck(pen, -w * 0.1, 0.4, 1, 1, "sits")
        _on_deck(pen, -w * 0.36, 0.4, 3, 1, "sits")
        _swims(pen, w * 0.3, s, 1, 0, "crawl")
    elif kind == "buoys":
        for k in range(9):
            pen.ellipse(
                (-0.46 + 0.115 * k) * w, -h * 0.52, w * 0.05, h * 0.05, (bright, "#f6f1e4")[k % 2]
            )
        pen.path(trace("M# #H#", (-w * 0.495, -h * 0.52), w * 0.495), stroke="#f6f1e4", width=1.6)
        for x in (-0.46, 0.46):
            pen.polygon(
                [(x * w - 8, -h * 0.52), (x * w, -h * 0.985), (x * w + 8, -h * 0.52)], bright
            )
        _swims(pen, -w * 0.24, s * 1.1, 1, 0, "crawl")
        _swims(pen, w * 0.26, s, -1, 2, "breast")
    elif kind == "raft":
        _jetty(pen, -0.36, 0.36, 0.3)
        pen.rect(-w * 0.34, -h * 0.16, w * 0.68, h * 0.12, "#4f9bb5", rx=3)
        _on_deck(pen, -w * 0.06, 0.3, 1, 1, "sits")
        _on_deck(pen, w * 0.16, 0.3, 4, -1, "sits", "child")
        _swims(pen, -w * 0.42, s * 0.7, 1, 0, "head")
        _swims(pen, w * 0.42, s * 0.7, -1, 2, "head")
        pen.line([(w * 0.3, -h * 0.3), (w * 0.3, -h * 0.985)], "#8d949c", 2)
        pen.polygon([(w * 0.3, -h * 0.985), (w * 0.46, -h * 0.9), (w * 0.3, -h * 0.8)], bright)
    elif kind == "ring":
        for x, r, salt in ((-0.24, 0.2, 0), (0.26, 0.19, 2)):
            fill = FLOATS[(salt + int(pen.style[1] * 3)) % 3]
            who = seated(
                somebody(pen, salt, "child" if salt else "adult"), hat=None, outfit="shorts"
            )
            pen.ellipse(x * w, -h * 0.22, w * r, h * 0.22, fill)
            for k in range(4):
                pen.ellipse(
                    (x + 0.62 * r * (k - 1.5)) * w, -h * 0.1, w * 0.025, h * 0.07, "#f6f1e4"
                )
            tall = stature(h * 0.72, who, lowered=who.legs)
            tall = min(tall, h * 1.2)
            pose = {
                "hip": (-0.05, 0.1 - who.legs),
                "feet": ((0.3, 0.16), (0.34, 0.1)),
                "lean": -0.12,
            }
            figure(
                pen,
                x * w,
                -h * 0.24 + 0.1 * tall,
                tall,
                who,
                hands=((0.16, 0.14), (-0.2, 0.14)),
                **pose,
            )
            front = (
                ((x - r) * w, -h * 0.22),
                (w * r, h * 0.22),
                ((x + r) * w, -h * 0.22),
                ((x + 0.8 * r) * w, -h * 0.24),
                (w * r * 0.8, h * 0.09),
                ((x - 0.8 * r) * w, -h * 0.24),
            )
            pen.path(trace("M# #A# # 0 0 0 # #L# #A# # 0 0 1 # #Z", *front), fill)
    elif kind == "paddle":
        for x, salt in ((-0.22, 0), (0.28, 3)):
            fill = (bright, "#f6f1e4")[salt > 0]
            who = seated(somebody(pen, salt), hat=None, outfit="shorts")
            tall = min(h * 1.05, stature(h * 0.84, who, lowered=who.legs - 0.16))
            board = [
                (-0.26, 0.16),
                (-0.1, 0.06),
                (0.14, 0.06),
                (0.24, 0.2),
                (0.1, 0.17),
                (-0.14, 0.18),
            ]
            pose = {"hip": (0, 0.16 - who.legs), "feet": ((-0.2, 0.0), (-0.16, 0.0))}
            figure(pen, x * w, -h * 0.14, tall, who, hands=((0.2, 0.52), (0.14, 0.36)), **pose)
            pen.path(smooth([((x + a) * w, -b * h) for a, b in board], ease=0.6), fill)
            pen.line([(x * w + w * 0.06, -h * 0.78), (x * w + w * 0.2, -h * 0.08)], "#6d4630", 2.6)
            pen.ellipse(x * w + w * 0.2, -h * 0.08, 3.4, h * 0.09, "#6d4630")
    elif kind == "ladder":  # steps down from the quay
        stone = vary(pen, ("#c9bda6", "#b3aca6", "#d6b894"), 2, 3)
        for k in range(4):
            pen.rect(
                -w * 0.495,
                -h * (0.74 - 0.18 * k),
                w * (0.2 + 0.09 * k),
                h * (0.74 - 0.18 * k),
                pen.shade(stone, 0.14 - 0.09 * k),
            )
        pen.path(
            trace(
                "M# #V#Q# # # #V#",
                (-w * 0.12, -h * 0.04),
                -h * 0.66,
                (-w * 0.12, -h * 0.9),
                (-w * 0.26, -h * 0.9),
                -h * 0.7,
            ),
            stroke="#8d949c",
            width=3,
        )
        _on_deck(pen, -w * 0.38, 0.56, 1, 1, "sits")
        _swims(pen, w * 0.08, s * 0.8, -1, 0, "head")
        _swims(pen, w * 0.34, s, -1, 2, "breast")
        pen.circle(w * 0.24, -h * 0.26, h * 0.13, bright)
    elif kind == "polo":
        for x, side in ((-0.42, 1), (0.42, -1)):
            goal = [
                (x * w, -2),
                (x * w, -h * 0.9),
                (x * w + side * w * 0.12, -h * 0.74),
                (x * w + side * w * 0.12, -2),
            ]
            pen.polygon(goal, "#ffffff", opacity=0.42)
            pen.line(goal[:3], bright, 3)
        for x, salt, side in ((-0.2, 0, 1), (0.06, 2, -1), (0.27, 5, -1)):
            _swims(pen, x * w, s * 0.86, side, salt, "head")
        who = somebody(pen, 0)
        pen.line(
            [(-w * 0.17, -h * 0.12), (-w * 0.13, -h * 0.5), (-w * 0.08, -h * 0.62)], who.skin, 5
        )
        pen.circle(-w * 0.03, -h * 0.76, h * 0.13, "#f2cd3f")
    else:
        pen.line(
            [(w * 0.3, -2), (w * 0.26, -h * 0.6), (w * 0.44, -h * 0.6), (w * 0.46, -2)],
            "#8d949c",
            3.4,
        )
        for k in range(3):
            pen.line(
                [(w * 0.29, -h * (0.14 + 0.16 * k)), (w * 0.45, -h * (0.14 + 0.16 * k))],
                "#8d949c",
                2,
            )
        pen.rect(w * 0.02, -h * 0.64, w * 0.47, h * 0.11, "#f6f1e4", rx=2)
        pen.rect(w * 0.21, -h * 0.56, w * 0.27, h * 0.54, "#4f9bb5", opacity=0.7)
        _on_deck(pen, w * 0.36, 0.64, 3, -1, "sits", "child")
        _on_deck(pen, -w * 0.06, 0.3, 0, -1, "jumps", "child")
        _swims(pen, -w * 0.3, s, -1, 2, "back")
        for dx, up in ((-0.06, 0.2), (0.0, 0.26), (0.06, 0.18)):
            pen.ellipse(w * (-0.06 + dx), -h * up * 0.5, 2.4, h * up * 0.5, "#eaf5f8")
