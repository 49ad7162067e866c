"""Versions of a tandem's prompt: a tree in which each says what changed, and one word changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visioning import prompts
from visioning.errors import InvalidInput
from visioning.model import Keyword, Picture, PictureSummary, Vision
from visioning.veduta import phrases
from visioning.workers import Job
from visioning.workshop import Visioning

_COMPARED = 4  # pictures that are painted again for one other word


@dataclass(frozen=True)
class Version:
    """A version of the prompt in the tandem's tree.

    Attributes:
        number: Counted from 1, the oldest first.
        parent: Number of the version that it was changed from, None for a first one.
        depth: How many versions it stands below a first one.
        added, removed: Phrases and fixed values that it has and its parent has not, and the
            other way round.
        pictures: Oldest first.
        reaches: The newest so many of the tandem's pictures hold all of them.
    """

    vision: Vision
    number: int
    parent: int | None
    depth: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    pictures: tuple[PictureSummary, ...]
    reaches: int


def tree(visioning: Visioning, tandem_id: str, language: str) -> list[Version]:
    """A tandem's versions, each followed by those that were made from it, oldest first."""
    visions = visioning.store.visions(tandem_id)
    numbers = {vision.id: number for number, vision in enumerate(visions, start=1)}
    workshop_id = visioning.store.tandem(tandem_id).workshop_id
    pictures: dict[str, list[PictureSummary]] = {}
    reach: dict[str, int] = {}
    newest_first = visioning.store.picture_summaries(workshop_id, tandem_id=tandem_id)
    for place, picture in enumerate(newest_first, start=1):
        pictures.setdefault(picture.vision_id, []).insert(0, picture)
        reach[picture.vision_id] = place
    children: dict[str | None, list[Vision]] = {}
    for vision in visions:  # a parent may have stayed on another laptop
        parent_id = vision.parent_id if vision.parent_id in numbers else None
        children.setdefault(parent_id, []).append(vision)
    found: list[Version] = []
    waiting = [(vision, None, 0) for vision in reversed(children.get(None, []))]
    while waiting:
        vision, parent, depth = waiting.pop()
        said, before = _says(vision, language), _says(parent, language) if parent else ()
        found.append(
            Version(
                vision,
                numbers[vision.id],
                numbers[parent.id] if parent else None,
                depth,
                added=tuple(phrase for phrase in said if phrase not in before),
                removed=tuple(phrase for phrase in before if phrase not in said),
                pictures=tuple(pictures.get(vision.id, ())),
                reaches=reach.get(vision.id, 0),
            )
        )
        below = reversed(children.get(vision.id, []))
        waiting += [(child, vision, depth + 1) for child in below]
    return found


def words(vision: Vision, language: str) -> dict[str, str]:
    """What can be changed in a version: its words as the prompt says them, with their names."""
    if _is_composed(vision):
        return {k.english: prompts.label_of(k, language) for k in vision.keywords}
    typed = vision.prompt_typed.lower()
    return {phrase: phrase for phrase in phrases.split(vision.prompt_typed) if phrase in typed}


def change_word(
    visioning: Visioning, vision_id: str, word: str, instead: str, language: str
) -> tuple[Vision, Job]:
    """Paint a version with one other word and the same seeds.

    Args:
        word: One of `words`.
        instead: In the reader's language.

    Returns:
        The new version, and the job that paints it.

    Raises:
        InvalidInput: The version does not say the word, says the new one already, or has no
            pictures to compare with.
        NotFound: There is no such version.
    """
    vision = visioning.store.vision(vision_id)
    before = comparable(visioning, vision)
    if not before:
        raise InvalidInput("error.version_unpainted")
    known = words(vision, language)
    if word not in known:
        named = ", ".join(known.values())
        raise InvalidInput("error.word_missing", word=word, known=named)
    new = prompts.keyword_of(instead, language)
    if phrases.clean(new.english) in map(phrases.clean, known):
        raise InvalidInput("error.word_unchanged", word=new.text)
    changed = visioning.make_vision(
        vision.tandem_id,
        language=language,
        parent_id=vision.id,
        atmosphere=vision.atmosphere,
        **_with_word(vision, word, new),
    )
    first = before[0]
    job = visioning.paint(
        changed.id,
        seeds=[picture.seed for picture in before],
        steps=first.steps,
        guidance_scale=first.guidance_scale,
        size=(first.width, first.height),
        model=first.model,
        negative_prompt=first.negative_prompt,
    )
    return changed, job


def comparable(visioning: Visioning, vision: Vision) -> tuple[Picture, ...]:
    """The first pictures of a version that were painted in one way from seeds alone."""
    store = visioning.store
    workshop_id = store.tandem(vision.tandem_id).workshop_id
    summaries = store.picture_summaries(workshop_id, tandem_id=vision.tandem_id)
    own = [store.picture(one.id) for one in reversed(summaries) if one.vision_id == vision.id]
    new = [picture for picture in own if picture.edit is None]
    alike = [picture for picture in new if _way(picture) == _way(new[0])]
    by_seed = {picture.seed: picture for picture in reversed(alike)}
    return tuple(picture for picture in alike if by_seed[picture.seed] is picture)[:_COMPARED]


def pairs(visioning: Visioning, vision: Vision) -> list[tuple[Picture, Picture | None]]:
    """Pictures of a version's parent beside those of the version with the same seeds."""
    if vision.parent_id is None:
        return []
    own = {picture.seed: picture for picture in comparable(visioning, vision)}
    before = comparable(visioning, visioning.store.vision(vision.parent_id))
    return [(picture, own.get(picture.seed)) for picture in before]


def _says(vision: Vision, language: str) -> tuple[str, ...]:
    """A version phrase by phrase, and what it fixes, in the reader's words as far as they go."""
    named = {phrases.clean(k.english): prompts.label_of(k, language) for k in vision.keywords}
    fixed = [
        prompts.label_of_fixed(name, value, language) for name, value in vision.atmosphere.items()
    ]
    composed = {
        card.english
        for card in prompts.cards().values()
        if card.fixes and vision.atmosphere.get(card.fixes[0]) == card.fixes[1]
    }
    unsaid = {phrase for english in composed for phrase in phrases.split(english)}
    said = [phrase for phrase in phrases.split(vision.prompt) if phrase not in unsaid]
    return (*(named.get(phrase, phrase) for phrase in said), *fixed)


def _is_composed(vision: Vision) -> bool:
    """Tell whether the prompt is what its keywords give."""
    composed = prompts.compose(vision.keywords, vision.atmosphere)
    return bool(vision.keywords) and vision.prompt_typed == composed


def _with_word(vision: Vision, word: str, new: Keyword) -> Mapping[str, str | Sequence[Keyword]]:
    keywords = tuple(new if known.english == word else known for known in vision.keywords)
    if _is_composed(vision):
        return {"keywords": keywords}
    typed = vision.prompt_typed
    at = typed.lower().index(word)
    there = phrases.clean(new.english)
    return {"prompt": typed[:at] + there + typed[at + len(word) :], "keywords": keywords}


def _way(picture: Picture) -> tuple:
    """With which model and settings a picture was painted."""
    size = picture.width, picture.height
    settings = picture.steps, picture.guidance_scale, picture.negative_prompt
    return picture.model, picture.model_hash, size, settings
