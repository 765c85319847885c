"""How the data and one of their figures are cited, and whose rights they are under."""

from typing import Any, Final

from dash import html

from casebook.citation import FORMS, cite_casebook, cite_figure
from casebook.stated import stated
from casebook.text import is_absent
from components.code_block import code_block
from components.links import evidence
from components.page import View
from components.sentence import code, paragraph

_ENDS_IN_DOUBT: Final = "upper_soft"


def cite(view: View) -> list[Any]:
    """Return the citation of the whole in each form, and that of one figure as an example."""
    labels = view.labels
    cited = cite_casebook(view.store.version)
    blocks = [
        html.Div(
            [
                html.H3(labels(f"cite_{form}")),
                code_block(cited[form], f"cite-{form}", labels(f"cite_{form}"), labels),
            ],
            className="snippet",
        )
        for form in FORMS
    ]
    return [html.P(labels("cite_said")), html.Div(blocks, className="snippets"), *_one_figure(view)]


def _one_figure(view: View) -> list[Any]:
    """The citation of the first located figure, one with a hedge where there is one."""
    labels, rows = view.labels, stated(view.store)
    rows = rows[rows["figure"].notna() & rows["paragraph"].notna() & rows["citation"].notna()]
    if rows.empty:
        return []
    row = rows.sort_values(_ENDS_IN_DOUBT, ascending=False, kind="stable").iloc[0].to_dict()
    section = "" if is_absent(row["section"]) else labels.code("section", row["section"])
    cited = cite_figure(row, citation=str(row["citation"]), section=section, language=view.language)
    names = {name: code(name) for name in ("source_id", "sources")}
    link = html.A(html.Cite(cited, lang="zh-CN"), href=evidence(str(row["observation_id"]), labels))
    return [
        html.H3(labels("cite_figure")),
        paragraph(labels, "cite_figure_said", **names),
        html.Blockquote(link, className="cited"),
    ]


def rights(view: View) -> list[Any]:
    """Return whose rights the data and their sources are under."""
    return [html.P(view.labels("rights_said"))]
