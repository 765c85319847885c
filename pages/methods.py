"""Methods: how figures are read, what is refused and why, what the codings and checks say, where the material ends."""

from typing import Any, Final

from casebook.text import Text
from components.chart_card import limits
from components.coding import coding_note
from components.page import Heading, Page, View
from components.reference import Section, language_only, reference
from pages.methods_coding import checks, claims, codings
from pages.methods_comparing import comparing, derived, joining, periods
from pages.methods_material import adding, material, rights, sources
from pages.methods_reading import absence, depths, reading
from pages.methods_text import TEXTS

SECTIONS: Final = (
    Section("reading", reading),
    Section("depths", depths),
    Section("absence", absence),
    Section("periods", periods),
    Section("derived", derived),
    Section("comparing", comparing),
    Section("joining", joining),
    Section("claims", claims),
    Section("codings", codings),
    Section("checks", checks),
    Section("limits", material),
    Section("sources", sources),
    Section("rights", rights),
    Section("adding", adding),
)


def _heading(view: View) -> Heading:
    printed = view.store.rows("observations").dropna(subset=["figure"])
    counts = {
        "figures": len(printed),
        "undated": int((printed["period_kind"] == "not_stated").sum()),
        "reported": int(printed["self_reported"].sum()),
    }
    return Heading(view.labels("methods_title", **counts), view.labels("methods_lede"))


def _body(view: View) -> list[Any]:
    said = filter(None, (coding_note(view.store, view.labels), view.labels("methods_limit")))
    return [limits(tuple(said), view.labels), reference(SECTIONS, view)]


METHODS: Final = Page(
    slug="methods",
    path="/methods",
    title=Text("方法", "Methods"),
    heading=_heading,
    body=_body,
    settle=language_only,
    texts=TEXTS,
    nav=8,
    description=TEXTS["methods_lede"],
)
