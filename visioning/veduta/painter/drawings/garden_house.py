"""The house in the garden: gables, thatch, porches, winter gardens."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    WHITE,
    blend,
    box,
    chimney,
    disc,
    door,
    foliage,
    hedge,
    shadow,
    slope,
    spread,
    trace,
    track,
    verge,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("garden_house")
def garden_house(pen: Pen) -> None:
    s = shape("garden_house", pen.style, pen.w, pen.h)
    tone = pen.pick(
        ["#f4ead6", "#c9694f", "#e9d3a8", "#b9c7ad", "#e6c1ab", "#a9bfca", "#d9b25f", "#f1e4e0"]
    )
    roof = pen.pick(["#a9553f", "#5f6672", "#8a5040", "#c07046"], 1)
    trim = pen.pick([WHITE, "#f7efdc"], 1)
    paint = pen.pick(["#4f7a6a", "#a5503f", "#4a6a86", "#c79a45", "#6d5a7a"], 2)
    turn = 1 if pen.style[2] < 0.5 else -1
    wood = pen.style[1] > 0.55
    # A garden tree leans over the roof from behind.
    tree = -turn * pen.w * 0.41
    pen.path(track([(tree, 0), (tree, -pen.h * 0.5)]), stroke="#7a5b45", width=5)
    r = pen.w * 0.075
    y = -pen.h * 0.62
    foliage(
        pen,
        [
            (tree, y, r * 1.1),
            (tree - r * 0.35, y + r, r),
            (tree + r * 0.3, y + r * 0.9, r),
            (tree, y - r * 0.9, r * 0.85),
            (tree, y + r * 1.9, r * 0.8),
        ],
    )
    if s.roof == "slope":
        chimney(pen, s.middle + turn * pen.w * 0.2, -pen.h, pen.h * 0.2, "#b0664e")
    wall(pen, s.left, s.right, s.eaves, tone)
    if wood:
        rows = int(-s.eaves / 6)
        d = "".join(trace("M{} {}h{}", s.left, -k * 6, s.width) for k in range(1, rows + 1))
        pen.path(d, stroke=pen.shade(tone, -0.13), width=0.9)
    pen.rect(s.left, -9, s.width, 9, pen.shade(STONE, -0.12))
    if s.roof == "gable":
        _garden_gable(pen, s, tone, roof, trim, paint, wood)
    else:
        _garden_roof(pen, s, tone, roof, trim, turn)
    at = turn * pen.w * 0.18
    left = [x for x in spread(s.left + 6, s.right - 6, 4) if abs(x - at) > 28]
    extra = vary(pen, ("none", "bay", "glasshouse", "none"), 0, 9)
    if extra == "bay" and len(left) > 1:
        x = sum(left) / len(left)
        joinery.oriel(
            pen, x, s.eaves + 16, -14, 42, tone, pen.shade(roof, -0.06), "box", frame=trim
        )
        left = []
    elif extra == "glasshouse" and len(left) > 1:  # a winter garden against the wall
        a, b = min(left) - 15, max(left) + 15
        glass = trace("M{} 0V{}L{} {}H{}L{} {}V0z", a, s.eaves * 0.6, a + 8, s.eaves * 0.86, b - 8,
                      b, s.eaves * 0.6)  # fmt: skip
        lamps = pen.light.lamps
        pen.path(glass, blend("#bcd9d6", "#ffdf9c", 0.8 * lamps), stroke=trim, width=2.4,
                 glow=0.8 * lamps)  # fmt: skip
        foliage(pen, [(x, -10, 8) for x in spread(a + 4, b - 4, 4)])
        d = "".join(trace("M{} 0V{}", x, s.eaves * 0.82) for x in spread(a, b, 4))
        pen.path(d + trace("M{} {}H{}", a, s.eaves * 0.6, b), stroke=trim, width=1.6)
        left = []
    windows(
        pen,
        [(x, s.eaves + 15) for x in left],
        16,
        -s.eaves * 0.36,
        frame=trim,
        shutters=paint if len(left) < 3 else None,
        sill=trim,
        flowers=pen.pick(["#d9577a", "#f0c257", "#e2705a"], 1),
    )
    door(pen, at, 18, -s.eaves * 0.6, paint, frame=trim)
    porch = -s.eaves * 0.72
    pen.path(box(at - 25, -porch, 4, porch) + box(at + 21, -porch, 4, porch), trim)
    pen.polygon(
        [
            (at - 32, -porch + 2),
            (at - 22, -porch - 11),
            (at + 22, -porch - 11),
            (at + 32, -porch + 2),
        ],
        pen.shade(roof, -0.08),
    )
    pen.rect(at - 32, -porch + 1, 64, 3, trim)
    pen.rect(at - 30, -4, 60, 4, pen.shade(STONE, 0.2))
    high = pen.h * 0.14
    hedge(pen, -pen.w / 2, at - 30, high)
    hedge(pen, at + 30, pen.w / 2, high * 0.9)
    bloom = pen.pick(["#e8a0b4", "#f3d46b", "#c98fd0", "#f1efe6"], 0)
    if pen.light.season in ("spring", "summer"):
        spots = [x for x in spread(-pen.w / 2 + 4, pen.w / 2 - 4, 16) if abs(x - at) > 36]
        pen.path("".join(disc(x, -high * pen.rng.uniform(0.15, 0.6), 2.2) for x in spots), bloom)


def _garden_gable(
    pen: Pen, s: HouseShape, tone: str, roof: str, trim: str, paint: str, wood: bool
) -> None:
    """A gable to the street: clad, half-timbered or with a balcony."""
    rise = s.eaves - s.ridge
    pen.polygon([(s.left, s.eaves + 1), (0, s.ridge + 3), (s.right, s.eaves + 1)], tone)
    dark = s.right if pen.sun < 0 else s.left
    pen.polygon([(0, s.ridge + 3), (dark, s.eaves), (0, s.eaves)], SHADOW, opacity=0.09)
    kind = vary(pen, ("boards", "beams", "balcony"), 2, 3)
    if kind == "boards" or wood:
        d = "".join(
            trace("M{} {}V{}", x, s.eaves, s.eaves - rise * (1 - abs(x) / s.right) + 5)
            for x in spread(s.left, s.right, 22)
        )
        pen.path(d, stroke=pen.shade(tone, -0.14), width=1.1)
    elif kind == "beams":
        d = "".join(
            trace("M{} {}V{}", t * s.right, s.eaves, s.eaves - rise * (1 - abs(t)))
            for t in (-0.5, 0, 0.5)
        )
        for t in (0.0, 0.5):
            reach = s.right * (1 - t)
            d += trace("M{} {}H{}", -reach, s.eaves - t * rise, reach)
        pen.path(d, stroke="#6b4636", width=3)
    y = s.eaves - rise * 0.46
    windows(pen, [(x, y) for x in (-14, 14)], 15, rise * 0.3, frame=trim, shutters=None)
    if kind == "balcony":
        joinery.balcony(pen, 0, y + rise * 0.36, s.width * 0.5, "wood", paint, rise * 0.17)
    pen.path(disc(0, s.ridge + rise * 0.27, 5), pen.shade(tone, -0.5))
    edge = pen.w / 2 - 2
    over = min(edge, s.right + pen.w * 0.06)
    foot = s.eaves + rise * (over - s.right) / s.right
    verge(pen, [(-over, foot), (0, s.ridge + 3), (over, foot)], roof, 7)


def _garden_roof(pen: Pen, s: HouseShape, tone: str, roof: str, trim: str, turn: int) -> None:
    """Eaves to the street: tiles or thatch, with a gable over the porch or dormers."""
    thatch = vary(pen, (False, False, True), 0, 3)
    colour = "#b59a6a" if thatch else roof
    over = pen.w * 0.045
    corners = [(s.left - over, s.eaves + 4), (s.ridge_left, s.ridge)]
    corners += [(s.ridge_right, s.ridge), (s.right + over, s.eaves + 4)]
    slope(pen, corners, colour, rows=3 if thatch else 6)
    if thatch:  # a thick soft edge and a sewn ridge
        edge = trace("M{} {}q{} 9 {} 0l0 -6h{}z", s.left - over, s.eaves + 4, s.width / 2 + over,
                     s.width + 2 * over, -s.width - 2 * over)  # fmt: skip
        pen.path(edge, pen.shade(colour, -0.18))
        teeth = "".join(
            trace("M{} {}h8l-4 9z", x - 4, s.ridge)
            for x in spread(*[c[0] for c in corners[1:3]], 16)
        )
        pen.path(teeth, pen.shade(colour, -0.25))
    pen.rect(s.left, s.eaves + 4, s.width, 5, SHADOW, opacity=0.17)
    rise = s.eaves - s.ridge
    if pen.style[0] * 5 % 1 < 0.5 and not thatch:  # a gable over the porch
        x, half = turn * pen.w * 0.18, pen.w * 0.17
        pen.polygon(
            [(x - half, s.eaves + 2), (x, s.eaves - rise * 0.85), (x + half, s.eaves + 2)], tone
        )
        shadow(pen, x - half * 0.5, x + half * 0.5, s.eaves - rise * 0.42, s.eaves + 2, 0.08)
        windows(
            pen,
            [(x, s.eaves - rise * 0.48)],
            half * 0.5,
            rise * 0.3,
            frame=trim,
            arched=pen.style[1] > 0.4,
        )
        verge(
            pen,
            [(x - half - 4, s.eaves + 5), (x, s.eaves - rise * 0.9), (x + half + 4, s.eaves + 5)],
            roof,
            5,
        )
        return
    kind = "eyebrow" if thatch else vary(pen, ("gable", "shed", "hip", "skylight"), 2, 5)
    at = (-0.14, 0.18) if kind != "skylight" else (-0.2, 0.0, 0.2)
    spots = [(t * pen.w, s.eaves - rise * 0.18) for t in at]
    joinery.dormers(pen, spots, 24, rise * 0.5, tone, colour, kind)
