"""The second row: calm towers of glass, timber and green, and the roofs of the old town."""

from __future__ import annotations

from visioning.veduta.painter.masonry import (
    SHADOW,
    TIMBER,
    WHITE,
    blend,
    box,
    cornice,
    disc,
    foliage,
    leaf,
    shadow,
    snow_on,
    snowy,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


def _lit_fields(pen: Pen, fields: list[str], glass: str, share: float) -> None:
    """Some fields of a glass front catch the sky by day and glow at night."""
    glow = pen.light.lamps
    lit = "".join(f for f in fields if pen.rng.random() < share)
    sky = "".join(f for f in fields if pen.rng.random() < 0.2)
    pen.path(sky, pen.shade(glass, 0.22), opacity=0.7)
    pen.path(lit, blend(pen.shade(glass, -0.13), "#ffd993", glow), glow=0.9 * glow)


@draws("glass_tower")
def glass_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    glass = pen.pick(
        ["#86aebd", "#93b8ae", "#7b9cb5", "#a3bac2", "#82a8a6", "#8fa4c0", "#9ab5c4", "#a8b8a8"]
    )
    frame = pen.pick(["#f1ece0", "#d8d4ca", "#c9a678"], 1)
    kind = pen.pick(["slant", "setback", "round", "pair"], 2)
    half = w * 0.47
    top = -h
    if kind == "slant":
        outline = trace("M{} 0V{}L{} {}V0z", -half, -h * 0.86, half, -h)
    elif kind == "setback":
        outline = trace(
            "M{} 0V{}H{}V{}H{}V{}H{}V0z",
            -half,
            -h * 0.62,
            -half * 0.62,
            -h,
            half * 0.5,
            -h * 0.78,
            half,
        )
    elif kind == "round":
        outline = trace(
            "M{} 0V{}Q{} {} {} {}H{}Q{} {} {} {}V0z",
            -half,
            -h * 0.88,
            -half,
            -h,
            -half * 0.4,
            -h,
            half * 0.4,
            half,
            -h,
            half,
            -h * 0.88,
        )
    else:
        outline = trace("M{} 0V{}H{}V{}H{}V0z", -half, -h * 0.8, -w * 0.03, -h, half)

    def roof_at(x: float) -> float:
        if kind == "slant":
            return -h * (0.93 + 0.07 * x / half)
        if kind == "setback":
            return -h * (0.62 if x < -half * 0.62 else 1.0 if x < half * 0.5 else 0.78)
        if kind == "round":
            edge = max(0.0, abs(x) / half - 0.4) / 0.6
            return -h * (1 - 0.12 * edge * edge)
        return -h * (0.8 if x < -w * 0.03 else 1.0)

    pen.path(outline, glass)
    floors = round(h / 17)
    tall = h / floors
    bays = 8
    step = 2 * half / bays
    fields, bands = [], ""
    for f in range(1, floors):
        y = -h + f * tall
        row = [
            k
            for k in range(bays)
            if max(roof_at(-half + k * step + 1), roof_at(-half + (k + 1) * step - 1)) < y - 2
        ]
        fields += [box(-half + k * step + 0.8, y + 2.6, step - 1.6, tall - 3.4) for k in row]
        if row:
            bands += box(-half + row[0] * step, y, (row[-1] - row[0] + 1) * step, 2.6)
    _lit_fields(pen, fields, glass, 0.3)
    pen.path(bands, frame, opacity=0.85)
    fins = "".join(
        trace("M{} {}V0", x, roof_at(x) + 3) for x in (-half + k * step for k in range(1, bays))
    )
    pen.path(fins, stroke=frame, width=1.1)
    dark = half if pen.sun < 0 else -half
    inner = dark * 0.3
    pen.path(
        trace(
            "M{} 0V{}L{} {}L{} 0z", dark, roof_at(dark * 0.98), inner, roof_at(inner), dark * 0.55
        ),
        SHADOW,
        opacity=0.12,
    )
    pen.polygon(
        [(-half, -h * 0.6), (-half, -h * 0.36), (half, -h * 0.56), (half, -h * 0.78)],
        "#ffffff",
        opacity=0.1,
    )
    terraces = {
        "setback": [(-half, -half * 0.66, -h * 0.62), (half * 0.54, half, -h * 0.78)],
        "pair": [(-half, -w * 0.06, -h * 0.8)],
    }
    for a, b, y in terraces.get(kind, []):
        pen.rect(a, y - 3, b - a, 4, TIMBER)
        foliage(pen, [(x, y - 5, 6) for x in spread(a + 4, b - 4, max(3, int((b - a) / 10)))])
    if kind == "slant":
        pen.line([(-half, -h * 0.86), (half, top + 1.5)], frame, 3)
    elif kind != "round":
        a, b = (-half * 0.62, half * 0.5) if kind == "setback" else (-w * 0.03, half)
        pen.rect(a, top, b - a, 4, frame)
        snow_on(pen, a, b, top - 1)
    else:
        pen.rect(-half * 0.42, top, half * 0.84, 3, frame)


@draws("timber_tower")
def timber_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    wood = pen.pick(["#c79a68", "#b9835a", "#d6b182", "#a97f5a", "#cfa070", "#bf8f6f"])
    pale = pen.pick(["#f3ead8", "#e9dcc2", "#dfe3d6"], 1)
    kind = pen.pick(["grid", "braces", "loggias"], 2)
    half, top = w * 0.47, -h * 0.94
    wall(pen, -half, half, top, pen.shade(wood, -0.12))
    floors = max(8, round(h / 27))
    tall = -top / floors
    bays = pen.pick([4, 5], 1)
    step = 2 * half / bays
    middles = spread(-half, half, bays)
    deep = {
        (k, f)
        for f in range(floors)
        for k in range(bays)
        if kind == "loggias" and (k + 2 * f) % 3 == 0
    }
    spots = [
        (x, top + f * tall + tall * 0.2)
        for f in range(floors)
        for k, x in enumerate(middles)
        if (k, f) not in deep
    ]
    windows(
        pen,
        spots,
        step * 0.62,
        tall * 0.62,
        bars="cross" if kind == "grid" else "none",
        edge=2,
        frame=pale,
    )
    if deep:
        pen.path(
            "".join(
                box(middles[k] - step * 0.42, top + f * tall + 4, step * 0.84, tall - 5)
                for k, f in deep
            ),
            "#6a5348",
        )
        glow = pen.light.lamps
        pen.path(
            "".join(
                box(middles[k] - step * 0.2, top + f * tall + 8, step * 0.4, tall - 9)
                for k, f in list(deep)[::2]
            ),
            blend("#8fa3a8", "#ffd28a", glow),
            glow=0.9 * glow,
        )
        pen.path(
            "".join(
                box(middles[k] - step * 0.42, top + f * tall + tall * 0.62, step * 0.84, tall * 0.3)
                for k, f in deep
            ),
            pale,
        )
    lines = "".join(box(-half, top + f * tall - 2, 2 * half, 4.4) for f in range(1, floors + 1))
    lines += (
        "".join(box(-half + k * step - 2, top, 4, -top) for k in range(1, bays))
        + box(-half, top, 5, -top)
        + box(half - 5, top, 5, -top)
    )
    pen.path(lines, wood)
    if kind == "braces":
        d = ""
        for k in range(0, floors - 3, 4):
            y0, y1 = top + k * tall, top + (k + 4) * tall
            d += (
                track([(-half, y0), (0, y1)]) + track([(half, y0), (0, y1)])
                if k % 8 == 0
                else track([(0, y0), (-half, y1)]) + track([(0, y0), (half, y1)])
            )
        pen.path(d, stroke=pen.shade(wood, 0.22), width=4.6)
    tufts = []
    for f in range(2, floors, 3):
        for k in range(bays):
            if pen.rng.random() < 0.5:
                y = top + f * tall - 4
                tufts += [(middles[k] + t * step, y, 4.4) for t in (-0.25, 0, 0.25)]
    foliage(pen, tufts)
    shadow(pen, -half, half, top, 0, 0.13)
    pen.rect(-w / 2, top - 5, w, 7, pen.shade(wood, 0.2))
    # A pavilion and trees on the roof.
    pen.rect(-half * 0.5, -h * 0.985, half * 0.9, h * 0.035, pen.shade(pale, -0.05))
    pen.rect(-half * 0.58, -h, half * 1.06, 4, wood)
    foliage(
        pen,
        [
            (half * t, top - h * (0.018 + 0.01 * (k % 2)), h * 0.026)
            for k, t in enumerate((0.56, 0.7, 0.84, -0.66, -0.82))
        ],
    )
    snow_on(pen, -w / 2, w / 2, top - 7)


@draws("green_tower")
def green_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#e9e2d2", "#8f8a84", "#d9c8aa", "#c9cfc6", "#b98f70", "#a8b0b0"])
    slab = pen.pick(["#f7f3e8", "#d8c6a4"], 1)
    kind = pen.pick(["stagger", "full", "corner"], 2)
    half, top = w * 0.43, -h * 0.94
    wall(pen, -half, half, top, tone)
    floors = max(7, round(h / 41))
    tall = -top / floors
    bays = 4
    middles = spread(-half, half, bays)
    spots = [(x, top + f * tall + tall * 0.22) for f in range(floors) for x in middles]
    windows(
        pen,
        spots,
        half / bays * 1.25,
        tall * 0.6,
        bars="none",
        edge=1.2,
        frame=pen.shade(tone, 0.3),
    )
    shadow(pen, -half, half, top, 0, 0.13)
    slabs, under, low, high = "", "", [], []
    for f in range(floors):
        y = top + (f + 1) * tall - 3
        if kind == "stagger":
            parts = (
                [(-half - w * 0.06, -half * 0.05), (half * 0.45, half + w * 0.06)]
                if f % 2
                else [(-half - w * 0.03, -half * 0.5), (half * 0.02, half + w * 0.06)]
            )
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
    pen.rect(-half - 2, top - 3, 2 * half + 4, 6, slab)
    crown = spread(-half + 6, half - 6, 6)
    foliage(
        pen, [(x, top - h * (0.022 if k % 2 else 0.03), h * 0.026) for k, x in enumerate(crown)]
    )
    pen.path("".join(trace("M{} {}v-6", x, top) for x in crown), stroke="#7a5b45", width=1.6)
    snow_on(pen, -half, half, top - 4)


@draws("slab_tower")
def slab_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    base = pen.pick(["#ece2d0", "#d9d3c6", "#f0e4c8", "#d5dcda", "#e6cdb8", "#c9c6bc"])
    accent = pen.pick(
        ["#d98a5b", "#7fa3b0", "#a9b37a", "#c9786a", "#e0b25a", "#8f93b5", "#6f9f98", "#bf8fa5"], 1
    )
    kind = pen.pick(["stripes", "checks", "gradient", "ends"], 2)
    half, top = w * 0.485, -h * 0.96
    pen.rect(-half * 0.3, -h, half * 0.5, h * 0.05, pen.shade(base, -0.1))
    wall(pen, -half, half, top, base)
    floors = max(8, round(h / 25))
    tall = -top / floors
    bays = 7
    step = 2 * half / bays
    fields: dict[str, str] = {}
    for f in range(floors):
        for k in range(bays):
            if kind == "stripes":
                colour = accent if k in (1, 5) else None
            elif kind == "checks":
                colour = (
                    (accent if (f + k) % 2 else pen.shade(accent, 0.4)) if k in (0, 3, 6) else None
                )
            elif kind == "gradient":
                colour = pen.shade(accent, 0.75 * (1 - f / floors))
            else:
                colour = (
                    accent if k in (0, bays - 1) else pen.shade(accent, 0.5) if f % 4 == 0 else None
                )
            if colour:
                fields[colour] = fields.get(colour, "") + box(
                    -half + k * step, top + f * tall, step, tall
                )
    for colour, d in fields.items():
        pen.path(d, colour)
    middles = spread(-half, half, bays)
    grid = "".join(trace("M{} {}h{}", -half, top + f * tall, 2 * half) for f in range(1, floors))
    pen.path(grid, stroke=pen.shade(base, -0.18), width=1)
    balconies = [2, 4] if kind != "checks" else [1, 5]
    windows(
        pen,
        [
            (x, top + f * tall + tall * 0.24)
            for f in range(floors)
            for k, x in enumerate(middles)
            if k not in balconies
        ],
        step * 0.54,
        tall * 0.5,
        bars="none",
        edge=1.2,
    )
    deep = [(middles[k], top + f * tall) for f in range(floors) for k in balconies]
    windows(
        pen, [(x, y + tall * 0.14) for x, y in deep], step * 0.66, tall * 0.7, bars="none", edge=1
    )
    pen.path(
        "".join(box(x - step * 0.46, y + tall * 0.52, step * 0.92, tall * 0.42) for x, y in deep),
        pen.shade(accent, -0.08),
    )
    pen.path(
        "".join(trace("M{} {}h{}", x - step * 0.46, y + tall * 0.52, step * 0.92) for x, y in deep),
        stroke=WHITE,
        width=1.3,
    )
    shadow(pen, -half, half, top, 0, 0.12)
    cornice(pen, -half - 2, half + 2, top - 2, pen.shade(base, 0.4), 4)
    snow_on(pen, -half, half, top - 4)


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
        windows(pen, attics, min(11, step * 0.16), h * 0.058, bars="cross")
        windows(pen, panes, min(11, step * 0.17), h * 0.075, bars="cross")
        shade = -w / 2 if pen.sun > 0 else w * 0.12
        pen.rect(shade, -h * eaves * 0.86, w * 0.38, h * eaves * 0.86, SHADOW, opacity=0.06)
