"""Who composes scenes for a prompt: the model, the grammar that taught it, keyword spotting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch

from training.grammar.compose import compose
from training.grammar.concepts import CONCEPTS, Concept
from visioning.veduta.codec import orphans
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.scene import Scene


class Model:
    """The weights of a folder.

    Attributes:
        pipe: The pipeline itself.
        elements, lost: Elements guessed so far, and those of them that the decoder left out:
            roof items and facades without a house.
    """

    def __init__(self, folder: Path) -> None:
        self.pipe = VedutaPipeline.from_pretrained(folder, local_files_only=True)
        self.pipe.set_progress_bar_config(disable=True)
        self.elements, self.lost = 0, 0

    def scene(self, prompt: str, seed: int, **settings) -> Scene:
        """The scene that the pipeline paints for a prompt, and nothing drawn."""
        last = {}

        def remember(pipe, step, timestep, tensors):
            last.update(tensors)
            return {}

        scene = self.pipe(
            prompt,
            generator=torch.Generator().manual_seed(seed),
            output_type="scene",
            callback_on_step_end=remember,
            callback_on_step_end_tensor_inputs=["x0"],
            **settings,
        ).scenes[0]
        lost = orphans(last["x0"][0].numpy())
        self.lost += lost
        self.elements += lost + len(scene.elements)
        return scene


def grammar(concepts: Sequence[Concept], key: str) -> Scene:
    """The scene that the rules compose when they are told what is asked: the ceiling."""
    return compose(Random(key), concepts)[0]


class Spotter:
    """The baseline: trained wordings found in the prompt as they stand, then the grammar."""

    def __init__(self) -> None:
        self._concepts = {p: c for c in CONCEPTS.values() for p in c.phrases}
        longest_first = sorted(self._concepts, key=len, reverse=True)
        words = "|".join(re.escape(phrase) for phrase in longest_first)
        self._wordings = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")

    def spotted(self, prompt: str) -> list[Concept]:
        """The concepts whose wordings the prompt holds, the longest wording first at each word.

        >>> [concept.name for concept in Spotter().spotted("Green roofs and a tram.")]
        ['green_roof', 'tram']
        """
        found = self._wordings.findall(prompt.lower())
        names = dict.fromkeys(self._concepts[phrase].name for phrase in found)
        return [CONCEPTS[name] for name in names]
