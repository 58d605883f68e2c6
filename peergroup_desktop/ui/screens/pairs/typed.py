"""What is typed about contacts and not added yet, by pair: it is there again on coming back, and after a lock."""

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.pairs.quick_form import QuickForm

_KEY = "contact."


class TypedContacts:
    """Follows one form from pair to pair."""

    def __init__(self, form: QuickForm) -> None:
        self._form = form
        self._pair_id: RecordId | None = None
        self._texts: dict[RecordId, dict[str, str]] = {}

    def turn_to(self, pair_id: RecordId) -> bool:
        """Show what was typed about a pair; False when its form is shown already."""
        if pair_id == self._pair_id:
            return False
        self._hold()
        self._pair_id = pair_id
        self._form.put_back(self._texts.pop(pair_id, {}))
        return True

    def park(self) -> dict[str, str]:
        """Return everything typed, by pair and field."""
        self._hold()
        return {
            f"{_KEY}{pair_id.hex()}.{field}": text
            for pair_id, texts in self._texts.items()
            for field, text in texts.items()
        }

    def restore(self, texts: dict[str, str]) -> None:
        """Take back what `park` gave."""
        for key, text in texts.items():
            if key.startswith(_KEY):
                pair_id, _dot, field = key.removeprefix(_KEY).partition(".")
                self._texts.setdefault(bytes.fromhex(pair_id), {})[field] = text

    def _hold(self) -> None:
        if self._pair_id is not None:
            texts = self._form.texts()
            self._texts.pop(self._pair_id, None)
            if texts:
                self._texts[self._pair_id] = texts
