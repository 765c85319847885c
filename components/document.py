"""The HTML document around the site: language, title, tokens, scripts in the order that keeps the page small."""

import logging
import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from dash import Dash
from dash.development.base_component import Component
from flask import g, request

from casebook.store import Store, TablesError, open_store
from casebook.text import HTML_LANG
from components.figures.symbols import symbol_svg
from components.figures.theme import PALETTES, Theme, css
from components.metadata import metadata
from components.page import Page
from components.prerender import html_of
from components.reader import asked_language
from components.style import style_address
from components.text import SITE

# Dash loads a polyfill for browsers without ES2015 and the bundle of a table component, which the site does not use.
_UNUSED = re.compile(r'<script src="[^"]*/(?:deps/polyfill|dash_table/)[^"]*"></script>')
LOGGER = logging.getLogger(__name__)

INDEX = """<!DOCTYPE html>
<html lang="{lang}">
<head>
{metas}
<title>{title}</title>
{described}
<link rel="icon" type="image/svg+xml" href="{icon}">
<style>{tokens}</style>
<link rel="stylesheet" href="{style}">
{css}
<script src="{early}"></script>
</head>
<body>
<noscript><style>.graph, .exports button, .cite .take {{ display: none }}</style><p class="container notice">{no_script}</p></noscript>
<div id="first-view">{first_view}</div>
{app_entry}
<script src="{plotly}"></script>
<script src="{locale}"></script>
<footer hidden>{config}{scripts}{renderer}</footer>
</body>
</html>"""


class Document(Dash):
    """A Dash app whose document is in the reader's language and titled by its page.

    ``find`` gives the page of a path, None where there is none; the answer then has status 404. ``lay_out`` gives the
    layout of a page for a query, which is sent along as HTML.
    """

    def __init__(
        self,
        *args: Any,
        find: Callable[[str], Page | None],
        lay_out: Callable[[Page | None, dict[str, Any]], Any],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.find = find
        self.lay_out = lay_out

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]
        """Return the document for the request at hand."""
        page = self.find(request.path)
        g.not_found = page is None
        query = {**request.args.to_dict(), **(page.held(request.path) if page else {})}
        language = asked_language()
        assets = Path(self.config.assets_folder)
        return INDEX.format(
            lang=HTML_LANG[language],
            metas=parts["metas"],
            title=escape(title_of(page, language) if page else SITE["not_found_title"].pick(language)),
            described=metadata(page, query, language),
            icon=asset_address(assets, "favicon.svg"),
            tokens=tokens(),
            css=parts["css"],
            style=style_address(assets),
            early=asset_address(assets, "early.js"),
            plotly=asset_address(assets, "vendor/plotly-basic.min.js"),
            locale=asset_address(assets, "vendor/plotly-locale-zh-cn.js"),
            first_view=_html_of(self.lay_out(page, query)),
            app_entry=parts["app_entry"],
            no_script=escape(SITE["no_script"].pick(language)),
            config=parts["config"],
            scripts=_UNUSED.sub("", parts["scripts"]),
            renderer=parts["renderer"],
        )


def asset_address(folder: Path, name: str) -> str:
    """Return the address of an asset with its time in it, so that it can be cached for long."""
    path = folder / name
    changed = int(path.stat().st_mtime) if path.exists() else 0
    return f"/assets/{name}?m={changed}"


@lru_cache(maxsize=32)
def _html_of(tree: Component) -> str:
    """The HTML of a tree; a tree that is drawn once is written once."""
    return html_of(tree)


def title_of(page: Page, language: str) -> str:
    """Return the document's title: the page, then the site."""
    return f"{page.title.pick(language)} – {SITE['site'].pick(language)}"


def tokens() -> str:
    """Return the custom properties of both themes, with the cases' colours and marks where there are tables."""
    try:
        store = open_store()
    except TablesError as error:
        LOGGER.error("the page is drawn without the cases' colours: %s", error)  # noqa: TRY400 - the words say it all
        return css([])
    return css(list(store.rows("cases").to_dict("records"))) + marks_css(store)


def marks_css(store: Store) -> str:
    """Return each case's symbol, filled and hollow, in both themes, as custom properties."""
    blocks = {
        name: "".join(_mark(row, Theme(name)) for row in store.rows("cases").to_dict("records"))
        for name in PALETTES
    }
    light, dark = blocks["light"], blocks["dark"]
    return (
        f":root{{{light}}}[data-theme=dark]{{{dark}}}"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}"
        f"@media print{{:root,:root[data-theme]{{{light}}}}}"
    )


def _mark(row: dict[Any, Any], theme: Theme) -> str:
    edge = theme.edge(row)
    filled = symbol_svg(str(row["marker"]), fill=theme.fill(row), edge=edge)
    hollow = symbol_svg(str(row["marker"]), fill=theme["surface"], edge=edge)
    return f"--mark-{row['case_id']}:{filled};--mark-{row['case_id']}-hollow:{hollow};"
