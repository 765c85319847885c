"""How the casebook, and one figure of it, are cited.

The casebook by its title, its authors and the version of its tables; a figure by its own source, whose citation the
source record holds, with the words printed and the place where they stand. Forms: GB/T 7714-2015 for a data set (DS),
APA (7th ed.) for a data set without a date, BibTeX.
"""

from typing import Final

from casebook.labels import Row
from casebook.schema import VERSION
from casebook.text import Text, is_absent

TITLE: Final = Text("治理案例集", "Governance Casebook")
AUTHOR: Final = "Governance Casebook contributors"
FORMS: Final = ("gb", "apa", "bibtex")


def cite_casebook(version: str) -> dict[str, str]:
    """Return the citation of the tables at ``version`` (that of the store) in each form of ``FORMS``."""
    released = f"{VERSION}+{version}"
    return {
        "gb": f"{AUTHOR}. {TITLE.zh} = {TITLE.en}[DS]. 版本 {VERSION}, 数据版本 {version}.",
        "apa": f"{AUTHOR}. (n.d.). {TITLE.en} (Version {released}) [Data set].",
        "bibtex": "\n".join(
            [
                "@misc{governance-casebook,",
                f"  author  = {{{{{AUTHOR}}}}},",
                f"  title   = {{{TITLE.en}}},",
                f"  version = {{{released}}},",
                "  note    = {Data set}",
                "}",
            ]
        ),
    }


def cite_figure(row: Row, *, citation: str, section: str, language: str) -> str:
    """Return the citation of a stated figure: its source, where it stands there, and the words printed.

    ``row`` is an observation with ``figure`` and ``paragraph``; ``citation`` that of its source; ``section`` the name of
    the section in ``language``, empty where none is known.
    """
    paragraph = "" if is_absent(row["paragraph"]) else str(int(row["paragraph"]))
    if language == "zh":
        place = "，".join(part for part in (section, f"第{paragraph}段" if paragraph else "") if part)
        return f"{citation} {place + '：' if place else ''}“{row['figure']}”。"
    place = ", ".join(part for part in (section, f"paragraph {paragraph}" if paragraph else "") if part)
    return f"{citation} {place + ': ' if place else ''}“{row['figure']}”."
