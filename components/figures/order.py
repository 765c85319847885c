"""What may be said of order, as statements, each with the depths of reading at which it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from casebook.depth import DEPTHS
from casebook.labels import Labels
from casebook.ordering import ENDS, Order
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure
from components.figures.marks import NOTHING
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "order_chain": Text("由高到低：{names}", "From the highest down: {names}"),
    "order_above": Text("{high}高于{low}", "{high} above {low}"),
    "order_open": Text("{one}与{others}先后不定", "The order of {one} and {others} is undetermined"),
    "order_head": Text("由界得出", "Said by the bounds"),
    "order_head_printed": Text("所写的数", "as printed"),
    "order_head_bounds": Text("界", "bounds"),
    "order_head_widest": Text("最宽", "widest"),
    "order_holds": Text("成立", "holds"),
    "order_fails": Text("不定", "undetermined"),
    "order_reverses": Text("相反", "reversed"),
    "order_none": Text("不说先后：{reason}", "No order is stated: {reason}"),
}
SIGNS: Final[dict[str, str]] = {"above": "●", "undetermined": "○", "below": "⇄"}
SAYS: Final[dict[str, str]] = {
    "above": "order_holds",
    "undetermined": "order_fails",
    "below": "order_reverses",
}
_ROW_PX: Final = 30
_COLUMN_PX: Final = 92
_LINE: Final = 0.6


@dataclass(frozen=True)
class Statement:
    """One statement and, by depth, whether it holds: ``above`` (yes), ``undetermined`` or ``below`` (reversed)."""

    text: str
    holds: Mapping[str, str]

    @property
    def is_robust(self) -> bool:
        """Whether it holds at every depth."""
        return set(self.holds.values()) == {"above"}


def statements(rows: pd.DataFrame, labels: Labels) -> list[Statement]:
    """Return the statements of ``rows`` (a row a pair of cases), those that hold at every depth first.

    Pairs that hold at the same depths are said together, and what follows from others is left out.
    """
    labels = labels.with_texts(TEXTS)
    records = [row for row in rows.to_dict("records") if not is_absent(row[ENDS[0]])]
    is_ranked = bool(records) and records[0]["verdict"] == "comparable"
    named = {row[end]: labels.of(row, end) for row in records for end in ENDS}
    found: list[Statement] = []
    for pattern in sorted({_pattern(row) for row in records}, key=_strength):
        pairs = [(row["one"], row["other"]) for row in records if _pattern(row) == pattern]
        said = (
            _open(pairs, named, labels)
            if "above" not in pattern
            else _above(pairs, named, labels, ranked=is_ranked)
        )
        found += [Statement(text, dict(zip(DEPTHS, pattern, strict=True))) for text in said]
    return found


def _pattern(row: Row) -> tuple[str, ...]:
    return tuple(str(row[depth]) for depth in DEPTHS)


def _strength(pattern: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -sum(one == "above" for one in pattern), pattern


def _above(
    pairs: Sequence[tuple[str, str]], named: Mapping[str, str], labels: Labels, *, ranked: bool
) -> list[str]:
    """The certain pairs in words; in one line from the highest down only where nothing stands against comparing."""
    cases = tuple(dict.fromkeys(case for pair in pairs for case in pair))
    order = Order(cases, frozenset(pairs))
    if len(order.chain) > 2 and ranked:
        return [labels("order_chain", names=" > ".join(named[case] for case in order.chain))]
    groups: dict[str, list[str]] = {}
    for high, low in order.steps:
        groups.setdefault(named[high], []).append(named[low])
    return [labels("order_above", high=high, low=labels.join(low)) for high, low in groups.items()]


def _open(pairs: Sequence[tuple[str, str]], named: Mapping[str, str], labels: Labels) -> list[str]:
    groups: dict[str, list[str]] = {}
    for one, other in pairs:
        groups.setdefault(named[one], []).append(named[other])
    return [labels("order_open", one=one, others=labels.join(others)) for one, others in groups.items()]


def draw_order(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the statements of ``rows`` as lines, with a column for each depth."""
    labels = labels.with_texts(TEXTS)
    canvas = Canvas(theme, 0, 1, row_px=_ROW_PX)
    mark, top = NOTHING, 0.0
    for place, depth in enumerate(DEPTHS):
        head = labels(f"order_head_{depth}")
        mark += marks.words(
            theme, head, 0, at_px=_column(place), colour="ink3", size=12, from_right=True, above_px=14
        )
    for statement in statements(rows, labels) or [Statement(_none(rows, labels), {})]:
        lines = wrap(statement.text, 34 if theme.narrow else 96)
        y = top + 0.5 + _LINE * (len(lines) - 1) / 2
        mark += marks.words(theme, "<br>".join(lines), y, at_px=0, colour="ink", size=13)
        for place, depth in enumerate(DEPTHS if statement.holds else ()):
            sign = SIGNS[statement.holds[depth]]
            mark += marks.words(
                theme, sign, y, at_px=_column(place) + 12, colour="ink", size=14, from_right=True
            )
        top += 1 + _LINE * (len(lines) - 1)
    return compose(mark, canvas, bottom=top, gutters_px=(8, 3 * _COLUMN_PX + 8), axis=None, head_px=34)


def _column(place: int) -> int:
    return 12 + place * _COLUMN_PX


def _none(rows: pd.DataFrame, labels: Labels) -> str:
    reason = labels.of(rows.iloc[0].to_dict(), "reason") if len(rows) else ""
    return labels("order_none", reason=reason)
