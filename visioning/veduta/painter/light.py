"""The light of a scene: every colour of a picture passes through `Light.tone`.

Harmony comes from one rule instead of many palettes: each thing is described by its colour at
noon in clear weather, and the light tints it, darkens it and lets it fade into the haze.
"""

from __future__ import annotations

from dataclasses import dataclass

from visioning.veduta.scene import Scene

Colour = tuple[float, float, float]  # R, G, B in [0, 1]


def parse(colour: str) -> Colour:
    """`#rrggbb` as numbers in [0, 1]."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def unparse(colour: Colour) -> str:
    """Numbers in [0, 1] as `#rrggbb`; what lies outside is clamped."""
    return "#" + "".join(f"{round(255 * min(1, max(0, c))):02x}" for c in colour)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`a` at share 0, `b` at share 1."""
    return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))


@dataclass(frozen=True)
class Light:
    """What time, season and weather do to colours.

    Attributes:
        tint: Colour of the light, multiplied onto everything (1, 1, 1 at noon).
        tint_share: How strongly.
        haze: Colour into which distance fades.
        haze_share: How much of it at the far end of the land.
        saturation: 1 in clear weather, less in fog and rain.
        sun: -1 where the light comes from the left, +1 from the right.
        lamps: 0 by day to 1 at night: how much windows and lamps glow.
        sky: Colours from the zenith down to the horizon.
    """

    time: str
    season: str
    weather: str
    tint: Colour
    tint_share: float
    haze: Colour
    haze_share: float
    saturation: float
    sun: int
    lamps: float
    sky: tuple[str, ...]

    def tone(self, colour: str, distance: float = 0.0, glow: float = 0.0) -> str:
        """The colour as it looks in this light.

        Args:
            colour: `#rrggbb` at noon in clear weather.
            distance: 0 at the viewer's feet to 1 at the horizon.
            glow: 1 for what shines by itself: it keeps its colour at night.
        """
        base = parse(colour)
        grey = 0.3 * base[0] + 0.59 * base[1] + 0.11 * base[2]
        toned = mix((grey, grey, grey), base, self.saturation)
        tinted = tuple(c * t for c, t in zip(toned, self.tint, strict=True))
        toned = mix(toned, tinted, self.tint_share)
        toned = mix(toned, self.haze, self.haze_share * distance**1.3)
        return unparse(mix(toned, base, glow))


_TIMES = {
    # time: tint, share, haze, haze share, sun, lamps, sky
    "dawn": ("#ffdcc4", 0.75, "#f6d5c3", 0.62, -1, 0.35, ("#8fb3d9", "#c9cfe0", "#fbdcc0")),
    "day": ("#ffffff", 0.0, "#d7e6ee", 0.5, -1, 0.0, ("#6fb1e0", "#a9d3ee", "#e3f1f5")),
    "sunset": ("#ffc08a", 0.8, "#f3b488", 0.6, 1, 0.6, ("#5a6ea8", "#d98f86", "#ffc98a")),
    "night": ("#5a6ea8", 0.95, "#2c3a66", 0.7, 1, 1.0, ("#0f1938", "#1d2b57", "#3d4a7c")),
}
_WEATHERS = {
    # weather: saturation, more haze, grey of the sky and how much of it
    "clear": (1.0, 0.0, "#ffffff", 0.0),
    "cloudy": (0.9, 0.06, "#c3ccd3", 0.35),
    "rain": (0.75, 0.18, "#8d9aa6", 0.6),
    "fog": (0.7, 0.32, "#dfe3e4", 0.6),
    "snow": (0.85, 0.15, "#dfe6ec", 0.5),
}


def light_of(scene: Scene) -> Light:
    """The light that the scene's attributes make."""
    time, weather = scene.attributes["time"], scene.attributes["weather"]
    tint, share, haze, haze_share, sun, lamps, sky = _TIMES[time]
    saturation, more_haze, grey, grey_share = _WEATHERS[weather]
    if time == "night":  # a grey sky is dark at night
        grey, grey_share = "#39425c", grey_share * 0.6
    veil = parse(grey)
    return Light(
        time=time,
        season=scene.attributes["season"],
        weather=weather,
        tint=parse(tint),
        tint_share=share,
        haze=mix(parse(haze), veil, grey_share * 0.7),
        haze_share=min(0.9, haze_share + more_haze),
        saturation=saturation,
        sun=sun,
        lamps=lamps if weather not in ("rain", "fog") else max(0.35, lamps),
        sky=tuple(unparse(mix(parse(c), veil, grey_share)) for c in sky),
    )
