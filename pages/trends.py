"""Trends: what changed over time, as far as the figures allow; directions; when the programmes began."""

from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.depth import DEPTHS
from casebook.directions import LEVELS
from casebook.indexing import base_year, indexed
from casebook.labels import Labels
from casebook.others import with_other_cases
from casebook.selection import Selection, choice, token
from casebook.series import GROUPS, bundle_rows, bundles
from casebook.store import Store
from casebook.text import Text
from components.chart import Chart
from components.chart_card import chart_card
from components.figures.figure import Figure
from components.figures.growth import draw_index
from components.figures.lines import draw_series
from components.figures.theme import Theme
from components.page import Control, Heading, Option, Page, View
from pages.trends_columns import SERIES_COLUMNS
from pages.trends_directions import DIRECTIONS
from pages.trends_increments import INCREMENTS
from pages.trends_text import TEXTS
from pages.trends_timeline import TIMELINE
from pages.trends_words import series_words

INDEX: Final = "index"
AS: Final = ("own", INDEX)


def _series_rows(selection: Selection, store: Store) -> pd.DataFrame:
    rows = bundle_rows(store, str(selection.at("k")), selection.depth)
    return with_other_cases(store, indexed(rows) if selection.at("as") == INDEX else rows)


def _draw(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    drawing = draw_index if "base_year" in rows else draw_series
    return drawing(rows, labels, theme=theme)


SERIES: Final = Chart(
    slug="series",
    rows=_series_rows,
    words=series_words,
    draw=_draw,
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
    shown = selection.at("as") if base_of(store, first["bundle"]) else AS[0]
    return selection.changed(**{"k": first["bundle"], "g": "", "as": shown})


@lru_cache(maxsize=64)
def base_of(store: Store, bundle: str) -> int | None:
    """Return the base year that the series of a bundle share."""
    return base_year(bundle_rows(store, bundle))


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
        _scales(view, chosen),
        Control("r", labels("depth"), view.selection.depth, _depths(labels), kind="segments"),
    )


def _scales(view: View, bundle: str) -> Control:
    """Own scales or an index; the index stays visible without a common base, disabled, with the reason."""
    labels, year = view.labels, base_of(view.store, bundle)
    index = (
        Option(INDEX, labels("as_index")) if year is None else Option(INDEX, labels("as_index_of", year=year))
    )
    if year is None:
        index = replace(index, disabled=True, hint=labels("no_base"))
    return Control("as", labels("as"), str(view.selection.at("as")), (Option(AS[0], labels("as_own")), index))


def _depths(labels: Labels) -> tuple[Option, ...]:
    return tuple(Option(depth, labels(f"depth_{depth}")) for depth in DEPTHS)


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
    keys=(token("k"), choice("g", "", *GROUPS), choice("as", *AS), choice("level", *LEVELS)),
    texts=TEXTS,
    nav=3,
)
