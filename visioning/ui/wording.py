"""The words and the prompt on a tandem's desk: what changes them, and how they are understood."""

from __future__ import annotations

from dataclasses import replace

from visioning import prompts
from visioning.model import Keyword, Understood
from visioning.ui.desk import Desk, chosen
from visioning.ui.templates import render
from visioning.ui.words import Word, exactly, name_of, phrase_of, word_of
from visioning.workshop import Visioning

NEIGHBOURS = 3  # cards offered for a word that the model has no picture for


class Wording:
    """What the model makes of the words, shown beside them."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning

    def changed(self, desk: Desk, language: str, change: object, value: str) -> Desk:
        """Return the desk after a change to its words, prompt, time, season or view.

        Args:
            value: What was typed, or the id of a card; for "swap" the id of the card that is
                taken, a space and the phrase that it is taken for.
        """
        match change, value:
            case "type", typed:
                return desk.with_words(typed, language)
            case "card", card if card in prompts.cards():
                return desk.with_card(card, language)
            case "swap", both if both.partition(" ")[0] in prompts.cards():
                card, _, phrase = both.partition(" ")
                return desk.swapped(phrase, card, language)
            case "remove", place if place.isdigit():
                return desk.without(int(place))
            case name, value if name in prompts.FIXABLE:
                return desk.with_atmosphere(name, value)
            case "prompt", prompt:
                return desk.with_prompt(prompt)
            case "anew", _:
                return desk.composed_anew()
            case "clear", _:
                return replace(Desk(), picture=desk.picture, group=desk.group, model=desk.model)
        return desk

    def answer(self, language: str, desk: Desk) -> dict:
        """Return the desk as the browser shows it."""
        return {
            "desk": desk.plain(),
            "chosen": sorted(chosen(desk.keywords)),
            "unknown_phrases": _unknown(self._understood(desk)),
            "parts": self.parts(language, desk),
        }

    def parts(self, language: str, desk: Desk) -> dict[str, str]:
        """Return the markup of the chosen words and of what the model makes of them."""
        understood = self._understood(desk)
        exact = exactly(understood, language)
        said = {one.phrase: one for one in understood}
        phrases = [phrase_of(keyword.english) for keyword in desk.keywords]
        words = [
            (exact.get(phrase, ""), _word(keyword, said.get(phrase), language))
            for keyword, phrase in zip(desk.keywords, phrases, strict=True)
        ]
        unknown = [
            (phrase, self._neighbours(desk, phrase, language)) for phrase in _unknown(understood)
        ]
        typed = [held for phrase, held in exact.items() if phrase not in phrases]
        return {
            "chips": render("chips", language, words=words),
            "unknown": render("unknown", language, unknown=unknown, typed=typed),
        }

    def _understood(self, desk: Desk) -> list[Understood]:
        """What the chosen model makes of the prompt; nothing while it is not loaded."""
        phrases = desk.phrases()
        return (self._visioning.understand(desk.model, phrases) if phrases else None) or []

    def _neighbours(self, desk: Desk, phrase: str, language: str) -> list[tuple[str, str]]:
        """Ids and labels of the cards that are nearest in meaning, without those on the desk."""
        there = chosen(desk.keywords)
        groups = prompts.groups_of_things().values()
        cards = {
            phrase_of(card.english): card
            for found in groups
            for card in found
            if card.id not in there
        }
        nearest = self._visioning.neighbours(desk.model, phrase, list(cards)) or []
        found = [cards[english] for english in nearest[:NEIGHBOURS]]
        return [(card.id, card.label(language)) for card in found]


def _unknown(understood: list[Understood]) -> list[str]:
    """Phrases of the prompt that the model has no picture for."""
    return [one.phrase for one in understood if one.concept is None]


def _word(keyword: Keyword, understood: Understood | None, language: str) -> Word:
    concept = understood.concept if understood else None
    return word_of(
        keyword,
        language,
        taken_for=name_of(concept, language) if concept else "",
        is_unknown=understood is not None and concept is None,
    )
