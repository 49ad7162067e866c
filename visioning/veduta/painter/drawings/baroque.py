"""The baroque house: stucco, a mansard roof, curved gables, and an entrance worth a bow."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    ROSE,
    STONE,
    box,
    chimney,
    cornice,
    disc,
    door,
    shadow,
    slope,
    spread,
    trace,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("baroque_house")
def baroque_house(pen: Pen) -> None:
    s = shape("baroque_house", pen.style, pen.w, pen.h)
    stucco = pen.pick(
        ["#f0d08e", "#e8b7a4", "#bcd0bd", "#a9c3d2", "#ecd9b8", "#d9b6bd", "#e4a983", "#c9c6a0"]
    )
    roof = pen.pick(["#a9553f", "#6a6d78", "#8f4f42", "#7f8f88"], 1)
    trim = "#fbf5e8"
    # A gable in the middle, two at the ends, or a plain row of dormers.
    front = pen.pick(["plain", "pediment", "curve", "twins", "bow", "attic"], 2)
    middle = front in ("pediment", "curve", "bow", "attic")
    break_y = s.eaves + (s.ridge - s.eaves) * 0.66
    lower = [
        (-pen.w / 2, s.eaves + 2),
        (s.ridge_left - 1, break_y),
        (s.ridge_right + 1, break_y),
        (pen.w / 2, s.eaves + 2),
    ]
    for x in (s.ridge_left + 16, s.ridge_right - 16):
        chimney(pen, x, s.ridge - pen.h * 0.03, 26, "#b0705a", 10)
    slope(
        pen,
        [
            (s.ridge_left - 3, break_y + 1),
            (s.ridge_left + 22, s.ridge),
            (s.ridge_right - 22, s.ridge),
            (s.ridge_right + 3, break_y + 1),
        ],
        pen.shade(roof, 0.1),
        rows=3,
    )
    slope(pen, lower, roof, rows=5)
    tall = s.eaves - break_y
    dormers = [
        (x, s.eaves - tall * 0.1)
        for x in spread(s.left + 13, s.right - 13, 4 if s.width > 185 else 3)
        if not (abs(x) < s.width * 0.3 if middle else front == "twins" and abs(x) > s.width * 0.12)
    ]
    kind = vary(pen, ("round", "gable", "eyebrow", "hip", "shed"), 1, 5)
    joinery.dormers(pen, dormers, 17 if kind != "eyebrow" else 22, tall * 0.82, trim, roof, kind)
    if s.ridge > -0.9 * pen.h:  # a lantern with a little dome looks over the roofs
        y, rise = s.ridge + 3, pen.h + s.ridge
        pen.rect(-10, y - rise * 0.5, 20, rise * 0.5, trim)
        panes = [(-5, y - rise * 0.44), (5, y - rise * 0.44)]
        windows(pen, panes, 5, rise * 0.34, bars="none", edge=0, arched=True)
        cap = trace("M-13 {}q0 {} 13 {}", y - rise * 0.46, -rise * 0.4, -rise * 0.62)
        pen.path(cap + trace("q13 {} 13 {}z", rise * 0.22, rise * 0.62), pen.shade(roof, 0.06))
    wall(pen, s.left, s.right, s.eaves, stucco)
    upper = s.ground - s.eaves
    floors = 2 if upper > 78 else 1
    bays = 6 if s.width > 190 and not middle else 5
    step = s.width / bays
    half = step * 0.56 if bays == 5 else step
    if middle:
        half = step * 1.5
        pen.rect(-half, s.eaves, 2 * half, -s.eaves, pen.shade(stucco, 0.18))
        _gable(pen, s, 0, half, front, stucco, trim)
        shadow(pen, s.left, s.right, s.eaves, 0, 0.07)
    elif front == "twins":  # a gable over each end
        for side in (-1, 1):
            x = side * (s.right - step * 0.94)
            pen.rect(x - step * 0.86, s.eaves, step * 1.72, -s.eaves, pen.shade(stucco, 0.18))
            _gable(pen, s, x, step * 0.86, vary(pen, ("pediment", "curve", "bow"), 1, 3), stucco,
                   trim)  # fmt: skip
        shadow(pen, s.left, s.right, s.eaves, 0, 0.07)
    pilasters = [s.left + 4, s.right - 4] + (
        [-half + 3, half - 3] if middle else [0] if bays % 2 == 0 else []
    )
    pen.path("".join(box(x - 3.5, s.eaves, 7, upper) for x in pilasters), trim, opacity=0.9)
    cornice(pen, s.left - 4, s.right + 4, s.eaves - 3, trim, 6)
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    tall = upper / floors
    for f in range(floors):
        y = s.eaves + f * tall + tall * 0.25
        spots = [(x, y) for x in spread(s.left + 4, s.right - 4, bays)]
        w, h = step * 0.4, tall * 0.56
        if f == floors - 1:
            hood = "".join(
                trace("M{} {}l{} -6l{} 6z", x - w * 0.75, y - 4, w * 0.75, w * 0.75)
                if k % 2 == (1 if middle else 0)
                else trace("M{} {}q{} -9 {} 0z", x - w * 0.75, y - 4, w * 0.75, w * 1.5)
                for k, (x, y) in enumerate(spots)
            )
        else:
            hood = "".join(box(x - w * 0.75, y - 6.5, w * 1.5, 2.5) for x, y in spots)
        pen.path(hood, trim)
        windows(
            pen,
            spots,
            w,
            h,
            bars="tee",
            frame=trim,
            sill=trim,
            edge=2.4,
            flowers=ROSE if f == floors - 1 and pen.style[1] > 0.5 else None,
        )
    pen.path(
        "".join(
            trace("M{} {}h{}", s.left, y, s.width)
            for y in (s.ground * 0.75, s.ground * 0.5, s.ground * 0.25)
        ),
        stroke=pen.shade(stucco, -0.14),
        width=1.1,
    )
    pen.rect(s.left, -8, s.width, 8, pen.shade(STONE, -0.1))
    at = 0 if bays == 5 else -step * 0.5
    spots = [
        (x, s.ground * 0.76)
        for x in spread(s.left + 4, s.right - 4, bays)
        if abs(x - at) > step * 0.6
    ]
    windows(
        pen, spots, step * 0.44, -s.ground * 0.5, bars="grid", arched=True, frame=trim, edge=2.2
    )
    _entrance(pen, s, at, step, upper / floors, trim, stucco)
    door(
        pen,
        at,
        step * 0.56,
        -s.ground * 0.78,
        pen.pick(["#5b7a66", "#8a5a3c", "#4f6d86", "#94463f"], 2),
        frame=trim,
        arched=True,
    )


def _gable(
    pen: Pen, s: HouseShape, x: float, half: float, kind: str, stucco: str, trim: str
) -> None:
    """A gable on the eaves around x: a pediment, a curve with scrolls, a bow, or an attic."""
    rise = (s.eaves - s.ridge) * 0.7 * min(1.0, half / (s.width * 0.2))
    y = s.eaves
    # What roof stands behind it: how high in the middle and at the sides, in shares of the rise.
    top, shoulder = {"curve": (1.0, 0.3), "bow": (0.8, 0.4), "attic": (0.7, 0.7)}.get(
        kind, (1, 0.3)
    )
    with pen.gable(x, half, y - rise * top, y - rise * shoulder):
        if kind == "attic":
            _attic(pen, x, y, half, rise, stucco, trim)
        else:
            _curved(pen, s, x, half, rise, kind, stucco, trim)


def _attic(pen: Pen, x: float, y: float, half: float, rise: float, stucco: str, trim: str) -> None:
    """A straight top, with vases over its corners."""
    top = y - rise * 0.72
    pen.path(box(x - half, top, 2 * half, rise * 0.72), stucco, stroke=trim, width=3)
    pen.rect(x - half - 4, top - 3, 2 * half + 8, 5, trim)
    vases = [x - half + 4, x - half * 0.36, x + half * 0.36, x + half - 4]
    pen.path("".join(box(v - 3, top - 8, 6, 6) + disc(v, top - 12, 4) for v in vases), trim)
    spots = [(x + t * half, top + rise * 0.2) for t in (-0.6, 0, 0.6)]
    windows(pen, spots, half * 0.26, rise * 0.36, arched=True, frame=trim, bars="tee")


def _curved(
    pen: Pen, s: HouseShape, x: float, half: float, rise: float, kind: str, stucco: str, trim: str
) -> None:
    """A pediment, a curve with scrolls or a bow, with a round window."""
    y = s.eaves
    if kind == "curve":
        gable = trace("M{} {}v-8q{} 2 {} {}", x - half, y, half * 0.35, half * 0.4, -rise * 0.55)
        gable += trace("h5q{} {} {} {}", half * 0.2, -rise * 0.5, half * 0.6 - 5, -rise * 0.5)
        gable += trace("t{} {}h5q{} {} {} {}v8z", half * 0.6 - 5, rise * 0.5, half * 0.05,
                       rise * 0.5, half * 0.4, rise * 0.55)  # fmt: skip
    elif kind == "bow":
        bow = rise * 0.8
        gable = trace("M{} {}v{}C{} {} {} {} {} {}v{}z", x - half - 3, y, -rise * 0.22,
                      x - half * 0.6, y - bow * 1.36, x + half * 0.6, y - bow * 1.36,
                      x + half + 3, y - rise * 0.22, rise * 0.22)  # fmt: skip
    else:
        gable = trace("M{} {}v{}L{} {}L{} {}v{}z", x - half - 4, y, -rise * 0.3, x, y - rise,
                      x + half + 4, y - rise * 0.3, rise * 0.3)  # fmt: skip
    pen.path(gable, stucco, stroke=trim, width=3)
    wide = 7 if half > s.width * 0.2 else 5
    pen.ellipse(x, y - rise * 0.5, wide + 3, wide + 5, trim)
    windows(pen, [(x, y - rise * 0.5 - wide - 2)], 2 * wide, 2 * wide + 4, arched=True, edge=0,
            frame=trim)  # fmt: skip


def _entrance(
    pen: Pen, s: HouseShape, at: float, step: float, floor: float, trim: str, stucco: str
) -> None:
    """What frames the door: shops, a balcony, columns, an oriel, or nothing."""
    kind = vary(pen, ("plain", "columns", "oriel", "balcony", "shops"), 0, 3)
    if kind == "shops":
        for a, b in ((s.left + 8, at - step * 0.7), (at + step * 0.7, s.right - 8)):
            paint = pen.pick(["#4f6a5c", "#7a4f4a", "#46607a"], 2)
            joinery.shop(pen, a, b, s.ground * 0.84, paint, vary(pen, joinery.SHOPS[:3], 2, 3))
    elif kind == "balcony":
        wide = step * (1.4 if at == 0 else 1.1)
        joinery.balcony(pen, at, s.ground - 1, wide, "stone", trim, floor * 0.24)
    elif kind == "columns":
        tall = -s.ground * 0.9
        pen.path("".join(box(at + side * step * 0.5 - 3, -tall, 6, tall) for side in (-1, 1)), trim)
        pen.polygon([(at - step * 0.7, -tall), (at, -tall - 12), (at + step * 0.7, -tall)], trim)
    elif kind == "oriel":
        joinery.oriel(pen, at, s.eaves + 10, s.ground - 4, step * 1.05, pen.shade(stucco, 0.24),
                      "#7f8f88", "box", frame=trim, tip=s.eaves - 4)  # fmt: skip
