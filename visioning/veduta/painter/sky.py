"""The sky: gradient, sun or moon, stars and clouds."""

from __future__ import annotations

import math
import random

from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen, blend
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH

HORIZON = 440
_STRIPS = 88
_SUN_HEIGHT = {"dawn": 352, "day": 112, "sunset": 372, "night": 130}
# How many heaps and how many streaks of cloud.
_CLOUDS = {"clear": (3, 3), "cloudy": (8, 4), "rain": (10, 6), "fog": (2, 5), "snow": (7, 5)}


def sky(scene: Scene, light: Light) -> str:
    """The whole sky from the zenith to the horizon."""
    pen = Pen(light, WIDTH, HORIZON, uid="sky")
    stops = [(k / (len(light.sky) - 1), c) for k, c in enumerate(light.sky)]
    for k in range(_STRIPS):  # flat strips: a gradient of this size takes ten times as long
        y = k * HORIZON // _STRIPS
        colour = blend(stops, k / (_STRIPS - 1))
        pen.parts.append(
            f'<rect y="{y}" width="{WIDTH}" height="{HORIZON + 40 - y}" fill="{colour}" '
            f'shape-rendering="crispEdges"/>'
        )
    rng = random.Random(f"sky {scene.layout}")
    place = sun_across(scene.layout, light), _SUN_HEIGHT[light.time]
    if light.time == "night":
        if light.weather in ("clear", "cloudy"):
            _stars(pen, rng)
            _moon(pen, *place)
    elif light.weather in ("clear", "cloudy"):
        _sun(pen, *place)
    heaps, streaks = _CLOUDS[light.weather]
    for _ in range(streaks):
        _streak(pen, rng)
    # Far clouds are small and low, near ones large and high: a ceiling seen in perspective.
    if light.weather == "rain":
        _ceiling(pen, rng)
    for k in range(heaps):
        near = (k + rng.random()) / heaps
        slot = (k * 0.618 + scene.layout[0] + rng.uniform(-0.06, 0.06)) % 1
        _heap(
            pen,
            rng,
            1.16 * WIDTH * slot - 0.08 * WIDTH,
            350 - 265 * near,
            (90 + 190 * near) * rng.uniform(0.8, 1.35),
        )
    return pen.svg


def sun_across(layout: tuple[float, float], light: Light) -> float:
    """How far from the left the sun or the moon stands."""
    across = 180 + 330 * layout[0]
    return across if light.sun < 0 else WIDTH - across


def dusk(scene: Scene, light: Light) -> str:
    """The low sun's shine over everything behind the front row."""
    if light.weather != "clear" or light.time not in ("dawn", "sunset"):
        return ""
    pen = Pen(light, WIDTH, HORIZON, uid="dusk")
    colour = "#ffb45e" if light.time == "sunset" else "#ffe2b0"
    soft_disc(pen, sun_across(scene.layout, light), _SUN_HEIGHT[light.time], 390, colour, 0.6)
    return pen.svg


def _sun(pen: Pen, x: float, y: float) -> None:
    light = pen.light
    core = {"dawn": "#fff4d6", "day": "#fffbe6", "sunset": "#fff0bf"}[light.time]
    if light.time == "day" or light.weather == "cloudy":
        soft_disc(pen, x, y, 290, "#fff6d0" if light.time == "day" else "#ffdba0", 0.5)
    if light.weather == "clear":
        pen.circle(x, y, 40 if light.time == "day" else 54, core, glow=1)


def _moon(pen: Pen, x: float, y: float) -> None:
    soft_disc(pen, x, y, 200, "#aebde8", 0.3)
    pen.circle(x, y, 40, "#f6edcf", glow=1)
    for dx, dy, r in ((-12, -8, 9), (11, 6, 12), (-5, 18, 6)):
        pen.circle(x + dx, y + dy, r, "#e5dbbd", opacity=0.6, glow=1)


def _stars(pen: Pen, rng: random.Random) -> None:
    for _ in range(70):
        x, y = rng.uniform(0, WIDTH), 330 * rng.random() ** 1.4
        pen.circle(x, y, rng.choice((0.9, 1.2, 1.2, 2.0)), "#f3efdc", opacity=0.8, glow=1)


def soft_disc(pen: Pen, x: float, y: float, r: float, colour: str, strength: float) -> None:
    """A disc of light that fades outwards."""
    rings = 6
    for k in range(rings):
        share = 1 - k / rings
        opacity = strength * (0.08 + 0.06 * k)  # the outermost edge must not show
        pen.circle(x, y, r * share**1.3, colour, opacity=opacity, glow=1)


def _streak(pen: Pen, rng: random.Random) -> None:
    y = rng.uniform(250, 400)
    x, w = rng.uniform(-100, WIDTH - 100), rng.uniform(220, 560)
    h = rng.uniform(5, 11)
    top, base = pen.light.cloud
    colour = top if pen.light.time != "night" else base
    pen.rect(x, y, w, h, colour, rx=h / 2, opacity=0.42, glow=1)
    pen.rect(x + w * rng.uniform(-0.2, 0.5), y + h, w * 0.6, h * 0.8, colour, rx=h / 2,
             opacity=0.3, glow=1)  # fmt: skip


def _ceiling(pen: Pen, rng: random.Random) -> None:
    """Low rain clouds from edge to edge."""
    top, base = pen.light.cloud
    for level, share in ((150, 0.62), (96, 0.8), (48, 0.95)):
        d, x = "M-20 -5H1620", WIDTH + 20.0
        d += f"V{level}"
        while x > -20:
            w = rng.uniform(90, 240)
            d += f"q{-w / 2:.0f} {rng.uniform(22, 46):.0f} {-w:.0f} {rng.uniform(-7, 7):.0f}"
            x -= w
        fill = blend([(0, pen.light.sky[0]), (1, base)], share)
        pen.path(f"{d}V-5Z", pen.shade(fill, -0.16), glow=1)


def _heap(pen: Pen, rng: random.Random, x: float, y: float, w: float) -> None:
    """A heap cloud: bumps along a dome above a flat base, lit at the top."""
    bumps = rng.randint(4, 5) + int(w / 110)
    tall = w * rng.uniform(0.16, 0.34)
    lean = rng.uniform(0.32, 0.68)
    edge = [(x - w / 2, y)]
    for k in range(1, bumps):
        t = k / bumps + rng.uniform(-0.05, 0.05)
        rise = math.sin(math.pi * t ** (math.log(0.5) / math.log(lean))) ** 0.8
        edge.append((x - w / 2 + w * t, y - tall * rise * rng.uniform(0.82, 1.05)))
    edge.append((x + w / 2, y))
    d = f"M{edge[0][0]:.1f} {edge[0][1]:.1f}"
    for (ax, ay), (bx, by) in zip(edge, edge[1:], strict=False):
        r = 0.58 * math.hypot(bx - ax, by - ay)
        d += f"A{r:.1f} {r:.1f} 0 0 1 {bx:.1f} {by:.1f}"
    round_end = w * 0.05
    d += f"q{round_end:.1f} {round_end:.1f} {-round_end:.1f} {round_end:.1f}"
    d += f"H{x - w / 2 + round_end:.1f}q{-2 * round_end:.1f} 0 {-round_end:.1f} {-round_end:.1f}Z"
    top, base = pen.light.cloud
    fill = pen.gradient([(0, top), (0.45, top), (1, base)], glow=1)
    pen.path(d, fill, opacity=0.93 if pen.light.time != "night" else 0.7)
