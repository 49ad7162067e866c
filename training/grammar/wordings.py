"""Free wordings of the concepts: how people describe a thing whose name does not come to them.

`training.grammar.concepts` holds the names of things and appends these: descriptions, verbs, half
sentences, names of places known across Europe. None of them stands among the held-out wordings.
"""

from __future__ import annotations


def wordings(phrases: str) -> tuple[str, ...]:
    """The wordings of a list with commas."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


_FREE = {
    "solar_energy": (
        "make power out of sunshine, sunlight turned into current, using the sun for our "
        "electricity, panels catching the sun, blue panels that collect sunlight, sun pays the "
        "electricity bill, harvesting sunlight, solar array, pv installation, get energy from "
        "sunlight"
    ),
    "solar_roof": (
        "current made on top of the houses, every rooftop makes its own power, black shiny panels "
        "above our heads, photovoltaic shingles, panels up on the tiles, houses that produce "
        "power upstairs, pv on the school roof, roofs that catch the sun, balcony power plants on "
        "top"
    ),
    "solar_field": (
        "rows of panels in a field, big solar plant outside the town, sheep grazing between the "
        "panels, agrivoltaics, open land covered by solar modules, acres of photovoltaics, panels "
        "standing in the grass, solar power station in the countryside"
    ),
    "solar_facade": (
        "panels hanging on the side of buildings, walls collecting sunlight, building-integrated "
        "photovoltaics, bipv, outside walls made of solar glass, vertical panels on the houses, "
        "power-producing house fronts"
    ),
    "floating_solar": (
        "panels swimming on a lake, photovoltaics on pontoons, power plant floating on the river, "
        "solar islands, panels drifting on the water, floatovoltaics, modules anchored in the "
        "harbour basin"
    ),
    "wind_energy": (
        "big white propellers turning, rotors spinning on the ridge, blades going round in the "
        "breeze, let the wind make our current, tall masts which turn in the wind, harvest the "
        "wind, giant rotors on the horizon, windpower for the whole town, onshore wind, catching "
        "the breeze for power"
    ),
    "roof_turbine": (
        "little propellers on top of the buildings, tiny rotors above the roof, savonius rotors, "
        "wind power for each house, small spinning turbines upstairs, own little turbine on my "
        "house, urban micro wind, spinning things on the rooftops that make power"
    ),
    "renewable_energy": (
        "power from sun or wind only, no more coal or gas, energiewende, electricity that never "
        "runs out, energy from nature, local clean electricity, stop burning oil, making our own "
        "green current, alternative energy, off the gas"
    ),
    "hydrogen": (
        "splitting water for fuel, gas made from surplus wind power, round tanks for clean gas, "
        "power-to-gas, fuel cell supply, store energy as gas, electrolysis plant, h2 tanks, "
        "filling station for fuel cells"
    ),
    "district_heating": (
        "warm water pipes for the whole quarter, heating shared by all houses, "
        "hot water from a central plant, heat grid, using waste heat, cogeneration plant, "
        "neighbours heat together"
    ),
    "charging": (
        "plug in the car, where i can charge my vehicle, fill up the battery, e-car plugs, fast "
        "charger, somewhere to load the battery of my car, electric filling station, power "
        "sockets at the parking spaces"
    ),
    "sustainable": (
        "good for the environment, caring for the earth, think of "
        "our grandchildren, green lifestyle, low footprint living, eco town, environment comes "
        "first, respect for the planet, ecologically sound"
    ),
    "climate_neutral": (
        "no greenhouse gases any more, stop global warming, fighting climate change, emits "
        "nothing, zero co2, without any carbon, town good for the climate, reach the paris goals, "
        "no exhaust no smoke, climate positive"
    ),
    "tram": (
        "strassenbahn, wagons running on tracks in the street, yellow carriages on rails, ride on "
        "rails through the centre, rails in the road, street railway, catch the number 7 tram, "
        "trolley car, tram stop nearby, electric carriages gliding through town"
    ),
    "train": (
        "go to the next city by rail, railway carriages passing, locomotive, intercity, "
        "high-speed rail, tracks for long journeys, take the rails to work, commuting by rail, "
        "trains that come often, rail link to the neighbouring town"
    ),
    "bus": (
        "hop on the number 12, wait at the bus stop, omnibus, coach, double-decker, trolleybus, "
        "long articulated vehicle for passengers, minibus to the villages, line bus, buses every "
        "five minutes"
    ),
    "public_transport": (
        "get around town by tram or bus, everybody rides together, no need to own a car, cheap "
        "tickets for all, leave the car at home, öpnv, shared rides for the whole city, commuters "
        "on board, transport run by the city"
    ),
    "shuttle": (
        "vehicle that drives itself, nobody at the steering wheel, "
        "ride-hailing pod, autonomous pods, minibus on call, robot cab, people mover, "
        "computer-driven minibus, call a ride that steers itself"
    ),
    "electric_cars": (
        "quiet cars, borrow a car when you need it, vehicles running on "
        "batteries, zero-emission cars, automobiles, driving electric, tesla, car pool"
    ),
    "delivery_van": (
        "parcels brought by van, somebody brings my groceries by van, white transporter, courier "
        "van, supply vehicles, online orders arriving at the door, van for the baker, last-mile "
        "delivery, lorry, goods on wheels"
    ),
    "cycling": (
        "riding to work on two wheels, pedalling through town, everyone on a bike, safe lanes to "
        "ride my bike, fietspad, everyone pedals as in copenhagen, cycle to school, bike "
        "commuters, town for cyclists, two-wheelers"
    ),
    "cargo_bike": (
        "bicycle that carries boxes, carry the shopping on three wheels, bike for transporting "
        "kids, bakfiets, lastenrad, heavy loads by pedal power, bike carrying a big crate, cargo "
        "trike, groceries in the bike box, long john bike"
    ),
    "e_scooter": (
        "standing on a small electric board, little rollers to rent, roller for the last mile, "
        "trottinette, motorised kickboards, zip around on a scooter, stand-up scooter, rent a "
        "scooter by app"
    ),
    "bike_parking": (
        "lock up the bikes safely, leave my cycle here, hoops to chain up a bike, borrow a bike "
        "for an hour, row of parked bicycles, bikes to rent by the hour, u-racks, cycle hire "
        "docks, velo station"
    ),
    "delivery_robot": (
        "little machine bringing parcels, boxes on wheels that come to my door, robot brings the "
        "pizza, six-wheeled courier, small automatic helper on the sidewalk, machines running "
        "errands, self-driving box, rolling delivery box, androids in the street"
    ),
    "cable_car": (
        "cabins gliding over the roofs, seilbahn, travel through the air on a rope, hanging "
        "cabins above the city, floating over the river on a wire, lift up to the hill, funitel, "
        "téléphérique, teleferico, ride in the sky on cables"
    ),
    "air_taxi": (
        "fly to work, cab through the air, aircraft for two people landing downtown, small flying "
        "vehicles carrying passengers, cars that fly, vertical take-off taxi, hovering cars, "
        "volocopter, skip the traffic by flying, vertiport"
    ),
    "drone": (
        "small aircraft bringing medicine, buzzing thing on four propellers, parcels dropped from "
        "the sky, remote-controlled flyers, uav, quadrocopter, post that arrives by air, little "
        "copters above the street, camera copter, multicopter"
    ),
    "airship": (
        "big cigar in the sky, slow silent flight by helium, giant gas-filled ship above us, "
        "flying whale, floating ship above the clouds, graf zeppelin, travel slowly through the "
        "air, silver giant floating above"
    ),
    "balloon": (
        "basket hanging under a big balloon, drifting in the sky in a basket, montgolfière, "
        "floating up by hot air, colourful ball in the sky, ride high in a wicker basket, "
        "balloonists, striped balloon above the roofs"
    ),
    "mobility_hub": (
        "change from bus to bike, switch between means of transport, bus meets bike sharing, "
        "station where you pick your ride, everything to travel at one stop, transfer point, "
        "junction of all lines, interchange station"
    ),
    "car_free": (
        "streets where no car drives, get rid of the cars, no "
        "traffic noise, ban the automobile, roads given back to people, parking lots are gone, "
        "superblock, no vehicles allowed"
    ),
    "walkable": (
        "go everywhere on foot, everything a short stroll away, strolling, wide pavements to walk "
        "on, shops within walking distance, fussgängerzone, going for a walk, wandering through "
        "the streets, pleasant for people on foot, sidewalks"
    ),
    "smart_mobility": (
        "ways of getting around, clever transport, vehicles talking to each other, future of "
        "transport, traffic steered by computers, modern ways to travel, tomorrow's traffic, next "
        "generation transport, book any ride by phone"
    ),
    "parcel_station": (
        "yellow lockers for packages, fetch my package any time, collect the mail day or night, "
        "lockers for online orders, package drop-off, pick up a parcel myself, automated post "
        "machine, amazon locker, inpost"
    ),
    "trees": (
        "something to shade the pavement, alley of limes, big oaks, chestnuts on the square, cool "
        "shade when it is hot, green canopy above the street, plant a thousand trees, maples, "
        "lindens lining the avenue"
    ),
    "orchard": (
        "pick an apple on the way, plums for all, fruit hanging from the branches, harvest pears "
        "in the street, streuobstwiese, picking cherries, apricot trees, blossoming apple boughs, "
        "public fruit, branches bending under ripe fruit"
    ),
    "cypress": (
        "tall thin trees like in tuscany, dark green columns, italian trees, pointed evergreen "
        "trees, trees shaped like pencils, slim trees from the south, narrow trees lining the "
        "road to the villa"
    ),
    "conifer": (
        "christmas trees, trees that stay green all year, needle trees, larches, nordic trees, "
        "cedar, trees bearing cones, scots pines, evergreen trees"
    ),
    "palm": (
        "trees like on holiday, coconut tree, southern trees of the riviera, palms as in nice, "
        "beach trees, fan-shaped leaves, trees of the hot south, holiday feeling under palms, "
        "phoenix palm"
    ),
    "green_roof": (
        "grass growing on top of the houses, plants cover the rooftops, roofs overgrown by moss, "
        "extensive greening up there, lawns on top of buildings, roof of herbs, roofs that soak "
        "up rain, turn the roofs green, sedum on the bus station, meadow upstairs"
    ),
    "roof_garden": (
        "growing tomatoes on the roof, drinking coffee up on the rooftop, tables between plants "
        "up on the roof, sit among flowers upstairs, trees on top of the building, sunbathing on "
        "the roof, terrace above the city, party on the rooftop, beds on the flat roof"
    ),
    "green_facade": (
        "leaves covering the walls, plants growing up the houses, ivy-covered buildings, house "
        "fronts overgrown, wall of plants, climbing roses on the house, hanging gardens, walls "
        "full-grown in leaves, creepers, wild vine on the brick"
    ),
    "community_garden": (
        "growing vegetables together, dig in the soil alongside neighbours, schrebergarten, "
        "planting beans, neighbours gardening, where people grow their own salad, small plots to "
        "rent, hobby gardeners, cultivate tomatoes, community allotment"
    ),
    "meadow": (
        "poppies, daisies, colourful blossoms in the grass, tall grass, uncut grass for the bees, "
        "grassland, buttercups, sea of flowers, plants blooming by the wayside, tulips"
    ),
    "park": (
        "green place to relax, lawn to lie on, somewhere to have a picnic, breathing space in the "
        "middle of town, place for a stroll under trees, public gardens, green oasis, grass to "
        "sit on, lie in the grass, picnic area"
    ),
    "green_city": (
        "plants wherever you look, bring nature back to town, less concrete more leaves, "
        "everything is green, town overgrown by plants, living among plants, nature all over the "
        "city, replace asphalt by plants"
    ),
    "forest": (
        "trees as far as you see, beech wood, wilderness of trees, walking under big trees "
        "outside town, green belt of woods, thick woods, wooded area, mushrooms picking in the "
        "woods"
    ),
    "vineyard": (
        "grapes growing on the slope, rows of vines, place where riesling grows, grape harvest, "
        "winegrowers, wine village slopes, local wine growing on the hill, terraces of vines, "
        "chianti hills"
    ),
    "beehives": (
        "boxes for honey bees, own honey, buzzing hives, making honey in town, wooden boxes where "
        "bees live, home for bees, honey from the roof, honeybee colonies"
    ),
    "biodiversity": (
        "help the insects, home for rare species, animals come back, room for butterflies or "
        "beetles, variety of life, kinds of plants or animals, protect wild animals, bumblebees, "
        "wild bees, flora or fauna"
    ),
    "birds": (
        "feathered friends, gulls above the water, starlings, sparrows, something flapping its "
        "wings, swifts in the air, cranes flying south, singing blackbirds, pigeons, white stork "
        "on the chimney"
    ),
    "vertical_farm": (
        "lettuce growing on many floors, salad under purple lamps, fields stacked up in a tower, "
        "skyscraper that grows food, growing crops indoors, high-rise for vegetables, plants on "
        "shelves under led light, aeroponics"
    ),
    "greenhouse": (
        "glass house for tomatoes, warm house for plants, conservatory, polytunnel, cucumbers all "
        "year round, glass roof over plants, botanical glass pavilion"
    ),
    "urban_farming": (
        "harvesting in the middle of town, grow what we eat, farmers in the city, own potatoes "
        "from the quarter, food grown next door, feeding ourselves, eat what grows here, "
        "vegetables from the neighbourhood, city farmers, food sovereignty"
    ),
    "planter": (
        "geraniums in boxes, big pots, tubs of flowers on the pavement, wooden boxes for plants, "
        "containers planted in colour, flowerpots by the door, troughs of plants, shrubs in pots"
    ),
    "sponge_city": (
        "ground drinks the rain, soak up heavy showers, keep the water when it pours, less "
        "flooding in the streets, let water seep away, basins collecting storm water, unsealed "
        "ground, swales, permeable paving, protection against floods"
    ),
    "recycling": (
        "sort the rubbish, throwing away nothing, bins for glass or paper, separate our trash, "
        "bottle bank, using things twice, litter-free, trash cans, make old things useful again, "
        "coloured bins"
    ),
    "river": (
        "elbe flowing by, along the danube, sitting on the bank watching water flow, flowing "
        "stream through town, rhine, water running past the houses, creek, brook, strolling on "
        "the embankment"
    ),
    "canal": (
        "gracht, boats between the houses like in venice, straight water between quays, venetian "
        "waterways, waterway lined by walls, water street, old grachten, water instead of road"
    ),
    "harbour": (
        "where ships arrive, boats moored at the quay, place where boats are tied up, jetty, "
        "pier, landing stage, anchorage, mooring for yachts, wharf, seaport"
    ),
    "sea": (
        "waves, salt water, baltic, north sea, aegean, swim at the beach, sandy shore, adriatic, "
        "holiday at the coast, horizon of blue water"
    ),
    "bridge": (
        "get over the water on foot, cross the river, link between both banks, reach the other "
        "side, walkway over the water, ponte vecchio, spanning the river, join both shores, "
        "viaduct, connecting the two sides of the river"
    ),
    "sailboat": (
        "white sails on the water, dinghy, boats driven by wind, glide over the water silently, "
        "catamaran, regatta weekend, small boats to sail, learning to sail, wind in the sails"
    ),
    "ferry": (
        "go across by boat, boat carrying people over the river, vaporetto, commute by ship, "
        "steamboat, cruise on the river, vessel for passengers, travel on the water, ships, boat "
        "instead of bus"
    ),
    "houseboat": (
        "home on a boat, sleeping on the river, people live on barges, floating apartment, living "
        "aboard, narrowboat, swimming houses, flat that floats"
    ),
    "swans": (
        "white birds swimming, feed the ducks, mallards, long-necked birds on the river, elegant "
        "white birds, water hens, ducks paddling by"
    ),
    "swimming": (
        "jump into the river, take a dip, swim after work, cool off in the water, open-air bath, "
        "bathing spot, splash about in the river, water so clean you can bathe, diving in, go for "
        "a swim"
    ),
    "fountain": (
        "water splashing on the square, refresh yourself at the square, fill my bottle, cool "
        "water spouting, water spraying up, trevi, children splash in the jets, basin where water "
        "jumps, spouting water"
    ),
    "data_network": (
        "fast internet for homes, cables of light, bits flying through the air, streams of "
        "information, information highway, gigabit, computers talking to each other, information "
        "flowing through the city, glowing lines of data, servers linked"
    ),
    "connected": (
        "everything is linked, all things joined together, everybody is online, in touch at any "
        "time, people linked to each other, stay in contact, no one is offline, all systems work "
        "together, networked neighbourhoods, houses talking to each other"
    ),
    "digital_infrastructure": (
        "modern it for the town, computers run the services, good digital equipment, technical "
        "backbone, digital foundation, make the city digital, strong it systems, going paperless, "
        "digitalised town, ict infrastructure"
    ),
    "smart_city": (
        "clever town, city that thinks, intelligent technology helping people, modern tech, high "
        "technology, gadgets in the streets, computer-controlled town, town using technology "
        "well, algorithms help the citizens, automated city"
    ),
    "wifi": (
        "surf on the square, internet for free outside, get online in the street, wireless lan, "
        "log in anywhere, connect my phone at no cost, internet for my laptop outdoors, wifi4eu, "
        "w-lan, freifunk"
    ),
    "antenna": (
        "good phone signal, mast for mobile phones, mobile reception, no dead spots, fast mobile "
        "internet, phone mast, transmitter, radio cells, 4g lte, call from anywhere"
    ),
    "sensors": (
        "measure the air, devices that watch the air quality, detecting noise levels, instruments "
        "counting traffic, thermometer, co2 meter, know how clean the air is, little boxes "
        "measuring things, fine dust measurement, smart meters"
    ),
    "smart_lamp": (
        "lights that switch on when someone comes, lit pavements, led lanterns, well-lit paths, "
        "bright streets so i feel safe, dimmable lamps, lampposts, light that follows the "
        "walkers, safe way home"
    ),
    "info_kiosk": (
        "terminal to ask for directions, machine for passports, services at the touch of a "
        "screen, screen that answers my questions, tourist "
        "information, public terminal, where visitors find out things, digital counter, ask the "
        "town hall by screen"
    ),
    "display": (
        "big monitor on the wall, led wall, moving pictures on buildings, news on a large "
        "monitor, light advertising, information board, times square screens, electronic "
        "signboard, giant screens"
    ),
    "open_data": (
        "see what the city knows, numbers public to all citizens, know where the tax money goes, "
        "live figures of the town, data anyone can use, public statistics, data free for "
        "citizens, virtual copy of the town, glass administration, accountable government"
    ),
    "co_creation": (
        "citizens designing at one table, sit down together to plan, inventing our quarter "
        "together, drawing ideas side by side, everybody helps to design, brainstorming, "
        "neighbours sketching the square, ideas workshop, develop the town jointly, collective "
        "planning"
    ),
    "participation": (
        "people having a say, let the residents decide, we are asked, join in, listen to the "
        "inhabitants, citizens help to shape the town, active citizens, inhabitants get involved"
    ),
    "voting": (
        "cast my vote, put a slip into the box, people choose, majority decision, go to the "
        "polls, plebiscite, citizens spend the budget, elect the council, free elections"
    ),
    "town_hall": (
        "seat of the mayor, where the council meets, palazzo comunale, building of the "
        "municipality, place to get married officially, local authority, civic centre, get my "
        "passport here"
    ),
    "community_centre": (
        "house for the neighbourhood, room where neighbours meet, clubs meet here, place for "
        "youth to hang out, somewhere to get to know people, gather under one roof, community "
        "hall, neighbours helping each other, meeting house, where old or young come together"
    ),
    "user_friendly": (
        "simple for everyone, not complicated, everything explains itself, made for people, easy "
        "to handle, find my way easily, comfortable for the citizen, practical in daily life, "
        "customer-friendly, designed around people"
    ),
    "accessible": (
        "no steps at the entrance, roll in easily, ground-level entry, "
        "easy to reach for all, slope instead of stairs, anybody can get inside, lowered kerbs, "
        "step-free entrances, reachable for the disabled"
    ),
    "wheelchair": (
        "somebody who rolls instead of walking, persons who cannot walk, people with reduced "
        "mobility, handicapped people, wheelchair riders, rolling chair, impaired residents, "
        "woman using a wheelchair"
    ),
    "inclusive": (
        "everyone belongs, nobody is excluded, welcome no matter who you are, young old disabled "
        "side by side, all kinds of people, people from all backgrounds, multicultural, equal "
        "chances, no discrimination, together in diversity"
    ),
    "elderly": (
        "grandma out for a walk, people over seventy, retired folks, walking slowly using a "
        "stick, old folks, granny, grandfathers, older generation, good place to grow old, ageing "
        "well"
    ),
    "families": (
        "mum pushing a buggy, dad pushing a pushchair, people raising kids, young parents, "
        "toddlers in buggies, couples who have babies, newborns, raising children here, mum dad "
        "kids, stroller"
    ),
    "children": (
        "little ones running around, boys or girls, laughter of kids, toddlers, teenagers, "
        "schoolchildren outside, young generation, little people, kids run free, kids outdoors"
    ),
    "playground": (
        "romping area for the small ones, rope pyramid, things for kids to climb, let toddlers "
        "dig in the sand, merry-go-round for toddlers, sandpit, seesaw, let the little ones romp, "
        "monkey bars, area to run about for kids"
    ),
    "dogs": (
        "walk for my dog, four-legged friends, puppies, man leading his dog, on the leash, room "
        "for pets, furry friends, poodle, owners out to walk their pet"
    ),
    "health": (
        "see a doctor nearby, get help when ill, someone to treat the sick, medical help around "
        "the corner, physicians, surgery, ambulance, get vaccinated, stay healthy, nurses"
    ),
    "school": (
        "place where kids learn, lessons, pupils learning, teachers, go to class, high school, "
        "learning for life, place of education, college, lifelong learning"
    ),
    "benches": (
        "sit down for a moment, rest my legs, take a seat outside, somewhere to sit, sit in the "
        "shade, seat to watch people, place to pause, sofa in the street, sitting outside for "
        "free, take a break outdoors"
    ),
    "sports": (
        "play ball, shoot hoops, kick a ball around, training outdoors, workout in the open, "
        "volleyball, skate park, place to get moving, hoops, soccer"
    ),
    "museum": (
        "look at paintings, see old treasures, house showing art, kunsthalle, see the history of "
        "the town, collections on show, sculpture hall, place to admire masterpieces, louvre, "
        "science centre"
    ),
    "library": (
        "borrow novels, house of books, place to read quietly, shelves of books, study in "
        "silence, bookworms, reading hall, lending books, books for all under one roof"
    ),
    "book_box": (
        "take a novel leave a novel, swap books on the street, old phone box holding books, give "
        "away used books, tiny street library, shelf of free novels, reading for free in the "
        "street, bookshelf on the corner, exchange reading matter"
    ),
    "mural": (
        "huge picture painted on a house, artists spray the walls, giant painting on the wall, "
        "colourful house sides, banksy, sprayers, decorated walls, frescoes outside, creative "
        "walls, spray paint"
    ),
    "stage": (
        "actors performing outside, place to perform, bands play in the open, drama outdoors, "
        "watch a play, dance performance, open-air show, amphitheatre, comedians perform"
    ),
    "music": (
        "somebody plays the violin, songs in the street, melody, accordion player, someone "
        "singing on the corner, playing guitar outside, saxophone, band in the street, drummers, "
        "orchestra"
    ),
    "festival": (
        "people dancing in the streets, celebrate together, whole town celebrates, something "
        "going on every weekend, big feast, fête, fiesta, town fair, lively culture, dancing"
    ),
    "flags": (
        "blue cloth showing yellow stars, twelve stars on blue, waving colours, europa, european "
        "unity, pennons in the wind, national colours, partner countries, union of europe, "
        "decorated masts"
    ),
    "kite": (
        "let a dragon fly on a string, paper bird on a string, children fly their kites, "
        "colourful thing on a string in the sky, toy flying in the wind, stunt kite, autumn kite "
        "day"
    ),
    "market": (
        "buy fresh food outdoors, stands selling vegetables, farmers selling cheese, flea market, "
        "cheese from the farmer, buy tomatoes on the square, stalls under parasols, traders "
        "selling fruit, local farmers sell here, bazaar"
    ),
    "market_hall": (
        "stalls under a roof, big hall for food traders, eat at many counters, la boqueria, "
        "indoor stalls, hall selling delicacies, shopping for food when it rains, trading hall"
    ),
    "cafe": (
        "drink an espresso outside, drink a cappuccino, sit over a cup of tea, eat out, something "
        "to eat outdoors, beer garden, bistro, trattoria, tables on the pavement, meet friends "
        "for a drink"
    ),
    "shops": (
        "buy bread round the corner, boutiques, little stores, go shopping, groceries nearby, "
        "butcher baker florist, striped sunshades above the windows, local merchants, "
        "hairdresser, shop windows"
    ),
    "makerspace": (
        "desk to share, repair broken things, build things yourself, 3d printers for anyone, "
        "laser cutters, inventors, young companies, tinkering, founders building something, fix "
        "my toaster"
    ),
    "church": (
        "house of god, place to pray, sunday mass, pointed tower above the roofs, frauenkirche, "
        "place of worship, steeple of the village, bells ringing for prayer, notre dame, abbey"
    ),
    "campanile": (
        "bells ringing high up, medieval tower like in siena, san marco tower, tower holding "
        "bells, slender square tower, leaning tower, italian clock tower"
    ),
    "dome": (
        "round roof like a half ball, saint peter's in rome, hemisphere on top, duomo, vaulted "
        "roof, rounded roof of a great building, brunelleschi, onion shape, planetarium, "
        "half-sphere"
    ),
    "castle": (
        "knights lived up there, old fort on the hill, medieval stronghold, where the king lived, "
        "château, rocca, ramparts, royal residence, bastion"
    ),
    "tv_tower": (
        "fernsehturm, tall needle in the skyline, alexanderplatz tower, high tower sending "
        "programmes, concrete needle, lookout tower, revolving restaurant high above, "
        "broadcasting mast, euromast"
    ),
    "windmill": (
        "mill grinding flour, kinderdijk, mill from the old days, holländermühle, miller's mill, "
        "wooden mill, don quixote"
    ),
    "lighthouse": (
        "tower whose lamp guides sailors, red-white striped tower, lamp that warns ships, coastal "
        "light tower, light turning at the shore, light that guides ships, red-white tower at the "
        "shore, tower showing sailors the way, light for the sailors, striped tower on the cliff"
    ),
    "skyscrapers": (
        "buildings that touch the clouds, manhattan, houses forty floors tall, frankfurt towers, "
        "fifty storeys, build upwards, glass giants, towering buildings"
    ),
    "timber_tower": (
        "high building made from logs, build using timber, cross-laminated timber, wooden "
        "skyscraper, tall house of spruce wood, natural building "
        "material, multi-storey wood, bricks replaced by wood"
    ),
    "green_tower": (
        "high-rise covered by trees, trees growing on the balconies, leafy skyscraper, forest "
        "climbing up a building, vertical garden tower, milano tree building, tower overgrown by "
        "bushes, tall building hidden in leaves, greened high-rise, living skyscraper"
    ),
    "slab_tower": (
        "flats everybody can pay, homes for many, low rents, cheap flats, room for lots of people "
        "to live, tall house of flats, council flats, tenement, condominium, place to live for "
        "workers"
    ),
    "skyline": (
        "faraway high-rises, towers rising in the distance, big town in the background, jagged "
        "outline of a big city, outline of towers, world city, faraway towers, silhouette of "
        "roofs, far-off high buildings"
    ),
    "hills": (
        "softly rising land, green slopes, landscape going up then down, sloping land, country "
        "landscape, valley between slopes, undulating land"
    ),
    "mountains": (
        "high rocks, summits, snow-capped tops, dolomites, pyrenees, matterhorn, carpathians, "
        "rocky peaks, alpine panorama, tatra"
    ),
    "time_dawn": (
        "sun is just coming up, when the birds wake up, cock crows, start of the day, when the "
        "baker opens, before breakfast, waking up, just before the day begins"
    ),
    "time_day": (
        "when the sun is high, lunch time, during working hours, middle of the day, eleven "
        "o'clock, broad light, light of day"
    ),
    "time_sunset": (
        "sun sinks low, sun is going down, end of the day, after work, orange sky, last light, "
        "pink sky, low sun, when day turns to dark, romantic light"
    ),
    "time_night": (
        "when everybody sleeps, stars above, dark sky, moon shining, lamps are lit, after dark, "
        "sleeping town, late hours, moonlit, milky way"
    ),
    "season_spring": (
        "when everything starts to bloom, first flowers after the cold, easter, buds on the "
        "twigs, march, crocuses, nature wakes up, trees in blossom"
    ),
    "season_summer": (
        "hottest months, school holidays, holidays in the heat, june, heatwave, beach weather, "
        "long warm days, ice cream weather, shorts or t-shirts"
    ),
    "season_autumn": (
        "leaves turning red, leaves falling down, harvest time, september, november, red or "
        "yellow foliage, trees losing their leaves, thanksgiving, halloween, rusty colours"
    ),
    "season_winter": (
        "freezing, below zero, february, ice on the river, advent, warm coats, "
        "coldest months, frozen, need a scarf"
    ),
    "weather_clear": (
        "not a cloud above, lovely weather, sun is shining, bright blue above, dry day, picnic "
        "weather, no clouds, azure sky"
    ),
    "weather_cloudy": (
        "dull weather, grey day, clouds gathering, gloomy sky, white puffs above, heavy clouds, "
        "no sun today, leaden sky"
    ),
    "weather_rain": (
        "it is raining, drops falling, need an umbrella, raining cats or dogs, puddles, getting "
        "wet, downpour, wet weather, thunderstorm, april showers"
    ),
    "weather_fog": (
        "cannot see far, everything disappears in grey, veil over the river, blurred outlines, "
        "low visibility, milky air, pea soup"
    ),
    "weather_snow": (
        "everything white, white roofs, flakes falling, build a snowman, it is snowing, blanket "
        "of white, powder snow, blizzard, snowed in"
    ),
    "form_half_timbered": (
        "beams showing in the walls, crooked old houses, wood frames filled by plaster, "
        "fairy-tale town, rothenburg, alsace village, quedlinburg, old german houses, strasbourg "
        "petite france, black-white timber fronts"
    ),
    "form_canal": (
        "delft, narrow brick houses, houses having stepped tops, leiden, bruges, ghent, holland, "
        "old dutch merchants' houses, high gables in a row, netherlands"
    ),
    "form_arcade": (
        "walk under arches, covered walkways, bologna, florence, siena, italy, vaulted passages "
        "on the ground floor, yellow or ochre plaster, streets from an italian film, toscana"
    ),
    "form_coastal": (
        "white cubes above the sea, santorini, blue shutters, mykonos, greek island, andalusian "
        "white village, crete, flat white roofs, fishing village in the south, amalfi"
    ),
    "form_baroque": (
        "ornate old fronts, dresden, houses in pastel colours, prague, salzburg, stucco fronts, "
        "curved gables, pretty plaster houses, habsburg town, time of august the strong"
    ),
    "form_slab": (
        "concrete housing from the seventies, big grey blocks, east german blocks, ddr buildings, "
        "long rows of flats, marzahn, tower estate from the sixties, banlieue, brutalist"
    ),
    "form_garden": (
        "little houses having gardens, house in the countryside, own home on a green plot, picket "
        "fences, family homes, bungalows, leafy suburb, village life, red roofs between gardens, "
        "english garden city"
    ),
    "form_harbour": (
        "old brick storehouses, speicherstadt, former factories, lofts in old storehouses, port "
        "district, liverpool docks, converted warehouses, hanseatic, bremen, old port buildings"
    ),
    "form_hill": (
        "houses climbing up the slope, village on top of a rock, steep lanes, stairs between "
        "stone houses, provence village, houses one above the other, umbria, perched village, "
        "houses clinging to the hillside, matera"
    ),
    "form_glass": (
        "shiny modern buildings, mirrored fronts, steel or glass fronts, sleek offices, canary "
        "wharf, la défense, company headquarters, reflecting windows, transparent buildings, "
        "banking quarter"
    ),
    "density_low": (
        "space between the houses, hardly anybody around, not too many houses, sleepy, relaxed, "
        "slow life, uncrowded, wide spaces, empty streets, tranquil"
    ),
    "density_high": (
        "houses close together, people on little space, life in the streets, crowds, full "
        "streets, short distances by building close, always something going on, hustle, tightly "
        "built, urban"
    ),
    "ambition_today": (
        "way we know it, how it looks right now, nothing has changed, keep it as it is, ordinary "
        "town, true to life, no changes, plain reality, current state, 2025"
    ),
    "ambition_modest": (
        "little by little, change only a bit, not too much at once, cheap quick improvements, "
        "start small, careful change, few small repairs, minor upgrades, gentle improvement"
    ),
    "ambition_feasible": (
        "could really be built, soon possible, realistic plan for 2035, what we can manage, in a "
        "few years, affordable changes, sensible, can be done, by 2030, reasonable"
    ),
    "ambition_bold": (
        "dare something, go much further, think bigger, brave plan, great step forward, shake "
        "things up, daring ideas, no half measures, transform the whole town, big ambitions"
    ),
    "ambition_utopian": (
        "dreaming big, wildest dreams, paradise of tomorrow, straight out of a science fiction "
        "film, hundred years from now, without limits, ideal world, beyond imagination, "
        "everything is possible, revolutionary"
    ),
    "view_street": (
        "as if i stood there myself, walking through it, looking down the lane, what a passer-by "
        "sees, close to the people, in the middle of the square, from my front door, human "
        "perspective"
    ),
    "view_skyline": (
        "look over the whole town, view over all the roofs, town from far away, long view over "
        "the houses, everything visible from the far shore, whole town in one picture, from a far "
        "hill, city as a long strip, as seen from a boat far out"
    ),
    "view_district": (
        "board game, as a bird sees it, looking down at the blocks, tilted map, miniature model, "
        "from a plane, as on a map, toy town seen from the sky, quarter shown as a model"
    ),
}

FREE_WORDINGS: dict[str, tuple[str, ...]] = {
    name: wordings(phrases) for name, phrases in _FREE.items()
}

# Nothing of this world shows these: what the model is to leave alone.
FREE_NOTHING: tuple[str, ...] = wordings(
    "football stadium, factory, embassy, courthouse, post office, fire station, petrol station, "
    "multi-storey car park, parking garage, tunnel, runway, jet plane, oil tanker, oil refinery, "
    "quarry, landfill, cemetery, graveyard, pagoda, temple ruins, roman amphora, igloo, tents, "
    "caravan site, campsite, sauna, spa, golf course, racecourse, formula one, motorbikes, horse "
    "carriage, tractor, bulldozer, construction cranes, scaffolding, cats, lions, tigers, horses, "
    "cows grazing, pigs, chickens, whales, dolphins, sharks, snakes, spiders, monkeys, bears, "
    "wolves, kangaroos, camels, crocodiles, dragons, mermaids, vampires, superheroes, santa "
    "claus, witches, trolls, moon base, mars colony, galaxy, satellites, planets, astronauts, "
    "ufo, meteor, comet, nuclear fusion, atomic bomb, guns, missiles, soldiers, warships, fighter "
    "jets, swords, war, explosion, tornado, hurricane, tsunami, wildfire, waterfall, glacier, "
    "iceberg, rainbow, northern lights, lightning, memory, loneliness, boredom, anger, fear, "
    "faith, religion, friendship, loyalty, patience, curiosity, humour, knowledge, fame, money, "
    "inflation, pensions, mortgages, marketing, competition, leadership, nato, brexit, "
    "constitution, passport control, migration policy, contracts, copyright, patents, statistics "
    "exam, grammar, chemistry, physics, genetics, economics, psychology, hdr, bokeh, black-white "
    "photo, pencil sketch, anime, pixel art, cartoon, 3d render, unreal engine, van gogh style, "
    "cubism, impressionism, film grain, macro shot, portrait, close-up, selfie, ultra realistic, "
    "8k resolution, depth of field, fisheye, long exposure, sepia, trending on artstation, low "
    "poly, charcoal, comic style, sharp focus, vintage postcard, sushi, spaghetti, cake, "
    "cheeseburger, laptop, smartphone, washing machine, wristwatch, shoes, sofa bed, wedding "
    "dress, toothbrush, teddy bear, lego, video games, television series, opera glasses, lottery, "
    "tattoo, perfume, diamonds, gold, qwerty, asdf, blah blah, hello, test, something, i do not "
    "know, whatever, surprise me, no idea, nothing special, anything you want, chatbot, nft, "
    "social media, spam, password, hackers, deepfake, cyber attack"
)
