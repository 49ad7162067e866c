"""The colours of pages, pictures and exports, and the shapes that go with tandems' colours.

A tandem's colour always comes with a shape, for those who cannot tell the colours apart.
"""

from __future__ import annotations

PAPER, SHEET, LINE = "#faf8f4", "#fffdf9", "#ddd6c8"
INK, MUTED, ACCENT = "#1d2433", "#52525b", "#0f766e"

SHAPES = {
    "#0072B2": "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19z",
    "#E69F00": "M12 2.5 22.5 21h-21z",
    "#009E73": "M3 3h18v18H3z",
    "#CC79A7": "m12 1.5 10.5 10.5L12 22.5 1.5 12z",
    "#56B4E9": "M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z",
    "#D55E00": "m12 1.5 3.1 6.8 7.4.8-5.5 5 1.5 7.4-6.5-3.7-6.5 3.7 1.5-7.4-5.5-5 7.4-.8z",
}
"""Outlines in a square of 24 by 24, by colour: circle, triangle, square, diamond, hexagon, star."""


def shape_of(colour: str) -> str:
    """The outline that goes with a tandem's colour, as the data of an SVG path.

    >>> shape_of("#123456") == shape_of("#0072b2")
    True
    """
    return SHAPES.get(colour.upper(), SHAPES["#0072B2"])
