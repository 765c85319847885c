"""RIS: one tag a line, as reference managers import it."""

from typing import Final

from casebook.citing.reference import Name, Reference, parts_of

TYPES: Final = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "webpage": "ELEC",
    "dataset": "DATA",
    "figure": "CHART",
    "report": "RPRT",
    "book": "BOOK",
    "document": "GEN",
}


def format_ris(reference: Reference) -> str:
    """Return a reference as one record; its last line is ``ER``."""
    tags = [
        ("TY", TYPES[reference.kind]),
        ("ID", reference.key),
        *(("AU", _name(name)) for name in reference.authors),
        ("TI", reference.title),
        ("T2", reference.container),
        ("PB", reference.publisher),
        ("SP", reference.pages),
        ("PY", reference.issued[:4] if parts_of(reference.issued) else ""),
        ("DA", _day(reference.issued)),
        ("ET", reference.version),
        ("LA", reference.language),
        ("UR", reference.url),
        ("Y2", _day(reference.accessed)),
        ("N1", reference.note),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in tags if value), "ER  - "])


def _day(date: str) -> str:
    """A date as RIS has it, year/month/day/; what is unknown stays empty."""
    parts = parts_of(date)
    return "/".join([*(f"{part:02}" for part in parts), *[""] * (4 - len(parts))]) if parts else ""


def _name(name: Name) -> str:
    return name.literal or f"{name.surname}, {name.given}"
