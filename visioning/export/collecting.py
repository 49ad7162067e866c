"""Collects the part of a workshop that is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from visioning.errors import InvalidInput
from visioning.exercise import dots, realistic, steps
from visioning.export.anonymous import without_people
from visioning.export.gallery import Gallery, Part
from visioning.export.made_in import made_in
from visioning.model import (
    AltText,
    Answer,
    Dot,
    Milestone,
    Picture,
    Reflection,
    Suggestion,
    Verdict,
    Vision,
    VisionSentence,
)
from visioning.workshop import Visioning

_ALL = Part()


def collect(visioning: Visioning, part: Part = _ALL) -> Gallery:
    """The part of a workshop that is to be exported.

    Raises:
        NotFound: There is no such workshop or tandem.
        InvalidInput: There is no such step.
    """
    if part.step is not None and part.step not in steps.NAMES:
        known = ", ".join(steps.NAMES)
        raise InvalidInput("error.step_unknown", step=part.step, known=known)
    gallery = _whole(visioning, part)
    if part.starred or part.shortlisted:
        gallery = with_pictures(gallery, _marked(gallery, part))
    if part.step is not None:
        step = made_in(gallery, part.step)
        gallery = with_pictures(step, {picture.id for picture in step.pictures})
    gallery = replace(gallery, history=_history(visioning, gallery))
    return without_people(gallery) if part.anonymous else gallery


def with_pictures(gallery: Gallery, chosen: set[str]) -> Gallery:
    """The gallery with these pictures alone, and without what is said about the others.

    Of prompt versions those stay that led to the pictures. A sentence that speaks of another
    picture stays and speaks of none.
    """
    pictures = tuple(picture for picture in gallery.pictures if picture.id in chosen)
    return replace(
        gallery,
        pictures=pictures,
        visions=_leading_to(pictures, gallery.visions),
        notes=tuple(n for n in gallery.notes if n.picture_id is None or n.picture_id in chosen),
        sentences=tuple(
            replace(s, picture_id=s.picture_id if s.picture_id in chosen else None)
            for s in gallery.sentences
        ),
        **{
            name: tuple(one for one in getattr(gallery, name) if one.picture_id in chosen)
            for name in ("alt_texts", "dots", "verdicts")
        },
        votes={id: rounds for id, rounds in gallery.votes.items() if id in chosen},
        shortlist=tuple(id for id in gallery.shortlist if id in chosen),
        utopias={made: start for made, start in gallery.utopias.items() if made in chosen},
    )


def _whole(visioning: Visioning, part: Part) -> Gallery:
    """All of the tandem or workshop, but for the history."""
    store = visioning.store
    if part.tandem_id is not None:
        tandems = [store.tandem(part.tandem_id)]
        workshop = store.workshop(tandems[0].workshop_id)
    else:
        first = visioning.first_workshop
        workshop = store.workshop(part.workshop_id) if part.workshop_id else first()
        tandems = store.tandems(workshop.id)
    scope = {"workshop_id": workshop.id, "tandem_id": part.tandem_id}
    records = {
        name: tuple(store.records(kind, **scope))
        for name, kind in (
            ("alt_texts", AltText),
            ("reflections", Reflection),
            ("suggestions", Suggestion),
            ("dots", Dot),
            ("verdicts", Verdict),
            ("sentences", VisionSentence),
            ("milestones", Milestone),
        )
    }
    pictures = tuple(reversed(store.pictures(**scope)))
    utopias = ((picture.id, realistic.utopia_of(visioning, picture)) for picture in pictures)
    gallery = Gallery(
        workshop=workshop,
        room=store.room(workshop.id),
        tandems=tuple(tandems),
        visions=(),
        pictures=pictures,
        notes=tuple(store.notes(**scope)),
        **records,
        answers=() if part.tandem_id else tuple(store.records(Answer, workshop_id=workshop.id)),
        history=(),
        votes=dots.counts_shown(visioning, workshop.id),
        shortlist=tuple(p.id for t in tandems for p in dots.shortlist(visioning, t.id)),
        utopias={made: start for made, start in utopias if start is not None},
    )
    # What is said about a picture in the bin goes with it.
    shown = with_pictures(gallery, {picture.id for picture in pictures})
    return replace(shown, visions=tuple(v for t in tandems for v in store.visions(t.id)))


def _marked(gallery: Gallery, part: Part) -> set[str]:
    """Ids of the pictures that have the marks asked for."""
    return {
        picture.id
        for picture in gallery.pictures
        if (picture.starred or not part.starred)
        and (picture.id in gallery.shortlist or not part.shortlisted)
    }


def _leading_to(pictures: Iterable[Picture], visions: Iterable[Vision]) -> tuple[Vision, ...]:
    """The prompt versions of the pictures, and those that they were changed from."""
    by_id = {vision.id: vision for vision in visions}
    wanted: set[str] = set()
    for picture in pictures:
        id: str | None = picture.vision_id
        while id in by_id and id not in wanted:
            wanted.add(id)
            id = by_id[id].parent_id
    return tuple(vision for vision in by_id.values() if vision.id in wanted)


def _history(visioning: Visioning, gallery: Gallery) -> tuple:
    """What the records were before they were changed."""
    changed = (
        *(*gallery.alt_texts, *gallery.reflections, *gallery.suggestions, *gallery.verdicts),
        *(*gallery.sentences, *gallery.milestones, *gallery.answers),
    )
    return tuple(former for one in changed for former in visioning.store.former(one.id))
