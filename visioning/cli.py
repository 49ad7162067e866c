"""The command line: the use cases of the workshop without a browser.

Results go to stdout, as sentences or with ``--json`` as one JSON object; everything else goes to
stderr. Exit codes: 0 done, 2 wrong use, 1 failed.
"""

from __future__ import annotations

import dataclasses
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from json import dumps
from pathlib import Path
from typing import Annotated, Any

import typer

from visioning import demo as the_demo
from visioning import doctor as the_doctor
from visioning import editing, prompts
from visioning.errors import InvalidInput, NotFound, UserError
from visioning.export import export_html, export_zip
from visioning.model import Event, Loading, NoteKind, Picture, Queued, Step
from visioning.store import plain
from visioning.veduta.world import ATTRIBUTES
from visioning.workshop import BUNDLED_MODEL, MODELS, OUTPUTS, Visioning, element_list

say = prompts.texts(prompts.system_language())

app = typer.Typer(
    name="visioning",
    help=say("cli.help"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Outputs = Annotated[
    Path, typer.Option("--outputs", envvar="VISIONING_OUTPUTS", help=say("cli.outputs"))
]
Json = Annotated[bool, typer.Option("--json", help=say("cli.json"))]
Tandem = Annotated[str | None, typer.Option("--tandem", help=say("cli.only_tandem"))]
PictureId = Annotated[str, typer.Argument(metavar="PICTURE", help=say("cli.picture"))]
Count = Annotated[int, typer.Option("--count", help=say("cli.generate.count"))]
Seed = Annotated[int | None, typer.Option("--seed", help=say("cli.generate.seed"))]


@app.callback()
def everywhere(outputs: Annotated[Path | None, typer.Option(help=say("cli.outputs"))] = None):
    # So that --outputs may stand before the command as well as behind it.
    if outputs is not None:
        os.environ["VISIONING_OUTPUTS"] = str(outputs)


def main() -> None:
    """Run the command line; the entry point of ``python -m visioning``."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    app()


def _command(name: str):
    """Register a command whose help and example stand in the language files."""
    return app.command(name, help=say(f"cli.{name}.help"), epilog=say(f"cli.{name}.example"))


@_command("demo")
def demo(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with _opened(outputs, json) as visioning:
        report = the_demo.play(visioning, _progress)
        _result(
            json,
            {
                "pictures": [_picture(visioning, picture) for picture in report.pictures],
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


@_command("generate")
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
    with _opened(outputs, json) as visioning:
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
        pictures = the_demo.wait_for(job, _progress)
        workshop = visioning.store.workshop(chosen.workshop_id)
        _result(
            json,
            {
                "workshop": workshop.title,
                "tandem": chosen.name,
                "prompt": vision.prompt,
                "pictures": [_picture(visioning, picture) for picture in pictures],
            },
            [say("cli.painted", file=visioning.file(picture)) for picture in pictures],
        )


@_command("repaint")
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
    with _opened(outputs, json) as visioning:
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
        _children(visioning, the_demo.wait_for(job, _progress), json)


@_command("vary")
def vary(
    picture: PictureId,
    strength: Annotated[float, typer.Option("--strength", help=say("cli.vary.strength"))] = 0.5,
    count: Count = 1,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        job = editing.vary(visioning, picture, strength, count)
        _children(visioning, the_demo.wait_for(job, _progress), json)


@_command("ladder")
def ladder(
    picture: PictureId,
    rungs: Annotated[
        int, typer.Option("--rungs", help=say("cli.ladder.rungs"))
    ] = editing.MOST_RUNGS,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        job = editing.ladder(visioning, picture, rungs)
        _children(visioning, the_demo.wait_for(job, _progress), json)


@_command("blend")
def blend(
    picture: PictureId,
    other: Annotated[str, typer.Argument(help=say("cli.blend.other"))],
    weight: Annotated[
        list[float] | None, typer.Option("--weight", help=say("cli.blend.weight"))
    ] = None,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        job = editing.blend(visioning, picture, other, weight or (0.5,))
        _children(visioning, the_demo.wait_for(job, _progress), json)


@_command("view")
def view(
    picture: PictureId,
    view: Annotated[
        str, typer.Argument(help=say("cli.view.view", known=", ".join(ATTRIBUTES["view"])))
    ],
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        _children(visioning, [editing.in_view(visioning, picture, view)], json)


@_command("note")
def note(
    picture: PictureId,
    kind: Annotated[
        str, typer.Option("--kind", help=say("cli.note.kind", kinds=", ".join(NoteKind)))
    ],
    text: Annotated[str, typer.Option("--text", help=say("cli.note.text"))],
    role: Annotated[str, typer.Option("--role", help=say("cli.note.role"))] = "",
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        kept = visioning.note(picture_id=picture, kind=kind, text=text, role=role)
        result = {
            "id": kept.id,
            "picture": picture,
            "kind": str(kept.kind),
            "text": kept.text,
            "role": kept.role,
        }
        _result(json, result, [say("cli.noted", id=kept.id)])


@_command("pictures")
def pictures(tandem: Tandem = None, outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with _opened(outputs, json) as visioning:
        found = visioning.store.pictures(**_scope(visioning, tandem))
        _result(
            json,
            {"pictures": [_picture(visioning, picture) for picture in found]},
            [f"{p.id}  {'*' if p.starred else ' '} {p.seed:>10}  {p.prompt}" for p in found]
            or [say("export.empty")],
        )


@_command("show")
def show(
    picture: PictureId,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with _opened(outputs, json) as visioning:
        found = visioning.store.picture(picture)
        notes = visioning.store.notes(picture_id=picture)
        _result(
            json,
            {
                **_picture(visioning, found),
                "tandem": visioning.store.tandem(found.tandem_id).name,
                "prompt": found.prompt,
                "starred": found.starred,
                "alt_text": visioning.alt_text(found, say.language),
                "notes": [
                    {"id": n.id, "kind": str(n.kind), "text": n.text, "role": n.role} for n in notes
                ],
            },
            [
                str(visioning.file(found)),
                visioning.alt_text(found, say.language),
                *filter(None, [editing.story(visioning, found, say.language)]),
                say(
                    "export.made",
                    model=found.model,
                    hash=found.model_hash,
                    seed=found.seed,
                    steps=found.steps,
                ),
                *(f"{say(f'kind.{n.kind}')}: {n.text}" for n in notes),
            ],
        )


@_command("export")
def export(
    format: Annotated[str, typer.Option("--format", help=say("cli.export.format"))],
    out: Annotated[Path, typer.Option("--out", help=say("cli.export.out"))],
    tandem: Tandem = None,
    starred: Annotated[bool, typer.Option("--starred", help=say("cli.export.starred"))] = False,
    language: Annotated[
        str, typer.Option("--language", help=say("cli.export.language"))
    ] = say.language,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    formats = {"html": export_html, "zip": export_zip}
    with _opened(outputs, json) as visioning:
        if format not in formats:
            known = ", ".join(formats)
            raise InvalidInput("error.format_unknown", format=format, known=known)
        scope = _scope(visioning, tandem)
        report = formats[format](visioning, out, language=language, starred=starred, **scope)
        result = {**dataclasses.asdict(report), "file": str(report.file)}
        _result(json, result, [say("cli.exported", file=report.file)])


@_command("models")
def models(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with _opened(outputs, json) as visioning:
        found = visioning.models()
        _result(
            json,
            {"models": [dataclasses.asdict(model) for model in found]},
            [f"{m.name}  {m.folder}  {_problem(m.problem, m.name)}".rstrip() for m in found],
        )


@_command("doctor")
def doctor(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    findings = the_doctor.examine(outputs, MODELS)
    rows = [{"ok": f.ok, "key": f.key, "text": say(f.key, **f.values)} for f in findings]
    ok = all(finding.ok for finding in findings)
    marks = {True: say("cli.ok"), False: say("cli.look")}
    _result(json, {"ok": ok, "findings": rows}, [f"{marks[r['ok']]}  {r['text']}" for r in rows])
    raise typer.Exit(0 if ok else 1)


@_command("repair")
def repair(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with _opened(outputs, json) as visioning:
        report = visioning.repair()
        found = json_ready(dataclasses.asdict(report))
        lines = [say("ui.facilitator.repair.checked", count=report.checked)]
        for name in ("missing", "changed", "added", "moved", "unreadable", "foreign"):
            if found[name]:
                lines.append(say(f"ui.facilitator.repair.{name}", count=len(found[name])))
                lines += [f"  {file}" for file in found[name]]
        _result(json, found, lines)


@contextmanager
def _opened(outputs: Path, as_json: bool) -> Iterator[Visioning]:
    """The workshop on a data folder; an error ends the program with its message and exit code."""
    visioning = None
    try:
        visioning = Visioning(outputs)
        if visioning.store.recovered:
            key, values = the_doctor.recovered(visioning.store.recovered)
            print(say(key, **values), file=sys.stderr)
        yield visioning
    except UserError as error:
        message = say(error.key, **error.values)
        print(message, file=sys.stderr)
        if as_json:
            print(dumps({"error": error.key, "message": message}, ensure_ascii=False))
        wrong_use = isinstance(error, InvalidInput | NotFound)
        raise typer.Exit(2 if wrong_use else 1) from error
    finally:
        if visioning is not None:
            visioning.close()


def _children(visioning: Visioning, pictures: list[Picture], as_json: bool) -> None:
    """Tell of pictures that were made from another one."""
    _result(
        as_json,
        {"pictures": [_picture(visioning, picture) for picture in pictures]},
        [
            line
            for picture in pictures
            for line in (
                say("cli.painted", file=visioning.file(picture)),
                "  " + editing.story(visioning, picture, say.language),
            )
        ],
    )


def _scope(visioning: Visioning, tandem: str | None) -> dict[str, str]:
    if tandem is not None:
        return {"tandem_id": visioning.find_tandem(tandem).id}
    return {"workshop_id": visioning.first_workshop().id}


def _picture(visioning: Visioning, picture: Picture) -> dict[str, Any]:
    return {
        "id": picture.id,
        "file": str(visioning.file(picture)),
        "sha256": picture.sha256,
        "seed": picture.seed,
        "width": picture.width,
        "height": picture.height,
        "model": picture.model,
        "seconds": round(picture.seconds, 3),
        "parent": picture.parent_id,
        "edit": plain(picture.edit),
        "elements": element_list(picture),
    }


def _problem(key: str | None, name: str) -> str:
    return say(key, name=name) if key else ""


def _progress(event: Event) -> None:
    """Say on stderr how far the painting is."""
    if isinstance(event, Loading):
        print(say("cli.loading", model=event.model), file=sys.stderr)
    elif isinstance(event, Queued) and event.position > 1:
        print(say("cli.queued", position=event.position), file=sys.stderr)
    elif isinstance(event, Step) and event.step == event.steps:
        print(say("cli.painting", number=event.index + 1), file=sys.stderr)


def _result(as_json: bool, result: dict[str, Any], lines: list[str]) -> None:
    print(dumps(result, ensure_ascii=False) if as_json else "\n".join(lines))


def json_ready(value: Any) -> Any:
    """The value with paths as strings and tuples as lists, as JSON wants it.

    >>> json_ready({"file": Path("a"), "ids": ("b",)})
    {'file': 'a', 'ids': ['b']}
    """
    if isinstance(value, dict):
        return {key: json_ready(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [json_ready(item) for item in value]
    return value if isinstance(value, str | int | float | None) else str(value)
