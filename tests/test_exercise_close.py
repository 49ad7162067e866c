"""The close: open questions with and without a picture, two dates, and what is taken home."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from visioning import locales, prompts
from visioning.errors import InvalidInput
from visioning.exercise import bin, close
from visioning.model import Tandem
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

TODAY = date.today()


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    with closing(Visioning(tmp_path, worker=FakeWorker())) as opened:
        yield opened


@pytest.fixture
def tandem(visioning: Visioning) -> Tandem:
    visioning.first_workshop()
    return visioning.find_tandem("Arezzo - Hamm")


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def texts(visioning: Visioning, tandem: Tandem) -> list[str]:
    return [note.text for note in close.open_questions(visioning, tandem.id)]


def painted(visioning: Visioning, tandem: Tandem):
    vision = visioning.make_vision(tandem.id, prompt="a future city with a tram")
    list(visioning.paint(vision.id).events())
    return visioning.store.pictures(tandem_id=tandem.id)[0]


def test_open_questions_are_those_on_pictures_and_those_without(visioning, tandem):
    picture = painted(visioning, tandem)
    visioning.note(kind="question", text="Who pays?", picture_id=picture.id)
    visioning.note(kind="like", text="The tram", picture_id=picture.id)
    asked = close.ask(visioning, tandem.id, id=uuid.uuid4().hex, text="Who leads?", role="Mayor")
    assert (asked.picture_id, asked.tandem_id, asked.role) == (None, tandem.id, "Mayor")
    assert texts(visioning, tandem) == ["Who pays?", "Who leads?"]
    other = visioning.find_tandem("Sofia - Krefeld")
    assert texts(visioning, other) == []


def test_a_question_that_comes_again_is_there_once(visioning, tandem):
    id = uuid.uuid4().hex
    for text in ("Who leads?", "Who leads?", "Who leads, and when?"):
        close.ask(visioning, tandem.id, id=id, text=text)
    assert texts(visioning, tandem) == ["Who leads?", "Who leads, and when?"]
    with pytest.raises(InvalidInput):
        close.ask(visioning, tandem.id, id=uuid.uuid4().hex, text=" \n")


def test_a_deleted_question_can_come_back(visioning, tandem):
    asked = close.ask(visioning, tandem.id, id=uuid.uuid4().hex, text="Who leads?")
    bin.put(visioning, "Note", asked.id)
    assert texts(visioning, tandem) == []
    visioning.store.take_out_of_bin(asked.id)
    assert texts(visioning, tandem) == ["Who leads?"]


def test_what_is_taken_home_is_counted_without_the_bin(visioning, tandem):
    picture = painted(visioning, tandem)
    kept = visioning.note(kind="like", text="The tram", picture_id=picture.id)
    gone = visioning.note(kind="like", text="The trams", picture_id=picture.id)
    bin.put(visioning, "Note", gone.id)
    visioning.sentence(tandem.id, "A tram every ten minutes")
    visioning.milestone(tandem.id, TODAY, "Count the passengers")
    assert close.taken_home(visioning, tandem.id) == close.TakenHome(1, 1, 1, 1)
    bin.put(visioning, "Note", kept.id)
    bin.put(visioning, "Picture", picture.id)
    assert close.taken_home(visioning, tandem.id) == close.TakenHome(0, 0, 1, 1)


def test_the_dates_are_kept_and_can_be_taken_away(visioning, tandem, tmp_path):
    workshop = tandem.workshop_id
    close.set_next_meeting(visioning, workshop, f" {in_days(0)} ")
    close.set_retention(visioning, workshop, in_days(0))
    close.set_retention(visioning, workshop, in_days(400))
    close.set_next_meeting(visioning, workshop, in_days(400))
    with closing(Visioning(tmp_path, worker=FakeWorker())) as again:
        kept = again.store.workshop(workshop)
        assert kept.next_meeting == kept.retention == TODAY + timedelta(days=400)
    assert close.set_next_meeting(visioning, workshop, "").next_meeting is None
    assert close.set_retention(visioning, workshop, "").retention is None


@pytest.mark.parametrize("setter", [close.set_next_meeting, close.set_retention])
@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("soon", "error.date_invalid"),
        ("2027-02-30", "error.date_invalid"),
        ("?", "error.date_invalid"),
        (in_days(-1), "error.date_over"),
        ("0027-12-31", "error.date_over"),
    ],
)
def test_a_day_that_cannot_be_is_said_and_the_former_one_stays(
    visioning, tandem, setter, typed, key
):
    before = setter(visioning, tandem.workshop_id, in_days(10))
    with pytest.raises(InvalidInput) as told:
        setter(visioning, tandem.workshop_id, typed)
    assert told.value.key == key
    assert visioning.store.workshop(tandem.workshop_id) == before


def test_the_data_outlives_the_next_meeting(visioning, tandem):
    workshop = tandem.workshop_id
    close.set_next_meeting(visioning, workshop, in_days(30))
    with pytest.raises(InvalidInput) as early:
        close.set_retention(visioning, workshop, in_days(29))
    close.set_retention(visioning, workshop, in_days(60))
    with pytest.raises(InvalidInput) as late:
        close.set_next_meeting(visioning, workshop, in_days(61))
    for told, other in ((early, 30), (late, 60)):
        for language in prompts.languages():
            day = locales.day(TODAY + timedelta(days=other), language)
            assert day in prompts.texts(language)(told.value.key, **told.value.values)
