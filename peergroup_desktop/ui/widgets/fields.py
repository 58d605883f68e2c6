"""Everything that is filled in on a form, by one name. The door imports `field` and `edits` alone, to open at once."""

from peergroup_desktop.ui.widgets.combo import ComboBox
from peergroup_desktop.ui.widgets.day_and_time import DateEdit, TimeEdit
from peergroup_desktop.ui.widgets.edits import LineEdit, NoteEdit, PassphraseEdit, SearchEdit
from peergroup_desktop.ui.widgets.field import Field

__all__ = ["ComboBox", "DateEdit", "Field", "LineEdit", "NoteEdit", "PassphraseEdit", "SearchEdit", "TimeEdit"]
