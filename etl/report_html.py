"""The text of an HTML page: a line for each block, a tab between the cells of a table row."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_UNREAD: Final = frozenset({"script", "style", "template", "noscript", "svg"})
_CELLS: Final = frozenset({"td", "th"})
# What stands within a line; every other element begins and ends one.
_INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_BLANKS: Final = re.compile(r"[ \n\r\f\v]+")
_AROUND_TABS: Final = re.compile(r" ?\t ?")
_LINES: Final = re.compile(r" ?\n[ \n]*")


def read_html(markup: str) -> str:
    """Return what a reader sees of a page, lines in the order of the source; scripts and styles are left out."""
    page = _Page()
    page.feed(markup)
    page.close()
    text = _AROUND_TABS.sub("\t", "".join(page.pieces))
    return _LINES.sub("\n", text).strip()


class _Page(HTMLParser):
    """Collects text; an unclosed script cannot hide what follows it, since the parser reads it as raw text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unread += tag in _UNREAD
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        elif tag not in _CELLS:
            self._part(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._part(tag)

    def handle_data(self, text: str) -> None:
        if not self._unread:
            self.pieces.append(_BLANKS.sub(" ", text))

    def _part(self, tag: str) -> None:
        if tag in _CELLS:
            self.pieces.append("\t")
        elif tag not in _INLINE:
            self.pieces.append("\n")
