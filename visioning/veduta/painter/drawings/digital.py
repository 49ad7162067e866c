"""The digital square: kiosk, mast, sensors, charging, lockers. Each shows what it does."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, bolt, ground_shadow, leaf, smooth, trace, vary

METALS = ("#46505f", "#2f7480", "#8b939c", "#8a5048")
SIGNALS = ("#3aa9b8", "#f0a63a", "#6fb35f", "#d9637a")


def waves(pen: Pen, x: float, y: float, reach: float, colour: str, count: int = 3) -> None:
    """Arcs that radiate to both sides."""
    for k in range(count):
        r = reach * (k + 1) / count
        for start, end in ((-42, 42), (138, 222)):
            pen.path(arc(x, y, r, start, end), stroke=colour, width=max(2.6, reach * 0.1), glow=0.6)


@draws("charging_station")
def charging_station(pen: Pen) -> None:
    """A charging post with a bolt, a cable and a plug."""
    w, h = pen.w, pen.h
    body = pen.pick(("#f3f1ec", "#3f7f8c", "#46505f", "#5f9a6a", "#e2a93b"), 0)
    accent = vary(pen, ("#4fb07c", "#f0b93f", "#5a9ad0"), 1, 1)
    lamp = pen.light.lamps
    kind = pen.pick(("slab", "round", "solar"), 2)
    ground_shadow(pen, 0, w * 0.95, 6)
    left, wide = -w * 0.42, w * 0.56
    top = -h * (0.985 if kind != "solar" else 0.84)
    pen.rect(left - 3, -h * 0.07, wide + 6, h * 0.065, "#8d9096", rx=2)
    pen.rect(left, top, wide, -top - h * 0.05, body, rx=wide * (0.3 if kind == "round" else 0.12))
    dark = -pen.sun
    pen.rect(
        left + (wide * 0.72 if dark > 0 else 0),
        top + wide * 0.3,
        wide * 0.28,
        -top - wide * 0.3 - h * 0.06,
        pen.shade(body, -0.14),
    )
    if kind == "solar":
        pen.line([(left + wide / 2, top), (left + wide / 2, -h * 0.93)], "#5d6470", 4)
        pen.polygon(
            [
                (-w * 0.5, -h * 0.87),
                (w * 0.1, -h * 0.985),
                (w * 0.3, -h * 0.94),
                (-w * 0.28, -h * 0.82),
            ],
            "#2f4b78",
        )
        pen.line([(-w * 0.39, -h * 0.845), (w * 0.2, -h * 0.963)], "#9fbbdc", 1.2)
    cx = left + wide / 2
    pen.rect(left + wide * 0.16, top + h * 0.08, wide * 0.68, h * 0.17, "#26303f", rx=3)
    pen.rect(left + wide * 0.24, top + h * 0.185, wide * 0.52, h * 0.028, "#51606f", rx=1)
    pen.rect(
        left + wide * 0.24,
        top + h * 0.185,
        wide * 0.52 * pen.between(0.3, 0.95, 1),
        h * 0.028,
        "#6fe0a0",
        rx=1,
        glow=0.8,
    )
    pen.circle(left + wide * 0.34, top + h * 0.135, 2.6, "#6fe0a0", glow=0.8)
    pen.circle(cx, -h * 0.43, wide * 0.36, accent, glow=0.5 * lamp)
    bolt(pen, cx, -h * 0.43, wide * 0.56, "#ffffff", glow=0.5)
    right = left + wide
    pen.path(
        trace(
            "M# #C# # # # # #S# # # #",
            (right - 3, -h * 0.62),
            (w * 0.36, -h * 0.62),
            (w * 0.28, -h * 0.06),
            (w * 0.36, -h * 0.1),
            (w * 0.44, -h * 0.5),
            (w * 0.41, -h * 0.56),
        ),
        stroke="#2b2f3a",
        width=4.4,
    )
    pen.rect(w * 0.32, -h * 0.72, w * 0.17, h * 0.17, accent, rx=3)
    for x in (0.355, 0.42):
        pen.rect(w * x, -h * 0.79, w * 0.035, h * 0.08, "#8d949c", rx=1)
    if snowy(pen):
        pen.rect(left + 2, top - 1, wide - 4, 4.4, SNOW, rx=2)


@draws("info_kiosk")
def info_kiosk(pen: Pen) -> None:
    """A glowing touch screen with an i: dot and bar."""
    w, h = pen.w, pen.h
    frame = pen.pick(METALS, 0)
    screen = vary(pen, ("#3f93b5", "#4fa58c", "#5a74b8", "#d08445"), 1, 1)
    lamp = pen.light.lamps
    kind = pen.pick(("map", "list", "route"), 2)
    shape = vary(pen, ("flat", "round"), 2, 5)
    ground_shadow(pen, 0, w * 0.9, 6)
    n = w * 0.44
    pen.rect(-n - 2, -h * 0.06, 2 * n + 4, h * 0.055, pen.shade(frame, -0.2), rx=2)
    pen.path(
        trace("M# -4L# #H#L# -4Z", -n * 0.8, -n * 0.9, -h * 0.3, n * 0.9, n * 0.8),
        pen.shade(frame, -0.12),
    )
    pen.rect(-n, -h * 0.985, 2 * n, h * 0.78, frame, rx=n * (0.5 if shape == "round" else 0.12))
    inner = n * 0.84
    pen.rect(
        -inner,
        -h * 0.955,
        inner * 2,
        h * 0.715,
        screen,
        rx=n * (0.38 if shape == "round" else 0.08),
        glow=0.25 + 0.75 * lamp,
    )
    pen.rect(
        -inner,
        -h * 0.52,
        inner * 2,
        h * 0.28,
        pen.shade(screen, 0.72),
        rx=n * (0.3 if shape == "round" else 0.05),
        glow=0.25 + 0.75 * lamp,
    )
    white = "#ffffff"
    pen.circle(0, -h * 0.73, w * 0.27, white, glow=0.4 + 0.6 * lamp)
    pen.circle(0, -h * 0.815, w * 0.058, screen, glow=0.6)
    pen.rect(-w * 0.046, -h * 0.755, w * 0.092, h * 0.125, screen, rx=2, glow=0.6)
    y = -h * 0.5
    ink = pen.shade(screen, -0.1)
    if kind == "list":
        for k in range(3):
            pen.circle(
                -inner * 0.72, y + h * (0.045 + 0.08 * k), 2.6, ("#d2634a", "#e2a93b", "#5f9a58")[k]
            )
            pen.rect(
                -inner * 0.5,
                y + h * (0.03 + 0.08 * k),
                inner * (1.3 - 0.25 * k),
                h * 0.03,
                ink,
                rx=1.5,
            )
    elif kind == "map":
        pen.rect(-inner * 0.85, y + h * 0.02, inner * 0.6, h * 0.09, "#8fb86f", rx=2)
        pen.rect(inner * 0.0, y + h * 0.02, inner * 0.85, h * 0.06, "#e6c58a", rx=2)
        pen.rect(-inner * 0.85, y + h * 0.14, inner * 0.9, h * 0.08, "#e8b0a0", rx=2)
        pen.rect(inner * 0.3, y + h * 0.11, inner * 0.55, h * 0.11, "#8fbfd8", rx=2)
        pen.circle(inner * 0.1, y + h * 0.08, 4.4, "#d2423a", glow=0.5)
    else:
        pen.path(
            trace(
                "M# #C# # # # # #",
                (-inner * 0.7, y + h * 0.2),
                (-inner * 0.2, y + h * 0.2),
                (-inner * 0.1, y + h * 0.04),
                (inner * 0.6, y + h * 0.06),
            ),
            stroke=ink,
            width=3.4,
        )
        pen.circle(-inner * 0.7, y + h * 0.2, 3.6, "#5f9a58")
        pen.circle(inner * 0.6, y + h * 0.06, 4.4, "#d2423a")
    if snowy(pen):
        pen.rect(-n + 4, -h * 0.99, 2 * n - 8, 4.4, SNOW, rx=2)


@draws("wifi_mast")
def wifi_mast(pen: Pen) -> None:
    """A mast whose arcs radiate: free wireless for the square."""
    w, h = pen.w, pen.h
    metal = pen.pick(METALS, 0)
    signal = pen.pick(SIGNALS, 1)
    kind = pen.pick(("ring", "panel", "tree"), 2)
    ground_shadow(pen, 0, w * 0.8, 6)
    y = -h * 0.76
    for k, r in enumerate((0.17, 0.33, 0.48)):
        for start, end in ((-48, 48), (132, 228)):
            pen.path(
                arc(0, y, w * r, start, end),
                stroke=pen.shade(signal, 0.12 * k),
                width=w * 0.085,
                glow=0.6,
            )
    foot = w * (0.17 if kind != "tree" else 0.2)
    pen.polygon([(-foot, -2), (-w * 0.055, -h * 0.72), (w * 0.055, -h * 0.72), (foot, -2)], metal)
    dark = -pen.sun
    pen.polygon(
        [(0, -2), (0, -h * 0.72), (dark * w * 0.055, -h * 0.72), (dark * foot, -2)],
        pen.shade(metal, -0.2),
    )
    pen.rect(-w * 0.36, -h * 0.09, w * 0.72, h * 0.088, "#a9a8a4", rx=3)
    pen.rect(-w * 0.36, -h * 0.1, w * 0.72, h * 0.03, "#c9c8c2", rx=2)
    pen.rect(-w * 0.04, -h * 0.985, w * 0.08, h * 0.3, metal, rx=2)
    pen.circle(0, y, w * 0.105, "#f6f7f4")
    pen.circle(0, y, w * 0.06, signal, glow=0.8)
    if kind == "ring":
        pen.ellipse(0, -h * 0.92, w * 0.2, h * 0.028, "#f3f1ec")
        pen.ellipse(0, -h * 0.955, w * 0.14, h * 0.02, "#d7dcde")
    elif kind == "panel":
        for x in (-0.15, 0.07):
            pen.rect(w * x, -h * 0.97, w * 0.085, h * 0.11, "#f3f1ec", rx=2)
    else:
        for turn, x in ((150, -0.14), (30, 0.14), (90, 0)):
            leaf(pen, w * x, -h * 0.93, w * 0.3, "#6fa055", turn)
    pen.rect(-w * 0.23, -h * 0.46, w * 0.46, h * 0.17, "#f6f1e4", rx=4)
    sy = -h * 0.325
    for r in (0.06, 0.115, 0.17):
        pen.path(arc(0, sy, w * r, 45, 135), stroke=signal, width=w * 0.04, glow=0.4)
    pen.circle(0, sy, w * 0.032, signal, glow=0.4)
    pen.rect(-w * 0.3, -h * 0.2, w * 0.6, h * 0.022, "#b98452", rx=2)
    if snowy(pen):
        pen.rect(-w * 0.34, -h * 0.115, w * 0.68, 4.4, SNOW, rx=2)


@draws("sensor_post")
def sensor_post(pen: Pen) -> None:
    """A post that measures air and noise: sensor head, arcs, a small solar panel."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#3f7f8c", "#5f8a5a", "#46505f", "#c8704f", "#5b6d9a"), 0)
    signal = vary(pen, SIGNALS, 1, 1)
    kind = pen.pick(("air", "bars", "drop"), 2)
    ground_shadow(pen, 0, w * 0.8, 6)
    pen.rect(-w * 0.3, -h * 0.07, w * 0.6, h * 0.068, "#8d9096", rx=2)
    pen.rect(-w * 0.075, -h * 0.88, w * 0.15, h * 0.86, "#5d6470", rx=2)
    pen.polygon(
        [
            (-w * 0.48, -h * 0.85),
            (w * 0.26, -h * 0.985),
            (w * 0.48, -h * 0.93),
            (-w * 0.24, -h * 0.79),
        ],
        "#2f4b78",
    )
    pen.line([(-w * 0.36, -h * 0.82), (w * 0.37, -h * 0.957)], "#9fbbdc", 1.3)
    for s in (0.33, 0.66):
        pen.line(
            [
                (-w * 0.48 + s * w * 0.74, -h * (0.85 + 0.135 * s)),
                (-w * 0.24 + s * w * 0.72, -h * (0.79 + 0.14 * s)),
            ],
            "#9fbbdc",
            1.3,
        )
    waves(pen, 0, -h * 0.655, w * 0.46, signal, 2)
    pen.path(
        trace(
            "M# #a# # 0 0 1 # 0v#H#Z",
            (-w * 0.2, -h * 0.68),
            (w * 0.2, w * 0.2),
            w * 0.4,
            h * 0.1,
            -w * 0.2,
        ),
        "#f3f1ec",
    )
    for k in range(3):
        pen.rect(-w * 0.2, -h * (0.66 - 0.032 * k), w * 0.4, h * 0.012, "#9aa2aa")
    pen.circle(0, -h * 0.71, w * 0.06, signal, glow=0.8)
    pen.rect(-w * 0.37, -h * 0.515, w * 0.74, h * 0.32, colour, rx=4)
    pen.rect(-w * 0.26, -h * 0.47, w * 0.52, h * 0.2, "#eaf3ee", rx=3, glow=0.5 * pen.light.lamps)
    if kind == "bars":
        for k, up in enumerate((0.07, 0.12, 0.09, 0.15)):
            pen.rect(
                -w * 0.21 + k * w * 0.11,
                -h * (0.29 + up),
                w * 0.08,
                h * up,
                ("#6fb35f", "#f0b93f", "#6fb35f", "#d9637a")[k],
                rx=1,
            )
    elif kind == "drop":
        pen.path(
            trace(
                "M0 #Q# # # #A# # 0 0 1 # #Q# # 0 #Z",
                -h * 0.46,
                (w * 0.14, -h * 0.38),
                (w * 0.12, -h * 0.345),
                (w * 0.125, w * 0.125),
                (-w * 0.12, -h * 0.345),
                (-w * 0.14, -h * 0.38),
                -h * 0.46,
            ),
            "#4f9bc0",
        )
    else:
        for k, y in enumerate((0.435, 0.375, 0.315)):
            pen.path(
                trace(
                    "M# #q# # # 0t# 0", (-w * 0.2, -h * y), (w * 0.1, -h * 0.045), w * 0.2, w * 0.2
                ),
                stroke=("#4f9bc0", "#6fb35f", "#4f9bc0")[k],
                width=3,
            )
    if snowy(pen):
        pen.line([(-w * 0.42, -h * 0.86), (w * 0.24, -h * 0.98)], SNOW, 3.4)


@draws("parcel_station")
def parcel_station(pen: Pen) -> None:
    """Lockers of several sizes, one of them open with a parcel."""
    w, h = pen.w, pen.h
    colour = pen.pick(("#e2a93b", "#3f7f8c", "#c8604a", "#5f8a5a", "#5b6d9a", "#7f6a9c"), 0)
    door = vary(pen, ("#f3ece0", "#dfe6e8", "#f6dfae"), 1, 1)
    lamp = pen.light.lamps
    ground_shadow(pen, 0, w * 0.98, 6)
    n, top, foot = w * 0.455, -h * 0.87, -h * 0.04
    pen.rect(-n, top, 2 * n, foot - top, pen.shade(colour, -0.1), rx=3)
    pen.rect(-n, foot, 2 * n, -foot - 1, "#6b7078", rx=1)
    roof = pen.pick(("flat", "green", "solar"), 2)
    pen.path(
        trace(
            "M# #L# #H#L# #Z",
            (-w * 0.495, top + 2),
            (-w * 0.46, -h * 0.94),
            w * 0.46,
            (w * 0.495, top + 2),
        ),
        colour,
    )
    if roof == "green":
        for k in range(9):
            pen.ellipse(
                (-0.4 + 0.1 * k) * w, -h * 0.935, w * 0.065, h * 0.05, ("#6f9a55", "#8fb56a")[k % 2]
            )
    elif roof == "solar":
        for k in range(3):
            x = (-0.36 + 0.25 * k) * w
            pen.polygon(
                [
                    (x, -h * 0.93),
                    (x + w * 0.05, -h * 0.985),
                    (x + w * 0.22, -h * 0.985),
                    (x + w * 0.19, -h * 0.93),
                ],
                "#2f4b78",
            )
    columns = 4
    step = 2 * n * 0.96 / columns
    splits = ((0.3, 0.3, 0.4), (0.5, 0.25, 0.25), (0.25, 0.45, 0.3), (0.36, 0.3, 0.34))
    shift = int(pen.style[1] * 4)
    open_at = int(pen.style[2] * 3.99) % columns
    height = foot - top - h * 0.05
    for col in range(columns):
        x = -n * 0.96 + step * col
        y = top + h * 0.03
        for row, share in enumerate(splits[(col + shift) % 4]):
            tall = height * share
            if col == (1 + shift) % 4 and row == 0:
                pen.rect(x + 1.4, y + 1.4, step - 2.8, tall - 2.8, "#26303f", rx=2)
                pen.rect(x + 4, y + 4, step - 8, tall * 0.5, "#7fd0c8", rx=1, glow=0.6 + 0.4 * lamp)
                pen.circle(x + step / 2, y + tall * 0.78, 2.4, "#f0b93f", glow=0.6)
            elif col == open_at and row == 2:
                pen.rect(x + 1.4, y + 1.4, step - 2.8, tall - 2.8, "#4a4038", rx=1)
                pen.rect(x + 4, y + tall * 0.34, step - 8, tall * 0.6, "#c58f55", rx=1)
                pen.rect(x + step / 2 - 2, y + tall * 0.34, 4, tall * 0.6, "#8a5c34")
                side = x + step - 1.4 if col < columns - 1 else x + 1.4
                lean = step * 0.42 if col < columns - 1 else -step * 0.42
                pen.polygon(
                    [
                        (side, y + 1),
                        (side + lean, y + 5),
                        (side + lean, y + tall + 2),
                        (side, y + tall - 1),
                    ],
                    pen.shade(door, -0.12),
                )
            else:
                pen.rect(
                    x + 1.4,
                    y + 1.4,
                    step - 2.8,
                    tall - 2.8,
                    door if (col + row) % 3 else colour,
                    rx=2,
                )
                pen.circle(x + step - 5.4, y + tall / 2, 1.7, "#5d6470")
            y += tall
    if snowy(pen):
        pen.rect(-w * 0.45, -h * 0.97, w * 0.9, h * 0.045, SNOW, rx=2)
    elif roof == "flat":
        cx = w * 0.3
        pen.rect(cx - 9, -h * 0.985, 18, h * 0.055, "#c58f55", rx=1)
        pen.path(
            smooth(
                [
                    (cx - 2, -h * 0.985),
                    (cx + 2, -h * 0.985),
                    (cx + 2, -h * 0.93),
                    (cx - 2, -h * 0.93),
                ],
                ease=0,
            ),
            "#8a5c34",
        )
