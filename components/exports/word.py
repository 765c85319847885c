"""A chart as a Word file: heading, caveat, figure with caption, the table of all drawn rows, sources, citation."""

import io
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from components.chart_card import Card
from components.exports.about import About, about
from components.exports.caption import caption_of
from components.exports.document import TEXTS as DOCUMENT_TEXTS
from components.exports.grid import Grid, grid_of
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
from components.exports.press import PRESS, Press

_SHORT_MM, _LONG_MM, _MARGIN_MM = 210, 297, 18
_INNER_MM: Final = _SHORT_MM - 2 * _MARGIN_MM
_TALLEST_MM: Final = 150
_TABLE_PT: Final = 8.5
_CAUTION: Final = RGBColor(0x7A, 0x52, 0x00)


def docx(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as DOCX on A4: figure and sources upright, the table across, so that it fits."""
    said = about(card)
    figure = plain(card, DRAWN_PX)
    drawn = press.run(lambda sheet: sheet.draw(figure, "png", 3), patient=patient)
    page: Any = Document()
    _lay_out(page)
    page.add_heading(said.title, level=1)
    page.add_paragraph(said.subtitle)
    for line in said.caveats:
        page.add_paragraph().add_run(line).font.color.rgb = _CAUTION
    _picture(page, with_chunks(drawn, png_chunks(said)), figure, card.words.summary or said.title)
    caption = caption_of(card)
    page.add_paragraph(f"{caption.measure} {caption.source}", style="Caption")
    _credits(page, card, said)
    _table(page, grid_of(card), said.title)
    return _saved(page, said)


def _lay_out(page: Any) -> None:
    _turn(page.sections[0], _SHORT_MM, _LONG_MM)
    for name in ("Normal", "Heading 1", "Heading 2", "Caption"):
        style = page.styles[name]
        style.font.name = LATIN_FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:eastAsia"), CHINESE_FONT)
        style.font.color.rgb = RGBColor(0x17, 0x19, 0x1D)
    page.styles["Normal"].font.size = Pt(10)


def _turn(section: Any, width_mm: float, height_mm: float) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if width_mm > height_mm else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width_mm), Mm(height_mm)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))


def _picture(page: Any, drawn: bytes, figure: Any, described: str) -> None:
    across = figure.layout.width / figure.layout.height > _INNER_MM / _TALLEST_MM
    size = {"width": Mm(_INNER_MM)} if across else {"height": Mm(_TALLEST_MM)}
    shape = page.add_picture(io.BytesIO(drawn), **size)
    shape._inline.docPr.set("descr", described)  # noqa: SLF001 - python-docx has no call for it
    page.paragraphs[-1].paragraph_format.keep_with_next = True


def _table(page: Any, grid: Grid, title: str) -> None:
    """The table of the rows, on pages across; its head is repeated on every one."""
    if not grid.rows:
        return
    _turn(page.add_section(WD_SECTION.NEW_PAGE), _LONG_MM, _SHORT_MM)
    page.add_heading(title, level=2)
    table = page.add_table(rows=0, cols=len(grid.headings), style="Table Grid")
    table.autofit = False
    widths = [Pt(width) for width in grid.widths_pt(Mm(_LONG_MM - 2 * _MARGIN_MM).pt, _TABLE_PT)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line, cells in enumerate((grid.headings, *grid.rows)):
        for cell, text, width in zip(table.add_row().cells, cells, widths, strict=True):
            cell.width = width
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(_TABLE_PT), line == 0
    head = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no call for it
    head.append(OxmlElement("w:tblHeader"))


def _credits(page: Any, card: Card, said: About) -> None:
    labels = card.labels.with_texts(DOCUMENT_TEXTS)
    told = [
        ("cited_sources", said.sources),
        ("cite_as", (said.citation,)),
        ("address_word", (said.address,)),
        ("version_word", (f"{said.version} (SHA-256 {said.digest})",)),
        ("licence_word", (said.licence,)),
    ]
    for key, lines in told:
        if lines:
            page.add_heading(labels(key), level=2)
        for line in lines:
            page.add_paragraph(line)


def _saved(page: Any, said: About) -> bytes:
    set_core(page.core_properties, said)
    package = page.part.package
    part = Part(PackURI(CUSTOM_PART), CUSTOM_TYPE, custom_xml(said.pairs()), package)
    package.relate_to(part, CUSTOM_RELATION)
    sink = io.BytesIO()
    page.save(sink)
    return sink.getvalue()
