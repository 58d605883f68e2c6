"""What is said about the sealed drawer wherever it is spoken of: in the notes, on Today, in Settings, at the door."""

from collections.abc import Sequence
from datetime import date

from peergroup_desktop.actions.drawer import DueActions, GoesWith, Lead, LeadState
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.following_up import words as due_words


def joined(names: Sequence[str]) -> str:
    """Join names: "Priya", "Priya and Sam", "Priya, Sam and Jo"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def place(names: Sequence[str]) -> str:
    """Say on the notes page where a concern goes, and who can read it."""
    if not names:
        return _("It goes in a separate, locked place. Don’t write it in the notes.")
    words = _("This goes in a separate, locked place. Only {names} can read it. Don’t write it in the notes.")
    return words.format(names=joined(names))


def only(names: Sequence[str]) -> str:
    """Say who can read what is about to be sealed."""
    return _("Only {names} can read it. Once it’s sealed, you can’t open it either.").format(names=joined(names))


def open_first() -> str:
    """Tell a lead who has no key yet how to get it."""
    return _("Open the drawer once before anything is written: your key is made then.")


def danger() -> str:
    """Say what to do first when somebody is in danger now."""
    return _("If somebody is in danger now, ring the emergency number first. This can wait.")


def danger_now() -> str:
    """Say, once a concern is sealed, what it does not do."""
    return _("Nobody is told by this. If somebody is in danger now, ring the emergency number.")


def nobody(leads: Sequence[str]) -> str:
    """Say what to do while nobody could read a concern; `leads` have no key yet."""
    if leads:
        words = _(
            "{names} will look after the sealed drawer. The key is made at the next unlocking with their own "
            "passphrase. Until then, talk to each other."
        )
        return words.format(names=joined(leads))
    return _(
        "The group has no safeguarding lead yet. A coordinator chooses one in Settings, under People who can unlock. "
        "Until then, talk to each other."
    )


def state(lead: Lead) -> str:
    """Say how far a lead can read."""
    if lead.state is LeadState.NO_KEY:
        return _("Has no key yet. It’s made when they next unlock.")
    if lead.state is LeadState.ALL:
        return _("Can read everything in the drawer.") if lead.total else _("Can read what is written from now on.")
    return _("Can read {readable} of {total}. The rest was sealed before.").format(
        readable=lead.readable, total=lead.total
    )


def due(actions: DueActions) -> str:
    """Say on Today that there is something to do; nothing of what."""
    return plural("{count} action from the drawer is due.", "{count} actions from the drawer are due.", actions.count)


def concerns(count: int) -> str:
    """Return "1 concern", "4 concerns"."""
    return plural("{count} concern", "{count} concerns", count)


def open_actions(count: int, next_due: date | None, today: date) -> str:
    """Return "1 open action, by Friday", "2 open actions, since yesterday", "nothing open"."""
    if not count:
        return _("nothing open")
    words = plural("{count} open action", "{count} open actions", count)
    when = due_words.when(next_due, today)
    return _("{actions}, {when}").format(actions=words, when=when) if when else words


def goes_with_passphrase(name: str, goes: GoesWith) -> str:
    """Say, before a lead's passphrase is set anew without the one until now, what they cannot read any more."""
    words = _(
        "{name} has a key to the sealed drawer, and it stays locked with the old passphrase. With a new one, {name} "
        "can read what is written from now on, and not the {concerns} in it now."
    ).format(name=name, concerns=concerns(goes.concerns))
    return f"{words} {_way_back(goes)}"


def goes_with_lead(name: str, goes: GoesWith) -> str:
    """Say, before somebody is a lead no more, what becomes of the drawer."""
    if not goes.alone:
        return _("{name} can no longer read the sealed drawer. {others} still can.").format(
            name=name, others=joined(goes.others)
        )
    words = _(
        "{name} is the only one who can read {concerns} in the sealed drawer. Nothing is thrown away, but it stays "
        "locked until {name} types their passphrase at the drawer."
    ).format(name=name, concerns=concerns(goes.alone))
    first = _("Let another safeguarding lead in first: {name} does that in the drawer.").format(name=name)
    return f"{words} {first}"


def _way_back(goes: GoesWith) -> str:
    if goes.others and not goes.alone:
        return _("{others} can let them read those again.").format(others=joined(goes.others))
    if goes.others:
        return _("{others} can let them read some of those again; the rest opens with the old passphrase.").format(
            others=joined(goes.others)
        )
    return _("Nobody else can read those: they open with the old passphrase, should it come back to mind.")
