"""HTML read back as the components that it was written from, so that a page can be looked at as one tree."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Final

from components.prerender import VOID

_PYTHON: Final = {"class": "className", "for": "htmlFor", "hreflang": "hrefLang"}


def components_in(html: str) -> Any:
    """Return what stands in HTML: None, a text, a component as Dash spells it, or a list of both."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _held(reader.open[0])


def _held(inside: list[Any]) -> Any:
    return None if not inside else inside[0] if len(inside) == 1 else inside


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[list[Any]] = [[]]
        self.started: list[dict[str, Any]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        props: dict[str, Any] = {_PYTHON.get(name, name): value for name, value in attrs}
        element = {"namespace": "dash_html_components", "type": tag.capitalize(), "props": props}
        self.open[-1].append(element)
        if tag not in VOID:
            self.started.append(element)
            self.open.append([])

    def handle_endtag(self, tag: str) -> None:
        element = self.started.pop()
        assert element["type"] == tag.capitalize(), f"<{element['type']}> ends with </{tag}>"
        element["props"]["children"] = _held(self.open.pop())

    def handle_data(self, data: str) -> None:
        self.open[-1].append(data)
