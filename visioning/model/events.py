"""What happens to a request, as a worker and the queue tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visioning.model.pictures import Picture


@dataclass(frozen=True)
class Queued:
    """The request waits: `position` 1 is next; `wait_s` is a guess in seconds, None if unknown."""

    position: int
    wait_s: float | None


@dataclass(frozen=True)
class Loading:
    """The model is being loaded; painting starts by itself."""

    model: str


@dataclass(frozen=True)
class Started:
    """Picture `index` of `count` has its turn."""

    index: int
    count: int


@dataclass(frozen=True)
class Step:
    """Step `step` of `steps` of a picture is done.

    Attributes:
        preview: A small PNG or JPEG of the present estimate, None where the model shows none.
        seconds_left: A guess for this picture, None before the first step was timed.
    """

    index: int
    step: int
    steps: int
    preview: bytes | None
    seconds_left: float | None


@dataclass(frozen=True)
class Painted:
    """A finished picture as the worker hands it over: PNG pixels, not yet stored.

    Attributes:
        png: A PNG without metadata.
        seed ... negative_prompt: What was really used.
        scene, elements: As in `Picture`.
    """

    index: int
    png: bytes
    seed: int
    steps: int
    guidance_scale: float
    scheduler: str
    width: int
    height: int
    model: str
    model_hash: str
    seconds: float
    negative_prompt: str = ""
    scene: Mapping | None = None
    elements: Mapping[str, float] | None = None


@dataclass(frozen=True)
class Stored:
    """A finished picture is on disk and may be shown."""

    picture: Picture


@dataclass(frozen=True)
class Failed:
    """No (further) picture comes; `key` and `values` name a text in the language files."""

    key: str
    values: Mapping[str, str | int | float]


@dataclass(frozen=True)
class Cancelled:
    """The group stopped the request; pictures stored before stay."""


@dataclass(frozen=True)
class Finished:
    """All pictures of the request are stored."""


Event = Queued | Loading | Started | Step | Painted | Stored | Failed | Cancelled | Finished
