"""Two indicators of the same cases on two axes, where both compare."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.comparability import judge
from casebook.comparison import cases_with_figures, compare_rows, usual_period
from casebook.crossing import AXES, crossed, judge_crossed
from casebook.findings import NOT_QUANTITIES
from casebook.indicators import plain
from casebook.labels import Labels, Row
from casebook.normalising import indicators_of
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text, is_absent
from casebook.verdict import Verdict
from components.chart import Chart, Column, Words
from components.figures.scatter import TEXTS as DRAWN
from components.figures.scatter import draw_scatter
from components.printed import printed
from components.table import CASE, STATUS
from pages.compare_rows import compared, is_refused

TEXTS: Final[dict[str, Text]] = DRAWN | {
    "scatter_title": Text(
        "{x}与{y}：{n:word}例两项都有数字", "{x} and {y}: {n:word} {n|case has|cases have} both"
    ),
    "scatter_title_refused": Text("{x}与{y}不能放在两轴上比", "{x} and {y} cannot be set on two axes"),
    "scatter_sub": Text(
        "方框是上下界：实线含端点，虚线不含或为读法约定，没有边的一侧未给界限。点是所写的数。",
        "The box is the bounds: solid sides are included, dashed ones are not or rest on a convention, and a side without a "
        "line has no bound. The point is the number printed.",
    ),
    "scatter_few": Text(
        "{n:word}例说明不了两项是否有关。", "{n:word} cases cannot show whether the two go together."
    ),
    "scatter_one_scale": Text(
        "两项的数字之间不可相比：{why}", "Figures of one are not compared with figures of the other. {why}"
    ),
    "scatter_title_none": Text("{x}与{y}：没有一例两项都有数字", "{x} and {y}: no case has both"),
    "scatter_said": Text("{name}：{x}，{y}。", "{name}: {x}; {y}."),
    "scatter_one": Text("{indicator}{said}", "{indicator} {said}"),
    "scatter_lack": Text("两项不都有数字：{names}。", "Not both figures: {names}."),
    "scatter_left": Text("未选：{names}。", "Not chosen: {names}."),
    "scatter_x": Text("横轴", "Across"),
    "scatter_y": Text("纵轴", "Up"),
}


# The rules that speak of the indicators, whatever figures there are.
_OF_INDICATORS: Final = ("definition", "measure")


def axis_options(store: Store, indicator: str, per: str = "") -> dict[str, int]:
    """Return the indicators that may stand on the second axis, with the number of cases that have both.

    They are quantities with figures of two cases or more; published quotients are among them.
    """
    mine = cases_with_figures(store, indicator)
    found = {}
    for name in indicators_of(store):
        told = cases_with_figures(store, plain(store, name)[0])
        if may_stand(store, indicator, name, per) and len(told) > 1:
            found[name] = len(mine & told)
    return found


def may_stand(store: Store, indicator: str, asked: str, per: str = "") -> bool:
    """Say whether an indicator may be set against another over ``per``: a quantity, and no part of the other.

    A ratio goes with its own numerator or denominator whatever is counted (K. Pearson, On a Form of Spurious
    Correlation, 1897).
    """
    row = indicators_of(store).get(asked)
    if row is None or row["kind"] in NOT_QUANTITIES or row["unit"] == "direction_only":
        return False
    return indicator not in plain(store, asked) and asked != per


@lru_cache(maxsize=256)
def second(store: Store, indicator: str, asked: str, per: str = "") -> str:
    """Return the indicator of the second axis: the one asked for, or the first of those that share most cases."""
    if may_stand(store, indicator, asked, per):
        return asked
    options = axis_options(store, indicator, per)
    return max(options, key=options.__getitem__, default="")


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    x = compared(selection, store, selection.depth)
    name = second(store, selection.indicator, str(selection.at("y")), selection.per)
    y, per = plain(store, name) if name else (selection.indicator, "")
    other = compare_rows(
        store,
        y,
        per=per,
        article_only=selection.source == "article",
        period=selection.period or usual_period(store, y),
        depth=selection.depth,
        cases=selection.cases,
    )
    rows = crossed(x, other)
    verdict = judge_crossed(rows)
    caveat = verdict.caveat if selection.forced and is_refused(verdict) else Text("", "")
    told = {f"caveat_{lang}": caveat.pick(lang) or None for lang in ("zh", "en")}
    return rows.assign(**told, **_one_to_one(x, other))


def _one_to_one(x: pd.DataFrame, y: pd.DataFrame) -> dict[str, Any]:
    """Whether figures of one indicator may be set against those of the other, on one scale: the rule and why."""
    both = pd.concat([rows[rows["status"] == "figure"] for rows in (x, y)], ignore_index=True)
    verdict = judge(both)
    why = next((f.reason for f in verdict.findings if f.rule == verdict.rule), Text("", ""))
    told = {f"one_scale_{lang}": why.pick(lang) or None for lang in ("zh", "en")}
    return told | {"one_scale": verdict.grade, "one_scale_rule": verdict.rule or None}


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    records, verdict = rows.to_dict("records"), judge_crossed(rows)
    first = records[0]
    named = {axis: labels.of(first, f"{axis}_indicator") for axis in AXES}
    key = "scatter_title" if verdict.compared else "scatter_title_none"
    key = "scatter_title_refused" if verdict.grade == "refused" and not verdict.is_lonely else key
    caveat = labels.of(first, "caveat")
    few = "" if verdict.is_lonely else labels("scatter_few", n=verdict.compared)
    told = [row for row in records if row["status"] == "figure" and row["chosen"]]
    return Words(
        labels(key, n=verdict.compared, **named),
        labels("scatter_sub"),
        tuple(part for part in (caveat, few, _scale(first, verdict, labels)) if part),
        ("" if labels.language == "zh" else " ").join(_summary(records, told, labels)),
        labels("chart_n", cases=len(told), n=2 * len(told)),
    )


def _scale(first: Row, verdict: Verdict, labels: Labels) -> str:
    """What stands against reading the two indicators on one scale, where they are not drawn on two."""
    if verdict.grade != "refused" or first["one_scale_rule"] not in _OF_INDICATORS:
        return ""
    return labels("scatter_one_scale", why=labels.of(first, "one_scale"))


def _summary(records: Sequence[Row], told: Sequence[Row], labels: Labels) -> list[str]:
    caveat = labels.of(records[0], "caveat")
    said = [caveat] if caveat else []
    for row in told:
        pair = {axis: _one(row, axis, labels) for axis in AXES}
        said.append(labels("scatter_said", name=labels.of(row), **pair))
    lack = [labels.of(row) for row in records if row["chosen"] and row not in told]
    left = [labels.of(row) for row in records if not row["chosen"]]
    said += [labels("scatter_lack", names=labels.join(lack))] if lack else []
    return [*said, labels("scatter_left", names=labels.join(left))] if left else said


def _one(row: Row, axis: str, labels: Labels) -> str:
    own = _of(row, axis)
    return labels("scatter_one", indicator=labels.of(own, "indicator"), said=labels.gloss(own))


def _of(row: Row, axis: str) -> dict[str, Any]:
    return {str(name)[2:]: value for name, value in row.items() if str(name).startswith(f"{axis}_")}


def _printed(axis: str) -> Column:
    def cell(row: Row, labels: Labels) -> Any:
        own = _of(row, axis)
        if own["status"] != "figure":
            return labels(str(own["status"]))
        shown = own["inputs"] if is_absent(own["figure"]) else own["figure"]
        return [printed(str(shown)), " ", labels.bounds(own), " ", labels.period(own)]

    return Column(axis, f"scatter_{axis}", cell, "wide")


SCATTER: Final = Chart(
    slug="scatter",
    rows=_rows,
    words=_words,
    draw=draw_scatter,
    columns=(CASE, *(_printed(axis) for axis in AXES), STATUS),
    judge=judge_crossed,
    texts=TEXTS,
    folded=True,
    example="i=area",
)
