"""Suggesting a place to people, arranging something with one, and what came of it: for whichever screen shows it."""
