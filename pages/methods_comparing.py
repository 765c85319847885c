"""Periods, derived figures, and what is neither compared nor joined."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook import joining as series_joining
from casebook.comparability import GRADES, REFERENCES, ROW_RULES, RULES, Grade
from casebook.crossing import UNLIKE_YEARS
from casebook.derivation import derived_rows, worked_example
from casebook.findings import DIRECTION_ONLY, TOO_FEW
from casebook.judged import grade_counts, rule_counts
from casebook.labels import Labels, Row
from casebook.normalising import LACKS
from casebook.text import is_absent
from components.attributes import aria
from components.chart import Column
from components.links import comparison, evidence
from components.page import View
from components.printed import printed
from components.sentence import code, paragraph, sentence
from components.table import scrolled, table


def periods(view: View) -> list[Any]:
    """Return the kinds of period, how many printed figures have each, and what each allows."""
    labels = view.labels
    printed_rows = view.store.rows("observations").dropna(subset=["figure"])
    counts = printed_rows["period_kind"].value_counts()
    codes = view.store.rows("codes")
    rows = codes[codes["codelist"] == "period_kind"].sort_values("position")
    rows = rows.assign(figures=rows["code"].map(counts).fillna(0).astype(int))
    said = {"undated": int(counts.get("not_stated", 0)), "unstarted": int(counts.get("since_unstated", 0))}
    return [
        html.P(labels("periods_said")),
        html.P(labels("periods_undated", n=len(printed_rows), **said)),
        scrolled(table(rows, _PERIOD_COLUMNS, labels), labels("h_periods")),
    ]


def _figures(row: Row, labels: Labels) -> str:
    return labels.number(row["figures"])


_PERIOD_COLUMNS: Final = (
    Column("name", "period_kind", lambda row, labels: labels.of(row)),
    Column("allows", "period_allows", lambda row, labels: labels(f"allows_{row['code']}")),
    Column("figures", "figures", _figures, "number"),
)


def derived(view: View) -> list[Any]:
    """Return the derived indicators with their formulas, after one worked example."""
    labels = view.labels
    shown = table(derived_rows(view.store), _DERIVED_COLUMNS, labels)
    return [html.P(labels("derived_said")), *_example(view), scrolled(shown, labels("h_derived"))]


def _example(view: View) -> list[Any]:
    """One derived figure with its inputs, each as printed and as read."""
    labels = view.labels
    rows = worked_example(view.store)
    if not rows:
        return []
    result, *inputs = rows
    indicators = view.store.rows("indicators").set_index("indicator_id").to_dict("index")
    cases = view.store.rows("cases").set_index("case_id").to_dict("index")
    case = cases.get(result["case_id"])
    link = dcc.Link(
        labels.of(indicators[result["indicator_id"]]), href=evidence(str(result["observation_id"]), labels)
    )
    told = html.Span(_joined([_input(row, labels) for row in inputs], labels))
    place = labels.of(case) if case else str(result["place_id"])
    named = {"name": link, "case": place, "inputs": told, "bounds": labels.bounds(result)}
    return [html.P(sentence(labels, "derived_example", **named), className="aside")]


def _input(row: Row, labels: Labels) -> list[Any]:
    return sentence(labels, "derived_input", figure=printed(str(row["figure"])), bounds=labels.bounds(row))


def _joined(parts: list[list[Any]], labels: Labels) -> list[Any]:
    comma = "，" if labels.language == "zh" else ", "
    return [child for place, part in enumerate(parts) for child in ([comma] if place else []) + part]


def _derived_name(row: Row, labels: Labels) -> Any:
    link = dcc.Link(labels.of(row), href=comparison(labels, indicator=str(row["indicator_id"])))
    return [link, html.Small(labels.of(row, "definition"))]


def _derived_count(row: Row, labels: Labels) -> Any:
    if not row["figures"]:
        return html.Small(labels("derived_none"))
    count = dcc.Link(labels.number(row["figures"]), href=evidence(str(row["example_id"]), labels))
    return [count, html.Small(labels("derived_open", n=row["one_sided"]))] if row["one_sided"] else count


_DERIVED_COLUMNS: Final = (
    Column("indicator_id", "derived_indicator", _derived_name, "wordy"),
    Column("formula", "derived_formula", lambda row, _labels: code(str(row["formula"]))),
    Column("unit", "unit", lambda row, labels: labels.code("unit", row["unit"])),
    Column("figures", "derived_figures", _derived_count),
)


def comparing(view: View) -> list[Any]:
    """Return the rules of comparability as they are applied, and how often each has spoken."""
    labels, counts = view.labels, grade_counts(view.store)
    said: dict[str, int] = {str(grade): counts[grade] for grade in GRADES}
    graded: dict[str, Any] = {str(grade): html.B(labels(grade)) for grade in GRADES}
    return [
        paragraph(labels, "comparing_said", **graded),
        html.P(labels("comparing_counts", n=sum(said.values()), few=counts[TOO_FEW], **said)),
        scrolled(table(rule_rows(view), _RULE_COLUMNS, labels), labels("h_comparing")),
        html.P(labels("ordering_said")),
        html.P(labels("dividing_said")),
        scrolled(table(denominator_rows(view), _DENOMINATOR_COLUMNS, labels), labels("dividing_title")),
        html.P(labels("comparing_sources"), className="aside"),
    ]


# What a verdict can name besides the rules: that there are not two figures, or that two axes are of unlike years.
ALSO: Final[dict[str, Grade]] = {TOO_FEW: "refused", DIRECTION_ONLY: "refused", UNLIKE_YEARS: "caution"}


def rule_rows(view: View) -> pd.DataFrame:
    """Return one row for each rule that a verdict can name, in the order in which they decide.

    Columns: ``rule``, ``says``, ``source``, ``grade``, ``spoke`` (on how many indicators it found something).
    """
    labels, spoke = view.labels, rule_counts(view.store)
    rules = (*ROW_RULES, *RULES)
    listed = [(r.name, r.asks.pick(labels.language), r.source, r.grade) for r in rules]
    listed += [(name, labels(f"also_{name}"), "house", grade) for name, grade in ALSO.items()]
    columns = ["rule", "says", "source", "grade"]
    rows = pd.DataFrame(listed, columns=columns)
    rows["source"] = [REFERENCES[name].pick(labels.language) for name in rows["source"]]
    rows["rank"] = [-GRADES.index(grade) for grade in rows["grade"]]
    return rows.assign(spoke=rows["rule"].map(spoke).fillna(0).astype(int)).sort_values("rank", kind="stable")


def denominator_rows(view: View) -> pd.DataFrame:
    """Return one row for each reason why a figure is not divided: ``rule``, ``says``."""
    said = [(name, view.labels(f"lack_{name}")) for name in LACKS]
    return pd.DataFrame(said, columns=["rule", "says"])


def _grade(row: Row, labels: Labels) -> Any:
    mark = html.I(className=f"grade {row['grade']}", **aria(hidden="true"))
    name = labels("rule_remark") if row["grade"] == GRADES[0] else labels(str(row["grade"]))
    return html.Span([mark, name], className="verdict-mark")


def _anchored(row: Row) -> html.Code:
    """The name of a rule, where a verdict's link arrives."""
    return html.Code(str(row["rule"]), id=f"rule-{row['rule']}")


def _language(source: str) -> str:
    """The language of a reference, which stands as its document prints it."""
    return "zh-CN" if any("\u4e00" <= char <= "\u9fff" for char in source) else "en"


_RULE_COLUMNS: Final = (
    Column("says", "rule_says", lambda row, _labels: row["says"], "wordy"),
    Column("rule", "code", lambda row, _labels: _anchored(row)),
    Column("grade", "rule_effect", _grade),
    Column(
        "source",
        "rule_source",
        lambda row, _labels: html.Small(row["source"], lang=_language(str(row["source"]))),
        "wide",
    ),
    Column("spoke", "rule_spoke", lambda row, labels: labels.number(row["spoke"]), "number"),
)


_DENOMINATOR_COLUMNS: Final = (
    Column("says", "dividing_reason", lambda row, _labels: row["says"], "wordy"),
    Column("rule", "code", lambda row, _labels: _anchored(row)),
)


def joining(view: View) -> list[Any]:
    """Return the rules by which two points of a series are not joined."""
    rows = pd.DataFrame(
        [
            {"finds_zh": rule.finds.zh, "finds_en": rule.finds.en, "rule": rule.code, "breaks": rule.breaks}
            for rule in series_joining.RULES
        ]
    )
    shown = table(rows, _JOINING_COLUMNS, view.labels)
    return [html.P(view.labels("joining_said")), scrolled(shown, view.labels("h_joining"))]


def _finds(row: Row, labels: Labels) -> str:
    said = labels.of(row, "finds")
    return said if is_absent(said) else said[:1].upper() + said[1:]


_JOINING_COLUMNS: Final = (
    Column("finds", "joining_found", _finds),
    Column("rule", "code", lambda row, _labels: code(str(row["rule"]))),
    Column(
        "effect",
        "joining_effect",
        lambda row, labels: labels("joining_break" if row["breaks"] else "joining_gap"),
    ),
)
