"""HTML in a description, as plain text. Takes one way through, whatever the text."""

import html
import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])([^<>]*)>|<!(?:--)?[^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_AMPERSANDS = re.compile(r"&(?:amp;|#38;|#x26;)+", re.IGNORECASE)  # escaped again and again
_HREF = re.compile(r"""\bhref\s*=\s*["']?(https?://[^\s"'>]+|mailto:[^\s"'>]+)""", re.IGNORECASE)
_TAGS = frozenset(
    "a abbr address article b big blockquote body br button center cite code dd del details div dl dt em figure font "
    "footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main mark meta nav ol "
    "option p pre q s script section select small span strike strong style sub summary sup svg table tbody td tfoot "
    "th thead title tr tt u ul video".split()
)
_NEW_LINE = frozenset(
    "address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr ol p pre section table tr ul".split()
)
_SILENT = frozenset({"script", "style", "head", "svg"})
_ROUNDS = 6  # tags that come out of entities, and the other way round


def plain_text(text: str) -> str:
    """Return `text` without tags and entities of HTML; text that has none comes back as it is."""
    for _round in range(_ROUNDS):
        text = _once(text)
    return text


def _once(text: str) -> str:
    is_marked = "<" in text and any(_is_tag(match) for match in _TAG.finditer(text))
    if is_marked:
        text = _tidy(_without_tags(text))
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(_AMPERSANDS.sub("&", text)).replace("\xa0", " ").strip()
    return text


def _is_tag(match: re.Match[str]) -> bool:
    return match.group(2) is None or match.group(2).lower() in _TAGS


def _without_tags(text: str) -> str:
    pieces: list[str] = []
    silent, link, at = "", "", 0
    for match in _TAG.finditer(text):
        if not _is_tag(match):
            continue
        if not silent:
            pieces.append(text[at : match.start()])
        at = match.end()
        name, is_end = (match.group(2) or "").lower(), bool(match.group(1))
        if silent:
            silent = "" if is_end and name == silent else silent
        elif name in _SILENT and not is_end:
            silent = name
        else:
            pieces.append(_instead(name, is_end, link))
            link = _address(match) if name == "a" and not is_end else link
    if not silent:
        pieces.append(text[at:])
    return "".join(pieces)


def _instead(name: str, is_end: bool, link: str) -> str:
    if name == "a" and is_end and link:
        return f" ({link})"
    if name == "li":
        return "" if is_end else "\n- "
    return "\n" if name in _NEW_LINE else ""


def _address(match: re.Match[str]) -> str:
    found = _HREF.search(match.group(3))
    return found.group(1).removeprefix("mailto:") if found else ""


def _tidy(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
