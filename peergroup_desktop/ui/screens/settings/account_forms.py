"""The boxes for keys: someone more who can unlock, a new passphrase, a new recovery code."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import Fault, InputFault, WrongPassphrase
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.core.sentences import ROLES, label, sentence
from peergroup_desktop.ui.passphrase_tools import passphrase_tools
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.new_passphrase import NewPassphrase
from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField


class KeyForm(Dialog):
    """A box that stays open, with everything typed, until its key was made."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.trouble = TextLabel("", Text.BODY_MEDIUM, Ink.BRICK)
        self.trouble.hide()
        self.keep = Button("")

    def say(self, fault: Fault) -> None:
        """Show a fault under its field, or at the foot of the box; what was typed stays."""
        self.keep.setEnabled(True)
        words = str(sentence(fault))
        if not self.say_under(fault, words):
            self.trouble.setText(words)
            self.trouble.show()
        self.fit()

    def say_under(self, fault: Fault, words: str) -> bool:
        """Show a fault under the field it belongs to; False when it belongs to none."""
        return False

    def make_key(self) -> None:
        """Ask for the key; overridden by each box."""

    def _finish_body(self, words: str) -> None:
        self.body.add(self.trouble)
        self.keep = self.add_own_button(words, kind=Kind.PRIMARY)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.add_button(_("Cancel"), Kind.SECONDARY, "")

    def _on_keep_clicked(self) -> None:
        self.trouble.hide()
        self.keep.setEnabled(False)
        self.make_key()


class AddAccountForm(KeyForm):
    """Asks for a name, what they do, and a passphrase that they type themselves."""

    def __init__(self, parent: QWidget, on_keep: Callable[[str, Role, str], None]) -> None:
        super().__init__(parent, _("Who else can unlock?"))
        self._on_keep = on_keep
        self.name = LineEdit(height=44)
        self.name_field = self.body.add(Field(_("Name"), self.name, help=_("A first name is enough.")))
        self.body.add(TextLabel(_("What do they do?"), Text.STRONG))
        self.role = self.body.add(ChoiceGroup(_("What do they do?")))
        for role in Role:
            button = RadioButton(label(role))
            self.role.add(role.value, button)
            button.setAccessibleDescription(_(ROLES[role]))
        self.role.set_choice(Role.FACILITATOR.value)
        self._meaning = self.body.add(TextLabel(_(ROLES[Role.FACILITATOR]), Text.SECOND, Ink.INK2))
        self.role.chosen.connect(self._on_role)
        tools = passphrase_tools(self._names)
        help_words = _("Let them type it, and look away.")
        self.passphrase = self.body.add(NewPassphrase(_("Their passphrase"), tools, help=help_words))
        self._finish_body(_("Let them unlock"))
        self.passphrase.edit.returnPressed.connect(self.keep.click)
        self.focus_on(self.name)

    def say_under(self, fault: Fault, words: str) -> bool:
        """Show a fault of the name or the passphrase."""
        if not isinstance(fault, InputFault):
            return False
        if fault.field == "passphrase":
            self.passphrase.set_error(words)
            self.passphrase.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.name_field.set_error(words)
            self.name.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def make_key(self) -> None:
        """Let the person unlock."""
        self.name_field.clear_error()
        self._on_keep(self.name.text(), Role(self.role.choice), self.passphrase.text())

    def _names(self) -> tuple[str, ...]:
        return (self.name.text(),)

    def _on_role(self, role: str) -> None:
        self._meaning.setText(_(ROLES[Role(role)]))


class ChangePassphraseForm(KeyForm):
    """Asks for the passphrase in use and the one from now on."""

    def __init__(self, parent: QWidget, name: str, on_keep: Callable[[str, str], None]) -> None:
        super().__init__(parent, _("A new passphrase for {name}").format(name=name))
        self._on_keep = on_keep
        self._name = name
        self.old = self.body.add(PassphraseField(_("The passphrase until now")))
        self.new = self.body.add(NewPassphrase(_("The passphrase from now on"), passphrase_tools(self._names)))
        self._finish_body(_("Change the passphrase"))
        self.new.edit.returnPressed.connect(self.keep.click)
        self.focus_on(self.old.edit)

    def say_under(self, fault: Fault, words: str) -> bool:
        """Show a fault of the old or the new passphrase."""
        if isinstance(fault, WrongPassphrase):
            self.old.set_error(words)
            self.old.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif isinstance(fault, InputFault):
            self.new.set_error(words)
            self.new.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def make_key(self) -> None:
        """Change the passphrase."""
        self.old.hide_letters()
        self._on_keep(self.old.text(), self.new.text())

    def _names(self) -> tuple[str, ...]:
        return (self._name,)


class NewCodeBox(Dialog):
    """Shows a recovery code just made, and sends its sheet to paper."""

    def __init__(self, parent: QWidget, code: str, on_print: Callable[[], None], on_save: Callable[[], None]) -> None:
        super().__init__(parent, _("The new recovery code"))
        self.add_text(_("The code before it no longer opens this file. Print the new sheet, and shred the old one."))
        column = self.body.add(Column(gap=8))
        self.code = column.add(TextLabel(" ".join(code.split("-")), Text.PANEL, tabular=True))
        self.print = self.add_own_button(_("Print the key sheet"), kind=Kind.PRIMARY, icon="printer")
        self.print.clicked.connect(on_print)
        self.save = self.add_own_button(_("Save PDF"), icon="file-down")
        self.save.clicked.connect(on_save)
        self.add_button(_("Close"), Kind.QUIET, "close")
