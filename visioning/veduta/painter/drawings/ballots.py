"""Boxes for everyone's voice."""

from __future__ import annotations

from visioning.veduta.painter.drawings.participation import NOTES
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import TOPS, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary


@draws("ballot_box")
def ballot_box(pen: Pen) -> None:
    """A box for everyone's voice: ballots, tokens, a booth, a letter box."""
    w = pen.w
    colour = vary(pen, ("#3f7f8c", "#c8604a", "#e2a93b", "#5b6d9a", "#6f9a62", "#8a5f86"), 1, 5)
    band = vary(pen, ("#f2c55a", "#f3ece0", "#e58f6b", "#9fd0c4"), 2, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    kind = pen.pick(("solid", "glass", "legs", "booth", "tokens", "urn", "letters", "slope"), 0)
    if kind == "booth":
        _booth(pen, colour, band)
    elif kind == "tokens":
        _tokens(pen, colour, band)
    else:
        _box(pen, kind, colour, band)


def _hand_with_ballot(pen: Pen, x: float, y: float) -> None:
    """A hand that lets a ticked ballot go at x, y."""
    w, h = pen.w, pen.h
    who, ballot = somebody(pen), "#fbf7ec"
    sheet = [(-0.19, 0.0), (0.17, 0.0), (0.21, 0.33), (-0.15, 0.33)]
    pen.polygon([(x + a * w, y - b * h) for a, b in sheet], ballot)
    tick = [(-0.08, 0.19), (-0.01, 0.12), (0.12, 0.27)]
    fill = vary(pen, ("#3f9a62", "#c8604a"), 2, 2)
    pen.line([(x + a * w, y - b * h) for a, b in tick], fill, w * 0.06)
    hand = (x + w * 0.16, y - h * 0.32)
    sleeve = ((w * 0.42, -h * 0.97 + w * 0.09), (w * 0.3, -h * 0.9))
    pen.path(limb(sleeve, (w * 0.17, w * 0.16)), who.top)
    pen.path(limb(((w * 0.31, -h * 0.9), hand), (w * 0.125, w * 0.12)), who.skin)
    thumb = ((hand[0] + 2, hand[1] - 2), (hand[0] - w * 0.1, hand[1] + h * 0.035))
    pen.path(limb(thumb, (w * 0.08, w * 0.06)), pen.shade(who.skin, -0.1))


def _people_sign(pen: Pen, cx: float, cy: float, r: float) -> None:
    pen.circle(cx, cy, r, "#f6f1e4")
    for k, dx in enumerate((-0.48, 0.0, 0.48)):
        fill = TOPS[(k * 2 + 1) % len(TOPS)]
        pen.circle(cx + dx * r, cy - r * (0.3 if dx == 0 else 0.12), r * 0.2, fill)
        up = r * (0.52 if dx == 0 else 0.36)
        body = ((cx + dx * r - r * 0.27, cy + r * 0.5), (r * 0.27, up), r * 0.54)
        pen.path(trace("M# #a# # 0 0 1 # 0Z", *body), fill)


def _box(pen: Pen, kind: str, colour: str, band: str) -> None:
    w, h = pen.w, pen.h
    n, top = w * (0.42 if kind != "letters" else 0.34), -h * 0.52
    foot = {"legs": -h * 0.17, "letters": -h * 0.2, "slope": -h * 0.1}.get(kind, -2)
    if kind == "legs":
        for x in (-0.34, 0.34):
            pen.line([(x * w * 0.85, foot - 2), (x * w, -3)], "#6b4e3d", 5)
    elif kind == "letters":  # like a letter box on a foot
        pen.rect(-w * 0.09, foot - 2, w * 0.18, -foot - 2, "#5d6470")
        pen.rect(-w * 0.26, -h * 0.05, w * 0.52, h * 0.045, "#5d6470", rx=2)
    elif kind == "slope":
        pen.rect(-w * 0.44, foot, w * 0.88, -foot - 1, pen.shade(colour, -0.3), rx=2)
    _hand_with_ballot(pen, -w * 0.05, top + h * 0.05)
    dark = pen.shade(colour, -0.15)
    if kind == "urn":  # round like a jar
        jar = [
            (-0.3, 0.5),
            (-0.45, 0.36),
            (-0.44, 0.14),
            (-0.26, 0.01),
            (0.26, 0.01),
            (0.44, 0.14),
            (0.45, 0.36),
            (0.3, 0.5),
        ]
        pen.path(smooth([(x * w, -y * h) for x, y in jar], ease=0.8), colour)
        shade = [(0.1, 0.48), (0.3, 0.5), (0.45, 0.36), (0.44, 0.14), (0.26, 0.01), (0.2, 0.2)]
        pen.path(smooth([(-pen.sun * x * w, -y * h) for x, y in shade], ease=0.8), dark)
        pen.rect(-w * 0.34, top - h * 0.02, w * 0.68, h * 0.08, pen.shade(colour, 0.22), rx=6)
        for k in range(9):
            pen.circle((k - 4) * w * 0.095, -h * 0.4, w * 0.03, band)
        for k in range(8):
            pen.polygon(
                [
                    ((k - 3.5) * w * 0.095 - 4, -h * 0.1),
                    ((k - 3.5) * w * 0.095 + 4, -h * 0.1),
                    ((k - 3.5) * w * 0.095, -h * 0.15),
                ],
                band,
            )
        _people_sign(pen, 0, -h * 0.26, w * 0.17)
    elif kind == "slope":  # a desk with a slanted lid
        side = [
            (-w * 0.44, foot),
            (-w * 0.44, top + h * 0.1),
            (w * 0.44, top - h * 0.02),
            (w * 0.44, foot),
        ]
        pen.polygon(side, colour)
        pen.line(
            [(-w * 0.46, top + h * 0.1), (w * 0.46, top - h * 0.02)],
            pen.shade(colour, 0.25),
            h * 0.06,
        )
        for x in (-0.4, 0.16):
            pen.rect(x * w, -h * 0.36, w * 0.24, h * 0.2, pen.shade(colour, 0.3), rx=2)
        pen.circle(-w * 0.28, -h * 0.26, w * 0.07, "#5f9a58")
        pen.circle(w * 0.28, -h * 0.26, w * 0.07, "#d2634a")
        pen.rect(-w * 0.1, -h * 0.4, w * 0.2, h * 0.28, "#f6f1e4", rx=2)
        for k in range(3):
            pen.rect(
                -w * 0.07, -h * (0.36 - 0.07 * k), w * (0.14 - 0.03 * k), h * 0.03, "#8d8a82", rx=1
            )
    else:
        rx = w * 0.3 if kind == "letters" else 4
        pen.rect(-n, top, 2 * n, foot - top, colour, rx=rx if kind != "letters" else 10)
        side = n * 0.4 if pen.sun < 0 else -n
        pen.rect(side, top + 2, n * 0.6, foot - top - 3, dark, rx=3)
        pen.rect(-n - 3, top - h * 0.02, 2 * n + 6, h * 0.085, pen.shade(colour, 0.22), rx=3)
        if kind != "letters":
            for k in range(8):
                pen.rect(
                    -n + k * n * 0.25 + 1, foot - h * 0.05, n * 0.25 - 2, h * 0.035, band, rx=1
                )
        pen.rect(-n - 3, top + h * 0.065, 2 * n + 6, h * 0.03, band, rx=1)
        if kind == "glass":
            pane = (-n * 0.82, top + h * 0.12, n * 1.64, foot - top - h * 0.17)
            pen.rect(*pane, "#dfeef0", rx=3)
            for k in range(6):
                px, py = -n * 0.62 + k * n * 0.23, foot - h * (0.11 + 0.05 * (k % 3))
                note = [(px - 7, py), (px + 6, py - 4), (px + 9, py + 5), (px - 4, py + 9)]
                pen.polygon(note, ("#fbf7ec", *NOTES)[k])
        else:
            r = min(n * 0.56, (foot - top) * 0.34)
            _people_sign(pen, 0, (top + h * 0.06 + foot) / 2, r)
    pen.rect(-n * 0.6, top + h * 0.005, n * 1.2, h * 0.03, "#2f3644", rx=2)
    if snowy(pen):
        pen.rect(-n - 1, top - h * 0.04, n * 0.7, 4.4, SNOW, rx=2)


def _booth(pen: Pen, colour: str, band: str) -> None:
    """A polling booth with a curtain; shoes show who is in it."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.47, -h * 0.84, w * 0.94, h * 0.83, colour, rx=3)
    pen.rect(-w * 0.38, -h * 0.74, w * 0.76, h * 0.72, pen.shade(colour, -0.35))
    who = somebody(pen)
    for x in (-0.12, 0.06):
        pen.rect(x * w, -h * 0.22, w * 0.1, h * 0.19, who.bottom)
        pen.path(
            smooth(
                [
                    (x * w - 2, -3),
                    (x * w, -h * 0.07),
                    (x * w + w * 0.1, -h * 0.06),
                    (x * w + w * 0.14, -3),
                ],
                ease=0.5,
            ),
            who.shoes,
        )
    for k in range(6):
        fold = [
            (-0.38 + 0.127 * k, 0.74),
            (-0.253 + 0.127 * k, 0.74),
            (-0.26 + 0.127 * k, 0.21 - 0.015 * (k % 2)),
            (-0.38 + 0.127 * k, 0.2),
        ]
        pen.polygon([(x * w, -y * h) for x, y in fold], pen.shade(band, -0.1 * (k % 2)))
    pen.rect(-w * 0.5, -h * 0.985, w, h * 0.17, pen.shade(colour, 0.2), rx=3)
    pen.polygon(
        [
            (-w * 0.16, -h * 0.96),
            (w * 0.16, -h * 0.96),
            (w * 0.16, -h * 0.84),
            (-w * 0.16, -h * 0.84),
        ],
        "#fbf7ec",
    )
    pen.line(
        [(-w * 0.08, -h * 0.9), (-w * 0.01, -h * 0.86), (w * 0.1, -h * 0.94)], "#3f9a62", w * 0.05
    )


def _tokens(pen: Pen, colour: str, band: str) -> None:
    """Three tubes that fill with tokens: which idea wins?"""
    w, h = pen.w, pen.h
    _hand_with_ballot(pen, -w * 0.04, -h * 0.6)
    for k, fill in enumerate((colour, band, "#6f9a62")):
        x = (-0.3 + 0.3 * k) * w
        up = 0.12 + 0.26 * ((pen.style[2] * 3 + k * 0.618) % 1)
        pen.rect(x - w * 0.115, -h * 0.62, w * 0.23, h * 0.54, "#dfeef0", rx=4)
        for j in range(int(up / 0.055)):
            pen.ellipse(
                x, -h * (0.12 + 0.055 * j), w * 0.1, h * 0.027, pen.shade(fill, 0.1 * (j % 2))
            )
        pen.rect(x - w * 0.135, -h * 0.65, w * 0.27, h * 0.07, pen.shade(fill, -0.2), rx=3)
    pen.rect(-w * 0.47, -h * 0.12, w * 0.94, h * 0.11, colour, rx=3)
    for k, fill in enumerate(("#f6f1e4",) * 3):
        pen.circle((-0.3 + 0.3 * k) * w, -h * 0.065, h * 0.035, fill)
