"""Today: the next session, and what wants doing before or after it."""
