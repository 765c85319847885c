"""The order of the cases compared: which statements hold, and at which depths of reading."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.comparability import judge
from casebook.depth import DEPTHS
from casebook.labels import Labels, Row
from casebook.ordering import (
    DEPENDS,
    ENDS,
    STATED,
    UNLIKE_SIZE,
    figures_compared,
    order_of,
    robustness,
    stated_of,
)
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text, is_absent
from casebook.verdict import Verdict
from components.chart import Chart, Column, Words
from components.figures.order import SAYS, SIGNS, Statement, draw_order, statements
from components.figures.order import TEXTS as DRAWN
from pages.compare_rows import compared

TEXTS: Final[dict[str, Text]] = DRAWN | {
    "order_title_one": Text("{said}，三种读法都成立", "{said}, at every depth of reading"),
    "order_title_all": Text(
        "{all:word}对案例的先后都可判定，三种读法都成立",
        "All {all:word} pairs of cases stand in an order that holds at every depth of reading",
    ),
    "order_title_robust": Text(
        "{all:word}对案例中{n:word}对先后可判定，三种读法都成立",
        "Of {all:word} {all|pair|pairs} of cases, {n:word} {n|is|are} in an order that holds at every depth of reading",
    ),
    "order_title_some": Text(
        "{all:word}对案例中，{n:word}对的先后在三种读法下都成立，{m:word}对随读法而定",
        "Of {all:word} {all|pair|pairs} of cases, {n:word} {n|is|are} in an order that holds at every depth of reading; "
        "that of {m:word} depends on the depth",
    ),
    "order_title_none": Text("先后无法判定", "Nothing can be said of order"),
    "order_sub": Text(
        "{indicator}。先后只由界得出：一例所能取的值都大于另一例的，才说高于；其余不定，不作名次。",
        "{indicator}. Order follows from the bounds alone: one case is above another where all that it allows is greater. "
        "The rest stays undetermined, and no ranking is made.",
    ),
    "order_limit": Text(
        "结论有保留，高于不等于做得多或做得好。",
        "Comparable with caution: above does not mean more done, or better.",
    ),
    "order_of_unknown_length": Text("{title}（累计多久不明的数）", "{title}, as counts of unknown length"),
    "order_said": Text("{said}（{depths}）。", "{said} ({depths})."),
    "order_always": Text("三种读法都成立", "at every depth"),
    "order_never": Text("哪种读法都不定", "at no depth"),
    "order_figure": Text("所载数字", "Figure"),
    "order_against": Text("高于", "Is above"),
    "order_why": Text("为何不排先后", "Why no order is stated"),
    "order_only": Text("成立于：{depths}", "holds: {depths}"),
}


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """One row a pair of cases, each with the figure it stands by; where no order is stated, one row that says why."""
    read = {depth: compared(selection, store, depth) for depth in DEPTHS}
    rows = read["bounds"]
    verdict = judge(rows)
    pairs = robustness({depth: order_of(one, verdict) for depth, one in read.items()})
    stated = {case: stated_of(own) for case, own in figures_compared(rows, verdict).items()}
    named = rows.drop_duplicates("case_id").set_index("case_id")
    indicator = {f"indicator_{lang}": rows[f"indicator_{lang}"].iloc[0] for lang in ("zh", "en")}
    drawn = rows[rows["chosen"].astype(bool)]
    sources = list(dict.fromkeys(name for own in drawn["sources"] if hasattr(own, "__len__") for name in own))
    about = indicator | verdict.as_json() | {"case_id": None, "sources": sources}
    told = [
        row
        | about
        | {f"{end}_{lang}": named[f"name_{lang}"][row[end]] for end in ENDS for lang in ("zh", "en")}
        | {f"{end}_{name}": stated[row[end]][name] for end in ENDS for name in STATED}
        for row in pairs
    ]
    if not told:
        is_sized = verdict.has(UNLIKE_SIZE) and verdict.grade != "refused"
        against = UNLIKE_SIZE if is_sized else verdict.rule
        why = next((f.reason for f in verdict.findings if f.rule == against), verdict.caveat)
        told = [
            about
            | dict.fromkeys(
                (*ENDS, *DEPTHS, "relation", *(f"{end}_{name}" for end in ENDS for name in STATED))
            )
            | {f"reason_{lang}": why.pick(lang) for lang in ("zh", "en")}
        ]
    return pd.DataFrame(told).assign(status="figure" if pairs else "not_applicable")


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    said = statements(rows, labels)
    indicator = labels("order_sub", indicator=labels.of(rows.iloc[0].to_dict(), "indicator"))
    if not said:
        reason = labels.of(rows.iloc[0].to_dict(), "reason")
        return Words(labels("order_title_none"), indicator, summary=labels("order_none", reason=reason))
    verdict = _judged(rows)
    limits = (labels("order_limit"),) if verdict.grade == "caution" else ()
    space = "" if labels.language == "zh" else " "
    summary = space.join(labels("order_said", said=one.text, depths=_depths(one, labels)) for one in said)
    title = _title(rows, said, labels)
    if verdict.has("start_unknown"):
        title = labels("order_of_unknown_length", title=title)
    return Words(title, indicator, limits, summary)


def _title(rows: pd.DataFrame, said: Sequence[Statement], labels: Labels) -> str:
    """How many pairs of cases stand in an order; of a single pair, the statement itself."""
    counted = Counter(rows["relation"])
    firm, loose = counted["above"], counted[DEPENDS]
    if len(rows) == 1 and firm:
        return labels("order_title_one", said=said[0].text)
    if firm == len(rows):
        return labels("order_title_all", all=firm)
    key = "order_title_some" if loose else "order_title_robust" if firm else "order_title_none"
    return labels(key, all=len(rows), n=firm, m=loose)


def _judged(rows: pd.DataFrame) -> Verdict:
    """The verdict on the figures that are ordered, which every row carries."""
    return Verdict.from_json(rows.iloc[0].to_dict())


def _depths(statement: Statement, labels: Labels) -> str:
    held = [labels(f"order_head_{depth}") for depth in DEPTHS if statement.holds[depth] == "above"]
    if len(held) == len(DEPTHS):
        return labels("order_always")
    return labels("order_only", depths=labels.join(held)) if held else labels("order_never")


def _face(rows: pd.DataFrame, labels: Labels) -> Any:
    """The statements as a table: a line each, a column for each depth."""
    said = statements(rows, labels)
    if not said:
        return html.P(
            labels("order_none", reason=labels.of(rows.iloc[0].to_dict(), "reason")), className="muted"
        )
    heads = [html.Th(labels("order_head"), scope="col")]
    heads += [html.Th(labels(f"order_head_{depth}"), scope="col") for depth in DEPTHS]
    body = [_statement(one, labels) for one in said]
    return html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="tbl order")


def _statement(statement: Statement, labels: Labels) -> html.Tr:
    cells = [html.Td(_sign(statement.holds[depth], labels)) for depth in DEPTHS]
    name = "robust" if statement.is_robust else None
    return html.Tr([html.Th(statement.text, scope="row"), *cells], className=name)


def _sign(relation: str, labels: Labels) -> str:
    return f"{SIGNS[relation]} {labels(SAYS[relation])}"


def _end(end: str, cell: Callable[[Row, Labels], str]) -> Callable[[Row, Labels], str]:
    """A cell of one of the two figures of a pair; nothing where no pair stands in an order."""

    def of_end(row: Row, labels: Labels) -> str:
        own = {name: row[f"{end}_{name}"] for name in STATED}
        return "" if is_absent(row[end]) else cell(own | {"case": labels.of(row, end)}, labels)

    return of_end


def _stated(row: Row, labels: Labels) -> str:
    """A figure as it is ordered: in words, with its bounds where they say more, and its time."""
    said, bounds = labels.gloss(row), labels.bounds(row)
    read = [bounds] if row["lower"] != row["upper"] and bounds != "–" else []
    return labels.mark([","]).join([said, *read, labels.period(row)])


def _held(depth: str) -> Callable[[Row, Labels], str]:
    return lambda row, labels: "" if is_absent(row[depth]) else _sign(str(row[depth]), labels)


_TOLD: Final = (
    Column("one", "case", _end("one", lambda row, _labels: str(row["case"]))),
    Column("one_figure", "order_figure", _end("one", _stated)),
    *(Column(depth, f"order_head_{depth}", _held(depth)) for depth in DEPTHS),
    Column("other", "order_against", _end("other", lambda row, _labels: str(row["case"]))),
    Column("other_figure", "order_figure", _end("other", _stated)),
    Column("reason", "order_why", lambda row, labels: labels.of(row, "reason") if "reason_zh" in row else ""),
)
ORDER: Final = Chart(
    slug="order",
    rows=_rows,
    words=_words,
    draw=draw_order,
    columns=(),
    told=_TOLD,
    judge=_judged,
    face=_face,
    texts=TEXTS,
    example="i=residents_permanent&t=2020",
)
