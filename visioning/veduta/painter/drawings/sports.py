"""Sport on the strip."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import Person, dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, trace, vary


@draws("sports_court")
def sports_court(pen: Pen) -> None:
    """A court: basketball, volleyball, football, table tennis, skating, boules, tennis, dance."""
    w, h = pen.w, pen.h
    floor = vary(pen, ("#c8704f", "#4f86a8", "#6f9a62", "#8f7ab0"), 1, 3)
    line = "#f6f1e4"
    kind = pen.pick(("hoop", "volley", "table", "goal", "skate", "boules", "bars", "tennis"), 0)
    court = [(-w * 0.5, -1), (-w * 0.39, -h * 0.3), (w * 0.39, -h * 0.3), (w * 0.5, -1)]
    if kind == "boules":
        floor = "#d9c08f" if not snowy(pen) else SNOW
    pen.polygon(court, floor)
    if kind not in ("boules", "skate", "bars"):
        frame = trace("M# -4L# #H#L# -4Z", -w * 0.45, -w * 0.365, -h * 0.265, w * 0.365, w * 0.45)
        pen.path(frame + f"M0 -4V{-h * 0.265:.1f}", stroke=line, width=2)
        if kind != "tennis":
            pen.ellipse(0, -h * 0.15, w * 0.1, h * 0.06, "none", stroke=line, width=2)
    one, two = _player(pen, 0), _player(pen, 3)
    GAMES[kind](pen, one, two)


def _player(pen: Pen, salt: int) -> Person:
    who = somebody(pen, salt)
    outfit = "shorts" if not who.covered else "shirt"
    return dressed(who, outfit="jacket" if pen.light.season == "winter" else outfit, hat=None)


def _hoop(pen: Pen, one: Person, two: Person) -> None:
    w, h, tall = pen.w, pen.h, pen.h * 0.7
    x = w * 0.4
    pen.line([(x, -h * 0.22), (x, -h * 0.74), (x - w * 0.06, -h * 0.8)], "#5d6470", 4)
    pen.rect(x - w * 0.09, -h * 0.985, w * 0.12, h * 0.3, "#f3f1ea", rx=2)
    pen.rect(x - w * 0.06, -h * 0.87, w * 0.06, h * 0.12, "none", stroke="#d2634a", width=2)
    net = ((x - w * 0.15, -h * 0.72), w * 0.1, (-w * 0.02, h * 0.14), -w * 0.06)
    pen.path(trace("M# #h#l# #h#Z", *net), "#ffffff", opacity=0.65)
    pen.line([(x - w * 0.155, -h * 0.72), (x - w * 0.04, -h * 0.72)], "#d2634a", 3)
    jump = {"feet": ((-0.12, 0.06), (0.1, 0.03)), "hands": ((0.26, 0.98), (0.2, 0.9))}
    figure(pen, -w * 0.02, -h * 0.16, tall, one, **jump)
    figure(pen, -w * 0.27, -h * 0.08, tall, two, hands=((0.25, 0.62), (-0.2, 0.5)))
    pen.circle(w * 0.17, -h * 0.89, h * 0.075, "#e0843a")
    pen.path(arc(w * 0.17, -h * 0.89, h * 0.05, 100, 280), stroke="#8a4a22", width=1.2)


def _volley(pen: Pen, one: Person, two: Person) -> None:
    w, h, tall = pen.w, pen.h, pen.h * 0.7
    pen.rect(-2, -h * 0.72, 4, h * 0.6, "#5d6470", rx=1)
    net = ((-0.012, 0.7), (0.05, 0.78), (0.05, 0.5), (-0.012, 0.42))
    pen.polygon([(x * w, -y * h) for x, y in net], "#ffffff", opacity=0.75)
    pen.line([(0, -h * 0.71), (w * 0.05, -h * 0.79)], "#e0a83e", 2.6)
    up = {"feet": ((-0.14, 0.04), (0.12, 0)), "hands": ((0.2, 0.95), (0.14, 0.98))}
    figure(pen, -w * 0.24, -h * 0.08, tall, one, **up)
    figure(pen, w * 0.27, -h * 0.1, tall, two, facing=-1, hands=((0.24, 0.66), (0.22, 0.6)))
    pen.circle(-w * 0.1, -h * 0.91, h * 0.078, "#f6e9c8")
    pen.path(arc(-w * 0.1, -h * 0.91, h * 0.045, 30, 210), stroke="#4f78a8", width=1.6)


def _goal(pen: Pen, one: Person, two: Person) -> None:
    w, h, tall = pen.w, pen.h, pen.h * 0.7
    x = w * 0.3
    net = [
        (x - w * 0.11, -h * 0.26),
        (x - w * 0.11, -h * 0.84),
        (x + w * 0.15, -h * 0.7),
        (x + w * 0.15, -h * 0.14),
    ]
    pen.polygon(net, "#ffffff", opacity=0.5)
    d = ""
    for k in range(1, 4):
        s = k / 4
        a = (x - w * 0.11 + s * w * 0.26, -h * (0.82 - 0.14 * s))
        d += trace("M# #V#", a, -h * (0.26 - 0.12 * s))
    pen.path(d, stroke="#ffffff", width=1.2)
    pen.line(net, "#f6f1e4", 4)
    keep = {"feet": ((-0.15, 0), (0.15, 0)), "hands": ((0.29, 0.58), (-0.27, 0.6))}
    figure(pen, w * 0.18, -h * 0.12, tall, one, facing=-1, **keep)
    run = {"feet": ((-0.2, 0.08), (0.18, 0.05)), "hands": ((0.2, 0.62), (-0.22, 0.5))}
    figure(pen, -w * 0.27, -h * 0.1, tall, two, **run)
    pen.circle(-w * 0.08, -h * 0.13, h * 0.07, "#fbf8f0")
    pen.circle(-w * 0.08, -h * 0.13, h * 0.026, "#34435f")


def _table_tennis(pen: Pen, one: Person, two: Person) -> None:
    w, h = pen.w, pen.h
    tall = min(h * 0.84, stature(h * 0.86, one), stature(h * 0.86, two))
    swing = {"feet": ((-0.13, 0.01), (0.13, 0.0)), "lean": 0.06}
    figure(pen, -w * 0.33, -h * 0.1, tall, one, hands=((0.26, 0.62), (0.1, 0.45)), **swing)
    figure(
        pen, w * 0.34, -h * 0.12, tall, two, facing=-1, hands=((0.27, 0.74), (0.1, 0.45)), **swing
    )
    for x, up in ((-0.33 + 0.13, 0.62), (0.34 - 0.135, 0.74)):
        pen.circle(x * w + (4 if x < 0 else -4), -h * 0.1 - up * tall, h * 0.045, "#c2473f")
    for x in (-0.13, 0.13):
        pen.rect(x * w - 2, -h * 0.42, 4, h * 0.3, "#5d6470")
    top = [(-0.22, 0.44), (0.22, 0.44), (0.19, 0.5), (-0.19, 0.5)]
    pen.polygon([(x * w, -y * h) for x, y in top], "#3f6f8c")
    pen.rect(-w * 0.22, -h * 0.44, w * 0.44, h * 0.04, "#2f5268")
    pen.rect(-2, -h * 0.56, 4, h * 0.1, "#f6f1e4")
    pen.circle(w * 0.05, -h * 0.74, 3.4, "#ffffff")


def _skate(pen: Pen, one: Person, two: Person) -> None:
    """A half pipe; one flies, one rolls."""
    w, h = pen.w, pen.h
    stone = "#b9bcc0" if not snowy(pen) else "#dfe6ec"
    for side in (-1, 1):
        ramp = (
            (side * w * 0.49, -3),
            (side * w * 0.49, -h * 0.6),
            (side * w * 0.4, -h * 0.6),
            (side * w * 0.34, -h * 0.12),
            (side * w * 0.06, -h * 0.08),
        )
        pen.path(trace("M# #L# #L# #Q# # # #L# -3Z", *ramp, side * w * 0.06), stone)
        pen.line([(side * w * 0.49, -h * 0.6), (side * w * 0.4, -h * 0.6)], "#d2634a", 3)
    pen.rect(-w * 0.1, -h * 0.1, w * 0.2, h * 0.09, pen.shade(stone, 0.2))
    tall = stature(h * 0.56, one)
    fly = {"feet": ((-0.14, 0.1), (0.16, 0.14)), "hands": ((0.26, 0.8), (-0.28, 0.7)), "lean": 0.05}
    figure(pen, -w * 0.24, -h * 0.36, tall, one, **fly)
    pen.line(
        [
            (-w * 0.24 - 0.22 * tall, -h * 0.36 - 0.04 * tall),
            (-w * 0.24 + 0.26 * tall, -h * 0.36 - 0.12 * tall),
        ],
        "#c98a4b",
        4,
    )
    tall = stature(h * 0.66, two)
    roll = {
        "feet": ((-0.14, 0.03), (0.12, 0.0)),
        "hands": ((0.24, 0.6), (-0.24, 0.6)),
        "lean": 0.06,
    }
    figure(pen, w * 0.14, -h * 0.17, tall, two, facing=-1, **roll)
    pen.line(
        [(w * 0.14 - 0.25 * tall, -h * 0.15), (w * 0.14 + 0.24 * tall, -h * 0.15)], "#3a3f4c", 4
    )
    for dx in (-0.18, 0.18):
        pen.circle(w * 0.14 + dx * tall, -h * 0.12, 3, "#e2a93b")


def _boules(pen: Pen, one: Person, two: Person) -> None:
    """Boules in the gravel; the old know how."""
    w, h = pen.w, pen.h
    thrower = seated(somebody(pen, 2, "elder"))
    tall = min(h * 0.78, stature(h * 0.84, thrower))
    throw = {
        "feet": ((-0.14, 0.02), (0.13, 0.0)),
        "hands": ((0.3, 0.5), (-0.1, 0.46)),
        "lean": 0.09,
    }
    figure(pen, -w * 0.3, -h * 0.1, tall, thrower, **throw)
    pen.circle(-w * 0.02, -h * 0.52, h * 0.05, "#8d949c")
    figure(
        pen,
        w * 0.3,
        -h * 0.14,
        min(tall, stature(h * 0.82, two)),
        two,
        facing=-1,
        hands=((0.1, 0.46), (-0.12, 0.5)),
    )
    seat = dressed(seated(somebody(pen, 5, "elder")), hat=None)
    pen.rect(w * 0.05, -h * 0.34, w * 0.15, h * 0.05, "#a8764a")
    pen.rect(w * 0.07, -h * 0.3, 4, h * 0.16, "#8a5f42")
    pen.rect(w * 0.17, -h * 0.3, 4, h * 0.16, "#8a5f42")
    size = h * 0.62
    pose = {
        "hip": (0, 0.34 - seat.legs),
        "feet": ((0.22, 0), (0.25, 0)),
        "hands": ((0.2, 0.5), (0.18, 0.5)),
    }
    figure(pen, w * 0.13, -h * 0.14, size, seat, facing=-1, **pose)
    for x, y, fill in (
        (0.0, 0.08, "#5d6470"),
        (0.1, 0.06, "#8d949c"),
        (-0.06, 0.05, "#8d949c"),
        (0.22, 0.1, "#5d6470"),
    ):
        pen.circle(x * w, -h * (y + 0.03), h * 0.045, fill)
    pen.circle(w * 0.05, -h * 0.1, h * 0.025, "#d2634a")


def _bars(pen: Pen, one: Person, two: Person) -> None:
    """Bars to exercise on, a mat below."""
    w, h = pen.w, pen.h
    pen.polygon(
        [
            (-w * 0.2, -h * 0.05),
            (-w * 0.15, -h * 0.18),
            (w * 0.42, -h * 0.18),
            (w * 0.45, -h * 0.05),
        ],
        "#4f86a8",
    )
    steel = "#d2634a"
    for x, top in ((-0.45, 0.6), (-0.26, 0.985), (0.04, 0.985), (0.36, 0.72)):
        pen.rect(x * w - 2, -h * top, 4.4, h * (top - 0.06), steel)
    for a, b, y in ((-0.45, -0.26, 0.6), (-0.26, 0.04, 0.975), (0.04, 0.36, 0.7)):
        pen.line([(a * w, -h * y), (b * w, -h * y)], steel, 4.4)
    tall = h * 0.74
    hang = {"feet": ((-0.06, 0.06), (-0.02, 0.08)), "hands": ((0.05, 1.09), (-0.05, 1.09))}
    figure(pen, -w * 0.11, -h * 0.97 + 1.09 * tall, tall, one, **hang)
    tall = min(h * 0.68, stature(h * 0.74, two))
    stretch = {"feet": ((-0.2, 0.0), (0.2, 0.0)), "hands": ((0.2, 0.9), (-0.24, 0.92))}
    figure(pen, w * 0.22, -h * 0.1, tall, two, facing=-1, **stretch)


def _tennis(pen: Pen, one: Person, two: Person) -> None:
    w, h = pen.w, pen.h
    pen.path(
        "".join(f"M{(k - 5) * w * 0.082:.1f} {-h * 0.3:.1f}V{-h * 0.985:.1f}" for k in range(11)),
        stroke="#8d949c",
        width=1.5,
    )
    pen.path(
        "".join(trace("M# #H#", (-w * 0.43, -h * y), w * 0.43) for y in (0.98, 0.66)),
        stroke="#8d949c",
        width=1.8,
    )
    tall = min(h * 0.64, stature(h * 0.74, one))
    serve = {"feet": ((-0.14, 0.06), (0.12, 0.0)), "hands": ((0.24, 0.95), (0.1, 0.55))}
    figure(pen, -w * 0.28, -h * 0.08, tall, one, **serve)
    x, y = -w * 0.28 + 0.3 * tall, -h * 0.08 - 1.06 * tall
    pen.ellipse(x, y, h * 0.06, h * 0.085, "#f6f1e4", opacity=0.6)
    pen.ellipse(x, y, h * 0.06, h * 0.085, "none", stroke="#d2634a", width=2.4)
    tall = min(h * 0.7, stature(h * 0.8, two))
    wait = {"feet": ((-0.16, 0.0), (0.16, 0.0)), "hands": ((0.26, 0.6), (0.2, 0.55)), "lean": 0.07}
    figure(pen, w * 0.3, -h * 0.06, tall, two, facing=-1, **wait)
    x, y = w * 0.3 - 0.34 * tall, -h * 0.06 - 0.68 * tall
    pen.ellipse(x, y, h * 0.06, h * 0.085, "none", stroke="#5b6d9a", width=2.4)
    pen.rect(-w * 0.02, -h * 0.36, w * 0.04, h * 0.26, "#ffffff", opacity=0.8)
    pen.line([(0, -h * 0.04), (0, -h * 0.38)], "#5d6470", 3)
    pen.circle(w * 0.05, -h * 0.62, 3.6, "#d9e04a")


GAMES = {
    "hoop": _hoop,
    "volley": _volley,
    "table": _table_tennis,
    "goal": _goal,
    "skate": _skate,
    "boules": _boules,
    "bars": _bars,
    "tennis": _tennis,
}
