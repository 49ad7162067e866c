"""Buses and cars of the road. Everything is electric; all of them face right."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import SKINS, TOPS
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import arc, bolt, leaf, smooth, trace, vary

LIVERIES = ("#c9503f", "#2f7f86", "#e2a93b", "#4a7a4f", "#3d5f94", "#8a4f74", "#d97a4a", "#5a9a9c")
CREAM = "#f5f0e4"


def glass_band(pen: Pen, x: float, y: float, w: float, h: float, rx: float = 4) -> None:
    """A band of dark glass that is warmly lit at night."""
    warm = pen.light.lamps
    pen.rect(x, y, w, h, "#ffe1a0" if warm > 0.4 else "#58788c", rx=rx, glow=0.75 * warm)
    if warm <= 0.4:
        skew = h * 0.5
        for share in (0.2, 0.62):
            left = x + w * share
            pen.polygon(
                [
                    (left, y + h),
                    (left + skew, y),
                    (left + skew + h * 0.5, y),
                    (left + h * 0.5, y + h),
                ],
                "#a9c6d2",
                opacity=0.4,
            )


def riders(pen: Pen, left: float, right: float, sill: float, size: float, salt: int = 0) -> None:
    """Heads and shoulders behind the glass, about one every three sizes."""
    count = max(1, int((right - left) / (size * 3.1)))
    step = (right - left) / count
    for k in range(count):
        turn = pen.style[k % 3] * 7 + 0.618 * (k + 1 + salt)
        if turn % 1 < 0.22:
            continue
        x = left + step * (k + 0.5)
        skin = SKINS[int(turn * 5) % len(SKINS)]
        top = TOPS[int(turn * 11) % len(TOPS)]
        pen.path(
            trace(
                "M# #v#a# # 0 0 1 # 0v#Z",
                (x - size * 0.75, sill),
                -size * 0.7,
                (size * 0.75, size * 0.8),
                size * 1.5,
                size * 0.7,
            ),
            pen.shade(top, -0.1),
        )
        pen.circle(x, sill - size * 1.75, size * 0.52, pen.shade(skin, -0.08))


def wheel(pen: Pen, x: float, r: float, hub: str = "#c3c9ce") -> None:
    """A tyre that stands on the baseline."""
    pen.circle(x, -r, r, "#2b2f3a")
    pen.circle(x, -r, r * 0.56, hub)
    pen.circle(x, -r, r * 0.2, "#4a4e59")


def lights(pen: Pen, front: float, back: float, y: float, size: float) -> None:
    """A white light at the front and a red one behind."""
    lamp = pen.light.lamps
    pen.ellipse(front, y, size * 0.75, size, "#fff3cf", glow=lamp)
    pen.rect(back, y - size, size * 0.8, size * 1.8, "#d2423a", rx=1, glow=lamp * 0.8)


def doors(pen: Pen, x: float, top: float, w: float, h: float, frame: str) -> None:
    """A double door with tall panes."""
    pen.rect(x, top, w, h, frame, rx=2)
    warm = pen.light.lamps
    fill = "#ffe8b4" if warm > 0.4 else "#7d9bac"
    for side in (0.07, 0.54):
        pen.rect(x + w * side, top + h * 0.05, w * 0.39, h * 0.82, fill, rx=1.5, glow=0.75 * warm)


@draws("bus")
def bus(pen: Pen) -> None:
    """An electric city bus with batteries on the roof."""
    w, h = pen.w, pen.h
    colour = pen.pick(LIVERIES, 0)
    second = vary(pen, (CREAM, "#e4ebe6", "#f0dfb8", "#dbe3ea"), 1, 1)
    kind = pen.pick(("plain", "low", "green"), 2)
    n, top, foot = w * 0.5 - h * 0.045, -h * 0.9, -h * 0.1
    pen.rect(-n + h * 0.4, -h, w * 0.34, h * 0.14, pen.shade(second, -0.1), rx=5)
    pen.rect(w * 0.06, -h * 0.97, w * 0.2, h * 0.1, pen.shade(second, -0.1), rx=5)
    pen.path(
        smooth(
            [
                (-n, foot),
                (-n, top + h * 0.1),
                (-n + h * 0.1, top),
                (n - h * 0.16, top),
                (n - h * 0.03, top + h * 0.12),
                (n, foot - h * 0.1),
                (n - h * 0.02, foot),
            ],
            ease=0.25,
        ),
        colour,
    )
    if kind == "low":
        pen.path(trace("M# #H#L# #H#Z", (-n, -h * 0.36), n - 2, (n - 1, foot), -n), second)
    elif kind == "green":
        pen.path(
            trace(
                "M# #C# # # # # #L# #Z",
                (-n, -h * 0.4),
                (-w * 0.2, -h * 0.44),
                (w * 0.1, foot - 2),
                (w * 0.34, foot),
                (-n, foot),
            ),
            second,
        )
    band_top, band = top + h * 0.12, h * 0.36
    glass_band(pen, -n + h * 0.08, band_top, 2 * n - h * 0.42, band, 4)
    riders(pen, -n + h * 0.16, n - h * 0.6, band_top + band, h * 0.1)
    glass = "#ffe8b4" if pen.light.lamps > 0.4 else "#3f5a70"
    pen.path(
        smooth(
            [
                (n - h * 0.02, -h * 0.4),
                (n - h * 0.05, top + h * 0.12),
                (n - h * 0.3, top + h * 0.12),
                (n - h * 0.3, -h * 0.4),
            ],
            ease=0.2,
        ),
        glass,
        glow=0.5 * pen.light.lamps,
    )
    pen.circle(n - h * 0.17, -h * 0.56, h * 0.065, vary(pen, SKINS, 2, 3))
    pen.path(
        trace("M# #a# # 0 0 1 # 0Z", n - h * 0.28, -h * 0.4, h * 0.11, h * 0.1, h * 0.22), "#34435f"
    )
    for x in (-0.12, 0.22):
        doors(
            pen,
            x * w - h * 0.15,
            band_top - 1,
            h * 0.3,
            foot - band_top - 2,
            pen.shade(colour, -0.2),
        )
    for x in (-0.3, 0.31):
        pen.path(
            trace(
                "M# #A# # 0 0 1 # #Z",
                (x * w - h * 0.17, foot + 1),
                (h * 0.17, h * 0.17),
                (x * w + h * 0.17, foot + 1),
            ),
            "#2b2f3a",
        )
        wheel(pen, x * w, h * 0.135)
    pen.rect(n - h * 0.42, top + h * 0.025, h * 0.34, h * 0.075, "#f0b93f", rx=2, glow=0.6)
    lights(pen, n - h * 0.05, -n, foot - h * 0.13, h * 0.05)
    if kind == "green":
        leaf(pen, -w * 0.415, -h * 0.25, h * 0.2, "#6fa055", 40)
    bolt(pen, w * 0.06, -h * 0.25, h * 0.2)
    if snowy(pen):
        pen.rect(-n + h * 0.1, top - 2, 2 * n - h * 0.3, 5, SNOW, rx=2.5)


@draws("shuttle")
def shuttle(pen: Pen) -> None:
    """A small rounded pod without a driver, with a sensor dome and its arcs."""
    w, h = pen.w, pen.h
    colour = pen.pick(LIVERIES, 0)
    body = vary(pen, ("#f5f3ee", "#e6ecec", "#fbf1dc"), 1, 1)
    n, top, foot = w * 0.5 - 1, -h * 0.82, -h * 0.1
    lamp = pen.light.lamps
    pen.rect(-h * 0.1, -h * 0.9, h * 0.2, h * 0.1, "#4a4e59", rx=2)
    pen.path(
        trace("M# #a# # 0 0 1 # 0Z", -h * 0.075, -h * 0.89, h * 0.075, h * 0.075, h * 0.15),
        "#5fd0c8",
        glow=0.5 + 0.5 * lamp,
    )
    for r in (0.14, 0.21):
        for start, end in ((20, 65), (115, 160)):
            pen.path(
                arc(0, -h * 0.885 + 2, h * r * 0.5 + 3, start, end),
                stroke="#4fb3ad",
                width=2.4,
                glow=0.5,
            )
    square = pen.between(0.16, 0.34, 2)
    shell = [
        (-n, foot - h * 0.1),
        (-n + h * 0.03, top + h * square),
        (-n + h * square, top),
        (n - h * square, top),
        (n - h * 0.03, top + h * square),
        (n, foot - h * 0.1),
        (n - h * 0.12, foot),
        (-n + h * 0.12, foot),
    ]
    pen.path(smooth(shell, ease=0.55), body)
    warm = "#ffe1a0" if lamp > 0.4 else "#4f6f84"
    pane = [
        (-n + h * 0.09, -h * 0.4),
        (-n + h * 0.12, top + h * square),
        (-n + h * square + 3, top + h * 0.1),
        (n - h * square - 3, top + h * 0.1),
        (n - h * 0.12, top + h * square),
        (n - h * 0.09, -h * 0.4),
    ]
    pen.path(smooth(pane, ease=0.35), warm, glow=0.75 * lamp)
    riders(pen, -n + h * 0.16, n - h * 0.16, -h * 0.4, h * 0.105)
    if lamp <= 0.4:
        pen.polygon(
            [
                (w * 0.2, -h * 0.4),
                (w * 0.29, top + h * 0.12),
                (w * 0.35, top + h * 0.14),
                (w * 0.28, -h * 0.4),
            ],
            "#bfd6de",
            opacity=0.45,
        )
    pen.path(
        smooth(
            [
                (-n + 1, -h * 0.32),
                (n - 1, -h * 0.32),
                (n, foot - h * 0.08),
                (n - h * 0.12, foot),
                (-n + h * 0.12, foot),
                (-n, foot - h * 0.08),
            ],
            ease=0.3,
        ),
        colour,
    )
    for x in (-0.5, 0.02):
        pen.rect(x * h * 0.42 - 1, top + h * 0.1, 2.6, h * 0.62, body)
    pen.rect(-h * 0.22, -h * 0.38, h * 0.22, h * 0.26, pen.shade(colour, 0.16), rx=2)
    for x in (-0.29, 0.29):
        wheel(pen, x * w, h * 0.13)
    pen.rect(n - h * 0.09, foot - h * 0.2, h * 0.06, h * 0.13, "#fff3cf", rx=2, glow=lamp)
    pen.rect(-n + h * 0.03, foot - h * 0.2, h * 0.06, h * 0.13, "#fff3cf", rx=2, glow=lamp)
    bolt(pen, w * 0.1, -h * 0.22, h * 0.17)
    if snowy(pen):
        pen.rect(-n + h * square, top - 1, 2 * (n - h * square), 4, SNOW, rx=2)


@draws("e_car")
def e_car(pen: Pen) -> None:
    """A small shared electric car with a leaf on its door."""
    w, h = pen.w, pen.h
    colour = pen.pick(
        ("#4f9a7c", "#e2a93b", "#d2634a", "#5a86b5", "#f3efe6", "#8a6aa0", "#86b0a4"), 0
    )
    kind = pen.pick(("round", "van", "fast"), 1)
    n, sill, foot = w * 0.5 - h * 0.07, -h * 0.56, -h * 0.14
    front = {"round": 0.2, "van": 0.3, "fast": 0.12}[kind]
    back = {"round": -0.38, "van": -0.45, "fast": -0.32}[kind]
    pen.path(
        smooth(
            [
                (back * w - h * 0.14, sill + 3),
                (back * w + h * 0.04, -h * 0.93),
                (-w * 0.1, -h * 0.99),
                (front * w - h * 0.2, -h * 0.93),
                (front * w + h * 0.24, sill + 3),
            ],
            ease=0.6,
        ),
        colour,
    )
    warm = "#ffe1a0" if pen.light.lamps > 0.4 else "#567589"
    pen.path(
        smooth(
            [
                (back * w, sill + 2),
                (back * w + h * 0.11, -h * 0.86),
                (-w * 0.08, -h * 0.9),
                (-w * 0.08, sill + 2),
            ],
            ease=0.3,
        ),
        warm,
        glow=0.5 * pen.light.lamps,
    )
    pen.path(
        smooth(
            [
                (-w * 0.045, sill + 2),
                (-w * 0.045, -h * 0.9),
                (front * w - h * 0.22, -h * 0.85),
                (front * w + h * 0.08, sill + 2),
            ],
            ease=0.3,
        ),
        warm,
        glow=0.5 * pen.light.lamps,
    )
    pen.circle(w * 0.04, -h * 0.67, h * 0.085, vary(pen, SKINS, 2, 3))
    pen.path(
        trace("M# #a# # 0 0 1 # 0Z", w * 0.04 - h * 0.13, sill + 2, h * 0.13, h * 0.1, h * 0.26),
        vary(pen, TOPS, 2, 2),
    )
    body = [
        (-n, foot),
        (-n + 1, -h * 0.42),
        (-n + h * 0.16, sill - 1),
        (front * w + h * 0.22, sill),
        (n - h * 0.16, -h * 0.47),
        (n, -h * 0.32),
        (n - 1, foot),
    ]
    pen.path(smooth(body, ease=0.5), colour)
    pen.path(
        smooth([(-n + 1, -h * 0.28), (n - 1, -h * 0.28), (n - 2, foot), (-n + 2, foot)], ease=0.25),
        pen.shade(colour, -0.17),
    )
    pen.line([(-w * 0.06, sill + 2), (-w * 0.06, -h * 0.2)], pen.shade(colour, -0.3), 1.4)
    pen.rect(-w * 0.14, -h * 0.5, w * 0.05, 2, pen.shade(colour, -0.35), rx=1)
    sign = "#f6f7ee" if colour != "#f3efe6" else "#4f9a5c"
    leaf(pen, w * 0.075, -h * 0.36, h * 0.32, sign, 40)
    pen.line(
        [
            (w * 0.075 - h * 0.14, -h * 0.36 + h * 0.12),
            (w * 0.075 + h * 0.05, -h * 0.36 - h * 0.04),
        ],
        "#4f9a5c" if sign == "#f6f7ee" else "#f6f7ee",
        1.4,
    )
    for x in (-0.29, 0.29):
        pen.circle(x * w, -h * 0.19, h * 0.215, pen.shade(colour, -0.35))
        wheel(pen, x * w, h * 0.185)
    lamp = pen.light.lamps
    pen.ellipse(n - h * 0.1, -h * 0.38, h * 0.08, h * 0.065, "#fff3cf", glow=lamp)
    pen.rect(-n, -h * 0.44, h * 0.07, h * 0.14, "#d2423a", rx=1, glow=lamp * 0.8)
    if snowy(pen):
        pen.path(
            smooth(
                [
                    (back * w + h * 0.04, -h * 0.92),
                    (-w * 0.1, -h * 0.99),
                    (front * w - h * 0.2, -h * 0.92),
                    (-w * 0.1, -h * 0.91),
                ],
                ease=0.6,
            ),
            SNOW,
        )


@draws("delivery_van")
def delivery_van(pen: Pen) -> None:
    """An electric van that carries parcels; its box shows one."""
    w, h = pen.w, pen.h
    colour = pen.pick(LIVERIES, 0)
    cab = vary(pen, (CREAM, "#e2e8e6", colour, "#f0dfb8"), 1, 1)
    n, top, foot = w * 0.5 - 1, -h * 0.99, -h * 0.14
    split = w * 0.16
    pen.path(
        smooth(
            [
                (split - 6, foot),
                (split - 6, top + h * 0.12),
                (split + h * 0.06, top + h * 0.12),
                (n - h * 0.24, -h * 0.56),
                (n - h * 0.02, -h * 0.42),
                (n, foot),
            ],
            ease=0.25,
        ),
        cab,
    )
    warm = "#ffe1a0" if pen.light.lamps > 0.4 else "#567589"
    pen.path(
        smooth(
            [
                (split + h * 0.05, -h * 0.52),
                (split + h * 0.05, top + h * 0.2),
                (split + h * 0.12, top + h * 0.2),
                (n - h * 0.3, -h * 0.52),
            ],
            ease=0.15,
        ),
        warm,
        glow=0.5 * pen.light.lamps,
    )
    pen.circle(split + h * 0.17, -h * 0.61, h * 0.07, vary(pen, SKINS, 2, 3))
    pen.rect(-n, top, n + split - 2, foot - top, colour, rx=h * 0.06)
    dark = pen.shade(colour, -0.16)
    pen.rect(-n, -h * 0.26, n + split - 2, h * 0.12, dark, rx=3)
    pen.rect(split - 4, -h * 0.26, n - split + 3, h * 0.12, pen.shade(cab, -0.16), rx=3)
    sign = pen.pick(("parcel", "leaf", "bolt"), 2)
    cx, cy = -w * 0.17, -h * 0.62
    pen.circle(cx, cy, h * 0.24, pen.shade(colour, 0.78))
    if sign == "parcel":
        pen.rect(cx - h * 0.13, cy - h * 0.11, h * 0.26, h * 0.23, "#c58f55", rx=1)
        pen.rect(cx - h * 0.13, cy - h * 0.11, h * 0.26, h * 0.07, "#d9a86c", rx=1)
        pen.rect(cx - h * 0.025, cy - h * 0.11, h * 0.05, h * 0.23, "#8a5c34")
    elif sign == "leaf":
        leaf(pen, cx, cy, h * 0.34, "#5f9a58", 45)
    else:
        bolt(pen, cx, cy, h * 0.36, "#e0a12f")
    for k in range(3):
        pen.rect(
            -n + 4,
            top + h * (0.16 + 0.09 * k),
            w * (0.1 - 0.02 * k),
            2.6,
            pen.shade(colour, 0.3),
            rx=1,
        )
    for x in (-0.3, 0.31):
        pen.circle(x * w, -h * 0.15, h * 0.17, "#3a3f4c")
        wheel(pen, x * w, h * 0.145)
    lights(pen, n - h * 0.05, -n, -h * 0.33, h * 0.05)
    if snowy(pen):
        pen.rect(-n + 3, top - 0, n + split - 8, 4, SNOW, rx=2)
