"""Alternative texts: what a picture shows, read by its tandem for those who cannot see it.

The prompt is always said before it (`Visioning.alt_text`).
"""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from visioning.errors import InvalidInput
from visioning.model import AltText, Picture
from visioning.workshop import Visioning

LONGEST = 2_000  # characters; somebody has to listen to them

# Looking at a text and changing it must not be torn apart: a second writer would go unseen.
_turn = threading.Lock()


def of(visioning: Visioning, picture: Picture) -> AltText | None:
    """What the tandem has read and kept; None while nobody has."""
    return next(iter(visioning.store.records(AltText, picture_id=picture.id)), None)


def proposed(visioning: Visioning, picture: Picture, language: str) -> str:
    """What is said of the picture after its prompt, as it stands now."""
    kept = of(visioning, picture)
    return kept.text if kept and kept.text else visioning.shown_in_words(picture, language)


def review(
    visioning: Visioning, picture_id: str, text: str, *, language: str, before: str
) -> AltText:
    """Keep what a picture shows as its tandem has read it; what was kept before stays in history.

    Args:
        text: Where it is what the scene says anyway, that is said in each reader's language.
        language: In which it was written.
        before: What the writer had read. Where somebody else changed it meanwhile, both texts
            stay, one below the other.

    Raises:
        InvalidInput: The text is too long.
        NotFound: There is no such picture.
    """
    text, before = text.strip(), before.strip()
    if len(text) > LONGEST:
        raise InvalidInput("error.text_too_long", length=len(text), limit=LONGEST)
    picture = visioning.store.picture(picture_id)
    with _turn:
        kept = of(visioning, picture)
        theirs = kept.text if kept else ""
        if theirs not in ("", before, text):
            text = theirs if text in theirs else f"{theirs}\n{text}"
        if text == visioning.shown_in_words(picture, language):
            text = ""
        if kept and not text:
            language = kept.language  # said again, it is the same
        now = datetime.now(UTC)
        return visioning.store.save(
            AltText(picture.id, picture.tandem_id, picture.id, text, language, now, now)
        )
