"""What is held about somebody, and why: one line for each purpose, with the person's own answer."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.care.keeping import kept_id, person_level
from peergroup_desktop.actions.care.wording import CONSENT_WORDING
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.forms import record_level
from peergroup_desktop.actions.people.questions import KeptRow, kept_row
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ConsentWay, Purpose, RecordLevel
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Consent, EmergencyContact
from peergroup_desktop.storage.vault import Vault

_FIRST_NAMES = frozenset({Purpose.ACCESS_NEEDS, Purpose.PHOTOS})


@dataclass(frozen=True)
class HoldingLine:
    """What is held for one purpose, and what the person answered.

    `answer` is None where they were not asked, and says nothing of what is held: only True may be shown as agreed.
    `is_due`: the day to ask again is here, or the question has another wording since.
    """

    purpose: Purpose
    why: str
    is_held: bool
    answer: bool | None = None
    answered_on: date | None = None
    version: int = 0
    how: ConsentWay | None = None
    ask_again_on: date | None = None
    is_due: bool = False


def allowed_purposes(level: RecordLevel) -> frozenset[Purpose]:
    """Return what a group of this record level may ask about."""
    if level is RecordLevel.COUNT_ONLY:
        return frozenset()
    return _FIRST_NAMES if level is RecordLevel.FIRST_NAMES else frozenset(Purpose)


def list_holdings(vault: Vault, person_id: RecordId, group_id: RecordId) -> tuple[HoldingLine, ...]:
    """Return what the group asks about, and whatever else is held or was answered, in the order of `Purpose`.

    Raises:
        NotFound: no such person or group.
    """
    asks_emergency = get_settings(vault).asks_emergency_contact
    with vault.reading():
        person = kept_row(person_id)
        asked = allowed_purposes(record_level(group_id)) - (set() if asks_emergency else {Purpose.EMERGENCY})
        held, answers = _held(person), _answers(person.id)
    today = vault.clock.today()
    shown = [purpose for purpose in Purpose if purpose in asked or purpose in held or purpose in answers]
    return tuple(_line(purpose, purpose in held, answers.get(purpose), today) for purpose in shown)


def answer_consent(
    vault: Vault,
    person_id: RecordId,
    purpose: Purpose,
    is_agreed: bool,
    how: ConsentWay = ConsentWay.SPOKEN,
    ask_again_on: date | None = None,
) -> Done[None]:
    """Keep what somebody answered today, with the words that were asked. Earlier answers stay, but for a slip put right
    on the same day. Saying no takes nothing out by itself.

    Raises:
        AboveRecordLevel: the person's groups keep no such thing (field is the purpose). A no may be kept always.
        NotFound: no such person.
    """
    wording, today = CONSENT_WORDING[purpose], vault.clock.today()
    with deed(vault, Deed.KEEP_PEOPLE, "care.answer_consent", subject=person_id) as work:
        kept_by = kept_id(person_id)
        level = person_level(kept_by)
        if is_agreed and purpose not in allowed_purposes(level):
            raise AboveRecordLevel(purpose.value, level=level.value)
        of_today = (Consent.person == kept_by) & (Consent.purpose == purpose.value) & (Consent.answered_on == today)
        Consent.update(archived_on=today).where(of_today & Consent.archived_on.is_null()).execute()
        Consent.insert(
            id=new_id(),
            person=kept_by,
            purpose=purpose.value,
            is_agreed=is_agreed,
            wording=_(wording.words),
            version=wording.version,
            how=how.value,
            answered_on=today,
            ask_again_on=ask_again_on,
        ).execute()
    return Done(None, work.change_set)


_SOMEBODY = Prepared(
    1,
    lambda person: EmergencyContact.select(EmergencyContact.id).where(
        ((EmergencyContact.name != "") | (EmergencyContact.phone != "") | (EmergencyContact.relation != ""))
        & (EmergencyContact.person == person)
    ),
)
_ANSWERS = Prepared(
    1,
    lambda person: (
        Consent.select(
            Consent.purpose,
            Consent.is_agreed,
            Consent.answered_on,
            Consent.version,
            Consent.how,
            Consent.ask_again_on,
        )
        .where((Consent.person == person) & Consent.archived_on.is_null())
        .order_by(Consent.answered_on, Consent.id)
    ),
)


def _held(person: KeptRow) -> set[Purpose]:
    is_held = {
        Purpose.PHONE: bool(person.phone or person.other_phone),
        Purpose.EMAIL: bool(person.email),
        Purpose.ACCESS_NEEDS: bool(person.access_needs),
        Purpose.BIRTHDAY: person.born_on is not None,
        Purpose.EMERGENCY: bool(_SOMEBODY.rows(person.id)),
    }
    return {purpose for purpose, held in is_held.items() if held}


def _answers(person_id: RecordId) -> dict[Purpose, tuple[bool, date, int, str, date | None]]:
    """Return the newest answer for each purpose."""
    return {Purpose(purpose): answer for purpose, *answer in _ANSWERS.rows(person_id)}


def _line(
    purpose: Purpose, is_held: bool, answer: tuple[bool, date, int, str, date | None] | None, today: date
) -> HoldingLine:
    wording = CONSENT_WORDING[purpose]
    if answer is None:
        return HoldingLine(purpose, _(wording.why), is_held)
    is_agreed, answered_on, version, how, again_on = answer
    is_due = (again_on is not None and again_on <= today) or (is_agreed and version < wording.version)
    way = ConsentWay(how) if how else None
    return HoldingLine(purpose, _(wording.why), is_held, is_agreed, answered_on, version, way, again_on, is_due)
