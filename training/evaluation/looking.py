"""What is to be seen in a scene's picture, and why something asked for is not.

A class is present where its elements own at least a thousandth of the picture's pixels, and a
concept where one of its looks is complete.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from training.grammar.concepts import Concept
from visioning.veduta.painter import element_mask
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import CLASSES, GROUPS, HEIGHT, WIDTH

PRESENT = 0.001  # share of the pixels
COUNTED = 0.0005  # of one element among several: a distant roof turbine is seen at that
MASK_WIDTH = 320  # pixels


@dataclass(frozen=True)
class Seen:
    """A scene and what its picture shows.

    Attributes:
        shares: Share of the pixels that each element owns, by element id.
        classes: Classes that are present.
    """

    scene: Scene
    shares: dict[str, float]
    classes: frozenset[str]

    def number(self, cls: str) -> int:
        """How many elements of a class can be seen."""
        return sum(e.cls == cls and self.shares[e.id] >= COUNTED for e in self.scene)

    def elements(self, cls: str) -> int:
        """How many elements of a class there are, seen or not."""
        return sum(e.cls == cls for e in self.scene)


def look(scene: Scene) -> Seen:
    """Paint the scene's mask and count its pixels."""
    mask, ids = element_mask(scene, MASK_WIDTH)
    pixels = np.bincount(mask.ravel(), minlength=len(ids) + 1)
    return seen(scene, {name: float(pixels[k + 1] / mask.size) for k, name in enumerate(ids)})


def seen(scene: Scene, shares: dict[str, float]) -> Seen:
    """What a picture with these shares of the pixels shows; an unpainted element has none."""
    shares = {element.id: shares.get(element.id, 0.0) for element in scene}
    by_class: dict[str, float] = defaultdict(float)
    for element in scene:
        by_class[element.cls] += shares[element.id]
    return Seen(scene, shares, frozenset(n for n, share in by_class.items() if share >= PRESENT))


@dataclass(frozen=True)
class Shown:
    """One of these concepts must show, with the attributes that it sets."""

    concepts: tuple[Concept, ...]

    @property
    def name(self) -> str:
        return "/".join(concept.name for concept in self.concepts)

    def holds(self, seen: Seen) -> bool:
        return any(_shows(concept, seen) for concept in self.concepts)

    def why_not(self, seen: Seen) -> str:
        """Reason of a miss: another attribute, a class that is not in the scene, or hidden by."""
        concept = self.concepts[0]
        for name, value in concept.attributes.items():
            if seen.scene.attributes[name] != value:
                return f"{name} is {seen.scene.attributes[name]}"
        there = {element.cls for element in seen.scene}
        lacking = [sorted(set(look) - there) for look in concept.looks]
        absent = min(lacking, key=len)
        if absent:
            return f"not in the scene: {' + '.join(absent)}"
        look_ = concept.looks[lacking.index([])]
        hidden = next(name for name in look_ if name not in seen.classes)
        return f"hidden: {hidden} by {_coverer(seen.scene, hidden)}"


@dataclass(frozen=True)
class Counted:
    """Exactly so many elements of a class must be seen."""

    cls: str
    wanted: int

    @property
    def name(self) -> str:
        return f"{self.wanted} {self.cls}"

    def holds(self, seen: Seen) -> bool:
        return seen.number(self.cls) == self.wanted

    def why_not(self, seen: Seen) -> str:
        there = seen.elements(self.cls)
        if there != self.wanted:
            return f"{there} in the scene"
        return f"hidden: {self.cls} by {_coverer(seen.scene, self.cls)}"


@dataclass(frozen=True)
class Absent:
    """None of these classes may be seen."""

    classes: frozenset[str]

    @property
    def name(self) -> str:
        return "no " + "/".join(sorted(self.classes))

    def holds(self, seen: Seen) -> bool:
        return not self.classes & seen.classes

    def why_not(self, seen: Seen) -> str:
        return f"seen: {', '.join(sorted(self.classes & seen.classes))}"


Ask = Shown | Counted | Absent


def _shows(concept: Concept, seen: Seen) -> bool:
    return (not concept.looks or concept.shown_by(seen.classes)) and all(
        seen.scene.attributes[name] == value for name, value in concept.attributes.items()
    )


def _coverer(scene: Scene, cls: str) -> str:
    """The class that owns most pixels in the boxes of a class's elements; "itself" if too small."""
    mask, ids = element_mask(scene, MASK_WIDTH)
    classes = {element.id: element.cls for element in scene}
    owners: Counter[str] = Counter()
    for element in scene:
        if element.cls == cls:
            pixels = np.bincount(_window(mask, scene, element).ravel(), minlength=len(ids) + 1)
            owners["scenery"] += int(pixels[0])
            for k, name in enumerate(ids):
                owners[classes[name]] += int(pixels[k + 1])
    parent = GROUPS[CLASSES[cls].group].parent
    for name in list(owners):  # a house does not hide what stands on it
        if name in CLASSES and CLASSES[name].group == parent:
            del owners[name]
    most = owners.most_common(1)
    return "itself" if not most or most[0][0] in (cls, "scenery") else most[0][0]


def _window(mask: np.ndarray, scene: Scene, element: Element) -> np.ndarray:
    """The part of the mask in an element's box, in the view of the street."""
    box, (height, width) = scene.place(element), mask.shape
    top, bottom = (round(y * height / HEIGHT) for y in (box.top, box.y))
    left, right = (round(x * width / WIDTH) for x in (box.left, box.left + box.width))
    return mask[max(0, top) : bottom, max(0, left) : right]
