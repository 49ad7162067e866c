"""The steps of the exercise, as the facilitator ordered them in `prompts/exercise.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml

from visioning import prompts
from visioning.errors import InvalidInput

NAMES = (
    "warmup",
    "reflect",
    "keywords",
    "pictures",
    "discuss",
    "choose",
    "realistic",
    "plan",
    "close",
)
"""All steps there are; each has a page and a title ``step.<name>``."""

_FILE = "exercise.yaml"


@dataclass(frozen=True)
class Step:
    """A step that is taken, and the minutes that its timer starts with."""

    name: str
    minutes: float


@cache
def steps() -> tuple[Step, ...]:
    """The steps that are taken, in order.

    Raises:
        InvalidInput: The file names a step that there is not or twice, or holds no minutes.

    >>> [step.name for step in steps()][:3]
    ['warmup', 'reflect', 'keywords']
    """
    try:
        entries = prompts.read(_FILE)
        found = tuple(Step(str(one["step"]), float(one["minutes"])) for one in entries)
    except (yaml.YAMLError, TypeError, KeyError, ValueError) as error:
        raise InvalidInput("error.exercise_unreadable", file=_FILE) from error
    names = [step.name for step in found]
    for name in names:
        if name not in NAMES or names.count(name) > 1:
            known = ", ".join(NAMES)
            raise InvalidInput("error.step_invalid", step=name, file=_FILE, known=known)
    if not found:
        raise InvalidInput("error.exercise_unreadable", file=_FILE)
    return found


def is_taken(name: str) -> bool:
    """Tell whether the step of that name is taken."""
    return any(step.name == name for step in steps())


def step_named(name: str) -> Step:
    """The step of that name, the first one if it is not taken."""
    return next((step for step in steps() if step.name == name), steps()[0])
