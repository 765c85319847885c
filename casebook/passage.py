"""Passages: the paragraph of a source document around a place, read from the reader's own folder and never kept.

A document is known by the SHA-256 of its bytes, whatever its name. It is read from ``CASEBOOK_SOURCES`` when asked for; nothing
of it is written, published or exported.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal

from casebook.text import is_absent

LARGEST_BYTES: Final = 8_000_000
MOST_FILES: Final = 400
LONGEST: Final = 900
Stamp = tuple[str, int, int]


@dataclass(frozen=True)
class Passage:
    """A paragraph in three parts: before the figure, the figure, after it; ``cut`` says which ends were shortened."""

    before: str
    figure: str
    after: str
    cut: tuple[bool, bool] = (False, False)


Missing = Literal["unregistered", "no_folder", "no_document", "moved"]


def sources_folder() -> Path | None:
    """Return the folder that ``CASEBOOK_SOURCES`` names; None where it names none that can be read."""
    named = os.environ.get("CASEBOOK_SOURCES")
    folder = Path(named) if named else None
    return folder if folder is not None and folder.is_dir() else None


def find_passage(
    source: Mapping[Any, Any], start: int, end: int, figure: Any = None, folder: Path | None = None
) -> Passage | Missing:
    """Return the paragraph of ``source`` (a row of ``sources``) around a half-open span, or why there is none.

    ``figure``, where given, must stand at the span, or the answer is ``moved``. The other reasons: the source names no text
    (``unregistered``), no folder is given (``no_folder``), the folder does not hold the text (``no_document``).
    """
    if is_absent(source["sha256"]):
        return "unregistered"
    if folder is None:
        return "no_folder"
    text = _document(folder, str(source["sha256"]))
    if text is None:
        return "no_document"
    stands = 0 <= start < end <= len(text) and (is_absent(figure) or text[start:end] == figure)
    return _paragraph(text, start, end) if stands else "moved"


def _paragraph(text: str, start: int, end: int) -> Passage:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    room = max(0, LONGEST - (end - start)) // 2
    left, right = max(first, start - room), min(last, end + room)
    return Passage(
        text[left:start].lstrip(),
        text[start:end],
        text[end:right].rstrip(),
        (left > first, right < last),
    )


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
