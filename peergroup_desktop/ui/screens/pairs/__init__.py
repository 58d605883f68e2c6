"""Pairs: two people who meet one-to-one, what they agreed, and when they were in touch."""
