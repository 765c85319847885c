"""What can be cited: the casebook, a part of it, and a source, each as a reference.

The casebook is cited by title, contributors and version of its tables (``CITATION.cff`` says the same); nobody has
given it a date, a publisher or a DOI, so none is named. The address is the one under which the reader sees it.
"""

import re
from typing import Final

from casebook.citing.reference import Name, Reference, clean, is_chinese, names_of
from casebook.labels import Row
from casebook.text import HTML_LANG, Language, Text, is_absent

TITLE: Final = Text("治理案例集", "Governance Casebook")
AUTHOR: Final = Name(literal="Governance Casebook contributors")
_KEY: Final = "governance-casebook"
_PARAGRAPH: Final = Text("第{n}段", "paragraph {n}")
# Who reposted it, in brackets behind a publisher.
_ASIDE: Final = re.compile(r"（([^（）]*)）.*$")


def casebook(version: str, language: Language, *, url: str = "", accessed: str = "") -> Reference:
    """Return the reference of the whole casebook at a version of its tables."""
    return Reference(
        key=_KEY,
        kind="dataset",
        title=TITLE.pick(language),
        authors=(AUTHOR,),
        version=version,
        url=url,
        accessed=accessed,
        language=HTML_LANG[language],
    )


def part(name: str, title: str, whole: Reference, *, url: str, kind: str = "figure") -> Reference:
    """Return the reference of a chart or a record of the casebook; ``name`` is its slug or id."""
    return Reference(
        key=f"{whole.key}-{name}",
        kind=kind,
        title=title,
        authors=whole.authors,
        container=whole.title,
        version=whole.version,
        url=url,
        accessed=whole.accessed,
        language=whole.language,
    )


def source(row: Row) -> Reference:
    """Return the reference of a source; ``row`` is one of the table of sources.

    Who reposted it stands in brackets behind its publisher; it is noted where no address says so.
    """
    cell = {str(name): clean(value) for name, value in row.items()}
    aside, publisher = _ASIDE.search(cell["publisher"]), _ASIDE.sub("", cell["publisher"])
    container = cell.get("container", "")
    return Reference(
        key=cell["source_id"],
        kind=cell.get("document_type") or "document",
        title=cell["title"],
        authors=names_of(cell["author"]),
        issued=cell["date"],
        container=container,
        publisher="" if container and container in publisher else publisher,
        url=cell["url"],
        accessed=cell.get("accessed", "")[: len("2016-06-21")],
        version=cell.get("version", ""),
        # Programs set a reference in this language, and a title in English is no Chinese one, whatever the work is in.
        language=cell["language"]
        if is_chinese(cell["title"]) or not cell["language"].startswith("zh")
        else "en",
        note=aside[1] if aside and not cell["url"] else "",
        pages=cell.get("pages", ""),
    )


def located(reference: Reference, row: Row, section: str, language: Language) -> Reference:
    """Return the reference of a source with the place in it and the words printed there.

    ``row`` is a record with ``printed`` and ``paragraph``; ``section`` the name of the section in the reader's language.
    """
    known = "" if is_absent(row["paragraph"]) else str(int(row["paragraph"]))
    paragraph = _PARAGRAPH.pick(language).replace("{n}", known) if known else ""
    comma, colon = ("，", "：") if language == "zh" else (", ", ": ")
    printed = f"“{clean(row['printed'])}”" if clean(row["printed"]) else ""
    place = comma.join(part for part in (section, paragraph) if part)
    told = colon.join(part for part in (place, printed) if part)
    return reference.noting("; ".join(part for part in (reference.note, told) if part))
