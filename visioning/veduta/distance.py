"""How far scenes are from each other, and which of many are the most different.

Two scenes are compared in what stands where (`Codes`) and in what holds for the whole view: its
attributes, each 0 or 1 apart, and its two layout numbers. The distance is the mean of both halves:
0 for the same scene, 1 for scenes that share nothing. Styles and directions do not count: they
make another picture of the same city.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np

from visioning.veduta.codec import LEGAL, SLOT_ROWS
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES


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
        """Distances of what stands where, of the k-th scene to all others: (N,), 0 to 1.

        Over all slots that are taken in either scene: 1 where the classes differ (or one slot is
        empty), else the mean of the differences in place, depth and size.
        """
        same = others.classes == self.classes[k]
        taken = (others.classes > 0) | (self.classes[k] > 0)
        moved = np.abs(others.numbers - self.numbers[k]).mean(-1)
        apart = np.where(same, moved, 1.0) * taken
        return apart.sum(1) / np.maximum(1, taken.sum(1))


def distance(one: Scene, other: Scene) -> float:
    """How far two scenes are from each other, 0 (the same) to 1."""
    things = float(Codes([one]).to_all(0, Codes([other]))[0])
    whole = [one.attributes[name] != other.attributes[name] for name in ATTRIBUTES]
    whole += [abs(a - b) for a, b in zip(one.layout, other.layout, strict=True)]
    return (things + sum(whole) / len(whole)) / 2


def farthest(scenes: Sequence[Scene], chosen: Collection[int]) -> int:
    """Index of the scene whose nearest one among the chosen is the farthest; the first of equals.

    Source: Gonzalez, Clustering to minimize the maximum intercluster distance, 1985 (its greedy
    step).
    """
    others = [k for k in range(len(scenes)) if k not in chosen]
    return max(others, key=lambda k: min(distance(scenes[k], scenes[c]) for c in chosen))
