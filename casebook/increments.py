"""What was added between two points of a cumulative series, with the bounds that both points leave, or why it is not told."""

from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

import pandas as pd

from casebook.claims import own_reporters
from casebook.joining import BY_CODE, forbids_difference
from casebook.quantity import CLOSED, Quantity
from casebook.quotient import GRAVITY, columns_of, quantity_of
from casebook.series import series_points
from casebook.series_depth import rows_at
from casebook.store import Store
from casebook.text import LANGUAGES, Text, is_absent

CAUTIONS: Final[dict[str, Text]] = {
    "not_programme": Text("不是案例做法的数字", "not a figure of a case’s programme"),
    "own_account": Text("自述的数字", "an own account"),
    "reporters": Text("两端报告者不同", "the two ends have different reporters"),
}
_OF_SERIES: Final = [
    *("case_id", "place_id", "subject", "series", "series_zh", "series_en", "indicator_id", "indicator_zh"),
    *(
        "indicator_en",
        "unit",
        "scope",
        "group",
        "name_zh",
        "name_en",
        "marker",
        "colour",
        "edge_light",
        "edge_dark",
    ),
]
# A total at either end is a figure like any other: it keeps its bounds, its reporter and its place.
_OF_END: Final = (
    *("observation_id", "status", "figure", "value", "lower", "upper", "closed", "lower_soft", "upper_soft"),
    *("reading", "unit", "period_start", "period_end", "period_kind", "period_text", "obs_status"),
    *("reporter", "source_id", "source_kind", "source_title", "section", "paragraph"),
    *("char_start", "char_end"),
)
COLUMNS: Final = (
    *_OF_SERIES,
    *("value", "lower", "upper", "closed", "lower_soft", "upper_soft", "reading", "figure", "formula"),
    *(f"{end}_{name}" for end in ("from", "to") for name in _OF_END),
    *("period_start", "period_end", "period_kind", "obs_status", "reporter"),
    *(
        "source_id",
        "source_kind",
        "source_title",
        "sources",
        "step",
        "started",
        "cautious",
        "caution_zh",
        "caution_en",
    ),
    *("reason_zh", "reason_en", "status"),
)


def increment_rows(store: Store, depth: str = "bounds") -> pd.DataFrame:
    """Return one row for each two successive points of a cumulative series, and one from each printed start.

    ``step`` is ``since_start`` (the first total itself, counted from its printed start), ``added`` (the later total minus
    the earlier) or ``refused``: there ``status`` is ``not_subtracted`` and ``reason_*`` says why the difference means
    nothing. ``value, lower, upper, closed`` and the soft ends hold what was added; where neither end is bounded the row
    stays, without bounds. ``from_*`` and ``to_*`` are the totals at both ends, as printed and as read at ``depth``; ``caution_*`` says what else to hold against a row, ``cautious`` that there is something,
    ``started`` whether the later total prints its start. A running total does not fall, so no end lies below zero.
    """
    points = rows_at(series_points(store), depth)
    counted = points[(points["indicator_kind"] == "cumulative") & ~points["lone"].astype(bool)]
    own = own_reporters(store)
    rows = [
        row
        for _, part in counted.groupby("series", sort=False)
        for row in _increments(part.to_dict("records"), own)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object).assign(depth=depth)


def _increments(points: list[dict[Any, Any]], own: tuple[str, ...]) -> list[dict[str, Any]]:
    first = points[0]
    begun = [] if is_absent(first["period_start"]) else [_since_start(first) | _cautions([first], own)]
    return begun + [_step(a, b) | _cautions([a, b], own) for a, b in pairwise(points)]


def _step(earlier: dict[Any, Any], later: dict[Any, Any]) -> dict[str, Any]:
    rule = BY_CODE.get(forbids_difference(earlier, later))
    if rule is None:
        more = _not_falling(quantity_of(later) - quantity_of(earlier))
        value = more.value if None not in (more.lower, more.upper) else None
        return _row(earlier, later, replace(more, value=value)) | {"step": "added", "status": "figure"}
    why = {f"reason_{language}": rule.finds.pick(language) for language in LANGUAGES}
    unknown = Quantity(None, None, None, "neither", upper_soft=False, reading="derived")
    return _row(earlier, later, unknown) | why | {"step": "refused", "status": "not_subtracted"}


def _since_start(first: dict[Any, Any]) -> dict[str, Any]:
    return _row(None, first, quantity_of(first)) | {"step": "since_start", "status": "figure"}


def _row(earlier: dict[Any, Any] | None, later: dict[Any, Any], more: Quantity) -> dict[str, Any]:
    """The row of one step; without an earlier point it runs from the printed start."""
    shared = {name: later[name] for name in (*_OF_SERIES, "source_id", "source_kind", "source_title")}
    ends = [end for end in (earlier, later) if end]
    return shared | {
        **columns_of(more),
        "reading": "derived",
        "figure": None,
        "formula": later["observation_id"] + (f" - {earlier['observation_id']}" if earlier else ""),
        **{f"from_{name}": earlier[name] if earlier else None for name in _OF_END},
        **{f"to_{name}": later[name] for name in _OF_END},
        "period_start": earlier["at"] if earlier else later["period_start"],
        "period_end": later["at"],
        "period_kind": "span",
        "obs_status": max((str(end["obs_status"]) for end in ends), key=GRAVITY.index),
        "reporter": later["reporter"] if len({end["reporter"] for end in ends}) == 1 else None,
        "sources": list(dict.fromkeys(str(end["source_id"]) for end in ends)),
        "started": not is_absent(later["period_start"]),
    }


def _cautions(ends: list[dict[Any, Any]], own: tuple[str, ...]) -> dict[str, Any]:
    """What to hold against a step: whose figures its ends are, who reports them, and why no line joins them."""
    reporters = [row["reporter"] for row in ends]
    held = {
        "not_programme": ends[-1]["group"] != "case",
        "own_account": any(reporter in own for reporter in reporters),
        "reporters": len(set(reporters)) > 1,
    }
    rule = BY_CODE.get(ends[-1]["gap"]) if len(ends) > 1 else None
    said = [CAUTIONS[code] for code, holds in held.items() if holds]
    said += [rule.finds] if rule is not None and rule.subtracts else []
    words = {n: ("；" if n == "zh" else "; ").join(text.pick(n) for text in said) for n in LANGUAGES}
    return {f"caution_{n}": words[n] or None for n in LANGUAGES} | {"cautious": bool(said)}


def _not_falling(more: Quantity) -> Quantity:
    """Cut off what lies below zero, which wide bounds of both totals would allow."""
    if more.lower is None or more.lower >= 0 or more.upper is None or more.upper < 0:
        return more
    return replace(more, lower=0.0, closed=CLOSED[True, more.right_closed], lower_soft=False)
