"""What of a gallery was made in one step of the exercise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from visioning.export.gallery import Gallery
from visioning.model import NoteKind

_MADE = (
    *("visions", "notes", "reflections", "suggestions", "dots", "verdicts"),
    *("sentences", "milestones", "answers"),
)


def made_in(gallery: Gallery, step: str) -> Gallery:
    """The gallery with what was made in a step, and the pictures that this is about.

    Args:
        step: One of `visioning.exercise.steps.NAMES`.
    """
    kept, pictures = _OF[step](gallery)
    nothing = {name: () for name in _MADE}
    shown = tuple(picture for picture in gallery.pictures if picture.id in pictures)
    # Prompt versions and alternative texts belong to the pictures, in whichever step.
    always = {"visions": gallery.visions, "pictures": shown}
    voted = {} if step == "choose" else {"votes": {}, "shortlist": ()}
    return replace(gallery, **{**nothing, **always, **kept, **voted})


def _warmup(gallery: Gallery) -> tuple[dict, set[str]]:
    return {"answers": gallery.answers}, set()


def _reflect(gallery: Gallery) -> tuple[dict, set[str]]:
    return {"reflections": gallery.reflections}, set()


def _keywords(gallery: Gallery) -> tuple[dict, set[str]]:
    """Those that are revealed; a secret round stays secret."""
    revealed = tuple(one for t in gallery.tandems for one in gallery.revealed_of(t))
    return {"suggestions": revealed}, set()


def _pictures(gallery: Gallery) -> tuple[dict, set[str]]:
    """All but those on the way to the feasible, which come later."""
    return {}, {picture.id for picture in gallery.pictures} - set(gallery.utopias)


def _discuss(gallery: Gallery) -> tuple[dict, set[str]]:
    """Notes, but for the open questions of the close, which belong to no picture."""
    notes = tuple(n for n in gallery.notes if n.picture_id or n.kind is not NoteKind.QUESTION)
    return {"notes": notes}, {note.picture_id for note in notes if note.picture_id}


def _choose(gallery: Gallery) -> tuple[dict, set[str]]:
    """Dots of the rounds that all may see."""
    dots = tuple(dot for dot in gallery.dots if dot.round in gallery.votes.get(dot.picture_id, {}))
    return {"dots": dots}, {dot.picture_id for dot in dots} | set(gallery.shortlist)


def _realistic(gallery: Gallery) -> tuple[dict, set[str]]:
    about = {record.picture_id for record in (*gallery.verdicts, *gallery.sentences)}
    pictures = about | set(gallery.utopias) | set(gallery.utopias.values())
    return {"verdicts": gallery.verdicts, "sentences": gallery.sentences}, pictures


def _plan(gallery: Gallery) -> tuple[dict, set[str]]:
    return {"milestones": gallery.milestones}, set()


def _close(gallery: Gallery) -> tuple[dict, set[str]]:
    """All open questions, with the pictures that some of them are about."""
    questions = tuple(note for note in gallery.notes if note.kind is NoteKind.QUESTION)
    return {"notes": questions}, {note.picture_id for note in questions if note.picture_id}


_OF: dict[str, Callable[[Gallery], tuple[dict, set[str]]]] = {
    "warmup": _warmup,
    "reflect": _reflect,
    "keywords": _keywords,
    "pictures": _pictures,
    "discuss": _discuss,
    "choose": _choose,
    "realistic": _realistic,
    "plan": _plan,
    "close": _close,
}
