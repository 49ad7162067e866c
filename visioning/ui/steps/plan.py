"""The roadmap: milestones entered from the vision's date backwards, drawn along a line of time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from markupsafe import Markup

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.exercise import bin, funding, roadmap
from visioning.exercise.timeline import timeline_svg
from visioning.exercise.trace import Trace, trace
from visioning.model import Milestone, Status, Tandem, VisionSentence
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render

SAID = 60  # characters of a milestone that are read out
_KINDS = {"milestone": Milestone, "sentence": VisionSentence}


class Plan(StepPage):
    """The step "plan".

    Its script sends "origin", the milestone whose origin is shown, and "dark".
    """

    name = "plan"

    def looks(self) -> dict[str, Action]:
        return {"plan_look": self.look}

    def actions(self) -> dict[str, Action]:
        return {
            "plan_write": self.write,
            "plan_delete": self.delete,
            "plan_undelete": self.undelete,
            "plan_status": self.status,
            "plan_horizon": self.horizon,
        }

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        return {
            "programmes": list(funding.programmes().values()),
            "cities": [city.name for city in tandem.cities],
            "sentences": self._store.records(VisionSentence, tandem_id=tandem.id),
        }

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        workshop = self._store.workshop(tandem.workshop_id)
        milestones = self._store.records(Milestone, tandem_id=tandem.id)
        sentences = self._store.records(VisionSentence, tandem_id=tandem.id)
        picture = timeline_svg(
            self._visioning, language, tandem_id=tandem.id, dark=values.get("dark") is True
        )
        return {
            "plan-horizon": render("steps/plan_horizon", language, horizon=workshop.horizon),
            "plan-question": self._question(language, milestones, workshop.horizon),
            "plan-timeline": Markup(picture),  # escaped where it is drawn
            "plan-milestones": render(
                "steps/plan_milestones",
                language,
                milestones=milestones,
                fields=_fields,
                label=lambda named: funding.label(named, language),
                said={one.id: one.text for one in sentences},
                statuses=list(Status),
                warnings={one.id: roadmap.warnings(one, workshop.horizon) for one in milestones},
            ),
            "plan-sentences": render(
                "steps/plan_sentences", language, sentences=sentences, statuses=list(Status)
            ),
            "plan-origin": self._origin(language, milestones, str(values.get("origin") or "")),
        }

    def _question(self, language: str, milestones: list[Milestone], horizon: date | None) -> str:
        if horizon is None:
            return ""
        later, before = roadmap.next_question(milestones, horizon)
        say = prompts.texts(language)
        if later is None:
            text = say("plan.question_vision", date=horizon, before=before)
        else:
            action = _short(later.action)
            text = say("plan.question_milestone", date=later.due, action=action, before=before)
        return render("steps/plan_question", language, text=text, before=before)

    def _origin(self, language: str, milestones: list[Milestone], milestone_id: str) -> str:
        milestone = next((one for one in milestones if one.id == milestone_id), None)
        if milestone is None:
            return ""
        sentence, origin = None, Trace()
        if milestone.sentence_id is not None:
            sentence = self._store.record(VisionSentence, milestone.sentence_id)
            origin = trace(self._visioning, sentence)
        return render(
            "steps/plan_origin",
            language,
            action=_short(milestone.action),
            sentence=sentence,
            trace=origin,
            numbers=self._store.picture_numbers(milestone.tandem_id),
        )

    # --- What can be done ---------------------------------------------------------------------

    def look(self, language: str, values: Mapping) -> dict:
        """The step as it stands now."""
        tandem = self._store.tandem(str(values.get("tandem")))
        return {"tandem": tandem.id, "parts": self.parts(language, tandem, values)}

    def write(self, language: str, values: Mapping) -> dict:
        """Keep a milestone; where two people changed the same one, both stay."""
        milestone = _milestone(values, "form")
        before = _milestone(values, "before") if values.get("before") else None
        kept = roadmap.write(self._visioning, milestone, before)
        say = prompts.texts(language)
        if kept.id == milestone.id:
            said = say("plan.kept", date=kept.due)
            return self._after(language, values, said)
        said = say("plan.both_kept")
        answer = self._after(language, values, said)
        answer["parts"]["plan-said"] = render("steps/plan_said", language, said=said, undo="")
        return answer

    def delete(self, language: str, values: Mapping) -> dict:
        """Put a milestone into the bin, with the offer to take it out again."""
        milestone_id = str(values.get("milestone"))
        action = bin.put(self._visioning, "Milestone", milestone_id)
        said = prompts.texts(language)("plan.removed", action=_short(action))
        answer = self._after(language, values, said)
        answer["parts"]["plan-said"] = render(
            "steps/plan_said", language, said=said, undo=milestone_id
        )
        return answer

    def undelete(self, language: str, values: Mapping) -> dict:
        """Take a milestone out of the bin."""
        self._store.take_out_of_bin(str(values.get("milestone")))
        return self._after(language, values, prompts.texts(language)("plan.restored"))

    def status(self, language: str, values: Mapping) -> dict:
        """Say what became of a milestone or a sentence."""
        kind = _KINDS.get(str(values.get("kind")), Milestone)
        chosen = str(values.get("status"))
        record = roadmap.set_status(self._visioning, kind, str(values.get("record")), chosen)
        say = prompts.texts(language)
        said = say("plan.status_kept", status=say(f"plan.status.{record.status}"))
        return self._after(language, values, said)

    def horizon(self, language: str, values: Mapping) -> dict:
        """Say for which date the vision is, where nobody has said it yet."""
        tandem = self._store.tandem(str(values.get("tandem")))
        wanted = _date(values.get("date"), "error.date_invalid")
        workshop = roadmap.set_horizon(self._visioning, tandem.workshop_id, wanted)
        day = workshop.horizon or wanted
        return self._after(language, values, prompts.texts(language)("plan.horizon_set", date=day))

    def _after(self, language: str, values: Mapping, said: str) -> dict:
        tandem = self._store.tandem(str(values.get("tandem")))
        parts = self.parts(language, tandem, values) | {"plan-said": ""}
        return {"announce": said, "tandem": tandem.id, "parts": parts}


def _milestone(values: Mapping, name: str) -> Milestone:
    """The milestone that was sent under a name."""
    sent = values.get(name)
    sent = sent if isinstance(sent, Mapping) else {}
    texts = {field: str(sent.get(field) or "") for field in roadmap.TEXTS}
    texts["funding"] = funding.id_of(texts["funding"].strip())
    return Milestone(
        id=str(values.get("id")),
        tandem_id=str(values.get("tandem")),
        due=_date(sent.get("due"), "error.milestone_no_date"),
        created=datetime.now(UTC),
        sentence_id=str(sent.get("sentence_id") or "") or None,
        **texts,
    )


def _date(sent: object, problem: str) -> date:
    try:
        return date.fromisoformat(str(sent or ""))
    except ValueError as error:
        raise InvalidInput(problem, text=str(sent or "")) from error


def _fields(milestone: Milestone) -> dict[str, str]:
    """What was written, as the form and the browser hold it."""
    texts = {field: getattr(milestone, field) for field in roadmap.TEXTS}
    due = milestone.due.isoformat()
    return {**texts, "due": due, "sentence_id": milestone.sentence_id or ""}


def _short(text: str) -> str:
    return text if len(text) <= SAID else f"{text[:SAID].rstrip()} …"
