"""Versions of the prompt as a tree, one word changed, old and new side by side."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import locales, prompts
from visioning.exercise import versions
from visioning.model import Tandem
from visioning.ui.templates import render
from visioning.workshop import Visioning


class Versions:
    """What the script of the versions can ask for, and their part of the page."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def looks(self) -> dict:
        return {"version_word": self.word, "version_pairs": self.pairs}

    def actions(self) -> dict:
        return {"version_paint": self.paint}

    def parts(self, language: str, tandem: Tandem) -> dict[str, str]:
        """The tree of a tandem's versions."""
        found = versions.tree(self._visioning, tandem.id, language)
        numbers = self._store.picture_numbers(tandem.id)
        return {"versions": render("versions", language, versions=found, numbers=numbers)}

    def word(self, language: str, values: Mapping) -> dict:
        """The form in which one word of a version is changed."""
        vision = self._store.vision(str(values.get("version")))
        cards = [card for group in prompts.groups_of_things().values() for card in group]
        return {
            "html": render(
                "versions_word",
                language,
                vision=vision,
                number=self._numbers(vision.tandem_id)[vision.id],
                words=versions.words(vision, language),
                labels=sorted(
                    {card.label(language) for card in cards},
                    key=lambda label: locales.sort_key(label, language),
                ),
            )
        }

    def paint(self, language: str, values: Mapping) -> dict:
        """Paint a version with one other word; `version` is the new one."""
        changed, job = versions.change_word(
            self._visioning,
            str(values.get("version")),
            str(values.get("word", "")),
            str(values.get("instead", "")),
            language,
        )
        return {"job": job.id, "version": changed.id}

    def pairs(self, language: str, values: Mapping) -> dict:
        """A version beside its parent, picture by picture with the same seeds."""
        vision = self._store.vision(str(values.get("version")))
        found = versions.pairs(self._visioning, vision)
        shown = versions.tree(self._visioning, vision.tandem_id, language)
        by_number = {version.number: version for version in shown}
        new = next(version for version in shown if version.vision.id == vision.id)
        return {
            "html": render(
                "versions_pairs",
                language,
                pairs=found,
                new=new,
                old=by_number.get(new.parent),
                alt=lambda picture: self._visioning.alt_text(picture, language),
            ),
            "waiting": sum(after is None for _, after in found),
        }

    def _numbers(self, tandem_id: str) -> dict[str, int]:
        visions = self._store.visions(tandem_id)
        return {vision.id: number for number, vision in enumerate(visions, start=1)}
