"""Small wind turbines on roofs."""

from __future__ import annotations

import math

from visioning.veduta.painter.deck import deck
from visioning.veduta.painter.house import shape_of
from visioning.veduta.painter.masonry import (
    box,
    snowy,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


@draws("roof_turbine")
def roof_turbine(pen: Pen) -> None:
    s = shape_of(pen.house, pen.w, pen.h)
    left, right, y = deck(pen, s, 120.0)
    w = right - left
    kinds = ["eggbeater", "rotor", "wheel", "helix", "drum", "rotor", "helix", "wheel",
             "eggbeater", "helix", "rotor", "drum", "wheel", "rotor", "drum", "wheel"]  # fmt: skip
    kind = pen.kind(kinds)
    if kind == "rotor" and w <= 110:
        kind = "helix"
    tint = pen.pick(["#f7f7f2", "#dbe9ee", "#f3ead6", "#e3efe2"])
    accent = pen.pick(["#d9604a", "#3f8f96", "#e0a43f", "#5f9a5a"], 1)
    count = (3 if pen.style[0] < 0.6 else 4 if w > 150 else 2) if w >= 105 else 2
    s_ = 1 if pen.sun < 0 else -1
    if kind == "wheel":
        _wheels(pen, left, right, y, tint, accent)
    elif kind == "drum":
        _drums(pen, left, right, y, tint, accent)
    elif kind == "rotor":
        reach = min(31.0, w / count * 0.5)
        for k, x in enumerate(spread(left, right, count)):
            hub = y - 46 - (9 if k == 1 else 0)
            pen.polygon([(x - 3.6, y), (x - 1.8, hub), (x + 1.8, hub), (x + 3.6, y)], tint)
            pen.circle(x, hub, reach, "#ffffff", opacity=0.42)
            pen.circle(x, hub, reach, "none", stroke=accent, width=1.6)
            d = ""
            for j in range(3):
                t = pen.style[1] * 2 + k + j * 2 * math.pi / 3
                c, q = math.cos(t), math.sin(t)
                reached = [(0, 2.4), (0.26, 5.6), (1, 0.6), (1, -0.6), (0, -2.4)]
                outline = [
                    (x + reach * a * c - b * q, hub + reach * a * q + b * c) for a, b in reached
                ]
                d += track(outline) + "z"
            pen.path(d, tint, stroke=accent, width=1.2)
            pen.circle(x, hub, 5, accent)
            pen.circle(x, hub, 2, "#ffffff")
    else:
        half = min(24.0, w / count * 0.45)
        for k, x in enumerate(spread(left, right, count)):
            tall = (70 if w > 110 else 84) + (12 if k % 2 else 0) + pen.between(0, 7, 1)
            foot = y - 13
            pen.rect(x - 2.2, y - tall - 13, 4.4, tall + 13, "#8f999f")
            pen.rect(x - 8, y - 5, 16, 5, "#7d878d")
            top = foot - tall + 4
            if kind == "helix":
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}H{}C{} {} {} {} {} {}z",
                        x - half,
                        foot,
                        x - half,
                        foot - tall * 0.4,
                        x + half,
                        top + tall * 0.35,
                        x + half,
                        top,
                        x + half * 0.1,
                        x,
                        top + tall * 0.35,
                        x - half * 0.2,
                        foot - tall * 0.3,
                        x + half * 0.05,
                        foot,
                    ),
                    tint,
                )
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}H{}C{} {} {} {} {} {}z",
                        x + half,
                        foot,
                        x + half,
                        foot - tall * 0.35,
                        x - half,
                        top + tall * 0.4,
                        x - half,
                        top,
                        x - half * 0.3,
                        x - half * 0.2,
                        top + tall * 0.35,
                        x + half * 0.4,
                        foot - tall * 0.3,
                        x + half * 0.3,
                        foot,
                    ),
                    accent,
                )
                pen.path(
                    trace(
                        "M{} {}C{} {} {} {} {} {}",
                        x,
                        foot,
                        x + half * 0.2,
                        foot - tall * 0.35,
                        x + half * 0.9,
                        top + tall * 0.4,
                        x + half,
                        top,
                    ),
                    stroke="#ffffff",
                    width=1.6,
                    opacity=0.7,
                )
                pen.rect(x - half * 1.04, foot, half * 2.08, 4, pen.shade(tint, -0.2), rx=2)
                pen.rect(x - half * 1.04, top - 3, half * 2.08, 4, pen.shade(tint, -0.2), rx=2)
            else:
                hoop = "".join(
                    trace("M{} {}C{} {} {} {} {} {}", x, foot, x + bow, foot - tall * 0.2, x + bow,
                          top + tall * 0.2, x, top)
                    for bow in (-1.5 * half, 1.5 * half)
                )  # fmt: skip
                pen.path(hoop, "#ffffff", opacity=0.5)
                pen.path(hoop, stroke=tint, width=6)
                near = x + s_ * half * 0.6
                blade = trace("M{} {}C{} {} {} {} {} {}", x, foot, near, foot - tall * 0.25, near,
                              top + tall * 0.25, x, top)  # fmt: skip
                pen.path(blade, stroke=accent, width=6)
            pen.circle(x, y - tall - 13, 2.6, "#e8574a", glow=0.6 * pen.light.lamps)
    if snowy(pen):
        pen.rect(left, y - 3, w, 4, "#f7fafc", rx=2)


def _wheels(pen: Pen, left: float, right: float, y: float, tint: str, accent: str) -> None:
    """Wheels of many blades with a tail that turns them into the wind."""
    wide = right - left
    count = 1 if wide < 112 else 2 if wide < 150 else 3
    reach = min(41.0 if count == 1 else 29.0, wide / count * 0.47)
    for k, x in enumerate(spread(left, right, count)):
        hub = y - reach - 24 - 14 * (k % 2)
        feet = track([(x - 11, y), (x, hub), (x + 11, y)]) + trace("M{} {}h12", x - 6, y - 24)
        pen.path(feet, stroke="#7d878d", width=2.6)
        q = reach * 0.5
        tail = trace("M{} {}h{}l{} -8v20l{} -8z", x, hub - 2, q, q, -q)
        pen.path(tail, pen.shade(accent, -0.2))
        pen.circle(x, hub, reach, pen.shade(tint, -0.1), opacity=0.55)
        blades = ""
        for j in range(10):
            t = j * math.pi / 5 + pen.style[1]
            corners = ((0.28, -0.2), (1.0, -0.2), (1.0, 0.14), (0.28, 0.2))
            points = [
                (x + reach * q * math.cos(t + d), hub + reach * q * math.sin(t + d))
                for q, d in corners
            ]
            blades += track(points) + "z"
        pen.path(blades, tint)
        pen.circle(x, hub, reach, "none", stroke=accent, width=2.2)
        pen.circle(x, hub, reach * 0.28, accent)


def _drums(pen: Pen, left: float, right: float, y: float, tint: str, accent: str) -> None:
    """Rotors that lie like rollers over the edge, one above the other."""
    wide = right - left
    rows = 1 if wide > 150 else 2
    reach, half = wide * 0.46, min(24.0, max(15.0, 2600 / wide / rows))
    x, turn = (left + right) / 2, 0.5 if pen.style[1] < 0.5 else -0.5
    for row in range(rows):
        hub = y - 10 - half - row * (2 * half + 9)
        posts = "".join(box(x + side * (reach + 1) - 2, hub - 3, 4, y - hub + 3)
                        for side in (-1, 1))  # fmt: skip
        pen.path(posts, "#7d878d")
        pen.rect(x - reach, hub - half, 2 * reach, 2 * half, tint, rx=3)
        count = max(4, round(wide / 22))
        step = 2 * reach / count
        blades = ""
        for k in range(count):
            a = x - reach + k * step
            lean = turn * step
            foot, top = a + step * 0.28 - lean * 0.3, a + step * 0.28 + lean * 0.3
            blades += trace("M{} {}Q{} {} {} {}h{}Q{} {} {} {}z", foot, hub + half, foot + lean,
                            hub, top, hub - half, step * 0.34, foot + lean + step * 0.4, hub,
                            foot + step * 0.34, hub + half)  # fmt: skip
        pen.path(blades, accent)
        pen.rect(x - reach, hub, 2 * reach, half, "#2b3145", opacity=0.1)
        for side in (-1, 1):
            pen.rect(x + side * reach - 3, hub - half - 2, 6, 2 * half + 4, "#8f999f", rx=3)
