"""Why a case has no figure of an indicator or family: the answer that every empty cell of the site links to."""

from typing import Any, Final

from dash import dcc, html

from casebook.absence import Absence, absence_of
from casebook.text import Text
from components.attributes import aria
from components.links import address
from components.page import View
from components.sentence import sentence

TEXTS: Final[dict[str, Text]] = {
    "why_title": Text("为什么没有数字：{case}，{what}", "Why there is no figure: {case}, {what}"),
    "why_not_reported": Text(
        "未报告：下列各节通读过，既没有数字，也没有有关表述。这不等于没有。",
        "Not reported: these sections were read in full and print neither a figure nor a direction. It does not mean none.",
    ),
    "why_direction": Text(
        "只有表述：文章写到了，没有给出数字；表述列在下面。",
        "Direction only: the article states a change and prints no number; the statements are listed below.",
    ),
    "why_not_applicable": Text(
        "不适用，这是一项编码决定：{reason}", "Not applicable, which is a coded decision: {reason}"
    ),
    "why_elsewhere": Text(
        "文章没有给出数字；其他来源所载的列在下面。",
        "The article prints no figure; what other sources print is listed below.",
    ),
    "why_searched": Text("通读过：{source}，{sections}。", "Read in full: {source}, {sections}."),
    "why_others": Text(
        "另有 {n} 个来源有本案例的记录；它们只用来补充，没有逐项查找。",
        "{n} other {n|source holds|sources hold} records of this case; they add context and were not searched for every "
        "indicator.",
    ),
    "why_defined": Text("编码手册中的定义", "Its definition in the codebook"),
    "why_kinds": Text("缺失有哪几种", "The kinds of absence"),
    "why_all": Text("这个案例的全部记录", "All records of this case"),
}


def why_empty(view: View) -> list[Any]:
    """Return why the one case and the indicator or family asked for have no figure; nothing for any other question."""
    cases, family, indicator = view.selection.cases, str(view.selection.at("f")), view.selection.indicator
    if len(cases) != 1 or not (family or indicator):
        return []
    found = absence_of(view.store, cases[0], family=family, indicator=indicator)
    return [_told(found, view)] if found else []


def _told(found: Absence, view: View) -> html.Section:
    labels = view.labels.with_texts(TEXTS)
    case, family, indicator = view.selection.cases[0], str(view.selection.at("f")), view.selection.indicator
    names = view.store.rows("cases").set_index("case_id").to_dict("index")
    known = view.store.rows("indicators").set_index("indicator_id").to_dict("index")
    what = labels.of(known[indicator]) if indicator else labels.code("family", family)
    anchor = indicator or f"family-{family}"
    ways = {
        "why_defined": address("/data/codebook", labels, anchor),
        "why_kinds": address("/data/codebook", labels, "list-coverage_status"),
        "why_all": address("/evidence", labels, c=case),
    }
    heading = html.H3(labels("why_title", case=labels.of(names[case]), what=what), id="why-empty")
    links = html.Ul(
        [html.Li(dcc.Link(labels(key), href=href)) for key, href in ways.items()], className="rec-ways"
    )
    return html.Section(
        [heading, html.P(_reason(found, view)), *_searched(found, view), links],
        className="why-empty",
        **aria(labelledby="why-empty"),
    )


def _reason(found: Absence, view: View) -> str:
    labels = view.labels.with_texts(TEXTS)
    if found.article_status == "not_applicable":
        return labels("why_not_applicable", reason=found.reason.pick(labels.language) if found.reason else "")
    if found.article_status == "not_reported" and found.any_status == "figure":
        return labels("why_elsewhere")
    return labels(f"why_{found.article_status}")


def _searched(found: Absence, view: View) -> list[Any]:
    labels = view.labels.with_texts(TEXTS)
    if found.article_status == "not_applicable":
        return []
    sections = labels.join([labels.code("section", code) for code in found.sections])
    source = html.Cite(f"《{found.article}》", lang="zh-CN")
    read = [html.P(sentence(labels, "why_searched", source=source, sections=sections))] if sections else []
    return [*read, *([html.P(labels("why_others", n=found.others))] if found.others else [])]
