"""How people are drawn, in any pose, from 30 to 140 units tall.

A person is drawn in units of their own height, so that the same few lines make the passer-by in
front and the small cyclist on the bridge. Arms and legs are solved from where hands and feet are.
"""

from __future__ import annotations

from collections.abc import Sequence

from visioning.veduta.painter.heads import draw_head
from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.person import Person
from visioning.veduta.painter.shapes import between, elbow, limb, smooth, trace

FINE = 60  # smaller people need fewer shapes


def figure(
    pen: Pen,
    x: float,
    y: float,
    height: float,
    who: Person,
    *,
    facing: int = 1,
    hip: Point = (0.0, 0.0),
    lean: float = 0.015,
    feet: tuple[Point, Point] = ((-0.17, 0.03), (0.15, 0.0)),
    hands: tuple[Point, Point] = ((0.15, 0.5), (-0.16, 0.48)),
) -> None:
    """Draw a person who stands at x, y (feet) and would be `height` units tall upright.

    Args:
        facing: +1 looks right, -1 left.
        hip: How far the hip is moved forward and up from standing, in body heights.
        lean: How far the shoulders are in front of the hip.
        feet, hands: Forward and up, in body heights, from the point on the ground below; the far
            limb first.
    """

    def at(u: float, v: float) -> Point:
        return x + facing * u * height, y - v * height

    def size(share: float) -> float:
        return share * height

    child = who.head > 0.09
    broad, thick = (0.15, 1.2) if child else (0.124 * who.build, 1.13 * who.build)

    def limb_of(a: Point, b: Point, bones: Point, bend: int, widths) -> str:
        joint = elbow(at(*a), at(*b), size(bones[0]), size(bones[1]), bend * facing)
        return limb((at(*a), joint, at(*b)), [size(thick * width) for width in widths])

    skin, head = who.skin, who.head
    fine = height > FINE
    hip_u, hip_v = hip[0], who.legs + hip[1]
    back = 0.905 - 2.1 * head + 0.06 - who.legs  # from hip to shoulder
    shoulder = (hip_u + lean, hip_v + back)
    thigh = (who.legs - 0.045) * 0.515
    warm = pen.light.season in ("summer", "spring") and pen.light.weather != "snow"
    bare = warm and who.outfit in ("dress", "skirt", "shorts") and who.hair_style != "headscarf"
    leg = skin if bare else who.top if who.outfit == "suit" else who.bottom
    sleeve = skin if who.outfit in ("shorts", "dress") and bare else who.top

    def draw_leg(foot: Point, near: bool) -> None:
        colour = leg if near else pen.shade(leg, -0.12 if bare else -0.22)
        start = (hip_u + (0.018 if near else -0.018), hip_v - 0.005)
        ankle = (foot[0], foot[1] + 0.045)
        pen.path(limb_of(start, ankle, (thigh, thigh), -1, (0.125, 0.098, 0.066)), colour)
        if who.outfit == "shorts":
            knee = elbow(at(*start), at(*ankle), size(thigh), size(thigh), -facing)
            pen.path(
                limb((at(*start), knee), [size(0.135 * thick), size(0.12 * thick)]),
                who.bottom if near else pen.shade(who.bottom, -0.22),
            )
        sole = [(-0.042, 0), (-0.045, 0.05), (0.03, 0.058), (0.088, 0.022), (0.095, 0)]
        shoe = pen.shade(who.shoes, -0.15) if not near else who.shoes
        pen.path(smooth([at(foot[0] + u, foot[1] + v) for u, v in sole], ease=0.6), shoe)

    def draw_arm(hand: Point, near: bool) -> None:
        start = (shoulder[0] + (-0.012 if near else 0.03), shoulder[1] - 0.035)
        away = -0.13 if sleeve == skin else -0.26
        colour = pen.shade(sleeve, (-0.04 if sleeve == skin else -0.1) if near else away)
        pen.path(limb_of(start, hand, (0.175, 0.17), 1, (0.088, 0.074, 0.056)), colour)
        if near or fine:
            pen.circle(*at(*hand), size(0.034), skin if near else pen.shade(skin, -0.15))

    draw_arm(hands[0], near=False)
    draw_leg(feet[0], near=False)
    draw_leg(feet[1], near=True)

    s_u, s_v = shoulder
    robe = who.outfit in ("coat", "dress", "long")
    hem = hip_v - (0.19 if robe else 0.035)
    flare = broad + (0.042 if robe else 0.002)
    waist_u, waist_v = hip_u * 0.6 + s_u * 0.4, hip_v + back * 0.36
    torso = [
        (s_u - 0.045, s_v + 0.035),
        (s_u - broad, s_v - 0.015),
        (waist_u - broad + 0.012, waist_v),
        (hip_u - flare, hem),
        (hip_u + flare, hem),
        (waist_u + broad - 0.012, waist_v),
        (s_u + broad, s_v - 0.015),
        (s_u + 0.045, s_v + 0.035),
    ]
    if who.outfit == "skirt":
        flare_skirt = [(-0.105, 0.06), (-0.165, -0.21), (0.165, -0.21), (0.105, 0.06)]
        pen.path(smooth([at(hip_u + u, hip_v + v) for u, v in flare_skirt], ease=0.35), who.bottom)
    elif who.outfit == "long":
        low, high = sorted(foot[0] for foot in feet)
        cloth = [(hip_u - 0.11, hip_v + 0.05), (low - 0.035, 0.075), (high + 0.045, 0.07)]
        pen.path(smooth([at(*p) for p in (*cloth, (hip_u + 0.11, hip_v + 0.05))], ease=0.3), leg)
    pen.path(smooth([at(*point) for point in torso], ease=0.55), who.top)
    dark = -1 if pen.sun > 0 else 1  # the side of the drawing that lies in shade
    if fine:
        side = [
            (s_u + dark * facing * 0.02, s_v + 0.02),
            (s_u + dark * facing * broad * 0.97, s_v - 0.015),
            (waist_u + dark * facing * (broad - 0.015), waist_v),
            (hip_u + dark * facing * (flare - 0.004), hem + 0.004),
            (hip_u + dark * facing * 0.03, hem + 0.004),
        ]
        pen.path(smooth([at(*point) for point in side], ease=0.45), pen.shade(who.top, -0.13))
    _trimmings(pen, at, size, who, (s_u, s_v), (hip_u, hip_v), broad, hem, fine)
    draw_head(pen, at, size, who, (s_u + 0.02, s_v + 0.035 + 1.28 * head))
    draw_arm(hands[1], near=True)


def _trimmings(pen: Pen, at, size, who: Person, shoulder, hip, broad, hem, fine: bool) -> None:
    """What makes a coat of a torso: zips, belts, lapels, bibs, stripes."""
    (s_u, s_v), (hip_u, hip_v) = shoulder, hip

    def patch(points: Sequence[Point], fill: str) -> None:
        pen.polygon([at(*point) for point in points], fill)

    if who.outfit == "overalls":
        chest = s_v - 0.09
        patch(
            [
                (s_u - 0.03, chest),
                (s_u + broad * 0.85, chest),
                (hip_u + broad * 0.98, hem),
                (hip_u - broad * 0.98, hem),
                (hip_u - broad * 0.9, hip_v + 0.09),
            ],
            who.bottom,
        )
        pen.line([at(s_u + 0.01, s_v + 0.02), at(s_u + 0.03, chest)], who.bottom, size(0.03))
    elif who.outfit == "vest":
        patch(
            [
                (s_u - broad * 0.75, s_v),
                (s_u + broad * 0.8, s_v),
                (hip_u + broad, hem + 0.03),
                (hip_u - broad, hem + 0.03),
            ],
            "#e8953a" if who.striped else "#d9d34a",
        )
        for share in (0.4, 0.68) if fine else (0.5,):
            u, v = between((s_u, s_v), (hip_u, hem), share)
            pen.line([at(u - broad * 0.86, v), at(u + broad * 0.86, v)], "#f4f2e6", size(0.026))
    if not fine:
        return
    if who.outfit == "jacket":
        pen.line(
            [at(s_u + 0.03, s_v), at(hip_u + 0.035, hem)], pen.shade(who.top, 0.45), size(0.02)
        )
    elif who.outfit == "suit":
        patch([(s_u + 0.005, s_v + 0.03), (s_u + 0.1, s_v), (s_u + 0.06, s_v - 0.17)], "#f6f1e6")
        patch([(s_u + 0.045, s_v + 0.01), (s_u + 0.075, s_v), (s_u + 0.06, s_v - 0.15)], who.bottom)
        button = at((s_u + hip_u) / 2 + 0.06, hip_v + 0.08)
        pen.circle(*button, size(0.012), pen.shade(who.top, -0.4))
    elif who.outfit == "hoodie":
        hood = [(-0.1, 0.06), (-0.15, 0.0), (-0.06, -0.06), (0.05, -0.02)]
        pen.path(smooth([at(s_u + u, s_v + v) for u, v in hood]), pen.shade(who.top, -0.2))
        pocket = [(-0.02, 0.12), (0.09, 0.12), (0.11, 0.0), (-0.04, 0.0)]
        patch([(hip_u + u, hip_v + v) for u, v in pocket], pen.shade(who.top, 0.16))
    elif who.outfit in ("dress", "coat", "long"):
        belt = [at(s_u * 0.3 + hip_u * 0.7 + u * broad, hip_v + 0.07) for u in (-0.84, 0.84)]
        pen.line(belt, pen.shade(who.top, -0.3), size(0.022))
        if who.outfit == "coat":
            front = [at(s_u + 0.04, s_v), at(hip_u + 0.05, hem)]
            pen.line(front, pen.shade(who.top, -0.22), size(0.014))
    elif who.striped:
        for share in (0.25, 0.48, 0.71):
            u, v = between((s_u, s_v), (hip_u, hem), share)
            pen.line(
                [at(u - broad * 0.7, v), at(u + broad * 0.7, v)],
                pen.shade(who.top, 0.5),
                size(0.024),
            )


def stature(room: float, who: Person, lowered: float = 0.0) -> float:
    """How tall a person may be so that head, hair and hat fit below `room`.

    Args:
        lowered: How far the hip is lower than standing, in body heights.
    """
    above = 0.35
    if who.hat is not None:
        above = {"beanie": 0.9, "sunhat": 0.6, "cap": 0.5, "brim": 0.65}[who.hat]
    else:
        tops = {"afro": 1.0, "bun": 0.9, "buns": 0.85, "curls": 0.8, "turban": 0.75, "topknot": 1.0}
        above = tops.get(who.hair_style, above)
    return room / (1.0 + above * who.head - lowered)


def umbrella(pen: Pen, x: float, y: float, width: float, colour: str, hand: Point) -> None:
    """An open umbrella whose top is at x, y, held at `hand`."""
    height = width * 0.42
    pen.line([(x, y + height * 0.5), hand], "#5b4a3f", max(1.4, width * 0.035))
    half = width / 2
    step = width / 4
    scallops = "".join(f"q{-step / 2:.1f} {-step * 0.36:.1f} {-step:.1f} 0" for _ in range(4))
    pen.path(
        f"M{x - half:.1f} {y + height:.1f}C{x - half:.1f} {y - height * 0.3:.1f} "
        f"{x + half:.1f} {y - height * 0.3:.1f} {x + half:.1f} {y + height:.1f}{scallops}Z",
        colour,
    )
    pen.path(
        trace(
            "M# #C# # # # # #C# # # # # #q# # # 0q# # # 0Z",
            (x - step, y + height),
            (x - step, y + height * 0.3),
            (x - step * 0.4, y),
            (x, y),
            (x + step * 0.4, y),
            (x + step, y + height * 0.3),
            (x + step, y + height),
            (-step / 2, -step * 0.36),
            -step,
            (-step / 2, -step * 0.36),
            -step,
        ),
        pen.shade(colour, 0.22),
    )
