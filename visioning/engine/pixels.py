"""Models that paint pixels: any text-to-image pipeline of diffusers."""

from __future__ import annotations

import inspect
from collections.abc import Sequence

from PIL import Image

from visioning.engine.canvas import Canvas, OnStep, encode_png
from visioning.engine.previews import Previewer
from visioning.engine.settings import Settings
from visioning.errors import GenerationFailed, InvalidInput, ModelProblem
from visioning.model import GenerationRequest, Understood

_STEPS, _GUIDANCE = 25, 7.5
_DISTILLED = ("turbo", "lightning", "lcm", "hyper", "schnell", "sdxs")
_DISTILLED_STEPS = 4


class PixelModel:
    """A diffusers text-to-image pipeline.

    Attributes:
        name: Name of its folder.
        fingerprint: Hash of its files.

    Raises:
        ModelProblem: The pipeline needs more than a text.
    """

    draws_beside = False

    def __init__(self, name: str, fingerprint: str, pipe) -> None:
        self.name, self.fingerprint = name, fingerprint
        self._pipe = pipe
        self._takes = inspect.signature(pipe.__call__).parameters
        needed = {
            n for n, p in self._takes.items() if p.default is p.empty and p.kind != p.VAR_KEYWORD
        }
        if "prompt" not in self._takes or needed - {"prompt"}:
            raise ModelProblem("error.model_unsupported", name=name)
        pipe.set_progress_bar_config(disable=True)
        self._preview = Previewer(pipe)

    @property
    def scheduler(self) -> str:
        """Class name of the scheduler, empty for a pipeline without one."""
        scheduler = getattr(self._pipe, "scheduler", None)
        return type(scheduler).__name__ if scheduler is not None else ""

    def settings(self, request: GenerationRequest) -> Settings:
        """With which numbers the request is painted.

        Raises:
            InvalidInput: A number is out of range, or this model has no such thing.
        """
        if request.edits:
            raise InvalidInput("error.edit_unsupported", name=self.name)
        for name, value in (
            ("negative_prompt", request.negative_prompt or None),
            ("guidance_scale", request.guidance_scale),
            ("num_inference_steps", request.steps),
        ):
            if value is not None and name not in self._takes:
                raise InvalidInput("error.setting_unsupported", name=self.name, setting=name)
        width, height = self._usual_size()
        usual = Settings(*self._usual_effort(), width, height)
        return usual.chosen(request, self._multiple())

    def paint(
        self, request: GenerationRequest, settings: Settings, index: int, on_step: OnStep
    ) -> Canvas:
        """Paint picture `index`.

        Raises:
            GenerationFailed: The model computed something that is no picture.
        """
        import torch

        def look(step: int, latents: torch.Tensor) -> None:
            if not bool(torch.isfinite(latents).all()):
                raise GenerationFailed("error.picture_nan")
            # Some schedulers take more turns than steps were asked for.
            steps = getattr(self._pipe, "num_timesteps", None) or settings.steps
            on_step(
                step + 1, steps, lambda: self._preview(latents, settings.width, settings.height)
            )

        def after_step(pipe, step: int, timestep, tensors: dict) -> dict:
            look(step, tensors["latents"])
            return {}

        seed = request.seed_of(index)
        wanted = {
            "prompt": request.prompt,
            "num_inference_steps": settings.steps,
            "guidance_scale": settings.guidance_scale,
            "width": settings.width,
            "height": settings.height,
            "generator": torch.Generator("cpu").manual_seed(seed),
            "output_type": "np",
            "callback_on_step_end": after_step,
        }
        if request.negative_prompt:
            wanted["negative_prompt"] = request.negative_prompt
        if "callback_on_step_end" not in self._takes:  # as pipelines did it before
            wanted["callback"] = lambda step, timestep, latents: look(step, latents)
        output = self._pipe(**{n: v for n, v in wanted.items() if n in self._takes})
        if any(getattr(output, "nsfw_content_detected", None) or ()):
            raise GenerationFailed("error.picture_blocked")
        return _canvas(output.images[0], seed)

    def understand(self, phrases: Sequence[str]) -> list[Understood] | None:
        """None: such a model has no list of what it can show."""
        return None

    def neighbours(self, phrase: str, among: Sequence[str]) -> list[str] | None:
        """None, as above."""
        return None

    def _usual_effort(self) -> tuple[int, float]:
        """Steps and guidance scale that suit the model."""
        guidance = self._default("guidance_scale", _GUIDANCE)
        config = getattr(getattr(self._pipe, "unet", None), "config", {})
        if self._is_distilled():
            # Guidance is built in; only some take its strength as an input of its own.
            return _DISTILLED_STEPS, guidance if config.get("time_cond_proj_dim") else 0.0
        return _STEPS, guidance

    def _is_distilled(self) -> bool:
        """Whether the model was made for a handful of steps, by its name or its scheduler."""
        name = f"{self.name} {self._pipe.config.get('_name_or_path', '')}".lower()
        return any(word in name for word in _DISTILLED) or self.scheduler == "LCMScheduler"

    def _usual_size(self) -> tuple[int, int]:
        """Width and height in pixels that the model was trained for."""
        scale = getattr(self._pipe, "vae_scale_factor", 1)
        core = getattr(self._pipe, "unet", None) or getattr(self._pipe, "transformer", None)
        side = getattr(self._pipe, "default_sample_size", None)
        side = side or getattr(getattr(core, "config", None), "sample_size", None)
        if isinstance(side, list | tuple):
            height, width = side[-2:]
            return width * scale, height * scale
        return (side * scale, side * scale) if side else (512, 512)

    def _multiple(self) -> int:
        """Pixels that one patch of the model spans."""
        scale = getattr(self._pipe, "vae_scale_factor", 8)
        has_patches = getattr(self._pipe, "transformer", None) is not None
        return scale * 2 if has_patches else scale

    def _default(self, name: str, otherwise: float) -> float:
        """The pipeline's own default of an argument, if it is a number."""
        default = self._takes[name].default if name in self._takes else None
        return float(default) if isinstance(default, int | float) else otherwise


def _canvas(pixels, seed: int) -> Canvas:
    """A finished picture from the pipeline's float (H, W, C) array in [0, 1].

    Raises:
        GenerationFailed: The picture holds no numbers.
    """
    import numpy as np

    if not np.isfinite(pixels).all():
        raise GenerationFailed("error.picture_nan")
    image = Image.fromarray(np.round(255 * np.clip(pixels, 0, 1)).astype(np.uint8)).convert("RGB")
    return Canvas(encode_png(image), image.width, image.height, seed)
