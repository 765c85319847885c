"""The text of a Word document: a line for each paragraph, a tab between the cells of a table row."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml

from etl.problems import Place, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement

# What the parts may come to unpacked, and their markup; pictures are unpacked by nobody here. Markup shrinks to a tenth
# or a twentieth: what shrinks more than a hundredfold is a packed bomb. The directory of the file tells all three.
LARGEST_UNPACKED_BYTES: Final = 256 * 2**20
LARGEST_MARKUP_BYTES: Final = 64 * 2**20
MOST_SHRUNK: Final = 100
_SMALL_PART: Final = 2**20
# Broken XML is a SyntaxError to lxml, which python-docx parses with; too deep XML a RuntimeError.
_DAMAGES: Final = (
    PackageNotFoundError, SyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError,
    RuntimeError, EOFError, TypeError, IndexError, AssertionError, zlib.error,
)  # fmt: skip

# Elements by their local names: what separates words, what was struck out, moved away or is said a second time for old
# programs, and what holds lines of its own beside the paragraph.
_MARKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNREAD: Final = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText"})
_BOX: Final = "txbxContent"
_NOTES: Final = ("/footnotes", "/endnotes")
_MARGINS: Final = ("/header", "/footer")


def read_docx(content: bytes, name: str) -> str:
    """Return the body in order with inserted text and text boxes, then footnotes, endnotes, headers and footers.

    Raises:
        InputError: the file is damaged, protected, no Word document, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            if _is_too_much(parts.infolist()):
                refuse("report_too_large", Place(name), most=LARGEST_UNPACKED_BYTES // 2**20)
        document = Document(io.BytesIO(content))
        lines = [*_lines(document.element.body)]
        for part in _beside(document):
            lines += [line for line in dict.fromkeys(_lines(part)) if line.strip()]
        return "\n".join(lines)
    except _DAMAGES as error:
        refuse("damaged_report", Place(name), form="Word", detail=type(error).__name__)


def _is_too_much(parts: list[zipfile.ZipInfo]) -> bool:
    markup = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    return (
        sum(part.file_size for part in parts) > LARGEST_UNPACKED_BYTES
        or sum(part.file_size for part in markup) > LARGEST_MARKUP_BYTES
        or any(part.file_size > max(_SMALL_PART, MOST_SHRUNK * part.compress_size) for part in markup)
    )


def _beside(document: WordDocument) -> Iterator[BaseOxmlElement]:
    """Notes, then headers and footers, each part once."""
    links = [link for link in document.part.rels.values() if not link.is_external]
    for kinds in (_NOTES, _MARGINS):
        yield from (parse_xml(link.target_part.blob) for link in links if link.reltype.endswith(kinds))


def _name(element: BaseOxmlElement) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _lines(block: BaseOxmlElement) -> Iterator[str]:
    """The lines of a block: paragraphs, rows of tables, and what controls, insertions and notes hold."""
    for element in block:
        name = _name(element)
        if name == "p":
            yield "".join(_pieces(element))
            for box in _boxes(element):
                yield from _lines(box)
        elif name == "tr":
            yield "\t".join(" ".join(_lines(cell)) for cell in _cells(element))
        elif name not in _UNREAD:
            yield from _lines(element)


def _cells(row: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """The cells of a row; one that a merged cell of an earlier row covers is read there."""
    for cell in row.iter("{*}tc"):
        merged = cell.find("{*}tcPr/{*}vMerge")
        covered = merged is not None and "restart" not in merged.attrib.values()
        nested = next(above for above in cell.iterancestors() if _name(above) == "tr") is not row
        if not covered and not nested:
            yield cell


def _pieces(element: BaseOxmlElement) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name != _BOX and name not in _UNREAD:
            yield from _pieces(child)


def _boxes(element: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    for child in element:
        if _name(child) == _BOX:
            yield child
        elif _name(child) not in _UNREAD:
            yield from _boxes(child)
