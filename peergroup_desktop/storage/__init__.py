"""The file on disk: keys, opening, the unit of work, history, undo and migrations. All SQL text lives here."""
