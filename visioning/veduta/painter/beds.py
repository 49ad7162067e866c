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
            _round_bed(g, k, x, (top + bottom) / 2, (bottom - top) * 0.46, blooms)
        else:
            half = 118 + 20 * ((k + round(9 * g.layout[1])) % 2)
            _long_bed(g, k, x, half, top, bottom, blooms)


def _kerbs(g: Surface) -> tuple[tuple[float, str], ...]:
    """How much wider than its grass a bed's rings are, and their colours."""
    lit, shaded = g.light.grass
    return (5, "#ffffff" if g.light.snowy else "#efe7d8"), (0, shaded), (-4, lit)


def _round_bed(g: Surface, k: int, x: float, y: float, r: float, blooms: tuple[str, ...]) -> None:
    """An oval bed: rings of flowers around a clipped bush."""
    wide = 4.6 * r
    mid = g.to_vanishing(x, y - r, y)
    cx, cy = g.bent(mid, y)
    for grow, colour in _kerbs(g):
        g.pen.ellipse(cx, cy, wide + 1.6 * grow, r + 0.8 * grow, colour)
    turned = blooms[k % len(blooms) :] + blooms[: k % len(blooms)]
    for share, colour in zip((0.78, 0.52), turned, strict=False):
        d = ""
        for j in range(26):
            angle = 2 * math.pi * j / 26
            fx, fy = cx + wide * share * math.cos(angle), cy + r * share * math.sin(angle)
            d += f"M{fx:.0f} {fy:.1f}h.1"
        if not g.light.snowy:
            g.dots(d, colour, 5.2)
    _centre(g, k, mid, y + 2, ((-26, 10), (26, 10), (0, 16)))


def _long_bed(
    g: Surface, k: int, x: float, half: float, top: float, bottom: float, blooms: tuple[str, ...]
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
    sites = tuple((g.to_vanishing(x + dx * half, top, middle) - x, 13) for dx in (-0.72, 0.72, 0.0))
    _centre(g, k, x, middle + 4, sites)


def _centre(g: Surface, k: int, x: float, y: float, sites: tuple[tuple[float, float], ...]) -> None:
    """What stands in a bed: balls, cones, an urn, a rose tree; the last site is the middle."""
    kind = (k + int(g.layout[0] * 13 + g.layout[1] * 7)) % 4
    for dx, size in sites[:2]:
        (_cone if kind == 1 else _topiary)(g, x + dx, y, size)
    dx, size = sites[2]
    if kind == 2:
        _urn(g, x + dx, y, size)
    elif kind == 3:
        _rose_tree(g, x + dx, y, size)
    else:
        (_cone if kind == 1 else _topiary)(g, x + dx, y, size)


def _cone(g: Surface, x: float, y: float, r: float) -> None:
    leaf, dark = g.evergreen()
    x, y = g.bent(x, y)
    g.pen.polygon([(x - r, y), (x, y - r * 2.5), (x + r, y)], dark)
    sun = g.pen.sun * r
    g.pen.polygon([(x + sun * 0.1, y), (x, y - r * 2.5), (x + sun * 0.8, y)], leaf)


def _urn(g: Surface, x: float, y: float, r: float) -> None:
    """A stone urn with flowers."""
    _, dark = g.evergreen()
    x, y = g.bent(x, y)
    for dx in (-0.6, 0.0, 0.6):
        g.pen.circle(x + dx * r, y - r * 1.7, r * 0.55, dark)
    flower = {"winter": "#b9c2a8", "autumn": "#c9623c"}.get(g.light.season, "#e88aa8")
    d = "".join(
        f"M{x + dx * r:.0f} {y - r * up:.1f}h.1" for dx, up in ((-0.7, 1.8), (0, 2.1), (0.7, 1.8))
    )
    g.dots(d, flower if not g.light.snowy else "#ffffff", r * 0.5)
    bowl = [
        (x - r, y - r * 1.4),
        (x + r, y - r * 1.4),
        (x + r * 0.4, y - r * 0.5),
        (x - r * 0.4, y - r * 0.5),
    ]
    g.pen.polygon(bowl, "#d8cdb9")
    g.pen.rect(x - r * 0.55, y - r * 0.55, r * 1.1, r * 0.55, "#c4b8a2")


def _rose_tree(g: Surface, x: float, y: float, r: float) -> None:
    """A stem with a round head in flower."""
    leaf, dark = g.evergreen()
    x, y = g.bent(x, y)
    g.pen.rect(x - 1.5, y - r * 1.8, 3, r * 1.8, "#7a5b45")
    g.pen.circle(x, y - r * 2.2, r * 0.85, dark)
    g.pen.circle(x + g.pen.sun * r * 0.2, y - r * 2.35, r * 0.55, leaf)
    if g.light.season != "winter" and not g.light.snowy:
        spots = ((-0.4, 2.0), (0.35, 2.1), (0.0, 2.6), (0.1, 1.8))
        d = "".join(f"M{x + dx * r:.1f} {y - r * up:.1f}h.1" for dx, up in spots)
        g.dots(d, "#e2604f", r * 0.34)


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
