"""Notes of sessions: what is asked, what was written, themes, earlier versions, and names that had better stay out."""

from peergroup_desktop.actions.notes.prompts import Prompt, prompts
from peergroup_desktop.actions.notes.questions import (
    get_note,
    list_notes,
    names_in,
    names_known,
    search_notes,
    usual_themes,
)
from peergroup_desktop.actions.notes.rows import NoteLine, NoteTheme, SessionNote, Version
from peergroup_desktop.actions.notes.themes import add_theme, remove_theme
from peergroup_desktop.actions.notes.versions import versions
from peergroup_desktop.actions.notes.writing import bring_back, keep_draft, settle_drafts, write

__all__ = [
    "NoteLine",
    "NoteTheme",
    "Prompt",
    "SessionNote",
    "Version",
    "add_theme",
    "bring_back",
    "get_note",
    "keep_draft",
    "list_notes",
    "names_in",
    "names_known",
    "prompts",
    "remove_theme",
    "search_notes",
    "settle_drafts",
    "usual_themes",
    "versions",
    "write",
]
