"""Which case each part of a report is about, told by its headings and the names of places.

A heading that names a case opens its part, which goes on until a heading names another case or opens what
frames the cases (a summary, references). Where no heading has named a case, a paragraph belongs to the case whose
place it names, if it names one only. The names are those of the codebook: case, programme, place, and the places
above it, which weigh the less the further up they are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading.digits import HAN_TO_TEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from etl.codebook import Codebook
    from etl.surroundings import Lines

_LONGEST_HEADING: Final = 60
_NO_HEADING: Final = re.compile(r"[。；;！!]|[，,.：:]$")
_NUMBERING: Final = re.compile(
    rf"^(?:#+ *|[（(]?[{HAN_TO_TEN}\d]{{1,3}}[)）、.．] *|第[{HAN_TO_TEN}\d]+[章节篇部]分? *)+"
)
# Headings of what stands around the cases of a report and belongs to none of them.
_FRAME: Final = re.compile(
    r"(?:摘要|内容摘要|目录|前言|引言|导言|概述|总结|小结|结语|结论|结束语|综述|参考文献|注释|附录|附件|致谢|编者按"
    r"|abstract|contents|foreword|introduction|overview|summary|conclusions?|references|notes|appendix|annex"
    r"|acknowledgements?)\W*$",
    re.IGNORECASE,
)
# Endings that names of territories have and running text often leaves out.
_ADMIN: Final = re.compile(
    r"(?:(?<=..)(?:特别行政区|自治区|自治州|自治县|开发区|新区|街道|省|市|县|区|州|盟|旗|镇|乡)|,? (?:new area|district|town|city|county|province))$",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(r" *[（(][^)）]*[)）]")
# How much a name weighs: of the case or its place, of its programme, of the places above it from the nearest on.
_OWN: Final = 4
_PROGRAMME: Final = 3
_ABOVE: Final = (2, 1)
_ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class Belonging:
    """The case of a part of the text, and the words that told it; `is_heading` if those stand in a heading."""

    case_id: str
    words: str
    is_heading: bool


class CaseNames:
    """The names by which a text can mean a case, each with its weight."""

    def __init__(self, codebook: Codebook) -> None:
        self._weights: dict[str, dict[str, int]] = {}
        for case_id in codebook.cases:
            for name, weight in _names(case_id, codebook):
                cases = self._weights.setdefault(name.lower(), {})
                cases[case_id] = max(weight, cases.get(case_id, 0))
        names = sorted(self._weights, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_bounded, names)), re.IGNORECASE) if names else None

    def named_in(self, text: str) -> tuple[str, str] | None:
        """Return the one case that a text names most, and the words; None if none or several are."""
        found = (
            dict.fromkeys(match.group() for match in self._pattern.finditer(text)) if self._pattern else {}
        )
        weights: Counter[str] = Counter()
        for words in found:
            weights.update(self._weights[words.lower()])
        ranked = weights.most_common(2)
        if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return None
        case_id = ranked[0][0]
        return case_id, "".join(words for words in found if case_id in self._weights[words.lower()])


def _names(case_id: str, codebook: Codebook) -> Iterator[tuple[str, int]]:
    case = codebook.cases[case_id]
    places = [codebook.places[name] for name in _upwards(case["place_id"], codebook)]
    for column in ("name_zh", "name_en"):
        yield from ((name, _OWN) for name in _forms(case[column]))
        for place, weight in zip(places, (_OWN, *_ABOVE), strict=False):
            yield from ((name, weight) for name in _forms(place[column]))
    for column in ("programme_zh", "programme_en"):
        yield from ((name, _PROGRAMME) for name in re.findall(r"“([^”]{3,})”", case[column]))


def _upwards(place_id: str, codebook: Codebook) -> Iterator[str]:
    """The place and those above it; a nation is above all cases and tells none."""
    while place_id in codebook.places and codebook.places[place_id]["admin_level"] != "nation":
        yield place_id
        place_id = codebook.places[place_id]["parent_id"]


def _forms(name: str) -> set[str]:
    """A name as it stands and as running text prints it."""
    whole = _BRACKETED.sub("", name).strip()
    return {form for form in (whole, _ADMIN.sub("", whole)) if len(form) > 1}


def _bounded(name: str) -> str:
    """A name in letters is found as a word only; in Chinese nothing parts words."""
    return rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name)


def find_cases(lines: Lines, names: CaseNames) -> list[Belonging | None]:
    """Return for each line of a text the case that it belongs to."""
    belongings: list[Belonging | None] = []
    current: Belonging | None = None
    has_headings = False
    for number in range(len(lines.starts)):
        line = lines.line(number)
        found = names.named_in(line) if line else None
        if _is_heading(line):
            if found:
                current, has_headings = Belonging(*found, is_heading=True), True
            elif _FRAME.match(_NUMBERING.sub("", line)):
                current = None
        told = Belonging(*found, is_heading=False) if found and not has_headings else None
        belongings.append(current or told)
    return belongings


def find_headings(lines: Lines) -> list[tuple[int, str]]:
    """Return where each heading's part begins, in order, and the heading without its numbering; the first part has none."""
    found = [(0, "")]
    for number, start in enumerate(lines.starts):
        line = lines.line(number)
        if _is_heading(line) and _NUMBERING.match(line):
            found.append((start, _NUMBERING.sub("", line)))
    return found


def _is_heading(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_HEADING and not _NO_HEADING.search(line)
