"""Markup from data: every value is escaped, so that what people type stays text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from visioning import prompts

FOLDER = Path(__file__).parent / "templates"

# A tandem's colour always comes with a shape, for those who cannot tell the colours apart.
SHAPES = {
    "#0072B2": "circle",
    "#E69F00": "triangle",
    "#009E73": "square",
    "#CC79A7": "diamond",
    "#56B4E9": "hexagon",
    "#D55E00": "star",
}


def render(template: str, language: str, **values: object) -> str:
    """Return a template's markup in a language; `say` gives the language's texts."""
    return (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(say=prompts.texts(language), language=language, **values)
    )


def shape_of(colour: str) -> str:
    """Return the name of the shape that goes with a tandem's colour.

    >>> shape_of("#0072b2"), shape_of("#123456")
    ('circle', 'circle')
    """
    return SHAPES.get(colour.upper(), "circle")


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
    environment.filters["shape"] = shape_of
    environment.globals["languages"] = prompts.languages()
    return environment
