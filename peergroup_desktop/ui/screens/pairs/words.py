"""Facts about pairs put in kind words. No Qt."""

from datetime import date

from peergroup_desktop.actions.pairs import Agreement, BoundaryLoad, ContactRow, InTouch, PairRow
from peergroup_desktop.core.dates import clock_span, clock_time, plain_day, short_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.sentences import label

_WEEK, _FORTNIGHT, _TEN_WEEKS, _MONTH = 7, 14, 70, 30.4
_HOUR = 60
_MANY_PAIRS, _LONG_TALK, _MANY_MINUTES = 4, 120, 600

RHYTHMS = {
    0: N_("not agreed"),
    1: N_("every day"),
    3: N_("twice a week"),
    7: N_("every week"),
    14: N_("every two weeks"),
    21: N_("every three weeks"),
    28: N_("every four weeks"),
    91: N_("every three months"),
}
WAYS = {
    ContactWay.MET: N_("Met"),
    ContactWay.PHONE: N_("Phone"),
    ContactWay.TEXT: N_("Text"),
    ContactWay.EMAIL: N_("Email"),
    ContactWay.VIDEO: N_("Video"),
    ContactWay.CARD: N_("Card"),
}
"""Each begins with another letter, which chooses it."""
WAY_ICONS = {
    ContactWay.MET: "users-round",
    ContactWay.PHONE: "phone",
    ContactWay.TEXT: "message-square-text",
    ContactWay.EMAIL: "mail",
    ContactWay.VIDEO: "laptop",
    ContactWay.CARD: "pencil",
}


def rhythm(every_days: int) -> str:
    """Return "every two weeks"; a number of days that no words are kept for is counted."""
    if every_days in RHYTHMS:
        return _(RHYTHMS[every_days])
    return plural("every {count} day", "every {count} days", every_days)


def how_long_ago(days: int) -> str:
    """Return "today", "3 days ago", "5 weeks ago", "4 months ago"."""
    if days < _FORTNIGHT:
        near = {0: _("today"), 1: _("yesterday")}
        return near.get(days) or plural("{count} day ago", "{count} days ago", days)
    if days < _TEN_WEEKS:
        return plural("{count} week ago", "{count} weeks ago", days // _WEEK)
    return plural("{count} month ago", "{count} months ago", round(days / _MONTH))


def in_touch(touch: InTouch) -> str:
    """Return the whole sentence: "In touch 3 days ago; you said every two weeks"."""
    when = _("Not in touch yet")
    if touch.last_on is not None:
        when = _("In touch {when}").format(when=how_long_ago(touch.days))
    if not touch.every_days:
        return f"{when}."
    return _("{when}; you said {rhythm}.").format(when=when, rhythm=rhythm(touch.every_days))


def in_touch_short(row: PairRow) -> str:
    """Return the same for a line of the list; for a pair that ended, when that was."""
    if row.ends_on is not None:
        return _("Ended on {day}").format(day=plain_day(row.ends_on))
    touch = row.in_touch
    when = _("Not yet") if touch.last_on is None else capital(how_long_ago(touch.days))
    if not touch.every_days:
        return when
    return _("{when}; you said {rhythm}").format(when=when, rhythm=rhythm(touch.every_days))


def both(person: str, supporter: str) -> str:
    """Return "Grace and Ruth"."""
    return _("{person} and {supporter}").format(person=person, supporter=supporter)


def second_line(row: PairRow, supporter: str) -> str:
    """Return "One-to-one, since 3 March 2026. Ruth is the supporter"."""
    facts = {"kind": label(row.kind), "start": plain_day(row.starts_on), "name": supporter}
    if row.ends_on is not None:
        facts["end"] = plain_day(row.ends_on)
        return _("{kind}, from {start} to {end}. {name} was the supporter.").format(**facts)
    return _("{kind}, since {start}. {name} is the supporter.").format(**facts)


def agreement_lines(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    """List what was agreed without free words: what it is, and how it was agreed."""
    lines = []
    if agreement.every_days:
        lines.append((_("How often"), capital(rhythm(agreement.every_days))))
    if agreement.hours_from is not None and agreement.hours_until is not None:
        lines.append((_("Contact hours"), clock_span(agreement.hours_from, agreement.hours_until)))
    if agreement.agreed_on is not None:
        lines.append((_("Agreed on"), plain_day(agreement.agreed_on)))
    return tuple(lines)


def contact_day(row: ContactRow, today: date) -> str:
    """Return "Tue 24 Nov, 21:30", with the year where it is another."""
    day = short_day(row.held_on, with_weekday=True)
    if row.held_on.year != today.year:
        day = f"{day} {row.held_on.year}"
    return f"{day}, {clock_time(row.at_minute)}" if row.at_minute is not None else day


def contact_facts(row: ContactRow, pair: PairRow) -> str:
    """Return "Met, 45 minutes", or "By text · after it had ended"."""
    way = capital(label(row.way))
    facts = f"{way}, {time_taken(row.minutes)}" if row.minutes else way
    if row.held_on < pair.starts_on:
        return _("{facts} · before they began").format(facts=facts)
    if pair.ends_on is not None and row.held_on > pair.ends_on:
        return _("{facts} · after it had ended").format(facts=facts)
    return facts


def time_taken(minutes: int) -> str:
    """Return "45 minutes", "2 hours", "1 hour 30 minutes"."""
    hours, rest = divmod(minutes, _HOUR)
    parts = []
    if hours:
        parts.append(plural("{count} hour", "{count} hours", hours))
    if rest or not hours:
        parts.append(plural("{count} minute", "{count} minutes", rest))
    return " ".join(parts)


def contacts_title(count: int) -> str:
    """Return the title of the list: "In touch 12 times"."""
    return plural("In touch {count} time", "In touch {count} times", count) if count else _("In touch")


def review_line(agreement: Agreement, today: date) -> str:
    """Say when they look at it together."""
    if agreement.review_on is None:
        return _("No day chosen yet.")
    if agreement.review_on <= today:
        return _("It was to be on {day}.").format(day=plain_day(agreement.review_on))
    return _("Next on {day}.").format(day=plain_day(agreement.review_on))


def load_facts(load: BoundaryLoad) -> str:
    """Say what a supporter carries, as it is."""
    pairs = plural("{count} pair", "{count} pairs", load.pair_count)
    if not load.contact_count:
        return _("{pairs}. Nothing written down in the last four weeks.").format(pairs=pairs)
    often = plural("in touch {count} time", "in touch {count} times", load.contact_count)
    text = _("{pairs}; {often} in the last four weeks, {time} in all.")
    return text.format(pairs=pairs, often=often, time=time_taken(load.minutes))


def load_lines(load: BoundaryLoad) -> tuple[str, ...]:
    """Say kindly what may be a lot; nothing when nothing is."""
    lines = []
    if load.outside_count:
        outside = plural(
            "{count} time was outside the hours you agreed.",
            "{count} times were outside the hours you agreed.",
            load.outside_count,
        )
        lines.append(f"{outside} " + _("It’s fine to let it ring, and to answer tomorrow."))
    if load.pair_count >= _MANY_PAIRS:
        lines.append(
            _("That’s many people to hold in mind. Nobody has to do that alone: talk it over with the others.")
        )
    if load.longest >= _LONG_TALK:
        longest = _("The longest took {time}. It’s all right to end a talk kindly.")
        lines.append(longest.format(time=time_taken(load.longest)))
    if load.minutes >= _MANY_MINUTES:
        lines.append(_("That’s a lot of hours. Is there enough time left for you?"))
    return tuple(lines)


def is_same_name(account: str, display: str) -> bool:
    """Tell whether who has Peergroup open is called like a supporter: "Ruth Davies" is "Ruth", or "Ruth D."."""
    mine, theirs = fold(account).split(), fold(display.replace(".", "")).split()
    if not mine or not theirs or mine[0] != theirs[0]:
        return False
    return len(mine) == 1 or len(theirs) == 1 or mine[1].startswith(theirs[1])


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]
