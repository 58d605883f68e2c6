"""Every text a person reads: the words we do not say, and no text that slips past translation."""

import ast
import re

import pytest

from peergroup_desktop.core.paths import resource
from tests.architecture.sources import ROOT, Source, sources

AVOIDED = (
    "absent", "admin", "are you sure", "assessment", "at risk", "beneficiar(?:y|ies)", "case(?:load)?s?", "clients?",
    "compliance", "database", "discharged?", "DNA", "drop-?outs?", "errors?", "export(?:s|ed|ing)?",
    "fail(?:s|ed|ure)?", "fatal", "intake", "invalid", "member ID", "no-shows?", "non-attenders?", "oops", "patients?",
    "referrals?", "risk rating", "score[sd]?", "service users?", "sync(?:ed|ing)?", "vulnerable",
)  # fmt: skip
EXCEPTIONS = ("no referral needed", "Open Referral", "in case", "just in case")
"""Where an avoided word is part of something else: a promise, a name, an everyday phrase."""

_AVOIDED = re.compile(rf"\b(?:{'|'.join(AVOIDED)})\b", re.IGNORECASE)
_EXCEPTED = re.compile("|".join(map(re.escape, EXCEPTIONS)), re.IGNORECASE)
_MARKERS = {"_", "N_", "plural"}
_SHOWS_TEXT = {
    "setAccessibleDescription", "setAccessibleName", "setPlaceholderText", "setStatusTip", "setText", "setTitle",
    "setToolTip", "setWindowTitle",
}  # fmt: skip


def texts_of(source: Source) -> list[tuple[str, str]]:
    """Return (place, text) of every constant handed to `_`, `N_` or `plural`."""
    return [
        (source.at(node.lineno), part.value)
        for name, node in source.calls()
        if name in _MARKERS
        for part in node.args
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def said() -> list[tuple[str, str]]:
    """Return every text a person may read: the window's, the paper's, and the help pages' lines."""
    found = [text for source in sources() for text in texts_of(source)]
    for page in sorted(resource("help").rglob("*.md")):
        lines = page.read_text(encoding="utf-8").splitlines()
        found += [(f"{page.relative_to(ROOT).as_posix()}:{number}", line) for number, line in enumerate(lines, start=1)]
    return found


def avoided(text: str) -> list[str]:
    return _AVOIDED.findall(_EXCEPTED.sub("", text))


def test_we_do_not_sound_like_an_office():
    assert [f"{place}: {words} in {text!r}" for place, text in said() if (words := avoided(text))] == []


@pytest.mark.parametrize("text", ["Two cases", "Patient list", "The save failed", "Are you sure", "an exported file"])
def test_avoided_words_are_found(text):
    assert avoided(text)


@pytest.mark.parametrize(
    "text",
    ["Just in case", "No referral needed", "Caps Lock", "adminster", "showcase", "escorted"],
)
def test_other_words_are_let_through(text):
    assert not avoided(text)


def test_nobody_is_shouted_at():
    assert [f"{place}: {text!r}" for place, text in said() if re.search(r"!(?![\[=])|[A-Z]{2,} [A-Z]{2,}", text)] == []


def test_gaps_are_named():
    """`{name}` may move in another language; `{}` and `%s` may not."""
    assert [f"{place}: {text!r}" for place, text in said() if re.search(r"\{\}|%[sd]", text)] == []


def test_only_constants_are_translated():
    """Tools that collect texts read the code; an f-string is never found in the catalogue."""
    faults = [
        source.at(node.lineno)
        for source in sources()
        for name, node in source.calls()
        if name in _MARKERS and any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in node.args[:2])
    ]
    assert faults == []


def test_every_text_in_the_window_can_be_translated():
    faults = [
        f"{source.at(node.lineno)}: {node.args[0].value!r}"
        for source in sources("peergroup_desktop/ui")
        for name, node in source.calls()
        if name in _SHOWS_TEXT and node.args and isinstance(node.args[0], ast.Constant)
        if re.search(r"[^\W\d_]{2}", str(node.args[0].value))
    ]
    assert faults == []
