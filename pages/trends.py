"""Trends: what changed over time, as far as the figures allow; directions; when the programmes began."""

from typing import Any, Final

import pandas as pd

from casebook.directions import LEVELS
from casebook.selection import Selection, choice, token
from casebook.series import GROUPS, bundle_rows, bundles
from casebook.store import Store
from casebook.text import Text
from components.chart import Chart
from components.chart_card import chart_card
from components.figures.lines import draw_series
from components.page import Control, Heading, Option, Page, View
from pages.trends_columns import SERIES_COLUMNS
from pages.trends_directions import DIRECTIONS
from pages.trends_increments import INCREMENTS
from pages.trends_text import TEXTS
from pages.trends_timeline import TIMELINE
from pages.trends_words import series_words


def _series_rows(selection: Selection, store: Store) -> pd.DataFrame:
    return bundle_rows(store, str(selection.at("k")))


SERIES: Final = Chart(
    slug="series",
    rows=_series_rows,
    words=series_words,
    draw=draw_series,
    columns=SERIES_COLUMNS,
    texts=TEXTS,
)


def _settle(selection: Selection, store: Store) -> Selection:
    """Return the selection with a bundle that exists, in the group asked for; the group follows the bundle."""
    known = bundles(store)
    chosen = known[known["bundle"] == selection.at("k")]
    group = selection.at("g")
    if chosen.empty or (group and chosen.iloc[0]["group"] != group):
        asked = known[known["group"] == (group or GROUPS[0])]
        chosen = asked if len(asked) else known
    if chosen.empty:
        return selection.changed(k="", g="")
    first = chosen.sort_values(["article", "points"], ascending=False, kind="stable").iloc[0]
    return selection.changed(k=first["bundle"], g="")


def _controls(view: View) -> tuple[Control, ...]:
    known = bundles(view.store)
    if known.empty:
        return ()
    labels, chosen = view.labels, str(view.selection.at("k"))
    group = str(known[known["bundle"] == chosen].iloc[0]["group"])
    present = [name for name in GROUPS if name in set(known["group"])]
    groups = tuple(Option(name, labels(f"group_{name}")) for name in present)
    return (
        Control("g", labels("group"), group, groups, kind="segments"),
        Control("k", labels("bundle"), chosen, _bundle_options(view, known, group)),
    )


def _bundle_options(view: View, known: pd.DataFrame, group: str) -> tuple[Option, ...]:
    """The bundles of a group; cases without one stay visible, disabled, with the reason."""
    labels = view.labels
    mine = known[known["group"] == group]
    options = []
    for row in mine.to_dict("records"):
        name = labels("group_territory") if group == "territory" else labels.of(row)
        said = labels("bundle_case", name=name, family=labels.code("family", row["family"]))
        options.append(Option(row["bundle"], said))
    if group != "case":
        return tuple(options)
    silent = view.store.rows("cases").sort_values("position")
    silent = silent[~silent["case_id"].isin(mine["subject"])]
    hint = labels("no_second")
    return (
        *options,
        *(
            Option(f"-{r['case_id']}", labels.of(r), disabled=True, hint=hint)
            for r in silent.to_dict("records")
        ),
    )


def _heading(view: View) -> Heading:
    known = bundles(view.store)
    own = known[known["group"] == "case"]
    cases, joined = int(own["subject"].nunique()), int(own["joined"].sum())
    key = "found_none" if not cases else "found_joined" if joined else "found_unjoined"
    title = view.labels(key, n=cases, cases=len(view.store.rows("cases")), joined=joined)
    return Heading(title, view.labels("page_lede"))


def _body(view: View) -> list[Any]:
    return [chart_card(chart, view) for chart in CHARTS]


CHARTS: Final = (SERIES, INCREMENTS, DIRECTIONS, TIMELINE)
TRENDS: Final = Page(
    slug="trends",
    path="/trends",
    title=Text("趋势", "Trends"),
    heading=_heading,
    body=_body,
    charts=CHARTS,
    controls=_controls,
    settle=_settle,
    keys=(token("k"), choice("g", "", *GROUPS), choice("level", *LEVELS)),
    texts=TEXTS,
    nav=3,
)
