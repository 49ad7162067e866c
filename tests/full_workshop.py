"""A workshop in which a tandem has done every step, for tests that look at all pages at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from samples import new_id
from test_editing import SCENE

from visioning import prompts
from visioning.exercise import (
    close,
    dots,
    keywords,
    quiz,
    realistic,
    reflect,
    roadmap,
    room,
    sentences,
    versions,
)
from visioning.model import Decision, Milestone, Note, Picture, Reason, Tandem
from visioning.workers import Act, FakeWorker
from visioning.workshop import Visioning

TANDEM = "Vari-Voula-Vouliagmeni - Geestland"  # the longest name


@dataclass(frozen=True)
class Full:
    """What can be looked at.

    Attributes:
        picture: With a scene, a star and notes that are pinned to its things.
        flat: Without a scene, with a note that is pinned to a spot.
        question: Of the warm-up; open, and answered.
    """

    tandem: Tandem
    picture: Picture
    flat: Picture
    question: str


def painter() -> FakeWorker:
    """A worker whose pictures have a scene but for the first one; it knows the cards' words."""
    shares = {element.id: 0.02 for element in SCENE}
    known = {card.english: card.id for card in prompts.cards().values()}
    return FakeWorker(
        [Act(), *[Act(scene=SCENE.to_dict(), elements=shares)] * 40], vocabulary=known
    )


def fill(visioning: Visioning) -> Full:
    """Take a tandem through all steps; `visioning` paints with a `painter()`."""
    tandem = visioning.find_tandem(TANDEM)
    workshop_id = tandem.workshop_id
    question = next(one for one in quiz.questions() if one.right is None)
    quiz.open_question(visioning, workshop_id, question.id)
    for number, choice in enumerate(question.choices):
        quiz.answer(visioning, workshop_id, question.id, choice, f"device {number}")

    for kind in ("today", "need", "challenge"):
        reflect.write(
            visioning,
            tandem.id,
            id=new_id(),
            kind=kind,
            text="The last bus leaves at eight.",
            city=tandem.cities[0].name,
            role="planning office",
            cluster="funding" if kind == "challenge" else "",
        )

    for author, typed in (("a", "tram, green roofs"), ("b", "tram, quiet")):
        keywords.suggest(
            visioning, tandem.id, typed, id=new_id(), author=author, language="en", role="youth"
        )
    keywords.reveal(visioning, tandem.id, 1)
    keywords.suggest(visioning, tandem.id, "harbour", id=new_id(), author="a", language="en")

    (flat,) = _painted(visioning, tandem, "an old harbour", 1)
    visioning.note(kind="missing", text="A crane", picture_id=flat.id, spot=(0.5, 0.5))
    first, *others = _painted(visioning, tandem, "a city with a tram, green roofs", 3)
    visioning.star(first.id, True)
    notes_on(visioning, first)
    _, job = versions.change_word(visioning, first.vision_id, "green roofs", "solar roofs", "en")
    _wait(job)

    for voter, picture in (("a", first), ("b", first), ("b", others[0])):
        dots.place(visioning, tandem.id, picture.id, voter, new_id(), 1)
    dots.close(visioning, tandem.id)

    realistic.decide(visioning, first.id, "tram", Decision.KEEP)
    drone = realistic.decide(visioning, first.id, "drone", Decision.DROP)
    realistic.explain(visioning, drone.id, [Reason.LAW, Reason.MONEY], "Not above the school")
    _wait(realistic.paint(visioning, first.id, language="en"))
    sentence = sentences.write(
        visioning,
        tandem.id,
        new_id(),
        "In 2035 a tram runs along the coast.",
        dissent="Geestland: a bus first",
        picture_id=first.id,
    )

    roadmap.set_horizon(visioning, workshop_id, date(2035, 1, 1))
    for year, action in ((2028, "A study of the line"), (2031, "Rails"), (2040, "A second line")):
        roadmap.write(
            visioning,
            Milestone(
                new_id(),
                tandem.id,
                date(year, 3, 1),
                action,
                datetime.now(UTC),
                office="Transport office",
                partner_city=tandem.cities[1].name,
                climate="Fewer cars",
                sentence_id=sentence.id,
            ),
        )

    close.ask(visioning, tandem.id, id=new_id(), text="Who drives the tram at night?")
    close.set_next_meeting(visioning, workshop_id, "2034-05-01")
    close.set_retention(visioning, workshop_id, "2034-12-31")
    room.call_all(visioning, workshop_id, "warmup")
    room.start_timer(visioning, workshop_id, "warmup")
    return Full(tandem, visioning.store.picture(first.id), flat, question.id)


def notes_on(visioning: Visioning, picture: Picture) -> list[Note]:
    """One note of each kind that people write on a picture, the first one pinned to its tram."""
    written = [
        visioning.note(
            kind="like", text="The tram to the sea", picture_id=picture.id, element="rail-0"
        )
    ]
    for kind, text in (
        ("missing", "Shade for those who wait"),
        ("unrealistic", "Drones above the school"),
        ("question", "Who pays for the rails?"),
    ):
        written.append(
            visioning.note(kind=kind, text=text, picture_id=picture.id, role="Geestland, youth")
        )
    return written


def _painted(visioning: Visioning, tandem: Tandem, words: str, count: int) -> list[Picture]:
    """Pictures of the words, oldest first."""
    vision = visioning.make_vision(
        tandem.id,
        prompt=words,
        keywords=prompts.keywords_of(words.removeprefix("a city with "), "en"),
        atmosphere={"ambition": "utopian"},
    )
    _wait(visioning.paint(vision.id, count=count, seed=7))
    return visioning.store.pictures(tandem_id=tandem.id, limit=count)[::-1]


def _wait(job) -> None:
    for _ in job.events():
        pass
