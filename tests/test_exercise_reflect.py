"""The reflection: cards, the clusters they are sorted under, and two editors of one card."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from visioning import prompts
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import reflect
from visioning.model import Reflection, ReflectionKind, Tandem
from visioning.workers import FakeWorker
from visioning.workshop import LONGEST_TEXT, Visioning


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    with closing(Visioning(tmp_path, worker=FakeWorker())) as opened:
        yield opened


@pytest.fixture
def tandem(visioning: Visioning) -> Tandem:
    visioning.first_workshop()
    return visioning.find_tandem("Arezzo - Hamm")


def written(visioning: Visioning, tandem: Tandem, text: str = "Buses", **values) -> Reflection:
    sent = {"id": uuid.uuid4().hex, "kind": "today", **values}
    return reflect.write(visioning, tandem.id, text=text, **sent)


def texts(visioning: Visioning, tandem: Tandem) -> list[str]:
    return [card.text for card in reflect.cards(visioning, tandem.id)]


def test_a_card_keeps_what_was_written(visioning, tandem, tmp_path):
    text = "Kein Geld 💶\nfür das zweite Jahr"
    card = written(visioning, tandem, f"  {text}\n", kind="challenge", city="Hamm", role=" Kasse\n")
    assert (card.text, card.kind, card.city, card.role) == (
        text,
        ReflectionKind.CHALLENGE,
        "Hamm",
        "Kasse",
    )
    with closing(Visioning(tmp_path, worker=FakeWorker())) as again:
        assert reflect.cards(again, tandem.id) == [card]


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"text": " \n "}, "error.card_empty"),
        ({"text": "a" * (LONGEST_TEXT + 1)}, "error.text_too_long"),
        ({"kind": "dream"}, "error.kind_unknown"),
        ({"city": "Utrecht"}, "error.city_unknown"),
        ({"cluster": "a" * 121}, "error.name_too_long"),
    ],
)
def test_what_cannot_be_kept_is_said(visioning, tandem, values, key):
    with pytest.raises(InvalidInput) as told:
        written(visioning, tandem, **values)
    assert told.value.key == key
    assert texts(visioning, tandem) == []


def test_five_thousand_words_and_two_hundred_cards_fit(visioning, tandem):
    written(visioning, tandem, "a word of ten letters or so " * 1000)
    for number in range(200):
        written(visioning, tandem, f"card {number}")
    assert len(texts(visioning, tandem)) == 201


def test_a_letter_that_comes_again_adds_nothing_and_takes_nothing_back(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    reflect.edit(visioning, card.id, text="Night buses", was="Buses", kind="need")
    written(visioning, tandem, "Buses", id=card.id)
    assert texts(visioning, tandem) == ["Night buses"]


def test_what_was_written_on_after_a_lost_answer_is_kept(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    for _ in range(2):
        written(visioning, tandem, "Buses and trams", id=card.id)
    assert texts(visioning, tandem) == ["Buses", "Buses and trams"]


# --- Two editors -------------------------------------------------------------------------------


def test_both_texts_of_two_editors_survive(visioning, tandem):
    card = written(visioning, tandem, "Buses", cluster="staff")
    first = reflect.edit(visioning, card.id, text="Night buses", was="Buses", kind="today")
    assert (first.card.id, first.beside) == (card.id, "")
    for _ in range(2):  # the second editor's letter arrives twice
        second = reflect.edit(visioning, card.id, text="No buses", was="Buses", kind="need")
        assert second.beside == "changed" and second.card.id != card.id
    assert texts(visioning, tandem) == ["Night buses", "No buses"]
    assert second.card.cluster == "staff"
    # Somebody improves that card, and the letter arrives once more.
    reflect.edit(visioning, second.card.id, text="No night buses", was="No buses", kind="need")
    reflect.edit(visioning, card.id, text="No buses", was="Buses", kind="need")
    assert texts(visioning, tandem) == ["Night buses", "No night buses"]


def test_two_who_write_the_same_have_one_card(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    for _ in range(2):
        edited = reflect.edit(visioning, card.id, text="Trams", was="Buses", kind="today")
        assert not edited.beside
    assert texts(visioning, tandem) == ["Trams"]


def test_editors_at_the_same_moment_lose_nothing(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    wanted = [f"Text of editor {number}" for number in range(8)]
    threads = [
        threading.Thread(
            target=reflect.edit,
            args=(visioning, card.id),
            kwargs={"text": text, "was": "Buses", "kind": "today"},
        )
        for text in wanted
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts(visioning, tandem)) == wanted


def test_an_edit_of_a_deleted_card_is_kept_beside_it(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    reflect.delete(visioning, card.id)
    edited = reflect.edit(visioning, card.id, text="Night buses", was="Buses", kind="today")
    assert edited.beside == "deleted"
    assert texts(visioning, tandem) == ["Night buses"]


def test_a_deleted_card_can_come_back(visioning, tandem):
    card = written(visioning, tandem, "Buses")
    for _ in range(2):
        reflect.delete(visioning, card.id)
    assert texts(visioning, tandem) == []
    assert [one.id for one in visioning.store.binned(tandem.workshop_id)] == [card.id]
    for _ in range(2):
        reflect.undelete(visioning, card.id)
    assert texts(visioning, tandem) == ["Buses"]
    with pytest.raises(NotFound):
        reflect.delete(visioning, "gone")


# --- Clusters ----------------------------------------------------------------------------------


def test_a_card_is_sorted_and_its_text_stays(visioning, tandem):
    card = written(visioning, tandem, "No money")
    sorted_ = reflect.assign(visioning, card.id, "funding")
    assert (sorted_.cluster, sorted_.text) == ("funding", "No money")
    assert reflect.assign(visioning, card.id, "").cluster == ""


def test_a_shared_challenge_is_known_in_every_language(visioning, tandem):
    card = written(visioning, tandem)
    for language in prompts.languages():
        for cluster in reflect.CLUSTERS:
            typed = f" {prompts.texts(language)(f'cluster.{cluster}').upper()} "
            assert reflect.assign(visioning, card.id, typed).cluster == cluster


def test_own_words_make_a_cluster_and_are_found_again(visioning, tandem):
    cards = [written(visioning, tandem, f"card {number}") for number in range(3)]
    reflect.assign(visioning, cards[0].id, "Monument protection")
    assert reflect.assign(visioning, cards[1].id, "monument  PROTECTION").cluster == (
        "Monument protection"
    )
    reflect.assign(visioning, cards[2].id, "staff")
    counts = reflect.groups(reflect.cards(visioning, tandem.id), "en")
    assert list(counts) == [*reflect.CLUSTERS, "Monument protection"]
    assert (counts["staff"], counts["funding"], counts["Monument protection"]) == (1, 0, 2)


def test_own_clusters_stand_where_a_reader_of_the_language_looks(visioning, tandem):
    for name in ("zieleń", "łąki", "las"):
        card = written(visioning, tandem, name)
        reflect.assign(visioning, card.id, name)
    found = reflect.cards(visioning, tandem.id)
    own = [name for name in reflect.groups(found, "pl") if name not in reflect.CLUSTERS]
    assert own == ["las", "łąki", "zieleń"]
