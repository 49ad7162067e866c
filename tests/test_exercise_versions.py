"""Versions of a prompt: their tree, what changed in each, one other word with the same seeds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.exercise import bin, versions
from visioning.model import Vision
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


def tandem_of(visioning: Visioning) -> str:
    return visioning.store.tandems(visioning.first_workshop().id)[0].id


def version(visioning: Visioning, *words: str, language: str = "en", **changes) -> Vision:
    keywords = [prompts.keyword_of(word, language) for word in words]
    return visioning.make_vision(
        tandem_of(visioning), keywords=keywords, language=language, **changes
    )


def paint(visioning: Visioning, vision: Vision, **settings) -> None:
    list(visioning.paint(vision.id, **settings).events())


def test_the_tree_says_what_each_version_changed(visioning: Visioning):
    first = version(visioning, "tram", "river")
    second = version(visioning, "tram", "sea", parent_id=first.id)
    third = version(visioning, "tram", "river", parent_id=first.id, atmosphere={"time": "sunset"})
    fourth = version(visioning, "tram", parent_id=second.id)
    found = versions.tree(visioning, tandem_of(visioning), "de")
    assert [one.vision.id for one in found] == [first.id, second.id, fourth.id, third.id]
    assert [(one.number, one.parent, one.depth) for one in found] == [
        (1, None, 0),
        (2, 1, 1),
        (4, 2, 2),
        (3, 1, 1),
    ]
    sea, river = prompts.texts("de")("card.sea"), prompts.texts("de")("card.river")
    assert [(one.added, one.removed) for one in found[1:]] == [
        ((sea,), (river,)),
        ((), (sea,)),
        ((prompts.label_of_fixed("time", "sunset", "de"),), ()),
    ]


def test_a_version_holds_its_pictures_but_for_those_in_the_bin(visioning: Visioning):
    first = version(visioning, "tram")
    second = version(visioning, "sea", parent_id=first.id)
    paint(visioning, first, count=2)
    paint(visioning, second)
    own, other = versions.tree(visioning, tandem_of(visioning), "en")
    assert (len(own.pictures), own.reaches) == (2, 3)
    assert (len(other.pictures), other.reaches) == (1, 1)
    bin.put(visioning, "Picture", other.pictures[0].id)
    assert versions.tree(visioning, tandem_of(visioning), "en")[1].pictures == ()


def test_one_other_word_is_painted_with_the_same_seeds_and_settings(visioning: Visioning):
    first = version(visioning, "Straßenbahn", "Fluss", language="de")
    paint(visioning, first, count=3, seed=40, guidance_scale=7.0)
    changed, job = versions.change_word(visioning, first.id, "a river", "Meer", "de")
    list(job.events())
    assert changed.parent_id == first.id
    assert changed.prompt == prompts.compose(changed.keywords)
    assert [keyword.english for keyword in changed.keywords] == ["a tram", "the sea"]
    pairs = versions.pairs(visioning, changed)
    assert [(old.seed, new.seed) for old, new in pairs] == [(40, 40), (41, 41), (42, 42)]
    assert {new.prompt for _, new in pairs} == {changed.prompt}
    assert {request.guidance_scale for request, _ in visioning.worker.calls} == {7.0}


def test_a_word_of_a_typed_prompt_is_changed_where_it_stands(visioning: Visioning):
    first = version(visioning, prompt="A quiet harbour, with Trams on the quay")
    paint(visioning, first)
    known = list(versions.words(first, "en"))
    assert known == ["quiet harbour", "trams on the quay"]
    changed, job = versions.change_word(visioning, first.id, known[0], "river", "en")
    list(job.events())
    assert changed.prompt == "A river, with Trams on the quay"


def test_what_cannot_be_changed_is_said_and_paints_nothing(visioning: Visioning):
    first = version(visioning, "tram", "river")
    with pytest.raises(InvalidInput, match="version_unpainted"):
        versions.change_word(visioning, first.id, "a river", "sea", "en")
    paint(visioning, first)
    with pytest.raises(InvalidInput, match="word_missing"):
        versions.change_word(visioning, first.id, "castle", "sea", "en")
    with pytest.raises(InvalidInput, match="word_unchanged"):
        versions.change_word(visioning, first.id, "a river", "tram", "en")
    assert len(visioning.store.visions(first.tandem_id)) == 1
    assert len(visioning.store.pictures()) == 1


def test_pictures_are_compared_that_were_painted_in_one_way(visioning: Visioning):
    first = version(visioning, "tram")
    paint(visioning, first, count=2, seed=5, guidance_scale=4.0)
    paint(visioning, first, count=1, seed=90, guidance_scale=9.0)
    paint(visioning, first, count=1, seed=5, guidance_scale=4.0)  # the same picture again
    assert [picture.seed for picture in versions.comparable(visioning, first)] == [5, 6]
