"""The codebook as a document: the parts of the site's own pages, in one file that needs no site."""

import re
from html import escape
from pathlib import Path
from typing import Final

from casebook.selection import Selection
from casebook.store import Store
from casebook.text import HTML_LANG, Language
from components.figures.theme import Theme, css
from components.page import View
from components.prerender import html_of
from components.reference import Section, reference
from pages.codebook import CODEBOOK, SECTIONS
from pages.data_columns import columns, empty_cells
from release.changes import Entry
from release.papers import version_line

_ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
_SHEETS: Final = ("site.css", "pages/reference.css")
_PARTS: Final = (*SECTIONS, Section("columns", columns), Section("empty", empty_cells))
# Links into the codebook stay inside the document; those to other pages of the site become words.
_INWARD: Final = re.compile(r' href="/data/codebook[^"#]*(#[^"]*)"')
_OUTWARD: Final = re.compile(r' href="/[^"]*"| data-page="1"')
_OWN_STYLE: Final = "a:not([href]) { color: inherit; text-decoration: none; }"
_FOLDED: Final = re.compile(r"<details(?! open)")


def codebook(entry: Entry, store: Store, language: Language) -> str:
    """Return the codebook in a language as HTML: indicators, code lists, columns and what is empty, all unfolded."""
    view = CODEBOOK.view(Selection(lang=language), store, language, Theme(language=language))
    heading = CODEBOOK.heading(view)
    body = _detached(html_of(reference(_PARTS, view)))
    return (
        f'<!DOCTYPE html>\n<html lang="{HTML_LANG[language]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(heading.title)}</title>\n'
        f"<style>{_style(view)}</style>\n</head>\n"
        f'<body><main class="container head">\n<h1>{escape(heading.title)}</h1>\n'
        f'<p class="lede">{escape(version_line(entry, store, language))}</p>\n{body}\n</main></body>\n</html>\n'
    )


def _detached(html: str) -> str:
    html = _OUTWARD.sub("", _INWARD.sub(r' href="\1"', html))
    return _FOLDED.sub("<details open", html)


def _style(view: View) -> str:
    cases = view.store.rows("cases").to_dict("records")
    sheets = [(_ASSETS / name).read_text(encoding="utf-8") for name in _SHEETS]
    return "\n".join((css(cases), *sheets, _OWN_STYLE))
