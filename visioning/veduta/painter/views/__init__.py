"""The three views of a scene; each has `layers`: everything in the picture, back to front."""
