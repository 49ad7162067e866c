"""Beacons: television tower and lighthouse."""

from __future__ import annotations

from visioning.veduta.painter import joinery
from visioning.veduta.painter.masonry import (
    SHADOW,
    STONE,
    WHITE,
    arch,
    blend,
    box,
    disc,
    slope,
    spread,
    trace,
    track,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("tv_tower")
def tv_tower(pen: Pen) -> None:
    w, h = pen.w, pen.h
    tone = pen.pick(["#e2ddd2", "#d6d2c8", "#ece6da", "#cfd6d8"])
    accent = pen.pick(
        ["#d9694a", "#4f8aa8", "#e0a94a", "#5f9a86", "#8a6f9f", "#c9574a", "#7f9a5a", "#3f6a8a"], 1
    )
    kind = pen.pick(["saucer", "lantern", "rings", "bud", "ball", "needle"], 2)
    shaft = vary(pen, ("smooth", "legs", "smooth", "lattice"), 0, 3)
    glow = pen.light.lamps
    pod = -h * pen.between(0.58, 0.67, 1)
    foot, neck = w * 0.17, w * 0.06
    if shaft == "smooth":
        pen.path(
            trace(
                "M{} 0Q{} {} {} {}H{}Q{} {} {} 0z",
                -foot,
                -neck * 1.1,
                -h * 0.2,
                -neck,
                pod,
                neck,
                neck * 1.1,
                -h * 0.2,
                foot,
            ),
            tone,
        )
        s = 1 if pen.sun < 0 else -1
        pen.path(
            trace(
                "M{} 0Q{} {} {} {}H{}Q{} {} {} 0z",
                s * foot,
                s * neck * 1.1,
                -h * 0.2,
                s * neck,
                pod,
                s * neck * 0.2,
                s * neck * 0.3,
                -h * 0.2,
                s * foot * 0.3,
            ),
            SHADOW,
            opacity=0.13,
        )
        slit = "".join(box(-1.6, -h * t, 3.2, 8) for t in (0.1, 0.18, 0.26, 0.34, 0.42, 0.5))
        pen.path(slit, blend("#7f8f98", "#ffd98a", glow), glow=glow)
    else:
        _shaft(pen, shaft, tone, accent, pod, neck)
    mast = -h * 0.72
    top = pod
    if kind == "saucer":
        r = w * 0.46
        pen.path(
            trace(
                "M{} {}L{} {}Q{} {} {} {}L{} {}H{}L{} {}Q{} {} {} {}L{} {}z",
                -neck,
                pod + h * 0.05,
                -r,
                pod - h * 0.012,
                -r,
                pod - h * 0.035,
                -r * 0.7,
                pod - h * 0.045,
                -r * 0.3,
                pod - h * 0.1,
                r * 0.3,
                r * 0.7,
                pod - h * 0.045,
                r,
                pod - h * 0.035,
                r,
                pod - h * 0.012,
                neck,
                pod + h * 0.05,
            ),
            pen.shade(tone, 0.1),
        )
        bands = [(pod - h * 0.036, r * 0.88, h * 0.022)]
        pen.rect(-r * 0.66, pod - h * 0.052, r * 1.32, h * 0.008, accent)
        mast = pod - h * 0.098
    elif kind == "lantern":
        r = w * 0.3
        pen.rect(-r, pod - h * 0.12, 2 * r, h * 0.14, pen.shade(tone, 0.1), rx=r * 0.3)
        pen.polygon(
            [
                (-r * 0.9, pod + h * 0.018),
                (r * 0.9, pod + h * 0.018),
                (neck, pod + h * 0.06),
                (-neck, pod + h * 0.06),
            ],
            pen.shade(tone, -0.12),
        )
        bands = [(pod - h * 0.1 + k * h * 0.038, r * 0.92, h * 0.02) for k in range(3)]
        pen.rect(-r - 3, pod - h * 0.128, 2 * r + 6, h * 0.014, accent)
        mast = pod - h * 0.12
    elif kind == "ball":  # a sphere of many panes
        r, y = w * 0.34, pod - h * 0.045
        pen.circle(0, y, r, pen.shade(tone, 0.12))
        dark = trace("M0 {}A{} {} 0 0 {} 0 {}A{} {} 0 0 {} 0 {}z", y - r, r, r, pen.sun < 0, y + r,
                     r * 0.4, r, pen.sun > 0, y - r)  # fmt: skip
        pen.path(dark, SHADOW, opacity=0.12)
        rims = "".join(trace("M{} {}q{} 6 {} 0", -r * a, y + r * t, r * a, 2 * r * a)
                       for t, a in ((-0.5, 0.84), (0.42, 0.88)))  # fmt: skip
        pen.path(rims, stroke=accent, width=2.4)
        bands = [(y - h * 0.012, r * 0.97, h * 0.026)]
        mast = y - r
    elif kind == "needle":  # small decks like beads on a thread
        bands = []
        for t, share in ((0.0, 0.62), (0.05, 0.4), (0.1, 0.26)):
            r, y = w * 0.46 * share, pod - h * t
            deck = trace("M{} {}h{}l{} {}h{}z", -r, y, 2 * r, -r * 0.5, h * 0.03, -r)
            pen.path(deck, pen.shade(tone, 0.12))
            pen.rect(-r, y - 4, 2 * r, 4, accent)
            bands.append((y + h * 0.004, r * 0.8, h * 0.01))
        pen.rect(-neck * 0.7, pod - h * 0.13, neck * 1.4, h * 0.1, tone)
        mast = pod - h * 0.13
    elif kind == "rings":
        bands = []
        for k, share in enumerate((1.0, 0.82, 0.6)):
            r, y = w * 0.4 * share, pod - k * h * 0.062
            pen.rect(-r, y - h * 0.026, 2 * r, h * 0.04, pen.shade(tone, 0.12), rx=h * 0.018)
            pen.rect(-neck * 0.9, y - h * 0.06, neck * 1.8, h * 0.04, pen.shade(tone, -0.1))
            pen.rect(-r * 0.96, y + h * 0.006, r * 1.92, h * 0.007, accent)
            bands.append((y - h * 0.016, r * 0.9, h * 0.016))
        mast = pod - h * 0.18
    else:
        r = w * 0.34
        pen.path(
            trace(
                "M{} {}C{} {} {} {} 0 {}C{} {} {} {} {} {}z",
                -neck,
                pod + h * 0.06,
                -r * 1.3,
                pod,
                -r,
                pod - h * 0.11,
                pod - h * 0.16,
                r,
                pod - h * 0.11,
                r * 1.3,
                pod,
                neck,
                pod + h * 0.06,
            ),
            pen.shade(tone, 0.1),
        )
        pen.path(
            trace(
                "M{} {}Q0 {} {} {}L{} {}Q0 {} {} {}z",
                -r * 0.72,
                pod - h * 0.088,
                pod - h * 0.1,
                r * 0.72,
                pod - h * 0.088,
                r * 0.3,
                pod - h * 0.137,
                pod - h * 0.15,
                -r * 0.3,
                pod - h * 0.137,
            ),
            accent,
        )
        bands = [(pod - h * 0.07, r * 0.8, h * 0.03), (pod - h * 0.025, r * 0.84, h * 0.03)]
        mast = pod - h * 0.15
    for y, half, tall in bands:
        pen.rect(
            -half,
            y,
            2 * half,
            tall,
            blend("#6f8d9c", "#ffdc98", glow),
            rx=tall / 3,
            glow=0.9 * glow,
        )
    if bands:
        pen.path(
            "".join(
                trace("M{} {}v{}", x, y, tall)
                for y, half, tall in bands
                for x in spread(-half, half, 7)
            ),
            stroke=tone,
            width=1.2,
        )
    top = mast
    for k, (wide, share) in enumerate(((0.055, 0.4), (0.036, 0.72), (0.018, 1.0))):
        y = mast + (-h * 0.99 - mast) * share
        pen.rect(-w * wide, y, 2 * w * wide, top - y + 1, (accent, WHITE, accent)[k])
        top = y
    pen.circle(0, -h + 3, 3, "#e8574a", glow=max(0.4, glow))
    hall = w * 0.42
    pen.path(trace("M{} 0v-14q{} -14 {} 0v14z", -hall, hall, 2 * hall), pen.shade(tone, -0.1))
    windows(
        pen, [(x, -12) for x in spread(-hall + 3, hall - 3, 5)], hall * 0.26, 9, bars="none", edge=0
    )


def _shaft(pen: Pen, kind: str, tone: str, accent: str, pod: float, neck: float) -> None:
    """A tower on three legs, or one of steel struts."""
    w = pen.w
    if kind == "legs":
        for x, shade in ((-1, 0.0), (1, -0.18), (0, -0.08)):
            foot = x * w * 0.3
            leg = [
                (foot - 6, 0),
                (x * neck * 0.6 - 3, pod),
                (x * neck * 0.6 + 3, pod),
                (foot + 6, 0),
            ]
            pen.polygon(leg, pen.shade(tone, shade * -pen.sun if x else shade))
        for t in (0.3, 0.62):
            half = w * 0.3 * (1 - t) + neck
            pen.rect(-half, pod * t - 4, 2 * half, 8, pen.shade(tone, 0.1), rx=3)
            pen.rect(-half, pod * t + 2, 2 * half, 2.4, accent)
        return
    d, rungs, foot = "", 9, w * 0.3
    for k in range(rungs):
        (a, ya), (b, yb) = (
            (neck + (foot - neck) * (1 - j / rungs) ** 2.1, pod * j / rungs) for j in (k, k + 1)
        )
        d += track([(-a, ya), (-b, yb)]) + track([(a, ya), (b, yb)])
        d += track([(-a, ya), (b, yb)]) + track([(a, ya), (-b, yb)]) + track([(-b, yb), (b, yb)])
    pen.path(d, stroke=pen.shade(accent, 0.12), width=3)
    pen.rect(-2.2, pod, 4.4, -pod, tone)
    pen.path(trace("M{} 0q{} {} {} 0", -foot, foot, pod * 0.14, 2 * foot), stroke=accent, width=4)


@draws("lighthouse")
def lighthouse(pen: Pen) -> None:
    w, h = pen.w, pen.h
    stripes = pen.pick(
        ["#c9503f", "#3f5f86", "#c9503f", "#3f4650", "#2f7a78", "#b5483f", "#d98a3f", "#5f7f9a"]
    )
    kind = pen.pick(["bands", "spiral", "half", "lozenge", "bands", "panes"], 2)
    white = "#f8f3e8"
    foot, neck = vary(pen, ((0.27, 0.17), (0.3, 0.13), (0.21, 0.2)), 0, 3)
    foot, neck = foot * w, neck * w
    top = -h * 0.78
    glow = pen.light.lamps

    def edge(t: float) -> float:
        return foot + (neck - foot) * t

    base = -h * 0.05
    pen.path(
        trace(
            "M{} 0l{} {}l{} {}h{}l{} {}L{} 0z",
            -w / 2,
            w * 0.1,
            base,
            w * 0.12,
            -h * 0.02,
            w * 0.56,
            w * 0.14,
            h * 0.025,
            w / 2,
        ),
        "#9a9488",
    )
    pen.path(
        trace(
            "M{} 0l{} {}l{} {}l{} {}L{} 0z",
            w * 0.05,
            w * 0.09,
            base * 0.9,
            w * 0.14,
            -h * 0.012,
            w * 0.1,
            h * 0.03,
            w / 2,
        ),
        "#857f78",
    )
    pen.polygon([(-foot, base), (-neck, top), (neck, top), (foot, base)], white)
    span = top - base
    count = pen.pick([3, 4, 5], 1)
    d = ""
    for k in range(count):
        a, b = (2 * k + 0.6) / (2 * count + 0.2), (2 * k + 1.6) / (2 * count + 0.2)
        if kind == "half" and a < 0.5:
            continue
        if kind == "lozenge":
            m = (a + b) / 2
            low, high = m - 0.5 / count, m + 0.5 / count
            d += (
                track(
                    [
                        (0, base + span * max(0, low)),
                        (edge(m), base + span * m),
                        (0, base + span * min(1, high)),
                        (-edge(m), base + span * m),
                    ]
                )
                + "z"
            )
            continue
        if kind == "panes":  # checks: every other half of every other band
            for side, shift in ((-1, 0.0), (1, 0.5 / count)):
                lo, hi = min(1, a + shift), min(1, b + shift)
                d += (
                    track(
                        [
                            (0, base + span * lo),
                            (side * edge(lo), base + span * lo),
                            (side * edge(hi), base + span * hi),
                            (0, base + span * hi),
                        ]
                    )
                    + "z"
                )
            continue
        lift = 0.07 if kind == "spiral" else 0.0
        d += (
            track(
                [
                    (-edge(a), base + span * a),
                    (-edge(b), base + span * b),
                    (edge(b + lift), base + span * (b + lift)),
                    (edge(a + lift), base + span * (a + lift)),
                ]
            )
            + "z"
        )
    if kind == "half":
        d = (
            track(
                [
                    (-edge(0.45), base + span * 0.45),
                    (-neck, top),
                    (neck, top),
                    (edge(0.45), base + span * 0.45),
                ]
            )
            + "z"
        )
    pen.path(d, stripes)
    joinery.round_shade(pen, (-foot, base), (foot, base), (-neck, top), (neck, top))
    windows(
        pen,
        [(0, base + span * t) for t in (0.34, 0.58, 0.82)],
        10,
        17,
        arched=True,
        bars="sash",
        frame="#e6dcc8",
    )
    pen.path(arch(-10, base - 30, 20, 30), "#6a4a3a")
    # Gallery, lantern and roof.
    wide = neck * 1.55
    pen.path(
        trace("M{} {}L{} {}H{}L{} {}z", -neck, top + 12, -wide, top, wide, neck, top + 12),
        pen.shade(stripes, -0.1),
    )
    rail = "".join(trace("M{} {}v-14", x, top) for x in spread(-wide, wide, 9)) + trace(
        "M{} {}h{}M{} {}h{}", -wide, top - 14, 2 * wide, -wide, top - 7, 2 * wide
    )
    room = h * vary(pen, (0.105, 0.085, 0.12), 2, 5)
    if glow > 0.3:
        pen.circle(
            0, top - room * 0.55, min(w * 0.5, room * 1.1), "#ffe9a8", opacity=0.28 * glow, glow=1
        )
    pen.rect(
        -neck * 0.82,
        top - room,
        neck * 1.64,
        room,
        blend("#bcd6dc", "#fff0b8", max(0.25, glow)),
        glow=max(0.2, glow),
    )
    pen.circle(0, top - room * 0.5, neck * 0.42, "#fff3c4", glow=max(0.4, glow))
    pen.path(
        "".join(
            trace("M{} {}v{}", x, top, -room)
            for x in (-neck * 0.82, -neck * 0.3, neck * 0.3, neck * 0.82)
        ),
        stroke="#5a5f66",
        width=2,
    )
    pen.path(rail, stroke="#4f545c", width=1.5)
    if vary(pen, ("bell", "cone", "bell"), 1, 5) == "cone":
        pen.polygon([(-neck * 1.15, top - room + 1), (0, top - room - h * 0.08),
                     (neck * 1.15, top - room + 1)], stripes)  # fmt: skip
    else:
        pen.path(
            trace(
                "M{} {}Q{} {} 0 {}Q{} {} {} {}z",
                -neck * 1.05,
                top - room + 1,
                -neck * 0.7,
                top - room - h * 0.055,
                top - room - h * 0.065,
                neck * 0.7,
                top - room - h * 0.055,
                neck * 1.05,
                top - room + 1,
            ),
            stripes,
        )
    pen.line([(0, top - room - h * 0.06), (0, -h + 2)], "#4f545c", 2.2)
    pen.circle(0, top - room - h * 0.068, 4, "#d9b04f")
    home = vary(pen, ("cottage", "rocks", "cottage", "long house"), 2, 3)
    if home == "rocks":
        for x, r in ((-0.36, 0.13), (-0.25, 0.09), (0.3, 0.12), (0.4, 0.08)):
            pen.polygon([(w * (x - r), base * 0.3), (w * (x - r * 0.5), base * 0.3 - w * r),
                         (w * (x + r * 0.4), base * 0.3 - w * r * 0.9), (w * (x + r), base * 0.3)],
                        pen.shade("#9a9488", 0.1 if x * pen.sun > 0 else -0.12))  # fmt: skip
    else:
        _cottage(pen, base, 0.18 if home == "cottage" else 0.3)
    pen.path(disc(-w * 0.34, base * 0.5, 4) + disc(w * 0.4, base * 0.35, 3), "#b8b2a4")


def _cottage(pen: Pen, base: float, share: float) -> None:
    """The keeper's house beside the tower; `share` is half its width in widths of the box."""
    w = pen.w
    x = w * (0.48 - share) * (1 if pen.style[1] > 0.5 else -1)
    half = w * share
    wall(pen, x - half, x + half, base - 26, STONE, bottom=base)
    slope(
        pen,
        [
            (x - half - 3, base - 25),
            (x - half + 4, base - 44),
            (x + half - 4, base - 44),
            (x + half + 3, base - 25),
        ],
        pen.pick(["#a9553f", "#5f6672"], 1),
        rows=3,
    )
    windows(pen, [(x + t, base - 18) for t in (-half * 0.45, half * 0.45)], 8, 10, frame=WHITE)
