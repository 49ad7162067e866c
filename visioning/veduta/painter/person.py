"""Who is in the picture: people of every age, origin and taste, dressed for the season."""

from __future__ import annotations

from dataclasses import dataclass, replace

from visioning.veduta.painter.pen import Pen

SKINS = ("#f1cdb0", "#8d5a3c", "#d9a47a", "#5f3d2c", "#e8b997", "#b57f58", "#f3d5bd", "#74492f")
HAIRS = ("#3b2a24", "#1f1b1e", "#8a5a34", "#c9a063", "#2a2023", "#a5502f", "#5b4234", "#1b1a1f")
DARK_HAIRS = ("#1f1b1e", "#2a2023", "#17151a")  # for dark skins: hair must stand off from the face
DARK_SKINS = ("#8d5a3c", "#5f3d2c", "#74492f")
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

HAIR_STYLES = (
    "short",
    "bob",
    "bun",
    "afro",
    "long",
    "headscarf",
    "ponytail",
    "bald",
    "curls",
    "locs",
    "braid",
    "turban",
    "topknot",
    "bob",
)
OUTFITS = (
    "shirt",
    "coat",
    "dress",
    "jacket",
    "skirt",
    "shirt",
    "hoodie",
    "suit",
    "overalls",
    "long",
    "vest",
)
BUILDS = {"adult": (1.0, 0.9, 1.14, 0.96, 1.06), "elder": (1.04, 1.14, 1.08), "child": (1.0,)}
COVERED = ("headscarf", "turban")  # nothing of the hair is seen, and no hat goes on top
BULKY = ("afro", "bun", "buns", "topknot", "curls")  # too much hair for a helmet
SKIRTED = ("coat", "dress", "skirt", "long")  # outfits that are drawn for standing people only


@dataclass(frozen=True)
class Person:
    """How somebody looks.

    Attributes:
        outfit: One of `OUTFITS`, or shorts.
        hat: beanie, sunhat, cap or brim, or none.
        head: Radius of the head in body heights; children have larger heads.
        legs: Height of the hip in body heights.
        build: 1 as drawn, less is slim, more is sturdy.
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
    build: float = 1.0
    beard: bool = False
    striped: bool = False
    glasses: bool = False

    @property
    def covered(self) -> bool:
        return self.hair_style in COVERED


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
        outfit = take(("coat", "jacket", "coat", "hoodie", "long"), c, 3)
    elif season == "autumn":
        outfit = take(("coat", "jacket", "skirt", "jacket", "hoodie", "suit", "long"), c, 2)
    elif season == "summer" and outfit in ("coat", "jacket"):
        outfit = take(("shirt", "dress", "shorts"), c, 3)
    if age == "elder":
        hair_style = take(
            ("short", "bun", "bald", "bob", "headscarf", "curls", "turban", "short"), b
        )
    if age == "child":
        hair_style = take(("short", "afro", "ponytail", "bob", "curls", "buns", "braid"), b)
        outfit = {"coat": "jacket", "suit": "overalls", "vest": "hoodie", "long": "dress"}.get(
            outfit, outfit
        )
    hat = None
    if hair_style not in COVERED:
        if cold:
            hat = take(("beanie", None, "beanie", "brim"), a, 5)
        elif season == "summer":
            hat = take((None, "sunhat", None, "cap", None), a, 5)
        else:
            hat = take((None, None, None, "brim", None), a, 5)
    if age == "child" and hat == "brim":
        hat = "cap"
    grown = age != "child"
    beard = grown and hair_style in ("bald", "short", "turban", "topknot") and c * 7 % 1 < 0.45
    if beard and outfit in ("dress", "skirt"):
        outfit = "jacket"
    if age == "elder" and outfit == "vest":
        outfit = "suit"
    skin = take(SKINS, c)
    hairs = GREYS if age == "elder" else DARK_HAIRS if skin in DARK_SKINS else HAIRS
    return Person(
        skin=skin,
        hair=take(hairs, a, 3) if age == "elder" else take(hairs, a + b),
        hair_style=hair_style,
        outfit=outfit,
        top=take(TOPS, a),
        bottom=take(BOTTOMS, b, 2),
        shoes=take(SHOES, c, 3),
        scarf=take(SCARVES, b, 4) if cold or (season == "autumn" and b * 3 % 1 < 0.5) else None,
        hat=hat,
        head=0.076 if grown else 0.104,
        legs=0.49 if grown else 0.43,
        build=take(BUILDS[age], a + c, 3),
        striped=a * 3 % 1 < 0.3,
        beard=beard,
        glasses=grown and (a + 2 * b) * 5 % 1 < (0.5 if age == "elder" else 0.22),
    )


def dressed(who: Person, **changes) -> Person:
    """The same person with some things changed."""
    return replace(who, **changes)


def seated(who: Person, **changes) -> Person:
    """The same person in clothes that can be drawn sitting or riding."""
    outfit = "jacket" if who.outfit in SKIRTED else who.outfit
    return replace(who, **({"outfit": outfit} | changes))
