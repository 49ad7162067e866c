"""Dots: what a participant has left, the pictures with plus and minus, the result of each round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visioning import prompts
from visioning.exercise import dots
from visioning.model import Picture, Tandem, Voting
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render


@dataclass(frozen=True)
class Card:
    """A picture that can get dots.

    Attributes:
        own: Ids of the reader's dots on it.
        count: Everybody's dots, None while they are secret.
        listed: It is on the shortlist of the closed round.
    """

    picture: Picture
    number: int
    alt: str
    own: list[str]
    count: int | None
    listed: bool


@dataclass(frozen=True)
class Result:
    """What an earlier round came to: pictures' numbers with their dots, most first."""

    round: int
    dots: list[tuple[int, int]]


class Choose(StepPage):
    """The step "choose"."""

    name = "choose"

    def actions(self) -> dict[str, Action]:
        return {
            "choose_place": self.place,
            "choose_take_back": self.take_back,
            "choose_set_up": self.set_up,
            "choose_close": self.close,
            "choose_reopen": self.reopen,
            "choose_next": self.next_round,
        }

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        now = dots.voting(self._visioning, tandem.id)
        own = dots.own_dots(self._visioning, tandem.id, _voter(values), now.round)
        placed = sum(len(ids) for ids in own.values())
        cards = self._cards(language, tandem, now, own)
        listed = [card for card in cards if card.listed]
        return {
            "choose-state": render(
                "steps/choose_state",
                language,
                now=now,
                left=now.dots - placed,
                cards=cards,
                listed=listed,
                people=dots.voters(self._visioning, tandem.id, now.round),
                begun=bool(dots.voters(self._visioning, tandem.id, now.round)),
                most=dots.MOST_DOTS,
            ),
            "choose-pictures": render(
                "steps/choose_pictures",
                language,
                now=now,
                left=now.dots - placed,
                cards=cards if now.open else sorted(cards, key=lambda card: -(card.count or 0)),
                results=self._results(tandem, now),
            ),
        }

    def _cards(
        self, language: str, tandem: Tandem, now: Voting, own: Mapping[str, list[str]]
    ) -> list[Card]:
        shown = dots.visible(now, now.round)
        counts = dots.counts(self._visioning, tandem.id, now.round) if shown else {}
        listed = {one.id for one in dots.shortlist(self._visioning, tandem.id, now.round)}
        numbers = self._store.picture_numbers(tandem.id)
        return [
            Card(
                picture,
                numbers[picture.id],
                self._visioning.alt_text(picture, language),
                own.get(picture.id, []),
                counts.get(picture.id, 0) if shown else None,
                picture.id in listed,
            )
            for picture in dots.candidates(self._visioning, tandem.id)
        ]

    def _results(self, tandem: Tandem, now: Voting) -> list[Result]:
        """The rounds before this one, newest first."""
        numbers = self._store.picture_numbers(tandem.id)
        results = []
        for round in range(now.round - 1, 0, -1):
            counts = dots.counts(self._visioning, tandem.id, round)
            order = sorted(counts, key=lambda id: (-counts[id], numbers[id]))
            results.append(Result(round, [(numbers[id], counts[id]) for id in order]))
        return results

    # --- What a participant does ---------------------------------------------------------------

    def place(self, language: str, values: Mapping) -> dict:
        """Place a dot."""
        tandem, picture_id = self._tandem(values), str(values.get("picture"))
        dot = dots.place(
            self._visioning,
            tandem.id,
            picture_id,
            _voter(values),
            str(values.get("id")),
            _round(values),
        )
        return self._told(language, tandem, values, dot.picture_id)

    def take_back(self, language: str, values: Mapping) -> dict:
        """Take a dot off again."""
        tandem, dot_id = self._tandem(values), str(values.get("dot"))
        dots.take_back(self._visioning, tandem.id, dot_id, _voter(values), _round(values))
        return self._told(language, tandem, values, str(values.get("picture")))

    def _told(self, language: str, tandem: Tandem, values: Mapping, picture_id: str) -> dict:
        now = dots.voting(self._visioning, tandem.id)
        own = dots.own_dots(self._visioning, tandem.id, _voter(values), now.round)
        said = prompts.texts(language)(
            "choose.told",
            number=self._store.picture_numbers(tandem.id).get(picture_id, "?"),
            count=len(own.get(picture_id, [])),
            left=now.dots - sum(len(ids) for ids in own.values()),
        )
        return {**self._answer(language, tandem, values), "announce": said}

    # --- Rounds --------------------------------------------------------------------------------

    def set_up(self, language: str, values: Mapping) -> dict:
        """Choose how many dots there are and whether others see them."""
        tandem, count = self._tandem(values), values.get("dots")
        dots.set_up(
            self._visioning,
            tandem.id,
            dots=count if isinstance(count, int) else 0,
            blind=values.get("blind") is True,
        )
        return self._answer(language, tandem, values)

    def close(self, language: str, values: Mapping) -> dict:
        """Close the round."""
        tandem = self._tandem(values)
        listed = dots.close(self._visioning, tandem.id)
        numbers = self._store.picture_numbers(tandem.id)
        said = ", ".join(str(numbers[one.id]) for one in listed)
        announced = prompts.texts(language)("choose.listed", numbers=said)
        return {**self._answer(language, tandem, values), "announce": announced}

    def reopen(self, language: str, values: Mapping) -> dict:
        """Let people go on placing dots in the round that was closed."""
        tandem = self._tandem(values)
        dots.reopen(self._visioning, tandem.id)
        return self._answer(language, tandem, values)

    def next_round(self, language: str, values: Mapping) -> dict:
        """Begin another round on the shortlist."""
        tandem = self._tandem(values)
        dots.next_round(self._visioning, tandem.id)
        return self._answer(language, tandem, values)

    def _tandem(self, values: Mapping) -> Tandem:
        return self._store.tandem(str(values.get("tandem")))

    def _answer(self, language: str, tandem: Tandem, values: Mapping) -> dict:
        return {"tandem": tandem.id, "parts": self.parts(language, tandem, values)}


def _voter(values: Mapping) -> str:
    """Whose dots they are: the person at the device now, by default the device's first."""
    return str(values.get("voter") or values.get("device") or "")[:64]


def _round(values: Mapping) -> int:
    round = values.get("round")
    return round if isinstance(round, int) else 0
