"""The realistic vision on a real store: decisions, what the model is asked, sentences, origins."""

from __future__ import annotations

import doctest
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_editing import SCENE

from visioning import editing, prompts
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import dots, realistic, sentences
from visioning.exercise.trace import trace
from visioning.model import (
    Decision,
    EditKind,
    Finished,
    Picture,
    Reason,
    Stored,
    Understood,
    Verdict,
    VisionSentence,
)
from visioning.workers import Act, FakeWorker, Job
from visioning.workshop import Visioning

KEEP, ADAPT, DROP = Decision.KEEP, Decision.ADAPT, Decision.DROP
LOOKS = {"tram": "tram", "delivery drones": "drone", "street trees": "street_tree"}


class Knowing(FakeWorker):
    """Knows what three phrases show, as a model with a phrase book does."""

    def understand(self, model, phrases):
        return [
            Understood(p, LOOKS[p], 1.0, looks=((LOOKS[p],),))
            if p in LOOKS
            else Understood(p, None, 0.0)
            for p in phrases
        ]


@pytest.fixture
def worker() -> FakeWorker:
    shares = {element.id: 0.02 for element in SCENE} | {"rail-0": 0.1}
    return Knowing([Act(scene=SCENE.to_dict(), elements=shares)] * 40)


@pytest.fixture
def visioning(tmp_path: Path, worker: FakeWorker) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=worker)
    yield opened
    opened.close()


@pytest.fixture
def tandem(visioning: Visioning) -> str:
    return visioning.find_tandem("Arezzo - Hamm").id


@pytest.fixture
def picture(visioning: Visioning, tandem: str) -> Picture:
    """A utopian sunset of a tram, delivery drones and street trees."""
    words = [prompts.keyword_of(word, "en") for word in ("tram", "delivery drones", "street trees")]
    atmosphere = {"time": "sunset", "ambition": "utopian"}
    vision = visioning.make_vision(tandem, keywords=words, atmosphere=atmosphere)
    (stored,) = of(visioning.paint(vision.id, seed=7))
    return stored


def of(job: Job) -> list[Picture]:
    events = list(job.events())
    assert isinstance(events[-1], Finished), events[-1]
    return [event.picture for event in events if isinstance(event, Stored)]


def told(action, *arguments, **named) -> str:
    with pytest.raises((InvalidInput, NotFound)) as caught:
        action(*arguments, **named)
    return caught.value.key


@pytest.mark.parametrize("module", [prompts])
def test_examples_run(module):
    assert doctest.testmod(module).failed == 0


# --- Decisions -----------------------------------------------------------------------------------


def test_the_things_of_a_scene_are_listed_the_most_visible_first(picture):
    seen = realistic.classes_in(picture)
    assert list(seen)[:2] == ["tram", "street_tree"]
    assert seen["street_tree"] == 2


def test_a_decision_has_reasons_and_can_change(visioning, picture):
    first = realistic.decide(visioning, picture.id, "drone", KEEP)
    realistic.explain(visioning, first.id, [Reason.LAW, Reason.MONEY, Reason.LAW], "Noise. ")
    again = realistic.decide(visioning, picture.id, "drone", DROP)
    (kept,) = realistic.verdicts(visioning, picture.id)
    assert again.id == first.id == kept.id
    assert (kept.decision, kept.reasons, kept.text) == (DROP, (Reason.MONEY, Reason.LAW), "Noise.")
    former = [old.data["decision"] for old in visioning.store.former(kept.id)]
    assert former[-1] == "keep"


def test_two_who_explain_at_once_keep_both_texts(visioning, picture):
    verdict = realistic.decide(visioning, picture.id, "drone", DROP)
    realistic.explain(visioning, verdict.id, [], "Too loud", before="")
    for _ in range(2):  # the second time it only arrives again
        both = realistic.explain(visioning, verdict.id, [], "Too dear", before="")
    assert both.text == "Too loud\nToo dear"
    assert realistic.explain(visioning, verdict.id, [], "Loud", before=both.text).text == "Loud"


def test_a_decision_that_is_taken_back_can_come_again(visioning, picture):
    verdict = realistic.decide(visioning, picture.id, "drone", DROP)
    realistic.undecide(visioning, verdict.id)
    assert realistic.verdicts(visioning, picture.id) == []
    visioning.store.take_out_of_bin(verdict.id)
    assert realistic.verdicts(visioning, picture.id) == [verdict]
    realistic.undecide(visioning, verdict.id)
    realistic.decide(visioning, picture.id, "drone", ADAPT)
    assert [one.decision for one in realistic.verdicts(visioning, picture.id)] == [ADAPT]


def test_what_cannot_be_decided_is_said(visioning, picture):
    assert told(realistic.decide, visioning, picture.id, "ferry", KEEP) == "error.element_unknown"
    assert told(realistic.decide, visioning, picture.id, " ", KEEP, True) == "error.name_empty"
    long = "a" * 121
    assert told(realistic.decide, visioning, picture.id, long, KEEP, True) == "error.name_too_long"
    assert told(realistic.paint, visioning, picture.id, language="en") == "error.nothing_decided"


# --- The feasible picture ------------------------------------------------------------------------


def test_the_feasible_picture_keeps_drops_and_lowers_the_ambition(visioning, worker, picture):
    realistic.decide(visioning, picture.id, "tram", KEEP)
    realistic.decide(visioning, picture.id, "drone", DROP)
    realistic.decide(visioning, picture.id, "solar_roof", ADAPT)
    (child,) = of(realistic.paint(visioning, picture.id, language="en"))
    assert child.parent_id == picture.id
    assert child.edit.kind is EditKind.REALISTIC
    assert (child.edit.kept, child.edit.dropped) == (("rail-0",), ("drone",))
    assert child.edit.attributes == {**SCENE.attributes, "ambition": "feasible"}
    assert child.edit.strength == 1
    assert child.prompt == (
        "a future city with solar roof, a tram and street trees, at sunset, in ten years"
    )
    assert [word.english for word in child.keywords] == ["solar roof", "a tram", "street trees"]
    assert visioning.store.vision(child.vision_id).parent_id == picture.vision_id
    assert editing.story(visioning, child, "en") == (
        "Picture 1, made realistic: In ten years. Stays: tram. Left out: drone."
    )
    assert realistic.made_from(visioning, picture) == [child]
    assert realistic.utopias(visioning, picture.tandem_id) == [picture]


def test_words_that_were_typed_lose_what_goes_and_say_the_new_ambition(visioning, tandem, worker):
    typed = "The city of 2035 with a tram, delivery drones and quiet, in the distant future"
    vision = visioning.make_vision(tandem, prompt=typed)
    (picture,) = of(visioning.paint(vision.id))
    realistic.decide(visioning, picture.id, "drone", DROP)
    realistic.decide(visioning, picture.id, "street_tree", ADAPT)
    (child,) = of(realistic.paint(visioning, picture.id, ambition="modest", language="en"))
    assert child.prompt == (
        "The city of 2035 with a tram and quiet, with small improvements, street tree"
    )
    assert child.edit.attributes["ambition"] == "modest"


def test_only_a_lower_ambition_can_be_asked_for(visioning, picture):
    assert realistic.ambitions(picture) == ("bold", "feasible", "modest", "today")
    realistic.decide(visioning, picture.id, "tram", KEEP)
    key = told(realistic.paint, visioning, picture.id, ambition="utopian", language="en")
    assert key == "error.ambition_unknown"


def test_as_it_is_today_nothing_flies_unless_it_was_kept(visioning, picture):
    realistic.decide(visioning, picture.id, "tram", KEEP)
    (child,) = of(realistic.paint(visioning, picture.id, ambition="today", language="en"))
    assert child.edit.dropped == ("drone",)
    realistic.decide(visioning, picture.id, "drone", KEEP)
    (child,) = of(realistic.paint(visioning, picture.id, ambition="today", language="en"))
    assert (child.edit.kept, child.edit.dropped) == (("rail-0", "sky-1"), ())


def test_the_ladder_holds_to_what_was_decided(visioning, picture):
    realistic.decide(visioning, picture.id, "tram", KEEP)
    realistic.decide(visioning, picture.id, "street_tree", DROP)
    rungs = of(realistic.paint_ladder(visioning, picture.id))
    assert [rung.edit.attributes["ambition"] for rung in rungs] == [
        *("bold", "feasible", "modest", "today")
    ]
    assert {rung.edit.kept for rung in rungs} == {("rail-0",)}
    assert [rung.edit.dropped for rung in rungs] == [
        *[("street_tree",)] * 3,
        ("drone", "street_tree"),
    ]
    assert realistic.made_from(visioning, picture) == rungs[::-1]


def test_with_pixels_the_seed_stays_and_the_words_are_what_is_kept(tmp_path):
    visioning = Visioning(tmp_path, worker=FakeWorker())
    try:
        tandem = visioning.find_tandem("Arezzo - Hamm").id
        vision = visioning.make_vision(tandem, prompt="a utopia", atmosphere={"time": "night"})
        (picture,) = of(visioning.paint(vision.id, seed=41))
        for thing, decision in (("Straßenbahn", KEEP), ("Seilbahn", ADAPT), ("Drohne", DROP)):
            realistic.decide(visioning, picture.id, thing, decision, typed=True)
        assert realistic.ambitions(picture) == ()
        (child,) = of(realistic.paint(visioning, picture.id, language="de"))
        assert child.prompt == "a future city with a tram and a cable car, at night, in ten years"
        assert (child.seed, child.parent_id, child.edit) == (41, picture.id, None)
        assert editing.story(visioning, child, "en") == "Picture 1 with other words."
        assert realistic.made_from(visioning, picture) == [child]
        assert realistic.utopias(visioning, tandem) == [picture]
        key = told(realistic.paint_ladder, visioning, picture.id)
        assert key == "error.no_scene_to_change"
    finally:
        visioning.close()


def test_the_shortlist_comes_before_the_stars(visioning, tandem, picture):
    first, second, third = of(visioning.paint(picture.vision_id, count=3, seed=90))
    visioning.star(first.id, True)
    assert realistic.utopias(visioning, tandem) == [visioning.store.picture(first.id)]
    dots.place(visioning, tandem, third.id, "a" * 32, "d" * 32, 1)
    dots.close(visioning, tandem)
    assert [one.id for one in realistic.utopias(visioning, tandem)] == [third.id, first.id]


# --- Sentences -----------------------------------------------------------------------------------


def said(visioning: Visioning, tandem: str) -> list[str]:
    return [one.text for one in visioning.store.records(VisionSentence, tandem_id=tandem)]


def test_a_sentence_arrives_once_and_can_be_changed(visioning, tandem, picture):
    for _ in range(2):
        kept = sentences.write(visioning, tandem, "1" * 32, " A tram. ", picture_id=picture.id)
    changed = sentences.write(
        visioning, tandem, kept.id, "Two trams.", dissent="Hamm: one", before=("A tram.", "")
    )
    assert (changed.id, changed.picture_id, changed.dissent) == (kept.id, picture.id, "Hamm: one")
    sentences.write(visioning, tandem, kept.id, "A tram.")  # arrives again, late
    assert said(visioning, tandem) == ["Two trams."]
    back = sentences.write(
        visioning, tandem, kept.id, "A tram.", before=("Two trams.", "Hamm: one")
    )
    assert back.text == "A tram."  # who changes it back does so


def test_two_who_change_a_sentence_at_once_keep_both(visioning, tandem):
    before = ("A tram.", "")
    sentences.write(visioning, tandem, "1" * 32, "A tram.")
    sentences.write(visioning, tandem, "1" * 32, "Two trams.", before=before)
    for _ in range(2):
        other = sentences.write(visioning, tandem, "1" * 32, "No cars.", before=before)
    assert other.id != "1" * 32
    assert said(visioning, tandem) == ["Two trams.", "No cars."]


def test_a_sentence_deleted_while_it_is_changed_comes_back(visioning, tandem):
    sentences.write(visioning, tandem, "1" * 32, "A tram.")
    sentences.remove(visioning, "1" * 32)
    assert said(visioning, tandem) == []
    sentences.write(visioning, tandem, "1" * 32, "Two trams.", before=("A tram.", ""))
    assert said(visioning, tandem) == ["Two trams."]
    sentences.remove(visioning, "1" * 32)
    visioning.store.take_out_of_bin("1" * 32)
    assert said(visioning, tandem) == ["Two trams."]


def test_what_cannot_be_kept_is_said(visioning, tandem, picture):
    assert told(sentences.write, visioning, tandem, "1" * 32, " \n") == "error.sentence_empty"
    long = "a " * 40_000
    assert told(sentences.write, visioning, tandem, "1" * 32, long) == "error.text_too_long"
    other = visioning.find_tandem("Sofia - Krefeld").id
    key = told(sentences.write, visioning, other, "1" * 32, "A", picture_id=picture.id)
    assert key == "error.not_found"


# --- Where a sentence comes from -----------------------------------------------------------------


def test_a_sentence_leads_back_to_all_it_came_from(visioning, tandem, picture):
    note = visioning.note(kind="like", text="The quiet", picture_id=picture.id)
    dots.place(visioning, tandem, picture.id, "a" * 32, "d" * 32, 1)
    verdict = realistic.decide(visioning, picture.id, "drone", DROP)
    (child,) = of(realistic.paint(visioning, picture.id, language="en"))
    sentence = sentences.write(visioning, tandem, "1" * 32, "A tram.", picture_id=child.id)
    found = trace(visioning, sentence)
    assert found.pictures == (child, picture)
    assert [one.id for one in found.versions] == [child.vision_id, picture.vision_id]
    assert found.notes == (note,)
    assert found.verdicts == (verdict,)
    assert found.votes == ()  # the round is open, and its dots are a secret
    dots.close(visioning, tandem)
    votes = trace(visioning, sentence).votes
    assert [(one.picture_id, one.round, one.count) for one in votes] == [(picture.id, 1, 1)]


def test_a_sentence_without_a_picture_has_no_origin(visioning, tandem):
    assert trace(visioning, sentences.write(visioning, tandem, "1" * 32, "A.")).pictures == ()


def test_decisions_of_one_picture_are_not_those_of_another(visioning, picture):
    (other,) = of(visioning.paint(picture.vision_id, seed=90))
    realistic.decide(visioning, picture.id, "drone", DROP)
    realistic.decide(visioning, other.id, "drone", KEEP)
    decided = visioning.store.records(Verdict, tandem_id=picture.tandem_id)
    assert [(one.picture_id, one.decision) for one in decided] == [
        (picture.id, DROP),
        (other.id, KEEP),
    ]
