"""The museum: banners between columns, or a bold new house."""

from __future__ import annotations

from visioning.veduta.painter.house import HouseShape, museum_kind, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    cornice,
    disc,
    door,
    shadow,
    snow_on,
    spread,
    trace,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("museum")
def museum(pen: Pen) -> None:
    s = shape("museum", pen.style, pen.w, pen.h)
    stone = pen.pick(["#e6d6b8", "#d9c6a6", "#ece4d4", "#d6b795", "#cfc9ba", "#e3c3a0"])
    banner = pen.pick(
        [
            ("#b9483f", "#f0c34f", "#2f5f78"),
            ("#2f6f86", "#f2d7a0", "#d9705a"),
            ("#5f7a4a", "#f3e3bd", "#c9603f"),
            ("#7a4f7f", "#f0c8a8", "#e0a43f"),
        ],
        1,
    )
    house = museum_kind(pen.style)
    others = {"rings": _rings, "wings": _wings, "arches": _arches, "cubes": _cubes,
              "palace": _palace}  # fmt: skip
    if house in others:
        others[house](pen, s, stone, banner)
        return
    columns = pen.pick([4, 6, 6, 8], 2)
    light = pen.shade(stone, 0.32)
    rise = s.eaves - s.ridge
    top = s.eaves + pen.h * 0.1
    if house == "dome":  # rises behind the pediment's shoulders
        for x in (s.left * 0.68, s.right * 0.68):
            r = s.width * 0.1
            pen.rect(x - r, s.eaves - rise * 0.5, 2 * r, rise * 0.5, light)
            cap = trace("M{} {}a{} {} 0 0 1 {} 0z", x - r, s.eaves - rise * 0.48, r, r * 0.8, 2 * r)
            pen.path(cap, pen.pick(["#7fae9e", "#a9604a", "#8a9aa8"], 1))
            windows(pen, [(x + t * r, s.eaves - rise * 0.4) for t in (-0.5, 0.5)], r * 0.4,
                    rise * 0.24, arched=True, bars="none", frame=light)  # fmt: skip
    pen.rect(s.left, s.eaves, s.width, -s.eaves, stone)
    pen.rect(s.left + 6, top, s.width - 12, s.ground - top, pen.shade(stone, -0.3))
    # Banners between the columns, each with its own picture.
    fields = spread(s.left + 8, s.right - 8, columns - 1)
    gap = fields[1] - fields[0]
    foot = s.ground
    tall = foot - top
    doorway = len(fields) // 2
    for k, x in enumerate(fields):
        if k == doorway:
            continue
        w = gap * 0.46
        y = top + tall * 0.14
        pen.rect(x - w / 2, y, w, tall * 0.66, banner[k % 3], glow=0.3 * pen.light.lamps)
        other, third = banner[(k + 1) % 3], banner[(k + 2) % 3]
        motif = int(pen.style[0] * 8 + k) % 4
        cy = y + tall * 0.24
        if motif == 0:
            pen.circle(x, cy, w * 0.32, other)
            pen.rect(x - w / 2, y + tall * 0.44, w, tall * 0.08, third)
        elif motif == 1:
            pen.polygon(
                [(x - w / 2, y + tall * 0.56), (x, y + tall * 0.14), (x + w / 2, y + tall * 0.56)],
                other,
            )
            pen.circle(x + w * 0.16, y + tall * 0.12, w * 0.14, third)
        elif motif == 2:
            pen.path(
                trace(
                    "M{} {}q{} {} {} 0t{} 0v{}q{} {} {} 0t{} 0z",
                    x - w / 2,
                    cy,
                    w * 0.25,
                    -w * 0.5,
                    w * 0.5,
                    w * 0.5,
                    tall * 0.12,
                    -w * 0.25,
                    w * 0.5,
                    -w * 0.5,
                    -w * 0.5,
                ),
                other,
            )
        else:
            pen.path(arch(x - w * 0.28, cy - tall * 0.08, w * 0.56, tall * 0.34), other)
            pen.circle(x, cy + tall * 0.02, w * 0.13, third)
    glow = pen.light.lamps
    x = fields[doorway]
    pen.path(box(x - gap * 0.3, top + tall * 0.2, gap * 0.6, tall * 0.8), light)
    pen.path(
        box(x - gap * 0.22, top + tall * 0.28, gap * 0.44, tall * 0.72),
        blend("#5a4a44", "#ffd08a", glow),
        glow=0.9 * glow,
    )
    pen.path(trace("M{} {}v{}", x, top + tall * 0.28, tall * 0.72), stroke="#8a6a4a", width=1.4)
    pen.rect(s.left + 6, top, s.width - 12, 9, SHADOW, opacity=0.25)
    # Columns with capital and base.
    posts = [s.left + 8 + k * (s.width - 16) / (columns - 1) for k in range(columns)]
    w = min(13.0, gap * 0.34)
    pen.path(
        "".join(
            box(min(max(x, s.left + w * 0.7), s.right - w * 0.7) - w / 2, top, w, tall)
            for x in posts
        ),
        light,
    )
    dark = 0.12 if pen.sun < 0 else -0.5
    posts = [min(max(x, s.left + w * 0.7), s.right - w * 0.7) for x in posts]
    pen.path("".join(box(x + dark * w, top, w * 0.38, tall) for x in posts), SHADOW, opacity=0.12)
    pen.path(
        "".join(
            trace("M{} {}v{}", x + t * w, top + 8, tall - 14) for x in posts for t in (-0.18, 0.14)
        ),
        stroke=pen.shade(stone, -0.14),
        width=0.9,
    )
    pen.path(
        "".join(
            box(x - w * 0.72, top, w * 1.44, 5) + box(x - w * 0.7, foot - 5, w * 1.4, 5)
            for x in posts
        ),
        pen.shade(stone, 0.45),
    )
    # Entablature and pediment.
    pen.rect(s.left - 3, s.eaves, s.width + 6, pen.h * 0.1, light)
    pen.path(
        "".join(
            box(x - 3, s.eaves + pen.h * 0.035, 6, pen.h * 0.045)
            for x in spread(s.left, s.right, 18)
        ),
        pen.shade(stone, -0.08),
    )
    pen.polygon(
        [(s.left - 4, s.eaves), (0, s.ridge + 2), (s.right + 4, s.eaves)], pen.shade(stone, -0.1)
    )
    inner = [(s.left + 26, s.eaves - 5), (0, s.ridge + rise * 0.2), (s.right - 26, s.eaves - 5)]
    pen.polygon(inner, pen.shade(banner[2], 0.25) if pen.style[2] > 0.6 else pen.shade(stone, -0.2))
    y = s.eaves - rise * 0.36
    pen.circle(0, y, rise * 0.24, pen.shade(stone, 0.4))
    pen.circle(0, y, rise * 0.15, banner[0])
    relief = "M{} {}l{} {} {} 0z" if pen.style[1] > 0.5 else "M{} {}q{} {} {} 0z"
    leaves = "".join(
        trace(
            relief,
            side * (rise * 0.32 + 15 * k),
            s.eaves - 8,
            side * 10,
            -rise * (0.3 - 0.06 * k),
            side * 15,
        )
        for side in (-1, 1)
        for k in range(3)
    )
    pen.path(leaves, pen.shade(stone, 0.4))
    verge(pen, [(s.left - 1, s.eaves), (0, s.ridge + 3), (s.right + 1, s.eaves)], light, 6)
    pen.rect(s.left - 5, s.eaves - 3, s.width + 10, 4, pen.shade(stone, 0.45))
    # Steps across the whole front.
    count = 4
    d = [
        box(
            -pen.w / 2 + (count - 1 - k) * 2.2,
            s.ground * (1 - k / count),
            pen.w - (count - 1 - k) * 4.4,
            -s.ground / count + 0.4,
        )
        for k in range(count)
    ]
    pen.path("".join(d[::2]), pen.shade(stone, 0.22))
    pen.path("".join(d[1::2]), pen.shade(stone, 0.06))
    shadow(pen, s.left, s.right, s.eaves, s.ground, 0.06)


def _poster(pen: Pen, x: float, y: float, w: float, h: float, k: int, banner: tuple[str, ...]):
    """A tall banner with one of four simple works; `k` chooses it."""
    ground, other, third = (banner[(k + j) % 3] for j in range(3))
    pen.rect(x - w / 2, y, w, h, ground, glow=0.3 * pen.light.lamps)
    kind = k % 4
    if kind == 0:
        pen.circle(x, y + h * 0.36, w * 0.32, other)
        pen.rect(x - w / 2, y + h * 0.66, w, h * 0.1, third)
    elif kind == 1:
        pen.polygon([(x - w / 2, y + h * 0.8), (x, y + h * 0.2), (x + w / 2, y + h * 0.8)], other)
        pen.circle(x + w * 0.2, y + h * 0.2, w * 0.14, third)
    elif kind == 2:
        wave = trace(
            "M{} {}q{} {} {} 0t{} 0", x - w / 2, y + h * 0.5, w / 4, -w * 0.5, w / 2, w / 2
        )
        pen.path(wave, stroke=other, width=w * 0.2)
    else:
        pen.path(arch(x - w * 0.28, y + h * 0.24, w * 0.56, h * 0.5), other)
        pen.circle(x, y + h * 0.4, w * 0.13, third)


def _rings(pen: Pen, s: HouseShape, stone: str, banner: tuple[str, ...]) -> None:
    """A round house of rings that widen upwards, bands of glass between them."""
    glow, light = pen.light.lamps, pen.shade(stone, 0.4)
    count = vary(pen, (3, 4, 5), 2, 5)
    tall = (s.ground - s.eaves) / count
    for k in reversed(range(count)):
        y = s.eaves + k * tall
        half = s.right * (1.06 - 0.1 * k)
        pen.rect(-half * 0.92, y + tall * 0.55, 1.84 * half, tall * 0.5,
                 blend("#5f7886", "#ffd08a", glow), glow=0.85 * glow)  # fmt: skip
        ring = trace("M{} {}h{}v{}q{} {} {} 0z", -half, y, 2 * half, tall * 0.58, -half,
                     tall * 0.2, -2 * half)  # fmt: skip
        pen.path(ring, light)
        dark = trace(
            "M{} {}v{}q{} {} {} {}V{}z",
            -pen.sun * half,
            y,
            tall * 0.58,
            pen.sun * half * 0.3,
            tall * 0.1,
            pen.sun * half * 0.62,
            tall * 0.1,
            y,
        )
        pen.path(dark, SHADOW, opacity=0.12)
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(stone, -0.24))
    windows(pen, [(x, s.ground + 6) for x in spread(s.left, s.right, 7)], s.width / 8,
            -s.ground - 8, bars="none", frame=light)  # fmt: skip
    side = vary(pen, (-1, 1), 1, 5)
    for k in range(3):
        x = side * s.right * (0.22 + 0.28 * k)
        _poster(pen, x, s.eaves + tall * 0.8, s.width * 0.1, tall * count * 0.62,
                k + int(pen.style[0] * 8), banner)  # fmt: skip
    x = -side * s.right * 0.46
    pen.rect(x - 22, s.ground - 6, 44, 6, banner[0])
    door(pen, x, 28, -s.ground - 5, pen.shade(stone, -0.55), frame=light)
    snow_on(pen, -s.right * 1.05, s.right * 1.05, s.eaves - 2)


def _wings(pen: Pen, s: HouseShape, stone: str, banner: tuple[str, ...]) -> None:
    """Two sharp wings that lean on each other, with slits of light."""
    glow, high, low = pen.light.lamps, s.ridge, s.eaves
    m, light = s.ridge_right, pen.shade(stone, 0.36)
    tilt = vary(pen, (0.0, 0.05, 0.1), 1, 3) * pen.h
    tower = [(s.left, 0), (s.left, high), (m, high + tilt), (m + s.width * 0.12, 0)]
    hall = [(m - 4, 0), (m + 4, low + pen.h * 0.16), (s.right, low - pen.h * 0.02), (s.right, 0)]
    metal = pen.pick(["#c9cdd2", "#d8b48a", "#b9c4c0", "#e6dfd2"], 1)
    pen.polygon(hall, metal)
    pen.polygon([(m + 4, low + pen.h * 0.16), (s.right, low - pen.h * 0.02),
                 (s.right, low + pen.h * 0.07), (m + 4, low + pen.h * 0.2)],
                pen.shade(metal, 0.4))  # fmt: skip
    pen.polygon(tower, light)
    dark = [(m, high + tilt), (m + s.width * 0.12, 0), (m - s.width * 0.1, 0)]
    if pen.sun > 0:
        dark = [(s.left, high), (s.left, 0), (s.left + s.width * 0.14, 0)]
    pen.polygon(dark, SHADOW, opacity=0.14)
    slits = ""
    for _ in range(vary(pen, (5, 7, 9), 2, 5)):
        x = pen.rng.uniform(s.left + 8, m - 26)
        y = pen.rng.uniform(high + pen.h * 0.1, s.ground - pen.h * 0.1)
        lean, long = pen.rng.uniform(-10, 22), pen.rng.uniform(14, 34)
        slits += trace("M{} {}l{} {}l4 0l{} {}z", x, y, lean, long, -lean, -long)
    pen.path(slits, blend("#5f7886", "#ffd08a", glow), glow=0.9 * glow)
    _poster(pen, (s.left + m) / 2 - 6, s.ground - pen.h * 0.44, s.width * 0.2, pen.h * 0.4,
            int(pen.style[0] * 8), banner)  # fmt: skip
    fields = spread(m + 24, s.right - 6, 3)
    top = low + pen.h * 0.26
    for k, x in enumerate(fields[:2]):
        _poster(
            pen, x, top, s.width * 0.09, s.ground - top + 4, k + 1 + int(pen.style[0] * 8), banner
        )
    pen.rect(m + 8, s.ground, s.right - m - 8, -s.ground, blend("#5f7886", "#ffd08a", glow),
             glow=0.85 * glow)  # fmt: skip
    pen.path("".join(trace("M{} {}V0", x, s.ground) for x in spread(m + 8, s.right, 7)),
             stroke=light, width=1.6)  # fmt: skip
    door(pen, fields[2] - 4, 24, -s.ground - 4, pen.shade(stone, -0.5), frame=banner[0])
    pen.rect(-pen.w / 2 + 2, -4, pen.w - 4, 4, pen.shade(stone, 0.2))
    snow_on(pen, s.left, m, high - 2)


def _arches(pen: Pen, s: HouseShape, stone: str, banner: tuple[str, ...]) -> None:
    """A plain block with giant arches: works of art in them, and the way in."""
    glow, light = pen.light.lamps, pen.shade(stone, 0.4)
    wall(pen, s.left, s.right, s.eaves, stone)
    cornice(pen, s.left - 2, s.right + 2, s.eaves - 3, light, 8)
    count = vary(pen, (3, 4, 5), 2, 5)
    fields = spread(s.left + 10, s.right - 10, count)
    w = s.width / count * 0.66
    top, foot = s.eaves * 0.8, -6.0
    pen.path("".join(arch(x - w / 2 - 4, top - 4, w + 8, foot - top + 4) for x in fields), light)
    glass = blend("#5f7886", "#ffd08a", glow)
    pen.path("".join(arch(x - w / 2, top, w, foot - top) for x in fields), glass, glow=0.85 * glow)
    bars = "".join(trace("M{} {}V{}", x + t * w, top + w * 0.16, foot)
                   for x in fields for t in (-0.2, 0.2))  # fmt: skip
    bars += "".join(trace("M{} {}h{}", x - w / 2, top + w / 2, w) for x in fields)
    pen.path(bars, stroke=light, width=1.6)
    way_in = vary(pen, (0, count // 2, count - 1), 1, 5)
    for k, x in enumerate(fields):
        if k == way_in:
            pen.rect(x - w / 2, s.ground, w, 5, banner[0])
            door(pen, x, w * 0.62, -s.ground - 4, pen.shade(stone, -0.55), frame=light)
        else:
            tall = (foot - top) * 0.6
            _poster(pen, x, top + w * 0.56, w * 0.62, tall, k + int(pen.style[0] * 8), banner)
    names = spread(s.left + 20, s.right - 20, 9)
    d = "".join(box(x - 5, s.eaves * 0.9, pen.rng.uniform(5, 11), 4) for x in names)
    pen.path(d, pen.shade(stone, -0.34))
    pen.rect(-pen.w / 2 + 1, -6, pen.w - 2, 6, pen.shade(stone, 0.18))
    snow_on(pen, s.left, s.right, s.eaves - 3)


def _cubes(pen: Pen, s: HouseShape, stone: str, banner: tuple[str, ...]) -> None:
    """Boxes stacked askew over a glass hall, each with one great window."""
    glow, light = pen.light.lamps, pen.shade(stone, 0.42)
    glass = blend("#5f7886", "#ffd08a", glow)
    grid = vary(pen, (3, 5, 4), 2, 5)
    lift = s.eaves * 0.55  # foot of the lower box: the hall below it is of glass
    for a, b, top, foot, tone in ((s.ridge_left, s.ridge_right, s.ridge, s.eaves, light),
                                  (s.left, s.right, s.eaves, lift, stone)):  # fmt: skip
        wall(pen, a, b, top, tone, bottom=foot)
        pen.rect(a - 2, top, b - a + 4, 4, pen.shade(tone, 0.4))
        x, wide, tall = a + (b - a) * 0.08, (b - a) * 0.42, (foot - top) * 0.62
        if foot == lift:  # below, the window looks out on the other side
            x, wide = b - (b - a) * 0.5, (b - a) * 0.43
        y = top + (foot - top) * 0.2
        pen.rect(x - 3, y - 3, wide + 6, tall + 6, pen.shade(tone, 0.5))
        pen.rect(x, y, wide, tall, glass, glow=0.85 * glow)
        bars = "".join(trace("M{} {}v{}", p, y, tall) for p in spread(x, x + wide, grid))
        pen.path(bars + trace("M{} {}h{}", x, y + tall * 0.36, wide), stroke=light, width=1.5)
    turn = int(pen.style[0] * 8)
    span = s.ridge_right - s.ridge_left
    _poster(pen, s.ridge_right - span * 0.24, s.ridge + pen.h * 0.05, span * 0.26,
            (s.eaves - s.ridge) * 0.78, turn, banner)  # fmt: skip
    for k, t in enumerate((0.13, 0.32)):
        _poster(pen, s.left + t * s.width, s.eaves + pen.h * 0.04, s.width * 0.13,
                (lift - s.eaves) * 0.74, k + turn + 1, banner)  # fmt: skip
    inset = s.width * 0.05
    a, b = s.left + inset, s.right - inset
    pen.rect(a, lift, b - a, -lift, glass, glow=0.85 * glow)
    pen.rect(a, lift, b - a, 8, SHADOW, opacity=0.25)
    pen.path("".join(box(x - 1.5, lift, 3, -lift) for x in spread(a, b, 9)), light)
    at = vary(pen, (-0.25, 0.0, 0.25), 1, 7) * s.width
    door(pen, at, 28, -lift * 0.62, pen.shade(stone, -0.55), frame=banner[0])
    pen.rect(-pen.w / 2 + 2, -4, pen.w - 4, 4, pen.shade(stone, 0.2))
    snow_on(pen, s.ridge_left, s.ridge_right, s.ridge - 2)


def _palace(pen: Pen, s: HouseShape, stone: str, banner: tuple[str, ...]) -> None:
    """A palace: a rough ground floor, tall windows, statues on its balustrade."""
    light, upper = pen.shade(stone, 0.36), s.ground - s.eaves
    wall(pen, s.left, s.right, s.eaves, stone)
    half = s.width * vary(pen, (0.16, 0.22), 1, 5)
    pen.rect(-half, s.eaves, 2 * half, -s.eaves, pen.shade(stone, 0.2))
    high = pen.h + s.eaves
    rail = spread(s.left, s.right, 26)
    pen.path("".join(box(x - 1.6, s.eaves - high * 0.36, 3.2, high * 0.36) for x in rail), light)
    pen.rect(s.left, s.eaves - high * 0.44, s.width, 3, light)
    statues = [s.left + 8, -half, half, s.right - 8]
    foot, tall = s.eaves - high * 0.4, high * 0.4
    d = "".join(trace("M{} {}l2 {}q3 -4 6 0l2 {}z", x - 5, foot, -tall, tall)
                + disc(x, s.eaves - high * 0.88, 2.6) for x in statues)  # fmt: skip
    pen.path(d, pen.shade(stone, 0.5))
    cornice(pen, s.left - 3, s.right + 3, s.eaves, light, 6)
    sides = [x for x in spread(s.left + 6, s.right - 6, 8) if abs(x) > half + 6]
    w = s.width / 8 * 0.52
    y, tall = s.eaves + upper * 0.24, upper * 0.6
    hoods = "".join(trace("M{} {}l{} -7l{} 7z", x - w * 0.8, y - 5, w * 0.8, w * 0.8)
                    if k % 2 else box(x - w * 0.8, y - 8, w * 1.6, 3)
                    for k, x in enumerate(sides))  # fmt: skip
    pen.path(hoods, light)
    windows(pen, [(x, y) for x in sides], w, tall, bars="grid", frame=light, edge=2.4)
    count = 2 if half < s.width * 0.2 else 3
    for k, x in enumerate(spread(-half, half, count)):
        _poster(pen, x, y - 4, 2 * half / count * 0.6, tall, k + int(pen.style[0] * 8), banner)
    posts = [-half + 2 * half * k / count for k in range(count + 1)]
    pen.path("".join(box(x - 4, s.eaves + 6, 8, upper - 6) for x in posts), light)
    cornice(pen, s.left, s.right, s.ground - 2, light, 4)
    joints = "".join(trace("M{} {}h{}", s.left, s.ground * t, s.width) for t in (0.2, 0.45, 0.7))
    pen.path(joints, stroke=pen.shade(stone, -0.16), width=1.2)
    windows(pen, [(x, s.ground * 0.76) for x in sides], w, -s.ground * 0.5, arched=True,
            bars="grid", frame=light)  # fmt: skip
    gate = half * 0.7
    pen.path(arch(-gate - 4, s.ground * 0.92, 2 * gate + 8, -s.ground * 0.92), light)
    door(pen, 0, gate * 1.5, -s.ground * 0.74, pen.shade(banner[0], -0.3), frame=stone, arched=True)
    snow_on(pen, s.left, s.right, s.eaves - 2)
