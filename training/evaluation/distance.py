"""How far scenes are from each other in what stands where (`visioning.veduta.distance.Codes`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from statistics import mean

import numpy as np

from visioning.veduta.distance import Codes
from visioning.veduta.scene import Scene


def between(one: Scene, other: Scene) -> float:
    """The distance of two scenes."""
    return float(Codes([one]).to_all(0, Codes([other]))[0])


def spread(scenes: Sequence[Scene]) -> float:
    """The mean distance of all pairs."""
    codes = Codes(scenes)
    return mean(float(codes.to_all(a, codes)[b]) for a, b in combinations(range(len(codes)), 2))


def nearest(scenes: Codes, among: Codes) -> np.ndarray:
    """The distance of each scene to the nearest one among others: (N,)."""
    return np.array([scenes.to_all(k, among).min() for k in range(len(scenes))])
