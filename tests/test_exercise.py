"""The exercise's use cases, step by step, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.exercise import quiz, room, steps
from visioning.model import Timer
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def workshop(visioning: Visioning) -> str:
    return visioning.first_workshop().id


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("- {step: dance, minutes: 5}", "error.step_invalid"),
        ("- {step: plan, minutes: 5}\n- {step: plan, minutes: 6}", "error.step_invalid"),
        ("- {step: plan}", "error.exercise_unreadable"),
        ("- {step: plan, minutes: soon}", "error.exercise_unreadable"),
        ("just words", "error.exercise_unreadable"),
        ("[", "error.exercise_unreadable"),
        ("[]", "error.exercise_unreadable"),
    ],
)
def test_a_broken_file_of_steps_is_said(tmp_path, monkeypatch, text, key):
    (tmp_path / "exercise.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(prompts, "FOLDER", tmp_path)
    steps.steps.cache_clear()
    try:
        with pytest.raises(InvalidInput) as told:
            steps.steps()
        assert told.value.key == key
    finally:
        steps.steps.cache_clear()


def test_steps_can_be_left_out_and_reordered(tmp_path, monkeypatch):
    text = "- {step: plan, minutes: 5}\n#- {step: close, minutes: 1}\n- {step: choose, minutes: 2}"
    (tmp_path / "exercise.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(prompts, "FOLDER", tmp_path)
    steps.steps.cache_clear()
    try:
        assert [(one.name, one.minutes) for one in steps.steps()] == [("plan", 5), ("choose", 2)]
        assert steps.step_named("close").name == "plan"
    finally:
        steps.steps.cache_clear()


def test_a_timer_runs_pauses_and_gets_more_time(visioning, workshop):
    whole = 60 * steps.step_named("plan").minutes
    assert room.seconds_left(visioning.store.room(workshop), "plan") == whole
    running = room.start_timer(visioning, workshop, "plan")
    assert room.is_running(running, "plan") and not room.is_running(running, "close")
    later = datetime.now(UTC) + timedelta(minutes=10)
    assert room.seconds_left(running, "plan", later) == pytest.approx(whole - 600, abs=5)
    paused = room.pause_timer(visioning, workshop, "plan")
    assert room.seconds_left(paused, "plan", later) == pytest.approx(whole, abs=5)
    more = room.add_minutes(visioning, workshop, "plan", 5)
    assert room.seconds_left(more, "plan", later) == pytest.approx(whole + 300, abs=5)
    assert room.seconds_left(room.reset_timer(visioning, workshop, "plan"), "plan") == whole


def test_more_time_after_the_end_counts_from_now(visioning, workshop):
    over = Timer(ends=datetime.now(UTC) - timedelta(minutes=3))
    visioning.store.change_room(workshop, lambda now: replace(now, timers={"plan": over}))
    more = room.add_minutes(visioning, workshop, "plan", 5)
    assert room.seconds_left(more, "plan") == pytest.approx(300, abs=5)


def test_a_call_away_from_the_warm_up_closes_its_question(visioning, workshop):
    quiz.open_question(visioning, workshop, "krefeld")
    assert room.call_all(visioning, workshop, "warmup").question == "krefeld"
    assert room.call_all(visioning, workshop, "reflect").question == ""


def test_the_room_is_kept_over_a_restart(visioning, workshop, tmp_path):
    room.call_all(visioning, workshop, "choose")
    room.call_all(visioning, workshop, "choose")
    room.keep_private(visioning, workshop, True)
    room.freeze(visioning, workshop, True)
    again = Visioning(tmp_path, worker=FakeWorker())
    kept = again.store.room(workshop)
    assert (kept.step, kept.call, kept.private, kept.frozen) == ("choose", 2, True, True)
    with pytest.raises(InvalidInput):
        room.check_not_frozen(again, workshop)
    again.close()
