"""Clouds: every weather has its kinds, and the scene's layout chooses among them.

All are flat shapes in the two or three tones that the light gives them: lit towards the sun,
grey below. Far ones are small and low, near ones large and high, as under a ceiling.
"""

from __future__ import annotations

import math
import random

from visioning.veduta.painter.light import mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.world import WIDTH


def clouds(pen: Pen, rng: random.Random, layout: tuple[float, float], sun_x: float) -> None:
    """All the clouds of this weather and time.

    Args:
        layout: The scene's; chooses the kind of clouds in clear weather.
        sun_x: Where the sun or the moon stands.
    """
    weather, low_sun = pen.light.weather, pen.light.time in ("dawn", "sunset")
    if weather == "rain":
        _banks(pen, rng, 3, 250)
        _ceiling(pen, rng)
    elif weather == "fog":
        _banks(pen, rng, 5, 230)
    elif weather == "snow":
        _banks(pen, rng, 3, 160)
        _heaps(pen, rng, layout, 6, 330)
    elif weather == "cloudy":
        _streaks(pen, rng, 4)
        _heaps(pen, rng, layout, 9, 350)
    else:
        kind = int(layout[0] * 97) % 4
        if low_sun:
            _bars(pen, rng, sun_x, 9)
            if kind == 0:
                _ripples(pen, rng)
            elif kind == 1:
                _wisps(pen, rng, 6)
            elif kind == 2:
                _heaps(pen, rng, layout, 3, 330)
        elif pen.light.time == "night":
            _bars(pen, rng, sun_x, 5)
        elif kind == 0:
            _ripples(pen, rng)
            _heaps(pen, rng, layout, 2, 360)
        elif kind == 1:
            _wisps(pen, rng, 7)
            _heaps(pen, rng, layout, 2, 360)
        elif kind == 2:
            _heaps(pen, rng, layout, 5, 370)
            _streaks(pen, rng, 2)
        else:
            _towering(pen, rng, layout)
            _wisps(pen, rng, 3)


def _tones(pen: Pen, share: float = 0.5) -> tuple[str, str, str]:
    """Lit top, middle and shaded base of a cloud."""
    top, base = pen.light.cloud
    return top, unparse(mix(parse(top), parse(base), share)), base


def _heaps(pen: Pen, rng: random.Random, layout: tuple[float, float], count: int, low: float):
    for k in range(count):
        near = (k + rng.random()) / count
        slot = (k * 0.618 + layout[0] + rng.uniform(-0.06, 0.06)) % 1
        x = 1.16 * WIDTH * slot - 0.08 * WIDTH
        _heap(pen, rng, x, low - (low - 92) * near, (90 + 190 * near) * rng.uniform(0.85, 1.35))


def _heap(pen: Pen, rng: random.Random, x: float, y: float, w: float, rise: float = 1.0) -> None:
    """A heap cloud: a dome of puffs above a flat base, each lit on its sunny side."""
    count = 5 + int(w / 46)
    lean = rng.uniform(0.34, 0.66)
    puffs = []
    for k in range(count):
        t = (k + 0.5) / count
        dome = math.sin(math.pi * t ** (math.log(0.5) / math.log(lean))) ** 0.75
        r = w * (0.055 + 0.085 * dome) * rng.uniform(0.8, 1.2)
        puffs.append((x - w / 2 + w * t, y - w * 0.17 * rise * dome * rng.uniform(0.7, 1.05), r))
    first, last = puffs[0], puffs[-1]
    left, right = first[0] - first[2], last[0] + last[2]
    outline = "".join(
        f"M{px - r:.1f} {y:.1f}V{py:.1f}a{r:.1f} {r:.1f} 0 0 1 {2 * r:.1f} 0V{y:.1f}z"
        for px, py, r in puffs
    )
    end = w * 0.022
    outline += f"M{left:.1f} {y - end:.1f}H{right:.1f}a{end:.1f} {end:.1f} 0 0 1 0 {2 * end:.1f}"
    outline += f"H{left:.1f}a{end:.1f} {end:.1f} 0 0 1 0 {-2 * end:.1f}z"
    top, middle, base = _tones(pen, 0.42)
    if pen.light.time == "night":
        top, middle = middle, unparse(mix(parse(middle), parse(base), 0.6))
    pen.path(outline, base, opacity=0.95, glow=1)
    for colour, shift, size in ((middle, 0.1, 0.9), (top, 0.3, 0.66)):
        lit = ""
        for px, py, r in puffs:
            s = r * size
            cx, cy = px + pen.sun * shift * r * 0.8, min(py - shift * r * 0.5, y - s - w * 0.012)
            lit += f"M{cx:.1f} {cy + s:.1f}a{s:.1f} {s:.1f} 0 1 1 .1 0z"
        pen.path(lit, colour, glow=1)


def _towering(pen: Pen, rng: random.Random, layout: tuple[float, float]) -> None:
    """One great cloud that rises over the land, with small ones in its company."""
    x = WIDTH * (0.25 + 0.5 * ((layout[1] * 7) % 1))
    for dx, y, w, rise in ((-250, 352, 230, 0.8), (210, 366, 190, 0.8), (0, 340, 430, 1.5)):
        _heap(pen, rng, x + dx * rng.uniform(0.8, 1.2), y, w, rise)
    _heap(pen, rng, x + rng.choice((-1, 1)) * rng.uniform(420, 620), 150, 200)


def _streaks(pen: Pen, rng: random.Random, count: int) -> None:
    """Flat far clouds above the horizon."""
    top, _, base = _tones(pen)
    colour = base if pen.light.time == "night" else top
    for _ in range(count):
        y, x = rng.uniform(262, 392), rng.uniform(-100, WIDTH - 100)
        w, h = rng.uniform(180, 460), rng.uniform(4, 9)
        pen.path(_lens(x, y, w, h) + _lens(x + w * 0.3, y + h * 1.4, w * 0.7, h), colour,
                 opacity=0.45, glow=1)  # fmt: skip


def _lens(x: float, y: float, w: float, h: float) -> str:
    """A long flat cloud that thins out to both sides."""
    return (
        f"M{x:.0f} {y:.1f}C{x + w * 0.3:.0f} {y - h:.1f} {x + w * 0.55:.0f} {y - h:.1f} "
        f"{x + w:.0f} {y:.1f}C{x + w * 0.7:.0f} {y + h * 0.6:.1f} {x + w * 0.3:.0f} "
        f"{y + h * 0.6:.1f} {x:.0f} {y:.1f}z"
    )


def _bars(pen: Pen, rng: random.Random, sun_x: float, count: int) -> None:
    """Long bars at dawn and dusk; those near the low sun have a burning lower edge."""
    top, middle, base = _tones(pen)
    for k in range(count):
        y = 110 + 270 * (k + rng.random()) / count
        w, h = rng.uniform(240, 620) * (1.25 - y / 560), rng.uniform(9, 17)
        x = rng.uniform(-120, WIDTH - 120)
        near = max(0.0, 1 - abs(x + w / 2 - sun_x) / 900)
        tail = x + w * rng.uniform(0.05, 0.4), y - h * 0.9, w * rng.uniform(0.4, 0.6), h * 0.7
        shape = _lens(x, y, w, h) + _lens(*tail)
        pen.path(shape, unparse(mix(parse(base), parse(middle), near)), opacity=0.8, glow=1)
        if pen.light.time != "night":
            pen.path(_lens(x + w * 0.06, y + h * 0.16, w * 0.84, h * 0.42), top,
                     opacity=0.35 + 0.5 * near, glow=1)  # fmt: skip


def _wisps(pen: Pen, rng: random.Random, count: int) -> None:
    """High cirrus: combed hooks, all drawn out by the same wind."""
    top = _tones(pen)[0]
    for _ in range(count):
        x, y, w = rng.uniform(-60, WIDTH - 80), rng.uniform(50, 270), rng.uniform(150, 300)
        d = ""
        for k in range(4):
            sx, sy = x + k * w * 0.1, y + k * 11 + rng.uniform(-4, 4)
            long, up, thin = w * rng.uniform(0.65, 1.1), w * 0.17, rng.uniform(3, 5.5)
            d += (
                f"M{sx:.0f} {sy:.1f}c{long * 0.4:.0f} 2 {long * 0.75:.0f} {-up * 0.4:.1f} "
                f"{long:.0f} {-up:.1f}c{-long * 0.22:.0f} {up * 0.8:.1f} {-long * 0.55:.0f} "
                f"{up + thin:.1f} {-long:.0f} {up:.1f}z"
            )
        pen.path(d, top, opacity=0.42, glow=1)


def _ripples(pen: Pen, rng: random.Random) -> None:
    """A mackerel sky: slanting bands of small puffs that grow towards the viewer."""
    top, middle, _ = _tones(pen)
    middle_x, slant = rng.uniform(0.3, 0.7) * WIDTH, rng.choice((-1, 1)) * rng.uniform(0.1, 0.2)
    shade = lit = ""
    for row in range(11):
        t = row / 10
        y, size = 318 - 285 * t**1.2, 5 + 17 * t
        reach = WIDTH * (0.2 + 0.22 * t) * rng.uniform(0.7, 1.1)
        centre = middle_x + rng.uniform(-90, 90)
        x = centre - reach
        while x < centre + reach:
            edge = 1 - abs(x - centre) / reach
            w = size * rng.uniform(0.7, 1.5) * (0.55 + 0.45 * edge)
            if rng.random() < 0.3 + 0.7 * edge:
                h = w * rng.uniform(0.36, 0.5)
                dy = rng.uniform(-0.5, 0.5) * size - slant * (x - centre)
                shade += _puff(x, y + dy, w, h)
                lit += _puff(x + pen.sun * w * 0.12, y + dy - h * 0.3, w * 0.76, h * 0.68)
            x += size * rng.uniform(1.3, 2.4)
    pen.path(shade, middle, opacity=0.5, glow=1)
    pen.path(lit, top, opacity=0.8, glow=1)


def _puff(x: float, y: float, w: float, h: float) -> str:
    return f"M{x - w:.1f} {y:.1f}a{w:.1f} {h:.1f} 0 1 1 0 .1z"


def _banks(pen: Pen, rng: random.Random, count: int, top: float) -> None:
    """Broad soft layers from edge to edge, one before the other."""
    light, _, base = _tones(pen)
    for k in range(count):
        y = top + (400 - top) * k / count
        swing, phase = rng.uniform(7, 16), rng.uniform(0, 6)
        d = f"M-20 {y:.0f}"
        for x in range(-20, WIDTH + 160, 160):
            d += f"S{x + 80} {y + swing * math.sin(x / 190 + phase):.1f} "
            d += f"{x + 160} {y + swing * math.sin((x + 160) / 240 + phase):.1f}"
        fill = light if k % 2 else base
        pen.path(f"{d}V{y + 70 + 14 * k:.0f}H-20Z", fill, opacity=0.2, glow=1)


def _ceiling(pen: Pen, rng: random.Random) -> None:
    """Low rain clouds from edge to edge."""
    _, _, base = _tones(pen)
    for level, share in ((158, 0.7), (104, 0.85), (52, 0.97)):
        d, x = f"M-20 -5H{WIDTH + 20}V{level}", WIDTH + 20.0
        while x > -20:
            w = rng.uniform(90, 240)
            d += f"q{-w / 2:.0f} {rng.uniform(22, 46):.0f} {-w:.0f} {rng.uniform(-7, 7):.0f}"
            x -= w
        fill = unparse(mix(parse(pen.light.sky[0]), parse(base), share))
        pen.path(f"{d}V-5Z", pen.shade(fill, -0.16), glow=1)
