"""What a column can mean. The list is closed; its words on screen are in `words`."""

from enum import StrEnum


class ColumnMeaning(StrEnum):
    """The meaning of one column of somebody's list."""

    CALLED = "called"
    FULL_NAME = "full_name"
    FIRST_NAME = "first_name"
    SURNAME = "surname"
    PHONE = "phone"
    OTHER_PHONE = "other_phone"
    EMAIL = "email"
    CONTACT_NOTE = "contact_note"
    ACCESS_NEEDS = "access_needs"
    BORN_ON = "born_on"
    JOINED_ON = "joined_on"
    NOTE = "note"
    GROUP = "group"
    AGREEMENT = "agreement"
    TEXT_OK = "text_ok"
    TIMESTAMP = "timestamp"
    SESSION_DATE = "session_date"
    TOTAL = "total"
    KEEP_IN_NOTE = "keep_in_note"
    IGNORE = "ignore"


NAMES = frozenset({ColumnMeaning.CALLED, ColumnMeaning.FULL_NAME, ColumnMeaning.FIRST_NAME, ColumnMeaning.SURNAME})
DATES = frozenset({ColumnMeaning.BORN_ON, ColumnMeaning.JOINED_ON, ColumnMeaning.TIMESTAMP})
MANY = frozenset(
    {
        ColumnMeaning.NOTE,
        ColumnMeaning.CONTACT_NOTE,
        ColumnMeaning.ACCESS_NEEDS,
        ColumnMeaning.TEXT_OK,
        ColumnMeaning.SESSION_DATE,
        ColumnMeaning.TOTAL,
        ColumnMeaning.KEEP_IN_NOTE,
        ColumnMeaning.IGNORE,
    }
)
"""Meanings that several columns may share. Of any other, a sheet has one column."""
