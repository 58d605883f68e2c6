"""Notes in a file of ten busy years with 5,000 notes: opening one, keeping what is typed, finding words.

python -m tests.bench.bench_notes
"""

import sys
from collections.abc import Callable
from datetime import timedelta

from peergroup_desktop.actions import agreements, debriefs, groups, notes, sessions
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.models import NoteText
from tests.bench.timing import asked, invented_file, opened, p95, say

RUNS, NOTES = 40, 5000
TEXT = "Swapped what helps when the house goes quiet: the radio, a flask of tea by the bed. George laughed. " * 4
BUDGETS = {
    "a session’s notes": 20,
    "a draft (durable)": 5,
    "a finished text (durable)": 50,
    "names in a text": 20,
    "earlier versions": 100,
    "the newest notes": 50,
    "notes with two words": 200,
    "who agreed": 30,
    "the newest debriefs": 30,
    "whose supervision is due": 30,
}


def write_notes(vault: Vault, group_id: RecordId, count: int = NOTES) -> RecordId:
    """Write so many notes about a group's newest sessions; returns one session."""
    today, keys = vault.clock.today(), [prompt.key for prompt in notes.prompts(vault)]
    held = sessions.list_sessions(vault, group_id, today - timedelta(days=4000), today)
    rows = [
        {"id": named_id("note", row.id, key), "session": row.id, "prompt": key, "text": f"{place} {TEXT}"}
        for place, row in enumerate(reversed(held))
        for key in keys
    ][:count]
    with vault.unit_of_work("demo.make", is_undoable=False) as work:
        work.insert_rows(NoteText, rows)
    print(f"{len(rows)} notes of {len(held)} sessions")
    return held[-1].id


def questions(vault: Vault, group_id: RecordId, session_id: RecordId) -> dict[str, Callable[[], object]]:
    """Return each question, ready to ask, by its name in `BUDGETS`."""
    turns = iter(range(10_000))
    return {
        "a session’s notes": lambda: notes.get_note(vault, session_id),
        "a draft (durable)": lambda: notes.keep_draft(vault, session_id, "talked", f"{next(turns)} {TEXT}"),
        "a finished text (durable)": lambda: notes.write(vault, session_id, "talked", f"{next(turns)} {TEXT}"),
        "names in a text": lambda: notes.names_in(vault, session_id, TEXT),
        "earlier versions": lambda: notes.versions(vault, session_id, "talked"),
        "the newest notes": lambda: notes.list_notes(vault, group_id),
        "notes with two words": lambda: notes.search_notes(vault, group_id, "radio flask"),
        "who agreed": lambda: agreements.list_agreed(vault, group_id),
        "the newest debriefs": lambda: debriefs.list_debriefs(vault, group_id),
        "whose supervision is due": lambda: debriefs.due(vault, group_id),
    }


def main() -> int:
    """Measure and print; 1 when a budget is not kept."""
    kept = []
    with invented_file(2000, 10) as folder, opened(folder) as vault:
        group = next(row for row in groups.list_groups(vault) if row.kind is GroupKind.HUB).id
        for name, ask in questions(vault, group, write_notes(vault, group)).items():
            ask()
            found = 1000 * p95([asked(vault, ask) for _ in range(RUNS)])
            kept.append(say(name, f"{found:.1f} ms", f"{BUDGETS[name]} ms", is_kept=found <= BUDGETS[name]))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
