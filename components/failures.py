"""What a reader is told, in both languages, where an address that is not a page cannot be answered."""

from collections.abc import Mapping
from html import escape

from flask import Flask, Response
from werkzeug.exceptions import NotFound as NoSuchAddress

from casebook.store import TablesError
from casebook.text import HTML_LANG, LANGUAGES, Text
from components.page import NotFound
from components.plain_page import plain_page
from components.text import SITE


def explain_failures(server: Flask) -> None:
    """Answer in words where an address names nothing (404) or the tables cannot be read (503), whatever asked for it."""
    for error in (NotFound, NoSuchAddress):
        server.register_error_handler(
            error, lambda _error: explained(SITE["not_found_title"], SITE["not_found"], 404)
        )
    server.register_error_handler(
        TablesError, lambda error: explained(SITE["no_tables_title"], Text(error.zh, error.en), 503)
    )


def explained(title: Text, words: Text, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Return a plain page that says ``title`` and ``words`` in both languages."""
    said = "".join(
        f'<div lang="{HTML_LANG[lang]}"><h1>{escape(title.pick(lang))}</h1><p>{escape(words.pick(lang))}</p></div>'
        for lang in LANGUAGES
    )
    return plain_page(SITE["site"].zh, said, "zh", status=status, headers=headers)
