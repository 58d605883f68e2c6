"""Printables: a frozen dataclass goes in, the bytes of a PDF come out. Knows no database."""
