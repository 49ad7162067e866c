"""Dots on pictures: each participant's, round by round, and the shortlist that follows.

Pages show others' dots of a blind round only once it is closed; `visible` tells.
"""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

from visioning.errors import InvalidInput, NotFound
from visioning.model import Dot, Picture, Voting
from visioning.workshop import Visioning

MOST_DOTS = 10
SHORTLIST = 3  # places on the list after the first round; later rounds look for the one picture

# Counting what is left and placing a dot must not be torn apart, nor closing from either.
_turn = threading.Lock()


def voting(visioning: Visioning, tandem_id: str) -> Voting:
    """How a tandem votes now; its first round is open from the beginning."""
    tandem = visioning.store.tandem(tandem_id)
    return visioning.store.room(tandem.workshop_id).votings.get(tandem_id, Voting())


def set_up(visioning: Visioning, tandem_id: str, *, dots: int, blind: bool) -> Voting:
    """Choose how many dots each participant has in this round and whether others see them.

    Raises:
        InvalidInput: The number is out of range, or somebody has placed a dot already.
    """
    if not 1 <= dots <= MOST_DOTS:
        raise InvalidInput("error.dots_invalid", count=dots, limit=MOST_DOTS)
    with _turn:
        now = voting(visioning, tandem_id)
        if (dots, blind) == (now.dots, now.blind):
            return now
        if not now.open or _dots(visioning, tandem_id, now.round):
            raise InvalidInput("error.voting_begun")
        return _keep(visioning, tandem_id, replace(now, dots=dots, blind=blind))


def candidates(visioning: Visioning, tandem_id: str) -> list[Picture]:
    """Pictures that can get dots in this round: all of the tandem's, later its shortlist.

    Returns:
        In the first round those with a star first, else in the order of the shortlist.
    """
    now = voting(visioning, tandem_id)
    if now.round == 1:
        oldest_first = reversed(visioning.store.pictures(tandem_id=tandem_id))
        return sorted(oldest_first, key=lambda picture: not picture.starred)
    return shortlist(visioning, tandem_id, now.round - 1)


def place(
    visioning: Visioning, tandem_id: str, picture_id: str, voter: str, dot_id: str, round: int
) -> Dot:
    """Place a participant's dot on a picture; a dot that came already changes nothing.

    Args:
        dot_id: Made by the browser, so that a dot that is sent twice counts once.
        round: In which it was placed; it may arrive late.

    Raises:
        InvalidInput: The round is closed, all dots are placed, or the picture is no candidate.
    """
    with _turn:
        try:
            return visioning.store.record(Dot, dot_id)
        except NotFound:
            pass
        now = _open_round(visioning, tandem_id, round)
        if picture_id not in {picture.id for picture in candidates(visioning, tandem_id)}:
            raise InvalidInput("error.no_candidate")
        placed = _dots(visioning, tandem_id, round)
        if sum(dot.voter == voter for dot in placed) >= now.dots:
            raise InvalidInput("error.dots_used", count=now.dots)
        dot = Dot(dot_id, tandem_id, picture_id, voter, datetime.now(UTC), round)
        return visioning.store.save(dot)


def take_back(visioning: Visioning, tandem_id: str, dot_id: str, voter: str, round: int) -> None:
    """Take a participant's own dot off again; one that is not there is left alone.

    Raises:
        InvalidInput: The round is closed.
    """
    with _turn:
        _open_round(visioning, tandem_id, round)
        own = _dots(visioning, tandem_id, round)
        if any((dot.id, dot.voter) == (dot_id, voter) for dot in own):
            tandem = visioning.store.tandem(tandem_id)
            visioning.store.put_in_bin(Dot, dot_id, tandem.workshop_id)


def close(visioning: Visioning, tandem_id: str) -> list[Picture]:
    """Close the round and return its shortlist; a second time changes nothing.

    Raises:
        InvalidInput: Nobody has placed a dot.
    """
    with _turn:
        now = voting(visioning, tandem_id)
        if not counts(visioning, tandem_id, now.round):
            raise InvalidInput("error.no_dots")
        if now.open:
            _keep(visioning, tandem_id, replace(now, open=False))
    return shortlist(visioning, tandem_id, now.round)


def reopen(visioning: Visioning, tandem_id: str) -> Voting:
    """Open the round again that was closed last, with the dots that it had."""
    with _turn:
        return _keep(visioning, tandem_id, replace(voting(visioning, tandem_id), open=True))


def next_round(visioning: Visioning, tandem_id: str) -> Voting:
    """Begin another round on the shortlist alone.

    Raises:
        InvalidInput: The round is still open, or a single picture is left.
    """
    with _turn:
        now = voting(visioning, tandem_id)
        if now.open:
            raise InvalidInput("error.voting_open")
        if len(shortlist(visioning, tandem_id, now.round)) < 2:
            raise InvalidInput("error.shortlist_decided")
        return _keep(visioning, tandem_id, replace(now, round=now.round + 1, open=True))


def visible(now: Voting, round: int) -> bool:
    """Tell whether everybody may see all dots of a round."""
    return round < now.round or not now.open or not now.blind


def counts(visioning: Visioning, tandem_id: str, round: int) -> dict[str, int]:
    """Dots of a round by picture id, for pictures that have any and are not in the bin."""
    there = {picture.id for picture in visioning.store.pictures(tandem_id=tandem_id)}
    dots = _dots(visioning, tandem_id, round)
    return dict(Counter(dot.picture_id for dot in dots if dot.picture_id in there))


def counts_shown(visioning: Visioning, workshop_id: str) -> dict[str, dict[int, int]]:
    """Dots of a workshop's pictures by round, without rounds that are still secret."""
    store = visioning.store
    votings = store.room(workshop_id).votings
    owners = {picture.id: picture.tandem_id for picture in store.picture_summaries(workshop_id)}
    return {
        id: {
            round: count
            for round, count in rounds.items()
            if visible(votings.get(owners[id], Voting()), round)
        }
        for id, rounds in store.dot_counts(workshop_id).items()
        if id in owners
    }


def own_dots(visioning: Visioning, tandem_id: str, voter: str, round: int) -> dict[str, list[str]]:
    """Ids of a participant's dots of a round by picture id."""
    found: dict[str, list[str]] = {}
    for dot in _dots(visioning, tandem_id, round):
        if dot.voter == voter:
            found.setdefault(dot.picture_id, []).append(dot.id)
    return found


def voters(visioning: Visioning, tandem_id: str, round: int) -> int:
    """How many participants have placed a dot in a round."""
    return len({dot.voter for dot in _dots(visioning, tandem_id, round)})


def shortlist(visioning: Visioning, tandem_id: str, round: int | None = None) -> list[Picture]:
    """Pictures with the most dots, most first; those with as many dots share their place.

    Args:
        round: By default the round that was closed last.

    Returns:
        None of a round that is still open.
    """
    now = voting(visioning, tandem_id)
    last = now.round - now.open
    round = last if round is None else round
    if not 1 <= round <= last:
        return []
    found = counts(visioning, tandem_id, round)
    places = SHORTLIST if round == 1 else 1
    lowest = min(sorted(found.values(), reverse=True)[:places], default=0)
    oldest_first = reversed(visioning.store.pictures(tandem_id=tandem_id))
    listed = [picture for picture in oldest_first if found.get(picture.id, 0) >= max(1, lowest)]
    return sorted(listed, key=lambda picture: -found[picture.id])


def _open_round(visioning: Visioning, tandem_id: str, round: int) -> Voting:
    now = voting(visioning, tandem_id)
    if not now.open or now.round != round:
        raise InvalidInput("error.voting_closed")
    return now


def _dots(visioning: Visioning, tandem_id: str, round: int) -> list[Dot]:
    dots = visioning.store.records(Dot, tandem_id=tandem_id)
    return [dot for dot in dots if dot.round == round]


def _keep(visioning: Visioning, tandem_id: str, now: Voting) -> Voting:
    tandem = visioning.store.tandem(tandem_id)
    visioning.store.change_room(
        tandem.workshop_id, lambda room: replace(room, votings={**room.votings, tandem_id: now})
    )
    return now
