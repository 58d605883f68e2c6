"""Backups: when the last one was, the second place, trying one out, and going back to one."""
