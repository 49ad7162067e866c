"""The panel in which a group changes a picture: its things, its words, its steps, its mixtures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from visioning import editing, prompts
from visioning.model import Picture
from visioning.ui.outlines import Outline, outlines
from visioning.ui.templates import render
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS
from visioning.workers import Job
from visioning.workshop import Visioning

MIXABLE = 24  # pictures offered for mixing, newest first
_LOOKED_AT = 200  # pictures among which those are found


@dataclass(frozen=True)
class Kind:
    """All things of one class in a picture.

    Attributes:
        ids: Of its visible elements, left to right; none where it was left out before.
        dropped: It was left out before, and stays out unless it is set free.
    """

    name: str
    label: str
    ids: tuple[str, ...]
    dropped: bool


class Panel:
    """What the panel's script can ask for."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def looks(self) -> dict:
        """What only looks."""
        return {"panel": self.panel, "panel_words": self.words}

    def actions(self) -> dict:
        """What paints."""
        return {
            "repaint": self.repaint,
            "ladder": self.ladder,
            "blend": self.blend,
            "view": self.view,
        }

    def panel(self, language: str, values: Mapping) -> dict:
        """The panel of a picture."""
        picture = self._store.picture(str(values.get("picture")))
        scene = editing.scene_of(picture)
        numbers = self._store.picture_numbers(picture.tandem_id)
        seen = outlines(scene)
        html = render(
            "panel",
            language,
            picture=picture,
            number=numbers[picture.id],
            numbers=numbers,
            things=things(seen, language),
            kinds=_kinds(scene, seen, picture, language),
            hidden=sorted({e.id for e in scene} - {outline.element.id for outline in seen}),
            steps=[
                prompts.label_of_fixed("ambition", step, language)
                for step in editing.steps_below(scene.attributes["ambition"])
            ],
            views=[
                (view, prompts.label_of_fixed("view", view, language))
                for view in ATTRIBUTES["view"]
            ],
            view=scene.attributes["view"],
            others=self._mixable(picture),
        )
        return {"of": picture.id, "html": html}

    def words(self, language: str, values: Mapping) -> dict:
        """The prompt with words added that were typed in the reader's language."""
        prompt = str(values.get("prompt", "")).rstrip().rstrip(",.")
        typed = prompts.keywords_of(str(values.get("typed", "")), language)
        return {"prompt": ", ".join(filter(None, [prompt, *(word.english for word in typed)]))}

    def repaint(self, language: str, values: Mapping) -> dict:
        """Paint the rest again, or all of it by degrees."""
        job = editing.repaint(
            self._visioning,
            str(values.get("picture")),
            keep=_names(values.get("keep")),
            drop=_names(values.get("drop")),
            prompt=str(values.get("prompt", "")),
            strength=_share(values.get("strength")),
        )
        return _started(job)

    def ladder(self, language: str, values: Mapping) -> dict:
        """Paint the steps from the picture down to today."""
        return _started(editing.ladder(self._visioning, str(values.get("picture"))))

    def blend(self, language: str, values: Mapping) -> dict:
        """Mix another picture's vision into the picture."""
        pictures = str(values.get("picture")), str(values.get("other"))
        weights = (_share(values.get("weight")),)
        return _started(editing.blend(self._visioning, *pictures, weights))

    def view(self, language: str, values: Mapping) -> dict:
        """Draw the picture as it is seen from elsewhere."""
        pictures = str(values.get("picture")), str(values.get("view"))
        drawn = editing.in_view(self._visioning, *pictures)
        return {"drawn": drawn.id}

    def _mixable(self, picture: Picture) -> list[Picture]:
        """Pictures of other visions of the tandem, the newest of each."""
        newest: dict[str, Picture] = {}
        for other in self._store.pictures(tandem_id=picture.tandem_id, limit=_LOOKED_AT):
            if other.prompt != picture.prompt:
                newest.setdefault(other.prompt, other)
        return list(newest.values())[:MIXABLE]


def _started(job: Job) -> dict:
    return {"job": job.id}


def things(seen: list[Outline], language: str) -> list[dict]:
    """The visible elements with their names, numbered where there are several of a kind."""
    say = prompts.texts(language)
    counts: dict[str, int] = {}
    for outline in seen:
        counts[outline.element.cls] = counts.get(outline.element.cls, 0) + 1
    numbers: dict[str, int] = {}
    named = []
    for outline in seen:
        element = outline.element
        numbers[element.cls] = number = numbers.get(element.cls, 0) + 1
        name = say(f"element.{element.cls}")
        parent = GROUPS[element.group].parent
        named.append(
            {
                "outline": outline,
                "kind": element.cls,
                "name": f"{name} {number}" if counts[element.cls] > 1 else name,
                "house": f"{parent}-{element.index}" if parent else "",
            }
        )
    return named


def _kinds(scene: Scene, seen: list[Outline], picture: Picture, language: str) -> list[Kind]:
    """The kinds of things, the most visible first; what was left out before comes last."""
    say = prompts.texts(language)
    dropped = editing.dropped_before(picture)
    shares: dict[str, float] = {}
    for outline in seen:
        shares[outline.element.cls] = shares.get(outline.element.cls, 0) + outline.share
    present = sorted(shares, key=lambda name: -shares[name])
    absent = [name for name in dropped if name not in shares and name in CLASSES]
    return [
        Kind(
            name,
            say(f"element.{name}"),
            tuple(o.element.id for o in seen if o.element.cls == name),
            name in dropped,
        )
        for name in (*present, *absent)
    ]


def _names(sent: object) -> list[str]:
    return [name for name in sent if isinstance(name, str)] if isinstance(sent, list) else []


def _share(sent: object) -> float:
    """A number as sent; what is none becomes one that every use case refuses."""
    return float(sent) if isinstance(sent, int | float) else -1.0
