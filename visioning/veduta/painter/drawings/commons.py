"""Houses where a city works, trades, travels and meets: market, mobility, making, growing."""

from __future__ import annotations

import math

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    TIMBER,
    WHITE,
    blend,
    box,
    bunting,
    cornice,
    disc,
    door,
    hedge,
    leaf,
    pennant,
    shadow,
    snow_on,
    snowy,
    speck,
    spread,
    trace,
    track,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


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
    rise, r = s.eaves - s.ridge, s.width / 2
    pen.path(_half_disc(0, s.eaves + 1, r + 3, rise), tone)
    wall(pen, s.left, s.right, s.eaves, tone)
    glow = pen.light.lamps
    glass = blend("#8fb3bd", "#ffdc98", 0.8 * glow)
    k = 0.8
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
    ribs = "".join(
        track([(0, s.eaves - 2), (r * k * math.cos(t), s.eaves - 2 - rise * k * math.sin(t))])
        for t in (math.pi * j / 10 for j in range(1, 10))
    )
    for share in (0.36, 0.68):
        ribs += _half_disc(0, s.eaves - 2, r * k * share, rise * k * share)
    pen.path(ribs, stroke=iron, width=2)
    pen.path(_half_disc(0, s.eaves - 2, r * k * 0.34, rise * k * 0.34), pen.shade(tone, 0.42))
    motif = pen.pick(["apple", "fish", "carrot", "apple"], 1)
    y = s.eaves - 2 - rise * 0.12
    q = rise * 0.1
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


@draws("mobility_hub")
def mobility_hub(pen: Pen) -> None:
    s = shape("mobility_hub", pen.style, pen.w, pen.h)
    roof = pen.pick(["#f2eee2", "#5f7f76", "#c98a5a", "#d9d4c8"], 1)
    colours = pen.pick(
        [
            ("#3f7fae", "#d9694a", "#4f9a6a"),
            ("#c9574a", "#4f8aa8", "#e0a03f"),
            ("#4f9a8a", "#8a6aa8", "#d98a4a"),
            ("#e09a3f", "#4f7fae", "#5f9a5a"),
        ]
    )
    kind = pen.pick(["wave", "wings", "flat", "trees"], 2)
    w, top = pen.w, -pen.h
    left, right = s.left, s.right
    glow = pen.light.lamps
    pen.rect(
        left + 8,
        -pen.h * 0.6,
        right - left - 16,
        pen.h * 0.6,
        blend("#a9c3c9", "#ffe0a6", 0.8 * glow),
        glow=0.75 * glow,
    )
    pen.path(
        "".join(trace("M{} {}v{}", x, -pen.h * 0.6, pen.h * 0.6) for x in spread(left, right, 8)),
        stroke=WHITE,
        width=1.4,
    )
    pen.polygon(
        [
            (left + 20, -pen.h * 0.6),
            (left + 70, -pen.h * 0.6),
            (left + 34, 0),
            (left + 8, 0),
            (left + 8, -14),
        ],
        "#ffffff",
        opacity=0.22,
    )
    # Timber columns that carry the roof.
    columns = spread(left, right, 4)
    low = top + pen.h * 0.28

    def under(x: float) -> float:
        """Underside of the roof at x."""
        if kind != "wings":
            return low + 4
        return low + 4 - (low + 4 - top - pen.h * 0.1) * abs(x) / (w / 2)

    if kind == "trees":
        d = "".join(
            track([(x, 0), (x, low + 34)]) + track([(x, low + 36), (x + t, low + 4)])
            for x in columns
            for t in (-22, -8, 8, 22)
        )
        pen.path(d, stroke=TIMBER, width=4.4)
    else:
        d = "".join(
            track([(x - 5, 0), (x - 12, under(x - 12))])
            + track([(x + 5, 0), (x + 12, under(x + 12))])
            for x in columns
        )
        pen.path(d, stroke=TIMBER, width=4.4)
    # The roof.
    a, thick = top + pen.h * 0.02, pen.h * 0.1
    if kind == "wave":
        q = w / 4
        outline = trace(
            "M{} {}q{} {} {} {}t{} 0t{} {}t{} {}",
            -w / 2,
            low,
            q / 2,
            -pen.h * 0.16,
            q,
            -pen.h * 0.1,
            q,
            q,
            -pen.h * 0.03,
            q,
            pen.h * 0.01,
        )
        outline += trace("V{}H{}z", low + 2, -w / 2)
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}S{} {} {} {}V{}H{}z",
                -w / 2,
                low,
                -w * 0.3,
                top - pen.h * 0.02,
                -w * 0.2,
                top + pen.h * 0.02,
                top + pen.h * 0.12,
                w * 0.3,
                top - pen.h * 0.04,
                w / 2,
                low - pen.h * 0.06,
                low + 6,
                -w / 2,
            ),
            roof,
        )
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}S{} {} {} {}",
                -w / 2,
                low,
                -w * 0.3,
                top - pen.h * 0.02,
                -w * 0.2,
                top + pen.h * 0.02,
                top + pen.h * 0.12,
                w * 0.3,
                top - pen.h * 0.04,
                w / 2,
                low - pen.h * 0.06,
            ),
            stroke=pen.shade(roof, 0.4),
            width=3,
        )
    elif kind == "wings":
        pen.polygon(
            [
                (-w / 2, top),
                (0, top + pen.h * 0.17),
                (w / 2, top),
                (w / 2, top + pen.h * 0.1),
                (0, low + 4),
                (-w / 2, top + pen.h * 0.1),
            ],
            roof,
        )
        pen.polygon(
            [
                (0, top + pen.h * 0.17),
                (-pen.sun * -w / 2, top),
                (-pen.sun * -w / 2, top + pen.h * 0.1),
                (0, low + 4),
            ],
            SHADOW,
            opacity=0.12,
        ) if pen.sun > 0 else pen.polygon(
            [(0, top + pen.h * 0.17), (w / 2, top), (w / 2, top + pen.h * 0.1), (0, low + 4)],
            SHADOW,
            opacity=0.12,
        )
    else:
        pen.rect(-w / 2, a, w, thick, roof, rx=thick / 2 if kind == "flat" else 3)
        pen.rect(-w / 2 + 4, a + thick - 3, w - 8, 3, pen.shade(roof, -0.2))
        pen.rect(left + 10, a + thick, right - left - 20, low - a - thick + 4, TIMBER)
        pen.path(
            "".join(
                trace("M{} {}V{}", x, a + thick, low + 4) for x in spread(left + 10, right - 10, 26)
            ),
            stroke=pen.shade(TIMBER, -0.2),
            width=1,
        )
        snow_on(pen, -w / 2 + 3, w / 2 - 3, a - 2)
    # Three round signs: tram, bus, bicycle.
    r = pen.h * 0.155
    y = -pen.h * 0.52
    icons = [signs.tram, signs.bus, signs.bicycle]
    turn = int(pen.style[0] * 7) % 3
    for k, x in enumerate((-w * 0.27, 0.0, w * 0.27)):
        pen.rect(x - 1.2, under(x) - 2, 2.4, y - under(x), "#5f5a5a")
        pen.circle(x, y, r, colours[k], glow=0.8 * glow)
        pen.circle(x, y, r * 0.86, "#fdfbf4", glow=0.8 * glow)
        icon = icons[(k + turn) % 3]
        icon(pen, x, y + (r * 0.04), r * 0.82, colours[k])
    # Bikes in their racks, a bench with a waiting place.
    hue = ["#c9574a", "#3f7f9a", "#d99a3f", "#5f8a5a", "#7a5f8a"]
    for k, x in enumerate(spread(-w * 0.44, w * 0.08, 3)):
        signs.bicycle(pen, x, -pen.h * 0.125, pen.h * 0.19, hue[(k + turn) % 5], width=0.09)
    x = w * 0.27
    pen.path(box(x - 24, -15, 48, 4) + box(x - 20, -12, 4, 12) + box(x + 16, -12, 4, 12), TIMBER)
    pen.path(
        box(x - 24, -27, 48, 4) + box(x - 24, -24, 3, 12) + box(x + 21, -24, 3, 12),
        pen.shade(TIMBER, -0.15),
    )
    pen.rect(-w / 2 + 2, -3, w - 4, 3, pen.shade(STONE, 0.15))


@draws("makerspace")
def makerspace(pen: Pen) -> None:
    s = shape("makerspace", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#c7805a", "#6f8a94", "#d9b06a", "#8a9a86", "#b9604a", "#9f8a9a", "#e0cfb0", "#7a8a70"]
    )
    bright = pen.pick(["#f0b23f", "#e2694a", "#4fa39a", "#d95f7a"], 1)
    dark = "#46505c"
    glow = pen.light.lamps
    teeth = pen.pick([2, 3, 2], 2)
    # Saw-tooth roof with glass to the north on the left, a flat deck on the right.
    a, b, low = s.left - 2, s.ridge_left - 3, s.eaves
    step = (b - a) / teeth
    for k in range(teeth):
        x = a + k * step
        pen.polygon([(x, low + 2), (x, -pen.h), (x + step, low + 2)], pen.shade(dark, 0.12))
        pen.polygon(
            [
                (x + 3, low - 1),
                (x + 3, -pen.h + 14),
                (x + step * 0.34, low - (pen.h + low) * 0.62),
                (x + step * 0.34, low - 1),
            ],
            blend("#a9cbd4", "#ffdf9c", 0.8 * glow),
            glow=0.8 * glow,
        )
        pen.path(
            trace(
                "M{} {}V{}M{} {}H{}",
                x + step * 0.17,
                low,
                -pen.h + 20,
                x + 3,
                low - (pen.h + low) * 0.36,
                x + step * 0.34,
            ),
            stroke=WHITE,
            width=1.4,
        )
        pen.line(
            [(x, -pen.h + 2), (x + step, low)], pen.shade(dark, 0.5 if snowy(pen) else -0.1), 4.5
        )
    wall(pen, s.left, s.right, low, tone)
    if pen.style[1] > 0.5:
        d = "".join(
            trace("M{} {}V{}", x, low + 6, s.ground + 2) for x in spread(s.left, s.right, 34)
        )
    else:
        d = "".join(trace("M{} {}h{}", s.left, y, s.width) for y in spread(low + 6, s.ground, 6))
    pen.path(d, stroke=pen.shade(tone, -0.14), width=1.1)
    cornice(pen, s.left - 2, s.right + 2, low - 3, bright, 6)
    # The workshop: roll gate half up, bench, printers, hanging lamps.
    gate_l, gate_r = s.left + s.width * 0.05, s.left + s.width * 0.48
    top = s.ground * 1.0
    inside = blend("#6a5a52", "#ffca85", 0.85 * glow)
    pen.rect(gate_l - 4, top - 4, gate_r - gate_l + 8, -top + 4, pen.shade(tone, -0.3))
    pen.rect(gate_l, top, gate_r - gate_l, -top, inside, glow=0.8 * glow)
    pen.path("".join(box(gate_l, top + k * 5, gate_r - gate_l, 3.6) for k in range(3)), bright)
    lamps = spread(gate_l, gate_r, 3)
    pen.path(
        "".join(trace("M{} {}v8l-6 7h12l-6 -7z", x, top + 15) for x in lamps),
        "#f3e2b8",
        stroke="#3d3a3a",
        width=0.8,
    )
    y = top * 0.36
    pen.rect(gate_l + 6, y, gate_r - gate_l - 12, 4, TIMBER)
    pen.path(box(gate_l + 10, y, 4, -y) + box(gate_r - 14, y, 4, -y), pen.shade(TIMBER, -0.25))
    x = gate_l + (gate_r - gate_l) * 0.3
    pen.path(trace("M{} {}v-19h22v19h-4v-15h-14v15z", x - 11, y), "#cdd3d6")
    pen.path(
        trace("M{} {}v-5h10v5zM{} {}v5", x - 5, y, x, y - 12), bright, stroke=bright, width=1.6
    )
    x = gate_l + (gate_r - gate_l) * 0.74
    pen.path(trace("M{} {}l4 -13h10l4 13z", x - 9, y) + disc(x, y - 15, 4), "#5f8aa0")
    # Windows and door on the right, tools painted on the wall.
    rest = spread(gate_r + 10, s.right - 6, 4)
    windows(
        pen,
        [(rest[0], top * 0.82), (rest[3], top * 0.82)],
        (rest[1] - rest[0]) * 0.62,
        -top * 0.4,
        bars="grid",
        frame=WHITE,
    )
    door(pen, (rest[1] + rest[2]) / 2, 24, -top * 0.72, bright, frame=WHITE)
    pen.path(box(rest[1] - 12, top * 0.84, rest[2] - rest[1] + 24, 4), dark)
    # The sign: a gear and a wrench, larger than anything else.
    r = min(pen.h * 0.25, s.width * 0.17)
    x, y = s.right - s.width * 0.25, low + r * 0.72
    pen.circle(x, y, r * 1.12, "#fbf4e2", glow=0.4 * glow)
    signs.gear(pen, x, y, r * 0.98, dark, "#fbf4e2")
    signs.wrench(pen, x, y, r * 0.62, bright)
    tools = spread(gate_l + 6, gate_r - 6, 3)
    y = (low + top) / 2 + 2
    if top - low > 26:
        q = (top - low) * 0.3
        d = track([(tools[0] - q, y + q * 0.7), (tools[0] + q * 0.5, y - q * 0.6)]) + trace(
            "M{} {}l{} {}", tools[0] - q * 0.1, y - q, q, q
        )
        pen.path(d, stroke=WHITE, width=q * 0.42)
        pen.path(
            trace(
                "M{} {}v{}l{} {}v{}l{} {}v{}z",
                tools[1] - q,
                y + q * 0.7,
                -q * 1.2,
                q,
                q * 0.6,
                -q * 0.6,
                q,
                q * 0.6,
                q * 0.6,
            ),
            WHITE,
        )
        pen.path(
            trace(
                "M{} {}v{}a{} {} 0 1 1 {} 0v{}z",
                tools[2] - q * 0.2,
                y + q,
                -q,
                q * 0.62,
                q * 0.62,
                q * 0.5,
                q,
            ),
            bright,
        )
    snow_on(pen, s.ridge_left, s.right + 2, low - 6)


@draws("vertical_farm")
def vertical_farm(pen: Pen) -> None:
    s = shape("vertical_farm", pen.style, pen.w, pen.h)
    frame = pen.pick(["#f2efe6", "#5f6f6a", "#c79a68", "#dfe6e0"], 1)
    pink = pen.pick(
        ["#e58bc0", "#d884d6", "#ee94ae", "#c98ae0", "#f09aa0", "#e07fd0", "#d99ac9", "#ef86b8"]
    )
    kind = pen.pick(["shelves", "columns", "steps"], 2)
    glow = 0.45 + 0.55 * pen.light.lamps
    back = blend(pink, "#5a3f6a", 0.28)
    top = s.eaves
    wall(pen, s.left, s.right, top, frame)
    floors = max(5, round((s.ground - top) / 32))
    tall = (s.ground - top - 8) / floors
    left, right = s.left + 7, s.right - 7
    bays = 3
    step = (right - left) / bays
    rooms, pink_light, trays, leaves, fruit = "", "", "", [], ""
    for f in range(floors):
        for k in range(bays):
            if kind == "steps" and k == bays - 1 and f % 3 == 0:
                continue
            x, y = left + k * step + 1.5, top + 8 + f * tall
            rooms += box(x, y, step - 3, tall - 4)
            pink_light += box(x + 2, y + 1.5, step - 7, 3)
            trays += box(x + 1, y + tall - 9, step - 5, 5)
            count = max(3, int(step / 12))
            for px in spread(x + 2, x + step - 5, count):
                if kind == "columns" and k == 1:
                    leaves += [(px, y + tall * 0.32, 3.4), (px, y + tall * 0.62, 4)]
                else:
                    leaves.append(
                        (px, y + tall - 12 + pen.rng.uniform(-1.5, 1), pen.rng.uniform(4.4, 6))
                    )
                if pen.rng.random() < 0.4:
                    fruit += speck(px + 2, y + tall - 11, 2)
    pen.path(rooms, pink, glow=0.85 * glow)
    halves = rooms.count("z")
    pen.path(
        "".join(
            part + "z" for k, part in enumerate(rooms.split("z")[:-1]) if (k * 7 + halves) % 3 == 0
        ),
        back,
        opacity=0.3,
    )
    pen.path(pink_light, "#fff0fa", glow=glow)
    green = "#6fae5a"
    pen.path(
        "".join(disc(x, y, r) for x, y, r in leaves),
        pen.shade(green, -0.18),
        glow=0.25 * pen.light.lamps,
    )
    pen.path(
        "".join(disc(x + 1, y - 1.4, r * 0.66) for x, y, r in leaves[::2]),
        pen.shade(green, 0.12),
        glow=0.25 * pen.light.lamps,
    )
    pen.path(fruit, pen.pick(["#d9463f", "#f0c24f", "#e8743f"], 1))
    pen.path(trays, "#f7f4ec")
    pen.polygon(
        [
            (left, top + 8),
            (left + step * 1.3, top + 8),
            (left + step * 0.3, s.ground),
            (left, s.ground),
        ],
        "#ffffff",
        opacity=0.13,
    )
    shadow(pen, s.left, s.right, top, s.ground, 0.07)
    pen.rect(
        s.left - 1.5,
        -pen.h,
        s.width + 3,
        10,
        pen.shade(frame, 0.25) if frame != "#f2efe6" else pen.shade(frame, -0.12),
        rx=2,
    )
    # Ground floor: the shop, with the sprout over its door.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(frame, -0.18))
    windows(
        pen,
        [(x, s.ground + 10) for x in (s.left + s.width * 0.2, s.right - s.width * 0.2)],
        s.width * 0.27,
        -s.ground - 20,
        bars="tee",
        frame=WHITE,
    )
    door(pen, 0, s.width * 0.18, -s.ground * 0.78, "#5f8a5a", frame=WHITE)
    pen.path(
        "".join(
            disc(x, -7, 4.2)
            for x in (
                *spread(s.left + 8, s.left + s.width * 0.34, 5),
                *spread(s.right - s.width * 0.34, s.right - 8, 5),
            )
        ),
        leaf(pen),
    )
    r = s.width * 0.125
    y = s.ground - r * 0.5
    pen.circle(0, y, r, "#fbf7ea", glow=0.6 * pen.light.lamps)
    pen.circle(0, y, r * 0.9, "none", stroke="#4f8a4e", width=2.4)
    signs.sprout(pen, 0, y + r * 0.06, r * 0.72, "#4f8a4e")
    snow_on(pen, s.left, s.right, -pen.h - 0)


@draws("community_centre")
def community_centre(pen: Pen) -> None:
    s = shape("community_centre", pen.style, pen.w, pen.h)
    wood = pen.pick(
        ["#c9935f", "#b9764f", "#d9ab73", "#8f7a62", "#e0c08a", "#a9845f", "#c9a98a", "#7f8f7a"]
    )
    roof = pen.pick(["#7a8f5f", "#a9553f", "#5f6c78", "#8a5a46"], 1)
    trim = "#f7f0df"
    party = ["#d9574a", "#f0b93f", "#4f95a8", "#7aa85a", "#c97fa0"]
    wall(pen, s.left, s.right, s.eaves, wood)
    pen.polygon([(s.left, s.eaves + 1), (0, s.ridge + 3), (s.right, s.eaves + 1)], wood)
    rise = s.eaves - s.ridge
    d = ""
    for x in spread(s.left, s.right, 26):
        y = s.eaves - rise * (1 - abs(x) / s.right) + 4
        d += trace("M{} {}V-2", x, y)
    pen.path(d, stroke=pen.shade(wood, -0.13), width=1.1)
    if pen.sun < 0:
        pen.polygon([(0, s.ridge + 4), (s.right, s.eaves), (0, s.eaves)], SHADOW, opacity=0.08)
    else:
        pen.polygon([(0, s.ridge + 4), (s.left, s.eaves), (0, s.eaves)], SHADOW, opacity=0.08)
    # The open hall: folding doors, warm inside, people at a long table.
    glow = pen.light.lamps
    half, top = s.width * 0.25, s.ground * 1.06
    pen.rect(-half - 4, top - 4, 2 * half + 8, -top + 4, trim)
    pen.rect(-half, top, 2 * half, -top, blend("#e8b878", "#ffd58f", glow), glow=0.25 + 0.65 * glow)
    pen.rect(-half, top, 2 * half, 8, "#8a5a3c", opacity=0.25)
    lamps = spread(-half, half, 3)
    pen.path("".join(trace("M{} {}v9", x, top) for x in lamps), stroke="#6a4a38", width=1)
    pen.path("".join(disc(x, top + 12, 4) for x in lamps), "#fff3cf", glow=max(0.5, glow))
    seats = spread(-half + 8, half - 8, 5)
    for k, x in enumerate(seats):
        high = pen.rng.uniform(-2, 3)
        pen.path(
            trace("M{} -17v-6q0 -8 7 -8t7 8v6z", x - 7), party[(k + int(pen.style[0] * 5)) % 5]
        )
        pen.circle(
            x, -35 - high * 0.3, 4.6, pen.rng.choice(["#e9bb94", "#c98f66", "#8a5a40", "#f0cba8"])
        )
    pen.path(
        box(-half + 6, -18, 2 * half - 12, 4)
        + box(-half + 14, -14, 4, 14)
        + box(half - 18, -14, 4, 14),
        "#8a5f40",
    )
    pen.path(
        "".join(box(side * (half + 9) - 5, top - 2, 10, -top + 2) for side in (-1, 1)),
        pen.shade(trim, -0.08),
    )
    windows(
        pen, [(side * (half + 9), top + 5) for side in (-1, 1)], 5, -top * 0.5, bars="none", edge=0
    )
    out = [x for x in (-s.width * 0.41, s.width * 0.41)]
    windows(
        pen,
        [(x, top + 4) for x in out],
        s.width * 0.1,
        -top * 0.5,
        bars="cross",
        frame=trim,
        edge=2.2,
        flowers="#e2705a",
    )
    # The circle of people, under the gable.
    r = rise * 0.42
    y = s.eaves - rise * 0.33
    pen.circle(0, y, r * 1.16, trim, glow=0.4 * glow)
    signs.people_circle(
        pen,
        0,
        y,
        r * 1.02,
        tuple((party * 2)[int(pen.style[1] * 5) : int(pen.style[1] * 5) + 5]) + ("#6a5f9a",),
    )
    windows(
        pen,
        [(x, s.eaves - rise * 0.2) for x in (-s.width * 0.31, s.width * 0.31)],
        s.width * 0.09,
        rise * 0.22,
        bars="cross",
        frame=trim,
    )
    verge(
        pen,
        [(-pen.w / 2 + 2, s.eaves + 7), (0, s.ridge + 3), (pen.w / 2 - 2, s.eaves + 7)],
        roof,
        8,
    )
    shift = int(pen.style[2] * 5)
    colours = party[shift:] + party[:shift]
    bunting(pen, (s.left + 3, s.eaves + 10), (0, s.eaves + 12), 9, colours, 7)
    bunting(pen, (0, s.eaves + 12), (s.right - 3, s.eaves + 10), 9, colours, 7)
    if pen.style[2] > 0.5:
        pennant(pen, s.right - 16, -pen.h * 0.86, pen.h * 0.3, colours[:3], 20)
    hedge(pen, s.left, -half - 18, 13)
    hedge(pen, half + 18, s.right, 13)
    shadow(pen, s.left, s.right, s.eaves, 0, 0.05)
