"""The middle ground: the roofs and gardens of the town between the land and the front row.

Nothing here can be asked for; it gives depth and says in which kind of town one is.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from visioning.veduta.painter.light import Light, mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH


@dataclass(frozen=True)
class _Quarter:
    """How the small houses of a town form look."""

    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    kinds: str  # letters: g gable to the street, e eaves to the street, f flat, m mansard
    width: tuple[float, float]
    height: tuple[float, float]


_QUARTERS = {
    "half_timbered": _Quarter(("#f1e9da", "#e9dcc3", "#f5efe4"), ("#a85a44", "#8f4f42", "#b86d4e"),
                              "gge", (44, 72), (30, 52)),
    "canal": _Quarter(("#b3705a", "#9d5f50", "#d8c6ae"), ("#7f4f47", "#5f5560", "#96594a"),
                      "ggge", (34, 54), (46, 72)),
    "arcade": _Quarter(("#ecd2a0", "#e4bd85", "#f0dfbe"), ("#c1714c", "#b5643f", "#cb8259"),
                       "eeef", (54, 88), (34, 64)),
    "coastal": _Quarter(("#fbf8f1", "#f3ede2", "#ffffff"), ("#e9e2d5", "#d98a68", "#dfe7ea"),
                        "fffe", (48, 84), (26, 52)),
    "baroque": _Quarter(("#f2dfb4", "#e9c9b2", "#dfe3cf"), ("#a65d47", "#8c5348", "#b4704f"),
                        "emeg", (56, 90), (38, 60)),
    "slab": _Quarter(("#dcd9d0", "#c9cdd0", "#e4d8c6"), ("#a9a9a8", "#b9b3a8", "#9aa1a6"),
                     "f", (90, 150), (54, 92)),
    "garden": _Quarter(("#f4efe4", "#e7d9c6", "#efe3cf"), ("#a5584a", "#6d6a70", "#b77053"),
                       "geg", (40, 62), (22, 34)),
    "harbour": _Quarter(("#a85f4b", "#b9755b", "#8f5348"), ("#6f5450", "#5d6168", "#7f4b42"),
                        "gef", (58, 100), (44, 74)),
    "hill": _Quarter(("#e2cfae", "#d3bc97", "#ebdcc0"), ("#b9744f", "#a96846", "#c58a62"),
                     "eeg", (40, 66), (34, 62)),
    "glass": _Quarter(("#b9cfd8", "#cfdbe0", "#a3bfcc"), ("#8aa5b3", "#9db4bf", "#7d98a8"),
                      "f", (56, 96), (52, 104)),
}  # fmt: skip
_TREES = {"low": 0.6, "medium": 0.32, "high": 0.14}


def quarter(scene: Scene, light: Light) -> str:
    """Two rows of small houses with trees between them."""
    rng = random.Random(f"town {scene.layout}")
    look = _QUARTERS[scene.attributes["form"]]
    leafy = _TREES[scene.attributes["density"]]
    if scene.attributes["form"] == "garden":
        leafy = min(0.7, leafy + 0.15)
    pen = Pen(light, WIDTH, 200, uid="town")
    steep = scene.attributes["form"] == "hill"
    rows = [(500, 0.72, 0.72), (548, 0.52, 1.0)]
    if steep:
        rows = [(446, 0.8, 0.7), (474, 0.7, 0.8), (506, 0.6, 0.9), (546, 0.5, 1.0)]
    for baseline, distance, scale in rows:
        pen.distance = distance
        hump = (560 - baseline) * 0.85 if steep else 0.0
        slope = _Slope(baseline, hump, WIDTH * (0.3 + 0.4 * scene.layout[0]))
        _meadow(pen, rng, slope)
        _row(pen, rng, look, slope, scale, leafy)
    pen.distance = 0.36
    _meadow(pen, rng, _Slope(566, 0, 0))
    return pen.svg


def gardens(scene: Scene, light: Light) -> str:
    """Bushes and garden walls right behind the front row."""
    rng = random.Random(f"gardens {scene.layout}")
    pen = Pen(light, WIDTH, 60, uid="gardens")
    pen.distance = 0.27
    _trees(pen, rng, 598, 17, 1.0 if scene.attributes["density"] == "low" else 0.72)
    pen.rect(0, 597, WIDTH, 50, light.grass[1])
    pen.rect(0, 603, WIDTH, 50, light.grass[0])
    return pen.svg


@dataclass(frozen=True)
class _Slope:
    """The ground line of a row of houses: level, or over the hump of a hill town."""

    level: float
    hump: float
    middle: float

    def at(self, x: float) -> float:
        return self.level - self.hump / (1 + ((x - self.middle) / 420) ** 2)


def _meadow(pen: Pen, rng: random.Random, slope: _Slope) -> None:
    lit, shaded = pen.light.grass
    swing = rng.uniform(-4, 4)
    line = [(x, slope.at(x) - 12 + swing * math.sin(x / 210)) for x in range(-40, WIDTH + 81, 40)]

    def below(drop: float) -> str:
        return "M" + "L".join(f"{x} {y + drop:.1f}" for x, y in line) + f"V640H{line[0][0]}Z"

    pen.wash(below, 0, 40, [(0, pen.shade(shaded, -0.06)), (1, lit)], 4)


def _trees(pen: Pen, rng: random.Random, y: float, size: float, share: float) -> None:
    """A loose row of bushes and crowns over the full width."""
    dark, lit = "", ""
    x = -20.0
    while x < WIDTH + 20:
        r = size * rng.uniform(0.6, 1.25)
        if rng.random() < share:
            dark += f"M{x:.0f} {y:.0f}v{-r * 0.5:.1f}a{r:.1f} {r * 1.1:.1f} 0 0 1 {2 * r:.1f} 0"
            dark += f"v{r * 0.5:.1f}z"
            s = r * 0.6
            cx = x + r + pen.sun * r * 0.28
            lit += f"M{cx - s:.1f} {y - r * 0.75:.1f}a{s:.1f} {s:.1f} 0 0 1 {2 * s:.1f} 0z"
            x += 1.5 * r
        else:
            x += 2.4 * r
    pen.path(dark, pen.light.leaf[2])
    pen.path(lit, pen.light.leaf[1])


def _row(
    pen: Pen, rng: random.Random, look: _Quarter, slope: _Slope, scale: float, leafy: float
) -> None:
    walls = [""] * len(look.walls)
    roofs = [""] * len(look.roofs)
    shaded = panes = crowns = lit_crowns = ""
    x = -40 * rng.random()
    while x < WIDTH + 20:
        y = slope.at(x + 20)
        if rng.random() < leafy:
            r = scale * rng.uniform(12, 24)
            if rng.random() < 0.16:  # a poplar breaks the line
                slim, tall = 0.42 * r, r * rng.uniform(2.6, 3.6)
                crowns += (
                    f"M{x:.0f} {y + 6:.0f}q{-0.2 * slim:.1f} {-tall:.1f} {slim:.1f} {-tall - r:.1f}"
                    f"q{1.2 * slim:.1f} {r:.1f} {slim:.1f} {tall + r:.1f}z"
                )
                x += 2.6 * slim
                continue
            crowns += (f"M{x:.0f} {y + 6:.0f}v{-r * 0.7:.1f}a{r:.1f} {r * 1.15:.1f} 0 0 1 "
                       f"{2 * r:.1f} 0v{r * 0.7:.1f}z")  # fmt: skip
            s = r * 0.6
            lit_crowns += (f"M{x + r + pen.sun * r * 0.3 - s:.1f} {y + 6 - r * 1.0:.1f}a{s:.1f} "
                           f"{s:.1f} 0 0 1 {2 * s:.1f} 0z")  # fmt: skip
            x += 1.6 * r
            continue
        w, h = scale * rng.uniform(*look.width), scale * rng.uniform(*look.height)
        kind, k = rng.choice(look.kinds), rng.randrange(len(look.walls))
        if rng.random() < 0.13:  # some houses are a storey or two higher than their neighbours
            h *= rng.uniform(1.25, 1.6)
        top = y - h
        peak = (
            f"l{w / 2:.1f} {-0.55 * w:.1f}l{w / 2:.1f} {0.55 * w:.1f}"
            if kind == "g"
            else f"h{w:.1f}"
        )
        walls[k] += f"M{x:.1f} {y + 14:.0f}V{top:.1f}{peak}V{y + 14:.0f}z"
        side = 0.34 * w
        sx = x if pen.sun > 0 else x + w - side
        if kind != "g":
            shaded += f"M{sx:.1f} {y + 14:.0f}V{top:.1f}h{side:.1f}V{y + 14:.0f}z"
        roofs[rng.randrange(len(look.roofs))] += _roof(kind, x, top, w, h, scale)
        columns = max(2, int(w / (15 * scale)))
        floors = max(1, int(h / (19 * scale)))
        pane = f"h{4.6 * scale:.1f}v{7 * scale:.1f}h{-4.6 * scale:.1f}z"
        for i in range(columns):
            for j in range(floors):
                if rng.random() < 0.8:
                    px = x + w * (i + 0.5) / columns - 2.2 * scale
                    panes += f"M{px:.1f} {top + h * (j + 0.28) / floors:.1f}{pane}"
        x += w + scale * rng.choice((0, 0, 0, 6, 16))
    for d, colour in zip(walls, look.walls, strict=True):
        pen.path(d, colour)
    pen.path(shaded, "#3d3a55", opacity=0.13)
    white = pen.light.snowy
    for d, colour in zip(roofs, look.roofs, strict=True):
        pen.path(d, pen.shade(colour, 0.82) if white else colour)
    glass = parse("#6c7f8e")
    lamps = pen.light.lamps
    pen.path(panes, unparse(mix(glass, parse("#ffd58a"), lamps)), opacity=0.5 + 0.4 * lamps,
             glow=0.75 * lamps)  # fmt: skip
    pen.path(crowns, pen.light.leaf[2])
    pen.path(lit_crowns, pen.light.leaf[1])


def _roof(kind: str, x: float, top: float, w: float, h: float, scale: float) -> str:
    over = 2.5 * scale
    if kind == "f":
        return f"M{x - 1:.1f} {top:.1f}v{-4 * scale:.1f}h{w + 2:.1f}v{4 * scale:.1f}z"
    rise = {"g": 0.55 * w, "e": 0.3 * min(w, 60 * scale), "m": 0.36 * min(w, 60 * scale)}[kind]
    if kind == "g":
        half, thick = w / 2 + over, 6 * scale
        return (
            f"M{x - over:.1f} {top + 1:.1f}l{half:.1f} {-rise:.1f}l{half:.1f} {rise:.1f}"
            f"v{-thick:.1f}"
            f"l{-half:.1f} {-rise:.1f}l{-half:.1f} {rise:.1f}z"
        )
    inset = 0.1 * w if kind == "e" else 0.05 * w
    chimney = f"M{x + w * 0.7:.1f} {top - rise - 5 * scale:.1f}"
    chimney += f"h{5 * scale:.1f}v{9 * scale:.1f}h{-5 * scale:.1f}z"
    return (
        f"M{x - over:.1f} {top + 1:.1f}L{x + inset:.1f} {top - rise:.1f}H{x + w - inset:.1f}"
        f"L{x + w + over:.1f} {top + 1:.1f}z{chimney}"
    )
