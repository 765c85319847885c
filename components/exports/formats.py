"""Every format that a chart leaves in: its media type, and how it is made."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from components.chart_card import Card, source_line
from components.exports.about import about, caveats, rows_with_verdict
from components.exports.picture import SCALES, png
from components.exports.table import MIME, as_csv, as_json, as_parquet, exported
from components.exports.trim import give_back
from components.exports.workbook import xlsx


@dataclass(frozen=True)
class Ask:
    """How a file is asked for: ``scale`` pixels to a CSS pixel; ``patient`` waits for the browser however many do."""

    scale: int
    patient: bool


@dataclass(frozen=True)
class Format:
    """One format: its media type, and how the file of a card is made."""

    mime: str
    make: Callable[[Card, Ask], bytes]
    needs_browser: bool = False


def make(card: Card, form: str, *, scale: int = SCALES[0], patient: bool = False) -> bytes:
    """Return a card in a format of ``FORMATS``; ``scale`` is pixels to a CSS pixel, for PNG.

    Raises:
        PressError: the browser is missing, busy, too slow or broken (formats with ``needs_browser``).
    """
    try:
        return FORMATS[form].make(card, Ask(scale, patient))
    finally:
        give_back()


def described(card: Card) -> dict[str, Any]:
    """Return what travels with the rows in JSON: words, state, version, sources, and the verdict where it compares."""
    said = about(card)
    judged = card.chart.judge(card.rows).as_json() if card.chart.judge else {}
    words = {
        "title": said.title,
        "subtitle": said.subtitle,
        "limits": list(card.words.limits),
        "caveats": list(caveats(card)),
    }
    state = {"chart": said.chart, "selection": said.selection, "version": card.view.store.version}
    origin = {
        "data_version": said.version,
        "data_sha256": said.digest,
        "creator": said.creator,
        "sources": list(said.sources),
        "licence": said.licence,
        "address": said.address,
    }
    return {**state, **words, "source": source_line(card), **origin, **judged}


def _json(card: Card, _ask: Ask) -> bytes:
    content = {**described(card), "rows": as_json(exported(card.rows))}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _png(card: Card, ask: Ask) -> bytes:
    return png(card, ask.scale, patient=ask.patient)


def _parquet(card: Card, _ask: Ask) -> bytes:
    return as_parquet(rows_with_verdict(card), about(card).pairs())


def _printed(module: str, form: str) -> Callable[[Card, Ask], bytes]:
    """Make a file by a module that is loaded when first asked for: a server that only shows pages does without."""

    def make_it(card: Card, ask: Ask) -> bytes:
        writer = getattr(import_module(f"components.exports.{module}"), form)
        return bytes(writer(card, patient=ask.patient))

    return make_it


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
FORMATS: Final[dict[str, Format]] = {
    "png": Format("image/png", _png, needs_browser=True),
    "svg": Format("image/svg+xml", _printed("picture", "svg"), needs_browser=True),
    "pdf": Format("application/pdf", _printed("document", "pdf"), needs_browser=True),
    "pptx": Format(f"{_OFFICE}presentationml.presentation", _printed("slide", "pptx"), needs_browser=True),
    "docx": Format(f"{_OFFICE}wordprocessingml.document", _printed("word", "docx"), needs_browser=True),
    "csv": Format(MIME["csv"], lambda card, _ask: as_csv(rows_with_verdict(card))),
    "xlsx": Format(MIME["xlsx"], lambda card, _ask: xlsx(card)),
    "json": Format(MIME["json"], _json),
    "parquet": Format(MIME["parquet"], _parquet),
}
