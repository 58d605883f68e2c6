"""Reports: choose a printable and how it looks, see the real page, print or save it."""
