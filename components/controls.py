"""Controls: native and labelled, each bound to one key of the address."""

from collections.abc import Callable
from typing import Any, Final

import dash_bootstrap_components as dbc
from dash import dcc, html

from components.page import Control, Option

# An empty value is a select's placeholder; the default choice is spelled so in controls, and left out of the address.
DEFAULT: Final = "-"


def control_id(key: str) -> dict[str, str]:
    """Return the id of the control of an address key."""
    return {"control": key}


def control_bar(controls: tuple[Control, ...]) -> list[Any]:
    """Return the bar of controls under a page's heading; empty without controls."""
    if not controls:
        return []
    return [html.Form([_labelled(control) for control in controls], className="controls", role="search")]


def options_of(control: Control) -> list[dict[str, Any]]:
    """Return the options of a control as Dash wants them; a disabled one keeps its reason."""
    return [_option(option, control.kind) for option in control.options]


def value_of(control: Control) -> Any:
    """Return the value of a control as Dash wants it."""
    if isinstance(control.value, tuple):
        return list(control.value)
    return control.value if control.value or control.kind == "search" else DEFAULT


def _option(option: Option, kind: str) -> dict[str, Any]:
    label = _with_hint(option) if option.hint and kind == "select" else option.label
    spelt = {"value": option.value or DEFAULT, "label": label, "disabled": option.disabled}
    return spelt | ({"title": option.hint or option.label} if kind == "select" else {})


def _with_hint(option: Option) -> str:
    """The label with its hint in brackets, those of Chinese where the hint is in Chinese."""
    is_chinese = any("\u4e00" <= char <= "\u9fff" for char in option.hint)
    return f"{option.label}（{option.hint}）" if is_chinese else f"{option.label} ({option.hint})"


def _labelled(control: Control) -> Any:
    widget = _WIDGETS[control.kind](control)
    if control.kind in ("segments", "checks"):
        return html.Fieldset([html.Legend(control.label), widget])
    return html.Label([html.Span(control.label), widget])


def _select(control: Control) -> Any:
    return dbc.Select(id=control_id(control.key), options=options_of(control), value=value_of(control))


def _segments(control: Control) -> Any:
    # Dash's own radio items give their labels the role of an option, which accessibility checkers refuse.
    return dbc.RadioItems(
        id=control_id(control.key), options=options_of(control), value=value_of(control), class_name="seg"
    )


def _checks(control: Control) -> Any:
    return dbc.Checklist(
        id=control_id(control.key), options=options_of(control), value=value_of(control), class_name="checks"
    )


def _search(control: Control) -> Any:
    return dcc.Input(
        id=control_id(control.key),
        value=value_of(control),
        type="search",
        debounce=0.25,
        autoComplete="off",
        maxLength=120,
    )


_WIDGETS: Final[dict[str, Callable[[Control], Any]]] = {
    "select": _select,
    "segments": _segments,
    "checks": _checks,
    "search": _search,
}
