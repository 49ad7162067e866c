"""What a prompt demands exactly: "two trams" are two, "no drones" are none.

The network follows words in the main; numbers and negations are held by narrowing, at every
step, what each slot may become. Nothing is mended afterwards: the rest is denoised around it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import torch
from torch import Tensor

from visioning.veduta.codec import (
    ATTRIBUTE_COLUMNS,
    CLASS_COLUMNS,
    LEGAL,
    SCENE_ROW,
    SLOT_ROWS,
)
from visioning.veduta.scene import Element
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS


@dataclass
class Constraints:
    """Demands on one scene.

    Attributes:
        dropped: Element classes that must not appear, but for elements that are kept.
        counts: Element classes with the number that must appear, kept ones included. More than
            the world has room for are as many as there is room for.
        excluded: Attribute values that must not be chosen, such as ``("time", "night")``.
    """

    dropped: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    excluded: set[tuple[str, str]] = field(default_factory=set)

    def narrow(self, logits: Tensor, keep: Iterable[Element] = ()) -> Tensor:
        """The logits, (ROWS, COLUMNS), with minus infinity where a demand rules a choice out."""
        logits = logits.clone()
        kept = {(element.group, element.index): element.cls for element in keep}
        for name in self.dropped:
            rows, column = _rows(name), _column(name)
            logits[rows, column] = -math.inf
        taken: set[int] = set()
        for name, count in self.counts.items():
            column = _column(name)
            free = [
                SLOT_ROWS[CLASSES[name].group, index]
                for index in range(GROUPS[CLASSES[name].group].cells)
                if (CLASSES[name].group, index) not in kept
            ]
            free = [row for row in free if row not in taken]
            missing = max(0, count - sum(cls == name for cls in kept.values()))
            chances = torch.softmax(logits[free, :CLASS_COLUMNS], -1)[:, column]
            chosen = {free[k] for k in chances.argsort(descending=True)[:missing].tolist()}
            for row in free:
                if row in chosen:
                    logits[row, :CLASS_COLUMNS] = -math.inf
                    logits[row, column] = 0.0
                else:
                    logits[row, column] = -math.inf
            taken |= chosen
        for name, value in self.excluded:
            column = ATTRIBUTE_COLUMNS[name].start + ATTRIBUTES[name].index(value)
            logits[SCENE_ROW, column] = -math.inf
        return logits

    def __bool__(self) -> bool:
        return bool(self.dropped or self.counts or self.excluded)


def room_for(cls: str) -> int:
    """How many of a class a scene can hold."""
    return GROUPS[CLASSES[cls].group].cells


def counted_class(looks: Iterable[Iterable[str]]) -> str | None:
    """The class that a number counts: that of the first look of one class alone."""
    return next((names[0] for names in map(list, looks) if len(names) == 1), None)


def check(classes: Mapping[str, object] | Iterable[str]) -> None:
    """Raise ValueError for a name that is no element class."""
    for name in classes:
        if name not in CLASSES:
            raise ValueError(f"{name!r} is not a class of the world")


def _rows(cls: str) -> list[int]:
    group = CLASSES[cls].group
    return [SLOT_ROWS[group, index] for index in range(GROUPS[group].cells)]


def _column(cls: str) -> int:
    return 1 + LEGAL[CLASSES[cls].group].index(cls)
