"""Compare: one indicator, every case; the verdict first, then the marks, then the table of the same rows."""

from typing import Any, Final

import pandas as pd

from casebook.comparability import judge
from casebook.comparison import compare_rows
from casebook.labels import Labels
from casebook.selection import Selection, token
from casebook.store import Store
from casebook.text import Text
from components.chart import Chart, Words
from components.chart_card import chart_card
from components.figures.dots import draw_comparison
from components.page import Control, Heading, Option, Page, View
from components.table import OBSERVATION_COLUMNS
from pages.compare_text import TEXTS


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return compare_rows(store, selection.indicator, article_only=selection.source == "article")


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of the comparison: how many cases give a figure, how many a direction, how many nothing."""
    first = rows.iloc[0].to_dict()
    counts = rows.drop_duplicates(["case_id"])["status"].value_counts()
    figures, directions = int(counts.get("figure", 0)), int(counts.get("direction", 0))
    cases = int(rows["case_id"].nunique())
    key = "title_figures" if figures else "title_directions" if directions else "title_nothing"
    values = {"n": figures, "d": directions, "cases": cases, "indicator": labels.of(first, "indicator")}
    silent = cases - figures - directions
    return Words(
        title=labels(key, **values),
        subtitle=labels(
            "subtitle", definition=labels.of(first, "definition"), unit=labels.code("unit", first["unit"])
        ),
        limits=(labels("limit_silence"),) if silent else (),
        summary=_summary(rows, labels),
        note=labels("chart_n", cases=figures, n=int((rows["status"] == "figure").sum())),
    )


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the chart in words: each figure with its case and period, then who states a direction, who nothing."""
    colon, stop = ("：", "。") if labels.language == "zh" else (": ", ". ")
    said = [
        f"{labels.of(row)}{colon}{labels.gloss(row)}（{labels.period(row)}）"
        if labels.language == "zh"
        else f"{labels.of(row)}{colon}{labels.gloss(row)} ({labels.period(row)})"
        for row in rows[rows["status"] == "figure"].to_dict("records")
    ]
    for status in ("direction", "not_reported", "not_applicable"):
        names = [
            labels.of(row)
            for row in rows[rows["status"] == status].drop_duplicates("case_id").to_dict("records")
        ]
        said += [f"{labels(status)}{colon}{labels.join(names)}"] if names else []
    return stop.join([*said, ""]).strip()


COMPARISON: Final = Chart(
    slug="comparison",
    rows=_rows,
    words=_words,
    draw=draw_comparison,
    columns=OBSERVATION_COLUMNS,
    judge=judge,
    texts=TEXTS,
    example="",
)


def _settle(selection: Selection, store: Store) -> Selection:
    """Return the selection with an indicator that exists, in the family asked for if one is."""
    indicators = store.rows("indicators").sort_values("position")
    family, chosen = selection.at("f"), indicators[indicators["indicator_id"] == selection.indicator]
    if (
        family
        and family in set(indicators["family"])
        and (chosen.empty or chosen.iloc[0]["family"] != family)
    ):
        chosen = indicators[indicators["family"] == family]
    if chosen.empty:
        chosen = indicators[indicators["indicator_id"] == _first_shown(store, indicators)]
    return selection.changed(indicator=str(chosen.iloc[0]["indicator_id"]), f="")


def _first_shown(store: Store, indicators: pd.DataFrame) -> str:
    """Return the headline indicator with figures for most cases: what a reader sees who asks for nothing."""
    families = store.rows("codes")
    headline = set(families[(families["codelist"] == "family") & (families["parent"] == "headline")]["code"])
    observed = store.rows("observations").groupby("indicator_id")["case_id"].nunique()
    ranked = indicators[indicators["family"].isin(headline)].assign(
        cases=lambda rows: rows["indicator_id"].map(observed).fillna(0)
    )
    ranked = ranked if len(ranked) else indicators.assign(cases=0)
    return str(ranked.sort_values("cases", ascending=False, kind="stable").iloc[0]["indicator_id"])


def _controls(view: View) -> tuple[Control, ...]:
    labels, indicators = view.labels, view.store.rows("indicators").sort_values("position")
    current = indicators[indicators["indicator_id"] == view.selection.indicator].iloc[0]
    codes = view.store.rows("codes")
    families = codes[(codes["codelist"] == "family") & codes["code"].isin(indicators["family"])].sort_values(
        "position"
    )
    mine = indicators[indicators["family"] == current["family"]]
    return (
        Control(
            "f",
            labels("family"),
            current["family"],
            tuple(Option(row["code"], labels.of(row)) for row in families.to_dict("records")),
        ),
        Control(
            "i",
            labels("indicator"),
            current["indicator_id"],
            tuple(Option(row["indicator_id"], labels.of(row)) for row in mine.to_dict("records")),
        ),
        Control(
            "s",
            labels("from"),
            view.selection.source,
            (Option("all", labels("all_sources")), Option("article", labels("article"))),
            kind="segments",
        ),
    )


def _heading(view: View) -> Heading:
    indicators = view.store.rows("indicators").set_index("indicator_id")
    chosen = indicators.loc[view.selection.indicator].to_dict()
    return Heading(view.labels("page_title", indicator=view.labels.of(chosen)), view.labels("page_lede"))


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
