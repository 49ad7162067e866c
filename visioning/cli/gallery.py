"""Commands that show pictures and take the gallery home."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from visioning import editing
from visioning.cli.shell import (
    Json,
    Outputs,
    PictureId,
    Tandem,
    command,
    opened,
    picture_row,
    say,
    scope_of,
    tell,
)
from visioning.errors import InvalidInput, UserError
from visioning.exercise.notes import pinned_to
from visioning.export import WRITERS, Part, collect, evening_report
from visioning.model import Note, Picture
from visioning.workshop import OUTPUTS

Anonymous = Annotated[bool, typer.Option("--anonymous", help=say("cli.export.anonymous"))]
Language = Annotated[str, typer.Option("--language", help=say("cli.export.language"))]


@command("pictures")
def pictures(tandem: Tandem = None, outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with opened(outputs, json) as visioning:
        found = visioning.store.pictures(**scope_of(visioning, tandem))
        tell(
            json,
            {"pictures": [picture_row(visioning, picture) for picture in found]},
            [f"{p.id}  {'*' if p.starred else ' '} {p.seed:>10}  {p.prompt}" for p in found]
            or [say("export.empty")],
        )


@command("show")
def show(
    picture: PictureId,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        found = visioning.store.picture(picture)
        notes = visioning.store.notes(picture_id=picture)
        tell(
            json,
            {
                **picture_row(visioning, found),
                "tandem": visioning.store.tandem(found.tandem_id).name,
                "prompt": found.prompt,
                "starred": found.starred,
                "alt_text": visioning.alt_text(found, say.language),
                "notes": [
                    {
                        "id": n.id,
                        "kind": str(n.kind),
                        "text": n.text,
                        "role": n.role,
                        "pinned": pinned_to(n, found, say.language),
                    }
                    for n in notes
                ],
            },
            [
                str(visioning.file(found)),
                visioning.alt_text(found, say.language),
                *filter(None, [editing.story(visioning, found, say.language)]),
                visioning.credit(found, say.language),
                *(_said(note, found) for note in notes),
            ],
        )


@command("export")
def export(
    format: Annotated[
        str, typer.Option("--format", help=say("cli.export.format", known=", ".join(WRITERS)))
    ],
    out: Annotated[Path, typer.Option("--out", help=say("cli.export.out"))],
    tandem: Tandem = None,
    step: Annotated[str | None, typer.Option("--step", help=say("cli.export.step"))] = None,
    starred: Annotated[bool, typer.Option("--starred", help=say("cli.export.starred"))] = False,
    shortlisted: Annotated[
        bool, typer.Option("--shortlisted", help=say("cli.export.shortlisted"))
    ] = False,
    anonymous: Anonymous = False,
    language: Language = say.language,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        if format not in WRITERS:
            known = ", ".join(WRITERS)
            raise InvalidInput("error.format_unknown", format=format, known=known)
        part = Part(
            **scope_of(visioning, tandem),
            step=step,
            starred=starred,
            shortlisted=shortlisted,
            anonymous=anonymous,
        )
        gallery = collect(visioning, part)
        report = WRITERS[format](visioning, gallery, out, language=language)
        result = {**dataclasses.asdict(report), "file": str(report.file)}
        lost = [say("export.lost_files"), *(f"- {one}" for one in report.lost)]
        tell(json, result, [say("cli.exported", file=report.file), *(lost if report.lost else [])])


@command("evening")
def evening(
    out: Annotated[Path, typer.Option("--out", help=say("cli.evening.out"))],
    tandem: Tandem = None,
    anonymous: Anonymous = False,
    language: Language = say.language,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        gallery = collect(visioning, Part(**scope_of(visioning, tandem), anonymous=anonymous))
        file = out / gallery.workshop.slug
        outcomes = list(evening_report(visioning, gallery, WRITERS, file, language=language))
        files = [one.report.file for one in outcomes if one.report]
        failed = {one.format: explained(one.error) for one in outcomes if one.error}
        lines = [say("cli.exported", file=file) for file in files]
        for format, problem in failed.items():
            lines.append(say("cli.evening.failed", format=format, problem=problem))
        tell(json, {"files": [str(file) for file in files], "failed": failed}, lines)
        if failed:
            raise typer.Exit(1)


def explained(error: Exception) -> str:
    """What went wrong, for people."""
    if isinstance(error, UserError):
        return say(error.key, **error.values)
    return say("ui.problem.unexpected")


def _said(note: Note, picture: Picture) -> str:
    """A note in one line."""
    pin = pinned_to(note, picture, say.language)
    return f"{say(f'kind.{note.kind}')}{f' ({pin})' if pin else ''}: {note.text}"
