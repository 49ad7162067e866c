"""The exercise in the room, step by step: use cases beside those of `visioning.workshop`."""
