"""Pages as wide as A4 lying across: one chart with its caption, caveat and sources, or a report of several with contents.

The page is HTML with the drawing as SVG inside, printed by the browser that draws: text stays text in embedded fonts,
and the drawing stays a vector. On an upright sheet its words would have five points. What belongs together stays on one
page: where A4 is too short for a chart with its sources, the page is taller. What the file says of itself goes into its XMP
afterwards.
"""

import io
import re
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final

import pikepdf

from casebook.labels import Labels
from casebook.text import Text
from components.chart_card import Card
from components.coding import coding_note
from components.exports.about import About, about
from components.exports.caption import caption_of
from components.exports.picture import DRAWN_PX, plain
from components.exports.press import PRESS, Press, Sheet
from components.figures.theme import FONTS

TEXTS: Final[dict[str, Text]] = {
    "contents": Text("目录", "Contents"),
    "cited_sources": Text("来源", "Sources"),
    "cite_as": Text("引用", "Cite as"),
    "version_word": Text("数据版本", "Data version"),
    "address_word": Text("地址", "Address"),
    "licence_word": Text("许可", "Licence"),
}
# Each section is a page: across A4, and taller where it holds more (CSS Paged Media, named pages).
_FIT: Final = """for (const [n, part] of document.querySelectorAll("section").entries()) {
  const tall = Math.max(210, Math.ceil(part.getBoundingClientRect().height / 96 * 25.4) + 24);
  part.style.setProperty("page", `part${n}`);
  document.head.append(Object.assign(document.createElement("style"), {
    textContent: `@page part${n} { size: 297mm ${tall}mm }` }));
}"""
_STYLE: Final = Path(__file__).with_name("page.css")


def pdf(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as PDF, a page with title, caveat, figure, caption, sources and citation."""

    async def job(sheet: Sheet) -> bytes:
        drawing = await sheet.draw(plain(card, DRAWN_PX), "svg")
        return await sheet.print(_html([_section(card, drawing, "h1")], card.labels), prepare=_FIT)

    return with_xmp(press.run(job, patient=patient), about(card))


def report(
    cards: Sequence[Card], title: str, lede: str, *, press: Press = PRESS, patient: bool = False
) -> bytes:
    """Return several cards as one PDF with a title page, contents that link and say the page, and an outline.

    Each drawing is a job of its own, so that others have their turn between.
    """
    sections = [_section(card, _drawn(card, press, patient=patient), "h2") for card in cards]
    pages = _html([_opening(cards, title, lede), *sections], cards[0].labels)
    printed = press.run(lambda sheet: sheet.print(pages, prepare=_FIT), patient=patient)
    return with_xmp(printed, _about_report(cards, title, lede))


def _drawn(card: Card, press: Press, *, patient: bool) -> bytes:
    figure = plain(card, DRAWN_PX)
    return press.run(lambda sheet: sheet.draw(figure, "svg"), patient=patient)


def with_xmp(document: bytes, said: About) -> bytes:
    """Return a PDF whose XMP, and document information, say what it is."""
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as file:
        with file.open_metadata(set_pikepdf_as_editor=False) as xmp:
            for term, value in _xmp(said).items():
                if value:
                    xmp[term] = value
        file.Root.Lang = said.language
        file.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        file.save(sink)
    return sink.getvalue()


def _xmp(said: About) -> dict[str, Any]:
    return {
        "dc:title": said.title,
        "dc:creator": [said.creator],
        "dc:description": said.description,
        "dc:source": "\n".join(said.sources),
        "dc:rights": said.licence,
        "dc:language": [said.language],
        "dc:identifier": said.address,
        "dc:relation": [said.selection],
        "pdf:Keywords": f"{said.version}; SHA-256 {said.digest}",
    }


def _about_report(cards: Sequence[Card], title: str, lede: str) -> About:
    """What a report says of itself: the caveats and sources of all its charts, each once."""
    every = [about(card) for card in cards]
    first = every[0]
    return About(
        chart=" ".join(said.chart for said in every),
        title=title,
        subtitle=lede,
        caveats=tuple(dict.fromkeys(line for said in every for line in said.caveats)),
        sources=tuple(dict.fromkeys(line for said in every for line in said.sources)),
        citation=first.citation,
        language=first.language,
        version=first.version,
        digest=first.digest,
        selection=first.selection,
        address=first.address.split("#", maxsplit=1)[0],
    )


def _html(sections: Sequence[str], labels: Labels) -> str:
    family = FONTS["voice-ours" if labels.language == "zh" else "voice-ours-en"]
    style = f"{_style()}html{{font-family:{family}}}"
    body = "".join(f"<section>{section}</section>" for section in sections)
    return f'<!DOCTYPE html><html lang="{labels.html_lang}"><meta charset="utf-8"><style>{style}</style><body>{body}'


@cache
def _style() -> str:
    return _STYLE.read_text(encoding="utf-8")


def _opening(cards: Sequence[Card], title: str, lede: str) -> str:
    """Title and contents; each chart has a page of its own after this one."""
    labels = cards[0].labels.with_texts(TEXTS)
    entries = "".join(
        f'<li><a href="#{card.file_stem}"><span>{escape(card.words.title)}</span>'
        f"<span>{number}</span></a></li>"
        for number, card in enumerate(cards, 2)
    )
    version = f"{labels('version_word')} {escape(about(cards[0]).version)}"
    return (
        f"<h1>{escape(title)}</h1>{_paragraph(lede, 'sub')}<p>{escape(coding_note(cards[0].view.store, labels))}</p><p>{version}</p>"
        f'<h2>{escape(labels("contents"))}</h2><ol class="contents">{entries}</ol>'
    )


def _section(card: Card, drawing: bytes, heading: str) -> str:
    caption, said = caption_of(card), about(card)
    caveat = "".join(_paragraph(line) for line in said.caveats)
    described = escape(card.words.summary or card.words.title, quote=True)
    return (
        f'<{heading} id="{card.file_stem}">{escape(said.title)}</{heading}>{_paragraph(said.subtitle, "sub")}'
        + (f'<div class="caveat">{caveat}</div>' if caveat else "")
        + f'<figure><div role="img" aria-label="{described}">{_inline(drawing)}</div>'
        f"<figcaption>{escape(caption.measure)} {escape(caption.source)}</figcaption></figure>"
        f"{_credits(card, said)}"
    )


def _credits(card: Card, said: About) -> str:
    labels = card.labels.with_texts(TEXTS)
    told = [
        ("cited_sources", said.sources),
        ("cite_as", (said.citation,)),
        ("address_word", (said.address,) if said.address else ()),
        ("version_word", (f"{said.version} (SHA-256 {said.digest})",)),
        ("licence_word", (said.licence,)),
    ]
    items = [
        f"<dt>{escape(labels(key))}</dt>" + "".join(f"<dd>{escape(line)}</dd>" for line in lines)
        for key, lines in told
        if lines
    ]
    return f"<dl>{''.join(items)}</dl>"


def _paragraph(text: str, kind: str = "") -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if text else ""


def _inline(drawing: bytes) -> str:
    """A drawing as a part of a page: its size left to the style sheet."""
    return re.sub(r'(<svg\b[^>]*?) width="[^"]*" height="[^"]*"', r"\1", drawing.decode("utf-8"), count=1)
