"""The command that checks the marks of pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from visioning.cli.shell import Json, Outputs, command, opened, say, tell
from visioning.errors import InvalidInput
from visioning.marks.check import Checked, State, Verdict
from visioning.workshop import OUTPUTS, Visioning

_SIGNS = {State.INTACT: "✓", State.UNKNOWN: "?", State.CHANGED: "✗", State.MISSING: "-"}


@command("check")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help=say("cli.check.files"))],
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        rows = [_row(visioning, file) for file in files]
    ok = all(row["verdict"] == Verdict.INTACT for row in rows)
    tell(json, {"ok": ok, "files": rows}, [line for row in rows for line in _lines(row)])
    raise typer.Exit(0 if ok else 1)


def _row(visioning: Visioning, file: Path) -> dict[str, Any]:
    """What is known of a file; one that cannot be checked says why and stops no others."""
    try:
        found = visioning.check(_read(file))
    except InvalidInput as error:
        message = say(error.key, **error.values)
        return {"file": str(file), "verdict": None, "error": error.key, "text": message}
    return {"file": str(file), **_told(found)}


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InvalidInput("marks.check.no_file", file=str(file), reason=reason) from error


def _told(found: Checked) -> dict[str, Any]:
    key, values = found.origin
    return {
        "verdict": str(found.verdict),
        "text": say(f"marks.verdict.{found.verdict}"),
        "origin": say(key, **values),
        "picture": found.picture_id or None,
        "broken": [say(f"marks.how.{how}", part=say(f"marks.kind.{p}")) for how, p in found.broken],
        "marks": [
            {
                "kind": str(mark.kind),
                "state": str(mark.state),
                "text": say(mark.text[0], **mark.text[1]),
            }
            for mark in found.marks
        ],
    }


def _lines(row: dict[str, Any]) -> list[str]:
    """What is known of a file, as sentences."""
    lines = [f"{row['file']}: {row['text']}"]
    if row["verdict"] is None:
        return lines
    lines += [f"  {row['origin']}", *(f"  ! {text}" for text in row["broken"])]
    for mark in row["marks"]:
        name, state = say(f"marks.kind.{mark['kind']}"), say(f"marks.state.{mark['state']}")
        lines.append(f"  {_SIGNS[State(mark['state'])]} {name} ({state}): {mark['text']}")
    return lines
