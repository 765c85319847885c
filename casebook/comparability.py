"""Whether figures may be compared, and why: a table of rules over the rows of a comparison.

Each rule asks one question, has one source, and finds something or nothing (``casebook.findings``); the verdict is the
gravest finding, and of several as grave the first in the table decides. A rule of ``ROW_RULES`` sets single figures
aside, and the verdict is about the rest. An attribute that is not known agrees with nothing, so that not knowing never
makes a verdict better. To add a rule, write how it looks and put it into its table.

Rows are those of ``casebook.comparison``. Rows of several cases are compared between cases; rows of one case are
compared over time, where a difference of dates is the point and a change of boundary a refusal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from casebook import findings as look
from casebook.findings import TOO_FEW, Asked, Look
from casebook.labels import Row
from casebook.normalising import UNFIT
from casebook.text import Text
from casebook.verdict import GRADES, Finding, Grade, Verdict

REFERENCES: Final[dict[str, Text]] = {
    "sdmx": Text(
        "SDMX《术语表》2.1版（2020）：可比性、中断、参考区域、参考期、统计总体",
        "SDMX Glossary 2.1 (2020): Comparability, Break, Reference area, Reference period, Statistical population",
    ),
    "oecd": Text(
        "OECD《综合指标构建手册》（2008），第2步（选数据）、第5步（标准化）、第7步（不确定性）",
        "OECD Handbook on Constructing Composite Indicators (2008), steps 2 (data selection), 5 (normalisation) and 7 "
        "(uncertainty)",
    ),
    "unece": Text(
        "UNECE《欧洲统计学家会议2020年轮人口普查建议》（2015），人口基准",
        "UNECE, CES Recommendations for the 2020 Censuses of Population and Housing (2015), population bases",
    ),
    "house": Text("本案例集的规则", "a rule of this casebook"),
}


@dataclass(frozen=True)
class Rule:
    """One rule: its name, what it asks in both languages, its source, the gravest it can find, how it looks."""

    name: str
    asks: Text
    source: str
    grade: Grade
    look: Look


def _rule(name: str, grade: Grade, source: str, zh: str, en: str, sees: Look) -> Rule:
    return Rule(name, Text(zh, en), source, grade, sees)


# fmt: off
ROW_RULES: Final[tuple[Rule, ...]] = (
    _rule("level", "refused", "sdmx", "数字说的是案例所在的地域、不是其上级吗？", "Is the figure about the case’s territory, not one around it?",
          look.other_level),
    _rule("programme", "refused", "house", "数字出自该做法吗？", "Is the figure of the programme?", look.not_of_programme),
    _rule("part", "refused", "sdmx", "同一案例的数字都是总数吗？", "Of one case, is each figure a total?", look.parts),
)
RULES: Final[tuple[Rule, ...]] = (
    _rule("per", "refused", "oecd", "所求的分母能除吗？", "Can the figures be divided by what is asked for?", look.not_divided),
    _rule("definition", "refused", "sdmx", "同类事物，定义也相同吗？", "Is a like thing defined alike?", look.definition),
    _rule("measure", "refused", "sdmx", "数的是同一种事物吗？", "Is the same thing counted?", look.measure),
    _rule("unit", "refused", "sdmx", "单位相同吗？", "Is the unit the same?", look.unit),
    _rule("kind", "refused", "sdmx", "同为存量、流量或累计吗？", "Are all stocks, all flows or all totals?", look.kind),
    _rule("not_a_quantity", "refused", "house", "是可以比多少的数量吗？", "Is it a quantity of which there can be more or less?",
          look.not_a_quantity),
    _rule("boundary", "refused", "sdmx", "知道边界、前后相同吗？", "Is the boundary known, and the same at both dates?", look.boundary),
    _rule("unlike_levels", "refused", "oecd", "总数出自同级的地域吗？", "Do totals come from territories of one level?",
          look.unlike_levels),
    _rule("span", "refused", "sdmx", "流量注明时段、长短相近吗？", "Do flows state spans of like length?", look.span),
    _rule("deviation", "caution", "sdmx", "口径合于指标的定义吗？", "Does the source’s definition fit the indicator’s?",
          look.deviation),
    _rule("break", "caution", "sdmx", "前后之间没有中断吗？", "Is there no break between two figures?", look.broken),
    _rule("start_unknown", "caution", "sdmx", "累计数注明起点吗？", "Do running totals state their start?", look.start_unknown),
    _rule("period_unknown", "caution", "sdmx", "注明时间吗？", "Is a date stated?", look.period_unknown),
    _rule("period", "caution", "sdmx", "时间相同吗？", "Are the dates the same?", look.period),
    _rule("size", "caution", "oecd", "总数按地域大小折算了吗？", "Are totals divided by the size of the territory?", look.size),
    _rule("denominator", "caution", "oecd", "分母与分子是同一年的吗？", "Is the denominator of the same year?",
          look.denominator),
    _rule("one_census", "caution", "unece", "分母不只一次普查吗？", "Does more than one census stand below?", look.one_census),
    _rule("scope", "caution", "sdmx", "统计范围相同吗？", "Is the scope the same?", look.scope),
    _rule("estimate", "caution", "sdmx", "不是估计值、可靠吗？", "Is it reliable, and no estimate?", look.estimate),
    _rule("confidence", "caution", "house", "来源不止一个或非转载吗？", "Is there more than a single or reposted source?",
          look.confidence),
    _rule("source", "caution", "sdmx", "来源的种类相同吗？", "Are the sources of one kind?", look.source),
    _rule("reporter", "caution", "sdmx", "提供者相同吗？", "Is the reporter the same?", look.reporter),
    _rule("self_reported", "caution", "house", "有当地之外的人提供吗？", "Does anyone but the place itself report it?",
          look.self_reported),
    _rule("soft_end", "caution", "oecd", "界是原文所说，不是读法约定吗？", "Are the bounds the text’s, not a convention?",
          look.soft_end),
    _rule("no_bound", "caution", "oecd", "上下都有界吗？", "Is there a bound on both sides?", look.no_bound),
    _rule("other_boundary", "caution", "sdmx", "边界是案例文章所写的吗？", "Is the boundary the one the case is told in?",
          look.other_boundary),
    _rule("levels", "comparable", "oecd", "各地是哪一级？", "Of which level are the territories?", look.levels),
    _rule("dates", "comparable", "sdmx", "一例前后各在什么时候？", "Which dates of one case are compared?", look.dates),
    _rule("relayed_census", "comparable", "unece", "普查数由谁转述？", "Who relays a census count?", look.relayed_census),
)
# fmt: on
# What a quotient carries even where it stands alone.
_OF_QUOTIENTS: Final = tuple(rule for rule in RULES if rule.name in ("denominator", "one_census", "source"))


def judge(rows: pd.DataFrame) -> Verdict:
    """Return the verdict on rows; those with ``status`` figure count, and of cases that a reader has chosen."""
    every = [row for row in _records(rows) if row.get("chosen", True) is not False]
    cases = len({row["case_id"] for row in every})
    figures = [row for row in every if row["status"] == "figure"]
    aside = _findings(ROW_RULES, figures, within=cases == 1)
    left_out = frozenset(name for finding in aside for name in finding.sets_aside)
    kept = [row for row in figures if row["observation_id"] not in left_out]
    compared = len(kept) if cases == 1 else len({row["case_id"] for row in kept})
    if compared > 1:
        found = _findings(RULES, kept, within=cases == 1)
        grade = max((f.grade for f in found), key=GRADES.index, default=GRADES[0])
        rule = "" if grade == GRADES[0] else next(f.rule for f in found if f.grade == grade)
    else:
        found, grade = look.too_few(every, kept, cases), "refused"
        found += _findings(_OF_QUOTIENTS, kept, within=cases == 1)
        rule = _deciding(aside, found, every, kept)
    ordered = sorted([*aside, *found], key=lambda f: -GRADES.index(f.grade))
    return Verdict(grade, tuple(ordered), compared, cases, left_out, rule)


def _records(rows: pd.DataFrame) -> list[dict[Any, Any]]:
    """The rows as mappings; ten times as fast as pandas on so wide a frame."""
    names = list(rows.columns)
    return [
        dict(zip(names, row, strict=True))
        for row in zip(*(rows[name].tolist() for name in names), strict=True)
    ]


def _findings(rules: Sequence[Rule], rows: Sequence[Row], *, within: bool) -> list[Finding]:
    return [
        finding for rule in rules for finding in rule.look(Asked(rule.name, rule.grade, rows, within=within))
    ]


def _deciding(
    aside: Sequence[Finding], found: Sequence[Finding], every: Sequence[Row], kept: Sequence[Row]
) -> str:
    """Why there are not two figures: the first reason without which there would be; where none is, that there are too few.

    Of one case alone of which nothing is left, what sets its figures aside decides. Statements without a number decide where no figure is left at all, a denominator that never fits wherever it is asked for.
    """
    for finding in [*aside, *(f for f in found if f.rule != TOO_FEW and f.grade == "refused")]:
        whatever = finding.rule in (look.DIRECTION_ONLY, *UNFIT)
        if whatever or _would_give_two(finding, every, kept):
            return finding.rule
    if aside and aside[0].sets_aside and not kept and len({row["case_id"] for row in every}) == 1:
        return aside[0].rule
    back = {row["case_id"] for row in every if row["status"] in ("figure", "undivided")}
    return aside[0].rule if aside and len(back) > 1 else TOO_FEW


def _would_give_two(finding: Finding, every: Sequence[Row], kept: Sequence[Row]) -> bool:
    """Say whether there were figures to compare but for one finding: of two cases, or two of the one that is chosen."""
    back = [
        row
        for row in every
        if row["observation_id"] in finding.sets_aside or row.get("lacks") == finding.rule
    ]
    both = [*kept, *back]
    within = len({row["case_id"] for row in every}) == 1
    return (len(both) if within else len({row["case_id"] for row in both})) > 1


__all__ = [
    "GRADES",
    "REFERENCES",
    "ROW_RULES",
    "RULES",
    "Finding",
    "Grade",
    "Rule",
    "Verdict",
    "judge",
]
