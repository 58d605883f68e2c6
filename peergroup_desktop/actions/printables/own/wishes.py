"""What somebody told us about reaching them and about what may be held: cards, answers, greetings."""

from collections.abc import Iterator

from peergroup_desktop.actions.printables.own.subject import Fact, Subject, said, spoken
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import ConsentWay, ContactWay, Purpose, QuietWish
from peergroup_desktop.models import Consent, EmergencyContact, Hello, Person, Promise, SafeContact

_MAY = {
    "may_ring": N_("May we ring"),
    "may_text": N_("May we text"),
    "may_leave_voicemail": N_("May we leave a voicemail"),
}


def consents(subject: Subject) -> Iterator[Fact]:
    """Tell every answer ever given, with the words that were asked."""
    for row in subject.rows(Consent, by="answered_on"):
        answer = _("You agreed") if row["is_agreed"] else _("You said no")
        how = said(ConsentWay, row["how"])
        words = [
            _("“{words}” (wording {number})").format(words=row["wording"], number=row["version"]),
            spoken([_("{answer} on {day}").format(answer=answer, day=plain_day(row["answered_on"])), how], ", ") + ".",
        ]
        if row["ask_again_on"]:
            words.append(_("To be asked again on {day}.").format(day=plain_day(row["ask_again_on"])))
        yield Fact(said(Purpose, row["purpose"]), "\n".join(words), row["archived_on"])


def contact(subject: Subject) -> Iterator[Fact]:
    """Tell how they may be reached safely."""
    for row in subject.rows(SafeContact):
        for field, about in _MAY.items():
            if row[field] is not None:
                yield Fact(_(about), _("yes") if row[field] else _("no"))
        for about, words in (
            (_("Best way"), said(ContactWay, row["preferred_way"])),
            (_("Who may answer"), row["who_may_answer"]),
            (_("Say it’s"), row["name_to_give"]),
        ):
            if words:
                yield Fact(about, words)


def promises(subject: Subject) -> Iterator[Fact]:
    """Tell what happens when they go quiet, whom they asked for, and who asked for them."""
    for row in subject.rows(Promise):
        if row["wish"]:
            parts = [
                _("“{words}”").format(words=said(QuietWish, row["wish"])),
                plural("after {count} week", "after {count} weeks", row["after_weeks"]),
                _called(row["who"]),
                _("said on {day}").format(day=plain_day(row["said_on"])) if row["said_on"] else "",
            ]
            yield Fact(_("When you go quiet"), spoken(parts, ", "))
    for _row in subject.rows(Promise, "who"):
        yield Fact(_("When somebody else goes quiet"), _("They would like it to be you who rings."))


def hellos(subject: Subject) -> Iterator[Fact]:
    """Tell when somebody said hello to them."""
    for row in subject.rows(Hello, by="said_on"):
        words = spoken([said(ContactWay, row["way"]), subject.groups[row["group"]]], ", ")
        yield Fact(plain_day(row["said_on"]), words, row["archived_on"])


def emergency(subject: Subject) -> Iterator[Fact]:
    """Tell whom to ring if they are taken ill."""
    for row in subject.rows(EmergencyContact):
        words = spoken([row["name"], row["relation"], row["phone"]], ", ")
        if words:
            yield Fact(_("If you’re taken ill"), words)


def _called(person_id: bytes | None) -> str:
    """Return the name of somebody whom the person named."""
    found = rows_of(Person.select(Person.called).where(Person.id == person_id)) if person_id else []
    return "".join(name for (name,) in found)
