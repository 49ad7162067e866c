"""Models that paint scenes: the bundled one, and others of its kind."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from visioning.engine.canvas import Canvas, OnStep
from visioning.engine.choosing import Drawings, Pool, Pools
from visioning.engine.easel import Drawing, Easel
from visioning.engine.settings import Settings
from visioning.errors import GenerationFailed, InvalidInput
from visioning.model import Edit, GenerationRequest, Understood
from visioning.veduta.scene import Scene

_PREVIEW_WIDTH = 400  # pixels
_shared_easel = cache(Easel)  # its processes serve all models
_SETTINGS = ("num_inference_steps", "guidance_scale", "width", "height")


class SceneModel:
    """A pipeline whose pictures are scenes, drawn by the painter.

    Attributes:
        name: Name of its folder.
        fingerprint: Hash of its files.
    """

    draws_beside = True  # a core is left to the processes of the easel

    def __init__(self, name: str, fingerprint: str, pipe) -> None:
        self.name, self.fingerprint = name, fingerprint
        self._pipe = pipe
        self._easel = _shared_easel()
        self._easel.warm_up()
        self._pools = Pools()
        pipe.set_progress_bar_config(disable=True)
        takes = inspect.signature(pipe.__call__).parameters
        self._usual = Settings(*(takes[name].default for name in _SETTINGS))

    @property
    def scheduler(self) -> str:
        """Class name of the scheduler."""
        return type(self._pipe.scheduler).__name__

    def settings(self, request: GenerationRequest) -> Settings:
        """With which numbers the request is painted.

        Raises:
            InvalidInput: A number is out of range, or a negative prompt is given.
        """
        if request.negative_prompt:
            raise InvalidInput(
                "error.setting_unsupported", name=self.name, setting="negative_prompt"
            )
        return self._usual.chosen(request, multiple=1)

    def paint(
        self, request: GenerationRequest, settings: Settings, index: int, on_step: OnStep
    ) -> Canvas:
        """Diffuse the scene of picture `index` and draw it.

        Raises:
            GenerationFailed: The model computed something that is no scene.
        """
        pool = self._pools.of(request)
        number, preview = index, None
        if pool is None:
            scene, preview = self._sharpen(request, settings, index, on_step)
            drawings = self._begin(scene, settings)
        else:
            if index == 0:
                pool.scenes[0], preview = self._sharpen(request, settings, 0, on_step)
            missing = pool.missing(index)
            for done, number in enumerate(missing):
                pool.scenes[number] = self._diffuse(
                    request,
                    settings,
                    number,
                    lambda step, x0, done=done: on_step(
                        done * settings.steps + step, len(missing) * settings.steps, lambda: None
                    ),
                )
            number = pool.choose(index)
            scene = pool.scenes[number]
            drawings = pool.drawings.pop(index, None) or self._begin(scene, settings)
        if preview is not None:
            on_step(settings.steps, settings.steps, preview.result)
        if pool is not None and index + 1 < request.count:
            self._look_ahead(request, settings, pool, index + 1, drawings)
        picture, shares = drawings
        return Canvas(
            picture.result(),
            settings.width,
            settings.height,
            request.seed_of(number),
            scene.to_dict(),
            shares.result(),
        )

    def _begin(self, scene: Scene, settings: Settings) -> Drawings:
        """Have a picture and its elements' shares drawn beside."""
        picture = self._easel.picture(scene, settings.width, settings.height)
        return picture, self._easel.shares(scene)

    def _look_ahead(
        self,
        request: GenerationRequest,
        settings: Settings,
        pool: Pool,
        index: int,
        drawings: Drawings,
    ) -> None:
        """Choose picture `index` and begin it, as far as that goes while another is drawn."""
        for number in pool.missing(index):
            if drawings[0].is_done():
                return
            try:
                scene = self._diffuse(request, settings, number, lambda step, x0: None)
            except GenerationFailed:
                return  # told when its picture's turn comes
            pool.scenes[number] = scene
        pool.drawings[index] = self._begin(pool.scenes[pool.choose(index)], settings)

    def _sharpen(
        self, request: GenerationRequest, settings: Settings, index: int, on_step: OnStep
    ) -> tuple[Scene, Drawing[bytes] | None]:
        """Diffuse a scene with previews; the last one may still be drawn."""
        size = _PREVIEW_WIDTH, round(_PREVIEW_WIDTH * settings.height / settings.width)
        drawing: Drawing[bytes] | None = None

        def after_step(step: int, x0) -> None:
            nonlocal drawing
            shown = None
            if drawing is not None and drawing.is_done():
                shown, drawing = drawing, None
            if drawing is None:  # the model does not wait for the drawing of its previews
                drawing = self._easel.preview(self._pipe.preview(x0), *size)
            on_step(step, settings.steps, shown.result if shown else lambda: None)

        return self._diffuse(request, settings, index, after_step), drawing

    def _diffuse(
        self,
        request: GenerationRequest,
        settings: Settings,
        number: int,
        after_step: Callable[[int, Any], None],
    ) -> Scene:
        """The scene of one of a request's seeds; tells each step (from 1) and its present guess."""
        import torch

        def look(pipe, step: int, timestep, tensors: dict) -> dict:
            if not bool(torch.isfinite(tensors["x0"]).all()):
                raise GenerationFailed("error.picture_nan")
            after_step(step + 1, tensors["x0"])
            return {}

        edit = request.edit_of(number)
        output = self._pipe(
            request.prompt,
            **_from_scene(request, edit) if edit else {"attributes": dict(request.atmosphere)},
            num_inference_steps=settings.steps,
            guidance_scale=settings.guidance_scale,
            generator=torch.Generator("cpu").manual_seed(request.seed_of(number)),
            width=settings.width,
            height=settings.height,
            callback_on_step_end=look,
            callback_on_step_end_tensor_inputs=["x0"],
            output_type="scene",
        )
        return output.scenes[0]

    def neighbours(self, phrase: str, among: Sequence[str]) -> list[str]:
        """The phrases in `among` that the model can show, the nearest in meaning first."""
        return self._pipe.neighbours(phrase, among)

    def understand(self, phrases: Sequence[str]) -> list[Understood]:
        """Which concept of the model's world each phrase names, how many, and whether not."""
        looks = self._pipe.phrasebook.config.looks or {}
        return [
            Understood(
                one.phrase,
                one.concept,
                one.score,
                one.count,
                one.unwanted,
                tuple(map(tuple, looks.get(one.concept, ()))),
            )
            for one in self._pipe.understand(phrases)
        ]


def _from_scene(request: GenerationRequest, edit: Edit) -> dict:
    """What the pipeline is told of an edit."""
    start = Scene.from_dict(edit.scene)
    return {
        "attributes": {**request.atmosphere, **edit.attributes, "layout": start.layout},
        "scene": start,
        "keep": [element for element in start if element.id in edit.kept],
        "drop": edit.dropped,
        "strength": edit.strength,
        "blend": edit.blend and (edit.blend.prompt, edit.blend.weight),
    }
