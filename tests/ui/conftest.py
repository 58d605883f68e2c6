"""Gives every test of the window its stage."""

from tests.ui.stage import stage

__all__ = ["stage"]
