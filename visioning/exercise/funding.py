"""EU programmes that can pay for a milestone, from `prompts/funding.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import yaml

from visioning import prompts
from visioning.errors import InvalidInput

_FILE = "funding.yaml"


@dataclass(frozen=True)
class Programme:
    """A programme and what it pays for.

    Attributes:
        name, pays: By language; English where a language is missing.
        period: The years of the budget that it belongs to.
        source: Address of the official page.
        looked_up: When that was last read.
    """

    id: str
    name: Mapping[str, str]
    pays: Mapping[str, str]
    period: str
    source: str
    looked_up: date

    def named(self, language: str) -> str:
        """Its name in a language."""
        return _of(self.name, language)

    def paid(self, language: str) -> str:
        """What it pays for, in a language."""
        return _of(self.pays, language)


@cache
def programmes() -> dict[str, Programme]:
    """All programmes by id, in the order of the file.

    Raises:
        InvalidInput: The file is no list of programmes with these fields.

    >>> programmes()["life"].named("el")
    'LIFE'
    """
    try:
        found = [_programme(entry) for entry in prompts.read(_FILE) or []]
    except (yaml.YAMLError, TypeError, KeyError, ValueError, AttributeError) as error:
        raise InvalidInput("error.funding_unreadable", file=_FILE) from error
    return {programme.id: programme for programme in found}


def label(funding: str, language: str) -> str:
    """What a milestone's funding is called: a programme's name, or the words as they were typed.

    >>> label("life", "de"), label("our own budget", "de")
    ('LIFE', 'our own budget')
    """
    programme = programmes().get(funding)
    return programme.named(language) if programme else funding


def id_of(typed: str) -> str:
    """The id of the programme that is called so in any language, else the words themselves.

    >>> id_of("Fonds für einen gerechten Übergang (JTF)"), id_of("our own budget")
    ('jtf', 'our own budget')
    """
    for programme in programmes().values():
        if typed.casefold() in {name.casefold() for name in programme.name.values()}:
            return programme.id
    return typed


def _programme(entry: Mapping) -> Programme:
    name = entry["name"]
    looked_up = entry["looked_up"]
    if not isinstance(looked_up, date):
        raise ValueError(f"no date: {looked_up}")
    programme = Programme(
        id=str(entry["id"]),
        name={str(key): str(text) for key, text in name.items()}
        if isinstance(name, Mapping)
        else {prompts.DEFAULT_LANGUAGE: str(name)},
        pays={str(key): str(text) for key, text in entry["pays"].items()},
        period=str(entry["period"]),
        source=str(entry["source"]),
        looked_up=looked_up,
    )
    for texts in (programme.name, programme.pays):
        texts[prompts.DEFAULT_LANGUAGE]
    return programme


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts[prompts.DEFAULT_LANGUAGE]
