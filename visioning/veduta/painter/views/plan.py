"""The parallel projection of the district: lanes run along one axis, depth along the other.

A place on the ground is (x, row): x is the picture's own, a row is a line along the lanes, named
by the height at which it meets the left edge. Upright is upright; nothing shrinks with distance.
"""

from __future__ import annotations

from collections.abc import Sequence

from visioning.veduta.painter.light import Light

Point = tuple[float, float]

SLOPE = 0.22  # how far a lane falls per unit to the right
AWAY = (1.1, -0.95)  # where a step away from the viewer leads
STEP = SLOPE * AWAY[0] - AWAY[1]  # by how many rows


def at(x: float, row: float, height: float = 0.0) -> Point:
    """A place on the ground, or above it."""
    return x, row + SLOPE * x - height


def away(point: Point, depth: float, height: float = 0.0) -> Point:
    """The place `depth` steps behind another one."""
    return point[0] + AWAY[0] * depth, point[1] + AWAY[1] * depth - height


def behind(x: float, row: float, rows: float) -> Point:
    """The place on the ground that lies `rows` rows behind another one."""
    return away(at(x, row), rows / STEP)


def along(point: Point, scale: float, flip: bool = False) -> str:
    """The transform that stands a front drawing along the lanes."""
    side = -scale if flip else scale
    return matrix((side, side * SLOPE), (0, scale), point)


def upright(point: Point, scale: float, flip: bool = False) -> str:
    """The transform of what faces the viewer: trees, people, towers that are round."""
    return matrix((-scale if flip else scale, 0), (0, scale), point)


def matrix(right: Point, down: Point, origin: Point) -> str:
    """The transform that takes one unit right, one unit down and the origin to these."""
    numbers = (*right, *down)
    return "matrix(" + " ".join(f"{n:.4f}" for n in numbers) + f" {origin[0]:.1f} {origin[1]:.1f})"


def path(points: Sequence[Point]) -> str:
    """The path of a closed outline."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def field(points: Sequence[Point], tone: str, opacity: float = 1.0) -> str:
    """A large field without smooth edges, which cost most where they run aslant.

    Its neighbours are alike in colour, or a kerb covers the edge.
    """
    look = f' fill-opacity="{opacity:.3f}"' if opacity < 1 else ""
    return f'<path d="{path(points)}" fill="{tone}"{look} shape-rendering="crispEdges"/>'


def plot(x0: float, x1: float, row0: float, row1: float) -> list[Point]:
    """A field between two rows whose ends run away from the viewer; x is that of `row1`."""
    rows = row1 - row0
    return [behind(x0, row1, rows), behind(x1, row1, rows), at(x1, row1), at(x0, row1)]


def shadow_reach(light: Light, height: float) -> Point:
    """Where the shadow of a point at this height falls, from its foot."""
    if light.time == "day":
        lane, deep = 0.5, 0.12
    else:
        lane, deep = 0.8, 0.16
    turn = -light.sun * min(height, 190)
    foot = away((turn * lane, turn * lane * SLOPE), turn * deep)
    return foot


def shadow(outline: Sequence[Point], height: float, light: Light, strength: float = 1.0) -> str:
    """The shadow of an upright body over a footprint, as a path on the ground."""
    if light.shadows:
        dx, dy = shadow_reach(light, height)
        points = hull([*outline, *((x + dx, y + dy) for x, y in outline)])
        opacity = 0.26 if light.weather == "clear" else 0.15
    else:
        points, opacity = hull([(x + 5 * s, y + 3) for x, y in outline for s in (-1, 1)]), 0.13
    dark = light.tone("#30304e")
    return f'<path d="{path(points)}" fill="{dark}" fill-opacity="{opacity * strength:.2f}"/>'


def hull(points: Sequence[Point]) -> list[Point]:
    """The convex outline around points (monotone chain)."""
    ordered = sorted(set(points))
    halves = []
    for run in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for p in run:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        halves.append(chain[:-1])
    return halves[0] + halves[1]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
