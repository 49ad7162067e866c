"""The roadmap's use cases: milestones of two people, dates, programmes, the next meeting."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from exports import written
from samples import kept

from visioning import images, prompts
from visioning.errors import InvalidInput
from visioning.exercise import bin, dots, funding, roadmap
from visioning.exercise.follow_up import make_follow_up
from visioning.exercise.trace import trace
from visioning.model import Milestone, Status, Tandem, VisionSentence
from visioning.workers import FakeWorker
from visioning.workshop import LONGEST_TEXT, Visioning

TODAY, HORIZON = date(2026, 11, 24), date(2035, 1, 1)


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def tandem(visioning: Visioning) -> Tandem:
    workshop = visioning.first_workshop()
    visioning.store.update_workshop(replace(workshop, horizon=HORIZON))
    return visioning.store.tandems(workshop.id)[0]


def milestone(tandem: Tandem, action: str = "Lay the rails", **values: object) -> Milestone:
    fields = {"due": date(2032, 1, 1), **values}
    return Milestone(
        uuid.uuid4().hex, tandem.id, action=action, created=datetime.now(UTC), **fields
    )


def actions(visioning: Visioning, tandem: Tandem) -> list[str]:
    return [one.action for one in visioning.store.records(Milestone, tandem_id=tandem.id)]


# --- Writing -----------------------------------------------------------------------------------


def test_milestones_stand_in_time_order_whatever_was_written_first(visioning, tandem):
    for year in (2034, 2030, 2032):
        roadmap.write(visioning, milestone(tandem, str(year), due=date(year, 1, 1)))
    assert actions(visioning, tandem) == ["2030", "2032", "2034"]


def test_a_milestone_that_arrives_twice_is_kept_once(visioning, tandem):
    first = milestone(tandem)
    roadmap.write(visioning, first)
    roadmap.write(visioning, first)
    changed = replace(first, action="Lay the rails and the wires")
    roadmap.write(visioning, changed, first)
    roadmap.write(visioning, replace(changed, office="Office of mobility"), changed)
    late = roadmap.write(visioning, changed, first)  # its answer was lost, so it was sent again
    assert late.office == "Office of mobility"
    assert actions(visioning, tandem) == ["Lay the rails and the wires"]


def test_two_people_who_change_different_fields_change_one_milestone(visioning, tandem):
    seen = roadmap.write(visioning, milestone(tandem))
    roadmap.write(visioning, replace(seen, office="Office of mobility"), seen)
    both = roadmap.write(visioning, replace(seen, due=date(2031, 1, 1)), seen)
    assert (both.id, both.office, both.due) == (seen.id, "Office of mobility", date(2031, 1, 1))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"action": "Buy trams"}, {"action": "Buy buses"}),
        ({"due": date(2031, 1, 1)}, {"due": date(2030, 1, 1)}),
    ],
)
def test_two_people_who_change_the_same_field_leave_two_milestones(visioning, tandem, mine, theirs):
    seen = roadmap.write(visioning, milestone(tandem))
    first = roadmap.write(visioning, replace(seen, **theirs), seen)
    second = roadmap.write(visioning, replace(seen, **mine), seen)
    again = roadmap.write(visioning, replace(seen, **mine), seen)
    assert first.id == seen.id and second.id != seen.id and again == second
    stored = visioning.store.records(Milestone, tandem_id=tandem.id)
    for said in (mine, theirs):
        assert any(getattr(one, name) == value for one in stored for name, value in said.items())
    assert len(stored) == 2


def test_a_deleted_milestone_that_somebody_still_changes_comes_back(visioning, tandem):
    seen = roadmap.write(visioning, milestone(tandem))
    bin.put(visioning, "Milestone", seen.id)
    assert actions(visioning, tandem) == []
    roadmap.write(visioning, replace(seen, action="Lay more rails"), seen)
    assert actions(visioning, tandem) == ["Lay more rails"]


def test_what_cannot_be_kept_is_said(visioning, tandem):
    other = visioning.store.tandems(tandem.workshop_id)[1]
    sentence = visioning.sentence(other.id, "Trams everywhere")
    for wrong, key in (
        (milestone(tandem, "  "), "error.milestone_empty"),
        (milestone(tandem, "x" * (LONGEST_TEXT + 1)), "error.text_too_long"),
        (milestone(tandem, sentence_id=sentence.id), "error.not_found"),
    ):
        with pytest.raises(InvalidInput) as told:
            roadmap.write(visioning, wrong)
        assert told.value.key == key
    stored = roadmap.write(visioning, milestone(tandem))
    with pytest.raises(InvalidInput):
        roadmap.write(visioning, replace(stored, tandem_id=other.id, action="Ours now"))
    with pytest.raises(InvalidInput):
        roadmap.set_status(visioning, Milestone, stored.id, "forgotten")


# --- Dates -------------------------------------------------------------------------------------


def test_odd_dates_are_kept_and_warned_of(visioning, tandem):
    past = roadmap.write(visioning, milestone(tandem, due=date(2020, 1, 1)))
    late = roadmap.write(visioning, milestone(tandem, due=date(2040, 1, 1)))
    fine = roadmap.write(visioning, milestone(tandem))
    assert roadmap.warnings(past, HORIZON, TODAY) == ["plan.warning.past"]
    assert roadmap.warnings(late, HORIZON, TODAY) == ["plan.warning.after_horizon"]
    assert roadmap.warnings(late, None, TODAY) == roadmap.warnings(fine, HORIZON, TODAY) == []
    done = roadmap.set_status(visioning, Milestone, past.id, "done")
    assert roadmap.warnings(done, HORIZON, TODAY) == []
    assert len(actions(visioning, tandem)) == 3


def test_the_question_leads_back_from_the_vision_to_today(tandem):
    assert roadmap.next_question([], HORIZON, TODAY) == (None, date(2034, 1, 1))
    last, first = (milestone(tandem, due=day) for day in (date(2034, 1, 1), date(2028, 2, 29)))
    past = milestone(tandem, due=date(2020, 1, 1))
    found = roadmap.next_question([past, first, last], HORIZON, TODAY)
    assert found == (first, date(2027, 3, 1))
    soon = milestone(tandem, due=date(2027, 5, 24))
    _, before = roadmap.next_question([soon, last], HORIZON, TODAY)
    assert TODAY < before < soon.due


def test_the_first_who_says_the_horizon_sets_it(visioning):
    workshop = visioning.first_workshop()
    assert roadmap.set_horizon(visioning, workshop.id, HORIZON).horizon == HORIZON
    assert roadmap.set_horizon(visioning, workshop.id, date(2050, 1, 1)).horizon == HORIZON


# --- Programmes --------------------------------------------------------------------------------


def test_every_programme_is_told_in_every_language_with_its_source():
    found = funding.programmes()
    assert len(found) >= 10
    for programme in found.values():
        assert set(programme.pays) == set(prompts.languages())
        assert set(programme.name) in ({"en"}, set(prompts.languages()))
        assert programme.source.startswith("https://")
        for language in prompts.languages():
            assert funding.id_of(programme.named(language)) == programme.id


@pytest.mark.parametrize("text", ["[", "words", "- {id: a}", "- {id: a, name: b, pays: {de: c}}"])
def test_a_broken_file_of_programmes_is_said(tmp_path, monkeypatch, text):
    (tmp_path / "funding.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(prompts, "FOLDER", tmp_path)
    funding.programmes.cache_clear()
    try:
        with pytest.raises(InvalidInput) as told:
            funding.programmes()
        assert told.value.key == "error.funding_unreadable"
    finally:
        funding.programmes.cache_clear()


# --- Export and the next meeting -----------------------------------------------------------------


def test_the_gallery_holds_roadmap_and_sentences_as_text(visioning, tandem, tmp_path):
    nasty = "<script>alert(1)</script>"
    visioning.sentence(tandem.id, f"Trams {nasty}")
    roadmap.write(visioning, milestone(tandem, f"Rails {nasty}", funding="life", climate="No cars"))
    page = written(visioning, tmp_path / "g.html", language="de").file.read_text("utf-8")
    assert nasty not in page and page.count("Rails &lt;script&gt;") >= 1
    assert "1. Januar 2032: Rails" in page and "No cars" in page and "Trams" in page
    assert "Förderung: LIFE" in page


def test_the_next_meeting_begins_with_what_was_chosen(visioning, tandem):
    vision = visioning.make_vision(tandem.id, prompt="a city with a tram")
    chosen, other = kept(visioning.store, vision, 1), kept(visioning.store, vision, 2)
    visioning.star(chosen.id, True)
    visioning.note(picture_id=chosen.id, kind="like", text="This one")
    dots.place(visioning, tandem.id, chosen.id, "a voter", uuid.uuid4().hex, 1)
    dots.close(visioning, tandem.id)
    sentence = visioning.sentence(tandem.id, "A tram in ten years", chosen.id)
    loose = visioning.sentence(tandem.id, "And trees", other.id)
    roadmap.write(visioning, milestone(tandem, sentence_id=sentence.id))
    roadmap.set_status(visioning, VisionSentence, loose.id, "changed")
    stored = visioning.store.records(Milestone, tandem_id=tandem.id)[0]
    roadmap.set_status(visioning, Milestone, stored.id, "under_way")

    made = make_follow_up(visioning, tandem.workshop_id, title="A year later", date=HORIZON)
    assert (made.tandems, made.pictures, made.sentences, made.milestones) == (6, 1, 2, 1)
    assert (made.workshop.horizon, made.workshop.date) == (HORIZON, HORIZON)
    successor = visioning.store.tandems(made.workshop.id)[0]
    assert (successor.name, successor.colour) == (tandem.name, tandem.colour)

    copy = visioning.store.pictures(tandem_id=successor.id)[0]
    assert (copy.parent_id, copy.starred, copy.prompt) == (chosen.id, True, chosen.prompt)
    assert images.sha256(visioning.file(copy).read_bytes()) == copy.sha256
    first, second = visioning.store.records(VisionSentence, tandem_id=successor.id)
    assert (first.picture_id, second.picture_id) == (copy.id, other.id)
    assert second.status is Status.CHANGED
    step = visioning.store.records(Milestone, tandem_id=successor.id)[0]
    assert (step.sentence_id, step.status) == (first.id, Status.UNDER_WAY)
    found = trace(visioning, first)
    assert chosen.id in {one.id for one in found.pictures}
    assert [note.text for note in found.notes] == ["This one"]
    assert vision in found.versions
    assert [(votes.picture_id, votes.count) for votes in found.votes] == [(chosen.id, 1)]
    assert len(visioning.store.records(Milestone, tandem_id=tandem.id)) == 1
