"""The text of an HTML page: a line for each block, a tab between the cells of a table row."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

# Elements whose text no reader sees, or which a reader fills in; and the style that hides any other.
_UNREAD: Final = frozenset(
    {"script", "style", "template", "noscript", "svg", "textarea", "select", "datalist"}
)
_HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS: Final = frozenset({"td", "th"})
# What stands within a line; every other element begins and ends one.
_INLINE: Final = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
# What ends where the next of its kind begins, so that a hidden one hides no more than itself.
_ENDS_ITSELF: Final = frozenset("p li dt dd td th tr option".split())
# 34 km<sup>2</sup> is km², and a note's mark no part of the number before it.
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BLANKS: Final = re.compile(r"[ \n\r\f\v]+")
_AROUND_TABS: Final = re.compile(r" ?\t ?")
_LINES: Final = re.compile(r" ?\n[ \n]*")


def read_html(markup: str) -> str:
    """Return what a reader sees of a page, lines in the order of the source; what is hidden or a script is left out."""
    page = _Page()
    page.feed(markup)
    page.close()
    text = _AROUND_TABS.sub("\t", "".join(page.pieces))
    return _LINES.sub("\n", text).strip()


class _Page(HTMLParser):
    """Collects text. `_unseen` holds the open elements from the hidden one on; an end tag closes those inside it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen: list[str] = []
        self._raised = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen == [tag] and tag in _ENDS_ITSELF:
            self._unseen.clear()
        if tag not in _VOID and (self._unseen or tag in _UNREAD or _is_hidden(dict(attrs))):
            self._unseen.append(tag)
        self._raised += tag == "sup"
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._unseen and self._unseen.pop() != tag:
            pass
        self._raised = max(0, self._raised - (tag == "sup"))
        if tag not in _CELLS:
            self._part(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._part(tag)

    def handle_data(self, text: str) -> None:
        if not self._unseen:
            self.pieces.append(_BLANKS.sub(" ", text.translate(_RAISED) if self._raised else text))

    def _part(self, tag: str) -> None:
        if tag in _CELLS:
            self.pieces.append("\t")
        elif tag not in _INLINE:
            self.pieces.append("\n")


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or _HIDING.search(attributes.get("style") or "") is not None
