"""Green and lively grounds of the strip: beds, meadows, ponds, play and sport."""

from __future__ import annotations

import math

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, ground_shadow, leaf, limb, smooth, trace, vary

SOIL = "#6b4a38"
WOODS = ("#c08a52", "#a8764a", "#d2a56c", "#8f6a4c")
PETALS = {
    "spring": (
        ("#e2574c", "#f3c64f", "#e88aa8"),
        ("#f3c64f", "#fbf3e0", "#b678b8"),
        ("#e88aa8", "#fbf3e0", "#e2574c"),
    ),
    "summer": (
        ("#d8453c", "#4f78c4", "#fbf3e0"),
        ("#f0b93f", "#d8453c", "#fbf3e0"),
        ("#8c6cc0", "#e88aa8", "#f3c64f"),
    ),
    "autumn": (
        ("#9a5a9c", "#d98a35", "#c9a45a"),
        ("#d98a35", "#a8443a", "#e0c070"),
        ("#b0653f", "#8f6aa6", "#d9b04c"),
    ),
    "winter": (
        ("#a8875f", "#8f7a68", "#c2a87e"),
        ("#96806a", "#b09a78", "#7d6a5c"),
        ("#a8875f", "#b8a588", "#8a7461"),
    ),
}
GRASS = {"spring": "#8fb861", "summer": "#7ba456", "autumn": "#a59a4f", "winter": "#a39a78"}


def petals(pen: Pen, number: int = 0) -> tuple[str, str, str]:
    """Three colours of flowers that belong to the season."""
    return pen.pick(PETALS[pen.light.season], number)


def grass(pen: Pen) -> str:
    """The colour of grass: green, dry, or under snow."""
    return "#e9eef2" if snowy(pen) else GRASS[pen.light.season]


def mound(pen: Pen, height: float, colour: str) -> None:
    """Gently rising ground across the box, higher on one side."""
    half = pen.w * 0.5
    peak = half * pen.between(-0.3, 0.3, 2)
    pen.path(
        trace(
            "M# -1C# # # # # #C# # # # # -1Z",
            *(-half, -half * 0.98, -height * 0.75, peak - half * 0.55, -height, peak, -height),
            *(peak + half * 0.55, -height, half * 0.98, -height * 0.75, half),
        ),
        colour,
    )


@draws("community_garden")
def community_garden(pen: Pen) -> None:
    """Raised beds with vegetables, and somebody who waters them."""
    w, h = pen.w, pen.h
    wood = pen.pick(WOODS, 1)
    winter = pen.light.season == "winter"
    mound(pen, h * 0.26, grass(pen))
    fence = pen.shade(wood, 0.2)
    for k in range(7):
        x = (-0.44 + 0.146 * k) * w
        pen.rect(x - 2, -h * 0.55, 4, h * 0.4, fence, rx=1)
    pen.rect(-w * 0.47, -h * 0.46, w * 0.94, 3, fence)
    who = somebody(pen)
    who = dressed(
        who,
        hat="beanie" if winter else "sunhat",
        hair_style="short" if who.hair_style in ("afro", "headscarf") else who.hair_style,
    )
    side = pen.pick((1, -1), 2)
    gx = -side * w * 0.06
    figure(
        pen,
        gx,
        -h * 0.12,
        stature(h * 0.86, who),
        who,
        facing=side,
        lean=0.08,
        feet=((-0.1, 0.0), (0.1, 0)),
        hands=((0.3, 0.5), (0.3, 0.47)),
    )
    can = "#5d8fa3"
    cx, cy = gx + side * h * 0.3, -h * 0.5
    pen.rect(cx - 5, cy - 2, 10, 9, can, rx=2)
    pen.line([(cx + side * 4, cy + 2), (cx + side * 13, cy - 3)], can, 2.6)
    crops = pen.pick(
        (
            ("cabbage", "tomato"),
            ("sunflower", "cabbage"),
            ("pumpkin", "carrot"),
            ("tomato", "sunflower"),
        ),
        0,
    )
    for crop, x in zip(crops, (-0.3, 0.3), strict=True):
        half, top = w * 0.17, -h * 0.3
        left = x * w - half
        pen.rect(left + 2, top - 4, half * 2 - 4, 7, SNOW if snowy(pen) else SOIL, rx=2)
        for k in range(5):
            px = left + half * 2 * (k + 0.5) / 5
            if winter:
                leaf(pen, px, top - 7, 12, "#71886a", 90)
            elif crop == "cabbage":
                pen.circle(px, top - 6, half * 0.19, ("#8fb56a", "#a6c47a")[k % 2])
                pen.circle(px, top - 7, half * 0.1, "#c9dc9a")
            elif crop == "tomato":
                pen.line([(px, top), (px, top - h * 0.36)], "#8a6a4a", 1.6)
                pen.ellipse(px, top - h * 0.2, half * 0.17, h * 0.17, "#5f914f")
                pen.circle(px - 2, top - h * 0.13, 3, "#d8453c")
                pen.circle(px + 3, top - h * 0.25, 3, "#e2604f")
            elif crop == "sunflower":
                pen.line([(px, top), (px, top - h * (0.34 + 0.1 * (k % 2)))], "#5f914f", 2.2)
                pen.circle(px, top - h * (0.36 + 0.1 * (k % 2)), half * 0.19, "#f0bb3f")
                pen.circle(px, top - h * (0.36 + 0.1 * (k % 2)), half * 0.09, "#6b4a38")
            elif crop == "pumpkin":
                pen.ellipse(px, top - 5, half * 0.2, half * 0.16, ("#e0843a", "#d9702f")[k % 2])
                leaf(pen, px + 4, top - 11, 10, "#5f914f", 30)
            else:
                for turn in (65, 90, 115):
                    leaf(pen, px + (90 - turn) * 0.16, top - 8, 14, "#6fa055", turn)
        pen.rect(left, top, half * 2, -top - 2, wood, rx=1.5)
        pen.rect(left, top + (-top - 2) * 0.5, half * 2, 1.6, pen.shade(wood, -0.22))
        for post in (left, left + half * 2 - 4):
            pen.rect(post, top - 3, 4, -top + 1, pen.shade(wood, -0.2), rx=1)


@draws("flower_meadow")
def flower_meadow(pen: Pen) -> None:
    """A meadow for bees, in the flowers of the season."""
    w, h = pen.w, pen.h
    green = GRASS[pen.light.season]
    ground = SNOW if snowy(pen) else green
    mound(pen, h * 0.66, pen.shade(ground, -0.08))
    mound(pen, h * 0.44, ground)
    colours = petals(pen)
    rise = pen.between(1.05, 1.25, 1)
    for k in range(22):
        x = (-0.46 + 0.92 * ((k * 0.618 + pen.style[1]) % 1)) * w
        arch = 1 - (2 * x / w) ** 2 * 0.55
        top = -h * (0.36 + 0.6 * ((k * 0.37 + pen.style[2]) % 1)) * arch * rise
        top = max(top, -h + 5)
        foot = min(-2.0, top + h * 0.36)
        stalk = "#5d8a48" if pen.light.season in ("spring", "summer") else "#8a7a4c"
        pen.line([(x - 2, foot), (x, top)], stalk, 1.5)
        fill = colours[k % 3]
        r = h * (0.075 + 0.03 * (k % 3 == 0))
        if pen.light.season == "winter":
            pen.ellipse(x, top, r * 0.7, r * 1.2, fill)
        elif pen.light.season == "spring" and k % 2:
            pen.path(
                trace(
                    "M# #q# # # 0q# # # 0v#a# # 0 0 1 # 0Z",
                    (x - r, top - r),
                    (r * 0.5, r * 0.6),
                    r,
                    (r * 0.5, r * 0.6),
                    r,
                    r * 0.9,
                    (r, r),
                    -2 * r,
                ),
                fill,
            )
        else:
            pen.circle(x, top, r, fill)
            pen.circle(x, top, r * 0.38, "#f6d468" if k % 3 else "#4a3b3a")
    if pen.light.season in ("spring", "summer"):
        for x, y in ((-0.2, 0.9), (0.27, 0.82)):
            pen.ellipse(x * w - 2.5, -y * h - 1.5, 3.2, 2, "#fbf3e0", opacity=0.9)
            pen.ellipse(x * w, -y * h, 3.6, 2.4, "#e2a63a")
            pen.rect(x * w - 0.5, -y * h - 2.2, 1.4, 4.4, "#4a3b3a")


@draws("playground")
def playground(pen: Pen) -> None:
    """A tower with a slide, and a swing in motion."""
    w, h = pen.w, pen.h
    a = pen.pick(("#d2634a", "#3f7f8c", "#7a9c5a", "#e0a83e"), 0)
    b = vary(pen, ("#e0a83e", "#d2634a", "#5b6d9a", "#8fae5b"), 1, 1)
    wood = pen.pick(("#b98452", "#a06f47", "#c99a63"), 2)
    sand = "#e9eef2" if snowy(pen) else "#ddc08f"
    pen.path(
        trace(
            "M# -1Q# # # #H#Q# # # -1Z",
            -w * 0.5,
            (-w * 0.48, -h * 0.09),
            (-w * 0.4, -h * 0.09),
            w * 0.4,
            (w * 0.48, -h * 0.09),
            w * 0.5,
        ),
        sand,
    )
    tower, deck = -w * 0.26, -h * 0.46
    for x in (-0.1, 0.1):
        pen.rect(tower + x * w - 2.5, -h * 0.76, 5, h * 0.74, wood, rx=1)
    for k in range(4):
        pen.line(
            [(tower - w * 0.17, -h * (0.06 + 0.1 * k)), (tower - w * 0.1, -h * (0.06 + 0.1 * k))],
            wood,
            2.6,
        )
    pen.line([(tower - w * 0.17, -3), (tower - w * 0.15, deck)], wood, 3)
    pen.rect(tower - w * 0.12, deck, w * 0.24, h * 0.06, pen.shade(wood, -0.15), rx=1)
    pen.rect(tower - w * 0.1, deck - h * 0.13, w * 0.2, h * 0.13, b)
    kid = dressed(somebody(pen, 1, "child"), hat=None)
    figure(
        pen,
        tower - w * 0.01,
        deck,
        stature(h * 0.29, kid),
        kid,
        hands=((0.3, 0.5), (-0.25, 0.35)),
    )
    pen.rect(tower - w * 0.1, deck - h * 0.09, w * 0.2, h * 0.1, b, rx=1)
    pen.polygon(
        [(tower - w * 0.15, -h * 0.74), (tower, -h * 0.985), (tower + w * 0.15, -h * 0.74)], a
    )
    dark = -pen.sun
    pen.polygon(
        [(tower + dark * w * 0.15, -h * 0.74), (tower, -h * 0.985), (tower, -h * 0.74)],
        pen.shade(a, -0.16),
    )
    if snowy(pen):
        pen.polygon(
            [
                (tower - w * 0.08, -h * 0.86),
                (tower, -h * 0.985),
                (tower + w * 0.08, -h * 0.86),
                (tower, -h * 0.83),
            ],
            SNOW,
        )
    slide = (tower + w * 0.1, deck + 2)
    pen.path(
        trace(
            "M# #C# # # # # #V-2C# -2 # # # #Z",
            (slide[0], slide[1] - h * 0.08),
            (slide[0] + w * 0.1, slide[1]),
            (slide[0] + w * 0.1, -h * 0.08),
            (slide[0] + w * 0.22, -h * 0.1),
            slide[0] + w * 0.06,
            (slide[0] + w * 0.06, slide[1] + h * 0.06),
            (slide[0], slide[1] + h * 0.05),
        ),
        a,
    )
    pen.path(
        trace(
            "M# #C# # # # # #",
            (slide[0], slide[1]),
            (slide[0] + w * 0.08, slide[1] + 6),
            (slide[0] + w * 0.08, -h * 0.05),
            (slide[0] + w * 0.21, -h * 0.06),
        ),
        stroke=pen.shade(a, 0.35),
        width=3,
    )
    left, right, beam = w * 0.1, w * 0.44, -h * 0.78
    for x in (left, right):
        pen.line([(x - w * 0.045, -2), (x, beam), (x + w * 0.045, -2)], b, 3.6)
    pen.line([(left, beam), (right, beam)], b, 4.6)
    middle = (left + right) / 2
    angle = pen.between(-0.38, 0.38, 2)
    length = h * 0.5
    seat = (middle + length * math.sin(angle), beam + length * math.cos(angle))
    for dx in (-5, 5):
        pen.line([(middle + dx, beam), (seat[0] + dx, seat[1])], "#6b6f7a", 1.4)
    child = dressed(somebody(pen, 2, "child"), outfit="shirt")
    tall = h * 0.46
    figure(
        pen,
        seat[0],
        seat[1] + 0.4 * tall,
        tall,
        child,
        hip=(0, 0.0),
        feet=((0.3, 0.2), (0.32, 0.16)),
        hands=((0.12, 0.72), (0.08, 0.74)),
        lean=-0.05,
    )
    pen.rect(seat[0] - 8, seat[1] - 1, 16, 3.4, "#4a4e59", rx=1.5)


@draws("rain_garden")
def rain_garden(pen: Pen) -> None:
    """A hollow that holds the rain: pool, stones, reeds, iris."""
    w, h = pen.w, pen.h
    mound(pen, h * 0.52, grass(pen))
    frozen = snowy(pen)
    pool = "#d3e3ea" if frozen else "#5f9fb8"
    pen.ellipse(0, -h * 0.2, w * 0.4, h * 0.18, "#8f7a5c")
    pen.ellipse(0, -h * 0.19, w * 0.375, h * 0.155, pool)
    pen.ellipse(pen.sun * w * 0.1, -h * 0.23, w * 0.2, h * 0.06, pen.shade(pool, 0.3))
    pen.line([(-w * 0.18, -h * 0.14), (-w * 0.06, -h * 0.14)], "#eaf5f7", 1.6)
    pen.line([(w * 0.06, -h * 0.11), (w * 0.2, -h * 0.11)], "#eaf5f7", 1.6)
    green = {"spring": "#7fae5c", "summer": "#5c8f57", "autumn": "#b0954a", "winter": "#b09c72"}[
        pen.light.season
    ]
    kind = pen.pick(("cattail", "iris", "reed"), 0)
    bloom = vary(pen, ("#7a6cc0", "#e3b341", "#c86aa0", "#f3eee2"), 1, 1)
    for side in (-1, 1):
        for k in range(7):
            x = side * w * (0.2 + 0.038 * k)
            top = -h * (0.58 + 0.38 * ((k * 0.618 + pen.style[1] + 0.3 * (side > 0)) % 1))
            bend = side * w * 0.03 * math.sin(k * 1.7)
            pen.path(
                limb(
                    ((x, -h * 0.18), (x + bend * 0.4, top * 0.6), (x + bend, top)), (3.8, 3.0, 1.2)
                ),
                pen.shade(green, 0.1 if k % 2 else -0.12),
            )
            if kind == "cattail" and k % 2 == 0:
                pen.line([(x + bend, top + 4), (x + bend * 0.8, top + h * 0.2)], "#7a4a2f", 4.4)
            elif kind == "iris" and k % 2 == 0 and pen.light.season != "winter":
                pen.circle(x + bend - 2.4, top + 5, 3.6, bloom)
                pen.circle(x + bend + 2.4, top + 5, 3.6, bloom)
                pen.circle(x + bend, top + 3.4, 3.2, pen.shade(bloom, 0.25))
            elif kind == "reed" and k % 2 == 0:
                pen.path(
                    smooth(
                        [
                            (x + bend, top),
                            (x + bend + 4, top + h * 0.12),
                            (x + bend, top + h * 0.24),
                            (x + bend - 3, top + h * 0.12),
                        ]
                    ),
                    "#c9a978",
                )
    for x, r in ((-0.3, 0.05), (-0.2, 0.035), (0.28, 0.05), (0.18, 0.035), (0.36, 0.03)):
        pen.ellipse(x * w, -h * 0.07 - r * 10, r * w, r * w * 0.62, "#a9a8a4")
        pen.ellipse(x * w + pen.sun * 2, -h * 0.07 - r * 14, r * w * 0.55, r * w * 0.28, "#c9c8c2")
    if not frozen and pen.light.season != "winter":
        for x in (-0.1, 0.03):
            pen.ellipse(x * w, -h * 0.2, w * 0.035, h * 0.045, "#6fa066")
        pen.circle(0.03 * w, -h * 0.235, 3.4, "#f3c3cf")


@draws("greenhouse")
def greenhouse(pen: Pen) -> None:
    """Glass over green plants; it glows at night."""
    w, h = pen.w, pen.h
    frame = pen.pick(("#f3f1ea", "#4f6d62", "#8a6a4d", "#54708c"), 1)
    kind = pen.pick(("gable", "arch", "lantern"), 0)
    warm = pen.light.lamps
    glass = "#bfe0dd" if warm < 0.5 else "#ffe6a6"
    ground_shadow(pen, 0, w, 6)
    eave = -h * 0.56
    half = w * 0.47
    if kind == "arch":
        outline = trace(
            "M# -3V#C# # # # # #V-3Z",
            -half,
            -h * 0.42,
            (-half, -h * 1.18),
            (half, -h * 1.18),
            (half, -h * 0.42),
        )
    elif kind == "lantern":
        outline = trace(
            "M# -3V#L# #V#L0 #L# #V#L# #V-3Z",
            -half,
            eave,
            (-half * 0.4, -h * 0.78),
            -h * 0.86,
            -h * 0.985,
            (half * 0.4, -h * 0.86),
            -h * 0.78,
            (half, eave),
        )
    else:
        outline = trace("M# -3V#L0 #L# #V-3Z", -half, eave, -h * 0.98, half, eave)
    pen.path(outline, glass, glow=0.75 * warm)
    greens = ("#5f9150", "#7da457", "#3f7560", "#8bab5a")
    fruit = vary(pen, ("#d8453c", "#f0bb3f", "#e88aa8", "#8a5a9c"), 2, 1)
    for k in range(8):
        x = -half * 0.86 + half * 1.72 * k / 7
        tall = h * (0.3 + 0.18 * ((k * 0.618 + pen.style[2]) % 1))
        pen.ellipse(
            x, -h * 0.12 - tall * 0.5, w * 0.058, tall * 0.55, greens[k % 4], glow=0.3 * warm
        )
        pen.circle(x + 2, -h * 0.1 - tall * 0.7, 2.8, fruit, glow=0.3 * warm)
    pen.rect(-half, -h * 0.2, half * 2, h * 0.2 - 2, pen.shade(frame, -0.25))
    thick = max(2.0, w * 0.017)
    for k in range(7):
        x = -half + half * 2 * k / 6
        top = (
            eave if kind != "arch" else -h * (0.42 + 0.54 * math.sqrt(max(0, 1 - (x / half) ** 2)))
        )
        if kind == "gable":
            top = eave + (eave * -0.75) * -(1 - abs(x) / half)
        pen.line([(x, -h * 0.2), (x, max(-h * 0.96, top))], frame, thick * 0.8)
    pen.line([(-half, -h * 0.5), (half, -h * 0.5)], frame, thick * 0.8)
    pen.path(outline, stroke=frame, width=thick)
    pen.polygon(
        [
            (-half * 0.62, -h * 0.62),
            (-half * 0.5, -h * 0.66),
            (-half * 0.18, -h * 0.24),
            (-half * 0.3, -h * 0.24),
        ],
        "#ffffff",
        opacity=0.16,
    )
    pen.rect(-w * 0.07, -h * 0.47, w * 0.14, h * 0.46, frame, rx=1)
    pen.rect(-w * 0.05, -h * 0.43, w * 0.1, h * 0.2, pen.shade(glass, 0.2), glow=0.75 * warm)
    if snowy(pen):
        pen.path(
            smooth(
                [
                    (-half * 0.3, -h * 0.84),
                    (0, -h * 0.985),
                    (half * 0.3, -h * 0.84),
                    (0, -h * 0.88),
                ],
                ease=0.5,
            ),
            SNOW,
        )


@draws("sports_court")
def sports_court(pen: Pen) -> None:
    """A court with a hoop, a goal or a net, and two who play."""
    w, h = pen.w, pen.h
    floor = pen.pick(("#c8704f", "#4f86a8", "#6f9a62", "#8f7ab0"), 0)
    line = "#f6f1e4"
    kind = pen.pick(("hoop", "volley", "goal"), 1)
    pen.polygon([(-w * 0.5, -1), (-w * 0.39, -h * 0.3), (w * 0.39, -h * 0.3), (w * 0.5, -1)], floor)
    pen.path(
        trace("M# -4L# #H#L# -4Z", -w * 0.45, -w * 0.365, -h * 0.265, w * 0.365, w * 0.45),
        stroke=line,
        width=2,
    )
    pen.line([(0, -4), (0, -h * 0.265)], line, 2)
    pen.ellipse(0, -h * 0.15, w * 0.1, h * 0.06, "none", stroke=line, width=2)
    one, two = somebody(pen), somebody(pen, 3)
    one = dressed(one, outfit="shorts" if one.hair_style != "headscarf" else "shirt", hat=None)
    two = dressed(two, outfit="shorts" if two.hair_style != "headscarf" else "shirt", hat=None)
    tall = h * 0.7
    if pen.light.season == "winter":
        one, two = dressed(one, outfit="jacket"), dressed(two, outfit="jacket")
    ball = "#e0843a"
    if kind == "hoop":
        x = w * 0.4
        pen.line([(x, -h * 0.22), (x, -h * 0.74), (x - w * 0.06, -h * 0.8)], "#5d6470", 4)
        pen.rect(x - w * 0.09, -h * 0.985, w * 0.12, h * 0.3, "#f3f1ea", rx=2)
        pen.rect(x - w * 0.06, -h * 0.87, w * 0.06, h * 0.12, "none", stroke="#d2634a", width=2)
        pen.path(
            trace(
                "M# #h#l# #h#Z",
                (x - w * 0.15, -h * 0.72),
                w * 0.1,
                (-w * 0.02, h * 0.14),
                -w * 0.06,
            ),
            "#ffffff",
            opacity=0.65,
        )
        pen.line([(x - w * 0.155, -h * 0.72), (x - w * 0.04, -h * 0.72)], "#d2634a", 3)
        figure(
            pen,
            -w * 0.02,
            -h * 0.16,
            tall,
            one,
            feet=((-0.12, 0.06), (0.1, 0.03)),
            hands=((0.26, 0.98), (0.2, 0.9)),
        )
        figure(pen, -w * 0.27, -h * 0.08, tall, two, hands=((0.25, 0.62), (-0.2, 0.5)))
        pen.circle(w * 0.17, -h * 0.89, h * 0.075, ball)
        pen.path(arc(w * 0.17, -h * 0.89, h * 0.05, 100, 280), stroke="#8a4a22", width=1.2)
    elif kind == "volley":
        pen.rect(-2, -h * 0.72, 4, h * 0.6, "#5d6470", rx=1)
        pen.polygon(
            [
                (-w * 0.012, -h * 0.7),
                (w * 0.05, -h * 0.78),
                (w * 0.05, -h * 0.5),
                (-w * 0.012, -h * 0.42),
            ],
            "#ffffff",
            opacity=0.75,
        )
        pen.line([(0, -h * 0.71), (w * 0.05, -h * 0.79)], "#e0a83e", 2.6)
        figure(
            pen,
            -w * 0.24,
            -h * 0.08,
            tall,
            one,
            feet=((-0.14, 0.04), (0.12, 0)),
            hands=((0.2, 0.95), (0.14, 0.98)),
        )
        figure(pen, w * 0.27, -h * 0.1, tall, two, facing=-1, hands=((0.24, 0.66), (0.22, 0.6)))
        pen.circle(-w * 0.1, -h * 0.91, h * 0.078, "#f6e9c8")
        pen.path(arc(-w * 0.1, -h * 0.91, h * 0.045, 30, 210), stroke="#4f78a8", width=1.6)
    else:
        x = w * 0.3
        pen.polygon(
            [
                (x - w * 0.11, -h * 0.26),
                (x - w * 0.11, -h * 0.84),
                (x + w * 0.15, -h * 0.7),
                (x + w * 0.15, -h * 0.14),
            ],
            "#ffffff",
            opacity=0.5,
        )
        for k in range(1, 4):
            s = k / 4
            pen.line(
                [
                    (x - w * 0.11 + s * w * 0.26, -h * (0.82 - 0.14 * s)),
                    (x - w * 0.11 + s * w * 0.26, -h * (0.26 - 0.12 * s)),
                ],
                "#ffffff",
                1.2,
            )
        pen.line(
            [
                (x - w * 0.11, -h * 0.24),
                (x - w * 0.11, -h * 0.84),
                (x + w * 0.15, -h * 0.7),
                (x + w * 0.15, -h * 0.12),
            ],
            "#f6f1e4",
            4,
        )
        figure(
            pen,
            w * 0.18,
            -h * 0.12,
            tall,
            one,
            facing=-1,
            feet=((-0.15, 0), (0.15, 0)),
            hands=((0.29, 0.58), (-0.27, 0.6)),
        )
        figure(
            pen,
            -w * 0.27,
            -h * 0.1,
            tall,
            two,
            feet=((-0.2, 0.08), (0.18, 0.05)),
            hands=((0.2, 0.62), (-0.22, 0.5)),
        )
        pen.circle(-w * 0.08, -h * 0.13, h * 0.07, "#fbf8f0")
        pen.circle(-w * 0.08, -h * 0.13, h * 0.026, "#34435f")
