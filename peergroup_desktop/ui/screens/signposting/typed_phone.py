"""Numbers as people type them: "01632 960 114", or "SHOUT to 85258" for a text. No Qt."""

import re
from dataclasses import replace

from peergroup_desktop.actions.directory import PhoneFields

_TEXT = re.compile(r"(?:text\s+)?(?P<word>[^\W\d_]\w*)\s+to\s+(?P<number>\+?\d[\d\s]*)", re.IGNORECASE)


def shown(phone: PhoneFields) -> str:
    """Return a number as it stands in the form."""
    return f"{phone.text_word} to {phone.number}" if phone.text_word else phone.number


def read(text: str, before: PhoneFields | None) -> PhoneFields | None:
    """Return a typed number, in the place of the one before; nothing where nothing stands."""
    text = " ".join(text.split())
    if not text:
        return None
    if before is not None and text == shown(before):
        return before
    made = before or PhoneFields("")
    found = _TEXT.fullmatch(text)
    if found is not None:
        return replace(made, number=found["number"], text_word=found["word"].upper(), kind="text")
    return replace(made, number=text, text_word="", kind="voice" if made.text_word else made.kind)
