"""Veduta: from a prompt to pictures of a future city, each with its scene."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import torch
from diffusers import DiffusionPipeline, DPMSolverMultistepScheduler
from diffusers.utils import BaseOutput
from PIL import Image
from torch import Tensor
from transformers import BertModel, BertTokenizer

from visioning.veduta.codec import (
    ACTIVE,
    ATTRIBUTE_COLUMNS,
    CATEGORICAL,
    CLASS_COLUMNS,
    COLUMNS,
    LAYOUT,
    ROWS,
    SCENE_ROW,
    SLOT_ROWS,
    SLOTS,
    decode,
    encode,
)
from visioning.veduta.constraints import Constraints, check, counted_class
from visioning.veduta.denoiser import VedutaDenoiser
from visioning.veduta.guidance import guided, limited
from visioning.veduta.painter import paint_png
from visioning.veduta.phrasebook import PhraseBook, Understood
from visioning.veduta.phrases import MAX_PHRASES, clean, halves, negated, quantity, split
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, GROUPS

_OPPOSITE = {"today": "utopian", "modest": "utopian", "bold": "today", "utopian": "today"}
_SAME = 0.99  # cosine similarity from which two phrases are the same wording
_NUMBERS = torch.from_numpy(ACTIVE & ~CATEGORICAL)
StepCallback = Callable[["VedutaPipeline", int, Tensor, dict[str, Tensor]], dict[str, Tensor]]


@dataclass
class VedutaPipelineOutput(BaseOutput):
    """Attributes: the pictures (none with `output_type="scene"`) and the scene of each."""

    images: list[Image.Image]
    scenes: list[Scene]


@dataclass(frozen=True)
class _Reading:
    """A phrase as it was read: the words to encode, a number, whether they are not wanted."""

    words: str
    count: int | None
    unwanted: bool
    understood: Understood


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
        drop: Iterable[str] = (),
        scene: Scene | None = None,
        strength: float = 1.0,
        blend: tuple[str, float] | None = None,
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
            attributes: Values that are exactly respected: any of `world.ATTRIBUTES`, and "layout"
                (two numbers, 0 to 1).
            keep: Elements that stay as they are while the rest is painted. Their places in the
                picture stay too where "layout" is that of their scene.
            drop: Classes of elements that must not appear, but for kept ones.
            scene: What to start from; only with `strength`.
            strength: How far the result may leave `scene`: near 0 hardly, 1 does not look at it.
            blend: A second prompt and its weight, 0 (not at all) to 1 (it alone). The share of
                slots that follow the second prompt grows with the weight.
            generator: One for all pictures or one for each; a picture with its own generator is
                the same bit for bit whatever is painted beside it.
            width, height: Pixels.
            callback_on_step_end: Called as `callback(pipe, step, timestep, tensors)` with the
                tensors asked for: "latents" and "x0", the present guess (see `preview`), both
                (pictures, ROWS, COLUMNS). Setting `pipe._interrupt = True` stops the painting.
            output_type: "pil", or "scene" to leave the pictures unpainted.

        Raises:
            ValueError: A wrong attribute, kept element, dropped class, strength, weight, tensor
                name, output type or number of generators.
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
        fixed, keep, drop = dict(attributes or {}), tuple(keep), set(drop)
        _check(fixed, keep)
        check(drop)
        if not 0 < strength <= 1 or (strength < 1 and scene is None):
            raise ValueError(f"strength must be above 0 and at most 1, with a scene: {strength}")
        if blend is not None and not 0 <= blend[1] <= 1:
            raise ValueError(f"the weight of the second prompt must be 0 to 1, not {blend[1]}")

        self._interrupt = False
        phrases = [self._encode(text, self._say(fixed)) for text in texts]
        against = self._encode("", self._say(fixed, against=True))
        demands = [self._demands(text, drop) for text in texts]
        if blend is not None:  # between two prompts neither demands
            demands = [Constraints(dropped=demand.dropped) for demand in demands]
        second = self._encode(blend[0], self._say(fixed)) if blend else None
        follows_second = _shared_out(blend[1] if blend else 0.0)
        noise = torch.stack([_noise(g, (ROWS, COLUMNS)) for g in generators])
        layouts = [_noise(g, (2,)).sigmoid() for g in generators]
        wishes = [dict(fixed) for _ in texts]
        if keep:  # the model learned to keep within a layout
            for values, layout in zip(wishes, layouts, strict=True):
                values.setdefault("layout", tuple(round(float(v), 3) for v in layout))
        given, known = zip(*(_given(values, keep) for values in wishes), strict=True)
        clean_state, mask = torch.stack(given), torch.stack(known)

        # A start from a scene takes the last steps of a longer way.
        in_all = round(num_inference_steps / strength)
        self.scheduler.set_timesteps(in_all)
        self.scheduler.set_begin_index(in_all - num_inference_steps)
        timesteps = self.scheduler.timesteps[in_all - num_inference_steps :]
        latents = noise
        if strength < 1:
            sigma = float(timesteps[0]) / self.scheduler.config.num_train_timesteps
            start = torch.from_numpy(encode(scene))
            latents = (1 - sigma) * start + sigma * noise
        guess = torch.where(mask, clean_state, latents)
        with self.progress_bar(total=num_inference_steps) as bar:
            for step, timestep in enumerate(timesteps):
                if self._interrupt:
                    continue
                latents = torch.where(mask, clean_state, latents)
                sigma = float(timestep) / self.scheduler.config.num_train_timesteps
                guess = torch.stack(
                    [
                        self._guess(
                            latents[k], sigma, phrases[k], mask[k], guidance_scale, demands[k],
                            keep, against, second, follows_second,
                        )
                        for k in range(len(texts))
                    ]
                )  # fmt: skip
                if step == num_inference_steps - 1:
                    guess = guess + strength * (_stretched(guess) - guess)
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
        readings = [(phrase, self._reading(phrase)) for phrase in phrases]
        return [
            replace(said.understood, phrase=phrase, count=said.count, unwanted=said.unwanted)
            for phrase, said in readings
        ]

    def neighbours(self, phrase: str, among: Iterable[str]) -> list[str]:
        """The phrases in `among` that the model can show, the nearest in meaning first."""
        near = self.phrasebook.nearness(self._vector(clean(phrase) or phrase))
        book = self.phrasebook.config
        wordings = dict(zip(book.phrases, book.concepts, strict=True))
        concepts = {
            # Only what is no wording has to be read, which takes a moment each.
            other: wordings.get(other) or self._reading(other).understood.concept
            for other in among
        }
        known = [other for other, concept in concepts.items() if concept is not None]
        return sorted(known, key=lambda other: -near[concepts[other]])

    def _guess(
        self,
        latents: Tensor,
        sigma: float,
        text: tuple[Tensor, Tensor],
        known: Tensor,
        guidance_scale: float,
        demands: Constraints,
        keep: Sequence[Element],
        against: tuple[Tensor, Tensor],
        second: tuple[Tensor, Tensor] | None,
        follows_second: Tensor,
    ) -> Tensor:
        """The clean scene of one picture, its choices guided by the text.

        One picture at a time: sums in a larger batch may round differently.
        """
        texts = [text, second, against] if second else [text, against]
        phrases, there = (torch.stack(parts) for parts in zip(*texts, strict=True))
        count = len(texts)
        guess = self.denoiser(
            latents.expand(count, -1, -1),
            torch.full((count,), sigma),
            phrases,
            there,
            known.expand(count, -1, -1),
        )
        with_text, without, free = guess.logits[0], guess.logits[-1], guess.free[0]
        if second:
            with_text = torch.where(follows_second, guess.logits[1], with_text)
            free = torch.where(follows_second, guess.free[1], free)
        logits = torch.where(
            self.denoiser.categorical, guided(with_text, without, guidance_scale), with_text
        )
        classes = slice(0, SCENE_ROW), slice(0, CLASS_COLUMNS)
        groups = self.denoiser.group_of_row[:SCENE_ROW]
        logits[classes] = limited(logits[classes], with_text[classes], groups)
        if demands:
            logits = demands.narrow(logits, keep)
        return self.denoiser.clean(logits[None], free[None])[0]

    def _reading(self, phrase: str) -> _Reading:
        """What one phrase says: its words, how many, whether they are unwanted, its concept."""
        words = clean(phrase) or phrase
        whole = self.phrasebook.look_up(words, self._vector(words))
        if whole.score > _SAME:  # "15-minute city", "no cars" are wordings of their own
            return _Reading(words, None, False, whole)
        unwanted = negated(words)
        count, rest = quantity(unwanted or words)
        rest = clean(rest) or rest
        if rest == words:
            return _Reading(words, None, False, whole)
        return _Reading(
            rest, count, unwanted is not None, self.phrasebook.look_up(rest, self._vector(rest))
        )

    def _readings(self, prompt: str) -> list[_Reading]:
        """What a prompt says, phrase by phrase; "panorama of a harbour town" says two things.

        A phrase is halved where its first half is a wording and the other better known than both.
        """
        readings = []
        for phrase in split(prompt):
            whole = [self._reading(phrase)]
            for way in halves(phrase):
                parts = [self._reading(part) for part in way]
                first, second = (part.understood for part in parts)
                if (
                    first.score > _SAME > whole[0].understood.score
                    and second.concept is not None
                    and second.score > whole[0].understood.score
                ):
                    whole = parts
                    break
            readings += whole
        return readings

    def _demands(self, prompt: str, drop: set[str]) -> Constraints:
        """What the prompt demands and rules out, as far as it is understood."""
        demands, book = Constraints(dropped=set(drop)), self.phrasebook.config
        vague: set[str] = set()  # things that show an unwanted idea only together
        for reading in self._readings(prompt):
            concept = reading.understood.concept
            if concept is None:
                continue
            looks = (book.looks or {}).get(concept, [])
            attributes = (book.attributes or {}).get(concept, {})
            if reading.unwanted:
                alone = {look[0] for look in looks if len(look) == 1}
                demands.dropped |= alone
                vague |= set() if alone else {name for look in looks for name in look}
                demands.excluded |= set(attributes.items())
                continue
            demands.dropped |= set((book.without or {}).get(concept, []))
            if looks:
                demands.wanted.append(looks)
            for name, value in attributes.items():
                demands.excluded |= {(name, v) for v in ATTRIBUTES[name] if v != value}
            counted = counted_class(looks)
            if reading.count is not None and counted is not None:
                demands.counts[counted] = reading.count
        wanted = {name for looks in demands.wanted for look in looks for name in look}
        demands.dropped |= vague - wanted
        demands.counts = {n: k for n, k in demands.counts.items() if n not in demands.dropped}
        for name, values in ATTRIBUTES.items():  # "day, night": the network decides
            if all((name, value) in demands.excluded for value in values):
                demands.excluded -= {(name, value) for value in values}
        return demands

    def _say(self, fixed: Mapping[str, object], against: bool = False) -> list[str]:
        """Words for the given ambition, or for its opposite: as words they can be guided."""
        ambition = fixed.get("ambition")
        if against:
            ambition = _OPPOSITE.get(ambition)
        book = self.phrasebook.config
        for phrase, concept in zip(book.phrases, book.concepts, strict=True):
            if ambition and (book.attributes or {}).get(concept) == {"ambition": ambition}:
                return [phrase]
        return []

    def _encode(self, prompt: str, more: Sequence[str] = ()) -> tuple[Tensor, Tensor]:
        """Vectors of what is wanted, (MAX_PHRASES, width), and which of them are there.

        Args:
            more: Phrases that are read beside the prompt's.
        """
        width = self.denoiser.config.text_width
        text = torch.zeros(MAX_PHRASES, width)
        mask = torch.zeros(MAX_PHRASES, dtype=torch.bool)
        words = [reading.words for reading in self._readings(prompt) if not reading.unwanted]
        for k, phrase in enumerate([*more, *words][:MAX_PHRASES]):
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


def _stretched(state: Tensor) -> Tensor:
    """The state with its numbers spread as wide as in training: (..., ROWS, COLUMNS).

    A few steps leave places, sizes and styles nearer to their means than they should be; the sine
    pushes them out and keeps -1, 0 and 1 where they are (figures in training/LOG.md).
    """
    return torch.where(_NUMBERS, torch.sin(state.clamp(-1, 1) * (math.pi / 2)), state)


def _noise(generator: torch.Generator | None, shape: tuple[int, ...]) -> Tensor:
    return torch.randn(shape, generator=generator)


def _check(fixed: Mapping[str, object], keep: Sequence[Element]) -> None:
    for name, value in fixed.items():
        if name == "layout":
            right = len(value) == 2 and all(0 <= v <= 1 for v in value)
        elif name in ATTRIBUTES:
            right = value in ATTRIBUTES[name]
        else:
            allowed = ", ".join((*ATTRIBUTES, "layout"))
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
    scene = Scene(tuple(keep), values, tuple(fixed.get("layout", (0, 0))))
    known = torch.zeros(ROWS, COLUMNS, dtype=torch.bool)
    for name, columns in ATTRIBUTE_COLUMNS.items():
        known[SCENE_ROW, columns] = name in fixed
    known[SCENE_ROW, LAYOUT] = "layout" in fixed
    for element in keep:
        known[SLOT_ROWS[element.group, element.index]] = True
    return torch.from_numpy(encode(scene)), known


def _shared_out(weight: float) -> Tensor:
    """Which rows follow the second of two prompts, (ROWS, 1): a share of each group of slots.

    The rows that follow at a small weight also follow at a larger one, spread over the picture;
    a house and what it carries go together.
    """
    follows = torch.zeros(ROWS, 1, dtype=torch.bool)
    for row, (group, index) in enumerate(SLOTS):
        base = GROUPS[group].parent or group
        offset = list(GROUPS).index(base) * 0.382
        turn = (index * 0.618 + offset) % 1  # golden ratio: even at every weight
        follows[row] = turn < weight
    follows[SCENE_ROW] = weight > 0.5
    return follows
