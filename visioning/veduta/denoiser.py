"""The network of Veduta: a set transformer that guesses the clean scene from a noisy one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from diffusers import ConfigMixin, ModelMixin
from diffusers.configuration_utils import register_to_config
from torch import Tensor, nn
from torch.nn import functional

from visioning.veduta.codec import (
    ACTIVE,
    ATTRIBUTE_COLUMNS,
    CATEGORICAL,
    CLASS_COLUMNS,
    COLUMNS,
    ROWS,
    SCENE_ROW,
    SLOTS,
)
from visioning.veduta.world import GROUPS

_SPREAD = 0.58  # standard deviation of the continuous numbers: uniform in [-1, 1]


@dataclass
class Guess:
    """What the denoiser says of the clean scene.

    Attributes:
        logits: (B, ROWS, COLUMNS), unnormalised log-probabilities within each one-hot block;
            minus infinity where a class is not legal.
        free: (B, ROWS, COLUMNS), the continuous numbers; meaningless in one-hot columns.
        raw: Like `free`, before it is scaled by the noise level; the training loss is taken on it.
    """

    logits: Tensor
    free: Tensor
    raw: Tensor


class VedutaDenoiser(ModelMixin, ConfigMixin):
    """Set transformer with a token per slot and one for the scene.

    Time and the sum of the phrases enter by adaptive layer norm; each phrase is also a token
    that every slot attends to.
    """

    @register_to_config
    def __init__(
        self, width: int = 192, layers: int = 6, heads: int = 6, text_width: int = 384
    ) -> None:
        super().__init__()
        self.inlet = nn.Linear(2 * COLUMNS, width)
        self.scene_inlet = nn.Linear(2 * COLUMNS, width)
        self.slot = nn.Parameter(0.3 * torch.randn(ROWS, width))
        self.group = nn.Parameter(0.3 * torch.randn(len(GROUPS) + 1, width))
        self.text = nn.Sequential(nn.Linear(text_width, width), nn.SiLU(), nn.Linear(width, width))
        self.null = nn.Parameter(0.3 * torch.randn(width))
        self.gist = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        self.clock = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        # What is given of the whole scene reaches every slot directly, as time and text do.
        self.setting = nn.Linear(2 * COLUMNS, width)
        self.blocks = nn.ModuleList(_Block(width, heads) for _ in range(layers))
        self.last_norm = nn.LayerNorm(width, elementwise_affine=False)
        self.last_scale = nn.Linear(width, 2 * width)
        self.outlet = nn.Linear(width, COLUMNS)
        self.scene_outlet = nn.Linear(width, COLUMNS)
        # Columns mean different things in different groups, so each slot has an own bias.
        self.bias = nn.Parameter(torch.zeros(ROWS, COLUMNS))
        names = list(GROUPS)
        rows = [names.index(name) for name, _ in SLOTS] + [len(names)]
        self.register_buffer("group_of_row", torch.tensor(rows), persistent=False)
        self.register_buffer("active", torch.from_numpy(ACTIVE), persistent=False)
        self.register_buffer("categorical", torch.from_numpy(CATEGORICAL), persistent=False)
        nn.init.zeros_(self.last_scale.weight)
        nn.init.zeros_(self.last_scale.bias)
        nn.init.zeros_(self.setting.weight)
        nn.init.zeros_(self.setting.bias)

    def forward(
        self, sample: Tensor, sigma: Tensor, phrases: Tensor, mask: Tensor, known: Tensor
    ) -> Guess:
        """Guess the clean scenes.

        Args:
            sample: (B, ROWS, COLUMNS), noisy: (1 - sigma) clean + sigma noise; clean where known.
            sigma: (B,) in [0, 1].
            phrases: (B, P, text_width), unit-variance phrase vectors.
            mask: (B, P), true where a phrase is.
            known: (B, ROWS, COLUMNS), true where the sample is given and not to be guessed.
        """
        x = torch.cat([sample * self.active, known.to(sample.dtype)], -1)
        h = torch.cat([self.inlet(x[:, :SCENE_ROW]), self.scene_inlet(x[:, SCENE_ROW:])], 1)
        h = h + self.slot + self.group[self.group_of_row]
        text = self.text(phrases) * mask[..., None]
        null = self.null.expand(len(text), 1, -1)
        condition = self.clock(_waves(sigma, h.shape[-1])) + self.gist(text.sum(1) + null[:, 0])
        given = known[:, SCENE_ROW].to(sample.dtype)
        condition = condition + self.setting(torch.cat([sample[:, SCENE_ROW] * given, given], -1))
        text = torch.cat([null, text], 1)
        attend = functional.pad(mask, (1, ROWS), value=True)  # null, phrases, slots
        attend = attend[:, None, None, :].expand(-1, 1, ROWS, -1)
        condition = functional.silu(condition)
        for block in self.blocks:
            h = block(h, text, attend, condition)
        scale, shift = self.last_scale(condition)[:, None].chunk(2, -1)
        h = self.last_norm(h) * (1 + scale) + shift
        raw = torch.cat([self.outlet(h[:, :SCENE_ROW]), self.scene_outlet(h[:, SCENE_ROW:])], 1)
        raw = raw + self.bias
        s = sigma[:, None, None]
        spread = _SPREAD**2 * (1 - s) ** 2 + s**2
        free = (1 - s) * _SPREAD**2 / spread * sample + s * _SPREAD / spread.sqrt() * raw
        return Guess(raw.masked_fill(~self.categorical, -math.inf), free, raw)

    def clean(self, logits: Tensor, free: Tensor) -> Tensor:
        """The expected clean scene: each class by its probability, the numbers as guessed."""
        slots = functional.softmax(logits[:, :SCENE_ROW, :CLASS_COLUMNS], -1)
        blocks = [
            functional.softmax(logits[:, SCENE_ROW, columns], -1)
            for columns in ATTRIBUTE_COLUMNS.values()
        ]
        scene = torch.cat(blocks, -1)
        out = free * (self.active & ~self.categorical)
        out[:, :SCENE_ROW, :CLASS_COLUMNS] = (2 * slots - 1) * self.categorical[
            :SCENE_ROW, :CLASS_COLUMNS
        ]
        out[:, SCENE_ROW, : scene.shape[-1]] = 2 * scene - 1
        return out


class _Block(nn.Module):
    """Attention of the slots to each other and to the phrases at once, then feed-forward."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norms = nn.ModuleList(nn.LayerNorm(width, elementwise_affine=False) for _ in range(2))
        self.modulation = nn.Linear(width, 6 * width)
        self.qkv = nn.Linear(width, 3 * width)
        self.text_kv = nn.Linear(width, 2 * width)
        self.merge = nn.Linear(width, width)
        self.widen = nn.Linear(width, 3 * width)
        self.narrow = nn.Linear(3 * width, width)
        nn.init.zeros_(self.modulation.weight)
        nn.init.zeros_(self.modulation.bias)

    def forward(self, h: Tensor, text: Tensor, attend: Tensor, condition: Tensor) -> Tensor:
        m = self.modulation(condition)[:, None].chunk(6, -1)
        q, k, v = self.qkv(self.norms[0](h) * (1 + m[0]) + m[1]).chunk(3, -1)
        text_k, text_v = self.text_kv(text).chunk(2, -1)
        k, v = torch.cat([text_k, k], 1), torch.cat([text_v, v], 1)
        q, k, v = (t.unflatten(-1, (self.heads, -1)).transpose(1, 2) for t in (q, k, v))
        out = functional.scaled_dot_product_attention(q, k, v, attn_mask=attend)
        h = h + (m[2] + 1) * self.merge(out.transpose(1, 2).flatten(2))
        wide = functional.silu(self.widen(self.norms[1](h) * (1 + m[3]) + m[4]))
        return h + (m[5] + 1) * self.narrow(wide)


def _waves(sigma: Tensor, width: int) -> Tensor:
    """Sines and cosines of the noise level: (B,) to (B, width)."""
    rates = torch.exp(torch.linspace(0, math.log(1000), width // 2, device=sigma.device))
    angles = sigma[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], -1)
