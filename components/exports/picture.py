"""Pictures of a chart: framed, with what they say of themselves in their own metadata.

PNG carries it as iTXt chunks after IHDR (PNG, third edition, 11.3.3), put in without encoding the picture again; SVG as
Dublin Core in ``<metadata>``, with ``<title>`` and ``<desc>`` for those who do not see it.
"""

import re
import struct
import zlib
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from components.chart_card import Card
from components.exports.about import About, about
from components.exports.caption import caption_of
from components.exports.press import PRESS, Press
from components.figures.figure import Figure, with_layout
from components.figures.frame import PAD_PX, frame
from components.figures.theme import Theme

PICTURE_WIDTH_PX: Final = 1120
# A figure on paper or a slide is as wide as inside a picture: narrower, words at its right edge are cut.
DRAWN_PX: Final = PICTURE_WIDTH_PX - 2 * PAD_PX
SCALES: Final = (2, 4)
_AFTER_HEADER: Final = 8 + 25
_PX_AN_INCH, _METRES_AN_INCH = 96, 0.0254


def framed(card: Card) -> Figure:
    """Return the figure of a card as pictures show it: on a light ground, wide, with its caption inside."""
    return frame(_drawn(card), caption_of(card), theme=_paper(card), width_px=PICTURE_WIDTH_PX)


def plain(card: Card, width_px: int) -> Figure:
    """Return the figure of a card on a light ground, without a caption, ``width_px`` wide and as tall as it asks."""
    figure = _drawn(card)
    return with_layout(figure, width=width_px, height=figure["layout"].get("height", 400))


def png(card: Card, scale: int = 2, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as PNG, ``scale`` pixels to a CSS pixel."""
    figure = framed(card)
    drawn = press.run(lambda sheet: sheet.draw(figure, "png", scale), patient=patient)
    return with_chunks(drawn, density_chunk(scale) + png_chunks(about(card)))


def svg(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as SVG, its text as text."""
    figure = framed(card)
    drawn = press.run(lambda sheet: sheet.draw(figure, "svg"), patient=patient)
    return with_metadata(drawn.decode("utf-8"), svg_metadata(about(card))).encode("utf-8")


def png_chunks(said: About) -> bytes:
    """Return the iTXt chunks of a picture: registered keywords where there is one, then everything by its name."""
    registered = {
        "Title": said.title,
        "Author": said.creator,
        "Description": said.subtitle,
        "Warning": " ".join(said.caveats),
        "Source": "\n".join(said.sources),
        "Copyright": said.licence,
    }
    own = {f"casebook:{name}": text for name, text in said.pairs().items()}
    return b"".join(_chunk(keyword, text, said.language) for keyword, text in (registered | own).items())


def density_chunk(scale: float) -> bytes:
    """Return how many pixels to a metre a picture has, so that it is as wide on paper at any ``scale`` (pHYs; 96 px an inch)."""
    per_metre = round(scale * _PX_AN_INCH / _METRES_AN_INCH)
    return _sealed(b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1))


def with_chunks(picture: bytes, chunks: bytes) -> bytes:
    """Return a PNG with ``chunks`` after its header; the picture itself is not touched."""
    return picture[:_AFTER_HEADER] + chunks + picture[_AFTER_HEADER:]


def _chunk(keyword: str, text: str, language: str) -> bytes:
    body = b"\0".join(
        [keyword.encode("latin-1"), b"\0\0" + language.encode("ascii"), b"", text.encode("utf-8")]
    )
    return _sealed(b"iTXt" + body)


def _sealed(typed: bytes) -> bytes:
    """A chunk with its length and checksum; ``typed`` begins with its type."""
    return struct.pack(">I", len(typed) - 4) + typed + struct.pack(">I", zlib.crc32(typed))


def svg_metadata(said: About) -> str:
    """Return what stands first inside the ``<svg>`` of a picture: title, description, Dublin Core in RDF."""
    terms = [
        ("dc:title", said.title),
        ("dc:creator", said.creator),
        ("dc:description", said.description),
        *(("dc:source", citation) for citation in said.sources),
        ("dc:rights", said.licence),
        ("dc:language", said.language),
        ("dc:identifier", said.address),
        ("dc:relation", said.selection),
        ("dcterms:hasVersion", f"{said.version} (SHA-256 {said.digest})"),
    ]
    lines = "".join(f"<{term}>{escape(text)}</{term}>" for term, text in terms if text)
    return (
        f"<title>{escape(said.title)}</title><desc>{escape(said.description)}</desc>"
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f'<rdf:Description rdf:about={quoteattr(said.address)} xml:lang="{said.language}">{lines}'
        "</rdf:Description></rdf:RDF></metadata>"
    )


def with_metadata(drawing: str, metadata: str) -> str:
    """Return an SVG with ``metadata`` as its first children."""
    return re.sub(r"(<svg\b[^>]*>)", lambda tag: tag[1] + metadata, drawing, count=1)


def _drawn(card: Card) -> Figure:
    return card.chart.draw(card.rows, card.labels, theme=_paper(card))


def _paper(card: Card) -> Theme:
    return Theme("light", narrow=False, language=card.labels.language)
