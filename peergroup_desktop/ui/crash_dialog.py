"""The box that says that the program itself went wrong. Loaded when it does."""

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from peergroup_desktop.core.i18n import _


class CrashDialog(QDialog):
    """Built from plain Qt parts alone: it must open when our own widgets are what went wrong."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Something went wrong in the program"))
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for words in (
            _("Something went wrong in the program."),
            _("What was saved is safe. The last thing you did may not have been kept: have a look before you go on."),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.setAccessibleName(_("Details for a helper"))
        self.details.hide()
        row = QHBoxLayout()
        self.more = QPushButton(_("Details for a helper"))
        self.copy = QPushButton(_("Copy the details"))
        self.go_on = QPushButton(_("Go on"))
        for button in (self.go_on, self.more, self.copy):
            button.setMinimumHeight(40)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.details)
        self.more.clicked.connect(self._show_details)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.resize(560, 200)

    def _show_details(self) -> None:
        self.details.show()
        self.resize(720, 420)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())
