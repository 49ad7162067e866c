"""Small vehicles of the road: pods, shared cars. All of them face right."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.drawings.vehicles import CREAM, LIVERIES, riders, wheel
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import SKINS, TOPS
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, bolt, leaf, smooth, trace, vary


@draws("shuttle")
def shuttle(pen: Pen) -> None:
    """A small pod without a driver, with a sensor and its arcs; of eight makes."""
    w, h = pen.w, pen.h
    colour = vary(pen, LIVERIES, 1, 5)
    body = vary(pen, ("#f5f3ee", "#d3dfe0", "#f8e3b4"), 2, 3)
    kind = pen.pick(("pod", "egg", "cube", "wedge", "open", "bubble", "tall", "long"), 0)
    n, top, foot = w * 0.5 - 1, -h * (0.86 if kind == "tall" else 0.82), -h * 0.1
    lamp = pen.light.lamps
    _sensor(pen, -h * 0.25 if kind == "wedge" else 0, kind)
    low = foot - h * 0.08
    shells = {
        "pod": (
            (-n, low),
            (-n + h * 0.03, top + h * 0.3),
            (-n + h * 0.28, top),
            (n - h * 0.28, top),
            (n - h * 0.03, top + h * 0.3),
            (n, low),
        ),
        "egg": (
            (-n, low),
            (-n + h * 0.06, -h * 0.55),
            (-w * 0.22, top),
            (w * 0.16, top),
            (n - h * 0.08, -h * 0.5),
            (n, low),
        ),
        "cube": (
            (-n, low),
            (-n, top + h * 0.1),
            (-n + h * 0.08, top),
            (n - h * 0.08, top),
            (n, top + h * 0.1),
            (n, low),
        ),
        "wedge": (
            (-n, low),
            (-n + h * 0.02, top + h * 0.08),
            (-n + h * 0.1, top),
            (w * 0.02, top),
            (n - h * 0.16, -h * 0.46),
            (n, low),
        ),
        "open": (
            (-n, low),
            (-n, -h * 0.36),
            (-n + h * 0.04, -h * 0.4),
            (n - h * 0.04, -h * 0.4),
            (n, -h * 0.36),
            (n, low),
        ),
        "bubble": (
            (-n, low),
            (-n, -h * 0.42),
            (-n + h * 0.1, -h * 0.5),
            (n - h * 0.1, -h * 0.5),
            (n, -h * 0.42),
            (n, low),
        ),
        "tall": (
            (-n, low),
            (-n + h * 0.12, top + h * 0.12),
            (-n + h * 0.26, top),
            (n - h * 0.26, top),
            (n - h * 0.12, top + h * 0.12),
            (n, low),
        ),
        "long": (
            (-n, low),
            (-n + h * 0.2, top + h * 0.06),
            (-n + h * 0.34, top + h * 0.02),
            (n - h * 0.34, top + h * 0.02),
            (n - h * 0.2, top + h * 0.06),
            (n, low),
        ),
    }
    ease = {"egg": 0.9, "cube": 0.15, "wedge": 0.3, "tall": 0.4}.get(kind, 0.55)
    under = ((n - h * 0.12, foot), (-n + h * 0.12, foot))
    if kind == "bubble":
        d = (
            (-n + h * 0.06, -h * 0.46),
            (-n + h * 0.06, -h * 1.0),
            (n - h * 0.06, -h * 1.0),
            (n - h * 0.06, -h * 0.46),
        )
        pen.path(
            trace("M# #C# # # # # #Z", *d), "#ffe1a0" if lamp > 0.4 else "#9fc4d2", glow=0.6 * lamp
        )
    elif kind == "open":
        pen.rect(-n + h * 0.04, top, 2 * n - h * 0.08, h * 0.09, body, rx=5)
        for x in (-n + h * 0.08, -1.5, n - h * 0.12):
            pen.rect(x, top + h * 0.05, 3.4, h * 0.4, body)
    pen.path(smooth([*shells[kind], *under], ease=ease), body)
    warm = "#ffe1a0" if lamp > 0.4 else "#4f6f84"
    panes = {
        "pod": (
            (-n + h * 0.09, -h * 0.4),
            (-n + h * 0.12, top + h * 0.3),
            (-n + h * 0.3, top + h * 0.1),
            (n - h * 0.3, top + h * 0.1),
            (n - h * 0.12, top + h * 0.3),
            (n - h * 0.09, -h * 0.4),
        ),
        "egg": (
            (-w * 0.3, -h * 0.38),
            (-w * 0.26, top + h * 0.16),
            (w * 0.14, top + h * 0.1),
            (n - h * 0.16, -h * 0.38),
        ),
        "cube": (
            (-n + h * 0.08, -h * 0.36),
            (-n + h * 0.08, top + h * 0.1),
            (n - h * 0.08, top + h * 0.1),
            (n - h * 0.08, -h * 0.36),
        ),
        "wedge": (
            (-n + h * 0.1, -h * 0.4),
            (-n + h * 0.12, top + h * 0.1),
            (w * 0.02, top + h * 0.1),
            (n - h * 0.3, -h * 0.4),
        ),
        "tall": (
            (-n + h * 0.16, -h * 0.3),
            (-n + h * 0.24, top + h * 0.12),
            (n - h * 0.24, top + h * 0.12),
            (n - h * 0.16, -h * 0.3),
        ),
        "long": (
            (-n + h * 0.2, -h * 0.4),
            (-n + h * 0.32, top + h * 0.12),
            (n - h * 0.32, top + h * 0.12),
            (n - h * 0.2, -h * 0.4),
        ),
    }
    if kind in panes:
        pen.path(smooth(panes[kind], ease=0.3 if kind != "egg" else 0.7), warm, glow=0.75 * lamp)
    sill = -h * {"cube": 0.36, "tall": 0.3, "bubble": 0.48}.get(kind, 0.4)
    inset = {"egg": 0.4, "tall": 0.3, "long": 0.36, "wedge": 0.2}.get(kind, 0.18)
    riders(pen, -n + h * inset, n - h * (0.5 if kind == "wedge" else inset), sill, h * 0.105)
    _shuttle_paint(pen, kind, n, foot, colour, body, top)
    for x in {"long": (-0.33, 0.33), "egg": (-0.24, 0.26)}.get(kind, (-0.29, 0.29)):
        wheel(pen, x * w, h * (0.16 if kind == "open" else 0.13))
    for x in (n - h * 0.09, -n + h * 0.03):
        pen.rect(x, foot - h * 0.2, h * 0.06, h * 0.13, "#fff3cf", rx=2, glow=lamp)
    bolt(pen, w * 0.1, -h * 0.22, h * 0.17)
    if snowy(pen) and kind not in ("bubble", "egg"):
        right = w * 0.02 if kind == "wedge" else n - h * 0.34
        pen.rect(-n + h * 0.34, top - 1, right + n - h * 0.34, 4, SNOW, rx=2)


def _sensor(pen: Pen, x: float, kind: str) -> None:
    """A dome that sees all round."""
    h, lamp = pen.h, pen.light.lamps
    pen.rect(x - h * 0.1, -h * 0.9, h * 0.2, h * 0.1, "#4a4e59", rx=2)
    dome = ((x - h * 0.075, -h * 0.89), (h * 0.075, h * 0.075), h * 0.15)
    pen.path(trace("M# #a# # 0 0 1 # 0Z", *dome), "#5fd0c8", glow=0.5 + 0.5 * lamp)
    d = ""
    for r in (0.14, 0.21):
        for start, end in ((20, 65), (115, 160)):
            d += arc(x, -h * 0.885 + 2, h * r * 0.5 + 3, start, end)
    pen.path(d, stroke="#4fb3ad", width=2.4, glow=0.5)


def _shuttle_paint(
    pen: Pen, kind: str, n: float, foot: float, colour: str, body: str, top: float
) -> None:
    """The coloured part, the pillars and the door."""
    h = pen.h
    y = -h * {"cube": 0.3, "tall": 0.24, "bubble": 0.42, "open": 0.36}.get(kind, 0.32)
    low = [(-n + 1, y), (n - 1, y), (n, foot - h * 0.08), (n - h * 0.12, foot)]
    pen.path(smooth([*low, (-n + h * 0.12, foot), (-n, foot - h * 0.08)], ease=0.3), colour)
    if kind in ("pod", "cube", "tall", "long"):
        for x in {"cube": (-0.5, 0.0, 0.5), "long": (-0.7, -0.2, 0.3, 0.8)}.get(kind, (-0.5, 0.02)):
            pen.rect(x * h * 0.42 - 1, top + h * 0.1, 2.6, y - top - h * 0.1, body)
    door = {"cube": (-0.2, 0.4), "tall": (-0.16, 0.3), "wedge": (-0.34, 0.22), "open": (-0.1, 0.2)}
    left, wide = door.get(kind, (-0.22, 0.22))
    pen.rect(h * left, y - h * 0.05, h * wide, foot - y + h * 0.01, pen.shade(colour, 0.16), rx=2)
    if kind in ("egg", "bubble"):
        pen.path(
            trace("M# #Q# # # #", (-n + 2, y + h * 0.1), (0, y + h * 0.02), (n - 2, y + h * 0.1)),
            stroke=body,
            width=3,
        )
    elif kind == "open":
        for k in range(4):
            pen.circle(-n + h * (0.3 + 0.25 * k), y + h * 0.12, h * 0.045, body)


@draws("e_car")
def e_car(pen: Pen) -> None:
    """A small shared electric car with a leaf on its door; of eight makes."""
    w, h = pen.w, pen.h
    paints = ("#4f9a7c", "#e2a93b", "#d2634a", "#5a86b5", "#f3efe6", "#8a6aa0", "#86b0a4")
    colour = vary(pen, paints, 1, 3)
    kind = pen.pick(("round", "estate", "micro", "sport", "van", "pickup", "cabrio", "jeep"), 0)
    n, sill, foot = w * 0.5 - h * 0.07, -h * 0.56, -h * 0.14
    warm, lamp = "#ffe1a0" if pen.light.lamps > 0.4 else "#567589", pen.light.lamps
    # rear edge of the roof, its rear and front end, where the windscreen meets the bonnet (in w)
    roof = {
        "round": (-0.36, -0.3, 0.06, 0.26),
        "estate": (-0.45, -0.42, 0.06, 0.24),
        "micro": (-0.34, -0.26, 0.16, 0.4),
        "sport": (-0.4, -0.14, 0.02, 0.26),
        "van": (-0.46, -0.44, 0.22, 0.4),
        "pickup": (-0.06, -0.04, 0.14, 0.28),
        "cabrio": (0, 0, 0, 0),
        "jeep": (-0.42, -0.42, 0.1, 0.16),
    }[kind]
    top = -h * {"sport": 0.92, "estate": 0.95}.get(kind, 0.985)
    boxy = kind in ("van", "jeep", "pickup")
    ease = 0.2 if boxy else 0.5
    if kind == "cabrio":
        pen.line([(w * 0.12, sill), (w * 0.02, -h * 0.88)], "#46505f", 3.4)
        pen.polygon(
            [(w * 0.13, sill), (w * 0.04, -h * 0.86), (w * 0.0, -h * 0.86), (w * 0.05, sill)],
            "#bfd6de",
            opacity=0.6,
        )
        _driver(pen, -w * 0.03, -h * 0.78, h * 0.1)
        _driver(pen, -w * 0.2, -h * 0.74, h * 0.09, 3)
        pen.path(
            smooth(
                [
                    (-w * 0.42, sill),
                    (-w * 0.36, -h * 0.7),
                    (-w * 0.28, -h * 0.64),
                    (-w * 0.26, sill),
                ]
            ),
            pen.shade(colour, -0.35),
        )
        pen.line([(-w * 0.12, sill), (-w * 0.16, -h * 0.97)], "#f3efe6", 2)
        pen.polygon(
            [(-w * 0.16, -h * 0.97), (-w * 0.04, -h * 0.93), (-w * 0.15, -h * 0.88)], "#e2604f"
        )
    else:
        cabin = [
            (roof[0] * w, sill + 3),
            (roof[1] * w, top + h * 0.03),
            (roof[2] * w, top + h * 0.01),
            (roof[3] * w, sill + 3),
        ]
        pen.path(smooth(cabin, ease=ease), colour)
        middle = (max(roof[1], -0.4) + roof[2]) / 2 - 0.01
        low, up = sill + 2, top + h * 0.1
        rear = [
            (roof[0] * w + h * 0.1, low),
            (roof[1] * w + h * 0.1, up),
            ((middle - 0.016) * w, up),
            ((middle - 0.016) * w, low),
        ]
        fore = [
            ((middle + 0.016) * w, low),
            ((middle + 0.016) * w, up),
            (roof[2] * w - h * 0.02, up),
            (roof[3] * w - h * 0.12, low),
        ]
        if kind != "pickup":
            pen.path(smooth(rear, ease=ease * 0.5), warm, glow=0.5 * lamp)
        pen.path(smooth(fore, ease=ease * 0.5), warm, glow=0.5 * lamp)
        _driver(pen, (middle + 0.06) * w, -h * 0.68, h * 0.085)
    _car_extras(pen, kind, top, sill, colour)
    nose = {"van": 0.56, "jeep": 0.54, "micro": 0.52, "sport": 0.4}.get(kind, 0.47)
    body = [(-n, foot), (-n + 1, -h * 0.42), (-n + h * (0.05 if boxy else 0.16), sill - 1)]
    body += [
        (roof[3] * w + h * 0.05, sill),
        (n - h * 0.16, -h * nose),
        (n, -h * 0.32),
        (n - 1, foot),
    ]
    pen.path(smooth(body, ease=0.2 if boxy else 0.5), colour)
    skirt = [(-n + 1, -h * 0.28), (n - 1, -h * 0.28), (n - 2, foot), (-n + 2, foot)]
    pen.path(smooth(skirt, ease=0.25), pen.shade(colour, -0.17))
    if pen.style[2] > 0.5:  # the stripe of a sharing club
        pen.rect(-w * 0.42, -h * 0.31, w * 0.84, h * 0.06, CREAM)
    pen.line([(-w * 0.06, sill + 2), (-w * 0.06, -h * 0.2)], pen.shade(colour, -0.3), 1.4)
    pen.rect(-w * 0.14, -h * 0.5, w * 0.05, 2, pen.shade(colour, -0.35), rx=1)
    sign = "#f6f7ee" if colour != "#f3efe6" else "#4f9a5c"
    leaf(pen, w * 0.075, -h * 0.36, h * 0.32, sign, 40)
    r = h * {"jeep": 0.22, "micro": 0.17, "sport": 0.2}.get(kind, 0.185)
    for x in (-0.29, 0.29):
        pen.circle(x * w, -r, r * 1.16, pen.shade(colour, -0.35))
        wheel(pen, x * w, r)
    pen.ellipse(n - h * 0.1, -h * 0.38, h * 0.08, h * 0.065, "#fff3cf", glow=lamp)
    pen.rect(-n, -h * 0.44, h * 0.07, h * 0.14, "#d2423a", rx=1, glow=lamp * 0.8)
    if snowy(pen) and kind != "cabrio":
        pen.line([(roof[1] * w + 6, top + h * 0.03), (roof[2] * w - 6, top + h * 0.02)], SNOW, 3.4)


def _driver(pen: Pen, x: float, y: float, r: float, salt: int = 0) -> None:
    skins, tops = vary(pen, SKINS, 2, 3 + salt), vary(pen, TOPS, 2, 2 + salt)
    shoulders = ((x - r * 1.5, y + r * 2.4), (r * 1.5, r * 1.3), r * 3)
    pen.path(trace("M# #a# # 0 0 1 # 0Z", *shoulders), tops)
    pen.circle(x, y, r, skins)


def _car_extras(pen: Pen, kind: str, top: float, sill: float, colour: str) -> None:
    """What is on the roof or in the back."""
    w, h = pen.w, pen.h
    if kind == "pickup":
        for k in range(4):
            pen.circle(
                w * (-0.38 + 0.09 * k), sill - h * 0.1, h * 0.13, ("#6f9a55", "#8fb56a")[k % 2]
            )
            pen.circle(
                w * (-0.36 + 0.09 * k), sill - h * 0.18, h * 0.04, ("#e88aa8", "#f0c24a")[k % 2]
            )
        pen.rect(-w * 0.36, -h * 0.98, 3, h * 0.3, "#7a5b45")
        pen.circle(-w * 0.355, -h * 0.86, h * 0.12, "#5f914f")
    elif kind == "estate":
        pen.line([(-w * 0.38, top), (w * 0.06, top)], "#46505f", 2.4)
        pen.rect(-w * 0.34, top - h * 0.035, w * 0.3, h * 0.04, "#c99a63", rx=1)
    elif kind == "van":
        for k in range(4):
            pen.rect(w * (-0.38 + 0.14 * k), top - h * 0.0, w * 0.12, h * 0.05, "#2f4b78")
    elif kind == "jeep":
        pen.circle(-w * 0.44, -h * 0.42, h * 0.16, "#2b2f3a")
        pen.circle(-w * 0.44, -h * 0.42, h * 0.07, "#c3c9ce")
