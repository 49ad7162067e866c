"""Public houses of knowledge and care: town hall, library, school, museum, health centre."""

from __future__ import annotations

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    TIMBER,
    WHITE,
    arch,
    blend,
    box,
    clock,
    cornice,
    disc,
    door,
    foliage,
    hedge,
    pennant,
    shadow,
    slope,
    snow_on,
    spread,
    trace,
    track,
    verge,
    vine,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws

FLAGS = (
    ("#3f6aa8", "#f0c95a"),
    ("#b9483f", "#f4ecd8"),
    ("#4f8a5f", "#f4ecd8", "#b9483f"),
    ("#e0a94a", "#3f4a5f"),
)


@draws("town_hall")
def town_hall(pen: Pen) -> None:
    s = shape("town_hall", pen.style, pen.w, pen.h)
    stone = pen.pick(
        ["#e3cfa8", "#c9795c", "#ecdcc0", "#d9b58a", "#b9694f", "#d8c9b4", "#e6bfa0", "#c8c2a8"]
    )
    roof = pen.pick(["#6f9a8c", "#a9553f", "#5f6672", "#8a5040"], 1)
    trim = pen.pick(["#fbf4e4", "#efe3c6"], 1)
    slope(
        pen,
        [
            (-pen.w / 2, s.eaves + 3),
            (s.ridge_left, s.ridge),
            (s.ridge_right, s.ridge),
            (pen.w / 2, s.eaves + 3),
        ],
        roof,
        rows=5,
    )
    wall(pen, s.left, s.right, s.eaves, stone)
    # The tower with its clock, in three kinds of spire.
    half, top = pen.w * 0.115, -pen.h * 0.82
    kind = pen.pick(["spire", "onion", "battlement", "lantern"], 2)
    wall(pen, -half, half, top, pen.shade(stone, 0.08))
    face = top + half * 1.25
    if kind == "spire":
        pen.polygon([(-half - 4, top + 2), (0, -pen.h), (half + 4, top + 2)], roof)
        dark = half + 4 if pen.sun < 0 else -half - 4
        pen.polygon([(0, -pen.h), (dark, top + 2), (0, top + 2)], SHADOW, opacity=0.16)
        for side in (-1, 1):
            x = side * half
            pen.polygon([(x - 5, top + 2), (x, top - 20), (x + 5, top + 2)], roof)
    elif kind == "onion":
        rise = pen.h * 0.18
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}C{} {} {} {} {} {}z",
                -half,
                top,
                -half * 1.5,
                top - rise * 0.5,
                -half * 0.2,
                top - rise * 0.55,
                -pen.h,
                half * 0.2,
                top - rise * 0.55,
                half * 1.5,
                top - rise * 0.5,
                half,
                top,
            ),
            roof,
        )
        side = half if pen.sun < 0 else -half
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}Q{} {} {} {}z",
                side,
                top,
                side * 1.5,
                top - rise * 0.5,
                side * 0.2,
                top - rise * 0.55,
                -pen.h,
                side * 0.5,
                top - rise * 0.3,
                side * 0.2,
                top,
            ),
            SHADOW,
            opacity=0.16,
        )
    elif kind == "battlement":
        wide = half * 1.24
        pen.rect(-wide, top - 8, 2 * wide, 14, pen.shade(stone, 0.16))
        pen.path(
            "".join(
                box(x - wide * 0.14, top - 17, wide * 0.28, 10) for x in spread(-wide, wide, 4)
            ),
            pen.shade(stone, 0.16),
        )
        pen.path(
            "".join(arch(x - 3, top - 1, 6, 8) for x in spread(-wide, wide, 5)),
            pen.shade(stone, -0.3),
        )
        pen.rect(-half * 0.5, -pen.h * 0.94, half, pen.h * 0.08, stone)
        pen.polygon(
            [(-half * 0.62, -pen.h * 0.94), (0, -pen.h), (half * 0.62, -pen.h * 0.94)], roof
        )
        pen.path(arch(-4, -pen.h * 0.925, 8, 12), "#5a4a48")
    else:
        pen.path(
            trace(
                "M{} {}q{} {} {} {}h{}q{} 0 {} {}z",
                -half - 3,
                top + 2,
                half * 0.2,
                -pen.h * 0.055,
                half * 0.55 + 3,
                -pen.h * 0.06,
                half * 0.9,
                half * 0.35,
                half * 0.55 + 3,
                pen.h * 0.06,
            ),
            roof,
        )
        y = top - pen.h * 0.055
        pen.rect(-half * 0.5, y - pen.h * 0.06, half, pen.h * 0.065, trim)
        pen.path(
            "".join(
                arch(x - half * 0.14, y - pen.h * 0.05, half * 0.28, pen.h * 0.05)
                for x in spread(-half * 0.45, half * 0.45, 2)
            ),
            "#5a5058",
        )
        pen.path(
            trace(
                "M{} {}Q{} {} 0 {}Q{} {} {} {}z",
                -half * 0.62,
                y - pen.h * 0.055,
                -half * 0.4,
                -pen.h * 0.965,
                -pen.h,
                half * 0.4,
                -pen.h * 0.965,
                half * 0.62,
                y - pen.h * 0.055,
            ),
            roof,
        )
    cornice(pen, -half - 3, half + 3, top, trim, 4)
    clock(pen, 0, face, half * 0.72)
    windows(
        pen,
        [(x, face + half * 0.92) for x in (-half * 0.42, half * 0.42)],
        half * 0.42,
        max(6.0, s.eaves - 6 - face - half * 0.92),
        arched=True,
        frame=trim,
        bars="none",
    )
    cornice(pen, -half - 2, half + 2, s.eaves - 3, trim, 3)
    cornice(pen, s.left - 3, s.right + 3, s.eaves - 2, trim, 5)
    upper = s.ground - s.eaves
    fields = spread(s.left + 3, -half - 3, 4) + spread(half + 3, s.right - 3, 4)
    windows(
        pen,
        [(x, s.eaves + upper * 0.2) for x in fields],
        12,
        upper * 0.62,
        frame=trim,
        bars="tee",
        arched=pen.style[1] > 0.5,
        sill=trim,
        edge=2,
    )
    windows(
        pen,
        [(-half * 0.45, s.eaves + upper * 0.2), (half * 0.45, s.eaves + upper * 0.2)],
        half * 0.55,
        upper * 0.6,
        frame=trim,
        bars="tee",
        arched=True,
    )
    # Balcony, flags, arcade, steps.
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    pen.rect(-half * 1.35, s.ground - 12, half * 2.7, 12, trim)
    pen.path(
        "".join(box(x - 1.2, s.ground - 9, 2.4, 7) for x in spread(-half * 1.25, half * 1.25, 9)),
        pen.shade(stone, -0.2),
    )
    pen.rect(s.left, -9, s.width, 9, pen.shade(STONE, -0.12))
    bays = spread(s.left + 3, -half - 3, 3) + spread(half + 3, s.right - 3, 3)
    gap = (bays[1] - bays[0]) * 0.66
    pen.path(
        "".join(arch(x - gap / 2 - 2.5, s.ground + 8, gap + 5, -s.ground - 16) for x in bays), trim
    )
    windows(
        pen,
        [(x, s.ground + 11) for x in bays],
        gap,
        -s.ground - 20,
        arched=True,
        bars="tee",
        edge=0,
        frame=trim,
    )
    pen.rect(-half, s.ground + 3, 2 * half, -s.ground - 3, pen.shade(stone, 0.12))
    door(
        pen,
        0,
        half * 0.95,
        -s.ground - 17,
        pen.pick(["#7a4f3a", "#3f5f6d", "#5f6f4a"], 2),
        arched=True,
        frame=trim,
        bottom=-7,
        step=False,
    )
    pen.path(
        "".join(
            box(-half * (1 + 0.2 * k), -8 + 2.7 * k, half * (2 + 0.4 * k), 2.7) for k in range(3)
        ),
        pen.shade(STONE, 0.25),
    )
    pen.path(
        "".join(
            trace("M{} {}h{}", -half * (1 + 0.2 * k), -8 + 2.7 * k, half * (2 + 0.4 * k))
            for k in range(1, 3)
        ),
        stroke=pen.shade(STONE, -0.15),
        width=0.8,
    )
    flags = pen.rng.sample(FLAGS, 3)
    for k, x in enumerate((-half * 1.9, half * 1.5, -half * 3.1)):
        pennant(pen, x, s.ground - 34 - 3 * (k == 0), 36, flags[k], 22)


@draws("library")
def library(pen: Pen) -> None:
    s = shape("library", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#e9dcc2", "#c98a63", "#d8d3c6", "#b8694f", "#a9b8a6", "#e3c79a", "#c7b2a6", "#9fb0b8"]
    )
    cover = pen.pick(["#a8453d", "#2f5f78", "#5a7a4a", "#8a5a86"], 1)
    kind = pen.pick(["modern", "arched", "stacked"], 2)
    wall(pen, s.left, s.right, s.eaves, tone)
    upper = s.ground - s.eaves
    spines = ["#b9564a", "#d9a04f", "#6f8f86", "#4f6d86", "#8a5f7a", "#e0c48a", "#7d8f5a"]
    glow = pen.light.lamps
    if kind == "arched":
        bays = [x for x in spread(s.left + 4, s.right - 4, 5)]
        w = s.width / 5 * 0.7
    elif kind == "modern":
        bays, w = spread(s.left + 6, s.right - 6, 3), (s.width - 12) / 3 - 8
    else:
        bays, w = spread(s.left + 6, s.right - 6, 7), (s.width - 12) / 7 - 7
    top, tall = s.eaves + upper * 0.44, upper * 0.51
    hole = arch if kind == "arched" else box
    pen.path("".join(hole(x - w / 2 - 3, top - 3, w + 6, tall + 6) for x in bays), WHITE)
    pen.path(
        "".join(hole(x - w / 2, top, w, tall) for x in bays),
        blend("#7a5f4a", "#ffd99a", glow),
        glow=0.9 * glow,
    )
    shelves = 3
    rows: dict[str, str] = {}
    for x in bays:
        for k in range(shelves):
            foot = (
                top
                + tall * (0.3 if kind == "arched" else 0.06)
                + (k + 1) * tall * (0.7 if kind == "arched" else 0.92) / shelves
                - 2
            )
            at = x - w / 2 + 1.5
            while at < x + w / 2 - 5:
                wide = pen.rng.uniform(2.4, 4.4)
                high = tall / shelves * pen.rng.uniform(0.44, 0.68)
                colour = pen.rng.choice(spines)
                if pen.rng.random() > 0.1:
                    rows[colour] = rows.get(colour, "") + box(at, foot - high, wide, high)
                at += wide + 0.5
    for colour, d in rows.items():
        pen.path(d, colour, glow=0.35 * glow)
    step = 0.7 if kind == "arched" else 0.92
    start = 0.3 if kind == "arched" else 0.06
    pen.path(
        "".join(
            box(x - w / 2, top + tall * start + (k + 1) * tall * step / shelves - 2, w, 1.8)
            for x in bays
            for k in range(shelves)
        ),
        "#e9d9b8",
    )
    cornice(pen, s.left - 2, s.right + 2, -pen.h, pen.shade(tone, 0.3), 6)
    cornice(pen, s.left, s.right, s.ground - 2, pen.shade(tone, 0.3), 4)
    # Ground floor: glass, and the great book over the door.
    pen.rect(s.left, s.ground + 2, s.width, -s.ground - 2, pen.shade(tone, -0.14))
    sides = [x for x in spread(s.left + 4, s.right - 4, 7) if abs(x) > s.width * 0.15]
    windows(
        pen,
        [(x, s.ground + 12) for x in sides],
        s.width / 7 * 0.7,
        -s.ground - 22,
        bars="tee",
        frame=WHITE,
        arched=kind == "arched",
    )
    half = s.width * 0.15
    pen.rect(-half, s.ground - 2, 2 * half, -s.ground + 2, pen.shade(tone, 0.2))
    door(pen, 0, half * 1.2, -s.ground * 0.62, pen.shade(cover, -0.1), frame=WHITE)
    r = upper * 0.235
    y = s.eaves + upper * 0.21
    sides = [(x, y) for x in (-s.width * 0.3, s.width * 0.3)]
    pen.path("".join(box(x - s.width * 0.13, y - 1.5, s.width * 0.26, 3) for x, y in sides), cover)
    pen.circle(0, y, r, pen.shade(tone, 0.45), glow=0.4 * glow)
    pen.circle(0, y, r, "none", stroke=cover, width=3)
    signs.open_book(pen, 0, y + r * 0.06, r * 0.8, cover)
    for side in (-1, 1):
        pen.path(trace("M{} -12h16l-3 12h-10z", side * (half + 13) - 8), pen.shade(cover, 0.15))
        foliage(
            pen,
            [
                (side * (half + 13), -18, 8),
                (side * (half + 13) - 4, -13, 6),
                (side * (half + 13) + 4, -13, 6),
            ],
        )
    shadow(pen, s.left, s.right, s.eaves, 0, 0.05)
    snow_on(pen, s.left - 2, s.right + 2, -pen.h - 0)


@draws("school")
def school(pen: Pen) -> None:
    s = shape("school", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#f0dcae", "#c7694c", "#f2e8d4", "#e6b48c", "#bcd0c4", "#e9c8bc", "#cfd9dc", "#d9a45a"]
    )
    roof = pen.pick(["#a9553f", "#5f7480", "#7f9a86", "#8a5040"], 1)
    bright = pen.pick(
        [
            ("#e2574c", "#f0b93f", "#3f8fb0", "#5fa864"),
            ("#e88a3f", "#4fa3a0", "#d65a86", "#7a9ad0"),
            ("#f0b93f", "#7ab05a", "#d9605a", "#4f86b8"),
        ],
        2,
    )
    pen.rect(s.ridge_right - 40, -pen.h * 0.99, 14, pen.h * 0.1, "#b0664e")
    slope(
        pen,
        [
            (-pen.w / 2, s.eaves + 3),
            (s.ridge_left, s.ridge),
            (s.ridge_right, s.ridge),
            (pen.w / 2, s.eaves + 3),
        ],
        roof,
        rows=6,
    )
    wall(pen, s.left, s.right, s.eaves, tone)
    half = s.width * 0.17
    pen.rect(-half, s.eaves - pen.h * 0.1, 2 * half, -s.eaves + pen.h * 0.1, pen.shade(tone, 0.18))
    top = s.eaves - pen.h * 0.1
    if pen.style[2] < 0.5:
        pen.polygon([(-half, top + 1), (0, -pen.h * 0.99), (half, top + 1)], pen.shade(tone, 0.18))
        verge(pen, [(-half - 5, top + 4), (0, -pen.h * 0.985), (half + 5, top + 4)], roof, 6)
    else:
        pen.path(
            trace(
                "M{} {}V{}Q0 {} {} {}V{}z",
                -half,
                top + 1,
                -pen.h * 0.84,
                -pen.h * 1.08,
                half,
                -pen.h * 0.84,
                top + 1,
            ),
            pen.shade(tone, 0.18),
        )
        pen.path(
            trace("M{} {}Q0 {} {} {}", -half, -pen.h * 0.84, -pen.h * 1.08, half, -pen.h * 0.84),
            stroke=roof,
            width=6,
        )
    clock(pen, 0, top - pen.h * 0.075, half * 0.48, bright[0])
    floors = [
        (s.eaves + (s.ground - s.eaves) * 0.2, (s.ground - s.eaves) * 0.58),
        (s.ground + 10, -s.ground * 0.5),
    ]
    fields = [x for x in spread(s.left + 6, s.right - 6, 8) if abs(x) > half + 4]
    w = s.width / 8 * 0.6
    for f, (y, tall) in enumerate(floors):
        for k, colour in enumerate(bright):
            d = "".join(
                box(x - w / 2 - 3, y - 3, w + 6, tall + 6)
                for j, x in enumerate(fields)
                if (j + f) % len(bright) == k
            )
            pen.path(d, colour)
        windows(pen, [(x, y) for x in fields], w, tall, bars="cross", edge=0.0, frame=WHITE)
    windows(
        pen,
        [(x, floors[0][0]) for x in (-half * 0.5, half * 0.5)],
        half * 0.6,
        floors[0][1],
        bars="cross",
        frame=bright[1],
        edge=3,
    )
    # What children made: suns, fish and hearts in the panes, hands along the wall.
    d = "".join(disc(x, floors[1][0] + floors[1][1] * 0.62, 3.6) for x in fields[::2])
    pen.path(d, "#f6cf4f")
    d = "".join(
        trace(
            "M{} {}q-8 -6 -4 -10q3 -2 4 2q1 -4 4 -2q4 4 -4 10z",
            x,
            floors[1][0] + floors[1][1] * 0.8,
        )
        for x in fields[1::2]
    )
    pen.path(d, "#e8697a")
    cornice(pen, s.left, s.right, s.ground - 1, pen.shade(tone, 0.3), 3)
    pen.rect(s.left, -8, s.width, 8, pen.shade(bright[2], 0.1))
    door(pen, 0, half * 1.0, -s.ground * 0.72, bright[0], frame=WHITE, arched=pen.style[1] > 0.5)
    pen.polygon(
        [
            (-half - 6, s.ground + 9),
            (-half * 0.8, s.ground - 2),
            (half * 0.8, s.ground - 2),
            (half + 6, s.ground + 9),
        ],
        bright[1],
    )
    for side in (-1, 1):  # a row of coloured pencils guards the door
        d = [side * (half + 7 + 9 * k) for k in range(3)]
        for x, colour in zip(d, bright[1:], strict=True):
            pen.path(trace("M{} 0v-20l3.2 -8l3.2 8V0z", x - 3.2), colour)
        pen.path("".join(trace("M{} -20l3.2 -8l3.2 8z", x - 3.2) for x in d), "#f3dcb4")


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
    columns = pen.pick([4, 6, 6, 8], 2)
    light = pen.shade(stone, 0.32)
    rise = s.eaves - s.ridge
    top = s.eaves + pen.h * 0.1
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
    leaves = "".join(
        trace(
            "M{} {}q{} {} {} 0z",
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


@draws("health_centre")
def health_centre(pen: Pen) -> None:
    s = shape("health_centre", pen.style, pen.w, pen.h)
    tone = pen.pick(["#f4f1e8", "#e3ece2", "#f0e6d4", "#dfe9ea", "#f3dfd2", "#d9e4cf"])
    accent = pen.pick(["#4f9a6c", "#5aa39a", "#6f9f5a", "#3f8f86"], 1)
    kind = pen.pick(["bands", "squares", "timber"], 2)
    turn = 1 if pen.style[0] * 4 % 1 > 0.5 else -1
    wall(pen, s.left, s.right, s.eaves, tone)
    floors = 3 if s.ground - s.eaves > 135 else 2
    tall = (s.ground - s.eaves) / floors
    core = turn * s.width * 0.27  # the coloured core that carries the cross
    half = s.width * 0.17
    left, right = (s.left + 6, core - half - 4) if turn > 0 else (core + half + 4, s.right - 6)
    for f in range(floors):
        y = s.eaves + f * tall
        if kind == "bands":
            pen.rect(
                min(left, right) - 2,
                y + tall * 0.24,
                right - left + 4,
                tall * 0.54,
                pen.shade(accent, 0.55),
            )
            windows(
                pen,
                [(x, y + tall * 0.28) for x in spread(left, right, 5)],
                (right - left) / 5 - 5,
                tall * 0.46,
                bars="none",
                frame=WHITE,
                edge=1.2,
            )
        elif kind == "squares":
            spots = [(x, y + tall * 0.24) for x in spread(left, right, 4)]
            windows(
                pen,
                spots,
                19,
                tall * 0.56,
                bars="tee",
                frame=pen.shade(accent, 0.3),
                edge=3,
                flowers="#e8a0b4",
            )
        else:
            pen.path(
                "".join(
                    box(x - 9, y + tall * 0.14, 18, tall * 0.74) for x in spread(left, right, 4)
                ),
                TIMBER,
            )
            windows(
                pen,
                [(x, y + tall * 0.22) for x in spread(left, right, 4)],
                12,
                tall * 0.58,
                bars="sash",
                frame=WHITE,
                edge=1,
            )
        cornice(pen, s.left, s.right, y - 1, pen.shade(tone, 0.5), 2.5)
    # A calm ground floor: canopy, wide doors, a bench of plants.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(tone, -0.1))
    windows(
        pen,
        [(x, s.ground + 10) for x in spread(left, right, 4)],
        (right - left) / 4 - 6,
        -s.ground - 22,
        bars="none",
        frame=WHITE,
    )
    pen.rect(core - half, -pen.h, 2 * half, pen.h, accent)
    shadow(pen, core - half, core + half, -pen.h, 0, 0.1)
    r = half * 0.8
    signs.cross(pen, core, -pen.h + r * 1.25, r)
    y = -pen.h + r * 2.75
    slit = "".join(
        box(core - half * 0.6, y + k * 13, half * 1.2, 7)
        for k in range(int((s.ground - y - 4) / 13))
    )
    glow = pen.light.lamps
    pen.path(slit, blend("#b9d6cd", "#ffe3a8", glow), glow=0.8 * glow)
    door(pen, core, half * 1.15, -s.ground * 0.66, pen.shade("#9cc4bb", -0.05), frame=WHITE)
    pen.rect(
        core - half * 1.5 if turn < 0 else core - half * 1.9, s.ground - 1, half * 3.3, 5, WHITE
    )
    pen.rect(core - half * 1.5, s.ground + 4, half * 3, 3, SHADOW, opacity=0.16)
    hedge(pen, left, right, 13)
    vine(pen, s.left + 8 if turn > 0 else s.right - 8, 0, s.ground - tall * 0.7, 17, "#e6b0c4")
    ends = (s.left - 2, core - half) if turn > 0 else (core + half, s.right + 2)
    cornice(pen, *ends, s.eaves, accent, 4)
    pulse = [
        (left + 4, s.ground - 7),
        (left + 24, s.ground - 7),
        (left + 30, s.ground - 15),
        (left + 37, s.ground - 1),
        (left + 43, s.ground - 7),
        (right - 6, s.ground - 7),
    ]
    pen.line(pulse, accent, 1.8)
    snow_on(pen, s.left, s.right, s.eaves - 3)
    pen.path(
        track([(core - half, -pen.h + 1.5), (core + half, -pen.h + 1.5)]),
        stroke=pen.shade(accent, 0.4),
        width=3,
    )
