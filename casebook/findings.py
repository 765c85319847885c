"""How each rule of comparability looks at figures, and what it says when it finds something.

A look returns its findings; none where nothing stands against comparing. What is absent agrees with nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from casebook.labels import Row, fill
from casebook.normalising import LACKS
from casebook.pairing import is_census
from casebook.text import Text, format_period, is_absent
from casebook.verdict import Finding, Grade

Concern = Callable[[Row], bool]
CUMULATIVE: Final = ("since", "since_unstated")
NOT_QUANTITIES: Final = ("rank", "parameter")
COUNTS: Final = ("stock", "flow", "cumulative")
TOTAL: Final = "total"
TOO_FEW: Final = "too_few"
DIRECTION_ONLY: Final = "direction_only"
# Spans whose lengths differ by more than this factor are of unlike length: a month is no year.
LIKE_LENGTH: Final = 1.5


@dataclass(frozen=True)
class Asked:
    """What a rule is asked about: its name and grade, the figures, whether they are ``within`` one case (over time)."""

    rule: str
    grade: Grade
    rows: Sequence[Row]
    within: bool = False

    def found(self, reason: Text, rows: Sequence[Row], **values: Any) -> Finding:
        """Return a finding about ``rows`` with its reason filled."""
        return _found(self.rule, self.grade, reason, rows, **values)


Look = Callable[[Asked], list[Finding]]


def _names(rows: Sequence[Row]) -> Text:
    zh, en = (list(dict.fromkeys(str(row[f"name_{language}"]) for row in rows)) for language in ("zh", "en"))
    return Text("、".join(zh), "; ".join(en))


def _found(rule: str, grade: Grade, reason: Text, rows: Sequence[Row], **values: Any) -> Finding:
    given = {"names": _names(rows), **values}

    def said(language: str) -> str:
        picked = {k: v.pick(language) if isinstance(v, Text) else v for k, v in given.items()}
        return fill(reason.pick(language), language, picked)

    cases = tuple(dict.fromkeys(str(row["case_id"]) for row in rows))
    return Finding(rule, grade, Text(said("zh"), said("en")), cases)


def _agree(column: str, zh: str, en: str) -> Look:
    """Look whether ``column`` is known and the same in all rows."""

    def look(asked: Asked) -> list[Finding]:
        values = {None if is_absent(row[column]) else row[column] for row in asked.rows}
        return [] if len(values) == 1 and None not in values else [asked.found(Text(zh, en), asked.rows)]

    return look


def _lack(concerns: Concern, zh: str, en: str) -> Look:
    """Look for rows that concern the rule, and name their cases."""

    def look(asked: Asked) -> list[Finding]:
        concerned = [row for row in asked.rows if concerns(row)]
        return [asked.found(Text(zh, en), concerned)] if concerned else []

    return look


def _all_of(*looks: Look) -> Look:
    """Look in several ways, each with its own words."""
    return lambda asked: [found for look in looks for found in look(asked)]


def _between(look: Look) -> Look:
    """Look only between cases: over time in one case the difference is what is compared."""
    return lambda asked: [] if asked.within else look(asked)


def _over_time(look: Look) -> Look:
    """Look only within one case."""
    return lambda asked: look(asked) if asked.within else []


def too_few(every: Sequence[Row], kept: Sequence[Row], cases: int) -> list[Finding]:
    """Say why there are not two figures to compare: what each case lacks, that there are directions only, or silence."""
    lacking = sorted(
        {str(row["lacks"]) for row in every if not is_absent(row.get("lacks"))}, key=list(LACKS).index
    )
    found = [_lacking(name, [row for row in every if row.get("lacks") == name]) for name in lacking]
    told = [row for row in every if row["status"] == "direction"]
    if not kept and told and not lacking:
        found.append(_found(DIRECTION_ONLY, "refused", _DIRECTIONS, told))
    given = len({row["case_id"] for row in kept})
    few = _ALONE if cases == 1 else _FEW
    return [*found, _found(TOO_FEW, "refused", few, kept, n=given, all=cases)]


def not_divided(asked: Asked) -> list[Finding]:
    """Say why a denominator that was asked for divides none of the figures; the finding is named after what lacks."""
    lacks = {str(row["lacks"]) for row in asked.rows if not is_absent(row.get("lacks"))}
    return [
        _lacking(name, [row for row in asked.rows if row.get("lacks") == name], names=True)
        for name in sorted(lacks, key=list(LACKS).index)
    ]


def _lacking(lack: str, rows: Sequence[Row], *, names: bool = False) -> Finding:
    reason = Text("{names}：{why}", "{names}: {why}")
    why = Text(*(str(rows[0][f"reason_{lang}"]) for lang in ("zh", "en")))
    return _found(lack, "refused", reason, rows if names else rows[:1], why=why)


def parts(asked: Asked) -> list[Finding]:
    """Set parts of one case aside where its totals of several dates can be read over time; an unknown scope is no part."""
    totals = {str(row["period_end"]) for row in asked.rows if row["scope"] == TOTAL and _is_dated(row)}
    beside = [row for row in asked.rows if not is_absent(row["scope"]) and row["scope"] != TOTAL]
    if not asked.within or len(totals) < 2 or not beside:
        return []
    found = asked.found(_PARTS, beside)
    names = tuple(str(row["observation_id"]) for row in beside)
    return [Finding(found.rule, found.grade, found.reason, found.cases, names)]


def _is_dated(row: Row) -> bool:
    return not is_absent(row["period_end"])


def _strangers(*, same_level: bool) -> Look:
    """Look for figures of another territory than the case's, of the same level or of another, and set them aside."""

    def look(asked: Asked) -> list[Finding]:
        away = [row for row in asked.rows if not is_absent(row["is_own_place"]) and not row["is_own_place"]]
        away = [row for row in away if (row["admin_level"] == row["own_admin_level"]) is same_level]
        return [
            _set_aside(asked, [row for row in away if row["case_id"] == case])
            for case in dict.fromkeys(row["case_id"] for row in away)
        ]

    return look


def _not_of_programme(asked: Asked) -> list[Finding]:
    """Set aside what a source says of a case's place that the programme does not claim, unless it describes the place."""
    beside = [
        row
        for row in asked.rows
        if not _of_programme(row) and not is_absent(row["chain_level"]) and row["chain_level"] != "context"
    ]
    found = asked.found(_NOT_OF_PROGRAMME, beside)
    names = tuple(str(row["observation_id"]) for row in beside)
    return [Finding(found.rule, found.grade, found.reason, found.cases, names)] if beside else []


def _of_programme(row: Row) -> bool:
    """Say whether a figure is of the programme, or not known not to be; rows that never ask are."""
    said = row.get("of_programme", True)
    return is_absent(said) or bool(said)


def _may_be_beside(row: Row) -> bool:
    """Say whether it is not known if a figure belongs to the programme, or if that would matter."""
    said = row.get("of_programme", True)
    if is_absent(said):
        return bool(row["chain_level"] != "context")
    return not said and is_absent(row["chain_level"])


def _set_aside(asked: Asked, rows: Sequence[Row]) -> Finding:
    place, home = (Text(rows[0][f"{n}_zh"], rows[0][f"{n}_en"]) for n in ("place_name", "own_place_name"))
    found = asked.found(_OTHER_PLACE, rows, place=place, own=home)
    names = tuple(str(row["observation_id"]) for row in rows)
    return Finding(found.rule, found.grade, found.reason, found.cases, names)


def _is_like(rows: Sequence[Row]) -> bool:
    """Say whether figures of unlike indicators count like things: one unit, family, kind and place in the chain."""
    kinds = ("unit", "family", "chain_level")
    return all(len({row[name] for row in rows}) == 1 and not is_absent(rows[0][name]) for name in kinds)


def _indicators(reason: Text, *, like: bool) -> Look:
    def look(asked: Asked) -> list[Finding]:
        names = {None if is_absent(row["indicator_id"]) else row["indicator_id"] for row in asked.rows}
        if len(names) == 1 and None not in names:
            return []
        if (None not in names and _is_like(asked.rows)) is not like:
            return []
        told = [Text(str(row["indicator_zh"]), str(row["indicator_en"])) for row in asked.rows]
        zh, en = (list(dict.fromkeys(text.pick(lang) for text in told)) for lang in ("zh", "en"))
        return [asked.found(reason, asked.rows, told=Text("、".join(zh), "; ".join(en)))]

    return look


def _levels(asked: Asked) -> list[Finding]:
    values = {None if is_absent(row["admin_level"]) else row["admin_level"] for row in asked.rows}
    alike = len(values) == 1 and None not in values
    return [asked.found(_LEVELS, asked.rows)] if _are_totals(asked.rows) and not alike else []


def _size(asked: Asked) -> list[Finding]:
    return [asked.found(_SIZE, asked.rows)] if _are_totals(asked.rows) else []


def _are_totals(rows: Sequence[Row]) -> bool:
    """Say whether figures are totals of what was done; those that describe a territory are what it is like."""
    return not any(row["kind"] not in COUNTS or row["chain_level"] == "context" for row in rows)


def _span(asked: Asked) -> list[Finding]:
    """A flow is what came in over its span: without the span, or over one of unlike length, it is no measure."""
    if not any(_counted(row) == "flow" for row in asked.rows):
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


def _counted(row: Row) -> Any:
    """What was counted: of a quotient, its numerator."""
    counted = row.get("counted")
    return row["kind"] if is_absent(counted) else counted


def _days(row: Row) -> int | None:
    first, last = row["period_start"], row["period_end"]
    return None if is_absent(first) or is_absent(last) else (last - first).days + 1


def _period(asked: Asked) -> list[Finding]:
    years = {row["period_end"].year for row in asked.rows if not is_absent(row["period_end"])}
    return [asked.found(_PERIODS, asked.rows, spans=_spans(asked.rows))] if len(years) > 1 else []


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


def _is_counted_by_census(row: Row) -> bool:
    """Say whether a figure is a census count, which whoever relays it did not make."""
    territory = row["kind"] == "stock" and row["chain_level"] == "context"
    return territory and is_census(row) and not is_absent(row["period_end"])


def _is_doubtful(row: Row) -> bool:
    return is_absent(row["confidence"]) or row["confidence"] == "medium"


def _has_several_sources(row: Row) -> bool:
    sources: Any = row.get("sources")
    return hasattr(sources, "__len__") and len(set(sources)) > 1


def _is_of_one_year(row: Row) -> bool:
    one, other = row["period_end"], row["per_period_end"]
    return not is_absent(one) and not is_absent(other) and bool(one.year == other.year)


def _reporter(asked: Asked) -> list[Finding]:
    """Who reports matters where someone judged what to count; a census is the statistics office's by whomever relayed."""
    if all(_is_counted_by_census(row) and not is_absent(row["reporter"]) for row in asked.rows):
        return []
    return _agree("reporter", "提供者不同。", "The reporters differ.")(asked)


def _relayed(asked: Asked) -> list[Finding]:
    counts = [row for row in asked.rows if _is_counted_by_census(row) and row["confidence"] == "medium"]
    return [asked.found(_RELAYED, counts)] if counts else []


_FEW: Final = Text(
    "{all:word}个案例中{n|只有一例|没有一例}有可以相比的数字。",
    "{n|Only one|None} of {all:word} cases gives a figure that could be compared.",
)
_ALONE: Final = Text(
    "所选的一例{n|只有一个|没有}可以相比的数字。",
    "The one case chosen gives {n|only one|no} figure that could be compared.",
)
_DIRECTIONS: Final = Text("只有表述，没有数字：{names}。", "Statements only, no number: {names}.")
_OTHER_PLACE: Final = Text(
    "{names}：数字说的是{place}，不是案例所在的{own}。",
    "{names}: the figure is about {place}, not {own}, where the case is.",
)
_NOT_OF_PROGRAMME: Final = Text(
    "{names}：数字是同一地方的，不属于该做法。",
    "{names}: a figure of the place, not of the programme.",
)
_PARTS: Final = Text(
    "{names}：部分与试点的数字不与总数相比。",
    "{names}: figures of a part or a pilot are not set against totals.",
)
_LEVELS: Final = Text(
    "各地行政级别不同或不明（{names}），总数不可直接相比。",
    "The places are of unlike or unknown administrative level ({names}); totals cannot be set against each other.",
)
_SIZE: Final = Text(
    "这是总数，未按人口或面积折算；各地大小不同。",
    "These are totals, not divided by residents or area; the places differ in size.",
)
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
_RELAYED: Final = Text(
    "{names}的普查数由单一或转载来源转述；清点的仍是统计部门。",
    "{names}: the census count is relayed by a single or reposted source; the statistics office counted.",
)

other_level: Final = _strangers(same_level=False)
other_place: Final = _strangers(same_level=True)
not_of_programme: Final = _not_of_programme
other_boundary: Final = _between(
    _lack(
        lambda row: bool(row["is_own_place"]) and row["place_name_zh"] != row["own_place_name_zh"],
        "{names}：数字按另一时期的边界统计，与案例文章所写的辖区不同。",
        "{names}: counted within the boundary of another time than the one the case is told in.",
    )
)
definition: Final = _indicators(
    Text("同类事物，定义不同：{told}。", "Like things, defined otherwise: {told}."), like=True
)
measure: Final = _indicators(
    Text("数的不是同一种事物：{told}。", "Different things are counted: {told}."), like=False
)
unit: Final = _agree("unit", "单位不同。", "The units differ.")
kind: Final = _agree("kind", "存量、流量与累计不可相比。", "Stocks, flows and running totals do not compare.")
not_a_quantity: Final = _lack(
    lambda row: row["kind"] in NOT_QUANTITIES,
    "位次与做法参数不是可以相比的数量。",
    "Ranks and design parameters are not quantities that can be compared.",
)
place_unknown: Final = _lack(
    lambda row: is_absent(row["is_own_place"]) or is_absent(row["place_id"]),
    "{names}：不知道数字说的是哪个地域、哪条边界。",
    "{names}: which territory, in which boundary, the figure is about is not known.",
)
programme_unknown: Final = _lack(
    _may_be_beside,
    "{names}：不知道数字是否出自该做法。",
    "{names}: whether the figure is of the programme is not known.",
)
boundary: Final = _over_time(_agree("place_id", "前后边界不同。", "The boundaries differ."))
unlike_levels: Final = _between(_levels)
span: Final = _span
deviation: Final = _lack(
    lambda row: is_absent(row["obs_status"]) or row["obs_status"] == "D",
    "{names}：口径与指标的定义不同。",
    "{names}: the source’s definition differs from the indicator’s.",
)
broken: Final = _broken
start_unknown: Final = _lack(
    lambda row: (
        row["period_kind"] == "since_unstated"
        or (_counted(row) == "cumulative" and is_absent(row["period_start"]))
    ),
    "起算时间未注明（{names}），累计了多久不知道，不能折成每年或每月。",
    "No start is stated ({names}): how long the count runs is unknown, so it is no yearly or monthly rate.",
)
period_unknown: Final = _lack(
    lambda row: is_absent(row["period_end"]) or is_absent(row["period_kind"]),
    "{names}的数字未注明时间。",
    "No date is stated for {names}.",
)
period: Final = _between(_period)
size: Final = _between(_size)
denominator: Final = _all_of(
    _lack(
        lambda row: (
            not is_absent(row.get("per")) and is_absent(row.get("lacks")) and not _is_of_one_year(row)
        ),
        "{names}：分母不是同一年的，或未注明时间。",
        "{names}: the denominator is of another year, or has no date.",
    ),
    _lack(
        lambda row: row.get("is_one_census") is True and not _is_of_one_year(row),
        "{names}：只知道一次普查的人口，商的界没有计入人口的增减。",
        "{names}: only one census is known; the bounds leave out how the number of residents changed.",
    ),
)
scope: Final = _agree("scope", "统计范围不同或未注明。", "The scopes differ or are not stated.")
estimate: Final = _all_of(
    _lack(
        lambda row: is_absent(row["obs_status"]) or row["obs_status"] == "E",
        "{names}的数字是估计值，或状态未注明。",
        "{names}: estimated, or of a status that is not stated.",
    ),
    _lack(
        lambda row: row["obs_status"] == "U",
        "{names}的数字可信程度中（SDMX：U）。",
        "{names}: of medium confidence (SDMX: U).",
    ),
)
confidence: Final = _lack(
    lambda row: _is_doubtful(row) and (is_absent(row["confidence"]) or not _is_counted_by_census(row)),
    "{names}的数字只有单一或转载来源。",
    "{names}: a single or reposted source.",
)
source: Final = _all_of(
    _agree(
        "source_kind",
        "有的数字出自案例文章，有的出自其他来源。",
        "Some figures are the article’s, some come from other sources.",
    ),
    _lack(
        lambda row: not is_absent(row.get("per")) and _has_several_sources(row),
        "{names}：分子与分母出自不同来源。",
        "{names}: numerator and denominator are from different sources.",
    ),
)
reporter: Final = _reporter
self_reported: Final = _lack(
    lambda row: is_absent(row["self_reported"]) or bool(row["self_reported"]),
    "{names}的数字是当地自述或视同当地自述，未见核实。",
    "{names}: the place’s own account, or treated as such; unverified.",
)
soft_end: Final = _lack(
    lambda row: bool(row["convention"]),
    "“多”“余”的上端是读法约定（{names}）。",
    "The upper end of 多 or 余, “over”, is a convention ({names}).",
)
no_bound: Final = _lack(
    lambda row: bool(row["unbounded"]),
    "{names}的数字至少有一端没有界，与其他数字的先后不定。",
    "{names}: no bound on at least one side, so the order is undetermined.",
)
relayed_census: Final = _relayed

__all__ = [
    "DIRECTION_ONLY",
    "TOO_FEW",
    "Look",
    "boundary",
    "broken",
    "confidence",
    "definition",
    "denominator",
    "deviation",
    "estimate",
    "kind",
    "measure",
    "no_bound",
    "not_a_quantity",
    "not_divided",
    "other_level",
    "other_place",
    "parts",
    "period",
    "period_unknown",
    "place_unknown",
    "programme_unknown",
    "relayed_census",
    "reporter",
    "scope",
    "self_reported",
    "size",
    "soft_end",
    "source",
    "span",
    "start_unknown",
    "too_few",
    "unit",
    "unlike_levels",
]
