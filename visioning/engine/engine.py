"""Models in memory, and painting with them as a stream of events."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

from visioning.engine import folders
from visioning.engine.canvas import Canvas, Stopped
from visioning.engine.loading import is_out_of_memory, load, use_physical_cores
from visioning.engine.pixels import PixelModel
from visioning.engine.scenes import SceneModel
from visioning.engine.settings import Settings
from visioning.errors import GenerationFailed, UserError
from visioning.model import (
    Failed,
    GenerationRequest,
    Loading,
    ModelInfo,
    Painted,
    Step,
    Understood,
)

log = logging.getLogger(__name__)

_Model = SceneModel | PixelModel
_LOOK_AGAIN_S = 0.05  # how often a wait for a model looks whether it is still wanted


@dataclass(frozen=True)
class ModelStatus:
    """Names of the models in memory and on the way there.

    Attributes:
        loading: The model that is being loaded, None if none is.
        failed: Why a model could not be loaded the last time, by name.
    """

    loaded: tuple[str, ...] = ()
    loading: str | None = None
    failed: Mapping[str, Failed] = field(default_factory=dict)


class Engine:
    """Paints with the models below one folder.

    Scene models are small and stay in memory; of the pixel models, which take gigabytes, only
    the one used last does.

    Args:
        models: Folder with a subfolder for each model.
    """

    def __init__(self, models: Path) -> None:
        self._folder = models
        self._fingerprints = folders.Fingerprints()
        self._lock = threading.Lock()  # guards the next three
        self._loads: dict[Path, Future[_Model]] = {}
        self._loading: str | None = None
        self._failed: dict[str, Failed] = {}
        self._one_load = threading.Lock()
        self._one_painting = threading.Lock()
        self._finish_s: dict[tuple[str, int, int], float] = {}  # from last step to PNG

    # --- Models -------------------------------------------------------------------------------

    def models(self) -> list[ModelInfo]:
        """All models that can be chosen, the bundled one first, with what is wrong with them."""
        return folders.scan(self._folder)

    def load(self, model: str) -> None:
        """Load a model, or wait until it is loaded.

        Raises:
            UserError: It cannot be loaded.
        """
        self._ask_for(folders.find(self._folder, model)).result()

    def preload(self, model: str) -> None:
        """Start loading a model in the background; `status` says how it went."""
        try:
            self._ask_for(folders.find(self._folder, model))
        except UserError as error:
            with self._lock:
                self._failed[model] = Failed(error.key, error.values)

    def status(self) -> ModelStatus:
        """Which models are in memory, being loaded or failed to load."""
        with self._lock:
            done = [future for future in self._loads.values() if future.done()]
            loaded = tuple(future.result().name for future in done)
            return ModelStatus(loaded, self._loading, dict(self._failed))

    def understand(self, model: str, phrases: Sequence[str]) -> list[Understood] | None:
        """What a model makes of each phrase.

        Returns:
            None while the model is not loaded, and for models without a vocabulary.
        """
        found = self._loaded(model)
        return found.understand(phrases) if found else None

    def neighbours(self, model: str, phrase: str, among: Sequence[str]) -> list[str] | None:
        """Known phrases by nearness in meaning; see `visioning.workers.Worker.neighbours`."""
        found = self._loaded(model)
        return found.neighbours(phrase, among) if found else None

    def _loaded(self, model: str) -> _Model | None:
        """The model if it is in memory."""
        try:
            folder = folders.find(self._folder, model)
        except UserError:
            return None
        with self._lock:
            future = self._loads.get(folder)
        return future.result() if future is not None and future.done() else None

    def _ask_for(self, folder: Path) -> Future[_Model]:
        """The model of a folder, loaded or being loaded in a thread of its own."""
        with self._lock:
            if folder not in self._loads:
                future: Future[_Model] = Future()
                self._loads[folder] = future
                threading.Thread(
                    target=self._load, args=(folder, future), name="load", daemon=True
                ).start()
            return self._loads[folder]

    def _load(self, folder: Path, future: Future[_Model]) -> None:
        try:
            with self._one_load:
                with self._lock:
                    self._loading = folder.name
                    self._failed.pop(folder.name, None)
                    if not folders.inspect(folder).has_scene:
                        self._forget_pixel_models()
                began = time.perf_counter()
                model = load(folder, self._fingerprints)
                log.info("%s loaded in %.1f s", folder.name, time.perf_counter() - began)
                with self._lock:
                    self._loading = None
                    future.set_result(model)
        except BaseException as error:
            if not isinstance(error, UserError):
                error = GenerationFailed("error.generation_failed").with_traceback(None)
            log.warning("%s cannot be loaded", folder.name, exc_info=True)
            with self._lock:
                self._loading = None
                self._failed[folder.name] = Failed(error.key, error.values)
                del self._loads[folder]  # the next one who asks tries again
            future.set_exception(error)

    def _forget_pixel_models(self) -> None:
        """Make room: two pixel models rarely fit into a laptop's memory."""
        for folder, future in list(self._loads.items()):
            if future.done() and isinstance(future.result(), PixelModel):
                del self._loads[folder]

    # --- Painting -----------------------------------------------------------------------------

    def paint(
        self, request: GenerationRequest, index: int, cancelled: Callable[[], bool]
    ) -> Generator[Loading | Step | Painted]:
        """Paint picture `index` of a request; see `visioning.workers.Worker.paint`."""
        loading = self._ask_for(folders.find(self._folder, request.model))
        if not loading.done():
            yield Loading(request.model)
            done = threading.Event()
            loading.add_done_callback(lambda _: done.set())
            while not done.wait(_LOOK_AGAIN_S):
                if cancelled():
                    return
        model = loading.result()
        yield from self._stream(model, request, model.settings(request), index, cancelled)

    def _stream(
        self,
        model: _Model,
        request: GenerationRequest,
        settings: Settings,
        index: int,
        cancelled: Callable[[], bool],
    ) -> Generator[Step | Painted]:
        """Run the pipeline in a thread and yield what it calls back with.

        A pipeline is one long call; only in a thread of its own can it be turned into a stream.
        """
        news: SimpleQueue[Step | Painted | None | BaseException] = SimpleQueue()
        gone = threading.Event()

        def unwanted() -> bool:
            return gone.is_set() or cancelled()

        def work() -> None:
            try:
                with self._one_painting:
                    news.put(self._paint(model, request, settings, index, unwanted, news.put))
            except Stopped:
                news.put(None)
            except BaseException as error:
                news.put(error)

        thread = threading.Thread(target=work, name="paint", daemon=True)
        thread.start()
        try:
            while (event := news.get()) is not None:
                if isinstance(event, BaseException):
                    raise _for_users(event) from event
                yield event
                if isinstance(event, Painted):
                    return
        finally:
            gone.set()
            thread.join()

    def _paint(
        self,
        model: _Model,
        request: GenerationRequest,
        settings: Settings,
        index: int,
        unwanted: Callable[[], bool],
        tell: Callable[[Step], None],
    ) -> Painted:
        """Paint a picture, telling of each step.

        Raises:
            Stopped: It became unwanted.
        """
        use_physical_cores(spare=int(model.draws_beside))
        size = (model.name, settings.width, settings.height)
        began = last = time.perf_counter()
        first_s = 0.0

        def on_step(step: int, steps: int, preview: Callable[[], bytes | None]) -> None:
            nonlocal last, first_s
            if unwanted():
                raise Stopped
            picture = preview()
            last = time.perf_counter()
            if step == 1:  # it includes reading the prompt: no measure for the others
                first_s = pace = last - began
            else:
                pace = (last - began - first_s) / (step - 1)
            left = pace * (steps - step) + self._finish_s.get(size, 0.0)
            tell(Step(index, step, steps, picture, left))

        if unwanted():
            raise Stopped
        canvas: Canvas = model.paint(request, settings, index, on_step)
        if unwanted():
            raise Stopped
        end = time.perf_counter()
        self._finish_s[size] = end - last
        return Painted(
            index=index,
            png=canvas.png,
            seed=canvas.seed,
            steps=settings.steps,
            guidance_scale=settings.guidance_scale,
            scheduler=model.scheduler,
            width=canvas.width,
            height=canvas.height,
            model=model.name,
            model_hash=model.fingerprint,
            seconds=end - began,
            negative_prompt=request.negative_prompt,
            scene=canvas.scene,
            elements=canvas.elements,
        )


def _for_users(error: BaseException) -> UserError:
    """The error as the group can be told of it."""
    if isinstance(error, UserError):
        return error
    if is_out_of_memory(error):
        return GenerationFailed("error.out_of_memory")
    return GenerationFailed("error.generation_failed")
