"""The row of a case that shows no figure: which kind of absence it is, and why.

A case may have figures and show none of them: of other dates than the one asked for, from other sources, or such as
cannot be divided. That is not the same as silence, and each has a status of its own.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from casebook.labels import Row
from casebook.store import Store
from casebook.text import Text, is_absent

# What a row of a case says, from the most to the least; those after ``direction`` hold no statement.
STATUSES: Final = (
    "figure",
    "direction",
    "other_dates",
    "other_sources",
    "undivided",
    "not_reported",
    "not_applicable",
)
# Figures are there, only not those that are asked for.
WITHHELD: Final = ("other_dates", "other_sources", "undivided")
# What is told of a figure that is printed and not divided: its words, their place and their time; no value of a quotient.
_PRINT: Final = (
    *(
        "figure",
        "source_id",
        "source_title",
        "source_language",
        "section",
        "paragraph",
        "char_start",
        "char_end",
    ),
    *("reporter", "period_start", "period_end", "period_kind", "period_text"),
)
_TOTALS: Final = Text("累计数", "running totals")
_UNDATED: Final = Text("未注明时间，{}年已载", "no date given, in print by {}")
_NO_DATE: Final = Text("未注明时间", "no date given")
_OTHER_SOURCES: Final = Text("案例文章以外的来源才有数字", "only sources other than the article give figures")


def silent(
    store: Store, indicator: Row, case: str, *, asked: Sequence[Row], every: Sequence[Row]
) -> dict[str, Any]:
    """Return ``status``, ``obs_status`` and ``reason_*`` of a case without a figure in view.

    ``every`` are the figures of all cases, ``asked`` those of the sources asked for.
    """
    own = [row for row in asked if row["case_id"] == case]
    if own:
        return _told("other_dates", "O", _dates(own, str(indicator["kind"])))
    if any(row["case_id"] == case for row in every):
        return _told("other_sources", "O", _OTHER_SOURCES)
    known = _coverage(store)
    coded = known.get((case, indicator["indicator_id"])) or known.get((case, indicator["family"]))
    cannot = coded is not None and coded["any_status"] == "not_applicable"
    said = {f"reason_{lang}": _said(coded, lang) for lang in ("zh", "en")}
    return {
        "status": "not_applicable" if cannot else "not_reported",
        "obs_status": "M" if cannot else "O",
    } | said


def undivided(row: Row) -> dict[str, Any]:
    """Return the same of a case whose figures cannot be divided; ``row`` is one of them, with its reason."""
    figure = "" if is_absent(row["figure"]) else str(row["figure"])
    why = Text(f"{figure}，{row['reason_zh']}", f"{figure}: {row['reason_en']}")
    told = {name: row[name] for name in (*_PRINT, "lacks", "is_own_place")}
    return _told("undivided", "O", why) | told | {"sources": [row["source_id"]]}


def _told(status: str, obs_status: str, reason: Text) -> dict[str, Any]:
    return {"status": status, "obs_status": obs_status, "reason_zh": reason.zh, "reason_en": reason.en}


def _dates(rows: Sequence[Row], kind: str) -> Text:
    """The years that figures end in; of those without an end, that they are totals or since when they are in print."""
    years = sorted({str(row["period_end"].year) for row in rows if not is_absent(row["period_end"])})
    if years:
        return Text("、".join(years), ", ".join(years))
    if kind == "cumulative":
        return _TOTALS
    printed = sorted(str(row["in_print_by"])[:4] for row in rows if not is_absent(row.get("in_print_by")))
    return Text(*(text.format(printed[0]) for text in _UNDATED[:2])) if printed else _NO_DATE


def _said(coded: Mapping[Any, Any] | None, language: str) -> str | None:
    """What the coder says of an absence."""
    said = coded[f"reason_{language}"] if coded else None
    return None if is_absent(said) else str(said)


@lru_cache(maxsize=2)
def _coverage(store: Store) -> dict[tuple[Any, Any], dict[Any, Any]]:
    """What is coded for a case and an indicator, or for a case and a whole family."""
    rows = store.rows("coverage").to_dict("records")
    return {
        (row["case_id"], row["family" if row["level"] == "family" else "indicator_id"]): row for row in rows
    }
