"""A reference: what is cited, in the terms of CSL-JSON, clean enough to be written in any style.

No text of a reference holds a line break or a control character, so nothing in a title can begin a line, a field or
an entry of its own.
"""

import re
import unicodedata
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from casebook.text import is_absent

KINDS: Final = (
    "article-journal",
    "article-newspaper",
    "webpage",
    "dataset",
    "figure",
    "report",
    "book",
    "document",
)
_HAN: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_PARTICLES: Final = re.compile(r"((?:[a-zà-öø-ÿ'’]+ )*[a-zà-öø-ÿ]+[ '’])(?=[^a-z])")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
# Marks that reorder what is read without being seen.
_BIDI: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: Any) -> str:
    """Return a text as one line: no control characters, no line separators, no marks of direction; absent is empty."""
    if is_absent(text):
        return ""
    spaced = " ".join(_BIDI.sub("", str(text)).split())
    return "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cs"))


def is_chinese(text: str) -> bool:
    """Say whether a text holds a Chinese character."""
    return _HAN.search(text) is not None


def _clean_fields(value: Any) -> None:
    """Clean every text of a frozen value while it is made."""
    for item in fields(value):
        text = getattr(value, item.name)
        if isinstance(text, str):
            object.__setattr__(value, item.name, clean(text))


@dataclass(frozen=True)
class Name:
    """Who made a work: a person by ``family``, ``given`` and ``particle``, or anybody by ``literal``.

    A Chinese name is literal: where the family name ends is not for a program to guess, and every style prints it whole.
    """

    literal: str = ""
    family: str = ""
    given: str = ""
    particle: str = ""

    def __post_init__(self) -> None:
        _clean_fields(self)

    @classmethod
    def of(cls, text: str) -> "Name":
        """Return the name spelled ``Family, Given`` or, without a comma, as it stands; ``van`` and the like are particles."""
        family, _, given = (clean(part) for part in clean(text).partition(","))
        if not given:
            return cls(literal=text)
        found = _PARTICLES.match(family)
        particle = found[1].strip() if found else ""
        return cls(family=family[len(found[0]) if found else 0 :], given=given, particle=particle)

    @property
    def surname(self) -> str:
        """Particle and family name, or the whole of a literal name."""
        return self.literal or _joined(self.particle, self.family)

    def initials(self, mark: str) -> str:
        """Return the first letters of the given names, each with ``mark`` after it; those of a hyphenated name joined."""
        parts = [
            "-".join(f"{half[0]}{mark}" for half in part.split("-") if half) for part in self.given.split()
        ]
        return " ".join(parts)


def _joined(particle: str, family: str) -> str:
    elided = particle.endswith(("'", "’"))
    return f"{particle}{'' if elided or not particle else ' '}{family}"


def names_of(text: Any) -> tuple[Name, ...]:
    """Return the names of a cell of authors, semicolons between; none for an absent one."""
    return tuple(Name.of(part) for part in re.split(r"[;；]", clean(text)) if part.strip())


@dataclass(frozen=True)
class Reference:
    """One work. ``kind`` is a type of CSL, one of ``KINDS``; dates are ISO 8601 and may end at year or month.

    ``key`` is ASCII and names the reference in BibTeX, RIS and CSL. ``container`` is the journal, site or work it is
    part of; ``accessed`` the day on which ``url`` was read; ``note`` where in it, and which words.
    """

    key: str
    kind: str
    title: str
    authors: tuple[Name, ...] = ()
    issued: str = ""
    container: str = ""
    publisher: str = ""
    url: str = ""
    accessed: str = ""
    version: str = ""
    language: str = "zh-CN"
    note: str = ""
    pages: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind} is not a kind of reference; the kinds are {', '.join(KINDS)}")
        _clean_fields(self)
        object.__setattr__(self, "key", re.sub(r"[^A-Za-z0-9_.-]+", "-", self.key).strip("-") or "reference")

    @property
    def is_chinese(self) -> bool:
        """Whether the reference is written in Chinese."""
        return self.language.startswith("zh")

    @property
    def is_part(self) -> bool:
        """Whether it is a chart or a record of a data set, cited as part of it."""
        return self.kind in ("dataset", "figure") and bool(self.container)

    @property
    def bracketed(self) -> str:
        """The note as an annotation before the address, which nothing may follow."""
        return f"[{self.note.rstrip('.。')}]." if self.note else ""

    def noting(self, note: str) -> "Reference":
        """Return the reference with a note."""
        return replace(self, note=note)


def parts_of(date: str) -> tuple[int, ...]:
    """Return year, month and day of an ISO date, as far as it goes; nothing where it is none."""
    found = _DATE.fullmatch(date)
    return tuple(int(part) for part in found.groups() if part) if found else ()


def stopped(text: str) -> str:
    """Return a text with a full stop, unless it ends in a mark of its own."""
    return text if not text or text.endswith((".", "!", "?", "。", "！", "？")) else f"{text}."
