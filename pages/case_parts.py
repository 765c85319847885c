"""The parts of a case's page beside its chain: dated events, mechanisms, checks, what is not said, its neighbours."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.gaps import gaps_of
from casebook.labels import Labels, Row
from components.attributes import aria
from components.links import address, evidence
from components.page import View
from components.printed import case_mark, printed
from pages.case_words import gap_sentence
from pages.cases_when import dated

_VERDICTS: Final = ("conflicts", "ambiguous", "agrees")
_STATED: Final = "stated"
_DEFINITION: Final = "definition_change"


def section(name: str, title: str, *content: Any) -> html.Section:
    """Return a part of the page under its heading."""
    return html.Section([html.H2(title, id=name), *content], className="band", **aria(labelledby=name))


def patterns(view: View, case_id: str) -> list[Any]:
    """Return the names made of numerals by which the text calls the programme (1+4, 654321), as printed."""
    mentions = view.store.rows("mentions")
    own = mentions[(mentions["case_id"] == case_id) & (mentions["kind"] == "pattern")]
    named = own[(own["reason"] == "programme_name") & (own["text"].str.len() > 1)]
    if named.empty:
        return []
    semicolon = "；" if view.labels.language == "zh" else "; "
    parts: list[Any] = [view.labels("patterns")]
    for n, text in enumerate(dict.fromkeys(named["text"])):
        parts += [semicolon, printed(text)] if n else [printed(text)]
    return parts


def events(view: View, case_id: str) -> html.Section:
    """Return the dated events of a case, each with its place in the source."""
    labels, found = view.labels, view.store.rows("events")
    languages = view.store.rows("sources").set_index("source_id")["language"]
    found = found.assign(source_language=found["source_id"].map(languages))
    rows = found[found["case_id"] == case_id].sort_values("period_start").to_dict("records")
    title = labels("events")
    if not rows:
        return section("events", title, html.P(labels("no_events"), className="muted"))
    return section("events", title, html.Ul([_event(row, labels) for row in rows], className="listed"))


def _event(row: Row, labels: Labels) -> html.Li:
    """One event: its date as printed, what happened, and the section that says so."""
    when = dated(row["printed"], row["period_start"], row["period_end"], labels, row["source_language"])
    link = dcc.Link(labels.of(row, "label"), href=evidence(row["event_id"], labels))
    place = [labels.code("event_kind", row["kind"]), labels.code("section", row["section"])]
    kind = html.Small(" · ".join(part for part in place if part))
    return html.Li([html.Span(when, className="when"), html.Span([link, kind])])


def mechanisms(view: View, case_id: str) -> html.Section:
    """Return the mechanisms stated in a case: by both codings, and by one only."""
    labels, coded = view.labels, view.store.rows("mechanisms")
    rows = coded[coded["case_id"] == case_id]
    if rows.empty:
        return section(
            "mechanisms", labels("mechanisms"), html.P(labels("mechanisms_none"), className="muted")
        )
    coders, stated = (
        rows["coder"].nunique(),
        rows[rows["value"] == _STATED].groupby("mechanism_id")["coder"].nunique(),
    )
    codes = view.store.rows("codes")
    order = codes[codes["codelist"] == "mechanism"].sort_values("position")["code"]
    lists = {
        "mechanisms_both": [name for name in order if stated.get(name, 0) == coders],
        "mechanisms_one": [name for name in order if 0 < stated.get(name, 0) < coders],
    }
    if coders == 1:
        lists = {"mechanisms_single": lists["mechanisms_both"]}
    parts = [_mechanism_list(key, names, case_id, labels) for key, names in lists.items()]
    silence = html.P(labels("mechanisms_silence"), className="muted small")
    return section("mechanisms", labels("mechanisms"), html.Div(parts, className="grid2"), silence)


def _mechanism_list(key: str, names: list[str], case_id: str, labels: Labels) -> html.Div:
    items = [
        html.Li(
            dcc.Link(
                labels.code("mechanism", name), href=address("/mechanisms", labels, m=name, case=case_id)
            )
        )
        for name in names
    ]
    shown = html.Ul(items, className="chips") if items else html.P(labels("none_listed"), className="muted")
    return html.Div([html.H3(f"{labels(key)} ({len(names)})"), shown])


def checks(view: View, case_id: str) -> html.Section:
    """Return the checks of a case, conflicts first."""
    labels, found = view.labels, view.store.rows("checks")
    rows = found[found["case_id"] == case_id]
    if rows.empty:
        return section("checks", labels("no_checks"), html.P(labels("no_checks_said"), className="muted"))
    counts = rows["verdict"].value_counts()
    c, a, g = (int(counts.get(verdict, 0)) for verdict in _VERDICTS)
    ranked = rows.assign(rank=rows["verdict"].map(_VERDICTS.index)).sort_values("rank", kind="stable")
    items = [_check(row, labels) for row in ranked.to_dict("records")]
    return section("checks", labels("checks", c=c, a=a, g=g), html.Ul(items, className="listed"))


def _check(row: Row, labels: Labels) -> html.Li:
    mark = html.I(className=f"check-mark {row['verdict']}", **aria(hidden="true"))
    differs = (row["kind"], row["verdict"]) == (_DEFINITION, _VERDICTS[0])
    said = labels("differs") if differs else labels.code("check_verdict", row["verdict"])
    verdict = html.Span([mark, said], className="when")
    detail = dcc.Link(labels.of(row, "detail"), href=evidence(row["check_id"], labels))
    return html.Li([verdict, html.Span([detail, html.Small(labels.code("check_kind", row["kind"]))])])


def unsaid(view: View, case_id: str) -> html.Section:
    """Return what the article leaves unsaid of a case, found in the tables."""
    labels = view.labels
    items = [html.Li(gap_sentence(gap, labels)) for gap in gaps_of(view.store, case_id)]
    lede = html.P(labels("unsaid_lede"), className="lede")
    return section("unsaid", labels("unsaid"), lede, html.Ul(items, className="unsaid"))


def neighbours(view: View, case_id: str) -> html.Nav:
    """Return the links to the case before and the case after."""
    labels, cases = view.labels, view.store.rows("cases").sort_values("position").to_dict("records")
    at = [case["case_id"] for case in cases].index(case_id)
    found = {
        "previous": cases[at - 1] if at else None,
        "next": cases[at + 1] if at + 1 < len(cases) else None,
    }
    links = [_neighbour(key, case, view) for key, case in found.items()]
    return html.Nav(links, className="neighbours", **aria(label=labels("neighbours")))


def _neighbour(key: str, case: Row | None, view: View) -> Any:
    if case is None:
        return html.Span()
    said = view.labels(key, name=view.labels.of(case))
    return dcc.Link([case_mark(case), said], href=view.link(f"/cases/{case['case_id']}"), className=key)


def known_cases(cases: pd.DataFrame) -> list[str]:
    """Return the ids of the cases, in their order."""
    return [str(name) for name in cases.sort_values("position")["case_id"]]
