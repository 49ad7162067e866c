"""Pictures that differ: how far scenes are apart, and which of many candidates are painted."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import mean

import numpy as np
import pytest
import tiny_models
import torch
from PIL import Image

from training.grammar.sample import sample
from visioning.engine import Engine
from visioning.engine.choosing import CANDIDATES, Pool, candidates_of
from visioning.model import Edit, EditKind, GenerationRequest
from visioning.veduta.distance import distance, farthest
from visioning.veduta.painter import paint_png
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES

BUNDLED = Path(__file__).parent.parent / "models" / "veduta"
PROMPTS = (
    "a future city with a tram, green roofs and a river, at sunset",
    "a future city which is sustainable, connected and user-friendly, with co-creation",
    "car-free streets, cyclists, street trees",
    "a quiet harbour town with solar roofs and a market",
    "a city of the future",
)


def scene_of(number: int) -> Scene:
    return sample(77, number).scene


# --- The measure ----------------------------------------------------------------------------------


def test_a_scene_is_not_apart_from_itself_and_as_far_in_both_directions():
    one, other = scene_of(0), scene_of(1)
    assert distance(one, one) == 0
    assert 0 < distance(one, other) == distance(other, one) <= 1


def test_scenes_that_share_nothing_are_one_apart():
    first = {name: values[0] for name, values in ATTRIBUTES.items()}
    last = {name: values[-1] for name, values in ATTRIBUTES.items()}
    things = scene_of(0).elements
    assert distance(Scene(things, first, (0, 0)), Scene((), last, (1, 1))) == 1


def test_attributes_layout_classes_and_places_count_and_styles_do_not():
    scene = scene_of(0)
    time = next(t for t in ATTRIBUTES["time"] if t != scene.attributes["time"])
    other_time = replace(scene, attributes={**scene.attributes, "time": time})
    bent = replace(scene, layout=(scene.layout[0], 1 - scene.layout[1]))
    emptier = replace(scene, elements=scene.elements[1:])
    first = scene.elements[0]
    moved = replace(scene, elements=(replace(first, u=1 - first.u), *scene.elements[1:]))
    restyled = replace(
        scene, elements=tuple(replace(e, style=(0, 0, 0), flip=not e.flip) for e in scene)
    )
    assert distance(scene, other_time) == pytest.approx(1 / 9 / 2)  # one of nine, half of all
    assert distance(scene, emptier) > distance(scene, moved) > 0
    assert distance(scene, bent) > 0
    assert distance(scene, restyled) == 0


def test_the_farthest_is_the_one_whose_nearest_neighbour_is_farthest():
    near, far = scene_of(0), scene_of(1)
    almost = replace(near, layout=(near.layout[0], 1 - near.layout[1]))
    assert farthest([near, almost, far], [0]) == 2
    assert farthest([near, almost, far, near], [0, 2]) == 1


# --- Which are chosen -----------------------------------------------------------------------------


def test_the_first_picture_waits_for_nothing_and_the_last_is_chosen_among_all():
    pool = Pool(count=4, candidates=12)
    assert [len(pool.missing(index)) for index in range(4)] == [1, 5, 9, 12]
    pool.scenes = {n: scene_of(n) for n in range(12)}
    chosen = [pool.choose(index) for index in range(4)]
    assert chosen[0] == 0
    assert len(set(chosen)) == 4


def test_only_new_pictures_that_are_several_are_chosen():
    four = GenerationRequest("a city", "veduta", seed=7, group="g", count=4)
    edit = Edit(EditKind.REPAINT, "p")
    assert candidates_of(four) == 4 * CANDIDATES
    assert candidates_of(replace(four, candidates=6)) == 6
    assert candidates_of(replace(four, count=1)) == 1
    assert candidates_of(replace(four, edits=(edit,))) == 4
    assert candidates_of(replace(four, seeds=(7, 9, 30, 2))) == 4


def test_given_seeds_are_those_of_the_pictures():
    four = GenerationRequest("a city", "veduta", seed=7, group="g", count=4, seeds=(7, 9, 30, 2))
    assert [four.seed_of(k) for k in range(4)] == [7, 9, 30, 2]
    assert GenerationRequest.from_dict(four.to_dict()) == four
    with pytest.raises(ValueError, match="seeds"):
        replace(four, count=3)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    tiny_models.make_tiny_veduta(folder / "veduta")
    return folder


def painted(engine: Engine, request: GenerationRequest, index: int = 0) -> list:
    return list(engine.paint(request, index, lambda: False))


def test_each_chosen_picture_is_painted_again_from_its_own_seed(models: Path):
    engine = Engine(models)
    engine.load("veduta")
    four = GenerationRequest(
        "a city", "veduta", seed=3, group="g", count=4, steps=2, width=320, height=200
    )
    pictures = [painted(engine, four, index)[-1] for index in range(4)]
    seeds = [picture.seed for picture in pictures]
    assert seeds[0] == 3
    assert len(set(seeds)) == 4
    assert set(seeds) <= set(range(3, 3 + 4 * CANDIDATES))
    again = replace(four, seed=seeds[3], count=1)
    assert painted(engine, again)[-1].png == pictures[3].png
    # A worker that has painted none of the others chooses the same one.
    fresh = Engine(models)
    fresh.load("veduta")
    *steps, alone = painted(fresh, four, 3)
    assert (alone.seed, alone.png) == (seeds[3], pictures[3].png)
    assert [(s.step, s.steps) for s in steps] == [(n, 24) for n in range(1, 25)]


def test_the_chosen_differ_more_than_the_first(capsys: pytest.CaptureFixture[str]):
    pipe = VedutaPipeline.from_pretrained(BUNDLED, local_files_only=True)
    pipe.set_progress_bar_config(disable=True)
    gains = {"scenes": [], "pixels": []}
    for prompt in PROMPTS:
        pool = Pool(count=4, candidates=4 * CANDIDATES)
        for number in pool.missing(3):
            generator = torch.Generator().manual_seed(1000 + number)
            pool.scenes[number] = pipe(prompt, generator=generator, output_type="scene").scenes[0]
        first = [pool.scenes[n] for n in range(4)]
        chosen = [pool.scenes[pool.choose(index)] for index in range(4)]
        for what, apart in (("scenes", distance), ("pixels", pixels_apart)):
            gains[what].append((spread(first, apart), spread(chosen, apart)))
    with capsys.disabled():
        for what, pairs in gains.items():
            before, after = (mean(column) for column in zip(*pairs, strict=True))
            print(f"\n  mean distance of {what}: first four {before:.3f}, chosen four {after:.3f}")
    assert all(after > before for before, after in gains["scenes"])
    before, after = (mean(column) for column in zip(*gains["pixels"], strict=True))
    assert after > before


def spread(scenes: list[Scene], apart) -> float:
    """The mean distance of all pairs."""
    return mean(apart(a, b) for a, b in combinations(scenes, 2))


def pixels_apart(one: Scene, other: Scene) -> float:
    """The mean difference of two small pictures, 0 to 1: nothing that the choice looks at."""
    a, b = (np.asarray(small(scene), float) / 255 for scene in (one, other))
    return float(np.abs(a - b).mean())


def small(scene: Scene) -> Image.Image:
    return Image.open(io.BytesIO(paint_png(scene, 160, 100))).convert("RGB")
