"""The structure tree of a tagged PDF: what is a heading, a table, a cell, for readers that speak or reflow.

Which marks go round which drawing is `surface`'s affair. Nodes are written as text: a page has hundreds, and
reportlab's dictionaries take ten times as long.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject

Box = tuple[float, float, float, float]


class _Node(PDFObject):  # type: ignore[misc]
    """A numbered object of the file, given its text once the numbers of its kids are known."""

    __InternalName__: str  # reportlab's name for its name
    text = ""

    def format(self, _document: Any) -> bytes:
        """Return the object as it stands in the file; the name and the argument are reportlab's."""
        return self.text.encode("ascii")


class Element:
    """A node: a PDF structure type ("Table", "TR", "TH", "P" ...) with child nodes and pieces of pages.

    Attributes:
        scope: "Row" or "Column" for a header cell.
        alt: Words for a figure.
        box: Left, bottom, right, top of a figure in points.
        says: What is set in it, in reading order; written out when `needs_words`, for right-to-left text, which
            stands in the page from the left. (On the page itself, readers would turn it round a second time.)
    """

    def __init__(self, tag: str, parent: "Element | None" = None, *, scope: str = "", alt: str = "") -> None:
        self.tag = tag
        self.scope = scope
        self.alt = alt
        self.box: Box | None = None
        self.says: list[str] = []
        self.needs_words = False
        self._kids: list[Element | tuple[int, int]] = []
        if parent is not None:
            parent.add(self)

    def add(self, kid: "Element | tuple[int, int]") -> None:
        """Append a child node, or a piece of drawing as (page index, mark number on that page)."""
        self._kids.append(kid)

    def write(self, document: Any, parent: str, pages: list[str], written: dict["Element", str]) -> str:
        """Add this node and all below it to `document`; note each node's reference in `written`; return ours."""
        node = _Node()
        reference = written[self] = _reference(document, node)
        kids = [
            kid.write(document, reference, pages, written)
            if isinstance(kid, Element)
            else f"<</Type /MCR /Pg {pages[kid[0]]} /MCID {kid[1]}>>"
            for kid in self._kids
        ]
        node.text = (
            f"<</Type /StructElem /S /{self.tag} /P {parent} /K [{' '.join(kids)}]{''.join(self._attributes())}>>"
        )
        return reference

    def _attributes(self) -> list[str]:
        found = []
        if self.scope:
            found.append(f" /A <</O /Table /Scope /{self.scope}>>")
        if self.box:
            edges = " ".join(f"{edge:.1f}" for edge in self.box)
            found.append(f" /A <</O /Layout /Placement /Block /BBox [{edges}]>>")
        if self.needs_words:
            found.append(f" /ActualText {text_string(' '.join(self.says))}")
        if self.alt:
            found.append(f" /Alt {text_string(self.alt)}")
        return found


def text_string(text: str) -> str:
    """Return `text` as a PDF text string, whatever letters it has."""
    encoded = ("\ufeff" + text).encode("utf-16-be")
    return f"<{encoded.hex().upper()}>"


def write_tree(document: Any, root: Element, pages: list[Any], marks: list[list[Element]]) -> None:
    """Hang the tree under `root` into the catalogue of `document`.

    Args:
        document: reportlab's document.
        root: The "Document" element.
        pages: reportlab's reference to each page.
        marks: For each page, the element behind each mark number.
    """
    tree = _Node()
    place = _reference(document, tree)
    written: dict[Element, str] = {}
    top = root.write(document, place, [page.format(document).decode() for page in pages], written)
    numbers = " ".join(
        f"{index} [{' '.join(written[element] for element in elements)}]" for index, elements in enumerate(marks)
    )
    tree.text = (
        f"<</Type /StructTreeRoot /K [{top}] /ParentTree <</Nums [{numbers}]>> /ParentTreeNextKey {len(marks)}>>"
    )
    document.Catalog.StructTreeRoot = document.Reference(tree)
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    document.Catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})


def _reference(document: Any, node: _Node) -> str:
    """Give a node its number in the file and return the reference to it.

    What `document.Reference(node).format(document)` does, without the detours: they took a tenth of a long document.
    """
    number: int = document.objectcounter + 1
    name = f"R{number}"
    document.objectcounter = number
    document.numberToId[number] = name
    document.idToObjectNumberAndVersion[name] = number, 0
    document.idToObject[name] = node
    node.__InternalName__ = name
    return f"{number} 0 R"
