"""A scene: the elements of a city view with their places and styles, as plain data.

The model diffuses scenes, the painter draws them, the store keeps them as JSON. Nothing here
needs torch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS, Box, cell, sway

FORMAT = 2  # format 1 had ambition as a number and one view


@dataclass(frozen=True)
class Element:
    """One thing in a scene.

    Attributes:
        group, index: Its slot; together they are the element's id within the scene.
        cls: Class name in `world.CLASSES`; its group must be `group`.
        u: Place within the cell, 0 left to 1 right.
        depth: 0 far to 1 near within the group's band.
        size: 0 smallest to 1 largest of its class.
        flip: Faces left instead of right.
        style: Three free numbers in [0, 1] that choose colours and details.
    """

    group: str
    index: int
    cls: str
    u: float = 0.5
    depth: float = 0.5
    size: float = 0.5
    flip: bool = False
    style: tuple[float, float, float] = (0.5, 0.5, 0.5)

    @property
    def id(self) -> str:
        return f"{self.group}-{self.index}"

    def __post_init__(self) -> None:
        cls = CLASSES.get(self.cls)
        if cls is None or cls.group != self.group:
            raise ValueError(f"{self.cls!r} is not a class of the group {self.group!r}")
        if not 0 <= self.index < GROUPS[self.group].cells:
            raise ValueError(f"{self.group} has {GROUPS[self.group].cells} cells, not {self.index}")
        if len(self.style) != 3:
            raise ValueError(f"style needs three numbers, got {len(self.style)}")
        for value in (self.u, self.depth, self.size, *self.style):
            if not 0 <= value <= 1:  # NaN fails this too
                raise ValueError(f"{self.id}: {value} is outside [0, 1]")


@dataclass(frozen=True)
class Scene:
    """A city view.

    Attributes:
        elements: At most one per slot.
        attributes: One value for each key of `world.ATTRIBUTES`.
        layout: Two numbers in [0, 1]: the rhythm of the rows and the bend of the street.
    """

    elements: tuple[Element, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    layout: tuple[float, float] = (0.5, 0.5)

    def __post_init__(self) -> None:
        for name, values in ATTRIBUTES.items():
            if self.attributes.get(name) not in values:
                got = self.attributes.get(name)
                raise ValueError(f"{name} must be one of {', '.join(values)}, not {got!r}")
        if len({element.id for element in self.elements}) != len(self.elements):
            raise ValueError("two elements share a slot")
        for value in self.layout:
            if not 0 <= value <= 1:
                raise ValueError(f"{value} is outside [0, 1]")

    def __iter__(self) -> Iterator[Element]:
        return iter(self.elements)

    def at(self, group: str, index: int = 0) -> Element | None:
        """The element in a slot, or None where it is empty."""
        for element in self.elements:
            if element.group == group and element.index == index:
                return element
        return None

    def place(self, element: Element) -> Box:
        """Where an element stands; roof items and facades get the box of their house.

        Raises:
            ValueError: A roof item or facade without a house below it.
        """
        parent = GROUPS[element.group].parent
        if parent is not None:
            house = self.at(parent, element.index)
            if house is None:
                raise ValueError(f"{element.id} has no house")
            return self.place(house)
        row, cls = GROUPS[element.group], CLASSES[element.cls]
        left, right = cell(element.group, element.index, self.layout)
        width = min(_between(cls.width, element.size), right - left)
        x = left + width / 2 + element.u * (right - left - width)
        y = row.far + element.depth * (row.near - row.far)
        height = _between(cls.height, element.size)
        y = max(y, height + 14)  # what flies is not cut off by the upper edge
        if row.far >= 600:  # only what stands on the streets follows their bend
            y += sway(x, self.layout)
        return Box(x, y, width, height)

    def to_dict(self) -> dict:
        """The scene as JSON-ready data; `from_dict` gives an equal scene."""
        return {
            "format": FORMAT,
            "attributes": dict(self.attributes),
            "layout": list(self.layout),
            "elements": [
                {
                    "group": e.group,
                    "index": e.index,
                    "class": e.cls,
                    "u": e.u,
                    "depth": e.depth,
                    "size": e.size,
                    "flip": e.flip,
                    "style": list(e.style),
                }
                for e in self.elements
            ],
        }

    @classmethod
    def from_dict(cls, data: dict) -> Scene:
        """The scene that `to_dict` wrote.

        Raises:
            ValueError: The data is not a scene, or of a newer format than this program knows.
        """
        try:
            if data["format"] > FORMAT:
                raise ValueError(f"scene format {data['format']} is newer than {FORMAT}")
            elements = tuple(
                Element(
                    e["group"],
                    int(e["index"]),
                    e["class"],
                    float(e["u"]),
                    float(e["depth"]),
                    float(e["size"]),
                    bool(e["flip"]),
                    tuple(float(s) for s in e["style"]),
                )
                for e in data["elements"]
            )
            layout = tuple(float(value) for value in data["layout"])
            attributes = dict(data["attributes"])
            if data["format"] == 1:
                steps = ATTRIBUTES["ambition"]
                attributes["ambition"] = steps[round(float(data["ambition"]) * (len(steps) - 1))]
                attributes["view"] = "street"
            return cls(elements, attributes, layout)
        except (LookupError, TypeError, AttributeError, OverflowError) as error:
            raise ValueError(f"not a scene: {error!r}") from error


def _between(bounds: tuple[float, float], share: float) -> float:
    return bounds[0] + share * (bounds[1] - bounds[0])
