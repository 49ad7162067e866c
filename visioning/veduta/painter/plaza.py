"""The square from the lanes to the viewer: paving, fallen leaves, lamplight and puddles."""

from __future__ import annotations

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
    if g.light.season == "autumn" and not g.light.snowy:
        for colour in ("#d98a3d", "#b9603a", "#e3b04e"):
            _leaves(g, 16, colour)


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
            g.pen.ellipse(x, y, 300 * share, 62 * share, "#ffcf94", opacity=0.07, glow=1)


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
