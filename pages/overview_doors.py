"""Three ways in: for those who compare, those who practise, those who compute."""

from typing import Any, Final

from dash import dcc, html

from components.attributes import aria
from components.page import View

SNIPPET: Final = (
    "from pandas import read_parquet\n"
    'rows = read_parquet("observations.parquet")\n'
    'rows[["figure", "lower", "upper"]]'
)
_COMMAND: Final = "python -m etl build --casebook DIR"


def doors(view: View) -> html.Section:
    """Return the band of ways in; every link leads to a page or a file that exists."""
    labels = view.labels
    return html.Section(
        [
            html.H2(labels("doors"), id="doors-title"),
            html.Div([_research(view), _practice(view), _analysis(view)], className="doors"),
        ],
        className="band",
        **aria(labelledby="doors-title"),
    )


def _research(view: View) -> html.Div:
    links = {
        "door_compare": "/compare",
        "door_trends": "/trends",
        "door_mechanisms": "/mechanisms",
        "door_methods": "/methods",
    }
    return _door(view, "door_research", _pages(view, links))


def _practice(view: View) -> html.Div:
    labels, cases = view.labels, len(view.store.rows("cases"))
    first = html.Li(dcc.Link(labels("door_cases", n=cases), href=view.link("/cases")))
    links = _pages(view, {"door_timeline": "/trends", "door_evidence": "/evidence"})
    book = html.Li(html.A(labels("door_workbook"), href="/data/casebook.xlsx", download="casebook.xlsx"))
    return _door(view, "door_practice", [first, *links, book])


def _analysis(view: View) -> html.Div:
    labels = view.labels
    code = html.Pre(SNIPPET, tabIndex=0, role="region", **aria(label=labels("snippet_label")))
    table = html.A(labels("door_parquet"), href="/data/observations.parquet", download="observations.parquet")
    before, after = labels("door_own", command="|").split("|")
    own = html.P([before, html.Code(_COMMAND), after])
    links = [html.Li(table), *_pages(view, {"door_data": "/data"})]
    return _door(view, "door_analysis", links, code, own)


def _pages(view: View, links: dict[str, str]) -> list[Any]:
    return [html.Li(dcc.Link(view.labels(key), href=view.link(path))) for key, path in links.items()]


def _door(view: View, key: str, links: list[Any], *more: Any) -> html.Div:
    labels = view.labels
    first, *rest = more or (None,)
    shown = [part for part in (first, html.Ul(links), *rest) if part is not None]
    return html.Div([html.H3(labels(key)), html.P(labels(f"{key}_said")), *shown])
