"""Citations at stable addresses: the casebook, a chart with its sources, a record with the source it stands in."""

from collections.abc import Iterable
from typing import Final

import pandas as pd
from flask import Flask, Response, abort, request

from casebook.citing.reference import Reference
from casebook.citing.styles import STYLES, split_ending
from casebook.citing.works import located, source
from casebook.labels import Labels
from casebook.records import find_record
from casebook.store import Store, open_store
from casebook.text import is_absent
from components.chart_card import Card, card_of
from components.cited import chart_reference, source_references, whole_reference
from components.page import NotFound
from components.permalink import permalink
from components.reader import asked_language, site_root, view_of
from components.site import Site

RECORD: Final = "record"


def add_cite_routes(server: Flask, site: Site) -> None:
    """Add the addresses of citations, each in every style."""
    server.add_url_rule("/cite/<file>", "cite", _casebook)
    server.add_url_rule("/cite/figures/<file>", "cite_chart", lambda file: _chart(site, file))
    for name in ("observations", "records"):
        server.add_url_rule(f"/cite/{name}/<file>", f"cite_{name}", lambda file: _record(site, file))


def _casebook(file: str) -> Response:
    name, ending = _split(file)
    if name != "casebook":
        abort(404)
    return _answer([whole_reference(open_store(), asked_language(), site_root())], file, ending)


def _chart(site: Site, file: str) -> Response:
    slug, ending = _split(file)
    card = requested_card(site, slug)
    return _answer([_part(card), *source_references(card)], file, ending)


def _record(site: Site, file: str) -> Response:
    name, ending = _split(file)
    found = find_record(open_store(), name)
    if not found:
        abort(404)
    page, chart = site.chart(RECORD)
    card = card_of(chart, view_of(page, {"id": found, "lang": asked_language()}, ""))
    return _answer([*_places(card), _part(card, found, "dataset")], file, ending)


def requested_card(site: Site, slug: str, medium: str = "") -> Card:
    """Return the card of a chart for the selection of the request; not found where there is none."""
    try:
        page, chart = site.chart(slug)
        return card_of(chart, view_of(page, request.args.to_dict(), medium))
    except (KeyError, NotFound):
        abort(404)


def _split(file: str) -> tuple[str, str]:
    try:
        return split_ending(file)
    except KeyError:
        abort(404)


def _part(card: Card, name: str = "", kind: str = "figure") -> Reference:
    url = site_root().rstrip("/") + permalink(card.view, card.chart.slug)
    return chart_reference(card, url, name=name, kind=kind)


def _places(card: Card) -> list[Reference]:
    """The source of a record with the place in it; those of its inputs where it was computed."""
    own = card.rows[card.rows["relation"] == "this"]
    if own["source_id"].isna().all():
        own = card.rows[card.rows["relation"] == "derived_from"]
    return list(_located(own, card.view.store, card.labels))


def _located(rows: pd.DataFrame, store: Store, labels: Labels) -> Iterable[Reference]:
    known = store.rows("sources").set_index("source_id", drop=False)
    for row in rows.to_dict("records"):
        if row["source_id"] in known.index:
            section = "" if is_absent(row["section"]) else labels.code("section", row["section"])
            cited = source(known.loc[row["source_id"]].to_dict())
            yield located(cited, row, section, labels.language)


def _answer(references: list[Reference], file: str, ending: str) -> Response:
    """The references in a style; neither kept (the day of access and the host belong to the reader) nor run."""
    style = STYLES[ending]
    headers = {"Content-Disposition": f'inline; filename="{_ascii(file)}"', "Cache-Control": "no-store"}
    return Response(style.write(references), content_type=f"{style.mimetype}; charset=utf-8", headers=headers)


def _ascii(file: str) -> str:
    return "".join(char for char in file if char.isascii() and (char.isalnum() or char in "._-"))
