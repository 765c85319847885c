"""The page that says there is no such page."""

from typing import Any, Final

from dash import dcc, html

from casebook.text import Text
from components.page import Heading, Page, View


def _heading(view: View) -> Heading:
    return Heading(view.labels("not_found_title"), view.labels("not_found"))


def _body(view: View) -> list[Any]:
    return [html.P(dcc.Link(view.labels("home"), href=view.link("/")))]


NOT_FOUND: Final = Page(
    slug="not-found",
    path="/not-found",
    title=Text("没有这一页", "No such page"),
    heading=_heading,
    body=_body,
)
