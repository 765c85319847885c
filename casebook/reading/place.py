"""A place in a text at which an expression may begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Longest look to the left: 比上年同期下降了约 and "approximately" fit into it.
WINDOW = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a text and in its folded form; `floor` is where the expression before it ends."""

    text: str
    folded: str
    position: int
    floor: int

    @property
    def character(self) -> str:
        """The folded character that stands here."""
        return self.folded[self.position]

    def moved(self, position: int, floor: int | None = None) -> Place:
        """Another place in the same text; what lies before it is out of reach if `floor` is given."""
        return Place(self.text, self.folded, position, self.floor if floor is None else floor)

    def before(self, pattern: re.Pattern[str], end: int | None = None) -> re.Match[str] | None:
        """The pattern, which ends in `$`, found right before this place and behind the last expression."""
        stop = self.position if end is None else end
        return pattern.search(self.folded, max(self.floor, stop - WINDOW), stop)
