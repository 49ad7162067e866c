"""The reflection: three columns of cards, and the shared challenges they are sorted under."""

from __future__ import annotations

from collections.abc import Mapping

from visioning import prompts
from visioning.exercise import reflect
from visioning.model import Reflection, ReflectionKind, Tandem
from visioning.ui.pages import Action
from visioning.ui.steps.step import StepPage
from visioning.ui.templates import render

UNSORTED = "-"  # what the browser calls the cards without a cluster; "" is all cards
LONG = 300  # characters; a longer card shows its beginning and opens
SAID = 60  # characters of a card that are read out


class Reflect(StepPage):
    """The step "reflect"; its script sends "group", the cluster whose cards are shown."""

    name = "reflect"

    def looks(self) -> dict[str, Action]:
        return {"reflect_look": self.look}

    def actions(self) -> dict[str, Action]:
        return {
            "reflect_write": self.write,
            "reflect_edit": self.edit,
            "reflect_sort": self.sort,
            "reflect_delete": self.delete,
            "reflect_undelete": self.undelete,
        }

    def more(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, object]:
        return {"kinds": list(ReflectionKind)}

    def parts(self, language: str, tandem: Tandem, values: Mapping) -> dict[str, str]:
        found = reflect.cards(self._visioning, tandem.id)
        counts = reflect.groups(found, language)
        group = str(values.get("group") or "")
        shown = [card for card in reversed(found) if group in ("", card.cluster or UNSORTED)]
        called = {"name_of": lambda cluster: _called(cluster, language), "language": language}
        cards = {
            f"cards-{kind}": render(
                "steps/reflect_cards",
                cards=[card for card in shown if card.kind == kind],
                long=LONG,
                **called,
            )
            for kind in ReflectionKind
        }
        unsorted = sum(not card.cluster for card in found)
        return cards | {
            "groups": render(
                "steps/reflect_groups",
                counts={"": len(found), UNSORTED: unsorted} | counts,
                shown=group,
                **called,
            ),
            "sorting": render("steps/reflect_sorting", groups=[UNSORTED, *counts], **called),
        }

    # --- What can be done ---------------------------------------------------------------------

    def look(self, language: str, values: Mapping) -> dict:
        """The cards of the chosen cluster."""
        tandem = self._store.tandem(str(values.get("tandem")))
        return {"tandem": tandem.id, "parts": self.parts(language, tandem, values)}

    def write(self, language: str, values: Mapping) -> dict:
        """Add a card."""
        card = reflect.write(
            self._visioning,
            str(values.get("tandem")),
            id=str(values.get("id")),
            cluster=_cluster(values.get("cluster")),
            **_written(values),
        )
        return self._after(language, values, card, "reflect.written")

    def edit(self, language: str, values: Mapping) -> dict:
        """Change a card; where somebody else did so meanwhile, both texts stay."""
        edited = reflect.edit(
            self._visioning,
            str(values.get("id")),
            was=str(values.get("was", "")),
            **_written(values),
        )
        if not edited.beside:
            return self._after(language, values, edited.card, "reflect.kept")
        said = prompts.texts(language)(f"reflect.beside.{edited.beside}")
        answer = self._after(language, values, edited.card, "reflect.kept")
        answer["parts"]["reflect-said"] = render("steps/reflect_said", language, said=said)
        return answer | {"announce": said}

    def sort(self, language: str, values: Mapping) -> dict:
        """Sort a card under a cluster."""
        to = _cluster(values.get("to"))
        card = reflect.assign(self._visioning, str(values.get("card")), to)
        return self._after(language, values, card, "reflect.moved")

    def delete(self, language: str, values: Mapping) -> dict:
        """Put a card into the bin, with the offer to take it out again."""
        card = reflect.delete(self._visioning, str(values.get("card")))
        answer = self._after(language, values, card, "reflect.deleted")
        answer["parts"]["reflect-said"] = render(
            "steps/reflect_said", language, said=answer["announce"], undo=card.id
        )
        return answer

    def undelete(self, language: str, values: Mapping) -> dict:
        """Take a card out of the bin."""
        card = reflect.undelete(self._visioning, str(values.get("card")))
        return self._after(language, values, card, "reflect.back")

    def _after(self, language: str, values: Mapping, card: Reflection, key: str) -> dict:
        tandem = self._store.tandem(card.tandem_id)
        text = card.text if len(card.text) <= SAID else f"{card.text[:SAID].rstrip()} …"
        group = _called(card.cluster or UNSORTED, language)
        return {
            "announce": prompts.texts(language)(key, text=text, group=group),
            "tandem": tandem.id,
            "parts": self.parts(language, tandem, values) | {"reflect-said": ""},
        }


def _written(values: Mapping) -> dict[str, str]:
    return {name: str(values.get(name) or "") for name in ("kind", "text", "city", "role")}


def _cluster(sent: object) -> str:
    return "" if sent == UNSORTED else str(sent or "")


def _called(cluster: str, language: str) -> str:
    """What a cluster is called: own words as they were typed."""
    say = prompts.texts(language)
    if cluster in reflect.CLUSTERS:
        return say(f"cluster.{cluster}")
    return {"": say("reflect.all"), UNSORTED: say("reflect.none")}.get(cluster, cluster)
