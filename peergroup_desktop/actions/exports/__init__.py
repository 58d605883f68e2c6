"""What leaves the group's file as open files: single tables, and everything."""

from peergroup_desktop.actions.exports.everything import TakenOut, everything
from peergroup_desktop.actions.exports.tables import as_text, has_tables, save_tables, tables_of
from peergroup_desktop.interchange.tables_out import Table

__all__ = ["Table", "TakenOut", "as_text", "everything", "has_tables", "save_tables", "tables_of"]
