"""What leaves the group's file as open files: single tables, and everything."""

from peergroup_desktop.actions.exports.everything import TakenOut, everything
from peergroup_desktop.actions.exports.people_tables import PeopleList, people_list
from peergroup_desktop.actions.exports.tables import as_text, has_tables, save_tables, tables_of
from peergroup_desktop.interchange.tables_out import Table

__all__ = [
    "PeopleList",
    "Table",
    "TakenOut",
    "as_text",
    "everything",
    "has_tables",
    "people_list",
    "save_tables",
    "tables_of",
]
