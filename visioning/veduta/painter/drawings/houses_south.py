"""Houses of the south: ochre arcades and white cubes by the sea."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    CORAL,
    ROSE,
    SHADOW,
    arch,
    blend,
    box,
    cornice,
    disc,
    door,
    foliage,
    slope,
    snow_on,
    spread,
    trace,
    vine,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("arcade_house")
def arcade_house(pen: Pen) -> None:
    s = shape("arcade_house", pen.style, pen.w, pen.h)
    stucco = pen.pick(
        ["#dcae6a", "#cf8a5c", "#e3c48b", "#c9a36c", "#d9967a", "#e8d2a2", "#bf7a5a", "#d8b98c"]
    )
    shutter = pen.pick(["#5f7d5c", "#7a5340", "#56788a", "#8a9a72"], 1)
    stone = "#e6d8bb"
    roof = pen.pick(["#b9603f", "#c4714a", "#a9553c"], 1)
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
    crown = vary(pen, ("eaves", "merlons", "eaves", "bells"), 1, 3)
    if s.gap:  # an altana, the little tower for the evening air
        at, top = (s.gap[0] + s.gap[1]) / 2, -pen.h
        half = (s.gap[1] - s.gap[0]) / 2 - 2
        foot = s.ridge + 0.5 * (s.eaves - s.ridge)
        wall(pen, at - half, at + half, top + 14, pen.shade(stucco, 0.1), bottom=foot)
        fields = spread(at - half + 2, at + half - 2, 3)
        openings = "".join(
            arch(x - half * 0.24, top + 18, half * 0.48, pen.h * 0.1) for x in fields
        )
        pen.path(openings, "#5a4a48")
        eave = half + 7
        corners = [(at - eave, top + 14), (at - half * 0.4, top)]
        corners += [(at + half * 0.4, top), (at + eave, top + 14)]
        slope(pen, corners, "#b9603f", rows=2)
    wall(pen, s.left, s.right, s.eaves, stucco)
    if crown == "merlons" and not s.gap:  # a palace that was once a stronghold
        pen.rect(s.left - 4, s.eaves - 4, s.width + 8, 10, pen.shade(stucco, 0.12))
        teeth = "".join(
            trace("M{} {}v-13l4 4l4 -4v13z", x - 4, s.eaves - 3)
            for x in spread(s.left - 4, s.right + 4, 13)
        )
        pen.path(teeth, pen.shade(stucco, 0.12))
        d = "".join(arch(x - 3, s.eaves + 6, 6, 6) for x in spread(s.left, s.right, 20))
        pen.path(d, pen.shade(stucco, -0.3))
    else:
        d = "".join(box(x, s.eaves, 3, 5) for x in spread(s.left, s.right, 22))
        pen.path(d, pen.shade(roof, -0.35))
        pen.rect(s.left, s.eaves, s.width, 7, SHADOW, opacity=0.17)
    if crown == "bells" and not s.gap:  # a bell gable over the middle
        y, k = s.eaves - 2, (pen.h + s.eaves - 3) / 48
        gable = trace("M-24 {}v{}q0 {} 24 {}q24 {} 24 {}v{}z", y, -26 * k, -20 * k, -22 * k, 2 * k,
                      22 * k, 26 * k)  # fmt: skip
        pen.path(gable, pen.shade(stucco, 0.1))
        pen.path(arch(-15, y - 28 * k, 12, 24 * k) + arch(3, y - 28 * k, 12, 24 * k), "#5a4a48")
        bells = trace("M-12 {}q3 -2 3 -8q3 -2 3 8zM6 {}q3 -2 3 -8q3 -2 3 8z", y - 8 * k, y - 8 * k)
        pen.path(bells, "#d9b04f")
    upper = s.ground - s.eaves
    bays = 5 if s.width > 195 else 4
    loggia = pen.style[2] < 0.4
    balconies = vary(pen, (None, "iron", None, "stone", "wood"), 0, 5)
    if loggia:
        top, tall = s.eaves + 10, upper * 0.34
        glow = pen.light.lamps
        fields = spread(s.left + 6, s.right - 6, bays * 2)
        step = fields[1] - fields[0]
        openings = "".join(arch(x - step * 0.38, top + 1, step * 0.76, tall - 1) for x in fields)
        pen.path(box(s.left + 6, top, s.width - 12, tall), stone)
        pen.path(openings, "#5d4b4a")
        pen.path(
            "".join(
                box(x - step * 0.3, top + tall * 0.35, step * 0.6, tall * 0.4) for x in fields[::3]
            ),
            "#ffcf87",
            glow=0.9 * glow,
            opacity=max(0.05, glow),
        )
        cornice(pen, s.left + 3, s.right - 3, top + tall, stone, 3)
        first, tall = top + tall + 9, upper - (top + tall + 9 - s.eaves) - 8
        rows = [(first, tall)]
    else:
        rows = [(s.eaves + upper * 0.14, upper * 0.28), (s.eaves + upper * 0.56, upper * 0.32)]
        cornice(pen, s.left, s.right, s.eaves + upper * 0.49, pen.shade(stucco, 0.25), 2.5)
    for k, (y, tall) in enumerate(rows):
        spots = [(x, y) for x in spread(s.left + 4, s.right - 4, bays)]
        windows(
            pen,
            spots,
            13,
            tall,
            bars="cross",
            frame=stone,
            sill=stone,
            shutters=shutter,
            arched=pen.style[1] > 0.6 and k == len(rows) - 1,
            flowers=CORAL if k == len(rows) - 1 and not balconies else None,
        )
        if balconies and k == len(rows) - 1:
            at = spots if balconies == "iron" else [spots[len(spots) // 2]]
            w = s.width / bays * 0.8 if balconies == "iron" else s.width / bays * 1.9
            x = 0.0 if bays % 2 == 0 and balconies != "iron" else None
            for spot in at:
                rail = {"iron": "#4b4038", "stone": stone, "wood": "#8f6a4a"}[balconies]
                joinery.balcony(pen, spot[0] if x is None else x, y + tall, w, balconies, rail,
                                tall * 0.36)  # fmt: skip
    # The arcade: deep shade, shop fronts, arches on pillars.
    cornice(pen, s.left, s.right, s.ground - 2, stone, 4)
    arches = pen.pick([3, 4, 4, 5], 0)
    fields = spread(s.left + 3, s.right - 3, arches)
    step = fields[1] - fields[0]
    gap, top = step * 0.8, s.ground + 7
    hole = vary(pen, (arch, _pointed, arch, _lintel), 1, 7)
    openings = "".join(hole(x - gap / 2, top, gap, -top) for x in fields)
    pen.path(
        "".join(hole(x - gap / 2 - 3.2, top - 3.2, gap + 6.4, -top + 3.2) for x in fields), stone
    )
    pen.path(openings, "#594748")
    back = [(x, top + (-top) * 0.4) for x in fields]
    windows(
        pen,
        [b for k, b in enumerate(back) if k % 2 == 0],
        gap * 0.62,
        -top * 0.42,
        bars="cross",
        frame="#8a6a4e",
        edge=1.5,
    )
    pen.path(
        "".join(box(x - gap * 0.2, top - top * 0.4, gap * 0.4, -top * 0.6) for x in fields[1::2]),
        shutter,
    )
    side = "".join(
        trace("M{} 0v{}l{} 4V0z", x - pen.sun * gap * 0.5, top * 0.55, pen.sun * gap * 0.22)
        for x in fields
    )
    pen.path(side, pen.shade(stucco, -0.28))
    ends = [s.left, *[(a + b) / 2 for a, b in zip(fields, fields[1:], strict=False)], s.right]
    wide = (step - gap) * 1.1
    imposts = "".join(
        box(min(max(x - wide / 2, s.left), s.right - wide), top * 0.56, wide, 3) for x in ends
    )
    pen.path(imposts, stone)


def _pointed(x: float, y: float, w: float, h: float) -> str:
    """Path of an opening with a pointed top."""
    rise = min(h, w * 0.72)
    head = trace("Q{} {} {} {}Q{} {} {} {}", x, y + rise * 0.3, x + w / 2, y, x + w,
                 y + rise * 0.3, x + w, y + rise)  # fmt: skip
    return trace("M{} {}V{}", x, y + h, y + rise) + head + trace("V{}z", y + h)


def _lintel(x: float, y: float, w: float, h: float) -> str:
    """Path of an opening between columns that carry a beam on little corbels."""
    c = w * 0.14
    return trace("M{} {}V{}l{} {}h{}l{} {}V{}z", x, y + h, y + c * 1.6, c, -c, w - 2 * c, c, c,
                 y + h)  # fmt: skip


@draws("coastal_house")
def coastal_house(pen: Pen) -> None:
    s = shape("coastal_house", pen.style, pen.w, pen.h)
    white = pen.pick(["#fbf7ee", "#f7efe0", "#fdfaf5", "#f6ead6"])
    blue = pen.pick(["#2f75b0", "#4b93b8", "#3a63a0", "#5aa3a0"], 1)
    turn = 1 if s.ridge_right > -s.ridge_left else -1  # the upper cube is on this side
    low = s.eaves
    a, b = s.ridge_left, s.ridge_right
    crown = vary(pen, ("dome", "pergola", "sail", "dome", "vault", "pergola"), 1, 1)
    if crown == "vault":  # a barrel vault covers a room at the back
        x0, x1 = (s.left + 8, a + 4) if turn > 0 else (b - 4, s.right - 8)
        r = (x1 - x0) / 2
        pen.path(trace("M{} {}v{}a{} {} 0 0 1 {} 0v{}z", x0, low, -r * 0.4, r, r * 0.8, 2 * r,
                       r * 0.4), pen.shade(white, -0.06))  # fmt: skip
        pen.path(disc((x0 + x1) / 2, low - r * 0.5, r * 0.28), blue)
    elif crown == "sail":  # a sail gives shade to a table
        x0, x1 = (s.left + 6, a) if turn > 0 else (b, s.right - 6)
        mast = x0 if turn > 0 else x1
        pen.line([(mast, low), (mast, low - 40)], "#b08a5f", 2.6)
        foot = x1 if turn > 0 else x0
        m = (x0 + x1) / 2
        sail = trace("M{} {}Q{} {} {} {}L{} {}Q{} {} {} {}z", mast, low - 40, m, low - 30, foot,
                     low - 46, foot, low - 32, m, low - 22, mast, low - 40)  # fmt: skip
        pen.path(sail, pen.pick(["#f3d8a8", "#e8a76f", "#f7efe0", "#9cc3cf"], 2))
        pen.path(box(m - 12, low - 24, 24, 3) + box(m - 1.5, low - 24, 3, 14), "#b08a5f")
    elif crown == "dome":
        x = -turn * pen.w * 0.30
        r = pen.w * 0.15
        pen.rect(x - r * 0.95, low - r * 0.5, 1.9 * r, r * 0.6, pen.shade(white, -0.05))
        pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", x - r, low - r * 0.45, r, r, 2 * r), blue)
        pen.path(
            trace(
                "M{} {}q{} {} {} {}",
                x + pen.sun * r * 0.55,
                low - r * 0.95,
                pen.sun * r * 0.3,
                r * 0.15,
                pen.sun * r * 0.28,
                r * 0.4,
            ),
            stroke=pen.shade(blue, 0.4),
            width=2.4,
        )
        pen.circle(x, low - r * 1.52, 2.6, white)
    else:  # a pergola with a parasol pine's shade
        x0, x1 = (s.left + 6, a - 6) if turn > 0 else (b + 6, s.right - 6)
        pen.path(
            "".join(box(x, low - 34, 3, 34) for x in (x0, (x0 + x1) / 2, x1 - 3))
            + box(x0 - 4, low - 37, x1 - x0 + 8, 3.5),
            "#b08a5f",
        )
        foliage(pen, [(x, low - 37 + pen.rng.uniform(-2, 3), 7) for x in spread(x0 - 2, x1 + 2, 6)])
    wall(pen, a, b, s.ridge + 3, white, bottom=low)
    pen.rect(a, s.ridge, b - a, 6, pen.shade(white, -0.06), rx=2)
    wall(pen, s.left, s.right, low, pen.shade(white, -0.02))
    pen.rect(min(a, b), low, b - a, 3, SHADOW, opacity=0.1)
    rail = (s.left, a) if turn > 0 else (b, s.right)
    pen.rect(rail[0], low - 11, rail[1] - rail[0], 13, white)
    pen.path(
        "".join(arch(x - 3, low - 8, 6, 7) for x in spread(rail[0] + 3, rail[1] - 3, 5)),
        pen.shade(white, -0.16),
    )
    tall = low - s.ridge
    up = spread(a + 6, b - 6, 2 if b - a < 120 else 3)
    arched = pen.style[2] * 3 % 1 > 0.5
    windows(
        pen,
        [(x, s.ridge + tall * 0.26) for x in up],
        17,
        tall * 0.45,
        bars="cross",
        frame=blue,
        shutters=blue,
        edge=1.5,
        sill="#d9cfbd",
        flowers=ROSE,
        arched=arched,
    )
    top = vary(pen, ("flat", "chimney", "steps", "balcony"), 0, 5)
    middle = (a + b) / 2
    if top == "chimney":
        pen.rect(middle - 6, s.ridge - pen.h * 0.01, 12, 8, white)
        x = a + 16 if turn > 0 else b - 16
        pen.path(box(x - 5, s.ridge - 1, 10, 6) + box(x - 7, s.ridge - 2.4, 14, 3), blue)
    elif top == "balcony":
        y = low - tall * 0.12
        joinery.balcony(pen, middle, y, (b - a) * 0.62, "wood", blue, tall * 0.26)
    elif top == "steps":
        teeth = "".join(box(x - 5, s.ridge - 2, 10, 6) for x in spread(a, b, 6))
        pen.path(teeth, white)
    at = turn * pen.w * 0.03
    h = -low
    fields = [x for x in spread(s.left + 8, s.right - 8, 4)]
    gate = fields[pen.pick([1, 2, 1, 2], 0)]
    side = [x for x in fields if x != gate]
    climber = s.left + 15 if turn > 0 else s.right - 15
    porch = vary(pen, ("none", "arcade", "none", "vines"), 2, 5)
    if porch == "arcade":  # shade before the rooms
        fields = [x for x in spread(s.left + 10, s.right - 10, 5) if abs(x - climber) > 20]
        w = s.width * 0.155
        pen.path("".join(arch(x - w / 2, low + h * 0.24, w, h * 0.76) for x in fields),
                 pen.shade(white, -0.3))  # fmt: skip
        gate = min(fields, key=abs)
        side = [x for x in fields if x != gate]
        glow = pen.light.lamps
        pane = "".join(arch(x - w * 0.26, low + h * 0.4, w * 0.52, h * 0.38) for x in side)
        pen.path(pane, blend(blue, "#ffd488", glow), glow=0.9 * glow)
        side = []
    elif porch == "vines":
        x0, x1 = s.left + 14, s.right - 14
        posts = "".join(box(x, low + h * 0.2, 3, h * 0.8) for x in spread(x0, x1, 4))
        pen.path(posts + box(x0 - 4, low + h * 0.17, x1 - x0 + 8, 4), "#b08a5f")
        foliage(pen, [(x, low + h * 0.15, 7) for x in spread(x0, x1, 11)])
    windows(
        pen,
        [(x, low + h * 0.26) for x in side if abs(x - climber) > 18],
        18,
        h * 0.3,
        bars="cross",
        frame=blue,
        shutters=blue,
        edge=1.5,
        sill="#d9cfbd",
    )
    door(pen, gate, 22, h * 0.55, blue, frame="#e2d6c2", arched=True)
    if pen.style[0] * 4 % 1 > 0.5:  # steps of white stone up to the terrace
        n, x0 = 6, -turn * pen.w * 0.49
        d = "".join(
            box(x0 if turn > 0 else x0 - (n - k) * 9, -(k + 1) * h / 7, (n - k) * 9, h / 7 + 0.5)
            for k in range(n)
        )
        pen.path(d, pen.shade(white, -0.09))
        pen.path(
            "".join(trace("M{} {}h{}", x0, -(k + 1) * h / 7, turn * (n - k) * 9) for k in range(n)),
            stroke=white,
            width=1.6,
        )
    blossom = pen.pick(["#c93f86", "#d65a9a", "#b03a9c", "#e2705a"], 2)
    vine(pen, climber, 0, low - 12, 27, blossom)
    cascade = [(a if turn > 0 else b) + turn * (6 + 7 * k) for k in range(4)]
    foliage(pen, [(x, low - 4 + (k % 2) * 4, 6.5) for k, x in enumerate(cascade)])
    if pen.light.season in ("spring", "summer"):
        pen.path(
            "".join(
                disc(x + pen.rng.uniform(-5, 5), low - 5 + pen.rng.uniform(-4, 6), 1.7)
                for x in cascade * 4
            ),
            blossom,
        )
    pot = at + (20 if gate < at else -20)
    pen.path(trace("M{} -11h12l-2 11h-8z", pot - 6), "#c0714b")
    foliage(pen, [(pot - 4, -15, 5), (pot + 3, -17, 6)])
    snow_on(pen, a, b, s.ridge - 2)
    snow_on(pen, *rail, low - 13)
