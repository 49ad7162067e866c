"""The people: cities that meet in a workshop, two or more to a tandem."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class City:
    """A city of a tandem; `country` is ISO 3166 alpha-2, `language` an ISO 639-1 code."""

    name: str
    country: str
    language: str


@dataclass(frozen=True)
class Workshop:
    """One meeting of tandems.

    Attributes:
        slug: Folder name of its pictures below the data folder.
        question: The scoping question, such as "How do we want to live in 2035?".
        horizon: The date up to which roadmaps reach.
        next_meeting: When the tandems meet again.
        retention: The date at which the workshop's data is to be deleted.
    """

    id: str
    slug: str
    title: str
    created: datetime
    date: date | None = None
    place: str = ""
    question: str = ""
    horizon: date | None = None
    languages: tuple[str, ...] = ("en",)
    retention: date | None = None
    next_meeting: date | None = None


@dataclass(frozen=True)
class Tandem:
    """Two or more cities that envision together; `colour` is ``#rrggbb``."""

    id: str
    workshop_id: str
    slug: str
    name: str
    cities: tuple[City, ...]
    colour: str
    created: datetime
