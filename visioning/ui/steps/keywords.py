"""Keywords, first alone: one's own words, how many are hidden, and all once they are revealed."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import prompts
from visioning.exercise import keywords
from visioning.model import Keyword, Suggestion, Tandem
from visioning.ui.desk import Desk
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render
from visioning.ui.words import word_of
from visioning.veduta.phrases import MAX_PHRASES

SAID = 12  # words that are read out


class Keywords(StepPage):
    """The step "keywords"; its script sends "author", the person who is at the device now.

    Nobody's markup holds hidden words of anybody else: the parts are made for one author.
    """

    name = "keywords"

    def looks(self) -> dict[str, Action]:
        return {"keywords_look": self.look}

    def actions(self) -> dict[str, Action]:
        return {
            "keywords_write": self.write,
            "keywords_withdraw": self.withdraw,
            "keywords_bring_back": self.bring_back,
            "keywords_reveal": self.reveal,
            "keywords_pick": self.pick,
        }

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        return {"groups": prompts.groups_of_things(), "open": Desk.read(values.get("desk")).group}

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        desk = Desk.read(values.get("desk"))
        own = keywords.own(self._visioning, tandem.id, _author(values))
        found = keywords.merged(self._visioning, tandem.id, language)
        return {
            "keywords-own": render(
                "steps/keywords_own",
                language,
                author=_author(values),
                own=[(one.id, one.card, word_of(_keyword(one), language)) for one in own],
            ),
            "keywords-hidden": render(
                "steps/keywords_hidden",
                language,
                hidden=keywords.hidden(self._visioning, tandem.id),
            ),
            "keywords-merged": render(
                "steps/keywords_merged",
                language,
                found=[
                    (
                        prompts.key_of(one.keyword),
                        word_of(one.keyword, language, originals=one.originals),
                        one.people,
                        desk.place_of(one.keyword) is not None,
                    )
                    for one in found
                ],
                picked=len(desk.keywords),
                most=MAX_PHRASES,
            ),
        }

    def look(self, language: str, values: Mapping) -> dict:
        """The step for the person who is at the device now."""
        tandem = self._store.tandem(str(values.get("tandem")))
        return self._answer(language, tandem, values)

    # --- Alone -----------------------------------------------------------------------------------

    def write(self, language: str, values: Mapping) -> dict:
        """Keep what was typed, or a card that was touched; a card touched again is taken back."""
        tandem = self._store.tandem(str(values.get("tandem")))
        author, card = _author(values), prompts.cards().get(str(values.get("card")))
        written = keywords.suggest(
            self._visioning,
            tandem.id,
            card.label(language) if card else str(values.get("text", "")),
            id=str(values.get("id"))[:40],
            author=author,
            language=language,
            role=str(values.get("role") or ""),
        )
        labels = [prompts.label_of(_keyword(one), language) for one in written[:SAID]]
        said = prompts.texts(language)("keywords.written", words=", ".join(labels))
        told = {"announce": said} if labels else {}
        return self._answer(language, tandem, values) | told

    def withdraw(self, language: str, values: Mapping) -> dict:
        """Take one's own word back, with an undo."""
        return self._took(language, values, keywords.withdraw, "keywords.withdrawn", undo=True)

    def bring_back(self, language: str, values: Mapping) -> dict:
        """Undo `withdraw`."""
        return self._took(language, values, keywords.bring_back, "keywords.back", undo=False)

    def _took(self, language: str, values: Mapping, act, key: str, *, undo: bool) -> dict:
        found = act(self._visioning, str(values.get("word")), _author(values))
        tandem = self._store.tandem(found.tandem_id)
        said = prompts.texts(language)(key, word=prompts.label_of(_keyword(found), language))
        answer = self._answer(language, tandem, values)
        id = found.id if undo else ""
        answer["parts"]["keywords-said"] = render("steps/keywords_said", language, said=said, id=id)
        return answer | {"announce": said}

    # --- Together --------------------------------------------------------------------------------

    def reveal(self, language: str, values: Mapping) -> dict:
        """Show all words of the round to everybody."""
        tandem = self._store.tandem(str(values.get("tandem")))
        round = values.get("round")
        keywords.reveal(self._visioning, tandem.id, round if isinstance(round, int) else 0)
        said = prompts.texts(language)("keywords.revealed")
        return self._answer(language, tandem, values) | {"announce": said}

    def pick(self, language: str, values: Mapping) -> dict:
        """Put a revealed word on the desk, or take it off."""
        tandem = self._store.tandem(str(values.get("tandem")))
        desk = Desk.read(values.get("desk"))
        found = keywords.merged(self._visioning, tandem.id, language)
        wanted = str(values.get("pick"))
        keyword = next((o.keyword for o in found if prompts.key_of(o.keyword) == wanted), None)
        if keyword is None:
            return self._answer(language, tandem, values)
        desk = desk.toggled(keyword)
        picked = desk.place_of(keyword) is not None
        said = prompts.texts(language)(
            "keywords.in_vision" if picked else "keywords.out_of_vision",
            word=prompts.label_of(keyword, language),
        )
        answer = self._answer(language, tandem, {**values, "desk": desk.plain()})
        return answer | {"desk": desk.plain(), "announce": said}

    def _answer(self, language: str, tandem: Tandem, values: Mapping) -> dict:
        return {"tandem": tandem.id, "parts": self.parts(language, tandem, values)}


def _author(values: Mapping) -> str:
    """Whose words they are: the person at the device now; nobody's before the script says so."""
    return str(values.get("author") or "")[:64]


def _keyword(suggestion: Suggestion) -> Keyword:
    return Keyword(suggestion.text, suggestion.english, suggestion.card)
