"""Settings of this computer and of the group, and who can unlock."""
