"""Offers and needs of a group side by side, and who might help whom."""
