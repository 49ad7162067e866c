"""The words: texts in the readers' languages, keyword cards, and the prompt made of them.

Everything that a person reads comes from the files in `prompts/`; this module reads them.
"""

from __future__ import annotations

import contextlib
import locale
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from visioning import locales
from visioning.errors import InvalidInput
from visioning.model import City, Keyword

FOLDER = Path(__file__).parent.parent / "prompts"
LONGEST_PROMPT = 2000  # characters; far beyond what any text encoder reads
LONGEST_KEYWORD = 80
DEFAULT_LANGUAGE = "en"
# The same in C, ten times faster, where PyYAML was built with it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS_THAT_NAME = ("port", "seed")  # typed again as they stand, without thousands' signs

# --- Texts -----------------------------------------------------------------------------------


class Texts:
    """The texts of one language, by dotted key."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language, self._texts = language, texts

    def __call__(self, key: str, **values: object) -> str:
        """The text with its placeholders filled in, numbers and dates as readers expect them.

        Raises:
            KeyError: No such text; a bug, since every language has the same keys.

        >>> texts("en")("label.ai_picture", prompt="a city")
        'AI-generated picture. Prompt: “a city”'
        >>> texts("de")("choose.count", count=1234)
        'Punkte: 1.234'
        """
        text, written = self._texts[key], dict(values)
        for name, value in values.items():
            if isinstance(value, date):
                written[name] = locales.day(value, self.language)
                if written[name].endswith("."):  # as in Bulgarian, where it ends a sentence too
                    text = text.replace(f"{{{name}}}.", f"{{{name}}}")
            elif isinstance(value, int | float) and name not in _NUMBERS_THAT_NAME:
                written[name] = locales.number(value, self.language)
        return text.format_map(written)

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def keys(self, prefix: str = "") -> list[str]:
        return [key for key in self._texts if key.startswith(prefix)]


@cache
def texts(language: str) -> Texts:
    """The texts of a language, such as ``de``.

    Raises:
        InvalidInput: There is no file for the language.
    """
    if language not in _language_files():
        known = ", ".join(languages())
        raise InvalidInput("error.language_unknown", language=language, known=known)
    return Texts(language, dict(_flat(read(f"languages/{language}.yaml"))))


@cache
def languages() -> dict[str, str]:
    """Language codes with the languages' own names, English first.

    >>> languages()["de"]
    'Deutsch'
    """
    codes = sorted(_language_files(), key=lambda code: (code != DEFAULT_LANGUAGE, code))
    return {code: texts(code)("language") for code in codes}


def system_language() -> str:
    """The language this computer is set to, English where there are no texts for it."""
    for name in ("VISIONING_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "")[:2].lower()
        if code in _language_files():
            return code
    with contextlib.suppress(locale.Error):  # a locale that is named but not installed
        locale.setlocale(locale.LC_CTYPE, "")
    code = (locale.getlocale()[0] or "")[:2].lower()  # Windows sets none of the variables
    return code if code in _language_files() else DEFAULT_LANGUAGE


@cache
def _language_files() -> frozenset[str]:
    return frozenset(path.stem for path in (FOLDER / "languages").glob("*.yaml"))


def read(name: str) -> object:
    """What a YAML file of `prompts/` holds."""
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=_LOADER)


def _flat(tree: Mapping, prefix: str = ""):
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


# --- Keyword cards ---------------------------------------------------------------------------

FIXABLE = ("time", "season", "view", "ambition")
"""Attributes of a scene that atmosphere cards fix."""


@dataclass(frozen=True)
class Card:
    """A keyword card.

    Attributes:
        english: How the prompt says it.
        adjective: Said as "which is …" instead of "with …".
        fixes: The attribute and value an atmosphere card stands for, such as ("time", "sunset").
    """

    id: str
    group: str
    english: str
    adjective: bool = False
    fixes: tuple[str, str] | None = None

    def label(self, language: str) -> str:
        return texts(language)(f"card.{self.id}")


@cache
def cards() -> dict[str, Card]:
    """All keyword cards by id, in the order of `prompts/cards.yaml`."""
    found = {}
    for group, entries in read("cards.yaml").items():
        for entry in entries:
            fixes = next(((name, entry[name]) for name in FIXABLE if name in entry), None)
            english = entry.get("with") or entry.get("is") or entry["at"]
            found[entry["id"]] = Card(entry["id"], group, english, "is" in entry, fixes)
    return found


def groups() -> dict[str, list[Card]]:
    """The cards by group, atmosphere included."""
    found: dict[str, list[Card]] = {}
    for card in cards().values():
        found.setdefault(card.group, []).append(card)
    return found


def groups_of_things() -> dict[str, list[Card]]:
    """The cards by group, without those that fix an attribute of the whole scene."""
    return {name: found for name, found in groups().items() if name != "atmosphere"}


def label_of_fixed(name: str, value: str, language: str) -> str:
    """What a fixed attribute is called, such as ``Sunset`` for the time "sunset"."""
    card = next(card for card in cards().values() if card.fixes == (name, value))
    return card.label(language)


@dataclass(frozen=True)
class TandemPreset:
    """A tandem offered for a new workshop."""

    name: str
    colour: str
    cities: tuple[City, ...]


@cache
def presets() -> tuple[TandemPreset, ...]:
    """The six tandems of the meeting in Berlin in 2023."""
    return tuple(
        TandemPreset(entry["name"], entry["colour"], tuple(City(**c) for c in entry["cities"]))
        for entry in read("tandems.yaml")["tandems"]
    )


@dataclass(frozen=True)
class WorkshopPreset:
    """What the workshop of the very first start is called."""

    title: str
    place: str


@cache
def workshop_preset() -> WorkshopPreset:
    """The workshop that the very first start opens with."""
    return WorkshopPreset(**read("tandems.yaml")["workshop"])


# --- From keywords to the prompt -------------------------------------------------------------


def clean(text: str) -> str:
    """The text without control characters and needless spaces; emoji and all scripts stay.

    >>> clean("  a\\x00 tram\\n and  trees ")
    'a tram and trees'
    """
    kept = (" " if c.isspace() else c for c in text)
    return " ".join("".join(c for c in kept if unicodedata.category(c) != "Cc").split())


def keyword_of(text: str, language: str) -> Keyword:
    """What a typed word or picked card stands for.

    Known are the cards and the things of the picture world, in the given language and in English;
    any other word goes into the prompt as it was typed.

    Raises:
        InvalidInput: The word is empty or too long.

    >>> keyword_of("Gründächer", "de")
    Keyword(text='Gründächer', english='green roofs', card='green_roofs')
    """
    text = clean(text)
    if not text.strip(",; "):
        raise InvalidInput("error.keyword_empty")
    if len(text) > LONGEST_KEYWORD:
        raise InvalidInput("error.keyword_too_long", limit=LONGEST_KEYWORD, length=len(text))
    word = folded(text)
    english, card = _dictionary(language).get(word, (text, None))
    if english == text and language != DEFAULT_LANGUAGE:
        if said := _number_or_negation(text, language):
            english = said
        elif known := _inflected(word, language, least=max(5, round(0.7 * len(word)))):
            english, card = _dictionary(language)[known]
    return Keyword(text, english, card)


def key_of(keyword: Keyword) -> str:
    """What two keywords share that count as one: their card, or how they are spelled.

    >>> key_of(keyword_of("Gründächer", "de")) == key_of(keyword_of("Green Roofs", "en"))
    True
    """
    return keyword.card or folded(keyword.english)


def label_of(keyword: Keyword, language: str) -> str:
    """What a reader calls a keyword: by its card or thing if it has one, else as it was typed.

    >>> label_of(keyword_of("Straßenbahn", "de"), "it"), label_of(keyword_of("Glück", "de"), "it")
    ('tram', 'Glück')
    """
    card = cards().get(keyword.card or "")
    if card is not None:
        return card.label(language)
    thing = _things().get(folded(keyword.english))
    return texts(language)(thing) if thing else keyword.text


def keywords_of(typed: str, language: str) -> list[Keyword]:
    """The keywords of a typed list; commas, semicolons and line ends separate them."""
    for separator in ";\n":
        typed = typed.replace(separator, ",")
    return [keyword_of(word, language) for word in typed.split(",") if clean(word)]


def compose(keywords: Sequence[Keyword], atmosphere: Mapping[str, str] | None = None) -> str:
    """The English prompt that says the keywords and what the group fixed, such as the time.

    >>> compose([Keyword("tram", "a tram", "tram"), Keyword("connected", "connected", "connected")])
    'a future city which is connected, with a tram'
    """
    is_, with_ = [], []
    for keyword in keywords:
        card = cards().get(keyword.card or "")
        (is_ if card and card.adjective else with_).append(keyword.english)
    prompt = "a future city"
    if is_:
        prompt += " which is " + _enumerate(is_)
    if with_:
        prompt += (", with " if is_ else " with ") + _enumerate(with_)
    for card in cards().values():
        if card.fixes and (atmosphere or {}).get(card.fixes[0]) == card.fixes[1]:
            prompt += ", " + card.english
    return prompt


def atmosphere_of(pairs: Sequence[str]) -> dict[str, str]:
    """Fixed attributes written as ``time=sunset``.

    Raises:
        InvalidInput: No card fixes that.

    >>> atmosphere_of(["time=sunset"])
    {'time': 'sunset'}
    """
    known = [card.fixes for card in cards().values() if card.fixes]
    found = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        if (name, value) not in known:
            listed = ", ".join("=".join(fixes) for fixes in known)
            raise InvalidInput("error.atmosphere_unknown", text=pair, known=listed)
        found[name] = value
    return found


def atmosphere_in(prompt: str) -> dict[str, str]:
    """Attributes that a prompt fixes in the words of the atmosphere cards.

    >>> atmosphere_in("a future city with a tram, at night, seen from above")
    {'time': 'night', 'view': 'district'}
    """
    said = {}
    for card in cards().values():
        if card.fixes and re.search(rf"\b{re.escape(card.english)}\b", prompt, re.IGNORECASE):
            said[card.fixes[0]] = card.fixes[1]
    return said


def reworded(prompt: str, name: str, value: str | None) -> str:
    """The prompt whose words for a fixed attribute say another value, or None of them.

    A prompt that does not say the attribute in a card's words stays as it is.

    >>> reworded("a future city with a tram, at eye level", "view", "district")
    'a future city with a tram, seen from above'
    >>> reworded("a future city with a tram, at eye level", "view", None)
    'a future city with a tram'
    >>> reworded("at eye level, a tram", "view", None)
    'a tram'
    """
    says = {
        card.fixes[1]: card.english
        for card in cards().values()
        if card.fixes and card.fixes[0] == name
    }
    for english in says.values():
        found = re.compile(rf"(,\s*)?\b{re.escape(english)}\b", re.IGNORECASE)
        new = f"\\g<1>{says[value]}" if value else ""
        changed = found.sub(new, prompt)
        if changed != prompt:
            return changed.lstrip(", ")
    return prompt


def without_phrase(prompt: str, phrase: str) -> str:
    """The prompt without a phrase, its article and what joined it to the others.

    >>> without_phrase("a future city with a tram, drones and a river", "drones")
    'a future city with a tram and a river'
    >>> without_phrase("a tram, a river", "tram")
    'a river'
    """
    joint = r"(?:,\s*(?:and\s+)?|\s+(?:and|with)\s+|^)(?:(?:an?|the)\s+)?"
    found = re.compile(rf"{joint}{re.escape(phrase)}(?!\w)", re.IGNORECASE)
    return found.sub("", prompt, count=1).lstrip(", ") if phrase else prompt


def with_phrase(prompt: str, phrase: str, other: str) -> str:
    """The prompt that says another phrase where it said one, article and all.

    >>> with_phrase("a future city with a Blockchain and trams", "blockchain", "sensors")
    'a future city with sensors and trams'
    """
    found = re.compile(rf"\b(?:(?:an?|the)\s+)?{re.escape(phrase)}(?!\w)", re.IGNORECASE)
    return found.sub(lambda _: other, prompt, count=1)


def checked(prompt: str) -> str:
    """The prompt as it is sent to the model.

    Raises:
        InvalidInput: It is empty or longer than `LONGEST_PROMPT`.
    """
    prompt = clean(prompt)
    if not prompt:
        raise InvalidInput("error.prompt_empty")
    if len(prompt) > LONGEST_PROMPT:
        raise InvalidInput("error.prompt_too_long", limit=LONGEST_PROMPT, length=len(prompt))
    return prompt


@cache
def _dictionary(language: str) -> dict[str, tuple[str, str | None]]:
    """Folded words of a language and of English, with their English and their card."""
    words: dict[str, tuple[str, str | None]] = {}
    for code in (DEFAULT_LANGUAGE, language):
        say = texts(code)
        for key in say.keys("element."):
            words[folded(say(key))] = (texts(DEFAULT_LANGUAGE)(key), None)
        for card in cards().values():
            words[folded(say(f"card.{card.id}"))] = (card.english, card.id)
    for card in cards().values():
        words.setdefault(folded(card.english), (card.english, card.id))
    return words


def _number_or_negation(text: str, language: str) -> str | None:
    """The English of "zwei Straßenbahnen" or "keine Drohnen"; None for other words.

    >>> _number_or_negation("zwei Straßenbahnen", "de"), _number_or_negation("bez dronów", "pl")
    ('2 trams', 'no drones')
    """
    first, _, rest = folded(text).partition(" ")
    known = _inflected(rest, language)
    if known is None:
        return None
    noun = re.sub(r"^(a|an|the) ", "", _dictionary(language)[known][0])
    if first in folded(texts(language)("words.none")).split():
        return f"no {_several(noun)}"
    for number, words in enumerate(folded(texts(language)("words.numbers")).split(), start=1):
        if first.rstrip("x×") == str(number) or first in words.split("/"):
            return f"{number} {noun if number == 1 else _several(noun)}"
    return None


def _inflected(word: str, language: str, least: int = 4) -> str | None:
    """The dictionary's form of a word that may have another ending.

    Args:
        least: Letters at its beginning that must be the same.
    """
    found = {}
    for known in _dictionary(language):
        alike = len(os.path.commonprefix([known, word]))
        if alike >= max(least, len(known) - 3, len(word) - 3):
            found[known] = alike / max(len(known), len(word))
    return max(found, key=lambda known: found[known]) if found else None


@cache
def _things() -> dict[str, str]:
    """Folded English names of the picture world's things, with the keys of their texts."""
    say = texts(DEFAULT_LANGUAGE)
    return {folded(say(key)): key for key in say.keys("element.")}


def _several(noun: str) -> str:
    """An English noun in the plural, as far as endings tell.

    >>> _several("tram"), _several("library"), _several("solar roofs")
    ('trams', 'libraries', 'solar roofs')
    """
    if noun.endswith("s") or " with " in noun:
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("ch", "sh", "x")) else f"{noun}s"


def folded(text: str) -> str:
    """The text as people type it in a hurry: without accents, capitals and the stroke of ł.

    >>> folded("Straßenbahn"), folded("ΠΡΆΣΙΝΕΣ"), folded("łódź")
    ('strassenbahn', 'πρασινεσ', 'lodz')
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ł", "l").replace("ς", "σ")
    return "".join(c for c in plain if not unicodedata.combining(c))


def _enumerate(phrases: Sequence[str]) -> str:
    *others, last = phrases
    return f"{', '.join(others)} and {last}" if others else last
