"""What every view is made of: layers, and the groups that make an element one can point at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar
from xml.sax.saxutils import escape

from visioning.veduta.painter.light import Light
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS

P = TypeVar("P", bound=Pen)
Titles = Mapping[str, str] | None


@dataclass(frozen=True)
class Layer:
    """SVG that lies above the layers before it; `owner` is None for scenery."""

    svg: str
    owner: Element | None = None


def carrier(scene: Scene, element: Element) -> Element | None:
    """The house that carries a roof item or a facade; None for what stands by itself."""
    parent = GROUPS[element.group].parent
    return scene.at(parent, element.index) if parent else None


def turned(scene: Scene, element: Element) -> bool:
    """Whether the drawing is mirrored: what is fixed to a house turns with it."""
    return (carrier(scene, element) or element).flip


def drawn(
    scene: Scene,
    element: Element,
    light: Light,
    distance: float,
    pen_class: type[P] = Pen,
    **changed,
) -> P:
    """The pen that has drawn an element in its own coordinates.

    Args:
        distance: 0 near to 1 at the horizon.
        pen_class: Another pen, where a view wants to know more than the SVG.
        changed: Arguments of the pen that differ from what the scene says.
    """
    box = scene.place(element)
    look = {
        "w": box.width,
        "h": box.height,
        "style": element.style,
        "distance": distance,
        "flip": turned(scene, element),
        "uid": element.id,
        "house": carrier(scene, element),
        "layout": scene.layout,
        "form": scene.attributes["form"],
    }
    pen = pen_class(light, **(look | changed))
    DRAWINGS[element.cls](pen)
    return pen


def group(element: Element, inner: str, titles: Titles, transform: str = "") -> str:
    """The element's group, which a browser can click and a screen reader can read."""
    title = escape((titles or {}).get(element.cls, element.cls.replace("_", " ")))
    place = f' transform="{transform}"' if transform else ""
    return f'<g id="{element.id}" class="{element.cls}"{place}><title>{title}</title>{inner}</g>'
