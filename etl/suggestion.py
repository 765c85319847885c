"""Suggests the indicator and the scope of a figure: a few rules that add up, each from the codebook alone.

1. The unit must fit: a printed unit is the indicator's or one of its classifiers; percentages, ranks, areas and spans
   of time are nothing else. A classifier that few units share (镇, 平方公里) speaks for its indicators.
2. The words must fit: those that the figure counts say most, then those of its clause, then its sentence.
3. A change wants a word of change (下降, rose) and a number that a programme's formula explains wants a parameter.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from casebook.reading.lexicon import ANY_CHANGE, CHANGE_WORDS
from etl.vocabulary import Vocabulary, terms

if TYPE_CHECKING:
    from casebook.reading import Figure
    from etl.codebook import Codebook
    from etl.sheets import Row
    from etl.surroundings import Surroundings

# How much a term says by where it stands.
_COUNTED: Final = 3.0
_CLAUSE: Final = 1.5
_SENTENCE: Final = 0.25
# How much a rare classifier says, and how much the explanation of a formula.
_CLASSIFIER: Final = 4.0
_PARAMETER: Final = 3.0
# How much it says that the whole name of an indicator stands in the clause (社会组织326家), and not a part of a longer one.
_WHOLE_NAME: Final = 1.0
# Below this the words say too little for any suggestion; a rival above this share of the first is named beside it.
_ENOUGH: Final = 3.0
_RIVAL: Final = 0.8
_SCOPE_ENOUGH: Final = 0.75
# How much of an indicator's name must stand in the clause, by the rarity of its terms: words of the definition, or a part
# that other names share, are no reason to suggest it.
_NAMED: Final = 0.4

_CHANGE: Final = re.compile(ANY_CHANGE, re.IGNORECASE)
# Words of change tell that something changes and not what: 同比增长8.2% alone speaks for no indicator.
_ONLY_CHANGE: Final = re.compile(
    rf"(?:同比|环比)?(?:负?增长|增加|上升|提高|提升|上涨|下降|减少|降低|下滑)[率幅]?|(?<![a-z])(?:{CHANGE_WORDS})(?![a-z])",
    re.IGNORECASE,
)
_DIMENSIONS: Final = {
    "percent": "share",
    "fraction": "share",
    "ratio": "ratio",
    "rank": "rank",
    "rating": "rating",
}
_COUNTS: Final = "count"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested indicator and scope (empty: total), the words that told it, and a rival that fits nearly as well."""

    indicator_id: str
    scope: str
    words: tuple[str, ...]
    rival: str | None


class Suggester:
    """Suggests indicators from a codebook; made once for a report."""

    def __init__(self, codebook: Codebook, scopes: list[Row]) -> None:
        # Directions have no number, and derived indicators are computed, so no figure is printed for either.
        self._indicators = {
            name: row
            for name, row in codebook.indicators.items()
            if row["unit"] in codebook.units and _fitting(codebook.units[row["unit"]]) and not row["formula"]
        }
        self._codebook = codebook
        self._vocabulary = Vocabulary(codebook, scopes, self._indicators)
        self._scopes = {row["code"]: _scope_terms(row) for row in scopes}
        self._of_unit = Counter(row["unit"] for row in self._indicators.values())
        self._sharing = Counter(word for unit in codebook.units.values() for word in _fitting(unit))

    def suggest(self, figure: Figure, around: Surroundings, *, in_formula: bool = False) -> Suggestion | None:
        """Return the indicator that fits a figure; None where none fits well enough.

        `in_formula` says that the figure is explained as a digit of a programme's name (“4”级).
        """
        words = self._words(figure, around)
        scores = self._vocabulary.score(words)
        told_by_name = {
            name: 1.0 if in_formula else self._told(name, figure, around)
            for name, row in self._indicators.items()
            if self._fits(figure, row, around, in_formula=in_formula)
        }
        fitting = {
            name: share * (scores[name] + self._bonus(name, figure, around, in_formula=in_formula))
            for name, share in told_by_name.items()
            if share >= _NAMED
        }
        ranked = sorted(fitting, key=lambda name: (-fitting[name], name))
        if not ranked or fitting[ranked[0]] < _ENOUGH:
            return None
        first, *others = ranked
        rival = others[0] if others and fitting[others[0]] >= _RIVAL * fitting[first] else None
        told = sorted(self._vocabulary.shared(first, words), key=lambda word: -words[word])
        if rival and not told:
            return None  # the unit alone leaves a choice
        return Suggestion(first, self._scope(first, around), joined_terms(told[:4]), rival)

    def _told(self, name: str, figure: Figure, around: Surroundings) -> float:
        """How far clause or unit speak of the indicator itself: by its name, its head noun, or a unit that is of nothing else."""
        if self._is_own_unit(name, figure) or self._is_own_head(name, figure):
            return 1.0
        return self._vocabulary.named(
            name, terms(f"{around.before}\n{around.behind}\n{figure.counted or ''}\n{figure.unit or ''}")
        )

    def _is_own_unit(self, name: str, figure: Figure) -> bool:
        unit = self._indicators[name]["unit"]
        alone = self._of_unit[unit] == 1
        printed = {figure.unit, figure.counted} & _fitting(self._codebook.units[unit])
        return alone and any(self._sharing[word] == 1 for word in printed if word)

    def _is_own_head(self, name: str, figure: Figure) -> bool:
        """Whether what is counted is half of this name, ends it and no other (街道 of 下辖街道): a Chinese head stands last."""
        head = figure.counted or ""
        if not 2 <= len(head) <= len(self._indicators[name]["name_zh"]) <= 2 * len(head) or head.isascii():
            return False
        return [other for other, row in self._indicators.items() if row["name_zh"].endswith(head)] == [name]

    def _words(self, figure: Figure, around: Surroundings) -> dict[str, float]:
        unit = figure.unit or ""
        words = dict.fromkeys(terms(_ONLY_CHANGE.sub("\n", around.sentence)), _SENTENCE)
        words |= dict.fromkeys(terms(_ONLY_CHANGE.sub("\n", f"{around.before}\n{around.behind}")), _CLAUSE)
        # 202个村: the noun goes on behind the unit, and alone it is a term of its own.
        return words | dict.fromkeys(terms(f"{figure.counted or ''}\n{unit}"), _COUNTED)

    def _fits(self, figure: Figure, row: Row, around: Surroundings, *, in_formula: bool) -> bool:
        unit = self._codebook.units[row["unit"]]
        if row["kind"] == "change" and not _CHANGE.search(f"{around.before}{figure.text}{around.behind}"):
            return False
        if in_formula:
            return row["kind"] == "parameter"
        if figure.kind in _DIMENSIONS:
            return unit["parent"] == _DIMENSIONS[figure.kind]
        if not figure.unit:
            return unit["parent"] == _COUNTS
        return figure.unit in _fitting(unit)

    def _bonus(self, name: str, figure: Figure, around: Surroundings, *, in_formula: bool) -> float:
        """What unit, formula and whole name add. A counted noun may be the unit's own (202个村, 人口28.5万)."""
        row, units = self._indicators[name], self._codebook.units
        fitting = _fitting(units[row["unit"]])
        printed = [word for word in (figure.unit, figure.counted) if word in fitting and self._sharing[word]]
        rarest = max((self._sharing[word] ** -0.5 for word in printed), default=0.0)
        return _CLASSIFIER * rarest + (_PARAMETER if in_formula else 0) + _named(row, around)

    def _scope(self, indicator: str, around: Surroundings) -> str:
        """The scope whose name stands in the clause; total, which is left empty, where none does.

        Words of the indicator's own name say nothing about its scope.
        """
        near = set(terms(f"{around.before}\n{around.behind}")) - set(
            terms(self._indicators[indicator]["name_zh"])
        )
        shares = {code: len(near & words) / len(words) for code, words in self._scopes.items() if words}
        best = max(shares, key=lambda code: (shares[code], code), default="")
        return best if best and shares[best] >= _SCOPE_ENOUGH else ""


def _named(row: Row, around: Surroundings) -> float:
    clause = f"{around.before}\n{around.behind}".lower()
    return (
        _WHOLE_NAME
        if any(row[name] and row[name].lower() in clause for name in ("name_zh", "name_en"))
        else 0.0
    )


def joined_terms(told: list[str]) -> tuple[str, ...]:
    """Terms of two characters that overlap, as the word that a reader knows: 社会, 会组, 组织 are 社会组织."""
    whole: list[str] = []
    for term in sorted(told):
        rest = term
        if term.isascii():
            whole.append(term)
            continue
        for other in [word for word in whole if word.endswith(rest[0]) or word.startswith(rest[-1])]:
            whole.remove(other)
            rest = other + rest[1:] if other.endswith(rest[0]) else rest + other[1:]
        whole.append(rest)
    return tuple(whole)


def _fitting(unit: Row) -> set[str]:
    """The printed units that a unit takes; a unit that prints none is no unit of figures."""
    return {unit["code"], *unit.words("classifiers")} if unit["classifiers"] else set()


def _scope_terms(row: Row) -> set[str]:
    return {term for term in terms(row["name_zh"]) if len(term) > 1} if row["code"] != "total" else set()
