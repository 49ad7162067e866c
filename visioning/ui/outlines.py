"""Where each thing of a scene is seen, as SVG paths that a browser draws, names and clicks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from visioning.model import Picture
from visioning.veduta.painter import element_mask
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import GROUPS, WIDTH
from visioning.workshop import element_list

_MASK_WIDTH = 400  # pixels; an outline is as exact as that
_TOLERANCE = 0.7  # pixels by which an outline may be smoothed
_SMALLEST = 20  # pixels; less of a thing is not noticed
_SHORTEST = 7  # steps of a border; a shorter one is a speck

Point = tuple[float, float]


@dataclass(frozen=True)
class Outline:
    """What one sees of an element.

    Attributes:
        path: SVG path around it, in world units.
        x, y: A point of it near its middle, in world units.
        top: Its upper edge, in world units.
        share: Of the picture's pixels.
    """

    element: Element
    path: str
    x: float
    y: float
    top: float
    share: float


def outlines(scene: Scene) -> list[Outline]:
    """The visible elements of a scene, from left to right; what is fixed to a house follows it.

    A browser gives a click to the last of several: to the roof, not to the house around it.
    """
    mask, ids = element_mask(scene, _MASK_WIDTH)
    scale = WIDTH / mask.shape[1]
    elements = {element.id: element for element in scene}
    found = []
    for number, id in enumerate(ids, start=1):
        rows, columns = np.nonzero(mask == number)
        if len(rows) < _SMALLEST:
            continue
        top, left = int(rows.min()), int(columns.min())
        inside = mask[top : rows.max() + 1, left : columns.max() + 1] == number
        loops = [loop for loop in _loops(inside) if len(loop) >= _SHORTEST]
        path = "".join(_path(loop, left, top, scale) for loop in loops)
        middle = np.argmin((rows - rows.mean()) ** 2 + (columns - columns.mean()) ** 2)
        found.append(
            Outline(
                elements[id],
                path,
                x=round((float(columns[middle]) + 0.5) * scale, 1),
                y=round((float(rows[middle]) + 0.5) * scale, 1),
                top=round(top * scale, 1),
                share=len(rows) / mask.size,
            )
        )
    seen = {outline.element.id: outline for outline in found}

    def order(outline: Outline) -> tuple[float, float, bool]:
        element = outline.element
        house = seen.get(f"{GROUPS[element.group].parent}-{element.index}")
        base = house or outline
        return base.x, base.y, house is not None

    return sorted(found, key=order)


def outlines_of(picture: Picture) -> list[Outline]:
    """The visible elements of a picture, from left to right; none where it has no scene."""
    return _remembered(json.dumps(picture.scene)) if element_list(picture) else []


@lru_cache(maxsize=32)  # pictures that a room discusses at the same time
def _remembered(scene: str) -> list[Outline]:
    return outlines(Scene.from_dict(json.loads(scene)))


def _loops(inside: np.ndarray) -> Iterator[list[Point]]:
    """The borders of a set of pixels, (H, W) bool, as closed lines through pixel corners (x, y).

    Each step along a border has the set on its right.
    """
    padded = np.pad(inside, 1)
    ahead: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for (dy, dx), start, end in (
        ((-1, 0), (0, 0), (1, 0)),  # nothing above: go right along the upper edge
        ((0, 1), (1, 0), (1, 1)),
        ((1, 0), (1, 1), (0, 1)),
        ((0, -1), (0, 1), (0, 0)),
    ):
        beside = np.roll(padded, (-dy, -dx), (0, 1))[1:-1, 1:-1]
        for y, x in zip(*np.nonzero(inside & ~beside), strict=True):
            here = int(x) + start[0], int(y) + start[1]
            ahead.setdefault(here, []).append((int(x) + end[0], int(y) + end[1]))
    while ahead:
        first = at = next(iter(ahead))
        loop = []
        while True:
            loop.append(at)
            ways = ahead[at]
            at = ways.pop()
            if not ways:
                del ahead[loop[-1]]
            if at == first:
                break
        yield loop


def _path(loop: list[Point], left: int, top: int, scale: float) -> str:
    """A border as an SVG path, its stairs cut and smoothed."""
    after = [*loop[1:], loop[0]]
    middles = [((x + a) / 2, (y + b) / 2) for (x, y), (a, b) in zip(loop, after, strict=True)]
    half = len(middles) // 2  # a closed line is smoothed in two halves
    points = _smoothed(middles[: half + 1])[:-1] + _smoothed([*middles[half:], middles[0]])[:-1]
    corners = (f"{(x + left) * scale:.0f} {(y + top) * scale:.0f}" for x, y in points)
    return f"M{'L'.join(corners)}Z"


def _smoothed(line: list[Point]) -> list[Point]:
    """A line without the points that lie within the tolerance of its shape.

    Source: Douglas and Peucker, 1973.
    """
    if len(line) < 3:
        return line
    points = np.array(line)
    along = points[-1] - points[0]
    length = float(np.hypot(*along))
    offset = points - points[0]
    if length == 0:
        away = np.hypot(offset[:, 0], offset[:, 1])
    else:
        away = np.abs(offset[:, 0] * along[1] - offset[:, 1] * along[0]) / length
    far = int(away.argmax())
    if away[far] <= _TOLERANCE:
        return [line[0], line[-1]]
    return _smoothed(line[: far + 1])[:-1] + _smoothed(line[far:])
