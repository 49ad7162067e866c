"""How wide words are, for pictures whose text breaks its own lines."""

from __future__ import annotations

import unicodedata

# Widths in IBM Plex Sans as shares of the font size, rounded up by group; capitals and letters of
# all three alphabets that are in no group are as wide as `_USUAL` and `_CAPITAL`.
_GROUPS = {
    0.3: " '.,:;|!ijlłιίІі",
    0.4: '()[]/-"‐ftrIΙțг',
    0.5: "zsvcyźżśșćςτζξγχзсуотх",
    0.8: "mwшюжфщψωώφ…",
    1.0: "MWΨΦМШЮЖЩФ%@—",
}
_WIDTH_OF = {letter: width for width, letters in _GROUPS.items() for letter in letters}
_USUAL, _CAPITAL = 0.6, 0.72
# The font may be missing where the picture is looked at; others are a little wider.
_RESERVE, _BOLD = 1.08, 1.1


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line of text, rather too large than too small, in the unit of `size`."""
    wide = sum(_width_of(letter) for letter in text)
    return wide * size * _RESERVE * (_BOLD if bold else 1)


def shortened(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis.

    >>> shortened("a very long name of a city", 10, 60)
    'a very lon…'
    """
    if width_of(text, size, bold=bold) <= width:
        return text
    room = width - width_of("…", size, bold=bold)
    return f"{_fitting(text, size, room, bold=bold).rstrip()}…"


def wrapped(text: str, size: float, width: float, most: int) -> list[str]:
    """The text in at most `most` lines; a last line that does not fit ends with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        if len(lines) == most - 1:
            lines.append(shortened(" ".join(words), size, width))
            break
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size) <= width:
            line += f" {words.pop(0)}"
        if width_of(line, size) > width:  # one word that is too long goes on in the next line
            head = _fitting(line, size, width) or line[:1]
            words.insert(0, line[len(head) :])
            line = head
        lines.append(line)
    return lines


def _fitting(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """As much of the beginning as fits; a text of any length is read only up to there."""
    used = 0.0
    for count, letter in enumerate(text):
        used += width_of(letter, size, bold=bold)
        if used > width:
            return text[:count]
    return text


def _width_of(letter: str) -> float:
    if letter in _WIDTH_OF:
        return _WIDTH_OF[letter]
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Cf"):  # accents that stand on the letter before
        return 0.0
    if kind == "So" or unicodedata.east_asian_width(letter) in "WF":
        return 1.3
    return _CAPITAL if kind == "Lu" else _USUAL
