"""What ships: letters the fonts cover, drawings the window asks for, licences beside both."""

import ast
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from peergroup_desktop.core.paths import resource
from tests.architecture.sources import sources

WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
LETTERS = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻâêîôûŵŷÂÊÎÔÛŴŶÿẁẃẅỳçğışăîșțčďěňřšťůžđőű’“”–—…·×€£"
SCRIPTS = {
    "NotoSans": "ЖЯіїΩằữ",
    "NotoSansArabic": "عبدالرحمنپچگ",
    "NotoSansBengali": "আয়েশা",
    "NotoSansDevanagari": "प्रिया",
    "NotoSansEthiopic": "ሰላም",
    "NotoSansGujarati": "પ્રિયા",
    "NotoSansGurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "NotoSansHebrew": "שרה",
    "NotoSansTamil": "கவிதா",
}


@cache
def coverage(name: str) -> frozenset[int]:
    import uharfbuzz

    return frozenset(uharfbuzz.Face(uharfbuzz.Blob(resource("fonts", f"{name}.ttf").read_bytes())).unicodes)


def missing(name: str, letters: str) -> list[str]:
    return [letter for letter in letters if ord(letter) not in coverage(name)]


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_text_font_writes_polish_welsh_and_turkish_names(weight):
    assert missing(f"AtkinsonHyperlegibleNext-{weight}", LETTERS) == []


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
@pytest.mark.parametrize(("name", "letters"), SCRIPTS.items())
def test_each_script_has_its_font(name, letters, weight):
    assert missing(f"{name}-{weight}", letters) == []


def test_the_fallback_writes_chinese_names():
    assert missing("DroidSansFallbackFull", "王小明陳美玲") == []


@pytest.mark.parametrize("path", sorted(resource("fonts").glob("*.ttf")), ids=lambda path: path.stem)
def test_fonts_have_outlines_that_paper_can_use(path):
    assert path.read_bytes()[:4] == b"\x00\x01\x00\x00"


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_licences_ship_beside(folder):
    assert [path for path in resource(folder).iterdir() if path.suffix == ".txt"]


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_icons_are_drawings_that_take_a_colour(path: Path):
    root = ET.parse(path).getroot()
    assert root.tag.endswith("svg")
    assert path.stem == "app" or root.get("stroke") == "currentColor"


def test_every_icon_asked_for_ships():
    asked = {
        node.args[0].value: source.at(node.lineno)
        for source in sources()
        for name, node in source.calls()
        if name in {"icon", "icon_pixmap"} and node.args and isinstance(node.args[0], ast.Constant)
    }
    assert {name: place for name, place in asked.items() if not (resource("icons") / f"{name}.svg").exists()} == {}


def test_every_drawing_can_be_fetched_again():
    """`packaging/make_resources.py` lists what ships, so that a new version can be taken in one go."""
    script = next(source for source in sources("packaging") if source.path.stem == "make_resources")
    lists = [
        node.value for node in script.nodes if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "ICONS"
    ]
    listed = " ".join(ast.literal_eval(lists[0]).values()).split()
    assert sorted([*listed, "app"]) == sorted(path.stem for path in resource("icons").glob("*.svg"))
