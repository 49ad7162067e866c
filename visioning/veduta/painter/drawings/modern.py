"""Houses of the last decades: slabs, glass and timber."""

from __future__ import annotations

from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    TIMBER,
    WHITE,
    arch,
    blend,
    box,
    cornice,
    disc,
    door,
    foliage,
    leaf,
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
    _roof_hut(pen, s, base)
    low = s.eaves  # top of the lower wing, if there is one
    if s.ridge_left > s.left or s.ridge_right < s.right:
        low = s.eaves + 2 * tall
    wall(pen, s.ridge_left, s.ridge_right, s.eaves, base)
    if low != s.eaves:
        wing = (s.left, s.ridge_left) if s.ridge_left > s.left else (s.ridge_right, s.right)
        wall(pen, *wing, low, base)
        cornice(pen, wing[0] - 2, wing[1] + 2, low, pen.shade(base, 0.3), 4)
        foliage(pen, [(x, low - 3, pen.rng.uniform(5, 8)) for x in spread(*wing, 7)])

    def built(k: int, f: int) -> bool:
        x = s.left + (k + 0.5) * wide
        return f >= 2 or low == s.eaves or s.ridge_left < x < s.ridge_right

    kind = pen.pick(["columns", "rows", "scatter", "steps"], 2)
    fields: dict[str, str] = {}
    balconies = [
        (k, f)
        for k in range(bays)
        for f in range(floors)
        if _balcony(k, f, bays, pen.style[0] * 3 % 1) and built(k, f)
    ]
    for f in range(floors):
        for k in range(bays):
            if not built(k, f):
                continue
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
    d = "".join(trace("M{} {}V{}", s.left + k * wide, low, s.ground) for k in range(1, bays))
    d += "".join(
        trace("M{} {}h{}", s.left, s.eaves + 4 + f * tall, s.width)
        for f in range(0 if low == s.eaves else 2, floors)
    )
    pen.path(d, stroke=pen.shade(base, -0.16), width=1.1)
    middles = spread(s.left, s.right, bays)
    plain = [
        (x, s.eaves + 4 + f * tall + tall * 0.2)
        for f in range(floors)
        for k, x in enumerate(middles)
        if (k, f) not in balconies and built(k, f)
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
    floors_of = "".join(box(x - wide * 0.46, y + tall * 0.92, wide * 0.92, 4) for x, y in deep)
    pen.path(floors_of, SHADOW, opacity=0.18)
    kind = vary(pen, ("solid", "glass", "bars", "loggia"), 2, 3)
    rails = "".join(box(x - wide * 0.46, y + tall * 0.52, wide * 0.92, tall * 0.4) for x, y in deep)
    if kind == "solid":
        pen.path(rails, accents[0])
    elif kind == "glass":
        pen.path(rails, "#cfe6ec", opacity=0.7)
    elif kind == "loggia":  # glazed winter gardens
        panes = "".join(box(x - wide * 0.46, y + 2, wide * 0.92, tall * 0.9) for x, y in deep)
        pen.path(panes, "#d8ecef", opacity=0.45)
        mullions = "".join(
            trace("M{} {}v{}", x + t * wide, y + 2, tall * 0.9)
            for x, y in deep
            for t in (-0.46, -0.15, 0.15, 0.46)
        )
        pen.path(mullions, stroke=accents[0], width=1.8)
    else:
        bars = "".join(
            trace("M{} {}v{}", x + t * wide * 0.115, y + tall * 0.52, tall * 0.4)
            for x, y in deep
            for t in range(-4, 5)
        )
        pen.path(bars, stroke=accents[0], width=1.4)
    pen.path(
        "".join(trace("M{} {}h{}", x - wide * 0.46, y + tall * 0.52, wide * 0.92) for x, y in deep),
        stroke="#fbf8f0",
        width=1.6,
    )
    tufts = [(x + pen.rng.uniform(-0.3, 0.3) * wide, y + tall * 0.5, 4.5) for x, y in deep[::2]]
    if tufts:
        foliage(pen, tufts)
    cornice(pen, s.ridge_left - 2, s.ridge_right + 2, s.eaves, pen.shade(base, 0.3), 4)
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
    snow_on(pen, s.ridge_left - 2, s.ridge_right + 2, s.eaves - 3)


def _roof_hut(pen: Pen, s: HouseShape, base: str) -> None:
    """What stands on the flat roof: the lift's motor room, a glazed hall, a rail, vents."""
    top, wide = -pen.h, s.ridge_right - s.ridge_left
    a = s.ridge_left + wide * 0.12
    kind = vary(pen, ("hut", "hall", "rail", "vents"), 0, 5)
    if kind == "hall":
        pen.rect(a, top, wide * 0.76, 12, pen.shade(base, 0.2))
        panes = "".join(box(x - 5, top + 3, 10, 6) for x in spread(a, a + wide * 0.76, 7))
        lamps = pen.light.lamps
        pen.path(panes, blend("#7d9aa6", "#ffd488", lamps), glow=0.9 * lamps)
    elif kind == "rail":
        d = "".join(trace("M{} {}v9", x, top) for x in spread(s.ridge_left, s.ridge_right, 14))
        d += trace("M{} {}h{}", s.ridge_left + 4, top + 1, wide - 8)
        pen.path(d, stroke=pen.shade(base, -0.35), width=1.3)
    elif kind == "vents":
        pen.path("".join(box(a + wide * t, top, 9, 10) for t in (0.0, 0.1, 0.5, 0.66)), "#aeb4b6")
    else:
        pen.rect(s.ridge_left + wide * 0.6, top, wide * 0.2, 12, pen.shade(base, -0.1))


def _balcony(column: int, floor: int, bays: int, number: float) -> bool:
    kind = int(number * 3.99)
    if kind == 0:
        return column in (1, bays - 2)
    if kind == 1:
        return (column + floor) % 3 == 1
    if kind == 2:
        return column in (0, bays - 1)
    return column in (1, 2)


def _sky_gardens(
    pen: Pen, s: HouseShape, rows: list[tuple[int, float, float]], tall: float, frame: str
) -> list[tuple[float, float, float]]:
    """Open floors with trees between the blocks of a house; returns the crowns.

    Args:
        rows: Of each floor from the top its number, left and right edge.
    """
    crowns = []
    for f, a, b in rows:
        if f == 0 or (len(rows) - 1 - f) % 3 != 2:
            continue
        y, wide = s.eaves + f * tall, b - a
        pen.rect(a + 3, y + 5, wide - 6, tall - 5, pen.shade("#5f7886", -0.3))
        pen.rect(a, y + tall - 3, wide, 5, frame)
        posts = spread(a, b, max(2, round(wide / 34)))
        pen.path("".join(box(x - 1.5, y + 5, 3, tall - 8) for x in (a + 4, *posts, b - 4)), frame)
        for x in spread(a + 6, b - 6, max(3, round(wide / 21))):
            crowns.append((x + pen.rng.uniform(-3, 3), y + tall - 8, pen.rng.uniform(5, 7.5)))
    return crowns


@draws("glass_building")
def glass_building(pen: Pen) -> None:
    s = shape("glass_building", pen.style, pen.w, pen.h)
    glass = pen.pick(["#7fa9ba", "#8fb5ab", "#6f94ad", "#9ab3bd", "#7a9fa0", "#86a0b5"])
    fin = pen.pick([TIMBER, "#c89b66", "#a87850", "#d6b488"], 1)
    frame = pen.pick(["#f1ece0", "#d9d4c8"], 1)
    kind = pen.pick(
        ["terraces", "fins", "waves", "sky gardens", "corner", "lattice", "arches", "atrium"], 2
    )
    floors = max(5, round((s.ground - s.eaves) / 32))
    tall = (s.ground - s.eaves) / floors
    steps = []  # terraces that fall to one side: left, right and number of floors cut away
    for k in (1, 2):
        reach = s.width * 0.285 * k / 2
        if s.ridge_right < s.right:
            steps.append((s.right - reach, s.right - reach + s.width * 0.143, 3 - k))
        elif s.ridge_left > s.left:
            steps.append((s.left + reach - s.width * 0.143, s.left + reach, 3 - k))
    wall(pen, s.ridge_left, s.ridge_right, s.eaves, glass)
    for a, b, cut in steps:
        pen.rect(a, s.eaves + cut * tall, b - a, s.ground - s.eaves - cut * tall, glass)

    def top_at(x: float) -> float:
        """Top of the building at x."""
        return s.eaves + tall * max((cut for a, b, cut in steps if a <= x <= b), default=0)

    # The sky mirrors in it.
    w = s.width
    for a, b, strength in ((0.0, 0.3, 0.17), (0.44, 0.56, 0.13)):
        x0, x1, top = s.ridge_left + a * w, s.ridge_left + b * w, s.eaves
        shift = min(0.26 * w, x0 - s.left) if a else 0.0
        pen.polygon(
            [(x0, top), (x1, top), (x1 - 0.26 * w, s.ground), (x0 - shift, s.ground)],
            "#ffffff",
            opacity=strength,
        )
    bays = 8
    step = w / bays
    glow = pen.light.lamps
    lit, curtains = "", ""
    for f in range(floors):
        for k in range(bays):
            number = pen.rng.random()
            if s.eaves + f * tall < top_at(s.left + (k + 0.5) * step) - 1:
                continue
            field = box(s.left + k * step + 1, s.eaves + f * tall + 6, step - 2, tall - 7)
            if number < 0.34:
                lit += field
            elif number < 0.46:
                curtains += field
    pen.path(curtains, pen.shade(glass, 0.3), opacity=0.6)
    pen.path(lit, blend(pen.shade(glass, -0.14), "#ffd993", glow), glow=0.9 * glow)
    left = [s.left if top_at(s.left + 1) <= s.eaves + f * tall + 1 else s.ridge_left
            for f in range(floors)]  # fmt: skip
    right = [s.right if top_at(s.right - 1) <= s.eaves + f * tall + 1 else s.ridge_right
             for f in range(floors)]  # fmt: skip
    pen.path("".join(box(left[f], s.eaves + f * tall, right[f] - left[f], 5)
                     for f in range(floors)), frame)  # fmt: skip

    def post(x: float, thick: float) -> str:
        return box(x - thick / 2, top_at(x), thick, s.ground - top_at(x))

    if kind == "fins":
        d = "".join(post(s.left + k * step / 2, 3 - k % 2) for k in range(1, 2 * bays))
    elif kind == "waves":
        d = "".join(
            box(s.left + (k + 0.5 * (f % 2)) * step - 1.6, s.eaves + f * tall, 3.2, tall)
            for f in range(floors)
            for k in range(bays + 1)
            if 0 < k + 0.5 * (f % 2) < bays
            and top_at(s.left + (k + 0.5 * (f % 2)) * step) <= s.eaves + f * tall + 1
        )
    elif kind == "lattice":  # a net of timber beams across two floors
        net = ""
        for f in range(0, floors - 1, 2):
            y = s.eaves + f * tall
            for k in range(bays // 2):
                x = s.left + 2 * k * step
                if top_at(x + step) <= y + 1:
                    net += track([(x, y), (x + step, y + 2 * tall), (x + 2 * step, y)])
                    net += track([(x, y + 2 * tall), (x + step, y), (x + 2 * step, y + 2 * tall)])
        pen.path(net, stroke=fin, width=3)
        d = ""
    elif kind == "arches":  # timber arches, each as high as two floors
        bows = [
            (s.left + 2 * k * step + 2, s.ground - (f + 2) * tall)
            for f in range(0, floors - 1, 2)
            for k in range(bays // 2)
        ]
        d = "".join(
            arch(x, y + 5, 2 * step - 4, 2 * tall - 5)
            for x, y in bows
            if max(top_at(x + 2), top_at(x + 2 * step - 6)) <= y + 1
        )
        pen.path(d, stroke=fin, width=3.4)
        d = ""
    elif kind == "sky gardens":  # the posts of a block stand aside from those below its garden
        d = "".join(
            box(s.left + (k + 0.5 * (f // 3 % 2)) * step - 1.5, s.ground - (f + 1) * tall, 3, tall)
            for f in range(floors)
            for k in range(1, bays)
            if f % 3 != 2 and top_at(s.left + k * step) <= s.ground - (f + 1) * tall + 1
        )
    else:
        d = "".join(post(s.left + k * step, 3) for k in range(2, bays, 2))
    if d:
        pen.path(d, fin)
    tufts = [(x, top_at(x) - 3, 5.5) for a, b, _ in steps for x in spread(a + 4, b - 2, 4)]
    if kind == "sky gardens":
        tufts += _sky_gardens(pen, s, [(f, left[f], right[f]) for f in range(floors)], tall, frame)
    if kind == "atrium":  # a winter garden that rises through the floors
        m = s.ridge_left + (s.ridge_right - s.ridge_left) * 0.5
        a, y, high = m - 1.5 * step, s.eaves + tall, s.ground - s.eaves - tall
        pen.rect(a, y, 3 * step, high, blend("#a9cfc6", "#ffe0a0", 0.7 * glow), glow=0.7 * glow)
        mullions = "".join(trace("M{} {}v{}", a + 0.75 * k * step, y, high) for k in range(1, 4))
        pen.path(mullions, stroke=frame, width=1.4)
        for k in range(3):
            foot = s.ground - k * high * 0.3
            pen.rect(a, foot - 3, 3 * step, 3, fin)
            tx = a + step * (0.7 + 0.8 * k)
            pen.line([(tx, foot), (tx, foot - high * 0.16)], "#7a5b45", 2)
            tufts += [
                (tx + dx, foot - high * 0.18 + dy, 7) for dx, dy in ((-4, 2), (4, 2), (0, -4))
            ]
    if kind in ("terraces", "corner"):
        for f in range(1, floors, 2):
            a, b = (0, bays) if kind == "terraces" else ((0, 3) if f % 4 == 1 else (bays - 3, bays))
            y = s.eaves + f * tall
            if steps and f < 3:
                continue
            pen.rect(s.left + a * step, y + 5, (b - a) * step, 6, SHADOW, opacity=0.2)
            pen.rect(s.left + a * step - 1, y - 2, (b - a) * step + 2, 7, fin)
            tufts += [
                (x, y - 4 + pen.rng.uniform(-1, 1.5), pen.rng.uniform(4, 6.5))
                for x in spread(s.left + a * step + 6, s.left + b * step - 6, int((b - a) * 2.2))
            ]
    else:
        tufts += [
            (x, s.eaves + 1, pen.rng.uniform(3.5, 5))
            for x in spread(s.ridge_left + w * 0.1, s.ridge_left + w * 0.4, 6)
        ]
    foliage(pen, tufts)
    shadow(pen, s.left, s.right, s.eaves if not steps else s.eaves + 2 * tall, 0, 0.08)
    cornice(pen, s.ridge_left - 2, s.ridge_right + 2, s.eaves - 1, fin, 5)
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
    snow_on(pen, s.ridge_left - 2, s.ridge_right + 2, s.eaves - 3)
