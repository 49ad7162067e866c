"""The ground from the front row to the viewer: each band looks like what stands on it.

Paving, lawn, quay, tracks and carriageway are one town square seen from above the viewer's head:
joints run to one vanishing point and everything follows the bend of the street.
"""

from __future__ import annotations

from visioning.veduta.painter import beds, lanes, lawn, plaza
from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.surface import Surface
from visioning.veduta.scene import Scene
from visioning.veduta.world import BANDS, HEIGHT, WIDTH, Box


def bands(scene: Scene, light: Light, uid: str) -> str:
    """All the ground, back to front.

    Args:
        uid: What the ids of its fills begin with; a picture has the ground twice.
    """
    used = {group: any(e.group == group for e in scene) for group in BANDS} | {
        "water": any(e.group in ("water", "bridge", "afloat") for e in scene)
    }
    pen = Pen(light, WIDTH, HEIGHT, layout=scene.layout, uid=uid)
    surface = Surface(pen, scene)
    lawn.front_walk(surface)
    lawn.lawn(surface, 640, 678 if used["water"] else 737)
    if not used["water"]:
        lawn.lawn_path(surface, 706)
        lawn.hedges(surface, 734)
    lawn.lanterns(surface)
    plaza.square(surface, BANDS["rail"][0])
    if used["rail"]:
        lanes.tracks(surface)
    if used["road"]:
        lanes.road(surface)
    if used["cycle"] or used["road"]:
        lanes.cycle_lane(surface)
    if not used["road"]:
        beds.beds(surface, *((788, 822) if used["rail"] else (758, 806)))
    surface.edge(BANDS["rail"][0], 3.2)
    if light.time == "night":
        plaza.pools(surface)
    if light.weather == "rain":
        plaza.puddles(surface)
    return pen.svg


def evening(light: Light) -> str:
    """The shine of shop windows on the walls and the pavement of the front row."""
    if light.lamps < 0.5:
        return ""
    strips = []
    for k in range(25):
        share = k / 15 if k <= 15 else 1 - (k - 15) / 10
        strips.append(
            f'<rect y="{545 + 5 * k}" width="{WIDTH}" height="5" fill="#ffc987" '
            f'fill-opacity="{0.3 * light.lamps * share:.3f}" shape-rendering="crispEdges"/>'
        )
    return "".join(strips)


def shadow(box: Box, light: Light) -> str:
    """A soft shadow on the ground, away from the sun: long in the morning and the evening."""
    if not light.shadows:
        x, rx, opacity = box.x, box.width * 0.46, 0.13
    else:
        reach = min(90, box.height * (0.34 if light.time == "day" else 0.62))
        x, rx = box.x - light.sun * reach / 2, box.width * 0.44 + reach / 2
        opacity = 0.24 if light.weather == "clear" else 0.13
    return (
        f'<ellipse cx="{x:.1f}" cy="{box.y - 1:.1f}" rx="{rx:.1f}" ry="{3.5 + 0.02 * rx:.1f}" '
        f'fill="{light.tone("#30304e")}" fill-opacity="{opacity}"/>'
    )


def house_shadow(box: Box, light: Light) -> str:
    """The shadow of a house on the pavement before it."""
    lean = -light.sun * (46 if light.shadows else 0)
    y, dark = box.y - 4, light.tone("#30304e")
    return (
        f'<path d="M{box.left:.1f} {y:.1f}h{box.width:.1f}l{lean} 18H{box.left + lean:.1f}z" '
        f'fill="{dark}" fill-opacity="{0.2 if light.shadows else 0.1}"/>'
    )
