"""A place in a source: where it is in words, and its paragraph with the figure marked where the reader has the document."""

from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Labels, Row
from casebook.passage import Passage, find_passages, sources_folder
from casebook.records import spans_of
from casebook.store import Store
from casebook.text import Text, is_absent
from components.printed import cited

TEXTS: Final[dict[str, Text]] = {
    "paragraph_n": Text("第{n}段", "paragraph {n}"),
    "characters": Text("字符 {spans}", "code points {spans}", "half-open, as in the tables"),
    "passage_title": Text("原文段落", "Passage"),
    "passage_note": Text(
        "读自您提供的文件（SHA-256 相符），不保存，也不随任何导出带走。",
        "Read from the document you supplied (its SHA-256 agrees); it is not stored and leaves with no export.",
    ),
    "unregistered": Text(
        "这个来源没有登记文本，只能按引文去找。",
        "No text is registered for this source; follow its citation.",
    ),
    "no_folder": Text(
        "这里不存原文。要看段落，请把来源文件（SHA-256 {digest}）放进一个文件夹，启动前用 CASEBOOK_SOURCES 指明它。",
        "The text is not kept here. To read the passage, put the document (SHA-256 {digest}) into a folder and name it "
        "in CASEBOOK_SOURCES before starting the site.",
    ),
    "no_document": Text(
        "CASEBOOK_SOURCES 的文件夹里没有这份文件（SHA-256 {digest}，UTF-8）。",
        "The folder in CASEBOOK_SOURCES does not hold this document (SHA-256 {digest}, UTF-8).",
    ),
    "moved": Text(
        "文件中这一位置的文字与记录不符，因此不显示段落。",
        "The document has other words at this place than the record, so no passage is shown.",
    ),
}
_MOST_SPANS: Final = 12


def locator(row: Row, labels: Labels) -> list[Any]:
    """Return where a record stands: title of the source, section, paragraph, characters; what is unknown is left out."""
    labels = labels.with_texts(TEXTS)
    title = row.get("source_title")
    parts: list[Any] = [] if is_absent(title) else [cited(str(title), row.get("source_language"))]
    if not is_absent(row["section"]):
        parts.append(labels.code("section", row["section"]))
    if row["paragraph"] is not pd.NA and not is_absent(row["paragraph"]):
        parts.append(labels("paragraph_n", n=row["paragraph"]))
    spans = [(start, end) for _, start, end in _spans(row)]
    if spans:
        said = ", ".join(f"{a}–{b}" for a, b in spans)
        parts.append(
            html.Span(labels("characters", spans=said), className="nowrap" if len(spans) < 2 else None)
        )
    return [piece for n, part in enumerate(parts) for piece in ([" · ", part] if n else [part])]


def passages(store: Store, row: Row, labels: Labels) -> list[Any]:
    """Return the passages of a record with its words marked, or one sentence that says why there are none."""
    labels = labels.with_texts(TEXTS)
    sources = store.rows("sources").set_index("source_id").to_dict("index")
    spans = _spans(row)
    shown: list[tuple[Passage, str]] = []
    missing: list[str] = []
    for name in dict.fromkeys(source for source, _, _ in spans if source in sources):
        here = [(start, end) for source, start, end in spans if source == name]
        found = find_passages(sources[name], here, row.get("printed"), sources_folder())
        if isinstance(found, str):
            missing.append(labels(found, digest=_short(sources[name]["sha256"])))
        else:
            shown += [(passage, sources[name]["language"]) for passage in found]
    quoted = [
        *(_quoted(passage, language) for passage, language in shown),
        *([html.P(labels("passage_note"), className="small muted")] if shown else []),
    ]
    return quoted + [html.P(text, className="small muted") for text in dict.fromkeys(missing)]


def _spans(row: Row) -> list[tuple[str, int, int]]:
    return spans_of(row if "spans" in row else {**row, "spans": None})[:_MOST_SPANS]


def _quoted(passage: Passage, language: str) -> html.Blockquote:
    start, end = ("…" if cut else "" for cut in passage.cut)
    parts = [html.Mark(text) if marked else text for text, marked in passage.parts]
    return html.Blockquote(html.P([start, *parts, end]), lang=language, className="passage")


def _short(digest: Any) -> str:
    return "–" if is_absent(digest) else f"{str(digest)[:12]}…"
