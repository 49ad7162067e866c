"""The warm-up: the open question, this device's answer, and what was said so far."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import prompts
from visioning.errors import UserError
from visioning.exercise import quiz
from visioning.model import Tandem
from visioning.ui.pages import Action, explain
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render


class Warmup(StepPage):
    """The step "warmup"."""

    name = "warmup"

    def actions(self) -> dict[str, Action]:
        return {"warmup_answer": self.answer}

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        workshop_id, device = tandem.workshop_id, str(values.get("device") or "")
        open_now = self._store.room(workshop_id).question
        try:
            return {
                "question": self._question(language, workshop_id, open_now, device),
                "earlier": self._earlier(language, workshop_id, open_now),
            }
        except UserError as error:  # the facilitator is just changing the file
            problem = explain(error, language)
            said = render("steps/warmup_waiting", language, said=problem)
            return {"question": said, "earlier": ""}

    def _question(self, language: str, workshop_id: str, open_now: str, device: str) -> str:
        questions = quiz.questions()
        if not open_now:
            key = "warmup.waiting" if questions else "warmup.no_questions"
            said = prompts.texts(language)(key)
            return render("steps/warmup_waiting", language, said=said)
        question = quiz.question_named(open_now)
        chosen = quiz.answer_of(self._visioning, workshop_id, question.id, device)
        return render(
            "steps/warmup_question",
            language,
            question=question,
            chosen=chosen,
            revealed=quiz.is_revealed(self._store.room(workshop_id), question.id),
            bars=quiz.bars(self._visioning, workshop_id, question.id, language),
        )

    def _earlier(self, language: str, workshop_id: str, open_now: str) -> str:
        found = quiz.results(self._visioning, workshop_id, language)
        earlier = [one for one in reversed(found) if one.question != open_now]
        return render("steps/warmup_earlier", language, earlier=earlier)

    def answer(self, language: str, values: Mapping) -> dict:
        """Keep this device's answer."""
        tandem = self._store.tandem(str(values.get("tandem")))
        question, choice = str(values.get("question")), str(values.get("choice"))
        device = str(values.get("device"))
        quiz.answer(self._visioning, tandem.workshop_id, question, choice, device)
        said, _ = quiz.question_named(question).choices[choice].of(language)
        return {
            "announce": prompts.texts(language)("warmup.answered", choice=said),
            "tandem": tandem.id,
            "parts": self.parts(language, tandem, values),
        }
