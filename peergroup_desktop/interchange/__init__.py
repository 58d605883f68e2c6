"""Other people's files: bytes to dataclasses and back. Knows no database."""
