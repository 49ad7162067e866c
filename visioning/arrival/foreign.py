"""A picture of another program joins a tandem, with the prompt that it carries.

The file keeps every byte of its pixels and all that it says of itself; our record and marks are
added, and a signature over all of it that names the file as it came.
"""

from __future__ import annotations

import io
import threading
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from visioning import images, prompts
from visioning.arrival.archive import MOST_PICTURE
from visioning.arrival.programs import Made, made
from visioning.errors import Damaged, InvalidInput, NotFound, StorageProblem
from visioning.marks import Origin
from visioning.model import Picture, Vision
from visioning.workshop import LONGEST_NAME, LONGEST_TEXT, Visioning

# Looking whether a picture is here and adding it must not be torn apart.
_turn = threading.Lock()


@dataclass(frozen=True)
class Added:
    """A picture of another program, as it is stored now.

    Attributes:
        is_new: Whether it was not here before.
    """

    picture: Picture
    is_new: bool


def add(visioning: Visioning, file: Path, tandem_id: str) -> Added:
    """Add a PNG of A1111, InvokeAI, ComfyUI or Fooocus; the same file again adds nothing.

    Raises:
        NotFound: There is no such file or tandem.
        InvalidInput: It is no PNG, or does not say with which prompt it was painted.
        StorageProblem: It cannot be read, or the data folder not be written.
    """
    tandem = visioning.store.tandem(tandem_id)
    png = _read(file)
    id = uuid.uuid5(uuid.NAMESPACE_OID, f"{tandem.id}\n{images.sha256(png)}").hex
    with _turn:
        try:
            return Added(visioning.store.picture(id), is_new=False)
        except NotFound:
            pass
        found = _told(file, png)
        picture = _picture(id, found, _vision(visioning, tandem.id, found), png)
        stored = visioning.store.keep_picture(
            picture,
            png,
            visioning.label(picture, picture.language),
            **visioning.said_in_languages(picture),
            origin=Origin.ADDED,
            source=png,
        )
        return Added(stored, is_new=True)


def _read(file: Path) -> bytes:
    """The bytes of a PNG that can be decoded."""
    if not file.is_file():
        raise NotFound("error.file_missing", file=str(file))
    try:
        with open(file, "rb") as opened:
            png = opened.read(MOST_PICTURE + 1)
    except OSError as error:
        raise StorageProblem("error.file_unreadable", file=file.name) from error
    try:
        if len(png) > MOST_PICTURE:
            raise Damaged(f"more than {MOST_PICTURE} bytes")
        images.read_record(png)
    except Damaged as error:
        raise InvalidInput("error.foreign_no_png", file=file.name) from error
    return png


def _told(file: Path, png: bytes) -> Made:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        image.load()  # texts may stand behind the pixels
        texts = {key: value for key, value in image.info.items() if isinstance(value, str)}
    found = made(texts)
    if found is None:
        raise InvalidInput("error.foreign_no_metadata", file=file.name)
    if not prompts.clean(found.prompt):
        raise InvalidInput("error.foreign_no_prompt", file=file.name, program=found.program)
    if len(found.prompt) > LONGEST_TEXT:
        length = len(found.prompt)
        raise InvalidInput("error.text_too_long", length=length, limit=LONGEST_TEXT)
    return found


def _vision(visioning: Visioning, tandem_id: str, found: Made) -> Vision:
    """The version of the prompt; the same words of another file are the same version."""
    id = uuid.uuid5(uuid.NAMESPACE_OID, f"{tandem_id}\n{found.prompt}").hex
    try:
        return visioning.store.vision(id)
    except NotFound:
        vision = Vision(
            id,
            tandem_id,
            prompt_typed=_plain(found.prompt, LONGEST_TEXT),
            prompt=prompts.clean(_plain(found.prompt, LONGEST_TEXT)),
            language=prompts.DEFAULT_LANGUAGE,
            created=datetime.now(UTC),
        )
        visioning.store.add_vision(vision)
        return vision


def _picture(id: str, found: Made, vision: Vision, png: bytes) -> Picture:
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        width, height = image.size
    return Picture(
        id=id,
        tandem_id=vision.tandem_id,
        vision_id=vision.id,
        file="",
        sha256="",
        prompt=vision.prompt,
        prompt_typed=vision.prompt_typed,
        language=vision.language,
        seed=found.seed,
        steps=found.steps,
        guidance_scale=found.guidance_scale,
        scheduler=_plain(found.scheduler, LONGEST_NAME),
        width=width,
        height=height,
        model=prompts.clean(_plain(found.model, LONGEST_NAME)),
        model_hash=_plain(found.model_hash, LONGEST_NAME),
        seconds=0.0,
        created=datetime.now(UTC),
        negative_prompt=prompts.clean(_plain(found.negative_prompt, LONGEST_TEXT)),
    )


def _plain(text: str, longest: int) -> str:
    """A text without what no database can store."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()[:longest]
