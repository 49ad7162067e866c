"""What swims and sails on the water."""

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
    """A small boat under two sails."""
    w, h = pen.w, pen.h
    hull = pen.pick(("#f3ece0", "#a4533f", "#34587a", "#3f7560", "#8a5f3c"), 0)
    sail = vary(pen, ("#fbf4e6", "#f2d9a8", "#e8a58a", "#cfe0e2"), 1, 1)
    stripe = pen.pick(ACCENTS, 2)
    mast = -w * 0.04
    pen.rect(mast - 1.6, -h * 0.985, 3.4, h * 0.78, "#6b4e3d", rx=1)
    pen.path(
        trace(
            "M# #Q# # # #L# #Z",
            (mast - 3, -h * 0.95),
            (-w * 0.5, -h * 0.55),
            (-w * 0.46, -h * 0.26),
            (mast - 3, -h * 0.26),
        ),
        pen.shade(sail, -0.08 if pen.sun > 0 else 0.1),
    )
    pen.path(
        trace(
            "M# #Q# # # #Q# # # #Z",
            (mast + 4, -h * 0.93),
            (w * 0.36, -h * 0.6),
            (w * 0.44, -h * 0.27),
            (w * 0.2, -h * 0.32),
            (mast + 4, -h * 0.27),
        ),
        pen.shade(sail, 0.1 if pen.sun > 0 else -0.08),
    )
    if vary(pen, (True, False), 2, 3):
        pen.path(
            trace(
                "M# #L# #L# #L# #Z",
                (mast - 3, -h * 0.5),
                (-w * 0.455, -h * 0.42),
                (-w * 0.465, -h * 0.32),
                (mast - 3, -h * 0.38),
            ),
            stripe,
        )
    else:
        pen.circle(mast - w * 0.15, -h * 0.46, w * 0.075, stripe)
    pen.polygon([(mast, -h * 0.985), (mast + w * 0.13, -h * 0.955), (mast, -h * 0.92)], stripe)
    figure(pen, -w * 0.26, -h * 0.1, h * 0.31, somebody(pen), hands=((0.2, 0.55), (0.1, 0.5)))
    pen.path(
        trace(
            "M# #H#Q# -4 # -3H#Q# # # #Z",
            (-w * 0.47, -h * 0.2),
            w * 0.49,
            w * 0.36,
            w * 0.2,
            -w * 0.3,
            (-w * 0.44, -h * 0.07),
            (-w * 0.47, -h * 0.2),
        ),
        hull,
    )
    pen.path(
        trace("M# #H#L# #H#Z", (-w * 0.47, -h * 0.2), w * 0.49, (w * 0.465, -h * 0.16), -w * 0.465),
        stripe,
    )
    pen.path(
        trace(
            "M# #H#Q# -4 # -3H#Q# -4 # #Z",
            (-w * 0.42, -h * 0.09),
            w * 0.37,
            w * 0.3,
            w * 0.2,
            -w * 0.3,
            -w * 0.4,
            (-w * 0.42, -h * 0.09),
        ),
        pen.shade(hull, -0.2),
    )
    ripples(pen, w)


@draws("ferry")
def ferry(pen: Pen) -> None:
    """An electric ferry with a solar roof and people on deck."""
    w, h = pen.w, pen.h
    hull = pen.pick(("#34587a", "#3f7f6f", "#b5523f", "#e8e2d4", "#d99a3a"), 0)
    trim = pen.pick(ACCENTS, 1)
    cabin = "#f6f2e8"
    pen.polygon(
        [
            (-w * 0.37, -h * 0.87),
            (w * 0.33, -h * 0.87),
            (w * 0.36, -h * 0.78),
            (-w * 0.4, -h * 0.78),
        ],
        "#2f4b78",
    )
    for k in range(1, 7):
        pen.line(
            [((-0.37 + 0.1 * k) * w, -h * 0.86), ((-0.39 + 0.107 * k) * w, -h * 0.79)],
            "#86a8cf",
            1.3,
        )
    pen.rect(-w * 0.41, -h * 0.79, w * 0.79, h * 0.05, cabin, rx=2)
    pen.rect(w * 0.14, -h * 0.985, w * 0.15, h * 0.12, cabin, rx=3)
    pen.window(w * 0.165, -h * 0.955, w * 0.11, h * 0.06, lit=True, rx=1)
    pen.rect(-w * 0.33, -h * 0.75, w * 0.62, h * 0.36, cabin, rx=3)
    many = pen.pick((5, 6, 4), 2)
    step = w * 0.54 / many
    for k in range(many):
        pen.window(-w * 0.29 + step * k, -h * 0.69, step * 0.8, h * 0.2, lit=True, rx=3)
    for k, x in enumerate((-0.43, 0.36)):
        figure(
            pen,
            x * w,
            -h * 0.36,
            h * 0.34,
            somebody(pen, k + 1),
            facing=(-1, 1)[k],
            feet=((-0.06, 0), (0.06, 0)),
        )
    pen.line([(-w * 0.48, -h * 0.5), (-w * 0.34, -h * 0.5)], "#f6f2e8", 2)
    pen.line([(w * 0.3, -h * 0.5), (w * 0.45, -h * 0.5)], "#f6f2e8", 2)
    pen.path(
        trace(
            "M# #H#Q# # # -3H#Q# # # #Z",
            (-w * 0.49, -h * 0.42),
            w * 0.495,
            (w * 0.45, -h * 0.12),
            w * 0.38,
            -w * 0.43,
            (-w * 0.48, -h * 0.14),
            (-w * 0.49, -h * 0.42),
        ),
        hull,
    )
    pen.path(
        trace(
            "M# #H#L# #H#Z", (-w * 0.49, -h * 0.42), w * 0.495, (w * 0.485, -h * 0.34), -w * 0.488
        ),
        trim,
    )
    pen.path(
        trace("M# #H#L# -3H#Z", -w * 0.475, -h * 0.15, w * 0.44, w * 0.38, -w * 0.43),
        pen.shade(hull, -0.22),
    )
    bolt(pen, -w * 0.3, -h * 0.24, h * 0.2)
    for k in range(4):
        pen.circle(
            w * (-0.1 + 0.12 * k),
            -h * 0.24,
            h * 0.042,
            "#ffe3a0" if pen.light.lamps > 0.4 else "#dfe9ec",
            glow=pen.light.lamps * 0.8,
        )
    if snowy(pen):
        pen.rect(-w * 0.38, -h * 0.89, w * 0.48, h * 0.05, SNOW, rx=2)
    ripples(pen, w)


@draws("houseboat")
def houseboat(pen: Pen) -> None:
    """A home on the water with a roof garden and washing in the wind."""
    w, h = pen.w, pen.h
    wall = pen.pick(("#c8704f", "#5f8f8c", "#e3bd6a", "#7d8fae", "#efe3cd", "#8fa86f"), 0)
    hull = pen.pick(("#3d4a63", "#4a6458", "#7a4a3c"), 1)
    kind = pen.pick(("garden", "panels", "terrace"), 2)
    roof = -h * (0.73 if kind != "terrace" else 0.64)
    pen.rect(-w * 0.34, roof, w * 0.66, h * 0.42, wall)
    dark = -pen.sun
    pen.rect(-w * 0.34 if dark < 0 else w * 0.2, roof, w * 0.12, h * 0.42, pen.shade(wall, -0.13))
    pen.rect(-w * 0.37, roof - h * 0.05, w * 0.72, h * 0.075, "#f3ece0", rx=2)
    if kind == "garden":
        for k in range(6):
            x = (-0.29 + 0.105 * k) * w
            green = "#8c7f6c" if pen.light.season == "winter" else ("#6f9a55", "#4c8457")[k % 2]
            pen.circle(x, roof - h * 0.1, h * 0.095, green)
            pen.circle(x + 4, roof - h * 0.13, h * 0.03, ("#e88aa8", "#f0bb3f")[k % 2])
    elif kind == "panels":
        for k in range(3):
            x = (-0.28 + 0.2 * k) * w
            pen.polygon(
                [
                    (x, roof - h * 0.05),
                    (x + w * 0.05, roof - h * 0.23),
                    (x + w * 0.17, roof - h * 0.23),
                    (x + w * 0.14, roof - h * 0.05),
                ],
                "#34507c",
            )
            pen.line(
                [(x + w * 0.07, roof - h * 0.05), (x + w * 0.11, roof - h * 0.23)], "#8fb0d4", 1.2
            )
    else:
        guest = somebody(pen, 1)
        figure(
            pen,
            -w * 0.06,
            roof - h * 0.04,
            stature(h * 0.3, guest),
            guest,
            hands=((0.2, 0.6), (-0.15, 0.5)),
        )
        pen.rect(w * 0.12, roof - h * 0.12, w * 0.1, h * 0.08, "#b27a45")
        pen.circle(w * 0.17, roof - h * 0.16, h * 0.075, "#6f9a55")
    if kind != "terrace":
        pen.rect(w * 0.22, roof - h * 0.2, w * 0.035, h * 0.17, "#5d6470")
    for x in (-0.29, -0.13, 0.19):
        pen.window(x * w, roof + h * 0.1, w * 0.1, h * 0.18, lit=True, rx=2)
        pen.rect(x * w - 2, roof + h * 0.28, w * 0.1 + 4, 3, "#f3ece0")
    door = vary(pen, ACCENTS, 1, 3)
    pen.rect(w * 0.035, roof + h * 0.08, w * 0.085, h * 0.34, door, rx=2)
    pen.circle(w * 0.105, roof + h * 0.26, 1.6, "#f0d080")
    pen.line(
        [
            (w * 0.34, -h * 0.33),
            (w * 0.34, -h * 0.62),
            (w * 0.47, -h * 0.58),
            (w * 0.47, -h * 0.33),
        ],
        "#6b5a4a",
        2,
    )
    for k, x in enumerate((0.365, 0.41)):
        pen.rect(x * w, -h * 0.6, w * 0.035, h * 0.15, ("#f3ece0", "#d98c86")[k], rx=1)
    pen.path(
        trace(
            "M# #H#Q# -3 # -3H#Q# -3 # #Z",
            (-w * 0.49, -h * 0.34),
            w * 0.49,
            w * 0.47,
            w * 0.42,
            -w * 0.42,
            -w * 0.48,
            (-w * 0.49, -h * 0.34),
        ),
        hull,
    )
    pen.rect(-w * 0.485, -h * 0.34, w * 0.97, h * 0.06, pen.shade(hull, 0.35), rx=1)
    for x in (-0.3, 0, 0.3):
        pen.circle(x * w, -h * 0.15, h * 0.06, "#2b2f3a")
        pen.circle(x * w, -h * 0.15, h * 0.025, hull)
    ripples(pen, w)


def _swan(pen: Pen, x: float, s: float, rise: float, side: int, colour: str) -> None:
    def at(points):
        return [(x + side * a * s, -2 - b * s * rise) for a, b in points]

    pen.ellipse(x - side * 0.05 * s, -3, s * 0.78, 3, RIPPLE, opacity=0.6)
    hull = (
        (-0.8, 0.5),
        (-0.5, 0.08),
        (0.1, 0.0),
        (0.55, 0.1),
        (0.62, 0.4),
        (0.1, 0.56),
        (-0.35, 0.62),
    )
    pen.path(smooth(at(hull)), colour)
    neck = at(((0.48, 0.3), (0.68, 0.62), (0.5, 0.92), (0.6, 1.1)))
    pen.path(smooth(neck, closed=False), stroke=colour, width=s * 0.23)
    head = at(((0.62, 1.12),))[0]
    pen.ellipse(*head, s * 0.19, s * 0.15, colour)
    pen.polygon(at(((0.76, 1.2), (1.02, 1.06), (0.74, 1.04))), "#e8893a")
    pen.polygon(at(((0.74, 1.16), (0.83, 1.13), (0.74, 1.07))), "#2b2f3a")
    wing = ((-0.84, 0.66), (-0.4, 0.2), (0.26, 0.2), (0.36, 0.46), (0.0, 0.72), (-0.45, 0.8))
    pen.path(smooth(at(wing)), pen.shade(colour, -0.12))
    wing = ((-0.8, 0.72), (-0.36, 0.36), (0.24, 0.34), (0.3, 0.54), (-0.05, 0.78), (-0.45, 0.86))
    pen.path(smooth(at(wing)), pen.shade(colour, 0.5))


@draws("swans")
def swans(pen: Pen) -> None:
    """Two swans with cygnets, among lilies or reeds."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#f7f5f0", "#f1e9dc", "#eef1f5"), 1)
    s = w / 3.62
    rise = (h - 4) / (1.26 * s)
    turns = pen.pick(((1, -1), (1, 1), (-1, -1), (-1, 1)), 0)
    beside = vary(pen, ("reeds", "lilies"), 1, 1)
    green = "#6f9a58" if pen.light.season in ("spring", "summer") else "#a8925c"
    if beside == "reeds":
        for k, x in enumerate((-0.47, -0.43, -0.39, 0.4, 0.44, 0.475)):
            top = -h * (0.72 + 0.12 * (k % 3))
            pen.line([(x * w, -2), (x * w * 0.985, top)], green, 2.6)
            pen.line([(x * w * 0.985, top), (x * w * 0.985, top + h * 0.16)], "#8a5c38", 4)
    for x, side in zip((-w / 4, w / 4), turns, strict=True):
        _swan(pen, x - side * 0.1 * s, s, rise, side, colour)
    if beside == "lilies":
        for k, x in enumerate((-0.46, -0.3, 0.31, 0.45)):
            pen.ellipse(x * w, -3.4, w * 0.042, 3, green)
            pen.circle(x * w, -6.4, 2.6, ("#f3c3cf", "#f6efdc")[k % 2])
    for k in range(pen.pick((0, 1, 2, 3), 2)):
        x = (-0.1 + 0.1 * k) * w
        pen.ellipse(x, -s * 0.2 - 1, s * 0.26, s * 0.2, "#b5a796")
        pen.circle(x + s * 0.2, -s * 0.46 - 1, s * 0.13, "#b5a796")
        pen.circle(x + s * 0.34, -s * 0.44 - 1, s * 0.05, "#4a3b3a")


def _swimmer(pen: Pen, x: float, s: float, salt: int, crawl: bool, cap: str, buoy: str) -> None:
    """Somebody half under water around x, drawn in units of s (about an arm's length)."""
    who = somebody(pen, salt)
    rise = (pen.h - 2) / (pen.w * 0.285 * 1.21)
    skin = who.skin

    def at(points):
        return [(x + a * s, -b * s * rise) for a, b in points]

    pen.ellipse(x, -0.2 * s, 1.12 * s, 0.19 * s, "#d3e9ef", opacity=0.8)
    pen.ellipse(x, -0.25 * s, 0.95 * s, 0.13 * s, "#8fbccb", opacity=0.8)
    pen.ellipse(*at(((-0.86, 0.42),))[0], 0.26 * s, 0.24 * s, buoy)
    pen.ellipse(x - 0.86 * s + pen.sun * 2, -0.5 * s, 0.12 * s, 0.09 * s, pen.shade(buoy, 0.45))
    back = ((-0.62, 0.28), (-0.3, 0.52), (0.14, 0.6), (0.4, 0.42), (0.36, 0.2), (-0.5, 0.2))
    pen.path(smooth(at(back)), who.top)
    pen.path(smooth(at(((0.06, 0.56), (0.24, 0.64), (0.46, 0.5), (0.4, 0.24), (0.1, 0.26)))), skin)
    if crawl:
        pen.line(at(((0.16, 0.5), (0.3, 1.1), (0.72, 0.82), (0.95, 0.32))), skin, 0.19 * s)
    else:
        pen.line(at(((0.3, 0.4), (0.66, 0.4), (1.0, 0.3))), skin, 0.19 * s)
        pen.line(at(((0.02, 0.46), (-0.12, 1.0), (-0.42, 0.5))), skin, 0.19 * s)
    head, r = at(((0.5, 0.72),))[0], 0.27 * s
    pen.circle(*head, r, skin)
    left, right = (head[0] - r, head[1] + 0.1 * r), (head[0] + r, head[1] - 0.2 * r)
    pen.path(trace("M# #A# # 0 0 1 # #Z", *left, r, r, *right), cap)
    pen.line(
        [(head[0] + 0.1 * r, head[1]), (head[0] + 0.9 * r, head[1] - 0.05 * r)], "#2f4b58", 2.2
    )
    pen.line(at(((0.1, 0.22), (0.85, 0.22))), "#ffffff", 2, opacity=0.8)


@draws("swimmer")
def swimmer(pen: Pen) -> None:
    """Two people swimming in clean water, with bright buoys."""
    w, h = pen.w, pen.h
    caps = ("#e2604f", "#f0b93f", "#fbf3e0", "#4f9bb5", "#8a5f9c")
    cap = pen.pick(caps, 0)
    buoy = vary(pen, ("#f08a3c", "#e8527a", "#f2cd3f"), 1, 1)
    crawl = pen.pick((True, False), 2)
    ripples(pen, w)
    s = min(w * 0.285, h * 0.8)
    far, near = (-w * 0.5 + 1.15 * s, 0.92), (w * 0.5 - 1.14 * s, 1.0)
    if pen.style[1] > 0.5:
        far, near = (far[0], 1.0), (near[0], 0.92)
    _swimmer(
        pen,
        far[0],
        s * far[1],
        3,
        not crawl,
        vary(pen, caps, 0, 3),
        vary(pen, ("#f2cd3f", "#f08a3c"), 1, 3),
    )
    _swimmer(pen, near[0], s * near[1], 0, crawl, cap, buoy)


@draws("floating_solar")
def floating_solar(pen: Pen) -> None:
    """Rows of solar panels on floats."""
    w, h = pen.w, pen.h
    panel = pen.pick(("#24395f", "#3a72ac", "#4a4380"), 0)
    float_colour = pen.pick(("#f0b93f", "#e8e2d4", "#d2734a", "#6fa39a"), 1)
    rows = pen.pick((3, 4, 5), 2)
    pen.rect(-w * 0.495, -h * 0.25, w * 0.99, h * 0.22, float_colour, rx=h * 0.1)
    pen.rect(-w * 0.495, -h * 0.13, w * 0.99, h * 0.1, pen.shade(float_colour, -0.25), rx=h * 0.05)
    step = w * 0.96 / rows
    for k in range(rows):
        x = -w * 0.48 + k * step
        a, b = (x + step * 0.02, -h * 0.2), (x + step * 0.84, -h * 0.2)
        c, d = (x + step * 0.98, -h * 0.97), (x + step * 0.2, -h * 0.97)
        pen.polygon([a, b, c, d], panel)
        pen.polygon(
            [((a[0] + b[0]) / 2, a[1]), b, c, ((c[0] + d[0]) / 2, c[1])],
            pen.shade(panel, 0.1 if pen.sun > 0 else -0.15),
        )
        for s in (0.33, 0.66):
            pen.line(
                [
                    (a[0] + (d[0] - a[0]) * s, a[1] + (d[1] - a[1]) * s),
                    (b[0] + (c[0] - b[0]) * s, a[1] + (d[1] - a[1]) * s),
                ],
                "#9fbbdc",
                1,
            )
        pen.line([((a[0] + b[0]) / 2, a[1]), ((c[0] + d[0]) / 2, c[1])], "#9fbbdc", 1)
        pen.path(
            trace("M# #L# #L# #L# #Z", (a[0], a[1]), (b[0], b[1]), (c[0], c[1]), (d[0], d[1])),
            stroke="#dfe7ec",
            width=1.6,
        )
        if snowy(pen):
            pen.line([(d[0] + 2, d[1] + 2), (c[0] - 2, c[1] + 2)], SNOW, 3.4)
    ripples(pen, w)
