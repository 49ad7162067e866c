"""Measure the bundled model and write its card.

    python -m training.evaluate                 # about ten minutes of one core
    python -m training.evaluate --prompts 20    # a look

A class is present where its elements own at least a thousandth of the picture's pixels, and a
keyword where one of its looks is complete. Beside the model stand the grammar (what a perfect
student would reach) and the same pictures' counts without any prompt.
"""

from __future__ import annotations

import argparse
import inspect
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import mean, median

import torch

from training import card
from training.grammar.compose import compose
from training.grammar.concepts import CONCEPTS, SETTINGS, THINGS, Concept
from training.grammar.heldout import HELD_OUT, UNKNOWN
from training.grammar.sample import held_out
from visioning.veduta.codec import orphans
from visioning.veduta.painter import element_shares
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES

FOLDER = Path("models/veduta")
SEED_PROMPT = (
    "a smart city which is connected, sustainable, user-friendly with a proper digital "
    "infrastructure and co-creation opportunities"
)
# Each prompt with the concepts that must show.
WHOLE_PROMPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        SEED_PROMPT,
        ("smart_city", "connected", "sustainable", "user_friendly", "digital_infrastructure",
         "co_creation"),
    ),
    (
        "a future city with a tram, green roofs and a river at sunset",
        ("tram", "green_roof", "river", "time_sunset"),
    ),
    (
        "an old town which is barrier-free, with solar panels, cargo bikes, benches and cafes",
        ("form_half_timbered", "accessible", "solar_energy", "cargo_bike", "benches", "cafe"),
    ),
    (
        "wind power; hydrogen; public transport; community gardens in winter",
        ("wind_energy", "hydrogen", "public_transport", "community_garden", "season_winter"),
    ),
)  # fmt: skip


def visible(scene: Scene) -> set[str]:
    """Classes that own at least a thousandth of the picture."""
    shares: dict[str, float] = defaultdict(float)
    classes = {element.id: element.cls for element in scene}
    for element, share in element_shares(scene).items():
        shares[classes[element]] += share
    return {name for name, share in shares.items() if share >= 0.001}


def shows(concept: Concept, scene: Scene, seen: set[str]) -> bool:
    """Whether a scene, with these classes visible, shows a concept and has its attributes."""
    low, high = concept.ambition or (0.0, 1.0)
    return (
        (not concept.looks or concept.shown_by(seen))
        and all(scene.attributes[name] == value for name, value in concept.attributes.items())
        and low - 0.1 <= scene.ambition <= high + 0.1
    )


class Evaluation:
    """The figures of one model folder."""

    def __init__(self, folder: Path, prompts: int) -> None:
        self.pipe = VedutaPipeline.from_pretrained(folder)
        self.pipe.set_progress_bar_config(disable=True)
        self.prompts = prompts
        self.orphans, self.elements = 0, 0
        self.rows: dict[str, dict[str, float]] = {}

    def scene(self, prompt: str, seed: int, **settings) -> Scene:
        """One scene; counts the roof items and facades that had no house."""
        last = {}

        def remember(pipe, step, timestep, tensors):
            last.update(tensors)
            return {}

        output = self.pipe(
            prompt,
            generator=torch.Generator().manual_seed(seed),
            output_type="scene",
            callback_on_step_end=remember,
            callback_on_step_end_tensor_inputs=["x0"],
            **settings,
        )
        lost = orphans(last["x0"][0].numpy())
        self.orphans += lost
        self.elements += lost + len(output.scenes[0].elements)
        return output.scenes[0]

    def recall(
        self, row: str, asked: Sequence[Sequence[Concept]], wording: Callable[[Concept, int], str]
    ) -> None:
        """Fill a row: how many of the asked concepts show, in the model and in the grammar."""
        model, grammar = [], []
        for number, concepts in enumerate(asked):
            scene = self.scene(", ".join(wording(c, number) for c in concepts), number)
            seen = visible(scene)
            model += [shows(concept, scene, seen) for concept in concepts]
            ideal, _ = compose(Random(f"{row}:{number}"), concepts)
            seen = visible(ideal)
            grammar += [shows(concept, ideal, seen) for concept in concepts]
        self.rows[row] = {"model": mean(model), "grammar": mean(grammar), "asked": len(model)}
        print(row, self.rows[row], flush=True)

    def keywords(self) -> None:
        """One, two and four keywords in trained wordings."""
        for count in (1, 2, 4):
            rng = Random(count)
            asked = [_together(rng, count) for _ in range(self.prompts)]
            self.recall(f"{count} keyword{'s' * (count > 1)}", asked, _trained)
        rng = Random(99)
        pairs = [(a, b) for a in THINGS for b in THINGS if a.name < b.name and held_out(a, b)]
        pairs = [(a, b) for a, b in pairs if _possible((a, b))]
        self.recall(
            "2 keywords never together in training",
            rng.sample(pairs, min(len(pairs), self.prompts)),
            _trained,
        )

    def held_out_wordings(self) -> None:
        """One keyword in a wording that no caption has."""
        cases = [
            (CONCEPTS[name], phrase) for name, phrases in HELD_OUT.items() for phrase in phrases
        ]
        cases = [case for case in cases if not case[0].attributes and not case[0].ambition]
        Random(7).shuffle(cases)
        cases = cases[: self.prompts]
        self.recall("1 keyword, wording not trained", [(c,) for c, _ in cases],
                    lambda _, number: cases[number][1])  # fmt: skip

    def attributes(self) -> None:
        """Time, season, weather, form, density and ambition: by words and given."""
        asked = [(concept,) for concept in SETTINGS for _ in range(max(1, self.prompts // 40))]
        self.recall("attributes by words", asked, _trained)
        right = []
        for number in range(self.prompts // 4):
            rng = Random(number)
            given = {name: rng.choice(values) for name, values in ATTRIBUTES.items()}
            words = ", ".join(_trained(c, number) for c in _together(rng, 2))
            right.append(self.scene(words, number, attributes=given).attributes == given)
        self.rows["attributes given"] = {"model": mean(right), "asked": len(right)}

    def control(self) -> None:
        """How much of everything shows where nothing was asked."""
        model, grammar = [], []
        for number in range(max(10, self.prompts // 4)):
            seen = visible(self.scene("", number))
            model += [concept.shown_by(seen) for concept in THINGS]
            seen = visible(compose(Random(f"none:{number}"))[0])
            grammar += [concept.shown_by(seen) for concept in THINGS]
        self.rows["no prompt (any keyword, by chance)"] = {
            "model": mean(model), "grammar": mean(grammar), "asked": len(model),
        }  # fmt: skip
        print(self.rows, flush=True)

    def whole_prompts(self) -> list[tuple[str, float, list[str]]]:
        """Whole prompts over ten seeds: share shown and what was missed."""
        table = []
        for prompt, names in WHOLE_PROMPTS:
            hits, missed = [], defaultdict(int)
            for seed in range(10):
                scene = self.scene(prompt, seed)
                seen = visible(scene)
                for name in names:
                    hit = shows(CONCEPTS[name], scene, seen)
                    hits.append(hit)
                    missed[name] += not hit
            table.append((prompt, mean(hits), [f"{n} {k}" for n, k in missed.items() if k]))
        return table

    def editing(self) -> float:
        """Share of scenes in which the kept half is unchanged when the rest is painted anew."""
        kept = []
        for number in range(20):
            rng = Random(number)
            scene = compose(rng)[0]
            houses = {e.index for e in scene if e.group == "front"}
            keep = [e for e in scene if e.group == "front" or rng.random() < 0.5]
            assert houses
            new = self.scene("tram, trees", number, keep=keep,
                             attributes={"layout": scene.layout})  # fmt: skip
            kept.append(all(new.at(e.group, e.index) == e for e in keep))
        return mean(kept)

    def understanding(self) -> dict[str, float]:
        """Shares of held-out wordings recognised (rightly) and of unknown words refused."""
        right, known, cases = 0, 0, 0
        for name, phrases in HELD_OUT.items():
            for found in self.pipe.understand(phrases):
                right += found.concept == name
                known += found.concept is not None
                cases += 1
        refused = [found.concept is None for found in self.pipe.understand(UNKNOWN)]
        return {"known": known / cases, "right": right / cases, "refused": mean(refused)}

    def seconds(self, threads: int) -> dict[str, float]:
        """Median and least seconds of a 1280 x 800 picture, warm."""
        before = torch.get_num_threads()
        torch.set_num_threads(threads)
        times = []
        for number in range(8):
            began = time.perf_counter()
            self.pipe(SEED_PROMPT, generator=torch.Generator().manual_seed(number))
            times.append(time.perf_counter() - began)
        torch.set_num_threads(before)
        return {"median": median(times[1:]), "least": min(times[1:])}


def _trained(concept: Concept, number: int) -> str:
    return Random(f"{concept.name}:{number}").choice(concept.phrases)


def _possible(concepts: Sequence[Concept]) -> bool:
    """Whether the world has room for all of them: a scene has one water, one horizon."""
    return len(compose(Random(0), concepts)[1]) == len(concepts)


def _together(rng: Random, count: int) -> list[Concept]:
    while True:
        concepts = rng.sample(THINGS, count)
        if _possible(concepts):
            return concepts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--prompts", type=int, default=200, help="prompts a row")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    evaluation = Evaluation(args.folder, args.prompts)
    evaluation.keywords()
    evaluation.held_out_wordings()
    evaluation.attributes()
    evaluation.control()
    figures = {
        "steps": inspect.signature(VedutaPipeline.__call__)
        .parameters["num_inference_steps"]
        .default,
        "recall": evaluation.rows,
        "prompts": evaluation.whole_prompts(),
        "kept": evaluation.editing(),
        "words": evaluation.understanding(),
        "without_house": evaluation.orphans / evaluation.elements,
        "seconds": {threads: evaluation.seconds(threads) for threads in (1, 2)},
    }
    (args.folder / "evaluation.json").write_text(json.dumps(figures, indent=1) + "\n")
    card.write(args.folder)


if __name__ == "__main__":
    main()
