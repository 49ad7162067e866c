"""Keywords, first alone: hidden until they are revealed, then merged, on a real store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import new_id

from visioning import prompts
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import keywords
from visioning.ui.desk import Desk
from visioning.ui.pages import answer
from visioning.ui.presence import Presence
from visioning.ui.tandem import TandemPage
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

ANNA, BRUNO = "a" * 32, "b" * 32


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    opened = Visioning(tmp_path, worker=FakeWorker())
    yield opened
    opened.close()


@pytest.fixture
def tandem(visioning: Visioning) -> str:
    return visioning.store.tandems(visioning.first_workshop().id)[0].id


@pytest.fixture
def write(visioning: Visioning, tandem: str):
    def written(typed: str, author: str = ANNA, language: str = "en", id: str = "") -> list:
        return keywords.suggest(
            visioning, tandem, typed, id=id or new_id(), author=author, language=language
        )

    return written


def labels(visioning: Visioning, tandem: str, language: str = "en") -> list[tuple[str, int]]:
    return [
        (prompts.label_of(one.keyword, language), one.people)
        for one in keywords.merged(visioning, tandem, language)
    ]


def test_words_are_hidden_until_their_round_is_revealed(visioning, tandem, write):
    write("tram, green roofs")
    write("happiness", BRUNO)
    assert [one.text for one in keywords.own(visioning, tandem, ANNA)] == ["tram", "green roofs"]
    assert keywords.hidden(visioning, tandem) == keywords.Hidden(round=1, people=2, words=3)
    assert keywords.merged(visioning, tandem, "en") == []
    keywords.reveal(visioning, tandem, 1)
    assert labels(visioning, tandem) == [("green roofs", 1), ("happiness", 1), ("tram", 1)]
    assert keywords.hidden(visioning, tandem) == keywords.Hidden(round=2, people=0, words=0)


def test_a_second_round_is_hidden_again(visioning, tandem, write):
    write("tram")
    keywords.reveal(visioning, tandem, 1)
    write("river", BRUNO)
    assert labels(visioning, tandem) == [("tram", 1)]
    keywords.reveal(visioning, tandem, 1)  # asked for on a page that was not up to date
    assert labels(visioning, tandem) == [("tram", 1)]
    keywords.reveal(visioning, tandem, 2)
    assert labels(visioning, tandem) == [("river", 1), ("tram", 1)]


def test_an_empty_round_is_not_revealed(visioning, tandem):
    keywords.reveal(visioning, tandem, 1)
    assert keywords.hidden(visioning, tandem).round == 1


def test_the_same_card_or_text_counts_once_in_all_languages(visioning, tandem, write):
    write("Gründächer, Glück, Zebra, Änderung", ANNA, "de")
    write("tetti verdi, GLÜCK, tetti verdi", BRUNO, "it")
    write("green roofs, glück", "c" * 32)
    keywords.reveal(visioning, tandem, 1)
    assert labels(visioning, tandem, "de") == [
        ("Glück", 3), ("Gründächer", 3), ("Änderung", 1), ("Zebra", 1)
    ]  # fmt: skip
    merged = keywords.merged(visioning, tandem, "it")
    roofs = next(one for one in merged if one.keyword.card == "green_roofs")
    assert set(roofs.originals) == {"Gründächer", "green roofs"}


def test_who_says_it_twice_is_one_person(visioning, tandem, write):
    write("tram, tram")
    write("Tram")
    assert keywords.hidden(visioning, tandem).words == 1
    keywords.reveal(visioning, tandem, 1)
    write("tram")
    keywords.reveal(visioning, tandem, 2)
    assert labels(visioning, tandem) == [("tram", 1)]


def test_what_arrives_twice_is_kept_once_also_after_it_was_withdrawn(visioning, tandem, write):
    id = new_id()
    (kept,) = write("tram", id=id)
    write("tram", id=id)
    assert len(keywords.own(visioning, tandem, ANNA)) == 1
    keywords.withdraw(visioning, kept.id, ANNA)
    write("tram", id=id)
    assert keywords.own(visioning, tandem, ANNA) == []
    keywords.bring_back(visioning, kept.id, ANNA)
    assert [one.text for one in keywords.own(visioning, tandem, ANNA)] == ["tram"]


def test_nobody_withdraws_the_words_of_others(visioning, tandem, write):
    (kept,) = write("tram")
    with pytest.raises(NotFound):
        keywords.withdraw(visioning, kept.id, BRUNO)
    with pytest.raises(NotFound):
        keywords.bring_back(visioning, kept.id, BRUNO)
    assert keywords.hidden(visioning, tandem).words == 1


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (" , ;", "error.keyword_empty"),
        ("x" * 81, "error.keyword_too_long"),
        (",".join(map(str, range(61))), "error.keywords_too_many"),
    ],
)
def test_bad_input_is_said_and_nothing_of_it_is_kept(visioning, tandem, write, typed, key):
    with pytest.raises(InvalidInput) as told:
        write(typed)
    assert told.value.key == key
    assert keywords.hidden(visioning, tandem).words == 0


def test_other_tandems_have_rounds_of_their_own(visioning, tandem, write):
    other = visioning.store.tandems(visioning.first_workshop().id)[1].id
    write("tram")
    keywords.suggest(visioning, other, "river", id=new_id(), author=BRUNO, language="en")
    keywords.reveal(visioning, tandem, 1)
    assert keywords.hidden(visioning, other).round == 1
    assert keywords.merged(visioning, other, "en") == []


# --- What browsers get ----------------------------------------------------------------------------


@pytest.fixture
def ask(visioning: Visioning, tandem: str):
    """Ask the tandem's page, as a browser does."""
    actions = TandemPage(visioning, Presence()).actions()

    def asked(what: str, author: str = ANNA, language: str = "en", **values) -> dict:
        shared = {"tandem": tandem, "device": author, "author": author, "step": "keywords"}
        return answer(actions, {"do": what, "language": language, **shared, **values})

    return asked


def test_no_answer_holds_a_hidden_word_of_anybody_else(visioning, tandem, ask):
    kept = ask("keywords_write", BRUNO, id=new_id(), text="Secretgarden")["parts"]
    assert "Secretgarden" in kept["keywords-own"]
    (stored,) = keywords.own(visioning, tandem, BRUNO)
    secrets = ("secretgarden", stored.id, BRUNO)
    asked = {
        "open": {},
        "step": {"step": "keywords"},
        "refresh": {"token": -1},
        "keywords_look": {},
        "keywords_write": {"id": new_id(), "text": "tram"},
        "keywords_reveal": {"round": 7},
        "keywords_pick": {"pick": "secretgarden", "desk": {}},
    }
    for what, values in asked.items():
        said = json.dumps(ask(what, **values)).casefold()
        assert not [secret for secret in secrets if secret in said], what
    # Not even who learned its id can do anything with it.
    assert "problem" in ask("keywords_withdraw", word=stored.id)
    assert "problem" in ask("keywords_bring_back", word=stored.id)
    assert "Secretgarden" not in ask("keywords_look", "")["parts"]["keywords-own"]
    assert keywords.hidden(visioning, tandem).people == 2

    ask("keywords_reveal", round=1)
    assert "Secretgarden" in ask("keywords_look")["parts"]["keywords-merged"]


def test_others_see_how_many_wrote(ask):
    ask("keywords_write", id=new_id(), text="tram, river")
    ask("keywords_write", BRUNO, id=new_id(), text="sea")
    seen = ask("keywords_look", "c" * 32, "de")["parts"]["keywords-hidden"]
    assert prompts.texts("de")("keywords.others", people=2, words=3) in seen


def test_a_revealed_word_goes_to_the_desk_and_off_it_again(ask):
    ask("keywords_write", language="de", id=new_id(), text="Gründächer, Glück")
    ask("keywords_reveal", round=1)
    picked = ask("keywords_pick", language="it", pick="green_roofs", desk={})
    assert picked["announce"] == prompts.texts("it")(
        "keywords.in_vision", word=prompts.texts("it")("card.green_roofs")
    )
    desk = Desk.read(picked["desk"])
    assert desk.prompt == "a future city with green roofs"
    # The card is the same one on the Pictures step, in whatever language it is touched there.
    assert desk.with_card("green_roofs", "el").keywords == ()
    off = ask("keywords_pick", pick="green_roofs", desk=picked["desk"])
    assert off["desk"]["keywords"] == ()
    assert "desk" not in ask("keywords_pick", pick="no such word", desk={})


def test_two_hundred_words_are_merged_and_shown(visioning, tandem, ask):
    for author in range(10):
        words = ", ".join(f"word {author % 5} {number}" for number in range(20))
        ask("keywords_write", f"{author:032}", id=new_id(), text=words)
    assert keywords.hidden(visioning, tandem).words == 200
    ask("keywords_reveal", round=1)
    merged = ask("keywords_look")["parts"]["keywords-merged"]
    assert merged.count("data-pick=") == 100
    assert merged.index("word 0 2<") < merged.index("word 0 10<")


def test_who_writes_too_much_at_once_is_told_in_their_language(ask):
    told = ask("keywords_write", language="de", id=new_id(), text=",".join(map(str, range(1234))))
    assert "1.234" in told["problem"]
