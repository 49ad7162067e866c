"""Curves that the primitives of the pen lack: smooth outlines, limbs, arcs, and ground shadows."""

from __future__ import annotations

import math
from collections.abc import Sequence

from visioning.veduta.painter.pen import Pen, Point, T, digit


def smooth(points: Sequence[Point], *, closed: bool = True, ease: float = 1.0) -> str:
    """The SVG path of a soft curve through the points.

    Args:
        points: At least three.
        closed: Whether the last point joins the first.
        ease: 0 gives straight lines, 1 a Catmull-Rom spline.
    """
    count = len(points)
    parts = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for k in range(count if closed else count - 1):
        if closed:
            p0, p1, p2, p3 = (points[(k + j) % count] for j in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(count - 1, max(0, k + j))] for j in (-1, 0, 1, 2))
        a = (p1[0] + ease * (p2[0] - p0[0]) / 6, p1[1] + ease * (p2[1] - p0[1]) / 6)
        b = (p2[0] - ease * (p3[0] - p1[0]) / 6, p2[1] - ease * (p3[1] - p1[1]) / 6)
        parts.append(f"C{a[0]:.1f} {a[1]:.1f} {b[0]:.1f} {b[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}")
    return "".join(parts) + ("Z" if closed else "")


def limb(joints: Sequence[Point], widths: Sequence[float]) -> str:
    """The outline of an arm, a leg or a branch: a band through the joints, round at both ends."""
    left, right = [], []
    for k, (x, y) in enumerate(joints):
        before, after = joints[max(0, k - 1)], joints[min(len(joints) - 1, k + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length * widths[k] / 2, dx / length * widths[k] / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    r = widths[-1] / 2
    r0 = widths[0] / 2
    there = "L".join(f"{x:.1f} {y:.1f}" for x, y in left)
    back = "L".join(f"{x:.1f} {y:.1f}" for x, y in reversed(right))
    start = f"{left[0][0]:.1f} {left[0][1]:.1f}"
    return f"M{there}A{r:.1f} {r:.1f} 0 0 0 {back}A{r0:.1f} {r0:.1f} 0 0 0 {start}Z"


def arc(x: float, y: float, r: float, start: float, end: float) -> str:
    """An open circular arc; angles in degrees, 0 to the right, 90 up."""
    a, b = math.radians(start), math.radians(end)
    large = int(abs(end - start) > 180)
    return (
        f"M{x + r * math.cos(a):.1f} {y - r * math.sin(a):.1f}"
        f"A{r:.1f} {r:.1f} 0 {large} {int(end < start)} "
        f"{x + r * math.cos(b):.1f} {y - r * math.sin(b):.1f}"
    )


def between(a: Point, b: Point, share: float) -> Point:
    """The point at a share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def elbow(a: Point, b: Point, upper: float, lower: float, bend: float) -> Point:
    """Where a limb with two bones from a to b bends; `bend` +1 or -1 chooses the side."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = min(math.hypot(dx, dy), (upper + lower) * 0.999) or 1e-6
    along = (upper**2 - lower**2 + length**2) / (2 * length)
    off = math.sqrt(max(0.0, upper**2 - along**2)) * bend
    ux, uy = dx / (math.hypot(dx, dy) or 1e-6), dy / (math.hypot(dx, dy) or 1e-6)
    return a[0] + ux * along - uy * off, a[1] + uy * along + ux * off


def vary(pen: Pen, options: Sequence[T], number: int, zoom: int) -> T:
    """One of the options by a finer digit of a style number, independent of `pen.pick`."""
    return options[digit(pen.style[number], zoom, len(options))]


def ground_shadow(pen: Pen, x: float, width: float, height: float = 5) -> None:
    """A soft shadow on the ground that ends at the baseline."""
    pen.ellipse(x, -height / 2, width / 2, height / 2, "#2b3145", opacity=0.2)


def bolt(
    pen: Pen, x: float, y: float, size: float, fill: str = "#ffd54a", glow: float = 0.0
) -> None:
    """A lightning bolt around x, y: what is electric."""
    shape = ((0.1, -0.5), (-0.32, 0.08), (-0.04, 0.08), (-0.1, 0.5), (0.32, -0.1), (0.04, -0.1))
    pen.polygon([(x + a * size, y + b * size) for a, b in shape], fill, glow=glow)


def leaf(pen: Pen, x: float, y: float, size: float, fill: str, turn: float = 45) -> None:
    """A leaf around x, y that points up at 90 degrees."""
    a = math.radians(turn)
    along, side = (math.cos(a), -math.sin(a)), (math.sin(a), math.cos(a))
    tip, end = [(x + s * along[0] * size / 2, y + s * along[1] * size / 2) for s in (1, -1)]
    one, two = [(x + s * side[0] * size / 2, y + s * side[1] * size / 2) for s in (1, -1)]
    pen.path(
        f"M{end[0]:.1f} {end[1]:.1f}Q{one[0]:.1f} {one[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
        f"Q{two[0]:.1f} {two[1]:.1f} {end[0]:.1f} {end[1]:.1f}Z",
        fill,
    )


def trace(template: str, *values: float | Point) -> str:
    """A path in SVG's own syntax: every `#` of the template becomes the next number.

    Args:
        values: Numbers, or points that fill two places.
    """
    numbers = [n for v in values for n in (v if isinstance(v, tuple) else (v,))]
    pieces = template.split("#")
    if len(pieces) != len(numbers) + 1:
        raise ValueError(f"{len(pieces) - 1} places in {template!r} for {len(numbers)} numbers")
    return pieces[0] + "".join(
        f"{number:.1f}{piece}" for number, piece in zip(numbers, pieces[1:], strict=True)
    )
