"""The feasible picture with the bundled model: what is kept is the same, what goes is gone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from test_editing_model import classes, group_in, of, scene_of

from visioning import prompts
from visioning.exercise import realistic
from visioning.model import Decision, Picture
from visioning.veduta.world import GROUPS
from visioning.workshop import Visioning

WORDS = ("tram", "street trees", "delivery drones", "solar roofs", "fountain", "air taxis")
DECIDED = {
    "tram": Decision.KEEP,
    "solar_roof": Decision.KEEP,
    "fountain": Decision.ADAPT,
    "drone": Decision.DROP,
    "air_taxi": Decision.DROP,
}


@pytest.fixture(scope="module")
def visioning(tmp_path_factory) -> Iterator[Visioning]:
    opened = Visioning(tmp_path_factory.mktemp("outputs"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def utopia(visioning: Visioning) -> Picture:
    """A utopian summer's day with all that is decided about."""
    words = [prompts.keyword_of(word, "en") for word in WORDS]
    fixed = {"time": "day", "season": "summer", "ambition": "utopian", "view": "street"}
    tandem = visioning.find_tandem("Arezzo - Hamm")
    vision = visioning.make_vision(tandem.id, keywords=words, atmosphere=fixed)
    (painted,) = of(visioning.paint(vision.id, seed=5))
    assert set(DECIDED) <= classes(painted)
    for thing, decision in DECIDED.items():
        realistic.decide(visioning, painted.id, thing, decision)
    return painted


@pytest.fixture(scope="module")
def feasible(visioning: Visioning, utopia: Picture) -> Picture:
    (painted,) = of(realistic.paint(visioning, utopia.id, language="en"))
    return painted


def check_kept(utopia: Picture, child: Picture) -> None:
    """Compare what was kept to the last number, with the houses that carry it, and its drawing."""
    before, after = scene_of(utopia), scene_of(child)
    kept = {element for element in before if element.id in child.edit.kept}
    assert {element.cls for element in kept} >= {"tram", "solar_roof"}
    assert kept <= set(after)
    for element in kept:
        parent = GROUPS[element.group].parent
        assert parent is None or after.at(parent, element.index) in kept
        assert before.place(element) == after.place(element)
        assert group_in(before, element) == group_in(after, element)


def test_what_is_kept_is_the_same_to_the_last_number(utopia, feasible):
    check_kept(utopia, feasible)
    assert len(set(scene_of(utopia)) - set(scene_of(feasible))) > 5  # while the rest is another


def test_what_is_dropped_is_gone_and_what_is_adapted_is_there(utopia, feasible):
    assert not classes(feasible) & {"drone", "air_taxi"}
    before = [element for element in scene_of(utopia) if element.cls == "fountain"]
    after = [element for element in scene_of(feasible) if element.cls == "fountain"]
    assert after
    assert after != before


def test_the_ambition_is_lower_and_all_else_of_the_view_stays(utopia, feasible):
    before, after = scene_of(utopia), scene_of(feasible)
    assert after.attributes == {**before.attributes, "ambition": "feasible"}
    assert after.layout == before.layout


def test_the_words_follow_what_was_decided(utopia, feasible):
    assert feasible.prompt == (
        "a future city with a tram, street trees, solar roofs and a fountain, "
        "by day, in summer, at eye level, in ten years"
    )


def test_each_rung_of_the_ladder_keeps_and_drops_the_same(visioning, utopia):
    rungs = of(realistic.paint_ladder(visioning, utopia.id, 2))
    assert [scene_of(rung).attributes["ambition"] for rung in rungs] == ["feasible", "today"]
    for rung in rungs:
        check_kept(utopia, rung)
        assert not classes(rung) & {"drone", "air_taxi"}
