"""The roofs of the old town, and what rises among them."""

from __future__ import annotations

from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    box,
    foliage,
    snowy,
    spread,
    trace,
    track,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

_PLASTER = ("#ecd9b6", "#e0b890", "#d9c7ac", "#c98f70", "#e9cfc0", "#cfd2c0", "#d9a878")
_BRICK = ("#b3705a", "#9d5f50", "#d8c6ae", "#8a5247", "#c08466")
_OCHRE = ("#ecd2a0", "#e4bd85", "#f0dfbe", "#d9a972", "#e6c9a0")
_WHITE = ("#fbf8f1", "#f1eadd", "#ffffff", "#efe3cf", "#f6f1e6")
_WALLS = {"canal": _BRICK, "harbour": _BRICK, "arcade": _OCHRE, "hill": _OCHRE, "coastal": _WHITE}
_TILES = (
    ("#b0603f", "#a4523c", "#c07048"),
    ("#8f5a48", "#a8674c", "#7f5048"),
    ("#6a7280", "#a9553f", "#7a8290"),
    ("#b56a45", "#8a5a4a", "#c98a5c"),
)
_SOUTHERN = (("#c1714c", "#b5643f", "#cb8259"), ("#b8693f", "#c67a50", "#a95f40"))


@draws("roofs")
def roofs(pen: Pen) -> None:
    w, h = pen.w, pen.h
    plaster = _WALLS.get(pen.form, _PLASTER)
    south, flat = pen.form in ("arcade", "hill"), pen.form == "coastal"
    tiles = pen.pick(_SOUTHERN if south else _TILES, 1)
    if snowy(pen):
        tiles = tuple(pen.shade(tile, 0.82) for tile in tiles)
    shift = int(pen.style[0] * len(plaster))
    fronts = pen.pick([(0, 2), (1, 3), (0, 3), (1, 4)], 2)  # which houses turn their gable to us
    if south or flat:
        fronts = ()
    for row, (count, eaves, rise) in enumerate([(4, 0.70, 0.30), (5, 0.47, 0.24), (4, 0.25, 0.2)]):
        step = w / count
        walls: dict[str, str] = {}
        roof: dict[str, str] = {}
        verges = lines = chimneys = ""
        panes: list[tuple[float, float]] = []
        attics: list[tuple[float, float]] = []
        for k in range(count):
            colour = plaster[(k * 3 + row * 2 + shift) % len(plaster)]
            tile = tiles[(k + row + shift) % 3]
            a, b = -w / 2 + k * step, -w / 2 + (k + 1) * step
            m = (a + b) / 2
            low = 1.0 if row == 0 and k == shift % count else pen.rng.uniform(0.86, 1.0)
            y = -h * (eaves + 0.7 * rise * flat) * low
            top = max(y - h * rise, -h + (4 if (k + row) % 5 in fronts else 7))
            body = box(a, y, step, -y)
            if (k + row) % 5 in fronts:
                body += trace("M{} {}L{} {}L{} {}z", a, y, m, top, b, y)
                verges += track([(a, y + 1), (m, top + 2), (b, y + 1)])
                attics.append((m, y - (y - top) * 0.55))
            elif flat:
                edge = pen.shade(colour, -0.1)
                roof[edge] = roof.get(edge, "") + box(a, y - 3, step, 5)
            else:
                c, d = a + step * 0.1, b - step * 0.1
                face = [(a, y + 2), (c, top), (d, top), (b, y + 2)]
                roof[tile] = roof.get(tile, "") + track(face) + "z"
                for t in (0.2, 0.4, 0.6, 0.8):
                    left, right = a + (c - a) * t, b + (d - b) * t
                    lines += track([(left, y + (top - y) * t), (right, y + (top - y) * t)])
                chimneys += box(m + step * 0.2, top - 6, 8, 18)
                attics.append((m - step * 0.1, y - (y - top) * 0.66))
            walls[colour] = walls.get(colour, "") + body
            panes += [(x, y + h * 0.045) for x in spread(a + 4, b - 4, 2 if step < 70 else 3)]
        pen.path(chimneys, "#a8604a")
        for colour, d in (*walls.items(), *roof.items()):
            pen.path(d, colour)
        pen.path(lines, stroke=pen.shade(tiles[0], -0.3), width=0.9, opacity=0.7)
        pen.path(verges, stroke=pen.shade(tiles[1], -0.1), width=5)
        if snowy(pen):
            pen.path(verges, stroke="#f7fafc", width=3)
        if row == 0:
            _above_the_roofs(pen, plaster[shift % len(plaster)], tiles[1], step)
        windows(pen, attics, min(11, step * 0.16), h * 0.058, bars="cross")
        windows(pen, panes, min(11, step * 0.17), h * 0.075, bars="cross")
        shade = -w / 2 if pen.sun > 0 else w * 0.12
        pen.rect(shade, -h * eaves * 0.86, w * 0.38, h * eaves * 0.86, SHADOW, opacity=0.06)


def _above_the_roofs(pen: Pen, wall_tone: str, tile: str, step: float) -> None:
    """What one sees between the gables of the old town: a turret, a tree, a gate, a stork."""
    w, h = pen.w, pen.h
    x = -w / 2 + step * vary(pen, (1.0, 2.0, 3.0), 0, 5)
    kind = vary(pen, ("turret", "tree", "gate", "stork", "bells", "none"), 2, 3)
    half = w * 0.045
    if kind == "turret":
        pen.rect(x - half, -h * 0.92, 2 * half, h * 0.5, pen.shade(wall_tone, 0.1))
        pen.polygon([(x - half - 4, -h * 0.84), (x, -h), (x + half + 4, -h * 0.84)], tile)
        windows(pen, [(x, -h * 0.8)], 8, h * 0.07, arched=True, bars="none")
    elif kind == "tree":
        spots = [(x - 14, -h * 0.72, 15), (x + 13, -h * 0.74, 15), (x, -h * 0.84, 17)]
        foliage(pen, [*spots, (x - 2, -h * 0.66, 18)])
    elif kind == "gate":
        pen.rect(x - 1.5 * half, -h * 0.86, 3 * half, h * 0.5, pen.shade(wall_tone, -0.12))
        teeth = "".join(box(t - 3, -h * 0.9, 6, h * 0.05)
                        for t in spread(x - 1.6 * half, x + 1.6 * half, 5))  # fmt: skip
        pen.path(teeth, pen.shade(wall_tone, -0.12))
        pen.path(box(x - 2, -h * 0.76, 4, h * 0.07), "#5a4a48")
    elif kind == "stork":  # on its nest on a chimney
        pen.rect(x - 5, -h * 0.86, 10, h * 0.3, "#a8604a")
        pen.path(trace("M{} {}h26l-5 7h-16z", x - 13, -h * 0.88), "#7a5f45")
        pen.path(trace("M{} {}q2 -9 9 -8l6 -9v5l-4 7q-4 6 -11 5z", x - 6, -h * 0.88), "#fbf8f0")
        pen.path(trace("M{} {}l9 2l-9 1z", x + 9, -h * 0.88 - 16), "#d9573f")
    elif kind == "bells":
        pen.path(arch(x - 1.6 * half, -h * 0.95, 3.2 * half, h * 0.4), pen.shade(wall_tone, 0.12))
        pen.path(arch(x - half * 1.1, -h * 0.9, half * 0.9, h * 0.09)
                 + arch(x + half * 0.2, -h * 0.9, half * 0.9, h * 0.09), "#5a4a48")  # fmt: skip
