"""The search over the whole casebook: the field in the masthead, and what an answer says of each thing found."""

import re
from collections.abc import Mapping
from typing import Any, Final

from dash import dcc, html

from casebook.labels import Labels
from casebook.lookup import Answer, Entry, entries_of, look_up, suggest
from casebook.store import Store
from casebook.text import Text, is_absent
from components.attributes import aria, data
from components.links import address, case_page, comparison, evidence
from components.page import View
from components.printed import tongue

PATH: Final = "/search"
MOST_ASKED: Final = 120
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
TEXTS: Final[dict[str, Text]] = {
    "find": Text(
        "搜索案例、指标、机制、来源、数字", "Search cases, indicators, mechanisms, sources, figures"
    ),
    "find_short": Text("搜索", "Search"),
    "find_hint": Text("搜索（按 / 键）", "Search (press /)"),
    "find_case": Text("案例", "Cases"),
    "find_indicator": Text("指标", "Indicators"),
    "find_mechanism": Text("机制", "Mechanisms"),
    "find_source": Text("来源", "Sources"),
    "find_figure": Text("数字与表述", "Figures and statements"),
    "find_count": Text("找到 {n:number} 项", "{n:number} found"),
    "find_none": Text("没有找到“{asked}”。", "Nothing found for “{asked}”."),
    "find_like": Text("是否要找：", "Did you mean:"),
    "find_every": Text("全部结果", "All results"),
    "find_more": Text("共 {n:number} 项，在证据中查看", "All {n:number} in Evidence"),
}


def finder(view: View, *, asked: str = "", name: str = "find") -> html.Form:
    """Return the search field as a plain form, which ``assets/finder.js`` makes a combobox; ``name`` tells two apart."""
    labels = view.labels.with_texts(TEXTS)
    field = dcc.Input(
        type="search",
        name="q",
        debounce=True,  # sent as a form; the server needs no word of each letter
        value=asked,
        placeholder=labels("find_hint"),
        autoComplete="off",
        maxLength=MOST_ASKED,
    )
    language = dcc.Input(type="hidden", name="lang", value=view.language)
    found = html.Div(className="found", id=f"{name}-found", **data(label=labels("find")))
    label = html.Label([html.Span(labels("find"), className="sr"), field])
    return html.Form(
        [label, language, found, html.Span(className="sr find-status", role="status")],
        action=PATH,
        method="get",
        role="search",
        className="find",
        **aria(label=labels("find_short") if name == "find" else labels("find")),
    )


def finder_tools(view: View) -> list[Any]:
    """Return the search for the masthead: the field and, where there is no room for it, the way to it."""
    labels = view.labels.with_texts(TEXTS)
    glass = html.I(className="glass", **aria(hidden="true"))
    way = html.A(glass, href=view.link(PATH), className="tool find-open", **aria(label=labels("find")))
    return [way, finder(view)]


def answers_of(store: Store, asked: str, labels: Labels, *, most: int) -> dict[str, Any]:
    """Return what is found for ``asked`` as plain values: groups of items with title, detail and address, or suggestions."""
    labels, entries = labels.with_texts(TEXTS), entries_of(store)
    found = look_up(entries, asked, most=most)
    total = sum(answer.count for answer in found)
    near = [] if found else suggest(entries, asked)
    said = labels("find_count", n=total) if found else labels("find_none", asked=asked) if asked else ""
    return {
        "asked": asked,
        "said": said,
        "total": total,
        "groups": [_group(answer, asked, labels) for answer in found],
        "like": labels("find_like"),
        "suggestions": [_item(each, labels) for each in near],
        "every": {"title": labels("find_every"), "href": address(PATH, labels, q=asked)},
    }


def _group(answer: Answer, asked: str, labels: Labels) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if answer.kind == "figure" and answer.count > len(answer.best):
        more = {"more": labels("find_more", n=answer.count), "href": address("/evidence", labels, q=asked)}
    items = [_item(each, labels) for each in answer.best]
    return {
        "kind": answer.kind,
        "name": labels(f"find_{answer.kind}"),
        "n": answer.count,
        "items": items,
    } | more


def _item(found: Entry, labels: Labels) -> dict[str, Any]:
    """Title (in the page's language unless ``printed``), detail and address of an entry."""
    said = {"printed": "", "printed_lang": "", "detail": ""} | _SAID[found.kind](found.row, labels)
    foreign = labels.language == "en" and bool(_HAN.search(said["detail"]))
    return said | {"detail_lang": "zh-CN" if foreign else ""}


def _case(row: Mapping[Any, Any], labels: Labels) -> dict[str, Any]:
    href = case_page(str(row["case_id"]), labels)
    return {"title": labels.of(row), "detail": labels.of(row, "programme"), "href": href}


def _indicator(row: Mapping[Any, Any], labels: Labels) -> dict[str, Any]:
    href = comparison(labels, indicator=str(row["indicator_id"]))
    return {"title": labels.of(row), "detail": labels.code("family", row["family"]), "href": href}


def _mechanism(row: Mapping[Any, Any], labels: Labels) -> dict[str, Any]:
    href = address("/mechanisms", labels, m=str(row["code"]))
    return {"title": labels.of(row), "detail": labels.of(row, "definition"), "href": href}


def _source(row: Mapping[Any, Any], labels: Labels) -> dict[str, Any]:
    """A source by its title, which is what is printed where it is in another language; on English pages its id stands beside."""
    title, name = str(row["title"]), str(row["source_id"])
    href = address("/evidence", labels, src=name)
    foreign = not str(row["language"]).startswith(labels.language)
    detail = " · ".join(str(row[key]) for key in ("publisher", "date") if not is_absent(row[key]))
    shown = name if labels.language == "en" else ""
    printed = {"title": shown, "printed": title, "printed_lang": tongue(title, row["language"]) or ""}
    said = printed if foreign else {"title": title}
    return {**said, "detail": detail, "href": href}


def _figure(row: Mapping[Any, Any], labels: Labels) -> dict[str, Any]:
    """A figure as printed with its gloss, or a direction with its words, then what it is of."""
    stated = row["kind"] == "observation"
    title = labels.gloss(row) if stated else labels.of(row, "words")
    printed = "" if is_absent(row["printed"]) else str(row["printed"])
    shown = "" if labels.language == "zh" and printed else title
    about = [labels.of(row)] if not is_absent(row["name_zh"]) else []
    detail = " · ".join([labels.of(row, "topic"), *about])
    return {
        "title": shown,
        "printed": printed,
        "printed_lang": tongue(printed, row["source_language"]) or "",
        "detail": detail,
        "href": evidence(str(row["record_id"]), labels),
    }


_SAID: Final = {
    "case": _case,
    "indicator": _indicator,
    "mechanism": _mechanism,
    "source": _source,
    "figure": _figure,
}
