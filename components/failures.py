"""What a reader is told, in both languages, where an address that is not a page cannot be answered."""

from html import escape

from flask import Flask, Response
from werkzeug.exceptions import NotFound as NoSuchAddress

from casebook.store import TablesError
from casebook.text import HTML_LANG, LANGUAGES, Text
from components.page import NotFound
from components.text import SITE


def explain_failures(server: Flask) -> None:
    """Answer in words where an address names nothing (404) or the tables cannot be read (503), whatever asked for it."""
    for error in (NotFound, NoSuchAddress):
        server.register_error_handler(error, lambda _error: explained("not_found", SITE["not_found"], 404))
    server.register_error_handler(
        TablesError, lambda error: explained("no_tables", Text(error.zh, error.en), 503)
    )


def explained(title: str, words: Text, status: int) -> Response:
    """Return a plain page that says ``words`` in both languages, under the site's title of this kind of failure."""
    said = "".join(
        f'<div lang="{HTML_LANG[lang]}"><h1>{escape(SITE[f"{title}_title"].pick(lang))}</h1><p>{escape(words.pick(lang))}</p></div>'
        for lang in LANGUAGES
    )
    page = f'<!DOCTYPE html><html lang="{HTML_LANG["zh"]}"><meta charset="utf-8"><title>{escape(SITE["site"].zh)}</title>{said}</html>'
    return Response(page, status=status, mimetype="text/html")
