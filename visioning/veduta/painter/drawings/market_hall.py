"""The market hall: a great roof over stalls and crates of fruit."""

from __future__ import annotations

import math

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    WHITE,
    blend,
    box,
    cornice,
    disc,
    door,
    slope,
    snowy,
    spread,
    trace,
    track,
    verge,
    wall,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


def _half_disc(x: float, y: float, rx: float, ry: float) -> str:
    """Path of the upper half of an ellipse standing on y."""
    return trace("M{} {}a{} {} 0 0 1 {} 0z", x - rx, y, rx, ry, 2 * rx)


@draws("market_hall")
def market_hall(pen: Pen) -> None:
    s = shape("market_hall", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#c7694c", "#e0b978", "#d8cbb2", "#a9554a", "#8fa58f", "#d9936a", "#b9a58a", "#7f95a0"]
    )
    iron = pen.pick(["#3f6a5e", "#4a5a66", "#7d3f35", "#f2e8d2"], 1)
    cloths = pen.pick(
        [
            ("#c9503f", "#f6ecd6"),
            ("#4f8a6a", "#f6ecd6"),
            ("#e0a03f", "#f6ecd6"),
            ("#3f7a9a", "#f6ecd6"),
        ],
        2,
    )
    glow = pen.light.lamps
    glass = blend("#8fb3bd", "#ffdc98", 0.8 * glow)
    if s.roof == "slope":
        _timber_hall(pen, s, tone, iron)
    else:
        _iron_hall(pen, s, tone, iron, glass)
    _wares(pen, s.eaves - 2 - (s.eaves - s.ridge) * (0.12 if s.roof == "arch" else 0.33),
           (s.eaves - s.ridge) * 0.1)  # fmt: skip
    # Stalls under striped awnings with crates of fruit.
    fields = spread(s.left + 14, s.right - 14, 5)
    gap = fields[1] - fields[0]
    top = s.eaves + 9
    pen.path(
        "".join(box(x - gap * 0.44, top, gap * 0.88, -top) for x in fields),
        blend("#5d4a42", "#ffc987", 0.75 * glow),
        glow=0.7 * glow,
    )
    pen.path("".join(trace("M{} {}V{}", x, top, top * 0.6) for x in fields), stroke=iron, width=1.6)
    drop = -top * 0.32
    for colour, shift in ((cloths[0], 0), (cloths[1], 1)):
        d = ""
        for j, x in enumerate(fields):
            if j == 2:
                continue
            for n in range(shift, 6, 2):
                a = x - gap * 0.46 + n * gap * 0.92 / 6
                w = gap * 0.92 / 6
                d += trace("M{} {}h{}v{}a{} {} 0 0 1 {} 0z", a, top - 1, w, drop, w / 2, w / 2, -w)
        pen.path(d, colour)
    door(pen, 0, gap * 0.66, -top * 0.86, pen.shade(iron, 0.1), frame=pen.shade(tone, 0.35))
    crates, fruit = "", {}
    for j, x in enumerate(fields):
        if j == 2:
            continue
        for side in (-0.24, 0.22):
            a = x + side * gap
            crates += trace("M{} -13h{}l-2 13h{}z", a - gap * 0.22, gap * 0.42, -gap * 0.42 + 4)
            colour = pen.rng.choice(
                ["#d9503f", "#e8963f", "#e9c84f", "#7aa84f", "#8a4f7a", "#c9d06a"]
            )
            fruit[colour] = fruit.get(colour, "") + "".join(
                disc(a - gap * 0.02 + t * gap, -14 - (2.6 if abs(t) < 0.08 else 0), 3.3)
                for t in (-0.14, -0.05, 0.05, 0.13)
            )
    for colour, d in fruit.items():
        pen.path(d, colour)
    pen.path(crates, "#b98a55")


def _iron_hall(pen: Pen, s: HouseShape, tone: str, iron: str, glass: str) -> None:
    """Iron and glass: one great fan, or three bays of rising glass."""
    glow = pen.light.lamps
    rise, r = s.eaves - s.ridge, s.width / 2
    pen.path(_half_disc(0, s.eaves + 1, r + 3, rise), tone)
    wall(pen, s.left, s.right, s.eaves, tone)
    k = pen.between(0.7, 0.84, 2)
    pen.path(_half_disc(0, s.eaves - 2, r * k + 4, rise * k + 4), pen.shade(tone, 0.3))
    pen.path(_half_disc(0, s.eaves - 2, r * k, rise * k), glass, glow=0.8 * glow)
    pen.path(
        trace(
            "M{} {}Q{} {} 0 {}L{} {}H{}z",
            -r * k * 0.8,
            s.eaves - 2 - rise * k * 0.6,
            -r * 0.4,
            s.eaves - rise * k * 1.02,
            s.eaves - 2 - rise * k,
            -r * 0.3,
            s.eaves - 2,
            -r * 0.62,
        ),
        "#ffffff",
        opacity=0.2,
    )
    net = vary(pen, ("fan", "grid", "rings"), 1, 3)
    ribs = "".join(
        track([(0, s.eaves - 2), (r * k * math.cos(t), s.eaves - 2 - rise * k * math.sin(t))])
        for t in (math.pi * j / 10 for j in range(1, 10))
    )
    if net == "grid":  # uprights and rails instead of spokes
        ribs = "".join(
            trace(
                "M{} {}V{}",
                x,
                s.eaves - 2,
                s.eaves - 2 - rise * k * math.sqrt(1 - (x / r / k) ** 2),
            )
            for x in spread(-r * k, r * k, 12)
        )
        for share in (0.4, 0.7):
            reach = r * k * math.sqrt(1 - share**2)
            ribs += trace("M{} {}H{}", -reach, s.eaves - 2 - rise * k * share, reach)
    for share in (0.36, 0.68) if net == "fan" else (0.52, 0.68, 0.84) if net == "rings" else ():
        ribs += _half_disc(0, s.eaves - 2, r * k * share, rise * k * share)
    pen.path(ribs, stroke=iron, width=2)
    pen.path(_half_disc(0, s.eaves - 2, r * k * 0.34, rise * k * 0.34), pen.shade(tone, 0.42))
    # A lantern on the ridge and the arched roof's edge.
    pen.rect(-16, s.ridge + 1, 32, 12, iron)
    pen.path(
        "".join(box(x - 2.5, s.ridge + 4, 5, 7) for x in spread(-15, 15, 4)), glass, glow=0.8 * glow
    )
    pen.rect(-19, s.ridge, 38, 3, pen.shade(iron, 0.15))
    profile = [(x, y + 5) for x, y in s.profile()]
    pen.path(track(profile), stroke=iron, width=5)
    if snowy(pen):
        pen.line([(x, y - 2) for x, y in profile[3:14]], "#f7fafc", 4)
    pen.path(
        "".join(box(x - 7, s.eaves - 8, 14, -s.eaves + 8) for x in (s.left + 6, s.right - 6)),
        pen.shade(tone, 0.2),
    )
    pen.path(
        "".join(
            trace("M{} {}h20l-10 -12z", x - 10, s.eaves - 7) for x in (s.left + 7, s.right - 7)
        ),
        iron,
    )
    cornice(pen, s.left, s.right, s.eaves - 2, pen.shade(tone, 0.4), 5)


def _timber_hall(pen: Pen, s: HouseShape, tone: str, iron: str) -> None:
    """A steep roof on oak posts, as on an old market square, with a bell turret."""
    roof = pen.pick(["#a9553f", "#6a6d78", "#8a5a46"], 1)
    foot = s.eaves + 6
    pen.rect(s.left, s.eaves, s.width, -s.eaves, blend(tone, "#6a4a3a", 0.5))
    corners = [(-pen.w / 2, foot), (s.ridge_left, s.ridge), (s.ridge_right, s.ridge)]
    slope(pen, [*corners, (pen.w / 2, foot)], roof, rows=8)
    rise = s.eaves - s.ridge
    kind = vary(pen, ("gable", "eyebrow", "shed", "hip"), 2, 3)
    sides = [(t * s.width, s.eaves - rise * 0.2) for t in (-0.28, 0.28)]
    joinery.dormers(pen, sides, s.width * 0.12, rise * 0.42, "#e9d9b8", roof, kind)
    half, y = s.width * 0.13, s.eaves - rise * 0.6
    pen.polygon([(-half, s.eaves), (0, y), (half, s.eaves)], pen.shade(tone, 0.4))
    verge(pen, [(-half - 5, s.eaves + 4), (0, y - 3), (half + 5, s.eaves + 4)], roof, 5)
    x = vary(pen, (0.0, s.ridge_left + 14, s.ridge_right - 14), 1, 3)
    pen.path(box(x - 7, s.ridge - 6, 14, 10), "#e9d9b8")
    pen.polygon([(x - 10, s.ridge - 5), (x, -pen.h), (x + 10, s.ridge - 5)], pen.shade(roof, -0.2))


def _wares(pen: Pen, y: float, q: float) -> None:
    """The sign of the hall: what is sold in it."""
    motif = pen.pick(["apple", "fish", "carrot", "cheese"], 1)
    if motif == "apple":
        pen.path(disc(-q * 0.4, y, q * 0.8) + disc(q * 0.4, y, q * 0.8), "#c9463f")
        pen.path(
            trace(
                "M0 {}q{} {} {} {}q{} {} {} {}",
                y - q * 0.5,
                q * 0.2,
                -q,
                q * 1.1,
                -q * 0.9,
                -q * 0.2,
                q * 0.9,
                -q * 1.1,
                q * 0.9,
            ),
            "#5f9a4e",
        )
    elif motif == "cheese":
        wedge = (-q * 1.4, y + q * 0.1, q * 1.3, y - q * 0.9, y + q * 0.9, -q * 1.4)
        pen.path(trace("M{} {}L{} {}V{}H{}z", *wedge), "#f0c24f")
        holes = disc(-q * 0.4, y + q * 0.4, q * 0.2) + disc(q * 0.6, y, q * 0.24)
        pen.path(holes, "#d99a3f")
    elif motif == "fish":
        pen.path(
            trace(
                "M{} {}q{} {} {} 0l{} {}v{}l{} {}q{} {} {} 0z",
                -q * 1.5,
                y,
                q * 1.2,
                -q * 1.5,
                q * 2.3,
                q * 0.8,
                -q * 0.6,
                q * 1.2,
                -q * 0.8,
                -q * 0.6,
                -q * 1.1,
                q * 1.5,
                -q * 2.3,
            ),
            "#4f8fae",
        )
        pen.circle(-q * 0.8, y - q * 0.15, q * 0.16, WHITE)
    else:
        pen.path(trace("M{} {}h{}L0 {}z", -q * 0.6, y - q * 0.5, q * 1.2, y + q * 1.1), "#e08a3f")
        pen.path(
            trace(
                "M0 {}l{} {}l{} {}l{} {}z",
                y - q * 0.5,
                -q * 0.7,
                -q * 0.9,
                q * 0.7,
                q * 0.4,
                q * 0.7,
                -q * 0.4,
            ),
            "#5f9a4e",
        )
