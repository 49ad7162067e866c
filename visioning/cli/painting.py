"""Commands that paint: a tandem's vision, and pictures made from pictures."""

from __future__ import annotations

from typing import Annotated

import typer

from visioning import demo as the_demo
from visioning import editing, prompts
from visioning.cli.shell import (
    Count,
    Json,
    Outputs,
    PictureId,
    Seed,
    command,
    opened,
    picture_row,
    say,
    show_progress,
    tell,
    tell_children,
)
from visioning.veduta.world import ATTRIBUTES
from visioning.workshop import BUNDLED_MODEL, OUTPUTS


@command("demo")
def demo(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with opened(outputs, json) as visioning:
        report = the_demo.play(visioning, show_progress)
        tell(
            json,
            {
                "pictures": [picture_row(visioning, picture) for picture in report.pictures],
                "notes": report.notes,
                "html": str(report.html.file),
                "zip": str(report.zip.file),
            },
            [
                *(say("cli.painted", file=visioning.file(p)) for p in report.pictures),
                say("cli.exported", file=report.html.file),
                say("cli.exported", file=report.zip.file),
            ],
        )


@command("generate")
def generate(
    tandem: Annotated[str, typer.Option("--tandem", help=say("cli.generate.tandem"))],
    keyword: Annotated[
        list[str] | None, typer.Option("--keyword", help=say("cli.generate.keyword"))
    ] = None,
    prompt: Annotated[str, typer.Option("--prompt", help=say("cli.generate.prompt"))] = "",
    language: Annotated[
        str, typer.Option("--language", help=say("cli.generate.language"))
    ] = prompts.DEFAULT_LANGUAGE,
    count: Count = 1,
    seed: Seed = None,
    steps: Annotated[int | None, typer.Option("--steps", help=say("cli.generate.steps"))] = None,
    fix: Annotated[list[str] | None, typer.Option("--fix", help=say("cli.generate.fix"))] = None,
    model: Annotated[str, typer.Option("--model", help=say("cli.generate.model"))] = BUNDLED_MODEL,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        prompts.texts(language)  # an unknown language is said before anything is painted
        chosen = visioning.find_tandem(tandem)
        keywords = [k for typed in keyword or [] for k in prompts.keywords_of(typed, language)]
        vision = visioning.make_vision(
            chosen.id,
            prompt=prompt,
            keywords=keywords,
            language=language,
            atmosphere=prompts.atmosphere_of(fix or []),
        )
        job = visioning.paint(vision.id, count=count, seed=seed, steps=steps, model=model)
        pictures = the_demo.wait_for(job, show_progress)
        workshop = visioning.store.workshop(chosen.workshop_id)
        tell(
            json,
            {
                "workshop": workshop.title,
                "tandem": chosen.name,
                "prompt": vision.prompt,
                "pictures": [picture_row(visioning, picture) for picture in pictures],
            },
            [say("cli.painted", file=visioning.file(picture)) for picture in pictures],
        )


@command("repaint")
def repaint(
    picture: PictureId,
    keep: Annotated[list[str] | None, typer.Option("--keep", help=say("cli.repaint.keep"))] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", help=say("cli.repaint.drop"))] = None,
    prompt: Annotated[str | None, typer.Option("--prompt", help=say("cli.repaint.prompt"))] = None,
    strength: Annotated[float, typer.Option("--strength", help=say("cli.repaint.strength"))] = 1.0,
    seed: Seed = None,
    count: Count = 1,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        job = editing.repaint(
            visioning,
            picture,
            keep=keep or (),
            drop=drop,
            prompt=prompt,
            strength=strength,
            seed=seed,
            count=count,
        )
        tell_children(visioning, the_demo.wait_for(job, show_progress), json)


@command("vary")
def vary(
    picture: PictureId,
    strength: Annotated[float, typer.Option("--strength", help=say("cli.vary.strength"))] = 0.5,
    count: Count = 1,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        job = editing.vary(visioning, picture, strength, count)
        tell_children(visioning, the_demo.wait_for(job, show_progress), json)


@command("ladder")
def ladder(
    picture: PictureId,
    rungs: Annotated[
        int, typer.Option("--rungs", help=say("cli.ladder.rungs"))
    ] = editing.MOST_RUNGS,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        job = editing.ladder(visioning, picture, rungs)
        tell_children(visioning, the_demo.wait_for(job, show_progress), json)


@command("blend")
def blend(
    picture: PictureId,
    other: Annotated[str, typer.Argument(help=say("cli.blend.other"))],
    weight: Annotated[
        list[float] | None, typer.Option("--weight", help=say("cli.blend.weight"))
    ] = None,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        job = editing.blend(visioning, picture, other, weight or (0.5,))
        tell_children(visioning, the_demo.wait_for(job, show_progress), json)


@command("view")
def view(
    picture: PictureId,
    view: Annotated[
        str, typer.Argument(help=say("cli.view.view", known=", ".join(ATTRIBUTES["view"])))
    ],
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        tell_children(visioning, [editing.in_view(visioning, picture, view)], json)
