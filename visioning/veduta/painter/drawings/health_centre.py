"""The health centre: calm fronts and a cross that shines at night."""

from __future__ import annotations

from visioning.veduta.painter import joinery, signs
from visioning.veduta.painter.house import shape
from visioning.veduta.painter.masonry import (
    SHADOW,
    TIMBER,
    WHITE,
    blend,
    box,
    cornice,
    door,
    foliage,
    hedge,
    shadow,
    snow_on,
    spread,
    track,
    vine,
    wall,
    windows,
)
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import vary


@draws("health_centre")
def health_centre(pen: Pen) -> None:
    s = shape("health_centre", pen.style, pen.w, pen.h)
    tone = pen.pick(["#f4f1e8", "#e3ece2", "#f0e6d4", "#dfe9ea", "#f3dfd2", "#d9e4cf"])
    accent = pen.pick(["#4f9a6c", "#5aa39a", "#6f9f5a", "#3f8f86"], 1)
    kind = pen.pick(["bands", "squares", "timber"], 2)
    turn = 1 if pen.style[0] * 4 % 1 > 0.5 else -1
    wall(pen, s.left, s.right, s.eaves, tone)
    floors = 3 if s.ground - s.eaves > 135 else 2
    tall = (s.ground - s.eaves) / floors
    core = turn * s.width * 0.27  # the coloured core that carries the cross
    half = s.width * 0.17
    left, right = (s.left + 6, core - half - 4) if turn > 0 else (core + half + 4, s.right - 6)
    for f in range(floors):
        y = s.eaves + f * tall
        if kind == "bands":
            pen.rect(
                min(left, right) - 2,
                y + tall * 0.24,
                right - left + 4,
                tall * 0.54,
                pen.shade(accent, 0.55),
            )
            windows(
                pen,
                [(x, y + tall * 0.28) for x in spread(left, right, 5)],
                (right - left) / 5 - 5,
                tall * 0.46,
                bars="none",
                frame=WHITE,
                edge=1.2,
            )
        elif kind == "squares":
            spots = [(x, y + tall * 0.24) for x in spread(left, right, 4)]
            windows(
                pen,
                spots,
                19,
                tall * 0.56,
                bars="tee",
                frame=pen.shade(accent, 0.3),
                edge=3,
                flowers="#e8a0b4",
            )
        else:
            pen.path(
                "".join(
                    box(x - 9, y + tall * 0.14, 18, tall * 0.74) for x in spread(left, right, 4)
                ),
                TIMBER,
            )
            windows(
                pen,
                [(x, y + tall * 0.22) for x in spread(left, right, 4)],
                12,
                tall * 0.58,
                bars="sash",
                frame=WHITE,
                edge=1,
            )
        cornice(pen, s.left, s.right, y - 1, pen.shade(tone, 0.5), 2.5)
    # A calm ground floor: canopy, wide doors, a bench of plants.
    pen.rect(s.left, s.ground, s.width, -s.ground, pen.shade(tone, -0.1))
    windows(
        pen,
        [(x, s.ground + 10) for x in spread(left, right, 4)],
        (right - left) / 4 - 6,
        -s.ground - 22,
        bars="none",
        frame=WHITE,
    )
    pen.rect(core - half, -pen.h, 2 * half, pen.h, accent)
    shadow(pen, core - half, core + half, -pen.h, 0, 0.1)
    r, glow = half * 0.8, pen.light.lamps
    y = -pen.h + r * 2.75
    if vary(pen, ("disc", "window", "disc"), 1, 3) == "window":  # a cross of glass, two floors tall
        a, b = half * 0.72, half * 0.27
        cy = -pen.h + a + half * 0.3
        arms = box(core - b, cy - a, 2 * b, 2 * a) + box(core - a, cy - b, 2 * a, 2 * b)
        pen.path(arms, "#fdfbf4", stroke="#fdfbf4", width=4, glow=0.8 * glow)
        pen.path(arms, blend("#4fae74", "#7fe0a0", glow), glow=0.8 * glow)
        y = cy + a + 12
    else:
        signs.cross(pen, core, -pen.h + r * 1.25, r)
    inner = vary(pen, ("slits", "stairs", "garden"), 0, 5)
    rest = s.ground - y - 4
    if inner == "slits":
        slit = "".join(
            box(core - half * 0.6, y + k * 13, half * 1.2, 7) for k in range(int(rest / 13))
        )
        pen.path(slit, blend("#b9d6cd", "#ffe3a8", glow), glow=0.8 * glow)
    elif rest > 16:
        pen.rect(core - half * 0.7, y, half * 1.4, rest, blend("#b9d6cd", "#ffe3a8", glow),
                 glow=0.8 * glow)  # fmt: skip
        if inner == "stairs":
            steps = max(2, int(rest / 14))
            flight = [(core + half * 0.6 * (1 if k % 2 else -1), y + rest * k / steps)
                      for k in range(steps + 1)]  # fmt: skip
            pen.line(flight, pen.shade(accent, -0.2), 3)
        else:
            foliage(pen, [(core + t * half, s.ground - 10, 8) for t in (-0.4, 0.0, 0.4)])
    roof = vary(pen, ("plain", "garden", "fins", "balconies"), 2, 3)
    if roof == "garden":
        tufts = [(x, s.eaves - 1, pen.rng.uniform(4, 6)) for x in spread(left, right, 9)]
        foliage(pen, tufts)
    elif roof == "fins":  # blinds of wood against the high sun
        fins = "".join(box(x - 1.3, s.eaves + 4, 2.6, s.ground - s.eaves - 6)
                       for x in spread(left, right, 15))  # fmt: skip
        pen.path(fins, TIMBER)
    elif roof == "balconies":  # the ward has a balcony on each floor
        for f in range(1, floors + 1):
            y = s.eaves + f * tall - 4
            joinery.balcony(pen, (left + right) / 2, y, (right - left) * 0.94, "glass", WHITE,
                            tall * 0.3)  # fmt: skip
    door(pen, core, half * 1.15, -s.ground * 0.66, pen.shade("#9cc4bb", -0.05), frame=WHITE)
    pen.rect(
        core - half * 1.5 if turn < 0 else core - half * 1.9, s.ground - 1, half * 3.3, 5, WHITE
    )
    pen.rect(core - half * 1.5, s.ground + 4, half * 3, 3, SHADOW, opacity=0.16)
    hedge(pen, left, right, 13)
    vine(pen, s.left + 8 if turn > 0 else s.right - 8, 0, s.ground - tall * 0.7, 17, "#e6b0c4")
    ends = (s.left - 2, core - half) if turn > 0 else (core + half, s.right + 2)
    cornice(pen, *ends, s.eaves, accent, 4)
    pulse = [
        (left + 4, s.ground - 7),
        (left + 24, s.ground - 7),
        (left + 30, s.ground - 15),
        (left + 37, s.ground - 1),
        (left + 43, s.ground - 7),
        (right - 6, s.ground - 7),
    ]
    pen.line(pulse, accent, 1.8)
    snow_on(pen, s.left, s.right, s.eaves - 3)
    pen.path(
        track([(core - half, -pen.h + 1.5), (core + half, -pen.h + 1.5)]),
        stroke=pen.shade(accent, 0.4),
        width=3,
    )
