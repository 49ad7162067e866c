"""Rows of keywords in trained wordings, of attributes, and of nothing asked."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from statistics import mean

from training.evaluation.looking import Shown, look
from training.evaluation.recall import Case, Rows
from training.grammar.compose import compose
from training.grammar.concepts import SETTINGS, THINGS, Concept
from training.grammar.sample import held_out
from visioning.veduta.world import ATTRIBUTES

# Ways to put keywords into a prompt; no caption of the training is a sentence.
TEMPLATES = (
    "{commas}",
    "a future city with {words}",
    "{lines}",
    "we want {words}",
    "our town tomorrow: {semicolons}",
    "please show {words}",
    "a city which has {words}",
    "a picture of {words}",
)


def together(concepts: Sequence[Concept], number: int) -> Case:
    """A case of keywords in trained wordings, in one of the templates."""
    phrases = [trained(concept, number) for concept in concepts]
    return Case(
        in_template(phrases, number),
        tuple(Shown((concept,)) for concept in concepts),
        tuple(concepts),
    )


def in_template(phrases: Sequence[str], number: int) -> str:
    """The phrases as a prompt.

    >>> in_template(["trams", "trees", "a river"], 1)
    'a future city with trams, trees and a river'
    """
    words = " and ".join(filter(None, (", ".join(phrases[:-1]), phrases[-1])))
    return TEMPLATES[number % len(TEMPLATES)].format(
        commas=", ".join(phrases),
        words=words,
        lines="\n".join(phrases),
        semicolons="; ".join(phrases),
    )


def trained(concept: Concept, number: int) -> str:
    """One of the concept's wordings in the training."""
    return Random(f"{concept.name}:{number}").choice(concept.phrases)


def possible(concepts: Sequence[Concept]) -> bool:
    """Whether the world has room for all of them: a scene has one water, one horizon."""
    return len(compose(Random(0), concepts)[1]) == len(concepts)


def drawn(rng: Random, count: int) -> list[Concept]:
    """Different things for which there is room in one scene."""
    while True:
        concepts = rng.sample(THINGS, count)
        if possible(concepts):
            return concepts


def keywords(rows: Rows, count: int) -> None:
    """So many keywords a prompt."""
    rng = Random(count)
    cases = [together(drawn(rng, count), number) for number in range(rows.record.prompts)]
    rows.measure(f"{count} keyword{'s' * (count > 1)}", cases)


def pairs(rows: Rows) -> None:
    """Two keywords that never stand in one caption of the training."""
    met = [(a, b) for a in THINGS for b in THINGS if a.name < b.name and held_out(a, b)]
    met = [pair for pair in met if possible(pair)]
    chosen = Random(99).sample(met, min(len(met), rows.record.prompts))
    cases = [together(pair, number) for number, pair in enumerate(chosen)]
    rows.measure("pairs never together", cases)


def settings(rows: Rows, row: str, groups: Sequence[str]) -> None:
    """Attributes by words, beside one thing."""
    chosen = [concept for concept in SETTINGS if concept.group in groups]
    rng, cases = Random(row), []
    for number in range(rows.record.prompts):
        concept = chosen[number % len(chosen)]
        thing = rng.choice(THINGS)
        while not possible((concept, thing)):
            thing = rng.choice(THINGS)
        prompt = in_template([trained(thing, number), trained(concept, number)], number)
        cases.append(Case(prompt, (Shown((concept,)),), (concept, thing)))
    rows.measure(row, cases)


def views(rows: Rows) -> None:
    """Two keywords, to be seen in the panorama and from above as well."""
    for view in ("skyline", "district"):
        rng, cases = Random(view), []
        for number in range(max(1, rows.record.prompts // 2)):
            case = together(drawn(rng, 2), number)
            cases.append(Case(case.prompt, case.asks, case.concepts, (("view", view),)))
        rows.measure(f"2 keywords, {view} view", cases)


def attributes_given(rows: Rows) -> None:
    """All attributes given beside two keywords: share of scenes that have exactly these."""
    right = []
    for number in range(max(1, rows.record.prompts // 4)):
        rng = Random(number)
        given = {name: rng.choice(values) for name, values in ATTRIBUTES.items()}
        prompt = together(drawn(rng, 2), number).prompt
        right.append(rows.model.scene(prompt, number, attributes=given).attributes == given)
    rows.record.put("attributes given", model=mean(right), prompts=len(right))


def nothing(rows: Rows) -> None:
    """How much of everything shows where nothing was asked."""
    count = len(rows.unprompted)

    def ceiling() -> float:
        looked = [look(compose(Random(f"none:{k}"))[0]) for k in range(count)]
        return mean(c.shown_by(one.classes) for one in looked for c in THINGS)

    rows.record.put(
        "no prompt",
        model=mean(c.shown_by(one.classes) for one in rows.unprompted for c in THINGS),
        grammar=rows.record.cached("nothing", count, ceiling),
        prompts=count,
    )
