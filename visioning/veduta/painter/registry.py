"""Which function draws which class: `@draws("tram")` above a function that takes a pen."""

from __future__ import annotations

from collections.abc import Callable

from visioning.veduta.painter.pen import Pen
from visioning.veduta.world import CLASSES

Drawing = Callable[[Pen], None]
DRAWINGS: dict[str, Drawing] = {}


def draws(cls: str) -> Callable[[Drawing], Drawing]:
    """Register the decorated function as the drawing of an element class."""
    if cls not in CLASSES:
        raise ValueError(f"{cls!r} is not a class of the world")

    def register(drawing: Drawing) -> Drawing:
        DRAWINGS[cls] = drawing
        return drawing

    return register
