"""Planted beds between stone kerbs, where no carriageway crosses the square."""

from __future__ import annotations

import math

from visioning.veduta.painter.surface import Surface
from visioning.veduta.world import WIDTH


def beds(g: Surface, top: float, bottom: float) -> None:
    """Planted beds between stone kerbs, where no carriageway crosses the square."""
    blooms = {
        "spring": ("#f4cf57", "#e88aa8", "#fdf3e3"),
        "summer": ("#d9576b", "#f0b94b", "#b98bd0"),
        "autumn": ("#c9623c", "#e0a63f", "#a8527a"),
        "winter": ("#c7c2a8", "#a9b08f"),
    }[g.light.season]
    round_ones = g.layout[0] * 10 % 2 >= 1
    count = 5 if round_ones else 4
    for k in range(count):
        x = WIDTH * (k + 0.5) / count + 50 * (g.layout[0] - 0.5)
        if round_ones:
            _round_bed(g, x, (top + bottom) / 2, (bottom - top) * 0.46, blooms)
        else:
            half = 118 + 20 * ((k + round(9 * g.layout[1])) % 2)
            _long_bed(g, x, half, top, bottom, blooms)


def _kerbs(g: Surface) -> tuple[tuple[float, str], ...]:
    """How much wider than its grass a bed's rings are, and their colours."""
    lit, shaded = g.light.grass
    return (5, "#ffffff" if g.light.snowy else "#efe7d8"), (0, shaded), (-4, lit)


def _round_bed(g: Surface, x: float, y: float, r: float, blooms: tuple[str, ...]) -> None:
    """An oval bed: rings of flowers around a clipped bush."""
    wide = 4.6 * r
    mid = g.to_vanishing(x, y - r, y)
    cx, cy = g.bent(mid, y)
    for grow, colour in _kerbs(g):
        g.pen.ellipse(cx, cy, wide + 1.6 * grow, r + 0.8 * grow, colour)
    for share, colour in zip((0.78, 0.52), blooms, strict=False):
        d = ""
        for k in range(26):
            angle = 2 * math.pi * k / 26
            fx, fy = cx + wide * share * math.cos(angle), cy + r * share * math.sin(angle)
            d += f"M{fx:.0f} {fy:.1f}h.1"
        if not g.light.snowy:
            g.dots(d, colour, 5.2)
    for dx, size in ((-26, 10), (26, 10), (0, 16)):
        _topiary(g, mid + dx, y + 2, size)


def _long_bed(
    g: Surface, x: float, half: float, top: float, bottom: float, blooms: tuple[str, ...]
) -> None:
    """A bed in perspective: rows of flowers and three clipped bushes."""
    for grow, colour in _kerbs(g):
        corners = [(x - half - grow, top - grow * 0.6), (x + half + grow, top - grow * 0.6)]
        low = bottom + grow * 0.7
        corners += [
            (g.to_vanishing(edge, top, low), low) for edge in (x + half + grow, x - half - grow)
        ]
        g.pen.polygon([g.bent(*corner) for corner in corners], colour)
    if not g.light.snowy:
        _flowers(g, x, half - 14, top + 7, bottom - 5, blooms)
    middle = (top + bottom) / 2
    for dx in (-0.72, 0.0, 0.72):
        _topiary(g, g.to_vanishing(x + dx * half, top, middle), middle + 4, 13)


def _flowers(g: Surface, x: float, half: float, top: float, bottom: float, colours: tuple) -> None:
    """Rows of flowers in a bed, one colour a row."""
    rows = 3
    for k in range(rows):
        y = top + (bottom - top) * k / (rows - 1)
        d = ""
        for j in range(21):
            fx = g.to_vanishing(x + half * (j / 10 - 1), top, y)
            bx, by = g.bent(fx, y + (j % 2) * 2)
            d += f"M{bx:.0f} {by:.1f}h.1"
        g.dots(d, colours[k % len(colours)], 5.2)


def _topiary(g: Surface, x: float, y: float, r: float) -> None:
    """A clipped bush."""
    leaf, dark = g.evergreen()
    x, y = g.bent(x, y)
    g.pen.ellipse(x - g.pen.sun * 6, y, r * 1.1, 3.4, "#30304e", opacity=0.2)
    g.pen.circle(x, y - r * 0.85, r, dark)
    g.pen.circle(x + g.pen.sun * r * 0.22, y - r * 1.02, r * 0.68, leaf)
