"""The first view as HTML, from the very tree that Dash lays out, so that a page reads before any script runs.

Text, tables, links and downloads work without scripts; a chart keeps its place and shows its table. The browser's
half removes this view as soon as Dash has drawn the same tree.
"""

from collections.abc import Callable, Mapping
from html import escape
from json import dumps
from typing import Any, Final

from dash.development.base_component import Component

from components.attributes import data

VOID: Final = frozenset({"area", "br", "col", "hr", "img", "input", "source", "wbr"})
_SPELT: Final = {
    "className": "class",
    "class_name": "class",
    "htmlFor": "for",
    "hrefLang": "hreflang",
    "autoComplete": "autocomplete",
    "maxLength": "maxlength",
}
_NOT_ATTRIBUTES: Final = frozenset({"children", "n_clicks", "refresh"})
Props = Mapping[str, Any]


def html_of(tree: Any) -> str:
    """Return a tree of Dash components, texts and lists as HTML; all text is escaped.

    Raises:
        TypeError: a component is no HTML element and has no line in ``_DRAWN``.
    """
    if tree is None or isinstance(tree, bool):
        return ""
    if isinstance(tree, list | tuple):
        return "".join(html_of(part) for part in tree)
    if not isinstance(tree, Component):
        return escape(str(tree))
    spelt = tree.to_plotly_json()
    drawn = _DRAWN.get((spelt["namespace"], spelt["type"]))
    if drawn:
        return drawn(spelt["props"])
    if not is_html(tree):
        raise TypeError(f"{spelt['namespace']}.{spelt['type']} needs a line in components.prerender._DRAWN")
    return _element(spelt["type"].lower(), spelt["props"])


def is_html(component: Component) -> bool:
    """Say whether a component is an element of HTML."""
    return str(component._namespace) == "dash_html_components"  # noqa: SLF001


def _element(tag: str, props: Props) -> str:
    kept = {name: value for name, value in props.items() if name not in _NOT_ATTRIBUTES}
    return _tag(tag, kept, html_of(props.get("children")))


def _tag(tag: str, attributes: Props, inside: str = "") -> str:
    """Return a tag; ``inside`` is HTML."""
    spelt = "".join(_attribute(name, value) for name, value in attributes.items())
    return f"<{tag}{spelt}>" if tag in VOID else f"<{tag}{spelt}>{inside}</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    spelt = _SPELT.get(name, name if "-" in name else name.lower())
    if value is True:
        return f" {spelt}"
    if isinstance(value, dict):
        value = _style(value) if name == "style" else dumps(value, sort_keys=True, separators=(",", ":"))
    return f' {spelt}="{escape(str(value))}"'


def _style(style: Mapping[str, Any]) -> str:
    def hyphenated(name: str) -> str:
        return "".join(f"-{char.lower()}" if char.isupper() else char for char in name)

    return ";".join(f"{hyphenated(name)}:{value}" for name, value in style.items())


def _still(props: Props) -> str:
    """What ``components.still`` has written already, in its element."""
    known = {"id": props.get("id"), "data-drawn": props.get("drawn")}
    return _tag(props["tag"], {**known, **props["attributes"]}, props["html"])


def _graph(props: Props) -> str:
    """An empty place of the figure's height, so that nothing moves when the figure comes."""
    return _tag("div", {"class": props.get("className"), "style": props.get("style")})


def _select(props: Props) -> str:
    options = "".join(
        _tag("option", _marked(option, props, "selected"), escape(str(option["label"])))
        for option in props["options"]
    )
    return _tag("select", {"name": _key(props), "class": "form-select"}, options)


def _choices(kind: str) -> Callable[[Props], str]:
    """Radio items or a checklist: an input and its label for each option."""

    def draw(props: Props) -> str:
        options = "".join(_choice(kind, option, props) for option in props["options"])
        return _tag("div", {"class": props.get("class_name")}, options)

    return draw


def _choice(kind: str, option: Props, props: Props) -> str:
    name = _key(props)
    own = {"type": kind, "name": name, "id": f"first-{name}-{option['value']}", "class": "form-check-input"}
    label = _tag("label", {"for": own["id"], "class": "form-check-label"}, escape(str(option["label"])))
    return _tag(
        "div", {"class": "form-check"}, _tag("input", own | _marked(option, props, "checked")) + label
    )


def _marked(option: Props, props: Props, word: str) -> dict[str, Any]:
    """The value of a choice, whether it is disabled, and whether it is the one chosen."""
    chosen = props.get("value")
    is_chosen = option["value"] in (chosen if isinstance(chosen, list) else [chosen])
    return {"value": option["value"], "disabled": bool(option.get("disabled")), word: is_chosen}


def _input(props: Props) -> str:
    kept = ("type", "value", "placeholder", "autoComplete", "maxLength")
    named = {"name": props.get("name") or _key(props)}
    return _tag("input", named | {name: props[name] for name in kept if name in props})


def _key(props: Props) -> str:
    """The address key of a control, which names it in a form."""
    held = props.get("id")
    return str(held.get("control", "")) if isinstance(held, dict) else str(held or "")


_DRAWN: Final[dict[tuple[str, str], Callable[[Props], str]]] = {
    ("casebook", "Still"): _still,
    # The browser's half follows links to pages without loading a document.
    ("dash_core_components", "Link"): lambda props: _element("a", {**props, **data(page="1")}),
    ("dash_core_components", "Store"): lambda _props: "",
    ("dash_core_components", "Graph"): _graph,
    ("dash_core_components", "Input"): _input,
    ("dash_bootstrap_components", "Select"): _select,
    ("dash_bootstrap_components", "RadioItems"): _choices("radio"),
    ("dash_bootstrap_components", "Checklist"): _choices("checkbox"),
}
