"""How a person wishes to be reached and remembered, what they give and take, and their goals, put in words. No Qt."""

from collections.abc import Sequence
from datetime import date

from peergroup_desktop.actions.care import ContactCard, EmergencyCard, HoldingLine, PromiseCard
from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.actions.pairs import PairLine
from peergroup_desktop.core.dates import MONTHS, month_name, short_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import ContactWay, QuietWish
from peergroup_desktop.core.sentences import label

_PREFERS = {
    ContactWay.MET: N_("Prefers to talk in person"),
    ContactWay.PHONE: N_("Prefers a call"),
    ContactWay.TEXT: N_("Prefers a text"),
    ContactWay.EMAIL: N_("Prefers an email"),
    ContactWay.VIDEO: N_("Prefers a video call"),
    ContactWay.CARD: N_("Prefers a card"),
}
_MAY = (("may_ring", N_("ring")), ("may_text", N_("text")), ("may_leave_voicemail", N_("leave a voicemail")))


def prefers(way: ContactWay) -> str:
    """Return "Prefers a text"."""
    return _(_PREFERS[way])


def reach(card: ContactCard) -> str:
    """Say how somebody may be reached safely: "Fine to ring and text. Please don’t leave a voicemail."."""
    fine = [_(verb) for key, verb in _MAY if getattr(card, key)]
    please_not = [_(verb) for key, verb in _MAY if getattr(card, key) is False]
    parts = []
    if fine:
        parts.append(_("Fine to {ways}.").format(ways=_listed(fine, _("and"))))
    if please_not:
        parts.append(_("Please don’t {ways}.").format(ways=_listed(please_not, _("or"))))
    if card.who_may_answer:
        parts.append(_("May answer: {who}.").format(who=card.who_may_answer))
    if card.name_to_give:
        parts.append(_("Say it’s “{name}”.").format(name=card.name_to_give))
    return " ".join(parts)


def ask_again(lines: Sequence[HoldingLine]) -> str:
    """Return when the next answer is to be asked again, "Ask again in March 2027", or "" when none is."""
    days = [line.ask_again_on for line in lines if line.ask_again_on is not None and not line.is_due]
    if not days:
        return ""
    return _("Ask again in {month}").format(month=month_name(min(days).year, min(days).month))


def answer(line: HoldingLine) -> str:
    """Return "Agreed" or "Said no"; "" where nobody asked."""
    if line.answer is None:
        return ""
    return _("Agreed") if line.answer else _("Said no")


def answered(line: HoldingLine, today: date) -> str:
    """Say when and how an answer was given: "Said no on 3 March, on paper"."""
    if line.answer is None or line.answered_on is None:
        return ""
    words = _("{answer} on {day}").format(answer=answer(line), day=day_words(line.answered_on, today))
    return f"{words}, {label(line.how)}" if line.how else words


def not_asked(lines: Sequence[HoldingLine]) -> str:
    """Return "Not asked yet: email, photos"."""
    names = ", ".join(_small(label(line.purpose)) for line in lines)
    return _("Not asked yet: {names}").format(names=names)


def wish(card: PromiseCard) -> str:
    """Return what somebody wishes when they go quiet, as said: "“Text me”"; "" where nobody asked."""
    return _("“{words}”").format(words=label(card.wish)) if card.wish else ""


def wish_more(card: PromiseCard, who: str, today: date) -> str:
    """Return the rest of a promise: "After 4 weeks · Ruth D. · said on 3 May"."""
    parts = []
    if card.wish is not QuietWish.LEAVE_ME:
        parts.append(plural("After {count} week", "After {count} weeks", card.after_weeks))
    if who and card.wish is QuietWish.ASK_SOMEONE:
        parts.append(who)
    if card.said_on:
        said = _("said on {day}") if parts else _("Said on {day}")
        parts.append(said.format(day=day_words(card.said_on, today)))
    return " · ".join(parts)


def at_odds(name: str) -> str:
    """Say that a wish and the safe contact contradict each other."""
    return _("How we may reach {name} says otherwise, so nobody is reminded. Ask which is right.").format(name=name)


def goal_more(goal: GoalRow, today: date) -> str:
    """Return what stands under a goal: "Said on 1 September", "Done, 3 October"."""
    if goal.outcome is not None and goal.ended_on is not None:
        return _("{outcome}, {day}").format(outcome=label(goal.outcome), day=day_words(goal.ended_on, today))
    return _("Said on {day}").format(day=day_words(goal.said_on, today))


def kept_to_self(count: int) -> str:
    """Say that there are goals which are not shown."""
    return plural("{count} goal, kept private.", "{count} goals, kept private.", count)


def emergency(card: EmergencyCard) -> str:
    """Return whom to ring, and under that the number: "Kofi, son"."""
    who = ", ".join(filter(None, (card.name, card.relation)))
    return "\n".join(filter(None, (who, card.phone)))


def paired(other: str) -> str:
    """Return "Paired with Ruth D."."""
    return _("Paired with {name}").format(name=other)


def last_met(pair: PairLine, today: date) -> str:
    """Return "Last met 2 Oct", or "" before the first contact."""
    if pair.last_contact_on is None:
        return ""
    year = "" if pair.last_contact_on.year == today.year else f" {pair.last_contact_on.year}"
    return _("Last met {day}").format(day=short_day(pair.last_contact_on) + year)


def day_words(day: date, today: date) -> str:
    """Return "1 September", with its year when that is another."""
    text = f"{day.day} {_(MONTHS[day.month - 1])}"
    return text if day.year == today.year else f"{text} {day.year}"


def _listed(words: Sequence[str], last: str) -> str:
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """Return a text that begins with a capital."""
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
