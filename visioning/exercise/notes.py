"""Notes on a picture: where they are pinned, two people at one note, what goes to the bin."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Collection
from dataclasses import dataclass

from visioning import prompts
from visioning.errors import NotFound
from visioning.model import Note, NoteKind, Picture
from visioning.workshop import Visioning, element_list

ROWS, COLUMNS = ("top", "middle", "bottom"), ("left", "centre", "right")
"""Of the grid in which a place in a picture is named and chosen."""

# Looking at a note and changing it must not be torn apart: a second writer would go unseen.
_turn = threading.Lock()


@dataclass(frozen=True)
class Written:
    """What became of what was written.

    Attributes:
        note: That holds the text now.
        beside: Why it is one of its own beside the one that was edited: that one was "changed" or
            "deleted" by somebody else meanwhile; empty where it is not.
    """

    note: Note
    beside: str = ""


def write(
    visioning: Visioning,
    picture_id: str | None,
    *,
    id: str,
    kind: str,
    text: str,
    tandem_id: str | None = None,
    was: Collection[str] | None = None,
    role: str = "",
    element: str = "",
    spot: tuple[float, ...] | None = None,
) -> Written:
    """Write a note, or change it, unless somebody else did so: then both texts are kept.

    The same again changes nothing, so that it may be sent until an answer comes.

    Args:
        picture_id: None for a note on the tandem `tandem_id`.
        id: Of the note; the writer's browser makes one for a new note.
        was: Texts of this note that the writer knows of; None changes it whatever it says.
        element, spot: As `Visioning.note` takes them.

    Raises:
        InvalidInput: As for `Visioning.note`.
        NotFound: There is no such picture.
    """
    said = {"kind": kind, "text": text, "role": role, "element": element, "spot": spot}
    about = {"picture_id": picture_id, "tandem_id": tandem_id}
    with _turn:
        try:
            stored = visioning.store.note(id)
        except NotFound:
            return Written(visioning.note(**about, new_id=id, **said))
        if is_binned(visioning, stored):
            beside = "deleted"
        elif was is not None and stored.text not in (*was, text):
            beside = "changed"
        else:
            return Written(visioning.note(note_id=id, **said))
        # Sent again, it is the same note.
        own = hashlib.sha256(f"{id}\0{text}".encode()).hexdigest()[:32]
        try:
            return Written(visioning.store.note(own), beside)
        except NotFound:
            return Written(visioning.note(**about, new_id=own, **said), beside)


def is_binned(visioning: Visioning, record: Note | Picture) -> bool:
    """Tell whether a note or a picture is in the bin."""
    tandem = visioning.store.tandem(record.tandem_id)
    return any(one.id == record.id for one in visioning.store.binned(tandem.workshop_id))


def asks_who_is_absent(visioning: Visioning, picture_id: str) -> bool:
    """Tell whether nobody said yet who is absent from a picture."""
    notes = visioning.store.notes(picture_id=picture_id)
    return all(note.kind is not NoteKind.ABSENT for note in notes)


def numbers(notes: Collection[Note]) -> dict[str, int]:
    """How the pins of a picture's notes are counted, by note: the oldest is 1."""
    pinned = [note.id for note in notes if note.element or note.spot]
    return {id: number for number, id in enumerate(pinned, start=1)}


def pinned_to(note: Note, picture: Picture, language: str) -> str:
    """Where a note is pinned, in words such as "on: tram"; empty where it is not."""
    say = prompts.texts(language)
    classes = {element["id"]: element["class"] for element in element_list(picture)}
    if note.element in classes:
        return say("discuss.pinned", thing=say(f"element.{classes[note.element]}"))
    if note.spot:
        return say("discuss.pinned", thing=say(f"discuss.place.{place_of(note.spot)}"))
    return ""


def place_of(spot: tuple[float, ...]) -> str:
    """The field of the grid that a spot lies in.

    >>> place_of((0.1, 0.5)), place_of((1.0, 1.0))
    ('middle_left', 'bottom_right')
    """
    column, row = (min(2, int(3 * share)) for share in spot)
    return f"{ROWS[row]}_{COLUMNS[column]}"
