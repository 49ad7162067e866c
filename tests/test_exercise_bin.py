"""The bin: what was deleted comes back, until somebody empties the bin for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from samples import FullBin, family, full_bin, kept, note, workshop

from visioning.errors import InvalidInput, NotFound, StorageProblem
from visioning.model import Note, Picture, Verdict, VisionSentence
from visioning.store import Store, repair


@pytest.fixture
def full(store: Store) -> FullBin:
    return full_bin(store)


def thumbnails(store: Store) -> int:
    return len(list(store.outputs.glob(".thumbnails/*")))


def test_what_is_taken_out_is_where_it_was(store, full):
    for one in store.binned(full.workshop_id):
        store.take_out_of_bin(one.id)
    assert store.bin_size(full.workshop_id) == 0
    assert {p.id for p in store.pictures()} == {full.gone.id, full.child.id}
    assert store.notes(picture_id=full.gone.id)


def test_the_bin_goes_with_all_that_says_something_about_its_pictures(store, full):
    assert len(store.binned(full.workshop_id)) == 2  # a picture and a note on another one
    assert store.bin_size(full.workshop_id) == 5  # and a note, a dot, a verdict on the picture
    assert store.empty_bin(full.workshop_id, 5) == 5
    assert store.binned(full.workshop_id) == []
    with pytest.raises(NotFound):
        store.picture(full.gone.id)
    assert store.former(full.verdict.id) == []
    assert store.records(Verdict) == []
    assert not store.path(full.gone).exists()
    assert thumbnails(store) == 1
    assert repair(store).added == ()  # nothing brings it back


def test_what_stands_for_itself_stays(store, full):
    store.empty_bin(full.workshop_id, 5)
    assert store.picture(full.child.id).parent_id == full.gone.id
    sentence = store.record(VisionSentence, full.sentence.id)
    assert (sentence.text, sentence.picture_id) == (full.sentence.text, None)
    assert [one.text for one in store.notes()] == ["stays"]


def test_a_bin_that_filled_meanwhile_is_not_emptied(store, full):
    store.put_in_bin(Picture, full.child.id, full.workshop_id)
    with pytest.raises(InvalidInput, match="bin_changed"):
        store.empty_bin(full.workshop_id, 5)
    assert len(store.binned(full.workshop_id)) == 3
    assert store.path(full.gone).exists()


def test_the_bin_of_another_workshop_is_left_alone(store, full):
    other = workshop("Other", "other")
    store.add_workshop(other)
    assert store.empty_bin(other.id, 0) == 0
    assert store.bin_size(full.workshop_id) == 5


def test_a_file_that_cannot_go_leaves_everything_in_the_bin(store, full):
    store.path(full.gone).unlink()
    store.path(full.gone).mkdir()  # what unlink refuses, also for root
    with pytest.raises(StorageProblem):
        store.empty_bin(full.workshop_id, 5)
    assert store.bin_size(full.workshop_id) == 5
    assert store.picture(full.gone.id) == full.gone


def test_a_note_goes_with_its_revisions(store):
    pair = family(store).tandem_id
    written = store.save_note(note(pair, "first"))
    later = written.updated + timedelta(seconds=1)
    store.save_note(note(pair, "second", id=written.id, updated=later))
    workshop_id = store.tandem(pair).workshop_id
    store.put_in_bin(Note, written.id, workshop_id)
    assert store.empty_bin(workshop_id, 1) == 1
    with store.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM revisions").scalar() == 0


def test_six_hundred_pictures_go_at_once(store):
    vision = family(store)
    workshop_id = store.tandem(vision.tandem_id).workshop_id
    first = kept(store, vision)
    for number in range(600):
        copy = replace(first, id=f"{number:032x}", file=f"{number}.png")
        store.add_picture(copy)
        store.put_in_bin(Picture, copy.id, workshop_id)
    assert store.empty_bin(workshop_id, 600) == 600
    assert store.pictures() == [first]
