"""How a keyword is shown: in the reader's language, with what was understood and typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from visioning import prompts
from visioning.model import Keyword, Understood
from visioning.veduta import phrases


@dataclass(frozen=True)
class Word:
    """A keyword as a reader sees it: "Gründächer", below it "green roofs ← tetti verdi".

    Attributes:
        label: In the reader's language where that is known.
        meaning: What the prompt says, or what the model takes an own word for; empty where that
            is the label.
        originals: What was typed, where it is neither.
        is_unknown: The model has no picture for it.
    """

    label: str
    meaning: str = ""
    originals: tuple[str, ...] = ()
    is_unknown: bool = False


def word_of(
    keyword: Keyword,
    language: str,
    *,
    originals: Sequence[str] = (),
    taken_for: str = "",
    is_unknown: bool = False,
) -> Word:
    """Return a keyword as a reader sees it.

    Args:
        originals: What else was typed for it.
        taken_for: What the model takes it for, where it is a word that only the model knows.
    """
    label = prompts.label_of(keyword, language)
    meaning = phrase_of(keyword.english)
    if keyword.card is None and meaning == phrase_of(keyword.text):
        meaning = taken_for
    shown = {prompts.folded(label), prompts.folded(meaning)}
    typed = {prompts.folded(text): text for text in (keyword.text, *originals)}
    return Word(
        label,
        "" if prompts.folded(meaning) == prompts.folded(label) else meaning,
        tuple(text for folded, text in typed.items() if folded not in shown),
        is_unknown,
    )


def phrase_of(english: str) -> str:
    """Return the phrase as which a model reads a word of the prompt."""
    return next(iter(phrases.split(english)), "")


def name_of(concept: str, language: str) -> str:
    """Return what a thing that the model knows is called; empty where there is no text for it."""
    say = prompts.texts(language)
    keys = (f"card.{concept}", f"element.{concept}")
    return next((say(key) for key in keys if key in say), "")


def exactly(understood: Iterable[Understood], language: str) -> dict[str, str]:
    """Return what the model holds exactly, by phrase: "2 × tram", "no drones".

    Phrases that neither count nor rule out are left out.
    """
    say = prompts.texts(language)
    held = {}
    for one in understood:
        if one.concept is None or (one.count is None and not one.unwanted):
            continue
        words = phrases.quantity(phrases.negated(one.phrase) or one.phrase)[1]
        thing = name_of(one.concept, language) or words
        if one.count is not None:
            thing = f"{one.count} × {thing}"
        held[one.phrase] = say("ui.without", thing=thing) if one.unwanted else thing
    return held
