"""The composition: a scene's layers in the view that it asks for, and the SVG file around them.

A layer is either scenery (no owner) or an element in its own group. The picture and the element
mask are made from the same layers, so they cannot disagree on what covers what.
"""

from __future__ import annotations

from collections.abc import Iterator

from visioning.veduta.painter.views import district, skyline, street
from visioning.veduta.painter.views.layer import Layer, Titles
from visioning.veduta.scene import Scene
from visioning.veduta.world import HEIGHT, WIDTH

VIEWS = {"street": street.layers, "skyline": skyline.layers, "district": district.layers}


def layers(scene: Scene, titles: Titles = None) -> Iterator[Layer]:
    """Everything in the picture, back to front.

    Args:
        titles: Human words for classes; by default the class name with spaces.
    """
    return VIEWS[scene.attributes["view"]](scene, titles)


def document(inner: str, size: tuple[int, int] | None = None, *, crisp: bool = False) -> str:
    """The SVG file around the layers.

    Args:
        size: Width and height in pixels; another shape than the scene's crops sides or sky.
        crisp: No antialiasing.
    """
    pixels = ""
    if size:
        pixels = f' width="{size[0]}" height="{size[1]}" preserveAspectRatio="xMidYMax slice"'
    edges = ' shape-rendering="crispEdges"' if crisp else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{pixels} viewBox="0 0 {WIDTH} {HEIGHT}"'
        f"{edges}>{inner}</svg>"
    )
