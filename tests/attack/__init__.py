"""Attacks on what a breakdown hides. Shares no code with the rule; `python -m tests.attack` makes 10,000 years."""
