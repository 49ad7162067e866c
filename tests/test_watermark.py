"""The watermark: found after what people do to pictures, never where there is none, never seen."""

from __future__ import annotations

import hashlib
import io
from itertools import islice

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Browser
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from benchmarks.watermark import (
    ASKED,
    VARIANTS,
    Attack,
    grainy,
    jpeg,
    painted,
    photographs,
    pixels_of,
    rough,
    scenes,
    screenshots,
    textures,
)
from visioning.marks import watermark
from visioning.marks.watermark import TILE, embed, find, marked, payload_of
from visioning.veduta.scene import Scene

PAYLOAD = payload_of("arezzo-2026")
DAY, NIGHT, FOG, ABOVE = 0, 1, 4, 41


@pytest.fixture(scope="module")
def views() -> dict[int, Scene]:
    """Scenes by their number: a clear day, a clear night, fog, and a district from above."""
    numbers = (DAY, NIGHT, FOG, ABOVE)
    return dict(zip(numbers, scenes(numbers), strict=True))


@pytest.fixture(scope="module")
def pictures(views: dict[int, Scene]) -> dict[int, np.ndarray]:
    return {number: painted(scene) for number, scene in views.items()}


@pytest.fixture(scope="module")
def stored(pictures: dict[int, np.ndarray]) -> dict[int, np.ndarray]:
    return {number: embed(pixels, PAYLOAD) for number, pixels in pictures.items()}


def png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


# --- Found


@pytest.mark.parametrize("attack", ASKED.values(), ids=ASKED)
def test_it_is_found_again(stored: dict[int, np.ndarray], attack: Attack):
    for number, pixels in stored.items():
        found = find(attack(pixels, number))
        assert found is not None, number
        assert found.payload == PAYLOAD


def test_a_screenshot_of_a_page_shows_it(browser: Browser, stored: dict[int, np.ndarray]):
    for attack in screenshots(browser).values():
        for number in (DAY, NIGHT):
            found = find(attack(stored[number], number))
            assert found is not None and found.payload == PAYLOAD


@pytest.mark.parametrize("scale", [0.4, 0.77, 1.31])
def test_the_scale_is_told(stored: dict[int, np.ndarray], scale: float):
    image = Image.fromarray(stored[DAY])
    size = round(image.width * scale), round(image.height * scale)
    found = find(np.asarray(image.resize(size, Image.Resampling.BICUBIC)))
    assert found.scale == pytest.approx(scale, rel=0.01)


def test_it_is_found_in_photographs_and_in_grain(pictures: dict[int, np.ndarray]):
    noisy = grainy(pictures[DAY], seed=1)
    for pixels in (noisy, *islice(photographs(), 2)):
        found = find(jpeg(embed(pixels, PAYLOAD)))
        assert found is not None and found.payload == PAYLOAD


def test_it_is_found_in_large_pictures(pictures: dict[int, np.ndarray]):
    poster = np.asarray(Image.fromarray(pictures[DAY]).resize((3840, 2400)))
    assert find(embed(poster, PAYLOAD)).payload == PAYLOAD


def test_marks_of_this_version_stay_readable():
    """Pictures keep their marks for ever: whoever changes the tile makes them unreadable."""
    tile = watermark._tile(0xDEADBEEF)
    assert hashlib.sha256(tile.tobytes()).hexdigest()[:16] == "64aa38e05016ae0c"


def test_payloads_of_all_kinds_are_read():
    flat = np.full((400, 600, 3), 120, np.uint8)
    for payload in (0, 1, 0xFFFF, 0xFFFF0000, 0xFFFFFFFF):
        assert find(embed(flat, payload)).payload == payload


# --- Not found


def test_nothing_is_found_where_there_is_nothing(pictures: dict[int, np.ndarray]):
    sources = [*pictures.values(), *islice(textures(), 0, None, 9)]
    for seed, pixels in enumerate(sources):
        for variant in VARIANTS[:2]:
            assert find(variant(pixels, seed)) is None


def test_no_wrong_payload_is_read(stored: dict[int, np.ndarray]):
    read = [find(rough(stored[DAY], seed)) for seed in range(40)]
    payloads = {found.payload for found in read if found}
    assert payloads == {PAYLOAD}
    assert None in read  # the parts are at the limit of what can be read


def test_pictures_below_a_tile_are_left_alone():
    pixels = np.full((TILE - 1, 400, 3), 90, np.uint8)
    assert (embed(pixels, PAYLOAD) == pixels).all()
    assert find(pixels) is None
    assert find(pixels[:3, :1]) is None
    small = png(Image.fromarray(pixels))
    assert (pixels_of(opened(marked(small, PAYLOAD))) == pixels).all()


# --- Not seen


def test_nobody_sees_it(pictures: dict[int, np.ndarray], stored: dict[int, np.ndarray]):
    for number, before in pictures.items():
        after = stored[number]
        assert np.abs(after.astype(int) - before).max() == 1
        assert peak_signal_noise_ratio(before, after) > 47
        assert structural_similarity(before, after, channel_axis=2) > 0.97


def test_black_and_white_do_not_wrap_around():
    for level in (0, 255):
        after = embed(np.full((TILE, TILE, 3), level, np.uint8), PAYLOAD)
        assert np.abs(after.astype(int) - level).max() == 1


# --- The same again


def test_what_two_pictures_share_stays_equal_to_the_pixel(views: dict[int, Scene]):
    scene = views[DAY]
    fewer = Scene(scene.elements[:-8], scene.attributes, scene.layout)
    one, other = painted(scene), painted(fewer)
    same = (one == other).all(axis=2)
    assert not same.all()
    assert ((embed(one, PAYLOAD) == embed(other, PAYLOAD)).all(axis=2) == same).all()


def test_the_same_picture_is_marked_the_same(pictures: dict[int, np.ndarray]):
    data = png(Image.fromarray(pictures[DAY]))
    assert marked(data, PAYLOAD) == marked(data, PAYLOAD)


# --- Files


def test_a_marked_png_has_the_marked_pixels(pictures: dict[int, np.ndarray], stored):
    image = opened(marked(png(Image.fromarray(pictures[DAY])), PAYLOAD))
    assert image.mode == "RGB"
    assert (np.asarray(image) == stored[DAY]).all()


@pytest.mark.parametrize("mode", ["L", "P", "1", "I;16", "RGBA", "LA"])
def test_other_kinds_of_png_are_marked(pictures: dict[int, np.ndarray], mode: str):
    image = Image.fromarray(pictures[DAY])
    alpha = Image.linear_gradient("L").resize(image.size)
    if mode == "I;16":
        image = Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)
    else:
        image = image.convert(mode)
        if mode in ("RGBA", "LA"):
            image.putalpha(alpha)
    after = opened(marked(png(image), PAYLOAD))
    assert find(pixels_of(after)).payload == PAYLOAD
    assert after.mode == ("RGBA" if mode in ("RGBA", "LA") else "RGB")
    if after.mode == "RGBA":
        assert after.getchannel("A").tobytes() == alpha.tobytes()


def test_the_opaque_alpha_of_the_painter_is_dropped(pictures: dict[int, np.ndarray], stored):
    image = Image.fromarray(pictures[DAY]).convert("RGBA")
    assert opened(marked(png(image), PAYLOAD)).tobytes() == stored[DAY].tobytes()


# --- Wrong use


@pytest.mark.parametrize("payload", [-1, 1 << 32])
def test_a_payload_has_32_bits(payload: int):
    with pytest.raises(ValueError, match="32 bits"):
        embed(np.zeros((TILE, TILE, 3), np.uint8), payload)


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((TILE, TILE), np.uint8),
        np.zeros((TILE, TILE, 4), np.uint8),
        np.zeros((TILE, TILE, 3)),
    ],
)
def test_pixels_are_rgb_bytes(pixels: np.ndarray):
    for use in (lambda: embed(pixels, 1), lambda: find(pixels)):
        with pytest.raises(ValueError, match="uint8"):
            use()
