"""Dogs of several breeds and those who walk them."""

from __future__ import annotations

from visioning.veduta.painter.drawings.people import stride
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, vary

COATS = ("#8a5a34", "#e6d3b1", "#3d3a40", "#c58a4d", "#f1ece2", "#7b6f68")
LEADS = ("#b8483e", "#3f7f8c", "#e0a83e")


@draws("dog_walker")
def dog_walker(pen: Pen) -> None:
    """Somebody with a dog (or two) on the lead, or led by a guide dog."""
    w, h = pen.w, pen.h
    breed = pen.pick(
        ("retriever", "dachshund", "poodle", "greyhound", "spitz", "guide", "two", "sitting"), 0
    )
    who = somebody(pen)
    coat = vary(pen, COATS, 1, 3)
    lead = vary(pen, LEADS, 2, 5)
    ground_shadow(pen, 0, w * 0.96, 6)
    tall = stature(h - 4, who)
    x = -w * 0.27
    pose = stride(pen, tall, w / 2)
    pose["hands"] = ((0.19, 0.54), pose["hands"][1])
    if breed == "guide":
        pose["hands"] = ((0.2, 0.5), (0.14, 0.5))
        cane = [(x + 0.15 * tall, -0.52 * tall), (x + 0.34 * tall, -4)]
        pen.line(cane, "#f4f2ec", 2.6)
        pen.line([cane[1], (cane[1][0] - 4, -14)], "#d2423a", 2.6)
    if breed == "sitting":
        pose["feet"], pose["lean"] = ((-0.07, 0.01), (0.09, 0.0)), 0.06
        pose["hands"] = ((0.26, 0.47), (-0.12, 0.46))
    figure(pen, x, -2, tall, who, **pose)
    hand = (x + pose["hands"][0][0] * tall, -pose["hands"][0][1] * tall)
    if breed == "two":
        other = vary(pen, COATS, 2, 5)
        ends = (
            _dog(pen, w * 0.1, h * 0.27, other, "terrier"),
            _dog(pen, w * 0.31, h * 0.33, coat, "spitz"),
        )
    else:
        size = {"dachshund": 0.29, "poodle": 0.4, "greyhound": 0.44, "spitz": 0.37}.get(breed, 0.4)
        s = h * size * pen.between(0.96, 1.06, 1)
        reach = {"dachshund": 1.1, "sitting": 0.64, "greyhound": 0.9}.get(breed, 0.74)
        ends = (_dog(pen, w / 2 - s * reach, s, coat, breed),)
    for neck in ends:
        if breed == "guide":
            pen.line([hand, (neck[0] - 16, neck[1] + 3)], "#6b4e3d", 3)
            pen.line([(neck[0] - 18, neck[1] + 2), (neck[0] - 15, neck[1] + 14)], "#e8953a", 6)
            continue
        sag = ((hand[0] + neck[0]) / 2, neck[1] + 4)
        pen.path(
            f"M{hand[0]:.1f} {hand[1]:.1f}Q{sag[0]:.1f} {sag[1]:.1f} {neck[0]:.1f} {neck[1]:.1f}",
            stroke=lead,
            width=2.2,
        )
        pen.circle(*neck, 3, lead)


def _dog(pen: Pen, x: float, s: float, coat: str, breed: str) -> Point:
    """A dog of height s around x that looks right.

    Returns:
        Where its collar is.
    """
    if breed == "sitting":
        return _sitting(pen, x, s, coat)
    dark, fluffy = pen.shade(coat, -0.2), breed in ("poodle", "spitz")
    long = {"dachshund": 1.7, "greyhound": 1.08, "terrier": 0.86, "spitz": 0.82}.get(breed, 1.0)
    belly = {"dachshund": 0.24, "greyhound": 0.47, "terrier": 0.3}.get(breed, 0.37)
    slim = {"greyhound": 0.72, "poodle": 0.75}.get(breed, 1.0)

    def at(a: float, b: float) -> Point:
        return x + a * s, -b * s

    hind, fore = -0.46 * long, 0.32 * long
    for foot, colour in (
        (hind + 0.1, dark),
        (fore + 0.1, dark),
        (hind - 0.04, coat),
        (fore - 0.04, coat),
    ):
        knee = at(foot + (0.06 if foot < 0 else 0.0), belly * 0.95 + 0.06)
        pen.path(limb((knee, (x + foot * s, -3)), (s * 0.17 * slim, s * 0.11 * slim)), colour)
        if breed == "poodle":
            pen.circle(x + foot * s, -s * 0.12, s * 0.1, colour)
    tail_root, top = at(hind + 0.02, 0.62), 0.68
    if breed == "spitz":
        pen.circle(*at(hind - 0.04, 0.82), s * 0.2, pen.shade(coat, 0.14))
    elif breed == "poodle":
        pen.line([tail_root, at(hind - 0.08, 0.86)], coat, s * 0.07)
        pen.circle(*at(hind - 0.1, 0.92), s * 0.1, coat)
    elif breed == "greyhound":
        pen.path(
            limb(
                (tail_root, at(hind - 0.16, 0.4), at(hind - 0.06, 0.24)),
                (s * 0.08, s * 0.06, s * 0.03),
            ),
            coat,
        )
    else:
        tail = (tail_root, at(hind - 0.12, 0.8), at(hind - 0.1, 1.0))
        pen.path(limb(tail, (s * 0.12, s * 0.1, s * 0.05)), coat)
    chest = belly + (-0.1 if breed == "greyhound" else 0.0)
    body = (
        (hind - 0.03, 0.62),
        (-0.05 * long, top),
        (fore + 0.06, 0.74),
        (fore + 0.1, chest + 0.06),
    )
    body += ((0.02 * long, belly + (0.06 if breed == "greyhound" else -0.01)), (hind, belly + 0.02))
    pen.path(smooth([at(a, b) for a, b in body]), coat)
    if fluffy:
        ruff = (
            (fore - 0.1, 0.8),
            (fore + 0.14, 0.78),
            (fore + 0.2, 0.5),
            (fore, 0.32),
            (fore - 0.18, 0.52),
        )
        pen.path(smooth([at(a, b) for a, b in ruff], ease=1.3), pen.shade(coat, 0.12))
    if breed == "retriever" and pen.style[1] > 0.5:
        pen.path(smooth([at(-0.3, 0.66), at(0.05, 0.69), at(0.0, 0.5), at(-0.25, 0.48)]), dark)
    _dog_head(pen, at, s, fore - 0.32, breed, coat, dark)
    return at(fore + 0.02, 0.74)


def _dog_head(pen: Pen, at, s: float, shift: float, breed: str, coat: str, dark: str) -> None:
    """Skull, muzzle, ear and eye; `shift` moves a long dog's head forward."""

    def shape(points, fill: str) -> None:
        pen.path(smooth([at(a + shift, b) for a, b in points]), fill)

    muzzle = {"greyhound": 0.82, "dachshund": 0.84, "spitz": 0.6, "terrier": 0.66}.get(breed, 0.7)
    shape(
        (
            (0.2, 0.8),
            (0.3, 1.0),
            (0.5, 0.98),
            (muzzle, 0.84),
            (muzzle - 0.04, 0.74),
            (0.46, 0.72),
            (0.3, 0.6),
        ),
        coat,
    )
    if breed == "poodle":
        pen.circle(*at(0.32 + shift, 1.0), s * 0.15, pen.shade(coat, 0.12))
    if breed in ("spitz", "terrier"):
        for a in (0.24, 0.38):
            pen.polygon(
                [at(a + shift, 0.94), at(a + 0.05 + shift, 1.14), at(a + 0.14 + shift, 0.95)], dark
            )
    else:
        shape(((0.26, 1.0), (0.14, 0.9), (0.18, 0.68), (0.3, 0.82)), dark)
    if breed == "terrier":
        pen.circle(*at(muzzle - 0.1 + shift, 0.74), s * 0.1, pen.shade(coat, 0.2))
    pen.circle(*at(muzzle - 0.03 + shift, 0.84), s * 0.045, "#2b2529")
    pen.circle(*at(0.45 + shift, 0.9), s * 0.03, "#2b2529")


def _sitting(pen: Pen, x: float, s: float, coat: str) -> Point:
    """A dog that sits and gives a paw."""
    dark = pen.shade(coat, -0.2)

    def at(a: float, b: float) -> Point:
        return x + a * s, -b * s

    pen.path(
        limb((at(0.3, 0.1), at(0.5, 0.06), at(0.62, 0.22)), (s * 0.12, s * 0.1, s * 0.05)), coat
    )
    pen.path(
        limb((at(-0.1, 0.5), at(-0.34, 0.42), at(-0.5, 0.54)), (s * 0.13, s * 0.12, s * 0.1)), dark
    )
    body = ((-0.16, 0.75), (0.12, 0.8), (0.42, 0.34), (0.4, 0.02), (-0.1, 0.02), (-0.16, 0.4))
    pen.path(smooth([at(*p) for p in body]), coat)
    pen.path(limb((at(-0.06, 0.5), at(-0.08, 0.02)), (s * 0.15, s * 0.11)), pen.shade(coat, 0.1))
    pen.ellipse(*at(0.24, 0.1), s * 0.2, s * 0.1, dark)
    head = (
        (0.12, 0.98),
        (-0.02, 1.12),
        (-0.22, 1.06),
        (-0.44, 0.94),
        (-0.4, 0.84),
        (-0.1, 0.78),
        (0.1, 0.8),
    )
    pen.path(smooth([at(*p) for p in head]), coat)
    pen.path(smooth([at(0.02, 1.1), at(0.16, 1.0), at(0.12, 0.78), at(0.0, 0.9)]), dark)
    pen.circle(*at(-0.43, 0.94), s * 0.045, "#2b2529")
    pen.circle(*at(-0.2, 1.0), s * 0.03, "#2b2529")
    return at(-0.02, 0.8)
