"""Words for lists of services: why one is refused, and what became of a row or a field."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_, _

FEED_REFUSALS: dict[str, str] = {
    "feed_unreadable": N_("This file isn’t there, or this computer doesn’t let us read it."),
    "feed_too_large": N_("This list is over 100 MB, which is larger than any list we can take in."),
    "feed_zip_bomb": N_("This file would unpack to far more than a list of services needs, so we stopped."),
    "feed_too_many": N_("This list has more lines than we can take in."),
    "feed_too_deep": N_("The records in this file are packed inside each other too deeply for a list of services."),
    "feed_password": N_("This file has a password of its own, so we can’t read it."),
    "feed_damaged": N_("Part of this file is missing or damaged, so we can’t read it."),
    "feed_not_json": N_("This file is meant to be JSON, but part of it is missing or damaged."),
    "feed_not_a_list": N_("This isn’t a list of services that we know how to read."),
    "feed_nothing_in_it": N_("There are no services or organisations in this file."),
}
"""Why a list of services was refused: reason of `FeedRefused` to what happened."""

_PROBLEMS: Mapping[str, str] = {
    "no_name": N_("Left out, because it has no name."),
    "no_number": N_("Left out, because it has no phone number."),
    "not_a_record": N_("Left out, because it isn’t a record."),
    "unknown_record": N_("Left out, because we couldn’t tell what it’s about."),
    "other_record_same_id": N_("Left out, because another record has the same id and a different name."),
    "file_unreadable": N_("This file couldn’t be read, so nothing in it was taken."),
    "file_unknown": N_("This file isn’t part of a list of services, so nothing in it was taken."),
    "link_missing": N_("It doesn’t say what it belongs to ({field}), so it’s in a file beside the tables."),
    "no_room": N_("{field}: this kind of list has no room for it, so it was left out."),
    "mended": N_("{field}: “{given}” was read as “{taken}”."),
    "markup_taken_out": N_("{field}: the web page code was taken out, and the words were kept."),
    "date_assumed": N_("{field}: “{given}” can be read two ways, and was read as {taken}."),
    "status_assumed": N_("Nothing says whether it’s open, so it was taken as open."),
    "unreadable": N_("{field}: we couldn’t read “{given}”, so it’s kept beside the other details."),
    "out_of_range": N_("{field}: {given} can’t be right, so it’s kept beside the other details."),
    "country_doubtful": N_("The country is “{given}”, but the postcode looks British. It was kept as it is."),
    "key_twice": N_("{field} was there twice. The first was taken, and the other is kept beside it."),
    "differs": N_("{field} was given in two ways. The fuller record was taken."),
    "linked_elsewhere": N_("It’s said to belong to two different records ({field}). The first was taken."),
    "bytes_guessed": N_("Letters with accents were read by the way Windows writes them, so check a few."),
    "total_differs": N_("The file says that it holds {given}, but there are {taken}."),
    "filled": N_("{field} was empty, and the form asks for it, so “{taken}” was put there."),
    "carrier_made": N_("{field} was added, because this form can’t do without it here."),
}


def feed_problem(kind: str, facts: Mapping[str, str]) -> str:
    """Return the sentence for a `ProblemKind` of `interchange.open_referral` with its facts."""
    return _(_PROBLEMS[kind]).format_map(_Gaps(facts))


class _Gaps(dict[str, str]):
    """Facts of a sentence; one that is missing leaves its place empty."""

    def __missing__(self, _name: str) -> str:
        return ""
