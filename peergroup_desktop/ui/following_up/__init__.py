"""What somebody promised to do: its card, its form, and its words. For Today and for the session notes."""
