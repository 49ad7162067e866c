"""What the watermark outlives, how often it is seen where there is none, what it changes and costs.

    python -m benchmarks.watermark [PICTURES]

Paints PICTURES views (200 by default) with the bundled model. Some of them are marked and attacked;
all of them, with photographs and regular textures, are looked through unmarked. Needs the packages
of the tests and Chromium.
"""

from __future__ import annotations

import base64
import io
import math
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import skimage
import torch
from PIL import Image, ImageEnhance, ImageFilter
from playwright.sync_api import Browser, sync_playwright
from skimage.color import deltaE_ciede2000, rgb2lab
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from visioning.images import plain_png
from visioning.marks import watermark
from visioning.veduta.painter import paint_png
from visioning.veduta.pipeline import VedutaPipeline
from visioning.veduta.scene import Scene

ROOT = Path(__file__).parent.parent
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-gpu"]}
PROMPTS = (
    "two trams, green roofs and a river",
    "a playground, benches and cafes",
    "wind power, solar panels and public transport",
    "a harbour with sailing boats and a lighthouse",
    "an old town with arcades and a market",
    "air taxis and drones above green towers",
    "bikes and a park by the river",
    "a quiet village with meadows",
    "",
)
TIMES = ("day", "night", "dawn", "sunset")
WEATHERS = ("clear", "fog", "cloudy", "rain", "snow")
VIEWS = ("street", "skyline", "district")
# The largest photographs that scikit-image carries; grass and gravel are textures all over.
PHOTOGRAPHS = (
    "astronaut.png",
    "camera.png",
    "chelsea.png",
    "coffee.png",
    "rocket.jpg",
    "motorcycle_left.png",
    "moon.png",
    "hubble_deep_field.jpg",
    "ihc.png",
    "brick.png",
    "grass.png",
    "gravel.png",
)
GRAIN = 6.0  # levels, standard deviation
Attack = Callable[[np.ndarray, int], np.ndarray]
"""Takes pixels and a seed."""


# --- Pictures ------------------------------------------------------------------------------------


def scenes(numbers: Iterable[int]) -> Iterator[Scene]:
    """Scenes of the bundled model, always the same; 60 have every time, weather and view."""
    pipe = VedutaPipeline.from_pretrained(ROOT / "models" / "veduta", local_files_only=True)
    pipe.set_progress_bar_config(disable=True)
    for number in numbers:
        attributes = {
            "time": TIMES[number % 4],
            "weather": WEATHERS[number // 4 % 5],
            "view": VIEWS[number // 20 % 3],
        }
        yield pipe(
            PROMPTS[number % len(PROMPTS)],
            attributes=attributes,
            generator=torch.Generator().manual_seed(number),
            output_type="scene",
        ).scenes[0]


def painted(scene: Scene, width: int = 1280, height: int = 800) -> np.ndarray:
    """A scene as RGB pixels."""
    return pixels_of(Image.open(io.BytesIO(paint_png(scene, width, height))))


def photographs() -> Iterator[np.ndarray]:
    """Real photographs of 0.1 to 1 megapixels."""
    for name in PHOTOGRAPHS:
        yield pixels_of(Image.open(Path(skimage.__file__).parent / "data" / name))


def grainy(pixels: np.ndarray, seed: int) -> np.ndarray:
    """The picture as if filmed in poor light."""
    grain = np.random.default_rng(seed).normal(0, GRAIN, pixels.shape)
    return np.clip(np.round(pixels + grain), 0, 255).astype(np.uint8)


def textures() -> Iterator[np.ndarray]:
    """Regular patterns of many periods, noise, and tiles of random chips that are not ours."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:600, :900]
    for period in (2, 3, 4, 5, 6, 8, 12, 16, 24, 31, 48, 64, 96, 192):
        half = (period + 1) // 2
        across = (y % period < half) | ((x + y // period % 2 * half) % (2 * period) < half)
        dots = (x % period - period / 2) ** 2 + (y % period - period / 2) ** 2 < period**2 / 6
        for shape in ((x // period + y // period) % 2, x // period % 2, across, dots):
            yield _grey(100 + 60 * shape)
            yield _grey(127 + 2 * shape)
        yield _grey(128 + 40 * np.sin(x / period) * np.sin(y / period))
    for side in (12, 24, 36, 48, 64):
        for chip in (2, 4, 6):
            chips = np.kron(rng.integers(0, 2, (side, side)), np.ones((chip, chip)))
            yield _grey(127 + 2 * np.tile(chips, (50, 75))[:600, :900])
    for spread in (1, 4, 16, 64):
        yield _grey(128 + rng.normal(0, spread, y.shape))


def _grey(values: np.ndarray) -> np.ndarray:
    return np.repeat(np.clip(np.round(values), 0, 255).astype(np.uint8)[..., None], 3, axis=2)


# --- Attacks -------------------------------------------------------------------------------------


def pixels_of(image: Image.Image) -> np.ndarray:
    """RGB pixels of any picture."""
    return np.asarray(image.convert("RGB"))


def saved(pixels: np.ndarray, kind: str, quality: int) -> np.ndarray:
    """The picture after it was saved as JPEG or WebP."""
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, kind, quality=quality)
    return pixels_of(Image.open(file))


def resized(pixels: np.ndarray, factor: float) -> np.ndarray:
    """The picture at another size, resampled well."""
    height, width = pixels.shape[:2]
    size = round(width * factor), round(height * factor)
    return pixels_of(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))


def cropped(pixels: np.ndarray, share: float, seed: int) -> np.ndarray:
    """A part that has this share of the area, somewhere in the picture."""
    height, width = (round(side * math.sqrt(share)) for side in pixels.shape[:2])
    rng = np.random.default_rng(seed)
    y, x = (
        int(rng.integers(0, full - part + 1))
        for full, part in zip(pixels.shape, (height, width), strict=False)
    )
    return pixels[y : y + height, x : x + width]


def screenshot(browser: Browser, pixels: np.ndarray, width: float, density: float) -> np.ndarray:
    """A PNG screenshot of a page that shows the picture `width` points wide among text."""
    source = base64.b64encode(plain_png(pixels)).decode()
    page = browser.new_page(viewport={"width": 1366, "height": 900}, device_scale_factor=density)
    page.set_content(
        "<body style='margin:0;background:#faf8f4;font:18px sans-serif'><h1>Arezzo - Hamm</h1>"
        f"<p>{'What should one see in our city in 2035? ' * 6}</p><figure><img width={width:.0f} "
        f"src='data:image/png;base64,{source}'><figcaption>A city</figcaption></figure></body>"
    )
    page.wait_for_function("document.images[0].complete")
    shot = page.screenshot(type="png")
    page.close()
    return pixels_of(Image.open(io.BytesIO(shot)))


def enhanced(pixels: np.ndarray, how: type, factor: float) -> np.ndarray:
    return pixels_of(how(Image.fromarray(pixels)).enhance(factor))


def filtered(pixels: np.ndarray, how: ImageFilter.Filter) -> np.ndarray:
    return pixels_of(Image.fromarray(pixels).filter(how))


def half(pixels: np.ndarray) -> np.ndarray:
    return resized(pixels, 0.5)


def jpeg(pixels: np.ndarray, quality: int = 75) -> np.ndarray:
    return saved(pixels, "JPEG", quality)


ASKED: dict[str, Attack] = {
    "as stored": lambda p, s: p,
    "JPEG, quality 75": lambda p, s: jpeg(p),
    "size 50 %": lambda p, s: half(p),
    "size 50 %, JPEG 75": lambda p, s: jpeg(half(p)),
    "a tenth of the area cut off": lambda p, s: cropped(p, 0.9, s),
    "a tenth of the area left": lambda p, s: cropped(p, 0.1, s),
    "a tenth of the area left, JPEG 75": lambda p, s: jpeg(cropped(p, 0.1, s)),
    "half of the area left, size 50 %, JPEG 75": lambda p, s: jpeg(half(cropped(p, 0.5, s))),
}
HARDER: dict[str, Attack] = {
    "a twentieth of the area left": lambda p, s: cropped(p, 0.05, s),
    "JPEG, quality 50": lambda p, s: jpeg(p, 50),
    "JPEG, quality 30": lambda p, s: jpeg(p, 30),
    "WebP, quality 75": lambda p, s: saved(p, "WEBP", 75),
    "size 70 %": lambda p, s: resized(p, 0.7),
    "size 150 %": lambda p, s: resized(p, 1.5),
    "size 35 %": lambda p, s: resized(p, 0.35),
    "size 35 %, JPEG 75": lambda p, s: jpeg(resized(p, 0.35)),
    "brighter by a fifth, JPEG 75": lambda p, s: jpeg(enhanced(p, ImageEnhance.Brightness, 1.2)),
    "grey, JPEG 75": lambda p, s: jpeg(enhanced(p, ImageEnhance.Color, 0)),
    "blurred, 1 pixel": lambda p, s: filtered(p, ImageFilter.GaussianBlur(1)),
    "sharpened": lambda p, s: filtered(p, ImageFilter.UnsharpMask()),
    "64 colours (GIF)": lambda p, s: pixels_of(Image.fromarray(p).quantize(64)),
    "blurred, 3 pixels": lambda p, s: filtered(p, ImageFilter.GaussianBlur(3)),
    "turned by 1 degree": lambda p, s: pixels_of(
        Image.fromarray(p).rotate(1, Image.Resampling.BICUBIC)
    ),
    "mirrored": lambda p, s: np.ascontiguousarray(p[:, ::-1]),
    "size 25 %": lambda p, s: resized(p, 0.25),
}


def screenshots(browser: Browser) -> dict[str, Attack]:
    """Screenshots at several sizes."""
    return {
        "screenshot at 62 %": lambda p, s: screenshot(browser, p, 0.62 * p.shape[1], 1),
        "screenshot at 62 %, JPEG 75": lambda p, s: jpeg(
            screenshot(browser, p, 0.62 * p.shape[1], 1)
        ),
        "screenshot at 70 %, 1.5 pixels a point": lambda p, s: screenshot(
            browser, p, 0.7 * p.shape[1], 1.5
        ),
    }


VARIANTS: tuple[Attack, ...] = (
    lambda p, s: p,
    lambda p, s: jpeg(half(p)),
    lambda p, s: cropped(p, 0.4, s),
    lambda p, s: jpeg(resized(p, 0.7), 50),
)


def rough(pixels: np.ndarray, seed: int) -> np.ndarray:
    """A part of the picture, made smaller and saved badly: about as much as can just be read."""
    rng = np.random.default_rng(seed)
    part = cropped(pixels, rng.uniform(0.04, 0.3), seed)
    return jpeg(resized(part, rng.uniform(0.35, 0.9)), int(rng.integers(25, 80)))


# --- Measuring -----------------------------------------------------------------------------------


def main() -> None:
    """Print the tables."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    pictures = [painted(scene) for scene in scenes(range(count))]
    some = pictures[::7]  # no divisor of how times, weathers and views come round
    kinds = {
        "painted": some,
        "painted, with grain": [grainy(p, seed) for seed, p in enumerate(some[::3])],
        "photographs": list(photographs()),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        outlived({**ASKED, **screenshots(browser), **HARDER}, kinds)
        browser.close()
    misread(some)
    false_alarms(pictures)
    visible(kinds)
    cost(next(scenes([0])))


def outlived(attacks: dict[str, Attack], kinds: dict[str, list[np.ndarray]]) -> None:
    """Print how many marked pictures are found after each attack, and with which mean score."""
    print(f"| found, mean score | {' | '.join(f'{k} ({len(v)})' for k, v in kinds.items())} |")
    print("|---|" + "---|" * len(kinds))
    wrong = 0
    marked = {
        kind: [
            (seed, watermark.embed(p, _payload(seed)), _payload(seed))
            for seed, p in enumerate(pictures)
        ]
        for kind, pictures in kinds.items()
    }
    for name, attack in attacks.items():
        cells = []
        for items in marked.values():
            found = [(watermark.find(attack(p, seed)), payload) for seed, p, payload in items]
            wrong += sum(f is not None and f.payload != payload for f, payload in found)
            scores = [f.score for f, payload in found if f is not None and f.payload == payload]
            cells.append(f"{len(scores)}, {statistics.mean(scores):.0f}" if scores else "0")
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print(f"\nWrong payloads among them: {wrong}")


def misread(pictures: list[np.ndarray]) -> None:
    """Print what is read of parts that were treated too roughly, and whether any of it is wrong."""
    read = defaultdict(int)
    for seed, pixels in enumerate(pictures * 5):
        found = watermark.find(rough(watermark.embed(pixels, _payload(seed)), seed))
        read["not found" if found is None else found.payload == _payload(seed)] += 1
    print(
        f"Small, shrunken, badly saved parts: {read[True]} read, {read['not found']} not found, "
        f"{read[False]} wrong"
    )


def false_alarms(pictures: list[np.ndarray]) -> None:
    """Print how many pictures without a watermark seem to have one, and how near they come."""
    print("\n| unmarked | tried | found | highest sync (6.0) | half (6.5) | score |")
    print("|---|---|---|---|---|---|")
    kinds = {"painted": pictures, "photographs": list(photographs()), "textures": list(textures())}
    for kind, sources in kinds.items():
        readings = [
            reading
            for seed, pixels in enumerate(sources)
            for variant in VARIANTS
            if (reading := watermark.read(variant(pixels, seed))) is not None
        ]
        highest = (max(getattr(r, name) for r in readings) for name in ("sync", "half", "score"))
        numbers = " | ".join(f"{value:.2f}" for value in highest)
        print(
            f"| {kind} | {len(readings)} | {sum(r.certain for r in readings)} | {numbers} |",
            flush=True,
        )


def visible(kinds: dict[str, list[np.ndarray]]) -> None:
    """Print how far marked pictures are from unmarked ones."""
    print("\n| | PSNR median (least), dB | SSIM median (least) | CIEDE2000 mean (most) |")
    print("|---|---|---|---|")
    for kind, pictures in kinds.items():
        pairs = [(p, watermark.embed(p, _payload(seed))) for seed, p in enumerate(pictures)]
        psnr = [peak_signal_noise_ratio(*pair) for pair in pairs]
        ssim = [structural_similarity(*pair, channel_axis=2) for pair in pairs]
        colour = [deltaE_ciede2000(*map(rgb2lab, pair)) for pair in pairs]
        print(
            f"| {kind} | {statistics.median(psnr):.1f} ({min(psnr):.1f}) | "
            f"{statistics.median(ssim):.4f} ({min(ssim):.4f}) | "
            f"{np.mean([c.mean() for c in colour]):.2f} ({max(c.max() for c in colour):.2f}) |"
        )


def cost(scene: Scene) -> None:
    """Print milliseconds of the processor and sizes of the files."""
    print("\n| | 1280 x 800 | 1920 x 1200 |\n|---|---|---|")
    rows = defaultdict(list)
    for size in ((1280, 800), (1920, 1200)):
        png = paint_png(scene, *size)
        pixels = pixels_of(Image.open(io.BytesIO(png)))
        marked = watermark.marked(png, 1)
        found = pixels_of(Image.open(io.BytesIO(marked)))
        rows["PNG unmarked, KB"].append(len(png) >> 10)
        rows["PNG marked, KB"].append(len(marked) >> 10)
        for name, part in {
            "embed, ms": lambda pixels=pixels: watermark.embed(pixels, 1),
            "PNG to marked PNG, ms": lambda png=png: watermark.marked(png, 1),
            "find, ms": lambda found=found: watermark.find(found),
            "find where there is none, ms": lambda pixels=pixels: watermark.find(pixels),
        }.items():
            rows[name].append(round(1000 * statistics.median(_seconds(part) for _ in range(5))))
    for name, values in rows.items():
        print(f"| {name} | {' | '.join(map(str, values))} |")


def _seconds(part: Callable[[], object]) -> float:
    """Seconds of the processor, which a busy machine changes less than those of the clock."""
    begun = time.process_time()
    part()
    return time.process_time() - begun


def _payload(seed: int) -> int:
    return watermark.payload_of(f"workshop {seed}")


if __name__ == "__main__":
    main()
