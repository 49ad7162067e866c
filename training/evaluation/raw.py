"""How far the network follows words by itself, with nothing held while it denoises.

What ships holds what was understood (`visioning.veduta.constraints`); these rows say how much of
that is the network's own work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from statistics import mean
from unittest import mock

from training.evaluation.keywords import drawn, together
from training.evaluation.language import free_cases
from training.evaluation.looking import look
from training.evaluation.recall import Case, Rows
from visioning.veduta.constraints import Constraints
from visioning.veduta.pipeline import VedutaPipeline


@contextmanager
def nothing_held() -> Iterator[None]:
    """The pipeline without demands."""
    with mock.patch.object(VedutaPipeline, "_demands", lambda *_: Constraints()):
        yield


def raw(rows: Rows) -> None:
    """The prompts of the rows of keywords and of free words once more."""
    for count in (1, 4, 8):
        rng = Random(count)
        cases = [together(drawn(rng, count), number) for number in range(rows.record.prompts)]
        _measure(rows, f"raw, {count} keyword{'s' * (count > 1)}", cases)
    _measure(rows, "raw, free wording", free_cases(rows))


def _measure(rows: Rows, row: str, cases: Sequence[Case]) -> None:
    with nothing_held():
        seen = [look(rows.model.scene(case.prompt, k)) for k, case in enumerate(cases)]
    hits = [ask.holds(one) for case, one in zip(cases, seen, strict=True) for ask in case.asks]
    rows.record.put(row, model=mean(hits), prompts=len(cases), asked=len(hits))
