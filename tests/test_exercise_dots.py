"""Dots: rounds, secrecy, counts and the shortlist, on a real store and as a browser is answered."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from visioning.errors import InvalidInput
from visioning.exercise import dots
from visioning.exercise.search import Search, search
from visioning.model import Dot, Picture, Stored
from visioning.ui.presence import Presence
from visioning.ui.tandem import TandemPage
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

ANNA, BORIS, CHLOE = "a" * 32, "b" * 32, "c" * 32


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def tandem(visioning: Visioning) -> str:
    return visioning.find_tandem("Arezzo - Hamm").id


@pytest.fixture
def pictures(visioning: Visioning, tandem: str) -> list[Picture]:
    """Five pictures, oldest first."""
    return painted(visioning, tandem, 5)


def painted(visioning: Visioning, tandem: str, count: int) -> list[Picture]:
    vision = visioning.make_vision(tandem, prompt="a future city with a tram")
    events = list(visioning.paint(vision.id, count=count, seed=1).events())
    return [event.picture for event in events if isinstance(event, Stored)]


def put(visioning: Visioning, tandem: str, voter: str, *pictures: Picture, round: int = 1) -> None:
    for picture in pictures:
        dots.place(visioning, tandem, picture.id, voter, uuid.uuid4().hex, round)


def told(action, *arguments, **named) -> str:
    with pytest.raises(InvalidInput) as caught:
        action(*arguments, **named)
    return caught.value.key


def ids(pictures: list[Picture]) -> list[str]:
    return [picture.id for picture in pictures]


# --- Placing and taking back ---------------------------------------------------------------------


def test_several_dots_may_go_on_one_picture_but_no_more_than_there_are(visioning, tandem, pictures):
    put(visioning, tandem, ANNA, pictures[0], pictures[0], pictures[1])
    assert told(put, visioning, tandem, ANNA, pictures[2]) == "error.dots_used"
    put(visioning, tandem, BORIS, pictures[0])
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 3, pictures[1].id: 1}
    own = dots.own_dots(visioning, tandem, ANNA, 1)
    assert {id: len(found) for id, found in own.items()} == {pictures[0].id: 2, pictures[1].id: 1}
    assert dots.voters(visioning, tandem, 1) == 2


def test_a_dot_that_arrives_twice_counts_once_even_if_it_was_taken_back(
    visioning, tandem, pictures
):
    for _ in range(2):
        dots.place(visioning, tandem, pictures[0].id, ANNA, "d" * 32, 1)
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 1}
    for _ in range(2):
        dots.take_back(visioning, tandem, "d" * 32, ANNA, 1)
    assert dots.counts(visioning, tandem, 1) == {}
    dots.place(visioning, tandem, pictures[0].id, ANNA, "d" * 32, 1)
    assert dots.counts(visioning, tandem, 1) == {}


def test_nobody_takes_back_the_dot_of_another(visioning, tandem, pictures):
    dots.place(visioning, tandem, pictures[0].id, ANNA, "d" * 32, 1)
    dots.take_back(visioning, tandem, "d" * 32, BORIS, 1)
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 1}


def test_many_presses_at_once_place_no_dot_too_many(visioning, tandem, pictures):
    def press(_: int) -> bool:
        try:
            put(visioning, tandem, ANNA, pictures[0])
        except InvalidInput:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(press, range(16))) == 3
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 3}


def test_pictures_of_others_and_deleted_ones_get_no_dots(visioning, tandem, pictures):
    (foreign,) = painted(visioning, visioning.find_tandem("Sofia - Krefeld").id, 1)
    assert told(put, visioning, tandem, ANNA, foreign) == "error.no_candidate"
    put(visioning, tandem, ANNA, pictures[0], pictures[1])
    workshop_id = visioning.store.tandem(tandem).workshop_id
    visioning.store.put_in_bin(Picture, pictures[0].id, workshop_id)
    assert told(put, visioning, tandem, ANNA, pictures[0]) == "error.no_candidate"
    assert dots.counts(visioning, tandem, 1) == {pictures[1].id: 1}
    visioning.store.take_out_of_bin(pictures[0].id)  # and its dots are there again
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 1, pictures[1].id: 1}


def test_the_rules_can_change_until_the_first_dot(visioning, tandem, pictures):
    dots.set_up(visioning, tandem, dots=5, blind=False)
    put(visioning, tandem, ANNA, *pictures)
    assert told(dots.set_up, visioning, tandem, dots=4, blind=False) == "error.voting_begun"
    assert dots.set_up(visioning, tandem, dots=5, blind=False).dots == 5  # as it is
    for number in (0, dots.MOST_DOTS + 1):
        assert told(dots.set_up, visioning, tandem, dots=number, blind=True) == "error.dots_invalid"


# --- Rounds --------------------------------------------------------------------------------------


def test_the_shortlist_holds_the_most_dots_and_keeps_ties(visioning, tandem, pictures):
    first, second, third, fourth, fifth = pictures
    put(visioning, tandem, ANNA, first, first, second)
    put(visioning, tandem, BORIS, first, third, second)
    put(visioning, tandem, CHLOE, fourth, fourth, third)
    assert dots.shortlist(visioning, tandem) == []  # the round is open
    listed = dots.close(visioning, tandem)
    assert ids(listed) == ids([first, second, third, fourth])  # three share the second place
    assert ids(dots.shortlist(visioning, tandem)) == ids(listed)


def test_the_second_round_is_about_the_shortlist_and_ballots_stay(visioning, tandem, pictures):
    first, second, third, fourth, _ = pictures
    put(visioning, tandem, ANNA, first, second, third)
    dots.close(visioning, tandem)
    assert told(put, visioning, tandem, BORIS, first) == "error.voting_closed"
    assert dots.next_round(visioning, tandem).round == 2
    assert ids(dots.candidates(visioning, tandem)) == ids([first, second, third])
    assert told(put, visioning, tandem, BORIS, fourth, round=2) == "error.no_candidate"
    assert told(put, visioning, tandem, BORIS, first, round=1) == "error.voting_closed"  # late
    put(visioning, tandem, ANNA, first, first, round=2)
    put(visioning, tandem, BORIS, second, round=2)
    assert ids(dots.shortlist(visioning, tandem)) == ids([first, second, third])  # still
    assert ids(dots.close(visioning, tandem)) == [first.id]
    assert dots.counts(visioning, tandem, 1) == dict.fromkeys(ids([first, second, third]), 1)
    assert dots.counts(visioning, tandem, 2) == {first.id: 2, second.id: 1}
    assert told(dots.next_round, visioning, tandem) == "error.shortlist_decided"
    kept = [(dot.round, dot.voter) for dot in visioning.store.records(Dot, tandem_id=tandem)]
    assert kept == [(1, ANNA)] * 3 + [(2, ANNA)] * 2 + [(2, BORIS)]


def test_a_round_closed_by_mistake_opens_again_with_its_dots(visioning, tandem, pictures):
    assert told(dots.close, visioning, tandem) == "error.no_dots"
    assert told(dots.next_round, visioning, tandem) == "error.voting_open"
    put(visioning, tandem, ANNA, pictures[0])
    dots.close(visioning, tandem)
    assert dots.reopen(visioning, tandem).open
    put(visioning, tandem, BORIS, pictures[1])
    assert dots.counts(visioning, tandem, 1) == {pictures[0].id: 1, pictures[1].id: 1}


def test_each_tandem_votes_by_itself(visioning, tandem, pictures):
    other = visioning.find_tandem("Sofia - Krefeld").id
    put(visioning, tandem, ANNA, pictures[0])
    dots.close(visioning, tandem)
    assert dots.voting(visioning, other).open
    assert dots.counts(visioning, other, 1) == {}


# --- What a browser is told --------------------------------------------------------------------


def answers(visioning: Visioning, tandem: str, device: str) -> str:
    """All that the server sends to a device that opens the step and looks again."""
    page = TandemPage(visioning, Presence())
    actions = page.actions()
    sent = {"tandem": tandem, "device": device, "step": "choose", "token": None}
    told = [actions[name]("en", sent) for name in ("step", "refresh")]
    told[1].pop("token")  # counts all writes, of whatever kind
    return json.dumps(told)


def test_dots_of_a_blind_round_are_sent_to_nobody_else(visioning, tandem, pictures):
    put(visioning, tandem, CHLOE, pictures[4])  # so that somebody has placed dots in each case
    before = answers(visioning, tandem, BORIS)
    dots.take_back(visioning, tandem, *_only_dot(visioning, tandem, CHLOE), 1)
    put(visioning, tandem, ANNA, pictures[1], pictures[1], pictures[2])
    after = answers(visioning, tandem, BORIS)
    assert before == after
    for dot in visioning.store.records(Dot, tandem_id=tandem):
        assert dot.id not in after
    assert ANNA not in after
    assert "Dots: " not in after
    dots.close(visioning, tandem)
    assert "Dots: 2" in answers(visioning, tandem, BORIS)


def test_the_console_counts_no_dots_that_are_still_secret(visioning, tandem, pictures):
    workshop_id = visioning.store.tandem(tandem).workshop_id
    put(visioning, tandem, ANNA, pictures[0], pictures[0], pictures[1])

    def counted() -> dict[str, int]:
        return {one.id: one.votes for one in search(visioning, workshop_id, Search())}

    assert set(counted().values()) == {0}
    dots.close(visioning, tandem)
    assert counted()[pictures[0].id] == 2
    dots.next_round(visioning, tandem)
    put(visioning, tandem, BORIS, pictures[0], round=2)
    assert counted()[pictures[0].id] == 2
    assert dots.counts_shown(visioning, workshop_id)[pictures[0].id] == {1: 2}


def _only_dot(visioning: Visioning, tandem: str, voter: str) -> tuple[str, str]:
    (dot,) = (d for d in visioning.store.records(Dot, tandem_id=tandem) if d.voter == voter)
    return dot.id, voter


def test_dots_of_an_open_round_are_seen_by_all(visioning, tandem, pictures):
    dots.set_up(visioning, tandem, dots=3, blind=False)
    put(visioning, tandem, ANNA, pictures[1], pictures[1])
    assert "Dots: 2" in answers(visioning, tandem, BORIS)
