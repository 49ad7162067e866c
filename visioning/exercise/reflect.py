"""The reflection: cards on today, needs and challenges, sorted under shared challenges."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from visioning import locales, prompts
from visioning.errors import InvalidInput, NotFound
from visioning.model import Reflection, ReflectionKind, Tandem
from visioning.workshop import LONGEST_NAME, LONGEST_TEXT, Visioning

CLUSTERS = ("funding", "consulting", "staff", "recruiting", "exchange")
"""The shared challenges that the plenary of 2023 named; each has a text ``cluster.<id>``."""

# Looking at a card and changing it must not be torn apart: a second editor would go unseen.
_turn = threading.Lock()


@dataclass(frozen=True)
class Edited:
    """What became of an edit.

    Attributes:
        card: That holds the text now: the edited one, or one of its own beside it.
        beside: Why it is one of its own: "changed" or "deleted" by somebody else meanwhile.
    """

    card: Reflection
    beside: str = ""


def cards(visioning: Visioning, tandem_id: str) -> list[Reflection]:
    """A tandem's cards, oldest first."""
    return visioning.store.records(Reflection, tandem_id=tandem_id)


def write(
    visioning: Visioning,
    tandem_id: str,
    *,
    id: str,
    kind: str,
    text: str,
    city: str = "",
    role: str = "",
    cluster: str = "",
) -> Reflection:
    """Add a card; a letter that arrives again adds nothing and takes nothing back.

    Args:
        id: Made by the writer's browser.
        city: Of the tandem, empty for all of them.
        cluster: As `assign` takes it.

    Raises:
        InvalidInput: There is no text, too much of it, or the kind or city is unknown.
    """
    tandem = visioning.store.tandem(tandem_id)
    text, now = _checked(text), datetime.now(UTC)
    card = Reflection(
        id=id,
        tandem_id=tandem.id,
        kind=_kind(kind),
        text=text,
        created=now,
        updated=now,
        city=_city(tandem, city),
        role=prompts.clean(role)[:LONGEST_NAME],
        cluster=_cluster(visioning, tandem.id, cluster),
    )
    with _turn:
        try:
            stored = visioning.store.record(Reflection, id)
        except NotFound:
            return visioning.store.save(card)
        said = {stored.text, *(former.data["text"] for former in visioning.store.former(id))}
        # The answer was lost and the writer went on writing before the browser sent it again.
        return stored if text in said else _beside(visioning, card)


def edit(
    visioning: Visioning,
    card_id: str,
    *,
    text: str,
    was: str,
    kind: str,
    city: str = "",
    role: str = "",
) -> Edited:
    """Change a card, unless somebody else did so meanwhile: then both texts are kept.

    Args:
        was: The text that the writer saw when they began.

    Raises:
        NotFound: There is no such card.
        InvalidInput: As for `write`.
    """
    text = _checked(text)
    with _turn:
        stored = visioning.store.record(Reflection, card_id)
        tandem = visioning.store.tandem(stored.tandem_id)
        card = replace(
            stored,
            text=text,
            kind=_kind(kind),
            city=_city(tandem, city),
            role=prompts.clean(role)[:LONGEST_NAME],
            updated=datetime.now(UTC),
        )
        if _is_binned(visioning, tandem, card_id):
            return Edited(_beside(visioning, card), "deleted")
        if stored.text not in (was, text):
            return Edited(_beside(visioning, card), "changed")
        return Edited(visioning.store.save(card))


def assign(visioning: Visioning, card_id: str, cluster: str) -> Reflection:
    """Sort a card under a cluster; its text stays.

    Args:
        cluster: One of `CLUSTERS`, what it is called in any language, own words, or "" for none.

    Raises:
        NotFound: There is no such card.
        InvalidInput: The own words are too long.
    """
    with _turn:
        card = visioning.store.record(Reflection, card_id)
        found = _cluster(visioning, card.tandem_id, cluster)
        return visioning.store.save(replace(card, cluster=found, updated=datetime.now(UTC)))


def delete(visioning: Visioning, card_id: str) -> Reflection:
    """Put a card into the bin."""
    card = visioning.store.record(Reflection, card_id)
    tandem = visioning.store.tandem(card.tandem_id)
    visioning.store.put_in_bin(Reflection, card.id, tandem.workshop_id)
    return card


def undelete(visioning: Visioning, card_id: str) -> Reflection:
    """Take a card out of the bin again."""
    card = visioning.store.record(Reflection, card_id)
    visioning.store.take_out_of_bin(card.id)
    return card


def groups(found: list[Reflection], language: str) -> dict[str, int]:
    """How many of the cards are in each cluster: the shared ones first, then own words sorted."""
    counted = Counter(card.cluster for card in found if card.cluster)
    own = sorted(set(counted) - set(CLUSTERS), key=lambda name: locales.sort_key(name, language))
    return {name: counted[name] for name in (*CLUSTERS, *own)}


def _beside(visioning: Visioning, card: Reflection) -> Reflection:
    """Keep a text as a card of its own; the same one again is the same card."""
    digest = hashlib.sha256(f"{card.id}\0{card.text}".encode()).hexdigest()[:32]
    try:
        return visioning.store.record(Reflection, digest)
    except NotFound:
        return visioning.store.save(replace(card, id=digest, created=card.updated))


def _checked(text: str) -> str:
    if not text.strip():
        raise InvalidInput("error.card_empty")
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("error.text_too_long", length=len(text), limit=LONGEST_TEXT)
    return text.strip()


def _kind(kind: str) -> ReflectionKind:
    if kind not in set(ReflectionKind):
        raise InvalidInput("error.kind_unknown", kind=kind, known=", ".join(ReflectionKind))
    return ReflectionKind(kind)


def _city(tandem: Tandem, city: str) -> str:
    names = [one.name for one in tandem.cities]
    if city and city not in names:
        raise InvalidInput("error.city_unknown", city=city, known=", ".join(names))
    return city


def _cluster(visioning: Visioning, tandem_id: str, typed: str) -> str:
    """The cluster that is meant: a shared one, one that the tandem has already, or a new one."""
    name = prompts.clean(typed)
    if len(name) > LONGEST_NAME:
        raise InvalidInput("error.name_too_long", length=len(name), limit=LONGEST_NAME)
    called = {
        prompts.texts(language)(f"cluster.{cluster}").casefold(): cluster
        for cluster in CLUSTERS
        for language in prompts.languages()
    }
    own = {card.cluster.casefold(): card.cluster for card in cards(visioning, tandem_id)}
    return own.get(name.casefold()) or called.get(name.casefold(), name)


def _is_binned(visioning: Visioning, tandem: Tandem, card_id: str) -> bool:
    return any(binned.id == card_id for binned in visioning.store.binned(tandem.workshop_id))
