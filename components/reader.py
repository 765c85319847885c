"""What a request says of its reader: language, medium, and the view they ask for."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from flask import abort, has_request_context, request

from casebook.store import open_store
from casebook.text import Language
from components.address import public_address
from components.medium import medium_of, theme_of
from components.page import Page, View
from components.site import Site

_SPOKEN = ["zh", "zh-CN", "zh-TW", "zh-HK", "en", "en-GB", "en-US"]


def preferred_language() -> Language:
    """Return the language of the browser's ``Accept-Language``: Chinese unless English ranks above it."""
    if not has_request_context():
        return "zh"
    best = request.accept_languages.best_match(_SPOKEN, "zh")
    return "en" if str(best).startswith("en") else "zh"


def asked_language() -> Language:
    """Return the language that the request's address asks for, the browser's preference where it asks for none."""
    asked = request.args.get("lang")
    return "zh" if asked == "zh" else "en" if asked == "en" else preferred_language()


def site_root() -> str:
    """Return the address of the site, a slash at its end, which is all where none is known; no host is refused."""
    if not request.host:
        abort(400)
    return f"{public_address()}/"


def view_of(page: Page, query: str | Mapping[str, Any], medium: str | None = None) -> View:
    """Return the view of an address for the request at hand; ``medium`` None asks the browser's cookie.

    Raises:
        NotFound: the address names something that does not exist.
        TablesError: the tables cannot be read.
    """
    store = open_store()
    selection = page.select(query, store)
    language = selection.lang or preferred_language()
    told = medium_of(request.cookies) if medium is None and has_request_context() else medium
    return page.view(selection, store, language, theme_of(told, language))


def view_of_state(site: Site, state: Mapping[str, Any]) -> View:
    """Return the view of what the selection's store holds; the language is that of the page it belongs to.

    Raises:
        BadRequest: this is nothing that a page of the site has stored.
    """
    try:
        slug, path, lang, query = (str(state[name]) for name in ("page", "path", "lang", "query"))
        page = site.page(slug)
    except (KeyError, TypeError):
        abort(400)
    held = page.held(path)
    language = "en" if lang == "en" else "zh"
    asked = dict(parse_qsl(query))
    view = view_of(page, {**asked, **held, "lang": language})
    explicit = view.selection if "lang" in asked else view.selection.changed(lang=None)
    return page.view(explicit, view.store, view.language, view.theme)
