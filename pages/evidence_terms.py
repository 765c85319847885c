"""What is said of one record, term by term, for each kind of record."""

from collections.abc import Callable
from typing import Any, Final

from dash import html

from casebook.labels import Labels, Row
from casebook.store import Store
from casebook.text import is_absent
from components.printed import printed

Say = Callable[[Row, Labels, Store], Any]


def terms_of(row: Row, labels: Labels, store: Store) -> html.Dl:
    """Return the list of terms of a record; what it does not have is left out."""
    parts: list[Any] = []
    for key, say in TERMS[str(row["kind"])]:
        said = say(row, labels, store)
        if not is_absent(said):
            parts += [html.Dt(labels(key)), html.Dd(said)]
    return html.Dl(parts, className="rec-facts")


def _plain(column: str) -> Say:
    return lambda row, _labels, _store: None if is_absent(row[column]) else str(row[column])


def _coded(column: str, codelist: str = "") -> Say:
    return lambda row, labels, _store: labels.code(codelist or column, row[column])


def _of(stem: str) -> Say:
    return lambda row, labels, _store: labels.of(row, stem)


def _definition(row: Row, labels: Labels, store: Store) -> str:
    indicators = store.rows("indicators")
    found = indicators[indicators["indicator_id"] == row["indicator_id"]].to_dict("records")
    return labels.of(found[0], "definition") if found else ""


def _rules(row: Row, labels: Labels, store: Store) -> str:
    codes = store.rows("codes")
    mine = codes[(codes["codelist"] == "mechanism") & (codes["code"] == row["mechanism_id"])]
    return labels.of(mine.iloc[0].to_dict(), "definition") if len(mine) else ""


def _place(row: Row, labels: Labels, store: Store) -> str:
    places = store.rows("places")
    found = places[places["place_id"] == row["place_id"]].to_dict("records")
    return labels.of(found[0]) if found else ""


def _scope(row: Row, labels: Labels, _store: Store) -> str:
    return "" if row["scope"] == "total" else labels.code("scope", row["scope"])


def _value(row: Row, labels: Labels, _store: Store) -> str:
    """The value; a derived one as its gloss, which shows no more places than say something."""
    if is_absent(row["value"]):
        return ""
    derived = is_absent(row["figure"])
    return labels.gloss(row, with_unit=False) if derived else labels.amount(row["value"], str(row["unit"]))


def _number(row: Row, labels: Labels, _store: Store) -> str:
    return "" if is_absent(row["value"]) else labels.number(float(row["value"]))


def _bounds(row: Row, labels: Labels, _store: Store) -> str:
    return labels.bounds(row)


def _period(row: Row, labels: Labels, _store: Store) -> str:
    return labels.period(row)


def _period_text(row: Row, _labels: Labels, _store: Store) -> Any:
    """The period as the source prints it; a derived figure has none of its own."""
    absent = is_absent(row["period_text"]) or not is_absent(row["formula"])
    return None if absent else printed(str(row["period_text"]))


def _baseline(row: Row, labels: Labels, _store: Store) -> Any:
    return (
        labels("no_baseline")
        if is_absent(row["baseline"])
        else printed(str(row["baseline"]), row["source_language"])
    )


def _formula(row: Row, _labels: Labels, _store: Store) -> Any:
    return None if is_absent(row["formula"]) else html.Code(str(row["formula"]))


def _coder(row: Row, _labels: Labels, _store: Store) -> str:
    """Who coded it; nobody codes what is computed."""
    return "" if is_absent(row["coder"]) or not is_absent(row["formula"]) else str(row["coder"]).upper()


_INDICATOR: Final = (("term_indicator", _of("topic")), ("term_definition", _definition))
_DATED: Final = (("term_period", _period), ("term_period_text", _period_text))
_END: Final = (("term_note", _of("note")), ("term_coder", _coder))
TERMS: Final[dict[str, tuple[tuple[str, Say], ...]]] = {
    "observation": (
        *_INDICATOR,
        ("term_place", _place),
        ("term_scope", _scope),
        ("term_value", _value),
        ("term_bounds", _bounds),
        ("term_reading", _coded("reading")),
        ("term_unit", _coded("unit")),
        *_DATED,
        ("term_period_kind", _coded("period_kind")),
        ("term_status", _coded("obs_status")),
        ("term_reporter", _coded("reporter")),
        ("term_formula", _formula),
        *_END,
    ),
    "claim": (
        ("term_words", _of("words")),
        *_INDICATOR,
        ("term_direction", _coded("direction")),
        ("term_baseline", _baseline),
        ("term_attribution", _coded("attribution")),
        ("term_chain", _coded("chain_level")),
        *_DATED,
        ("term_reporter", _coded("reporter")),
        *_END,
    ),
    "event": (("term_label", _of("words")), ("term_period", _period), *_END),
    "mechanism": (
        ("term_mechanism", _of("topic")),
        ("term_definition", _rules),
        ("term_code", _coded("status", "mechanism_value")),
        ("term_reasoning", _of("words")),
        *_END,
    ),
    "check": (
        ("term_detail", _of("words")),
        ("term_verdict", _coded("status", "check_verdict")),
        ("term_difference", _number),
    ),
    "mention": (
        ("term_mention", _coded("status", "mention_kind")),
        ("term_reason", _of("words")),
        ("term_note", _of("note")),
    ),
}
