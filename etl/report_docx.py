"""The text of a Word document: a line for each paragraph, a tab between the cells of a table row."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from etl.problems import Place, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

# What the parts may come to unpacked; a packed bomb announces it in its directory and is refused unopened.
LARGEST_UNPACKED_BYTES: Final = 256 * 2**20
DEEPEST_TABLE: Final = 20
# Broken XML is a SyntaxError to lxml, which python-docx parses with.
_DAMAGES: Final = (
    PackageNotFoundError, SyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError,
    NotImplementedError, EOFError, TypeError, IndexError, AssertionError, zlib.error,
)  # fmt: skip


def read_docx(content: bytes, name: str) -> str:
    """Return the body's paragraphs and tables in order; headers, footers and footnotes are not read.

    Raises:
        InputError: the file is damaged, protected, no Word document, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > LARGEST_UNPACKED_BYTES:
            refuse("report_too_large", Place(name), most=LARGEST_UNPACKED_BYTES // 2**20)
        document = Document(io.BytesIO(content))
        return "\n".join(_lines(document.iter_inner_content()))
    except _DAMAGES as error:
        refuse("damaged_report", Place(name), form="Word", detail=type(error).__name__)


def _lines(blocks: Iterator[Paragraph | Table], depth: int = 0) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, Table):
            yield block.text
        elif depth < DEEPEST_TABLE:
            yield from _rows(block, depth)


def _rows(table: Table, depth: int) -> Iterator[str]:
    """A line for each row. A merged cell is met in every row and column it spans, and read once."""
    met: set[object] = set()
    for row in table.rows:
        cells = [cell for cell in row.cells if _is_new(cell, met)]
        yield "\t".join(" ".join(_lines(cell.iter_inner_content(), depth + 1)) for cell in cells)


def _is_new(cell: _Cell, met: set[object]) -> bool:
    element = cell._tc  # noqa: SLF001 - two cells are the same if their element is, and nothing public says so
    known = element in met
    met.add(element)
    return not known
