"""Train Veduta.

    python -m training.train --minutes 75            # what the bundled weights took, on one core
    python -m training.train --minutes 10            # a coffee: recognisable, less obedient
    python -m training.train --minutes 3 --run smoke --no-export

Interrupted runs continue where they stopped (`--run NAME`); minutes count training alone, over all
sittings. Every sample is drawn from the grammar with the run's seed and used once.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from training.grammar.concepts import CONCEPTS, NOTHING
from training.grammar.sample import sample
from training.text import official_encoder, vectors
from visioning.veduta.codec import (
    ATTRIBUTE_COLUMNS,
    CLASS_COLUMNS,
    COLUMNS,
    LAYOUT,
    ROWS,
    SCENE_ROW,
    encode,
)
from visioning.veduta.denoiser import Guess, VedutaDenoiser
from visioning.veduta.phrases import MAX_PHRASES

RUNS = Path("training/runs")
_EMPTY_WEIGHT = 0.03  # of an empty slot's numbers: they are never drawn


class Phrases:
    """Vectors of all phrases of the grammar, and for each the other wordings of its concept."""

    def __init__(self) -> None:
        groups = [concept.phrases for concept in CONCEPTS.values()] + [(p,) for p in NOTHING]
        texts = [phrase for group in groups for phrase in group]
        self.table = vectors(*official_encoder(), texts)
        self.index = {phrase: row for row, phrase in enumerate(texts)}
        self.siblings = {phrase: group for group in groups for phrase in group}
        self.concept = {p: min(k, len(CONCEPTS)) for k, g in enumerate(groups) for p in g}

    def vector(self, phrase: str, rng: Random) -> Tensor:
        """A vector for a phrase: its own, or between two wordings, with a little noise."""
        vector = self.table[self.index[phrase]]
        if rng.random() < 0.3:
            other = self.table[self.index[rng.choice(self.siblings[phrase])]]
            vector = vector.lerp(other, rng.uniform(0, 0.6))
            vector = vector * (math.sqrt(len(vector)) / vector.norm())
        return vector + torch.randn_like(vector) * rng.uniform(0, 0.35)


def batch(
    phrases: Phrases, seed: int, start: int, size: int
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Clean states, phrase vectors, concept numbers (-1: no phrase) and what is known."""
    rng = Random(f"batch:{seed}:{start}")
    states = torch.empty(size, ROWS, COLUMNS)
    text = torch.zeros(size, MAX_PHRASES, phrases.table.shape[1])
    concepts = torch.full((size, MAX_PHRASES), -1)
    known = torch.zeros(size, ROWS, COLUMNS, dtype=torch.bool)
    for row in range(size):
        drawn = sample(seed, start + row)
        states[row] = torch.from_numpy(encode(drawn.scene))
        if rng.random() >= 0.1:  # without text for guidance
            for column, phrase in enumerate(drawn.phrases[:MAX_PHRASES]):
                text[row, column] = phrases.vector(phrase, rng)
                concepts[row, column] = phrases.concept[phrase]
        known[row] = _known(rng)
    return states, text, concepts, known


class Batches(Dataset):
    """The batch of every step, so that other processes can prepare them ahead."""

    def __init__(self, phrases: Phrases, seed: int, size: int) -> None:
        self.phrases, self.seed, self.size = phrases, seed, size

    def __getitem__(self, step: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        torch.manual_seed(self.seed * 1_000_003 + step)
        return batch(self.phrases, self.seed, step * self.size, self.size)


def shape_for(minutes: float) -> tuple[int, int]:
    """Width and layers of the network for a training of that length: the one dial decides."""
    return (128, 4) if minutes < 30 else (192, 6) if minutes < 600 else (256, 8)


def _known(rng: Random) -> Tensor:
    """A random part of the scene that is given: nothing, attributes, or attributes and elements."""
    known = torch.zeros(ROWS, COLUMNS, dtype=torch.bool)
    mode = rng.random()
    if mode < 0.4:
        return known
    for name, columns in ATTRIBUTE_COLUMNS.items():
        # What changes the scene only a little has to be seen more often.
        known[SCENE_ROW, columns] = rng.random() < (0.8 if name == "ambition" else 0.5)
    known[SCENE_ROW, LAYOUT] = rng.random() < 0.3
    if mode > 0.75:
        known[SCENE_ROW, LAYOUT] = True  # an element's place depends on the layout
        share = rng.random()
        for row in range(SCENE_ROW):
            known[row] = rng.random() < share
    return known


def loss_of(
    model: VedutaDenoiser, guess: Guess, clean: Tensor, noisy: Tensor, sigma: Tensor, known: Tensor
) -> tuple[Tensor, dict[str, float]]:
    """Cross-entropy of classes and attributes, squared error of the numbers, where not known."""
    target = clean[:, :SCENE_ROW, :CLASS_COLUMNS].argmax(-1)
    logits = guess.logits[:, :SCENE_ROW, :CLASS_COLUMNS]
    unknown = ~known[:, :SCENE_ROW, 0]
    ce = functional.cross_entropy(logits.flatten(0, 1), target.flatten(), reduction="none")
    classes = (ce.unflatten(0, target.shape) * unknown).sum() / unknown.sum().clamp(min=1)
    attributes = torch.zeros((), device=clean.device)
    for columns in ATTRIBUTE_COLUMNS.values():
        ce = functional.cross_entropy(
            guess.logits[:, SCENE_ROW, columns],
            clean[:, SCENE_ROW, columns].argmax(-1),
            reduction="none",
        )
        attributes = attributes + (ce * ~known[:, SCENE_ROW, columns.start]).mean()
    # The network's raw output is compared with what it would have to be to give the clean value.
    s = sigma[:, None, None]
    spread = 0.58**2 * (1 - s) ** 2 + s**2
    wanted = (clean - (1 - s) * 0.58**2 / spread * noisy) / (s * 0.58 / spread.sqrt())
    weight = (model.active & ~model.categorical).float().expand_as(clean).clone()
    weight[:, :SCENE_ROW] *= torch.where(target > 0, 1.0, _EMPTY_WEIGHT)[..., None]
    weight *= ~known
    free = ((guess.raw - wanted) ** 2 * weight).sum() / weight.sum().clamp(min=1)
    total = 3 * classes + 0.06 * attributes + 0.5 * free
    attributes = attributes.item() / len(ATTRIBUTE_COLUMNS)
    parts = {"class": classes.item(), "attribute": attributes, "free": free.item()}
    return total, parts


def train(args: argparse.Namespace) -> Path:
    """Train until the minutes are spent and return the last checkpoint."""
    folder = RUNS / args.run
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    phrases = Phrases()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    width, layers = shape_for(args.minutes)
    model = VedutaDenoiser(width=width, layers=layers, heads=width // 32).to(device)
    average = copy.deepcopy(model).eval()
    # Only for training: what the model makes of a phrase must tell the concepts apart.
    naming = torch.nn.Linear(width, len(CONCEPTS) + 1).to(device)
    parameters = [*model.parameters(), *naming.parameters()]
    optimiser = torch.optim.AdamW(parameters, args.rate, betas=(0.9, 0.98), weight_decay=0.01)
    step, spent = 0, 0.0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True, map_location=device)
        model.load_state_dict(saved["model"])
        average.load_state_dict(saved["average"])
        naming.load_state_dict(saved["naming"])
        optimiser.load_state_dict(saved["optimiser"])
        step, spent = saved["step"], saved["seconds"]
    (folder / "config.json").write_text(json.dumps(vars(args), indent=2) + "\n")
    budget = args.minutes * 60
    saved_at, sums = spent, {}
    batches = DataLoader(
        Batches(phrases, args.seed, args.batch),
        batch_size=None,
        sampler=range(step, 2**31),
        num_workers=args.workers,
    )
    with (folder / "log.jsonl").open("a") as log:
        began = time.monotonic()
        for drawn in batches:
            clean, text, concepts, known = (part.to(device) for part in drawn)
            torch.manual_seed(args.seed * 1_000_003 + step)
            # Classes are decided while there is much noise: train there most.
            sigma = 0.01 + 0.99 * torch.rand(args.batch, device=device) ** 0.5
            s = sigma[:, None, None]
            noisy = (1 - s) * clean + s * torch.randn_like(clean)
            noisy = torch.where(known, clean, noisy) * model.active
            guess = model(noisy, sigma, text, concepts >= 0, known)
            total, parts = loss_of(model, guess, clean, noisy, sigma, known)
            names = functional.cross_entropy(
                naming(model.text(text)).flatten(0, 1), concepts.flatten(), ignore_index=-1
            )
            total, parts["naming"] = total + 0.2 * names, names.item()
            rate = args.rate * min(1, (step + 1) / 150, 1.6 * (1 - spent / budget) + 0.01)
            for group in optimiser.param_groups:
                group["lr"] = rate
            optimiser.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            with torch.no_grad():
                keep = min(0.998, (1 + step) / (10 + step))
                for a, b in zip(average.parameters(), model.parameters(), strict=True):
                    a.lerp_(b, 1 - keep)
            step += 1
            now = time.monotonic()
            spent, began = spent + now - began, now
            for name, value in parts.items():
                sums[name] = sums.get(name, 0) + value / 50
            if step % 50 == 0:
                line = {"step": step, "minutes": round(spent / 60, 2), "rate": round(rate, 6)}
                line |= {name: round(value, 4) for name, value in sums.items()}
                line["per_second"] = round(step * args.batch / spent, 1)
                print(json.dumps(line), file=log, flush=True)
                sums = {}
            if spent - saved_at > 240 or spent >= budget:
                state = {
                    "model": model.state_dict(),
                    "average": average.state_dict(),
                    "naming": naming.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "step": step,
                    "seconds": spent,
                    "config": dict(model.config),
                }
                torch.save(state, checkpoint.with_suffix(".tmp"))
                checkpoint.with_suffix(".tmp").replace(checkpoint)
                saved_at = spent
            if spent >= budget:
                break
    return checkpoint


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--run", default="veduta", help="folder under training/runs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0, help="processes that draw scenes ahead")
    parser.add_argument("--no-export", action="store_true", help="leave models/veduta as it is")
    parser.add_argument("--out", default="models/veduta", help="folder to write")
    args = parser.parse_args()
    checkpoint = train(args)
    if not args.no_export:
        from training.export import export

        export(checkpoint, Path(args.out))


if __name__ == "__main__":
    main()
