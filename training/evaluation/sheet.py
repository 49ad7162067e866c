"""Twenty-four fixed prompts with fixed seeds, side by side: the same for every version.

python -m training.evaluation.sheet --out docs/veduta/prompts.webp
"""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import torch
from PIL import Image, ImageDraw

from training.evaluation.prompts import SHEET
from visioning.veduta.painter import paint_png
from visioning.veduta.pipeline import VedutaPipeline

_COLUMNS, _TILE, _LINE = 4, (640, 400), 18  # pixels


def sheet(pipe: VedutaPipeline) -> Image.Image:
    """The prompts' pictures in rows of four, each above its words."""
    rows = -(-len(SHEET) // _COLUMNS)
    width, height = _TILE[0], _TILE[1] + _LINE
    page = Image.new("RGB", (_COLUMNS * width, rows * height), "#fbf8f2")
    draw = ImageDraw.Draw(page)
    for k, prompt in enumerate(SHEET):
        generator = torch.Generator().manual_seed(k)
        scene = pipe(prompt, generator=generator, output_type="scene").scenes[0]
        x, y = k % _COLUMNS * width, k // _COLUMNS * height
        page.paste(Image.open(io.BytesIO(paint_png(scene, *_TILE))), (x, y))
        label = prompt if len(prompt) <= 100 else prompt[:97] + "..."
        draw.text((x + 4, y + _TILE[1] + 3), label, fill="#444444")
    return page


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=Path("models/veduta"))
    parser.add_argument("--out", type=Path, default=Path("docs/veduta/prompts.webp"))
    args = parser.parse_args()
    pipe = VedutaPipeline.from_pretrained(args.folder, local_files_only=True)
    pipe.set_progress_bar_config(disable=True)
    sheet(pipe).save(args.out, quality=88)


if __name__ == "__main__":
    main()
