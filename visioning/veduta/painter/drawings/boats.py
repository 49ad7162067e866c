"""What sails on the water and who lives on it."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, smooth, trace, vary

ACCENTS = ("#d2634a", "#e0a83e", "#3f7f8c", "#7a9c6a", "#5b6d9a", "#a4606f")
RIPPLE = "#e6f2f4"


def ripples(pen: Pen, width: float) -> None:
    """Light lines on the water at the baseline."""
    half = width / 2
    pen.line([(-half * 0.96, -3), (-half * 0.2, -3)], RIPPLE, 2.2, opacity=0.75)
    pen.line([(half * 0.1, -2), (half * 0.9, -2)], RIPPLE, 2.2, opacity=0.75)


@draws("sailboat")
def sailboat(pen: Pen) -> None:
    """A small boat under sail: a sloop, a ketch, a catamaran, a barge, a dhow, a junk, a dinghy."""
    w, h = pen.w, pen.h
    hull = vary(pen, ("#f3ece0", "#a4533f", "#34587a", "#3f7560", "#8a5f3c"), 1, 3)
    sail = vary(pen, ("#fbf4e6", "#f2d9a8", "#e8a58a", "#cfe0e2"), 2, 3)
    stripe = vary(pen, ACCENTS, 2, 5)
    kind = pen.pick(
        ("sloop", "lateen", "ketch", "spinnaker", "barge", "catamaran", "junk", "dinghy"), 0
    )
    dark, lit = (-0.08, 0.1) if pen.sun > 0 else (0.1, -0.08)
    mast = w * {"lateen": 0.06, "ketch": -0.12, "spinnaker": -0.16, "dinghy": 0.1}.get(kind, -0.04)
    pen.rect(mast - 1.6, -h * 0.985, 3.4, h * 0.78, "#6b4e3d", rx=1)
    foot = -h * 0.26

    def cloth(points, fill: str, ease: float = 0.5) -> None:
        pen.path(smooth([(x * w, -y * h) for x, y in points], ease=ease), fill)

    m = mast / w
    if kind in ("sloop", "ketch", "dinghy"):
        back = {"sloop": -0.5, "ketch": -0.4, "dinghy": -0.47}[kind]
        main = (
            (m - 3, -h * 0.95),
            (back * w, -h * 0.55),
            ((back + 0.04) * w, foot),
            (m * w - 3, foot),
        )
        pen.path(
            trace("M# #Q# # # #L# #Z", (mast - 3, -h * 0.95), *main[1:]), pen.shade(sail, dark)
        )
    if kind in ("sloop", "ketch"):
        jib = (
            (mast + 4, -h * 0.93),
            (w * 0.36, -h * 0.6),
            (w * 0.44, -h * 0.27),
            (w * 0.2, -h * 0.32),
            (mast + 4, -h * 0.27),
        )
        pen.path(trace("M# #Q# # # #Q# # # #Z", *jib), pen.shade(sail, lit))
    if kind == "ketch":  # a second mast with a small sail
        pen.rect(-w * 0.36, -h * 0.72, 3, h * 0.5, "#6b4e3d")
        cloth(((-0.37, 0.7), (-0.5, 0.32), (-0.37, 0.3)), pen.shade(stripe, 0.2), 0.3)
    elif kind == "lateen":
        pen.line([(-w * 0.42, -h * 0.34), (w * 0.38, -h * 0.97)], "#6b4e3d", 3.4)
        cloth(((-0.42, 0.34), (0.38, 0.97), (0.46, 0.5), (0.24, 0.26), (-0.1, 0.26)), sail, 0.5)
        cloth(((0.1, 0.28), (0.38, 0.95), (0.46, 0.5), (0.24, 0.26)), pen.shade(sail, lit), 0.5)
    elif kind == "spinnaker":
        cloth(
            ((m - 0.03, 0.95), (-0.45, 0.5), (-0.46, 0.27), (m - 0.03, 0.27)),
            pen.shade(sail, dark),
            0.3,
        )
        balloon = (
            (m + 0.04, 0.96),
            (0.3, 0.92),
            (0.5, 0.62),
            (0.42, 0.36),
            (0.16, 0.28),
            (0.1, 0.6),
        )
        cloth(balloon, stripe, 0.9)
        cloth(
            ((m + 0.06, 0.95), (0.26, 0.88), (0.38, 0.62), (0.3, 0.36), (0.2, 0.4), (0.18, 0.66)),
            pen.shade(sail, 0.3),
            0.9,
        )
    elif kind == "barge":  # brown sails on a sprit
        tan = "#a8583c"
        pen.line([(mast, -h * 0.3), (-w * 0.46, -h * 0.9)], "#6b4e3d", 2.6)
        cloth(((m - 0.03, 0.9), (-0.46, 0.88), (-0.48, 0.3), (m - 0.03, 0.26)), tan, 0.2)
        cloth(
            ((m + 0.03, 0.92), (0.26, 0.5), (0.42, 0.27), (m + 0.03, 0.3)),
            pen.shade(tan, 0.15),
            0.3,
        )
        cloth(((m + 0.02, 0.98), (0.3, 0.72), (m + 0.02, 0.74)), pen.shade(tan, 0.28), 0.2)
    elif kind == "catamaran":
        cloth(
            ((m - 0.03, 0.96), (-0.34, 0.86), (-0.46, 0.4), (-0.42, 0.25), (m - 0.03, 0.25)),
            pen.shade(sail, dark),
            0.4,
        )
        for k in range(4):
            pen.line(
                [
                    (mast - 4, -h * (0.4 + 0.13 * k)),
                    (-w * (0.43 - 0.03 * k), -h * (0.44 + 0.13 * k)),
                ],
                pen.shade(sail, -0.25),
                1.4,
            )
        cloth(((m + 0.03, 0.9), (0.3, 0.5), (0.46, 0.25), (m + 0.03, 0.27)), stripe, 0.3)
    elif kind == "junk":
        for k in range(5):
            low, high = 0.27 + 0.135 * k, 0.395 + 0.135 * k
            left, right = 0.44 - 0.05 * k, 0.34 - 0.02 * k * k
            cloth(
                (
                    (m - left, low),
                    (m - left + 0.04, high),
                    (m + right - 0.06, high + 0.02),
                    (m + right, low + 0.01),
                ),
                pen.shade(stripe, 0.1 * (k % 2)),
                0.15,
            )
    elif kind == "dinghy":
        pen.circle(mast - w * 0.2, -h * 0.46, w * 0.07, stripe)
    if kind == "sloop":
        band = (
            (mast - 3, -h * 0.5),
            (-w * 0.455, -h * 0.42),
            (-w * 0.465, -h * 0.32),
            (mast - 3, -h * 0.38),
        )
        pen.polygon(band, stripe)
    pen.polygon([(mast, -h * 0.985), (mast + w * 0.13, -h * 0.955), (mast, -h * 0.92)], stripe)
    who = somebody(pen, 0, "child" if kind == "dinghy" else "adult")
    crew = stature(h * 0.3, who)
    figure(
        pen,
        -w * (0.26 if kind != "dinghy" else 0.16),
        -h * 0.1,
        crew,
        who,
        hands=((0.2, 0.55), (0.1, 0.5)),
    )
    _hull(pen, kind, hull, stripe)
    ripples(pen, w)


def _hull(pen: Pen, kind: str, hull: str, stripe: str) -> None:
    w, h = pen.w, pen.h
    if kind == "catamaran":
        pen.rect(-w * 0.42, -h * 0.2, w * 0.84, h * 0.05, "#5d6470", rx=2)
        for x, tone in ((0.0, -0.2), (0.03, 0.0)):
            float_ = [
                (-0.48 + x, 0.17),
                (0.4 + x, 0.17),
                (0.46 + x, 0.13),
                (0.34 + x, 0.03 + x),
                (-0.42 + x, 0.03 + x),
            ]
            pen.path(
                smooth([(min(0.495, a) * w, -b * h) for a, b in float_], ease=0.3),
                pen.shade(hull, tone),
            )
        return
    prow = {"barge": (0.43, 0.2), "junk": (0.49, 0.32), "lateen": (0.495, 0.27)}.get(
        kind, (0.49, 0.2)
    )
    stern = {"junk": 0.36, "barge": 0.22}.get(kind, 0.2)
    d = (
        (-w * 0.47, -h * stern),
        (0, -h * 0.17),
        (prow[0] * w, -h * prow[1]),
        w * 0.36,
        w * 0.2,
        -w * 0.3,
    )
    pen.path(
        trace(
            "M# #Q# # # #Q# -4 # -3H#Q# # # #Z", *d, (-w * 0.44, -h * 0.07), (-w * 0.47, -h * stern)
        ),
        hull,
    )
    rail = ((-w * 0.47, -h * stern), (0, -h * 0.17), (prow[0] * w, -h * prow[1]))
    pen.path(trace("M# #Q# # # #", *rail), stroke=stripe, width=h * 0.04)
    keel = (
        (-w * 0.42, -h * 0.09),
        w * 0.37,
        w * 0.3,
        w * 0.2,
        -w * 0.3,
        -w * 0.4,
        (-w * 0.42, -h * 0.09),
    )
    pen.path(trace("M# #H#Q# -4 # -3H#Q# -4 # #Z", *keel), pen.shade(hull, -0.2))
    if kind == "barge":  # a leeboard
        pen.ellipse(-w * 0.02, -h * 0.1, w * 0.07, h * 0.08, pen.shade(hull, 0.25))


@draws("ferry")
def ferry(pen: Pen) -> None:
    """An electric ferry: with a solar roof, for bicycles, of glass, double-decked, a water bus."""
    w, h = pen.w, pen.h
    hull = vary(pen, ("#34587a", "#3f7f6f", "#b5523f", "#e8e2d4", "#d99a3a"), 1, 3)
    trim = vary(pen, ACCENTS, 2, 5)
    kind = pen.pick(
        ("solar", "bicycles", "glass", "double", "paddle", "catamaran", "waterbus", "tug"), 0
    )
    cabin = "#f6f2e8"
    UPPER[kind](pen, cabin, trim)
    _ferry_hull(pen, kind, hull, trim)
    if snowy(pen) and kind in ("solar", "waterbus", "paddle"):
        pen.rect(-w * 0.36, -h * 0.89, w * 0.48, h * 0.05, SNOW, rx=2)
    ripples(pen, w)


def _panes(pen: Pen, left: float, right: float, y: float, tall: float, many: int) -> None:
    w, h = pen.w, pen.h
    step = (right - left) * w / many
    for k in range(many):
        pen.window(left * w + step * k, -h * y, step * 0.8, h * tall, lit=True, rx=3)


def _passengers(pen: Pen, places, y: float, size: float = 0.34) -> None:
    h = pen.h
    for k, (x, facing) in enumerate(places):
        who = somebody(pen, k + 1)
        tall = min(h * size, stature(h * (1 - y) - 1, who))
        figure(pen, x * pen.w, -h * y, tall, who, facing=facing, feet=((-0.06, 0), (0.06, 0)))


def _rails(pen: Pen, spans, y: float, tall: float = 0.14) -> None:
    w, h = pen.w, pen.h
    d = ""
    for left, right in spans:
        d += trace("M# #H#", (left * w, -h * (y + tall)), right * w)
        for k in range(4):
            d += trace("M# #v#", ((left + (right - left) * k / 3) * w, -h * (y + tall)), h * tall)
    pen.path(d, stroke="#f6f2e8", width=1.8)


def _solar_deck(pen: Pen, left: float, right: float, low: float, high: float, many: int) -> None:
    w, h = pen.w, pen.h
    roof = [(left + 0.03, high), (right - 0.03, high), (right, low), (left, low)]
    pen.polygon([(x * w, -y * h) for x, y in roof], "#2f4b78")
    d = ""
    for k in range(1, many):
        a, b = left + 0.03 + (right - left - 0.06) * k / many, left + (right - left) * k / many
        d += trace("M# #L# #", (a * w, -high * h), (b * w, -low * h))
    pen.path(d, stroke="#86a8cf", width=1.3)


def _solar_ferry(pen: Pen, cabin: str, trim: str) -> None:
    w, h = pen.w, pen.h
    _solar_deck(pen, -0.4, 0.36, 0.78, 0.87, 7)
    pen.rect(-w * 0.41, -h * 0.79, w * 0.79, h * 0.05, cabin, rx=2)
    pen.rect(w * 0.14, -h * 0.985, w * 0.15, h * 0.12, cabin, rx=3)
    pen.window(w * 0.165, -h * 0.955, w * 0.11, h * 0.06, lit=True, rx=1)
    pen.rect(-w * 0.33, -h * 0.75, w * 0.62, h * 0.36, cabin, rx=3)
    _panes(pen, -0.29, 0.25, 0.69, 0.2, pen.pick((5, 6, 4), 2))
    _passengers(pen, ((-0.43, -1), (0.36, 1)), 0.36)
    _rails(pen, ((-0.48, -0.34), (0.3, 0.45)), 0.38)


def _bicycle_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """An open deck with bicycles, a small wheelhouse, ramps at both ends."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.1, -h * 0.985, w * 0.2, h * 0.6, cabin, rx=3)
    _panes(pen, -0.08, 0.085, 0.93, 0.2, 2)
    pen.rect(-w * 0.12, -h * 0.985, w * 0.24, h * 0.06, trim, rx=2)
    _passengers(pen, ((-0.36, 1), (-0.2, -1), (0.2, 1), (0.36, -1)), 0.36, 0.38)
    d = ""
    for x in (-0.3, 0.28):
        for dx in (-0.05, 0.05):
            r = h * 0.09
            d += trace(
                "M# #a# # 0 1 0 # 0a# # 0 1 0 # 0",
                ((x + dx) * w - r, -h * 0.46),
                (r, r),
                2 * r,
                (r, r),
                -2 * r,
            )
    pen.path(d, stroke="#2f333d", width=2.4)
    for x, fill in ((-0.3, "#d2634a"), (0.28, "#3f7f8c")):
        frame = [(-0.05, 0.46), (-0.01, 0.62), (0.04, 0.62), (0.05, 0.46), (0.0, 0.48)]
        pen.line([((x + a) * w, -b * h) for a, b in frame], fill, 2.6)
    pen.line([(-w * 0.47, -h * 0.4), (-w * 0.495, -h * 0.72)], "#8d949c", 4)
    pen.line([(w * 0.47, -h * 0.4), (w * 0.495, -h * 0.72)], "#8d949c", 4)


def _glass_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """A long vault of glass over the guests."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    vault = (
        (-w * 0.42, -h * 0.38),
        (-w * 0.38, -h * 1.08),
        (w * 0.24, -h * 1.08),
        (w * 0.42, -h * 0.38),
    )
    pen.path(
        trace("M# #C# # # # # #Z", *vault), "#ffe1a0" if lamp > 0.4 else "#9fc4d2", glow=0.6 * lamp
    )
    places = tuple((-0.3 + 0.14 * k, 1 if k % 2 else -1) for k in range(5))
    _passengers(pen, places, 0.34, 0.36)
    d = ""
    for k in range(7):
        x = (-0.33 + 0.11 * k) * w
        rise = h * (0.4 + 0.5 * (1 - (x / (w * 0.43)) ** 2))
        d += trace("M# #V#", (x, -h * 0.38), -min(rise, h * 0.88))
    pen.path(d, stroke=cabin, width=2.4)
    pen.path(trace("M# #C# # # # # #", *vault), stroke=trim, width=4)


def _double_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """Two decks, the upper one open under an awning."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.3, -h * 0.985, w * 0.56, h * 0.07, trim, rx=3)
    for x in (-0.28, -0.02, 0.23):
        pen.rect(x * w, -h * 0.93, 3, h * 0.26, "#8d949c")
    _passengers(pen, ((-0.2, 1), (-0.08, -1), (0.1, 1), (0.18, -1)), 0.66, 0.27)
    _rails(pen, ((-0.38, 0.34),), 0.66, 0.1)
    pen.rect(-w * 0.4, -h * 0.68, w * 0.76, h * 0.32, cabin, rx=3)
    _panes(pen, -0.36, 0.34, 0.62, 0.17, 7)
    pen.rect(w * 0.3, -h * 0.8, w * 0.12, h * 0.14, cabin, rx=2)


def _paddle_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """A paddle steamer of old whose funnel is only for show."""
    w, h = pen.w, pen.h
    pen.rect(w * 0.0, -h * 0.985, w * 0.07, h * 0.4, trim, rx=2)
    pen.rect(-w * 0.005, -h * 0.93, w * 0.08, h * 0.07, "#f0d080")
    pen.rect(-w * 0.36, -h * 0.8, w * 0.7, h * 0.05, cabin, rx=2)
    for k in range(8):
        pen.rect((-0.34 + 0.094 * k) * w, -h * 0.77, 2.4, h * 0.36, cabin)
    pen.rect(-w * 0.26, -h * 0.7, w * 0.5, h * 0.32, cabin)
    _panes(pen, -0.22, 0.22, 0.64, 0.18, 5)
    _passengers(pen, ((-0.42, -1), (0.38, 1)), 0.38, 0.34)
    _rails(pen, ((-0.48, -0.3), (0.28, 0.46)), 0.38)
    pen.path(
        trace(
            "M# #A# # 0 0 1 # #Z", (-w * 0.15, -h * 0.1), (w * 0.15, h * 0.34), (w * 0.15, -h * 0.1)
        ),
        trim,
    )


def _catamaran_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """A fast one with a raked bow window."""
    w, h, lamp = pen.w, pen.h, pen.light.lamps
    top = [(-0.44, 0.36), (-0.4, 0.74), (0.12, 0.78), (0.4, 0.46), (0.46, 0.36)]
    pen.path(smooth([(x * w, -y * h) for x, y in top], ease=0.25), cabin)
    band = [(-0.38, 0.46), (-0.36, 0.66), (0.1, 0.7), (0.32, 0.48)]
    glass = "#ffe1a0" if lamp > 0.4 else "#58788c"
    pen.path(smooth([(x * w, -y * h) for x, y in band], ease=0.2), glass, glow=0.7 * lamp)
    for k in range(1, 5):
        pen.line(
            [((-0.36 + 0.11 * k) * w, -h * 0.47), ((-0.35 + 0.11 * k) * w, -h * 0.67)], cabin, 2
        )
    pen.polygon(
        [
            (-w * 0.3, -h * 0.76),
            (-w * 0.22, -h * 0.94),
            (-w * 0.02, -h * 0.94),
            (w * 0.06, -h * 0.78),
        ],
        trim,
    )
    pen.line([(-w * 0.2, -h * 0.94), (-w * 0.22, -h * 0.985)], "#5d6470", 2)


def _water_bus(pen: Pen, cabin: str, trim: str) -> None:
    """Low, with a flat roof and open ends, as in a lagoon."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.46, -h * 0.86, w * 0.88, h * 0.07, trim, rx=3)
    _solar_deck(pen, -0.36, 0.1, 0.86, 0.93, 5)
    pen.rect(w * 0.18, -h * 0.985, w * 0.16, h * 0.16, cabin, rx=2)
    pen.window(w * 0.21, -h * 0.95, w * 0.1, h * 0.08, lit=True, rx=1)
    for x in (-0.44, -0.27, 0.25, 0.4):
        pen.rect(x * w, -h * 0.82, 3, h * 0.44, "#8d949c")
    pen.rect(-w * 0.26, -h * 0.74, w * 0.5, h * 0.36, cabin)
    _panes(pen, -0.24, 0.24, 0.7, 0.22, 4)
    _passengers(pen, ((-0.38, 1), (-0.31, -1), (0.32, 1)), 0.36, 0.38)


def _tug_ferry(pen: Pen, cabin: str, trim: str) -> None:
    """A stout little boat that pulls along a rope, with a bell and a lifebuoy."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.14, -h * 0.84, w * 0.36, h * 0.48, cabin, rx=4)
    pen.rect(-w * 0.17, -h * 0.9, w * 0.42, h * 0.08, trim, rx=3)
    _panes(pen, -0.11, 0.2, 0.78, 0.18, 3)
    pen.circle(w * 0.04, -h * 0.47, h * 0.09, "none", stroke="#e2574c", width=5)
    pen.line([(w * 0.02, -h * 0.9), (w * 0.02, -h * 0.985)], "#5d6470", 3)
    pen.circle(w * 0.02, -h * 0.96, h * 0.03, "#ffe3a0", glow=pen.light.lamps)
    _passengers(pen, ((-0.38, 1), (-0.27, -1), (0.34, -1)), 0.36, 0.42)
    _rails(pen, ((-0.47, -0.18), (0.26, 0.46)), 0.38, 0.16)


UPPER = {
    "solar": _solar_ferry,
    "bicycles": _bicycle_ferry,
    "glass": _glass_ferry,
    "double": _double_ferry,
    "paddle": _paddle_ferry,
    "catamaran": _catamaran_ferry,
    "waterbus": _water_bus,
    "tug": _tug_ferry,
}


def _ferry_hull(pen: Pen, kind: str, hull: str, trim: str) -> None:
    w, h = pen.w, pen.h
    if kind == "catamaran":
        slim = [(-0.49, 0.4), (0.49, 0.38), (0.42, 0.24), (-0.46, 0.24)]
        pen.polygon([(x * w, -y * h) for x, y in slim], hull)
        for x in (-0.02, 0.0):
            low = [(-0.47 + x, 0.22), (0.46 + x, 0.24), (0.36 + x, 0.03), (-0.42 + x, 0.03)]
            pen.polygon([(a * w, -b * h) for a, b in low], pen.shade(hull, -0.3 if x else -0.12))
        pen.rect(-w * 0.48, -h * 0.4, w * 0.96, h * 0.06, trim)
        bolt(pen, -w * 0.3, -h * 0.14, h * 0.18)
        return
    if kind == "bicycles":  # a flat pontoon
        box = [(-0.495, 0.4), (0.495, 0.4), (0.46, 0.03), (-0.46, 0.03)]
        pen.polygon([(x * w, -y * h) for x, y in box], hull)
    else:
        d = ((-w * 0.49, -h * 0.42), w * 0.495, (w * 0.45, -h * 0.12), w * 0.38, -w * 0.43)
        end = ((-w * 0.48, -h * 0.14), (-w * 0.49, -h * 0.42))
        pen.path(trace("M# #H#Q# # # -3H#Q# # # #Z", *d, *end), hull)
    band = ((-w * 0.49, -h * 0.42), w * 0.495, (w * 0.485, -h * 0.34), -w * 0.488)
    pen.path(trace("M# #H#L# #H#Z", *band), trim)
    keel = trace("M# #H#L# -3H#Z", -w * 0.475, -h * 0.15, w * 0.44, w * 0.38, -w * 0.43)
    pen.path(keel, pen.shade(hull, -0.22))
    bolt(pen, -w * 0.3, -h * 0.24, h * 0.2)
    if kind == "paddle":
        x, r = -w * 0.0, h * 0.26
        pen.path(
            trace(
                "M# #A# # 0 0 1 # #Z",
                (x - w * 0.13, -h * 0.12),
                (w * 0.13, h * 0.3),
                (x + w * 0.13, -h * 0.12),
            ),
            "#f6f2e8",
        )
        d = "".join(
            f"M{x:.1f} {-h * 0.14:.1f}l{r * 0.9 * a:.1f} {-r * 0.9 * b:.1f}"
            for a, b in ((-1, 0.3), (-0.6, 0.8), (0, 1), (0.6, 0.8), (1, 0.3))
        )
        pen.path(d, stroke=trim, width=3)
    else:
        glass = "#ffe3a0" if pen.light.lamps > 0.4 else "#dfe9ec"
        for k in range(4):
            pen.circle(
                w * (-0.1 + 0.12 * k), -h * 0.24, h * 0.042, glass, glow=pen.light.lamps * 0.8
            )
