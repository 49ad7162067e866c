"""Where bicycles are parked."""

from __future__ import annotations

from visioning.veduta.painter.drawings.gardens import petals
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, smooth, trace

BIKES = ("#d2634a", "#3f7f8c", "#e2a93b", "#4f8a5f", "#5b6d9a", "#8a4f74", "#f0ead9")


@draws("bike_stand")
def bike_stand(pen: Pen) -> None:
    """Parked bicycles: at hoops, under a roof, on two levels, at a pump."""
    w, h = pen.w, pen.h
    metal = pen.pick(("#46505f", "#3f7f8c", "#d2634a", "#8f979f"), 1)
    ground_shadow(pen, 0, w * 0.98, 6)
    kind = pen.pick(("two", "roof", "three", "stacked", "pump", "tilted", "family", "lockers"), 0)
    pen.rect(-w * 0.49, -5, w * 0.98, 4, "#8d9096", rx=2)
    if kind == "roof":
        for x in (-0.42, 0.42):
            pen.rect(x * w - 2, -h * 0.9, 4, h * 0.88, metal)
        pen.rect(-w * 0.44, -h * 0.86, w * 0.88, h * 0.62, "#bfd9de", opacity=0.45)
        _bicycles(pen, (-0.24, 0.24), 0.4, 0.72, metal)
        roof = [
            (-w * 0.495, -h * 0.8),
            (-w * 0.3, -h * 0.97),
            (w * 0.3, -h * 0.97),
            (w * 0.495, -h * 0.8),
        ]
        pen.path(smooth(roof, ease=0.5), metal)
        pen.rect(
            -w * 0.3, -h * 0.95, w * 0.6, h * 0.07, "#6f9a55" if not snowy(pen) else SNOW, rx=3
        )
    elif kind == "stacked":
        for x in (-0.47, 0.45):
            pen.rect(x * w, -h * 0.98, 4, h * 0.96, metal)
        pen.rect(-w * 0.48, -h * 0.52, w * 0.96, 4, metal)
        _bicycles(pen, (-0.24, 0.24), 0.4, 0.46, metal, lift=h * 0.52)
        _bicycles(pen, (-0.2, 0.27), 0.4, 0.48, metal, first=3)
    elif kind == "pump":
        _hoops(pen, (-0.24, 0.12), metal)
        _bicycles(pen, (-0.24, 0.12), 0.4, 0.94, metal)
        pen.rect(w * 0.36, -h * 0.97, w * 0.1, h * 0.95, "#e2a93b", rx=4)
        pen.circle(w * 0.41, -h * 0.82, w * 0.032, "#f6f1e4")
        pen.path(
            trace("M# #q# # # #", (w * 0.36, -h * 0.6), (-w * 0.08, h * 0.1), (-w * 0.04, h * 0.4)),
            stroke="#33363f",
            width=2.4,
        )
    elif kind == "lockers":
        for k in range(3):
            x = (0.02 + 0.16 * k) * w
            box = [
                (x, -2),
                (x, -h * 0.62),
                (x + w * 0.03, -h * 0.9),
                (x + w * 0.15, -h * 0.9),
                (x + w * 0.15, -2),
            ]
            pen.path(smooth(box, ease=0.2), pen.shade(metal, 0.12 * (k - 1)))
            pen.circle(x + w * 0.12, -h * 0.42, 2.2, "#f0d080")
            pen.circle(x + w * 0.07, -h * 0.68, w * 0.03, "#f6f1e4")
        _hoops(pen, (-0.25,), metal)
        _bicycles(pen, (-0.25,), 0.46, 0.97, metal)
    elif kind == "tilted":
        _hoops(pen, (-0.34, -0.12, 0.1, 0.32), metal)
        for k, x in enumerate((-0.33, -0.11, 0.11, 0.33)):
            colour = BIKES[int(pen.style[1] * 7 + k * 2) % len(BIKES)]
            pen.ellipse(x * w, -h * 0.29, w * 0.05, h * 0.28, "none", stroke="#2f333d", width=3.4)
            pen.ellipse(
                x * w + 9, -h * 0.26, w * 0.045, h * 0.25, "none", stroke="#4a4e59", width=2.6
            )
            pen.line([(x * w, -h * 0.3), (x * w + 2, -h * 0.85)], colour, 4.4)
            pen.line(
                [(x * w - 12, -h * 0.92), (x * w + 2, -h * 0.86), (x * w + 15, -h * 0.93)],
                "#33363f",
                3,
            )
            pen.circle(x * w + 2, -h * 0.78, 4, "#fff3cf", glow=pen.light.lamps)
            pen.path(
                trace("M# #h17l-3 11h-11Z", (x * w - 6, -h * 0.76)), "#c99a5f"
            ) if k % 2 else None
    elif kind == "family":
        _hoops(pen, (-0.24, 0.26), metal)
        _bicycles(pen, (-0.22,), 0.48, 0.97, metal)
        _bicycles(pen, (0.17,), 0.3, 0.64, metal, first=2)
        _bicycles(pen, (0.38,), 0.2, 0.46, metal, first=4)
    else:
        at = (-0.24, 0.24) if kind == "two" else (-0.31, 0.0, 0.31)
        _hoops(pen, at, metal)
        _bicycles(pen, at, 0.46 if kind == "two" else 0.31, 0.97, metal)


def _hoops(pen: Pen, at: tuple[float, ...], metal: str) -> None:
    d = ""
    for x in at:
        r = pen.w * 0.055
        d += trace("M# -3V#a# # 0 0 1 # 0V-3", x * pen.w - r, -pen.h * 0.6, r, r, 2 * r)
    pen.path(d, stroke=metal, width=4.6)


def _bicycles(
    pen: Pen,
    at: tuple[float, ...],
    wide: float,
    tall: float,
    metal: str,
    lift: float = 0,
    first: int = 0,
) -> None:
    """Bicycles around x (in widths), `wide` of the width and `tall` of the height."""
    w, h = pen.w, pen.h * tall
    for k, share in enumerate(at):
        x, step = share * w, wide * w
        colour = BIKES[int(pen.style[1] * 7 + (k + first) * 2) % len(BIKES)]
        r = min(h * 0.29, step * 0.24)

        def up(v: float) -> float:
            return -lift - v

        a, b = x - step * 0.26, x + step * 0.26
        for wheel in (a, b):
            pen.circle(wheel, up(r + 2), r - 1.5, "#dfe5e8", opacity=0.45)
            pen.circle(wheel, up(r + 2), r - 1.5, "none", stroke="#2f333d", width=3)
        crank, saddle = (x - step * 0.04, up(r + 1)), (x - step * 0.12, up(h * 0.8))
        head = (x + step * 0.18, up(h * 0.76))
        top = up(h * 0.93)
        d = trace(
            "M# #L# #L# #L# #ZM# #L# #M# #L# #L# #",
            (a, up(r + 2)), crank, head, (saddle[0] + 2, saddle[1] + h * 0.12),
            crank, saddle, (b, up(r + 2)), (head[0], top), (head[0] + step * 0.07, top - h * 0.03),
        )  # fmt: skip
        pen.path(d, stroke=colour, width=3.4)
        pen.rect(saddle[0] - 7, saddle[1] - 4, 14, 5, "#4a342c", rx=2.5)
        if (k + first) % 2 == int(pen.style[2] * 2):
            basket = trace(
                "M# #h#l# #h#Z",
                (head[0] + 1, top + h * 0.04),
                step * 0.2,
                (-step * 0.03, h * 0.2),
                -step * 0.14,
            )
            pen.path(basket, "#c99a5f")
            pen.circle(head[0] + step * 0.1, top + h * 0.02, step * 0.06, petals(pen)[k % 3])
