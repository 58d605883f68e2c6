"""Gives every test of the window its stage."""

from tests.ui.looking import heard, show
from tests.ui.stage import stage

__all__ = ["heard", "show", "stage"]
