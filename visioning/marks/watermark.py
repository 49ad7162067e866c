"""A watermark that nobody sees, in the pixels of a picture: which workshop it comes from.

The picture is covered with a tile of 48 x 48 chips of 4 x 4 pixels. Each chip is made one level of
256 lighter or darker, two or three where a photograph is rough. A third of the chips is always the
same: by it the tile is found, at any scale and shift. Each of the other thirds carries 16 bits of
the payload in a pseudo-random linear code.

The payload names the workshop, not the picture, and a drawing is changed by the same tile all over.
So what two pictures of a workshop have in common stays equal to the pixel.

`docs/marking.md` says what the mark outlives, what defeats it, and how that was measured.

Own code, because no library would do: after a crop or at half the size invisible-watermark reads
every other bit wrong, which is chance (0.2.0 of 2023, dwtDct and dwtDctSvd, tried on Veduta's
pictures); TrustMark and Video Seal download their networks when they are first used.

Source: Cox, Kilian, Leighton, Shamoon, "Secure spread spectrum watermarking for multimedia", IEEE
Transactions on Image Processing 6 (1997), for the idea; Lee, "Digital image smoothing and the sigma
filter" (1983), for what separates the mark from the picture.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass

import numpy as np
from PIL import Image

from visioning.images import plain_png

CHIP, CHIPS = 4, 48
TILE = CHIP * CHIPS
"""Pixels that a tile spans; a picture smaller than that on a side carries no watermark."""

_KEY = b"tandem-visions watermark 1"
_HALF_BITS = 16
_CODEWORDS = 1 << _HALF_BITS

# Share of pixels that equal the one beside them, from which a picture is taken for a drawing: at
# least 0.68 in what Veduta paints, 0.02 to 0.44 in photographs (0.59 in a smooth one of the moon).
_DRAWING = 0.5
# Differences of neighbouring pixels from which a chip is one level stronger, and another one, and
# how many of its 24 pairs of neighbours have to differ so.
_ROUGH, _ROUGH_PAIRS = (3, 8), 18

# How the mark is looked for. Frequencies are counted in periods a tile.
_SMALLEST, _LARGEST = 0.3, 2.2
_COARSE, _FINE = 12, 21
_CANDIDATES = 4
_LOOKED_AT = 2048  # pixels on a side
_SYNC_AT_LEAST = 6.0
_HALF_AT_LEAST, _HALF_AHEAD = 6.5, 1.0


@dataclass(frozen=True)
class Found:
    """A watermark that was read.

    Attributes:
        payload: 32 bits, see `payload_of`.
        score: How far its chips stand out from chance, in standard deviations.
        scale: Size of the picture as it is now over its size when it was marked.
    """

    payload: int
    score: float
    scale: float


@dataclass(frozen=True)
class Reading:
    """What was made of the chips, watermark or not; numbers in standard deviations of chance.

    Attributes:
        sync, half: How well the constant chips fit, and the worse half of the payload.
        ahead: By how much that half fits better than any other payload, the worse of the two.
    """

    payload: int
    scale: float
    sync: float
    half: float
    ahead: float
    score: float

    @property
    def certain(self) -> bool:
        """Whether chance, or another payload, is out of the question."""
        return (
            self.sync >= _SYNC_AT_LEAST
            and self.half >= _HALF_AT_LEAST
            and self.ahead >= _HALF_AHEAD
        )


def payload_of(workshop_id: str) -> int:
    """Return the 32 bits that stand for a workshop.

    >>> hex(payload_of(""))
    '0xe3b0c442'
    """
    return int.from_bytes(hashlib.sha256(workshop_id.encode()).digest()[:4], "big")


# --- The tile ------------------------------------------------------------------------------------


def _stream(name: bytes, count: int, dtype: str) -> np.ndarray:
    """Return pseudo-random numbers that are the same with every version of every library."""
    size = count * np.dtype(dtype).itemsize
    return np.frombuffer(hashlib.shake_256(_KEY + b" " + name).digest(size), dtype)


_ORDER = np.argsort(_stream(b"order", CHIPS * CHIPS, "<u8"), kind="stable")
_SYNC_CHIPS, *_HALVES = np.split(_ORDER, 3)
_SYNC_SIGNS = 1 - 2 * (_stream(b"sync", len(_SYNC_CHIPS), "u1") & 1).astype(np.int8)
_CODES = [_stream(b"code %d" % half, len(at), "<u2") for half, at in enumerate(_HALVES)]
"""For each chip of a half, which of the 16 bits it is the parity of."""


def _tile(payload: int) -> np.ndarray:
    """Return the chips, int8 (CHIPS, CHIPS), -1 or 1."""
    chips = np.empty(CHIPS * CHIPS, np.int8)
    chips[_SYNC_CHIPS] = _SYNC_SIGNS
    for half, (at, code) in enumerate(zip(_HALVES, _CODES, strict=True)):
        bits = payload >> (_HALF_BITS * half) & (_CODEWORDS - 1)
        chips[at] = 1 - 2 * (np.bitwise_count(code & np.uint16(bits)) & 1).astype(np.int8)
    return chips.reshape(CHIPS, CHIPS)


# --- Marking -------------------------------------------------------------------------------------


def embed(pixels: np.ndarray, payload: int) -> np.ndarray:
    """Return the picture with the watermark; one that is smaller than a tile comes back as it is.

    Args:
        pixels: uint8 (H, W, 3), RGB.
        payload: 0 to 2**32 - 1.

    Raises:
        ValueError: `pixels` or `payload` is something else.
    """
    _check(pixels)
    if not 0 <= payload < 1 << 32:
        raise ValueError(f"a payload has 32 bits, not {payload}")
    height, width = pixels.shape[:2]
    marked = pixels.copy()
    if min(height, width) < TILE:
        return marked
    high, wide = -(-height // CHIP), -(-width // CHIP)
    signs = np.tile(_tile(payload), (-(-height // TILE), -(-width // TILE)))[:high, :wide]
    levels = signs * _strengths(pixels[..., 1])
    up, down = np.maximum(levels, 0).view(np.uint8), np.maximum(-levels, 0).view(np.uint8)
    rows = marked.reshape(height, width * 3)
    for row in range(high):  # a row of chips at a time stays in the processor's cache
        part = rows[row * CHIP : (row + 1) * CHIP]
        more, less = (np.repeat(chips[row], 3 * CHIP)[: width * 3] for chips in (up, down))
        np.minimum(part, 255 - more, out=part)
        part += more
        np.maximum(part, less, out=part)
        part -= less
    return marked


def _strengths(green: np.ndarray) -> np.ndarray:
    """Return the levels by which each chip changes the picture, int8.

    One all over a drawing. In a photograph more where neighbouring pixels differ all over the chip:
    there it is harder to see and harder to find.
    """
    height, width = green.shape
    if (green[:, 1:] == green[:, :-1]).mean() > _DRAWING:
        return np.ones((-(-height // CHIP), -(-width // CHIP)), np.int8)
    high, wide = height // CHIP, width // CHIP
    inside = np.ascontiguousarray(green[: high * CHIP, : wide * CHIP])
    strengths = np.ones((-(-height // CHIP), -(-width // CHIP)), np.int8)
    across, down = np.zeros_like(inside), np.zeros_like(inside)
    across[:, :-1] = _apart(inside[:, 1:], inside[:, :-1])
    across[:, CHIP - 1 :: CHIP] = 0
    down[:-1] = _apart(inside[1:], inside[:-1])
    down[CHIP - 1 :: CHIP] = 0
    for least in _ROUGH:
        pairs = (across >= least).view(np.uint8) + (down >= least).view(np.uint8)
        pairs = pairs.reshape(high, CHIP, -1).sum(1, dtype=np.uint8)
        pairs = pairs.reshape(high, wide, CHIP).sum(2, dtype=np.uint8)
        strengths[:high, :wide] += pairs >= _ROUGH_PAIRS
    return strengths


def _apart(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the difference of bytes as bytes, which is several times faster than as numbers."""
    return np.maximum(a, b) - np.minimum(a, b)


def marked(png: bytes, payload: int) -> bytes:
    """Return the picture as a PNG with the watermark, without the metadata it had.

    Args:
        png: Any PNG; grey and palette pictures become RGB, transparency stays as it is.
        payload: As for `embed`.
    """
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        picture = image.convert("RGBA" if image.has_transparency_data else "RGB")
    pixels = np.asarray(picture)
    colours, alpha = embed(pixels[..., :3], payload), pixels[..., 3:]
    if alpha.size and alpha.min() < 255:
        colours = np.concatenate([colours, alpha], axis=2)
    return plain_png(colours)


def _check(pixels: np.ndarray) -> None:
    if pixels.dtype != np.uint8 or pixels.ndim != 3 or pixels.shape[2] != 3:
        raise ValueError(f"pixels must be uint8 (H, W, 3), not {pixels.dtype} {pixels.shape}")


# --- Finding -------------------------------------------------------------------------------------


def find(pixels: np.ndarray) -> Found | None:
    """Return the watermark of a picture, None where none can be read for certain.

    Args:
        pixels: uint8 (H, W, 3), RGB, of any size.

    Raises:
        ValueError: `pixels` is something else.
    """
    reading = read(pixels)
    if reading is None or not reading.certain:
        return None
    return Found(reading.payload, reading.score, reading.scale)


def read(pixels: np.ndarray) -> Reading | None:
    """Return what the chips would say if the picture had a watermark, None for a tiny one.

    Raises:
        ValueError: `pixels` is something else than uint8 (H, W, 3).
    """
    _check(pixels)
    if min(pixels.shape[:2]) < _SMALLEST * TILE:
        return None
    residue = _residue(_middle(pixels))
    return _read(*_located(residue, _likely_scales(residue)))


def _middle(pixels: np.ndarray) -> np.ndarray:
    """Return the middle of a large picture, so that none takes long; the mark is everywhere."""
    top, left = (max(0, side - _LOOKED_AT) // 2 for side in pixels.shape[:2])
    return pixels[top : top + _LOOKED_AT, left : left + _LOOKED_AT]


def _residue(pixels: np.ndarray) -> np.ndarray:
    """Return what is left of the lightness without the picture, float32 (H, W), of even strength.

    A pixel is compared with those neighbours that are of the same surface, told by a difference
    that is small for its surroundings, and edges stay out.
    """
    light = pixels @ np.array([0.299, 0.587, 0.114], np.float32)
    limit = np.clip(1.5 * (_mean(_slope(light), 8) - 1), 3, 40)
    total, count = np.zeros_like(light), np.full_like(light, 2)
    for reach in (4, 8):
        for dy, dx in ((0, reach), (reach, 0), (reach, reach), (reach, -reach)):
            here, there = _pair(light, dy, dx), _pair(light, -dy, -dx)
            difference = here - there
            for side, sign in ((1, 1), (-1, -1)):
                near = np.abs(difference) <= _pair(limit, side * dy, side * dx)
                _pair(total, side * dy, side * dx)[...] += sign * np.where(near, difference, 0)
                _pair(count, side * dy, side * dx)[...] += near
    total /= count
    return total / (_mean(np.abs(total), 12) + 0.15)


def _pair(a: np.ndarray, dy: int, dx: int) -> np.ndarray:
    """Return the part of `a` whose pixels have a neighbour at (dy, dx)."""
    height, width = a.shape
    return a[max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)]


def _slope(light: np.ndarray) -> np.ndarray:
    slope = np.zeros_like(light)
    slope[:, 1:] += np.minimum(np.abs(np.diff(light, axis=1)), 30)
    slope[1:] += np.minimum(np.abs(np.diff(light, axis=0)), 30)
    return slope / 2


def _mean(a: np.ndarray, reach: int) -> np.ndarray:
    """Return the mean over a square of 2 * reach + 1 pixels."""
    for _ in range(2):
        rows = np.concatenate([np.repeat(a[:1], reach + 1, 0), a, np.repeat(a[-1:], reach, 0)])
        sums = np.cumsum(rows, axis=0, dtype=np.float64)
        a = (
            ((sums[2 * reach + 1 :] - sums[: -2 * reach - 1]) / (2 * reach + 1))
            .astype(np.float32)
            .T
        )
    return a


def _pattern(highest: int) -> np.ndarray:
    """Return the spectrum of the constant chips: (-highest to highest, 0 to highest) periods."""
    chips = np.zeros(CHIPS * CHIPS)
    chips[_SYNC_CHIPS] = _SYNC_SIGNS
    spectrum = np.fft.fft2(chips.reshape(CHIPS, CHIPS)).astype(np.complex64)
    return spectrum[np.arange(-highest, highest + 1)][:, : highest + 1]


def _directions(coefficients: np.ndarray) -> np.ndarray:
    """Return the phases alone: no strong line of the picture outweighs the rest."""
    return coefficients / (np.abs(coefficients) + 1e-9)


def _surface(half: np.ndarray, size: int) -> np.ndarray:
    """Return the real (..., size, size) of a half spectrum (..., -highest to highest, 0 to it)."""
    highest = half.shape[-1] - 1
    whole = np.zeros((*half.shape[:-2], size, size // 2 + 1), np.complex64)
    whole[..., np.arange(-highest, highest + 1), : highest + 1] = half
    whole[..., 0, 0] = 0
    return np.fft.irfft2(whole, s=(size, size))


def _likely_scales(residue: np.ndarray) -> list[float]:
    """Return the scales at which the constant chips show best, by the low frequencies alone."""
    height, width = (side // 2 * 2 for side in residue.shape)
    small = residue[:height, :width].reshape(height // 2, 2, width // 2, 2).mean((1, 3))
    spectrum, size = _spectrum(small)
    step = 1 + 0.4 * TILE / (_COARSE * max(residue.shape))
    # Frequencies of one scale are those of the next, a step further out.
    scales = _SMALLEST * step ** np.arange(np.log(_LARGEST / _SMALLEST) / np.log(step))
    pattern = np.conj(_pattern(_COARSE))
    heights = np.concatenate(
        [
            _height(_surface(_directions(_sampled(spectrum, size, part)) * pattern, CHIPS))
            for part in np.array_split(scales, -(-len(scales) // 64))
        ]
    )
    likely: list[float] = []
    for index in np.argsort(-heights):
        if all(abs(scales[index] / other - 1) > 0.015 for other in likely):
            likely.append(float(scales[index]))
        if len(likely) == _CANDIDATES:
            break
    return likely


def _height(surface: np.ndarray) -> np.ndarray:
    """Return how far the highest point stands out, in standard deviations."""
    return surface.max((-2, -1)) / (surface.std((-2, -1)) + 1e-9)


def _spectrum(residue: np.ndarray) -> tuple[np.ndarray, tuple[int, int]]:
    """Return the spectrum around the middle of the picture, twice as fine as need be; its size."""
    height, width = residue.shape
    size = _quick(2 * height), _quick(2 * width)
    padded = np.zeros(size, np.float32)
    padded[:height, :width] = residue
    padded = np.roll(padded, (-(height // 2), -(width // 2)), (0, 1))
    return np.fft.rfft2(padded), size


def _quick(least: int) -> int:
    """Return a length from `least` on that the Fourier transform likes."""
    return min(odd << max(0, (-(-least // odd) - 1).bit_length()) for odd in (1, 3, 5, 9, 15))


def _sampled(spectrum: np.ndarray, size: tuple[int, int], scales: np.ndarray) -> np.ndarray:
    """Return the coefficients at the tile's frequencies, complex64 (scale, frequency, frequency).

    The spectrum is that of the picture at half its size. Between its lines they are interpolated.
    """
    period = (TILE / 2 * scales)[:, None]
    y = np.arange(-_COARSE, _COARSE + 1) / period * size[0]
    x = np.arange(_COARSE + 1) / period * size[1]
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    fy, fx = (y - y0).astype(np.float32)[:, :, None], (x - x0).astype(np.float32)[:, None, :]
    top, bottom = (y0 % size[0])[:, :, None], ((y0 + 1) % size[0])[:, :, None]
    left = np.minimum(x0, spectrum.shape[1] - 2)[:, None, :]
    upper = spectrum[top, left] * (1 - fx) + spectrum[top, left + 1] * fx
    lower = spectrum[bottom, left] * (1 - fx) + spectrum[bottom, left + 1] * fx
    return upper * (1 - fy) + lower * fy


def _coefficients(residue: np.ndarray, scale_y: float, scale_x: float) -> np.ndarray:
    """Return the coefficients at the tile's frequencies, without interpolation."""
    height, width = residue.shape
    y, x = np.arange(height) - height // 2, np.arange(width) - width // 2
    along_y = np.outer(np.arange(-_FINE, _FINE + 1) / (TILE * scale_y), y)
    along_x = np.outer(x, np.arange(_FINE + 1) / (TILE * scale_x))
    waves_y, waves_x = (
        np.exp(-2j * np.pi * along).astype(np.complex64) for along in (along_y, along_x)
    )
    return waves_y @ (residue @ waves_x.real + 1j * (residue @ waves_x.imag))


def _located(residue: np.ndarray, scales: list[float]) -> tuple[np.ndarray, float]:
    """Return the directions at the best scale, and that, from a few that are nearly right.

    Width and height are scaled apart at last, for resizing rounds each of them to whole pixels.
    """
    pattern = np.conj(_pattern(_FINE))

    def seen(scale_y: float, scale_x: float) -> tuple[float, float, float, np.ndarray]:
        directions = _directions(_coefficients(residue, scale_y, scale_x))
        height = float(_height(_surface(directions * pattern, 2 * CHIPS)))
        return height, scale_y, scale_x, directions

    step = 0.15 * TILE / (_FINE * max(residue.shape))
    near = [scale * (1 + k * step * scale) for scale in scales for k in (-2, 0, 2)]
    best = max((seen(scale, scale) for scale in near), key=lambda one: one[0])
    for moves in (((1, 1), (-1, -1)), ((0, 1), (0, -1)), ((1, 0), (-1, 0))):
        for move_y, move_x in moves:
            while True:
                _, y, x, _ = best
                tried = seen(y * (1 + move_y * step * y), x * (1 + move_x * step * x))
                if tried[0] <= best[0]:
                    break
                best = tried
    _, scale_y, scale_x, directions = best
    return directions, (scale_y * scale_x) ** 0.5


def _read(directions: np.ndarray, scale: float) -> Reading:
    """Return what the chips say, where the constant ones fit best."""
    surface = _surface(directions * np.conj(_pattern(_FINE)), 2 * CHIPS)
    y, x = np.unravel_index(surface.argmax(), surface.shape)
    periods = np.arange(-_FINE, _FINE + 1)
    turn = (periods[:, None] * y + periods[None, _FINE:] * x) / (2 * CHIPS)
    chips = _surface(directions * np.exp(2j * np.pi * turn), CHIPS).ravel()
    chips /= chips.std() + 1e-9
    sync = float(chips[_SYNC_CHIPS] @ _SYNC_SIGNS) / len(_SYNC_CHIPS) ** 0.5
    halves, ahead, payload = [], [], 0
    for half, (at, code) in enumerate(zip(_HALVES, _CODES, strict=True)):
        likeness = _hadamard(np.bincount(code, chips[at], _CODEWORDS)) / len(at) ** 0.5
        second, first = np.sort(np.partition(likeness, -2)[-2:])
        halves.append(float(first))
        ahead.append(float(first - second))
        payload |= int(likeness.argmax()) << (_HALF_BITS * half)
    return Reading(payload, scale, sync, min(halves), min(ahead), (sync + sum(halves)) / 3**0.5)


def _hadamard(values: np.ndarray) -> np.ndarray:
    """Return the Walsh-Hadamard transform: how alike the chips are to each of the codewords."""
    for half in (1 << k for k in range(_HALF_BITS)):
        pairs = values.reshape(-1, 2, half)
        values = np.stack([pairs[:, 0] + pairs[:, 1], pairs[:, 0] - pairs[:, 1]], axis=1).ravel()
    return values
