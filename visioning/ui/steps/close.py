"""The close: open questions, the next meeting, what is taken home, and the day of deletion."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import prompts
from visioning.exercise import bin, close
from visioning.model import Tandem
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render

SAID = 60  # characters of a question that are read out
_SETTERS = {"meeting": close.set_next_meeting, "retention": close.set_retention}


class Close(StepPage):
    """The step "close"."""

    name = "close"

    def actions(self) -> dict[str, Action]:
        return {
            "close_ask": self.ask,
            "close_delete": self.delete,
            "close_undelete": self.undelete,
            "close_date": self.date,
        }

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        workshop = self._store.workshop(tandem.workshop_id)
        questions = close.open_questions(self._visioning, tandem.id)
        numbers = self._store.picture_numbers(tandem.id)
        home = close.taken_home(self._visioning, tandem.id)
        days = {"meeting": workshop.next_meeting, "retention": workshop.retention}
        dates = {
            f"close-{name}": render("steps/close_day", language, name=name, day=day)
            for name, day in days.items()
        }
        return {
            "close-questions": render(
                "steps/close_questions", language, questions=questions, numbers=numbers
            ),
            "close-home": render("steps/close_home", language, home=home),
            **dates,
        }

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        workshop = self._store.workshop(tandem.workshop_id)
        return {"days": {"meeting": workshop.next_meeting, "retention": workshop.retention}}

    # --- What can be done ---------------------------------------------------------------------

    def ask(self, language: str, values: Mapping) -> dict:
        """Add an open question."""
        note = close.ask(
            self._visioning,
            str(values.get("tandem")),
            id=str(values.get("id")),
            text=str(values.get("text", "")),
            role=str(values.get("role") or ""),
        )
        return self._after(language, values, "close.added", note.text)

    def delete(self, language: str, values: Mapping) -> dict:
        """Put a question into the bin, with the offer to take it out again."""
        note = self._store.note(str(values.get("note")))
        bin.put(self._visioning, "Note", note.id)
        answer = self._after(language, values, "close.deleted", note.text)
        answer["parts"]["close-said"] = render(
            "steps/close_said", language, said=answer["announce"], undo=note.id
        )
        return answer

    def undelete(self, language: str, values: Mapping) -> dict:
        """Take a question out of the bin."""
        note = self._store.note(str(values.get("note")))
        self._store.take_out_of_bin(note.id)
        return self._after(language, values, "close.back", note.text)

    def date(self, language: str, values: Mapping) -> dict:
        """Set the day of the next meeting or of the deletion."""
        tandem = self._store.tandem(str(values.get("tandem")))
        name = "retention" if values.get("which") == "retention" else "meeting"
        workshop = _SETTERS[name](
            self._visioning, tandem.workshop_id, str(values.get("date") or "")
        )
        day = workshop.retention if name == "retention" else workshop.next_meeting
        say = prompts.texts(language)
        said = say(f"close.{name}_none") if day is None else say(f"close.{name}_on", date=day)
        return {
            "announce": said,
            "tandem": tandem.id,
            "parts": self.parts(language, tandem, values),
        }

    def _after(self, language: str, values: Mapping, key: str, text: str) -> dict:
        tandem = self._store.tandem(str(values.get("tandem")))
        short = text if len(text) <= SAID else f"{text[:SAID].rstrip()} …"
        return {
            "announce": prompts.texts(language)(key, text=short),
            "tandem": tandem.id,
            "parts": self.parts(language, tandem, values) | {"close-said": ""},
        }
