"""What a tandem makes: prompt versions and pictures, and how one picture came from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


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
    REALISTIC = "realistic"


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


@dataclass(frozen=True)
class PictureSummary:
    """What a list of many pictures says of one; the fields are those of `Picture`.

    Attributes:
        edit_kind, edit_of: Of its edit, empty where it has none.
    """

    id: str
    tandem_id: str
    vision_id: str
    prompt: str
    prompt_typed: str
    created: datetime
    keywords: tuple[Keyword, ...]
    parent_id: str | None
    starred: bool
    edit_kind: str
    edit_of: str
