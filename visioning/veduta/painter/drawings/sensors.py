"""Posts that measure air, noise, rain, heat or bicycles, and show what they find."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.digital import SIGNALS, waves
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary


@draws("sensor_post")
def sensor_post(pen: Pen) -> None:
    """A post that measures air, noise, rain or heat, and shows it."""
    w, h = pen.w, pen.h
    colour = vary(pen, ("#3f7f8c", "#5f8a5a", "#46505f", "#c8704f", "#5b6d9a"), 1, 3)
    signal = vary(pen, SIGNALS, 2, 3)
    kind = pen.pick(("air", "wind", "noise", "rain", "flower", "heat", "owl", "traffic"), 0)
    ground_shadow(pen, 0, w * 0.8, 6)
    pen.rect(-w * 0.3, -h * 0.07, w * 0.6, h * 0.068, "#8d9096", rx=2)
    pen.rect(-w * 0.075, -h * 0.88, w * 0.15, h * 0.86, "#5d6470", rx=2)
    if kind in ("air", "noise", "traffic"):
        _solar_cap(pen)
    {
        "wind": _anemometer,
        "rain": _rain_gauge,
        "flower": _petal_head,
        "heat": _thermometer,
        "owl": _owl,
        "noise": _horn,
        "traffic": _camera,
    }.get(kind, _louvres)(pen, colour, signal)
    if kind not in ("heat", "traffic"):
        _readout(pen, colour, kind)
    if snowy(pen) and kind in ("air", "noise", "traffic"):
        pen.line([(-w * 0.42, -h * 0.86), (w * 0.24, -h * 0.98)], SNOW, 3.4)


def _solar_cap(pen: Pen) -> None:
    w, h = pen.w, pen.h
    corners = ((-0.48, 0.85), (0.26, 0.985), (0.48, 0.93), (-0.24, 0.79))
    pen.polygon([(x * w, -y * h) for x, y in corners], "#2f4b78")
    d = f"M{-w * 0.36:.1f} {-h * 0.82:.1f}L{w * 0.37:.1f} {-h * 0.957:.1f}"
    for s in (0.33, 0.66):
        a = ((s * 0.74 - 0.48) * w, -h * (0.85 + 0.135 * s))
        d += trace("M# #L# #", a, ((s * 0.72 - 0.24) * w, -h * (0.79 + 0.14 * s)))
    pen.path(d, stroke="#9fbbdc", width=1.3)


def _louvres(pen: Pen, colour: str, signal: str) -> None:
    """A hood with slats that breathes the air."""
    w, h = pen.w, pen.h
    waves(pen, 0, -h * 0.655, w * 0.46, signal, 2)
    d = ((-w * 0.2, -h * 0.68), (w * 0.2, w * 0.2), w * 0.4, h * 0.1, -w * 0.2)
    pen.path(trace("M# #a# # 0 0 1 # 0v#H#Z", *d), "#f3f1ec")
    for k in range(3):
        pen.rect(-w * 0.2, -h * (0.66 - 0.032 * k), w * 0.4, h * 0.012, "#9aa2aa")
    pen.circle(0, -h * 0.71, w * 0.06, signal, glow=0.8)


def _anemometer(pen: Pen, colour: str, signal: str) -> None:
    """Three cups that turn and a vane."""
    w, h = pen.w, pen.h
    pen.line([(-w * 0.42, -h * 0.93), (w * 0.42, -h * 0.93)], "#5d6470", 3)
    for x in (-0.4, 0.02, 0.4):
        pen.path(arc(x * w, -h * 0.93, w * 0.1, 90, 270) + "Z", colour)
        pen.ellipse(x * w, -h * 0.93, w * 0.03, w * 0.1, pen.shade(colour, 0.4))
    pen.circle(0, -h * 0.965, w * 0.05, "#33363f")
    pen.line([(-w * 0.4, -h * 0.72), (w * 0.36, -h * 0.72)], "#5d6470", 3)
    pen.polygon([(w * 0.3, -h * 0.77), (w * 0.49, -h * 0.72), (w * 0.3, -h * 0.67)], signal)
    pen.polygon(
        [
            (-w * 0.49, -h * 0.78),
            (-w * 0.28, -h * 0.745),
            (-w * 0.28, -h * 0.695),
            (-w * 0.49, -h * 0.66),
        ],
        signal,
    )


def _rain_gauge(pen: Pen, colour: str, signal: str) -> None:
    """A funnel above a tube of water."""
    w, h = pen.w, pen.h
    pen.polygon(
        [
            (-w * 0.46, -h * 0.985),
            (w * 0.46, -h * 0.985),
            (w * 0.16, -h * 0.84),
            (-w * 0.16, -h * 0.84),
        ],
        colour,
    )
    pen.rect(-w * 0.48, -h * 0.985, w * 0.96, h * 0.03, pen.shade(colour, 0.3), rx=2)
    pen.rect(-w * 0.17, -h * 0.84, w * 0.34, h * 0.28, "#dfeef2", rx=3)
    up = pen.between(0.1, 0.24, 1)
    pen.rect(-w * 0.17, -h * (0.56 + up), w * 0.34, h * up, "#4f9bc0", rx=3)
    for k in range(5):
        pen.rect(w * 0.02, -h * (0.6 + 0.05 * k), w * 0.13, 1.6, "#5d6470")


def _petal_head(pen: Pen, colour: str, signal: str) -> None:
    """A flower of solar cells."""
    w, h = pen.w, pen.h
    for k in range(6):
        turn = 30 + 60 * k
        leaf_x, leaf_y = arc_point(turn, w * 0.26)
        leaf(pen, leaf_x, -h * 0.79 + leaf_y, w * 0.44, ("#2f4b78", "#3f6296")[k % 2], turn)
    pen.circle(0, -h * 0.79, w * 0.15, signal, glow=0.5)
    pen.circle(0, -h * 0.79, w * 0.07, "#f6f1e4")
    for side in (-1, 1):
        leaf(pen, side * w * 0.2, -h * 0.56, w * 0.32, "#6fa055", 90 - side * 55)


def arc_point(turn: float, r: float) -> tuple[float, float]:
    """The point at a distance in a direction; 90 degrees is up."""
    return r * math.cos(math.radians(turn)), -r * math.sin(math.radians(turn))


def _thermometer(pen: Pen, colour: str, signal: str) -> None:
    """A tall thermometer with marks."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.45, -h * 0.985, w * 0.9, h * 0.86, colour, rx=8)
    pen.rect(-w * 0.38, -h * 0.955, w * 0.76, h * 0.8, "#f3f1ec", rx=6)
    pen.rect(-w * 0.07, -h * 0.92, w * 0.14, h * 0.62, "#dfe5e8", rx=4)
    up = {"summer": 0.5, "winter": 0.12}.get(pen.light.season, 0.3)
    pen.rect(-w * 0.05, -h * (0.3 + up), w * 0.1, h * (up + 0.02), "#d2423a", rx=3)
    pen.circle(0, -h * 0.25, w * 0.16, "#d2423a")
    for k in range(7):
        pen.rect(w * 0.13, -h * (0.36 + 0.08 * k), w * (0.2 if k % 2 else 0.13), 2, "#5d6470")


def _owl(pen: Pen, colour: str, signal: str) -> None:
    """A friendly owl whose eyes are sensors."""
    w, h = pen.w, pen.h
    body = (
        (-0.4, 0.56),
        (-0.44, 0.84),
        (-0.34, 0.985),
        (0, 0.93),
        (0.34, 0.985),
        (0.44, 0.84),
        (0.4, 0.56),
    )
    pen.path(smooth([(x * w, -y * h) for x, y in body], ease=0.6), colour)
    for side in (-1, 1):
        pen.circle(side * w * 0.19, -h * 0.83, w * 0.18, "#f6f1e4")
        pen.circle(side * w * 0.17, -h * 0.83, w * 0.085, signal, glow=0.8)
    pen.polygon([(-w * 0.07, -h * 0.78), (w * 0.07, -h * 0.78), (0, -h * 0.73)], "#e8893a")
    for k in range(3):
        pen.path(
            arc(0, -h * (0.63 + 0.03 * k), w * 0.16, 200, 340),
            stroke=pen.shade(colour, 0.4),
            width=2,
        )


def _horn(pen: Pen, colour: str, signal: str) -> None:
    """A microphone in foam, and the noise around it."""
    w, h = pen.w, pen.h
    waves(pen, 0, -h * 0.67, w * 0.46, signal, 3)
    pen.ellipse(0, -h * 0.68, w * 0.17, h * 0.08, "#33363f")
    for k in range(3):
        pen.rect(-w * 0.15, -h * (0.71 - 0.03 * k), w * 0.3, 1.6, "#5d6470")


def _camera(pen: Pen, colour: str, signal: str) -> None:
    """Counts bicycles: a round eye and a tall figure of how many."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.45, -h * 0.72, w * 0.9, h * 0.56, colour, rx=5)
    pen.rect(-w * 0.36, -h * 0.68, w * 0.72, h * 0.3, "#2f3644", rx=3)
    for k, x in enumerate((-0.2, 0.12)):
        digit = (arc(x * w, -h * 0.58, w * 0.09, 0, 359), arc(x * w, -h * 0.48, w * 0.09, 0, 359))
        pen.path("".join(digit[: 2 - k % 2]), stroke=signal, width=3, glow=0.8)
    for x in (-0.2, 0.16):
        pen.circle(x * w, -h * 0.26, w * 0.12, "none", stroke="#f6f1e4", width=2.6)
    pen.line(
        [
            (-w * 0.2, -h * 0.26),
            (-w * 0.06, -h * 0.33),
            (w * 0.1, -h * 0.33),
            (w * 0.16, -h * 0.26),
        ],
        "#f6f1e4",
        2.4,
    )
    pen.circle(0, -h * 0.77, w * 0.1, "#f3f1ec")
    pen.circle(0, -h * 0.77, w * 0.05, "#33363f")


def _readout(pen: Pen, colour: str, kind: str) -> None:
    """What is measured: waves, bars or a drop."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.37, -h * 0.515, w * 0.74, h * 0.32, colour, rx=4)
    pen.rect(-w * 0.26, -h * 0.47, w * 0.52, h * 0.2, "#eaf3ee", rx=3, glow=0.5 * pen.light.lamps)
    if kind in ("noise", "flower"):
        for k, up in enumerate((0.07, 0.12, 0.09, 0.15)):
            fill = ("#6fb35f", "#f0b93f", "#6fb35f", "#d9637a")[k]
            pen.rect(-w * 0.21 + k * w * 0.11, -h * (0.29 + up), w * 0.08, h * up, fill, rx=1)
    elif kind in ("rain", "owl"):
        drop = trace(
            "M0 #Q# # # #A# # 0 0 1 # #Q# # 0 #Z",
            -h * 0.46,
            (w * 0.14, -h * 0.38),
            (w * 0.12, -h * 0.345),
            (w * 0.125, w * 0.125),
            (-w * 0.12, -h * 0.345),
            (-w * 0.14, -h * 0.38),
            -h * 0.46,
        )
        pen.path(drop, "#4f9bc0")
    else:
        for k, y in enumerate((0.435, 0.375, 0.315)):
            d = ((-w * 0.2, -h * y), (w * 0.1, -h * 0.045), w * 0.2, w * 0.2)
            pen.path(trace("M# #q# # # 0t# 0", *d), stroke=("#4f9bc0", "#6fb35f")[k % 2], width=3)
