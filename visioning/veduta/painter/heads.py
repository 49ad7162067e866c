"""Heads: hair, headscarves, turbans, beards, glasses and hats."""

from __future__ import annotations

from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import DARK_SKINS, SCARVES, Person
from visioning.veduta.painter.shapes import limb, smooth

_FINE = 4.6  # radius in units from which on a face is worth its details


def draw_head(pen: Pen, at, size, who: Person, centre: Point) -> None:
    """Draw a head that looks forward.

    Args:
        at: Turns body heights forward and up into the pen's coordinates.
        size: Turns body heights into units.
    """
    u, v = centre
    r = who.head
    fine = size(r) > _FINE

    def shape(points, fill: str, ease: float = 1.0, **look) -> None:
        pen.path(smooth([at(u + a * r, v + b * r) for a, b in points], ease=ease), fill, **look)

    hair = who.hair
    if who.hair_style == "afro" and who.hat is None:
        pen.circle(*at(u - 0.15 * r, v + 0.25 * r), size(1.5 * r), hair)
    if who.hair_style == "long":
        shape(((-0.2, 1), (-1.2, 0.6), (-1.45, -0.9), (-1.0, -2.1), (-0.1, -1.7), (0.4, 0)), hair)
    if who.hair_style == "ponytail":
        shape(((-0.8, 0.5), (-1.7, 0.5), (-2.1, -0.5), (-1.7, -1.4), (-1.35, -0.4)), hair)
    if who.hair_style == "locs":
        for a in (-1.15, -0.85, -0.55, -0.2):
            locs = (at(u + a * 0.7 * r, v + 0.6 * r), at(u + a * 1.15 * r, v - 1.9 * r))
            pen.line(locs, hair, size(0.34 * r))
    if who.hair_style == "braid":
        plait = (at(u - 0.8 * r, v + 0.1 * r), at(u - 1.3 * r, v - 1.3 * r))
        pen.path(
            limb((*plait, at(u - 1.1 * r, v - 2.9 * r)), _widths(size(r), 0.8, 0.6, 0.3)), hair
        )
    pen.path(
        limb((at(u - 0.2 * r, v - 0.6 * r), at(u - 0.3 * r, v - 1.5 * r)), [size(0.9 * r)] * 2),
        pen.shade(who.skin, -0.12),
    )
    if who.scarf and who.hair_style != "headscarf":
        shape(((-0.95, -0.95), (-1.0, -1.65), (0.75, -1.65), (0.8, -0.95)), who.scarf, 0.7)
    pen.ellipse(*at(u, v), size(0.95 * r), size(1.1 * r), who.skin)
    if fine:
        _face(pen, at, size, who, centre)
    cloth = who.scarf or SCARVES[sum(map(ord, who.top + who.skin)) % len(SCARVES)]
    if who.hair_style == "headscarf":
        shape(
            ((0.62, 0.95), (-0.2, 1.3), (-1.15, 0.7), (-1.3, -0.6), (-1.35, -1.75), (0.75, -1.75))
            + ((0.85, -0.95), (0.25, -0.8), (-0.15, 0.1), (0.2, 0.7)),
            cloth,
            0.8,
        )
        return
    if who.beard:
        shape(
            ((-0.6, -0.1), (-0.5, -0.9), (0.2, -1.35), (0.85, -0.9), (0.75, -0.45), (0, -0.4)), hair
        )
    if who.hair_style == "turban":
        shape(
            ((0.95, 0.35), (0.85, 1.2), (-0.1, 1.7), (-1.2, 1.1), (-1.2, 0.0), (-0.1, 0.35)), cloth
        )
        fold = (at(u + 0.9 * r, v + 0.5 * r), at(u - 1.0 * r, v + 1.0 * r))
        pen.line(fold, pen.shade(cloth, -0.2), size(0.16 * r))
        return
    if who.hair_style == "bald":
        pen.circle(*at(u - 0.3 * r, v - 0.05 * r), size(0.22 * r), pen.shade(who.skin, -0.15))
        shape(((-0.75, 0.5), (-1.08, 0), (-0.85, -0.7), (-0.5, -0.5), (-0.55, 0.1)), hair)
    else:
        cap = [(0.82, 0.55), (0.55, 1.12), (-0.25, 1.32), (-1.05, 0.8), (-1.2, -0.1)]
        if who.hair_style == "bob":
            cap += [(-1.25, -0.85), (-0.7, -1.1), (-0.35, -0.7), (-0.15, 0.2), (0.25, 0.6)]
        else:
            cap += [(-0.85, -0.65), (-0.5, -0.35), (-0.3, 0.15), (0.15, 0.5)]
        shape(cap, hair)
    if who.hat is not None:
        _hat(pen, at, size, who, centre, shape)
        return
    knots = {
        "bun": ((-0.75, 1.15, 0.55),),
        "topknot": ((-0.2, 1.5, 0.5),),
        "buns": ((-0.95, 1.0, 0.5), (0.25, 1.2, 0.45)),
        "curls": tuple(
            (a, b, 0.46)
            for a, b in ((-1.1, 0.1), (-0.95, 0.75), (-0.35, 1.15), (0.35, 1.05), (-0.95, -0.5))
        ),
    }
    for a, b, knot in knots.get(who.hair_style, ()):
        pen.circle(*at(u + a * r, v + b * r), size(knot * r), hair)


def _widths(r: float, *shares: float) -> list[float]:
    return [r * share for share in shares]


def _face(pen: Pen, at, size, who: Person, centre: Point) -> None:
    """A nose in profile and an eye; a hint is enough for a friendly face."""
    (u, v), r = centre, who.head
    nose = ((0.84, 0.18), (1.13, -0.16), (0.84, -0.3))
    pen.polygon([at(u + a * r, v + b * r) for a, b in nose], who.skin)
    pen.circle(*at(u + 0.5 * r, v + 0.1 * r), size(0.1 * r), pen.shade(who.skin, -0.75))
    if who.glasses:
        x, y = at(u + 0.52 * r, v + 0.08 * r)
        rim = "#efe6d2" if who.skin in DARK_SKINS else "#3a3f4c"
        pen.circle(x, y, size(0.38 * r), "#dfeaee", opacity=0.4, stroke=rim, width=1.3)
        pen.line([at(u + 0.16 * r, v + 0.1 * r), at(u - 0.35 * r, v + 0.16 * r)], rim, 1.3)


def _hat(pen: Pen, at, size, who: Person, centre: Point, shape) -> None:
    u, v = centre
    r = who.head
    colour = who.scarf or pen.shade(who.bottom, 0.1)
    if who.hat == "beanie":
        shape(
            ((1.0, 0.35), (0.75, 1.15), (-0.1, 1.5), (-1.0, 1.05), (-1.2, 0.2), (-0.2, 0.25)),
            colour,
        )
        pen.line(
            [at(u - 1.1 * r, v + 0.3 * r), at(u + 0.95 * r, v + 0.42 * r)], colour, size(0.34 * r)
        )
        pen.circle(*at(u - 0.2 * r, v + 1.4 * r), size(0.3 * r), pen.shade(colour, 0.5))
    elif who.hat == "sunhat":
        straw = "#ecd29a"
        shape(((0.8, 0.5), (0.6, 1.3), (-0.6, 1.35), (-0.95, 0.5)), straw, 0.8)
        pen.ellipse(*at(u - 0.05 * r, v + 0.58 * r), size(1.75 * r), size(0.3 * r), straw)
        pen.line(
            [at(u - 0.85 * r, v + 0.72 * r), at(u + 0.7 * r, v + 0.72 * r)], who.top, size(0.26 * r)
        )
    elif who.hat == "cap":
        shape(((0.95, 0.45), (0.65, 1.15), (-0.2, 1.35), (-1.05, 0.85), (-1.15, 0.3)), colour, 0.9)
        pen.line(
            [at(u + 0.5 * r, v + 0.5 * r), at(u + 1.65 * r, v + 0.4 * r)], colour, size(0.26 * r)
        )
    elif who.hat == "brim":
        felt = pen.shade(who.bottom, -0.1)
        shape(((0.75, 0.5), (0.55, 1.4), (-0.1, 1.25), (-0.75, 1.35), (-0.95, 0.5)), felt, 0.7)
        pen.line(
            [at(u - 1.55 * r, v + 0.5 * r), at(u + 1.4 * r, v + 0.5 * r)], felt, size(0.26 * r)
        )
