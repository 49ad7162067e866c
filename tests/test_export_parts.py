"""Which part of a workshop is exported: a step, what has a mark, and all of it without people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
from full_workshop import Full, fill, painter
from test_cli import run

from visioning.errors import InvalidInput
from visioning.exercise import dots, keywords, quiz, steps
from visioning.export import Gallery, Part, collect
from visioning.model import NoteKind
from visioning.workshop import Visioning

MADE = (
    *("pictures", "notes", "reflections", "suggestions", "dots", "verdicts"),
    *("sentences", "milestones", "answers"),
)


@pytest.fixture(scope="module")
def worker():
    return painter()


@pytest.fixture(scope="module")
def full(visioning) -> Full:
    return fill(visioning)


def of_step(visioning: Visioning, step: str) -> Gallery:
    return collect(visioning, Part(step=step))


def kinds(gallery: Gallery) -> set[str]:
    """What of the things that people make there is in a gallery."""
    return {name for name in MADE if getattr(gallery, name)}


@pytest.mark.parametrize(
    ("step", "made"),
    [
        ("warmup", {"answers"}),
        ("reflect", {"reflections"}),
        ("keywords", {"suggestions"}),
        ("pictures", {"pictures"}),
        ("discuss", {"pictures", "notes"}),
        ("choose", {"pictures", "dots"}),
        ("realistic", {"pictures", "verdicts", "sentences"}),
        ("plan", {"milestones"}),
        ("close", {"pictures", "notes"}),
    ],
)
def test_a_step_holds_only_what_was_made_in_it(visioning, full, step, made):
    assert kinds(of_step(visioning, step)) == made


def test_every_step_can_be_asked_for(visioning, full):
    assert all(kinds(of_step(visioning, step)) for step in steps.NAMES)
    with pytest.raises(InvalidInput, match="step_unknown.*lunch.*warmup, reflect"):
        of_step(visioning, "lunch")


def test_the_pictures_of_a_step_are_those_that_it_is_about(visioning, full):
    whole = collect(visioning)
    (feasible,) = whole.realistic_of(full.tandem)
    assert whole.utopias == {feasible.id: full.picture.id}

    def pictures(step: str) -> set[str]:
        return {picture.id for picture in of_step(visioning, step).pictures}

    assert pictures("pictures") == {p.id for p in whole.pictures} - {feasible.id}
    assert pictures("discuss") == {full.picture.id, full.flat.id}
    assert pictures("choose") == {p.id for p in dots.shortlist(visioning, full.tandem.id)}
    assert pictures("realistic") == {feasible.id, full.picture.id}
    assert pictures("close") == {full.picture.id}


def test_only_keywords_that_all_may_see_belong_to_their_step(visioning, full):
    shown = {one.text for one in of_step(visioning, "keywords").suggestions}
    assert shown == {"tram", "green roofs", "quiet"}
    assert keywords.hidden(visioning, full.tandem.id).words == 1  # the harbour of round two
    assert "harbour" in {one.text for one in collect(visioning).suggestions}


def test_open_questions_are_the_notes_of_the_close(visioning, full):
    assert {note.kind for note in of_step(visioning, "close").notes} == {NoteKind.QUESTION}
    discussed = of_step(visioning, "discuss").notes
    assert all(note.picture_id for note in discussed if note.kind is NoteKind.QUESTION)


def test_marks_narrow_and_leave_nothing_that_speaks_of_what_is_outside(visioning, full):
    starred = collect(visioning, Part(starred=True))
    listed = collect(visioning, Part(shortlisted=True))
    both = collect(visioning, Part(starred=True, shortlisted=True))
    assert [p.id for p in starred.pictures] == [full.picture.id]
    assert {p.id for p in listed.pictures} == set(listed.shortlist) != set()
    assert {p.id for p in both.pictures} == {full.picture.id}
    for gallery in (starred, listed, both, of_step(visioning, "plan")):
        inside = {picture.id for picture in gallery.pictures}
        about = (
            *(*gallery.notes, *gallery.dots, *gallery.verdicts, *gallery.alt_texts),
            *gallery.sentences,
        )
        assert {one.picture_id for one in about if one.picture_id} <= inside
        assert {p.vision_id for p in gallery.pictures} <= {v.id for v in gallery.visions}
    assert kinds(of_step(visioning, "plan")) == {"milestones"}


def test_prompt_versions_come_with_those_they_were_changed_from(visioning, full):
    starred = collect(visioning, Part(starred=True))
    by_id = {vision.id: vision for vision in collect(visioning).visions}
    changed = next(v for v in by_id.values() if v.parent_id == full.picture.vision_id)
    shown = {vision.id for vision in starred.visions}
    assert full.picture.vision_id in shown
    assert changed.id not in shown
    picture = next(p for p in collect(visioning).pictures if p.vision_id == changed.id)
    visioning.star(picture.id, True)
    try:
        shown = {vision.id for vision in collect(visioning, Part(starred=True)).visions}
        assert {changed.id, full.picture.vision_id} <= shown
    finally:
        visioning.star(picture.id, False)


def test_what_is_said_about_a_binned_picture_stays_in_the_bin_with_it(visioning, full):
    visioning.store.put_in_bin(type(full.picture), full.picture.id, full.tandem.workshop_id)
    try:
        gallery = collect(visioning)
        assert full.picture.id not in json.dumps(gallery.to_dict()["sentences"])
        assert full.picture.id not in json.dumps(gallery.to_dict()["notes"])
        assert gallery.sentences
    finally:
        visioning.store.take_out_of_bin(full.picture.id)


# --- Without people -------------------------------------------------------------------------------


def test_anonymous_leaves_out_roles_and_tells_people_apart(visioning, full):
    known, anonymous = collect(visioning), collect(visioning, Part(anonymous=True))
    text = json.dumps(anonymous.to_dict())
    for role in ("planning office", "youth"):
        assert role in json.dumps(known.to_dict())
        assert role not in text
    assert "device 0" not in text
    for kind, name in (("suggestions", "author"), ("dots", "voter"), ("answers", "voter")):
        pairs = {
            (getattr(before, name), getattr(after, name))
            for before, after in zip(getattr(known, kind), getattr(anonymous, kind), strict=True)
        }
        assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
        assert all(number.isdecimal() for _, number in pairs)


def test_anonymous_loses_nothing_else(visioning, full):
    def told(part: Part) -> dict:
        record = collect(visioning, part).to_dict()
        assert record.pop("anonymous") is part.anonymous
        for entries in record.values():
            for entry in entries if isinstance(entries, list) else []:
                for one in (entry, entry.get("data", {})):
                    for name in {"role", "author", "voter"} & set(one):
                        del one[name]
        return record

    assert told(Part(anonymous=True)) == told(Part())


def test_a_show_of_hands_stays_nobody(visioning, full):
    choice = next(iter(quiz.question_named(full.question).choices))
    quiz.show_of_hands(visioning, full.tandem.workshop_id, full.question, {choice: 4})
    answers = collect(visioning, Part(anonymous=True)).answers
    assert [one.count for one in answers if one.voter == ""] == [4]


def test_changed_answers_are_in_the_history_without_people(visioning, full):
    first, second, *_ = quiz.question_named(full.question).choices
    workshop_id = full.tandem.workshop_id
    for choice in (first, second):
        quiz.answer(visioning, workshop_id, full.question, choice, "a very own device")
    told = collect(visioning, Part(anonymous=True))
    (former,) = [one for one in told.history if one.kind == "Answer"]
    (now,) = [one for one in told.answers if one.id == former.record_id]
    assert former.data["voter"] == now.voter != ""
    assert "a very own device" not in json.dumps(told.to_dict())


# --- The command line -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory) -> Iterator:
    """The data folder of a full workshop, for a program of its own."""
    outputs = tmp_path_factory.mktemp("cli")
    with closing(Visioning(outputs, worker=painter())) as visioning:
        fill(visioning)
    yield outputs


def test_the_command_line_takes_a_part(elsewhere, tmp_path):
    out = tmp_path / "gallery.html"
    part = ("--step", "discuss", "--starred", "--shortlisted", "--anonymous", "--language", "de")
    done = run("export", "--format", "html", "--out", out, *part, outputs=elsewhere)
    assert done.returncode == 0, done.stderr
    page = out.read_text(encoding="utf-8")
    assert page.count("<figure ") == 1
    assert "Drones above the school" in page
    assert "youth" not in page


def test_the_command_line_names_the_steps_there_are(elsewhere, tmp_path):
    out = tmp_path / "gallery.html"
    done = run(
        "export",
        "--format",
        "html",
        "--out",
        out,
        "--step",
        "lunch",
        outputs=elsewhere,
        language="de",
    )
    assert done.returncode == 2
    assert "„lunch“" in done.stderr and "warmup, reflect" in done.stderr
    assert not out.exists()
