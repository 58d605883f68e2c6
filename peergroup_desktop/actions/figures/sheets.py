"""What is printed without figures: sign-in sheets, the note of an import, and the line under a group's name."""

from collections.abc import Iterable
from dataclasses import replace

from peergroup_desktop.actions.attendance.paper import sign_in_order
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.imports.keeping import get_note
from peergroup_desktop.actions.sessions import SessionRow, get_session
from peergroup_desktop.core.dates import clock_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.reports.import_note import ImportNote
from peergroup_desktop.reports.sign_in import SheetStyle, SignInSheet
from peergroup_desktop.storage.vault import Vault


def sign_in(
    vault: Vault,
    group_id: RecordId,
    session_id: RecordId | None,
    *,
    spare_rows: int = 6,
    style: SheetStyle = SheetStyle.LIST,
) -> SignInSheet:
    """Return the blank sheet for a session, or for any session of the group when `session_id` is None.

    People stand on it in the order that `attendance.enter_paper` reads back. A group that only counts people has a
    sheet with spare rows alone.

    Raises:
        NotFound: no such group or session.
    """
    group = get_group(vault, group_id)
    if session_id is None:
        return SignInSheet(group.name, group_line(group), None, spare_rows=spare_rows, style=style)
    sheet = _sheet(vault, group, get_session(vault, session_id))
    return replace(sheet, spare_rows=spare_rows, style=style)


def sign_in_sheets(vault: Vault, group: GroupDetail, sessions: Iterable[SessionRow]) -> list[SignInSheet]:
    """Return the blank sheets for sessions of a group, as `sign_in` does for one."""
    return [_sheet(vault, group, session) for session in sessions]


def import_note(vault: Vault, note_id: RecordId) -> ImportNote:
    """Return an import note as it is printed. Raises `NotFound`."""
    return get_note(vault, note_id)


def _sheet(vault: Vault, group: GroupDetail, session: SessionRow) -> SignInSheet:
    has_names = group.record_level is not RecordLevel.COUNT_ONLY
    return SignInSheet(
        group_name=group.name,
        group_line=group_line(group),
        session_on=session.held_on,
        times=clock_span(session.starts_minute, session.ends_minute),
        place=session.place,
        people=tuple(line.display for line in sign_in_order(vault, session.id)) if has_names else (),
    )


def group_line(group: GroupDetail) -> str:
    """Return when and where a group meets: "Tuesdays, 10:30 – 12:00 · St Mark's Hall"."""
    return "  ·  ".join(part for part in (group.pattern_words, group.place) if part)
