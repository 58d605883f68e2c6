"""The sealed drawer: its locked page, and what a lead sees behind it."""
