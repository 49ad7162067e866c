"""A bridge for people across the water."""

from __future__ import annotations

from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import smooth, trace


@draws("bridge")
def bridge(pen: Pen) -> None:
    """A bridge for people: stone arches, a steel bow, cables, or a red wooden curve."""
    w, h = pen.w, pen.h
    kind = pen.pick(("stone", "bow", "cable", "wood"), 0)
    half = w * 0.5 - 1
    lamp = pen.light.lamps
    rise = h * 0.62

    def deck(x: float) -> float:
        return -h * 0.34 - (h * 0.2) * (1 - (x / half) ** 2)

    walkers = ((-0.22, 0, 1), (0.14, 2, -1)) if pen.style[2] > 0.5 else ((-0.1, 1, 1), (0.24, 3, 1))
    tall = h * 0.4
    curve = [
        (-half, deck(-half)),
        (-half / 2, deck(half / 2)),
        (0, deck(0)),
        (half / 2, deck(half / 2)),
        (half, deck(half)),
    ]
    if kind == "stone":
        stone = pen.pick(("#c9b592", "#b7a89a", "#c79a78", "#a8a4a0"), 1)
        for x, salt, facing in walkers:
            figure(pen, x * w, deck(x * w) + 2, tall, somebody(pen, salt), facing=facing)
        holes = ""
        for centre, r in ((-0.26, 0.2), (0.26, 0.2)):
            holes += trace(
                "M# 0V#A# # 0 0 1 # #V0Z",
                (centre - r) * w,
                -h * 0.08,
                (r * w, h * 0.27),
                ((centre + r) * w, -h * 0.08),
            )
        outline = smooth(curve, closed=False) + f"L{half:.1f} 0L{-half:.1f} 0Z"
        pen.parts.append(
            f'<path d="{outline}{holes}" fill-rule="evenodd" fill="{pen.tone(stone)}"/>'
        )
        for centre, r in ((-0.26, 0.2), (0.26, 0.2)):
            pen.path(
                trace(
                    "M# -1V#A# # 0 0 1 # #V-1",
                    (centre - r) * w,
                    -h * 0.08,
                    (r * w, h * 0.27),
                    ((centre + r) * w, -h * 0.08),
                ),
                stroke=pen.shade(stone, -0.2),
                width=4,
            )
        parapet = [(x, y + 1) for x, y in curve]
        pen.path(smooth(parapet, closed=False), stroke=pen.shade(stone, 0.22), width=h * 0.085)
        pen.polygon(
            [
                (-w * 0.035, 0),
                (-w * 0.035, -h * 0.26),
                (0, -h * 0.31),
                (w * 0.035, -h * 0.26),
                (w * 0.035, 0),
            ],
            pen.shade(stone, -0.12),
        )
        for x, y in (
            (-0.42, 0.27),
            (-0.05, 0.4),
            (0.06, 0.36),
            (0.4, 0.26),
            (-0.3, 0.38),
            (0.3, 0.41),
        ):
            pen.rect(x * w, -y * h, w * 0.04, 3, pen.shade(stone, -0.14), rx=1)
    else:
        steel = {
            "bow": ("#f3f1ea", "#3f7f8c", "#d2634a", "#5b6d8a"),
            "cable": ("#f3f1ea", "#e3e8ea", "#d8b25a", "#7f93a3"),
            "wood": ("#b5483c", "#8a5f3c", "#3f7560", "#c98a4b"),
        }[kind]
        steel = pen.pick(steel, 1)
        if kind == "bow":
            bow = [
                (-half * 0.96, deck(-half) + 2),
                (-half * 0.55, -h * 0.82),
                (0, -h * 0.965),
                (half * 0.55, -h * 0.82),
                (half * 0.96, deck(half) + 2),
            ]
            for k in range(-6, 7):
                x = k * half / 7
                top = -h * 0.35 - rise * (1 - (x / half) ** 2)
                pen.line([(x, deck(x)), (x, max(top, -h * 0.95))], steel, 1.8)
            pen.path(smooth(bow, closed=False), stroke=pen.shade(steel, -0.15), width=h * 0.06)
            pen.path(smooth(bow, closed=False), stroke=steel, width=h * 0.04)
        elif kind == "cable":
            mast = -w * 0.12
            for k in range(7):
                x = -half * 0.95 + k * half * 1.9 / 6
                pen.line([(mast, -h * 0.95), (x, deck(x))], pen.shade(steel, -0.12), 1.8)
            pen.path(
                trace(
                    "M# #L# #H#L# #Z",
                    (mast - w * 0.025, deck(mast) + 6),
                    (mast - 3, -h * 0.985),
                    mast + 3,
                    (mast + w * 0.025, deck(mast) + 6),
                ),
                steel,
            )
        for x, salt, facing in walkers:
            figure(pen, x * w, deck(x * w) + 3, tall, somebody(pen, salt), facing=facing)
        rail = [(x, y - h * 0.15) for x, y in curve]
        pen.path(smooth(rail, closed=False), stroke=steel, width=3)
        for k in range(-7, 8):
            x = k * half / 7.2
            pen.line([(x, deck(x)), (x, deck(x) - h * 0.15)], steel, 2 if kind != "wood" else 3)
        pen.path(smooth(curve, closed=False), stroke=pen.shade(steel, -0.25), width=h * 0.1)
        pen.path(
            smooth([(x, y - 3) for x, y in curve], closed=False),
            stroke=pen.shade(steel, 0.1),
            width=h * 0.04,
        )
        pier = "#a8a39a" if kind != "wood" else pen.shade(steel, -0.3)
        for x in (-0.44, 0.44) if kind == "bow" else (-0.42, -0.12, 0.3):
            pen.rect(x * w - w * 0.025, deck(x * w) + 3, w * 0.05, -deck(x * w) - 4, pier, rx=2)
            pen.rect(x * w - w * 0.025, deck(x * w) + 3, w * 0.05, h * 0.06, pen.shade(pier, -0.25))
    for x in (-0.47, 0.47):
        y = deck(x * w)
        pen.line([(x * w, y), (x * w, y - h * 0.3)], "#4a4e59", 2.6)
        pen.circle(x * w, y - h * 0.33, h * 0.045, "#ffe3a0", glow=lamp)
    if snowy(pen):
        pen.path(
            smooth(
                [(x * 0.9, deck(x * 0.9) - (2 if kind == "stone" else 5)) for x, _ in curve],
                closed=False,
            ),
            stroke=SNOW,
            width=3,
        )
