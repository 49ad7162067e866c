"""Contact sheets: look at the painter before anything is trained on its scenes.

python -m training.sheets all --out docs/veduta
python -m training.sheets classes --names bench cafe --out two.png   (in eight styles each)
python -m training.sheets random --count 12 --seed 7 --out random.png
python -m training.sheets forms --out forms.png                      (views and times likewise)
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
    rise = 100 if element.group == "roof" else 0  # it stands on its house
    span = 1.25 * max(box.width, box.height) + rise
    left, top = box.x - span / 2, box.y - (box.height + rise) / 2 - span / 2
    drawn = "".join(layer.svg for layer in layers(scene) if layer.owner is not None)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {span} {span}">'
        f'<rect x="{left - 2}" y="{top - 2}" width="{span + 4}" height="{span + 4}" '
        f'fill="{light.sky[1]}"/>'
        f'<rect x="{left - 2}" y="{box.y - 4}" width="{span + 4}" height="{span}" '
        f'fill="{light.tone("#d9d2c2")}"/>{drawn}</svg>'
    )
    return resvg_py.svg_to_bytes(
        svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True
    )


def random_scene(seed: int, **attributes: str) -> Scene:
    """A city view as the grammar composes it, with these attributes."""
    asked = Concept("asked", "sheet", (), (), attributes=attributes)
    return compose(random.Random(f"sheet {seed}"), [asked])[0]


def at_random(count: int = 48, seed: int = 0) -> Image.Image:
    """Scenes as they come."""
    return _scenes([random_scene(seed + k) for k in range(count)])


def forms(seed: int = 0) -> Image.Image:
    """One scene in each town form."""
    given = {"time": "day", "weather": "clear"}
    return _scenes([random_scene(seed, form=form, **given) for form in ATTRIBUTES["form"]])


def views(seed: int = 0) -> Image.Image:
    """Eight scenes, each a row of the three views."""
    scenes = [random_scene(seed + k) for k in range(8)]
    return _scenes([_with(s, view=view) for s in scenes for view in ATTRIBUTES["view"]], 3)


def times(seed: int = 0) -> Image.Image:
    """One scene at all times, in all seasons and weathers."""
    base = random_scene(seed, time="day", weather="clear", form="baroque")
    changes = [
        {name: value} for name in ("time", "season", "weather") for value in ATTRIBUTES[name]
    ]
    together = (
        {"season": "winter", "weather": "snow", "time": "night"},
        {"weather": "rain", "time": "night"},
        {"season": "autumn", "weather": "fog", "time": "sunset"},
    )
    return _scenes([_with(base, **change) for change in (*changes, *together)])


def _with(scene: Scene, **attributes: str) -> Scene:
    return replace(scene, attributes=scene.attributes | attributes)


def _scenes(scenes: list[Scene], columns: int = 4) -> Image.Image:
    """Whole scenes, each above its attributes."""
    tiles = [(paint_png(scene, *TILE), " ".join(scene.attributes.values())) for scene in scenes]
    return _sheet(tiles, columns, TILE)


def _sheet(tiles: list[tuple[bytes, str]], columns: int, size: tuple[int, int]) -> Image.Image:
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * size[0], rows * (size[1] + 14)), "#fbf8f2")
    draw = ImageDraw.Draw(sheet)
    for k, (png, label) in enumerate(tiles):
        x, y = k % columns * size[0], k // columns * (size[1] + 14)
        sheet.paste(Image.open(io.BytesIO(png)), (x, y))
        draw.text((x + 4, y + size[1] + 1), label, fill="#444444")
    return sheet


def everything(folder: Path) -> None:
    """All sheets, those of the classes a file a group."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = {"random": at_random(), "forms": forms(), "views": views(), "times": times()}
    for group in GROUPS:
        sheets[f"classes-{group}"] = classes([c.name for c in CLASSES.values() if c.group == group])
    for name, sheet in sheets.items():
        sheet.save(folder / f"{name}.webp", quality=82)


def main() -> None:
    parser = argparse.ArgumentParser(description="Paint contact sheets.")
    parser.add_argument("kind", choices=("all", "classes", "random", "forms", "views", "times"))
    parser.add_argument("--out", type=Path, required=True, help="a picture file; for all a folder")
    parser.add_argument("--names", nargs="*", default=list(CLASSES), help="only these classes")
    parser.add_argument("--count", type=int, default=48, help="of random scenes")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    if args.kind == "all":
        return everything(args.out)
    sheet = {
        "classes": lambda: classes(args.names),
        "random": lambda: at_random(args.count, args.seed),
        "forms": lambda: forms(args.seed),
        "views": lambda: views(args.seed),
        "times": lambda: times(args.seed),
    }[args.kind]()
    sheet.save(args.out, quality=82)


if __name__ == "__main__":
    main()
