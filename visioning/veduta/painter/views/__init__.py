"""The three views of a scene. Each module has `layers`: everything in the picture, back to front."""
