"""Words that every layer shares. Knows no database, no window and no file format."""
