"""The makerspace: an open workshop under a great gear."""

from __future__ import annotations

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    TIMBER,
    WHITE,
    blend,
    box,
    cornice,
    disc,
    door,
    snow_on,
    snowy,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


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
    low = s.eaves
    crown = vary(pen, ("teeth", "teeth", "containers", "barrel"), 0, 3)
    if crown == "containers":
        _containers(pen, s, bright)
    elif crown == "barrel":
        _barrel(pen, s, dark)
    else:
        _teeth(pen, s, dark, teeth)
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
    if vary(pen, ("printers", "saw"), 1, 5) == "saw":  # a board, a saw, a half-built chair
        x = (gate_l + gate_r) / 2
        pen.path(box(x - 26, y - 4, 44, 4), "#d9ab73")
        pen.circle(x - 6, y - 5, 8, "#cdd3d6")
        chair = trace("M{} {}v-20M{} {}v-10h12v10", x + 20, y, x + 20, y)
        pen.path(chair, stroke="#b9764f", width=2.6)
        pen.path(trace("M{} {}v-8q0 -6 6 -6t6 6v8z", x - 26, y), bright)
        pen.circle(x - 20, y - 19, 4.5, "#c98f66")
    else:
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
    signs.gear(pen, x, y, r * 0.98, dark, "#fbf4e2", teeth=vary(pen, (7, 9, 11), 1, 3))
    if vary(pen, (True, False), 2, 5):
        signs.wrench(pen, x, y, r * 0.62, bright)
    else:  # a bright idea
        pen.circle(x, y - r * 0.08, r * 0.3, "#f6c94f", glow=0.5 * glow)
        pen.path(box(x - r * 0.12, y + r * 0.18, r * 0.24, r * 0.2), dark)
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


def _teeth(pen: Pen, s: HouseShape, dark: str, teeth: int) -> None:
    """A saw-tooth roof on the left, its glass away from the high sun."""
    glow = pen.light.lamps
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


def _containers(pen: Pen, s: HouseShape, bright: str) -> None:
    """Two workrooms in old shipping containers, stacked crosswise."""
    a, b, rise, glow = s.left - 2, s.ridge_left - 5, pen.h + s.eaves, pen.light.lamps
    for k, (t, colour) in enumerate(((0.0, "#4f8a96"), (0.14, "#d9784f"))):
        y, x0 = s.eaves - (k + 1) * rise / 2, a + t * (b - a)
        x1 = b - (0.14 - t) * 0.9 * (b - a)
        pen.rect(x0, y, x1 - x0, rise / 2 + 0.5, colour)
        ribs = "".join(trace("M{} {}v{}", x, y + 2, rise / 2 - 3) for x in spread(x0, x1, 13))
        pen.path(ribs, stroke=pen.shade(colour, -0.16), width=1.3)
        m = x0 + (x1 - x0) * (0.3 if k else 0.66)
        pen.rect(m - 14, y + rise * 0.1, 28, rise * 0.3, blend("#a9cbd4", "#ffdf9c", 0.8 * glow),
                 glow=0.8 * glow)  # fmt: skip
        pen.rect(m - 14, y + rise * 0.1, 28, rise * 0.3, "none", stroke=WHITE, width=2)
    snow_on(pen, a + 0.14 * (b - a), b, -pen.h)
    pen.rect(b - 2, s.eaves - rise * 0.42, 3, rise * 0.42, bright)


def _barrel(pen: Pen, s: HouseShape, dark: str) -> None:
    """A round roof with a skylight and a stove pipe."""
    a, b, rise = s.left - 2, s.ridge_left - 4, (pen.h + s.eaves) * 0.86
    r, glow = (b - a) / 2, pen.light.lamps
    x = a + r * 0.5
    pen.path(box(x - 4, -pen.h, 8, pen.h * 0.2) + box(x - 7, -pen.h, 14, 4), "#8f979d")
    roof = trace("M{} {}a{} {} 0 0 1 {} 0z", a, s.eaves + 2, r, rise, 2 * r)
    pen.path(roof, pen.shade(dark, 0.2))
    lit = trace("M{} {}a{} {} 0 0 1 {} 0z", a + r * 0.3, s.eaves + 2, r * 0.7, rise * 0.72, r * 1.4)
    pen.path(lit, blend("#a9cbd4", "#ffdf9c", 0.8 * glow), glow=0.8 * glow)
    bars = "".join(trace("M{} {}V{}", x, s.eaves, s.eaves - rise * 0.7)
                   for x in (a + r * t for t in (0.75, 1.0, 1.25)))  # fmt: skip
    pen.path(bars + trace("M{} {}h{}", a + r * 0.4, s.eaves - rise * 0.34, r * 1.2), stroke=WHITE,
             width=1.6)  # fmt: skip
