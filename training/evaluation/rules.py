"""Whether the rules of a city are kept: on the ground, in the water, on the lanes, on the roofs.

Most rules hold by construction (`visioning.veduta.world`); here every element's place is computed
and compared with its ground all the same. Things overlap where their footprints do: the box's
width and a depth of 12 world units about the baseline, on the same ground.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from training.evaluation.recall import Rows
from training.grammar.sample import sample
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import BANDS, GROUPS, WIDTH, Box, sway

DEPTH = 12.0  # world units
# Where the elements of a group must stand: the band of each, and what may not be trodden on.
_BAND = {
    "strip": "strip",
    "afloat": "water",
    "rail": "rail",
    "road": "road",
    "cycle": "cycle",
    "place": "promenade",
    "people": "promenade",
}
_BEHIND = ("landmark", "mid")  # share the ground behind the street front
_LANES = ("rail", "road", "cycle")
_NO_FOOTPRINT = ("water", "bridge", "land", "cable", "network", "far")
_SEED = 5_000_003  # of grammar scenes that no training has seen


def broken(scene: Scene) -> dict[str, int]:
    """Numbers of elements that break a rule, by rule."""
    counts = dict.fromkeys(("ground", "water", "lanes", "roofs"), 0)
    wet = any(element.group == "water" for element in scene)
    for element in scene:
        rule = _broken_by(scene, element, wet)
        if rule is not None:
            counts[rule] += 1
    return counts


def _broken_by(scene: Scene, element: Element, wet: bool) -> str | None:
    """The rule that an element breaks."""
    group = element.group
    if GROUPS[group].parent is not None:
        return "roofs" if scene.at(GROUPS[group].parent, element.index) is None else None
    if group in ("afloat", "bridge") and not wet:
        return "water"
    box = scene.place(element)
    # Edges may be off by what a float rounds.
    outside = box.left < -0.01 or box.left + box.width > WIDTH + 0.01
    if group == "sky":
        return None if box.top >= 0 and box.y <= 372 else "ground"
    if group in _BAND:
        top, bottom = (edge + sway(box.x, scene.layout) for edge in BANDS[_BAND[group]])
        outside = outside or not top <= box.y <= bottom
    if not outside:
        return None
    return "water" if group == "afloat" else "lanes" if group in _LANES else "ground"


def overlapping(scene: Scene) -> int:
    """How many elements stand in another's place, or fly through another."""
    places = [(e, scene.place(e)) for e in scene if GROUPS[e.group].parent is None]
    met: set[str] = set()
    for (one, box), (other, by) in combinations(places, 2):
        if one.group == other.group == "sky":
            apart = _shared(box, by) <= 0.5
        else:
            apart = _ground(one) != _ground(other) or not footprints_meet(box, by)
        if not apart:
            met |= {one.id, other.id}
    return len(met)


def _ground(element: Element) -> str:
    """What an element stands on; what has no footprint stands on itself."""
    if element.group in _NO_FOOTPRINT or element.group == "sky":
        return element.id
    return "behind" if element.group in _BEHIND else _BAND.get(element.group, element.group)


def footprints_meet(one: Box, other: Box) -> bool:
    """Whether two boxes stand in each other's place."""
    wide = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    return wide > 0.01 and abs(one.y - other.y) < DEPTH


def _shared(one: Box, other: Box) -> float:
    """The share of the smaller box that lies in the other."""
    wide = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    high = min(one.y, other.y) - max(one.top, other.top)
    area = min(one.width * one.height, other.width * other.height)
    return max(0.0, wide) * max(0.0, high) / area


def rates(scenes: Iterable[Scene]) -> dict[str, float]:
    """Shares of the elements that break each rule."""
    elements, sums = 0, {}
    for scene in scenes:
        elements += len(scene.elements)
        for rule, number in (broken(scene) | {"overlap": overlapping(scene)}).items():
            sums[rule] = sums.get(rule, 0) + number
    return {rule: number / max(1, elements) for rule, number in sums.items()}


def rules(rows: Rows) -> None:
    """Broken rules in scenes for training captions, before any repair, beside the grammar's."""
    count = max(2, rows.record.prompts)
    samples = [sample(_SEED, k) for k in range(count)]
    model = rows.model
    before = model.elements, model.lost
    painted = rates(
        model.scene(", ".join(one.phrases), number) for number, one in enumerate(samples)
    )
    elements, lost = model.elements - before[0], model.lost - before[1]
    lost /= max(1, elements)
    painted["roofs"] += lost
    ceiling = rows.record.cached("rules", count, lambda: rates(one.scene for one in samples))
    for rule, share in painted.items():
        rows.record.put(
            f"rule: {rule}", model=share, grammar=ceiling[rule], prompts=count, elements=elements
        )
    rows.record.put("lost in decoding", model=lost, prompts=count, elements=elements)
