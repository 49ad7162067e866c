"""Draw training samples: a caption's phrases and the scene that shows them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from training.grammar.compose import compose
from training.grammar.concepts import NOTHING, SETTINGS, THINGS, Concept
from visioning.veduta.phrases import MAX_PHRASES
from visioning.veduta.scene import Scene

# How many keywords a caption has: groups type two to six.
_LENGTHS = {0: 4, 1: 14, 2: 14, 3: 14, 4: 16, 5: 14, 6: 12, 7: 7, 8: 5}
_HELD_OUT_PAIRS = 13  # one pair of concepts in so many never meets in training
_GROUPS = sorted({concept.group for concept in SETTINGS})
_OFTEN = ("ambition", "ambition")  # its words change much a little: harder to learn


@dataclass(frozen=True)
class Sample:
    """Attributes: the scene, its caption phrase by phrase, and the concepts behind them."""

    scene: Scene
    phrases: tuple[str, ...]
    concepts: tuple[Concept, ...]


def sample(seed: int, index: int) -> Sample:
    """The sample of that seed and index, always the same."""
    rng = Random(f"{seed}:{index}")
    count = rng.choices(list(_LENGTHS), list(_LENGTHS.values()))[0]
    things: list[Concept] = []
    settings: list[Concept] = []
    for _ in range(count):
        if rng.random() < 0.24:
            free = [g for g in (*_GROUPS, *_OFTEN) if g not in {s.group for s in settings}]
            kind = rng.choice(free or [""])
            candidates = [c for c in SETTINGS if c.group == kind]
            if candidates:
                settings.append(rng.choice(candidates))
        else:
            thing = rng.choice(THINGS)
            if thing not in things and not any(held_out(thing, other) for other in things):
                things.append(thing)
    scene, shown = compose(rng, [*settings, *things])
    order = list(shown)
    rng.shuffle(order)
    phrases = [rng.choice(concept.phrases) for concept in order]
    if rng.random() < 0.12 and len(phrases) < MAX_PHRASES:
        phrases.insert(rng.randint(0, len(phrases)), rng.choice(NOTHING))
    return Sample(scene, tuple(phrases), tuple(order))


def samples(seed: int, start: int = 0) -> Iterator[Sample]:
    """Samples without end."""
    index = start
    while True:
        yield sample(seed, index)
        index += 1


def held_out(one: Concept, other: Concept) -> bool:
    """Whether two concepts never stand in one training caption, to test new combinations."""
    names = "|".join(sorted((one.name, other.name)))
    return zlib.crc32(names.encode()) % _HELD_OUT_PAIRS == 0
