"""Where people decide together: the planning table and the ballot box."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gathering import CLOTHS, WOODS
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import TOPS, dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, trace, vary

NOTES = ("#f6d64f", "#f29b8f", "#9fd3c0", "#b9b3e6", "#f7b65c")


@draws("co_creation_table")
def co_creation_table(pen: Pen) -> None:
    """People of all ages around a round table with a model of the city and sticky notes."""
    w, h = pen.w, pen.h
    wood = pen.pick(WOODS, 1)
    ground_shadow(pen, 0, w * 0.98, 7)
    table = -h * 0.37
    rx, ry = w * 0.31, h * 0.115

    board = -w * 0.04
    pen.line([(board - w * 0.13, -h * 0.3), (board - w * 0.13, -h * 0.97)], "#6b5a4a", 3)
    pen.line([(board + w * 0.13, -h * 0.3), (board + w * 0.13, -h * 0.97)], "#6b5a4a", 3)
    pen.rect(board - w * 0.17, -h * 0.99, w * 0.34, h * 0.3, "#fbf7ec", rx=3)
    for k in range(8):
        x = board - w * 0.145 + (k % 4) * w * 0.078
        y = -h * (0.955 - 0.125 * (k // 4)) + (k * 0.37 % 1) * 3
        pen.rect(x, y, w * 0.056, h * 0.09, NOTES[(k + int(pen.style[0] * 5)) % 5], rx=1)

    tall = h * 0.8
    behind = (
        (-0.25, 1, "adult", 1),
        (0.17, 2, "adult", -1),
        (-0.075, 3, "child", 1),
        (0.285, 5, "elder", -1),
    )
    for x, salt, age, facing in behind:
        who = dressed(somebody(pen, salt, age))
        size = tall * (0.74 if age == "child" else 0.97 if age == "adult" else 0.92)
        foot = -h * (0.14 if age != "child" else 0.17)
        reach = ((0.24, 0.56), (0.2, 0.5)) if salt % 2 else ((0.22, 0.5), (0.1, 0.62))
        figure(
            pen,
            x * w,
            foot,
            size,
            who,
            facing=facing,
            lean=0.05,
            feet=((-0.05, 0), (0.06, 0)),
            hands=reach,
        )

    pen.rect(-w * 0.035, table, w * 0.07, -table - 4, pen.shade(wood, -0.3))
    pen.ellipse(0, -5, w * 0.13, 4.4, pen.shade(wood, -0.35))
    pen.ellipse(0, table + 4, rx, ry, pen.shade(wood, -0.25))
    pen.ellipse(0, table, rx, ry, pen.shade(wood, 0.2))
    pen.ellipse(0, table - h * 0.005, rx * 0.66, ry * 0.68, "#a9c58b")
    pen.path(
        trace(
            "M# #Q# # # #",
            (-rx * 0.6, table + ry * 0.2),
            (0, table - ry * 0.25),
            (rx * 0.62, table + ry * 0.12),
        ),
        stroke="#7fb6cc",
        width=3,
    )
    houses = pen.pick(
        (
            ("#d2634a", "#f3ece0", "#e2a93b", "#5b8fa8"),
            ("#f3ece0", "#c8704f", "#8fb0b8", "#d9a45a"),
            ("#e2a93b", "#7f9a6a", "#f3ece0", "#b5605a"),
        ),
        2,
    )
    for k, (x, up) in enumerate(
        ((-0.42, 0.09), (-0.2, 0.16), (0.06, 0.12), (0.28, 0.2), (0.46, 0.08))
    ):
        px, wide = x * rx, w * 0.032
        base = table + (0.1 - 0.25 * (k % 2)) * ry
        pen.rect(px - wide / 2, base - h * up, wide, h * up, houses[k % 4])
        pen.rect(px, base - h * up, wide / 2, h * up, pen.shade(houses[k % 4], -0.14))
        if k % 2 == 0:
            pen.polygon(
                [
                    (px - wide * 0.6, base - h * up),
                    (px, base - h * (up + 0.05)),
                    (px + wide * 0.6, base - h * up),
                ],
                "#a4533f",
            )
    pen.circle(-0.06 * rx, table - 3, 4, "#5f9150")
    pen.circle(0.18 * rx, table + 2, 3.6, "#7da457")
    for k, (x, y) in enumerate(
        ((-0.75, 0.15), (-0.55, 0.6), (0.0, 0.78), (0.55, 0.58), (0.78, 0.05), (0.25, 0.74))
    ):
        px, py = x * rx, table + y * ry
        pen.polygon(
            [(px - 5, py), (px + 4, py - 2), (px + 6, py + 3), (px - 3, py + 5)], NOTES[k % 5]
        )

    young = dressed(somebody(pen, 7))
    figure(
        pen,
        -w * 0.405,
        -3,
        tall,
        young,
        lean=0.08,
        feet=((-0.1, 0.01), (0.08, 0)),
        hands=((0.27, 0.58), (0.26, 0.52)),
    )
    sitter = dressed(somebody(pen, 8), hat=None)
    if sitter.outfit in ("coat", "dress", "skirt"):
        sitter = dressed(sitter, outfit="jacket")
    x, size, r = w * 0.4, tall, h * 0.17
    pen.line(
        [
            (x + 0.16 * size, -0.52 * size),
            (x + 0.13 * size, -0.25 * size),
            (x - 0.18 * size, -0.25 * size),
            (x - 0.24 * size, -0.05 * size),
            (x - 0.3 * size, -0.05 * size),
        ],
        "#3f4a5a",
        3.4,
    )
    figure(
        pen,
        x + 0.03 * size,
        -2,
        size,
        sitter,
        facing=-1,
        hip=(0, 0.31 - sitter.legs),
        feet=((0.28, 0.075), (0.31, 0.06)),
        hands=((0.33, 0.5), (0.3, 0.47)),
    )
    pen.circle(x, -r - 1, r - 1, "#dfe5e8", opacity=0.45)
    pen.circle(x, -r - 1, r - 1.5, "none", stroke="#2f333d", width=3.2)
    pen.circle(x, -r - 1, 3, CLOTHS[int(pen.style[1] * 5)])


@draws("ballot_box")
def ballot_box(pen: Pen) -> None:
    """A box for everyone's voice: a hand puts in a ballot with a tick."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#3f7f8c", "#c8604a", "#e2a93b", "#5b6d9a", "#6f9a62", "#8a5f86"), 0)
    who = somebody(pen)
    ground_shadow(pen, 0, w * 0.96, 6)
    kind = pen.pick(("solid", "legs", "glass"), 2)
    band = vary(pen, ("#f2c55a", "#f3ece0", "#e58f6b", "#9fd0c4"), 1, 1)
    n, top = w * 0.42, -h * 0.52
    foot = -h * 0.17 if kind == "legs" else -2
    if kind == "legs":
        for x in (-0.34, 0.34):
            pen.line([(x * w * 0.85, foot - 2), (x * w, -3)], "#6b4e3d", 5)
    ballot = "#fbf7ec"
    x, y = -w * 0.05, top + h * 0.05
    pen.polygon(
        [
            (x - w * 0.19, y),
            (x + w * 0.17, y),
            (x + w * 0.21, y - h * 0.33),
            (x - w * 0.15, y - h * 0.33),
        ],
        ballot,
    )
    pen.polygon(
        [
            (x + w * 0.08, y),
            (x + w * 0.17, y),
            (x + w * 0.21, y - h * 0.33),
            (x + w * 0.12, y - h * 0.33),
        ],
        pen.shade(ballot, -0.06),
    )
    tick = "#3f9a62" if colour != "#6f9a62" else "#c8604a"
    pen.line(
        [(x - w * 0.08, y - h * 0.19), (x - w * 0.01, y - h * 0.12), (x + w * 0.12, y - h * 0.27)],
        tick,
        w * 0.06,
    )
    pen.rect(-n, top, 2 * n, foot - top, colour, rx=4)
    dark = -pen.sun
    pen.rect(
        n * 0.4 if dark > 0 else -n,
        top + 2,
        n * 0.6,
        foot - top - 3,
        pen.shade(colour, -0.15),
        rx=3,
    )
    pen.rect(-n - 3, top - h * 0.02, 2 * n + 6, h * 0.085, pen.shade(colour, 0.22), rx=3)
    pen.rect(-n * 0.6, top + h * 0.005, n * 1.2, h * 0.03, "#2f3644", rx=2)
    for k in range(8):
        pen.rect(-n + k * n * 0.25 + 1, foot - h * 0.05, n * 0.25 - 2, h * 0.035, band, rx=1)
    pen.rect(-n - 3, top + h * 0.065, 2 * n + 6, h * 0.03, band, rx=1)
    r = min(n * 0.56, (foot - top) * 0.34)
    cy = (top + h * 0.06 + foot) / 2
    if kind == "glass":
        pen.rect(-n * 0.82, top + h * 0.12, n * 1.64, foot - top - h * 0.17, "#dfeef0", rx=3)
        for k in range(6):
            px = -n * 0.62 + k * n * 0.23
            py = foot - h * (0.11 + 0.05 * (k % 3))
            pen.polygon(
                [(px - 7, py), (px + 6, py - 4), (px + 9, py + 5), (px - 4, py + 9)],
                (ballot, *NOTES)[k],
            )
    else:
        pen.circle(0, cy, r, "#f6f1e4")
        for k, dx in enumerate((-0.48, 0.0, 0.48)):
            pen.circle(
                dx * r, cy - r * (0.3 if dx == 0 else 0.12), r * 0.2, TOPS[(k * 2 + 1) % len(TOPS)]
            )
            pen.path(
                trace(
                    "M# #a# # 0 0 1 # 0Z",
                    dx * r - r * 0.27,
                    cy + r * 0.5,
                    r * 0.27,
                    r * (0.52 if dx == 0 else 0.36),
                    r * 0.54,
                ),
                TOPS[(k * 2 + 1) % len(TOPS)],
            )
    sleeve = who.top
    hand = (x + w * 0.16, y - h * 0.32)
    pen.path(
        limb(((w * 0.42, -h * 0.97 + w * 0.09), (w * 0.3, -h * 0.9)), (w * 0.17, w * 0.16)), sleeve
    )
    pen.path(limb(((w * 0.31, -h * 0.9), hand), (w * 0.125, w * 0.12)), who.skin)
    pen.path(
        limb(
            ((hand[0] + 2, hand[1] - 2), (hand[0] - w * 0.1, hand[1] + h * 0.035)),
            (w * 0.08, w * 0.06),
        ),
        pen.shade(who.skin, -0.1),
    )
    if snowy(pen):
        pen.rect(-n - 1, top - h * 0.04, n * 0.7, 4.4, SNOW, rx=2)
