"""Models that paint scenes: the bundled one, and others of its kind."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from functools import cache

from visioning.engine.canvas import Canvas, OnStep
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

    def __init__(self, name: str, fingerprint: str, pipe) -> None:
        self.name, self.fingerprint = name, fingerprint
        self._pipe = pipe
        self._easel = _shared_easel()
        self._easel.warm_up()
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
        import torch

        size = _PREVIEW_WIDTH, round(_PREVIEW_WIDTH * settings.height / settings.width)
        drawing: Drawing[bytes] | None = None

        def after_step(pipe, step: int, timestep, tensors: dict) -> dict:
            nonlocal drawing
            x0 = tensors["x0"]
            if not bool(torch.isfinite(x0).all()):
                raise GenerationFailed("error.picture_nan")
            shown = None
            if drawing is not None and drawing.is_done():
                shown, drawing = drawing, None
            if drawing is None:  # the model does not wait for the drawing of its previews
                drawing = self._easel.preview(pipe.preview(x0), *size)
            on_step(step + 1, settings.steps, shown.result if shown else lambda: None)
            return {}

        edit = request.edit_of(index)
        output = self._pipe(
            request.prompt,
            **_from_scene(request, edit) if edit else {"attributes": dict(request.atmosphere)},
            num_inference_steps=settings.steps,
            guidance_scale=settings.guidance_scale,
            generator=torch.Generator("cpu").manual_seed(request.seed_of(index)),
            width=settings.width,
            height=settings.height,
            callback_on_step_end=after_step,
            callback_on_step_end_tensor_inputs=["x0"],
            output_type="scene",
        )
        scene = output.scenes[0]
        picture = self._easel.picture(scene, settings.width, settings.height)
        shares = self._easel.shares(scene)
        if drawing is not None:
            on_step(settings.steps, settings.steps, drawing.result)
        return Canvas(
            picture.result(), settings.width, settings.height, scene.to_dict(), shares.result()
        )

    def understand(self, phrases: Sequence[str]) -> list[Understood]:
        """Which concept of the model's world each phrase names, how many, and whether not."""
        return [
            Understood(one.phrase, one.concept, one.score, one.count, one.unwanted)
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
