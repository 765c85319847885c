"""Every file of a release, by name."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from casebook.schema import TABLES
from casebook.store import CHECKSUMS, Store
from casebook.text import LANGUAGES
from components.exports.table import as_csv
from release.changes import CHANGES, Entry
from release.citation import CITATION, bibtex, citation_file
from release.codebook import codebook
from release.papers import READMES, licence, readme, rights

_WORDS: Final = "utf-8"


def contents(project: Path, entry: Entry, store: Store) -> dict[str, bytes]:
    """Return the files of a release with their bytes; the last one holds the checksums of all others."""
    files = {**_tables(store), **_papers(project, entry, store), **licence(project)}
    return {**files, CHECKSUMS: _checksums(files)}


def _tables(store: Store) -> dict[str, bytes]:
    published = {f"tables/{name}": store.content(name) for name in (*store.checksums, CHECKSUMS)}
    return published | {f"csv/{name}.csv": as_csv(store.rows(name)) for name in TABLES}


def _papers(project: Path, entry: Entry, store: Store) -> dict[str, bytes]:
    cited = (project / CITATION).read_text(encoding=_WORDS)
    papers = {
        CHANGES: (project / CHANGES).read_text(encoding=_WORDS),
        CITATION: citation_file(cited, entry, store),
        "citation.bib": bibtex(entry, store),
    }
    for language in LANGUAGES:
        papers[READMES[language]] = readme(project, entry, store, language)
        papers[f"RIGHTS.{language}.md"] = rights(store, language)
        papers[f"codebook.{language}.html"] = codebook(entry, store, language)
    return {name: text.encode(_WORDS) for name, text in papers.items()}


def _checksums(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode("ascii")
