"""Fountains: bowls, jets, a column, a cascade; in frost they rest under ice."""

from __future__ import annotations

import math

from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, smooth, trace, vary

SPRAY, ICE, WATER = "#d6ecf3", "#dcebf2", "#7fb6cc"


@draws("fountain")
def fountain(pen: Pen) -> None:
    """A basin with water, or jets from the paving among which children play."""
    stone = vary(pen, ("#c9bda6", "#b3aca6", "#d6b894", "#a9adb4"), 1, 3)
    frozen = pen.light.season == "winter"
    ground_shadow(pen, 0, pen.w, 6)
    kinds = (_bowls, _jets, _ring, _statue, _playing, _sphere, _cascade, _wall)
    kind = pen.pick(kinds, 0)
    kind(pen, stone, frozen)
    if kind in (_playing, _cascade, _wall):
        return
    if kind in (_statue, _sphere):
        _angular_basin(pen, stone, frozen)
    else:
        _round_basin(pen, stone, frozen)


def _drop(pen: Pen, start, top, end, width: float = 4.0) -> None:
    """An arc of falling water."""
    pen.path(trace("M# #Q# # # #", start, top, end), stroke=SPRAY, width=width, opacity=0.85)


def _plume(pen: Pen, x: float, foot: float, top: float, half: float) -> None:
    """A jet that stands."""
    points = [(x - half * 0.4, foot), (x - half, top + (foot - top) * 0.24), (x, top)]
    points += [(x + half, top + (foot - top) * 0.24), (x + half * 0.4, foot)]
    pen.path(smooth(points), SPRAY, opacity=0.87)


def _round_basin(pen: Pen, stone: str, frozen: bool) -> None:
    w, h = pen.w, pen.h
    tiles = pen.pick(("#3f7f8c", "#d08a45", "#7a9c6a"), 2)
    water = ICE if frozen else WATER
    pen.ellipse(0, -h * 0.26, w * 0.475, h * 0.09, water)
    pen.ellipse(pen.sun * w * 0.12, -h * 0.275, w * 0.24, h * 0.035, pen.shade(WATER, 0.4))
    rim = trace(
        "M# #A# # 0 0 0 # #V#Q0 1 # #Z",
        (-w * 0.495, -h * 0.28),
        (w * 0.495, h * 0.11),
        (w * 0.495, -h * 0.28),
        -h * 0.1,
        (-w * 0.495, -h * 0.1),
    )
    pen.path(rim, stone)
    lip = trace(
        "M# #A# # 0 0 0 # #V#A# # 0 0 1 # #Z",
        (-w * 0.495, -h * 0.28),
        (w * 0.495, h * 0.11),
        (w * 0.495, -h * 0.28),
        -h * 0.22,
        (w * 0.495, h * 0.11),
        (-w * 0.495, -h * 0.22),
    )
    pen.path(lip, pen.shade(stone, 0.25))
    for k in range(9):
        x = (k - 4) * w * 0.108
        y = -h * (0.165 - 0.055 * (x / (w * 0.5)) ** 2 * 1.2)
        pen.rect(x - w * 0.035, y - h * 0.035, w * 0.07, h * 0.07, tiles, rx=1.5)


def _angular_basin(pen: Pen, stone: str, frozen: bool) -> None:
    """A basin with straight sides of dressed stone."""
    w, h = pen.w, pen.h
    top = -h * 0.3
    pen.polygon([(-w * 0.46, top), (-w * 0.3, top - h * 0.06), (w * 0.3, top - h * 0.06),
                 (w * 0.46, top), (w * 0.3, top + h * 0.06), (-w * 0.3, top + h * 0.06)],
                ICE if frozen else WATER)  # fmt: skip
    for left, right, tone in ((-0.49, -0.31, -0.14), (-0.31, 0.31, 0.0), (0.31, 0.49, 0.1)):
        face = [(left * w, top if left < -0.4 else top + h * 0.07),
                (right * w, top if right > 0.4 else top + h * 0.07),
                (right * w, -h * 0.08 if right > 0.4 else -2),
                (left * w, -h * 0.08 if left < -0.4 else -2)]  # fmt: skip
        pen.polygon(face, pen.shade(stone, tone * (1 if pen.sun > 0 else -1)))
    rim = [
        (-w * 0.49, top),
        (-w * 0.31, top + h * 0.07),
        (w * 0.31, top + h * 0.07),
        (w * 0.49, top),
    ]
    pen.line(rim, pen.shade(stone, 0.3), h * 0.05)
    tile = pen.pick(("#3f7f8c", "#d08a45", "#7a9c6a"), 2)
    for x in (-0.2, 0.0, 0.2):
        pen.circle(x * w, -h * 0.12, h * 0.05, tile)
        pen.circle(x * w, -h * 0.12, h * 0.022, pen.shade(stone, 0.3))


def _bowls(pen: Pen, stone: str, frozen: bool) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * 0.045, -h * 0.82, w * 0.09, h * 0.6, pen.shade(stone, -0.06), rx=3)
    for y, half in ((0.5, 0.24), (0.74, 0.145)):
        for side in () if frozen else (-1, 1):
            r = side * half * w
            _drop(
                pen,
                (r * 0.8, -h * (y + 0.03)),
                (r * 1.3, -h * (y - 0.02)),
                (r * 1.38, -h * (y - 0.24)),
            )
        bowl = trace(
            "M# #H#Q# # 0 #Q# # # #Z",
            (-half * w, -h * y),
            half * w,
            (half * w * 0.7, -h * (y - 0.12)),
            -h * (y - 0.12),
            (-half * w * 0.7, -h * (y - 0.12)),
            (-half * w, -h * y),
        )
        pen.path(bowl, stone)
        pen.ellipse(0, -h * y, half * w, h * 0.035, ICE if frozen else WATER)
    if frozen:
        pen.circle(0, -h * 0.86, w * 0.06, stone)
        pen.rect(-w * 0.012, -h * 0.985, w * 0.024, h * 0.1, ICE)
    else:
        _plume(pen, 0, -h * 0.76, -h * 0.985, w * 0.05)


def _jets(pen: Pen, _: str, frozen: bool) -> None:
    """A row of jets, or of icicles."""
    w, h = pen.w, pen.h
    for k, height in enumerate((0.55, 0.78, 0.98, 0.78, 0.55)):
        x = (k - 2) * w * 0.145
        top = height * (0.95 + 0.05 * pen.style[2])
        if frozen:
            pen.polygon([(x - w * 0.05, -h * 0.25), (x, -h * top), (x + w * 0.05, -h * 0.25)], ICE)
            continue
        _plume(pen, x, -h * 0.25, -h * top, w * 0.045)
        pen.circle(x - w * 0.06, -h * (top * 0.72), 3, SPRAY)
        pen.circle(x + w * 0.062, -h * (top * 0.6), 2.6, SPRAY)


def _ring(pen: Pen, stone: str, frozen: bool) -> None:
    """A ring of metal that water runs over."""
    w, h = pen.w, pen.h
    for x in (-0.07, 0.07):
        pen.rect(x * w - w * 0.02, -h * 0.45, w * 0.04, h * 0.25, pen.shade(stone, -0.15))
    pen.circle(0, -h * 0.66, h * 0.27, "none", stroke=pen.shade(stone, 0.06), width=h * 0.1)
    if frozen:
        return
    for side in (-1, 1):
        d = trace("M0 #C# # # # # #", -h * 0.94, (side * w * 0.1, -h * 0.8),
                  (side * w * 0.3, -h * 0.85), (side * w * 0.36, -h * 0.28))  # fmt: skip
        pen.path(d, stroke=SPRAY, width=4.4, opacity=0.85)
    pen.rect(-w * 0.035, -h * 0.9, w * 0.07, h * 0.66, SPRAY, opacity=0.6)


def _statue(pen: Pen, stone: str, frozen: bool) -> None:
    """A figure of bronze on a column, a jug in its hands."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.06, -h * 0.6, w * 0.12, h * 0.35, stone)
    pen.rect(-w * 0.085, -h * 0.62, w * 0.17, h * 0.06, pen.shade(stone, 0.2), rx=1)
    pen.rect(-w * 0.1, -h * 0.36, w * 0.2, h * 0.08, pen.shade(stone, -0.12))
    bronze = vary(pen, ("#5f8a7c", "#7a6248", "#8f979c"), 2, 5)
    plain = dressed(
        somebody(pen, 0),
        skin=bronze,
        hair=bronze,
        top=bronze,
        bottom=pen.shade(bronze, -0.15),
        shoes=bronze,
        scarf=None,
        hat=None,
        outfit="long",
        hair_style="bun",
        beard=False,
        glasses=False,
        striped=False,
    )
    pose = {"feet": ((-0.05, 0), (0.06, 0)), "hands": ((0.2, 0.75), (0.14, 0.7))}
    figure(pen, 0, -h * 0.61, stature(h * 0.38, plain), plain, **pose)
    if not frozen:
        _drop(pen, (w * 0.06, -h * 0.86), (w * 0.26, -h * 0.9), (w * 0.3, -h * 0.34))
    for side in (-1, 1):
        pen.circle(side * w * 0.1, -h * 0.44, h * 0.04, bronze)
        if not frozen:
            _drop(
                pen,
                (side * w * 0.11, -h * 0.44),
                (side * w * 0.2, -h * 0.46),
                (side * w * 0.22, -h * 0.32),
                3,
            )


def _playing(pen: Pen, stone: str, frozen: bool) -> None:
    """Jets out of the paving; two children run through them, or slide on the ice."""
    w, h = pen.w, pen.h
    pen.ellipse(0, -h * 0.1, w * 0.495, h * 0.095, pen.shade(stone, 0.1))
    pen.ellipse(0, -h * 0.11, w * 0.42, h * 0.06, ICE if frozen else WATER, opacity=0.75)
    one, two = (somebody(pen, salt, "child") for salt in (0, 2))
    if pen.light.season == "summer":
        one, two = dressed(one, outfit="shorts"), dressed(two, outfit="dress")
    tall = h * 0.66
    if not frozen:
        for x, top in ((-0.36, 0.6), (0.0, 0.98), (0.37, 0.72)):
            _plume(pen, x * w, -h * 0.1, -h * top, w * 0.05)
            for dx, y in ((-0.06, 0.7), (0.065, 0.55)):
                pen.circle((x + dx) * w, -h * top * y, 3, SPRAY)
    run = {"feet": ((-0.2, 0.14), (0.14, 0.0)), "hands": ((0.26, 0.85), (-0.24, 0.7))}
    figure(pen, -w * 0.2, -h * 0.09, tall, one, lean=0.04, **run)
    run = {"feet": ((-0.14, 0.02), (0.16, 0.06)), "hands": ((0.24, 0.9), (-0.26, 0.85))}
    figure(pen, w * 0.22, -h * 0.06, tall * 0.86, two, facing=-1, **run)
    if frozen:
        pen.line([(-w * 0.08, -h * 0.4), (-w * 0.02, -h * 0.98)], "#8a6a50", 2)
        pen.polygon(
            [(-w * 0.02, -h * 0.98), (w * 0.1, -h * 0.93), (-w * 0.03, -h * 0.86)], "#e2604f"
        )


def _sphere(pen: Pen, _: str, frozen: bool) -> None:
    """A dandelion clock of fine jets."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.015, -h * 0.7, w * 0.03, h * 0.4, "#8f979c")
    cx, cy, r = 0.0, -h * 0.66, h * 0.325
    pen.circle(cx, cy, r * 0.9, ICE if frozen else SPRAY, opacity=0.42)
    d = ""
    for k in range(18):
        a = math.pi * k / 9
        d += trace("M# #l# #", (cx, cy), (r * 0.92 * math.cos(a), -r * 0.92 * math.sin(a)))
    pen.path(d, stroke="#9fb7c2" if frozen else "#b9dbe7", width=1.6)
    for k in range(18):
        a = math.pi * k / 9
        pen.circle(cx + r * math.cos(a), cy - r * math.sin(a), 3.4, ICE if frozen else "#f2fafc")
    pen.circle(cx, cy, r * 0.16, "#8f979c")


def _cascade(pen: Pen, stone: str, frozen: bool) -> None:
    """Water that runs down steps."""
    w, h = pen.w, pen.h
    water = ICE if frozen else WATER
    for k in range(4):
        left, top = -w * (0.49 - 0.15 * k), -h * (0.22 + 0.2 * k)
        pen.rect(left, top, w * 0.49 - left, -top - 2, pen.shade(stone, 0.06 * (k % 2)))
        pen.rect(left, top, w * 0.49 - left, h * 0.05, pen.shade(stone, 0.25))
        pen.rect(left + w * 0.02, top - 1, w * 0.47 - left, 3, water)
        if k:
            pen.rect(left - 3, top, 7, h * 0.2, SPRAY if not frozen else ICE, rx=2, opacity=0.9)
    pen.rect(-w * 0.495, -h * 0.1, w * 0.3, h * 0.095, pen.shade(stone, -0.12))
    pen.rect(-w * 0.48, -h * 0.12, w * 0.42, 4, water)
    pen.rect(w * 0.3, -h * 0.985, w * 0.17, h * 0.17, stone, rx=2)
    pen.circle(w * 0.385, -h * 0.9, h * 0.05, "#7a6248")
    if not frozen:
        _drop(pen, (w * 0.34, -h * 0.9), (w * 0.2, -h * 0.92), (w * 0.16, -h * 0.84))
    green = {"winter": "#8f8f78", "autumn": "#b59445"}.get(pen.light.season, "#6f9a55")
    for k in range(3):
        pen.ellipse(w * (0.46 - 0.02 * k), -h * (0.2 + 0.12 * k), w * 0.035, h * 0.06, green)


def _wall(pen: Pen, stone: str, frozen: bool) -> None:
    """A fountain wall with masks of lions, and somebody who fills a bottle."""
    w, h = pen.w, pen.h
    back = (
        f"M{-w * 0.42:.1f} -2V{-h * 0.78:.1f}H{-w * 0.24:.1f}Q0 {-h * 1.17:.1f} "
        f"{w * 0.24:.1f} {-h * 0.78:.1f}H{w * 0.42:.1f}V-2Z"
    )
    pen.path(back, stone)
    pen.path(
        f"M{-w * 0.42:.1f} {-h * 0.78:.1f}H{-w * 0.24:.1f}Q0 {-h * 1.17:.1f} "
        f"{w * 0.24:.1f} {-h * 0.78:.1f}H{w * 0.42:.1f}",
        stroke=pen.shade(stone, 0.28),
        width=h * 0.05,
    )
    tile = pen.pick(("#3f7f8c", "#d08a45", "#7a9c6a"), 2)
    pen.path(
        f"M{-w * 0.3:.1f} {-h * 0.3:.1f}V{-h * 0.66:.1f}H{w * 0.3:.1f}V{-h * 0.3:.1f}Z",
        tile,
        opacity=0.8,
    )
    for x in (-0.17, 0.05):
        pen.circle(x * w, -h * 0.56, h * 0.075, "#b98a4c")
        pen.circle(x * w, -h * 0.56, h * 0.045, "#d9ae6c")
        if not frozen:
            pen.rect(x * w - 2, -h * 0.53, 4, h * 0.26, SPRAY, rx=2)
    pen.rect(-w * 0.46, -h * 0.3, w * 0.7, h * 0.07, ICE if frozen else WATER)
    pen.rect(-w * 0.48, -h * 0.26, w * 0.74, h * 0.25, pen.shade(stone, -0.1), rx=2)
    pen.rect(-w * 0.495, -h * 0.29, w * 0.77, h * 0.06, pen.shade(stone, 0.22), rx=2)
    who = somebody(pen)
    tall = min(h * 0.86, stature(h * 0.9, who))
    pose = {"feet": ((-0.1, 0.01), (0.09, 0)), "hands": ((0.28, 0.6), (0.22, 0.55))}
    figure(pen, w * 0.38, -2, tall, who, facing=-1, lean=0.06, **pose)
    pen.rect(w * 0.38 - 0.3 * tall, -0.64 * tall, 5, 11, "#4f9bb5", rx=2)
