"""Whether the model varies as the grammar does, and whether it repeats what it was shown."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import combinations
from statistics import mean, median

import numpy as np
from PIL import Image

from training.evaluation.candidates import grammar
from training.evaluation.distance import nearest, spread
from training.evaluation.recall import Rows
from training.grammar.sample import Sample, sample
from visioning.veduta.distance import Codes
from visioning.veduta.painter import paint_png
from visioning.veduta.scene import Scene

_SEED = 6_000_011  # of captions and scenes that no training has seen
SEEDS = 8  # scenes a caption
_PREVIEW = 160, 100  # pixels


def _captions(count: int) -> list[Sample]:
    """Samples with at least one phrase."""
    drawn = (sample(_SEED, k) for k in range(4 * count))
    return [one for one in drawn if one.concepts][:count]


def diversity(rows: Rows) -> None:
    """The spread of scenes of one caption over the grammar's for the same, mean of captions."""
    captions = _captions(max(1, rows.record.prompts // SEEDS))

    def ceiling() -> list[tuple[float, float]]:
        return [
            _spreads([grammar(one.concepts, f"{n}:{seed}") for seed in range(SEEDS)])
            for n, one in enumerate(captions)
        ]

    own = rows.record.cached("diversity", len(captions), ceiling)
    painted = [
        _spreads([rows.model.scene(", ".join(one.phrases), seed) for seed in range(SEEDS)])
        for one in captions
    ]
    for k, what in enumerate(("scenes", "pixels")):
        rows.record.put(
            f"diversity of {what}",
            model=mean(p[k] / o[k] for p, o in zip(painted, own, strict=True)),
            spread=mean(p[k] for p in painted),
            grammar_spread=mean(o[k] for o in own),
            prompts=len(captions),
        )


def _spreads(scenes: Sequence[Scene]) -> tuple[float, float]:
    """Mean pairwise distance of scenes and of their small pictures (0 to 1)."""
    pictures = [_pixels(scene) for scene in scenes]
    apart = mean(float(np.abs(a - b).mean()) for a, b in combinations(pictures, 2))
    return spread(scenes), apart


def _pixels(scene: Scene) -> np.ndarray:
    """A small picture: float32 (H, W, 3), RGB, 0 to 1."""
    picture = Image.open(io.BytesIO(paint_png(scene, *_PREVIEW))).convert("RGB")
    return np.asarray(picture, np.float32) / 255


def memorising(rows: Rows, training_seed: int) -> None:
    """Nearest neighbours of generated scenes among scenes of the training and among fresh ones.

    A model that repeats its training is nearer to what it saw than to what it did not. The third
    figure is that of grammar scenes which are independent of the training.
    """
    count = max(2, rows.record.prompts)
    fresh = [sample(_SEED, 100_000 + k) for k in range(count)]
    generated = Codes(
        rows.model.scene(", ".join(one.phrases), number) for number, one in enumerate(fresh)
    )
    among = 10 * count
    shown = Codes(sample(training_seed, k).scene for k in range(among))
    unseen = Codes(sample(_SEED, 200_000 + k).scene for k in range(among))
    to_shown, to_unseen = nearest(generated, shown), nearest(generated, unseen)
    independent = nearest(Codes(one.scene for one in fresh), shown)
    rows.record.put(
        "memorising",
        model=median(to_shown) / median(to_unseen),
        to_training=median(to_shown),
        to_unseen=median(to_unseen),
        grammar_to_training=median(independent),
        least_to_training=float(to_shown.min()),
        least_grammar_to_training=float(independent.min()),
        prompts=count,
        among=among,
    )
