"""The app in Panel: `panel serve bench/peers/panel_app.py`."""

from io import StringIO
from typing import Any

import panel as pn

from bench.peers.drawing import TITLE, codes, draw_bars, draw_line, top, trend, years

pn.extension("plotly", "tabulator")
indicator = pn.widgets.Select(name="Indicator", options=codes("indicator_id"))
year = pn.widgets.Select(name="Year", options=years())
case = pn.widgets.Select(name="Case", options=codes("case_id"))


def bars(chosen: str, at: int) -> Any:
    """The bars of what is chosen."""
    return draw_bars(top(chosen, at), f"{chosen}, {at}")


def line(chosen: str, of: str) -> Any:
    """The line of what is chosen."""
    return draw_line(trend(chosen, of), f"{chosen}, {of}")


def file() -> StringIO:
    """The rows as a file."""
    return StringIO(top(indicator.value, year.value).to_csv(index=False))


pn.template.FastListTemplate(
    title=TITLE,
    sidebar=[indicator, year, case],
    main=[
        pn.pane.Plotly(pn.bind(bars, indicator, year), height=450, sizing_mode="stretch_width"),
        pn.pane.Plotly(pn.bind(line, indicator, case), height=450, sizing_mode="stretch_width"),
        pn.widgets.Tabulator(pn.bind(top, indicator, year), pagination="local", page_size=20),
        pn.widgets.FileDownload(callback=file, filename="rows.csv"),
    ],
).servable()
