"""The scenery of the skyline: rows of roofs, the far quay, water with reflections, meadows."""

from __future__ import annotations

import math
import random

from visioning.veduta.painter.light import Light, mix, parse, unparse
from visioning.veduta.painter.pen import Pen, blend
from visioning.veduta.painter.surface import Surface
from visioning.veduta.painter.views.quarter import TREES, look_of, tree
from visioning.veduta.scene import Scene
from visioning.veduta.world import WIDTH, Box

# Baseline, scale and distance of each row of roofs, far to near.
_ROWS = ((606, 0.62, 0.78), (634, 0.8, 0.62), (662, 0.98, 0.42), (688, 1.12, 0.26))
_TALL = {"slab": (56, 104), "glass": (60, 132), "garden": (24, 36), "coastal": (26, 52),
         "canal": (44, 68), "harbour": (40, 70), "hill": (34, 60)}  # fmt: skip
_WIDE = {"slab": (70, 120), "glass": (38, 70), "canal": (26, 40), "harbour": (46, 78)}
_SPIRES = {"glass": "blocks", "slab": "blocks", "harbour": "chimneys", "coastal": "domes",
           "arcade": "towers", "hill": "towers"}  # fmt: skip


def roofs(scene: Scene, light: Light, level: int) -> str:
    """One row of the town's roofs with trees and, far away, a few towers above them."""
    baseline, scale, distance = _ROWS[level]
    form = scene.attributes["form"]
    rng = random.Random(f"roofs {level} {scene.layout}")
    pen = Pen(light, WIDTH, 100, distance=distance, uid=f"roofs{level}")
    hump = 74.0 * (1 - level / 3) if form == "hill" else 16.0 * (1 - level / 3)
    middle = WIDTH * (0.3 + 0.4 * scene.layout[0])

    def floor(x: float) -> float:
        return baseline - hump / (1 + ((x - middle) / 430) ** 2)

    _meadow(pen, light, floor)
    if level < 2:
        for _ in range(4 - level):
            x = rng.uniform(0.06, 0.94) * WIDTH
            _spire(pen, rng, _SPIRES.get(form, "spires"), x, floor(x), scale, look_of(form))
    leafy = TREES[scene.attributes["density"]] + (0.1 if form == "garden" else 0)
    _houses(pen, rng, scene, floor, scale, leafy)
    return pen.svg


def _meadow(pen: Pen, light: Light, floor) -> None:
    points = [(x, floor(x) - 6) for x in range(-20, WIDTH + 61, 60)]
    d = "M" + "L".join(f"{x} {y:.1f}" for x, y in points) + f"V{points[0][1] + 90:.0f}H-20Z"
    pen.path(d, light.grass[1])


def _houses(pen: Pen, rng: random.Random, scene: Scene, floor, scale: float, leafy: float) -> None:
    form, light = scene.attributes["form"], pen.light
    look = look_of(form)
    walls: dict[str, str] = {}
    tops: dict[str, str] = {}
    shade = panes = dark = lit = ""
    x = -30 * rng.random()
    while x < WIDTH + 10:
        y = floor(x + 20) + 8
        if rng.random() < leafy * 0.6:
            r = scale * rng.uniform(9, 17)
            dark += f"M{x:.0f} {y:.1f}v{-r * 0.6:.1f}a{r:.1f} {r * 1.15:.1f} 0 0 1 "
            dark += f"{2 * r:.1f} 0v{r * 0.6:.1f}z"
            s, cx = r * 0.6, x + r + pen.sun * r * 0.28
            lit += f"M{cx - s:.1f} {y - r:.1f}a{s:.1f} {s:.1f} 0 0 1 {2 * s:.1f} 0z"
            x += 1.6 * r
            continue
        k = rng.randrange(len(look.walls))
        low, high = _TALL.get(form, (34, 56))
        w, h = scale * rng.uniform(*_WIDE.get(form, (36, 64))), scale * rng.uniform(low, high)
        top, kind, wall, roof = y - h, look.kinds[k], look.walls[k], rng.choice(look.roofs)
        if light.snowy:
            roof = pen.shade(roof, 0.82)
        body = f"M{x:.1f} {y:.1f}V{top:.1f}h{w:.1f}V{y:.1f}z"
        if kind in ("gable", "arch"):
            rise = 0.5 * w
            body += f"M{x:.1f} {top:.1f}l{w / 2:.1f} {-rise:.1f}l{w / 2:.1f} {rise:.1f}z"
            t = 3.2 * scale
            tops[roof] = tops.get(roof, "") + (
                f"M{x - 2:.1f} {top + 1.5:.1f}l{w / 2 + 2:.1f} {-rise - 2:.1f}"
                f"l{w / 2 + 2:.1f} {rise + 2:.1f}"
                f"v{-t:.1f}l{-w / 2 - 2:.1f} {-rise - 1:.1f}l{-w / 2 - 2:.1f} {rise + 1:.1f}z"
            )
        elif kind == "slope":
            rise, inset = 0.34 * min(w, 58 * scale), 0.09 * w
            tops[roof] = tops.get(roof, "") + (
                f"M{x - 2:.1f} {top + 1:.1f}l{inset + 2:.1f} {-rise:.1f}h{w - 2 * inset:.1f}"
                f"l{inset + 2:.1f} {rise:.1f}z"
            )
            side = 0.3 * w
            sx = x if pen.sun > 0 else x + w - side
            shade += f"M{sx:.1f} {y:.1f}V{top:.1f}h{side:.1f}V{y:.1f}z"
        else:
            tops[roof] = tops.get(roof, "") + f"M{x - 1:.1f} {top:.1f}v-3h{w + 2:.1f}v3z"
            side = 0.34 * w
            sx = x if pen.sun > 0 else x + w - side
            shade += f"M{sx:.1f} {y:.1f}V{top:.1f}h{side:.1f}V{y:.1f}z"
        walls[wall] = walls.get(wall, "") + body
        columns, floors = max(2, int(w / (12 * scale))), max(1, int(h / (15 * scale)))
        pane = f"h{4 * scale:.1f}v{5.6 * scale:.1f}h{-4 * scale:.1f}z"
        for i in range(columns):
            for j in range(floors):
                if rng.random() < 0.72:
                    px = x + w * (i + 0.5) / columns - 2 * scale
                    panes += f"M{px:.1f} {top + h * (j + 0.3) / floors:.1f}{pane}"
        x += w + scale * rng.choice((0, 0, 0, 4, 14))
    for d, colour in ((d, c) for c, d in walls.items()):
        pen.path(d, colour)
    pen.path(shade, "#3d3a55", opacity=0.13)
    for colour, d in tops.items():
        pen.path(d, colour)
    lamps = light.lamps
    pen.path(panes, unparse(mix(parse("#6c7f8e"), parse("#ffd58a"), lamps)),
             opacity=0.5 + 0.4 * lamps, glow=0.78 * lamps)  # fmt: skip
    pen.path(dark, light.leaf[2])
    pen.path(lit, light.leaf[1])


def _spire(pen: Pen, rng: random.Random, kind: str, x: float, y: float, scale: float, look) -> None:
    """A plain tower above the roofs: what a town has several of."""
    wall, roof = rng.choice(look.walls), rng.choice(look.roofs)
    tall = scale * rng.uniform(0.8, 1.25)
    if kind == "blocks":
        w, h = 44 * tall, rng.uniform(120, 190) * tall
        pen.rect(x - w / 2, y - h, w, h, wall)
        pen.rect(x if pen.sun < 0 else x - w / 2, y - h, w / 2, h, "#3d3a55", opacity=0.13)
        panes = "".join(
            f"M{x - w * 0.4 + i * w * 0.21:.1f} {y - h + 8 + j * 11 * scale:.1f}"
            f"h{w * 0.13:.1f}v{5 * scale:.1f}h{-w * 0.13:.1f}z"
            for i in range(4)
            for j in range(int(h / (11 * scale)) - 3)
            if rng.random() < 0.7
        )
        lamps = pen.light.lamps
        pen.path(panes, unparse(mix(parse("#6c7f8e"), parse("#ffd58a"), lamps)),
                 opacity=0.5 + 0.4 * lamps, glow=0.78 * lamps)  # fmt: skip
        return
    if kind == "chimneys":
        h = 130 * tall
        pen.polygon(
            [(x - 5 * tall, y), (x - 3 * tall, y - h), (x + 3 * tall, y - h), (x + 5 * tall, y)],
            "#a9614c",
        )
        pen.rect(x - 4 * tall, y - h, 8 * tall, 5 * tall, "#7f4a40")
        return
    w, h = 20 * tall, rng.uniform(74, 100) * tall
    if kind == "domes":
        pen.rect(x - w, y - h * 0.7, 2 * w, h * 0.7, wall)
        pen.path(
            f"M{x - w:.1f} {y - h * 0.7:.1f}a{w:.1f} {w * 1.15:.1f} 0 0 1 {2 * w:.1f} 0z", "#6f9fb0"
        )
        pen.rect(x - 1, y - h * 0.7 - w * 1.5, 2, w * 0.5, wall)
        return
    pen.rect(x - w / 2, y - h, w, h, wall)
    pen.rect(x if pen.sun < 0 else x - w / 2, y - h, w / 2, h, "#3d3a55", opacity=0.15)
    peak = h * (0.35 if kind == "towers" else 0.95)
    pen.polygon([(x - w * 0.6, y - h), (x, y - h - peak), (x + w * 0.6, y - h)], roof)
    pen.rect(x - w * 0.14, y - h + 8 * tall, w * 0.28, 10 * tall, "#5c6470")


def zenith(scene: Scene, light: Light, bottom: float) -> str:
    """The sky above the street's sky."""
    pen = Pen(light, WIDTH, bottom, uid="zenith")
    pen.rect(0, 0, WIDTH, bottom + 2, light.sky[0], glow=1)
    if light.time == "night" and light.weather in ("clear", "cloudy"):
        rng = random.Random(f"zenith {scene.layout}")
        for _ in range(46):
            x, y, r = rng.uniform(0, WIDTH), rng.uniform(0, bottom), rng.choice((0.9, 1.2, 1.8))
            pen.circle(x, y, r, "#f3efdc", opacity=0.8, glow=1)
    return pen.svg


def quay(scene: Scene, light: Light, top: float, bottom: float) -> str:
    """The far bank: a lawn, a promenade, the tracks and the carriageway that are used."""
    pen = Pen(light, WIDTH, 100, distance=0.1, uid="quay")
    near, far, _, _ = Surface(pen, scene).paving()
    lit, shaded = light.grass
    groups = {element.group for element in scene}
    for y, colour in ((top, shaded), (top + 5, lit), (top + 24, far), (top + 30, near)):
        pen.rect(-5, y, WIDTH + 10, bottom - y, colour)
    rng, d, s = random.Random(f"bushes {scene.layout}"), "", ""
    x = -10.0
    while x < WIDTH:  # a line of bushes ties the houses to the ground
        r = rng.uniform(4, 9)
        d += f"M{x:.0f} {top + 8}a{r:.1f} {r:.1f} 0 0 1 {2 * r:.1f} 0z"
        s += f"M{x + r * 0.5:.0f} {top + 5}a{r * 0.5:.1f} {r * 0.5:.1f} 0 0 1 {r:.1f} 0z"
        x += r * rng.choice((1.4, 1.6, 4.5))
    pen.path(d, light.leaf[2])
    pen.path(s, light.leaf[1])
    if "rail" in groups:
        pen.rect(-5, bottom - 27, WIDTH + 10, 11, shaded)
        for y in (bottom - 24.5, bottom - 19):
            pen.rect(-5, y, WIDTH + 10, 1.8, "#8f9096")
        for k in range(9):
            x = 90 + 180 * k
            pen.rect(x - 1.2, bottom - 84, 2.4, 60, "#5c6670")
            pen.rect(x, bottom - 82, 18, 1.6, "#5c6670")
        pen.rect(-5, bottom - 79, WIDTH + 10, 1.3, "#4a5560", opacity=0.7)
    if "road" in groups:
        pen.rect(-5, bottom - 15, WIDTH + 10, 14, "#7d8087" if not light.snowy else "#a7adb4")
        d = "".join(f"M{x} {bottom - 9:.0f}h22" for x in range(0, WIDTH, 48))
        pen.path(d, stroke="#f3f0e6", width=1.6, opacity=0.85)
    for k in range(9):  # lanterns
        x = 60 + 186 * k
        pen.rect(x - 1, bottom - 46, 2, 42, "#4b545c")
        pen.halo(x, bottom - 48, 34, strength=0.55)
        pen.circle(x, bottom - 48, 3.6, "#fff1cf", glow=light.lamps)
    return pen.svg


def water(
    scene: Scene,
    light: Light,
    cls: str,
    style: tuple[float, float, float],
    top: float,
    bottom: float,
) -> Pen:
    """The river, canal or harbour before the town: the far wall or bank, and the surface."""
    pen = Pen(light, WIDTH, bottom - top, style, uid="flood")
    stone = {"canal": pen.pick(("#a4624c", "#8f6455", "#b07a5e")),
             "harbour": pen.pick(("#b8b2a8", "#a9adb0", "#c2b49f")),
             "river": light.grass[1]}[cls]  # fmt: skip
    deep = {"canal": pen.pick(("#4d8794", "#54808f", "#5a8a80"), 1),
            "harbour": pen.pick(("#35729a", "#3b7f93", "#456f93"), 1),
            "river": pen.pick(("#5590a8", "#4f93b3", "#5d9a9c"))}[cls]  # fmt: skip
    wall = 11 if cls != "river" else 7
    steps, surface = 9, top + wall
    toned = parse(pen.tone(deep))
    for k in range(steps):
        t = k / (steps - 1)
        mirror = parse(blend([(0, light.sky[-2]), (0.5, light.sky[2]), (1, light.sky[1])], t))
        colour = unparse(mix(mix(toned, parse(pen.tone("#26384e")), 0.22 * (1 - t)), mirror, 0.4))
        y = surface + (bottom - surface) * k / steps
        pen.rect(-5, y, WIDTH + 10, (bottom - surface) / steps + 1, colour, glow=1)
    pen.rect(-5, top, WIDTH + 10, wall, pen.shade(stone, -0.22))
    pen.rect(
        -5,
        top - 3,
        WIDTH + 10,
        4.5,
        "#ffffff" if light.snowy else pen.shade(stone, 0.45 if cls != "river" else 0.1),
    )
    if cls == "river":
        d = "".join(
            f"M{x:.0f} {surface + 2}q1 -9 "
            f"{pen.rng.uniform(-4, 4):.1f} {-pen.rng.uniform(8, 15):.1f}"
            for x in (pen.rng.uniform(0, WIDTH) for _ in range(110))
        )
        pen.path(d, stroke=pen.shade(light.leaf[2], 0.05), width=1.6)
    else:
        pace = 24 if cls == "canal" else 52
        d = "".join(f"M{x} {top + 2}v{wall - 3}" for x in range(0, WIDTH, pace))
        pen.path(d, stroke=pen.shade(stone, -0.5), width=1.3, opacity=0.45)
    return pen


def reflections(light: Light, mirrored: list[tuple[Box, str]], top: float, bottom: float) -> str:
    """What the water gives back of the town: soft upright shapes, broken by ripples."""
    parts = []
    rng = random.Random(f"ripples {len(mirrored)}")
    for box, colour in sorted(mirrored, key=lambda m: m[0].y):
        deep = min(bottom - top, 0.42 * box.height)
        half = box.width * 0.42
        d = f"M{box.x - half:.1f} {top:.1f}H{box.x + half:.1f}"
        for side in (1, -1):
            for k in range(5):
                j = k if side > 0 else 4 - k
                y = top + deep * (j + 0.5) / 5
                x = box.x + side * half * (1 - 0.07 * j) + (3.5 if j % 2 else -3.5)
                d += f"Q{x + side * 4:.1f} {y - deep * 0.05:.1f} {x:.1f} {y:.1f}"
        parts.append(f'<path d="{d}Z" fill="{colour}" fill-opacity="0.3"/>')
    pen = Pen(light, WIDTH, 80, uid="ripples")
    for colour, count, opacity in (("#ffffff", 80, 0.4), ("#1f3c58", 46, 0.22)):
        d = ""
        for _ in range(count):
            t = rng.random()
            x, y, w = rng.uniform(0, WIDTH), top + 3 + t * (bottom - top - 6), 12 + 46 * t
            d += f"M{x:.0f} {y:.1f}q{w / 4:.0f} -1.8 {w / 2:.0f} 0t{w / 2:.0f} 0"
        pen.path(d, stroke=colour, width=1.6, opacity=opacity)
    if light.lamps > 0.3:
        d = ""
        for k in range(34):
            x = 24 + 47 * k + rng.uniform(-14, 14)
            for j in range(rng.randint(4, 7)):
                w = rng.uniform(4, 11)
                d += f"M{x - w + rng.uniform(-3, 3):.0f} {top + 4 + 9 * j:.1f}h{2 * w:.0f}"
        pen.path(d, stroke="#ffd48a", width=2.4, opacity=0.55 * light.lamps, glow=1)
    return "".join(parts) + pen.svg


def meadows(scene: Scene, light: Light, top: float, bottom: float) -> str:
    """Fields and flowers between the town and the viewer."""
    pen = Pen(light, WIDTH, 90, (*scene.layout, 0.5), distance=0.04, uid="meadows")
    lit, shaded = light.grass
    rng = random.Random(f"meadows {scene.layout}")
    crops = {
        "spring": ("#c3d98a", "#d9dd6f", "#9cc968"),
        "summer": ("#e3cf7c", "#b9cf74", "#d6d588"),
        "autumn": ("#c9a468", "#cdbb80", "#b5b06a"),
        "winter": ("#c3b89c", "#b9ab8c", "#a7a683"),
    }[light.season]
    if light.snowy:
        crops = ("#ffffff", "#eef2f6", "#e2e9ef")
    pen.rect(-5, top - 3, WIDTH + 10, bottom - top + 4, shaded)
    rows = 4
    for k in range(rows):
        y0, y1 = (top + (bottom - top) * (j / rows) ** 1.25 for j in (k, k + 1))
        x = -200.0 + rng.uniform(-60, 0)
        while x < WIDTH + 200:
            w = rng.uniform(160, 420)
            corners = [
                (800 + (px - 800) * (0.86 + 0.14 * t), y)
                for t, y, px in ((k / rows, y0, x), (k / rows, y0, x + w),
                                 ((k + 1) / rows, y1 + 1, x + w), ((k + 1) / rows, y1 + 1, x))
            ]  # fmt: skip
            colour = rng.choice((*crops, lit, lit))
            pen.polygon(corners, colour)
            if rng.random() < 0.55:
                (ax, _), (bx, _), (cx, _), (ex, _) = corners
                d = ""
                for j in range(1, int(w / 20)):
                    t = j / int(w / 20)
                    d += f"M{ax + (bx - ax) * t:.0f} {y0:.1f}L{ex + (cx - ex) * t:.0f} {y1:.1f}"
                pen.path(d, stroke=pen.shade(colour, -0.12), width=1.3, opacity=0.6)
            x += w
    spots = []
    for _ in range(13):
        x, far = rng.uniform(0, WIDTH), rng.random()
        for j in range(rng.randint(1, 4)):
            y = top + 8 + (bottom - top - 30) * far + rng.uniform(-2, 4)
            spots.append((y, x + (22 + 14 * far) * j, (6 + 6 * far) * rng.uniform(0.8, 1.2)))
    for y, x, r in sorted(spots):
        tree(pen, rng, (x, y), r, 0.1)
    blooms = {
        "spring": ("#fff6e8", "#f7d35e", "#e79ab5"),
        "summer": ("#d9576b", "#f2c94c", "#fff6e8"),
        "autumn": ("#d98a3d", "#b65a35"),
        "winter": (),
    }[light.season]
    for colour in () if light.snowy else blooms:
        d = ""
        for _ in range(70):
            d += f"M{rng.uniform(0, WIDTH):.0f} {bottom - 34 * math.sqrt(rng.random()):.1f}h.1"
        pen.parts.append(
            f'<path d="{d}" fill="none" stroke="{pen.tone(colour)}" stroke-width="3.6" '
            f'stroke-linecap="round"/>'
        )
    return pen.svg
