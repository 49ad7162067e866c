"""What lies behind the town: sky, land and weather."""

from __future__ import annotations

from visioning.veduta.painter.light import Light
from visioning.veduta.scene import Scene
from visioning.veduta.world import HEIGHT, WIDTH


def sky(scene: Scene, light: Light) -> str:
    """The sky from the zenith to the horizon."""
    stops = "".join(
        f'<stop offset="{k / (len(light.sky) - 1):.2f}" stop-color="{colour}"/>'
        for k, colour in enumerate(light.sky)
    )
    return (
        f'<linearGradient id="sky" x2="0" y2="1">{stops}</linearGradient>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#sky)"/>'
    )


def plain_land(scene: Scene, light: Light) -> str:
    """Low hills where the scene names no land."""
    return f'<rect y="420" width="{WIDTH}" height="580" fill="{light.tone("#8fb07a", 0.9)}"/>'


def middle_ground(scene: Scene, light: Light) -> str:
    """What lies between the land and the front row."""
    return f'<rect y="470" width="{WIDTH}" height="580" fill="{light.tone("#8fb07a", 0.5)}"/>'


def weather(scene: Scene, light: Light) -> str:
    """Rain, snow or fog before everything."""
    return ""
