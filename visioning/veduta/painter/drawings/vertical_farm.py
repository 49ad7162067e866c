"""The vertical farm: green trays in violet light, floor above floor."""

from __future__ import annotations

import math

from visioning.veduta.painter import signs
from visioning.veduta.painter.house import HouseShape, shape
from visioning.veduta.painter.masonry import (
    WHITE,
    blend,
    box,
    disc,
    door,
    leaf,
    shadow,
    snow_on,
    speck,
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


@draws("vertical_farm")
def vertical_farm(pen: Pen) -> None:
    s = shape("vertical_farm", pen.style, pen.w, pen.h)
    frame = pen.pick(["#f2efe6", "#5f6f6a", "#c79a68", "#dfe6e0"], 1)
    pink = pen.pick(
        ["#e58bc0", "#d884d6", "#ee94ae", "#c98ae0", "#f09aa0", "#e07fd0", "#d99ac9", "#ef86b8"]
    )
    kind = pen.pick(["shelves", "columns", "steps", "wheels"], 2)
    glow = 0.45 + 0.55 * pen.light.lamps
    back = blend(pink, "#5a3f6a", 0.28)
    top = s.eaves
    wall(pen, s.left, s.right, top, frame)
    floors = max(5, round((s.ground - top) / 32))
    tall = (s.ground - top - 8) / floors
    left, right = s.left + 7, s.right - 7
    bays = 3
    step = (right - left) / bays
    crown = "glass" if s.roof == "gable" else vary(pen, ("plain", "tanks", "fins"), 1, 3)
    balconies = vary(pen, (False, True), 0, 5)
    rooms, pink_light, trays, leaves, fruit = "", "", "", [], ""
    if s.roof == "gable":
        _glasshouse(pen, s, frame, pink)
    for f in range(floors):
        for k in range(bays):
            if kind == "steps" and k == bays - 1 and f % 3 == 0:
                continue
            x, y = left + k * step + 1.5, top + 8 + f * tall
            rooms += box(x, y, step - 3, tall - 4)
            pink_light += box(x + 2, y + 1.5, step - 7, 3)
            trays += box(x + 1, y + tall - 9, step - 5, 5)
            count = max(3, int(step / 12))
            for px in spread(x + 2, x + step - 5, count):
                if kind == "wheels" and f < floors // 2 * 2:
                    continue  # a wheel turns here, two floors tall
                if kind == "columns" and k == 1:
                    leaves += [(px, y + tall * 0.32, 3.4), (px, y + tall * 0.62, 4)]
                else:
                    leaves.append(
                        (px, y + tall - 12 + pen.rng.uniform(-1.5, 1), pen.rng.uniform(4.4, 6))
                    )
                if pen.rng.random() < 0.4:
                    fruit += speck(px + 2, y + tall - 11, 2)
    pen.path(rooms, pink, glow=0.85 * glow)
    halves = rooms.count("z")
    pen.path(
        "".join(
            part + "z" for k, part in enumerate(rooms.split("z")[:-1]) if (k * 7 + halves) % 3 == 0
        ),
        back,
        opacity=0.3,
    )
    pen.path(pink_light, "#fff0fa", glow=glow)
    green = "#6fae5a"
    pen.path(
        "".join(disc(x, y, r) for x, y, r in leaves),
        pen.shade(green, -0.18),
        glow=0.25 * pen.light.lamps,
    )
    pen.path(
        "".join(disc(x + 1, y - 1.4, r * 0.66) for x, y, r in leaves[::2]),
        pen.shade(green, 0.12),
        glow=0.25 * pen.light.lamps,
    )
    pen.path(fruit, pen.pick(["#d9463f", "#f0c24f", "#e8743f"], 1))
    pen.path(trays, "#f7f4ec")
    pen.polygon(
        [
            (left, top + 8),
            (left + step * 1.3, top + 8),
            (left + step * 0.3, s.ground),
            (left, s.ground),
        ],
        "#ffffff",
        opacity=0.13,
    )
    shadow(pen, s.left, s.right, top, s.ground, 0.07)
    if kind == "wheels":
        for f in range(0, floors - 1, 2):
            for k in range(bays):
                r = min(step * 0.44, tall * 0.86)
                _wheel(pen, left + (k + 0.5) * step, top + 8 + (f + 1) * tall, r, f + k)
    if balconies:  # herbs grow along the edge of every second floor
        for f in range(1, floors, 2):
            y = top + 8 + f * tall
            pen.rect(s.left - 2, y - 4, s.width + 4, 4, pen.shade(frame, -0.2))
            herbs = spread(s.left, s.right, 12)
            pen.path("".join(disc(x, y - 6, 4) for x in herbs), "#5f9a4e")
            pen.path("".join(disc(x + 2, y - 7.4, 2.4) for x in herbs), "#8fbf6a")
    if crown != "glass":
        pen.rect(
            s.left - 1.5,
            -pen.h,
            s.width + 3,
            10,
            pen.shade(frame, 0.25) if frame != "#f2efe6" else pen.shade(frame, -0.12),
            rx=2,
        )
    if crown == "fins":
        fins = "".join(box(x - 1.4, top, 2.8, s.ground - top) for x in spread(s.left, s.right, 9))
        pen.path(fins, pen.shade("#b98a5a", 0.1))
    elif crown == "tanks":  # rain from the roof waters the trays
        x = s.right - s.width * 0.1
        pen.rect(x - 9, top + 14, 18, s.ground - top - 18, "#7fb3c9", rx=8)
        pen.path(
            "".join(box(x - 10, y, 20, 3) for y in spread(top + 20, s.ground - 8, 4)), "#f2efe6"
        )
    # Ground floor: the shop, with the sprout over its door.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(frame, -0.18))
    windows(
        pen,
        [(x, s.ground + 10) for x in (s.left + s.width * 0.2, s.right - s.width * 0.2)],
        s.width * 0.27,
        -s.ground - 20,
        bars="tee",
        frame=WHITE,
    )
    door(pen, 0, s.width * 0.18, -s.ground * 0.78, "#5f8a5a", frame=WHITE)
    pen.path(
        "".join(
            disc(x, -7, 4.2)
            for x in (
                *spread(s.left + 8, s.left + s.width * 0.34, 5),
                *spread(s.right - s.width * 0.34, s.right - 8, 5),
            )
        ),
        leaf(pen),
    )
    r = s.width * 0.125
    y = s.ground - r * 0.5
    pen.circle(0, y, r, "#fbf7ea", glow=0.6 * pen.light.lamps)
    pen.circle(0, y, r * 0.9, "none", stroke="#4f8a4e", width=2.4)
    signs.sprout(pen, 0, y + r * 0.06, r * 0.72, "#4f8a4e")
    snow_on(pen, s.left, s.right, -pen.h - 0)


def _wheel(pen: Pen, x: float, y: float, r: float, turn: int) -> None:
    """A wheel that carries its trays slowly past the light."""
    spokes = [(math.cos(t), math.sin(t)) for t in (turn + k * math.pi / 3 for k in range(6))]
    d = "".join(track([(x, y), (x + r * c, y + r * q)]) for c, q in spokes)
    pen.path(d, stroke="#f7f4ec", width=1.6)
    pen.circle(x, y, r, "none", stroke="#f7f4ec", width=2.2)
    pen.path("".join(disc(x + r * c, y + r * q, r * 0.22) for c, q in spokes), "#5f9a4e")
    pen.path("".join(disc(x + r * c + 1, y + r * q - 1.2, r * 0.13) for c, q in spokes), "#8fbf6a")


def _glasshouse(pen: Pen, s: HouseShape, frame: str, pink: str) -> None:
    """The greenhouse on top, with tomatoes as high as its ridge."""
    glow, rise = pen.light.lamps, s.eaves - s.ridge
    gable = [(s.left, s.eaves + 2), (s.middle, s.ridge + 2), (s.right, s.eaves + 2)]
    pen.polygon(gable, blend("#cfe6df", pink, 0.25 + 0.5 * glow), glow=0.7 * glow)
    plants = [(x, s.eaves - t * rise * (1 - abs(x) / s.right), 4.6)
              for x in spread(s.left * 0.8, s.right * 0.8, 7) for t in (0.1, 0.4, 0.7)]  # fmt: skip
    pen.path("".join(disc(*plant) for plant in plants), "#5f9a4e")
    pen.path("".join(speck(x + 2, y + 1, 2) for x, y, _ in plants[::2]), "#d9463f")
    bars = "".join(
        trace("M{} {}V{}", x, s.eaves, s.eaves - rise * (1 - abs(x) / s.right))
        for x in spread(s.left, s.right, 8)
    )
    pen.path(bars, stroke="#f7f4ec", width=1.3)
    verge(pen, [(s.left, s.eaves + 2), (s.middle, s.ridge + 2), (s.right, s.eaves + 2)],
          "#f2efe6", 4)  # fmt: skip
