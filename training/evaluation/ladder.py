"""The ladder from utopia to today: does the ambition of the painted city fall from rung to rung?

How ambitious a scene is, a ridge regression on its numbers of elements a class says, fitted on
scenes of the grammar. It sees neither the attribute nor the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from statistics import mean

import numpy as np

from training.evaluation.keywords import drawn, trained
from training.evaluation.recall import Rows
from training.grammar.sample import sample
from visioning.editing import IN_SERIES, beyond
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES

_SEED = 8_000_009  # of scenes that no training has seen
_PENALTY = 10.0
_STEPS = ATTRIBUTES["ambition"]


class Reader:
    """Reads the ambition of a scene from its elements.

    Attributes:
        r2: Share of the variance explained on grammar scenes that it was not fitted on.
    """

    def __init__(self, fitted: int, checked: int) -> None:
        scenes = [sample(_SEED, k).scene for k in range(fitted + checked)]
        counts = np.stack([_counts(scene) for scene in scenes])
        steps = np.array([_STEPS.index(scene.attributes["ambition"]) for scene in scenes], float)
        x, y = counts[:fitted], steps[:fitted]
        self._middle, self._mean = x.mean(0), y.mean()
        x = x - self._middle
        self._slopes = np.linalg.solve(
            x.T @ x + _PENALTY * np.eye(x.shape[1]), x.T @ (y - y.mean())
        )
        rest = steps[fitted:] - self._read(counts[fitted:])
        self.r2 = float(1 - (rest**2).mean() / steps[fitted:].var())

    def _read(self, counts: np.ndarray) -> np.ndarray:
        return (counts - self._middle) @ self._slopes + self._mean

    def __call__(self, scene: Scene) -> float:
        """0 (as it is today) to 4 (utopian), and a little beyond."""
        return float(self._read(_counts(scene)[None])[0])


def _counts(scene: Scene) -> np.ndarray:
    names = [element.cls for element in scene]
    return np.array([names.count(cls) for cls in CLASSES], float)


def ladder(rows: Rows) -> None:
    """Ladders as the app paints them: each rung starts from the utopia at a lower ambition."""
    reader = Reader(fitted=30 * max(20, rows.record.prompts), checked=1000)
    count = max(2, rows.record.prompts // 4)
    readings, kept = [], []
    for number in range(count):
        concepts = drawn(Random(f"ladder:{number}"), 2)
        prompt = ", ".join(trained(c, number) for c in concepts)
        rungs = _rungs(rows, prompt, number)
        readings.append([reader(scene) for scene in rungs])
        kept += [c.shown_by({e.cls for e in scene}) for scene in rungs for c in concepts]
    rows.record.put(
        "ladder",
        model=mean(falls(one) for one in readings),
        first_to_last=mean(one[0] > one[-1] for one in readings),
        readings=[mean(column) for column in zip(*readings, strict=True)],
        reader_r2=reader.r2,
        keywords_in_scene=mean(kept),
        prompts=count,
    )


def _rungs(rows: Rows, prompt: str, seed: int) -> list[Scene]:
    """Scenes from utopia to today in one composition."""
    top = rows.model.scene(prompt, seed, attributes={"ambition": _STEPS[-1]})
    fixed = top.attributes | {"layout": top.layout}
    lower = [
        rows.model.scene(
            prompt,
            seed,
            attributes=fixed | {"ambition": step},
            drop=beyond(top, step),
            scene=top,
            strength=IN_SERIES,
        )
        for step in reversed(_STEPS[:-1])
    ]
    return [top, *lower]


def falls(readings: Sequence[float]) -> bool:
    """Whether no rung is above the one before it and the last is below the first."""
    steps = list(zip(readings, readings[1:], strict=False))
    return all(a >= b for a, b in steps) and readings[0] > readings[-1]
