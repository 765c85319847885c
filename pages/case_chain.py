"""The results chain of a case as HTML: a strip of counts, then a band a link, with each figure and statement in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.chain import GROUPS, OF_PLACE
from casebook.labels import Labels, Row
from casebook.statements import LEVELS
from casebook.text import format_partial, is_absent, quoted_title
from components.attributes import aria
from components.figures.marks import SIGNS
from components.links import comparison, record
from components.printed import cited, printed, printed_phrase, spoken

_TOTAL: Final = "total"
_OTHERS: Final = "; bounds also "
_ORDINARY: Final = ("A", "O")


def chain(rows: pd.DataFrame, labels: Labels) -> list[Any]:
    """Return the chain of ``rows`` (those of ``casebook.chain``), every link shown, empty or not."""
    every: list[Row] = list(rows.to_dict("records"))
    records = [row for row in every if row["group"] != OF_PLACE]
    levels = {level: [row for row in records if row["chain_level"] == level] for level in LEVELS}
    anchors = _anchors([*records, *(of_place := [row for row in every if row["group"] == OF_PLACE])])
    bands = [_band(level, own, anchors, labels) for level, own in levels.items()]
    beside = [_beside(of_place, anchors, labels)] if of_place else []
    return [_strip(levels, labels), *bands, *beside]


def tally(records: Iterable[Row]) -> tuple[int, int, int]:
    """Return how many figures and claims the article has, and how many figures other sources add."""
    counted = Counter((row["group"], row["status"]) for row in records)
    article, elsewhere, *_ = GROUPS
    return counted[article, "figure"], counted[article, "direction"], counted[elsewhere, "figure"]


def _anchors(records: list[Row]) -> dict[str, str]:
    """Name the first record of each family, so that a link may lead to it."""
    first: dict[str, str] = {}
    for row in records:
        first.setdefault(f"family-{row['family']}", _record_id(row))
    return {record_id: anchor for anchor, record_id in first.items()}


def _record_id(row: Row) -> str:
    return str(row["claim_id"] if row["status"] == "direction" else row["observation_id"])


def _strip(levels: dict[str, list[Row]], labels: Labels) -> html.Ol:
    items = []
    for level, own in levels.items():
        figures, claims, _ = tally(own)
        name = html.A(labels.code("chain_level", level), href=f"#level-{level}")
        said = [html.B(labels("figures_said", n=figures)), html.Span(labels("claims_said", n=claims))]
        empty = "none" if not figures and not claims else "words" if not figures else None
        items.append(html.Li([name, *said], className=empty))
    return html.Ol(items, className="strip", **aria(label=labels("strip")))


def _band(level: str, records: list[Row], anchors: dict[str, str], labels: Labels) -> html.Section:
    figures, claims, others = tally(records)
    counts = [labels("figures_said", n=figures), labels("claims_said", n=claims)]
    counts += [labels("elsewhere_said", n=others)] if others else []
    head = html.Div(
        [html.H3(labels.code("chain_level", level), id=f"level-{level}"), html.P(" · ".join(counts))]
    )
    groups = [
        part
        for group in GROUPS
        for part in _group(group, [row for row in records if row["group"] == group], anchors, labels)
    ]
    if not figures and not claims:
        groups.insert(0, html.P(labels("nothing_here"), className="nothing"))
    return html.Section([head, html.Div(groups)], className="band-level", **aria(labelledby=f"level-{level}"))


def _beside(records: list[Row], anchors: dict[str, str], labels: Labels) -> html.Section:
    """The block after the chain: figures of the same place that the programme does not claim."""
    head = html.Div(
        [html.H3(labels("of_place"), id="of-place"), html.P(labels("figures_said", n=len(records)))]
    )
    items = html.Ul([_item(row, anchors, labels) for row in records], className="stated elsewhere")
    said = html.P(labels("of_place_said"), className="group")
    return html.Section(
        [head, html.Div([said, items])], className="band-level", **aria(labelledby="of-place")
    )


def _group(group: str, records: list[Row], anchors: dict[str, str], labels: Labels) -> Iterator[Any]:
    if not records:
        return
    if group != GROUPS[0]:
        yield html.P(labels(f"group_{group}"), className=f"group {group}")
    items = [_item(row, anchors, labels) for row in records]
    yield html.Ul(items, className=f"stated {group}")


def _item(row: Row, anchors: dict[str, str], labels: Labels) -> html.Li:
    shown = _claim(row, labels) if row["status"] == "direction" else _figure(row, labels)
    about = [part for part in shown if part is not None]
    kind = "said" if row["status"] == "direction" else "counted"
    anchor = anchors.get(_record_id(row))
    return html.Li(about, className=kind, id=anchor) if anchor else html.Li(about, className=kind)


def _figure(row: Row, labels: Labels) -> list[Any]:
    if is_absent(row["figure"]):
        head: list[Any] = [record(row, labels, html.Span(labels.gloss(row), className="ours"))]
        spread = row["lower"] != row["upper"] and not is_absent(row["lower"])
        reading: list[Any] = [labels("read_as", bounds=labels.bounds(row))] if spread else []
    else:
        head, reading = _linked(row, str(row["figure"]), labels.gloss(row), labels), _reading(row, labels)
    return [
        html.P(head, className="print"),
        html.P(_indicator(row, labels), className="what"),
        _told(row, labels),
        html.Small([*spoken(" · ".join([*reading, labels.period(row)]), labels), *_against(row, labels)]),
        html.Small([*_reported(row, labels), *_place(row, labels)]),
        _also(row, labels),
    ]


def _told(row: Row, labels: Labels) -> Any:
    """What the text says with the figure, in our words, where it tells it as something brought about."""
    said = row.get(f"paraphrase_{labels.language}")
    return None if is_absent(said) else html.Small(spoken(str(said), labels))


def _against(row: Row, labels: Labels) -> list[Any]:
    """The baseline of a figure of change, where one is printed."""
    if is_absent(row.get("baseline")):
        return []
    return [f" · {labels('baseline_is')}", *printed_phrase(str(row["baseline"]), labels)]


def _linked(row: Row, words: str, meaning: str, labels: Labels) -> list[Any]:
    """Words as printed, a link to their evidence, and their meaning where it says more."""
    link = record(row, labels, printed(words, row.get("source_language")))
    if meaning == words or (labels.language == "zh" and row["status"] == "figure"):
        return [link]
    return [link, " ", html.Span(meaning, className="gloss")]


def _reading(row: Row, labels: Labels) -> list[str]:
    said = [labels.code("reading", row["reading"])]
    bounded = not (is_absent(row["lower"]) and is_absent(row["upper"]))
    if bounded and row["lower"] != row["upper"]:
        said.append(labels("read_as", bounds=labels.bounds(row)))
    if row["upper_soft"] or row["lower_soft"]:
        said.append(labels("soft_end"))
    return said


def _claim(row: Row, labels: Labels) -> list[Any]:
    sign = html.Span(SIGNS.get(str(row["direction"]), "→"), className="arrow", **aria(hidden="true"))
    words = _linked(row, str(row["printed"]), labels.of(row, "paraphrase"), labels)
    direction = labels.code("direction", row["direction"])
    return [
        html.P([sign, *words], className="print"),
        html.P([_indicator(row, labels), html.Span(f" · {direction}")], className="what"),
        html.Small(_grounds(row, labels)),
        html.Small([*_reported(row, labels), *_place(row, labels)]),
    ]


def _indicator(row: Row, labels: Labels) -> Any:
    name = labels.of(row, "indicator")
    scope = row.get("scope")
    part = "" if is_absent(scope) or scope == _TOTAL else f" · {labels.code('scope', scope)}"
    part += "" if is_absent(row["elsewhere_zh"]) else f" · {labels('of', place=labels.of(row, 'elsewhere'))}"
    link = dcc.Link(
        name,
        href=comparison(labels, indicator=str(row["indicator_id"])),
        title=labels("compare_it", indicator=name),
    )
    return html.Span([link, part])


def _grounds(row: Row, labels: Labels) -> list[Any]:
    """The baseline of a change, and whether the text credits the programme with it."""
    attribution = labels.code("attribution", row["attribution"])
    if is_absent(row["baseline"]):
        return [f"{labels('no_baseline')} · {attribution}"]
    return [labels("baseline_is"), *printed_phrase(str(row["baseline"]), labels), f" · {attribution}"]


def _reported(row: Row, labels: Labels) -> list[Any]:
    """Who reports it, and what the status says where it is not an ordinary value; ready for the place to follow."""
    parts = [labels.code("reporter", row["reporter"])]
    status = row.get("obs_status")
    if not is_absent(status) and status not in _ORDINARY:
        parts.append(labels.code("obs_status", status))
    return [f"{part} · " for part in parts if part]


def _place(row: Row, labels: Labels) -> list[Any]:
    """The section and paragraph of the article, the title and date of another source, or the formula."""
    if is_absent(row["source_id"]):
        formula = "" if is_absent(row["formula"]) else str(row["formula"])
        return [labels("formula_is", formula=formula.replace(_OTHERS, labels("formula_others")))]
    if row["group"] != GROUPS[0]:
        return _source(row["source_title"], row["source_date"], row["source_language"], labels)
    section = labels.code("section", row["section"])
    return [section if is_absent(row["paragraph"]) else labels("at", section=section, n=row["paragraph"])]


def _also(row: Row, labels: Labels) -> Any:
    if not len(row["also"]):
        return None
    titles = [_source(title, date, language, labels) for title, date, language in row["also"]]
    semicolon = "；" if labels.language == "zh" else "; "
    parts = [part for n, source in enumerate(titles) for part in ([semicolon] if n else []) + source]
    return html.Small([labels("also_in"), *parts])


def _source(title: Any, date: Any, language: Any, labels: Labels) -> list[Any]:
    """The title of a source, in the marks of its language, and its date where one is known."""
    quoted = cited(quoted_title(str(title)), language)
    comma = "，" if labels.language == "zh" else ", "
    return [quoted] if is_absent(date) else [quoted, f"{comma}{format_partial(str(date), labels.language)}"]
