"""Measure the bundled model and write its card.

    python -m training.evaluate                        # the whole table: some 25 minutes of a core
    python -m training.evaluate --prompts 20           # a look
    python -m training.evaluate --rows ladder,blends   # these again; the other figures stay
    python -m training.evaluate --stale                # goes on where it stopped, or what changed

Figures are kept after each row (evaluation.json in the model's folder), those of the grammar and
of keyword spotting in training/runs/evaluation until grammar or painter change. What was missed,
and why, lies there too. Two runs with different --rows can share the figures, one on each core.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import torch

from training import card
from training.evaluation import (
    discriminator,
    editing,
    keywords,
    ladder,
    language,
    probes,
    raw,
    rules,
    variety,
)
from training.evaluation.candidates import Model
from training.evaluation.recall import Rows
from training.evaluation.record import Record
from training.evaluation.timing import timing

FOLDER = Path("models/veduta")
LANDSCAPE = ("time", "season", "weather", "form", "density")


def subjects(args: argparse.Namespace) -> dict[str, Callable[[Rows], None]]:
    """What can be measured, by the names that --rows takes."""
    return {
        "none": keywords.nothing,
        **{f"keywords-{n}": lambda rows, n=n: keywords.keywords(rows, n) for n in (1, 2, 4, 8)},
        "pairs": keywords.pairs,
        "free": language.free,
        "raw": raw.raw,
        "held-out": language.held_out_wordings,
        "attributes": lambda rows: keywords.settings(rows, "attributes by words", LANDSCAPE),
        "ambition": lambda rows: keywords.settings(rows, "ambition by words", ("ambition",)),
        "view": lambda rows: keywords.settings(rows, "view by words", ("view",)),
        "given": keywords.attributes_given,
        "counts": language.counts,
        "negations": language.negations,
        "relations": language.relations,
        "views": keywords.views,
        "sentences": language.sentences,
        "understanding": language.understanding,
        "rules": rules.rules,
        "editing": editing.editing,
        "strength": editing.strength,
        "blends": editing.blends,
        "ladder": ladder.ladder,
        "diversity": variety.diversity,
        "memorising": lambda rows: variety.memorising(rows, _training_seed(args.folder)),
        "discriminator": lambda rows: discriminator.discriminator(rows, args.scenes),
        "timing": lambda rows: timing(rows, args.folder),
    }


def _training_seed(folder: Path) -> int:
    return json.loads((folder / "training.json").read_text())["config"]["seed"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--prompts", type=int, default=200, help="prompts a row")
    parser.add_argument("--scenes", type=int, help="generated scenes that the discriminator sees")
    parser.add_argument("--rows", help="only these, with commas: keywords-1,free,ladder ...")
    parser.add_argument(
        "--stale", action="store_true", help="only what has no figures of this state"
    )
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    args.scenes = args.scenes or max(20, 15 * args.prompts)
    known = subjects(args)
    chosen = args.rows.split(",") if args.rows else list(known)
    if args.prompts < 1 or args.scenes < 20 or not set(chosen) <= set(known):
        parser.error(f"--prompts from 1, --scenes from 20, rows among: {', '.join(known)}")
    torch.set_num_threads(args.threads)
    model = Model(args.folder)
    record = Record(args.folder, args.prompts, probes.rules(), probes.model(model.pipe))
    rows = Rows(model, record)
    for name in chosen:
        if not (args.stale and rows.record.is_fresh(name)):
            rows.record.subject = name
            known[name](rows)
    card.write(args.folder)
    print(card.table(rows.record.rows, rows.record.state))


if __name__ == "__main__":
    main()
