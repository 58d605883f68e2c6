"""People: the roster of a group and one person's page."""
