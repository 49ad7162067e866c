"""A small open stage: musicians, speakers, choirs."""

from __future__ import annotations

from visioning.veduta.painter.drawings.cafes import WOODS
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, leaf, smooth, trace, vary


@draws("stage")
def stage(pen: Pen) -> None:
    """A small open stage: an arch, a truss, a bandstand, a shell, a wagon; music or words on it."""
    w, h = pen.w, pen.h
    back = vary(pen, ("#5b4a78", "#2f5d72", "#a4483f", "#3f6a52", "#34435f"), 1, 5)
    wood = vary(pen, WOODS, 2, 3)
    shape, act = pen.pick(
        (
            ("arch", "band"),
            ("truss", "choir"),
            ("bandstand", "band"),
            ("shell", "speaker"),
            ("wagon", "puppets"),
            ("truss", "dancers"),
            ("sail", "choir"),
            ("screen", "speaker"),
        ),
        0,
    )
    ground_shadow(pen, 0, w * 0.99, 6)
    deck = -h * 0.2
    SHAPES[shape](pen, back, deck)
    ACTS[act](pen, deck, h * 0.56, wood)
    _beams(pen, deck, shape)
    if shape == "bandstand":
        _bandstand_front(pen, back, deck)
    pen.rect(-w * 0.495, deck, w * 0.99, h * 0.06, wood, rx=2)
    pen.rect(-w * 0.48, deck + h * 0.055, w * 0.96, -deck - h * 0.055 - 2, pen.shade(wood, -0.22))
    if shape == "wagon":
        for x in (-0.34, 0.34):
            pen.circle(x * w, -h * 0.085, h * 0.08, "#2b2f3a")
            pen.circle(x * w, -h * 0.085, h * 0.03, "#c3c9ce")
    else:
        for k in range(1, 8):
            x = -w * 0.48 + w * 0.96 * k / 8
            pen.rect(x, deck + h * 0.055, 1.6, -deck - h * 0.055 - 2, pen.shade(wood, -0.38))
        pen.rect(-w * 0.34, -h * 0.1, w * 0.14, h * 0.09, pen.shade(wood, 0.1), rx=1)
    if snowy(pen) and shape == "truss":
        pen.rect(-w * 0.48, -h * 0.99, w * 0.96, 4, SNOW, rx=2)


def _beams(pen: Pen, deck: float, shape: str) -> None:
    """Spotlights; after dark their beams also fall on those who perform."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    if shape in ("bandstand", "sail"):
        for k in range(7):
            x = (-0.36 + 0.12 * k) * w
            pen.circle(x, -h * (0.7 - 0.04 * (k % 2)), 3.2, "#ffd77a", glow=0.4 + 0.6 * lamp)
    else:
        for x, facing in ((-0.3, 1), (0.3, -1)):
            beam = [(x * w, -h * 0.87), (x * w + facing * w * 0.05, deck)]
            beam += [(x * w + facing * w * 0.36, deck)]
            pen.polygon(beam, "#ffe9b0", opacity=0.14 + 0.2 * lamp, glow=1)
            pen.circle(x * w, -h * 0.86, h * 0.03, "#ffe9b0", glow=0.5 + 0.5 * lamp)
    if lamp > 0.3:
        glow = (-w * 0.4, -h * 0.72, w * 0.8, h * 0.52)
        pen.rect(*glow, "#ffd9a0", rx=8, opacity=0.13 * lamp, glow=1)


def _bunting(pen: Pen, spread: float, y: float, sag: float) -> None:
    w, h = pen.w, pen.h
    for k in range(9):
        x = (k - 4) * w * spread
        top = -h * (y - sag * (1 - ((k - 4) / 4) ** 2))
        flag = [(x - w * 0.03, top), (x + w * 0.03, top), (x, top + h * 0.085)]
        pen.polygon(flag, ("#e2a93b", "#e2604f", "#f3ece0", "#5fa3a8")[k % 4])


def _arch(pen: Pen, back: str, deck: float) -> None:
    w, h = pen.w, pen.h
    for half, rise, start, fill in (
        (0.48, 1.15, 0.5, pen.shade(back, 0.25)),
        (0.43, 1.05, 0.48, back),
    ):
        d = ((-w * half, deck), -h * start, (-w * half, -h * rise), (w * half, -h * rise))
        pen.path(trace("M# #V#C# # # # # #V#Z", *d, (w * half, -h * start), deck), fill)
    _bunting(pen, 0.086, 0.84, 0.07)


def _truss(pen: Pen, back: str, deck: float) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * 0.46, -h * 0.9, w * 0.92, h * 0.71, back, rx=2)
    for k in range(6):
        pen.rect((-0.44 + 0.16 * k) * w, -h * 0.88, w * 0.05, h * 0.68, pen.shade(back, -0.18))
    for x in (-0.47, 0.47):
        pen.rect(x * w - 3, -h * 0.95, 6, h * 0.76, "#8d949c")
    pen.rect(-w * 0.495, -h * 0.985, w * 0.99, h * 0.07, "#8d949c", rx=2)
    _bunting(pen, 0.1, 0.82, 0.05)


def _bandstand(pen: Pen, back: str, deck: float) -> None:
    """A pavilion of iron in a park."""
    w, h = pen.w, pen.h
    for x in (-0.4, -0.14, 0.14, 0.4):
        pen.rect(x * w - 2, -h * 0.74, 4, h * 0.55, "#f3ece0")
    roof = ((-w * 0.495, -h * 0.7), (-w * 0.3, -h * 0.78), (0, -h * 0.96), (w * 0.3, -h * 0.78))
    roof_end = (w * 0.495, -h * 0.7)
    pen.path(trace("M# #Q# # # #Q# # # #Z", *roof, roof_end), back)
    lit = (roof[2], (w * 0.1, -h * 0.8), (w * 0.2, -h * 0.7), -w * 0.2, (-w * 0.1, -h * 0.8))
    pen.path(trace("M# #Q# # # #H#Q# # # #Z", *lit, roof[2]), pen.shade(back, 0.2))
    pen.rect(-w * 0.495, -h * 0.71, w * 0.99, h * 0.045, "#f3ece0", rx=2)
    for k in range(12):
        pen.circle((-0.46 + 0.084 * k) * w, -h * 0.66, h * 0.022, "#f3ece0")
    pen.rect(-2, -h * 0.985, 4, h * 0.05, "#f0d080")


def _bandstand_front(pen: Pen, back: str, deck: float) -> None:
    w, h = pen.w, pen.h
    d = ""
    for k in (*range(7), *range(10, 17)):  # the middle is open
        d += f"M{(k - 8) * w * 0.058:.1f} {deck:.1f}v{-h * 0.12:.1f}"
    pen.path(d, stroke="#f3ece0", width=1.8)
    for left, right in ((-0.48, -0.07), (0.07, 0.48)):
        pen.line([(left * w, deck - h * 0.12), (right * w, deck - h * 0.12)], "#f3ece0", 2.6)


def _shell(pen: Pen, back: str, deck: float) -> None:
    """A ribbed shell of wood."""
    w, h = pen.w, pen.h
    for k in range(4):
        half, rise = w * (0.48 - 0.09 * k), h * (0.985 - 0.14 * k)
        fill = pen.shade(back, 0.35 - 0.14 * k)
        d = ((-half, deck), (-half * 1.05, -rise * 1.24), (half * 1.05, -rise * 1.24), (half, deck))
        pen.path(trace("M# #C# # # # # #Z", *d), fill)


def _wagon(pen: Pen, back: str, deck: float) -> None:
    """A travelling theatre with a curtain."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.46, -h * 0.84, w * 0.92, h * 0.65, pen.shade(back, -0.25), rx=2)
    pen.path(trace("M# #Q0 # # #Z", -w * 0.495, -h * 0.8, -h * 1.16, w * 0.495, -h * 0.8), back)
    for side in (-1, 1):
        curtain = [(0.46, 0.82), (0.2, 0.82), (0.3, 0.55), (0.33, 0.2), (0.46, 0.2)]
        pen.path(smooth([(side * x * w, -y * h) for x, y in curtain], ease=0.4), "#b5413c")
        pen.line([(side * w * 0.4, -h * 0.8), (side * w * 0.42, -h * 0.22)], "#8f2f2c", 2.4)
    for k in range(8):
        x = -w * 0.46 + k * w * 0.115
        scallop = ((x, -h * 0.82), w * 0.115, (w * 0.0575, h * 0.05), -w * 0.115)
        pen.path(trace("M# #h#a# # 0 0 1 # 0Z", *scallop), ("#b5413c", "#e2b64c")[k % 2])
    pen.circle(0, -h * 0.89, h * 0.05, "#f0d080", glow=0.5 * pen.light.lamps)


def _sail_stage(pen: Pen, back: str, deck: float) -> None:
    """Two sails on masts above a bare deck."""
    w, h = pen.w, pen.h
    for x in (-0.44, 0.0, 0.44):
        top = 0.985 if x == 0 else 0.8
        pen.line([(x * w, deck), (x * w, -h * top)], "#8d949c", 4)
    pen.rect(-w * 0.42, -h * 0.62, w * 0.84, h * 0.42, pen.shade(back, 0.15), rx=2, opacity=0.9)
    for side, fill in ((-1, back), (1, pen.shade(back, 0.3))):
        d = ((0, -h * 0.985), (side * w * 0.2, -h * 0.78), (side * w * 0.495, -h * 0.78))
        low = ((side * w * 0.3, -h * 0.7), (side * w * 0.2, -h * 0.56), (side * w * 0.1, -h * 0.74))
        pen.path(trace("M# #Q# # # #Q# # # #Q# # # #Z", *d, *low, (0, -h * 0.985)), fill)


def _screen(pen: Pen, back: str, deck: float) -> None:
    """A big screen with the plan of the square, and plants."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.48, -h * 0.985, w * 0.96, h * 0.8, "#2f3644", rx=4)
    pen.rect(
        -w * 0.45,
        -h * 0.95,
        w * 0.9,
        h * 0.72,
        pen.shade(back, 0.55),
        rx=2,
        glow=0.3 + 0.5 * pen.light.lamps,
    )
    pen.path(
        trace(
            "M# #Q# # # #T# #",
            (-w * 0.42, -h * 0.6),
            (-w * 0.2, -h * 0.78),
            (0, -h * 0.62),
            (w * 0.42, -h * 0.7),
        ),
        stroke="#7fb6cc",
        width=6,
    )
    for k in range(7):
        x, y = (-0.36 + 0.12 * k) * w, -h * (0.84 - 0.18 * (k % 2))
        pen.circle(x, y, h * 0.05, ("#8fb56a", "#6f9a55")[k % 2])
        pen.rect(x + w * 0.03, y, w * 0.045, h * 0.07, ("#c8704f", "#f3ece0", "#e2a93b")[k % 3])


SHAPES = {
    "arch": _arch,
    "truss": _truss,
    "bandstand": _bandstand,
    "shell": _shell,
    "wagon": _wagon,
    "sail": _sail_stage,
    "screen": _screen,
}
STILL = {"feet": ((-0.05, 0), (0.05, 0))}


def _choir(pen: Pen, deck: float, tall: float, wood: str) -> None:
    w = pen.w
    singers = ((-0.3, "adult"), (-0.15, "elder"), (0.0, "child"), (0.15, "adult"), (0.3, "child"))
    for k, (x, age) in enumerate(singers):
        size = tall * (0.75 if age == "child" else 1)
        who = dressed(somebody(pen, k, age), hat=None)
        hands = ((0.17, 0.55), (0.13, 0.57))
        figure(pen, x * w, deck, size, who, facing=-1 if x > 0 else 1, hands=hands, **STILL)
        pen.rect(x * w + (-9 if x > 0 else 3), deck - size * 0.62, 8, 6, "#f6f1e4")


def _speaker(pen: Pen, deck: float, tall: float, wood: str) -> None:
    w, h = pen.w, pen.h
    who = dressed(somebody(pen), hat=None)
    figure(pen, -w * 0.02, deck, tall, who, hands=((0.24, 0.78), (0.14, 0.6)), **STILL)
    desk = [(0.045, 0.0), (0.045, 0.28), (0.15, 0.28), (0.13, 0.0)]
    pen.polygon([(x * w, deck - y * h) for x, y in desk], wood)
    pen.line([(w * 0.08, deck - h * 0.28), (w * 0.055, deck - h * 0.4)], "#d6dade", 2)
    pen.circle(w * 0.053, deck - h * 0.41, 3, "#2b2f3a")
    pen.rect(-w * 0.36, -h * 0.67, w * 0.22, h * 0.27, "#f6f1e4", rx=2)
    leaf(pen, -w * 0.25, -h * 0.54, h * 0.2, "#6fa055", 50)
    other = dressed(somebody(pen, 2), hat=None)
    figure(pen, w * 0.28, deck, tall, other, facing=-1, hands=((0.15, 0.62), (0.13, 0.6)), **STILL)


def _band(pen: Pen, deck: float, tall: float, wood: str) -> None:
    w = pen.w
    one, two, three = (seated(somebody(pen, k), hat=None) for k in (0, 2, 4))
    feet = {"feet": ((-0.08, 0), (0.08, 0))}
    figure(pen, -w * 0.24, deck, tall, one, hands=((0.24, 0.66), (0.0, 0.55)), **feet)
    x, y = -w * 0.23, deck - 0.56 * tall
    pen.line([(x, y), (x + 0.3 * tall, y - 0.12 * tall)], "#5b3b2a", 3)
    pen.ellipse(x - 1, y + 1, 0.13 * tall, 0.1 * tall, "#c98a4b")
    figure(pen, 0, deck, tall, two, hands=((0.12, 0.76), (0.1, 0.73)), **STILL)
    pen.line([(w * 0.05, deck), (w * 0.05, deck - 0.78 * tall)], "#d6dade", 1.8)
    pen.circle(w * 0.045, deck - 0.8 * tall, 2.8, "#2b2f3a")
    figure(pen, w * 0.26, deck, tall, three, facing=-1, hands=((0.2, 0.5), (0.24, 0.56)), **STILL)
    for dx, r, fill in ((-0.03, 0.12, "#c2473f"), (-0.1, 0.09, "#f3ece0")):
        x = w * (0.22 + dx)
        pen.rect(x - r * tall, deck - tall * 0.33, 2 * r * tall, tall * 0.3, fill, rx=2)
        pen.ellipse(x, deck - tall * 0.33, r * tall, r * tall * 0.3, pen.shade(fill, 0.4))


def _dancers(pen: Pen, deck: float, tall: float, wood: str) -> None:
    """Two pairs that dance."""
    w = pen.w
    for x, facing, salt, up in (
        (-0.28, 1, 0, 0.95),
        (-0.12, -1, 2, 0.7),
        (0.12, 1, 4, 0.7),
        (0.29, -1, 6, 0.95),
    ):
        who = dressed(somebody(pen, salt), hat=None)
        if salt % 4 == 0:
            who = dressed(who, outfit="dress")
        pose = {"feet": ((-0.16, 0.08 * (salt % 4)), (0.12, 0.0)), "lean": -0.04}
        figure(pen, x * w, deck, tall, who, facing=facing, hands=((0.24, up), (0.2, 0.6)), **pose)


def _puppets(pen: Pen, deck: float, tall: float, wood: str) -> None:
    """A puppet booth, two hand puppets, children in front."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.17, deck - h * 0.54, w * 0.34, h * 0.54, "#3f7f8c", rx=3)
    pen.rect(-w * 0.13, deck - h * 0.5, w * 0.26, h * 0.26, "#f6e3b4", rx=2)
    for x, fill in ((-0.05, "#d2634a"), (0.06, "#6f9a62")):
        pen.path(
            smooth(
                [
                    (x * w - 6, deck - h * 0.24),
                    (x * w, deck - h * 0.38),
                    (x * w + 6, deck - h * 0.24),
                ]
            ),
            fill,
        )
        pen.circle(x * w, deck - h * 0.4, h * 0.04, "#e8b997")
    pen.rect(-w * 0.15, deck - h * 0.25, w * 0.3, h * 0.05, wood)
    for k, (x, facing) in enumerate(((-0.28, 1), (0.27, -1), (0.37, -1))):
        kid = dressed(somebody(pen, k + 1, "child"), hat=None)
        figure(pen, x * w, deck, tall * (0.68 - 0.06 * k), kid, facing=facing,
               hands=((0.24, 0.8 if k else 0.5), (0.1, 0.45)), **STILL)  # fmt: skip


ACTS = {
    "choir": _choir,
    "speaker": _speaker,
    "band": _band,
    "dancers": _dancers,
    "puppets": _puppets,
}
