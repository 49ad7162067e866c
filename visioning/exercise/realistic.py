"""From utopia to what is feasible: what of a picture stays, changes or goes, why, and the picture
that follows from it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from visioning import editing, prompts
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import dots
from visioning.model import Decision, EditKind, Keyword, Picture, Reason, Verdict, Vision
from visioning.veduta import phrases
from visioning.veduta.world import CLASSES
from visioning.workers import Job
from visioning.workshop import LONGEST_NAME, LONGEST_TEXT, Visioning, element_list

USUAL_AMBITION = "feasible"
_MADE_ON_THE_WAY = (EditKind.REALISTIC, EditKind.LADDER)

# --- What is decided -----------------------------------------------------------------------------


def utopias(visioning: Visioning, tandem_id: str) -> list[Picture]:
    """Pictures to begin with: the shortlist, then those with a star; all where there is neither.

    What was itself made on the way to the feasible is left out.
    """
    starred = visioning.store.pictures(tandem_id=tandem_id, starred=True)
    found = {one.id: one for one in (*dots.shortlist(visioning, tandem_id), *starred)}
    found = found or {one.id: one for one in visioning.store.pictures(tandem_id=tandem_id)}
    on_the_way = [one for one in found.values() if _is_on_the_way(visioning, one)]
    return [one for one in found.values() if one not in on_the_way]


def classes_in(picture: Picture) -> dict[str, int]:
    """Visible element classes of a picture with their numbers, the most visible first.

    Returns:
        Nothing for a picture without a scene; its things are typed.
    """
    shares: dict[str, float] = {}
    numbers: dict[str, int] = {}
    for element in element_list(picture):
        if element["visible"] > 0:
            name = element["class"]
            shares[name] = shares.get(name, 0) + element["visible"]
            numbers[name] = numbers.get(name, 0) + 1
    return {name: numbers[name] for name in sorted(shares, key=lambda name: -shares[name])}


def verdicts(visioning: Visioning, picture_id: str) -> list[Verdict]:
    """What was decided about a picture's things, first decision first."""
    return visioning.store.records(Verdict, picture_id=picture_id)


def decide(
    visioning: Visioning, picture_id: str, thing: str, decision: Decision, typed: bool = False
) -> Verdict:
    """Keep, adapt or drop all things of a kind; what was said about it before stays.

    Args:
        thing: An element class of the picture's scene, or with `typed` a name in own words.

    Raises:
        InvalidInput: The name is empty or too long.
        NotFound: There is no such class in the picture.
    """
    picture = visioning.store.picture(picture_id)
    if typed:
        thing = prompts.clean(thing)
        if not thing:
            raise InvalidInput("error.name_empty")
        if len(thing) > LONGEST_NAME:
            raise InvalidInput("error.name_too_long", length=len(thing), limit=LONGEST_NAME)
    elif thing not in classes_in(picture):
        known = ", ".join(classes_in(picture))
        raise NotFound("error.element_unknown", name=thing, known=known)
    now = datetime.now(UTC)
    new = Verdict(
        _verdict_id(picture_id, thing),
        picture.tandem_id,
        picture.id,
        decision,
        created=now,
        updated=now,
        element="" if typed else thing,
        name=thing if typed else "",
    )
    stored = _stored(visioning, new.id)
    if stored is not None:
        visioning.store.take_out_of_bin(stored.id)
        new = replace(stored, decision=decision, updated=now)
    return visioning.store.save(new)


def explain(
    visioning: Visioning,
    verdict_id: str,
    reasons: Iterable[Reason],
    text: str,
    before: str = "",
) -> Verdict:
    """Say why something was decided.

    Args:
        before: The words that the writer changed. Where somebody else changed them meanwhile, both
            stay, one below the other.

    Raises:
        InvalidInput: The text is too long.
        NotFound: Nothing was decided.
    """
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("error.text_too_long", length=len(text), limit=LONGEST_TEXT)
    stored = visioning.store.record(Verdict, verdict_id)
    text, theirs = text.strip(), stored.text
    if theirs != before.strip() and theirs != text:
        text = theirs if text in theirs else f"{theirs}\n{text}"
    given = set(reasons)
    ordered = tuple(reason for reason in Reason if reason in given)
    now = datetime.now(UTC)
    return visioning.store.save(replace(stored, reasons=ordered, text=text, updated=now))


def undecide(visioning: Visioning, verdict_id: str) -> Verdict:
    """Put a decision in the bin; `Store.take_out_of_bin` brings it back."""
    verdict = visioning.store.record(Verdict, verdict_id)
    tandem = visioning.store.tandem(verdict.tandem_id)
    visioning.store.put_in_bin(Verdict, verdict.id, tandem.workshop_id)
    return verdict


# --- What follows from it ------------------------------------------------------------------------


def ambitions(picture: Picture) -> tuple[str, ...]:
    """Ambitions that the realistic picture can have, the nearest first.

    Returns:
        Nothing where the model has no ambition to lower.
    """
    return () if picture.scene is None else editing.ambitions(editing.scene_of(picture))


def usual_ambition(picture: Picture) -> str:
    """The ambition of the realistic picture where nobody chooses another."""
    known = ambitions(picture)
    return USUAL_AMBITION if not known or USUAL_AMBITION in known else known[0]


def paint(
    visioning: Visioning, picture_id: str, *, ambition: str | None = None, language: str
) -> Job:
    """Ask for the realistic picture, a child of the utopian one.

    With a scene, what is kept stays exactly where it is, what is dropped is gone, and the rest is
    painted anew with less ambition. A model of pixels paints the same seed with a prompt made of
    what is kept and adapted.

    Args:
        language: In which things were typed.

    Raises:
        InvalidInput: Nothing was decided yet, or there is no such ambition.
    """
    picture, decided = _decided(visioning, picture_id)
    ambition = ambition or usual_ambition(picture)
    if picture.scene is None:
        vision = _words_of_pixels(visioning, picture, decided, language)
        return visioning.paint(
            vision.id,
            seed=picture.seed,
            steps=picture.steps,
            guidance_scale=picture.guidance_scale,
            size=(picture.width, picture.height),
            model=picture.model,
            negative_prompt=picture.negative_prompt,
            parent_id=picture.id,
        )
    vision = _words_of_scene(visioning, picture, decided, ambition)
    keep, drop = _elements(decided, Decision.KEEP), _elements(decided, Decision.DROP)
    return editing.realistic(visioning, picture.id, vision, ambition, keep=keep, drop=drop)


def paint_ladder(visioning: Visioning, picture_id: str, rungs: int = editing.MOST_RUNGS) -> Job:
    """Ask for the steps from the utopian picture down to today, with what was decided on each.

    Raises:
        InvalidInput: The picture has no scene or shows today, or `rungs` is out of range.
    """
    decided = verdicts(visioning, picture_id)
    keep, drop = _elements(decided, Decision.KEEP), _elements(decided, Decision.DROP)
    return editing.ladder(visioning, picture_id, rungs, keep=keep, drop=drop)


def made_from(visioning: Visioning, picture: Picture) -> list[Picture]:
    """Realistic pictures and rungs that were made from a picture, newest first."""
    return [
        other
        for other in visioning.store.pictures(tandem_id=picture.tandem_id)
        if utopia_of(visioning, other) == picture.id
    ]


def utopia_of(visioning: Visioning, picture: Picture) -> str | None:
    """Id of the picture that one was made from on the way to the feasible, or None."""
    if picture.edit is not None:
        return picture.edit.picture_id if picture.edit.kind in _MADE_ON_THE_WAY else None
    if picture.scene is not None or picture.parent_id is None:
        return None
    try:
        parent = visioning.store.picture(picture.parent_id)
    except NotFound:  # it stayed on another laptop
        return None
    other_words = parent.prompt != picture.prompt
    return parent.id if other_words and verdicts(visioning, parent.id) else None


def _is_on_the_way(visioning: Visioning, picture: Picture) -> bool:
    return utopia_of(visioning, picture) is not None


def _decided(visioning: Visioning, picture_id: str) -> tuple[Picture, list[Verdict]]:
    picture, decided = visioning.store.picture(picture_id), verdicts(visioning, picture_id)
    if not decided:
        raise InvalidInput("error.nothing_decided")
    return picture, decided


def _elements(decided: Iterable[Verdict], decision: Decision) -> set[str]:
    return {one.element for one in decided if one.decision is decision and one.element}


def _stored(visioning: Visioning, verdict_id: str) -> Verdict | None:
    try:
        return visioning.store.record(Verdict, verdict_id)
    except NotFound:
        return None


def _verdict_id(picture_id: str, thing: str) -> str:
    """One id for each thing of a picture, so that two who decide at once decide about one."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{picture_id}\n{thing.casefold()}").hex


# --- The words of the realistic picture -----------------------------------------------------------


def _words_of_pixels(
    visioning: Visioning, picture: Picture, decided: Iterable[Verdict], language: str
) -> Vision:
    """The prompt of what is kept and adapted, as a child version of the picture's."""
    keywords = tuple(
        prompts.keyword_of(one.name[: prompts.LONGEST_KEYWORD], language)
        for one in decided
        if one.decision is not Decision.DROP
    )
    atmosphere = {**picture.atmosphere, "ambition": USUAL_AMBITION}
    return _child(visioning, picture, prompts.compose(keywords, atmosphere), keywords, atmosphere)


def _words_of_scene(
    visioning: Visioning, picture: Picture, decided: Iterable[Verdict], ambition: str
) -> Vision:
    """The picture's words without what goes, with what is adapted and the new ambition."""
    dropped = _elements(decided, Decision.DROP)
    said = visioning.understand(picture.model, phrases.split(picture.prompt)) or []
    gone = {
        one.phrase
        for one in said
        if one.looks and not one.unwanted and all(dropped & set(look) for look in one.looks)
    }
    asked = {look[0] for one in said for look in one.looks if len(look) == 1 and not one.unwanted}
    adapted = [
        _keyword(name, picture.language)
        for name in CLASSES
        if name in _elements(decided, Decision.ADAPT) - asked
    ]
    left = [word for word in picture.keywords if not gone.intersection(phrases.split(word.english))]
    # What is adapted comes first: the model reads a limited number of phrases.
    keywords = (*adapted, *left)
    atmosphere = {**picture.atmosphere, "ambition": ambition}
    if picture.prompt == prompts.compose(picture.keywords, picture.atmosphere):
        prompt = prompts.compose(keywords, atmosphere)
    else:
        prompt = picture.prompt_typed
        for phrase in gone:
            prompt = prompts.without_phrase(prompt, phrase)
        prompt = ", ".join([prompt, *(word.english for word in adapted)])
        prompt = _with_ambition(prompt, ambition)
    return _child(visioning, picture, prompt, keywords, atmosphere)


def _with_ambition(prompt: str, ambition: str) -> str:
    changed = prompts.reworded(prompt, "ambition", ambition)
    if prompts.atmosphere_in(changed).get("ambition") == ambition:
        return changed
    says = {card.fixes: card.english for card in prompts.cards().values()}
    return f"{changed}, {says['ambition', ambition]}"


def _keyword(element: str, language: str) -> Keyword:
    key = f"element.{element}"
    return Keyword(prompts.texts(language)(key), prompts.texts(prompts.DEFAULT_LANGUAGE)(key))


def _child(
    visioning: Visioning,
    picture: Picture,
    prompt: str,
    keywords: tuple[Keyword, ...],
    atmosphere: Mapping[str, str],
) -> Vision:
    return visioning.make_vision(
        picture.tandem_id,
        prompt=prompt,
        keywords=keywords,
        language=picture.language,
        atmosphere=atmosphere,
        parent_id=picture.vision_id,
    )
