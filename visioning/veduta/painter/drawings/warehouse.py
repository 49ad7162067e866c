"""The brick warehouse, now full of studios and shops."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    blend,
    box,
    cornice,
    disc,
    door,
    spread,
    trace,
    track,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


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
    stepped = vary(pen, (False, True), 0, 3)
    if s.roof == "gable" and stepped:
        steps, points = 5, []
        for k in range(steps):
            x, y = s.left * (1 - k / steps), s.eaves - rise * (k + 1) / steps
            points += [(x, y), (s.left * (1 - (k + 1) / steps) if k < steps - 1 else x, y)]
        outline = [(s.left, s.eaves), *points, *[(-x, y) for x, y in reversed(points)]]
        pen.polygon([*outline, (s.right, s.eaves)], brick)
        pen.line([*outline, (s.right, s.eaves)], trim, 3.4)
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
    bays = vary(pen, (5, 7, 5), 1, 3)
    hoists = (bays // 2,) if vary(pen, (0, 0, 1), 2, 5) == 0 else (1, bays - 2)
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
        if k not in hoists
    ]
    windows(
        pen,
        spots,
        step * 0.52,
        tall * 0.66,
        bars=vary(pen, ("grid", "cross"), 2, 3),
        arched=vary(pen, (True, False, True), 0, 7),
        frame=pen.shade(brick, -0.3) if trim == "#7f3f35" else trim,
        edge=1.8,
        sill=trim,
    )
    # The loading bay: a door on each floor under the hoist.
    bay = [(middles[k], s.eaves + f * tall) for k in hoists for f in range(floors)]
    doors = "".join(box(x - step * 0.32, y + tall * 0.2, step * 0.64, tall * 0.76) for x, y in bay)
    pen.path(doors, paint)
    d = "".join(
        track([(x - step * 0.32, y + tall * t), (x + step * 0.32, y + tall * t)])
        for x, y in bay
        for t in (0.42, 0.68)
    )
    d += "".join(trace("M{} {}v{}", x, y + tall * 0.2, tall * 0.76) for x, y in bay)
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
        if not stepped:
            verge(
                pen,
                [(s.left - 3, s.eaves + 3), (0, s.ridge + 3), (s.right + 3, s.eaves + 3)],
                pen.pick(["#6a5a58", "#8a4a3e", trim], 2),
                6,
            )
        hoist = s.eaves - rise * 0.44 if len(hoists) == 1 else s.eaves + 12
    else:
        teeth = 9
        d = "".join(
            box(x - s.width / teeth * 0.28, s.eaves + 6, s.width / teeth * 0.56, 5)
            for x in spread(s.left, s.right, teeth * 2)
        )
        pen.path(d, pen.shade(brick, -0.24))
        cornice(pen, s.left - 2, s.right + 2, -pen.h, trim, 5)
        hoist = s.eaves + 16
    for k, x in enumerate(middles[j] for j in hoists):
        pen.path(trace("M{} {}v-12l13 -7l13 7v12z", x - 13, hoist + 1), paint)
        pen.rect(x - 2.5, hoist - 4, 5, 9, "#3c3a40")
        drop = s.eaves + tall * (1.1 + 0.7 * k)
        pen.line([(x, hoist + 5), (x, drop)], "#e6dcc6", 1.2)
        pen.rect(x - 8, drop, 16, 13, "#c79a5f", rx=1)
        pen.path(trace("M{} {}h16M{} {}v13", x - 8, drop + 6, x, drop), stroke="#8f6a3e", width=1.1)
    # Today: studios and cafes behind wide gates.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(brick, -0.2))
    cornice(pen, s.left, s.right, s.ground - 2, trim, 4)
    at = middles[bays // 2]
    if vary(pen, (0, 1), 1, 9):  # a shop on either side of the door
        kind = vary(pen, joinery.SHOPS, 0, 9)
        for a, b in ((s.left + 8, at - step * 0.8), (at + step * 0.8, s.right - 8)):
            joinery.shop(pen, a, b, s.ground * 0.86, pen.shade(paint, -0.1), kind, frame=trim)
    else:
        gates = [(x, s.ground + 9) for k, x in enumerate(middles) if k != bays // 2]
        windows(pen, gates, step * 0.68, -s.ground - 9, bars="tee", arched=True, frame=trim, edge=2)
    door(pen, at, max(20, step * 0.62), -s.ground - 12, paint, frame=trim, arched=True)
    glow = pen.light.lamps
    lamps = "".join(disc(x, s.ground + 6, 2.6) for x in pilasters[1:-1])
    pen.path(lamps, blend("#e9dfc4", "#ffd98a", glow), glow=glow)
