"""A pen that also remembers of which colours and how high a building is.

The views that show more than a building's front (its side, its reflection) need to know these,
and the drawing is the only one to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from visioning.veduta.painter.light import parse
from visioning.veduta.painter.pen import Pen, Point


@dataclass(frozen=True)
class Shape:
    """The outline of an opaque rectangle or polygon, or a thick line, and its raw colour."""

    points: tuple[Point, ...]
    colour: str
    area: float
    line: bool = False


class Survey(Pen):
    """Draws like any pen; `shapes` are the larger ones that it drew."""

    def __init__(self, *args, **keywords) -> None:
        super().__init__(*args, **keywords)
        self.shapes: list[Shape] = []
        self._fills: dict[str, str] = {}

    def rect(self, x, y, w, h, fill, *, rx=0, **look):
        self._note([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], fill, look)
        super().rect(x, y, w, h, fill, rx=rx, **look)

    def polygon(self, points, fill, **look):
        self._note(points, fill, look)
        super().polygon(points, fill, **look)

    def line(self, points, stroke, width, **look):
        if width >= 4:
            length = sum(
                abs(ax - bx) + abs(ay - by)
                for (ax, ay), (bx, by) in zip(points, points[1:], strict=False)
            )
            self.shapes.append(Shape(tuple(points), stroke, length * width, line=True))
        super().line(points, stroke, width, **look)

    def gradient(self, stops, **options):
        name = super().gradient(stops, **options)
        self._fills[name] = stops[len(stops) // 2][1]
        return name

    def colour(self, top: float, bottom: float, *, lines: bool = False) -> str | None:
        """The raw colour that covers most of what lies between two heights (y down)."""
        areas: dict[str, float] = {}
        for shape in self.shapes:
            middle = sum(y for _, y in shape.points) / len(shape.points)
            if top <= middle <= bottom and (lines or not shape.line):
                areas[shape.colour] = areas.get(shape.colour, 0.0) + shape.area
        return max(areas, key=lambda c: (areas[c], c)) if areas else None

    def roofline(self, columns: int = 24) -> list[tuple[float, float, float, float]]:
        """The upper edge of the large shapes as segments (x0, y0, x1, y1), left to right."""
        large = [s for s in self.shapes if not s.line and s.area > 0.03 * self.w * self.h]
        if not large:
            return [(-self.w / 2, -self.h, self.w / 2, -self.h)]
        left = min(x for s in large for x, _ in s.points)
        right = max(x for s in large for x, _ in s.points)
        step = (right - left) / columns
        segments: list[tuple[float, float, float, float]] = []
        for k in range(columns):
            x0, x1 = left + k * step, left + (k + 1) * step
            nudge = step * 0.02
            y0 = min((_top(s.points, x0 + nudge) for s in large), default=0.0)
            y1 = min((_top(s.points, x1 - nudge) for s in large), default=0.0)
            if (
                segments
                and abs(segments[-1][3] - y0) < 1.5
                and abs(
                    (y1 - y0) / step - (segments[-1][3] - segments[-1][1]) / _wide(segments[-1])
                )
                < 0.05
            ):
                x, y = segments[-1][:2]
                segments[-1] = (x, y, x1, y1)
            else:
                segments.append((x0, y0, x1, y1))
        return segments

    def _note(self, points: Sequence[Point], fill: str, look: dict) -> None:
        fill = self._fills.get(fill, fill)
        if not fill.startswith("#") or look.get("opacity", 1.0) < 0.9:
            return
        area = abs(
            sum(
                ax * by - bx * ay
                for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True)
            )
            / 2
        )
        if area > 30:
            self.shapes.append(Shape(tuple(points), fill, area))


def _wide(segment: tuple[float, float, float, float]) -> float:
    return segment[2] - segment[0]


def _top(points: Sequence[Point], x: float) -> float:
    """The highest point of a polygon at x; 0 where it does not reach."""
    best = 0.0
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        if ax != bx and min(ax, bx) <= x <= max(ax, bx):
            best = min(best, ay + (by - ay) * (x - ax) / (bx - ax))
    return best


def pale(colour: str) -> bool:
    """Whether a raw colour is too light for a roof."""
    r, g, b = parse(colour)
    return 0.3 * r + 0.59 * g + 0.11 * b > 0.78
