"""Overview: what this is, and the way in."""

from typing import Any, Final

from dash import html

from casebook.text import Text
from components.page import Heading, Page, View

TEXTS: Final[dict[str, Text]] = {
    "overview_title": Text(
        "{cases:word}个治理案例，{n:number}个定位、编码的数字",
        "{cases:word} governance {cases|case|cases}, {n:number} figures located and coded",
    ),
    "overview_lede": Text(
        "把地方治理报道里的数字逐个定位、编码，并说明哪些能比、哪些不能、为什么。",
        "Every figure in a report on local governance, located and coded, with what can be compared, what cannot, and why.",
    ),
}


def _heading(view: View) -> Heading:
    observed = view.store.rows("observations")
    counts = {"cases": len(view.store.rows("cases")), "n": int(observed["figure"].notna().sum())}
    return Heading(view.labels("overview_title", **counts), view.labels("overview_lede"))


def _body(_view: View) -> list[Any]:
    return [html.Div()]


OVERVIEW: Final = Page(
    slug="overview",
    path="/",
    title=Text("总览", "Overview"),
    heading=_heading,
    body=_body,
    texts=TEXTS,
    nav=1,
)
