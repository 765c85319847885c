"""What can be cited: the casebook, a part of it, and a source, each as a reference.

The casebook is cited by title, contributors and version of its tables (``CITATION.cff`` says the same); nobody has
given it a date, a publisher or a DOI, so none is named. The address is the one under which the reader sees it.
"""

import re
from typing import Final

from casebook.citing.reference import Name, Reference, clean, names_of
from casebook.labels import Row
from casebook.text import HTML_LANG, Language, Text, is_absent

TITLE: Final = Text("治理案例集", "Governance Casebook")
AUTHOR: Final = Name(literal="Governance Casebook contributors")
_KEY: Final = "governance-casebook"
_PARAGRAPH: Final = Text("第{n}段", "paragraph {n}")
# GB/T 7714-2015, annex B: the letter of a document in a citation tells what it is.
_KINDS: Final = {
    "J": "article-journal",
    "N": "article-newspaper",
    "EB": "webpage",
    "DB": "dataset",
    "DS": "dataset",
    "R": "report",
    "M": "book",
}
_MARK: Final = re.compile(r"\[([A-Z]{1,2})(?:/[A-Z]{2})?\]\.? ?")
_CONTAINER: Final = re.compile(r"(?!https?:|GitHub|版本)([^\W\d][^,.()\[\]]*)(?=, |\. |\.$)")
_ASIDE: Final = re.compile(r"（[^（）]*）.*$")


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

    What it is and what it came out in are read from its citation, which a person wrote; what stands in brackets behind
    its publisher (who reposted it) is left to that citation.
    """
    citation, url = clean(row["citation"]), clean(row["url"])
    marked = _MARK.search(citation)
    found = _CONTAINER.match(citation[marked.end() :]) if marked else None
    container = found[1].strip() if found else ""
    publisher = _ASIDE.sub("", clean(row["publisher"]))
    is_web = url.startswith(("https://", "http://"))
    return Reference(
        key=str(row["source_id"]),
        kind=_KINDS.get(marked[1], "document") if marked else "document",
        title=str(row["title"]),
        authors=names_of(row["author"]),
        issued="" if is_absent(row["date"]) else str(row["date"]),
        container=container,
        publisher="" if publisher == container else publisher,
        url=url if is_web else "",
        language=str(row["language"]),
        recorded=citation,
        note="" if is_web else url,
    )


def located(reference: Reference, row: Row, section: str, language: Language) -> Reference:
    """Return the reference of a source with the place in it and the words printed there.

    ``row`` is a record with ``printed`` and ``paragraph``; ``section`` the name of the section in the reader's language.
    """
    known = "" if is_absent(row["paragraph"]) else str(int(row["paragraph"]))
    paragraph = _PARAGRAPH.pick(language).replace("{n}", known) if known else ""
    comma, colon, stop = ("，", "：", "。") if language == "zh" else (", ", ": ", ".")
    printed = f"“{clean(row['printed'])}”" if clean(row["printed"]) else ""
    place = comma.join(part for part in (section, paragraph) if part)
    told = colon.join(part for part in (place, printed) if part)
    said = f"{told}{stop}" if told else ""
    return reference.noting(" ".join(part for part in (reference.note, said) if part))
