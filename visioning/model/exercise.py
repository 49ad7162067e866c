"""What the exercise leaves beside pictures and notes, and where a workshop stands in it.

`author` and `voter` are random ids that a browser keeps, never names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ReflectionKind(StrEnum):
    """What a card of the reflection speaks of."""

    TODAY = "today"
    NEED = "need"
    CHALLENGE = "challenge"


@dataclass(frozen=True)
class Reflection:
    """A card that a tandem writes before it imagines anything.

    Attributes:
        city: Of which city it speaks, empty for both.
        role: The writer's role, never a required name.
        cluster: What it was sorted under: a shared challenge, such as "funding", or own words.
    """

    id: str
    tandem_id: str
    kind: ReflectionKind
    text: str
    created: datetime
    updated: datetime
    city: str = ""
    role: str = ""
    cluster: str = ""


@dataclass(frozen=True)
class Suggestion:
    """A keyword of one participant, hidden from the others until its round is revealed.

    Attributes:
        text, english, card: As in `Keyword`.
        language: In which it was typed.
    """

    id: str
    tandem_id: str
    text: str
    english: str
    author: str
    created: datetime
    card: str | None = None
    role: str = ""
    language: str = "en"
    round: int = 1


@dataclass(frozen=True)
class Dot:
    """A participant's dot on a picture; ballots are kept round by round."""

    id: str
    tandem_id: str
    picture_id: str
    voter: str
    created: datetime
    round: int = 1


class Decision(StrEnum):
    """What becomes of an element on the way to the realistic vision."""

    KEEP = "keep"
    ADAPT = "adapt"
    DROP = "drop"


class Reason(StrEnum):
    """Why an element is kept, adapted or dropped."""

    MONEY = "money"
    STAFF = "staff"
    LAW = "law"
    DATA = "data"
    TIME = "time"
    ACCEPTANCE = "acceptance"
    OTHER = "other"


@dataclass(frozen=True)
class Verdict:
    """A tandem's decision on an element of a picture.

    Attributes:
        element: Class of the element in the picture's scene; empty where it was typed.
        name: The typed name, for pictures without a scene.
    """

    id: str
    tandem_id: str
    picture_id: str
    decision: Decision
    created: datetime
    updated: datetime
    element: str = ""
    name: str = ""
    reasons: tuple[Reason, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class AltText:
    """What a picture shows, for those who cannot see it, as its tandem has read and kept it.

    Attributes:
        id: That of the picture, which has one such text.
        text: Empty where the words made of the picture's scene were found right; they are said in
            each reader's language.
        language: In which the text was written.
    """

    id: str
    tandem_id: str
    picture_id: str
    text: str
    language: str
    created: datetime
    updated: datetime


class Status(StrEnum):
    """What became of a sentence or milestone, asked at the next meeting."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    CHANGED = "changed"
    DROPPED = "dropped"


@dataclass(frozen=True)
class VisionSentence:
    """A sentence of the tandem's realistic vision, beside the picture it speaks of.

    Attributes:
        dissent: Who sees it otherwise, and how.
    """

    id: str
    tandem_id: str
    text: str
    created: datetime
    picture_id: str | None = None
    dissent: str = ""
    status: Status = Status.OPEN


@dataclass(frozen=True)
class Milestone:
    """A step of the tandem's roadmap.

    Attributes:
        office: Who is responsible.
        partner_city: Which city of the tandem works on it.
        funding: A programme of `prompts/funding.yaml`, or own words.
        climate, digital: What it does for the climate and for digitalisation.
        sentence_id: The sentence of the vision that it brings nearer.
    """

    id: str
    tandem_id: str
    due: date
    action: str
    created: datetime
    office: str = ""
    barrier: str = ""
    lever: str = ""
    partner_city: str = ""
    funding: str = ""
    first_step: str = ""
    climate: str = ""
    digital: str = ""
    sentence_id: str | None = None
    status: Status = Status.OPEN


@dataclass(frozen=True)
class Answer:
    """An answer to a question of the warm-up.

    Attributes:
        question, choice: Ids in `prompts/quiz.yaml`.
        voter: Empty for a show of hands, of which `count` were raised.
        asked, said: The question and the choice in words, since the file may change later.
    """

    id: str
    workshop_id: str
    question: str
    choice: str
    created: datetime
    voter: str = ""
    count: int = 1
    asked: str = ""
    said: str = ""


@dataclass(frozen=True)
class Former:
    """A record as it was before it was changed at `replaced`.

    Attributes:
        kind: Name of its class.
        data: Its fields, as `store.records.plain` gives them.
    """

    id: str
    kind: str
    record_id: str
    data: Mapping
    replaced: datetime


@dataclass(frozen=True)
class Binned:
    """A record in the bin: hidden everywhere else until it is taken out again.

    Attributes:
        id: Of the record.
        kind: Name of its class.
    """

    id: str
    kind: str
    workshop_id: str
    created: datetime


@dataclass(frozen=True)
class Timer:
    """The time of a step: running until `ends`, or paused with `left_s` seconds to go."""

    ends: datetime | None = None
    left_s: float | None = None


@dataclass(frozen=True)
class Voting:
    """How a tandem votes now.

    Attributes:
        dots: How many each participant has.
        blind: Nobody sees the others' dots until the round is closed.
    """

    round: int = 1
    dots: int = 3
    blind: bool = True
    open: bool = True


@dataclass(frozen=True)
class Room:
    """Where a workshop stands; what the facilitator steers.

    Attributes:
        id: Of the workshop.
        step: To which everybody was called last; `call` counts the calls, so that a browser goes
            there once for each.
        frozen: Nothing is written or painted until the facilitator says so.
        private: The plenary and the other tandems see only pictures with a star.
        question: Of the warm-up, which the plenary shows and browsers answer now.
        timers: By step.
        revealed: Rounds of keywords that all can see, such as "<tandem id>:1", and right answers
            of the warm-up, such as "quiz:<question>".
        votings: By tandem.
    """

    id: str
    step: str = ""
    call: int = 0
    frozen: bool = False
    private: bool = False
    question: str = ""
    timers: Mapping[str, Timer] = field(default_factory=dict)
    revealed: tuple[str, ...] = ()
    votings: Mapping[str, Voting] = field(default_factory=dict)
