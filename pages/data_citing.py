"""How the data and one of their figures are cited, and whose rights they are under."""

from typing import Any, Final

from dash import html

from casebook.citing.gbt import format_gbt
from casebook.citing.works import located, source
from casebook.labels import Row
from casebook.stated import stated
from casebook.text import is_absent
from components.cite import cite_fold
from components.links import evidence
from components.page import View
from components.printed import cited
from components.sentence import code, paragraph

_ENDS_IN_DOUBT: Final = "upper_soft"


def cite(view: View) -> list[Any]:
    """Return the citation of the whole in each style, and that of one figure as an example."""
    fold = cite_fold("/cite/casebook", f"lang={view.language}", "casebook", view.labels, is_open=True)
    return [html.P(view.labels("cite_said")), fold, *_one_figure(view)]


def _one_figure(view: View) -> list[Any]:
    """The citation of the first located figure, one with a hedge where there is one."""
    labels, rows = view.labels, stated(view.store)
    rows = rows[rows["figure"].notna() & rows["paragraph"].notna() & rows["citation"].notna()]
    if rows.empty:
        return []
    row = rows.sort_values(_ENDS_IN_DOUBT, ascending=False, kind="stable").iloc[0].to_dict()
    name = str(row["observation_id"])
    quoted = html.Blockquote(html.A(_cited(row, view), href=evidence(name, labels)), className="cited")
    fold = cite_fold(f"/cite/observations/{name}", f"lang={view.language}", "one-figure", labels)
    names = {name: code(name) for name in ("source_id", "sources")}
    return [html.H3(labels("cite_figure")), paragraph(labels, "cite_figure_said", **names), quoted, fold]


def _cited(row: Row, view: View) -> html.Cite:
    sources = view.store.rows("sources").set_index("source_id", drop=False)
    section = "" if is_absent(row["section"]) else view.labels.code("section", row["section"])
    place = {**row, "printed": row["figure"]}
    reference = located(source(sources.loc[row["source_id"]].to_dict()), place, section, view.language)
    return cited(format_gbt(reference), row["source_language"])


def rights(view: View) -> list[Any]:
    """Return whose rights the data and their sources are under."""
    return [html.P(view.labels("rights_said"))]
