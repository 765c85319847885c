"""Citations at stable addresses: the casebook, a chart with its sources, a record with the source it stands in."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

import pandas as pd
from flask import Flask, Response, abort, request

from casebook.citing.reference import Reference
from casebook.citing.styles import STYLES, split_ending
from casebook.citing.works import casebook, located, part, source
from casebook.labels import Labels
from casebook.records import find_record
from casebook.store import Store, open_store
from casebook.text import is_absent
from components.chart_card import Card, card_of, source_ids
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
    return _answer([_whole(open_store(), asked_language())], file, ending)


def _chart(site: Site, file: str) -> Response:
    slug, ending = _split(file)
    card = requested_card(site, slug)
    return _answer([_part(card, slug), *_sources(card)], file, ending)


def _record(site: Site, file: str) -> Response:
    name, ending = _split(file)
    found = find_record(open_store(), name)
    if not found:
        abort(404)
    page, chart = site.chart(RECORD)
    card = card_of(chart, view_of(page, {"id": found, "lang": asked_language()}, ""))
    return _answer([*_places(card), _part(card, found, kind="dataset")], file, ending)


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


def _whole(store: Store, language: Any) -> Reference:
    today = datetime.now(UTC).date().isoformat()
    return casebook(store.version, language, url=_known(site_root()), accessed=today)


def _known(url: str) -> str:
    """An address that is whole; a path alone leads nowhere outside the site."""
    return url if url.startswith("http") else ""


def _part(card: Card, name: str, kind: str = "figure") -> Reference:
    view = card.view
    url = _known(site_root().rstrip("/") + permalink(view, card.chart.slug))
    reference = part(name, card.words.title, _whole(view.store, view.language), url=url, kind=kind)
    return reference.noting(_graded(card))


def _graded(card: Card) -> str:
    """The verdict of a comparison, which goes where the chart goes."""
    grade = card.chart.judge(card.rows).grade if card.chart.judge else ""
    return card.labels("graded", grade=card.labels(grade)) if grade else ""


def _sources(card: Card) -> list[Reference]:
    known = card.view.store.rows("sources").set_index("source_id", drop=False)
    wanted = [name for name in dict.fromkeys(source_ids(card.rows)) if name in known.index]
    return [source(known.loc[name].to_dict()) for name in wanted]


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
