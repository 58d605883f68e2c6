"""Typed text that was not kept yet, held over a lock for the same person. In memory only: it goes with the program."""


class Drafts:
    """What screens parked when the window was locked, by account and screen."""

    def __init__(self) -> None:
        self._parked: dict[tuple[bytes, str], dict[str, str]] = {}

    def park(self, account_id: bytes, key: str, texts: dict[str, str]) -> None:
        """Hold the texts of one screen; empty ones are let go."""
        kept = {name: text for name, text in texts.items() if text}
        if kept:
            self._parked[account_id, key] = kept

    def take(self, account_id: bytes, key: str) -> dict[str, str]:
        """Give the texts back, once; nothing was parked gives nothing."""
        return self._parked.pop((account_id, key), {})

    def has(self, account_id: bytes, key: str) -> bool:
        """Tell whether there is something to give back."""
        return (account_id, key) in self._parked
