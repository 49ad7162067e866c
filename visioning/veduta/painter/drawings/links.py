"""What spans the town: the cable car's rope and the network's arcs of light."""

from __future__ import annotations

import math

from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary
from visioning.veduta.world import WIDTH

HALF = WIDTH / 2


@draws("cable_car")
def cable_car(pen: Pen) -> None:
    """A rope over two masts with three gondolas."""
    climb = pen.between(-90, 90, 1)
    masts = pen.pick(((-HALF * 0.52, HALF * 0.5), (-HALF * 0.1, HALF * 0.86),
                      (-HALF * 0.82, HALF * 0.12), (-HALF * 0.7, HALF * 0.3)), 2)  # fmt: skip
    spans = ((-HALF - 60, masts[0]), masts, (masts[1], HALF + 60))
    top = -pen.h

    def rope(x: float) -> float:
        for a, b in spans:
            if a <= x <= b:
                t = (x - a) / (b - a)
                return top - climb * x / HALF + 130 * t * (1 - t) * (b - a) / WIDTH
        return top

    steel, mast = pen.pick(("#6b7782", "#8a6f58", "#7a8a8f"), 1), vary(pen, _MASTS, 0, 3)
    for x in masts:
        y = rope(x)
        foot = 350.0
        _mast(pen, x, y, foot, steel, mast)
        pen.path(f"M{x - 26:.1f} {y + 2:.1f}q26 -12 52 0", stroke=pen.shade(steel, -0.2), width=5)
    line = [(x, rope(x)) for x in range(int(-HALF) - 40, int(HALF) + 41, 40)]
    pen.line(line, "#4a535c", 2.2)
    pen.line([(x, y - 7) for x, y in line], "#4a535c", 1.3, opacity=0.7)
    colour = pen.pick(("#d9503f", "#e9a23b", "#2f8f8a", "#3d6fb0"))
    cabin = vary(pen, (_gondola, _bubble, _panorama, _gondola), 1, 3)
    for k, share in enumerate((0.16, 0.5, 0.83)):
        x = -HALF + WIDTH * (share + pen.between(-0.05, 0.05, 2))
        cabin(pen, x, rope(x), colour, 1.0 + 0.06 * k)


_MASTS = ("lattice", "tube", "fork")


def _mast(pen: Pen, x: float, y: float, foot: float, steel: str, kind: str) -> None:
    """A mast from the rope down into the town: lattice, tube, or forked like a tree."""
    if kind == "fork":
        split = y + (foot - y) * 0.3
        pen.line([(x - 24, y), (x, split), (x, foot)], steel, 8)
        pen.line([(x + 24, y), (x, split)], steel, 8)
        side = -2.4 if pen.sun > 0 else 2.4
        pen.line([(x + side, split), (x + side, foot)], pen.shade(steel, -0.25), 3)
        return
    wide = 11 if kind == "lattice" else 7
    pen.polygon([(x - 3, y), (x + 3, y), (x + wide, foot), (x - wide, foot)], steel)
    side = [(x, y), (x + 3, y), (x + wide, foot), (x, foot)]
    shaded = side if pen.sun < 0 else [(2 * x - px, py) for px, py in side]
    pen.polygon(shaded, pen.shade(steel, -0.25))
    if kind == "lattice":
        d = "".join(f"M{x - 3 - 8 * t:.1f} {y + (foot - y) * t:.1f}h{6 + 16 * t:.1f}"
                    for t in (0.12, 0.28, 0.46, 0.66, 0.86))  # fmt: skip
        pen.path(d, stroke=pen.shade(steel, 0.3), width=1.6)


_PASSENGERS = (("#e8b998", "#f0e3cf"), ("#8d5a44", "#38537a"), ("#c98d6b", "#a8434a"))


def _riders(pen: Pen, xs: tuple[float, ...], y: float, size: float) -> None:
    for k, x in enumerate(xs):
        skin, shirt = _PASSENGERS[k % 3]
        pen.circle(x, y, 3.8 * size, skin)
        pen.path(f"M{x - 4.8 * size:.1f} {y + 12 * size:.1f}q{4.8 * size:.1f} {-15 * size:.1f} "
                 f"{9.6 * size:.1f} 0z", shirt)  # fmt: skip


def _bubble(pen: Pen, x: float, y: float, colour: str, size: float) -> None:
    """A round cabin of glass with a coloured floor."""
    r, drop, lit = 31 * size, 22 * size, pen.light.lamps
    pen.line([(x - 9, y), (x + 9, y)], "#3d454d", 5)
    pen.line([(x, y), (x, y + drop)], "#4a535c", 3.4)
    cy = y + drop + r
    pen.circle(x, cy, r, "#ffdf9e" if lit > 0.5 else "#a9cbd6", glow=0.7 * lit)
    _riders(pen, (x - 13 * size, x, x + 13 * size), cy - 4 * size, size)
    pen.path(f"M{x - r:.1f} {cy + r * 0.12:.1f}a{r:.1f} {r:.1f} 0 0 0 {2 * r:.1f} 0z", colour)
    far = r if pen.sun < 0 else -r
    shade = f"M{x:.1f} {cy + r * 0.12:.1f}h{far:.1f}a{r:.1f} {r:.1f} 0 0 {int(far > 0)} {-far:.1f} "
    pen.path(f"{shade}{r * 0.86:.1f}z", pen.shade(colour, -0.2))
    pen.circle(x, cy, r, "none", stroke=pen.shade(colour, -0.2), width=3)
    pen.halo(x, cy, r * 1.9, strength=0.3)


def _panorama(pen: Pen, x: float, y: float, colour: str, size: float) -> None:
    """A long cabin for many, on two hangers."""
    w, h, drop, lit = 108 * size, 46 * size, 26 * size, pen.light.lamps
    for side in (-1, 1):
        pen.line([(x + side * w * 0.28 - 8, y), (x + side * w * 0.28 + 8, y)], "#3d454d", 5)
        pen.line([(x + side * w * 0.28, y), (x + side * w * 0.2, y + drop)], "#4a535c", 3.4)
    y += drop
    hull = (f"M{x - w / 2 + 10:.1f} {y:.1f}h{w - 20:.1f}l10 {h * 0.55:.1f}l-12 {h * 0.45:.1f}"
            f"h{24 - w:.1f}l-12 {-h * 0.45:.1f}z")  # fmt: skip
    pen.path(hull, colour)
    pane = f"M{x - w / 2 + 13:.1f} {y + 7:.1f}h{w - 26:.1f}l6 {h * 0.4:.1f}h{14 - w:.1f}z"
    pen.path(pane, "#ffdf9e" if lit > 0.5 else "#a9cbd6", glow=0.7 * lit)
    _riders(pen, tuple(x + t * w for t in (-0.32, -0.16, 0.0, 0.16, 0.32)), y + h * 0.3, size)
    pen.rect(x - w * 0.42, y + h * 0.72, w * 0.84, 3, "#ffffff", opacity=0.8)
    pen.rect(x - w * 0.4, y - 4, w * 0.8, 5, pen.shade(colour, -0.3), rx=2.5)
    pen.halo(x, y + h * 0.4, w * 0.7, strength=0.3)


def _gondola(pen: Pen, x: float, y: float, colour: str, size: float) -> None:
    w, h, drop = 62 * size, 54 * size, 26 * size
    pen.line([(x - 9, y), (x + 9, y)], "#3d454d", 5)
    pen.line([(x, y), (x, y + drop)], "#4a535c", 3.4)
    y += drop
    pen.rect(x - w / 2, y, w, h, colour, rx=13)
    shade_x = x if pen.sun < 0 else x - w / 2
    pen.path(
        f"M{shade_x:.1f} {y + h * 0.62:.1f}h{w / 2:.1f}v{h * 0.22:.1f}h{-w / 2:.1f}z",
        pen.shade(colour, -0.22),
    )
    pen.rect(x - w / 2, y + h * 0.62, w, 3, "#ffffff", opacity=0.8)
    for k in range(3):
        pen.window(
            x - w / 2 + 5 + k * (w - 10) / 3 + 1, y + 9, (w - 10) / 3 - 2, h * 0.42, lit=True, rx=3
        )
    _riders(pen, tuple(x - w / 2 + 5 + (k + 0.5) * (w - 10) / 3 for k in range(3)), y + h * 0.36,
            0.95)  # fmt: skip
    pen.rect(x - w * 0.36, y - 3, w * 0.72, 5, pen.shade(colour, -0.3), rx=2.5)
    pen.halo(x, y + h * 0.4, w * 1.1, strength=0.3)


@draws("data_network")
def data_network(pen: Pen) -> None:
    """Arcs of light between nodes above the roofs, with signs of what they carry."""
    colour = pen.pick(("#12a5b8", "#3f7fe0", "#0fae95", "#7a68d8"))
    core = pen.shade(colour, 0.78)
    form = pen.pick(("chain", "hub", "ring", "chain", "mesh"), 2)
    count = vary(pen, (5, 6, 7), 1, 3)
    nodes: list[Point] = []
    for k in range(count):
        x = -pen.w * 0.47 + pen.w * 0.94 * (k + pen.rng.uniform(0.3, 0.7)) / count
        lift = 0.16 + 0.34 * pen.rng.random() + 0.1 * (k % 2)
        if form == "hub":
            lift = 0.62 if k == count // 2 else 0.12 + 0.2 * pen.rng.random()
        elif form == "mesh":
            lift = 0.12 if k % 2 else 0.58
        nodes.append((x, -pen.h * lift))
    links = [(k, k + 1) for k in range(count - 1)]
    if form == "hub":
        links = [(k, count // 2) if k < count // 2 else (count // 2, k)
                 for k in range(count) if k != count // 2]  # fmt: skip
    elif form == "ring":
        links.append((0, count - 1))
    elif form == "mesh":
        links += [(k, k + 2) for k in range(count - 2)]
    else:
        links += [(k, k + 2) for k in range(0, count - 2, 2)]
    arcs = ""
    pulses = []
    for a, b in links:
        (ax, ay), (bx, by) = nodes[a], nodes[b]
        lift = min(ay, by) - 0.32 * pen.h * (0.6 + 0.4 * min(2, b - a))
        if form in ("hub", "mesh"):
            lift = (ay + by) / 2 - 0.1 * pen.h
        mx = (ax + bx) / 2
        arcs += f"M{ax:.1f} {ay:.1f}Q{mx:.1f} {lift:.1f} {bx:.1f} {by:.1f}"
        for t in (0.3, 0.72):
            pulses.append((
                (1 - t) ** 2 * ax + 2 * t * (1 - t) * mx + t * t * bx,
                (1 - t) ** 2 * ay + 2 * t * (1 - t) * lift + t * t * by,
            ))  # fmt: skip
    pen.path(arcs, stroke=colour, width=13, opacity=0.14, glow=0.9)
    pen.path(arcs, stroke=colour, width=4.4, opacity=0.75, glow=0.8)
    pen.path(arcs, stroke=core, width=1.8, glow=0.95)
    for x, y in pulses:
        pen.circle(x, y, 4.6, core, glow=0.95, stroke=colour, width=1.6)
    signs = (_wifi, _hands, _cloud_sign, _wifi, _people_sign, _hands)
    shift, badge = int(pen.style[1] * 5.99), vary(pen, ("disc", "tile", "hexagon"), 0, 3)
    for k, (x, y) in enumerate(nodes):
        pen.circle(x, y, 33, colour, opacity=0.18, glow=0.9)
        if badge == "disc":
            pen.circle(x, y, 22, "#fdfefe", glow=0.85, stroke=colour, width=3.4)
        elif badge == "tile":
            pen.rect(x - 20, y - 20, 40, 40, "#fdfefe", rx=9, glow=0.85, stroke=colour, width=3.4)
        else:
            turns = [math.pi / 6 + j * math.pi / 3 for j in range(6)]
            hexagon = [(x + 24 * math.cos(t), y + 24 * math.sin(t)) for t in turns]
            pen.polygon(hexagon, "#fdfefe", glow=0.85, stroke=colour, width=3.4)
        signs[(k + shift) % len(signs)](pen, x, y, pen.shade(colour, -0.22))
        dots = "".join(f"M{x:.1f} {dot}h.1" for dot in range(int(y) + 30, 120, 11))
        pen.parts.append(  # down to the roofs
            f'<path d="{dots}" fill="none" stroke="{pen.tone(colour, 0.7)}" stroke-width="3.6" '
            f'stroke-linecap="round" stroke-opacity="0.6"/>'
        )


def _wifi(pen: Pen, x: float, y: float, colour: str) -> None:
    for r in (6.0, 11.0):
        dx = r * math.sin(0.8)
        dy = r * math.cos(0.8)
        pen.path(
            f"M{x - dx:.1f} {y + 6 - dy:.1f}A{r} {r} 0 0 1 {x + dx:.1f} {y + 6 - dy:.1f}",
            stroke=colour, width=2.8, glow=0.8,
        )  # fmt: skip
    pen.circle(x, y + 5.5, 2.6, colour, glow=0.8)


def _hands(pen: Pen, x: float, y: float, colour: str) -> None:
    """Two hands that meet."""
    pen.line([(x - 13, y - 3), (x - 4, y - 4), (x + 4, y + 2)], colour, 4.6, glow=0.8)
    pen.line([(x + 13, y - 3), (x + 4, y - 4), (x - 4, y + 3)], colour, 4.6, glow=0.8)
    pen.line([(x - 1, y + 5), (x + 4, y + 2)], colour, 3.4, glow=0.8)
    pen.line([(x - 15, y - 7), (x - 15, y + 2)], colour, 3, glow=0.8)
    pen.line([(x + 15, y - 7), (x + 15, y + 2)], colour, 3, glow=0.8)


def _cloud_sign(pen: Pen, x: float, y: float, colour: str) -> None:
    pen.path(
        f"M{x - 10:.1f} {y + 6:.1f}a5.5 5.5 0 0 1 1 -10.5a7.5 7.5 0 0 1 14 -1a6 6 0 0 1 4 11.5z",
        colour, glow=0.8,
    )  # fmt: skip


def _people_sign(pen: Pen, x: float, y: float, colour: str) -> None:
    for dx, s in ((-8, 0.8), (8, 0.8), (0, 1.0)):
        pen.circle(x + dx, y - 5 * s, 3.8 * s, colour, glow=0.8)
        pen.path(
            f"M{x + dx - 6 * s:.1f} {y + 8 * s:.1f}a6 7 0 0 1 {12 * s:.1f} 0z", colour, glow=0.8
        )
