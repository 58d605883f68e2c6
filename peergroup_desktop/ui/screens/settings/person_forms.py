"""The boxes about one person who can unlock: what they do, and that they unlock no more."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.core.sentences import ROLES, label
from peergroup_desktop.ui.screens.settings.account_forms import KeyForm
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.notes import Note, Tone

_ONLY_OUT, _KEY_TOO = "only_out", "key_too"


class RoleForm(KeyForm):
    """Asks what somebody does, each role with a sentence under it. `drawer` is told before a lead is one no more."""

    def __init__(
        self, parent: QWidget, name: str, role: Role, on_keep: Callable[[Role], None], drawer: str = ""
    ) -> None:
        super().__init__(parent, _("What does {name} do?").format(name=name))
        self._on_keep = on_keep
        self.role = self.body.add(ChoiceGroup(_("What does {name} do?").format(name=name)))
        for one in Role:
            button = RadioButton(label(one))
            button.setAccessibleDescription(_(ROLES[one]))
            self.role.add(one.value, button)
        self.role.set_choice(role.value)
        self._meaning = self.body.add(TextLabel(_(ROLES[role]), Text.SECOND, Ink.INK2))
        self.role.chosen.connect(self._on_role)
        self._has_note = bool(drawer)
        self.drawer = self.body.add(Note(drawer, tone=Tone.MARI, icon="lock"))
        self.drawer.hide()
        self._finish_body(_("Keep it"))
        self.focus_on(self.role.button(role.value))

    def make_key(self) -> None:
        """Keep the role."""
        self._on_keep(Role(self.role.choice))

    def _on_role(self, role: str) -> None:
        self._meaning.setText(_(ROLES[Role(role)]))
        self.drawer.setVisible(self._has_note and role != Role.SAFEGUARDING.value)
        self.fit()


class RemoveForm(KeyForm):
    """Asks before somebody unlocks no more, and whether the file's key changes too. `on_out` tells the latter; `drawer`
    is told of a safeguarding lead.
    """

    def __init__(self, parent: QWidget, name: str, on_out: Callable[[bool], None], drawer: str = "") -> None:
        super().__init__(parent, _("Take {name} out?").format(name=name))
        self._on_out = on_out
        self.add_text(_("{name}’s passphrase will no longer open this file.").format(name=name))
        if drawer:
            self.body.add(Note(drawer, tone=Tone.MARI, icon="lock"))
        self.key = self.body.add(ChoiceGroup(_("Change the file’s key too?")))
        choices = (
            (_ONLY_OUT, _("Leave the file’s key as it is"), _("Enough when you part as friends.")),
            (
                _KEY_TOO,
                _("Change the file’s key too"),
                _(
                    "When you would rather be sure. Old keys open nothing that is written from now on. It takes a "
                    "moment, and we make a backup first. What was done before cannot be undone afterwards."
                ),
            ),
        )
        self._meanings = {key: meaning for key, _words, meaning in choices}
        for key, words, meaning in choices:
            button = RadioButton(words)
            button.setAccessibleDescription(meaning)
            self.key.add(key, button)
        self.key.set_choice(_ONLY_OUT)
        self._meaning = self.body.add(TextLabel(self._meanings[_ONLY_OUT], Text.SECOND, Ink.INK2))
        self.key.chosen.connect(self._on_choice)
        for words in (
            _("Copies and backups they already took stay readable to them."),
            _("If they know the recovery code or have a handover sheet, make new ones next, under Keys on paper."),
        ):
            self.body.add(TextLabel(words, Text.BODY))
        self.body.add(self.trouble)
        self.keep = self.add_own_button(_("Take {name} out").format(name=name), kind=Kind.CAREFUL)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.leave = self.add_button(_("Leave it"), Kind.SECONDARY, "")
        self.focus_on(self.leave)

    def make_key(self) -> None:
        """Take the person out."""
        self._on_out(self.key.choice == _KEY_TOO)

    def _on_choice(self, key: str) -> None:
        self._meaning.setText(self._meanings[key])
        self.fit()
