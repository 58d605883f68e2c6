"""Rows of suggestions and of what is arranged, made into lines of the card."""

from collections.abc import Sequence
from datetime import date

from peergroup_desktop.actions.referrals import ReferralRow
from peergroup_desktop.actions.signposts import SignpostRow
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.suggesting import words
from peergroup_desktop.ui.suggesting.card import SuggestedLine


def suggested_lines(
    rows: Sequence[SignpostRow], discreet: Discreet, today: date, *, with_names: bool = True
) -> tuple[SuggestedLine, ...]:
    """Return a line for each suggestion. Places are never veiled; people's names and free words are."""
    return tuple(_suggested(row, discreet, today, with_names=with_names) for row in rows)


def arranged_lines(rows: Sequence[ReferralRow], today: date) -> tuple[SuggestedLine, ...]:
    """Return a line for each thing arranged."""
    return tuple(SuggestedLine(row, row.place, words.arranged(row, today), row.outcome_words) for row in rows)


def _suggested(row: SignpostRow, discreet: Discreet, today: date, *, with_names: bool) -> SuggestedLine:
    is_veiled = discreet.is_on and row.service_id is None
    name = discreet.name(row.person_name) if with_names else ""
    line = words.suggested(row, name, today)
    return SuggestedLine(row, row.what, line, row.outcome_words, discreet.text(row.what) if is_veiled else "")
