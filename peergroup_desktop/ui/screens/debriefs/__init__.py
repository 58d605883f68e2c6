"""Debriefs after sessions, and facilitators' supervision."""
