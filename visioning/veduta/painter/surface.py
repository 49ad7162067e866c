"""The ground as a surface to draw on: bent bands, kerbs and joints to one vanishing point."""

from __future__ import annotations

import random

from visioning.veduta.painter.pen import Pen
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH, sway

VANISHING = (WIDTH / 2, 380.0)
_PAVING = {
    # form: colours of the paving near and far, of its joints, pattern
    "half_timbered": ("#d9c6a8", "#cdb897", "#a8906f", "cobbles"),
    "canal": ("#cf9f83", "#c08f74", "#98674f", "clinker"),
    "arcade": ("#e6cba3", "#dbb98d", "#b98f63", "slabs"),
    "coastal": ("#efe3cd", "#e5d5ba", "#c9b390", "slabs"),
    "baroque": ("#dfd2bd", "#d2c2a9", "#ab9878", "cobbles"),
    "slab": ("#d6d4cd", "#c9c7c0", "#a5a39b", "slabs"),
    "garden": ("#dccdb0", "#cfbf9f", "#ab997a", "clinker"),
    "harbour": ("#c9b3a0", "#baa28d", "#8f7763", "clinker"),
    "hill": ("#dcc8a4", "#cfb88f", "#a58d66", "cobbles"),
    "glass": ("#dadbd8", "#cccecd", "#a3a8aa", "slabs"),
}


class Surface:
    """Draws with a pen in world coordinates; y values are those of an unbent street."""

    def __init__(self, pen: Pen, scene: Scene) -> None:
        self.pen, self.form = pen, scene.attributes["form"]
        self.light = pen.light
        self.rng = random.Random(f"ground {scene.layout}")
        self.dip = 2 * sway(WIDTH / 2, scene.layout)
        self.layout = scene.layout

    def line(self, y: float) -> str:
        """The bent line at y, from left to right (a path to continue)."""
        return f"M-10 {y:.1f}Q{WIDTH / 2:.0f} {y + self.dip:.1f} {WIDTH + 10} {y:.1f}"

    def wash(self, top: float, bottom: float, colours: list[str], steps: int) -> None:
        """A band that runs through colours."""
        stops = [(k / (len(colours) - 1), colour) for k, colour in enumerate(colours)]
        depth = (bottom - top) / steps + 2  # strips overlap no more than they must: that is faster

        def strip(y: float) -> str:
            low = min(bottom, y + depth)
            middle, end = low + self.dip, WIDTH + 10
            return f"{self.line(y)}L{end} {low:.1f}Q{WIDTH / 2:.0f} {middle:.1f} -10 {low:.1f}Z"

        self.pen.wash(strip, top, bottom, stops, steps)

    def stroke(self, y: float, colour: str, width: float, **look) -> None:
        self.pen.path(self.line(y), stroke=colour, width=width, **look)

    def bent(self, x: float, y: float) -> tuple[float, float]:
        return x, y + sway(x, self.layout)

    def edge(self, y: float, width: float) -> None:
        """A kerb: a lit edge above a thin shadow."""
        self.stroke(y + width * 0.8, "#5b5560", width * 0.7, opacity=0.3)
        self.stroke(y, "#f1ece1" if not self.light.snowy else "#ffffff", width)

    def paving(self) -> tuple[str, str, str, str]:
        if self.light.snowy:
            return ("#f3f5f7", "#e6ebf0", "#c8d2db", "slabs")
        return _PAVING[self.form]

    def joints(self, top: float, bottom: float, step: float, colour: str, opacity: float) -> None:
        """Joints that run to the vanishing point between two bent lines."""
        vx, vy = VANISHING
        share = (top - vy) / (bottom - vy)
        d, x = "", vx - step * int((WIDTH * 0.9) / step)
        while x < vx + WIDTH * 0.9:
            upper = vx + (x - vx) * share
            if -20 < upper < WIDTH + 20:
                (ax, ay), (bx, by) = self.bent(upper, top), self.bent(x, bottom)
                d += f"M{ax:.0f} {ay:.1f}L{bx:.0f} {by:.1f}"
            x += step
        self.pen.path(d, stroke=colour, width=1.1, opacity=opacity)

    def specks(
        self, rng: random.Random, top: float, bottom: float, count: int, colour: str, size: float
    ) -> None:
        d = ""
        for _ in range(count):
            x, y = self.bent(rng.uniform(0, WIDTH), rng.uniform(top, bottom))
            d += f"M{x:.0f} {y:.1f}h.1"
        self.dots(d, colour, size)

    def dots(self, d: str, colour: str, size: float) -> None:
        """Round dots at the ends of a path's moves."""
        self.pen.parts.append(
            f'<path d="{d}" fill="none" stroke="{self.pen.tone(colour)}" stroke-width="{size}" '
            f'stroke-linecap="round"/>'
        )

    def evergreen(self) -> tuple[str, str]:
        """Lit and shaded green of clipped box, which keeps its leaves."""
        return ("#dfe8ea", "#7d9a8c") if self.light.snowy else ("#6f9c55", "#44724c")

    def to_vanishing(self, x: float, y0: float, y1: float) -> float:
        """Where the joint through (x, y0) is at y1."""
        vx, vy = VANISHING
        return vx + (x - vx) * (y1 - vy) / (y0 - vy)
