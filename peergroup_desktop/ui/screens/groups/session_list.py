"""The list of a group's sessions: those to come or those that were, each with what can be done to it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.groups import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.segments import OptionSegments

_COMING, _PAST = "coming", "past"
_LARGEST_LIST = 120
_IN_SIGHT, _LATER_MS = 9, 100  # lines that are there at once, and how much later the others come


class SessionList(Panel):
    """Rows of sessions. Signals carry the `SessionRow` that a button belongs to."""

    past_chosen = Signal(bool)
    more_requested = Signal()
    add_requested = Signal()
    register_requested = Signal(object)
    change_requested = Signal(object)
    cancel_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Sessions"))
        head = QWidget()
        row = Responsive(head, gap=12, margins=(20, 12, 20, 12), stacks_below=360)
        self.when = OptionSegments(_("Which sessions"), [(_COMING, _("Coming up")), (_PAST, _("Earlier"))])
        self.when.set_choice(_COMING)
        self.when.chosen.connect(self._choose_when)
        self.add = Button(_("One-off session"), icon="plus")
        self.add.clicked.connect(self.add_requested)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignLeft)
        right = QWidget()
        Flow(right, from_right=True).add(self.add)
        row.add(right, 1)
        self.body.add(head)
        self.body.add(Divider())
        self._scroll = ScrollArea()
        self._was_past = False
        self._shown: tuple[SessionRow, ...] | None = None
        self._wanting: frozenset[RecordId] = frozenset()
        self._lines = Column()
        self._waiting: list[SessionRow] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._add_lines)
        self.body.add(self._scroll, 1)

    def show_sessions(
        self, rows: tuple[SessionRow, ...], *, is_past: bool, wanting: frozenset[RecordId] = frozenset()
    ) -> None:
        """Fill the list; one that shows just these already is left alone. `wanting` ones want another facilitator."""
        is_same = self._shown is not None and self._was_past is is_past
        if is_same and rows == self._shown and wanting == self._wanting:
            return
        self._shown, self._wanting = rows, wanting
        self._was_past = is_past
        self.when.set_choice(_PAST if is_past else _COMING)
        self._later.stop()
        content = QWidget()
        self._lines = Column(content, gap=0, margins=(14, 4, 14, 12))
        if not rows:
            none = _("No sessions in these months.") if is_past else _("No sessions planned yet.")
            self._lines.add(TextLabel(none, Text.BODY, Ink.INK2))
        self._waiting = list(rows)
        self._add_lines(len(rows) if is_same else _IN_SIGHT)
        self._scroll.show_page(content, is_same=is_same)

    def _add_lines(self, most: int = _IN_SIGHT) -> None:
        """Add some lines, and others a moment later: those below the edge need not be waited for."""
        now, self._waiting = self._waiting[:most], self._waiting[most:]
        for session in now:
            if self._lines.count():
                self._lines.add(Divider())
            self._lines.add(self._line(session))
        if self._waiting:
            self._later.start()
            return
        if self._shown is not None and len(self._shown) < _LARGEST_LIST:
            more = Button(_("Three more months"), kind=Kind.QUIET)
            more.clicked.connect(self.more_requested)
            self._lines.add(more)
        self._lines.stretch()

    def _line(self, session: SessionRow) -> QWidget:
        line = QWidget()
        row = Responsive(line, gap=8, margins=(0, 10, 0, 10), stacks_below=480)
        texts = Column(gap=2)
        head = Row(gap=10)
        title = TextLabel(words.session_title(session), Text.STRONG, wraps=False)
        head.add(title)
        state = words.session_state(session)
        if state:
            head.add(Badge(state, tone=Tone.NEUTRAL if session.is_cancelled else Tone.GREEN))
        head.stretch()
        texts.add(head)
        if session.id in self._wanting:
            texts.add(TextLabel(_("Another facilitator would be good."), Text.SECOND, Ink.MARI_INK))
        texts.add(TextLabel(words.session_line(session), Text.SECOND, Ink.INK2))
        row.add(texts, 1)
        deeds = QWidget()
        flow = Flow(deeds, gap=8)
        for text, signal in self._deeds(session):
            button = Button(
                text,
                kind=Kind.QUIET,
                size=Size.SMALL,
                about=f"{text}, {words.session_title(session)}",
            )
            button.clicked.connect(_sender(signal, session))
            flow.add(button)
        row.add(deeds)
        return line

    def _deeds(self, session: SessionRow) -> tuple[tuple[str, object], ...]:
        if session.is_cancelled:
            return ((_("On after all"), self.restore_requested),)
        deeds = ((_("Register"), self.register_requested), (_("Change"), self.change_requested))
        return deeds if session.is_finished else (*deeds, (_("Cancel it"), self.cancel_requested))

    def _choose_when(self, when: str) -> None:
        self.past_chosen.emit(when == _PAST)


def _sender(signal: object, session: SessionRow) -> Callable[..., None]:
    return partial(_send, signal, session)


def _send(signal: object, session: SessionRow, _checked: bool = False) -> None:
    signal.emit(session)  # type: ignore[attr-defined]
