"""A rough look at what a pixel model is painting, cheap enough for every step.

A latent's channels are, to a good part, a linear code of its colour. So a linear map from latent
to RGB is fitted once per model, by encoding a chart of colours with the model's own autoencoder
and solving least squares; it works for any number of channels and costs about a millisecond a
step afterwards. (The fixed tables that are often used for this, such as
https://discuss.huggingface.co/t/decoding-latents-to-rgb-without-upscaling/23204, are the same fit
for one particular autoencoder.)
"""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    import torch

log = logging.getLogger(__name__)

LONG_SIDE = 320  # pixels
_TILES = 12


class Previewer:
    """Turns a pipeline's latents into small JPEGs.

    Args:
        pipe: A diffusers pipeline; one without autoencoder has pixels for latents.
    """

    def __init__(self, pipe) -> None:
        self._pipe = pipe
        self._fit = _fit(pipe.vae) if getattr(pipe, "vae", None) is not None else None
        self._in_pixels = getattr(pipe, "vae", None) is None

    def __call__(self, latents: torch.Tensor, width: int, height: int) -> bytes | None:
        """A JPEG of the first picture in a batch of latents.

        Args:
            latents: (B, C, H, W), or packed as the pipeline packs them.
            width, height: Of the finished picture, in pixels; give the proportions.

        Returns:
            None for latents of an unknown form.
        """
        if latents.ndim == 3 and hasattr(self._pipe, "_unpack_latents"):
            scale = self._pipe.vae_scale_factor
            latents = self._pipe._unpack_latents(latents, height, width, scale)
        if latents.ndim == 5 and latents.shape[2] == 1:  # a film of one frame
            latents = latents[:, :, 0]
        if latents.ndim != 4:
            return None
        latent = latents[0].detach().float()
        if self._in_pixels:
            rgb = latent if latent.shape[0] == 3 else None
        else:
            rgb = None if self._fit is None else self._fit.rgb(latent)
        return None if rgb is None else _jpeg(rgb, width, height)


class _Fit:
    """A linear map from latent channels to RGB."""

    def __init__(self, weights: torch.Tensor, spread: float, scaling: float, shift: float) -> None:
        self._weights = weights  # (C + 1, 3), the last row is the offset
        self._spread = spread  # standard deviation of latents of pictures
        self._scaling, self._shift = scaling, shift

    def rgb(self, latent: torch.Tensor) -> torch.Tensor | None:
        """RGB (3, H, W) in [-1, 1], not clamped, of a pipeline's latent (C, H, W)."""
        if latent.shape[0] + 1 != self._weights.shape[0]:
            return None
        latent = latent / self._scaling + self._shift
        # Early latents are mostly noise, by some schedulers many times stronger than a picture.
        latent = latent * min(1.0, 2 * self._spread / max(float(latent.std()), 1e-6))
        flat = latent.flatten(1).T @ self._weights[:-1] + self._weights[-1]
        return flat.T.reshape(3, *latent.shape[1:])


def _fit(vae) -> _Fit | None:
    """Fit the map for an autoencoder; None if it has another form than usual."""
    import torch

    try:
        config = vae.config
        scale = 2 ** (len(config.block_out_channels) - 1)
        colours = torch.rand((1, 3, _TILES, _TILES), generator=torch.Generator().manual_seed(0))
        colours = colours * 2 - 1
        chart = torch.nn.functional.interpolate(colours, scale_factor=2 * scale, mode="nearest")
        with torch.no_grad():
            encoded = vae.encode(chart.to(vae.dtype))
        latent = encoded.latents if hasattr(encoded, "latents") else encoded.latent_dist.mean
        latent = latent[0].float()
        wanted = torch.nn.functional.interpolate(colours, latent.shape[1:], mode="nearest")[0]
        codes = latent.flatten(1).T
        inputs = torch.cat([codes, torch.ones(len(codes), 1)], dim=1)
        solved = torch.linalg.lstsq(inputs, wanted.flatten(1).T, driver="gelsd").solution
    except (AttributeError, RuntimeError, TypeError, ValueError):
        log.warning("no previews: %s cannot encode a chart", type(vae).__name__, exc_info=True)
        return None
    scaling = getattr(config, "scaling_factor", None) or 1.0
    return _Fit(solved, float(codes.std()), scaling, getattr(config, "shift_factor", None) or 0.0)


def _jpeg(rgb: torch.Tensor, width: int, height: int) -> bytes:
    pixels = ((rgb.clamp(-1, 1) + 1) * 127.5).round().byte().permute(1, 2, 0).contiguous().numpy()
    factor = LONG_SIDE / max(width, height)
    size = max(1, round(width * factor)), max(1, round(height * factor))
    out = io.BytesIO()
    Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC).save(out, "JPEG", quality=80)
    return out.getvalue()
