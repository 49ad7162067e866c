"""What a prompt demands: "two trams" are two, "no drones" are none, a library is at least one.

The network follows words in the main; that what was understood shows, with its number, is held by
narrowing, at every step, what slots may become. Nothing is mended afterwards: the rest of the
scene is denoised around it.
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
        wanted: Ideas that must show. Each is a list of alternatives, each of these the element
            classes that show it together; the alternative that the network leans to most is taken.
        excluded: Attribute values that must not be chosen, such as ``("time", "night")``.
    """

    dropped: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    wanted: list[list[list[str]]] = field(default_factory=list)
    excluded: set[tuple[str, str]] = field(default_factory=set)

    def narrow(self, logits: Tensor, keep: Iterable[Element] = ()) -> Tensor:
        """The logits, (ROWS, COLUMNS), with minus infinity where a demand rules a choice out."""
        logits = logits.clone()
        kept = {SLOT_ROWS[e.group, e.index]: e.cls for e in keep}
        for name in self.dropped:
            logits[_rows(name), _column(name)] = -math.inf
        for name, value in self.excluded:
            column = ATTRIBUTE_COLUMNS[name].start + ATTRIBUTES[name].index(value)
            logits[SCENE_ROW, column] = -math.inf
        taken = set(kept)
        for name, count in self.counts.items():
            missing = max(0, count - sum(cls == name for cls in kept.values()))
            for row in self._best(logits, name, taken)[:missing]:
                _force(logits, row, name)
                taken.add(row)
            logits[[row for row in _rows(name) if row not in taken], _column(name)] = -math.inf
        for looks in self.wanted:
            self._show(logits, looks, kept, taken)
        return logits

    def _show(
        self, logits: Tensor, looks: list[list[str]], kept: Mapping[int, str], taken: set[int]
    ) -> None:
        """See to it that all classes of one look stand somewhere."""
        looks = [look for look in looks if not self.dropped.intersection(look)]
        chances = {
            name: 1.0
            if name in self.counts or name in kept.values()
            else float(_chances(logits, name).max())
            for look in looks
            for name in look
        }
        if not looks or any(all(chances[name] > 0.5 for name in look) for look in looks):
            return
        for name in max(looks, key=lambda look: math.prod(chances[name] for name in look)):
            best = self._best(logits, name, taken)
            if chances[name] <= 0.5 and best:
                _force(logits, best[0], name)
                taken.add(best[0])

    @staticmethod
    def _best(logits: Tensor, name: str, taken: set[int]) -> list[int]:
        """The free slots of a class, the likeliest first."""
        rows = _rows(name)
        order = _chances(logits, name).argsort(descending=True).tolist()
        return [rows[k] for k in order if rows[k] not in taken]

    def __bool__(self) -> bool:
        return bool(self.dropped or self.counts or self.wanted or self.excluded)


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


def _chances(logits: Tensor, cls: str) -> Tensor:
    """How likely each slot of the class's group is to hold it, for roof items with a house."""
    chances = torch.softmax(logits[_rows(cls), :CLASS_COLUMNS], -1)[:, _column(cls)]
    parents = _parent_rows(cls)
    if parents:
        chances = chances * (1 - torch.softmax(logits[parents, :CLASS_COLUMNS], -1)[:, 0])
    return chances


def _force(logits: Tensor, row: int, cls: str) -> None:
    logits[row, :CLASS_COLUMNS] = -math.inf
    logits[row, _column(cls)] = 0.0
    parents = _parent_rows(cls)
    if parents:  # what is asked for on a roof needs a house
        logits[parents[_rows(cls).index(row)], 0] = -math.inf


def _parent_rows(cls: str) -> list[int]:
    parent = GROUPS[CLASSES[cls].group].parent
    return [SLOT_ROWS[parent, index] for index in range(GROUPS[parent].cells)] if parent else []
