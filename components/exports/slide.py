"""A chart as a slide: the finding as its title, the figure, a native table of the drawn rows, the caveat in sight.

Rows that do not fit under the figure stand in tables on the slides after it, and a tall figure is cut between its rows: nothing is smaller than ten points. Caveat, sources and citation are in the
notes too, where they stay with a slide that is copied into another file.
"""

import io
from collections.abc import Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from casebook.text import Text
from components.chart_card import Card
from components.exports.about import About, about, verdict_words
from components.exports.caption import caption_of
from components.exports.grid import CELL_PT, Grid, grid_of
from components.exports.measure import height_pt, lines_in
from components.exports.office import (
    CUSTOM_PART,
    CUSTOM_RELATION,
    CUSTOM_TYPE,
    custom_xml,
    set_core,
    set_slide_font,
)
from components.exports.picture import DRAWN_PX, plain, png_chunks, with_chunks
from components.exports.pieces import pieces, smallest_px
from components.exports.press import PRESS, Press

TEXTS: Final[dict[str, Text]] = {
    "rows_on": Text("{title}（第 {first} 至 {last} 行）", "{title} (rows {first} to {last})"),
    "part_on": Text("{title}（{n}/{all}）", "{title} ({n} of {all})"),
    "rows_left": Text(
        "还有 {n} 行没有列在幻灯片上，全部在 XLSX、CSV 中。",
        "{n} more rows are not on the slides; XLSX and CSV hold all.",
    ),
    "in_notes": Text("（其余见备注。）", " (More in the notes.)"),
    "notes_sources": Text("来源：", "Sources: "),
    "notes_cite": Text("引用：", "Cite as: "),
    "notes_version": Text(
        "数据版本 {version}（SHA-256 {digest}）。", "Data version {version} (SHA-256 {digest})."
    ),
    "notes_licence": Text("许可：", "Licence: "),
}
MOST_SLIDES: Final = 8
_TABLE_PT, _FOOT_PT, _SAID_PT = 10.0, 10.0, 12.0
_TITLE_PT: Final = (24, 20, 17, 14)
_MOST_CAVEAT_LINES: Final = 4
_RULED_TABLE: Final = "{5940675A-B579-460E-94D1-54222C63F5DA}"
_WIDTH, _HEIGHT, _MARGIN = Inches(13.333), Inches(7.5), Inches(0.45)
_INK, _CAUTION, _FAINT = RGBColor(0x17, 0x19, 0x1D), RGBColor(0x7A, 0x52, 0x00), RGBColor(0x4A, 0x4E, 0x57)
_PAPER: Final = RGBColor(0xFF, 0xFF, 0xFF)
_INNER: Final = _WIDTH - 2 * _MARGIN
_FOOT_TOP, _FOOT_BOTTOM = Inches(6.75), Inches(7.42)
_SUBTITLE_TOP, _GAP = Inches(1.05), Inches(0.1)
_TABLE_TOP, _TABLE_BOTTOM = Inches(1.15), Inches(6.9)
# How large a pixel of a figure is that is as wide as the slide, and how much smaller it may be drawn to stay whole.
_POINTS_A_PX: Final = Emu(_INNER).pt / DRAWN_PX
_SHRINK: Final = 1.08


def pptx(card: Card, *, press: Press = PRESS, patient: bool = False) -> bytes:
    """Return a card as PPTX."""
    said, grid = about(card), grid_of(card)
    figure = plain(card, DRAWN_PX)
    drawn = press.run(lambda sheet: sheet.draw(figure, "png", 2), patient=patient)
    show: Any = Presentation()
    show.slide_width, show.slide_height = _WIDTH, _HEIGHT
    if not _figure_slides(show, card, said, grid, figure, drawn):
        _rest_of_rows(show, card, said, grid)
    set_core(show.core_properties, said)
    package = show.part.package
    part = Part(PackURI(CUSTOM_PART), CUSTOM_TYPE, package, custom_xml(said.pairs()))
    package.relate_to(part, CUSTOM_RELATION)
    sink = io.BytesIO()
    show.save(sink)
    return sink.getvalue()


def _figure_slides(show: Any, card: Card, said: About, grid: Grid, figure: Any, drawn: bytes) -> bool:
    """The finding with its caveat above the figure, each below the other; say whether the table stands there too.

    The words of a figure are never smaller than those of a table: a tall figure goes over several slides.
    """
    least = min(1.0, _TABLE_PT / (smallest_px(figure) * _POINTS_A_PX))
    lines = _lines_left(card, said, figure["layout"]["height"] * least * _POINTS_A_PX)
    room = _room(card, said, lines)
    parts = pieces(drawn, figure, room.pt / (least * _POINTS_A_PX) * _SHRINK)
    for number, part in enumerate(parts, 1):
        title = card.labels.with_texts(TEXTS)("part_on", title=said.title, n=number, all=len(parts))
        slide = _slide(show, title if parts[1:] else said.title)
        top = _flow(slide, said.subtitle, _SUBTITLE_TOP, _SAID_PT, _FAINT)
        top = _flow(slide, _caveat(card, said, lines), top, _SAID_PT, _CAUTION) + _GAP
        described = card.words.summary or said.title
        box = (_MARGIN, top, _INNER, _FOOT_TOP - _GAP - top)
        picture = _fit(slide, with_chunks(part, png_chunks(said)), described, box)
        _foot(slide, card)
        slide.notes_slide.notes_text_frame.text = _notes(card, said)
    under = picture.top + picture.height + _GAP
    if not grid.rows or parts[1:] or _taken(grid) > Emu(_FOOT_TOP - _GAP - under).pt:
        return not grid.rows
    _table(slide, grid, grid.rows, (_MARGIN, under, _INNER), _TABLE_PT)
    return True


def _lines_left(card: Card, said: About, tall_pt: float) -> int:
    """How many lines a caveat may take above a figure ``tall_pt`` tall: as many as leave it whole, one at least."""
    wanted = range(_MOST_CAVEAT_LINES, 1, -1)
    return next((lines for lines in wanted if _room(card, said, lines).pt * _SHRINK >= tall_pt), 1)


def _room(card: Card, said: About, lines: int) -> Emu:
    """How tall the place for a figure is under a caveat of so many lines."""
    inner = Emu(_INNER).pt
    above = height_pt(said.subtitle, inner, _SAID_PT) + height_pt(_caveat(card, said, lines), inner, _SAID_PT)
    return Emu(_FOOT_TOP - _SUBTITLE_TOP - 2 * _GAP - Pt(above))


def _taken(grid: Grid) -> float:
    """How tall a table of all rows stands across a slide, in points."""
    return sum(grid.heights_pt(Emu(_INNER).pt, _TABLE_PT))


def _flow(slide: Any, text: str, top: int, size_pt: float, colour: RGBColor) -> int:
    """Write a text across the slide, as tall as it stands, and return where the next one begins."""
    height = Pt(height_pt(text, Emu(_INNER).pt, size_pt))
    _words(slide, text, (_MARGIN, top, _INNER, height), size_pt, colour)
    return int(top + height)


def _caveat(card: Card, said: About, lines: int) -> str:
    """The verdict with its reasons, then the limits, as far as ``lines`` hold them; the notes have them whole."""
    judged = verdict_words(card)
    parts = [*judged, *(said.caveats[1:] if judged else said.caveats)]
    more = card.labels.with_texts(TEXTS)("in_notes")
    space = "" if card.labels.language == "zh" else " "
    for count in range(len(parts), 0, -1):
        text = space.join(parts[:count]) + ("" if count == len(parts) else more)
        if lines_in(text, Emu(_INNER).pt, _SAID_PT) <= lines:
            return text
    return parts[0] + more if parts else ""


def _foot(slide: Any, card: Card) -> None:
    """Unit and period, sources, address; what does not fit is in the notes."""
    caption, room = caption_of(card), _FOOT_BOTTOM - _FOOT_TOP
    more, source = card.labels.with_texts(TEXTS)("in_notes"), caption.source
    text = f"{caption.measure} {source} {caption.site}"
    while source and height_pt(text, Emu(_INNER).pt, _FOOT_PT) > Emu(room).pt:
        source = source[: -max(1, len(source) // 20)]
        text = f"{caption.measure} {source}…{more} {caption.site}"
    _words(slide, text, (_MARGIN, _FOOT_TOP, _INNER, room), _FOOT_PT, _FAINT)


def _rest_of_rows(show: Any, card: Card, said: About, grid: Grid) -> None:
    labels = card.labels.with_texts(TEXTS)
    heights, done, before = grid.heights_pt(Emu(_INNER).pt, _TABLE_PT), 0, len(show.slides)
    while done < len(grid.rows) and len(show.slides) < before + MOST_SLIDES:
        count = _rows_that_fit(heights, done)
        rows = grid.rows[done : done + count]
        slide = _slide(show, labels("rows_on", title=said.title, first=done + 1, last=done + count))
        _table(slide, grid, rows, (_MARGIN, _TABLE_TOP, _INNER), _TABLE_PT)
        slide.notes_slide.notes_text_frame.text = _notes(card, said)
        done += count
    if done < len(grid.rows):
        left = labels("rows_left", n=len(grid.rows) - done)
        _words(slide, left, (_MARGIN, _TABLE_BOTTOM + _GAP, _INNER, Inches(0.4)), 12, _CAUTION)


def _rows_that_fit(heights: Sequence[float], first: int) -> int:
    """How many rows from ``first`` fit a slide under the head, whose height comes before theirs; at least one."""
    room, count = Emu(_TABLE_BOTTOM - _TABLE_TOP).pt - heights[0], 0
    for height in heights[first + 1 :]:
        room -= height
        if count and room < 0:
            break
        count += 1
    return count


def _slide(show: Any, title: str) -> Any:
    """A slide of the layout that holds a title and nothing else; the title as large as its box holds."""
    slide = show.slides.add_slide(show.slide_layouts[5])
    holder = slide.shapes.title
    holder.left, holder.top = _MARGIN, Inches(0.3)
    holder.width, holder.height = _INNER, Inches(0.75)
    inner = Emu(_INNER).pt
    fits = (size for size in _TITLE_PT if height_pt(title, inner, size) <= holder.height.pt)
    _write(holder.text_frame, title, next(fits, _TITLE_PT[-1]), _INK, bold=True)
    return slide


def _words(slide: Any, text: str, box: tuple[int, int, int, int], size_pt: float, colour: RGBColor) -> None:
    if text:
        _write(slide.shapes.add_textbox(*box).text_frame, text, size_pt, colour)


def _write(frame: Any, text: str, size_pt: float, colour: RGBColor, *, bold: bool = False) -> None:
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    paragraph = frame.paragraphs[0]
    paragraph.alignment = 1
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size_pt), bold
    run.font.color.rgb = colour
    set_slide_font(run)
    # An empty cell is as tall as this, 18 pt where it is not said.
    paragraph._p.get_or_add_endParaRPr().set("sz", str(int(size_pt * 100)))  # noqa: SLF001


def _fit(slide: Any, drawn: bytes, described: str, box: tuple[int, int, int, int]) -> Any:
    """Put a picture into a box, whole and undistorted, with words for those who do not see it."""
    left, top, width, height = box
    picture = slide.shapes.add_picture(io.BytesIO(drawn), left, top)
    ratio = min(width / picture.width, height / picture.height)
    picture.width, picture.height = Emu(int(picture.width * ratio)), Emu(int(picture.height * ratio))
    picture._element.nvPicPr.cNvPr.set("descr", described)  # noqa: SLF001 - python-pptx has no call for it
    return picture


def _table(
    slide: Any, grid: Grid, rows: Sequence[tuple[str, ...]], at: tuple[int, int, int], size_pt: float
) -> None:
    left, top, width = at
    shape = slide.shapes.add_table(len(rows) + 1, len(grid.headings), left, top, width, Inches(0.3))
    shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _RULED_TABLE  # noqa: SLF001
    for column, points in zip(shape.table.columns, grid.widths_pt(Emu(width).pt, size_pt), strict=True):
        column.width = Pt(points)
    for line, cells in enumerate((grid.headings, *rows)):
        shape.table.rows[line].height = Emu(0)
        for column, text in enumerate(cells):
            _cell(shape.table.cell(line, column), text, size_pt, is_head=line == 0)


def _cell(cell: Any, text: str, size_pt: float, *, is_head: bool) -> None:
    _write(cell.text_frame, text, size_pt, _PAPER if is_head else _INK, bold=is_head)
    cell.margin_left = cell.margin_right = Pt(CELL_PT[0] / 2)
    cell.margin_top = cell.margin_bottom = Pt(CELL_PT[1] / 2)
    if is_head:
        cell.fill.solid()
        cell.fill.fore_color.rgb = _INK


def _notes(card: Card, said: About) -> str:
    labels = card.labels.with_texts(TEXTS)
    lines = [
        *said.caveats,
        *(labels("notes_sources") + citation for citation in said.sources),
        labels("notes_cite") + said.citation,
        labels("notes_version", version=said.version, digest=said.digest),
        labels("notes_licence") + said.licence,
        said.address,
    ]
    return "\n".join(line for line in lines if line)
