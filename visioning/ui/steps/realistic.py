"""The realistic vision: what stays, changes or goes and why, the picture of it, and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from visioning import editing, prompts
from visioning.exercise import dots, realistic, sentences
from visioning.exercise.trace import Trace, trace
from visioning.model import (
    Decision,
    EditKind,
    Picture,
    Reason,
    Tandem,
    Verdict,
    VisionSentence,
)
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render


@dataclass(frozen=True)
class Row:
    """A kind of thing and what was decided about it.

    Attributes:
        id: For the markup.
        thing: An element class, or the typed name.
        count: How many of it are seen; 0 for typed ones.
    """

    id: str
    thing: str
    name: str
    count: int
    verdict: Verdict | None


@dataclass(frozen=True)
class Shown:
    """A picture with all that is said of it."""

    picture: Picture
    number: int
    name: str
    label: str
    alt: str
    story: str


@dataclass(frozen=True)
class Told:
    """A sentence with the picture that it speaks of, and where it comes from if that is asked."""

    sentence: VisionSentence
    number: int | None
    trace: Trace | None


class Realistic(StepPage):
    """The step "realistic"."""

    name = "realistic"

    def looks(self) -> dict[str, Action]:
        return {"realistic_look": self.look}

    def actions(self) -> dict[str, Action]:
        return {
            "realistic_decide": self.decide,
            "realistic_explain": self.explain,
            "realistic_undecide": self.undecide,
            "realistic_paint": self.paint,
            "realistic_ladder": self.ladder,
            "realistic_write": self.write,
            "realistic_remove": self.remove,
            "realistic_undo": self.undo,
        }

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        return {"reasons": list(Reason)}

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        choices = realistic.utopias(self._visioning, tandem.id)
        utopia = self._utopia(tandem, choices, values)
        numbers = self._store.picture_numbers(tandem.id)
        decided = realistic.verdicts(self._visioning, utopia.id) if utopia else []
        if utopia and utopia.id not in {one.id for one in choices}:
            choices = [utopia, *choices]
        told = self._told(tandem, numbers, values)
        return {
            "realistic-choice": render(
                "steps/realistic_choice",
                language,
                choices=choices,
                utopia=utopia,
                numbers=numbers,
                listed={one.id for one in dots.shortlist(self._visioning, tandem.id)},
            ),
            "realistic-picture": self._picture(language, utopia, numbers, values),
            "realistic-things": render(
                "steps/realistic_things",
                language,
                utopia=utopia,
                rows=_rows(utopia, decided, language),
                decisions=list(Decision),
            ),
            "realistic-paint": self._paint_part(language, utopia, decided, values),
            "realistic-sentences": render(
                "steps/realistic_sentences", language, sentences=told, numbers=numbers
            ),
        }

    def _utopia(self, tandem: Tandem, choices: list[Picture], values: Mapping) -> Picture | None:
        """The picture that is looked at: as chosen, else the one decided about last."""
        there = {one.id: one for one in self._store.pictures(tandem_id=tandem.id)}
        if values.get("utopia") in there:
            return there[values["utopia"]]
        decided = self._store.records(Verdict, tandem_id=tandem.id)
        for verdict in sorted(decided, key=lambda one: one.updated, reverse=True):
            if verdict.picture_id in there:
                return there[verdict.picture_id]
        return choices[0] if choices else None

    def _picture(
        self, language: str, utopia: Picture | None, numbers: Mapping, values: Mapping
    ) -> str:
        if utopia is None:
            return render("steps/realistic_none", language)
        say = prompts.texts(language)
        # One that was painted a moment ago has no number yet; it comes with the next look.
        made = [one for one in realistic.made_from(self._visioning, utopia) if one.id in numbers]
        newest = [one for one in made if not _is_rung(one)] or made
        chosen = [one for one in made if one.id == values.get("beside")] or newest
        return render(
            "steps/realistic_picture",
            language,
            utopia=self._shown(utopia, say("realistic.utopia"), numbers, language),
            beside=self._shown(chosen[0], _name_of(chosen[0], language), numbers, language)
            if chosen
            else None,
            made=[(one, numbers[one.id], _name_of(one, language)) for one in reversed(made)],
        )

    def _shown(self, picture: Picture, name: str, numbers: Mapping, language: str) -> Shown:
        return Shown(
            picture,
            numbers[picture.id],
            name,
            self._visioning.label(picture, language),
            self._visioning.alt_text(picture, language),
            editing.story(self._visioning, picture, language),
        )

    def _paint_part(
        self, language: str, utopia: Picture | None, decided: list[Verdict], values: Mapping
    ) -> str:
        known = realistic.ambitions(utopia) if utopia else ()
        wanted = values.get("ambition")
        chosen = wanted if wanted in known or utopia is None else realistic.usual_ambition(utopia)
        return render(
            "steps/realistic_paint",
            language,
            utopia=utopia,
            decided=decided,
            ambitions=[
                (one, prompts.label_of_fixed("ambition", one, language), one == chosen)
                for one in known
            ],
            rungs=len(editing.steps_below(utopia.scene["attributes"]["ambition"])) if known else 0,
        )

    def _told(self, tandem: Tandem, numbers: Mapping[str, int], values: Mapping) -> list[Told]:
        asked = values.get("traced")
        asked = asked if isinstance(asked, list) else []
        return [
            Told(
                sentence,
                numbers.get(sentence.picture_id or ""),
                trace(self._visioning, sentence) if sentence.id in asked else None,
            )
            for sentence in self._store.records(VisionSentence, tandem_id=tandem.id)
        ]

    # --- What is asked -------------------------------------------------------------------------

    def look(self, language: str, values: Mapping) -> dict:
        """The step's parts for what the browser looks at now."""
        return self._answer(language, values)

    def decide(self, language: str, values: Mapping) -> dict:
        """Keep, adapt or drop a kind of thing."""
        verdict = realistic.decide(
            self._visioning,
            str(values.get("utopia")),
            str(values.get("thing")),
            Decision(str(values.get("decision"))),
            typed=values.get("typed") is True,
        )
        say = prompts.texts(language)
        name = verdict.name or say(f"element.{verdict.element}")
        said = f"{name}: {say(f'decision.{verdict.decision}')}"
        return {**self._answer(language, values), "announce": said}

    def explain(self, language: str, values: Mapping) -> dict:
        """Keep the reasons of a decision."""
        sent = values.get("reasons")
        realistic.explain(
            self._visioning,
            str(values.get("verdict")),
            [Reason(one) for one in sent] if isinstance(sent, list) else [],
            str(values.get("text", "")),
            before=str(values.get("before", "")),
        )
        return self._kept(language, values)

    def undecide(self, language: str, values: Mapping) -> dict:
        """Take a decision back."""
        verdict = realistic.undecide(self._visioning, str(values.get("verdict")))
        return self._binned(language, values, verdict.id)

    def paint(self, language: str, values: Mapping) -> dict:
        """Paint the realistic picture."""
        ambition = str(values.get("ambition") or "") or None
        job = realistic.paint(
            self._visioning, str(values.get("utopia")), ambition=ambition, language=language
        )
        return {"job": job.id}

    def ladder(self, language: str, values: Mapping) -> dict:
        """Paint the steps from utopia down to today."""
        return {"job": realistic.paint_ladder(self._visioning, str(values.get("utopia"))).id}

    def write(self, language: str, values: Mapping) -> dict:
        """Keep a sentence; `other` says that somebody else had changed it, and both are kept."""
        before = values.get("before")
        sentence_id = str(values.get("id"))
        kept = sentences.write(
            self._visioning,
            str(values.get("tandem")),
            sentence_id,
            str(values.get("text", "")),
            dissent=str(values.get("dissent", "")),
            picture_id=str(values["picture"]) if values.get("picture") else None,
            before=(str(before[0]), str(before[1]))
            if isinstance(before, list) and len(before) == 2
            else None,
        )
        key = "realistic.saved" if kept.id == sentence_id else "realistic.both_kept"
        return {**self._kept(language, values), "announce": prompts.texts(language)(key)}

    def remove(self, language: str, values: Mapping) -> dict:
        """Delete a sentence, to the bin."""
        sentence = sentences.remove(self._visioning, str(values.get("sentence")))
        return self._binned(language, values, sentence.id)

    def undo(self, language: str, values: Mapping) -> dict:
        """Bring back what was deleted."""
        self._store.take_out_of_bin(str(values.get("id")))
        return self._kept(language, values)

    def _kept(self, language: str, values: Mapping) -> dict:
        said = prompts.texts(language)("realistic.saved")
        return {**self._answer(language, values), "announce": said}

    def _binned(self, language: str, values: Mapping, id: str) -> dict:
        said = prompts.texts(language)("realistic.deleted")
        return {**self._answer(language, values), "binned": id, "announce": said}

    def _answer(self, language: str, values: Mapping) -> dict:
        tandem = self._store.tandem(str(values.get("tandem")))
        return {"tandem": tandem.id, "parts": self.parts(language, tandem, values)}


def _rows(utopia: Picture | None, decided: Iterable[Verdict], language: str) -> list[Row]:
    """Things of the picture in their order, then typed ones in theirs."""
    say = prompts.texts(language)
    by_class = {verdict.element: verdict for verdict in decided}
    seen = realistic.classes_in(utopia) if utopia else {}
    rows = [
        Row(cls, cls, say(f"element.{cls}"), count, by_class.get(cls))
        for cls, count in seen.items()
    ]
    typed = [verdict for verdict in decided if verdict.name]
    return [*rows, *(Row(one.id, one.name, one.name, 0, one) for one in typed)]


def _is_rung(picture: Picture) -> bool:
    return picture.edit is not None and picture.edit.kind is EditKind.LADDER


def _name_of(picture: Picture, language: str) -> str:
    """What a picture on the way to the feasible is called: a rung by its ambition."""
    if _is_rung(picture):
        return prompts.label_of_fixed("ambition", picture.edit.attributes["ambition"], language)
    return prompts.texts(language)("realistic.realistic")
