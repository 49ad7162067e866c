"""Green grounds of the strip: beds, meadows, ponds, glass houses."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import dressed, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import leaf, smooth, trace, vary

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
    """Beds that neighbours tend: raised, in rows, with a shed, a tunnel, beans, a compost heap."""
    w, h = pen.w, pen.h
    wood = vary(pen, WOODS, 1, 3)
    kind = pen.pick(("raised", "rows", "shed", "beans", "tunnel", "spiral", "table", "barrels"), 0)
    mound(pen, h * 0.26, grass(pen))
    fence = pen.shade(wood, 0.2)
    if kind not in ("tunnel", "beans"):
        d = "".join(
            f"M{(-0.44 + 0.146 * k) * w:.1f} {-h * 0.15:.1f}v{-h * 0.4:.1f}" for k in range(7)
        )
        pen.path(d, stroke=fence, width=4)
        pen.rect(-w * 0.47, -h * 0.46, w * 0.94, 3, fence)
    side = pen.pick((1, -1), 2)
    PLOTS[kind](pen, wood, side)


CROPS = ("cabbage", "tomato", "sunflower", "pumpkin", "carrot", "lettuce")


def _gardener(
    pen: Pen, x: float, side: int, salt: int = 0, tool: str = "can", bend: float = 0.08
) -> None:
    """Somebody who waters, digs or picks."""
    h = pen.h
    winter = pen.light.season == "winter"
    who = seated(somebody(pen, salt, "elder" if salt % 2 else "adult"))
    if not who.covered and who.hair_style != "afro":
        who = dressed(who, hat="beanie" if winter else "sunhat")
    tall = stature(h * 0.86, who) * (1 - bend)
    reach = (0.3, 0.5) if tool == "can" else (0.24, 0.42)
    pose = {"feet": ((-0.1, 0.0), (0.1, 0)), "hands": (reach, (reach[0], reach[1] - 0.03))}
    figure(pen, x, -h * 0.12, tall, who, facing=side, lean=bend, **pose)
    if tool == "can":
        cx, cy = x + side * h * 0.3, -h * 0.5
        pen.rect(cx - 5, cy - 2, 10, 9, "#5d8fa3", rx=2)
        pen.line([(cx + side * 4, cy + 2), (cx + side * 13, cy - 3)], "#5d8fa3", 2.6)
    elif tool == "spade":
        top, low = (
            (x + side * 0.14 * tall, -h * 0.12 - 0.62 * tall),
            (x + side * 0.36 * tall, -h * 0.1),
        )
        pen.line([top, low], "#8a5f42", 2.6)
        pen.rect(low[0] - 4, low[1] - 9, 8, 10, "#8d949c", rx=2)
    else:
        pen.rect(x + side * 0.16 * tall - 8, -h * 0.12 - 0.46 * tall, 16, 8, "#c08a52", rx=1.5)
        for k in range(3):
            pen.circle(
                x + side * 0.16 * tall - 5 + 5 * k,
                -h * 0.14 - 0.46 * tall,
                3,
                ("#d8453c", "#8fb56a", "#f0bb3f")[k],
            )


def _crop(pen: Pen, crop: str, left: float, right: float, y: float, many: int = 5) -> None:
    """Plants along a bed whose soil is at y."""
    h = pen.h
    step = (right - left) / many
    for k in range(many):
        x, r = left + step * (k + 0.5), step * 0.5
        if pen.light.season == "winter":
            leaf(pen, x, y - 7, 12, "#71886a", 90)
        elif crop in ("cabbage", "lettuce"):
            tones = ("#8fb56a", "#a6c47a") if crop == "cabbage" else ("#a86a8c", "#7da457")
            pen.circle(x, y - r * 0.5, r * 0.95, tones[k % 2])
            pen.circle(x, y - r * 0.7, r * 0.5, pen.shade(tones[k % 2], 0.3))
        elif crop == "tomato":
            pen.line([(x, y), (x, y - h * 0.36)], "#8a6a4a", 1.6)
            pen.ellipse(x, y - h * 0.2, r * 0.85, h * 0.17, "#5f914f")
            pen.circle(x - 2, y - h * 0.13, 3, "#d8453c")
            pen.circle(x + 3, y - h * 0.25, 3, "#e2604f")
        elif crop == "sunflower":
            up = h * (0.34 + 0.1 * (k % 2))
            pen.line([(x, y), (x, y - up)], "#5f914f", 2.2)
            pen.circle(x, y - up - h * 0.02, r * 0.95, "#f0bb3f")
            pen.circle(x, y - up - h * 0.02, r * 0.45, "#6b4a38")
        elif crop == "pumpkin":
            pen.ellipse(x, y - 5, r, r * 0.8, ("#e0843a", "#d9702f")[k % 2])
            leaf(pen, x + 4, y - 11, 10, "#5f914f", 30)
        else:
            for turn in (65, 90, 115):
                leaf(pen, x + (90 - turn) * 0.16, y - 8, 14, "#6fa055", turn)


def _crops(pen: Pen, salt: int = 0) -> str:
    return CROPS[(int(pen.style[1] * 6) + salt) % 6]


def _raised_bed(pen: Pen, left: float, right: float, top: float, wood: str, crop: str) -> None:
    pen.rect(left + 2, -top - 4, right - left - 4, 7, SNOW if snowy(pen) else SOIL, rx=2)
    _crop(pen, crop, left, right, -top)
    pen.rect(left, -top, right - left, top - 2, wood, rx=1.5)
    pen.rect(left, -top * 0.5, right - left, 1.6, pen.shade(wood, -0.22))
    for post in (left, right - 4):
        pen.rect(post, -top - 3, 4, top + 1, pen.shade(wood, -0.2), rx=1)


def _raised_plot(pen: Pen, wood: str, side: int) -> None:
    w, h = pen.w, pen.h
    _gardener(pen, -side * w * 0.06, side)
    for k, x in enumerate((-0.3, 0.3)):
        _raised_bed(pen, (x - 0.17) * w, (x + 0.17) * w, h * 0.3, wood, _crops(pen, 2 * k))


def _row_plot(pen: Pen, wood: str, side: int) -> None:
    """Rows in the soil, with a scarecrow."""
    w, h = pen.w, pen.h
    for k in range(3):
        y, half = -h * (0.24 - 0.1 * k), w * (0.4 + 0.04 * k)
        pen.path(
            trace("M# #Q0 # # #Q0 # # #Z", -half, y, y - h * 0.08, half, y, y + h * 0.07, -half, y),
            SNOW if snowy(pen) else SOIL,
        )
        _crop(pen, _crops(pen, k), -half * 0.9, half * 0.9, y - 1, 9)
    x = -side * w * 0.3
    pen.line([(x, -h * 0.2), (x, -h * 0.9)], "#8a5f42", 3)
    pen.line([(x - w * 0.1, -h * 0.62), (x + w * 0.1, -h * 0.64)], "#8a5f42", 3)
    shirt = [
        (-0.09, 0.66),
        (0.09, 0.66),
        (0.05, 0.58),
        (0.045, 0.36),
        (-0.045, 0.36),
        (-0.05, 0.58),
    ]
    pen.path(
        smooth([(x + a * w, -b * h) for a, b in shirt], ease=0.3),
        vary(pen, ("#c8604a", "#5b6d9a"), 2, 3),
    )
    pen.circle(x, -h * 0.76, h * 0.1, "#e6c890")
    pen.path(
        trace(
            "M# #h#l# #h#Z", (x - h * 0.17, -h * 0.82), h * 0.34, (-h * 0.08, -h * 0.15), -h * 0.18
        ),
        "#8a5f42",
    )
    _gardener(pen, side * w * 0.2, -side, 0, "spade")


def _shed_plot(pen: Pen, wood: str, side: int) -> None:
    w, h = pen.w, pen.h
    x = -side * w * 0.27
    pen.rect(x - w * 0.15, -h * 0.66, w * 0.3, h * 0.54, pen.shade(wood, -0.1))
    for k in range(5):
        pen.rect(x - w * 0.15 + k * w * 0.06, -h * 0.66, 1.5, h * 0.54, pen.shade(wood, -0.3))
    pen.polygon(
        [(x - w * 0.19, -h * 0.64), (x - w * 0.02, -h * 0.985), (x + w * 0.19, -h * 0.64)],
        "#a4533f" if not snowy(pen) else SNOW,
    )
    pen.rect(
        x - w * 0.03,
        -h * 0.5,
        w * 0.1,
        h * 0.38,
        vary(pen, ("#3f7f8c", "#6f9a62", "#e2a93b"), 2, 3),
    )
    pen.window(x - w * 0.12, -h * 0.52, w * 0.07, h * 0.14, rx=1)
    _gardener(pen, side * w * 0.03, side, 1, "crate")
    _raised_bed(pen, *sorted((side * w * 0.13, side * w * 0.47)), h * 0.26, wood, _crops(pen))


def _bean_plot(pen: Pen, wood: str, side: int) -> None:
    """Tents of poles that beans climb."""
    w, h = pen.w, pen.h
    pen.ellipse(0, -h * 0.16, w * 0.44, h * 0.1, SNOW if snowy(pen) else SOIL)
    green = {"winter": "#9a8f6c", "autumn": "#b59445"}.get(pen.light.season, "#5f914f")
    for k, x in enumerate((-0.33, -0.12, 0.32)):
        cx = side * x * w
        d = ""
        for dx in (-0.08, -0.03, 0.03, 0.08):
            d += trace("M# #L# #", (cx + dx * w, -h * 0.14), (cx - dx * w * 0.2, -h * 0.985))
        pen.path(d, stroke="#a8764a", width=2.2)
        for j in range(11):
            up = 0.2 + 0.068 * j
            dx = w * 0.085 * (1.05 - up) * (1 if j % 2 else -1)
            leaf(pen, cx + dx, -h * up, 13, pen.shade(green, 0.14 * (j % 3 - 1)), 50 + 80 * (j % 2))
            if j % 3 == k and pen.light.season in ("summer", "spring"):
                pen.circle(cx + dx * 0.6, -h * up, 2.8, "#d8453c")
    _gardener(pen, side * w * 0.11, side, 0, "crate")


def _tunnel_plot(pen: Pen, wood: str, side: int) -> None:
    """A tunnel of foil over young plants, a wheelbarrow."""
    w, h = pen.w, pen.h
    left, right = sorted((-side * w * 0.48, side * w * 0.08))
    pen.rect(left, -h * 0.2, right - left, h * 0.12, SNOW if snowy(pen) else SOIL, rx=2)
    _crop(pen, _crops(pen), left + 6, right - 6, -h * 0.18, 6)
    for k in range(5):
        x = left + (right - left - w * 0.06) * k / 4
        pen.path(
            trace(
                "M# #C# # # # # #",
                (x - w * 0.02, -h * 0.12),
                (x - w * 0.01, -h * 0.95),
                (x + w * 0.05, -h * 0.9),
                (x + w * 0.06, -h * 0.2),
            ),
            stroke="#8d949c",
            width=2,
        )
    foil = [
        (left - 3, -h * 0.12),
        (left, -h * 0.66),
        (left + w * 0.03, -h * 0.76),
        (right - w * 0.03, -h * 0.76),
        (right, -h * 0.12),
    ]
    pen.path(smooth(foil, ease=0.3), "#e8f3f2", opacity=0.5)
    x = side * w * 0.36
    _gardener(pen, side * w * 0.2, side, 0, "spade")
    pen.path(
        trace("M# #h#l# #h#Z", (x - w * 0.09, -h * 0.36), w * 0.2, (-w * 0.04, h * 0.18), -w * 0.1),
        "#5f8a5a",
    )
    pen.circle(x + side * w * 0.07, -h * 0.12, h * 0.08, "#33363f")
    for k in range(3):
        pen.circle(
            x + (k - 1) * w * 0.05, -h * 0.38, w * 0.03, ("#e0843a", "#8fb56a", "#e0843a")[k]
        )


def _spiral_plot(pen: Pen, wood: str, side: int) -> None:
    """A spiral of stones with herbs."""
    w, h = pen.w, pen.h
    x = side * w * 0.16
    for k, (half, y, tall) in enumerate(
        ((0.3, 0.1, 0.24), (0.22, 0.3, 0.2), (0.13, 0.47, 0.17), (0.055, 0.61, 0.14))
    ):
        for j in range(6 - k):
            px = x + half * w * (2 * (j + 0.5) / (6 - k) - 1)
            leaf(
                pen,
                px,
                -h * (y + tall + 0.06),
                h * 0.22,
                ("#7da457", "#8fae8b", "#a6c47a")[(j + k) % 3],
                60 + 25 * (j % 3),
            )
        pen.ellipse(x, -h * (y + tall), half * w, h * 0.05, SNOW if snowy(pen) else SOIL)
        pen.rect(x - half * w, -h * (y + tall), 2 * half * w, h * tall, "#b7a89a", rx=5)
        for j in range(5 - k):
            pen.ellipse(
                x + half * w * (2 * (j + 0.5) / (5 - k) - 1),
                -h * (y + tall * 0.5),
                half * w / (6 - k),
                h * 0.06,
                ("#c9bdae", "#a59a8e")[j % 2],
            )
    _gardener(pen, -side * w * 0.26, side)


def _table_plot(pen: Pen, wood: str, side: int) -> None:
    """Beds at the height of a table, for those who sit: a gardener in a wheelchair."""
    w, h = pen.w, pen.h
    left, right = sorted((side * w * 0.0, side * w * 0.46))
    for x in (left + 5, (left + right) / 2, right - 9):
        pen.rect(x, -h * 0.42, 4, h * 0.38, pen.shade(wood, -0.3))
    _crop(pen, _crops(pen), left, right, -h * 0.56, 6)
    pen.rect(left, -h * 0.58, right - left, h * 0.2, wood, rx=2)
    pen.rect(left, -h * 0.49, right - left, 1.8, pen.shade(wood, -0.25))
    who = seated(somebody(pen), hat=None)
    tall = min(h * 0.98, stature(h * 0.84, who, lowered=who.legs - 0.3))
    x = -side * w * 0.16
    pose = {
        "hip": (0, 0.3 - who.legs),
        "feet": ((0.3, 0.07), (0.33, 0.06)),
        "hands": ((0.36, 0.56), (0.33, 0.54)),
    }
    figure(pen, x, -h * 0.08, tall, who, facing=side, **pose)
    pen.circle(x, -h * 0.26, h * 0.18, "#dfe5e8", opacity=0.45)
    pen.circle(x, -h * 0.26, h * 0.18, "none", stroke="#33363f", width=2.8)
    _gardener(pen, -side * w * 0.38, side, 2)


def _barrel_plot(pen: Pen, wood: str, side: int) -> None:
    """A water butt, tubs, a compost heap with pumpkins."""
    w, h = pen.w, pen.h
    x = -side * w * 0.38
    pen.path(
        smooth(
            [
                (x - w * 0.07, -h * 0.66),
                (x + w * 0.07, -h * 0.66),
                (x + w * 0.085, -h * 0.36),
                (x + w * 0.07, -h * 0.08),
                (x - w * 0.07, -h * 0.08),
                (x - w * 0.085, -h * 0.36),
            ],
            ease=0.5,
        ),
        "#5b7f9a",
    )
    for y in (0.56, 0.2):
        pen.rect(x - w * 0.08, -h * y, w * 0.16, 3, "#46606b")
    pen.ellipse(x, -h * 0.66, w * 0.07, h * 0.04, "#8fbccb")
    heap = [(0.08, 0.1), (0.14, 0.34), (0.28, 0.42), (0.4, 0.32), (0.46, 0.1)]
    pen.path(smooth([(side * a * w, -b * h) for a, b in heap]), SNOW if snowy(pen) else "#7d6446")
    for k in range(3):
        pen.ellipse(
            side * w * (0.18 + 0.09 * k),
            -h * (0.4 - 0.04 * (k % 2)),
            w * 0.045,
            h * 0.09,
            ("#e0843a", "#d9702f")[k % 2],
        )
        leaf(pen, side * w * (0.16 + 0.1 * k), -h * 0.52, 15, "#5f914f", 60 + 40 * k)
    for k in range(4):
        pen.rect(side * w * (0.1 + 0.1 * k) - 2, -h * 0.32, 4, h * 0.24, wood)
    pen.rect(min(side * w * 0.08, side * w * 0.46), -h * 0.24, w * 0.38, h * 0.05, wood)
    _gardener(pen, -side * w * 0.12, side)


PLOTS = {
    "raised": _raised_plot,
    "rows": _row_plot,
    "shed": _shed_plot,
    "beans": _bean_plot,
    "tunnel": _tunnel_plot,
    "spiral": _spiral_plot,
    "table": _table_plot,
    "barrels": _barrel_plot,
}
