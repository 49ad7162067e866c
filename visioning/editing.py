"""Changing a picture that has a scene: what stays, what goes, by how much, and seen from where.

The use cases beside those of `Visioning`, for the pages and the command line alike. Every one makes
children of the picture and leaves the picture itself as it is.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from visioning import prompts
from visioning.errors import InvalidInput, NotFound
from visioning.model import Blend, Edit, EditKind, Painted, Picture, Vision
from visioning.veduta.painter import element_shares, paint_png
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS
from visioning.workers import Job
from visioning.workshop import Visioning

IN_SERIES = 0.75  # strength of ladders and blends; layout and noise hold their pictures together
MOST_RUNGS = 5
# They fly or drive by themselves. The rules of the training compose them in a town of today only
# where the words ask for them; a model that starts from a utopia may keep them.
NOT_YET = ("air_taxi", "airship", "delivery_robot", "drone", "shuttle")
_THINGS_NAMED = 8


def repaint(
    visioning: Visioning,
    picture_id: str,
    *,
    keep: Iterable[str] = (),
    drop: Iterable[str] | None = None,
    prompt: str | None = None,
    strength: float = 1.0,
    seed: int | None = None,
    count: int = 1,
) -> Job:
    """Keep some things of a picture, leave out others and paint the rest again.

    The light, the town and the view stay unless the changed words fix others.

    Args:
        keep: Ids or classes of elements that stay exactly. What is fixed to a house keeps it too.
        drop: Ids or classes of elements; no thing of these classes appears but for kept ones.
            None leaves out what was left out of the picture already.
        prompt: The words where they are changed.
        strength: Below 1 the rest only moves away from what it is.

    Raises:
        InvalidInput: The picture has no scene, or something is kept and dropped or out of range.
        NotFound: No such picture, element or class.
    """
    picture, scene = _with_scene(visioning, picture_id)
    keep, drop = set(keep), None if drop is None else set(drop)
    _check_apart(keep, drop or set())
    if not 0 < strength <= 1:  # NaN fails this too
        raise InvalidInput("error.strength_invalid", strength=strength)
    edit = Edit(
        EditKind.REPAINT if strength == 1 else EditKind.VARIATION,
        picture.id,
        scene.to_dict(),
        kept=_kept(scene, keep),
        dropped=dropped_before(picture) if drop is None else _dropped(scene, drop),
        attributes=scene.attributes,
        strength=strength,
    )
    vision = visioning.store.vision(picture.vision_id)
    if prompt is not None:
        said, before = prompts.atmosphere_in(prompt), prompts.atmosphere_in(picture.prompt)
        new = {name: value for name, value in said.items() if before.get(name) != value}
        vision = _changed_vision(visioning, picture, prompt, {**picture.atmosphere, **new})
        edit = replace(edit, attributes={**scene.attributes, **new})
    return _paint(visioning, picture, vision, (edit,), seed=seed, count=count)


def vary(visioning: Visioning, picture_id: str, strength: float = 0.5, count: int = 1) -> Job:
    """Paint pictures like this one, but different: near 0 hardly, at 1 all anew."""
    return repaint(visioning, picture_id, strength=strength, count=count)


def realistic(
    visioning: Visioning,
    picture_id: str,
    vision: Vision,
    ambition: str,
    *,
    keep: Iterable[str],
    drop: Iterable[str],
) -> Job:
    """Keep some things of a picture, leave out others and paint the rest with less ambition.

    The light, the town and the view stay.

    Args:
        vision: The words of the new picture.
        ambition: One of `ambitions`.
        keep, drop: As in `repaint`. What was left out before stays out unless it is kept.

    Raises:
        InvalidInput: The picture has no scene, something is kept and dropped, or there is no such
            ambition.
        NotFound: No such picture, element or class.
    """
    picture, scene = _with_scene(visioning, picture_id)
    keep, drop = set(keep), set(drop)
    _check_apart(keep, drop)
    if ambition not in (known := ambitions(scene)):
        raise InvalidInput("error.ambition_unknown", name=ambition, known=", ".join(known))
    edit = Edit(
        EditKind.REALISTIC,
        picture.id,
        scene.to_dict(),
        kept=_kept(scene, keep),
        dropped=_dropped(scene, _left_out(picture, scene, ambition, keep, drop)),
        attributes={**scene.attributes, "ambition": ambition},
    )
    return _paint(visioning, picture, vision, (edit,), seed=None, count=1)


def ladder(
    visioning: Visioning,
    picture_id: str,
    rungs: int = MOST_RUNGS,
    *,
    keep: Iterable[str] = (),
    drop: Iterable[str] = (),
) -> Job:
    """Step from a picture's ambition down to today in the same composition, one child a step.

    What no town has today is left out of the last picture, even where the words ask for it.

    Args:
        rungs: At most so many pictures; the last is always today.
        keep, drop: As in `repaint`, on every rung.

    Raises:
        InvalidInput: The picture shows today already or has no scene, something is kept and
            dropped, or `rungs` is out of range.
        NotFound: No such picture, element or class.
    """
    picture, scene = _with_scene(visioning, picture_id)
    if not 1 <= rungs <= MOST_RUNGS:
        raise InvalidInput("error.rungs_invalid", rungs=rungs, limit=MOST_RUNGS)
    below = steps_below(scene.attributes["ambition"])
    if not below:
        raise InvalidInput("error.ladder_at_its_foot")
    keep, drop = set(keep), set(drop)
    _check_apart(keep, drop)
    rungs = min(rungs, len(below))
    chosen = [below[round((rung + 1) * len(below) / rungs) - 1] for rung in range(rungs)]
    edits = [
        Edit(
            EditKind.LADDER,
            picture.id,
            scene.to_dict(),
            kept=_kept(scene, keep),
            dropped=_dropped(scene, _left_out(picture, scene, ambition, keep, drop)),
            attributes={**scene.attributes, "ambition": ambition},
            strength=IN_SERIES,
        )
        for ambition in chosen
    ]
    # The rungs share their words, so these must not say one ambition.
    prompt = prompts.reworded(picture.prompt, "ambition", None) or picture.prompt
    vision = _changed_vision(visioning, picture, prompt, _without(picture.atmosphere, "ambition"))
    return _paint(visioning, picture, vision, edits, seed=picture.seed, count=len(edits))


def blend(
    visioning: Visioning, picture_a: str, picture_b: str, weights: Sequence[float] = (0.5,)
) -> Job:
    """Mix the vision of another picture into a picture, one child for each weight.

    Args:
        weights: Shares of the other vision, 0 to 1.

    Raises:
        InvalidInput: `picture_a` has no scene, a weight is out of range, or the pictures belong
            to two workshops.
    """
    picture, scene = _with_scene(visioning, picture_a)
    other = visioning.store.picture(picture_b)
    tandems = [visioning.store.tandem(one.tandem_id) for one in (picture, other)]
    if tandems[0].workshop_id != tandems[1].workshop_id:
        raise InvalidInput("error.blend_of_two_workshops")
    for weight in weights:
        if not 0 <= weight <= 1:
            raise InvalidInput("error.weight_invalid", weight=weight)
    # The light and the view stay, so that the mixtures differ in what the two visions are about.
    light = ("time", "season", "weather", "view")
    edits = [
        Edit(
            EditKind.BLEND,
            picture.id,
            scene.to_dict(),
            dropped=dropped_before(picture),
            attributes={name: scene.attributes[name] for name in light},
            strength=IN_SERIES,
            blend=Blend(other.id, other.prompt, weight),
        )
        for weight in weights
    ]
    vision = visioning.store.vision(picture.vision_id)
    return _paint(visioning, picture, vision, edits, seed=picture.seed, count=len(edits))


def in_view(visioning: Visioning, picture_id: str, view: str) -> Picture:
    """Draw a picture's scene as it is seen from elsewhere, and store it as a child.

    Raises:
        InvalidInput: There is no such view, or the picture has no scene.
    """
    picture, scene = _with_scene(visioning, picture_id)
    if view not in ATTRIBUTES["view"]:
        raise InvalidInput("error.view_unknown", view=view, known=", ".join(ATTRIBUTES["view"]))
    seen = replace(scene, attributes={**scene.attributes, "view": view})
    fixed = dict(picture.atmosphere)
    if "view" in fixed:
        fixed["view"] = view
    prompt = prompts.reworded(picture.prompt, "view", view)
    vision = _changed_vision(visioning, picture, prompt, fixed)
    began = time.perf_counter()
    painted = Painted(
        index=0,
        png=paint_png(seen, picture.width, picture.height),
        seed=picture.seed,
        steps=picture.steps,
        guidance_scale=picture.guidance_scale,
        scheduler=picture.scheduler,
        width=picture.width,
        height=picture.height,
        model=picture.model,
        model_hash=picture.model_hash,
        seconds=time.perf_counter() - began,
        negative_prompt=picture.negative_prompt,
        scene=seen.to_dict(),
        elements=element_shares(seen),
    )
    edit = Edit(
        EditKind.VIEW,
        picture.id,
        kept=tuple(element.id for element in scene),
        dropped=dropped_before(picture),
        attributes=seen.attributes,
    )
    return visioning.keep(vision, painted, picture.id, edit)


def steps_below(ambition: str) -> tuple[str, ...]:
    """Ambitions below one, the nearest first.

    >>> steps_below("feasible")
    ('modest', 'today')
    """
    levels = ATTRIBUTES["ambition"]
    return levels[: levels.index(ambition)][::-1]


def ambitions(scene: Scene) -> tuple[str, ...]:
    """Ambitions that a realistic picture of a scene can have, the nearest first."""
    own = scene.attributes["ambition"]
    return steps_below(own) or (own,)


def beyond(scene: Scene, ambition: str) -> set[str]:
    """Classes of a scene that cannot be believed at a lower ambition."""
    return {element.cls for element in scene} & set(NOT_YET) if ambition == "today" else set()


def story(visioning: Visioning, picture: Picture, language: str) -> str:
    """Where a picture comes from, in words: from which one, what stayed and what was left out.

    Returns:
        Empty for a picture that was made from no other one.
    """
    if picture.parent_id is None:
        return ""
    say = prompts.texts(language)
    numbers = visioning.store.picture_numbers(picture.tandem_id)
    edit = picture.edit
    if edit is None:
        number = numbers.get(picture.parent_id, "?")
        again = _prompt_of(visioning, picture.parent_id) in (None, picture.prompt)
        return say("edit.again" if again else "edit.reworded", number=number)
    told = [
        say(
            f"edit.{edit.kind}",
            number=numbers.get(edit.picture_id, "?"),
            ambition=_label("ambition", edit, language),
            view=_label("view", edit, language),
            other=edit.blend and numbers.get(edit.blend.picture_id, "?"),
            percent=edit.blend and round(100 * edit.blend.weight),
        )
    ]
    if edit.kept and edit.kind is not EditKind.VIEW and (scene := _readable(picture)):
        kept = [element.cls for element in scene if element.id in edit.kept]
        told.append(say("edit.kept", things=_listed(kept, language)))
    if edit.dropped:
        told.append(say("edit.dropped", things=_listed(edit.dropped, language)))
    return " ".join(told)


def scene_of(picture: Picture) -> Scene:
    """The scene of a picture.

    Raises:
        InvalidInput: It has none, or a newer version made it.
    """
    scene = _readable(picture)
    if scene is None:
        raise InvalidInput("error.no_scene_to_change")
    return scene


def _readable(picture: Picture) -> Scene | None:
    try:
        return None if picture.scene is None else Scene.from_dict(picture.scene)
    except ValueError:
        return None


def _with_scene(visioning: Visioning, picture_id: str) -> tuple[Picture, Scene]:
    picture = visioning.store.picture(picture_id)
    return picture, scene_of(picture)


def _prompt_of(visioning: Visioning, picture_id: str) -> str | None:
    try:
        return visioning.store.picture(picture_id).prompt
    except NotFound:  # it stayed on another laptop
        return None


def _check_apart(keep: set[str], drop: set[str]) -> None:
    if both := keep & drop:
        raise InvalidInput("error.kept_and_dropped", name=sorted(both)[0])


def _left_out(
    picture: Picture, scene: Scene, ambition: str, keep: set[str], drop: set[str]
) -> set[str]:
    """What goes with less ambition: what is dropped, went before or cannot be believed then."""
    return drop | ({*dropped_before(picture), *beyond(scene, ambition)} - keep)


def _kept(scene: Scene, names: Iterable[str]) -> tuple[str, ...]:
    """Ids of the elements with these ids or classes, and of the houses that carry them."""
    kept = set()
    for name in names:
        found = [element for element in scene if name in (element.id, element.cls)]
        if not found:
            known = ", ".join(sorted({element.cls for element in scene}))
            raise NotFound("error.element_unknown", name=name, known=known)
        for element in found:
            kept.add(element.id)
            parent = GROUPS[element.group].parent
            if parent is not None:
                kept.add(f"{parent}-{element.index}")
    return tuple(element.id for element in scene if element.id in kept)


def _dropped(scene: Scene, names: Iterable[str]) -> tuple[str, ...]:
    """The classes that these ids or classes name."""
    classes = {element.id: element.cls for element in scene}
    found = {classes.get(name, name) for name in names}
    if unknown := sorted(found - set(CLASSES)):
        raise NotFound("error.element_unknown", name=unknown[0], known=", ".join(CLASSES))
    return tuple(sorted(found))


def dropped_before(picture: Picture) -> tuple[str, ...]:
    """Classes that were left out of a picture; its words may still ask for them."""
    return picture.edit.dropped if picture.edit else ()


def _changed_vision(
    visioning: Visioning, picture: Picture, prompt: str, atmosphere: Mapping[str, str]
) -> Vision:
    """The vision with changed words; the picture's own where they are the same."""
    return visioning.make_vision(
        picture.tandem_id,
        prompt=prompt,
        keywords=picture.keywords,
        language=picture.language,
        atmosphere=atmosphere,
        parent_id=picture.vision_id,
    )


def _paint(
    visioning: Visioning,
    picture: Picture,
    vision: Vision,
    edits: Sequence[Edit],
    *,
    seed: int | None,
    count: int,
) -> Job:
    return visioning.paint(
        vision.id,
        count=count,
        seed=seed,
        steps=picture.steps,
        guidance_scale=picture.guidance_scale,
        size=(picture.width, picture.height),
        model=picture.model,
        parent_id=picture.id,
        edits=edits,
    )


def _label(name: str, edit: Edit, language: str) -> str:
    value = edit.attributes.get(name)
    return prompts.label_of_fixed(name, value, language) if value else ""


def _without(mapping: Mapping[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in mapping.items() if key != name}


def _listed(classes: Iterable[str], language: str) -> str:
    """Names of things, each once with its number: "tram, street tree × 2"."""
    say = prompts.texts(language)
    counted = Counter(classes)
    names = [
        say(f"element.{name}") + (f" × {number}" if number > 1 else "")
        for name, number in counted.most_common(_THINGS_NAMED)
    ]
    return ", ".join([*names, "…"] if len(counted) > _THINGS_NAMED else names)
