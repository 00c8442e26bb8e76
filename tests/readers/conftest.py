"""Properties of the readers: the same examples each time, and no limit of time; patterns are made ready when first asked."""

from hypothesis import settings

settings.register_profile("readers", deadline=None, derandomize=True)
settings.load_profile("readers")
