"""Referrals: what the group arranges for somebody with a place, because they agreed to it. Not signposting."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.care.keeping import kept_id, person_of
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.signposts import outcome_columns
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import ConsentTakenBack, DatesCrossed, NotYet
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ConsentWay, SignpostOutcome
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Referral, Service
from peergroup_desktop.storage.vault import Vault

_LONGEST = 400


@dataclass(frozen=True)
class ReferralRow:
    """Something arranged with a place. `may_share` is what they agreed that we pass on; days are None until then."""

    id: RecordId
    service_id: RecordId
    place: str
    agreed_on: date
    how: ConsentWay
    may_share: str
    sent_on: date | None
    withdrawn_on: date | None
    outcome: SignpostOutcome | None
    outcome_words: str
    outcome_on: date | None


@while_unchanged
def list_for(vault: Vault, person_id: RecordId) -> tuple[ReferralRow, ...]:
    """Return what is arranged for somebody, the newest first, taken back or not."""
    return _rows(vault, Referral.person == person_id)


def get_referral(vault: Vault, referral_id: RecordId) -> ReferralRow:
    """Return one thing arranged. Raises `NotFound`."""
    found = _rows(vault, Referral.id == referral_id)
    if not found:
        raise not_found(Referral)
    return found[0]


def arrange(
    vault: Vault,
    group_id: RecordId,
    service_id: RecordId,
    person_id: RecordId,
    *,
    how: ConsentWay,
    may_share: str,
    agreed_on: date | None = None,
) -> Done[RecordId]:
    """Keep that somebody agreed to have something arranged with a place. Returns the referral's id.

    Raises:
        NothingTyped: nothing that may be passed on: without that there is no agreement.
        TextTooLong: what may be passed on.
        NotYet: the day they agreed has not come.
        AboveRecordLevel: the group only counts people.
        NotFound: no such group, place or person.
    """
    row_id, today = new_id(), vault.clock.today()
    share = typed.words(may_share, "may_share", longest=_LONGEST)
    if agreed_on is not None and agreed_on > today:
        raise NotYet("agreed_on")
    with deed(vault, Deed.KEEP_PEOPLE, "referrals.arrange", subject=person_id) as work:
        require_names_in(group_id)
        require_row(Service, service_id)
        Referral.insert(
            id=row_id,
            group=group_id,
            service=service_id,
            person=kept_id(person_id),
            agreed_on=agreed_on or today,
            how=how.value,
            may_share=share,
        ).execute()
    return Done(row_id, work.change_set)


def mark_sent(vault: Vault, referral_id: RecordId, on: date | None = None) -> Done[None]:
    """Keep that the group got in touch with the place, today or on a day before.

    Raises:
        ConsentTakenBack: the person took it back; nothing may be passed on any more.
        NotYet, DatesCrossed: the day has not come, or is before they agreed.
        NotFound, TakenAway: the referral.
    """
    day = on or vault.clock.today()
    if day > vault.clock.today():
        raise NotYet("sent_on")
    with deed(vault, Deed.KEEP_PEOPLE, "referrals.mark_sent", subject=person_of(vault, Referral, referral_id)) as work:
        columns = (Referral.agreed_on, Referral.withdrawn_on)
        ((agreed_on, withdrawn_on),) = rows_of(Referral.select(*columns).where(Referral.id == referral_id))
        if withdrawn_on is not None:
            raise ConsentTakenBack
        if day < agreed_on:
            raise DatesCrossed("sent_on")
        Referral.update(sent_on=day).where(Referral.id == referral_id).execute()
    return Done(None, work.change_set)


def withdraw(vault: Vault, referral_id: RecordId) -> Done[None]:
    """Keep that the person took their agreement back today. Raises `NotFound`, `TakenAway`."""
    return _changed(vault, "referrals.withdraw", referral_id, {"withdrawn_on": vault.clock.today()})


def set_outcome(vault: Vault, referral_id: RecordId, outcome: SignpostOutcome | None, words: str = "") -> Done[None]:
    """Keep what came of it, as the person tells it; None when nobody knows after all. Raises as `withdraw`, and
    `TextTooLong`.
    """
    return _changed(vault, "referrals.set_outcome", referral_id, outcome_columns(vault, outcome, words))


def remove(vault: Vault, referral_id: RecordId) -> Done[None]:
    """Take a referral off the list. Raises `NotFound`, `TakenAway`."""
    return _changed(vault, "referrals.remove", referral_id, {"archived_on": vault.clock.today()})


def _rows(vault: Vault, where: Any) -> tuple[ReferralRow, ...]:
    columns = (Referral.id, Referral.service, Service.name, Referral.agreed_on, Referral.how, Referral.may_share)
    came = (Referral.sent_on, Referral.withdrawn_on, Referral.outcome, Referral.outcome_words, Referral.outcome_on)
    with vault.reading():
        rows = rows_of(
            Referral.select(*columns, *came)
            .join(Service, on=Referral.service == Service.id)
            .where(where & Referral.archived_on.is_null())
            .order_by(Referral.agreed_on.desc(), Referral.id.desc())
        )
    return tuple(
        ReferralRow(
            row_id,
            service,
            name,
            agreed_on,
            ConsentWay(how),
            share,
            sent_on,
            withdrawn_on,
            SignpostOutcome(outcome) if outcome else None,
            *rest,
        )
        for row_id, service, name, agreed_on, how, share, sent_on, withdrawn_on, outcome, *rest in rows
    )


def _changed(vault: Vault, action: str, referral_id: RecordId, values: dict[str, object]) -> Done[None]:
    with deed(vault, Deed.KEEP_PEOPLE, action, subject=person_of(vault, Referral, referral_id)) as work:
        require_still_there(Referral, referral_id)
        Referral.update(**values).where(Referral.id == referral_id).execute()
    return Done(None, work.change_set)
