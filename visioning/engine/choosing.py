"""Which of many candidates are painted: those whose scenes are the farthest from each other.

The first picture is always the first candidate, so that nobody waits for it longer. For each
later one some more scenes are diffused, which costs far less than painting them, and the most
different from all pictures so far is painted. The work is even, and nothing is chosen by chance:
whoever asks for picture k of a request gets the same one.
"""

from __future__ import annotations

import json
import math
from collections import OrderedDict

from visioning.engine.easel import Drawing
from visioning.model import GenerationRequest
from visioning.veduta.distance import farthest
from visioning.veduta.scene import Scene

CANDIDATES = 3  # for each picture, where the request does not say
Drawings = tuple[Drawing[bytes], Drawing[dict[str, float]]]  # a picture and its elements' shares
_REMEMBERED = 8  # requests whose scenes are kept, since groups take turns


def candidates_of(request: GenerationRequest) -> int:
    """Among how many seeds a request's pictures are chosen; not more than `count` is no choice."""
    if request.edits or request.seeds or request.count == 1:
        return request.count
    return CANDIDATES * request.count if request.candidates is None else request.candidates


class Pool:
    """The candidates of a request.

    Attributes:
        scenes: What was diffused so far, by the candidates' numbers.
        drawings: Pictures that were begun before they were asked for, by their index.
    """

    def __init__(self, count: int, candidates: int) -> None:
        self._count, self._candidates = count, candidates
        self.scenes: dict[int, Scene] = {}
        self.drawings: dict[int, Drawings] = {}

    def missing(self, index: int) -> list[int]:
        """Numbers of the candidates that must be diffused before picture `index` is chosen."""
        return [number for number in range(self._among(index)) if number not in self.scenes]

    def choose(self, index: int) -> int:
        """Number of the candidate that becomes picture `index`."""
        chosen = [0]
        for k in range(1, index + 1):
            chosen.append(farthest([self.scenes[n] for n in range(self._among(k))], chosen))
        return chosen[index]

    def _among(self, index: int) -> int:
        """How many candidates picture `index` is chosen from: one, then evenly more, then all."""
        return 1 + math.ceil((self._candidates - 1) * index / (self._count - 1))


class Pools:
    """The pools of the last requests."""

    def __init__(self) -> None:
        self._pools: OrderedDict[str, Pool] = OrderedDict()

    def of(self, request: GenerationRequest) -> Pool | None:
        """The pool of a request, None where there is nothing to choose."""
        candidates = candidates_of(request)
        if candidates <= request.count:
            return None
        key = json.dumps(request.to_dict(), sort_keys=True)
        pool = self._pools.setdefault(key, Pool(request.count, candidates))
        self._pools.move_to_end(key)
        while len(self._pools) > _REMEMBERED:
            self._pools.popitem(last=False)
        return pool
