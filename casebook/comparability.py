"""Whether figures may be compared, and why: a table of rules over the rows of a comparison.

Each rule looks at one attribute and says nothing, or finds something; the verdict is the gravest finding. A rule that
concerns single rows sets them aside, and the verdict is about the rest. To add a rule, write a function from rows to
findings and put it in ``RULES``.

Rows are those of ``casebook.comparison`` with a figure. Sources of the rules: SDMX Glossary (2018), “Comparability”
and “Break”; OECD Handbook on Constructing Composite Indicators (2008), steps 3 and 5; UNECE, Conference of European
Statisticians Recommendations for the 2020 Censuses, on population bases.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from casebook.labels import Row, fill
from casebook.text import Text, format_period, is_absent
from casebook.verdict import GRADES, Finding, Grade, Verdict

CUMULATIVE: Final = ("since", "since_unstated")
NOT_QUANTITIES: Final = ("rank", "parameter")
COUNTS: Final = ("stock", "flow", "cumulative")


@dataclass(frozen=True)
class Rule:
    """One rule: its name, what it asks in both languages, how it looks at the rows, the gravest it can find."""

    name: str
    asks: Text
    look: Callable[[Sequence[Row]], list[Finding]]
    grade: Grade


def judge(rows: pd.DataFrame) -> Verdict:
    """Return the verdict on the rows of a comparison (every case has a row; those with ``status`` figure count)."""
    every = rows.to_dict("records")
    cases = len({row["case_id"] for row in every})
    figures = [row for row in every if row["status"] == "figure"]
    aside = [finding for rule in ROW_RULES for finding in rule.look(figures)]
    left_out = frozenset(name for finding in aside for name in finding.sets_aside)
    kept = [row for row in figures if row["observation_id"] not in left_out]
    compared = len({row["case_id"] for row in kept})
    rules = RULES if compared > 1 else ()
    findings = [*_too_few(kept, cases), *(finding for rule in rules for finding in rule.look(kept))]
    grade = max((f.grade for f in findings), key=GRADES.index, default=GRADES[0])
    ordered = sorted([*aside, *findings], key=lambda f: -GRADES.index(f.grade))
    return Verdict(grade, tuple(ordered), compared, cases, left_out)


def _names(rows: Sequence[Row]) -> Text:
    zh, en = (list(dict.fromkeys(str(row[f"name_{language}"]) for row in rows)) for language in ("zh", "en"))
    return Text("、".join(zh), ", ".join(en))


def _finding(rule: str, grade: Grade, reason: Text, rows: Sequence[Row], **values: Any) -> Finding:
    given = {"names": _names(rows), **values}

    def said(language: str) -> str:
        picked = {k: v.pick(language) if isinstance(v, Text) else v for k, v in given.items()}
        return fill(reason.pick(language), language, picked)

    cases = tuple(dict.fromkeys(str(row["case_id"]) for row in rows))
    return Finding(rule, grade, Text(said("zh"), said("en")), cases)


def _too_few(rows: Sequence[Row], cases: int) -> list[Finding]:
    compared = len({row["case_id"] for row in rows})
    if compared > 1:
        return []
    reason = Text(
        "{all:word}个案例中{n|只有一例|没有一例}有可以相比的数字。",
        "{n|Only one|None} of {all:word} cases gives a figure that could be compared.",
    )
    return [_finding("too_few", "refused", reason, rows, n=compared, all=cases)]


def _other_place(rows: Sequence[Row]) -> list[Finding]:
    reason = Text(
        "{names}：数字说的是{place}，不是案例所在的{own}。",
        "{names}: the figure is about {place}, not {own}, where the case is.",
    )
    found = []
    strangers = [row for row in rows if not row["is_own_place"]]
    for case in dict.fromkeys(row["case_id"] for row in strangers):
        own = [row for row in strangers if row["case_id"] == case]
        place, home = (Text(own[0][f"{n}_zh"], own[0][f"{n}_en"]) for n in ("place_name", "own_place_name"))
        finding = _finding("place", "refused", reason, own, place=place, own=home)
        found.append(replace(finding, sets_aside=tuple(str(row["observation_id"]) for row in own)))
    return found


def _must_agree(rule: str, column: str, grade: Grade, reason: Text) -> Rule:
    """A rule that finds something where ``column`` is not the same in all rows; the unknown agrees with nothing."""

    def look(rows: Sequence[Row]) -> list[Finding]:
        values = [row[column] for row in rows]
        agree = len(set(values)) == 1 and not is_absent(values[0])
        return [] if agree else [_finding(rule, grade, reason, rows)]

    return Rule(rule, reason, look, grade)


def _must_lack(rule: str, grade: Grade, reason: Text, concerns: Callable[[Row], bool]) -> Rule:
    """A rule that finds something where any row concerns it, and names the cases of those rows."""

    def look(rows: Sequence[Row]) -> list[Finding]:
        concerned = [row for row in rows if concerns(row)]
        return [_finding(rule, grade, reason, concerned)] if concerned else []

    return Rule(rule, reason, look, grade)


def _level(rows: Sequence[Row]) -> list[Finding]:
    if any(row["kind"] not in COUNTS or row["chain_level"] == "context" for row in rows):
        return []
    if len({row["admin_level"] for row in rows}) > 1:
        return [_finding("level", "refused", _LEVELS_DIFFER, rows)]
    return [_finding("size", "caution", _NOT_NORMALISED, rows)]


def _period(rows: Sequence[Row]) -> list[Finding]:
    undated = [row for row in rows if is_absent(row["period_end"])]
    if undated:
        return [_finding("period_unknown", "caution", _PERIOD_UNKNOWN, undated)]
    if len({row["period_end"].year for row in rows}) == 1:
        return []
    spans = [_named_period(row) for row in rows]
    said = Text("；".join(s.zh for s in spans), "; ".join(s.en for s in spans))
    return [_finding("period", "caution", _PERIODS_DIFFER, rows, spans=said)]


def _named_period(row: Row) -> Text:
    zh, en = (
        format_period(row["period_start"], row["period_end"], str(row["period_kind"]), language)
        for language in ("zh", "en")
    )
    return Text(f"{row['name_zh']}{zh}", f"{row['name_en']} {en}")


def _cumulative_with_flow(rows: Sequence[Row]) -> list[Finding]:
    cumulative = [row["period_kind"] in CUMULATIVE for row in rows]
    return (
        [_finding("cumulative", "refused", _MIXED, rows)] if any(cumulative) and not all(cumulative) else []
    )


def _breaks(rows: Sequence[Row]) -> list[Finding]:
    """A break lies between two figures of one case; where a case has one figure nothing crosses it."""
    cases = [row["case_id"] for row in rows]
    broken = [row for row in rows if row["obs_status"] == "B" and cases.count(row["case_id"]) > 1]
    return [_finding("break", "caution", _BREAK, broken)] if broken else []


_LEVELS_DIFFER: Final = Text(
    "各地行政级别不同（{names}），总数不可直接相比。",
    "The places are of unlike administrative level ({names}); totals cannot be set against each other.",
)
_NOT_NORMALISED: Final = Text(
    "这是总数，未按人口或面积折算；各地大小不同。",
    "These are totals, not divided by residents or area; the places differ in size.",
)
_PERIOD_UNKNOWN: Final = Text("{names}的数字没有印出时间。", "No period is printed for {names}.")
_PERIODS_DIFFER: Final = Text("时间不同：{spans}。", "The periods differ: {spans}.")
_BREAK: Final = Text(
    "{names}：前后两个数字之间口径或边界有中断。",
    "{names}: definition or boundary breaks between its figures.",
)
_MIXED: Final = Text(
    "有的是累计数，有的不是，不能相比。",
    "Some figures are cumulative and some are not; they cannot be compared.",
)

ROW_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "place",
        Text("数字说的不是案例所在的地域。", "The figure is not about the place of the case."),
        _other_place,
        "refused",
    ),
)
RULES: Final[tuple[Rule, ...]] = (
    _must_agree("measure", "indicator_id", "refused", Text("指标不同。", "The indicators differ.")),
    _must_agree("unit", "unit", "refused", Text("单位不同。", "The units differ.")),
    _must_agree(
        "kind",
        "kind",
        "refused",
        Text("存量、流量与累计不可相比。", "Stocks, flows and totals do not compare."),
    ),
    _must_lack(
        "not_a_quantity",
        "refused",
        Text(
            "位次与方案参数不是可以相比的数量。",
            "Ranks and design parameters are not quantities that can be compared.",
        ),
        lambda row: row["kind"] in NOT_QUANTITIES,
    ),
    Rule("cumulative", _MIXED, _cumulative_with_flow, "refused"),
    Rule("level", _LEVELS_DIFFER, _level, "refused"),
    _must_lack(
        "start_unknown",
        "caution",
        Text(
            "起算时间未印出（{names}），累计了多久不知道，不能折成每年或每月。",
            "No start is printed ({names}): how long the count runs is unknown, so it is no yearly or monthly rate.",
        ),
        lambda row: row["period_kind"] == "since_unstated",
    ),
    Rule("period", _PERIODS_DIFFER, _period, "caution"),
    _must_agree(
        "scope", "scope", "caution", Text("统计范围不同或未注明。", "The scopes differ or are not stated.")
    ),
    _must_lack(
        "definition",
        "caution",
        Text("{names}：口径与指标的定义不同。", "{names}: the definition differs from the indicator’s."),
        lambda row: row["obs_status"] == "D",
    ),
    Rule("break", _BREAK, _breaks, "caution"),
    _must_lack(
        "estimate",
        "caution",
        Text("{names}的数字是估计值或可靠性低。", "{names}: estimated, or of low reliability."),
        lambda row: row["obs_status"] in ("E", "U"),
    ),
    _must_agree(
        "source",
        "source_kind",
        "caution",
        Text(
            "有的数字出自本文，有的出自其他来源。",
            "Some figures are the article’s, some come from other sources.",
        ),
    ),
    _must_agree("reporter", "reporter", "caution", Text("报告者不同。", "The reporters differ.")),
    _must_lack(
        "self_reported",
        "caution",
        Text(
            "{names}的数字由项目方自报，未见核实。",
            "{names}: reported by the programme’s own side, unverified.",
        ),
        lambda row: bool(row["self_reported"]),
    ),
    _must_lack(
        "soft_end",
        "caution",
        Text(
            "“多”“余”的上端是读法约定（{names}）。",
            "The upper end of 多 or 余, “over”, is a convention ({names}).",
        ),
        lambda row: bool(row["upper_soft"]),
    ),
    _must_lack(
        "no_bound",
        "caution",
        Text(
            "{names}的数字至少有一端没有界，与其他数字的先后不定。",
            "{names}: no bound on at least one side, so the order is undetermined.",
        ),
        lambda row: is_absent(row["lower"]) or is_absent(row["upper"]),
    ),
    # A remark: one or reposted source lowers trust in a figure, not its likeness to another.
    _must_lack(
        "confidence",
        "comparable",
        Text("{names}的数字只有单一或转载来源。", "{names}: a single or reposted source."),
        lambda row: row["confidence"] == "medium",
    ),
)


__all__ = ["GRADES", "ROW_RULES", "RULES", "Finding", "Grade", "Rule", "Verdict", "judge"]
