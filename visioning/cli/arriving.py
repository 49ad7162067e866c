"""Commands that bring something in: workshops of other laptops, pictures of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from visioning import arrival
from visioning.cli.shell import Json, Outputs, command, opened, picture_row, say, tell
from visioning.workshop import OUTPUTS


@command("import")
def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help=say("cli.import.files"))],
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        arrivals = []
        for file in files:
            took = arrival.take_in(visioning, file)
            arrivals.append(took.to_dict())
            if not json:  # a later file may be refused; what this one brought is here
                tell(json, {}, arrival.lines(took, say.language))
        if json:
            tell(json, {"arrivals": arrivals}, [])


@command("add")
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=say("cli.add.file"))],
    tandem: Annotated[str, typer.Option("--tandem", help=say("cli.generate.tandem"))],
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        added = arrival.add(visioning, file, visioning.find_tandem(tandem).id)
        picture = added.picture
        result = {**picture_row(visioning, picture), "prompt": picture.prompt}
        told = "cli.add.added" if added.is_new else "cli.add.known"
        lines = [say(told, file=visioning.file(picture)), visioning.credit(picture, say.language)]
        tell(json, {**result, "is_new": added.is_new}, lines)
