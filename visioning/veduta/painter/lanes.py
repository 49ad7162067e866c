"""Lanes: rails with their wires, the carriageway, the cycle lane."""

from __future__ import annotations

from visioning.veduta.painter.surface import Surface
from visioning.veduta.world import BANDS, WIDTH


def tracks(g: Surface) -> None:
    """Rails in a green track, the contact wire on its masts."""
    top, bottom = BANDS["rail"]
    pen, (lit, shaded) = g.pen, g.light.grass
    g.wash(top + 5, bottom - 1, [shaded, lit], 3)
    g.edge(top + 4, 2.6)
    g.joints(750, 773, 22, "#8d8274" if not g.light.snowy else "#cfd6dc", 0.6)
    for y in (755.5, 768.5):
        g.stroke(y + 1.6, "#4e4a4c", 3.4, opacity=0.55)
        g.stroke(y, "#8f9096", 2.6)
        g.stroke(y - 0.9, "#d5d9de", 0.9)
    for k in range(4):
        x = (k + 0.5) * WIDTH / 4 + 60 * (g.layout[0] - 0.5)
        x, y = g.bent(x, top + 10)
        pen.rect(x - 2, y - 128, 4, 128, "#5c6670")
        pen.line([(x, y - 118), (x + 40, y - 112)], "#5c6670", 2.4)
        pen.line([(x, y - 98), (x + 34, y - 111)], "#5c6670", 1.4)
    for y, width in ((top - 102, 1.5), (top - 114, 1.0)):
        g.stroke(y, "#4a5560", width, opacity=0.75)


def road(g: Surface) -> None:
    """A carriageway with kerbs, a dashed middle line and a crossing."""
    top, bottom = BANDS["road"]
    pen, grey = g.pen, "#7d8087" if not g.light.snowy else "#a7adb4"
    g.wash(top, bottom, [pen.shade(grey, 0.08), grey], 4)
    for y in (top + 15, bottom - 12):
        g.stroke(y, pen.shade(grey, -0.12), 6, opacity=0.35)
    g.edge(top, 3.4)
    g.edge(bottom, 4)
    d, x = "", -30.0
    while x < WIDTH:
        (ax, ay), (bx, by) = g.bent(x, top + 26), g.bent(x + 40, top + 26)
        d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
        x += 78
    pen.path(d, stroke="#f3f0e6", width=2.6, opacity=0.85)
    _crossing(g, WIDTH * (0.18 + 0.64 * g.layout[0]), top + 4, bottom - 4)


def _crossing(g: Surface, x: float, top: float, bottom: float) -> None:
    d = ""
    for k in range(7):
        a = x + 19 * (k - 3.5)
        corners = [(a, top), (a + 10, top),
                   (g.to_vanishing(a + 10, top, bottom), bottom),
                   (g.to_vanishing(a, top, bottom), bottom)]  # fmt: skip
        d += "M" + "L".join(f"{p[0]:.1f} {p[1]:.1f}" for p in (g.bent(*c) for c in corners)) + "Z"
    g.pen.path(d, "#f5f2ea", opacity=0.9)


def cycle_lane(g: Surface) -> None:
    """A red lane with its edge lines and painted bicycles."""
    top, bottom = BANDS["cycle"]
    pen, red = g.pen, "#b9705a" if not g.light.snowy else "#c9a59b"
    g.wash(top + 3, bottom - 3, [red, pen.shade(red, 0.1)], 2)
    for y in (top + 5.5, bottom - 5.5):
        g.stroke(y, "#f5efe6", 1.8, opacity=0.8)
    for k in range(3):
        x, y = g.bent(WIDTH * (k + 0.35) / 3 + 90 * g.layout[0], top + 19)
        for dx in (-11, 11):
            pen.path(f"M{x + dx - 7:.1f} {y:.1f}a7 3.4 0 1 0 14 0a7 3.4 0 1 0 -14 0z",
                     stroke="#f8f3ea", width=1.6)  # fmt: skip
        pen.line([(x - 11, y), (x - 3, y - 6), (x + 8, y - 6), (x + 1, y), (x - 3, y - 6)],
                 "#f8f3ea", 1.5)  # fmt: skip
        pen.line([(x + 11, y), (x + 7, y - 8.5), (x + 11, y - 9)], "#f8f3ea", 1.5)
    g.edge(bottom, 3)
