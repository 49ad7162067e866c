from visioning.veduta.painter.views.street import layers  # noqa: F401
