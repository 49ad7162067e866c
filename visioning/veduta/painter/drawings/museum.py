"""The museum: banners between columns, or a bold new house."""

from __future__ import annotations

from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    door,
    shadow,
    snow_on,
    spread,
    trace,
    verge,
    windows,
)
from visioning.veduta.painter.pen import Pen, digit
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

FLAGS = (
    ("#3f6aa8", "#f0c95a"),
    ("#b9483f", "#f4ecd8"),
    ("#4f8a5f", "#f4ecd8", "#b9483f"),
    ("#e0a94a", "#3f4a5f"),
)


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
    house = ("temple", "rings", "dome", "wings")[digit(pen.style[0], 3, 4)]
    if house == "rings":
        _rings(pen, s, stone, banner)
        return
    if house == "wings":
        _wings(pen, s, stone, banner)
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
