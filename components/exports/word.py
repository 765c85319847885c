"""A chart as a Word file: heading, caveat, figure with caption, the table of all drawn rows, sources, citation.

The sheets lie across, because a figure that stands upright would have words too small to read; a tall one is cut between
its rows. Captions are numbered by fields, so that a list of figures finds them.
"""

import io
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from casebook.text import Text
from components.chart_card import Card
from components.exports.about import About, about
from components.exports.caption import caption_of
from components.exports.document import TEXTS as DOCUMENT_TEXTS
from components.exports.grid import Grid, grid_of
from components.exports.measure import height_pt
from components.exports.office import (
    CHINESE_FONT,
    CUSTOM_PART,
    CUSTOM_RELATION,
    CUSTOM_TYPE,
    LATIN_FONT,
    custom_xml,
    set_core,
)
from components.exports.picture import DRAWN_PX, plain, png_chunks, with_chunks
from components.exports.pieces import pieces
from components.exports.press import PRESS, Press

TEXTS: Final[dict[str, Text]] = {
    "figure_word": Text("图", "Figure"),
    "table_word": Text("表", "Table"),
}
_SHORT_MM, _LONG_MM, _MARGIN_MM = 210, 297, 18
_INNER_MM: Final = _LONG_MM - 2 * _MARGIN_MM
_ROOM_MM: Final = _SHORT_MM - 2 * _MARGIN_MM
# What a caption and the line after a figure take.
_BELOW_MM: Final = 18
_TITLE_PT, _TEXT_PT, _SMALL_PT, _TABLE_PT, _AFTER_PT = 14, 10, 9, 8.5, 5
# How much smaller a figure that cannot be cut may be drawn to stay under its title.
_SHRINK: Final = 1.25
_CAUTION: Final = RGBColor(0x7A, 0x52, 0x00)


def docx(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as DOCX on A4, lying across."""
    said = about(card)
    figure = plain(card, DRAWN_PX)
    drawn = press.run(lambda sheet: sheet.draw(figure, "png", 3), patient=patient)
    page: Any = Document()
    _lay_out(page, said.language)
    page.add_heading(said.title, level=1)
    page.add_paragraph(said.subtitle)
    for line in said.caveats:
        page.add_paragraph().add_run(line).font.color.rgb = _CAUTION
    _pictures(page, card, said, figure, drawn)
    caption = caption_of(card)
    _caption(page, card, "figure_word", f"{caption.measure} {caption.source}")
    _credits(page, card, said)
    _table(page, card, grid_of(card), said.title)
    return _saved(page, said)


def _lay_out(page: Any, language: str) -> None:
    """Sheets, styles, and the languages in which a program sets and proofs Chinese and the rest."""
    for told in page.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), language if language == "zh-CN" else "en-GB")
        told.set(qn("w:eastAsia"), "zh-CN")
    section = page.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_LONG_MM), Mm(_SHORT_MM)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    for name in ("Normal", "Heading 1", "Heading 2", "Caption"):
        style = page.styles[name]
        style.font.name = LATIN_FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:eastAsia"), CHINESE_FONT)
        style.font.color.rgb = RGBColor(0x17, 0x19, 0x1D)
    page.styles["Normal"].font.size = Pt(_TEXT_PT)
    page.styles["Normal"].paragraph_format.space_after = Pt(_AFTER_PT)
    page.styles["Heading 1"].paragraph_format.space_before = Pt(0)
    page.styles["Heading 1"].font.size = Pt(_TITLE_PT)
    page.styles["Heading 2"].font.size = Pt(_SMALL_PT)
    page.styles["Heading 2"].paragraph_format.space_before = Pt(_AFTER_PT)
    page.styles["Caption"].font.bold = False


def _pictures(page: Any, card: Card, said: About, figure: Any, drawn: bytes) -> None:
    """The figure as wide as the sheet, in pieces where it is taller than one; what cannot be cut is made smaller."""
    described, left = card.words.summary or said.title, _left_under(said)
    for part in pieces(drawn, figure, left / Mm(_INNER_MM) * figure["layout"]["width"]):
        picture = page.add_picture(io.BytesIO(with_chunks(part, png_chunks(said))), width=Mm(_INNER_MM))
        room = left if picture.height <= left * _SHRINK else Mm(_ROOM_MM - _BELOW_MM)
        shrink = min(1.0, room / picture.height)
        picture.width, picture.height = int(picture.width * shrink), int(picture.height * shrink)
        picture._inline.docPr.set("descr", described)  # noqa: SLF001 - python-docx has no call for it
    page.paragraphs[-1].paragraph_format.keep_with_next = True


def _left_under(said: About) -> int:
    """How tall the place under title, definition and caveat is, at least half a sheet."""
    inner = Mm(_INNER_MM).pt
    words = sum(height_pt(text, inner, _TEXT_PT) + _AFTER_PT for text in (said.subtitle, *said.caveats))
    above = height_pt(said.title, inner, _TITLE_PT) + 2 * _AFTER_PT + words
    return max(Mm(_ROOM_MM) // 2, Mm(_ROOM_MM - _BELOW_MM) - Pt(above))


def _caption(page: Any, card: Card, kind: str, text: str) -> None:
    """A caption with a number that Word counts (a SEQ field, ECMA-376 part 1, 17.16.5.55), as its lists of figures ask."""
    labels = card.labels.with_texts(TEXTS)
    name = labels(kind)
    paragraph = page.add_paragraph(f"{name} ", style="Caption")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" SEQ {name} \\* ARABIC ")
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001 - python-docx has no call for fields
    paragraph._p.append(field)  # noqa: SLF001
    paragraph.add_run(("　" if labels.language == "zh" else ". ") + text)
    paragraph.paragraph_format.keep_with_next = kind == "table_word"


def _table(page: Any, card: Card, grid: Grid, title: str) -> None:
    """The table of the rows; its head is repeated on every page."""
    if not grid.rows:
        return
    _caption(page, card, "table_word", title)
    table = page.add_table(rows=0, cols=len(grid.headings), style="Table Grid")
    table.autofit = False
    widths = [Pt(width) for width in grid.widths_pt(Mm(_INNER_MM).pt, _TABLE_PT)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line, cells in enumerate((grid.headings, *grid.rows)):
        for cell, text, width in zip(table.add_row().cells, cells, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(_TABLE_PT), line == 0
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - nor for a row that stays whole
    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no call for it
    head.append(OxmlElement("w:tblHeader"))


def _credits(page: Any, card: Card, said: About) -> None:
    labels = card.labels.with_texts(DOCUMENT_TEXTS)
    told = [
        ("cited_sources", said.sources),
        ("cite_as", (said.citation,)),
        ("address_word", (said.address,) if said.address else ()),
        ("version_word", (f"{said.version} (SHA-256 {said.digest})",)),
        ("licence_word", (said.licence,)),
    ]
    for key, lines in told:
        if lines:
            page.add_heading(labels(key), level=2)
        for line in lines:
            told = page.add_paragraph()
            told.add_run(line).font.size = Pt(_SMALL_PT)
            told.paragraph_format.space_after = Pt(_AFTER_PT / 2)


def _saved(page: Any, said: About) -> bytes:
    set_core(page.core_properties, said)
    package = page.part.package
    part = Part(PackURI(CUSTOM_PART), CUSTOM_TYPE, custom_xml(said.pairs()), package)
    package.relate_to(part, CUSTOM_RELATION)
    sink = io.BytesIO()
    page.save(sink)
    return sink.getvalue()
