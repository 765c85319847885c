"""The composition root: pages, shared callbacks, routes, headers. Imported by nobody but the server."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import dash
from dash import dcc, html
from flask import Flask, Response, g, request

from casebook.selection import Selection
from casebook.store import Store, TablesError
from casebook.text import Language
from components.callbacks import connect
from components.dash_requests import refuse_malformed
from components.delivery import deliver
from components.document import Document, title_of
from components.failures import explain_failures
from components.figures.theme import Theme
from components.journal import number_requests
from components.medium import STORE_ID
from components.page import NotFound, Page
from components.permalink import version_in
from components.reader import preferred_language, view_of
from components.routes import add_routes
from components.security import secure
from components.shell import shell
from components.site import Site
from components.still import live_ids, still
from components.style import add_style
from components.text import SITE
from pages import NOT_FOUND, PAGES
from pages.evidence_reading import connect_reading

SITE_PAGES: Final = Site(PAGES)


def create_app() -> Document:
    """Return the app with every page registered, every chart connected and every header set."""
    app = Document(
        __name__,
        find=SITE_PAGES.find,
        lay_out=_layout,
        use_pages=True,
        pages_folder="",
        include_pages_meta=False,
        suppress_callback_exceptions=True,
        update_title="",
        assets_ignore=r"^((early|embed|plotly-.*)\.js|.*\.css)$",
        title=SITE["site"].zh,
    )
    for page in (*PAGES, NOT_FOUND):
        _register(page)
    app.layout = html.Div([dcc.Store(id=STORE_ID), dash.page_container])
    connect(app, SITE_PAGES)
    connect_reading(app, SITE_PAGES)
    refuse_malformed(app)
    add_routes(app.server, SITE_PAGES)
    add_style(app.server, Path(app.config.assets_folder))
    _set_statuses(app.server)
    explain_failures(app.server)
    number_requests(app.server)
    deliver(app.server)
    # Asked for first after the set-up of the first request, when every inline script is known.
    secure(app.server, cache(lambda: tuple(app.csp_hashes())))
    # The first request finishes Dash's set-up; making it here spares a race between the server's threads.
    app.server.test_client().get("/healthz")
    return app


def _register(page: Page) -> None:
    module = "not_found_404" if page is NOT_FOUND else page.slug
    where = {"path_template": page.path} if page.variables else {"path": page.path}
    dash.register_page(
        module,
        name=page.title.zh,
        title=_title,
        layout=lambda **query: _layout(page, {**query, **page.held(_asked_path())}),
        order=page.nav,
        **where,
    )


def _asked_path() -> str:
    """The path that the router lays out; what it hands to a layout lets the query win over the path's variables."""
    return str(dash.ctx.inputs["_pages_location.pathname"])


def _layout(page: Page | None, query: dict[str, Any]) -> Any:
    """Return a page for an address; one that names nothing, or lacks its tables, says so in words."""
    try:
        try:
            page = page or NOT_FOUND
            view = view_of(page, query)
        except NotFound:
            g.not_found = True
            page, view = NOT_FOUND, view_of(NOT_FOUND, query)
    except TablesError as error:
        g.no_tables = True
        return _no_tables(error)
    g.title = title_of(page, view.language)
    version = version_in(query)
    linked = "" if version == view.store.version else version
    return _drawn(page, view.selection, view.store, view.language, view.theme, linked)


@lru_cache(maxsize=32)
def _drawn(
    page: Page, selection: Selection, store: Store, language: Language, theme: Theme, linked: str
) -> html.Div:
    """The tree of a page, drawn once for the document and for Dash; nobody changes it."""
    tree = shell(page, PAGES, page.view(selection, store, language, theme), linked)
    drawn: html.Div = still(tree, live_ids(app))
    return drawn


def _title(**_variables: str) -> str:
    """Return the title that the layout of this request has found."""
    return str(g.get("title", SITE["site"].pick(preferred_language())))


def _no_tables(error: TablesError) -> html.Main:
    title, said = SITE["no_tables_title"], (error.zh, error.en)
    blocks = [
        html.Div([html.H1(title.pick(lang)), html.P(text)], lang=lang)
        for lang, text in zip(("zh", "en"), said, strict=True)
    ]
    return html.Main(blocks, className="container head", id="main")


def _set_statuses(server: Flask) -> None:
    @server.after_request
    def set_status(response: Response) -> Response:
        # A layout asked for by the router is an answer, whatever it says; only the document has the status.
        if request.method == "GET" and response.status_code == 200:
            response.status_code = 503 if g.get("no_tables") else 404 if g.get("not_found") else 200
        return response


app = create_app()
server = app.server
