# ruff: noqa: E501 - a table reads better unbroken
"""What people ask for, how they say it, and which classes of the world show it.

A concept has *looks*: alternatives, each a tuple of classes that together make it visible. Scenes
made for a caption show one look of each of its concepts.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from training.grammar.wordings import FREE_NOTHING, FREE_WORDINGS, wordings


@dataclass(frozen=True)
class Concept:
    """A thing that can be asked for.

    Attributes:
        looks: Alternatives; all classes of one alternative are put into the scene.
        phrases: Wordings in captions, lower case, as `visioning.veduta.phrases.split` leaves them.
        attributes: Scene attributes that it sets.
        without: Classes that it rules out (car-free).
    """

    name: str
    group: str
    looks: tuple[tuple[str, ...], ...]
    phrases: tuple[str, ...]
    attributes: dict[str, str] = field(default_factory=dict)
    without: frozenset[str] = frozenset()

    @property
    def classes(self) -> frozenset[str]:
        """Every class that can show it."""
        return frozenset(name for look in self.looks for name in look)

    def shown_by(self, visible: Collection[str]) -> bool:
        """Whether one look is complete among the visible classes."""
        return any(all(name in visible for name in look) for look in self.looks)


_ALL: list[Concept] = []


def _add(group: str, name: str, looks: str, phrases: str, without: str = "", **setting) -> None:
    """Looks are separated by "|" and their classes by "+"."""
    alternatives = tuple(tuple(look.split("+")) for look in looks.split("|") if look)
    banned = frozenset(without.split())
    said = wordings(phrases) + FREE_WORDINGS[name]
    _ALL.append(Concept(name, group, alternatives, said, without=banned, **setting))


# --- energy
_add("energy", "solar_energy", "solar_roof|solar_field|solar_facade|solar_roof+solar_field",
     "solar, solar energy, solar power, solar panels, photovoltaics, pv panels, photovoltaic panels,"
     "energy from the sun, sun power, solar electricity, solar cells, solar modules, solar city,"
     "solar powered, sun energy, solar plants")  # fmt: skip
_add("energy", "solar_roof", "solar_roof",
     "solar roofs, rooftop solar, solar panels on the roofs, photovoltaic roofs, pv on every roof,"
     "solar roof, panels on roofs, roof photovoltaics, solar tiles, solar houses, rooftop pv")  # fmt: skip
_add("energy", "solar_field", "solar_field",
     "solar field, solar fields, solar park, solar farm, photovoltaic park, ground-mounted solar,"
     "fields of solar panels, solar farms, large solar plant, pv field")  # fmt: skip
_add("energy", "solar_facade", "solar_facade",
     "solar facades, solar facade, photovoltaic facades, solar walls, panels on the facades,"
     "facade photovoltaics, solar cladding, walls that make electricity, solar windows")  # fmt: skip
_add("energy", "floating_solar", "floating_solar",
     "floating solar, floating solar panels, floating photovoltaics, solar panels on the water,"
     "solar on the river, floating pv, swimming solar plant, solar rafts")  # fmt: skip
_add("energy", "wind_energy", "wind_turbine",
     "wind energy, wind power, wind turbines, wind turbine, wind farm, wind park, windmills for "
     "electricity, energy from the wind, wind wheels, wind electricity, turbines on the hills,"
     "community wind farm, wind generators, wind")  # fmt: skip
_add("energy", "roof_turbine", "roof_turbine",
     "small wind turbines, roof turbines, rooftop wind turbines, wind turbines on the roofs,"
     "micro wind turbines, mini wind turbines, vertical wind turbines, rooftop wind, small wind power")  # fmt: skip
_add("energy", "renewable_energy", "wind_turbine+solar_roof|wind_turbine+solar_field",
     "renewable energy, renewables, clean energy, green energy, green electricity, clean power,"
     "energy transition, green power, 100 % renewable, renewable electricity, carbon-free energy,"
     "energy revolution, regenerative energy")  # fmt: skip
_add("energy", "hydrogen", "hydrogen_plant",
     "hydrogen, hydrogen plant, green hydrogen, hydrogen tanks, hydrogen storage, electrolyser,"
     "h2 plant, hydrogen production, hydrogen economy, hydrogen factory")  # fmt: skip
_add("energy", "district_heating", "heat_plant",
     "district heating, heat plant, heating plant, local heat network, geothermal heat,"
     "heat from waste water, large heat pump, combined heat, biomass heating, heat storage,"
     "neighbourhood heating, thermal power station, heat pumps")  # fmt: skip
_add("energy", "charging", "charging_station",
     "charging stations, charging station, charging points, ev chargers, charging infrastructure,"
     "electric car chargers, charge points, wallboxes, charging for electric cars, power columns")  # fmt: skip
_add("energy", "sustainable", "wind_turbine+solar_roof|solar_roof+green_roof+street_tree"
     "|wind_turbine+green_roof|solar_roof+green_facade+wind_turbine",
     "sustainable, sustainability, sustainable city, sustainable development, ecological,"
     "eco-friendly, environmentally friendly, climate-friendly, green deal, sustainable living,"
     "eco city, sustainable future, planet-friendly, sustainable urban development")  # fmt: skip
_add("energy", "climate_neutral", "wind_turbine+solar_roof+green_roof|wind_turbine+solar_field"
     "|solar_roof+wind_turbine+heat_plant",
     "climate neutral, climate-neutral, carbon neutral, net zero, zero emissions, co2-free,"
     "zero carbon, climate protection, climate neutrality, fossil-free, decarbonised, low carbon")  # fmt: skip

# --- mobility
_add("mobility", "tram", "tram",
     "tram, trams, tramway, streetcar, streetcars, light rail, tram line, trolley, modern tram,"
     "tramline, urban rail, tram network, low-floor tram, trams on rails")  # fmt: skip
_add("mobility", "train", "train",
     "train, trains, railway, regional train, rail, commuter train, s-bahn, railway line, night "
     "train, suburban train, fast trains, rail connection, passenger train")  # fmt: skip
_add("mobility", "bus", "bus",
     "bus, buses, electric bus, electric buses, bus line, e-bus, city bus, bus rapid transit,"
     "bus service, hydrogen bus, night bus, bus lane")  # fmt: skip
_add("mobility", "public_transport", "tram+bus|tram|train+bus|bus|tram+bus",
     "public transport, public transportation, local transport, mass transit, transit, public "
     "transit, free public transport, good public transport, collective transport,"
     "public mobility, strong public transport, buses or trams")  # fmt: skip
_add("mobility", "shuttle", "shuttle",
     "autonomous shuttle, autonomous shuttles, self-driving shuttle, driverless shuttle,"
     "self-driving minibus, autonomous vehicles, shuttle, on-demand shuttle, robot taxi,"
     "driverless bus, autonomous driving, self-driving cars, shuttles")  # fmt: skip
_add("mobility", "electric_cars", "e_car|e_car+charging_station",
     "electric cars, electric car, e-cars, ev, electric vehicles, e-mobility, electric mobility,"
     "electromobility, car sharing, shared cars, cars, carsharing")  # fmt: skip
_add("mobility", "delivery_van", "delivery_van",
     "delivery van, delivery vans, electric delivery vans, logistics, city logistics, parcel van,"
     "vans, electric vans, delivery traffic, goods delivery")  # fmt: skip
_add("mobility", "cycling", "cyclist|cyclist+bike_stand|cyclist+cargo_bike",
     "cycling, cyclists, bicycles, bikes, bike lanes, cycle lanes, cycle path, bicycle city,"
     "bike-friendly, cycle-friendly, cycling city, bicycle, bike paths, bike highway,"
     "people on bikes, cycle highway")  # fmt: skip
_add("mobility", "cargo_bike", "cargo_bike",
     "cargo bikes, cargo bike, cargo bicycles, freight bikes, cargo cycles, delivery by bike,"
     "box bikes, bike couriers, transport bikes, carrier bikes")  # fmt: skip
_add("mobility", "e_scooter", "e_scooter",
     "e-scooters, scooters, electric scooters, e-scooter, kick scooters, scooter sharing,"
     "micromobility, shared scooters, micro mobility, electric kick scooter")  # fmt: skip
_add("mobility", "bike_parking", "bike_stand",
     "bike parking, bicycle parking, bike stands, bike racks, bike sharing station, bike stand,"
     "shared bikes, bike sharing, cycle parking, rental bikes, bike hire")  # fmt: skip
_add("mobility", "delivery_robot", "delivery_robot",
     "delivery robots, delivery robot, robots, robot, street robots, autonomous delivery,"
     "robot couriers, robots on the pavement, service robots, robotic delivery")  # fmt: skip
_add("mobility", "cable_car", "cable_car",
     "cable car, cable cars, gondola, gondolas, aerial cableway, ropeway, urban cable car,"
     "aerial tramway, gondola lift, cableway, cabins on a cable")  # fmt: skip
_add("mobility", "air_taxi", "air_taxi",
     "air taxi, air taxis, flying taxis, flying cars, flying taxi, evtol, passenger drones,"
     "urban air mobility, flying vehicles, flying car, air mobility")  # fmt: skip
_add("mobility", "drone", "drone",
     "drones, drone, delivery drones, drone delivery, quadcopters, drone traffic, parcel drones,"
     "medical drones, unmanned aircraft, flying robots")  # fmt: skip
_add("mobility", "airship", "airship",
     "airship, airships, zeppelin, zeppelins, blimp, dirigible, cargo airship, solar airship,"
     "blimps")  # fmt: skip
_add("mobility", "balloon", "balloon",
     "hot air balloon, hot air balloons, balloon, balloons, balloon ride, ballooning,"
     "colourful balloons, balloons in the sky")  # fmt: skip
_add("mobility", "mobility_hub", "mobility_hub",
     "mobility hub, mobility hubs, mobility station, transport hub, multimodal hub, interchange,"
     "intermodal station, mobility point, sharing station, park-and-ride, bus station, transfer hub")  # fmt: skip
_add("mobility", "car_free", "cyclist+tram|cyclist+adult+child|tram+cyclist+cafe",
     "car-free, car free, car-free city, no cars, without cars, car-free centre, traffic-calmed,"
     "car-free streets, pedestrianised, autofree, streets for people, cars banned, low-traffic",
     without="e_car delivery_van")  # fmt: skip
_add("mobility", "walkable", "adult+pram+child|adult+elder+dog_walker",
     "walkable, pedestrians, pedestrian-friendly, pedestrian zone, walkable city, short distances,"
     "15-minute city, people walking, walking, footpaths, promenade, 15 minute city")  # fmt: skip
_add("mobility", "smart_mobility", "shuttle+mobility_hub|shuttle+e_scooter|shuttle+charging_station",
     "smart mobility, intelligent mobility, mobility of the future, future mobility,"
     "intelligent transport, innovative mobility, mobility as a service, smart transport,"
     "intelligent traffic")  # fmt: skip
_add("mobility", "parcel_station", "parcel_station",
     "parcel station, parcel lockers, parcel locker, package station, pick-up station, post lockers,"
     "packstation, parcel pick-up, delivery lockers")  # fmt: skip

# --- green
_add("green", "trees", "street_tree",
     "trees, street trees, avenue of trees, tree-lined, shady trees, tree-lined streets,"
     "shade, planted trees, avenues, leafy streets, shade trees, tree")  # fmt: skip
_add("green", "orchard", "fruit_tree",
     "fruit trees, orchard, apple trees, orchards, edible city, cherry trees, fruit tree, urban "
     "orchard, apples, blossoming trees, fruit for everyone, pear trees")  # fmt: skip
_add("green", "cypress", "cypress",
     "cypresses, cypress, cypress trees, mediterranean trees, tuscan trees, slender trees,"
     "cypress alley, tuscan cypresses")  # fmt: skip
_add("green", "conifer", "conifer",
     "conifers, fir trees, pine trees, spruces, evergreens, pines, firs, fir, spruce trees,"
     "coniferous trees")  # fmt: skip
_add("green", "palm", "palm",
     "palms, palm trees, palm, palm tree, exotic trees, palm-lined, date palms, palm avenue,"
     "tropical trees")  # fmt: skip
_add("green", "green_roof", "green_roof",
     "green roofs, green roof, living roofs, planted roofs, vegetated roofs, grass roofs, sedum "
     "roofs, greened roofs, roof greening, moss roofs, turf roofs, roofs covered in plants")  # fmt: skip
_add("green", "roof_garden", "roof_garden",
     "roof gardens, roof garden, rooftop gardens, rooftop garden, gardens on the roofs, roof terrace,"
     "roof terraces, rooftop farming, sky gardens, gardening on the roof, rooftop terraces")  # fmt: skip
_add("green", "green_facade", "green_facade",
     "green facades, green facade, green walls, vertical gardens, living walls, climbing plants, ivy,"
     "facade greening, planted facades, vertical greenery, vertical green, vines on the walls")  # fmt: skip
_add("green", "community_garden", "community_garden",
     "community garden, community gardens, urban gardening, allotments, vegetable gardens, raised "
     "beds, neighbourhood garden, allotment gardens, gardening, vegetable beds, shared garden,"
     "urban gardens, kitchen garden")  # fmt: skip
_add("green", "meadow", "flower_meadow",
     "flower meadow, flowers, wildflowers, meadow, meadows, wildflower meadow, flower beds,"
     "blooming meadows, flower strips, wild flowers, bee pasture, blossoms, flowering")  # fmt: skip
_add("green", "park", "flower_meadow+street_tree+bench|street_tree+playground+flower_meadow"
     "|street_tree+fountain+bench",
     "park, city park, green space, green spaces, urban park, public park, parkland,"
     "pocket park, central park, recreation area, parks")  # fmt: skip
_add("green", "green_city", "green_facade+green_roof+street_tree|street_tree+green_roof+flower_meadow"
     "|street_tree+roof_garden+green_facade",
     "green, green city, greenery, nature, plants, urban nature, urban green,"
     "nature in the city, greening, lush, vegetation, garden city, close to nature")  # fmt: skip
_add("green", "forest", "forest",
     "forest, woods, urban forest, forests, wooded hills, woodland, forest around the city, forested,"
     "city forest, deep forest")  # fmt: skip
_add("green", "vineyard", "vineyard",
     "vineyards, vineyard, wine hills, vines, wine growing, grapes, wine, winery, wine slopes,"
     "wine region")  # fmt: skip
_add("green", "beehives", "beehives",
     "beehives, bees, beekeeping, urban beekeeping, honey, bee hives, bee colonies, city bees,"
     "bees on the roofs, beekeepers, apiary")  # fmt: skip
_add("green", "biodiversity", "beehives+flower_meadow|flower_meadow+birds|beehives+birds",
     "biodiversity, biodiverse, species diversity, wildlife, insects, pollinators, habitats,"
     "rich in species, nature conservation, butterflies, insect-friendly, animals")  # fmt: skip
_add("green", "birds", "birds",
     "birds, bird, storks, seagulls, flock of birds, swallows, birdsong, birds in the sky, geese,"
     "flying birds")  # fmt: skip
_add("green", "vertical_farm", "vertical_farm",
     "vertical farm, vertical farming, vertical farms, indoor farming, farm tower, plant factory,"
     "stacked farm, food tower, high-tech farming, indoor farm, hydroponics")  # fmt: skip
_add("green", "greenhouse", "greenhouse",
     "greenhouse, greenhouses, glasshouse, glasshouses, winter garden, orangery, hothouse,"
     "urban greenhouse, tomato house, palm house")  # fmt: skip
_add("green", "urban_farming", "vertical_farm|greenhouse+community_garden|community_garden",
     "urban farming, urban agriculture, local food, food production, growing food, city farm,"
     "regional food, self-sufficient, home-grown vegetables, food from the city, farming")  # fmt: skip
_add("green", "planter", "planter",
     "planters, plant boxes, flower boxes, planter, flower pots, potted plants, plant tubs,"
     "planted tubs, flower tubs, plant pots")  # fmt: skip
_add("green", "sponge_city", "rain_garden",
     "sponge city, rain gardens, rain garden, rainwater, rainwater retention, rainwater harvesting,"
     "flood protection, water retention, bioswale, stormwater, climate adaptation, infiltration,"
     "blue-green infrastructure, heavy rain protection")  # fmt: skip
_add("green", "recycling", "recycling_bins",
     "recycling, recycling bins, waste separation, zero waste, circular economy, waste sorting,"
     "circular, clean streets, recycling containers, waste bins, reuse, circular city, garbage")  # fmt: skip

# --- water
_add("water", "river", "river",
     "river, riverside, by the river, riverbank, river through the city, waterfront, stream,"
     "on the river, waterside, river promenade, water, rivers, flowing water")  # fmt: skip
_add("water", "canal", "canal",
     "canal, canals, waterway, canal through the city, waterways, navigable canal, city canal,"
     "along the canal, quay walls, canal side")  # fmt: skip
_add("water", "harbour", "harbour",
     "harbour, harbor, port, marina, docks, dock, harbourfront, inland port, city harbour, quay,"
     "harbour basin, port city")  # fmt: skip
_add("water", "sea", "sea",
     "sea, seaside, ocean, by the sea, sea view, bay, seafront, coast, mediterranean sea, beach,"
     "coastline, seashore")  # fmt: skip
_add("water", "bridge", "bridge",
     "bridge, bridges, footbridge, pedestrian bridge, cycle bridge, stone bridge, river crossing,"
     "bridge over the water, arched bridge, crossing, old bridge")  # fmt: skip
_add("water", "sailboat", "sailboat",
     "sailing boats, sailboats, sailboat, sailing, yachts, sails, boats, boat, sailing boat, regatta,"
     "boats on the water, yacht")  # fmt: skip
_add("water", "ferry", "ferry",
     "ferry, ferries, water bus, water taxi, boat line, electric ferry, passenger boat, river bus,"
     "boat trips, excursion boat, solar ferry, ship, water transport")  # fmt: skip
_add("water", "houseboat", "houseboat",
     "houseboats, houseboat, floating homes, floating houses, living on the water, house boat,"
     "barge homes, floating home, houses on the water")  # fmt: skip
_add("water", "swans", "swans",
     "swans, ducks, swan, water birds, waterfowl, duck, swans on the river, ducklings")  # fmt: skip
_add("water", "swimming", "swimmer",
     "swimming, swimmers, river swimming, bathing, clean water, swimming in the river, bathers,"
     "swim, river bathing, clean river, water clean enough to swim, swimmable river, open water swimming")  # fmt: skip
_add("water", "fountain", "fountain",
     "fountain, fountains, water feature, drinking fountain, water jets, well, water games,"
     "water fountain, drinking water, splash fountain, cooling mist")  # fmt: skip

# --- digital
_add("digital", "data_network", "data_network",
     "data network, network, data, internet, fibre, broadband, digital network, glass fibre,"
     "data streams, cloud, networked, web of data, high-speed internet, internet of things,"
     "iot, data lines, urban data platform, data platform, fiber optic")  # fmt: skip
_add("digital", "connected", "data_network+wifi_mast|data_network|data_network+antenna",
     "connected, connected city, interconnected, linked, well connected, connectivity,"
     "connected by data, fully connected, linked up, networked city, online city, connecting people,"
     "hyperconnected, connected in europe")  # fmt: skip
_add("digital", "digital_infrastructure", "data_network+info_kiosk|data_network+sensor_post"
     "|antenna+info_kiosk+sensor_post|data_network+antenna",
     "digital infrastructure, it infrastructure, digital systems, digital services, digital,"
     "digitalisation, digitalization, digital transformation, digital city, information technology,"
     "technical infrastructure, digital solutions, smart infrastructure, digital backbone")  # fmt: skip
_add("digital", "smart_city", "data_network+smart_lamp|sensor_post+smart_lamp|smart_lamp+data_network"
     "|info_kiosk+smart_lamp",
     "smart city, smart, smart cities, intelligent city, smart town, smart technology, high-tech city,"
     "smart region, smart solutions, intelligent, technology, innovation, innovative, high tech")  # fmt: skip
_add("digital", "wifi", "wifi_mast",
     "wifi, public wifi, free wifi, wlan, wireless internet, hotspot, wi-fi, wireless network,"
     "free internet, hotspots, public wlan, wifi for everyone, wifi mast")  # fmt: skip
_add("digital", "antenna", "antenna",
     "5g, antennas, antenna, mobile network, 5g antennas, cell towers, mobile masts, radio masts,"
     "6g, telecommunication, lorawan, mobile phone reception")  # fmt: skip
_add("digital", "sensors", "sensor_post",
     "sensors, sensor, environmental sensors, air quality sensors, measuring station, weather station,"
     "air quality monitoring, traffic sensors, sensor network, sensor technology, monitoring,"
     "air measurement")  # fmt: skip
_add("digital", "smart_lamp", "smart_lamp",
     "smart street lights, street lights, street lamps, smart lighting, lanterns, led lights, lamps,"
     "intelligent lighting, smart lamps, lamp posts, street lighting, light poles")  # fmt: skip
_add("digital", "info_kiosk", "info_kiosk",
     "info kiosk, information kiosk, digital kiosk, info point, information screens, touch screen,"
     "digital service point, info terminal, kiosk, self-service terminal, information terminal,"
     "digital town guide, e-government, citizen service, digital administration")  # fmt: skip
_add("digital", "display", "display",
     "digital displays, screens, led screens, display, digital screens, media facade, big screen,"
     "digital signs, digital billboards, public screens, media facades, advertising screens,"
     "video wall")  # fmt: skip
_add("digital", "open_data", "display+data_network|info_kiosk+display",
     "open data, data dashboard, transparency, transparent, real-time data, dashboards, data for all,"
     "digital twin, data transparency, city dashboard, open government")  # fmt: skip

# --- participation
_add("participation", "co_creation", "co_creation_table",
     "co-creation, co-creation opportunities, cocreation, co-design, co-creating, workshops,"
     "planning together, design workshop, working together, collaboration, cooperation,"
     "co-creation spaces, participatory design, collaborative, creating together, round table,"
     "co-creation table, joint planning, teamwork, peer learning")  # fmt: skip
_add("participation", "participation", "ballot_box+co_creation_table|co_creation_table|ballot_box",
     "participation, citizen participation, participatory, public participation, involvement,"
     "citizens involved, civic engagement, citizen engagement, taking part, bottom-up, co-decision,"
     "citizens decide, citizen involvement, engagement, citizens' assembly")  # fmt: skip
_add("participation", "voting", "ballot_box",
     "voting, elections, ballot box, democracy, vote, democratic, election, ballot, referendum,"
     "polling station, direct democracy, participatory budget, citizens' budget")  # fmt: skip
_add("participation", "town_hall", "town_hall",
     "town hall, city hall, open town hall, municipality, city administration, council,"
     "rathaus, municipal building, local government, mayor, city council, townhall")  # fmt: skip
_add("participation", "community_centre", "community_centre",
     "community centre, community center, neighbourhood centre, meeting place, community house,"
     "community, youth centre, social centre, neighbourhood house, village hall, meeting places,"
     "third place, community hub, common good")  # fmt: skip
_add("participation", "user_friendly", "ramp+info_kiosk|ramp+bench|info_kiosk+bench|ramp+info_kiosk+bench",
     "user-friendly, user friendly, easy to use, people-friendly, convenient, usable, citizen-friendly,"
     "easy to understand, human-centred, user-centred, intuitive, human-centered, people first,"
     "citizen-centred, service-oriented")  # fmt: skip

# --- care and inclusion
_add("inclusion", "accessible", "ramp+wheelchair_user|ramp|wheelchair_user+ramp",
     "accessible, accessible for everyone, barrier-free, accessibility, barrier free, step-free,"
     "access for all, without barriers, design for all, universal design, ramps, ramp, stepless,"
     "wheelchair accessible, no barriers, wheelchair ramp")  # fmt: skip
_add("inclusion", "wheelchair", "wheelchair_user",
     "wheelchair users, wheelchair, people with disabilities, wheelchairs, disabled people,"
     "wheelchair user, people in wheelchairs, disability, person in a wheelchair")  # fmt: skip
_add("inclusion", "inclusive", "wheelchair_user+elder+pram|wheelchair_user+elder+child"
     "|ramp+wheelchair_user+elder",
     "inclusive, inclusion, diverse, diversity, for everyone, for all, open to everyone, nobody left "
     "behind, all generations, equal opportunities, social inclusion, leaving no one behind,"
     "equality, solidarity")  # fmt: skip
_add("inclusion", "elderly", "elder|elder+bench",
     "older people, elderly, senior citizens, seniors, elderly people, age-friendly, grandparents,"
     "old people, ageing society, pensioners, ageing population, older residents")  # fmt: skip
_add("inclusion", "families", "pram+child|pram+child+playground",
     "families, family-friendly, family, young families, parents, prams,"
     "babies, pram, strollers, mothers, good for families, baby carriage")  # fmt: skip
_add("inclusion", "children", "child|child+playground",
     "children, kids, child-friendly, children playing, child, playing children, young people, youth,"
     "child friendly, next generation, pupils")  # fmt: skip
_add("inclusion", "playground", "playground",
     "playground, playgrounds, play area, swings, slide, adventure playground, space to play,"
     "play areas, climbing frame, place to play, swing")  # fmt: skip
_add("inclusion", "dogs", "dog_walker",
     "dogs, dog, people walking dogs, dog walkers, walking the dog, pets, dog walking, pet-friendly")  # fmt: skip
_add("inclusion", "health", "health_centre",
     "health centre, health, hospital, clinic, health care, healthcare, doctors, medical centre,"
     "health center, healthy city, medical care, care, nursing, telemedicine, pharmacy, doctor")  # fmt: skip
_add("inclusion", "school", "school",
     "school, schools, education, kindergarten, learning, campus, primary school, university,"
     "digital school, nursery, classroom, day care, teaching")  # fmt: skip
_add("inclusion", "benches", "bench",
     "benches, bench, seating, places to sit, public seating, somewhere to rest, park benches, seats,"
     "resting places, sitting areas, park bench, place to rest")  # fmt: skip
_add("inclusion", "sports", "sports_court",
     "sports, sports court, sport, basketball, football pitch, sports ground, basketball court,"
     "outdoor gym, sports field, fitness, playing field, football, exercise, tennis")  # fmt: skip

# --- culture
_add("culture", "museum", "museum",
     "museum, museums, art museum, gallery, exhibition, art gallery, cultural centre, exhibitions,"
     "cultural heritage museum, art house, history museum")  # fmt: skip
_add("culture", "library", "library",
     "library, libraries, public library, reading room, city library, media library, mediatheque,"
     "open library, modern library")  # fmt: skip
_add("culture", "book_box", "book_box",
     "book box, public bookcase, book exchange, books, free books, little free library,"
     "book sharing, open bookcase, bookcase, book swap")  # fmt: skip
_add("culture", "mural", "mural",
     "murals, mural, street art, wall paintings, painted walls, graffiti, wall art, urban art,"
     "painted facades, public art, art, colourful walls")  # fmt: skip
_add("culture", "stage", "stage",
     "stage, open-air stage, theatre, concert, concerts, open air concert, performances, open-air "
     "theatre, live music stage, bandstand, show, open-air cinema")  # fmt: skip
_add("culture", "music", "musician|musician+stage",
     "music, musicians, street musicians, street music, musician, buskers, live music, violinist,"
     "busker, guitar player, song")  # fmt: skip
_add("culture", "festival", "stage+flags+musician|stage+flags|flags+musician+market_stall",
     "festival, city festival, celebration, street festival, culture, cultural events, events,"
     "party, cultural life, carnival, festivals, summer festival, public events")  # fmt: skip
_add("culture", "flags", "flags",
     "flags, flag, european flags, banners, flags of europe, european union, europe, eu flags,"
     "pennants, bunting, european, international partnership")  # fmt: skip
_add("culture", "kite", "kite",
     "kites, kite, kite flying, flying kites, kites in the sky, kite festival, paper kites, dragon kite")  # fmt: skip

# --- economy
_add("economy", "market", "market_stall",
     "market, farmers market, market stalls, weekly market, street market, market square, market "
     "stall, regional products, farmers' market, stalls, markets, local products, fresh vegetables")  # fmt: skip
_add("economy", "market_hall", "market_hall",
     "market hall, food hall, covered market, indoor market, market halls, food court, market building")  # fmt: skip
_add("economy", "cafe", "cafe",
     "cafe, cafes, street cafe, coffee shop, restaurant, restaurants, outdoor dining, pavement cafe,"
     "terrace cafe, coffee, street cafes, ice cream parlour, gastronomy, café, sidewalk café")  # fmt: skip
_add("economy", "shops", "awning",
     "shops, shopping, local shops, awnings, shop, retail, small shops, stores, shopping street,"
     "corner shop, bakery, shopfronts, independent shops, lively ground floors")  # fmt: skip
_add("economy", "makerspace", "makerspace",
     "makerspace, fab lab, maker space, start-ups, startups, workshop, innovation hub, fablab,"
     "innovation lab, coworking, coworking space, start-up, hackerspace, repair cafe, open workshop,"
     "craft, entrepreneurship, creative industries, co-working, lab")  # fmt: skip

# --- built form
_add("built", "church", "church",
     "church, cathedral, churches, church tower, steeple, minster, spire, gothic church, chapel,"
     "church spire")  # fmt: skip
_add("built", "campanile", "campanile",
     "campanile, bell tower, italian tower, bell towers, clock tower, belfry, tower of the square,"
     "tuscan tower")  # fmt: skip
_add("built", "dome", "dome",
     "dome, domes, domed building, cupola, basilica, domed church, big dome, great dome")  # fmt: skip
_add("built", "castle", "castle",
     "castle, fortress, citadel, palace, castles, fortification, stronghold, fortress walls, chateau,"
     "city walls")  # fmt: skip
_add("built", "tv_tower", "tv_tower",
     "tv tower, television tower, broadcast tower, radio tower, viewing tower, telecom tower,"
     "observation tower, transmission tower")  # fmt: skip
_add("built", "windmill", "windmill",
     "old windmill, dutch windmill, historic windmill, windmill, traditional windmill, grain mill,"
     "mill, historic mill")  # fmt: skip
_add("built", "lighthouse", "lighthouse",
     "lighthouse, beacon, light house, lighthouses, harbour light,"
     "lighthouse on the coast")  # fmt: skip
_add("built", "skyscrapers", "glass_tower",
     "skyscrapers, skyscraper, glass towers, high-rises, towers, high-rise buildings, tall buildings,"
     "glass tower, office towers, high-rise, tall towers, vertical city, tower blocks of glass")  # fmt: skip
_add("built", "timber_tower", "timber_tower",
     "timber construction, wooden high-rises, timber tower, wooden buildings, timber buildings,"
     "wooden towers, wood construction, building in wood, timber high-rise, wooden houses, wood,"
     "timber architecture, sustainable buildings")  # fmt: skip
_add("built", "green_tower", "green_tower",
     "green towers, vertical forest, towers covered in plants, green skyscrapers, planted towers,"
     "tree towers, bosco verticale, green high-rise, trees on balconies, overgrown towers,"
     "plant-covered skyscraper")  # fmt: skip
_add("built", "slab_tower", "slab_tower",
     "apartment blocks, apartment towers, residential towers, housing estate, blocks of flats,"
     "social housing, affordable housing, apartment buildings, residential high-rises, housing,"
     "flats, public housing")  # fmt: skip
_add("built", "skyline", "skyline",
     "skyline, city skyline, distant skyline, metropolis, big city, distant city, skyline on the "
     "horizon, megacity, silhouette of the city")  # fmt: skip
_add("built", "hills", "hills",
     "hills, hilly landscape, rolling hills, green hills, countryside, hilly, hill landscape,"
     "gentle hills")  # fmt: skip
_add("built", "mountains", "mountains",
     "mountains, alps, mountain view, peaks, snowy mountains, mountain range, alpine, mountain,"
     "view of the alps")  # fmt: skip


# --- attributes: time, season, weather, town form, density, ambition, view
def _set(kind: str, value: str, phrases: str, looks: str = "") -> None:
    _add(kind, f"{kind}_{value}", looks, phrases, attributes={kind: value})


_set("time", "dawn", "dawn, sunrise, early morning, morning, daybreak, morning light, first light,"
     "early in the day")  # fmt: skip
_set("time", "day", "day, daytime, noon, midday, daylight, bright day, broad daylight,"
     "afternoon, full daylight")  # fmt: skip
_set("time", "sunset", "sunset, evening, dusk, golden hour, evening light, evening sun,"
     "evening glow, sundown, red sky, golden light, twilight")  # fmt: skip
_set("time", "night", "night, night-time, midnight, starry sky, city lights, nightfall,"
     "moonlight, dark night, nocturnal, nightlife, full moon, lights in the windows")  # fmt: skip
_set("season", "spring", "spring, springtime, spring morning, blossom, may, april, fresh green leaves,"
     "early spring, cherry blossom")  # fmt: skip
_set("season", "summer", "summer, summertime, hot summer, july, warm summer day, midsummer, heat,"
     "high summer, august")  # fmt: skip
_set("season", "autumn", "autumn, fall, autumn leaves, october, golden autumn, autumn colours,"
     "coloured leaves, late autumn, indian summer")  # fmt: skip
_set("season", "winter", "winter, wintertime, december, cold, bare trees, january, winter day,"
     "frost, icy, christmas, cold season")  # fmt: skip
_set("weather", "clear", "clear sky, sunny, blue sky, sunshine, fine weather, bright sun, cloudless,"
     "clear weather, good weather, sun")  # fmt: skip
_set("weather", "cloudy", "cloudy, clouds, overcast, grey sky, cloudy sky, dramatic clouds,"
     "cloudy weather, overcast sky")  # fmt: skip
_set("weather", "rain", "rain, rainy, rainy day, rainy weather, wet streets, umbrellas, shower,"
     "rainfall, drizzle, pouring rain")  # fmt: skip
_set("weather", "fog", "fog, foggy, mist, misty, haze, hazy, morning mist, misty morning")  # fmt: skip
_set("weather", "snow", "snow, snowy, snowfall, snow-covered, snow on the roofs, white winter,"
     "snowflakes, fresh snow")  # fmt: skip
_set("form", "half_timbered", "half-timbered, half-timbered houses, old town, timber-framed houses,"
     "historic old town, medieval town, fachwerk, timber framing, medieval houses, german old town,"
     "half-timbered town, historic centre, old quarter, old houses, tudor style",
     "half_timbered_house")  # fmt: skip
_set("form", "canal", "canal houses, dutch houses, gabled houses, dutch town, brick gables, utrecht,"
     "amsterdam, dutch city, narrow gabled houses, stepped gables, flemish houses", "canal_house")  # fmt: skip
_set("form", "arcade", "arcades, italian town, tuscan town, piazza, arezzo, loggia, italian city,"
     "porticoes, tuscany, arcaded streets, italian square, ochre houses, renaissance town",
     "arcade_house")  # fmt: skip
_set("form", "coastal", "coastal town, white houses, greek houses, mediterranean town, greek town,"
     "seaside town, whitewashed houses, aegean village, white cubes, mediterranean city,"
     "white village, greece", "coastal_house")  # fmt: skip
_set("form", "baroque", "baroque, baroque town, baroque houses, pastel houses, pirna, alba iulia,"
     "town houses, baroque old town, mansard roofs, baroque facades, saxon town, vienna",
     "baroque_house")  # fmt: skip
_set("form", "slab", "prefabricated buildings, slab blocks, plattenbau, panel housing, large housing "
     "estate, concrete slabs, prefab housing, panel buildings, post-war housing, concrete blocks,"
     "socialist housing, modernist housing", "slab_block")  # fmt: skip
_set("form", "garden", "garden suburb, detached houses, suburb, small town, village, garden houses,"
     "single-family houses, rural, rural town, houses in the green, suburban, cottages, geestland",
     "garden_house")  # fmt: skip
_set("form", "harbour", "warehouses, harbour town, brick warehouses, dockland, industrial, hamburg,"
     "warehouse district, docklands, old industry, harbour city, industrial heritage, brick lofts,"
     "industrial quarter", "warehouse")  # fmt: skip
_set("form", "hill", "hill town, stone houses, hillside village, mountain village, houses on the slope,"
     "hilltop town, stone village, terraced houses on a hill, stacked houses, town on a hill",
     "hill_house")  # fmt: skip
_set("form", "glass", "glass buildings, business district, modern architecture, glass architecture,"
     "financial district, office district, glass facades, downtown, offices, munich,"
     "contemporary architecture", "glass_building")  # fmt: skip
_set("density", "low", "low density, spacious, open space, quiet, airy, low-rise, wide open, calm,"
     "peaceful, few buildings, room to breathe")  # fmt: skip
_set("density", "high", "dense, compact, high density, densely built, compact city, urban density,"
     "crowded, bustling, busy, dense city, vibrant, lively")  # fmt: skip


_set("ambition", "today", "as it is today, today, present day, realistic, ordinary, existing city,"
     "everyday, status quo, currently, as now, unchanged, real, how things are now")  # fmt: skip
_set("ambition", "modest", "modest, small improvements, next year, first steps, quick wins, small steps,"
     "low budget, little better, small changes, using what we have, soon, modest change")  # fmt: skip
_set("ambition", "feasible", "feasible, achievable, next ten years, moderate, step by step, pragmatic,"
     "within reach, near future, in ten years, doable, possible, can be done by 2035")  # fmt: skip
_set("ambition", "bold", "bold, ambitious, courageous, big leap, in twenty years, far-reaching,"
     "daring, progressive, forward-looking, transformation, big change, leading city")  # fmt: skip
_set("ambition", "utopian", "utopian, futuristic, utopia, science fiction, visionary, far future,"
     "sci-fi, year 2100, solarpunk, dream city, in the distant future, bold vision")  # fmt: skip
_set("view", "street", "street view, street scene, at eye level, on the square, street level,"
     "view of the square, seen from the street, from the pavement, standing in the square,"
     "town square scene")  # fmt: skip
_set("view", "skyline", "panorama, panoramic view, skyline panorama, seen from afar, city panorama,"
     "view from a distance, view of the whole city, from across the water, seen from outside,"
     "distant view of the town, wide panorama, town panorama")  # fmt: skip
_set("view", "district", "isometric, isometric view, from above, bird's-eye view, seen from above,"
     "aerial view, isometric district, axonometric, from the air, model of the district,"
     "view from above, isometric map, district from above")  # fmt: skip

CONCEPTS: dict[str, Concept] = {concept.name: concept for concept in _ALL}
THINGS = tuple(c for c in _ALL if c.looks and not c.attributes)
SETTINGS = tuple(c for c in _ALL if c.attributes)

# Words that name nothing the world can show: the model learns to leave them alone.
NOTHING: tuple[str, ...] = FREE_NOTHING + wordings(
    "happiness, prosperity, love, freedom, blockchain, cryptocurrency, unicorn, elephants, volcano,"
    "justice, low taxes, growth, wealth, quality of life, well-being, safety, security, resilience,"
    "resilient, efficiency, efficient, affordable, attractive, beautiful, harmony, hope, peace,"
    "trust, excellence, tradition, identity, home, vision, strategy, funding, taxes, insurance,"
    "dinosaurs, spaceship, space station, wizards, ghosts, pirates, zombies, aliens, submarine,"
    "tank, army, nuclear reactor, coal mine, oil rig, motorway, traffic jam, airport, aeroplane,"
    "helicopter, rocket, desert, jungle, pyramid, chocolate, pizza, football match, cinema,"
    "prison, police, fire brigade, law, philosophy, mathematics, poetry, silence, speed, time,"
    "jazz, ice rink, zoo, circus, ferris wheel, roller coaster, stock market, bank, casino,"
    "artificial intelligence, machine learning, quantum computing, virtual reality, metaverse,"
    "4k, highly detailed, masterpiece, oil painting, photograph, watercolour, wide angle,"
    "best quality, nice colours, cheap, expensive, better world, good mood, joy, progress, change"
)
