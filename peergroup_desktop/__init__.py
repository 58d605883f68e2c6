"""Peergroup Desktop: an offline book-keeper for small, volunteer-run peer-support groups."""

__version__ = "0.1.0"
