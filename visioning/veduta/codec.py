"""Scenes as numbers and back: the state that the denoiser works on.

A scene is an array of 78 rows and 36 columns. One row a slot: which class of its group stands there
(one-hot in -1/+1, column 0 is "empty"), then u, depth, size, flip and three styles in [-1, 1]. The
last row holds the scene: its attributes (one-hot) and the two layout numbers. Columns that a row
does not use are 0; `ACTIVE` says which it uses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS

SLOTS: tuple[tuple[str, int], ...] = tuple(
    (name, index) for name, group in GROUPS.items() for index in range(group.cells)
)
SLOT_ROWS = {slot: row for row, slot in enumerate(SLOTS)}
SCENE_ROW = len(SLOTS)
ROWS = SCENE_ROW + 1

LEGAL: dict[str, tuple[str, ...]] = {
    group: tuple(name for name, cls in CLASSES.items() if cls.group == group) for group in GROUPS
}
CLASS_COLUMNS = 1 + max(len(names) for names in LEGAL.values())
FREE = 7  # u, depth, size, flip, three styles
_FLIP = CLASS_COLUMNS + 3

ATTRIBUTE_COLUMNS: dict[str, slice] = {}
_start = 0
for _name, _values in ATTRIBUTES.items():
    ATTRIBUTE_COLUMNS[_name] = slice(_start, _start + len(_values))
    _start += len(_values)
LAYOUT = slice(_start, _start + 2)
COLUMNS = max(CLASS_COLUMNS + FREE, LAYOUT.stop)

# Which columns each row uses, and which of these are one-hot blocks: (ROWS, COLUMNS) bool.
ACTIVE = np.zeros((ROWS, COLUMNS), bool)
for _row, (_group, _) in enumerate(SLOTS):
    ACTIVE[_row, : 1 + len(LEGAL[_group])] = True
    ACTIVE[_row, CLASS_COLUMNS : CLASS_COLUMNS + FREE] = True
ACTIVE[SCENE_ROW, : LAYOUT.stop] = True
CATEGORICAL = ACTIVE.copy()
CATEGORICAL[:SCENE_ROW, CLASS_COLUMNS:] = False
CATEGORICAL[SCENE_ROW, LAYOUT] = False

_PARENTS = {name: group.parent for name, group in GROUPS.items() if group.parent}


def encode(scene: Scene) -> np.ndarray:
    """The scene as float32 (ROWS, COLUMNS)."""
    state = np.zeros((ROWS, COLUMNS), np.float32)
    state[CATEGORICAL] = -1
    state[:SCENE_ROW, 0] = 1
    for element in scene:
        row = SLOT_ROWS[element.group, element.index]
        state[row, 0] = -1
        state[row, 1 + LEGAL[element.group].index(element.cls)] = 1
        free = (element.u, element.depth, element.size, float(element.flip), *element.style)
        state[row, CLASS_COLUMNS : CLASS_COLUMNS + FREE] = [2 * value - 1 for value in free]
    for name, columns in ATTRIBUTE_COLUMNS.items():
        choice = ATTRIBUTES[name].index(scene.attributes[name])
        state[SCENE_ROW, columns.start + choice] = 1
    state[SCENE_ROW, LAYOUT] = [2 * value - 1 for value in scene.layout]
    return state


def decode(
    state: np.ndarray, keep: Iterable[Element] = (), fixed: Mapping[str, object] | None = None
) -> Scene:
    """The scene nearest to a state.

    Args:
        state: (ROWS, COLUMNS), as `encode` gives it or any estimate of it.
        keep: Elements that are taken as they are, whatever the state holds in their slots.
        fixed: Attributes or "layout" that are taken as they are.

    A roof item or facade in a cell without a house has nothing to stand on and is left out.
    """
    pinned = {(element.group, element.index): element for element in keep}
    elements: dict[tuple[str, int], Element] = {}
    for row, slot in enumerate(SLOTS):
        element = pinned.get(slot) or _element(state[row], *slot)
        if element is not None:
            elements[slot] = element
    orphans = [slot for slot in elements if _is_orphan(slot, elements)]
    for slot in orphans:
        del elements[slot]
    scene_row = state[SCENE_ROW]
    values: dict[str, object] = {
        name: ATTRIBUTES[name][int(np.argmax(scene_row[columns]))]
        for name, columns in ATTRIBUTE_COLUMNS.items()
    }
    values["layout"] = tuple(_share(value) for value in scene_row[LAYOUT])
    values |= fixed or {}
    layout = values.pop("layout")
    return Scene(tuple(elements.values()), values, layout)


def orphans(state: np.ndarray) -> int:
    """How many roof items and facades of a state have no house, and are left out by `decode`."""
    taken = {slot for row, slot in enumerate(SLOTS) if _element(state[row], *slot) is not None}
    return sum(_is_orphan(slot, taken) for slot in taken)


def _is_orphan(slot: tuple[str, int], taken: Collection[tuple[str, int]]) -> bool:
    parent = _PARENTS.get(slot[0])
    return parent is not None and (parent, slot[1]) not in taken


def _element(row: np.ndarray, group: str, index: int) -> Element | None:
    names = LEGAL[group]
    choice = int(np.argmax(row[: 1 + len(names)]))
    if choice == 0:
        return None
    u, depth, size, _, *style = (
        _share(value) for value in row[CLASS_COLUMNS : CLASS_COLUMNS + FREE]
    )
    flip = bool(row[_FLIP] > 0)
    return Element(group, index, names[choice - 1], u, depth, size, flip, tuple(style))


def _share(value: float) -> float:
    """From [-1, 1] to [0, 1], clipped, with the three digits that a picture can show."""
    return round(min(1.0, max(0.0, (float(value) + 1) / 2)), 3)
