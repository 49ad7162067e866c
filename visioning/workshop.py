"""The use cases: what people do in a workshop. The UI and the command line call these alone.

This is the only place that wires the words, the store, the queue and the worker together.
"""

from __future__ import annotations

import logging
import re
import secrets
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path

from visioning import images, prompts
from visioning.engine.settings import MAX_STEPS
from visioning.errors import InvalidInput, ModelProblem, NotFound
from visioning.marks import Origin, watermark, xmp
from visioning.marks.check import Checked, Place, check
from visioning.model import (
    MAX_COUNT,
    AltText,
    City,
    Edit,
    EditKind,
    GenerationRequest,
    Keyword,
    Milestone,
    ModelInfo,
    Note,
    NoteKind,
    Painted,
    Picture,
    Tandem,
    Understood,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store import RepairReport, Store, repair
from visioning.veduta.drawings import Drawings
from visioning.veduta.scene import Scene
from visioning.workers import Job, LocalWorker, Queue, Worker

log = logging.getLogger(__name__)

ROOT = Path(__file__).parent.parent
MODELS = ROOT / "models"
OUTPUTS = ROOT / "outputs"
BUNDLED_MODEL = "veduta"

LONGEST_TEXT = 50_000  # characters of a note; five thousand words fit in each language
LONGEST_NAME = 120
_TITLE = re.compile("<title>([^<]*)</title>")
# Okabe-Ito: told apart by colour-blind people too; every use shows the tandem's name beside it.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")


class Visioning:
    """All that a workshop needs, on one data folder.

    Args:
        outputs: Folder of the pictures and the database; made if it is missing.
        models: Folder of diffusers folders.
        worker: Who paints; by default this process does.
        database: SQLAlchemy URL; by default a SQLite file in `outputs`.

    Raises:
        StorageProblem: `outputs` cannot be written.
    """

    def __init__(
        self,
        outputs: Path = OUTPUTS,
        models: Path = MODELS,
        worker: Worker | None = None,
        database: str | None = None,
    ) -> None:
        self.store = Store(outputs, database)
        self.outputs = self.store.outputs
        self.worker = worker or LocalWorker(models)
        self.queue = Queue(self.worker)
        self.drawings = Drawings()
        self._licences: dict[str, str] = {}  # by model, read once

    def close(self) -> None:
        """Stop painting; what is stored stays."""
        self.queue.close()
        self.store.close()

    # --- Workshops and tandems ---------------------------------------------------------------

    def make_workshop(
        self,
        title: str,
        *,
        date: date | None = None,
        place: str = "",
        question: str = "",
        horizon: date | None = None,
        languages: Sequence[str] = ("en",),
        retention: date | None = None,
        presets: bool = False,
    ) -> Workshop:
        """A new workshop, with the six tandems of 2023 if `presets` is set.

        Raises:
            InvalidInput: The title is empty or taken, or a language is unknown.
        """
        title = _name(title)
        for language in languages:
            prompts.texts(language)
        workshop = Workshop(
            id=uuid.uuid4().hex,
            slug=_slug(title, {other.slug: other.title for other in self.store.workshops()}),
            title=title,
            created=_now(),
            date=date,
            place=prompts.clean(place),
            question=prompts.clean(question),
            horizon=horizon,
            languages=tuple(languages),
            retention=retention,
        )
        self.store.add_workshop(workshop)
        if presets:
            for preset in prompts.presets():
                self.make_tandem(workshop.id, preset.cities, colour=preset.colour)
        return workshop

    def first_workshop(self) -> Workshop:
        """The newest workshop; the very first start makes one with the six tandems of 2023."""
        existing = self.store.workshops()
        if existing:
            return max(existing, key=lambda workshop: workshop.created)
        preset = prompts.workshop_preset()
        return self.make_workshop(
            preset.title,
            place=preset.place,
            languages=tuple(prompts.languages()),
            presets=True,
        )

    def find_workshop(self, name: str) -> Workshop:
        """The workshop of that title or id.

        Raises:
            NotFound: There is none; the error lists the workshops there are.
        """
        workshops = self.store.workshops()
        for workshop in workshops:
            if workshop.id == name or _compact(workshop.title) == _compact(name):
                return workshop
        known = "; ".join(workshop.title for workshop in workshops)
        raise NotFound("error.workshop_unknown", name=name, known=known)

    def make_tandem(
        self,
        workshop_id: str,
        cities: Sequence[City],
        *,
        name: str = "",
        colour: str | None = None,
    ) -> Tandem:
        """A new tandem; without a name it is called after its cities.

        Raises:
            InvalidInput: Fewer than two cities, a city twice, or a name that is taken.
        """
        workshop = self.store.workshop(workshop_id)
        cities = tuple(replace(city, name=_name(city.name)) for city in cities)
        if len(cities) < 2:
            raise InvalidInput("error.tandem_needs_two_cities")
        for city in cities:
            if sum(city.name.casefold() == other.name.casefold() for other in cities) > 1:
                raise InvalidInput("error.city_twice", name=city.name)
        name = _name(name) if name.strip() else " - ".join(city.name for city in cities)
        others = self.store.tandems(workshop.id)
        tandem = Tandem(
            id=uuid.uuid4().hex,
            workshop_id=workshop.id,
            slug=_slug(name, {other.slug: other.name for other in others}),
            name=name,
            cities=cities,
            colour=colour or COLOURS[len(others) % len(COLOURS)],
            created=_now(),
        )
        self.store.add_tandem(tandem)
        return tandem

    def find_tandem(self, name: str, workshop_id: str | None = None) -> Tandem:
        """The tandem of that name or id, by default in the newest workshop.

        Raises:
            NotFound: There is none; the error lists the tandems there are.
        """
        workshop = self.store.workshop(workshop_id) if workshop_id else self.first_workshop()
        tandems = self.store.tandems(workshop.id)
        wanted = _compact(name)
        for tandem in tandems:
            if tandem.id == name or _compact(tandem.name) == wanted:
                return tandem
        known = "; ".join(tandem.name for tandem in tandems)
        raise NotFound("error.tandem_unknown", name=name, known=known)

    # --- From keywords to pictures -----------------------------------------------------------

    def make_vision(
        self,
        tandem_id: str,
        *,
        prompt: str = "",
        keywords: Sequence[Keyword] = (),
        language: str = prompts.DEFAULT_LANGUAGE,
        atmosphere: Mapping[str, str] | None = None,
        parent_id: str | None = None,
    ) -> Vision:
        """The tandem's next prompt version; the same prompt again is the same version.

        Args:
            prompt: As the group left it in the field; empty composes it from the keywords.

        Raises:
            InvalidInput: The prompt is empty or too long.
        """
        self.store.tandem(tandem_id)
        atmosphere = dict(atmosphere or {})
        typed = prompt if prompt.strip() or not keywords else prompts.compose(keywords, atmosphere)
        sent = prompts.checked(typed)
        if parent_id is not None:
            parent = self.store.vision(parent_id)
            if (parent.prompt, dict(parent.atmosphere)) == (sent, atmosphere):
                return parent
        vision = Vision(
            id=uuid.uuid4().hex,
            tandem_id=tandem_id,
            prompt_typed=typed,
            prompt=sent,
            language=language,
            created=_now(),
            keywords=tuple(keywords),
            atmosphere=atmosphere,
            parent_id=parent_id,
        )
        self.store.add_vision(vision)
        return vision

    def paint(
        self,
        vision_id: str,
        *,
        count: int = 1,
        seed: int | None = None,
        seeds: Sequence[int] = (),
        steps: int | None = None,
        guidance_scale: float | None = None,
        size: tuple[int, int] | None = None,
        model: str = BUNDLED_MODEL,
        negative_prompt: str = "",
        parent_id: str | None = None,
        edits: Sequence[Edit] = (),
    ) -> Job:
        """Ask for pictures of a vision; the job's events tell what happens.

        Each picture is on disk before its `Stored` event says so, whoever listens.

        Several pictures are chosen from more candidates for their distance to each other, unless
        another group waits.

        Args:
            seeds: Of all pictures, one by one, instead of `seed` and `count`.
            edits: As `GenerationRequest` takes them; `visioning.editing` makes them.

        Raises:
            InvalidInput: A number is out of range.
            NotFound, ModelProblem: The model cannot be used.
        """
        vision = self.store.vision(vision_id)
        if seeds:
            seed, count = seeds[0], len(seeds)
        if not 1 <= count <= MAX_COUNT:
            raise InvalidInput("error.count_invalid", count=count, limit=MAX_COUNT)
        if seed is not None and not 0 <= seed < 2**32:
            raise InvalidInput("error.seed_invalid", seed=seed, limit=2**32 - 1)
        if steps is not None and not 1 <= steps <= MAX_STEPS:
            raise InvalidInput("error.steps_invalid", steps=steps, lowest=1, highest=MAX_STEPS)
        self._check_model(model)
        width, height = size or (None, None)
        crowded = any(place.group != vision.tandem_id for place in self.queue.jobs())
        request = GenerationRequest(
            prompt=vision.prompt,
            model=model,
            seed=secrets.randbelow(2**32) if seed is None else seed,
            group=vision.tandem_id,
            negative_prompt=prompts.clean(negative_prompt),
            count=count,
            steps=steps,
            guidance_scale=guidance_scale,
            width=width,
            height=height,
            atmosphere=vision.atmosphere,
            edits=tuple(edits),
            seeds=tuple(seeds),
            candidates=count if crowded else None,
        )
        parents = [parent_id]

        def keep(painted: Painted) -> Picture:
            edit = request.edit_of(painted.index)
            picture = self.keep(vision, painted, parents[-1], edit)
            if len(edits) > 1 and edits[0].kind is EditKind.LADDER:
                parents.append(picture.id)  # each rung is the child of the one above
            return picture

        return self.queue.submit(request, keep)

    def more_like(self, picture_id: str, count: int = 1) -> Job:
        """Ask for pictures of the same prompt, settings and edit with new seeds."""
        picture = self.store.picture(picture_id)
        return self.paint(
            picture.vision_id,
            count=count,
            steps=picture.steps,
            guidance_scale=picture.guidance_scale,
            size=(picture.width, picture.height),
            model=picture.model,
            negative_prompt=picture.negative_prompt,
            parent_id=picture.id,
            edits=self._edit_again(picture),
        )

    def _edit_again(self, picture: Picture) -> tuple[Edit, ...]:
        """How a picture was made from another one's scene, with that scene if it is here."""
        edit = picture.edit
        if edit is None:
            return ()
        try:
            start = self.store.picture(edit.picture_id)
        except NotFound:  # it stayed on another laptop
            return ()
        if edit.kind is EditKind.VIEW:  # all things stayed, which leaves nothing to paint
            view = {"view": edit.attributes["view"]}
            edit = replace(edit, kind=EditKind.REPAINT, kept=(), attributes=view)
        return (replace(edit, scene=start.scene),)

    def _check_model(self, model: str) -> None:
        """Tell before queueing what is known to be wrong; the worker finds out the rest."""
        models = {info.name: info for info in self.worker.models()}
        if model in models:
            problem = models[model].problem
            if problem:
                raise ModelProblem(problem, name=model)
        elif not Path(model).is_dir():
            raise NotFound("error.model_unknown", name=model, known=", ".join(models))

    def keep(
        self,
        vision: Vision,
        painted: Painted,
        parent_id: str | None = None,
        edit: Edit | None = None,
        photo: bytes = b"",
    ) -> Picture:
        """Store a painted picture of a vision.

        Args:
            photo: The file of the photo that it was painted from, if it was.
        """
        picture = Picture(
            id=uuid.uuid4().hex,
            tandem_id=vision.tandem_id,
            vision_id=vision.id,
            file="",
            sha256="",
            prompt=vision.prompt,
            prompt_typed=vision.prompt_typed,
            language=vision.language,
            seed=painted.seed,
            steps=painted.steps,
            guidance_scale=painted.guidance_scale,
            scheduler=painted.scheduler,
            width=painted.width,
            height=painted.height,
            model=painted.model,
            model_hash=painted.model_hash,
            seconds=painted.seconds,
            created=_now(),
            keywords=vision.keywords,
            atmosphere=vision.atmosphere,
            negative_prompt=painted.negative_prompt,
            parent_id=parent_id,
            scene=painted.scene,
            elements=painted.elements,
            edit=replace(edit, scene=None) if edit else None,  # the parent has the scene
        )
        return self.store.keep_picture(
            picture,
            painted.png,
            self.label(picture, picture.language),
            **self.said_in_languages(picture),
            origin=Origin.FROM_PHOTO if photo else Origin.PAINTED,
            source=photo,
        )

    def said_in_languages(self, picture: Picture) -> dict[str, dict[str, str]]:
        """The label and the alternative text in all languages of the workshop, for the marks."""
        tandem = self.store.tandem(picture.tandem_id)
        spoken = {picture.language, *self.store.workshop(tandem.workshop_id).languages}
        return {
            "labels": {code: self.label(picture, code) for code in sorted(spoken)},
            "alt_texts": self._alt_texts(picture, sorted(spoken)),
        }

    # --- Discussing --------------------------------------------------------------------------

    def note(
        self,
        *,
        kind: str,
        text: str,
        picture_id: str | None = None,
        tandem_id: str | None = None,
        role: str = "",
        element: str = "",
        spot: Sequence[float] | None = None,
        note_id: str | None = None,
        new_id: str | None = None,
    ) -> Note:
        """Write a note on a picture or a tandem, or a new revision of the note `note_id`.

        The text is kept as it is typed, line breaks and all.

        Args:
            element: Id or class of the thing in the picture that the note is pinned to.
            spot: Where else it is pinned: shares of the picture's width and height, from top left.
            new_id: Of a new note, by default a random one.

        Raises:
            InvalidInput: The text is empty or too long, the kind is unknown, or there is no such
                place in a picture.
            NotFound: No such picture, tandem, note or thing in the picture.
        """
        if kind not in set(NoteKind):
            raise InvalidInput("error.kind_unknown", kind=kind, known=", ".join(NoteKind))
        if not text.strip():
            raise InvalidInput("error.text_empty")
        if len(text) > LONGEST_TEXT:
            raise InvalidInput("error.text_too_long", length=len(text), limit=LONGEST_TEXT)
        now = _now()
        said = {
            "kind": NoteKind(kind),
            "text": text,
            "role": prompts.clean(role)[:LONGEST_NAME],
            "updated": now,
        }
        if note_id is not None:
            former = self.store.note(note_id)
            pin = self._pin(former.picture_id, element, spot)
            return self.store.save_note(replace(former, **said, **pin))
        if picture_id is not None:
            tandem_id = self.store.picture(picture_id).tandem_id
        note = Note(
            id=new_id or uuid.uuid4().hex,
            tandem_id=self.store.tandem(tandem_id or "").id,
            picture_id=picture_id,
            created=now,
            **said,
            **self._pin(picture_id, element, spot),
        )
        return self.store.save_note(note)

    def _pin(self, picture_id: str | None, element: str, spot: Sequence[float] | None) -> dict:
        """Where a note is pinned, as its fields; an element goes before a spot."""
        if element:
            things = element_list(self.store.picture(picture_id or ""))
            found = [e["id"] for e in things if element in (e["id"], e["class"])]
            if not found:
                known = ", ".join(sorted({e["class"] for e in things}))
                raise NotFound("error.element_unknown", name=element, known=known)
            return {"element": found[0], "spot": None}
        if spot is None:
            return {"element": "", "spot": None}
        if len(spot) != 2 or not all(0 <= share <= 1 for share in spot):
            raise InvalidInput("error.spot_invalid", spot=", ".join(map(str, spot)))
        return {"element": "", "spot": tuple(map(float, spot))}

    def star(self, picture_id: str, starred: bool) -> Picture:
        """Mark a picture as one to come back to, or take the mark away."""
        self.store.set_starred(picture_id, starred)
        return self.store.picture(picture_id)

    def sentence(self, tandem_id: str, text: str, picture_id: str | None = None) -> VisionSentence:
        """Add a sentence to the tandem's realistic vision."""
        if not text.strip():
            raise InvalidInput("error.text_empty")
        sentence = VisionSentence(uuid.uuid4().hex, tandem_id, text, _now(), picture_id)
        self.store.save(sentence)
        return sentence

    def milestone(self, tandem_id: str, due: date, action: str, office: str = "") -> Milestone:
        """Add a step to the tandem's roadmap."""
        if not action.strip():
            raise InvalidInput("error.text_empty")
        milestone = Milestone(uuid.uuid4().hex, tandem_id, due, action, _now(), office)
        self.store.save(milestone)
        return milestone

    # --- Looking -----------------------------------------------------------------------------

    def file(self, picture: Picture) -> Path:
        """The picture's PNG."""
        return self.store.path(picture)

    def thumbnail(self, picture: Picture) -> Path:
        """A small WebP of the picture."""
        return self.store.thumbnail(picture)

    def svg(self, picture: Picture, language: str = prompts.DEFAULT_LANGUAGE) -> str:
        """The picture as SVG whose elements have titles.

        Raises:
            NotFound: The picture has no scene.
            ValueError: Its scene is of a newer format than this program knows.
        """
        if picture.scene is None:
            raise NotFound("error.no_scene")
        say = prompts.texts(language)
        names = {
            key.removeprefix("element.").replace("_", " "): escape(say(key))
            for key in say.keys("element.")
        }
        svg = self.drawings.of(picture.id, picture.scene)
        svg = _TITLE.sub(lambda found: f"<title>{names.get(found[1], found[1])}</title>", svg)
        statement = self.store.statement(picture, **self.said_in_languages(picture))
        return xmp.in_svg(svg, xmp.packet(statement))

    def label(self, picture: Picture, language: str) -> str:
        """The line that every picture carries, in the reader's language."""
        return prompts.texts(language)("label.ai_picture", prompt=picture.prompt)

    def credit(self, picture: Picture, language: str) -> str:
        """The line that says what made a picture: the model and its licence, seed and steps."""
        return prompts.texts(language)(
            "label.made",
            model=picture.model,
            licence=self.licence(picture.model, language),
            hash=picture.model_hash,
            seed=picture.seed,
            steps=picture.steps,
        )

    def licence(self, model: str, language: str) -> str:
        """The licence of a model, as its card names it."""
        if model not in self._licences:
            self._licences |= {info.name: info.licence for info in self.models()}
        return self._licences.get(model) or prompts.texts(language)("label.licence_unknown")

    def alt_text(self, picture: Picture, language: str) -> str:
        """What the picture shows, in words: its prompt, then what its tandem says it shows.

        Until the tandem has changed the words, those are the things of the picture's scene.
        """
        return self._alt_texts(picture, [language])[language]

    def _alt_texts(self, picture: Picture, languages: Iterable[str]) -> dict[str, str]:
        reviewed = self.store.records(AltText, picture_id=picture.id)
        written, seen = reviewed[0].text if reviewed else "", _seen(picture)
        shown = {code: written or _shown_in_words(seen, code) for code in languages}
        return {code: f"{self.label(picture, code)} {shown[code]}".strip() for code in languages}

    def shown_in_words(self, picture: Picture, language: str) -> str:
        """The largest things of the picture's scene in a sentence; empty where it has no scene."""
        return _shown_in_words(_seen(picture), language)

    def check(self, data: bytes) -> Checked:
        """Which marks any picture file carries, whether they are intact, and where it comes from.

        Raises:
            InvalidInput: It is no PNG, JPEG or WebP, or larger than may be opened.
        """
        titles = {watermark.payload_of(one.id): one.title for one in self.store.workshops()}
        return check(data, self.store.anchors(), self._place, titles.get)

    def _place(self, picture_id: str) -> Place | None:
        """Where a picture belongs, None if it is not stored here."""
        try:
            picture = self.store.picture(picture_id)
        except NotFound:
            return None
        tandem = self.store.tandem(picture.tandem_id)
        file = self.file(picture)
        return Place(
            picture.id,
            self.store.workshop(tandem.workshop_id).title,
            tandem.name,
            self.store.picture_numbers(tandem.id)[picture.id],
            file.read_bytes() if file.is_file() else b"",
        )

    # --- Models and upkeep -------------------------------------------------------------------

    def models(self) -> list[ModelInfo]:
        """The models that can be chosen, the bundled one first."""
        return self.worker.models()

    def understand(self, model: str, phrases: Iterable[str]) -> list[Understood] | None:
        """What the model makes of the phrases; None where it is not loaded or has no vocabulary."""
        return self.worker.understand(model, list(phrases))

    def neighbours(self, model: str, phrase: str, among: Sequence[str]) -> list[str] | None:
        """Those phrases that the model knows, the nearest in meaning first; None as above."""
        return self.worker.neighbours(model, phrase, among)

    def repair(self) -> RepairReport:
        """Re-hash every picture and rebuild what the database lacks from the pictures' files."""
        return repair(self.store)


def _shown_in_words(classes: Iterable[str], language: str, most: int = 12) -> str:
    say = prompts.texts(language)
    names = list(dict.fromkeys(say(f"element.{name}") for name in classes))[:most]
    return say("label.shows", things=", ".join(names)) if names else ""


def _seen(picture: Picture) -> list[str]:
    """Classes of what is visible in the picture, the largest element first."""
    visible = [element for element in element_list(picture) if element["visible"] > 0]
    return [one["class"] for one in sorted(visible, key=lambda one: -one["visible"])]


def element_list(picture: Picture) -> list[dict]:
    """The picture's elements as ``{"id", "class", "visible"}``, visible being a share of pixels."""
    if picture.scene is None:
        return []
    try:
        elements = Scene.from_dict(picture.scene).elements
    except ValueError as error:  # a newer version's picture is shown without its elements
        log.warning("picture %s: %s", picture.id, error)
        return []
    shares = picture.elements or {}
    return [{"id": e.id, "class": e.cls, "visible": shares.get(e.id, 0.0)} for e in elements]


def _now() -> datetime:
    return datetime.now(UTC)


def _name(text: str) -> str:
    name = prompts.clean(text)
    if not name:
        raise InvalidInput("error.name_empty")
    if len(name) > LONGEST_NAME:
        raise InvalidInput("error.name_too_long", length=len(name), limit=LONGEST_NAME)
    return name


def _slug(name: str, others: Mapping[str, str]) -> str:
    """A folder name for `name`; names that differ in signs alone ("C", "C++") get different ones.

    Args:
        others: Names by the folder names that are taken.
    """
    slug = images.readable_name(name)
    if others.get(slug, name).casefold() != name.casefold():
        slug = images.readable_name(f"{name} {len(others) + 1}")
    return slug


def _compact(name: str) -> str:
    """A name without what people type differently: case, spaces, kinds of dashes."""
    return "".join(c for c in name.casefold() if c.isalnum())
