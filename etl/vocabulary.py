"""The words of a codebook's indicators, and how well the words around a figure fit each of them.

Nothing here knows a subject: the words are those of the codebook. They are cut without a dictionary, Chinese into
pairs of neighbouring characters within what function words leave (在平台的事件 into 平台 and 事件), other scripts into
words. A pair that many indicators share tells little (inverse document frequency, Spärck Jones 1972), so 信访 weighs
less than 越级.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from etl.codebook import Codebook
    from etl.sheets import Row

_RUN: Final = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+(?:[’'-][a-z0-9]+)*", re.IGNORECASE)
_PART: Final = re.compile(r"[；;，,。：:（）()]")
# Characters of grammar, which join words and belong to none: particles, prepositions, conjunctions, pronouns, adverbs,
# copulas and the word for number.
_HAN_FUNCTION: Final = re.compile(
    "[的了着过和与及或并而且在是为以于被把对从由向到至占等其各每该本此这那有无未不没已将又也都仅只就更最均共约近超逾余多年月数]"
)
# What stands in brackets behind a name tells of its kind (累计, 推算).
_BRACKETS: Final = re.compile(r"[（(][^（()）]*[)）]")
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
            for part in filter(None, _HAN_FUNCTION.split(run)):
                found += [part[at : at + 2] for at in range(max(1, len(part) - 1))]
        elif run not in _FUNCTION and not run.isdigit():
            found.append(run.removesuffix("s") if len(run) > 3 else run)
    return found


class Vocabulary:
    """Which indicators each term speaks for, and how much."""

    def __init__(self, codebook: Codebook, scopes: Sequence[Row], indicators: Iterable[str]) -> None:
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
        by_scope = [terms for row in scopes for terms in _name_terms(row)]
        self._names = {
            name: _name_terms(codebook.indicators[name])
            + (by_scope if _is_by_scope(codebook.indicators[name]) else [])
            for name in indicators
        }

    def named(self, name: str, words: Iterable[str]) -> float:
        """Return how much of an indicator's name stands among some terms, from 0 to 1; of several names the fullest."""
        near = set(words)
        return max((self._share(terms, near) for terms in self._names[name] if terms), default=0.0)

    def _share(self, name: frozenset[str], near: set[str]) -> float:
        weights = {term: self.rarity.get(term, 1.0) for term in name}
        return sum(weights[term] for term in name & near) / sum(weights.values())

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


def _is_by_scope(indicator: Row) -> bool:
    return any(_BY_SCOPE.search(indicator[name]) for name in ("definition_zh", "definition_en"))


def _name_terms(row: Row) -> list[frozenset[str]]:
    """The terms of a name in each language, without what brackets say of its kind."""
    names = (_BRACKETS.sub("", row[f"name_{language}"]) for language in ("zh", "en"))
    return [frozenset(term for term in terms(name) if len(term) > 1) for name in names]


def _weights(indicator: Row, codebook: Codebook, scope_words: list[str]) -> dict[str, float]:
    unit = codebook.units.get(indicator["unit"])
    words: dict[str, float] = {}
    if _is_by_scope(indicator):
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
