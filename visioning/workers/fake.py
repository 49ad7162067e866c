"""A worker that paints nothing but does as its script says.

For tests of everything above the worker, and for building pages without a model.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from os.path import commonprefix

from PIL import Image

from visioning.engine import ModelStatus
from visioning.model import GenerationRequest, Loading, ModelInfo, Painted, Step, Understood


@dataclass(frozen=True, kw_only=True)
class Act:
    """How one picture goes.

    Attributes:
        steps: How many steps are reported, each with a preview.
        seconds: How long the picture claims to have taken.
        loading: Say first that the model is being loaded.
        error: Raised after the steps instead of handing over a picture.
        hold: The picture waits after its first step until this is set, or until it is cancelled.
        scene, elements: Handed over with the picture.
    """

    steps: int = 2
    seconds: float = 1.0
    loading: bool = False
    error: Exception | None = None
    hold: threading.Event | None = None
    scene: Mapping | None = None
    elements: Mapping[str, float] | None = None


class FakeWorker:
    """Plays one `Act` per picture, in order, then plain ones; pictures are of one flat colour.

    Attributes:
        calls: The (request, index) of each picture begun so far.

    >>> request = GenerationRequest("a city", "veduta", seed=1, group="g")
    >>> [type(e).__name__ for e in FakeWorker().paint(request, 0, lambda: False)]
    ['Step', 'Step', 'Painted']
    """

    def __init__(
        self,
        script: Iterable[Act] = (),
        *,
        models: Sequence[ModelInfo] = (
            ModelInfo("veduta", "models/veduta", has_scene=True, licence="apache-2.0"),
        ),
        vocabulary: Mapping[str, str] | None = None,
        status: ModelStatus | None = None,
    ) -> None:
        self.calls: list[tuple[GenerationRequest, int]] = []
        self._script = iter(script)
        self._models = list(models)
        self._vocabulary = vocabulary
        self._status = status or ModelStatus(loaded=tuple(model.name for model in models))

    def paint(
        self, request: GenerationRequest, index: int, cancelled: Callable[[], bool]
    ) -> Generator[Loading | Step | Painted]:
        act = next(self._script, Act())
        self.calls.append((request, index))
        width, height = request.width or 96, request.height or 60
        png = _flat(request.seed_of(index), width, height)
        if act.loading:
            yield Loading(request.model)
        for step in range(1, act.steps + 1):
            if cancelled():
                return
            left = act.seconds * (act.steps - step) / act.steps
            yield Step(index, step, act.steps, png, left)
            if step == 1 and act.hold is not None:
                while not act.hold.wait(0.005):
                    if cancelled():
                        return
        if act.error is not None:
            raise act.error
        yield Painted(
            index=index,
            png=png,
            seed=request.seed_of(index),
            steps=act.steps,
            guidance_scale=request.guidance_scale or 0.0,
            scheduler="None",
            width=width,
            height=height,
            model=request.model,
            model_hash="0" * 16,
            seconds=act.seconds,
            negative_prompt=request.negative_prompt,
            scene=act.scene,
            elements=act.elements,
        )

    def understand(self, model: str, phrases: Sequence[str]) -> list[Understood] | None:
        if self._vocabulary is None:
            return None
        known = {phrase: self._vocabulary.get(phrase) for phrase in phrases}
        return [Understood(p, concept, float(concept is not None)) for p, concept in known.items()]

    def neighbours(self, model: str, phrase: str, among: Sequence[str]) -> list[str] | None:
        """The known ones, alike in spelling first: a pretended meaning."""
        if self._vocabulary is None:
            return None
        known = [other for other in among if other in self._vocabulary]
        return sorted(known, key=lambda other: -len(commonprefix([other, phrase])))

    def models(self) -> list[ModelInfo]:
        return list(self._models)

    def preload(self, model: str) -> None:
        """Nothing to load."""

    def status(self) -> ModelStatus:
        return self._status


def _flat(seed: int, width: int, height: int) -> bytes:
    colour = (seed * 97 % 256, seed * 57 % 256, seed * 29 % 256)
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()
