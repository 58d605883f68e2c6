"""Painted controls that know the theme and nothing of the group's records."""
