"""The second row: calm towers of glass, timber, green and concrete."""

from __future__ import annotations

from visioning.veduta.painter.masonry import (
    SHADOW,
    TIMBER,
    WHITE,
    blend,
    box,
    cornice,
    foliage,
    shadow,
    snow_on,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


def _lit_fields(pen: Pen, fields: list[str], glass: str, share: float) -> None:
    """Some fields of a glass front catch the sky by day and glow at night."""
    glow = pen.light.lamps
    lit = "".join(f for f in fields if pen.rng.random() < share)
    sky = "".join(f for f in fields if pen.rng.random() < 0.2)
    pen.path(sky, pen.shade(glass, 0.22), opacity=0.7)
    pen.path(lit, blend(pen.shade(glass, -0.13), "#ffd993", glow), glow=0.9 * glow)


def _profile(kind: str) -> list[tuple[float, float]]:
    """The roof line of a glass tower from left to right: shares of half its width and of h."""
    return {
        "slant": [(-1, 0.86), (1, 1.0)],
        "setback": [(-1, 0.62), (-0.62, 0.62), (-0.62, 1.0), (0.5, 1.0), (0.5, 0.78), (1, 0.78)],
        "round": [(-1, 0.88), (-0.8, 0.95), (-0.5, 0.99), (0, 1.0), (0.5, 0.99), (0.8, 0.95),
                  (1, 0.88)],
        "pair": [(-1, 0.8), (-0.06, 0.8), (-0.06, 1.0), (1, 1.0)],
        "shard": [(-1, 0.42), (-0.3, 0.9), (-0.1, 0.86), (0.05, 1.0), (1, 0.4)],
        "steps": [(-1, 0.5), (-0.6, 0.5), (-0.6, 0.7), (-0.2, 0.7), (-0.2, 0.86), (0.3, 0.86),
                  (0.3, 1.0), (1, 1.0)],
        "gable": [(-1, 0.84), (0, 1.0), (1, 0.84)],
        "sail": [(-1, 0.55), (-0.7, 0.74), (-0.3, 0.88), (0.2, 0.96), (1, 1.0)],
    }[kind]  # fmt: skip


@draws("glass_tower")
def glass_tower(pen: Pen) -> None:
    """Eight silhouettes; floors in bands, fins, a net, or sun blinds."""
    w, h = pen.w, pen.h
    glass = pen.pick(
        ["#86aebd", "#93b8ae", "#7b9cb5", "#a3bac2", "#82a8a6", "#8fa4c0", "#9ab5c4", "#a8b8a8"]
    )
    frame = pen.pick(["#f1ece0", "#d8d4ca", "#c9a678"], 1)
    kind = pen.pick(["slant", "setback", "shard", "round", "steps", "pair", "gable", "sail"], 2)
    skin = vary(pen, ("bands", "net", "fins", "blinds"), 1, 3)
    half = w * 0.47
    line = [(x * half, -y * h) for x, y in _profile(kind)]

    def roof_at(x: float) -> float:
        for (ax, ay), (bx, by) in zip(line, line[1:], strict=False):
            if ax <= x <= bx:
                return ay + (by - ay) * (x - ax) / (bx - ax) if bx > ax else min(ay, by)
        return line[-1][1]

    pen.path(track([(-half, 0), *line, (half, 0)]) + "z", glass)
    floors = round(h / 17)
    tall, bays = h / floors, 8
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
    if skin in ("bands", "blinds"):
        pen.path(bands, frame, opacity=0.85)
    if skin == "net":
        net, deep = "", 4 * tall
        for k in range(int(h / deep) + 1):
            for j in range(4):
                x, y = -half + j * half / 2, -(k + 1) * deep - 3
                m = x + half / 4
                if max(roof_at(x + 1), roof_at(x + half / 2 - 1)) < y:
                    net += track([(x, y), (m, y + deep), (x + half / 2, y)])
                    net += track([(x, y + deep), (m, y), (x + half / 2, y + deep)])
        pen.path(net, stroke=frame, width=2.2)
    else:
        count = 2 * bays if skin == "fins" else bays
        fins = "".join(
            trace("M{} {}V0", x, roof_at(x) + 3)
            for x in (-half + k * 2 * half / count for k in range(1, count))
        )
        pen.path(fins, stroke=frame, width=1.5 if skin == "fins" else 1.1)
    if skin == "blinds":
        down = "".join(part for k, part in enumerate(fields) if (k * 5 + floors) % 7 < 2)
        pen.path(down, "#f3ead8", opacity=0.75)
    dark = half if pen.sun < 0 else -half
    inner = dark * 0.3
    shaded = trace(
        "M{} 0V{}L{} {}L{} 0z", dark, roof_at(dark * 0.98), inner, roof_at(inner), dark * 0.55
    )
    pen.path(shaded, SHADOW, opacity=0.12)
    if kind == "shard":
        for (ax, ay), (bx, by) in ((line[0], line[1]), (line[4], line[3])):
            pen.line([(ax, ay), (bx, by)], pen.shade(glass, 0.4), 2)
    gardens = [
        (ax, bx, ay)
        for (ax, ay), (bx, by) in zip(line, line[1:], strict=False)
        if ay == by and ay > -0.97 * h
    ]
    for a, b, y in gardens:
        pen.rect(a, y - 3, b - a, 4, TIMBER)
        foliage(pen, [(x, y - 5, 6) for x in spread(a + 4, b - 4, max(3, int((b - a) / 10)))])
    flat = [(ax, bx) for (ax, ay), (bx, by) in zip(line, line[1:], strict=False)
            if ay == by == -h]  # fmt: skip
    for a, b in flat:
        pen.rect(a, -h, b - a, 4, frame)
        snow_on(pen, a, b, -h - 1)
    if kind in ("slant", "gable", "sail", "round"):
        pen.path(track([(x, y + 1.5) for x, y in line]), stroke=frame, width=3)


@draws("timber_tower")
def timber_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    wood = pen.pick(["#c79a68", "#b9835a", "#d6b182", "#a97f5a", "#cfa070", "#bf8f6f"])
    pale = pen.pick(["#f3ead8", "#e9dcc2", "#dfe3d6"], 1)
    kind = pen.pick(["grid", "braces", "loggias"], 2)
    half, top, glow = w * 0.47, -h * 0.94, pen.light.lamps
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
    gardens = vary(pen, ((), (0.36,), (0.28, 0.62), (), (0.5,)), 2, 3)
    for t in gardens:  # an open floor with trees, two storeys high
        y = top * t
        pen.rect(-half, y - 2 * tall, 2 * half, 2 * tall, blend("#7b8a86", "#ffcf8a", 0.5 * glow),
                 glow=0.4 * glow)  # fmt: skip
        posts = "".join(track([(x, y), (x + 6 * (-1) ** k, y - 2 * tall)])
                        for k, x in enumerate(spread(-half + 4, half - 4, 6)))  # fmt: skip
        pen.path(posts, stroke=wood, width=3.6)
        trees = spread(-half + 8, half - 8, 5)
        foliage(pen, [(x, y - tall * (0.6 + 0.3 * (k % 2)), tall * 0.42)
                      for k, x in enumerate(trees)])  # fmt: skip
        pen.path(box(-half - 2, y - 3, 2 * half + 4, 5) + box(-half, y - 2 * tall, 2 * half, 4),
                 pen.shade(wood, 0.2))  # fmt: skip
    shadow(pen, -half, half, top, 0, 0.13)
    crown = vary(pen, ("pavilion", "sawtooth", "gable", "hall"), 0, 3)
    if crown != "pavilion":
        _timber_crown(pen, crown, half, top, wood, pale)
        return
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


def _timber_crown(pen: Pen, crown: str, half: float, top: float, wood: str, pale: str) -> None:
    """What closes the tower: a saw-tooth of solar roofs, gables, or a glazed hall."""
    rise, glow = pen.h + top, pen.light.lamps
    if crown == "sawtooth":
        teeth, step = 3, 2 * half / 3
        for k in range(teeth):
            x = -half + k * step
            pen.polygon([(x, top + 1), (x, -pen.h), (x + step, top + 1)], pen.shade(wood, 0.1))
            pen.polygon([(x + 2, -pen.h + 4), (x + step - 3, top - 2), (x + step * 0.5, top - 2),
                         (x + 2, -pen.h + rise * 0.55)], "#3d5578")  # fmt: skip
    elif crown == "gable":
        count, step = 2, half
        for k in range(count):
            x = -half + k * step
            pen.polygon([(x, top + 1), (x + step / 2, -pen.h), (x + step, top + 1)], pale)
            windows(pen, [(x + step / 2, top - rise * 0.62)], step * 0.16, rise * 0.4, edge=1,
                    bars="none")  # fmt: skip
            pen.path(track([(x - 2, top + 2), (x + step / 2, -pen.h + 2), (x + step + 2, top + 2)]),
                     stroke=pen.shade(wood, -0.2), width=4)  # fmt: skip
    else:
        pen.rect(-half * 0.94, -pen.h, half * 1.88, rise, blend("#a9c3c9", "#ffdf9c", 0.8 * glow),
                 glow=0.8 * glow)  # fmt: skip
        posts = "".join(box(x - 1.4, -pen.h, 2.8, rise) for x in spread(-half, half, 9))
        pen.path(posts + box(-half - 3, -pen.h, 2 * half + 6, 5), wood)
        foliage(pen, [(x, top - 5, 6) for x in spread(-half * 0.8, half * 0.8, 7)])
    pen.rect(-half - 2, top - 2, 2 * half + 4, 5, pen.shade(wood, 0.2))
    snow_on(pen, -half, half, -pen.h)


@draws("slab_tower")
def slab_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    base = pen.pick(["#ece2d0", "#d9d3c6", "#f0e4c8", "#d5dcda", "#e6cdb8", "#c9c6bc"])
    accent = pen.pick(
        ["#d98a5b", "#7fa3b0", "#a9b37a", "#c9786a", "#e0b25a", "#8f93b5", "#6f9f98", "#bf8fa5"], 1
    )
    kind = pen.pick(["stripes", "checks", "gradient", "ends"], 2)
    half, top = w * 0.485, -h * 0.96
    crown = vary(pen, ("hut", "step left", "pergola", "step right", "gable"), 0, 3)
    floors = max(8, round(h / pen.between(28, 24, 1)))
    tall = -top / floors
    bays = vary(pen, (7, 6), 0, 7)
    cut = {"step left": (0, 2), "step right": (bays - 2, bays)}.get(crown, (0, 0))
    drop = vary(pen, (2, 3), 1, 5)

    def built(k: int, f: int) -> bool:
        return not (cut[0] <= k < cut[1] and f < drop)

    left = -half + 2 * half * (2 / bays) * (cut == (0, 2))
    right = half - 2 * half * (2 / bays) * (cut[0] > 0)
    if crown == "pergola":
        posts = "".join(box(x - 1.2, -h + 2, 2.4, -h * -0.04) for x in spread(-half, half, 8))
        pen.path(posts + box(-half * 0.95, -h, half * 1.9, 3.4), pen.shade(base, -0.25))
        foliage(pen, [(x, top - 4, 6) for x in spread(-half * 0.9, half * 0.9, 8)])
    elif crown == "gable":
        for x in (-half * 0.5, half * 0.5):
            d = track([(x - half * 0.5, top + 1), (x, -h), (x + half * 0.5, top + 1)]) + "z"
            pen.path(d, pen.shade(accent, -0.1))
    else:
        pen.rect(left * 0.3 + right * 0.3, -h, half * 0.5, h * 0.05, pen.shade(base, -0.1))
    wall(pen, left, right, top, base)
    if cut != (0, 0):
        wall(pen, -half, half, top + drop * tall, base)
        wing = (-half, left) if left > -half else (right, half)
        tufts = [(x, top + drop * tall - 3, 7) for x in spread(*wing, 5)]
        foliage(pen, tufts)
    step = 2 * half / bays
    fields: dict[str, str] = {}
    for f in range(floors):
        for k in range(bays):
            if not built(k, f):
                continue
            if kind == "stripes":
                colour = accent if k in (1, bays - 2) else None
            elif kind == "checks":
                colour = (
                    (accent if (f + k) % 2 else pen.shade(accent, 0.4))
                    if k in (0, 3, bays - 1)
                    else None
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
    grid = "".join(
        trace(
            "M{} {}H{}", -half if f >= drop else left, top + f * tall, half if f >= drop else right
        )
        for f in range(1, floors)
    )
    pen.path(grid, stroke=pen.shade(base, -0.18), width=1)
    balconies = vary(pen, ([2, bays - 3], [1, bays - 2], [0, bays - 1], [2, 3]), 2, 5)
    windows(
        pen,
        [
            (x, top + f * tall + tall * 0.24)
            for f in range(floors)
            for k, x in enumerate(middles)
            if k not in balconies and built(k, f)
        ],
        step * 0.54,
        tall * 0.5,
        bars="none",
        edge=1.2,
    )
    deep = [(middles[k], top + f * tall) for f in range(floors) for k in balconies if built(k, f)]
    windows(
        pen, [(x, y + tall * 0.14) for x, y in deep], step * 0.66, tall * 0.7, bars="none", edge=1
    )
    rails = "".join(
        box(x - step * 0.46, y + tall * 0.52, step * 0.92, tall * 0.42) for x, y in deep
    )
    if vary(pen, ("solid", "solid", "glass"), 1, 7) == "glass":
        pen.path(rails, "#cfe4ea", opacity=0.75)
    else:
        pen.path(rails, pen.shade(accent, -0.08))
    pen.path(
        "".join(trace("M{} {}h{}", x - step * 0.46, y + tall * 0.52, step * 0.92) for x, y in deep),
        stroke=WHITE,
        width=1.3,
    )
    shadow(pen, -half, half, top if cut == (0, 0) else top + drop * tall, 0, 0.12)
    cornice(pen, left - 2, right + 2, top - 2, pen.shade(base, 0.4), 4)
    snow_on(pen, left, right, top - 4)
