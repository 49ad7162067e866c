"""What the facilitator steers and sees of the room: steps with their times, calls, who is where,
what waits to be painted, the question of the warm-up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from visioning import prompts
from visioning.errors import NotFound, UserError
from visioning.exercise import quiz, room
from visioning.exercise.steps import step_named, steps
from visioning.model import Workshop
from visioning.ui.pages import Action, explain
from visioning.ui.presence import Presence
from visioning.ui.templates import clock, render
from visioning.workshop import Visioning

MORE_MIN = 5  # minutes that one press adds to a step's time
_TIMES = {
    "start": room.start_timer,
    "pause": room.pause_timer,
    "reset": room.reset_timer,
}


class Console:
    """What the page's script can ask for about the room.

    Each answer holds the parts "steps" and "room"; `live` gives those that change by themselves.
    """

    def __init__(self, visioning: Visioning, presence: Presence) -> None:
        self._visioning = visioning
        self._store = visioning.store
        self._presence = presence

    def actions(self) -> dict[str, Action]:
        return {
            "time": self.time,
            "call": self.call,
            "freeze": self.freeze,
            "private": self.private,
            "question": self.question,
            "reveal": self.reveal,
            "hands": self.hands,
        }

    # --- Parts ---------------------------------------------------------------------------------

    def parts(self, language: str, workshop: Workshop) -> dict[str, str]:
        """What changes when the store does."""
        now = self._store.room(workshop.id)
        return {
            "steps": render(
                "console_steps",
                language,
                now=now,
                steps=[
                    (
                        one.name,
                        round(room.seconds_left(now, one.name)),
                        room.is_running(now, one.name),
                    )
                    for one in steps()
                ],
            ),
            "room": render("console_room", language, now=now),
            **self._quiz(language, workshop),
        }

    def live(self, language: str, workshop: Workshop) -> dict[str, str]:
        """Who is where and what waits to be painted."""
        tandems = {tandem.id: tandem for tandem in self._store.tandems(workshop.id)}
        counts: dict[str, Counter[str]] = {id: Counter() for id in tandems}
        for place in self._presence.places():
            if place.tandem_id in counts:
                counts[place.tandem_id][step_named(place.step or "pictures").name] += 1
        people = [
            (
                tandem,
                [(one.name, counts[id][one.name]) for one in steps() if counts[id][one.name]],
            )
            for id, tandem in tandems.items()
            if counts[id]
        ]
        total = sum(sum(one.values()) for one in counts.values())
        return {
            "people": render("console_people", language, people=people, total=total),
            "queue": render("console_queue", language, places=self._places(language)),
        }

    def _places(self, language: str) -> list[tuple[str, str]]:
        """The jobs in their order: whose, and where they stand."""
        say = prompts.texts(language)
        found = []
        for place in self._visioning.queue.jobs():
            try:
                name = self._store.tandem(place.group).name
            except NotFound:  # painted from the command line for no tandem
                name = place.group
            count = place.job.request.count
            if place.position == 0:
                said = say("console.queue_now", count=count)
            elif place.wait_s is None:
                said = say("console.queue_place", position=place.position, count=count)
            else:
                said = say(
                    "console.queue_wait",
                    position=place.position,
                    count=count,
                    seconds=clock(place.wait_s),
                )
            found.append((name, said))
        return found

    def _quiz(self, language: str, workshop: Workshop) -> dict[str, str]:
        """The open question with its bars; the forms stand apart, since they are filled in."""
        try:
            now = self._store.room(workshop.id)
            questions = quiz.questions()
            # One that has left the file since is closed, so that another one can be asked.
            asked = next((one for one in questions if one.id == now.question), None)
            return {
                "quiz": render(
                    "console_quiz",
                    language,
                    bars=asked and quiz.bars(self._visioning, workshop.id, asked.id, language),
                    survey=asked and asked.right is None,
                    revealed=asked and quiz.is_revealed(now, asked.id),
                ),
                "hands": render(
                    "hands",
                    language,
                    question=asked,
                    counted=quiz.hands(self._visioning, workshop.id, asked.id),
                )
                if asked
                else "",
                "ask": render(
                    "console_ask",
                    language,
                    questions=[(one.id, one.wording.of(language)) for one in questions],
                    following=quiz.following(self._visioning, workshop.id),
                ),
            }
        except UserError as error:  # the file of questions is just being changed
            return {"quiz": render("console_problem", language, said=explain(error, language))}

    # --- Steering ------------------------------------------------------------------------------

    def time(self, language: str, values: Mapping) -> dict:
        """Start, pause or reset a step's time, or give it more."""
        workshop, step = self._workshop(values), str(values.get("step"))
        change = str(values.get("change"))
        if change == "more":
            room.add_minutes(self._visioning, workshop.id, step, MORE_MIN)
        else:
            _TIMES[change](self._visioning, workshop.id, step)
        return {"parts": self.parts(language, workshop)}

    def call(self, language: str, values: Mapping) -> dict:
        """Call everybody to a step."""
        workshop = self._workshop(values)
        now = room.call_all(self._visioning, workshop.id, str(values.get("step")))
        say = prompts.texts(language)
        said = say("console.called", step=say(f"step.{now.step}"))
        return {"announce": said, "parts": self.parts(language, workshop)}

    def freeze(self, language: str, values: Mapping) -> dict:
        """Pause writing and painting for all, or let them go on."""
        workshop, on = self._workshop(values), values.get("on") is True
        room.freeze(self._visioning, workshop.id, on)
        said = prompts.texts(language)("console.frozen" if on else "console.thawed")
        return {"announce": said, "parts": self.parts(language, workshop)}

    def private(self, language: str, values: Mapping) -> dict:
        """Show others starred pictures alone, or all."""
        workshop, on = self._workshop(values), values.get("on") is True
        room.keep_private(self._visioning, workshop.id, on)
        said = prompts.texts(language)("console.closed" if on else "console.opened")
        return {"announce": said, "parts": self.parts(language, workshop)}

    def question(self, language: str, values: Mapping) -> dict:
        """Open a question of the warm-up for all; an empty one closes it."""
        workshop = self._workshop(values)
        quiz.open_question(self._visioning, workshop.id, str(values.get("question") or ""))
        return {"parts": self.parts(language, workshop)}

    def reveal(self, language: str, values: Mapping) -> dict:
        """Show which answer is right."""
        workshop = self._workshop(values)
        quiz.reveal(self._visioning, workshop.id, self._store.room(workshop.id).question)
        return {"parts": self.parts(language, workshop)}

    def hands(self, language: str, values: Mapping) -> dict:
        """Keep how many hands were raised for each choice."""
        workshop, counts = self._workshop(values), values.get("counts")
        question = str(values.get("question"))
        counts = counts if isinstance(counts, Mapping) else {}
        quiz.show_of_hands(self._visioning, workshop.id, question, counts)
        said = prompts.texts(language)("warmup.hands_kept")
        return {"announce": said, "parts": self.parts(language, workshop)}

    def _workshop(self, values: Mapping) -> Workshop:
        return self._store.workshop(str(values.get("workshop")))
