"""What all commands share: the program, its options, and how results and errors are told."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from json import dumps
from pathlib import Path
from typing import Annotated, Any

import typer

from visioning import doctor, editing, prompts
from visioning.errors import InvalidInput, NotFound, UserError
from visioning.model import Event, Loading, Picture, Queued, Step
from visioning.store import plain
from visioning.workshop import Visioning, element_list

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


def command(name: str):
    """Register a command whose help and example stand in the language files."""
    return app.command(name, help=say(f"cli.{name}.help"), epilog=say(f"cli.{name}.example"))


@contextmanager
def opened(outputs: Path, as_json: bool) -> Iterator[Visioning]:
    """The workshop on a data folder; an error ends the program with its message and exit code."""
    visioning = None
    try:
        visioning = Visioning(outputs)
        if visioning.store.recovered:
            key, values = doctor.recovered(visioning.store.recovered)
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


def tell_children(visioning: Visioning, pictures: list[Picture], as_json: bool) -> None:
    """Tell of pictures that were made from another one."""
    tell(
        as_json,
        {"pictures": [picture_row(visioning, picture) for picture in pictures]},
        [
            line
            for picture in pictures
            for line in (
                say("cli.painted", file=visioning.file(picture)),
                "  " + editing.story(visioning, picture, say.language),
            )
        ],
    )


def scope_of(visioning: Visioning, tandem: str | None) -> dict[str, str]:
    if tandem is not None:
        return {"tandem_id": visioning.find_tandem(tandem).id}
    return {"workshop_id": visioning.first_workshop().id}


def picture_row(visioning: Visioning, picture: Picture) -> dict[str, Any]:
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


def show_progress(event: Event) -> None:
    """Say on stderr how far the painting is."""
    if isinstance(event, Loading):
        print(say("cli.loading", model=event.model), file=sys.stderr)
    elif isinstance(event, Queued) and event.position > 1:
        print(say("cli.queued", position=event.position), file=sys.stderr)
    elif isinstance(event, Step) and event.step == event.steps:
        print(say("cli.painting", number=event.index + 1), file=sys.stderr)


def tell(as_json: bool, result: dict[str, Any], lines: list[str]) -> None:
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
