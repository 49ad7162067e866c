"""The world that Veduta can paint: its slots, its element classes and where things may stand.

A scene is a set of elements, each in a **slot**. Slots come in groups (the front row of houses, the
rails, the road, the people on the promenade ...) and every group has its own classes and its own
cells, so that most rules of a city hold by construction and no model can break them:

- a tram is only ever in the group ``rail``, whose cells lie on the rails; boats only on the water;
- a solar roof is a child of the house in the same cell, it has no place of its own;
- cells of one group never overlap, and an element never leaves its cell;
- a band of ground looks like what stands on it: rails appear with the tram, water with the boat.

Where an element stands depends on itself and the scene's layout numbers alone, never on its
neighbours: an element that is kept stays where it is while everything else is painted anew.

World units: 1600 wide, 1000 high, y down; a baseline is where an element touches the ground.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

WIDTH, HEIGHT = 1600, 1000

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "time": ("dawn", "day", "sunset", "night"),
    "season": ("spring", "summer", "autumn", "winter"),
    "weather": ("clear", "cloudy", "rain", "fog", "snow"),
    "form": (
        "half_timbered",  # timber-framed gables, as in Krefeld-Linn or Arnsberg
        "canal",  # narrow gabled brick houses on the water, as in Utrecht
        "arcade",  # ochre arcades and a campanile, as in Arezzo
        "coastal",  # white cubes, blue shutters, as in Vari-Voula-Vouliagmeni
        "baroque",  # pastel town houses with mansards, as in Pirna or Alba Iulia
        "slab",  # prefabricated housing, as in Sofia or Hamm
        "garden",  # detached houses among trees, as in Geestland
        "harbour",  # brick warehouses with cranes
        "hill",  # stone houses stacked on a slope
        "glass",  # a business district of glass
    ),
    "density": ("low", "medium", "high"),
    "ambition": ("today", "modest", "feasible", "bold", "utopian"),
    "view": (
        "street",  # over a square, its lanes and its water to the houses: people are near
        "skyline",  # the whole town from outside, with much sky
        "district",  # from above, in parallel perspective
    ),
}


@dataclass(frozen=True)
class Group:
    """A row of slots that share classes and ground.

    Attributes:
        cells: Number of slots, left to right.
        far, near: Baseline y (world units) at depth 0 and at depth 1.
        parent: Group whose element in the same cell carries this one (roof items, facades).
        uneven: How much cell widths differ within the row, 0 (equal) to 0.4; the scene's layout
            numbers choose how.
    """

    name: str
    cells: int
    far: float = 0.0
    near: float = 0.0
    parent: str | None = None
    uneven: float = 0.0


# In painting order, back to front.
GROUPS: dict[str, Group] = {
    group.name: group
    for group in (
        Group("sky", 4, far=110, near=250, uneven=0.2),
        Group("land", 1, far=440, near=440),
        Group("far", 5, far=372, near=418, uneven=0.15),
        Group("landmark", 2, far=545, near=560, uneven=0.2),
        Group("mid", 5, far=575, near=600, uneven=0.25),
        Group("cable", 1, far=250, near=300),
        Group("network", 1, far=330, near=330),
        Group("front", 7, far=612, near=622, uneven=0.25),
        Group("facade", 7, parent="front"),
        Group("roof", 7, parent="front"),
        Group("strip", 8, far=648, near=674, uneven=0.2),
        Group("water", 1, far=735, near=735),
        Group("bridge", 1, far=737, near=737),
        Group("afloat", 4, far=704, near=726, uneven=0.2),
        Group("rail", 2, far=768, near=768),
        Group("road", 4, far=800, near=824, uneven=0.2),
        Group("cycle", 4, far=848, near=858, uneven=0.2),
        Group("place", 6, far=878, near=908, uneven=0.25),
        Group("people", 7, far=938, near=984, uneven=0.2),
    )
}

# Ground bands, top and bottom y. Each is the full width of the picture.
BANDS: dict[str, tuple[float, float]] = {
    "strip": (622, 678),
    "water": (678, 737),
    "rail": (737, 776),
    "road": (776, 830),
    "cycle": (830, 864),
    "promenade": (864, 1000),
}


@dataclass(frozen=True)
class ElementClass:
    """A kind of thing: the group it may stand in and its size in world units (at size 0 and 1).

    Sizes are upper bounds of what is drawn: an element wider than its cell is made as wide as the
    cell. Width and height of roof items and facades are unused: they take their house's.
    """

    name: str
    group: str
    width: tuple[float, float] = (0, 0)
    height: tuple[float, float] = (0, 0)


def _classes(group: str, **sizes: tuple[float, float, float, float]) -> list[ElementClass]:
    return [ElementClass(name, group, size[:2], size[2:]) for name, size in sizes.items()]


_CHILD = (0.0, 0.0, 0.0, 0.0)

CLASSES: dict[str, ElementClass] = {
    cls.name: cls
    for cls in [
        *_classes(
            "sky",
            drone=(108, 140, 68, 90),
            air_taxi=(150, 200, 80, 110),
            balloon=(85, 115, 115, 155),
            birds=(195, 240, 92, 118),
            airship=(210, 280, 95, 130),
            kite=(75, 105, 130, 170),
        ),
        *_classes(
            "land",
            plain=(1600, 1600, 60, 80),
            hills=(1600, 1600, 110, 160),
            mountains=(1600, 1600, 190, 260),
            sea=(1600, 1600, 60, 90),
            forest=(1600, 1600, 90, 130),
            vineyard=(1600, 1600, 120, 160),
        ),
        *_classes(
            "far",
            skyline=(220, 300, 120, 190),
            wind_turbine=(155, 198, 222, 292),
            solar_field=(200, 280, 55, 80),
            hydrogen_plant=(150, 210, 85, 120),
            heat_plant=(140, 190, 120, 170),
        ),
        *_classes(
            "landmark",
            church=(130, 180, 340, 430),
            campanile=(80, 110, 350, 430),
            dome=(220, 290, 300, 370),
            castle=(280, 380, 300, 360),
            tv_tower=(90, 120, 400, 490),
            windmill=(180, 230, 300, 360),
            lighthouse=(90, 120, 330, 410),
        ),
        *_classes(
            "mid",
            glass_tower=(120, 190, 280, 420),
            timber_tower=(130, 190, 260, 360),
            green_tower=(130, 190, 270, 390),
            slab_tower=(170, 240, 250, 340),
            roofs=(240, 320, 200, 260),
        ),
        *_classes("cable", cable_car=(1600, 1600, 110, 150)),
        *_classes("network", data_network=(1500, 1600, 200, 260)),
        *_classes(
            "front",
            half_timbered_house=(150, 215, 170, 250),
            canal_house=(110, 170, 200, 270),
            arcade_house=(180, 240, 170, 230),
            coastal_house=(160, 225, 140, 210),
            baroque_house=(170, 230, 180, 240),
            slab_block=(200, 250, 190, 260),
            garden_house=(150, 200, 130, 175),
            warehouse=(180, 240, 180, 240),
            hill_house=(150, 210, 160, 250),
            glass_building=(170, 230, 200, 280),
            town_hall=(210, 250, 220, 290),
            library=(200, 245, 170, 220),
            school=(205, 250, 150, 200),
            market_hall=(210, 255, 150, 200),
            museum=(205, 250, 160, 210),
            health_centre=(195, 240, 170, 220),
            mobility_hub=(205, 250, 130, 170),
            makerspace=(195, 240, 150, 200),
            vertical_farm=(150, 200, 210, 280),
            community_centre=(200, 245, 140, 190),
        ),
        *_classes(
            "facade",
            green_facade=_CHILD,
            solar_facade=_CHILD,
            mural=_CHILD,
            display=_CHILD,
            flags=_CHILD,
            awning=_CHILD,
        ),
        *_classes(
            "roof",
            solar_roof=_CHILD,
            green_roof=_CHILD,
            roof_garden=_CHILD,
            roof_turbine=_CHILD,
            antenna=_CHILD,
            beehives=_CHILD,
        ),
        *_classes(
            "strip",
            street_tree=(90, 130, 110, 160),
            fruit_tree=(85, 115, 90, 125),
            cypress=(38, 52, 120, 170),
            conifer=(70, 95, 120, 170),
            palm=(85, 110, 120, 165),
            community_garden=(150, 195, 55, 80),
            flower_meadow=(150, 195, 38, 58),
            playground=(140, 185, 80, 110),
            rain_garden=(140, 190, 45, 65),
            greenhouse=(120, 170, 70, 95),
            sports_court=(140, 190, 75, 100),
        ),
        *_classes(
            "water",
            river=(1600, 1600, 59, 59),
            canal=(1600, 1600, 59, 59),
            harbour=(1600, 1600, 59, 59),
        ),
        *_classes("bridge", bridge=(230, 300, 95, 120)),
        *_classes(
            "afloat",
            sailboat=(85, 120, 105, 140),
            ferry=(170, 230, 70, 95),
            houseboat=(150, 200, 60, 80),
            swans=(125, 155, 58, 70),
            swimmer=(122, 150, 52, 60),
            floating_solar=(150, 210, 34, 48),
        ),
        *_classes("rail", tram=(330, 430, 84, 100), train=(520, 680, 86, 98)),
        *_classes(
            "road",
            bus=(200, 250, 84, 100),
            shuttle=(105, 135, 74, 90),
            e_car=(105, 130, 46, 58),
            delivery_van=(125, 155, 70, 86),
        ),
        *_classes(
            "cycle",
            cyclist=(80, 100, 88, 108),
            cargo_bike=(115, 145, 86, 104),
            e_scooter=(66, 76, 106, 120),
            delivery_robot=(66, 80, 58, 72),
        ),
        *_classes(
            "place",
            bench=(110, 150, 52, 66),
            cafe=(150, 200, 95, 120),
            market_stall=(140, 185, 105, 135),
            charging_station=(58, 80, 85, 110),
            info_kiosk=(56, 78, 105, 135),
            bike_stand=(120, 165, 52, 68),
            fountain=(120, 165, 80, 110),
            smart_lamp=(56, 76, 180, 220),
            wifi_mast=(66, 90, 160, 200),
            co_creation_table=(170, 215, 100, 125),
            ballot_box=(70, 95, 90, 115),
            book_box=(58, 78, 105, 130),
            stage=(170, 220, 105, 135),
            recycling_bins=(110, 145, 58, 74),
            parcel_station=(105, 140, 85, 105),
            sensor_post=(52, 70, 120, 155),
            planter=(115, 155, 60, 80),
            ramp=(140, 185, 62, 82),
        ),
        *_classes(
            "people",
            adult=(46, 58, 118, 136),
            elder=(56, 68, 108, 124),
            wheelchair_user=(76, 92, 92, 106),
            pram=(98, 118, 114, 130),
            child=(74, 90, 84, 98),
            dog_walker=(108, 132, 114, 130),
            musician=(62, 78, 112, 128),
        ),
    ]
}


@dataclass(frozen=True)
class Box:
    """A place in the picture: centre x, baseline y, width and height, in world units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        return self.y - self.height


def cell(group: str, index: int, layout: tuple[float, float] = (0.0, 0.0)) -> tuple[float, float]:
    """Left and right edge of a cell in world units.

    Args:
        group: A name in `GROUPS`.
        index: 0 is the leftmost cell.
        layout: The scene's two layout numbers in [0, 1]; they vary the rhythm of the row.

    >>> cell("rail", 0)
    (0.0, 800.0)
    """
    row = GROUPS[group]
    phase = 2 * math.pi * layout[0]
    widths = [1 + row.uneven * math.sin(2.4 * k + phase) for k in range(row.cells)]
    scale = WIDTH / sum(widths)
    left = sum(widths[:index]) * scale
    return left, left + widths[index] * scale


def sway(x: float, layout: tuple[float, float]) -> float:
    """How far the ground bends down at x (world units): a street is rarely dead straight."""
    across = 2 * x / WIDTH - 1
    return 26 * (layout[1] - 0.5) * (1 - across * across)
