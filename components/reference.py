"""A page to look things up in: a table of contents, then sections that each have an address of their own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from dash import html

from casebook.labels import Labels
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text
from components.attributes import aria
from components.page import View

TEXTS: Final[dict[str, Text]] = {"contents": Text("本页内容", "On this page")}


@dataclass(frozen=True)
class Section:
    """One section: ``slug`` is its anchor, ``h_<slug>`` its heading among the page's strings, ``draw`` what stands in it."""

    slug: str
    draw: Callable[[View], list[Any]]


def language_only(selection: Selection, _store: Store) -> Selection:
    """Settle a page that shows everything at once: of what an address says only the language holds."""
    return Selection(lang=selection.lang)


def reference(sections: Iterable[Section], view: View) -> html.Div:
    """Return the contents and the sections of a page, in order; headings are of level 2."""
    sections = tuple(sections)
    body = html.Div([_drawn(section, view) for section in sections], className="sections")
    return html.Div([contents(sections, view.labels), body], className="reference")


def contents(sections: Iterable[Section], labels: Labels) -> html.Nav:
    """Return the table of contents, each entry a link to its section."""
    entries = [html.Li(html.A(labels(f"h_{s.slug}"), href=f"#{s.slug}")) for s in sections]
    title = html.P(labels.with_texts(TEXTS)("contents"), className="contents-title", id="contents")
    return html.Nav([title, html.Ol(entries)], className="contents", **aria(labelledby="contents"))


def fold(summary: Any, content: Any, *, opened: bool = False, name: str = "") -> html.Details:
    """Return content folded under its summary; ``name`` is its anchor."""
    named: dict[str, Any] = {"id": name} if name else {}
    return html.Details([html.Summary(summary), content], open=opened, className="fold", **named)


def _drawn(section: Section, view: View) -> html.Section:
    heading = f"{section.slug}-title"
    return html.Section(
        [html.H2(view.labels(f"h_{section.slug}"), id=heading), *section.draw(view)],
        id=section.slug,
    )
