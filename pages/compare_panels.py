"""A family at a glance: its indicators down, the cases across, every cell a figure with its mark or a typed absence."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.comparability import judge
from casebook.comparison import EVERY_DATE, compare_rows, usual_period
from casebook.indicators import family_of, plain
from casebook.labels import Labels, Row
from casebook.normalising import indicators_of
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text, is_absent
from components.attributes import aria
from components.chart import Chart, Words
from components.figures.cells import TEXTS as DRAWN
from components.figures.cells import Span, cell_of, draw_cells, spans
from components.links import comparison, evidence
from components.printed import case_mark, printed_link

TEXTS: Final[dict[str, Text]] = DRAWN | {
    "panels_title": Text(
        "{family}：{n}项指标，{told:word}项有两例以上可比的数字",
        "{family}: {n} indicators; comparable figures of two cases or more on {told} of them",
    ),
    "panels_sub": Text(
        "每格是一例所载的数字，横条是它在该项指标自身刻度上的位置，没有界的一端渐隐；不可比或只有一例的不画横条。箭头：只有表述，↑升、↓降、→向好或已有。",
        "Each cell is what a case prints; the bar is its place on that indicator’s own scale and fades where no bound is "
        "stated. No bar where figures are not comparable or only one case has any. Arrows: statement only, ↑ rise, ↓ fall, "
        "→ better or in place.",
    ),
    "panels_limit": Text("各行刻度不同，不能上下相比。", "Every row has its own scale; rows do not compare."),
    "panels_row": Text("{indicator}：{said}。", "{indicator}: {said}."),
    "panels_none": Text("没有一例有数字", "no case gives a figure"),
    "panels_cell": Text("{name}{said}", "{name} {said}"),
    "panels_rest": Text("其余案例（{names}）没有数字。", "No figure: {names}."),
    "panels_silent": Text("没有一例有数字的指标：{names}。", "Indicators without any figure: {names}."),
}


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """The rows of every indicator of the family that is not itself a quotient, with the verdict on each.

    ``verdict`` and ``compared`` are the indicator's, ``counts`` says whether a figure is about the case's own place.
    """
    family = family_of(store, selection.indicator)
    names = [name for name, row in indicators_of(store).items() if row["family"] == family]
    told = [_told(selection, store, name) for name in names if plain(store, name)[0] == name]
    rows = pd.concat([rows for rows in told if len(rows)], ignore_index=True)
    return rows.assign(family=family)


def _told(selection: Selection, store: Store, indicator: str) -> pd.DataFrame:
    period = selection.period if selection.period == EVERY_DATE else usual_period(store, indicator)
    article = selection.source == "article"
    return _judged(store, indicator, period, selection.depth, selection.cases, article=article)


@lru_cache(maxsize=512)
def _judged(
    store: Store, indicator: str, period: str, depth: str, cases: tuple[str, ...], *, article: bool
) -> pd.DataFrame:
    """The rows of one indicator with their verdict, read once whatever else is chosen; nobody changes them."""
    rows = compare_rows(store, indicator, article_only=article, period=period, depth=depth, cases=cases)
    verdict = judge(rows)
    counts = [row is not False and row is not None for row in rows["is_own_place"]]
    # Every case stands in the picture, whichever are chosen.
    rows = rows.rename(columns={"chosen": "picked"})
    return rows.assign(verdict=verdict.grade, compared=verdict.compared, counts=counts)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    records = rows.to_dict("records")
    grouped = {name: list(group) for name, group in groupby(records, lambda row: row["indicator_id"])}
    shared = sum(own[0]["compared"] > 1 and own[0]["verdict"] != "refused" for own in grouped.values())
    family = labels.code("family", records[0]["family"])
    title = labels("panels_title", family=family, n=len(grouped), told=shared)
    summary = _summary(list(grouped.values()), labels)
    return Words(title, labels("panels_sub"), (labels("panels_limit"), labels("limit_silence")), summary)


def _summary(grouped: Sequence[Sequence[Row]], labels: Labels) -> str:
    """Each indicator with the figures of its cases; then the cases and the indicators without any."""
    told, silent, spoken = [], [], set()
    for own in grouped:
        figures = [row for row in own if row["status"] == "figure"]
        said = [labels("panels_cell", name=labels.of(row), said=labels.gloss(row)) for row in figures]
        spoken |= {row["case_id"] for row in figures}
        indicator = labels.of(own[0], "indicator")
        told += [labels("panels_row", indicator=indicator, said=labels.join(said))] if said else []
        silent += [] if said else [indicator]
    rest = {row["case_id"]: labels.of(row) for own in grouped for row in own if row["case_id"] not in spoken}
    told += [labels("panels_rest", names=labels.join(list(rest.values())))] if rest else []
    told += [labels("panels_silent", names=labels.join(silent))] if silent else []
    return ("" if labels.language == "zh" else " ").join(told)


def _face(rows: pd.DataFrame, labels: Labels) -> Any:
    records = rows.to_dict("records")
    cases = list({row["case_id"]: row for row in sorted(records, key=lambda row: row["position"])}.values())
    heads = [html.Td(), *[html.Th([case_mark(row), labels.of(row)], scope="col") for row in cases]]
    body = [_line(list(own), cases, labels) for _, own in groupby(records, lambda row: row["indicator_id"])]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="panels")
    label = labels("panels_sub")
    return html.Div(table, className="scroll", tabIndex=0, role="region", **aria(label=label))


def _line(own: Sequence[Row], cases: Sequence[Row], labels: Labels) -> html.Tr:
    first = own[0]
    link = dcc.Link(
        labels.of(first, "indicator"), href=comparison(labels, indicator=str(first["indicator_id"]))
    )
    grade = [html.Small(labels(str(first["verdict"])))] if first["compared"] > 1 else []
    where = spans(own)
    cells = [
        _cell([row for row in own if row["case_id"] == case["case_id"]], where, labels) for case in cases
    ]
    return html.Tr([html.Th([link, *grade], scope="row"), *cells])


def _cell(own: Sequence[Row], where: dict[str, Any], labels: Labels) -> html.Td:
    said, note = cell_of(own, labels)
    status = str(own[0]["status"])
    if status != "figure":
        return html.Td(said or note, className=status)
    link = dcc.Link(said, href=evidence(str(own[0]["observation_id"]), labels), title=labels.gloss(own[0]))
    is_printed = not is_absent(own[0]["figure"])
    figure = printed_link(link, own[0]) if is_printed else link
    found = [where.get(str(row["observation_id"])) for row in own]
    bars = [_bar(span) for span in found if span]
    # What a source printed is glossed in English.
    glossed = [labels.gloss(own[0])] if is_printed and labels.language != "zh" else []
    notes = [html.Small(", ".join([*glossed, note]).removesuffix(", "))] if glossed or note else []
    return html.Td([figure, *notes, *bars], className="figure" if own[0]["picked"] else "aside")


def _bar(span: Span) -> html.I:
    """The mark of a figure on its indicator's scale; it fades where no bound is asserted."""
    left, width = (round(100 * part, 1) for part in (span.first, span.last - span.first))
    style = {"--left": f"{left}%", "--width": f"{width}%"}
    name = f"pane open-{span.open}" if span.open else "pane"
    return html.I(className=name, style=style, **aria(hidden="true"))


PANELS: Final = Chart(
    slug="panels",
    rows=_rows,
    words=_words,
    draw=draw_cells,
    # The face is the table: its rows by the hundred would keep Dash busy for seconds.
    columns=(),
    face=_face,
    texts=TEXTS,
    example="f=mediated_disputes",
)
