"""Where a house has its walls and its roof, so that what is mounted on it fits.

The drawings of the houses and those of roof items and facades read the same `HouseShape`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from visioning.veduta.painter.pen import digit
from visioning.veduta.scene import Element

Roof = Literal["flat", "slope", "gable", "arch"]
Point = tuple[float, float]


@dataclass(frozen=True)
class HouseShape:
    """The main lines of a house in its own coordinates (origin: middle of the baseline, y down).

    Attributes:
        left, right: Edges of the wall.
        ground: Top of the ground floor.
        eaves: Top of the wall.
        ridge: Top of the roof; a flat roof is walked on at this height.
        ridge_left, ridge_right: Ends of the ridge, or of the flat roof.
        roof: `slope` shows its long side to the street, `gable` and `arch` their front.
        gap: Part of a slope that a tower or a cross gable takes.
        cover: Top of the wall that a facade may cover; above it hangs the house's own sign.
        side: The side that a facade must keep to (-1 left, 1 right), 0 for either.
    """

    left: float
    right: float
    ground: float
    eaves: float
    ridge: float
    ridge_left: float
    ridge_right: float
    roof: Roof
    gap: tuple[float, float] | None
    cover: float
    side: int

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        """The x at which something may stand on top of the roof."""
        return (self.ridge_left + self.ridge_right) / 2

    def profile(self) -> list[Point]:
        """The upper edge of the roof, from left to right."""
        if self.roof == "flat":
            return [(self.ridge_left, self.ridge), (self.ridge_right, self.ridge)]
        if self.roof == "arch":
            x, r, rise = (self.left + self.right) / 2, self.width / 2, self.eaves - self.ridge
            turns = [math.pi * (1 - k / 16) for k in range(17)]
            return [(x + r * math.cos(t), self.eaves - rise * math.sin(t)) for t in turns]
        ends = [(self.ridge_left, self.ridge), (self.ridge_right, self.ridge)]
        peak = ends[:1] if self.roof == "gable" else ends
        return [(self.left, self.eaves), *peak, (self.right, self.eaves)]

    def across(self, y: float) -> tuple[float, float]:
        """Left and right edge of a pitched roof at height y."""
        share = (self.eaves - y) / max(1e-6, self.eaves - self.ridge)
        return (
            self.left + share * (self.ridge_left - self.left),
            self.right + share * (self.ridge_right - self.right),
        )


@dataclass(frozen=True)
class _Plan:
    """Proportions of a house: heights as shares of h, widths as shares of w."""

    roof: Roof
    wall: tuple[float, float]
    ground: float
    eaves: float
    ridge: float = 1.0
    ends: tuple[float, float] = (0.0, 0.0)
    gap: tuple[float, float] | None = None
    cover: float | None = None
    side: int = 0


def _half_timbered(style: tuple[float, float, float]) -> _Plan:
    if style[2] < 0.4:
        return _Plan("gable", (-0.47, 0.47), 0.27, 0.55)
    gap = None if style[2] > 0.76 else (-0.43, -0.05) if style[2] < 0.58 else (0.05, 0.43)
    return _Plan("slope", (-0.47, 0.47), 0.27, 0.58, 0.97, (-0.43, 0.43), gap)


def _arcade(style: tuple[float, float, float]) -> _Plan:
    if style[2] < 0.7:
        return _Plan("slope", (-0.46, 0.46), 0.36, 0.77, 0.99, (-0.40, 0.40))
    x = 0.2 if style[0] < 0.5 else -0.2  # where the little tower stands
    return _Plan("slope", (-0.46, 0.46), 0.35, 0.69, 0.86, (-0.42, 0.42), (x - 0.15, x + 0.15))


def _warehouse(style: tuple[float, float, float]) -> _Plan:
    if style[2] < 0.55:
        return _Plan("gable", (-0.48, 0.48), 0.23, 0.70)
    return _Plan("flat", (-0.48, 0.48), 0.23, 0.98, 0.98, (-0.48, 0.48))


def _coastal(style: tuple[float, float, float]) -> _Plan:
    ends = (-0.49, 0.17) if style[2] < 0.5 else (-0.17, 0.49)
    return _Plan("flat", (-0.49, 0.49), 0.38, 0.60, 0.99, ends)


def _health(style: tuple[float, float, float]) -> _Plan:
    side = -1 if style[0] * 4 % 1 > 0.5 else 1  # the cross hangs on the other one
    ends = (-0.485, 0.485)
    return _Plan("flat", ends, 0.30, 0.97, 0.97, ends, side=side)


def _garden(style: tuple[float, float, float]) -> _Plan:
    if digit(style[1], 3, 3) == 0:
        return _Plan("gable", (-0.38, 0.38), 0.38, 0.46, 0.99)
    middle = 0.04 if style[2] < 0.5 else -0.04
    return _Plan("slope", (-0.40, 0.40), 0.40, 0.53, 0.98, (middle - 0.35, middle + 0.35))


def _hill(style: tuple[float, float, float]) -> _Plan:
    # The tall part of the house; a lower one stands before it on the other side.
    wall = (-0.47, 0.16) if style[2] < 0.5 else (-0.16, 0.47)
    kind = digit(style[0], 3, 3)
    if kind == 0:  # a tower house with a walk behind its battlements
        return _Plan("flat", wall, 0.30, 0.93, 0.93, wall)
    if kind == 1:
        return _Plan("gable", wall, 0.30, 0.72, 0.99, ((wall[0] + wall[1]) / 2,) * 2)
    return _Plan("slope", wall, 0.30, 0.68, 0.97, (wall[0] + 0.04, wall[1] - 0.04))


def _baroque(style: tuple[float, float, float]) -> _Plan:
    ridge = 0.87 if digit(style[0], 7, 3) == 2 else 0.97  # room for a lantern
    return _Plan("slope", (-0.46, 0.46), 0.30, ridge - 0.31, ridge, (-0.39, 0.39))


def _slab(style: tuple[float, float, float]) -> _Plan:
    # One wing may be lower, with a garden on its roof.
    step = digit(style[1], 3, 3) - 1
    ends = {-1: (-0.12, 0.485), 0: (-0.485, 0.485), 1: (-0.485, 0.12)}[step]
    return _Plan("flat", (-0.485, 0.485), 0.16, 0.97, 0.97, ends, side=-step)


def _glass(style: tuple[float, float, float]) -> _Plan:
    step = (0, 0, 1, 0, -1)[digit(style[0], 3, 5)]  # terraces fall to one side
    ends = {-1: (-0.2, 0.485), 0: (-0.485, 0.485), 1: (-0.485, 0.2)}[step]
    return _Plan("flat", (-0.485, 0.485), 0.17, 0.985, 0.985, ends, side=-step)


def _town_hall(style: tuple[float, float, float]) -> _Plan:
    at = (0.0, -0.3, 0.0, 0.3)[digit(style[0], 3, 4)]  # where the tower stands
    ends = (-0.42, 0.42)
    return _Plan("slope", (-0.475, 0.475), 0.28, 0.52, 0.72, ends, (at - 0.125, at + 0.125))


# What a library can be, by its third style number.
LIBRARIES = ("shelves", "spines", "vault", "reading", "stack")


def library_kind(style: tuple[float, float, float]) -> str:
    """One of `LIBRARIES`."""
    return LIBRARIES[digit(style[2], 3, len(LIBRARIES))]


def _library(style: tuple[float, float, float]) -> _Plan:
    kind = library_kind(style)
    if kind == "reading":
        return _Plan("gable", (-0.485, 0.485), 0.32, 0.62, 0.99, cover=0.58)
    if kind == "vault":
        return _Plan("arch", (-0.465, 0.465), 0.32, 0.52, 0.98, cover=0.5)
    return _Plan("flat", (-0.485, 0.485), 0.34, 0.97, 0.97, (-0.485, 0.485), cover=0.66)


def _school(style: tuple[float, float, float]) -> _Plan:
    if digit(style[0], 3, 5) in (1, 3):  # a new school, with boxes pushed out of its front
        return _Plan("flat", (-0.475, 0.475), 0.32, 0.93, 0.93, (-0.475, 0.475))
    return _Plan("slope", (-0.475, 0.475), 0.30, 0.60, 0.93, (-0.43, 0.43), (-0.16, 0.16))


# What a museum can be, by its first style number.
MUSEUMS = ("wings", "dome", "rings", "temple", "arches", "cubes", "palace")


def museum_kind(style: tuple[float, float, float]) -> str:
    """One of `MUSEUMS`."""
    return MUSEUMS[digit(style[0], 3, len(MUSEUMS))]


def _museum(style: tuple[float, float, float]) -> _Plan:
    kind = museum_kind(style)
    if kind == "rings":  # a round house of rings
        return _Plan("flat", (-0.44, 0.44), 0.22, 0.98, 0.98, (-0.47, 0.47))
    if kind == "wings":  # two sharp wings
        return _Plan("flat", (-0.475, 0.475), 0.20, 0.72, 0.98, (-0.475, 0.0), side=1)
    if kind == "cubes":  # boxes stacked askew
        ends = (-0.40, 0.12) if style[1] < 0.5 else (-0.12, 0.40)
        return _Plan("flat", (-0.475, 0.475), 0.22, 0.62, 0.98, ends)
    if kind in ("arches", "palace"):
        top = 0.97 if kind == "arches" else 0.92  # statues stand on a palace
        return _Plan("flat", (-0.475, 0.475), 0.26, top, top, (-0.475, 0.475))
    return _Plan("gable", (-0.475, 0.475), 0.16, 0.72)


def _market(style: tuple[float, float, float]) -> _Plan:
    if digit(style[0], 3, 3) == 1:  # an open hall of timber under a steep roof
        return _Plan("slope", (-0.45, 0.45), 0.40, 0.44, 0.93, (-0.30, 0.30))
    return _Plan("arch", (-0.475, 0.475), 0.38, 0.46)


def _farm(style: tuple[float, float, float]) -> _Plan:
    if digit(style[0], 3, 3) == 1:  # a greenhouse stands on top
        return _Plan("gable", (-0.485, 0.485), 0.16, 0.80, 0.99)
    return _Plan("flat", (-0.485, 0.485), 0.16, 0.97, 0.97, (-0.485, 0.485))


def _community(style: tuple[float, float, float]) -> _Plan:
    kind = digit(style[0], 3, 3)
    if kind == 2:
        return _Plan("arch", (-0.46, 0.46), 0.36, 0.50)
    if kind == 1:  # a long house with a gable in its middle
        return _Plan("slope", (-0.47, 0.47), 0.36, 0.48, 0.86, (-0.41, 0.41), (-0.25, 0.25))
    return _Plan("gable", (-0.46, 0.46), 0.36, 0.56)


_PLANS: dict[str, _Plan] = {
    "canal_house": _Plan("gable", (-0.48, 0.48), 0.27, 0.66),
    "mobility_hub": _Plan("flat", (-0.46, 0.46), 0.66, 0.72, 0.98, (-0.49, 0.49), cover=0.34),
    "makerspace": _Plan("flat", (-0.485, 0.485), 0.50, 0.74, 0.74, (0.0, 0.485), side=-1),
}
_PLANS_BY_STYLE = {
    "half_timbered_house": _half_timbered,
    "baroque_house": _baroque,
    "slab_block": _slab,
    "glass_building": _glass,
    "arcade_house": _arcade,
    "warehouse": _warehouse,
    "coastal_house": _coastal,
    "garden_house": _garden,
    "health_centre": _health,
    "hill_house": _hill,
    "town_hall": _town_hall,
    "library": _library,
    "school": _school,
    "museum": _museum,
    "market_hall": _market,
    "vertical_farm": _farm,
    "community_centre": _community,
}


def shape(cls: str, style: tuple[float, float, float], w: float, h: float) -> HouseShape:
    """The main lines of a house of this class and style in a box of w x h.

    Raises:
        KeyError: The class is not one of the group `front`.
    """
    plan = _PLANS_BY_STYLE[cls](style) if cls in _PLANS_BY_STYLE else _PLANS[cls]
    return HouseShape(
        left=plan.wall[0] * w,
        right=plan.wall[1] * w,
        ground=-plan.ground * h,
        eaves=-plan.eaves * h,
        ridge=-plan.ridge * h,
        ridge_left=plan.ends[0] * w,
        ridge_right=plan.ends[1] * w,
        roof=plan.roof,
        gap=plan.gap and (plan.gap[0] * w, plan.gap[1] * w),
        cover=-(plan.cover or plan.eaves) * h,
        side=plan.side,
    )


def shape_of(element: Element, w: float, h: float) -> HouseShape:
    """The main lines of a house that stands in a scene."""
    return shape(element.cls, element.style, w, h)
