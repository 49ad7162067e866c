"""What all steps on the tandem's page have in common."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from visioning.model import Tandem
from visioning.ui.pages import Action
from visioning.ui.templates import render
from visioning.workshop import Visioning


class StepPage:
    """One step: a template `steps/<name>`, a script `steps/<name>.js` and what it can ask for.

    Attributes:
        name: As in `visioning.exercise.steps.NAMES`.
    """

    name: str

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def looks(self) -> dict[str, Action]:
        """What the script can ask for at any time, by names that begin with the step's."""
        return {}

    def actions(self) -> dict[str, Action]:
        """What changes something, and is refused while the facilitator froze the room."""
        return {}

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        """The markup that changes while the step is open, by the names of its parts.

        Args:
            values: What the browser sent: "device" (a random id that it keeps), "role", and what
                the script's `here()` adds.
        """
        return {}

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        """What else the template needs."""
        return {}

    def html(self, language: str, tandem: Tandem, values: Mapping) -> str:
        """The step's whole markup."""
        parts = self.parts(language, tandem, values)
        return render(
            f"steps/{self.name}",
            language,
            tandem=tandem,
            workshop=self._store.workshop(tandem.workshop_id),
            parts={name: Markup(part) for name, part in parts.items()},  # escaped already
            **self.more(language, tandem, values),
        )
