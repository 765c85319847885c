"""The text of a report, whatever it comes as: plain text, Markdown, HTML, Word (.docx) or PDF."""

from __future__ import annotations

import codecs
import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etl.problems import Place, refuse
from etl.report_docx import read_docx
from etl.report_html import read_html
from etl.report_pdf import read_pdf

if TYPE_CHECKING:
    from collections.abc import Callable

# A long annual report is below 2 MB of text; scans and picture books are refused before they are taken apart.
LARGEST_BYTES: Final = 32 * 2**20
LONGEST_CHARACTERS: Final = 12_000_000
# How files that are no text begin.
_MARKS: Final = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx"}
STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Report:
    """The text of a report and the SHA-256 of the file; offsets count the text's Unicode code points from 0."""

    text: str
    sha256: str


def read_report(name: str) -> Report:
    """Read a report by its ending; `-` is standard input, and a file of no known ending is what its content shows.

    Text and HTML are UTF-8 (a byte order mark is dropped), UTF-16 with its mark, or GB18030, each decoded strictly.

    Raises:
        InputError: the file is missing, too large, damaged, protected, or holds no text.
    """
    content = _bytes(name)
    convert = FORMS.get(Path(name).suffix.lower(), _plain)
    if convert is _plain:  # a PDF or Word file under the name of a text
        convert = next((FORMS[form] for mark, form in _MARKS.items() if content.startswith(mark)), _plain)
    text = convert(content, name)
    if len(text) > LONGEST_CHARACTERS:
        refuse("report_too_long", Place(name), most=LONGEST_CHARACTERS // 10**6)
    return Report(text, hashlib.sha256(content).hexdigest())


def _bytes(name: str) -> bytes:
    try:
        if name == STANDARD_INPUT:
            content = sys.stdin.buffer.read(LARGEST_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        refuse("unreadable_file", Place(name), detail=error.strerror or str(error))
    if len(content) > LARGEST_BYTES:
        refuse("report_too_large", Place(name), most=LARGEST_BYTES // 2**20)
    return content


def _plain(content: bytes, name: str) -> str:
    text = _decoded(content)
    # GB18030 decodes many a binary file; no text holds the null character.
    if text is None or "\0" in text:
        refuse("unreadable_text", Place(name))
    return text


def _decoded(content: bytes) -> str | None:
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _html(content: bytes, name: str) -> str:
    return read_html(_plain(content, name))


FORMS: Final[dict[str, Callable[[bytes, str], str]]] = {
    ".txt": _plain,
    ".md": _plain,
    ".html": _html,
    ".htm": _html,
    ".docx": read_docx,
    ".pdf": read_pdf,
}
