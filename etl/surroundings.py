"""What stands around a figure: its clause, its sentence, and how far something before it reaches."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from casebook.reading import Figure

Reach = Literal["clause", "sentence", "paragraph", "none"]

_SENTENCE_END: Final = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
_CLAUSE_END: Final = re.compile(r"[，；：;:、\t|]|,(?!\d{3})")
# Prose has no clause or sentence longer than these; what lies beyond says nothing about a figure.
_CLAUSE_ROOM: Final = 60
_SENTENCE_ROOM: Final = 160


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around one figure: its clause before and behind it, and its whole sentence, figure included."""

    before: str
    behind: str
    sentence: str


def surround(text: str, figure: Figure, floor: int, ceiling: int) -> Surroundings:
    """Return the surroundings of a figure; `floor` and `ceiling` are where the neighbouring figures end and begin.

    Commas end a clause, and so does the figure next to it: in 协会205个，商会129个 each has its own words.
    """
    left, right = max(floor, figure.start - _CLAUSE_ROOM), min(ceiling, figure.end + _CLAUSE_ROOM)
    before = _CLAUSE_END.split(_SENTENCE_END.split(text[left : figure.start])[-1])[-1]
    behind = _CLAUSE_END.split(_SENTENCE_END.split(text[figure.end : right])[0])[0]
    opening = _SENTENCE_END.split(text[max(0, figure.start - _SENTENCE_ROOM) : figure.start])[-1]
    ending = _SENTENCE_END.split(text[figure.end : figure.end + _SENTENCE_ROOM])[0]
    return Surroundings(before, behind, f"{opening}{figure.text}{ending}")


def reach(text: str, end: int, start: int) -> Reach:
    """Return what holds both a passage that ends at `end` and one that begins at `start` behind it.

    What stands in brackets is a sentence of its own: a date before them does not govern it.
    """
    between = text[end : min(start, end + 2000)]
    if "\n" in between or start - end > 2000:
        return "none"
    if _SENTENCE_END.search(between) or _opens_bracket(between):
        return "paragraph"
    return "sentence" if _CLAUSE_END.search(between) else "clause"


def _opens_bracket(between: str) -> bool:
    return max(map(between.rfind, "(（")) > max(map(between.rfind, ")）"))


class Lines:
    """The lines of a text, by position."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts: list[int] = []
        self._with_text: list[int] = []
        count = 0
        for match in re.finditer(r"[^\n]*\n|[^\n]+$", text):
            count += bool(match.group().strip())
            self.starts.append(match.start())
            self._with_text.append(count)

    def at(self, position: int) -> int:
        """Return the number of the line at a position, from 0."""
        return max(0, bisect_right(self.starts, position) - 1)

    def line(self, number: int) -> str:
        """Return a line without blanks around it."""
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self._text)
        return self._text[self.starts[number] : following].strip()

    def paragraph(self, first: int, position: int) -> int:
        """Return which line with text a position stands in, counted from 1 at `first` (`etl.documents` counts alike)."""
        begin = self.at(first)
        end = self.starts[begin + 1] if begin + 1 < len(self.starts) else len(self._text)
        return (
            self._with_text[self.at(position)] - self._with_text[begin] + bool(self._text[first:end].strip())
        )
