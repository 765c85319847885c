"""CSL-JSON 1.0.2: the items that Zotero, pandoc and citeproc read."""

from typing import Any

from casebook.citing.reference import Name, Reference, parts_of


def item_of(reference: Reference) -> dict[str, Any]:
    """Return a reference as an item; what is unknown is left out."""
    told = {
        "id": reference.key,
        "type": reference.kind,
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "issued": _date(reference.issued),
        "container-title": reference.container,
        "publisher": reference.publisher,
        "page": reference.pages,
        "version": reference.version,
        "URL": reference.url,
        "accessed": _date(reference.accessed),
        "language": reference.language,
        "note": reference.note,
    }
    return {name: value for name, value in told.items() if value}


def _date(date: str) -> dict[str, Any] | None:
    parts = parts_of(date)
    return {"date-parts": [list(parts)]} if parts else None


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    told = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle}
    return {part: value for part, value in told.items() if value}
