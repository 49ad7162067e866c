"""Dates, numbers and the order of words, as readers of a language expect them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_datetime, format_skeleton, format_time
from babel.numbers import format_decimal, format_percent
from jinja2 import pass_context
from jinja2.runtime import Context

# English is read by Europeans here: the day before the month, and 24 hours.
_REGION = {"en": "en_GB"}

# Letters that stand after another one as letters of their own; accents on others do not count.
_OWN_LETTERS = {
    "bg": "ий",
    "pl": "aą cć eę lł nń oó sś zźż",
    "ro": "aăâ iî sș tț",
}


def day(value: date, language: str) -> str:
    """A date in words.

    >>> day(date(2026, 11, 24), "de"), day(date(2026, 11, 24), "en")
    ('24. November 2026', '24 November 2026')
    """
    return format_date(value, "long", locale=_locale(language))


def month(value: date, language: str) -> str:
    """A date's month, short.

    >>> month(date(2026, 11, 24), "de"), month(date(2026, 11, 24), "en")
    ('Nov. 2026', 'Nov 2026')
    """
    return format_skeleton("yMMM", value, locale=_locale(language))


def moment(value: datetime, language: str) -> str:
    """A date with the time of day, where this computer stands.

    Args:
        value: Aware.
    """
    return format_datetime(value.astimezone(), "short", locale=_locale(language))


def recent(value: datetime, language: str) -> str:
    """As `moment`, but for a time of today without its date, such as 14:30."""
    here = value.astimezone()
    if here.date() != datetime.now().astimezone().date():
        return moment(value, language)
    return format_time(here, "short", locale=_locale(language))


def number(value: float, language: str) -> str:
    """A number with the language's signs between thousands and before decimals.

    >>> number(12345.5, "de"), number(12345.5, "en")
    ('12.345,5', '12,345.5')
    """
    return format_decimal(value, locale=_locale(language))


def percent(share: float, language: str) -> str:
    """A share as a whole number of percent.

    >>> percent(0.254, "en"), percent(0.254, "de")
    ('25%', '25\xa0%')
    """
    return format_percent(share, locale=_locale(language))


def country(code: str, language: str) -> str:
    """What a country is called; an unknown code stays as it is.

    Args:
        code: ISO 3166 alpha-2.

    >>> country("IT", "de"), country("XX", "de")
    ('Italien', 'XX')
    """
    return _locale(language).territories.get(code.upper(), code)


def tag(language: str) -> str:
    """The language with the country where most of its readers live, as office programs want it.

    >>> tag("el"), tag("en")
    ('el-GR', 'en-GB')
    """
    likely = _REGION.get(language) or get_global("likely_subtags")[language]
    return f"{language}-{likely.rpartition('_')[2]}"


def sort_key(text: str, language: str) -> tuple:
    """What to sort texts by, so that they stand where readers of the language look for them.

    Capitals and accents do not count, but for letters that the language's alphabet lists on their
    own; numbers stand before letters and go by their value. Texts in another script come after
    the Latin ones. It does not know double letters that some languages sort as one.

    >>> sorted(["żaba", "zupa", "łąka", "lato", "Ścieżka", "sad"], key=lambda t: sort_key(t, "pl"))
    ['lato', 'łąka', 'sad', 'Ścieżka', 'zupa', 'żaba']
    """
    places = _places(language)
    letters: list[tuple] = []
    digits = ""
    # The sign at the end closes a number that stands there.
    for letter in [*unicodedata.normalize("NFC", text.casefold()), ""]:
        if letter.isdecimal():
            digits += letter
            continue
        if digits:
            letters.append((0, int(digits), 0))
            digits = ""
        if letter in places:
            letters.append(places[letter])
            continue
        for plain in unicodedata.normalize("NFKD", letter):
            if plain.isalpha():
                letters.append((1, ord(plain.replace("ł", "l")), 0))
            elif letters and plain.isspace():
                letters.append((-1, 0, 0))  # "tram stop" stands before "trams"
    return (letters, text)


def filters() -> dict[str, Callable]:
    """What templates that know their `language` can write: ``{{ picture.created | moment }}``."""

    def filter_of(said: Callable) -> Callable:
        @pass_context
        def filtered(context: Context, value: object) -> str:
            return said(value, context["language"])

        return filtered

    return {said.__name__: filter_of(said) for said in (day, moment, recent, number)}


@cache
def _places(language: str) -> dict[str, tuple[int, int, int]]:
    """Where the letters stand that count on their own: after the first one of their group."""
    return {
        letter: (1, ord(group[0]), place)
        for group in _OWN_LETTERS.get(language, "").split()
        for place, letter in enumerate(group)
    }


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_REGION.get(language, language))
