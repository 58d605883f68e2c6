"""The component sheet: every widget in its states, to lay beside the design's."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Panel, Surface
from peergroup_desktop.ui.widgets.chips import AddChip, CheckChip, DayChip, RemovableChip
from peergroup_desktop.ui.widgets.choices import CheckBox, ChoiceRow, RadioButton, RadioCard
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit, TimeEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_height, fix_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.rings import ChairRing, Counts, SeatLegend, SeatRing
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow
from peergroup_desktop.ui.widgets.segments import OptionSegments, SegmentedMark
from peergroup_desktop.ui.widgets.stepper import Stepper
from peergroup_desktop.ui.widgets.strip import AttendanceStrip, Square, SquareKind
from peergroup_desktop.ui.widgets.toggle import Toggle
from peergroup_desktop.ui.widgets.undo_strip import UndoStrip

PEOPLE = ("GA", "DH", "I", "AW", "CT")


class Sheet(QWidget):
    """All components under each other, labelled at the left."""

    def __init__(self) -> None:
        super().__init__()
        self._column = Column(self, gap=12, margins=(36, 24, 36, 24))
        self._column.add(TextLabel("Components", Text.TITLE))
        for kind, words in (
            (Kind.PRIMARY, "Take the register"),
            (Kind.SECONDARY, "Someone new"),
            (Kind.QUIET, "Change details"),
            (Kind.CAREFUL, "Record a concern"),
        ):
            self._line(kind.value.capitalize(), *_states(words, kind))
        self._line("With icons", *_with_icons())
        self._line("Segmented", *(_mark(standing) for standing in list(Standing)[:2]), _mark(Standing.NOT_MARKED))
        self._line("Chips", *_chips())
        self._line("Freshness", *_badges())
        self._line("Fields", *_fields())
        self._line("Choices", *_choices())
        self._line("Avatars", *_avatars(), _strip())
        self._line("Messages", *_messages())
        self._line("Chairs", *_rings())
        self._line("Lists", *_lists())
        self._column.stretch()

    def _line(self, name: str, *parts: QWidget) -> None:
        row = Row(gap=16)
        label = TextLabel(name, Text.SECOND, Ink.INK2, wraps=False)
        fix_width(label, 112)
        row.add(label)
        holder = QWidget()
        flow = Flow(holder, gap=16)
        for part in parts:
            flow.add(part)
        row.add(holder, 1)
        self._column.add(row)


def _states(words: str, kind: Kind) -> list[QWidget]:
    rest, hovered, pressed, off = (Button(words, kind=kind) for _place in range(4))
    hovered.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    pressed.setDown(True)
    off.setEnabled(False)
    return [rest, hovered, pressed, off]


def _with_icons() -> list[QWidget]:
    return [
        Button("Take the register", kind=Kind.PRIMARY, size=Size.HERO, icon="clipboard-check"),
        Button("Someone new", icon="user-round-plus"),
        Button("Said hello", size=Size.SMALL, icon="check"),
        Button("Finish and write notes", kind=Kind.PRIMARY, size=Size.LARGE, trailing_icon="arrow-right"),
    ]


def _mark(standing: Standing) -> SegmentedMark:
    mark = SegmentedMark("George M.")
    mark.set_standing(standing)
    mark.set_current(standing is Standing.PRESENT)
    fix_height(mark, 44)
    return mark


def _chips() -> list[QWidget]:
    chosen = CheckChip("All")
    chosen.setChecked(True)
    day, other = DayChip("Tue"), DayChip("Wed")
    day.setAutoExclusive(False)
    day.setChecked(True)
    return [
        CheckChip("Carers"),
        chosen,
        CheckChip("New", icon="sprout"),
        RemovableChip("Sleep", "Sleep, remove theme"),
        AddChip("Add a theme"),
        Badge("First time", tone=Tone.PLUM, icon="sprout"),
        Badge("Large print", tone=Tone.SKY, height=30),
        Badge("Said no", tone=Tone.NEUTRAL, icon="x"),
        day,
        other,
    ]


def _badges() -> list[QWidget]:
    return [
        Badge("This month", tone=Tone.GREEN, icon="check"),
        Badge("7 months ago", tone=Tone.MARI, icon="clock"),
        Badge("Over a year ago", tone=Tone.BRICK, icon="clock-alert"),
    ]


def _fields() -> list[QWidget]:
    line, combo = LineEdit(says="Where"), ComboBox(says="How often")
    line.setText("Wensley Road")
    combo.set_choices([("weekly", "Every week"), ("monthly", "Once a month")])
    wrong = Field("Ends", TimeEdit(), width=120)
    wrong.edit.setText("25:30")
    wrong.set_error("Times go up to 23:59.")
    return [line, wrong, combo, Field("Where?", LineEdit(height=44, placeholder="St Mark’s Hall"), optional=True)]


def _choices() -> list[QWidget]:
    ticked, name, paper, stepper = (
        CheckBox("Apologies"),
        RadioButton("Name"),
        OptionSegments("Paper", []),
        Stepper("Guests"),
    )
    ticked.setChecked(True)
    name.setChecked(True)
    paper = OptionSegments("Paper", [("A5", "A5"), ("A4", "A4")])
    paper.set_choice("A5")
    stepper.set_value(2)
    toggle = Toggle("Discreet mode at start")
    toggle.setChecked(True)
    return [ticked, CheckBox("People who left"), name, RadioButton("Initials"), paper, stepper, toggle]


def _avatars() -> list[QWidget]:
    avatars: list[QWidget] = []
    wanted = list(b"\x04\x06\x00\x01\x02")
    for initials, seed in zip(PEOPLE, wanted, strict=True):
        avatars.append(Avatar(40, person=bytes([seed]), initials=initials))
    veiled = Avatar(40, person=b"", initials="GA")
    veiled.set_veiled(True)
    return [*avatars, veiled]


def _strip() -> AttendanceStrip:
    kinds = [SquareKind.CAME] * 9
    kinds[2], kinds[3], kinds[5] = SquareKind.APOLOGIES, SquareKind.NOT_THERE, SquareKind.NO_SESSION
    first = date(2026, 8, 11)
    squares = tuple(Square(first + timedelta(weeks=week), kind, kind.value) for week, kind in enumerate(kinds))
    strip = AttendanceStrip()
    strip.set_squares(squares, "Came to 6 of the last 9 sessions")
    return strip


def _messages() -> list[QWidget]:
    undo = UndoStrip()
    undo.show_deed("George M. marked here")
    fix_width(undo, 360)
    discreet = Note("Discreet mode: names show as initials.", icon="eye-off")
    discreet.add_action(Button("Show names", size=Size.SMALL))
    names = Note("This page will have 24 names on it. Keep it safe.", tone=Tone.MARI)
    fix_width(names, 232)
    stays = Note(
        "Nothing is sent anywhere. No internet needed.",
        tone=Tone.GREEN,
        icon="laptop",
        title="Everything stays on this computer.",
    )
    return [undo, discreet, names, stays]


def _rings() -> list[QWidget]:
    card = Surface("In the room")
    row = Row(card, gap=20, margins=(16, 14, 16, 14))
    counts = Counts(11, 2, 3, 8)
    ring, legend = row.add(SeatRing()), row.add(SeatLegend())
    ring.set_counts(counts)
    legend.set_counts(counts)
    came, pale = ChairRing(172), ChairRing(172, style="pale")
    came.set_count(9, number="9", caption="last week", says="9 people came last week")
    return [card, came, pale]


def _lists() -> list[QWidget]:
    panel = Panel("People")
    roster = RosterList("People")
    roster.set_rows(
        (
            RosterRow(b"\x04", "Grace Adeyemi", "Came last week", "GA"),
            RosterRow(b"\x02", "Hannah L.", "Last came five weeks ago", "HL", "hand", Tone.PLUM),
            RosterRow(b"\x01", "محمد علي", "Came last week", "مع"),
        )
    )
    roster.select(b"\x04")
    panel.body.add(roster)
    fix_width(panel, 344)
    panel.setFixedHeight(200)
    card = RadioCard("Maureen", person=b"\x06", initials="M")
    card.setChecked(True)
    report = ChoiceRow("Monthly attendance", "Names, dates and totals", "calendar-days")
    report.setAutoExclusive(False)
    report.setChecked(True)
    return [panel, card, report]
