"""Weather in front of things: veils of fog between the layers, rain and snow before all."""

from __future__ import annotations

import random

from visioning.veduta.painter.light import Light, unparse
from visioning.veduta.scene import Scene
from visioning.veduta.world import HEIGHT, WIDTH

# How much of a fog's veil hangs between the layers in other weathers, and at low sun.
_MIST = {"fog": 1.0, "rain": 0.42, "snow": 0.4, "cloudy": 0.24, "clear": 0.22}
_LOW_SUN = {"dawn": 1.9, "sunset": 1.5}
_STRIPS = 26


def veil(light: Light, top: float, bottom: float, strength: float) -> str:
    """Mist that thickens downwards from `top` to `bottom` and thins out again below.

    It parts near from far: each layer of the town stands before paler air. Thin mist before the
    near layers would only cost time and is left out.
    """
    share = _MIST[light.weather]
    if light.weather != "fog":
        share *= _LOW_SUN.get(light.time, 1.0)
    if strength * share < 0.1:
        return ""
    colour, tall = unparse(light.haze), (bottom - top) / _STRIPS
    strips = []  # flat strips: a gradient of this size takes five times as long
    for k in range(_STRIPS):
        at = (k + 0.5) / _STRIPS
        alpha = strength * share * (at / 0.6 if at < 0.6 else (1 - at) / 0.4)
        strips.append(
            f'<rect y="{top + k * tall:.1f}" width="{WIDTH}" height="{tall:.1f}" fill="{colour}" '
            f'fill-opacity="{alpha:.3f}" shape-rendering="crispEdges"/>'
        )
    return "".join(strips)


def before_all(scene: Scene, light: Light) -> str:
    """Rain, snow or drifting fog in front of the whole picture."""
    rng = random.Random(f"weather {scene.layout}")
    if light.weather == "rain":
        lines = [
            f"M{rng.uniform(0, WIDTH + 60):.0f} {rng.uniform(-20, HEIGHT):.0f}l-7 {d:.0f}"
            for d in (rng.uniform(22, 44) for _ in range(300))
        ]
        return (
            f'<path d="{"".join(lines)}" fill="none" stroke="{light.tone("#f2f7fa", 0, 0.5)}" '
            f'stroke-width="1.5" stroke-opacity="0.42"/>'
        )
    if light.weather == "snow":
        parts = []
        for radius, count, opacity in ((1.5, 200, 0.8), (2.7, 130, 0.85), (4.2, 44, 0.9)):
            dots = "".join(
                f"M{rng.uniform(0, WIDTH):.0f} {rng.uniform(0, HEIGHT):.0f}h0" for _ in range(count)
            )
            parts.append(
                f'<path d="{dots}" fill="none" stroke="{light.tone("#ffffff", 0, 0.6)}" '
                f'stroke-width="{2 * radius}" stroke-linecap="round" stroke-opacity="{opacity}"/>'
            )
        return "".join(parts)
    return ""
