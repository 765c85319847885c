"""Compare: one indicator, every case; the verdict first, then the marks, then the table of the same rows."""

from typing import Any, Final

import pandas as pd

from casebook.comparability import judge
from casebook.comparison import EVERY_DATE, normaliser, normalisers, usual_period, years_of
from casebook.depth import DEPTHS
from casebook.indicators import family_of, first_shown, plain
from casebook.labels import Labels
from casebook.normalising import TIME, Normaliser, indicators_of, listed
from casebook.selection import Selection, token
from casebook.store import Store
from casebook.text import Text
from components.chart import Chart, rows_of
from components.chart_card import chart_card
from components.figures.dots import draw_comparison
from components.page import Control, Heading, Option, Page, View
from components.table import OBSERVATION_COLUMNS
from pages.compare_order import ORDER
from pages.compare_panels import PANELS
from pages.compare_rows import compared, is_refused
from pages.compare_scatter import SCATTER, axis_options, may_stand, second
from pages.compare_text import TEXTS
from pages.compare_words import heading_title, words


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return compared(selection, store, selection.depth)


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
    """Return the selection with an indicator, denominator, period and cases that exist; a family asked for wins."""
    indicators = set(store.rows("indicators")["indicator_id"])
    chosen, per = plain(store, selection.indicator) if selection.indicator in indicators else ("", "")
    family = str(selection.at("f"))
    if family and (not chosen or family_of(store, chosen) != family):
        chosen, per = first_shown(store, family), ""
    chosen = chosen or first_shown(store)
    named = {*listed(store, chosen), *TIME}
    per = selection.per if selection.per in named else per
    known = tuple(case for case in store.rows("cases")["case_id"] if case in selection.cases)
    cases = () if len(known) == len(store.rows("cases")) else known
    per = per if per in named else ""
    y = str(selection.at("y"))
    y = y if y != second(store, chosen, "", per) and may_stand(store, chosen, y, per) else ""
    settled = selection.changed(indicator=chosen, per=per, f="", cases=cases, y=y)
    years = {*years_of(store, chosen), EVERY_DATE} - {usual_period(store, chosen)}
    return settled if settled.period in years else settled.changed(period="")


def _controls(view: View) -> tuple[Control, ...]:
    labels, chosen = view.labels, view.selection
    family = family_of(view.store, chosen.indicator)
    sources = (Option("all", labels("all_sources")), Option("article", labels("article")))
    depths = tuple(Option(name, labels(f"depth_{name}")) for name in DEPTHS)
    return (
        Control("f", labels("family"), family, _families(view)),
        Control("i", labels("indicator"), chosen.indicator, _indicators(view, family)),
        Control("per", labels("per"), chosen.per, _denominators(view)),
        Control("t", labels("at_date"), chosen.period, _periods(view)),
        Control("s", labels("from"), chosen.source, sources, kind="segments"),
        Control("r", labels("depth"), chosen.depth, depths, kind="segments"),
        Control("show", labels("on_one_scale"), "1" if chosen.forced else "", _scales(view), kind="segments"),
        Control("y", labels("second_axis"), str(chosen.at("y")), _second(view)),
        Control("c", labels("cases"), chosen.cases or _every_case(view), _cases(view), kind="checks"),
    )


def _scales(view: View) -> tuple[Option, ...]:
    """Apart, or together all the same; the latter only where a comparison is refused."""
    refused = is_refused(judge(rows_of(COMPARISON, view.selection, view.store)))
    anyway = view.labels("show_anyway" if refused else "nothing_refused")
    return (Option("", view.labels("by_verdict")), Option("1", anyway, disabled=not refused))


def _second(view: View) -> tuple[Option, ...]:
    """The indicators of the second axis; the one shown unless another is asked for stands first, as the empty choice."""
    labels, indicators = view.labels, indicators_of(view.store)
    chosen, per = view.selection.indicator, view.selection.per
    options = axis_options(view.store, chosen, per)
    usual = second(view.store, chosen, "", per)
    asked = str(view.selection.at("y"))
    options |= {asked: 0} if asked and asked not in options else {}
    told = {name: labels("second_of", name=labels.of(indicators[name]), n=n) for name, n in options.items()}
    first = Option("", told.get(usual, labels("no_second")))
    return (
        first,
        *(Option(name, told[name], disabled=n < 2) for name, n in options.items() if name != usual),
    )


def _every_case(view: View) -> tuple[str, ...]:
    return tuple(view.store.rows("cases").sort_values("position")["case_id"])


def _cases(view: View) -> tuple[Option, ...]:
    rows = view.store.rows("cases").sort_values("position").to_dict("records")
    return tuple(Option(row["case_id"], view.labels.of(row)) for row in rows)


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
    """The denominators of the indicator; one that cannot be used stays visible, disabled, with its reason."""
    labels = view.labels
    options = [
        Option(one.denominator, one.name.pick(labels.language), not one.cases, _hint(one, labels))
        for one in _asked(view)
    ]
    return (Option("", labels("per_nothing")), *options)


def _asked(view: View) -> tuple[Normaliser, ...]:
    """The denominators of the indicator, and one that the address asks for all the same."""
    shown, per = normalisers(view.store, view.selection.indicator), view.selection.per
    if not per or per in {one.denominator for one in shown}:
        return shown
    return (*shown, normaliser(view.store, view.selection.indicator, per))


def _hint(one: Normaliser, labels: Labels) -> str:
    if one.reason is None:
        return labels("per_cases", n=one.cases)
    return one.reason.pick(labels.language).rstrip("。.")


def _periods(view: View) -> tuple[Option, ...]:
    """The years with figures; the usual one first, as the empty choice."""
    indicator = view.selection.indicator
    usual, years = usual_period(view.store, indicator), years_of(view.store, indicator)
    if usual == EVERY_DATE:
        return (Option("", view.labels("every_date")), *_years(view, years))
    others = {year: n for year, n in years.items() if year != usual}
    first = Option("", view.labels("year_of", year=usual, n=years[usual]))
    return (first, *_years(view, others), Option(EVERY_DATE, view.labels("every_date")))


def _years(view: View, years: dict[str, int]) -> tuple[Option, ...]:
    return tuple(Option(year, view.labels("year_of", year=year, n=n)) for year, n in years.items())


def _heading(view: View) -> Heading:
    rows = rows_of(COMPARISON, view.selection, view.store)
    return Heading(heading_title(rows, view.labels), view.labels("page_lede"))


def _body(view: View) -> list[Any]:
    return [chart_card(chart, view) for chart in (COMPARISON, ORDER, PANELS, SCATTER)]


COMPARE: Final = Page(
    slug="compare",
    path="/compare",
    title=Text("比较", "Compare"),
    heading=_heading,
    body=_body,
    charts=(COMPARISON, ORDER, PANELS, SCATTER),
    controls=_controls,
    settle=_settle,
    keys=(token("f"), token("y")),
    texts=TEXTS,
    nav=2,
)
