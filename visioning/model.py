"""The domain: what a workshop consists of, what the engine is asked and what it answers.

Plain frozen dataclasses without behaviour beyond their own consistency. Times are aware and UTC.
Ids are strings that stay the same when a workshop moves to another laptop.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

# --- The people and what they make -----------------------------------------------------------


@dataclass(frozen=True)
class City:
    """A city of a tandem; `country` is ISO 3166 alpha-2, `language` an ISO 639-1 code."""

    name: str
    country: str
    language: str


@dataclass(frozen=True)
class Workshop:
    """One meeting of tandems.

    Attributes:
        slug: Folder name of its pictures below the data folder.
        question: The scoping question, such as "How do we want to live in 2035?".
        horizon: The date up to which roadmaps reach.
        retention: The date at which the workshop's data is to be deleted.
    """

    id: str
    slug: str
    title: str
    created: datetime
    date: date | None = None
    place: str = ""
    question: str = ""
    horizon: date | None = None
    languages: tuple[str, ...] = ("en",)
    retention: date | None = None


@dataclass(frozen=True)
class Tandem:
    """Two or more cities that envision together; `colour` is ``#rrggbb``."""

    id: str
    workshop_id: str
    slug: str
    name: str
    cities: tuple[City, ...]
    colour: str
    created: datetime


@dataclass(frozen=True)
class Keyword:
    """A vision keyword as typed and as the prompt says it.

    Attributes:
        text: What the tandem typed or picked, in its language.
        english: What goes into the prompt; equal to `text` where no card knows the word.
        card: Id of the keyword card it names, None for an own word.
    """

    text: str
    english: str
    card: str | None = None


@dataclass(frozen=True)
class Vision:
    """One version of a tandem's prompt.

    Attributes:
        parent_id: The version it was changed from, None for the first.
        prompt_typed: The prompt as the tandem left it in the field.
        prompt: The prompt as it is sent to the model.
        atmosphere: What the group fixed, such as ``{"time": "sunset"}``.
    """

    id: str
    tandem_id: str
    prompt_typed: str
    prompt: str
    language: str
    created: datetime
    keywords: tuple[Keyword, ...] = ()
    atmosphere: Mapping[str, str] = field(default_factory=dict)
    parent_id: str | None = None


class EditKind(StrEnum):
    """In which way a picture was made from another one's scene."""

    REPAINT = "repaint"
    VARIATION = "variation"
    LADDER = "ladder"
    BLEND = "blend"
    VIEW = "view"


@dataclass(frozen=True)
class Blend:
    """A second picture whose words are mixed in; `weight` 0 is not at all, 1 they alone."""

    picture_id: str
    prompt: str
    weight: float


@dataclass(frozen=True)
class Edit:
    """How a picture is made from the scene of another one; the scene's layout always stays.

    Attributes:
        picture_id: Whose scene it starts from.
        scene: That scene (`visioning.veduta.scene`); None once stored, since the picture has it.
        kept: Ids of the elements that stay exactly.
        dropped: Classes of elements that must not appear, but for kept ones.
        attributes: Attributes of the scene that are fixed, with their values.
        strength: How far the result may leave the scene: near 0 hardly, 1 does not look at it.
    """

    kind: EditKind
    picture_id: str
    scene: Mapping | None = None
    kept: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    strength: float = 1.0
    blend: Blend | None = None

    def __post_init__(self) -> None:
        if not 0 < self.strength <= 1:
            raise ValueError(f"strength must be above 0 and at most 1, not {self.strength}")
        if self.blend is not None and not 0 <= self.blend.weight <= 1:
            raise ValueError(f"a weight must be 0 to 1, not {self.blend.weight}")

    def to_dict(self) -> dict:
        return {
            **self.__dict__,
            "kind": str(self.kind),
            "attributes": dict(self.attributes),
            "blend": self.blend and dict(self.blend.__dict__),
        }

    @classmethod
    def from_dict(cls, data: Mapping) -> Edit:
        read = {
            "kind": EditKind(data["kind"]),
            "kept": tuple(data["kept"]),
            "dropped": tuple(data["dropped"]),
            "blend": Blend(**data["blend"]) if data["blend"] else None,
        }
        return cls(**{**data, **read})


@dataclass(frozen=True)
class Picture:
    """A painted picture and all that is needed to paint it again.

    Attributes:
        file: Path of the PNG below the data folder, with forward slashes.
        sha256: Hash of the PNG file's bytes.
        width, height: Pixels.
        model: Name of the model; `model_hash` identifies its files' content.
        parent_id: The picture it was made from, None for a first one.
        seconds: How long painting took.
        scene: The scene it shows (`visioning.veduta.scene`), None for pixel models.
        elements: For a picture with a scene, the share of its pixels that each element owns.
        edit: How it was made from another picture's scene, None where it was not.
    """

    id: str
    tandem_id: str
    vision_id: str
    file: str
    sha256: str
    prompt: str
    prompt_typed: str
    language: str
    seed: int
    steps: int
    guidance_scale: float
    scheduler: str
    width: int
    height: int
    model: str
    model_hash: str
    seconds: float
    created: datetime
    keywords: tuple[Keyword, ...] = ()
    atmosphere: Mapping[str, str] = field(default_factory=dict)
    negative_prompt: str = ""
    parent_id: str | None = None
    starred: bool = False
    scene: Mapping | None = None
    elements: Mapping[str, float] | None = None
    edit: Edit | None = None


class NoteKind(StrEnum):
    """What a note says about a picture or a tandem."""

    LIKE = "like"
    MISSING = "missing"
    UNREALISTIC = "unrealistic"
    NOT_OUR_CITY = "not_our_city"
    ALREADY_EXISTS = "already_exists"
    QUESTION = "question"
    IDEA = "idea"


@dataclass(frozen=True)
class Revision:
    """What a note said before it was changed at `replaced`."""

    text: str
    kind: NoteKind
    replaced: datetime


@dataclass(frozen=True)
class Note:
    """A remark on a picture, or on the tandem where `picture_id` is None.

    Attributes:
        role: The writer's role or city, never a required name.
        revisions: Earlier texts, oldest first.
    """

    id: str
    tandem_id: str
    kind: NoteKind
    text: str
    created: datetime
    updated: datetime
    picture_id: str | None = None
    role: str = ""
    revisions: tuple[Revision, ...] = ()


@dataclass(frozen=True)
class VisionSentence:
    """A sentence of the tandem's realistic vision, beside the picture it speaks of."""

    id: str
    tandem_id: str
    text: str
    created: datetime
    picture_id: str | None = None


@dataclass(frozen=True)
class Milestone:
    """A step of the tandem's roadmap; `office` is who is responsible."""

    id: str
    tandem_id: str
    due: date
    action: str
    created: datetime
    office: str = ""


# --- What the engine is asked ----------------------------------------------------------------

MAX_COUNT = 8


@dataclass(frozen=True)
class GenerationRequest:
    """Everything a worker needs to paint; `to_dict` and `from_dict` carry it between machines.

    Attributes:
        model: Name of a folder below `models/`, or a path to a diffusers folder.
        seed: Of the first picture; picture k has `seed_of(k)`.
        count: Pictures, 1 to 8.
        steps, guidance_scale: None takes what suits the model.
        width, height: Pixels; None takes what suits the model.
        atmosphere: Values the group fixed (time, season); models without a scene read them from
            the prompt alone.
        group: Whose turn in the queue it uses, usually the tandem's id.
        edits: None for a new picture. One holds for all pictures; one for each is a series, whose
            pictures begin with the same noise, so that only their edits tell them apart.
    """

    prompt: str
    model: str
    seed: int
    group: str
    negative_prompt: str = ""
    count: int = 1
    steps: int | None = None
    guidance_scale: float | None = None
    width: int | None = None
    height: int | None = None
    atmosphere: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        if len(self.edits) not in (0, 1, self.count):
            raise ValueError(f"{len(self.edits)} edits for {self.count} pictures")
        if not 1 <= self.count <= MAX_COUNT:
            raise ValueError(f"count must be 1 to {MAX_COUNT}, not {self.count}")
        if not 0 <= self.seed < 2**32:
            raise ValueError(f"seed must be 0 to {2**32 - 1}, not {self.seed}")

    def seed_of(self, index: int) -> int:
        """The seed of picture `index`; asked for alone, it gives the same picture.

        >>> GenerationRequest("a city", "veduta", seed=7, group="g").seed_of(2)
        9
        """
        return self.seed if len(self.edits) > 1 else (self.seed + index) % 2**32

    def edit_of(self, index: int) -> Edit | None:
        """How picture `index` is made from another one, None where it is a new one."""
        if not self.edits:
            return None
        return self.edits[index if len(self.edits) > 1 else 0]

    def to_dict(self) -> dict:
        edits = [edit.to_dict() for edit in self.edits]
        return {**self.__dict__, "atmosphere": dict(self.atmosphere), "edits": edits}

    @classmethod
    def from_dict(cls, data: Mapping) -> GenerationRequest:
        return cls(**{**data, "edits": tuple(Edit.from_dict(edit) for edit in data["edits"])})


# --- What happens to a request ---------------------------------------------------------------


@dataclass(frozen=True)
class Queued:
    """The request waits: `position` 1 is next; `wait_s` is a guess in seconds, None if unknown."""

    position: int
    wait_s: float | None


@dataclass(frozen=True)
class Loading:
    """The model is being loaded; painting starts by itself."""

    model: str


@dataclass(frozen=True)
class Started:
    """Picture `index` of `count` has its turn."""

    index: int
    count: int


@dataclass(frozen=True)
class Step:
    """Step `step` of `steps` of a picture is done.

    Attributes:
        preview: A small PNG or JPEG of the present estimate, None where the model shows none.
        seconds_left: A guess for this picture, None before the first step was timed.
    """

    index: int
    step: int
    steps: int
    preview: bytes | None
    seconds_left: float | None


@dataclass(frozen=True)
class Painted:
    """A finished picture as the worker hands it over: PNG pixels, not yet stored.

    Attributes:
        png: A PNG without metadata.
        seed ... negative_prompt: What was really used.
        scene, elements: As in `Picture`.
    """

    index: int
    png: bytes
    seed: int
    steps: int
    guidance_scale: float
    scheduler: str
    width: int
    height: int
    model: str
    model_hash: str
    seconds: float
    negative_prompt: str = ""
    scene: Mapping | None = None
    elements: Mapping[str, float] | None = None


@dataclass(frozen=True)
class Stored:
    """A finished picture is on disk and may be shown."""

    picture: Picture


@dataclass(frozen=True)
class Failed:
    """No (further) picture comes; `key` and `values` name a text in the language files."""

    key: str
    values: Mapping[str, str | int | float]


@dataclass(frozen=True)
class Cancelled:
    """The group stopped the request; pictures stored before stay."""


@dataclass(frozen=True)
class Finished:
    """All pictures of the request are stored."""


Event = Queued | Loading | Started | Step | Painted | Stored | Failed | Cancelled | Finished


# --- What a model says of itself -------------------------------------------------------------


@dataclass(frozen=True)
class ModelInfo:
    """A model that can be chosen.

    Attributes:
        name: Name of its folder.
        folder: Where it lies.
        problem: Key of a text that says why it cannot be used, None if it can.
        has_scene: Its pictures have scenes, it knows which words it can show, and the group can
            fix time and season.
    """

    name: str
    folder: str
    problem: str | None = None
    has_scene: bool = False


@dataclass(frozen=True)
class Understood:
    """What a model makes of a phrase.

    Attributes:
        concept: Name of what it shows, None for a phrase that names nothing the model can show.
        score: How near the phrase is to one that the model knows, up to 1.
        count: How many are asked for, None where the phrase does not say.
        unwanted: The phrase says what must not be there.
    """

    phrase: str
    concept: str | None
    score: float
    count: int | None = None
    unwanted: bool = False
