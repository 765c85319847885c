"""A page that needs no script and no Dash: what could not be done, or how far something is, in the site's look."""

from collections.abc import Mapping
from html import escape

from flask import Response

from casebook.text import HTML_LANG
from components.document import tokens
from components.style import ADDRESS


def plain_page(
    title: str,
    body: str,
    language: str,
    *,
    head: str = "",
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a page titled ``title``; ``body`` and ``head`` are HTML."""
    document = (
        f'<!DOCTYPE html><html lang="{HTML_LANG[language]}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{head}<title>{escape(title)}</title>'
        f'<style>{tokens()}</style><link rel="stylesheet" href="{ADDRESS}"></head>'
        f'<body><main class="container head pack">{body}</main></body></html>'
    )
    return Response(document, status=status, mimetype="text/html", headers=dict(headers or {}))
