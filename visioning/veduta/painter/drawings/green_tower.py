"""The green tower: gardens on every floor, one above the other."""

from __future__ import annotations

import math

from visioning.veduta.painter.masonry import (
    SHADOW,
    box,
    disc,
    foliage,
    leaf,
    shadow,
    snow_on,
    spread,
    trace,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("green_tower")
def green_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#e9e2d2", "#8f8a84", "#d9c8aa", "#c9cfc6", "#b98f70", "#a8b0b0"])
    slab = pen.pick(["#f7f3e8", "#d8c6a4"], 1)
    kind = pen.pick(
        ["stagger", "twins", "full", "corner", "waves", "spiral", "cascade", "pyramid"], 2
    )
    half, top = w * 0.43, -h * 0.94
    floors = max(7, round(h / 41))
    tall = -top / floors
    blocks = _blocks(kind, half, top, tall)
    for a, b, y in blocks:
        wall(pen, a, b, y, tone)
    if kind == "twins":  # bridges with gardens join them
        for f in (floors - 5, floors - 2):
            y = top + f * tall
            pen.rect(-half, y, 2 * half, tall * 0.62, pen.shade(tone, -0.22))
    bays = 4
    middles = spread(-half, half, bays)
    spots = [
        (x, top + f * tall + tall * 0.22)
        for f in range(floors)
        for x in middles
        if any(a < x < b and top + f * tall > y - 1 for a, b, y in blocks)
    ]
    windows(
        pen,
        spots,
        half / bays * 1.25,
        tall * vary(pen, (0.6, 0.7), 1, 5),
        bars="none",
        edge=0,
        arched=vary(pen, (False, True, False), 1, 3),
    )
    for a, b, y in blocks:
        shadow(pen, a, b, y, 0, 0.13)
    slabs, under, low, high = "", "", [], []
    for f in range(floors):
        y = top + (f + 1) * tall - 3
        if kind == "stagger":
            parts = (
                [(-half - w * 0.06, -half * 0.05), (half * 0.45, half + w * 0.06)]
                if f % 2
                else [(-half - w * 0.03, -half * 0.5), (half * 0.02, half + w * 0.06)]
            )
        elif kind == "spiral":  # one long garden that winds around the tower
            t = (f * 0.23 + pen.style[0]) % 1
            parts = [(-half - w * 0.06 + t * half, half * (t + 0.1))]
            if t > 0.6:
                parts.append((-half - w * 0.06, -half * 0.5))
        elif kind == "pyramid":  # terraces grow deeper towards the street
            out = w * 0.07 * (f + 1) / floors
            parts = [(-half - out, -half * 0.15), (half * 0.15, half + out)]
        elif kind in ("twins", "cascade"):
            reach = w * 0.05
            parts = [
                (a - reach * (f % 2), b + reach * (1 - f % 2))
                if kind == "twins"
                else (a if a > -half else a - reach, b + reach)
                for a, b, up in blocks
                if y > up + 1
            ]
        elif kind == "waves":  # every floor swings out a little beside the one below
            swing = w * 0.055 * math.sin(f * 1.1 + 6 * pen.style[0])
            parts = [(-half - w * 0.01 + min(0, swing), half + w * 0.01 + max(0, swing))]
        elif kind == "full":
            parts = [(-half - w * 0.06, half + w * 0.06)]
        else:
            parts = [(-half - w * 0.06, half * 0.1)] if f % 2 else [(-half * 0.1, half + w * 0.06)]
        for a, b in parts:
            slabs += box(a, y, b - a, 5)
            under += box(max(a, -half), y + 5, min(b, half) - max(a, -half), 5)
            count = max(3, int((b - a) / 17))
            for k, x in enumerate(spread(a + 3, b - 3, count)):
                low.append((x, y - 3, pen.rng.uniform(6.5, 9)))
                if (k + f) % 2 == 0:
                    high.append(
                        (min(max(x, -w / 2 + 9), w / 2 - 9), y - tall * 0.42, pen.rng.uniform(7, 9))
                    )
    pen.path(under, SHADOW, opacity=0.2)
    pen.path(
        "".join(trace("M{} {}v{}", x, y, tall * 0.4) for x, y, _ in high),
        stroke="#7a5b45",
        width=1.8,
    )
    colour = leaf(pen)
    pen.path("".join(disc(x, y, r) for x, y, r in low), pen.shade(colour, -0.16))
    pen.path("".join(disc(x + 2 * pen.sun, y - 2, r * 0.7) for x, y, r in low), colour)
    foliage(
        pen,
        high,
        pen.shade(
            {"spring": "#d8a3b4", "summer": "#7fae5c", "autumn": "#cf7f45", "winter": "#94a08a"}[
                pen.light.season
            ],
            0.0,
        ),
    )
    pen.path(slabs, slab)
    pen.path("".join(box(a - 2, y - 3, b - a + 4, 6) for a, b, y in blocks), slab)
    count = vary(pen, (6, 3, 9), 0, 5)
    size = {3: 0.034, 6: 0.026, 9: 0.02}[count]
    crown = [
        (x, y)
        for a, b, y in blocks
        for x in spread(a + 6, b - 6, max(1, round(count * (b - a) / (2 * half))))
    ]
    foliage(
        pen,
        [
            (x, y + h * (0.94 - (0.998 - size if k % 2 else 0.985 - size)), h * size)
            for k, (x, y) in enumerate(crown)
        ],
    )
    pen.path("".join(trace("M{} {}v-6", x, y) for x, y in crown), stroke="#7a5b45", width=1.6)
    for a, b, y in blocks:
        snow_on(pen, a, b, y - 4)


def _blocks(kind: str, half: float, top: float, tall: float) -> list[tuple[float, float, float]]:
    """Left, right and top of each part of the tower, none above another."""
    if kind == "twins":
        return [(-half, -half * 0.12, top), (half * 0.12, half, top + 2 * tall)]
    if kind == "cascade":
        return [
            (-half, 0, top),
            (0, half * 0.5, top + 2 * tall),
            (half * 0.5, half, top + 4 * tall),
        ]
    return [(-half, half, top)]
