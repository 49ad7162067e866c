"""Where people plan together: a table, a model, a wall of notes."""

from __future__ import annotations

from visioning.veduta.painter.drawings.cafes import CLOTHS, WOODS
from visioning.veduta.painter.figure import figure, stature
from visioning.veduta.painter.pen import Pen
from visioning.veduta.painter.person import seated, somebody
from visioning.veduta.painter.registry import draws
from visioning.veduta.painter.shapes import ground_shadow, limb, trace, vary

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
