"""Finding records: words anywhere in them, and choices by kind, case, source, family, indicator and mechanism.

Words are looked for as they stand, never as a pattern: text is folded (NFKC, case, commas inside numbers) on both sides, and
every word asked for must be found, in either language.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.records import all_records, sort_records
from casebook.store import Store
from casebook.text import LANGUAGES, Text, format_number, is_absent

FACETS: Final[dict[str, str]] = {
    "kind": "kind",
    "case": "about_case_id",
    "source": "source_id",
    "family": "family",
    "indicator": "indicator_id",
    "mechanism": "mechanism_id",
}
_PLAIN: Final = (
    "record_id published_id case_id printed topic_zh topic_en words_zh words_en name_zh name_en figure "
    "period_text baseline note_zh note_en source_id source_title formula indicator_id mechanism_id"
).split()
_CODED: Final = {
    "section": "section",
    "reporter": "reporter",
    "family": "family",
    "unit": "unit",
    "reading": "reading",
    "direction": "direction",
    "obs_status": "obs_status",
    "scope": "scope",
    "attribution": "attribution",
}
_STATUSES: Final = ("mechanism_value", "check_verdict", "mention_kind")
_GROUPED: Final = re.compile(r"(?<=\d)[,\u2009\u202f'’](?=\d{3})")


@dataclass(frozen=True)
class Question:
    """What is looked for: ``words`` as typed, ``chosen`` values by facet (a facet without values takes all)."""

    words: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def fold(text: str) -> str:
    """Return text as it is compared: compatibility forms unified, case folded, digits ungrouped; never raises."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_GROUPED.sub("", plain).split())


def find_records(store: Store, question: Question, *, by: str = "text") -> pd.DataFrame:
    """Return the records that answer a question, columns those of ``all_records``, in an order of ``SORTS``."""
    rows = all_records(store)
    return sort_records(store, rows[_matches(store, question)], by)


def count_records(store: Store, question: Question) -> int:
    """Return how many records answer a question."""
    return int(_matches(store, question).sum())


def count_choices(store: Store, question: Question, facet: str) -> dict[str, int]:
    """Return, for each value of a facet, how many records choosing it alone would leave, all else being as asked.

    The empty value counts what choosing nothing would leave.
    """
    others = {name: values for name, values in question.chosen.items() if name != facet}
    rows = all_records(store)[_matches(store, Question(question.words, others))]
    counts = {str(value): int(n) for value, n in rows[FACETS[facet]].value_counts().items()}
    return counts | {"": len(rows)}


def _matches(store: Store, question: Question) -> pd.Series:
    rows = all_records(store)
    kept = pd.Series(data=True, index=rows.index)
    texts = texts_of_records(store)
    for word in fold(question.words).split():
        kept &= texts.str.contains(word, regex=False)
    for facet, values in question.chosen.items():
        if values:
            kept &= rows[FACETS[facet]].isin(values)
    return kept


@lru_cache(maxsize=2)
def texts_of_records(store: Store) -> pd.Series:
    """Return all that is said of each record of ``all_records``, in both languages, folded."""
    codes = store.rows("codes")
    named = zip(codes["codelist"], codes["code"], codes["name_zh"], codes["name_en"], strict=True)
    known = {(codelist, code): Text(zh, en) for codelist, code, zh, en in named}
    said = [Labels(language, {}, known) for language in LANGUAGES]
    rows = all_records(store)
    return pd.Series([fold(" ".join(_parts(row, said))) for row in rows.to_dict("records")], index=rows.index)


def _parts(row: Mapping[Any, Any], said: list[Labels]) -> list[str]:
    parts = [str(row[name]) for name in _PLAIN if not is_absent(row[name])]
    for labels in said:
        parts += [labels.code(codelist, row[name]) for name, codelist in _CODED.items()]
        parts += [labels.code(codelist, row["status"]) for codelist in _STATUSES]
        parts += [] if is_absent(row["value"]) else [format_number(float(row["value"]), labels.language)]
    return parts
