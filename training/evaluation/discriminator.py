"""A small set transformer that learns to tell generated scenes from those of the grammar.

Half right is what it reaches where the two cannot be told apart.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.evaluation.recall import Rows
from training.grammar.sample import sample
from visioning.veduta.codec import COLUMNS, ROWS, encode
from visioning.veduta.scene import Scene

_SEED = 7_000_003  # of captions that no training has seen
_WIDTH, _LAYERS, _HEADS = 64, 2, 4
_EPOCHS, _BATCH, _RATE = 14, 64, 1e-3


class Discriminator(nn.Module):
    """A token per slot and one for the scene; the mean of them says generated or not."""

    def __init__(self) -> None:
        super().__init__()
        self.inlet = nn.Linear(COLUMNS, _WIDTH)
        self.slot = nn.Parameter(0.3 * torch.randn(ROWS, _WIDTH))
        layer = nn.TransformerEncoderLayer(
            _WIDTH, _HEADS, 2 * _WIDTH, dropout=0.1, batch_first=True, norm_first=True
        )
        self.blocks = nn.TransformerEncoder(layer, _LAYERS, enable_nested_tensor=False)
        self.outlet = nn.Linear(_WIDTH, 1)

    def forward(self, states: Tensor) -> Tensor:
        """Log-odds that each scene, (B, ROWS, COLUMNS), was generated: (B,)."""
        tokens = self.blocks(self.inlet(states) + self.slot)
        return self.outlet(tokens.mean(1))[:, 0]


def accuracy(generated: np.ndarray, composed: np.ndarray, seed: int = 0) -> float:
    """The share told right among scenes that the discriminator was not trained on.

    Seven tenths train it; after each epoch another tenth is told, and the epoch that told it best
    tells the last fifth. The k-th of both sets answer the same caption and go to the same part.

    Args:
        generated, composed: (N, ROWS, COLUMNS), as `encode` gives them.
    """
    torch.manual_seed(seed)
    states = torch.from_numpy(np.stack([generated, composed], 1))  # (N, 2, ROWS, COLUMNS)
    count = len(states)
    train, check, test = states.split(
        [count * 7 // 10, count // 10, count - count * 7 // 10 - count // 10]
    )
    model = Discriminator()
    optimiser = torch.optim.AdamW(model.parameters(), _RATE, weight_decay=0.02)
    best, kept = -1.0, model.state_dict()
    for epoch in range(_EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = _RATE * (1 - epoch / _EPOCHS)
        for part in torch.randperm(len(train)).split(_BATCH // 2):
            batch = train[part].flatten(0, 1)
            wanted = torch.tensor([1.0, 0.0]).repeat(len(part))
            loss = functional.binary_cross_entropy_with_logits(model(batch), wanted)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        right = _right(model, check)
        if right > best:
            best, kept = right, {name: value.clone() for name, value in model.state_dict().items()}
    model.load_state_dict(kept)
    return _right(model, test)


@torch.no_grad()
def _right(model: Discriminator, pairs: Tensor) -> float:
    """The share of (N, 2, ROWS, COLUMNS), generated first, that is told right."""
    model.eval()
    said = torch.cat([model(part.flatten(0, 1)) for part in pairs.split(_BATCH)]).view(-1, 2) > 0
    model.train()
    return float((said == torch.tensor([True, False])).float().mean())


def discriminator(rows: Rows, scenes: int) -> None:
    """Train it on so many generated scenes and as many of the grammar for the same captions."""
    samples = [sample(_SEED, k) for k in range(scenes)]

    def generate() -> list:
        model = rows.model
        return [model.scene(", ".join(s.phrases), k).to_dict() for k, s in enumerate(samples)]

    kept = rows.record.cached_for_weights("generated", scenes, generate)
    generated = np.stack([encode(Scene.from_dict(scene)) for scene in kept])
    composed = np.stack([encode(one.scene) for one in samples])
    rows.record.put(
        "discriminator",
        model=accuracy(generated, composed),
        grammar=rows.record.cached("told", scenes, lambda: _told_from_itself(composed)),
        prompts=scenes,
    )


def _told_from_itself(composed: np.ndarray) -> float:
    """What it reaches where there is nothing to tell: on other scenes of the grammar."""
    others = np.stack([encode(sample(_SEED + 1, k).scene) for k in range(len(composed))])
    return accuracy(others, composed)
