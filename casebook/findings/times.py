"""Rules on when: spans and dates, breaks, starts that are not stated, years of a denominator."""

from collections.abc import Sequence
from typing import Any, Final

from casebook.findings.asking import Asked, between_cases, lack, over_time
from casebook.labels import Row
from casebook.text import Text, format_period, is_absent
from casebook.verdict import Finding

CUMULATIVE: Final = ("since", "since_unstated")
# Spans whose lengths differ by more than this factor are of unlike length: a month is no year.
LIKE_LENGTH: Final = 1.5
_NO_SPAN: Final = Text(
    "{names}：数的是一段时间内发生的，而时段未注明。",
    "{names}: what happened over a span is counted, and the span is not stated.",
)
_SPANS: Final = Text("时段长短不同：{spans}。", "The spans are of unlike length: {spans}.")
_PERIODS: Final = Text("时间不同：{spans}。", "The dates differ: {spans}.")
_BREAK: Final = Text(
    "{names}：前后两个数字之间口径或边界有中断。",
    "{names}: definition or boundary breaks between its figures.",
)


def _span(asked: Asked) -> list[Finding]:
    """A flow is what came in over its span: without the span, or over one of unlike length, it is no measure."""
    if not any(counted_kind(row) == "flow" for row in asked.rows):
        return []
    undated = [row for row in asked.rows if row["period_kind"] in CUMULATIVE or _days(row) is None]
    if undated:
        return [asked.found(_NO_SPAN, undated)]
    days = [_days(row) or 1 for row in asked.rows]
    return (
        [asked.found(_SPANS, asked.rows, spans=_spans(asked.rows))]
        if max(days) > LIKE_LENGTH * min(days)
        else []
    )


def counted_kind(row: Row) -> Any:
    """What was counted: of a quotient, its numerator."""
    counted = row.get("counted")
    return row["kind"] if is_absent(counted) else counted


def _days(row: Row) -> int | None:
    first, last = row["period_start"], row["period_end"]
    return None if is_absent(first) or is_absent(last) else (last - first).days + 1


def _period(asked: Asked) -> list[Finding]:
    years = {row["period_end"].year for row in asked.rows if not is_absent(row["period_end"])}
    return [asked.found(_PERIODS, asked.rows, spans=_spans(asked.rows))] if len(years) > 1 else []


def _dates(asked: Asked) -> list[Finding]:
    """Over time unlike dates are what is compared, and no reason against it."""
    known = {(str(row["period_start"]), str(row["period_end"])) for row in asked.rows}
    return [asked.found(_PERIODS, asked.rows, spans=_spans(asked.rows))] if len(known) > 1 else []


def _spans(rows: Sequence[Row]) -> Text:
    told = [_named_period(row) for row in rows]
    zh, en = (list(dict.fromkeys(text.pick(lang) for text in told)) for lang in ("zh", "en"))
    return Text("；".join(zh), "; ".join(en))


def _named_period(row: Row) -> Text:
    text = "" if is_absent(row.get("period_text")) else str(row["period_text"])
    zh, en = (
        format_period(row["period_start"], row["period_end"], str(row["period_kind"]), language, text)
        for language in ("zh", "en")
    )
    return Text(f"{row['name_zh']}{zh}", f"{row['name_en']} {en}")


def _broken(asked: Asked) -> list[Finding]:
    """A break lies between two figures of one case; where a case has one figure nothing crosses it."""
    cases = [row["case_id"] for row in asked.rows]
    broken = [
        row
        for row in asked.rows
        if cases.count(row["case_id"]) > 1 and (row["obs_status"] == "B" or _moved(row, asked.rows))
    ]
    return [asked.found(_BREAK, broken)] if broken else []


def _moved(row: Row, rows: Sequence[Row]) -> bool:
    return any(other["case_id"] == row["case_id"] and other["place_id"] != row["place_id"] for other in rows)


def _is_of_one_year(row: Row) -> bool:
    one, other = row["period_end"], row["per_period_end"]
    return not is_absent(one) and not is_absent(other) and bool(one.year == other.year)


span: Final = _span
broken: Final = _broken
start_unknown: Final = lack(
    lambda row: (
        row["period_kind"] == "since_unstated"
        or (counted_kind(row) == "cumulative" and is_absent(row["period_start"]))
    ),
    "起算时间未注明（{names}），累计了多久不知道，不能折成每年或每月。",
    "No start is stated ({names}): how long the count runs is unknown, so it is no yearly or monthly rate.",
)
period_unknown: Final = lack(
    lambda row: is_absent(row["period_end"]) or is_absent(row["period_kind"]),
    "{names}的数字未注明时间。",
    "No date is stated for {names}.",
)
period: Final = between_cases(_period)
dates: Final = over_time(_dates)
denominator: Final = lack(
    lambda row: not is_absent(row.get("per")) and is_absent(row.get("lacks")) and not _is_of_one_year(row),
    "{names}：分母不是同一年的，或未注明时间。",
    "{names}: the denominator is of another year, or has no date.",
)
one_census: Final = lack(
    lambda row: row.get("is_one_census") is True,
    "{names}：只知道一次普查的人口，商的界没有计入人口的增减，故标“约”。",
    "{names}: only one census is known; the bounds leave out how the number of residents changed, so it is “about”.",
)
