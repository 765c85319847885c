"""The app in Vizro: `gunicorn bench.peers.vizro_app:server`."""

from typing import Any

import pandas as pd
import vizro.actions as va
import vizro.models as vm
from vizro import Vizro
from vizro.managers import data_manager
from vizro.models.types import capture
from vizro.tables import dash_ag_grid

from bench.peers.drawing import TITLE, codes, draw_bars, draw_line, observations, years

data_manager["observations"] = observations()


@capture("graph")
def bars(data_frame: pd.DataFrame) -> Any:
    """The bars of the rows that the filters leave."""
    rows = data_frame.nlargest(20, "value")
    return draw_bars(rows, f"{rows['indicator_id'].iloc[0]}, {rows['year'].iloc[0]}")


@capture("graph")
def line(data_frame: pd.DataFrame) -> Any:
    """The line of the rows that the filters leave."""
    rows = data_frame.sort_values("year")
    return draw_line(rows, f"{rows['indicator_id'].iloc[0]}, {rows['case_id'].iloc[0]}")


@capture("ag_grid")
def grid(data_frame: pd.DataFrame) -> Any:
    """The table of the rows that the filters leave."""
    return dash_ag_grid(data_frame=data_frame.nlargest(20, "value"))()


def choice(column: str, value: object, targets: list[str]) -> Any:
    """A control of one column."""
    selector = vm.Dropdown(id=column, multi=False, value=value)
    return vm.Filter(column=column, targets=targets, selector=selector)


page = vm.Page(
    title=TITLE,
    components=[
        vm.Graph(id="bars", figure=bars(data_frame="observations")),
        vm.Graph(id="line", figure=line(data_frame="observations")),
        vm.Table(id="rows", figure=grid(data_frame="observations")),
        vm.Button(text="Download CSV", actions=va.export_data(targets=["bars"])),
    ],
    controls=[
        choice("indicator_id", codes("indicator_id")[0], ["bars", "line", "rows"]),
        choice("year", years()[0], ["bars", "rows"]),
        choice("case_id", codes("case_id")[0], ["line"]),
    ],
)
server = Vizro().build(vm.Dashboard(pages=[page])).dash.server
