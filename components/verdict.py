"""The verdict of a comparison, read before the marks: may these figures be compared, and why."""

from typing import Any, Final

from dash import dcc, html

from casebook.comparability import Finding, Verdict
from casebook.findings import DIRECTION_ONLY, TOO_FEW
from casebook.labels import Labels
from casebook.text import Text
from components.attributes import aria
from components.links import rule

TEXTS: Final[dict[str, Text]] = {
    "verdict": Text("能不能比：{title}", "May these be compared? {title}"),
    "before": Text("{said}：", "{said}: "),
    "counted": Text("{cases}例中{n}例", "{n} of {cases} cases"),
    "counted_refused": Text("{cases}例中{n}例有数字", "figures of {n} in {cases} cases"),
    "counted_within": Text("一例的{n}个数字", "{n} {n|figure|figures} of one case"),
    "counted_none": Text("{cases:word}例均无可比数字", "none of {cases:word} cases has a comparable figure"),
    "means_comparable": Text(
        "同一口径、同级、同一年份，先后可看。", "One definition, one level, one year: order may be read."
    ),
    "means_levels": Text(
        "同一口径、同一年份，各地不同级，先后可看。",
        "One definition, one year, unlike levels: order may be read.",
    ),
    "means_over_time": Text(
        "同一口径、同一边界，时间不同，前后可比。",
        "One definition, one boundary, unlike dates: change may be read.",
    ),
    "means_one_date": Text(
        "同一口径、同一边界、同一时间的数字。", "Figures of one definition, one boundary and one date."
    ),
    "means_caution": Text(
        "可看量级，不可排名，不可说成效高低。",
        "Read the order of magnitude; do not rank, do not infer effect.",
    ),
    "means_refused": Text(
        "数字并排列出，不共用刻度，不排序。", "Figures stand side by side, with no shared scale and no order."
    ),
    "decided": Text("决定结论的规则", "the rule that decides"),
    "rule_too_few": Text("无从比较", "Nothing to compare"),
    "means_too_few": Text("没有数字的案例也照样列出。", "Cases without a figure are listed all the same."),
}


def verdict_line(verdict: Verdict, labels: Labels, name: str, title: str) -> html.Section:
    """Return the verdict with its reasons, gravest first; ``name`` is its id, by which a figure refers to it.

    ``title`` is the heading of the chart, which tells one verdict of a page from another.
    """
    labels = labels.with_texts(TEXTS)
    lonely = _has_nothing(verdict)
    said_name = labels("rule_too_few" if lonely else verdict.grade)
    within = verdict.cases == 1 and verdict.compared > 1
    means = [html.Small(labels("means_too_few" if lonely else _means(verdict, within=within)))]
    if lonely and verdict.compared == verdict.cases:
        means = []  # no case is without a figure
    several = "counted_refused" if verdict.grade == "refused" else "counted"
    key = "counted_within" if within else several if verdict.compared else "counted_none"
    counted = labels(key, n=verdict.compared, cases=verdict.cases)
    mark: Any = html.I(className=f"grade {verdict.grade}", **aria(hidden="true"))
    said = html.Div([html.Strong(labels("before", said=said_name) + counted), *means])
    reasons = [_reason(finding, verdict, labels) for finding in verdict.findings]
    return html.Section(
        [html.Div([mark, said], className="said"), html.Ul(reasons)],
        id=name,
        className=f"verdict {verdict.grade}",
        **aria(label=labels("verdict", title=title)),
    )


def _means(verdict: Verdict, *, within: bool) -> str:
    """What may be done under a verdict; of the best one no more than what the rules found to be alike."""
    if verdict.grade != "comparable":
        return f"means_{verdict.grade}"
    if within:
        return "means_over_time" if verdict.has("dates") else "means_one_date"
    return "means_levels" if verdict.has("levels") else "means_comparable"


def verdict_first(verdict: Verdict, labels: Labels) -> str:
    """Return the verdict as it stands before a heading that tells figures; empty where there is nothing to compare."""
    labels = labels.with_texts(TEXTS)
    return "" if _has_nothing(verdict) else labels("before", said=labels(verdict.grade))


def _has_nothing(verdict: Verdict) -> bool:
    """Say whether there are not two figures, and for no other reason than that."""
    return verdict.is_lonely and verdict.rule in (TOO_FEW, DIRECTION_ONLY)


def _reason(finding: Finding, verdict: Verdict, labels: Labels) -> html.Li:
    """A finding; the one that decided is named so, with the way to its rule."""
    said = finding.reason.pick(labels.language)
    if finding.rule != verdict.rule:
        return html.Li(said, className=finding.grade)
    link = dcc.Link(labels("decided"), href=rule(finding.rule, labels))
    return html.Li([html.B(said), " ", link], className=finding.grade)
