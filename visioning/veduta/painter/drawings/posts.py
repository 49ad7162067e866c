"""Electricity and parcels at the kerb: charging posts, lockers."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, bolt, ground_shadow, leaf, smooth, trace, vary


@draws("charging_station")
def charging_station(pen: Pen) -> None:
    """A charging post with a bolt, a cable and a plug; of eight makes."""
    w, h = pen.w, pen.h
    body = vary(pen, ("#f3f1ec", "#3f7f8c", "#46505f", "#5f9a6a", "#e2a93b"), 1, 3)
    accent = vary(pen, ("#4fb07c", "#f0b93f", "#5a9ad0"), 2, 1)
    kind = pen.pick(("slab", "solar", "round", "twin", "bollard", "lamp", "tree", "tilted"), 0)
    ground_shadow(pen, 0, w * 0.95, 6)
    left, wide, top = -w * 0.42, w * 0.56, -h * (0.84 if kind == "solar" else 0.985)
    dark = pen.shade(body, -0.14)
    pen.rect(left - 3, -h * 0.07, wide + 6, h * 0.065, "#8d9096", rx=2)
    if kind == "tree":  # a stem that bears leaves of solar cells
        pen.path(
            smooth(
                [
                    (left + wide * 0.3, -3),
                    (left + wide * 0.38, -h * 0.7),
                    (left + wide * 0.62, -h * 0.7),
                    (left + wide * 0.7, -3),
                ],
                ease=0.4,
            ),
            body,
        )
        for turn, dx, up in ((150, -0.2, 0.82), (30, 0.2, 0.84), (90, 0.0, 0.87)):
            leaf(pen, left + wide / 2 + dx * w, -h * up, w * 0.4, "#2f4b78", turn)
        pen.rect(left + wide * 0.08, -h * 0.7, wide * 0.84, h * 0.44, body, rx=6)
    elif kind == "bollard":  # low and thick with a ring of light
        top = -h * 0.83
        pen.path(
            trace(
                "M# -3V#A# # 0 0 1 # #V-3Z",
                left,
                top + wide * 0.3,
                (wide / 2, wide * 0.42),
                (left + wide, top + wide * 0.3),
            ),
            body,
        )
        pen.rect(left, -h * 0.66, wide, h * 0.045, accent, glow=0.8)
        pen.rect(left, -h * 0.2, wide, h * 0.045, dark)
        pen.path(
            arc(left + wide / 2, -h * 0.84, w * 0.12, 40, 140), stroke=accent, width=3, glow=0.6
        )
        pen.path(
            arc(left + wide / 2, -h * 0.84, w * 0.2, 45, 135), stroke=accent, width=3, glow=0.6
        )
    elif kind == "tilted":  # leans back and shows a wide screen
        pen.polygon(
            [(left, -3), (left + wide * 0.2, top), (left + wide * 1.06, top), (left + wide, -3)],
            body,
        )
        pen.polygon(
            [
                (left + wide * 0.84, -3),
                (left + wide * 0.92, top),
                (left + wide * 1.06, top),
                (left + wide, -3),
            ],
            dark,
        )
    else:
        rx = wide * {"round": 0.3, "lamp": 0.2}.get(kind, 0.1)
        if kind == "lamp":  # at the foot of a street lamp
            top = -h * 0.7
            pen.rect(left + wide * 0.4, -h * 0.95, wide * 0.2, h * 0.4, "#4a4e59")
            pen.path(
                smooth(
                    [
                        (left + wide * 0.3, -h * 0.93),
                        (left + wide * 0.5, -h * 0.985),
                        (w * 0.4, -h * 0.96),
                        (w * 0.44, -h * 0.92),
                    ],
                    ease=0.5,
                ),
                "#4a4e59",
            )
            pen.ellipse(
                w * 0.28,
                -h * 0.915,
                w * 0.15,
                h * 0.02,
                "#ffe3a0",
                glow=0.4 + 0.6 * pen.light.lamps,
            )
        pen.rect(left, top, wide, -top - h * 0.05, body, rx=rx)
        side = left + (wide * 0.72 if pen.sun < 0 else 0)
        pen.rect(side, top + wide * 0.3, wide * 0.28, -top - wide * 0.3 - h * 0.06, dark)
    if kind == "solar":
        pen.line([(left + wide / 2, top), (left + wide / 2, -h * 0.93)], "#5d6470", 4)
        roof = ((-0.5, 0.87), (0.1, 0.985), (0.3, 0.94), (-0.28, 0.82))
        pen.polygon([(x * w, -y * h) for x, y in roof], "#2f4b78")
        pen.line([(-w * 0.39, -h * 0.845), (w * 0.2, -h * 0.963)], "#9fbbdc", 1.2)
    cx = left + wide / 2
    if kind != "bollard":
        _display(pen, left, wide, -h * 0.68 if kind == "tree" else top + h * 0.08)
    y = -h * {"tree": 0.38, "lamp": 0.3}.get(kind, 0.43)
    pen.circle(cx, y, wide * 0.34, accent, glow=0.5 * pen.light.lamps)
    bolt(pen, cx, y, wide * 0.54, "#ffffff", glow=0.5)
    _cable(pen, left + wide, accent)
    if kind == "twin":
        pen.path(
            trace(
                "M# #C# # # # # #",
                (left + 3, -h * 0.6),
                (-w * 0.56, -h * 0.5),
                (-w * 0.5, -h * 0.14),
                (-w * 0.3, -h * 0.16),
            ),
            stroke="#2b2f3a",
            width=4.4,
        )
        pen.circle(left + wide * 0.3, -h * 0.17, w * 0.06, "#2b2f3a")
        pen.rect(left + wide * 0.46, -h * 0.24, wide * 0.34, h * 0.12, accent, rx=2)
    if snowy(pen) and kind not in ("tree", "bollard", "lamp"):
        pen.rect(left + 2, top - 1, wide - 4, 4.4, SNOW, rx=2)


def _display(pen: Pen, left: float, wide: float, y: float) -> None:
    h = pen.h
    pen.rect(left + wide * 0.16, y, wide * 0.68, h * 0.17, "#26303f", rx=3)
    bar = wide * 0.52
    pen.rect(left + wide * 0.24, y + h * 0.105, bar, h * 0.028, "#51606f", rx=1)
    full = bar * pen.between(0.3, 0.95, 1)
    pen.rect(left + wide * 0.24, y + h * 0.105, full, h * 0.028, "#6fe0a0", rx=1, glow=0.8)
    pen.circle(left + wide * 0.34, y + h * 0.055, 2.6, "#6fe0a0", glow=0.8)


def _cable(pen: Pen, right: float, accent: str) -> None:
    w, h = pen.w, pen.h
    d = trace(
        "M# #C# # # # # #S# # # #",
        (right - 3, -h * 0.58),
        (w * 0.36, -h * 0.62),
        (w * 0.28, -h * 0.06),
        (w * 0.36, -h * 0.1),
        (w * 0.44, -h * 0.5),
        (w * 0.41, -h * 0.56),
    )
    pen.path(d, stroke="#2b2f3a", width=4.4)
    pen.rect(w * 0.32, -h * 0.72, w * 0.17, h * 0.17, accent, rx=3)
    for x in (0.355, 0.42):
        pen.rect(w * x, -h * 0.79, w * 0.035, h * 0.08, "#8d949c", rx=1)


@draws("parcel_station")
def parcel_station(pen: Pen) -> None:
    """Lockers of several sizes, one of them open with a parcel; of eight makes."""
    w, h = pen.w, pen.h
    colour = vary(pen, ("#e2a93b", "#3f7f8c", "#c8604a", "#5f8a5a", "#5b6d9a", "#7f6a9c"), 1, 5)
    door = vary(pen, ("#f3ece0", "#dfe6e8", "#f6dfae"), 2, 3)
    kind = pen.pick(("flat", "green", "tower", "solar", "gable", "customer", "wood", "round"), 0)
    ground_shadow(pen, 0, w * 0.98, 6)
    n, top, foot, columns = w * 0.455, -h * 0.87, -h * 0.04, 4
    middle = 0.0
    if kind == "customer":
        n, columns, middle = w * 0.34, 3, -w * 0.14
    elif kind == "wood":
        colour = "#b98452"
    frame = pen.shade(colour, -0.1)
    if kind == "tower":  # a low part and a high part
        pen.rect(-n, -h * 0.66, 2 * n, h * 0.62, frame, rx=3)
        pen.rect(-n, -h * 0.975, n, h * 0.93, frame, rx=3)
        top = -h * 0.93
    else:
        pen.rect(middle - n, top, 2 * n, foot - top, frame, rx=10 if kind == "round" else 3)
    pen.rect(middle - n, foot, 2 * n, -foot - 1, "#6b7078", rx=1)
    _roof(pen, kind, middle, n, top, colour)
    _lockers(pen, kind, middle, n, top, foot, columns, colour, door)
    if kind == "customer":
        who = somebody(pen)
        tall = min(stature(h * 0.94, who), h * 0.9)
        pose = {"feet": ((-0.1, 0.01), (0.1, 0)), "hands": ((0.22, 0.56), (0.18, 0.52))}
        figure(pen, w * 0.36, -2, tall, who, facing=-1, **pose)
        pen.rect(w * 0.36 - 0.31 * tall, -0.64 * tall, 0.16 * tall, 0.14 * tall, "#c58f55", rx=1)
        pen.rect(w * 0.36 - 0.24 * tall, -0.64 * tall, 3, 0.14 * tall, "#8a5c34")


def _roof(pen: Pen, kind: str, middle: float, n: float, top: float, colour: str) -> None:
    w, h = pen.w, pen.h
    over = n + w * 0.035
    if kind == "gable":
        pen.polygon([(-over, top + 2), (0, -h * 0.985), (over, top + 2)], pen.shade(colour, -0.25))
        pen.circle(0, -h * 0.915, h * 0.028, "#f6efdc")
    elif kind == "round":
        pen.path(
            trace(
                "M# #Q# # # #Q# # # #Z",
                (-over, top + 5),
                (-over, -h * 0.985),
                (0, -h * 0.985),
                (over, -h * 0.985),
                (over, top + 5),
            ),
            pen.shade(colour, 0.14),
        )
    elif kind == "wood":  # a slanted roof with plants that hang down
        pen.polygon(
            [(-over, top + 3), (-over, -h * 0.9), (over, -h * 0.985), (over, top + 3)], "#7a5b45"
        )
        for k in range(7):
            green = SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2]
            pen.ellipse(
                (k - 3) * w * 0.13, top + h * 0.02, w * 0.05, h * (0.04 + 0.03 * (k % 3)), green
            )
    elif kind != "tower":
        slab = (
            (middle - over, top + 2),
            (middle - n, -h * 0.94),
            middle + n,
            (middle + over, top + 2),
        )
        pen.path(trace("M# #L# #H#L# #Z", *slab), colour)
    if kind == "green":
        for k in range(9):
            green = SNOW if snowy(pen) else ("#6f9a55", "#8fb56a")[k % 2]
            pen.ellipse((-0.4 + 0.1 * k) * w, -h * 0.935, w * 0.065, h * 0.05, green)
    elif kind == "solar":
        for k in range(3):
            x = (-0.36 + 0.25 * k) * w
            panel = [
                (x, -h * 0.93),
                (x + w * 0.05, -h * 0.985),
                (x + w * 0.22, -h * 0.985),
                (x + w * 0.19, -h * 0.93),
            ]
            pen.polygon(panel, "#2f4b78")
    elif kind in ("flat", "customer"):
        cx = middle + w * 0.16
        pen.rect(cx - 9, -h * 0.985, 18, h * 0.055, "#c58f55", rx=1)
        pen.rect(cx - 2, -h * 0.985, 4, h * 0.055, "#8a5c34")
    if snowy(pen) and kind in ("flat", "customer"):
        pen.rect(middle - n, -h * 0.96, 2 * n, h * 0.04, SNOW, rx=2)


SPLITS = ((0.3, 0.3, 0.4), (0.5, 0.25, 0.25), (0.25, 0.45, 0.3), (0.36, 0.3, 0.34))
ROWS = {"wood": (0.25, 0.25, 0.25, 0.25), "round": (0.5, 0.5), "gable": (0.34, 0.33, 0.33)}


def _lockers(
    pen: Pen, kind: str, middle: float, n: float, top: float, foot: float, columns: int,
    colour: str, door: str,
) -> None:  # fmt: skip
    h, lamp = pen.h, pen.light.lamps
    step = 2 * n * 0.96 / columns
    shift, open_at = int(pen.style[1] * 4), int(pen.style[2] * 3.99) % columns
    for col in range(columns):
        x, y = middle - n * 0.96 + step * col, top + h * 0.03
        if kind == "tower" and col >= columns // 2:
            y = -h * 0.62
        height = foot - y - h * 0.02
        for row, share in enumerate(ROWS.get(kind) or SPLITS[(col + shift) % 4]):
            tall = height * share
            cell = (x + 1.4, y + 1.4, step - 2.8, tall - 2.8)
            if col == (1 + shift) % columns and row == 0:
                pen.rect(*cell, "#26303f", rx=2)
                pen.rect(x + 4, y + 4, step - 8, tall * 0.5, "#7fd0c8", rx=1, glow=0.6 + 0.4 * lamp)
                pen.circle(x + step / 2, y + tall * 0.78, 2.4, "#f0b93f", glow=0.6)
            elif col == open_at and row == 1:
                pen.rect(*cell, "#4a4038", rx=1)
                pen.rect(x + 4, y + tall * 0.34, step - 8, tall * 0.6, "#c58f55", rx=1)
                pen.rect(x + step / 2 - 2, y + tall * 0.34, 4, tall * 0.6, "#8a5c34")
                side, lean = (
                    (x + step - 1.4, step * 0.42) if col < columns - 1 else (x + 1.4, -step * 0.42)
                )
                leafs = [
                    (side, y + 1),
                    (side + lean, y + 5),
                    (side + lean, y + tall + 2),
                    (side, y + tall - 1),
                ]
                pen.polygon(leafs, pen.shade(door, -0.12))
            else:
                pen.rect(
                    *cell,
                    door if (col + row) % 3 else pen.shade(colour, 0.1),
                    rx=8 if kind == "round" else 2,
                )
                pen.circle(x + step - 5.4, y + tall / 2, 1.7, "#5d6470")
            y += tall
