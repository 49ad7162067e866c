"""gallery.json: complete, as its schema says, and the same bytes wherever it is written."""

from __future__ import annotations

import json
import re
import typing
from collections.abc import Mapping
from contextlib import closing
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from exports import written
from full_workshop import Full, fill, painter
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from visioning import model
from visioning.exercise import roadmap
from visioning.export import Gallery, Part, collect
from visioning.export.data import SCHEMA, json_lines
from visioning.marks import PROGRAM, VERSION
from visioning.model import Milestone, Room, Tandem, Workshop
from visioning.store import restored, rows
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def worker() -> FakeWorker:
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    """A workshop with something of every kind, much of it changed once."""
    found = fill(visioning)
    note = visioning.store.notes(picture_id=found.picture.id)[0]
    visioning.note(
        note_id=note.id, kind=note.kind, text="The tram to the sea, every hour", role="x"
    )
    milestone = visioning.store.records(Milestone, tandem_id=found.tandem.id)[0]
    roadmap.set_status(visioning, Milestone, milestone.id, "done")
    return found


@pytest.fixture(scope="module")
def schema() -> dict:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def check(schema) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def content(gallery: Gallery) -> bytes:
    return b"".join(json_lines(gallery))


def kinds() -> dict[str, type]:
    """The lists of a gallery, with what they hold."""
    hints = typing.get_type_hints(Gallery)
    inside = {name: typing.get_args(hint) for name, hint in hints.items()}
    return {name: kind[0] for name, kind in inside.items() if kind and is_dataclass(kind[0])}


def test_a_full_workshop_is_as_the_schema_says(visioning, full, check):
    record = json.loads(content(collect(visioning)))
    check.validate(record)
    empty = [name for name in kinds() if not record[name]]
    assert empty == ["alt_texts"]
    assert record["made_with"] == {"program": PROGRAM, "version": VERSION}


@pytest.mark.parametrize(
    "part", [Part(anonymous=True), Part(starred=True), Part(step="discuss"), Part(step="plan")]
)
def test_so_is_a_part(visioning, full, check, part):
    record = json.loads(content(collect(visioning, part)))
    check.validate(record)
    assert record["anonymous"] is part.anonymous


def test_the_schema_refuses_what_is_not_so(visioning, full, check):
    record = json.loads(content(collect(visioning)))
    for path, wrong in (
        (("format",), 3),
        (("workshop", "created"), "yesterday"),
        (("tandems", 0, "colour"), "red"),
        (("pictures", 0, "sha256"), "0"),
        (("notes", 0, "kind"), "praise"),
        (("milestones", 0, "due"), "2028-13-01"),
    ):
        changed = json.loads(json.dumps(record))
        at = changed
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = wrong
        with pytest.raises(ValidationError):
            check.validate(changed)


def test_the_schema_has_every_field_of_every_record(schema):
    described = schema["$defs"]
    plain = {"Id", "Time", "Day", "Language", "Scene"}
    records = {name for name in described if name not in plain}
    for name in records:
        own = [one.name for one in fields(getattr(model, name))]
        assert list(described[name]["properties"]) == own == described[name]["required"], name
    used = set(re.findall(r"#/\$defs/(\w+)", json.dumps(schema)))
    assert used == set(described)
    assert {kind.__name__ for kind in (*kinds().values(), Workshop, Room)} <= records
    stored = [name for name, _ in _whole_gallery_names()]
    assert list(schema["properties"]) == schema["required"] == stored


def _whole_gallery_names():
    empty = {name: () for name in kinds()}
    return Gallery(workshop=None, room=None, **empty).stored()  # type: ignore[arg-type]


def test_the_guide_names_every_list(schema):
    guide = (ROOT / "docs" / "gallery-json.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in guide for name in schema["properties"])
    assert f"format {schema['properties']['format']['const']}" in guide


def test_everything_that_is_stored_is_in_it_but_for_the_bin(visioning, full):
    gallery = collect(visioning)
    changed = [note for note in gallery.notes if note.revisions]
    assert [r.text for r in changed[0].revisions] == ["The tram to the sea"]
    former = [one for one in gallery.history if one.kind == "Milestone"]
    assert former[0].data["status"] == "open"
    note = gallery.notes[-1]
    visioning.store.put_in_bin(type(note), note.id, full.tandem.workshop_id)
    try:
        assert note.id.encode() not in content(collect(visioning))
    finally:
        visioning.store.take_out_of_bin(note.id)


def test_the_language_changes_nothing_in_it(visioning, full, tmp_path):
    written(visioning, tmp_path / "en.json")
    written(visioning, tmp_path / "el.json", language="el")
    assert (tmp_path / "en.json").read_bytes() == (tmp_path / "el.json").read_bytes()
    assert str(tmp_path).encode() not in (tmp_path / "en.json").read_bytes()


def test_brought_in_elsewhere_in_another_order_it_is_the_same_file(visioning, full, tmp_path):
    before = content(collect(visioning))
    with closing(Visioning(tmp_path / "other", worker=FakeWorker())) as other:
        _take_in(other, json.loads(before))
        after = content(collect(other, Part(full.tandem.workshop_id)))
    assert after.splitlines() == before.splitlines()
    assert after == before


def test_without_people_likewise(visioning, full, tmp_path):
    before = content(collect(visioning, Part(anonymous=True)))
    with closing(Visioning(tmp_path / "other", worker=FakeWorker())) as other:
        _take_in(other, json.loads(before))
        after = content(collect(other, Part(full.tandem.workshop_id, anonymous=True)))
    assert after == before


def _take_in(other: Visioning, record: Mapping) -> None:
    """Put the rows into a store that has none of them, the last of each list first."""
    with other.store.database.write() as connection:
        for kind, entries in (
            (Workshop, [record["workshop"]]),
            (Room, [record["room"]]),
            (Tandem, record["tandems"]),
            *((kind, record[name]) for name, kind in kinds().items() if kind is not Tandem),
        ):
            for entry in reversed(entries):
                rows.insert(connection, restored(kind, entry))
