"""A list of places in, looked at before it is taken; and the group's own list out."""
