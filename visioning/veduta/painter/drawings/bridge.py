"""A bridge for people across the water."""

from __future__ import annotations

from collections.abc import Callable

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import smooth, trace, vary

Deck = Callable[[float], float]
LAMPS = (-0.47, 0.47)


@draws("bridge")
def bridge(pen: Pen) -> None:
    """A bridge for people: of stone, a steel bow, cables, wood, a drawbridge, a garden."""
    w, h = pen.w, pen.h
    kind = pen.pick(("stone", "bow", "draw", "cable", "wood", "moon", "suspension", "garden"), 0)
    half = w * 0.5 - 1
    rise = {"draw": 0.02, "suspension": 0.1, "moon": 0.42, "garden": 0.14}.get(kind, 0.2)
    base = {"moon": 0.16, "draw": 0.4, "garden": 0.38}.get(kind, 0.34)

    def deck(x: float) -> float:
        return -h * base - h * rise * (1 - (x / half) ** 2)

    curve = [(k * half / 2, deck(k * half / 2)) for k in (-2, -1, 0, 1, 2)]
    walkers = ((-0.22, 0, 1), (0.14, 2, -1)) if pen.style[2] > 0.5 else ((-0.1, 1, 1), (0.24, 3, 1))
    if kind in ("stone", "moon"):
        colours = ("#c9b592", "#b7a89a", "#c79a78", "#a8a4a0")
        _walkers(pen, walkers, deck, 2)
        _stone(pen, vary(pen, colours, 1, 3), curve, deck, kind)
    else:
        metals = {
            "wood": ("#b5483c", "#8a5f3c", "#3f7560", "#c98a4b"),
            "draw": ("#f3f1ea", "#46606b", "#5b6d8a", "#3f7560"),
        }.get(kind, ("#f3f1ea", "#3f7f8c", "#d2634a", "#d8b25a", "#7f93a3"))
        steel = vary(pen, metals, 1, 3)
        ABOVE.get(kind, _nothing)(pen, steel, half, deck)
        _walkers(pen, walkers, deck, 3)
        _deck(pen, kind, steel, half, curve, deck)
    for x in LAMPS:
        y = deck(x * w)
        pen.line([(x * w, y), (x * w, y - h * 0.3)], "#4a4e59", 2.6)
        pen.circle(x * w, y - h * 0.33, h * 0.045, "#ffe3a0", glow=pen.light.lamps)
    if snowy(pen):
        lift = 2 if kind in ("stone", "moon") else 5
        drift = [(x * 0.9, deck(x * 0.9) - lift) for x, _ in curve]
        pen.path(smooth(drift, closed=False), stroke=SNOW, width=3)


def _walkers(pen: Pen, walkers, deck: Deck, sunk: float) -> None:
    w = pen.w
    for x, salt, facing in walkers:
        who = somebody(pen, salt)
        figure(pen, x * w, deck(x * w) + sunk, pen.h * 0.38, who, facing=facing)


def _stone(pen: Pen, stone: str, curve, deck: Deck, kind: str) -> None:
    """Two arches between low walls, or one high arch like a moon."""
    w, h = pen.w, pen.h
    half = w * 0.5 - 1
    arches = ((0.0, 0.3, 0.44),) if kind == "moon" else ((-0.26, 0.2, 0.27), (0.26, 0.2, 0.27))
    foot = -h * (0.02 if kind == "moon" else 0.08)
    holes = rims = ""
    for centre, r, up in arches:
        left, right = (centre - r) * w, (centre + r) * w
        holes += trace("M# 0V#A# # 0 0 1 # #V0Z", left, foot, (r * w, h * up), (right, foot))
        rims += trace("M# -1V#A# # 0 0 1 # #V-1", left, foot, (r * w, h * up), (right, foot))
    outline = smooth(curve, closed=False) + f"L{half:.1f} 0L{-half:.1f} 0Z"
    pen.parts.append(f'<path d="{outline}{holes}" fill-rule="evenodd" fill="{pen.tone(stone)}"/>')
    pen.path(rims, stroke=pen.shade(stone, -0.2), width=4)
    parapet = smooth([(x, y + 1) for x, y in curve], closed=False)
    pen.path(parapet, stroke=pen.shade(stone, 0.22), width=h * 0.085)
    if kind == "stone":
        pier = [(-0.035, 0), (-0.035, -0.26), (0, -0.31), (0.035, -0.26), (0.035, 0)]
        pen.polygon([(x * w, y * h) for x, y in pier], pen.shade(stone, -0.12))
    else:
        for k in range(7):
            x = (-0.42 + 0.14 * k) * w
            pen.rect(x - 2, deck(x) - h * 0.1, 4, h * 0.1, pen.shade(stone, 0.1))
    blocks = ((-0.42, 0.14), (-0.05, 0.4), (0.06, 0.36), (0.4, 0.14), (-0.38, 0.26), (0.36, 0.27))
    for x, y in blocks if kind == "stone" else blocks[:1] + blocks[3:]:
        pen.rect(x * w, -y * h, w * 0.04, 3, pen.shade(stone, -0.14), rx=1)


def _deck(pen: Pen, kind: str, steel: str, half: float, curve, deck: Deck) -> None:
    """The railing, the deck and what it stands on."""
    w, h = pen.w, pen.h
    high = h * (0.15 if kind != "garden" else 0.1)
    rail = smooth([(x, y - high) for x, y in curve], closed=False)
    pen.path(rail, stroke=steel, width=3)
    d = ""
    for k in range(-7, 8):
        x = k * half / 7.2
        d += f"M{x:.1f} {deck(x):.1f}v{-high:.1f}"
        if kind == "wood" and k < 7:  # crosses between the posts
            d += f"L{x + half / 7.2:.1f} {deck(x + half / 7.2):.1f}"
    pen.path(d, stroke=steel, width=2 if kind != "wood" else 2.6)
    if kind == "garden":
        for k in range(15):
            x = (k - 7) * half / 7.3
            green = SNOW if snowy(pen) else ("#6f9a55", "#8fb56a", "#5f914f")[k % 3]
            pen.circle(x, deck(x) - h * 0.05, h * (0.075 + 0.02 * (k % 2)), green)
            if k % 3 == 0 and not snowy(pen):
                pen.circle(x + 3, deck(x) - h * 0.1, 3.2, ("#e88aa8", "#f0c24a")[k % 2])
    thick = h * (0.16 if kind == "garden" else 0.1)
    pen.path(smooth(curve, closed=False), stroke=pen.shade(steel, -0.25), width=thick)
    lit = smooth([(x, y - 3) for x, y in curve], closed=False)
    pen.path(lit, stroke=pen.shade(steel, 0.1), width=h * 0.04)
    pier = "#a8a39a" if kind not in ("wood", "draw") else pen.shade(steel, -0.3)
    if kind == "draw":
        pier = "#a4624c"
    legs = {
        "bow": LAMPS,
        "suspension": (-0.3, 0.3),
        "draw": (-0.4, -0.16, 0.4),
        "garden": (-0.3, 0.3),
    }
    wide = {"draw": 0.09, "garden": 0.07}.get(kind, 0.05)
    for place in legs.get(kind, (-0.42, -0.12, 0.3)):
        x = max(-0.5 + wide / 2, min(0.5 - wide / 2, place))
        pen.rect((x - wide / 2) * w, deck(x * w) + 3, wide * w, -deck(x * w) - 4, pier, rx=2)
        pen.rect((x - wide / 2) * w, deck(x * w) + 3, wide * w, h * 0.06, pen.shade(pier, -0.25))
        if kind == "garden":  # like a tree
            for side in (-1, 1):
                bough = [
                    (x * w, deck(x * w) + h * 0.24),
                    (x * w + side * w * 0.12, deck(x * w) + 4),
                ]
                pen.line(bough, pier, 5)


def _nothing(pen: Pen, steel: str, half: float, deck: Deck) -> None:
    """Wood and gardens need nothing above the deck."""


def _bow(pen: Pen, steel: str, half: float, deck: Deck) -> None:
    """A bow of steel from which the deck hangs."""
    h = pen.h
    bow = [(-half * 0.96, deck(-half) + 2), (-half * 0.55, -h * 0.82), (0, -h * 0.965)]
    bow += [(half * 0.55, -h * 0.82), (half * 0.96, deck(half) + 2)]
    d = ""
    for k in range(-6, 7):
        x = k * half / 7
        top = -h * 0.35 - h * 0.62 * (1 - (x / half) ** 2)
        d += f"M{x:.1f} {deck(x):.1f}V{max(top, -h * 0.95):.1f}"
    pen.path(d, stroke=steel, width=1.8)
    pen.path(smooth(bow, closed=False), stroke=pen.shade(steel, -0.15), width=h * 0.06)
    pen.path(smooth(bow, closed=False), stroke=steel, width=h * 0.04)


def _cables(pen: Pen, steel: str, half: float, deck: Deck) -> None:
    """Stays from a mast."""
    w, h = pen.w, pen.h
    mast, d = -w * 0.12, ""
    for k in range(7):
        x = -half * 0.95 + k * half * 1.9 / 6
        d += f"M{mast:.1f} {-h * 0.95:.1f}L{x:.1f} {deck(x):.1f}"
    pen.path(d, stroke=pen.shade(steel, -0.12), width=1.8)
    pole = ((mast - w * 0.025, deck(mast) + 6), (mast - 3, -h * 0.985), mast + 3)
    pen.path(trace("M# #L# #H#L# #Z", *pole, (mast + w * 0.025, deck(mast) + 6)), steel)


def _suspended(pen: Pen, steel: str, half: float, deck: Deck) -> None:
    """Two towers and the curve of the rope between them."""
    w, h = pen.w, pen.h
    rope, d = "", ""
    for x0, x1, sag in ((-0.5, -0.3, 0.1), (-0.3, 0.3, 0.46), (0.3, 0.5, 0.1)):
        y0, y1 = (-h * (0.95 if abs(x) < 0.4 else 0.4) for x in (x0, x1))
        rope += trace(
            "M# #Q# # # #", (x0 * w, y0), ((x0 + x1) / 2 * w, (y0 + y1) / 2 + h * sag), (x1 * w, y1)
        )
    for k in range(-5, 6):
        x = k * w * 0.055
        top = -h * (0.95 - 0.23 * (1 - (x / (w * 0.3)) ** 2) * 2 * 0.5)
        d += f"M{x:.1f} {deck(x):.1f}V{top:.1f}"
    pen.path(d, stroke=pen.shade(steel, -0.12), width=1.5)
    pen.path(rope, stroke=steel, width=3)
    for x in (-0.3, 0.3):
        for dx in (-0.022, 0.012):
            pen.rect((x + dx) * w, -h * 0.985, 3.4, h * 0.62, steel)
        pen.rect((x - 0.03) * w, -h * 0.985, w * 0.06, h * 0.045, steel)
        pen.rect((x - 0.025) * w, -h * 0.74, w * 0.05, 3, steel)


def _drawbridge(pen: Pen, steel: str, half: float, deck: Deck) -> None:
    """The balance beam of a Dutch drawbridge."""
    w, h = pen.w, pen.h
    for x in (-0.19, -0.13):
        pen.rect(x * w, -h * 0.9, 5, h * 0.52, steel)
    pen.rect(-w * 0.21, -h * 0.82, w * 0.14, 4, steel)
    pen.line([(-w * 0.4, -h * 0.84), (w * 0.3, -h * 0.95)], steel, 6)
    pen.rect(-w * 0.44, -h * 0.92, w * 0.1, h * 0.17, pen.shade(steel, -0.2), rx=2)
    pen.line([(w * 0.29, -h * 0.95), (w * 0.27, deck(w * 0.27))], "#4a4e59", 2)
    pen.line([(-w * 0.16, -h * 0.88), (w * 0.1, -h * 0.92)], pen.shade(steel, 0.3), 2)
    pen.rect(-w * 0.2, -h * 0.985, w * 0.12, h * 0.07, steel, rx=2)


ABOVE = {"bow": _bow, "cable": _cables, "suspension": _suspended, "draw": _drawbridge}
