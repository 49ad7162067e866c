"""The ground from the front row to the viewer: each band looks like what stands on it."""

from __future__ import annotations

from visioning.veduta.painter.light import Light
from visioning.veduta.scene import Scene
from visioning.veduta.world import BANDS, HEIGHT, WIDTH, Box, sway

_COLOURS = {
    "strip": "#a9c07f",
    "water": "#cfc8b8",
    "rail": "#c2baa9",
    "road": "#8d8f93",
    "cycle": "#c98f72",
    "promenade": "#dccfb8",
}


def bands(scene: Scene, light: Light) -> str:
    """All bands, one below the other."""
    dip = 2 * sway(WIDTH / 2, scene.layout)
    return "".join(
        f'<path d="M0 {top} Q{WIDTH / 2} {top + dip:.1f} {WIDTH} {top} V{HEIGHT} H0Z" '
        f'fill="{light.tone(_COLOURS[name])}"/>'
        for name, (top, _) in BANDS.items()
    )


def shadow(box: Box, light: Light) -> str:
    """A soft shadow on the ground, away from the sun."""
    if light.time == "night" or light.weather in ("rain", "fog"):
        return ""
    x = box.x - light.sun * 0.22 * box.height
    return (
        f'<ellipse cx="{x:.1f}" cy="{box.y - 1:.1f}" rx="{box.width * 0.5 + box.height * 0.15:.1f}" '
        f'ry="{4 + box.width * 0.02:.1f}" fill="{light.tone("#2b2f45")}" opacity="0.18"/>'
    )
