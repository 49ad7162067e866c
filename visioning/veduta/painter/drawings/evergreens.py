"""Trees that keep their leaves: cypresses, conifers, palms."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary

BARK = "#6b4e3d"


@draws("cypress")
def cypress(pen: Pen) -> None:
    """A dark flame, as on Tuscan roads: alone or in pairs, grown or clipped, in a pot or a wall."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#4d7f50", "#345f52", "#3f6f47", "#2c5448"), 1)
    if pen.light.season == "spring":
        colour = pen.shade(colour, 0.1)
    kind = pen.pick(("flame", "pair", "spiral", "slim", "bent", "cone", "clouds", "forked"), 0)
    foot = vary(pen, ("pot", "wall", "lavender", "box"), 2, 3)
    base = h * {"pot": 0.13, "box": 0.14}.get(foot, 0.06)
    ground_shadow(pen, 0, w * 0.95, 6)
    pen.rect(-w * 0.09, -h * 0.16, w * 0.18, h * 0.155, BARK)
    if kind == "pair":
        _flame(pen, w * 0.19, w * 0.29, base, h * 0.76, 0.42, 0, pen.shade(colour, -0.08))
        _flame(pen, -w * 0.17, w * 0.32, base, h * 0.995, 0.34, 0, colour)
    elif kind == "forked":
        _flame(pen, w * 0.07, w * 0.36, base, h * 0.8, 0.4, w * 0.24, pen.shade(colour, -0.08))
        _flame(pen, -w * 0.06, w * 0.42, base, h * 0.995, 0.3, -w * 0.2, colour)
    elif kind == "spiral":
        _spiral(pen, base, colour)
    elif kind == "cone":
        _cone(pen, base, colour)
    elif kind == "clouds":
        pen.rect(-w * 0.06, -h * 0.9, w * 0.12, h * 0.8, BARK)
        for y, r in ((0.22, 0.49), (0.5, 0.43), (0.74, 0.36), (0.92, 0.25)):
            cy, ry = -h * y, h * 0.155 * (0.6 + r * 0.9)
            cy = max(cy, -h + ry)
            pen.ellipse(0, cy, w * r, ry, colour)
            pen.ellipse(
                -pen.sun * w * r * 0.3,
                cy + ry * 0.25,
                w * r * 0.6,
                ry * 0.65,
                pen.shade(colour, -0.15),
            )
            pen.ellipse(
                pen.sun * w * r * 0.3, cy - ry * 0.3, w * r * 0.5, ry * 0.5, pen.shade(colour, 0.15)
            )
    else:
        belly = {"flame": 0.3, "slim": 0.55, "bent": 0.24}[kind]
        half = w * (0.48 if kind != "slim" else 0.42)
        lean = w * 0.26 * (1 if pen.style[2] > 0.5 else -1) if kind == "bent" else 0
        _flame(pen, -lean * 0.4, half * (0.9 if lean else 1), base, h * 0.995, belly, lean, colour)
    {"pot": _pot, "wall": _wall, "box": _box}.get(foot, _lavender)(pen)
    if snowy(pen):
        for k, (x, y) in enumerate(
            ((-0.04, 0.9), (0.14, 0.72), (-0.2, 0.55), (0.2, 0.4), (-0.1, 0.26))
        ):
            wide = w * (0.08 + 0.035 * k)
            drift = ((x * w - wide, -y * h + 3), (x * w, -y * h), (x * w + wide, -y * h + 3))
            pen.path(limb(drift, (2, 4.4, 2)), SNOW)


def _flame(
    pen: Pen,
    x: float,
    half: float,
    base: float,
    tall: float,
    belly: float,
    lean: float,
    colour: str,
) -> None:
    """A flame around x; `belly` is how high it is widest, `lean` how far its tip goes."""

    def outline(scale: float, shift: float, top: float) -> str:
        shape = ((-0.66, 0.02), (-0.96, belly * 0.5), (-1.0, belly), (-0.66, 0.66 + belly * 0.1))
        shape += ((-0.25, 0.9), (0, 1.0))
        rise = (tall - base) * top
        mirrored = tuple((-a, b) for a, b in reversed(shape[:-1]))
        points = [
            (x + a * half * scale + shift * (1 - b) + lean * b * b, -base - b * rise)
            for a, b in (*shape, *mirrored)
        ]
        return smooth(points, ease=0.8)

    pen.path(outline(1, 0, 1.0), colour)
    pen.path(outline(0.5, -pen.sun * half * 0.42, 0.9), pen.shade(colour, -0.16))
    pen.path(outline(0.36, pen.sun * half * 0.42, 0.84), pen.shade(colour, 0.13))
    d = ""
    for k in range(5):
        s = 0.1 + 0.15 * k
        y, px = -base - (tall - base) * s, x + lean * s * s + half * 0.25 * (k % 2 - 0.5)
        d += f"M{px:.1f} {y:.1f}l{half * 0.1:.1f} {-tall * 0.06:.1f}"
    pen.path(d, stroke=pen.shade(colour, -0.24), width=1.8)


def _spiral(pen: Pen, base: float, colour: str) -> None:
    """Clipped into a screw."""
    w, h = pen.w, pen.h
    _cone(pen, base, pen.shade(colour, -0.3), 0.36)
    turns = 6
    for k in range(turns):
        y = -base - (h * 0.93 - base) * k / turns
        half = w * 0.49 * (1 - 0.7 * k / turns)
        rise = (h - base) / turns
        band = [(-half, y - rise * 0.15), (half, y - rise * 0.62), (half * 0.9, y - rise * 1.0)]
        band += [(-half * 0.72, y - rise * 0.85)]
        pen.path(smooth(band, ease=0.8), colour)
        lit = [
            (half * 0.1, y - rise * 0.5),
            (half * 0.92, y - rise * 0.72),
            (half * 0.1, y - rise * 0.8),
        ]
        pen.path(smooth(lit, ease=0.8), pen.shade(colour, 0.16 if pen.sun > 0 else -0.14))
    pen.ellipse(0, -h * 0.965, w * 0.11, h * 0.034, colour)


def _cone(pen: Pen, base: float, colour: str, wide: float = 0.46) -> None:
    """Clipped into a plain cone."""
    w, h = pen.w, pen.h
    y = -base
    pen.path(
        smooth(
            [
                (-w * wide, y),
                (-w * wide * 0.6, -h * 0.5),
                (0, -h * 0.99),
                (w * wide * 0.6, -h * 0.5),
                (w * wide, y),
            ],
            ease=0.25,
        ),
        colour,
    )
    dark = -pen.sun
    pen.polygon(
        [(0, -h * 0.98), (dark * w * wide, y), (dark * w * 0.08, y)], pen.shade(colour, -0.16)
    )
    pen.polygon(
        [(0, -h * 0.98), (-dark * w * 0.4, y), (-dark * w * 0.2, y)], pen.shade(colour, 0.13)
    )


def _pot(pen: Pen) -> None:
    w, h, clay = pen.w, pen.h, "#c4714c"
    pen.polygon(
        [(-w * 0.34, -h * 0.15), (w * 0.34, -h * 0.15), (w * 0.24, -2), (-w * 0.24, -2)], clay
    )
    pen.rect(-w * 0.38, -h * 0.165, w * 0.76, h * 0.04, pen.shade(clay, 0.15), rx=2)


def _box(pen: Pen) -> None:
    """A Versailles tub."""
    w, h, wood = pen.w, pen.h, pen.pick(("#efe9dc", "#7f97a0", "#6f8f6a"), 2)
    pen.rect(-w * 0.36, -h * 0.16, w * 0.72, h * 0.155, wood, rx=1)
    pen.line([(-w * 0.3, -h * 0.14), (w * 0.3, -h * 0.03)], pen.shade(wood, -0.25), 1.6)
    pen.line([(w * 0.3, -h * 0.14), (-w * 0.3, -h * 0.03)], pen.shade(wood, -0.25), 1.6)
    for x in (-0.4, 0.32):
        pen.rect(x * w, -h * 0.18, w * 0.08, h * 0.178, pen.shade(wood, -0.12), rx=1)


def _wall(pen: Pen) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * 0.49, -h * 0.1, w * 0.98, h * 0.095, "#c9b592", rx=2)
    for k in range(4):
        pen.rect((-0.44 + 0.24 * k) * w, -h * (0.05 + 0.03 * (k % 2)), w * 0.16, 3, "#a8926f", rx=1)


def _lavender(pen: Pen) -> None:
    w, h = pen.w, pen.h
    bloom = {"winter": "#8f9a8a", "autumn": "#a08a9c"}.get(pen.light.season, "#8c78bc")
    for k in range(6):
        x = (-0.4 + 0.16 * k) * w
        stalk = ((x * 0.9, -3), (x, -h * (0.09 + 0.03 * (k % 2))))
        pen.path(limb(stalk, (w * 0.09, w * 0.13)), bloom)


@draws("conifer")
def conifer(pen: Pen) -> None:
    """A spruce, a fir, a pine or a larch, with lights on winter nights."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#3f7058", "#4f7d62", "#33644f", "#587f5a", "#45716e"), 1)
    if pen.light.season == "spring":
        colour = pen.shade(colour, 0.08)
    ground_shadow(pen, 0, w * 0.9, 6)
    kind = pen.pick(("spruce", "scots", "fir", "trio", "stone", "serrated", "larch", "weeping"), 0)
    if kind == "trio":
        for x, half, tall, tone in (
            (0.27, 0.22, 0.62, -0.06),
            (-0.3, 0.19, 0.5, 0.06),
            (-0.02, 0.3, 0.99, 0),
        ):
            _tiers(pen, x * w, half * w, tall * h, 3, 0.02, pen.shade(colour, tone))
    elif kind in ("scots", "stone"):
        _pine(pen, kind, colour)
    elif kind == "serrated":
        _serrated(pen, colour)
    elif kind == "larch":
        _larch(pen, colour)
    else:
        tiers, droop = {"spruce": (4, 0.02), "fir": (3, -0.02), "weeping": (6, 0.07)}[kind]
        _tiers(pen, 0, w * 0.49, h * 0.995, tiers, droop, colour)
    if kind in ("scots", "stone", "larch"):
        return
    if pen.light.season == "winter":
        warm = pen.light.lamps
        for k in range(11):
            a, up = k * 2.1 + 4 * pen.style[2], 0.16 + 0.07 * k
            pen.circle(math.sin(a) * w * 0.36 * (1.02 - up), -h * up, 2.6, "#ffd77a", glow=warm)
        pen.circle(0, -h * 0.985 + 4, 4, "#ffe08a", glow=warm)
    elif kind != "serrated":
        for k in range(5):
            up = 0.2 + 0.14 * k
            x = math.sin(k * 2.3 + 5 * pen.style[2]) * w * 0.3 * (1 - up)
            pen.ellipse(x, -h * up, 2.2, 4, "#8a6443")


def _tiers(
    pen: Pen, x: float, wide: float, tall: float, tiers: int, droop: float, colour: str
) -> None:
    """Skirts of branches, one above the other; `droop` is how far their hems hang."""
    pen.rect(x - wide * 0.13, -tall * 0.16, wide * 0.26, tall * 0.155, BARK)
    dark = -pen.sun
    for k in range(tiers):
        low = 0.11 + k * 0.74 / tiers
        high = min(0.995, low + 1.25 / tiers) if k < tiers - 1 else 0.995
        half = wide * (1 - k / (tiers + 1.4))
        y0, y1 = -tall * low, -tall * high
        middle = y1 * 0.45 + y0 * 0.55
        hem = [(-half, y0 + tall * droop), (-half * 0.5, y0 + tall * 0.018), (0, y0 - tall * 0.02)]
        hem += [(half * 0.5, y0 + tall * 0.018), (half, y0 + tall * droop)]
        sides = ((half * 0.5, middle), (0, y1), (-half * 0.5, middle))
        tone = pen.shade(colour, min(0.2, 0.05 * k))
        pen.path(smooth([(x + a, b) for a, b in (*hem, *sides)], ease=0.45), tone)
        shade = [(0, y1), (dark * half * 0.5, middle), (dark * half, y0 + tall * droop)]
        shade += [(dark * half * 0.5, y0 + tall * 0.018), (dark * half * 0.12, y0)]
        pen.path(
            smooth([(x + a, b) for a, b in shade], ease=0.4), pen.shade(colour, -0.16 + 0.04 * k)
        )
        if snowy(pen):
            snow = [(0, y1), (half * 0.5, middle), (half * 0.7, y0 * 0.72 + y1 * 0.28)]
            snow += [(half * 0.3, y0 * 0.62 + y1 * 0.38), (0, y0 * 0.7 + y1 * 0.3)]
            snow += [(-half * 0.3, y0 * 0.6 + y1 * 0.4), (-half * 0.7, y0 * 0.72 + y1 * 0.28)]
            snow += [(-half * 0.5, middle)]
            pen.path(smooth([(x + a, b) for a, b in snow], ease=0.7), SNOW)


def _pine(pen: Pen, kind: str, colour: str) -> None:
    """A bare red trunk under cushions of needles: Scots pine, or the umbrella of a stone pine."""
    w, h = pen.w, pen.h
    bark = "#a5674a"
    bend = w * (0.1 if pen.style[2] > 0.5 else -0.1)
    pen.path(
        limb(((0, -w * 0.07), (bend, -h * 0.4), (0, -h * 0.8)), (w * 0.16, w * 0.12, w * 0.07)),
        bark,
    )
    if kind == "stone":
        for side in (-1, 1):
            bough = (
                (bend * 0.7, -h * 0.5),
                (side * w * 0.2, -h * 0.66),
                (side * w * 0.34, -h * 0.78),
            )
            pen.path(limb(bough, (w * 0.07, w * 0.05, w * 0.03)), bark)
        pads = ((-0.25, 0.72, 0.25, 0.12), (0.25, 0.73, 0.25, 0.12), (0.0, 0.81, 0.38, 0.18))
    else:
        for side, y in ((-1, 0.46), (1, 0.56)):
            bough = ((bend * 0.8, -h * y), (side * w * 0.3, -h * (y + 0.07)))
            pen.path(limb(bough, (w * 0.05, w * 0.03)), bark)
        pads = ((-0.24, 0.5, 0.26, 0.12), (0.24, 0.62, 0.26, 0.12), (-0.18, 0.74, 0.3, 0.13))
        pads += ((0.08, 0.86, 0.3, 0.13),)
    for x, y, rx, ry in pads:
        cushion = [
            (-1, 0.25),
            (-0.8, -0.5),
            (-0.2, -1),
            (0.45, -0.9),
            (1, -0.1),
            (0.6, 0.5),
            (-0.5, 0.55),
        ]
        points = [(x * w + a * rx * w, -y * h + b * ry * h) for a, b in cushion]
        pen.path(smooth(points), colour)
        under = [(x * w + a * rx * w, -y * h + (0.35 + b * 0.3) * ry * h) for a, b in cushion]
        pen.path(smooth(under), pen.shade(colour, -0.16))
        top = [
            (x * w + (a * 0.6 + pen.sun * 0.2) * rx * w, -y * h + (b * 0.4 - 0.5) * ry * h)
            for a, b in cushion
        ]
        pen.path(smooth(top), SNOW if snowy(pen) else pen.shade(colour, 0.14))


def _serrated(pen: Pen, colour: str) -> None:
    """A dense blue spruce with a saw-tooth outline."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.06, -h * 0.12, w * 0.12, h * 0.115, BARK)
    blue = pen.shade("#6f9aa0", 0.04) if pen.style[1] > 0.4 else colour
    teeth = 9
    right: list[Point] = []
    for k in range(teeth):
        y, half = -h * (0.07 + 0.9 * k / teeth), w * 0.49 * (1 - k / teeth) ** 0.85
        right += [(half, y), (half * 0.72, y - h * 0.045)]
    top = (0.0, -h * 0.995)
    pen.polygon([*right, top, *((-x, y) for x, y in reversed(right))], blue)
    dark = -pen.sun
    pen.polygon([(0, -h * 0.07), *((dark * x, y) for x, y in right), top], pen.shade(blue, -0.14))
    d = ""
    for k in range(16):
        s = (k * 0.618 + pen.style[2]) % 1
        y, x = -h * (0.1 + 0.8 * s), w * 0.6 * ((k * 0.41) % 1 - 0.5) * (1 - s)
        d += f"M{x - 5 * (1.2 - s):.1f} {y:.1f}l{5 * (1.2 - s):.1f} -3l{5 * (1.2 - s):.1f} 3"
    pen.path(d, stroke=SNOW if snowy(pen) else pen.shade(blue, 0.2), width=2)


def _larch(pen: Pen, colour: str) -> None:
    """An airy larch that turns gold in autumn and stands bare in winter."""
    w, h = pen.w, pen.h
    tone = {"autumn": "#dba83c", "winter": "#a58f6c", "spring": "#9cc46a"}.get(
        pen.light.season, "#7fa860"
    )
    pen.path(limb(((0, -w * 0.05), (0, -h * 0.98)), (w * 0.1, w * 0.025)), "#7d5a47")
    for k in range(9):
        y, half = -h * (0.18 + 0.085 * k), w * 0.49 * (1 - k / 9.6)
        for side in (-1, 1):
            tip = (side * half, y + h * 0.035)
            arm = [
                (0, y - h * 0.045),
                (side * half * 0.5, y - h * 0.035),
                tip,
                (side * half * 0.5, y + h * 0.035),
            ]
            shade = pen.shade(tone, 0.12 if side == pen.sun else -0.1)
            pen.path(smooth([*arm, (0, y + h * 0.02)], ease=0.9), shade)
        if snowy(pen):
            pen.line([(-half * 0.7, y - h * 0.012), (half * 0.7, y - h * 0.012)], SNOW, 2.6)


@draws("palm")
def palm(pen: Pen) -> None:
    """Palms: coconut, fan, date, a stout one, twins, a grove, one in a tub."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#5d9152", "#3f8062", "#7ba152", "#4c8a70"), 1)
    if pen.light.season == "autumn":
        colour = pen.shade(colour, -0.06)
    bark = pen.pick(("#8a6a4d", "#a3805c", "#77604f"), 2)
    kind = pen.pick(("bent", "fan", "twins", "date", "stout", "straight", "grove", "tub"), 0)
    ground_shadow(pen, 0, w * 0.6, 6)
    if kind == "twins":
        _stem(pen, w * 0.05, (-w * 0.17, -h * 0.73), bark)
        _stem(pen, -w * 0.02, (w * 0.2, -h * 0.56), bark)
        _fronds(pen, (w * 0.2, -h * 0.56), w * 0.3, h * 0.22, pen.shade(colour, -0.08), bark)
        _fronds(pen, (-w * 0.17, -h * 0.73), w * 0.33, h * 0.265, colour, bark)
    elif kind == "grove":
        for x, y, tone in ((0.28, 0.5, -0.1), (-0.28, 0.58, -0.05), (0.0, 0.76, 0)):
            _stem(pen, x * w * 0.6, (x * w, -y * h), bark)
            _fronds(pen, (x * w, -y * h), w * 0.25, h * 0.23, pen.shade(colour, tone), bark)
    elif kind in ("fan", "tub"):
        base = h * 0.13 if kind == "tub" else 0
        _stem(pen, 0, (0, -h * 0.66), bark, shaggy=kind == "fan")
        _fans(pen, (0, -h * 0.68), w * 0.47, h * 0.3, colour)
        if kind == "tub":
            clay = pen.pick(("#c4714c", "#7f97a0", "#efe9dc"), 2)
            pen.rect(-w * 0.2, -base, w * 0.4, base - 2, clay, rx=2)
            pen.rect(-w * 0.23, -base - 3, w * 0.46, h * 0.035, pen.shade(clay, 0.2), rx=2)
    elif kind in ("date", "stout"):
        if kind == "stout":
            trunk = [
                (-w * 0.14, -2),
                (-w * 0.17, -h * 0.3),
                (-w * 0.1, -h * 0.52),
                (w * 0.1, -h * 0.52),
            ]
            pen.path(smooth([*trunk, (w * 0.17, -h * 0.3), (w * 0.14, -2)], ease=0.5), bark)
            for k in range(4):
                for j in range(3):
                    x, y = (j - 1 + 0.5 * (k % 2)) * w * 0.1, -h * (0.08 + 0.11 * k)
                    pen.polygon(
                        [(x - 4, y), (x, y - 6), (x + 4, y), (x, y + 5)], pen.shade(bark, -0.2)
                    )
        else:
            _stem(pen, 0, (0, -h * 0.66), bark)
        _feathers(pen, (0, -h * (0.55 if kind == "stout" else 0.68)), colour)
    else:
        bend = 0.0 if kind == "straight" else w * 0.13 * (1 if pen.style[2] > 0.5 else -1)
        _stem(pen, -bend, (bend, -h * 0.7), bark)
        _fronds(pen, (bend, -h * 0.7), w * 0.53 - abs(bend) * 0.5, h * 0.29, colour, bark)


def _stem(pen: Pen, foot: float, head: Point, bark: str, *, shaggy: bool = False) -> None:
    """A ringed trunk from the ground to the head."""
    w = pen.w
    middle = ((foot + head[0]) / 2 - (head[0] - foot) * 0.2, head[1] / 2)
    widths = (w * 0.14, w * 0.11, w * (0.17 if shaggy else 0.09))
    pen.path(limb(((foot, -w * 0.07), middle, head), widths), bark)
    d = ""
    for k in range(1, 8):
        s = k / 8
        x = (1 - s) ** 2 * foot + 2 * s * (1 - s) * middle[0] + s * s * head[0]
        y = -w * 0.07 + s * (head[1] + w * 0.07)
        half = w * (0.042 if not shaggy else 0.06)
        down, up = (4, -4) if shaggy else (0, -1.5)
        d += f"M{x - half:.1f} {y:.1f}l{half:.1f} {down}l{half:.1f} {up}"
    pen.path(d, stroke=pen.shade(bark, -0.22), width=1.8)


def _fronds(pen: Pen, head: Point, rx: float, ry: float, colour: str, bark: str) -> None:
    """Seven broad fronds and clusters of dates."""
    ways = (
        (-1, 0.9),
        (-0.92, -0.05),
        (-0.62, -0.75),
        (0.0, -1.0),
        (0.58, -0.8),
        (0.92, -0.1),
        (1, 0.82),
    )
    for k in (0, 6, 1, 5, 2, 4, 3):
        a, b = ways[k]
        tip = (head[0] + a * rx, head[1] + b * ry)
        tip = (max(-pen.w / 2 + 1, min(pen.w / 2 - 1, tip[0])), max(-pen.h + 1, tip[1]))
        tone = pen.shade(colour, 0.1 if a * pen.sun > 0 else -0.1 - 0.02 * k)
        dx, dy = tip[0] - head[0], tip[1] - head[1]
        side = 1 if dx > 0 else -1
        upper = (head[0] + dx * 0.5 + dy * 0.16 * side, head[1] + dy * 0.55 - abs(dx) * 0.28)
        lower = (head[0] + dx * 0.5 - dy * 0.2 * side, head[1] + dy * 0.5 + abs(dx) * 0.12)
        upper = (upper[0], max(-pen.h + 2, upper[1]))
        pen.path(smooth([head, upper, tip, lower], ease=0.9), tone)
        middle = ((upper[0] + lower[0]) / 2, (upper[1] + lower[1]) / 2 - 2)
        rib = trace("M# #Q# # # #", head, middle, tip)
        pen.path(rib, stroke=pen.shade(tone, 0.25), width=1.3)
        if snowy(pen) and k in (1, 3, 5):
            pen.ellipse(head[0] + dx * 0.5, head[1] + dy * 0.6 - ry * 0.1, rx * 0.2, 2.6, SNOW)
    dates = vary(pen, ("#d98a35", "#b8653a", "#8a6443"), 2, 3)
    for dx, dy in ((-5, 6), (4, 7), (0, 11)):
        pen.circle(head[0] + dx, head[1] + dy, 4.4, dates)


def _fans(pen: Pen, head: Point, rx: float, ry: float, colour: str) -> None:
    """Stiff fans on stalks."""
    for k, turn in enumerate((205, -25, 165, 15, 130, 50, 90)):
        a = math.radians(turn)
        cx, cy = head[0] + rx * 0.34 * math.cos(a), head[1] - ry * 0.36 * math.sin(a)
        tone = pen.shade(colour, 0.1 if math.cos(a) * pen.sun > 0 else -0.1 + 0.02 * k)
        rib = pen.shade(tone, -0.25)
        pen.line([head, (cx, cy)], rib, 2)
        points: list[Point] = [(cx - 2 * math.cos(a), cy + 2 * math.sin(a))]
        for j in range(9):
            b = a + math.radians(-76 + 19 * j)
            r = 1.0 if j % 2 == 0 else 0.74
            x, y = cx + rx * 0.65 * r * math.cos(b), cy - ry * 0.66 * r * math.sin(b)
            points.append((x, max(-pen.h + 1, y)))
        pen.polygon(points, tone)
        if snowy(pen) and k > 3:
            pen.ellipse(cx, cy - ry * 0.2, rx * 0.16, 2.6, SNOW)


def _feathers(pen: Pen, head: Point, colour: str) -> None:
    """Many thin feathers in a round head."""
    w, h = pen.w, pen.h
    rise = (h + head[1]) * 0.98
    for k in range(15):
        a = math.radians(-24 + 228 * k / 14)
        tip = (
            head[0] + w * 0.49 * math.cos(a),
            head[1] - rise * math.sin(a) + h * 0.05 * abs(math.cos(a)),
        )
        tip = (tip[0], max(-h + 1, tip[1]))
        knee = (
            head[0] + w * 0.3 * math.cos(a),
            max(-h + 4, head[1] - rise * 0.72 * math.sin(a) - h * 0.04),
        )
        tone = pen.shade(colour, 0.12 if math.cos(a) * pen.sun > 0 else -0.1)
        pen.path(
            limb((head, knee, tip), (w * 0.05, w * 0.085, w * 0.015)),
            tone if k % 2 else pen.shade(tone, -0.12),
        )
    for dx in (-7, 0, 7):
        pen.ellipse(head[0] + dx, head[1] + 6, 4, 7, "#d98a35")
    if snowy(pen):
        pen.ellipse(head[0], head[1] - rise * 0.5, w * 0.2, 3, SNOW)
