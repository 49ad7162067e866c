"""The command that makes posters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visioning.cli.shell import Json, Outputs, command, json_ready, opened, say, tell
from visioning.export import SIZES, export_poster
from visioning.workshop import OUTPUTS


@command("poster")
def poster(
    pictures: Annotated[
        list[str], typer.Argument(metavar="PICTURE…", help=say("cli.poster.pictures"))
    ],
    out: Annotated[Path, typer.Option("--out", help=say("cli.export.out"))],
    size: Annotated[
        str, typer.Option("--size", help=say("cli.poster.size", known=", ".join(SIZES)))
    ] = "A3",
    language: Annotated[
        str, typer.Option("--language", help=say("cli.poster.language"))
    ] = say.language,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        report = export_poster(visioning, pictures, out, size=size, language=language)
        result = {"file": report.file, "pictures": report.pictures, "bytes": report.bytes}
        tell(json, json_ready(result), [say("cli.exported", file=report.file)])
