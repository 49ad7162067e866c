"""What stands on a roof: gardens, small turbines, antennas and beehives.

It may rise above its house. On a pitched roof it stands on a timber deck at the ridge.
"""

from __future__ import annotations

import math

from visioning.veduta.painter.house import HouseShape, shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    TIMBER,
    WHITE,
    blend,
    box,
    disc,
    foliage,
    green_season,
    snowy,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

AREA = 4600.0  # what a child covers at least, in square units


def _deck(pen: Pen, s: HouseShape, wide: float) -> tuple[float, float, float]:
    """Left, right and height of a place to stand; on a pitched roof it builds a deck for it."""
    if s.roof == "flat":
        wide = max(wide, 0.0)
        return s.ridge_left + 3, s.ridge_right - 3, s.ridge
    x = s.middle if s.gap is None else (s.left + s.right) / 2
    y = s.ridge + 3
    if s.gap is not None and s.ridge > -0.9 * pen.h:  # beside a tower, where there is more room
        sides = [(-pen.w / 2, s.gap[0] - 2), (s.gap[1] + 2, pen.w / 2)]
        left, right = max(sides, key=lambda side: side[1] - side[0] + pen.style[1] * side[0] / 99)
        y = s.ridge - 2
    else:
        half = min(wide, pen.w) / 2
        left, right = max(-pen.w / 2, x - half), min(pen.w / 2, x + half)
    posts = spread(left, right, max(3, round((right - left) / 26)))
    feet = []
    for px in posts:
        if s.roof == "slope":
            feet.append(y + 16)
        else:
            t = min(1.0, abs(px - (s.left + s.right) / 2) / (s.width / 2))
            rise = s.eaves - s.ridge
            feet.append(s.ridge + rise * (1 - math.sqrt(1 - t * t) if s.roof == "arch" else t) + 3)
    pen.path(
        "".join(trace("M{} {}V{}", px, y, max(y, f)) for px, f in zip(posts, feet, strict=True)),
        stroke="#8f6a4a",
        width=3,
    )
    d = "".join(
        track([(px, min(y + 14, max(y, f))), (px + 10, y)])
        for px, f in zip(posts[:-1], feet[:-1], strict=True)
        if f > y + 14
    )
    pen.path(d, stroke="#8f6a4a", width=1.8)
    pen.rect(left, y - 1, right - left, 6, TIMBER)
    return left, right, y - 1


@draws("roof_garden")
def roof_garden(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = _deck(pen, s, max(120.0, 0.74 * pen.w))
    w = right - left
    shade = pen.pick(
        [
            ("#d9604a", "#f6ecd6"),
            ("#e0a43f", "#f9f0d8"),
            ("#3f8f96", "#f2ecdf"),
            ("#a9527a", "#f7e6dc"),
        ]
    )
    turn = 1 if pen.style[2] < 0.5 else -1
    middle = (left + right) / 2
    seat = min(21.0, 0.24 * w - 4)
    # Small trees and tall planters, a table under a parasol, a pergola or a hammock.
    kind = pen.pick(["pergola", "beds", "grove", "glasshouse", "hammock"], 1)
    trees = (
        [(0.12, 30), (0.27, 22), (0.44, 27)]
        if kind != "grove"
        else [(0.1, 31), (0.26, 38), (0.44, 32), (0.9, 27)]
    )
    for t, low in trees:
        high = low if w > 110 else low + 22
        x = middle - turn * (0.5 - t) * w
        x = min(max(x, left + 13), right - 13)
        pen.path(box(x - 8, y - 12, 16, 12), pen.pick(["#b9764f", "#8f8a80", TIMBER], 2))
        pen.line([(x, y - 12), (x, y - 12 - high * 0.5)], "#7a5b45", 2.6)
        foliage(
            pen,
            [
                (x, y - 16 - high * 0.75, 12.5),
                (x - 7, y - 12 - high * 0.5, 9),
                (x + 7, y - 12 - high * 0.5, 9),
            ],
        )
    x = middle + turn * min(0.26 * w, w / 2 - seat - 7)
    if kind == "pergola":
        half = min(28.0, w * 0.2, w / 2 - abs(x - middle) - 6)
        pen.path(
            box(x - half, y - 44, 3.5, 44)
            + box(x + half - 3.5, y - 44, 3.5, 44)
            + box(x - half - 6, y - 47, 2 * half + 12, 4),
            TIMBER,
        )
        foliage(
            pen,
            [
                (px, y - 49 + (k % 2) * 3, 7.5)
                for k, px in enumerate(spread(x - half - 4, x + half + 4, 7))
            ],
        )
        if green_season(pen):
            pen.path(
                "".join(
                    disc(x + pen.rng.uniform(-half, half), y - 49 + pen.rng.uniform(-4, 6), 2.2)
                    for _ in range(9)
                ),
                "#d65a9a",
            )
    elif kind == "glasshouse":  # tomatoes under glass
        half = min(27.0, w * 0.22, w / 2 - abs(x - middle) - 2)
        shell = trace("M{} {}v-30l{} -18l{} 18v30z", x - half, y, half, half)
        lamps = pen.light.lamps
        pen.path(shell, blend("#cfe6df", "#ffdf9c", 0.8 * lamps), stroke="#fbf8ee", width=2.2,
                 glow=0.8 * lamps)  # fmt: skip
        foliage(
            pen, [(x + t * half, y - 12 - 5 * (k % 2), 6) for k, t in enumerate((-0.6, -0.1, 0.5))]
        )
        pen.path("".join(disc(x + t * half, y - 14, 2) for t in (-0.5, 0.1, 0.6)), "#d9463f")
        bars = trace("M{} {}v-48M{} {}h{}", x, y, x - half, y - 30, 2 * half)
        pen.path(bars, stroke="#fbf8ee", width=1.6)
    elif kind == "hammock":  # someone reads between two posts
        half = min(28.0, w * 0.22, w / 2 - abs(x - middle) - 3)
        pen.line([(x - half, y), (x - half, y - 40)], TIMBER, 3)
        pen.line([(x + half, y), (x + half, y - 40)], TIMBER, 3)
        a, b = x - half, x + half
        sling = trace("M{} {}Q{} {} {} {}", a, y - 34, x, y - 4, b, y - 34)
        sling += trace("Q{} {} {} {}z", x, y - 16, a, y - 34)
        pen.path(sling, shade[0])
        pen.circle(x - half * 0.4, y - 27, 4.2, "#c98f66")
        pen.path(trace("M{} {}l8 -4v7l-8 4z", x - 2, y - 29), "#fdf8ea")
        pen.path(trace("M{} {}Q{} {} {} {}", x - half, y - 40, x, y - 46, x + half, y - 40),
                 stroke="#d9b04f", width=1.6)  # fmt: skip
    else:
        half = min(30.0, w * 0.24, w / 2 - abs(x - middle))
        pen.line([(x, y), (x, y - 52)], "#efe6d2", 2.4)
        for k in range(4):
            a, b = x - half + k * half / 2, x - half + (k + 1) * half / 2
            pen.path(
                trace(
                    "M{} {}Q{} {} {} {}Q{} {} {} {}z",
                    a,
                    y - 37,
                    (a + x) / 2,
                    y - 52,
                    x,
                    y - 55,
                    (b + x) / 2,
                    y - 52,
                    b,
                    y - 37,
                ),
                shade[k % 2],
            )
    pen.path(box(x - 15, y - 17, 30, 3) + box(x - 1.5, y - 15, 3, 15), "#f3ead6")
    for side, colour in ((-1, shade[0]), (1, "#4f7f9a")):
        px = x + side * seat
        pen.path(trace("M{} {}v-10q0 -6 5.5 -6t5.5 6v10z", px - 5.5, y - 7), colour)
        pen.circle(px, y - 28, 4.4, pen.rng.choice(["#e9bb94", "#c98f66", "#8a5a40", "#f0cba8"]))
    planters = spread(left + 2, right - 2, max(4, round(w / 24)))
    step = planters[1] - planters[0]
    pen.path(
        "".join(box(px - step * 0.44, y - 9, step * 0.88, 9) for px in planters),
        pen.pick([TIMBER, "#c98a66", "#a9aa9a"], 2),
    )
    foliage(pen, [(px + t * step, y - 11, 6.4) for px in planters for t in (-0.25, 0.2)])
    if green_season(pen):
        pen.path(
            "".join(
                disc(px + pen.rng.uniform(-0.4, 0.4) * step, y - 13 + pen.rng.uniform(-4, 3), 2)
                for px in planters
                for _ in range(3)
            ),
            pen.pick(["#e58aa8", "#f3d46b", "#e2705a", "#b98fd0"], 1),
        )
    if snowy(pen):
        pen.rect(left, y - 19, w, 4, "#f7fafc", rx=2)


@draws("roof_turbine")
def roof_turbine(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = _deck(pen, s, 120.0)
    w = right - left
    kinds = ["helix", "rotor", "wheel", "eggbeater"] if w > 110 else ["helix", "wheel", "eggbeater"]
    kind = pen.kind(kinds * 2)
    tint = pen.pick(["#f7f7f2", "#dbe9ee", "#f3ead6", "#e3efe2"])
    accent = pen.pick(["#d9604a", "#3f8f96", "#e0a43f", "#5f9a5a"], 1)
    count = (3 if pen.style[0] < 0.6 else 4 if w > 150 else 2) if w >= 105 else 2
    s_ = 1 if pen.sun < 0 else -1
    if kind == "wheel":
        _wheels(pen, left, right, y, tint, accent)
    elif kind == "rotor":
        reach = min(31.0, w / count * 0.5)
        for k, x in enumerate(spread(left, right, count)):
            hub = y - 46 - (9 if k == 1 else 0)
            pen.polygon([(x - 3.6, y), (x - 1.8, hub), (x + 1.8, hub), (x + 3.6, y)], tint)
            pen.circle(x, hub, reach, "#ffffff", opacity=0.42)
            pen.circle(x, hub, reach, "none", stroke=accent, width=1.6)
            d = ""
            for j in range(3):
                t = pen.style[1] * 2 + k + j * 2 * math.pi / 3
                c, q = math.cos(t), math.sin(t)
                reached = [(0, 2.4), (0.26, 5.6), (1, 0.6), (1, -0.6), (0, -2.4)]
                outline = [
                    (x + reach * a * c - b * q, hub + reach * a * q + b * c) for a, b in reached
                ]
                d += track(outline) + "z"
            pen.path(d, tint, stroke=accent, width=1.2)
            pen.circle(x, hub, 5, accent)
            pen.circle(x, hub, 2, "#ffffff")
    else:
        half = min(24.0, w / count * 0.45)
        for k, x in enumerate(spread(left, right, count)):
            tall = (70 if w > 110 else 84) + (12 if k % 2 else 0) + pen.between(0, 7, 1)
            foot = y - 13
            pen.rect(x - 2.2, y - tall - 13, 4.4, tall + 13, "#8f999f")
            pen.rect(x - 8, y - 5, 16, 5, "#7d878d")
            top = foot - tall + 4
            if kind == "helix":
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}H{}C{} {} {} {} {} {}z",
                        x - half,
                        foot,
                        x - half,
                        foot - tall * 0.4,
                        x + half,
                        top + tall * 0.35,
                        x + half,
                        top,
                        x + half * 0.1,
                        x,
                        top + tall * 0.35,
                        x - half * 0.2,
                        foot - tall * 0.3,
                        x + half * 0.05,
                        foot,
                    ),
                    tint,
                )
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}H{}C{} {} {} {} {} {}z",
                        x + half,
                        foot,
                        x + half,
                        foot - tall * 0.35,
                        x - half,
                        top + tall * 0.4,
                        x - half,
                        top,
                        x - half * 0.3,
                        x - half * 0.2,
                        top + tall * 0.35,
                        x + half * 0.4,
                        foot - tall * 0.3,
                        x + half * 0.3,
                        foot,
                    ),
                    accent,
                )
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}",
                        x,
                        foot,
                        x + half * 0.2,
                        foot - tall * 0.35,
                        x + half * 0.9,
                        top + tall * 0.4,
                        x + half,
                        top,
                    ),
                    stroke="#ffffff",
                    width=1.6,
                    opacity=0.7,
                )
                pen.rect(x - half * 1.04, foot, half * 2.08, 4, pen.shade(tint, -0.2), rx=2)
                pen.rect(x - half * 1.04, top - 3, half * 2.08, 4, pen.shade(tint, -0.2), rx=2)
            else:
                hoop = "".join(
                    trace("M{} {}C{} {} {} {} {} {}", x, foot, x + bow, foot - tall * 0.2, x + bow,
                          top + tall * 0.2, x, top)
                    for bow in (-1.5 * half, 1.5 * half)
                )  # fmt: skip
                pen.path(hoop, "#ffffff", opacity=0.5)
                pen.path(hoop, stroke=tint, width=6)
                near = x + s_ * half * 0.6
                blade = trace("M{} {}C{} {} {} {} {} {}", x, foot, near, foot - tall * 0.25, near,
                              top + tall * 0.25, x, top)  # fmt: skip
                pen.path(blade, stroke=accent, width=6)
            pen.circle(x, y - tall - 13, 2.6, "#e8574a", glow=0.6 * pen.light.lamps)
    if snowy(pen):
        pen.rect(left, y - 3, w, 4, "#f7fafc", rx=2)


def _wheels(pen: Pen, left: float, right: float, y: float, tint: str, accent: str) -> None:
    """Wheels of many blades with a tail that turns them into the wind."""
    wide = right - left
    count = 1 if wide < 112 else 2 if wide < 150 else 3
    reach = min(41.0 if count == 1 else 29.0, wide / count * 0.47)
    for k, x in enumerate(spread(left, right, count)):
        hub = y - reach - 24 - 14 * (k % 2)
        feet = track([(x - 11, y), (x, hub), (x + 11, y)]) + trace("M{} {}h12", x - 6, y - 24)
        pen.path(feet, stroke="#7d878d", width=2.6)
        q = reach * 0.5
        tail = trace("M{} {}h{}l{} -8v20l{} -8z", x, hub - 2, q, q, -q)
        pen.path(tail, pen.shade(accent, -0.2))
        pen.circle(x, hub, reach, pen.shade(tint, -0.1), opacity=0.55)
        blades = ""
        for j in range(10):
            t = j * math.pi / 5 + pen.style[1]
            corners = ((0.28, -0.2), (1.0, -0.2), (1.0, 0.14), (0.28, 0.2))
            points = [
                (x + reach * q * math.cos(t + d), hub + reach * q * math.sin(t + d))
                for q, d in corners
            ]
            blades += track(points) + "z"
        pen.path(blades, tint)
        pen.circle(x, hub, reach, "none", stroke=accent, width=2.2)
        pen.circle(x, hub, reach * 0.28, accent)


@draws("antenna")
def antenna(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = _deck(pen, s, 96.0)
    x = (left + right) / 2
    red = pen.pick(["#d9503f", "#d9703f", "#3f7f9a", "#8a4f7a"])
    kind = pen.pick(["lattice", "pole", "dishes", "globe", "tree"], 2)
    tall = 88 + 14 * pen.style[1]
    half = 15.0 if kind == "lattice" else 6.0
    if kind == "lattice":
        rungs = 7
        d = ""
        for k in range(rungs):
            a, b = half * (1 - k / rungs * 0.8), half * (1 - (k + 1) / rungs * 0.8)
            y0, y1 = y - tall * 0.8 * k / rungs, y - tall * 0.8 * (k + 1) / rungs
            d += (
                track([(x - a, y0), (x + b, y1)])
                + track([(x + a, y0), (x - b, y1)])
                + track([(x - b, y1), (x + b, y1)])
            )
        d += track([(x - half, y), (x - half * 0.2, y - tall * 0.8)]) + track(
            [(x + half, y), (x + half * 0.2, y - tall * 0.8)]
        )
        pen.path(d, stroke=red, width=2.6)
        pen.line([(x, y - tall * 0.78), (x, y - tall)], WHITE, 3)
    else:
        pen.rect(x - 3.4, y - tall, 6.8, tall, WHITE)
        pen.path(
            "".join(box(x - 3.4, y - tall * t, 6.8, tall * 0.12) for t in (1.0, 0.74, 0.48)), red
        )
        pen.path(
            track([(x, y - tall * 0.62), (left + 4, y)])
            + track([(x, y - tall * 0.62), (right - 4, y)]),
            stroke="#7d868c",
            width=1.3,
        )
    # Panels around the mast, cabinets and dishes at its foot, waves above.
    top = y - tall * 0.74
    if kind == "globe":  # a dome of foil over the dish
        pen.circle(x, top + 14, 21, "#f4f4ef")
        ribs = "".join(trace("M{} {}q{} {} {} 0", x - 20, top + 14, 20, bow, 40)
                       for bow in (-22, -8, 8, 22))  # fmt: skip
        pen.path(ribs, stroke="#c3cbd0", width=1.2)
        dark = 1 if pen.sun < 0 else -1
        pen.ellipse(x + dark * 10, top + 15, 9, 17, SHADOW, opacity=0.1)
    elif kind == "tree":  # rods like branches, each for another service
        for k in range(4):
            ry, reach = top + 11 * k - 4, 12 + 5 * k
            pen.line([(x - reach, ry), (x + reach, ry)], "#7d868c", 2.2)
            rods = "".join(box(x + t * reach - 1.6, ry - 9, 3.2, 18) for t in (-1, -0.5, 0.5, 1))
            pen.path(rods, "#f4f4ef" if k % 2 else red)
    else:
        panels = "".join(box(x + t - 5.5, top, 11, 32) for t in (-17, 17, 0))
        pen.path(panels, "#f4f4ef", stroke="#aab3b8", width=1.2)
        pen.path(track([(x - 17, top + 15), (x + 17, top + 15)]), stroke="#7d868c", width=2)
    r = 20.0 if kind == "dishes" else 17.0
    feet = vary(pen, ("dishes", "drums"), 0, 3)
    reach = min(38.0, (right - left) / 2 - r)
    cabinet = min(28.0, (right - left) / 2 - 9)
    for side, lift in ((-1, 26), (1, 34)):
        dx = x + side * reach
        start = x + 8 if side > 0 else x - 8 - cabinet
        pen.rect(start, y - 20, cabinet, 20, "#dfe3e0", rx=1.5)
        pen.path(
            "".join(trace("M{} {}h{}", start + 4, y - 15 + 4 * k, cabinet - 8) for k in range(3)),
            stroke="#aab3b8",
            width=1.4,
        )
        pen.path(track([(dx, y), (dx, y - lift)]), stroke="#7d868c", width=3)
        if feet == "drums":  # link antennas under round covers
            pen.circle(dx, y - lift - r * 0.4, r * 0.95, "#c3cbd0")
            pen.circle(dx + side * 2, y - lift - r * 0.4, r * 0.82, red)
            pen.circle(dx + side * 2, y - lift - r * 0.4, r * 0.5, "#f8f8f4")
            continue
        pen.ellipse(dx, y - lift - r * 0.4, r * 0.9, r, "#dfe4e6")
        pen.ellipse(dx + side * 3, y - lift - r * 0.4, r * 0.66, r * 0.82, "#f8f8f4")
        tip = (dx + side * 11, y - lift - r * 0.7)
        pen.line([(dx + side * 3, y - lift - r * 0.4), tip], "#7d868c", 1.6)
        pen.circle(*tip, 2.4, red)
    peak = y - tall
    glow = max(0.25, pen.light.lamps)
    arcs = ""
    for q in (11, 19, 27):
        for side in (-1, 1):
            ends = (
                x + side * q * 0.8,
                peak - q * 0.6,
                q,
                q,
                side > 0,
                x + side * q * 0.8,
                peak + q * 0.6,
            )
            arcs += trace("M{} {}A{} {} 0 0 {} {} {}", *ends)
    pen.path(arcs, stroke="#ffffff", width=3.4, opacity=0.9, glow=glow)
    pen.path(arcs, stroke=red, width=2.0, glow=glow)
    pen.circle(x, peak, 3.6, "#f04f3f", glow=glow)


@draws("beehives")
def beehives(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = _deck(pen, s, max(118.0, 0.66 * pen.w))
    w = right - left
    colours = pen.pick(
        [
            ("#f0c24f", "#e8963f", "#f6e2a8"),
            ("#8fc0b4", "#f0c24f", "#f6efdc"),
            ("#7fa3cf", "#f3d46b", "#f7f3ea"),
            ("#e8a0a8", "#f0c24f", "#f7ead0"),
        ]
    )
    kind = pen.pick(["boxes", "skeps", "mixed", "houses"], 2)
    count = max(2, min(4, round(w / 44)))
    step = w / count
    half = min(20.0, step * 0.45)
    for k, x in enumerate(spread(left, right, count)):
        if kind == "skeps" or (kind == "mixed" and k % 2):
            straw = "#e3b45a"
            tall = 46 if w > 110 else 62
            pen.path(
                trace(
                    "M{} {}C{} {} {} {} {} {}S{} {} {} {}z",
                    x - half,
                    y - 4,
                    x - half * 1.1,
                    y - tall,
                    x - half * 0.5,
                    y - tall - 4,
                    x,
                    y - tall - 4,
                    x + half * 1.1,
                    y - tall,
                    x + half,
                    y - 4,
                ),
                straw,
            )
            rows = "".join(
                trace(
                    "M{} {}q{} 5 {} 0",
                    x - half * (1 - 0.06 * j * j / 4),
                    y - 4 - j * 8,
                    half * (1 - 0.06 * j * j / 4),
                    2 * half * (1 - 0.06 * j * j / 4),
                )
                for j in range(1, 5)
            )
            pen.path(rows, stroke=pen.shade(straw, -0.22), width=1.6)
            pen.path(trace("M{} {}v-5a5 5 0 0 1 10 0v5z", x - 5, y - 4), "#5a4636")
            top = y - tall - 4
        else:
            boxes = 3 if w > 110 else 4
            tall = 14.5
            for j in range(boxes):
                pen.rect(x - half, y - 5 - (j + 1) * tall, 2 * half, tall - 1, colours[(j + k) % 3])
            pen.path(
                "".join(box(x - 5, y - 5 - (j + 0.6) * tall, 10, 2.6) for j in range(boxes)),
                "#5a4636",
                opacity=0.65,
            )
            pen.rect(x - half * 0.55, y - 8, half * 1.1, 3.4, "#5a4636")
            top = y - 5 - boxes * tall - 4
            lid = "#f7fafc" if snowy(pen) else "#e9e3d4"
            if kind == "houses":  # a small roof on each hive
                lid = "#f7fafc" if snowy(pen) else "#a9553f"
                pen.polygon([(x - half - 5, top + 5), (x, top - 13), (x + half + 5, top + 5)], lid)
                pen.circle(x, top + 0.5, 3, "#5a4636")
            else:
                pen.rect(x - half - 3, top, 2 * half + 6, 5, lid)
        dark = x if pen.sun < 0 else x - half
        pen.rect(dark, top + 5, half, y - top - 9, SHADOW, opacity=0.09)
        pen.path(box(x - half * 0.8, y - 5, 4, 5) + box(x + half * 0.8 - 4, y - 5, 4, 5), "#7a5b45")
    # Flowers around the feet and bees in the air.
    feet = spread(left, right, max(6, round(w / 12)))
    foliage(pen, [(x, y - 3, 5.2) for x in feet])
    if green_season(pen):
        pen.path(
            "".join(
                disc(x + pen.rng.uniform(-4, 4), y - 6 + pen.rng.uniform(-4, 2), 2.1) for x in feet
            ),
            pen.pick(["#e58aa8", "#b98fd0", "#f7f3ea", "#e2705a"], 1),
        )
    if pen.light.season != "winter" and not snowy(pen):
        bees = [
            (pen.rng.uniform(left + 8, right - 8), y - pen.rng.uniform(58, 84)) for _ in range(5)
        ]
        pen.path(
            "".join(disc(x - 2.6, y - 4, 2.6) + disc(x + 2.2, y - 4.2, 2.6) for x, y in bees),
            "#ffffff",
            opacity=0.85,
        )
        for x, y in bees:
            pen.ellipse(x, y, 5, 3.4, "#f2bf3f")
        pen.path(
            "".join(trace("M{} {}v6", x + t, y - 3) for x, y in bees for t in (-1.6, 1.6)),
            stroke="#4a3a2e",
            width=1.5,
        )
