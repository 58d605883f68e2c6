"""Session notes: what was talked about, what to follow up, what was decided."""
