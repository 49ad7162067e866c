"""From what people type to the prompt that is sent."""

from __future__ import annotations

import doctest
from datetime import date

import pytest

from visioning import errors, locales, model, prompts
from visioning.errors import InvalidInput
from visioning.prompts import atmosphere_of, cards, checked, compose, keywords_of


@pytest.mark.parametrize("module", [errors, model, prompts], ids=lambda m: m.__name__)
def test_examples_run(module):
    assert doctest.testmod(module).failed == 0


def test_the_seeds_keywords_make_a_sentence():
    typed = "connected, sustainable, user-friendly, digital infrastructure, co-creation"
    assert compose(keywords_of(typed, "en")) == (
        "a future city which is connected, sustainable and user-friendly, "
        "with digital infrastructure and co-creation"
    )


def test_fixed_time_and_season_stand_in_the_prompt():
    prompt = compose(keywords_of("tram", "en"), {"time": "sunset", "season": "winter"})
    assert prompt == "a future city with a tram, at sunset, in winter"


@pytest.mark.parametrize("language", prompts.languages())
def test_every_card_is_understood_in_every_language(language: str):
    for card in cards().values():
        (keyword,) = keywords_of(card.label(language), language)
        assert (keyword.english, keyword.card) == (card.english, card.id)


@pytest.mark.parametrize(
    ("typed", "language", "card"),
    [
        ("acoperisuri verzi", "ro", "green_roofs"),
        ("GRÜNDÄCHER", "de", "green_roofs"),
        ("ΠΡΑΣΙΝΕΣ ΣΤΕΓΕΣ", "el", "green_roofs"),
    ],
)
def test_words_are_understood_without_accents_and_in_capitals(typed, language, card):
    (keyword,) = keywords_of(typed, language)
    assert keyword.card == card


def test_things_of_the_world_are_understood_although_no_card_names_them():
    (keyword,) = keywords_of("LIGHTHOUSE", "en")
    assert keyword.english == "lighthouse"


def test_unknown_words_go_into_the_prompt_as_typed():
    typed = "🚲 blockchain; مدينة\n<script>alert(1)</script>"
    assert [k.english for k in keywords_of(typed, "el")] == [
        "🚲 blockchain",
        "مدينة",
        "<script>alert(1)</script>",
    ]


def test_empty_words_between_commas_are_no_keywords():
    assert keywords_of(" , ,;\n", "en") == []


@pytest.mark.parametrize(
    ("prompt", "key"), [("", "empty"), (" \n\x00 ", "empty"), ("x" * 10_000, "too_long")]
)
def test_prompts_that_cannot_be_sent(prompt: str, key: str):
    with pytest.raises(InvalidInput) as caught:
        checked(prompt)
    assert caught.value.key == f"error.prompt_{key}"


def test_a_keyword_that_is_an_essay_is_refused():
    with pytest.raises(InvalidInput, match="keyword_too_long"):
        keywords_of("word " * 100, "en")


def test_only_what_a_card_fixes_can_be_fixed():
    assert atmosphere_of(["time=night", "season=spring"]) == {"time": "night", "season": "spring"}
    with pytest.raises(InvalidInput, match="time=sunset"):
        atmosphere_of(["time=teatime"])


def test_every_fixed_attribute_is_one_of_the_world():
    from visioning.veduta.world import ATTRIBUTES

    for card in cards().values():
        if card.fixes:
            assert card.fixes[1] in ATTRIBUTES[card.fixes[0]]


def test_the_six_tandems_of_berlin_are_presets():
    names = [preset.name for preset in prompts.presets()]
    assert len(names) == 6
    assert "Alba Iulia - Arnsberg" in names
    for preset in prompts.presets():
        assert {city.language for city in preset.cities} <= set(prompts.languages())


@pytest.mark.parametrize(
    ("typed", "language", "english"),
    [
        ("Gründach", "de", "green roof"),
        ("Blumenwiesen", "de", "a flower meadow"),
        ("γέφυρες", "el", "a bridge"),
        ("tramwaje", "pl", "a tram"),
        ("Flussbad", "de", "Flussbad"),
        ("Brunnenkresse", "de", "Brunnenkresse"),
        ("Marken", "en", "Marken"),
    ],
)
def test_a_word_with_another_ending_is_understood(typed, language, english):
    assert prompts.keyword_of(typed, language).english == english


def test_a_keyword_is_called_in_the_readers_language():
    typed = prompts.keyword_of("Gründächer", "de")
    assert prompts.label_of(typed, "it") == prompts.texts("it")("card.green_roofs")
    thing = prompts.keyword_of(prompts.texts("pl")("element.windmill"), "pl")
    assert thing.card is None
    assert prompts.label_of(thing, "el") == prompts.texts("el")("element.windmill")
    assert prompts.label_of(prompts.keyword_of("Glück", "de"), "it") == "Glück"


def test_a_text_writes_numbers_and_dates_as_its_readers_do():
    number, day = 1_234_567, date(2027, 2, 3)
    for language in prompts.languages():
        say = prompts.texts(language)
        assert locales.number(number, language) in say("choose.count", count=number)
        assert locales.day(day, language) in say("error.date_over", date=day)
        assert ".." not in say("plan.horizon_set", date=day)
        # What is typed again elsewhere stays as it is.
        assert str(number) in say("error.seed_invalid", seed=number, limit=1)
    assert prompts.texts("de")("ui.facilitator.disk", free_gb=12.5).count("12,5") == 1
