"""Veduta: from a prompt to pictures of a future city, each with its scene."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import torch
from diffusers import DiffusionPipeline, DPMSolverMultistepScheduler
from diffusers.utils import BaseOutput
from PIL import Image
from torch import Tensor
from transformers import BertModel, BertTokenizer

from visioning.veduta.codec import (
    AMBITION,
    ATTRIBUTE_COLUMNS,
    CLASS_COLUMNS,
    COLUMNS,
    LAYOUT,
    ROWS,
    SCENE_ROW,
    SLOT_ROWS,
    decode,
    encode,
)
from visioning.veduta.denoiser import VedutaDenoiser
from visioning.veduta.guidance import guided, limited
from visioning.veduta.painter import paint_png
from visioning.veduta.phrasebook import PhraseBook, Understood
from visioning.veduta.phrases import MAX_PHRASES, clean, split
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, GROUPS

StepCallback = Callable[["VedutaPipeline", int, Tensor, dict[str, Tensor]], dict[str, Tensor]]


@dataclass
class VedutaPipelineOutput(BaseOutput):
    """Attributes: the pictures (none with `output_type="scene"`) and the scene of each."""

    images: list[Image.Image]
    scenes: list[Scene]


class VedutaPipeline(DiffusionPipeline):
    """Text to scene by diffusion, scene to picture by the painter.

    Example:
        >>> pipe = VedutaPipeline.from_pretrained("models/veduta")  # doctest: +SKIP
        >>> pipe("a tram, green roofs and a river at sunset").images[0]  # doctest: +SKIP
    """

    model_cpu_offload_seq = "text_encoder->denoiser"
    _callback_tensor_inputs = ["latents", "x0"]

    def __init__(
        self,
        denoiser: VedutaDenoiser,
        scheduler: DPMSolverMultistepScheduler,
        text_encoder: BertModel,
        tokenizer: BertTokenizer,
        phrasebook: PhraseBook,
    ) -> None:
        super().__init__()
        # Stored in half precision to be small; the training's vectors came from float32 arithmetic.
        text_encoder.float()
        self.register_modules(
            denoiser=denoiser,
            scheduler=scheduler,
            text_encoder=text_encoder,
            tokenizer=tokenizer,
            phrasebook=phrasebook,
        )
        self._interrupt = False
        self._vectors: dict[str, Tensor] = {}

    @property
    def interrupt(self) -> bool:
        return self._interrupt

    @torch.no_grad()
    def __call__(
        self,
        prompt: str | list[str],
        *,
        attributes: Mapping[str, object] | None = None,
        keep: Iterable[Element] = (),
        num_inference_steps: int = 6,
        guidance_scale: float = 2.5,
        generator: torch.Generator | list[torch.Generator] | None = None,
        num_images_per_prompt: int = 1,
        width: int = 1280,
        height: int = 800,
        callback_on_step_end: StepCallback | None = None,
        callback_on_step_end_tensor_inputs: Sequence[str] = ("latents",),
        output_type: str = "pil",
    ) -> VedutaPipelineOutput:
        """Paint future cities.

        Args:
            prompt: Words, a list or a sentence; `phrases.split` says how it is read.
            attributes: Values that are exactly respected: any of `world.ATTRIBUTES`, "ambition"
                (0 to 1) and "layout" (two numbers, 0 to 1).
            keep: Elements that stay as they are while the rest is painted. Their places in the
                picture stay too where "layout" is that of their scene.
            generator: One for all pictures or one for each; a picture with its own generator is
                the same bit for bit whatever is painted beside it.
            width, height: Pixels.
            callback_on_step_end: Called as `callback(pipe, step, timestep, tensors)` with the
                tensors asked for: "latents" and "x0", the present guess (see `preview`), both
                (pictures, ROWS, COLUMNS). Setting `pipe._interrupt = True` stops the painting.
            output_type: "pil", or "scene" to leave the pictures unpainted.

        Raises:
            ValueError: A wrong attribute, kept element, tensor name, output type or number of
                generators.
        """
        wrong = set(callback_on_step_end_tensor_inputs) - set(self._callback_tensor_inputs)
        if wrong:
            raise ValueError(f"no callback tensors {sorted(wrong)}: {self._callback_tensor_inputs}")
        if output_type not in ("pil", "scene"):
            raise ValueError(f"output_type must be 'pil' or 'scene', not {output_type!r}")
        prompts = [prompt] if isinstance(prompt, str) else list(prompt)
        texts = [text for text in prompts for _ in range(num_images_per_prompt)]
        generators = generator if isinstance(generator, list) else [generator] * len(texts)
        if len(generators) != len(texts):
            raise ValueError(f"{len(generators)} generators for {len(texts)} pictures")
        fixed, keep = dict(attributes or {}), tuple(keep)
        _check(fixed, keep)

        self._interrupt = False
        phrases = [self._encode(text) for text in texts]
        latents = torch.stack([_noise(g, (ROWS, COLUMNS)) for g in generators])
        layouts = [_noise(g, (2,)).sigmoid() for g in generators]
        wishes = [self._wishes(text, fixed) for text in texts]
        if keep:  # the model learned to keep within a layout
            for values, layout in zip(wishes, layouts, strict=True):
                values.setdefault("layout", tuple(round(float(v), 3) for v in layout))
        given, known = zip(*(_given(values, keep) for values in wishes), strict=True)
        clean_state, mask = torch.stack(given), torch.stack(known)

        self.scheduler.set_timesteps(num_inference_steps)
        guess = torch.where(mask, clean_state, latents)
        with self.progress_bar(total=num_inference_steps) as bar:
            for step, timestep in enumerate(self.scheduler.timesteps):
                if self._interrupt:
                    continue
                latents = torch.where(mask, clean_state, latents)
                sigma = float(timestep) / self.scheduler.config.num_train_timesteps
                guess = torch.stack(
                    [
                        self._guess(latents[k], sigma, *phrases[k], mask[k], guidance_scale)
                        for k in range(len(texts))
                    ]
                )
                guess = torch.where(mask, clean_state, guess)
                latents = self.scheduler.step(guess, timestep, latents, return_dict=False)[0]
                if callback_on_step_end is not None:
                    tensors = {"latents": latents, "x0": guess}
                    offered = {name: tensors[name] for name in callback_on_step_end_tensor_inputs}
                    answer = callback_on_step_end(self, step, timestep, offered) or {}
                    latents = answer.get("latents", latents)
                bar.update()
        if not torch.isfinite(guess).all():
            raise ValueError("the model gave numbers that are not finite: its weights are damaged")

        scenes = [
            decode(state.numpy(), keep, values) for state, values in zip(guess, wishes, strict=True)
        ]
        images = []
        if output_type == "pil":
            images = [Image.open(io.BytesIO(paint_png(s, width, height))) for s in scenes]
        return VedutaPipelineOutput(images=images, scenes=scenes)

    def preview(self, x0: Tensor) -> Scene:
        """The scene of one present guess, (ROWS, COLUMNS) or (1, ROWS, COLUMNS)."""
        return decode(x0.reshape(ROWS, COLUMNS).float().cpu().numpy())

    def understand(self, phrases: Iterable[str]) -> list[Understood]:
        """What each phrase means to the model; concept None marks words it cannot show."""
        return [
            self.phrasebook.look_up(phrase, self._vector(clean(phrase) or phrase))
            for phrase in phrases
        ]

    def _guess(
        self,
        latents: Tensor,
        sigma: float,
        text: Tensor,
        mask: Tensor,
        known: Tensor,
        guidance_scale: float,
    ) -> Tensor:
        """The clean scene of one picture, its choices guided by the text.

        One picture at a time: sums in a larger batch may round differently.
        """
        guess = self.denoiser(
            latents.expand(2, -1, -1),
            torch.full((2,), sigma),
            text.expand(2, -1, -1),
            torch.stack([mask, torch.zeros_like(mask)]),
            known.expand(2, -1, -1),
        )
        with_text, without = guess.logits
        logits = torch.where(
            self.denoiser.categorical, guided(with_text, without, guidance_scale), with_text
        )
        classes = slice(0, SCENE_ROW), slice(0, CLASS_COLUMNS)
        groups = self.denoiser.group_of_row[:SCENE_ROW]
        logits[classes] = limited(logits[classes], with_text[classes], groups)
        return self.denoiser.clean(logits[None], guess.free[:1])[0]

    def _wishes(self, prompt: str, fixed: Mapping[str, object]) -> dict[str, object]:
        """What is given of the scene: the fixed attributes, and the ambition that words name.

        The network did not learn to guess that one number from words, so the phrase book reads it.
        """
        values = dict(fixed)
        for found in self.understand(split(prompt)):
            degree = self.phrasebook.ambition(found.concept)
            if degree is not None:
                values.setdefault("ambition", degree)
        return values

    def _encode(self, prompt: str) -> tuple[Tensor, Tensor]:
        """Phrase vectors (MAX_PHRASES, width) and which of them are there."""
        width = self.denoiser.config.text_width
        text = torch.zeros(MAX_PHRASES, width)
        mask = torch.zeros(MAX_PHRASES, dtype=torch.bool)
        for k, phrase in enumerate(split(prompt)):
            text[k], mask[k] = self._vector(phrase), True
        return text, mask

    def _vector(self, phrase: str) -> Tensor:
        if phrase not in self._vectors:
            if len(self._vectors) > 2000:  # a long day of typing must not fill the memory
                self._vectors.clear()
            self._vectors[phrase] = embed(self.text_encoder, self.tokenizer, phrase)
        return self._vectors[phrase]


@torch.no_grad()
def embed(encoder: torch.nn.Module, tokenizer: BertTokenizer, phrase: str) -> Tensor:
    """The mean of the encoder's token states for one phrase: (384,) float32, unit variance."""
    tokens = tokenizer(phrase, return_tensors="pt", truncation=True, max_length=32)
    states = encoder(
        input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"]
    ).last_hidden_state[0]
    mean = states.float().mean(0)
    return mean / mean.norm() * math.sqrt(len(mean))


def _noise(generator: torch.Generator | None, shape: tuple[int, ...]) -> Tensor:
    return torch.randn(shape, generator=generator)


def _check(fixed: Mapping[str, object], keep: Sequence[Element]) -> None:
    for name, value in fixed.items():
        if name == "ambition":
            right = isinstance(value, (int, float)) and 0 <= value <= 1
        elif name == "layout":
            right = len(value) == 2 and all(0 <= v <= 1 for v in value)
        elif name in ATTRIBUTES:
            right = value in ATTRIBUTES[name]
        else:
            allowed = ", ".join((*ATTRIBUTES, "ambition", "layout"))
            raise ValueError(f"there is no attribute {name!r}; there are {allowed}")
        if not right:
            raise ValueError(f"{name} cannot be {value!r}")
    slots = [(element.group, element.index) for element in keep]
    if len(set(slots)) != len(slots):
        raise ValueError("two kept elements share a slot")
    for element in keep:
        parent = GROUPS[element.group].parent
        if parent is not None and (parent, element.index) not in slots:
            raise ValueError(f"to keep {element.id}, keep its house {parent}-{element.index} too")


def _given(fixed: Mapping[str, object], keep: Sequence[Element]) -> tuple[Tensor, Tensor]:
    """The state that is given, and where it is: both (ROWS, COLUMNS)."""
    values = {name: fixed.get(name, choices[0]) for name, choices in ATTRIBUTES.items()}
    scene = Scene(
        tuple(keep), values, float(fixed.get("ambition", 0.5)), tuple(fixed.get("layout", (0, 0)))
    )
    known = torch.zeros(ROWS, COLUMNS, dtype=torch.bool)
    for name, columns in ATTRIBUTE_COLUMNS.items():
        known[SCENE_ROW, columns] = name in fixed
    known[SCENE_ROW, AMBITION] = "ambition" in fixed
    known[SCENE_ROW, LAYOUT] = "layout" in fixed
    for element in keep:
        known[SLOT_ROWS[element.group, element.index]] = True
    return torch.from_numpy(encode(scene)), known
