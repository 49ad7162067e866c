"""How much text fits: for slides, which cut off what does not.

Lengths are inches, sizes of type are points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from visioning.exercise.lettering import wrapped
from visioning.export.office import storable

LEADING = 1.3  # from one line of the font to the next, as a share of its size
CELL = 0.07  # inches between the edge of a table's cell and its text
BETWEEN = 5  # points between paragraphs
_MOST_LINES = 60  # nothing that is looked at has more


@dataclass(frozen=True)
class Run:
    """A piece of text in one style; `size` None is that of the box."""

    text: str
    bold: bool = False
    muted: bool = False
    size: float | None = None


Paragraph = tuple[Run, ...]


def lines_of(paragraph: Paragraph, size: float, width: float) -> int:
    """How many lines a paragraph takes, rather too many than too few; no more than fit a slide."""
    text = storable("".join(run.text for run in paragraph))
    size = max((run.size or size for run in paragraph), default=size)
    if all(run.bold for run in paragraph):
        width /= 1.1  # bold letters are wider
    lines = text.split("\n")[:_MOST_LINES]
    return sum(max(1, len(wrapped(line, size, width * 72, _MOST_LINES))) for line in lines)


def height_of(paragraphs: Iterable[Paragraph], size: float, width: float) -> float:
    """How high paragraphs stand, in inches."""
    points = 0.0
    for paragraph in paragraphs:
        largest = max((run.size or size for run in paragraph), default=size)
        points += lines_of(paragraph, size, width) * largest * LEADING + BETWEEN
    return points / 72


def cell_height(text: str, size: float, width: float) -> float:
    """How high a table's cell is, in inches."""
    return lines_of((Run(text),), size, width - 2 * CELL) * size * LEADING / 72 + 2 * CELL


def fitting(
    paragraphs: Sequence[Paragraph], size: float, width: float, height: float
) -> list[Paragraph]:
    """As many paragraphs as fit; the first is shortened where not even that one does."""
    shown: list[Paragraph] = []
    for paragraph in paragraphs:
        if height_of([*shown, paragraph], size, width) > height:
            break
        shown.append(paragraph)
    if paragraphs and not shown:
        shown = [_cut(paragraphs[0], size, width, height)]
    return shown


def clipped(text: str, size: float, width: float, lines: int) -> str:
    """The text, or as much of its beginning as goes into so many lines, with an ellipsis."""
    text = storable(text)
    if lines_of((Run(text),), size, width) <= lines:
        return text
    found = wrapped(text, size, width * 72, lines)
    return " ".join(found) if found[-1].endswith("…") else f"{' '.join(found)} …"


def _cut(paragraph: Paragraph, size: float, width: float, height: float) -> Paragraph:
    lines = max(1, int((height * 72 - BETWEEN) / (size * LEADING)))
    *head, last = paragraph
    while lines > 1 and lines_of(tuple(head), size, width) >= lines:
        head.pop()
    room = lines - lines_of(tuple(head), size, width) + 1 if head else lines
    return (*head, replace(last, text=clipped(last.text, size, width, max(1, room - 1))))
