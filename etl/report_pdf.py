"""The text of a PDF: its pages in order, the lines of a paragraph joined."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from typing import Final
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from casebook.reading.digits import HAN_TO_TEN
from etl.problems import Place, refuse

MOST_PAGES: Final = 3000
# A line shorter than this share of the page's usual width is the last of its paragraph.
_FULL: Final = 0.8
_ENDS: Final = re.compile(r"[。！？；：.!?;:”」』…]$")
_BULLET: Final = re.compile(
    rf"(?:[（(]?[{HAN_TO_TEN}\d]{{1,3}}[)）、.．]|第[{HAN_TO_TEN}\d]+[章节条]|[•●■·–-] )"
)
# Fonts tell radicals and compatibility forms in the place of the characters that a reader sees and searches (⼗ for 十).
_FORMS: Final = {
    code: normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA))
}
_DAMAGES: Final = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError,
    OverflowError, ZeroDivisionError, RuntimeError, OSError, zlib.error, struct.error,
)  # fmt: skip

# It warns of every oddity of a file on standard error; what stops a reading is told by us.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf(content: bytes, name: str) -> str:
    """Return the text of all pages, as far as the file tells it.

    Raises:
        InputError: the file is damaged, protected, too long, or a scan without text.
    """
    try:
        text = _text(content, name)
    except (FileNotDecryptedError, DependencyError):
        refuse("protected_report", Place(name))
    except _DAMAGES as error:
        refuse("damaged_report", Place(name), form="PDF", detail=type(error).__name__)
    if not text.strip():
        refuse("report_without_text", Place(name))
    return text


def _text(content: bytes, name: str) -> str:
    reader = PdfReader(io.BytesIO(content), strict=False)
    if len(reader.pages) > MOST_PAGES:
        refuse("report_too_many_pages", Place(name), most=MOST_PAGES)
    text = "\n".join(join_lines(page.extract_text()) for page in reader.pages)
    # Some fonts tell a character beyond the first 65,536 as two halves, and a broken one leaves a half alone.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.translate(_FORMS)


def join_lines(page: str) -> str:
    """Join the lines of each paragraph: a line that is full and ends no sentence goes on in the next.

    Chinese is joined without a blank, and words of Latin script with one; a hyphen at a line's end is dropped.
    """
    lines = [line.strip() for line in page.strip().split("\n")]
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
    pieces: list[str] = []
    previous = ""
    for line in lines:
        pieces += [_between(previous, line, usual), line] if previous or pieces else [line]
        previous = line
    return re.sub(r"(?<=[a-z])-\u2060", "", "".join(pieces)).replace("\u2060", "")


def _between(previous: str, line: str, usual: int) -> str:
    if not line or len(previous) < _FULL * usual or _ENDS.search(previous) or _BULLET.match(line):
        return "\n"
    if previous.endswith("-") and line[0].islower():
        return "\u2060"  # marks the place until all lines are joined
    return " " if previous[-1].isascii() and line[0].isascii() else ""
