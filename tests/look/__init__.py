"""Pictures of every screen, for people to look at. Run by `packaging/dev.py look`."""
