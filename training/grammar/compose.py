"""Compose a scene around what was asked: a town with a face, and every asked thing in sight."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from training.grammar.concepts import Concept
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS, Box

Weights = dict[str, float]

# What a town form brings along: houses are in HOUSES, these are its surroundings.
HOUSES = {
    "half_timbered": "half_timbered_house",
    "canal": "canal_house",
    "arcade": "arcade_house",
    "coastal": "coastal_house",
    "baroque": "baroque_house",
    "slab": "slab_block",
    "garden": "garden_house",
    "harbour": "warehouse",
    "hill": "hill_house",
    "glass": "glass_building",
}
LAND: dict[str, Weights] = {
    "half_timbered": {"hills": 4, "forest": 3, "plain": 1, "mountains": 1},
    "canal": {"plain": 6, "forest": 1},
    "arcade": {"hills": 5, "vineyard": 2, "mountains": 1},
    "coastal": {"sea": 5, "hills": 3, "mountains": 1},
    "baroque": {"hills": 4, "vineyard": 2, "forest": 2, "plain": 1},
    "slab": {"plain": 3, "mountains": 2, "hills": 2, "forest": 1},
    "garden": {"plain": 3, "forest": 3, "hills": 2},
    "harbour": {"sea": 3, "plain": 3},
    "hill": {"mountains": 3, "hills": 4, "vineyard": 2},
    "glass": {"plain": 3, "hills": 2, "mountains": 1},
}
LANDMARK: dict[str, Weights] = {
    "half_timbered": {"church": 5, "castle": 2},
    "canal": {"church": 4, "windmill": 2},
    "arcade": {"campanile": 4, "dome": 3},
    "coastal": {"lighthouse": 3, "dome": 2, "church": 1},
    "baroque": {"dome": 4, "church": 3, "castle": 1},
    "slab": {"tv_tower": 3, "church": 1},
    "garden": {"church": 3, "windmill": 2},
    "harbour": {"lighthouse": 4, "church": 2},
    "hill": {"castle": 3, "campanile": 2, "church": 2},
    "glass": {"tv_tower": 2, "dome": 1},
}
TREES: dict[str, Weights] = {
    "half_timbered": {"street_tree": 5, "fruit_tree": 1},
    "canal": {"street_tree": 6},
    "arcade": {"cypress": 4, "street_tree": 2},
    "coastal": {"palm": 3, "cypress": 2, "street_tree": 1},
    "baroque": {"street_tree": 5, "conifer": 1},
    "slab": {"street_tree": 4, "conifer": 1},
    "garden": {"fruit_tree": 2, "street_tree": 3, "conifer": 1},
    "harbour": {"street_tree": 4},
    "hill": {"cypress": 2, "conifer": 2, "fruit_tree": 1},
    "glass": {"street_tree": 5},
}
WATER: dict[str, tuple[float, str]] = {
    "canal": (0.75, "canal"),
    "harbour": (0.75, "harbour"),
    "coastal": (0.3, "harbour"),
}  # else a river, three scenes in ten
CIVIC = ("town_hall", "library", "school", "market_hall", "museum", "health_centre",
         "mobility_hub", "makerspace", "vertical_farm", "community_centre")  # fmt: skip
AFLOAT: Weights = {"sailboat": 3, "swans": 3, "ferry": 2, "houseboat": 1}
ROAD: Weights = {"e_car": 4, "bus": 2, "delivery_van": 2, "shuttle": 1}
CYCLE: Weights = {"cyclist": 6, "cargo_bike": 1, "e_scooter": 1, "delivery_robot": 0.3}
PEOPLE: Weights = {"adult": 9, "elder": 2, "child": 2.5, "pram": 1.5, "wheelchair_user": 0.9,
                   "dog_walker": 1.5, "musician": 0.5}  # fmt: skip
PLACE: Weights = {"bench": 5, "planter": 5, "cafe": 3, "bike_stand": 1.5, "fountain": 1.2,
                  "market_stall": 1.2, "recycling_bins": 0.7, "smart_lamp": 1.2, "book_box": 0.7,
                  "charging_station": 0.7, "info_kiosk": 0.5, "stage": 0.3,
                  "parcel_station": 0.4, "ramp": 0.4}  # fmt: skip
MID: dict[str, Weights] = {  # in towns whose mid row is more than roofs
    "glass": {"glass_tower": 5, "green_tower": 1, "timber_tower": 1},
    "slab": {"slab_tower": 5, "timber_tower": 1},
    "harbour": {"glass_tower": 1, "slab_tower": 1, "roofs": 3, "timber_tower": 1},
}
# How many of a class stand in a scene where it was asked for (low, high).
COUNT: dict[str, tuple[int, int]] = {
    "drone": (2, 3), "birds": (1, 2), "kite": (1, 3), "air_taxi": (1, 2), "balloon": (1, 2),
    "wind_turbine": (2, 3), "solar_field": (2, 3), "skyline": (2, 3),
    "glass_tower": (2, 4), "timber_tower": (2, 3), "green_tower": (2, 3), "slab_tower": (2, 4),
    "solar_roof": (3, 5), "green_roof": (3, 5), "roof_garden": (2, 4), "roof_turbine": (3, 4),
    "antenna": (3, 4), "beehives": (3, 4), "solar_facade": (2, 4), "green_facade": (2, 4),
    "mural": (1, 3), "display": (2, 3), "flags": (2, 4), "awning": (3, 5),
    "street_tree": (3, 5), "fruit_tree": (3, 4), "cypress": (4, 5), "conifer": (3, 4),
    "palm": (3, 4), "community_garden": (1, 2), "flower_meadow": (2, 3), "rain_garden": (1, 3),
    "swimmer": (2, 3), "swans": (2, 3), "sailboat": (1, 2), "floating_solar": (1, 2),
    "houseboat": (1, 2), "e_car": (2, 3), "cyclist": (2, 3), "e_scooter": (2, 3),
    "delivery_robot": (2, 2), "bench": (1, 2), "planter": (2, 3), "smart_lamp": (2, 2),
    "sensor_post": (2, 2), "charging_station": (1, 2), "info_kiosk": (1, 2), "wifi_mast": (1, 2),
    "book_box": (1, 2), "ballot_box": (1, 2), "market_stall": (1, 3), "elder": (2, 3),
    "child": (2, 3), "wheelchair_user": (1, 2), "pram": (1, 2), "adult": (2, 3),
    "musician": (1, 2), "dog_walker": (1, 2),
}  # fmt: skip
_HIDDEN = 0.35  # share of an asked element's box that may lie behind nearer things
_SMALL = ("sky", "afloat", "cycle", "place", "people")  # asked ones are never the smallest
_ORDER = {name: rank for rank, name in enumerate(GROUPS)}


def compose(rng: Random, concepts: Sequence[Concept] = ()) -> tuple[Scene, list[Concept]]:
    """A scene that shows the concepts, and those for which there was room."""
    canvas = _Canvas(rng, concepts)
    shown = [concept for concept in concepts if canvas.reserve(concept)]
    canvas.build()
    return canvas.scene(), shown


def _pick(rng: Random, weights: Weights) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


class _Canvas:
    """One scene while it is composed: first what was asked, then the town around it."""

    def __init__(self, rng: Random, concepts: Sequence[Concept]) -> None:
        self.rng = rng
        asked = {key: value for c in concepts for key, value in c.attributes.items()}
        self.classes_asked = {name for c in concepts for look in c.looks for name in look}
        self.attributes = self._attributes(asked)
        self.form = self.attributes["form"]
        self.banned = frozenset(name for c in concepts for name in c.without)
        # 0 as it is today to 1 utopian: what nobody asked for depends on it.
        steps = ATTRIBUTES["ambition"]
        self.ambition = steps.index(self.attributes["ambition"]) / (len(steps) - 1)
        self.frame = Scene((), self.attributes, (round(rng.random(), 3), round(rng.random(), 3)))
        self.wanted: dict[str, int] = {}  # class -> how many
        self.elements: dict[tuple[str, int], Element] = {}
        self.boxes: dict[tuple[str, int], Box] = {}
        self.asked: set[tuple[str, int]] = set()

    # --- attributes

    def _attributes(self, asked: dict[str, str]) -> dict[str, str]:
        rng = self.rng
        weather = asked.get("weather")
        season = asked.get("season") or (
            "winter"
            if weather == "snow"
            else _pick(rng, {"spring": 3, "summer": 4, "autumn": 2, "winter": 1})
        )
        if season == "winter" and "palm" in self.classes_asked and "season" not in asked:
            season = "summer"
        if weather is None:
            usual = {"clear": 66, "cloudy": 24, "rain": 5, "fog": 5}
            if season == "winter":
                usual = {"clear": 40, "cloudy": 25, "snow": 25, "fog": 10}
            weather = _pick(rng, usual)
        form = asked.get("form") or _pick(rng, self._forms())
        return {
            "time": asked.get("time")
            or _pick(rng, {"day": 72, "sunset": 13, "dawn": 9, "night": 6}),
            "season": season,
            "weather": weather,
            "form": form,
            "density": asked.get("density") or _pick(rng, {"low": 2, "medium": 5, "high": 3}),
            "ambition": asked.get("ambition") or _pick(rng, self._ambitions()),
            "view": asked.get("view", "street"),
        }

    def _forms(self) -> Weights:
        """Town forms by how well they suit the asked landmark, water and towers."""
        forms: Weights = dict.fromkeys(HOUSES, 1.0)
        for form in forms:
            if LANDMARK[form].keys() & self.classes_asked or LAND[form].keys() & self.classes_asked:
                forms[form] += 1
            if WATER.get(form, (0, ""))[1] in self.classes_asked:
                forms[form] += 2
        return forms

    def _ambitions(self) -> Weights:
        """How likely each degree is; asked wonders do not stand in the city of today."""
        if self.classes_asked & {"air_taxi", "green_tower", "delivery_robot", "vertical_farm"}:
            return {"feasible": 1, "bold": 3, "utopian": 2}
        return {"today": 2, "modest": 3, "feasible": 4, "bold": 3, "utopian": 2}

    # --- what was asked

    def reserve(self, concept: Concept) -> bool:
        """Note which classes are wanted and how many; False where the world has no room."""
        if not concept.looks:
            return True
        looks = [look for look in concept.looks if not self.banned.intersection(look)]
        self.rng.shuffle(looks)
        for look in looks:
            wanted = dict(self.wanted)
            for name in look:
                low, high = COUNT.get(name, (1, 1))
                wanted[name] = max(wanted.get(name, 0), self.rng.randint(low, high))
            if self._fits(wanted):
                self.wanted = wanted
                return True
        return False

    def _fits(self, wanted: dict[str, int]) -> bool:
        """Whether every group can hold at least one of each (numbers shrink where it is tight)."""
        for group, row in GROUPS.items():
            names = [name for name in wanted if CLASSES[name].group == group]
            room = row.cells
            if group == "front":
                room -= 2  # a town needs houses beside the asked ones
            if group == "mid" and any(CLASSES[name].group == "far" for name in wanted):
                room = 2
            if group == "landmark" and any(CLASSES[name].group == "far" for name in wanted):
                room = 1
            if len(names) > room:
                return False
            total = sum(wanted[name] for name in names)
            while total > room:
                most = max(names, key=lambda name: wanted[name])
                wanted[most] -= 1
                total -= 1
        afloat = any(CLASSES[name].group in ("afloat", "bridge") for name in wanted)
        low = any(CLASSES[name].group == "far" and name != "wind_turbine" for name in wanted)
        towers = [name for name in wanted if CLASSES[name].group in ("landmark", "mid")]
        return not (low and len(towers) > 2) and not (afloat and wanted.get("tram", 0) > 1)

    # --- building

    def build(self) -> None:
        self._asked_first()
        self._land()
        self._front()
        self._children()
        self._heights()
        self._strip()
        self._water()
        self._streets()
        self._square()
        self._sky()

    def _asked_first(self) -> None:
        """Place the asked things where they stay in sight, the hardest first."""
        hard = ["far", "landmark", "mid", "rail", "afloat", "bridge", "water", "land"]
        names = sorted(
            self.wanted,
            key=lambda n: (
                hard.index(CLASSES[n].group) if CLASSES[n].group in hard else len(hard),
                self.rng.random(),
            ),
        )
        for turn in range(max(self.wanted.values(), default=0)):
            for name in names:
                if self.wanted[name] > turn and GROUPS[CLASSES[name].group].parent is None:
                    self._put(name, asked=True)

    def _put(self, name: str, asked: bool = False, index: int | None = None, **fixed) -> bool:
        """Put one of a class into a free slot, out of the way of what was asked.

        An asked element takes the best of all free slots; others stand back where every try
        would hide something asked.
        """
        group = CLASSES[name].group
        if name in self.banned:
            return False
        free = [
            k
            for k in ([index] if index is not None else range(GROUPS[group].cells))
            if (group, k) not in self.elements
        ]
        self.rng.shuffle(free)
        best: tuple[float, Element, Box] | None = None
        for k in free:
            for attempt in range(2):
                element = self._element(name, k, smaller=attempt, **fixed)
                box = self.frame.place(element)
                trouble = self._trouble(group, box, asked)
                if best is None or trouble < best[0]:
                    best = (trouble, element, box)
                if trouble <= (0.12 if asked else _HIDDEN):
                    break
            if best[0] <= (0.12 if asked else _HIDDEN):
                break
        if best is None or (not asked and best[0] > _HIDDEN):
            return False
        _, element, box = best
        slot = (group, element.index)
        self.elements[slot], self.boxes[slot] = element, box
        if asked:
            self.asked.add(slot)
        return True

    def _element(self, name: str, index: int, smaller: int = 0, **fixed) -> Element:
        rng = self.rng
        low = 0.4 if name in self.wanted and CLASSES[name].group in _SMALL else 0.0
        smaller = smaller and low == 0
        values = {
            "u": rng.random(),
            "depth": rng.random(),
            "size": rng.uniform(low, 1.0) * (0.5 if smaller else 1.0),
            "flip": rng.random() < 0.5,
            "style": (round(rng.random(), 3), round(rng.random(), 3), round(rng.random(), 3)),
        } | fixed
        for key in ("u", "depth", "size"):
            values[key] = round(values[key], 3)
        return Element(CLASSES[name].group, index, name, **values)

    def _trouble(self, group: str, box: Box, asked: bool) -> float:
        """The largest share of an asked box that would be hidden by this one or by another."""
        worst = 0.0
        for slot, other in self.boxes.items():
            if slot in self.asked and _ORDER[slot[0]] < _ORDER[group]:
                worst = max(worst, _covered(other, box))
            if asked and _ORDER[slot[0]] > _ORDER[group]:
                worst = max(worst, _covered(box, other))
        return worst

    def _chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def _land(self) -> None:
        if ("land", 0) not in self.elements:
            self._put(_pick(self.rng, LAND[self.form]), index=0)
        if self.form == "glass" and self._chance(0.5):
            self._put("skyline")
        elif self._chance(0.35 * self.ambition):
            self._put("wind_turbine")

    def _front(self) -> None:
        """A street front of one kind of house, a civic building or two, and a gap to breathe."""
        rng = self.rng
        share = {"low": 0.68, "medium": 0.9, "high": 1.0}[self.attributes["density"]]
        civic = 0.5 if self._houses_asked() == 0 else 0.15
        guests = [rng.choice(CIVIC) for _ in range(2) if self._chance(civic)]
        cells = list(range(GROUPS["front"].cells))
        rng.shuffle(cells)
        view = ("land", 0) in self.asked  # what was asked must show above the roofs
        rhythm = rng.uniform(0.0, 0.3) if view else rng.uniform(0.2, 0.8)
        share = min(share, 0.8) if view else share
        needed = self._children_asked()
        for k in cells:
            if ("front", k) in self.elements:
                continue
            if not self._chance(share) and self._houses() >= needed:
                continue
            size = min(1.0, max(0.0, rhythm + rng.uniform(-0.35, 0.35)))
            guest = guests.pop() if guests else None
            name = guest or HOUSES[self.form]
            if guest is None and self._chance(0.02 + 0.16 * self.ambition):
                name = "glass_building" if self._chance(0.5) else HOUSES[self.form]
            placed = self._put(name, index=k, size=size, u=rng.uniform(0.3, 0.7))
            if not placed:
                self._put(HOUSES[self.form], index=k, size=0.05)
        for k in cells:  # roofs that were asked for need houses, even before a far view
            if self._houses() >= needed:
                break
            if ("front", k) not in self.elements:
                element = self._element(HOUSES[self.form], k, size=0.1)
                self.elements["front", k] = element
                self.boxes["front", k] = self.frame.place(element)

    def _houses(self) -> int:
        return sum(group == "front" for group, _ in self.elements)

    def _houses_asked(self) -> int:
        return sum(group == "front" for group, _ in self.asked)

    def _children_asked(self) -> int:
        return max(
            sum(n for name, n in self.wanted.items() if CLASSES[name].group == group)
            for group in ("roof", "facade")
        )

    def _children(self) -> None:
        """Roof items and facades, only ever on a house."""
        rng, ambition = self.rng, self.ambition
        houses = sorted(k for group, k in self.elements if group == "front")
        for group in ("roof", "facade"):
            free = list(houses)
            rng.shuffle(free)
            asked = [
                name
                for name, n in self.wanted.items()
                if CLASSES[name].group == group
                for _ in range(n)
            ]
            for name in sorted(asked, key=lambda name: (asked.index(name), name)):
                if free:
                    k = free.pop()
                    self.elements[group, k] = self._element(name, k)
                    self.asked.add((group, k))
                    if group == "facade":  # trees must not hide it
                        self.boxes[group, k] = self.boxes["front", k]
            if group == "roof":
                usual = {"solar_roof": 0.4 * ambition, "green_roof": 0.36 * ambition,
                         "roof_garden": 0.14 * ambition, "roof_turbine": 0.08 * ambition**2,
                         "antenna": 0.06 * (1 - ambition)}  # fmt: skip
            else:
                usual = {"awning": 0.1, "green_facade": 0.26 * ambition, "mural": 0.02,
                         "solar_facade": 0.14 * ambition**2, "flags": 0.02,
                         "display": 0.03 * ambition}  # fmt: skip
            # Whole scenes have a theme: most have few extras, so that an asked one stands out.
            theme = self._chance(0.5 + 0.45 * ambition)
            for k in free:
                for name, probability in usual.items():
                    if theme and self._chance(probability):
                        self.elements[group, k] = self._element(name, k)
                        break

    def _heights(self) -> None:
        """Roofs and towers behind the street front, and one landmark off the centre."""
        rng, density = self.rng, self.attributes["density"]
        landmarks = any(group == "landmark" for group, _ in self.elements)
        if not landmarks and self._chance(0.62):
            side = rng.randrange(2)
            u = rng.uniform(0.25, 0.85) if side == 0 else rng.uniform(0.15, 0.75)
            self._put(_pick(rng, LANDMARK[self.form]), index=side, u=u)
        self.asked |= {slot for slot in self.elements if slot[0] == "landmark"}  # stays in sight
        share = {"low": 0.25, "medium": 0.55, "high": 0.85}[density]
        if ("land", 0) in self.asked:
            share *= 0.5
        usual = MID.get(self.form, {"roofs": 5, "timber_tower": 1.4 * self.ambition,
                                    "green_tower": 2.4 * self.ambition**2,
                                    "glass_tower": self.ambition**2})  # fmt: skip
        for k in range(GROUPS["mid"].cells):
            if ("mid", k) not in self.elements and self._chance(share):
                self._put(_pick(rng, usual), index=k)
        if self._chance(0.14 * self.ambition**2):
            self._put("cable_car")
        if self._chance(0.35 * self.ambition**2):
            self._put("data_network")

    def _strip(self) -> None:
        """Trees in a row rather than a mixture, with a garden or a playground between."""
        rng = self.rng
        trees = dict(TREES[self.form])
        if self.attributes["season"] == "winter" or self.attributes["weather"] == "snow":
            trees = {name: weight for name, weight in trees.items() if name != "palm"}
        row = _pick(rng, trees)
        share = {"low": 0.68, "medium": 0.58, "high": 0.42}[self.attributes["density"]]
        share += 0.3 * (self.ambition - 0.5)
        tall = rng.uniform(0.2, 0.8)
        rest = {"flower_meadow": 2, "community_garden": 1, "playground": 1, "rain_garden": 0.6,
                "greenhouse": 0.3, "sports_court": 0.5}  # fmt: skip
        for k in range(GROUPS["strip"].cells):
            if ("strip", k) in self.elements:
                continue
            if self._chance(share):
                size = min(1.0, max(0.0, tall + rng.uniform(-0.25, 0.25)))
                self._put(row, index=k, size=size)
            elif self._chance(0.1):
                self._put(_pick(rng, rest), index=k)

    def _water(self) -> None:
        rng = self.rng
        wet = any(group in ("afloat", "bridge") for group, _ in self.elements)
        chance, name = WATER.get(self.form, (0.28, "river"))
        if ("water", 0) not in self.elements and (wet or self._chance(chance)):
            self._put(name)
        if ("water", 0) in self.elements:
            if self._chance(0.2):
                self._put("bridge")
            for _ in range(rng.choice((0, 1, 1, 2)) if not wet else rng.choice((0, 0, 1))):
                self._put(_pick(rng, AFLOAT))

    def _streets(self) -> None:
        rng, ambition = self.rng, self.ambition
        rail = 0.12 + 0.16 * ambition
        if not any(group == "rail" for group, _ in self.elements) and self._chance(rail):
            self._put("tram" if self._chance(0.8) else "train")
        today = 1 - ambition
        road = ROAD | {"shuttle": 3 * ambition, "e_car": 1 + 4 * today}
        road |= {"delivery_van": 1 + 2 * today}
        asked_road = any(group == "road" for group, _ in self.asked)
        if asked_road or self._chance(0.5 + 0.4 * today):
            for _ in range(rng.choice((0, 1, 1, 2)) + self._chance(0.7 * today)):
                self._put(_pick(rng, road))
        cycle = CYCLE | {"delivery_robot": 1.6 * ambition**2, "cargo_bike": 0.2 + 1.6 * ambition}
        if self._chance(0.5 + 0.35 * ambition):
            for _ in range(rng.choice((1, 2, 2))):
                self._put(_pick(rng, cycle))

    def _square(self) -> None:
        """Furniture and people of all kinds, with room between them."""
        rng, ambition = self.rng, self.ambition
        place = PLACE | {
            "smart_lamp": 0.1 + 2 * ambition,
            "info_kiosk": 0.9 * ambition,
            "charging_station": 0.2 + ambition,
            "wifi_mast": 0.4 * ambition,
            "sensor_post": 0.6 * ambition,
        }
        standing = sum(group == "place" for group, _ in self.elements)
        for _ in range(max(0, rng.choice((3, 3, 4, 4)) - standing)):
            self._put(_pick(rng, place))
        crowd = {"low": (3, 4, 5), "medium": (4, 5, 6), "high": (5, 6, 7)}
        standing = sum(group == "people" for group, _ in self.elements)
        if self.attributes["weather"] in ("rain", "fog", "snow"):
            standing += 1
        for _ in range(max(0, rng.choice(crowd[self.attributes["density"]]) - standing)):
            self._put(_pick(rng, PEOPLE))

    def _sky(self) -> None:
        ambition = self.ambition
        usual = {"birds": 0.22, "balloon": 0.05, "kite": 0.03, "airship": 0.1 * ambition**2,
                 "drone": 0.5 * ambition**2, "air_taxi": 0.5 * ambition**2}  # fmt: skip
        if self.attributes["weather"] in ("rain", "fog", "snow"):
            usual = {"birds": 0.12}
        for name, probability in usual.items():
            if self._chance(probability):
                self._put(name)

    def scene(self) -> Scene:
        slots = sorted(self.elements, key=lambda slot: (_ORDER[slot[0]], slot[1]))
        return Scene(
            tuple(self.elements[slot] for slot in slots),
            self.attributes,
            self.frame.layout,
        )


def _covered(box: Box, by: Box) -> float:
    """The share of a box that another one in front of it hides."""
    width = min(box.left + box.width, by.left + by.width) - max(box.left, by.left)
    height = min(box.y, by.y) - max(box.top, by.top)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / (box.width * box.height)
