"""Antennas on roofs: a mast, what hangs from it, what stands at its foot, and its waves."""

from __future__ import annotations

from visioning.veduta.painter.deck import deck
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import SHADOW, WHITE, box, trace, track
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

STEEL, PALE, EDGE = "#7d868c", "#f4f4ef", "#aab3b8"


@draws("antenna")
def antenna(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = deck(pen, s, 96.0)
    x = (left + right) / 2
    red = pen.pick(["#d9503f", "#d9703f", "#3f7f9a", "#8a4f7a"])
    tall = 88 + 14 * pen.style[1]
    mast, head = pen.kind(
        (
            (_lattice, _globe),
            (_pole, _panels),
            (_tripod, _comb),
            (_twin, _panels),
            (_pole, _tree),
            (_lattice, _panels),
            (_tripod, _globe),
            (_twin, _comb),
            (_pole, _globe),
            (_lattice, _tree),
            (_tripod, _panels),
            (_twin, _tree),
            (_pole, _comb),
            (_twin, _globe),
            (_lattice, _comb),
            (_tripod, _tree),
        )
    )
    mast(pen, x, y, tall, red, (right - left) / 2 - 4)
    head(pen, x, y - tall * 0.74, red)
    _feet(pen, x, y, (right - left) / 2, red)
    _waves(pen, x, y - tall, red)


def _lattice(pen: Pen, x: float, y: float, tall: float, red: str, reach: float) -> None:
    """A slim tower of struts with a rod on top."""
    half, rungs, d = 15.0, 7, ""
    for k in range(rungs):
        a, b = half * (1 - k / rungs * 0.8), half * (1 - (k + 1) / rungs * 0.8)
        y0, y1 = y - tall * 0.8 * k / rungs, y - tall * 0.8 * (k + 1) / rungs
        d += track([(x - a, y0), (x + b, y1)]) + track([(x + a, y0), (x - b, y1)])
        d += track([(x - b, y1), (x + b, y1)])
    for side in (-half, half):
        d += track([(x + side, y), (x + side * 0.2, y - tall * 0.8)])
    pen.path(d, stroke=red, width=2.6)
    pen.line([(x, y - tall * 0.78), (x, y - tall)], WHITE, 3)


def _pole(pen: Pen, x: float, y: float, tall: float, red: str, reach: float) -> None:
    """A banded pole between two ropes."""
    pen.rect(x - 3.4, y - tall, 6.8, tall, WHITE)
    bands = "".join(box(x - 3.4, y - tall * t, 6.8, tall * 0.12) for t in (1.0, 0.74, 0.48))
    pen.path(bands, red)
    ropes = "".join(track([(x, y - tall * 0.62), (x + side * reach, y)]) for side in (-1, 1))
    pen.path(ropes, stroke=STEEL, width=1.3)


def _tripod(pen: Pen, x: float, y: float, tall: float, red: str, reach: float) -> None:
    """A rod on three legs that a ring holds together."""
    knee, foot = y - tall * 0.5, min(26.0, reach)
    legs = "".join(track([(x, knee - 6), (x + side * foot, y)]) for side in (-1, 0, 1))
    pen.path(legs, stroke=red, width=4)
    half = foot * 0.46
    pen.path(trace("M{} {}h{}", x - half, y - tall * 0.25, 2 * half), stroke=red, width=2.6)
    pen.rect(x - 2.6, y - tall, 5.2, tall * 0.54, WHITE)
    pen.rect(x - 4.6, knee - 8, 9.2, 6, red)


def _twin(pen: Pen, x: float, y: float, tall: float, red: str, reach: float) -> None:
    """Two poles like a ladder, the left one higher."""
    rungs = "".join(trace("M{} {}h14", x - 7, y - tall * (0.1 + 0.13 * k)) for k in range(6))
    pen.path(rungs, stroke=STEEL, width=2)
    pen.rect(x - 9, y - tall * 0.98, 4.6, tall * 0.98, red)
    pen.rect(x + 4.4, y - tall * 0.86, 4.6, tall * 0.86, WHITE)
    pen.line([(x - 7, y - tall * 0.97), (x, y - tall)], red, 3)


def _globe(pen: Pen, x: float, top: float, red: str) -> None:
    """A dome of foil over a dish."""
    pen.circle(x, top + 14, 21, PALE)
    ribs = "".join(trace("M{} {}q{} {} {} 0", x - 20, top + 14, 20, bow, 40)
                   for bow in (-22, -8, 8, 22))  # fmt: skip
    pen.path(ribs, stroke="#c3cbd0", width=1.2)
    dark = 1 if pen.sun < 0 else -1
    pen.ellipse(x + dark * 10, top + 15, 9, 17, SHADOW, opacity=0.1)


def _tree(pen: Pen, x: float, top: float, red: str) -> None:
    """Rods like branches, each for another service."""
    for k in range(4):
        ry, reach = top + 11 * k - 4, 12 + 5 * k
        pen.line([(x - reach, ry), (x + reach, ry)], STEEL, 2.2)
        rods = "".join(box(x + t * reach - 1.6, ry - 9, 3.2, 18) for t in (-1, -0.5, 0.5, 1))
        pen.path(rods, PALE if k % 2 else red)


def _panels(pen: Pen, x: float, top: float, red: str) -> None:
    """Long panels around the mast, in one row or in two."""
    rows = ((0.0, 32),) if pen.style[2] < 0.5 else ((-3.0, 19), (20.0, 19))
    for drop, deep in rows:
        panels = "".join(box(x + t - 5.5, top + drop, 11, deep) for t in (-17, 17, 0))
        pen.path(panels, PALE, stroke=EDGE, width=1.2)
        middle = top + drop + deep / 2
        pen.path(track([(x - 17, middle), (x + 17, middle)]), stroke=STEEL, width=2)


def _comb(pen: Pen, x: float, top: float, red: str) -> None:
    """Combs of rods on two beams, as for television; they look to one side each."""
    for level, side in ((0, 1), (24, -1)):
        ry = top + level
        pen.line([(x - side * 12, ry), (x + side * 36, ry)], STEEL, 3)
        for k in range(7):
            half = 12.5 - 1.3 * k
            rod = box(x + side * (-11 + 7.6 * k) - 1.7, ry - half, 3.4, 2 * half)
            pen.path(rod, red if k == 1 else PALE, stroke=EDGE, width=1.2)


def _feet(pen: Pen, x: float, y: float, room: float, red: str) -> None:
    """Cabinets, and dishes, drums, a large dish or solar panels beside them."""
    kind = vary(pen, ("dishes", "drums", "large", "panels"), 0, 3)
    cabinet = min(28.0, room - 9)
    for side in (-1, 1):
        start = x + 8 if side > 0 else x - 8 - cabinet
        pen.rect(start, y - 20, cabinet, 20, "#dfe3e0", rx=1.5)
        slots = "".join(trace("M{} {}h{}", start + 4, y - 15 + 4 * k, cabinet - 8)
                        for k in range(3))  # fmt: skip
        pen.path(slots, stroke=EDGE, width=1.4)
    if kind == "large":
        side, r = (1 if pen.style[1] < 0.5 else -1), min(26.0, room * 0.55)
        dx, cy = x + side * (room - r), y - r - 8
        pen.path(track([(dx - 9, y), (dx, cy), (dx + 9, y)]), stroke=STEEL, width=3)
        _dish(pen, dx, cy, r, side, red)
        dx, cy = x - side * min(34.0, room - 12), y - 33
        pen.path(track([(dx, y), (dx, cy)]), stroke=STEEL, width=3)
        _dish(pen, dx, cy, 12, -side, red)
        return
    if kind == "panels":  # the sun feeds it
        for side in (-1, 1):
            a, b = x + side * 9, x + side * min(44.0, room - 1)
            d = track([(a, y - 40), (b, y - 22), (b, y - 8), (a, y - 26)]) + "z"
            pen.path(d, "#2f4f86", stroke="#e6edf1", width=2)
            lines = "".join(track([(a + (b - a) * t, y - 40 + 18 * t), (a + (b - a) * t,
                                   y - 26 + 18 * t)]) for t in (0.33, 0.67))  # fmt: skip
            pen.path(lines + track([(a, y - 33), (b, y - 15)]), stroke="#9fb8da", width=1.3)
        return
    r = 17.0
    reach = min(38.0, room - r)
    for side, lift in ((-1, 26), (1, 34)):
        dx, cy = x + side * reach, y - lift - r * 0.4
        pen.path(track([(dx, y), (dx, y - lift)]), stroke=STEEL, width=3)
        if kind == "drums":  # link antennas under round covers
            pen.circle(dx, cy, r * 0.95, "#c3cbd0")
            pen.circle(dx + side * 2, cy, r * 0.82, red)
            pen.circle(dx + side * 2, cy, r * 0.5, "#f8f8f4")
        else:
            _dish(pen, dx, cy, r, side, red)


def _dish(pen: Pen, x: float, y: float, r: float, side: int, red: str) -> None:
    """A dish that looks to the left (-1) or to the right (1)."""
    pen.ellipse(x, y, r * 0.9, r, "#dfe4e6")
    pen.ellipse(x + side * r * 0.18, y, r * 0.66, r * 0.82, "#f8f8f4")
    tip = (x + side * r * 0.65, y - r * 0.3)
    pen.line([(x + side * r * 0.18, y), tip], STEEL, 1.6)
    pen.circle(*tip, max(2.2, r * 0.13), red)


def _waves(pen: Pen, x: float, peak: float, red: str) -> None:
    """Waves to both sides, or upwards."""
    glow = max(0.25, pen.light.lamps)
    arcs = ""
    if vary(pen, (True, False), 2, 5):
        for q in (11, 19, 27):
            for side in (-1, 1):
                ends = (x + side * q * 0.8, peak - q * 0.6, q, q, side > 0, x + side * q * 0.8,
                        peak + q * 0.6)  # fmt: skip
                arcs += trace("M{} {}A{} {} 0 0 {} {} {}", *ends)
    else:
        for q in (8.6, 14.8, 21):
            arcs += trace("M{} {}A{} {} 0 0 1 {} {}", x - q * 0.85, peak - q * 0.5, q, q,
                          x + q * 0.85, peak - q * 0.5)  # fmt: skip
    pen.path(arcs, stroke="#ffffff", width=3.4, opacity=0.9, glow=glow)
    pen.path(arcs, stroke=red, width=2.0, glow=glow)
    pen.circle(x, peak, 3.6, "#f04f3f", glow=glow)
