"""The seam between those who ask for pictures and those who paint them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Protocol

from visioning.engine import ModelStatus
from visioning.model import GenerationRequest, Loading, ModelInfo, Painted, Step, Understood


class Worker(Protocol):
    """Paints pictures, one at a time."""

    def paint(
        self, request: GenerationRequest, index: int, cancelled: Callable[[], bool]
    ) -> Generator[Loading | Step | Painted]:
        """Paint picture `index` of the request; the last event is `Painted`.

        Ends without `Painted` within one step after `cancelled()` turns true. Closing the
        generator stops the painting as well.

        Raises:
            UserError: No picture came out, for a reason that the group can be told.
        """
        ...

    def understand(self, model: str, phrases: Sequence[str]) -> list[Understood] | None:
        """Say what the model makes of each phrase; answers at once.

        Returns:
            One entry per phrase; None while the model is not loaded, and for models without a
            vocabulary of their own.
        """
        ...

    def neighbours(self, model: str, phrase: str, among: Sequence[str]) -> list[str] | None:
        """Sort the phrases in `among` by how near they are in meaning to a phrase; at once.

        Returns:
            The nearest first, without those that the model cannot show; None while the
            model is not loaded, and for models without a vocabulary of their own.
        """
        ...

    def models(self) -> list[ModelInfo]:
        """The models that can be chosen, the bundled one first."""
        ...

    def preload(self, model: str) -> None:
        """Start loading a model in the background; `status` tells how it goes."""
        ...

    def status(self) -> ModelStatus:
        """Which models are loaded, being loaded or failed to load."""
        ...
