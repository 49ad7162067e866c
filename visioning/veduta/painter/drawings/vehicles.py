"""Buses and cars of the road. Everything is electric; all of them face right."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import SKINS, TOPS
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import bolt, leaf, smooth, trace, vary

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
    """An electric city bus: low, double-decked, articulated, round, a trolleybus, a midibus."""
    h = pen.h
    colour = vary(pen, LIVERIES, 1, 5)
    second = vary(pen, (CREAM, "#e4ebe6", "#f0dfb8", "#dbe3ea"), 2, 3)
    kind = pen.pick(
        ("plain", "double", "articulated", "round", "panorama", "trolley", "midi", "tram_like"), 0
    )
    w = pen.w
    n = w * 0.5 - h * (0.045 if kind not in ("round", "tram_like") else 0.09)
    top, foot = -h * {"double": 0.985, "panorama": 0.94, "plain": 0.9}.get(kind, 0.88), -h * 0.1
    if kind == "trolley":  # poles to a wire
        for dy in (0.0, 0.05):
            pen.line([(w * 0.06, top), (-w * 0.32, -h * (0.985 - dy))], "#4a4e59", 2.2)
    elif kind in ("plain", "articulated", "midi", "tram_like"):
        for x, wide in ((-0.36, 0.3), (0.06, 0.2)):
            pen.rect(x * w, -h * 0.97, wide * w, h * 0.12, pen.shade(second, -0.1), rx=5)
    elif kind == "round":
        pen.rect(-w * 0.3, -h * 0.985, w * 0.5, h * 0.08, "#2f4b78", rx=3)
        for k in range(1, 6):
            pen.rect(-w * 0.3 + k * w * 0.083, -h * 0.985, 1.6, h * 0.08, "#86a8cf")
    nose = {"round": (0.34, 0.1), "tram_like": (0.42, 0.2), "panorama": (0.3, 0.06)}.get(
        kind, (0.16, 0.03)
    )
    tail = h * (0.3 if kind in ("round", "tram_like") else 0.1)
    body = [(-n, foot), (-n, top + tail), (-n + tail, top), (n - h * nose[0], top)]
    body += [(n - h * nose[1], top + h * 0.12), (n, foot - h * 0.1), (n - h * 0.02, foot)]
    pen.path(smooth(body, ease=0.25 if tail < h * 0.2 else 0.5), colour)
    _bus_paint(pen, kind, n, foot, second)
    band_top = top + h * (0.08 if kind == "double" else 0.12)
    band = h * (0.24 if kind == "double" else 0.44 if kind == "panorama" else 0.34)
    right = n - h * (0.4 if kind not in ("round", "tram_like") else 0.5)
    glass_band(
        pen, -n + h * 0.08, band_top, right + n - h * 0.08, band, 9 if kind == "round" else 4
    )
    riders(pen, -n + h * 0.16, right - h * 0.1, band_top + band, h * 0.09)
    if kind == "double":
        glass_band(pen, -n + h * 0.08, -h * 0.6, right + n - h * 0.08, h * 0.26, 4)
        riders(pen, -n + h * 0.16, right - h * 0.1, -h * 0.34, h * 0.08, 5)
        band_top, band = -h * 0.6, h * 0.26
    _bus_front(pen, n, top, kind, band_top, nose)
    frame = pen.shade(colour, -0.2)
    for x in {"articulated": (-0.36, -0.08, 0.2), "midi": (0.02,)}.get(kind, (-0.12, 0.22)):
        doors(pen, x * w - h * 0.15, band_top - 1, h * 0.3, foot - band_top - 2, frame)
    if kind == "articulated":
        for k in range(4):
            pen.rect(
                w * (-0.03 + 0.022 * k) - 2, top + 1, 4, foot - top, ("#3a3f4c", "#565c6b")[k % 2]
            )
    wheels = {"articulated": (-0.42, -0.2, 0.34), "double": (-0.32, 0.33)}.get(kind, (-0.3, 0.31))
    for x in wheels:
        hub = ((x * w - h * 0.17, foot + 1), (h * 0.17, h * 0.17), (x * w + h * 0.17, foot + 1))
        pen.path(trace("M# #A# # 0 0 1 # #Z", *hub), "#2b2f3a")
        wheel(pen, x * w, h * 0.135)
    sign = (n - h * 0.44, top + h * 0.02, h * 0.36, h * 0.075)
    if kind not in ("round", "double"):
        pen.rect(*sign, "#f0b93f", rx=2, glow=0.6)
    lights(pen, n - h * 0.05, -n, foot - h * 0.13, h * 0.05)
    if kind in ("plain", "trolley", "midi"):
        leaf(pen, -w * 0.415, -h * 0.25, h * 0.2, "#6fa055", 40)
    bolt(pen, w * 0.06, -h * 0.22, h * 0.2)
    if snowy(pen):
        pen.rect(
            -n + h * 0.1, top - (1 if kind == "double" else 2), 2 * n - h * 0.35, 5, SNOW, rx=2.5
        )


def _bus_paint(pen: Pen, kind: str, n: float, foot: float, second: str) -> None:
    """The second colour: a skirt, a wave, a belt, dots."""
    w, h = pen.w, pen.h
    if kind in ("plain", "articulated"):
        pen.path(trace("M# #H#L# #H#Z", (-n, -h * 0.36), n - 2, (n - 1, foot), -n), second)
    elif kind in ("trolley", "tram_like"):
        wave = (
            (-n, -h * 0.4),
            (-w * 0.2, -h * 0.44),
            (w * 0.1, foot - 2),
            (w * 0.34, foot),
            (-n, foot),
        )
        pen.path(trace("M# #C# # # # # #L# #Z", *wave), second)
    elif kind in ("double", "round"):
        y = -h * (0.7 if kind == "double" else 0.4)
        pen.rect(-n, y, 2 * n - h * 0.04, h * 0.09, second)
    elif kind == "midi":
        for k in range(6):
            pen.circle(-n + h * (0.3 + 0.4 * k), -h * (0.24 + 0.06 * (k % 2)), h * 0.07, second)


def _bus_front(pen: Pen, n: float, top: float, kind: str, band_top: float, nose) -> None:
    """The windscreen and whoever drives."""
    h, lamp = pen.h, pen.light.lamps
    glass = "#ffe8b4" if lamp > 0.4 else "#3f5a70"
    up = band_top if kind == "double" else top + h * 0.1
    if kind == "double":
        pane = [(n - h * 0.04, top + h * 0.3), (n - h * 0.06, top + h * 0.1)]
        pane += [(n - h * 0.3, top + h * 0.08), (n - h * 0.3, top + h * 0.3)]
        pen.path(smooth(pane, ease=0.2), glass, glow=0.5 * lamp)
    slope = h * (nose[0] - 0.16) * 0.6
    pane = [(n - h * 0.02, -h * 0.4), (n - h * 0.05 - slope, up + h * 0.02)]
    pane += [(n - h * 0.3 - slope, up + h * 0.02), (n - h * 0.3, -h * 0.4)]
    pen.path(smooth(pane, ease=0.2), glass, glow=0.5 * lamp)
    pen.circle(n - h * 0.17, -h * 0.53, h * 0.06, vary(pen, SKINS, 2, 3))
    shoulders = ((n - h * 0.28, -h * 0.38), (h * 0.11, h * 0.09), h * 0.22)
    pen.path(trace("M# #a# # 0 0 1 # 0Z", *shoulders), "#34435f")
