"""Electric taxis of the air."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.sky_life import ACCENTS
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, smooth, trace, vary


@draws("air_taxi")
def air_taxi(pen: Pen) -> None:
    """An electric taxi of the air: under rings or fans, on wings, between arms, or as a bus."""
    kinds = (_ring_taxi, _winged_taxi, _arm_taxi, _air_bus, _fan_taxi, _box_wing_taxi)
    pen.kind((*kinds, _ring_taxi, _arm_taxi, *kinds[::-1], _air_bus, _winged_taxi))(pen)


def _ring_taxi(pen: Pen) -> None:
    """A round cabin with passengers under a ring of rotors."""
    w, h = pen.w * pen.between(0.86, 1), pen.h
    body = pen.pick(("#f3f1ec", "#3f7f8c", "#e0b04a", "#d97a5f", "#aebfcb"), 0)
    accent = pen.pick(ACCENTS, 1)
    wide = pen.between(0.2, 0.26, 2)
    pen.line([(0, -h * 0.5), (0, -h * 0.84)], "#565e70", h * 0.06)
    pen.ellipse(0, -h * 0.83, w * 0.47, h * 0.11, "none", stroke="#e9edf0", width=h * 0.055)
    pen.ellipse(0, -h * 0.83, w * 0.47, h * 0.11, "none", stroke=accent, width=h * 0.018)
    for k in range(8):
        a = math.pi * 2 * k / 8 + 0.2
        x, y = w * 0.43 * math.cos(a), -h * 0.83 + h * 0.105 * math.sin(a)
        pen.ellipse(x, y, w * 0.062, h * 0.035, "#ccd6dd")
        pen.circle(x, y, h * 0.018, "#3d4352")
    for side in (-1, 1):
        pen.line([(side * w * 0.46, -h * 0.82), (side * w * 0.1, -h * 0.58)], "#e9edf0", h * 0.045)
        pen.line([(side * w * 0.12, -h * 0.2), (side * w * 0.17, -h * 0.04)], "#565e70", h * 0.04)
    if pen.style[0] < 0.5:
        pen.line([(-w * 0.27, -h * 0.03), (w * 0.27, -h * 0.03)], "#565e70", h * 0.045)
    else:
        for x in (-0.17, 0.17):
            pen.circle(x * w, -h * 0.065, h * 0.065, "#3d4352")
            pen.circle(x * w, -h * 0.065, h * 0.025, "#c3cdd6")
    pen.path(
        smooth(
            [
                (-w * (wide + 0.1), -h * 0.4),
                (-w * wide, -h * 0.6),
                (w * 0.02, -h * 0.67),
                (w * wide, -h * 0.58),
                (w * (wide + 0.12), -h * 0.36),
                (w * wide, -h * 0.17),
                (-w * wide, -h * 0.15),
            ]
        ),
        body,
    )
    lit = pen.light.lamps
    glass = "#ffdf9e" if lit > 0.5 else "#6f98ad"
    pen.path(
        smooth(
            [
                (-w * 0.17, -h * 0.4),
                (-w * 0.13, -h * 0.57),
                (w * 0.1, -h * 0.59),
                (w * (wide + 0.05), -h * 0.42),
                (w * wide, -h * 0.35),
                (-w * 0.14, -h * 0.35),
            ],
            ease=0.7,
        ),
        glass,
        glow=0.8 * lit,
    )
    for x, top in ((-0.06, vary(pen, ACCENTS, 1, 3)), (0.1, vary(pen, ACCENTS, 2, 3))):
        pen.circle(x * w, -h * 0.485, h * 0.048, "#7a513c" if x > 0 else "#e3b493")
        pen.rect(x * w - h * 0.06, -h * 0.43, h * 0.12, h * 0.08, top, rx=3)
    pen.path(
        smooth(
            [
                (-w * (wide + 0.09), -h * 0.34),
                (w * (wide + 0.1), -h * 0.32),
                (w * wide, -h * 0.17),
                (-w * wide, -h * 0.15),
            ],
            ease=0.7,
        ),
        accent,
    )
    pen.circle(w * (wide + 0.06), -h * 0.32, h * 0.035, "#fff1c4", glow=lit)
    bolt(pen, -w * 0.02, -h * 0.24, h * 0.13)


def _cabin(
    pen: Pen,
    hull: tuple[tuple[float, float], ...],
    glass: tuple[tuple[float, float], ...],
    body: str,
    seats: tuple[float, ...],
    y: float,
) -> None:
    """A cabin with its windows and the people in it; points are shares of the box."""
    w, h, lit = pen.w, pen.h, pen.light.lamps
    pen.path(smooth([(a * w, b * h) for a, b in hull]), body)
    pane = "#ffdf9e" if lit > 0.5 else "#6f98ad"
    pen.path(smooth([(a * w, b * h) for a, b in glass], ease=0.7), pane, glow=0.8 * lit)
    for k, x in enumerate(seats):
        skin = ("#e3b493", "#7a513c", "#c98f66")[(k + int(pen.style[0] * 3)) % 3]
        pen.circle(x * w, y * h, h * 0.05, skin)
        top = ACCENTS[(k + int(pen.style[1] * 6)) % 6]
        pen.rect(x * w - h * 0.06, (y + 0.05) * h, h * 0.12, h * 0.07, top, rx=3)


def _winged_taxi(pen: Pen) -> None:
    """A small aeroplane whose rotors tilt, a tail, four seats."""
    w, h = pen.w * pen.between(0.86, 1), pen.h
    body = pen.pick(("#f3f1ec", "#3f7f8c", "#e0b04a", "#d97a5f", "#aebfcb"), 0)
    accent = pen.pick(ACCENTS, 1)
    pen.polygon([(-w * 0.44, -h * 0.92), (-w * 0.36, -h * 0.92), (-w * 0.24, -h * 0.5),
                 (-w * 0.38, -h * 0.46)], accent)  # fmt: skip
    if pen.style[2] > 0.5:  # the tail bears a wing of its own
        pen.rect(-w * 0.5, -h * 0.96, w * 0.24, h * 0.07, pen.shade(body, -0.15), rx=2)
    hull = ((-0.46, -0.5), (-0.2, -0.62), (0.1, -0.66), (0.34, -0.56), (0.47, -0.36), (0.3, -0.2),
            (-0.05, -0.18), (-0.3, -0.36))  # fmt: skip
    glass = ((-0.04, -0.44), (0.0, -0.58), (0.16, -0.6), (0.34, -0.46), (0.38, -0.38), (0.0, -0.38))
    _cabin(pen, hull, glass, body, (0.06, 0.2), -0.49)
    pen.path(smooth([(-w * 0.3, -h * 0.36), (0, -h * 0.3), (w * 0.4, -h * 0.32), (w * 0.28,
                     -h * 0.2), (-w * 0.05, -h * 0.18)], ease=0.6), accent)  # fmt: skip
    pen.polygon([(-w * 0.16, -h * 0.66), (w * 0.1, -h * 0.66), (w * 0.02, -h * 0.58),
                 (-w * 0.14, -h * 0.58)], pen.shade(body, -0.15))  # fmt: skip
    for x, y in ((-0.3, -0.84), (-0.04, -0.9), (0.24, -0.84)):
        pen.line([(x * w, y * h), (x * w * 0.6, -h * 0.64)], "#565e70", h * 0.045)
        pen.ellipse(x * w, y * h, w * 0.15, h * 0.05, "#aebdca", opacity=0.6)
        pen.line([(x * w - w * 0.13, y * h), (x * w + w * 0.13, y * h)], "#3d4352", 1.8)
        pen.circle(x * w, y * h, h * 0.03, accent)
    for x in (-0.1, 0.24):
        pen.line([(x * w, -h * 0.2), (x * w, -h * 0.07)], "#565e70", h * 0.035)
        pen.circle(x * w, -h * 0.05, h * 0.05, "#3d4352")
    bolt(pen, w * 0.12, -h * 0.26, h * 0.12)


def _arm_taxi(pen: Pen) -> None:
    """A round bubble between four arms, a rotor above and below each."""
    w, h = pen.w * pen.between(0.86, 1), pen.h
    body = pen.pick(("#f3f1ec", "#e0b04a", "#3f7f8c", "#aebfcb", "#d97a5f"), 0)
    accent = pen.pick(ACCENTS, 1)
    for side in (-1, 1):
        for reach, y in ((0.4, -0.74), (0.3, -0.9)):
            pen.line([(side * w * 0.1, -h * 0.34), (side * w * reach, h * y)], "#7d8796", h * 0.05)
            for lift in (-0.05, 0.06):
                cy = h * (y + lift)
                half = w * min(0.11, 0.5 - reach)
                pen.ellipse(side * w * reach, cy, half, h * 0.028, "#aebdca", opacity=0.7)
                pen.line([(side * w * reach - half * 0.9, cy), (side * w * reach + half * 0.9, cy)],
                         "#3d4352", 1.6)  # fmt: skip
            pen.rect(side * w * reach - 2, h * (y - 0.06), 4, h * 0.14, accent)
    hull = ((0.0, -0.78), (0.2, -0.62), (0.23, -0.38), (0.12, -0.16), (-0.12, -0.16),
            (-0.23, -0.38), (-0.2, -0.62))  # fmt: skip
    glass = ((0.0, -0.73), (0.16, -0.6), (0.19, -0.4), (0.0, -0.36), (-0.19, -0.4), (-0.16, -0.6))
    _cabin(pen, hull, glass, body, (-0.075, 0.075), -0.53)
    pen.rect(-w * 0.2, -h * 0.37, w * 0.4, h * 0.07, accent, rx=3)
    for side in (-1, 1):
        pen.line([(side * w * 0.1, -h * 0.18), (side * w * 0.16, -h * 0.05)], "#565e70", h * 0.04)
        foot = [(side * w * 0.08, -h * 0.03), (side * w * 0.26, -h * 0.03)]
        pen.line(foot, "#565e70", h * 0.04)
    bolt(pen, 0, -h * 0.24, h * 0.12)


def _air_bus(pen: Pen) -> None:
    """A long cabin for six under two pairs of rotors."""
    w, h = pen.w * pen.between(0.86, 1), pen.h
    body = pen.pick(("#e0b04a", "#f3f1ec", "#3f7f8c", "#d97a5f", "#aebfcb"), 0)
    accent = pen.pick(ACCENTS, 1)
    for x in (-0.3, 0.3):
        for k, y in enumerate((-0.9, -0.78)):
            half = w * 0.185
            pen.ellipse(x * w, y * h, half, h * 0.045, "#aebdca", opacity=0.65)
            pen.line([(x * w - half * 0.9, y * h), (x * w + half * 0.9, y * h)], "#3d4352", 2)
            pen.circle(x * w, y * h, h * 0.03, accent if k else body)
        pen.line([(x * w, -h * 0.92), (x * w, -h * 0.56)], "#565e70", h * 0.05)
    pen.rect(-w * 0.44, -h * 0.62, w * 0.88, h * 0.44, body, rx=h * 0.2)
    pen.rect(-w * 0.44, -h * 0.34, w * 0.88, h * 0.08, accent)
    lit = pen.light.lamps
    pane = "#ffdf9e" if lit > 0.5 else "#6f98ad"
    glazing = vary(pen, ("panes", "portholes", "band"), 2, 3)
    if glazing == "band":
        pen.rect(-w * 0.41, -h * 0.56, w * 0.82, h * 0.21, pane, rx=h * 0.09, glow=0.8 * lit)
    for k in range(5):
        x = (-0.33 + 0.165 * k) * w
        if glazing == "panes":
            pen.rect(x - w * 0.065, -h * 0.55, w * 0.13, h * 0.19, pane, rx=4, glow=0.8 * lit)
        elif glazing == "portholes":
            pen.circle(x, -h * 0.455, min(w * 0.07, h * 0.11), pane, glow=0.8 * lit)
        skin = ("#e3b493", "#7a513c", "#c98f66")[(k + int(pen.style[0] * 5)) % 3]
        pen.circle(x, -h * 0.46, h * 0.045, skin)
        pen.rect(
            x - h * 0.05,
            -h * 0.42,
            h * 0.1,
            h * 0.06,
            ACCENTS[(k + int(pen.style[1] * 6)) % 6],
            rx=2,
        )
    for x in (-0.24, 0.24):
        pen.line([(x * w, -h * 0.19), (x * w, -h * 0.05)], "#565e70", h * 0.04)
        pen.line([((x - 0.09) * w, -h * 0.03), ((x + 0.09) * w, -h * 0.03)], "#565e70", h * 0.045)


def _fan_taxi(pen: Pen) -> None:
    """A drop of a cabin between four fans in rings."""
    w, h = pen.w, pen.h
    body = pen.pick(("#3f7f8c", "#f3f1ec", "#d97a5f", "#aebfcb", "#e0b04a"), 0)
    accent = pen.pick(ACCENTS, 1)
    pen.line([(-w * 0.36, -h * 0.56), (w * 0.36, -h * 0.56)], "#7d8796", h * 0.07)
    for side in (-1, 1):
        for x, y, tone in ((0.36, -0.81, -0.15), (0.34, -0.4, 0.0)):
            rx, ry = w * 0.125, h * (0.12 if tone else 0.16)
            pen.ellipse(side * x * w, y * h, rx, ry, "#ccd6dd", opacity=0.7)
            blades = trace("M# #h#M# #v#", side * x * w - rx, y * h, 2 * rx, side * x * w,
                           y * h - ry, 2 * ry)  # fmt: skip
            pen.path(blades, stroke="#3d4352", width=1.6)
            pen.ellipse(side * x * w, y * h, rx, ry, "none", stroke=pen.shade(body, tone - 0.1),
                        width=h * 0.055)  # fmt: skip
            pen.circle(side * x * w, y * h, h * 0.035, accent)
        pen.line([(side * w * 0.1, -h * 0.2), (side * w * 0.15, -h * 0.05)], "#565e70", h * 0.04)
        if pen.style[0] > 0.6:
            pen.circle(side * w * 0.15, -h * 0.06, h * 0.06, "#3d4352")
    if pen.style[0] <= 0.6:
        pen.line([(-w * 0.24, -h * 0.03), (w * 0.24, -h * 0.03)], "#565e70", h * 0.045)
    hull = ((0.0, -0.96), (0.16, -0.8), (0.22, -0.46), (0.14, -0.18), (-0.14, -0.18),
            (-0.22, -0.46), (-0.16, -0.8))  # fmt: skip
    glass = ((0.0, -0.86), (0.12, -0.74), (0.17, -0.48), (0.0, -0.42), (-0.17, -0.48),
             (-0.12, -0.74))  # fmt: skip
    seats = (-0.07, 0.07) if pen.style[2] < 0.5 else (0.0,)
    _cabin(pen, hull, glass, body, seats, -0.58)
    pen.path(smooth([(-w * 0.2, -h * 0.36), (0, -h * 0.3), (w * 0.2, -h * 0.36), (w * 0.14,
                     -h * 0.18), (-w * 0.14, -h * 0.18)], ease=0.6), accent)  # fmt: skip
    bolt(pen, 0, -h * 0.25, h * 0.11)


def _box_wing_taxi(pen: Pen) -> None:
    """Two wings joined at their tips around the cabin, small rotors along the upper one."""
    w, h = pen.w, pen.h
    body = pen.pick(("#f3f1ec", "#aebfcb", "#d97a5f", "#3f7f8c", "#e0b04a"), 0)
    accent = pen.pick(ACCENTS, 1)
    wing, count = pen.shade(body, -0.14), pen.pick((4, 6), 2)
    for k in range(count):
        x = (-0.4 + 0.8 * k / (count - 1)) * w
        half = w * min(0.3 / count, 0.09)
        pen.line([(x, -h * 0.92), (x, -h * 0.78)], "#565e70", h * 0.035)
        pen.ellipse(x, -h * 0.93, half, h * 0.035, "#aebdca", opacity=0.7)
        pen.line([(x - half * 0.9, -h * 0.93), (x + half * 0.9, -h * 0.93)], "#3d4352", 1.8)
    pen.line([(0, -h * 0.78), (0, -h * 0.6)], wing, h * 0.16)
    frame = trace("M# #H#q# 0 # #L# #q# # # #H#q# # # #L# #q0 # # #z", -w * 0.4, -h * 0.83,
                  w * 0.4, w * 0.1, w * 0.09, h * 0.12, w * 0.42, -h * 0.36, -w * 0.02, h * 0.09,
                  -w * 0.1, h * 0.09, -w * 0.32, -w * 0.08, 0, -w * 0.1, -h * 0.09, -w * 0.49,
                  -h * 0.71, -h * 0.12, w * 0.09, -h * 0.12)  # fmt: skip
    pen.path(frame, stroke=wing, width=h * 0.085)
    for side in (-1, 1):
        pen.line([(side * w * 0.49, -h * 0.74), (side * w * 0.435, -h * 0.4)], accent, h * 0.07)
        pen.line([(side * w * 0.12, -h * 0.2), (side * w * 0.12, -h * 0.08)], "#565e70", h * 0.035)
        pen.circle(side * w * 0.12, -h * 0.055, h * 0.055, "#3d4352")
    hull = ((-0.3, -0.4), (-0.2, -0.62), (0.06, -0.68), (0.26, -0.54), (0.33, -0.34), (0.22, -0.17),
            (-0.18, -0.16))  # fmt: skip
    glass = ((-0.2, -0.44), (-0.14, -0.57), (0.08, -0.61), (0.24, -0.46), (0.26, -0.38),
             (-0.18, -0.38))  # fmt: skip
    _cabin(pen, hull, glass, body, (-0.1, 0.08), -0.5)
    pen.path(smooth([(-w * 0.28, -h * 0.34), (w * 0.31, -h * 0.33), (w * 0.22, -h * 0.18),
                     (-w * 0.18, -h * 0.17)], ease=0.7), accent)  # fmt: skip
    bolt(pen, 0, -h * 0.25, h * 0.12)
