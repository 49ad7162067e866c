"""The sky: its gradient, the sun or the moon, stars, and the clouds of this weather."""

from __future__ import annotations

import random

from visioning.veduta.painter import clouds
from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen, blend
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH

HORIZON = 440
_STRIP = 4
_SUN_HEIGHT = {"dawn": 344, "day": 118, "sunset": 356, "night": 128}
_RINGS = 24  # so many that no edge between them shows


def sky(scene: Scene, light: Light) -> str:
    """The whole sky from the zenith to the horizon."""
    pen = Pen(light, WIDTH, HORIZON, uid="sky")
    stops = [(k / (len(light.sky) - 1), c) for k, c in enumerate(light.sky)]
    for y in range(0, HORIZON, _STRIP):  # a gradient of this size takes ten times as long
        colour = blend(stops, y / (HORIZON - _STRIP))
        deep = _STRIP + 2 if y + _STRIP < HORIZON else 60  # each covers the seam to the next
        pen.parts.append(
            f'<rect y="{y}" width="{WIDTH}" height="{deep}" fill="{colour}" '
            f'shape-rendering="crispEdges"/>'
        )
    rng = random.Random(f"sky {scene.layout}")
    place = sun_across(scene.layout, light), _SUN_HEIGHT[light.time]
    if light.weather in ("clear", "cloudy"):
        if light.time == "night":
            _stars(pen, rng, 120 if light.weather == "clear" else 46)
            _moon(pen, *place, rng.choice((-0.62, -0.2, 1.0, 0.2, 0.62)))
        else:
            _sun(pen, *place)
    clouds.clouds(pen, rng, scene.layout, place[0])
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
    soft_disc(pen, sun_across(scene.layout, light), _SUN_HEIGHT[light.time], 330, colour, 0.34)
    return pen.svg


def soft_disc(pen: Pen, x: float, y: float, r: float, colour: str, strength: float) -> None:
    """A disc of light that fades outwards to nothing."""
    for k in range(_RINGS):
        share = 1 - k / _RINGS
        opacity = strength * (0.35 + 2.3 * k / _RINGS) / _RINGS  # the outer edge must not show
        pen.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r * share**1.1:.1f}" fill="{colour}" '
            f'fill-opacity="{opacity:.4f}"/>'
        )


def _sun(pen: Pen, x: float, y: float) -> None:
    time, clear = pen.light.time, pen.light.weather == "clear"
    shine = {"dawn": "#ffe9bd", "day": "#fff6d6", "sunset": "#ffcf86"}[time]
    soft_disc(pen, x, y, {"dawn": 330, "day": 280, "sunset": 360}[time], shine, 0.5)
    if clear:
        core = {"dawn": "#fff6dc", "day": "#fffdf0", "sunset": "#fff0c4"}[time]
        large = 38 if time == "day" else 52
        pen.circle(x, y, large * 1.22, core, opacity=0.4, glow=1)
        pen.circle(x, y, large, core, glow=1)


def _moon(pen: Pen, x: float, y: float, phase: float) -> None:
    """The moon: 1 is full, else the part of its width that the crescent's inner edge lies off."""
    soft_disc(pen, x, y, 210, "#aebde8", 0.3)
    r, lit = 38, "#f6edcf"
    if phase == 1:
        pen.circle(x, y, r, lit, glow=1)
        for dx, dy, spot in ((-12, -8, 9), (11, 6, 12), (-5, 18, 6), (14, -16, 5)):
            pen.circle(x + dx, y + dy, spot, "#e5dbbd", opacity=0.6, glow=1)
        return
    side = 1 if phase > 0 else -1
    inner = abs(phase) * r
    pen.circle(x, y, r, "#8d9ac4", opacity=0.25, glow=1)  # its night side, lit by the earth
    pen.path(
        f"M{x:.0f} {y - r:.0f}A{r} {r} 0 0 {int(side > 0)} {x:.0f} {y + r:.0f}"
        f"A{inner:.1f} {r} 0 0 {int(side < 0)} {x:.0f} {y - r:.0f}Z",
        lit,
        glow=1,
    )


def _stars(pen: Pen, rng: random.Random, count: int) -> None:
    """Small stars, denser in the band of the Milky Way, and a few large ones with rays."""
    small = large = ""
    for k in range(count):
        x, y = rng.uniform(0, WIDTH), 350 * rng.random() ** 1.3
        if k % 3 == 0:  # the band rises from the lower left to the upper right
            y = max(4.0, 330 - 0.22 * x + rng.gauss(0, 34))
        dot = f"M{x:.0f} {y:.0f}h.1"
        if rng.random() < 0.72:
            small += dot
        else:
            large += dot
    colour = "#f3efdc"
    for d, width, opacity in ((small, 2.0, 0.62), (large, 3.2, 0.85)):
        pen.parts.append(
            f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}" '
            f'stroke-linecap="round" stroke-opacity="{opacity}"/>'
        )
    rays = ""
    for _ in range(5):
        x, y, r = rng.uniform(60, WIDTH - 60), rng.uniform(20, 210), rng.uniform(6, 10)
        t = 0.14 * r
        points = ((0, -r), (t, -t), (r, 0), (t, t), (0, r), (-t, t), (-r, 0), (-t, -t))
        rays += "M" + "L".join(f"{x + dx:.1f} {y + dy:.1f}" for dx, dy in points) + "Z"
    pen.path(rays, colour, opacity=0.9, glow=1)
