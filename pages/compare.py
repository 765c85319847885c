"""Compare: one indicator, every case; the verdict first, then the marks, then the table of the same rows."""

from typing import Any, Final

import pandas as pd

from casebook.comparability import judge
from casebook.comparison import EVERY_DATE, compare_rows, usual_period, years_of
from casebook.indicators import family_of, first_shown, normalised, normalisers, plain
from casebook.selection import Selection, token
from casebook.store import Store
from casebook.text import Text
from components.chart import Chart, rows_of
from components.chart_card import chart_card
from components.figures.dots import draw_comparison
from components.page import Control, Heading, Option, Page, View
from components.table import OBSERVATION_COLUMNS
from pages.compare_text import TEXTS
from pages.compare_words import heading_title, words


def shown_indicator(selection: Selection, store: Store) -> str:
    """Return the indicator whose rows are shown: the one chosen, divided where a denominator is."""
    return normalised(store, selection.indicator, selection.per) or selection.indicator


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    indicator = shown_indicator(selection, store)
    period = selection.period or usual_period(store, indicator)
    rows = compare_rows(store, indicator, article_only=selection.source == "article", period=period)
    return _by_value(rows) if _may_be_ordered(rows) else rows


def _may_be_ordered(rows: pd.DataFrame) -> bool:
    """Say whether cases may stand in the order of their values: comparable, and one figure a case."""
    figures = rows[rows["status"] == "figure"]
    return judge(rows).grade == "comparable" and not figures["case_id"].duplicated().any()


def _by_value(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("value", ascending=False, kind="stable", na_position="last").reset_index(
        drop=True
    )


COMPARISON: Final = Chart(
    slug="comparison",
    rows=_rows,
    words=words,
    draw=draw_comparison,
    columns=OBSERVATION_COLUMNS,
    judge=judge,
    texts=TEXTS,
)


def _settle(selection: Selection, store: Store) -> Selection:
    """Return the selection with an indicator, denominator and period that exist; a family asked for wins."""
    indicators = set(store.rows("indicators")["indicator_id"])
    chosen, per = plain(store, selection.indicator) if selection.indicator in indicators else ("", "")
    family = str(selection.at("f"))
    if family and (not chosen or family_of(store, chosen) != family):
        chosen, per = first_shown(store, family), ""
    chosen = chosen or first_shown(store)
    per = selection.per if normalised(store, chosen, selection.per) else per
    settled = selection.changed(indicator=chosen, per=per, f="")
    years = {*years_of(store, shown_indicator(settled, store)), EVERY_DATE}
    return settled if settled.period in years else settled.changed(period="")


def _controls(view: View) -> tuple[Control, ...]:
    indicator = view.selection.indicator
    family = family_of(view.store, indicator)
    sources = (Option("all", view.labels("all_sources")), Option("article", view.labels("article")))
    return (
        Control("f", view.labels("family"), family, _families(view)),
        Control("i", view.labels("indicator"), indicator, _indicators(view, family)),
        Control("per", view.labels("per"), view.selection.per, _denominators(view)),
        Control("t", view.labels("at_date"), view.selection.period, _periods(view)),
        Control("s", view.labels("from"), view.selection.source, sources, kind="segments"),
    )


def _families(view: View) -> tuple[Option, ...]:
    codes, used = view.store.rows("codes"), set(view.store.rows("indicators")["family"])
    families = codes[(codes["codelist"] == "family") & codes["code"].isin(used)].sort_values("position")
    return tuple(Option(row["code"], view.labels.of(row)) for row in families.to_dict("records"))


def _indicators(view: View, family: str) -> tuple[Option, ...]:
    """The indicators of a family; one that divides another is reached through its denominator."""
    rows = view.store.rows("indicators").sort_values("position")
    mine = rows[rows["family"] == family].to_dict("records")
    return tuple(
        Option(row["indicator_id"], view.labels.of(row))
        for row in mine
        if plain(view.store, row["indicator_id"])[0] == row["indicator_id"]
    )


def _denominators(view: View) -> tuple[Option, ...]:
    """The denominators of the indicator; one without figures to divide by stays visible, disabled, with the reason."""
    named = view.store.rows("indicators").set_index("indicator_id").to_dict("index")
    options = [
        Option(name, view.labels.of(named[name]), not usable, "" if usable else view.labels("no_denominator"))
        for name, usable in normalisers(view.store, view.selection.indicator).items()
    ]
    return (Option("", view.labels("per_nothing")), *options)


def _periods(view: View) -> tuple[Option, ...]:
    """The years with figures; the usual one first, as the empty choice."""
    indicator = shown_indicator(view.selection, view.store)
    usual, years = usual_period(view.store, indicator), years_of(view.store, indicator)
    if usual == EVERY_DATE:
        return (Option("", view.labels("every_date")),)
    others = [
        Option(year, view.labels("year_of", year=year, n=n)) for year, n in years.items() if year != usual
    ]
    first = Option("", view.labels("year_of", year=usual, n=years[usual]))
    return (first, *others, Option(EVERY_DATE, view.labels("every_date")))


def _heading(view: View) -> Heading:
    rows = rows_of(COMPARISON, view.selection, view.store)
    return Heading(heading_title(rows, view.labels), view.labels("page_lede"))


def _body(view: View) -> list[Any]:
    return [chart_card(COMPARISON, view)]


COMPARE: Final = Page(
    slug="compare",
    path="/compare",
    title=Text("比较", "Compare"),
    heading=_heading,
    body=_body,
    charts=(COMPARISON,),
    controls=_controls,
    settle=_settle,
    keys=(token("f"),),
    texts=TEXTS,
    nav=2,
)
