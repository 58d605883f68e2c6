"""The help pages, in the window, searchable and on paper."""
