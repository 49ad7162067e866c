"""Weather in front of things: veils of fog between the layers, rain and snow before all."""

from __future__ import annotations

import random

from visioning.veduta.painter.light import Light, unparse
from visioning.veduta.scene import Scene
from visioning.veduta.world import HEIGHT, WIDTH


def veil(light: Light, top: float, bottom: float, strength: float) -> str:
    """Fog that thickens downwards from `top` to `bottom` and thins out again below."""
    if light.weather != "fog":
        return ""
    colour, name = unparse(light.haze), f"veil-{top:.0f}"
    stops = "".join(
        f'<stop offset="{o}" stop-color="{colour}" stop-opacity="{a * strength:.2f}"/>'
        for o, a in ((0, 0), (0.6, 1), (1, 0))
    )
    return (
        f'<linearGradient id="{name}" x2="0" y2="1">{stops}</linearGradient>'
        f'<rect y="{top:.0f}" width="{WIDTH}" height="{bottom - top:.0f}" fill="url(#{name})"/>'
    )


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
