"""Markup from data: every value is escaped, so that what people type stays text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from visioning import locales, prompts
from visioning.exercise.marks import shape_of
from visioning.exercise.steps import is_taken

FOLDER = Path(__file__).parent / "templates"


def render(template: str, language: str, **values: object) -> str:
    """Return a template's markup in a language; `say` gives the language's texts."""
    return (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(say=prompts.texts(language), language=language, **values)
    )


def clock(seconds: float) -> int:
    """Return seconds as a person would say them: whole, and at least one."""
    return max(1, round(seconds))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"shape": shape_of, **locales.filters()}
    environment.globals |= {"languages": prompts.languages(), "is_taken": is_taken}
    return environment
