"""Two indicators of the same cases on two axes, where both compare."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.comparison import cases_with_figures, compare_rows, usual_period
from casebook.crossing import AXES, crossed, judge_crossed
from casebook.findings import NOT_QUANTITIES
from casebook.indicators import plain
from casebook.labels import Labels, Row
from casebook.normalising import indicators_of
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text, is_absent
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
    "scatter_left_out": Text(
        "一例有几个数字的，取两项时间最近的；没有画出的：{names}。",
        "Of several figures of a case, those of the two indicators nearest in time stand here; more are left out of {names}.",
    ),
    "scatter_several": Text(
        "{names}有不止一对数字，都画出。", "{names}: more than one pair of figures, all of them drawn."
    ),
    "scatter_title_none": Text("{x}与{y}：没有一例两项都有数字", "{x} and {y}: no case has both"),
    "scatter_said": Text("{name}：{x}，{y}。", "{name}: {x}; {y}."),
    "scatter_one": Text("{indicator}{said}（{period}）", "{indicator} {said} ({period})"),
    "scatter_lack": Text("两项不都有数字：{names}。", "Not both figures: {names}."),
    "scatter_left": Text("未选：{names}。", "Not chosen: {names}."),
    "scatter_x": Text("横轴", "Across"),
    "scatter_y": Text("纵轴", "Up"),
}


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
    return rows.assign(**told)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    records, verdict = rows.to_dict("records"), judge_crossed(rows)
    first = records[0]
    named = {axis: labels.of(first, f"{axis}_indicator") for axis in AXES}
    key = "scatter_title" if verdict.compared else "scatter_title_none"
    key = "scatter_title_refused" if verdict.grade == "refused" and not verdict.is_lonely else key
    told = [row for row in records if row["status"] == "figure" and row["chosen"]]
    few = [] if verdict.is_lonely else [labels("scatter_few", n=verdict.compared)]
    caveat = [labels.of(first, "caveat")] if labels.of(first, "caveat") else []
    figures = {row[f"{axis}_observation_id"] for row in told for axis in AXES}
    return Words(
        labels(key, n=verdict.compared, **named),
        labels("scatter_sub"),
        (*caveat, *few, *([] if verdict.is_lonely else _drawn(records, told, labels))),
        ("" if labels.language == "zh" else " ").join(_summary(records, told, labels)),
        labels("chart_n", cases=len({row["case_id"] for row in told}), n=len(figures)),
    )


def _drawn(rows: Sequence[Row], told: Sequence[Row], labels: Labels) -> list[str]:
    """Of which cases several pairs are drawn, and of which some figures are not."""
    pairs = Counter(labels.of(row) for row in told)
    several = [name for name, n in pairs.items() if n > 1]
    left = list(dict.fromkeys(labels.of(row) for row in rows if row["chosen"] and row["left_out"]))
    said = [labels("scatter_several", names=labels.join(several))] if several else []
    return [*said, labels("scatter_left_out", names=labels.join(left))] if left else said


def _summary(records: Sequence[Row], told: Sequence[Row], labels: Labels) -> list[str]:
    caveat = labels.of(records[0], "caveat")
    said = [caveat] if caveat else []
    for row in told:
        pair = {axis: _one(row, axis, labels) for axis in AXES}
        said.append(labels("scatter_said", name=labels.of(row), **pair))
    lack = [labels.of(row) for row in records if row["chosen"] and row["status"] != "figure"]
    left = [labels.of(row) for row in records if not row["chosen"]]
    said += [labels("scatter_lack", names=labels.join(lack))] if lack else []
    return [*said, labels("scatter_left", names=labels.join(left))] if left else said


def _one(row: Row, axis: str, labels: Labels) -> str:
    own = _of(row, axis)
    said = {"said": labels.gloss(own), "period": labels.period(own)}
    return labels("scatter_one", indicator=labels.of(own, "indicator"), **said)


def _of(row: Row, axis: str) -> dict[str, Any]:
    return {str(name)[2:]: value for name, value in row.items() if str(name).startswith(f"{axis}_")}


def _printed(axis: str) -> Column:
    def cell(row: Row, labels: Labels) -> Any:
        own = _of(row, axis)
        if own["status"] != "figure":
            return labels(str(own["status"]))
        shown = own["inputs"] if is_absent(own["figure"]) else own["figure"]
        return [printed(str(shown), own["source_language"]), " ", labels.bounds(own), " ", labels.period(own)]

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
