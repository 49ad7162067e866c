"""Commands about this machine and what is stored on it."""

from __future__ import annotations

import dataclasses
from typing import Annotated

import typer

from visioning import doctor as the_doctor
from visioning.cli.shell import Json, Outputs, command, json_ready, opened, say, tell
from visioning.errors import InvalidInput
from visioning.exercise import deletion
from visioning.workshop import MODELS, OUTPUTS


@command("models")
def models(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with opened(outputs, json) as visioning:
        found = visioning.models()
        tell(
            json,
            {"models": [dataclasses.asdict(model) for model in found]},
            [f"{m.name}  {m.folder}  {_problem(m.problem, m.name)}".rstrip() for m in found],
        )


@command("doctor")
def doctor(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    findings = the_doctor.examine(outputs, MODELS)
    rows = [{"ok": f.ok, "key": f.key, "text": say(f.key, **f.values)} for f in findings]
    ok = all(finding.ok for finding in findings)
    marks = {True: say("cli.ok"), False: say("cli.look")}
    tell(json, {"ok": ok, "findings": rows}, [f"{marks[r['ok']]}  {r['text']}" for r in rows])
    raise typer.Exit(0 if ok else 1)


@command("repair")
def repair(outputs: Outputs = OUTPUTS, json: Json = False) -> None:
    with opened(outputs, json) as visioning:
        report = visioning.repair()
        found = json_ready(dataclasses.asdict(report))
        lines = [say("ui.facilitator.repair.checked", count=report.checked)]
        for name in ("missing", "changed", "added", "moved", "unreadable", "foreign"):
            if found[name]:
                lines.append(say(f"ui.facilitator.repair.{name}", count=len(found[name])))
                lines += [f"  {file}" for file in found[name]]
        tell(json, found, lines)


@command("purge")
def purge(
    workshop: Annotated[
        str | None, typer.Option("--workshop", help=say("cli.purge.workshop"))
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=say("cli.purge.early"))] = False,
    outputs: Outputs = OUTPUTS,
    json: Json = False,
) -> None:
    with opened(outputs, json) as visioning:
        if workshop is None:
            doomed = deletion.due(visioning)
        else:
            doomed = [visioning.find_workshop(workshop)]
            if not yes and doomed[0] not in deletion.due(visioning):
                raise InvalidInput("error.purge_early", title=doomed[0].title)
        reports = [deletion.purge(visioning, one.id) for one in doomed]
        lines = [line for report in reports for line in deletion.told(report, say.language)]
        found = {"purged": [json_ready(dataclasses.asdict(report)) for report in reports]}
        tell(json, found, lines or [say("purge.none_due")])
        if any(report.left for report in reports):
            raise typer.Exit(1)


def _problem(key: str | None, name: str) -> str:
    return say(key, name=name) if key else ""
