"""Groups and sessions: what a group is, when it meets, and the sessions that follow from it."""
