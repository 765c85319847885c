"""Which points of a series may be joined by a line, which may be subtracted, and why not.

A line says that nothing but time lies between two points. The rules are a table: each looks at two successive points
and says whether something else lies between them; the first that does is the gap. To add a rule, add it to ``RULES``.

Sources of the rules: SDMX Glossary 2.1 (2020), “Break” (a break is flagged at the first observation after it) and
“Comparability, over time”; OECD Data and Metadata Reporting and Presentation Handbook (2007), section 5 on breaks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from casebook.text import Text, is_absent

Row = Mapping[Any, Any]
LONGEST_GAP_YEARS: Final = 10.5
_LENGTHS_DIFFER_BY: Final = 0.1
_LONGER_THAN_A_YEAR: Final = 1.5
_ADJACENT_WITHIN_YEARS: Final = 0.1
_SPANNED: Final = ("flow", "change")
_DAYS: Final = 365.25


@dataclass(frozen=True)
class Rule:
    """One rule: its code, what it finds in both languages, and how it looks at two successive points.

    ``breaks``: the gap is a change of what is counted, drawn as a break. ``subtracts``: the difference of two
    cumulative figures still means something, though no line is drawn.
    """

    code: str
    finds: Text
    looks: Callable[[Row, Row], bool]
    breaks: bool = False
    subtracts: bool = False


def _differs(column: str) -> Callable[[Row, Row], bool]:
    """Say that two points differ in ``column``; an unknown value differs from everything."""
    return lambda earlier, later: bool(is_absent(later[column]) or earlier[column] != later[column])


def _either(column: str, *values: Any) -> Callable[[Row, Row], bool]:
    return lambda earlier, later: bool(earlier[column] in values or later[column] in values)


def _lengths_differ(earlier: Row, later: Row) -> bool:
    """Flows and changes add up over their span, so spans of unlike length are unlike measures."""
    if earlier["indicator_kind"] not in _SPANNED:
        return False
    one, other = length_years(earlier), length_years(later)
    return bool(is_absent(one) or is_absent(other) or abs(one - other) > _LENGTHS_DIFFER_BY * max(one, other))


def _starts_differ(earlier: Row, later: Row) -> bool:
    counted = "cumulative" in (earlier["indicator_kind"], later["indicator_kind"])
    return (
        counted
        and not is_absent(_starts(earlier, later))
        and earlier["period_start"] != later["period_start"]
    )


def _starts(earlier: Row, later: Row) -> Any:
    """The first start that is known, None where neither is."""
    return next((row["period_start"] for row in (earlier, later) if not is_absent(row["period_start"])), None)


def _starts_unknown(earlier: Row, later: Row) -> bool:
    return earlier["indicator_kind"] == "cumulative" and is_absent(_starts(earlier, later))


def _years_missing(earlier: Row, later: Row) -> bool:
    """A flow or a change says nothing of the years it does not count, so only adjacent spans are joined."""
    ends = (earlier["period_end"], later["period_start"])
    if earlier["indicator_kind"] not in _SPANNED or any(is_absent(end) for end in ends):
        return False
    return bool((ends[1] - ends[0]).days / _DAYS > _ADJACENT_WITHIN_YEARS)


def _far_apart(earlier: Row, later: Row) -> bool:
    return bool((later["at"] - earlier["at"]).days / _DAYS > LONGEST_GAP_YEARS)


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "rival", Text("同一时点另有来源", "another source for the same date"), lambda a, b: a["at"] == b["at"]
    ),
    Rule("measure", Text("定义改变", "definition changes"), _differs("indicator_id"), breaks=True),
    Rule("boundary", Text("边界改变", "boundary changes"), _differs("place_id"), breaks=True),
    Rule(
        "break",
        Text("口径或边界中断", "break in what is counted"),
        lambda a, b: b["obs_status"] == "B",
        breaks=True,
    ),
    Rule("scope", Text("范围不同", "scopes differ"), _differs("scope")),
    Rule(
        "definition",
        Text("定义不同", "definitions differ"),
        lambda a, b: any(is_absent(point["obs_status"]) or point["obs_status"] == "D" for point in (a, b)),
        breaks=True,
    ),
    Rule("undated", Text("未注明时间", "no date is given"), _either("dated", False)),
    Rule("length", Text("时段长短不同", "spans of unlike length"), _lengths_differ),
    Rule("missing", Text("中间年份未见", "years between not found"), _years_missing),
    Rule("start", Text("起点不同", "starts differ"), _starts_differ),
    Rule("start_unknown", Text("起算时间未注明", "start not stated"), _starts_unknown, subtracts=True),
    Rule(
        "reliability",
        Text("单一或转载来源", "a single or reposted source"),
        _either("obs_status", "U"),
        subtracts=True,
    ),
    Rule("distance", Text("相隔十年以上", "over ten years apart"), _far_apart, subtracts=True),
)
BY_CODE: Final[dict[str, Rule]] = {rule.code: rule for rule in RULES}


def gap(earlier: Row, later: Row) -> str:
    """Return the code of the first rule that forbids a line between two successive points; empty where none does."""
    return next((rule.code for rule in RULES if rule.looks(earlier, later)), "")


def forbids_difference(earlier: Row, later: Row) -> str:
    """Return the first rule by which the later cumulative figure minus the earlier one means nothing; empty for none."""
    return next((r.code for r in RULES if not r.subtracts and r.looks(earlier, later)), "")


def join(points: Sequence[Row]) -> list[dict[str, Any]]:
    """Return, for each point of a series in time, whether a line leads to it, and if not, why.

    Keys are ``joined``; ``gap`` (code of a rule; empty at the first point and where joined); ``before`` (place of the
    point the line would come from, None at the first). A total of several years is no neighbour of single years, and a
    second source for a date is none of the points around it.

    A change of boundary at a point whose status says something else leaves its flag (B) to the next flagged point of the
    new place; that flag tells the change already found and is no second break.

    Points hold ``indicator_id, place_id, scope, obs_status, indicator_kind, period_start, period_end``, ``at`` (the day
    at which it is placed) and ``dated`` (whether the source prints a date).
    """
    found: list[dict[str, Any]] = []
    last: int | None = None
    told: Any = None
    for here, point in enumerate(points):
        flagged = point["obs_status"] == "B"
        seen = flagged and not is_absent(told) and point["place_id"] == told
        code = "" if last is None else gap(points[last], {**point, "obs_status": "A"} if seen else point)
        told = point["place_id"] if code == "boundary" and not flagged else None if flagged else told
        beside = code == "rival" or is_total_of_years(point)
        found.append({"joined": last is not None and not (code or beside), "gap": code, "before": last})
        if is_total_of_years(point) and last is not None:
            found[-1]["gap"] = "length"
        last = last if beside else here
    return found


def is_total_of_years(point: Row) -> bool:
    """Say whether a flow counts several years together."""
    length = length_years(point)
    return bool(
        point["indicator_kind"] in _SPANNED and not is_absent(length) and length > _LONGER_THAN_A_YEAR
    )


def length_years(point: Row) -> Any:
    """Return the length of a printed span in years, None where an end is not printed."""
    start, end = point["period_start"], point["period_end"]
    if not isinstance(start, date) or not isinstance(end, date):
        return None
    return ((end - start).days + 1) / _DAYS
