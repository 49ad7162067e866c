"""Split a prompt into the phrases that Veduta reads one by one.

Training captions go through the same function, so that the model sees at work what it saw in
training: "a smart city which is connected, user-friendly with a proper digital infrastructure"
becomes "smart city", "connected", "user-friendly", "digital infrastructure".
"""

from __future__ import annotations

import re

MAX_PHRASES = 10
MAX_LENGTH = 80  # characters of one phrase; more is no keyword, and the encoder's time is limited

# "of" joins two things only after a view: "isometric view of a harbour"
_JOINT = re.compile(
    r"\s+(above|over|below|under|between|around|or"
    r"|(?:(?<=view )|(?<=panorama )|(?<=skyline )|(?<=district )|(?<=above ))of)\s+",
    re.IGNORECASE,
)
_MOMENT = (
    r"sunset|sunrise|dawn|dusk|night|noon|midday|daytime|daybreak|nightfall|twilight|golden"
    r"|the (?:evening|morning|night|daytime|sun|rain|fog|mist|snow)"
    r"|(?:early |late |deep )?(?:spring|summer|autumn|winter|fall)\b|springtime|summertime"
    r"|wintertime|rain|fog|mist|snow|bright|full bloom|sunshine|sunny|rainy|foggy|snowy"
)
_CUTS = re.compile(
    r"[,;.:!?\n\r\t|/•]+"
    r"|\s+[-–—]+\s+"
    r"|(?<!-)\b(?:and|plus|as well as|together with|along with|(?<!people )with|featuring|including"
    r"|which (?:is|are|has|have)|that (?:is|are|has|have)|where there (?:is|are)|there (?:is|are)"
    r"|full of|surrounded by|powered by|but)\b(?!-)"
    rf"|\b(?:at|in|on|by|during|under)\b(?=\s+(?:a |an )?(?:{_MOMENT}))"
    r"|(?<=\w)\s+(?=without\b)"
    # "a park by the river" asks for both
    r"|(?<=\w)\s+(?:next to|beside|in front of|behind|near|along|opposite)\b(?=\s+\w)"
    r"|(?<=\w)\s+by\b(?=\s+(?:the |a |an )?(?:river|sea|water|canal|harbour|harbor|church|park))",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
            "eight": 8, "nine": 9, "ten": 10, "a dozen": 12,
            "a single": 1, "a pair of": 2, "a couple of": 2, "pair of": 2, "couple of": 2,
            "single": 1}  # fmt: skip
_COUNTED = re.compile(
    rf"^(?:exactly |just |only )?({'|'.join(_NUMBERS)}|1[0-2]|[1-9])\s+"
    r"(?!(?:minute|year|month|day|hour|storey|story|metre|meter|km|percent|times|o'clock)|%)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"^(?:no|not|without|never|free of|nothing like|neither|nor|not a single)\s+"
    r"(?:any |a |an |the |more |so many |too many |at )*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:a (?:picture|view|painting) of|a|an|the|some|many|more|lots of|plenty of|several"
    r"|our|my|your|its|their|new|nice"
    r"|proper|beautiful|also|very|really|is|are|has|have|we (?:want|need|see)"
    r"|i (?:want|see)|please|let there be|show|paint|of|like)\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:everywhere|please|too|all around)$", re.IGNORECASE)
_FILLER = re.compile(
    r"^(?:(?:a|an|the|our|my|new|future|tomorrow's|european|better|beautiful|modern)\s+)*"
    r"(?:city|town|cities|place|picture|view|vision|future|city of (?:the future|tomorrow))?"
    r"(?: of (?:the future|tomorrow))?$",
    re.IGNORECASE,
)


def split(prompt: str) -> list[str]:
    """Cut a prompt into lower-case phrases, without articles, filler and repetitions.

    Returns:
        At most `MAX_PHRASES` phrases in the order of the prompt; none for an empty one.

    >>> split("A future city with a tram, green roofs and a river at sunset")
    ['tram', 'green roofs', 'river', 'sunset']
    """
    phrases: list[str] = []
    for part in _CUTS.split(prompt):
        phrase = clean(part)
        if phrase and not _FILLER.match(phrase) and phrase not in phrases:
            phrases.append(phrase)
    return phrases[:MAX_PHRASES]


def quantity(phrase: str) -> tuple[int | None, str]:
    """How many are asked for (None: the phrase does not say), and the phrase without the number.

    >>> quantity("two trams"), quantity("4 wind turbines"), quantity("15-minute city")
    ((2, 'trams'), (4, 'wind turbines'), (None, '15-minute city'))
    """
    found = _COUNTED.match(phrase)
    if not found:
        return None, phrase
    number = found[1].lower()
    return _NUMBERS.get(number) or int(number), phrase[found.end() :]


def negated(phrase: str) -> str | None:
    """What the phrase does not want; None where it does not negate.

    >>> negated("no drones"), negated("without any cars"), negated("northern lights")
    ('drones', 'cars', None)
    """
    found = _NEGATED.match(phrase)
    return phrase[found.end() :] if found and phrase[found.end() :] else None


def halves(phrase: str) -> list[tuple[str, str]]:
    """The ways to read a phrase as two things and how one stands to the other.

    >>> halves("bridge over the canal"), halves("no cars or trucks")
    ([('bridge', 'canal')], [('no cars', 'no trucks')])
    """
    ways = []
    for joint in _JOINT.finditer(phrase):
        left, right = phrase[: joint.start()], clean(phrase[joint.end() :])
        if negated(left) and joint[1] == "or":
            right = f"no {right}"
        ways.append((left, right))
    return ways


def clean(part: str) -> str:
    """Strip one phrase of quotes, articles and emphasis, in lower case."""
    phrase = " ".join(part.strip(" \"'“”„«»()[]{}*_#").lower().split())
    shorter = _TRAILING.sub("", _LEADING.sub("", phrase))
    while shorter != phrase:
        phrase, shorter = shorter, _TRAILING.sub("", _LEADING.sub("", shorter))
    return phrase[:MAX_LENGTH]
