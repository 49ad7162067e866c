"""Contact sheets: look at the painter before anything is trained on its scenes.

python -m training.sheets classes --out docs/veduta  (every class x eight styles, a file a group)
python -m training.sheets classes --names bench cafe --out two.png
python -m training.sheets random --count 12 --out random.png
python -m training.sheets forms --out forms.png
python -m training.sheets times --out times.png
"""

from __future__ import annotations

import argparse
import io
import random
from dataclasses import replace
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw

from training.grammar.compose import compose
from training.grammar.concepts import Concept
from visioning.veduta.painter import paint_png
from visioning.veduta.painter.canvas import layers
from visioning.veduta.painter.light import light_of
from visioning.veduta.scene import Element, Scene
from visioning.veduta.world import ATTRIBUTES, CLASSES, GROUPS

DAY = {
    "time": "day",
    "season": "summer",
    "weather": "clear",
    "form": "baroque",
    "density": "medium",
    "ambition": "feasible",
    "view": "street",
}
TILE = (400, 250)


# Eight style codes in which each number takes eight values, each once.
STYLES = tuple(
    tuple(((a * k + b) % 8 + 0.5) / 8 for a, b in ((1, 0), (3, 1), (5, 2))) for k in range(8)
)


def classes(names: list[str], side: int = 220) -> Image.Image:
    """Every class alone, a row each, in eight styles; roof items on different houses."""
    tiles = []
    for name in names:
        cls = CLASSES[name]
        parent = GROUPS[cls.group].parent
        houses = [c.name for c in CLASSES.values() if c.group == parent]
        for k, style in enumerate(STYLES):
            index = GROUPS[cls.group].cells // 2
            element = Element(cls.group, index, name, 0.5, 0.5, 0.6, False, style)
            carrier = ()
            if parent is not None:
                house = houses[(5 * k + 3) % len(houses)]
                carrier = (Element(parent, index, house, size=0.5, style=style),)
            png = _alone(Scene((*carrier, element), DAY), element, (side, side))
            tiles.append((png, name if k == 0 else ""))
    return _sheet(tiles, len(STYLES), (side, side))


def _alone(scene: Scene, element: Element, size: tuple[int, int]) -> bytes:
    """One element large on neutral ground."""
    box, light = scene.place(element), light_of(scene)
    span = 1.25 * max(box.width, box.height)
    left, top = box.x - span / 2, box.y - box.height / 2 - span / 2
    drawn = "".join(layer.svg for layer in layers(scene) if layer.owner is not None)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {span} {span}">'
        f'<rect x="{left}" y="{top}" width="{span}" height="{span}" fill="{light.sky[1]}"/>'
        f'<rect x="{left}" y="{box.y - 4}" width="{span}" height="{span}" '
        f'fill="{light.tone("#d9d2c2")}"/>{drawn}</svg>'
    )
    return resvg_py.svg_to_bytes(
        svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True
    )


def random_scene(seed: int, **attributes: str) -> Scene:
    """A city view as the grammar composes it, with these attributes."""
    asked = Concept("asked", "sheet", (), (), attributes=attributes)
    return compose(random.Random(f"sheet {seed}"), [asked])[0]


def _sheet(tiles: list[tuple[bytes, str]], columns: int, size: tuple[int, int]) -> Image.Image:
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * size[0], rows * (size[1] + 14)), "#fbf8f2")
    draw = ImageDraw.Draw(sheet)
    for k, (png, label) in enumerate(tiles):
        x, y = k % columns * size[0], k // columns * (size[1] + 14)
        sheet.paste(Image.open(io.BytesIO(png)), (x, y))
        draw.text((x + 4, y + size[1] + 1), label, fill="#444444")
    return sheet


def _label(scene: Scene) -> str:
    return " ".join(scene.attributes.values())


def main() -> None:
    parser = argparse.ArgumentParser(description="Paint contact sheets.")
    parser.add_argument("kind", choices=("classes", "random", "forms", "times"))
    parser.add_argument(
        "--out", type=Path, required=True, help="a .png or .jpg; for all classes a folder"
    )
    parser.add_argument("--group", help="only this group's classes")
    parser.add_argument("--names", nargs="*", help="only these classes")
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--width", type=int, default=TILE[0], help="of a tile, in pixels")
    parser.add_argument("--columns", type=int, default=4)
    args = parser.parse_args()
    if args.kind == "classes" and not (args.names or args.group):
        for group in GROUPS:
            sheet = classes([c.name for c in CLASSES.values() if c.group == group])
            sheet.save(args.out / f"classes-{group}.jpg", quality=85)
        return
    if args.kind == "classes":
        grouped = [c.name for c in CLASSES.values() if c.group == args.group]
        sheet = classes(args.names or grouped)
    else:
        base = random_scene(args.seed, time="day", weather="clear", form="baroque")
        scenes = {
            "random": lambda: [random_scene(args.seed + k) for k in range(args.count)],
            "forms": lambda: [
                random_scene(args.seed, form=form, time="day", weather="clear")
                for form in ATTRIBUTES["form"]
            ],
            "times": lambda: [
                replace(base, attributes=base.attributes | change)
                for change in (
                    *({"time": value} for value in ATTRIBUTES["time"]),
                    *({"season": value} for value in ATTRIBUTES["season"]),
                    *({"weather": value} for value in ATTRIBUTES["weather"]),
                    {"season": "winter", "weather": "snow", "time": "night"},
                    {"weather": "rain", "time": "night"},
                    {"season": "autumn", "weather": "fog", "time": "sunset"},
                )
            ],
        }[args.kind]()
        size = (args.width, args.width * 5 // 8)
        sheet = _sheet([(paint_png(s, *size), _label(s)) for s in scenes], args.columns, size)
    sheet.save(args.out, quality=88)


if __name__ == "__main__":
    main()
