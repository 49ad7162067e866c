"""Sentences of a tandem's realistic vision: written by several people, each kept."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime

from visioning.errors import InvalidInput, NotFound
from visioning.model import VisionSentence
from visioning.workshop import LONGEST_TEXT, Visioning


def write(
    visioning: Visioning,
    tandem_id: str,
    sentence_id: str,
    text: str,
    *,
    dissent: str = "",
    picture_id: str | None = None,
    before: tuple[str, str] | None = None,
) -> VisionSentence:
    """Keep a sentence, new or changed; the same one that arrives again changes nothing.

    Args:
        sentence_id: Made by the browser.
        dissent: Who sees it otherwise, and how.
        picture_id: Which picture it speaks of; a changed sentence keeps its own.
        before: Text and dissent that the writer changed. If they are not what is stored, somebody
            else changed the sentence meanwhile, and both of them are kept.

    Returns:
        The sentence with this text; its id is another one where two people changed it.

    Raises:
        InvalidInput: The text is empty or too long, or the picture is another tandem's.
    """
    text, dissent = text.strip(), dissent.strip()
    if not text:
        raise InvalidInput("error.sentence_empty")
    for said in (text, dissent):
        if len(said) > LONGEST_TEXT:
            raise InvalidInput("error.text_too_long", length=len(said), limit=LONGEST_TEXT)
    store = visioning.store
    stored = _stored(visioning, sentence_id)
    if stored is None:
        if picture_id is not None and store.picture(picture_id).tandem_id != tandem_id:
            raise InvalidInput("error.not_found", what="picture", id=picture_id)
        new = VisionSentence(
            sentence_id, store.tandem(tandem_id).id, text, datetime.now(UTC), picture_id, dissent
        )
        return store.save(new)
    if (stored.text, stored.dissent) == (text, dissent):
        return stored
    changed = replace(stored, text=text, dissent=dissent)
    if before == (stored.text, stored.dissent):
        # It may have been deleted while somebody still wrote it.
        store.take_out_of_bin(stored.id)
        return store.save(changed)
    said_before = [(old.data["text"], old.data["dissent"]) for old in store.former(stored.id)]
    if (text, dissent) in said_before:
        return stored
    twin = uuid.uuid5(uuid.NAMESPACE_OID, f"{sentence_id}\n{text}\n{dissent}").hex
    return _stored(visioning, twin) or store.save(
        replace(changed, id=twin, created=datetime.now(UTC))
    )


def remove(visioning: Visioning, sentence_id: str) -> VisionSentence:
    """Put a sentence in the bin; `Store.take_out_of_bin` brings it back."""
    sentence = visioning.store.record(VisionSentence, sentence_id)
    tandem = visioning.store.tandem(sentence.tandem_id)
    visioning.store.put_in_bin(VisionSentence, sentence.id, tandem.workshop_id)
    return sentence


def _stored(visioning: Visioning, sentence_id: str) -> VisionSentence | None:
    try:
        return visioning.store.record(VisionSentence, sentence_id)
    except NotFound:
        return None
