"""How a release is cited: the project's `CITATION.cff` with version, day and digest, and the same as BibTeX."""

from dataclasses import replace
from typing import Final

from casebook.citing.styles import STYLES
from casebook.citing.works import casebook
from casebook.store import Store
from release.changes import Entry

CITATION: Final = "CITATION.cff"


def citation_file(project: str, entry: Entry, store: Store) -> str:
    """Return the Citation File Format of a release; `project` is the project's own file, which names no version."""
    return (
        f"{project.rstrip()}\n"
        f'version: "{entry.version}"\n'
        f'date-released: "{entry.day.isoformat()}"\n'
        "identifiers:\n"
        "  - type: other\n"
        f'    value: "sha256:{store.digest}"\n'
        "    description: SHA-256 of tables/SHA256SUMS, which names every table's own. The site prints its first twelve digits.\n"
    )


def bibtex(entry: Entry, store: Store) -> str:
    """Return one BibTeX entry for the release."""
    work = casebook(entry.version, "en")
    dated = replace(work, issued=entry.day.isoformat(), note=f"Data version {store.version}")
    return STYLES["bib"].write([dated])
