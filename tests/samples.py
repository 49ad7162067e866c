"""Small real records and PNGs that the tests of the store and the exports use."""

from __future__ import annotations

import io
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
from PIL import Image

from visioning.model import (
    Blend,
    City,
    Decision,
    Dot,
    Edit,
    EditKind,
    Keyword,
    Note,
    NoteKind,
    Picture,
    Tandem,
    Verdict,
    Vision,
    VisionSentence,
    Workshop,
)
from visioning.store import Store

START = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC)
LABEL = "KI-generiertes Bild. Prompt: „eine Stadt am Fluss“"


EDIT = Edit(
    EditKind.BLEND,
    "0" * 32,
    kept=("rail-0", "strip-2"),
    dropped=("drone",),
    attributes={"time": "sunset"},
    strength=0.75,
    blend=Blend("1" * 32, "a city in the hills", 0.25),
)


def new_id() -> str:
    return uuid.uuid4().hex


def png(seed: int = 0, width: int = 96, height: int = 60) -> bytes:
    """A PNG with pixels of its own."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def workshop(title: str = "Arezzo 2026", slug: str = "arezzo-2026") -> Workshop:
    return Workshop(
        new_id(),
        slug,
        title,
        START,
        date=date(2026, 11, 23),
        place="Arezzo",
        question="How do we want to live in 2035?",
        horizon=date(2035, 1, 1),
        languages=("it", "de"),
        retention=date(2027, 11, 23),
    )


def tandem(workshop_id: str, name: str = "Arezzo - Hamm", slug: str = "arezzo-hamm") -> Tandem:
    cities = (City("Arezzo", "IT", "it"), City("Hamm", "DE", "de"))
    return Tandem(new_id(), workshop_id, slug, name, cities, "#9a3412", START)


def vision(tandem_id: str, prompt: str = "a city by the river with trams") -> Vision:
    return Vision(
        new_id(),
        tandem_id,
        "eine Stadt am Fluss",
        prompt,
        "de",
        START,
        keywords=(Keyword("Straßenbahn", "tram", "tram"), Keyword("Fluss", "river")),
        atmosphere={"time": "sunset", "season": "spring"},
        parent_id=new_id(),
    )


def picture(vision: Vision, seed: int = 7, **changes: object) -> Picture:
    """A picture as it is handed to `keep_picture`; each seed is a minute later."""
    values = {
        "id": new_id(),
        "tandem_id": vision.tandem_id,
        "vision_id": vision.id,
        "file": "",
        "sha256": "",
        "prompt": vision.prompt,
        "prompt_typed": vision.prompt_typed,
        "language": vision.language,
        "seed": seed,
        "steps": 20,
        "guidance_scale": 4.5,
        "scheduler": "DDIM",
        "width": 96,
        "height": 60,
        "model": "veduta",
        "model_hash": "0123456789abcdef",
        "seconds": 1.25,
        "created": START + timedelta(minutes=seed % 1000),
        "keywords": vision.keywords,
        "atmosphere": vision.atmosphere,
        "scene": {"elements": [{"class": "tram", "x": 0.5}], "time": "sunset"},
        "elements": {"tram-1": 0.25},
        "edit": EDIT,
    }
    return Picture(**{**values, **changes})


def note(tandem_id: str, text: str = "More trees", **changes: object) -> Note:
    values = {"id": new_id(), "kind": NoteKind.LIKE, "created": START, "updated": START}
    return Note(**{**values, "tandem_id": tandem_id, "text": text, **changes})


def family(store: Store) -> Vision:
    """Store a workshop with a tandem and a vision; return the vision."""
    meeting = workshop()
    pair = tandem(meeting.id)
    first = vision(pair.id)
    store.add_workshop(meeting)
    store.add_tandem(pair)
    store.add_vision(first)
    return first


def kept(store: Store, vision: Vision, seed: int = 7, **changes: object) -> Picture:
    """Store a picture of the vision."""
    return store.keep_picture(picture(vision, seed, **changes), png(seed), LABEL)


@dataclass(frozen=True)
class FullBin:
    """A bin with a picture and with a note on the picture's child."""

    workshop_id: str
    gone: Picture
    child: Picture
    verdict: Verdict
    sentence: VisionSentence


def full_bin(store: Store) -> FullBin:
    """Store a picture with all that can be said about it and its child, and fill the bin."""
    parent = family(store)
    pair = parent.tandem_id
    workshop_id = store.tandem(pair).workshop_id
    gone = kept(store, parent, 1)
    child = kept(store, parent, 2, parent_id=gone.id)
    store.save_note(note(pair, "goes with it", picture_id=gone.id))
    store.save_note(note(pair, "stays", picture_id=child.id))
    binned = store.save_note(note(pair, "gone", picture_id=child.id))
    store.save(Dot(new_id(), pair, gone.id, "somebody", START))
    drop = Verdict(new_id(), pair, gone.id, Decision.DROP, START, START, element="drone")
    store.save(drop)
    verdict = store.save(replace(drop, decision=Decision.KEEP))
    sentence = store.save(VisionSentence(new_id(), pair, "Trams go first.", START, gone.id))
    store.put_in_bin(Picture, gone.id, workshop_id)
    store.put_in_bin(Note, binned.id, workshop_id)
    return FullBin(workshop_id, gone, child, verdict, sentence)
