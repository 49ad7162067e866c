"""The warm-up: answers to questions, by device or show of hands, and the bars that come of them.

What is asked stands in `prompts/quiz.yaml`; which question is open, and whether its right answer
is shown, in the workshop's `Room`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from visioning.errors import InvalidInput
from visioning.exercise.questions import Question, question_named, questions
from visioning.model import Answer, Room
from visioning.prompts import DEFAULT_LANGUAGE
from visioning.workshop import Visioning

__all__ = [
    "Bar",
    "Bars",
    "answer",
    "answer_of",
    "bars",
    "following",
    "hands",
    "is_revealed",
    "open_question",
    "question_named",
    "questions",
    "results",
    "reveal",
    "show_of_hands",
]

MOST_HANDS = 10_000


@dataclass(frozen=True)
class Bar:
    """What was said to one choice.

    Attributes:
        language: Of `text`, which may differ from the wanted one; empty where it is not known.
        share: Of all answers, 0 to 1.
        right: Whether it is the right one; None for a survey and until that is revealed.
    """

    choice: str
    text: str
    language: str
    count: int
    share: float
    right: bool | None = None


@dataclass(frozen=True)
class Bars:
    """A question with what was answered to it; `language` is that of its `text`."""

    question: str
    text: str
    language: str
    bars: tuple[Bar, ...]
    total: int


def open_question(visioning: Visioning, workshop_id: str, question_id: str) -> Room:
    """Let everybody answer a question now; "" closes the one that is open.

    Raises:
        NotFound: There is no such question.
    """
    if question_id:
        question_named(question_id)
    return visioning.store.change_room(
        workshop_id, lambda room: replace(room, question=question_id)
    )


def following(visioning: Visioning, workshop_id: str) -> str:
    """The id of the question to ask next: after the open one, else the first without answers.

    After the last one the first comes again; "" where there is none at all.
    """
    ids = [one.id for one in questions()]
    opened = visioning.store.room(workshop_id).question
    if opened in ids:
        return ids[(ids.index(opened) + 1) % len(ids)]
    answered = {one.question for one in visioning.store.records(Answer, workshop_id=workshop_id)}
    return next((id for id in ids if id not in answered), ids[0] if ids else "")


def reveal(visioning: Visioning, workshop_id: str, question_id: str, shown: bool = True) -> Room:
    """Mark the right answer for all to see, which ends the answering; or hide it again."""
    key = _key(question_named(question_id).id)

    def change(room: Room) -> Room:
        others = tuple(one for one in room.revealed if one != key)
        return replace(room, revealed=(*others, key) if shown else others)

    return visioning.store.change_room(workshop_id, change)


def is_revealed(room: Room, question_id: str) -> bool:
    """Tell whether all can see which answer is right."""
    return _key(question_id) in room.revealed


def answer(
    visioning: Visioning, workshop_id: str, question_id: str, choice: str, voter: str
) -> Answer:
    """Keep a device's answer, in place of the one that it gave to this question before.

    Args:
        voter: The random id of the device.

    Raises:
        NotFound: There is no such question.
        InvalidInput: It has no such choice, or its right answer is shown already.
    """
    if not voter:
        raise ValueError("an answer needs a voter")
    question = question_named(question_id)
    _check_choice(question, choice)
    if is_revealed(visioning.store.room(workshop_id), question.id):
        raise InvalidInput("error.question_over")
    return _keep(visioning, workshop_id, question, choice, voter, 1)


def show_of_hands(
    visioning: Visioning, workshop_id: str, question_id: str, counts: Mapping[str, object]
) -> list[Answer]:
    """Keep how many hands were raised for each choice, in place of what was counted before.

    Args:
        counts: By choice, as typed; an empty one is none.

    Raises:
        NotFound: There is no such question.
        InvalidInput: A choice is unknown or a count is no number of hands; nothing is kept then.
    """
    question = question_named(question_id)
    hands = {}
    for choice, typed in counts.items():
        _check_choice(question, choice)
        hands[choice] = _number(typed)
    return [
        _keep(visioning, workshop_id, question, choice, "", count)
        for choice, count in hands.items()
    ]


def hands(visioning: Visioning, workshop_id: str, question_id: str) -> dict[str, int]:
    """How many hands were counted for each choice; empty before the first count."""
    given = _answers(visioning, workshop_id, question_id)
    return {one.choice: one.count for one in given if not one.voter}


def answer_of(visioning: Visioning, workshop_id: str, question_id: str, voter: str) -> str | None:
    """The choice that a device made, None if it made none yet."""
    for one in _answers(visioning, workshop_id, question_id):
        if one.voter == voter:
            return one.choice
    return None


def bars(visioning: Visioning, workshop_id: str, question_id: str, language: str) -> Bars:
    """What was answered to a question so far, choice by choice, in the order of the file.

    Choices, and whole questions, that were answered and have left the file since are there too.

    Raises:
        NotFound: There is no such question, and nobody ever answered it.
    """
    given = _answers(visioning, workshop_id, question_id)
    question = next((one for one in questions() if one.id == question_id), None)
    if question is None and not given:
        question = question_named(question_id)
    counts: dict[str, int] = {}
    texts: dict[str, tuple[str, str]] = {}
    asked = ("", "")
    for one in given:
        counts[one.choice] = counts.get(one.choice, 0) + one.count
        texts[one.choice] = (one.said, "")
        asked = (one.asked, "")
    if question is not None:
        asked = question.wording.of(language)
        said = {choice: wording.of(language) for choice, wording in question.choices.items()}
        texts = said | {choice: text for choice, text in texts.items() if choice not in said}
    right = question.right if question else None
    if right and not is_revealed(visioning.store.room(workshop_id), question_id):
        right = None
    total = sum(counts.values())
    return Bars(
        question_id,
        *asked,
        bars=tuple(
            Bar(
                choice,
                *text,
                count=counts.get(choice, 0),
                share=counts.get(choice, 0) / total if total else 0.0,
                right=None if right is None else choice == right,
            )
            for choice, text in texts.items()
        ),
        total=total,
    )


def results(visioning: Visioning, workshop_id: str, language: str) -> list[Bars]:
    """What was answered to all questions so far, in the order of the file."""
    answered = {one.question for one in visioning.store.records(Answer, workshop_id=workshop_id)}
    known = [one.id for one in questions() if one.id in answered]
    gone = sorted(answered - set(known))
    found = [bars(visioning, workshop_id, id, language) for id in (*known, *gone)]
    return [one for one in found if one.total]  # a show of hands may have been set back to none


def _answers(visioning: Visioning, workshop_id: str, question_id: str) -> list[Answer]:
    given = visioning.store.records(Answer, workshop_id=workshop_id)
    return [one for one in given if one.question == question_id]


def _keep(
    visioning: Visioning,
    workshop_id: str,
    question: Question,
    choice: str,
    voter: str,
    count: int,
) -> Answer:
    # A device has one answer to a question, the show of hands one to each choice.
    whose = (voter,) if voter else ("", choice)
    return visioning.store.save(
        Answer(
            id=_digest(workshop_id, question.id, *whose),
            workshop_id=workshop_id,
            question=question.id,
            choice=choice,
            created=datetime.now(UTC),
            voter=voter,
            count=count,
            asked=question.wording.of(DEFAULT_LANGUAGE)[0],
            said=question.choices[choice].of(DEFAULT_LANGUAGE)[0],
        )
    )


def _check_choice(question: Question, choice: str) -> None:
    if choice not in question.choices:
        known = ", ".join(wording.of(DEFAULT_LANGUAGE)[0] for wording in question.choices.values())
        raise InvalidInput("error.choice_unknown", choice=choice, known=known)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def _number(typed: object) -> int:
    text = str(typed).strip()
    if not text:
        return 0
    if not (text.isdecimal() and int(text) <= MOST_HANDS):
        raise InvalidInput("error.hands_invalid", typed=text[:40], limit=MOST_HANDS)
    return int(text)


def _key(question_id: str) -> str:
    return f"quiz:{question_id}"
