"""A person's own record: everything the file holds about one person, to hand to them.

What is printed here is what is held, whatever the group keeps today: also what was taken off a list and not yet let go.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from peergroup_desktop.actions.drawer import readers
from peergroup_desktop.actions.printables.own import (
    coming,
    mentions,
    pairing,
    past,
    sharing,
    suggested,
    who,
    wishes,
)
from peergroup_desktop.actions.printables.own.subject import Fact, Subject, lines_of, subject_of
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import ClosedMonth
from peergroup_desktop.reports.own_record import OwnRecord
from peergroup_desktop.reports.told import ToldLine, ToldPart
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class _Kind:
    """A kind of thing that is held about people: its heading, how it is gathered, a sentence before it."""

    title: str
    tell: Callable[[Subject], Iterable[Fact]]
    intro: str = ""


_KINDS = (
    _Kind(N_("Who you are"), who.fields),
    _Kind(N_("What you answered when we asked"), wishes.consents),
    _Kind(N_("How we may reach you"), wishes.contact),
    _Kind(N_("Somebody to ring for you"), wishes.emergency),
    _Kind(N_("Promise card"), wishes.promises),
    _Kind(N_("When we said hello"), wishes.hellos),
    _Kind(N_("Where you belong"), who.memberships),
    _Kind(N_("When you are away"), who.absences),
    _Kind(
        N_("When you came"),
        coming.marks,
        N_("Of each month the days. “Here” and apologies are all that is written down; no mark means neither."),
    ),
    _Kind(N_("What you did at sessions"), coming.duties),
    _Kind(N_("Give and take"), coming.giving),
    _Kind(N_("Activities you lead"), coming.activities),
    _Kind(N_("Group agreements you agreed to"), coming.agreed),
    _Kind(N_("What you offer and find helpful"), sharing.offers),
    _Kind(N_("Your goals"), sharing.goals),
    _Kind(N_("The rota"), sharing.turns),
    _Kind(N_("What you took on"), sharing.follow_ups),
    _Kind(N_("Places you were asked to ring"), sharing.rounds),
    _Kind(N_("Your supervision"), sharing.talks),
    _Kind(N_("Pairs"), pairing.pairs),
    _Kind(N_("Conversations of these pairs"), pairing.contacts),
    _Kind(N_("Looking back together"), pairing.reviews),
    _Kind(
        N_("Visits"),
        pairing.visits,
        N_("Where you went and whom to ring is left out: it may be somebody else’s home and number."),
    ),
    _Kind(N_("Places suggested to you"), suggested.signposts),
    _Kind(N_("What we arranged for you"), suggested.referrals),
    _Kind(N_("Check-ins"), suggested.check_ins),
    _Kind(
        N_("Where your name stands in other texts"),
        mentions.mentions,
        N_("Only the paragraphs with your name in them. They may be about somebody else of the same name."),
    ),
    _Kind(N_("Left over from spreadsheets"), mentions.imported),
    _Kind(N_("Unlocking the file"), mentions.accounts),
)
"""Everything that is held about people, in the order in which it is printed. A test walks the tables."""


def own_record(vault: Vault, person_id: RecordId) -> OwnRecord:
    """Return everything the file holds about somebody; for one merged into another, about that other one.

    Raises:
        NotFound: no such person.
    """
    with vault.reading():
        subject = subject_of(person_id, vault.clock.today())
        told = [(kind, lines_of(list(kind.tell(subject)))) for kind in _KINDS]
        earlier = lines_of(list(past.earlier_values(vault, subject)))
        done = lines_of(list(past.deeds(vault, subject)))
        beside = _beside(vault, subject)
    parts = [ToldPart(_(kind.title), lines, _(kind.intro) if kind.intro else "") for kind, lines in told if lines]
    if earlier:
        parts.append(ToldPart(_("What stood here before"), earlier, _("So that a change can be taken back.")))
    if done:
        parts.append(ToldPart(_("What was done to your record"), done, _("Who did it is not said here.")))
    nothing = tuple(_(kind.title) for kind, lines in told if not lines)
    return OwnRecord(subject.name, tuple(parts), nothing, beside)


def _beside(vault: Vault, subject: Subject) -> ToldPart:
    """Say what the pages cannot show."""
    lines = [ToldLine(_("The sealed drawer"), _drawer(readers(vault)))]
    count = mentions.elsewhere(subject)
    if count:
        words = plural(
            "Your name, or one like it, stands in {count} text about somebody else. It is about them, so it is not "
            "here. Ask a facilitator about it.",
            "Your name, or one like it, stands in {count} texts about other people. They are about them, so they are "
            "not here. Ask a facilitator about them.",
            count,
        )
        lines.append(ToldLine(_("Texts about others"), words))
    if ClosedMonth.select().exists():
        lines.append(ToldLine(_("Closed months"), _closed()))
    lines.append(ToldLine(_("Backups"), _backups()))
    lines.append(ToldLine(_("Paper"), _("Sheets that were printed or signed. Ask a facilitator where they are kept.")))
    return ToldPart(_("What these pages cannot show"), tuple(lines))


def _drawer(names: tuple[str, ...]) -> str:
    words = _(
        "Worries about somebody’s safety are sealed, and who printed this cannot open them or tell whom they are about."
    )
    if not names:
        return words + " " + _("Nobody reads the drawer at the moment. Ask a coordinator.")
    return words + " " + _("Ask {names}, who can.").format(names=", ".join(names))


def _closed() -> str:
    return _(
        "The numbers of closed months are kept as they were. Under a number that stands for you, without your name, "
        "they hold when you were here, and your age band, area and how you heard of us if we knew them."
    )


def _backups() -> str:
    return _(
        "Backups are sealed copies of the whole file as it was on the day each was made. They hold what you see here "
        "and what has changed since, until they are thrown away in their turn."
    )
