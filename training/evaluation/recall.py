"""Rows of prompts: how much of what each asks for shows, in the model and in what it stands beside.

Columns: the model; the grammar told what is asked (the ceiling); keyword spotting plus the grammar
(the baseline); and the model's pictures of no prompt, in which things show by chance.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import mean

from training.evaluation.candidates import Model, Spotter, grammar
from training.evaluation.looking import Ask, Seen, look, seen
from training.evaluation.record import CACHE, Record, write
from training.grammar.concepts import Concept
from visioning.veduta.scene import Scene


@dataclass(frozen=True)
class Case:
    """A prompt, what must be seen, and how the grammar is told (None: it cannot be)."""

    prompt: str
    asks: tuple[Ask, ...]
    concepts: tuple[Concept, ...] | None
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> tuple:
        """The case as plain text, the same in every run."""
        told = None if self.concepts is None else [c.name for c in self.concepts]
        return self.prompt, [ask.name for ask in self.asks], told, self.attributes


class Rows:
    """Measures rows of cases."""

    def __init__(self, model: Model, record: Record) -> None:
        self.model, self.record = model, record
        self.spotter = Spotter()

    @cached_property
    def unprompted(self) -> list[Seen]:
        """The model's pictures of no prompt."""
        count = max(10, self.record.prompts)

        def make() -> list:
            looked = [look(self.model.scene("", number)) for number in range(count)]
            return [[one.scene.to_dict(), one.shares] for one in looked]

        kept = self.record.cached_for_weights("unprompted", count, make)
        return [seen(Scene.from_dict(scene), shares) for scene, shares in kept]

    def measure(self, row: str, cases: Sequence[Case], each: bool = False) -> None:
        """Fill a row of the record, and leave what was missed beside the cache.

        Args:
            each: Tell the figures of every different prompt too.
        """
        hits, misses = [], []
        by_prompt: dict[str, list[bool]] = defaultdict(list)
        for number, case in enumerate(cases):
            got = look(self.model.scene(case.prompt, number, attributes=dict(case.attributes)))
            for ask in case.asks:
                hits.append(ask.holds(got))
                by_prompt[case.prompt].append(hits[-1])
                if not hits[-1]:
                    misses.append((case.prompt, number, ask.name, ask.why_not(got)))
        parts = [row, *(case.key for case in cases)]
        beside = self.record.cached("beside", parts, lambda: self._beside(row, cases))
        more = {}
        if each:
            more["each"] = [
                (prompt, mean(of_prompt), Counter(m[2] for m in misses if m[0] == prompt))
                for prompt, of_prompt in by_prompt.items()
            ]
        self.record.put(
            row,
            model=mean(hits),
            **beside,
            no_prompt=mean(
                mean(ask.holds(one) for one in self.unprompted) for c in cases for ask in c.asks
            ),
            prompts=len(cases),
            asked=len(hits),
            why=Counter(reason.split(":")[0] for *_, reason in misses).most_common(),
            missed=Counter(name for _, _, name, _ in misses).most_common(8),
            **more,
        )
        lines = "".join(json.dumps(miss) + "\n" for miss in misses)
        name = row.replace(" ", "-").replace(",", "")
        write(CACHE / f"missed-{self.record.weights}-{name}.jsonl", lines)

    def _beside(self, row: str, cases: Sequence[Case]) -> dict[str, float | None]:
        """The columns that no weights change."""
        ceiling, spotted = [], []
        for number, case in enumerate(cases):
            given = _given(case)
            if case.concepts is not None:
                got = look(grammar((*case.concepts, *given), f"{row}:{number}"))
                ceiling += [ask.holds(got) for ask in case.asks]
            found = (*self.spotter.spotted(case.prompt), *given)
            got = look(grammar(found, f"spotted:{row}:{number}"))
            spotted += [ask.holds(got) for ask in case.asks]
        return {"grammar": mean(ceiling) if ceiling else None, "spotting": mean(spotted)}


def _given(case: Case) -> tuple[Concept, ...]:
    """The attributes of a case as a concept, which is how the grammar is told them."""
    if not case.attributes:
        return ()
    return (Concept("given", "evaluation", (), (), attributes=dict(case.attributes)),)
