"""Everything that a workshop made in one list, and the pictures that are looked at side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from samples import EDIT, START, family, kept, new_id, note

from visioning.exercise import bin, side_by_side
from visioning.exercise.search import Found, Search, keywords_used, search
from visioning.model import (
    Decision,
    Dot,
    EditKind,
    Keyword,
    Milestone,
    Note,
    NoteKind,
    Picture,
    Reflection,
    ReflectionKind,
    Suggestion,
    Verdict,
    VisionSentence,
    Voting,
)
from visioning.workers import FakeWorker
from visioning.workshop import Visioning


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def vision(visioning):
    return family(visioning.store)


@pytest.fixture
def found(visioning, vision):
    """What a search finds: texts, newest first."""
    workshop_id = visioning.store.tandem(vision.tandem_id).workshop_id

    def look(**wanted: object) -> list[Found]:
        return search(visioning, workshop_id, Search(**wanted))

    return look


def ids(found: list[Found]) -> list[str]:
    return [one.id for one in found]


@pytest.fixture
def open_dots(visioning, vision) -> None:
    """Dots are seen as they are placed."""
    workshop_id = visioning.store.tandem(vision.tandem_id).workshop_id
    votings = {vision.tandem_id: Voting(round=2, blind=False)}
    visioning.store.change_room(workshop_id, lambda room: replace(room, votings=votings))


@pytest.fixture
def pictures(visioning, vision) -> list[Picture]:
    """A roof with a card's keyword and a star, a river, a tram; oldest first."""
    store, roofs = visioning.store, (Keyword("Gründächer", "green roofs", "green_roofs"),)
    roof = kept(store, vision, 1, prompt="a city with green roofs", keywords=roofs)
    river = kept(store, vision, 2, prompt="a city by the river", keywords=())
    tram = kept(store, vision, 3, prompt="a city with a tram", keywords=(Keyword("tram", "tram"),))
    store.set_starred(roof.id, True)
    return [roof, river, tram]


def test_without_wishes_all_pictures_come_newest_first(found, pictures):
    assert ids(found()) == [one.id for one in reversed(pictures)]


@pytest.mark.parametrize("typed", ["GRÜN", "grundacher", "green roofs", "arezzo roofs"])
def test_words_are_found_without_case_and_accents_and_in_any_order(found, pictures, typed):
    assert ids(found(text=typed)) == [pictures[0].id]


def test_a_word_in_a_note_finds_its_picture_and_shows_the_note(visioning, found, pictures):
    river = pictures[1]
    said = note(river.tandem_id, "Δεν υπάρχει ΝΕΡΌ εδώ", picture_id=river.id)
    visioning.store.save_note(said)
    visioning.store.save_note(note(river.tandem_id, "Nice", picture_id=river.id))
    (only,) = found(text="νερο river")
    assert (only.id, only.notes, [n.id for n in only.matches]) == (river.id, 2, [said.id])
    assert found(text="νερο tram") == []


def test_kinds_of_notes_stars_and_keywords_narrow_down(visioning, found, pictures):
    roof, river, tram = pictures
    store, pair = visioning.store, river.tandem_id
    store.save_note(note(pair, "no", picture_id=river.id, kind=NoteKind.MISSING))
    store.save_note(note(pair, "yes", picture_id=tram.id))
    on_tandem = store.save_note(note(pair, "and the stations", kind=NoteKind.MISSING))
    assert set(ids(found(kind="missing"))) == {river.id, on_tandem.id}
    assert ids(found(starred=True)) == [roof.id]
    assert ids(found(keyword="green_roofs")) == [roof.id]
    assert ids(found(keyword="tram")) == [tram.id]
    assert found(tandem_id="another") == []
    workshop_id = store.tandem(pair).workshop_id
    used = keywords_used(visioning, workshop_id, "de")
    assert sorted(used) == [("green_roofs", "Gründächer"), ("tram", "tram")]


def test_dots_count_by_round(visioning, found, pictures):
    roof, river, _ = pictures
    pair = roof.tandem_id
    for picture, voter, round in ((roof, "a", 1), (river, "a", 1), (river, "b", 1), (roof, "a", 2)):
        visioning.store.save(Dot(new_id(), pair, picture.id, voter, START, round))
    assert ids(found(votes=1)) == []  # a blind round that is open is a secret
    closed = Voting(round=2, open=False)
    workshop_id = visioning.store.tandem(pair).workshop_id
    visioning.store.change_room(workshop_id, lambda room: replace(room, votings={pair: closed}))
    assert [(one.id, one.votes) for one in found(votes=1)] == [(river.id, 2), (roof.id, 2)]
    assert [(one.id, one.votes) for one in found(round=1, votes=1)] == [(river.id, 2), (roof.id, 1)]
    assert ids(found(round=2)) == [roof.id]
    assert ids(found(votes=3)) == []


@pytest.mark.usefixtures("open_dots")
def test_each_step_has_its_own(visioning, found, pictures):
    roof, river, tram = pictures
    store, pair = visioning.store, roof.tandem_id
    store.save_note(note(pair, "hm", picture_id=tram.id))
    store.save(Dot(new_id(), pair, river.id, "a", START))
    store.save(Verdict(new_id(), pair, roof.id, Decision.KEEP, START, START, element="tram"))
    card = Reflection(new_id(), pair, ReflectionKind.NEED, "More staff", START, START)
    sentence = VisionSentence(new_id(), pair, "Trams go first.", START, roof.id)
    milestone = Milestone(new_id(), pair, date(2030, 1, 1), "Buy two trams", START)
    hidden, open_now = (Suggestion(new_id(), pair, t, t, "a", START) for t in ("bus", "boat"))
    for record in (card, sentence, milestone, replace(hidden, round=2), open_now):
        store.save(record)
    workshop_id = store.tandem(pair).workshop_id
    store.change_room(workshop_id, lambda room: replace(room, revealed=(f"{pair}:1",)))
    assert ids(found(step="reflect")) == [card.id]
    assert ids(found(step="keywords")) == [open_now.id]  # the other round is hidden still
    assert len(found(step="pictures")) == 3
    assert ids(found(step="discuss")) == [tram.id]
    assert ids(found(step="choose")) == [river.id]
    assert set(ids(found(step="realistic"))) == {roof.id, sentence.id}
    assert ids(found(step="plan")) == [milestone.id]
    assert {"Milestone", "VisionSentence", "Picture"} == {o.record for o in found(text="tram")}


def test_what_is_in_the_bin_is_not_found_and_neither_are_its_notes(visioning, found, pictures):
    roof = pictures[0]
    said = visioning.store.save_note(note(roof.tandem_id, "zeppelin", picture_id=roof.id))
    assert found(text="zeppelin")
    bin.put(visioning, "Note", said.id)
    assert not found(text="zeppelin")
    visioning.store.take_out_of_bin(said.id)
    assert bin.put(visioning, "Picture", roof.id) == "a city with green roofs"
    assert not found(text="zeppelin")
    workshop_id = visioning.store.tandem(roof.tandem_id).workshop_id
    (only,) = bin.contents(visioning, workshop_id)
    assert (only.id, only.kind, only.text) == (roof.id, "Picture", roof.prompt)
    assert visioning.store.record(Note, said.id) == said


def test_utopias_stand_beside_what_became_of_them(visioning, vision):
    store = visioning.store
    workshop_id = store.tandem(vision.tandem_id).workshop_id

    def child(seed: int, of: Picture, kind: EditKind | None = None) -> Picture:
        edit = replace(EDIT, kind=kind, picture_id=of.id, blend=None) if kind else None
        created = START + timedelta(minutes=seed)
        return kept(store, vision, seed, parent_id=of.id, edit=edit, created=created)

    first, top = kept(store, vision, 1, edit=None), kept(store, vision, 2, edit=None)
    like = child(3, first)
    rungs = [child(4, top, EditKind.LADDER), child(5, top, EditKind.LADDER)]
    newest = child(6, first)

    def look(*wanted: object, **more: object) -> list[tuple[str, str]]:
        found = side_by_side.pairs(*wanted, **more)
        assert [one.realistic for one in found] == sorted(one.realistic for one in found)[::-1]
        return [one[:2] for one in found]

    ladder = [(top.id, rungs[1].id), (top.id, rungs[0].id)]
    others = [(first.id, newest.id), (first.id, like.id)]
    assert look(visioning, workshop_id) == ladder + others
    drop = Verdict(
        new_id(), vision.tandem_id, first.id, Decision.DROP, START, START, element="tram"
    )
    store.save(drop)
    assert look(visioning, workshop_id) == [others[0], *ladder, others[1]]
    assert look(visioning, workshop_id, tandem_id="another") == []
    store.set_starred(top.id, True)
    store.set_starred(rungs[0].id, True)
    assert look(visioning, workshop_id, starred=True) == [(top.id, rungs[0].id)]
