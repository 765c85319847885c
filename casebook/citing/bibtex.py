"""BibTeX: every text escaped for LaTeX, braces balanced, capitals of titles and whole names kept by braces."""

from typing import Final
from urllib.parse import quote

from casebook.citing.reference import Name, Reference, parts_of

TYPES: Final = {
    "article-journal": "article",
    "article-newspaper": "article",
    "report": "techreport",
    "book": "book",
}
# BibTeX counts braces even behind a backslash, so they are spelled by name.
_SPECIAL: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "$&#%_"},
    }
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KINDS: Final = {"dataset": "Data set", "figure": "Chart"}
_FIRST_MONTH: Final = 2


def format_bibtex(reference: Reference) -> str:
    """Return a reference as one entry."""
    kind = TYPES.get(reference.kind, "misc")
    lines = [f"  {name} = {value}," for name, value in _fields(reference, kind).items() if value]
    return "\n".join([f"@{kind}{{{reference.key},", *lines, "}"])


def _fields(reference: Reference, kind: str) -> dict[str, str]:
    where = {"article": "journal", "techreport": "institution", "book": "publisher"}.get(kind, "howpublished")
    container = reference.container or reference.publisher
    return {
        "author": _braced(" and ".join(_name(name) for name in reference.authors)),
        "title": _braced(_braced(escape(reference.title))),
        where: _braced(escape(container)),
        **_dates(reference.issued),
        "pages": _braced(escape(reference.pages)),
        "version": _braced(escape(reference.version)),
        "url": _braced(_address(reference.url)),
        "urldate": _braced(reference.accessed),
        "type": _braced(_KINDS.get(reference.kind, "")),
        "language": _braced(escape(reference.language)),
        "note": _braced(escape(reference.note)),
    }


def _dates(issued: str) -> dict[str, str]:
    parts = parts_of(issued)
    year = f"{{{parts[0]}}}" if parts else ""
    month = _MONTHS[parts[1] - 1] if len(parts) >= _FIRST_MONTH else ""
    return {"date": _braced(issued if parts else ""), "year": year, "month": month}


def escape(text: str) -> str:
    """Return a text in which no character means anything to LaTeX or BibTeX."""
    return text.translate(_SPECIAL)


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _address(url: str) -> str:
    """An address stands as it is, but for what would end its field."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~-._")


def _name(name: Name) -> str:
    return _braced(escape(name.literal)) if name.literal else f"{escape(name.surname)}, {escape(name.given)}"
