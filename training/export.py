"""Write a checkpoint as the folder that the app loads.

python -m training.export --run veduta --out models/veduta
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from diffusers import DPMSolverMultistepScheduler

from training.grammar.concepts import CONCEPTS, NOTHING
from training.grammar.heldout import HELD_OUT, UNKNOWN
from training.text import official_encoder, vectors
from visioning.veduta.denoiser import VedutaDenoiser
from visioning.veduta.phrasebook import PhraseBook
from visioning.veduta.phrases import clean
from visioning.veduta.pipeline import VedutaPipeline

RUNS = Path("training/runs")
# More of the few steps at high noise, where the classes are decided.
FLOW_SHIFT = 2.0


def export(checkpoint: Path, out: Path = Path("models/veduta")) -> None:
    """Write the averaged weights, the text encoder and the phrase book; keep the model card."""
    saved = torch.load(checkpoint, weights_only=True)
    size = {key: saved["config"][key] for key in ("width", "layers", "heads", "text_width")}
    denoiser = VedutaDenoiser(**size).eval()
    denoiser.load_state_dict(saved["average"])
    encoder, tokenizer = official_encoder()
    pipe = VedutaPipeline(
        denoiser=denoiser,
        scheduler=DPMSolverMultistepScheduler(
            prediction_type="sample",
            use_flow_sigmas=True,
            algorithm_type="dpmsolver++",
            flow_shift=FLOW_SHIFT,
        ),
        text_encoder=encoder,
        tokenizer=tokenizer,
        phrasebook=phrasebook(encoder, tokenizer),
    )
    pipe.save_pretrained(out)
    # Half the download for everyone; the training already saw the rounded weights.
    encoder.half().save_pretrained(out / "text_encoder")
    encoder.float()
    pipe.phrasebook.half().save_pretrained(out / "phrasebook")
    record = {"steps": saved["step"], "minutes": round(saved["seconds"] / 60, 1)}
    record["config"] = json.loads((checkpoint.parent / "config.json").read_text())
    record["log"] = [json.loads(x) for x in (checkpoint.parent / "log.jsonl").open()][::10]
    (out / "training.json").write_text(json.dumps(record, indent=1) + "\n")


def phrasebook(encoder: torch.nn.Module, tokenizer: object) -> PhraseBook:
    """All wordings of the grammar, with the threshold that best tells held-out ones from others."""
    wordings = {phrase: c.name for c in CONCEPTS.values() for phrase in c.phrases}
    wordings |= dict.fromkeys(NOTHING)
    table = vectors(encoder, tokenizer, list(wordings)).half()
    known = [clean(phrase) for phrases in HELD_OUT.values() for phrase in phrases]
    unknown = [clean(phrase) for phrase in UNKNOWN]

    def book(threshold: float) -> PhraseBook:
        made = PhraseBook(
            list(wordings),
            list(wordings.values()),
            threshold,
            looks={c.name: [list(look) for look in c.looks] for c in CONCEPTS.values()},
            without={c.name: sorted(c.without) for c in CONCEPTS.values() if c.without},
            attributes={c.name: dict(c.attributes) for c in CONCEPTS.values() if c.attributes},
            width=table.shape[1],
        )
        made.vectors.data = table
        return made

    loose = book(-1.0)
    looked = [
        (phrase in known, loose.look_up(phrase, vector))
        for phrase, vector in zip(
            [*known, *unknown], vectors(encoder, tokenizer, [*known, *unknown]), strict=True
        )
    ]

    def share_right(threshold: float) -> float:
        """Mean of the share of known wordings recognised and of unknown ones refused."""
        hits = {True: [], False: []}
        for is_known, found in looked:
            says_known = found.concept is not None and found.score >= threshold
            hits[is_known].append(says_known == is_known)
        return sum(sum(row) / len(row) for row in hits.values())

    return book(max((k / 100 for k in range(30, 90)), key=share_right))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--run", default="veduta", help="folder under training/runs")
    parser.add_argument("--out", type=Path, default=Path("models/veduta"))
    args = parser.parse_args()
    export(RUNS / args.run / "checkpoint.pt", args.out)


if __name__ == "__main__":
    main()
