"""What of a page Dash need not know: whole subtrees without a control, a graph or a callback, handed to it as HTML.

Dash's renderer keeps account of every component it is given, in time that grows faster than their number; of a page of
a thousand components it has to know some twenty. The rest is written once, by ``components.prerender``, and drawn by the
one component of ``assets/still.js``. Its links to pages are followed there without loading a document.
"""

from collections.abc import Collection, Mapping
from typing import Any, Final

from dash import Dash, dcc
from dash.development.base_component import Component

from components.attributes import data
from components.prerender import VOID, html_of, is_html

DRAWN: Final = "data-drawn"
_LIVE: Final = (dcc.Store, dcc.Graph)
# A link is followed, and a box to write in works, as HTML does.
_STILL_TOO: Final = (dcc.Link, dcc.Input)
_WITHOUT_INSIDE: Final = VOID | {"textarea"}
_OWN: Final = frozenset({"children", "id", "n_clicks", "refresh", DRAWN})
_GIVEN: Final = ("id", "tag", "attributes", "html", "drawn")


class Still(Component):
    """An element whose inside is HTML: ``tag``, React's names of ``attributes``, and ``html``, which must be escaped.

    ``drawn`` is the digest by which a change knows what stands there; a part with one keeps which folds a reader opened.
    """

    _children_props: Final = []  # type: ignore[misc]
    _base_nodes: Final = ["children"]  # type: ignore[misc]
    _namespace = "casebook"
    _type = "Still"

    def __init__(self, **given: Any) -> None:
        self._prop_names = list(_GIVEN)
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = list(_GIVEN)
        self.available_wildcard_properties: list[str] = []
        super().__init__(**given)  # type: ignore[no-untyped-call]


def still(tree: Any, live: Collection[str] = ()) -> Any:
    """Return ``tree`` with every greatest subtree that nothing changes part by part as one ``Still``.

    ``live`` holds the ids of components that callbacks know besides controls, stores and graphs. An element whose id is
    that of a part stays known by its id, and callbacks replace its ``html``.
    """
    if isinstance(tree, list | tuple):
        return [still(part, live) for part in tree]
    if not isinstance(tree, Component) or _is_live(tree, live):
        return tree
    if not _holds_known(tree, live):
        return _stilled(tree)
    spelt = tree.to_plotly_json()["props"]
    return type(tree)(**{**spelt, "children": still(spelt["children"], live)})


def live_ids(app: Dash) -> frozenset[str]:
    """Return the plain ids of all components that the callbacks of ``app`` read or write."""
    found: set[str] = set()
    for outputs, callback in app.callback_map.items():
        found |= {output.rpartition(".")[0] for output in outputs.strip(".").split("...")}
        found |= {str(part["id"]) for part in (*callback["inputs"], *callback["state"])}
    return frozenset(found)


def _is_live(component: Component, live: Collection[str]) -> bool:
    name = getattr(component, "id", None)
    is_control = isinstance(name, dict) and "control" in name
    return isinstance(component, _LIVE) or is_control or (isinstance(name, str) and name in live)


def _holds_known(component: Component, live: Collection[str]) -> bool:
    """Whether something inside is known to a callback: something live, or a part, whose id is a dict."""
    inside = (part for part in component._traverse() if isinstance(part, Component))  # noqa: SLF001
    return any(_is_live(part, live) or isinstance(getattr(part, "id", None), dict) for part in inside)


def _stilled(component: Component) -> Component:
    """The element with its inside as HTML; one that React gives no inside is left to Dash.

    Raises:
        TypeError: something of it is more than HTML and no callback knows it, so that it would stand there dead.
    """
    for part in (component, *component._traverse()):  # noqa: SLF001
        if isinstance(part, Component) and not isinstance(part, (Still, *_STILL_TOO)) and not is_html(part):
            raise TypeError(
                f"{part} is no HTML and has no id that a callback knows; see docs/architecture.md"
            )
    spelt = component.to_plotly_json()
    props: Mapping[str, Any] = spelt["props"]
    is_link = spelt["type"] == "Link"
    tag = "a" if is_link else spelt["type"].lower()
    if tag in _WITHOUT_INSIDE:
        return component
    kept = {name: value for name, value in props.items() if name not in _OWN}
    attributes = {**kept, **data(page="1")} if is_link else kept
    known = {name: props[key] for name, key in (("id", "id"), ("drawn", DRAWN)) if key in props}
    return Still(tag=tag, attributes=attributes, html=html_of(props.get("children")), **known)
