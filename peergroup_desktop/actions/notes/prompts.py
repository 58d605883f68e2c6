"""What the notes ask: four usual questions, in the group's own words where it has some."""

from dataclasses import dataclass

from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Prompt:
    """One question of the notes. Texts are kept by `key`; `hint` stands in the empty box, and may be empty."""

    key: str
    words: str
    hint: str = ""
    is_optional: bool = False


_USUAL = (
    Prompt("talked", N_("What did we talk about?")),
    Prompt("well", N_("What went well?")),
    Prompt(
        "differently", N_("What would we do differently?"), N_("A different time, a warmer room, a new idea…"), True
    ),
    Prompt("next", N_("What shall we bring back next time?"), N_("A question, a promise, a biscuit order…"), True),
)


def prompts(vault: Vault) -> tuple[Prompt, ...]:
    """Return the questions in their order. The setting `note_prompts` words them anew from the first on, and adds more.

    There are never fewer than the four usual ones, so that nothing written goes out of sight.
    """
    own = get_settings(vault).note_prompts
    asked = [Prompt(p.key, _(p.words), _(p.hint) if p.hint else "", p.is_optional) for p in _USUAL]
    for place, words in enumerate(own):
        if place < len(asked):
            asked[place] = Prompt(asked[place].key, words, is_optional=asked[place].is_optional)
        else:
            asked.append(Prompt(f"own_{place + 1}", words, is_optional=True))
    return tuple(asked)
