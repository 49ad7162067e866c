"""What stands on the horizon: skylines, wind and sun for the city."""

from __future__ import annotations

import math

from visioning.veduta.painter.masonry import (
    SHADOW,
    blend,
    box,
    disc,
    foliage,
    snowy,
    spread,
    trace,
    track,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("skyline")
def skyline(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tones = pen.pick(
        [
            ("#a9b5c0", "#bcc3c6", "#98a5b3"),
            ("#c4b8aa", "#b3aaa3", "#cfc4b4"),
            ("#a8b8ae", "#bcc6ba", "#97a9a2"),
            ("#b3a8b5", "#c2b9c0", "#a39bab"),
        ],
        1,
    )
    count = pen.pick([7, 8, 9], 2)
    edges = [0.0]
    for _ in range(count):
        edges.append(edges[-1] + pen.rng.uniform(0.7, 1.3))
    peak = 1 + int(pen.style[0] * (count - 2))
    shapes: dict[str, str] = {}
    dots = []
    for layer in (0, 1):
        for k in range(count):
            a = -w / 2 + w * edges[k] / edges[-1]
            b = -w / 2 + w * edges[k + 1] / edges[-1]
            far = abs(k - peak) / count
            y = -h * max(
                0.26, (1.0 if layer == 0 else 0.72) * (1 - 0.85 * far) * pen.rng.uniform(0.82, 1.0)
            )
            if layer == 0 and k == peak:
                y = -h
            if layer == 1 and k % 2 == 0:
                continue
            kind = (k * 5 + int(pen.style[2] * 7)) % 4
            if y == -h and kind == 3:
                kind = 1
            body = y + min((b - a) * 0.5, h * 0.12) if kind in (1, 2) else y
            colour = tones[(k + layer) % 3]
            d = box(a, body, b - a, -body)
            m = (a + b) / 2
            if kind == 1:
                d += trace("M{} {}L{} {}L{} {}z", a, body, m, y, b, body)
            elif kind == 2:
                d += trace("M{} {}C{} {} {} {} {} {}z", a, body, a, y, b, y, b, body)
            elif kind == 3 and layer == 0:
                d += box(m - 1.2, max(-h, y - h * 0.1), 2.4, h * 0.1)
            shapes[colour] = shapes.get(colour, "") + d
            dots += [
                (x, yy)
                for x in spread(a + 3, b - 3, max(1, int((b - a) / 9)))
                for yy in spread(body + 6, -h * 0.12, max(1, int((-body - h * 0.12) / 13)))
                if pen.rng.random() < 0.6
            ]
    for colour, d in shapes.items():
        pen.path(d, colour)
    glow = pen.light.lamps
    pen.path(
        "".join(box(x - 1.8, y, 3.6, 4.6) for x, y in dots),
        blend("#74838f", "#ffd98a", glow),
        glow=glow,
        opacity=0.5 + 0.5 * glow,
    )
    mark = vary(pen, ("none", "wheel", "arch", "crane", "dome", "mast", "bridge"), 2, 3)
    _mark(pen, mark, w * vary(pen, (-0.36, 0.34), 0, 5), tones)
    foliage(pen, [(x, -4, pen.rng.uniform(5, 8)) for x in spread(-w * 0.47, w * 0.47, 14)])


def _mark(pen: Pen, kind: str, x: float, tones: tuple[str, ...]) -> None:
    """What one knows this city by: a great wheel, an arch, a crane, a dome, a mast, a bridge."""
    h, steel = pen.h, pen.shade(tones[0], -0.3)
    if kind == "wheel":
        r = min(h * 0.25, pen.w * 0.12)
        y = -r - h * 0.08
        spokes = "".join(
            track([(x, y), (x + r * math.cos(t), y + r * math.sin(t))])
            for t in (k * math.pi / 5 for k in range(10))
        )
        pen.path(spokes, stroke=steel, width=1.3)
        pen.circle(x, y, r, "none", stroke=pen.shade(tones[1], 0.5), width=3)
        pods = "".join(disc(x + r * math.cos(t), y + r * math.sin(t), 2.6)
                       for t in (k * math.pi / 5 for k in range(10)))  # fmt: skip
        pen.path(pods, "#d9705a")
        pen.path(track([(x - r * 0.5, 0), (x, y), (x + r * 0.5, 0)]), stroke=steel, width=2.6)
    elif kind == "arch":
        r = h * 0.2
        pen.path(trace("M{} 0V{}h{}V0h{}V{}h{}V0z", x - r, -2.2 * r, 2 * r, -r * 0.4, -1.8 * r,
                       -r * 1.2), pen.shade(tones[1], 0.3))  # fmt: skip
    elif kind == "crane":
        top, x = -h * 0.72, min(x, pen.w / 2 - 48)
        pen.path(
            track([(x, 0), (x, top)])
            + track([(x - 16, top + 4), (x + 44, top + 4)])
            + track([(x - 16, top + 4), (x, top - 9), (x + 44, top + 4)])
            + track([(x + 34, top + 4), (x + 34, top + 20)]),
            stroke="#d99a4a",
            width=2,
        )
        pen.rect(x - 18, top + 4, 8, 7, steel)
        pen.rect(x + 30, top + 20, 8, 5, steel)
    elif kind == "dome":
        r = h * 0.16
        pen.rect(x - r, -h * 0.34, 2 * r, h * 0.34, pen.shade(tones[1], 0.3))
        pen.path(trace("M{} {}a{} {} 0 0 1 {} 0z", x - r, -h * 0.33, r, r * 1.1, 2 * r), "#8fb0a4")
        pen.line([(x, -h * 0.33 - r), (x, -h * 0.33 - r * 1.7)], "#d9b04f", 1.8)
    elif kind == "mast":
        pen.polygon([(x - 6, 0), (x - 1.4, -h * 0.9), (x + 1.4, -h * 0.9), (x + 6, 0)], steel)
        pen.circle(x, -h * 0.62, h * 0.06, pen.shade(tones[1], 0.4))
    elif kind == "bridge":
        w, y = pen.w, -h * 0.14
        d = trace("M{} {}H{}", -w * 0.48, y, w * 0.48)
        for px in (-w * 0.24, w * 0.24):
            top = -h * 0.42
            d += trace("M{} 0V{}", px, top)
            for reach in (0.08, 0.16, 0.23):
                d += track([(px - w * reach, y), (px, top + 4), (px + w * reach, y)])
        pen.path(d, stroke=pen.shade(tones[1], 0.55), width=2.2)


@draws("wind_turbine")
def wind_turbine(pen: Pen) -> None:
    w, h = pen.w, pen.h
    places = pen.kind(
        [
            [(0.0, 1.0)],
            [(-0.2, 1.0), (0.25, 0.7)],
            [(0.0, 1.0), (-0.31, 0.66), (0.32, 0.74)],
            [(-0.24, 1.0), (0.24, 0.94)],
            [(-0.3, 1.0), (-0.02, 0.8), (0.26, 0.64)],
            [(0.06, 1.0), (-0.26, 0.8), (-0.4, 0.56), (0.36, 0.62)],
            [(0.16, 1.0), (-0.22, 0.6)],
            [(0.28, 1.0), (0.02, 0.72), (-0.24, 0.9)],
        ]
    )
    tower = vary(pen, ("tube", "tube", "lattice"), 1, 3)
    if pen.style[1] > 0.5:
        places = [(-x, s) for x, s in places]
    white, tip = "#fbfaf5", pen.pick(["#d9604f", "#fbfaf5", "#5f9a86", "#e0a94a"], 2)
    for share, size in sorted(places, key=lambda place: place[1]):
        x = share * w
        # Blades reach the top of the box and stay within its sides.
        reach = min(h * 0.44 * size, (w / 2 - abs(x)) * 0.98)
        reach = min(reach, h * size * 0.46)
        turn = 2 * math.pi / 3 * pen.style[1] + x
        arms = [turn + k * 2 * math.pi / 3 for k in range(3)]
        hub = 0.99 * reach * max(-math.sin(t) for t in arms) - h * size
        foot, neck = 4.6 * size + 0.6, 2.2 * size + 0.4
        s = 1 if pen.sun < 0 else -1
        if tower == "lattice":
            foot *= 2.2
            d = track([(x - foot, 0), (x - neck, hub)]) + track([(x + foot, 0), (x + neck, hub)])
            rungs = 6
            for k in range(rungs):
                a, b = (foot + (neck - foot) * j / rungs for j in (k, k + 1))
                ya, yb = hub * k / rungs, hub * (k + 1) / rungs
                d += track([(x - a, ya), (x + b, yb)]) + track([(x + a, ya), (x - b, yb)])
            pen.path(d, stroke="#e3e7e8", width=1.8)
        else:
            pen.polygon([(x - foot, 0), (x - neck, hub), (x + neck, hub), (x + foot, 0)], white)
            pen.polygon(
                [(x + s * foot, 0), (x + s * neck, hub), (x, hub), (x, 0)], SHADOW, opacity=0.18
            )
        if tip != white and tower == "tube":  # rings around the foot
            pen.path("".join(box(x - foot, hub * t, 2 * foot, 3 * size) for t in (0.06, 0.12)), tip)
        blades, tips = "", ""
        for t in arms:
            c, q = math.cos(t), math.sin(t)

            def at(
                along: float,
                aside: float,
                c: float = c,
                q: float = q,
                x: float = x,
                hub: float = hub,
            ) -> tuple[float, float]:
                return x + c * along - q * aside, hub + q * along + c * aside

            fat = max(3.4, reach * 0.062)
            blades += (
                track(
                    [
                        at(0, -fat * 0.4),
                        at(reach * 0.22, -fat),
                        at(reach, -0.8),
                        at(reach, 0.8),
                        at(0, fat * 0.45),
                    ]
                )
                + "z"
            )
            tips += (
                track(
                    [
                        at(reach * 0.84, -fat * 0.38),
                        at(reach, -0.8),
                        at(reach, 0.8),
                        at(reach * 0.84, fat * 0.22),
                    ]
                )
                + "z"
            )
        pen.path(blades, white, stroke="#c3ccd2", width=0.7)
        pen.path(tips, tip)
        pen.circle(x, hub, 4.2 * size + 1, "#dfe3e3")
        pen.circle(x, hub, 1.9 * size + 0.4, "#aeb9bf")
        if pen.light.lamps > 0.3:
            pen.circle(x, hub - 6 * size, 1.6, "#e8574a", glow=pen.light.lamps)
    foliage(pen, [(x * w + t, -4, 6) for x, _ in places for t in (-11, -3, 8)])


@draws("solar_field")
def solar_field(pen: Pen) -> None:
    w, h = pen.w, pen.h
    panel = pen.pick(["#34507f", "#3f5f94", "#2f4a70", "#41658a"], 1)
    rows = pen.pick([3, 4, 5], 2)
    lean = (pen.style[0] - 0.5) * 0.5
    meadow = {"spring": "#a5c47c", "summer": "#a3b96a", "autumn": "#c3a867", "winter": "#b3b396"}[
        pen.light.season
    ]
    if snowy(pen):
        meadow = "#eef2f4"
    peak = vary(pen, (0.0, -0.11, 0.11), 1, 5) * w  # a round hill, or one that leans
    pen.path(
        trace("M{} 0C{} {} {} {} {} {}C{} {} {} {} {} 0z", -w / 2, peak - w * 0.38,
              -h * (0.8 - lean), peak - w * 0.2, -h, peak, -h, peak + w * 0.2, -h,
              peak + w * 0.34, -h * (0.8 + lean), w / 2),
        meadow,
    )  # fmt: skip
    layout = vary(pen, ("rows", "flowers", "rows", "arcs", "pasture"), 0, 3)
    if layout == "flowers":
        _trackers(pen, panel, rows)
        return
    cells, frames, gleam = "", "", ""
    for r in range(rows):
        foot = -h * 0.06 - r * h * 0.76 / rows
        tall = h * 0.52 / rows * (1 - 0.06 * r)
        half = w * (0.46 - 0.25 * (r / max(1, rows - 1)) ** 1.2) * (0.95 if r == 0 else 1)
        count = max(3, int(2 * half / (w * 0.085)))
        step = 2 * half / count
        skew = tall * 0.5 * vary(pen, (1, -1), 2, 5)
        for k in range(count):
            if layout == "pasture" and (k + 2 * r) % 5 == 2:
                continue  # room for the sheep
            x = peak * 0.9 * (r + 0.5) / rows - half + k * step
            foot = -h * 0.06 - r * h * 0.76 / rows
            if layout == "arcs":  # rows follow the round of the hill
                foot -= h * 0.12 * (1 - (2 * (k + 0.5) / count - 1) ** 2)
            quad = (
                track(
                    [
                        (x, foot),
                        (x + skew, foot - tall),
                        (x + step * 0.9 + skew, foot - tall),
                        (x + step * 0.9, foot),
                    ]
                )
                + "z"
            )
            cells += quad
            m = step * 0.45
            frames += track([(x + m, foot), (x + m + skew, foot - tall)]) + track(
                [(x + skew / 2, foot - tall / 2), (x + step * 0.9 + skew / 2, foot - tall / 2)]
            )
            if (k + r + int(pen.style[0] * 5)) % 3 == 0:
                gleam += (
                    track(
                        [
                            (x + 1, foot),
                            (x + skew, foot - tall),
                            (x + step * 0.42 + skew, foot - tall),
                            (x + step * 0.16, foot),
                        ]
                    )
                    + "z"
                )
        if layout == "rows":
            x = peak * 0.9 * (r + 0.5) / rows
            frames += track([(x - half, foot + 1.2), (x + half, foot + 1.2)])
    pen.path(cells, panel)
    pen.path(gleam, "#ffffff", opacity=0.2)
    pen.path(frames, stroke="#dfe7ec", width=0.9)
    if layout == "pasture":
        for _ in range(6):
            x, y = pen.rng.uniform(-w * 0.32, w * 0.28), -h * pen.rng.uniform(0.04, 0.42)
            pen.path(disc(x, y, 3.4) + disc(x + 3, y - 0.6, 3.2), "#fbf8f0")
            pen.circle(x + 6.4, y - 1.4, 1.7, "#4a4440")
    for x, bloom in ((-w * 0.4, "#f3d46b"), (w * 0.37, "#f1ece0")):
        foliage(pen, [(x + t, -h * 0.06, 4.5) for t in (-6, 1, 7)])
        if pen.light.season in ("spring", "summer"):
            pen.path(
                "".join(
                    disc(x + pen.rng.uniform(-14, 14), -pen.rng.uniform(1, h * 0.1), 1.3)
                    for _ in range(7)
                ),
                bloom,
            )


def _trackers(pen: Pen, panel: str, rows: int) -> None:
    """Large panels on posts that turn with the sun, crops between them."""
    w, h = pen.w, pen.h
    lean = 0.3 * pen.sun
    for r in reversed(range(rows - 1)):
        y, size = -h * 0.05 - r * h * 0.62 / (rows - 1), h * (0.3 - 0.05 * r)
        half = w * (0.42 - 0.24 * r / (rows - 1))
        crop = trace("M{} {}q{} -5 {} 0", -half - 6, y, half + 6, 2 * half + 12)
        pen.path(crop, stroke=("#c9b060", "#7fa457")[r % 2], width=h * 0.07)
        for x in spread(-half, half, max(3, 6 - r)):
            pen.line([(x, y), (x, y - size * 0.6)], "#8f9aa3", 2.2)
            wide, low = size * 0.75, size * 0.66
            quad = [
                (x - wide, y - size * (0.75 + lean)),
                (x + wide, y - size * (0.75 - lean)),
                (x + low, y - size * (0.22 - lean)),
                (x - low, y - size * (0.22 + lean)),
            ]
            pen.polygon(quad, panel, stroke="#dfe7ec", width=1.2)
            mids = [
                ((px + qx) / 2, (py + qy) / 2)
                for (px, py), (qx, qy) in zip(quad, quad[1:] + quad[:1], strict=True)
            ]
            pen.path(track(mids[::2]) + track(mids[1::2]), stroke="#dfe7ec", width=0.9)
