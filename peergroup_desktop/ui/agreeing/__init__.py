"""The tick that the group agreement was read out: for its own page and for the session notes."""
