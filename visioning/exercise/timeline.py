"""The roadmap as a picture: milestones along a line from today to the horizon.

The text keeps 28 pixels where the picture fills a projector of 1920 by 1080 beside a bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape

from visioning import locales, prompts
from visioning.exercise import funding
from visioning.exercise.lettering import shortened, width_of, wrapped
from visioning.exercise.marks import INK, LINE, PAPER, SHEET, shape_of
from visioning.exercise.roadmap import TEXTS
from visioning.model import Milestone, Status, Tandem
from visioning.workshop import Visioning

WIDTH, HEIGHT = 1920, 1080
TEXT = 33
_LINE = 39  # from one line of text to the next
_EDGE = 48
_GAP = 20
_PAD = 14
_MARK = 38
_BESIDE = 10  # so many milestones have their cards above and below the line
_COLUMNS = 5
_MOST_ROWS = 8

_LIGHT = {"paper": PAPER, "sheet": SHEET, "ink": INK, "line": LINE}
_DARK = {"paper": "#10141c", "sheet": "#1a202b", "ink": "#f4f1ea", "line": "#4a5364"}


@dataclass(frozen=True)
class _Item:
    """A milestone with its number in time order and its place on the line."""

    milestone: Milestone
    tandem: Tandem
    number: int
    x: float


def timeline_svg(
    visioning: Visioning,
    language: str,
    *,
    workshop_id: str | None = None,
    tandem_id: str | None = None,
    dark: bool = False,
    today: date | None = None,
) -> str:
    """Draw the milestones of a tandem, or of all tandems of a workshop, in time order.

    Up to ten have their cards above and below the line, each joined to its mark; more stand below
    it in rows and are found by their numbers. Each has a ``<title>`` that says all of it.

    Returns:
        An SVG of 1920 by 1080 that brings no style of the page with it.

    Raises:
        NotFound: No such tandem or workshop.
    """
    store = visioning.store
    if tandem_id is not None:
        tandems = [store.tandem(tandem_id)]
        workshop = store.workshop(tandems[0].workshop_id)
    else:
        workshop = store.workshop(workshop_id or "")
        tandems = store.tandems(workshop.id)
    milestones = store.records(Milestone, workshop_id=workshop.id, tandem_id=tandem_id)
    drawing = _Timeline(
        milestones=milestones,
        tandems=[t for t in tandems if tandem_id or t.id in {m.tandem_id for m in milestones}],
        horizon=workshop.horizon,
        today=today or datetime.now(UTC).date(),
        language=language,
        colours=_DARK if dark else _LIGHT,
    )
    return drawing.svg()


def told(milestone: Milestone, language: str) -> str:
    """All that a milestone says, in one line for a title or an alternative text."""
    say = prompts.texts(language)
    said = [f"{locales.day(milestone.due, language)}: {milestone.action}"]
    for name in TEXTS:
        text = getattr(milestone, name)
        if text and name != "action":
            text = funding.label(text, language) if name == "funding" else text
            said.append(f"{say(f'plan.{name}')}: {text}")
    if milestone.status is not Status.OPEN:
        said.append(say(f"plan.status.{milestone.status}"))
    return ". ".join(said) + "."


class _Timeline:
    def __init__(
        self,
        *,
        milestones: Sequence[Milestone],
        tandems: Sequence[Tandem],
        horizon: date | None,
        today: date,
        language: str,
        colours: dict[str, str],
    ) -> None:
        self._say = prompts.texts(language)
        self._language = language
        self._colours = colours
        self._tandems = {tandem.id: tandem for tandem in tandems}
        self._milestones = milestones
        self._today, self._horizon = today, horizon
        days = [today, *(m.due for m in milestones), *([horizon] if horizon else [])]
        self._first, self._last = min(days), max(days)
        if self._first == self._last:
            self._last = date(min(self._first.year + 1, date.max.year), 12, 31)
        most = _COLUMNS * _MOST_ROWS
        self._left_out = max(0, len(milestones) - most)
        wanted = [self._x(m.due) for m in milestones[:most]]
        places = apart(wanted, _MARK + 6, _EDGE + _MARK / 2, WIDTH - _EDGE - _MARK / 2)
        self._items = [
            _Item(milestone, self._tandems[milestone.tandem_id], number, x)
            for number, (milestone, x) in enumerate(zip(milestones, places, strict=False), start=1)
        ]
        self._out: list[str] = []

    def svg(self) -> str:
        names = ", ".join(tandem.name for tandem in self._tandems.values())
        title = self._say("plan.timeline_of", names=names) if names else self._say("plan.timeline")
        self._put(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
            f' role="img" aria-label="{_xml(title)}" lang="{self._language}"'
            f' font-family="IBM Plex Sans, system-ui, Segoe UI, sans-serif" font-size="{TEXT}"'
            f' fill="{self._colours["ink"]}">',
            f"<title>{_xml(title)}</title>",
            f"<desc>{_xml(' '.join(told(m, self._language) for m in self._milestones))}</desc>",
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{self._colours["paper"]}"/>',
        )
        top = self._legend()
        if not self._items:
            self._text(WIDTH / 2, HEIGHT / 2, self._say("plan.none"), anchor="middle")
            self._axis(top, HEIGHT - _EDGE - 4, HEIGHT * 0.62)
        elif len(self._items) <= _BESIDE:
            self._cards_beside(top)
        else:
            self._cards_below(top)
        self._put("</svg>")
        return "".join(self._out)

    # --- Parts ---------------------------------------------------------------------------------

    def _legend(self) -> float:
        """The tandems with their marks; returns how far down they reach."""
        x, y, size = float(_EDGE), 24.0, TEXT if len(self._tandems) > 1 else TEXT * 1.25
        for tandem in self._tandems.values():
            name = shortened(tandem.name, size, WIDTH - 2 * _EDGE - _MARK - 12, bold=True)
            wide = _MARK + 12 + width_of(name, size, bold=True)
            if x > _EDGE and x + wide > WIDTH - _EDGE:
                x, y = float(_EDGE), y + _LINE + 8
            self._mark(tandem, x + _MARK / 2, y + _MARK / 2)
            self._text(x + _MARK + 12, y + _MARK / 2 + size * 0.36, name, size=size, bold=True)
            x += wide + 2 * _GAP
        return y + _MARK + 12

    def _axis(self, top: float | None, bottom: float, y: float) -> None:
        """The line with its years below, and today and the horizon above.

        Args:
            top: Where the row of today and horizon begins; None puts them among the years.
            bottom: Where the row of years begins; thin lines lead down to it.
            y: Of the line.
        """
        line, ink = self._colours["line"], self._colours["ink"]
        high = y if top is None else top + _LINE
        flags = self._flags()
        for x, year in self._years():
            self._put(
                f'<path d="M{x:.0f} {high:.0f}V{bottom:.0f}" stroke="{line}" stroke-width="2"/>'
            )
            half = width_of(str(year), TEXT) / 2 + _GAP
            if top is not None or all(x + half < start or x - half > end for start, end in flags):
                self._text(x, bottom + TEXT, str(year), anchor="middle")
        dashes = "" if top is None else ' stroke-dasharray="4 8"'
        for day, name, (left, _) in zip(*self._named_days(), flags, strict=True):
            x = self._x(day)
            self._put(
                f'<path d="M{x:.0f} {high:.0f}V{bottom:.0f}" stroke="{ink}" stroke-width="3"'
                f"{dashes}/>"
            )
            self._text(left, (bottom if top is None else top) + TEXT, name, bold=True)
        self._put(
            f'<path d="M{_EDGE} {y:.0f}H{WIDTH - _EDGE}" stroke="{ink}" stroke-width="5"'
            f' stroke-linecap="round"/>'
        )

    def _named_days(self) -> tuple[list[date], list[str]]:
        """Today and the horizon in time order, with their names."""
        named = [(self._today, "plan.today")]
        if self._horizon:
            named.append((self._horizon, "plan.horizon"))
        named.sort()
        names = [self._say(key, date=day) for day, key in named]
        return [day for day, _ in named], names

    def _flags(self) -> list[tuple[float, float]]:
        """Where the names of today and the horizon begin and end, side by side."""
        days, names = self._named_days()
        wide = [width_of(name, TEXT, bold=True) for name in names]
        lefts = [
            min(max(_EDGE, self._x(day) - width / 2), WIDTH - _EDGE - width)
            for day, width in zip(days, wide, strict=True)
        ]
        if len(lefts) == 2 and lefts[1] < lefts[0] + wide[0] + 2 * _GAP:
            lefts[0] = min(lefts[0], WIDTH - _EDGE - wide[1] - 2 * _GAP - wide[0])
            lefts[1] = lefts[0] + wide[0] + 2 * _GAP
        return [(left, left + width) for left, width in zip(lefts, wide, strict=True)]

    def _years(self) -> list[tuple[float, int]]:
        """The years whose names fit under the line, evenly spaced."""
        years = range(self._first.year + 1, self._last.year + 1)
        step = 1
        while len(years) / step * 110 > WIDTH - 2 * _EDGE:
            step += 1
        found = [(self._x(date(year, 1, 1)), year) for year in years if year % step == 0]
        return [(x, year) for x, year in found if _EDGE + 40 <= x <= WIDTH - _EDGE - 40]

    def _cards_beside(self, top: float) -> None:
        above, below = self._items[::2], self._items[1::2]
        bottom = HEIGHT - _EDGE - 4
        high, low = top + _LINE + _GAP, bottom - _GAP
        y = (high + low) / 2 if below else low - 60
        self._axis(top, bottom, y)
        places = []
        for items, start, end in ((above, high, y - 70), (below, y + 70, low)):
            if not items:
                continue
            width = min(560.0, (WIDTH - 2 * _EDGE - _GAP * (len(items) - 1)) / len(items))
            half = width / 2
            centres = apart([i.x for i in items], width + _GAP, _EDGE + half, WIDTH - _EDGE - half)
            places += zip(items, (c - half for c in centres), [width] * len(items), strict=True)
            edge = end if items is above else start
            for item, centre in zip(items, centres, strict=True):
                foot = min(max(item.x, centre - half + 30), centre + half - 30)
                self._put(
                    f'<path d="M{item.x:.0f} {y:.0f}L{foot:.0f} {edge:.0f}"'
                    f' stroke="{self._colours["ink"]}" stroke-width="3"/>'
                )
        for item, left, width in places:
            start, end = (high, y - 70) if item in above else (y + 70, low)
            self._card(item, left, start, width, end - start, upwards=item in above)
        for item in self._items:
            self._mark(item.tandem, item.x, y, ring=True)

    def _cards_below(self, top: float) -> None:
        y = top + 60
        self._axis(None, y + 24, y)
        for item in self._items:
            self._text(item.x, y - 30, str(item.number), anchor="middle")
            self._mark(item.tandem, item.x, y, ring=True)
        start = y + 24 + _LINE + 12
        end = HEIGHT - 12 - (_LINE if self._left_out else 0)
        rows = -(-len(self._items) // _COLUMNS)
        high = (end - start - _GAP / 2 * (rows - 1)) / rows
        wide = (WIDTH - 2 * _EDGE - _GAP * (_COLUMNS - 1)) / _COLUMNS
        for place, item in enumerate(self._items):
            row, column = divmod(place, _COLUMNS)
            x, top = _EDGE + column * (wide + _GAP), start + row * (high + _GAP / 2)
            self._card(item, x, top, wide, high, number=f"{item.number}")
        if self._left_out:
            more = self._say("plan.more", count=self._left_out)
            self._text(WIDTH - _EDGE, HEIGHT - 14, more, anchor="end")

    def _card(
        self,
        item: _Item,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        number: str = "",
        upwards: bool = False,
    ) -> None:
        """A milestone's card, as high as its text; `upwards` stands it on its lower edge."""
        milestone = item.milestone
        inner = width - 2 * _PAD - 8
        most = int((height - 4) // _LINE)
        pad = min(_PAD, (height - most * _LINE) / 2)
        head = f"{number} · " if number else ""
        day = locales.day(milestone.due, self._language)
        if _MARK + 10 + width_of(head + day, TEXT, bold=True) > inner:
            day = locales.month(milestone.due, self._language)
        lines = wrapped(milestone.action, TEXT, inner, most - 1)
        for extra in (self._status(milestone), milestone.office):
            if extra and len(lines) + 1 < most:
                lines.append(shortened(extra, TEXT, inner))
        used = 2 * pad + _LINE * (1 + len(lines))
        top = y + height - used if upwards else y
        self._put(
            f"<g><title>{_xml(told(milestone, self._language))}</title>",
            f'<rect x="{x:.1f}" y="{top:.1f}" width="{width:.1f}" height="{used:.1f}" rx="8"'
            f' fill="{self._colours["sheet"]}" stroke="{self._colours["line"]}" stroke-width="2"/>',
            f'<rect x="{x:.1f}" y="{top:.1f}" width="8" height="{used:.1f}" rx="4"'
            f' fill="{_xml(item.tandem.colour)}"/>',
        )
        baseline = top + pad + TEXT * 0.94
        self._mark(item.tandem, x + _PAD + 8 + _MARK / 2, baseline - TEXT * 0.36)
        self._text(x + _PAD + 8 + _MARK + 10, baseline, f"{head}{day}", bold=True)
        for line in lines:
            baseline += _LINE
            self._text(x + _PAD + 8, baseline, line)
        self._put("</g>")

    def _status(self, milestone: Milestone) -> str:
        if milestone.status is Status.OPEN:
            return ""
        return f"→ {self._say(f'plan.status.{milestone.status}')}"

    # --- Strokes --------------------------------------------------------------------------------

    def _mark(self, tandem: Tandem, x: float, y: float, *, ring: bool = False) -> None:
        scale = _MARK / 24
        outline = f' stroke="{self._colours["paper"]}" stroke-width="3"' if ring else ""
        self._put(
            f'<path d="{shape_of(tandem.colour)}" fill="{_xml(tandem.colour)}"{outline}'
            f' transform="translate({x - _MARK / 2:.1f} {y - _MARK / 2:.1f}) scale({scale:.3f})"/>'
        )

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        anchor: str = "start",
        size: float = TEXT,
        bold: bool = False,
    ) -> None:
        weight = ' font-weight="700"' if bold else ""
        large = f' font-size="{size:g}"' if size != TEXT else ""
        place = f' text-anchor="{anchor}"' if anchor != "start" else ""
        self._put(f'<text x="{x:.1f}" y="{y:.1f}"{place}{large}{weight}>{_xml(text)}</text>')

    def _put(self, *parts: str) -> None:
        self._out += parts

    def _x(self, day: date) -> float:
        share = (day - self._first).days / (self._last - self._first).days
        return _EDGE + _MARK / 2 + share * (WIDTH - 2 * _EDGE - _MARK)


def _xml(text: str) -> str:
    """Text as an SVG can hold it."""
    return escape(prompts.clean(text))


def apart(wanted: Sequence[float], distance: float, low: float, high: float) -> list[float]:
    """Places near the wanted ones, in their order, at least `distance` from each other.

    Where that many do not fit between `low` and `high` they stand as far apart as they can.

    >>> apart([10, 11, 50], 10, 0, 100)
    [5.5, 15.5, 50.0]
    """
    if len(wanted) > 1:
        distance = min(distance, (high - low) / (len(wanted) - 1))
    groups: list[list[float]] = []  # members that push each other, around their middle
    for place in wanted:
        groups.append([place])
        while True:
            if len(groups) > 1 and _ends(groups[-2], distance, low, high)[1] + distance > (
                _ends(groups[-1], distance, low, high)[0] + 1e-9
            ):
                last = groups.pop()
                groups[-1] += last
            else:
                break
    return [
        _ends(group, distance, low, high)[0] + distance * k
        for group in groups
        for k in range(len(group))
    ]


def _ends(group: Sequence[float], distance: float, low: float, high: float) -> tuple[float, float]:
    """First and last place of a group that stands around its middle, between `low` and `high`."""
    length = distance * (len(group) - 1)
    start = min(max(sum(group) / len(group) - length / 2, low), high - length)
    return start, start + length
