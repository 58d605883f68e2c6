"""What a phone's camera is given to read: the address of a page, or a number to ring or to send a word to."""

import re
import unicodedata

_PAGE = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d[\d ().-]*")
_MOST_LETTERS = 150  # more make a square so fine at 18 mm that a cheap printer blurs it
_FEWEST_DIGITS = 3


def page_code(url: str) -> str:
    """Return the address of a web page as cameras know one; "" for anything else, or for a very long one."""
    address = url.strip()
    if "://" not in address:
        address = f"https://{address}" if "." in address else ""
    is_page = _PAGE.fullmatch(address) is not None
    return address if is_page and len(address) <= _MOST_LETTERS and address.isascii() else ""


def ring_code(number: str) -> str:
    """Return "tel:" and the number, without what people write around it; "" when there is none."""
    digits = _digits(number)
    return f"tel:{digits}" if digits else ""


def text_code(number: str, word: str) -> str:
    """Return what starts a text to a number, with the word to send if there is one; "" when there is none."""
    digits = _digits(number)
    return ":".join(part for part in ("SMSTO", digits, word) if part) if digits else ""


def _digits(number: str) -> str:
    found = _NUMBER.search(number)
    plain = "".join(str(unicodedata.digit(letter, letter)) for letter in found[0]) if found else ""
    bare = re.sub(r"\(0\)|[^\d+]", "", plain)
    return bare if len(bare.lstrip("+")) >= _FEWEST_DIGITS else ""
