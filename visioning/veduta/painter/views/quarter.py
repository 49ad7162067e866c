"""The rest of the town as small bodies in the plan: plain houses and trees between the streets.

Nothing here can be asked for. The colours are those of the town form's own house.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

from visioning.veduta.painter.house import shape
from visioning.veduta.painter.light import Light, light_of, mix, parse, unparse
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import DRAWINGS
from visioning.veduta.painter.survey import Survey, pale
from visioning.veduta.painter.views.plan import AWAY, SLOPE, Point, at, path, plot, shadow
from visioning.veduta.painter.views.volume import PITCH, TILES
from visioning.veduta.scene import Scene
from visioning.veduta.world import ATTRIBUTES, WIDTH

HOUSES = {
    "half_timbered": "half_timbered_house",
    "canal": "canal_house",
    "arcade": "arcade_house",
    "coastal": "coastal_house",
    "baroque": "baroque_house",
    "slab": "slab_block",
    "garden": "garden_house",
    "harbour": "warehouse",
    "hill": "hill_house",
    "glass": "glass_building",
}
_HEIGHT = {"slab": (44, 84), "glass": (46, 92), "garden": (20, 28), "coastal": (22, 40),
           "canal": (38, 54), "baroque": (32, 48), "harbour": (34, 52)}  # fmt: skip
_WIDTH = {"slab": (84, 126), "glass": (56, 92), "canal": (38, 56), "harbour": (60, 90)}
TREES = {"low": 0.5, "medium": 0.3, "high": 0.14}


@dataclass(frozen=True)
class Look:
    """How plain houses of a town form look: raw colours and kinds of roof."""

    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    kinds: tuple[str, ...]


@cache
def look_of(form: str) -> Look:
    """The colours that the form's own house has in several styles."""
    cls = HOUSES[form]
    noon = light_of(
        Scene((), {name: values[0] for name, values in ATTRIBUTES.items()} | {"weather": "clear"})
    )
    walls, roofs, kinds = [], [], []
    for k in range(8):
        style = ((k + 0.5) / 8, (k * 0.618 + 0.3) % 1, (k * 0.382 + 0.1) % 1)
        pen = Survey(noon, 190.0, 210.0, style, form=form)
        DRAWINGS[cls](pen)
        main = shape(cls, style, 190.0, 210.0)
        walls.append(pen.colour(main.eaves, 0) or "#e6d9c0")
        edge = [s for s in pen.shapes if s.line and max(y for _, y in s.points) < main.ground]
        if main.roof == "slope":
            roof = pen.colour(-420, main.eaves - 4)
        else:
            roof = max(edge, key=lambda s: s.area).colour if edge else None
        if main.roof == "flat":
            roof = unparse(mix(parse(walls[-1]), parse("#b9b4a8"), 0.45))
        elif roof is None or pale(roof):
            roof = TILES
        roofs.append(roof)
        kinds.append(main.roof)
    return Look(tuple(walls), tuple(roofs), tuple(kinds))


def small_house(
    pen: Pen, rng: random.Random, look: Look, foot: Point, size: tuple[float, float, float]
) -> None:
    """A plain house; `foot` is the left end of its front, size its width, depth and height."""
    w, depth, h = size
    k = rng.randrange(len(look.walls))
    wall, roof, kind = look.walls[k], rng.choice(look.roofs), look.kinds[k]
    if pen.light.snowy:
        roof = unparse(mix(parse(roof), (0.97, 0.98, 1.0), 0.8))
    left_lit = pen.light.sun < 0
    lit, dark = (0.04, -0.24) if left_lit else (-0.14, -0.04)

    def p(x: float, y: float, back: float = 0.0) -> Point:
        reach = back * depth
        return (foot[0] + x + AWAY[0] * reach, foot[1] + SLOPE * x - y + AWAY[1] * reach)

    rise = 0.0 if kind == "flat" else PITCH * 0.5 * (w if kind != "slope" else 1.2 * depth)
    front = [p(0, 0), p(0, h), p(w, h), p(w, 0)]
    side = [p(w, 0), p(w, h), p(w, h, 1), p(w, 0, 1)]
    if kind == "slope":
        side.insert(2, p(w, h + rise, 0.5))
    elif kind != "flat":
        front.insert(2, p(w / 2, h + rise))
    pen.path(path(side), pen.shade(wall, dark))
    out = 2.5
    if kind == "flat":
        pen.path(path([p(0, h), p(w, h), p(w, h, 1), p(0, h, 1)]), pen.shade(roof, 0.14))
        pen.path(path([p(4, h, 0.12), p(w - 4, h, 0.12), p(w - 4, h, 0.88), p(4, h, 0.88)]), roof)
    elif kind == "slope":
        pen.path(
            path(
                [
                    p(-out, h - 1.5, -0.04),
                    p(w + out, h - 1.5, -0.04),
                    p(w + out, h + rise, 0.5),
                    p(-out, h + rise, 0.5),
                ]
            ),
            pen.shade(roof, 0.06 if left_lit else -0.1),
        )
    else:
        edge = h - out * 0.8
        pen.path(
            path(
                [
                    p(-out, edge, -0.05),
                    p(w / 2, h + rise + 1, -0.05),
                    p(w / 2, h + rise + 1, 1),
                    p(-out, edge, 1),
                ]
            ),
            pen.shade(roof, 0.1 if left_lit else -0.18),
        )
        pen.path(path([p(w + out, edge, -0.05), p(w / 2, h + rise + 1, -0.05),
                       p(w / 2, h + rise + 1, 1), p(w + out, edge, 1)]),
                 pen.shade(roof, -0.16 if left_lit else 0.04))  # fmt: skip
    pen.path(path(front), pen.shade(wall, lit))
    _windows(pen, rng, p, w, h, depth)
    if kind == "slope" and not left_lit:
        return
    if kind != "flat" and rng.random() < 0.6:
        x, y = p(w * 0.72, h + rise * 0.8, 0.5)
        pen.rect(x - 2.5, y - 9, 5, 10, pen.shade(wall, -0.3))


def _windows(pen: Pen, rng: random.Random, p, w: float, h: float, depth: float) -> None:
    floors = max(1, round(h / 17))
    panes = {True: "", False: ""}
    for along, back in ((max(2, round(w / 15)), None), (max(1, round(depth * 1.1 / 17)), w)):
        for f in range(floors):
            y, high = h * (f + 0.34) / floors, min(8.5, 0.42 * h / floors)
            for k in range(along):
                a, b = (k + 0.3) / along, (k + 0.7) / along
                if back is None:
                    corners = [p(a * w, y), p(b * w, y), p(b * w, y + high), p(a * w, y + high)]
                else:
                    corners = [p(w, y, a), p(w, y, b), p(w, y + high, b), p(w, y + high, a)]
                panes[rng.random() < 0.6] += path(corners)
    for lit, d in panes.items():
        glow = pen.light.lamps if lit else 0.0
        if d:
            pen.path(d, unparse(mix(parse("#5c7688"), parse("#ffd58a"), glow)), glow=0.85 * glow)


def tree(pen: Pen, rng: random.Random, foot: Point, r: float, conifer: float = 0.0) -> None:
    """A small tree with its shadow."""
    x, y = foot
    light = pen.light
    turn = -light.sun if light.shadows else 0
    pen.ellipse(x + turn * r * 0.8, y - 1, r * 1.15, r * 0.42, "#30304e", opacity=0.17)
    if rng.random() < conifer:
        tall = r * 2.7
        tone = "#9fb3b4" if light.snowy else "#4b7a58"
        pen.polygon([(x - r * 0.75, y - 2), (x, y - tall), (x + r * 0.75, y - 2)], tone)
        half = -light.sun if light.sun else 1
        pen.polygon([(x, y - 2), (x, y - tall), (x + half * r * 0.75, y - 2)],
                    pen.shade(tone, -0.2))  # fmt: skip
        return
    pen.rect(x - 1.3, y - r, 2.6, r, "#7a5b45")
    pen.circle(x, y - r * 1.55, r, light.leaf[2])
    pen.circle(x + light.sun * r * 0.22, y - r * 1.72, r * 0.7, light.leaf[1])
    pen.circle(x + light.sun * r * 0.34, y - r * 1.9, r * 0.34, light.leaf[0])


def block(
    scene: Scene,
    light: Light,
    row: float,
    span: tuple[float, float],
    distance: float,
    scale: float = 1.0,
) -> str:
    """A row of plain houses and trees, left to right."""
    form = scene.attributes["form"]
    rng = random.Random(f"block {row:.0f} {scene.layout}")
    look, pen = look_of(form), Pen(light, 1600, 100, distance=distance, uid=f"block{row:.0f}")
    leafy = TREES[scene.attributes["density"]] + (0.14 if form == "garden" else 0.0)
    low, high = _HEIGHT.get(form, (28, 46))
    narrow, wide = _WIDTH.get(form, (46, 72))
    x, end = span
    conifer = 0.25 if form in ("garden", "hill", "half_timbered") else 0.08
    while x < end:
        if rng.random() < leafy:
            for _ in range(rng.randint(1, 3)):
                tree(
                    pen, rng, at(x, row + rng.uniform(-14, 4)), scale * rng.uniform(8, 14), conifer
                )
                x += scale * rng.uniform(13, 22)
            x += 10
            continue
        w, h = scale * rng.uniform(narrow, wide), scale * rng.uniform(low, high)
        depth = scale * rng.uniform(24, 32)
        foot = at(x, row + rng.uniform(-5, 3))
        corners = [foot, (foot[0] + w, foot[1] + SLOPE * w)]
        back = (AWAY[0] * depth, AWAY[1] * depth)
        corners += [(px + back[0], py + back[1]) for px, py in corners[::-1]]
        pen.parts.append(shadow(corners, h * 0.8, light, 0.8))
        small_house(pen, rng, look, foot, (w, depth, h))
        x += w + scale * rng.choice((6, 12, 26, 38))
    return pen.svg


def lanes(light: Light, rows: tuple[float, ...]) -> str:
    """Small streets between the blocks: some along the lanes, some across them."""
    pen = Pen(light, WIDTH, 100, distance=0.2, uid="lanes")
    stone = "#f2f4f6" if light.snowy else "#dccfb6"
    d = ""
    for row in rows:
        d += path(
            [at(-20, row - 6), at(WIDTH + 20, row - 6), at(WIDTH + 20, row + 6), at(-20, row + 6)]
        )
    for x in (210, 660, 1110, 1560):
        d += path(plot(x - 6, x + 6, 30, 300))
    pen.path(d, stone)
    return pen.svg


def gardens(scene: Scene, light: Light) -> str:
    """Trees, hedges and beds behind and between the houses of the front row."""
    rng = random.Random(f"gardens {scene.layout}")
    pen = Pen(light, WIDTH, 60, distance=0.1, uid="gardens")
    spots = []
    x = -30.0
    while x < WIDTH:
        for _ in range(rng.randint(2, 4)):
            spots.append((rng.uniform(226, 290), x + rng.uniform(0, 60), rng.uniform(9, 15)))
        x += rng.uniform(52, 88)
    for row, px, r in sorted(spots):
        tree(pen, rng, at(px, row), r, 0.12)
    return pen.svg
