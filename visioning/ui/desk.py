"""What lies on a tandem's desk before it is painted: words, prompt, what is fixed, settings.

A browser keeps its desk over a reload and sends it with each action; what is painted is in the
database as a `Vision`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from visioning import prompts
from visioning.model import Keyword
from visioning.veduta import phrases
from visioning.workshop import BUNDLED_MODEL

MOST_KEYWORDS = 60  # more cannot be said in a prompt of the longest kind
DEFAULT_COUNT = 4


@dataclass(frozen=True)
class Desk:
    """The state of one tandem in one browser.

    Attributes:
        prompt: As it stands in the field.
        edited: The group changed the prompt by hand, so that it is not composed anew.
        atmosphere: Time, season, view and ambition where the group fixed them.
        vision: The prompt version that this one will be a child of.
        group: The group of cards that is open.
        picture: The picture that is looked at.
    """

    keywords: tuple[Keyword, ...] = ()
    prompt: str = ""
    edited: bool = False
    atmosphere: Mapping[str, str] = field(default_factory=dict)
    vision: str | None = None
    group: str = "energy"
    picture: str | None = None
    count: int = DEFAULT_COUNT
    seed: int | None = None
    steps: int | None = None
    guidance_scale: float | None = None
    model: str = BUNDLED_MODEL
    negative_prompt: str = ""

    @classmethod
    def read(cls, sent: object) -> Desk:
        """Return the desk that a browser sent; what cannot be read is left at its default."""
        data = sent if isinstance(sent, Mapping) else {}
        atmosphere = data.get("atmosphere")
        known = {card.fixes for card in prompts.cards().values() if card.fixes}
        words = data.get("keywords")
        return cls(
            keywords=tuple(
                Keyword(word["text"], word["english"], word.get("card"))
                for word in (words if isinstance(words, list | tuple) else ())[:MOST_KEYWORDS]
                if isinstance(word, Mapping)
                and isinstance(word.get("text"), str)
                and isinstance(word.get("english"), str)
                and isinstance(word.get("card"), str | None)
            ),
            prompt=_text(data, "prompt"),
            edited=data.get("edited") is True,
            atmosphere={
                name: value
                for name, value in (atmosphere if isinstance(atmosphere, Mapping) else {}).items()
                if (name, value) in known
            },
            vision=_text(data, "vision") or None,
            group=_text(data, "group") if data.get("group") in prompts.groups() else cls.group,
            picture=_text(data, "picture") or None,
            count=_number(data, "count", int) or DEFAULT_COUNT,
            seed=_number(data, "seed", int),
            steps=_number(data, "steps", int),
            guidance_scale=_number(data, "guidance_scale", float),
            model=_text(data, "model") or BUNDLED_MODEL,
            negative_prompt=_text(data, "negative_prompt"),
        )

    def plain(self) -> dict:
        """Return the desk as the browser keeps it."""
        return asdict(self)

    # --- What the group does -------------------------------------------------------------------

    def with_words(self, typed: str, language: str) -> Desk:
        """Add typed words; commas separate them.

        Raises:
            InvalidInput: A word is empty or too long.
        """
        found = prompts.keywords_of(typed, language) or [prompts.keyword_of(typed, language)]
        desk = self
        for keyword in found:
            desk = desk.with_keyword(keyword)
        return desk

    def with_card(self, card_id: str, language: str) -> Desk:
        """Add a card's word, or take it away if it is there."""
        card = prompts.cards()[card_id]
        return self.toggled(Keyword(card.label(language), card.english, card.id))

    def toggled(self, keyword: Keyword) -> Desk:
        """Add a keyword, or take it away if it is there."""
        place = self.place_of(keyword)
        return self.with_keyword(keyword) if place is None else self.without(place)

    def swapped(self, phrase: str, card_id: str, language: str) -> Desk:
        """Say a card's words instead of a phrase that the model has no picture for."""
        card = prompts.cards()[card_id]
        new = Keyword(card.label(language), card.english, card.id)
        asked = [phrases.split(known.english)[:1] for known in self.keywords]
        desk = self
        if self.edited:
            desk = replace(self, prompt=prompts.with_phrase(self.prompt, phrase, card.english))
        if [phrase] not in asked:
            return desk
        place = asked.index([phrase])
        left = desk.keywords[:place], desk.keywords[place + 1 :]
        middle = () if self.place_of(new) is not None else (new,)
        return replace(desk, keywords=left[0] + middle + left[1])._composed()

    def place_of(self, keyword: Keyword) -> int | None:
        """Where a keyword stands, in whatever language it was said; None if it is not there."""
        keys = [prompts.key_of(known) for known in self.keywords]
        key = prompts.key_of(keyword)
        return keys.index(key) if key in keys else None

    def without(self, place: int) -> Desk:
        """Take away the word at a place."""
        left = self.keywords[:place] + self.keywords[place + 1 :]
        gone = self.keywords[place].english if 0 <= place < len(self.keywords) else ""
        prompt = prompts.without_phrase(self.prompt, gone) if self.edited else self.prompt
        return replace(self, keywords=left, prompt=prompt)._composed()

    def with_atmosphere(self, name: str, value: str) -> Desk:
        """Fix an attribute, such as the time; an empty value lets it come as it comes."""
        sent = {**self.atmosphere, name: value}
        return replace(self, atmosphere=Desk.read({"atmosphere": sent}).atmosphere)._composed()

    def with_prompt(self, prompt: str) -> Desk:
        """Take the prompt as the group typed it; an emptied one is composed again."""
        edited = bool(prompt.strip()) and prompt != replace(self, edited=False)._composed().prompt
        return replace(self, prompt=prompt, edited=edited)

    def composed_anew(self) -> Desk:
        """Forget what was typed into the prompt and compose it from the words."""
        return replace(self, edited=False)._composed()

    def with_keyword(self, keyword: Keyword) -> Desk:
        """Add a keyword if it is not there."""
        if self.place_of(keyword) is not None:
            return self
        prompt = self.prompt
        if self.edited:
            prompt = f"{prompt.rstrip().rstrip(',.')}, {keyword.english}"
        words = (*self.keywords, keyword)[:MOST_KEYWORDS]
        return replace(self, keywords=words, prompt=prompt)._composed()

    def _composed(self) -> Desk:
        if self.edited:
            return self
        if not self.keywords and not self.atmosphere:
            return replace(self, prompt="")
        return replace(self, prompt=prompts.compose(self.keywords, self.atmosphere))

    def phrases(self) -> list[str]:
        """Return what a model is to understand, phrase by phrase, in lower case."""
        return phrases.split(self.prompt)


def chosen(keywords: Sequence[Keyword]) -> set[str]:
    """Return the ids of the cards that are among the keywords."""
    return {keyword.card for keyword in keywords if keyword.card}


def _text(data: Mapping, name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _number(data: Mapping, name: str, kind: type) -> int | float | None:
    try:
        return kind(data[name])
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
