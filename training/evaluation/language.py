"""Rows of words that are no trained keywords: free and held-out wordings, numbers, sentences."""

from __future__ import annotations

from random import Random
from statistics import mean

from training.evaluation.keywords import drawn, in_template, trained
from training.evaluation.looking import Absent, Counted, Shown
from training.evaluation.prompts import (
    COUNTABLE,
    NEGATED,
    NEGATIONS,
    NUMBER_WORDS,
    RELATIONS,
    SENTENCES,
)
from training.evaluation.recall import Case, Rows
from training.grammar.concepts import CONCEPTS, Concept
from training.grammar.free import FREE, FRESH_UNKNOWN
from training.grammar.heldout import HELD_OUT, UNKNOWN
from visioning.veduta.world import CLASSES, GROUPS


def _asking(prompt: str, *names: str) -> Case:
    """A case of which each named concept must show."""
    concepts = tuple(CONCEPTS[name] for name in names)
    return Case(prompt, tuple(Shown((concept,)) for concept in concepts), concepts)


def free_cases(rows: Rows) -> list[Case]:
    """One wish in free words a prompt; any of its concepts is an answer."""
    cases = []
    for phrase, names in FREE:
        concepts = tuple(CONCEPTS[name] for name in names)
        cases.append(Case(phrase, (Shown(concepts),), concepts[:1]))
    return _some(rows, cases)


def free(rows: Rows) -> None:
    """Wishes in free words."""
    rows.measure("free wording", free_cases(rows))


def held_out_wordings(rows: Rows) -> None:
    """One held-out wording a prompt."""
    cases = [_asking(phrase, name) for name, phrases in HELD_OUT.items() for phrase in phrases]
    rows.measure("held-out wordings", _some(rows, cases))


def _some(rows: Rows, cases: list[Case]) -> list[Case]:
    """All cases of a list of at least 200, a drawn share where fewer prompts were asked for."""
    share = min(1.0, rows.record.prompts / 200)
    return Random(7).sample(cases, max(1, round(share * len(cases))))


def counts(rows: Rows) -> None:
    """One to four of a class, as many as its group has cells for, in numerals and in words."""
    rng, cases = Random("counts"), []
    possible = [
        (cls, number)
        for cls in COUNTABLE
        for number in range(1, min(4, GROUPS[CLASSES[cls].group].cells) + 1)
    ]
    rng.shuffle(possible)
    for k in range(rows.record.prompts):
        cls, number = possible[k % len(possible)]
        noun = COUNTABLE[cls][number > 1]
        phrases = [f"{NUMBER_WORDS[number] if k % 2 else number} {noun}"]
        if k % 4 >= 2:  # beside something else, in another group
            other = drawn(rng, 1)[0]
            while any(CLASSES[name].group == CLASSES[cls].group for name in other.classes):
                other = drawn(rng, 1)[0]
            phrases.append(trained(other, k))
        cases.append(Case(in_template(phrases, k), (Counted(cls, number),), None))
    rows.measure("counts 1-4, exact", cases)


def negations(rows: Rows) -> None:
    """Something is not wanted in a scene that would be likely to have it."""
    cases = []
    for k in range(rows.record.prompts):
        thing, classes, scene = NEGATED[k % len(NEGATED)]
        form = NEGATIONS[(k + k // len(NEGATED)) % len(NEGATIONS)]
        banned = Concept("not wanted", "evaluation", (), (), without=frozenset(classes))
        told = (*rows.spotter.spotted(scene), banned)
        prompt = form.format(scene=scene, thing=thing)
        cases.append(Case(prompt, (Absent(frozenset(classes)),), told))
    rows.measure("negated things absent", cases)


def relations(rows: Rows) -> None:
    """Two things and where they stand: both must show."""
    cases = [_asking(*_at(RELATIONS, k)) for k in range(rows.record.prompts)]
    rows.measure("relations", cases)


def sentences(rows: Rows) -> None:
    """Whole prompts of several wishes, over and over with new seeds."""
    cases = [_asking(*_at(SENTENCES, k)) for k in range(rows.record.prompts)]
    rows.measure("whole sentences", cases, each=True)


def _at(table: tuple[tuple[str, tuple[str, ...]], ...], k: int) -> tuple[str, ...]:
    prompt, names = table[k % len(table)]
    return prompt, *names


def understanding(rows: Rows) -> None:
    """Shares of wordings recognised and of unknown words refused."""
    pipe = rows.model.pipe
    held_out = [(phrase, (name,)) for name, phrases in HELD_OUT.items() for phrase in phrases]
    figures: dict[str, float] = {}
    for name, cases in (("held_out", held_out), ("free", FREE)):
        found = pipe.understand([phrase for phrase, _ in cases])
        figures[f"{name}_known"] = mean(one.concept is not None for one in found)
        figures[f"{name}_right"] = mean(
            one.concept in names for one, (_, names) in zip(found, cases, strict=True)
        )
    for name, words in (("refused", UNKNOWN), ("fresh_refused", FRESH_UNKNOWN)):
        figures[name] = mean(one.concept is None for one in pipe.understand(words))
    rows.record.put("understanding", **figures)
