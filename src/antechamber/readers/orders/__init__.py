"""A scheduling order read as duties."""
