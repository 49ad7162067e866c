"""How far two scenes are from each other, 0 (the same) to 1.

Over all slots that are taken in either scene: 1 where the classes differ (or one slot is empty),
else the mean of the differences in place, depth and size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from statistics import mean

import numpy as np

from visioning.veduta.codec import LEGAL, SLOT_ROWS
from visioning.veduta.scene import Scene


class Codes:
    """Scenes as arrays: classes (N, slots), 0 for empty; place, depth and size (N, slots, 3)."""

    def __init__(self, scenes: Iterable[Scene]) -> None:
        scenes = list(scenes)
        self.classes = np.zeros((len(scenes), len(SLOT_ROWS)), np.int16)
        self.numbers = np.zeros((len(scenes), len(SLOT_ROWS), 3), np.float32)
        for k, scene in enumerate(scenes):
            for element in scene:
                row = SLOT_ROWS[element.group, element.index]
                self.classes[k, row] = 1 + LEGAL[element.group].index(element.cls)
                self.numbers[k, row] = element.u, element.depth, element.size

    def __len__(self) -> int:
        return len(self.classes)

    def to_all(self, k: int, others: Codes) -> np.ndarray:
        """Distances of the k-th scene to all others: (N,)."""
        same = others.classes == self.classes[k]
        taken = (others.classes > 0) | (self.classes[k] > 0)
        moved = np.abs(others.numbers - self.numbers[k]).mean(-1)
        apart = np.where(same, moved, 1.0) * taken
        return apart.sum(1) / np.maximum(1, taken.sum(1))


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
