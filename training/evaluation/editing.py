"""Editing: what is kept stays, what is dropped goes, what is new comes; variation by degrees."""

from __future__ import annotations

import io
import re
from random import Random
from statistics import mean

import numpy as np
import resvg_py
from PIL import Image

from training.evaluation.distance import between
from training.evaluation.keywords import drawn, trained
from training.evaluation.looking import Absent, Shown, look
from training.evaluation.recall import Rows
from training.evaluation.rules import rates
from training.grammar.concepts import Concept
from visioning.veduta.painter.canvas import document, layers
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import CLASSES, GROUPS

_SIZE = 480, 300  # pixels of the pictures that are compared
_PAINT = re.compile(r'\b(fill|stroke)="(?!none)[^"]*"')
STRENGTHS = (0.2, 0.4, 0.6, 0.8, 1.0)
WEIGHTS = tuple(k / 8 for k in range(9))


def editing(rows: Rows) -> None:
    """Half of a scene is kept, one class dropped, a keyword added, the rest painted anew."""
    same, pixels, absent, new, edited, before = [], [], [], [], [], []
    count = max(2, rows.record.prompts // 2)
    for number in range(count):
        rng = Random(f"edit:{number}")
        one, two, third = drawn(rng, 3)
        scene = rows.model.scene(f"{trained(one, number)}, {trained(two, number)}", number)
        keep = _half(scene, rng)
        spare = sorted(
            {e.cls for e in scene} - {e.cls for e in keep} - third.classes - _ground_classes()
        )
        drop = rng.sample(spare, min(1, len(spare)))
        if not _room(third, keep):
            third = one
        result = rows.model.scene(
            trained(third, number),
            1000 + number,
            keep=keep,
            drop=drop,
            attributes=scene.attributes | {"layout": scene.layout},
        )
        seen = look(result)
        same.append(all(result.at(e.group, e.index) == e for e in keep))
        absent.append(Absent(frozenset(drop)).holds(seen))
        new.append(Shown((third,)).holds(seen))
        pixels.append(same_pixels(scene, result, keep))
        edited.append(result)
        before.append(scene)
    put = rows.record.put
    put("edit: kept unchanged, scene", model=mean(same), prompts=count)
    put("edit: kept unchanged, pixels", model=mean(share == 1 for share in pixels),
        share_of_pixels=mean(pixels), prompts=count)  # fmt: skip
    put("edit: dropped absent", model=mean(absent), prompts=count)
    put("edit: new keyword shows", model=mean(new), prompts=count)
    rates_before, rates_after = rates(before), rates(edited)
    for rule in ("overlap", "water"):
        put(f"edit: rule {rule}", model=rates_after[rule], unedited=rates_before[rule],
            prompts=count)  # fmt: skip


def _half(scene: Scene, rng: Random) -> list[Element]:
    """About half of the elements; what stands on a house comes with its house."""
    kept: set[str] = set()
    keep = []
    for element in scene:  # houses come before what they carry
        parent = GROUPS[element.group].parent
        if (parent is None or f"{parent}-{element.index}" in kept) and rng.random() < 0.5:
            kept.add(element.id)
            keep.append(element)
    return keep


def _ground_classes() -> set[str]:
    """What is not dropped here: a horizon and the water under the boats."""
    return {name for name, cls in CLASSES.items() if cls.group in ("land", "water")}


def _room(concept: Concept, keep: list[Element]) -> bool:
    """Whether the slots that are not kept have room for a look of the concept."""
    there = {element.cls for element in keep}
    taken = {(element.group, element.index) for element in keep}

    def free(cls: str) -> bool:
        row = GROUPS[CLASSES[cls].group]
        return cls in there or any((row.name, k) not in taken for k in range(row.cells))

    return any(all(map(free, look_)) for look_ in concept.looks)


def same_pixels(before: Scene, after: Scene, keep: list[Element]) -> float:
    """The share of the pixels that only kept elements paint, in both pictures, that are the same.

    Those are the pixels that stay when everything else is painted in other colours: nothing covers
    them, be it as thin as a shadow, and nothing shines through.
    """
    ids = {element.id for element in keep}
    pictures, ours = [], []
    for scene in (before, after):
        picture, red, green = (_painted(scene, ids, colour) for colour in (None, "red", "lime"))
        pictures.append(picture)
        ours.append((picture == red).all(-1) & (picture == green).all(-1))
    both = ours[0] & ours[1]
    if not both.any():
        return 1.0
    return float((pictures[0][both] == pictures[1][both]).all(-1).mean())


def _painted(scene: Scene, ids: set[str], colour: str | None) -> np.ndarray:
    """The picture, (H, W, 3); all but these elements in one colour where that is given."""
    parts = []
    for layer in layers(scene):
        is_kept = layer.owner is not None and layer.owner.id in ids
        flat = is_kept or colour is None
        parts.append(layer.svg if flat else _PAINT.sub(rf'\1="{colour}"', layer.svg))
    png = resvg_py.svg_to_bytes(svg_string=document("".join(parts), _SIZE), skip_system_fonts=True)
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))


def strength(rows: Rows) -> None:
    """Mean distance to the scene started from, by strength; it must rise from each to the next."""
    count = max(2, rows.record.prompts // 5)
    apart = []
    for number in range(count):
        prompt = ", ".join(trained(c, number) for c in drawn(Random(f"vary:{number}"), 2))
        start = rows.model.scene(prompt, number)
        apart.append(
            [
                between(start, rows.model.scene(prompt, 1000 + number, scene=start, strength=s))
                for s in STRENGTHS
            ]
        )
    means = [mean(column) for column in zip(*apart, strict=True)]
    rises = [a < b for a, b in zip(means, means[1:], strict=False)]
    rows.record.put(
        "variation by strength",
        model=mean(rises),
        distances=means,
        strengths=STRENGTHS,
        each=mean(all(a <= b for a, b in zip(one, one[1:], strict=False)) for one in apart),
        prompts=count,
    )


def blends(rows: Rows) -> None:
    """Two prompts blended in nine steps: shares of either's keywords, and the biggest jump."""
    count = max(2, rows.record.prompts // 7)
    first, second, jumps = [], [], []
    for number in range(count):
        rng = Random(f"blend:{number}")
        concepts = drawn(rng, 4)
        ours, theirs = concepts[:2], concepts[2:]
        prompts = [", ".join(trained(c, number) for c in pair) for pair in (ours, theirs)]
        scenes = [
            rows.model.scene(prompts[0], number, blend=(prompts[1], weight)) for weight in WEIGHTS
        ]
        looked = [look(scene) for scene in scenes]
        first.append([mean(Shown((c,)).holds(one) for c in ours) for one in looked])
        second.append([mean(Shown((c,)).holds(one) for c in theirs) for one in looked])
        steps = [between(a, b) for a, b in zip(scenes, scenes[1:], strict=False)]
        jumps.append(max(steps) / max(between(scenes[0], scenes[-1]), 1e-9))
    rows.record.put(
        "blends",
        model=mean(jumps),
        first_shown=[mean(column) for column in zip(*first, strict=True)],
        second_shown=[mean(column) for column in zip(*second, strict=True)],
        prompts=count,
    )
