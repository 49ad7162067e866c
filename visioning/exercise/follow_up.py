"""The next meeting: tandems, chosen visions, sentences and roadmaps go on in a new workshop."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from visioning.exercise import alt_texts, dots
from visioning.marks import Origin
from visioning.model import Milestone, Picture, Tandem, Vision, VisionSentence, Workshop
from visioning.workshop import Visioning


@dataclass(frozen=True)
class FollowUp:
    """The new workshop, and how much of the former one it begins with."""

    workshop: Workshop
    tandems: int
    pictures: int
    sentences: int
    milestones: int


def make_follow_up(
    visioning: Visioning, workshop_id: str, *, title: str, date: date | None = None
) -> FollowUp:
    """Make a workshop that goes on where another one ended.

    Its tandems begin with a copy of their starred and shortlisted pictures, their sentences and
    their roadmap, each with its status. A copied picture and its prompt have the original as their
    parent, so that notes, dots and reasons are found from there. The former workshop stays as it
    is.

    Raises:
        InvalidInput: The title is empty or taken.
        NotFound: There is no such workshop.
    """
    former = visioning.store.workshop(workshop_id)
    workshop = visioning.make_workshop(
        title,
        date=date,
        place=former.place,
        question=former.question,
        horizon=former.horizon,
        languages=former.languages,
    )
    pictures = sentences = milestones = 0
    tandems = visioning.store.tandems(former.id)
    for tandem in tandems:
        successor = visioning.make_tandem(
            workshop.id, tandem.cities, name=tandem.name, colour=tandem.colour
        )
        copies = _copy_pictures(visioning, tandem, successor)
        said = _copy_sentences(visioning, tandem, successor, copies)
        pictures += len(copies)
        sentences += len(said)
        milestones += _copy_milestones(visioning, tandem, successor, said)
    return FollowUp(workshop, len(tandems), pictures, sentences, milestones)


def _copy_pictures(visioning: Visioning, former: Tandem, successor: Tandem) -> dict[str, str]:
    """Copy the chosen pictures with their prompts; returns new ids by former ones."""
    store = visioning.store
    starred = store.pictures(tandem_id=former.id, starred=True)
    chosen = {one.id: one for one in [*starred, *dots.shortlist(visioning, former.id)]}
    visions: dict[str, Vision] = {}
    copies: dict[str, str] = {}
    for picture in sorted(chosen.values(), key=lambda one: one.created):
        if picture.vision_id not in visions:
            vision = replace(
                store.vision(picture.vision_id),
                id=_new_id(),
                tandem_id=successor.id,
                parent_id=picture.vision_id,
                created=datetime.now(UTC),
            )
            store.add_vision(vision)
            visions[picture.vision_id] = vision
        copies[picture.id] = _copy_picture(visioning, picture, visions[picture.vision_id]).id
    return copies


def _copy_picture(visioning: Visioning, picture: Picture, vision: Vision) -> Picture:
    copy = replace(
        picture,
        id=_new_id(),
        tandem_id=vision.tandem_id,
        vision_id=vision.id,
        created=datetime.now(UTC),
        parent_id=picture.id,
        starred=True,
        edit=None,  # the original says how it was made
    )
    png = visioning.file(picture).read_bytes()
    copy = visioning.store.keep_picture(
        copy,
        png,
        visioning.label(copy, copy.language),
        **visioning.said_in_languages(picture),
        origin=Origin.ADDED,
        source=png,
    )
    said = alt_texts.of(visioning, picture)
    if said is not None:
        visioning.store.save(
            replace(said, id=copy.id, tandem_id=copy.tandem_id, picture_id=copy.id)
        )
    return copy


def _copy_sentences(
    visioning: Visioning, former: Tandem, successor: Tandem, pictures: Mapping[str, str]
) -> dict[str, str]:
    """Copy the sentences; returns new ids by former ones."""
    copies = {}
    for sentence in visioning.store.records(VisionSentence, tandem_id=former.id):
        copy = replace(
            sentence,
            id=_new_id(),
            tandem_id=successor.id,
            created=datetime.now(UTC),
            picture_id=pictures.get(sentence.picture_id or "", sentence.picture_id),
        )
        visioning.store.save(copy)
        copies[sentence.id] = copy.id
    return copies


def _copy_milestones(
    visioning: Visioning, former: Tandem, successor: Tandem, sentences: Mapping[str, str]
) -> int:
    found = visioning.store.records(Milestone, tandem_id=former.id)
    for milestone in found:
        copy = replace(
            milestone,
            id=_new_id(),
            tandem_id=successor.id,
            created=datetime.now(UTC),
            sentence_id=sentences.get(milestone.sentence_id or ""),
        )
        visioning.store.save(copy)
    return len(found)


def _new_id() -> str:
    return uuid.uuid4().hex
