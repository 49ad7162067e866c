"""Commands that write down what a tandem says: notes, sentences, milestones."""

from __future__ import annotations

import dataclasses
import uuid
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from visioning.cli.shell import Json, Outputs, PictureId, command, opened, say, tell
from visioning.errors import InvalidInput
from visioning.exercise import funding, roadmap, sentences
from visioning.model import Milestone, NoteKind
from visioning.store import plain
from visioning.workshop import OUTPUTS


@command("note")
def note(
    picture: PictureId,
    kind: Annotated[
        str, typer.Option("--kind", help=say("cli.note.kind", kinds=", ".join(NoteKind)))
    ],
    text: Annotated[str, typer.Option("--text", help=say("cli.note.text"))],
    role: Annotated[str, typer.Option("--role", help=say("cli.note.role"))] = "",
    element: Annotated[str, typer.Option("--element", help=say("cli.note.element"))] = "",
    spot: Annotated[
        tuple[float, float] | None, typer.Option("--spot", help=say("cli.note.spot"))
    ] = None,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        kept = visioning.note(
            picture_id=picture, kind=kind, text=text, role=role, element=element, spot=spot
        )
        result = {
            "id": kept.id,
            "picture": picture,
            "kind": str(kept.kind),
            "text": kept.text,
            "role": kept.role,
            "element": kept.element,
            "spot": kept.spot,
        }
        tell(json, result, [say("cli.noted", id=kept.id)])


@command("sentence")
def sentence(
    tandem: Annotated[str, typer.Option("--tandem", help=say("cli.generate.tandem"))],
    text: Annotated[str, typer.Option("--text", help=say("cli.sentence.text"))],
    picture: Annotated[
        str | None, typer.Option("--picture", help=say("cli.sentence.picture"))
    ] = None,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        owner = visioning.find_tandem(tandem).id
        kept = sentences.write(visioning, owner, uuid.uuid4().hex, text, picture_id=picture)
        tell(json, plain(kept), [say("cli.kept", id=kept.id)])


@command("milestone")
def milestone(
    tandem: Annotated[str, typer.Option("--tandem", help=say("cli.generate.tandem"))],
    day: Annotated[str, typer.Option("--date", help=say("cli.milestone.date"))],
    action: Annotated[str, typer.Option("--action", help=say("cli.milestone.action"))],
    office: Annotated[str, typer.Option("--office", help=say("cli.milestone.office"))] = "",
    paid_by: Annotated[str, typer.Option("--funding", help=say("cli.milestone.funding"))] = "",
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        owner = visioning.find_tandem(tandem)
        try:
            due = date.fromisoformat(day)
        except ValueError as error:
            raise InvalidInput("error.date_invalid", text=day) from error
        made = Milestone(uuid.uuid4().hex, owner.id, due, action, datetime.now(UTC), office)
        kept = roadmap.write(visioning, dataclasses.replace(made, funding=funding.id_of(paid_by)))
        horizon = visioning.store.workshop(owner.workshop_id).horizon
        odd = [say(key) for key in roadmap.warnings(kept, horizon)]
        result = {**plain(kept), "warnings": odd}
        tell(json, result, [say("cli.kept", id=kept.id), *odd])
