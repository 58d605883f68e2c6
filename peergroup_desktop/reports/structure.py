"""The structure tree of a tagged PDF: what is a heading, a table, a cell, for readers that speak or reflow.

Builds plain reportlab objects. Which marks go round which drawing is `surface`'s affair.
"""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString


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
        self.says: list[str] = []
        self.needs_words = False
        self.box: tuple[float, float, float, float] | None = None
        self._kids: list[Element | tuple[int, int]] = []
        if parent is not None:
            parent.add(self)

    def add(self, kid: "Element | tuple[int, int]") -> None:
        """Append a child node, or a piece of drawing as (page index, mark number on that page)."""
        self._kids.append(kid)

    def write(self, document: Any, parent: Any, pages: list[Any], written: dict["Element", Any]) -> Any:
        """Add this node and all below it to `document`; note each node's reference in `written`; return ours."""
        entries = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(self.tag), "P": parent})
        reference = written[self] = document.Reference(entries)
        kids = []
        for kid in self._kids:
            if isinstance(kid, Element):
                kids.append(kid.write(document, reference, pages, written))
            else:
                kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": pages[kid[0]], "MCID": kid[1]}))
        entries["K"] = PDFArray(kids)
        if self.scope:
            entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(self.scope)})
        if self.box:
            box = PDFArray([round(edge, 1) for edge in self.box])
            entries["A"] = PDFDictionary({"O": PDFName("Layout"), "BBox": box, "Placement": PDFName("Block")})
        if self.needs_words:
            entries["ActualText"] = PDFString(" ".join(self.says))
        if self.alt:
            entries["Alt"] = PDFString(self.alt)
        return reference


def write_tree(document: Any, root: Element, pages: list[Any], marks: list[list[Element]]) -> None:
    """Hang the tree under `root` into the catalogue of `document`.

    Args:
        document: reportlab's document.
        root: The "Document" element.
        pages: A reference to each page.
        marks: For each page, the element behind each mark number.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    written: dict[Element, Any] = {}
    tree["K"] = PDFArray([root.write(document, document.Reference(tree), pages, written)])
    numbers: list[Any] = []
    for index, elements in enumerate(marks):
        numbers += [index, document.Reference(PDFArray([written[element] for element in elements]))]
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    tree["ParentTreeNextKey"] = len(marks)
    document.Catalog.StructTreeRoot = tree
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
