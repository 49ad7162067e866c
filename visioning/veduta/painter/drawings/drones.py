"""Drones: with parcels, wings, medicine, a camera, a water tank, or as a swarm of lights."""

from __future__ import annotations

from visioning.veduta.painter.drawings.sky_life import ACCENTS
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import leaf, smooth, trace, vary


def _rotor(pen: Pen, x: float, y: float, half: float, colour: str) -> None:
    pen.rect(x - 2.2, y, 4.4, 9, "#3d4352", rx=1.5)
    pen.ellipse(x, y, half, max(3.4, half * 0.3), colour, opacity=0.6)
    pen.line([(x - half * 0.85, y), (x + half * 0.85, y)], "#3d4352", 2)


@draws("drone")
def drone(pen: Pen) -> None:
    """A drone that delivers, flies on wings, rescues, maps, waters, or makes light in a swarm."""
    kinds = (_swarm, _parcel_drone, _winged_drone, _camera_drone, _parcel_drone, _rescue_drone,
             _water_drone, _swarm, _ring_drone, _parcel_drone, _parcel_drone, _winged_drone,
             _ring_drone, _camera_drone, _rescue_drone, _water_drone)  # fmt: skip
    pen.kind(kinds)(pen)


def _parcel_drone(pen: Pen) -> None:
    """Four or six rotors, a body in one of three shapes, and what it delivers."""
    w, h = pen.w, pen.h
    body = pen.pick(("#eef1f2", "#f0b93f", "#5b6d8a", "#d2634a", "#8fb7b0"), 0)
    accent = vary(pen, ACCENTS, 2, 1)
    places = [(-0.23, -0.9), (0.23, -0.9), (-0.36, -0.75), (0.36, -0.75)]
    if pen.style[0] > 0.6:  # six: one more on the middle axis of each side
        places = [(-0.13, -0.92), (0.13, -0.92), (-0.3, -0.86), (0.3, -0.86), *places[2:]]
    for x, y in places:
        pen.line([(0, -h * 0.58), (x * w, y * h + 8)], "#565e70", h * 0.075)
        _rotor(pen, x * w, y * h, w * (0.137 if abs(x) > 0.3 else 0.12), "#aebdca")
    for side in (-1, 1):
        pen.line(
            [
                (side * w * 0.14, -h * 0.5),
                (side * w * 0.26, -h * 0.15),
                (side * w * 0.34, -h * 0.15),
            ],
            "#565e70",
            h * 0.05,
        )
    pen.pick((_box, _basket, _bag, _stack), 1)(pen, accent)
    shape = vary(pen, ("pod", "slab", "dome"), 2, 3)
    if shape == "slab":
        pen.rect(-w * 0.3, -h * 0.72, w * 0.6, h * 0.29, body, rx=h * 0.08)
        pen.rect(-w * 0.3, -h * 0.55, w * 0.6, h * 0.12, pen.shade(body, -0.18), rx=h * 0.06)
        pen.rect(-w * 0.25, -h * 0.66, w * 0.28, h * 0.06, accent, rx=2)
    elif shape == "dome":
        pen.path(trace("M# #C# # # # # #z", -w * 0.28, -h * 0.46, -w * 0.26, -h * 0.98, w * 0.26,
                       -h * 0.98, w * 0.28, -h * 0.46), body)  # fmt: skip
        pen.rect(-w * 0.31, -h * 0.52, w * 0.62, h * 0.1, pen.shade(body, -0.18), rx=h * 0.05)
        pen.rect(-w * 0.025, -h * 0.84, w * 0.05, h * 0.3, accent)
    else:
        hull = ((-0.3, -0.6), (-0.16, -0.8), (0.16, -0.8), (0.3, -0.6), (0.16, -0.43),
                (-0.16, -0.43))  # fmt: skip
        pen.path(smooth([(a * w, b * h) for a, b in hull], ease=0.8), body)
        belly = ((-0.28, -0.56), (0.28, -0.56), (0.16, -0.43), (-0.16, -0.43))
        pen.path(smooth([(a * w, b * h) for a, b in belly], ease=0.6), pen.shade(body, -0.18))
        pen.rect(-w * 0.14, -h * 0.72, w * 0.16, h * 0.06, accent, rx=2)
    _eye(pen, w * 0.15, -h * 0.63, h * 0.075)
    pen.circle(-w * 0.2, -h * 0.6, h * 0.04, "#5fd08a", glow=0.4 + 0.6 * pen.light.lamps)


def _eye(pen: Pen, x: float, y: float, r: float) -> None:
    pen.circle(x, y, r, "#2c3444")
    pen.circle(x + r * 0.14, y - r * 0.2, r * 0.4, "#9fd8e6", glow=0.8)


def _box(pen: Pen, accent: str) -> None:
    """A parcel with a ribbon."""
    w, h = pen.w, pen.h
    parcel = pen.pick(("#c99a63", "#e0c090", "#b98452"), 2)
    half = w * pen.between(0.16, 0.22)
    pen.rect(-half, -h * 0.44, half * 2, h * 0.43, parcel, rx=2)
    pen.rect(0 if pen.sun < 0 else -half, -h * 0.44, half, h * 0.43, pen.shade(parcel, -0.12), rx=2)
    pen.rect(-w * 0.025, -h * 0.44, w * 0.05, h * 0.43, accent)
    pen.rect(-half, -h * 0.26, half * 2, h * 0.07, accent)


def _stack(pen: Pen, accent: str) -> None:
    """A small parcel on a wide one, held by a strap."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.14, -h * 0.45, w * 0.24, h * 0.22, "#e0c090", rx=2)
    pen.rect(-w * 0.22, -h * 0.24, w * 0.44, h * 0.23, "#b98452", rx=2)
    pen.rect(-w * 0.22, -h * 0.06, w * 0.44, h * 0.05, "#a3744a", rx=2)
    for x in (-0.11, 0.07):
        pen.rect(x * w, -h * 0.45, w * 0.03, h * 0.44, accent)
    pen.rect(w * 0.13, -h * 0.2, w * 0.06, h * 0.08, "#f3f1ec")


def _basket(pen: Pen, accent: str) -> None:
    """A basket of fruit and bread on two ropes."""
    w, h = pen.w, pen.h
    for x in (-0.16, 0.16):
        pen.line([(x * w, -h * 0.46), (x * w * 1.3, -h * 0.24)], "#565e70", 1.6)
    pen.line([(-w * 0.02, -h * 0.2), (w * 0.13, -h * 0.4)], "#c9854a", h * 0.11)
    for x, fill in ((-0.15, "#c9504a"), (-0.06, "#e0a83e"), (0.15, "#7a9c6a")):
        pen.circle(x * w, -h * 0.25, h * 0.09, fill)
    pen.path(trace("M# #h#l# #h#z", -w * 0.22, -h * 0.24, w * 0.44, -w * 0.05, h * 0.23, -w * 0.34),
             "#c9985a")  # fmt: skip
    weave = "".join(trace("M# #h#", -w * (0.2 - 0.015 * k), -h * (0.17 - 0.07 * k),
                          2 * w * (0.2 - 0.015 * k)) for k in range(2))  # fmt: skip
    pen.path(weave, stroke="#9a6c38", width=2)
    pen.rect(-w * 0.23, -h * 0.26, w * 0.46, h * 0.05, accent, rx=2)


def _bag(pen: Pen, accent: str) -> None:
    """A paper bag with a label and its handles."""
    w, h = pen.w, pen.h
    pen.path(trace("M# #q# # # 0", -w * 0.08, -h * 0.36, w * 0.08, -h * 0.18, w * 0.16),
             stroke="#8a5c30", width=2.6)  # fmt: skip
    pen.path(trace("M# #h#l# #h#z", -w * 0.15, -h * 0.38, w * 0.3, w * 0.05, h * 0.37, -w * 0.4),
             "#d9b483")  # fmt: skip
    fold = trace("M# #h#l# #h#z", w * 0.09, -h * 0.38, w * 0.06, w * 0.05, h * 0.37, -w * 0.06)
    pen.path(fold, "#c19a68")
    pen.circle(-w * 0.03, -h * 0.18, h * 0.1, accent)
    tick = trace("M# #l# #l# #", -w * 0.065, -h * 0.18, w * 0.025, h * 0.04, w * 0.045, -h * 0.07)
    pen.path(tick, stroke="#fdf6e6", width=2)


def _camera_drone(pen: Pen) -> None:
    """A drone that maps the town: two large guarded rotors, a camera, the beam it scans with."""
    w, h = pen.w, pen.h
    body = pen.pick(("#eef1f2", "#8fb7b0", "#f0b93f", "#5b6d8a"), 0)
    accent = pen.pick(ACCENTS, 1)
    reach = pen.between(0.24, 0.34, 2)
    beam = trace("M# #L# 0H#L# #z", -w * 0.05, -h * 0.3, -w * reach, w * reach, w * 0.05, -h * 0.3)
    pen.path(beam, "#bfe6ea", opacity=0.45, glow=0.5 * pen.light.lamps)
    lines = "".join(trace("M# #h#", -w * reach * t, -h * 0.3 * (1 - t), 2 * w * reach * t)
                    for t in (0.5, 0.75, 0.96))  # fmt: skip
    pen.path(lines, stroke="#f7ffff", width=1.8, glow=0.5)
    for side in (-1, 1):
        x, y = side * w * 0.28, -h * 0.8
        pen.line([(0, -h * 0.62), (x, y)], "#565e70", h * 0.08)
        pen.ellipse(x, y, w * 0.2, h * 0.12, "#c3cdd6", opacity=0.55)
        pen.ellipse(x, y, w * 0.2, h * 0.12, "none", stroke=body, width=h * 0.07)
        pen.line([(x - w * 0.15, y), (x + w * 0.15, y)], "#3d4352", 2.2)
        pen.line([(x, y - h * 0.06), (x, y + h * 0.12)], "#3d4352", 3)
    pen.rect(-w * 0.2, -h * 0.74, w * 0.4, h * 0.26, body, rx=h * 0.1)
    pen.rect(-w * 0.2, -h * 0.58, w * 0.4, h * 0.1, accent, rx=h * 0.05)
    pen.rect(-w * 0.03, -h * 0.5, w * 0.06, h * 0.1, "#565e70")
    _eye(pen, 0, -h * 0.34, h * 0.15)
    pen.circle(0, -h * 0.34, h * 0.15, "none", stroke=body, width=2.6)


def _water_drone(pen: Pen) -> None:
    """A tank of water under four rotors; a bar of nozzles sprinkles trees and roofs."""
    w, h = pen.w, pen.h
    body = pen.pick(("#7a9c6a", "#4f78a8", "#3f7f8c", "#e0a83e"), 0)
    for x, y in ((-0.22, -0.9), (0.22, -0.9), (-0.36, -0.78), (0.36, -0.78)):
        pen.line([(0, -h * 0.6), (x * w, y * h + 6)], "#565e70", h * 0.07)
        _rotor(pen, x * w, y * h, w * (0.137 if abs(x) > 0.3 else 0.12), "#aebdca")
    for side in (-1, 1):
        pen.line([(side * w * 0.16, -h * 0.4), (side * w * 0.22, -h * 0.24)], "#565e70", h * 0.05)
    half = w * pen.between(0.22, 0.27, 1)
    pen.rect(-half, -h * 0.76, half * 2, h * 0.44, "#e9f1f3", rx=h * 0.13)
    level = h * pen.between(0.2, 0.32, 2)
    pen.path(trace("M# #q# # # 0t# 0V#q0 # # #h#q# 0 # #z", -half, -h * 0.34 - level, half / 2,
                   -h * 0.05, half, half, -h * 0.44, h * 0.12, -h * 0.13, h * 0.12,
                   -half * 2 + h * 0.26, -h * 0.13, -h * 0.13, -h * 0.12), "#7fc0d8")  # fmt: skip
    pen.rect(-half - 2, -h * 0.6, half * 2 + 4, h * 0.09, body, rx=2)
    pen.rect(-w * 0.08, -h * 0.82, w * 0.16, h * 0.09, body, rx=3)
    leaf(pen, 0, -h * 0.45, h * 0.2, "#f7f3ea", 50)
    pen.rect(-w * 0.44, -h * 0.27, w * 0.88, h * 0.075, "#565e70", rx=2)
    drops = ""
    for k in range(7):
        x = (-0.39 + 0.13 * k) * w
        drops += trace("M# #l# #h#z", x, -h * 0.2, -w * 0.045, h * 0.2, w * 0.09)
    pen.path(drops, "#a9dcea", opacity=0.75)
    pen.circle(half * 0.72, -h * 0.68, h * 0.035, "#5fd08a", glow=0.4 + 0.6 * pen.light.lamps)


def _skids(pen: Pen, reach: float) -> None:
    w, h = pen.w, pen.h
    for side in (-1, 1):
        leg = [(side * w * 0.1, -h * 0.4), (side * w * reach, -h * 0.04)]
        pen.line(leg, "#565e70", h * 0.045)
        foot = [(side * w * (reach - 0.08), -h * 0.03), (side * w * (reach + 0.08), -h * 0.03)]
        pen.line(foot, "#565e70", h * 0.045)


def _winged_drone(pen: Pen) -> None:
    """A courier with wings, its box under the belly."""
    w, h = pen.w, pen.h
    raised = pen.between(0.75, 0.86)
    body = pen.pick(("#eef1f2", "#f0b93f", "#5b6d8a", "#d2634a", "#8fb7b0"), 0)
    accent = pen.pick(ACCENTS, 1)
    for side, tone in ((-1, 0.1 if pen.sun < 0 else -0.12), (1, -0.12 if pen.sun < 0 else 0.1)):
        wing = [
            (0, -h * 0.6),
            (side * w * 0.3, -h * 0.76),
            (side * w * 0.49, -h * raised),
            (side * w * 0.47, -h * 0.72),
            (side * w * 0.2, -h * 0.48),
            (0, -h * 0.42),
        ]
        pen.polygon(wing, pen.shade(body, tone))
        pen.polygon([wing[2], wing[3], (side * w * 0.42, -h * 0.69), (side * w * 0.43, -h * 0.82)],
                    accent)  # fmt: skip
        _rotor(pen, side * w * 0.3, -h * 0.9, w * 0.13, "#aebdca")
    hull = ((-0.17, -0.5), (-0.15, -0.74), (0.0, -0.86), (0.15, -0.74), (0.17, -0.5), (0.0, -0.32))
    pen.path(smooth([(x * w, y * h) for x, y in hull]), body)
    _eye(pen, 0, -h * 0.64, h * 0.085)
    parcel = pen.pick(("#c99a63", "#8aa66c", "#b98452"), 1)
    pen.line([(0, -h * 0.4), (0, -h * 0.26)], "#565e70", 1.6)
    pen.rect(-w * 0.17, -h * 0.33, w * 0.34, h * 0.32, parcel, rx=2)
    pen.rect(-w * 0.025, -h * 0.32, w * 0.05, h * 0.31, accent)


def _rescue_drone(pen: Pen) -> None:
    """Six rotors around a white body with a green cross, a case on its rope."""
    w, h = pen.w, pen.h
    accent = pen.pick(("#3f9a63", "#d2634a", "#4f78a8"), 0)
    places = (
        (-0.38, -0.8),
        (0.38, -0.8),
        (-0.24, -0.92),
        (0.24, -0.92),
        (-0.12, -0.7),
        (0.12, -0.7),
    )
    for x, y in places:
        pen.line([(0, -h * 0.58), (x * w, y * h + 6)], "#565e70", h * 0.055)
        _rotor(pen, x * w, y * h, w * 0.115, "#aebdca")
    pen.ellipse(0, -h * 0.56, w * 0.27, h * 0.23, "#f3f1ec")
    pen.ellipse(0, -h * 0.47, w * 0.19, h * 0.1, "#d9dcdc")
    a, b, y = h * 0.12, h * 0.045, -h * 0.58
    pen.rect(-a, y - b, 2 * a, 2 * b, accent)
    pen.rect(-b, y - a, 2 * b, 2 * a, accent)
    for x in (-0.17, 0.17):
        pen.circle(x * w, -h * 0.55, h * 0.04, "#ffd98a", glow=0.4 + 0.6 * pen.light.lamps)
    pen.line([(0, -h * 0.38), (0, -h * 0.24)], "#565e70", 1.6)
    pen.rect(-w * 0.18, -h * 0.27, w * 0.36, h * 0.26, accent, rx=3)
    pen.rect(-w * 0.05, -h * 0.29, w * 0.1, h * 0.05, pen.shade(accent, -0.2), rx=2)
    pen.rect(-w * 0.03, -h * 0.2, w * 0.06, h * 0.15, "#f3f1ec")
    pen.rect(-w * 0.08, -h * 0.15, w * 0.16, h * 0.05, "#f3f1ec")


def _swarm(pen: Pen) -> None:
    """Small drones that stand in the air as a heart, an arrow or a ring of lights."""
    w, h = pen.w, pen.h
    colour = pen.pick(ACCENTS, 1)
    figure = pen.pick(("heart", "ring", "arrow"), 0)
    places = {
        "heart": ((0, 0.21), (-0.24, 0.44), (0.24, 0.44), (-0.34, 0.78), (0.34, 0.78), (0, 0.7)),
        "ring": (
            (-0.36, 0.48),
            (0.36, 0.48),
            (-0.18, 0.8),
            (0.18, 0.8),
            (-0.18, 0.21),
            (0.18, 0.21),
        ),
        "arrow": (
            (0.36, 0.5),
            (0.12, 0.8),
            (0.12, 0.21),
            (0.0, 0.5),
            (-0.36, 0.5),
            (-0.3, 0.8),
            (-0.3, 0.21),
        ),
    }[figure]
    s = w * 0.158
    arms = bodies = ""
    for x, y in places:
        cx, cy = 0.86 * x * w, -y * h
        for side in (-1, 1):
            px = cx + side * s * 0.75
            arms += trace("M# #h#M# #v#", px - s * 0.48, cy - s * 0.5, s * 0.96, px, cy - s * 0.5,
                          s * 0.5)  # fmt: skip
        bodies += trace("M# #q# # # 0q# # # #h#q# # # #z", cx - s * 0.85, cy - s * 0.1, s * 0.85,
                        -s * 0.5, s * 1.7, -s * 0.1, s * 0.6, -s * 0.5, s * 0.6, -s * 0.7, -s * 0.4,
                        0, -s * 0.5, -s * 0.6)  # fmt: skip
    pen.path(arms, stroke="#3d4352", width=2.6)
    pen.path(bodies, pen.pick(("#5b6475", "#eef1f2", "#f0b93f"), 0))
    for x, y in places:
        pen.circle(
            0.86 * x * w, -y * h + s * 0.42, s * 0.4, colour, glow=0.5 + 0.5 * pen.light.lamps
        )
    pen.halo(0, -h * 0.5, h * 0.5, colour, 0.35)


def _ring_drone(pen: Pen) -> None:
    """Two guarded rotors in rings, a camera between them, a letter bag below."""
    w, h = pen.w, pen.h
    body = pen.pick(("#f0b93f", "#eef1f2", "#d2634a", "#5b6d8a"), 0)
    accent = pen.pick(ACCENTS, 1)
    for side in (-1, 1):
        x, y = side * w * 0.28, -h * 0.72
        pen.line([(0, -h * 0.6), (x, y)], "#565e70", h * 0.07)
        pen.ellipse(x, y, w * 0.2, h * 0.2, "#c3cdd6", opacity=0.5)
        pen.ellipse(x, y, w * 0.2, h * 0.2, "none", stroke=body, width=h * 0.075)
        pen.line([(x - w * 0.16, y), (x + w * 0.16, y)], "#3d4352", 2.2)
        pen.circle(x, y, h * 0.05, accent)
    _skids(pen, 0.24)
    pen.rect(-w * 0.11, -h * 0.74, w * 0.22, h * 0.36, body, rx=w * 0.05)
    pen.rect(-w * 0.11, -h * 0.5, w * 0.22, h * 0.12, pen.shade(body, -0.2), rx=w * 0.04)
    _eye(pen, 0, -h * 0.62, h * 0.09)
    bag = trace("M# #h#l# #h#z", -w * 0.13, -h * 0.33, w * 0.26, w * 0.03, h * 0.32, -w * 0.32)
    pen.path(bag, accent)
    pen.path(trace("M# #l# #l# #", -w * 0.09, -h * 0.26, w * 0.09, h * 0.1, w * 0.09, -h * 0.1),
             stroke="#fdf6e6", width=1.8)  # fmt: skip
