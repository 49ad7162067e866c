"""The questions of the warm-up, as `prompts/quiz.yaml` holds them; a changed file is read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import yaml

from visioning import prompts
from visioning.errors import InvalidInput, NotFound

FILE = "quiz.yaml"
LONGEST_ID = 64  # of a question or choice, as the store has it
_FIELDS = ("id", "question", "choices", "right")


@dataclass(frozen=True)
class Wording:
    """A text in one language or several; the key "" is a text whose language is not named."""

    texts: Mapping[str, str]

    def of(self, language: str) -> tuple[str, str]:
        """Return the text and its language: the wanted one, else English, else the first.

        >>> Wording({"de": "Samt", "it": "velluto"}).of("pl")
        ('Samt', 'de')
        """
        for code in (language, prompts.DEFAULT_LANGUAGE, *self.texts):
            if code in self.texts:
                return self.texts[code], code
        raise ValueError("a wording without a text")


@dataclass(frozen=True)
class Question:
    """A question with its choices by their ids.

    Attributes:
        right: The choice that is right; None for a survey.
    """

    id: str
    wording: Wording
    choices: Mapping[str, Wording]
    right: str | None = None


def questions() -> tuple[Question, ...]:
    """The questions in the order of the file; none where the file is empty.

    Raises:
        InvalidInput: The file cannot be read, or a question in it lacks something.
    """
    path = prompts.FOLDER / FILE
    try:
        changed = path.stat().st_mtime_ns
        return _read(str(path), changed)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("error.quiz_unreadable", file=FILE, line=1) from error


def question_named(id: str) -> Question:
    """The question of that id; raise NotFound if the file has none."""
    found = next((question for question in questions() if question.id == id), None)
    if found is None:
        raise NotFound("error.question_unknown", question=id, file=FILE)
    return found


@lru_cache(maxsize=4)
def _read(path: str, changed: int) -> tuple[Question, ...]:
    """The questions of a file as it was at `changed`."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        entries = yaml.load(text, Loader=_Strict)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise InvalidInput("error.quiz_unreadable", file=FILE, line=line) from error
    if entries is None:
        return ()
    if not isinstance(entries, list):
        raise InvalidInput("error.quiz_unreadable", file=FILE, line=1)
    found: list[Question] = []
    for number, entry in enumerate(entries, start=1):
        question = _question(entry, number)
        if question.id in {other.id for other in found}:
            raise InvalidInput("error.quiz_id_twice", question=question.id, file=FILE)
        found.append(question)
    return tuple(found)


class _Strict(yaml.SafeLoader):
    """A loader that refuses a key written twice; PyYAML would keep the last one silently."""

    def construct_mapping(self, node, deep=False):
        keys = []
        for key, _ in node.value:
            if key.value in keys:
                raise yaml.constructor.ConstructorError(
                    problem=f"{key.value!r} is written twice", problem_mark=key.start_mark
                )
            keys.append(key.value)
        return super().construct_mapping(node, deep)


def _question(entry: object, number: int) -> Question:
    if not isinstance(entry, Mapping):
        entry = {}
    for field in ("id", "question", "choices"):
        if entry.get(field) in (None, "", [], {}):
            raise InvalidInput("error.quiz_field_missing", number=number, field=field, file=FILE)
    id = _id(entry["id"])
    for field in entry:
        if field not in _FIELDS:
            known = ", ".join(_FIELDS)
            raise InvalidInput(
                "error.quiz_field_unknown", field=str(field), question=id, file=FILE, known=known
            )
    choices = entry["choices"]
    if not isinstance(choices, Mapping) or len(choices) < 2:
        raise InvalidInput("error.quiz_choices_few", question=id, file=FILE)
    wordings = {_id(choice): _wording(text, id) for choice, text in choices.items()}
    right = entry.get("right")
    if right is not None and _id(right) not in wordings:
        known = ", ".join(wordings)
        raise InvalidInput(
            "error.quiz_right_unknown", right=str(right), question=id, file=FILE, known=known
        )
    wording = _wording(entry["question"], id)
    return Question(id, wording, wordings, None if right is None else _id(right))


def _id(value: object) -> str:
    id = prompts.clean(str(value))
    if len(id) > LONGEST_ID:
        raise InvalidInput("error.quiz_id_long", id=id, limit=LONGEST_ID, file=FILE)
    return id


def _wording(value: object, question: str) -> Wording:
    texts = value if isinstance(value, Mapping) else {"": value}
    found = {}
    for code, text in texts.items():
        said = prompts.clean("" if text is None or isinstance(text, list | dict) else str(text))
        if not said:
            raise InvalidInput("error.quiz_text_missing", question=question, file=FILE)
        if code and code not in prompts.languages():
            known = ", ".join(prompts.languages())
            raise InvalidInput(
                "error.quiz_language_unknown",
                language=str(code),
                question=question,
                file=FILE,
                known=known,
            )
        found[code] = said
    if not found:
        raise InvalidInput("error.quiz_text_missing", question=question, file=FILE)
    return Wording(found)
