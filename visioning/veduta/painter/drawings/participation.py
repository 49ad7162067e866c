"""Where people decide together: the planning table and the ballot box."""

from __future__ import annotations

from visioning.veduta.painter.drawings.cafes import CLOTHS, WOODS
from visioning.veduta.painter.drawings.trees import SNOW, snowy
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import TOPS, seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, smooth, trace, vary

NOTES = ("#f6d64f", "#f29b8f", "#9fd3c0", "#b9b3e6", "#f7b65c")


@draws("co_creation_table")
def co_creation_table(pen: Pen) -> None:
    """People of all ages plan together: around a model, a map, a wall of notes, under a tent."""
    w, h = pen.w, pen.h
    wood = vary(pen, WOODS, 1, 3)
    ground_shadow(pen, 0, w * 0.98, 7)
    board, long, work = pen.pick(
        (
            ("notes", False, "model"),
            ("wall", True, "map"),
            ("tent", False, "blocks"),
            ("line", True, "model"),
            ("plan", False, "map"),
            ("screen", True, "notes"),
            ("tree", False, "notes"),
            ("bike", True, "blocks"),
        ),
        0,
    )
    BOARDS[board](pen)
    tall = h * (0.8 if board != "tent" else 0.72)
    behind = ((-0.25, 1, "adult", 1), (0.17, 2, "adult", -1), (-0.075, 3, "child", 1))
    if long:
        behind = ((-0.13, 1, "adult", 1), (0.04, 3, "child", -1), (0.2, 2, "adult", -1))
    if board in ("tent", "notes", "plan"):
        behind += ((0.285, 5, "elder", -1),)
    for x, salt, age, facing in behind:
        who = somebody(pen, salt, age)
        size = min(tall * {"child": 0.74, "elder": 0.92}.get(age, 0.97), stature(h * 0.84, who))
        foot = -h * (0.14 if age != "child" else 0.17)
        reach = ((0.24, 0.56), (0.2, 0.5)) if salt % 2 else ((0.22, 0.5), (0.1, 0.62))
        pose = {"lean": 0.05, "feet": ((-0.05, 0), (0.06, 0))}
        figure(pen, x * w, foot, size, who, facing=facing, hands=reach, **pose)
    if long:
        _long_table(pen, wood)
    else:
        _round_table(pen, wood)
    WORK[work](pen, -h * 0.37, w * (0.34 if long else 0.31), h * (0.05 if long else 0.115))
    _before(pen, tall)


def _before(pen: Pen, tall: float) -> None:
    """One who stands on the left, one in a wheelchair on the right."""
    w, h = pen.w, pen.h
    young = somebody(pen, 7)
    pose = {"lean": 0.08, "feet": ((-0.1, 0.01), (0.08, 0)), "hands": ((0.27, 0.58), (0.26, 0.52))}
    figure(pen, -w * 0.405, -3, min(tall, stature(h * 0.86, young)), young, **pose)
    sitter = seated(somebody(pen, 8), hat=None)
    x, r = w * 0.4, h * 0.17
    size = min(tall, stature(h * 0.66, sitter, lowered=sitter.legs - 0.31))
    chair = ((0.16, 0.52), (0.13, 0.25), (-0.18, 0.25), (-0.24, 0.05), (-0.3, 0.05))
    pen.line([(x + a * size, -b * size) for a, b in chair], "#3f4a5a", 3.4)
    pose = {"hip": (0, 0.31 - sitter.legs), "feet": ((0.28, 0.075), (0.31, 0.06))}
    pose["hands"] = ((0.33, 0.5), (0.3, 0.47))
    figure(pen, x + 0.03 * size, -2, size, sitter, facing=-1, **pose)
    pen.circle(x, -r - 1, r - 1, "#dfe5e8", opacity=0.45)
    pen.circle(x, -r - 1, r - 1.5, "none", stroke="#2f333d", width=3.2)
    pen.circle(x, -r - 1, 3, CLOTHS[int(pen.style[1] * 5)])


def _round_table(pen: Pen, wood: str) -> None:
    w, h = pen.w, pen.h
    table, rx, ry = -h * 0.37, w * 0.31, h * 0.115
    pen.rect(-w * 0.035, table, w * 0.07, -table - 4, pen.shade(wood, -0.3))
    pen.ellipse(0, -5, w * 0.13, 4.4, pen.shade(wood, -0.35))
    pen.ellipse(0, table + 4, rx, ry, pen.shade(wood, -0.25))
    pen.ellipse(0, table, rx, ry, pen.shade(wood, 0.2))


def _long_table(pen: Pen, wood: str) -> None:
    """A board on trestles."""
    w, h = pen.w, pen.h
    y = -h * 0.37
    for x in (-0.25, 0.25):
        pen.line([(x * w - 9, -3), (x * w, y), (x * w + 9, -3)], pen.shade(wood, -0.3), 4)
        pen.line([(x * w - 6, -h * 0.14), (x * w + 6, -h * 0.14)], pen.shade(wood, -0.3), 3)
    top = [
        (-w * 0.31, y - h * 0.055),
        (w * 0.31, y - h * 0.055),
        (w * 0.36, y + h * 0.05),
        (-w * 0.36, y + h * 0.05),
    ]
    pen.polygon(top, pen.shade(wood, 0.2))
    pen.rect(-w * 0.36, y + h * 0.05, w * 0.72, h * 0.045, pen.shade(wood, -0.2), rx=1)


def _model(pen: Pen, table: float, rx: float, ry: float) -> None:
    """Little houses, a river, trees."""
    w, h = pen.w, pen.h
    pen.ellipse(0, table - h * 0.005, rx * 0.66, ry * 0.68, "#a9c58b")
    river = ((-rx * 0.6, table + ry * 0.2), (0, table - ry * 0.25), (rx * 0.62, table + ry * 0.12))
    pen.path(trace("M# #Q# # # #", *river), stroke="#7fb6cc", width=3)
    houses = vary(
        pen,
        (
            ("#d2634a", "#f3ece0", "#e2a93b", "#5b8fa8"),
            ("#f3ece0", "#c8704f", "#8fb0b8", "#d9a45a"),
            ("#e2a93b", "#7f9a6a", "#f3ece0", "#b5605a"),
        ),
        2,
        3,
    )
    sites = ((-0.42, 0.09), (-0.2, 0.16), (0.06, 0.12), (0.28, 0.2), (0.46, 0.08))
    for k, (x, up) in enumerate(sites):
        px, wide, base = x * rx, w * 0.032, table + (0.1 - 0.25 * (k % 2)) * ry
        pen.rect(px - wide / 2, base - h * up, wide, h * up, houses[k % 4])
        pen.rect(px, base - h * up, wide / 2, h * up, pen.shade(houses[k % 4], -0.14))
        if k % 2 == 0:
            roof = [(px - wide * 0.6, base - h * up), (px, base - h * (up + 0.05))]
            pen.polygon([*roof, (px + wide * 0.6, base - h * up)], "#a4533f")
    for x, fill in ((-0.06, "#5f9150"), (0.18, "#7da457"), (-0.6, "#5f9150")):
        pen.circle(x * rx, table, 4, fill)


def _map(pen: Pen, table: float, rx: float, ry: float) -> None:
    """A plan with pins and pencils."""
    h = pen.h
    sheet = [(-0.7, -0.55), (0.64, -0.6), (0.78, 0.5), (-0.82, 0.55)]
    pen.polygon([(x * rx, table + y * ry) for x, y in sheet], "#fbf7ec")
    for x, y, dx, dy, fill in (
        (-0.55, -0.3, 0.3, 0.5, "#a9c58b"),
        (0.1, -0.35, 0.22, 0.35, "#f0c9a0"),
        (0.4, 0.0, 0.25, 0.35, "#8fbfd8"),
    ):
        pen.rect(x * rx, table + y * ry, dx * rx, dy * ry, fill, rx=1)
    pen.line([(-rx * 0.7, table + ry * 0.1), (rx * 0.7, table - ry * 0.05)], "#c9b9a0", 2)
    for k in range(5):
        x, y = (-0.5 + 0.26 * k) * rx, table + (0.2 - 0.4 * (k % 2)) * ry
        pen.line([(x, y), (x, y - h * 0.09)], "#5d6470", 1.5)
        pen.circle(x, y - h * 0.1, 4, ("#d2423a", "#3f7f8c", "#e2a93b")[k % 3])
    pen.line([(rx * 0.1, table + ry * 0.7), (rx * 0.4, table + ry * 0.5)], "#d2634a", 2.4)


def _blocks(pen: Pen, table: float, rx: float, ry: float) -> None:
    """Towers of wooden bricks and an arch."""
    w, h = pen.w, pen.h
    bricks = ("#d2634a", "#e2a93b", "#3f7f8c", "#7a9c6a", "#8a5f86")
    for x, count in ((-0.5, 2), (-0.28, 4), (0.32, 3), (0.56, 1)):
        for k in range(count):
            shift = 2 * ((k * 0.618 + x) % 1 - 0.5)
            pen.rect(
                x * rx - w * 0.02 + shift,
                table - h * (0.055 * (k + 1)),
                w * 0.042,
                h * 0.05,
                bricks[(k + int(x * 10)) % 5],
                rx=1,
            )
    for x in (-0.1, 0.1):
        pen.rect(x * rx - 3, table - h * 0.1, 6, h * 0.1, bricks[0])
    pen.path(
        trace(
            "M# #a# # 0 0 1 # 0Z",
            (-0.1 * rx - 3, table - h * 0.1),
            (0.1 * rx + 3, h * 0.08),
            0.2 * rx + 6,
        ),
        bricks[1],
    )


def _note_sheets(pen: Pen, table: float, rx: float, ry: float) -> None:
    """Sheets and pens all over, a pot in the middle."""
    h = pen.h
    for k in range(9):
        x, y = (-0.72 + 0.18 * k) * rx, table + (0.45 - 0.8 * ((k * 0.618) % 1)) * ry
        note = [(x - 7, y - 1), (x + 5, y - 3), (x + 8, y + 3), (x - 4, y + 5)]
        pen.polygon(note, NOTES[k % 5])
    pen.rect(-5, table - h * 0.12, 10, h * 0.11, "#3f7f8c", rx=2)
    for dx, fill in ((-3, "#d2634a"), (0, "#e2a93b"), (3, "#5f9150")):
        pen.line([(dx * 0.6, table - h * 0.11), (dx * 1.6, table - h * 0.21)], fill, 2)


WORK = {"model": _model, "map": _map, "blocks": _blocks, "notes": _note_sheets}


def _pinned(pen: Pen, left: float, right: float, top: float, rows: int) -> None:
    """Notes pinned in rows."""
    w, h = pen.w, pen.h
    many = int((right - left) / 0.078)
    for k in range(rows * many):
        x = (left + (k % many + 0.15) * (right - left) / many) * w
        y = -h * (top - 0.125 * (k // many)) + (k * 0.37 % 1) * 3
        pen.rect(x, y, w * 0.056, h * 0.09, NOTES[(k + int(pen.style[1] * 5)) % 5], rx=1)


def _notes_board(pen: Pen) -> None:
    w, h = pen.w, pen.h
    for x in (-0.17, 0.09):
        pen.line([(x * w, -h * 0.3), (x * w, -h * 0.97)], "#6b5a4a", 3)
    pen.rect(-w * 0.21, -h * 0.99, w * 0.34, h * 0.3, "#fbf7ec", rx=3)
    _pinned(pen, -0.19, 0.12, 0.955, 2)


def _wall_board(pen: Pen) -> None:
    """A wall on wheels, covered with drawings."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.3, -h * 0.99, w * 0.62, h * 0.62, "#f3ece0", rx=3)
    pen.rect(-w * 0.3, -h * 0.99, w * 0.62, h * 0.04, "#6b5a4a", rx=2)
    _pinned(pen, -0.28, 0.0, 0.92, 2)
    pen.path(
        trace(
            "M# #Q# # # #T# #",
            (w * 0.04, -h * 0.78),
            (w * 0.1, -h * 0.9),
            (w * 0.16, -h * 0.8),
            (w * 0.29, -h * 0.84),
        ),
        stroke="#3f7f8c",
        width=3,
    )
    for k in range(3):
        pen.circle(w * (0.08 + 0.08 * k), -h * 0.9, h * 0.035, ("#e2a93b", "#5f9150", "#d2634a")[k])


def _tent_roof(pen: Pen) -> None:
    w, h = pen.w, pen.h
    for x in (-0.46, 0.46):
        pen.line([(x * w, -3), (x * w, -h * 0.84)], "#8d949c", 3)
    cloth = vary(pen, CLOTHS, 2, 5)
    roof = ((-w * 0.495, -h * 0.82), (-w * 0.1, -h * 0.86), (0, -h * 0.985), (w * 0.1, -h * 0.86))
    pen.path(trace("M# #Q# # # #Q# # # #Z", *roof, (w * 0.495, -h * 0.82)), cloth)
    pen.path(
        trace(
            "M0 #Q# # # #H#Z", -h * 0.985, (w * 0.1, -h * 0.86), (w * 0.495, -h * 0.82), w * 0.16
        ),
        pen.shade(cloth, 0.2),
    )
    for k in range(9):
        x = (-0.44 + 0.11 * k) * w
        pen.polygon([(x - 6, -h * 0.82), (x + 6, -h * 0.82), (x, -h * 0.76)], NOTES[k % 5])


def _clothes_line(pen: Pen) -> None:
    """Notes on a line between two poles."""
    w, h = pen.w, pen.h
    for x in (-0.47, 0.47):
        pen.line([(x * w, -3), (x * w, -h * 0.985)], "#6b5a4a", 3)
    for k in range(2):
        y = 0.96 - 0.16 * k
        pen.path(
            trace("M# #Q0 # # #", (-w * 0.47, -h * y), -h * (y - 0.08), (w * 0.47, -h * y)),
            stroke="#8b8f99",
            width=1.4,
        )
        for j in range(8):
            x = (-0.4 + 0.113 * j) * w
            top = -h * (y - 0.04 * (1 - (x / (w * 0.47)) ** 2))
            pen.rect(x - 6, top, 12, h * 0.095, NOTES[(j + 2 * k) % 5], rx=1)


def _plan_board(pen: Pen) -> None:
    """An easel with a big drawing of the square."""
    w, h = pen.w, pen.h
    pen.line([(-w * 0.12, -h * 0.2), (-w * 0.02, -h * 0.985), (w * 0.1, -h * 0.2)], "#8a5f42", 4)
    pen.rect(-w * 0.2, -h * 0.95, w * 0.38, h * 0.38, "#fbf7ec", rx=2)
    pen.polygon(
        [
            (-w * 0.17, -h * 0.64),
            (-w * 0.04, -h * 0.86),
            (w * 0.05, -h * 0.7),
            (w * 0.15, -h * 0.64),
        ],
        "#a9c58b",
    )
    pen.rect(w * 0.02, -h * 0.84, w * 0.08, h * 0.18, "#e2a93b")
    pen.polygon([(w * 0.01, -h * 0.84), (w * 0.06, -h * 0.9), (w * 0.11, -h * 0.84)], "#a4533f")
    pen.circle(-w * 0.12, -h * 0.87, h * 0.035, "#f0bb3f")


def _screen_board(pen: Pen) -> None:
    w, h = pen.w, pen.h
    pen.rect(-w * 0.02, -h * 0.6, w * 0.04, h * 0.4, "#4a4e59")
    pen.rect(-w * 0.24, -h * 0.99, w * 0.5, h * 0.44, "#2f3644", rx=4)
    pen.rect(
        -w * 0.225,
        -h * 0.965,
        w * 0.47,
        h * 0.39,
        "#bfe3ea",
        rx=2,
        glow=0.3 + 0.5 * pen.light.lamps,
    )
    for k, up in enumerate((0.12, 0.2, 0.16, 0.26)):
        pen.rect(w * (-0.19 + 0.06 * k), -h * (0.62 + up), w * 0.042, h * up, NOTES[k])
    pen.circle(w * 0.15, -h * 0.78, h * 0.1, "#3f7f8c")
    pen.path(
        trace(
            "M# #L# #A# # 0 0 1 # #Z",
            (w * 0.15, -h * 0.78),
            (w * 0.15, -h * 0.88),
            (h * 0.1, h * 0.1),
            (w * 0.15 + h * 0.1, -h * 0.78),
        ),
        "#e2a93b",
    )


def _note_tree(pen: Pen) -> None:
    """A tree whose leaves are wishes."""
    w, h = pen.w, pen.h
    pen.path(limb(((0, -h * 0.2), (-w * 0.01, -h * 0.6), (0, -h * 0.95)), (9, 7, 3)), "#7a5b45")
    for side in (-1, 1):
        for y, reach in ((0.6, 0.2), (0.76, 0.16)):
            bough = ((0, -h * (y - 0.06)), (side * w * reach, -h * (y + 0.08)))
            pen.path(limb(bough, (5, 2.4)), "#7a5b45")
    for k in range(17):
        x = w * 0.24 * (2 * ((k * 0.618 + 0.1) % 1) - 1)
        y = -h * (0.66 + 0.3 * ((k * 0.37 + 0.2) % 1) * (1 - abs(x) / w))
        turn = 3 * (k % 3 - 1)
        pen.polygon(
            [
                (x - 6, y - 4 - turn),
                (x + 6, y - 6 + turn),
                (x + 6, y + 5 + turn),
                (x - 6, y + 5 - turn),
            ],
            NOTES[k % 5],
        )


def _cargo_bike_board(pen: Pen) -> None:
    """A workshop that came by cargo bike, with a banner."""
    w, h = pen.w, pen.h
    for x in (-0.3, 0.28):
        pen.line([(x * w, -h * 0.2), (x * w, -h * 0.985)], "#6b5a4a", 3)
    cloth = vary(pen, CLOTHS, 2, 5)
    pen.rect(-w * 0.31, -h * 0.985, w * 0.6, h * 0.2, cloth, rx=2)
    for k in range(4):
        x = (-0.22 + 0.14 * k) * w
        pen.circle(x, -h * 0.92, h * 0.035, "#f6f1e4")
        pen.path(trace("M# #a# # 0 0 1 # 0Z", (x - 8, -h * 0.81), (8, h * 0.07), 16), "#f6f1e4")
    pen.path(trace("M# #h#v#h#Z", (-w * 0.3, -h * 0.46), w * 0.14, h * 0.2, -w * 0.1), cloth)


BOARDS = {
    "notes": _notes_board,
    "wall": _wall_board,
    "tent": _tent_roof,
    "line": _clothes_line,
    "plan": _plan_board,
    "screen": _screen_board,
    "tree": _note_tree,
    "bike": _cargo_bike_board,
}


@draws("ballot_box")
def ballot_box(pen: Pen) -> None:
    """A box for everyone's voice: ballots, tokens, a booth, a letter box."""
    w = pen.w
    colour = vary(pen, ("#3f7f8c", "#c8604a", "#e2a93b", "#5b6d9a", "#6f9a62", "#8a5f86"), 1, 5)
    band = vary(pen, ("#f2c55a", "#f3ece0", "#e58f6b", "#9fd0c4"), 2, 3)
    ground_shadow(pen, 0, w * 0.96, 6)
    kind = pen.pick(("solid", "glass", "legs", "booth", "tokens", "urn", "letters", "slope"), 0)
    if kind == "booth":
        _booth(pen, colour, band)
    elif kind == "tokens":
        _tokens(pen, colour, band)
    else:
        _box(pen, kind, colour, band)


def _hand_with_ballot(pen: Pen, x: float, y: float) -> None:
    """A hand that lets a ticked ballot go at x, y."""
    w, h = pen.w, pen.h
    who, ballot = somebody(pen), "#fbf7ec"
    sheet = [(-0.19, 0.0), (0.17, 0.0), (0.21, 0.33), (-0.15, 0.33)]
    pen.polygon([(x + a * w, y - b * h) for a, b in sheet], ballot)
    tick = [(-0.08, 0.19), (-0.01, 0.12), (0.12, 0.27)]
    fill = vary(pen, ("#3f9a62", "#c8604a"), 2, 2)
    pen.line([(x + a * w, y - b * h) for a, b in tick], fill, w * 0.06)
    hand = (x + w * 0.16, y - h * 0.32)
    sleeve = ((w * 0.42, -h * 0.97 + w * 0.09), (w * 0.3, -h * 0.9))
    pen.path(limb(sleeve, (w * 0.17, w * 0.16)), who.top)
    pen.path(limb(((w * 0.31, -h * 0.9), hand), (w * 0.125, w * 0.12)), who.skin)
    thumb = ((hand[0] + 2, hand[1] - 2), (hand[0] - w * 0.1, hand[1] + h * 0.035))
    pen.path(limb(thumb, (w * 0.08, w * 0.06)), pen.shade(who.skin, -0.1))


def _people_sign(pen: Pen, cx: float, cy: float, r: float) -> None:
    pen.circle(cx, cy, r, "#f6f1e4")
    for k, dx in enumerate((-0.48, 0.0, 0.48)):
        fill = TOPS[(k * 2 + 1) % len(TOPS)]
        pen.circle(cx + dx * r, cy - r * (0.3 if dx == 0 else 0.12), r * 0.2, fill)
        up = r * (0.52 if dx == 0 else 0.36)
        body = ((cx + dx * r - r * 0.27, cy + r * 0.5), (r * 0.27, up), r * 0.54)
        pen.path(trace("M# #a# # 0 0 1 # 0Z", *body), fill)


def _box(pen: Pen, kind: str, colour: str, band: str) -> None:
    w, h = pen.w, pen.h
    n, top = w * (0.42 if kind != "letters" else 0.34), -h * 0.52
    foot = {"legs": -h * 0.17, "letters": -h * 0.2, "slope": -h * 0.1}.get(kind, -2)
    if kind == "legs":
        for x in (-0.34, 0.34):
            pen.line([(x * w * 0.85, foot - 2), (x * w, -3)], "#6b4e3d", 5)
    elif kind == "letters":  # like a letter box on a foot
        pen.rect(-w * 0.09, foot - 2, w * 0.18, -foot - 2, "#5d6470")
        pen.rect(-w * 0.26, -h * 0.05, w * 0.52, h * 0.045, "#5d6470", rx=2)
    elif kind == "slope":
        pen.rect(-w * 0.44, foot, w * 0.88, -foot - 1, pen.shade(colour, -0.3), rx=2)
    _hand_with_ballot(pen, -w * 0.05, top + h * 0.05)
    dark = pen.shade(colour, -0.15)
    if kind == "urn":  # round like a jar
        jar = [
            (-0.3, 0.5),
            (-0.45, 0.36),
            (-0.44, 0.14),
            (-0.26, 0.01),
            (0.26, 0.01),
            (0.44, 0.14),
            (0.45, 0.36),
            (0.3, 0.5),
        ]
        pen.path(smooth([(x * w, -y * h) for x, y in jar], ease=0.8), colour)
        shade = [(0.1, 0.48), (0.3, 0.5), (0.45, 0.36), (0.44, 0.14), (0.26, 0.01), (0.2, 0.2)]
        pen.path(smooth([(-pen.sun * x * w, -y * h) for x, y in shade], ease=0.8), dark)
        pen.rect(-w * 0.34, top - h * 0.02, w * 0.68, h * 0.08, pen.shade(colour, 0.22), rx=6)
        for k in range(9):
            pen.circle((k - 4) * w * 0.095, -h * 0.4, w * 0.03, band)
        for k in range(8):
            pen.polygon(
                [
                    ((k - 3.5) * w * 0.095 - 4, -h * 0.1),
                    ((k - 3.5) * w * 0.095 + 4, -h * 0.1),
                    ((k - 3.5) * w * 0.095, -h * 0.15),
                ],
                band,
            )
        _people_sign(pen, 0, -h * 0.26, w * 0.17)
    elif kind == "slope":  # a desk with a slanted lid
        side = [
            (-w * 0.44, foot),
            (-w * 0.44, top + h * 0.1),
            (w * 0.44, top - h * 0.02),
            (w * 0.44, foot),
        ]
        pen.polygon(side, colour)
        pen.line(
            [(-w * 0.46, top + h * 0.1), (w * 0.46, top - h * 0.02)],
            pen.shade(colour, 0.25),
            h * 0.06,
        )
        for x in (-0.4, 0.16):
            pen.rect(x * w, -h * 0.36, w * 0.24, h * 0.2, pen.shade(colour, 0.3), rx=2)
        pen.circle(-w * 0.28, -h * 0.26, w * 0.07, "#5f9a58")
        pen.circle(w * 0.28, -h * 0.26, w * 0.07, "#d2634a")
        pen.rect(-w * 0.1, -h * 0.4, w * 0.2, h * 0.28, "#f6f1e4", rx=2)
        for k in range(3):
            pen.rect(
                -w * 0.07, -h * (0.36 - 0.07 * k), w * (0.14 - 0.03 * k), h * 0.03, "#8d8a82", rx=1
            )
    else:
        rx = w * 0.3 if kind == "letters" else 4
        pen.rect(-n, top, 2 * n, foot - top, colour, rx=rx if kind != "letters" else 10)
        side = n * 0.4 if pen.sun < 0 else -n
        pen.rect(side, top + 2, n * 0.6, foot - top - 3, dark, rx=3)
        pen.rect(-n - 3, top - h * 0.02, 2 * n + 6, h * 0.085, pen.shade(colour, 0.22), rx=3)
        if kind != "letters":
            for k in range(8):
                pen.rect(
                    -n + k * n * 0.25 + 1, foot - h * 0.05, n * 0.25 - 2, h * 0.035, band, rx=1
                )
        pen.rect(-n - 3, top + h * 0.065, 2 * n + 6, h * 0.03, band, rx=1)
        if kind == "glass":
            pane = (-n * 0.82, top + h * 0.12, n * 1.64, foot - top - h * 0.17)
            pen.rect(*pane, "#dfeef0", rx=3)
            for k in range(6):
                px, py = -n * 0.62 + k * n * 0.23, foot - h * (0.11 + 0.05 * (k % 3))
                note = [(px - 7, py), (px + 6, py - 4), (px + 9, py + 5), (px - 4, py + 9)]
                pen.polygon(note, ("#fbf7ec", *NOTES)[k])
        else:
            r = min(n * 0.56, (foot - top) * 0.34)
            _people_sign(pen, 0, (top + h * 0.06 + foot) / 2, r)
    pen.rect(-n * 0.6, top + h * 0.005, n * 1.2, h * 0.03, "#2f3644", rx=2)
    if snowy(pen):
        pen.rect(-n - 1, top - h * 0.04, n * 0.7, 4.4, SNOW, rx=2)


def _booth(pen: Pen, colour: str, band: str) -> None:
    """A polling booth with a curtain; shoes show who is in it."""
    w, h = pen.w, pen.h
    pen.rect(-w * 0.47, -h * 0.84, w * 0.94, h * 0.83, colour, rx=3)
    pen.rect(-w * 0.38, -h * 0.74, w * 0.76, h * 0.72, pen.shade(colour, -0.35))
    who = somebody(pen)
    for x in (-0.12, 0.06):
        pen.rect(x * w, -h * 0.22, w * 0.1, h * 0.19, who.bottom)
        pen.path(
            smooth(
                [
                    (x * w - 2, -3),
                    (x * w, -h * 0.07),
                    (x * w + w * 0.1, -h * 0.06),
                    (x * w + w * 0.14, -3),
                ],
                ease=0.5,
            ),
            who.shoes,
        )
    for k in range(6):
        fold = [
            (-0.38 + 0.127 * k, 0.74),
            (-0.253 + 0.127 * k, 0.74),
            (-0.26 + 0.127 * k, 0.21 - 0.015 * (k % 2)),
            (-0.38 + 0.127 * k, 0.2),
        ]
        pen.polygon([(x * w, -y * h) for x, y in fold], pen.shade(band, -0.1 * (k % 2)))
    pen.rect(-w * 0.5, -h * 0.985, w, h * 0.17, pen.shade(colour, 0.2), rx=3)
    pen.polygon(
        [
            (-w * 0.16, -h * 0.96),
            (w * 0.16, -h * 0.96),
            (w * 0.16, -h * 0.84),
            (-w * 0.16, -h * 0.84),
        ],
        "#fbf7ec",
    )
    pen.line(
        [(-w * 0.08, -h * 0.9), (-w * 0.01, -h * 0.86), (w * 0.1, -h * 0.94)], "#3f9a62", w * 0.05
    )


def _tokens(pen: Pen, colour: str, band: str) -> None:
    """Three tubes that fill with tokens: which idea wins?"""
    w, h = pen.w, pen.h
    _hand_with_ballot(pen, -w * 0.04, -h * 0.6)
    for k, fill in enumerate((colour, band, "#6f9a62")):
        x = (-0.3 + 0.3 * k) * w
        up = 0.12 + 0.26 * ((pen.style[2] * 3 + k * 0.618) % 1)
        pen.rect(x - w * 0.115, -h * 0.62, w * 0.23, h * 0.54, "#dfeef0", rx=4)
        for j in range(int(up / 0.055)):
            pen.ellipse(
                x, -h * (0.12 + 0.055 * j), w * 0.1, h * 0.027, pen.shade(fill, 0.1 * (j % 2))
            )
        pen.rect(x - w * 0.135, -h * 0.65, w * 0.27, h * 0.07, pen.shade(fill, -0.2), rx=3)
    pen.rect(-w * 0.47, -h * 0.12, w * 0.94, h * 0.11, colour, rx=3)
    for k, fill in enumerate(("#f6f1e4",) * 3):
        pen.circle((-0.3 + 0.3 * k) * w, -h * 0.065, h * 0.035, fill)
