"""The square from the lanes to the viewer: paving, what lies on it, lamplight and puddles."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import blend
from visioning.veduta.painter.surface import VANISHING, Surface
from visioning.veduta.world import HEIGHT, WIDTH


def square(g: Surface, top: float) -> None:
    """Paving from `top` to the viewer's feet."""
    near, far, joint, pattern = g.paving()
    pen = g.pen
    g.wash(top, HEIGHT + 30, [pen.shade(far, -0.05), far, near, near, far], 16)
    rows, y, step = [], top + 8.0, 9.5
    while y < HEIGHT + 10:
        rows.append(y)
        y += step
        step *= 1.15 if pattern == "slabs" else 1.11
    d = "".join(g.line(row) for row in rows)
    pen.path(d, stroke=joint, width=1.1, opacity=0.32)
    if pattern == "slabs":
        g.joints(top, HEIGHT + 10, 104, joint, 0.34)
    else:
        _broken_joints(g, rows, joint, 46 if pattern == "cobbles" else 64)
    _odd_stones(g, rows, near, 104 if pattern == "slabs" else 52)
    if not g.light.snowy:
        _inlay(g, near, joint)
        _covers(g)
        if g.light.season in ("spring", "summer") and g.light.weather != "rain":
            _chalk(g)
    else:
        _footprints(g)
    if g.light.season == "autumn" and not g.light.snowy:
        for colour in ("#d98a3d", "#b9603a", "#e3b04e"):
            _leaves(g, 20, colour)


# What the paving of a town form is laid with: bands across, a star, a wave, or nothing.
INLAYS = {
    "arcade": "bands",
    "coastal": "wave",
    "baroque": "star",
    "half_timbered": "gutter",
    "hill": "gutter",
    "canal": "bands",
    "harbour": "gutter",
    "glass": "bands",
    "slab": "bands",
    "garden": "gutter",
}


def _inlay(g: Surface, colour: str, joint: str) -> None:
    """A pattern in another stone, as the squares of this town form have it."""
    kind, light = INLAYS[g.form], g.pen.shade(colour, 0.34)
    if kind == "gutter":  # a channel of cobbles along the square
        g.stroke(886, g.pen.shade(joint, -0.1), 5, opacity=0.34)
        g.stroke(886, light, 2, opacity=0.5)
    elif kind == "bands":  # bands that run towards the vanishing point
        d = ""
        for k in range(-3, 4):
            x = WIDTH / 2 + 330 * k + 120 * (g.layout[0] - 0.5)
            d += _strip(g, x, x + 46, 866, HEIGHT + 10)
        g.pen.path(d, light, opacity=0.4)
    elif kind == "wave":  # as on promenades by the sea
        d = ""
        for y in (894, 946):
            d += f"M-40 {y}"
            for k in range(-1, 9):
                x0, sag = 200 * k + 100 * g.layout[0], 11 + (y - 880) / 9
                a, b = g.bent(x0 + 100, y - sag), g.bent(x0 + 200, y)
                d += f"Q{a[0]:.0f} {a[1]:.1f} {b[0]:.0f} {b[1]:.1f}"
        g.pen.path(d, stroke=light, width=9, opacity=0.5)
    else:  # a compass rose
        x, y = g.bent(WIDTH * (0.3 + 0.4 * g.layout[1]), 938)
        for r, fill, share in ((150, light, 0.4), (118, colour, 0.9)):
            g.pen.ellipse(x, y, r, r * 0.24, fill, opacity=share)
        points = ""
        for k in range(16):
            r = 112 if k % 4 == 0 else 74 if k % 2 == 0 else 24
            px = x + r * math.cos(math.pi * k / 8)
            py = y + r * 0.24 * math.sin(math.pi * k / 8)
            points += f"{'ML'[k > 0]}{px:.0f} {py:.1f}"
        g.pen.path(f"{points}Z", joint, opacity=0.36)


def _strip(g: Surface, left: float, right: float, top: float, bottom: float) -> str:
    """A strip in perspective whose lower edge runs from left to right."""
    corners = ((g.to_vanishing(left, bottom, top), top), (g.to_vanishing(right, bottom, top), top))
    bent = (g.bent(*corner) for corner in (*corners, (right, bottom), (left, bottom)))
    return "M" + "L".join(f"{x:.0f} {y:.1f}" for x, y in bent) + "Z"


def _covers(g: Surface) -> None:
    """A manhole cover, a drain and a tree grid set into the paving."""
    x, y = g.bent(WIDTH * (0.12 + 0.7 * g.layout[1]), 974)
    g.pen.ellipse(x, y, 25, 6.4, "#8d8780", stroke="#c9c2b6", width=2)
    d = f"M{x - 16:.0f} {y:.1f}h32M{x - 12:.0f} {y - 2.8:.1f}h24M{x - 12:.0f} {y + 2.8:.1f}h24"
    g.pen.path(d, stroke="#6f6a66", width=1.4)
    x, y = g.bent(WIDTH * (0.92 - 0.7 * g.layout[0]), 873)
    g.pen.rect(x - 20, y - 3, 40, 6, "#6d6a68", rx=1.5, opacity=0.55)
    d = "".join(f"M{x - 15 + 6 * k:.0f} {y - 2:.1f}v4" for k in range(6))
    g.pen.path(d, stroke="#4f4c4c", width=1.6)


def _chalk(g: Surface) -> None:
    """What children drew: hopscotch, a sun, a flower, a fish."""
    x, y = g.bent(WIDTH * (0.2 + 0.6 * ((g.layout[0] * 3.7 + g.layout[1]) % 1)), 966)
    kind = int(g.layout[0] * 97 + g.layout[1] * 31) % 4
    if kind == 0:
        d = "".join(f"M{x + 30 * k:.0f} {y:.1f}l7 -13h26l-5 13z" for k in (0, 1, 3, 4))
        d += f"M{x + 60:.0f} {y:.1f}l10 -24h24l-6 24zM{x + 64:.0f} {y - 12:.1f}h26"
        g.pen.path(d, stroke="#fdfaf2", width=2.2, opacity=0.75)
        return
    shapes = {
        1: f"M{x - 16:.0f} {y:.1f}a16 7 0 1 0 32 0a16 7 0 1 0 -32 0",
        2: f"M{x - 26:.0f} {y:.1f}q24 -16 44 0q-20 14 -44 0M{x + 18:.0f} {y:.1f}l14 -7v14z",
        3: f"M{x - 9:.0f} {y:.1f}a9 4 0 1 0 18 0a9 4 0 1 0 -18 0",
    }
    colour = "#7fc4d8" if kind == 2 else "#f3c64f"
    g.pen.path(shapes[kind], stroke=colour, width=2.6, opacity=0.8)
    if kind != 2:
        d = ""
        for k in range(8):
            a, near = math.pi * k / 4, 21 if kind == 1 else 12
            far = 31 if kind == 1 else 25
            d += f"M{x + near * math.cos(a):.0f} {y + near * 0.42 * math.sin(a):.1f}"
            d += f"L{x + far * math.cos(a):.0f} {y + far * 0.42 * math.sin(a):.1f}"
        g.pen.path(
            d, stroke=("#f3c64f", "#e88aa8")[kind == 3], width=2.6 if kind == 1 else 6, opacity=0.75
        )


def _footprints(g: Surface) -> None:
    """Tracks across fresh snow."""
    d = ""
    for x0, y0, way in ((WIDTH * g.layout[0], 880, 1), (WIDTH * (1 - g.layout[1]), 896, -1)):
        for k in range(16):
            x, y = g.bent(x0 + way * 34 * k, y0 + 6.4 * k)
            d += f"M{x:.0f} {y + 4 * (k % 2):.1f}h{5 + 0.3 * k:.1f}"
    g.pen.parts.append(
        f'<path d="{d}" fill="none" stroke="{g.pen.tone("#c3d0da")}" stroke-width="4.4" '
        f'stroke-linecap="round"/>'
    )


def _odd_stones(g: Surface, rows: list[float], colour: str, step: float) -> None:
    """Single stones that are a little lighter or darker than the rest."""
    bottom, vx = HEIGHT + 10, VANISHING[0]
    for tint in (g.pen.shade(colour, 0.3), g.pen.shade(colour, -0.1)):
        d = ""
        for _ in range(30):
            k = g.rng.randrange(len(rows) // 3, len(rows) - 1)
            x = vx + step * g.rng.randrange(-8, 8)
            corners = [(g.to_vanishing(x, bottom, rows[k]), rows[k]),
                       (g.to_vanishing(x + step, bottom, rows[k]), rows[k]),
                       (g.to_vanishing(x + step, bottom, rows[k + 1]), rows[k + 1]),
                       (g.to_vanishing(x, bottom, rows[k + 1]), rows[k + 1])]  # fmt: skip
            bent = (g.bent(*corner) for corner in corners)
            d += "M" + "L".join(f"{px:.0f} {py:.1f}" for px, py in bent) + "Z"
        g.pen.path(d, tint, opacity=0.4)


def _broken_joints(g: Surface, rows: list[float], colour: str, step: float) -> None:
    """Joints that are staggered from row to row."""
    d = ""
    for k, (y0, y1) in enumerate(zip(rows, rows[1:], strict=False)):
        if y1 < 850:  # further back one sees the rows only
            continue
        pace = step * (y0 - VANISHING[1]) / (HEIGHT - VANISHING[1])
        x = WIDTH / 2 % pace + (k % 2) * pace / 2
        while x < WIDTH:
            (ax, ay), (bx, by) = g.bent(x, y0), g.bent(g.to_vanishing(x, y0, y1), y1)
            d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
            x += pace
    g.pen.path(d, stroke=colour, width=1.0, opacity=0.34)


def _leaves(g: Surface, count: int, colour: str) -> None:
    """Fallen leaves, larger towards the viewer."""
    d = ""
    for _ in range(count):
        x, y = g.bent(g.rng.uniform(0, WIDTH), g.rng.uniform(872, 992))
        s = 2.2 + 2.4 * (y - 860) / 140
        lean = g.rng.choice((-1, 1)) * s * 0.5
        d += f"M{x - s:.1f} {y:.1f}q{s:.1f} {-s + lean:.1f} {2 * s:.1f} 0"
        d += f"q{-s:.1f} {s:.1f} {-2 * s:.1f} 0z"
    g.pen.path(d, colour)


def pools(g: Surface) -> None:
    """Lamplight on the promenade."""
    for k in range(3):
        x, y = g.bent(WIDTH * (k + 0.5) / 3 + 180 * (g.layout[0] - 0.5), 925)
        for share in (1.0, 0.72, 0.45):
            g.pen.ellipse(x, y, 300 * share, 62 * share, "#ffcf94", opacity=0.1, glow=1)


def puddles(g: Surface) -> None:
    """Puddles on the promenade that mirror the sky, with rings of drops."""
    pen, sky = g.pen, g.light.sky
    for _ in range(9):
        x, y = g.bent(g.rng.uniform(0, WIDTH), g.rng.uniform(876, 988))
        w = g.rng.uniform(40, 110) * (y - 700) / 250
        h = w * 0.1
        pen.path(
            f"M{x - w:.0f} {y:.1f}C{x - w:.0f} {y - h:.1f} {x - w * 0.2:.0f} {y - h * 0.6:.1f} "
            f"{x + w * 0.1:.0f} {y - h:.1f}"
            f"S{x + w:.0f} {y - h * 0.4:.1f} {x + w * 0.9:.0f} {y:.1f}"
            f"S{x - w * 0.1:.0f} {y + h * 0.5:.1f} {x - w * 0.3:.0f} {y + h:.1f}"
            f"S{x - w:.0f} {y + h * 0.6:.1f} {x - w:.0f} {y:.1f}Z",
            blend([(0, sky[-1]), (1, sky[1])], 0.5), opacity=0.62, glow=1,
        )  # fmt: skip
        for r in (5, 10):
            pen.ellipse(x - w * 0.2, y, r, r * 0.3, "none", stroke="#ffffff", opacity=0.5)
