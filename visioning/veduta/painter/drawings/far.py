"""What stands on the horizon: skylines, wind, sun, hydrogen and heat for the city."""

from __future__ import annotations

import math

from visioning.veduta.painter import signs
from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    disc,
    foliage,
    snow_on,
    snowy,
    spread,
    trace,
    track,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


@draws("skyline")
def skyline(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tones = pen.pick(
        [
            ("#a9b5c0", "#bcc3c6", "#98a5b3"),
            ("#c4b8aa", "#b3aaa3", "#cfc4b4"),
            ("#a8b8ae", "#bcc6ba", "#97a9a2"),
            ("#b3a8b5", "#c2b9c0", "#a39bab"),
        ],
        1,
    )
    count = pen.pick([7, 8, 9], 2)
    edges = [0.0]
    for _ in range(count):
        edges.append(edges[-1] + pen.rng.uniform(0.7, 1.3))
    peak = 1 + int(pen.style[0] * (count - 2))
    shapes: dict[str, str] = {}
    dots = []
    for layer in (0, 1):
        for k in range(count):
            a = -w / 2 + w * edges[k] / edges[-1]
            b = -w / 2 + w * edges[k + 1] / edges[-1]
            far = abs(k - peak) / count
            y = -h * max(
                0.26, (1.0 if layer == 0 else 0.72) * (1 - 0.85 * far) * pen.rng.uniform(0.82, 1.0)
            )
            if layer == 0 and k == peak:
                y = -h
            if layer == 1 and k % 2 == 0:
                continue
            kind = (k * 5 + int(pen.style[2] * 7)) % 4
            if y == -h and kind == 3:
                kind = 1
            body = y + min((b - a) * 0.5, h * 0.12) if kind in (1, 2) else y
            colour = tones[(k + layer) % 3]
            d = box(a, body, b - a, -body)
            m = (a + b) / 2
            if kind == 1:
                d += trace("M{} {}L{} {}L{} {}z", a, body, m, y, b, body)
            elif kind == 2:
                d += trace("M{} {}C{} {} {} {} {} {}z", a, body, a, y, b, y, b, body)
            elif kind == 3 and layer == 0:
                d += box(m - 1.2, max(-h, y - h * 0.1), 2.4, h * 0.1)
            shapes[colour] = shapes.get(colour, "") + d
            dots += [
                (x, yy)
                for x in spread(a + 3, b - 3, max(1, int((b - a) / 9)))
                for yy in spread(body + 6, -h * 0.12, max(1, int((-body - h * 0.12) / 13)))
                if pen.rng.random() < 0.6
            ]
    for colour, d in shapes.items():
        pen.path(d, colour)
    glow = pen.light.lamps
    pen.path(
        "".join(box(x - 1.8, y, 3.6, 4.6) for x, y in dots),
        blend("#74838f", "#ffd98a", glow),
        glow=glow,
        opacity=0.5 + 0.5 * glow,
    )
    foliage(pen, [(x, -4, pen.rng.uniform(5, 8)) for x in spread(-w * 0.47, w * 0.47, 14)])


@draws("wind_turbine")
def wind_turbine(pen: Pen) -> None:
    w, h = pen.w, pen.h
    count = pen.pick([1, 2, 3], 0)
    places = {
        1: [(0.0, 1.0)],
        2: [(-0.2, 1.0), (0.25, 0.7)],
        3: [(0.0, 1.0), (-0.31, 0.66), (0.32, 0.74)],
    }[count]
    if pen.style[1] > 0.5:
        places = [(-x, s) for x, s in places]
    white, tip = "#fbfaf5", pen.pick(["#d9604f", "#fbfaf5", "#5f9a86", "#e0a94a"], 2)
    for share, size in sorted(places, key=lambda place: place[1]):
        x = share * w
        # Blades reach the top of the box and stay within its sides.
        reach = min(h * 0.44 * size, (w / 2 - abs(x)) * 0.98)
        reach = min(reach, h * size * 0.46)
        turn = 2 * math.pi / 3 * pen.style[1] + x
        arms = [turn + k * 2 * math.pi / 3 for k in range(3)]
        hub = 0.99 * reach * max(-math.sin(t) for t in arms) - h * size
        foot, neck = 4.6 * size + 0.6, 2.2 * size + 0.4
        pen.polygon([(x - foot, 0), (x - neck, hub), (x + neck, hub), (x + foot, 0)], white)
        s = 1 if pen.sun < 0 else -1
        pen.polygon(
            [(x + s * foot, 0), (x + s * neck, hub), (x, hub), (x, 0)], SHADOW, opacity=0.18
        )
        blades, tips = "", ""
        for t in arms:
            c, q = math.cos(t), math.sin(t)

            def at(
                along: float,
                aside: float,
                c: float = c,
                q: float = q,
                x: float = x,
                hub: float = hub,
            ) -> tuple[float, float]:
                return x + c * along - q * aside, hub + q * along + c * aside

            fat = max(3.4, reach * 0.062)
            blades += (
                track(
                    [
                        at(0, -fat * 0.4),
                        at(reach * 0.22, -fat),
                        at(reach, -0.8),
                        at(reach, 0.8),
                        at(0, fat * 0.45),
                    ]
                )
                + "z"
            )
            tips += (
                track(
                    [
                        at(reach * 0.84, -fat * 0.38),
                        at(reach, -0.8),
                        at(reach, 0.8),
                        at(reach * 0.84, fat * 0.22),
                    ]
                )
                + "z"
            )
        pen.path(blades, white, stroke="#c3ccd2", width=0.7)
        pen.path(tips, tip)
        pen.circle(x, hub, 4.2 * size + 1, "#dfe3e3")
        pen.circle(x, hub, 1.9 * size + 0.4, "#aeb9bf")
        if pen.light.lamps > 0.3:
            pen.circle(x, hub - 6 * size, 1.6, "#e8574a", glow=pen.light.lamps)
    foliage(pen, [(x * w + t, -4, 6) for x, _ in places for t in (-11, -3, 8)])


@draws("solar_field")
def solar_field(pen: Pen) -> None:
    w, h = pen.w, pen.h
    panel = pen.pick(["#34507f", "#3f5f94", "#2f4a70", "#41658a"], 1)
    rows = pen.pick([3, 4, 5], 2)
    lean = (pen.style[0] - 0.5) * 0.5
    meadow = {"spring": "#a5c47c", "summer": "#a3b96a", "autumn": "#c3a867", "winter": "#b3b396"}[
        pen.light.season
    ]
    if snowy(pen):
        meadow = "#eef2f4"
    pen.path(
        trace(
            "M{} 0C{} {} {} {} 0 {}C{} {} {} {} {} 0z",
            -w / 2,
            -w * 0.38,
            -h * (0.8 - lean),
            -w * 0.2,
            -h,
            -h,
            w * 0.2,
            -h,
            w * 0.38,
            -h * (0.8 + lean),
            w / 2,
        ),
        meadow,
    )
    cells, frames, gleam = "", "", ""
    for r in range(rows):
        foot = -h * 0.06 - r * h * 0.76 / rows
        tall = h * 0.52 / rows * (1 - 0.06 * r)
        half = w * (0.46 - 0.25 * (r / max(1, rows - 1)) ** 1.2) * (0.95 if r == 0 else 1)
        count = max(3, int(2 * half / (w * 0.085)))
        step = 2 * half / count
        skew = tall * 0.5
        for k in range(count):
            x = -half + k * step
            quad = (
                track(
                    [
                        (x, foot),
                        (x + skew, foot - tall),
                        (x + step * 0.9 + skew, foot - tall),
                        (x + step * 0.9, foot),
                    ]
                )
                + "z"
            )
            cells += quad
            m = step * 0.45
            frames += track([(x + m, foot), (x + m + skew, foot - tall)]) + track(
                [(x + skew / 2, foot - tall / 2), (x + step * 0.9 + skew / 2, foot - tall / 2)]
            )
            if (k + r + int(pen.style[0] * 5)) % 3 == 0:
                gleam += (
                    track(
                        [
                            (x + 1, foot),
                            (x + skew, foot - tall),
                            (x + step * 0.42 + skew, foot - tall),
                            (x + step * 0.16, foot),
                        ]
                    )
                    + "z"
                )
        frames += track([(-half, foot + 1.2), (half, foot + 1.2)])
    pen.path(cells, panel)
    pen.path(gleam, "#ffffff", opacity=0.2)
    pen.path(frames, stroke="#dfe7ec", width=0.9)
    for x, bloom in ((-w * 0.4, "#f3d46b"), (w * 0.37, "#f1ece0")):
        foliage(pen, [(x + t, -h * 0.06, 4.5) for t in (-6, 1, 7)])
        if pen.light.season in ("spring", "summer"):
            pen.path(
                "".join(
                    disc(x + pen.rng.uniform(-14, 14), -pen.rng.uniform(1, h * 0.1), 1.3)
                    for _ in range(7)
                ),
                bloom,
            )


@draws("hydrogen_plant")
def hydrogen_plant(pen: Pen) -> None:
    w, h = pen.w, pen.h
    blue = pen.pick(["#3f8fc0", "#4fa39a", "#5f7fc0", "#5f9a5a"], 1)
    kind = pen.pick(["spheres", "upright", "lying"], 2)
    white = pen.pick(["#f8f7f2", "#eef2f3", "#f6f1e6"])
    s = 1 if pen.sun < 0 else -1
    # The electrolysis hall on one side.
    turn = 1 if pen.style[0] < 0.5 else -1
    hall = turn * w * 0.27
    half = w * 0.2
    top = -h * 0.5
    pen.rect(hall - half, top, 2 * half, -top, "#dfe2df")
    pen.path(
        "".join(trace("M{} {}V-2", x, top + 3) for x in spread(hall - half, hall + half, 14)),
        stroke="#c5ccca",
        width=1,
    )
    pen.rect(hall - half - 2, top - 4, 2 * half + 4, 5, blue)
    windows(
        pen,
        [(x, top * 0.42) for x in spread(hall - half + 2, hall + half - 2, 4)],
        half * 0.3,
        -top * 0.22,
        bars="none",
        edge=0,
    )
    pen.path(
        "".join(
            box(x - 2, top - h * 0.2, 4, h * 0.2)
            for x in (hall + turn * half * 0.5, hall + turn * half * 0.72)
        ),
        "#cfd4d3",
    )
    left, right = (-w * 0.49, hall - half - 5) if turn > 0 else (hall + half + 5, w * 0.49)
    wide = right - left
    if kind == "spheres":
        for k, x in enumerate((left + wide * 0.29, left + wide * 0.74)):
            r = min(wide * 0.25, h * 0.3)
            y = -r - h * 0.14
            pen.path(
                track([(x - r * 0.7, 0), (x - r * 0.55, y)])
                + track([(x + r * 0.7, 0), (x + r * 0.55, y)])
                + track([(x, 0), (x, y)]),
                stroke="#aeb8bb",
                width=3,
            )
            pen.circle(x, y, r, white)
            dark = trace("M{} {}a{} {} 0 0 {} 0 {}", x, y - r, r, r, s > 0, 2 * r)
            pen.path(
                dark + trace("a{} {} 0 0 {} 0 {}z", r * 0.6, r, s < 0, -2 * r), SHADOW, opacity=0.1
            )
            pen.rect(x - r * 0.99, y - 2, r * 1.98, 4, blue)
            snow_on(pen, x - r * 0.5, x + r * 0.5, y - r)
            if k == 0:
                pen.line([(x, y - r), (x, y - r - 5)], "#aeb8bb", 2)
        place, r = (hall, top * 0.72), half * 0.42
    elif kind == "upright":
        n = 3
        r = wide / n * 0.42
        for x in spread(left, right, n):
            pen.path(
                trace("M{} 0V{}a{} {} 0 0 1 {} 0V0z", x - r, -h * 0.84 + r, r, r, 2 * r), white
            )
            a = x if s > 0 else x - r
            pen.rect(
                a + (r * 0.25 if s > 0 else 0),
                -h * 0.84 + r * 0.8,
                r * 0.75,
                h * 0.84 - r * 0.8,
                SHADOW,
                opacity=0.1,
            )
            pen.rect(x - r, -h * 0.3, 2 * r, 5, blue)
        pen.path(
            track(
                [
                    (left + r, -h * 0.84),
                    (left + r, -h * 0.92),
                    (right - r, -h * 0.92),
                    (right - r, -h * 0.84),
                ]
            ),
            stroke="#aeb8bb",
            width=2.4,
        )
        place, r = (hall, top * 0.72), half * 0.42
    else:
        for k in range(3):
            y = -h * 0.1 - k * h * 0.26
            pen.rect(
                left + k * wide * 0.07,
                y - h * 0.2,
                wide * (1 - 0.14 * k),
                h * 0.2,
                white,
                rx=h * 0.1,
            )
            pen.rect(
                left + k * wide * 0.07 + 4,
                y - h * 0.08,
                wide * (1 - 0.14 * k) - 8,
                h * 0.07,
                SHADOW,
                opacity=0.1,
                rx=h * 0.03,
            )
            pen.rect(left + wide * 0.3, y - h * 0.2, 5, h * 0.2, blue)
        place, r = (hall, top * 0.72), half * 0.42
    # The sign: two atoms in a white disc, above the hall's gate.
    x, y = place[0], top - h * 0.1
    r = h * 0.2
    pen.rect(x - 2, y, 4, -y + top + 2, "#aeb8bb")
    y = -h + r * 1.05
    pen.rect(x - 2.4, y, 4.8, top - y, "#aeb8bb")
    pen.circle(x, y, r * 1.04, "#fdfdf8", glow=0.6 * pen.light.lamps)
    pen.circle(x, y, r * 0.96, "none", stroke=blue, width=2)
    signs.molecule(pen, x, y, r * 0.74, blue)
    pen.path(track([(left + 4, -6), (right, -6), (hall, -6)]), stroke=blue, width=2.6)
    foliage(
        pen,
        [(x, -4, 5) for x in (*spread(-w * 0.48, -w * 0.36, 3), *spread(w * 0.36, w * 0.48, 3))],
    )


@draws("heat_plant")
def heat_plant(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#d98a62", "#e6c48a", "#8fa99a", "#c9786a", "#a9b5bd", "#e3d6bc"])
    accent = pen.pick(["#c9503f", "#3f7f8f", "#e0a03f", "#5f8a5a"], 1)
    kind = pen.pick(["round", "steps", "dunes"], 2)
    top = -h * 0.4
    half = w * 0.46
    s = 1 if pen.sun < 0 else -1
    # A slender chimney with a soft cloud of steam.
    x = half * (0.5 if pen.style[0] < 0.5 else -0.5)
    stack = -h * 0.74
    wind = -s
    puffs = [
        (x + wind * 6, stack - h * 0.045, h * 0.045),
        (x + wind * h * 0.09, stack - h * 0.095, h * 0.062),
        (x + wind * h * 0.2, stack - h * 0.125, h * 0.075),
        (x + wind * h * 0.32, stack - h * 0.15, h * 0.06),
    ]
    puffs = [(min(max(px, -w / 2 + r), w / 2 - r), max(py, -h + r), r) for px, py, r in puffs]
    pen.path("".join(disc(*p) for p in puffs), "#ffffff", opacity=0.82)
    pen.polygon([(x - 6, 0), (x - 4.2, stack), (x + 4.2, stack), (x + 6, 0)], "#f3eee2")
    pen.path("".join(box(x - 4.8, stack + k * 13 + 3, 9.6, 5) for k in range(3)), accent)
    pen.polygon([(x + s * 6, 0), (x + s * 4.2, stack), (x, stack), (x, 0)], SHADOW, opacity=0.12)
    # The hall and its heat store.
    if kind == "round":
        pen.path(
            trace(
                "M{} 0V{}Q{} {} {} {}H{}Q{} {} {} {}V0z",
                -half,
                top * 0.7,
                -half,
                top,
                -half * 0.7,
                top,
                half * 0.7,
                half,
                top,
                half,
                top * 0.7,
            ),
            tone,
        )
    elif kind == "steps":
        pen.path(
            trace(
                "M{} 0V{}H{}V{}H{}V{}H{}V0z",
                -half,
                top,
                -half * 0.2,
                top * 0.76,
                half * 0.5,
                top * 0.56,
                half,
            ),
            tone,
        )
    else:
        pen.path(
            trace(
                "M{} 0V{}q{} {} {} 0q{} {} {} 0q{} {} {} 0V0z",
                -half,
                top * 0.6,
                half * 0.33,
                top * 0.75,
                half * 0.667,
                half * 0.33,
                top * 0.75,
                half * 0.667,
                half * 0.33,
                top * 0.75,
                half * 0.667,
            ),
            tone,
        )
    pen.path(
        "".join(trace("M{} {}V-2", a, top * 0.5) for a in spread(-half, half, 22)),
        stroke=pen.shade(tone, -0.12),
        width=1,
    )
    pen.rect(-half, top * 0.5, 2 * half, 3, pen.shade(tone, 0.35))
    tank = -x * 0.9
    r = w * 0.12
    pen.rect(tank - r, -h * 0.56, 2 * r, h * 0.56, "#f0e7d6")
    pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", tank - r, -h * 0.555, r, r * 0.4, 2 * r), accent)
    pen.rect(tank + (r * 0.2 if s > 0 else -r), -h * 0.555, r * 0.8, h * 0.555, SHADOW, opacity=0.1)
    flame = r * 0.62
    y = -h * 0.27
    pen.path(
        trace(
            "M{} {}q{} {} {} {}a{} {} 0 0 1 {} 0q{} {} {} {}q{} {} {} {}z",
            tank,
            y - flame * 1.3,
            flame * 1.1,
            flame * 0.9,
            flame * 0.8,
            flame * 1.7,
            flame * 0.8,
            flame * 0.8,
            -flame * 1.6,
            flame * 0.02,
            -flame * 0.6,
            flame * 0.42,
            -flame * 0.8,
            flame * 0.5,
            -flame * 0.3,
            flame * 0.38,
            -flame * 0.9,
        ),
        accent,
        glow=0.5 * pen.light.lamps,
    )
    pen.circle(tank, y + flame * 0.6, flame * 0.34, "#f6d27a", glow=0.6 * pen.light.lamps)
    rest = [a for a in spread(-half + 4, half - 4, 6) if abs(a - tank) > r + 6]
    windows(pen, [(a, top * 0.36) for a in rest], half * 0.16, -top * 0.24, bars="sash", edge=1.4)
    pen.path(
        arch(x - 8, -22, 16, 22) if abs(x - tank) > r + 10 else "M0 0", pen.shade(accent, -0.15)
    )
    foliage(
        pen,
        [
            (a, -4, 6)
            for a in (*spread(-w * 0.49 + 6, -w * 0.34, 3), *spread(w * 0.34, w * 0.49 - 6, 3))
        ],
    )
