"""Dates, numbers and sorting in the eight languages."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from visioning import locales, prompts

NIGHT = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "3 February 2027"),
        ("de", "3. Februar 2027"),
        ("bg", "3 февруари 2027\u202fг."),
        ("it", "3 febbraio 2027"),
        ("el", "3 Φεβρουαρίου 2027"),
        ("nl", "3 februari 2027"),
        ("ro", "3 februarie 2027"),
        ("pl", "3 lutego 2027"),
    ],
)
def test_days_are_said_in_words(language, said):
    assert locales.day(date(2027, 2, 3), language) == said


def test_every_language_has_dates_and_numbers():
    for language in prompts.languages():
        assert "2026" in locales.day(date(2026, 11, 24), language)
        assert locales.number(0.5, language) == ("0.5" if language == "en" else "0,5")


def test_times_are_those_of_the_room(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Athens")
    time.tzset()
    try:
        assert locales.moment(NIGHT, "de") == "25.11.26, 01:30"
        assert locales.moment(NIGHT, "en") == "25/11/2026, 01:30"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_time_of_today_needs_no_date():
    now = datetime.now(UTC)
    assert locales.recent(now, "de") == f"{now.astimezone():%H:%M}"
    long_ago = now - timedelta(days=2)
    assert locales.recent(long_ago, "de") == locales.moment(long_ago, "de")


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["2 trams", "10 trams", "air taxis", "Bridge", "tram stop", "trams"]),
        ("de", ["Ähre", "Apfel", "Öko", "Ort", "Straße", "Strasse 2", "Über", "Uhr"]),
        ("pl", ["cena", "ćma", "data", "las", "łąka", "mur", "zamek", "źródło", "żaba"]),
        ("ro", ["alb", "ăla", "ban", "sus", "șarpe", "tren", "țară"]),
        ("el", ["άνθη", "Δέντρο", "έλος", "ζωή", "Ώρα"]),
        ("bg", ["градина", "йога", "киоск", "ябълка"]),
        ("it", ["città", "città 2", "Èra", "fiume"]),
    ],
)
def test_words_stand_where_readers_look_for_them(language, ordered):
    assert sorted(reversed(ordered), key=lambda t: locales.sort_key(t, language)) == ordered


def test_other_scripts_come_after_the_latin_one():
    words = ["δέντρο", "дърво", "zoo"]
    assert sorted(words, key=lambda t: locales.sort_key(t, "en")) == ["zoo", "δέντρο", "дърво"]
