"""Brings Reports to the states worth looking at."""

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, months, people, sessions, settings
from peergroup_desktop.actions.check_ins import want_measure
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MeasureKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.reports.view import ReportsScreen

_CLOSED = (2026, 9)


def own_record(context: Context) -> None:
    """Show what is held about somebody."""
    _arrive(context, printable="own_record", person_id=_person(context))


def thanks(context: Context) -> None:
    """Show a letter of thanks in somebody's own words."""
    _arrive(context, printable="thanks", person_id=_person(context))
    wording = _screen().options.wording
    wording.words.setPlainText("Dear Grace,\nThe urn has never been so warm.\nThank you from all of us.")
    wording.tell()


def closed(context: Context) -> None:
    """Show the pack of a closed month, in whose register a name was marked since."""
    if not months.get_month(context.vault, *_CLOSED).is_closed:
        context.runner.write(months.close_month, *_CLOSED)
    group_id = context.group.group_id or b""
    held = sessions.list_sessions(context.vault, group_id, *month_span(*_CLOSED))
    everybody = [row.id for row in people.list_people(context.vault, group_id)]
    context.runner.write(attendance.mark_many, held[0].id, Mark.PRESENT, everybody)
    _arrive(context, printable="month_pack", month=_CLOSED)
    page = _screen().presenter.page
    while page.is_drawing:
        QApplication.processEvents()


def check_in_form(context: Context) -> None:
    """Show questions to fill in by hand, where a group wants to ask any."""
    context.runner.write(settings.change_setting, "check_ins_wanted", True)
    measure = want_measure(context.vault, context.group.group_id or b"", MeasureKind.ONS4).value
    _arrive(context, printable="check_in_form", measure_id=measure)


def _arrive(context: Context, **facts: object) -> None:
    context.navigator.go("reports", **facts)
    QApplication.processEvents()


def _person(context: Context) -> RecordId:
    rows = people.list_people(context.vault, context.group.group_id or b"")
    return next(row.id for row in rows if row.called == "Grace")


def _screen() -> ReportsScreen:
    return next(one for one in QApplication.allWidgets() if isinstance(one, ReportsScreen) and one.isVisible())
