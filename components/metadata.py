"""What a page says of itself to search engines and to those it is shared with: description, languages, picture."""

from functools import lru_cache
from html import escape
from typing import Any, Final

from flask import request

from casebook.selection import Selection
from casebook.store import Store, TablesError
from casebook.text import HTML_LANG, LANGUAGES, Language
from components.chart_card import card_of
from components.figures.theme import Theme
from components.page import NotFound, Page
from components.reader import view_of
from components.text import SITE

LONGEST: Final = 300
_LOCALES: Final = {"zh": "zh_CN", "en": "en_GB"}
_UNLISTED: Final = ("search", "not-found")
ROBOTS: Final = (
    "User-agent: *\nDisallow: /search\nDisallow: /_dash-\nDisallow: /figures/\nAllow: /figures/*.png\n"
)
Told = tuple[str, str, str, str]


def metadata(page: Page | None, query: dict[str, Any], language: Language) -> str:
    """Return the head elements of a page for the request at hand: HTML, every value escaped.

    A page that is not there, or whose tables cannot be read, asks not to be listed and says nothing else.
    """
    if page is None:
        return _meta("name", "robots", "noindex")
    try:
        view = view_of(page, {**query, "lang": language}, "")
    except (NotFound, TablesError):
        return _meta("name", "robots", "noindex")
    host = request.url_root.rstrip("/")
    title, description, slug, alt = _told(page, view.selection, view.store, language)
    chosen = view.selection.changed(lang=None).to_query(leave=page.variables)
    whole = view.selection.changed(lang=language).to_query()
    where = {lang: host + _address(view.path, chosen, lang) for lang in LANGUAGES}
    # The address that leaves the language to the browser is a page of its own beside the two.
    either = host + view.path + (f"?{chosen}" if chosen else "")
    own = where[language] if "lang" in query else either
    parts = [
        _meta("name", "description", description),
        *([_meta("name", "robots", "noindex, follow")] if page.slug in _UNLISTED else []),
        _link("canonical", own),
        *(_link("alternate", href, hreflang=HTML_LANG[lang]) for lang, href in where.items()),
        _link("alternate", either, hreflang="x-default"),
        *_shared(title, description, own, language),
        *(_pictured(f"{host}/figures/{slug}.png?{whole}", alt) if slug else []),
    ]
    return "\n".join(parts)


@lru_cache(maxsize=128)
def _told(page: Page, selection: Selection, store: Store, language: Language) -> Told:
    """The finding of a page, its description, and the slug and title of its first chart (empty without one)."""
    view = page.view(selection, store, language, Theme(language=language))
    heading = page.heading(view)
    described = page.description.pick(language) if page.description else ""
    sentence = heading.lede or described
    chart = page.charts[0] if page.charts else None
    alt = card_of(chart, view).words.title if chart else ""
    return heading.title, sentence[:LONGEST], chart.slug if chart else "", alt


def _address(path: str, chosen: str, language: Language) -> str:
    return f"{path}?{chosen}&lang={language}" if chosen else f"{path}?lang={language}"


def _shared(title: str, description: str, url: str, language: Language) -> list[str]:
    told = {
        "og:type": "website",
        "og:site_name": SITE["site"].pick(language),
        "og:title": title,
        "og:description": description,
        "og:url": url,
        "og:locale": _LOCALES[language],
    }
    named = {"twitter:title": title, "twitter:description": description}
    return [
        *(_meta("property", name, content) for name, content in told.items()),
        *(_meta("name", name, content) for name, content in named.items()),
    ]


def _pictured(picture: str, alt: str) -> list[str]:
    """The picture of the first chart in the state of the address; the server makes it when somebody asks for it."""
    return [
        _meta("property", "og:image", picture),
        _meta("property", "og:image:alt", alt),
        _meta("name", "twitter:card", "summary_large_image"),
        _meta("name", "twitter:image", picture),
    ]


def _meta(key: str, name: str, content: str) -> str:
    return f'<meta {key}="{name}" content="{escape(content)}">'


def _link(relation: str, href: str, **more: str) -> str:
    extra = "".join(f' {name}="{escape(value)}"' for name, value in more.items())
    return f'<link rel="{relation}"{extra} href="{escape(href)}">'
