"""Figures on screens: a number that can be pressed, and the box with the rows that it was counted from."""
