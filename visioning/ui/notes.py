"""What the group says about a picture: notes by kind, their pins, who is absent, what it shows."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from visioning import prompts
from visioning.exercise import alt_texts, bin, notes
from visioning.model import Note, Picture
from visioning.ui.outlines import outlines_of
from visioning.ui.panel import things
from visioning.ui.templates import render
from visioning.veduta.world import HEIGHT, WIDTH
from visioning.workshop import Visioning

DISCUSS = "discuss"  # the step in which pictures take pins
_BESIDE = 2.6  # per cent of the width between two pins on one thing


class Talk:
    """What the discussion's script can ask for, and its parts of the page."""

    def __init__(self, visioning: Visioning) -> None:
        self._visioning = visioning
        self._store = visioning.store

    def looks(self) -> dict:
        return {}

    def actions(self) -> dict:
        return {
            "note": self.note,
            "alt_text": self.alt_text,
            "bin": self.bin,
            "unbin": self.unbin,
        }

    # --- Parts of the page -----------------------------------------------------------------------

    def parts(self, language: str, picture: Picture | None, step: str) -> dict[str, str]:
        """The notes, and while a picture is discussed what the group is asked about it."""
        written = self._store.notes(picture_id=picture.id) if picture else []
        parts = {
            "notes": self._notes(language, picture, written),
            "pinning": "",
            "absent": "",
            "alt": "",
        }
        if picture and step == DISCUSS:
            found = things(outlines_of(picture), language)
            places = [f"{row}_{column}" for row in notes.ROWS for column in notes.COLUMNS]
            parts["pinning"] = render("pinning", language, things=found, places=places)
            parts["alt"] = self._alt(language, picture)
        if step == DISCUSS:
            asked = bool(picture) and notes.asks_who_is_absent(self._visioning, picture.id)
            parts["absent"] = render("absent", language, picture=picture, asked=asked)
        return parts

    def layer(self, language: str, picture: Picture, step: str) -> dict | None:
        """What lies over a picture that is discussed: its things, and the pins of its notes."""
        if step != DISCUSS:
            return None
        seen = outlines_of(picture)
        written = self._store.notes(picture_id=picture.id)
        numbers = notes.numbers(written)
        spots = {outline.element.id: _share(outline.x, outline.y, picture) for outline in seen}
        pins, beside = [], {}
        for note in written:
            where = note.spot or spots.get(note.element)
            if note.id not in numbers or where is None:
                continue
            beside[where] = already = beside.get(where, -1) + 1
            x, y = 100 * where[0] + _BESIDE * already, 100 * where[1]
            pins.append({"note": note.id, "number": numbers[note.id], "x": x, "y": y})
        return {"things": things(seen, language), "pins": pins}

    def _alt(self, language: str, picture: Picture) -> str:
        return render(
            "alt_text",
            language,
            picture=picture,
            label=self._visioning.label(picture, language),
            text=alt_texts.proposed(self._visioning, picture, language),
            reviewed=alt_texts.of(self._visioning, picture) is not None,
        )

    def _notes(self, language: str, picture: Picture | None, written: list[Note]) -> str:
        return render(
            "notes",
            language,
            notes=written[::-1],
            picture=picture,
            numbers=notes.numbers(written),
            pinned={note.id: notes.pinned_to(note, picture, language) for note in written},
        )

    # --- What people do --------------------------------------------------------------------------

    def note(self, language: str, values: Mapping) -> dict:
        """Keep a note as it stands in the field; `note` names the one that holds the text."""
        picture = self._store.picture(str(values.get("picture")))
        text, kind = str(values.get("text", "")), str(values.get("kind", ""))
        was, spot = values.get("was"), values.get("spot")
        written = notes.write(
            self._visioning,
            picture.id,
            id=str(values.get("note") or uuid.uuid4().hex),
            kind=kind,
            text=text,
            was=[str(one) for one in was] if isinstance(was, list) else None,
            role=str(values.get("role", "")),
            element=str(values.get("element") or ""),
            spot=tuple(spot) if isinstance(spot, list) else None,
        )
        say = prompts.texts(language)
        answer = {
            "note": written.note.id,
            "saved": say("ui.note_saved"),
            "of": picture.id,
            "parts": self.parts(language, picture, str(values.get("step"))),
        }
        if written.beside:
            answer["said"] = say(f"discuss.beside.{written.beside}")
        return answer

    def alt_text(self, language: str, values: Mapping) -> dict:
        """Keep what a picture shows as the group has read it."""
        picture = self._store.picture(str(values.get("picture")))
        text = str(values.get("text", ""))
        kept = alt_texts.review(
            self._visioning,
            picture.id,
            text,
            language=language,
            before=str(values.get("before", "")),
        )
        both = kept.text not in ("", text.strip())
        return {
            "of": picture.id,
            "parts": self.parts(language, picture, str(values.get("step"))),
            "announce": prompts.texts(language)("alt.both" if both else "alt.kept"),
        }

    def bin(self, language: str, values: Mapping) -> dict:
        """Put a note or a picture into the bin, and say how to take it out again."""
        id, kind = str(values.get("id")), str(values.get("kind"))
        number = ""
        if kind == "picture":
            tandem_id = self._store.picture(id).tandem_id
            number = self._store.picture_numbers(tandem_id)[id]
        bin.put(self._visioning, kind.capitalize(), id)
        said = prompts.texts(language)(f"discuss.deleted.{kind}", number=number)
        return {"undo": id, "said": said}

    def unbin(self, language: str, values: Mapping) -> dict:
        """Take a note or a picture out of the bin."""
        self._store.take_out_of_bin(str(values.get("id")))
        return {"announce": prompts.texts(language)("discuss.restored")}


def _share(x: float, y: float, picture: Picture) -> tuple[float, float]:
    """World units as shares of a picture, which shows the lower middle of the world at least."""
    scale = max(picture.width / WIDTH, picture.height / HEIGHT)
    left = picture.width / 2 + (x - WIDTH / 2) * scale
    top = picture.height - (HEIGHT - y) * scale
    return left / picture.width, top / picture.height
