"""What the documents say is so: their links lead somewhere, the guides agree with the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from test_languages import texts_of

from visioning import prompts
from visioning.cli import app
from visioning.exercise.steps import steps

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "models").rglob("*.md"),
    *(ROOT / "training").glob("*.md"),
]
GUIDES = {language: ROOT / "docs" / f"guide.{language}.md" for language in ("en", "de")}
MINUTES = 150
ROW = re.compile(r"^\| (\d):(\d\d) \| (.+?) \| (\d+) \|", re.MULTILINE)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_links_lead_to_files(document: Path):
    text = re.sub(r"^```.*?^```", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text)
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_picture_of_the_steps_is_shown():
    shown = re.findall(r"\((steps/[^)]+)\)", (ROOT / "docs" / "steps.md").read_text("utf-8"))
    there = {f"steps/{file.name}" for file in (ROOT / "docs" / "steps").iterdir()}
    assert set(shown) == there


@pytest.mark.parametrize("language", GUIDES)
def test_the_run_sheet_agrees_with_the_exercise(language: str):
    rows = ROW.findall(GUIDES[language].read_text("utf-8"))
    say = prompts.texts(language)
    assert [(name, int(minutes)) for _, _, name, minutes in rows] == [
        (say(f"step.{step.name}"), step.minutes) for step in steps()
    ]
    began = 0
    for hours, minutes, _, lasts in rows:
        assert 60 * int(hours) + int(minutes) == began
        began += int(lasts)
    assert began == MINUTES


@pytest.mark.parametrize("language", GUIDES)
def test_bold_words_of_the_guides_stand_on_the_screen(language: str):
    """But for those that end in a full stop, which begin a paragraph."""
    text = " ".join(GUIDES[language].read_text("utf-8").split())
    shown = set(texts_of(language).values())
    bold = [words for words in re.findall(r"\*\*(.+?)\*\*", text) if not words.endswith(".")]
    assert bold
    assert [words for words in bold if words not in shown] == []


@pytest.mark.parametrize("language", GUIDES)
def test_commands_of_the_guides_exist(language: str):
    text = GUIDES[language].read_text("utf-8")
    known = {command.name for command in app.registered_commands}
    assert set(re.findall(r"-m visioning (\w+)", text)) <= known
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", text)) <= targets
    files = re.findall(r"`(prompts/[\w.]+)`", text)
    assert all(yaml.safe_load((ROOT / file).read_text("utf-8")) for file in files)
