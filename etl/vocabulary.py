"""The words of a codebook's indicators, and how well the words around a figure fit each of them.

Nothing here knows a subject: the words are those of the codebook. They are cut without a dictionary, Chinese into
pairs of neighbouring characters and other scripts into words. A pair that many indicators share tells little
(inverse document frequency, Spärck Jones 1972), so 信访 weighs less than 越级.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from etl.codebook import Codebook
    from etl.sheets import Row

_RUN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+(?:[’'-][a-z0-9]+)*", re.IGNORECASE)
_PART: Final = re.compile(r"[；;，,。：:（）()]")
# A part of a definition that says what is not meant.
_EXCLUDES: Final = re.compile(
    r"不是|不计|不算|不含|不包括|不等于|不能|不同|没有|除外|分列|无关"
    r"|\b(?:not|no|nor|neither|never|without|except|excluded|excludes)\b",
    re.IGNORECASE,
)
# A definition that leaves to the scope what is counted; then the names of scopes are its words too.
_BY_SCOPE: Final = re.compile(r"见范围|named by the scope", re.IGNORECASE)
_NAME: Final = 2.0
_DEFINITION: Final = 1.0
_SCOPE: Final = 0.7
# How much of a long definition's advantage is taken away: 0 none, 0.5 as cosine similarity does.
_SPREAD: Final = 0.33
_FUNCTION: Final = frozenset(
    "a an and are as at be by for from has have in is it its of on or that the their them they this to was were which "
    "with all each per than".split()
)


def terms(text: str) -> list[str]:
    """Return the terms of a text in order: character pairs of Chinese, singular lower-case words of other scripts."""
    found: list[str] = []
    for match in _RUN.finditer(text):
        run = match.group().lower()
        if run[0] > "\u3400":
            found += [run[at : at + 2] for at in range(max(1, len(run) - 1))]
        elif run not in _FUNCTION and not run.isdigit():
            found.append(run.removesuffix("s") if len(run) > 3 else run)
    return found


class Vocabulary:
    """Which indicators each term speaks for, and how much."""

    def __init__(self, codebook: Codebook, scopes: Iterable[Row], indicators: Iterable[str]) -> None:
        scope_words = [term for row in scopes for name in ("name_zh", "name_en") for term in terms(row[name])]
        weights = {name: _weights(codebook.indicators[name], codebook, scope_words) for name in indicators}
        holders = Counter(term for words in weights.values() for term in words)
        count = max(len(weights), 1)
        self.rarity: dict[str, float] = {term: math.log(1 + count / holders[term]) for term in holders}
        self._speaks: dict[str, list[tuple[str, float]]] = {}
        for name, words in weights.items():
            # A long definition holds more words by chance, so each of them says less.
            size = sum(weight * self.rarity[term] for term, weight in words.items()) ** _SPREAD
            for term, weight in words.items():
                self._speaks.setdefault(term, []).append((name, weight * self.rarity[term] / size))

    def score(self, words: Mapping[str, float]) -> defaultdict[str, float]:
        """Return how far terms, each with its own weight, speak for each indicator."""
        scores: defaultdict[str, float] = defaultdict(float)
        for term, weight in words.items():
            for name, share in self._speaks.get(term, ()):
                scores[name] += weight * share
        return scores

    def shared(self, name: str, words: Iterable[str]) -> list[str]:
        """Return those of some terms that speak for an indicator, in their order."""
        return [
            word for word in dict.fromkeys(words) if any(one == name for one, _ in self._speaks.get(word, ()))
        ]


def _weights(indicator: Row, codebook: Codebook, scope_words: list[str]) -> dict[str, float]:
    unit = codebook.units.get(indicator["unit"])
    words: dict[str, float] = {}
    if any(_BY_SCOPE.search(indicator[name]) for name in ("definition_zh", "definition_en")):
        words |= dict.fromkeys(scope_words, _SCOPE)
    for language in ("zh", "en"):
        meant = " ".join(
            part for part in _PART.split(indicator[f"definition_{language}"]) if not _EXCLUDES.search(part)
        )
        words |= dict.fromkeys(terms(meant), _DEFINITION)
    for language in ("zh", "en"):
        named = f"{indicator[f'name_{language}']} {unit[f'name_{language}'] if unit else ''}"
        words |= dict.fromkeys(terms(named), _NAME)
    return {word: weight for word, weight in words.items() if len(word) > 1}
