"""What a session does: its card, its form, and its words. For the register and the session notes."""
