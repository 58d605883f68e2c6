"""What putting a backup back would change, counted and said in plain sentences. Names nobody."""

from collections import Counter
from enum import StrEnum

from peergroup_desktop.core.i18n import N_, plural
from peergroup_desktop.storage.change_set import ChangeKind, RowChange


class _Way(StrEnum):
    """What becomes of a record: it comes, goes, or is another."""

    ADDS = "adds"
    TAKES_OUT = "takes_out"
    CHANGES = "changes"


_ADDS, _TAKES_OUT, _CHANGES = _Way
_LINES: dict[tuple[str, _Way], tuple[str, str]] = {
    ("person", _ADDS): (N_("Adds {count} person."), N_("Adds {count} people.")),
    ("person", _TAKES_OUT): (N_("Takes out {count} person."), N_("Takes out {count} people.")),
    ("person", _CHANGES): (
        N_("Changes what is kept about {count} person."),
        N_("Changes what is kept about {count} people."),
    ),
    ("peer_group", _ADDS): (N_("Adds {count} group."), N_("Adds {count} groups.")),
    ("peer_group", _TAKES_OUT): (N_("Takes out {count} group."), N_("Takes out {count} groups.")),
    ("peer_group", _CHANGES): (N_("Changes {count} group."), N_("Changes {count} groups.")),
    ("register", _ADDS): (N_("Brings back {count} register."), N_("Brings back {count} registers.")),
    ("register", _TAKES_OUT): (N_("Takes back {count} register."), N_("Takes back {count} registers.")),
    ("attendance", _ADDS): (N_("Brings back {count} mark."), N_("Brings back {count} marks.")),
    ("attendance", _TAKES_OUT): (N_("Takes back {count} mark."), N_("Takes back {count} marks.")),
    ("attendance", _CHANGES): (N_("Changes {count} mark."), N_("Changes {count} marks.")),
    ("session", _ADDS): (N_("Adds {count} session."), N_("Adds {count} sessions.")),
    ("session", _TAKES_OUT): (N_("Takes out {count} session."), N_("Takes out {count} sessions.")),
    ("session", _CHANGES): (N_("Changes {count} session."), N_("Changes {count} sessions.")),
    ("membership", _ADDS): (N_("Brings back {count} place in a group."), N_("Brings back {count} places in groups.")),
    ("membership", _TAKES_OUT): (
        N_("Takes back {count} place in a group."),
        N_("Takes back {count} places in groups."),
    ),
    ("membership", _CHANGES): (N_("Changes {count} place in a group."), N_("Changes {count} places in groups.")),
    ("note_text", _ADDS): (N_("Brings back {count} note."), N_("Brings back {count} notes.")),
    ("note_text", _TAKES_OUT): (N_("Takes out {count} note."), N_("Takes out {count} notes.")),
    ("note_text", _CHANGES): (N_("Changes {count} note."), N_("Changes {count} notes.")),
    ("theme", _CHANGES): (N_("Changes {count} theme of notes."), N_("Changes {count} themes of notes.")),
    ("follow_up", _ADDS): (N_("Brings back {count} follow-up."), N_("Brings back {count} follow-ups.")),
    ("follow_up", _TAKES_OUT): (N_("Takes out {count} follow-up."), N_("Takes out {count} follow-ups.")),
    ("follow_up", _CHANGES): (N_("Changes {count} follow-up."), N_("Changes {count} follow-ups.")),
    ("decision", _ADDS): (N_("Brings back {count} decision."), N_("Brings back {count} decisions.")),
    ("decision", _TAKES_OUT): (N_("Takes out {count} decision."), N_("Takes out {count} decisions.")),
    ("decision", _CHANGES): (N_("Changes {count} decision."), N_("Changes {count} decisions.")),
    ("agreement", _ADDS): (
        N_("Brings back {count} version of the group agreement."),
        N_("Brings back {count} versions of the group agreement."),
    ),
    ("agreement", _TAKES_OUT): (
        N_("Takes out {count} version of the group agreement."),
        N_("Takes out {count} versions of the group agreement."),
    ),
    ("agreement", _CHANGES): (
        N_("Changes {count} version of the group agreement."),
        N_("Changes {count} versions of the group agreement."),
    ),
    ("agreement_reading", _CHANGES): (
        N_("Changes {count} time when the group agreement was read out."),
        N_("Changes {count} times when the group agreement was read out."),
    ),
    ("agreed_on", _CHANGES): (
        N_("Changes for {count} person whether they agreed to the group agreement."),
        N_("Changes for {count} people whether they agreed to the group agreement."),
    ),
    ("debrief", _ADDS): (N_("Brings back {count} debrief."), N_("Brings back {count} debriefs.")),
    ("debrief", _TAKES_OUT): (N_("Takes out {count} debrief."), N_("Takes out {count} debriefs.")),
    ("debrief", _CHANGES): (N_("Changes {count} debrief."), N_("Changes {count} debriefs.")),
    ("pair", _ADDS): (N_("Brings back {count} pair."), N_("Brings back {count} pairs.")),
    ("pair", _TAKES_OUT): (N_("Takes out {count} pair."), N_("Takes out {count} pairs.")),
    ("pair", _CHANGES): (N_("Changes {count} pair."), N_("Changes {count} pairs.")),
    ("pair_contact", _ADDS): (
        N_("Brings back {count} contact of a pair."),
        N_("Brings back {count} contacts of pairs."),
    ),
    ("pair_contact", _TAKES_OUT): (
        N_("Takes out {count} contact of a pair."),
        N_("Takes out {count} contacts of pairs."),
    ),
    ("pair_contact", _CHANGES): (N_("Changes {count} contact of a pair."), N_("Changes {count} contacts of pairs.")),
    ("pair_review", _CHANGES): (N_("Changes {count} review of a pair."), N_("Changes {count} reviews of pairs.")),
    ("lone_visit", _CHANGES): (N_("Changes {count} visit made alone."), N_("Changes {count} visits made alone.")),
    ("safe_contact", _CHANGES): (N_("Changes {count} safe contact."), N_("Changes {count} safe contacts.")),
    ("promise", _CHANGES): (N_("Changes {count} promise card."), N_("Changes {count} promise cards.")),
    ("hello", _ADDS): (N_("Brings back {count} hello."), N_("Brings back {count} hellos.")),
    ("hello", _TAKES_OUT): (N_("Takes out {count} hello."), N_("Takes out {count} hellos.")),
    ("consent", _ADDS): (
        N_("Brings back {count} answer about what is held."),
        N_("Brings back {count} answers about what is held."),
    ),
    ("consent", _TAKES_OUT): (
        N_("Takes out {count} answer about what is held."),
        N_("Takes out {count} answers about what is held."),
    ),
    ("consent", _CHANGES): (
        N_("Changes {count} answer about what is held."),
        N_("Changes {count} answers about what is held."),
    ),
    ("emergency_contact", _CHANGES): (
        N_("Changes {count} person to ring in an emergency."),
        N_("Changes {count} people to ring in an emergency."),
    ),
    ("giving_mark", _ADDS): (
        N_("Brings back {count} mark of give and take."),
        N_("Brings back {count} marks of give and take."),
    ),
    ("giving_mark", _TAKES_OUT): (
        N_("Takes out {count} mark of give and take."),
        N_("Takes out {count} marks of give and take."),
    ),
    ("offer", _ADDS): (N_("Brings back {count} offer or need."), N_("Brings back {count} offers and needs.")),
    ("offer", _TAKES_OUT): (N_("Takes out {count} offer or need."), N_("Takes out {count} offers and needs.")),
    ("offer", _CHANGES): (N_("Changes {count} offer or need."), N_("Changes {count} offers and needs.")),
    ("goal", _ADDS): (N_("Brings back {count} goal."), N_("Brings back {count} goals.")),
    ("goal", _TAKES_OUT): (N_("Takes out {count} goal."), N_("Takes out {count} goals.")),
    ("goal", _CHANGES): (N_("Changes {count} goal."), N_("Changes {count} goals.")),
    ("absence", _CHANGES): (N_("Changes {count} planned absence."), N_("Changes {count} planned absences.")),
    ("rota_turn", _ADDS): (N_("Brings back {count} turn on the rota."), N_("Brings back {count} turns on the rota.")),
    ("rota_turn", _TAKES_OUT): (N_("Takes {count} turn off the rota."), N_("Takes {count} turns off the rota.")),
    ("rota_turn", _CHANGES): (N_("Changes {count} turn on the rota."), N_("Changes {count} turns on the rota.")),
    ("rota_job", _CHANGES): (N_("Changes {count} job on the rota."), N_("Changes {count} jobs on the rota.")),
    ("rota_helper", _CHANGES): (
        N_("Changes {count} time who takes turns at a job."),
        N_("Changes {count} times who takes turns at a job."),
    ),
    ("unavailability", _CHANGES): (
        N_("Changes {count} time when somebody takes no turns."),
        N_("Changes {count} times when somebody takes no turns."),
    ),
    ("activity", _ADDS): (
        N_("Brings back {count} thing that a session did."),
        N_("Brings back {count} things that sessions did."),
    ),
    ("activity", _TAKES_OUT): (
        N_("Takes out {count} thing that a session did."),
        N_("Takes out {count} things that sessions did."),
    ),
    ("activity", _CHANGES): (
        N_("Changes {count} thing that a session did."),
        N_("Changes {count} things that sessions did."),
    ),
    ("drop_in", _CHANGES): (N_("Changes {count} count of a drop-in."), N_("Changes {count} counts of drop-ins.")),
    ("service", _ADDS): (
        N_("Brings back {count} place that can help."),
        N_("Brings back {count} places that can help."),
    ),
    ("service", _TAKES_OUT): (
        N_("Takes out {count} place that can help."),
        N_("Takes out {count} places that can help."),
    ),
    ("service", _CHANGES): (N_("Changes {count} place that can help."), N_("Changes {count} places that can help.")),
    ("organization", _CHANGES): (
        N_("Changes {count} organisation behind places that can help."),
        N_("Changes {count} organisations behind places that can help."),
    ),
    ("phone", _CHANGES): (
        N_("Changes {count} number of places that can help."),
        N_("Changes {count} numbers of places that can help."),
    ),
    ("schedule", _CHANGES): (
        N_("Changes {count} line of opening hours."),
        N_("Changes {count} lines of opening hours."),
    ),
    ("location", _CHANGES): (
        N_("Changes {count} location of places that can help."),
        N_("Changes {count} locations of places that can help."),
    ),
    ("service_at_location", _CHANGES): (
        N_("Changes {count} time where a place can be found."),
        N_("Changes {count} times where a place can be found."),
    ),
    ("address", _CHANGES): (N_("Changes {count} address."), N_("Changes {count} addresses.")),
    ("service_contact", _CHANGES): (
        N_("Changes {count} person to ask for at a place."),
        N_("Changes {count} people to ask for at places."),
    ),
    ("service_topic", _CHANGES): (
        N_("Changes {count} topic of places that can help."),
        N_("Changes {count} topics of places that can help."),
    ),
    ("directory_row", _CHANGES): (
        N_("Changes {count} further line of lists taken in."),
        N_("Changes {count} further lines of lists taken in."),
    ),
    ("directory_source", _CHANGES): (N_("Changes {count} list taken in."), N_("Changes {count} lists taken in.")),
    ("service_check", _ADDS): (
        N_("Brings back {count} answer from places that were asked."),
        N_("Brings back {count} answers from places that were asked."),
    ),
    ("service_check", _TAKES_OUT): (
        N_("Takes out {count} answer from places that were asked."),
        N_("Takes out {count} answers from places that were asked."),
    ),
    ("service_check", _CHANGES): (
        N_("Changes {count} answer from places that were asked."),
        N_("Changes {count} answers from places that were asked."),
    ),
    ("round_turn", _CHANGES): (
        N_("Changes {count} time who rings a place."),
        N_("Changes {count} times who rings a place."),
    ),
    ("signpost", _ADDS): (
        N_("Brings back {count} place that was suggested."),
        N_("Brings back {count} places that were suggested."),
    ),
    ("signpost", _TAKES_OUT): (
        N_("Takes out {count} place that was suggested."),
        N_("Takes out {count} places that were suggested."),
    ),
    ("signpost", _CHANGES): (
        N_("Changes {count} place that was suggested."),
        N_("Changes {count} places that were suggested."),
    ),
    ("referral", _ADDS): (
        N_("Brings back {count} thing arranged for somebody."),
        N_("Brings back {count} things arranged for somebody."),
    ),
    ("referral", _TAKES_OUT): (
        N_("Takes out {count} thing arranged for somebody."),
        N_("Takes out {count} things arranged for somebody."),
    ),
    ("referral", _CHANGES): (
        N_("Changes {count} thing arranged for somebody."),
        N_("Changes {count} things arranged for somebody."),
    ),
    ("closed_month", _ADDS): (N_("Brings back {count} closed month."), N_("Brings back {count} closed months.")),
    ("closed_month", _TAKES_OUT): (N_("Opens {count} closed month."), N_("Opens {count} closed months.")),
    ("closed_month", _CHANGES): (N_("Changes {count} closed month."), N_("Changes {count} closed months.")),
    ("measure", _CHANGES): (N_("Changes {count} set of questions."), N_("Changes {count} sets of questions.")),
    ("measure_question", _CHANGES): (N_("Changes {count} question."), N_("Changes {count} questions.")),
    ("check_in", _ADDS): (N_("Brings back {count} check-in."), N_("Brings back {count} check-ins.")),
    ("check_in", _TAKES_OUT): (N_("Takes out {count} check-in."), N_("Takes out {count} check-ins.")),
    ("check_in", _CHANGES): (N_("Changes {count} check-in."), N_("Changes {count} check-ins.")),
    ("check_in_answer", _CHANGES): (
        N_("Changes {count} answer of a check-in."),
        N_("Changes {count} answers of check-ins."),
    ),
    ("duty", _CHANGES): (N_("Changes who did what {count} time."), N_("Changes who did what {count} times.")),
    ("pattern", _CHANGES): (N_("Changes {count} time of meeting."), N_("Changes {count} times of meeting.")),
    ("break", _CHANGES): (N_("Changes {count} break."), N_("Changes {count} breaks.")),
    ("import_note", _CHANGES): (N_("Changes {count} import note."), N_("Changes {count} import notes.")),
    ("setting", _CHANGES): (N_("Changes {count} setting."), N_("Changes {count} settings.")),
}
# A record with one of these is not shown any more.
_HIDING = ("archived_on", "merged_into_id")


class Tally:
    """Counts changes from a backup to today, and says what taking them back comes to."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, _Way]] = Counter()

    def add(self, change: RowChange) -> None:
        """Count one changed row."""
        way = _mark_way(change) if change.table == "attendance" else _way(change)
        if way is not None:
            known = (change.table, way) in _LINES
            self._counts[change.table, way if known else _CHANGES] += 1
        register = _way_of_value(change, "finished_at")
        if register in (_ADDS, _TAKES_OUT):
            self._counts["register", register] += 1

    def lines(self) -> tuple[str, ...]:
        """Return a sentence for each kind of change, the weightiest first."""
        counted = ((words, self._counts[kind]) for kind, words in _LINES.items())
        return tuple(plural(one, many, count) for (one, many), count in counted if count)


def _way(change: RowChange) -> _Way | None:
    """Say what becomes of a record that people see; None when they see neither the one nor the other."""
    is_hidden_then = any(change.values.get(name, (None, None))[0] is not None for name in _HIDING)
    is_hidden_now = any(change.values.get(name, (None, None))[1] is not None for name in _HIDING)
    if change.kind is ChangeKind.MADE:
        return None if is_hidden_now else _TAKES_OUT
    if change.kind is ChangeKind.GONE:
        return None if is_hidden_then else _ADDS
    if is_hidden_then != is_hidden_now:
        return _TAKES_OUT if is_hidden_then else _ADDS
    return _CHANGES if set(change.values) - {"finished_at"} else None


def _mark_way(change: RowChange) -> _Way | None:
    if change.kind is ChangeKind.CHANGED and "mark" not in change.values:
        return _CHANGES
    return _way_of_value(change, "mark")


def _way_of_value(change: RowChange, name: str) -> _Way | None:
    """Say whether a value that was there or not comes or goes when `change` is taken back."""
    then, now = change.values.get(name, (None, None))
    if then is None and now is None:
        return None
    if then is None or now is None:
        return _TAKES_OUT if then is None else _ADDS
    return _CHANGES
