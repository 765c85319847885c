"""Links that name the version of the data they were made for, and what is said when it has changed since.

The version stands in the address beside the selection and is no part of it: what is drawn, kept and canonical does not
know of it, and the next choice leaves it behind.
"""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from dash import dcc, html

from casebook.labels import Labels
from casebook.text import Text
from components.page import View

KEY: Final = "v"
TEXTS: Final[dict[str, Text]] = {
    "data_changed": Text(
        "这个链接指向数据版本 {old}，现在的版本是 {new}。所选内容照样显示，但数字可能有变；引用前请核对。",
        "This link was made for data version {old}; the data are now version {new}. The view opens as it was chosen, but "
        "figures in it may have changed: check before you cite.",
    ),
    "link_changed": Text("现版本的链接", "Link to the present version"),
}
_VERSION: Final = re.compile(r"[0-9a-f]{12}")


def version_in(query: Mapping[str, Any]) -> str:
    """Return the version of the data that an address names; empty where it names none, or junk."""
    told = str(query.get(KEY, ""))
    return told if _VERSION.fullmatch(told) else ""


def permalink(view: View, anchor: str = "") -> str:
    """Return the link to a view in its language and at the version of its data, without the host."""
    chosen = view.selection.changed(lang=view.language).to_query(leave=view.variables)
    return f"{view.path}?{chosen}&{urlencode({KEY: view.store.version})}{f'#{anchor}' if anchor else ''}"


def changed_note(old: str, view: View) -> list[Any]:
    """Return the note over a page that was linked to at version ``old``; none where that is the version shown."""
    new = view.store.version
    if not old or old == new:
        return []
    labels: Labels = view.labels.with_texts(TEXTS)
    link = dcc.Link(labels("link_changed"), href=permalink(view))
    words = html.Span(labels("data_changed", old=old, new=new))
    return [html.Div([words, " ", link], className="container changed", role="note")]
