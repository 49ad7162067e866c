"""What other programs write into their PNGs about how a picture was made.

Each reader takes the text of one chunk and returns what it understands of it, None where the text
is of another kind. The libraries for this need chunks that not every file has, or stumble over
settings with commas; what is needed here is little.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from visioning.arrival import comfyui

UNKNOWN_SEED = -1
"""Stands for a seed that a file does not tell, or that is no number here."""

_LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True)
class Made:
    """How a picture was made.

    Attributes:
        program: That made it.
        prompt: Empty where the file tells none.
        model: Of the model, as the file says it; the program where it says none.
        seed, steps: -1 and 0 where the file does not tell them.
    """

    program: str
    prompt: str
    negative_prompt: str = ""
    model: str = ""
    model_hash: str = ""
    scheduler: str = ""
    seed: int = UNKNOWN_SEED
    steps: int = 0
    guidance_scale: float = 0.0


def made(texts: Mapping[str, str]) -> Made | None:
    """How a picture was made, by the texts in its file; None where they do not say it."""
    for keyword, read in _READERS:
        found = read(_as_unicode(texts[keyword])) if keyword in texts else None
        if found is not None:
            return found
    return None


# --- AUTOMATIC1111's webui, Forge, SD.Next and others that write alike ----------------------------

# As modules/infotext_utils.py of stable-diffusion-webui reads it, bounded for speed.
_SETTING = re.compile(r'(\w[\w /-]{0,60}):\s*("(?:\\.|[^\\"]){0,2000}"|[^,]{0,2000})(?:,|$)')
_LONGEST_SETTINGS = 20_000
_FEWEST = 3  # settings that make a line the settings' line


def _a1111(text: str) -> Made | None:
    lines = text.strip().splitlines()
    settings = _settings(lines[-1]) if lines else {}
    if len(settings) >= _FEWEST:
        lines.pop()
    elif "Steps:" in text or "Negative prompt:" in text:
        settings = {}
    else:  # words alone, as anybody may write them
        return None
    words: dict[bool, list[str]] = {False: [], True: []}
    negative = False
    for line in lines:
        if line.startswith("Negative prompt:"):
            negative = True
        words[negative].append(line.removeprefix("Negative prompt:"))
    sampler = " ".join(filter(None, (settings.get("Sampler"), settings.get("Schedule type"))))
    return _told(
        "A1111",
        prompt="\n".join(words[False]),
        negative_prompt="\n".join(words[True]),
        model=settings.get("Model"),
        model_hash=settings.get("Model hash"),
        scheduler=sampler,
        seed=settings.get("Seed"),
        steps=settings.get("Steps"),
        guidance_scale=settings.get("CFG scale") or settings.get("Distilled CFG Scale"),
    )


def _settings(line: str) -> dict[str, str]:
    if len(line) > _LONGEST_SETTINGS:
        return {}
    found = _SETTING.findall(line)
    return {name.strip(): _without_quotes(value.strip()) for name, value in found}


def _without_quotes(value: str) -> str:
    try:
        return str(json.loads(value)) if value.startswith('"') else value
    except ValueError:
        return value.strip('"')


# --- Fooocus --------------------------------------------------------------------------------------


def _fooocus(text: str) -> Made | None:
    found = _json(text)
    if "prompt" not in found or not {"base_model", "guidance_scale", "styles"} & set(found):
        return None
    return _told(
        "Fooocus",
        prompt=found["prompt"],
        negative_prompt=found.get("negative_prompt"),
        model=found.get("base_model"),
        model_hash=found.get("base_model_hash"),
        scheduler=found.get("sampler"),
        seed=found.get("seed"),
        steps=found.get("steps"),
        guidance_scale=found.get("guidance_scale"),
    )


# --- InvokeAI -------------------------------------------------------------------------------------


def _invokeai(text: str) -> Made | None:
    found = _json(text)
    if not found:
        return None
    model = found.get("model")
    model = model if isinstance(model, dict) else {}
    return _told(
        "InvokeAI",
        prompt=found.get("positive_prompt"),
        negative_prompt=found.get("negative_prompt"),
        model=model.get("name") or model.get("model_name"),
        model_hash=model.get("hash"),
        scheduler=found.get("scheduler"),
        seed=found.get("seed"),
        steps=found.get("steps"),
        guidance_scale=found.get("cfg_scale") or found.get("guidance"),
    )


def _invokeai_2(text: str) -> Made | None:
    """Of InvokeAI before version 3."""
    found = _json(text)
    image = found.get("image")
    if not isinstance(image, dict):
        return None
    prompt = image.get("prompt")
    if isinstance(prompt, list):  # of parts with weights
        parts = (one.get("prompt", "") for one in prompt if isinstance(one, dict))
        prompt = " ".join(str(part) for part in parts)
    return _told(
        "InvokeAI",
        prompt=prompt,
        model=found.get("model_weights") or found.get("model"),
        model_hash=found.get("model_hash"),
        scheduler=image.get("sampler"),
        seed=image.get("seed"),
        steps=image.get("steps"),
        guidance_scale=image.get("cfg_scale"),
    )


# --- ComfyUI --------------------------------------------------------------------------------------


def _comfyui(text: str) -> Made | None:
    graph = _json(text)
    return _told("ComfyUI", **comfyui.read(graph)) if comfyui.is_graph(graph) else None


# --- Shared ---------------------------------------------------------------------------------------

_READERS: tuple[tuple[str, Callable[[str], Made | None]], ...] = (
    ("invokeai_metadata", _invokeai),
    ("sd-metadata", _invokeai_2),
    ("parameters", _fooocus),
    ("parameters", _a1111),
    ("prompt", _comfyui),
)


def _told(
    program: str,
    *,
    seed: object = None,
    steps: object = None,
    guidance_scale: object = None,
    **texts: object,
) -> Made:
    """What a file tells, whatever types it has there."""
    words = {name: value.strip() for name, value in texts.items() if isinstance(value, str)}
    scale = _number(guidance_scale)
    return Made(
        program,
        words.pop("prompt", ""),
        **{**words, "model": words.get("model") or program},
        seed=_whole(seed, UNKNOWN_SEED, _LARGEST_SEED),
        steps=_whole(steps, 0, 10_000),
        guidance_scale=scale if 0 <= scale < 1e6 else 0.0,
    )


def _number(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return 0.0
    return number if math.isfinite(number) else 0.0


def _whole(value: object, otherwise: int, most: int) -> int:
    text = str(value).strip().removesuffix(".0")
    if not re.fullmatch(r"[0-9]{1,20}", text):
        return otherwise
    return int(text) if int(text) <= most else otherwise


def _json(text: str) -> dict[str, Any]:
    """The object that a text holds; empty where it holds none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _as_unicode(text: str) -> str:
    """A text that was written as UTF-8 where the standard has Latin-1, read as it was meant."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
