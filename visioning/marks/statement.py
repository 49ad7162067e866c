"""What the marks of a picture say, whichever format says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

PROGRAM = "Tandem Visions"
VERSION = "0.1.0"
"""Of this program; marks name it."""

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


class Origin(StrEnum):
    """How a picture came about.

    PAINTED: by a model, from words alone.
    FROM_PHOTO: by a model, from words and a photo.
    ADDED: it was made elsewhere and its pixels stay as they are; what it says of itself is kept.
    """

    PAINTED = "painted"
    FROM_PHOTO = "from_photo"
    ADDED = "added"

    @property
    def source_type(self) -> str:
        """The term for it. Source: IPTC Digital Source Type vocabulary."""
        composite = self is Origin.FROM_PHOTO
        name = "compositeWithTrainedAlgorithmicMedia" if composite else "trainedAlgorithmicMedia"
        return _SOURCE_TYPES + name


@dataclass(frozen=True)
class Statement:
    """What is said of a picture.

    Attributes:
        workshop_id: Which workshop the watermark names.
        model, model_version: What painted it; `model_version` identifies the weights.
        prompt: As it was sent to the model.
        writer: Who wrote the prompt: a group's name, never a person's.
        language: Of the picture's tandem (ISO 639-1).
        labels: The line that says it is AI-generated, by language; holds `language`.
        alt_texts: What it shows, in words, by language.
        source: The file that it was made from; empty for `Origin.PAINTED` alone.
    """

    workshop_id: str
    model: str
    model_version: str
    prompt: str
    writer: str
    language: str
    labels: Mapping[str, str]
    alt_texts: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = Origin.PAINTED
    source: bytes = b""

    def __post_init__(self) -> None:
        if bool(self.source) is (self.origin is Origin.PAINTED):
            raise ValueError(f"a picture that is {self.origin} has {len(self.source)} source bytes")

    @property
    def label(self) -> str:
        """The line in the picture's own language."""
        return self.labels[self.language]

    @property
    def system(self) -> str:
        """The AI system as people know it."""
        return f"{PROGRAM}, {self.model}"

    @property
    def system_version(self) -> str:
        return f"{VERSION}, {self.model_version[:10]}"
