"""Two laptops of one workshop: what both wrote comes together, whichever is asked first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from arrivals import everything, exported, laptop, packed
from full_workshop import fill

from visioning.arrival import Arrival, lines, take_in
from visioning.exercise import alt_texts, close, keywords, quiz, realistic
from visioning.export import collect
from visioning.model import (
    AltText,
    Answer,
    Decision,
    Milestone,
    Note,
    Reason,
    Reflection,
    Suggestion,
    Verdict,
    VisionSentence,
    Voting,
)
from visioning.workshop import Visioning

LATER = timedelta(hours=1)


@pytest.fixture(scope="module")
def common(tmp_path_factory) -> Path:
    """What both laptops began with."""
    folder = tmp_path_factory.mktemp("common")
    with laptop(folder / "outputs") as visioning:
        fill(visioning)
        return packed(visioning, folder / "common.zip")


@pytest.fixture
def room(common: Path, tmp_path: Path) -> Iterator[Callable[[str], Visioning]]:
    """Opens laptops by name, each with what both began with."""
    with ExitStack() as stack:

        def opened(name: str, *, empty: bool = False) -> Visioning:
            visioning = stack.enter_context(laptop(tmp_path / name))
            if not empty:
                take_in(visioning, common)
            return visioning

        yield opened


@pytest.fixture
def two(room) -> tuple[Visioning, Visioning]:
    return room("a"), room("b")


def zips(tmp_path: Path, *laptops: Visioning) -> list[Path]:
    return [packed(one, tmp_path / f"{number}.zip") for number, one in enumerate(laptops)]


def newest(visioning: Visioning) -> str:
    return visioning.first_workshop().id


def merged_both_ways(room, tmp_path: Path, *laptops: Visioning) -> tuple[Visioning, list[Arrival]]:
    """Take the laptops' exports in on fresh ones in every order; the results are equal.

    Returns:
        One of them, and the reports of its imports.
    """
    archives = zips(tmp_path, *laptops)
    results = []
    for number, order in enumerate(permutations(archives)):
        fresh = room(f"fresh-{number}", empty=True)
        reports = [take_in(fresh, archive) for archive in order]
        before = everything(fresh)
        for archive in archives:
            again = take_in(fresh, archive)
            assert not (again.changed or again.conflicts)
        assert everything(fresh) == before
        results.append((collect(fresh).to_dict(), fresh, reports))
    assert all(result[0] == results[0][0] for result in results)
    return results[0][1:]


def exchanged(tmp_path: Path, a: Visioning, b: Visioning) -> None:
    """Each laptop takes in what the other one has; then they are equal, and nothing is left."""
    first, second = zips(tmp_path, a, b)
    take_in(a, second)
    take_in(b, first)
    first, second = zips(tmp_path, a, b)
    take_in(a, second)
    take_in(b, first)
    assert collect(a).to_dict() == collect(b).to_dict()
    before = everything(a)
    assert not take_in(a, zips(tmp_path, b)[0]).changed
    assert everything(a) == before


def the(visioning: Visioning, kind: type, number: int = 0):
    return visioning.store.records(kind)[number]


# --- What is new on one of them -------------------------------------------------------------------


def test_what_each_of_them_added_is_there_and_nothing_is_a_conflict(room, two, tmp_path):
    for number, visioning in enumerate(two):
        tandem = visioning.store.tandems(newest(visioning))[number]
        vision = visioning.make_vision(tandem.id, prompt=f"a city {number}")
        for _ in visioning.paint(vision.id, seed=number).events():
            pass
        picture = visioning.store.pictures(tandem_id=tandem.id)[0]
        visioning.note(kind="idea", text=f"note {number}", picture_id=picture.id)
        visioning.sentence(tandem.id, f"sentence {number}", picture.id)
        visioning.milestone(tandem.id, date(2030, 1, 1), f"step {number}")
        question = [one for one in quiz.questions() if one.right is None][-1]
        quiz.answer(
            visioning, newest(visioning), question.id, next(iter(question.choices)), f"v{number}"
        )
    fresh, reports = merged_both_ways(room, tmp_path, *two)
    assert not any(report.conflicts or report.problems for report in reports)
    for kind, name in ((Note, "note"), (VisionSentence, "sentence"), (Milestone, "step")):
        said = {getattr(one, "text", "") or getattr(one, "action", "") for one in of(fresh, kind)}
        assert {f"{name} 0", f"{name} 1"} <= said
    assert reports[1].new["picture"] == 1
    exchanged(tmp_path, *two)


def of(visioning: Visioning, kind: type) -> list:
    return visioning.store.notes() if kind is Note else visioning.store.records(kind)


def test_stars_come_together(room, two, tmp_path):
    a, b = two
    first, second = [one for one in a.store.pictures() if not one.starred][:2]
    a.star(first.id, True)
    b.star(second.id, True)
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    assert fresh.store.picture(first.id).starred and fresh.store.picture(second.id).starred
    assert reports[1].updated == {"picture": 1}


# --- What only lags behind ------------------------------------------------------------------------


def test_a_note_that_went_on_is_taken_and_an_older_export_does_not_take_it_back(
    room, two, tmp_path
):
    a, b = two
    note = the_note(a)
    for text in ("a second text", "a third text"):
        a.note(kind="idea", text=text, note_id=note.id)
    (older,) = zips(tmp_path, b)
    report = take_in(a, older)
    assert not (report.changed or report.conflicts)
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    stored = fresh.store.note(note.id)
    assert stored.text == "a third text"
    assert [one.text for one in stored.revisions] == [note.text, "a second text"]
    assert not any(report.conflicts for report in reports)


def the_note(visioning: Visioning) -> Note:
    return next(note for note in visioning.store.notes() if note.picture_id)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (Reflection, {"text": "later"}),
        (VisionSentence, {"dissent": "somebody"}),
        (Milestone, {"office": "Roads"}),
        (Verdict, {"text": "because"}),
        (Suggestion, {"text": "later", "english": "later"}),
    ],
)
def test_a_record_that_went_on_is_taken(room, two, tmp_path, kind, change):
    a, b = two
    record = the(a, kind)
    for number in range(2):
        changed = {name: f"{value} {number}" for name, value in change.items()}
        record = a.store.save(replace(record, **changed))
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    assert the_same(fresh, record)
    assert len(fresh.store.former(record.id)) >= 2
    assert not any(report.conflicts for report in reports)
    exchanged(tmp_path, a, b)


def the_same(visioning: Visioning, record) -> bool:
    return visioning.store.record(type(record), record.id) == record


# --- What both of them changed --------------------------------------------------------------------


def test_a_note_that_both_changed_is_two_notes(room, two, tmp_path):
    a, b = two
    note = the_note(a)
    a.note(kind="idea", text="what A says", note_id=note.id)
    a.note(kind="idea", text="what A says now", note_id=note.id)
    b.note(kind="question", text="what B says", note_id=note.id)
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    kept = {one.text: one for one in fresh.store.notes() if "says" in one.text}
    assert set(kept) == {"what A says now", "what B says"}
    first, second = kept["what A says now"], kept["what B says"]
    assert {one.text for one in first.revisions} >= {note.text, "what A says"}
    assert note.text in {one.text for one in second.revisions}
    assert (first.picture_id, second.picture_id) == (note.picture_id,) * 2
    (conflict,) = reports[1].conflicts
    assert {conflict.kept.text, conflict.other.text} == set(kept)
    assert conflict.beside_id in {first.id, second.id} - {note.id}
    told = "\n".join(lines(reports[1], "de"))
    assert "what A says now" in told and "what B says" in told and "Notiz" in told
    exchanged(tmp_path, a, b)


def test_both_go_on_after_they_met(room, two, tmp_path):
    a, b = two
    note = the_note(a)
    a.note(kind="idea", text="what A says", note_id=note.id)
    b.note(kind="idea", text="what B says", note_id=note.id)
    exchanged(tmp_path, a, b)
    a.note(kind="idea", text="what A says later", note_id=note.id)
    exchanged(tmp_path, a, b)
    said = [one.text for one in b.store.notes() if "says" in one.text]
    assert sorted(said) == ["what A says", "what A says later"] or sorted(said) == [
        "what A says later",
        "what B says",
    ]


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        (Reflection, "text"),
        (Suggestion, "text"),
        (VisionSentence, "text"),
        (VisionSentence, "dissent"),
        (Milestone, "action"),
        (Milestone, "office"),
    ],
)
def test_a_record_that_both_changed_is_two_records(room, two, tmp_path, kind, field):
    a, b = two
    before = the(a, kind)
    a.store.save(replace(before, **{field: "what A says"}))
    b.store.save(replace(before, **{field: "what B says"}))
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    kept = [one for one in of(fresh, kind) if getattr(one, field) in ("what A says", "what B says")]
    assert len(kept) == 2
    for one in kept:
        assert [former.data[field] for former in fresh.store.former(one.id)][-1] == (
            getattr(before, field)
        )
    told = "\n".join(lines(reports[1], "en"))
    assert "what A says" in told and "what B says" in told
    exchanged(tmp_path, a, b)


def test_words_of_a_picture_that_both_wrote_stand_one_below_the_other(room, two, tmp_path):
    a, b = two
    picture = a.store.pictures()[0]
    for visioning, text in ((a, "A tram."), (b, "A bridge.")):
        alt_texts.review(visioning, picture.id, text, language="en", before="")
    fresh, reports = merged_both_ways(room, tmp_path, a, b)
    assert the(fresh, AltText).text == "A tram.\nA bridge."
    assert len(fresh.store.records(AltText)) == 1
    former = {one.data["text"] for one in fresh.store.former(picture.id)}
    assert former == {"A tram.", "A bridge."}
    assert "The picture in words" in "\n".join(lines(reports[1], "en"))
    exchanged(tmp_path, a, b)


def test_a_decision_that_both_took_is_one_with_the_reasons_of_both(room, two, tmp_path):
    a, b = two
    verdict = next(one for one in a.store.records(Verdict) if one.element == "tram")
    realistic.explain(a, verdict.id, [Reason.MONEY], "too dear", before=verdict.text)
    realistic.decide(b, verdict.picture_id, "tram", Decision.DROP)
    realistic.explain(b, verdict.id, [Reason.LAW], "not allowed", before=verdict.text)
    fresh, _ = merged_both_ways(room, tmp_path, a, b)
    (kept,) = [one for one in fresh.store.records(Verdict) if one.element == "tram"]
    assert kept.decision is Decision.DROP
    assert kept.reasons == (Reason.MONEY, Reason.LAW)
    assert kept.text == "too dear\nnot allowed"
    exchanged(tmp_path, a, b)


def test_an_answer_that_a_device_changed_on_both_is_the_later_one(room, two, tmp_path):
    a, b = two
    given = the(a, Answer)
    choices = list(quiz.question_named(given.question).choices)
    others = [choice for choice in choices if choice != given.choice]
    for visioning, choice in zip(two, others, strict=False):
        quiz.answer(visioning, newest(visioning), given.question, choice, given.voter)
    fresh, _ = merged_both_ways(room, tmp_path, a, b)
    kept = fresh.store.record(Answer, given.id)
    assert kept.choice == others[1]
    former = {one.data["choice"] for one in fresh.store.former(given.id)}
    assert {given.choice, others[0]} <= former
    exchanged(tmp_path, a, b)


# --- The room, and what is set for all ------------------------------------------------------------


def test_the_steering_here_stays_and_what_was_opened_is_open(two, tmp_path):
    a, b = two
    tandem = next(one for one in a.store.tandems(newest(a)) if a.store.pictures(tandem_id=one.id))
    keywords.reveal(b, tandem.id, 2)
    there = replace(b.store.room(newest(b)), step="plan", frozen=True, call=9)
    there = replace(there, votings={**there.votings, tandem.id: Voting(round=2, open=True)})
    b.store.change_room(newest(b), lambda _: there)
    mine = a.store.room(newest(a))
    take_in(a, zips(tmp_path, b)[0])
    room = a.store.room(newest(a))
    assert (room.step, room.frozen, room.call) == (mine.step, mine.frozen, mine.call)
    assert set(room.revealed) == {*mine.revealed, f"{tandem.id}:2"}
    assert room.votings[tandem.id] == Voting(round=2, open=True)
    take_in(b, zips(tmp_path, a)[0])
    assert b.store.room(newest(b)).votings[tandem.id].round == 2


def test_settings_that_differ_stay_and_are_listed(two, tmp_path):
    a, b = two
    close.set_next_meeting(b, newest(b), "2034-06-01")
    workshop = a.store.workshop(newest(a))
    report = take_in(a, zips(tmp_path, b)[0])
    assert a.store.workshop(newest(a)) == workshop
    assert not report.changed
    (one,) = report.differences
    assert (one.field, one.here, one.there) == ("next_meeting", "2034-05-01", "2034-06-01")
    assert "2034-06-01" in "\n".join(lines(report, "el"))


def test_a_tandem_of_the_same_name_made_on_both_is_two(two, tmp_path):
    a, b = two
    cities = a.store.tandems(newest(a))[0].cities
    for visioning in two:
        visioning.make_tandem(newest(visioning), cities, name="Guests")
    report = take_in(a, zips(tmp_path, b)[0])
    assert report.new == {"tandem": 1}
    guests = [one for one in a.store.tandems(newest(a)) if one.name == "Guests"]
    assert len({one.slug for one in guests}) == 2


def test_an_export_without_people_adds_nothing_to_what_is_here(two, tmp_path):
    a, b = two
    archive = exported(b, tmp_path / "anonymous.zip", anonymous=True)
    before = everything(a)
    report = take_in(a, archive)
    assert not (report.changed or report.conflicts or report.problems)
    assert everything(a) == before


def test_people_are_known_again_after_an_export_without_them(room, two, tmp_path):
    a, _ = two
    fresh = room("fresh", empty=True)
    take_in(fresh, exported(a, tmp_path / "anonymous.zip", anonymous=True))
    report = take_in(fresh, zips(tmp_path, a)[0])
    assert not (report.conflicts or report.problems)
    assert {one.role for one in fresh.store.notes()} == {one.role for one in a.store.notes()}


def test_three_laptops_in_any_order(room, two, tmp_path):
    laptops = (*two, room("c"))
    note = the_note(laptops[0])
    for number, visioning in enumerate(laptops):
        visioning.note(kind="idea", text=f"text {number}", note_id=note.id)
    archives = zips(tmp_path, *laptops)
    found = []
    for number, order in enumerate(permutations(archives)):
        fresh = room(f"fresh-{number}", empty=True)
        for archive in order:
            take_in(fresh, archive)
        found.append({one.text for one in fresh.store.notes() if one.text.startswith("text ")})
    assert all(texts == {"text 0", "text 1", "text 2"} for texts in found)
