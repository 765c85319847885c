"""Documents: the texts that sources name by their SHA-256, found among the files of a folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.problems import Place

if TYPE_CHECKING:
    from pathlib import Path

    from etl.codebook import Codebook
    from etl.problems import Problems


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source; offsets count its Unicode code points from 0."""

    source_id: str
    text: str

    def paragraph(self, first: int, position: int) -> int:
        """Return which line with text `position` stands in, counted from 1 at `first`."""
        lines = self.text[first : position + 1].split("\n")
        return sum(bool(line.strip()) for line in lines)


def find_documents(
    folder: Path, codebook: Codebook, problems: Problems, *, required: bool = True
) -> dict[str, Document]:
    """Return the documents of all sources that have one; a file is known by its bytes, not by its name.

    Who adds a case need not have the documents of the others; that none is there at all is a problem if one is `required`.
    """
    wanted = {row["sha256"]: name for name, row in codebook.sources.items() if codebook.has_document(name)}
    found: dict[str, Document] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        source_id = wanted.get(_digest(path)) if path.is_file() else None
        if source_id:
            _add(path, source_id, found, problems)
    for digest, source_id in wanted.items() if required and not found else ():
        place = codebook.sources[source_id].at("sha256")
        problems.add("document_missing", place, source_id, folder=folder, sha256=digest)
    return found


def _add(path: Path, source_id: str, found: dict[str, Document], problems: Problems) -> None:
    try:
        # Bytes, not a text file: reading as text would turn \r\n into one character and move every offset.
        found[source_id] = Document(source_id, path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError:
        problems.add("document_undecodable", Place(path.name), name=path.name)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
