"""All that the tandems made in one grid, what is known of one picture, and the bin."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import prompts
from visioning.exercise import bin
from visioning.exercise.dots import counts_shown
from visioning.exercise.search import Search, keywords_used, search
from visioning.export import SIZES
from visioning.ui.pages import Action
from visioning.ui.pairs import choice, pair
from visioning.ui.templates import render
from visioning.workshop import Visioning

SHOWN = 60  # in the grid at first; "more" adds as many
KEYWORDS = 60  # offered as a filter, most frequent first
_SAID = 60  # characters of a text in a message


class Grid:
    """What the page's script can ask for about pictures and texts."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def actions(self) -> dict[str, Action]:
        return {
            "pair": self.pair,
            "star": self.star,
            "bin_put": self.put,
            "bin_take_out": self.take_out,
            "bin_empty": self.empty,
        }

    def parts(self, language: str, values: Mapping) -> dict[str, str]:
        """The grid as it is searched, its counts, the chosen picture and the bin."""
        chosen = choice(self._visioning, values)
        workshop_id = chosen.workshop.id
        wanted = _wanted(values, chosen.tandem_id, chosen.starred)
        found = search(self._visioning, workshop_id, wanted)
        many = values.get("many")
        many = many if isinstance(many, int) and many > 0 else SHOWN
        say = prompts.texts(language)
        parts = {
            "counts": self._counts(language, workshop_id, chosen.tandem_id),
            "wall": render(
                "facilitator_wall",
                language,
                found=found[:many],
                total=len(found),
                more=many + SHOWN if len(found) > many else None,
                narrowed=wanted != Search(),
                shown=values.get("picture"),
                tandems={tandem.id: tandem for tandem in chosen.tandems},
                label=lambda prompt: say("label.ai_picture", prompt=prompt),
            ),
            "keywords": render(
                "facilitator_keywords",
                language,
                keywords=keywords_used(self._visioning, workshop_id, language)[:KEYWORDS],
                chosen=wanted.keyword,
            ),
            "bin": self._bin(language, workshop_id),
        }
        if values.get("picture"):
            parts["pair"] = self._pair(language, str(values["picture"]))
        return parts

    def _counts(self, language: str, workshop_id: str, tandem_id: str | None) -> str:
        found = self._store.picture_summaries(workshop_id, tandem_id=tandem_id)
        notes = [
            note
            for note in self._store.note_summaries(workshop_id)
            if tandem_id in (None, note.tandem_id)
        ]
        return prompts.texts(language)(
            "ui.facilitator.counts",
            pictures=len(found),
            notes=len(notes),
            starred=sum(picture.starred for picture in found),
        )

    def pair(self, language: str, values: Mapping) -> dict:
        """One picture with everything about it."""
        return {"parts": {"pair": self._pair(language, str(values.get("picture")))}}

    def _pair(self, language: str, picture_id: str) -> str:
        picture = self._store.picture(picture_id)
        tandem = self._store.tandem(picture.tandem_id)
        binned = {one.id for one in self._store.binned(tandem.workshop_id)}
        if picture.id in binned:
            return ""
        return render(
            "facilitator_pair",
            language,
            pair=pair(self._visioning, picture, tandem, language),
            credit=self._visioning.credit(picture, language),
            sizes=SIZES,
            votes=sum(
                counts_shown(self._visioning, tandem.workshop_id).get(picture.id, {}).values()
            ),
        )

    def star(self, language: str, values: Mapping) -> dict:
        """Give a picture a star or take it away."""
        picture = self._visioning.star(str(values.get("picture")), values.get("on") is True)
        said = prompts.texts(language)("ui.starred" if picture.starred else "ui.unstarred")
        return {"announce": said, "parts": {"pair": self._pair(language, picture.id)}}

    # --- The bin -------------------------------------------------------------------------------

    def put(self, language: str, values: Mapping) -> dict:
        """Put a picture or what was written in the bin, and offer to undo it."""
        id = str(values.get("id"))
        text = bin.put(self._visioning, str(values.get("kind")), id)
        said = prompts.texts(language)("console.in_bin", text=_short(text))
        return {
            "announce": said,
            "parts": {"undo": render("facilitator_undo", language, id=id, said=said)},
        }

    def take_out(self, language: str, values: Mapping) -> dict:
        """Put something back where it was."""
        self._store.take_out_of_bin(str(values.get("id")))
        said = prompts.texts(language)("console.taken_out")
        return {"announce": said, "parts": {"undo": ""}}

    def empty(self, language: str, values: Mapping) -> dict:
        """Delete for good what is in the bin; `count` is what was confirmed."""
        count = values.get("count")
        gone = self._store.empty_bin(
            str(values.get("workshop")), count if isinstance(count, int) else 0
        )
        say = prompts.texts(language)
        return {
            "announce": say("console.emptied", count=gone),
            "parts": {"undo": ""},
        }

    def _bin(self, language: str, workshop_id: str) -> str:
        return render(
            "facilitator_bin",
            language,
            contents=bin.contents(self._visioning, workshop_id),
            size=self._store.bin_size(workshop_id),
            tandems={tandem.id: tandem for tandem in self._store.tandems(workshop_id)},
            short=_short,
        )


def _wanted(values: Mapping, tandem_id: str | None, starred: bool) -> Search:
    def text(name: str) -> str:
        return str(values.get(name) or "")

    def number(name: str) -> int:
        return int(text(name)) if text(name).isdecimal() else 0

    return Search(
        text=text("text"),
        tandem_id=tandem_id or "",
        step=text("step"),
        kind=text("kind"),
        round=number("round"),
        votes=number("votes"),
        keyword=text("keyword"),
        starred=starred,
    )


def _short(text: str) -> str:
    return text if len(text) <= _SAID else f"{text[: _SAID - 1]}…"
