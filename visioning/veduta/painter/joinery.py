"""What is set on walls, roofs and towers: dormers, oriels, balconies, shop fronts, spires."""

from __future__ import annotations

from collections.abc import Sequence

from visioning.veduta.painter.masonry import (
    SHADOW,
    arch,
    blend,
    box,
    disc,
    leaf,
    shadow,
    snow_on,
    snowy,
    spread,
    trace,
    track,
    windows,
)
from visioning.veduta.painter.pen import Pen, Point

DORMERS = ("gable", "shed", "hip", "round", "eyebrow", "skylight")
ORIELS = ("box", "pointed", "round")
BALCONIES = ("iron", "wood", "glass", "stone")
SHOPS = ("grid", "bow", "arches", "gate")


def dormers(
    pen: Pen, spots: Sequence[Point], w: float, h: float, wall: str, roof: str, kind: str
) -> None:
    """Windows in a roof; spots are the middle and the foot of each.

    Args:
        wall, roof: Raw colours of its cheeks and of its own roof.
        kind: One of `DORMERS`.
    """
    dark, trim = pen.shade(roof, -0.14), "#f8f2e4"
    a = w / 2
    if kind == "skylight":
        frames = "".join(
            trace("M{} {}l{} {}h{}l{} {}z", x - a, y, a * 0.2, -h * 0.7, w * 0.8, a * 0.2, h * 0.7)
            for x, y in spots
        )
        lamps = pen.light.lamps
        pen.path(frames, blend("#7f9db0", "#ffd488", lamps), stroke=trim, width=2, glow=0.8 * lamps)
        return
    if kind == "eyebrow":
        for colour, grow in ((dark, 4.0), (wall, 0.0)):
            d = "".join(
                trace("M{} {}C{} {} {} {} {} {}C{} {} {} {} {} {}z",
                      x - 1.5 * a - grow, y, x - a, y, x - a, y - h * 0.62 - grow, x,
                      y - h * 0.62 - grow, x + a, y - h * 0.62 - grow, x + a, y,
                      x + 1.5 * a + grow, y)
                for x, y in spots
            )  # fmt: skip
            pen.path(d, colour)
        windows(pen, [(x, y - h * 0.44) for x, y in spots], w * 0.62, h * 0.36, bars="tee", edge=1)
        return
    low = h * (0.68 if kind != "shed" else 0.74)
    pen.path("".join(box(x - a, y - low, w, low) for x, y in spots), wall)
    side = 0.0 if pen.sun < 0 else -a
    pen.path("".join(box(x + side, y - low, a, low) for x, y in spots), SHADOW, opacity=0.1)
    windows(
        pen,
        [(x, y - low * 0.86) for x, y in spots],
        w * 0.58,
        low * 0.72,
        bars="cross",
        edge=1.4,
        arched=kind == "round",
    )
    over = a + 3
    if kind == "gable":
        d = "".join(
            trace("M{} {}L{} {}L{} {}l-4 0L{} {}L{} {}z", x - over, y - low + 2, x, y - h,
                  x + over, y - low + 2, x, y - h + 6, x - over + 4, y - low + 2)
            for x, y in spots
        )  # fmt: skip
        pen.path("".join(trace("M{} {}L{} {}L{} {}z", x - a, y - low + 1, x, y - h + 3, x + a,
                               y - low + 1) for x, y in spots), wall)  # fmt: skip
    elif kind == "round":
        d = "".join(
            trace("M{} {}a{} {} 0 0 1 {} 0z", x - over, y - low + 2, over, h - low, 2 * over)
            for x, y in spots
        )
    elif kind == "hip":
        d = "".join(
            trace("M{} {}L{} {}H{}L{} {}z", x - over, y - low + 2, x - a * 0.4, y - h,
                  x + a * 0.4, x + over, y - low + 2)
            for x, y in spots
        )  # fmt: skip
    else:
        d = "".join(
            trace("M{} {}l4 {}h{}l4 {}z", x - over, y - low + 3, low - h, 2 * over - 8, h - low)
            for x, y in spots
        )
    pen.path(d, dark)


def oriel(
    pen: Pen,
    x: float,
    top: float,
    bottom: float,
    w: float,
    wall: str,
    roof: str,
    kind: str,
    *,
    frame: str = "#f8f2e4",
    tip: float | None = None,
) -> None:
    """A bay that stands out of the wall, with a window on each floor.

    Args:
        kind: One of `ORIELS`.
        tip: Top of its own roof; by default a little above `top`.
    """
    a = w / 2
    tip = top - w * 0.5 if tip is None else tip
    foot = min(10.0, w * 0.3)
    pen.rect(x - a - pen.sun * 4, top + 3, w, bottom - top, SHADOW, opacity=0.16)
    pen.path(
        trace("M{} {}V{}H{}V{}Q{} {} {} {}Q{} {} {} {}z", x - a, bottom, top, x + a, bottom,
              x + a * 0.7, bottom, x, bottom + foot, x - a * 0.7, bottom, x - a, bottom),
        wall,
    )  # fmt: skip
    shadow(pen, x - a, x + a, top, bottom, 0.14)
    floors = max(1, round((bottom - top) / 44))
    tall = (bottom - top) / floors
    lights = 3 if w > 40 else 2
    for f in range(floors):
        spots = [(px, top + f * tall + tall * 0.18) for px in spread(x - a + 2, x + a - 2, lights)]
        windows(pen, spots, w / lights * 0.6, tall * 0.6, bars="tee", frame=frame, edge=1.4)
    pen.path("".join(box(x - a - 1.5, top + f * tall - 1.5, w + 3, 3) for f in range(floors + 1)),
             frame)  # fmt: skip
    over = a + 3
    if kind == "pointed":
        pen.polygon([(x - over, top), (x, tip), (x + over, top)], roof)
        dark = over if pen.sun < 0 else -over
        pen.polygon([(x, tip), (x + dark, top), (x + dark * 0.1, top)], SHADOW, opacity=0.17)
        pen.circle(x, tip, 2.2, "#d9b04f")
    elif kind == "round":
        rise = top - tip
        pen.path(trace("M{} {}C{} {} {} {} {} {}C{} {} {} {} {} {}z", x - over, top, x - over,
                       top - rise * 0.55, x - over * 0.3, tip + rise * 0.28, x, tip,
                       x + over * 0.3, tip + rise * 0.28, x + over, top - rise * 0.55,
                       x + over, top), roof)  # fmt: skip
        pen.circle(x, tip, 2.2, "#d9b04f")
    else:
        pen.polygon(
            [(x - over, top), (x - a * 0.7, tip + w * 0.2), (x + a * 0.7, tip + w * 0.2),
             (x + over, top)], roof
        )  # fmt: skip
    snow_on(pen, x - a * 0.6, x + a * 0.6, tip + w * 0.16, 3)


def balcony(pen: Pen, x: float, y: float, w: float, kind: str, colour: str, tall=13.0) -> None:
    """A balcony whose floor lies at y; `colour` is the rail's, the stone's or the wood's."""
    a = w / 2
    pen.path(box(x - a, y + 3, w, 5), SHADOW, opacity=0.16)
    if kind == "glass":
        pen.path(box(x - a, y - tall, w, tall), "#cfe4ea", opacity=0.6)
        pen.rect(x - a, y - tall - 1, w, 2, colour)
    elif kind == "stone":
        posts = spread(x - a, x + a, max(4, round(w / 6)))
        pen.path("".join(box(px - 1.5, y - tall, 3, tall) for px in posts), colour)
        pen.rect(x - a - 1, y - tall - 2, w + 2, 3, colour)
    elif kind == "wood":
        pen.rect(x - a, y - tall, w, tall, colour)
        pen.path(
            "".join(trace("M{} {}v{}", px, y - tall, tall) for px in spread(x - a, x + a, 7)),
            stroke=pen.shade(colour, -0.22),
            width=1.3,
        )
        pen.rect(x - a - 2, y - tall - 2, w + 4, 3, pen.shade(colour, -0.2))
    else:
        posts = spread(x - a, x + a, max(5, round(w / 4.5)))
        d = "".join(trace("M{} {}v{}", px, y - tall, tall) for px in posts)
        pen.path(d + trace("M{} {}h{}", x - a, y - tall, w), stroke=colour, width=1.4)
    pen.rect(x - a - 2, y, w + 4, 3, pen.shade("#cfc4b0", -0.05))


def shop(
    pen: Pen, left: float, right: float, top: float, paint: str, kind: str, *, frame="#f8f2e4"
) -> None:
    """A shop front from its lintel to the pavement, with goods in the window and a sign.

    Args:
        kind: One of `SHOPS`.
    """
    w, glow = right - left, pen.light.lamps
    inside = blend("#6f7f86", "#ffd48e", glow)
    pen.rect(left, top, w, -top, paint)
    sill, head = -9.0, top + 9
    if kind == "gate":
        m = (left + right) / 2
        pen.path(arch(m - w * 0.36, head - 4, w * 0.72, -head + 4), inside, glow=0.85 * glow)
        for side in (-1, 1):
            leafs = box(m + side * w * 0.36 - (w * 0.1 if side > 0 else 0), head + w * 0.3, w * 0.1,
                        -head - w * 0.3)  # fmt: skip
            pen.path(leafs, pen.shade(paint, -0.3))
    else:
        bays = 3 if w > 62 else 2
        step = w / bays
        hole = arch if kind == "arches" else box
        fields = spread(left, right, bays)
        pane = "".join(hole(x - step * 0.4, head, step * 0.8, sill - head) for x in fields)
        pen.path(pane, inside, glow=0.85 * glow)
        tones = ("#d9604a", "#f0b93f", "#4f8a8a", "#e9dcc0")
        goods = ["", "", "", ""]
        for x in fields:
            for t in (-0.22, 0.02, 0.24):
                k = pen.rng.randrange(4)
                high = pen.rng.uniform(5, 11)
                goods[k] += box(x + t * step - 2, sill - high, pen.rng.uniform(4, 7), high)
        for d, tone in zip(goods, tones, strict=True):
            if d:
                pen.path(d, tone, glow=0.4 * glow)
        if kind == "bow":
            bars = "".join(
                trace("M{} {}V{}", x + t * step, head, sill) for x in fields for t in (-0.14, 0.14)
            )
            bars += trace("M{} {}H{}", left + 2, head + (sill - head) * 0.45, right - 2)
            pen.path(bars, stroke=frame, width=1.2)
    pen.rect(left - 2, top - 3, w + 4, 9, pen.shade(paint, -0.22))
    letters = spread(left + w * 0.2, right - w * 0.2, max(3, int(w / 11)))
    d = "".join(box(x - 2, top - 1.5, pen.rng.uniform(3, 5.5), 4) for x in letters)
    pen.path(d, "#f6e7bd", glow=0.5 * glow)


def lattice(pen: Pen, left: float, right: float, top: float, bottom: float, colour: str) -> None:
    """An espaliered fruit tree or climber on wires, flat on the wall."""
    x = (left + right) / 2
    arms = [bottom + (top - bottom) * t for t in (0.3, 0.58, 0.86)]
    d = track([(x, bottom), (x, top)]) + "".join(
        trace("M{} {}Q{} {} {} {}", left, y - 3, x, y + 5, right, y - 3) for y in arms
    )
    pen.path(d, stroke="#7a5b45", width=2.2)
    tufts = "".join(
        disc(px, y - 3 + pen.rng.uniform(-2, 2), 4.2)
        for y in arms
        for px in spread(left, right, max(4, int((right - left) / 7)))
    )
    pen.path(tufts, leaf(pen))
    if pen.light.season in ("summer", "autumn") and not pen.light.snowy:
        fruit = "".join(
            disc(pen.rng.uniform(left, right), y + pen.rng.uniform(-4, 2), 1.9)
            for y in arms
            for _ in range(4)
        )
        pen.path(fruit, colour)


def spire(pen: Pen, left: float, right: float, foot: float, top: float, colour: str) -> None:
    """A pointed roof with a sunny and a shaded side and a knob."""
    mid = (left + right) / 2
    pen.polygon([(left, foot), (mid, top), (right, foot)], colour)
    dark = right if pen.sun < 0 else left
    pen.polygon([(mid, top), (dark, foot), (mid + (dark - mid) * 0.1, foot)], SHADOW, opacity=0.17)
    if snowy(pen):
        edge = left if pen.sun < 0 else right
        pen.line([(mid, top), (mid + (edge - mid) * 0.8, foot + (top - foot) * 0.2)], "#f7fafc", 3)


def round_shade(pen: Pen, left: Point, right: Point, top_left: Point, top_right: Point) -> None:
    """The shade of a round tower: a soft band on the far side and a gleam on the near one."""

    def strip(a: float, b: float) -> list[Point]:
        def mixed(p: Point, q: Point, t: float) -> Point:
            return p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])

        ends = [(left, right), (top_left, top_right)]
        (p, q), (r, s) = ends
        return [mixed(p, q, a), mixed(r, s, a), mixed(r, s, b), mixed(p, q, b)]

    dark = ((0.58, 1.0), (0.8, 1.0)) if pen.sun < 0 else ((0.0, 0.42), (0.0, 0.2))
    for a, b in dark:
        pen.polygon(strip(a, b), SHADOW, opacity=0.1)
    pen.polygon(strip(*((0.1, 0.24) if pen.sun < 0 else (0.76, 0.9))), "#ffffff", opacity=0.16)
