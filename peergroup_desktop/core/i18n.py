"""Every text a person reads passes through here. One gettext catalogue serves window, paper and command line."""

import gettext as _stdlib
from pathlib import Path

_catalogue: _stdlib.NullTranslations = _stdlib.NullTranslations()


def use_language(language: str, folder: Path) -> None:
    """Load the catalogue for `language` ("cy", "pl") from `folder`; English shows where a text is missing."""
    global _catalogue  # noqa: PLW0603 - one catalogue a process, chosen once at start and again when the setting changes
    _catalogue = _stdlib.translation("peergroup", localedir=folder, languages=[language], fallback=True)


def _(text: str) -> str:
    """Return `text` in the language in use."""
    return _catalogue.gettext(text)


def plural(one: str, many: str, count: int) -> str:
    """Return the form that fits `count`, with `{count}` filled in."""
    return _catalogue.ngettext(one, many, count).format(count=count)


def N_(text: str) -> str:  # noqa: N802 - the marker that extraction tools know
    """Mark `text` for translation without translating it yet (tables built at import time)."""
    return text
