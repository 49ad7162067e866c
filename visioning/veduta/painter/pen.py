"""The pen: SVG primitives in the light of the scene, for one element.

An element is drawn in its own coordinates: the origin is the middle of its baseline, x to the
right, y **down** (so everything above the ground has negative y), within a box of `w` x `h` world
units. The painter moves and mirrors the result.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from visioning.veduta.painter.light import Light, mix, parse, unparse
from visioning.veduta.scene import Element
from visioning.veduta.world import WIDTH, sway

T = TypeVar("T")
Point = tuple[float, float]


@dataclass(frozen=True)
class Gable:
    """A gable that stands on the eaves before a slope.

    Attributes:
        x, half: Its middle and half of its width.
        top, shoulder: The roof behind it, in the middle and at the sides (y down).
        start, stop: Which of the pen's parts are its front.
    """

    x: float
    half: float
    top: float
    shoulder: float
    start: int
    stop: int


class Pen:
    """Collects the SVG of one element.

    Attributes:
        w, h: Size of the element's box.
        style: The element's three style numbers in [0, 1].
        distance: 0 near to 1 at the horizon; every colour fades accordingly.
        sun: -1 where the light comes from the left **of the drawing**, +1 from the right.
        rng: Random numbers that depend on the element's style alone.
        house: For roof items and facades the house that carries them, else None.
        form: The scene's town form, for what belongs to no form itself.
        gables: The gables drawn so far.
    """

    def __init__(
        self,
        light: Light,
        w: float,
        h: float,
        style: tuple[float, float, float] = (0.5, 0.5, 0.5),
        *,
        distance: float = 0.0,
        flip: bool = False,
        uid: str = "e",
        house: Element | None = None,
        layout: tuple[float, float] = (0.5, 0.5),
        form: str = "baroque",
    ) -> None:
        self.light, self.w, self.h, self.style, self.distance = light, w, h, style, distance
        self.sun = -light.sun if flip else light.sun
        self.uid, self.house, self.layout, self.form = uid, house, layout, form
        self.rng = random.Random("{:.3f} {:.3f} {:.3f}".format(*style))
        self.parts: list[str] = []
        self.gables: list[Gable] = []

    @property
    def svg(self) -> str:
        return "".join(self.parts)

    @property
    def svg_without_gables(self) -> str:
        inside = {k for gable in self.gables for k in range(gable.start, gable.stop)}
        return "".join(part for k, part in enumerate(self.parts) if k not in inside)

    def pick(self, options: Sequence[T], number: int = 0) -> T:
        """One of the options, chosen by a style number."""
        return options[min(len(options) - 1, int(self.style[number] * len(options)))]

    def kind(self, options: Sequence[T]) -> T:
        """One of the options, chosen by all three style numbers together.

        The numbers' extremes are eight different places in a list of eight.
        """
        a, b, c = self.style
        return options[digit(2.84 * a + 1.42 * b + 1.278 * c, 1, len(options))]

    def between(self, low: float, high: float, number: int = 0) -> float:
        """A value between low and high, chosen by a style number."""
        return low + (high - low) * self.style[number]

    def shade(self, colour: str, amount: float) -> str:
        """The raw colour lighter (amount > 0, towards white) or darker (< 0, towards dusk blue)."""
        target = (1.0, 1.0, 1.0) if amount > 0 else (0.12, 0.13, 0.24)
        return unparse(mix(parse(colour), target, abs(amount)))

    # Every primitive takes raw noon colours; `glow` is for what shines by itself.

    def rect(self, x: float, y: float, w: float, h: float, fill: str, *, rx: float = 0, **look):
        """A rectangle; x, y is its top left corner."""
        corner = f' rx="{rx:.1f}"' if rx else ""
        self.parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(0, w):.1f}" height="{max(0, h):.1f}"'
            f"{corner}{self._look(fill, **look)}/>"
        )

    def polygon(self, points: Sequence[Point], fill: str, **look):
        self.parts.append(f'<polygon points="{_points(points)}"{self._look(fill, **look)}/>')

    def circle(self, x: float, y: float, r: float, fill: str, **look):
        self.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"{self._look(fill, **look)}/>'
        )

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: str, **look):
        self.parts.append(
            f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}"'
            f"{self._look(fill, **look)}/>"
        )

    def path(self, d: str, fill: str = "none", **look):
        """A path in SVG's own syntax, filled and/or stroked."""
        self.parts.append(f'<path d="{d}"{self._look(fill, **look)}/>')

    def line(self, points: Sequence[Point], stroke: str, width: float, **look):
        """An open line with round ends."""
        self.parts.append(
            f'<polyline points="{_points(points)}" stroke-linecap="round" stroke-linejoin="round"'
            f"{self._look('none', stroke=stroke, width=width, **look)}/>"
        )

    def window(self, x: float, y: float, w: float, h: float, *, lit: bool | None = None, rx=0.0):
        """A window: glass by day; at dusk and night some glow warmly.

        Args:
            lit: Whether it can glow; by default chance decides for two of three.
        """
        glass = self.shade("#5f7f93", self.rng.uniform(-0.12, 0.12))
        lit = self.rng.random() < 0.66 if lit is None else lit
        glow = self.light.lamps if lit else 0.0
        warm = unparse(mix(parse(glass), parse("#ffd98a"), glow))
        self.rect(x, y, w, h, warm, rx=rx, glow=0.85 * glow)

    def gradient(
        self, stops: Sequence[tuple[float, str]], *, across: bool = False, glow: float = 0.0
    ) -> str:
        """A fill that runs through raw colours, top to bottom (or left to right); use it as `fill`.

        Args:
            stops: Offset in [0, 1] and colour of each.
        """
        name = f"{self.uid}-{len(self.parts)}"
        axis = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
        inner = "".join(
            f'<stop offset="{o:.2f}" stop-color="{self.tone(c, glow)}"/>' for o, c in stops
        )
        self.parts.append(f'<linearGradient id="{name}" {axis}>{inner}</linearGradient>')
        return f"url(#{name})"

    def wash(
        self,
        shape: Callable[[float], str],
        top: float,
        bottom: float,
        stops: Sequence[tuple[float, str]],
        steps: int,
        *,
        glow: float = 0.0,
    ):
        """Run through raw colours in flat steps, as a poster does; large gradients are slow.

        Args:
            shape: The path of all that lies below a given y.
        """
        for k in range(steps):
            fill = blend(stops, k / max(1, steps - 1))
            self.path(shape(top + (bottom - top) * k / steps), fill, glow=glow)

    def halo(self, x: float, y: float, r: float, colour: str = "#ffd98a", strength: float = 0.5):
        """A round soft shine around a lamp, as strong as lamps are at this time; not by noon."""
        if self.light.lamps <= 0:
            return
        name = f"{self.uid}-{len(self.parts)}"
        self.parts.append(
            f'<radialGradient id="{name}"><stop offset="0" stop-color="{colour}" '
            f'stop-opacity="{strength * self.light.lamps:.2f}"/><stop offset="1" '
            f'stop-color="{colour}" stop-opacity="0"/></radialGradient>'
            f'<circle class="halo" cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="url(#{name})"/>'
        )

    @contextmanager
    def gable(self, x: float, half: float, top: float, shoulder: float) -> Iterator[None]:
        """Draw a gable: a view from above leaves it upright where it lays the roof down."""
        start = len(self.parts)
        yield
        self.gables.append(Gable(x, half, top, shoulder, start, len(self.parts)))

    def bend(self, x: float) -> float:
        """How much lower than at x = 0 the ground lies at x, for what spans the whole picture."""
        return sway(WIDTH / 2 + x, self.layout) - sway(WIDTH / 2, self.layout)

    def _look(
        self,
        fill: str,
        *,
        stroke: str | None = None,
        width: float = 0.0,
        opacity: float = 1.0,
        glow: float = 0.0,
    ) -> str:
        # Not `opacity`, which makes the rasteriser paint on a layer of its own (ten times slower).
        look = f' fill="{fill if fill == "none" else self.tone(fill, glow)}"'
        if opacity < 1 and fill != "none":
            look += f' fill-opacity="{opacity:.2f}"'
        if stroke is not None:
            # A line thinner than a pixel of the usual picture costs the rasteriser most.
            look += f' stroke="{self.tone(stroke, glow)}" stroke-width="{max(1.3, width):.1f}"'
            if opacity < 1:
                look += f' stroke-opacity="{opacity:.2f}"'
        return look

    def tone(self, colour: str, glow: float = 0.0) -> str:
        """The colour in this light at this distance, for what the primitives do not cover."""
        if colour.startswith("url("):
            return colour
        return self.light.tone(colour, self.distance, glow)


def digit(number: float, zoom: int, count: int) -> int:
    """A whole number below `count`, from the decimals of a style number times `zoom`."""
    return min(count - 1, int(number * zoom % 1.0 * count))


def blend(stops: Sequence[tuple[float, str]], at: float) -> str:
    """The raw colour at an offset of a gradient."""
    for (a, first), (b, second) in zip(stops, stops[1:], strict=False):
        if at <= b:
            return unparse(mix(parse(first), parse(second), (at - a) / (b - a)))
    return stops[-1][1]


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
