"""Mountains behind the town: alps, tables, round old ones, one that stands alone."""

from __future__ import annotations

from visioning.veduta.painter.drawings.land import FOOT, HALF, crest, crops, fields, fill, smooth
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws


@draws("mountains")
def mountains(pen: Pen) -> None:
    """Peaks in two chains, table mountains, round old mountains, or one that stands alone."""
    kind = pen.pick(("alps", "tables", "alps", "round", "lone"), 2)
    if kind != "alps":
        _other_mountains(pen, kind)
        return
    rock = pen.pick(("#7f8ea3", "#8a8b98", "#93877f"), 1)
    for k, (share, distance) in enumerate(((1.0, 0.98), (0.72, 0.8))):
        pen.distance = distance
        x = -HALF - pen.rng.uniform(0, 160)
        while x < HALF + 60:
            w = pen.rng.uniform(300, 560) * (1 - 0.2 * k)
            tall = pen.h * share * pen.rng.uniform(0.66, 1.0)
            _peak(pen, x + w / 2, w, tall, rock, snow=tall > 0.5 * pen.h)
            x += w * pen.rng.uniform(0.5, 0.85)
    for k in range(2):
        pen.distance = 0.74 - 0.16 * k
        line = crest(pen.rng, pen.h * (0.36 - 0.12 * k), 560)
        fill(pen, line, pen.shade(pen.light.leaf[2], -0.05), pen.light.grass[1])
        if k:
            fields(pen, line, 26, crops(pen.light))


def _other_mountains(pen: Pen, kind: str) -> None:
    """Mountains that are no alps, above wooded foothills."""
    rng, light = pen.rng, pen.light
    rock = pen.pick(("#a99a86", "#9a938c", "#b39a7c"), 1)
    if kind == "tables":  # sandstone tables with sheer sides, as above the Elbe
        for k, distance in enumerate((0.96, 0.78)):
            pen.distance = distance
            x = -HALF + rng.uniform(-60, 120)
            while x < HALF:
                w, tall = rng.uniform(150, 330) * (1 - 0.2 * k), pen.h * rng.uniform(0.62, 1.0)
                tall *= 1 - 0.22 * k
                cliff = tall * rng.uniform(0.3, 0.42)
                top, skirt = -tall, -tall + cliff
                pen.path(
                    f"M{x - w * 0.75:.0f} {FOOT:.0f}Q{x - w * 0.55:.0f} {skirt:.1f} "
                    f"{x - w * 0.42:.0f} {skirt:.1f}H{x + w * 0.42:.0f}"
                    f"Q{x + w * 0.55:.0f} {skirt:.1f} {x + w * 0.75:.0f} {FOOT:.0f}z",
                    light.leaf[2] if not light.snowy else "#dfe6ea",
                )
                edge = [(x - w * 0.42, skirt + 6), (x - w * 0.4, top + 8)]
                edge += [(x + w * t, top + rng.uniform(-3, 7)) for t in (-0.34, -0.1, 0.12, 0.33)]
                edge += [(x + w * 0.4, top + 9), (x + w * 0.42, skirt + 6)]
                pen.polygon(edge, pen.shade(rock, 0.16))
                far = [(x + w * t, y) for t, y in ((0.12, top), (0.4, top + 9), (0.42, skirt + 6),
                                                   (0.08, skirt + 6))]  # fmt: skip
                if pen.sun > 0:
                    far = [(2 * x - px, py) for px, py in far]
                pen.polygon(far, pen.shade(rock, -0.14))
                cracks = "".join(f"M{x + t * w:.0f} {top + 12:.0f}v{cliff * 0.75:.0f}"
                                 for t in (-0.28, -0.14, 0.02, 0.2, 0.3))  # fmt: skip
                pen.path(cracks, stroke=pen.shade(rock, -0.22), width=1.8)
                if light.snowy:
                    pen.rect(x - w * 0.38, top - 1, w * 0.76, 6, "#f7fafc", rx=3)
                x += w * rng.uniform(1.5, 2.1)
    elif kind == "lone":
        for x, w, tall, k in ((pen.between(-0.55, 0.55, 0) * HALF, 1050, 1.0, 0),
                              (pen.between(0.7, -0.7, 0) * HALF, 620, 0.5, 1)):  # fmt: skip
            pen.distance = 0.96 - 0.12 * k
            _peak(pen, x, w, pen.h * tall, rock, snow=k == 0 or light.snowy)
    else:
        for k in range(4):
            pen.distance = 0.99 - 0.09 * k
            line = crest(rng, pen.h * (1.02 - 0.19 * k), 760 - 60 * k, rough=0.22)
            blue = pen.shade("#6f8296" if k < 2 else light.leaf[2], 0.12 - 0.05 * k)
            fill(pen, line, blue, pen.shade(blue, 0.25))
            if k == 0 and (light.snowy or light.season == "winter"):
                cap = smooth([(x, y + 2) for x, y in line])
                pen.path(cap, stroke="#f7fafc", width=6)
    for k in range(2):
        pen.distance = 0.74 - 0.16 * k
        line = crest(rng, pen.h * (0.34 - 0.12 * k), 560)
        fill(pen, line, pen.shade(light.leaf[2], -0.05), light.grass[1])
        if k:
            fields(pen, line, 26, crops(light))


def _peak(pen: Pen, x: float, w: float, h: float, rock: str, *, snow: bool) -> None:
    """A peak: an angular outline, its side away from the sun shaded, snow at the top."""
    rng, steps = pen.rng, 4
    left = [(x - w * 0.75 * (1 - t) , FOOT - (h + FOOT) * (t + rng.uniform(-0.05, 0.05)))
            for t in (k / steps for k in range(steps))]  # fmt: skip
    right = [(x + w * 0.75 * t, FOOT - (h + FOOT) * (1 - t + rng.uniform(-0.05, 0.05)))
             for t in (k / steps for k in range(1, steps + 1))]  # fmt: skip
    top = (x, -h)
    ridge = [top]
    for k in range(1, steps + 1):
        t = k / steps
        ridge.append(
            (x + w * rng.uniform(-0.09, 0.09) - pen.sun * w * 0.12 * t, FOOT - (h + FOOT) * (1 - t))
        )
    lit, dark = pen.shade(rock, 0.14), pen.shade(rock, -0.2)
    sides = (lit, dark) if pen.sun < 0 else (dark, lit)
    fills = [pen.gradient([(0, c), (1, pen.shade(c, 0.3))]) for c in sides]
    pen.polygon([*left, top, *ridge[1:]], fills[0])
    pen.polygon([top, *right, *reversed(ridge[1:])], fills[1])
    if snow or pen.light.snowy:
        d = 0.3 * (h + FOOT) if not pen.light.snowy else 0.5 * (h + FOOT)
        n = w * 0.75 * d / (h + FOOT)
        jag = [rng.uniform(0.55, 0.95) for _ in range(4)]
        rx = ridge[1][0] - x
        white = ("#fbfdff", "#c9d5e6") if pen.sun < 0 else ("#c9d5e6", "#fbfdff")
        pen.polygon(
            [top, (x - n * jag[0], -h + d * jag[0]), (x - n * 0.45, -h + d * 0.6),
             (x - n * 0.25, -h + d * jag[1]), (x + rx * 0.5, -h + d * 0.62)], white[0]
        )  # fmt: skip
        pen.polygon(
            [top, (x + n * jag[2], -h + d * jag[2]), (x + n * 0.42, -h + d * 0.55),
             (x + n * 0.22, -h + d * jag[3]), (x + rx * 0.5, -h + d * 0.62)], white[1]
        )  # fmt: skip
