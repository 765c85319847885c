"""The app in plain Dash: `gunicorn bench.peers.dash_app:server`."""

from typing import Any

from dash import Dash, Input, Output, State, dash_table, dcc, html

from bench.peers.drawing import TITLE, codes, draw_bars, draw_line, top, trend, years

app = Dash(__name__)
server = app.server
app.layout = html.Div(
    [
        html.H1(TITLE),
        dcc.Dropdown(codes("indicator_id"), codes("indicator_id")[0], id="indicator", clearable=False),
        dcc.Dropdown(years(), years()[0], id="year", clearable=False),
        dcc.Dropdown(codes("case_id"), codes("case_id")[0], id="case", clearable=False),
        dcc.Graph(id="bars"),
        dcc.Graph(id="line"),
        dash_table.DataTable(id="rows", page_size=20),
        html.Button("Download CSV", id="take"),
        dcc.Download(id="file"),
    ]
)


@app.callback(
    Output("bars", "figure"),
    Output("line", "figure"),
    Output("rows", "data"),
    Input("indicator", "value"),
    Input("year", "value"),
    Input("case", "value"),
)
def show(indicator: str, year: int, case: str) -> tuple[Any, Any, list[dict[Any, Any]]]:
    """Draw what is chosen."""
    rows = top(indicator, year)
    line = draw_line(trend(indicator, case), f"{indicator}, {case}")
    return draw_bars(rows, f"{indicator}, {year}"), line, rows.to_dict("records")


@app.callback(
    Output("file", "data"),
    Input("take", "n_clicks"),
    State("indicator", "value"),
    State("year", "value"),
    prevent_initial_call=True,
)
def take(_clicks: int, indicator: str, year: int) -> Any:
    """Send the rows as a file."""
    return dcc.send_data_frame(top(indicator, year).to_csv, f"{indicator}.csv", index=False)
