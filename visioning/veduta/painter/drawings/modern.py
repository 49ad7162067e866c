"""Houses of the last two centuries: brick warehouses, slabs, garden houses, glass and timber."""

from __future__ import annotations

from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    TIMBER,
    WHITE,
    blend,
    box,
    chimney,
    cornice,
    disc,
    door,
    foliage,
    hedge,
    leaf,
    shadow,
    slope,
    snow_on,
    spread,
    trace,
    track,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


@draws("slab_block")
def slab_block(pen: Pen) -> None:
    s = shape("slab_block", pen.style, pen.w, pen.h)
    base = pen.pick(["#efe8da", "#e4ddd0", "#f3e9d2", "#dde3e0"], 1)
    accents = pen.pick(
        [
            ("#d98a5b", "#e9bd6b", "#8fb0a0"),
            ("#6f9fb5", "#a9cdd1", "#e9c878"),
            ("#9ab27a", "#d8cf8a", "#c9785a"),
            ("#c9705f", "#e8a987", "#f0d5a8"),
            ("#7f8fb3", "#b9a8c9", "#e9c3a5"),
            ("#e0a84e", "#f0d08a", "#7fa6a0"),
            ("#5f9a94", "#9cc7b4", "#ecd9a0"),
            ("#b97f9a", "#dcb3b8", "#a5bcc9"),
        ]
    )
    floors = max(4, round((s.ground - s.eaves) / 34))
    bays = pen.pick([5, 6, 5], 1)
    tall, wide = (s.ground - s.eaves) / floors, s.width / bays
    pen.rect(pen.w * 0.1, -pen.h, pen.w * 0.18, 12, pen.shade(base, -0.1))
    wall(pen, s.left, s.right, s.eaves, base)
    kind = pen.pick(["columns", "rows", "scatter", "steps"], 2)
    fields: dict[str, str] = {}
    balconies = [
        (k, f) for k in range(bays) for f in range(floors) if _balcony(k, f, bays, pen.style[2])
    ]
    for f in range(floors):
        for k in range(bays):
            if kind == "columns":
                colour = accents[k % 3] if k in (0, bays - 1, bays // 2) else None
            elif kind == "rows":
                colour = accents[f % 3] if f % 2 == 0 else None
            elif kind == "steps":
                colour = accents[(f + k) % 3] if (f + k) % 2 == 0 else None
            else:
                colour = pen.rng.choice([*accents, None, None])
            if colour:
                field = box(s.left + k * wide + 1, s.eaves + 4 + f * tall + 1, wide - 2, tall - 2)
                fields[colour] = fields.get(colour, "") + field
    for colour, d in fields.items():
        pen.path(d, colour)
    d = "".join(trace("M{} {}V{}", s.left + k * wide, s.eaves, s.ground) for k in range(1, bays))
    d += "".join(trace("M{} {}h{}", s.left, s.eaves + 4 + f * tall, s.width) for f in range(floors))
    pen.path(d, stroke=pen.shade(base, -0.16), width=1.1)
    shadow(pen, s.left, s.right, s.eaves, 0, 0.09)
    middles = spread(s.left, s.right, bays)
    plain = [
        (x, s.eaves + 4 + f * tall + tall * 0.2)
        for f in range(floors)
        for k, x in enumerate(middles)
        if (k, f) not in balconies
    ]
    windows(
        pen,
        plain,
        wide * 0.56,
        tall * 0.5,
        bars="none" if bays > 5 else "cross",
        edge=1.6,
        frame="#fbf8f0",
    )
    deep = [(middles[k], s.eaves + 4 + f * tall) for k, f in balconies]
    windows(
        pen,
        [(x, y + tall * 0.14) for x, y in deep],
        wide * 0.7,
        tall * 0.72,
        bars="cross",
        edge=1.2,
        frame="#fbf8f0",
    )
    rails = "".join(box(x - wide * 0.46, y + tall * 0.52, wide * 0.92, tall * 0.4) for x, y in deep)
    pen.path(
        "".join(box(x - wide * 0.46, y + tall * 0.92, wide * 0.92, 4) for x, y in deep),
        SHADOW,
        opacity=0.18,
    )
    pen.path(rails, accents[0])
    pen.path(
        "".join(trace("M{} {}h{}", x - wide * 0.46, y + tall * 0.52, wide * 0.92) for x, y in deep),
        stroke="#fbf8f0",
        width=1.6,
    )
    tufts = [(x + pen.rng.uniform(-0.3, 0.3) * wide, y + tall * 0.5, 4.5) for x, y in deep[::2]]
    if tufts:
        foliage(pen, tufts)
    cornice(pen, s.left - 2, s.right + 2, s.eaves, pen.shade(base, 0.3), 4)
    # The ground floor: a glazed hall, a shop, a coloured entrance.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(base, -0.3))
    windows(
        pen,
        [(x, s.ground + 6) for x in spread(s.left + 4, s.right - 4, bays)],
        wide * 0.8,
        -s.ground - 12,
        bars="cross",
        edge=1.4,
        frame=pen.shade(base, 0.2),
    )
    at = middles[pen.pick([1, bays // 2, bays - 2], 0)]
    pen.rect(at - wide * 0.62, s.ground - 3, wide * 1.24, -s.ground + 3, accents[0])
    door(pen, at, wide * 0.7, -s.ground - 7, pen.shade(accents[0], -0.4), frame=WHITE)
    pen.rect(at - wide * 0.8, s.ground - 4, wide * 1.6, 4, WHITE)
    for side in (-1, 1):
        hedge_left = s.left + 4 if side < 0 else at + wide
        hedge_right = at - wide if side < 0 else s.right - 4
        if hedge_right - hedge_left > 24:
            pen.path(
                "".join(
                    disc(x, -3.5, 5)
                    for x in spread(hedge_left, hedge_right, int((hedge_right - hedge_left) / 8))
                ),
                pen.shade(leaf(pen), -0.08),
            )
    snow_on(pen, s.left - 2, s.right + 2, s.eaves - 3)


def _balcony(column: int, floor: int, bays: int, number: float) -> bool:
    kind = int(number * 3.99)
    if kind == 0:
        return column in (1, bays - 2)
    if kind == 1:
        return (column + floor) % 3 == 1
    if kind == 2:
        return column in (0, bays - 1)
    return column in (1, 2)


@draws("garden_house")
def garden_house(pen: Pen) -> None:
    s = shape("garden_house", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#f4ead6", "#c9694f", "#e9d3a8", "#b9c7ad", "#e6c1ab", "#a9bfca", "#d9b25f", "#f1e4e0"]
    )
    roof = pen.pick(["#a9553f", "#5f6672", "#8a5040", "#c07046"], 1)
    trim = pen.pick([WHITE, "#f7efdc"], 1)
    paint = pen.pick(["#4f7a6a", "#a5503f", "#4a6a86", "#c79a45", "#6d5a7a"], 2)
    turn = 1 if pen.style[2] < 0.5 else -1
    wood = pen.style[1] > 0.55
    # A garden tree leans over the roof from behind.
    tree = -turn * pen.w * 0.41
    pen.path(track([(tree, 0), (tree, -pen.h * 0.5)]), stroke="#7a5b45", width=5)
    r = pen.w * 0.075
    y = -pen.h * 0.62
    foliage(
        pen,
        [
            (tree, y, r * 1.1),
            (tree - r * 0.35, y + r, r),
            (tree + r * 0.3, y + r * 0.9, r),
            (tree, y - r * 0.9, r * 0.85),
            (tree, y + r * 1.9, r * 0.8),
        ],
    )
    chimney(pen, s.middle + turn * pen.w * 0.2, -pen.h, pen.h * 0.2, "#b0664e")
    wall(pen, s.left, s.right, s.eaves, tone)
    if wood:
        rows = int(-s.eaves / 6)
        d = "".join(trace("M{} {}h{}", s.left, -k * 6, s.width) for k in range(1, rows + 1))
        pen.path(d, stroke=pen.shade(tone, -0.13), width=0.9)
    pen.rect(s.left, -9, s.width, 9, pen.shade(STONE, -0.12))
    slope(
        pen,
        [
            (s.left - pen.w * 0.045, s.eaves + 4),
            (s.ridge_left, s.ridge),
            (s.ridge_right, s.ridge),
            (s.right + pen.w * 0.045, s.eaves + 4),
        ],
        roof,
        rows=6,
    )
    pen.rect(s.left, s.eaves + 4, s.width, 5, SHADOW, opacity=0.17)
    rise = s.eaves - s.ridge
    if pen.style[0] * 5 % 1 < 0.5:  # a gable over the porch
        x, half = turn * pen.w * 0.18, pen.w * 0.17
        pen.polygon(
            [(x - half, s.eaves + 2), (x, s.eaves - rise * 0.85), (x + half, s.eaves + 2)], tone
        )
        shadow(pen, x - half * 0.5, x + half * 0.5, s.eaves - rise * 0.42, s.eaves + 2, 0.08)
        windows(
            pen,
            [(x, s.eaves - rise * 0.48)],
            half * 0.5,
            rise * 0.3,
            frame=trim,
            arched=pen.style[1] > 0.4,
        )
        verge(
            pen,
            [(x - half - 4, s.eaves + 5), (x, s.eaves - rise * 0.9), (x + half + 4, s.eaves + 5)],
            roof,
            5,
        )
    else:  # two dormers
        for x in (-pen.w * 0.14, pen.w * 0.18):
            top = s.eaves - rise * 0.66
            pen.rect(x - 12, top + 8, 24, rise * 0.48, tone)
            windows(pen, [(x, top + 11)], 14, rise * 0.3, frame=trim)
            verge(
                pen, [(x - 16, top + 11), (x, top), (x + 16, top + 11)], pen.shade(roof, -0.1), 4.5
            )
    at = turn * pen.w * 0.18
    left = [x for x in spread(s.left + 6, s.right - 6, 4) if abs(x - at) > 28]
    windows(
        pen,
        [(x, s.eaves + 15) for x in left],
        16,
        -s.eaves * 0.36,
        frame=trim,
        shutters=paint if len(left) < 3 else None,
        sill=trim,
        flowers=pen.pick(["#d9577a", "#f0c257", "#e2705a"], 1),
    )
    door(pen, at, 18, -s.eaves * 0.6, paint, frame=trim)
    porch = -s.eaves * 0.72
    pen.path(box(at - 25, -porch, 4, porch) + box(at + 21, -porch, 4, porch), trim)
    pen.polygon(
        [
            (at - 32, -porch + 2),
            (at - 22, -porch - 11),
            (at + 22, -porch - 11),
            (at + 32, -porch + 2),
        ],
        pen.shade(roof, -0.08),
    )
    pen.rect(at - 32, -porch + 1, 64, 3, trim)
    pen.rect(at - 30, -4, 60, 4, pen.shade(STONE, 0.2))
    high = pen.h * 0.14
    hedge(pen, -pen.w / 2, at - 30, high)
    hedge(pen, at + 30, pen.w / 2, high * 0.9)
    bloom = pen.pick(["#e8a0b4", "#f3d46b", "#c98fd0", "#f1efe6"], 0)
    if pen.light.season in ("spring", "summer"):
        spots = [x for x in spread(-pen.w / 2 + 4, pen.w / 2 - 4, 16) if abs(x - at) > 36]
        pen.path("".join(disc(x, -high * pen.rng.uniform(0.15, 0.6), 2.2) for x in spots), bloom)


@draws("warehouse")
def warehouse(pen: Pen) -> None:
    s = shape("warehouse", pen.style, pen.w, pen.h)
    brick = pen.pick(
        ["#a1553f", "#8a4a3e", "#b56a4a", "#77504a", "#bb7d5a", "#9a4438", "#6f5a55", "#c08c66"]
    )
    trim = pen.pick(["#e2d3b4", "#cbb693", "#7f3f35"], 1)
    paint = pen.pick(["#3f6a5c", "#3f5f7d", "#8a3a32", "#55585f"], 1)
    wall(pen, s.left, s.right, s.eaves, brick)
    rise = s.eaves - s.ridge
    gables = []
    if s.roof == "gable":
        pen.polygon([(s.left, s.eaves + 1), (0, s.ridge + 2), (s.right, s.eaves + 1)], brick)
        half = [(0, s.ridge + 2), (s.right, s.eaves), (0, s.eaves)]
        pen.polygon(
            [(-x * -pen.sun * 1.0 if pen.sun < 0 else -x, y) for x, y in half]
            if pen.sun > 0
            else half,
            SHADOW,
            opacity=0.09,
        )
        gables = [(-s.width * 0.16, s.eaves - rise * 0.32), (s.width * 0.16, s.eaves - rise * 0.32)]
    courses = "".join(
        trace(
            "M{} {}h{}",
            pen.rng.uniform(s.left, s.right - 20),
            pen.rng.uniform(s.eaves, -8),
            pen.rng.uniform(8, 18),
        )
        for _ in range(34)
    )
    pen.path(courses, stroke=pen.shade(brick, -0.14), width=1.6)
    bays = 5
    step = s.width / bays
    floors = 3 if s.ground - s.eaves > 105 else 2
    tall = (s.ground - s.eaves) / floors
    pilasters = [s.left + k * step for k in range(bays + 1)]
    pen.path(
        "".join(box(min(max(x - 3, s.left), s.right - 6), s.eaves, 6, -s.eaves) for x in pilasters),
        pen.shade(brick, 0.1),
    )
    pen.path(
        "".join(box(s.left, s.eaves + f * tall, s.width, 3) for f in range(floors + 1)),
        pen.shade(trim, -0.04),
        opacity=0.8,
    )
    middles = spread(s.left, s.right, bays)
    spots = [
        (x, s.eaves + f * tall + tall * 0.2)
        for f in range(floors)
        for k, x in enumerate(middles)
        if k != 2
    ]
    windows(
        pen,
        spots,
        step * 0.52,
        tall * 0.66,
        bars="grid",
        arched=True,
        frame=pen.shade(brick, -0.3) if trim == "#7f3f35" else trim,
        edge=1.8,
        sill=trim,
    )
    # The loading bay: a door on each floor under the hoist.
    doors = "".join(
        box(-step * 0.32, s.eaves + f * tall + tall * 0.2, step * 0.64, tall * 0.76)
        for f in range(floors)
    )
    pen.path(doors, paint)
    d = "".join(
        track(
            [
                (-step * 0.32, s.eaves + f * tall + tall * t),
                (step * 0.32, s.eaves + f * tall + tall * t),
            ]
        )
        for f in range(floors)
        for t in (0.42, 0.68)
    )
    d += "".join(
        trace("M0 {}v{}", s.eaves + f * tall + tall * 0.2, tall * 0.76) for f in range(floors)
    )
    pen.path(d, stroke=pen.shade(paint, -0.3), width=1.3)
    if gables:
        windows(pen, gables, step * 0.42, rise * 0.28, bars="grid", arched=True, frame=trim)
        windows(
            pen,
            [(0, s.eaves - rise * 0.72)],
            step * 0.4,
            step * 0.4,
            bars="cross",
            arched=True,
            frame=trim,
        )
        verge(
            pen,
            [(s.left - 3, s.eaves + 3), (0, s.ridge + 3), (s.right + 3, s.eaves + 3)],
            pen.pick(["#6a5a58", "#8a4a3e", trim], 2),
            6,
        )
        hoist = s.eaves - rise * 0.44
    else:
        teeth = 9
        d = "".join(
            box(x - s.width / teeth * 0.28, s.eaves + 6, s.width / teeth * 0.56, 5)
            for x in spread(s.left, s.right, teeth * 2)
        )
        pen.path(d, pen.shade(brick, -0.24))
        cornice(pen, s.left - 2, s.right + 2, -pen.h, trim, 5)
        hoist = s.eaves + 16
    pen.polygon(
        [(-13, hoist + 1), (-13, hoist - 11), (0, hoist - 18), (13, hoist - 11), (13, hoist + 1)],
        paint,
    )
    pen.rect(-2.5, hoist - 4, 5, 9, "#3c3a40")
    drop = s.eaves + tall * 1.1
    pen.line([(0, hoist + 5), (0, drop)], "#e6dcc6", 1.2)
    pen.rect(-8, drop, 16, 13, "#c79a5f", rx=1)
    pen.path(trace("M-8 {}h16M0 {}v13", drop + 6, drop), stroke="#8f6a3e", width=1.1)
    # Today: studios and cafes behind wide gates.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(brick, -0.2))
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    gates = [(x, s.ground + 9) for k, x in enumerate(middles) if k != 2]
    windows(pen, gates, step * 0.68, -s.ground - 9, bars="tee", arched=True, frame=trim, edge=2)
    door(pen, 0, step * 0.62, -s.ground - 12, paint, frame=trim, arched=True)
    glow = pen.light.lamps
    lamps = "".join(disc(x, s.ground + 12, 2.6) for x in pilasters[1:-1])
    pen.path(lamps, blend("#e9dfc4", "#ffd98a", glow), glow=glow)


@draws("glass_building")
def glass_building(pen: Pen) -> None:
    s = shape("glass_building", pen.style, pen.w, pen.h)
    glass = pen.pick(["#7fa9ba", "#8fb5ab", "#6f94ad", "#9ab3bd", "#7a9fa0", "#86a0b5"])
    fin = pen.pick([TIMBER, "#c89b66", "#a87850", "#d6b488"], 1)
    frame = pen.pick(["#f1ece0", "#d9d4c8"], 1)
    kind = pen.pick(["terraces", "fins", "waves", "corner"], 2)
    floors = max(5, round((s.ground - s.eaves) / 32))
    tall = (s.ground - s.eaves) / floors
    wall(pen, s.left, s.right, s.eaves, glass)
    # The sky mirrors in it.
    w = s.width
    pen.polygon(
        [
            (s.left, s.eaves),
            (s.left + w * 0.42, s.eaves),
            (s.left + w * 0.12, s.ground),
            (s.left, s.ground),
        ],
        "#ffffff",
        opacity=0.17,
    )
    pen.polygon(
        [
            (s.left + w * 0.55, s.eaves),
            (s.left + w * 0.72, s.eaves),
            (s.left + w * 0.42, s.ground),
            (s.left + w * 0.25, s.ground),
        ],
        "#ffffff",
        opacity=0.13,
    )
    bays = 8
    step = w / bays
    glow = pen.light.lamps
    lit, curtains = "", ""
    for f in range(floors):
        for k in range(bays):
            number = pen.rng.random()
            field = box(s.left + k * step + 1, s.eaves + f * tall + 6, step - 2, tall - 7)
            if number < 0.34:
                lit += field
            elif number < 0.46:
                curtains += field
    pen.path(curtains, pen.shade(glass, 0.3), opacity=0.6)
    pen.path(lit, blend(pen.shade(glass, -0.14), "#ffd993", glow), glow=0.9 * glow)
    pen.path("".join(box(s.left, s.eaves + f * tall, w, 5) for f in range(floors)), frame)
    if kind == "fins":
        d = "".join(
            box(s.left + k * step / 1 - 1.5, s.eaves, 3, s.ground - s.eaves) for k in range(1, bays)
        )
        d += "".join(
            box(s.left + (k + 0.5) * step - 1, s.eaves, 2, s.ground - s.eaves) for k in range(bays)
        )
    elif kind == "waves":
        d = "".join(
            box(s.left + (k + 0.5 * (f % 2)) * step - 1.6, s.eaves + f * tall, 3.2, tall)
            for f in range(floors)
            for k in range(bays + 1)
            if 0 < k + 0.5 * (f % 2) < bays
        )
    else:
        d = "".join(
            box(s.left + k * step - 1.5, s.eaves, 3, s.ground - s.eaves) for k in range(2, bays, 2)
        )
    pen.path(d, fin)
    tufts = []
    if kind in ("terraces", "corner"):
        for f in range(1, floors, 2):
            a, b = (0, bays) if kind == "terraces" else ((0, 3) if f % 4 == 1 else (bays - 3, bays))
            y = s.eaves + f * tall
            pen.rect(s.left + a * step, y + 5, (b - a) * step, 6, SHADOW, opacity=0.2)
            pen.rect(s.left + a * step - 1, y - 2, (b - a) * step + 2, 7, fin)
            tufts += [
                (x, y - 4 + pen.rng.uniform(-1, 1.5), pen.rng.uniform(4, 6.5))
                for x in spread(s.left + a * step + 6, s.left + b * step - 6, int((b - a) * 2.2))
            ]
    else:
        tufts = [
            (x, s.eaves + 1, pen.rng.uniform(3.5, 5))
            for x in spread(s.left + w * 0.1, s.left + w * 0.4, 6)
        ]
    foliage(pen, tufts)
    shadow(pen, s.left, s.right, s.eaves, 0, 0.08)
    cornice(pen, s.left - 2, s.right + 2, s.eaves - 1, fin, 5)
    pen.rect(s.left, s.ground, w, -s.ground, pen.shade(glass, -0.35))
    windows(
        pen,
        [(x, s.ground + 8) for x in spread(s.left + 3, s.right - 3, 6)],
        w / 6 - 5,
        -s.ground - 12,
        bars="none",
        edge=1,
        frame=frame,
        glass="#8fa9ae",
    )
    cornice(pen, s.left - 2, s.right + 2, s.ground, fin, 5)
    at = pen.pick([-0.25, 0.0, 0.25], 0) * w
    pen.rect(at - 26, s.ground - 2, 52, -s.ground + 2, fin)
    door(pen, at, 32, -s.ground - 9, pen.shade(glass, -0.2), frame=frame)
    pen.path(
        "".join(
            box(x - 2, s.ground, 4, -s.ground)
            for x in spread(s.left, s.right, 6)
            if abs(x - at) > 30
        ),
        frame,
    )
    snow_on(pen, s.left - 2, s.right + 2, s.eaves - 3)
