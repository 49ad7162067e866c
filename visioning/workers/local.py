"""The worker of a single laptop: the engine in this process."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from visioning.engine import Engine, ModelStatus
from visioning.model import GenerationRequest, Loading, ModelInfo, Painted, Step, Understood


class LocalWorker:
    """Paints in this process with the models below one folder.

    >>> LocalWorker(Path("no/such/folder")).models()
    []
    """

    def __init__(self, models: Path) -> None:
        self._engine = Engine(models)

    def paint(
        self, request: GenerationRequest, index: int, cancelled: Callable[[], bool]
    ) -> Generator[Loading | Step | Painted]:
        return self._engine.paint(request, index, cancelled)

    def understand(self, model: str, phrases: Sequence[str]) -> list[Understood] | None:
        return self._engine.understand(model, phrases)

    def neighbours(self, model: str, phrase: str, among: Sequence[str]) -> list[str] | None:
        return self._engine.neighbours(model, phrase, among)

    def models(self) -> list[ModelInfo]:
        return self._engine.models()

    def preload(self, model: str) -> None:
        self._engine.preload(model)

    def status(self) -> ModelStatus:
        return self._engine.status()
