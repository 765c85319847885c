"""The shell around every page: skip link, masthead, navigation, main, footer."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html

from casebook.labels import Labels
from casebook.text import HTML_LANG
from components.attributes import aria, data
from components.coding import coding_note
from components.controls import control_bar
from components.finder import finder_tools
from components.page import Heading, Page, View
from components.permalink import changed_note
from components.printed import spoken
from components.telling import told

LANGUAGE_LINK_ID = "other-language"
HEAD_ID = "page-head"
SELECTION_ID = "selection"
ANSWER_ID = "answer"
ARRIVED_ID = "arrived"


def shell(page: Page, pages: Iterable[Page], view: View, linked: str = "") -> html.Div:
    """Return the whole of ``page``: shell, heading, controls, body, and the store of its selection.

    ``linked`` is the version of the data that the address names, empty where it names none.
    """
    heading = page.heading(view)
    main = html.Main(
        [
            *changed_note(linked, view),
            html.Div(page_head(heading, view.labels), className="head", id=HEAD_ID),
            *control_bar(page.controls(view)),
            *page.body(view),
        ],
        id="main",
        className="container",
        tabIndex=-1,
    )
    return html.Div(
        [
            html.A(view.labels("skip"), href="#main", className="skip"),
            masthead(page, pages, view),
            main,
            footer(view),
            *stores(page, view),
        ],
        lang=view.labels.html_lang,
        className=f"page page-{page.slug}",
    )


def stores(page: Page, view: View) -> list[Any]:
    """Return the store of the selection and of the server's answer to a change."""
    kept = [key.name for key in page.keys if not key.keeps_history]
    state = {
        "query": view.selection.to_query(leave=page.variables),
        "page": page.slug,
        "path": view.path,
        "lang": view.labels.html_lang,
        "replace": kept,
        "passing": [key.name for key in page.keys if key.passing],
        "said": {
            name: view.labels(name) for name in ("copied", "export_failed", "unreachable", "broken", "retry")
        },
    }
    return [dcc.Store(id=SELECTION_ID, data=state), dcc.Store(id=ANSWER_ID), dcc.Store(id=ARRIVED_ID)]


def page_head(heading: Heading, labels: Labels) -> list[Any]:
    """Return the heading of a page: what stands above, the finding, the lede."""
    above = [html.P(heading.above, className="crumb")] if heading.above is not None else []
    lede = [html.P(spoken(heading.lede, labels), className="lede")] if heading.lede else []
    return [*above, html.H1(heading.title), *lede]


def masthead(page: Page, pages: Iterable[Page], view: View) -> html.Header:
    """Return the masthead: brand, navigation, language, theme."""
    labels = view.labels
    listed = sorted((p for p in pages if p.nav is not None), key=lambda p: p.nav or 0)
    links = [_nav_link(p, page, view) for p in listed]
    brand = dcc.Link(
        [html.I(className="logo", **aria(hidden="true")), labels("site")],
        href=view.link("/"),
        className="brand",
    )
    return html.Header(
        html.Div(
            [
                brand,
                html.Nav(links, className="nav", **aria(label=labels("main_nav"))),
                html.Div(
                    [*finder_tools(view), language_link(page, view), theme_button(view)], className="tools"
                ),
            ],
            className="container",
        ),
        className="mast",
    )


def _nav_link(target: Page, current: Page, view: View) -> Any:
    under = current.nav is None and target.path != "/" and current.path.startswith(f"{target.path}/")
    here = under or target.slug == current.slug
    link = dcc.Link(target.title.pick(view.language), href=view.link(target.path))
    return html.Span(link, className="here" if here else None, **aria(current="page") if here else {})


def language_link(page: Page, view: View) -> Any:
    """Return the link to this page in the other language, the selection kept."""
    other = "en" if view.language == "zh" else "zh"
    query = view.selection.changed(lang=other).to_query(leave=page.variables)
    return dcc.Link(
        html.Span(view.labels("other_language"), lang=HTML_LANG[other]),
        href=f"{view.path}?{query}",
        id=LANGUAGE_LINK_ID,
        className="tool",
        title=view.labels("other_language_hint"),
    )


def theme_button(view: View) -> html.Button:
    """Return the switch between light and dark; it names what it switches to."""
    labels = view.labels
    faces = [html.Span(labels(f"to_{name}"), className=f"to-{name}") for name in ("dark", "light")]
    return html.Button(
        faces, type="button", className="tool", title=labels("theme_hint"), **data(theme_switch="1")
    )


def footer(view: View) -> html.Footer:
    """Return the footer: what the material cannot show, how it was coded, the data's version."""
    labels = view.labels
    why = dcc.Link(told(view.store, labels), href=f"{view.link('/claims')}#why")
    said = [
        html.P([*spoken(selection_said(view), labels), " ", why]),
        html.P(coding_note(view.store, labels)),
        html.P(labels("data_version", version=view.store.version), className="version"),
    ]
    return html.Footer(html.Div(said, className="container"), className="site-foot")


def selection_said(view: View) -> str:
    """Return who selected and compiled the cases, as their sources say; empty where they do not."""
    sources = view.store.rows("sources")
    told = sources[sources["kind"] == "case"].to_dict("records")
    return ("" if view.language == "zh" else " ").join(view.labels.of(row, "selection") for row in told)
