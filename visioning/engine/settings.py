"""With which numbers a picture is painted: what the group chose, else what suits the model."""

from __future__ import annotations

import math
from dataclasses import dataclass

from visioning.errors import InvalidInput
from visioning.model import GenerationRequest

MAX_STEPS = 500  # schedulers know 1000 noise levels, and some cannot take each of them
MAX_SIDE = 8192  # pixels


@dataclass(frozen=True)
class Settings:
    """Steps, guidance and size (pixels) of a picture."""

    steps: int
    guidance_scale: float
    width: int
    height: int

    def chosen(self, request: GenerationRequest, multiple: int) -> Settings:
        """These settings, with what the request says instead where it says something.

        Args:
            multiple: Width and height must be multiples of it, because the model works on
                patches of so many pixels.

        Raises:
            InvalidInput: A number is out of range. Nothing is rounded silently.
        """
        result = Settings(
            self.steps if request.steps is None else request.steps,
            self.guidance_scale if request.guidance_scale is None else request.guidance_scale,
            self.width if request.width is None else request.width,
            self.height if request.height is None else request.height,
        )
        if not 1 <= result.steps <= MAX_STEPS:
            raise InvalidInput(
                "error.steps_invalid", steps=result.steps, lowest=1, highest=MAX_STEPS
            )
        if not (math.isfinite(result.guidance_scale) and result.guidance_scale >= 0):
            raise InvalidInput("error.guidance_invalid", guidance=result.guidance_scale)
        sides = result.width, result.height
        if any(side % multiple or not multiple <= side <= MAX_SIDE for side in sides):
            raise InvalidInput(
                "error.size_invalid",
                width=result.width,
                height=result.height,
                multiple=multiple,
                highest=MAX_SIDE,
            )
        return result
