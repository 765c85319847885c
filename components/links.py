"""Ways through the site from inside a chart or a table, where the view is not at hand: each keeps the language."""

from typing import Any
from urllib.parse import urlencode

from dash import dcc

from casebook.labels import Labels, Row
from casebook.text import is_absent


def address(path: str, labels: Labels, anchor: str = "", **keys: str) -> str:
    """Return the address of a page in the language of ``labels``; empty keys are left out."""
    query = urlencode({**{name: value for name, value in keys.items() if value}, "lang": labels.language})
    return f"{path}?{query}{'#' + anchor if anchor else ''}"


def evidence(published_id: str, labels: Labels) -> str:
    """Return the address of one record (observation, claim, mention, check) on the evidence page."""
    return address("/evidence", labels, id=published_id)


def why_empty(row: Row, labels: Labels) -> str:
    """Return the address that says why a case has no figure of an indicator or family."""
    about = {"c": "case_id", "i": "indicator_id"}
    if is_absent(row.get("indicator_id")):
        about["f"] = "family"
    keys = {key: str(row[name]) for key, name in about.items() if not is_absent(row.get(name))}
    return address("/evidence", labels, "records", **keys)


def case_page(case_id: str, labels: Labels, anchor: str = "") -> str:
    """Return the address of a case's page."""
    return address(f"/cases/{case_id}", labels, anchor)


def comparison(labels: Labels, *, indicator: str = "", family: str = "") -> str:
    """Return the address of the comparison of an indicator, or of a family's first one."""
    return address("/compare", labels, i=indicator, f=family)


def record(row: Row, labels: Labels, children: Any) -> Any:
    """Return ``children`` as a link to the evidence of an observation, a claim or an event; bare where the row is none."""
    names = [row.get(key) for key in ("observation_id", "claim_id", "event_id")]
    known = [str(name) for name in names if not is_absent(name)]
    return dcc.Link(children, href=evidence(known[0], labels)) if known else children


def rule(name: str, labels: Labels) -> str:
    """Return the address of a rule of comparability on the methods page."""
    return address("/methods", labels, f"rule-{name}")
