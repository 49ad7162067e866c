# ruff: noqa: E501 - tables read better unbroken
"""Fixed prompts of the evaluation: counts, negations, relations, sentences, and the sheet's."""

from __future__ import annotations

SEED_PROMPT = (
    "a smart city which is connected, sustainable, user-friendly with a proper digital "
    "infrastructure and co-creation opportunities"
)

# Classes that people count, with the words for one and for several.
COUNTABLE: dict[str, tuple[str, str]] = {
    "tram": ("tram", "trams"),
    "train": ("train", "trains"),
    "bus": ("bus", "buses"),
    "shuttle": ("autonomous shuttle", "autonomous shuttles"),
    "e_car": ("electric car", "electric cars"),
    "delivery_van": ("delivery van", "delivery vans"),
    "cyclist": ("cyclist", "cyclists"),
    "cargo_bike": ("cargo bike", "cargo bikes"),
    "e_scooter": ("e-scooter", "e-scooters"),
    "delivery_robot": ("delivery robot", "delivery robots"),
    "air_taxi": ("air taxi", "air taxis"),
    "drone": ("drone", "drones"),
    "airship": ("airship", "airships"),
    "balloon": ("hot air balloon", "hot air balloons"),
    "kite": ("kite", "kites"),
    "wind_turbine": ("wind turbine", "wind turbines"),
    "solar_roof": ("solar roof", "solar roofs"),
    "green_roof": ("green roof", "green roofs"),
    "roof_garden": ("roof garden", "roof gardens"),
    "mural": ("mural", "murals"),
    "street_tree": ("tree", "trees"),
    "fruit_tree": ("fruit tree", "fruit trees"),
    "palm": ("palm tree", "palm trees"),
    "playground": ("playground", "playgrounds"),
    "greenhouse": ("greenhouse", "greenhouses"),
    "sailboat": ("sailboat", "sailboats"),
    "ferry": ("ferry", "ferries"),
    "houseboat": ("houseboat", "houseboats"),
    "bench": ("bench", "benches"),
    "fountain": ("fountain", "fountains"),
    "cafe": ("cafe", "cafes"),
    "market_stall": ("market stall", "market stalls"),
    "charging_station": ("charging station", "charging stations"),
    "info_kiosk": ("info kiosk", "info kiosks"),
    "wheelchair_user": ("wheelchair user", "wheelchair users"),
    "child": ("child", "children"),
    "musician": ("street musician", "street musicians"),
    "school": ("school", "schools"),
    "museum": ("museum", "museums"),
    "church": ("church", "churches"),
    "lighthouse": ("lighthouse", "lighthouses"),
    "glass_tower": ("skyscraper", "skyscrapers"),
    "green_tower": ("green tower", "green towers"),
}

NUMBER_WORDS = ("no", "one", "two", "three", "four")

# What is not wanted, the classes that a viewer would call so, and a prompt that makes them likely.
NEGATED: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("cars", ("e_car",), "a main street with buses, vans and bicycles"),
    ("delivery vans", ("delivery_van",), "shops and a market"),
    ("buses", ("bus",), "a main street with cars and public transport"),
    ("trams", ("tram",), "public transport, car-free"),
    ("e-scooters", ("e_scooter",), "smart mobility"),
    ("bicycles", ("cyclist",), "a car-free town"),
    ("delivery robots", ("delivery_robot",), "a utopian smart city"),
    ("drones", ("drone",), "a utopian city with air taxis"),
    ("air taxis", ("air_taxi",), "a utopian city with drones"),
    ("airships", ("airship",), "a futuristic city with balloons"),
    ("birds", ("birds",), "biodiversity"),
    ("wind turbines", ("wind_turbine",), "a sustainable city"),
    ("solar panels", ("solar_roof", "solar_field", "solar_facade"), "renewable energy"),
    ("green roofs", ("green_roof",), "a green city"),
    ("trees", ("street_tree", "fruit_tree", "cypress", "conifer", "palm"), "a park"),
    ("flowers", ("flower_meadow",), "a park and biodiversity"),
    ("skyscrapers", ("glass_tower",), "a business district, bold"),
    ("apartment blocks", ("slab_tower",), "prefabricated housing, dense"),
    ("church", ("church",), "a half-timbered old town"),
    ("castle", ("castle",), "a hill town"),
    ("mountains", ("mountains",), "a hill town with vineyards"),
    ("boats", ("sailboat", "ferry", "houseboat"), "a harbour town"),
    ("bridge", ("bridge",), "a canal and swans"),
    ("fountain", ("fountain",), "a park with benches"),
    ("benches", ("bench",), "a park with a fountain"),
    ("screens", ("display",), "open data and a data network"),
    ("antennas", ("antenna",), "digital infrastructure"),
    ("street lamps", ("smart_lamp",), "a smart city"),
    ("dogs", ("dog_walker",), "a walkable city"),
    ("musicians", ("musician",), "a festival"),
)
# "without" in the middle is how people speak.
NEGATIONS = ("{scene}, no {thing}", "{scene}, without {thing}", "{scene} without {thing}",
             "{scene} but no {thing}", "{scene}, without any {thing}")  # fmt: skip

# Where one thing stands to another: both must show.
RELATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("a park by the river", ("park", "river")),
    ("a cafe next to the church", ("cafe", "church")),
    ("benches under the trees", ("benches", "trees")),
    ("a playground beside the school", ("playground", "school")),
    ("a tram in front of the town hall", ("tram", "town_hall")),
    ("sailboats on the river", ("sailboat", "river")),
    ("wind turbines behind the houses and a meadow", ("wind_energy", "meadow")),
    ("a castle above the vineyards", ("castle", "vineyard")),
    ("a bridge over the canal", ("bridge", "canal")),
    ("swans on the canal", ("swans", "canal")),
    ("a lighthouse by the sea", ("lighthouse", "sea")),
    ("a market in front of the church", ("market", "church")),
    ("solar panels on the roof of the school", ("solar_energy", "school")),
    ("children playing next to the fountain", ("children", "fountain")),
    ("a library near the park", ("library", "park")),
    ("a ferry in the harbour", ("ferry", "harbour")),
    ("houseboats along the canal", ("houseboat", "canal")),
    ("a community garden behind the community centre", ("community_garden", "community_centre")),
    ("drones above the skyscrapers", ("drone", "skyscrapers")),
    ("a balloon over the mountains", ("balloon", "mountains")),
    ("cyclists along the river", ("cycling", "river")),
    ("charging stations opposite the museum", ("charging", "museum")),
    ("a cable car over the hills", ("cable_car", "hills")),
    ("musicians beside the cafe", ("music", "cafe")),
    ("older people on benches", ("elderly", "benches")),
    ("a stage by the river", ("stage", "river")),
    ("palm trees by the sea", ("palm", "sea")),
    ("a train behind the park", ("train", "park")),
    ("a book box near the library", ("book_box", "library")),
    ("murals on the makerspace", ("mural", "makerspace")),
    ("flags in front of the town hall", ("flags", "town_hall")),
    ("cargo bikes next to the market hall", ("cargo_bike", "market_hall")),
    ("beehives on the roof of the museum", ("beehives", "museum")),
    ("an orchard beside the greenhouse", ("orchard", "greenhouse")),
    ("a windmill by the canal", ("windmill", "canal")),
    ("a bus at the mobility hub", ("bus", "mobility_hub")),
    ("wheelchair users in front of the health centre", ("wheelchair", "health")),
    ("bike parking next to the tram", ("bike_parking", "tram")),
    ("people swimming in the river near the bridge", ("swimming", "river", "bridge")),
    ("a domed building opposite the park", ("dome", "park")),
)

# Whole prompts with the concepts that must show.
SENTENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        SEED_PROMPT,
        (
            "smart_city",
            "connected",
            "sustainable",
            "user_friendly",
            "digital_infrastructure",
            "co_creation",
        ),
    ),
    (
        "a future city with a tram, green roofs and a river at sunset",
        ("tram", "green_roof", "river", "time_sunset"),
    ),
    (
        "an old town which is barrier-free, with solar panels, cargo bikes, benches and cafes",
        ("form_half_timbered", "accessible", "solar_energy", "cargo_bike", "benches", "cafe"),
    ),
    (
        "wind power; hydrogen; public transport; community gardens in winter",
        ("wind_energy", "hydrogen", "public_transport", "community_garden", "season_winter"),
    ),
    (
        "In 2050 we go to work by bike or tram, and our children play in a big park by the river.",
        ("cycling", "tram", "park", "river"),
    ),
    (
        "I wish for a green city with lots of trees, clean energy from wind and sun, and a market on Saturdays.",
        ("green_city", "trees", "wind_energy", "market"),
    ),
    (
        "Our harbour is full of life: sailing boats, a ferry to the islands, cafes along the water and a lighthouse.",
        ("harbour", "sailboat", "ferry", "cafe", "lighthouse"),
    ),
    (
        "Older people and families with children meet at the community centre, there are benches and a fountain.",
        ("elderly", "families", "community_centre", "benches", "fountain"),
    ),
    (
        "A quiet village with solar roofs, a car-free centre, beehives and a flower meadow in spring.",
        ("solar_roof", "car_free", "beehives", "meadow", "season_spring"),
    ),
    (
        "The city hall is open to everybody, citizens vote on new ideas and there is free wifi on the square.",
        ("town_hall", "voting", "wifi"),
    ),
    (
        "A courageous plan: air taxis and drones above green towers, autonomous shuttles on the streets, at night.",
        ("ambition_bold", "air_taxi", "drone", "green_tower", "shuttle", "time_night"),
    ),
    (
        "An Italian town with arcades and a bell tower, vineyards on the hills, musicians on the square in summer.",
        ("form_arcade", "campanile", "vineyard", "music", "season_summer"),
    ),
    (
        "People repair their bikes in the makerspace, borrow books in the library and sort their waste.",
        ("makerspace", "library", "recycling"),
    ),
    (
        "Rain gardens and green facades cool the city, an electric bus stops in front of the school.",
        ("sponge_city", "green_facade", "bus", "school"),
    ),
)

# The sheet of each version: as a room would type them, each with its own seed.
SHEET: tuple[str, ...] = (
    SEED_PROMPT,
    "a future city with a tram, green roofs and a river at sunset",
    "an old half-timbered town with cargo bikes, benches and cafes",
    "wind power; hydrogen; public transport; community gardens in winter",
    "a harbour with sailboats, a ferry and a lighthouse at dawn",
    "Italian town with arcades, vineyards and a bell tower, in summer",
    "two trams, three wind turbines and no cars",
    "isometric view of a garden suburb with solar roofs and a playground",
    "panorama of a glass city with green towers, bold",
    "a canal with houseboats, swans and a bridge in autumn",
    "a market in front of the church, children and musicians",
    "baroque town in the snow at night, smart street lights",
    "white coastal town with palm trees and floating solar panels",
    "drones, air taxis and a cable car over the hills, utopian",
    "everyone is welcome: wheelchair users, older people, families",
    "prefabricated blocks with murals, roof gardens and a community centre",
    "a park by the river, people swimming",
    "co-creation, voting and open data on the town square",
    "hill town with a castle, cypresses and an orchard in spring",
    "rain gardens and green facades in the rain",
    "school, library, museum and health centre",
    "as it is today, small improvements, cycling",
    "festival with a stage, flags and balloons",
    "my grandchildren can walk to school on their own",
)
