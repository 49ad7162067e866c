"""The grammar of the bundled model: deterministic, in order, and what is asked is in sight."""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random

import pytest

from training.grammar.compose import compose
from training.grammar.concepts import CONCEPTS, NOTHING, SETTINGS, THINGS
from training.grammar.heldout import HELD_OUT, UNKNOWN
from training.grammar.sample import held_out, sample
from visioning.veduta.painter import element_shares
from visioning.veduta.phrases import MAX_PHRASES, clean, split
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS


def visible(scene: Scene) -> set[str]:
    """Classes that own at least a thousandth of the picture."""
    shares: dict[str, float] = defaultdict(float)
    for element, share in element_shares(scene).items():
        group, index = element.rsplit("-", 1)
        shares[scene.at(group, int(index)).cls] += share
    return {name for name, share in shares.items() if share >= 0.001}


def test_same_seed_and_index_give_the_same_sample():
    assert sample(3, 17) == sample(3, 17)
    assert sample(3, 17) != sample(3, 18)
    assert sample(3, 17) != sample(4, 17)


def test_scenes_keep_the_rules_of_a_city():
    for index in range(300):
        scene = sample(11, index).scene
        for element in scene:
            parent = GROUPS[element.group].parent
            assert parent is None or scene.at(parent, element.index), "a roof item has a house"
            scene.place(element)
        groups = {element.group for element in scene}
        if groups & {"afloat", "bridge"}:
            assert "water" in groups
        if not any("palm" in c.classes for c in sample(11, index).concepts):
            classes = {element.cls for element in scene}
            wintry = scene.attributes["season"] == "winter" or scene.attributes["weather"] == "snow"
            assert not (wintry and "palm" in classes)
        assert 10 <= len(scene.elements) <= 55


def test_captions_name_what_the_scene_shows():
    for index in range(300):
        drawn = sample(12, index)
        classes = {element.cls for element in drawn.scene}
        for concept in drawn.concepts:
            assert not concept.looks or concept.shown_by(classes), concept.name
            assert not concept.without & classes, concept.name
            for name, value in concept.attributes.items():
                assert drawn.scene.attributes[name] == value
        assert len(drawn.phrases) <= MAX_PHRASES
        for one in drawn.concepts:
            for other in drawn.concepts:
                if one is not other and one in THINGS and other in THINGS:
                    assert not held_out(one, other)


@pytest.mark.parametrize("concept", THINGS, ids=lambda c: c.name)
def test_an_asked_thing_is_in_sight(concept):
    seen = sum(
        concept.shown_by(visible(compose(Random(f"{concept.name}:{k}"), [concept])[0]))
        for k in range(3)
    )
    assert seen >= 2


def test_unasked_scenes_are_not_full_of_everything():
    scenes = [compose(Random(k))[0] for k in range(200)]
    classes = [{element.cls for element in scene} for scene in scenes]
    shown = [concept.shown_by(names) for concept in THINGS for names in classes]
    assert sum(shown) / len(shown) <= 0.2


def test_concepts_cover_the_world_and_no_wording_means_two_things():
    used = {name for concept in CONCEPTS.values() for name in concept.classes}
    assert set(CLASSES) - used == {"plain", "roofs"}  # what is there when nothing is
    counts = Counter(phrase for concept in CONCEPTS.values() for phrase in concept.phrases)
    counts.update(NOTHING)
    assert [phrase for phrase, n in counts.items() if n > 1] == []
    for concept in CONCEPTS.values():
        assert all(name in ATTRIBUTES for name in concept.attributes)
        for phrase in concept.phrases:
            assert split(phrase) == [phrase], f"{phrase!r} does not survive splitting"
    assert all(concept.attributes for concept in SETTINGS)


def test_held_out_wordings_stand_in_no_caption():
    trained = {phrase for concept in CONCEPTS.values() for phrase in concept.phrases}
    trained |= set(NOTHING)
    assert set(HELD_OUT) <= set(CONCEPTS)
    wordings = [phrase for phrases in HELD_OUT.values() for phrase in phrases]
    tested = [part for phrase in wordings for part in split(phrase)]
    assert len(tested) == len(wordings), "one phrase each"
    assert not trained & set(tested)
    assert not trained & {clean(phrase) for phrase in UNKNOWN}


@pytest.mark.parametrize(
    ("prompt", "phrases"),
    [
        (
            "a smart city which is connected, sustainable, user-friendly with a proper digital "
            "infrastructure and co-creation opportunities",
            ["smart city", "connected", "sustainable", "user-friendly", "digital infrastructure",
             "co-creation opportunities"],
        ),
        ("A future city with a tram, green roofs and a river at sunset",
         ["tram", "green roofs", "river", "sunset"]),
        ("solar; wind\ncargo bikes. trams!", ["solar", "wind", "cargo bikes", "trams"]),
        ("an old town in winter", ["old town", "winter"]),
        ("trams in the snow", ["trams", "snow"]),
        ("people with disabilities", ["people with disabilities"]),
        ("tram, Tram, a tram", ["tram"]),
        ("park-and-ride", ["park-and-ride"]),
        ("", []),
        ("a future city", []),
        ("🚋 , مدينة , <script>", ["🚋", "مدينة", "<script>"]),
    ],
)  # fmt: skip
def test_prompts_are_split_into_phrases(prompt, phrases):
    assert split(prompt) == phrases


def test_a_long_prompt_is_cut_to_what_the_model_reads():
    phrases = split("word " * 2500 + ", " + ", ".join(f"thing {k}" for k in range(50)))
    assert len(phrases) == MAX_PHRASES
    assert max(map(len, phrases)) <= 80
