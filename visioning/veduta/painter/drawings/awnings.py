"""Awnings before the ground floor of a house, and what stands below them."""

from __future__ import annotations

from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import (
    SHADOW,
    WHITE,
    box,
    disc,
    foliage,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary

AREA = 5500.0  # what a child covers at least, in square units
POLE = "#8f6a4a"
CLOTHS = (("#c9503f", "#f7efdc"), ("#3f7f6a", "#f7efdc"), ("#e0a03f", "#f9f0d8"),
          ("#3f6a96", "#f2ecdf"), ("#a9527a", "#f7e6dc"), ("#d9784a", "#f3dfb0"),
          ("#6f8f4f", "#f0ead0"), ("#5f5a86", "#ece4dc"))  # fmt: skip


@draws("awning")
def awning(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    a, b = pen.pick(CLOTHS)
    kind = pen.kind(("scallop", "tent", "straight", "rounds", "parasols", "points", "sails",
                     "scallop", "pergola", "tent", "rounds", "straight", "sails", "points",
                     "parasols", "sails"))  # fmt: skip
    high = max(40.0, AREA / (s.width * 0.92)) * pen.between(1, 1.18, 1)
    if kind in ("tent", "parasols", "sails", "rounds"):  # they leave more of the wall free
        high *= 1.16
    top = min(max(s.ground - 0.55 * high, -high - 30), -high - 22)
    left, right = s.left + 4, s.right - 4
    w, foot = right - left, top + high
    parts = 2 if kind in ("scallop", "straight", "points") and pen.style[1] > 0.5 else 1
    gap = 8 if parts == 2 else 0
    pen.rect(left, top + high * 0.9, w, high * 0.32, SHADOW, opacity=0.2)
    for part in range(parts):
        x0 = left + part * (w + gap) / parts
        x1 = x0 + (w - gap * (parts - 1)) / parts
        if kind == "rounds":
            _rounds(pen, x0, x1, top, foot, a, b)
        elif kind == "tent":
            _tents(pen, x0, x1, top, foot, a, b)
        elif kind == "parasols":
            _parasols(pen, x0, x1, top, foot, a, b)
        elif kind == "sails":
            _sails(pen, x0, x1, top, foot, a, b)
        elif kind == "pergola":
            _pergola(pen, x0, x1, top, foot, a, b)
        else:
            out = min(5.0, pen.w / 2 - right)
            reach = x0 - (out if part == 0 else 0), (x1 - x0 + 2 * out / parts)
            _striped(pen, kind, (x0, x1, *reach), top, high, a, b)
    lights = "".join(disc(x, foot + 6, 2.2) for x in spread(left, right, 8))
    pen.path(lights, "#ffe2a0", glow=max(0.3, pen.light.lamps))
    _below(pen, left, right, a, b)


def _striped(pen: Pen, kind: str, ends: tuple[float, float, float, float], top: float, high: float,
             a: str, b: str) -> None:  # fmt: skip
    """Cloth on a slant, wider at its foot, with a hem of scallops, of points or straight."""
    x0, x1, f0, reach = ends
    n = max(6, 2 * round((x1 - x0) / pen.pick((26, 16, 40), 0)))
    step, foot = (x1 - x0) / n, reach / n
    slant = high * 0.76
    for colour, shift in ((a, 0), (b, 1)):
        d, hem = "", ""
        for k in range(shift, n, 2):
            p, q = x0 + k * step, f0 + k * foot
            d += track([(p, top), (p + step, top), (q + foot, top + slant), (q, top + slant)]) + "z"
            if kind == "scallop":
                hem += trace("M{} {}h{}v{}a{} {} 0 0 1 {} 0z", q, top + slant, foot, high * 0.12,
                             foot / 2, high * 0.12, -foot)  # fmt: skip
            elif kind == "points":
                hem += trace("M{} {}h{}v{}l{} {}l{} {}z", q, top + slant, foot, high * 0.06,
                             -foot / 2, high * 0.18, -foot / 2, -high * 0.18)  # fmt: skip
            else:
                hem += box(q, top + slant, foot, high * 0.24)
        pen.path(d, colour)
        pen.path(hem, pen.shade(colour, -0.12))
    pen.rect(x0, top - 3, x1 - x0, 4, WHITE)


def _rounds(pen: Pen, x0: float, x1: float, top: float, foot: float, a: str, b: str) -> None:
    """Round canopies, each with a light stripe."""
    high = foot - top
    n = max(2, round((x1 - x0) / pen.pick((40, 50), 0)))
    step = (x1 - x0) / n
    r = step * 0.48
    for m in spread(x0, x1, n):
        crown = top - high * 0.12
        dome = trace("M{} {}C{} {} {} {} {} {}z", m - r, foot, m - r, crown, m + r, crown, m + r,
                     foot)  # fmt: skip
        pen.path(dome, a)
        stripe = trace("M{} {}Q{} {} {} {}Q{} {} {} {}z", m - r * 0.34, foot, m - r * 0.26,
                       top + high * 0.3, m, top + high * 0.19, m + r * 0.26, top + high * 0.3,
                       m + r * 0.34, foot)  # fmt: skip
        pen.path(stripe, b)
        hem = "".join(disc(m - r + (j + 0.5) * r / 3, foot, r / 6) for j in range(6))
        pen.path(hem, pen.shade(a, -0.12))


def _tents(pen: Pen, x0: float, x1: float, top: float, foot: float, a: str, b: str) -> None:
    """Pointed tents in a row, each on a mast."""
    high = foot - top
    n = max(2, round((x1 - x0) / pen.pick((36, 44, 58), 1)))
    step = (x1 - x0) / n
    for k in range(n):
        p, q = x0 + k * step, x0 + (k + 1) * step
        m, low, fold = (p + q) / 2, top + high * 0.4, step * 0.1
        tent = trace("M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z", p, foot, m - fold, low, m, top,
                     m + fold, low, q, foot, m, foot - high * 0.16, p, foot)  # fmt: skip
        pen.path(tent, (a, b)[k % 2])
        side = trace("M{} {}Q{} {} {} {}Q{} {} {} {}z", m, top, m + fold, low, q, foot,
                     m + step * 0.2, foot - high * 0.1, m, top)  # fmt: skip
        pen.path(side, pen.shade((a, b)[k % 2], -0.14))
        pen.line([(m, top - 2), (m, 0)], POLE, 2)
    for x in (x0, x1):
        pen.line([(x, foot), (x, 0)], POLE, 2.4)


def _parasols(pen: Pen, x0: float, x1: float, top: float, foot: float, a: str, b: str) -> None:
    """Large parasols in two heights, side by side."""
    n = max(2, 2 * round((x1 - x0) / 116))  # none before the door
    half = (x1 - x0) / n * 0.54
    high = foot - top
    for k, m in enumerate(spread(x0 + half * 0.15, x1 - half * 0.15, n)):
        lift = -high * 0.12 if k % 2 else 0.0
        one, two = (a, b) if k % 2 else (b, a)
        peak, hem = top + lift + 2, foot + lift
        pen.line([(m, peak - 4), (m, 0)], POLE, 3)
        for j in range(4):
            p, q = m + half * (j / 2 - 1), m + half * (j / 2 - 0.5)
            d = trace("M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z", p, hem, m + (p - m) * 0.82,
                      peak + high * 0.16, m, peak, m + (q - m) * 0.82, peak + high * 0.16, q, hem,
                      (p + q) / 2, hem - high * 0.13, p, hem)  # fmt: skip
            pen.path(d, one if j % 2 else two)
        dark = m if pen.sun < 0 else m - half
        pen.path(trace("M{} {}L{} {}L{} {}z", m, peak, dark, hem, dark + half, hem), SHADOW,
                 opacity=0.1)  # fmt: skip


def _sails(pen: Pen, x0: float, x1: float, top: float, foot: float, a: str, b: str) -> None:
    """Three-cornered sails between masts, over one another."""
    w, high = x1 - x0, foot - top
    n = 3  # masts stand beside the door
    step = w / n
    for k in range(n + 1):
        x = x0 + k * step
        tip = top if k % 2 == 0 else top + high * 0.4
        pen.line([(x, tip - 3), (x, 0)], POLE, 2.6)
    for k in range(n):
        p, q = x0 + k * step, x0 + (k + 1) * step
        up, down = (p, q) if k % 2 == 0 else (q, p)
        m = (p + q) / 2
        back = trace("M{} {}Q{} {} {} {}L{} {}z", down, top + high * 0.4, m, top + high * 0.62, up,
                     foot, up, top + high * 0.3)  # fmt: skip
        pen.path(back, pen.shade(b, -0.1))
        front = trace("M{} {}Q{} {} {} {}Q{} {} {} {}Q{} {} {} {}z", up, top, m, top + high * 0.42,
                      down, top + high * 0.4, (down + m) / 2, top + high * 0.75, down, foot + 4,
                      m, top + high * 0.86, up, top)  # fmt: skip
        pen.path(front, (a, b)[k % 2])
        edge = trace("M{} {}Q{} {} {} {}", up, top, m, top + high * 0.42, down, top + high * 0.4)
        pen.path(edge, stroke=WHITE, width=2)


def _pergola(pen: Pen, x0: float, x1: float, top: float, foot: float, a: str, b: str) -> None:
    """Cloth that hangs in waves through a frame of timber."""
    w, high = x1 - x0, foot - top
    n = max(3, round(w / 34))
    step = w / n
    posts = "".join(box(x - 2, top + 4, 4, -top - 4) for x in spread(x0 + 2, x1 - 2, 2))
    pen.path(posts + box(x0, top + 4, 4, -top - 4) + box(x1 - 4, top + 4, 4, -top - 4), POLE)
    for k in range(n):
        p = x0 + k * step
        sling = trace("M{} {}h{}v{}Q{} {} {} {}z", p, top + 4, step, high * 0.55, p + step / 2,
                      foot + high * 0.22, p, top + 4 + high * 0.55)  # fmt: skip
        tone = (a, b)[k % 2]
        pen.path(sling, tone)
        fold = trace("M{} {}v{}M{} {}v{}", p + step * 0.3, top + 10, high * 0.6, p + step * 0.7,
                     top + 10, high * 0.6)  # fmt: skip
        pen.path(fold, stroke=pen.shade(tone, -0.12), width=2)
    pen.rect(x0 - 1, top, w + 2, 6, "#a98058")


def _below(pen: Pen, left: float, right: float, a: str, b: str) -> None:
    """Pots with plants; between them tables, crates of fruit, or a bench."""
    for side, x in ((-1, left + 11), (1, right - 11)):
        pen.path(trace("M{} -11h18l-3 11h-12z", x - 9), pen.shade(a, -0.1))
        foliage(pen, [(x - 5 * side, -15, 7), (x + 4 * side, -17, 8)])
    kind = vary(pen, ("door", "tables", "crates", "bench"), 2, 3)
    side = -1 if pen.style[0] < 0.5 else 1  # the door in the middle stays free
    x = (left + right) / 2 + side * (right - left) * 0.25
    if kind == "tables":
        pen.path(box(x - 9, -16, 18, 2.6) + box(x - 1.2, -14, 2.4, 14), "#f3ead6")
        for s in (-1, 1):
            chair = trace("M{} 0v-9h{}v-9M{} -9v9", x + s * 9, s * 7, x + s * 16)
            pen.path(chair, stroke=pen.shade(a, -0.2), width=2)
    elif kind == "crates":
        for k, (dx, fruit) in enumerate(((-13, "#d9463f"), (1, "#f0c24f"))):
            pen.path("".join(disc(x + dx + 2 + 4 * j, -11 - k, 2.6) for j in range(3)), fruit)
            pen.rect(x + dx, -10, 12.5, 10, "#c9985a")
            pen.rect(x + dx, -6, 12.5, 1.6, "#96693f")
    elif kind == "bench":
        pen.path(box(x - 15, -9, 30, 3) + box(x - 15, -18, 30, 2.6) + box(x - 13, -18, 2.4, 18)
                 + box(x + 10.6, -18, 2.4, 18), pen.shade(b, -0.3))  # fmt: skip
