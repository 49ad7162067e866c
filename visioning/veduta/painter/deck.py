"""Where gardens, turbines, antennas and beehives stand on a roof.

On a flat roof they stand on it, and on a pitched one on a timber deck at its ridge. They may rise
above their house.
"""

from __future__ import annotations

import math

from visioning.veduta.painter.house import HouseShape
from visioning.veduta.painter.masonry import TIMBER, spread, trace, track
from visioning.veduta.painter.pen import Pen


def deck(pen: Pen, s: HouseShape, wide: float) -> tuple[float, float, float]:
    """Left, right and height of a place to stand; on a pitched roof it builds a deck for it."""
    if s.roof == "flat":
        wide = max(wide, 0.0)
        return s.ridge_left + 3, s.ridge_right - 3, s.ridge
    x = s.middle if s.gap is None else (s.left + s.right) / 2
    y = s.ridge + 3
    half = min(wide, pen.w) / 2
    left, right = max(-pen.w / 2, x - half), min(pen.w / 2, x + half)
    gable = None
    if s.gap is not None and s.ridge > -0.9 * pen.h:  # beside a tower, where there is more room
        sides = [(-pen.w / 2, s.gap[0] - 2), (s.gap[1] + 2, pen.w / 2)]
        beside = max(sides, key=lambda side: side[1] - side[0] + pen.style[1] * side[0] / 99)
        if beside[1] - beside[0] >= 70:
            (left, right), y = beside, s.ridge - 2
        else:  # or over a broad gable
            gable, y = s.gap, 3 - pen.h
    posts = spread(left, right, max(3, round((right - left) / 26)))
    feet = []
    for px in posts:
        if gable is not None:
            t = abs(px - sum(gable) / 2) / (gable[1] - gable[0]) * 2
            feet.append(min(s.ridge, t * (s.eaves + pen.h) - pen.h) + 3)
        elif s.roof == "slope":
            feet.append(y + 16)
        else:
            t = min(1.0, abs(px - (s.left + s.right) / 2) / (s.width / 2))
            rise = s.eaves - s.ridge
            feet.append(s.ridge + rise * (1 - math.sqrt(1 - t * t) if s.roof == "arch" else t) + 3)
    pen.path(
        "".join(trace("M{} {}V{}", px, y, max(y, f)) for px, f in zip(posts, feet, strict=True)),
        stroke="#8f6a4a",
        width=3,
    )
    d = "".join(
        track([(px, min(y + 14, max(y, f))), (px + 10, y)])
        for px, f in zip(posts[:-1], feet[:-1], strict=True)
        if f > y + 14
    )
    pen.path(d, stroke="#8f6a4a", width=1.8)
    pen.rect(left, y - 1, right - left, 6, TIMBER)
    return left, right, y - 1
