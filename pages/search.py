"""The results of the search as a page: what the field in the masthead shows, in full, and without scripts too."""

from collections.abc import Mapping
from typing import Any, Final

from dash import dcc, html

from casebook.selection import Selection, words
from casebook.store import Store
from casebook.text import Text
from components.finder import MOST_ASKED, PATH, answers_of, finder
from components.page import Heading, Page, View
from components.printed import printed

MOST: Final = 40
TEXTS: Final[dict[str, Text]] = {
    "search_title": Text("搜索案例、指标、机制与数字", "Search cases, indicators and figures"),
    "search_for": Text("搜索：{asked}", "Search: {asked}"),
    "search_lede": Text(
        "案例、指标、机制、来源和每一个所载的数字，用中文、英文或代码都能找到；每个词都须出现。",
        "Cases, indicators, mechanisms, sources and every printed figure, by Chinese, English or id; every word must occur.",
    ),
    "search_try": Text("例如：", "For example:"),
}
_TRIED: Final = 3


def _asked(view: View) -> str:
    return str(view.selection.at("q"))


def _heading(view: View) -> Heading:
    labels, asked = view.labels, _asked(view)
    return Heading(
        labels("search_for", asked=asked) if asked else labels("search_title"), labels("search_lede")
    )


def _body(view: View) -> list[Any]:
    asked = _asked(view)
    answers = answers_of(view.store, asked, view.labels, most=MOST)
    said = [html.P(answers["said"], className="find-said")] if asked else []
    groups = [_group(group) for group in answers["groups"]]
    return [
        html.Div(
            [finder(view, asked=asked, name="search"), *said, *groups, *_tried(answers, view)],
            className="results",
        )
    ]


def _group(group: Mapping[str, Any]) -> html.Section:
    heading = f"found-{group['kind']}"
    more = [html.P(dcc.Link(group["more"], href=group["href"]))] if "more" in group else []
    items = html.Ul([_item(item) for item in group["items"]])
    return html.Section(
        [html.H2([group["name"], " ", html.Small(str(group["n"]))], id=heading), items, *more]
    )


def _item(item: Mapping[str, Any]) -> html.Li:
    shown = [printed(item["printed"], item["printed_lang"] or None)] if item["printed"] else []
    title = [item["title"]] if item["title"] else []
    name = [*shown, *([" "] if shown and title else []), *title]
    return html.Li(
        [dcc.Link(name, href=item["href"]), html.Small(item["detail"], lang=item["detail_lang"] or None)]
    )


def _tried(answers: Mapping[str, Any], view: View) -> list[Any]:
    """Names like what was asked where nothing was found; where nothing is like it, or nothing was asked, some to try."""
    if answers["groups"]:
        return []
    like = answers["suggestions"]
    rows = view.store.rows("indicators").sort_values("position").head(_TRIED).to_dict("records")
    names = [view.labels.of(row) for row in rows]
    tried = like or [
        {
            "title": name,
            "printed": "",
            "detail": "",
            "detail_lang": "",
            "href": view.link(PATH, _query(name, view)),
        }
        for name in names
    ]
    lead = answers["like"] if like else view.labels("search_try")
    return [html.P(lead, className="find-like"), html.Ul([_item(item) for item in tried])]


def _query(asked: str, view: View) -> Selection:
    return view.selection.changed(q=asked)


def _settle(selection: Selection, _store: Store) -> Selection:
    kept = Selection(lang=selection.lang, keys=selection.keys)
    return kept.changed(q=selection.at("q"))


SEARCH: Final = Page(
    slug="search",
    path=PATH,
    title=Text("搜索", "Search"),
    heading=_heading,
    body=_body,
    settle=_settle,
    keys=(words("q", MOST_ASKED),),
    texts=TEXTS,
    description=TEXTS["search_lede"],
)
