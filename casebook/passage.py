"""Passages: the paragraph of a source document around a place, read from the reader's own folder and never kept.

A document is known by the SHA-256 of its bytes, whatever its name. It is read from ``CASEBOOK_SOURCES`` when asked for; nothing
of it is written, published or exported.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal

from casebook.text import is_absent

LARGEST_BYTES: Final = 8_000_000
MOST_FILES: Final = 400
LONGEST: Final = 900
LEAST_ROUND: Final = 60
Stamp = tuple[str, int, int]


Span = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """A paragraph in parts, each with whether it is what the record points to; ``cut`` says which ends were shortened."""

    parts: tuple[tuple[str, bool], ...]
    cut: tuple[bool, bool] = (False, False)


Missing = Literal["unregistered", "no_folder", "no_document", "moved"]


def sources_folder() -> Path | None:
    """Return the folder that ``CASEBOOK_SOURCES`` names; None where it names none that can be read."""
    named = os.environ.get("CASEBOOK_SOURCES")
    folder = Path(named) if named else None
    return folder if folder is not None and folder.is_dir() else None


def find_passages(
    source: Mapping[Any, Any], spans: Iterable[Span], figure: Any = None, folder: Path | None = None
) -> list[Passage] | Missing:
    """Return the paragraphs of ``source`` (a row of ``sources``) that hold half-open spans, or why there are none.

    ``figure``, where given, must stand at each span, or the answer is ``moved``. The other reasons: the source names no text
    (``unregistered``), no folder is given (``no_folder``), the folder does not hold the text (``no_document``).
    """
    if is_absent(source["sha256"]):
        return "unregistered"
    if folder is None:
        return "no_folder"
    text = _document(folder, str(source["sha256"]))
    if text is None:
        return "no_document"
    wanted = sorted(set(spans))
    if not wanted or not all(_stands(text, span, figure) for span in wanted):
        return "moved"
    paragraphs: dict[int, list[Span]] = {}
    for start, end in wanted:
        paragraphs.setdefault(text.rfind("\n", 0, start) + 1, []).append((start, end))
    return [_paragraph(text, first, held) for first, held in paragraphs.items()]


def _stands(text: str, span: Span, figure: Any) -> bool:
    start, end = span
    return 0 <= start < end <= len(text) and (is_absent(figure) or text[start:end] == figure)


def _paragraph(text: str, first: int, spans: list[Span]) -> Passage:
    start, end = spans[0][0], max(end for _, end in spans)
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    room = max(LEAST_ROUND, (LONGEST - (end - start)) // 2)
    left, right = max(first, start - room), min(last, end + room)
    parts: list[tuple[str, bool]] = []
    at = left
    for begin, stop in spans:
        parts += [(text[at:begin], False)] if begin > at else []
        parts += [(text[max(at, begin) : stop], True)] if stop > at else []
        at = max(at, stop)
    parts += [(text[at:right], False)] if right > at else []
    return Passage(tuple(parts), (left > first, right < last))


def _document(folder: Path, digest: str) -> str | None:
    """The text of the document with these bytes, None where the folder holds none that is small enough and UTF-8."""
    for stamp in _stamps(folder):
        if _digest(stamp) == digest:
            return _text(stamp)
    return None


def _stamps(folder: Path) -> list[Stamp]:
    """The files of a folder that may be documents, each with its size and time, so that a changed file is read again."""
    stamps: list[Stamp] = []
    try:
        for entry in islice(os.scandir(folder), MOST_FILES):
            if entry.is_file():
                stat = entry.stat()
                stamps.append((entry.path, stat.st_size, stat.st_mtime_ns))
    except OSError:
        return []
    return sorted(stamp for stamp in stamps if 0 < stamp[1] <= LARGEST_BYTES)


@lru_cache(maxsize=2 * MOST_FILES)
def _digest(stamp: Stamp) -> str:
    try:
        with Path(stamp[0]).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@lru_cache(maxsize=4)
def _text(stamp: Stamp) -> str | None:
    """The text, decoded from bytes: reading as text would turn two characters of a line's end into one."""
    try:
        return Path(stamp[0]).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
