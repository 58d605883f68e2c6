"""Making a new group's file, step by step, or going to one that is there."""
