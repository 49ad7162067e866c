"""Beehives on roofs."""

from __future__ import annotations

from visioning.veduta.painter.deck import deck
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    box,
    disc,
    foliage,
    green_season,
    snowy,
    spread,
    trace,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


@draws("beehives")
def beehives(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = deck(pen, s, max(118.0, 0.66 * pen.w))
    w = right - left
    colours = pen.pick(
        [
            ("#f0c24f", "#e8963f", "#f6e2a8"),
            ("#8fc0b4", "#f0c24f", "#f6efdc"),
            ("#7fa3cf", "#f3d46b", "#f7f3ea"),
            ("#e8a0a8", "#f0c24f", "#f7ead0"),
        ]
    )
    kind = pen.pick(["boxes", "skeps", "mixed", "houses"], 2)
    count = max(2, min(4, round(w / 44)))
    step = w / count
    half = min(20.0, step * 0.45)
    for k, x in enumerate(spread(left, right, count)):
        if kind == "skeps" or (kind == "mixed" and k % 2):
            straw = "#e3b45a"
            tall = 46 if w > 110 else 62
            pen.path(
                trace(
                    "M{} {}C{} {} {} {} {} {}S{} {} {} {}z",
                    x - half,
                    y - 4,
                    x - half * 1.1,
                    y - tall,
                    x - half * 0.5,
                    y - tall - 4,
                    x,
                    y - tall - 4,
                    x + half * 1.1,
                    y - tall,
                    x + half,
                    y - 4,
                ),
                straw,
            )
            rows = "".join(
                trace(
                    "M{} {}q{} 5 {} 0",
                    x - half * (1 - 0.06 * j * j / 4),
                    y - 4 - j * 8,
                    half * (1 - 0.06 * j * j / 4),
                    2 * half * (1 - 0.06 * j * j / 4),
                )
                for j in range(1, 5)
            )
            pen.path(rows, stroke=pen.shade(straw, -0.22), width=1.6)
            pen.path(trace("M{} {}v-5a5 5 0 0 1 10 0v5z", x - 5, y - 4), "#5a4636")
            top = y - tall - 4
        else:
            boxes = 3 if w > 110 else 4
            tall = 14.5
            for j in range(boxes):
                pen.rect(x - half, y - 5 - (j + 1) * tall, 2 * half, tall - 1, colours[(j + k) % 3])
            pen.path(
                "".join(box(x - 5, y - 5 - (j + 0.6) * tall, 10, 2.6) for j in range(boxes)),
                "#5a4636",
                opacity=0.65,
            )
            pen.rect(x - half * 0.55, y - 8, half * 1.1, 3.4, "#5a4636")
            top = y - 5 - boxes * tall - 4
            lid = "#f7fafc" if snowy(pen) else "#e9e3d4"
            if kind == "houses":  # a small roof on each hive
                lid = "#f7fafc" if snowy(pen) else "#a9553f"
                pen.polygon([(x - half - 5, top + 5), (x, top - 13), (x + half + 5, top + 5)], lid)
                pen.circle(x, top + 0.5, 3, "#5a4636")
            else:
                pen.rect(x - half - 3, top, 2 * half + 6, 5, lid)
        dark = x if pen.sun < 0 else x - half
        pen.rect(dark, top + 5, half, y - top - 9, SHADOW, opacity=0.09)
        pen.path(box(x - half * 0.8, y - 5, 4, 5) + box(x + half * 0.8 - 4, y - 5, 4, 5), "#7a5b45")
    # Flowers around the feet and bees in the air.
    feet = spread(left, right, max(6, round(w / 12)))
    foliage(pen, [(x, y - 3, 5.2) for x in feet])
    if green_season(pen):
        pen.path(
            "".join(
                disc(x + pen.rng.uniform(-4, 4), y - 6 + pen.rng.uniform(-4, 2), 2.1) for x in feet
            ),
            pen.pick(["#e58aa8", "#b98fd0", "#f7f3ea", "#e2705a"], 1),
        )
    if pen.light.season != "winter" and not snowy(pen):
        bees = [
            (pen.rng.uniform(left + 8, right - 8), y - pen.rng.uniform(58, 84)) for _ in range(5)
        ]
        pen.path(
            "".join(disc(x - 2.6, y - 4, 2.6) + disc(x + 2.2, y - 4.2, 2.6) for x, y in bees),
            "#ffffff",
            opacity=0.85,
        )
        for x, y in bees:
            pen.ellipse(x, y, 5, 3.4, "#f2bf3f")
        pen.path(
            "".join(trace("M{} {}v6", x + t, y - 3) for x, y in bees for t in (-1.6, 1.6)),
            stroke="#4a3a2e",
            width=1.5,
        )
