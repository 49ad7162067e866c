"""The light of a scene: every colour of a picture passes through `Light.tone`.

Harmony comes from one rule instead of many palettes: each thing is described by its colour at
noon in clear weather, and the light tints it, darkens it and lets it fade into the haze.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from visioning.veduta.scene import Scene

Colour = tuple[float, float, float]  # R, G, B in [0, 1]


@cache
def parse(colour: str) -> Colour:
    """`#rrggbb` as numbers in [0, 1]."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def unparse(colour: Colour) -> str:
    """Numbers in [0, 1] as `#rrggbb`; what lies outside is clamped."""
    return "#" + "".join(f"{round(255 * min(1, max(0, c))):02x}" for c in colour)


@lru_cache(50_000)
def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`a` at share 0, `b` at share 1."""
    return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))


@dataclass(frozen=True)
class Light:
    """What time, season and weather do to colours.

    Attributes:
        tint: Colour of the light, multiplied onto what is bright (1, 1, 1 at noon).
        shade: The same for what is dark: evening shadows are violet, not orange.
        tint_share: How strongly.
        lamplight: Colour that street lamps add to what is near (distance 0), and how much.
        haze: Colour into which distance fades.
        haze_share: How much of it at the far end of the land.
        saturation: 1 in clear weather, less in fog and rain.
        sun: -1 where the light comes from the left, +1 from the right.
        lamps: 0 by day to 1 at night: how much windows and lamps glow.
        sky: Colours from the zenith down to the horizon.
        cloud: Colours of a cloud's lit top and of its shaded base.
        leaf: Raw colours of foliage in this season, lit to shaded.
        grass: Raw colours of grass in this season, lit to shaded.
    """

    time: str
    season: str
    weather: str
    tint: Colour
    shade: Colour
    tint_share: float
    lamplight: tuple[Colour, float]
    haze: Colour
    haze_share: float
    saturation: float
    sun: int
    lamps: float
    sky: tuple[str, ...]
    cloud: tuple[str, str]
    leaf: tuple[str, str, str]
    grass: tuple[str, str]
    _toned: dict[tuple[str, float, float], str] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def snowy(self) -> bool:
        """Whether snow lies on the ground and on the roofs."""
        return self.weather == "snow"

    @property
    def shadows(self) -> bool:
        """Whether things throw a shadow."""
        return self.time != "night" and self.weather in ("clear", "cloudy")

    def tone(self, colour: str, distance: float = 0.0, glow: float = 0.0) -> str:
        """The colour as it looks in this light.

        Args:
            colour: `#rrggbb` at noon in clear weather.
            distance: 0 at the viewer's feet to 1 at the horizon.
            glow: 1 for what shines by itself: it keeps its colour at night.
        """
        key = (colour, distance, glow)  # a picture has thousands of shapes but few colours
        if key not in self._toned:
            if len(self._toned) > 20_000:
                self._toned.clear()
            self._toned[key] = self._tone(*key)
        return self._toned[key]

    def _tone(self, colour: str, distance: float, glow: float) -> str:
        base = parse(colour)
        grey = 0.3 * base[0] + 0.59 * base[1] + 0.11 * base[2]
        # Grey weather takes the colour of what is far; what is near keeps half of it.
        near = max(0.0, 1 - distance / 0.4)
        saturation = self.saturation + (1 - self.saturation) * near / 2
        toned = mix((grey, grey, grey), base, saturation)
        light = mix(self.shade, self.tint, min(1.0, max(0.0, 1.5 * grey - 0.2)))
        colour, share = self.lamplight
        light = mix(light, colour, share * near)
        tinted = tuple(c * t for c, t in zip(toned, light, strict=True))
        toned = mix(toned, tinted, self.tint_share)
        toned = mix(toned, self.haze, self.haze_share * distance**1.3)
        return unparse(mix(toned, base, glow))


@dataclass(frozen=True)
class _Time:
    tint: str
    shade: str
    share: float
    haze: str
    haze_share: float
    sun: int
    lamps: float
    sky: tuple[str, ...]
    cloud: tuple[str, str]


_TIMES = {
    "dawn": _Time(
        tint="#ffe0cf",
        shade="#cfc3e6",
        share=0.8,
        haze="#f6d9cb",
        haze_share=0.66,
        sun=-1,
        lamps=0.35,
        sky=("#7fa5d2", "#aebfdd", "#dccbd4", "#f9d3bd", "#ffe4b8"),
        cloud=("#fff1e2", "#d9b7bf"),
    ),
    "day": _Time(
        tint="#fffdf6",
        shade="#eaeefc",
        share=0.6,
        haze="#d6e8f0",
        haze_share=0.56,
        sun=-1,
        lamps=0.0,
        sky=("#4f9bd4", "#74b4e1", "#a5d1ec", "#d3e9f2", "#f3f2e2"),
        cloud=("#ffffff", "#bfd8e8"),
    ),
    "sunset": _Time(
        tint="#ffd4ae",
        shade="#b48cb8",
        share=0.85,
        haze="#f2b08a",
        haze_share=0.62,
        sun=1,
        lamps=0.6,
        sky=("#45528f", "#7a6199", "#c37890", "#f29b78", "#ffcf86"),
        cloud=("#ffc79a", "#9a6a94"),
    ),
    "night": _Time(
        tint="#6b7fbd",
        shade="#4656a0",
        share=0.92,
        haze="#35457c",
        haze_share=0.7,
        sun=1,
        lamps=1.0,
        sky=("#0d1737", "#16224d", "#243566", "#3d4a80", "#66639a"),
        cloud=("#46558c", "#232f5e"),
    ),
}
_WEATHERS = {
    # weather: saturation, more haze, grey of the sky and how much of it
    "clear": (1.0, 0.0, "#ffffff", 0.0),
    "cloudy": (0.92, 0.06, "#bfcbd5", 0.42),
    "rain": (0.74, 0.16, "#8797a6", 0.66),
    "fog": (0.66, 0.3, "#dfe2e0", 0.66),
    "snow": (0.82, 0.14, "#d5dfe8", 0.6),
}
_LEAVES = {
    "spring": ("#a6cf6a", "#7fb257", "#558a4d"),
    "summer": ("#86b556", "#5d9549", "#3f7446"),
    "autumn": ("#e5ab4a", "#cf7d3a", "#97513a"),
    "winter": ("#a39a86", "#857c6d", "#625d58"),
}
_GRASS = {
    "spring": ("#b2d37c", "#93bf67"),
    "summer": ("#a9c877", "#8ab363"),
    "autumn": ("#c3bd75", "#a7a45f"),
    "winter": ("#b7b58d", "#9da07c"),
}
_SNOW = {"leaf": ("#eef3f7", "#cbd6de", "#8c9aa3"), "grass": ("#f4f7f9", "#dfe7ee")}


def light_of(scene: Scene) -> Light:
    """The light that the scene's attributes make."""
    return _light(*(scene.attributes[name] for name in ("time", "season", "weather")))


@cache
def _light(hour: str, season: str, weather: str) -> Light:
    time = _TIMES[hour]
    saturation, more_haze, grey, grey_share = _WEATHERS[weather]
    if hour == "night":  # a grey sky is dark at night
        grey, grey_share = "#39425f", grey_share * 0.75
    if hour == "sunset":  # some of the glow comes through
        grey_share *= 0.7
    veil = parse(grey)
    white = weather == "snow"
    return Light(
        time=hour,
        season=season,
        weather=weather,
        tint=parse(time.tint),
        shade=parse(time.shade),
        tint_share=time.share * (0.62 if weather == "snow" and hour != "night" else 1),
        lamplight=(parse("#ffd9ae"), 0.55 if hour == "night" else 0.0),
        haze=mix(parse(time.haze), veil, grey_share * 0.7),
        haze_share=min(0.92, time.haze_share + more_haze),
        saturation=saturation,
        sun=time.sun,
        lamps=time.lamps if weather not in ("rain", "fog") else max(0.35, time.lamps),
        sky=tuple(unparse(mix(parse(c), veil, grey_share)) for c in time.sky),
        cloud=tuple(
            unparse(mix(parse(c), veil, grey_share * (1.1 if weather == "rain" else 0.6)))
            for c in time.cloud
        ),
        leaf=_SNOW["leaf"] if white else _LEAVES[season],
        grass=_SNOW["grass"] if white else _GRASS[season],
    )
