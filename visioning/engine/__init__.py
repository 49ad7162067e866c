"""The engine: loads diffusion models from folders and paints pictures with them, in this process.

Importing this loads no torch; that happens when the first model is loaded.
"""

from visioning.engine.engine import Engine, ModelStatus

__all__ = ["Engine", "ModelStatus"]
