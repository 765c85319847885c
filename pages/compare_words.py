"""What a comparison says: its findings, limits and summary, made from its rows."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import pandas as pd

from casebook.comparability import Verdict, judge
from casebook.labels import Labels, Row
from casebook.silence import STATUSES
from casebook.text import format_spoken, is_absent, rounded_outward
from components.chart import Words
from pages.compare_rows import is_refused

_FEW: Final = 3
# Before the number in Chinese: 每万人25.37.
_EACH: Final = "每"
_TOTAL: Final = "total"


def words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of the chart: who gives which figure, the definition, what silence means."""
    every, verdict = rows.to_dict("records"), judge(rows)
    records = [row for row in every if row["chosen"]]
    figures = [row for row in records if row["status"] == "figure" and row["is_own_place"] is not False]
    return Words(
        title=title(records, verdict, labels),
        subtitle=_subtitle(records, verdict, labels),
        limits=_limits(records, labels),
        summary=summary(every, verdict, labels),
        note=labels("chart_n", cases=len({row["case_id"] for row in figures}), n=len(figures)),
    )


def _limits(rows: Sequence[Row], labels: Labels) -> tuple[str, ...]:
    """The caveat of a refused comparison that is shown, how deep figures are read, what silence means."""
    first = rows[0]
    told = [
        labels.of(first, "caveat"),
        _undivided(rows, labels),
        "" if first["depth"] == "bounds" else labels(f"depth_note_{first['depth']}"),
    ]
    silent = any(row["status"] == "not_reported" for row in rows)
    return tuple(part for part in (*told, labels("limit_silence") if silent else "") if part)


def _undivided(rows: Sequence[Row], labels: Labels) -> str:
    """Why the figures stand undivided although a denominator was asked for."""
    told = [row for row in rows if row["status"] == "figure" and not is_absent(row["lacks"])]
    return labels("limit_undivided", reason=labels.of(told[0], "reason")) if told else ""


def heading_title(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the finding of the page: of how many cases this indicator says something, and what."""
    records = [row for row in rows.to_dict("records") if row["chosen"]]
    told = {
        status: len(
            {
                row["case_id"]
                for row in records
                if row["status"] == status and row["is_own_place"] is not False
            }
        )
        for status in ("figure", "direction")
    }
    key = "found_figures" if told["figure"] else "found_directions" if told["direction"] else "found_nothing"
    is_elsewhere = key == "found_nothing" and any(row["status"] == "figure" for row in records)
    key = "found_elsewhere" if is_elsewhere else key
    if key == "found_figures" and _are_derived(row for row in records if row["status"] == "figure"):
        key = "found_derived"
    cases = len({row["case_id"] for row in records})
    indicator = labels.of(records[0], "indicator")
    if cases == 1 and told["figure"]:
        n = sum(row["status"] == "figure" for row in records)
        key = "found_single" if rows["case_id"].nunique() == 1 else "found_alone"
        return labels(key, indicator=indicator, name=labels.of(records[0]), n=n)
    return labels(key, indicator=indicator, n=told["figure"], d=told["direction"], cases=cases)


def title(rows: Sequence[Row], verdict: Verdict, labels: Labels) -> str:
    """Return the finding of the chart: the figures of few cases, the range of many where they compare."""
    cases: dict[str, list[Row]] = {}
    for row in rows:
        if row["status"] == "figure" and row["observation_id"] not in verdict.set_aside:
            cases.setdefault(str(row["case_id"]), []).append(row)
    told = list(cases.values())
    if not told:
        is_aside = any(row["status"] == "figure" for row in rows)
        return labels("title_aside") if is_aside else _silent_title(rows, labels)
    if len({row["case_id"] for row in rows}) == 1:
        key = "title_alone_refused" if is_refused(verdict) else "title_alone"
        return labels(key, name=labels.of(told[0][0]), said=_said(told[0], labels))
    derived = "_derived" if _are_derived(row for own in told for row in own) else ""
    if len(told) == 1:
        return labels(f"title_one{derived}", name=labels.of(told[0][0]), said=_said(told[0], labels))
    if verdict.grade == "refused":
        return labels(f"title_refused{derived}", n=len(told))
    if len(told) <= _FEW:
        said = [labels("title_pair", name=labels.of(own[0]), said=_said(own, labels)) for own in told]
        return ("；" if labels.language == "zh" else "; ").join(said)
    return _range(told, verdict, labels)


def summary(rows: Sequence[Row], verdict: Verdict, labels: Labels) -> str:
    """Return the chart in words: each figure with its case and period, who states a direction, who nothing."""
    caveat = labels.of(rows[0], "caveat")
    chosen = [row for row in rows if row["chosen"]]
    said = [caveat] if caveat else []
    said += [
        labels(
            "summary_figure", name=labels.of(row), said=labels.gloss(row), period=_when(row, verdict, labels)
        )
        for row in chosen
        if row["status"] == "figure"
    ]
    for status in STATUSES[1:]:
        names = _cases_of([row for row in chosen if row["status"] == status], labels)
        said += [labels("summary_status", status=labels(status), names=labels.join(names))] if names else []
    left = _cases_of([row for row in rows if not row["chosen"]], labels)
    said += [labels("unchosen", names=labels.join(left))] if left else []
    return ("" if labels.language == "zh" else " ").join(said)


def _when(row: Row, verdict: Verdict, labels: Labels) -> str:
    """The period of a figure, and of one that is set aside that it is, and which territory it is about."""
    told = [labels.period(row)]
    if row["is_own_place"] is False:
        told.append(labels("about_place", place=labels.of(row, "place_name")))
    elif row["observation_id"] in verdict.set_aside:
        told.append(labels("not_compared"))
    return ("；" if labels.language == "zh" else "; ").join(part for part in told if part)


def _cases_of(rows: Sequence[Row], labels: Labels) -> list[str]:
    return list(dict.fromkeys(labels.of(row) for row in rows))


def _subtitle(rows: Sequence[Row], verdict: Verdict, labels: Labels) -> str:
    definition, unit = labels.of(rows[0], "definition"), labels.code("unit", rows[0]["unit"])
    order = labels("order_value" if _is_ordered(rows, verdict) else "order_cases")
    space = "" if labels.language == "zh" else " "
    return space.join([labels("subtitle", definition=definition, unit=unit), order])


def _silent_title(rows: Sequence[Row], labels: Labels) -> str:
    names = list(dict.fromkeys(labels.of(row) for row in rows if row["status"] == "direction"))
    return labels("title_directions", names=labels.join(names)) if names else labels("title_nothing")


def _are_derived(rows: Iterable[Row]) -> bool:
    """Whether no source prints any of the figures: a case does not give what we compute."""
    return all(row["reading"] == "derived" for row in rows)


def _range(told: list[list[Row]], verdict: Verdict, labels: Labels) -> str:
    """The range of many cases; its ends are named only where an order may be read."""
    if not any(_known(row) for own in told for row in own):
        return labels("title_unnumbered", n=len(told))
    if verdict.grade == "caution":
        derived = "_derived" if _are_derived(row for own in told for row in own) else ""
        return labels(f"title_span{derived}", n=len(told), **_ends(told, labels))
    least, most = (pick(told, key=_middle) for pick in (min, max))
    ends = {"low": _said(least, labels), "high": _said(most, labels)}
    return labels("title_range", n=len(told), least=labels.of(least[0]), most=labels.of(most[0]), **ends)


def _ends(told: list[list[Row]], labels: Labels) -> dict[str, str]:
    """Both ends of the range, with the unit said once: after the second, or before the first where it begins with 每."""
    code = str(told[0][0]["unit"])
    low, high = (format_spoken(end, code, labels.language) for end in _span(told))
    unit = "" if code in ("percent", "number") else labels.code("unit", code)
    space = "" if labels.language == "zh" or not unit else " "
    each = unit.startswith(_EACH)
    return {"low": unit + low if each else low, "high": high if each else f"{high}{space}{unit}"}


def _said(own: list[Row], labels: Labels) -> str:
    """The figures of one case, those of parts and pilots left out beside a total: up to three as printed, more as a range."""
    own = [row for row in own if row["scope"] == _TOTAL] or own
    if len(own) <= _FEW:
        return labels.join([labels.gloss(row) for row in own])
    ends = [_bound(row, name) for row in own for name in ("lower", "upper")]
    if any(is_absent(end) for end in ends) or min(ends) == max(ends):
        return labels.join([labels.gloss(row) for row in own])
    spanned = {**own[0], "reading": "derived", "lower": min(ends), "upper": max(ends)}
    return labels.gloss({**spanned, "figure": None})


def _bound(row: Row, name: str) -> Any:
    return row["value"] if is_absent(row[name]) and row["reading"] == "about" else row[name]


def _span(told: list[list[Row]]) -> tuple[float, float]:
    """The least and the greatest number asserted by any figure; those of derived ones rounded outward."""
    rows = [rounded_outward(row) if row["reading"] == "derived" else row for own in told for row in own]
    known = [end for row in rows for end in _known(row)]
    return min(known), max(known)


def _middle(own: list[Row]) -> float:
    known = [end for row in own for end in _known(row)]
    return sum(known) / len(known) if known else 0.0


def _known(row: Row) -> list[float]:
    """The number of a figure; where none is asserted, the ends that are."""
    names = ("value",) if not is_absent(row["value"]) else ("lower", "upper")
    return [float(row[name]) for name in names if not is_absent(row[name])]


def _is_ordered(rows: Sequence[Row], verdict: Verdict) -> bool:
    values = [row["value"] for row in rows if row["status"] == "figure"]
    return verdict.grade == "comparable" and values == sorted(values, reverse=True)
