"""What grammar, painter and model do with fixed seeds: figures hold while that stays the same.

A hash of the source would change with every comment and with every method that the evaluation
never calls. Colours are left out: of all rows only the spread in pixels looks at them.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache
from random import Random
from statistics import mean

import torch

from training.evaluation.prompts import SHEET
from training.grammar.sample import sample
from visioning.veduta.painter import element_mask
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS


@cache
def rules() -> str:
    """A fingerprint of what the grammar composes and of what the painter shows of a scene."""
    digest = hashlib.sha256()
    for number in range(300):
        drawn = sample(0, number)
        digest.update(repr((drawn.phrases, drawn.scene.to_dict())).encode())
    for number in range(8):
        for scene in (sample(1, number).scene, crowd(number)):
            for view in ATTRIBUTES["view"]:
                seen = replace(scene, attributes=scene.attributes | {"view": view})
                digest.update(element_mask(seen)[0].tobytes())
    return digest.hexdigest()[:12]


def crowd(number: int) -> Scene:
    """An element in every slot; eight such scenes hold every class, in many styles."""
    rng = Random(f"crowd {number}")
    elements = []
    for row in GROUPS.values():
        classes = [cls.name for cls in CLASSES.values() if cls.group == row.name]
        for index in range(row.cells):
            cls = classes[(number * row.cells + index) % len(classes)]
            place, style = [rng.random() for _ in range(3)], tuple(rng.random() for _ in range(3))
            elements.append(Element(row.name, index, cls, *place, rng.random() < 0.5, style))
    attributes = {name: rng.choice(values) for name, values in ATTRIBUTES.items()}
    return Scene(tuple(elements), attributes, (rng.random(), rng.random()))


def model(pipe: VedutaPipeline) -> str:
    """A fingerprint of what the pipeline makes of words, edits and blends.

    Of the numbers only their means count: they differ a little between processors.
    """

    def scene(prompt: str, seed: int, **settings) -> Scene:
        generator = torch.Generator().manual_seed(seed)
        return pipe(prompt, generator=generator, output_type="scene", **settings).scenes[0]

    scenes = [scene(prompt, seed) for seed, prompt in enumerate(SHEET)]
    first = scenes[0]
    half = first.elements[: len(first.elements) // 2]
    scenes += [
        scene("a playground", 1, keep=half, drop=["drone"]),
        scene("a playground", 2, scene=first, strength=0.5),
        scene("a playground", 3, blend=("a harbour at night", 0.5)),
        scene("a playground", 4, attributes={"ambition": "today", "view": "district"}),
    ]
    told = [
        ([(e.group, e.index, e.cls, e.flip) for e in one], sorted(one.attributes.items()))
        for one in scenes
    ]
    elements = [element for one in scenes for element in one]
    means = [round(mean(getattr(e, name) for e in elements), 2) for name in ("u", "depth", "size")]
    return hashlib.sha256(repr((told, means)).encode()).hexdigest()[:12]
