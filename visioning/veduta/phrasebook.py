"""The wordings that Veduta learned, to tell which words of a prompt it knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import torch
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import Tensor, nn


@dataclass(frozen=True)
class Understood:
    """What a phrase means to the model.

    Attributes:
        concept: Name of what it shows, or None where the phrase names nothing in its world.
        score: Cosine similarity to the nearest wording of the training, -1 to 1.
        count: How many the phrase asks for, None where it does not say.
        unwanted: The phrase says what must not be there.
    """

    phrase: str
    concept: str | None
    score: float
    count: int | None = None
    unwanted: bool = False


class PhraseBook(ModelMixin, ConfigMixin):
    """Vectors of the training's wordings, each with its concept (None: means nothing).

    Args:
        phrases: The wordings.
        concepts: The concept of each.
        threshold: Least cosine similarity at which a phrase counts as known.
        looks: What shows each concept: alternatives, each a list of element classes.
        without: Classes that a concept rules out.
        attributes: Scene attributes that a concept sets.
        width: Size of a vector.
    """

    @register_to_config
    def __init__(
        self,
        phrases: list[str],
        concepts: list[str | None],
        threshold: float = 0.5,
        looks: dict[str, list[list[str]]] | None = None,
        without: dict[str, list[str]] | None = None,
        attributes: dict[str, dict[str, str]] | None = None,
        width: int = 384,
    ) -> None:
        super().__init__()
        self.vectors = nn.Parameter(torch.zeros(len(phrases), width), requires_grad=False)

    def look_up(self, phrase: str, vector: Tensor) -> Understood:
        """The concept whose wording is nearest to a phrase with this vector, (width,)."""
        scores = self._scores(vector)
        best = int(scores.argmax())
        score = min(1.0, float(scores[best]))
        concept = self.config.concepts[best] if score >= self.config.threshold else None
        return Understood(phrase, concept, score)

    def nearness(self, vector: Tensor) -> dict[str, float]:
        """Cosine similarity of a vector, (width,), to the nearest wording of each concept."""
        near: dict[str, float] = {}
        for concept, score in zip(self.config.concepts, self._scores(vector).tolist(), strict=True):
            if concept is not None:
                near[concept] = max(score, near.get(concept, -1.0))
        return near

    def _scores(self, vector: Tensor) -> Tensor:
        """Cosine similarity of a vector, (width,), to each wording: (wordings,)."""
        return self._directions @ torch.nn.functional.normalize(vector.float(), dim=-1)

    @cached_property
    def _directions(self) -> Tensor:
        """The wordings' vectors at length one: (wordings, width); a prompt asks many times."""
        return torch.nn.functional.normalize(self.vectors.float(), dim=-1)
