"""People: how they look and how they are drawn, in any pose, from 30 to 140 units tall.

A person is drawn in units of their own height, so that the same few lines make the passer-by in
front and the small cyclist on the bridge. Arms and legs are solved from where hands and feet are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from visioning.veduta.painter.pen import Pen, Point
from visioning.veduta.painter.shapes import between, elbow, limb, smooth, trace

SKINS = ("#f1cdb0", "#8d5a3c", "#d9a47a", "#5f3d2c", "#e8b997", "#b57f58", "#f3d5bd", "#74492f")
HAIRS = ("#3b2a24", "#1f1b1e", "#8a5a34", "#c9a063", "#2a2023", "#a5502f", "#5b4234", "#1b1a1f")
GREYS = ("#e9e6e1", "#c9c7c6", "#a9a8ab")
TOPS = (
    "#c8654a",
    "#3f7480",
    "#dda63f",
    "#7a9c79",
    "#8a5578",
    "#efe3cd",
    "#4f7fa8",
    "#d98c86",
    "#a9483f",
    "#5d6f9e",
    "#e0b48a",
    "#47806a",
)
BOTTOMS = ("#34435f", "#5b4a48", "#4c5058", "#5d7ba0", "#8f8069", "#3f5a52", "#6d5a77", "#b09a7c")
SCARVES = ("#d9a441", "#b9493f", "#efe6d6", "#5a9088", "#8c6a9c", "#dd8b6d")
SHOES = ("#3a3238", "#7a4a35", "#f0ece4", "#5d6470")

HAIR_STYLES = ("short", "bob", "bun", "afro", "long", "headscarf", "ponytail", "bald", "curls")
OUTFITS = ("shirt", "coat", "dress", "jacket", "skirt", "shirt")


@dataclass(frozen=True)
class Person:
    """How somebody looks.

    Attributes:
        outfit: shirt, jacket, coat, dress, skirt or shorts.
        hat: beanie, sunhat, cap or brim, or none.
        head: Radius of the head in body heights; children have larger heads.
        legs: Height of the hip in body heights.
    """

    skin: str
    hair: str
    hair_style: str
    outfit: str
    top: str
    bottom: str
    shoes: str
    scarf: str | None = None
    hat: str | None = None
    head: float = 0.076
    legs: float = 0.49
    beard: bool = False
    striped: bool = False


def somebody(pen: Pen, salt: int = 0, age: str = "adult") -> Person:
    """A person made from the style numbers, dressed for the season.

    Args:
        salt: Another number gives another person in the same drawing.
        age: child, adult or elder.
    """
    a, b, c = (value + 0.137 * salt * (k + 1) for k, value in enumerate(pen.style))

    def take(options, value: float, zoom: float = 1.0):
        share = value * zoom % 1.0
        return options[min(len(options) - 1, int(share * len(options)))]

    season, weather = pen.light.season, pen.light.weather
    cold = season == "winter" or weather == "snow"
    hair_style = take(HAIR_STYLES, b + 0.31 * c)
    outfit = take(OUTFITS, c + 0.5 * a, 1.7)
    if cold:
        outfit = take(("coat", "jacket", "coat"), c, 3)
    elif season == "autumn":
        outfit = take(("coat", "jacket", "skirt", "jacket"), c, 2)
    elif season == "summer" and outfit in ("coat", "jacket"):
        outfit = take(("shirt", "dress", "shorts"), c, 3)
    hat = None
    if hair_style != "headscarf":
        if cold:
            hat = take(("beanie", None, "beanie", "brim"), a, 5)
        elif season == "summer":
            hat = take((None, "sunhat", None, "cap"), a, 5)
        else:
            hat = take((None, None, None, "brim", None), a, 5)
    hair = take(HAIRS, a + b, 1.0)
    if age == "elder":
        hair = take(GREYS, a, 3)
        hair_style = take(("short", "bun", "bald", "bob", "headscarf", "curls"), b)
    if age == "child":
        hat = "cap" if hat == "brim" else hat
        hair_style = take(("short", "afro", "ponytail", "bob", "curls", "buns"), b)
        outfit = outfit if outfit not in ("coat",) else "jacket"
    beard = hair_style in ("bald", "short") and age != "child" and c * 7 % 1 < 0.4
    if beard and outfit in ("dress", "skirt"):
        outfit = "jacket"
    top = take(TOPS, a)
    bottom = take(BOTTOMS, b, 2)
    return Person(
        skin=take(SKINS, c),
        hair=hair,
        hair_style=hair_style,
        outfit=outfit,
        top=top,
        bottom=bottom,
        shoes=take(SHOES, c, 3),
        scarf=take(SCARVES, b, 4) if cold or (season == "autumn" and b * 3 % 1 < 0.5) else None,
        hat=hat,
        head=0.104 if age == "child" else 0.076,
        legs=0.43 if age == "child" else 0.49,
        striped=a * 3 % 1 < 0.3,
        beard=beard,
    )


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
    broad, thick = (0.15, 1.2) if child else (0.124, 1.13)

    def limb_of(a: Point, b: Point, bones: Point, bend: int, widths) -> str:
        joint = elbow(at(*a), at(*b), size(bones[0]), size(bones[1]), bend * facing)
        return limb((at(*a), joint, at(*b)), [size(thick * width) for width in widths])

    skin, head = who.skin, who.head
    stripe = pen.shade(who.top, 0.5)
    fine = height > 60  # the small ones need fewer shapes
    hip_u, hip_v = hip[0], who.legs + hip[1]
    back = 0.905 - 2.1 * head + 0.06 - who.legs  # from hip to shoulder
    shoulder = (hip_u + lean, hip_v + back)
    thigh = (who.legs - 0.045) * 0.515
    warm = pen.light.season in ("summer", "spring") and pen.light.weather != "snow"
    bare = warm and who.outfit in ("dress", "skirt", "shorts") and who.hair_style != "headscarf"
    leg = skin if bare else who.bottom
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
    hem = hip_v - (0.19 if who.outfit in ("coat", "dress") else 0.035)
    flare = broad + (0.042 if who.outfit in ("coat", "dress") else 0.002)
    torso = [
        (s_u - 0.045, s_v + 0.035),
        (s_u - broad, s_v - 0.015),
        (hip_u * 0.6 + s_u * 0.4 - broad + 0.012, hip_v + back * 0.36),
        (hip_u - flare, hem),
        (hip_u + flare, hem),
        (hip_u * 0.6 + s_u * 0.4 + broad - 0.012, hip_v + back * 0.36),
        (s_u + broad, s_v - 0.015),
        (s_u + 0.045, s_v + 0.035),
    ]
    if who.outfit == "skirt":
        flare_skirt = [(-0.105, 0.06), (-0.165, -0.21), (0.165, -0.21), (0.105, 0.06)]
        pen.path(smooth([at(hip_u + u, hip_v + v) for u, v in flare_skirt], ease=0.35), who.bottom)
    pen.path(smooth([at(*point) for point in torso], ease=0.55), who.top)
    dark = -1 if pen.sun > 0 else 1  # the side of the drawing that lies in shade
    side = [
        (s_u + dark * facing * 0.02, s_v + 0.02),
        (s_u + dark * facing * broad * 0.97, s_v - 0.015),
        (hip_u * 0.6 + s_u * 0.4 + dark * facing * (broad - 0.015), hip_v + back * 0.36),
        (hip_u + dark * facing * (flare - 0.004), hem + 0.004),
        (hip_u + dark * facing * 0.03, hem + 0.004),
    ]
    if fine:
        pen.path(smooth([at(*point) for point in side], ease=0.45), pen.shade(who.top, -0.13))
    if who.outfit == "jacket" and fine:
        pen.line(
            [at(s_u + 0.03, s_v), at(hip_u + 0.035, hem)], pen.shade(who.top, 0.45), size(0.02)
        )
    belt = [at(s_u * 0.3 + hip_u * 0.7 + u * broad, hip_v + 0.07) for u in (-0.84, 0.84)]
    if who.outfit in ("dress", "coat") and fine:
        pen.line(belt, pen.shade(who.top, -0.3), size(0.022))
    if who.striped and who.outfit in ("shirt", "shorts", "skirt") and fine:
        for share in (0.25, 0.48, 0.71):
            u, v = between((s_u, s_v), (hip_u, hem), share)
            pen.line([at(u - broad * 0.7, v), at(u + broad * 0.7, v)], stripe, size(0.024))

    _draw_head(pen, at, size, who, (s_u + 0.02, s_v + 0.035 + 1.28 * head))
    draw_arm(hands[1], near=True)


def _draw_head(pen: Pen, at, size, who: Person, centre: Point) -> None:
    u, v = centre
    r = who.head

    def shape(points, fill: str, ease: float = 1.0, **look) -> None:
        pen.path(smooth([at(u + a * r, v + b * r) for a, b in points], ease=ease), fill, **look)

    hair = who.hair
    if who.hair_style == "afro" and who.hat is None:
        pen.circle(*at(u - 0.15 * r, v + 0.25 * r), size(1.5 * r), hair)
    if who.hair_style == "long":
        shape(((-0.2, 1), (-1.2, 0.6), (-1.45, -0.9), (-1.0, -2.1), (-0.1, -1.7), (0.4, 0)), hair)
    if who.hair_style == "ponytail":
        shape(((-0.8, 0.5), (-1.7, 0.5), (-2.1, -0.5), (-1.7, -1.4), (-1.35, -0.4)), hair)
    pen.path(
        limb((at(u - 0.2 * r, v - 0.6 * r), at(u - 0.3 * r, v - 1.5 * r)), [size(0.9 * r)] * 2),
        pen.shade(who.skin, -0.12),
    )
    if who.scarf and who.hair_style != "headscarf":
        shape(((-0.95, -0.95), (-1.0, -1.65), (0.75, -1.65), (0.8, -0.95)), who.scarf, 0.7)
    pen.ellipse(*at(u, v), size(0.95 * r), size(1.1 * r), who.skin)
    if who.hair_style == "headscarf":
        cloth = who.scarf or SCARVES[sum(map(ord, who.top + who.skin)) % len(SCARVES)]
        shape(
            ((0.62, 0.95), (-0.2, 1.3), (-1.15, 0.7), (-1.3, -0.6), (-1.35, -1.75), (0.75, -1.75))
            + ((0.85, -0.95), (0.25, -0.8), (-0.15, 0.1), (0.2, 0.7)),
            cloth,
            0.8,
        )
        return
    if who.beard:
        shape(
            ((-0.6, -0.1), (-0.5, -0.9), (0.2, -1.35), (0.85, -0.9), (0.75, -0.45), (0, -0.4)), hair
        )
    if who.hair_style == "bald":
        pen.circle(*at(u - 0.3 * r, v - 0.05 * r), size(0.22 * r), pen.shade(who.skin, -0.15))
        shape(((-0.75, 0.5), (-1.08, 0), (-0.85, -0.7), (-0.5, -0.5), (-0.55, 0.1)), hair)
    else:
        cap = [(0.82, 0.55), (0.55, 1.12), (-0.25, 1.32), (-1.05, 0.8), (-1.2, -0.1)]
        if who.hair_style == "bob":
            cap += [(-1.25, -0.85), (-0.7, -1.1), (-0.35, -0.7), (-0.15, 0.2), (0.25, 0.6)]
        else:
            cap += [(-0.85, -0.65), (-0.5, -0.35), (-0.3, 0.15), (0.15, 0.5)]
        shape(cap, hair)
    if who.hat is None:
        if who.hair_style == "bun":
            pen.circle(*at(u - 0.75 * r, v + 1.15 * r), size(0.55 * r), hair)
        if who.hair_style == "buns":
            pen.circle(*at(u - 0.95 * r, v + 1.0 * r), size(0.5 * r), hair)
            pen.circle(*at(u + 0.25 * r, v + 1.2 * r), size(0.45 * r), hair)
        if who.hair_style == "curls":
            for a, b in ((-1.1, 0.1), (-0.95, 0.75), (-0.35, 1.15), (0.35, 1.05), (-0.95, -0.5)):
                pen.circle(*at(u + a * r, v + b * r), size(0.46 * r), hair)
    _draw_hat(pen, at, size, who, centre, shape)


def _draw_hat(pen: Pen, at, size, who: Person, centre: Point, shape) -> None:
    u, v = centre
    r = who.head
    colour = who.scarf or pen.shade(who.bottom, 0.1)
    if who.hat == "beanie":
        shape(
            ((1.0, 0.35), (0.75, 1.15), (-0.1, 1.5), (-1.0, 1.05), (-1.2, 0.2), (-0.2, 0.25)),
            colour,
        )
        pen.line(
            [at(u - 1.1 * r, v + 0.3 * r), at(u + 0.95 * r, v + 0.42 * r)], colour, size(0.34 * r)
        )
        pen.circle(*at(u - 0.2 * r, v + 1.4 * r), size(0.3 * r), pen.shade(colour, 0.5))
    elif who.hat == "sunhat":
        straw = "#ecd29a"
        shape(((0.8, 0.5), (0.6, 1.3), (-0.6, 1.35), (-0.95, 0.5)), straw, 0.8)
        pen.ellipse(*at(u - 0.05 * r, v + 0.58 * r), size(1.75 * r), size(0.3 * r), straw)
        pen.line(
            [at(u - 0.85 * r, v + 0.72 * r), at(u + 0.7 * r, v + 0.72 * r)], who.top, size(0.26 * r)
        )
    elif who.hat == "cap":
        shape(((0.95, 0.45), (0.65, 1.15), (-0.2, 1.35), (-1.05, 0.85), (-1.15, 0.3)), colour, 0.9)
        pen.line(
            [at(u + 0.5 * r, v + 0.5 * r), at(u + 1.65 * r, v + 0.4 * r)], colour, size(0.26 * r)
        )
    elif who.hat == "brim":
        felt = pen.shade(who.bottom, -0.1)
        shape(((0.75, 0.5), (0.55, 1.4), (-0.1, 1.25), (-0.75, 1.35), (-0.95, 0.5)), felt, 0.7)
        pen.line(
            [at(u - 1.55 * r, v + 0.5 * r), at(u + 1.4 * r, v + 0.5 * r)], felt, size(0.26 * r)
        )


def dressed(who: Person, **changes) -> Person:
    """The same person with some things changed."""
    return replace(who, **changes)


def stature(room: float, who: Person, lowered: float = 0.0) -> float:
    """How tall a person may be so that head, hair and hat fit below `room`.

    Args:
        lowered: How far the hip is lower than standing, in body heights.
    """
    above = 0.35
    if who.hat is not None:
        above = {"beanie": 0.9, "sunhat": 0.6, "cap": 0.5, "brim": 0.65}[who.hat]
    elif who.hair_style in ("afro", "bun", "buns"):
        above = {"afro": 1.0, "bun": 0.9, "buns": 0.85}[who.hair_style]
    elif who.hair_style == "curls":
        above = 0.8
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
