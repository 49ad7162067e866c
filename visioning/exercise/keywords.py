"""Keywords, first alone: hidden from the others until the tandem reveals them, then merged.

Whoever hears the first voice says something like it; so nobody sees the others' words before all
have written theirs. A round ends when it is revealed, and the next one begins.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from visioning import locales, prompts
from visioning.errors import InvalidInput, NotFound
from visioning.model import Keyword, Room, Suggestion
from visioning.workshop import Visioning

MOST_AT_ONCE = 60


@dataclass(frozen=True)
class Hidden:
    """What everybody may know of a round that is not revealed."""

    round: int
    people: int
    words: int


@dataclass(frozen=True)
class Merged:
    """A keyword that one or more people wrote.

    Attributes:
        keyword: As who wrote it first said it.
        people: How many wrote it.
        originals: What else was typed for the same thing, such as in the partner's language.
    """

    keyword: Keyword
    people: int
    originals: tuple[str, ...] = ()


def round_of(room: Room, tandem_id: str) -> int:
    """The round that a tandem writes in: the first one that is not revealed."""
    return 1 + len(_revealed(room, tandem_id))


def suggest(
    visioning: Visioning,
    tandem_id: str,
    typed: str,
    *,
    id: str,
    author: str,
    language: str,
    role: str = "",
) -> list[Suggestion]:
    """Keep what a participant typed; commas, semicolons and line ends separate keywords.

    What the author wrote in this round already is not kept twice.

    Args:
        id: Made by the browser. Sending the same again changes nothing.

    Raises:
        InvalidInput: Nothing was typed, a word is too long, or there are too many at once.
    """
    found = prompts.keywords_of(typed, language) or [prompts.keyword_of(typed, language)]
    if len(found) > MOST_AT_ONCE:
        raise InvalidInput("error.keywords_too_many", length=len(found), limit=MOST_AT_ONCE)
    store = visioning.store
    workshop_id = store.tandem(tandem_id).workshop_id
    now = round_of(store.room(workshop_id), tandem_id)
    known = {prompts.key_of(_keyword(one)) for one in own(visioning, tandem_id, author)}
    kept = []
    for number, keyword in enumerate(found):
        suggestion = Suggestion(
            id=f"{id}-{number}",
            tandem_id=tandem_id,
            text=keyword.text,
            english=keyword.english,
            author=author,
            created=datetime.now(UTC),
            card=keyword.card,
            role=prompts.clean(role),
            language=language,
            round=now,
        )
        if prompts.key_of(keyword) in known or _is_stored(visioning, suggestion.id):
            continue
        known.add(prompts.key_of(keyword))
        kept.append(store.save(suggestion))
    return kept


def own(visioning: Visioning, tandem_id: str, author: str) -> list[Suggestion]:
    """What an author wrote in the round that is not revealed yet, oldest first."""
    return [one for one in _hidden(visioning, tandem_id) if one.author == author]


def withdraw(visioning: Visioning, id: str, author: str) -> Suggestion:
    """Put one's own keyword into the bin.

    Raises:
        NotFound: The author wrote no such keyword.
    """
    found = _of_author(visioning, id, author)
    workshop_id = visioning.store.tandem(found.tandem_id).workshop_id
    visioning.store.put_in_bin(Suggestion, id, workshop_id)
    return found


def bring_back(visioning: Visioning, id: str, author: str) -> Suggestion:
    """Take one's own keyword out of the bin again.

    Raises:
        NotFound: The author wrote no such keyword.
    """
    found = _of_author(visioning, id, author)
    visioning.store.take_out_of_bin(id)
    return found


def hidden(visioning: Visioning, tandem_id: str) -> Hidden:
    """How many people wrote how many keywords in the round that is not revealed yet."""
    tandem = visioning.store.tandem(tandem_id)
    now = round_of(visioning.store.room(tandem.workshop_id), tandem_id)
    found = _hidden(visioning, tandem_id)
    return Hidden(now, len({one.author for one in found}), len(found))


def reveal(visioning: Visioning, tandem_id: str, round: int) -> None:
    """Let everybody see a round; one that is revealed already, or is empty, stays as it is.

    Args:
        round: The one that whoever asks had before them, so that two who ask at once do not
            reveal two rounds.
    """
    workshop_id = visioning.store.tandem(tandem_id).workshop_id
    if not _hidden(visioning, tandem_id):
        return

    def change(room: Room) -> Room:
        if round != round_of(room, tandem_id):
            return room
        return replace(room, revealed=(*room.revealed, f"{tandem_id}:{round}"))

    visioning.store.change_room(workshop_id, change)


def merged(visioning: Visioning, tandem_id: str, language: str) -> list[Merged]:
    """All revealed keywords of a tandem, each once.

    The same card is one keyword in whatever language it was said, and so are words that are
    spelled alike but for capitals and accents.

    Args:
        language: Of the reader, for the order: most people first, then as its alphabet has them.
    """
    tandem = visioning.store.tandem(tandem_id)
    rounds = _revealed(visioning.store.room(tandem.workshop_id), tandem_id)
    groups: dict[str, list[Suggestion]] = {}
    for one in visioning.store.records(Suggestion, tandem_id=tandem_id):
        if one.round in rounds:
            groups.setdefault(prompts.key_of(_keyword(one)), []).append(one)
    found = [_merged(group, language) for group in groups.values()]

    def order(one: Merged) -> tuple:
        label = prompts.label_of(one.keyword, language)
        return -one.people, locales.sort_key(label, language)

    return sorted(found, key=order)


def _merged(group: list[Suggestion], language: str) -> Merged:
    first = _keyword(group[0])
    label = prompts.folded(prompts.label_of(first, language))
    others = {prompts.folded(one.text): one.text for one in reversed(group)}
    others.pop(label, None)
    return Merged(first, len({one.author for one in group}), tuple(others.values()))


def _hidden(visioning: Visioning, tandem_id: str) -> list[Suggestion]:
    tandem = visioning.store.tandem(tandem_id)
    rounds = _revealed(visioning.store.room(tandem.workshop_id), tandem_id)
    found = visioning.store.records(Suggestion, tandem_id=tandem_id)
    return [one for one in found if one.round not in rounds]


def _revealed(room: Room, tandem_id: str) -> set[int]:
    return {
        int(number)
        for whose, _, number in (entry.rpartition(":") for entry in room.revealed)
        if whose == tandem_id
    }


def _of_author(visioning: Visioning, id: str, author: str) -> Suggestion:
    found = visioning.store.record(Suggestion, id)
    if found.author != author:
        raise NotFound("error.not_found", what="suggestion", id=id)
    return found


def _is_stored(visioning: Visioning, id: str) -> bool:
    try:
        visioning.store.record(Suggestion, id)
    except NotFound:
        return False
    return True


def _keyword(suggestion: Suggestion) -> Keyword:
    return Keyword(suggestion.text, suggestion.english, suggestion.card)
