"""The facilitator's console and the projector as their scripts ask for them, without a browser."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markupsafe import escape
from samples import EDIT, family, kept, note

from visioning import prompts
from visioning.exercise import quiz
from visioning.exercise.steps import steps
from visioning.model import Answer, EditKind, Milestone, Picture
from visioning.ui.facilitator import FacilitatorPage
from visioning.ui.pages import answer
from visioning.ui.plenary import MODES, PlenaryPage
from visioning.ui.presence import Presence
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

SCRIPT = "<script>alert(1)</script>"
FLAT = {"scene": None, "elements": None, "edit": None}


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def vision(visioning):
    return family(visioning.store)


@pytest.fixture
def workshop(visioning, vision) -> str:
    return visioning.store.tandem(vision.tandem_id).workshop_id


@pytest.fixture
def presence() -> Presence:
    return Presence()


@pytest.fixture
def ask(visioning, workshop, presence):
    actions = FacilitatorPage(visioning, presence).actions()
    known = {"language": "en", "workshop": workshop}
    return lambda what, **values: answer(actions, {"do": what, **known, **values})


@pytest.fixture
def look(visioning, workshop):
    plenary = PlenaryPage(visioning)
    return lambda **values: plenary.look("en", {"workshop": workshop, **values})


# --- The room ----------------------------------------------------------------------------------


def test_a_step_is_timed_and_called(visioning, workshop, ask):
    whole = round(60 * next(one.minutes for one in steps() if one.name == "plan"))
    assert f'data-left="{whole}" data-running="false"' in ask("wall")["parts"]["steps"]
    for change in ("more", "start", "pause", "reset"):
        assert "problem" not in ask("time", step="plan", change=change)
    assert f'data-left="{whole}" data-running="false"' in ask("wall")["parts"]["steps"]
    assert "Plan" in ask("call", step="plan")["announce"]
    now = visioning.store.room(workshop)
    assert (now.step, now.call) == ("plan", 1)


def test_freezing_and_privacy_are_said_and_kept(visioning, workshop, ask):
    frozen = ask("freeze", on=True)["parts"]["room"]
    assert 'data-switch="freeze" aria-pressed="true"' in frozen
    assert ask("private", on=True)["announce"] == prompts.texts("en")("console.closed")
    now = visioning.store.room(workshop)
    assert (now.frozen, now.private) == (True, True)
    ask("freeze", on=False)
    assert not visioning.store.room(workshop).frozen


def test_who_is_where_is_counted_by_tandem_and_step(vision, presence, ask):
    assert str(escape(prompts.texts("en")("console.nobody"))) in ask("wall")["parts"]["people"]
    for device, step in (("a", "discuss"), ("b", "discuss"), ("c", "plan"), ("a", "plan")):
        presence.seen(device, vision.tandem_id, step, "")
    presence.seen("d", "a tandem of another workshop", "plan", "")
    shown = " ".join(ask("wall")["parts"]["people"].split())
    assert "Arezzo - Hamm" in shown
    assert "Discuss 1 · Plan 2" in shown
    assert prompts.texts("en")("console.devices", count=3) in shown


def test_what_waits_is_listed(tmp_path):
    hold = threading.Event()
    visioning = Visioning(tmp_path, worker=FakeWorker([Act(hold=hold)]))
    vision = family(visioning.store)
    visioning.paint(vision.id, count=2)
    visioning.paint(vision.id, count=3)
    actions = FacilitatorPage(visioning, Presence()).actions()
    shown = answer(actions, {"do": "wall", "language": "en"})["parts"]["queue"]
    hold.set()
    visioning.close()
    assert shown.count("Arezzo - Hamm") == 2
    assert "pictures: 3" in shown


def test_a_question_is_asked_answered_by_hands_and_revealed(visioning, workshop, ask):
    question = next(one for one in quiz.questions() if one.right)
    opened = ask("question", question=question.id)["parts"]
    assert visioning.store.room(workshop).question == question.id
    assert 'id="hands"' in opened["hands"]
    kept_now = ask("hands", question=question.id, counts={question.right: "12"})
    assert kept_now["announce"] == prompts.texts("en")("warmup.hands_kept")
    assert [one.count for one in visioning.store.records(Answer, workshop_id=workshop)] == [12]
    assert "problem" in ask("hands", question=question.id, counts={question.right: "many"})
    assert 'id="reveal"' not in ask("reveal")["parts"]["quiz"]
    assert ask("question", question="")["parts"]["hands"] == ""


def test_the_next_question_is_one_press_away(visioning, workshop, ask):
    first, second, *_, last = (one.id for one in quiz.questions())
    assert chosen(ask("wall")["parts"]["ask"]) == first
    opened = ask("question", question=first)["parts"]["ask"]
    assert chosen(opened) == second  # without closing the first
    quiz.answer(visioning, workshop, first, next(iter(quiz.questions()[0].choices)), "a device")
    assert chosen(ask("question", question="")["parts"]["ask"]) == second
    assert chosen(ask("question", question=last)["parts"]["ask"]) == first


def test_an_open_question_that_left_the_file_makes_room_for_another(visioning, workshop, ask):
    visioning.store.change_room(workshop, lambda room: replace(room, question="gone"))
    parts = ask("wall")["parts"]
    assert parts["hands"] == ""
    assert chosen(parts["ask"]) == quiz.questions()[0].id


def chosen(part: str) -> str:
    """The question that is offered to be asked."""
    return re.search(r'<option value="(\w+)"[^>]* selected', part)[1]


# --- The grid and the bin ----------------------------------------------------------------------


def test_the_grid_is_searched_and_shows_what_was_found(visioning, vision, ask):
    roof = kept(visioning.store, vision, 1, prompt="green roofs", **FLAT)
    tram = kept(visioning.store, vision, 2, prompt=f"a tram {SCRIPT}", **FLAT)
    visioning.store.save_note(note(vision.tandem_id, "stairs everywhere", picture_id=roof.id))
    wall = ask("wall")["parts"]["wall"]
    assert roof.id in wall and tram.id in wall and SCRIPT not in wall
    found = ask("wall", text="stairs")["parts"]["wall"]
    assert roof.id in found and tram.id not in found and "stairs everywhere" in found
    none = ask("wall", text="zeppelin")["parts"]["wall"]
    assert prompts.texts("en")("console.found_none") in none
    assert tram.id in ask("wall", votes="many", round="x")["parts"]["wall"]  # no numbers, no filter


def test_what_goes_to_the_bin_comes_back_by_undo(visioning, vision, workshop, ask):
    picture = kept(visioning.store, vision, **FLAT)
    gone = ask("bin_put", kind="Picture", id=picture.id)
    assert f'data-take-out="{picture.id}"' in gone["parts"]["undo"]
    seen = ask("wall", picture=picture.id)["parts"]
    assert picture.id not in seen["wall"] and picture.id in seen["bin"] and seen["pair"] == ""
    assert ask("bin_take_out", id=picture.id)["parts"]["undo"] == ""
    assert picture.id in ask("wall")["parts"]["wall"]
    assert "problem" in ask("bin_put", kind="Workshop", id=workshop)


def test_the_bin_is_emptied_only_as_it_was_confirmed(visioning, vision, workshop, ask):
    first, second = (kept(visioning.store, vision, seed, **FLAT) for seed in (1, 2))
    written = visioning.store.save_note(note(vision.tandem_id, picture_id=first.id))
    ask("bin_put", kind="Picture", id=first.id)
    assert 'data-count="2"' in ask("wall")["parts"]["bin"]  # the picture and its note
    ask("bin_put", kind="Picture", id=second.id)
    assert "problem" in ask("bin_empty", count=2)
    assert "problem" in ask("bin_empty")
    assert "3" in ask("bin_empty", count=3)["announce"]
    assert visioning.store.bin_size(workshop) == 0
    assert "problem" in ask("bin_put", kind="Note", id=written.id)
    assert visioning.store.notes() == []


def test_a_follow_up_workshop_becomes_the_chosen_one(visioning, vision, ask):
    kept(visioning.store, vision, starred=True, **FLAT)
    visioning.milestone(vision.tandem_id, date(2031, 5, 1), "Buy two trams")
    made = ask(
        "make_follow_up", form={"next_title": ["One year later"], "next_date": ["2027-11-23"]}
    )
    again = visioning.store.workshop(made["workshop"])
    assert (again.title, again.date) == ("One year later", date(2027, 11, 23))
    milestones = visioning.store.records(Milestone, workshop_id=again.id)
    assert [one.action for one in milestones] == ["Buy two trams"]
    assert "problem" in ask("make_follow_up", form={"next_title": ["One year later"]})


# --- The projector -----------------------------------------------------------------------------


def test_a_private_room_shows_only_stars_on_the_projector(visioning, vision, ask, look):
    shy, star = (kept(visioning.store, vision, seed, **FLAT) for seed in (2, 1))
    visioning.store.set_starred(star.id, True)
    assert look()["picture"] == shy.id
    ask("private", on=True)
    for mode in MODES:
        shown = look(mode=mode)
        assert shy.id not in shown["parts"]["show"], mode
        assert shown["room"]["private"] is True
    assert look()["picture"] == star.id
    assert shy.id in ask("wall")["parts"]["wall"]  # the facilitator sees all


def test_pairs_are_stepped_through_with_their_labels(visioning, vision, look):
    store = visioning.store
    top = kept(store, vision, 1, **FLAT)
    edit = replace(EDIT, kind=EditKind.LADDER, picture_id=top.id, blend=None)
    rungs = [kept(store, vision, n, **{**FLAT, "parent_id": top.id, "edit": edit}) for n in (2, 3)]
    first = look(mode="side")
    shown = first["parts"]["show"]
    assert first["picture"] == rungs[1].id and top.id in shown
    assert shown.count(f'class="ai">{prompts.texts("en")("ui.plenary.ai")}') == 2
    assert prompts.texts("en")("projector.realistic") in shown
    assert look(mode="side", picture=first["picture"], step=1)["picture"] == rungs[0].id
    assert look(mode="side", picture=rungs[0].id, step=1)["picture"] == rungs[0].id


def test_a_slideshow_goes_around(visioning, vision, look):
    old, new = (kept(visioning.store, vision, seed, **FLAT) for seed in (1, 2))
    on = {"mode": "slides", "step": 1, "around": True}
    assert look(picture=new.id, **on)["picture"] == old.id
    assert look(picture=old.id, **on)["picture"] == new.id


def test_roadmaps_are_stepped_through_tandem_by_tandem(visioning, vision, look):
    visioning.milestone(vision.tandem_id, date(2031, 5, 1), f"Buy trams {SCRIPT}")
    all_of_them = look(mode="timeline")
    assert all_of_them["roadmap"] == "" and "Buy trams" in all_of_them["parts"]["show"]
    assert SCRIPT not in all_of_them["parts"]["show"]
    one = look(mode="timeline", roadmap="", step=1)
    assert one["roadmap"] == vision.tandem_id
    assert look(mode="timeline", roadmap=one["roadmap"], step=-1)["roadmap"] == ""


def test_the_open_question_and_the_called_steps_time_are_shown(visioning, workshop, ask, look):
    assert look()["room"]["step"] == ""
    ask("call", step="plan")
    ask("time", step="plan", change="start")
    question = quiz.questions()[0]
    ask("question", question=question.id)
    seen = look(mode="quiz")
    assert seen["room"]["step"] == "Plan" and seen["room"]["running"]
    assert seen["room"]["question"] == question.id
    assert str(escape(question.wording.of("en")[0])) in seen["parts"]["show"]


def test_a_picture_that_is_deleted_while_it_is_shown_gives_way(visioning, vision, workshop, look):
    old, new = (kept(visioning.store, vision, seed, **FLAT) for seed in (1, 2))
    assert look(picture=old.id)["picture"] == old.id
    visioning.store.put_in_bin(Picture, old.id, workshop)
    assert look(picture=old.id)["picture"] == new.id
