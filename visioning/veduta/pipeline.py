"""Veduta: from a prompt to pictures of a future city, each with its scene."""

from __future__ import annotations

import math

import torch
from torch import Tensor


@torch.no_grad()
def embed(encoder: torch.nn.Module, tokenizer, phrase: str) -> Tensor:
    """The mean of the encoder's token states for one phrase: (384,) float32, unit variance."""
    tokens = tokenizer(phrase, return_tensors="pt", truncation=True, max_length=32)
    states = encoder(
        input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"]
    ).last_hidden_state[0]
    mean = states.float().mean(0)
    return mean / mean.norm() * math.sqrt(len(mean))
