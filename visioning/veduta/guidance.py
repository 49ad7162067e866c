"""Guidance that makes what was asked for appear, without making more of it.

Plain classifier-free guidance (Ho and Salimans, arXiv 2207.12598) sharpens each slot by itself: a
street that should hold one library somewhere becomes seven libraries, since each of its seven
slots is pushed towards "library" alone. Here the pushed classes of a row of slots are scaled down
together until no class is expected more often than the text-conditioned guess expects it, or once.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

EMPTY = 0  # the class column of an empty slot; emptiness has no number to keep
_ROUNDS = 12  # after which the expected numbers no longer move visibly


def guided(with_text: Tensor, without: Tensor, scale: float) -> Tensor:
    """Logits pushed away from those without text.

    Args:
        with_text, without: Logits of any shape.
        scale: 1 is no guidance.
    """
    return without + scale * (with_text - without)


def limited(pushed: Tensor, with_text: Tensor, groups: Tensor) -> Tensor:
    """Pushed class logits whose expected numbers stay within those of `with_text`, or one.

    Args:
        pushed, with_text: (S, C) logits of the slots' classes, minus infinity where a class is
            not legal.
        groups: (S,) group of each slot; classes are counted within their group.

    >>> with_text = torch.tensor([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]])  # empty, library
    >>> pushed = torch.tensor([[0.0, 5.0], [0.0, 5.0], [0.0, 5.0]])
    >>> kept = limited(pushed, with_text, torch.zeros(3, dtype=torch.long))
    >>> round(float(functional.softmax(kept, -1)[:, 1].sum()), 2)
    1.0
    """
    most = _expected(with_text, groups).clamp(min=1)
    most[:, EMPTY] = float("inf")
    for _ in range(_ROUNDS):
        excess = (_expected(pushed, groups) / most).clamp(min=1)
        pushed = pushed - excess.log()[groups]
    return pushed


def _expected(logits: Tensor, groups: Tensor) -> Tensor:
    """How many of each class are expected in each group: (G, C)."""
    chances = functional.softmax(logits, -1)
    numbers = torch.zeros(int(groups.max()) + 1, logits.shape[-1])
    return numbers.index_add(0, groups, chances)
