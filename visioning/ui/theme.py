"""What Gradio's own parts look like around ours; the pages' style is in `assets/style.css`."""

from __future__ import annotations

import gradio as gr
from gradio.themes.utils import fonts

from visioning.exercise.marks import ACCENT, INK, MUTED, PAPER

NIGHT, CHALK, NIGHT_MUTED, NIGHT_ACCENT = "#10141c", "#f4f1ea", "#b4b9c4", "#5eead4"


def theme() -> gr.themes.Base:
    """Return the theme: paper, ink and one accent, with the font that the pages bring along."""
    face = [fonts.Font("IBM Plex Sans"), fonts.Font("system-ui"), fonts.Font("sans-serif")]
    return gr.themes.Base(font=face, font_mono=face).set(
        body_background_fill=PAPER,
        body_background_fill_dark=NIGHT,
        body_text_color=INK,
        body_text_color_dark=CHALK,
        body_text_color_subdued=MUTED,
        body_text_color_subdued_dark=NIGHT_MUTED,
        button_primary_background_fill=ACCENT,
        button_primary_background_fill_dark=NIGHT_ACCENT,
        block_background_fill=PAPER,
        block_background_fill_dark=NIGHT,
        block_border_width="0px",
        layout_gap="0px",
    )
