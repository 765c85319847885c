"""Addresses that are not pages: figures with their rows, tables, and whether the site is well."""

import json
import zipfile
from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

from flask import Flask, Response, abort, request

from casebook.schema import TABLES
from casebook.selection import Selection, words
from casebook.store import CHECKSUMS, Store, TablesError, damage, open_store
from components.chart_card import card_of
from components.cite_routes import add_cite_routes, requested_card
from components.embed import add_embed_routes
from components.exports.about import about
from components.exports.formats import FORMATS, make
from components.exports.pack_routes import add_pack_routes
from components.exports.picture import SCALES, density_chunk, framed, png_chunks, svg_metadata
from components.exports.press import PressError
from components.exports.refusal import refused
from components.exports.table import MIME, as_xlsx, encode
from components.figures.figure import spelt
from components.finder import MOST_ASKED, answers_of
from components.metadata import ROBOTS
from components.reader import preferred_language, view_of
from components.site import Site
from components.text import labels_for

_FOUND_OF_A_KIND: Final = 4
_DOCUMENTS: Final = {
    "datapackage.json": "application/json",
    "croissant.json": "application/ld+json",
    "SHA256SUMS": "text/plain",
}


def add_routes(server: Flask, site: Site) -> None:
    """Add every address that is not a page."""
    server.add_url_rule("/healthz", "healthz", lambda: {"status": "alive"})
    server.add_url_rule("/readyz", "readyz", _readyz)
    server.add_url_rule("/robots.txt", "robots", lambda: Response(ROBOTS, mimetype="text/plain"))
    server.add_url_rule("/search.json", "search_json", _search)
    server.add_url_rule("/figures/index.json", "figures_index", lambda: _index(site))
    server.add_url_rule("/figures/<slug>.plotly.json", "figure_plotly", lambda slug: _plotly(site, slug))
    server.add_url_rule("/figures/<slug>.<form>", "figure_file", lambda slug, form: _file(site, slug, form))
    server.add_url_rule("/data/casebook.zip", "data_zip", _package)
    server.add_url_rule("/data/casebook.xlsx", "data_book", _workbook)
    server.add_url_rule("/data/<name>.<form>", "data_table", _table)
    server.add_url_rule("/data/SHA256SUMS", "data_sums", lambda: _document("SHA256SUMS"))
    add_cite_routes(server, site)
    add_pack_routes(server, site)
    add_embed_routes(server, site)


def _readyz() -> tuple[dict[str, str], int]:
    """Say whether the tables in the folder are whole, and which version is served."""
    wrong = damage()
    if wrong is None:
        return {"status": "ready", "version": open_store().version}, 200
    said = {"status": "not ready", "zh": wrong.zh, "en": wrong.en}
    try:
        return {**said, "serving": open_store().version}, 503
    except TablesError:
        return said, 503


def _file(site: Site, slug: str, form: str) -> Response:
    if form not in FORMATS:
        abort(404)
    card = requested_card(site, slug)
    try:
        content = make(card, form, scale=_scale())
    except PressError as error:
        return refused(error)
    sharp = f"_{_scale()}x" if form == "png" and _scale() != SCALES[0] else ""
    return _download(content, FORMATS[form].mime, f"{card.file_stem}{sharp}.{form}")


def _scale() -> int:
    """The scale asked for, where it is one of those offered."""
    asked = request.args.get("scale", type=int)
    return asked if asked in SCALES else SCALES[0]


def _plotly(site: Site, slug: str) -> Response:
    """The framed figure that the browser makes a picture of, with the metadata to put into its files."""
    card = requested_card(site, slug)
    said = about(card)
    told = {"png": _spelt(png_chunks(said)), "svg": svg_metadata(said)}
    density = {str(scale): _spelt(density_chunk(scale)) for scale in SCALES}
    figure = spelt({**framed(card), "about": {**told, "density": density}})
    return Response(figure, mimetype="application/json")


def _spelt(chunks: bytes) -> str:
    return b64encode(chunks).decode("ascii")


def _index(site: Site) -> Response:
    charts = [_listed(site, slug) for slug in site.charts()]
    return _json({"figures": charts})


def _listed(site: Site, slug: str) -> dict[str, Any]:
    page, chart = site.chart(slug)
    example = chart.example_in(open_store())
    titles = {
        lang: card_of(chart, view_of(page, f"{example}&lang={lang}", "")).words.title for lang in ("zh", "en")
    }
    return {
        "slug": slug,
        "page": page.path,
        "titles": titles,
        "formats": list(FORMATS),
        "example": example,
    }


def _search() -> Response:
    """What the search field shows while a reader types: few of each kind."""
    store, selection = open_store(), Selection.from_query(request.args.to_dict(), (words("q", MOST_ASKED),))
    labels = labels_for(selection.lang or preferred_language(), store)
    return _json(answers_of(store, str(selection.at("q")), labels, most=_FOUND_OF_A_KIND))


def _table(name: str, form: str) -> Response:
    """A published table; the Parquet file is the very file that was published."""
    if f"{name}.{form}" in _DOCUMENTS:
        return _document(f"{name}.{form}")
    if name not in TABLES or form not in MIME:
        abort(404)
    store = open_store()
    if form == "parquet":
        return _download(store.content(f"{name}.parquet"), MIME[form], f"{name}.parquet")
    return _download(encode(store.rows(name), form, name=name), MIME[form], f"{name}.{form}")


def _document(name: str) -> Response:
    try:
        return Response(open_store().content(name), mimetype=_DOCUMENTS[name])
    except KeyError:
        abort(404)


def _workbook() -> Response:
    store = open_store()
    return _download(_once(_all_sheets, store), MIME["xlsx"], "casebook.xlsx")


def _package() -> Response:
    return Response(
        _once(_zipped, open_store()),
        mimetype="application/zip",
        headers={"Content-Disposition": "attachment; filename=casebook.zip"},
    )


@lru_cache(maxsize=4)
def _once(make: Callable[[Store], bytes], store: Store) -> bytes:
    return make(store)


def _all_sheets(store: Store) -> bytes:
    return as_xlsx({name: store.rows(name) for name in TABLES})


def _zipped(store: Store) -> bytes:
    sink = BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted((*store.checksums, CHECKSUMS)):
            archive.writestr(f"casebook/{name}", store.content(name))
    return sink.getvalue()


def _json(content: dict[str, Any]) -> Response:
    return Response(json.dumps(content, ensure_ascii=False, indent=1), mimetype="application/json")


def _download(content: bytes, mime: str, name: str) -> Response:
    headers = {"Content-Disposition": f"attachment; filename={name}"}
    return Response(content, content_type=mime, headers=headers)
