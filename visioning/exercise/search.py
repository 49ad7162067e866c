"""Everything that a workshop has made in one list: pictures with their notes, cards, sentences,
milestones; searched by words and narrowed down by who made it, in which step, and how it was
received.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from visioning import prompts
from visioning.exercise.dots import counts_shown
from visioning.model import (
    Keyword,
    Milestone,
    NoteSummary,
    PictureSummary,
    Reflection,
    Suggestion,
    Tandem,
    Verdict,
    VisionSentence,
)
from visioning.workshop import Visioning

MATCHES = 3  # notes shown with a picture that was found because of them


@dataclass(frozen=True)
class Search:
    """What is looked for; empty fields leave everything in.

    Attributes:
        text: Words that must all occur, in the picture's prompt, keywords or notes.
        step: In which step of the exercise it was made or treated.
        kind: A `NoteKind`; pictures then need a note of it.
        round: The round of dots, or of keywords, that counts.
        votes: How many dots a picture needs at least.
        keyword: Id of a card, or the English of an own keyword.
    """

    text: str = ""
    tandem_id: str = ""
    step: str = ""
    kind: str = ""
    round: int = 0
    votes: int = 0
    keyword: str = ""
    starred: bool = False


@dataclass(frozen=True)
class Found:
    """Something in the list.

    Attributes:
        record: Name of its class, "Picture" for pictures.
        text: A picture's prompt as it was sent, else what was written.
        kind: Of a note or a card of the reflection.
        votes: Dots in the round that counts, in all rounds where none was named.
        notes: How many a picture has.
        matches: The notes because of which a picture was found, newest first.
    """

    record: str
    id: str
    tandem_id: str
    step: str
    text: str
    created: datetime
    kind: str = ""
    starred: bool = False
    votes: int = 0
    notes: int = 0
    matches: tuple[NoteSummary, ...] = ()


def search(visioning: Visioning, workshop_id: str, wanted: Search) -> list[Found]:
    """Return what was looked for: pictures, then texts, newest first.

    With `votes` or `round` set, the pictures with the most dots come first.
    """
    tandems = {tandem.id: tandem for tandem in visioning.store.tandems(workshop_id)}
    words = _folded(wanted.text).split()
    notes: dict[str | None, list[NoteSummary]] = {}
    for note in visioning.store.note_summaries(workshop_id):
        notes.setdefault(note.picture_id, []).append(note)
    found = [
        *_pictures(visioning, workshop_id, wanted, words, tandems, notes),
        *_texts(visioning, workshop_id, wanted, words, tandems, notes.get(None, [])),
    ]
    found.sort(key=lambda one: one.created, reverse=True)
    found.sort(key=lambda one: one.record != "Picture")
    if wanted.votes or wanted.round:
        found.sort(key=lambda one: -one.votes)
    return found


def keywords_used(visioning: Visioning, workshop_id: str, language: str) -> list[tuple[str, str]]:
    """Return the keywords of a workshop's pictures, most frequent first, as value and name."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for picture in visioning.store.picture_summaries(workshop_id):
        for word in picture.keywords:
            value = _value(word)
            counts[value] += 1
            card = prompts.cards().get(word.card or "")
            names[value] = card.label(language) if card else word.text
    return [(value, names[value]) for value, _ in counts.most_common()]


def _pictures(
    visioning: Visioning,
    workshop_id: str,
    wanted: Search,
    words: list[str],
    tandems: Mapping[str, Tandem],
    notes: Mapping[str | None, list[NoteSummary]],
) -> list[Found]:
    store = visioning.store
    dots = counts_shown(visioning, workshop_id)
    judged = {verdict.picture_id for verdict in store.records(Verdict, workshop_id=workshop_id)}
    found = []
    tandem_id = wanted.tandem_id or None
    for picture in store.picture_summaries(
        workshop_id, tandem_id=tandem_id, starred=wanted.starred
    ):
        rounds = dots.get(picture.id, {})
        votes = rounds.get(wanted.round, 0) if wanted.round else sum(rounds.values())
        said = notes.get(picture.id, [])
        treated = {
            "": True,
            "pictures": True,
            "discuss": bool(said),
            "choose": bool(rounds),
            "realistic": picture.id in judged,
        }
        if (
            not treated.get(wanted.step, False)
            or votes < max(wanted.votes, wanted.round > 0)
            or (wanted.keyword and wanted.keyword not in map(_value, picture.keywords))
        ):
            continue
        if wanted.kind:
            said = [note for note in said if note.kind == wanted.kind]
            if not said:
                continue
        missing = words
        if words:
            own = _folded(_words_of(picture, tandems[picture.tandem_id]))
            missing = [word for word in words if word not in own]
        shown = said if wanted.kind else []
        if missing:
            texts = [_folded(note.text) for note in said]
            if not all(any(word in text for text in texts) for word in missing):
                continue
            pairs = zip(said, texts, strict=True)
            shown = [note for note, text in pairs if any(word in text for word in missing)]
        found.append(
            Found(
                "Picture",
                picture.id,
                picture.tandem_id,
                "pictures",
                picture.prompt,
                picture.created,
                starred=picture.starred,
                votes=votes,
                notes=len(notes.get(picture.id, [])),
                matches=tuple(reversed(shown[-MATCHES:])),
            )
        )
    return found


def _texts(
    visioning: Visioning,
    workshop_id: str,
    wanted: Search,
    words: list[str],
    tandems: Mapping[str, Tandem],
    notes: list[NoteSummary],
) -> list[Found]:
    """What was written elsewhere than on a picture; it has neither stars nor dots."""
    if wanted.starred or wanted.votes:
        return []
    everything = [
        *(Found("Note", n.id, n.tandem_id, "discuss", n.text, n.created, n.kind) for n in notes),
        *_cards(visioning, workshop_id),
        *_suggestions(visioning, workshop_id, wanted),
        *_results(visioning, workshop_id),
    ]
    return [
        one
        for one in everything
        if (not wanted.tandem_id or one.tandem_id == wanted.tandem_id)
        and (not wanted.step or one.step == wanted.step)
        and (not wanted.kind or (one.record == "Note" and one.kind == wanted.kind))
        and (not (wanted.round or wanted.keyword) or one.record == "Suggestion")
        and all(word in _folded(f"{one.text} {tandems[one.tandem_id].name}") for word in words)
    ]


def _cards(visioning: Visioning, workshop_id: str) -> list[Found]:
    cards = visioning.store.records(Reflection, workshop_id=workshop_id)
    return [
        Found("Reflection", c.id, c.tandem_id, "reflect", c.text, c.created, c.kind) for c in cards
    ]


def _suggestions(visioning: Visioning, workshop_id: str, wanted: Search) -> list[Found]:
    """Keywords of participants, but for those that are hidden still."""
    revealed = visioning.store.room(workshop_id).revealed
    suggestions = visioning.store.records(Suggestion, workshop_id=workshop_id)
    return [
        Found("Suggestion", s.id, s.tandem_id, "keywords", s.text, s.created)
        for s in suggestions
        if f"{s.tandem_id}:{s.round}" in revealed
        and wanted.round in (0, s.round)
        and wanted.keyword in ("", s.card, s.english)
    ]


def _results(visioning: Visioning, workshop_id: str) -> list[Found]:
    sentences = visioning.store.records(VisionSentence, workshop_id=workshop_id)
    milestones = visioning.store.records(Milestone, workshop_id=workshop_id)
    return [
        *(
            Found("VisionSentence", s.id, s.tandem_id, "realistic", s.text, s.created)
            for s in sentences
        ),
        *(Found("Milestone", m.id, m.tandem_id, "plan", m.action, m.created) for m in milestones),
    ]


def _words_of(picture: PictureSummary, tandem: Tandem) -> str:
    keywords = " ".join(f"{word.text} {word.english}" for word in picture.keywords)
    return f"{picture.prompt} {picture.prompt_typed} {keywords} {tandem.name}"


def _value(word: Keyword) -> str:
    return word.card or word.english


def _folded(text: str) -> str:
    """A text without case and accents, so that "gründach" finds "Gründach" and "Grundach"."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))
