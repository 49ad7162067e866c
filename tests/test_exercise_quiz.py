"""The warm-up: its file of questions, answers by device and by hands, and their bars."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from visioning import prompts
from visioning.errors import InvalidInput, NotFound
from visioning.exercise import quiz
from visioning.model import Answer
from visioning.workers import FakeWorker
from visioning.workshop import Visioning

OWN = """
- id: lunch
  question: Wo essen wir?
  choices: {canteen: {de: Kantine, it: Mensa}, market: Markt, 3: 12}
- id: silk
  question: {de: "Wofür ist Krefeld bekannt?", en: "What is Krefeld known for?"}
  choices:
    a: Samt
    b: Glas
  right: a
"""


@pytest.fixture
def visioning(tmp_path: Path) -> Iterator[Visioning]:
    with closing(Visioning(tmp_path / "outputs", worker=FakeWorker())) as opened:
        yield opened


@pytest.fixture
def workshop(visioning: Visioning) -> str:
    return visioning.first_workshop().id


@pytest.fixture
def file(tmp_path: Path, monkeypatch) -> Path:
    """A file of questions of the facilitator's own, beside the delivered languages."""
    folder = tmp_path / "prompts"
    folder.mkdir()
    (folder / "languages").symlink_to(prompts.FOLDER / "languages")
    path = folder / "quiz.yaml"
    path.write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(prompts, "FOLDER", folder)
    return path


def counts(bars: quiz.Bars) -> dict[str, int]:
    return {bar.choice: bar.count for bar in bars.bars}


# --- The file ----------------------------------------------------------------------------------


def test_the_sample_speaks_all_languages_and_asks_what_2023_asked():
    sample = quiz.questions()
    for question in sample:
        for wording in (question.wording, *question.choices.values()):
            assert set(wording.texts) == set(prompts.languages()), question.id
    cities = [one for one in sample if one.right]
    assert len(cities) == sum(len(preset.cities) for preset in prompts.presets())
    assert {"data_platform", "driver", "topic"} == {one.id for one in sample if not one.right}


def test_an_own_question_may_have_one_language(file):
    lunch, silk = quiz.questions()
    assert lunch.wording.of("pl") == ("Wo essen wir?", "")
    assert lunch.choices["canteen"].of("it") == ("Mensa", "it")
    assert lunch.choices["canteen"].of("pl") == ("Kantine", "de")  # there is no English one
    assert list(lunch.choices) == ["canteen", "market", "3"]
    assert lunch.right is None and silk.right == "a"
    assert silk.wording.of("ro") == ("What is Krefeld known for?", "en")


def test_a_saved_change_of_the_file_is_seen_at_once(file):
    assert len(quiz.questions()) == 2
    file.write_text("- {id: new, question: Neu, choices: {a: Ja, b: Nein}}", encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000_000
    os.utime(file, ns=(later, later))
    assert [one.id for one in quiz.questions()] == ["new"]


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_a_file_without_questions_has_none(file, text):
    file.write_text(text, encoding="utf-8")
    assert quiz.questions() == ()


CHOICES = "choices: {a: Ja, b: Nein}"


@pytest.mark.parametrize(
    ("text", "key", "values"),
    [
        ("- {id: a, question: [", "error.quiz_unreadable", {"line": 1}),
        ("- id: a\n  question: Wo: hier?", "error.quiz_unreadable", {"line": 2}),
        ("- id: a\n  question: {de: Wo?, en: Where?}", "error.quiz_unreadable", {"line": 2}),
        ("just words", "error.quiz_unreadable", {"line": 1}),
        ("- Was?", "error.quiz_field_missing", {"number": 1, "field": "id"}),
        (f"- {{id: a, {CHOICES}}}", "error.quiz_field_missing", {"field": "question"}),
        ("- {id: a, question: Was}", "error.quiz_field_missing", {"field": "choices"}),
        (f"- {{id: a, question: Was, {CHOICES}, rigth: a}}", "error.quiz_field_unknown", {}),
        ("- {id: a, question: Was, choices: {a: Ja}}", "error.quiz_choices_few", {}),
        ("- {id: a, question: Was, choices: [Ja, Nein]}", "error.quiz_choices_few", {}),
        ("- {id: a, question: Was, choices: {a: Ja, b: }}", "error.quiz_text_missing", {}),
        ("- {id: a, question: {}, choices: {a: Ja, b: Nein}}", "error.quiz_field_missing", {}),
        (f"- {{id: a, question: {{xx: Was}}, {CHOICES}}}", "error.quiz_language_unknown", {}),
        (f"- {{id: a, question: Was, {CHOICES}, right: c}}", "error.quiz_right_unknown", {}),
        (f"- {{id: a, question: Was, {CHOICES}}}\n" * 2, "error.quiz_id_twice", {}),
        (f"- {{id: {'a' * 65}, question: Was, {CHOICES}}}", "error.quiz_id_long", {}),
        ("- {id: a, question: Was, choices: {a: 1, a: 2}}", "error.quiz_unreadable", {"line": 1}),
        ("- {id: a, question: Was, choices: {[a]: 1, b: 2}}", "error.quiz_unreadable", {}),
    ],
)
def test_a_broken_file_says_what_to_mend(file, text, key, values):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput) as told:
        quiz.questions()
    assert told.value.key == key
    assert told.value.values.items() >= values.items()
    for language in prompts.languages():
        assert "quiz.yaml" in prompts.texts(language)(key, **told.value.values)


def test_a_missing_file_and_one_in_another_encoding_are_said(file):
    file.write_bytes("- {id: ä}".encode("latin-1"))
    with pytest.raises(InvalidInput):
        quiz.questions()
    file.unlink()
    with pytest.raises(InvalidInput):
        quiz.questions()


# --- Answers -----------------------------------------------------------------------------------


def test_a_device_has_one_answer_and_can_change_it(visioning, workshop):
    quiz.answer(visioning, workshop, "driver", "public", "device-1")
    quiz.answer(visioning, workshop, "driver", "business", "device-2")
    quiz.answer(visioning, workshop, "driver", "business", "device-1")
    quiz.answer(visioning, workshop, "driver", "business", "device-1")  # sent twice
    found = quiz.bars(visioning, workshop, "driver", "de")
    assert counts(found) == {"public": 0, "business": 2, "research": 0, "citizens": 0}
    assert found.total == 2
    assert quiz.answer_of(visioning, workshop, "driver", "device-1") == "business"
    assert quiz.answer_of(visioning, workshop, "driver", "device-3") is None


def test_hands_are_added_to_the_devices_and_counted_anew(visioning, workshop):
    quiz.answer(visioning, workshop, "driver", "public", "device-1")
    typed = {"public": " 11 ", "business": "2", "research": ""}
    quiz.show_of_hands(visioning, workshop, "driver", typed)
    assert quiz.bars(visioning, workshop, "driver", "en").total == 14
    quiz.show_of_hands(visioning, workshop, "driver", {**typed, "public": "10"})
    found = quiz.bars(visioning, workshop, "driver", "en")
    assert counts(found) == {"public": 11, "business": 2, "research": 0, "citizens": 0}
    assert [bar.share for bar in found.bars] == pytest.approx([11 / 13, 2 / 13, 0, 0])
    assert quiz.hands(visioning, workshop, "driver") == {"public": 10, "business": 2, "research": 0}


@pytest.mark.parametrize("typed", ["many", "-1", "1.5", "10001", "٣ and more"])
def test_what_is_no_number_of_hands_keeps_nothing(visioning, workshop, typed):
    with pytest.raises(InvalidInput) as told:
        quiz.show_of_hands(visioning, workshop, "driver", {"public": "3", "business": typed})
    assert told.value.key == "error.hands_invalid"
    assert not visioning.store.records(Answer, workshop_id=workshop)


def test_unknown_questions_and_choices_are_said(visioning, workshop):
    with pytest.raises(NotFound):
        quiz.open_question(visioning, workshop, "gone")
    with pytest.raises(NotFound):
        quiz.bars(visioning, workshop, "gone", "en")
    with pytest.raises(NotFound):
        quiz.answer(visioning, workshop, "gone", "public", "device-1")
    with pytest.raises(InvalidInput):
        quiz.answer(visioning, workshop, "driver", "gone", "device-1")
    with pytest.raises(InvalidInput):
        quiz.show_of_hands(visioning, workshop, "driver", {"gone": "1"})
    assert not visioning.store.records(Answer, workshop_id=workshop)


def test_the_right_answer_shows_once_it_is_revealed_and_ends_the_answering(visioning, workshop):
    quiz.open_question(visioning, workshop, "krefeld")
    assert visioning.store.room(workshop).question == "krefeld"
    quiz.answer(visioning, workshop, "krefeld", "glass", "device-1")
    before = quiz.bars(visioning, workshop, "krefeld", "en")
    assert {bar.right for bar in before.bars} == {None}
    quiz.reveal(visioning, workshop, "krefeld")
    after = quiz.bars(visioning, workshop, "krefeld", "en")
    assert [bar.choice for bar in after.bars if bar.right] == ["silk"]
    with pytest.raises(InvalidInput) as told:
        quiz.answer(visioning, workshop, "krefeld", "silk", "device-1")
    assert told.value.key == "error.question_over"
    quiz.reveal(visioning, workshop, "krefeld", shown=False)
    quiz.answer(visioning, workshop, "krefeld", "silk", "device-1")
    quiz.open_question(visioning, workshop, "")
    assert visioning.store.room(workshop).question == ""


def test_a_survey_stays_with_its_workshop(visioning, workshop, tmp_path):
    other = visioning.make_workshop("Another one").id
    quiz.answer(visioning, workshop, "topic", "engagement", "device-1")
    quiz.answer(visioning, other, "topic", "climate", "device-1")
    with closing(Visioning(tmp_path / "outputs", worker=FakeWorker())) as again:
        assert counts(quiz.bars(again, workshop, "topic", "en"))["engagement"] == 1
        assert counts(quiz.bars(again, other, "topic", "en"))["climate"] == 1


def test_results_outlive_their_questions(visioning, workshop, file):
    quiz.answer(visioning, workshop, "lunch", "canteen", "device-1")
    quiz.answer(visioning, workshop, "silk", "a", "device-1")
    file.write_text("- {id: silk, question: Neu, choices: {b: Glas, c: Gold}}", encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000_000
    os.utime(file, ns=(later, later))
    silk, lunch = quiz.results(visioning, workshop, "de")
    assert (lunch.text, lunch.bars[0].text) == ("Wo essen wir?", "Kantine")
    assert counts(silk) == {"b": 0, "c": 0, "a": 1}
    assert silk.bars[-1].text == "Samt"
