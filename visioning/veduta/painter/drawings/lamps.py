"""Lamps of the square: what they look like and what else they carry."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, smooth, trace, vary

LAMPLIGHT = "#ffe3a0"


@draws("smart_lamp")
def smart_lamp(pen: Pen) -> None:
    """A lamp with warm light, a sensor ring and what else a mast can carry."""
    w, h = pen.w, pen.h
    metal = pen.pick(("#3f4a5a", "#3f6a62", "#7d858f", "#6b4f4a"), 1)
    kind = pen.pick(("arm", "lantern", "twin", "crook", "globe", "leaf", "ring", "old"), 0)
    ground_shadow(pen, 0, w * 0.7, 6)
    pole = w * (0.085 if kind not in ("leaf", "ring") else 0.07)
    if kind == "old":  # fluted, with a wide foot
        pen.polygon(
            [(-pole * 2.2, -2), (-pole, -h * 0.14), (pole, -h * 0.14), (pole * 2.2, -2)], metal
        )
        pen.rect(-pole * 1.5, -h * 0.2, pole * 3, h * 0.02, metal, rx=2)
    pen.rect(-pole * 1.9, -h * 0.085, pole * 3.8, h * 0.083, metal, rx=3)
    pen.rect(-pole, -h * 0.84, pole * 2, h * 0.83, metal, rx=2)
    shaded = -pole if pen.sun > 0 else pole * 0.2
    pen.rect(shaded, -h * 0.84, pole * 0.8, h * 0.8, pen.shade(metal, -0.22))
    heads = {"lantern": _lantern, "old": _old_lantern, "globe": _globes, "leaf": _leaf_lamp}
    heads |= {"ring": _ring_lamp, "crook": _crook}
    if kind in heads:
        heads[kind](pen, metal)
    else:
        _arms(pen, metal, (-1, 1) if kind == "twin" else (1,))
        _panel(pen)
    _fittings(pen, pole, kind)


def _cone(pen: Pen, x: float, y: float, half: float) -> None:
    """The light below a lamp, at dusk and at night."""
    lamp, w, h = pen.light.lamps, pen.w, pen.h
    for deep, share in ((0.3, 0.16), (0.18, 0.16)) if lamp > 0.3 else ():
        low = [
            (x + half, y),
            (x - half, y),
            (x - half * 1.7, y + h * deep),
            (x + half * 1.7, y + h * deep),
        ]
        pen.polygon(
            [(max(-w / 2, min(w / 2, a)), b) for a, b in low],
            LAMPLIGHT,
            opacity=share * lamp,
            glow=1,
        )


def _glow(pen: Pen, least: float = 0.4) -> float:
    return least + (1 - least) * pen.light.lamps


def _arms(pen: Pen, metal: str, sides: tuple[int, ...]) -> None:
    w, h = pen.w, pen.h
    for side in sides:
        _cone(pen, side * w * 0.33, -h * 0.81, w * 0.11)
        arm = (
            "M0 #Q# # # #",
            -h * 0.78,
            (side * w * 0.04, -h * 0.86),
            (side * w * 0.22, -h * 0.845),
        )
        pen.path(trace(*arm), stroke=metal, width=5)
        head = [(0.14, 0.825), (0.2, 0.87), (0.48, 0.845), (0.49, 0.82)]
        pen.path(smooth([(side * x * w, -y * h) for x, y in head], ease=0.4), metal)
        pen.ellipse(side * w * 0.33, -h * 0.815, w * 0.15, h * 0.018, LAMPLIGHT, glow=_glow(pen))


def _panel(pen: Pen) -> None:
    w, h = pen.w, pen.h
    corners = ((-0.36, 0.9), (0.16, 0.985), (0.3, 0.955), (-0.22, 0.865))
    pen.polygon([(x * w, -y * h) for x, y in corners], "#2f4b78")
    pen.line([(-w * 0.29, -h * 0.883), (w * 0.23, -h * 0.97)], "#9fbbdc", 1.2)
    pen.line([(-w * 0.1, -h * 0.945), (w * 0.04, -h * 0.908)], "#9fbbdc", 1.2)


def _lantern(pen: Pen, metal: str) -> None:
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    if lamp > 0.3:
        pen.circle(0, -h * 0.82, w * 0.48, LAMPLIGHT, opacity=0.25, glow=1)
    glass = ((-0.24, 0.9), (0.24, 0.9), (0.16, 0.73), (-0.16, 0.73))
    pen.polygon([(x * w, -y * h) for x, y in glass], LAMPLIGHT, glow=_glow(pen, 0.35))
    pen.path(trace("M# #L0 #L# #Z", -w * 0.32, -h * 0.89, -h * 0.985, w * 0.32, -h * 0.89), metal)
    pen.rect(-w * 0.18, -h * 0.735, w * 0.36, h * 0.02, metal, rx=2)
    pen.line([(0, -h * 0.73), (0, -h * 0.9)], metal, 2)


def _old_lantern(pen: Pen, metal: str) -> None:
    """Two lanterns on scrolls."""
    w, h = pen.w, pen.h
    pen.rect(-2, -h * 0.985, 4, h * 0.16, metal, rx=2)
    for side in (-1, 1):
        x = side * w * 0.33
        pen.path(
            trace(
                "M0 #C# # # # # #",
                -h * 0.72,
                (side * w * 0.2, -h * 0.66),
                (side * w * 0.32, -h * 0.7),
                (x, -h * 0.78),
            ),
            stroke=metal,
            width=4,
        )
        glass = ((-0.13, 0.91), (0.13, 0.91), (0.09, 0.79), (-0.09, 0.79))
        pen.polygon([(x + a * w, -y * h) for a, y in glass], LAMPLIGHT, glow=_glow(pen, 0.35))
        pen.polygon(
            [(x - w * 0.16, -h * 0.905), (x, -h * 0.955), (x + w * 0.16, -h * 0.905)], metal
        )
        pen.rect(x - w * 0.1, -h * 0.795, w * 0.2, h * 0.016, metal)


def _globes(pen: Pen, metal: str) -> None:
    """Three globes of milk glass."""
    w, h = pen.w, pen.h
    pen.path(
        trace("M# #Q0 # # #", (-w * 0.32, -h * 0.82), -h * 0.68, (w * 0.32, -h * 0.82)),
        stroke=metal,
        width=4.4,
    )
    for x, y in ((-0.32, 0.86), (0.32, 0.86), (0.0, 0.93)):
        pen.circle(x * w, -y * h, w * 0.165, "#fbf3dc", glow=_glow(pen, 0.3))
        pen.rect(x * w - w * 0.08, -y * h + w * 0.14, w * 0.16, h * 0.016, metal, rx=2)


def _leaf_lamp(pen: Pen, metal: str) -> None:
    """A leaf of solar cells that shines below."""
    w, h = pen.w, pen.h
    _cone(pen, w * 0.1, -h * 0.86, w * 0.22)
    under = [(-0.49, 0.93), (-0.1, 0.85), (0.3, 0.83), (0.49, 0.85), (0.2, 0.87), (-0.2, 0.9)]
    pen.path(smooth([(x * w, -y * h) for x, y in under]), LAMPLIGHT, glow=_glow(pen))
    blade = [(-0.49, 0.94), (-0.2, 0.985), (0.2, 0.96), (0.49, 0.86), (0.1, 0.87), (-0.25, 0.89)]
    pen.path(smooth([(x * w, -y * h) for x, y in blade]), "#2f4b78")
    pen.line([(-w * 0.42, -h * 0.935), (w * 0.4, -h * 0.88)], "#9fbbdc", 1.4)
    pen.line([(0, -h * 0.83), (-w * 0.03, -h * 0.92)], metal, 4)


def _ring_lamp(pen: Pen, metal: str) -> None:
    """A ring of light around the mast."""
    w, h = pen.w, pen.h
    _cone(pen, 0, -h * 0.84, w * 0.28)
    pen.ellipse(0, -h * 0.87, w * 0.44, h * 0.045, "none", stroke=metal, width=7)
    pen.ellipse(
        0, -h * 0.865, w * 0.44, h * 0.042, "none", stroke=LAMPLIGHT, width=3.6, glow=_glow(pen)
    )
    pen.rect(-w * 0.04, -h * 0.985, w * 0.08, h * 0.15, metal, rx=2)
    for side in (-1, 1):
        pen.line([(0, -h * 0.97), (side * w * 0.4, -h * 0.87)], metal, 1.8)


def _crook(pen: Pen, metal: str) -> None:
    """A shepherd's crook with a hanging bell."""
    w, h = pen.w, pen.h
    _cone(pen, w * 0.32, -h * 0.76, w * 0.1)
    crook = trace(
        "M0 #C# # # # # #", -h * 0.8, (0, -h * 1.05), (w * 0.32, -h * 1.02), (w * 0.32, -h * 0.88)
    )
    pen.path(crook, stroke=metal, width=5)
    bell = ((0.15, 0.775), (0.22, 0.86), (0.32, 0.885), (0.42, 0.86), (0.49, 0.775))
    pen.path(smooth([(x * w, -y * h) for x, y in bell], ease=0.6), metal)
    pen.ellipse(w * 0.32, -h * 0.772, w * 0.14, h * 0.018, LAMPLIGHT, glow=_glow(pen))
    scroll = trace("M0 #Q# # # #", -h * 0.76, (-w * 0.26, -h * 0.78), (-w * 0.24, -h * 0.88))
    pen.path(scroll, stroke=metal, width=3)


def _fittings(pen: Pen, pole: float, kind: str) -> None:
    """The sensor ring, and what hangs on the mast: a banner, a basket of flowers, a screen."""
    w, h = pen.w, pen.h
    accent = vary(pen, ("#5fd0c8", "#f0a63a", "#8fd06f"), 2, 1)
    pen.rect(-pole * 1.6, -h * 0.61, pole * 3.2, h * 0.05, "#2f3644", rx=4)
    pen.rect(-pole * 1.6, -h * 0.592, pole * 3.2, h * 0.014, accent, glow=0.7)
    for r in (7, 12):
        d = arc(pole * 1.6, -h * 0.585, r, -40, 40) + arc(-pole * 1.6, -h * 0.585, r, 140, 220)
        pen.path(d, stroke=accent, width=2.4, glow=0.6)
    banner = vary(pen, ("#d2634a", "#e2a93b", "#3f7f8c", "#7a9c6a"), 2, 3)
    x = pole + 2
    if kind in ("arm", "lantern", "crook"):
        pen.rect(x, -h * 0.5, w * 0.34, h * 0.2, banner, rx=2)
        tip = [(x, -h * 0.31), (x + w * 0.34, -h * 0.31), (x + w * 0.17, -h * 0.265)]
        pen.polygon(tip, banner)
        leaf(pen, x + w * 0.17, -h * 0.4, w * 0.25, "#f6efdc", 55)
    elif kind in ("twin", "ring"):
        for left, fill in ((x, banner), (-x - w * 0.26, "#f6efdc")):
            pen.rect(left, -h * 0.5, w * 0.26, h * 0.24, fill, rx=1)
            pen.circle(left + w * 0.13, -h * 0.42, w * 0.08, accent)
    elif kind in ("globe", "leaf"):
        pen.rect(x, -h * 0.48, w * 0.36, h * 0.19, "#2f3644", rx=3)
        pen.rect(x + 2, -h * 0.465, w * 0.36 - 4, h * 0.16, "#8fd0d8", rx=2, glow=_glow(pen))
        pen.circle(x + w * 0.12, -h * 0.4, w * 0.05, "#f6c64f", glow=0.6)
        pen.line([(x + 5, -h * 0.335), (x + w * 0.3, -h * 0.335)], "#f6f7f4", 2)
    if kind in ("lantern", "old", "twin", "globe"):
        sides = (-1, 1) if kind == "old" else (-1,)
        for side in sides:
            _hanging_basket(pen, side)


def _hanging_basket(pen: Pen, side: int) -> None:
    w, h = pen.w, pen.h
    flower = petals(pen)[0]
    for x, y in ((0.26, 0.36), (0.15, 0.385), (0.36, 0.375), (0.31, 0.4), (0.2, 0.355)):
        bloom = pen.light.season != "winter" and x < 0.3
        pen.circle(side * x * w, -y * h, w * 0.085, flower if bloom else "#6f9a55")
    d = trace(
        "M# #h#q# # # #q# # # #Z",
        (side * w * 0.42, -h * 0.355),
        -side * w * 0.36,
        (side * w * 0.02, h * 0.05),
        (side * w * 0.18, h * 0.05),
        (side * w * 0.16, 0),
        (side * w * 0.18, -h * 0.05),
    )
    pen.path(d, "#a8764a")
