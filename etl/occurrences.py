"""Which occurrence of its string each passage is, counted as `python -m etl locate` counts them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# A longer string stands once in any text that people write, and is left to `locate`.
LONGEST: Final = 60


class Occurrences:
    """Where each of some strings stands in a text, overlaps included; the time grows with the length of the text."""

    def __init__(self, text: str, strings: Iterable[str]) -> None:
        self._starts: dict[str, list[int]] = {string: [] for string in strings if 0 < len(string) <= LONGEST}
        lengths: dict[str, set[int]] = {}
        for string in self._starts:
            lengths.setdefault(string[0], set()).add(len(string))
        if not lengths:
            return
        for match in re.finditer("[" + re.escape("".join(sorted(lengths))) + "]", text):
            # Near the end of the text several lengths cut the same string.
            found = {text[match.start() : match.start() + length] for length in lengths[match.group()]}
            for string in found & self._starts.keys():
                self._starts[string].append(match.start())

    def number(self, string: str, start: int, first: int, last: int) -> int | None:
        """Return which occurrence between `first` and `last` stands at `start`, from 1; None if it is the only one."""
        starts = self._starts.get(string, [])
        low, high = bisect_left(starts, first), bisect_left(starts, last - len(string) + 1)
        return bisect_left(starts, start) - low + 1 if high - low > 1 else None
