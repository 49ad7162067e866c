"""The green before the houses: pavement, lawn, a path, hedges and lanterns."""

from __future__ import annotations

from visioning.veduta.painter.surface import Surface
from visioning.veduta.world import WIDTH

LANTERNS = 6


def lantern_x(k: int, layout: tuple[float, float]) -> float:
    """Where the k-th lantern stands."""
    return WIDTH * (k + 0.2 + 0.6 * layout[0]) / LANTERNS


def front_walk(g: Surface) -> None:
    """The pavement along the houses."""
    near, far, joint, _ = g.paving()
    g.wash(606, 660, [g.pen.shade(far, -0.12), near, near], 6)
    g.joints(616, 641, 26, joint, 0.55)


def lawn(g: Surface, top: float, bottom: float) -> None:
    """Grass with tufts, and flowers or leaves as the season has them."""
    lit, shaded = g.light.grass
    g.wash(top, bottom + 10, [shaded, lit, shaded], 7)
    g.edge(top, 2.4)
    rng, d = g.rng, ""
    for _ in range(90):
        x, y = g.bent(rng.uniform(0, WIDTH), rng.uniform(top + 8, bottom - 2))
        d += f"M{x:.0f} {y:.1f}l-2 -4M{x + 3:.0f} {y:.1f}l1.6 -4.6"
    g.pen.path(d, stroke=g.pen.shade(shaded, -0.22), width=1.2, opacity=0.5)
    dots = {
        "spring": ("#fff6e8", "#f7d35e", "#e79ab5"),
        "summer": ("#fff6e8", "#f2c94c"),
        "autumn": ("#d98a3d", "#b65a35", "#e8b44f"),
        "winter": (),
    }[g.light.season]
    for colour in () if g.light.snowy else dots:
        g.specks(rng, top + 8, bottom, 46, colour, 3.2)


def lawn_path(g: Surface, y: float) -> None:
    """A winding path through a park that is not a river today."""
    near = g.paving()[0]
    s = g.dip
    g.pen.path(
        f"M-10 {y - 6:.0f}C300 {y - 22:.0f} 520 {y + 18 + s:.0f} 830 {y - 2 + s:.0f}"
        f"S1300 {y - 22:.0f} 1610 {y:.0f}V{y + 15:.0f}C1320 {y - 4:.0f} 1130 {y + 20 + s:.0f} "
        f"830 {y + 15 + s:.0f}S290 {y - 4:.0f} -10 {y + 11:.0f}Z",
        near,
    )


def hedges(g: Surface, y: float) -> None:
    """Along the lower edge of the lawn: clipped hedges, rows of shrubs, or a low fence."""
    kind = int(g.layout[0] * 7 + g.layout[1] * 11) % 3
    (_clipped, _shrubs, _fence)[kind](g, y)


def _clipped(g: Surface, y: float) -> None:
    """Hedges with gaps to walk through, some with a ball at their end."""
    leaf, dark = g.evergreen()
    backs = tops = ""
    x = -60.0
    while x < WIDTH:
        w = g.rng.uniform(70, 210)
        (ax, ay), (bx, by) = g.bent(x, y), g.bent(x + w, y)
        backs += f"M{ax:.0f} {ay:.1f}v-8q0 -7 7 -7L{bx - 7:.0f} {by - 15:.1f}q7 0 7 7v8z"
        tops += f"M{ax + 3:.0f} {ay - 9:.1f}q0 -5 6 -5L{bx - 9:.0f} {by - 14:.1f}q6 0 6 5z"
        if g.rng.random() < 0.4:
            backs += f"M{bx - 22:.0f} {by - 22:.1f}a11 11 0 1 0 22 0a11 11 0 1 0 -22 0"
            tops += f"M{bx - 17:.0f} {by - 25:.1f}a7 7 0 1 0 14 0a7 7 0 1 0 -14 0"
        x += w + g.rng.uniform(50, 150)
    g.pen.path(backs, dark)
    g.pen.path(tops, leaf)


def _shrubs(g: Surface, y: float) -> None:
    """Loose groups of shrubs, in flower in spring and summer."""
    leaf, dark = g.evergreen()
    backs, tops, blooms = "", "", ""
    x = -40.0
    while x < WIDTH:
        for _ in range(g.rng.randrange(2, 6)):
            r = g.rng.uniform(9, 17)
            cx, cy = g.bent(x, y - r * 0.7)
            backs += f"M{cx - r:.0f} {cy:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0"
            backs += f"V{cy + r * 0.7:.1f}h{-2 * r:.1f}z"
            tops += f"M{cx - r * 0.5:.0f} {cy - 2:.1f}"
            tops += f"a{r * 0.6:.1f} {r * 0.55:.1f} 0 1 1 {r * 1.1:.1f} 0z"
            blooms += f"M{cx - r * 0.4:.0f} {cy - r * 0.4:.1f}h.1M{cx + r * 0.4:.0f} {cy:.1f}h.1"
            x += r * 1.5
        x += g.rng.uniform(60, 190)
    g.pen.path(backs, dark)
    g.pen.path(tops, leaf)
    if g.light.season in ("spring", "summer") and not g.light.snowy:
        g.dots(blooms, "#f3c3cf" if g.light.season == "spring" else "#fbe9c6", 4)


def _fence(g: Surface, y: float) -> None:
    """A low fence of bent hoops before a strip of flowers."""
    d = flowers = ""
    step = 26
    for k in range(-1, WIDTH // step + 1):
        if k % 9 == 4:  # a gap
            continue
        (ax, ay), (bx, by) = g.bent(k * step, y), g.bent((k + 1) * step, y)
        d += f"M{ax:.0f} {ay:.1f}C{ax:.0f} {ay - 19:.1f} {bx:.0f} {by - 19:.1f} {bx:.0f} {by:.1f}"
        flowers += f"M{ax + 6:.0f} {ay - 8 - 3 * (k % 2):.1f}h.1M{ax + 17:.0f} {ay - 7:.1f}h.1"
    leaf, dark = g.evergreen()
    g.stroke(y - 4, leaf, 9)
    g.stroke(y - 1, dark, 5)
    if not g.light.snowy and g.light.season != "winter":
        g.dots(
            flowers,
            {"spring": "#f7d35e", "summer": "#e2738a", "autumn": "#d98a3d"}[g.light.season],
            5,
        )
    g.pen.path(d, stroke="#5d6670", width=2)


def lanterns(g: Surface) -> None:
    """Plain lanterns along the lawn."""
    pen = g.pen
    for k in range(LANTERNS):
        x, y = g.bent(lantern_x(k, g.layout), 668)
        pen.rect(x - 1.6, y - 58, 3.2, 58, "#4b545c")
        pen.rect(x - 4, y - 4, 8, 4, "#4b545c", rx=1.5)
        pen.halo(x, y - 63, 62, strength=0.6)
        pen.path(f"M{x - 5:.1f} {y - 58:.1f}l-2.5 -11h15l-2.5 11z", "#fff1cf", glow=g.light.lamps)
        pen.path(f"M{x - 9:.1f} {y - 69:.1f}l9 -6 9 6z", "#4b545c")
