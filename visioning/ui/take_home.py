"""What leaves the room from the facilitator's page: one format, or all of them at once."""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from visioning import prompts
from visioning.errors import InvalidInput, NotFound, UserError
from visioning.export import WRITERS, Outcome, Part, collect, evening_report
from visioning.store import EXPORTS
from visioning.ui.pages import Action, explain
from visioning.ui.pairs import choice
from visioning.ui.templates import render
from visioning.workshop import Visioning

EVENING = "evening"  # all formats
REMEMBERED = 10  # runs that a page can still ask for


@dataclass
class _Run:
    """An export that is going on, or is over once each format has its outcome."""

    formats: tuple[str, ...]
    outcomes: list[Outcome] = field(default_factory=list)


class TakeHome:
    """The part "take home" of the facilitator's page.

    An export runs in a thread of its own, so that a page that is reloaded, or a second one, can
    ask how far it is.
    """

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._runs: OrderedDict[str, _Run] = OrderedDict()

    def actions(self) -> dict[str, Action]:
        return {"take_home": self.begin, "taking_home": self.look}

    def begin(self, language: str, values: Mapping) -> dict:
        """Begin to write the chosen part in a format, or in all."""
        wanted = str(values.get("format"))
        if wanted not in (EVENING, *WRITERS):
            known = ", ".join((EVENING, *WRITERS))
            raise InvalidInput("error.format_unknown", format=wanted, known=known)
        part = self._part(values)
        gallery = collect(self._visioning, part)
        writers = dict(WRITERS) if wanted == EVENING else {wanted: WRITERS[wanted]}
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        folder = self._visioning.outputs / EXPORTS
        run = _Run(tuple(writers))

        def work() -> None:
            file = folder / f"{gallery.workshop.slug}-{stamp}"
            for outcome in evening_report(
                self._visioning, gallery, writers, file, language=language
            ):
                run.outcomes.append(outcome)  # one by one, as the page asks meanwhile

        id = secrets.token_hex(8)
        self._runs[id] = run
        while len(self._runs) > REMEMBERED:
            self._runs.popitem(last=False)
        threading.Thread(target=work, name="export").start()
        return self._answer(language, id, run)

    def look(self, language: str, values: Mapping) -> dict:
        """How far an export is, and what it has made."""
        id = str(values.get("run"))
        if id not in self._runs:
            raise NotFound("error.not_found", what="export", id=id)
        return self._answer(language, id, self._runs[id])

    def _part(self, values: Mapping) -> Part:
        chosen = choice(self._visioning, values)
        which = values.get("which")
        return Part(
            workshop_id=chosen.workshop.id,
            tandem_id=chosen.tandem_id,
            step=str(values.get("step") or "") or None,
            starred=which == "starred",
            shortlisted=which == "shortlisted",
            anonymous=values.get("anonymous") is True,
        )

    def _answer(self, language: str, id: str, run: _Run) -> dict:
        outcomes = tuple(run.outcomes)
        over = len(outcomes) == len(run.formats)
        files = [_told(outcome, language) for outcome in outcomes if outcome.report]
        problems = [_problem(outcome.error, language) for outcome in outcomes if outcome.error]
        lost = {file: None for one in outcomes if one.report for file in one.report.lost}
        if lost:
            said = prompts.texts(language)("export.lost_files")
            problems.append(" ".join([said, *lost]))
        html = render(
            "take_home_made",
            language,
            files=files,
            problems=problems,
            over=over,
            done=len(outcomes),
            count=len(run.formats),
        )
        answer = {"run": id, "over": over, "parts": {"taken-home": html}}
        if over:
            answer["announce"] = " ".join([*problems, *(file["text"] for file in files)])
            if len(files) == len(run.formats) == 1:
                answer["address"] = files[0]["address"]
        return answer


def _problem(error: Exception, language: str) -> str:
    if isinstance(error, UserError):
        return explain(error, language)
    return prompts.texts(language)("ui.problem.unexpected")


def _told(outcome: Outcome, language: str) -> dict:
    """A file that was made: what it is, how large, and where the browser finds it."""
    say = prompts.texts(language)
    file: Path = outcome.report.file
    text = say(
        "take_home.made",
        format=say(f"take_home.format.{outcome.format}"),
        size=max(0.1, round(outcome.report.bytes / 1e6, 1)),
    )
    return {"text": text, "format": outcome.format, "address": f"/exports/{file.name}"}
