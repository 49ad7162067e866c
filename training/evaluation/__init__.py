"""The figures of the bundled model, one file a subject; `training.evaluate` runs them all."""
