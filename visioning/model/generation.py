"""What the engine is asked, and what a model says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from visioning.model.pictures import Edit

MAX_COUNT = 8


@dataclass(frozen=True)
class GenerationRequest:
    """Everything a worker needs to paint; `to_dict` and `from_dict` carry it between machines.

    Attributes:
        model: Name of a folder below `models/`, or a path to a diffusers folder.
        seed: Of the first picture; picture k has `seed_of(k)`, if it is not chosen among several.
        seeds: Of all pictures, where they are given one by one; `seed` is the first.
        candidates: Among how many seeds, from `seed` on, the pictures are chosen that differ most.
            None takes what suits the model; no more than `count` leaves nothing to choose.
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
    seeds: tuple[int, ...] = ()
    candidates: int | None = None

    def __post_init__(self) -> None:
        if len(self.edits) not in (0, 1, self.count):
            raise ValueError(f"{len(self.edits)} edits for {self.count} pictures")
        if not 1 <= self.count <= MAX_COUNT:
            raise ValueError(f"count must be 1 to {MAX_COUNT}, not {self.count}")
        for seed in (self.seed, *self.seeds):
            if not 0 <= seed < 2**32:
                raise ValueError(f"seed must be 0 to {2**32 - 1}, not {seed}")
        if self.seeds and (len(self.seeds) != self.count or self.seeds[0] != self.seed):
            raise ValueError(f"seeds {self.seeds} for {self.count} pictures from {self.seed} on")

    def seed_of(self, index: int) -> int:
        """The seed of picture `index`; asked for alone, it gives the same picture.

        >>> GenerationRequest("a city", "veduta", seed=7, group="g").seed_of(2)
        9
        """
        if self.seeds:
            return self.seeds[index]
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
        edits = tuple(Edit.from_dict(edit) for edit in data["edits"])
        return cls(**{**data, "edits": edits, "seeds": tuple(data["seeds"])})


@dataclass(frozen=True)
class ModelInfo:
    """A model that can be chosen.

    Attributes:
        name: Name of its folder.
        folder: Where it lies.
        problem: Key of a text that says why it cannot be used, None if it can.
        has_scene: Its pictures have scenes, it knows which words it can show, and the group can
            fix time and season.
        licence: As its model card says, such as "apache-2.0"; empty where it says nothing.
    """

    name: str
    folder: str
    problem: str | None = None
    has_scene: bool = False
    licence: str = ""


@dataclass(frozen=True)
class Understood:
    """What a model makes of a phrase.

    Attributes:
        concept: Name of what it shows, None for a phrase that names nothing the model can show.
        score: How near the phrase is to one that the model knows, up to 1.
        count: How many are asked for, None where the phrase does not say.
        unwanted: The phrase says what must not be there.
        looks: What shows the concept: alternatives, each the element classes that do it together.
    """

    phrase: str
    concept: str | None
    score: float
    count: int | None = None
    unwanted: bool = False
    looks: tuple[tuple[str, ...], ...] = ()
